"""How certain a status is: the best-marked link carries an aspect, the weakest aspect marks the item."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.answers.certainty import date_weaknesses, link_weakness
from lanzarote_law.answers.status import aspect_standing, item_status
from lanzarote_law.answers.status_types import Weakness
from lanzarote_law.model import Mark
from tests.builders import a_corpus, a_day, a_link, a_negative, a_position, a_provision, a_rest, a_version, an_item

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus, Correspondence, Provision

DAY = "2018-01-26"


def weakness(corpus: Corpus, day: str = DAY) -> Weakness | None:
    return item_status(corpus, "8.1.a", a_day(day)).weakness


def mark_of(corpus: Corpus, day: str = DAY) -> str:
    found = weakness(corpus, day)
    assert found is not None
    return found.mark.value


def mark_with(provision: Provision, day: str = DAY) -> Weakness | None:
    """What a status rests on where one seen link to the provision carries it."""
    return weakness(a_corpus(an_item(aspects="images"), provision, a_link(provision.id)), day)


def test_an_aspect_has_the_mark_of_the_best_marked_link_that_carries_it() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision(),
        a_provision("old/371"),
        a_link(verification="inferred"),
        a_link("old/371", verification="second-hand"),
    )
    assert mark_of(corpus) == "second-hand"


def test_a_link_that_does_not_carry_the_aspect_lends_it_no_mark() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision(),
        a_provision("old/371"),
        a_link(verification="inferred"),
        a_link("old/371", extent="implied", verification="seen"),
    )
    assert mark_of(corpus) == "inferred"


def test_a_disputed_aspect_has_the_mark_of_its_blocked_links() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision(),
        a_link(verification="second-hand"),
        a_position(targets="8.1.a images old/383bis"),
    )
    assert mark_of(corpus) == "second-hand"


@pytest.mark.parametrize("beside", [(), (a_link("old/371", extent="implied"),)])
def test_what_was_lost_by_an_end_has_the_mark_of_that_end(beside: tuple[Correspondence, ...]) -> None:
    ending = a_provision(repealed_on="2020-01-01", repeal_verification="unverified")
    corpus = a_corpus(an_item(aspects="images"), ending, a_provision("old/371"), a_link(), *beside)
    days = ("2019-12-31", "2020-01-01", "2020-01-02")
    assert [mark_of(corpus, day) for day in days] == ["seen", "unverified", "unverified"]


def test_law_that_lapsed_is_no_more_certain_than_the_link_to_it() -> None:
    link = a_link(verification="second-hand")
    assert mark_of(a_corpus(an_item(aspects="images"), a_provision(repealed_on="2018-01-01"), link)) == "second-hand"


def test_an_end_makes_no_less_certain_what_a_search_or_other_law_settles() -> None:
    ending = a_provision(repealed_on="2018-01-01", repeal_verification="unverified")
    law = (an_item(aspects="images"), ending, a_provision("old/371"), a_link())
    assert mark_of(a_corpus(*law, a_link("old/371"))) == "seen"
    assert mark_of(a_corpus(*law, a_negative())) == "seen"


def test_an_item_has_the_mark_of_its_weakest_aspect() -> None:
    corpus = a_corpus(
        an_item(aspects="images sound texts"),
        a_provision(),
        a_link(verification="seen"),
        a_link(aspects="sound", ident="sound", verification="inferred"),
        a_negative(aspect="texts", verification="second-hand"),
    )
    assert weakness(corpus) == Weakness(Mark.INFERRED, "link", "old/383bis")


def test_a_parent_has_the_mark_of_its_weakest_limb() -> None:
    corpus = a_corpus(
        an_item("8.1"),
        an_item(aspects="images"),
        an_item("8.1.b", aspects="images"),
        a_provision(),
        a_link(),
        a_link(items="8.1.b", verification="unverified"),
    )
    found = item_status(corpus, "8.1", a_day(DAY)).weakness
    assert found is not None
    assert (mark_of(corpus), found.mark) == ("seen", "unverified")


def test_extra_aspects_do_not_mark_an_item() -> None:
    corpus = a_corpus(
        an_item(aspects="images", extra_aspects="advice"),
        a_provision(),
        a_link(),
        a_link(aspects="advice", ident="advice", verification="unverified"),
    )
    assert mark_of(corpus) == "seen"


def test_a_recorded_search_has_a_mark_of_its_own() -> None:
    corpus = a_corpus(an_item(aspects="images"), a_negative(verification="second-hand"))
    assert weakness(corpus) == Weakness(Mark.SECOND_HAND, "search")


def test_what_nobody_looked_for_has_no_mark() -> None:
    assert weakness(a_corpus(an_item(aspects="images"))) is None


@pytest.mark.parametrize(
    ("provision", "expected"),
    [
        (a_provision(), Weakness(Mark.SEEN, "link", "old/383bis")),
        (
            a_provision(start="2016-06-18", verification="inferred"),
            Weakness(Mark.INFERRED, "start", "old/383bis", a_day("2016-06-18")),
        ),
        (a_provision(verification="inferred"), Weakness(Mark.INFERRED, "wording", "old/383bis")),
        (
            a_provision("old/383bis", a_version(), a_version("2020-07-01", verification="inferred")),
            Weakness(Mark.SEEN, "link", "old/383bis"),
        ),
        (
            a_provision(repealed_on="2022-06-01", repeal_verification="second-hand"),
            Weakness(Mark.SEEN, "link", "old/383bis"),
        ),
        (
            a_provision("old/383bis", a_version(verification="inferred"), a_version("2016-06-18")),
            Weakness(Mark.SEEN, "link", "old/383bis"),
        ),
        (
            a_provision(
                "old/383bis",
                a_version(),
                a_version("2020-07-01"),
                repealed_on="2022-06-01",
                repeal_verification="unverified",
            ),
            Weakness(Mark.SEEN, "link", "old/383bis"),
        ),
        (a_provision(start=""), Weakness(Mark.UNVERIFIED, "start-not-recorded", "old/383bis")),
        (a_provision("old/383bis", a_version(""), a_version("2016-06-18")), Weakness(Mark.SEEN, "link", "old/383bis")),
    ],
    ids=[
        "all seen",
        "its start within the researched period",
        "what it says, where it started before that",
        "not the start of the next version",
        "not its repeal",
        "not the start of an earlier version",
        "not the repeal after a later version",
        "a start that is not recorded is unverified",
        "unless a later version has started",
    ],
)
def test_a_link_is_as_sure_as_what_the_version_in_force_says_and_as_the_days_in_reach(
    provision: Provision, expected: Weakness
) -> None:
    assert mark_with(provision) == expected


@pytest.mark.parametrize(
    ("start", "said", "day", "expected"),
    [
        ("2009-12-31", "seen", "inferred", Weakness(Mark.SEEN, "link", "old/383bis")),
        ("2010-01-01", "seen", "inferred", Weakness(Mark.INFERRED, "start", "old/383bis", a_day("2010-01-01"))),
        ("2009-12-31", "inferred", "seen", Weakness(Mark.INFERRED, "wording", "old/383bis")),
        ("2010-01-01", "inferred", "seen", Weakness(Mark.INFERRED, "wording", "old/383bis")),
        ("2010-01-01", "inferred", "unverified", Weakness(Mark.UNVERIFIED, "start", "old/383bis", a_day("2010-01-01"))),
    ],
)
def test_the_day_of_a_version_can_be_surer_or_less_sure_than_its_words(
    start: str, said: str, day: str, expected: Weakness
) -> None:
    version = a_version(start, verification=said, start_verification=day)
    assert mark_with(a_provision("old/383bis", version)) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2020-06-30", Weakness(Mark.SEEN, "link", "old/383bis")),
        ("2020-07-01", Weakness(Mark.INFERRED, "amendment", "old/383bis", a_day("2020-07-01"))),
        ("2022-05-31", Weakness(Mark.INFERRED, "amendment", "old/383bis", a_day("2020-07-01"))),
    ],
)
def test_the_mark_follows_the_version_of_the_day(day: str, expected: Weakness) -> None:
    later = a_version("2020-07-01", verification="inferred")
    assert mark_with(a_provision("old/383bis", a_version(), later, repealed_on="2022-06-01"), day) == expected


def test_an_amendment_makes_the_day_no_surer_on_which_the_article_itself_began() -> None:
    provision = a_provision("new/176", a_version("new-code"), a_version("2027-01-01"))
    began = Weakness(Mark.INFERRED, "start", "new/176", a_day("2026-09-01"), "new-code")
    assert [mark_with(provision, day) for day in ("2026-12-31", "2027-01-01", "2027-01-02")] == [began] * 3


def test_a_start_that_is_not_recorded_counts_until_an_amendment_shows_that_there_was_one() -> None:
    provision = a_provision("old/383bis", a_version(""), a_version("2020-07-01"), repealed_on="2022-06-01")
    assert [mark_with(provision, day) for day in ("2020-06-30", "2020-07-01", "2020-07-02")] == [
        Weakness(Mark.UNVERIFIED, "start-not-recorded", "old/383bis"),
        *[Weakness(Mark.SEEN, "link", "old/383bis")] * 2,
    ]


def test_as_long_as_a_review_is_due_the_words_count_that_were_read_and_the_new_ones() -> None:
    words = (a_version(verification="inferred"), a_version("2020-07-01"), a_version("2021-07-01"))
    provision = a_provision("old/383bis", *words)
    due = [a_link(review="due", review_from=day) for day in ("2020-07-01", "2021-07-01", "")]
    found = [
        [link_weakness(a_corpus(provision, link), link, a_day(day)).mark.value for day in ("2020-07-01", "2021-07-01")]
        for link in (a_link(), *due)
    ]
    assert found == [["seen", "seen"], ["inferred", "inferred"], ["seen", "seen"], ["inferred", "inferred"]]


def test_a_start_on_a_named_day_is_no_surer_than_the_day() -> None:
    found = mark_with(a_provision("new/176", start="new-code"), "2026-09-01")
    assert found == Weakness(Mark.INFERRED, "start", "new/176", a_day("2026-09-01"), "new-code")


NAMED_END = Weakness(Mark.INFERRED, "end", "old/417/49", a_day("2026-09-01"), "new-code")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2018-01-26", Weakness(Mark.SEEN, "link", "old/417/49")),
        ("2026-04-07", Weakness(Mark.SEEN, "link", "old/417/49")),
        ("2026-04-08", NAMED_END),
        ("2026-08-31", NAMED_END),
    ],
)
def test_an_end_on_a_named_day_counts_from_the_first_day_that_it_may_have_been(day: str, expected: Weakness) -> None:
    assert mark_with(a_provision("old/417/49", repealed_on="new-code"), day) == expected


def test_a_named_day_never_raises_a_mark() -> None:
    found = mark_with(a_provision("new/176", a_version("new-code", verification="unverified")), "2026-09-01")
    assert found == Weakness(Mark.UNVERIFIED, "start", "new/176", a_day("2026-09-01"), "new-code")


def test_a_link_is_no_surer_than_what_it_is_read_with() -> None:
    corpus = a_corpus(
        an_item(aspects="images"), a_provision(), a_provision("old/66", start=""), a_link(read_with="old/66")
    )
    assert weakness(corpus) == Weakness(Mark.UNVERIFIED, "start-not-recorded", "old/66")


def test_a_provision_that_is_not_in_force_has_no_ends_to_be_sure_of() -> None:
    provision = a_provision(repealed_on="2018-01-26")
    assert date_weaknesses(a_corpus(provision), provision, a_day(DAY)) == []


@pytest.mark.parametrize(("review", "mark"), [("due", "inferred"), ("", "seen")])
def test_a_link_under_review_is_no_more_certain_than_the_days_of_the_versions_in_which_it_was_read(
    review: str, mark: str
) -> None:
    middle = a_version("2014-01-01", start_verification="inferred")
    article = a_provision("old/383bis", a_version("2011-01-01"), middle, a_version("2018-01-01"))
    corpus = a_corpus(an_item(aspects="images"), article, a_link(review=review))
    assert link_weakness(corpus, corpus.correspondences[0], a_day(DAY)).mark == mark


def test_a_link_to_the_whole_aspect_in_general_words_leaves_no_rest() -> None:
    corpus = a_corpus(
        *(an_item(aspects="images"), a_provision(), a_provision("old/371"), a_rest(verification="unverified")),
        *(a_link(extent="implied"), a_link("old/371", extent="partial", part="films")),
    )
    found = aspect_standing(corpus, "8.1.a", "images", a_day(DAY))
    assert (found.standing, found.rest, mark_of(corpus)) == ("weak", None, "seen")
