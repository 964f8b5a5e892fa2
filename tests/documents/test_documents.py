"""Files → text with places: in the order in which a person reads, and with nothing that hides a citation."""

from __future__ import annotations

import io
import sys
import zipfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen import canvas

from lanzarote_law import extras
from lanzarote_law.checking.check import check
from lanzarote_law.documents import encodings, files
from lanzarote_law.errors import UnreadableError
from tests.builders import a_code, a_corpus, a_provision
from tests.command import ran, ruritania

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

    from lanzarote_law.documents.files import Document

NAMES = ("Criminal Code", "Code pénal", "Strafwetboek", "CP")
ARTICLES = ("371/1", "372", "373", "379", "380", "383bis", "417/49")
CORPUS = a_corpus(
    a_code("be", *NAMES, short="CP 1867", cited_as="CP"), *(a_provision(f"be/{number}") for number in ARTICLES)
)
INSTALL = f"install it with: {extras._command('documents')}"  # noqa: SLF001  # as it is told of this very program


def a_file(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def cited(document: Document) -> list[tuple[str, str]]:
    """The articles of the Code that a document cites, each with its place."""
    found = check(CORPUS, document.text, date(2018, 1, 26)).citations
    assert all(each.citation.instrument == "CP" for each in found), found
    return [
        (document.text[each.citation.start : each.citation.end], document.place(each.citation.start)) for each in found
    ]


def refusal(path: Path) -> str:
    with pytest.raises(UnreadableError) as refused:
        files.read_document(path)
    assert refused.value.exit_code == 3
    return "; ".join(filter(None, (refused.value.message, refused.value.hint))).replace(f"{path.parent}/", "")


# -- plain text and its encodings ------------------------------------------------------------------------------------

FRENCH = "L'article 383bis, § 1er, du Code pénal : « attentat ».\nArticle 372, 2°, du Code pénal."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "iso-8859-1", "iso-8859-15"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("name", ["reply.txt", "reply.md", "reply"])
def test_a_text_is_the_same_in_every_encoding(name: str, ending: str, encoding: str, tmp_path: Path) -> None:
    path = a_file(tmp_path, name, FRENCH.replace("\n", ending).encode(encoding))
    document = files.read_document(path)
    assert document.text == FRENCH
    assert cited(document) == [("383bis, § 1er", f"{path}:1:11"), ("372, 2°", f"{path}:2:9")]


@pytest.mark.parametrize("mark", ["be", "le"])
def test_utf_16_is_known_by_its_mark_whatever_the_order_of_its_bytes(mark: str, tmp_path: Path) -> None:
    path = a_file(tmp_path, "reply.txt", ("\ufeff" + FRENCH).encode(f"utf-16-{mark}"))
    assert files.read_document(path).text == FRENCH


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("une amende de 500 €, article 372 du Code pénal", "iso-8859-15"),
        ("un attentat aux mœurs, l'Œuvre, article 372 du Code pénal", "iso-8859-15"),
        ("500 €, article 372 du Code pénal", "cp1252"),
        ("½ pénal, « mœurs »", "cp1252"),
        ("1½ pénal", "cp1252"),
        ("\u201cquoted\u201d \u2013 pénal\u2026", "cp1252"),
    ],
)
def test_the_euro_and_the_ligature_tell_the_two_western_code_pages_apart(
    text: str, encoding: str, tmp_path: Path
) -> None:
    assert files.read_document(a_file(tmp_path, "a.txt", text.encode(encoding))).text == text


def test_a_byte_that_no_code_page_has_is_shown_as_one_letter_that_is_not_known() -> None:
    assert encodings.decode(b"p\xe9nal \x81 372") == ("pénal \ufffd 372", "CP1252", (6,))


def test_lines_and_columns_count_from_one() -> None:
    document = files.Document("a.txt", "one\n\ntwo 372")
    assert [document.line_and_column(offset) for offset in (0, 3, 4, 5, 9)] == [(1, 1), (1, 4), (2, 1), (3, 1), (3, 5)]
    assert document.place(9) == "a.txt:3:5"


