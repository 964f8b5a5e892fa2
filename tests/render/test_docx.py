"""A report as a Word document: its styles, contents, notes and pages are real, and data are text."""

from __future__ import annotations

import io
import itertools
import re
import struct
import sys
import time
import zipfile
import zlib
from typing import TYPE_CHECKING, Any

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Cm, RGBColor, Twips

from lanzarote_law.documents import files
from lanzarote_law.errors import UnreadableError
from lanzarote_law.render.blocks import (
    BarShare,
    Bullets,
    Column,
    Heading,
    Paragraph,
    Space,
    StackedBar,
    Styled,
    Table,
    run,
)
from lanzarote_law.render.formats.docx import document, removed_template_parts
from lanzarote_law.wording import LANGUAGES
from tests.render.reported import ACT, Reported, listed, of_the_data, small, told

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from docx.document import Document

    from lanzarote_law.render.blocks import Block


Element = Any  # lxml has no types

ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr"
    " shd tabs spacing ind jc outlineLvl sectPr",
    "rPr": "rStyle rFonts b i color sz szCs u vertAlign lang",
    "tblPr": "tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCaption",
    "trPr": "cantSplit tblHeader",
    "tcPr": "tcW tcBorders shd tcMar vAlign",
    "sectPr": "headerReference footerReference type pgSz pgMar pgNumType cols titlePg docGrid",
    "style": "name basedOn next uiPriority qFormat pPr rPr tblPr tcPr tblStylePr",
    "tbl": "tblPr tblGrid tr",
    "settings": "footnotePr compat",
    "numbering": "abstractNum num",
}
"""What stands in an element, in the order of Word's schema: Word repairs a document where it stands in another."""


def opened(content: bytes) -> Document:
    return docx.Document(io.BytesIO(content))


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def elements(content: bytes, part: str, name: str) -> list[Element]:
    return list(tree(content, part).iter(qn(f"w:{name}")))


def tree(content: bytes, part: str) -> Element:
    from docx.oxml.parser import parse_xml  # noqa: PLC0415

    return parse_xml(parts(content)[f"word/{part}.xml"])


def words(element: Element) -> str:
    return "".join(each.text or "" for each in element.iter(qn("w:t")))


def val(element: Element, name: str = "val") -> str:
    return str(element.get(qn(f"w:{name}")))


@pytest.fixture(scope="module")
def whole() -> bytes:
    return document(of_the_data())


# -- what is in it ---------------------------------------------------------------------------------------------------


def test_blocks_are_set_in_the_styles_of_word() -> None:
    page = (
        told("First."),
        Heading(run("One"), 2),
        Heading(run("Two"), 3),
        Heading(run("Three"), 4),
        Bullets((run("a"), run("b"))),
    )
    found = [(each.style.name, each.text) for each in opened(document(Reported(page))).paragraphs if each.style]
    assert found == [
        ("Title", "Where Belgium stands"),
        ("Subtitle", "Thematic questionnaire of the 2nd monitoring round"),
        ("Report Origin", Reported(()).standing),
        ("Normal", "First."),
        ("TOC Heading", "Contents"),
        *((f"toc {level}", f"{title}\t") for level, title in ((1, "One"), (2, "Two"), (1, "Method"))),
        ("Heading 1", "One"),
        ("Heading 2", "Two"),
        ("Heading 3", "Three"),
        ("List Bullet", "a"),
        ("List Bullet", "b"),
        ("Heading 1", "Method"),
        ("Normal", "Day\t24 November 2026"),
        ("Normal", "Data set\t0.1.0, digest 3f9a2c71"),
        ("Normal", "Checked\t312 of 1,204 facts seen in the original"),
    ]


def contents(content: bytes) -> list[Element]:
    """The links of the contents."""
    return [
        each for each in elements(content, "document", "hyperlink") if (val(each, "anchor") or "").startswith("_Toc")
    ]


def test_the_contents_are_links_that_lead_to_the_headings_with_their_pages_which_word_fills_in(whole: bytes) -> None:
    held = {val(each, "name"): each.getparent() for each in elements(whole, "document", "bookmarkStart")}
    links = contents(whole)
    assert len(links) >= 10
    assert [words(link) for link in links] == [words(held[val(link, "anchor")]) for link in links]
    fields = ["".join(each.text for each in link.iter(qn("w:instrText"))) for link in links]
    assert fields == [rf" PAGEREF {val(link, 'anchor')} \h " for link in links]
    assert {val(next(link.iter(qn("w:fldChar"))), "dirty") for link in links} == {"true"}


def test_what_stands_before_the_first_heading_stands_before_the_contents() -> None:
    page = (told("In short."), Heading(run("One")), Heading(run("Two")))
    body = opened(document(Reported(page, made=()))).element.body
    shown = [words(each) for each in body if words(each)][-6:]
    assert shown == ["In short.", "Contents", "One", "Two", "One", "Two"]


def test_the_headings_of_two_levels_are_listed_alike_ones_too() -> None:
    parts = [Heading(run(each), level) for each, level in (("A", 2), ("Law", 3), ("B", 2), ("Law", 3), ("Own", 3))]
    assert [words(link) for link in contents(document(Reported(tuple(parts), made=())))] == [
        "A",
        "Law",
        "B",
        "Law",
        "Own",
    ]


