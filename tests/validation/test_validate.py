"""The rules across records: one broken record for each, with the whole message and its place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from lanzarote_law.dataset import corpus_loading, schema, value_readers
from lanzarote_law.errors import Severity
from lanzarote_law.model import (
    AspectRest,
    CitedProvision,
    KnownDifference,
    ListPurpose,
    Mark,
    NamedDate,
    Renumbering,
    SharedNumber,
    Verified,
)
from lanzarote_law.model_fields import records_with_parts
from lanzarote_law.validation import validate
from tests.builders import (
    CONVENTION,
    RURITANIA,
    Record,
    a_code,
    a_corpus,
    a_data_folder,
    a_day,
    a_decision_search,
    a_link,
    a_list,
    a_negative,
    a_partner,
    a_position,
    a_provision,
    a_regime,
    a_rest,
    a_source,
    a_successor,
    a_version,
    an_act,
    an_act_searched,
    an_annulment,
    an_applicability,
    an_aspect,
    an_item,
    an_unnamed,
    followed,
    problems_in,
    some_numbers,
    the_convention,
)
from tests.edited import typed

if TYPE_CHECKING:
    from pathlib import Path

    from lanzarote_law.model import Act, Corpus, Partner, Provision


CARRIED = (
    "carried: correspondences.yaml:3: correspondences[0]: the link was carried over to old/100 and has not been "
    "reviewed (read the law, then record the check: lanzarote-law verify reply-100 --mark seen --source ID --by NAME)"
)


def faults_in(folder: Path) -> list[str]:
    """The problems of the data, but for the one warning that the data of Ruritania have."""
    return [problem for problem in problems_in(folder) if problem != CARRIED]


def faults_of(corpus: Corpus) -> list[str]:
    """The code and the message of every error across the records of a corpus, whose old articles need no end."""
    found = validate.find_problems(corpus, value_readers.ReadState().where)
    errors = (each for each in found if each.severity is Severity.ERROR and each.code != "outside-code")
    return [f"{problem.code}: {problem.message}" for problem in errors]


def warnings_of(corpus: Corpus, code: str) -> list[str]:
    """The messages of the warnings of one kind across the records of a corpus."""
    return [
        problem.message
        for problem in validate.find_problems(corpus, value_readers.ReadState().where)
        if problem.code == code
    ]


def test_the_data_of_ruritania_have_one_warning(tmp_path: Path) -> None:
    assert problems_in(a_data_folder(tmp_path)) == [CARRIED]


# file, what stands there, what is put there; line and path of the fault, what dangles, what it should be, what is near
DANGLING = [
    (
        "provisions",
        "act: act:2023\n    verification: inferred",
        "act: act:2032\n    verification: inferred",
        8,
        "dates.new-code.act",
        "act:2032",
        "an act",
        "act:2023",
    ),
    (
        "provisions",
        "code: old\n    in_force_from",
        "code: odl\n    in_force_from",
        36,
        "regimes[0].code",
        "odl",
        "a code",
        "old",
    ),
    ("provisions", "code: old\n    was", "code: odl\n    was", 47, "renumberings[0].code", "odl", "a code", "old"),
    (
        "provisions",
        "act: act:2011\n    verification: seen",
        "act: act:2o11\n    verification: seen",
        51,
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
        "[copy:code p. 12, act:2023]",
        "[copy:cod p. 12, act:2023]",
        77,
        "acts[1].read_in[0]",
        "copy:cod",
        "a source or an act",
        "copy:code",
    ),
    (
        "provisions",
        "act: act:1999\n        numbered",
        "act: act:1998\n        numbered",
        98,
        "provisions[0].versions[0].act",
        "act:1998",
        "an act",
        "act:1999",
    ),
    (
        "provisions",
        "- source: copy:code",
        "- source: copy:codex",
        132,
        "provisions[1].versions[0].source",
        "copy:codex",
        "a source or an act",
        "copy:code",
    ),
    (
        "provisions",
        'act: act:2023\n      act_article: "9"',
        'act: act:9\n      act_article: "9"',
        113,
        "provisions[0].repealed_by.act",
        "act:9",
        "an act",
        "act:1999",
    ),
    (
        "provisions",
        "- provision: new/51\n        day",
        "- provision: new/52\n        day",
        121,
        "provisions[0].replaced_by[1].provision",
        "new/52",
        "a provision",
        "new/51",
    ),
    (
        "provisions",
        "read_in: [copy:code]",
        "read_in: [copy:book]",
        124,
        "provisions[0].read_in[0]",
        "copy:book",
        "a source or an act",
        "copy:code",
    ),
    (
        "questions",
        "aspects: [making, attempts]",
        "aspects: [making, attempt]",
        63,
        "items[1].aspects[1]",
        "attempt",
        "an aspect",
        "attempts",
    ),
    (
        "questions",
        "extra_aspects: [excuse]",
        "extra_aspects: [xyz]",
        64,
        "items[1].extra_aspects[0]",
        "xyz",
        "an aspect",
        "",
    ),
    (
        "questions",
        "sources: [doc:reply]",
        "sources: [doc:replay]",
        66,
        "items[1].sources[0]",
        "doc:replay",
        "a source or an act",
        "doc:reply",
    ),
    (
        *("party", "aspect: making\n    from", "aspect: marking\n    from"),
        *(64, "negatives[0].aspect", "marking", "an aspect", "making"),
    ),
    (
        "party",
        'items: ["8.1.a"]\n    aspect: making\n    from',
        'items: ["8.1.b"]\n    aspect: making\n    from',
        63,
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
        26,
        "correspondences[1].items[0]",
        "20(1)(b)",
        "an item",
        "20(1)(a)",
    ),
    (
        "correspondences",
        "aspects: [making]\n    provision: new/50",
        "aspects: [makings]\n    provision: new/50",
        27,
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
        14,
        "positions[0].item",
        "8.1.z",
        "an item",
        "8.1.a",
    ),
    (
        "positions",
        "holder: league\n    voice",
        "holder: leage\n    voice",
        16,
        "positions[0].holder",
        "leage",
        "an author of positions",
        "league",
    ),
    (
        "positions",
        "reported_by: state",
        "reported_by: estate",
        18,
        "positions[0].reported_by",
        "estate",
        "an author of positions",
        "state",
    ),
    (
        "positions",
        "source: doc:comments",
        "source: doc:comment",
        19,
        "positions[0].source",
        "doc:comment",
        "a source or an act",
        "doc:comments",
    ),
    (
        "positions",
        "aspects: [making]\n    convention",
        "aspects: [make]\n    convention",
        23,
        "positions[0].aspects[0]",
        "make",
        "an aspect",
        "making",
    ),
    (
        "positions",
        "answered_by: [new/50]",
        "answered_by: [new/5]",
        34,
        "positions[0].answered_by[0]",
        "new/5",
        "a provision",
        "new/51",
    ),
    (
        "positions",
        "as_written: Art. 100, 1\n        provision: old/100",
        "as_written: Art. 100, 1\n        provision: old/10",
        28,
        "positions[0].cites[0].provision",
        "old/10",
        "a provision",
        "old/101",
    ),
    (
        "positions",
        "- provision: new/50\n        day",
        "- provision: new/500\n        day",
        36,
        "positions[0].later[0].provision",
        "new/500",
        "a provision",
        "new/50",
    ),
    (
        "positions",
        "aspect: making\n        provision: old/100",
        "aspect: making\n        provision: old/110",
        33,
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
    hint = f"did you mean '{near}'?" if near else "add the record, or correct the id"
    assert problems_in(a_data_folder(tmp_path, **{file: (old, new)})) == [
        f"dangling: {file}.yaml:{line}: {path}: '{ident}' is not the id of {kind} ({hint})"
    ]


def test_an_article_is_of_a_code_of_the_data() -> None:
    assert faults_of(a_corpus(a_provision("old/1"), a_provision("older/1"))) == [
        "dangling: 'older' is not the id of a code"
    ]


def test_all_ids_that_dangle_are_reported_before_the_rules_that_follow_them(tmp_path: Path) -> None:
    folder = a_data_folder(
        tmp_path, provisions=("id: old/100\n", "id: old/1oo\n"), positions=("stance: disputes", "stance: endorses")
    )
    assert problems_in(folder) == [
        f"dangling: {place}: 'old/100' is not the id of a provision (did you mean 'old/101'?)"
        for place in (
            "correspondences.yaml:6: correspondences[0].provision",
            "positions.yaml:28: positions[0].cites[0].provision",
            "positions.yaml:33: positions[0].targets[0].provision",
            "decisions.yaml:9: decision_searches[0].provisions[0]",
            "decisions.yaml:20: decisions[0].provisions[0]",
            "decisions.yaml:29: decisions[0].bears[0].provision",
        )
    ]


def test_a_point_is_numbered_the_way_of_the_convention(tmp_path: Path) -> None:
    change = '"20(3)/2"', '"20.3"'
    assert faults_in(a_data_folder(tmp_path, convention=change, party=change)) == [
        ("item-number: convention.yaml:17: items[1].id: '20.3' must be written as '20(3)'")
    ]


def test_nothing_is_said_twice_of_an_item(tmp_path: Path) -> None:
    again = '  - item: "20(3)/2"\n    reservation: unknown\n'
    assert faults_in(a_data_folder(tmp_path, party=(again, f"{again}\n{again}"))) == [
        "listed-twice: party.yaml:50: reservations[1]: 'reservation 20(3)/2' is already in this list (remove it)"
    ]


def test_each_instrument_has_a_day_with_which_today_is_compared(tmp_path: Path) -> None:
    of_treaty = RURITANIA.joinpath("party.yaml").read_text("utf-8").partition("  - instrument: treaty\n")[2]
    record = "  - instrument: treaty\n" + of_treaty.partition("applicability")[0]
    folder = a_data_folder(tmp_path, party=(record, ""))
    assert faults_in(folder) == [
        (
            "reference-day: party.yaml:26: reference_days: no reference date is recorded for treaty (add the date under"
            " `reference_days`)"
        )
    ]


def test_a_set_without_a_date_of_research_is_asked_for_it(tmp_path: Path) -> None:
    assert faults_in(a_data_folder(tmp_path, party=('researched_from: "2010-01-01"\n', ""))) == [
        (
            "outside-code: provisions.yaml:132: provisions[1].versions[0].in_force_from: old enters into force only on"
            " 1900-01-01, but the article has no start (add or correct in_force_from)"
        ),
        (
            "researched-from: party.yaml:2: researched_from: the first date for which the law was researched is not"
            " recorded (add the key `researched_from`)"
        ),
    ]


# file, what stands there, what is put there; then the problem: code and place, message, way out
BROKEN: dict[str, tuple[str, ...]] = {
    "an item that may not apply says on what that depends": (
        "party",
        "    if: the Party has a definition of its own\n",
        "",
        "item-applies: party.yaml:43: applicability[0].applies:",
        "whether the item applies is unknown, but the record does not say on what this depends",
        "(add the key `if`)",
    ),
    "an item about practice has no correspondences": (
        "questions",
        'id: "8.1.a"\n    kind: law',
        'id: "8.1.a"\n    kind: practice',
        "item-practice: questions.yaml:56: items[1].kind:",
        "the item is about practice, so its links have no effect on any status",
        "(set `kind: law`, or move the links)",
    ),
    "a point of the Convention is written as it is cited here": (
        "questions",
        'convention: ["20(1)(a)"]',
        'convention: ["20 (1) (a)"]',
        "convention-point: questions.yaml:65: items[1].convention[0]:",
        "'20 (1) (a)' must be written as '20(1)(a)'",
    ),
    "what an item relates to is a point of the Convention": (
        "questions",
        'convention: ["20(1)(a)"]',
        'convention: ["article one"]',
        "convention-point: questions.yaml:65: items[1].convention[0]:",
        "'article one' is not a point of the Convention",
        "(points of the Convention are written 20(1)(f) or CETS 23)",
    ),
    "what a position names is a point of the Convention": (
        "positions",
        'convention: ["20(1)(a)"]',
        'convention: ["point 20x"]',
        "convention-point: positions.yaml:24: positions[0].convention[0]:",
        "'point 20x' is not a point of the Convention",
        "(points of the Convention are written 20(1)(f) or CETS 23)",
    ),
    "an act is not published before its date": (
        "provisions",
        'dated: "1999-05-03"',
        'dated: "1999-05-03"\n    published: "1999-05-02"',
        "act-published: provisions.yaml:66: acts[0].published:",
        "the act dates from 1999-05-03, but was published on 1999-05-02",
        "(correct one of the two dates)",
    ),
    "a first version by an act of the researched period has a start": (
        "provisions",
        "- source: copy:code\n        summary: Punishes attempts.",
        "- act: act:2011\n        source: copy:code\n        summary: Punishes attempts.",
        "start-of-act: provisions.yaml:132: provisions[1].versions[0]:",
        "the version counts as law before act:2011, which made it",
        "(add the key `in_force_from`)",
    ),
    "only the first version may lack its start": (
        "provisions",
        '      - in_force_from: "2012-01-01"\n        change',
        "      - change",
        "version-start: provisions.yaml:102: provisions[0].versions[1].in_force_from:",
        "the first date of this later version is missing",
        "(add the key `in_force_from`)",
    ),
    "a version names its act or where it was read": (
        "provisions",
        '        act: act:2011\n        act_article: "3"\n',
        "",
        "version-source: provisions.yaml:102: provisions[0].versions[1]:",
        "the version is marked seen, but names no act and no source",
        "(add `act` or `source`, or mark the version as unverified)",
    ),
    "a version without a start names it, too": (
        "provisions",
        "      - source: copy:code\n        summary: Punishes attempts.\n",
        "      - summary: Punishes attempts.\n",
        "version-source: provisions.yaml:132: provisions[1].versions[0]:",
        "the version is marked seen, but names no act and no source",
        "(add `act` or `source`, or mark the version as unverified)",
    ),
    "a successor is in force when its predecessor ends": (
        "provisions",
        "  - id: new/51\n    subject:\n      en: Spreading images\n    versions:\n      - in_force_from: new-code",
        (
            "  - id: new/51\n    subject:\n      en: Spreading images\n    versions:\n"
            '      - note: Later than its act.\n        in_force_from: "2024-07-02"'
        ),
        "successor-gap: provisions.yaml:121: provisions[0].replaced_by[1]:",
        "new/51 is the successor from 2024-07-01, but is not in force on that date",
        "(correct the dates, or explain the period without law in a note)",
    ),
    "two articles do not bear one number": (
        "provisions",
        'numbered: "99bis"',
        'numbered: "101"',
        "number-twice: provisions.yaml:132: provisions[1].versions:",
        "old/101 and old/100 have the same number 101 at the same time",
        "(add `numbered` to one of the articles, or list the number under `shared_numbers`)",
    ),
    "a link does not end on the day it starts": (
        "correspondences",
        'from: "2012-01-01"',
        'from: "2020-01-01"',
        "link-span: correspondences.yaml:3: correspondences[0]:",
        "the link starts on 2020-01-01 and ends on 2020-01-01, so it is never valid",
        "(correct `from`, `until` or the provision)",
    ),
    "a search does not end on the day it starts": (
        "party",
        'from: "2000-01-01"',
        "from: new-code",
        "negative-span: party.yaml:62: negatives[0]:",
        "the record is valid from 2024-07-01 until 2024-07-01, which is not a period",
        "(correct `from` or `until`)",
    ),
    "a record of the rest of an aspect does not end on the day it starts": (
        "party",
        'from: "2012-01-01"',
        'from: "2020-01-01"',
        "negative-span: party.yaml:72: rests[0]:",
        "the record is valid from 2020-01-01 until 2020-01-01, which is not a period",
        "(correct `from` or `until`)",
    ),
    "the items of a link belong to one instrument": (
        "correspondences",
        'items: ["20(1)(a)"]',
        'items: ["20(1)(a)", "8.1.a"]',
        "link-instruments: correspondences.yaml:26: correspondences[1].items:",
        "the items belong to two instruments",
        "(make two records)",
    ),
    "a link is for aspects that its items ask for": (
        "correspondences",
        "aspects: [making]\n    provision: new/50",
        "aspects: [making, training]\n    provision: new/50",
        "link-aspect: correspondences.yaml:27: correspondences[1].aspects:",
        "item 20(1)(a) does not ask for the aspect 'training'",
        "(it asks for: making)",
    ),
    "a partial link says which part": (
        "correspondences",
        "    part: Spreading only.\n",
        "",
        "link-part: correspondences.yaml:14: correspondences[0].extent:",
        "the link is partial, but does not say which part it covers",
        "(add the key `part`)",
    ),
    "a link on the word of another names its source": (
        "correspondences",
        "    source: doc:reply\n",
        "",
        "link-source: correspondences.yaml:3: correspondences[0]:",
        "the link relies on a reply, but names no source",
        "(add the key `source`)",
    ),
    "a search is for an aspect that its items ask for": (
        "party",
        "aspect: making\n    from",
        "aspect: training\n    from",
        "link-aspect: party.yaml:64: negatives[0].aspect:",
        "item 8.1.a does not ask for the aspect 'training'",
        "(it asks for: attempts, excuse, making)",
    ),
    "a position names an item or a topic": (
        "positions",
        "topic: Training",
        "note: Training",
        "position-item: positions.yaml:42: positions[1]:",
        "the position names neither an item nor a topic",
        "(add `item` or `topic`)",
    ),
    "only a dispute has targets": (
        "positions",
        "stance: disputes",
        "stance: endorses",
        "position-targets: positions.yaml:31: positions[0].targets:",
        "the position has targets, although its stance is endorses",
    ),
    "a target is a link to the provision": (
        "positions",
        "aspect: making\n        provision: old/100",
        "aspect: making\n        provision: old/101",
        "position-target: positions.yaml:31: positions[0].targets[0]:",
        "no correspondence links 8.1.a to old/101 for 'making'",
        "(correct the target)",
    ),
    "a target is a link for the aspect": (
        "positions",
        "aspect: making\n        provision: old/100",
        "aspect: attempts\n        provision: old/100",
        "position-target: positions.yaml:31: positions[0].targets[0]:",
        "no correspondence links 8.1.a to old/100 for 'attempts'",
        "(correct the target)",
    ),
    "a position has a day, or its source has": (
        "positions",
        '    filed: "2018-03-09"\n',
        "",
        "position-filed: positions.yaml:19: positions[0].source:",
        "neither the position nor its source doc:comments has a date",
        "(add the key `filed`)",
    ),
    "a link that its provision outran is suspect": (
        "correspondences",
        "review: carried",
        "review: due",
        "suspect: correspondences.yaml:3: correspondences[0]:",
        "the law on which the link to old/100 relies changed, and has not been reviewed since",
        "(read the law, then record the check: lanzarote-law verify reply-100 --mark seen --source ID --by NAME)",
    ),
    "a link is due for review where something changed": (
        "correspondences",
        "reason: Article 50 prohibits making images.",
        "reason: Article 50 prohibits making images.\n    review: due",
        "idle-review: correspondences.yaml:34: correspondences[1].review:",
        "the link is due for review, but new/50 does not change during its dates",
        "(remove the mark: lanzarote-law edit own-50 --unset review; or enter the change)",
    ),
    "a review has a day only where it is due": (
        "correspondences",
        "review: carried",
        'review: carried\n    review_from: "2020-01-01"',
        "review-day: correspondences.yaml:3: correspondences[0]:",
        "the link is not due for review, but gives a date for it: 2020-01-01",
        "(remove `review_from`, or add `review: due`)",
    ),
    "a link to a heading is for aspects of the heading": (
        "correspondences",
        'items: ["20(1)(a)"]\n    aspects: [making]',
        'items: ["8.1"]\n    aspects: [making]',
        "link-aspect: correspondences.yaml:27: correspondences[1].aspects:",
        "item 8.1 does not ask for the aspect 'making'",
        "(it asks for: none)",
    ),
    "a named day was not moved to the day on which it lay": (
        "provisions",
        'was: ["2024-01-01"]',
        'was: ["2024-07-01"]',
        "date-was: provisions.yaml:7: dates.new-code.was[0]:",
        "new-code was moved from 2024-07-01, which is still its date",
        "(use `day` for the new date and `was` for the former ones)",
    ),
    "a named day that was moved twice was not moved to the day on which it lay": (
        "provisions",
        'was: ["2024-01-01"]',
        'was: ["2024-01-01", "2024-07-01"]',
        "date-was: provisions.yaml:7: dates.new-code.was[1]:",
        "new-code was moved from 2024-07-01, which is still its date",
        "(use `day` for the new date and `was` for the former ones)",
    ),
    "a named day was moved from a day once": (
        "provisions",
        'was: ["2024-01-01"]',
        'was: ["2024-01-01", "2024-01-01"]',
        "listed-twice: provisions.yaml:7: dates.new-code.was[1]:",
        "'2024-01-01' is already in this list",
        "(remove it)",
    ),
    "a regime holds for at least a day": (
        "provisions",
        "code: new\n    in_force_from: new-code\n",
        "code: new\n    in_force_from: new-code\n    until: new-code\n",
        "regime-span: provisions.yaml:45: regimes[1].until:",
        "the regime lasts from 2024-07-01 until 2024-07-01, which is not a period",
        "(correct one of the two dates)",
    ),
    "a regime lasts until the next one starts": (
        "provisions",
        "until: new-code",
        'until: "2024-06-30"',
        "regime-span: provisions.yaml:44: regimes[1].in_force_from:",
        "no regime applies from 2024-06-30 until 2024-07-01",
        "(start second on the date on which first ends)",
    ),
    "a keyword has a word": (
        "provisions",
        "nl: [naaktfoto's]",
        'nl: ["?"]',
        "keyword-empty: provisions.yaml:160: provisions[2].keywords.nl[0]: '?' does not contain a word",
        "(use a word, or remove this entry)",
    ),
    "what the law does not name is called something": (
        "provisions",
        "words:\n          en: [deepfake]",
        "words: {}",
        "unnamed-words: provisions.yaml:162: provisions[2].unnamed[0].words: no common names are given",
        "(add the common names)",
    ),
    "what the law does not name is no keyword": (
        "provisions",
        "en: [deepfake]",
        "en: [nude]",
        "unnamed-named: provisions.yaml:163: provisions[2].unnamed[0].words: 'nude' is also a keyword",
        "(keep the word in only one of the two places)",
    ),
    "what the law does not name in Dutch is no keyword, either": (
        "provisions",
        "en: [deepfake]",
        "nl: [nude]",
        "unnamed-named: provisions.yaml:163: provisions[2].unnamed[0].words: 'nude' is also a keyword",
        "(keep the word in only one of the two places)",
    ),
    "what the law does not name is no keyword of its aspect": (
        "provisions",
        "en: [deepfake]",
        "en: [sexting]",
        "unnamed-named: provisions.yaml:163: provisions[2].unnamed[0].words: 'sexting' is also a keyword",
        "(keep the word in only one of the two places)",
    ),
    "what the law does not name is not said of it": (
        "provisions",
        "en: [deepfake]",
        "en: [images]",
        "unnamed-named: provisions.yaml:163: provisions[2].unnamed[0].words: 'images' is a word in the data",
        "on new/50 (keep the word in only one of the two places)",
    ),
    "what the law does not name falls under an aspect that the article answers": (
        "provisions",
        "aspect: making",
        "aspect: excuse",
        "unnamed-aspect: provisions.yaml:166: provisions[2].unnamed[0].aspect: no link says that new/50",
        "answers excuse (name another aspect, or add the link)",
    ),
    "somebody says under what it falls": (
        "provisions",
        "basis: comment\n        source: doc:comments",
        "basis: comment",
        "unnamed-source: provisions.yaml:162: provisions[2].unnamed[0]: the record relies on a comment, but names no",
        "source (add the key `source`)",
    ),
    "an article starts with its code": (
        "provisions",
        "en: Spreading images\n    versions:\n      - in_force_from: new-code",
        'en: Spreading images\n    versions:\n      - in_force_from: "2024-06-30"\n        note: Before its act.',
        "outside-code: provisions.yaml:176: provisions[3].versions[0].in_force_from: new enters into force only on",
        "2024-07-01, but the article starts on 2024-06-30 (add or correct in_force_from)",
    ),
    "an article of a code within the research has a start": (
        "provisions",
        "en: Spreading images\n    versions:\n      - in_force_from: new-code",
        "en: Spreading images\n    versions:\n      - note: Its start is not known.",
        "outside-code: provisions.yaml:176: provisions[3].versions[0].in_force_from: new enters into force only on",
        "2024-07-01, but the article has no start (add or correct in_force_from)",
    ),
    "an article ends with its code": (
        "provisions",
        'repealed_on: "2015-03-01"',
        'repealed_on: "2024-07-02"',
        "outside-code: provisions.yaml:135: provisions[1].repealed_on: old is repealed with effect from 2024-07-01,",
        "but the article ends only on 2024-07-02 (add or correct repealed_on)",
    ),
    "the name of a day is not a day": (
        "provisions",
        "dates:\n  new-code:",
        'dates:\n  "2027-01-01": {title: {en: A day}, day: "2028-01-01", verification: unverified}\n  new-code:',
        "id-form: provisions.yaml:3: dates.2027-01-01: '2027-01-01' cannot be used as the name of a record",
        "(begin it with a letter; use no spaces, quotation marks or @)",
    ),
    "an id can be typed": (
        "positions",
        "- id: P02",
        '- id: "P 02"',
        "id-form: positions.yaml:42: positions[1].id: 'P 02' cannot be used as the name of a record",
        "(begin it with a letter; use no spaces, quotation marks or @)",
    ),
    "two codes do not have one short name": (
        "provisions",
        "short: NPC",
        "short: PC 1900",
        "code-short: provisions.yaml:27: codes[1].short: 'PC 1900' is already the short name of old",
        "(distinguish the two, for example by year)",
    ),
    "an article number is written in one way in each version": (
        "provisions",
        '        act_article: "3"\n        summary: Prohibits making and',
        '        act_article: "3"\n        numbered: "99 TER"\n        summary: Prohibits making and',
        "article-number: provisions.yaml:106: provisions[0].versions[1].numbered:",
        "'99 TER' must be written as '99ter'",
    ),
    "an article number is written in one way": (
        "provisions",
        'numbered: "99bis"',
        'numbered: "99 BIS"',
        "article-number: provisions.yaml:99: provisions[0].versions[0].numbered:",
        "'99 BIS' must be written as '99bis'",
    ),
    "an article has a number, or a word in its place": (
        "provisions",
        'number: "120"',
        "number: 12O",
        "article-number: provisions.yaml:57: shared_numbers[0].number: '12O' is not an article number",
        "(articles are written 383bis or 417/49; for a rule without a number, use a word)",
    ),
    "an article does not replace itself": (
        "provisions",
        '- provision: new/51\n        day: "2024-07-01"',
        '- provision: old/100\n        day: "2024-07-01"',
        "successor-self: provisions.yaml:121: provisions[0].replaced_by[1].provision:",
        "according to the data, old/100 replaces itself",
        "(name another article, or remove this one)",
    ),
    "what has ended is not replaced later": (
        "provisions",
        '        day: "2024-07-01"',
        '        day: "2024-07-02"',
        "successor-day: provisions.yaml:122: provisions[0].replaced_by[1].day:",
        "new/51 is the successor from 2024-07-02, but old/100 ended on 2024-07-01",
        "(correct one of the two dates)",
    ),
    "a number changes on one day": (
        "provisions",
        'day: "2012-01-01"\n    act',
        'day: "2012-01-02"\n    act',
        "renumbering-day: provisions.yaml:50: renumberings[0].day:",
        "99bis becomes 100 on 2012-01-02, but according to the versions of old/100 on 2012-01-01",
        "(correct one of the two dates)",
    ),
    "a number of an instrument stands in a section": (
        "questions",
        'items: ["8", "9"]',
        'items: ["8"]',
        "section-item: questions.yaml:69: items[2].id:",
        "no section lists '9', so coverage by section omits it",
        "(add the number to a section)",
    ),
    "a section lists numbers that items have": (
        "questions",
        'items: ["8", "9"]',
        'items: ["8", "9", "10"]',
        "section-item: questions.yaml:13: sections[0].items[2]:",
        "no item of round-2 has the number '10'",
        "(remove the number, or add the item)",
    ),
    "a number stands in a section once": (
        "questions",
        'items: ["8", "9"]',
        'items: ["8", "9", "8"]',
        "section-item: questions.yaml:13: sections[0].items[2]:",
        "'8' is already in the section prosecution",
        "(remove the number from one of the sections)",
    ),
    "an item asks for an aspect once": (
        "questions",
        "aspects: [making, attempts]",
        "aspects: [making, attempts, making]",
        "listed-twice: questions.yaml:63: items[1].aspects[2]:",
        "'making' is already in this list",
        "(remove it)",
    ),
    "an aspect is weighed or only shown": (
        "questions",
        "extra_aspects: [excuse]",
        "extra_aspects: [excuse, making]",
        "listed-twice: questions.yaml:64: items[1].extra_aspects[1]:",
        "'making' is already listed under aspects",
        "(remove it)",
    ),
    "a link does not last longer than its provision": (
        "correspondences",
        'until: "2020-01-01"',
        'until: "2024-07-02"',
        "link-outside: correspondences.yaml:13: correspondences[0].until:",
        "the link lasts until 2024-07-02, but old/100 lasts only until 2024-07-01",
        "(correct the date, or omit `until`)",
    ),
    "a link does not start before its provision": (
        "correspondences",
        'from: "2012-01-01"',
        'from: "1999-12-31"',
        "link-outside: correspondences.yaml:12: correspondences[0].from:",
        "the link starts on 1999-12-31, but old/100 enters into force only on 2000-01-01",
        "(correct the date, or omit `from`)",
    ),
    "two links do not say the same": (
        "correspondences",
        "    reason: Article 50 prohibits making images.\n",
        (
            "    reason: Article 50 prohibits making images.\n"
            '  - {id: again-50, items: ["20(1)(a)"], aspects: [making], provision: new/50, extent: full,\n'
            "     role: incriminates, basis: editorial, verification: seen, reason: It does.}\n"
        ),
        "link-twice: correspondences.yaml:34: correspondences[2]:",
        "own-50 already says that new/50 answers 20(1)(a) for 'making'",
        "(keep one of them, or state how they differ)",
    ),
    "a dispute is answered by later law": (
        "positions",
        "answered_by: [new/50]",
        "answered_by: [old/100]",
        "position-answered: positions.yaml:34: positions[0].answered_by[0]:",
        "old/100 has been in force since 2000-01-01, before the position was filed on 2018-03-09",
        "(name the later law, or remove the key)",
    ),
    "later law is later than the position": (
        "positions",
        "day: new-code",
        'day: "2018-03-09"',
        "position-later: positions.yaml:37: positions[0].later[0].day:",
        "2018-03-09 is not after 2018-03-09, the date on which the position was filed",
        "(correct the date)",
    ),
    "later law is in force": (
        "positions",
        "day: new-code",
        'day: "2018-03-10"',
        "position-later: positions.yaml:37: positions[0].later[0].day:",
        "new/50 is not in force on 2018-03-10",
        "(correct the date or the provision)",
    ),
    "the date of a document is a day, a month or a year": (
        "sources",
        'date: "2018-03"',
        "date: March 2018",
        "date: sources.yaml:13: sources[1].date:",
        "'March 2018' is not a date",
        "(use YYYY-MM-DD, YYYY-MM or YYYY)",
    ),
    "an act bears a day of this law": (
        "provisions",
        'dated: "1999-05-03"',
        'dated: "1199-05-03"',
        "far-day: provisions.yaml:65: acts[0].dated:",
        "1199-05-03 is outside the years that these data can cover",
        "(correct the year)",
    ),
    "what was seen was seen in something that somebody has found": (
        "sources",
        'date: "2018-03"\n    verification: seen',
        'date: "2018-03"\n    verification: unverified',
        "seen-unverified: positions.yaml:39: positions[0].verification:",
        "the fact is marked seen, but everything that it cites is unverified: doc:comments",
        "(cite the source in which it was seen, or lower the mark)",
    ),
    "a name of a code has a letter": (
        "provisions",
        "names: [Penal Code, Code pénal",
        'names: [".", Code pénal',
        "code-name: provisions.yaml:19: codes[0].names[0]:",
        "'.' has no letter",
        "(use the name by which documents cite the code)",
    ),
    "an act that reaches back takes effect before its publication": (
        "provisions",
        'page: "4711"\n',
        'page: "4711"\n    retroactive: true\n',
        "retroactive: provisions.yaml:75: acts[1].retroactive:",
        "the act was published on 2011-12-10, and does not take effect any earlier",
        "(remove `retroactive`, or add the missing date)",
    ),
    "facts of two kinds do not share an id": (
        "positions",
        "id: P02",
        "id: own-50",
        "duplicate-id: positions.yaml:42: positions[1].id:",
        "'own-50' is also the id of a record of another kind: correspondence",
        "(give one of the records another id)",
    ),
}


@pytest.mark.parametrize("rule", BROKEN)
def test_what_breaks_a_rule_is_named_with_its_place_and_the_way_out(tmp_path: Path, rule: str) -> None:
    file, old, new, *problem = BROKEN[rule]
    assert faults_in(a_data_folder(tmp_path, **{file: (old, new)})) == [" ".join(problem)]


# faults of which one brings others: file, what stands there, what is put there; then all problems
START = '      - in_force_from: "2012-01-01"\n        change'
RENUMBERED = (
    "renumbering-day: provisions.yaml:50: renumberings[0].day: 99bis becomes 100 on 2012-01-01, but according to the "
    "versions of old/100 on {} (correct one of the two dates)"
)
MISDATED = "provisions.yaml:102: provisions[0].versions[1].in_force_from:"
SEVERAL: dict[str, tuple[str, str, str, list[str]]] = {
    "an item is written in one way": (
        "questions",
        '- id: "8.1"\n',
        '- id: "08.1"\n',
        [
            "item-number: questions.yaml:48: items[0].id: '08.1' must be written as '8.1'",
            (
                "section-item: questions.yaml:48: items[0].id: no section lists '08', so coverage by section omits "
                "it (add the number to a section)"
            ),
        ],
    ),
    "two versions do not start on one day": (
        "provisions",
        START,
        START.replace("2012-01-01", "2000-01-01"),
        [
            RENUMBERED.format("2000-01-01"),
            (
                f"before-publication: {MISDATED} the version starts on 2000-01-01, but act:2011 was published only on"
                " 2011-12-10 (correct the date or the act; if the act has retroactive effect, add retroactive: true)"
            ),
            (
                f"version-order: {MISDATED} the version of 2000-01-01 is listed after the version of 2000-01-01"
                " (list the earlier version first)"
            ),
        ],
    ),
    "versions ascend": (
        "provisions",
        START,
        START.replace("2012-01-01", "1999-12-31"),
        [
            RENUMBERED.format("1999-12-31"),
            (
                f"before-publication: {MISDATED} the version starts on 1999-12-31, but act:2011 was published only on"
                " 2011-12-10 (correct the date or the act; if the act has retroactive effect, add retroactive: true)"
            ),
            (
                f"version-order: {MISDATED} the version of 1999-12-31 is listed after the version of 2000-01-01"
                " (list the earlier version first)"
            ),
        ],
    ),
    "no version starts on the day of the repeal": (
        "provisions",
        START,
        START.replace("2012-01-01", "2024-07-01"),
        [
            RENUMBERED.format("2024-07-01"),
            (
                f"version-after-repeal: {MISDATED} the version starts on 2024-07-01, but the article is repealed on"
                " 2024-07-01 (correct one of the two dates)"
            ),
        ],
    ),
    "what does not end is not replaced, and does not outlive its code": (
        "provisions",
        (
            "    repealed_on: new-code\n    repealed_by:\n"
            '      act: act:2023\n      act_article: "9"\n      verification: seen\n'
        ),
        "",
        [
            (
                "outside-code: provisions.yaml:91: provisions[0].repealed_on: old is repealed with effect from "
                "2024-07-01, but the "
                "article has no end (add or correct repealed_on)"
            ),
            (
                "successor-no-end: provisions.yaml:112: provisions[0].replaced_by[0]: old/100 is replaced by new/50, "
                "but its repeal is not recorded (add `repealed_on`, or add `day` to the succession)"
            ),
        ],
    ),
    "no act has an effect before it was published": (
        "provisions",
        'published: "2011-12-10"',
        'published: "2012-01-02"',
        [
            f"before-publication: provisions.yaml:{place}: {effect} on 2012-01-01, but act:2011 was published only on"
            " 2012-01-02 (correct the date or the act; if the act has retroactive effect, add retroactive: true)"
            for place, effect in (
                ("50: renumberings[0].day", "the number changes"),
                ("75: acts[1].in_force", "the act enters into force"),
                ("102: provisions[0].versions[1].in_force_from", "the version starts"),
            )
        ],
    ),
    "where it is not known when an act was published, it has no effect before it is in force": (
        "provisions",
        'published: "2011-12-10"\n    page: "4711"\n    in_force: "2012-01-01"',
        'page: "4711"\n    in_force: "2012-01-02"',
        [
            f"before-publication: provisions.yaml:{place}: {effect} on 2012-01-01, but act:2011 enters into force only"
            " on 2012-01-02 (correct the date or the act; if the act has retroactive effect, add retroactive: true)"
            for place, effect in (
                ("50: renumberings[0].day", "the number changes"),
                ("101: provisions[0].versions[1].in_force_from", "the version starts"),
            )
        ],
    ),
    "a code is in force for at least a day": (
        "provisions",
        "names: [Penal Code, New CC]\n    in_force_from: new-code\n",
        "names: [Penal Code, New CC]\n    in_force_from: new-code\n    repealed_on: new-code\n",
        [
            (
                "code-span: provisions.yaml:30: codes[1].repealed_on: the code enters into force on 2024-07-01, but "
                "is repealed on 2024-07-01 (correct one of the two dates)"
            ),
            (
                "outside-code: provisions.yaml:41: regimes[1].until: new is repealed with effect from 2024-07-01, "
                "but the regime "
                "has no end (add or correct until)"
            ),
            (
                "outside-code: provisions.yaml:143: provisions[2].repealed_on: new is repealed with effect from "
                "2024-07-01, but "
                "the article has no end (add or correct repealed_on)"
            ),
            (
                "outside-code: provisions.yaml:173: provisions[3].repealed_on: new is repealed with effect from "
                "2024-07-01, but "
                "the article has no end (add or correct repealed_on)"
            ),
        ],
    ),
    "the end of an article is a day of this law": (
        "provisions",
        'repealed_on: "2015-03-01"',
        'repealed_on: "2915-03-01"',
        [
            (
                "far-day: provisions.yaml:135: provisions[1].repealed_on: 2915-03-01 is outside the years that these "
                "data can cover (correct the year)"
            )
        ],
    ),
    "two regimes do not hold on one day": (
        "provisions",
        "until: new-code",
        'until: "2024-07-02"',
        [
            (
                "outside-code: provisions.yaml:38: regimes[0].until: old is repealed with effect from 2024-07-01, "
                "but the regime "
                "ends only on 2024-07-02 (add or correct until)"
            ),
            (
                "regime-span: provisions.yaml:44: regimes[1].in_force_from: first and second both apply from "
                "2024-07-01 until 2024-07-02 (start second on the date on which first ends)"
            ),
        ],
    ),
}


@pytest.mark.parametrize("rule", SEVERAL)
def test_what_breaks_several_rules_is_named_for_each(tmp_path: Path, rule: str) -> None:
    file, old, new, problems = SEVERAL[rule]
    assert faults_in(a_data_folder(tmp_path, **{file: (old, new)})) == problems


def test_an_item_is_numbered_the_way_of_its_instrument(tmp_path: Path) -> None:
    reserved = ('item: "9.10"\n', 'item: "8.1"\n')
    assert faults_in(a_data_folder(tmp_path, questions=('id: "9.10"', 'id: "nine"'), party=reserved)) == [
        (
            "section-item: questions.yaml:13: sections[0].items[1]: no item of round-2 has the number '9'"
            " (remove the number, or add the item)"
        ),
        (
            "item-number: questions.yaml:69: items[2].id: 'nine' is not an item of a questionnaire"
            " (items are written 8.1.a or 9.10)"
        ),
        (
            "section-item: questions.yaml:69: items[2].id: no section lists 'nine', so coverage by section omits"
            " it (add the number to a section)"
        ),
    ]


def test_a_warning_does_not_make_the_data_unusable(tmp_path: Path) -> None:
    corpus, problems, _ = corpus_loading.read_with_problems(corpus_loading.open_folder(a_data_folder(tmp_path)))
    assert corpus is not None
    assert [problem.severity for problem in problems] == [Severity.WARNING]


@pytest.mark.parametrize(
    ("start", "problems"),
    [
        ("2024-06-30", []),
        (
            "2024-07-01",
            [("version-after-repeal: the version starts on 2024-07-01, but the article is repealed on 2024-07-01")],
        ),
        (
            "2024-07-02",
            [("version-after-repeal: the version starts on 2024-07-02, but the article is repealed on 2024-07-01")],
        ),
    ],
)
def test_a_version_may_start_on_the_day_before_the_repeal(start: str, problems: list[str]) -> None:
    old = a_provision("old/1", a_version("2000-01-01"), a_version(start), repealed_on="2024-07-01")
    assert faults_of(a_corpus(old)) == problems


def test_a_version_that_nobody_checked_may_name_no_source() -> None:
    unchecked = a_version(act="", verification="unverified")
    assert faults_of(a_corpus(a_provision("old/1", unchecked))) == []


AMENDED = a_version(), a_version("2010-01-01"), a_version("2020-01-01")


@pytest.mark.parametrize(
    ("articles", "days", "idle"),
    [
        ((a_provision("old/1"),), ("", ""), True),
        ((a_provision("old/1", *AMENDED[:2]),), ("", ""), False),
        ((a_provision("old/1", *AMENDED[:2]),), ("", "2010-01-01"), True),
        ((a_provision("old/1", *AMENDED[:2]),), ("", "2010-01-02"), False),
        ((a_provision("old/1", *AMENDED),), ("2015-01-01", "2018-01-01"), False),
        ((a_provision("old/1", repealed_on="2015-01-01"),), ("", ""), True),
        ((a_provision("old/1"), a_provision("old/2", *AMENDED[:2])), ("", ""), False),
        ((a_provision("old/1"), a_provision("old/2", *AMENDED[:2])), ("", "2010-01-01"), True),
        ((a_provision("old/1"), a_provision("old/2", repealed_on="2015-01-01")), ("", ""), False),
        ((a_provision("old/1"), a_provision("old/2"), a_provision("old/3", repealed_on="2015-01-01")), ("", ""), False),
        ((a_provision("old/1"), a_provision("old/2", repealed_on="2015-01-01")), ("", "2015-01-01"), True),
    ],
)
def test_a_link_is_due_for_review_where_what_it_reads_changes_on_its_days(
    articles: tuple[Provision, ...], days: tuple[str, str], *, idle: bool
) -> None:
    start, end = days
    beside = " ".join(each.id for each in articles[1:])
    link = a_link("old/1", read_with=beside, start=start, end=end, review="due")
    corpus = a_corpus(an_item(aspects="images"), *articles, link)
    told = ["the link is due for review, but old/1 does not change during its dates"]
    assert (warnings_of(corpus, "idle-review"), bool(warnings_of(corpus, "suspect"))) == (
        told if idle else [],
        not idle,
    )


@pytest.mark.parametrize(
    ("days", "problems"),
    [
        ({"start": "2011-12-31"}, ["the link starts on 2011-12-31, but old/1 enters into force only on 2012-01-01"]),
        ({"start": "2012-01-01"}, []),
        ({"start": "2012-01-02"}, []),
        ({"end": "2021-12-31"}, []),
        ({"end": "2022-01-01"}, []),
        ({"end": "2022-01-02"}, ["the link lasts until 2022-01-02, but old/1 lasts only until 2022-01-01"]),
    ],
)
def test_the_days_of_a_link_lie_within_those_of_its_article(days: dict[str, str], problems: list[str]) -> None:
    law = an_item(aspects="images"), a_provision("old/1", start="2012-01-01", repealed_on="2022-01-01")
    assert warnings_of(a_corpus(*law, a_link("old/1", **days)), "link-outside") == problems


@pytest.mark.parametrize(("day", "when"), [("", "changed"), ("2010-01-01", "changes on 2010-01-01")])
def test_a_link_that_is_due_says_since_which_day(day: str, when: str) -> None:
    link = a_link("old/1", review="due", review_from=day)
    corpus = a_corpus(an_item(aspects="images"), a_provision("old/1", *AMENDED[:2]), link)
    assert warnings_of(corpus, "suspect") == [
        f"the law on which the link to old/1 relies {when}, and has not been reviewed since"
    ]


@pytest.mark.parametrize(("last", "more"), [("2026-01-01", " and 1 more"), ("2020-01-01", "")])
def test_a_search_that_does_not_know_a_later_law_wants_another_look(last: str, more: str) -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        *(a_provision(f"old/{number}", start="2025-01-01") for number in ("1", "2", "3")),
        a_provision("old/4", start=last),
        a_negative(start="2020-01-01"),
    )
    assert warnings_of(corpus, "search-before-law") == [
        (
            "the search found no provision, but is older than the law in force from 2025-01-01"
            f" (old/1, old/2, old/3{more})"
        )
    ]


@pytest.mark.parametrize(
    ("rests", "undecided", "idle"),
    [
        ([], "2010-01-01", 0),
        ([a_rest("searched", aspect="sound")], "", 0),
        ([a_rest("outside-scope", aspect="sound")], "", 0),
        ([a_rest("not-looked-for", aspect="sound")], "", 0),
        ([a_rest(aspect="sound", start="2010-01-01")], "", 0),
        ([a_rest(aspect="sound", start="2010-01-02")], "2010-01-01", 0),
        ([a_rest(aspect="sound", end="2012-01-01")], "", 0),
        ([a_rest(aspect="sound", end="2011-12-31")], "2011-12-31", 0),
        ([a_rest(aspect="sound", start="2011-12-31")], "2010-01-01", 0),
        ([a_rest(aspect="sound", start="2012-01-01")], "2010-01-01", 0),
        ([a_rest(aspect="sound"), a_rest(aspect="images")], "", 1),
    ],
)
def test_what_links_answer_in_part_wants_a_record_of_the_rest_and_only_that(
    rests: list[AspectRest], undecided: str, idle: int
) -> None:
    corpus = a_corpus(
        an_item(aspects="images", extra_aspects="sound"),
        a_provision("old/1"),
        a_provision("old/2", start="2012-01-01"),
        a_link("old/1", aspects="sound", extent="partial", part="speech"),
        a_link("old/2", aspects="images sound", extent="implied"),
        *rests,
    )
    told = "nothing is recorded about the rest of 'sound' for 8.1.a, which links answer only in part from {}"
    assert warnings_of(corpus, "rest-undecided") == ([told.format(undecided)] if undecided else [])
    said = [f"no link answers a part of '{each.aspect}' for 8.1.a" for each in rests[-1:]]
    assert warnings_of(corpus, "rest-idle") == (said if idle else [])


def test_each_item_of_a_link_a_search_and_a_rest_asks_for_its_aspect() -> None:
    items = an_item("8.1.a", aspects="images"), an_item("8.1.b", aspects="texts")
    both = "8.1.a 8.1.b"
    records = a_link("old/1", both, "images"), a_negative(both, "images", end="2015-01-01"), a_rest(items=both)
    found = [each for each in faults_of(a_corpus(*items, a_provision("old/1"), *records)) if "link-aspect" in each]
    assert found == ["link-aspect: item 8.1.b does not ask for the aspect 'images'"] * 3


def test_what_the_law_does_not_name_is_said_in_no_version_of_it() -> None:
    versions = a_version("2000-01-01"), a_version("2010-01-01", summary="Prohibits making holograms.")
    article = a_provision("old/1", *versions, unnamed=[an_unnamed("holograms")])
    assert faults_of(a_corpus(article)) == ["unnamed-named: 'holograms' is a word in the data on old/1"]


def test_of_each_aspect_that_a_link_answers_in_part_the_rest_is_asked_for() -> None:
    part = a_link("old/1", "8.1.a", "images sound", extent="partial", part="speech")
    corpus = a_corpus(an_item(aspects="images sound"), a_provision("old/1"), part)
    assert warnings_of(corpus, "rest-undecided") == [
        f"nothing is recorded about the rest of '{aspect}' for 8.1.a, which links answer only in part from 2010-01-01"
        for aspect in ("images", "sound")
    ]


def test_each_item_of_a_rest_has_a_link_that_answers_a_part() -> None:
    items = an_item("8.1.a", aspects="images"), an_item("8.1.b", aspects="images")
    part = a_link("old/1", "8.1.a", extent="partial", part="speech")
    corpus = a_corpus(*items, a_provision("old/1"), part, a_rest(items="8.1.a 8.1.b"))
    assert warnings_of(corpus, "rest-idle") == ["no link answers a part of 'images' for 8.1.b"]


@pytest.mark.parametrize(
    "item",
    [(an_item(kind="practice", aspects="images"),), (an_item(aspects="images"), an_applicability("8.1.a", "no"))],
)
def test_of_what_is_never_weighed_no_rest_is_asked_for(item: tuple[Record, ...]) -> None:
    link = a_link("old/1", extent="partial", part="speech")
    assert warnings_of(a_corpus(*item, a_provision("old/1"), link), "rest-undecided") == []


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
        ("2022-06-02", "", ["successor-gap: old/2 is the successor from 2022-06-01, but is not in force on that date"]),
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
        ("2022-08-19", ["successor-gap: old/2 is the successor from 2022-08-18, but is not in force on that date"]),
    ],
)
def test_a_succession_may_have_a_day_of_its_own(start: str, problems: list[str]) -> None:
    old = a_provision("old/1", successors=[a_successor("old/2", on="2022-08-18")])
    assert faults_of(a_corpus(old, a_provision("old/2", start=start))) == problems


TWICE = "number-twice: old/2 and old/1 have the same number 1 at the same time"


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
        "number-twice: old/1 and old/3 have the same number 1 at the same time"
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


# -- the law ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("until", "start", "problems"),
    [
        ("2022-05-31", "2022-06-01", ["regime-span: no regime applies from 2022-05-31 until 2022-06-01"]),
        ("2022-06-01", "2022-06-01", []),
        ("2022-06-02", "2022-06-01", ["regime-span: first and second both apply from 2022-06-01 until 2022-06-02"]),
        ("", "2022-06-01", ["regime-span: second follows first, but first has no `until`"]),
        ("2022-06-01", "", ["regime-span: second follows first, but second has no `in_force_from`"]),
        ("", "", ["regime-span: second follows first, but first has no `until`"]),
    ],
)
def test_each_regime_lasts_until_the_next_one_starts(until: str, start: str, problems: list[str]) -> None:
    regimes = a_regime("first", "old", until=until), a_regime("second", "old", start=start)
    corpus = replace(a_corpus(), regimes=regimes)
    assert faults_of(corpus) == problems


@pytest.mark.parametrize(
    ("end", "told"),
    [("2022-05-31", "2022-06-01{}2022-05-31"), ("2022-06-01", "2022-06-01{}2022-06-01"), ("2022-06-02", ""), ("", "")],
)
def test_what_has_a_time_holds_for_a_day_at_least(end: str, told: str) -> None:
    code = replace(a_corpus(a_code("short", in_force_from="2022-06-01", repealed_on=end)))
    regime = replace(a_corpus(), regimes=(a_regime("short", "old", start="2022-06-01", until=end),))
    search = a_corpus(an_item(aspects="images"), a_negative(start="2022-06-01", end=end))
    for corpus, said in (
        (code, "code-span: the code enters into force on " + told.format(", but is repealed on ")),
        (regime, "regime-span: the regime lasts from " + told.format(" until ") + ", which is not a period"),
        (search, "negative-span: the record is valid from " + told.format(" until ") + ", which is not a period"),
    ):
        assert faults_of(corpus) == ([said] if told else [])


@pytest.mark.parametrize(
    ("start", "problems"),
    [
        ("2026-08-31", ["new enters into force only on 2026-09-01, but the article starts on 2026-08-31"]),
        ("2026-09-01", []),
        ("2026-09-02", []),
        ("", ["new enters into force only on 2026-09-01, but the article has no start"]),
    ],
)
def test_an_article_does_not_start_before_its_code(start: str, problems: list[str]) -> None:
    assert warnings_of(a_corpus(a_provision("new/1", start=start)), "outside-code") == problems


@pytest.mark.parametrize(
    ("researched_from", "problems"),
    [
        ("2026-08-31", ["new enters into force only on 2026-09-01, but the article has no start"]),
        ("2026-09-01", []),
        ("2026-09-02", []),
    ],
)
def test_an_article_may_lack_its_start_if_its_code_is_older_than_the_research(
    researched_from: str, problems: list[str]
) -> None:
    corpus = a_corpus(a_provision("new/1", start=""), researched_from=researched_from)
    assert warnings_of(corpus, "outside-code") == problems


@pytest.mark.parametrize(
    ("end", "problems"),
    [
        ("2026-08-31", []),
        ("2026-09-01", []),
        ("2026-09-02", ["old is repealed with effect from 2026-09-01, but the article ends only on 2026-09-02"]),
        ("", ["old is repealed with effect from 2026-09-01, but the article has no end"]),
    ],
)
def test_an_article_does_not_outlive_its_code(end: str, problems: list[str]) -> None:
    assert warnings_of(a_corpus(a_provision("old/1", repealed_on=end)), "outside-code") == problems


@pytest.mark.parametrize(
    ("published", "problems"),
    [
        ("2012-01-02", ["the version starts on 2012-01-01, but act:9 was published only on 2012-01-02"]),
        ("2012-01-01", []),
        ("2011-12-31", []),
        ("", []),
    ],
)
def test_a_version_may_start_on_the_day_its_act_is_published(published: str, problems: list[str]) -> None:
    provision = a_provision("old/1", a_version("2012-01-01", act="act:9"))
    assert warnings_of(a_corpus(provision, an_act("act:9", published=published)), "before-publication") == problems


@pytest.mark.parametrize(
    ("days", "problems"),
    [
        ({"dated": "2012-01-02"}, ["the version starts on 2012-01-01, but act:9 dates from 2012-01-02"]),
        ({"dated": "2012-01-01"}, []),
        ({"dated": "2012-01-02", "retroactive": True}, []),
        ({"dated": "2012-01-02", "published": "2012-01-01"}, []),
        (
            {"dated": "2012-01-03", "in_force": "2012-01-02"},
            [
                "the act enters into force on 2012-01-02, but act:9 dates from 2012-01-03",
                "the version starts on 2012-01-01, but act:9 dates from 2012-01-03",
            ],
        ),
    ],
)
def test_where_it_is_not_known_when_an_act_was_published_its_own_day_counts(
    days: dict[str, Any], problems: list[str]
) -> None:
    provision = a_provision("old/1", a_version("2012-01-01", act="act:9"))
    assert warnings_of(a_corpus(provision, an_act("act:9", **days)), "before-publication") == problems


@pytest.mark.parametrize(
    ("act", "before", "retroactive"),
    [
        (an_act("act:9", published="2012-02-01", retroactive=True), [], []),
        (
            an_act("act:9", published="2012-01-01", retroactive=True),
            [],
            ["the act was published on 2012-01-01, and does not take effect any earlier"],
        ),
        (an_act("act:9", dated="2012-05-22", in_force="2012-03-31", retroactive=True), [], []),
        (
            an_act("act:9", dated="2011-12-30", retroactive=True),
            [],
            ["the act dates from 2011-12-30, and does not take effect any earlier"],
        ),
        (
            an_act("act:9", retroactive=True),
            [],
            ["neither the publication nor the entry into force of the act is recorded"],
        ),
    ],
    ids=["reaches back", "is in time", "is in force before its own day", "is later than its own day", "has no days"],
)
def test_an_act_that_reaches_back_says_so_and_no_other_does(
    act: Act, before: list[str], retroactive: list[str]
) -> None:
    corpus = a_corpus(a_provision("old/1", a_version("2012-01-01", act="act:9")), act)
    assert warnings_of(corpus, "before-publication") == before
    assert warnings_of(corpus, "retroactive") == retroactive


@pytest.mark.parametrize(
    ("ident", "dated", "problems"),
    [
        (
            "act:2012-03-01",
            "2012-03-02",
            ["according to its id, the act dates from 2012-03-01, but the field “dated” says 2012-03-02"],
        ),
        (
            "act:2012-03-01/15",
            "2012-03-02",
            ["according to its id, the act dates from 2012-03-01, but the field “dated” says 2012-03-02"],
        ),
        ("act:2012-03-01/15", "2012-03-01", []),
        ("act:2012-03-01/15", "", []),
        ("act:sexual-crimes-law", "2012-03-02", []),
        ("act:2012", "2011-12-01", []),
    ],
)
def test_the_day_in_the_id_of_an_act_is_the_one_that_it_bears(ident: str, dated: str, problems: list[str]) -> None:
    assert warnings_of(a_corpus(an_act(ident, dated=dated)), "act-day") == problems


def test_a_repeal_and_a_named_day_do_not_come_before_their_act() -> None:
    act = an_act("act:9", published="2026-09-02")
    day = NamedDate("new-code", a_day("2026-09-01"), Mark.SEEN, act="act:9")
    provision = a_provision("old/1", repealed_on="2026-09-01", repeal_act="act:9")
    assert warnings_of(a_corpus(act, day, provision), "before-publication") == [
        "new-code falls on 2026-09-01, but act:9 was published only on 2026-09-02",
        "the article ends on 2026-09-01, but act:9 was published only on 2026-09-02",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Forbids it. The details of this version were not read.", "The details of this version were not read."),
        (
            "A complaint is needed (from recollection, unverified).",
            "A complaint is needed (from recollection, unverified).",
        ),
        ("Its terms are not recorded here; see § 2.", "Its terms are not recorded here;"),
        ("That al. 1 allows it is from recollection.", "That al. 1 allows it is from recollection."),
        ("The wording before 2005 was not read.", ""),
        ("Amended in 2019: what changed is not recorded.", ""),
        ("The act that made this version is not recorded.", ""),
        ("Its day was not read.", ""),
        ("The operative part of the judgment was not read.", ""),
        ("Not read by the many.", ""),
    ],
)
def test_what_was_seen_is_not_said_to_be_unread(text: str, told: str) -> None:
    expected = [f"marked seen, but the text says: {told}"] * bool(told)
    records = (
        a_provision("old/1", a_version(summary=text)),
        a_provision("old/1", note=text),
        an_act("act:1", title="A law", note=text),
        an_item("9.1", note=text),
        a_position(statement=text),
    )
    for record in records:
        assert warnings_of(a_corpus(an_item(aspects="images"), record), "seen-unread") == expected
    corpus = a_corpus(a_provision("old/1", a_version(summary=text, verification="second-hand")))
    assert warnings_of(corpus, "seen-unread") == []


def test_what_a_version_says_of_itself_is_told_at_that_version(tmp_path: Path) -> None:
    note = ("Paragraph 2 is as before.", "Paragraph 2 was not read.")
    assert faults_in(a_data_folder(tmp_path, provisions=note)) == [
        (
            "seen-unread: provisions.yaml:110: provisions[0].versions[1].note: marked seen, but the text says: "
            "Paragraph 2 was not read. (lower the mark, or correct the text)"
        )
    ]


def test_an_act_whose_title_was_not_read_is_not_seen() -> None:
    known_from_notes = an_act("act:1", title="[On images]", note="The title was not read.")
    told = ["marked seen, but the text says: The title was not read."]
    assert warnings_of(a_corpus(known_from_notes), "seen-unread") == told
    assert warnings_of(a_corpus(known_from_notes._replace(verification=Mark.SECOND_HAND)), "seen-unread") == []


@pytest.mark.parametrize(
    ("start", "version_note", "act_note", "problems"),
    [
        ("2012-01-01", "", "", []),
        ("2011-12-31", "", "", ["the version starts on 2011-12-31, but act:9 enters into force on 2012-01-01"]),
        ("2012-01-02", "", "", ["the version starts on 2012-01-02, but act:9 enters into force on 2012-01-01"]),
        ("2012-01-02", "By article 9.", "", []),
        ("2012-01-02", "", "Chapter II starts later.", []),
    ],
)
def test_a_version_starts_with_its_act_or_says_why_not(
    start: str, version_note: str, act_note: str, problems: list[str]
) -> None:
    provision = a_provision("old/1", a_version(start, act="act:9", note=version_note))
    act = an_act("act:9", in_force="2012-01-01", note=act_note)
    assert warnings_of(a_corpus(provision, act), "act-start") == problems


WITH = "old/2, with which the provision is read, is not in force on {} dates of the link"


@pytest.mark.parametrize(
    ("beside", "problems"),
    [
        (a_provision("old/2", start="2012-01-01", repealed_on="2022-06-01"), []),
        (a_provision("old/2", start=""), []),
        (a_provision("old/2", start="2012-01-02"), [WITH.format("all the")]),
        (a_provision("old/2", repealed_on="2022-05-31"), [WITH.format("all the")]),
        (a_provision("old/2", start="2022-06-01"), [WITH.format("any of the")]),
        (a_provision("old/2", start="2000-01-01", repealed_on="2012-01-01"), [WITH.format("any of the")]),
        (a_provision("old/2", annulled=an_annulment()), [WITH.format("any of the")]),
        (a_provision("old/2", annulled=an_annulment("2020-01-01")), [WITH.format("all the")]),
    ],
)
def test_what_a_link_is_read_with_is_law_on_its_days(beside: Provision, problems: list[str]) -> None:
    law = an_item(aspects="images"), a_provision("old/1", start="2012-01-01", repealed_on="2022-06-01")
    for also in (), (a_provision("old/3", start=""),):
        link = a_link("old/1", read_with=" ".join((*(each.id for each in also), "old/2")))
        assert warnings_of(a_corpus(*law, beside, *also, link), "with-outside") == problems


@pytest.mark.parametrize(("end", "told"), [("2012-01-01", 0), ("2012-01-02", 0), ("2012-01-03", 1)])
def test_of_a_link_that_never_holds_that_is_all_that_is_said(end: str, told: int) -> None:
    law = an_item(aspects="images"), a_provision("old/1"), a_provision("old/2", start="2020-01-01")
    corpus = a_corpus(*law, a_link("old/1", read_with="old/2", start="2012-01-02", end=end))
    never = [f"link-span: the link starts on 2012-01-02 and ends on {end}, so it is never valid"]
    assert (faults_of(corpus), len(warnings_of(corpus, "with-outside"))) == ([] if told else never, told)


@pytest.mark.parametrize(
    ("partners", "faults"),
    [
        ((a_partner("old/2"), a_partner("old/3")), []),
        ((a_partner("old/1"),), ["partner-self: old/1 is already a partner of old/1"]),
        ((a_partner("old/2"), a_partner("old/2")), ["partner-self: old/2 is already a partner of old/1"]),
    ],
)
def test_what_an_article_is_read_with_is_another_one_named_once(
    partners: tuple[Partner, ...], faults: list[str]
) -> None:
    corpus = a_corpus(a_provision("old/1", partners=partners), a_provision("old/2"), a_provision("old/3"))
    assert faults_of(corpus) == faults


def test_a_partner_is_an_article_of_the_data_and_was_read_in_one_of_its_documents(tmp_path: Path) -> None:
    end = "summary: Prohibits distributing images.\n        verification: seen\n"
    partner = "- {provision: new/52, does: defines, purpose: says it, source: copy:codes, verification: inferred}"
    folder = a_data_folder(tmp_path, provisions=(end, f"{end}    partners:\n      {partner}\n"))
    place = "dangling: provisions.yaml:181: provisions[3].partners[0]"
    assert faults_in(folder)[:2] == [
        f"{place}.provision: 'new/52' is not the id of a provision (did you mean 'new/51'?)",
        f"{place}.source: 'copy:codes' is not the id of a source or an act (did you mean 'copy:code'?)",
    ]


def test_two_articles_may_be_read_with_each_other() -> None:
    both = (a_provision("old/1", partners=(a_partner("old/2"),)), a_provision("old/2", partners=(a_partner("old/1"),)))
    assert faults_of(a_corpus(*both)) == []


ENDED = "old/2 ceases to be in force on {}; old/1 then has no provision to be read with it"
NEVER = "old/2 and old/1 are never in force on the same date"


@pytest.mark.parametrize(
    ("beside", "problems"),
    [
        (a_provision("old/2", start="2012-01-01", repealed_on="2022-06-01"), []),
        (a_provision("old/2", repealed_on="2022-06-02"), []),
        (a_provision("old/2"), []),
        (a_provision("old/2", start=""), []),
        (a_provision("old/2", start="2022-05-31"), []),
        (a_provision("old/2", start="2022-06-01"), [NEVER]),
        (a_provision("old/2", repealed_on="2022-05-31"), [ENDED.format("2022-05-31")]),
        (a_provision("old/2", repealed_on="2012-01-02"), [ENDED.format("2012-01-02")]),
        (a_provision("old/2", repealed_on="2012-01-01"), [NEVER]),
        (a_provision("old/2", annulled=an_annulment()), [NEVER]),
        (a_provision("old/2", annulled=an_annulment("2020-01-01")), [ENDED.format("2020-01-01")]),
        (a_provision("old/2", repealed_on="2022-05-31", replaced_by="old/4"), [ENDED.format("2022-05-31")]),
        (a_provision("old/2", repealed_on="2022-05-31", replaced_by="old/3"), []),
        (a_provision("old/2", repealed_on="2022-05-31", replaced_by="old/4 old/3"), []),
        (a_provision("old/2", repealed_on="2022-05-31", replaced_by="old/1"), []),
    ],
)
def test_what_an_article_is_read_with_is_in_force_as_long_as_the_article(
    beside: Provision, problems: list[str]
) -> None:
    partners = (a_partner("old/2"), a_partner("old/3"))
    article = a_provision("old/1", start="2012-01-01", repealed_on="2022-06-01", partners=partners)
    corpus = a_corpus(article, beside, a_provision("old/3"), a_provision("old/4", start="2022-05-31"))
    assert warnings_of(corpus, "partner-ended") == problems


def test_an_article_without_an_end_outlives_a_partner_that_has_one() -> None:
    article, beside = (
        a_provision("old/1", partners=(a_partner("old/2"),)),
        a_provision("old/2", repealed_on="2022-06-01"),
    )
    assert warnings_of(a_corpus(article, beside), "partner-ended") == [ENDED.format("2022-06-01")]


def test_a_partner_that_is_read_with_an_article_until_a_day_needs_no_heir() -> None:
    article, beside = (
        a_provision("old/1", partners=(a_partner("old/2", end="2022-06-01"),)),
        a_provision("old/2", repealed_on="2022-06-01"),
    )
    assert warnings_of(a_corpus(article, beside), "partner-ended") == []


@pytest.mark.parametrize(
    ("purpose", "faults"),
    [
        ("raises the penalty", []),
        ("raises the penalty (al. 2)", []),
        ("Raises the penalty.", ["partner-purpose: the purpose is a full sentence"]),
        ("raises the penalty\nfor minors", ["partner-purpose: the purpose is a full sentence"]),
    ],
)
def test_the_purpose_of_a_partner_is_a_clause(purpose: str, faults: list[str]) -> None:
    article = a_provision("old/1", partners=(a_partner("old/2", purpose),))
    assert faults_of(a_corpus(article, a_provision("old/2"))) == faults


@pytest.mark.parametrize(
    ("does", "of_the_article", "of_its_partner", "told"),
    [
        ("raises-penalty", "", "", ["old/2 raises the penalty of old/1, but no penalty is recorded for either"]),
        (
            "sets-penalty",
            "",
            "",
            ["old/2 sets the penalty for the offence in old/1, but no penalty is recorded for either article"],
        ),
        ("lowers-penalty", "", "", ["old/2 lowers the penalty of old/1, but no penalty is recorded for either"]),
        ("raises-penalty", "a fine", "", []),
        ("sets-penalty", "", "a fine", []),
        ("guides-penalty", "", "", []),
        ("punishes", "", "", []),
    ],
)
def test_a_penalty_that_an_article_sets_for_another_one_is_act_with_one_of_the_two(
    does: str, of_the_article: str, of_its_partner: str, told: list[str]
) -> None:
    partners = (a_partner("old/2", does=does),)
    article = a_provision("old/1", a_version(penalty=of_the_article), partners=partners)
    for versions in (
        (a_version(penalty=of_its_partner),),
        (a_version(), a_version("2010-01-01", penalty=of_its_partner)),
    ):
        beside = a_provision("old/2", *versions)
        assert warnings_of(a_corpus(article, beside), "partner-penalty") == told


@pytest.mark.parametrize(
    ("penalty", "told"),
    [("", []), ("five years", []), ("six years", ["old/2 does not contain the penalty recorded for old/1"])],
)
def test_the_penalty_beside_an_article_is_one_that_its_partner_tells(penalty: str, told: list[str]) -> None:
    article = a_provision("old/1", partners=(a_partner("old/2")._replace(penalty=penalty),))
    beside = a_provision("old/2", a_version(penalty="theft: five years; robbery: ten years"))
    assert warnings_of(a_corpus(article, beside), "partner-other-penalty") == told


LONGER = "limit-short: the short form of the limit is a sentence, or has {} characters"


@pytest.mark.parametrize(
    ("limit", "short", "faults"),
    [
        ("Only for adults.", "only for adults", []),
        ("Only for adults.", "x" * 75, []),
        ("Only for adults.", "x" * 76, [LONGER.format(76)]),
        ("Only for adults.", "only for adults.", [LONGER.format(16)]),
        ("", "only for adults", ["limit-short: a short form without a limit"]),
    ],
)
def test_the_short_form_of_a_limit_follows_a_status(limit: str, short: str, faults: list[str]) -> None:
    law = an_item(aspects="images"), a_provision("old/1")
    assert faults_of(a_corpus(*law, a_link("old/1", limit=limit, limit_short=short))) == faults


@pytest.mark.parametrize(
    ("limit", "short", "faults"),
    [
        ("Only for adults.", "only for adults", []),
        (
            "Only for adults.",
            "adults alone",
            ["limit-short: first has the same limit, with another short form: only for adults"],
        ),
        ("Only for grown-ups.", "only for adults", []),
        ("Only for adults.", "", []),
    ],
)
def test_one_limit_has_one_short_form(limit: str, short: str, faults: list[str]) -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision("old/1"),
        a_provision("old/2"),
        a_link("old/1", limit="Only for adults.", limit_short="only for adults", ident="first"),
        a_link("old/2", limit=limit, limit_short=short, ident="second"),
    )
    assert faults_of(corpus) == faults


@pytest.mark.parametrize(
    ("limit", "short", "problems"),
    [
        ("", "", []),
        ("Only for adults.", "only for adults", []),
        ("Only for adults.", "", ["a limit without a short form"]),
    ],
)
def test_a_limit_without_a_short_form_is_told(limit: str, short: str, problems: list[str]) -> None:
    law = an_item(aspects="images"), a_provision("old/1")
    assert warnings_of(a_corpus(*law, a_link("old/1", limit=limit, limit_short=short)), "limit-long") == problems


TWIN = "{} has a limit that this link lacks: Only for adults."


@pytest.mark.parametrize(
    ("old", "new", "problems"),
    [
        ({"limit": "Only for adults."}, {}, [TWIN.format("old")]),
        ({}, {"limit": "Only for adults."}, [TWIN.format("new")]),
        ({"limit": "Only for adults.", "aspects": "sound images"}, {}, [TWIN.format("old")]),
        ({"limit": "Only for adults."}, {"limit": "Only above sixteen."}, []),
        ({"limit": "Only for adults."}, {"extent": "implied"}, []),
        ({"limit": "Only for adults."}, {"role": "sanctions"}, []),
        ({"limit": "Only for adults."}, {"aspects": "sound"}, []),
        ({"limit": "Only for adults.", "basis": "reply"}, {}, []),
        ({}, {}, []),
    ],
)
def test_an_article_and_the_one_that_took_over_have_the_same_limits(
    old: dict[str, str], new: dict[str, str], problems: list[str]
) -> None:
    corpus = a_corpus(
        an_item(aspects="images sound"),
        a_provision("old/1", repealed_on="2022-06-01", replaced_by="old/2"),
        a_provision("old/2", start="2022-06-01"),
        a_link("old/1", ident="old", **old),
        a_link("old/2", ident="new", **new),
    )
    assert warnings_of(corpus, "limit-twin") == problems


@pytest.mark.parametrize(
    ("limit", "old_with", "problems"),
    [
        ("Art. 30 allows consent.", "", []),
        ("Art. 30 allows consent.", "old/29", ["new has a limit that this link lacks: Art. 30 allows consent."]),
        ("Art. 301 allows consent.", "", ["new has a limit that this link lacks: Art. 301 allows consent."]),
    ],
)
def test_a_limit_that_follows_from_an_article_which_only_one_link_is_read_with_is_its_own(
    limit: str, old_with: str, problems: list[str]
) -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision("old/1", repealed_on="2022-06-01", replaced_by="old/2"),
        a_provision("old/29", repealed_on="2022-06-01", replaced_by="old/30"),
        *(a_provision(each, start="2022-06-01") for each in ("old/2", "old/30")),
        a_link("old/1", ident="old", read_with=old_with),
        a_link("old/2", ident="new", read_with="old/30", limit=limit),
    )
    assert warnings_of(corpus, "limit-twin") == problems


@pytest.mark.parametrize(
    ("theirs", "problems"),
    [
        ({}, [TWIN.format("ours")]),
        ({"limit": "Only for adults."}, []),
        ({"pinpoint": "§ 2"}, []),
        ({"start": "2020-01-01"}, []),
        ({"start": "2019-12-31"}, [TWIN.format("ours")]),
    ],
)
def test_a_link_has_the_same_limits_under_both_instruments(theirs: dict[str, str], problems: list[str]) -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        an_item("20(1)(a)", aspects="images", instrument=CONVENTION),
        a_provision("old/1"),
        a_link("old/1", limit="Only for adults.", end="2020-01-01", ident="ours"),
        a_link("old/1", "20(1)(a)", ident="theirs", **theirs),
    )
    assert warnings_of(corpus, "limit-twin") == problems


def test_the_same_limit_is_missed_of_whichever_item_both_answer() -> None:
    corpus = a_corpus(
        an_item("8.1", aspects="images"),
        an_item("8.2", aspects="images"),
        a_provision("old/1", repealed_on="2022-06-01", replaced_by="old/2"),
        a_provision("old/2", start="2022-06-01"),
        a_link("old/1", "8.1 8.2", limit="Only for adults.", ident="old"),
        a_link("old/2", "8.2", ident="new"),
    )
    assert warnings_of(corpus, "limit-twin") == [TWIN.format("old")]


def test_the_same_limit_is_missed_once() -> None:
    items = [an_item(f"8.{number}", aspects="images") for number in (1, 2, 3)]
    old, new = (
        a_provision("old/1", repealed_on="2022-06-01", replaced_by="old/2"),
        a_provision("old/2", start="2022-06-01"),
    )
    links = [
        link
        for item in items
        for link in (a_link("old/1", item.id, limit="Only for adults.", ident=f"{item.id}-a"), a_link("old/2", item.id))
    ]
    assert warnings_of(
        a_corpus(*items, old, new, *(link._replace(id=f"L{link.id}") for link in links)), "limit-twin"
    ) == [TWIN.format("L8.1-a")]


@pytest.mark.parametrize(
    ("numbers", "faults"),
    [
        ("299", []),
        ("136bis", []),
        ("132-192", []),
        ("192-132", ["numbers-known: '192-132' is not a range of numbers"]),
        ("132-132", ["numbers-known: '132-132' is not a range of numbers"]),
        ("132-136bis", ["numbers-known: '132-136bis' is not a range of numbers"]),
        ("132 - 192", ["numbers-known: '132 - 192' is not a range of numbers"]),
        ("1-99999", ["numbers-known: '1-99999' is not a range of numbers"]),
        ("0136", ["article-number: '0136' must be written as '136'"]),
    ],
)
def test_known_numbers_are_one_or_a_range(numbers: str, faults: list[str]) -> None:
    assert faults_of(a_corpus(a_provision("old/299"), some_numbers(numbers))) == faults


def test_known_numbers_are_of_a_known_code() -> None:
    assert faults_of(a_corpus(some_numbers("299", code="odl"))) == ["dangling: 'odl' is not the id of a code"]


@pytest.mark.parametrize(
    ("numbers", "code", "problems"),
    [
        ("130-132", "old", ["132 is already in 132-192"]),
        ("192", "old", ["192 is already in 132-192"]),
        ("140-150", "old", ["140 is already in 132-192"]),
        ("193-200", "old", []),
        ("150bis", "old", []),
        ("150", "new", []),
    ],
)
def test_a_number_is_known_once(numbers: str, code: str, problems: list[str]) -> None:
    corpus = a_corpus(some_numbers("132-192"), some_numbers(numbers, code=code))
    assert warnings_of(corpus, "numbers-twice") == problems


KNOWN = KnownDifference("old/1", "day", "2016-05-31", "The record is right.", "A. Adviser", Mark.SEEN, "act:1")


@pytest.mark.parametrize(
    ("records", "faults"),
    [
        ([followed("old", "2018-01-26")], []),
        ([followed("old", articles="1")], []),
        (
            [followed("old", "2018-01-26", articles="2 1 5"), followed("new", articles="1")],
            [f"followed-article: the data contain no article '{each}' of old" for each in (2, 5)]
            + ["followed-article: the data contain no article '1' of new"],
        ),
        ([followed("odl", "2018-01-26")], ["dangling: 'odl' is not the id of a code"]),
        ([followed("old", "2018-01-26", articles="1 1")], ["listed-twice: '1' is already in this list"]),
        (
            [followed("old", "2018-01-26", articles="1 3"), followed("old", "2019-01-26", articles="4 3")],
            ["followed-twice: another record already covers old/3"],
        ),
        (
            [followed("old", "2009-12-31")],
            ["followed-early: 2009-12-31 is before 2010-01-01, the first date researched"],
        ),
        ([followed("old", "2010-01-01")], []),
        ([an_act_searched("act:1", finding="entered")], []),
        ([an_act_searched("act:3", "new", finding="entered"), a_provision("new/5", start="new-code")], []),
        (
            [
                an_act_searched("act:2", finding="entered"),
                a_provision("old/7", a_version("2000-01-01"), a_version("2010-01-01", act="act:2")),
            ],
            [],
        ),
        (
            [an_act_searched("act:9", finding="entered"), an_act("act:9")],
            ["act-entered: no version, repeal or link in these data names act:9"],
        ),
        (
            [an_act_searched(title="Law on prisons")],
            ["act-searched: the act that was found is named neither by `act`, nor by `title` and `number`"],
        ),
        ([an_act_searched(title="Law on prisons", number="2015-02-03/04", finding="not-entered")], []),
        (
            [an_act_searched("act:1"), an_act_searched("act:1", "pre", finding="touches-none", number="-")],
            ["act-searched-twice: act:1 is listed already"],
        ),
        ([KNOWN, KNOWN._replace(states="other")], []),
        ([KNOWN._replace(verification=Mark.UNVERIFIED, source="")], []),
        ([KNOWN._replace(source="")], ["known-unsourced: the known difference is marked as seen without a source"]),
    ],
)
def test_what_was_followed_and_found_is_of_articles_and_acts_that_are_known(
    records: list[Any], faults: list[str]
) -> None:
    law = [a_provision("old/1"), a_provision("old/3"), a_provision("old/4")]
    assert faults_of(a_corpus(*law, *records)) == faults


@pytest.mark.parametrize(
    ("up_to", "faults"),
    [
        ("2024-08-01", []),
        ("2024-08-02", []),
        ("2024-08-03", ["search-late: the search reaches up to 2024-08-03, but it was checked on 2024-08-02"]),
    ],
)
def test_a_search_does_not_reach_beyond_its_last_check(up_to: str, faults: list[str]) -> None:
    checks = (Verified(Mark.SEEN, "A. Adviser", a_day(f"2024-08-0{day}"), "copy:code") for day in (1, 2))
    verified, source = tuple(checks), a_source("copy:code")
    search = a_decision_search(up_to=up_to, verification="seen")
    items = an_item(aspects="images")
    for each in (followed("old", up_to), search):
        assert faults_of(a_corpus(items, source, each._replace(verified=verified))) == faults


@pytest.mark.parametrize(
    "use",
    [
        a_provision("old/7", repealed_on="2012-01-01", repeal_act="act:9"),
        a_provision("old/7", annulled=an_annulment("2012-01-01", act="act:9")),
        Renumbering("old", "7bis", "7", a_day("2012-01-01"), "act:9", Mark.SEEN),
        NamedDate("new-code", a_day("2026-09-01"), Mark.SEEN, act="act:9"),
        a_link("old/1", source="act:9"),
    ],
    ids=["repeal", "annulment", "renumbering", "date", "link"],
)
def test_an_act_is_entered_by_whatever_record_names_it(use: Any) -> None:  # noqa: ANN401  # a record of any kind
    law = an_item(aspects="images"), a_provision("old/1"), an_act("act:9"), an_act_searched("act:9", finding="entered")
    assert [each for each in faults_of(a_corpus(*law, use)) if each.startswith("act-entered")] == []


@pytest.mark.parametrize(
    ("began", "change", "faults"),
    [
        (True, "", []),
        (True, "inserted", []),
        (True, "amended", ["began: according to `change`, the first version changed an earlier wording"]),
        (True, "replaced", ["began: according to `change`, the first version changed an earlier wording"]),
        (False, "replaced", []),
        (None, "replaced", []),
    ],
)
def test_an_article_does_not_begin_with_the_change_of_an_older_wording(
    began: bool | None,  # noqa: FBT001  # a case, not a flag
    change: str,
    faults: list[str],
) -> None:
    assert faults_of(a_corpus(a_provision("old/1", a_version(change=change), began=began))) == faults


def test_a_whole_code_is_followed_in_one_record() -> None:
    corpus = a_corpus(followed("old", "2018-01-26"))
    twice = replace(corpus, followed=(*corpus.followed, followed("old", "2019-01-26")))
    assert faults_of(twice) == ["followed-twice: another record already covers old"]


def test_an_article_that_was_annulled_before_its_start_breaks_no_rule() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision("old/54", repealed_on="2022-06-01", replaced_by="old/60"),
        a_provision("old/60", start="2022-06-01", annulled=an_annulment()),
        a_provision("old/60/1", a_version("2021-01-01", numbered="60"), repealed_on="new-code"),
        a_link("old/60", end="2024-01-01"),
        a_negative(start="2021-01-01"),
    )
    found = [
        each
        for each in validate.find_problems(corpus, value_readers.ReadState().where)
        if each.code not in {"no-positions", "act-start"}
    ]
    assert found == []


def test_an_article_that_was_annulled_from_a_day_on_breaks_no_rule() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision("old/60", annulled=an_annulment("2022-01-01"), replaced_by="old/61"),
        a_provision("old/61", start="2022-01-01", repealed_on="new-code"),
        a_link("old/60", end="2024-01-01"),
        a_link("old/60", ident="late", start="2023-01-01"),
    )
    found = [
        each
        for each in validate.find_problems(corpus, value_readers.ReadState().where)
        if each.code not in {"no-positions", "act-start"}
    ]
    assert found == []


@pytest.mark.parametrize(
    ("start", "faults"),
    [
        (
            "2020-01-01",
            ["annulled-day: the article is annulled from 2020-01-01, but its last version starts on 2020-01-01"],
        ),
        ("2020-01-02", []),
        ("2021-12-31", []),
        ("2022-01-01", ["annulled-day: the article is annulled from 2022-01-01, but it is repealed on 2022-01-01"]),
    ],
)
def test_an_article_is_annulled_while_it_is_law(start: str, faults: list[str]) -> None:
    versions = a_version("2010-01-01"), a_version("2020-01-01")
    provision = a_provision("old/1", *versions, repealed_on="2022-01-01", annulled=an_annulment(start))
    assert faults_of(a_corpus(provision)) == faults


@pytest.mark.parametrize("number", ["1", "383bis", "417/49", "433quater/1", "whole", "whole-act"])
def test_a_number_or_a_word_stands_for_an_article(number: str) -> None:
    assert faults_of(a_corpus(a_provision(f"old/{number}"))) == []


@pytest.mark.parametrize(
    ("number", "problem"),
    [
        ("", "'' is not an article number"),
        ("383 bis", "'383 bis' must be written as '383bis'"),
        ("383Bis", "'383Bis' must be written as '383bis'"),
        ("0383", "'0383' must be written as '383'"),
        ("383b", "'383b' is not an article number"),
        ("Whole", "'Whole' is not an article number"),
        ("417/49/1", "'417/49/1' is not an article number"),
    ],
)
def test_an_article_number_that_is_written_in_another_way_is_refused(number: str, problem: str) -> None:
    assert faults_of(a_corpus(a_provision(f"old/{number}"))) == [f"article-number: {problem}"]


@pytest.mark.parametrize(
    ("on", "problems"),
    [
        (
            "1999-12-31",
            ["successor-day: old/2 is the successor from 1999-12-31, but old/1 enters into force only on 2000-01-01"],
        ),
        ("2000-01-01", []),
        ("2022-06-01", []),
        ("2022-06-02", ["successor-day: old/2 is the successor from 2022-06-02, but old/1 ended on 2022-06-01"]),
    ],
)
def test_an_article_is_replaced_while_it_lives(on: str, problems: list[str]) -> None:
    old = a_provision("old/1", repealed_on="2022-06-01", successors=[a_successor("old/2", on=on)])
    assert faults_of(a_corpus(old, a_provision("old/2", start="1990-01-01"))) == problems


# -- what the law answers --------------------------------------------------------------------------------------------

QUESTION = an_item("8.1.a", aspects="images grooming")
ARTICLE = a_provision("old/1", repealed_on="2026-09-01")
SAME = "link-twice: one already says that old/1 answers 8.1.a for 'images'"


@pytest.mark.parametrize(
    ("second", "problems"),
    [
        ({}, [SAME]),
        ({"aspects": "grooming images"}, [SAME]),
        ({"aspects": "grooming"}, []),
        ({"pinpoint": "§ 2"}, []),
        ({"read_with": "old/2"}, []),
        ({"part": "images of adults"}, []),
        ({"extent": "implied"}, []),
        ({"role": "incriminates"}, []),
        ({"basis": "reply"}, []),
        ({"source": "doc:reply"}, []),
        ({"reason": "So it says."}, [SAME]),
        ({"start": "2019-12-31"}, [SAME]),
        ({"start": "2020-01-01"}, []),
        ({"start": "2020-01-02"}, []),
    ],
)
def test_two_links_differ_in_what_they_say_or_in_their_days(second: dict[str, str], problems: list[str]) -> None:
    one, two = a_link("old/1", ident="one", end="2020-01-01"), a_link("old/1", ident="two", **second)
    assert faults_of(a_corpus(QUESTION, ARTICLE, a_provision("old/2"), one, two)) == problems


def test_of_two_links_to_several_items_the_one_that_both_answer_is_told() -> None:
    another = an_item("8.1.b", aspects="images")
    one, two = a_link("old/1", "8.1.a", ident="one"), a_link("old/1", "8.1.b 8.1.a", ident="two")
    assert faults_of(a_corpus(QUESTION, another, ARTICLE, one, two)) == [SAME]


FOUND = "one says that old/1 answers 8.1.a for 'images' in full"


@pytest.mark.parametrize(
    ("link", "problems"),
    [
        ({}, [FOUND]),
        ({"start": "2021-12-31"}, [FOUND]),
        ({"start": "2022-01-01"}, []),
        ({"start": "2022-01-02"}, []),
        ({"aspects": "grooming"}, []),
        ({"extent": "implied"}, []),
        ({"role": "exempts"}, []),
        ({"basis": "reply"}, []),
    ],
)
def test_a_search_found_nothing_where_no_own_link_answers_in_full(link: dict[str, str], problems: list[str]) -> None:
    corpus = a_corpus(QUESTION, ARTICLE, a_link("old/1", ident="one", **link), a_negative(end="2022-01-01"))
    assert warnings_of(corpus, "negative-link") == problems


def test_a_search_is_contradicted_by_a_link_to_any_of_its_items() -> None:
    another, search = an_item("8.1.b", aspects="images"), a_negative("8.1.b 8.1.a", end="2022-01-01")
    corpus = a_corpus(QUESTION, another, ARTICLE, a_link("old/1", ident="one"), search)
    assert warnings_of(corpus, "negative-link") == [FOUND]


def test_a_search_for_an_exemption_is_contradicted_by_an_article_that_exempts() -> None:
    excused = an_item("8.1.a", aspects="images"), an_aspect("images", exemption=True)
    corpus = a_corpus(*excused, ARTICLE, a_link("old/1", ident="one", role="exempts"), a_negative())
    assert warnings_of(corpus, "negative-link") == [FOUND]


@pytest.mark.parametrize(
    ("filed", "problems"),
    [
        ("2021-12-31", []),
        (
            "2022-01-01",
            ["position-answered: old/2 has been in force since 2022-01-01, before the position was filed on {}"],
        ),
        (
            "2022-01-02",
            ["position-answered: old/2 has been in force since 2022-01-01, before the position was filed on {}"],
        ),
    ],
)
def test_what_answers_a_dispute_came_after_it(filed: str, problems: list[str]) -> None:
    later = a_provision("old/2", start="2022-01-01")
    position = a_position(filed=filed, answered_by="old/2")
    assert faults_of(a_corpus(QUESTION, later, position)) == [problem.format(filed) for problem in problems]


# -- marks and documents ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "problems"),
    [
        ("2018", []),
        ("2018-03", []),
        ("2018-03-09", []),
        ("2018-3", ["date: '2018-3' is not a date"]),
        ("2018-13", ["date: '2018-13' is not a date"]),
        ("2018-02-30", ["date: '2018-02-30' is not a date"]),
        ("2018-03-091", ["date: '2018-03-091' is not a date"]),
        ("March", ["date: 'March' is not a date"]),
    ],
)
def test_the_date_of_a_document_is_a_day_a_month_or_a_year(written: str, problems: list[str]) -> None:
    assert faults_of(a_corpus(a_source("doc:1", day=written))) == problems


@pytest.mark.parametrize(
    ("day", "far"),
    [("1499-12-31", True), ("1500-01-01", False), ("2199-12-31", False), ("2200-01-01", True), ("2926-09-01", True)],
)
def test_a_day_that_lies_in_no_time_of_the_law_is_told_once_where_it_stands(day: str, *, far: bool) -> None:
    told = [f"far-day: {day} is outside the years that these data can cover"] if far else []
    named = NamedDate("new-code", a_day(day), Mark.SEEN)
    check = Verified(Mark.SEEN, "A. Adviser", a_day(day))
    for corpus in (
        a_corpus(an_act("act:9", dated=day)),
        a_corpus(a_provision()._replace(verified=(check,))),
        a_corpus(a_source("doc:1", day=day)),
        a_corpus(named._replace(on=a_day("2024-01-01"), was=(a_day(day),))),
        a_corpus(named, a_provision("pre/1", a_version(day)._replace(date_name="new-code"))),
    ):
        assert [each for each in faults_of(corpus) if each.startswith("far-day")] == told


GUESSED = an_act("act:9", verification="unverified")


@pytest.mark.parametrize(
    ("provision", "problems"),
    [
        (
            a_provision("old/1", a_version(act="act:9")),
            ["the fact is marked seen, but everything that it cites is unverified: act:9"]
            * 2,  # the article and its version
        ),
        (a_provision("old/1", a_version(act="act:9", source="doc:reply")), []),
        (a_provision("old/1", a_version(act="act:9"), read_in="doc:reply"), []),
        (a_provision("old/1", a_version(act="act:9", verification="inferred"), verification="inferred"), []),
    ],
)
def test_what_was_seen_was_seen_in_one_thing_that_somebody_found(provision: Provision, problems: list[str]) -> None:
    assert warnings_of(a_corpus(provision, GUESSED), "seen-unverified") == problems


@pytest.mark.parametrize(
    ("read_in", "problems"),
    [
        ("copy:blog", ["the fact is marked seen, but everything that it cites is unverified: copy:blog"]),
        ("copy:blog copy:code", []),
        ("", []),  # the act itself was seen
    ],
)
def test_an_act_that_was_seen_in_copies_was_seen_in_one_that_somebody_found(read_in: str, problems: list[str]) -> None:
    blog = a_source("copy:blog", verification="unverified")
    assert warnings_of(a_corpus(an_act("act:9", read_in=read_in), blog), "seen-unverified") == problems


def test_a_check_in_a_document_bears_out_what_was_seen() -> None:
    check = Verified(Mark.SEEN, "A. Adviser", a_day("2024-08-01"), "doc:reply")
    version = a_version(act="act:9")._replace(verified=(check,))
    provision = a_provision("old/1", version, verification="inferred")
    assert warnings_of(a_corpus(provision, GUESSED), "seen-unverified") == []


EARLY, LATE = (Verified(Mark.SEEN, "A. Adviser", a_day(f"2024-08-0{day}"), "copy:code") for day in (1, 2))
GUESS = LATE._replace(mark=Mark.INFERRED)


@pytest.mark.parametrize(
    ("verified", "problems"),
    [
        ((EARLY, LATE), []),
        ((LATE, LATE), []),
        ((GUESS, LATE), []),
        ((GUESS,), ["verified-mark: the last check gave the mark inferred, but the fact is marked seen"]),
        ((LATE, EARLY), ["verified-order: the check of 2024-08-01 is listed after the check of 2024-08-02"]),
    ],
)
def test_the_last_check_gave_the_mark_and_checks_stand_in_the_order_of_their_days(
    verified: tuple[Verified, ...], problems: list[str]
) -> None:
    article = a_provision("old/1")._replace(verified=verified)
    assert faults_of(a_corpus(article, a_source("copy:code"))) == problems


def test_divisions_that_cannot_be_read_are_a_fault_and_no_place_is_held_against_them() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision("old/383bis", a_version(divisions="1, 2")),
        a_link(pinpoint="§ 3"),
        the_convention(a20="(a)"),
    )
    assert faults_of(corpus) == [
        "divisions: '1, 2' does not say how an article is divided",
        "divisions: '(a)' does not say how an article is divided",
    ]


def test_a_listed_article_is_a_number_a_range_or_a_part_of_an_article() -> None:
    offences = a_list(
        "372", "372 to 377", "385-2", "383bis, § 1", "377 to 372", "many", "1 to 2, § 3", within=("3 to",)
    )
    corpus = a_corpus(a_provision("pre/10", a_version(lists=[offences])))
    assert faults_of(corpus) == [
        "list-article: '377 to 372' is not an article or a range of articles",
        "list-article: 'many' is not an article number",
        "list-article: '1 to 2, § 3' is not an article or a range of articles",
        "list-article: '3 to' is not an article number",
    ]


def test_only_limitation_has_a_period() -> None:
    lists = [a_list("372", used_for=each, term="ten years", runs_from="the offence") for each in ListPurpose]
    assert faults_of(a_corpus(a_provision("pre/10", a_version(lists=lists)))) == [
        "list-period: a list for jurisdiction has no `term`",
        "list-period: a list for jurisdiction has no `runs_from`",
    ]


@pytest.mark.parametrize(
    ("start", "faults"),
    [
        ("1999-12-31", ["list-start: 1999-12-31 is outside the period of the version"]),
        ("2000-01-01", ["list-start: 2000-01-01 is outside the period of the version"]),
        ("2000-01-02", []),
        ("2009-12-31", []),
        ("2010-01-01", ["list-start: 2010-01-01 is outside the period of the version"]),
    ],
)
def test_a_list_begins_within_its_version(start: str, faults: list[str]) -> None:
    versions = (a_version("2000-01-01", lists=[a_list("372", start=start)]), a_version("2010-01-01"))
    assert faults_of(a_corpus(a_provision("pre/10", *versions))) == faults


@pytest.mark.parametrize(("start", "end"), [("2000-01-01", ""), ("", "2010-01-01"), ("", "")])
def test_a_list_may_begin_on_any_day_of_a_version_of_which_the_first_or_the_last_is_not_known(
    start: str, end: str
) -> None:
    version = a_version(start, lists=[a_list("372", start="2005-01-01")])
    assert faults_of(a_corpus(a_provision("pre/10", version, repealed_on=end))) == []


def test_a_place_that_its_article_does_not_have_is_a_fault_of_what_names_it() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        an_item("20(7)", instrument="convention"),
        an_item("19", instrument="convention"),
        a_provision("old/383bis", a_version(divisions="§ 1-2"), a_version("2020-01-01", divisions="§ 1-3 (1-2°)")),
        a_link(pinpoint="§ 3, 2°; § 4; last sentence", ident="link"),
        a_position(stance="endorses", cites=[CitedProvision("383bis §5", "old/383bis", "§ 5")], convention="20(8)"),
        the_convention(a20="§ 1-6"),
    )
    assert sorted(each for each in faults_of(corpus) if each.startswith("no-such-place: ")) == [
        "no-such-place: article 383bis has no § 4",
        "no-such-place: article 383bis has no § 5",
        "no-such-place: the Convention has no article 19",
        "no-such-place: the Convention has no point 20(7)",
        "no-such-place: the Convention has no point 20(8)",
    ]


def test_a_place_is_not_missing_where_one_version_is_not_known_to_be_divided() -> None:
    article = a_provision("old/383bis", a_version(divisions="§ 1-2"), a_version("2020-01-01"))
    corpus = a_corpus(an_item(aspects="images"), article, a_link(pinpoint="§ 3"))
    assert [each for each in faults_of(corpus) if each.startswith("no-such-place: ")] == []


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
def test_a_named_day_from_which_none_can_be_counted_is_told_and_mended_by_a_command(tmp_path: Path, day: str) -> None:
    folder = a_data_folder(tmp_path, provisions=('    day: "2024-07-01"\n    was', f'    day: "{day}"\n    was'))
    told = (
        f"provisions.yaml:6: dates.new-code.day: {day} is outside the years that these data can cover"
        " (correct the year)"
    )
    assert problems_in(folder) == [f"far-day: {told}"]
    mended = typed(folder, "edit", "new-code", "--set", "day=2024-07-01", "--yes")
    assert (mended.code, faults_in(folder)) == (0, [])


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
def test_an_instrument_whose_day_lies_in_no_time_of_this_law_is_told_with_its_place(tmp_path: Path, day: str) -> None:
    folder = a_data_folder(tmp_path, party=('round-2\n    day: "2018-01-26"', f'round-2\n    day: "{day}"'))
    told = f"party.yaml:27: reference_days[0].day: {day} is outside the years that these data can cover"
    assert [each for each in faults_in(folder) if each.startswith("far-day")] == [f"far-day: {told} (correct the year)"]


def test_every_record_of_the_data_has_a_place(tmp_path: Path) -> None:
    files, _ = corpus_loading.parse_files(corpus_loading.open_folder(a_data_folder(tmp_path)))
    corpus, reading = schema.read_corpus(files)
    assert corpus is not None
    every = list(records_with_parts(corpus))
    assert len({part.kind for part in every}) >= 16
    assert [part for part in every if not reading.where(part.kind, part.id, *part.steps).file] == []