# -- HTML ------------------------------------------------------------------------------------------------------------


def of_html(folder: Path, source: str) -> list[tuple[str, str]]:
    path = a_file(folder, "reply.html", source)
    return [(text, place.removeprefix(f"{path}:")) for text, place in cited(files.read_document(path))]


def test_places_in_html_are_those_of_the_source(tmp_path: Path) -> None:
    source = (
        "<!doctype html>\n<html><head><title>Article 373 CP</title></head>\n<body>\n"
        "<p>Article <b>383bis</b>, § 1<sup>er</sup>, of the\n   Criminal Code,\n  article 372 CP</p>\n</body></html>\n"
    )
    assert of_html(tmp_path, source) == [("383bis, § 1er", "4:15"), ("372", "6:11")]


@pytest.mark.parametrize("space", ["&nbsp;", "&#160;", "&#xA0;"])
def test_letters_written_by_name_or_number_do_not_move_the_places_behind_them(space: str, tmp_path: Path) -> None:
    source = (
        f"<p>p&eacute;nal &amp; l&rsquo;article{space}372,{space}&sect;{space}1, du Code p&eacute;nal, article 373 CP"
    )
    assert of_html(tmp_path, source) == [
        ("372,\u00a0§\u00a01", f"1:{source.index('372') + 1}"),
        ("373", f"1:{source.index('373') + 1}"),
    ]


@pytest.mark.parametrize(
    "hidden",
    [
        '<script>var a = "article 372 CP";</script>',
        "<script>if (a < b && '<p>article 372 CP</p>') {}</script>",
        "<style>article 372 CP {}</style>",
        "<template><p>article 372 CP</p></template>",
        "<template><template>article 372 CP</template>article 372 CP</template>",
        "<!-- article 372 CP -->",
        '<img alt="article 372 CP">',
        '<a href="article 372 CP"></a>',
        "</script></style>",
    ],
)
def test_what_is_not_shown_of_html_is_not_read(hidden: str, tmp_path: Path) -> None:
    assert of_html(tmp_path, f"<body>{hidden}<p>article 379 CP</p>") == [("379", f"1:{len(hidden) + 18}")]


def test_a_head_that_is_never_closed_ends_with_the_body(tmp_path: Path) -> None:
    source = "<html><head><title>Article 372 CP</title><style>x</style><body>Article 379 CP"
    assert of_html(tmp_path, source) == [("379", "1:72")]


@pytest.mark.parametrize(
    "source",
    [
        "<p>Article 379 CP<p>Article 372 CP",
        "<div><span><b>Article 379 CP</div></b></i><li>Article 372 CP</ul></p>",
        "Article 379 CP <3 & co; &nosuch; 1 < 2; Article 372 CP",
        "<table><tr><td>Article 379 CP<td>Article 372 CP</table>",
        "<dl><dt>Article 379<dd>CP<dt>Article 372<dd>CP",
    ],
)
def test_broken_html_is_read_as_far_as_it_can_be_told(source: str, tmp_path: Path) -> None:
    assert [text for text, _ in of_html(tmp_path, source)] == ["379", "372"]


def test_blocks_stand_on_lines_of_their_own_and_words_inside_a_line_stay_whole(tmp_path: Path) -> None:
    source = "<h1>Reply</h1><p>Arti<i>cle</i> 37<b>9</b> of the Criminal <em>Code</em></p><pre>372 CP</pre>379<hr>bis"
    assert files.read_document(a_file(tmp_path, "a.htm", source)).text.split("\n") == [
        "", "Reply", "", "Article 379 of the Criminal Code", "", "", "372 CP", "379", "bis",
    ]  # fmt: skip


