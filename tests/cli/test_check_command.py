"""`check` as a user meets it: whole outputs for a small comment, on the data of Ruritania."""

from __future__ import annotations

import csv
import io
import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from time import sleep
from typing import Any

import pytest
from markdown_it import MarkdownIt

from lanzarote_law import __version__
from lanzarote_law.checking.rules import RULES
from lanzarote_law.cli import check_batch
from lanzarote_law.documents import files
from lanzarote_law.render.formats import csv_tables
from lanzarote_law.wording import joined_by_and
from tests.annotation import docx_builder
from tests.command import ROOT, Ran, Screen, on_terminal, ran, run, ruritania
from tests.documents.hostile import a_docx, a_run

COMMENT = "tests/documents/comment.md"
DRAFT = "tests/documents/draft.md"
DAY = ("--as-of", "2024-07-01")
SENTENCE = (
    "A reading of the law as at 1 July 2024, computed from this data set; not legal advice and not a finding of the"
    " Committee.\n"
)
FOUND = f"{COMMENT}: 14 citations (1 CETS 201, 4 CP, 3 NPC, 1 other act, 4 questionnaire, 1 unidentified)"
CLEAN = "Article 100 of the Penal Code.\n"


def checked(*words: str) -> Ran:
    return ruritania("check", COMMENT, *DAY, *words)


def document(*words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(checked("--format", "json", *words).out)
    return found


def a_file(folder: Path, text: str, name: str = "a.txt") -> str:
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder / name)


# -- the table of problems -------------------------------------------------------------------------------------------

TABLE = f"""\
{COMMENT}:5:33: error LL101: article 100 PC 1900 was repealed on 1 July 2024 (inferred)
    ... rely on article 100, § 1, of the Penal Code, in force ...
                        ^^^^^^^^
    → § 1: 50 NPC (inferred)

{COMMENT}:5:33: warning LL301: 'in force since 2013' is inconsistent with 100 PC 1900: \
the act is dated 3 May 1999 and entered into force on 1 January 2000 (unverified)
    ... rely on article 100, § 1, of the Penal Code, in force ...
                        ^^^^^^^^
    → write 2000

{COMMENT}:5:101: warning LL105: an article was numbered 99bis PC 1900 until 1 January 2012
    ... Code, in force since 2013, which was article 99bis before.
                                                     ^^^^^
    → it continued as article 100 PC 1900, now 50, 51 NPC

{COMMENT}:13:9: note LL106: article 7: the text does not state to which act it belongs
    Article 7 is silent & "weak"; see also questions 8.1 and 77, ...
            ^
    → name the act

{COMMENT}:13:58: warning LL107: 77 is not an item of the questionnaire in this data set
    ... questions 8.1 and 77, article 5 of the Penal Code, and ...
                          ^^

{COMMENT}:9:35: accepted LL101: article 101 PC 1900 was repealed on 1 March 2015 (second-hand)

{COMMENT}:9:67: accepted LL101: none of articles 100 to 101 PC 1900 is in force on 1 July 2024

{FOUND}; 1 error, 3 warnings, 1 note, 2 accepted; law as at 1 July 2024
{SENTENCE}"""


def test_each_problem_shows_its_line_a_marker_and_the_way_out() -> None:
    assert checked() == (TABLE, "", 1)


def test_a_document_without_a_problem_has_its_summary_alone(tmp_path: Path) -> None:
    path = a_file(tmp_path, CLEAN)
    assert ruritania("check", path, "--as-of", "2024-06-30").out == (
        f"{path}: 1 citation (1 CP); 0 errors, 0 warnings, 0 notes; law as at 30 June 2024\n"
        + SENTENCE.replace("1 July 2024", "30 June 2024")
    )


HINT = "to read it by the law of that date, use --as-of"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ville, 14 March 2014\n\nArticle 101 of the Penal Code, applied on 3 May 2020.\n",
            "is dated 14 March 2014; {} 2014-03-14",
        ),
        ("Of 2014: article 101 of the Penal Code.\n", "mentions no date after 31 December 2014; {} 2014-12-31"),
        ("Of 2016: article 101 of the Penal Code.\n", ""),  # it was repealed on 1 March 2015
        ("Ville, 14 March 2016\n\nArticle 101 of the Penal Code.\n", ""),
        ("Since 2014, article 101 of the Penal Code applies.\n", ""),  # who says so writes later
        ("The plan 2012–2014 names article 101 of the Penal Code.\n", ""),  # nor does a plan end with its text
        ("Of 2014: article 50 of the New Penal Code.\n", ""),  # nothing is wrong with it
    ],
)
def test_an_older_document_is_told_with_the_day_on_which_to_read_it(text: str, told: str, tmp_path: Path) -> None:
    path = a_file(tmp_path, text)
    line = f"{path} {told.format(HINT)}" if told else ""
    hints = [each for each in ruritania("check", path, *DAY).out.splitlines() if HINT in each]
    assert hints == [line] * bool(told)


TODAY_OF = "if it is older, use --as-of DAY"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Article 101 of the Penal Code applies.\n",
            f": the document's own date was not found, so it was read as at {{}}; {TODAY_OF}",
        ),
        (
            "Ville, 14 March 2014\n\nArticle 101 of the Penal Code applies. The Act of 3 May 2020 is new.\n",
            None,  # it bears a day, of which another line speaks
        ),
        ("Article 50 of the New Penal Code applies.\n", None),
    ],
)
def test_a_document_of_no_day_says_that_it_was_read_as_of_today(text: str, told: str | None, tmp_path: Path) -> None:
    path = a_file(tmp_path, text)
    lines = ruritania("check", path).out.splitlines()
    today = lines[-1].removeprefix("A reading of the law as at ").partition(",")[0]
    assert [each for each in lines if "was read as at" in each] == ([f"{path}{told.format(today)}"] if told else [])
    assert not any("was read as at" in each for each in ruritania("check", path, *DAY).out.splitlines())


def test_a_document_of_the_days_before_the_law_that_it_announces_is_told_its_day(tmp_path: Path) -> None:
    path = a_file(tmp_path, "30 May 2022\n\nOn 1 June 2022 rape (art. 417/11 of the Criminal Code) changes.\n")
    lines = run("check", path, "--as-of", "2026-11-24").out.splitlines()
    assert f"{path} is dated 30 May 2022; {HINT} 2022-05-30" in lines


def test_json_tells_the_date_of_a_document_or_that_none_was_found(tmp_path: Path) -> None:
    path = a_file(tmp_path, "Ville, 14 March 2014\n\nArticle 101 of the Penal Code.\n")
    found = json.loads(ruritania("check", path, *DAY, "--format", "json").out)
    assert (found["as_of"], found["document_date"]) == ("2024-07-01", "2014-03-14")
    other = a_file(tmp_path, "Article 101 of the Penal Code.\n")
    assert json.loads(ruritania("check", other, *DAY, "--format", "json").out)["document_date"] is None