@pytest.mark.parametrize(
    ("first", "order"),
    [
        (StackedBar("Now", (BarShare("covered", 1),)), "Contents One Point Two Three Four One A1 Point Two Three Four"),
        (told("No bar."), "Contents One Point Two Three Four One Point Two Three Four"),
    ],
)
def test_the_contents_stand_before_the_first_part_with_all_its_headings(first: Block, order: str) -> None:
    rest = [block for each in ("Two", "Three", "Four") for block in (Heading(run(each), 2), told("a"))]
    page = (Heading(run("One"), 2), first, Heading(run("Point"), 3), *rest)
    body = opened(document(Reported(page, made=()))).element.body
    shown = [words(each).replace("A 1", "A1") for each in body]
    assert [each for each in shown if each in {"A1", "Contents", *order.split()}] == order.split()


def test_of_one_part_behind_one_that_sums_up_there_are_no_contents() -> None:
    one, two = (Heading(run(each), 2) for each in ("One", "Two"))
    page = (one, StackedBar("Now", (BarShare("covered", 1),)), two)
    assert contents(document(Reported(page, made=()))) == []


def test_a_report_of_one_part_that_sums_up_is_short_and_has_no_contents() -> None:
    page = (Heading(run("One"), 2), StackedBar("Now", (BarShare("covered", 1),)), Heading(run("Point"), 3), told("a"))
    shown = [words(each) for each in opened(document(Reported(page, made=()))).element.body]
    assert [each for each in shown if each in {"Contents", "One", "Point"}] == ["One", "Point"]


def test_a_report_of_one_part_has_no_contents() -> None:
    assert contents(document(small(told("a")))) == []


def test_tables_of_one_kind_below_headings_are_one_table_in_which_these_are_rows() -> None:
    def part(title: str, *items: str) -> tuple[Block, ...]:
        rows = tuple((run(each), run("told")) for each in items)
        return Heading(run(title), 3), Table((Column("Item"), Column("Text")), rows, 1, "Law")

    page = (Heading(run("Top"), 2), told("a"), *part("One", "1", "2"), *part("Two", "3"), Heading(run("End"), 2))
    rows = elements(document(Reported(page, made=())), "document", "tr")
    cells = [[words(cell) for cell in row.iter(qn("w:tc"))] for row in rows]
    assert cells == [["Item", "Text"], ["One"], ["1", "told"], ["2", "told"], ["Two"], ["3", "told"]]


def test_a_first_column_by_which_rows_are_grouped_is_a_row_above_them() -> None:
    rows = tuple((run(first), run(second)) for first, second in (("8.1", "a"), ("8.1", "b"), ("8.2", "c")))
    drawn = elements(document(small(Table((Column("Item"), Column("Text")), rows, grouped=True))), "document", "tr")
    cells = [[words(cell) for cell in row.iter(qn("w:tc"))] for row in drawn]
    assert cells == [["Text"], ["8.1"], ["a"], ["b"], ["8.2"], ["c"]]


def test_footnotes_are_those_of_word_in_the_order_of_their_marks() -> None:
    noted = [Paragraph(run(Styled(f"Sentence {n}.", note=f"Source {n}."))) for n in range(1, 4)]
    table = Table((Column("Item"),), ((run(Styled("8.1.a", note="Source 4.")),),))
    content = document(small(*noted, table))
    marks = [val(each, "id") for each in elements(content, "document", "footnoteReference")]
    notes = {val(each, "id"): words(each) for each in elements(content, "footnotes", "footnote")}
    assert marks == ["1", "2", "3", "4"]
    assert notes == {"-1": "", "0": "", "1": " Source 1.", "2": " Source 2.", "3": " Source 3.", "4": " Source 4."}
    assert [val(each, "id") for each in elements(content, "settings", "footnote")] == ["-1", "0"]


def test_check_reads_the_footnotes_of_a_report(tmp_path: Path) -> None:
    file = tmp_path / "report.docx"
    file.write_bytes(document(small(Paragraph(run(Styled("A sentence.", note="Its source."))))))
    assert "One\nA sentence.\n\n Its source.\n" in files.read_document(file).text


def test_a_note_that_is_repeated_in_a_part_is_named_by_its_number() -> None:
    page = (
        Heading(run("One")),
        Paragraph(run(Styled("a", note="Act."), Styled("b", note="Reply."), Styled("c", note="Act."))),
        Heading(run("Two")),
        Paragraph(run(Styled("d", note="Act."))),
    )
    content = document(Reported(page))
    assert [words(each).strip() for each in elements(content, "footnotes", "footnote")][2:] == [
        "Act.",
        "Reply.",
        "Act.",
    ]
    (place,) = [each.text for each in elements(content, "document", "instrText") if "NOTEREF" in each.text]
    assert place == r" NOTEREF _Ref00000001 \h \f "
    assert "_Ref00000001" in [val(each, "name") for each in elements(content, "document", "bookmarkStart")]