@pytest.mark.parametrize("note", ["<sup>1</sup>", '<sup><a href="#n1">12</a></sup>', "¹"])
def test_the_mark_of_a_note_in_html_is_no_part_of_a_number(note: str, tmp_path: Path) -> None:
    source = f"<p>Article 372{note} of the Criminal Code{note}, article 383bis{note} CP</p>"
    assert [text for text, _ in of_html(tmp_path, source)] == ["372", "383bis"]


@pytest.mark.parametrize(
    ("name", "hidden"),
    [
        ("a.xhtml", "<title/>"),
        ("a.xht", '<script src="a.js"/>'),
        ("a.xhtml", "<h:style/><template/>"),
        ("a.html", "<svg><title/></svg>"),
        ("a.html", "<svg><style/></svg>"),
        ("a.html", "<math><template/></math>"),
        ("a.html", "<svg><foreignObject><svg/><p>x</p></foreignObject><title/></svg>"),
        ("a.html", "<svg><title>article 372 CP</title><p></p><title>article 373 CP <svg></title>"),
        ("a.html", "<textarea>Use <template> tags &amp; <title></textarea>"),
        ("a.html", "<xmp><template>&amp;</xmp>"),
        ("a.html", "<iframe><template></iframe>"),
        ("a.html", "<![CDATA[article 372 CP]]>"),
    ],
)
def test_what_a_browser_takes_for_closed_hides_nothing_of_html(name: str, hidden: str, tmp_path: Path) -> None:
    document = files.read_document(a_file(tmp_path, name, f"<html><body>{hidden}<p>article 379 CP</p>"))
    assert [text for text, _ in cited(document)] == ["379"]
    assert document.problems == ()


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("a.xhtml", "<p><![CDATA[article 379 CP]]></p>"),
        ("a.html", "<svg><text><![CDATA[article 379 CP]]></text></svg>"),
        ("a.html", "<textarea><b>article 379 CP</textarea>"),
        ("a.html", '<template shadowrootmode="open">article 379 CP</template>'),
    ],
)
def test_what_html_shows_as_it_is_written_is_read(name: str, source: str, tmp_path: Path) -> None:
    path = a_file(tmp_path, name, f"<html>{source}")
    column = f"<html>{source}".index("379") + 1
    assert cited(files.read_document(path)) == [("379", f"{path}:1:{column}")]


@pytest.mark.parametrize(
    ("hidden", "what"),
    [
        ("<title/>", "<title>"),
        ('<script src="a.js"/>', "<script>"),
        ("<template><template>x</template>", "<template>"),
        ("<!-- a", "a comment"),
        ("<![CDATA[ a", None),
        ('<p title="a', "the tag <p"),
    ],
)
def test_what_hides_the_rest_of_a_page_is_told(hidden: str, what: str | None, tmp_path: Path) -> None:
    path = a_file(tmp_path, "a.html", f"<p>Article 372 CP</p>{hidden}<p>Article 379 CP</p>")
    document = files.read_document(path)
    message = f"{what} is never closed: what follows it is not shown, and was not read"
    assert [(each.code, document.place(each.start), each.message) for each in document.problems] == (
        [("LL503", f"{path}:1:22", message)] if what else []
    )


@pytest.mark.parametrize("ending", ["", ".asp", ".xht", ".shtml", ".HTML", ".md"])
@pytest.mark.parametrize("head", ["<!doctype html>", "<?xml version='1.0'?><!-- a --><html>", "\ufeff <HTML>"])
def test_a_page_is_known_by_how_it_begins_whatever_its_name(ending: str, head: str, tmp_path: Path) -> None:
    path = a_file(tmp_path, f"a{ending}", f"{head}<!-- lanzarote-law: accept LL101 --><p>Article 379</p>")
    document = files.read_document(path)
    assert (document.plain, document.text.strip()) == (False, "Article 379")


def test_html_without_any_text_holds_no_citation(tmp_path: Path) -> None:
    document = files.read_document(a_file(tmp_path, "a.xhtml", "<html></html>"))
    assert (document.text, document.line_and_column(0)) == ("", (1, 1))