def test_a_document_without_a_citation_says_so(tmp_path: Path) -> None:
    path = a_file(tmp_path, "Nothing is cited here.\n")
    assert ruritania("check", path, *DAY) == (
        f"{path}: no citation was found; law as at 1 July 2024\n{SENTENCE}",
        "",
        0,
    )


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        (CLEAN, ["Article 100 of the Penal Code.", "        ^^^"]),
        ("\tArticle\t100\u00a0of the Penal Code.", [" Article 100 of the Penal Code.", "         ^^^"]),
        ("\u6761\u6587\u306f article 100 Sw.", ["\u6761\u6587\u306f article 100 Sw.", "               ^^^"]),
        ("De\u0301ja\u0300 art. 100 Sw.", ["De\u0301ja\u0300 art. 100 Sw.", "          ^^^"]),
        ("See article\n100, §\n1, of the Penal Code", ["100, §", "^^^^^^"]),
        ("\u00adArticle 1\u00ad00 Sw.", ["Article 100 Sw.", "        ^^^"]),
        (
            f"{'word ' * 9}article 100 of the Penal Code {'word ' * 20}",
            ["... word word article 100 of the Penal Code word word word word ...", "                      ^^^"],
        ),
        (f"{'x' * 99} article 100 Sw. {'y' * 99}", ["... article 100 Sw. ...", "            ^^^"]),
    ],
)
def test_the_marker_stands_under_the_citation_on_any_line(text: str, excerpt: list[str], tmp_path: Path) -> None:
    lines = ruritania("check", a_file(tmp_path, text), *DAY).out.splitlines()
    shown, marker = (line.removeprefix("    ") for line in lines[1:3])
    assert len(shown) <= 72
    assert [shown, marker] == excerpt


AGAIN = "Article 100 of the Penal Code.\n\nArticle 100, § 1, of the Penal Code.\n"
OPEN = "As articles 1, 2, 3, 4, 5, 6 and 7 say.\n"


def test_what_is_wrong_with_an_article_is_told_once_with_all_its_places(tmp_path: Path) -> None:
    path = a_file(tmp_path, AGAIN * 2)
    out = ruritania("check", path, *DAY, "--select", "LL101").out
    assert out == (
        f"{path}:1:9: error LL101: article 100 PC 1900 was repealed on 1 July 2024 (inferred)\n"
        "    Article 100 of the Penal Code.\n"
        "            ^^^\n"
        "    → § 1: 50 NPC (inferred); 51 NPC (inferred)\n"
        "    also at 3:9, 4:9, 6:9\n\n"
        f"{path}: 4 citations (4 CP); 1 error, 0 warnings, 0 notes; law as at 1 July 2024\n{SENTENCE}"
    )


def test_what_is_no_fault_of_the_document_is_one_line_of_it(tmp_path: Path) -> None:
    path = a_file(tmp_path, OPEN)
    words = ("check", path, *DAY)
    assert ruritania(*words).out.splitlines()[0] == (
        f"{path}: note LL106: 7 articles for which the text does not state the act: 1, 2, 3, 4, 5 and 2 more"
        " (to list them, use -v)"
    )
    told = [line for line in ruritania(*words, "-v").out.splitlines() if "LL106" in line]
    assert len(told) == 7
    assert told[0] == f"{path}:1:13: note LL106: article 1: the text does not state to which act it belongs"


def test_json_tells_a_problem_once_with_the_way_out_at_each_place(tmp_path: Path) -> None:
    path = a_file(tmp_path, AGAIN)
    (found,) = json.loads(ruritania("check", path, *DAY, "--select", "LL101", "--format", "json").out)["problems"]
    assert found["suggestion"] == "§ 1: 50 NPC (inferred); 51 NPC (inferred)"
    assert [(each["place"], each["suggestion"]) for each in found["places"]] == [
        (f"{path}:1:9", "§ 1: 50 NPC (inferred); 51 NPC (inferred)"),
        (f"{path}:3:9", "§ 1: 50 NPC (inferred)"),
    ]


def test_json_names_at_each_place_the_article_of_that_place(tmp_path: Path) -> None:
    path = a_file(tmp_path, "les articles 380 et 382 du Code pénal de 1867")
    (found,) = json.loads(run("check", path, "--as-of", "2022-06-01", "--select", "LL101", "--format", "json").out)[
        "problems"
    ]
    assert found["message"] == "articles 380, 382 CP 1867 were repealed on 1 June 2022"
    told = [f"article {number} CP 1867 was repealed on 1 June 2022" for number in ("380", "382")]
    assert [each["message"] for each in found["places"]] == told


def test_sarif_has_a_result_for_each_place(tmp_path: Path) -> None:
    path = a_file(tmp_path, AGAIN)
    found = json.loads(ruritania("check", path, *DAY, "--select", "LL101", "--format", "sarif").out)["runs"][0]
    assert [each["message"]["text"].partition("; ")[2] for each in found["results"]] == [
        "§ 1: 50 NPC (inferred); 51 NPC (inferred)",
        "§ 1: 50 NPC (inferred)",
    ]


def test_every_place_of_a_problem_leads_to_it_on_the_page(tmp_path: Path) -> None:
    _, source = annotated(tmp_path, a_file(tmp_path, CLEAN * 2))
    assert source.count('<a href="#problem-0-1">1</a>') == 2
    assert source.count('id="at-0-1"') == source.count('id="problem-0-1"') == 1


def test_the_table_fits_a_terminal_of_eighty_columns() -> None:
    lines = on_terminal("check", COMMENT, *DAY, NO_COLOR="1").splitlines()
    assert max(map(len, lines)) <= 80
    at = lines.index("    ... rely on article 100, § 1, of the Penal Code, in force ...")
    assert lines[at + 1] == "                        ^^^^^^^^"


def test_colour_is_for_a_terminal() -> None:
    assert "\x1b[1;31merror LL101\x1b[0m" in on_terminal("check", COMMENT, *DAY)
    assert "\x1b[1;31m^^^^^^^^\x1b[0m" in on_terminal("check", COMMENT, *DAY)
    assert "\x1b" not in checked().out


def test_what_stands_in_a_document_never_drives_the_terminal(tmp_path: Path) -> None:
    path = a_file(tmp_path, "\x1b[31m\x07 article 100 Sw. [bold]\x9b1m")
    for shown in (ruritania("check", path, *DAY).out, on_terminal("check", path, *DAY, NO_COLOR="1")):
        assert "    \ufffd[31m\ufffd article 100 Sw. [bold]\ufffd1m" in shown.splitlines()


# -- the citations and the items -------------------------------------------------------------------------------------

