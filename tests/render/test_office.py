"""Reports as LibreOffice shows them: marked `office`, as it must be on the machine."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from lanzarote_law.dataset import corpus_loading
from lanzarote_law.edits import drafts, law_adoption, law_input_file
from lanzarote_law.render.blocks import Bullets, Column, Heading, Paragraph, Styled, Table, run
from lanzarote_law.render.formats import docx, xlsx
from lanzarote_law.render.phrases import View
from lanzarote_law.reports import report_builder
from lanzarote_law.reports.report import ReportKind
from tests import needs
from tests.builders import a_day
from tests.command import ROOT
from tests.render.reported import Reported, of_the_data
from tests.render.test_docx import HOSTILE, house

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.office


def converted(folder: Path, name: str, content: bytes, form: str) -> Path:
    """What LibreOffice makes of a file, with settings of its own."""
    (folder / name).write_bytes(content)
    settings = f"-env:UserInstallation=file://{folder}/settings"
    program = needs.office()
    assert program
    command = [program, settings, "--headless", "--convert-to", form, "--outdir", str(folder), str(folder / name)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    (found,) = folder.glob(f"{name.partition('.')[0]}*.{form.partition(':')[0]}")
    return found


def pages(folder: Path, content: bytes) -> list[tuple[str, bool]]:
    """The pages of a Word document: the text of each, and whether it lies on its side."""
    with pypdfium2.PdfDocument(converted(folder, "report.docx", content, "pdf")) as shown:
        return [(page.get_textpage().get_text_bounded(), page.get_width() > page.get_height()) for page in shown]


@pytest.mark.parametrize("template", [None, house()], ids=["own", "house"])
def test_a_report_opens_with_its_contents_its_notes_and_its_wide_pages(tmp_path: Path, template: bytes | None) -> None:
    shown = pages(tmp_path, docx.document(of_the_data(), template))
    first, lying = shown[0]
    assert not lying
    assert any("Contents" in text for text, _ in shown[:2])
    assert "Act of 30 March 2026, Belgian Official Gazette of 8 April 2026, art. 176 (seen)" in first.replace(
        "\r\n", " "
    )
    assert {lying for _, lying in shown} == {True, False}
    for number, (text, _) in enumerate(shown, start=1):
        assert f"{number} / {len(shown)}" in text
        assert "a reading of the law" in text
    assert "Wide" in "".join(text for text, lying in shown if lying)


BOTH = ("questionnaire-2", "cets-201")
MOST = {
    (ReportKind.GAPS, BOTH[:1], False): 2,
    (ReportKind.GAPS, BOTH[:1], True): 21,
    (ReportKind.COVERAGE, BOTH, False): 12,
    (ReportKind.TRANSPOSITION, BOTH[1:], False): 11,
    (ReportKind.TRANSPOSITION, BOTH[1:], True): 15,
}
"""How many pages each report and annex may have."""


@pytest.mark.parametrize("language", ["en", "fr", "nl"])
@pytest.mark.parametrize(("report", "most"), MOST.items(), ids=lambda each: str(each)[:20])
def test_no_report_has_more_pages_than_its_readers_want(
    tmp_path: Path, report: tuple[ReportKind, tuple[str, ...], bool], most: int, language: str
) -> None:
    kind, instruments, annex = report
    corpus = corpus_loading.load(language=language)
    command = f"lanzarote-law report {kind} --as-of 2026-11-24 --lang {language}"
    wanted = report_builder.ReportRequest(
        kind, instruments, digest="0123456789abcdef" * 2, command=command, main=not annex, annex=annex
    )
    made = report_builder.build_report(View(corpus, a_day("2026-11-24"), language), wanted)
    shown = pages(tmp_path, docx.document(made))
    assert len(shown) <= most
    assert [lying for _, lying in shown] == [False] * len(shown)


def test_long_tables_with_many_notes_and_cells_taller_than_a_page_open(tmp_path: Path) -> None:
    columns = (Column("Item"), Column("Point", fixed=False), Column("Why", fixed=False))
    rows = [(run(f"9.{n}"), run(Styled("Point", note=f"Source {n}.")), run("word " * (n % 40))) for n in range(300)]
    rows[150] = (run("9.150"), run("Tall"), run("summary " * 1_250, "END"))
    shown = pages(tmp_path, docx.document(Reported((Heading(run("Long")), Table(columns, tuple(rows))))))
    whole = "".join(text for text, _ in shown)
    assert "END" in whole
    assert "Source 299." in whole
    assert sum(text.count("Item") for text, _ in shown[1:-1]) >= 10  # the header, on each page


def test_hostile_data_open_as_text(tmp_path: Path) -> None:
    page = [block for data in HOSTILE for block in (Paragraph(run(Styled(data, note=data))), Bullets((run(data),)))]
    whole = "".join(text for text, _ in pages(tmp_path, docx.document(Reported((Heading(run("One")), *page)))))
    for seen in ("<script>alert(1)</script>", "a ]]> b <![CDATA[ c", '=cmd|" /C calc"!A0', "&lt; &amp; &#0;"):
        assert whole.count(seen) == 3  # the line, the point and the note


def test_a_workbook_opens_and_the_number_of_an_item_stays_what_it_is(tmp_path: Path) -> None:
    row = (run("9.10"), run("=1+1"), run("1 June 2022"), run("15"))
    columns = (Column("Item"), Column("Text"), Column("Day"), Column("Count", right=True))
    report = Reported((Heading(run("One")), Table(columns, (row,))))
    # with semicolons, in UTF-8, by the habits of French-speaking Belgium
    second_sheet = "csv:Text - txt - csv (StarCalc):59,34,76,1,,2060,false,true,false,false,false,2"
    found = converted(tmp_path, "report.xlsx", xlsx.document(report), second_sheet)
    assert found.read_text("utf-8") == "Item;Text;Day;Count\n9.10;=1+1;01/06/2022;15\n"


@pytest.mark.parametrize("language", ["en", "fr", "nl"])
@pytest.mark.parametrize(
    ("kind", "item", "most"),
    [
        (ReportKind.REPLY, "", 15),
        (ReportKind.REPLY_ANNEX, "", 16),
        *((ReportKind.REPLY, item, 2) for item in ("8.1.a", "9.4", "9.7", "9.10", "11", "12")),
    ],
)
def test_a_reply_is_short(tmp_path: Path, kind: ReportKind, item: str, most: int, language: str) -> None:
    corpus = corpus_loading.load(language=language)
    items = (corpus.item[item],) if item else ()
    wanted = report_builder.ReportRequest(
        kind, ("questionnaire-2",), items, digest="0123456789abcdef" * 2, command="report"
    )
    made = report_builder.build_report(View(corpus, a_day("2026-11-24"), language), wanted)
    assert 1 <= len(pages(tmp_path, docx.document(made))) <= most


@pytest.mark.parametrize("language", ["en", "fr", "nl"])
def test_the_effect_of_a_law_of_a_few_articles_is_on_one_page(tmp_path: Path, language: str) -> None:
    folder = corpus_loading.open_folder(None)
    law = law_input_file.parse_law("law.yaml", (ROOT / "examples" / "law.yaml").read_bytes())
    opened = drafts.open_for_edit(folder)
    draft = drafts.draft_changes(opened, law_adoption.adopt_law(opened.data, law))
    wanted = report_builder.ReportRequest(
        ReportKind.EFFECT,
        BOTH,
        digest="0123456789abcdef" * 2,
        command=f"lanzarote-law report effect examples/law.yaml --as-of 2026-11-24 --lang {language}",
        after=corpus_loading.translate(folder, draft.corpus, language),
    )
    made = report_builder.build_report(
        View(corpus_loading.load(language=language), a_day("2026-11-24"), language), wanted
    )
    assert len(pages(tmp_path, docx.document(made))) == 1


@pytest.mark.parametrize("language", ["en", "fr", "nl"])
def test_the_dialogue_opens_with_its_overview_and_has_its_table_across_the_page(tmp_path: Path, language: str) -> None:
    wanted = report_builder.ReportRequest(ReportKind.DIALOGUE, BOTH, digest="0123456789abcdef" * 2, command="report")
    made = report_builder.build_report(
        View(corpus_loading.load(language=language), a_day("2026-11-24"), language), wanted
    )
    lying = [each for _, each in pages(tmp_path, docx.document(made))]
    assert len(lying) <= 9
    assert (lying[0], lying[1], lying[-1]) == (False, True, False)
