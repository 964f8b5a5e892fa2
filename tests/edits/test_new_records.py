"""New records as they are typed: values for keys, what is still missing, files of records."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.dataset import corpus_loading, schema
from lanzarote_law.edits import drafts, new_records, record_edits
from lanzarote_law.edits.data_records import kind_with_article
from lanzarote_law.edits.new_records import MissingValue
from tests.builders import RURITANIA, a_corpus
from tests.written import refusal

if TYPE_CHECKING:
    from lanzarote_law.edits.data_records import Record

KINDS = (
    "act, act-searched, applicability, aspect, code, correspondence, date, decision, decision-search,"
    " followed, holder, item, known-difference, language-page, negative,"
    " numbers-known, position, provision, recommendation, reference-day, regime, renumbering, reservation, rest,"
    " section, shared-number, source"
)
MARKS = "seen, second-hand, inferred, unverified"
NAME = "The name by which other records refer to this one; no other record of the same kind may have the same name"


# -- kinds ------------------------------------------------------------------------------------------------------------


def test_every_kind_of_record_is_named_with_its_article() -> None:
    named = [kind_with_article(kind) for kind in schema.LIST_LOCATIONS]
    assert len(named) == len({*named}) >= 25
    assert kind_with_article("language page") == "a page in another language"


@pytest.mark.parametrize(
    ("word", "kind"), [("act", "act"), ("shared-number", "shared number"), ("shared number", "shared number")]
)
def test_a_kind_is_typed_as_one_word(word: str, kind: str) -> None:
    assert new_records.parse_kind(word) == kind


@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("", f"the kind of record is missing; the kinds are {KINDS}"),
        ("law", f"'law' is not a kind of record; the kinds are {KINDS}"),
    ],
)
def test_what_is_no_kind_is_refused_with_those_that_there_are(word: str, message: str) -> None:
    assert refusal(lambda: new_records.parse_kind(word)) == message


# -- what is missing ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "record", "needed"),
    [
        ("holder", {}, (MissingValue("id", NAME), MissingValue("title.en", "The title of the record"))),
        ("holder", {"id": "ngo", "title": {"fr": "ONG"}}, ()),
        (
            "date",
            {},
            (
                MissingValue("id", "the name of the date"),
                MissingValue("day", 'The date: "YYYY-MM-DD" in quotation marks, or the name of a date'),
                MissingValue("verification", MARKS),
            ),
        ),
        ("date", {"id": "start", "day": "2024-01-01", "verification": "seen"}, ()),
        (
            "provision",
            {"id": "old/1", "versions": [{"summary": "It says so."}]},
            (
                MissingValue(
                    "subject.en",
                    "The subject of the article, in a few words. A version may have its own subject, which applies from"
                    " then on",
                ),
                MissingValue("versions.verification", MARKS),
                MissingValue("verification", MARKS),
            ),
        ),
        (
            "provision",
            {"id": "old/1", "subject": {"en": "Images"}, "verification": "seen", "versions": []},
            (
                MissingValue("versions.summary", "The content, in your own words; not the text of the law"),
                MissingValue("versions.verification", MARKS),
            ),
        ),
        (
            "position",
            {"id": "P1", "holder": "ngo", "source": "doc:1", "verification": "seen"},
            (
                MissingValue(
                    "stance", "asserts-covered, disputes, adds-information, reports-shortfall, recommends, endorses"
                ),
                MissingValue("statement", "What the position says, in your own words"),
            ),
        ),
    ],
)
def test_what_a_record_still_needs_is_said_with_what_it_is(
    kind: str, record: Record, needed: tuple[MissingValue, ...]
) -> None:
    found = new_records.missing_values(kind, record)
    assert [each._replace(values=()) for each in found] == [*needed]
    assert [each.path for each in found if ", ".join(each.values) not in {"", each.about}] == []


def test_what_names_no_record_and_is_no_whole_new_one_is_refused_with_what_it_lacks() -> None:
    data = drafts.open_for_edit(corpus_loading.open_folder(RURITANIA)).data
    record: Record = {"id": "act:2099", "title": {"en": "A law"}}
    assert refusal(lambda: record_edits.merge_records(data, [("act", record)])) == (
        "act:2099 is not in this data set; to add it as an act, also give verification; correct the id, or give the "
        "whole of the new record"
    )


def test_what_a_record_may_do_without_is_asked_for_unless_it_is_given() -> None:
    assert [
        each.path for each in new_records.values_to_ask_for("act", {"dated": "2024-04-08", "published": "2024-04-08"})
    ] == ["id", "title.en", "verification", "number", "in_force"]


def test_every_key_that_is_needed_is_explained() -> None:
    needed = [each for kind in schema.LIST_LOCATIONS for each in new_records.missing_values(kind, {})]
    assert len(needed) > 60
    assert [each for each in needed if each.about in {"", each.path}] == []


@pytest.mark.parametrize(
    ("kind", "record", "message"),
    [
        (
            "shared number",
            {"code": "old"},
            (
                "a shared number needs number, why, verification; give each key with --set KEY=VALUE,"
                " --from FILE or --edit"
            ),
        ),
        (
            "act",
            {},
            (
                "an act needs id, title.en, verification; use lanzarote-law add act ID, with --set KEY=VALUE, --from "
                "FILE or --edit"
            ),
        ),
        (
            "decision search",
            {"items": ["8.1.a"], "aspects": ["making"], "searched": "All judgments.", "verification": "seen"},
            (
                "a search for decisions needs id, up_to, found; use lanzarote-law add decision-search ID, with --set "
                "KEY=VALUE, --from FILE or --edit"
            ),
        ),
    ],
)
def test_a_record_that_needs_something_is_refused(kind: str, record: Record, message: str) -> None:
    assert refusal(lambda: new_records.refuse_incomplete_record(kind, record)) == message


# -- files -------------------------------------------------------------------------------------------------------------

HOLDER = "id: ngo\ntitle: {en: NGO}\n"
GUILD = "id: guild\ntitle: {en: Guild}\n"
BOTH = "".join(f"- {{{text[:-1]}}}\n".replace("\n", ", ", 1) for text in (HOLDER, GUILD))


def records(word: str, text: str) -> list[tuple[str, str]]:
    """The kinds and ids of the records of a file."""
    found = new_records.parse_records(word, "new.yaml", text.encode(), a_corpus())
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
        (
            "",
            f"holders:\n{BOTH}"
            + "".join(f"{place.key}: []\n" for place in schema.LIST_LOCATIONS.values() if place.key != "holders"),
            [("holder", "ngo"), ("holder", "guild")],
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
                "new.yaml does not contain a record; the lists are dates, codes, regimes, renumberings, shared_numbers,"
                " numbers_known, acts, provisions, language_pages, reference_days, applicability, "
                "reservations, negatives,"
                " rests,"
                " followed, acts_searched, known_differences, "
                "sources, sections, aspects, items, correspondences, holders, positions,"
                " decision_searches, decisions, recommendations"
            ),
        ),
        ("holder", "", "nothing was written: new.yaml: the file is empty"),
        (
            "holder",
            "id: 1\n",
            (
                "nothing was written: there are 2 faults; the first is: new.yaml:1: id: without quotation marks, "
                'YAML reads 1 as a whole number (use "1")'
            ),
        ),
        ("holder", "ngo", "nothing was written: new.yaml:1: the value should be a mapping, but is a text"),
        (
            "act",
            "id: act:4\ntitle: {en: Law}\nin_force: start\nverification: seen\n",
            (
                "nothing was written: new.yaml:3: in_force: 'start' is not a date (use YYYY-MM-DD or the name of a "
                "date: new-code)"
            ),
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_its_first_fault(word: str, text: str, message: str) -> None:
    assert refusal(lambda: records(word, text)) == message
