"""What the words of the pages mean: each of every closed set is explained, in each language, with an example."""

from __future__ import annotations

import pytest

from lanzarote_law.answers.law_over_time import LawEventKind
from lanzarote_law.answers.lookup import ForceState
from lanzarote_law.answers.status_types import ItemFlag, Standing, Status
from lanzarote_law.answers.todo import TodoReason
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.errors import Severity
from lanzarote_law.model import ActEffect, Basis, BindingForce, Extent, Mark, PartnerEffect, RestFinding, Role, Stance
from lanzarote_law.render import glossary
from lanzarote_law.render.formats import plain_text
from lanzarote_law.render.glossary import GROUPS, TermMatch, find_terms, nearest_terms
from lanzarote_law.render.layout import legend, meaning_of, printed_word
from lanzarote_law.render.phrases import View
from lanzarote_law.wording import LANGUAGES, page_words
from tests.builders import RURITANIA, a_corpus, a_day, a_link, a_provision, an_item

KEYS = tuple(key for keys in GROUPS.values() for key in keys)
CLOSED = (
    *Status,
    *ItemFlag,
    *Mark,
    *TodoReason,
    *Stance,
    *ForceState,
    *LawEventKind,
    *Severity,
    *(f"standing.{each}" for each in Standing),
    *(f"extent.{each}" for each in Extent),
    *(f"finding.{each}" for each in RestFinding),
    *(f"role.{each}" for each in Role),
    *(f"does.{each}" for each in PartnerEffect),
    *(f"basis.{each}" for each in Basis),
    *(f"change.{each}" for each in ActEffect),
    *(f"force.{each}" for each in BindingForce),
    *(f"term.{each}" for each in glossary.TERMS),
)


@pytest.fixture(scope="module")
def view() -> View:
    return View(corpus_loading.load(RURITANIA), a_day("2018-01-26"), "en")


def test_every_member_of_every_closed_set_is_explained_once() -> None:
    assert len(KEYS) == len(set(KEYS))
    assert sorted(KEYS) == sorted(set(CLOSED))
    assert len(KEYS) >= 65


def test_every_word_that_looks_like_one_of_a_closed_set_is_explained() -> None:
    kinds = ("standing.", "extent.", "role.", "does.", "basis.", "change.", "finding.")
    found = {key for key in page_words("en") if key.startswith(kinds) and not key.endswith((".one", ".many", ".tight"))}
    assert len(found) >= 28
    assert found - set(KEYS) == set()


