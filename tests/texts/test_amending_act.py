"""What an amending act does to which article of the codes, and which articles are its own."""

from __future__ import annotations

import pytest

from lanzarote_law.documents import files
from lanzarote_law.texts.amended_articles import changes_law, touched_articles
from lanzarote_law.texts.amending_act import AmendingAct
from tests import shipped
from tests.builders import a_code, a_corpus, a_day, a_provision

FIRST = "Art. 1er. La présente loi règle une matière visée à l'article 74 de la Constitution.\n\n"
ERSTE = "Artikel 1. Deze wet regelt een aangelegenheid als bedoeld in artikel 74 van de Grondwet.\n\n"

DONE: dict[str, list[str]] = {
    # what the second and later articles of an act say, and what each does
    'Art. 2. Dans l\'article 380, § 6, du Code pénal, inséré par la loi du 28 novembre 2000, les mots "a" sont'
    " abrogés.": ["2 amends be-cp-1867/380"],
    "Art. 2. L'article 386 du Code pénal, remplacé par la loi du 28 juillet 1962, est abrogé.": [
        "2 repeals be-cp-1867/386"
    ],
    "Art. 2. L'article 380, § 6, du Code pénal est abrogé.": ["2 amends be-cp-1867/380"],
    "Art. 2. L'alinéa 2 de l'article 386 du Code pénal est abrogé.": ["2 amends be-cp-1867/386"],
    "Art. 2. Dans le Code pénal, l'article 386 est abrogé.": ["2 repeals be-cp-1867/386"],
    "Art. 2. Dans le Code pénal, sont abrogés :\n\n1° l'article 384, remplacé par la loi du 14 juin"
    " 1926;\n\n2° les articles"
    " 385 et 386.": ["2 repeals be-cp-1867/384", "2 repeals be-cp-1867/385", "2 repeals be-cp-1867/386"],
    "Art. 2. Les articles 384 à 386 du Code pénal sont abrogés.": [
        "2 repeals be-cp-1867/384",
        "2 repeals be-cp-1867/385",
        "2 repeals be-cp-1867/386",
    ],
    'Art. 2. Dans le Code pénal, il est inséré un article 382sexies rédigé comme suit :\n\n"Art. 382sexies.'
    " L'article 389"
    " s'applique.\".": ["2 inserts be-cp-1867/382sexies"],
    "Art. 2. Dans le Code pénal, sont insérés les articles 382sexies et 382septies, rédigés comme suit"
    ' :\n\n"Art. 382sexies.'
    ' Le premier.\n\nArt. 382septies. Le second.".': [
        "2 inserts be-cp-1867/382sexies",
        "2 inserts be-cp-1867/382septies",
    ],
    "Art. 2. Dans le Code pénal, il est inséré un chapitre V/1 comportant les articles 382sexies et 382septies :\n\n"
    '"Art. 382sexies. Le premier.\n\nArt. 382septies. Le second.".': [
        "2 inserts be-cp-1867/382sexies",
        "2 inserts be-cp-1867/382septies",
    ],
    'Art. 2. Un article 382sexies, rédigé comme suit, est inséré dans le Code pénal :\n\n"Art. 382sexies. -'
    ' Le premier.".': ["2 inserts be-cp-1867/382sexies"],
    'Art. 2. § 1er. Dans l\'intitulé du chapitre V du Code pénal, les mots "a" sont abrogés.\n\n§ 2. A'
    " l'article 386 du même"
    ' Code, les mots "a" sont abrogés.': ["2 amends be-cp-1867/386"],
    'Art. 2. Dans le Code pénal sont apportées les modifications suivantes :\n\n1° dans l\'article 385, les mots "a"'
    " sont abrogés;\n\n2° l'article 386 est abrogé.": ["2 amends be-cp-1867/385", "2 repeals be-cp-1867/386"],
    # in Dutch the verb may come before the article
    "Art. 2. In het Strafwetboek wordt artikel 386, vervangen bij de wet van 28 juli 1962, opgeheven.": [
        "2 repeals be-cp-1867/386"
    ],
    "Art. 2. In het Strafwetboek worden de artikelen 385 en 386 opgeheven.": [
        "2 repeals be-cp-1867/385",
        "2 repeals be-cp-1867/386",
    ],
    "Art. 2. In het nieuwe Strafwetboek wordt artikel 386 opgeheven.": ["2 repeals be-cp-2024/386"],
    'Art. 2. In het Strafwetboek worden in artikel 386 de woorden "a" opgeheven.': ["2 amends be-cp-1867/386"],
    "Art. 2. In het Strafwetboek wordt artikel 386, opgeheven bij de wet van 28 juli 1962, vervangen als volgt: a.": [
        "2 amends be-cp-1867/386"
    ],
    # the place of an insertion is not changed, nor are articles that are only cited
    "Art. 2. À la suite de l'article 386 du Code pénal, il est inséré un article 386/1, rédigé comme suit"
    ' :\n\n"Art. 386/1.'
    ' Le premier.".': ["2 inserts be-cp-1867/386/1"],
    'Art. 2. L\'intitulé du chapitre VII du Code pénal, comportant les articles 383 à 386, est remplacé par "A".': [],
    "Art. 2. Les références aux articles 372 et 373 du Code pénal s'entendent comme des références à la loi.": [],
    "Art. 2. Dans l'article 380 du Code pénal et dans l'article 381 du même Code, les mots \"a\" sont"
    ' remplacés par "b".': ["2 amends be-cp-1867/380", "2 amends be-cp-1867/381"],
    "Art. 2. L'article 386 du Code pénal, inséré par la loi du 2 mai 2000, est renuméroté en article 386/1.": [
        "2 amends be-cp-1867/386 as 386/1"
    ],
    # the same law is the law named last, even if it is none of these data
    "Art. 2. Dans l'article 21 de la loi du 17 avril 1878 contenant le titre préliminaire du Code de procédure"
    " pénale, les"
    ' mots "a" sont abrogés.\n\nArt. 3. L\'article 22 de la même loi est abrogé.': [
        "2 amends be-tp-cic/21",
        "3 repeals be-tp-cic/22",
    ],
    "Art. 2. Dans l'article 77 de la loi du 15 décembre 1985 sur l'accès au territoire, les mots \"a\" sont"
    " abrogés.\n\nArt. 3."
    " L'article 78 de la même loi est abrogé.": [],
    # what it quotes inside a quotation names another code
    "Art. 2. L'article 20 de la loi du 6 mai 2009 portant des dispositions diverses est abrogé.\n\nArt. 3."
    " L'article 21 de la même loi est remplacé comme suit : \"Art. 21. L'article 18 est rétabli comme suit : \"Art. 18."
    " Le Roi détermine, dans le respect de l'article 458 du Code pénal, la manière.\"; 2° il est remplacé comme suit :"
    ' "Art. 18. Une copie est conservée dans le respect de l\'article 458 du Code pénal.".': [],
    # an article of a code that is none of these data is not one of the code before
    "Art. 2. Dans l'article 380 du Code pénal, le mot \"a\" est abrogé.\n\nArt. 3. Dans l'article 12 de la loi du 6 mai"
    ' 2009 portant des dispositions diverses et dans l\'article 381 du Code pénal, le mot "a" est abrogé.': [
        "2 amends be-cp-1867/380",
        "3 amends be-cp-1867/381",
    ],
    # a number with a hyphen is not a range, and these data contain none
    'Art. 2. Dans le Code judiciaire, il est inséré un article 1231-1/1 rédigé comme suit : "Art. 1231-1/1. a.".': [],
    'Art. 2. L\'article 1231-1 du Code judiciaire est rétabli comme suit : "Art. 1231-1. a.".': [],
    "Art. 2. L'article 1-1 du Code pénal est abrogé.": [],
    "Art. 2. Artikel 1-1 van het Strafwetboek wordt opgeheven.": [],
    # a copy that lacks articles of the act: the next one is not inserted
    'Art. 2. Dans l\'article 380 du Code pénal, les mots "a" sont abrogés.\n\nArt. 9. Le tribunal statue.': [
        "2 amends be-cp-1867/380"
    ],
    "Art. 2. L'article 380 du Code pénal est complété par le mot suivant : cercle.\n\nArt. 9. Le tribunal statue.": [
        "2 amends be-cp-1867/380"
    ],
    # the same code is the code of the article before, not one that is only quoted
    "Art. 2. Dans l'article 144 du Code judiciaire, les mots \"L'article 458 du Code pénal\" sont abrogés.\n\nArt. 3."
    " Dans l'article 162, § 2, du même Code, les mots \"L'article 458 du Code pénal\" sont abrogés.": [
        "2 amends be-cj/144",
        "3 amends be-cj/162",
    ],
    'Art. 2. Dans l\'article 144 du Code judiciaire, les mots "a" sont remplacés par les mots "mots "L\'article 458 du'
    ' Code pénal".\n\nArt. 3.'
    " L'article 162 du même Code est abrogé.": ["2 amends be-cj/144", "3 repeals be-cj/162"],
    "Art. 2. Dans l'article 112 du Code pénal, le mot \"a\" est abrogé.\n\nArt. 3. Dans l'article 144 du Code"
    ' judiciaire, le mot "a" est abrogé.\n\nArt. 4. Dans le même Code, il est inséré un article 113bis : "a".\n\n'
    'Art. 5. Dans la section VI, insérée par l\'article 4, il est inséré un article 113quater : "a".': [
        "2 amends be-cp-1867/112",
        "3 amends be-cj/144",
        "4 inserts be-cj/113bis",
        "5 inserts be-cj/113quater",
    ],
    "Art. 2. Dans l'article 51 du Code pénal social, le mot \"a\" est abrogé.\n\nArt. 3. L'article 79 du même Code est"
    " abrogé.": [],
    'Art. 2. Dans l\'article 9 de la loi du 20 juillet 1990 relative à la détention préventive, le mot "a" est'
    ' abrogé.\n\nArt. 3. Dans l\'article 458, alinéa 2, 2°, du Code des impôts sur les revenus 1992, le mot "a" est'
    " abrogé.": ["2 amends be-l-1990-07-20/9"],
    "Art. 2. Dans l'article 112 du Code pénal, le mot \"a\" est abrogé.\n\nArt. 3. L'article 161 du Code des droits"
    ' d\'enregistrement est complété par le 14° rédigé comme suit : "a".': ["2 amends be-cp-1867/112"],
    # a copy lost the end of a quotation: the next article is still one of the act
    'Art. 2. Dans l\'article 380 du Code pénal, les mots "a" sont insérés avant les mots "b.\n\nArt. 3.'
    " L'article 386 du"
    " Code pénal est abrogé.": ["2 amends be-cp-1867/380", "3 repeals be-cp-1867/386"],
    # the articles of a list are those of the law named above it, not of the code of the article before
    "Art. 2. Dans l'article 590 du Code d'instruction criminelle, le mot \"a\" est abrogé.\n\nArt. 3. Dans la loi du 17"
    " avril 1878 contenant le titre préliminaire du Code de procédure pénale, les articles suivants sont abrogés :\n\n"
    "- l'article 12, inséré par la loi du 14 juillet 1951;\n\n- l'article 10quater, inséré par la loi du 10 février"
    " 1999;\n\n- l'article 22, remplacé par la loi du 30 mai 1961.": [
        "2 amends be-cic/590",
        "3 repeals be-tp-cic/12",
        "3 repeals be-tp-cic/10quater",
        "3 repeals be-tp-cic/22",
    ],
    'Art. 2. In artikel 590 van het Wetboek van Strafvordering wordt het woord "a" opgeheven.\n\nArt. 3. In de wet van'
    " 17 april 1878 houdende de Voorafgaande Titel van het Wetboek van Strafvordering worden de volgende artikelen"
    " opgeheven :\n\n- artikel 10quater, ingevoegd bij de wet van 10 februari 1999;\n\n- artikel 22.": [
        "2 amends be-cic/590",
        "3 repeals be-tp-cic/10quater",
        "3 repeals be-tp-cic/22",
    ],
    # in Dutch
    'Art. 2. In artikel 380, § 6, van het Strafwetboek worden de woorden "a" opgeheven.': ["2 amends be-cp-1867/380"],
    "Art. 2. Artikel 386 van het Strafwetboek wordt opgeheven.": ["2 repeals be-cp-1867/386"],
    'Art. 2. In het Strafwetboek wordt een artikel 382sexies ingevoegd, luidende :\n\n"Art. 382sexies. Artikel'
    " 389 is van"
    ' toepassing.".': ["2 inserts be-cp-1867/382sexies"],
}


