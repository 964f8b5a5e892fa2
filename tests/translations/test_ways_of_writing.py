"""Articles, days and laws are written in the translations that ship as lawyers write them in each language."""

from __future__ import annotations

import re

import pytest

from lanzarote_law.dataset import corpus_loading
from lanzarote_law.translations import catalogues

_FRENCH = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_ODD = {
    "fr": {
        "the first paragraph is § 1er": r"§§? ?1(?!\d|er|°)",
        "the first alinéa is al. 1er": r"\bal\. ?1(?!\d|er)",
        "the first of a month is 1er": rf"(?<!\d)1 (?:{_FRENCH})\b",
        "a comma comes before a § behind an article": r"\bart(?:\.|icles?) \d[\w/]* §",
        "a space comes before a double sign": r"[^\s\u00a0\u202f][;!?»](?=\s|$)",
        "decimals have a comma, thousands a space": r"\d\.\d{3}(?!\d)",
        "the Code is C. pén., a law a loi": r"\bSw\.|\bwet van\b|\blid\b|\bC\.P\.",
        "nothing is left in English": r"\b(?:the|and|which|under|with|law|that|Law|Act)\b",
        "an apostrophe is that of the acts": r"[’]",
        "o and e in mœurs, sœur and œuvre are one letter": r"\b[MmSsCcNnVv]oeu|[Oo]euvre",
        "what was read follows where it was read": r"a été lu dans legalize",
        "ages and ranges are in words": r"\bcommis dès|sanctions du décret",
        "explicit sexual activity is called so": r"activité sexuelle(?! explicite)",
    },
    "nl": {
        "a paragraph is § 1": r"§§? ?1er|\b1er\b",
        "an alinéa is a lid, with its number in a word": r"\bal\. ?\d|\balinea\b|\blid \d",
        "a comma comes before a § behind an article": r"\bart(?:\.|ikel(?:en)?) \d[\w/]* §",
        "thousands have a point": r"\d,\d{3}(?!\d)",
        "the Code is Sw., a law a wet": r"C\. pén|\bloi du\b|\bakte\b|\baktes?\b",
        "nothing is left in English": r"\b(?:the|and|which|with|law|that|Law|Act)\b",
        "letters are those of the acts": r"[’]",
        "an explicit sexual act is called so": r"seksueel actie(?:f|ve)\b",
        "what was read was read in a repository": r"gelezen in legalize",
    },
}


@pytest.mark.parametrize(("language", "rule"), [(language, rule) for language in _ODD for rule in _ODD[language]])
def test_articles_days_and_laws_are_written_in_the_way_of_the_language(language: str, rule: str) -> None:
    known = catalogues.read_translations(
        corpus_loading.read_catalogue(corpus_loading.default_folder(), language), language
    )
    assert len(known) >= 2000
    assert [context for context, each in known.items() if re.search(_ODD[language][rule], each.text)] == []


def test_each_language_writes_the_first_paragraph_and_the_first_of_a_month_somewhere() -> None:
    french, dutch = (
        "\n".join(each.text for each in catalogues.read_translations(content, language).values())
        for language in ("fr", "nl")
        for content in [corpus_loading.read_catalogue(corpus_loading.default_folder(), language)]
    )
    for text, forms in (
        (french, (r"§ 1er, al\. \d", r"art\. \d+, § 1er, \d°", r"1er juin 2022", r"1er septembre 2026", r"loi du \d")),
        (dutch, (r"§ 1, \w+ lid", r"art\. \d+, § 1, \d°", r"1 juni 2022", r"1 september 2026", r"wet van \d")),
    ):
        for form in forms:
            assert re.search(form, text), form