LIST = f"""\
{COMMENT}

  Cited                   Times  Status                            Where
  item 8.1.a                  1                                    3:13
  100 PC 1900                 1  no longer in force (inferred)     5:33
  99bis PC 1900               1  not in this data set              5:101
  50 NPC                      1  in force (inferred)               6:50
  51 NPC                      1  in force (inferred)               6:57
  8 (another act)             1                                    6:122
  101 PC 1900                 1  no longer in force (second-hand)  9:35
  100 to 101 PC 1900          1  no longer in force (inferred)     9:67
  item 9.10                   1                                    11:13
  7 (act not identified)      1                                    13:9
  item 8.1                    1                                    13:50
  item 77                     1                                    13:58
  5 NPC                       1  not in this data set              13:70
  CETS 20(1)(a)               1                                    13:103

{SENTENCE}"""

ITEMS = f"""\
{COMMENT}

  Items and obligations that the citations in the document concern (2 items)
    Item      Title             Status                                                  Cited
    8.1.a     Made by children  PARTIAL (1 of 2 aspects open; 1 aspect not researched)  50 NPC
    20(1)(a)  Producing         COVERED                                                 50 NPC

  Under other questions and the Convention, number of items not dealt with: 1 (to list them, use -v)

  To see how certain each status is, use lookup.
  {SENTENCE}"""


def test_the_list_is_the_cross_reference_table_of_the_document() -> None:
    assert checked("--list") == (LIST, "", 0)
    assert checked("--list", "--fail-on", "error") == (LIST, "", 1)


def test_what_is_cited_more_than_once_is_counted_with_its_places(tmp_path: Path) -> None:
    path = a_file(tmp_path, CLEAN * 3)
    row = ruritania("check", path, *DAY, "--list").out.splitlines()[3]
    assert row == "  100 PC 1900      3  no longer in force (inferred)  1:9, 2:9, 3:9"


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2024-06-30", "not yet in force (inferred)"),
        ("2024-07-01", "in force (inferred)"),
        ("2024-07-02", "in force (inferred)"),
    ],
)
def test_the_list_says_how_each_article_stands_on_the_day(day: str, state: str, tmp_path: Path) -> None:
    path = a_file(tmp_path, "Article 51 NPC.")
    assert ruritania("check", path, "--as-of", day, "--list").out.splitlines()[3] == f"  51 NPC      1  {state}  1:9"


def test_the_items_are_those_on_which_the_citations_bear_and_those_left_out() -> None:
    assert checked("--items") == (ITEMS, "", 0)


def test_headings_and_statuses_speak_the_language_that_is_asked_for() -> None:
    status = "GEDEELTELIJK (1 van 2 open; 1 niet onderzocht)"
    assert f"    8.1.a     Made by children [en]  {status}  50 NPC" in (
        checked("--items", "--lang", "nl").out.splitlines()
    )
    assert (
        "  50 NPC                       1  en vigueur (déduit)                      6:50"
        in checked("--list", "--lang", "fr").out.splitlines()
    )
    assert checked("--lang", "fr").out.splitlines()[-1] == (
        "Lecture de la loi au 1er juillet 2024 selon ces données ; ni avis juridique ni constat du Comité."
    )


@pytest.mark.parametrize(
    ("language", "told", "way", "places"),
    [
        (
            "fr",
            "erreur LL101: l'article 100 PC 1900 a été abrogé le 1er juillet 2024 (déduit)",
            "§ 1 : 50 NPC (déduit); 51 NPC (déduit)",
            "autres endroits : 3:9",
        ),
        (
            "nl",
            "fout LL101: artikel 100 PC 1900 is opgeheven op 1 juli 2024 (afgeleid)",
            "§ 1: 50 NPC (afgeleid); 51 NPC (afgeleid)",
            "andere plaatsen: 3:9",
        ),
    ],
)
def test_a_problem_is_told_in_the_language_that_is_asked_for(
    language: str, told: str, way: str, places: str, tmp_path: Path
) -> None:
    path = a_file(tmp_path, AGAIN)
    lines = ruritania("check", path, *DAY, "--lang", language).out.splitlines()
    assert lines[0] == f"{path}:1:9: {told}"
    assert lines[3:5] == [f"    → {way}", f"    {places}"]


def test_every_explanation_is_in_each_language() -> None:
    english = ruritania("check", "--explain", "all").out.split("\n\n")
    for language in ("fr", "nl"):
        other = ruritania("check", "--explain", "all", "--lang", language).out.split("\n\n")
        assert len(other) == len(english)
        same = [each for each, told in zip(english, other, strict=True) if each == told and "accept" not in each]
        assert same == []


# -- Markdown and CSV ------------------------------------------------------------------------------------------------

MARKDOWN = f"""\
**{COMMENT}:13:9**: note LL106: article 7: the text does not state to which act it belongs

> Article **7** is silent \\& "weak"; see also questions 8.1 and 77, ...

→ name the act

{FOUND}; 0 errors, 0 warnings, 1 note, 6 problems are not shown because of --select or --ignore; law as at 1 July 2024

{SENTENCE}"""


def test_markdown_quotes_the_line_with_the_citation_in_bold() -> None:
    assert checked("--format", "md", "--select", "LL106") == (MARKDOWN, "", 0)


def test_csv_has_a_line_for_each_problem_or_each_citation() -> None:
    problems = list(csv.DictReader(io.StringIO(checked("--format", "csv").out, newline="")))
    assert problems[0] == {
        "file": COMMENT,
        "as_of": "2024-07-01",
        "code": "LL101",
        "severity": "error",
        "message": "article 100 PC 1900 was repealed on 1 July 2024 (inferred)",
        "start": "91",
        "end": "99",
        "line": "5",
        "column": "33",
        "end_line": "5",
        "end_column": "41",
        "place": f"{COMMENT}:5:33",
        "suggestion": "§ 1: 50 NPC (inferred)",
        "places": f"{COMMENT}:5:33",
        "accepted_by": "",
    }
    assert [(each["code"], each["accepted_by"]) for each in problems] == [
        *((code, "") for code in ("LL101", "LL301", "LL105", "LL106", "LL107")),
        *[("LL101", "mark")] * 2,
    ]
    citations = list(csv.DictReader(io.StringIO(checked("--format", "csv", "--list").out, newline="")))
    assert len(citations) == 14
    assert (citations[7]["text"], citations[7]["provisions"], citations[7]["in_force"]) == (
        "100 to 101",
        "old/100 old/101",
        "no",
    )


# -- JSON and SARIF --------------------------------------------------------------------------------------------------

