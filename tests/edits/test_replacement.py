"""Succession: an article ends, others take over, and the editorial links are carried to each for review."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.edits import amendment_and_repeal, replacement
from lanzarote_law.edits.amendment_and_repeal import DataSet, LegalBasis, NewWording
from lanzarote_law.edits.replacement import ChosenSuccessors
from lanzarote_law.model import Mark, Repeal, ReviewReason
from tests.builders import a_corpus, a_day, a_link, a_provision, a_successor, a_text, a_version, an_item
from tests.written import edited, opened, refusal

if TYPE_CHECKING:
    from lanzarote_law.edits.data_records import RecordChange
    from lanzarote_law.model import Corpus, Correspondence, Provision

DAY = "2022-06-01"
LAW = LegalBasis("act:2", "30")
SILENT = NewWording("")
ITEM = an_item(aspects="images")
OLD = a_provision("old/383bis")
HEIR = a_provision("old/417/44", start=DAY)
OTHER = a_provision("old/417/45", start=DAY)


def replaced(
    corpus: Corpus, heirs: ChosenSuccessors, *, day: str = DAY, ground: LegalBasis = LAW, wording: NewWording = SILENT
) -> Corpus:
    """The data after old/383bis was replaced."""

    def edit(data: DataSet) -> tuple[RecordChange, ...]:
        old = data.corpus.provision["old/383bis"]
        return replacement.replace_article(
            data, old, amendment_and_repeal.parse_typed_day(data.corpus, day), ground, heirs, wording
        )

    return edited(corpus, edit).corpus


def by(*heirs: str, part: str = "", carry: bool = True) -> ChosenSuccessors:
    return ChosenSuccessors(heirs, part, carry)


def carried(corpus: Corpus) -> list[str]:
    """The links that were carried over: to what, for which items and aspects."""
    return [
        f"{link.provision}: {' '.join(link.items)} {' '.join(link.aspects)}"
        for link in corpus.correspondences
        if link.review is ReviewReason.CARRIED
    ]


# -- the articles ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "old", "new"), [("2022-05-31", True, False), ("2022-06-01", False, True), ("2022-06-02", False, True)]
)
def test_the_old_article_ends_when_the_new_one_starts(day: str, *, old: bool, new: bool) -> None:
    corpus = replaced(a_corpus(OLD), by("old/417/44"), wording=NewWording("It says so now."))
    provisions = corpus.provision["old/383bis"], corpus.provision["old/417/44"]
    assert [each.in_force(a_day(day)) for each in provisions] == [old, new]


def test_a_new_article_is_opened_with_the_subject_of_the_old_one() -> None:
    old = a_provision("old/383bis", subject="Images", fr="Images", nl="Beelden")
    wording = NewWording("It says so now.", "Five years.", "Read in Dutch.")
    corpus = replaced(a_corpus(old), by("old/417/44"), ground=LegalBasis("act:2", "30", Mark.SEEN), wording=wording)
    heir = corpus.provision["old/417/44"]
    assert heir.subject == a_text("Images", "Images", "Beelden")
    assert heir.versions == (
        a_version(
            DAY,
            summary="It says so now.",
            act="act:2",
            act_article="30",
            penalty="Five years.",
            note="Read in Dutch.",
            change="inserted",
        ),
    )


def test_the_repeal_and_the_succession_have_the_mark_that_was_given() -> None:
    corpus = replaced(
        a_corpus(OLD, HEIR), by("old/417/44", part="§ 1"), ground=LegalBasis("act:2", "30", Mark.SECOND_HAND)
    )
    old = corpus.provision["old/383bis"]
    assert old.repeal == Repeal(a_day(DAY), Mark.SECOND_HAND, "act:2", "30")
    assert old.replaced_by == (a_successor("old/417/44", part="§ 1", verification="second-hand"),)


def test_an_article_that_is_closed_already_only_gains_its_successor() -> None:
    closed = a_provision("old/383bis", repealed_on=DAY, replaced_by="old/417/44")
    corpus = replaced(a_corpus(closed, HEIR, OTHER), by("old/417/45"), ground=LegalBasis())
    after = corpus.provision["old/383bis"]
    assert after.repeal == closed.repeal
    assert [each.provision for each in after.replaced_by] == ["old/417/44", "old/417/45"]


def test_the_act_by_which_an_article_is_replaced_is_one_of_the_data_also_where_the_article_has_ended() -> None:
    closed = a_provision("old/383bis", repealed_on=DAY)
    act, wording = LegalBasis("act:20"), NewWording("It says so now.")
    told = refusal(lambda: replaced(a_corpus(closed), by("old/417/44"), ground=act, wording=wording))
    assert told == (
        "'act:20' is not the id of an act in this data set; did you mean act:2? to add a new one first: "
        "lanzarote-law add act act:20"
    )


@pytest.mark.parametrize(
    ("known", "part", "parts"),
    [
        ("", "", [""]),
        ("", "§ 2", ["", "§ 2"]),
        ("§ 1", "§ 1", ["§ 1"]),
        ("§ 1", "§ 2", ["§ 1", "§ 2"]),
        ("§ 1", "", ["§ 1"]),
    ],
)
def test_a_succession_on_record_is_not_written_twice(known: str, part: str, parts: list[str]) -> None:
    closed = a_provision("old/383bis", repealed_on=DAY, successors=[a_successor("old/417/44", part=known)])
    corpus = a_corpus(ITEM, closed, HEIR, a_link())
    after = replaced(corpus, by("old/417/44", part=part), ground=LegalBasis()).provision["old/383bis"]
    assert [each.part for each in after.replaced_by] == parts


# -- the links ---------------------------------------------------------------------------------------------------------


def test_a_link_goes_to_each_heir_for_review_and_says_where_it_comes_from() -> None:
    link = a_link(pinpoint="§ 1", limit="Not below twelve.", verification="seen", reason="It names images.")
    corpus = replaced(a_corpus(ITEM, OLD, HEIR, OTHER, link), by("old/417/44", "old/417/45"))
    assert carried(corpus) == ["old/417/44: 8.1.a images", "old/417/45: 8.1.a images"]
    [first, *_] = [each for each in corpus.correspondences if each.review]
    assert first == a_link(
        "old/417/44",
        ident="old/417/44-8.1.a-editorial:1",
        limit="Not below twelve.",
        verification="unverified",
        reason="Carried over from old/383bis. It names images.",
        review="carried",
    )


GOES = ["old/417/44: 8.1.a images"]


@pytest.mark.parametrize(
    ("pinpoint", "part", "known", "found"),
    [
        ("§ 1", "§ 1", "", GOES),
        ("§ 1, al. 2", "§ 1er", "", GOES),
        ("§ 2", "§ 1", "", []),
        ("", "§ 1", "", GOES),
        ("§§ 1-2", "§ 2", "", GOES),
        ("§ 2", "§§ 1-2", "", GOES),
        ("§ 2", "", "", GOES),
        ("§ 2", "", "§ 1", []),
        ("§ 2", "§ 2", "§ 1", GOES),
        ("§ 2", "what is not new", "", GOES),
    ],
)
def test_a_link_to_another_paragraph_does_not_go_to_who_took_over_one(
    pinpoint: str, part: str, known: str, found: list[str]
) -> None:
    successors = [a_successor("old/417/44", part=known)] if known else []
    old = a_provision("old/383bis", repealed_on=DAY, successors=successors)
    corpus = a_corpus(ITEM, old, HEIR, a_link(pinpoint=pinpoint))
    assert carried(replaced(corpus, by("old/417/44", part=part), ground=LegalBasis())) == found


def test_the_old_link_stays_as_it_was() -> None:
    corpus = a_corpus(ITEM, OLD, HEIR, a_link())
    assert replaced(corpus, by("old/417/44")).correspondences[0] == corpus.correspondences[0]


@pytest.mark.parametrize(
    ("link", "found"),
    [
        (a_link(basis="reply"), []),
        (a_link(basis="comment"), []),
        (a_link(end="2022-05-31"), []),
        (a_link(end="2022-06-01"), ["old/417/44: 8.1.a images"]),
        (a_link(read_with="old/417/44"), ["old/417/44: 8.1.a images"]),
        (a_link("old/384"), []),
    ],
)
def test_only_our_own_reading_of_what_stood_to_the_end_is_carried(link: Correspondence, found: list[str]) -> None:
    corpus = a_corpus(ITEM, OLD, HEIR, a_provision("old/384"), link)
    assert carried(replaced(corpus, by("old/417/44"))) == found


def test_a_link_is_not_read_with_the_article_that_it_is_carried_to() -> None:
    link = a_link(read_with="old/417/44 old/384")
    corpus = replaced(a_corpus(ITEM, OLD, HEIR, a_provision("old/384"), link), by("old/417/44"))
    [new] = [each for each in corpus.correspondences if each.provision == "old/417/44"]
    assert [each.provision for each in new.read_with] == ["old/384"]


@pytest.mark.parametrize(
    ("known", "found"),
    [
        (a_link("old/417/44", "8.1.b", "images"), ["old/417/44: 8.1.a images chats", "old/417/44: 8.1.b chats"]),
        (a_link("old/417/44", "8.1.a 8.1.b", "images"), ["old/417/44: 8.1.a 8.1.b chats"]),
        (a_link("old/417/44", "8.1.a 8.1.b", "images chats"), []),
        (a_link("old/417/44", "8.1.b", "images", basis="reply"), ["old/417/44: 8.1.a 8.1.b images chats"]),
        (
            a_link("old/417/44", "8.1.b", "chats", end="2023-01-01"),
            ["old/417/44: 8.1.a images chats", "old/417/44: 8.1.b images"],
        ),
    ],
)
def test_what_the_heir_answers_already_is_not_carried_again(known: Correspondence, found: list[str]) -> None:
    items = (an_item("8.1.a", aspects="images chats"), an_item("8.1.b", aspects="images chats"))
    corpus = a_corpus(*items, OLD, HEIR, a_link(items="8.1.a 8.1.b", aspects="images chats"), known)
    assert carried(replaced(corpus, by("old/417/44"))) == found


@pytest.mark.parametrize(
    ("end", "found"),
    [
        ("2015-01-01", ["old/384: 8.1.a images"]),
        ("2022-05-31", ["old/384: 8.1.a images"]),
        ("2022-06-01", ["old/384: 8.1.a images"]),
        ("2022-06-02", []),
    ],
)
def test_what_the_heir_no_longer_answers_is_carried(end: str, found: list[str]) -> None:
    heir = a_provision("old/384")
    known = a_link("old/384", end=end)
    corpus = a_corpus(ITEM, OLD, heir, a_link(), known)
    assert carried(replaced(corpus, by("old/384"))) == found


@pytest.mark.parametrize(
    ("start", "since"), [("2022-06-01", None), ("2022-05-31", "2022-06-01"), ("2000-01-01", "2022-06-01"), ("", DAY)]
)
def test_an_heir_that_was_there_before_answers_from_the_day_on_only(start: str, since: str | None) -> None:
    corpus = replaced(a_corpus(ITEM, OLD, a_provision("old/384", start=start), a_link()), by("old/384"))
    [new] = [each for each in corpus.correspondences if each.review]
    assert new.start == (a_day(since) if since else None)


def test_links_stay_behind_where_that_was_asked_for() -> None:
    assert carried(replaced(a_corpus(ITEM, OLD, HEIR, a_link()), by("old/417/44", carry=False))) == []


@pytest.mark.parametrize(
    ("ident", "new"),
    [
        ("be-old/383bis", ["be-old/417/44:1", "be-old/417/44:2"]),
        ("own", ["own:old/417/44:1", "own:old/417/44:2"]),
        ("old/383bis:7", ["old/417/44:1", "old/417/44:2"]),
    ],
)
def test_a_carried_link_is_called_after_its_article_and_a_free_number(ident: str, new: list[str]) -> None:
    known = a_link(ident=ident, aspects="chats"), a_link(ident=f"{ident}x", aspects="images")
    item = an_item(aspects="images chats")
    first = replaced(a_corpus(item, OLD, HEIR, known[0]), by("old/417/44"))
    assert [each.id for each in first.correspondences if each.review] == new[:1]


def test_numbers_that_are_taken_are_passed_over() -> None:
    item = an_item(aspects="images chats")
    links = a_link(ident="a/old/383bis:1"), a_link(ident="a/old/383bis:2", aspects="chats")
    taken = a_link("old/384", ident="a/old/417/44:1")
    corpus = replaced(a_corpus(item, OLD, HEIR, a_provision("old/384"), *links, taken), by("old/417/44"))
    assert [each.id for each in corpus.correspondences if each.review] == ["a/old/417/44:2", "a/old/417/44:3"]


def test_a_link_that_needs_the_old_article_beside_another_becomes_suspect() -> None:
    link = a_link("old/384", read_with="old/383bis", ident="beside")
    corpus = replaced(a_corpus(ITEM, OLD, HEIR, a_provision("old/384"), link), by("old/417/44"))
    assert [(each.id, str(each.review)) for each in corpus.correspondences] == [("beside", "due")]


# -- what is refused ---------------------------------------------------------------------------------------------------

CLOSED = a_provision("old/383bis", repealed_on=DAY)


@pytest.mark.parametrize(
    ("old", "heirs", "ground", "wording", "message"),
    [
        (OLD, by("old/383bis"), LAW, SILENT, "old/383bis cannot replace itself; name the replacing article with --by"),
        (
            a_provision("old/383bis", repealed_on="2020-01-01"),
            by("old/417/44"),
            LAW,
            SILENT,
            "old/383bis is repealed on 2020-01-01, not on 2022-06-01; use the date of its repeal",
        ),
        (OLD, by("old/417/44"), LegalBasis(), SILENT, "no act is given; name the act with --act ID"),
        (
            CLOSED,
            by("old/417/44"),
            LegalBasis("act:9"),
            SILENT,
            (
                "old/383bis is repealed by act:2; omit --act and --article; to change them: lanzarote-law edit "
                "old/383bis"
            ),
        ),
        (
            CLOSED,
            by("old/417/44"),
            LegalBasis("act:2", "12"),
            SILENT,
            (
                "old/383bis is repealed by act:2; omit --act and --article; to change them: lanzarote-law edit "
                "old/383bis"
            ),
        ),
        (
            OLD,
            by("old/417/99"),
            LAW,
            SILENT,
            (
                "old/417/99 is not in this data set yet; describe its content with --summary, or add it first: "
                "lanzarote-law add provision"
            ),
        ),
        (
            OLD,
            by("old/417/98", "old/417/99"),
            LAW,
            NewWording("It says so."),
            (
                "old/417/99 and old/417/98 are not in this data set yet, and differ in content; add the articles"
                " first: lanzarote-law add provision"
            ),
        ),
        (
            OLD,
            by("old/417/44"),
            LAW,
            NewWording("It says so."),
            (
                "old/417/44 is already in this data set, and this command does not change its content; omit "
                "--summary, --penalty and --note; to change its content: lanzarote-law edit"
            ),
        ),
    ],
)
def test_a_succession_that_cannot_be_is_refused(
    old: Provision, heirs: ChosenSuccessors, ground: LegalBasis, wording: NewWording, message: str
) -> None:
    corpus = a_corpus(old, HEIR)
    assert refusal(lambda: replaced(corpus, heirs, ground=ground, wording=wording)) == message


# -- which article is meant --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "typed", "meant"),
    [
        (DAY, "old/417/44", ("old/417/44",)),
        (DAY, "new/176", ("new/176",)),
        (DAY, "417/44", ("old/417/44",)),
        (DAY, "417/99", ("old/417/99",)),
        ("2026-08-31", "176", ("old/176",)),
        ("2026-09-01", "176", ("new/176",)),
        (DAY, "TP 10ter", ("pre/10ter",)),
        ("2026-09-01", "New CC 176", ("new/176",)),
        (DAY, "417/44 417/44", ("old/417/44",)),
    ],
)
def test_a_number_alone_is_of_the_code_that_goes_by_the_same_name_on_the_day(
    day: str, typed: str, meant: tuple[str, ...]
) -> None:
    corpus = a_corpus(OLD, HEIR, a_provision("new/176", start="new-code"))
    texts = typed.split() if typed == "417/44 417/44" else [typed]
    assert replacement.find_successors(corpus, texts, corpus.provision["old/383bis"], a_day(day)) == meant


def test_a_number_that_two_articles_bear_on_the_day_is_refused() -> None:
    article = a_provision("old/100"), a_provision("old/99", a_version(numbered="100"))
    corpus = a_corpus(OLD, *article)
    found = refusal(lambda: replacement.find_successors(corpus, ["100"], OLD, a_day(DAY)))
    assert found == "'100' can mean old/100 or old/99; name the replacing article"


def test_the_records_of_the_data_are_not_touched() -> None:
    data = opened(a_corpus(ITEM, OLD, HEIR, a_link())).data
    before = repr(data.records.roots)
    day = amendment_and_repeal.parse_typed_day(data.corpus, DAY)
    replacement.replace_article(data, data.corpus.provision["old/383bis"], day, LAW, by("old/417/44"), SILENT)
    assert repr(data.records.roots) == before
