"""The report on the dialogue: who said what on each item, what the law and the courts say, and what was answered."""

from __future__ import annotations

import json
import zipfile
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

import openpyxl
import pytest

from lanzarote_law.model import CourtBearing, DecisionEffect, LaterLaw, Mark, PrecedentRelevance, Stance
from lanzarote_law.render.blocks import Paragraph, Table, text_of_run
from lanzarote_law.render.formats import docx, xlsx
from lanzarote_law.render.phrases import View
from lanzarote_law.reports import report_builder
from lanzarote_law.reports.report import ReportKind
from tests.builders import a_corpus, a_day, a_decision, a_link, a_position, a_provision, a_recommendation, an_item
from tests.command import run
from tests.papers import paper
from tests.shipped import law_in

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus
    from lanzarote_law.reports.report import Report

DAY = "2024-07-01"
NONE = "No answer is recorded here."


def made(corpus: Corpus, *items: str, day: str = DAY) -> Report:
    chosen = tuple(corpus.item[each] for each in items)
    request = report_builder.ReportRequest(ReportKind.DIALOGUE, ("questions", "convention"), chosen)
    return report_builder.build_report(View(corpus, a_day(day), "en"), request)


def tables(report: Report) -> list[list[tuple[str, ...]]]:
    """The rows of the overview, of the dialogue, of the meanings, and of the sources."""
    found = [each for each in report.pages if isinstance(each, Table)]
    return [[tuple(map(text_of_run, row)) for row in table.rows] for table in found]


def said(report: Report) -> list[tuple[str, ...]]:
    """The rows of statements without their dates, and without the item, its question, the law and the courts."""
    return [(row[1], *row[3:]) for row in tables(report)[1] if row[1] not in {"Item", "Law", "Courts"}]


LAW = (
    an_item("8.1.a", aspects="images", title="Made by children"),
    a_provision("old/383bis", start="2012-01-01", repealed_on="2022-06-01", replaced_by="old/417/44"),
    a_provision("old/417/44", start="2022-06-01"),
)
ANSWERED = a_position(targets="8.1.a images old/383bis", answered_by="old/417/44", source="doc:reply")
REPLY = a_link("old/383bis", basis="reply", source="doc:reply")


def test_the_state_speaks_first_then_organisations_and_bodies_then_the_law_and_the_courts() -> None:
    bearing = CourtBearing(("8.1.a",), "images", DecisionEffect.SUPPORTS, PrecedentRelevance.FACTS)
    corpus = a_corpus(*LAW, REPLY, ANSWERED, a_recommendation(day="2018-02-01"), a_decision("ECLI:1", bearing))
    rows = tables(made(corpus))[1]
    assert [(row[0], row[1]) for row in rows] == [
        ("8.1.a Made by children", "Item"),
        ("8.1.a", "The State"),
        ("8.1.a", "The NGOs"),
        ("8.1.a", "Monitoring body"),
        ("8.1.a", "Law"),
        ("8.1.a", "Law"),
        ("8.1.a", "Law"),
        ("8.1.a", "Courts"),
    ]
    assert [row[2] for row in rows] == [
        "-",
        "26 January 2018",
        "26 January 2018",
        "1 February 2018",
        "26 January 2018",
        "1 February 2018",
        "1 July 2024",
        "-",
    ]
    assert rows[1][3:] == (
        "Says that the law covers it: 383bis PC 1867: Images. It says so.",
        "Disputed by The NGOs [P1].",
    )
    assert rows[2][3:] == (
        "Objection: That is not so. [P1]",
        "In our reading, the law answers it within its limits since 1 June 2022: 417/44 PC 1867.",
    )


@pytest.mark.parametrize(
    ("stance", "more", "state", "answer"),
    [
        (
            "disputes",
            {},
            "unanswered",
            "No answer is recorded here. It concerns the reply, not the law: a new reply can answer it.",
        ),
        ("reports-shortfall", {}, "unanswered", NONE),
        ("recommends", {}, "unanswered", NONE),
        ("adds-information", {}, "nothing-asked", "-"),
        ("endorses", {}, "nothing-asked", "-"),
        ("asserts-covered", {}, "nothing-asked", "-"),
        (
            "adds-information",
            {"later": (LaterLaw("old/417/44", a_day("2022-06-01")),)},
            "law-changed",
            "Law changed since.",
        ),
        ("adds-information", {"later": (LaterLaw("old/417/44", a_day("2024-07-02")),)}, "nothing-asked", "-"),
        ("asserts-covered", {"later": (LaterLaw("old/417/44", a_day("2022-06-01")),)}, "nothing-asked", "-"),
        ("disputes", {"targets": "8.1.a images old/383bis"}, "unanswered", "Not answered, as far as recorded."),
        ("recommends", {"later": (LaterLaw("old/417/44", a_day("2022-06-01")),)}, "law-changed", "Law changed since."),
        ("recommends", {"later": (LaterLaw("old/417/44", a_day("2024-07-02")),)}, "unanswered", NONE),
    ],
)
def test_a_statement_is_answered_only_if_the_data_record_an_answer(
    stance: str, more: dict[str, object], state: str, answer: str
) -> None:
    report = made(a_corpus(*LAW, a_position(stance=stance, **more)))  # type: ignore[arg-type]  # of the table
    assert report.document["dialogue"][0]["said"][0]["answered"] == state
    assert said(report)[-1][2] == answer


