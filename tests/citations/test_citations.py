"""Which citations a text gives: the tables of `citations/`, the labelled sentences and the labelled documents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.checking.check import check
from tests.labels import ON, Label, Row, Text, found, precision_and_recall, rows, texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from lanzarote_law.model import Corpus

FOLDER = Path(__file__).parent
TABLES = {path.stem: rows(path) for path in sorted(FOLDER.glob("*.yaml"))}
ROWS = [
    pytest.param(row, id=f"{name} {number}") for name, table in TABLES.items() for number, row in enumerate(table, 1)
]
TEXTS = [text for path in sorted(FOLDER.glob("*.jsonl")) for text in texts(path)]
NOWHERE = -1
SHORT = {"be-cp-1867": "CP", "be-tp-cic": "TP", "be-cic": "CIC", "be-lpj-1965": "LPJ", "cets-201": "LC"}


@pytest.mark.parametrize("row", ROWS)
def test_a_text_gives_the_citations_that_its_row_lists(shipped: Corpus, row: Row) -> None:
    given = [each._replace(start=NOWHERE) for each in found(shipped, row.text, row.on)]
    assert given == list(row.gives)


@pytest.mark.parametrize("before", range(65_536 - 62, 65_536 + 2))
def test_a_long_text_gives_the_same_wherever_a_citation_stands_in_it(shipped: Corpus, before: int) -> None:
    cited = "article 417/47 of the Criminal Code, 7\u2013\U0001f600 and article 383bis of the Criminal Code"
    given = found(shipped, f"{'x ' * (before // 2)}{'y' * (before % 2)} {cited}")
    assert [(each.start - before - 1, each.article) for each in given] == [(8, "417/47"), (53, "383bis")]


def test_articles_below_the_title_of_the_youth_protection_act_are_of_it(shipped: Corpus) -> None:
    text = "Loi du 8 avril 1965 relative à la protection de la jeunesse\n\nArticle 36\n\nArticle 57bis\n\nArticle 37"
    assert [each.citation.code for each in check(shipped, text, ON).citations] == ["be-lpj-1965"] * 3


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("L'article 125 du décret (de la Communauté française) du 18 janvier 2018 vaut.", "be-fwb-2018-01-18"),
        ("L'article 125 du décret de la Communauté française du 18 janvier 2018 vaut.", "be-fwb-2018-01-18"),
        ("Artikel 125 van het decreet (van de Franse Gemeenschap) van 18 januari 2018.", "be-fwb-2018-01-18"),
        ("Article 125 of the decree (of the French Community) of 18 January 2018.", "be-fwb-2018-01-18"),
        ("L'article 125 du décret (de la Région wallonne) du 18 janvier 2018 vaut.", ""),
        ("L'article 37, § 3, de la loi du 8 avril 1965Documents pertinents retrouvés.", "be-lpj-1965"),
        ("En contravention à l'article 83-1° de la loi du 8 avril 1965, il agit.", "be-lpj-1965"),
        ("L'article 36 de la loi du 8 avril 1865 relative à la protection de la jeunesse vaut.", "be-lpj-1965"),
        ("L'article 36 de la loi du 8 avril 1865 relative aux chemins de fer vaut.", ""),
    ],
)
def test_an_act_is_known_by_its_community_in_a_bracket_and_without_the_blank_behind(
    shipped: Corpus, text: str, code: str
) -> None:
    assert [each.citation.code for each in check(shipped, text, ON).citations] == [code]


TITLES = {
    "{EN}": "Council of Europe Convention on the Protection of Children against Sexual Exploitation and Sexual Abuse",
    "{FR}": "Convention du Conseil de l'Europe sur la protection des enfants contre l'exploitation et les abus sexuels",
    "{NL}": "Verdrag van de Raad van Europa inzake de bescherming van kinderen tegen seksuele uitbuiting en seksueel "
    "misbruik",
    "{CIC}": "16 DECEMBRE 1808. - CODE D'INSTRUCTION CRIMINELLE. - LIVRE II, TITRE VII. (Art. 589 à 648)",
    "{NOTE}": "(NOTE : les articles 589 à 599 abrogés par L 10-07-1967, art. 1, introduits par L 1997-08-08/14)",
    "\\n": "\n",
}
CODES_OF_TEXTS = """
# the said law is the last that was named, also where a code was cited since
TP CP LPJ | L'article 10ter du TPCPP. Par la loi du 8 avril 1965, l'article 378 C. pén. et l'article 90 de ladite loi.
TP CP LPJ | Artikel 10ter V.T.Sv. Door de wet van 8 april 1965 artikel 378 Sw. en artikel 90 van dezelfde wet.
CIC CP -  | Article 90ter CIC. By the Act of 3 May 2003, Article 378 CP and Article 90 of the said Act.
TP CP - | L'article 10ter du TPCPP vaut.\\n\\nL'article 378 C. pén. est abrogé par l'article 90 de ladite loi.
TP CP - | Artikel 10ter V.T.Sv. geldt.\\n\\nArtikel 378 Sw. is opgeheven bij artikel 90 van dezelfde wet.
# the same code is none that only the quoted words name
TP CP CIC | Il est inséré dans le TPCPP : "Art. 21bis. Selon l'article 372 C. pén.".\\nL'article 91 du même Code.
TP CP CIC | In de V.T.Sv. wordt ingevoegd: "Art. 21bis. Zie artikel 372 Sw.".\\nArtikel 91 van hetzelfde Wetboek.
CIC CP CIC | Article 90ter CIC reads: “As in Article 372 CP.” Article 91 of the same Code.
# each of two laws is none that was named before
CIC - - | L'article 66 CIC, les articles 6 de chacune des deux lois du 25 juin 1998 et l'article 7 des deux lois.
CIC - - | Artikel 66 Sv., artikel 6 van elk van beide wetten van 25 juni 1998 en artikel 7 van beide wetten.
CIC - - | Article 66 CIC, Article 6 of each of the two Acts of 25 June 1998, and Article 7 of both Acts.
# another law of the same day is known by its title
- LPJ | L'article 17 de la loi du 8 avril 1965 instituant les règlements de travail; art. 37 loi du 8 avril 1965.
- LPJ | Artikel 17 van de wet van 8 april 1965 tot instelling van de arbeidsreglementen; art. 37 wet van 8 april 1965.
- LPJ | Article 17 of the Act of 8 April 1965 establishing work rules; Article 37 of the Act of 8 April 1965 on minors.
# a law of a day in figures, or with the first letter of the word
LPJ LPJ LPJ TP | Art. 36 L. 8 avril 1965; art. 37 L. 08-04-1965; art. 38 de la loi du 08/04/1965; art. 21 L. 17.04.1878.
LPJ LPJ LPJ TP | Art. 36 W. 8 april 1965; art. 37 wet 8-4-1965; art. 38 W 1965-04-08; art. 24 W. 17.04.1878
LPJ TP - | Article 36 of the Act of 08/04/1965; Article 21 of the law of 17.4.1878; Article 5, law of 13 April 1995
# a law by a short name, also with its day, or by one long word misspelt
LPJ LPJ LPJ LPJ | Art. 52ter en 59 van de Jeugdwet; art. 36 Jeugdwet van 8 april 1965; art. 52bis Jeugdbeschermingwet.
LPJ LPJ | Artikel 36 van de wet van 8 apr. 1965; l'article 37 de la loi du 8 avr. 1965.
- - LPJ | Artikel 7 van de Nederlandse Jeugdwet; artikel 3 Jeugdhulpverleningswet; artikel 37 van de jeugdwet.
# the plural of `loi` before a day is of the law of that day
CIC LPJ LPJ | (CIC, art. 416; lois du 8 avril 1965, art. 38.) L'article 38 des lois du 8 avril 1965.
CIC LPJ TP | (Sv., art. 416; wetten van 8 april 1965, art. 38.) Artikel 21 wetten van 17 april 1878.
CIC LPJ - | (CIC, art. 416; Acts of 8 April 1965, art. 38; laws of 8 April 1966, art. 3.)
# a code that nobody knows is another one, not the one that was named before
CP - - | L'article 372 C. pén. L'article 389, alinéa 1er, du Code des impôts et l'article 2 du Code des taxes.
CP - - - | L'article 372 C. pén. L'article 3 du Code électoral, 4 du Code forestier et 5 du Code social.
CP CP CP | L'article 372 du Code pénal. L'article 389 du Code, tel que modifié. L'article 380 du Code punit.
CP - - | Artikel 372 Sw. Artikel 3 van het Wetboek der zegelrechten, artikel 5 van het Wetboek economisch recht.
CP CP - | Artikel 372 Sw. Artikel 380 van het Wetboek met een boete. Artikel 3 van het Wetboek inkomstenbelastingen.
CP - | Artikel 372 Sw. Artikel 4 van het Wetboek diverse rechten en taksen.
CP CP - - | Article 372 CP. Article 380 of the Code. Article 389 of the Income Tax Code. Article 2 of the Code of Taxes.
# a point without its sign, with a letter, before the name of its act
CIC - - - | L'article 416 CIC. Les articles 70/2, 70/4, § 1er, et 139, 2, a), de la loi générale du 18 juillet 1977.
CIC - - | Artikel 416 Sv. De artikelen 70/2 en 139, 2, a), van de algemene wet van 18 juli 1977.
CIC - - | Article 416 CIC. Articles 70/2 and 139, 2, a), of the general law of 18 July 1977.
# the Constitution, cut short
CP - CP CP | L'article 372 C. pén. (Constit., art. 97, et Code pénal, art. 372 et 380.)
CP - CP CP | Artikel 372 Sw. (Grondw., art. 97, en Strafwetboek, art. 372 en 380.)
CP - - | Article 372 CP. (Constit., art. 97; Const., art. 98.)
# a copy lost a blank
TP CP CP | L'article 21 du titrepréliminaire du Code de procédure pénale, lesarticles 1er, alinéa 2, et 380 C. pén.
TP CP CP | Artikel 21 van de Voorafgaandetitel van het Wetboek van Strafvordering, deartikelen 66 en 380 Sw.
TP CP CP | Article 21 of the PreliminaryTitle of the Code of Criminal Procedure, thearticles 66 and 380 CP.
# a list goes on behind the law that changed one of its articles
CP CP | Vu les articles 372, remplacé par les lois des 27 mars 1995 et 4 mai 1999, et 377 du Code pénal.
CP CP CP | Art. 372, laatst gewijzigd bij de wet van 28 november 2000, 373, vervangen bij wet van 4 juli 1989, 377 Sw.
CP CP CP | Articles 372, as amended by the Act of 28 November 2000, 373, replaced by the Act of 4 July 1989, and 377 CP.
CP CP CP | (Code pénal, art. 2, 387, modifié par la loi du 28 octobre 1974, et 389, abrogé par la loi du 4 mai 1999.)
LPJ LPJ | L'article 2, modifié par la loi du 28 novembre 2000, de la loi du 8 avril 1965. Art. 36 L. 8 avril 1965.
# what an amendment puts in is no article of its own
- - CP CP CP | Art. 2 du projet.\\nArt. 2\\nDans l'article 377ter proposé, insérer:\\n« article 377, article 377bis »
- CP CP CP | Art. 3\\nIn het voorgestelde artikel 377ter wordt vervangen:\\n« In artikel 377, en artikel 377bis. »
# an editor's note names another act, under the title of a part of a code
CIC CIC - CIC CIC CIC CIC CIC | {CIC} (NOTE)\\nI. {NOTE}\\nArt. 589-596, 597-602\\nArt. 603, 604-606\\nArt. 607-614
# the Convention, below its title with the place and the day
LC | {FR} - Lanzarote, 25.X.2007 (Extraits)\\n\\nArticle 4 – Principes\\n\\nChaque Partie prend.
LC | {NL} - Lanzarote, 25 oktober 2007\\n\\nArtikel 4 – Beginselen\\n\\nElke Partij.
LC | {EN}, Lanzarote\\n\\nArticle 4 – Principles\\n\\nEach Party shall.
LPJ | L'article 37 de la loi du 8 avril 1965 relative à la protection de la jeunesse.
# a code that several laws amended is not these
CP CP CP | Criminal Code, as amended by the Act of 28 November 2000 on Cybercrime and the Act of 15 May 2006 on it, in\
 particular Article 210bis on forgery, Article 259bis on interception and Article 550bis.