@pytest.mark.parametrize("said", DONE)
def test_an_article_of_an_act_says_what_it_does_to_which_article(said: str) -> None:
    first = FIRST if " est " in said or " sont " in said or "référence" in said else ERSTE
    act = AmendingAct(files.document_of_bytes("act.txt", f"{first}{said}\n".encode()))
    found = [
        f"{each.own.number} {each.deed} {each.code}/{each.number}{f' as {each.becomes}' if each.becomes else ''}"
        for each in touched_articles(shipped.law(), act, a_day("2021-03-21"), lambda _: a_day("2021-03-22"))
    ]
    assert found == DONE[said]


def test_the_same_law_is_the_one_that_the_act_named_where_two_have_one_date() -> None:
    corpus = a_corpus(
        *(a_code(each, f"loi du 1er mai 2000 relative aux {each}") for each in ("images", "victimes")),
        *(a_provision(f"{code}/{number}") for code in ("images", "victimes") for number in (5, 6)),
    )
    text = (
        f"{FIRST}Art. 2. L'article 5 de la loi du 1er mai 2000 relative aux victimes est abrogé.\n\n"
        "Art. 3. L'article 6 de la même loi est abrogé.\n"
    )
    act = AmendingAct(files.document_of_bytes("act.txt", text.encode()))
    found = touched_articles(corpus, act, a_day("2021-03-21"), lambda _: a_day("2021-03-22"))
    assert [(each.deed, each.code, each.number) for each in found] == [
        ("repeals", "victimes", "5"),
        ("repeals", "victimes", "6"),
    ]


