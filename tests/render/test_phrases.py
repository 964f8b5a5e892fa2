"""The runs of text that several pages share: articles, statuses, reasons, marks, holders, acts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.answers.status import aspect_standing, item_status
from lanzarote_law.answers.status_types import ItemFlag, Standing, Status, Weakness
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.model import Mark, NamedDate, PositionHolder, Text
from lanzarote_law.render.blocks import Styled, text_of_run
from lanzarote_law.render.item_status_text import status_line
from lanzarote_law.render.phrases import View
from tests.builders import (
    CONVENTION,
    a_corpus,
    a_day,
    a_link,
    a_negative,
    a_position,
    a_provision,
    an_act,
    an_applicability,
    an_aspect,
    an_item,
)

if TYPE_CHECKING:
    from tests.builders import Record

DAY = "2018-01-26"


def a_view(*records: Record, on: str = DAY, language: str = "en") -> View:
    return View(a_corpus(*records), a_day(on), language)


def reason(*records: Record, on: str = DAY, language: str = "en") -> str:
    """Why the aspect of item 8.1.a stands as it does."""
    view = a_view(an_item(aspects="images"), *records, on=on, language=language)
    return view.why(aspect_standing(view.corpus, "8.1.a", "images", view.on))


# -- articles --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("idents", "text"),
    [
        (["old/383bis"], "383bis PC 1867"),
        (["old/383bis", "old/383bis"], "383bis PC 1867"),
        (["old/417/43", "old/417/49", "new/176"], "417/43, 417/49 PC 1867; 176 PC 2024"),
        (["new/176", "old/417/49", "new/170"], "176, 170 PC 2024; 417/49 PC 1867"),
        (["pre/whole"], "TP"),
        (["pre/10ter", "pre/whole"], "10ter TP"),
        (["gone/12"], "12 gone"),
        ([], ""),
    ],
)
def test_a_code_is_named_once_behind_its_articles(idents: list[str], text: str) -> None:
    assert a_view().articles_text(idents) == text


@pytest.mark.parametrize(
    ("idents", "text"),
    [
        ("old/417/5 old/417/6 old/417/7", "417/5 to 417/7 PC 1867"),
        ("old/417/5 old/417/6", "417/5, 417/6 PC 1867"),
        ("old/417/5 old/417/6 old/417/7 old/417/9", "417/5 to 417/7, 417/9 PC 1867"),
        ("old/417/7 old/417/8 old/433/9 old/433/10 old/433/11", "417/7, 417/8, 433/9 to 433/11 PC 1867"),
        ("old/3 old/4 old/5 old/7bis pre/17 pre/18 pre/19", "3 to 5, 7bis PC 1867; 17 to 19 TP"),
        ("old/383 old/383bis old/384", "383, 383bis, 384 PC 1867"),
        ("pre/whole", "TP"),
    ],
)
def test_only_a_run_of_three_is_a_range(idents: str, text: str) -> None:
    assert a_view().articles_in_ranges(idents.split()) == text


@pytest.mark.parametrize(
    ("ident", "pinpoint", "known_code", "text"),
    [
        ("old/371/1", "2°", "", "371/1, 2° PC 1867"),
        ("old/371/1", "2°", "old", "371/1, 2°"),
        ("old/371/1", "", "", "371/1 PC 1867"),
        ("old/whole", "", "", "PC 1867"),
        ("old/whole", "", "old", "PC 1867"),
        ("old/whole", "ch. 2", "", "PC 1867, ch. 2"),
    ],
)
def test_an_article_stands_with_its_place_and_its_code(ident: str, pinpoint: str, known_code: str, text: str) -> None:
    assert a_view().article(ident, pinpoint, known_code) == text


# -- items and statuses ----------------------------------------------------------------------------------------------


def test_an_item_that_may_not_concern_the_party_says_so_in_a_list() -> None:
    view = a_view(an_item("10.1"), an_item("10.2"), an_applicability("10.1", "unknown"))
    assert view.items_text(["10.1", "10.2"]) == "10.1 (if asked), 10.2"
    assert view._replace(language="fr").items_text(["10.1"]) == "10.1 (si applicable)"


@pytest.mark.parametrize(
    ("items", "told"),
    [
        ("9.7.a 9.7.b 9.7.c", "9.7.a to c"),
        ("9.7.a 9.7.b 9.7.c 9.10.b 9.10.a", "9.7.a to c, 9.10.a, b"),
        ("9.7.c 9.7.a", "9.7.a, c"),
        ("9.7 9.7.a 9.7.b", "9.7, 9.7.a, b"),
        ("9.7.a 9.10.a 9.10.b", "9.7.a, 9.10.a, b"),
        ("9.7.b 9.7.a.1 9.7.a.2", "9.7.b, 9.7.a.1, 2"),
        ("11.a 11.b", "11.a, 11.b"),
        ("20(1)(a) 20(1)(c) 20(3)/1 20(3)/2", "20(1)(a), (c), 20(3)/1, /2"),
        ("18(1)(b)/2 18(1)(b)/3 22", "18(1)(b)/2, /3, 22"),
        ("18(1)(b)/1 18(1)(b)/2 18(1)(b)/3", "18(1)(b)/1 to /3"),
        ("28(c) 28(b) 28(a)", "28(a) to (c)"),
        ("28(a) 28(b)", "28(a), 28(b)"),
        ("9.7.a 9.7.a", "9.7.a"),
        ("10.1", "10.1 (if asked)"),
        ("9.9.a 9.9.b 9.9.c", "9.9.a, b (if asked), c"),
        ("", ""),
    ],
)
def test_of_the_limbs_of_one_item_only_the_first_bears_the_whole_number(items: str, told: str) -> None:
    questions = "9.7 9.7.a 9.7.b 9.7.c 9.7.a.1 9.7.a.2 9.9.a 9.9.b 9.9.c 9.10.a 9.10.b 10.1 11.a 11.b".split()
    duties = "18(1)(b)/1 18(1)(b)/2 18(1)(b)/3 20(1)(a) 20(1)(c) 20(3)/1 20(3)/2 22 28(a) 28(b) 28(c)".split()
    corpus = a_corpus(
        *(an_item(each) for each in questions),
        *(an_applicability(each, "unknown") for each in ("10.1", "9.9.b")),
        *(an_item(each, instrument=CONVENTION) for each in duties),
    )
    assert View(corpus, a_day(DAY), "en").items_in_short(items.split()) == told


def test_no_number_that_is_told_in_short_can_be_read_as_another() -> None:
    """What follows the first number of a list, put after its head, is the item again; a range is all its items."""
    corpus = corpus_loading.load()
    view = View(corpus, a_day(DAY), "en")
    told = view.items_in_short(corpus.item).replace(" (if asked)", "").split(", ")
    read: list[str] = []
    head = ""
    for each in told:
        first, _, last = each.partition(" to ")
        if first[0].isdigit():
            head = re.sub(r"(\.[^.]+|\([^()]+\)|/[^/]+)$", "", first)
        ends = [
            each if each[0].isdigit() else head + ("." if each.isalpha() else "") + each
            for each in (first, last or first)
        ]
        start, end = map([*corpus.item].index, ends)
        assert end - start >= 2 or not last
        read += [*corpus.item][start : end + 1]
    assert read == [*corpus.item]


@pytest.mark.parametrize(
    ("status", "style"),
    [
        (Status.COVERED, "good"),
        (Status.RULE_IN_LAW, "ref"),
        (Status.GAP, "bad"),
        (Status.DISPUTED, "bad"),
        (Status.NO_RULE, "bad"),
        (Status.PARTIAL, "warn"),
        (Status.LAPSED, "warn"),
        (Status.CONDUCT_PUNISHED, "warn"),
        (Status.UNMAPPED, "strong"),
        (Status.PRACTICE, "strong"),
    ],
)
def test_a_hole_in_the_data_never_has_the_colour_of_a_gap(status: Status, style: str) -> None:
    assert a_view().status_run(status).style == style


def test_what_nobody_has_looked_for_is_dim() -> None:
    assert a_view().standing_run(Standing.UNKNOWN) == Styled("not researched", "dim")
    assert a_view().standing_run(Standing.NEGATIVE) == Styled("gap", "bad")


def test_flags_follow_a_status_as_clauses() -> None:
    flags = (ItemFlag.IF_ASKED, ItemFlag.EXEMPTION, ItemFlag.CONCERN, ItemFlag.RESERVATION_UNKNOWN, ItemFlag.ASSERTED)
    assert a_view().flags_text(flags) == (
        "; applies only if asked; with an exemption; concerns about practice were reported; it is not known whether the"
        " Party made a reservation; the status depends on an assertion"
    )


def test_a_status_line_ends_with_what_the_status_rests_on_at_its_weakest() -> None:
    records = an_item(aspects="images"), a_provision(start="new-code"), a_link()
    view = a_view(*records, on="2026-09-01")
    line = status_line(view, item_status(view.corpus, "8.1.a", view.on), "since then")
    assert text_of_run(line) == "COVERED since then (entry into force of the new Code: inferred)"
    assert text_of_run(status_line(view, item_status(view.corpus, "8.1.a", view.on))) == (
        "COVERED (entry into force of the new Code: inferred)"
    )


# -- why -------------------------------------------------------------------------------------------------------------


def test_a_full_aspect_names_what_carries_it() -> None:
    assert reason(a_provision(), a_link()) == "383bis PC 1867"


def test_general_words_are_called_so() -> None:
    assert reason(a_provision(), a_link(extent="implied")) == (
        "covered only by general wording in article 383bis PC 1867"
    )


def test_a_part_is_named() -> None:
    links = a_link(extent="partial", part="sound only"), a_provision()
    assert reason(*links) == "covered only in part by article 383bis PC 1867 (sound only); the rest was not researched"


def test_a_bare_assertion_is_called_so() -> None:
    assert reason(a_provision(), a_link(basis="reply")) == (
        "covered only according to an assertion about article 383bis PC 1867"
    )


def test_several_weak_reasons_stand_side_by_side() -> None:
    records = (
        a_provision(),
        a_provision("old/383"),
        a_provision("old/371/1"),
        a_link(extent="implied"),
        a_link("old/383", basis="comment"),
        a_link("old/371/1", extent="partial", part="sound only"),
    )
    assert reason(*records) == (
        "covered only in part by article 371/1 PC 1867 (sound only); covered only by general wording"
        " in article 383bis PC 1867; "
        "covered only according to an assertion about article 383 PC 1867"
    )


def test_a_disputed_aspect_says_by_whom() -> None:
    dispute = a_position(targets="8.1.a images old/383bis")
    assert reason(a_provision(), a_link(), dispute) == "383bis PC 1867, disputed by The NGOs"
    assert reason(a_provision(), a_link(basis="reply"), dispute) == (
        "383bis PC 1867, disputed by The NGOs and asserted by the State"
    )
    assert reason(a_provision(), a_link(basis="reply"), dispute, language="fr") == (
        "383bis PC 1867, contesté par The NGOs [en] et affirmé par l'État"
    )


def test_a_gap_says_what_was_searched() -> None:
    assert reason(a_negative(checked="Book II.")) == "no provision was found; texts searched: Book II."


def test_a_lapsed_aspect_says_what_lapsed() -> None:
    assert reason(a_provision(repealed_on="2016-01-01"), a_link()) == (
        "linked only to law no longer in force: article 383bis PC 1867"
    )


def test_a_pending_aspect_says_what_is_to_come() -> None:
    records = a_provision(start="2022-06-01"), a_link()
    assert reason(*records) == "linked only to law not yet in force in this respect: article 383bis PC 1867"


def test_a_hole_is_called_a_hole() -> None:
    assert reason() == "a hole in the data: no search was made"


# -- marks -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("weakness", "text"),
    [
        (None, ""),
        (Weakness(Mark.SEEN, "start", "old/383bis"), ""),
        (Weakness(Mark.SECOND_HAND, "link", "old/383bis"), "based on a link marked second-hand"),
        (Weakness(Mark.INFERRED, "search"), "based on a search marked inferred"),
        (Weakness(Mark.INFERRED, "start", "old/383bis"), "entry into force of 383bis PC 1867: inferred"),
        (Weakness(Mark.UNVERIFIED, "end", "old/383bis"), "end of 383bis PC 1867: unverified"),
        (Weakness(Mark.UNVERIFIED, "amendment", "old/383bis"), "amendment to 383bis PC 1867: unverified"),
        (
            Weakness(Mark.UNVERIFIED, "start-not-recorded", "old/383bis"),
            "entry into force of 383bis PC 1867 not recorded",
        ),
        (Weakness(Mark.INFERRED, "end", "old/383bis", None, "new-code"), "entry into force of the new Code: inferred"),
    ],
)
def test_a_weakness_says_what_is_weak(weakness: Weakness | None, text: str) -> None:
    assert a_view().weakness_text(weakness) == text


def test_a_named_day_without_a_title_goes_by_its_name() -> None:
    view = a_view(NamedDate("reform", a_day("2022-06-01"), Mark.INFERRED))
    assert view.weakness_text(Weakness(Mark.INFERRED, "start", "", None, "reform")) == "reform: inferred"


# -- names -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ident", "en", "fr", "nl"),
    [
        ("act:2022-03-21", "law of 21 March 2022", "loi du 21 mars 2022", "wet van 21 maart 2022"),
        (
            "act:2024-02-29/10",
            "law of 29 February 2024, file 10",
            "loi du 29 février 2024, dossier 10",
            "wet van 29 februari 2024, dossier 10",
        ),
        ("act:images", "law of 1 July 2019", "loi du 1er juillet 2019", "wet van 1 juli 2019"),
        ("act:one", "law of 2 July 2019 (one)", "loi du 2 juillet 2019 (one)", "wet van 2 juli 2019 (one)"),
        ("act:code", "act:code", "act:code", "act:code"),
        ("act:2019-07-01", "act:2019-07-01", "act:2019-07-01", "act:2019-07-01"),
        ("", "an unrecorded act", "un acte non enregistré", "een niet-geregistreerde wet"),
    ],
)
def test_an_act_goes_by_its_day(ident: str, en: str, fr: str, nl: str) -> None:
    named = {"act:2022-03-21": "2022-03-21", "act:2024-02-29/10": "2024-02-29", "act:images": "2019-07-01"}
    acts = [
        an_act(each, dated=day) for each, day in (named | dict.fromkeys(("act:one", "act:two"), "2019-07-02")).items()
    ]
    acts += [an_act("act:code"), an_act("act:2019-07-01")]
    assert [a_view(*acts, language=language).act(ident) for language in ("en", "fr", "nl")] == [en, fr, nl]


@pytest.mark.parametrize(
    ("title", "eli", "fr", "nl"),
    [
        (Text("Law on images"), "", "loi du 1er juillet 2019", "wet van 1 juli 2019"),
        (Text("[Law on images]"), "", "loi du 1er juillet 2019", "wet van 1 juli 2019"),
        (Text("[Images]", fr="Loi relative aux images"), "", "loi du 1er juillet 2019", "wet van 1 juli 2019"),
        (
            Text("[Images]"),
            "https://law.example/eli/loi/2019/07/01/x",
            "loi du 1er juillet 2019",
            "wet van 1 juli 2019",
        ),
        (Text(nl="Decreet over beelden"), "", "décret du 1er juillet 2019", "decreet van 1 juli 2019"),
        (Text("Ordinance on images"), "", "ordonnance du 1er juillet 2019", "ordonnantie van 1 juli 2019"),
        (Text("[Judgment 1/2019]"), "", "arrêt du 1er juillet 2019", "arrest van 1 juli 2019"),
        (Text("[Images]"), "https://law.example/eli/1", "acte du 1er juillet 2019", "tekst van 1 juli 2019"),
        (Text(), "", "acte du 1er juillet 2019", "tekst van 1 juli 2019"),
    ],
)
def test_an_act_is_called_what_its_title_or_its_address_says_it_is(title: Text, eli: str, fr: str, nl: str) -> None:
    act = an_act("act:images", dated="2019-07-01")._replace(title=title, eli=eli)
    named = [a_view(act, language=language).act("act:images") for language in ("en", "fr", "nl")]
    french = ("loi", "arrêt", "décret", "ordonnance")
    kind = dict(zip(french, ("law", "judgment", "decree", "ordinance"), strict=True)).get(fr.partition(" ")[0], "act")
    assert named == [f"{kind} of 1 July 2019", fr, nl]


def test_a_holder_is_named_with_who_speaks_and_who_reports() -> None:
    view = a_view(PositionHolder("league", Text("The League", fr="La Ligue")))
    assert view.holder_text(a_position(holder="league")) == "The League"
    assert view.holder_text(a_position(holder="league", voice="A clerk")) == "The League (statement by A clerk)"
    reported = a_position(holder="state", reported_by="league")
    assert view.holder_text(reported) == "The State, as reported by The League"
    assert view._replace(language="fr").holder_text(reported) == "The State [en], selon La Ligue"


def test_an_aspect_goes_by_its_title() -> None:
    view = a_view(an_aspect(title="Images", fr="Images (fr)"))
    assert view.aspect_title("images") == "Images"
    assert view._replace(language="nl").aspect_title("images") == "Images [en]"


def test_an_act_that_is_cited_as_a_whole_has_no_number_at_the_head_of_a_page() -> None:
    view = a_view()
    assert text_of_run(view.provision_title(a_provision("old/383bis", subject="Images"))) == "383bis  PC 1867  Images"
    assert text_of_run(view.provision_title(a_provision("pre/whole", subject="Procedure"))) == "TP  Procedure"


def test_the_standing_sentence_names_the_day_and_says_what_it_is_not() -> None:
    assert text_of_run(a_view().footer()) == (
        "A reading of the law as at 26 January 2018, computed from this data set; not legal advice and not a finding"
        " of the Committee."
    )