def test_no_two_bookmarks_have_one_number(whole: bytes) -> None:
    numbers = [val(each, "id") for each in elements(whole, "document", "bookmarkStart")]
    assert len(numbers) == len(set(numbers)) >= 20


def test_the_header_of_a_table_is_repeated_and_its_rows_are_whole(whole: bytes) -> None:
    tables = [each for each in elements(whole, "document", "tbl") if each.find(f".//{qn('w:tblStyle')}") is not None]
    assert len(tables) >= 8
    headed = [each for each in tables if val(each.find(f".//{qn('w:tblLook')}"), "firstRow") == "1"]
    assert len(headed) >= 4
    for table in headed:
        rows = [each.findall(f"{qn('w:trPr')}/{qn('w:tblHeader')}") for each in table.findall(qn("w:tr"))]
        assert [bool(each) for each in rows] == [True] + [False] * (len(rows) - 1)
    rows = [row for table in tables for row in table.findall(qn("w:tr"))]
    assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)


def test_a_row_that_is_taller_than_half_a_page_may_break() -> None:
    content = document(small(listed(("Item", "Why"), ("8.1.a", "word " * 2000))))
    head, row = elements(content, "document", "tr")
    assert [each.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for each in (head, row)] == [True, False]


def test_a_table_is_read_aloud_by_its_name_or_by_the_heading_above_it() -> None:
    content = document(small(listed(("a",), ("b",), name="Open points"), listed(("a",), ("b",))))
    assert [val(each) for each in elements(content, "document", "tblCaption")] == ["Open points", "One"]


def test_a_table_without_rows_is_not_drawn_and_two_tables_are_never_joined() -> None:
    content = document(small(listed(("a",)), listed(("b",), ("c",)), listed(("d",), ("e",))))
    body = tree(content, "document")[0]
    kinds = [each.tag.rpartition("}")[2] for each in body][-5:]
    assert kinds == ["tbl", "p", "tbl", "p", "sectPr"]


PARTS = (Heading(run("Two"), 2), Heading(run("Three"), 2))
"""Parts behind the first, so that the report has contents and is not a note."""


def test_in_a_note_the_words_of_a_bar_are_enough() -> None:
    content = document(small(StackedBar("Now", (BarShare("covered", 15), BarShare("partial", 5)))))
    assert elements(content, "document", "tbl") == []
    assert opened(content).paragraphs[-1].text == "Now: covered 15, partial 5"


def test_a_bar_is_a_row_of_shaded_cells_that_is_told_in_words_too() -> None:
    bar = StackedBar(
        "Now", (BarShare("covered", 15, "good"), BarShare("gap", 0, "bad"), BarShare("partial", 5, "warn"))
    )
    content = document(small(bar, *PARTS))
    (table,) = elements(content, "document", "tbl")
    assert [words(each) for each in table.iter(qn("w:tc"))] == ["A 15", "C 5"]
    fills = [val(each, "fill") for each in table.iter(qn("w:shd"))]
    assert fills == ["1E6B3A", "F2C14E"]
    wide, narrow = (int(val(each, "w")) for each in table.iter(qn("w:gridCol")))
    assert 2.99 < wide / narrow < 3.01
    assert [val(each) for each in table.iter(qn("w:tblCaption"))] == ["Now: covered 15, partial 5"]
    assert words(table.getprevious()) == "Now   ■\u00a0A\u00a0covered\u00a015   ■\u00a0C\u00a0partial\u00a05"
    assert words(table.getnext()) == ""


def test_a_part_of_a_bar_is_as_wide_as_its_share_even_if_its_number_has_no_room() -> None:
    bar = StackedBar("Then", (BarShare("partial", 72), BarShare("gap", 1)))
    table = elements(document(small(bar, *PARTS)), "document", "tbl")[0]
    wide, narrow = (int(val(each, "w")) for each in table.iter(qn("w:gridCol")))
    assert 71 < wide / narrow < 73
    assert [words(each) for each in table.iter(qn("w:tc"))] == ["A 72", ""]


def test_a_bar_of_nothing_is_its_title() -> None:
    content = document(small(StackedBar("Now", (BarShare("covered", 0),))))
    assert elements(content, "document", "tbl") == []
    assert opened(content).paragraphs[-1].text == "Now"


def test_only_a_long_wide_table_turns_the_page(whole: bytes) -> None:
    lying = [each.orientation is WD_ORIENT.LANDSCAPE for each in opened(whole).sections]
    assert lying[0] is False
    assert any(lying)
    assert all(one is not other for one, other in itertools.pairwise(lying))
    row = ("8.1.a", *["word " * 30] * 6)
    for times, sections in ((2, 1), (9, 2)):
        content = document(small(told("Before."), Heading(run("Two")), listed(tuple("abcdefg"), *[row] * times)))
        pages = opened(content).sections
        assert len(pages) == sections, times
        width, height = pages[-1].page_width, pages[-1].page_height
        assert width is not None
        assert height is not None
        assert (width > height) is (times > 2)


