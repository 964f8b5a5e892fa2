"""Every number and day of a text stands in its translation, and no other."""

from __future__ import annotations

import pytest

from lanzarote_law.dataset import corpus_loading
from lanzarote_law.translations import catalogues, number_check
from lanzarote_law.wording import LANGUAGES

SAME = [
    ("From 1 June 2022 it is article 417/49.", "fr", "Depuis le 1er juin 2022, c'est l'article 417/49."),
    ("From 1 June 2022 it is article 417/49.", "nl", "Sinds 1 juni 2022 is het artikel 417/49."),
    ("The law of 2016-06-18.", "fr", "La loi du 18 juin 2016."),
    ("a fine of EUR 200-10,000", "fr", "une amende de 200 à 10 000 euros"),
    ("a fine of EUR 200-10,000", "fr", "une amende de 200 à 10\u202f000 euros"),
    ("a fine of EUR 200-10,000", "nl", "een geldboete van 200 tot 10.000 euro"),
    ("at most 5 years", "fr", "cinq ans au plus"),
    ("at most 5 years", "nl", "ten hoogste vijf jaar"),
    ("minors over sixteen", "fr", "les mineurs de plus de 16 ans"),
    ("article 383bis, § 1, second paragraph, 1°", "fr", "article 383bis, § 1er, al. 2, 1°"),
    ("article 383bis, § 1, second paragraph, 1°", "nl", "artikel 383bis, § 1, tweede lid, 1°"),
    ("no. 5 of the list", "fr", "le n° 5 de la liste"),
    ("the 1st, 2nd and 3rd", "fr", "le 1er, le 2e et le 3e"),
    ("articles 383, 384 and 385", "fr", "les articles 383, 384 et 385"),
    ("chapter IV of Book I", "fr", "le chapitre IV du livre Ier"),
    ("It may be used in March 2024.", "nl", "Het mag worden gebruikt in maart 2024."),
    ("in May 2024", "fr", "en mai 2024"),
    ("DOC 55 1854/001", "fr", "DOC 55 1854/001"),
    ("a fine of 500 to 20,000, or both", "fr", "une amende de 500 à 20 000, ou les deux"),
    ("articles 62 or 65 may also be asked for", "nl", "ook de artikelen 62 of 65 kunnen worden gevraagd"),
]


@pytest.mark.parametrize(("english", "language", "translation"), SAME)
def test_a_number_is_the_same_in_each_language_s_way(english: str, language: str, translation: str) -> None:
    assert number_check.number_differences(english, translation, language) == ((), ())


@pytest.mark.parametrize(
    ("english", "language", "translation", "lacking", "added"),
    [
        ("From 1 June 2022.", "fr", "Depuis le 1er juillet 2022.", ("month 6",), ("month 7",)),
        ("From 1 June 2022.", "nl", "Sinds 1 juni 2023.", ("2022",), ("2023",)),
        ("article 383bis", "fr", "article 383", ("383bis",), ("383",)),
        ("article 417/49", "fr", "article 417/44", ("49",), ("44",)),
        ("EUR 10,000", "fr", "1 000 euros", ("10000",), ("1000",)),
        ("at most 5 years", "nl", "ten hoogste zes jaar", ("5",), ()),
        ("minors over sixteen", "fr", "les mineurs de plus de 18 ans", (), ("18",)),
        ("article 5, § 1", "fr", "article 5, 1", ("§",), ()),
        ("article 5, 1°", "nl", "artikel 5, 1", ("°",), ()),
        ("chapter IV", "fr", "chapitre VI", ("IV",), ()),
        ("Punishes rape.", "fr", "Rend obligatoire {article} niveau %s.", (), ("%s", "{article}")),
        ("Half, or 50% of it.", "fr", "La moitié, ou 50 % de cela.", (), ()),
    ],
)
def test_another_number_is_told(
    english: str, language: str, translation: str, lacking: tuple[str, ...], added: tuple[str, ...]
) -> None:
    assert number_check.number_differences(english, translation, language) == (lacking, added)


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_the_translations_that_ship_have_every_number_and_day_and_no_other(language: str) -> None:
    folder = corpus_loading.default_folder()
    known = catalogues.read_translations(corpus_loading.read_catalogue(folder, language), language)
    assert len(known) >= 2000
    wrong = {
        context: differences
        for context, each in known.items()
        if each.text and not each.is_fuzzy
        for differences in [number_check.number_differences(each.english, each.text, language)]
        if any(differences)
    }
    assert wrong == {}
