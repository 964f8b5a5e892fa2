"""Data sets that an earlier version wrote, in which what is the Party's stood in the files that every Party shares.

`tests/earlier` is a copy of Ruritania as version 0.1 made it, with three changes of its owner: on what 8.1.a depends,
the note of a search (both by commands, which are kept beside it), and the reference day of the treaty.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.dataset import change_history, corpus_loading, migration
from lanzarote_law.errors import UnreadableError
from lanzarote_law.model import Applicable, ReservationState
from tests.builders import FILED, RURITANIA, a_day, problems_in
from tests.command import Ran, run

if TYPE_CHECKING:
    from collections.abc import Callable

EARLIER = Path(__file__).parent.parent / "earlier"
MOVED = ("provisions.yaml", "party.yaml", "questions.yaml", "convention.yaml", "decisions.yaml", "recommendations.yaml")
"""The files that are others now."""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The copy as it stood on the disk of its owner."""
    folder = tmp_path / "copy"
    folder.mkdir()
    hidden = change_history.history_folder(folder)
    hidden.mkdir()
    for path in EARLIER.iterdir():
        shutil.copy(path, hidden if path.suffix == ".zip" else folder)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """The data files that stand in a folder."""
    return {path.name: path.read_bytes() for path in folder.glob("*.yaml")}


def called(folder: Path, *words: str) -> Ran:
    ran = run("--data", str(folder), *words)
    out, err = (text.replace(str(folder), "COPY").replace(str(RURITANIA), "NEWER") for text in (ran.out, ran.err))
    return Ran(out, err, ran.code)


def brought_up(folder: Path) -> dict[str, bytes]:
    """The files as this version reads them."""
    return corpus_loading.open_folder(folder).contents


def test_what_stood_in_the_shared_files_is_read_as_what_is_the_partys(copy: Path) -> None:
    corpus = corpus_loading.load(copy)
    assert (corpus.party.en, corpus.journal.fr, corpus.researched_from) == (
        "Ruritania",
        "Gazette de Ruritanie",
        a_day("2010-01-01"),
    )
    assert [(each.instrument, each.on, each.called) for each in corpus.reference_days] == [
        ("round-2", a_day("2018-01-26"), FILED),
        ("treaty", a_day("2017-06-01"), FILED),
    ]
    assert [tuple(each) for each in corpus.applicability] == [
        ("8.1.a", Applicable.UNKNOWN, "Only a Party that says so.")
    ]
    assert [tuple(each) for each in corpus.reservations] == [
        ("20(3)/2", ReservationState.UNKNOWN, None, "", None, (), None, "")
    ]
    assert [(each.id, each.note) for each in corpus.negatives] == [("searched-making", "We asked the registrar, too.")]


def test_to_read_it_changes_nothing_on_the_disk(copy: Path) -> None:
    before = contents(copy)
    for words in (("lookup", "8.1.a"), ("gaps",), ("todo",), ("data", "where"), ("format", "--check")):
        called(copy, *words)
    assert contents(copy) == before


def test_the_comments_of_what_moves_go_with_it(copy: Path) -> None:
    text = brought_up(copy)["party.yaml"].decode()
    assert "negatives:\n  # The registrar wrote on 3 May 2024.\n  - id: searched-making\n" in text


def test_a_comment_above_what_moves_goes_with_it_and_that_at_the_top_of_a_file_stays(copy: Path) -> None:
    for name, key, comment in (
        ("provisions.yaml", "journal:", "# Under the law of 1831 on publication."),
        ("questions.yaml", "negatives:", "# In the texts that the registrar holds."),
    ):
        path = copy / name
        path.write_text(path.read_text(encoding="utf-8").replace(f"\n{key}", f"\n{comment}\n{key}"), encoding="utf-8")
    found = {name: content.decode() for name, content in brought_up(copy).items()}
    assert "\n# Under the law of 1831 on publication.\njournal:\n" in found["party.yaml"]
    assert "\n# In the texts that the registrar holds.\nnegatives:\n" in found["party.yaml"]
    top = "# The law of Ruritania, an invented Party: codes, regimes, named days, acts, provisions.\n"
    assert found["provisions.yaml"].startswith(f"{top}\ndates:\n")
    assert top not in found["party.yaml"]
    assert "registrar holds" not in found["questions.yaml"]