# -- Word ------------------------------------------------------------------------------------------------------------

_SCHEMA = "http://schemas.openxmlformats.org"
_SPACES = (
    f'xmlns:w="{_SCHEMA}/wordprocessingml/2006/main" xmlns:r="{_SCHEMA}/officeDocument/2006/relationships"'
    f' xmlns:mc="{_SCHEMA}/markup-compatibility/2006"'
)


def add(word: WordDocument, text: str, *more: str) -> None:
    """A paragraph: text, and elements of XML with the texts between them."""
    paragraph = word.add_paragraph(text)
    for each in more:
        if each.startswith("<"):
            tag, _, rest = each.partition(" ")
            paragraph._p.append(parse_xml(f"{tag} {_SPACES} {rest}"))  # noqa: SLF001  # the way that python-docx leaves
        else:
            paragraph.add_run(each)


def a_note(word: WordDocument, kind: str, *texts: str) -> None:
    """The notes of a document; python-docx cannot write them."""
    lines = [f'<w:{kind} w:type="{each}" w:id="{at}"><w:p/></w:{kind}>' for at, each in enumerate(_SEPARATORS, -1)]
    lines += [
        f'<w:{kind} w:id="{at}">'
        + "".join(f"<w:p><w:r><w:{kind}Ref/><w:t> {line}</w:t></w:r></w:p>" for line in text.split("\n"))
        + f"</w:{kind}>"
        for at, text in enumerate(texts, 1)
    ]
    content = f"<w:{kind}s {_SPACES}>{''.join(lines)}</w:{kind}s>".encode()
    media = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}s+xml"
    part = Part(PackURI(f"/word/{kind}s.xml"), media, content, word.part.package)
    word.part.relate_to(part, f"{_SCHEMA}/officeDocument/2006/relationships/{kind}s")


_SEPARATORS = ("separator", "continuationSeparator")


def reference(number: int, kind: str = "footnote") -> str:
    return f'<w:r ><w:{kind}Reference w:id="{number}"/></w:r>'


def saved(word: WordDocument, folder: Path, name: str = "reply.docx") -> Path:
    word.save(str(folder / name))
    return folder / name


def of_word(word: WordDocument, folder: Path) -> list[tuple[str, str]]:
    path = saved(word, folder)
    return [(text, place.removeprefix(f"{path}: ")) for text, place in cited(files.read_document(path))]


def test_a_word_document_is_read_in_order_and_a_place_is_named_by_the_heading_and_the_first_words(
    tmp_path: Path,
) -> None:
    word = docx.Document()
    word.add_heading("Reply", 1)
    word.add_paragraph("")
    add(word, "The article 383", "<w:r ><w:rPr><w:i/></w:rPr><w:t>bis</w:t></w:r>", ", § 1er, of the Criminal Code")
    table = word.add_table(1, 2)
    table.cell(0, 0).text = "Article 372 CP"
    table.cell(0, 1).text = "Article 373 CP\nstill of that cell"
    word.add_paragraph("Article 379\tCP", style="List Bullet").add_run().add_break()
    path = saved(word, tmp_path)
    document = files.read_document(path)
    assert document.text.split("\n") == [
        "Reply", "", "The article 383bis, § 1er, of the Criminal Code", "Article 372 CP",
        "Article 373 CP", "still of that cell", "Article 379\tCP", "",
    ]  # fmt: skip
    assert cited(document) == [
        ("383bis, § 1er", f'{path}: "Reply": "The article 383bis, § 1er, of the …"'),
        ("372", f'{path}: "Reply": "Article 372 CP"'),
        ("373", f'{path}: "Reply": "Article 373 CP"'),
        ("379", f'{path}: "Reply": "Article 379 CP"'),
    ]


