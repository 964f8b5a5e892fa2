"""The short names of the shipped codes: each language has its own, and each is read in every text."""

from __future__ import annotations

from datetime import date

import pytest

from lanzarote_law.answers.reference_resolution import resolve
from lanzarote_law.citations.act_names import ActNames
from lanzarote_law.citations.extraction import extract_citations
from lanzarote_law.model import ActKind, Text
from lanzarote_law.render.phrases import View
from lanzarote_law.wording import LANGUAGES
from tests.builders import a_code, a_corpus, a_day, an_act
from tests.shipped import law

CORPUS = law()
ARTICLES = {
    code.id: next(each for each in CORPUS.provisions if each.id.startswith(f"{code.id}/"))
    for code in CORPUS.codes
    if any(each.id.startswith(f"{code.id}/") and each.article[0].isdigit() for each in CORPUS.provisions)
}
"""An article of each code whose articles have numbers."""


@pytest.mark.parametrize(("language", "intro"), [("en", "See art. "), ("fr", "Voir l'art. "), ("nl", "Zie art. ")])
def test_the_short_name_of_every_code_is_read_in_its_language(language: str, intro: str) -> None:
    assert len(ARTICLES) >= 10
    for code, article in ARTICLES.items():
        on = article.versions[-1].in_force_from or date(2020, 1, 1)
        name = CORPUS.code[code].brief(language)
        found = extract_citations(f"{intro}{article.article} {name}, ...", ActNames(CORPUS, on))
        assert [(each.code, each.article) for each in found] == [(code, article.article)]
        for typed in (f"{article.article} {name}", f"{name} {article.article}"):
            assert resolve(CORPUS, typed, on).provision == article


def test_no_short_name_of_one_code_is_that_of_another() -> None:
    for language in LANGUAGES:
        names = [code.brief(language) for code in CORPUS.codes]
        assert len(set(names)) == len(names) >= 15


def test_a_code_without_a_name_in_a_language_goes_by_its_first_one() -> None:
    code = a_code("old", "Penal Code", short="PC 1900", short_in=("", "C. pén. 1900"))
    assert [code.brief(language) for language in LANGUAGES] == ["PC 1900", "C. pén. 1900", "PC 1900"]
    assert code.every_name == ("PC 1900", "C. pén. 1900", "Penal Code")


@pytest.mark.parametrize(
    ("kind", "named"),
    [
        (ActKind.LAW, ("law of 1 January 2000", "loi du 1er janvier 2000", "wet van 1 januari 2000")),
        (
            ActKind.ROYAL_DECREE,
            (
                "royal decree of 1 January 2000",
                "arrêté royal du 1er janvier 2000",
                "koninklijk besluit van 1 januari 2000",
            ),
        ),
        (
            ActKind.CONSTITUTIONAL_JUDGMENT,
            (
                "judgment of 1 January 2000 (Const. Court)",
                "arrêt de la Cour constitutionnelle du 1er janvier 2000",
                "arrest van het Grondwettelijk Hof van 1 januari 2000",
            ),
        ),
        (None, ("act of 1 January 2000", "acte du 1er janvier 2000", "tekst van 1 januari 2000")),
    ],
)
def test_an_act_goes_by_what_it_is(kind: ActKind | None, named: tuple[str, ...]) -> None:
    act = an_act("act:2000-01-01")._replace(kind=kind, title=Text("[Not found]"), dated=a_day("2000-01-01"), eli="")
    corpus = a_corpus(act)
    told = tuple(View(corpus, a_day("2026-11-24"), language).act(act.id) for language in LANGUAGES)
    assert told == named


def test_no_act_of_the_shipped_data_goes_by_a_word_that_any_act_goes_by() -> None:
    view = View(CORPUS, a_day("2026-11-24"), "fr")
    assert [each.id for each in CORPUS.acts if view.act(each.id).startswith("acte ")] == []
    assert len(CORPUS.acts) >= 80