OWN: dict[str, list[str]] = {
    # a text, and the articles of the act in it
    "##### Article 1er. La présente loi règle une matière.\n\n##### Article 2. L'article 5 est abrogé.": ["1", "2"],
    "Table des matières\nArt. 1\nArt. 2\n\nTexte\nArt. 1. La présente loi règle une matière.\nArt. 2."
    " L'article 5 est abrogé.": ["1", "2"],
    "Art. I. L'article 5 du Code pénal est abrogé.\n\nArt. II. L'article 6 du Code pénal est abrogé.": ["I", "II"],
    "Article unique. L'article 5 du Code pénal est abrogé.": ["unique"],
    # the second article quotes an article with the next number
    "Art. 1. La présente loi règle.\n\nArt. 2. L'article 2bis est remplacé :\n\n\"Art. 2bis. Un.\n\nArt. 3. Le"
    ' vol.".\n\n'
    "Art. 3. L'article 9 est abrogé.": ["1", "2", "3"],
    "Un texte sans article.": [],
}


@pytest.mark.parametrize("text", OWN)
def test_the_articles_of_an_act_are_those_that_it_numbers_itself(text: str) -> None:
    found = AmendingAct(files.document_of_bytes("act.txt", text.encode())).articles
    assert [each.number for each in found] == OWN[text]
    assert [each.order for each in found] == [*range(1, len(found) + 1)]