CP CP | Code pénal, modifié par la loi du 28 novembre 2000 relative à la criminalité informatique et la loi du 15 mai\
 2006 relative à la criminalité, en particulier l'article 210bis sur le faux, l'article 550bis sur l'accès.
CP CP | Strafwetboek, gewijzigd bij de wet van 28 november 2000 inzake informatica en de wet van 15 mei 2006, met name\
 artikel 210bis over valsheid, artikel 550bis over toegang.
LPJ LPJ | The Act of 8 April 1965, for section 37bis, reinstated by the law of 7 May 2004, which becomes section 38.
LPJ LPJ | In the Act of 8 April 1965, for article 37bis, restored by the law of 7 May 2004, which becomes article 38.
LPJ LPJ | Dans la loi du 8 avril 1965, l'article 37bis, rétabli par la loi du 7 mai 2004, qui devient l'article 38.
LPJ LPJ | In de wet van 8 april 1965 artikel 37bis, hersteld bij de wet van 7 mei 2004, dat artikel 38 wordt.
# words and figures that stand between a number and the name of its act by mistake
CIC CP | Article 47sexies of the of the Criminal Investigation Code. Article 324bis C. of the Penal Code.
CIC CP | L'article 47sexies du du Code d'instruction criminelle. L'article 324bis C. du Code pénal.
CIC CP | Artikel 47sexies van het van het Wetboek van Strafvordering. Artikel 324bis Sw. van het Strafwetboek.
CIC | Seizure is governed by Article 35 of\\n6 the Code of Criminal Procedure, which the Chamber does not apply.
CIC | La saisie est réglée par l'article 35 du\\n6 Code d'instruction criminelle, que la Chambre n'applique pas.
CIC | Het beslag is geregeld in artikel 35 van\\n6 het Wetboek van Strafvordering, dat de Kamer niet toepast.
CIC CP CP | Article 90ter90ter of the Code of Criminal Procedure, articles 433ssepties and 433octies CP.
CIC | Code of Criminal Procedure, Book I, Chapter IV, Section 1 bis, Art. 28 bis, § 2, which defines it.
CIC | Code d'instruction criminelle, livre I, chapitre IV, section 1 bis, art. 28 bis, § 2, qui le définit.
CIC | Wetboek van Strafvordering, boek I, hoofdstuk IV, afdeling 1 bis, art. 28 bis, § 2, dat het bepaalt.
# articles of an amending act, its chapters, and what it inserts
TP - CIC CIC | Article 24 TPCPP.\\nCHAPTER 2. -Destruction art.\\n4. in the Code of criminal procedure, it is\
 inserted an article 28novies as follows: «art.» 28novies. § 1. The attorney.
