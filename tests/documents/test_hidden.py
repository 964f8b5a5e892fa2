"""What a format hides, shows as a picture, or holds otherwise than as text: never cited, and always reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest
from reportlab.pdfgen import canvas

from lanzarote_law.documents import files
from tests.documents.hostile import a_docx, a_paragraph, a_run
from tests.documents.test_documents import a_file, cited
from tests.documents.test_reading import HIDDEN, told

if TYPE_CHECKING:
    from pathlib import Path


def read(path: Path) -> tuple[list[str], list[tuple[str, str]]]:
    """The articles that a document cites, and what is reported of how it was read."""
    document = files.read_document(path)
    return [text for text, _ in cited(document)], [(code, message) for code, _, message in told(document)]


# -- deleted -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "deletion"),
    [
        ("a.html", "<del>380</del><ins>383bis</ins>"),
        ("a.html", "<s>380</s>383bis"),
        ("a.html", '<strike>380</strike><ins datetime="2011">383<b>bis</b></ins>'),
        ("a.xhtml", "<h:del>380</h:del><h:ins>383bis</h:ins>"),
        ("a.md", "<del>380</del><ins>383bis</ins>"),
        ("a.md", "~~380~~ 383bis"),
        ("a.txt", '<del class="x">380</del><ins>383bis</ins>'),
    ],
)
def test_what_is_struck_out_is_reported_and_not_cited(name: str, deletion: str, tmp_path: Path) -> None:
    begin, end = ("<html><p>", "</p>") if "htm" in name else ("", "")
    path = a_file(tmp_path, name, f"{begin}Art. {deletion} CP.{end}")
    assert read(path) == (["383bis"], [("LL504", "deleted or hidden, and not read: '380'")])


@pytest.mark.parametrize(
    "body",
    [
        f"<w:p>{a_run('Art. ')}<w:del><w:r><w:delText>380</w:delText></w:r></w:del>{a_run('383bis CP.')}</w:p>",
        f"<w:p>{a_run('Art. ')}{a_run('380', HIDDEN)}{a_run('383bis CP.')}</w:p>",
        f"<w:p>{a_run('Art. ')}{a_run('380', HIDDEN)}{a_run('bold', HIDDEN)}{a_run('383bis CP.')}</w:p>",
    ],
)
def test_what_is_deleted_or_hidden_in_word_is_reported_and_not_cited(body: str, tmp_path: Path) -> None:
    found, [(code, message)] = read(a_docx(tmp_path, body))
    assert (found, code) == (["383bis"], "LL504")
    assert message in {f"deleted or hidden, and not read: '{words}'" for words in ("380", "380bold")}


def test_several_deletions_are_one_problem_and_those_without_a_number_none(tmp_path: Path) -> None:
    source = "".join(f"<p>Art. <del>{number}</del> 372 CP</p>" for number in (379, 380, 381, 382, "the "))
    assert read(a_file(tmp_path, "a.html", source))[1] == [
        ("LL504", "deleted or hidden, and not read: '379', '380', '381' and 1 more")
    ]
    assert read(a_file(tmp_path, "b.html", "<p>Art. <del>the </del>372 CP</p>"))[1] == []


@pytest.mark.parametrize("inside", ["", "<p>379</p>", "<li>379"])
def test_a_deletion_that_is_never_closed_ends_with_its_block(inside: str, tmp_path: Path) -> None:
    path = a_file(tmp_path, "a.html", f"<div>Art. 372 CP <del>380 {inside}</div><p>Art. 383bis CP</p>")
    assert read(path)[0][-1:] == ["383bis"]


@pytest.mark.parametrize(
    "source",
    [
        "<p hidden>Article 380 CP</p>",
        '<P HIDDEN="">Article <b>3</b>80 CP',
        "<div hidden='until-found'><p>Article 380 CP</p></div>",
        '<div style="display:none"><div>Article 380 CP<br></div></div>',
        "<p style='color: red; Display : none !important'>Article 380 CP",
        "<p style='mso-hide:all'>Article 380 CP</p>",
        "<ul><li>one<li hidden>Article 380 CP<li>two</ul>",
        "<table><tr style='visibility:collapse'><td>Article 380 CP<tr><td>x</table>",
        "<section><span hidden>Article 380 CP</section>",
        "<dl><dd hidden>Article 380 CP<dt>x</dl>",
    ],
)
@pytest.mark.parametrize("name", ["a.html", "a.eml"])
def test_what_a_page_does_not_show_is_reported_and_not_cited(name: str, source: str, tmp_path: Path) -> None:
    head = "Content-Type: text/html\n\n" if name == "a.eml" else ""
    path = a_file(tmp_path, name, f"{head}<html><p>Article 372 CP</p>{source}<p>Article 383bis CP</p></html>")
    assert read(path) == (["372", "383bis"], [("LL504", "deleted or hidden, and not read: 'Article 380 CP'")])


@pytest.mark.parametrize(
    "source",
    [
        '<p aria-hidden="true">Article 380 CP</p>',
        '<p class="hidden" data-hidden title=" hidden ">Article 380 CP</p>',
        '<p style="display:inline">Article 380 CP</p>',
        '<p><input hidden><br style="display:none">Article 380 CP</p>',
        "<p><span hidden/></span>Article 380 CP</p>",
    ],
)
def test_what_a_page_shows_is_read(source: str, tmp_path: Path) -> None:
    assert read(a_file(tmp_path, "a.html", f"<html>{source}</html>")) == (["380"], [])


def test_a_page_that_its_script_shows_is_read(tmp_path: Path) -> None:
    path = a_file(tmp_path, "a.html", '<html><body style="visibility:hidden"><p>Article 372 CP</p></body></html>')
    assert read(path) == (["372"], [])


def test_a_hidden_element_that_is_never_closed_hides_the_rest_as_in_a_browser(tmp_path: Path) -> None:
    found, problems = read(a_file(tmp_path, "a.html", "<html><p>Article 372 CP</p><div hidden><p>Article 380 CP</p>"))
    assert (found, problems[0]) == (["372"], ("LL504", "deleted or hidden, and not read: 'Article 380 CP'"))
    assert problems[1][1] == "<div> is never closed: what follows it is not shown, and was not read"


# -- pictures and what is written beside them --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "pictures", "message"),
    [
        ("a.html", '<img src="a.png"><IMG src="b.png" alt="Scan">', "not read: 2 pictures"),
        ("a.html", '<img src="logo.png" alt="">', None),
        ("a.html", '<embed src="a.pdf"><iframe src="a"></iframe>', "not read: 2 embedded documents"),
        ("a.html", '<object data="a.svg"></object><img src="c.png">', "not read: 1 embedded document, 1 picture"),
        ("a.md", "![A scan](a.png)\n![][1]", "not read: 2 pictures"),
        ("a.md", '<img src="a.png">', "not read: 1 picture"),
        ("a.md", "[a link](a.png)", None),
        # logos, badges and icons hold no text
        ("a.md", "[![Tests](https://img.shields.io/badge/tests-passing)](https://a.be)", None),
        ("a.md", "[![Build](https://a.be/actions/build.yml/badge.svg)](https://a.be)", None),
        ("a.md", "[![By-SA](/assets/licenses/cc-by-sa.png)](https://a.be)\n![Page 1](scan.png)", "not read: 1 picture"),
        ("a.md", '<img src="a.png" width="16">', None),
        ("a.html", '<img src="/img/logo-court.png" alt="Court">', None),
        ("a.html", '<img src="a.png" height="24px" alt="Mail"><img src="b.png" width="160">', "not read: 1 picture"),
    ],
)
def test_pictures_in_html_and_markdown_are_reported(
    name: str, pictures: str, message: str | None, tmp_path: Path
) -> None:
    path = a_file(tmp_path, name, f"Art. 372 CP\n{pictures}\n")
    assert read(path) == (["372"], [("LL504", message)] if message else [])


@pytest.mark.parametrize(
    ("name", "source", "words"),
    [
        ("a.html", '<img alt="Article 380 CP">', "Article 380 CP"),
        ("a.html", "<!-- Article 380 CP -->", "Article 380 CP"),
        ("a.html", '<p title="art. 383bis">x</p>', None),
        ("a.html", "<!-- version 380 -->", None),
        ("a.md", "<!-- See Article 380 CP. -->", "See Article 380 CP."),
        ("a.md", "![art. 380](a.png)", "art. 380"),
    ],
)
def test_a_citation_in_a_comment_or_beside_a_picture_is_reported(
    name: str, source: str, words: str | None, tmp_path: Path
) -> None:
    found, problems = read(a_file(tmp_path, name, f"Art. 372 CP\n{source}\n"))
    assert found == ["372"]
    hidden = [message for _, message in problems if "hidden" in message]
    assert hidden == ([f"deleted or hidden, and not read: '{words}'"] if words else [])


# -- the source of a page ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "number",
    [
        "383<wbr>bis",
        "383&shy;bis",
        "383&nbsp;bis",
        "383\n      bis",
        "383<br>bis",
        "383<b>bis</b>",
        "383bis<sup>2</sup>",
        "383bis<sup>(2)</sup>",
        "383bis<sup>[2]</sup>",
        "383bis<sup>1, 2</sup>",
        '383bis<sup><a href="#n">2</a></sup>',
    ],
)
@pytest.mark.parametrize("around", ["<p>Article {} of the\n    Criminal\tCode.</p>", "<li>article\n\t{}\n CP"])
def test_how_the_source_of_a_page_is_set_changes_no_citation(number: str, around: str, tmp_path: Path) -> None:
    document = files.read_document(a_file(tmp_path, "a.html", around.format(number)))
    [(text, _)] = cited(document)
    assert text.startswith("383")
    assert "bis" in text


@pytest.mark.parametrize("name", ["a.xml", "a"])
def test_xml_is_read_as_markup(name: str, tmp_path: Path) -> None:
    source = (
        "<?xml version='1.0'?><act n='Article 380 CP'><num>Article 383<i>bis</i> CP</num><text>§ 1 x</text>"
        "<text>Article 372 CP</text></act>"
    )
    document = files.read_document(a_file(tmp_path, name, source))
    assert [text for text, _ in cited(document)] == ["383bis", "372"]
    assert document.text == "Article 383bis CP\n§ 1 x\nArticle 372 CP"


@pytest.mark.parametrize(
    "written",
    [
        "Article 383**bis** CP",
        "Article [383](a.md)bis CP",
        "Article [383bis](https://example.org/wiki/a_(b)) CP",
        "Article ![](a.png)383bis CP",
        "Article <ins>383bis</ins> CP",
        "Article 383bis<sup>(2)</sup> CP",
        "Article 383bis\\\nCP",
    ],
)
def test_marks_of_markdown_inside_a_number_change_no_citation(written: str, tmp_path: Path) -> None:
    assert [text[:3] for text, _ in cited(files.read_document(a_file(tmp_path, "a.md", written)))] == ["383"]


def test_files_attached_to_a_pdf_are_counted(tmp_path: Path) -> None:
    drawing = canvas.Canvas(str(tmp_path / "a.pdf"))
    drawing.drawString(40, 500, "Article 372 CP")
    drawing.save()
    with pypdfium2.PdfDocument(tmp_path / "a.pdf") as pdf:
        for name in ("annex.txt", "table.csv"):
            pdf.new_attachment(name).set_data(b"Article 380 CP")
        pdf.save(tmp_path / "b.pdf")
    assert read(tmp_path / "b.pdf") == (["372"], [("LL504", "not read: 2 attached files")])


# -- letters set apart -------------------------------------------------------------------------------------------------


def test_letters_set_apart_are_words(tmp_path: Path) -> None:
    path = a_file(tmp_path, "a.txt", "A r t i c l e  3 8 3 b i s  C P  applies.\n1 2 3 4 5 6 7 8 9 0\n")
    assert read(path) == (["3 8 3 b i s"], [])


def test_letters_set_apart_in_a_pdf_are_words(tmp_path: Path) -> None:
    drawing = canvas.Canvas(str(tmp_path / "a.pdf"))
    drawing.drawString(40, 500, "A r t i c l e  3 8 3 b i s  o f  t h e  C r i m i n a l  C o d e")
    drawing.drawString(40, 480, "applies, with article 372 CP.")
    drawing.save()
    document = files.read_document(tmp_path / "a.pdf")
    assert document.text == "Article 383bis of the Criminal Code\napplies, with article 372 CP."


# -- headings and items ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("a.html", "<h2>Criminal <b>Code</b></h2><ul><li>Article 372</li><li>Article 373</ul><p>Then</p>"),
        ("a.md", "## Criminal Code\n\n- Article 372\n- Article 373\n\nThen"),
        ("a.md", "Criminal Code\n---\n\n  * Article 372\n  * Article 373\nThen"),
    ],
)
def test_headings_and_items_are_told_with_their_places(name: str, source: str, tmp_path: Path) -> None:
    document = files.read_document(a_file(tmp_path, name, source))
    [(start, end, level)] = document.headings
    assert (document.text[start:end].strip("# "), level) == ("Criminal Code", 2)
    assert [document.text[start:end].strip() for start, end in document.items] == ["Article 372", "Article 373"]


def test_headings_and_items_of_word_are_told_with_their_places(tmp_path: Path) -> None:
    numbered = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    body = (
        a_paragraph("Criminal Code", look='<w:outlineLvl w:val="1"/>')
        + a_paragraph("Article 372", look=numbered)
        + a_paragraph("Then")
    )
    document = files.read_document(a_docx(tmp_path, body))
    assert document.headings == ((0, 13, 2),)
    assert [document.text[start:end] for start, end in document.items] == ["Article 372"]
