"""Headings and labels that are about law of the past, and words that add an earlier article to that of today."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.checking.check import check
from lanzarote_law.documents import files
from tests.builders import a_day

if TYPE_CHECKING:
    from pathlib import Path

    from lanzarote_law.model import Corpus

TODAY = "2026-11-24"


def ended(law: Corpus, folder: Path, text: str, day: str = TODAY, *codes: str) -> list[str]:
    """The numbers that are reported as ended in a document in Markdown."""
    path = folder / "document.md"
    path.write_text(text, encoding="utf-8")
    problems = check(law, files.read_document(path), a_day(day), select=codes or ("LL101",)).problems
    return [text[each.start : each.end] for each in problems]


@pytest.mark.parametrize(
    "text",
    [
        "## Vroeger\n\nDenk aan art. 377quater en art. 383bis Sw.",
        "## Avant 2022\n\nVoyeurisme : art. 371/1 C. pén. ; images : art. 383bis C. pén.",
        "## Until 31 May 2022\n\nVoyeurism: art. 371/1 of the Criminal Code.",
        "### C. The 2022 rules\n\n| art. | of the Criminal Code of 1867 |\n|---|---|\n| 417/24 CP 1867 | approach |",
        "## Le régime de 2022\n\n- viol : art. 417/11 C. pén. 1867\n- approche : art. 417/24 C. pén. 1867",
        "## 2016-2022\n\nVoyeurism: art. 371/1 of the Criminal Code.",
        "* 29 February 2016 to 31 May 2022 – voyeurism: art. 371/1 of the Criminal Code;",
        "- du 1er juin 2022 au 31 août 2026 : viol (art. 417/11 C. pén. 1867), approche (art. 417/24 C. pén. 1867)",
        "- tot 31 mei 2022: bezit (art. 383bis Sw.)",
        "## Concordance\n\n| 371/1 CP 1867 | voyeurism |",
        "## Bronnen\n\n- Kopie van artikel 375 Sw., https://www.example.be/375",
        "## Who said what\n\nThe NGO assumed that article 383bis of the Criminal Code expressly forbids it.",
        "Taking it down: Article 187 of the new Criminal Code (before: Article 417/56 of the 1867 Code).",
        "voyeurisme : art. 135 C. pén. 2024 (auparavant art. 371/1 C. pén. 1867)",
        "bezit: art. 173 Sw. 2024 (voorheen: art. 383bis Sw. 1867)",
        "Compare the former law: ten to fifteen years under Article 417/11 of the 1867 Code, more in Article 417/16.",
        "Comparez le droit ancien : dix à quinze ans, article 417/11 du Code pénal de 1867.",
        "Oude feiten? Denk aan art. 371/1 Sw. (van 29 februari 2016 tot 31 mei 2022).",
        "Old facts: art. 371/1 of the Criminal Code (from 29 February 2016 to 31 May 2022).",
        "Possession was first an art. 383bis CP 1867 case, then art. 417/46 CP 1867, and in the new Code art. 173.",
    ],
)
def test_what_stands_under_words_of_a_past_time_is_no_error(law: Corpus, tmp_path: Path, text: str) -> None:
    assert ended(law, tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("## Vroeger\n\nBezit.\n\n## Vandaag\n\nBezit: art. 383bis Sw.", "383bis"),
        ("## Vroeger\n\nArt. 383bis Sw. bestraft het bezit.", "383bis"),
        ("## Until 31 December 2015\n\nVoyeurism: art. 371/1 of the Criminal Code.", "371/1"),
        ("## The 2016 rules\n\n- approach: art. 417/24 of the 1867 Code", "417/24"),
        ("## Le régime de 2022\n\nL'article 417/24 du Code pénal de 1867 punit l'approche.", "417/24"),
        ("## From 2016 to 2030\n\nVoyeurism: art. 371/1 of the Criminal Code.", "371/1"),
        ("* 1 June 2022 to 31 August 2026 – voyeurism: art. 371/1 of the Criminal Code;", "371/1"),
        ("* 29 February 2016 to 31 May 2022 – nothing\n* today – voyeurism: art. 371/1 of the Criminal Code", "371/1"),
        ("## Concordance\n\nArt. 383bis of the Criminal Code punishes possession.", "383bis"),
        ("## Sources\n\nThe law in force is art. 383bis of the Criminal Code.", "383bis"),
        ("Voyeurism (art. 371/1 of the Criminal Code) (from 29 February 2016 to 31 December 2024).", "371/1"),
        ("Before Article 383bis of the Criminal Code, nothing was punished.", "383bis"),
        ("Possession is punished by Article 383bis of the Criminal Code (before: nothing).", "383bis"),
        ("Jurisdiction over the listed offences follows from article 10ter of the Preliminary Title.", "10ter"),
        ("La compétence pour les infractions énumérées découle de l'article 10ter du titre préliminaire.", "10ter"),
        ("De rechtsmacht voor de opgesomde misdrijven volgt uit artikel 10ter V.T.Sv.", "10ter"),
    ],
)
def test_what_is_said_as_of_law_or_of_another_time_stays_an_error(
    law: Corpus, tmp_path: Path, text: str, number: str
) -> None:
    assert ended(law, tmp_path, text) == [number]


@pytest.mark.parametrize("day", ["2022-06-01", "2022-06-02"])
def test_a_period_that_ended_the_day_before_is_past(law: Corpus, tmp_path: Path, day: str) -> None:
    text = "## Until 31 May 2022\n\nVoyeurism: art. 371/1 of the Criminal Code."
    assert ended(law, tmp_path, text, day) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("L'article 171 du nouveau Code pénal, actuellement en vigueur, retient un seuil moindre.", "2025-03-03"),
        ("Voor de toegang geldt sinds 8 april 2026 art. 174 van het nieuwe Strafwetboek.", "2026-04-20"),
        ("Access: article 174 of the new Criminal Code, in force since 8 April 2026.", "2026-04-20"),
        ("Le tribunal retient l'article 171 du nouveau Code pénal.", "2023-03-03"),
    ],
)
def test_an_article_that_is_applied_before_it_is_law_is_an_error(
    law: Corpus, tmp_path: Path, text: str, day: str
) -> None:
    assert len(ended(law, tmp_path, text, day, "LL102")) == 1


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The bill numbers it article 171 of the new Criminal Code.", "2023-03-03"),
        ("Dans le projet de loi, c'est l'article 171 du nouveau Code pénal.", "2023-03-03"),
        ("Approach: 417/24 Sw., art. 151 of the new Criminal Code", "2026-04-20"),
    ],
)
def test_an_article_that_is_said_to_come_is_none(law: Corpus, tmp_path: Path, text: str, day: str) -> None:
    assert ended(law, tmp_path, text, day, "LL102") == []


def test_a_row_of_a_question_without_parts_ends_what_stands_under_the_item_before(law: Corpus, tmp_path: Path) -> None:
    text = "| 11.b | Coercion | 134 CP 2024 |\n| 12 | Jurisdiction | 14/6 TP CIC |\n"
    assert ended(law, tmp_path, text, TODAY, "LL201") == []


def test_a_document_that_bears_a_later_day_knows_the_rule_of_today(law: Corpus, tmp_path: Path) -> None:
    text = "Brussels, 5 October 2026\n\nFor crimes against Belgians see Article 12 § 1 of the Preliminary Title.\n"
    assert ended(law, tmp_path, text, "2026-10-05", "LL116") == []
    assert ended(law, tmp_path, text.replace("2026", "2018"), "2026-10-05", "LL116") == ["12 § 1"]


def test_the_title_of_an_act_in_a_list_of_sources_says_nothing_of_today(law: Corpus, tmp_path: Path) -> None:
    line = "Act of 15 July 2013: [Carriage of passengers, article 10, 8° of the Preliminary Title]"
    assert ended(law, tmp_path, f"## Sources\n\n- {line}, dossier 2013-07-15/20\n", TODAY, "LL115") == []
    assert ended(law, tmp_path, f"## The law\n\n- {line}, dossier 2013-07-15/20\n", TODAY, "LL115") == ["10, 8°"]


def test_a_source_whose_act_is_not_told_is_left_alone(law: Corpus, tmp_path: Path) -> None:
    assert ended(law, tmp_path, "## Sources\n\n- Report on article 999, https://example.org/999\n", TODAY, "LL") == [
        "999"
    ]