def test_tables_of_the_same_columns_stand_on_pages_of_one_kind() -> None:
    titles, row = tuple("abcdefg"), ("8.1.a", *["word " * 30] * 6)
    page = (told("x"), Heading(run("Long")), listed(titles, *[row] * 9), Heading(run("Short")), listed(titles, row))
    assert len(opened(document(small(*page))).sections) == 2


def test_three_columns_of_long_texts_that_can_be_read_stay_on_an_upright_page() -> None:
    row = ("8.1.a", *["word " * 30] * 3)
    assert len(opened(document(small(listed(tuple("abcd"), *[row] * 60)))).sections) == 1


def test_columns_of_counts_stay_on_an_upright_page() -> None:
    row = tuple(str(number) for number in range(9))
    assert len(opened(document(small(listed(row, *[row] * 60)))).sections) == 1


def test_a_heading_goes_with_the_wide_table_that_it_introduces() -> None:
    row = ("8.1.a", *["word " * 30] * 6)
    page = (
        told("x " * 600),
        Heading(run("Part"), 2),
        told("About."),
        Heading(run("Point"), 3),
        listed(tuple("abcdefg"), *[row] * 9),
    )
    body = tree(document(Reported(page)), "document")[0]
    texts = [words(each) or each.tag.rpartition("}")[2] for each in body if each.tag == qn("w:p")]
    texts = texts[texts.index("About.") - 1 :]  # after the contents
    broken = next(index for index, each in enumerate(body) if each.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None)
    assert texts[texts.index("Part") :][:3] == ["Part", "About.", "Point"]
    assert [words(each) for each in body[broken + 1 : broken + 3]] == ["Part", "About."]


@pytest.mark.parametrize("between", [(), (Space(),)], ids=["nothing", "a blank"])
def test_headings_with_nothing_between_them_stay_together_before_a_wide_table(between: tuple[Block, ...]) -> None:
    table = listed(tuple("abcdefg"), *[("8.1.a", *["word " * 30] * 6)] * 9)
    inside = (Heading(run("Point"), 3), told("About."), Heading(run("Next point"), 3), table)
    body = tree(document(Reported((told("x " * 600), Heading(run("Part"), 2), *between, *inside))), "document")[0]
    broken = next(index for index, each in enumerate(body) if each.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None)
    assert [words(each) for each in body[broken + 1 :] if words(each)][:4] == ["Part", "Point", "About.", "Next point"]


@pytest.mark.parametrize(("language", "told_to_word"), [("en", "en-GB"), ("fr", "fr-BE"), ("nl", "nl-BE")])
def test_word_knows_the_language_of_the_report(language: str, told_to_word: str) -> None:
    content = document(Reported((told("a"),), language=language))
    assert [val(each) for each in elements(content, "styles", "lang")] == [told_to_word]
    assert opened(content).core_properties.language == told_to_word


@pytest.mark.parametrize("standing", ["A reading of the law.", ""])
def test_a_rule_stands_above_the_first_line_of_the_foot_alone(standing: str) -> None:
    content = document(Reported((told("a"),), standing=standing))
    lines = elements(content, "footer1", "p")
    assert [len(list(each.iter(qn("w:pBdr")))) for each in lines] == ([1, 0] if standing else [1])


def test_the_head_and_the_foot_of_each_page_say_what_it_rests_on(whole: bytes) -> None:
    first, *others = opened(whole).sections
    assert [each.text for each in first.header.paragraphs] == ["Where Belgium stands · 24 November 2026"]
    assert [each.text for each in first.footer.paragraphs] == [Reported(()).standing, " / "]
    fields = [each.text for each in elements(whole, "footer1", "instrText")]
    assert fields == [" PAGE ", " NUMPAGES "]
    sent = opened(document(Reported((), made=(), standing=""))).sections[0]
    assert [each.text for each in sent.footer.paragraphs] == [" / "]
    assert others
    assert all(each.header.is_linked_to_previous and each.footer.is_linked_to_previous for each in others)


def test_links_lead_to_the_official_pages_and_nowhere_else() -> None:
    parts_ = (Styled("act", link=ACT), Styled("again", link=ACT), Styled("file", link="file:///etc/passwd"))
    content = document(small(Paragraph(run(*parts_, Styled("script", link="javascript:alert(1)")))))
    leads = {each.target_ref for each in opened(content).part.rels.values() if each.is_external}
    assert leads == {ACT}
    assert opened(content).paragraphs[-1].text == "actagainfilescript"
    assert [words(each) for each in elements(content, "document", "hyperlink")] == ["act", "again"]


def test_the_properties_of_the_file_are_those_of_the_report() -> None:
    told_ = opened(document(small())).core_properties
    assert (told_.title, told_.subject, told_.comments) == (
        Reported(()).title,
        Reported(()).subtitle,
        Reported(()).standing,
    )
    assert (told_.author, told_.last_modified_by, told_.revision) == ("", "", 1)
    kept = opened(document(Reported(()))).core_properties
    assert (kept.author, kept.last_modified_by) == ("lanzarote-law", "lanzarote-law")
    assert told_.created == told_.modified
    assert str(told_.created).startswith("2026-11-24 00:00:00")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_an_element_holds_stands_in_the_order_of_word(language: str) -> None:
    content = document(of_the_data(language))
    counted = 0
    for part in (
        name.removeprefix("word/").removesuffix(".xml") for name in parts(content) if name.startswith("word/")
    ):
        if "/" in part:
            continue
        for each in tree(content, part).iter():
            order = ORDER.get(str(each.tag).rpartition("}")[2], "").split()
            inside = [str(child.tag).rpartition("}")[2] for child in each] if order else []
            assert [order.index(name) for name in inside] == sorted(order.index(name) for name in inside)
            counted += len(inside)
    assert counted > 2000