def test_notes_are_read_after_the_text_and_found_by_their_number(tmp_path: Path) -> None:
    word = docx.Document()
    a_note(word, "footnote", "See article 379 CP.", "First line.\nArticle 380 CP.")
    a_note(word, "endnote", "Article 373 CP.")
    add(word, "Article 372", reference(1), " of the Criminal Code", reference(2), ", 383", reference(1, "endnote"))
    assert of_word(word, tmp_path) == [
        ("372", '"Article 372 of the Criminal Code, 383"'),
        ("379", "footnote 1"),
        ("380", "footnote 2"),
        ("373", "endnote 1"),
    ]


_TWO_RUNS = "<w:r><w:t>383</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>bis</w:t></w:r>"


@pytest.mark.parametrize(
    ("more", "text"),
    [
        (("383", reference(1), "bis of the Criminal Code"), "Article 383bis of the Criminal Code"),
        ((f'<w:hyperlink r:id="rId1">{_TWO_RUNS}</w:hyperlink>', " CP"), "Article 383bis CP"),
        (
            (
                '<w:del w:id="1" w:author="a"><w:r><w:delText>372</w:delText></w:r></w:del>',
                '<w:ins w:id="2" w:author="a"><w:r><w:t>383bis</w:t></w:r></w:ins>',
                '<w:moveFrom w:id="3" w:author="a"><w:r><w:t> or 373</w:t></w:r></w:moveFrom>',
                " CP",
            ),
            "Article 383bis CP",
        ),
        (("383bis CP", "<w:r ><w:instrText>HYPERLINK 372 CP</w:instrText></w:r>"), "Article 383bis CP"),
        (("383bis,", "<w:r ><w:tab/><w:t>§ 1</w:t><w:br/><w:t>CP</w:t></w:r>"), "Article 383bis,\t§ 1\nCP"),
    ],
)
def test_nothing_that_a_reader_does_not_see_stands_in_a_citation(
    more: tuple[str, ...], text: str, tmp_path: Path
) -> None:
    word = docx.Document()
    a_note(word, "footnote", "A note.")
    add(word, "Article ", *more)
    document = files.read_document(saved(word, tmp_path))
    assert document.text == f"{text}\n\n A note."
    assert [each.partition(",")[0] for each, _ in cited(document)] == ["383bis"]


