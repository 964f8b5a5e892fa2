"""New records as they are typed: values for keys, what is still missing, files of records."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.dataset import schema
from lanzarote_law.edits import newrecords
from lanzarote_law.edits.newrecords import Missing
from lanzarote_law.edits.records import Change
from tests.builders import a_corpus
from tests.written import refusal

if TYPE_CHECKING:
    from lanzarote_law.edits.records import Record

KINDS = (
    "act, aspect, code, correspondence, date, holder, item, negative, position, provision, regime, renumbering,"
    " section, shared-number, source"
)
MARKS = "seen, second-hand, inferred, unverified"
NAME = "The name by which other records refer to it; no other record of its kind may have it"


# -- kinds and values --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "kind"), [("act", "act"), ("shared-number", "shared number"), ("shared number", "shared number")]
)
def test_a_kind_is_typed_as_one_word(word: str, kind: str) -> None:
    assert newrecords.a_kind(word) == kind


@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("", f"the kind of the record is not said; the kinds are {KINDS}"),
        ("law", f"'law' is no kind of record; the kinds are {KINDS}"),
    ],
)
def test_what_is_no_kind_is_refused_with_those_that_there_are(word: str, message: str) -> None:
    assert refusal(lambda: newrecords.a_kind(word)) == message


VERSIONS: Record = {"versions": [{"summary": "First."}, {"summary": "Second."}]}


@pytest.mark.parametrize(
    ("kind", "record", "pair", "found"),
    [
        ("act", {}, "note=Read.", {"note": "Read."}),
        ("act", {"note": "Old."}, "note = Read. ", {"note": "Read."}),
        ("act", {}, "title.en=Law = order", {"title": {"en": "Law = order"}}),
        ("act", {"title": {"en": "Law"}}, "title.fr=Loi", {"title": {"en": "Law", "fr": "Loi"}}),
        ("act", {}, "read_in=copy:code p. 1, act:2", {"read_in": ["copy:code p. 1", "act:2"]}),
        ("correspondence", {}, "items=8.1.a,8.1.b", {"items": ["8.1.a", "8.1.b"]}),
        ("correspondence", {"items": ["9"]}, "items=8.1.a,", {"items": ["8.1.a"]}),
        ("aspect", {}, "exemption=true", {"exemption": True}),
        ("aspect", {}, "exemption=false", {"exemption": False}),
        ("aspect", {}, "exemption=perhaps", {"exemption": "perhaps"}),
        ("provision", {}, "versions.summary=First.", {"versions": [{"summary": "First."}]}),
        ("provision", {}, "versions[0].summary=First.", {"versions": [{"summary": "First."}]}),
        (
            "provision",
            VERSIONS,
            "versions[1].penalty=Two years.",
            {"versions": [{"summary": "First."}, {"summary": "Second.", "penalty": "Two years."}]},
        ),
        (
            "provision",
            VERSIONS,
            "versions[2].summary=Third.",
            {"versions": [{"summary": "First."}, {"summary": "Second."}, {"summary": "Third."}]},
        ),
        ("provision", {}, "repealed_by.act=act:2", {"repealed_by": {"act": "act:2"}}),
        ("code", {"names": ["A", "B"]}, "names=C, D", {"names": ["C", "D"]}),
        ("code", {"names": ["A", "B"]}, "names[1]=B, de la C", {"names": ["A", "B, de la C"]}),
        ("code", {"names": ["A", "B"]}, "names[2]=C", {"names": ["A", "B", "C"]}),
    ],
)
def test_a_value_is_put_where_its_path_leads(kind: str, record: Record, pair: str, found: Record) -> None:
    before = repr(record)
    assert newrecords.record_of(kind, record, [pair]) == found
    assert repr(record) == before


@pytest.mark.parametrize(
    ("pair", "message"),
    [
        ("note", "'note' gives no value; write KEY=VALUE, such as title.en=..."),
        (
            "not=X",
            (
                "'not' is no key of a provision; the keys are id, subject, versions, repealed_on, repealed_by,"
                " replaced_by, read_in, verification, verified, note"
            ),
        ),
        ("subject.de=X", "'subject.de' is no key of a provision; the keys are en, fr, nl"),
        ("subject=X", "'subject' has keys of its own; give subject.en, subject.fr, subject.nl"),
        ("note.en=X", "'note.en' is no key of a provision; note has none of its own: give note=..."),
        ("note[0]=X", "'note[0]' is no key of a provision; note has none of its own: give note=..."),
        (
            "versions.note=X",
            (
                "it is not said which of versions is meant; there are 2, from versions[0] on: write versions[1] for the"
                " last"
            ),
        ),
        (
            "versions[3].note=X",
            "'versions[3]' is none of versions; there are 2, from versions[0] on; versions[2] begins a new one",
        ),
        (
            "versions[x].note=X",
            "'versions[x]' is none of versions; there are 2, from versions[0] on; versions[2] begins a new one",
        ),
        (
            "replaced_by[1].note=X",
            "'replaced_by[1]' is none of replaced_by; there is none yet; replaced_by[0] begins a new one",
        ),
    ],
)
def test_a_path_that_leads_nowhere_is_refused(pair: str, message: str) -> None:
    assert refusal(lambda: newrecords.record_of("provision", VERSIONS, [pair])) == message


def test_values_are_changed_and_taken_out_and_keys_come_in_order() -> None:
    change = Change("holder", "ngo", {"title": {"en": "NGO"}, "id": "ngo"})
    after = newrecords.with_values(change, ["title.fr=ONG"], [])
    assert list(after.record.items()) == [("id", "ngo"), ("title", {"en": "NGO", "fr": "ONG"})]
    act = Change("act", "act:1", {"id": "act:1", "note": "Old.", "page": "3"})
    assert newrecords.with_values(act, [], ["note", "page"]).record == {"id": "act:1"}


TITLE: Record = {"en": "Images", "fr": "Images"}


@pytest.mark.parametrize(
    ("record", "path", "left"),
    [
        ({"id": "a", "title": TITLE}, "title", {"id": "a"}),
        ({"title": TITLE}, "title.fr", {"title": {"en": "Images"}}),
        ({"id": "a", "title": {"fr": "Images"}}, "title.fr", {"id": "a"}),
        ({"names": ["A", "B"]}, "names[0]", {"names": ["B"]}),
        ({"id": "a", "names": ["A"]}, "names[0]", {"id": "a"}),
        (
            {"versions": [{"summary": "First."}, {"summary": "Second.", "note": "N."}]},
            "versions[1].note",
            {"versions": [{"summary": "First."}, {"summary": "Second."}]},
        ),
    ],
)
def test_a_value_is_taken_out_where_its_path_leads(record: Record, path: str, left: Record) -> None:
    assert newrecords.with_values(Change("date", "x", record), [], [path]).record == left


@pytest.mark.parametrize(
    ("change", "pair", "unset", "message"),
    [
        (Change("act", "act:1", {"id": "act:1"}), [], ["note"], "act:1 has no key 'note'; it has id"),
        (
            Change("act", "act:1", {"id": "act:1"}),
            ["id=act:2"],
            [],
            "the record is told by act:1, and other records may name it; add a record under the new id",
        ),
        (
            Change("shared number", "old 120", {"code": "old", "number": "120"}),
            ["number=121"],
            [],
            "the record is told by old 120, and other records may name it; add a record under the new id",
        ),
    ],
)
def test_what_a_record_is_told_by_stays(change: Change, pair: list[str], unset: list[str], message: str) -> None:
    assert refusal(lambda: newrecords.with_values(change, pair, unset)) == message


# -- what is missing ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "record", "needed"),
    [
        ("holder", {}, (Missing("id", NAME), Missing("title.en", "What it is called"))),
        ("holder", {"id": "ngo", "title": {"fr": "ONG"}}, ()),
        (
            "date",
            {},
            (
                Missing("id", "the name of the day"),
                Missing("day", 'The day: "YYYY-MM-DD" in quotation marks, or the name of a day'),
                Missing("verification", MARKS),
            ),
        ),
        ("date", {"id": "start", "day": "2024-01-01", "verification": "seen"}, ()),
        (
            "provision",
            {"id": "old/1", "versions": [{"summary": "It says so."}]},
            (
                Missing("subject.en", "What the article is about, in a few words"),
                Missing("versions.verification", MARKS),
                Missing("verification", MARKS),
            ),
        ),
        (
            "position",
            {"id": "P1", "holder": "ngo", "source": "doc:1", "verification": "seen"},
            (
                Missing(
                    "stance",
                    "asserts-covered, disputes, adds-information, reports-shortfall, recommends, endorses",
                ),
                Missing("statement", "What it says, in your own words"),
            ),
        ),
    ],
)
def test_what_a_record_still_needs_is_said_with_what_it_is(
    kind: str, record: Record, needed: tuple[Missing, ...]
) -> None:
    assert newrecords.missing(kind, record) == needed


def test_every_key_that_is_needed_is_explained() -> None:
    needed = [each for kind in schema.LISTS for each in newrecords.missing(kind, {})]
    assert len(needed) > 60
    assert [each for each in needed if each.about in {"", each.path}] == []


@pytest.mark.parametrize(
    ("kind", "record", "message"),
    [
        (
            "shared number",
            {"code": "old"},
            (
                "a shared number needs number, why, verification; give each with --set KEY=VALUE, or --from FILE, or"
                " --edit"
            ),
        ),
        (
            "act",
            {},
            (
                "an act needs id, title.en, verification; write lanzarote-law add act ID, with --set KEY=VALUE,"
                " --from FILE or --edit"
            ),
        ),
    ],
)
def test_a_record_that_needs_something_is_refused(kind: str, record: Record, message: str) -> None:
    assert refusal(lambda: newrecords.refuse_missing(kind, record)) == message


# -- files -------------------------------------------------------------------------------------------------------------

HOLDER = "id: ngo\ntitle: {en: NGO}\n"
GUILD = "id: guild\ntitle: {en: Guild}\n"
BOTH = "".join(f"- {{{text[:-1]}}}\n".replace("\n", ", ", 1) for text in (HOLDER, GUILD))


def records(word: str, text: str) -> list[tuple[str, str]]:
    """The kinds and ids of the records of a file."""
    found = newrecords.records_of(word, "new.yaml", text.encode(), a_corpus())
    return [(kind, str(record.get("id", ""))) for kind, record in found]


@pytest.mark.parametrize(
    ("word", "text", "found"),
    [
        ("holder", HOLDER, [("holder", "ngo")]),
        ("holder", BOTH, [("holder", "ngo"), ("holder", "guild")]),
        ("", f"holders:\n{BOTH}", [("holder", "ngo"), ("holder", "guild")]),
        ("holder", f"holders:\n{BOTH}", [("holder", "ngo"), ("holder", "guild")]),
        (
            "",
            f"holders:\n{BOTH}dates:\n  start: {{day: '2024-01-01', verification: seen}}\n",
            [("holder", "ngo"), ("holder", "guild"), ("date", "start")],
        ),
        ("date", "day: '2024-01-01'\nverification: seen\n", [("date", "")]),
        ("date", "start: {day: new-code, verification: seen}\n", [("date", "start")]),
        ("act", "id: act:4\ntitle: {en: Law}\nin_force: new-code\nverification: seen\n", [("act", "act:4")]),
        (
            "",
            (
                "acts:\n- {id: act:4, title: {en: Law}, in_force: start, verification: seen}\n"
                "dates:\n  start: {day: '2024-01-01', verification: seen}\n"
            ),
            [("act", "act:4"), ("date", "start")],
        ),
    ],
)
def test_a_file_holds_one_record_or_a_list_or_the_lists_of_the_data_files(
    word: str, text: str, found: list[tuple[str, str]]
) -> None:
    assert records(word, text) == found


@pytest.mark.parametrize(
    ("word", "text", "message"),
    [
        (
            "holder",
            "holders: []",
            (
                "there is no record in new.yaml; the lists are dates, codes, regimes, renumberings, shared_numbers,"
                " acts, provisions, sources, sections, aspects, items, negatives, correspondences, holders, positions"
            ),
        ),
        ("holder", "", "nothing was written: new.yaml: the file is empty"),
        (
            "holder",
            "id: 1\n",
            (
                "nothing was written: there are 2 faults, the first: new.yaml:1: id: 1 without quotation marks is a"
                ' whole number to YAML (write "1")'
            ),
        ),
        ("holder", "ngo", "nothing was written: new.yaml:1: expected a mapping, found a text"),
        (
            "act",
            "id: act:4\ntitle: {en: Law}\nin_force: start\nverification: seen\n",
            (
                "nothing was written: new.yaml:3: in_force: 'start' is not a date (write YYYY-MM-DD or the name of a"
                " day: new-code)"
            ),
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_its_first_fault(word: str, text: str, message: str) -> None:
    assert refusal(lambda: records(word, text)) == message
