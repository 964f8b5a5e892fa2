"""Articles under the name of another country, as a label, a heading or a cell: they are of no code of the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import pytest

from lanzarote_law.checking.check import check
from lanzarote_law.documents import files
from tests.builders import a_day

if TYPE_CHECKING:
    from pathlib import Path

    from lanzarote_law.model import Corpus


def kinds(law: Corpus, text: str | files.Document) -> list[tuple[str, str | None]]:
    cited = check(law, text, a_day("2026-11-24")).citations
    return [(each.citation.article, each.citation.instrument) for each in cited]


@pytest.mark.parametrize(
    "before",
    [
        "Luxembourg : ",
        "- Luxembourg : ",
        "* **Luxembourg** : ",
        "3. Pays-Bas – ",
        "• France (2019) : ",
        "## Luxembourg\n\n",
        "## 2. The Netherlands\n\n",
        "## Chapter 2: Switzerland\n\n",
        "## Droit luxembourgeois\n\n### Viol\n\n",
        "Frankrijk\n\n",
        "| Luxembourg | ",
    ],
)
def test_what_stands_under_another_country_is_of_no_code_of_the_data(law: Corpus, before: str) -> None:
    text = (
        "- Belgique : article 417/11 du Code pénal.\n\n"
        f"{before}articles 372, 375 et 376 du Code pénal\n\n"
        "## Belgique\n\nL'article 371/1 du Code pénal."
    )
    assert kinds(law, text) == [("417/11", "CP"), ("372", "OTHER"), ("375", "OTHER"), ("376", "OTHER"), ("371/1", "CP")]


@pytest.mark.parametrize(
    "text",
    [
        "- Belgique : article 383bis du Code pénal.",
        "- Luxembourg : article 383bis du Code pénal belge.",
        "En comparaison avec le Luxembourg, l'article 383bis du Code pénal belge est plus large.",
        "Fait à Luxembourg.\n\nL'article 383bis du Code pénal punit la détention.",
        "- Namur : 12 dossiers\n- Luxembourg : 3 dossiers (article 383bis du Code pénal)",
        "## Luxembourg\n\nRien.\n\n## Belgique\n\nL'article 383bis du Code pénal.",
        "## Luxembourg\n\nRien.\n\nDroit belge\n\nL'article 383bis du Code pénal.",
        "The English text of Article 383bis of the Criminal Code is on a Belgian website.",
        "La Communauté française de Belgique applique l'article 383bis du Code pénal.",
        "De Franse tekst van artikel 383bis van het Strafwetboek is de oudste in België.",
        "In Belgium, unlike in France, Article 383bis of the Criminal Code punishes access.",
        "En Belgique, à la différence de la France, l'article 383bis du Code pénal punit l'accès.",
        "À Namur et au Luxembourg l'article 383bis du Code pénal est appliqué comme ailleurs en Belgique.",
        "Belgium and the Netherlands signed. Article 383bis of the Criminal Code punishes access.",
        "Reply of Belgium to the Netherlands\n\nArticle 383bis of the Criminal Code punishes.",
    ],
)
def test_what_stands_beside_the_name_of_a_country_and_not_under_it_is_belgian(law: Corpus, text: str) -> None:
    assert kinds(law, text)[-1] == ("383bis", "CP")


def test_a_row_or_a_column_of_a_country_is_of_that_country(law: Corpus, tmp_path: Path) -> None:
    written = docx.Document()
    for rows in (
        (("Pays", "Viol"), ("Belgique", "art. 375 C. pén."), ("Luxembourg", "art. 376 C. pén.")),
        (("Belgique", "France"), ("art. 377 C. pén.", "art. 378 C. pén.")),
    ):
        table = written.add_table(rows=0, cols=2)
        for row in rows:
            for cell, words in zip(table.add_row().cells, row, strict=True):
                cell.text = words
        written.add_paragraph("Puis :")
    written.save(str(tmp_path / "a.docx"))
    assert kinds(law, files.read_document(tmp_path / "a.docx")) == [
        ("375", "CP"),
        ("376", "OTHER"),
        ("377", "CP"),
        ("378", "OTHER"),
    ]


@pytest.mark.parametrize(
    "name",
    [
        "C. pén. lux.",
        "C. pén. fr.",
        "C. pén. all.",
        "C. pén. italien",
        "C. pén. (France)",
        "C.P. néerl.",
        "CP lux",
        "CP (lux.)",
        "CP français",
        "Code pén. lux.",
        "Code pénal (France)",
        "Code pénal tunisien",
        "du Code pénal de 1867 du Luxembourg",
        "Sw. (Nederland)",
        "Sw. ned.",
        "van het Strafwetboek van Nederland",
        "Penal Code (Cap. 9)",
        "of the Criminal Code, Cap. 154",
        "of the Penal Code 1960 of Cyprus",
        "of the Criminal Code 1995 (Australia)",
        "of the Criminal Code Act 2014 of Malta",
        "of the Criminal Code Act",
    ],
)
def test_a_code_that_is_called_another_states_by_the_words_after_its_name_is_not_belgian(
    law: Corpus, name: str
) -> None:
    assert kinds(law, f"Art. 372 et 375 {name}") == [("372", "OTHER"), ("375", "OTHER")]
    assert kinds(law, f"{name[:1].upper()}{name[1:]}, article 372.") == [("372", "OTHER")]


@pytest.mark.parametrize(
    "words",
    [
        "C. pén., al. 2",
        "C. pén. belge",
        "C. pén. (texte français)",
        "C. pén. belge, à la différence du C. pén. lux.,",
        "Sw. (Fr. versie)",
        "du Code pénal de Belgique",
        "of the Criminal Code (Belgium)",
        "of the Criminal Code, Act of 8 June 1867",
        "of the Criminal Code Act of 8 June 1867",
        "of the Criminal Code, as in the Netherlands",
    ],
)
def test_other_words_after_the_name_of_a_code_leave_it_belgian(law: Corpus, words: str) -> None:
    assert kinds(law, f"Article 372 {words} punit.") == [("372", "CP")]


_TITLES = (
    "FIRST SECTION\nCASE OF DOE v. SWEDEN\n(Application no. 1/08)\nJUDGMENT\n",
    "CASE OF DOE AND OTHERS\nv. NORTH MACEDONIA\n(Applications nos. 1/08 and 2/08)\n",
    "PREMIÈRE SECTION\nAFFAIRE DOE c. SUÈDE\n(Requête no 1/08)\nARRÊT\n",
    "ZAAK DOE t. ZWEDEN\n(Verzoekschrift nr. 1/08)\nARREST\n",
)


@pytest.mark.parametrize("title", _TITLES)
@pytest.mark.parametrize(
    "sentence",
    [
        "Under Article 372 § 2 of the Criminal Code he was fined. Article 373 of that Code was not applied.",
        "Vervolgd op grond van artikel 372 en artikel 373 van het Strafwetboek.",
        "Poursuivi en vertu des articles 372 et 373 du Code pénal.",
        "The applicant, a Belgian national, was tried under Articles 372 and 373 of the Criminal Code.",
        "As in Belgium (Article 1 of the Constitution), Kosovo (Articles 372 and 373 of the Criminal Code).",
    ],
)
def test_in_a_judgment_on_another_state_a_code_is_that_of_it(law: Corpus, title: str, sentence: str) -> None:
    assert kinds(law, f"{title}\n1. {sentence}")[-2:] == [("372", "OTHER"), ("373", "OTHER")]


@pytest.mark.parametrize("title", _TITLES)
@pytest.mark.parametrize(
    "sentence",
    [
        "These are Albania (Article 117 of the Criminal Code), Belgium (Article 383bis of the Criminal Code).",
        "En Belgique, l'article 383bis du Code pénal punit la détention.",
        "See Article 383bis of the Belgian Criminal Code.",
        "Belgium\n\nArticle 383bis of the Criminal Code punishes possession.",
    ],
)
def test_in_a_judgment_on_another_state_what_is_called_belgian_is_belgian(
    law: Corpus, title: str, sentence: str
) -> None:
    assert kinds(law, f"{title}\n1. The facts.\n\n{sentence}")[-1] == ("383bis", "CP")


@pytest.mark.parametrize(
    "title",
    [
        "CASE OF DOE v. BELGIUM\n(Application no. 1/08)\nJUDGMENT\n",
        "CASE OF DOE v. BELGIUM AND GREECE\n(Application no. 1/08)\nJUDGMENT\n",
        "AFFAIRE DOE c. BELGIQUE\n(Requête no 1/08)\n",
        "Newsletter\n\nThe case of Doe v. Sweden (Application no. 1/08) is of interest for us.\n",
    ],
)
def test_a_judgment_on_belgium_and_a_paper_on_a_judgment_cite_our_code(law: Corpus, title: str) -> None:
    assert kinds(law, f"{title}\n1. Article 383bis of the Criminal Code was applied.")[-1] == ("383bis", "CP")


@pytest.mark.parametrize(
    "sentence",
    [
        "In Sweden the facts fell under Chapter 6, Article 7 § 3, of the Penal Code.",
        "En Suède, les faits relevaient de la loi. Chapitre 6, article 7 du Code pénal.",
        "Zweden kent een ander stelsel. Zie hoofdstuk 6, artikel 7 van het Strafwetboek.",
    ],
)
def test_a_code_whose_articles_are_numbered_by_chapters_is_not_ours(law: Corpus, sentence: str) -> None:
    assert kinds(law, sentence) == [("7", "OTHER")]


def test_an_article_with_its_book_and_chapter_is_of_our_code(law: Corpus) -> None:
    text = "Unlike Sweden, we have Book 1, chapter 2, Article 7 of the Criminal Code."
    assert kinds(law, text)[-1] == ("7", "CP2024")


@pytest.mark.parametrize(
    "text",
    [
        "L'article {} du Code pénal.\n\nLe ministre cite l'article {} du Code pénal algérien, en Belgique.",
        "Artikel {} van het Strafwetboek.\n\nArtikel {} van het Algerijnse Strafwetboek, in België.",
        "Article {} of the Criminal Code.\n\nArticle {} of the Algerian Criminal Code, in Belgium.",
    ],
)
def test_a_number_that_only_another_code_has_is_of_it_before_the_country_is_named(law: Corpus, text: str) -> None:
    assert kinds(law, text.format("87bis", "87bis")) == [("87bis", "OTHER")] * 2
    assert kinds(law, text.format("383bis", "383bis")) == [("383bis", "CP"), ("383bis", "OTHER")]
