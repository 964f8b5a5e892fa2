"""What a lawyer who reads the papers of the program expects on the page, in each language."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.command import run

DAY = "2026-12-01"


@cache
def paper(command: str, language: str = "en") -> str:
    """A report as text, with plain blanks."""
    text = run("report", *command.split(), "--as-of", DAY, "--lang", language).out
    return text.translate(dict.fromkeys((0xA0, 0x202F), " "))


@pytest.mark.parametrize(
    ("language", "age", "told"),
    [
        ("en", "a minor of fourteen or fifteen", "For 18(3), 22, the facts are other than those judged:"),
        ("fr", "un mineur de quatorze ou quinze ans", "Pour 18(3), 22, les faits visés sont autres que ceux jugés :"),
        (
            "nl",
            "een minderjarige van veertien of vijftien",
            "Voor 18(3), 22 zijn de feiten andere dan die waarover is geoordeeld:",
        ),
    ],
)
def test_a_judgment_is_told_with_the_age_and_with_the_points_on_other_facts(language: str, age: str, told: str) -> None:
    text = paper("transposition", language)
    assert age in text
    assert told in text


@pytest.mark.parametrize("kind", ["gaps", "coverage", "transposition"])
@pytest.mark.parametrize("language", ["en", "fr", "nl"])
def test_the_bar_of_the_earlier_day_says_who_filed_the_comments(kind: str, language: str) -> None:
    told = re.findall(
        r"^[^|\n]* 2018, [^()\n]* \(ECPAT [A-Z][^()]* Child Focus\) ?: ", paper(kind, language), re.MULTILINE
    )
    assert len(told) == (2 if kind == "coverage" else 1)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "Read in the text as at an earlier date: art. 36 LPJ 1965 (17 May 2023, 18 August 2022);"),
        ("fr", "Texte lu à une date antérieure : art. 36 LPJ 1965 (17 mai 2023, 18 août 2022) ;"),
        ("nl", "Gelezen in een vroegere tekst: art. 36 JBW 1965 (17 mei 2023, 18 augustus 2022);"),
    ],
)
def test_the_annex_alone_says_once_as_at_which_earlier_dates_texts_were_read(language: str, told: str) -> None:
    assert paper("reply-annex", language).count(told) == 1
    assert told.partition(":")[0].strip() not in paper("reply", language)


@pytest.mark.parametrize(
    ("language", "above"), [("en", "(see above)"), ("fr", "(voir ci-dessus)"), ("nl", "(zie hierboven)")]
)
def test_what_an_answer_tells_of_a_decree_is_referred_to_there(language: str, above: str) -> None:
    lines = [
        line for line in paper("reply", language).splitlines() if line.startswith("[**") and ", art. 57**]" in line
    ]
    lines += [
        line
        for line in paper("reply", language).splitlines()
        if line.startswith("[**") and " 8" in line and "57**" in line
    ]
    told = " ".join(lines)
    assert above in told
    assert "9.7)" not in told


@pytest.mark.parametrize("language", ["en", "fr", "nl"])
def test_no_abbreviation_at_the_end_of_a_citation_is_followed_by_a_second_full_stop(language: str) -> None:
    assert not re.search(r"\.\*\*\]\[\d+\]\. |\.\. ", paper("reply", language))


@pytest.mark.parametrize(
    ("language", "bare"), [("fr", r"(?:: |\.(?:\[\^\d+\])? )(?:Ne|Combiné) "), ("nl", r": Omschrijft | Het stelt ")]
)
def test_no_sentence_of_a_reply_lacks_its_subject(language: str, bare: str) -> None:
    assert not re.search(bare, paper("reply", language))


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "**COVERED**; under review (in view of judgment 112/2025)"),
        ("fr", "**COUVERT** ; à revoir (au regard de l'arrêt 112/2025)"),
        ("nl", "**GEDEKT**; na te kijken (in het licht van arrest 112/2025)"),
    ],
)
def test_a_point_under_review_names_the_judgment_without_a_bracket_in_a_bracket(language: str, told: str) -> None:
    text = paper("transposition", language)
    for point in ("18(2)", "22"):
        assert told in next(line for line in text.splitlines() if line.startswith(f"| {point} |"))
    limited = next(line for line in text.splitlines() if line.startswith("| 18(1)(a) |"))
    assert f"){told.rpartition('**')[2]} |" in limited
    assert "112/2025" in next(line for line in text.splitlines() if line.startswith("| 18(3) |"))
    assert "\\[called into" not in text
    assert "\\[mis en question" not in text
    assert "\\[ter discussie" not in text


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "**PARTIAL**. Covered in part: advertising"),
        ("fr", "**PARTIEL**. Couvert en partie : publicité"),
        ("nl", "**GEDEELTELIJK**. Gedeeltelijk gedekt: reclame"),
    ],
)
def test_a_point_that_is_partial_says_which_part_is_covered_not_its_title_again(language: str, told: str) -> None:
    assert told in paper("transposition", language)


@pytest.mark.parametrize(
    ("language", "see"), [("en", "see “Open”"), ("fr", "voir « Reste ouvert »"), ("nl", "zie “Open”")]
)
def test_each_partial_status_of_the_coverage_says_where_its_open_part_is_named(language: str, see: str) -> None:
    rows = [
        line
        for line in paper("coverage", language).splitlines()
        if re.match(r"\| \d\S* \| .* \| \*\*(?:PARTI|GEDEEL)", line)
    ]
    assert len(rows) == 39
    assert [row for row in rows if see not in row] == []


@pytest.mark.parametrize(
    ("language", "told"), [("fr", "13 (suivi 1), 13 (suivi 2.a, b)"), ("nl", "13 (opvolging 1), 13 (opvolging 2.a, b)")]
)
def test_a_follow_up_question_is_named_in_the_language_of_the_coverage(language: str, told: str) -> None:
    assert told in paper("coverage", language)
    assert ".follow-up" not in paper("coverage", language)


@pytest.mark.parametrize("kind", ["coverage", "transposition"])
@pytest.mark.parametrize("language", ["en", "fr", "nl"])
def test_a_paper_that_is_handed_in_does_not_count_facts_links_and_translations(kind: str, language: str) -> None:
    last = paper(kind, language).rpartition("\n## ")[2]
    assert re.findall("^- ", last, re.MULTILINE) == [], "the method stands in the overview"


@pytest.mark.parametrize(("language", "mark"), [("en", "inferred"), ("fr", "déduit"), ("nl", "afgeleid")])
def test_each_row_of_the_transposition_with_a_status_bears_its_mark_and_since_when(language: str, mark: str) -> None:
    rows = [line for line in paper("transposition", language).splitlines() if re.match(r"\| \d+[(\d]", line)]
    assert [row for row in rows if row.endswith("|  |")] == []
    assert sum(f"| {mark} · " in row for row in rows) >= 20


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "most of the others depend on the date above."),
        ("fr", "la plupart des autres dépendent de la date ci-dessus."),
        ("nl", "de meeste andere hangen af van de datum hierboven."),
    ],
)
def test_the_coverage_says_why_few_statuses_rest_on_texts_that_were_read(language: str, told: str) -> None:
    assert paper("coverage", language).count(told) == 2


@pytest.mark.parametrize("language", ["en", "fr", "nl"])
def test_no_cell_of_the_dialogue_states_a_limit_of_twenty_lines(language: str) -> None:
    cells = [
        cell
        for line in paper("dialogue", language).splitlines()
        if line.startswith("| 9.10")
        for cell in line.split(" | ")
    ]
    limits = [cells[at + 2] for at, cell in enumerate(cells) if cell in {"Limit", "Limite", "Beperking"}]
    assert len(limits) == 2
    assert max(map(len, limits)) <= 1000


def test_a_remark_on_a_statement_is_about_the_statement() -> None:
    assert not re.search("data set itself|data set interprets|goes too far|The year is wrong", paper("dialogue"))


def test_a_title_of_a_list_stays_on_its_page_in_word(tmp_path: Path) -> None:
    file = tmp_path / "coverage.docx"
    run("report", "coverage", "--as-of", DAY, "-o", str(file))
    text = ZipFile(file).read("word/document.xml").decode()
    (titled,) = re.findall(r"<w:p>(?:(?!</w:p>).)*Apparent from the texts read(?:(?!</w:p>).)*</w:p>", text)
    assert "<w:keepNext/>" in titled


@pytest.mark.parametrize("kind", ["coverage", "transposition"])
@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "aspects: decide whether to legislate.** The Convention only requires that these circumstances may be"),
        ("fr", "aspects : légiférer ou non.** La Convention demande seulement que ces circonstances"),
        ("nl", "aspecten: beslissen of er wetgeving nodig is.** Het Verdrag vraagt alleen dat die omstandigheden in"),
    ],
)
def test_of_aggravating_circumstances_the_convention_is_said_to_ask_only_that_they_may_count(
    kind: str, language: str, told: str
) -> None:
    assert paper(kind, language).count(f"9 {told}") == 1


@pytest.mark.parametrize(
    ("language", "named", "title"),
    [
        ("en", "Recommendation (Parties named, Belgium among them):", "**Not assessed**"),
        ("fr", "Recommandation (Parties nommées, dont : Belgique) :", "**Non examiné**"),
        ("nl", "Aanbeveling (genoemde Partijen, waaronder België):", "**Niet onderzocht**"),
    ],
)
def test_a_recommendation_says_that_it_names_the_party_and_one_on_protection_is_not_met_by_a_text(
    language: str, named: str, title: str
) -> None:
    text = paper("dialogue", language).replace("\\", "")
    assert text.count(named) == 1
    (row,) = (each for each in text.splitlines() if each.startswith(f"| {title}"))
    assert "[R1, R3, R4]" in row


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "[to be completed by ………: which measures article 37 of the Youth Protection Act"),
        ("fr", "[à compléter par ……… : le détail des mesures de l'article 37"),
        ("nl", "[aan te vullen door ………: welke maatregelen artikel 37"),
    ],
)
def test_what_only_an_authority_knows_is_a_bracket_on_the_first_page_and_at_its_question(
    language: str, told: str
) -> None:
    assert paper("reply 9.9", language).replace("\\", "").count(told) == 2


def test_a_judgment_follows_what_the_article_provides() -> None:
    text = paper("reply 8.2")
    assert text.index("allows a minor to consent freely from the age of") < text.index("violates the Constitution")
    assert "but expressly only for" not in text


def test_the_transposition_gives_the_force_of_each_point_and_since_when_a_part_is_a_gap() -> None:
    rows = {each.split(" | ")[0][2:]: each for each in paper("transposition").splitlines() if each.startswith("| ")}
    assert "(endeavour)" in rows["25(2)"]
    assert "(obligation)" in rows["28(a)"]
    assert "exploitation and image offences: gap since 1 September 2026" in rows["28(a)"]
    assert "; under review" in rows["25(4)"]
