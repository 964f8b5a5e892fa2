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
    problems = check(law, files.read(path), a_day(DAY)).problems
    return [f"{each.code} {each.message}" for each in problems if each.severity is not Severity.NOTE]


@pytest.mark.parametrize("language", ["en", "fr", "nl"])
def test_a_reply_has_no_error_and_no_warning(law: Corpus, tmp_path: Path, language: str) -> None:
    assert told(law, tmp_path, "reply", "8.2", "9.2", "12", ending="docx", language=language) == []


@pytest.mark.formats
@pytest.mark.parametrize(
    ("kind", "language", "ending"),
    [
        ("reply", "fr", "docx"),
        ("reply", "fr", "md"),
        ("reply", "nl", "docx"),
        ("reply", "nl", "md"),
        ("coverage", "en", "docx"),
        ("coverage", "fr", "docx"),
        ("coverage", "nl", "docx"),
        ("coverage", "en", "md"),
        ("coverage", "fr", "md"),
        ("coverage", "nl", "md"),
    ],
)
def test_a_whole_report_has_no_error_and_no_warning(
    law: Corpus, tmp_path: Path, kind: str, language: str, ending: str
) -> None:
    assert told(law, tmp_path, kind, ending=ending, language=language) == []


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
        "In Flanders that takes a listed act (417/7 and 417/25 to 417/41 of the Criminal Code among them).",
    ],
)
def test_words_of_our_own_about_former_law_are_no_error(law: Corpus, text: str) -> None:
    problems = check(law, text, a_day(DAY), select=("LL101", "LL104", "LL110", "LL301")).problems
    assert [(each.code, text[each.start : each.end]) for each in problems] == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1 June 2023: 383bis CP 1867.", "383bis"),
        ("383bis CP 1867 on 1 June 2023", "383bis"),
        ("| 417/49 CP 1867 | | 171 CP 2024 | 1 September 2026 |", "417/49"),
        ("Art. 171 of the Criminal Code of 2024 took over from art. 417/9 of the Criminal Code of 1867.", "417/9"),
        ("The offences listed in article 417/7 of the Criminal Code are serious.", "417/7"),
        ("The listed offences are punished by article 417/7 of the Criminal Code.", "417/7"),
    ],
)
def test_the_same_words_where_the_data_do_not_agree_stay_an_error(law: Corpus, text: str, number: str) -> None:
    problems = check(law, text, a_day(DAY), select=("LL101",)).problems
    assert [text[each.start : each.end] for each in problems] == [number]