# -- the same bytes --------------------------------------------------------------------------------------------------


def test_an_hour_later_the_bytes_are_the_same(whole: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 3600)
    assert document(of_the_data()) == whole
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {each.create_system for each in archive.infolist()} == {0}
        names = archive.namelist()
    assert names == ["[Content_Types].xml", "_rels/.rels", *sorted(names[2:])]


# -- data are text ---------------------------------------------------------------------------------------------------

HOSTILE = [
    "<script>alert(1)</script>",
    "</w:t></w:r></w:p><w:p/>",
    "a ]]> b <![CDATA[ c",
    "&lt; &amp; &#0;",
    '=cmd|" /C calc"!A0',
    '" onclick="x',
    "a\x00b\x1b[31mc",
    "a\ufffeb\uffffc",
    "a\u202eb\u2066c",
    "a\ud800b",
    "one\ntwo\tthree",
    "{bullet} {0} %s",
    "x" * 10_000,
    "word " * 2_000,
]


@pytest.mark.parametrize("data", HOSTILE)
def test_hostile_data_are_text_wherever_they_stand(data: str) -> None:
    seen = "".join("\ufffd" if each in "\x00\x1b\ufffe\uffff\u202e\u2066\ud800" else each for each in data)
    seen = seen.replace("\n", " ").replace("\t", " ")
    page = (
        Heading(run(data)),
        Paragraph(run(Styled(data, "strong", data, data))),
        Heading(run("Two")),
        Bullets((run(data),)),
        StackedBar(data, (BarShare(data, 1, data),)),
        Table((Column(data),), ((run(data),),), name=data),
    )
    content = document(Reported(page, title=data, subtitle=data, made=((data, data),), standing=data))
    texts = [each.text for each in opened(content).paragraphs]
    assert texts[:2] == [seen, seen]
    assert [each.text for each in opened(content).tables[1].rows[0].cells] == [seen]
    assert words(elements(content, "footnotes", "footnote")[2]) == f" {seen}"
    assert opened(content).core_properties.title == seen[:255]
    assert elements(content, "document", "script") == []


# -- the template of a house -----------------------------------------------------------------------------------------


def house(change: Callable[[Document], None] = lambda _: None, *, as_template: bool = True) -> bytes:
    """A template as a ministry has one: written in Dutch, with a logo, its own Heading 1, and an old letter in it."""
    word = docx.Document()
    section = word.sections[0]
    section.left_margin, section.right_margin = Twips(2268), Twips(1701)
    section.header.paragraphs[0].text = "Federale Overheidsdienst Justitie"
    section.header.paragraphs[0].add_run().add_picture(io.BytesIO(LOGO), Cm(2))
    word.add_paragraph("A secret of 2019", "Heading 1")
    word.add_picture(io.BytesIO(LOGO), Cm(1))
    heading = word.styles["Heading 1"]
    heading.font.color.rgb = RGBColor(0xAA, 0x00, 0x77)
    heading.element.set(qn("w:styleId"), "Kop1")
    for name in ("List Bullet", "Title"):
        word.styles[name].delete()
    word.core_properties.author = "Somebody Else"
    change(word)
    stream = io.BytesIO()
    word.save(stream)
    content = parts(stream.getvalue())
    if as_template:
        kind = content["[Content_Types].xml"]
        content["[Content_Types].xml"] = kind.replace(b"document.main+xml", b"template.main+xml")
    return packed(content)


