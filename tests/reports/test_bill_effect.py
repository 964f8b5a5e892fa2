"""The report on the effect of a bill: the law, the answers, what is lost, earlier statements, and what is uncertain."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.model import CitedProvision
from lanzarote_law.render.blocks import Bullets, Heading, Paragraph, StackedBar, Table, shares_text, text_of_run
from lanzarote_law.render.phrases import View
from lanzarote_law.reports import report_builder
from lanzarote_law.reports.report import ReportKind
from tests.builders import a_corpus, a_day, a_link, a_position, a_provision, a_recommendation, a_version, an_item
from tests.command import ROOT, Ran, run
from tests.edited import changed, typed

if TYPE_CHECKING:
    from pathlib import Path

    from lanzarote_law.model import Corpus
    from lanzarote_law.reports.report import Report
    from tests.builders import Record

LAW = """\
act: {title: Bill on images, dated: 2089-05-01, in_force: 2090-01-01, mark: seen}
articles:
  - repeals: new/50
    article: 2
"""


def made(before: Corpus, after: Corpus) -> Report:
    request = report_builder.ReportRequest(ReportKind.EFFECT, ("questions", "convention"), after=after)
    return report_builder.build_report(View(before, a_day("2024-07-01"), "en"), request)


def under(report: Report, title: str) -> list[str]:
    """The texts below a heading: the rows of a table, the points of a list, or a line."""
    found: list[str] = []
    inside = False
    for block in report.pages:
        if isinstance(block, Heading):
            inside = text_of_run(block.run).startswith(title)
        elif inside and isinstance(block, Table):
            found += [" | ".join(map(text_of_run, row)) for row in block.rows]
        elif inside and isinstance(block, Bullets):
            found += map(text_of_run, block.runs)
        elif inside and isinstance(block, Paragraph):
            found.append(text_of_run(block.run))
    return found


ITEM = an_item("8.1.a", aspects="images")
OLD = a_provision("old/1", start="2012-01-01")
ENDED = a_provision("old/1", start="2012-01-01", repealed_on="2030-01-01", repeal_act="act:3")
BEFORE, REPEALED = a_corpus(ITEM, OLD, a_link("old/1")), a_corpus(ITEM, ENDED, a_link("old/1"))


def test_a_repeal_is_told_with_the_answers_that_move_and_what_is_lost() -> None:
    report = made(BEFORE, REPEALED)
    [bar] = [each for each in report.pages if isinstance(each, StackedBar)]
    assert bar.title == "The 1 answers that change if the bill is adopted (now covered 1)"
    assert shares_text(bar) == "lapsed 1"
    assert under(report, "Changes in the law") == ["1 PC 1867: repealed on 1 January 2030 | Subject of old/1."]
    assert under(report, "Answers that change on 1 January 2030") == [
        "8.1.a: COVERED > LAPSED | Images: full > lapsed (1 PC 1867 ends)"
    ]
    assert under(report, "Losses") == ["From full to lapsed on 1 January 2030: “Images” (8.1.a)"]
    assert under(report, "Earlier statements affected") == ["No recorded statement is affected."]
    assert under(report, "Not yet certain") == ["none"]
    assert report.document["changed_law"][0]["kind"] == "repealed"
    assert [(each["item"], each["was"], each["now"]) for each in report.document["moved"]] == [
        ("8.1.a", "covered", "lapsed")
    ]


def test_answers_that_change_for_a_time_are_told_with_that_time_in_their_row() -> None:
    later, links = a_provision("old/2", start="2031-01-01"), (a_link("old/1"), a_link("old/2"))
    report = made(a_corpus(ITEM, OLD, later, *links), a_corpus(ITEM, ENDED, later, *links))
    assert "Answers that change" in [text_of_run(each.run) for each in report.pages if isinstance(each, Heading)]
    assert under(report, "Answers that change") == [
        "8.1.a: COVERED > LAPSED. From 1 January 2030 to 31 December 2030 | Images: full > lapsed (1 PC 1867 ends)"
    ]


@pytest.mark.parametrize(
    ("mark", "review", "told"),
    [
        (
            "seen",
            "due",
            [
                "1 recorded answer of an article to an item depends on the amended articles and must be reviewed.",
                "1 other status has another mark.",
            ],
        ),
        ("inferred", "", ["1 other status has another mark."]),
    ],
)
def test_links_to_review_and_statuses_with_another_mark_make_an_effect_uncertain_each_if_there_are_any(
    mark: str, review: str, told: list[str]
) -> None:
    versions = a_version("2012-01-01"), a_version("2030-01-01", summary="It says more.", verification=mark)
    link = a_link("old/1", review=review, review_from="2030-01-01" if review else "")
    report = made(BEFORE, a_corpus(ITEM, a_provision("old/1", *versions), link))
    assert under(report, "Not yet certain") == told


def test_an_article_may_be_new_amended_or_replaced() -> None:
    amended = a_provision("old/1", a_version("2012-01-01"), a_version("2030-01-01", summary="It says more."))
    new = a_provision("old/2", a_version("2030-01-01", penalty="a fine"))
    replaced = a_provision(
        "old/3", start="2012-01-01", repealed_on="2030-01-01", repeal_act="act:3", replaced_by="old/2"
    )
    before = a_corpus(ITEM, OLD, a_provision("old/3", start="2012-01-01"))
    report = made(before, a_corpus(ITEM, amended, new, replaced))
    assert [row.partition(" | ")[0] for row in under(report, "Changes in the law")] == [
        "1 PC 1867: amended on 1 January 2030",
        "2 PC 1867: new on 1 January 2030",
        "3 PC 1867: replaced on 1 January 2030 by 2 PC 1867",
    ]
    assert under(report, "Changes in the law")[1].endswith("Penalty: a fine.")


def test_where_the_data_know_less_afterwards_is_not_called_a_loss() -> None:
    second = a_provision("old/2", start="2012-01-01")
    links = (a_link("old/1"), a_link("old/2", extent="partial", part="photographs"))
    report = made(a_corpus(ITEM, OLD, second, *links), a_corpus(ITEM, ENDED, second, *links))
    assert under(report, "Answers that change")[0].startswith("8.1.a: COVERED > PARTLY SEARCHED | Images: full > ")
    assert under(report, "Losses") == ["None, as far as recorded."]
    assert under(report, "Not yet certain") == [
        (
            "“Known in part” and “not researched” are holes in this data set: whether the law still covers the aspect"
            " was not researched."
        )
    ]


NEW = a_provision("old/2", start="2030-01-01")
PART = (a_provision("old/2", start="2012-01-01"), a_link("old/2", extent="partial", part="photographs"))


@pytest.mark.parametrize(
    ("stance", "before", "after", "told"),
    [
        (
            "asserts-covered",
            (OLD, a_link("old/1")),
            (ENDED, a_link("old/1")),
            "no longer true from 1 January 2030, since the law would not fully cover “Images”.",
        ),
        (
            "asserts-covered",
            (OLD, a_link("old/1"), *PART),
            (ENDED, a_link("old/1"), *PART),
            ("not known from 1 January 2030, since part of “Images” was not researched in the law that remains."),
        ),
        (
            "disputes",
            (OLD, a_link("old/1")),
            (ENDED, a_link("old/1")),
            "the law that now fully covers “Images” would not do so from 1 January 2030.",
        ),
        (
            "disputes",
            (),
            (NEW, a_link("old/2")),
            "answered from 1 January 2030, since the law would fully cover “Images”.",
        ),
        ("endorses", (OLD, a_link("old/1")), (ENDED, a_link("old/1")), ""),
        ("disputes without targets", (), (NEW, a_link("old/2")), ""),
    ],
)
def test_a_statement_that_would_no_longer_be_true_or_would_be_answered_is_named(
    stance: str, before: tuple[Record, ...], after: tuple[Record, ...], told: str
) -> None:
    targets = "8.1.a images old/9" if stance == "disputes" else ""
    position = a_position(stance=stance.partition(" ")[0], aspects="images", targets=targets)
    report = made(a_corpus(ITEM, position, *before), a_corpus(ITEM, position, *after))
    expected = [f"The NGOs [P1]: {told}"] if told else ["No recorded statement is affected."]
    assert under(report, "Earlier statements affected") == expected
    assert [each["id"] for each in report.document["untrue"]] == ["P1"] * bool(told)


def test_a_recommendation_that_would_no_longer_be_met_is_named() -> None:
    asked = a_recommendation()
    report = made(a_corpus(ITEM, OLD, a_link("old/1"), asked), a_corpus(ITEM, ENDED, a_link("old/1"), asked))
    assert under(report, "Earlier statements affected") == [
        "Monitoring body [R1]: not known instead of met since 1 January 2030 on 1 January 2030."
    ]


def test_a_bill_that_changes_no_answer_says_so() -> None:
    report = made(a_corpus(ITEM, OLD), a_corpus(ITEM, ENDED))
    assert under(report, "Answers that change") == ["Nothing is recorded."]
    assert [each for each in report.pages if isinstance(each, StackedBar)] == []


# -- the command -------------------------------------------------------------------------------------------------------


def test_nothing_is_written_to_the_data(tmp_path: Path) -> None:
    (tmp_path / "law.yaml").write_text(LAW, encoding="utf-8")
    folder = tmp_path / "data"
    typed(folder, "todo")
    held = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    ran = typed(folder, "report", "effect", str(tmp_path / "law.yaml"), "--as-of", "2024-07-01")
    assert (ran.err, ran.code) == ("", 0)
    assert "repealed on 1 January 2090 (art. 2 of the bill)" in ran.out
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == held
    assert changed(folder) == []


@pytest.mark.parametrize(
    "law",
    [
        LAW.replace("repeals", "ends"),
        LAW.replace("new/50", "new/99"),
        LAW.replace("2090-01-01", "2090-13-01"),
        LAW.replace("repeals: new/50", "amends: new/50"),
        LAW + "    unfinished: true\n",
        LAW + "  - inserts: 50/1\n    subject: It\n    summary: It.\n    answers: [{items: [x], aspects: [y]}]\n",
        "{",
    ],
)
def test_a_faulty_law_is_refused_as_adopt_refuses_it(law: str, tmp_path: Path) -> None:
    path = tmp_path / "law.yaml"
    path.write_text(law, encoding="utf-8")
    folder = tmp_path / "data"
    by_adopt = typed(folder, "adopt", "--from", str(path), "--dry-run")
    assert by_adopt.code in {1, 2, 3}
    refused = typed(folder, "report", "effect", str(path))
    assert (refused.err, refused.code) == (by_adopt.err, by_adopt.code)
    assert refused.out == ""


def test_a_law_that_breaks_the_data_is_refused_as_adopt_refuses_it(tmp_path: Path) -> None:
    path = tmp_path / "law.yaml"
    path.write_text(LAW.replace("repeals: new/50", "replaces: new/50\n    by: [new/50]"), encoding="utf-8")
    folder = tmp_path / "data"
    by_adopt = typed(folder, "adopt", "--from", str(path), "--dry-run")
    assert by_adopt.code in {1, 2}
    assert typed(folder, "report", "effect", str(path)) == Ran("", by_adopt.err, by_adopt.code)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "report effect needs the file of one law; name a file in the form that adopt saves"),
        (("a", "b"), "report effect needs the file of one law; name a file in the form that adopt saves"),
        (
            ("examples/law.yaml", "--instrument", "convention"),
            "report effect covers all instruments; omit --instrument",
        ),
    ],
)
def test_the_file_of_one_law_is_needed(words: tuple[str, ...], told: str) -> None:
    assert run("report", "effect", *words) == Ran("", f"error: {told}\n", 2)


def test_the_bill_is_named_in_each_language_and_untranslated_texts_carry_their_sign() -> None:
    document = json.loads(
        run("report", "effect", "examples/law.yaml", "--as-of", "2026-11-24", "--lang", "fr", "--format", "json").out
    )
    title = "Loi du 10 décembre 2026 relative à la publicité pour les images de mineurs"
    assert document["subtitle"] == f"{title}. État du droit au 24 novembre 2026"
    assert [each["kind"] for each in document["changed_law"]] == ["amended", "new", "repealed"]
    assert document["changed_law"][0]["summary"].endswith("of minors. [en]")
    printed = run("report", "effect", "examples/law.yaml", "--as-of", "2026-11-24", "--lang", "fr").out
    assert printed.count("Peine") == 1  # that of the new article; the amended one keeps its own
    assert (ROOT / "examples" / "law.yaml").is_file()


@pytest.mark.parametrize(
    ("answered_by", "disputed"), [("", "; it is disputed [D1]"), ("old/1", ""), ("old/8", "; it is disputed [D1]")]
)
def test_a_statement_that_relies_on_former_law_or_is_still_disputed_is_not_said_to_be_true_until_then(
    answered_by: str, disputed: str
) -> None:
    """`old/1` has settled the dispute; `old/8` will, on the day after that of the report."""
    former = a_provision("old/9", start="2012-01-01", repealed_on="2022-06-01")
    others = former, a_provision("old/8", start="2024-07-02"), a_link("old/1"), a_link("old/9")
    asserting = a_position(
        "A1", stance="asserts-covered", aspects="images", cites=[CitedProvision("article 9", "old/9")]
    )
    disputing = a_position(
        "D1", stance="disputes", aspects="images", targets="8.1.a images old/9", answered_by=answered_by
    )
    before = a_corpus(ITEM, OLD, *others, asserting, disputing)
    after = a_corpus(ITEM, ENDED, *others, asserting, disputing)
    [first, *_] = under(made(before, after), "Earlier statements affected")
    assert first.partition(": ")[2] == (
        "the law that now fully covers “Images” would not do so from 1 January 2030; the statement relies on former"
        f" art. 9 PC 1867{disputed}."
    )
