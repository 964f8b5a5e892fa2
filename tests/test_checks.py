"""The rules across records: one broken record for each, with the whole message and its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law import checks, schema, store
from lanzarote_law.errors import Severity
from lanzarote_law.model import Mark, SharedNumber
from tests.builders import (
    CONVENTION,
    a_corpus,
    a_data_folder,
    a_link,
    a_negative,
    a_position,
    a_provision,
    a_successor,
    a_version,
    an_item,
    problems_in,
)

if TYPE_CHECKING:
    from pathlib import Path

    from lanzarote_law.model import Corpus

CARRIED = (
    "carried: correspondences.yaml:3: correspondences[0]: the link was carried over to old/100 and not reviewed"
    " (review it, then take review out)"
)


def faults_in(folder: Path) -> list[str]:
    """The problems of the data, but for the one warning that the data of Ruritania have."""
    return [problem for problem in problems_in(folder) if problem != CARRIED]


def faults_of(corpus: Corpus) -> list[str]:
    """The code and the message of every problem across the records of a corpus."""
    return [f"{problem.code}: {problem.message}" for problem in checks.check(corpus, schema.Reading().where)]


def test_the_data_of_ruritania_have_one_warning(tmp_path: Path) -> None:
    assert problems_in(a_data_folder(tmp_path)) == [CARRIED]


# file, what stands there, what is put there; line and path of the fault, what dangles, what it should be, what is near
DANGLING = [
    (
        "provisions",
        "act: act:2023\n    verification: inferred",
        "act: act:2032\n    verification: inferred",
        13,
        "dates.new-code.act",
        "act:2032",
        "an act",
        "act:2023",
    ),
    (
        "provisions",
        "code: old\n    in_force_from",
        "code: odl\n    in_force_from",
        38,
        "regimes[0].code",
        "odl",
        "a code",
        "old",
    ),
    ("provisions", "code: old\n    was", "code: odl\n    was", 48, "renumberings[0].code", "odl", "a code", "old"),
    (
        "provisions",
        "act: act:2011\n    verification: seen",
        "act: act:2o11\n    verification: seen",
        52,
        "renumberings[0].act",
        "act:2o11",
        "an act",
        "act:2011",
    ),
    (
        "provisions",
        "code: old\n    number",
        "code: gone\n    number",
        56,
        "shared_numbers[0].code",
        "gone",
        "a code",
        "",
    ),
    (
        "provisions",
        '["copy:code p. 12", act:2023]',
        '["copy:cod p. 12", act:2023]',
        75,
        "acts[1].read_in[0]",
        "copy:cod",
        "a source or an act",
        "copy:code",
    ),
    (
        "provisions",
        "act: act:1999\n        numbered",
        "act: act:1998\n        numbered",
        94,
        "provisions[0].versions[0].act",
        "act:1998",
        "an act",
        "act:1999",
    ),
    (
        "provisions",
        "- source: copy:code",
        "- source: copy:codex",
        128,
        "provisions[1].versions[0].source",
        "copy:codex",
        "a source or an act",
        "copy:code",
    ),
    (
        "provisions",
        'act: act:2023\n      act_article: "9"',
        'act: act:9\n      act_article: "9"',
        109,
        "provisions[0].repealed_by.act",
        "act:9",
        "an act",
        "act:1999",
    ),
    (
        "provisions",
        "- provision: new/51",
        "- provision: new/52",
        117,
        "provisions[0].replaced_by[1].provision",
        "new/52",
        "a provision",
        "new/51",
    ),
    (
        "provisions",
        "read_in: [copy:code]",
        "read_in: [copy:book]",
        120,
        "provisions[0].read_in[0]",
        "copy:book",
        "a source or an act",
        "copy:code",
    ),
    (
        "questions",
        "aspects: [making, attempts]",
        "aspects: [making, attempt]",
        62,
        "items[1].aspects[1]",
        "attempt",
        "an aspect",
        "attempts",
    ),
    (
        "questions",
        "extra_aspects: [excuse]",
        "extra_aspects: [xyz]",
        63,
        "items[1].extra_aspects[0]",
        "xyz",
        "an aspect",
        "",
    ),
    (
        "questions",
        "sources: [doc:reply]",
        "sources: [doc:replay]",
        65,
        "items[1].sources[0]",
        "doc:replay",
        "a source or an act",
        "doc:reply",
    ),
    ("questions", "aspect: making", "aspect: marking", 78, "negatives[0].aspect", "marking", "an aspect", "making"),
    (
        "questions",
        'items: ["8.1.a"]\n    aspect',
        'items: ["8.1.b"]\n    aspect',
        77,
        "negatives[0].items[0]",
        "8.1.b",
        "an item",
        "8.1.a",
    ),
    (
        "correspondences",
        "provision: old/100",
        "provision: old/1000",
        6,
        "correspondences[0].provision",
        "old/1000",
        "a provision",
        "old/100",
    ),
    (
        "correspondences",
        "source: doc:reply",
        "source: doc:rely",
        18,
        "correspondences[0].source",
        "doc:rely",
        "a source or an act",
        "doc:reply",
    ),
    (
        "correspondences",
        'items: ["20(1)(a)"]',
        'items: ["20(1)(b)"]',
        25,
        "correspondences[1].items[0]",
        "20(1)(b)",
        "an item",
        "20(1)(a)",
    ),
    (
        "correspondences",
        "aspects: [making]\n    provision: new/50",
        "aspects: [makings]\n    provision: new/50",
        26,
        "correspondences[1].aspects[0]",
        "makings",
        "an aspect",
        "making",
    ),
    (
        "correspondences",
        "- provision: old/101\n        pinpoint",
        "- provision: old/102\n        pinpoint",
        9,
        "correspondences[0].with[0].provision",
        "old/102",
        "a provision",
        "old/101",
    ),
    (
        "positions",
        'item: "8.1.a"\n    topic',
        'item: "8.1.z"\n    topic',
        13,
        "positions[0].item",
        "8.1.z",
        "an item",
        "8.1.a",
    ),
    (
        "positions",
        "holder: league\n    voice",
        "holder: leage\n    voice",
        15,
        "positions[0].holder",
        "leage",
        "a holder",
        "league",
    ),
    (
        "positions",
        "reported_by: state",
        "reported_by: estate",
        17,
        "positions[0].reported_by",
        "estate",
        "a holder",
        "state",
    ),
    (
        "positions",
        "source: doc:comments",
        "source: doc:comment",
        18,
        "positions[0].source",
        "doc:comment",
        "a source or an act",
        "doc:comments",
    ),
    (
        "positions",
        "aspects: [making]\n    convention",
        "aspects: [make]\n    convention",
        22,
        "positions[0].aspects[0]",
        "make",
        "an aspect",
        "making",
    ),
    (
        "positions",
        "answered_by: [new/50]",
        "answered_by: [new/5]",
        33,
        "positions[0].answered_by[0]",
        "new/5",
        "a provision",
        "new/51",
    ),
    (
        "positions",
        "as_written: Art. 100, 1\n        provision: old/100",
        "as_written: Art. 100, 1\n        provision: old/10",
        27,
        "positions[0].cites[0].provision",
        "old/10",
        "a provision",
        "old/101",
    ),
    (
        "positions",
        "- provision: new/50\n        on",
        "- provision: new/500\n        on",
        35,
        "positions[0].later[0].provision",
        "new/500",
        "a provision",
        "new/50",
    ),
    (
        "positions",
        "aspect: making\n        provision: old/100",
        "aspect: making\n        provision: old/110",
        32,
        "positions[0].targets[0].provision",
        "old/110",
        "a provision",
        "old/101",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "line", "path", "ident", "kind", "near"), DANGLING)
def test_every_id_that_a_record_names_is_the_id_of_a_record(
    tmp_path: Path, file: str, old: str, new: str, line: int, path: str, ident: str, kind: str, near: str
) -> None:
    hint = f"did you mean '{near}'?" if near else "add the record, or mend the id"
    assert problems_in(a_data_folder(tmp_path, **{file: (old, new)})) == [
        f"dangling: {file}.yaml:{line}: {path}: '{ident}' is not the id of {kind} ({hint})"
    ]


def test_all_ids_that_dangle_are_reported_before_the_rules_that_follow_them(tmp_path: Path) -> None:
    folder = a_data_folder(
        tmp_path,
        provisions=("id: old/100\n", "id: old/1oo\n"),
        positions=("stance: disputes", "stance: endorses"),
    )
    assert problems_in(folder) == [
        f"dangling: {place}: 'old/100' is not the id of a provision (did you mean 'old/101'?)"
        for place in (
            "correspondences.yaml:6: correspondences[0].provision",
            "positions.yaml:27: positions[0].cites[0].provision",
            "positions.yaml:32: positions[0].targets[0].provision",
        )
    ]


# file, what stands there, what is put there; then the problem: code and place, message, way out
BROKEN: dict[str, tuple[str, ...]] = {
    "an item is numbered the way of its instrument": (
        "questions",
        'id: "9.10"',
        'id: "nine"',
        "item-number: questions.yaml:68: items[2].id:",
        "'nine' is not an item of a questionnaire",
        "(items are written 8.1.a or 9.10)",
    ),
    "an item is written in one way": (
        "questions",
        '- id: "8.1"\n',
        '- id: "08.1"\n',
        "item-number: questions.yaml:45: items[0].id:",
        "'08.1' is written '8.1'",
    ),
    "a point is numbered the way of the Convention": (
        "convention",
        "id: 20(3)/2",
        'id: "20.3"',
        "item-number: convention.yaml:17: items[1].id:",
        "'20.3' is not a point of the Convention",
        "(points of the Convention are written 20(1)(f) or CETS 23)",
    ),
    "an item that may not apply says on what that depends": (
        "questions",
        "    applies_if: Only a Party with a definition of its own is asked.\n",
        "",
        "item-applies: questions.yaml:60: items[1].applies:",
        "whether the item applies is unknown, but not on what it depends",
        "(add applies_if)",
    ),
    "an item about practice has no correspondences": (
        "questions",
        'id: "8.1.a"\n    kind: law',
        'id: "8.1.a"\n    kind: practice',
        "item-practice: questions.yaml:53: items[1].kind:",
        "an item about practice has correspondences, which no status weighs",
        "(make it kind: law, or move them)",
    ),
    "a point of the Convention is written as it is cited here": (
        "questions",
        'convention: ["20(1)(a)"]',
        'convention: ["20 (1) (a)"]',
        "convention-point: questions.yaml:64: items[1].convention[0]:",
        "'20 (1) (a)' is written '20(1)(a)'",
    ),
    "what an item relates to is a point of the Convention": (
        "questions",
        'convention: ["20(1)(a)"]',
        'convention: ["article one"]',
        "convention-point: questions.yaml:64: items[1].convention[0]:",
        "'article one' is not a point of the Convention",
        "(points of the Convention are written 20(1)(f) or CETS 23)",
    ),
    "what a position names is a point of the Convention": (
        "positions",
        'convention: ["20(1)(a)"]',
        'convention: ["20.1"]',
        "convention-point: positions.yaml:23: positions[0].convention[0]:",
        "'20.1' is not a point of the Convention",
        "(points of the Convention are written 20(1)(f) or CETS 23)",
    ),
    "only the first version may lack its start": (
        "provisions",
        '      - in_force_from: "2012-01-01"\n        change',
        "      - change",
        "version-start: provisions.yaml:98: provisions[0].versions[1].in_force_from:",
        "a later version needs the day it starts",
        "(add in_force_from)",
    ),
    "two versions do not start on one day": (
        "provisions",
        '      - in_force_from: "2012-01-01"\n        change',
        '      - in_force_from: "2000-01-01"\n        change',
        "version-order: provisions.yaml:98: provisions[0].versions[1].in_force_from:",
        "the version of 2000-01-01 stands after the one of 2000-01-01",
        "(put the earlier version first)",
    ),
    "versions ascend": (
        "provisions",
        '      - in_force_from: "2012-01-01"\n        change',
        '      - in_force_from: "1999-12-31"\n        change',
        "version-order: provisions.yaml:98: provisions[0].versions[1].in_force_from:",
        "the version of 1999-12-31 stands after the one of 2000-01-01",
        "(put the earlier version first)",
    ),
    "no version starts on the day of the repeal": (
        "provisions",
        '      - in_force_from: "2012-01-01"\n        change',
        '      - in_force_from: "2024-07-01"\n        change',
        "version-after-repeal: provisions.yaml:98: provisions[0].versions[1].in_force_from:",
        "the version starts on 2024-07-01, but the article is repealed on 2024-07-01",
        "(mend one of the two days)",
    ),
    "a version names its act or where it was read": (
        "provisions",
        '        act: act:2011\n        act_article: "3"\n',
        "",
        "version-source: provisions.yaml:98: provisions[0].versions[1]:",
        "the version is marked seen, but names no act and no source",
        "(add act or source, or mark it unverified)",
    ),
    "a version without a start names it, too": (
        "provisions",
        "      - source: copy:code\n        summary: Punishes attempts.\n",
        "      - summary: Punishes attempts.\n",
        "version-source: provisions.yaml:128: provisions[1].versions[0]:",
        "the version is marked seen, but names no act and no source",
        "(add act or source, or mark it unverified)",
    ),
    "what does not end is not replaced": (
        "provisions",
        (
            "    repealed_on: new-code\n    repealed_by:\n"
            '      act: act:2023\n      act_article: "9"\n      verification: seen\n'
        ),
        "",
        "successor-no-end: provisions.yaml:108: provisions[0].replaced_by[0]:",
        "old/100 is replaced by new/50, but has no repeal",
        "(add repealed_on, or the day to the succession)",
    ),
    "a successor is in force when its predecessor ends": (
        "provisions",
        "  - id: new/51\n    subject:\n      en: Spreading images\n    versions:\n      - in_force_from: new-code",
        '  - id: new/51\n    subject:\n      en: Spreading images\n    versions:\n      - in_force_from: "2024-07-02"',
        "successor-gap: provisions.yaml:117: provisions[0].replaced_by[1]:",
        "new/51 takes over on 2024-07-01, but is not in force then",
        "(mend the days, or say in a note why)",
    ),
    "two articles do not bear one number": (
        "provisions",
        "numbered: 99bis",
        'numbered: "101"',
        "number-twice: provisions.yaml:128: provisions[1].versions:",
        "old/101 and old/100 both bear the number 101 at the same time",
        "(give one of them `numbered`, or list the number under shared_numbers)",
    ),
    "a link does not end on the day it starts": (
        "correspondences",
        'from: "2012-01-01"',
        'from: "2020-01-01"',
        "link-span: correspondences.yaml:3: correspondences[0]:",
        "the link starts on 2020-01-01 and ends on 2020-01-01: it never holds",
        "(mend from, until or the provision)",
    ),
    "a search does not end on the day it starts": (
        "questions",
        'from: "2000-01-01"',
        "from: new-code",
        "negative-span: questions.yaml:76: negatives[0]:",
        "the search holds from 2024-07-01 until 2024-07-01: never",
        "(mend from or until)",
    ),
    "the items of a link belong to one instrument": (
        "correspondences",
        'items: ["20(1)(a)"]',
        'items: ["20(1)(a)", "8.1.a"]',
        "link-instruments: correspondences.yaml:25: correspondences[1].items:",
        "the items belong to two instruments",
        "(write two records)",
    ),
    "a link is for aspects that its items ask for": (
        "correspondences",
        "aspects: [making]\n    provision: new/50",
        "aspects: [making, training]\n    provision: new/50",
        "link-aspect: correspondences.yaml:26: correspondences[1].aspects:",
        "item 20(1)(a) does not ask for the aspect 'training'",
        "(it asks for: making)",
    ),
    "a partial link says which part": (
        "correspondences",
        "    part: Spreading only.\n",
        "",
        "link-part: correspondences.yaml:14: correspondences[0].extent:",
        "a partial link does not say which part",
        "(add part)",
    ),
    "a link on the word of another names its source": (
        "correspondences",
        "    source: doc:reply\n",
        "",
        "link-source: correspondences.yaml:3: correspondences[0]:",
        "a link on the word of a reply names no source",
        "(add source)",
    ),
    "a search is for an aspect that its items ask for": (
        "questions",
        "aspect: making",
        "aspect: training",
        "link-aspect: questions.yaml:78: negatives[0].aspect:",
        "item 8.1.a does not ask for the aspect 'training'",
        "(it asks for: attempts, excuse, making)",
    ),
    "a position names an item or a topic": (
        "positions",
        "topic: Training",
        "note: Training",
        "position-item: positions.yaml:41: positions[1]:",
        "the position names neither an item nor a topic",
        "(add one)",
    ),
    "only a dispute has targets": (
        "positions",
        "stance: disputes",
        "stance: endorses",
        "position-targets: positions.yaml:30: positions[0].targets:",
        "a position that endorses has targets",
    ),
    "a target is a link to the provision": (
        "positions",
        "aspect: making\n        provision: old/100",
        "aspect: making\n        provision: old/101",
        "position-target: positions.yaml:30: positions[0].targets[0]:",
        "no correspondence links 8.1.a to old/101 for 'making'",
        "(mend the target)",
    ),
    "a target is a link for the aspect": (
        "positions",
        "aspect: making\n        provision: old/100",
        "aspect: attempts\n        provision: old/100",
        "position-target: positions.yaml:30: positions[0].targets[0]:",
        "no correspondence links 8.1.a to old/100 for 'attempts'",
        "(mend the target)",
    ),
    "a position has a day, or its source has": (
        "positions",
        '    filed: "2018-03-09"\n',
        "",
        "position-filed: positions.yaml:18: positions[0].source:",
        "neither the position nor its source doc:comments has a day",
        "(add filed)",
    ),
    "a link that its provision outran is suspect": (
        "correspondences",
        "review: carried",
        "review: due",
        "suspect: correspondences.yaml:3: correspondences[0]:",
        "old/100 was amended after this link was made: it is suspect until it is reviewed",
        "(review it, then take review out)",
    ),
    "a link to a heading is for aspects of the heading": (
        "correspondences",
        'items: ["20(1)(a)"]\n    aspects: [making]',
        'items: ["8.1"]\n    aspects: [making]',
        "link-aspect: correspondences.yaml:26: correspondences[1].aspects:",
        "item 8.1 does not ask for the aspect 'making'",
        "(it asks for: none)",
    ),
}


@pytest.mark.parametrize("rule", BROKEN)
def test_what_breaks_a_rule_is_named_with_its_place_and_the_way_out(tmp_path: Path, rule: str) -> None:
    file, old, new, *problem = BROKEN[rule]
    assert faults_in(a_data_folder(tmp_path, **{file: (old, new)})) == [" ".join(problem)]


def test_a_warning_does_not_make_the_data_unusable(tmp_path: Path) -> None:
    corpus, problems, _ = store.examine(store.open_folder(a_data_folder(tmp_path)))
    assert corpus is not None
    assert [problem.severity for problem in problems] == [Severity.WARNING]


def test_a_version_may_start_on_the_day_before_the_repeal(tmp_path: Path) -> None:
    start = '- in_force_from: "2012-01-01"\n        change'
    folder = a_data_folder(tmp_path, provisions=(start, start.replace("2012-01-01", "2024-06-30")))
    assert faults_in(folder) == []


def test_a_version_that_nobody_checked_may_name_no_source() -> None:
    unchecked = a_version(act="", verification="unverified")
    assert faults_of(a_corpus(a_provision("old/1", unchecked))) == []


def test_a_link_and_a_search_may_hold_for_one_day() -> None:
    item, provision = an_item("8.1.a", aspects="images"), a_provision("old/1")
    link = a_link("old/1", start="2012-01-01", end="2012-01-02")
    negative = a_negative(start="2011-01-01", end="2011-01-02")
    assert faults_of(a_corpus(item, provision, link, negative)) == []


@pytest.mark.parametrize(
    ("start", "note", "problems"),
    [
        ("2022-05-31", "", []),
        ("2022-06-01", "", []),
        ("2022-06-02", "", ["successor-gap: old/2 takes over on 2022-06-01, but is not in force then"]),
        ("2022-06-02", "The day between was an oversight.", []),
    ],
)
def test_a_successor_is_in_force_on_the_day_or_a_note_says_why_not(start: str, note: str, problems: list[str]) -> None:
    successor = a_successor("old/2", note=note)
    old = a_provision("old/1", repealed_on="2022-06-01", successors=[successor])
    assert faults_of(a_corpus(old, a_provision("old/2", start=start))) == problems


@pytest.mark.parametrize(
    ("start", "problems"),
    [
        ("2022-08-18", []),
        ("2022-08-19", ["successor-gap: old/2 takes over on 2022-08-18, but is not in force then"]),
    ],
)
def test_a_succession_may_have_a_day_of_its_own(start: str, problems: list[str]) -> None:
    old = a_provision("old/1", successors=[a_successor("old/2", on="2022-08-18")])
    assert faults_of(a_corpus(old, a_provision("old/2", start=start))) == problems


TWICE = "number-twice: old/2 and old/1 both bear the number 1 at the same time"


@pytest.mark.parametrize(
    ("first", "second", "problems"),
    [
        (("2000-01-01", ""), ("2010-01-01", ""), [TWICE]),
        (("2010-01-01", ""), ("2000-01-01", ""), [TWICE]),
        (("2000-01-01", "2010-01-01"), ("2009-12-31", ""), [TWICE]),
        (("2000-01-01", "2010-01-01"), ("2010-01-01", ""), []),
        (("2010-01-01", ""), ("2000-01-01", "2010-01-01"), []),
        (("", ""), ("", ""), [TWICE]),
        (("", ""), ("2000-01-01", ""), [TWICE]),
        (("", "2010-01-01"), ("2009-12-31", ""), [TWICE]),
        (("", "2010-01-01"), ("2010-01-01", ""), []),
        (("2010-01-01", ""), ("", "2010-01-01"), []),
        (("2009-12-31", ""), ("", "2010-01-01"), [TWICE]),
    ],
)
def test_one_number_is_one_article_on_a_day(
    first: tuple[str, str], second: tuple[str, str], problems: list[str]
) -> None:
    one = a_provision("old/1", start=first[0], repealed_on=first[1])
    other = a_provision("old/2", a_version(second[0], numbered="1"), repealed_on=second[1])
    assert faults_of(a_corpus(one, other)) == problems


def test_a_number_passes_from_one_article_to_the_next_when_a_version_gives_it_up() -> None:
    one = a_provision("old/3", a_version("2000-01-01", numbered="1"), a_version("2010-01-01"))
    assert faults_of(a_corpus(one, a_provision("old/1", start="2010-01-01"))) == []
    assert faults_of(a_corpus(one, a_provision("old/1", start="2009-12-31"))) == [
        "number-twice: old/1 and old/3 both bear the number 1 at the same time"
    ]


def test_two_codes_and_two_versions_may_share_a_number() -> None:
    versions = a_provision("old/1", a_version("2000-01-01"), a_version("2010-01-01"))
    assert faults_of(a_corpus(versions, a_provision("new/1"))) == []


def test_a_listed_number_may_be_shared() -> None:
    shared = SharedNumber("old", "1", "Two laws of one day used it.", Mark.SEEN)
    one, other = a_provision("old/1"), a_provision("old/2", a_version(numbered="1"))
    assert faults_of(a_corpus(one, other, shared)) == []


def test_a_position_may_take_its_day_from_its_source_or_rest_on_an_act() -> None:
    item = an_item("8.1.a", aspects="images")
    assert faults_of(a_corpus(item, a_position(source="doc:comment"), a_position("P2", source="act:1"))) == []


def test_items_of_both_instruments_may_ask_for_one_aspect() -> None:
    items = an_item("8.1.a", aspects="images"), an_item("20(1)(a)", aspects="images", instrument=CONVENTION)
    links = a_link("old/1", "8.1.a", "images"), a_link("old/1", "20(1)(a)", "images")
    assert faults_of(a_corpus(*items, a_provision("old/1"), *links)) == []
