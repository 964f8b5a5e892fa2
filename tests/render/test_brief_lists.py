"""Gaps, changes, history and todo on one screen: what the adviser must do, what moved, and what waits for -v."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.answers import coverage, law_over_time
from lanzarote_law.answers import todo as left
from lanzarote_law.render import changes, gaps, history, todo
from lanzarote_law.render.formats import plain_text
from lanzarote_law.render.phrases import Detail, View
from tests.builders import (
    QUESTIONS,
    a_corpus,
    a_day,
    a_link,
    a_negative,
    a_position,
    a_provision,
    a_rest,
    a_successor,
    a_version,
    an_act,
    an_annulment,
    an_aspect,
    an_item,
)

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus
    from lanzarote_law.render.blocks import Page
    from tests.builders import Record

THEN, NOW = "2018-01-26", "2026-11-24"
MORE_GAPS = "  More with -v: each aspect and concern; how far the questions were verified"
MORE_CHANGES = "  More with -v: dates, reasons and limits; each change in the law"
MORE_HISTORY = "  More with -v: content and penalty of each version; what replaced each part"
FOOTER = (
    "  A reading of the law as at {}, computed from this data set; not legal advice and not a finding of the Committee."
)


def lines(page: Page, on: str) -> list[str]:
    """The lines of a page, less the standing sentence, which is compared here."""
    *found, last = plain_text.text(page).splitlines()
    assert last == FOOTER.format(f"{a_day(on):%-d %B %Y}")
    return found


def the_gaps(corpus: Corpus, on: str) -> list[str]:
    view = View(corpus, a_day(on), "en")
    return lines(gaps.page(view, coverage.gaps(corpus, view.on, QUESTIONS)), on)


def the_changes(corpus: Corpus, start: str, end: str) -> list[str]:
    view = View(corpus, a_day(end), "en")
    return lines(changes.page(view, law_over_time.changes(corpus, a_day(start), view.on)), end)


def the_history(corpus: Corpus, article: str, on: str) -> list[str]:
    view = View(corpus, a_day(on), "en")
    return lines(history.page(view, law_over_time.history(corpus, article, view.on)), on)


# -- gaps ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("records", "task"),
    [
        ([a_negative()], "No provision (1 aspect). Say so, or propose legislation: Images (8.1.a)"),
        (
            [a_provision("old/1", repealed_on="2017-01-01"), a_link("old/1")],
            "No longer law (1 aspect). Nobody searched what took its place; search: Images (8.1.a)",
        ),
        (
            [a_provision("old/1", annulled=an_annulment()), a_link("old/1")],
            "No longer law (1 aspect). Nobody searched what took its place; search: Images (8.1.a)",
        ),
        (
            [a_provision("old/1"), a_link("old/1"), a_position(targets="8.1.a images old/1")],
            "Disputed (1 aspect). Answer the objection on: Images (8.1.a)",
        ),
        (
            [a_provision("old/1"), a_link("old/1", basis="reply")],
            "Only asserted (1 aspect). Cite the provision: Images (8.1.a)",
        ),
        (
            [a_provision("old/1"), a_link("old/1", extent="implied")],
            "Only general wording (1 aspect). Decisions: Images (8.1.a): no search for decisions is recorded",
        ),
        (
            [a_provision("new/1", start="new-code"), a_link("new/1")],
            "Not yet in force (1 aspect). State the date: Images (8.1.a)",
        ),
        (
            [a_provision("old/1"), a_link("old/1", extent="partial", part="some"), a_rest()],
            "Only in part (1 aspect). State which part: Images (8.1.a)",
        ),
    ],
    ids="negative lapsed annulled disputed asserted general pending part".split(),
)
def test_each_open_point_stands_under_what_the_adviser_must_do_about_it(records: list[Record], task: str) -> None:
    assert the_gaps(a_corpus(an_item(aspects="images"), *records), THEN) == [
        "Ruritania: Questionnaire (law as at 26 January 2018)",
        "  Open (1 aspect)",
        f"    {task}",
        "  No holes in the data. No concerns about practice",
        *(["  Later changes: 1 Sep 2026: 8.1.a"] if task.startswith("Not yet in force") else []),
        MORE_GAPS,
    ]


MANY = "one two three four".split()


def open_points(*records: Record) -> list[str]:
    items = [an_item(f"8.{index}", aspects=aspect) for index, aspect in enumerate(MANY, 1)]
    return the_gaps(a_corpus(*items, *records), THEN)[2:3]


def test_many_points_are_told_by_their_items_alone_unless_nothing_answers_them() -> None:
    general = [a_link("old/1", f"8.{index}", each, extent="implied") for index, each in enumerate(MANY, 1)]
    assert open_points(a_provision("old/1"), *general) == [
        "    Only general wording (4 aspects). Decisions: 8.1, 8.2, 8.3, 8.4 (no search for decisions is recorded)"
    ]
    assert open_points(*(a_negative(f"8.{index}", each) for index, each in enumerate(MANY, 1))) == [
        "    No provision (4 aspects). Say so, or propose legislation: One (8.1); Two (8.2); Three (8.3); Four (8.4)"
    ]
    three = open_points(a_provision("old/1"), *general[:3])
    none = "no search for decisions is recorded"
    told = f"One (8.1): {none}; Two (8.2): {none}; Three (8.3): {none}"
    assert three == [f"    Only general wording (3 aspects). Decisions: {told}"]


def test_an_aspect_that_is_open_under_several_items_is_one_point_with_the_mark_of_the_least_sure() -> None:
    corpus = a_corpus(
        *(an_item(item, aspects="images") for item in ("9.7.a", "9.7.b", "9.8")),
        a_negative("9.7.a 9.7.b"),
        a_negative("9.8", verification="inferred"),
    )
    assert the_gaps(corpus, THEN)[1:3] == [
        "  Open (1 aspect) [inferred]",
        "    No provision (1 aspect). Say so, or propose legislation: Images (9.7.a, b, 9.8)",
    ]


def test_what_was_closed_stands_with_what_full_means_and_its_limits_and_what_stands_there_now() -> None:
    corpus = a_corpus(
        an_item("9.7.a", aspects="making"),
        an_item("9.7.b", aspects="making"),
        an_item("9.8", aspects="images"),
        an_aspect("making", full_means="the child is punishable"),
        *(
            a_negative(items, aspect, end="2022-06-01")
            for items, aspect in (("9.7.a 9.7.b", "making"), ("9.8", "images"))
        ),
        a_provision("old/1", start="2022-06-01", repealed_on="new-code"),
        a_provision("new/1", start="new-code"),
        *(a_link(each, "9.7.a 9.7.b", "making", limit="From sixteen.") for each in ("old/1", "new/1")),
        *(a_link(each, "9.8", "images", extent="partial", part="some") for each in ("old/1", "new/1")),
        a_rest(items="9.8"),
    )
    assert the_gaps(corpus, NOW) == [
        "Ruritania: Questionnaire (law as at 24 November 2026)",
        "  Open (1 aspect) [inferred]",
        "    Only in part (1 aspect). State which part: Images (9.8)",
        "  Closed since 26 January 2018 (2 aspects; 1 of them only narrowed) [inferred]",
        (
            "    1 June 2022: 9.7.a, b by article 1 PC 1867 (now article 1 PC 2024) (the child is"
            " punishable; From sixteen);"
            " 9.8 by article 1 PC 1867 (now article 1 PC 2024) (narrowed)"
        ),
        "  No holes in the data. No concerns about practice",
        (
            "  Certainty: The only open aspect depends on 1 September 2026 (entry into force of the new"
            " Code), a date that is"
            " not confirmed."
        ),
        MORE_GAPS,
    ]


def test_holes_are_counted_beside_what_is_open_and_said_to_mean_nothing() -> None:
    corpus = a_corpus(an_item("8.1.a"), an_item("8.1.b", aspects="images texts"), a_negative("8.1.b"))
    assert the_gaps(corpus, THEN)[1:4] == [
        "  Open (1 aspect)",
        "    No provision (1 aspect). Say so, or propose legislation: Images (8.1.b)",
        "  2 holes in the data (not gaps in the law), on items 8.1.a and b. No concerns about practice",
    ]


# -- changes ---------------------------------------------------------------------------------------------------------


MOVED = a_corpus(
    an_item("8.1", aspects="images"),
    an_item("8.2", aspects="images texts"),
    an_item("8.3", aspects="images"),
    an_item("8.4", aspects="images"),
    an_act("act:1", dated="2022-05-01"),
    an_act("act:2", dated="2022-05-01"),
    *(a_provision(f"old/{number}", start="2022-06-01") for number in (1, 2, 3, 4)),
    a_provision("old/9", repealed_on="2022-06-01"),
    a_provision("old/10", start="2020-01-01"),
    a_negative("8.1 8.2 8.4", end="2022-06-01"),
    a_link("old/1", "8.1 8.4", limit="From sixteen.", verification="inferred"),
    a_link("old/1", "8.2", limit="From sixteen."),
    a_negative("8.2", "texts"),
    a_link("old/9", "8.3", limit="From twelve.", ident="before"),
    a_link("old/2", "8.3", limit="From sixteen.", ident="after"),
)


def test_changes_group_the_items_by_how_their_status_moved_and_name_few_articles() -> None:
    assert the_changes(MOVED, "2019-01-01", NOW) == [
        "Changes from 1 January 2019 to 24 November 2026",
        "",
        "  Items whose status, or the reasons for it, changed (3 items)",
        "    GAP > COVERED: 8.1, 8.4 (From sixteen) [inferred]",
        "    GAP > PARTIAL: 8.2 (1 of 2 aspects open; From sixteen)",
        "",
        "  Changes in the law",
        (
            "    1 June 2022  9 PC 1867 no longer in force; 1 to 4 PC 1867 entered into force"
            " (law of 1 May 2022, file 2, law of 1 May 2022, file 1)"
        ),
        "    On 1 other date, the law changed without affecting any status: 10 PC 1867",
        MORE_CHANGES,
    ]


def test_where_no_status_moved_a_few_days_on_which_the_law_changed_are_told() -> None:
    assert the_changes(MOVED, "2019-12-31", "2020-01-01") == [
        "Changes from 31 December 2019 to 1 January 2020",
        "",
        "  Items whose status, or the reasons for it, changed (0 items)",
        "    -",
        "",
        "  Changes in the law",
        "    1 January 2020  10 PC 1867 entered into force (law of 1 May 2022, file 1)",
        MORE_CHANGES,
    ]


def test_of_more_statuses_than_a_screen_holds_the_limits_stand_under_v_and_what_is_no_praise_does_not() -> None:
    items = [f"{article}.{number}" for article in (8, 9) for number in range(1, 13)]
    corpus = a_corpus(
        *(an_item(item, aspects=f"a{index}") for index, item in enumerate(items)),
        *(
            an_aspect(f"a{index}", full_means=f"the child is punishable in a way of its own, number {index}")
            for index in range(12)
        ),
        *(a_negative(item, f"a{index}", end="2022-06-01") for index, item in enumerate(items)),
        a_provision("old/1", start="2022-06-01"),
        *(
            a_link("old/1", item, f"a{index}", limit=f"From the age of {index}, and on conditions that are many.")
            for index, item in enumerate(items)
        ),
    )
    (told,) = (each for each in the_changes(corpus, "2019-01-01", NOW) if each.startswith("    GAP"))
    assert told == "    GAP > COVERED: " + "; ".join(
        [
            *(
                f"{item} (the child is punishable in a way of its own, number {index}; limited)"
                for index, item in enumerate(items[:12])
            ),
            f"{', '.join(items[12:])} (limited)",
        ]
    )


def test_a_status_that_stays_keeps_its_limits_and_one_that_stays_partial_has_them_under_v() -> None:
    corpus = a_corpus(
        an_item("8.1", aspects="images texts"),
        an_item("8.2", aspects="images texts"),
        a_provision("old/1"),
        a_provision("old/2", start="2022-06-01"),
        a_link("old/1", "8.1 8.2", limit="From sixteen."),
        a_negative("8.1 8.2", "texts", end="2022-06-01"),
        a_link("old/2", "8.1 8.2", "texts", extent="implied"),
        a_position(item="8.1", targets="8.1 images old/1"),
    )
    assert the_changes(corpus, "2019-01-01", NOW)[2:5] == [
        "  Items whose status, or the reasons for it, changed (2 items)",
        "    DISPUTED (status unchanged, for other reasons): 8.1 (From sixteen)",
        "    PARTIAL (status unchanged, for other reasons): 8.2",
    ]
    loud = changes.page(
        View(corpus, a_day(NOW), "en", Detail.VERBOSE), law_over_time.changes(corpus, a_day("2019-01-01"), a_day(NOW))
    )
    weaker = "Texts: gap > weak (covered only by general wording in article 2 PC 1867)"
    statuses = (
        "DISPUTED (status unchanged, for other reasons; From sixteen)",
        "PARTIAL (status unchanged, for other reasons; 1 of 2 aspects open; From sixteen)",
    )
    width = len(statuses[1])
    assert plain_text.text(loud).splitlines()[4:6] == [
        f"    8.{number}   Item 8.{number}  {status:{width}}  {weaker}" for number, status in enumerate(statuses, 1)
    ]


def test_where_nothing_happened_changes_say_so_in_both_parts() -> None:
    assert the_changes(MOVED, "2023-01-01", NOW)[2:] == [
        "  Items whose status, or the reasons for it, changed (0 items)",
        "    -",
        "",
        "  Changes in the law",
        "    -",
        MORE_CHANGES,
    ]


# -- history ---------------------------------------------------------------------------------------------------------


def test_the_life_of_an_article_is_a_row_a_version_and_says_what_it_says_on_the_day() -> None:
    corpus = a_corpus(
        a_provision(
            "old/1",
            a_version("2000-01-01", summary="Prohibits distributing.", verification="unverified"),
            a_version("2016-06-18", summary="Prohibits making.", change="amended", penalty="Five years."),
            repealed_on="2022-06-01",
            successors=[a_successor(f"old/417/{number}", verification="inferred") for number in (5, 6, 7)],
        ),
        *(a_provision(f"old/417/{number}", start="2022-06-01") for number in (5, 6, 7)),
    )
    life = [
        "  1 January 2000  in force: act:1 · unverified",
        "  18 June 2016    amended: act:1 · seen",
        "  1 June 2022     repealed: act:2 · seen",
        "",
    ]
    concordance = [
        "",
        "  Concordance",
        "    1 June 2022  1 PC 1867 > 417/5 to 417/7 PC 1867 [inferred]",
        "",
        MORE_HISTORY,
    ]
    for day, says in (
        ("2016-06-17", "Prohibits distributing."),
        ("2016-06-18", "Prohibits making."),
        ("2022-05-31", "Prohibits making."),
        ("2022-06-01", "Prohibits making."),
    ):
        assert the_history(corpus, "old/1", day)[2:] == [*life, f"  Summary  {says}", *concordance]


# -- todo ------------------------------------------------------------------------------------------------------------


def the_todo(corpus: Corpus, limit: int | None, detail: Detail = Detail.NORMAL) -> list[str]:
    view = View(corpus, a_day(THEN), "en", detail)
    result = left.todo(corpus, view.on)
    return lines(todo.page(view, result, result.entries, limit), THEN)


COUNTED = (
    "Of the 15 facts that carry a verification mark, 8 have been checked in an official text."
    " Still to be checked: 7 (6 unverified; 1 inferred)."
)
UNCHECKED = a_corpus(*(an_item(f"8.{number}", aspects="images", verification="unverified") for number in range(1, 7)))


@pytest.mark.parametrize(("limit", "rows", "more"), [(None, 3, 4), (1, 1, 6), (6, 6, 1), (7, 7, 0), (0, 7, 0)])
def test_todo_shows_three_entries_unless_a_number_is_asked_for(limit: int | None, rows: int, more: int) -> None:
    page = the_todo(UNCHECKED, limit)
    assert sum("; unverified" in line or "; inferred" in line for line in page) == rows
    assert [line for line in page if "--limit 0" in line] == [
        f"  Not shown: {more}; to list all, use --limit 0"
    ] * bool(more)
    loud = the_todo(UNCHECKED, limit, Detail.VERBOSE)
    assert sum(line.endswith(("  unverified", "  inferred")) for line in loud) == (7 if limit is None else rows)


def test_todo_tells_what_to_type_for_the_first_entry() -> None:
    assert the_todo(UNCHECKED, 1) == [
        "Outstanding checks (as at 26 January 2018)",
        "",
        f"  {COUNTED}",
        "",
        "  Items affected  To check",
        "               1  8.1, summary of content: Item 8.1 [8.1]; unverified",
        "  Not shown: 6; to list all, use --limit 0",
        (
            "  After reading a document, record the check with: lanzarote-law verify 8.1 --source SOURCE"
            " --mark seen --by NAME"
        ),
    ]
