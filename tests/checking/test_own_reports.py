"""Reports of our own go through `check` as of their own day: what they say of former law is read as that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.checking.check import check
from lanzarote_law.documents import files
from lanzarote_law.errors import Severity
from tests.builders import a_day
from tests.command import run

if TYPE_CHECKING:
    from pathlib import Path

    from lanzarote_law.model import Corpus

DAY = "2026-11-24"


def told(law: Corpus, folder: Path, *words: str, ending: str, language: str) -> list[str]:
    """The errors and warnings of a report, as of its own day."""
    path = folder / f"report.{ending}"
    assert run("report", *words, "--as-of", DAY, "--lang", language, "-o", str(path)).code == 0
    problems = check(law, files.read_document(path), a_day(DAY)).problems
    return [f"{each.code} {each.message}" for each in problems if each.severity is not Severity.NOTE]


@pytest.mark.parametrize("language", ["en", "fr", "nl"])
def test_a_reply_has_no_error_and_no_warning(law: Corpus, tmp_path: Path, language: str) -> None:
    assert told(law, tmp_path, "reply", "8.2", "9.2", "12", ending="docx", language=language) == []


KINDS = (
    "gaps",
    "gaps --annex",
    "reply",
    "reply-annex",
    "coverage",
    "transposition",
    "transposition --annex",
    "dialogue",
    "effect examples/law.yaml",
)


@pytest.mark.formats
@pytest.mark.parametrize("ending", ["docx", "md"])
@pytest.mark.parametrize("language", ["en", "fr", "nl"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_whole_report_has_no_error_and_no_warning(
    law: Corpus, tmp_path: Path, kind: str, language: str, ending: str
) -> None:
    assert told(law, tmp_path, *kind.split(), ending=ending, language=language) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "language"),
    [*((kind, "en") for kind in KINDS), ("reply", "fr"), ("reply", "nl"), ("coverage", "fr"), ("coverage", "nl")],
)
def test_a_whole_report_in_markdown_has_no_error_and_no_warning(
    law: Corpus, tmp_path: Path, kind: str, language: str
) -> None:
    assert told(law, tmp_path, *kind.split(), ending="md", language=language) == []


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "fr", "nl"])
def test_a_whole_reply_in_word_has_no_error_and_no_warning(law: Corpus, tmp_path: Path, language: str) -> None:
    assert told(law, tmp_path, "reply", ending="docx", language=language) == []


@pytest.mark.parametrize(
    "text",
    [
        (
            "Art. 136 of the Criminal Code of 2024 took over from art. 417/9 of the Criminal Code of 8 June 1867, which"
            " on 1 June 2022 had taken over from art. 371/1, § 1, 2°."
        ),
        (
            "L'art. 190 du Code pénal de 2024 a succédé à l'art. 417/59 du Code pénal du 8 juin 1867, qui avait"
            " succédé, le 1er juin 2022, aux art. 378, 382 (§ 2), 382bis, 388 et 389."
        ),
        (
            "Art. 171 van het Strafwetboek van 2024 kwam in de plaats van art. 417/44 van het Strafwetboek van 8 juni"
            " 1867, dat op 1 juni 2022 in de plaats was gekomen van art. 383bis, § 1."
        ),
        "The law since: 1 June 2022: 417/9 CP 1867. It is to be read with articles 417/10, 417/16 and 417/56.",
        "417/49 CP 1867 on 1 June 2022; on 24 November 2026: 176 CP 2024",
        "10ter TP CIC until 27 April 2024 (now 14/6 TP CIC)",
        "that follows from the exemption of article 417/49 of the 1867 Code and of article 176 of the new Code",
        "| 417/49 CP 1867 | | 176 CP 2024 | 1 September 2026 |",
        "Act of 28 July 1962: [Indecent material and minors, article 386 of the Criminal Code]",
        "Ended since, without a recorded successor: 78bis, 384, 417/61 CP 1867.",
        "The general rule, art. 60 of the new Criminal Code, was annulled before its start.",
        "Articles 3 and 4 of the 1867 Code, article 3 of the new Code and chapter II do not mention aircraft.",
        "De artikelen 3 en 4 van het Wetboek van 1867, artikel 3 van het nieuwe Wetboek vermelden geen luchtvaartuig.",
        "Article 60 of the new Criminal Code, the general rule, is marked there as annulled.",
        "Artikel 60 van het nieuwe Strafwetboek, de algemene regel, is er als vernietigd aangeduid.",
        "The new Criminal Code has no other rule than article 37 and, later, article 46.",
        "Le nouveau Code pénal ne contient aucune autre règle que l'article 37 et, plus tard, l'article 46.",
        "'Since 2017' does not fit former article 371/1 CP 1867: the act is of 1 February 2016.",
        "'Since 2017' is inconsistent with former article 371/1 CP 1867: the act is dated 1 February 2016.",
        (
            "The Criminal Code speaks of it. Act of 25 December 2016 (Loi modifiant le Code pénal), art. 4, Moniteur"
            " belge of 17 January 2017."
        ),
        "Code pénal. Loi du 29 février 2024 introduisant le livre II du Code pénal, art. 42, M.B., 8 avril 2024",
        "Loi du 13 avril 1995 sur la traite : version de Justel, texte au 10 janvier 2019 · entrée en vigueur : vu",
        (
            "Voyeurism stays at the level of art. 135 CP 2024, also today. | violation of sexual integrity: level 4"
            " (imprisonment of more than 5 to 10 years)"
        ),
        (
            "The list contains forced marriage (391sexies, 391septies of the Criminal Code), genital mutilation (409),"
            " offences under articles 417/7 to 417/22 of the Criminal Code."
        ),
        "In Flanders that takes a listed act (including those under articles 417/7 and 417/41 of the Criminal Code).",
        "Monitoring is not available for the offences in articles 417/11-417/22 and 417/25 of the Criminal Code.",
        "Article 60 of the new Criminal Code, which contains the general rule, is marked in those copies as annulled.",
        "In Flanders that takes a listed act (417/7 and 417/25 to 417/41 of the Criminal Code among them).",
        "Art. 176 CP 2024 (formerly art. 417/49 CP 1867). As in article 417/49, the content is not defined.",
        (
            "Art. 136 C. pén. 2024 (anciennement art. 417/9 C. pén. 1867). Vise les contenus audio, comme le faisait"
            " l'article 417/9 auparavant."
        ),
        (
            "Art. 176 C. pén. 2024 (anciennement art. 417/49 C. pén. 1867). Aux mêmes conditions que l'article 417/49,"
            " le contenu n'est pas défini."
        ),
        (
            "Art. 176 Sw. 2024 (voorheen art. 417/49 Sw. 1867). Onder dezelfde voorwaarden als artikel 417/49 is de"
            " inhoud niet gedefinieerd."
        ),
        "| 8.2 | PARTIAL (except under 176 CP 2024) | 171, 176 CP 2024 | inferred |",
        "act of 21 March 2022: 417/7 CP 1867 (now 134 CP 2024), met since 1 June 2022 (computed)",
        "loi du 21 mars 2022 : 417/7 C. pén. 1867 (puis 134 C. pén. 2024), mise en œuvre depuis le 1er juin 2022",
        "wet van 21 maart 2022: 417/7 Sw. 1867 (nu 134 Sw. 2024), eraan voldaan sinds 1 juni 2022",
        (
            "Articles 373 and 375 of the Criminal Code of 1867 are listed; 383bis and 371/1 of the Criminal Code of"
            " 1867 are not."
        ),
        "Les articles 373 et 375 du Code pénal de 1867 sont énumérés ; l'article 383bis du Code pénal ne l'est pas.",
        "De artikelen 373 en 375 van het Strafwetboek van 1867 zijn opgesomd; artikel 383bis Sw. 1867 niet.",
        (
            "Foundations of public utility may bring legal proceedings concerning articles 417/25-417/41 and"
            " 417/43-417/47 of the Criminal Code."
        ),
        (
            "Approved legal persons may bring legal proceedings in disputes to which articles 417/25 to 417/41 and"
            " 417/43 to 417/47 of the Criminal Code give rise and, where the victim is a minor, article 433quinquies."
        ),
        (
            "Art. 464 CP 2024 (formerly art. 470 CP 1867). It defines extortion. The penalty is laid down in articles"
            " 468 and 469."
        ),
    ],
)
def test_words_of_our_own_about_former_law_are_no_error(law: Corpus, text: str) -> None:
    problems = check(
        law, text, a_day(DAY), select=("LL101", "LL102", "LL104", "LL110", "LL301", "LL302", "LL303")
    ).problems
    assert [(each.code, text[each.start : each.end]) for each in problems] == []


_CONCORDANCE = "| Article | Part | Replaced by | Date |\n| --- | --- | --- | --- |\n"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{_CONCORDANCE}| 389 CP 1867 | § 3 | 433quater/6 CP 1867 | 1 June 2022 |", "2018-01-26"),
        (f"{_CONCORDANCE}| 3 CP 1867 | - | 3 CP 2024 | 1 September 2026 |", "2018-01-26"),
        ("| 417/7 CP 1867 | - | 134 CP 2024 | 1 September 2026 |", "2018-01-26"),
        ("searched: article 383bis of the 1867 Code, articles 417/5 to 417/64 of the 1867 Code", "2018-01-26"),
        (
            "textes examinés : l'article 383bis du Code de 1867, les articles 417/5 à 417/64 du Code de 1867",
            "2018-01-26",
        ),
        ("onderzocht: artikel 383bis Sw. 1867, de artikelen 417/5 tot 417/64 Sw. 1867", "2018-01-26"),
        (
            "Articles 373 and 375 of the Criminal Code are listed (468 as well); 383bis of the Criminal Code is not.",
            "2022-07-01",
        ),
        ("the exemption of article 417/49 of the 1867 Code and of article 176 of the new Code", "2022-07-01"),
    ],
)
def test_a_report_of_an_older_day_may_name_what_follows(law: Corpus, text: str, day: str) -> None:
    problems = check(law, text, a_day(day), select=("LL101", "LL102")).problems
    assert [(each.code, text[each.start : each.end]) for each in problems] == []


@pytest.mark.parametrize(
    ("status", "count"),
    [
        ("except under 176 CP 2024", 0),
        ("176 CP 2024 stelt feiten vrij", 0),
        ("covered by 176 CP 2024", 2),
        ("176 Sw. 2024, vrij", 2),
    ],
)
def test_a_row_that_says_that_an_article_exempts_says_it_of_all_its_cells(law: Corpus, status: str, count: int) -> None:
    cells = ("8.2", "Several children", f"PARTIAL ({status}). Incomplete: a part", "176, 171 CP 2024", "inferred")
    text = "\n".join(cells)
    starts = [text.index(each) for each in cells]
    document = files.Document("a.docx", text)
    document.tables = ((tuple((start, start + len(cell)) for start, cell in zip(starts, cells, strict=True)),),)
    problems = check(law, document, a_day(DAY), select=("LL203",)).problems
    assert [each.code for each in problems] == ["LL203"] * count


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Article 383bis of the Criminal Code is listed as an offence.", "383bis"),
        ("1 June 2023: 383bis CP 1867.", "383bis"),
        ("383bis CP 1867 on 1 June 2023", "383bis"),
        ("| 417/49 CP 1867 | | 171 CP 2024 | 1 September 2026 |", "417/49"),
        ("Art. 171 of the Criminal Code of 2024 took over from art. 417/9 of the Criminal Code of 1867.", "417/9"),
        ("The offences listed in article 417/7 of the Criminal Code are serious.", "417/7"),
        ("The listed offences are punished by article 417/7 of the Criminal Code.", "417/7"),
        ("Art. 171 CP 2024 punishes it. As in article 417/49 CP 1867, the content is not defined.", "417/49"),
    ],
)
def test_the_same_words_where_the_data_do_not_agree_stay_an_error(law: Corpus, text: str, number: str) -> None:
    problems = check(law, text, a_day(DAY), select=("LL101",)).problems
    assert [text[each.start : each.end] for each in problems] == [number]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Article 60 of the new Criminal Code is marked in red.", "LL110"),
        ("The new Criminal Code has the rule in article 37 and in article 46.", "LL102"),
        ("Article 371/1 of the Criminal Code, inserted in 2017, was repealed.", "LL301"),
        ("'Since 2017' fits 371/1 CP 1867, which was repealed.", "LL301"),
        ("Le Code pénal de 1867. Loi du 29 février 2024, voir le Code pénal de 1867, art. 42.", "LL101"),
        ("| art. 135 of the new Criminal Code | level 4 |", "LL303"),
        ("The Law of 13 April 1995 entered into force on 10 January 2019.", "LL302"),
    ],
)
def test_words_that_are_nearly_the_same_and_say_something_else_stay_reported(law: Corpus, text: str, code: str) -> None:
    assert [each.code for each in check(law, text, a_day(DAY), select=(code,)).problems] == [code]


@pytest.mark.parametrize(
    ("heading", "codes"),
    [
        ("Who said what", []),
        ("Do not state", []),
        ("Statements", []),
        ("Statements of the organisations, and answers to them", []),
        ("What the law says", ["LL301"]),
        ("Statements of the law", ["LL301"]),
    ],
)
def test_a_date_that_others_gave_is_theirs(law: Corpus, heading: str, codes: list[str]) -> None:
    text = f"## {heading}\n\nSince 2017, sending images is an offence under the Criminal Code (371/1)."
    headings = ((0, len(heading) + 3, 2),)
    document = files.Document("a.md", text)
    document.headings = headings
    assert [each.code for each in check(law, document, a_day(DAY), select=("LL301",)).problems] == codes


def test_a_row_whose_item_stands_behind_other_words_heads_no_rows_below(law: Corpus) -> None:
    rows = (
        "| What 22 CP 2024 says; 11.a, 11.b > 22 CP 2024 | second-hand | 11.a, 11.b |",
        "| What article 35 of the Code of Criminal Procedure says | inferred | 27 |",
    )
    text = "# Questionnaire\n\n" + "\n".join(rows)
    assert check(law, text, a_day(DAY), select=("LL201",)).problems == ()
    headed = text.replace("What 22 CP 2024 says; 11.a, 11.b > 22 CP 2024", "11.a")
    assert [each.code for each in check(law, headed, a_day(DAY), select=("LL201",)).problems] == ["LL201"]


@pytest.mark.parametrize(("row", "codes"), [("| {} | {} |", []), ("{}. {}", ["LL110"])])
def test_a_long_row_speaks_to_its_end_of_the_act_in_its_first_cell(law: Corpus, row: str, codes: list[str]) -> None:
    long = (
        "Articles 2 and 58 apply. " + "The victim is informed as soon as possible. " * 20 + "Articles 59 and 60 do not."
    )
    text = "# The Criminal Code of 2024\n\nThe Criminal Code of 2024 applies since 8 April 2026.\n\n"
    text += row.format("Release of convicted persons (L 17 May 2006)", long)
    assert [each.code for each in check(law, text, a_day(DAY), select=("LL110",)).problems] == codes