def test_what_word_keeps_twice_is_read_once(tmp_path: Path) -> None:
    word = docx.Document()
    box = "<w:txbxContent><w:p><w:r><w:t>Box: article 379 CP.</w:t></w:r></w:p></w:txbxContent>"
    add(
        word,
        "Before ",
        f'<w:r ><mc:AlternateContent><mc:Choice Requires="x">{box}</mc:Choice>'
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>",
        "after.",
    )
    table = word.add_table(2, 2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Wide: article 372 CP."
    table.cell(1, 0).text = "Article 373 CP."
    assert of_word(word, tmp_path) == [
        ("379", "text box 1"),
        ("372", '"Wide: article 372 CP."'),
        ("373", '"Article 373 CP."'),
    ]


def test_the_numbers_that_word_gives_to_a_list_are_no_part_of_the_text(tmp_path: Path) -> None:
    word = docx.Document()
    numbered = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>"
    numbered = f"<w:pPr ><w:tabs><w:tab w:val='left' w:pos='9'/></w:tabs>{numbered}</w:pPr>"
    add(word, "", numbered, "Article 372 CP")
    assert files.read_document(saved(word, tmp_path)).text == "Article 372 CP"


def test_a_word_document_is_known_by_its_content_too(tmp_path: Path) -> None:
    word = docx.Document()
    word.add_paragraph("Article 372 CP")
    path = saved(word, tmp_path, "reply.bin")
    assert cited(files.read_document(path)) == [("372", f'{path}: "Article 372 CP"')]


# -- PDF -------------------------------------------------------------------------------------------------------------


def a_pdf(folder: Path, *pages: tuple[tuple[int, tuple[str, ...]], ...], name: str = "reply.pdf") -> Path:
    """Pages of columns, each with its place from the left and its lines."""
    path = folder / name
    drawing = canvas.Canvas(str(path), pagesize=A4, invariant=True)
    for columns in pages:
        for left, lines in columns:
            for number, line in enumerate(lines):
                drawing.drawString(left, 800 - 15 * number, line)
        drawing.showPage()
    drawing.save()
    return path


def of_pdf(path: Path) -> list[tuple[str, str]]:
    return [(text, place.removeprefix(f"{path}: ")) for text, place in cited(files.read_document(path))]


def test_a_pdf_is_read_page_by_page_and_a_citation_may_run_over_lines(tmp_path: Path) -> None:
    first = ("The reply says that article", "383bis,", "§ 1er, of the", "Criminal Code applies.")
    second = ("Second page: articles 371/1 and", "372 du Code pénal.")
    path = a_pdf(tmp_path, ((70, first),), ((70, second),))
    assert files.read_document(path).text == "\n".join(first) + "\n\n" + "\n".join(second)
    assert of_pdf(path) == [("383bis,\n§ 1er", "page 1"), ("371/1", "page 2"), ("372", "page 2")]


def test_a_word_that_is_divided_at_the_end_of_a_line_is_whole_again(tmp_path: Path) -> None:
    path = a_pdf(tmp_path, ((70, ("l'arti-", "cle 372 du Code pé-", "nal et l'article 417-", "419")),))
    assert files.read_document(path).text == "l'arti\u00adcle 372 du Code pé\u00adnal et l'article 417-\n419"
    assert check(CORPUS, files.read_document(path).text, date(2018, 1, 26)).citations[0].provisions == ("be/372",)


def test_a_page_of_two_columns_is_read_column_by_column_as_it_was_set(tmp_path: Path) -> None:
    left = ("In the left column article", "372 of the Criminal Code", "is named.")
    right = ("In the right one article", "379 of the Criminal Code", "is.")
    path = a_pdf(tmp_path, ((70, left), (320, right)))
    assert files.read_document(path).text.splitlines() == [*left, *right]
    assert of_pdf(path) == [("372", "page 1"), ("379", "page 1")]


def test_a_citation_may_run_over_the_end_of_a_page(tmp_path: Path) -> None:
    path = a_pdf(tmp_path, ((70, ("Article 372, § 2,",)),), ((70, ("of the Criminal Code.",)),))
    assert of_pdf(path) == [("372, § 2", "page 1")]


def test_an_empty_page_is_counted(tmp_path: Path) -> None:
    path = a_pdf(tmp_path, (), ((70, ("Article 372 CP",)),))
    assert of_pdf(path) == [("372", "page 2")]


@pytest.mark.parametrize("turned", [0, 90])
def test_a_raised_mark_of_a_note_in_a_pdf_is_no_part_of_a_number(turned: int, tmp_path: Path) -> None:
    drawing = canvas.Canvas(str(tmp_path / "a.pdf"), pagesize=A4, invariant=True)
    drawing.rotate(turned)
    writing = drawing.beginText(70, 700 if not turned else -200)
    for words, size, rise in (
        *(
            ("Article 383bis", 11, 0),
            ("3", 7, 4),
            (" of the Criminal Code, 371/1", 11, 0),
            ("14", 7, 4),
            (", and", 11, 0),
        ),
        *(("379", 11, 0), ("5,6", 7, 4), (" of it, the 1", 11, 0), ("er", 7, 4), (" of x, 12", 11, 0), ("3", 11, -3)),
    ):
        writing.setFont("Helvetica", size)
        writing.setRise(rise)
        writing.textOut(words)
        if words == ", and":
            writing.setTextOrigin(70, 680 if not turned else -220)
    drawing.drawText(writing)
    drawing.save()
    text = files.read_document(tmp_path / "a.pdf").text
    assert text.split() == ("Article 383bis³ of the Criminal Code, 371/1¹⁴, and 379⁵⁶ of it, the 1er of x, 123".split())


def test_a_citation_with_a_raised_mark_in_a_pdf_means_its_article(tmp_path: Path) -> None:
    drawing = canvas.Canvas(str(tmp_path / "a.pdf"), pagesize=A4, invariant=True)
    drawing.drawString(70, 700, "Article 383bis")
    drawing.setFont("Helvetica", 7)
    drawing.drawString(70 + drawing.stringWidth("Article 383bis", "Helvetica", 12), 704, "3")
    drawing.setFont("Helvetica", 12)
    drawing.drawString(160, 700, "of the Criminal Code")
    drawing.save()
    assert check(CORPUS, files.read_document(tmp_path / "a.pdf"), date(2026, 6, 1)).citations[0].provisions == (
        "be/383bis",
    )


# -- what cannot be read ---------------------------------------------------------------------------------------------


def test_a_pdf_of_images_alone_is_said_to_be_that(tmp_path: Path) -> None:
    Image.new("RGB", (9, 9)).save(tmp_path / "scan.png")
    drawing = canvas.Canvas(str(tmp_path / "scan.pdf"))
    drawing.drawImage(str(tmp_path / "scan.png"), 99, 99)
    drawing.save()
    assert refusal(tmp_path / "scan.pdf") == (
        "scan.pdf contains no text, only images; run it through text recognition first"
    )


def test_a_pdf_with_a_password_is_said_to_want_one(tmp_path: Path) -> None:
    drawing = canvas.Canvas(str(tmp_path / "a.pdf"), encrypt=StandardEncryption("secret"))
    drawing.drawString(99, 99, "Article 372 CP")
    drawing.save()
    assert refusal(tmp_path / "a.pdf") == (
        "a.pdf is not a readable PDF: Failed to load document (PDFium: Incorrect password error)."
    )


def test_a_word_document_without_text_is_said_to_be_that(tmp_path: Path) -> None:
    assert refusal(saved(docx.Document(), tmp_path)) == "reply.docx contains no text"


OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99)
ZIP = b"PK\x03\x04" + bytes(99)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.txt", b"", "a.txt is empty"),
        ("a.txt", b" \r\n\t", "a.txt is empty"),
        ("a.docx", b"", "a.docx is empty"),
        ("a.pdf", b"", "a.pdf is empty"),
        ("a.doc", OLD_WORD, "a.doc is a Word document in the old format (.doc); save the document as .docx"),
        ("a.txt", OLD_WORD, "a.txt is a Word document in the old format (.doc); save the document as .docx"),
        ("a.doc", rb"{\rtf1 article 372 CP}", "a.doc is in Rich Text Format; save the document as .docx"),
        ("a.docx", ZIP, "a.docx is not a readable Word document; open the document in Word and save it again"),
        (
            "a.docx",
            b"Article 372 CP",
            "a.docx is not a readable Word document; open the document in Word and save it again",
        ),
        (
            "a.zip",
            ZIP,
            "a.zip is not a text; the command check reads files of the types txt, md, html, eml, docx and pdf",
        ),
        (
            "a.txt",
            b"GIF89a\0\0",
            "a.txt is not a text; the command check reads files of the types txt, md, html, eml, docx and pdf",
        ),
        (
            "a.pdf",
            b"Article 372 CP",
            "a.pdf is not a readable PDF: Failed to load document (PDFium: Data format error).",
        ),
    ],
)
def test_what_cannot_be_read_is_told_in_one_line(name: str, content: bytes, message: str, tmp_path: Path) -> None:
    assert refusal(a_file(tmp_path, name, content)) == message