WORD, NUMBER, MAYBE = (str,), (int,), (str, type(None))
CITATION_KEYS = {
    **dict.fromkeys(("start", "end", "line", "column"), NUMBER),
    **dict.fromkeys(("text", "article"), WORD),
    **dict.fromkeys(("reference", "reference_to", "instrument", "article_to", "provision"), MAYBE),
    **dict.fromkeys(("paragraph", "alinea", "point", "indent"), MAYBE),
    "in_force": (bool, type(None)),
}
PROBLEM_KEYS = {
    **dict.fromkeys(("start", "end", "line", "column"), NUMBER),
    **dict.fromkeys(("code", "severity", "message"), WORD),
    "suggestion": MAYBE,
}


def test_json_has_the_keys_of_its_contract() -> None:
    found = document()
    assert {key: found[key] for key in ("schema_version", "kind", "file", "as_of")} == {
        "schema_version": 2,
        "kind": "check",
        "file": COMMENT,
        "as_of": "2024-07-01",
    }
    assert (len(found["citations"]), len(found["problems"])) == (14, 5)
    for part, keys in (("citations", CITATION_KEYS), ("problems", PROBLEM_KEYS)):
        for each in found[part]:
            assert {key for key, kinds in keys.items() if isinstance(each[key], kinds)} == set(keys)


def test_the_offsets_of_json_are_those_of_the_text_that_was_read() -> None:
    text = (ROOT / COMMENT).read_text(encoding="utf-8")
    lines = text.split("\n")
    found = document()
    for each in found["citations"]:
        assert text[each["start"] : each["end"]] == each["text"]
        assert lines[each["line"] - 1][each["column"] - 1 :].startswith(each["text"])
    for each in found["problems"]:
        cited = lines[each["line"] - 1][each["column"] - 1 : each["end_column"] - 1]
        assert cited == text[each["start"] : each["end"]]


def test_a_citation_in_json_says_what_it_means() -> None:
    found = {each["text"]: each for each in document()["citations"]}
    assert found["100, § 1"] == {
        "start": 91, "end": 99, "line": 5, "column": 33, "place": f"{COMMENT}:5:33", "text": "100, § 1",
        "reference": "PC 1900 100, § 1", "reference_to": None,
        "instrument": "CP", "article": "100", "article_to": None, "paragraph": "1", "alinea": None, "point": None,
        "indent": None, "provision": "old/100", "provisions": ["old/100"], "items": [],
        "in_force": False, "in_force_mark": "inferred", "way": "named-after",
        "why": "the name of the act follows the number",
        "named_at": 117,
    }  # fmt: skip
    wanted = (
        "instrument",
        "article",
        "article_to",
        "paragraph",
        "point",
        "provision",
        "provisions",
        "items",
        "in_force",
    )
    assert {text: tuple(each[key] for key in wanted) for text, each in found.items() if text != "100, § 1"} == {
        "8.1.a": ("QUESTIONNAIRE", "8.1.a", None, None, None, None, [], ["8.1.a"], None),
        "99bis": ("CP", "99bis", None, None, None, None, [], [], None),
        "50": ("NPC", "50", None, None, None, "new/50", ["new/50"], [], True),
        "51": ("NPC", "51", None, None, None, "new/51", ["new/51"], [], True),
        "8": ("OTHER", "8", None, None, None, None, [], [], None),
        "101": ("CP", "101", None, None, None, "old/101", ["old/101"], [], False),
        "100 to 101": ("CP", "100", "101", None, None, None, ["old/100", "old/101"], [], False),
        "9.10": ("QUESTIONNAIRE", "9.10", None, None, None, None, [], ["9.10"], None),
        "7": (None, "7", None, None, None, None, [], [], None),
        "8.1": ("QUESTIONNAIRE", "8.1", None, None, None, None, [], ["8.1"], None),
        "77": ("QUESTIONNAIRE", "77", None, None, None, None, [], [], None),
        "5": ("NPC", "5", None, None, None, None, [], [], None),
        "20(1)(a)": ("CETS201", "20", None, "1", "a", None, [], ["20(1)(a)"], None),
    }


def test_json_has_the_items_where_they_are_asked_for() -> None:
    assert "items" not in document()
    assert document("--items")["items"] == [
        {"item": "8.1.a", "status": "partial", "provisions": ["new/50"]},
        {"item": "20(1)(a)", "status": "covered", "provisions": ["new/50"]},
        {"item": "20(3)/2", "status": "unmapped", "provisions": []},
    ]


@pytest.mark.parametrize("other", [DRAFT, "tests/documents/none.md"])
def test_the_shape_of_json_hangs_on_how_many_files_were_named(other: str) -> None:
    found = json.loads(ruritania("check", COMMENT, other, *DAY, "--format", "json").out)
    assert [each["file"] for each in found] == [COMMENT, DRAFT][: 1 + (other == DRAFT)]


def test_sarif_has_what_the_format_wants() -> None:
    found = json.loads(checked("--format", "sarif").out)
    assert (found["$schema"], found["version"]) == ("https://json.schemastore.org/sarif-2.1.0.json", "2.1.0")
    (run,) = found["runs"]
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("lanzarote-law", __version__)
    assert [rule["id"] for rule in driver["rules"]] == list(RULES)
    for rule in driver["rules"]:
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"].endswith(".")
        assert rule["defaultConfiguration"]["level"] in {"error", "warning", "note"}
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"][0] == {
        "ruleId": "LL101",
        "level": "error",
        "message": {"text": "article 100 PC 1900 was repealed on 1 July 2024 (inferred); § 1: 50 NPC (inferred)"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": COMMENT},
                    "region": {"startLine": 5, "startColumn": 33, "endLine": 5, "endColumn": 41},
                },
                "logicalLocations": [{"fullyQualifiedName": f"{COMMENT}:5:33"}],
            }
        ],
    }
    assert [(each["ruleId"], each["level"], each.get("suppressions")) for each in run["results"]] == [
        ("LL101", "error", None),
        ("LL301", "warning", None),
        ("LL105", "warning", None),
        ("LL106", "note", None),
        ("LL107", "warning", None),
        *[("LL101", "error", [{"kind": "inSource"}])] * 2,
    ]
    assert run["results"][4]["message"] == {"text": "77 is not an item of the questionnaire in this data set"}