def test_one_blank_line_stays_where_something_moved(copy: Path) -> None:
    as_before = brought_up(copy)
    law, questions = copy / "provisions.yaml", copy / "questions.yaml"
    law.write_text(law.read_text(encoding="utf-8").replace("\nparty:\n", "\n\nparty:\n"), encoding="utf-8")
    head, searches = questions.read_text(encoding="utf-8").split("\nnegatives:\n")
    questions.write_text(head.replace("\nitems:\n", f"\nnegatives:\n{searches}\nitems:\n"), encoding="utf-8")
    assert brought_up(copy) == as_before


def test_an_empty_list_of_searches_adds_nothing(copy: Path) -> None:
    as_before = brought_up(copy)
    with (copy / "convention.yaml").open("a", encoding="utf-8") as file:
        file.write("\nnegatives: []\n")
    assert brought_up(copy)["party.yaml"] == as_before["party.yaml"]


def test_an_earlier_file_that_is_no_yaml_is_named_as_it_stands(copy: Path) -> None:
    (copy / "provisions.yaml").write_text("party: [\n", encoding="utf-8")
    assert brought_up(copy)["provisions.yaml"] == b"party: [\n"
    fault = "yaml: provisions.yaml:2: invalid YAML at this place: did not find expected node content"
    assert problems_in(copy)[0].partition(" (")[0] == fault


def test_what_it_was_made_of_is_read_in_the_same_way(copy: Path) -> None:
    base = change_history.read_base(copy)
    assert base is not None
    changed = [name for name, content in base.files.items() if content != brought_up(copy)[name]]
    assert changed == ["questions.yaml", "party.yaml"]  # a changed item is marked as unverified


def test_validate_names_the_form_and_what_brings_it_up(copy: Path) -> None:
    ran = called(copy, "validate", "--select", "form")
    assert ran == Ran(
        "COPY/party.yaml: warning: an earlier version of the program wrote these files [form]\n"
        "  run lanzarote-law format to rewrite them; every command can read them as they are\n"
        "\n"
        "1 problem in COPY; 4 more not shown\n"
    )


def test_a_fault_in_what_moves_is_named_in_the_file_of_the_party(copy: Path) -> None:
    path = copy / "questions.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("    aspect: making\n", "    aspect: makings\n"))
    with pytest.raises(UnreadableError) as refused:
        corpus_loading.load(copy)
    [fault] = refused.value.problems
    assert (fault.code, fault.place.file, fault.place.path) == (
        "dangling",
        str(copy / "party.yaml"),
        "negatives[0].aspect",
    )


def test_an_update_brings_it_up_and_keeps_what_is_its_owners(copy: Path) -> None:
    ran = called(copy, "data", "update", "--from", str(RURITANIA), "-yq")
    assert (ran.out, ran.code) == ("26 records from the newer data set, 4 records of your own\n", 0)
    newer = (RURITANIA / "party.yaml").read_text(encoding="utf-8")
    for old, new in (
        ('  - instrument: treaty\n    day: "2018-01-26"\n', '  - instrument: treaty\n    day: "2017-06-01"\n'),
        ("the Party has a definition of its own", "Only a Party that says so."),
        ("negatives:\n", "negatives:\n  # The registrar wrote on 3 May 2024.\n"),
        ("Nothing about children as makers.", "We asked the registrar, too."),
    ):
        assert newer.count(old) == 1
        newer = newer.replace(old, new)
    assert (copy / "party.yaml").read_text(encoding="utf-8") == newer
    for name in ("provisions.yaml", "convention.yaml", "sources.yaml"):
        assert (copy / name).read_bytes() == (RURITANIA / name).read_bytes()
    assert called(copy, "data", "update", "--from", str(RURITANIA), "-yq").err == (
        "COPY already contains everything in NEWER; nothing was written\n"
    )


