"""How an aspect stands on a day: the links in force, who asserts them, who disputes them, what was searched."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.answers.item_status_history import status_change_days
from lanzarote_law.answers.status import aspect_standing, item_status
from lanzarote_law.answers.status_types import AspectStanding, ItemFlag, ItemStatus, StandingReason
from lanzarote_law.model import Extent
from tests.builders import (
    CONVENTION,
    a_corpus,
    a_day,
    a_link,
    a_negative,
    a_position,
    a_provision,
    a_rest,
    an_aspect,
    an_item,
)

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus
    from tests.builders import Record

DAY = "2018-01-26"
TARGET = "8.1.a images old/383bis"


def status_of(corpus: Corpus, day: str = DAY, item: str = "8.1.a") -> ItemStatus:
    return item_status(corpus, item, a_day(day))


def images(corpus: Corpus, day: str = DAY, item: str = "8.1.a") -> AspectStanding:
    return aspect_standing(corpus, item, "images", a_day(day))


def carriers(found: AspectStanding) -> list[str]:
    return [each.link.id for each in found.carriers]


def test_an_item_answers_for_its_own_aspects_and_for_those_of_its_limbs_at_any_depth() -> None:
    corpus = a_corpus(
        an_item("9", aspects="own"),
        an_item("9.7", aspects=""),
        an_item("9.7.a", aspects="production youth"),
        an_item("9.7.b", aspects="possession youth"),
        an_item("9.10", aspects="other"),
    )
    whole = [(each.item, each.aspect) for each in status_of(corpus, item="9").aspects]
    part = [(each.item, each.aspect) for each in status_of(corpus, item="9.7").aspects]
    limbs = [("9.7.a", "production"), ("9.7.a", "youth"), ("9.7.b", "possession"), ("9.7.b", "youth")]
    assert part == limbs
    assert whole == [("9", "own"), *limbs, ("9.10", "other")]


def test_an_aspect_that_two_limbs_share_is_counted_under_each_of_them() -> None:
    corpus = a_corpus(
        an_item("9.7"),
        an_item("9.7.a", aspects="youth"),
        an_item("9.7.b", aspects="youth"),
        a_provision("old/36"),
        a_link("old/36", "9.7.a", "youth"),
    )
    assert [(each.item, each.standing) for each in status_of(corpus, item="9.7").aspects] == [
        ("9.7.a", "full"),
        ("9.7.b", "unknown"),
    ]


def test_9_10_is_no_limb_of_9_1() -> None:
    corpus = a_corpus(an_item("9.1", aspects="images"), an_item("9.10", aspects="texts"))
    assert [each.aspect for each in status_of(corpus, item="9.1").aspects] == ["images"]


def test_a_point_of_the_convention_is_no_limb_of_the_item_with_the_number_of_its_article() -> None:
    corpus = a_corpus(an_item("12", aspects="jurisdiction"), an_item("12(1)", aspects="secrecy", instrument=CONVENTION))
    assert [each.aspect for each in status_of(corpus, item="12").aspects] == ["jurisdiction"]


@pytest.mark.parametrize(
    ("day", "status"),
    [
        ("2015-12-31", "partial"),
        ("2016-01-01", "covered"),
        ("2016-01-02", "covered"),
        ("2022-05-31", "covered"),
        ("2022-06-01", "lapsed"),
        ("2022-06-02", "lapsed"),
    ],
)
def test_a_provision_answers_from_its_first_day_to_the_day_before_its_repeal(day: str, status: str) -> None:
    corpus = a_corpus(an_item(aspects="images"), a_provision(start="2016-01-01", repealed_on="2022-06-01"), a_link())
    assert status_of(corpus, day).status == status


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2015-12-31", "pending"),
        ("2016-01-01", "full"),
        ("2016-01-02", "full"),
        ("2019-12-31", "full"),
        ("2020-01-01", "lapsed"),
        ("2020-01-02", "lapsed"),
    ],
)
def test_a_link_can_be_narrower_than_its_provision(day: str, state: str) -> None:
    corpus = a_corpus(an_item(aspects="images"), a_provision(), a_link(start="2016-01-01", end="2020-01-01"))
    assert images(corpus, day).standing == state


def test_a_link_cannot_be_wider_than_its_provision() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision(start="2016-01-01", repealed_on="2020-01-01"),
        a_link(start="2010-01-01", end="2030-01-01"),
    )
    found = [images(corpus, day).standing for day in ("2015-12-31", "2016-01-01", "2019-12-31", "2020-01-01")]
    assert found == ["pending", "full", "full", "lapsed"]


def test_a_provision_whose_start_is_not_recorded_answers_up_to_its_end() -> None:
    corpus = a_corpus(an_item(aspects="images"), a_provision(start="", repealed_on="2022-06-01"), a_link())
    assert [images(corpus, day).standing for day in ("2010-01-01", "2022-05-31", "2022-06-01")] == [
        "full",
        "full",
        "lapsed",
    ]


@pytest.mark.parametrize("extra", [a_negative(aspect="advice"), a_negative("8.1.b", "advice")], ids=["gap", "hole"])
def test_extra_aspects_are_shown_and_never_weighed(extra: Record) -> None:
    corpus = a_corpus(
        an_item(aspects="images", extra_aspects="advice"),
        an_item("8.1.b", aspects="advice"),
        a_provision(),
        a_link(),
        extra,
    )
    found = status_of(corpus)
    assert (found.status, [each.aspect for each in found.extra], found.open) == ("covered", ["advice"], ())


def test_a_full_extra_aspect_does_not_cover_an_item() -> None:
    corpus = a_corpus(
        an_item(aspects="images", extra_aspects="advice"), a_provision(), a_link(aspects="advice"), a_negative()
    )
    assert status_of(corpus).status == "gap"


def test_a_provision_that_exempts_counts_where_the_aspect_asks_for_an_exemption() -> None:
    corpus = a_corpus(
        an_item(aspects="images"), an_aspect("images", exemption=True), a_provision(), a_link(role="exempts")
    )
    found = status_of(corpus)
    assert (found.status, found.flags) == ("covered", ())


def test_elsewhere_a_provision_that_exempts_is_a_flag_and_its_limit_is_shown() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision("old/417/44"),
        a_provision("old/417/49"),
        a_link("old/417/44", role="incriminates"),
        a_link("old/417/49", role="exempts", limit="Over sixteen only."),
    )
    found = status_of(corpus)
    assert (found.status, found.flags) == ("covered", (ItemFlag.EXEMPTION,))
    assert carriers(found.aspects[0]) == ["old/417/44-8.1.a-editorial"]
    assert [each.link.provision for each in found.aspects[0].exempting] == ["old/417/49"]
    assert found.aspects[0].limits == ("Over sixteen only.",)


@pytest.mark.parametrize(
    ("limits", "limit"),
    [
        (("Under art. 5. Not abroad.", "Not abroad. Over art. 5."), "Under art. 5. Not abroad. Over art. 5."),
        (("Not of al. 2.", "Only of al. 2."), "Not of al. 2. Only of al. 2."),
        (("Not by e.g. parents.", "Not by e.g. teachers."), "Not by e.g. parents. Not by e.g. teachers."),
        (("Why? Nobody knows.", "Stop! Nobody knows."), "Why? Nobody knows. Stop!"),
        (("Sauf. À seize ans.", "À seize ans."), "Sauf. À seize ans."),
        (("Only abroad.", "", "Only abroad."), "Only abroad."),
        # what is left of a text that is in English, or was not read again, keeps its sign
        (("Not abroad. [en]", "Over art. 5. Not abroad. [en]"), "Not abroad. [en] Over art. 5. [en]"),
        (("A. Not abroad. [old] [en]", "Not here. A. [old] [en]"), "A. Not abroad. [old] [en] Not here. [old] [en]"),
        (("Not abroad.", "Over art. 5. Not abroad. [en]"), "Not abroad. Over art. 5. [en]"),
        (("Not abroad. [en]", "Not abroad."), "Not abroad. [en] Not abroad."),
    ],
)
def test_the_limits_of_an_aspect_are_one_text_with_each_sentence_once(limits: tuple[str, ...], limit: str) -> None:
    articles = [a_provision(f"old/{number}") for number, _ in enumerate(limits)]
    links = [a_link(each.id, limit=text) for each, text in zip(articles, limits, strict=True)]
    assert status_of(a_corpus(an_item(aspects="images"), *articles, *links)).aspects[0].limit == limit


@pytest.mark.parametrize(("searched", "status"), [(True, "gap"), (False, "unmapped")])
def test_a_provision_that_only_exempts_neither_covers_nor_lapses(searched: bool, status: str) -> None:  # noqa: FBT001
    negatives = [a_negative()] if searched else []
    corpus = a_corpus(
        an_item(aspects="images"), a_provision(repealed_on="2022-06-01"), a_link(role="exempts"), *negatives
    )
    found = [(status_of(corpus, day).status, status_of(corpus, day).flags) for day in (DAY, "2022-06-01")]
    assert found == [(status, (ItemFlag.EXEMPTION,)), (status, ())]


def test_a_reply_is_not_borne_out_by_a_reading_that_the_provision_exempts() -> None:
    corpus = a_corpus(
        an_item(aspects="images"), a_provision(), a_link(basis="reply", role="incriminates"), a_link(role="exempts")
    )
    assert images(corpus).standing == "weak"


@pytest.mark.parametrize("basis", ["reply", "comment"])
def test_a_bare_assertion_counts_as_implied_and_says_that_it_is_asserted(basis: str) -> None:
    corpus = a_corpus(an_item(aspects="images"), a_provision(), a_link(basis=basis))
    found = status_of(corpus)
    assert (found.status, found.flags) == ("partial", (ItemFlag.ASSERTED,))
    assert (found.aspects[0].standing, found.aspects[0].reasons) == ("weak", (StandingReason.ASSERTED,))
    assert [(each.extent, each.asserted) for each in found.aspects[0].carriers] == [(Extent.IMPLIED, True)]


def test_an_assertion_of_a_part_stays_a_part() -> None:
    corpus = a_corpus(
        an_item(aspects="images"), a_provision(), a_link(basis="reply", extent="partial", part="visual material")
    )
    found = images(corpus)
    assert (found.standing, found.reasons) == ("weak", (StandingReason.PART, StandingReason.ASSERTED))
    assert [each.link.part for each in found.carriers] == ["visual material"]


@pytest.mark.parametrize(
    ("own_reading", "state"),
    [
        (a_link(), "full"),
        (a_link(extent="implied"), "weak"),
        (a_link(extent="partial", part="sound"), "weak"),
        (a_link(aspects="sound"), "weak"),
        (a_link("old/371"), "full"),
        (a_link(items="8.1.b"), "weak"),
        (a_link(end="2018-01-26"), "weak"),
        (a_link(end="2018-01-27"), "full"),
        (a_link(start="2018-01-26"), "full"),
        (a_link(start="2018-01-27"), "weak"),
    ],
    ids=[
        "full for the same aspect and provision",
        "by general words",
        "for a part",
        "for another aspect",
        "full by another provision",
        "for another item",
        "ended that day",
        "ends the day after",
        "starts that day",
        "starts the day after",
    ],
)
def test_a_reply_is_full_only_beside_a_full_reading_of_our_own_in_force_that_day(
    own_reading: Record, state: str
) -> None:
    corpus = a_corpus(
        an_item(aspects="images sound"),
        an_item("8.1.b", aspects="images"),
        a_provision(),
        a_provision("old/371"),
        a_link(basis="reply"),
        own_reading,
    )
    assert images(corpus).standing == state


def test_a_full_reading_of_another_provision_does_not_bear_out_a_reply() -> None:
    corpus = a_corpus(
        an_item(aspects="images"), a_provision(), a_provision("old/371"), a_link(basis="reply"), a_link("old/371")
    )
    assert carriers(images(corpus)) == ["old/371-8.1.a-editorial"]


def test_a_reply_beside_a_full_reading_of_our_own_is_no_longer_asserted() -> None:
    corpus = a_corpus(an_item(aspects="images"), a_provision(), a_link(basis="reply"), a_link())
    found = status_of(corpus)
    assert (found.status, found.flags) == ("covered", ())
    assert carriers(found.aspects[0]) == ["old/383bis-8.1.a-reply", "old/383bis-8.1.a-editorial"]


def a_disputed_corpus(*more: Record, answered_by: str = "", filed: str = "2018-01-26") -> Corpus:
    """383bis said to name images, by the State and by ourselves, and disputed by the NGOs."""
    return a_corpus(
        an_item(aspects="images"),
        a_provision(),
        a_provision("old/417/49", start="2022-06-01"),
        a_link(basis="reply"),
        a_link(extent="implied"),
        a_position(targets=TARGET, filed=filed, answered_by=answered_by),
        *more,
    )


def test_a_dispute_blocks_a_link_whoever_asserts_it() -> None:
    found = status_of(a_disputed_corpus())
    assert (found.status, found.aspects[0].standing, found.aspects[0].reasons) == (
        "disputed",
        "disputed",
        (StandingReason.DISPUTED,),
    )
    assert [(each.link.basis, each.disputed_by) for each in found.aspects[0].carriers] == [
        ("reply", ("P1",)),
        ("editorial", ("P1",)),
    ]


def test_a_dispute_about_a_provision_that_exempts_is_told_with_its_link() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision(),
        a_provision("old/417/49"),
        a_link(),
        a_link("old/417/49", role="exempts"),
        a_position(targets="8.1.a images old/417/49"),
    )
    found = images(corpus)
    assert found.standing == "full"
    assert [(each.link.provision, each.disputed_by) for each in found.exempting] == [("old/417/49", ("P1",))]


@pytest.mark.parametrize("day", ["2010-01-01", "2018-01-25", "2018-01-26", "2018-01-27"])
def test_a_dispute_blocks_before_it_was_filed_for_it_is_about_the_text(day: str) -> None:
    assert status_of(a_disputed_corpus(), day).status == "disputed"


@pytest.mark.parametrize(
    ("day", "status"), [("2022-05-31", "disputed"), ("2022-06-01", "partial"), ("2022-06-02", "partial")]
)
def test_a_dispute_blocks_until_the_law_that_answers_it_starts(day: str, status: str) -> None:
    assert status_of(a_disputed_corpus(answered_by="old/417/49"), day).status == status


def test_a_dispute_that_no_law_answers_blocks_for_ever() -> None:
    assert status_of(a_disputed_corpus(), "2100-01-01").status == "disputed"


def test_the_first_of_several_answering_laws_ends_a_dispute() -> None:
    corpus = a_disputed_corpus(a_provision("old/417/50", start="2023-01-01"), answered_by="old/417/50 old/417/49")
    assert [status_of(corpus, day).status for day in ("2022-05-31", "2022-06-01")] == ["disputed", "partial"]


def test_an_undisputed_link_carries_an_aspect_beside_a_disputed_one() -> None:
    corpus = a_disputed_corpus(a_provision("old/371"), a_link("old/371"))
    found = status_of(corpus)
    assert (found.status, carriers(found.aspects[0])) == ("covered", ["old/371-8.1.a-editorial"])


@pytest.mark.parametrize(
    "targets",
    ["8.1.a sound old/383bis", "8.1.b images old/383bis", "8.1.a images old/371"],
    ids=["another aspect", "another item", "another provision"],
)
def test_a_dispute_blocks_nothing_but_what_it_targets(targets: str) -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        an_item("8.1.b", aspects="images"),
        an_aspect("sound"),
        a_provision(),
        a_provision("old/371"),
        a_link(),
        a_position(targets=targets),
    )
    assert status_of(corpus).status == "covered"


def test_a_dispute_counts_for_the_item_it_targets_not_for_the_one_it_is_filed_under() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        an_item("8.1.b", aspects="images"),
        a_provision(),
        a_link(items="8.1.a 8.1.b"),
        a_position(item="8.1.b", targets=TARGET),
    )
    assert [status_of(corpus, item=item).status for item in ("8.1.a", "8.1.b")] == ["disputed", "covered"]


def test_a_dispute_without_targets_is_about_a_reply_and_changes_nothing() -> None:
    corpus = a_corpus(an_item(aspects="images"), a_provision(), a_link(), a_position(targets=""))
    assert status_of(corpus).status == "covered"


@pytest.mark.parametrize(
    "stance", ["asserts-covered", "adds-information", "reports-shortfall", "recommends", "endorses"]
)
def test_only_a_dispute_blocks(stance: str) -> None:
    corpus = a_corpus(an_item(aspects="images"), a_provision(), a_link(), a_position(stance=stance, targets=TARGET))
    assert status_of(corpus).status == "covered"


@pytest.mark.parametrize(
    ("links", "reasons"),
    [
        ([a_link(extent="implied")], (StandingReason.GENERAL_WORDS,)),
        ([a_link(extent="partial", part="sound"), a_rest()], (StandingReason.PART,)),
        (
            [a_link(extent="implied"), a_link(basis="reply"), a_link("old/371", extent="partial", part="sound")],
            (StandingReason.PART, StandingReason.GENERAL_WORDS, StandingReason.ASSERTED),
        ),
    ],
    ids=["general words", "a part", "all of them"],
)
def test_a_weak_aspect_says_why(links: list[Record], reasons: tuple[StandingReason, ...]) -> None:
    corpus = a_corpus(an_item(aspects="images"), a_provision(), a_provision("old/371"), *links)
    assert (images(corpus).standing, images(corpus).reasons) == ("weak", reasons)


def test_a_full_link_outweighs_weak_ones_and_alone_carries_the_aspect() -> None:
    corpus = a_corpus(
        an_item(aspects="images"), a_provision(), a_provision("old/371"), a_link(extent="implied"), a_link("old/371")
    )
    assert (images(corpus).standing, carriers(images(corpus))) == ("full", ["old/371-8.1.a-editorial"])


def test_several_parts_never_add_up_to_full() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision(),
        a_provision("old/371"),
        a_link(extent="partial", part="sound"),
        a_link("old/371", extent="partial", part="pictures"),
    )
    found = images(corpus)
    assert found.standing == "known-in-part"
    assert [each.link.part for each in found.carriers] == ["sound", "pictures"]


def test_of_the_holes_of_an_item_those_known_in_part_come_first() -> None:
    corpus = a_corpus(
        an_item(aspects="texts images"), a_provision(), a_link(aspects="images", extent="partial", part="sound")
    )
    assert [each.aspect for each in item_status(corpus, "8.1.a", a_day(DAY)).holes] == ["images", "texts"]


PART = a_link(extent="partial", part="sound")


@pytest.mark.parametrize(
    ("rests", "stands", "reasons"),
    [
        ([], "known-in-part", (StandingReason.PART, StandingReason.NOT_LOOKED_FOR)),
        ([a_rest("searched")], "weak", (StandingReason.PART,)),
        ([a_rest("outside-scope")], "weak", (StandingReason.PART,)),
        ([a_rest("not-looked-for")], "known-in-part", (StandingReason.PART, StandingReason.NOT_LOOKED_FOR)),
        ([a_rest("not-looked-for"), a_rest("searched")], "weak", (StandingReason.PART,)),
        ([a_rest(aspect="sound")], "known-in-part", (StandingReason.PART, StandingReason.NOT_LOOKED_FOR)),
        ([a_rest(items="8.1.b")], "known-in-part", (StandingReason.PART, StandingReason.NOT_LOOKED_FOR)),
    ],
)
def test_a_part_whose_rest_nobody_looked_for_is_a_hole_and_not_weak_law(
    rests: list[Record], stands: str, reasons: tuple[StandingReason, ...]
) -> None:
    corpus = a_corpus(an_item(aspects="images"), an_item("8.1.b"), an_aspect("sound"), a_provision(), PART, *rests)
    assert (images(corpus).standing, images(corpus).reasons) == (stands, reasons)


@pytest.mark.parametrize(
    ("day", "stands"),
    [
        ("2017-12-31", "known-in-part"),
        ("2018-01-01", "weak"),
        ("2018-01-02", "weak"),
        ("2019-12-31", "weak"),
        ("2020-01-01", "known-in-part"),
        ("2020-01-02", "known-in-part"),
    ],
)
def test_what_is_known_of_the_rest_counts_on_its_days(day: str, stands: str) -> None:
    rest = a_rest(start="2018-01-01", end="2020-01-01")
    corpus = a_corpus(an_item(aspects="images"), a_provision(), PART, rest)
    assert images(corpus, day).standing == stands
    assert status_change_days(corpus, "8.1.a") == (a_day("2010-01-01"), a_day("2018-01-01"), a_day("2020-01-01"))


@pytest.mark.parametrize(
    ("other", "stands"),
    [
        (a_link("old/371", extent="implied"), "weak"),
        (a_link("old/371", basis="reply"), "weak"),
        (a_link("old/371"), "full"),
        (a_link("old/371", role="exempts"), "known-in-part"),
    ],
    ids=["general words", "the word of the State", "a full answer", "an exemption"],
)
def test_beside_a_link_to_the_whole_a_part_leaves_no_hole(other: Record, stands: str) -> None:
    corpus = a_corpus(an_item(aspects="images"), a_provision(), a_provision("old/371"), PART, other)
    assert images(corpus).standing == stands


@pytest.mark.parametrize("extent", ["full", "implied"])
def test_beside_what_is_disputed_a_part_that_is_not_is_known_in_part(extent: str) -> None:
    disputed = a_link("old/371", extent=extent), a_position(targets="8.1.a images old/371")
    corpus = a_corpus(an_item(aspects="images"), a_provision(), a_provision("old/371"), PART, *disputed)
    assert images(corpus).standing == "known-in-part"


def test_a_part_that_is_disputed_is_disputed_whatever_is_known_of_the_rest() -> None:
    corpus = a_corpus(an_item(aspects="images"), a_provision(), PART, a_position(targets=TARGET), a_rest())
    assert (images(corpus).standing, images(corpus).rest) == ("disputed", None)


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2015-12-31", "unknown"),
        ("2016-01-01", "negative"),
        ("2016-01-02", "negative"),
        ("2022-05-31", "negative"),
        ("2022-06-01", "unknown"),
        ("2022-06-02", "unknown"),
    ],
)
def test_a_recorded_search_makes_a_gap_within_its_days_only(day: str, state: str) -> None:
    corpus = a_corpus(an_item(aspects="images"), a_negative(start="2016-01-01", end="2022-06-01"))
    assert images(corpus, day).standing == state


def test_a_recorded_search_shows_what_was_checked() -> None:
    found = images(a_corpus(an_item(aspects="images"), a_negative(checked="Articles 371 to 389.")))
    assert found.negative is not None
    assert (found.reasons, found.negative.checked) == ((StandingReason.SEARCHED,), "Articles 371 to 389.")


def test_a_link_in_force_outweighs_a_recorded_search() -> None:
    corpus = a_corpus(an_item(aspects="images"), a_provision(), a_link(extent="implied"), a_negative())
    assert images(corpus).standing == "weak"


def test_after_the_repeal_a_recorded_search_makes_a_gap_and_without_one_the_aspect_has_lapsed() -> None:
    records = (an_item(aspects="images"), a_provision(repealed_on="2018-01-26"), a_link())
    lapsed, gap = images(a_corpus(*records)), images(a_corpus(*records, a_negative()))
    assert (lapsed.standing, lapsed.reasons) == ("lapsed", (StandingReason.NO_LONGER_IN_FORCE,))
    assert [each.provision for each in lapsed.elsewhere] == ["old/383bis"]
    assert (gap.standing, gap.elsewhere) == ("negative", ())


def test_an_aspect_that_lapsed_stays_lapsed_until_the_next_provision_starts() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision(repealed_on="2018-01-26"),
        a_provision("old/417/49", start="2022-06-01"),
        a_link(),
        a_link("old/417/49"),
    )
    found = images(corpus)
    assert (found.standing, [each.provision for each in found.elsewhere]) == ("lapsed", ["old/383bis"])
    assert [images(corpus, day).standing for day in ("2018-01-25", "2022-05-31", "2022-06-01")] == [
        "full",
        "lapsed",
        "full",
    ]


def test_an_aspect_is_pending_where_its_only_provisions_are_to_come() -> None:
    corpus = a_corpus(an_item(aspects="images"), a_provision(start="2022-06-01"), a_link())
    found = images(corpus)
    assert (found.standing, found.reasons) == ("pending", (StandingReason.NOT_YET_IN_FORCE,))
    assert [each.provision for each in found.elsewhere] == ["old/383bis"]


def test_an_aspect_that_nobody_looked_for_is_unknown() -> None:
    found = images(a_corpus(an_item(aspects="images")))
    assert (found.standing, found.reasons) == ("unknown", (StandingReason.NOT_LOOKED_FOR,))