def test_a_name_of_a_file_is_an_address_in_sarif(tmp_path: Path) -> None:
    path = a_file(tmp_path, CLEAN, "T-ES(2018) é.txt")
    found = json.loads(ruritania("check", path, *DAY, "--format", "sarif").out)
    location = found["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == f"{tmp_path}/T-ES%282018%29%20%C3%A9.txt"


# -- the annotated document ------------------------------------------------------------------------------------------


class Page(HTMLParser):
    """What stands in a page: its tags in order, its text, the marked citations, the names and the links."""

    VOID = frozenset(("meta", "br"))

    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.marked: list[tuple[str, str, str]] = []
        self.names: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self.shown = ""
        self.feed(source)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        self.names += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if "href" in given else []
        if tag == "mark" and "title" in given:
            self.marked.append((given["class"], given["title"], ""))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "div" in self.open and "sup" not in self.open:
            self.text += data
        if self.open[-1:] == ["mark"] and self.marked:
            kind, title, _ = self.marked.pop()
            self.marked.append((kind, title, data))


def annotated(folder: Path, *words: str) -> tuple[Page, str]:
    target = folder / "out.html"
    ruritania("check", *words, *DAY, "--annotate", str(target))
    source = target.read_text(encoding="utf-8")
    return Page(source), source


def test_the_annotated_document_is_the_document_with_every_citation_marked(tmp_path: Path) -> None:
    page, source = annotated(tmp_path, COMMENT)
    assert page.text == (ROOT / COMMENT).read_text(encoding="utf-8")
    assert page.marked == [
        ("item", "8.1.a: Made by children", "8.1.a"),
        ("ended", "100 PC 1900: Images (no longer in force)", "100, § 1"),
        ("untold warned", "not in this data set", "99bis"),
        ("current", "50 NPC: Making images (in force)", "50"),
        ("current", "51 NPC: Spreading images (in force)", "51"),
        ("untold", "another act", "8"),
        ("ended", "101 PC 1900: Attempts (no longer in force)", "101"),
        ("ended", "100, 101 PC 1900 (no longer in force)", "100 to 101"),
        ("item", "9.10: Training", "9.10"),
        ("untold", "act not identified", "7"),
        ("item", "8.1: Images", "8.1"),
        ("untold warned", "not in this data set", "77"),
        ("untold", "not in this data set", "5"),
        ("item", "20(1)(a): Producing", "20(1)(a)"),
    ]
    assert source.startswith('<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n')
    assert source.endswith(
        "<footer>A reading of the law as at 1 July 2024, computed from this data set; not legal advice and not a"
        " finding of the Committee.</footer>\n</html>\n"
    )


def test_each_problem_leads_to_its_place_and_back(tmp_path: Path) -> None:
    page, source = annotated(tmp_path, COMMENT, DRAFT)
    assert len(page.names) == len(set(page.names)) == 2 * (5 + 2)
    assert {link.removeprefix("#") for link in page.links} == set(page.names)
    assert (
        '<li id="problem-0-1"><a href="#at-0-1">&uarr;</a> <span class="error">error LL101</span>:'
        " article 100 PC 1900 was repealed on 1 July 2024 (inferred); § 1: 50 NPC (inferred)</li>\n"
    ) in source
    assert '100, § 1</mark><sup id="at-0-1"><a href="#problem-0-1">1</a></sup>' in source


def test_a_document_without_a_problem_says_so_in_its_place(tmp_path: Path) -> None:
    page, source = annotated(tmp_path, a_file(tmp_path, "Article 50 NPC."))
    assert "<p>No problem was found.</p>" in source
    assert page.names == []


HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=alert(2)> </div></html> &amp; \"'\n"
    "<b>Article 100</b> of the Penal Code\x07\x1b[31m since <i>1999</i>; since 2013 article 100 Sw.\n"
)


def test_nothing_in_a_document_or_its_name_becomes_part_of_the_page(tmp_path: Path) -> None:
    page, source = annotated(tmp_path, a_file(tmp_path, HOSTILE, "<img src=x onerror=alert(3)>.txt"))
    assert page.text == HOSTILE.replace("\x07", "\ufffd").replace("\x1b", "\ufffd")
    assert not {"script", "img", "b", "i"} & set(page.tags)
    assert "<script" not in source
    assert "<img" not in source
    assert f"<h1>{tmp_path}/&lt;img src=x onerror=alert(3)&gt;.txt</h1>" in source


def test_the_annotated_document_is_in_the_language_that_is_asked_for(tmp_path: Path) -> None:
    page, source = annotated(tmp_path, DRAFT, "--lang", "fr")
    assert '<html lang="fr">' in source
    assert ("ended", "100 PC 1900: Images (n'est plus en vigueur)", "100, § 1") in page.marked


WITH_A_TABLE = """\
# Reply

## Question 8.1.a ##

| Offence | Provision of today |
|---|:--:|
| Making \\| having | article 100 of the Penal Code |
| Trying | articles 100 to
101 Sw. |

| no table | as nothing divides it |
#5 is no heading, nor is `|` a table.
"""


def test_a_text_keeps_its_headings_and_tables_and_every_letter(tmp_path: Path) -> None:
    page, source = annotated(tmp_path, a_file(tmp_path, WITH_A_TABLE, "a.md"))
    assert page.text == WITH_A_TABLE
    text = source.partition('<div class="text">')[2].partition("</div>")[0]
    text = re.sub(
        r'<span class="sign">[^<]*</span>|<tr class="sign">.*?</tr>|<sup .*?</sup>', "", text, flags=re.DOTALL
    )
    assert re.sub(r"</?mark[^>]*>", "", text).splitlines() == [
        "<h2>Reply",
        "</h2>",
        "<h3>Question 8.1.a ##",
        "</h3>",
        (
            "<table><tr><th>Offence</th><th>Provision of today</th></tr><tr><td>Making \\| having</td>"
            "<td>article 100 of the Penal Code</td></tr></table>| Trying | articles 100 to"
        ),
        "101 Sw. |",
        "",
        "| no table | as nothing divides it |",
        "#5 is no heading, nor is `|` a table.",
    ]


def test_a_word_document_keeps_its_headings_and_tables(tmp_path: Path) -> None:
    target = tmp_path / "reply.docx"
    target.write_bytes(docx_builder.reply())
    page, source = annotated(tmp_path, str(target))
    assert page.text == files.read_document(target).text
    assert "<h2>Question 8.1.a\n</h2>" in re.sub("<mark[^>]*>|</mark>", "", source)
    table = source[source.index("<table>") : source.index("</table>")]
    assert re.findall(r"<(tr|td)>", table) == ["tr", "td", "td"] * 3
    assert '<td>article <mark class="ended"' in table


def test_a_page_keeps_its_tables_and_cells_without_words(tmp_path: Path) -> None:
    cells = "<tr><td></td><td>Article 100 Sw.</td></tr><tr><td colspan=2>Nothing</td></tr><tr><td>a<td>b</tr>"
    inner = "<tr><td>c</td><td><table><tr><td>d<td>e</table></td></tr>"
    page, source = annotated(tmp_path, a_file(tmp_path, f"<html><body><table>{cells}{inner}</table><p>End", "a.html"))
    assert page.text.split() == ["Article", "100", "Sw.", "Nothing", "a", "b", "c", "d", "e", "End"]
    table = source[source.index("<table>") : source.index("</table>")]
    assert re.findall(r"<(?:tr|td)[^>]*>", table) == [
        *("<tr>", "<td>", "<td>"),
        *("<tr>", '<td colspan="2">'),
        *("<tr>", "<td>", "<td>"),
        *("<tr>", "<td>", "<td>"),
    ]


