"""Drafts: what is wrong with the data after an edit, the faults of files included that it leaves as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.dataset import corpus_loading
from lanzarote_law.edits import drafts
from lanzarote_law.edits.data_records import RecordChange
from lanzarote_law.errors import Severity, UnreadableError
from tests.builders import a_data_folder
from tests.written import refusal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lanzarote_law.edits.data_records import Record
    from lanzarote_law.edits.drafts import DataDraft, OpenDataSet

_TAGGED = ("stance: disputes", "stance: !word disputes")


def _by_record(opened: OpenDataSet) -> DataDraft:
    record = opened.data.records.record("source", "copy:code")
    return drafts.draft_changes(opened, [RecordChange("source", "copy:code", {**record, "date": "2026-99"})])


def _by_file(opened: OpenDataSet) -> DataDraft:
    content = opened.folder.contents["sources.yaml"]
    return drafts.draft_replacement(
        opened, {"sources.yaml": content.replace(b"- id: copy:code\n", b'- id: copy:code\n    date: "2026-99"\n')}
    )


@pytest.mark.parametrize("drafted", [_by_record, _by_file])
def test_a_fault_of_a_file_that_an_edit_leaves_as_it_is_stays_a_fault(
    tmp_path: Path, drafted: Callable[[OpenDataSet], DataDraft]
) -> None:
    opened = drafts.open_for_edit(corpus_loading.open_folder(a_data_folder(tmp_path, positions=_TAGGED)))
    draft = drafted(opened)
    assert [each.message for each in opened.problems if each.severity == "error"] == [
        "the file contains a YAML tag (!word), which is not allowed in data files"
    ]
    assert sorted(each.message for each in draft.problems if each.severity == "error") == [
        "'2026-99' is not a date",
        "the file contains a YAML tag (!word), which is not allowed in data files",
    ]
    assert not draft.mends


def test_data_of_which_an_id_led_nowhere_before_are_not_compared_with_what_they_become(tmp_path: Path) -> None:
    wrong = ("aspect: making\n        provision: old/100", "aspect: making\n        provision: old/110")
    opened = drafts.open_for_edit(corpus_loading.open_folder(a_data_folder(tmp_path, positions=wrong)))
    [found] = [each for each in opened.problems if each.code == "dangling"]
    doubt = found._replace(code="no-sources", message="there is no document yet", severity=Severity.WARNING)
    refused = drafts.unreadable_data_error(opened.folder, [doubt, found])
    assert refused.hint == f"the problem: {found}; to list all of them: lanzarote-law validate"
    draft = drafts.draft_changes(opened, [RecordChange("position", "P01", {})])
    assert found.message == "'old/110' is not the id of a provision"
    assert [each for each in draft.problems if each.code == "dangling"] == []
    assert not draft.whole


def test_a_new_record_whose_id_cannot_be_used_is_told_with_what_would_be_right(tmp_path: Path) -> None:
    opened = drafts.open_for_edit(corpus_loading.open_folder(a_data_folder(tmp_path)))
    record: Record = {"id": "my source", "title": "Mine", "verification": "seen"}
    draft = drafts.draft_changes(opened, [RecordChange("source", "my source", record)])
    assert [(each.message, each.hint) for each in draft.new_errors] == [
        (
            "'my source' cannot be used as the name of a record",
            "begin it with a letter; use no spaces, quotation marks or @",
        )
    ]


@pytest.mark.parametrize(
    ("number", "line"),
    [
        (3, "doc:0, doc:1, doc:2; 12 lines added, 0 removed"),
        (4, "doc:0, doc:1, doc:2 and 1 more; 16 lines added, 0 removed"),
    ],
)
def test_an_edit_is_summarised_in_a_line_that_names_three_records(tmp_path: Path, number: int, line: str) -> None:
    opened = drafts.open_for_edit(corpus_loading.open_folder(a_data_folder(tmp_path)))
    new: list[Record] = [{"id": f"doc:{each}", "title": "Mine", "verification": "seen"} for each in range(number)]
    draft = drafts.draft_changes(opened, [RecordChange("source", str(each["id"]), each) for each in new])
    assert drafts.summarise_draft(draft) == line


@pytest.mark.parametrize("code", ["d800", "dfff"])
def test_half_a_character_of_a_terminal_with_another_encoding_is_refused(tmp_path: Path, code: str) -> None:
    opened = drafts.open_for_edit(corpus_loading.open_folder(a_data_folder(tmp_path)))
    change = RecordChange(
        "source", "doc:a", {"id": "doc:a", "title": f"Min{chr(int(code, 16))}", "verification": "seen"}
    )
    message = f"the text contains \\u{code}, which is not a character; type the word again"
    assert refusal(lambda: drafts.draft_changes(opened, [change])) == message


@pytest.mark.parametrize("others", [{}, {"positions.yaml": b"positions: [", "party.yaml": b"party: ["}])
def test_files_with_which_the_data_would_be_unreadable_are_refused_with_the_first_fault(
    tmp_path: Path, others: dict[str, bytes]
) -> None:
    opened = drafts.open_for_edit(corpus_loading.open_folder(a_data_folder(tmp_path)))
    with pytest.raises(UnreadableError) as refused:
        drafts.draft_replacement(opened, {"provisions.yaml": b"provisions: [", **others})
    assert refused.value.message == (
        "nothing was changed, because the data could no longer be read after this change: "
        f"{tmp_path}/provisions.yaml:2: invalid YAML at"
        " this place: did not find expected node content (check indentation, colons and quotation marks)"
    )
    assert len(refused.value.problems) == 1 + len(others)
