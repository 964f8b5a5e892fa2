"""What got worse, or may have: what fell by law, and nothing that is only lacking in the data."""

from __future__ import annotations

import pytest

from lanzarote_law.answers.regressions import Regressions, downgrades_since, regressions
from lanzarote_law.answers.status_types import Standing
from lanzarote_law.dataset import corpus_loading
from tests.builders import (
    CONVENTION,
    QUESTIONS,
    Record,
    a_corpus,
    a_day,
    a_link,
    a_negative,
    a_provision,
    a_rest,
    an_annulment,
    an_aspect,
    an_item,
)

DAY = "2026-11-24"


def found(*records: Record, on: str = DAY) -> Regressions:
    return regressions(a_corpus(an_item("8.1.a", aspects="images"), *records), a_day(on), QUESTIONS)


OLD = a_provision("old/383bis", start="2000-01-01", repealed_on="2020-01-01", replaced_by="new/60")
NEW = a_provision("new/60", start="2020-01-01")
FULL = a_link("old/383bis")


@pytest.mark.parametrize(
    ("on", "expected"), [("2019-12-31", []), ("2020-01-01", ["2020-01-01"]), (DAY, ["2020-01-01"])]
)
def test_what_was_full_and_is_weak_got_worse_from_that_day(on: str, expected: list[str]) -> None:
    told = found(OLD, NEW, FULL, a_link("new/60", extent="partial", part="drawings"), a_rest(), on=on)
    assert [each.since.isoformat() for each in told.fallen] == expected
    assert all((each.was.standing, each.now.standing) == (Standing.FULL, Standing.WEAK) for each in told.fallen)


def test_what_a_court_annulled_from_a_day_on_fell_on_that_day() -> None:
    annulled = a_provision("old/383bis", annulled=an_annulment("2020-01-01"))
    assert found(annulled, FULL, on="2019-12-31").fallen == ()
    (fell,) = found(annulled, FULL).fallen
    assert (fell.was.standing, fell.now.standing) == (Standing.FULL, Standing.ANNULLED)
    assert fell.since == a_day("2020-01-01")


def test_what_nobody_looked_for_since_is_no_fall_and_a_recorded_search_is() -> None:
    partial = a_link("old/383bis", extent="partial", part="drawings")
    old = a_provision("old/383bis", start="2000-01-01", repealed_on="2020-01-01", replaced_by="new/60")
    assert [each.now.standing for each in found(old, NEW, partial).fallen] == [Standing.LAPSED]
    searched = a_negative(start="2020-01-01")
    assert [each.now.standing for each in found(old, NEW, partial, searched).fallen] == [Standing.NEGATIVE]
    assert found(a_negative(end="2020-01-01")).fallen == ()


def test_what_was_full_and_is_known_in_part_is_a_hole_and_no_fall_and_what_was_so_and_is_a_gap_fell() -> None:
    part = a_link("new/60", extent="partial", part="drawings")
    assert found(OLD, NEW, FULL, part).fallen == ()
    (fell,) = found(NEW, part._replace(end=a_day("2022-01-01")), a_negative(start="2022-01-01")).fallen
    assert (fell.was.standing, fell.now.standing) == (Standing.KNOWN_IN_PART, Standing.NEGATIVE)


def test_less_of_what_is_no_praise_is_not_worse() -> None:
    punishing = an_aspect("images", full_means="the child is punishable")
    assert found(OLD, NEW, FULL, punishing).fallen == ()


def test_an_article_that_answers_another_part_is_told_with_both() -> None:
    before = a_link("old/383bis", ident="a", extent="partial", part="crimes", end="2020-01-01")
    after = a_link("old/383bis", ident="b", extent="partial", part="offences of levels 4 to 8", start="2020-01-01")
    rest = a_rest()
    (told,) = found(a_provision("old/383bis"), before, after, rest).reworded
    assert found(a_provision("old/383bis"), before, after).reworded == ()  # what answers the rest is not known
    assert (told.was, told.now, told.since) == ("crimes", "offences of levels 4 to 8", a_day("2020-01-01"))


def test_a_part_that_another_article_took_over_did_not_change_the_part_that_stays() -> None:
    stays = a_link("old/383bis", ident="a", extent="partial", part="crimes", start="2016-06-18")
    ended = a_link("old/383bis", ident="b", extent="partial", part="corruption", start="2001-01-01", end="2020-01-01")
    taken = a_link("new/60", ident="c", extent="partial", part="corruption of children", start="2020-01-01")
    for records in ((stays, ended), (ended, stays)):
        for day in ("2019-12-31", "2020-01-01", DAY):
            assert found(a_provision("old/383bis"), NEW, *records, taken, a_rest(), on=day).reworded == ()


def test_a_part_that_another_article_answers_in_the_same_words_is_not_lost() -> None:
    ended = a_link("old/383bis", ident="a", extent="partial", part="crimes", end="2020-01-01")
    other = a_link("old/383bis", ident="b", extent="partial", part="threats", start="2020-01-01")
    taken = a_link("new/60", ident="c", extent="partial", part="crimes of all kinds", start="2020-01-01")
    records = (a_provision("old/383bis"), NEW, ended, other, a_rest())
    assert [(each.was, each.now) for each in found(*records).reworded] == [("crimes", "threats")]
    assert found(*records, taken).reworded == ()