def test_a_citation_that_goes_on_in_another_element_is_marked_in_both(tmp_path: Path) -> None:
    page, _ = annotated(tmp_path, a_file(tmp_path, "See articles 100 to\n# 101 Sw.\n", "a.md"))
    assert page.text == "See articles 100 to\n# 101 Sw.\n"


def test_a_page_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    assert checked("--annotate", str(tmp_path)) == ("", f"error: {tmp_path} cannot be written: Is a directory\n", 2)


# -- explaining ------------------------------------------------------------------------------------------------------


def test_a_code_is_explained() -> None:
    out = (
        "LL102  not yet in force (error)\n"
        "\n"
        "  The article enters into force only after the relevant date. The suggestion names the provision in force on"
        " that date.\n"
        "\n"
        "  To accept a problem in a text or Markdown file, write 'lanzarote-law: accept LL102' on its line or on the"
        " line before; for other documents, use --accept LL102\n"
    )
    assert ruritania("check", "--explain", "LL102") == (out, "", 0)
    assert ruritania("check", "--explain", "ll102") == (out, "", 0)


def test_all_codes_are_explained_at_once() -> None:
    out, err, code = ruritania("check", "--explain", "all")
    assert (err, code) == ("", 0)
    assert re.findall(r"^(LL\d{3})  ", out, re.MULTILINE) == list(RULES)
    assert out == "\n".join(ruritania("check", "--explain", each).out for each in RULES)


# -- exit codes and refusals -----------------------------------------------------------------------------------------

KNOWN = joined_by_and(RULES)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("check",), "no document was given; use: lanzarote-law check FILE..., or - for standard input"),
        (
            ("check", DRAFT, "--format", "x\x1bml"),
            "check does not support the format 'x\ufffdml'; the formats are table, json, sarif, csv, excel and md",
        ),
        (("check", DRAFT, "--fail-on", "all"), "'all' is not a severity; use error, warning, note or never"),
        (("check", DRAFT, "--select", "LL9"), f"'LL9' is not a problem code; the codes are {KNOWN}"),
        (("check", DRAFT, "--ignore", "LL101,X1"), f"'X1' is not a problem code; the codes are {KNOWN}"),
        (("check", "--explain", "LL999"), f"'LL999' is not a problem code; the codes are {KNOWN}"),
        (("check", "--explain", "LL1"), f"'LL1' is not a problem code; the codes are {KNOWN}"),
        (
            ("check", DRAFT, "--as-of", "soon"),
            (
                "'soon' is not a date; write the date in one of these forms: 2018-01-26, "
                "26/01/2018 or 26 January 2018; or use new-code, reply, comments"
            ),
        ),
    ],
)
def test_a_request_that_makes_no_sense_is_one_line(words: tuple[str, ...], message: str) -> None:
    assert ruritania(*words) == ("", f"error: {message}\n", 2)


@pytest.mark.parametrize(
    ("select", "verdicts"),
    [
        ("LL101", {"error": 1, "warning": 1, "note": 1, "never": 0}),
        ("LL105", {"error": 0, "warning": 1, "note": 1, "never": 0}),
        ("LL106", {"error": 0, "warning": 0, "note": 1, "never": 0}),
        ("LL201", {"error": 0, "warning": 0, "note": 0, "never": 0}),
    ],
)
def test_the_verdict_hangs_on_the_weight_that_is_asked_for(select: str, verdicts: dict[str, int]) -> None:
    assert {weight: checked("--select", select, "--fail-on", weight).code for weight in verdicts} == verdicts


def test_codes_are_given_in_any_case_with_commas_or_spaces() -> None:
    assert [each["code"] for each in document("--select", "ll101, Ll3")["problems"]] == ["LL101", "LL301"]
    assert [each["code"] for each in document("--ignore", "LL101 ll3,LL10")["problems"]] == []


@pytest.mark.parametrize("kind", ["table", "json", "sarif", "csv", "excel", "md"])
def test_a_file_that_cannot_be_read_is_said_and_the_others_are_checked(kind: str) -> None:
    alone = ruritania("check", DRAFT, *DAY, "--format", kind)
    beside = ruritania("check", "tests/documents/none.md", DRAFT, *DAY, "--format", kind)
    assert beside.err == "error: tests/documents/none.md cannot be read: No such file or directory\n"
    assert beside.code == 3
    told = "Documents not read: 1 of 2 (tests/documents/none.md)\n\n" if kind in {"table", "md"} else ""
    assert beside.out == told + (alone.out if kind != "json" else f"[\n{alone.out}]\n")


@pytest.mark.parametrize("how", ["-q", "-v", "--list", "--items"])
def test_every_page_says_which_documents_were_not_read(how: str) -> None:
    alone, beside = (ruritania("check", *files, *DAY, how) for files in ((DRAFT,), (DRAFT, "none", "nor.md")))
    assert beside.out == f"Documents not read: 2 of 3 (none, nor.md)\n\n{alone.out}"


def test_a_document_that_does_not_exist_is_not_said_to_hold_no_comments(tmp_path: Path) -> None:
    told = ruritania("check", "none", "tests/documents/draft.md", "--comments", str(tmp_path / "out")).err
    assert "none cannot be read" in told
    assert "none cannot contain comments" not in told


def test_only_unreadable_files_leave_the_output_empty_and_write_nothing(tmp_path: Path) -> None:
    targets = [tmp_path / "a.json", tmp_path / "a.html"]
    words = ("-o", str(targets[0]), "--annotate", str(targets[1]))
    assert ruritania("check", "none.md", *DAY, *words) == (
        "",
        "error: none.md cannot be read: No such file or directory\n",
        3,
    )
    assert not any(target.exists() for target in targets)


def test_faulty_data_are_refused() -> None:
    assert ruritania("--data", "none", "check", DRAFT).code == 3


# -- where it goes ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["table", "json", "sarif", "csv", "excel", "md"])
def test_a_file_holds_what_the_screen_would_show(kind: str, tmp_path: Path) -> None:
    target = tmp_path / "result"
    assert checked("--format", kind, "-o", str(target)) == ("", "", 1)
    assert target.read_bytes().decode() == checked("--format", kind).out


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.json", "json"), ("a.sarif", "sarif"), ("a.CSV", "csv"), ("a.md", "md"), ("a.txt", "table"), ("a", "table")],
)
def test_the_ending_of_the_file_chooses_the_format(name: str, kind: str, tmp_path: Path) -> None:
    checked("-o", str(tmp_path / name))
    assert (tmp_path / name).read_bytes().decode() == checked("--format", kind).out


