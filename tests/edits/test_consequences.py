"""What an edit would change: statuses in their periods, marks, links under review, disputes, citations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.edits.consequences import (
    ChangedPeriod,
    Consequences,
    OutlivedCitation,
    UncarriedDispute,
    find_consequences,
)
from lanzarote_law.model import CitedProvision, Mark, NamedDate
from tests.builders import (
    a_bearing,
    a_corpus,
    a_day,
    a_decision,
    a_link,
    a_negative,
    a_position,
    a_provision,
    a_rest,
    a_version,
    an_item,
    followed,
)

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus, Position, Provision

ITEM = an_item(aspects="images")
OLD = a_provision("old/383bis")
ENDED = a_provision("old/383bis", repealed_on="2022-06-01")
LINK = a_link()


def moved(each: ChangedPeriod) -> str:
    """A change of a status as a line: the item, the period, the status before and after, the aspects."""
    aspects = "; ".join(
        f"{new.aspect if new else ''}: {old.standing if old else '-'} > {new.standing if new else '-'}"
        for old, new in each.aspects
    )
    return f"{each.item} {each.start}..{each.end or ''} {each.before.status} > {each.after.status} ({aspects})"


def found(before: Corpus, after: Corpus) -> list[str]:
    return [moved(each) for each in find_consequences(before, after).moved]


# -- statuses ----------------------------------------------------------------------------------------------------------


def test_nothing_follows_where_nothing_changes() -> None:
    corpus = a_corpus(ITEM, OLD, LINK)
    assert find_consequences(corpus, corpus) == Consequences((), (), (), (), (), (), (), ())


@pytest.mark.parametrize(
    ("end", "start"), [("2022-05-31", "2022-05-31"), ("2022-06-01", "2022-06-01"), ("2022-06-02", "2022-06-02")]
)
def test_a_repeal_moves_a_status_from_its_day_on(end: str, start: str) -> None:
    after = a_corpus(ITEM, a_provision("old/383bis", repealed_on=end), LINK)
    assert found(a_corpus(ITEM, OLD, LINK), after) == [f"8.1.a {start}.. covered > lapsed (images: full > lapsed)"]


def test_a_status_moves_until_the_day_on_which_both_are_the_same_again() -> None:
    heir = (a_provision("old/417/44", start="2023-01-01"), a_link("old/417/44"))
    assert found(a_corpus(ITEM, OLD, LINK, *heir), a_corpus(ITEM, ENDED, LINK, *heir)) == [
        "8.1.a 2022-06-01..2023-01-01 covered > lapsed (images: full > lapsed)"
    ]


def test_periods_in_which_the_same_is_told_are_one() -> None:
    versions = a_provision("old/417/44", a_version("2012-01-01"), a_version("2023-01-01"))
    before = a_corpus(ITEM, a_provision("old/417/44", a_version("2012-01-01")))
    after = a_corpus(ITEM, versions, a_link("old/417/44"))
    assert found(before, after) == [
        "8.1.a 2010-01-01..2012-01-01 unmapped > partial (images: unknown > pending)",
        "8.1.a 2012-01-01.. unmapped > covered (images: unknown > full)",
    ]


def test_a_heading_moves_with_its_limb() -> None:
    items = (an_item("8.1"), ITEM)
    assert found(a_corpus(*items, OLD, LINK), a_corpus(*items, ENDED, LINK)) == [
        "8.1 2022-06-01.. covered > lapsed (images: full > lapsed)",
        "8.1.a 2022-06-01.. covered > lapsed (images: full > lapsed)",
    ]


def test_an_aspect_moves_within_a_status_that_stays() -> None:
    item = an_item(aspects="images chats")
    before = a_corpus(item, OLD, a_link(extent="partial", part="Some."))
    assert found(before, a_corpus(item, OLD, a_link(extent="full"))) == [
        "8.1.a 2010-01-01.. incomplete > incomplete (images: known-in-part > full)"
    ]


def test_what_is_recorded_of_the_rest_moves_its_status_on_its_days() -> None:
    part = a_link(extent="partial", part="Some.")
    after = a_corpus(ITEM, OLD, part, a_rest(start="2012-01-01", end="2013-01-01"))
    assert found(a_corpus(ITEM, OLD, part), after) == [
        "8.1.a 2012-01-01..2013-01-01 incomplete > partial (images: known-in-part > weak)"
    ]


def test_an_aspect_that_one_side_does_not_ask_for_has_no_standing_there() -> None:
    after = a_corpus(an_item(aspects="images chats"), OLD, LINK)
    assert found(a_corpus(ITEM, OLD, LINK), after) == ["8.1.a 2010-01-01.. covered > incomplete (chats: - > unknown)"]
    assert found(after, a_corpus(ITEM, OLD, LINK)) == ["8.1.a 2010-01-01.. incomplete > covered (: unknown > -)"]


def test_only_a_recorded_search_makes_a_gap_of_what_is_taken_out() -> None:
    before = a_corpus(ITEM, OLD, LINK)
    assert found(before, a_corpus(ITEM, OLD)) == ["8.1.a 2010-01-01.. covered > unmapped (images: full > unknown)"]
    assert found(before, a_corpus(ITEM, OLD, a_negative(start="2015-01-01"))) == [
        "8.1.a 2010-01-01..2015-01-01 covered > unmapped (images: full > unknown)",
        "8.1.a 2015-01-01.. covered > gap (images: full > negative)",
    ]


def test_a_new_item_is_no_status_that_moves() -> None:
    assert found(a_corpus(OLD), a_corpus(ITEM, OLD, LINK)) == []


def test_the_time_before_the_research_is_not_spoken_of() -> None:
    assert found(
        a_corpus(ITEM, OLD, LINK), a_corpus(ITEM, a_provision("old/383bis", repealed_on="2009-12-31"), LINK)
    ) == ["8.1.a 2010-01-01.. covered > lapsed (images: full > lapsed)"]


# -- marks and flags ---------------------------------------------------------------------------------------------------


def remarked(before: Corpus, after: Corpus) -> list[str]:
    return [
        f"{each.item} {each.start}..{each.end or ''}"
        f" {each.before.weakness and each.before.weakness.mark} > {each.after.weakness and each.after.weakness.mark}"
        f" {' '.join(each.after.flags)}".rstrip()
        for each in find_consequences(before, after).remarked
    ]


def test_amendments_that_were_searched_count_as_such_up_to_that_date_and_not_after_it() -> None:
    before, searched = (a_corpus(ITEM, OLD, LINK, followed("old", day)) for day in ("2020-01-01", "2024-12-31"))
    assert remarked(before, searched) == ["8.1.a 2020-01-02..2025-01-01 seen > seen"]
    assert remarked(searched, before) == ["8.1.a 2020-01-02..2025-01-01 seen > seen not-followed"]


def test_a_status_that_stays_may_be_less_sure() -> None:
    after = a_corpus(ITEM, OLD, a_link(verification="inferred"))
    assert remarked(a_corpus(ITEM, OLD, LINK), after) == ["8.1.a 2010-01-01.. seen > inferred"]


def test_a_new_version_makes_less_sure_what_holds_from_it_on() -> None:
    new = a_version("2022-06-01", verification="unverified")
    after = a_corpus(ITEM, a_provision("old/383bis", a_version(), new), LINK)
    assert remarked(a_corpus(ITEM, OLD, LINK), after) == ["8.1.a 2022-06-01.. seen > unverified"]


def test_a_third_version_only_touches_what_it_meets() -> None:
    first, second = a_version(), a_version("2015-01-01")
    new = a_version("2022-06-01", verification="unverified")
    before = a_corpus(ITEM, a_provision("old/383bis", first, second), LINK)
    after = a_corpus(ITEM, a_provision("old/383bis", first, second, new), LINK)
    assert remarked(before, after) == ["8.1.a 2022-06-01.. seen > unverified"]


def test_a_named_day_touches_what_ends_on_it_from_the_first_day_for_which_it_was_fixed() -> None:
    old = a_provision("old/383bis", repealed_on="new-code")
    days = (a_day("2026-04-08"),)
    seen = NamedDate("new-code", a_day("2026-09-01"), Mark.SEEN, was=days)
    assert remarked(a_corpus(ITEM, old, LINK), a_corpus(ITEM, old, LINK, seen)) == [
        "8.1.a 2026-04-08..2026-09-01 inferred > seen",
        "8.1.a 2026-09-01.. inferred > seen",
    ]


def test_a_link_under_review_is_a_flag_beside_a_status_that_stays() -> None:
    after = a_corpus(ITEM, OLD, a_link(review="due"))
    assert remarked(a_corpus(ITEM, OLD, LINK), after) == ["8.1.a 2010-01-01.. seen > seen under-review"]


# -- links under review ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("", "due", "suspect"),
        ("carried", "due", "suspect"),
        ("due", "due", ""),
        ("", "carried", "carried"),
        ("due", "", "reviewed"),
        ("carried", "", "reviewed"),
        ("carried", "carried", ""),
        ("", "", ""),
    ],
)
def test_a_link_is_told_of_once_its_review_changes(before: str, after: str, found: str) -> None:
    result = find_consequences(a_corpus(ITEM, OLD, a_link(review=before)), a_corpus(ITEM, OLD, a_link(review=after)))
    told = {"suspect": result.suspect, "carried": result.carried, "reviewed": result.reviewed}
    assert [name for name, links in told.items() if links] == ([found] if found else [])


def test_a_link_is_told_of_once_a_decision_questions_it() -> None:
    bearing = a_bearing(way="contradicts")
    known, new = (a_corpus(ITEM, OLD, LINK, *decisions) for decisions in ((), (a_decision("BE:1", bearing),)))
    found = [find_consequences(*pair).questioned for pair in ((known, new), (new, new), (new, known))]
    assert found == [(LINK,), (), ()]


def test_a_new_link_may_come_for_review() -> None:
    carried = a_link(review="carried")
    assert find_consequences(a_corpus(ITEM, OLD), a_corpus(ITEM, OLD, carried)).carried == (carried,)


# -- disputes of the old article ---------------------------------------------------------------------------------------

GONE = a_provision("old/383bis", repealed_on="2022-06-01", replaced_by="old/417/44")
HEIR = a_provision("old/417/44", start="2022-06-01")
DISPUTE = a_position(targets="8.1.a images old/383bis")
BEFORE = (ITEM, LINK, HEIR)
CARRIED = (GONE, HEIR, ITEM, LINK, a_link("old/417/44", review="carried"))


def test_a_dispute_of_the_old_article_does_not_reach_the_new_one_by_itself() -> None:
    before = a_corpus(*BEFORE, OLD, DISPUTE)
    result = find_consequences(before, a_corpus(*CARRIED, DISPUTE))
    assert result.left_behind == (UncarriedDispute(DISPUTE, "8.1.a", "old/383bis", "old/417/44"),)
    assert [moved(each) for each in result.moved] == ["8.1.a 2022-06-01.. disputed > covered (images: disputed > full)"]


@pytest.mark.parametrize(
    "dispute",
    [
        a_position(targets="8.1.a images old/383bis, 8.1.a images old/417/44"),
        a_position(targets="8.1.a images old/383bis", answered_by="old/417/44"),
        a_position(),
    ],
)
def test_a_dispute_that_reaches_it_or_is_answered_or_is_of_the_reply_alone_is_not_told_of(dispute: Position) -> None:
    assert find_consequences(a_corpus(*BEFORE, OLD, dispute), a_corpus(*CARRIED, dispute)).left_behind == ()


# -- citations of the data's own documents -----------------------------------------------------------------------------


def cited(before: Provision, after: Provision) -> tuple[OutlivedCitation, ...]:
    quoted = [CitedProvision("Art. 383bis", "old/383bis", "")]
    positions = (a_position("P1", cites=quoted), a_position("P2", cites=quoted), a_position("P3"))
    return find_consequences(a_corpus(ITEM, before, *positions), a_corpus(ITEM, after, *positions)).cited


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("", "2022-06-01", True),
        ("2023-01-01", "2022-06-01", True),
        ("2022-06-01", "2022-06-01", False),
        ("2022-06-01", "2023-01-01", False),
        ("2022-06-01", "", False),
    ],
)
def test_a_citation_is_told_of_where_its_article_would_end_earlier(before: str, after: str, *, told: bool) -> None:
    ends = [a_provision("old/383bis", repealed_on=end) for end in (before, after)]
    line = OutlivedCitation("doc:comment", "old/383bis", "Art. 383bis", ("P1", "P2"), a_day("2022-06-01"))
    assert cited(*ends) == ((line,) if told else ())


# -- losses, and searches that are outdated ---------------------------------------------------------------------------


def test_an_aspect_that_falls_twice_is_a_loss_from_the_first_day() -> None:
    full = a_link(ident="full", end="2022-01-01")
    part = a_link(ident="part", extent="partial", part="films", start="2022-01-01", end="2024-01-01")
    after = a_corpus(ITEM, OLD, full, part, a_rest(), a_negative(start="2024-01-01"))
    (loss,) = find_consequences(a_corpus(ITEM, OLD, LINK), after).losses
    assert (loss.was.standing, loss.now.standing, str(loss.since)) == ("full", "weak", "2022-01-01")


def test_each_later_version_that_a_search_did_not_know_is_told() -> None:
    first, second, third = (a_version(day) for day in ("2000-01-01", "2020-01-01", "2022-01-01"))
    search = a_negative(start="2010-01-01")
    before, after = (
        a_corpus(ITEM, a_provision("old/383bis", *versions), search)
        for versions in ((first, second), (first, second, third))
    )
    told = find_consequences(before, after).searched
    assert [(each.provision, str(each.start)) for each in told] == [("old/383bis", "2022-01-01")]
