"""What stands around the text of a document, or is no text at all: read and said to be such, or named as not read."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from lanzarote_law.checking.check import check
from lanzarote_law.documents import files
from tests.builders import a_day
from tests.command import ruritania
from tests.documents.hostile import a_docx, a_package, a_paragraph, a_pdf, a_run
from tests.documents.test_documents import cited
from tests.documents.test_reading import told
from tests.labels import ON
from tests.patterns import shipped

if TYPE_CHECKING:
    from pathlib import Path

A_NOTE = '<w:footnote w:id="1"><w:p><w:r><w:t>Article 373 CP.</w:t></w:r></w:p></w:footnote>'

A_VERSION = "<mc:AlternateContent>{}</mc:AlternateContent>"
A_FIELD = '<w:fldChar w:fldCharType="begin"/>{}<w:fldChar w:fldCharType="end"/>'


def read(path: Path) -> tuple[list[tuple[str, str]], list[tuple[str, str, str]]]:
    """The articles that a document cites, each with its place, and what is told of how it was read."""
    document = files.read_document(path)
    found = [(text, place.removeprefix(f"{path}: ")) for text, place in cited(document)]
    return found, [(code, place.removeprefix(f"{path.name}: "), message) for code, place, message in told(document)]


# -- Word ------------------------------------------------------------------------------------------------------------


def test_headers_footers_comments_and_diagrams_are_read_and_said_to_be_such(tmp_path: Path) -> None:
    comment = f'<w:comment w:id="0" w:author="A">{a_paragraph("Article 379 CP?")}</w:comment>'
    related = {
        "header1.xml": ("header", a_paragraph("Article 372 CP")),
        "header2.xml": ("header", a_paragraph("Article 372 CP")),
        "footer1.xml": ("footer", a_paragraph("Article 373 CP")),
        "comments.xml": ("comments", comment),
        "diagrams/data1.xml": ("diagramData", "<a:t><a:p><a:r><a:t>Article 380 CP</a:t></a:r></a:p></a:t>"),
    }
    found, problems = read(a_package(tmp_path, a_paragraph("Article 383bis CP"), related))
    assert found == [
        ("383bis", '"Article 383bis CP"'),
        ("379", "comment 1"),
        ("372", "header 1"),
        ("373", "footer 1"),
        ("380", "diagram 1"),
    ]
    assert problems == []


def test_no_name_is_carried_from_the_text_into_a_header_or_a_comment(tmp_path: Path) -> None:
    body = a_paragraph("The Criminal Code punishes it.")
    path = a_package(tmp_path, body, {"header1.xml": ("header", a_paragraph("Article 12 applies."))})
    document = files.read_document(path)
    assert document.text == "The Criminal Code punishes it.\n\nArticle 12 applies."


def test_what_stands_around_the_text_is_cited_for_no_item_of_it(tmp_path: Path) -> None:
    body = a_paragraph("Question 8.1.a") + a_paragraph("Nothing.")
    comment = f'<w:comment w:id="0">{a_paragraph("Article 51 NPC")}</w:comment>'
    words = ("check", "--as-of", "2024-07-01", "--select", "LL201", "--fail-on", "never")
    in_text = a_docx(tmp_path, body + a_paragraph("Article 51 NPC"))
    under_item = ruritania(*words, str(in_text)).out
    path = a_package(tmp_path, body, {"comments.xml": ("comments", comment)})
    assert "LL201" not in ruritania(*words, str(path)).out
    assert under_item.count("citation") >= 1


def test_what_is_shown_and_not_read_is_named_in_one_warning(tmp_path: Path) -> None:
    related = {
        "media/1.png": ("image", ""),
        "media/2.png": ("image", ""),
        "charts/chart1.xml": ("chart", "<w:c/>"),
        "embeddings/1.xlsx": ("package", "<w:c/>"),
    }
    path = a_package(tmp_path, a_paragraph("Article 372 CP"), related)
    found, problems = read(path)
    assert found == [("372", '"Article 372 CP"')]
    assert problems == [("LL504", '"Article 372 CP"', "not read: 1 chart, 1 object, 2 pictures")]
    ran = ruritania("check", str(path), "--as-of", "2024-07-01", "--fail-on", "warning")
    assert ran.code == 1
    assert "warning LL504: not read: 1 chart, 1 object, 2 pictures" in ran.out


def test_a_document_that_belongs_to_another_is_named_as_not_read(tmp_path: Path) -> None:
    path = a_package(tmp_path, a_paragraph("Article 372 CP"), {"part2.docx": ("subDocument", "")})
    message = "a document that belongs to it could not be read"
    assert read(path)[1] == [("LL503", '"Article 372 CP"', message)]


def test_numbers_that_word_makes_are_named_where_they_have_words(tmp_path: Path) -> None:
    lists = (
        '<w:abstractNum w:abstractNumId="7"><w:lvl><w:lvlText w:val="Article %1"/></w:lvl></w:abstractNum>'
        '<w:abstractNum w:abstractNumId="8"><w:lvl><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>'
    )
    for used, problems in (
        ("1", [("LL504", '"Article 372 CP"', "not read: the numbers of the list 'Article %1'")]),
        ("2", []),
    ):
        body = a_paragraph("Article 372 CP", look=f'<w:numPr><w:numId w:val="{used}"/></w:numPr>')
        assert read(a_package(tmp_path, body, {"numbering.xml": ("numbering", lists)}))[1] == problems


@pytest.mark.parametrize(
    ("run", "text"),
    [
        ('<w:pict><v:shape><v:textpath string="Article 372 CP"/></v:shape></w:pict>', "Article 372 CP"),
        (A_FIELD.format("<w:instrText> QUOTE &quot;Article 372 CP&quot; </w:instrText>"), "Article 372 CP"),
        (
            A_FIELD.format("<w:instrText> QUOTE &quot;Article 373 CP&quot; </w:instrText><w:t>Article 372 CP</w:t>"),
            "Article 372 CP",
        ),
        ('<w:fldChar w:fldCharType="end"/><w:t>a</w:t>', "a"),
        (A_VERSION.format("<mc:Choice/><mc:Fallback><w:t>Article 372 CP</w:t></mc:Fallback>"), "Article 372 CP"),
        (
            A_VERSION.format("<mc:Choice><w:t>Article 372 CP</w:t></mc:Choice><mc:Fallback><w:t>b</w:t></mc:Fallback>"),
            "Article 372 CP",
        ),
    ],
)
def test_text_that_is_drawn_quoted_or_kept_for_another_word_is_read_once(run: str, text: str, tmp_path: Path) -> None:
    assert files.read_document(a_package(tmp_path, f"<w:p><w:r>{run}</w:r></w:p>", {})).text == text


def test_a_simple_field_that_quotes_is_read_where_it_has_no_words_yet(tmp_path: Path) -> None:
    body = "<w:p><w:fldSimple w:instr='QUOTE \"Article 372 CP\"'/></w:p>"
    assert files.read_document(a_package(tmp_path, body, {})).text == "Article 372 CP"


ENTRIES = '<w:listEntry w:val="Article 371/1 CP"/><w:listEntry w:val="Article 372 CP"/>'


@pytest.mark.parametrize(
    ("chosen", "text"),
    [
        ("", "Article 371/1 CP"),
        ('<w:default w:val="1"/>', "Article 372 CP"),
        ('<w:result w:val="1"/>', "Article 372 CP"),
    ],
)
def test_of_a_list_in_a_form_is_read_what_was_chosen(chosen: str, text: str, tmp_path: Path) -> None:
    data = f"<w:ffData><w:ddList>{chosen}{ENTRIES}</w:ddList></w:ffData>"
    body = (
        f'<w:p><w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>'
        "<w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    assert files.read_document(a_package(tmp_path, body, {})).text == text


def test_what_only_unknown_programs_show_is_not_read_and_the_fallback_is(tmp_path: Path) -> None:
    versions = '<mc:Choice Requires="w14 zz9"><w:t>A</w:t></mc:Choice><mc:Fallback><w:t>B</w:t></mc:Fallback>'
    body = f"<w:p><w:r><mc:AlternateContent>{versions}</mc:AlternateContent></w:r></w:p>"
    assert files.read_document(a_package(tmp_path, body, {})).text == "B"


def test_two_styles_that_hide_undo_each_other(tmp_path: Path) -> None:
    hidden = "<w:rPr><w:vanish/></w:rPr>"
    styles = f'<w:style w:styleId="P">{hidden}</w:style><w:style w:styleId="C">{hidden}</w:style>'
    by_style = '<w:rStyle w:val="C"/>'
    body = a_paragraph(a_run("hidden "), a_run("shown", by_style), look='<w:pStyle w:val="P"/>') + a_paragraph(
        a_run("hidden", by_style), " seen"
    )
    assert files.read_document(a_docx(tmp_path, body, styles=styles)).text == "shown\n seen"


@pytest.mark.parametrize(
    "heading", ['<w:pStyle w:val="Kop2"/>', '<w:pStyle w:val="Own"/>', '<w:outlineLvl w:val="1"/>']
)
def test_a_heading_is_known_by_its_style_in_any_language_or_by_its_level(heading: str, tmp_path: Path) -> None:
    styles = (
        '<w:style w:styleId="Kop2"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:styleId="Own"><w:name w:val="Ours"/><w:basedOn w:val="Kop2"/></w:style>'
    )
    body = a_paragraph("3.  Sancties", look=heading) + a_paragraph("") + a_paragraph("Artikel 383bis Sw.")
    document = files.read_document(a_docx(tmp_path, body, styles=styles))
    assert [place.rpartition("docx: ")[2] for _, place in cited(document)] == ['"3. Sancties": "Artikel 383bis Sw."']


def test_a_damaged_part_costs_that_part(tmp_path: Path) -> None:
    related = {"header1.xml": ("header", a_paragraph("Article 372 CP")), "footnotes.xml": ("footnotes", A_NOTE)}
    body = a_paragraph("Article 383bis CP")
    found, problems = read(a_package(tmp_path, body, related, "word/header1.xml"))
    assert found == [("383bis", '"Article 383bis CP"'), ("373", "footnote 1")]
    assert problems == [("LL503", "footnote 1", "a header could not be read")]
    found, problems = read(a_package(tmp_path, body, related, "word/_rels/document.xml.rels"))
    assert found == [("383bis", '"Article 383bis CP"'), ("373", "footnote 1"), ("372", "header 1")]
    message = "some of what belongs to it (notes, headers, comments) could not be read"
    assert problems == [("LL503", '"Article 383bis CP"', message)]


HEADS = ("Strafwetboek 1867", "Nieuw Strafwetboek", "Artikel Sv.")
CELLS = ("Diefstal: art. 136", "252", "10")


def test_the_head_of_a_column_names_the_code_in_word_and_in_html(tmp_path: Path) -> None:
    rows = "".join(
        f"<w:tr>{''.join(f'<w:tc>{a_paragraph(words)}</w:tc>' for words in row)}</w:tr>" for row in (HEADS, CELLS)
    )
    html = "".join(f"<tr>{''.join(f'<td>{words}' for words in row)}</tr>" for row in (HEADS, CELLS))
    (tmp_path / "a.html").write_text(f"<table>{html}</table>", encoding="utf-8")
    for path in (a_package(tmp_path, f"<w:tbl>{rows}</w:tbl>", {}), tmp_path / "a.html"):
        found = check(shipped(), files.read_document(path), ON).citations
        assert [(each.citation.article, each.citation.instrument) for each in found] == [
            ("136", "CP"),
            ("252", "CP2024"),
            ("10", "CIC"),
        ]


def test_a_cell_over_two_columns_moves_none_of_those_behind_it(tmp_path: Path) -> None:
    wide = f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{a_paragraph("Viol")}</w:tc>'
    rows = "".join(f"<w:tc>{a_paragraph(words)}</w:tc>" for words in ("Infraction", "Code judiciaire", "Code pénal"))
    body = f"<w:tbl><w:tr>{rows}</w:tr>{wide}<w:tc>{a_paragraph('art. 372')}</w:tc></w:tr></w:tbl>"
    found = check(shipped(), files.read_document(a_package(tmp_path, body, {})), ON).citations
    assert [(each.citation.article, each.citation.instrument) for each in found] == [("372", "CP")]


# -- PDF -------------------------------------------------------------------------------------------------------------


def a_scan(folder: Path, words: str, share: float = 1.0) -> Path:
    """A page that an image covers, with words on it."""
    picture = BytesIO()
    Image.new("RGB", (60, 80), "white").save(picture, "PNG")
    page = canvas.Canvas(str(folder / "scan.pdf"), pagesize=A4)
    page.drawImage(ImageReader(picture), 0, 0, A4[0], A4[1] * share)
    page.drawString(50, 50, words)
    page.save()
    return folder / "scan.pdf"


A_SCAN = "page 1: perhaps a scan: hardly any text, and an image that covers it"


COVERED = "page 1: an image covers most of it, and only the text on it or behind it was read"


@pytest.mark.parametrize(
    ("words", "share", "problems"),
    [
        ("Received 3 May 2024", 1.0, [("LL504", "page 1", A_SCAN)]),
        ("Received 3 May 2024", 0.3, []),
        ("A page of text. " * 20, 1.0, [("LL504", "page 1", COVERED)]),
        ("A page of text. " * 200, 0.7, [("LL504", "page 1", COVERED)]),
        ("A page of text. " * 20, 0.5, []),
    ],
)
def test_a_page_that_an_image_covers_is_named(
    words: str, share: float, problems: list[tuple[str, str, str]], tmp_path: Path
) -> None:
    assert read(a_scan(tmp_path, words, share))[1] == problems


def test_comments_and_fields_of_a_pdf_are_read_and_said_to_be_such(tmp_path: Path) -> None:
    page = canvas.Canvas(str(tmp_path / "a.pdf"), pagesize=A4)
    page.drawString(50, 700, "Article 383bis CP.")
    page.showPage()
    page.drawString(50, 700, "Nothing.")
    page.textAnnotation("Article 372 CP?", Rect=[50, 600, 80, 620])
    page.freeTextAnnotation("Article 379 CP", "/Helv 0 Tf", Rect=[50, 400, 80, 420])
    page.acroForm.textfield(value="Article 373 CP", x=50, y=500, width=200, height=20)
    page.save()
    found, problems = read(tmp_path / "a.pdf")
    assert found == [
        ("383bis", "page 1"),
        ("372", "page comment 2"),
        ("379", "page comment 2"),
        ("373", "page comment 2"),
    ]
    assert problems == []


def a_stream(*lines: str) -> bytes:
    written = "".join(f"({line}) Tj 0 -20 Td " for line in lines)
    return f"BT /F1 12 Tf 50 700 Td {written} ET".encode()


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (("as in article", "1"), ("383bis CP. Then.", "2"), [("383bis", "page 2")]),
        (("Ministry", "article 383bis of the Criminal"), ("Ministry", "Code. Then."), [("383bis", "page 1")]),
        (("article 371", "- 1 -"), ("/1 CP. Then.", "- 2 -"), [("371\n/1", "page 1")]),
        (("The Criminal Code.",), ("Article 380 CP applies.",), [("380", "page 2")]),
    ],
)
def test_a_sentence_goes_on_over_the_page(
    first: tuple[str, ...], second: tuple[str, ...], found: list[tuple[str, str]], tmp_path: Path
) -> None:
    third = (first[0] if first[0] == second[0] else "Third.", "3")
    path = a_pdf(tmp_path, a_stream(*first), a_stream(*second), a_stream(*third))
    document = files.read_document(path)
    places = [(text, place.removeprefix(f"{path}: ")) for text, place in cited(document)]
    assert places == found


@pytest.mark.parametrize(
    "title",
    ["Article {} of the Criminal Code", "{} du Code penal", "Reply to question {}", "{} CP", "Comment: art. {}"],
)
def test_the_articles_that_head_pages_one_after_the_other_are_no_numbers_of_pages(title: str, tmp_path: Path) -> None:
    pages = [a_stream(title.format(number), f"What {word} says.") for number, word in enumerate("abcd", start=379)]
    read_as = files.read_document(a_pdf(tmp_path, *pages)).text
    assert [title.format(number) in read_as for number in range(379, 383)] == [True] * 4


def test_a_running_line_that_names_an_article_beside_the_number_of_the_page_is_read_once(tmp_path: Path) -> None:
    pages = [a_stream(f"On Article 379 CP, page {number}", "Then.") for number in range(1, 5)]
    assert files.read_document(a_pdf(tmp_path, *pages)).text.count("379") == 1


# -- names of codes --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "written",
    [
        "Article 379 of the (Belgian) Criminal Code.",
        'Article 379 of the "Criminal Code".',
        "Article 379 of the \u201cCriminal Code\u201d.",
        "L'article 379 du « Code pénal ».",
        "Article 379 of our Penal Code.",
        "L'article 379 de notre Code pénal.",
        "Artikel 379 van ons Strafwetboek.",
        "Art. 379 Code pén.",
        "Article379 of the Criminal Code",
    ],
)
def test_a_code_is_known_however_its_name_is_set(written: str) -> None:
    (found,) = check(shipped(), written, a_day("2026-11-24")).citations
    assert found.provisions == ("be-cp-1867/379",)


def test_a_word_that_is_cut_short_is_none_of_another_code() -> None:
    text = "Art. 379 Code pér., art. 379 Code p., art. 379 Code civ."
    assert [each.citation.instrument for each in check(shipped(), text, a_day("2026-11-24")).citations] == ["OTHER"] * 3


READ = "no act in the data is called '{}'; read as {} CP 1867"
UNREAD = "article {}: no act in the data is called '{}', so it was not checked"


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("Article 383bis of the Crimnal Code", READ.format("Crimnal Code", "383bis")),
        ("Artikel 379 Starfwetboek", READ.format("Starfwetboek", "379")),
        ("Article 383bis of the Belgian criminal law", READ.format("criminal law", "383bis")),
        ("Article 379 of the criminal law", READ.format("criminal law", "379")),
        ("Artikel 379 Strafwet", READ.format("Strafwet", "379")),
        ("Art. 379 van het Strafrecht", READ.format("Strafrecht", "379")),
        ("L'article 379 de la loi pénale", READ.format("loi pénale", "379")),
        ("L'article 379 de la loi pénale sociale", None),
        ("Article 371/1 of the Belgian Code", UNREAD.format("371/1", "Belgian Code")),
        ("L'article 21bis du Code de procédure pénale", UNREAD.format("21bis", "Code de procédure pénale")),
        ("Artikel 21bis van het Wetboek van Strafproces", UNREAD.format("21bis", "Wetboek van Strafproces")),
        ("L'article 706-47 du Code de procédure pénale", None),
        ("Article 379 of the French criminal law", None),
        ("Article 383bis of the Criminal Code", None),
        ("Article 383bis du Code pénal français", None),
        ("Article 383bis of the Military Criminal Code", None),
        ("Article 383bis of the Civil Code", None),
        ("Article 383bis du Code rural", None),
        ("Article 999bis of the Belgian Code", None),
    ],
)
def test_a_name_that_is_nearly_that_of_a_code_or_may_mean_one_is_told(written: str, message: str | None) -> None:
    problems = check(shipped(), f"{written}.", a_day("2026-11-24"), select=["LL111"]).problems
    assert [each.message for each in problems] == ([message] if message else [])


# -- letters ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("Article 383bis of the Criminal Cоde", "read 'Cоde' as 'Code'"),  # noqa: RUF001
        ("Article 383Ьis СР", "read '383Ьis' as '383bis', 'СР' as 'CP'"),  # noqa: RUF001
        ("Article ３８３bis CP", "read '３８３bis' as '383bis'"),  # noqa: RUF001
        ("Article \u0663\u0668\u0663bis CP", "read '\u0663\u0668\u0663bis' as '383bis'"),
    ],
)
def test_letters_that_only_look_like_usual_ones_are_read_as_such_and_told(
    written: str, message: str, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(written, encoding="utf-8")
    ran = ruritania("check", str(tmp_path / "a.txt"), "--as-of", "2024-07-01", "--select", "LL505")
    assert f"warning LL505: characters that only resemble ordinary ones: {message}\n" in ran.out
    document = files.read_document(tmp_path / "a.txt")
    assert len(cited(document)) == 1


def test_a_text_in_another_alphabet_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Статья 5. СР и Уголовный кодекс. α и β", encoding="utf-8")  # noqa: RUF001
    assert "LL505" not in ruritania("check", str(tmp_path / "a.txt"), "--as-of", "2024-07-01").out


@pytest.mark.parametrize(
    "written",
    [
        "Article 383^bis^ CP",
        "Article 383<sup>bis</sup> CP",
        "Article&nbsp;383bis CP",
        "Article 383\\-bis CP",
        "Article 383bis[^1] CP",
        "Article 383bis<sup>2</sup> CP",
        '<a href="x" class="y">Article 383bis</a><br/>CP',
        "Article 383<!-- a remark -->bis CP",
        "Article 383\u2011bis CP",
        "Article 383-bis CP",
        "Article 383-\nbis CP",
    ],
)
def test_what_stands_inside_a_number_hides_it_not(written: str, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(written, encoding="utf-8")
    document = files.read_document(tmp_path / "a.md")
    [(text, _)] = cited(document)
    assert text.startswith("383")
    assert text != "383"


def test_a_run_of_text_that_is_hidden_stays_hidden_in_a_comment(tmp_path: Path) -> None:
    comment = f'<w:comment w:id="0"><w:p>{a_run("hidden", "<w:vanish/>")}{a_run("shown")}</w:p></w:comment>'
    path = a_package(tmp_path, a_paragraph("a"), {"comments.xml": ("comments", comment)})
    assert files.read_document(path).text == "a\n\nshown"