def test_the_same_document_gives_the_same_bytes_twice() -> None:
    for kind in ("table", "json", "sarif", "csv", "excel", "md"):
        assert checked("--format", kind) == checked("--format", kind)


def test_standard_input_is_a_document() -> None:
    command = "import io, sys; sys.stdin = io.TextIOWrapper(io.BytesIO('Article 100, § 1er, Sw.'.encode('cp1252')))"
    out, err, code = ran("check", "-", *DAY, before=command)
    assert (err, code) == ("", 1)
    assert out.splitlines()[:4] == [
        "<stdin>:1:9: error LL101: article 100 PC 1900 was repealed on 1 July 2024 (inferred)",
        "    Article 100, § 1er, Sw.",
        "            ^^^^^^^^^^",
        "    → § 1: 50 NPC (inferred)",
    ]


# -- progress --------------------------------------------------------------------------------------------------------

TERMINAL = "import sys; sys.stderr.isatty = lambda: True; from lanzarote_law.cli import user_io; user_io.SOON = 0.0"


def test_many_files_have_a_bar_on_a_terminal_alone() -> None:
    files = (COMMENT, "tests/documents/none.md", DRAFT)
    silent = ran("check", *files, *DAY)
    shown = ran("check", *files, *DAY, before=TERMINAL, TERM="xterm")
    assert silent.err == "error: tests/documents/none.md cannot be read: No such file or directory\n"
    assert silent.err.strip() in shown.err
    assert (shown.out, shown.code) == (silent.out, silent.code)
    assert ran("check", *files, *DAY, before=TERMINAL, TERM="dumb").err == silent.err


def test_the_bar_says_how_many_documents_are_done(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Screen()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setattr("lanzarote_law.cli.user_io.SOON", 0.0)
    monkeypatch.setenv("TERM", "xterm")
    documents = [check_batch.DocumentToCheck(Path(name), Path(name)) for name in ("one.md", "two.md", "three.md")]
    with check_batch.progress("checking", documents) as done:
        done()
        while "checking" not in terminal.getvalue():
            sleep(0.01)
        done()
    assert "2/3" in terminal.getvalue()


def test_one_large_file_is_named_on_a_terminal_while_it_is_read(tmp_path: Path) -> None:
    large = a_file(tmp_path, "Nothing is cited in this line of a very long document.\n" * 40_000)
    told = f"checking {large} ..."
    shown = ran("check", large, *DAY, before=TERMINAL).err
    assert shown == f"{told}\n{' ' * len(told)}\n\n"  # each ends where the line begins
    assert ran("check", large, *DAY).err == ""


# -- folders ---------------------------------------------------------------------------------------------------------


def test_a_folder_stands_for_the_documents_in_it_and_has_one_summary(tmp_path: Path) -> None:
    (tmp_path / "b" / ".hidden").mkdir(parents=True)
    for name in ("b/two.md", "one.txt", "left.log", ".three.md", "b/.hidden/four.md", "b/~$five.docx"):
        (tmp_path / name).write_text(CLEAN, encoding="utf-8")
    assert ruritania("check", str(tmp_path), "--as-of", "2024-06-30") == (
        f"{tmp_path}/one.txt: 1 citation (1 CP); 0 errors, 0 warnings, 0 notes; law as at 30 June 2024\n"
        f"{tmp_path}/b/two.md: 1 citation (1 CP); 0 errors, 0 warnings, 0 notes; law as at 30 June 2024\n"
        "2 documents: 2 citations; 0 errors, 0 warnings, 0 notes; law as at 30 June 2024\n"
        + SENTENCE.replace("1 July 2024", "30 June 2024"),
        "",
        0,
    )


def test_a_folder_without_a_document_is_refused(tmp_path: Path) -> None:
    assert ruritania("check", str(tmp_path)) == (
        "",
        (
            f"error: {tmp_path} contains no documents; the command check reads files of the types .docx, .htm,"
            " .html, .md, .pdf and .txt\n"
        ),
        2,
    )


def test_several_processes_find_what_one_does(tmp_path: Path) -> None:
    for number in range(80):
        a_file(tmp_path, f"Article {number + 20} of the Penal Code.\n" * (number % 3), f"{number}.txt")
    words = ("check", str(tmp_path), *DAY)
    alone = "from lanzarote_law.cli import check_batch; check_batch._WORTH = 1e9"
    assert ran(*words) == ran(*words, before=alone)
    assert ran(*words).err.count("is empty") == 27


# -- what is not asked for ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "told", "hidden"),
    [
        (
            ("--ignore", "LL1"),
            "0 errors, 0 warnings, 0 notes, 1 problem is not shown because of --select or --ignore",
            1,
        ),
        (
            ("--select", "LL3"),
            "0 errors, 0 warnings, 0 notes, 1 problem is not shown because of --select or --ignore",
            1,
        ),
        (("--select", "LL101"), "1 error, 0 warnings, 0 notes", 0),
        (
            ("--ignore", "LL101", "--accept", "LL101"),
            "0 errors, 0 warnings, 0 notes, 1 problem is not shown because of --select or --ignore",
            1,
        ),
    ],
)
def test_what_is_filtered_out_is_counted_wherever_the_rest_is_told(
    words: tuple[str, ...], told: str, hidden: int, tmp_path: Path
) -> None:
    path = a_file(tmp_path, "Article 100 Sw.")
    for kind in ("table", "md"):
        assert f"; {told}; law as at" in ruritania("check", path, *DAY, *words, "--format", kind).out.replace(
            "\\-", "-"
        )
    assert json.loads(ruritania("check", path, *DAY, *words, "--format", "json").out)["not_shown"] == hidden
    page = annotated(tmp_path, path, *words)[1]
    assert ("<p>1 problem is not shown because of --select or --ignore</p>" in page) is bool(hidden)
    assert "No problem was found." not in page


def test_where_nothing_is_cited_and_something_is_filtered_out_both_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Rien n’est cité.".encode("cp1252"))
    out = ruritania("check", str(path), *DAY, "--ignore", "LL5").out
    told = "0 errors, 0 warnings, 0 notes, 1 problem is not shown because of --select or --ignore"
    assert out.splitlines()[0] == f"{path}: no citation was found; {told}; law as at 1 July 2024"


# -- what is accepted ------------------------------------------------------------------------------------------------

MARKED = f"{CLEAN.strip()} lanzarote-law: accept LL101"


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_a_mark_counts_where_everybody_sees_it_and_an_option_everywhere(name: str, tmp_path: Path) -> None:
    path = a_file(tmp_path, MARKED, name)
    counted = "0 errors, 0 warnings, 0 notes, 1 accepted"
    marked = ruritania("check", path, *DAY)
    assert (counted in marked.out, marked.code) == ((False, 1) if name == "a.html" else (True, 0))
    for codes in ("LL101", "ll1"):
        accepted = ruritania("check", path, *DAY, "--accept", codes)
        assert (accepted.out.splitlines()[0], accepted.code) == (
            f"{path}:1:9: accepted LL101: article 100 PC 1900 was repealed on 1 July 2024 (inferred)",
            0,
        )
        assert counted in accepted.out