TP - CIC CIC | Article 24 TPCPP.\\nCHAPITRE 2. - Destruction art.\\n4. Dans le Code d'instruction criminelle, il est\
 inséré un article 28novies rédigé comme suit : « Art. 28novies. § 1er. Le procureur.
TP - CIC CIC | Artikel 24 V.T.Sv.\\nHOOFDSTUK 2. - Vernietiging art.\\n4. In het Wetboek van Strafvordering wordt een\
 artikel 28novies ingevoegd, luidende : « Art. 28novies. § 1. De procureur.
- CP | CHAPTER II. - Provisions amending the Criminal Code\\nArt. 3. Article 43quater, § 1er, is amended.
- CP | CHAPITRE II. - Dispositions modifiant le Code pénal\\nArt. 3. L'article 43quater, § 1er, est modifié.
- CP | HOOFDSTUK II. - Bepalingen tot wijziging van het Strafwetboek\\nArt. 3. Artikel 43quater, § 1, wordt gewijzigd.
- - - - | An Act to amend the Civil Code and the Criminal Code.\\nCHAPTER 2. - Amendments to the Civil Code\\n\
Art. 2. In section 63 of the Civil Code, § 2 is replaced.\\nArt. 3. Article 64, § 1, of the same Code is replaced.
TP TP | It is inserted into the law of April 17, 1878 containing the preliminary of the Code of criminal procedure,\
 chapter V, including article 30, as follows: "chapter v art. 30. it is forbidden.