def test_an_article_of_an_act_ends_at_the_heading_of_the_next_chapter_and_at_the_signatures() -> None:
    text = (
        "CHAPITRE 1er. - A\nArt. 1. La présente loi règle.\nCHAPITRE 2. - B\nArt. 2. L'article 5 est abrogé.\n"
        "Promulguons."
    )
    act = AmendingAct(files.document_of_bytes("act.txt", text.encode()))
    assert [act.text[each.body : each.end].strip() for each in act.articles] == [
        "La présente loi règle.",
        "L'article 5 est abrogé.",
    ]
    assert [each.headings for each in act.articles] == [("chapitre 1",), ("chapitre 2",)]


def test_a_rule_of_a_code_changes_no_law() -> None:
    assert not changes_law("Le vol est puni d'une peine de niveau 2.")
    assert changes_law("L'article 5 est remplacé par ce qui suit : a.")


@pytest.mark.parametrize(("number", "own"), [("6", ["1", "6"]), ("7", ["1"])])
def test_a_copy_may_lack_four_articles_between_two_of_an_act(number: str, own: list[str]) -> None:
    text = f"{FIRST}Art. {number}. L'article 386 du Code pénal est abrogé.\n"
    assert [each.number for each in AmendingAct(files.document_of_bytes("law.txt", text.encode())).articles] == own