def test_hidden_text_of_html_and_word_accepts_nothing(tmp_path: Path) -> None:
    hidden = a_file(tmp_path, f'<p>{CLEAN}<span style="display: none">lanzarote-law: accept LL101</span>', "a.html")
    run = a_run("lanzarote-law: accept LL101", "<w:vanish/>")
    word = str(a_docx(tmp_path, f"<w:p>{a_run(CLEAN.strip())}{run}</w:p>"))
    for path in (hidden, word):
        assert ruritania("check", path, *DAY).code == 1
        assert "accepted" not in ruritania("check", path, *DAY).out


def test_what_is_accepted_stands_in_every_output(tmp_path: Path) -> None:
    path = a_file(tmp_path, CLEAN)
    words = ("check", path, *DAY, "--accept", "LL101")
    plain = json.loads(ruritania(*words, "--format", "json").out)
    assert plain["problems"] == []
    assert [(each["code"], each["start"], each["accepted_by"]) for each in plain["accepted"]] == [
        ("LL101", 8, "option")
    ]
    [row] = csv.DictReader(io.StringIO(ruritania(*words, "--format", "csv").out, newline=""))
    assert (row["code"], row["accepted_by"]) == ("LL101", "option")
    [result] = json.loads(ruritania(*words, "--format", "sarif").out)["runs"][0]["results"]
    assert result["suppressions"] == [{"kind": "external"}]
    assert ":1:9**: **accepted LL101**: article 100 PC 1900" in ruritania(*words, "--format", "md").out
    assert (
        "<li>accepted LL101: line 1, character 9: article 100 PC 1900"
        in annotated(tmp_path, path, "--accept", "LL101")[1]
    )


def test_a_code_that_is_not_known_cannot_be_accepted() -> None:
    assert checked("--accept", "LL9").err == f"error: 'LL9' is not a problem code; the codes are {KNOWN}\n"


# -- signs for what steers -------------------------------------------------------------------------------------------

NAME = "::error::\u202e\u2028;=1+1;\n##[error]\x1b.txt"
SHOWN = "::error::\ufffd\ufffd;=1+1;\ufffd#\ufffd[error]\ufffd.txt"


def test_what_steers_a_log_a_terminal_or_the_order_of_letters_is_shown_as_a_sign(tmp_path: Path) -> None:
    text = "::error::article 100 Sw. \u202eabc\u2066\u2028##[error] \x85"
    path = a_file(tmp_path, text, NAME)
    for kind in ("table", "md", "csv", "json", "sarif"):
        out, err, _ = ruritania("check", path, *DAY, "--format", kind)
        assert err == ""
        assert not re.search("[\u202e\u2066\u2028\x1b\x85]", out), kind
        assert not re.search(r"^\s*::", out, re.MULTILINE), kind
    lines = ruritania("check", path, *DAY).out.splitlines()
    assert lines[0].startswith(f"{tmp_path}/{SHOWN}:1:18: error LL101: ")
    assert lines[1] == "    \ufffd:error::article 100 Sw. \ufffdabc\ufffd #\ufffd[error]"
    assert lines[2] == "                     ^^^"


def test_a_cell_that_other_spreadsheets_begin_elsewhere_runs_nothing() -> None:
    cells = {
        "a;=1+1;": "a;'=1+1;",
        ';"=1': ";'\"=1",
        "=1": "'=1",
        "-1": "'-1",
        "::error::": "'::error::",
        "a; -1": "a; -1",
    }
    assert {cell: csv_tables._cell(cell) for cell in cells} == cells  # noqa: SLF001  # the rule itself


@pytest.mark.parametrize("beginning", ["    ", "# ", "\t", "- ", "1. ", "> ", "::"])
def test_no_beginning_of_a_line_makes_it_something_else_in_markdown(beginning: str, tmp_path: Path) -> None:
    path = a_file(tmp_path, f"{beginning}article 100 Sw.")
    quoted = ruritania("check", path, *DAY, "--format", "md").out.split("\n\n")[1]
    tokens = [token.type for token in MarkdownIt().parse(quoted)]
    assert tokens == ["blockquote_open", "paragraph_open", "inline", "paragraph_close", "blockquote_close"]


def test_a_browser_may_run_and_load_nothing_of_the_annotated_page(tmp_path: Path) -> None:
    source = annotated(tmp_path, COMMENT)[1]
    style = source.partition("<style>")[2].partition("</style>")[0]
    allowed = b64encode(sha256(style.encode()).digest()).decode()
    assert (
        '<meta http-equiv="Content-Security-Policy" content="'
        f"default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-{allowed}'\">\n"
    ) in source


QUIET = f"""\
{COMMENT}:5:33: error LL101: article 100 PC 1900 was repealed on 1 July 2024 (inferred)
{COMMENT}:5:33: warning LL301: 'in force since 2013' is inconsistent with 100 PC 1900: \
the act is dated 3 May 1999 and entered into force on 1 January 2000 (unverified)
{COMMENT}:5:101: warning LL105: an article was numbered 99bis PC 1900 until 1 January 2012
{COMMENT}:13:58: warning LL107: 77 is not an item of the questionnaire in this data set

{FOUND}; 1 error, 3 warnings, 1 note, 2 accepted; law as at 1 July 2024
{SENTENCE}"""


def test_quiet_tells_errors_and_warnings_in_a_line_each() -> None:
    assert checked("-q").out == QUIET


def test_quiet_tells_each_warning_of_several_that_a_page_sums_up(tmp_path: Path) -> None:
    path = a_file(tmp_path, "L'article 372 du Code pénal punit.\n\nL'article 375 du Code pénal aussi.\n")
    told = run("check", path, "--as-of", "2026-11-24", "-q").out.splitlines()
    assert [line.partition(": two")[0] for line in told[:2]] == [f"{path}:{at}:11: warning LL104" for at in (1, 3)]


def test_an_act_of_the_data_is_named_in_the_summary_and_in_json(tmp_path: Path) -> None:
    path = a_file(tmp_path, "Article 36 LPJ. Article 731 of the Judicial Code. Article 22bis of the Constitution.\n")
    day = ("--as-of", "2026-11-24")
    told = run("check", path, *day).out
    assert "3 citations (1 C. jud., 1 LPJ 1965, 1 other act)" in told
    found = json.loads(run("check", path, *day, "--format", "json").out)
    assert [each["instrument"] for each in found["citations"]] == ["LPJ 1965", "C. jud.", "OTHER"]
