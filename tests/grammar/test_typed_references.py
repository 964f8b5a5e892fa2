"""References: what people type, what it means, how it is ordered, what contains what."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.grammar.article_numbers import ArticleNumber, article_key
from lanzarote_law.grammar.code_phrases import code_key
from lanzarote_law.grammar.latin_suffixes_and_ordinals import LATIN, canonical_latin
from lanzarote_law.grammar.pinpoints import Pinpoint, ordinal_number
from lanzarote_law.grammar.typed_references import (
    ArticleRef,
    ConventionPoints,
    ConventionRef,
    ItemRange,
    ItemRef,
    names_convention,
    names_item,
    possible_readings,
)
from lanzarote_law.text_folding_and_display import fold_accents, normalise_reference, printable

ITEMS = [
    ("8.1.a", "8.1.a"),
    ("8.1a", "8.1.a"),
    ("8.1 a", "8.1.a"),
    ("8.1.A", "8.1.a"),
    ("8.1 (a)", "8.1.a"),
    ("8.1(a)", "8.1.a"),
    ("8.1.(a)", "8.1.a"),
    ("8.1.a)", "8.1.a"),
    ("8. 1.a", "8.1.a"),
    ("8.1\u00a0a", "8.1.a"),
    ("Q 8.1 (a)", "8.1.a"),
    ("Q8.1.a", "8.1.a"),
    ("Q. 8.1.a", "8.1.a"),
    ("Question 8.1.a", "8.1.a"),
    ("Question 8.1.a.", "8.1.a"),
    ("Question no. 8.1.a", "8.1.a"),
    ("question n° 8.1.a:", "8.1.a"),
    ("vraag 8.1.a", "8.1.a"),
    ("n° 8.1", "8.1"),
    ("nr. 8", "8"),
    ("item 8.1", "8.1"),
    ("point 8.1", "8.1"),
    ("punt 8", "8"),
    ("8", "8"),
    ("8.", "8"),
    ("08.01", "8.1"),
    ("Question 9.10", "9.10"),
    ("9.1", "9.1"),
    ("16.g", "16.g"),
    ("6.follow-up", "6.follow-up"),
    ("6 follow up", "6.follow-up"),
    ("13.follow-up-2.a", "13.follow-up-2.a"),
    ("13 follow-up 2 a", "13.follow-up-2.a"),
    ("13.followup02", "13.follow-up-2"),
    ("8.1.\u017f", "8.1.s"),
    ("the question 8.1.a", "8.1.a"),
    ("la question 8.1.a", "8.1.a"),
    ("de vraag 8.1.a", "8.1.a"),
    ("8. 1", "8.1"),
    ("8 . 1.a", "8.1.a"),
    ("8. 1 (a)", "8.1.a"),
    ("8. 1. a", "8.1.a"),
    ("8.1. a", "8.1.a"),
    ("8.1 a.", "8.1.a"),
    ("13.follow-up-2 (a)", "13.follow-up-2.a"),
    ("13.follow-up-2(a)", "13.follow-up-2.a"),
]


@pytest.mark.parametrize(("typed", "canonical"), ITEMS)
def test_an_item_is_read_the_way_people_type_it(typed: str, canonical: str) -> None:
    assert str(ItemRef.parse(typed)) == canonical


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        *"a -8 100 8-1 8,1 8/1 8.1.a.b 8.1.ab 8.1..a 8.1.é 9.1.0 9.100 8.1)a 383bis 20(1)(f)".split(),
        *"follow-up 6follow-up 6.follow-ups 6.follow-up.ab".split(),
        "8.1\u200b.a",
        "question question no 8",
    ],
)
def test_what_is_no_item_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        ItemRef.parse(typed)
    assert (caught.value.message, caught.value.hint, caught.value.exit_code) == (
        f"'{typed}' is not an item of a questionnaire",
        "items are written 8.1.a or 9.10",
        2,
    )


CONVENTION_POINTS = [
    ("20(1)(f)", "20(1)(f)"),
    ("20 (1) (f)", "20(1)(f)"),
    ("20(1)(F)", "20(1)(f)"),
    ("20(1)f", "20(1)(f)"),
    ("Art.20(1)(f)", "20(1)(f)"),
    ("CETS 201, art. 20 (1) (f)", "20(1)(f)"),
    ("20 (1)(f) CETS 201", "20(1)(f)"),
    ("the Lanzarote Convention, Article 20(1)(f)", "20(1)(f)"),
    ("20, paragraph 1, letter f", "20(1)(f)"),
    ("20, para. 1, litt. f", "20(1)(f)"),
    ("20 § 1 f", "20(1)(f)"),
    ("Article 20, paragraphe 1, lettre f", "20(1)(f)"),
    ("artikel 20, lid 1, letter f", "20(1)(f)"),
    ("STCE n° 201, article 20 § 1er", "20(1)"),
    ("20(3)/2", "20(3)/2"),
    ("18(1)(b)/2", "18(1)(b)/2"),
    ("18(1)(b), second indent", "18(1)(b)/2"),
    ("18(1)(b), premier tiret", "18(1)(b)/1"),
    ("18(1)(b), derde streepje", "18(1)(b)/3"),
    ("18(1)(b), f\u0131rst indent", "18(1)(b)/1"),
    ("23", "23"),
    ("06", "6"),
    ("CETS 23", "23"),
    ("CETS 201 23", "23"),
    ("23, CETS 201", "23"),
    ("Convention 23", "23"),
    ("Article 23 of the Lanzarote Convention", "23"),
    ("article 20 de la Convention de Lanzarote", "20"),
    ("artikel 20 van het Verdrag van Lanzarote", "20"),
    ("art. 23 Verdrag", "23"),
    ("art. 23 van het Verdrag", "23"),
    ("het verdrag, artikel 20, eerste lid, onder f)", "20(1)(f)"),
    ("Lanzarote-verdrag art. 20", "20"),
    ("6(c)", "6(c)"),
    ("6, c", "6(c)"),
    ("20.1.f", "20(1)(f)"),
    ("article 20.1(f)", "20(1)(f)"),
    ("article 20, § 1, f", "20(1)(f)"),
    ("Article 20 par. 1 (a) of the Lanzarote Convention", "20(1)(a)"),
    ("Article 20, paragraph 1, letter f, of the Lanzarote Convention", "20(1)(f)"),
    ("l'article 20, paragraphe 1, alinéa f, de la Convention de Lanzarote", "20(1)(f)"),
    ("artikel 20, eerste lid, onder f), van het Verdrag van Lanzarote", "20(1)(f)"),
    ("STE 201, art. 20, lid 1, onder f", "20(1)(f)"),
    ("la Convention de Lanzarote, art. 20", "20"),
    ("het Verdrag van Lanzarote, artikel 20", "20"),
    ("de Conventie van Lanzarote, artikel 20", "20"),
    ("Art. 20(1)(f).", "20(1)(f)"),
    ("art. 20 LC", "20"),
    ("LC, art. 20(1)(f)", "20(1)(f)"),
    ("Lanzarote 23", "23"),
    ("Article 23 Lanzarote", "23"),
]


@pytest.mark.parametrize(
    ("typed", "ends"),
    [
        ("8.1.a-9.12", ("8.1.a", "9.12")),
        ("8.1.a \u2013 9.12", ("8.1.a", "9.12")),
        ("questions 8 to 9", ("8", "9")),
        ("Q 8.1.a tot 9.12", ("8.1.a", "9.12")),
        ("8.1 \u00e0 9.2", ("8.1", "9.2")),
        ("13.follow-up-1 - 14", ("13.follow-up-1", "14")),
    ],
)
def test_items_from_one_to_another_are_read(typed: str, ends: tuple[str, str]) -> None:
    (read,) = possible_readings(typed)
    assert isinstance(read, ItemRange)
    assert (str(read.first), str(read.last)) == ends


@pytest.mark.parametrize("typed", ["9.12-8.1.a", "8.1.a-8.1.a", "372-377", "8-9", "8.1.a-", "8.1.a-383bis"])
def test_what_leads_from_no_item_to_a_later_one_is_no_range(typed: str) -> None:
    with pytest.raises(NotUnderstoodError):
        possible_readings(typed)


def test_a_range_holds_the_limbs_of_its_last_item_and_nothing_behind_it() -> None:
    (read,) = possible_readings("8.1.b-9.1")
    assert isinstance(read, ItemRange)
    held = [text for text in "8.1 8.1.a 8.1.b 8.2 9 9.1 9.1.c 9.2 9.10".split() if read.contains(ItemRef.parse(text))]
    assert held == "8.1.b 8.2 9 9.1 9.1.c".split()


@pytest.mark.parametrize(("typed", "canonical"), CONVENTION_POINTS)
def test_a_point_of_the_convention_is_read_the_way_people_type_it(typed: str, canonical: str) -> None:
    assert str(ConventionRef.parse(typed)) == canonical


@pytest.mark.parametrize("typed", ["", "CETS 201", *"201 20() (20) 20(100) 20f 383bis 20(1)(f)/12".split()])
def test_what_is_no_point_of_the_convention_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        ConventionRef.parse(typed)
    assert (caught.value.message, caught.value.hint) == (
        f"'{typed}' is not a point of the Convention",
        "points of the Convention are written 20(1)(f) or CETS 23",
    )


NUMBERS = [
    ("383", "383"),
    ("383bis", "383bis"),
    ("383 bis", "383bis"),
    ("383\u00a0bis", "383bis"),
    ("383BIS", "383bis"),
    ("383b\u0131s", "383bis"),
    ("383\u017fexies", "383sexies"),
    ("383sept\u0130es", "383septies"),
    ("383bis/1", "383bis/1"),
    ("433novies/10", "433novies/10"),
    ("433nonies", "433novies"),
    ("10quinquiesdecies", "10quindecies"),
    ("383quaterdecies", "383quaterdecies"),
    ("417/49", "417/49"),
    ("417/049", "417/49"),
    ("1er", "1"),
    ("383-bis", "383bis"),
    ("383 - bis", "383bis"),
    ("383.bis", "383bis"),
    ("61[ter]", "61ter"),
    ("417 / 49", "417/49"),
]


@pytest.mark.parametrize(("typed", "canonical"), NUMBERS)
def test_an_article_number_is_read_the_way_people_type_it(typed: str, canonical: str) -> None:
    assert str(ArticleNumber.parse(typed)) == canonical


@pytest.mark.parametrize(
    "typed", ["", "41 7", "art. 383", *"bis 383b 383bisbis 383-b 383.b 12345 417/1234 371/1/2 1/2/2016 1.000".split()]
)
def test_what_is_no_article_number_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        ArticleNumber.parse(typed)
    assert (caught.value.message, caught.value.hint) == (
        f"'{typed}' is not an article number",
        "articles are written 383bis or 417/49",
    )


# Single references as they stand in the comments of 2018, in acts, in translations and on web pages; en, fr and nl.
SEEN_IN_TEXTS = [
    ("article 383bis of the Criminal Code", "383bis", "criminalcode"),
    ("Art. 371/1,2", "371/1, 2°", ""),
    ("Criminal Code (Art. 371/1,2)", "371/1, 2°", "criminalcode"),
    ("artikel 371/1, lid 1, 2 Sw.", "371/1, al. 1, 2°", "sw"),
    ("artikel 371/1, lid 1, 2 van het Strafwetboek", "371/1, al. 1, 2°", "strafwetboek"),
    ("artikel 371/1, § 1, 2 Sw.", "371/1, § 1, 2°", "sw"),
    ("l'article 371/1, § 1er, 2 du Code pénal", "371/1, § 1, 2°", "codepenal"),
    ("l'article 371/1, alinéa 1er, 2, du Code pénal", "371/1, al. 1, 2°", "codepenal"),
    ("article 371/1, § 1, 2 of the Criminal Code", "371/1, § 1, 2°", "criminalcode"),
    ("artikel 371/1, lid 1, 2 en 3 Sw.", "371/1, al. 1, 2, 3", "sw"),
    ("Art. 377quater.", "377quater", ""),
    ("articles 371/1, paragraphs 2", "371/1, al. 2", ""),
    ("l'article 383bis du même Code", "383bis", ""),
    ("l'article 383bis, § 2, du même Code", "383bis, § 2", ""),
    ("383bis, § 1er, du Code pénal", "383bis, § 1", "codepenal"),
    ("433quinquies, § 1er, alinéa 1er, 1°,", "433quinquies, § 1, al. 1, 1°", ""),
    ("l'article 376, alinéa 1er,", "376, al. 1", ""),
    ("417ter, alinéa 3, 2°", "417ter, al. 3, 2°", ""),
    ("l'article 382bis, alinéa 1er, 4°,", "382bis, al. 1, 4°", ""),
    ("article 10ter, alinéa 1er, 1°", "10ter, al. 1, 1°", ""),
    (
        "l'article 21, alinéa 1er, 2°, second tiret, du même titre préliminaire",
        "21, al. 1, 2°, indent 2",
        "titrepreliminaire",
    ),
    (
        "article 39bis, § 6, alinéa 6, du Code d'instruction criminelle",
        "39bis, § 6, al. 6",
        "codeinstructioncriminelle",
    ),
    ("article 584, alinéa 5, 7°, du Code judiciaire", "584, al. 5, 7°", "codejudiciaire"),
    ("l'article 458 bis du Code pénal", "458bis", "codepenal"),
    ("Art. 371/1. § 1er.", "371/1, § 1", ""),
    ("Art.383bis/1.", "383bis/1", ""),
    ("685, deuxième tiret", "685, indent 2", ""),
    ("371, § 3, alinéa 1er, 6°", "371, § 3, al. 1, 6°", ""),
    ("258, § 1er, alinéa 1er, 1°, du Code pénal", "258, § 1, al. 1, 1°", "codepenal"),
    ("Art. 380 ter du Code Pénal (CP)", "380ter", "codepenalcp"),
    ("Art. 21 bis du TP du CIC", "21bis", "tpcic"),
    ("L'article 380, §4", "380, § 4", ""),
    ("l'article 10 ter du code d'instruction criminelle", "10ter", "codeinstructioncriminelle"),
    ("nouvel article 371/1", "371/1", ""),
    ("L'article 371/1 2° du Code pénal", "371/1, 2°", "codepenal"),
    ("art. 417/5 du Code pénal", "417/5", "codepenal"),
    ("art. 550bis du Code pénal", "550bis", "codepenal"),
    ("artikel 383bis van het Strafwetboek", "383bis", "strafwetboek"),
    ("artikel 383bis Sw", "383bis", "sw"),
    ("artikel 383 Sw.", "383", "sw"),
    ("artikel 383bis §2 Strafwetboek", "383bis, § 2", "strafwetboek"),
    ("Artikel 417/43 Strafwetboek", "417/43", "strafwetboek"),
    ("(art. 417/7 Sw)", "417/7", "sw"),
    ("( art. 417/8 Sw)", "417/8", "sw"),
    ("artikel 417/5 Sw", "417/5", "sw"),
    ("(nieuw artikel 371/1 Sw.)", "371/1", "sw"),
    ("Artikel 371/1 van het Strafwetboek", "371/1", "strafwetboek"),
    ("art. 433septies Strafwetboek", "433septies", "strafwetboek"),
    ("artikel 382§2", "382, § 2", ""),
    ("383bis, § 1, van het Strafwetboek", "383bis, § 1", "strafwetboek"),
    ("artikel 39bis, § 6, zesde lid, van het Wetboek van strafvordering", "39bis, § 6, al. 6", "wetboekstrafvordering"),
]

# Where the words around an article are a sentence and name no code, only the article is asserted.
IN_A_SENTENCE = [
    ("an article 377ter is inserted", "377ter"),
    ("at sections 371/1", "371/1"),
    ("article inserted be a 433bis/1", "433bis/1"),
    ("Art. 417/49 La cause de justification", "417/49"),
    ("(art. 372 SW. en volgende)", "372"),
]

TYPED = [
    ("383bis", "383bis", ""),
    ("383 bis", "383bis", ""),
    ("383bis?", "383bis", ""),
    ("CP 417/49", "417/49", "cp"),
    ("Sw. 371/1, 2°", "371/1, 2°", "sw"),
    ("TP 10ter", "10ter", "tp"),
    ("TP du CIC 10ter", "10ter", "tpcic"),
    ("V.T.Sv. 21bis", "21bis", "vtsv"),
    ("383bis C.P.", "383bis", "cp"),
    ("C.pén., art. 383bis", "383bis", "cpen"),
    ("C. pén. 383bis", "383bis", "cpen"),
    ("Code pénal 383bis", "383bis", "codepenal"),
    ("CP 1867 383bis", "383bis", "cp1867"),
    ("383bis CP 1867", "383bis", "cp1867"),
    ("CP 2024, art. 170", "170", "cp2024"),
    ("Sw. 2024 170", "170", "sw2024"),
    ("oud Sw. 383bis", "383bis", "oudsw"),
    ("new article 170", "170", ""),
    ("artikel 5 van hetzelfde Wetboek", "5", ""),
    ("371/1,2°", "371/1, 2°", ""),
    ("383bis, 2 °", "383bis, 2°", ""),
    ("383bis, 2º", "383bis, 2°", ""),
    ("383bis, 2bis°", "383bis, 2bis°", ""),
    ("383bis § 1 al. 2 3°", "383bis, § 1, al. 2, 3°", ""),
    ("383bis, §§ 1", "383bis, § 1", ""),
    ("383bis, § 1bis", "383bis, § 1bis", ""),
    ("383bis, § 1/1", "383bis, § 1/1", ""),
    ("383bis, paragraaf 1", "383bis, § 1", ""),
    ("383bis, alinéa premier", "383bis, al. 1", ""),
    ("383bis, eerste lid", "383bis, al. 1", ""),
    ("383bis, lid 2", "383bis, al. 2", ""),
    ("383bis 1er alinéa", "383bis, al. 1", ""),
    ("383bis, 2de lid", "383bis, al. 2", ""),
    ("383bis, para. 2", "383bis, al. 2", ""),
    ("383bis, a)", "383bis, a)", ""),
    ("383bis (a)", "383bis, a)", ""),
    ("383bis, point b", "383bis, b)", ""),
    ("383bis onder 2°", "383bis, 2°", ""),
    ("143, tiret 5", "143, indent 5", ""),
    ("section 377, paragraphs 4 to 6", "377, al. 4-6", ""),
    ("383bis, §§ 1er et 3,", "383bis, §§ 1, 3", ""),
    ("383bis, § 1er et § 2", "383bis, §§ 1, 2", ""),
    ("383bis, §§ 3bis et 4bis", "383bis, § 3bis, § 4bis", ""),
    ("383bis, § 3bis, § 4 bis", "383bis, § 3bis, § 4bis", ""),
    ("383bis, §§ 1/1, 1/2", "383bis, § 1/1, § 1/2", ""),
    ("383bis, §§ 1er et 1/1", "383bis, § 1, § 1/1", ""),
    ("383bis, §§ 2, 2bis et 2ter", "383bis, § 2, § 2bis, § 2ter", ""),
    ("383bis, paragraphes 2 à 2ter", "383bis, § 2-§ 2ter", ""),
    ("383bis, §§ 12, 14", "383bis, § 12, § 14", ""),
    ("3, § 12, § 14", "3, § 12, § 14", ""),
    ("3, § 0, § 90", "3, § 0, § 90", ""),
    ("371/1, alinéas 2 et 3", "371/1, al. 2, 3", ""),
    ("371/1, § 1er, 2°, a)", "371/1, § 1, 2°, a)", ""),
    ("383bis, § 1, b", "383bis, § 1, b)", ""),
    ("article 372 et suivants du Code pénal", "372", "codepenal"),
    ("art. 36 LPJ 1965", "36", "lpj1965"),
    ("LPJ 1965 36", "36", "lpj1965"),
    ("L 1964 probation 3", "3", "1964probation"),
    ("art. 2 de la loi du 21 mars 2022", "2", "loi21mars2022"),
    ("law of 8 April 1965, 36", "36", "law8april1965"),
    ("8 avril 1965, 36", "36", "8avril1965"),
    ("loi du 21 mars 2022, 2", "2", "loi21mars2022"),
    ("21 maart 2022, 2", "2", "21maart2022"),
]


@pytest.mark.parametrize(("text", "canonical", "code"), [*SEEN_IN_TEXTS, *TYPED])
def test_an_article_is_read_with_its_place_and_the_name_of_its_code(text: str, canonical: str, code: str) -> None:
    reference = ArticleRef.parse(text)
    assert (str(reference), reference.code) == (canonical, code)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("383bis, paragraph 2", "paragraph"),
        ("383bis, lid 2", "lid"),
        ("383bis, tweede lid", ""),
        ("383bis, al. 2", ""),
        ("383bis, § 2", ""),
        ("383bis", ""),
    ],
)
def test_a_word_for_a_paragraph_that_may_mean_an_alinea_is_kept(text: str, counted: str) -> None:
    assert ArticleRef.parse(text).counted == counted


@pytest.mark.parametrize(("text", "canonical"), IN_A_SENTENCE)
def test_an_article_is_read_out_of_a_sentence(text: str, canonical: str) -> None:
    assert str(ArticleRef.parse(text)) == canonical


@pytest.mark.parametrize(
    "text",
    [
        "articles 372, 373, paragraphs 2 and 3,",
        "articles 371/1 à 378",
        "433novies/2 à 433novies/10",
        "417/9, 417/10 ou 417/44",
        "aux articles 382, § 2, et 382bis",
        "artikel 380ter en 383bis van het Strafwetboek",
        "artikelen 372 tot 375 van het Strafwetboek",
        "V.T.Sv. (art. 21 en 21bis)",
        "383bis 2",
        "371/1, 2",
        "372-373",
        "1/2/2016",
        "CP 1/2/2016",
        "1867 383bis",
        "CP 167, 383bis",
        "20(1)(f)",
    ],
)
def test_more_than_one_number_is_not_one_article(text: str) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        ArticleRef.parse(text)
    assert (caught.value.message, caught.value.hint) == (
        f"'{text}' is more than one article number",
        "give one reference at a time",
    )


@pytest.mark.parametrize(
    "text",
    [
        *("", "Question 9.10", "§ 1 383", '"New CC"', "titre VIII, chapitre I/1", "Wet bescherming minderjarigen"),
        *"art. abc 383a 383é 383xyz 1.000 8.1 8.1.a 12345 VTSv".split(),
    ],
)
def test_what_is_no_article_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        ArticleRef.parse(text)
    assert (caught.value.message, caught.value.hint) == (
        f"'{text}' is not an article number",
        "articles are written 383bis or CP 417/49",
    )


def test_a_long_text_that_is_no_article_is_refused_at_once() -> None:
    with pytest.raises(NotUnderstoodError):
        ArticleRef.parse("a.b " * 5000 + "!")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("12", [ItemRef, ArticleRef, ConventionRef]),
        ("136", [ArticleRef]),
        ("383bis", [ArticleRef]),
        ("383 (a)", [ArticleRef]),
        ("CP 12", [ArticleRef]),
        ("8.1.a", [ItemRef, ConventionRef]),
        ("20(1)(a), (c) and (e)", [ConventionPoints]),
        ("9.10", [ItemRef]),
        ("Q 8 (a)", [ItemRef]),
        ("question 8", [ItemRef]),
        ("n° 12", [ItemRef]),
        ("20(1)(f)", [ConventionRef]),
        ("20(1)f", [ConventionRef]),
        ("art. 6 (c)", [ConventionRef]),
        ("CETS 23", [ConventionRef]),
        ("20/1", [ArticleRef, ConventionRef]),
    ],
)
def test_a_reference_has_every_reading_the_likeliest_first(text: str, kinds: list[type]) -> None:
    assert [type(reading) for reading in possible_readings(text)] == kinds


@pytest.mark.parametrize(
    ("text", "shown"),
    [("", ""), ("371/1 (2)", "371/1 (2)"), ("art. 371/1, 372", "art. 371/1, 372"), ("8.1\x1b[31m", "8.1\ufffd[31m")],
)
def test_what_has_no_reading_is_refused_without_control_characters(text: str, shown: str) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        possible_readings(text)
    assert (caught.value.message, caught.value.hint) == (
        f"'{shown}' is neither an item, nor an article, nor a point of the Convention",
        "write, for example, 8.1.a, 383bis, CP 417/49 or 20(1)(f); to search for a word: lanzarote-law search WORDS",
    )


def test_a_point_that_is_written_like_the_next_article_is_refused_with_the_right_way_to_write_it() -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        possible_readings("art. 371/1, 2")
    assert (caught.value.message, caught.value.hint) == (
        "'art. 371/1, 2' is more than one article number",
        "write 371/1, 2° for a point of the article; give one reference at a time",
    )


def test_several_points_of_the_convention_are_not_one() -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        ConventionRef.parse("20(1)(a) and (c)")
    assert (caught.value.message, caught.value.hint) == (
        "'20(1)(a) and (c)' is more than one point of the Convention",
        "give one reference at a time",
    )


@pytest.mark.parametrize(
    ("points", "printed"),
    [
        (ConventionPoints.parse("20(1)(a), (c) and (e)"), "20, § 1, a), c), e)"),
        (ConventionPoints.parse("20(1)(a)-(c)"), "20, § 1, a)-c)"),
        (ConventionPoints.parse("CETS 201, 20(1)(f)"), "20(1)(f)"),
        (ConventionPoints.parse("CETS 23"), "23"),
        (ConventionPoints("20", Pinpoint(point="h")), "20(h)"),
        (ConventionPoints("148", Pinpoint()), "148"),
    ],
)
def test_points_of_the_convention_are_printed_as_one_point_where_they_are_one(
    points: ConventionPoints, printed: str
) -> None:
    assert str(points) == printed


@pytest.mark.parametrize(
    "text",
    ["CETS 23", "20(1)", "20 (1)", "art. 6 (c)", "6(c)", "Lanzarote Convention 6", "6 van het Verdrag van Lanzarote"],
)
def test_brackets_or_the_name_mean_the_convention(text: str) -> None:
    assert names_convention(text)


@pytest.mark.parametrize("text", ["23", "8.1 (a)", "Q 8 (a)", "383 (a)", "383bis", "371/1"])
def test_other_references_do_not_mean_the_convention(text: str) -> None:
    assert not names_convention(text)


ORDERED_ITEMS = (
    "1 6 6.a 6.follow-up 8.1 8.1.a 8.1.b 9.1 9.2 9.10 9.a 13 13.follow-up 13.follow-up-1 13.follow-up-2"
    " 13.follow-up-2.a 13.follow-up-10 16.g"
).split()
ORDERED_POINTS = (
    "6 6(c) 18(1)(a) 18(1)(b) 18(1)(b)/1 18(1)(b)/2 18(1)(b)/3 18(2) 20(1)(f) 20(3) 20(3)/1 20(3)/2 20(4) 25(3)"
).split()
ORDERED_ARTICLES = (
    "1 10 10ter 371 371/1 371/2 383 383bis 383bis/1 383ter 383quater 383quinquies 417/2 417/11 433novies/2 433novies/10"
).split()


@pytest.mark.parametrize("text", ["Q 8", "Q8.1.a", "question 8 (a)", "vraag n° 9.10", "item 383bis"])
def test_a_word_before_the_number_means_an_item(text: str) -> None:
    assert names_item(text)


@pytest.mark.parametrize("text", ["8", "8.1.a", "TP 10ter", "Sw. 8", "nouvel article 8", "questionnaire 8"])
def test_other_references_do_not_mean_an_item_alone(text: str) -> None:
    assert not names_item(text)


def test_items_are_ordered_by_number_then_letter_then_follow_up() -> None:
    items = [ItemRef.parse(text) for text in ORDERED_ITEMS]
    assert all(one < other for one, other in itertools.pairwise(items))


def test_points_of_the_convention_are_ordered_by_article_paragraph_letter_indent() -> None:
    points = [ConventionRef.parse(text) for text in ORDERED_POINTS]
    assert all(one < other for one, other in itertools.pairwise(points))


def test_several_points_of_the_convention_are_ordered_by_the_first_of_them() -> None:
    several, first, second = (
        ConventionPoints.parse("20(1)(a) and (c)"),
        *map(ConventionRef.parse, ("20(1)(a)", "20(1)(b)")),
    )
    assert several.key == first.key < second.key


def test_articles_are_in_legal_order() -> None:
    numbers = [ArticleNumber.parse(text) for text in ORDERED_ARTICLES]
    assert all(one < other for one, other in itertools.pairwise(numbers))


def test_a_rule_without_a_number_comes_after_every_article() -> None:
    keys = [article_key(article) for article in (*ORDERED_ARTICLES, "9999", "annex", "whole")]
    assert all(one < other for one, other in itertools.pairwise(keys))


def test_an_item_contains_itself_and_its_limbs_by_parts() -> None:
    contained = [other for other in ORDERED_ITEMS if ItemRef.parse("9.1").contains(ItemRef.parse(other))]
    assert contained == ["9.1"]
    contained = [other for other in ORDERED_ITEMS if ItemRef.parse("8").contains(ItemRef.parse(other))]
    assert contained == ["8.1", "8.1.a", "8.1.b"]
    assert not ItemRef.parse("8.1.a").contains(ItemRef.parse("8.1"))


def test_a_point_of_the_convention_contains_its_indents_by_parts() -> None:
    outer = ConventionRef.parse("18(1)(b)")
    contained = [other for other in ORDERED_POINTS if outer.contains(ConventionRef.parse(other))]
    assert contained == ["18(1)(b)", "18(1)(b)/1", "18(1)(b)/2", "18(1)(b)/3"]
    assert not ConventionRef.parse("2").contains(ConventionRef.parse("20"))


def test_a_pinpoint_is_read_up_to_what_does_not_belong_to_it() -> None:
    assert Pinpoint.read(", § 1er, alinéa 2, 3°, second tiret, du Code") == (Pinpoint("1", "2", "3", "2"), ", du Code")
    assert Pinpoint.read(", § 1er, § 2") == (Pinpoint("1,2"), "")
    assert Pinpoint.read(", al. 1er, premier et troisième tirets, du Code") == (
        Pinpoint("", "1", "", "1,3"),
        ", du Code",
    )
    assert Pinpoint.read(", eerste lid, derde gedachtestreepje") == (Pinpoint("", "1", "", "3"), "")
    assert Pinpoint.read(", eerste lid, tweede en derde streepje") == (Pinpoint("", "1", "", "2,3"), "")
    assert Pinpoint.read(" du Code") == (Pinpoint(), " du Code")
    assert [bool(Pinpoint()), bool(Pinpoint(alinea="2"))] == [False, True]
    assert str(Pinpoint("1", "2", "3", "2")) == "§ 1, al. 2, 3°, indent 2"
    assert str(Pinpoint(point="b")) == "b)"


def test_latin_suffixes_have_one_spelling() -> None:
    spellings = [canonical_latin(word) for word in ("Nonies", "BIS", "sedecies", "quaterquies")]
    assert spellings == ["novies", "bis", "sexdecies", "quater"]
    assert list(LATIN.values()) == list(range(2, 21))


@pytest.mark.parametrize(
    ("word", "number"),
    list(
        zip(
            "premier Première second seconde Deuxième deuxieme zesde twelfth twaalfde douzieme 1er 2de 10".split(),
            "1 1 2 2 2 2 6 12 12 12 1 2 10".split(),
            strict=True,
        )
    ),
)
def test_an_ordinal_is_a_number_in_three_languages(word: str, number: str) -> None:
    assert ordinal_number(word) == number


def test_typed_text_is_cleaned_of_typographic_variants() -> None:
    assert (
        normalise_reference("\ufeffl\u2019art.\u00a0 383\u00adbis \u2018x\u2018 pe\u0301nal\n")
        == "l'art. 383bis 'x' pénal"
    )


def test_words_are_compared_without_accents_and_codes_without_the_words_between() -> None:
    assert fold_accents("Éléments Pénaux") == "elements penaux"
    assert [code_key(words) for words in ("du Code pénal", "the Penal Code", "N. Sw.", "TP du CIC")] == [
        "codepenal",
        "penalcode",
        "nsw",
        "tpcic",
    ]


def test_printable_text_has_no_terminal_control() -> None:
    assert printable("a\x1b[2J\x07\u202eb\tc\nd") == "a\ufffd[2J\ufffd\ufffdb\tc\nd"


def test_a_soft_hyphen_is_not_seen() -> None:
    assert printable("kinder\u00adporno\u00ad\ngrafie\u200b") == "kinderporno\ngrafie\ufffd"


numbers_to_99 = st.integers(0, 99).map(str)
letters = st.sampled_from("abcdefghijklmnopqrstuvwxyz")
follow_ups = st.one_of(st.just("follow-up"), st.integers(0, 20).map("follow-up-{}".format))
items = st.one_of(
    st.tuples(numbers_to_99),
    st.tuples(numbers_to_99, numbers_to_99),
    st.tuples(numbers_to_99, letters),
    st.tuples(numbers_to_99, numbers_to_99, letters),
    st.tuples(numbers_to_99, follow_ups),
    st.tuples(numbers_to_99, numbers_to_99, follow_ups),
    st.tuples(numbers_to_99, follow_ups, letters),
).map(ItemRef)
points = st.tuples(
    st.integers(1, 99).map(str),
    st.one_of(st.just(""), st.integers(0, 9).map("({})".format)),
    st.one_of(st.just(""), st.sampled_from("abcdefg").map("({})".format)),
    st.one_of(st.just(""), st.integers(1, 9).map("/{}".format)),
).map(lambda parts: ConventionRef(tuple(filter(None, parts))))
articles = st.builds(ArticleNumber, st.integers(1, 9999), st.sampled_from(["", *LATIN]), st.integers(0, 999))
paragraphs = st.one_of(numbers_to_99, st.sampled_from(["0", "1bis", "3bis", "1/1", "12/2"]))
pinpoints = st.builds(
    Pinpoint,
    st.one_of(st.just(""), paragraphs, st.lists(paragraphs, min_size=2).map(",".join), st.just("1-3"), st.just("3-12")),
    st.one_of(st.just(""), numbers_to_99),
    st.one_of(st.just(""), numbers_to_99, letters, st.just("3ter")),
    st.one_of(st.just(""), numbers_to_99),
)


@given(items)
def test_a_printed_item_reads_back_as_itself(item: ItemRef) -> None:
    assert ItemRef.parse(str(item)) == ItemRef.canonical(str(item)) == item


@given(points)
def test_a_printed_point_of_the_convention_reads_back_as_itself(point: ConventionRef) -> None:
    assert ConventionRef.parse(str(point)) == ConventionRef.canonical(str(point)) == point


@given(articles)
def test_a_printed_article_number_reads_back_as_itself(number: ArticleNumber) -> None:
    assert ArticleNumber.parse(str(number)) == number


@given(articles, pinpoints)
def test_a_printed_article_with_its_place_reads_back_as_itself(number: ArticleNumber, pinpoint: Pinpoint) -> None:
    reference = ArticleRef(number, pinpoint)
    assert ArticleRef.parse(str(reference)) == reference


@pytest.mark.parametrize("references", [items, points, articles], ids=["items", "points", "articles"])
def test_the_order_is_total_and_the_order_of_the_keys(references: st.SearchStrategy[ItemRef]) -> None:
    @given(references, references)
    def hold(one: ItemRef, other: ItemRef) -> None:
        assert [one < other, one == other, one > other].count(True) == 1
        assert (one < other, one <= other) == (one.key < other.key, one.key <= other.key)

    hold()


@pytest.mark.parametrize("references", [items, points], ids=["items", "points"])
def test_containment_is_by_parts_and_within_the_order(references: st.SearchStrategy[ItemRef]) -> None:
    @given(references, references)
    def hold(one: ItemRef, other: ItemRef) -> None:
        for outer, inner in itertools.product((one, other), repeat=2):
            beginnings = [inner.parts[:length] for length in range(1, len(inner.parts) + 1)]
            assert outer.contains(inner) == (outer.parts in beginnings)
            assert outer <= inner or not outer.contains(inner)

    hold()


@given(st.text())
def test_any_text_is_read_or_refused_and_every_reading_prints_and_sorts(text: str) -> None:
    try:
        found = possible_readings(text)
    except NotUnderstoodError:
        return
    for reading in found:
        assert type(reading).parse(str(reading)) is not None
        number = reading.number if isinstance(reading, ArticleRef) else reading
        assert number.key


PIECES = "art. |8.1|383|bis| bis|/1|, |§ 1er| al. 2|2°|(1)|(f)| CETS 201|Code pénal |follow-up| à |é|\u0131".split("|")


@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
def test_pieces_of_references_in_any_order_are_read_or_refused(text: str) -> None:
    test_any_text_is_read_or_refused_and_every_reading_prints_and_sorts.hypothesis.inner_test(text)  # type: ignore[attr-defined]
