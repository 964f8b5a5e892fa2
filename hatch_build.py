"""Adds the compiled forms of the data to the wheel, so that the first start of an installed program parses nothing.

They are made here from the data files, which are validated first: the build fails if the data have errors.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledForms(BuildHookInterface):  # type: ignore[misc]  # hatchling ships no types
    """The build hook of the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the forms and name them to the build; an editable installation reads the data from the source folder."""
        if version != "standard":
            return
        self._made = tempfile.TemporaryDirectory()
        os.environ["XDG_CACHE_HOME"] = os.environ["LOCALAPPDATA"] = self._made.name  # an empty cache
        sys.path.insert(0, self.root)
        from lanzarote_law.dataset import corpus_loading
        from lanzarote_law.wording import LANGUAGES

        for folder in corpus_loading.open_all(Path(self.root) / "data"):
            for language in LANGUAGES:
                name, form = corpus_loading.make_shipped_form(folder, language)
                path = Path(self._made.name) / name
                path.write_bytes(form)
                build_data["force_include"][str(path)] = f"lanzarote_law/{corpus_loading.SHIPPED_FORMS_FOLDER}/{name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002  # as hatchling calls
        """Remove the files that were made."""
        if version == "standard":
            self._made.cleanup()
