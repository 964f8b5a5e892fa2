"""`revise`, `compare-documents` and `check --certificate` as they are typed."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

import docx
import pytest
from jsonschema import Draft202012Validator

from lanzarote_law.checking import rules
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.render import certificate
from lanzarote_law.render.json_schemas import output_schema
from tests import command
from tests.annotation import docx_builder
from tests.annotation.docx_builder import paragraph, run

if TYPE_CHECKING:
    from pathlib import Path

SENTENCE = "Article 417/38 of the Belgian Criminal Code punishes the use of minors for begging."
OLD = f"Brussels, 14 March 2023\n\nQuestion 8.1.a\n\n{SENTENCE}\n"
NOW = ("--as-of", "2026-11-30")


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "paper.txt"
    path.write_text(OLD, encoding="utf-8")
    return path


def test_the_page_says_what_changed_since_and_what_it_means_for_the_items(paper: Path) -> None:
    shown = command.run("revise", str(paper), *NOW).out
    assert shown.startswith(
        f"{paper}: the law on 14 March 2023 and on 30 November 2026\n"
        "1 statement cites law that was in force and has changed since\n"
        "These results show whether the cited law was in force, and whether the dates and penalties stated agree"
        " with these data, as far as these data contain them. They say nothing about the rest of a sentence, or"
        " about sentences that cite no article.\n"
        "\n"
        "  In force then, changed since (1 statement)\n"
        f"  line 5, character 9: “{SENTENCE}”\n"
        "    417/38 CP 1867 was repealed on 1 September 2026 (inferred) → 165 CP 2024 (inferred)\n"
    )


def test_what_still_holds_is_shown_in_full_only(tmp_path: Path) -> None:
    path = tmp_path / "new.txt"
    path.write_text("Brussels, 14 October 2026\n\nArticle 170 of the Belgian Criminal Code applies.", encoding="utf-8")
    assert "In force then and now (1 statement)" not in command.run("revise", str(path), *NOW).out
    assert "In force then and now (1 statement)" in command.run("revise", str(path), *NOW, "-v").out


@pytest.mark.parametrize(
    ("language", "title", "told"),
    [
        ("en", "Violation of sexual integrity", "Title of 417/7 CP 1867 in these data on 1 January 2023: "),
        (
            "fr",
            "Atteinte à l'intégrité sexuelle",
            "Titre de 417/7 C. pén. 1867 dans ces données au 1er janvier 2023 : ",
        ),
        (
            "nl",
            "Aantasting van de seksuele integriteit",
            "Titel van 417/7 Sw. 1867 in deze gegevens op 1 januari 2023: ",
        ),
    ],
)
def test_the_title_that_a_cited_article_had_is_shown_in_full_and_in_json(
    tmp_path: Path, language: str, title: str, told: str
) -> None:
    path = tmp_path / "page.txt"
    path.write_text("L'article 417/7 du Code pénal belge définit le viol.", encoding="utf-8")
    typed = ("revise", str(path), "--then", "2023-01-01", *NOW, "--lang", language)
    assert f"    {told}{title}\n" in command.run(*typed, "-v").out
    assert told not in command.run(*typed).out
    [statement] = json.loads(command.run(*typed, "--format", "json").out)["statements"]
    assert [each["title"] for each in statement["citations"]] == [title]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "Title of 383bis CP 1867 in these data: Child pornography offences, including possession and access"),
        ("fr", "Titre de 383bis C. pén. 1867 dans ces données : Matériel pédopornographique"),
        ("nl", "Titel van 383bis Sw. 1867 in deze gegevens: Kinderpornografisch materiaal"),
    ],
)
@pytest.mark.parametrize("then", ["2001-05-22", "2012-01-29", "2016-06-17", "2022-06-01"])
def test_a_title_is_of_no_day_where_the_wording_then_has_none(
    tmp_path: Path, language: str, told: str, then: str
) -> None:
    path = tmp_path / "page.txt"
    path.write_text("L'article 383bis du Code pénal belge punit la possession.", encoding="utf-8")
    typed = ("revise", str(path), "--then", then, *NOW, "--lang", language)
    assert f"    {told}\n" in command.run(*typed, "-v").out
    [statement] = json.loads(command.run(*typed, "--format", "json").out)["statements"]
    assert [each["title"] for each in statement["citations"]] == [None]


def test_an_article_that_the_data_lack_is_named_once_however_often_a_sentence_cites_it(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    words = (
        "Uit de artikelen 63, eerste lid, en 64 Wetboek van strafvordering volgt dat artikel 63 van dat Wetboek geldt."
    )
    path.write_text(f"Brussel, 30 mei 2023\n\n{words}", encoding="utf-8")
    assert "    not in these data: 63 CIC, 64 CIC\n" in command.run("revise", str(path), *NOW).out


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            "Decided on or before the date of the document: 417/6 CP 1867 was held unconstitutional by Constitutional",
        ),
        ("fr", "Décidé au plus tard à la date du document : 417/6 C. pén. 1867 a été jugé inconstitutionnel par Cour"),
        ("nl", "Beslist uiterlijk op de datum van het document: 417/6 Sw. 1867 werd ongrondwettig bevonden door"),
    ],
)
def test_a_decision_on_what_still_holds_is_shown_on_the_page_and_in_json(
    tmp_path: Path, language: str, told: str
) -> None:
    path = tmp_path / "new.txt"
    path.write_text("Brussels, 14 October 2026\n\nArticle 133 of the Belgian Criminal Code sets limits.", "utf-8")
    assert told in command.run("revise", str(path), *NOW, "--lang", language).out
    [statement] = json.loads(command.run("revise", str(path), *NOW, "--format", "json").out)["statements"]
    [court] = statement["citations"][0]["courts"]
    assert court.pop("told")
    assert court == {"decision": "ECLI:BE:GHCC:2025:ARR.112", "on": "2025-07-17", "is_later": False}


@pytest.mark.parametrize(
    ("language", "heading"),
    [("fr", "En vigueur à l'époque, modifié depuis"), ("nl", "Toen van kracht, sindsdien gewijzigd")],
)
def test_the_page_is_in_the_language_asked_for(paper: Path, language: str, heading: str) -> None:
    assert heading in command.run("revise", str(paper), *NOW, "--lang", language).out


def test_a_document_without_a_date_is_refused_until_one_is_given(tmp_path: Path) -> None:
    path = tmp_path / "undated.txt"
    path.write_text(SENTENCE, encoding="utf-8")
    refused = command.run("revise", str(path))
    assert refused.code == 2
    assert refused.err == (
        f"error: {path} states no date of its own; give the date at which it described the law: --then 2018-01-26\n"
    )
    assert command.run("revise", str(path), "--then", "2023-03-14").code == 0


def test_the_json_is_as_its_schema_says(paper: Path) -> None:
    found = json.loads(command.run("revise", str(paper), *NOW, "--format", "json").out)
    Draft202012Validator(output_schema("revise")).validate(found)
    assert (found["then"], found["as_of"]) == ("2023-03-14", "2026-11-30")
    [changed] = [each for each in found["statements"] if each["outcome"] == "held-changed-since"]
    assert changed["citations"][0]["successor"] == "be-cp-2024/165"
    assert changed["citations"][0]["successor_part"] is None


def test_a_redline_is_written_beside_the_page_and_the_original_keeps_its_bytes(tmp_path: Path) -> None:
    path, target = tmp_path / "paper.docx", tmp_path / "redline.docx"
    content = docx_builder.small(paragraph(run(SENTENCE)))
    path.write_bytes(content)
    shown = command.run("revise", str(path), "--then", "2023-03-14", *NOW, "--redline", str(target))
    assert shown.code == 0
    assert shown.err == "1 article number replaced as a tracked change\n"
    assert path.read_bytes() == content
    assert b"<w:t>165</w:t>" in docx_builder.files(target.read_bytes())["word/document.xml"]
    again = command.run("revise", str(path), "--then", "2023-03-14", "--redline", str(target))
    assert again.code == 2
    assert "already exists" in again.err


def test_a_text_file_has_no_redline_and_nothing_is_written(paper: Path, tmp_path: Path) -> None:
    target = tmp_path / "redline.docx"
    refused = command.run("revise", str(paper), "--redline", str(target))
    assert refused.code == 2
    assert refused.err == (
        f"error: {paper} cannot contain comments; only Word (.docx) and PDF documents can; use --format md or docx for"
        " the list of statements\n"
    )
    assert not target.exists()


def test_the_revision_is_a_word_document_without_the_folder_of_the_paper(paper: Path, tmp_path: Path) -> None:
    target = tmp_path / "revision.docx"
    assert command.run("revise", str(paper), *NOW, "-o", str(target)).code == 0
    words = "\n".join(each.text for each in docx.Document(str(target)).paragraphs)
    assert "417/38 CP 1867 was repealed on 1 September 2026 (inferred)" in words
    assert str(tmp_path) not in words


def test_a_certificate_says_what_was_checked_when_and_against_what(paper: Path, tmp_path: Path) -> None:
    target = tmp_path / "certificate.md"
    assert command.run("check", str(paper), "--as-of", "2023-03-14", "--certificate", str(target)).code == 0
    told = target.read_text(encoding="utf-8")
    digest = command.run("data", "where").out
    data = told.partition("Data: ")[2].partition(" ")[0]
    assert data in digest
    assert f"SHA-256: {sha256(paper.read_bytes()).hexdigest()}" in told
    assert "Law as at: 14 March 2023" in told
    assert "| in doubt: see the result of the check | 1 | 417/38 CP 1867 |" in told
    assert "| of the Convention or the questionnaire | 1 | item 8.1.a |" in told
    assert str(tmp_path) not in told


def certified(tmp_path: Path, words: str, language: str = "en") -> str:
    (tmp_path / "draft.txt").write_text(words, encoding="utf-8")
    target = tmp_path / f"certificate-{language}.md"
    command.run("check", str(tmp_path / "draft.txt"), *NOW, "--lang", language, "--certificate", str(target), "--force")
    return target.read_text(encoding="utf-8")


def test_a_certificate_is_not_more_certain_than_the_check_and_knows_the_acts_of_the_data(tmp_path: Path) -> None:
    told = certified(
        tmp_path,
        "Article 176 of the new Criminal Code. Article 417/9 of the Criminal Code.\n\n"
        "Article 36 of the Youth Protection Act (act of 8 April 1965).\n",
    )
    assert "| in force | 2 | 176 CP 2024 (inferred); 36 LPJ 1965 |" in told
    assert "| repealed or annulled | 1 | 417/9 CP 1867 (inferred) |" in told
    assert "not checked" not in told


def test_a_certificate_of_an_older_paper_calls_repealed_law_repealed(tmp_path: Path) -> None:
    told = certified(tmp_path, "Reply of 26 January 2018\n\nArticle 383bis of the Criminal Code punishes it.\n")
    assert "| repealed or annulled | 1 | 383bis CP 1867 |" in told
    said = certified(tmp_path, "Article 383bis of the former Criminal Code punished it until 2022.\n")
    assert "| cited as former or future law | 1 | 383bis CP 1867 |" in said


def test_a_certificate_says_of_each_code_how_far_its_amendments_were_followed(tmp_path: Path) -> None:
    words = "Article 176 of the new Criminal Code. Article 36 LPJ. Article 28quater CIC. Article 21bis TPCPP.\n"
    told = certified(tmp_path, words)
    (line,) = [each for each in told.splitlines() if each.startswith("Amendments to ")]
    assert all(
        code in line for code in ("28quater CIC were not checked", "LPJ 1965 were checked up to ", "176 CP 2024")
    )
    assert "others" not in line


def test_a_certificate_names_the_statements_that_the_data_contradict(tmp_path: Path) -> None:
    told = certified(tmp_path, "Article 171 of the new Criminal Code punishes production with a level 4 penalty.\n")
    assert "## Statements that the data contradict (1)" in told
    assert (
        "\nline 1, character 65: according to the data, 'level 4' is not a penalty of 171 CP 2024 (inferred)\n" in told
    )
    none = certified(tmp_path, "Article 171 of the new Criminal Code applies.\n")
    assert "## Statements that the data contradict (0)\n\nnone\n" in none


def test_a_certificate_names_a_repeal_and_a_successor_that_the_data_contradict(tmp_path: Path) -> None:
    told = certified(
        tmp_path,
        "Article 383bis of the Criminal Code, repealed on 3 May 2020, applied.\n\n"
        "L'article 417/10 de l'ancien Code pénal est devenu l'article 136 du nouveau Code pénal.\n",
    )
    assert told.partition("## Statements that the data contradict ")[2].partition("\n\n##")[0] == (
        "(2)\n\n"
        "line 1, character 50: '3 May 2020' is inconsistent with 383bis CP 1867, which was repealed on 1 June 2022\n\n"
        "line 3, character 62: according to the data, 136 CP 2024 did not replace 417/10 CP 1867"
    )


def test_a_certificate_knows_each_rule_on_what_the_data_contradict() -> None:
    titles = {code for code, rule in rules.RULES.items() if "contradict" in rule.title}
    assert {*titles, "LL115"} == certificate.CONTRADICTED
    assert len(titles) == 4


def test_certificates_in_two_languages_name_the_same_data_and_their_own_translations(tmp_path: Path) -> None:
    words = "Article 171 of the new Criminal Code applies.\n"
    told = {language: certified(tmp_path, words, language) for language in ("en", "fr", "nl")}
    digest = corpus_loading.open_folder().digest
    assert [digest in each for each in told.values()] == [True] * 3
    translations = {
        each: corpus_loading.digest_translations(corpus_loading.open_folder(), each) for each in ("fr", "nl")
    }
    assert f"\n- Traductions : {translations['fr']}\n" in told["fr"].replace("\u00a0", " ").replace("\u202f", " ")
    assert f"\n- Vertalingen: {translations['nl']}\n" in told["nl"]
    assert "Translations" not in told["en"]


def test_a_certificate_is_of_one_file(paper: Path, tmp_path: Path) -> None:
    refused = command.run("check", str(paper), str(paper), "--certificate", str(tmp_path / "certificate.md"))
    assert refused.code == 2
    assert refused.err.endswith(
        "error: a certificate was requested for more than one file; check the documents one by one\n"
    )


def test_two_documents_are_compared_and_the_json_is_as_its_schema_says(paper: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Question 9.10\n\nArticle 165 CP 2024 applies.\n", encoding="utf-8")
    shown = command.run("compare-documents", str(paper), str(other), *NOW).out
    assert "An article cited in one document and its replacement in the other (1)" in shown
    assert "Cited in only one of the documents (2)" in shown
    found = json.loads(command.run("compare-documents", str(paper), str(other), *NOW, "--format", "json").out)
    Draft202012Validator(output_schema("compare-documents")).validate(found)
    assert [each["kind"] for each in found["differences"]] == ["succession", "item", "item"]


def compared(tmp_path: Path, first: str, second: str) -> list[str]:
    for name, words in (("a.md", first), ("b.md", second)):
        (tmp_path / name).write_text(words, encoding="utf-8")
    shown = command.run("compare-documents", str(tmp_path / "a.md"), str(tmp_path / "b.md"), *NOW).out
    return [line.strip() for line in shown.splitlines()[1:-3]]


ONE, OTHER = "Article 383bis of the Criminal Code.\n", "Article 433bis/1 of the Criminal Code. Question 9.10.\n"
CITED_RANGE = "417/9 to 417/11 CP 1867 (cited as former or future law), line 1"


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        (
            ONE,
            OTHER,
            [
                "The two documents cite no article and no item in common.",
                "Only in a.md: 383bis CP 1867.",
                "Only in b.md: 433bis/1 CP 1867; item 9.10.",
            ],
        ),
        (ONE, ONE, ["Both documents cite in the same way the articles and items that they have in common."]),
        (
            ONE + OTHER,
            ONE,
            [
                "Both documents cite in the same way the articles and items that they have in common.",
                "Only in a.md: 433bis/1 CP 1867; item 9.10.",
            ],
        ),
        (ONE, "Nothing.\n", ["Only in a.md: 383bis CP 1867.", "No citation that can be compared was found in b.md."]),
        (
            "Articles 383bis to 386 of the Criminal Code.\n",
            "Article 5 of the Act of 8 April 1965.\n",
            ["Only in a.md: 383bis to 386 CP 1867.", "No citation that can be compared was found in b.md."],
        ),
        (
            "Article 1(1) of the Lanzarote Convention.\n",
            "Article 1(2) of the Lanzarote Convention.\n",
            [
                "The two documents cite no article and no item in common.",
                "Only in a.md: CETS 1(1).",
                "Only in b.md: CETS 1(2).",
            ],
        ),
        (
            "Article 1(1) of the Lanzarote Convention.\n",
            "Articles 1(1) and 1(2) of the Lanzarote Convention.\n",
            [
                "Both documents cite in the same way the articles and items that they have in common.",
                "Only in b.md: CETS 1(2).",
            ],
        ),
        (
            "Articles 1 to 3 of the Lanzarote Convention.\n",
            "Article 2 of the Lanzarote Convention.\n",
            [
                "Both documents cite in the same way the articles and items that they have in common.",
                "Only in a.md: CETS 1 to 3.",
            ],
        ),
        (
            "Articles 18 to 24 of the Lanzarote Convention.\n",
            "Article 18 and Article 20(1)(a) of the Lanzarote Convention.\n",
            [
                "Both documents cite in the same way the articles and items that they have in common.",
                "Only in a.md: CETS 18 to 24.",
            ],
        ),
        (
            "Les anciens articles 417/9 à 417/11 CP ne sont plus en vigueur. L'article 417/10 CP.\n",
            "L'article 417/9 CP est en vigueur.\n",
            [
                "",
                "Cited as law in force in one document and as former or future law in the other (1)",
                f"{'a.md':<63}  b.md",
                f"{CITED_RANGE}  417/9 CP 1867 (no longer in force), line 1",
                "",
                "Only in a.md: 417/10 CP 1867.",
            ],
        ),
        (
            "Article 36 of the Act of 8 April 1965 applies.\n",
            "Article 36 of the Act of 8 April 1965 and Article 383bis of the Criminal Code.\n",
            [
                "Both documents cite in the same way the articles and items that they have in common.",
                "Only in b.md: 383bis CP 1867.",
            ],
        ),
        (
            "Article 36 of the Act of 8 April 1965 applies.\n",
            ONE,
            [
                "The two documents cite no article and no item in common.",
                "Only in a.md: 36 LPJ 1965.",
                "Only in b.md: 383bis CP 1867.",
            ],
        ),
    ],
)
def test_what_only_one_document_cites_is_named_and_no_difference_is_said_of_what_both_cite(
    tmp_path: Path, first: str, second: str, said: list[str]
) -> None:
    assert compared(tmp_path, first, second) == said


def test_the_json_of_two_documents_has_what_only_one_of_them_cites(tmp_path: Path) -> None:
    compared(tmp_path, ONE, OTHER)
    told = command.run("compare-documents", str(tmp_path / "a.md"), str(tmp_path / "b.md"), *NOW, "--format", "json")
    found = json.loads(told.out)
    Draft202012Validator(output_schema("compare-documents")).validate(found)
    assert found["differences"] == []
    assert found["citations"] == [1, 2]
    assert [each["cited"] for each in found["only_in_first"]] == ["383bis CP 1867"]
    assert [each["cited"] for each in found["only_in_second"]] == ["433bis/1 CP 1867", "item 9.10"]


def test_what_only_one_document_cites_stands_in_the_order_of_its_first_citations(tmp_path: Path) -> None:
    compared(tmp_path, f"{ONE}Question 8.1.a. Article 371/1 of the Criminal Code. {ONE}", "Question 9.10.\n")
    told = command.run("compare-documents", str(tmp_path / "a.md"), str(tmp_path / "b.md"), *NOW, "--format", "json")
    only = json.loads(told.out)["only_in_first"]
    assert [(each["cited"], each["place"].partition(":")[2]) for each in only] == [
        ("383bis CP 1867", "1:9"),
        ("371/1 CP 1867", "2:25"),
    ]