def test_what_changed_in_the_law_on_a_statement_has_its_row_with_the_articles_of_today() -> None:
    later = (
        LaterLaw("old/383bis", a_day("2020-06-01"), "It names images"),
        LaterLaw("old/417/44", a_day("2024-07-02")),
    )
    report = made(a_corpus(*LAW, a_position(stance="recommends", later=later)))
    rows = tables(report)[1]
    at = next(number for number, row in enumerate(rows) if row[4] == "Law changed since.")
    assert rows[at + 1][1:] == (
        "Law",
        "-",
        "Law changed: 1 June 2020: 383bis PC 1867 (now 417/44 PC 1867). It names images.",
        "-",
    )


@pytest.mark.parametrize(
    ("aspects", "more", "state"),
    [
        ("images", (a_link("old/417/44"),), "answered"),
        ("images", (a_link("old/417/44", extent="implied"),), "in-part"),
        ("images", (), "not-assessed"),
        ("", (), "not-assessed"),
        ("", (a_position(item="", topic="Course", stance="adds-information", recommendation="R-2015"),), "answered"),
    ],
)
def test_a_recommendation_is_answered_by_law_or_by_what_somebody_states(
    aspects: str, more: tuple[object, ...], state: str
) -> None:
    report = made(a_corpus(*LAW, *more, a_recommendation(aspects=aspects)))  # type: ignore[arg-type]  # of the table
    assert [(each["id"], each["answered"]) for each in report.document["dialogue"][0]["said"]] == [("R-2015", state)]


def test_a_recommendation_that_was_not_assessed_says_so_unless_somebody_states_what_was_done() -> None:
    stated = a_position(item="", topic="Course", stance="adds-information", recommendation="R-2015")
    alone, answered = (made(a_corpus(*LAW, *more, a_recommendation(aspects=""))) for more in ((), (stated,)))
    assert said(alone)[0][2] == "Whether this is met was not assessed."
    assert said(answered)[0][2] == (
        "Not known whether met. No aspect in these data is linked to it; stated by The NGOs: That is not so [P1; seen]."
    )


def test_the_first_page_counts_and_names_what_is_answered_and_what_is_not() -> None:
    other = a_position("P2", item="", topic="Training", stance="recommends")
    report = made(a_corpus(*LAW, a_link("old/383bis"), ANSWERED, other))
    assert [(row[0].partition(".")[0], *row[1:]) for row in tables(report)[0]] == [
        ("Answered", "1", "The NGOs · 26 January 2018: 8.1.a Made by children [P1]"),
        ("No answer recorded", "1", "The NGOs · 26 January 2018: Training [P2]"),
    ]
    assert tables(report)[0][1][0] == "No answer recorded. An answer may exist elsewhere."


def test_a_reply_that_is_not_recorded_is_a_hole_in_the_data_and_named() -> None:
    report = made(a_corpus(*LAW, ANSWERED))
    assert [row[0] for row in said(report)] == ["The NGOs"]
    lines = [text_of_run(each.run) for each in report.pages if isinstance(each, Paragraph)]
    assert (
        "[To be added: the State's own reply to these items: 8.1.a.] Documents of monitoring"
        " bodies are not part of this overview."
    ) in lines
    assert report.document["dialogue"][0]["reply_recorded"] is False
    assert made(a_corpus(*LAW, REPLY)).document["dialogue"][0]["reply_recorded"] is True