def test_nothing_is_explained_that_is_no_word() -> None:
    explained = {key.removeprefix("means.") for key in page_words("en") if key.startswith("means.")}
    assert explained == set(KEYS)
    assert {key.removeprefix("group.") for key in page_words("en") if key.startswith("group.")} == set(GROUPS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_word_means_fits_a_legend_and_begins_no_sentence(language: str) -> None:
    for key in KEYS:
        text = meaning_of(key, language)
        assert len(text) <= 112, text
        assert not text.endswith("."), text
        assert text[0].islower() or text.startswith("État"), text
        assert printed_word(key, language).lower() != text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_leads_to_what_it_means_as_it_is_printed_and_as_the_data_write_it(language: str) -> None:
    for key in KEYS:
        for typed in (
            printed_word(key, language),
            printed_word(key, language).upper(),
            glossary.key_without_prefix(key),
        ):
            assert key in find_terms(typed, language).keys, typed
    assert not find_terms("nonsense", language).keys


@pytest.mark.parametrize(
    ("typed", "asked", "keys", "language"),
    [
        ("weak", "en", ("standing.weak",), "en"),
        ("faible", "en", ("standing.weak",), "fr"),
        ("zwak", "en", ("standing.weak",), "nl"),
        ("weak", "fr", ("standing.weak",), "fr"),
        ("zwak", "fr", ("standing.weak",), "fr"),
        ("PAS ENCORE  EXAMINE", "en", ("unmapped",), "fr"),
        ("full", "en", ("standing.full", "extent.full"), "en"),
        ("gap", "en", ("gap", "standing.negative"), "en"),
        ("negative", "en", ("standing.negative",), "en"),
        ("suspect", "en", ("suspect",), "en"),
        ("repris", "en", ("carried",), "fr"),
        ("our reading", "en", ("basis.editorial",), "en"),
        ("disputed", "en", ("disputed", "standing.disputed", "disputes"), "en"),
    ],
)
def test_a_word_is_explained_in_its_own_language_unless_another_is_asked_for(
    typed: str, asked: str, keys: tuple[str, ...], language: str
) -> None:
    assert find_terms(typed, asked) == TermMatch(keys, language)


@pytest.mark.parametrize(
    ("typed", "near"), [("assertd", ["asserted", "inserted", "asserts-covered"]), ("lokup", ["lookup"]), ("zzz", [])]
)
def test_words_that_come_near_are_suggested(typed: str, near: list[str]) -> None:
    assert nearest_terms(typed, "en", ("lookup", "gaps")) == near


def test_the_words_of_a_table_are_explained_in_one_line(view: View) -> None:
    assert plain_text.text(tuple(legend(view, ("standing.weak", "asserted", "standing.weak"), 0))) == (
        "weak: covered only by general wording, only in part, or only according to an unsupported assertion · asserted:"
        " only the State or an organisation says so; in our reading the provision does not say it expressly\n"
    )
    assert plain_text.text(tuple(legend(view._replace(language="fr"), [Mark.SECOND_HAND], 0))) == (
        "de seconde main : lu dans une source qui le rapporte\n"
    )
    assert legend(view, ()) == []


def test_the_page_of_all_words_has_each_with_what_it_means() -> None:
    for language in LANGUAGES:
        page = plain_text.text(glossary.words_page(language))
        for key in KEYS:
            assert f"{printed_word(key, language)}  " in page
            assert f"  {meaning_of(key, language)}\n" in page


@pytest.mark.parametrize(
    ("key", "example"),
    [
        ("disputed", "8.1.a, on 26 January 2018: "),
        ("standing.disputed", "8.1.a, on 26 January 2018: Making images: 100 PC 1900, disputed by "),
        ("before-researched-period", ", on 31 December 2009: "),
        ("role.incriminates", " > 50 NPC: "),
        ("inferred", "entry into force of the new Code: 1 July 2024"),
        ("future", "50 NPC, on 26 January 2018"),
        ("carried", "8.1.a > 100, § 1 PC 1900: "),
        ("if-asked", ", on 2"),
        ("term.item", "8.1.a: "),
        ("term.obligation", "20(1)(a): "),
        ("term.limit", " > "),
        ("term.partner", "is read with"),
        ("does.punishes", "50 NPC is read with 51 NPC, which prohibits distributing what was made"),
        ("term.hole", ", on "),
    ],
)
def test_an_example_is_one_of_the_data(view: View, key: str, example: str) -> None:
    found = "".join(part.text for part in glossary.term_example(view, key))
    assert example.lower() in found.lower()


@pytest.mark.parametrize(
    ("first", "example"),
    [
        ("2009-12-31", ""),
        ("2010-01-01", "8.1.a, on 1 January 2010: Images: 383bis PC 1867"),
        ("2010-01-02", "8.1.a, on 2 January 2010: Images: 383bis PC 1867"),
    ],
)
def test_an_example_of_a_status_may_be_of_the_first_day_of_the_researched_period(first: str, example: str) -> None:
    law = (an_item(aspects="images"), a_provision(start=first, repealed_on="2012-01-01"), a_link())
    view = View(a_corpus(*law, researched_from="2010-01-01"), a_day("2018-01-26"), "en")
    assert "".join(part.text for part in glossary.term_example(view, "covered")) == example


def test_where_the_data_have_no_example_that_is_said(view: View) -> None:
    page = plain_text.text(glossary.word_page(TermMatch(("not-applicable",), "en"), view))
    assert page.splitlines()[3] == "  Example      none in these data"


def test_without_data_a_word_means_the_same() -> None:
    assert plain_text.text(glossary.word_page(TermMatch(("standing.weak",), "en"), None)) == (
        "weak  state of an aspect\n"
        "  Covered only by general wording, only in part, or only according to an unsupported assertion.\n"
    )
