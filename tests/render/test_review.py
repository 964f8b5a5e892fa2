"""Links under review: suspect since the law was amended, or carried over from another provision."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest

from lanzarote_law.answers import lookup as query
from lanzarote_law.answers.coverage import Grouping
from lanzarote_law.answers.coverage import coverage as count
from lanzarote_law.answers.coverage import gaps as the_gaps
from lanzarote_law.answers.item_status_history import statuses_to_come
from lanzarote_law.answers.law_over_time import changes as the_changes
from lanzarote_law.answers.status import item_status
from lanzarote_law.answers.status_types import Weakness
from lanzarote_law.answers.todo import filter_entries, todo
from lanzarote_law.model import Extent, Mark, Role
from lanzarote_law.render import changes, coverage, gaps, json_output, lookup
from lanzarote_law.render import todo as todo_page
from lanzarote_law.render.formats import markdown, plain_text
from lanzarote_law.render.phrases import Detail, View
from lanzarote_law.reports import report_builder
from lanzarote_law.reports.report import ReportKind
from tests.builders import Record, a_corpus, a_day, a_link, a_position, a_provision, a_version, an_item
from tests.command import ruritania

DAY = "2018-01-26"
WORDS = {
    ("due", "en"): "written before the law was amended; not reviewed since",
    ("due", "fr"): "rédigé avant la modification de la loi ; non revu depuis",
    ("due", "nl"): "dateert van vóór de wetswijziging; sindsdien niet nagekeken",
    ("carried", "en"): "carried over from an earlier article; not reviewed",
    ("carried", "fr"): "repris d'un article antérieur ; non revu",
    ("carried", "nl"): "overgenomen van een vroeger artikel; niet nagekeken",
}


def looked_up(review: str, reference: str, on: str = DAY, language: str = "en", detail: Detail = Detail.NORMAL) -> str:
    """The page of an item or an article that one link under review joins."""
    corpus = a_corpus(
        an_item(aspects="images"), a_provision(repealed_on="2022-06-01"), a_link(review=review, ident="link")
    )
    view = View(corpus, a_day(on), language, detail)
    return plain_text.text(lookup.page(view, query.lookup(corpus, reference, view.on)))


@pytest.mark.parametrize(("review", "language"), WORDS)
def test_the_row_of_a_link_says_that_it_is_under_review_in_the_language_of_the_page(review: str, language: str) -> None:
    words = WORDS[review, language]
    for reference, sign in (("8.1.a", f" [{words}]"), ("383bis", f" · {words}\n")):
        for detail, told in ((Detail.NORMAL, sign), (Detail.VERBOSE, f" [{words}]")):
            assert told in looked_up(review, reference, language=language, detail=detail)
            assert words not in looked_up("", reference, language=language, detail=detail)


def test_the_row_of_a_link_that_is_over_says_so_behind_its_days() -> None:
    item, article = (looked_up("due", each, "2022-06-01", detail=Detail.VERBOSE) for each in ("8.1.a", "383bis"))
    told = "names the matter  full [written before the law was amended; not reviewed since]"
    assert item.splitlines()[18] == f"    383bis  {told}  from 1 Jan 2000"
    assert article.splitlines()[11] == f"    8.1.a  Images  {told}  1 Jan 2000 - 31 May 2022"


def test_the_short_answer_of_an_article_says_so_behind_the_items() -> None:
    for day in (DAY, "2022-06-01"):
        page = looked_up("due", "383bis", day)
        assert page.partition("  Items that depend on it\n")[2].splitlines()[0] == (
            "    full  8.1.a · written before the law was amended; not reviewed since"
        )


def test_the_reasons_say_so_too() -> None:
    assert (
        "It says so. [carried over from an earlier article; not reviewed] [8.1.a; our reading · seen]\n"
    ) in looked_up("carried", "8.1.a", detail=Detail.VERBOSE)


# -- never printed as if it held -------------------------------------------------------------------------------------

LIMITED = (
    an_item(aspects="images"),
    a_provision("old/383bis", a_version("2012-01-01"), a_version("2017-01-01")),
    a_link(limit="Only minors over sixteen.", review="due", review_from="2017-01-01", reason="It says so to sixteen."),
)
SIGN = " [written before the amendment of 1 January 2017; not reviewed since]"


def test_extent_reason_and_limit_say_of_which_law_they_were_written_from_the_day_of_the_change_on() -> None:
    corpus = a_corpus(*LIMITED)
    for day, sign in (("2016-12-31", ""), ("2017-01-01", SIGN), (DAY, SIGN)):
        view = View(corpus, a_day(day), "en", Detail.VERBOSE)
        page = plain_text.text(lookup.page(view, query.lookup(corpus, "8.1.a", view.on)))
        assert f" (Only minors over sixteen{sign})" in page
        assert f"Limit      383bis PC 1867: Only minors over sixteen.{sign}\n" in page
        assert f"names the matter  full{sign}  our reading · seen\n" in page
        assert f"It says so to sixteen.{sign} [8.1.a;" in page
        assert sign or page.count("not reviewed since") == 1  # of the reference day, which is later


def test_so_do_json_and_the_gaps() -> None:
    corpus = a_corpus(an_item(aspects="images"), *LIMITED[1:2], LIMITED[2]._replace(extent=Extent.IMPLIED))
    view = View(corpus, a_day(DAY), "en", Detail.VERBOSE)
    (point,) = json_output.gaps(view, (the_gaps(corpus, view.on, "questions"),))["open"]
    told = point["limit"], point["limit_short"], point["under_review"]
    assert told == (f"Only minors over sixteen.{SIGN}", f"Only minors over sixteen{SIGN}", True)
    (found,) = json_output.lookup(view, query.lookup(corpus, "8.1.a", view.on))["results"]
    (link,) = found["provisions"][0]["links"]
    assert (link["not_read"], link["reason"]) == (SIGN[2:-1], f"It says so to sixteen.{SIGN}")
    assert SIGN in plain_text.text(gaps.page(view, the_gaps(corpus, view.on, "questions")))


def test_the_key_under_review_is_true_wherever_a_text_beside_it_says_so() -> None:
    carrying = a_link("new/60", ident="beside", extent="implied")
    exempting = LIMITED[2]._replace(role=Role.EXEMPTS)
    weak = LIMITED[2]._replace(extent=Extent.IMPLIED)
    for other in (weak, exempting):
        corpus = a_corpus(an_item(aspects="images"), LIMITED[1], a_provision("new/60"), carrying, other)
        view = View(corpus, a_day(DAY), "en")
        (point,) = json_output.gaps(view, (the_gaps(corpus, view.on, "questions"),))["open"]
        assert (point["limit_short"], point["under_review"]) == (f"Only minors over sixteen{SIGN}", True)
        assert not item_status(corpus, "8.1.a", view.on).aspects[0].under_review  # the other link carries it


def test_the_articles_of_a_note_and_of_an_answer_say_so_where_no_limit_does() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        *(a_provision(ident) for ident in ("new/60", "new/61")),
        a_link("new/60", ident="beside", extent="implied"),
        a_link("new/61", ident="due", extent="implied", review="due"),
        a_provision("old/383bis", repealed_on="2010-06-01", replaced_by="new/61"),
        a_position(targets="8.1.a images old/383bis", answered_by="new/61", source="doc:reply"),
    )
    view = View(corpus, a_day("2018-01-27"), "en")
    told = " [61 PC 2024: written before the law was amended; not reviewed since]"
    answer, since = "In our reading, the law", "within its limits since 1 January 2000"
    for kind, expected in (
        ("gaps", f"Images (8.1.a). Arts 60, 61 PC 2024 (Penal Code of 2024){told}."),
        ("gaps", f"{answer} covers this {since}: art. 61 PC 2024, today arts 60, 61 PC 2024{told}."),
        ("dialogue", f"{answer} answers it {since}: 61 PC 2024{told}."),
    ):
        made = report_builder.build_report(view, report_builder.ReportRequest(ReportKind(kind), ("questions",)))
        assert expected in plain_text.text(made.pages)


@pytest.mark.parametrize("kind", ["reply", "gaps", "transposition", "coverage"])
def test_every_report_says_so(kind: str) -> None:
    corpus = a_corpus(*LIMITED)
    view = View(corpus, a_day(DAY), "en")
    made = report_builder.build_report(view, report_builder.ReportRequest(ReportKind(kind), ("questions",)))
    text = plain_text.text(made.pages)
    assert ("not reviewed since" in text) == ("over sixteen" in text)
    for at in (found.end() for found in re.finditer(r"over sixteen\.?", text)):
        assert text[at:].startswith(SIGN)
    assert made.document["made"]["not_read"] == 1


def test_links_under_review_do_not_hide_in_the_row_of_others() -> None:
    corpus = a_corpus(
        an_item(aspects="images sound"), a_provision(), a_link(review="due"), a_link(aspects="sound", ident="sound")
    )
    view = View(corpus, a_day(DAY), "en", Detail.VERBOSE)
    rows = [
        line
        for line in plain_text.text(lookup.page(view, query.lookup(corpus, "8.1.a", view.on))).splitlines()
        if "names the matter" in line
    ]
    assert rows == [
        (
            "    383bis PC 1867  names the matter  full [written before the law was amended; not reviewed since]  our"
            " reading · seen"
        ),
        f"    383bis PC 1867  names the matter  full{' ' * 57}  our reading · seen",
    ]


def test_markdown_says_it_as_the_page_does() -> None:
    corpus = a_corpus(an_item(aspects="images"), a_provision(), a_link(review="due"))
    view = View(corpus, a_day(DAY), "en", Detail.VERBOSE)
    text = markdown.text(lookup.page(view, query.lookup(corpus, "8.1.a", view.on)))
    sign = r"\[written before the law was amended; not reviewed since\]"
    assert f"| 383bis PC 1867 | names the matter | full {sign} | our reading" in text


def test_json_and_csv_give_the_word_of_the_data() -> None:
    words = ("lookup", "8.1.a", "--as-of", DAY)
    (found,) = json.loads(ruritania(*words, "--format", "json").out)["results"]
    assert [link["review"] for each in found["provisions"] for link in each["links"]] == ["carried"]
    assert "under-review" in found["flags"]
    rows = list(csv.DictReader(io.StringIO(ruritania(*words, "--format", "csv").out, newline="")))
    assert [row["review"] for row in rows] == ["carried"]


# -- the flag of a status --------------------------------------------------------------------------------------------


def flags(*records: Record, on: str = DAY) -> list[str]:
    """The flags of 8.1.a."""
    corpus = a_corpus(an_item(aspects="images"), a_provision("old/1"), a_provision("old/2"), *records)
    return [str(flag) for flag in item_status(corpus, "8.1.a", a_day(on)).flags]


@pytest.mark.parametrize("review", ["due", "carried"])
def test_a_status_that_rests_on_links_under_review_alone_is_under_review(review: str) -> None:
    assert flags(a_link("old/1", review=review)) == ["under-review"]


def test_one_link_that_was_reviewed_is_enough() -> None:
    assert flags(a_link("old/1", review="due"), a_link("old/2")) == []


def test_a_weaker_link_that_was_reviewed_does_not_carry_the_status() -> None:
    assert flags(a_link("old/1", review="due"), a_link("old/2", extent="implied")) == ["under-review"]


def test_the_word_of_the_state_is_full_only_beside_our_reading_and_under_review_with_it() -> None:
    assert flags(a_link("old/1", review="due"), a_link("old/1", basis="reply")) == ["under-review"]


def test_the_word_of_the_state_alone_carries_a_weak_status_whose_other_links_are_under_review() -> None:
    links = a_link("old/1", extent="implied", review="due"), a_link("old/2", basis="reply", extent="implied")
    assert flags(*links) == ["asserted"]


def test_one_aspect_under_review_is_enough_for_the_item_and_its_heading() -> None:
    corpus = a_corpus(
        an_item("8.1", aspects="sound"),
        an_item("8.1.a", aspects="images sound"),
        a_provision("old/1"),
        a_link("old/1", "8.1.a", "images", review="due", ident="one"),
        a_link("old/1", "8.1 8.1.a", "sound", ident="two"),
    )
    found = {item: item_status(corpus, item, a_day(DAY)) for item in ("8.1", "8.1.a")}
    assert {item: (each.status.value, [*each.flags]) for item, each in found.items()} == {
        "8.1": ("covered", ["under-review"]),
        "8.1.a": ("covered", ["under-review"]),
    }


def test_a_review_changes_no_status_and_no_mark() -> None:
    found = []
    for review in ("", "due", "carried"):
        corpus = a_corpus(
            an_item(aspects="images"),
            a_provision(),
            a_link(review=review),
            a_position(targets="8.1.a images old/383bis"),
        )
        found.append(item_status(corpus, "8.1.a", a_day(DAY)))
    assert {(each.status, each.weakness) for each in found} == {(found[0].status, found[0].weakness)}


def test_a_link_that_lapsed_under_review_leaves_no_flag() -> None:
    assert flags(a_link("old/1", review="due", end="2017-01-01")) == []


def test_a_link_under_review_makes_no_status_surer() -> None:
    sure, less = a_link("old/1", review="due"), a_link("old/2", verification="second-hand")
    corpus = a_corpus(an_item(aspects="images"), a_provision("old/1"), a_provision("old/2"), sure, less)
    weakness = item_status(corpus, "8.1.a", a_day(DAY)).weakness
    assert weakness == Weakness(Mark.SECOND_HAND, "link", "old/2")


NEXT = a_corpus(an_item(aspects="images"), a_provision(), a_link(review="due", review_from="2027-01-01"))


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-12-31", ["8.1.a  Item 8.1.a  COVERED  seen"]),
        (
            "2027-01-01",
            [
                "8.1.a  Item 8.1.a  COVERED  unverified, under review",
                "Under review (1): 8.1.a. Meaning of terms: lanzarote-law help words",
            ],
        ),
    ],
)
def test_coverage_says_which_items_are_under_review_from_the_day_of_the_amendment(
    day: str, expected: list[str]
) -> None:
    rows = count(NEXT, a_day(day), "questions", Grouping.ITEM)
    page = plain_text.text(coverage.page(View(NEXT, a_day(day), "en"), "Questions", rows))
    assert [line.strip() for line in page.splitlines() if "8.1.a" in line] == expected
    assert [row.under_review for row in rows] == [("8.1.a",) if day == "2027-01-01" else ()]


@pytest.mark.parametrize(("day", "shown"), [("2026-12-31", False), ("2027-01-01", True), ("2027-01-02", True)])
def test_gaps_shows_what_is_under_review_be_it_full(day: str, *, shown: bool) -> None:
    result = the_gaps(NEXT, a_day(day), "questions")
    short, loud = (
        plain_text.text(gaps.page(View(NEXT, a_day(day), "en", detail), result))
        for detail in (Detail.NORMAL, Detail.VERBOSE)
    )
    told = "  No holes in the data. No concerns about practice" + ". To be reviewed: 8.1.a" * shown
    assert [line for line in short.splitlines() if "holes" in line or "eview" in line] == [told]
    heading, *rows = loud.partition("  Not reviewed")[1:]
    assert (heading, "".join(rows).splitlines()[:3]) == (
        ("  Not reviewed", [" since the law changed or a court questioned it (1 aspect)", *UNDER_REVIEW])
        if shown
        else ("", [])
    )


UNDER_REVIEW = ["    Status  Aspect  Item   Article", "    full    Images  8.1.a  383bis PC 1867"]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2026-01-01", "2026-12-31", ()),
        ("2026-01-01", "2027-01-01", (("2027-01-01", "8.1.a"),)),
        ("2026-12-31", "2028-01-01", (("2027-01-01", "8.1.a"),)),
        ("2027-01-01", "2028-01-01", ()),
    ],
)
def test_changes_says_from_which_day_an_item_is_under_review(
    start: str, end: str, expected: tuple[tuple[str, str], ...]
) -> None:
    found = the_changes(NEXT, a_day(start), a_day(end))
    assert [(day.isoformat(), item) for day, item in found.under_review] == list(expected)
    page = plain_text.text(changes.page(View(NEXT, a_day(end), "en"), found))
    row = "  Not reviewed since 1 January 2027: 8.1.a\n"
    assert (row in page) is bool(expected)


@pytest.mark.parametrize(
    ("day", "word"),
    [
        ("2026-12-31", "to be reviewed from 1 January 2027"),
        ("2027-01-01", "suspect: amended since"),
        ("2027-01-02", "suspect: amended since"),
    ],
)
def test_todo_says_from_which_day_on_a_link_is_to_be_read_again(day: str, word: str) -> None:
    result = todo(NEXT, a_day(day))
    entries = filter_entries(result.entries, ["suspect"])
    page = plain_text.text(todo_page.page(View(NEXT, a_day(day), "en"), result, entries, 0))
    assert f" (1 {word}" in page or f"; 1 {word}" in page
    [row] = [line for line in page.splitlines() if "[old/383bis-8.1.a-editorial]" in line]
    assert row.endswith(f"]; {word}; to be checked in: act:1")


TO_COME = (
    an_item(aspects="images sound"),
    an_item("8.1.b", aspects="images"),
    a_provision("old/383bis", start="2000-01-01", repealed_on="2027-01-01"),
    a_provision("old/384"),
    a_link(items="8.1.a 8.1.b", limit="Only minors."),
    a_link("old/384", aspects="sound", ident="stays"),
)


@pytest.mark.parametrize(("day", "later"), [("2026-12-31", True), ("2027-01-01", False), ("2027-01-02", False)])
def test_an_item_says_until_the_day_that_the_law_as_recorded_changes_its_status(
    day: str,
    later: bool,  # noqa: FBT001  # a case, not a flag
) -> None:
    corpus = a_corpus(*TO_COME)
    on = a_day(day)
    found = [
        [(str(each.on), str(each.status)) for each in statuses_to_come(corpus, item, on)] for item in ("8.1.a", "8.1.b")
    ]
    assert found == ([[("2027-01-01", "partial")], [("2027-01-01", "lapsed")]] if later else [[], []])
    for detail in (Detail.NORMAL, Detail.VERBOSE):
        view = View(corpus, on, "en", detail)
        page = plain_text.text(lookup.page(view, query.lookup(corpus, "8.1.a", on)))
        assert ("  PARTIAL from 1 January 2027 (1 of 2 aspects open)\n" in page) == later
        told = plain_text.text(gaps.page(view, the_gaps(corpus, on, "questions")))
        assert ("  Later changes: 1 Jan 2027: 8.1.a, b\n" in told) == later


def test_the_annex_of_a_reply_and_its_sender_are_told_of_the_change() -> None:
    view = View(a_corpus(*TO_COME), a_day("2026-12-31"), "en")
    request = report_builder.ReportRequest(ReportKind.REPLY, ("questions",))
    assert report_builder.build_report(view, request).notices == (
        "the law as recorded changes these answers later: 1 Jan 2027: 8.1.a, b",
    )
    annex = report_builder.build_report(view, request._replace(kind=ReportKind.REPLY_ANNEX))
    assert "; from 1 January 2027: PARTIAL (1 of 2 aspects open)" in plain_text.text(annex.pages)
    assert annex.notices == ()


def test_the_sender_of_a_reply_is_told_on_what_it_is_silent_until_somebody_reviews_it_and_why() -> None:
    view = View(a_corpus(*LIMITED), a_day(DAY), "en")
    made = report_builder.build_report(view, report_builder.ReportRequest(ReportKind.REPLY, ("questions",)))
    assert made.notices == (f"not stated, because it is under review: 8.1.a ({SIGN[2:-1]})",)