TP | À la loi du 17 avril 1878 contenant le préliminaire du Code de procédure pénale un chapitre V, avec l'article 30.
TP | In de wet van 17 april 1878 houdende de voorafgaande van het Wetboek van Strafvordering hoofdstuk V met artikel 30.
# a number that no code of the data has, and a convention named before the bracket
- CP | The family court decides (article 1322 bis-1322 octies, court of justice). Article 432 of the Criminal Code 1867.
CIC - | Article 90ter CIC.\\n1959 Convention on Mutual Assistance 2000 Convention on Mutual Assistance\
 in Criminal Matters between the Member States of the European Union (Art. 17 to 19)
CIC - | L'article 90ter CIC.\\nConvention d'entraide judiciaire en matière pénale de 2000 entre les États membres de\
 l'Union européenne (art. 17 à 19)
CIC - | Artikel 90ter Sv.\\nOvereenkomst van 2000 betreffende de wederzijdse rechtshulp in strafzaken tussen de\
 lidstaten van de Europese Unie (art. 17 tot 19)
"""


@pytest.mark.parametrize("row", [each for each in CODES_OF_TEXTS.splitlines() if "|" in each])
def test_each_citation_is_of_its_code(shipped: Corpus, row: str) -> None:
    codes, _, text = row.partition("|")
    for sign, written in TITLES.items():
        text = text.replace(sign, written)
    given = [each.citation.code for each in check(shipped, text, ON).citations]
    assert [SHORT.get(code, "-") for code in given] == codes.split()


def test_every_table_is_read() -> None:
    counts = {name: len(table) for name, table in TABLES.items()}
    assert counts == {
        "acts": 97,
        "beside": 100,
        "context": 60,
        "families": 94,
        "forms": 121,
        "found": 52,
        "items": 9,
        "laws": 30,
        "layouts": 38,
        "lists": 56,
        "names": 28,
        "told": 58,
        "traps": 45,
        "written": 50,
    }
    assert sum(not row.gives for row in TABLES["forms"]) == 20


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.ident)
def test_a_labelled_text_gives_its_labels_or_differs_as_the_row_says(shipped: Corpus, text: Text) -> None:
    assert found(shipped, text.text) == text.expected


def test_every_labelled_text_is_read() -> None:
    languages = [text.ident.partition("-")[0] for text in TEXTS]
    assert {name: languages.count(name) for name in languages} == {
        "comment": 1,
        "en": 31,
        "fr": 29,
        "mx": 11,
        "nl": 29,
        "reply": 1,
    }
    assert sum(len(text.labels) for text in TEXTS) == 265


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.ident)
def test_a_label_stands_where_it_says_and_a_difference_is_about_a_label(text: Text) -> None:
    given = [each for _, each, _ in text.differences if each]
    for label in (*text.labels, *given):
        assert text.text[label.start : label.start + len(label.text)] == label.text
    assert {label for label, _, _ in text.differences if label} <= set(text.labels)
    assert all(reason for _, _, reason in text.differences)


def _article(text: Text, label: Label) -> tuple[object, ...]:
    return (text.ident, label.start, label.instrument, label.article, label.article_to)


def _place(text: Text, label: Label) -> tuple[object, ...]:
    return (*_article(text, label), label.paragraph, label.alinea, label.point)


@pytest.mark.parametrize("measured", [_article, _place], ids=["article", "article with its place"])
def test_precision_is_98_and_recall_95_per_cent_at_least_on_the_labelled_texts(
    shipped: Corpus, measured: Callable[[Text, Label], tuple[object, ...]]
) -> None:
    given = [measured(text, label) for text in TEXTS for label in found(shipped, text.text)]
    wanted = [measured(text, label) for text in TEXTS for label in text.labels]
    precision, recall = precision_and_recall(given, wanted)
    assert precision >= 0.98
    assert recall >= 0.95


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            'under the Young Persons\' Welfare Act of 8 April 1965 ("the 1965 Act"), section 53 of the 1965 Act',
            "be-lpj-1965",
        ),
        ("section 37 of the Children\u2019s and Young Persons' Welfare Act of 8 April 1965", "be-lpj-1965"),
        ("article 7 of the Dutch Young Persons' Welfare Act of 8 April 1965", ""),
        ("La loi du 8 avril 1965 (ci-après « la loi de 1965 »). L'article 36 de la loi de 1965 aussi.", "be-lpj-1965"),
        ("De wet van 8 april 1965 geldt. Artikel 36 van de wet van 1965 ook.", "be-lpj-1965"),
        ("De wet van 12 april 1965 en de wet van 8 april 1965. Artikel 36 van de wet van 1965.", ""),
        ("Artikel 36 van de wet van 1965.", ""),
    ],
)
def test_a_law_is_known_by_its_year_where_the_text_names_one_of_that_year(
    shipped: Corpus, text: str, code: str
) -> None:
    assert [each.citation.code for each in check(shipped, text, ON).citations] == [code]


@pytest.mark.parametrize("day", ["8 April 1965", "April 8, 1965", "April 8 1965"])
def test_the_youth_protection_act_is_known_by_its_day_in_either_order(shipped: Corpus, day: str) -> None:
    for text in (f"Article 36 of the Act of {day}.", f"Article 36 of the law of {day} on the protection of youth."):
        assert [each.citation.code for each in check(shipped, text, ON).citations] == ["be-lpj-1965"]