def test_what_is_known_of_a_reply_by_the_report_of_others_alone_is_named_and_disputed_if_others_object() -> None:
    reported = a_position("P2", stance="asserts-covered", reported_by="ngo", holder="state")
    report = made(a_corpus(*LAW, reported, a_position("P3", stance="disputes")))
    lines = [text_of_run(each.run) for each in report.pages if isinstance(each, Paragraph)]
    assert (
        "What the State replied is known only as others report it: 8.1.a. Documents of monitoring bodies are not part"
        " of this overview."
    ) in lines
    assert said(report)[0][2] == "Disputed by The NGOs [P3]."
    assert report.document["dialogue"][0]["said"][0]["answered"] == "disputed"
    assert [(row[0].partition(".")[0], row[1]) for row in tables(report)[0]] == [
        ("No answer recorded", "1"),
        ("Disputed", "1"),
    ]
    assert "reported on 26 January 2018" in {row[2] for row in tables(report)[1]}


def test_the_words_and_short_names_of_the_table_are_explained_after_it() -> None:
    report = made(a_corpus(*LAW, REPLY, ANSWERED))
    assert [row[0] for row in tables(report)[2]] == ["DISPUTED", "LAPSED", "disputed", "lapsed", "seen"]
    lines = [text_of_run(each.run) for each in report.pages if isinstance(each, Paragraph)]
    assert "Short names: PC 1867: Penal Code of 1867." in lines


def test_the_law_is_that_of_the_date_of_each_statement_and_of_today_with_its_limits_as_sentences() -> None:
    link = a_link("old/417/44", limit="Only for adults.", limit_short="only adults")
    filed = a_position("P2", stance="endorses", filed="2020-05-01")
    rows = tables(made(a_corpus(*LAW, a_link("old/383bis"), link, filed)))[1]
    assert [row[1:4] for row in rows if row[1] in {"Law", "Limit"}] == [
        ("Law", "1 May 2020", "COVERED (383bis PC 1867). [seen]"),
        ("Law", "1 July 2024", "COVERED (417/44 PC 1867). [seen]"),
        ("Limit", "1 July 2024", "Only for adults."),
    ]


def test_what_is_said_later_than_the_date_of_the_report_is_not_in_it() -> None:
    corpus = a_corpus(*LAW, a_position(stance="endorses", filed="2020-05-01"), a_recommendation(day="2020-05-01"))
    assert made(corpus, day="2020-04-30").document["dialogue"] == []
    assert [each["id"] for each in made(corpus, day="2020-05-01").document["dialogue"][0]["said"]] == ["P1", "R-2015"]


def test_statements_of_one_holder_that_were_answered_alike_share_a_row() -> None:
    first, second = (a_position(each, stance="recommends", statement=f"{each} is needed") for each in ("P1", "P2"))
    [row] = said(made(a_corpus(*LAW, first, second)))
    assert row == ("The NGOs", "Recommendation: P1 is needed. [P1] P2 is needed. [P2]", NONE)


def test_items_that_are_asked_for_have_their_rows_even_if_nothing_was_said_of_them() -> None:
    corpus = a_corpus(*LAW, an_item("8.2", aspects="images"), an_item("9", kind="practice"), ANSWERED)
    assert [each["item"] for each in made(corpus).document["dialogue"]] == ["8.1.a"]
    rows = tables(made(corpus, "8.2", "9"))[1]
    assert [(row[0], row[1]) for row in rows] == [
        ("8.2 Item 8.2", "Item"),
        *(("8.2", who) for who in ("Law", "Law", "Courts")),
        ("9 Item 9", "Item"),
    ]


def test_every_statement_of_the_data_is_in_the_report_with_its_mark_if_it_was_not_seen() -> None:
    corpus = law_in("en")
    request = report_builder.ReportRequest(ReportKind.DIALOGUE, tuple(corpus.instrument))
    report = report_builder.build_report(View(corpus, a_day("2026-11-24"), "en"), request)
    text = " ".join(cell for row in tables(report)[1] for cell in row)
    numbers = [(each.id, each.verification) for each in corpus.positions]
    numbers += [(each.number, each.verification) for each in corpus.recommendations if each.items]
    marked = [f"[{number}{'' if mark is Mark.SEEN else f', {mark}'}]" for number, mark in numbers]
    assert [each for each in marked if each not in text] == []
    assert len(marked) >= 40
    counts = [int(row[1]) for row in tables(report)[0]]
    assert sum(counts) == len(marked)
    assert counts == [2, 5, 3, 12, 1, 22]
    added = (
        "[To be added: the recommendations that were not read: R5+ (T-ES(2015)05_en); R-2022 (T-ES(2022)02_en final).]"
    )
    assert any(added in text_of_run(each.run) for each in report.pages if isinstance(each, Paragraph))
    assert {each.stance for each in corpus.positions} == set(Stance)


