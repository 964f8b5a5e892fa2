"""`format` as a user types it: the data files in canonical form, or what stands in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.builders import a_data_folder
from tests.command import Ran
from tests.edited import changed, typed

if TYPE_CHECKING:
    from pathlib import Path

LINES = """\
  - id: P02
    topic: Training
    holder: state
    source: doc:reply
    stance: adds-information
    statement: There is a course.
    recommendation: asked-making
    since: "2024-01-01"
    verification: second-hand
"""
OTHERWISE = """\
  - id: P02
    verification: second-hand
    topic: "Training"
    holder: state
    source: doc:reply
    stance: adds-information
    statement: There is
      a course.
    recommendation: asked-making
    since: "2024-01-01"
"""
DIFF = """\
--- positions.yaml
+++ positions.yaml
@@ -40,12 +40,11 @@
     note: Translated.

   - id: P02
-    verification: second-hand
-    topic: "Training"
+    topic: Training
     holder: state
     source: doc:reply
     stance: adds-information
-    statement: There is
-      a course.
+    statement: There is a course.
     recommendation: asked-making
     since: "2024-01-01"
+    verification: second-hand
""".replace("\n\n", "\n \n")


def an_untidy_folder(folder: Path) -> Path:
    """Ruritania with a record that says the same in another form."""
    return a_data_folder(folder, positions=(LINES, OTHERWISE))


@pytest.mark.parametrize("words", [(), ("--check",), ("--diff",), ("--check", "--diff")])
def test_files_in_canonical_form_are_left_alone(words: tuple[str, ...], tmp_path: Path) -> None:
    ran = typed(tmp_path, "format", *words)
    told = "" if words else f"the files in {tmp_path} are already in the standard form\n"
    assert ran == Ran("", told)
    assert changed(tmp_path) == []


def test_a_file_in_another_form_is_put_in_canonical_form(tmp_path: Path) -> None:
    ran = typed(an_untidy_folder(tmp_path), "format")
    assert ran == Ran("", "positions.yaml is now in the standard form\n")
    assert changed(tmp_path) == []


@pytest.mark.parametrize(("words", "out"), [(("--check",), ""), (("--diff",), DIFF), (("--check", "--diff"), DIFF)])
def test_what_would_change_is_only_named_or_shown(words: tuple[str, ...], out: str, tmp_path: Path) -> None:
    before = (an_untidy_folder(tmp_path) / "positions.yaml").read_bytes()
    assert typed(tmp_path, "format", *words) == Ran(out, "positions.yaml is not in the standard form\n", 1)
    assert (tmp_path / "positions.yaml").read_bytes() == before


@pytest.mark.parametrize(
    ("positions", "message"),
    [
        (
            "holders: [\n",
            (
                "positions.yaml:2: invalid YAML at this place: did not find expected node content (check "
                "indentation, colons and quotation marks); correct 1 fault first: lanzarote-law validate"
            ),
        ),
        (
            "holders: []\n",
            "positions.yaml:1: the key 'positions' is missing; correct 1 fault first: lanzarote-law validate",
        ),
        (
            "holders: 1\npositions: 2\n",
            (
                "positions.yaml:1: holders: the value should be a list, but is a whole number; correct 2 faults first: "
                "lanzarote-law validate"
            ),
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_left_alone_and_so_are_the_others(
    positions: str, message: str, tmp_path: Path
) -> None:
    source = ("    title: Reply of Ruritania\n    reference", '    title: "Reply of Ruritania"\n    reference')
    a_data_folder(tmp_path, positions=positions, sources=source)
    before = (tmp_path / "sources.yaml").read_bytes()
    assert typed(tmp_path, "format") == Ran("", f"error: nothing was written: {message}\n", 3)
    assert (tmp_path / "sources.yaml").read_bytes() == before


def test_a_folder_without_the_files_is_named(tmp_path: Path) -> None:
    a_data_folder(tmp_path, sources=None)
    message = (
        "error: sources.yaml: No such file or directory; a data set is a folder with provisions.yaml, party.yaml,"
        " sources.yaml, questions.yaml, convention.yaml, correspondences.yaml, positions.yaml, decisions.yaml"
        " and recommendations.yaml\n"
    )
    assert typed(tmp_path, "format") == Ran("", message, 3)