def test_a_copy_that_nobody_changed_becomes_the_newer_set_byte_for_byte(copy: Path) -> None:
    for name, content in change_history.unzip_files((EARLIER / "base.zip").read_bytes()).items():
        if name.endswith(".yaml"):
            (copy / name).write_bytes(content)
    assert called(copy, "data", "update", "--from", str(RURITANIA), "-yq").code == 0
    assert contents(copy) == contents(RURITANIA)


def test_a_command_that_writes_brings_it_up_in_the_same_change_and_undo_takes_all_of_it_back(copy: Path) -> None:
    before, expected = contents(copy), brought_up(copy)
    expected["party.yaml"] = expected["party.yaml"].replace(b"We asked the registrar, too.", b"A third reading.")
    ran = called(copy, "edit", "searched-making", "--set", "note=A third reading.", "-yq")
    assert ran.err == f"written: {', '.join(f'COPY/{name}' for name in MOVED)}\n"
    assert contents(copy) == expected
    assert called(copy, "undo", "-yq").code == 0
    assert contents(copy) == {**before, "party.yaml": b"", "decisions.yaml": b"", "recommendations.yaml": b""}
    assert corpus_loading.load(copy).negatives[0].note == "We asked the registrar, too."
    assert called(copy, "undo", "-yq").code == 0  # the change that the earlier version itself kept
    assert corpus_loading.load(copy).negatives[0].note == "Nothing about children as makers."
    assert [called(copy, "undo", "--redo", "-yq").code for _ in "ab"] == [0, 0]
    assert contents(copy) == expected


def test_format_brings_it_up(copy: Path) -> None:
    expected = brought_up(copy)
    assert called(copy, "format").code == 0
    assert contents(copy) == expected
    assert called(copy, "format", "--check") == Ran("")


@pytest.mark.parametrize("name", ["party.yaml", "decisions.yaml", "recommendations.yaml"])
def test_a_set_without_a_file_is_of_an_earlier_version_only_where_the_law_names_the_party(
    name: str, tmp_path: Path
) -> None:
    shutil.copytree(RURITANIA, tmp_path / "set")
    (tmp_path / "set" / name).unlink()
    with pytest.raises(UnreadableError) as refused:
        corpus_loading.open_folder(tmp_path / "set")
    assert refused.value.message == f"{tmp_path / 'set' / name}: No such file or directory"


def _further_left(content: bytes) -> bytes:
    head, key, records = content.partition(b"negatives:\n")
    return head + key + records.replace(b"\n  ", b"\n").removeprefix(b"  ")


@pytest.mark.parametrize(
    "written",
    [lambda content: content.replace(b"\n", b"\r\n"), lambda content: b"\xef\xbb\xbf" + content, _further_left],
    ids=["the ends of lines of Windows", "a byte order mark", "records that stand further left"],
)
def test_a_file_that_is_written_otherwise_says_the_same(written: Callable[[bytes], bytes], copy: Path) -> None:
    for name in ("provisions.yaml", "questions.yaml", "convention.yaml"):
        (copy / name).write_bytes(written((copy / name).read_bytes()))
    assert [(each.id, each.note) for each in corpus_loading.load(copy).negatives] == [
        ("searched-making", "We asked the registrar, too.")
    ]
    assert "negatives" not in brought_up(copy)["questions.yaml"].decode("utf-8-sig")


def test_the_searches_of_the_questionnaire_come_before_those_of_the_convention() -> None:
    searches = "negatives:\n  - id: {}\n    items: []\n"
    found = migration.migrate_files(
        {
            "provisions.yaml": b"party:\n  en: Ruritania\n",
            "questions.yaml": searches.format("one").encode(),
            "convention.yaml": searches.format("other").encode(),
        }
    )
    assert found["party.yaml"].decode().partition("\n\nparty:")[2] == (
        "\n  en: Ruritania\n\nnegatives:\n  - id: one\n    items: []\n\n  - id: other\n    items: []\n"
    )