def test_a_zip_that_holds_no_word_document_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("reply.txt", "Article 372 CP")
    assert refusal(path) == "a.docx is not a readable Word document; open the document in Word and save it again"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_half_a_file_is_told(share: float, tmp_path: Path) -> None:
    word = docx.Document()
    word.add_paragraph("Article 372 CP")
    whole = saved(word, tmp_path).read_bytes()
    assert refusal(a_file(tmp_path, "a.docx", whole[: int(len(whole) * share)])) == (
        "a.docx is not a readable Word document; open the document in Word and save it again"
    )


def test_half_a_pdf_is_told(tmp_path: Path) -> None:
    whole = a_pdf(tmp_path, ((70, ("Article 372 CP",)),)).read_bytes()
    assert refusal(a_file(tmp_path, "a.pdf", whole[: len(whole) // 3])) == (
        "a.pdf is not a readable PDF: Failed to load document (PDFium: Data format error)."
    )


def test_a_file_that_is_not_there_and_a_folder_are_told(tmp_path: Path) -> None:
    assert refusal(tmp_path / "no.txt") == "no.txt cannot be read: No such file or directory"
    (tmp_path / "folder").mkdir()
    assert refusal(tmp_path / "folder") == "folder cannot be read: Is a directory"


def test_the_other_files_still_run(tmp_path: Path) -> None:
    good = a_file(tmp_path, "good.md", "Article 100 of the Penal Code.")
    bad = a_file(tmp_path, "bad.txt", b"GIF89a\0\0")
    none = tmp_path / "none.pdf"
    ran = ruritania("check", str(none), str(bad), str(good), "--as-of", "2018-01-26")
    assert ran.out.splitlines()[:3] == [
        f"Documents not read: 2 of 3 ({none}, {bad})",
        "",
        f"{good}: 1 citation (1 CP); 0 errors, 0 warnings, 0 notes; law as at 26 January 2018",
    ]
    assert ran.err == (
        f"error: {none} cannot be read: No such file or directory\n"
        f"error: {bad} is not a text; the command check reads files of the types txt, md, html, eml, docx and pdf\n"
    )
    assert ran.code == 3


# -- standard input --------------------------------------------------------------------------------------------------


class Typed(io.TextIOWrapper):
    def __init__(self, content: bytes) -> None:
        super().__init__(io.BytesIO(content))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_standard_input_is_read_like_a_file(encoding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Typed(FRENCH.encode(encoding)))
    assert cited(files.read_document(Path("-"))) == [("383bis, § 1er", "<stdin>:1:11"), ("372, 2°", "<stdin>:2:9")]


def test_a_word_document_and_a_pdf_may_come_by_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    word = docx.Document()
    word.add_paragraph("Article 372 CP")
    for path, place in (
        (saved(word, tmp_path), '<stdin>: "Article 372 CP"'),
        (a_pdf(tmp_path, ((70, ("Article 372 CP",)),)), "<stdin>: page 1"),
    ):
        monkeypatch.setattr(sys, "stdin", Typed(path.read_bytes()))
        assert cited(files.read_document(Path("-"))) == [("372", place)]


# -- without the extra -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("library", ["pypdfium2", "psutil"])
def test_a_missing_extra_is_named_in_one_line(library: str, tmp_path: Path) -> None:
    path = a_pdf(tmp_path, ((70, ("Article 372 CP",)),))
    good = a_file(tmp_path, "good.txt", "Article 100 of the Penal Code.")
    blocked = f"import sys; sys.modules[{library!r}] = None"
    out, err, code = ran("check", str(path), str(good), "--as-of", "2018-01-26", before=blocked)
    assert err == f"error: {path}: PDF documents need the extra [documents]; {INSTALL}\n"
    assert out.startswith(f"Documents not read: 1 of 2 ({path})\n\n{good}: 1 citation (1 CP); ")
    assert code == 3


def test_a_text_needs_no_library_of_the_extra() -> None:
    late = "import atexit, sys; atexit.register(lambda: print(*{'psutil', 'pypdfium2', 'pyexpat'} & {*sys.modules}))"
    out, err, code = ran(
        "check", "tests/documents/draft.md", "--as-of", "2018-01-26", "--fail-on", "never", before=late
    )
    assert (out.splitlines()[-1], err, code) == ("", "", 0)