def test_of_several_parts_of_an_article_those_that_are_lost_are_named_together() -> None:
    parts = ("crimes", "threats", "gifts")
    was = [a_link("old/383bis", ident=each, extent="partial", part=each, end="2020-01-01") for each in parts]
    now = a_link("old/383bis", ident="d", extent="partial", part="gifts of money", start="2020-01-01")
    (told,) = found(a_provision("old/383bis"), *was, now, a_rest()).reworded
    assert (told.was, told.now, told.since) == ("crimes; threats", "gifts of money", a_day("2020-01-01"))


@pytest.mark.parametrize("day", ["2018-01-25", "2018-01-26", "2018-01-27"])
def test_no_part_changed_before_the_reference_day(day: str) -> None:
    ended = a_link("old/383bis", ident="a", extent="partial", part="crimes", end="2020-01-01")
    other = a_link("old/383bis", ident="b", extent="partial", part="threats", start=day)
    told = found(a_provision("old/383bis"), ended, other, a_rest()).reworded
    assert [each.since for each in told] == ([a_day(day)] if day == "2018-01-27" else [])


@pytest.mark.parametrize(
    ("earlier", "expected"),
    [
        ((), []),
        (
            (a_link("new/60", ident="b", extent="partial", part="films", start="2020-01-01", end="2021-01-01"),),
            [("films", "drawings", "2021-01-01")],
        ),
    ],
)
def test_a_new_article_that_answers_a_part_in_other_words_answers_another_only_if_its_own_was_another(
    earlier: tuple[Record, ...], expected: list[tuple[str, str, str]]
) -> None:
    old = a_link("old/383bis", ident="a", extent="partial", part="pictures that were drawn")
    now = a_link(
        "new/60", ident="c", extent="partial", part="drawings", start=expected[0][2] if expected else "2020-01-01"
    )
    told = found(OLD, NEW, old, *earlier, now, a_rest()).reworded
    assert [(each.was, each.now, each.since.isoformat()) for each in told] == expected


def test_an_article_that_ended_without_a_recorded_successor_is_named_from_that_day() -> None:
    ended = a_provision("old/384", start="2000-01-01", repealed_on="2020-01-01")
    followed = a_provision("old/385", start="2000-01-01", repealed_on="2020-01-01", replaced_by="new/60")
    before = a_provision("old/386", start="2000-01-01", repealed_on="2018-01-26")
    records = (ended, followed, before, NEW)
    assert found(*records, on="2019-12-31").without_heir == ()
    assert found(*records, on="2020-01-01").without_heir == ("old/384",)
    other = an_item("20(2)", instrument=CONVENTION)
    assert found(*records, other, a_link("old/384", "20(2)")).without_heir == ()


@pytest.mark.parametrize(("end", "named"), [("2019-12-31", []), ("2020-01-01", []), ("2020-01-02", ["old/384"])])
def test_an_article_that_never_came_into_force_did_not_end(end: str, named: list[str]) -> None:
    article = a_provision("old/384", start="2020-01-01", repealed_on=end)
    assert list(found(article).without_heir) == named


@pytest.mark.parametrize("on", ["2017-12-31", "2018-01-26"])
def test_up_to_the_reference_day_nothing_got_worse(on: str) -> None:
    later = a_provision("old/383bis", start="2018-01-01"), FULL, a_negative(end="2018-01-01")
    assert found(*later, on=on) == Regressions()
    corpus = a_corpus(an_item("8.1.a", aspects="images"), *later)
    assert downgrades_since(corpus, a_day(on), [QUESTIONS]) == ()


def test_of_the_shipped_law_these_points_fell_with_the_new_code() -> None:
    corpus = corpus_loading.load()
    told = regressions(corpus, a_day(DAY), "cets-201")
    assert [(each.now.item, each.was.standing, each.now.standing, each.since.isoformat()) for each in told.fallen] == [
        ("28(a)", Standing.WEAK, Standing.NEGATIVE, "2026-09-01"),
        ("28(b)", Standing.WEAK, Standing.NEGATIVE, "2026-09-01"),
        ("28(g)", Standing.FULL, Standing.WEAK, "2026-09-01"),
    ]
    assert regressions(corpus, a_day("2026-08-31"), "cets-201").fallen == ()
    assert regressions(corpus, a_day(DAY), "questionnaire-2").fallen == ()


ART_371_1 = ("be-cp-1867/371/1", "2020-07-01")
ART_12 = ("be-tp-cic/12", "2026-09-01")


@pytest.mark.parametrize(
    ("instrument", "day", "expected"),
    [
        ("questionnaire-2", "2020-06-30", {}),
        ("questionnaire-2", "2022-05-31", {"9.4.b": ART_371_1, "9.4.c": ART_371_1}),
        ("questionnaire-2", "2022-06-01", {}),
        ("cets-201", "2022-05-31", {}),
        ("cets-201", "2022-06-01", {}),
        ("cets-201", "2026-08-31", {}),
        ("questionnaire-2", DAY, {"12": ART_12}),
        ("cets-201", DAY, {"25(2)": ART_12}),
    ],
)
def test_of_the_shipped_law_these_articles_cover_another_part_than_before(
    instrument: str, day: str, expected: dict[str, tuple[str, str]]
) -> None:
    told = regressions(corpus_loading.load(), a_day(day), instrument).reworded
    assert {each.item: (each.provision, each.since.isoformat()) for each in told} == expected
