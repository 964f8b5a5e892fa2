"""Before the first version of an article: whether it began with that, or had a wording that the data lack."""

from __future__ import annotations

import pytest

from lanzarote_law.answers.law_over_time import LawEventKind, changes
from lanzarote_law.answers.lookup import ForceState, force_state, lookup
from lanzarote_law.answers.search import search
from lanzarote_law.answers.status import aspect_standing
from lanzarote_law.answers.status_types import Standing, StandingReason
from tests.builders import a_corpus, a_day, a_link, a_provision, a_version, an_item

THEN = ("1999-12-31", "2000-01-01", "2000-01-02")


@pytest.mark.parametrize(
    ("began", "change", "before"),
    [
        (True, "", ForceState.FUTURE),
        (True, "inserted", ForceState.FUTURE),
        (None, "inserted", ForceState.FUTURE),
        (False, "inserted", ForceState.UNRECORDED),  # the number was used before
        (None, "", ForceState.UNRECORDED),
        (None, "replaced", ForceState.UNRECORDED),
        (None, "reinstated", ForceState.UNRECORDED),
        (False, "", ForceState.UNRECORDED),
    ],
)
def test_before_its_first_version_an_article_is_law_to_come_only_where_it_began_with_that(
    began: bool | None,  # noqa: FBT001  # a case, not a flag
    change: str,
    before: ForceState,
) -> None:
    corpus = a_corpus(a_provision("old/1", a_version(change=change), began=began))
    states = [force_state(corpus, corpus.provision["old/1"], a_day(day)) for day in THEN]
    assert states == [before, ForceState.IN_FORCE, ForceState.IN_FORCE]
    assert [lookup(corpus, "old/1", a_day(day))[0].when for day in THEN] == states  # type: ignore[union-attr]


def test_that_an_act_inserted_it_tells_only_where_somebody_has_looked() -> None:
    version = a_version(change="inserted", verification="unverified")
    corpus = a_corpus(a_provision("old/1", version, began=None))
    assert force_state(corpus, corpus.provision["old/1"], a_day("1999-12-31")) is ForceState.UNRECORDED


def test_no_article_is_older_than_its_code() -> None:
    corpus = a_corpus(a_provision("new/1", start="new-code", began=None))
    days = ("2000-01-01", "2026-08-31", "2026-09-01")
    assert [force_state(corpus, corpus.provision["new/1"], a_day(day)) for day in days] == [
        ForceState.FUTURE,
        ForceState.FUTURE,
        ForceState.IN_FORCE,
    ]


def test_an_article_whose_start_is_not_recorded_counts_as_before() -> None:
    corpus = a_corpus(a_provision("old/1", start="", began=False))
    assert force_state(corpus, corpus.provision["old/1"], a_day("1900-01-01")) is ForceState.IN_FORCE


@pytest.mark.parametrize(
    ("began", "told", "reason"),
    [
        (True, Standing.PENDING, StandingReason.NOT_YET_IN_FORCE),
        (None, Standing.UNKNOWN, StandingReason.EARLIER_WORDING),
        (False, Standing.UNKNOWN, StandingReason.EARLIER_WORDING),
    ],
)
def test_an_aspect_that_only_an_unrecorded_wording_could_answer_is_a_hole_and_not_pending(
    began: bool | None,  # noqa: FBT001  # a case, not a flag
    told: Standing,
    reason: StandingReason,
) -> None:
    corpus = a_corpus(
        an_item("8.1.a", aspects="images"), a_provision("old/1", start="2016-01-01", began=began), a_link("old/1")
    )
    found = aspect_standing(corpus, "8.1.a", "images", a_day("2015-12-31"))
    assert (found.standing, found.reasons) == (told, (reason,))
    assert aspect_standing(corpus, "8.1.a", "images", a_day("2016-01-01")).standing is Standing.FULL


@pytest.mark.parametrize(
    ("began", "event"),
    [(True, LawEventKind.ENTERED), (False, LawEventKind.AMENDED), (None, LawEventKind.FIRST_RECORDED)],
)
def test_the_first_version_is_the_entry_into_force_only_of_what_began_with_it(
    began: bool | None,  # noqa: FBT001  # a case, not a flag
    event: LawEventKind,
) -> None:
    corpus = a_corpus(a_provision("old/1", start="2016-01-01", began=began))
    assert [each.event for each in changes(corpus, a_day("2015-12-31"), a_day("2016-01-01")).events] == [event]


def test_a_search_of_an_earlier_day_does_not_call_it_law_to_come() -> None:
    corpus = a_corpus(a_provision("old/1", subject="Images", began=None), a_provision("old/2", subject="Images too"))
    found = {hit.id: hit.when for hit in search(corpus, "images", a_day("1999-12-31"))}
    assert found == {"old/1": ForceState.UNRECORDED, "old/2": ForceState.FUTURE}


def test_an_article_without_a_start_is_law_from_the_start_of_its_code_at_the_earliest() -> None:
    corpus = a_corpus(a_provision("new/1", a_version("")))
    days = ("2026-08-31", "2026-09-01", "2026-09-02")
    assert [force_state(corpus, corpus.provision["new/1"], a_day(day)) for day in days] == [
        *(ForceState.FUTURE, ForceState.IN_FORCE, ForceState.IN_FORCE)
    ]