def test_items_are_taken_from_the_command_and_the_json_has_them() -> None:
    ran = run("report", "dialogue", "8.1.a", "18(1)(b)", "--as-of", "2026-11-24", "--format", "json")
    document = json.loads(ran.out)
    found = [each["item"] for each in document["dialogue"]]
    assert found == ["8.1.a", "18(1)(b)/1", "18(1)(b)/2", "18(1)(b)/3"]
    assert [each["id"] for each in document["positions"]] == ["P25", "P26", "P27"]
    assert [each["number"] for each in document["recommendations"]] == ["R1", "R2", "R3", "R4"]


def test_the_table_is_across_the_page_in_word_and_its_dates_are_dates_in_excel() -> None:
    report = made(a_corpus(*LAW, REPLY, ANSWERED))
    [table] = [each for each in report.pages if isinstance(each, Table) and each.across]
    assert [each.title for each in table.columns] == [
        "Item",
        "Kind or speaker",
        "Date",
        "Statement, law or decision",
        "Follow-up",
    ]
    with zipfile.ZipFile(BytesIO(docx.document(report))) as packed:
        assert packed.read("word/document.xml").count(b'w:orient="landscape"') == 1
    sheet = openpyxl.load_workbook(BytesIO(xlsx.document(report)))["Statements"]
    assert [row[2].value for row in sheet.iter_rows(min_row=3, max_row=4)] == [datetime(2018, 1, 26)] * 2  # noqa: DTZ001  # a cell knows no zone


def shipped(item: str) -> list[str]:
    """The rows of an item of the shipped data."""
    lines = paper(f"dialogue {item}").splitlines()
    return [each for each in lines if each.startswith(f"| {item} | ")]


@pytest.mark.parametrize(
    ("item", "number", "told"),
    [
        ("9.10", "P28", "The article was inserted by the law of 1 February 2016"),
        ("14", "P33", "[Note: It is implied, not stated, that cases of online child sexual abuse rank low"),
    ],
)
def test_a_remark_of_the_data_on_a_statement_follows_it(item: str, number: str, told: str) -> None:
    (row,) = (each.replace("\\", "") for each in shipped(item) if f"[{number}" in each.replace("\\", ""))
    assert f"[{number}] [Note: " in row
    assert told in row


def test_a_decision_that_questions_the_law_is_in_the_row_of_the_courts() -> None:
    (row,) = (each for each in shipped("9.10") if "| Courts |" in each)
    assert row.startswith(
        "| 9.10 | Courts | \\- | The Constitutional Court (judgment 112/2025 of 17 July 2025) judged other facts; the"
    )
    assert row.endswith(
        "; the effect here is not established."
        " Decisions on other facts: 2 (Court of Cassation, P.23.1030.N (7 November"
        " 2023); Court of Cassation, P.21.0859.N (5 October 2021)). | \\- |"
    )


def test_a_decision_on_other_facts_is_counted_and_not_summarised_nor_among_the_sources() -> None:
    (row,) = (each for each in shipped("8.1.a") if "| Courts |" in each)
    assert row == (
        "| 8.1.a | Courts | \\- | Decisions on other facts: 1 (Criminal court of Brussels (French-speaking) (25"
        " September 2018)). | \\- |"
    )
    assert "juportal" not in paper("dialogue 8.1.a")


def test_an_act_among_the_sources_has_no_mark_of_its_file() -> None:
    told = paper("dialogue")
    assert [sign for sign in ("(10)", "(vl)", "(dg)") if sign in told.partition("## Sources")[2]] == []
    assert "[Law of 29 February 2024: Loi introduisant" in told


def test_topics_without_a_number_have_a_heading_of_their_own() -> None:
    corpus = a_corpus(*LAW, a_position(item="", topic="practice in general", stance="endorses"))
    assert [row[0] for row in tables(made(corpus))[1]] == ["Practice in general"]


@pytest.mark.parametrize("language", ["en", "fr", "nl"])
def test_what_needs_no_answer_is_named_by_number_so_that_the_overview_stays_on_its_page(language: str) -> None:
    corpus = law_in(language)
    request = report_builder.ReportRequest(ReportKind.DIALOGUE, tuple(corpus.instrument))
    report = report_builder.build_report(View(corpus, a_day("2026-11-24"), language), request)
    *_, last = tables(report)[0]
    assert "6.1 [P20, P21, P22]" in last[2].replace("\u00a0", " ")


def test_all_articles_in_force_instead_of_one_that_changed_are_named() -> None:
    assert "371/1 CP 1867 (now 135, 136, 143, 144 CP 2024)" in paper("dialogue")
    assert "136 CP 2024 (now" not in paper("dialogue")