def packed(files: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def _png() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    pixels = zlib.compress(b"".join(b"\0" + b"\x20\x40\x90" * 60 for _ in range(20)))
    head = struct.pack(">IIBBBBB", 60, 20, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


LOGO = _png()


@pytest.mark.parametrize("as_template", [True, False])
def test_a_template_keeps_its_styles_its_margins_its_header_and_its_logo(as_template: bool) -> None:  # noqa: FBT001
    content = document(of_the_data(), house(as_template=as_template))
    word = opened(content)
    first = word.sections[0]
    assert (first.left_margin, first.right_margin) == (Twips(2268), Twips(1701))
    assert [each.text for each in first.header.paragraphs] == ["Federale Overheidsdienst Justitie"]
    assert [name for name in parts(content) if name.startswith("word/media/")] == ["word/media/image1.png"]
    headings = [each for each in elements(content, "document", "pStyle") if val(each) == "Kop1"]
    assert len(headings) == 7
    assert word.styles["Heading 1"].font.color.rgb == RGBColor(0xAA, 0x00, 0x77)
    assert [each.text for each in first.footer.paragraphs] == [Reported(()).standing, " / "]


def test_what_a_template_lacks_is_added_to_it() -> None:
    word = opened(document(small(Bullets((run("a"),))), house()))
    assert word.paragraphs[0].style
    used = [each.style.name for each in word.paragraphs if each.style]
    assert used == ["Title", "Subtitle", "Report Origin", "Heading 1", "List Bullet"]
    styles = {each.name for each in word.styles}
    assert {"Title", "List Bullet", "Report Table", "Report Good", "footnote text", "toc 1"} <= styles
    point = word.styles["List Bullet"].element
    number = point.find(f".//{qn('w:numId')}").get(qn("w:val"))
    assert number in [val(each, "numId") for each in word.part.numbering_part.element.iter(qn("w:num"))]


def test_nothing_that_was_written_in_a_template_is_handed_on() -> None:
    def commented(word: Document) -> None:
        word.add_comment(word.paragraphs[0].runs, "a secret remark", author="Somebody Else")

    content = document(small(told("New.")), house(commented))
    everything = b"".join(parts(content).values())
    assert b"ecret" not in everything
    assert b"Somebody" not in everything
    assert b"thumbnail" not in everything
    assert [each.text for each in opened(content).paragraphs][-1] == "New."


def with_footnotes(ids: tuple[int, int]) -> bytes:
    """A template that has a footnote already, as Word writes it."""
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    notes = (
        f'<w:footnotes xmlns:w="{name}">'
        f'<w:footnote w:type="separator" w:id="{ids[0]}"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        f'<w:footnote w:type="continuationSeparator" w:id="{ids[1]}"><w:p/></w:footnote>'
        f'<w:footnote w:id="{ids[1] + 1}"><w:p><w:r><w:t>A secret note</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    files = parts(house())
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    for each in ("footnote", "endnote"):
        files[f"word/{each}s.xml"] = notes.replace("footnote", each).encode()
        lead = f'<Relationship Id="rId9{each[0]}" Type="{kind}{each}s" Target="{each}s.xml"/></Relationships>'
        rels = "word/_rels/document.xml.rels"
        files[rels] = files[rels].replace(b"</Relationships>", lead.encode())
        override = (
            f'<Override PartName="/word/{each}s.xml" ContentType="application/vnd.openxmlformats-officedocument'
            f'.wordprocessingml.{each}s+xml"/></Types>'
        )
        files["[Content_Types].xml"] = files["[Content_Types].xml"].replace(b"</Types>", override.encode())
    return packed(files)


@pytest.mark.parametrize(("ids", "first"), [((-1, 0), "1"), ((0, 1), "2")])
def test_the_notes_of_a_template_go_and_its_rule_above_them_stays(ids: tuple[int, int], first: str) -> None:
    content = document(small(Paragraph(run(Styled("a", note="Source.")))), with_footnotes(ids))
    notes = {val(each, "id"): words(each) for each in elements(content, "footnotes", "footnote")}
    assert notes == {str(ids[0]): "", str(ids[1]): "", first: " Source."}
    assert [val(each, "id") for each in elements(content, "document", "footnoteReference")] == [first]
    assert [val(each, "id") for each in elements(content, "settings", "footnote")] == [str(each) for each in ids]
    assert [words(each) for each in elements(content, "endnotes", "endnote")] == ["", ""]
    assert b"ecret" not in b"".join(parts(content).values())


def test_the_first_page_of_a_letterhead_is_not_repeated_in_later_sections() -> None:
    def letterhead(word: Document) -> None:
        word.sections[0].different_first_page_header_footer = True
        word.sections[0].first_page_header.paragraphs[0].text = "Logo of the first page"

    first, *others = opened(document(of_the_data(), house(letterhead))).sections
    assert first.different_first_page_header_footer
    assert first.first_page_header.paragraphs[0].text == "Logo of the first page"
    assert others
    assert not any(each.different_first_page_header_footer for each in others)


def test_the_same_template_gives_the_same_bytes() -> None:
    template = house()
    assert document(of_the_data(), template) == document(of_the_data(), template)


HOUSE = house()


def damaged(change: Callable[[dict[str, bytes]], None]) -> bytes:
    files = parts(HOUSE)
    change(files)
    return packed(files)


MACROS = (b"wordprocessingml.template.main+xml", b"wordprocessingml.template.macroEnabledTemplate.main+xml")
UNUSABLE = [
    (b"no zip at all", "it cannot be read as a Word document"),
    (b"", "it cannot be read as a Word document"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        "it is in the old format (.dot, .doc), or protected by a password",
    ),
    (HOUSE[:2000], "it cannot be read as a Word document"),
    (packed({"mimetype": b"application/epub+zip"}), "it cannot be read as a Word document"),
    (
        damaged(lambda files: files.update({"word/document.xml": b"<w:document"})),
        "it cannot be read as a Word document",
    ),
    (damaged(lambda files: files.update({"word/document.xml": b""})), "it cannot be read as a Word document"),
    (
        damaged(lambda files: files.update({"[Content_Types].xml": files["[Content_Types].xml"].replace(*MACROS)})),
        "it contains macros, which are never copied",
    ),
    (
        damaged(
            lambda files: files.update(
                {
                    "_rels/.rels": files["_rels/.rels"].replace(
                        b"schemas.openxmlformats.org/officeDocument/2006", b"purl.oclc.org/ooxml/officeDocument"
                    )
                }
            )
        ),
        "it is saved as Strict Open XML",
    ),
]


@pytest.mark.parametrize(("template", "why"), UNUSABLE)
def test_a_file_that_is_no_template_is_refused(template: bytes, why: str) -> None:
    with pytest.raises(UnreadableError) as raised:
        document(small(), template)
    assert raised.value.message == f"the file given as template is not a usable Word template: {why}"
    assert raised.value.hint == "open the document in Word and save it again as a Word template (.dotx)"


WML = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def emptied(pattern: str, by: bytes) -> bytes:
    """A template in whose files a pattern stands otherwise."""
    return damaged(
        lambda files: files.update(
            {name: re.sub(pattern.encode(), by, each, flags=re.ASCII) for name, each in files.items()}
        )
    )


BROKEN = {
    "styles that are none": damaged(lambda files: files.update({"word/styles.xml": b"<a/>"})),
    "a header that is none": damaged(lambda files: files.update({"word/header1.xml": b""})),
    "a header that is cut off": damaged(
        lambda files: files.update({"word/header1.xml": files["word/header1.xml"][:400]})
    ),
    "a header that is gone": damaged(lambda files: files.__delitem__("word/header1.xml")),
    "a page of no size": emptied(r' w:w="\d+"', b' w:w="wide"'),
    "lists without numbers": emptied(r' w:(?:numId|abstractNumId)="\d+"', b' w:numId="many"'),
    "settings that are none": damaged(lambda files: files.update({"word/settings.xml": b"\xff\xfe"})),
    "leads that lead nowhere": emptied(r'Target="styles.xml"', b'Target="../../../gone.xml"'),
}


def said_of(attempt: Callable[[], object]) -> str:
    try:
        attempt()
    except UnreadableError as error:
        return error.message
    return "used"


@pytest.mark.parametrize("kind", BROKEN)
def test_a_damaged_template_is_used_or_refused(kind: str) -> None:
    unread = "the file given as template is not a usable Word template: it cannot be read as a Word document"
    assert said_of(lambda: document(of_the_data(), BROKEN[kind])) in {unread, "used"}
    assert said_of(lambda: removed_template_parts(BROKEN[kind])) in {unread, "used"}


def test_a_template_with_millions_of_elements_is_refused_before_they_are_read() -> None:
    header = f'<w:hdr xmlns:w="{WML}"><w:p>{"<w:r/>" * 9_000_000}</w:p></w:hdr>'.encode()
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (parts(house()) | {"word/header1.xml": header}).items():
            archive.writestr(name, content, compresslevel=1)
    with pytest.raises(UnreadableError) as raised:
        document(small(), stream.getvalue())
    assert raised.value.message == (
        "the file given as template is not a usable Word template: it contains more than 1,000,000 XML tags"
    )


# -- what a template hands on ----------------------------------------------------------------------------------------

FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


def a_field(code: str, shown: str = "") -> str:
    """A field as Word writes it, its code in two runs."""
    half = len(code) // 2
    codes = "".join(
        f'<w:r><w:instrText xml:space="preserve">{each}</w:instrText></w:r>' for each in (code[:half], code[half:])
    )
    return (
        FIELD.format("begin")
        + codes
        + FIELD.format("separate")
        + f"<w:r><w:t>{shown}</w:t></w:r>"
        + FIELD.format("end")
    )


def with_header(content: str, leads: dict[str, tuple[str, str]] | None = None, **files: tuple[str, str]) -> bytes:
    """A template with something more in its header, and what that leads to: by id the kind and the target outside."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    told = "".join(
        f'<Relationship Id="{ident}" Type="{kind}{of}" Target="{target}" TargetMode="External"/>'
        for ident, (of, target) in (leads or {}).items()
    )
    names = (
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
        'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    )

    def change(given: dict[str, bytes]) -> None:
        header, rels = "word/header1.xml", "word/_rels/header1.xml.rels"
        more = f"<w:p {names}>{content}</w:p></w:hdr>"
        given[header] = given[header].replace(b"</w:hdr>", more.encode())
        given[rels] = given[rels].replace(b"</Relationships>", f"{told}</Relationships>".encode())
        for name, (old, new) in files.items():
            path = name.replace("__", "/") + ".xml"
            given[path] = given[path].replace(old.encode(), new.encode(), 1)

    return damaged(change)


LEAVES = {
    "a picture of another server": (
        with_header(
            '<w:r><w:pict><v:imagedata r:id="rId77"/></w:pict></w:r>', {"rId77": ("image", "http://evil.example/a.png")}
        ),
        ("pictures that are fetched from elsewhere",),
    ),
    "a picture that is linked by a drawing": (
        with_header(
            '<w:r><w:drawing><a:blip r:link="rId77"/></w:drawing></w:r>', {"rId77": ("image", "file:///evil/a.png")}
        ),
        ("pictures that are fetched from elsewhere",),
    ),
    "a field that starts a program": (
        with_header(a_field('DDEAUTO evil "/c calc" ', "evil")),
        ("fields that fetch or start something",),
    ),
    "a field within one that is harmless": (
        with_header(a_field("QUOTE ", a_field(' INCLUDEPICTURE "http://evil.example/a.png" \\d ', "evil"))),
        ("fields that fetch or start something",),
    ),
    "a simple field": (
        with_header('<w:fldSimple w:instr=" includetext evil "><w:r><w:t>evil</w:t></w:r></w:fldSimple>'),
        ("fields that fetch or start something",),
    ),
    "a field without an end": (
        with_header(FIELD.format("begin") + "<w:r><w:instrText>LINK evil</w:instrText></w:r>"),
        ("fields that fetch or start something",),
    ),
    "an object": (
        with_header(
            '<w:r><w:object><o:OLEObject r:id="rId77"/></w:object></w:r>', {"rId77": ("oleObject", "file:///evil.xls")}
        ),
        ("links to other files and servers, such as its own template", "objects of other programs"),
    ),
    "a link to a server of the house": (
        with_header(
            '<w:hyperlink r:id="rId77"><w:r><w:t>Folder</w:t></w:r></w:hyperlink>',
            {"rId77": ("hyperlink", "file:///evil/x")},
        ),
        ("links to other files and servers, such as its own template",),
    ),
    "tracked changes": (
        with_header('<w:ins w:author="evil"><w:r><w:t>New</w:t></w:r></w:ins><w:del w:author="evil"/>'),
        ("tracked changes, with the names of those who made them",),
    ),
    "the path of a logo": (
        with_header('<w:r><w:pict><v:shape alt="C:\\Users\\evil\\logo.png"/></w:pict></w:r>'),
        ("properties that name people or folders",),
    ),
    "variables": (
        with_header(
            "",
            word__settings=("</w:settings>", '<w:docVars><w:docVar w:name="a" w:val="evil"/></w:docVars></w:settings>'),
        ),
        ("links to other files and servers, such as its own template",),
    ),
}


@pytest.mark.parametrize("kind", LEAVES)
def test_what_leads_elsewhere_or_tells_of_people_is_left_out_of_the_report_and_told(kind: str) -> None:
    template, told = LEAVES[kind]
    assert removed_template_parts(template) == told
    content = parts(document(of_the_data(), template))
    assert [name for name, each in content.items() if b"evil" in each.lower()] == []
    assert b"TargetMode" not in content.get("word/_rels/header1.xml.rels", b"")
    assert "Federale Overheidsdienst Justitie" in content["word/header1.xml"].decode()


def test_the_template_of_a_template_is_left_out_and_told() -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{kind}/attachedTemplate" Target="file:///evil/jan.dotm" TargetMode="External"/>'
        "</Relationships>"
    )
    attached = f'<w:attachedTemplate xmlns:r="{kind}" r:id="rId1"/></w:settings>'

    def change(files: dict[str, bytes]) -> None:
        files["word/_rels/settings.xml.rels"] = rels.encode()
        files["word/settings.xml"] = files["word/settings.xml"].replace(b"</w:settings>", attached.encode())

    assert removed_template_parts(damaged(change)) == ("links to other files and servers, such as its own template",)
    content = parts(document(of_the_data(), damaged(change)))
    assert [name for name, each in content.items() if b"evil" in each or b"attachedTemplate" in each] == []


def test_what_is_harmless_in_a_header_stays() -> None:
    leads = {"rId77": ("hyperlink", "https://justitie.example")}
    link = '<w:hyperlink r:id="rId77"><w:r><w:t>justitie.example</w:t></w:r></w:hyperlink>'
    template = with_header(
        link + a_field(" PAGE ", "1") + a_field(' HYPERLINK "https://justitie.example" ', "here"), leads
    )
    assert removed_template_parts(template) == ()
    header = parts(document(of_the_data(), template))["word/header1.xml"].decode()
    assert [each in header for each in ("justitie.example</w:t>", "> PA<", ">here<", "HYPER")] == [
        True,
        True,
        True,
        True,
    ]


def test_a_template_that_unpacks_to_more_than_a_machine_holds_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    from lanzarote_law.documents import size_limits  # noqa: PLC0415

    monkeypatch.setattr(size_limits, "UNPACKED", 1000)
    with pytest.raises(UnreadableError, match="the template has more than 1,000 bytes when unpacked"):
        document(small(), house())


def test_without_the_extra_the_reader_is_told_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(UnreadableError) as raised:
        document(small())
    assert raised.value.message == "Word documents need the extra [report]"


def test_what_follows_the_last_wide_table_stays_on_its_side_if_it_is_short() -> None:
    row = ("8.1.a", *["word " * 30] * 6)
    wide = (Heading(run("Wide")), listed(tuple("abcdefg"), *[row] * 9))
    for letters, sections in ((100, 2), (13_000, 3)):
        page = (told("x"), *wide, Heading(run("Sources")), listed(("a", "b"), ("8.1.a", "word " * (letters // 5))))
        assert (
            len(opened(document(small(told("Before."), Heading(run("First")), told("y"), *page))).sections) == sections
        )
