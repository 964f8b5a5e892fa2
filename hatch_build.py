"""Puts the compiled forms of the data into the wheel, so that the first start of an installed program parses nothing.

They are made of the data files here, which are read and judged for that: faulty data make no wheel.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledForms(BuildHookInterface):  # type: ignore[misc]  # hatchling ships no types
    """The hook of the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the forms and name them to the build; an editable installation reads the data where they are edited."""
        if version != "standard":
            return
        self._made = tempfile.TemporaryDirectory()
        os.environ["XDG_CACHE_HOME"] = os.environ["LOCALAPPDATA"] = self._made.name  # nothing that was kept before
        sys.path.insert(0, self.root)
        from lanzarote_law.dataset import store
        from lanzarote_law.wording import LANGUAGES

        folder = store.open_folder(Path(self.root) / "data")
        for language in LANGUAGES:
            name, form = store.make_shipped_form(folder, language)
            path = Path(self._made.name) / name
            path.write_bytes(form)
            build_data["force_include"][str(path)] = f"lanzarote_law/{store.SHIPPED_FORMS_FOLDER}/{name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002  # as hatchling calls
        """Remove what was made."""
        if version == "standard":
            self._made.cleanup()
