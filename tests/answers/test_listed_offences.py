"""Lists of offences: what an article of jurisdiction or limitation lists on a date, leaves out, or may contain."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.answers.law_over_time import changes
from lanzarote_law.answers.listed_offences import (
    ListStanding,
    lists_emptied_between,
    offence_lists,
    offences_unlisted_between,
)
from lanzarote_law.answers.status import item_status
from lanzarote_law.answers.status_types import Status
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.grammar.article_numbers import ArticleSpan
from lanzarote_law.model import Mark
from tests.builders import a_corpus, a_day, a_link, a_list, a_provision, a_version, an_item
from tests.command import run

if TYPE_CHECKING:
    from lanzarote_law.answers.listed_offences import ListAnswer, ListedOffence, RecordedLists
    from lanzarote_law.model import Corpus, Provision, Version

TODAY = "2026-11-24"


def of_article(found: RecordedLists, provision: str) -> ListAnswer:
    [answer] = [each for each in found.answers if each.provision == provision]
    return answer


def an_offence(corpus: Corpus, day: str, listing: str, offence: str) -> ListedOffence:
    [found] = [
        each for each in of_article(offence_lists(corpus, a_day(day)), listing).offences if each.provision == offence
    ]
    return found


def periods(found: ListedOffence) -> list[tuple[str, str, str]]:
    """The periods of an offence: its standing, and the first dates of it and of the next."""
    return [(str(each.standing), str(each.start), str(each.end)) for each in found.periods]


# -- Luxembourg: online luring in article 5-1 --------------------------------------------------------------------------


@pytest.fixture(scope="module")
def luxembourg() -> Corpus:
    return corpus_loading.load(corpus_loading.party_folder(None, "lu"))


@pytest.mark.parametrize(
    ("day", "standing", "since"),
    [
        ("2021-12-13", "left-out", "2011-07-29"),
        ("2021-12-14", "listed", "2021-12-14"),
        ("2021-12-20", "listed", "2021-12-14"),
        ("2021-12-23", "listed", "2021-12-14"),
        ("2021-12-24", "left-out", "2021-12-24"),
        ("2022-01-15", "left-out", "2021-12-24"),
        ("2022-08-11", "left-out", "2021-12-24"),
        ("2022-08-12", "listed", "2022-08-12"),
        (TODAY, "listed", "2022-08-12"),
    ],
)
def test_online_luring_abroad_enters_the_list_leaves_it_after_ten_days_and_returns(
    luxembourg: Corpus, day: str, standing: str, since: str
) -> None:
    found = an_offence(luxembourg, day, "lu-cpp/5-1", "lu-cp/385-2").now
    assert (found.standing, str(found.start)) == (standing, since)


def test_the_whole_story_of_online_luring_has_the_act_and_the_mark_of_each_period(luxembourg: Corpus) -> None:
    found = an_offence(luxembourg, TODAY, "lu-cpp/5-1", "lu-cp/385-2")
    assert [(*told, each.version.act, each.mark) for told, each in zip(periods(found), found.periods, strict=True)] == [
        ("left-out", "2011-07-29", "2021-12-14", "act:lu-2011-07-16", Mark.INFERRED),
        ("listed", "2021-12-14", "2021-12-24", "act:lu-2021-12-09", Mark.SEEN),
        ("left-out", "2021-12-24", "2022-08-12", "act:lu-2021-12-17", Mark.SEEN),
        ("listed", "2022-08-12", "None", "act:lu-2022-07-29", Mark.INFERRED),
    ]


def test_an_offence_in_a_range_is_listed_from_its_own_start(luxembourg: Corpus) -> None:
    assert periods(an_offence(luxembourg, TODAY, "lu-cpp/5-1", "lu-cp/375bis")) == [("listed", "2023-08-22", "None")]


@pytest.mark.parametrize(
    ("offence", "rules"),
    [
        ("375", [("§ 2, al. 1", ""), ("§ 2, al. 3", "no limitation")]),
        ("372ter", [("§ 2, al. 1", ""), ("§ 2, al. 2", "thirty years")]),
        ("385-2", []),
    ],
)
def test_limitation_has_a_term_for_each_offence(luxembourg: Corpus, offence: str, rules: list[tuple[str, str]]) -> None:
    found = an_offence(luxembourg, TODAY, "lu-cpp/637", f"lu-cp/{offence}").now
    assert [(each.pinpoint, each.term) for each in found.lists] == rules


def test_an_offence_that_one_list_leaves_out_names_the_others_that_contain_it(luxembourg: Corpus) -> None:
    assert an_offence(luxembourg, TODAY, "lu-cpp/638", "lu-cp/375").listed_by == ("lu-cpp/637",)
    assert an_offence(luxembourg, TODAY, "lu-cpp/638", "lu-cp/385-2").listed_by == ()


# -- Belgium -----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def belgium() -> Corpus:
    return corpus_loading.load()


def test_possession_and_access_are_left_out_of_the_list_for_acts_abroad_on_every_date(belgium: Corpus) -> None:
    for listing, day in (("be-tp-cic/10ter", "2023-01-01"), ("be-tp-cic/14/6", "2025-01-01")):
        for offence in ("417/46", "417/47"):
            found = an_offence(belgium, day, listing, f"be-cp-1867/{offence}")
            assert periods(found) == [("left-out", "2022-06-01", "None")]


def test_the_list_of_an_article_continues_that_of_the_article_that_it_replaced(belgium: Corpus) -> None:
    found = an_offence(belgium, "2025-01-01", "be-tp-cic/14/6", "be-cp-1867/417/56")
    assert periods(found) == [("listed", "2022-06-01", "2024-04-28"), ("left-out", "2024-04-28", "None")]


def test_a_list_may_name_only_a_part_of_an_article_and_begin_later_than_its_version(belgium: Corpus) -> None:
    found = an_offence(belgium, "2018-01-26", "be-tp-cic/21bis", "be-cp-1867/383bis")
    assert periods(found)[-1] == ("listed-in-part", "2016-06-18", "None")
    assert periods(found)[-2] == ("left-out", "2001-03-27", "2016-06-18")


@pytest.mark.parametrize("item", ["25(4)", "25(6)"])
@pytest.mark.parametrize(
    ("day", "flags"), [("2026-08-31", []), ("2026-09-01", ["under-review"]), ("2026-09-02", ["under-review"])]
)
def test_an_item_that_rests_only_on_a_list_of_repealed_articles_is_under_review_from_their_repeal(
    belgium: Corpus, item: str, day: str, flags: list[str]
) -> None:
    found = item_status(belgium, item, a_day(day))
    assert (found.status, [each for each in found.flags if each == "under-review"]) == (Status.COVERED, flags)


def test_the_day_of_the_repeal_is_that_on_which_the_item_comes_under_review(belgium: Corpus) -> None:
    found = changes(belgium, a_day("2026-08-31"), a_day("2026-09-02"))
    assert {each for each in found.under_review if each[1].startswith("25")} == {
        (a_day("2026-09-01"), "25(4)"),
        (a_day("2026-09-01"), "25(6)"),
    }


def test_a_list_of_articles_that_have_ended_leaves_out_no_other(belgium: Corpus) -> None:
    found = of_article(offence_lists(belgium, a_day("2026-09-08")), "be-tp-cic/14/6")
    assert (found.offences, found.ended_codes) == ((), ("be-cp-1867",))


# -- what is not recorded ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "end", "left"),
    [
        ("2024-04-27", "2024-04-28", [("be-tp-cic/14/6", "be-cp-1867/417/56", "2024-04-28")]),
        ("2026-08-31", "2026-09-01", [("be-tp-cic/21bis", "be-cp-2024/187", "2026-09-01")]),
        ("2026-09-01", "2026-09-02", []),
    ],
)
def test_an_offence_that_left_a_list_is_found_also_if_its_article_or_that_of_the_list_was_replaced(
    belgium: Corpus, start: str, end: str, left: list[tuple[str, str, str]]
) -> None:
    found = offences_unlisted_between(belgium, a_day(start), a_day(end))
    assert [(each.list, each.offence, str(each.on)) for each in found] == left


@pytest.mark.parametrize(
    ("start", "end", "emptied"),
    [
        ("2026-08-30", "2026-08-31", []),
        ("2026-08-31", "2026-09-01", [("be-tp-cic/14/6", "be-cp-1867", "2026-09-01")]),
        ("2024-04-28", "2026-12-01", [("be-tp-cic/14/6", "be-cp-1867", "2026-09-01")]),
        ("2026-09-01", "2026-09-02", []),
    ],
)
def test_a_list_whose_articles_have_all_ended_is_found_on_that_day(
    belgium: Corpus, start: str, end: str, emptied: list[tuple[str, str, str]]
) -> None:
    found = lists_emptied_between(belgium, a_day(start), a_day(end))
    assert [(each.list, each.code, str(each.on)) for each in found] == emptied


def test_changes_name_a_list_that_names_only_articles_that_have_ended() -> None:
    lines = run("changes", "2026-08-31", "2026-09-01").out.splitlines()
    told = "Lists only articles that have ended (article 14/6 TP CIC, jurisdiction) since 1 September 2026"
    assert f"  {told}: CP 1867 [inferred]" in lines


def test_an_offence_left_its_list_also_if_another_list_contains_it(luxembourg: Corpus) -> None:
    [found] = offences_unlisted_between(luxembourg, a_day("2021-12-23"), a_day("2021-12-24"))
    assert (found.list, found.offence, str(found.on)) == ("lu-cpp/5-1", "lu-cp/385-2", "2021-12-24")


def a_small_corpus(*lists_by_version: Version) -> Corpus:
    offence: Provision = a_provision("old/383", a_version("1900-01-01", penalty="imprisonment"))
    return a_corpus(
        an_item("8.1.a", aspects="images"),
        offence,
        a_provision("pre/10", *lists_by_version),
        a_provision("pre/11"),
        a_link("old/383", role="incriminates"),
        a_link("pre/11", role="jurisdiction"),
    )


@pytest.mark.parametrize(
    ("listed", "standing"),
    [
        (a_list("372 to 384"), ListStanding.LISTED),
        (a_list("383, § 1"), ListStanding.IN_PART),
        (a_list("372"), ListStanding.NOT_RECORDED),
        (a_list("372", within=("384 to 390",)), ListStanding.NOT_RECORDED),
        (a_list("372", within=("383",)), ListStanding.LEFT_OUT),
        (a_list("383bis", within=("380 to 390",)), ListStanding.LEFT_OUT),
    ],
)
def test_only_a_complete_list_leaves_an_offence_out(listed: object, standing: ListStanding) -> None:
    corpus = a_small_corpus(a_version(lists=[listed]))  # type: ignore[list-item]  # a list of the table
    assert an_offence(corpus, TODAY, "pre/10", "old/383").now.standing is standing
    assert of_article(offence_lists(corpus, a_day(TODAY)), "pre/10").ended_codes == ()


def test_a_version_without_its_list_is_a_hole_and_leaves_nothing_out() -> None:
    complete = a_list("372", within=("300 to 400",))
    corpus = a_small_corpus(a_version("2000-01-01", lists=[complete]), a_version("2020-01-01"))
    assert an_offence(corpus, "2019-12-31", "pre/10", "old/383").now.standing is ListStanding.LEFT_OUT
    found = offence_lists(corpus, a_day("2020-01-01"))
    assert (found.answers, found.holes, found.unrecorded) == ((), ("pre/10",), ("pre/11",))


def test_an_amendment_whose_list_is_not_recorded_interrupts_what_is_known() -> None:
    listed = a_list("383")
    corpus = a_small_corpus(
        a_version("2000-01-01", lists=[listed]), a_version("2010-01-01"), a_version("2020-01-01", lists=[listed])
    )
    assert periods(an_offence(corpus, TODAY, "pre/10", "old/383")) == [
        ("listed", "2000-01-01", "2010-01-01"),
        ("not-recorded", "2010-01-01", "2020-01-01"),
        ("listed", "2020-01-01", "None"),
    ]


def test_a_period_is_never_more_certain_than_the_least_certain_version_in_it() -> None:
    listed = [a_list("383")]
    versions = [a_version("2000-01-01", lists=listed), a_version("2010-01-01", verification="inferred", lists=listed)]
    corpus = a_small_corpus(*versions)
    marks = [an_offence(corpus, day, "pre/10", "old/383").now.mark for day in ("2009-12-31", "2010-01-01")]
    assert marks == [Mark.SEEN, Mark.INFERRED]


@pytest.mark.parametrize(
    ("written", "inside", "outside"),
    [
        ("372", ["372"], ["371", "372bis", "373", "372/1"]),
        ("368 to 384", ["368", "372bis", "383ter", "384"], ["367", "384bis", "385-2"]),
        ("417/7 to 417/22", ["417/7", "417/11", "417/22"], ["417/6", "417/23", "417", "418"]),
        ("385-2", ["385-2"], ["385", "385bis", "385-1"]),
        ("383bis, § 1", ["383bis"], ["383", "383ter"]),
    ],
)
def test_a_listed_range_contains_the_articles_between_its_ends(
    written: str, inside: list[str], outside: list[str]
) -> None:
    span = ArticleSpan.parse(written)
    assert [each for each in (*inside, *outside) if span.contains(each)] == inside
