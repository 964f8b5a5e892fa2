"""What must be read with an article, and whose penalty is that of the article."""

from __future__ import annotations

import pytest

from lanzarote_law.answers.status import item_status
from lanzarote_law.answers.status_qualifications import (
    NeutralOutcome,
    StatusQualifications,
    outcome_of_neutral_aspects,
    partners_in_force,
    penalty_partners,
    status_qualifications,
)
from lanzarote_law.answers.status_types import Status
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.model import PartnerEffect
from tests.builders import a_corpus, a_day, a_link, a_partner, a_provision, a_version, an_aspect, an_item


@pytest.mark.parametrize(
    ("does", "is_its_penalty"),
    [
        ("sets-penalty", True),
        ("raises-penalty", True),
        ("lowers-penalty", True),
        ("guides-penalty", False),
        ("adds-measure", False),
        ("defines", False),
        ("punishes", False),
        ("exempts", False),
        ("sets-condition", False),
        ("procedure", False),
        ("takes-place", False),
        ("contrasts", False),
    ],
)
def test_the_penalty_of_an_article_is_that_of_a_partner_only_where_that_touches_it(
    does: str, *, is_its_penalty: bool
) -> None:
    article = a_provision("old/1", partners=(a_partner("old/2", does=does),))
    corpus = a_corpus(article, a_provision("old/2", a_version(penalty="a fine")))
    found = penalty_partners(corpus, "old/1", a_day("2018-01-26"))
    assert [each.provision for each in found] == ["old/2"] * is_its_penalty


def test_what_a_partner_does_is_tried_for_each_word() -> None:
    assert len(PartnerEffect) == 12


@pytest.mark.parametrize(("day", "told"), [("2021-12-31", []), ("2022-01-01", ["old/2"]), ("2022-06-01", [])])
def test_a_penalty_counts_on_the_days_on_which_it_is_law_and_recorded(day: str, told: list[str]) -> None:
    beside = a_provision("old/2", a_version(), a_version("2022-01-01", penalty="a fine"), repealed_on="2022-06-01")
    corpus = a_corpus(a_provision("old/1", partners=(a_partner("old/2"),)), beside)
    assert [each.provision for each in penalty_partners(corpus, "old/1", a_day(day))] == told


@pytest.mark.parametrize(("day", "told"), [("2022-05-31", ["old/2"]), ("2022-06-01", []), ("2022-06-02", [])])
def test_what_is_read_with_an_article_until_a_day_is_not_from_that_day_on(day: str, told: list[str]) -> None:
    corpus = a_corpus(a_provision("old/1", partners=(a_partner("old/2", end="2022-06-01"),)), a_provision("old/2"))
    assert [each.provision for each in partners_in_force(corpus, "old/1", a_day(day))] == told


@pytest.mark.parametrize("article", ["232", "238"])
def test_what_defines_the_words_of_an_article_sets_no_penalty_for_it(article: str) -> None:
    assert penalty_partners(corpus_loading.load(), f"be-cp-2024/{article}", a_day("2026-11-24")) == ()


@pytest.mark.parametrize(
    ("roles", "means", "way"),
    [
        (("incriminates",), "a child is punished", NeutralOutcome.OFFENCE),
        (("exempts",), "children are spared", NeutralOutcome.EXEMPTION),
        (("exempts", "incriminates"), "settled", NeutralOutcome.OFFENCE),
        (("exempts", "procedure"), "settled", NeutralOutcome.OTHERWISE),
        (("jurisdiction",), "settled", NeutralOutcome.OTHERWISE),
        (("incriminates",), "", None),
        ((), "a child is punished", None),
    ],
)
def test_what_is_no_praise_is_settled_by_what_the_provisions_behind_it_do(
    roles: tuple[str, ...], means: str, way: NeutralOutcome | None
) -> None:
    articles = [a_provision(f"old/{number}") for number, _ in enumerate(roles)]
    links = [a_link(f"old/{number}", role=role) for number, role in enumerate(roles)]
    corpus = a_corpus(an_item(aspects="images"), an_aspect(exemption=True, full_means=means), *articles, *links)
    status = item_status(corpus, "8.1.a", a_day("2018-01-26"))
    assert (status.status is Status.COVERED) is bool(roles)
    assert outcome_of_neutral_aspects(corpus, status.aspects) is way


def test_what_is_answered_in_part_only_is_not_settled() -> None:
    link = a_link("old/1", role="incriminates", extent="implied")
    item, aspect = an_item(aspects="images"), an_aspect(full_means="a child is punished")
    corpus = a_corpus(item, aspect, a_provision("old/1"), link)
    assert outcome_of_neutral_aspects(corpus, item_status(corpus, "8.1.a", a_day("2018-01-26")).aspects) is None


def test_a_status_goes_with_what_its_full_aspects_mean_and_with_the_limits_of_all() -> None:
    corpus = a_corpus(
        an_item(aspects="images access offers"),
        an_aspect("images", full_means="a child is punished"),
        an_aspect("access", full_means="children are spared"),
        a_provision("old/1"),
        a_provision("old/2", repealed_on="2018-01-27"),
        a_link("old/1", aspects="images", limit="Only minors over sixteen.", limit_short="over sixteen"),
        a_link("old/1", aspects="access", extent="implied", limit="Only abroad.", limit_short="abroad", ident="access"),
        a_link("old/2", aspects="images", role="exempts"),
    )
    with_exemption, without = (
        StatusQualifications(1, 1, 0, 3, ("a child is punished",), exempted, ("over sixteen", "abroad"), of_limbs=False)
        for exempted in (("old/2",), ())
    )
    found = [
        status_qualifications(corpus, item_status(corpus, "8.1.a", a_day(day)))
        for day in ("2018-01-26", "2018-01-27", "2018-01-28")
    ]
    assert found == [with_exemption, without, without]
