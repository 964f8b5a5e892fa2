"""Postponement: a day that has a name, or is given one, and everything that hangs on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.answers.certainty import link_period
from lanzarote_law.edits import amendment_and_repeal
from lanzarote_law.edits.amendment_and_repeal import DataSet, LegalBasis
from lanzarote_law.edits.postponement import postpone_start
from lanzarote_law.errors import NotFoundError
from lanzarote_law.model import LaterLaw, Mark, NamedDate, Renumbering, Verified, is_within
from tests.builders import (
    a_corpus,
    a_day,
    a_link,
    a_negative,
    a_partner,
    a_position,
    a_provision,
    a_rest,
    a_successor,
    a_text,
    a_version,
    an_act,
    an_annulment,
    an_item,
)
from tests.written import edited, refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.dataset.value_readers import PlainValue
    from lanzarote_law.edits.data_records import RecordChange
    from lanzarote_law.edits.drafts import DataDraft
    from lanzarote_law.model import Corpus

NO_ACT = LegalBasis()


def postponed(corpus: Corpus, what: str, day: str, ground: LegalBasis = NO_ACT, note: str = "") -> DataDraft:
    def edit(data: DataSet) -> tuple[RecordChange, ...]:
        return postpone_start(data, what, amendment_and_repeal.parse_typed_day(data.corpus, day), ground, note)

    return edited(corpus, edit)


def places(draft: DataDraft, name: str) -> list[str]:
    """Where a name stands in the records that changed."""
    return [f"{kind} {ident}{path}" for kind, ident, record, *_ in draft.changes for path in _paths(record, name)]


def _paths(value: PlainValue, name: str) -> Iterator[str]:
    if value == name:
        yield ""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in inside:
        yield from (f" {key}{path}" for path in _paths(child, name))


# -- a day that has a name ---------------------------------------------------------------------------------------------

BY_NAME = a_corpus(a_provision("pre/10ter", start="new-code"))


@pytest.mark.parametrize(
    ("day", "in_force"), [("2026-09-01", False), ("2026-12-31", False), ("2027-01-01", True), ("2027-01-02", True)]
)
def test_what_starts_on_a_named_day_starts_when_it_is_moved_to(day: str, *, in_force: bool) -> None:
    draft = postponed(BY_NAME, "new-code", "2027-01-01")
    assert draft.corpus.provision["pre/10ter"].in_force(a_day(day)) == in_force
    assert [change[:2] for change in draft.changes] == [("date", "new-code")]


def test_what_is_annulled_from_a_named_day_on_is_law_until_the_day_that_it_is_moved_to() -> None:
    corpus = a_corpus(a_provision("pre/10ter", start="2000-01-01", annulled=an_annulment("new-code")))
    article = postponed(corpus, "new-code", "2027-01-01").corpus.provision["pre/10ter"]
    assert (article.in_force(a_day("2026-12-31")), article.in_force(a_day("2027-01-01"))) == (True, False)
    assert article.annulled == an_annulment("new-code")._replace(start=a_day("2027-01-01"))


def test_what_is_read_with_an_article_until_the_act_moves_with_the_act() -> None:
    versions = (a_version("2000-01-01"), a_version("2026-09-01", act="act:9"))
    article = a_provision("pre/10ter", *versions, partners=(a_partner("pre/21", end="2026-09-01"),))
    beside = a_provision("pre/21", start="2000-01-01")
    draft = postponed(a_corpus(an_act("act:9", in_force="2026-09-01"), article, beside), "act:9", "2027-01-01")
    assert places(draft, "start-of-act-9") == [
        "act act:9 in_force",
        "provision pre/10ter versions 1 in_force_from",
        "provision pre/10ter partners 0 until",
    ]


def test_a_day_that_is_given_a_name_bears_it_where_its_act_annuls_too() -> None:
    act, annulled = an_act("act:9", in_force="2026-09-01"), an_annulment("2026-09-01", act="act:9")
    corpus = a_corpus(
        act, a_provision("pre/10ter", annulled=annulled), a_provision("pre/21", annulled=annulled._replace(act="act:2"))
    )
    draft = postponed(corpus, "act:9", "2027-01-01")
    assert places(draft, "start-of-act-9") == ["act act:9 in_force", "provision pre/10ter annulled from"]


def test_a_moved_day_keeps_its_title_and_its_former_days_and_not_what_was_said_of_the_last() -> None:
    checks = (Verified(Mark.SEEN, "A. Adviser", a_day("2026-05-01"), "doc:reply"),)
    day = NamedDate(
        *("new-code", a_day("2026-09-01"), Mark.SEEN, a_text("Start"), (a_day("2026-04-08"),)),
        *("act:3", checks, "Moved once."),
    )
    corpus = a_corpus(day, a_provision("pre/10ter", start="new-code"))
    was = (a_day("2026-04-08"), a_day("2026-09-01"))
    [moved] = postponed(corpus, "new-code", "2027-01-01").corpus.dates
    assert moved == NamedDate("new-code", a_day("2027-01-01"), Mark.UNVERIFIED, a_text("Start"), was)
    [moved] = postponed(corpus, "new-code", "2027-01-01", LegalBasis("act:2", "", Mark.SEEN), "Again.").corpus.dates
    assert moved == NamedDate("new-code", a_day("2027-01-01"), Mark.SEEN, a_text("Start"), was, "act:2", note="Again.")


def test_a_day_that_goes_back_to_a_former_one_has_that_behind_it_no_longer() -> None:
    [moved] = postponed(BY_NAME, "new-code", "2026-04-08").corpus.dates
    assert (moved.on, moved.was) == (a_day("2026-04-08"), (a_day("2026-09-01"),))
    draft = postponed(postponed(BY_NAME, "new-code", "2026-04-08").corpus, "new-code", "2026-09-01")
    assert draft.corpus.dates[0].was == (a_day("2026-04-08"),)


# -- a code, or the act that brings it in, whose day has no name yet ---------------------------------------------------

LINKS = (
    a_link("new/176", "8.1.b", "chats", start="2026-09-01", ident="to the new Code"),
    a_link("old/417/44", "8.1.b", "chats", end="2026-09-01", ident="to the old Code"),
    a_link("pre/21", "8.1.b", "chats", start="2026-09-01", ident="elsewhere"),
    a_link("pre/22", "8.1.b", "chats", start="2026-09-01", read_with="new/176", ident="read with the new Code"),
)
WHOLE = a_corpus(
    an_item("8.1.a", aspects="images"),
    an_item("8.1.b", aspects="chats"),
    an_item("8.1.c", aspects="games"),
    an_act("act:9", in_force="2026-09-01"),
    a_provision(
        "old/417/44",
        a_version("2022-06-01", act="act:2"),
        repealed_on="2026-09-01",
        repeal_act="act:3",
        successors=[a_successor("new/176", on="2026-09-01")],
    ),
    a_provision("old/417/45", repealed_on="2026-09-01", repeal_act="act:9"),
    a_provision("new/176", a_version("2026-09-01", act="act:3")),
    a_provision("new/177", a_version("2026-09-01", act="act:9"), a_version("2030-01-01", act="act:1")),
    a_provision("pre/10ter", a_version(), a_version("2026-09-01", act="act:3")),
    a_provision("pre/21", a_version(), a_version("2026-09-01", act="act:1")),
    a_provision("pre/22"),
    Renumbering("pre", "20bis", "21", a_day("2026-09-01"), "act:3", Mark.SEEN),
    *LINKS,
    a_negative("8.1.a", "images", end="2026-09-01", ident="search of the old Code"),
    a_negative("8.1.a", "images", start="2026-09-01", ident="search of the new Code"),
    a_rest(start="2026-09-01", ident="rest of the new Code"),
    a_position(later=[LaterLaw("new/176", a_day("2026-09-01")), LaterLaw("pre/21", a_day("2026-09-01"))]),
)
OF_THE_CODE = [
    "act act:3 in_force",
    "code old repealed_on",
    "code new in_force_from",
    "regime reform until",
    "regime second in_force_from",
    "renumbering pre 20bis > 21 day",
    "provision old/417/44 repealed_on",
    "provision old/417/44 replaced_by 0 day",
    "provision old/417/45 repealed_on",
    "provision new/176 versions 0 in_force_from",
    "provision new/177 versions 0 in_force_from",
    "provision pre/10ter versions 1 in_force_from",
    "correspondence to the new Code from",
    "correspondence to the old Code until",
    "correspondence read with the new Code from",
    "negative search of the old Code until",
    "negative search of the new Code from",
    "rest rest of the new Code from",
    "position P1 later 0 day",
]
"""And not: what begins on that day for a reason of its own, by another act or in another code."""

EARLY = ["to the old Code", "elsewhere"]


def test_every_place_that_rests_on_the_start_of_a_code_says_its_name() -> None:
    assert places(postponed(WHOLE, "new", "2027-01-01"), "start-of-new") == [
        *OF_THE_CODE[:1],
        "act act:9 in_force",
        *OF_THE_CODE[1:],
    ]


def test_the_act_that_brings_in_a_code_moves_it_with_all_that_rests_on_it() -> None:
    assert places(postponed(WHOLE, "act:3", "2027-01-01"), "start-of-act-3") == OF_THE_CODE


def test_the_day_moves_wherever_it_has_its_name_and_stays_elsewhere() -> None:
    corpus = postponed(WHOLE, "act:3", "2027-01-01").corpus
    moved = [
        corpus.act["act:3"].in_force,
        corpus.code["new"].in_force_from,
        corpus.code["old"].repealed_on,
        corpus.provision["new/176"].start,
        corpus.provision["old/417/44"].end,
        corpus.provision["pre/10ter"].versions[1].in_force_from,
    ]
    assert set(moved) == {a_day("2027-01-01")}
    stays = [corpus.act["act:9"].in_force, corpus.provision["pre/21"].versions[1].in_force_from]
    assert set(stays) == {a_day("2026-09-01")}


def test_a_day_that_was_named_once_is_moved_by_its_name_the_next_time() -> None:
    first = postponed(WHOLE, "act:3", "2027-01-01")
    again = postpone_start(
        first.opened.data._replace(corpus=first.corpus, records=first.opened.data.records.changed(first.changes)),
        "new",
        amendment_and_repeal.TypedDay("2028-01-01", a_day("2028-01-01")),
        NO_ACT,
    )
    assert [change[:2] for change in again] == [("date", "start-of-act-3")]
    assert again[0].record["was"] == ["2026-09-01", "2027-01-01"]


def test_an_act_that_brings_in_no_code_takes_its_own_articles_along() -> None:
    corpus = a_corpus(
        an_item("8.1.a", aspects="images"),
        a_provision("old/383bis", repealed_on="2022-06-01", repeal_act="act:2", replaced_by="old/417/44"),
        a_provision("old/417/44", a_version("2022-06-01", act="act:2")),
        a_provision("old/384", repealed_on="2022-06-01", repeal_act="act:1"),
        a_link("old/417/44", start="2022-06-01", ident="link"),
        a_negative("8.1.a", end="2022-06-01", ident="answered by the link"),
    )
    draft = postponed(corpus, "act:2", "2023-01-01")
    assert places(draft, "start-of-act-2") == [
        "act act:2 in_force",
        "regime first until",
        "regime reform in_force_from",
        "provision old/383bis repealed_on",
        "provision old/417/44 versions 0 in_force_from",
        "correspondence link from",
        "negative answered by the link until",
    ]


def test_a_regime_does_not_move_with_one_of_two_acts_that_start_on_its_day() -> None:
    other = an_act("act:9", in_force="2022-06-01")
    draft = postponed(a_corpus(an_act("act:2", in_force="2022-06-01"), other), "act:2", "2023-01-01")
    assert places(draft, "start-of-act-2") == ["act act:2 in_force"]


@pytest.mark.parametrize(
    ("day", "in_force"), [("2026-09-01", False), ("2026-12-31", False), ("2027-01-01", True), ("2027-01-02", True)]
)
def test_links_and_articles_of_a_code_start_on_the_new_day(day: str, *, in_force: bool) -> None:
    corpus = postponed(WHOLE, "new", "2027-01-01").corpus
    assert corpus.provision["new/176"].in_force(a_day(day)) == in_force
    assert corpus.provision["old/417/44"].in_force(a_day(day)) != in_force
    current = [link.id for link in corpus.correspondences if is_within(a_day(day), *link_period(corpus, link))]
    assert current == (["to the new Code", "elsewhere", "read with the new Code"] if in_force else EARLY)


@pytest.mark.parametrize(
    ("what", "names", "name"),
    [
        ("new", "", "start-of-new"),
        ("act:3", "", "start-of-act-3"),
        ("new", "start-of-new", "start-of-new-2"),
        ("new", "start-of-new start-of-new-2", "start-of-new-3"),
    ],
)
def test_a_day_without_a_name_is_given_one_that_is_free(what: str, names: str, name: str) -> None:
    taken = [NamedDate(each, a_day("2030-01-01"), Mark.SEEN) for each in names.split()]
    draft = postponed(a_corpus(*taken), what, "2027-01-01", LegalBasis("act:2", "", Mark.SEEN))
    [new] = [each for each in draft.corpus.dates if each.on == a_day("2027-01-01")]
    title = "Entry into force: Penal Code of 2024" if what == "new" else "Entry into force: Law act:3"
    assert new == NamedDate(name, a_day("2027-01-01"), Mark.SEEN, a_text(title), (a_day("2026-09-01"),), "act:2")


def test_the_title_of_the_day_is_in_the_languages_of_that_of_the_law() -> None:
    title = a_text("Law on images", "Loi sur les images", "Wet over beelden")
    act = an_act("act:2", in_force="2022-06-01")._replace(title=title)
    [_, new] = postponed(a_corpus(act), "act:2", "2023-01-01").corpus.dates
    assert new.title == a_text(
        "Entry into force: Law on images",
        "Entrée en vigueur : Loi sur les images",
        "Inwerkingtreding: Wet over beelden",
    )


def test_the_english_title_of_the_day_is_that_of_the_law_in_another_language_where_it_has_none() -> None:
    act = an_act("act:2", in_force="2022-06-01")._replace(title=a_text("", "Loi sur les images", ""))
    [_, new] = postponed(a_corpus(act), "act:2", "2023-01-01").corpus.dates
    assert new.title == a_text("Entry into force: Loi sur les images", "Entrée en vigueur : Loi sur les images", "")


@pytest.mark.parametrize(
    ("what", "day", "act", "message"),
    [
        (
            "new-cod",
            "2027-01-01",
            "",
            "'new-cod' is not a named date, a code or an act of this data set; did you mean new-code?",
        ),
        (
            "1867",
            "2027-01-01",
            "",
            "'1867' is not a named date, a code or an act of this data set; the named dates are: new-code",
        ),
        (
            "new-code",
            "2026-09-01",
            "act:1",
            (
                "new-code already enters into force on 2026-09-01; give another date, or edit it: lanzarote-law edit "
                "new-code"
            ),
        ),
        ("new", "2026-09-01", "", "new already enters into force on 2026-09-01; give another date"),
        (
            "old",
            "2026-09-01",
            "",
            "the data do not record the date on which old enters into force; add it: lanzarote-law edit old",
        ),
        (
            "new-code",
            "2027-01-01",
            "act:33",
            (
                "'act:33' is not the id of an act in this data set; did you mean act:3? to add a new one first: "
                "lanzarote-law add act act:33"
            ),
        ),
        (
            "new-code",
            "2027",
            "",
            "'2027' is a year, not a day; write its first day, 2027-01-01, or its last, 2027-12-31",
        ),
    ],
)
def test_a_postponement_that_cannot_be_is_refused(what: str, day: str, act: str, message: str) -> None:
    assert refusal(lambda: postponed(a_corpus(), what, day, LegalBasis(act))) == message


@pytest.mark.parametrize("day", ["2026-09-01", "new-code"])
def test_a_day_that_stays_is_no_change(day: str) -> None:
    assert postponed(a_corpus(), "new-code", day, NO_ACT).changes == ()


@pytest.mark.parametrize("what", ["new-cod", "1867"])
def test_what_can_be_postponed_is_in_the_data_or_not_found(what: str) -> None:
    with pytest.raises(NotFoundError):
        postponed(a_corpus(), what, "2027-01-01")
