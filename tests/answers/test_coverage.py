"""What is open on a day, what was closed since the reference day, what nobody looked for; and coverage in figures."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.answers.coverage import (
    CoverageRow,
    Grouping,
    count_by_mark,
    coverage,
    fully_verified,
    gaps,
    total_marks,
    totals,
)
from lanzarote_law.answers.item_status_history import gaps_closed_since
from lanzarote_law.answers.status_types import Status
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.model import Mark
from tests.builders import (
    CONVENTION,
    QUESTIONS,
    REFERENCE_DAY,
    a_corpus,
    a_day,
    a_link,
    a_negative,
    a_position,
    a_provision,
    a_rest,
    a_section,
    a_version,
    an_annulment,
    an_applicability,
    an_aspect,
    an_item,
)

if TYPE_CHECKING:
    from lanzarote_law.answers.coverage import Gaps
    from lanzarote_law.model import Corpus
    from tests.builders import Record

DAY = "2018-01-26"
TODAY = "2026-11-24"


def gaps_on(corpus: Corpus, day: str = DAY, instrument: str = QUESTIONS) -> Gaps:
    return gaps(corpus, a_day(day), instrument)


def open_on(corpus: Corpus, day: str = DAY) -> list[tuple[str, str, str]]:
    return [(each.item, each.aspect, each.standing.value) for each in gaps_on(corpus, day).open]


def test_open_aspects_come_by_what_is_worst_and_then_in_the_order_of_the_questionnaire() -> None:
    corpus = a_corpus(
        an_item("8.1.a", aspects="weak lapsed"),
        an_item("8.1.b", aspects="full disputed"),
        an_item("8.1.c", aspects="searched unknown"),
        an_item("8.2", aspects="weak searched"),
        a_provision(),
        a_provision("old/371", repealed_on="2018-01-26"),
        a_link(items="8.1.a 8.2", aspects="weak", extent="implied"),
        a_link(items="8.1.b", aspects="full disputed"),
        a_link("old/371", aspects="lapsed"),
        a_position(targets="8.1.b disputed old/383bis"),
        a_negative("8.1.c 8.2", "searched"),
    )
    assert open_on(corpus) == [
        ("8.1.c", "searched", "negative"),
        ("8.2", "searched", "negative"),
        ("8.1.b", "disputed", "disputed"),
        ("8.1.a", "lapsed", "lapsed"),
        ("8.1.a", "weak", "weak"),
        ("8.2", "weak", "weak"),
    ]
    assert gaps_on(corpus).holes == (("8.1.c", "unknown"),)


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2022-05-31", []),
        ("2022-06-01", [("8.1.a", "images", "negative")]),
        ("2022-06-02", [("8.1.a", "images", "negative")]),
    ],
)
def test_a_repealed_article_is_a_gap_from_that_day_where_a_search_found_nothing(
    day: str, found: list[tuple[str, str, str]]
) -> None:
    corpus = a_corpus(
        an_item(aspects="images"), a_provision(repealed_on="2022-06-01"), a_link(), a_negative(start="2022-06-01")
    )
    assert open_on(corpus, day) == found


@pytest.mark.parametrize(
    "records",
    [
        (an_item(aspects="images", kind="practice"),),
        (an_item(aspects="images", kind="option"),),
        (an_item(aspects="images"), an_applicability()),
        (an_item(extra_aspects="images"),),
        (an_item("20(1)(a)", aspects="images", instrument=CONVENTION),),
    ],
    ids=["practice", "an option", "not asked of the Party", "an extra aspect", "another instrument"],
)
def test_only_core_aspects_of_law_items_of_the_instrument_are_open(records: tuple[Record, ...]) -> None:
    corpus = a_corpus(*records, an_item("8.2"), a_negative("8.1.a"), a_negative("20(1)(a)"))
    assert open_on(corpus) == []


def test_where_it_is_not_known_whether_an_item_is_asked_its_aspects_are_open_all_the_same() -> None:
    corpus = a_corpus(an_item("10.1", aspects="images"), an_applicability("10.1", "unknown"), a_negative("10.1"))
    assert open_on(corpus) == [("10.1", "images", "negative")]


def test_before_the_researched_period_nothing_is_called_a_gap_or_a_hole() -> None:
    corpus = a_corpus(
        an_item(aspects="images sound"),
        a_negative(),
        a_position(item="", stance="reports-shortfall"),
        researched_from="2016-06-18",
    )
    assert gaps_on(corpus, "2016-06-17") == ("questions", a_day("2016-06-17"), REFERENCE_DAY, *((),) * 8)
    assert open_on(corpus, "2016-06-18") == [("8.1.a", "images", "negative")]


def test_holes_are_aspects_that_nobody_looked_for_and_items_without_aspects() -> None:
    corpus = a_corpus(
        an_item("8.1"),
        an_item("8.1.b"),
        an_item("8.1.a", aspects="images"),
        an_item("8.2", kind="practice", aspects="training"),
        an_item("8.3", kind="practice"),
    )
    assert gaps_on(corpus).holes == (("8.1.a", "images"), ("8.1.b", ""))


def test_an_option_that_nobody_looked_into_is_a_hole() -> None:
    corpus = a_corpus(an_item("20(3)", kind="option", aspects="images", instrument=CONVENTION))
    assert gaps_on(corpus, instrument=CONVENTION).holes == (("20(3)", "images"),)


def test_what_is_not_asked_of_the_party_is_no_hole() -> None:
    corpus = a_corpus(
        an_item("8.1", aspects="images"), an_item("8.2"), an_applicability("8.1"), an_applicability("8.2")
    )
    assert gaps_on(corpus).holes == ()


def test_concerns_are_the_shortfalls_reported_under_an_item_of_the_instrument_or_under_none() -> None:
    corpus = a_corpus(
        an_item("14", kind="practice"),
        an_item("36(1)", kind="practice", instrument=CONVENTION),
        a_position("P1", item="14", stance="reports-shortfall"),
        a_position("P2", item="", stance="reports-shortfall"),
        a_position("P3", item="36(1)", stance="reports-shortfall"),
        a_position("P4", item="14", stance="recommends"),
    )
    assert [each.id for each in gaps_on(corpus).concerns] == ["P1", "P2"]
    assert [each.id for each in gaps_on(corpus, instrument=CONVENTION).concerns] == ["P2", "P3"]


def a_closing_corpus(*more: Record) -> Corpus:
    """Images disputed until 417/49 names them on 1 June 2022, which new 176 took over on 1 September 2026."""
    limit = "Over sixteen only."
    return a_corpus(
        an_item(aspects="images"),
        a_provision(repealed_on="2022-06-01"),
        a_provision("old/417/49", start="2022-06-01", repealed_on="new-code"),
        a_provision("new/176", start="new-code"),
        a_link(basis="reply"),
        a_link("old/417/49", limit=limit),
        a_link("new/176", limit=limit),
        a_position(targets="8.1.a images old/383bis", answered_by="old/417/49"),
        *more,
    )


@pytest.mark.parametrize(
    ("day", "days"),
    [
        ("2018-01-26", []),
        ("2022-05-31", []),
        ("2022-06-01", ["2022-06-01"]),
        ("2022-06-02", ["2022-06-01"]),
        ("2026-08-31", ["2022-06-01"]),
        ("2026-09-01", ["2022-06-01"]),
        (TODAY, ["2022-06-01"]),
    ],
)
def test_an_aspect_is_closed_from_the_day_on_which_it_became_full(day: str, days: list[str]) -> None:
    assert [each.closed_on.isoformat() for each in gaps_on(a_closing_corpus(), day).closed] == days


def test_what_was_closed_says_what_it_was_what_closed_it_and_within_which_limits() -> None:
    (found,) = gaps_on(a_closing_corpus(), TODAY).closed
    assert (found.was.standing, found.now.standing, found.narrowed) == ("disputed", "full", False)
    assert (found.closed_by, found.now.limits) == (("old/417/49",), ("Over sixteen only.",))
    assert gaps_on(a_closing_corpus(), TODAY).open == ()


@pytest.mark.parametrize(
    ("then", "narrowed"),
    [([a_negative(end="2022-06-01")], [True]), ([a_link("old/371", extent="implied")], [])],
    ids=["from a gap", "from weak"],
)
def test_a_gap_that_became_weak_is_narrowed_and_still_open(then: list[Record], narrowed: list[bool]) -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision("old/371", repealed_on="2022-06-01"),
        a_provision("old/417/6", start="2022-06-01"),
        a_link("old/417/6", extent="partial", part="over fourteen"),
        a_rest(),
        *then,
    )
    found = gaps_on(corpus, TODAY)
    assert [each.narrowed for each in found.closed] == narrowed
    assert [each.standing for each in found.open] == ["weak"]
    assert found.holes == ()


@pytest.mark.parametrize(
    ("then", "narrowed"),
    [([a_negative(end="2022-06-01")], [True]), ([a_link("old/371", extent="implied")], []), ([], [])],
    ids=["from a gap", "from weak", "from a hole"],
)
def test_a_gap_of_which_a_part_was_answered_since_is_narrowed_and_the_rest_is_a_hole(
    then: list[Record], narrowed: list[bool]
) -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision("old/371", repealed_on="2022-06-01"),
        a_provision("old/417/6", start="2022-06-01"),
        a_link("old/417/6", extent="partial", part="over fourteen"),
        *then,
    )
    found = gaps_on(corpus, TODAY)
    assert [each.narrowed for each in found.closed] == narrowed
    assert (found.open, found.holes) == ((), (("8.1.a", "images"),))


def test_what_was_known_in_part_and_is_full_was_not_closed_by_the_law() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision("old/371", repealed_on="2022-06-01"),
        a_provision("old/417/49", start="2022-06-01"),
        a_link("old/417/49"),
        a_link("old/371", extent="partial", part="sound"),
    )
    assert [gaps_on(corpus, day).closed for day in ("2022-05-31", "2022-06-01", "2022-06-02")] == [(), (), ()]


def test_of_two_questions_that_exclude_each_other_one_is_counted() -> None:
    items = [an_item("10"), *(an_item(each, aspects="images") for each in ("10.1", "10.2"))]
    for applies, count in (("unknown", 1), ("yes", 2)):
        conditions = [an_applicability(each, applies) for each in ("10.1", "10.2")]
        law = a_corpus(*items, *conditions, *map(a_negative, ("10.1", "10.2")))
        assert totals(law, a_day(TODAY), QUESTIONS).total() == count


@pytest.mark.parametrize(
    ("day", "status", "opened", "holes"),
    [
        ("2021-12-31", "partial", ["weak"], ()),
        ("2022-01-01", "incomplete", [], (("8.1.a", "images"),)),
        ("2022-01-02", "incomplete", [], (("8.1.a", "images"),)),
    ],
)
def test_what_is_known_in_part_is_counted_with_the_holes_and_never_with_what_is_open(
    day: str, status: str, opened: list[str], holes: tuple[tuple[str, str], ...]
) -> None:
    link = a_link(extent="partial", part="sound")
    corpus = a_corpus(an_item(aspects="images"), a_provision(), link, a_rest(end="2022-01-01"))
    found = gaps_on(corpus, day)
    assert ([each.standing for each in found.open], found.holes) == (opened, holes)
    assert dict(totals(corpus, a_day(day), QUESTIONS)) == {status: 1}


def test_an_option_of_which_a_part_is_known_is_a_hole_as_well() -> None:
    corpus = a_corpus(an_item(aspects="images", kind="option"), a_provision(), a_link(extent="partial", part="sound"))
    assert gaps_on(corpus, TODAY).holes == (("8.1.a", "images"),)


def test_what_opened_and_closed_again_after_the_reference_day_was_not_closed() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision(repealed_on="2020-01-01"),
        a_provision("old/417/49", start="2022-06-01"),
        a_link(),
        a_link("old/417/49"),
        a_negative(),
    )
    assert [len(open_on(corpus, day)) for day in ("2019-12-31", "2020-01-01", "2022-06-01")] == [0, 1, 0]
    assert gaps_on(corpus, "2022-06-01").closed == ()


def test_what_closed_twice_was_closed_on_the_later_day() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision("old/371", start="2019-01-01", repealed_on="2020-01-01"),
        a_provision("old/417/49", start="2022-06-01"),
        a_link("old/371"),
        a_link("old/417/49"),
        a_negative(),
    )
    found = [
        [(each.closed_on.isoformat(), each.closed_by) for each in gaps_on(corpus, day).closed]
        for day in ("2019-06-01", TODAY)
    ]
    assert found == [[("2019-01-01", ("old/371",))], [("2022-06-01", ("old/417/49",))]]


def test_a_limb_is_closed_under_its_own_number_and_only_once() -> None:
    corpus = a_corpus(
        an_item("8.1"),
        an_item("8.1.a", aspects="images"),
        a_provision("old/417/49", start="2022-06-01"),
        a_link("old/417/49"),
        a_negative(),
    )
    assert [(each.item, each.aspect) for each in gaps_on(corpus, TODAY).closed] == [("8.1.a", "images")]


def test_items_with_evidence_are_counted_whose_question_was_not_read_in_an_official_text() -> None:
    marks = {"8.1.a": "seen", "8.1.b": "inferred", "8.1.c": "unverified", "8.1.d": "unverified"}
    items = [an_item(item, aspects="images", verification=mark, convention="20(1)(a)") for item, mark in marks.items()]
    corpus = a_corpus(*items, a_provision(), a_link(items="8.1.a 8.1.b 8.1.c"))
    rows = coverage(corpus, a_day(DAY), QUESTIONS, Grouping.CONVENTION_ARTICLE)
    assert [row.unread for row in rows] == [2]


def test_an_option_is_never_closed() -> None:
    corpus = a_corpus(
        an_item(aspects="images", kind="option"),
        a_provision("old/417/49", start="2022-06-01"),
        a_link("old/417/49"),
        a_negative(),
    )
    assert gaps_closed_since(corpus, "8.1.a", a_day(TODAY)) == ()
    still_open = a_corpus(an_item("8.1.a", aspects="images"), a_negative())
    assert gaps_closed_since(still_open, "8.1.a", a_day(TODAY)) == ()


def a_counted_corpus() -> Corpus:
    """Two sections of the questionnaire, and a few points of the Convention."""
    return a_corpus(
        a_section("protection", "8"),
        a_section("prosecution", "9 10"),
        a_section("empty", "11"),
        an_item("8", kind="practice"),
        an_item("9"),
        an_item("9.1", aspects="images"),
        an_item("9.1.a", aspects="images", convention="20(1)(a) 20(1)(e) 18(1)(b)/2"),
        an_item("9.1.b", aspects="images", convention="20(1)(e)"),
        an_item("10", convention="23"),
        an_item("20(1)(a)", aspects="images", instrument=CONVENTION),
        an_item("23", aspects="images", instrument=CONVENTION),
        an_item("18(1)(b)/2", aspects="images", instrument=CONVENTION),
        an_item("20(3)/2", kind="option", aspects="images", instrument=CONVENTION),
        a_provision(start="2018-01-26"),
        a_link(items="9.1 9.1.a 20(1)(a)"),
        a_negative("9.1.b 23"),
    )


def rows(by: Grouping, day: str = DAY, instrument: str = QUESTIONS) -> list[tuple[str, dict[str, int]]]:
    found = coverage(a_counted_corpus(), a_day(day), instrument, by, "en")
    return [(row.group, {str(status): number for status, number in row.counts.items()}) for row in found]


def test_coverage_counts_items_and_no_headings() -> None:
    assert rows(Grouping.ITEM) == [
        ("8", {"practice": 1}),
        ("9.1", {"partial": 1}),
        ("9.1.a", {"covered": 1}),
        ("9.1.b", {"gap": 1}),
        ("10", {"unmapped": 1}),
    ]


def test_a_section_counts_the_items_under_its_numbers() -> None:
    assert rows(Grouping.SECTION) == [
        ("protection", {"practice": 1}),
        ("prosecution", {"partial": 1, "covered": 1, "gap": 1, "unmapped": 1}),
    ]


def test_an_item_counts_under_each_article_of_the_convention_that_it_relates_to_if_to_any() -> None:
    assert rows(Grouping.CONVENTION_ARTICLE) == [
        ("18", {"covered": 1}),
        ("20", {"covered": 1, "gap": 1}),
        ("23", {"unmapped": 1}),
    ]


def test_the_points_of_the_convention_count_under_their_own_article() -> None:
    assert rows(Grouping.CONVENTION_ARTICLE, instrument=CONVENTION) == [
        ("18", {"unmapped": 1}),
        ("20", {"covered": 1, "unmapped": 1}),
        ("23", {"gap": 1}),
    ]


def test_each_regime_is_counted_on_its_last_day_and_the_present_one_on_the_day_asked_for() -> None:
    found = coverage(a_counted_corpus(), a_day(TODAY), QUESTIONS, Grouping.REGIME, "en")
    assert [(row.group, row.title, row.on.isoformat()) for row in found] == [
        ("first", "The old Code", "2022-05-31"),
        ("reform", "The reform", "2026-08-31"),
        ("second", "The new Code", TODAY),
    ]


def test_a_regime_that_has_not_begun_is_not_counted() -> None:
    found = coverage(a_counted_corpus(), a_day(DAY), QUESTIONS, Grouping.REGIME, "en")
    assert [(row.group, row.on.isoformat(), row.counts[Status.COVERED]) for row in found] == [("first", DAY, 1)]
    assert rows(Grouping.REGIME, "2018-01-25") == [("first", {"practice": 1, "partial": 2, "gap": 1, "unmapped": 1})]


@pytest.mark.parametrize(
    ("day", "groups"),
    [
        ("2022-05-31", ["first"]),
        ("2022-06-01", ["first", "reform"]),
        ("2022-06-02", ["first", "reform"]),
        ("2026-08-31", ["first", "reform"]),
        ("2026-09-01", ["first", "reform", "second"]),
    ],
)
def test_a_regime_is_counted_from_its_first_day_on(day: str, groups: list[str]) -> None:
    assert [group for group, _ in rows(Grouping.REGIME, day)] == groups


def test_a_row_says_by_what_it_is_called_and_of_which_day_it_is() -> None:
    by_section = coverage(a_counted_corpus(), a_day(DAY), QUESTIONS)
    by_article = coverage(a_counted_corpus(), a_day(DAY), QUESTIONS, Grouping.CONVENTION_ARTICLE)
    assert [(row.group, row.title, row.on.isoformat()) for row in (*by_section, *by_article)] == [
        ("protection", "Protection", DAY),
        ("prosecution", "Prosecution", DAY),
        ("18", "", DAY),
        ("20", "", DAY),
        ("23", "", DAY),
    ]


def test_a_row_of_an_item_has_its_title_in_the_language_asked_for() -> None:
    corpus = a_corpus(an_item(aspects="images", title="Images", fr="Images en français"), an_aspect("images"))
    (row,) = coverage(corpus, a_day(DAY), QUESTIONS, Grouping.ITEM, "fr")
    none = Counter[Status]()
    counts = Counter([Status.UNMAPPED])
    assert row == CoverageRow(
        "8.1.a", "Images en français", counts, Counter(), Counter(), none, 0, (), (), a_day(DAY), row.status
    )
    assert row.status == "unmapped"


# -- on what the statuses rest ---------------------------------------------------------------------------------------


def a_marked_corpus() -> Corpus:
    """Items whose statuses rest on data of every mark, or on nothing."""
    return a_corpus(
        a_section("prosecution", "9"),
        a_section("protection", "8"),
        an_item("8", kind="practice", aspects="images"),
        an_item("9.1", aspects="images"),
        an_item("9.2", aspects="images"),
        an_item("9.3", aspects="images sound"),
        an_item("9.4", aspects="images"),
        an_item("9.5", aspects="images"),
        an_item("9.6", aspects="images"),
        an_applicability("9.6"),
        an_item("9.7", aspects="images"),
        a_provision(),
        a_provision("old/371", repealed_on=DAY),
        a_link(items="9.1 9.3 9.6", ident="seen"),
        a_link(items="9.2", verification="second-hand", ident="second-hand"),
        a_link(items="9.3", aspects="sound", verification="unverified", ident="unverified"),
        a_negative("9.4", verification="inferred"),
        a_link("old/371", items="9.7", ident="lapsed"),
    )


def test_a_status_counts_under_the_mark_of_the_least_sure_thing_that_it_rests_on() -> None:
    marks = total_marks(a_marked_corpus(), a_day(DAY), QUESTIONS)
    assert {(status.value, mark.value): count for (status, mark), count in marks.items()} == {
        ("covered", "seen"): 1,
        ("covered", "second-hand"): 1,
        ("covered", "unverified"): 1,
        ("gap", "inferred"): 1,
    }
    assert {mark.value: count for mark, count in count_by_mark(marks).items()} == {
        "seen": 1,
        "second-hand": 1,
        "unverified": 1,
        "inferred": 1,
    }
    assert fully_verified(marks) == Counter([Status.COVERED])


def test_the_items_of_one_mark_are_counted_together_whatever_their_status() -> None:
    marks = Counter({(Status.COVERED, Mark.SEEN): 2, (Status.GAP, Mark.SEEN): 3, (Status.GAP, Mark.INFERRED): 1})
    assert count_by_mark(marks) == Counter({Mark.SEEN: 5, Mark.INFERRED: 1})


def test_a_status_under_review_is_not_among_the_checked() -> None:
    corpus = a_corpus(an_item("9.1", aspects="images"), a_provision(), a_link(items="9.1", review="due"))
    assert total_marks(corpus, a_day(DAY), QUESTIONS) == Counter([(Status.COVERED, Mark.UNVERIFIED)])


@pytest.mark.parametrize(
    ("day", "days"), [("2026-08-31", {}), ("2026-09-01", {"new-code": 5}), (TODAY, {"new-code": 5})]
)
def test_the_items_that_depend_on_a_named_day_are_counted_under_its_name_whatever_else_is_less_sure(
    day: str, days: dict[str, int]
) -> None:
    amended = (a_version("new-code"), a_version("2026-09-01", verification="unverified"))
    corpus = a_corpus(
        a_section("prosecution", "9"),
        *(an_item(f"9.{number}", aspects="images") for number in range(1, 8)),
        a_provision(),
        a_provision("new/170", start="new-code"),
        a_provision("new/171", *amended),
        a_link(items="9.5"),
        a_link("new/170", items="9.1", ident="seen"),
        a_link("new/170", items="9.2", verification="second-hand", ident="second-hand"),
        a_link("new/170", items="9.3", verification="inferred", ident="inferred"),
        a_link("new/170", items="9.4", verification="unverified", ident="unverified"),
        a_link("new/171", items="9.6", ident="amended"),
        a_link(items="9.7", verification="inferred", ident="old"),
        a_link("new/170", items="9.7", verification="inferred", ident="beside"),
    )
    (row,) = coverage(corpus, a_day(day), QUESTIONS)
    assert row.days == Counter(days)


@pytest.mark.parametrize(("day", "days"), [("2026-08-31", {}), ("2026-09-01", {"new-code": 1})])
def test_what_an_annulment_from_a_named_day_on_took_away_depends_on_that_day(day: str, days: dict[str, int]) -> None:
    annulled = an_annulment("new-code", verification="unverified")
    items = an_item("9.1", aspects="images"), a_section("prosecution", "9")
    (row,) = coverage(a_corpus(*items, a_provision(annulled=annulled), a_link(items="9.1")), a_day(day), QUESTIONS)
    assert row.days == Counter(days)


def test_an_amendment_that_nobody_verified_hides_no_dependence_on_the_new_code() -> None:
    corpus = corpus_loading.load()
    (article,) = (each for each in corpus.provisions if each.id == "be-cp-2024/176")
    last = article.versions[-1]
    later = last._replace(in_force_from=a_day("2026-11-01"), date_name="", verification=Mark.UNVERIFIED)
    amended = article._replace(versions=(*article.versions, later))
    others = (each for each in corpus.provisions if each is not article)
    after = replace(corpus, provisions=(*others, amended))
    for instrument, expected in (("questionnaire-2", 32), ("cets-201", 50)):
        for law in (corpus, after):
            days = sum((each.days for each in coverage(law, a_day(TODAY), instrument)), Counter[str]())
            assert days == Counter({"new-code": expected})


def test_practice_and_what_is_unmapped_lapsed_or_does_not_apply_rest_on_nothing() -> None:
    corpus = a_marked_corpus()
    without = totals(corpus, a_day(DAY), QUESTIONS) - Counter(
        status for status, _ in total_marks(corpus, a_day(DAY), QUESTIONS).elements()
    )
    assert {status.value for status in without} == {"practice", "unmapped", "not-applicable", "lapsed"}


def test_before_the_researched_period_no_status_rests_on_anything() -> None:
    assert total_marks(a_marked_corpus(), a_day("2009-12-31"), QUESTIONS) == Counter()


@pytest.mark.parametrize("by", Grouping)
def test_every_row_counts_the_marks_of_its_own_items(by: Grouping) -> None:
    found = coverage(a_marked_corpus(), a_day(DAY), QUESTIONS, by, "en")
    assert found or by is Grouping.CONVENTION_ARTICLE
    for row in found:
        assert row.marks.total() <= row.counts.total()
        assert not set(row.marks) - {(status, mark) for status in row.counts for _, mark in row.marks}
    if by is not Grouping.CONVENTION_ARTICLE:
        assert sum((row.marks for row in found), Counter()) == total_marks(a_marked_corpus(), a_day(DAY), QUESTIONS)
