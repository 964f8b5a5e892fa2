"""Nothing lost, nothing hidden, no machine exhausted: hostile and damaged files, and what is said of them."""

from __future__ import annotations

import os
import re
import sys
from time import perf_counter
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.checking.check import check
from lanzarote_law.citations import questionnaire_items
from lanzarote_law.documents import files, normalise, size_limits
from lanzarote_law.errors import UnreadableError
from lanzarote_law.grammar import article_enumerations
from tests.builders import a_day
from tests.command import ruritania
from tests.documents.hostile import a_docx, a_paragraph, a_pdf, a_run
from tests.documents.test_documents import a_file, cited, refusal
from tests.patterns import shipped

if TYPE_CHECKING:
    from pathlib import Path

    from lanzarote_law.documents.files import Document

FRENCH = "L'article 383bis du Code pénal, § 1er : « attentat ».\nArticle 372, 2°, du Code pénal.\n"


def told(document: Document) -> list[tuple[str, str, str]]:
    """What was guessed or lost of a document: code, place, message."""
    return [(each.code, document.place(each.start).rpartition("/")[2], each.message) for each in document.problems]


# -- encodings -------------------------------------------------------------------------------------------------------


def test_one_odd_byte_is_one_odd_letter_and_the_rest_stays_utf_8(tmp_path: Path) -> None:
    document = files.read_document(a_file(tmp_path, "a.txt", FRENCH.encode() + b"p\xe9nal"))
    assert document.text == f"{FRENCH}pénal"
    assert told(document) == [("LL502", "a.txt:3:2", "a byte is not valid in UTF-8 and was read as 'é'")]
    assert len(cited(document)) == 2


def test_ten_odd_bytes_are_told_and_the_others_counted(tmp_path: Path) -> None:
    document = files.read_document(a_file(tmp_path, "a.txt", ("é" * 40).encode() + b"\xe9 " * 13))
    assert [code for code, _, _ in told(document)] == ["LL502"] * 10
    assert (
        told(document)[-1][2]
        == "a byte is not valid in UTF-8 and was read as 'é'; number of further bytes read in this way: 3"
    )


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("cp1252", "CP1252"), ("utf-16-le", "UTF-16-LE"), ("utf-16-be", "UTF-16-BE"), ("utf-32-le", "UTF-32-LE")],
)
def test_an_encoding_that_had_to_be_guessed_is_told(encoding: str, name: str, tmp_path: Path) -> None:
    document = files.read_document(a_file(tmp_path, "a.txt", FRENCH.encode(encoding)))
    assert document.text == FRENCH
    assert told(document) == [("LL501", "a.txt:1:27", f"the file does not state its encoding; it was read as {name}")]


def test_a_text_in_utf_7_is_read_and_a_plus_is_a_plus_elsewhere(tmp_path: Path) -> None:
    document = files.read_document(a_file(tmp_path, "a.txt", FRENCH.encode("utf-7")))
    assert document.text == FRENCH
    assert told(document)[0][2] == "the file does not state its encoding; it was read as UTF-7"
    assert files.read_document(a_file(tmp_path, "b.txt", b"a+AOk-b and 1 + 1")).text == "a+AOk-b and 1 + 1"


LETTER = """From: a@x.be
To: b@x.be
Subject: =?utf-8?q?R=C3=A9ponse?=
MIME-Version: 1.0
Content-Type: {kind}; charset="{charset}"
Content-Transfer-Encoding: quoted-printable

{words}
"""


@pytest.mark.parametrize(
    ("kind", "charset", "words", "text"),
    [
        ("text/plain", "iso-8859-1", "Article 372 du Code p=E9nal, 2018=\n.", "Article 372 du Code pénal, 2018.\n"),
        ("text/html", "utf-8", "<p>Article <b>372</b> du Code p=C3=A9nal</p>", "Article 372 du Code pénal"),
    ],
)
def test_a_letter_is_read_as_it_was_written(kind: str, charset: str, words: str, text: str, tmp_path: Path) -> None:
    letter = LETTER.format(kind=kind, charset=charset, words=words)
    assert files.read_document(a_file(tmp_path, "a.eml", letter.encode())).text.strip("\n") == text.strip("\n")


def test_a_letter_of_nothing_but_a_picture_is_refused(tmp_path: Path) -> None:
    letter = LETTER.format(kind="image/png", charset="", words="x").replace(' charset=""', "")
    assert refusal(a_file(tmp_path, "a.eml", letter.encode())) == (
        "a.eml is an e-mail without a text; save the attachment as a file, and check that file"
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_an_encoding_that_the_file_says_is_no_guess(encoding: str, tmp_path: Path) -> None:
    document = files.read_document(a_file(tmp_path, "a.txt", FRENCH.encode(encoding)))
    assert (document.text, told(document)) == (FRENCH, [])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_file_of_nothing_but_the_mark_of_its_encoding_is_empty(encoding: str, tmp_path: Path) -> None:
    assert refusal(a_file(tmp_path, "a.txt", "".encode(encoding))) == "a.txt is empty"


def test_places_of_odd_letters_in_html_are_those_of_the_source(tmp_path: Path) -> None:
    document = files.read_document(a_file(tmp_path, "a.html", "<p>é&eacute;é\n<b>".encode() + b"p\xe9nal</b>"))
    assert told(document) == [("LL502", "a.html:2:5", "a byte is not valid in UTF-8 and was read as 'é'")]


@pytest.mark.parametrize("number", ["\uff13\uff18\uff13bis", "383\uff42is", "383bis"])
def test_wide_letters_and_figures_are_letters_and_figures(number: str, tmp_path: Path) -> None:
    document = files.read_document(a_file(tmp_path, "a.txt", f"Article {number} of the Criminal Code"))
    assert [text for text, _ in cited(document)] == [number]


def test_what_had_to_be_guessed_is_said_beside_the_result_and_in_it(tmp_path: Path) -> None:
    path = a_file(tmp_path, "a.txt", "é article 51 NPC p".encode() + b"\xe9nal")
    message = "a byte is not valid in UTF-8 and was read as 'é'"
    ran = ruritania("check", str(path), "--as-of", "2024-07-01", "--select", "LL101")
    assert ran.err == f"warning: {path}:1:19: {message}\n"
    assert ran.out.splitlines()[0] == f"{path}:1:19: warning LL502: {message}"
    assert ran.code == 0


# -- Word: what is shown, and nothing else ---------------------------------------------------------------------------

HIDDEN = "<w:vanish/>"
RAISED = '<w:vertAlign w:val="superscript"/>'
STYLES = (
    f'<w:style w:styleId="base"><w:rPr>{HIDDEN}</w:rPr></w:style>'
    '<w:style w:styleId="unseen"><w:basedOn w:val="base"/></w:style>'
    f'<w:style w:styleId="mark"><w:rPr>{RAISED}</w:rPr></w:style>'
    '<w:style w:styleId="loop"><w:basedOn w:val="loop"/></w:style>'
)
A_BOX = "<w:pict><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></w:pict>"
A_ROW = "<w:tr>{}<w:tc>{}<w:p><w:r><w:t>In a row.</w:t></w:r></w:p></w:tc></w:tr>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (a_paragraph("383", "<w:noBreakHyphen/>", "bis"), "383\u2011bis"),
        (a_paragraph("art", "<w:softHyphen/>", "icle"), "art\u00adicle"),
        (a_paragraph("a", "<w:cr/>", "b", "<w:ptab/>", "c"), "a\nb\tc"),
        (a_paragraph('<w:sym w:font="Symbol" w:char="F0B0"/>', '<w:sym w:font="Arial" w:char="00A7"/>'), "°§"),
        (a_paragraph('<w:sym w:font="Wingdings" w:char="F041"/>', '<w:sym w:char="x"/>'), "•\ufffd"),
        (a_paragraph("379", a_run("2", RAISED), ", § 1", a_run("er", RAISED)), "379², § 1er"),
        (a_paragraph("379", a_run("2", '<w:rStyle w:val="mark"/>')), "379²"),
        (a_paragraph("a", a_run("hidden", HIDDEN), a_run("shown", '<w:vanish w:val="0"/>')), "ashown"),
        (a_paragraph("a", a_run("<w:tab/>", HIDDEN), a_run("hidden", '<w:rStyle w:val="unseen"/>')), "a"),
        (a_paragraph("a") + a_paragraph("hidden", look='<w:pStyle w:val="unseen"/>'), "a\n"),
        (a_paragraph("a", look='<w:pStyle w:val="loop"/>'), "a"),
        (a_paragraph("383", look=f"<w:rPr>{HIDDEN}</w:rPr>") + a_paragraph("bis"), "383bis"),
        (a_paragraph("383", look='<w:rPr><w:del w:id="1"/></w:rPr>') + a_paragraph("bis"), "383bis"),
        (a_paragraph("a", look=f"<w:pPrChange><w:pPr><w:rPr>{HIDDEN}</w:rPr></w:pPr></w:pPrChange>"), "a"),
        (a_paragraph("a", a_run("b", f"<w:rPrChange><w:rPr>{HIDDEN}</w:rPr></w:rPrChange>")), "ab"),
        (a_paragraph("a", A_BOX), "In a box.\n\na"),
        (a_paragraph("a", a_run(A_BOX, HIDDEN)), "a"),
        (f"<w:p><w:del>{a_run(A_BOX)}</w:del>{a_run('a')}</w:p>", "a"),
        (f"<w:tbl>{A_ROW.format('', '')}</w:tbl>{a_paragraph('a')}", "In a row.\na"),
        (f"<w:tbl>{A_ROW.format('<w:trPr><w:del/></w:trPr>', '')}</w:tbl>{a_paragraph('a')}", "a"),
        (f"<w:tbl>{A_ROW.format('', '<w:tcPr><w:cellDel/></w:tcPr>')}</w:tbl>{a_paragraph('a')}", "a"),
        # what stands where Word puts no such thing
        (a_paragraph("a", look=f"<w:r><w:rPr>{HIDDEN}</w:rPr><w:t>no run, </w:t></w:r>"), "no run, a"),
        (a_paragraph("a", look=f"<w:p><w:pPr><w:rPr>{HIDDEN}</w:rPr></w:pPr></w:p>"), "a"),
        (a_paragraph("a", a_run("b", "<w:AlternateContent/><w:txbxContent/><w:fldSimple/>")), "ab"),
        (
            a_paragraph("a", "<w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent>"),
            "In a box.\n\na",
        ),
    ],
)
def test_of_a_word_document_is_read_what_a_person_sees(body: str, text: str, tmp_path: Path) -> None:
    assert files.read_document(a_docx(tmp_path, body, styles=STYLES)).text == text


def a_note(kind: str, ident: int, words: str) -> str:
    return f'<w:{kind} w:id="{ident}">{a_paragraph(words)}</w:{kind}>'


def a_mark(ident: int, look: str = "", kind: str = "footnote") -> str:
    return a_run(f'<w:{kind}Reference w:id="{ident}"/>', look)


def test_notes_of_deleted_and_hidden_marks_are_not_read_and_the_others_have_their_printed_numbers(
    tmp_path: Path,
) -> None:
    notes = "".join(a_note("footnote", number, f"Note {number}.") for number in range(1, 5))
    body = f"<w:p><w:del>{a_mark(1)}</w:del>{a_mark(2, HIDDEN)}{a_mark(4)}{a_mark(3)}{a_run('a')}</w:p>"
    document = files.read_document(a_docx(tmp_path, body, footnotes=notes))
    assert document.text == "a\n\nNote 4.\nNote 3."
    assert [section[1:] for section in document.sections] == [("paragraph", 1), ("footnote", 1), ("footnote", 2)]


# -- what is damaged -------------------------------------------------------------------------------------------------


def test_damaged_notes_cost_the_notes_and_not_the_document(tmp_path: Path) -> None:
    path = a_docx(
        tmp_path, a_paragraph("Article 372 CP"), ("footnotes",), footnotes=a_note("footnote", 1, "Article 373 CP.")
    )
    document = files.read_document(path)
    assert [text for text, _ in cited(document)] == ["372"]
    assert told(document) == [
        ("LL503", 'hostile.docx: "Article 372 CP"', "the footnotes behind footnote 0 could not be read")
    ]


def test_a_text_that_breaks_off_is_read_up_to_there(tmp_path: Path) -> None:
    document = files.read_document(a_docx(tmp_path, f"{a_paragraph('Article 372 CP')}<w:p></w:r>"))
    assert document.text == "Article 372 CP"
    assert [message for _, _, message in told(document)] == ["the text behind paragraph 1 could not be read"]


def test_entities_that_make_much_of_little_are_not_read(tmp_path: Path) -> None:
    path = a_docx(tmp_path, a_paragraph("&a;"), head=b'<!DOCTYPE a [<!ENTITY a "Article 372 CP">]>')
    assert refusal(path) == (
        "hostile.docx is not a readable Word document; open the document in Word and save it again"
    )


WITH_TEXT = b"BT /F1 12 Tf 50 700 Td (Article 51 NPC) Tj ET"
DRAWN = b"0 0 99 99 re f"


@pytest.mark.parametrize(
    ("pages", "found"),
    [
        ((WITH_TEXT, b"", WITH_TEXT), []),
        ((WITH_TEXT, DRAWN), ["page 2: no text, only images"]),
        ((DRAWN, WITH_TEXT, DRAWN, DRAWN), ["page 1: no text, only images", "pages 3 to 4: no text, only images"]),
    ],
)
def test_pages_that_show_something_but_no_text_are_named(
    pages: tuple[bytes, ...], found: list[str], tmp_path: Path
) -> None:
    assert [message for _, _, message in told(files.read_document(a_pdf(tmp_path, *pages)))] == found


def test_a_document_that_could_not_be_read_whole_has_no_clean_bill(tmp_path: Path) -> None:
    path = a_pdf(tmp_path, b"BT /F1 12 Tf (Nothing.) Tj ET", DRAWN)
    message = "page 2: no text, only images"
    out = (
        f"{path}: page 2: error LL503: {message}\n    → run it through text recognition first\n\n"
        f"{path}: no citation was found in what could be read; 1 error, 0 warnings, 0 notes; law as at 1 July 2024\n"
        "A reading of the law as at 1 July 2024, computed from this data set; not legal advice and not a finding"
        " of the Committee.\n"
    )
    warning = f"warning: {path}: page 2: {message}\n"
    assert ruritania("check", str(path), "--as-of", "2024-07-01", "--fail-on", "never") == (out, warning, 3)
    for words, code in ((("--list",), 3), (("--select", "LL101"), 3), (("--ignore", "LL503"), 0)):
        assert ruritania("check", str(path), "--as-of", "2024-07-01", *words).code == code
    accepted = ruritania("check", str(path), "--as-of", "2024-07-01", "--accept", "LL503")
    assert (accepted.code, accepted.err) == (0, "")
    assert accepted.out.startswith(f"{path}: page 2: accepted LL503: {message}\n")


# -- bounds ----------------------------------------------------------------------------------------------------------

TOO_MUCH = "too many to be read safely; check the document in parts"


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ([b"<w:p/>" * 1_000_000] * 2, f"500,000 paragraphs, {TOO_MUCH}"),
        ([b" " * 10_000_000] * 31, f"300,000,000 bytes when unpacked, {TOO_MUCH}"),
        ([b"<w:p>" * 2_000], f"1,000 elements inside each other, {TOO_MUCH}"),
        ([b"<w:p><w:r><w:t>", b"a" * 21_000_000, b"</w:t></w:r></w:p>"], f"20,000,000 characters of text, {TOO_MUCH}"),
    ],
)
def test_a_small_word_document_that_unpacks_to_too_much_is_refused_at_once(
    body: list[bytes], message: str, tmp_path: Path
) -> None:
    path = a_docx(tmp_path, body)
    assert path.stat().st_size < 400_000
    assert refusal(path) == f"hostile.docx has more than {message}"


def test_more_tags_than_are_read_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(size_limits, "TAGS", 99_999)
    path = a_docx(tmp_path, [b"<w:b/>" * 100_000])
    assert refusal(path) == f"hostile.docx has more than 99,999 tags in its text, {TOO_MUCH}"


@pytest.mark.parametrize("left_open", ["<a ", "<!--", '<a b="', "</", "<title>", "<script>", "<!", "&", "<a b=c "])
def test_html_takes_no_more_than_its_length_in_time(left_open: str, tmp_path: Path) -> None:
    path = a_file(tmp_path, "a.html", f"<p>Article 372 CP{left_open * 100_000}")
    start = perf_counter()
    assert [text for text, _ in cited(files.read_document(path))] == ["372"]
    assert perf_counter() - start < 10


def test_a_thousand_pages_are_read(tmp_path: Path) -> None:
    assert len(files.read_document(a_pdf(tmp_path, *[WITH_TEXT] * 1_000)).sections) == 1_000


def test_more_pages_than_are_read_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(size_limits, "PAGES", 2)
    assert refusal(a_pdf(tmp_path, *[WITH_TEXT] * 3)) == f"hostile.pdf has more than 2 pages, {TOO_MUCH}"


def test_a_pdf_that_takes_too_much_memory_ends_its_reader_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(size_limits, "MEMORY", 300_000_000)
    assert refusal(a_pdf(tmp_path, b"q " * 20_000_000)) in {
        "hostile.pdf is not a readable PDF: it takes more than 300,000,000 bytes of memory to read",
        "hostile.pdf is not a readable PDF: the file breaks the reader of PDF",
    }


def test_pages_that_take_too_long_are_lost_and_those_before_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(size_limits, "MEMORY", 300_000_000)
    document = files.read_document(a_pdf(tmp_path, WITH_TEXT, b"q " * 20_000_000, WITH_TEXT))
    assert document.text == "Article 51 NPC"
    [(code, _, message)] = told(document)
    assert code == "LL503"
    assert re.match("pages 2 to 3: cannot be read: ", message)


def test_a_pdf_that_takes_too_long_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(size_limits, "SECONDS", 0)
    assert refusal(a_pdf(tmp_path, *[WITH_TEXT] * 5_000)) == (
        "hostile.pdf is not a readable PDF: it takes more than 0 seconds to read"
    )


def test_a_file_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(size_limits, "FILE", 9)
    assert refusal(a_file(tmp_path, "a.txt", "Article 50")) == f"a.txt has more than 9 bytes, {TOO_MUCH}"


@pytest.mark.parametrize("listed", ["articles {}", "Questions {}", "articles {} Sw. and 20(1)(a) CETS"])
@pytest.mark.parametrize(("count", "refused"), [(7, False), (10, True), (400, True)])
def test_a_document_with_far_too_many_citations_is_refused_however_long_its_lists_are(
    listed: str, count: int, *, refused: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module, name in (
        (size_limits, "CITATIONS"),
        (article_enumerations, "LONGEST_LIST"),
        (questionnaire_items, "LONGEST_LIST"),
    ):
        monkeypatch.setattr(module, name, 9)
    path = a_file(tmp_path, "a.txt", listed.format(", ".join(["9.1"] * count if "Q" in listed else ["9"] * count)))
    message = f"error: a.txt has more than 9 citations, {TOO_MUCH}\n"
    out, err, code = ruritania("check", str(path))
    assert (err.replace(f"{tmp_path}/", ""), code) == ((message, 3) if refused else ("", 0))
    assert bool(out) is not refused


def test_a_list_is_read_to_where_a_document_is_refused() -> None:
    assert size_limits.CITATIONS <= article_enumerations.LONGEST_LIST


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes and devices among its files")
def test_what_is_no_file_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    advice = "is not a file, but a pipe or a device; for input from a pipe, use - as the name"
    assert refusal(tmp_path / "pipe") == f"pipe {advice}"
    assert refusal(tmp_path.__class__("/dev/zero")).endswith(advice)
    with pytest.raises(UnreadableError, match="null"):
        files.read_document(tmp_path / "a\0b")


@pytest.mark.parametrize(
    "written",
    [
        "Article **383bis** of the Criminal Code.",
        "Article *383bis* of the Criminal Code.",
        "Article _383bis_ of the Criminal Code.",
        "Article `383bis` of the Criminal Code.",
        "Article **383**bis of the Criminal Code.",
        "Article [383bis](https://example.org/383bis) of the Criminal Code.",
        "Article [383bis][1] of the Criminal Code.",
        "Article <b>383bis</b> of the Criminal Code.",
        "> Article 383bis of the Criminal\n> Code.",
    ],
)
def test_the_marks_of_markdown_hide_no_citation(tmp_path: Path, written: str) -> None:
    file = tmp_path / "draft.md"
    file.write_text(f"{written}\n", encoding="utf-8")
    document = files.read_document(file)
    (found,) = check(shipped(), document, a_day("2026-11-24")).citations
    assert found.provisions == ("be-cp-1867/383bis",)
    assert document.text[found.citation.start : found.citation.end].replace("*", "") == "383bis"


def test_a_bullet_of_markdown_is_no_emphasis() -> None:
    text = "* Article 5\n* Article 6 and snake_case"
    assert normalise.normalise(text).text == text


# -- letters that are written in more than one way -------------------------------------------------------------------


@pytest.mark.parametrize("text", ["Article 383bis, \u00a71 Code pe\u0301nal", "ancien Code pe\u0301nal, art. 383bis"])
def test_a_letter_with_an_accent_of_its_own_is_read_as_one(text: str) -> None:
    (found,) = check(shipped(), text, a_day("2026-11-24")).citations
    assert (found.provisions, text[found.citation.start :][:6]) == (("be-cp-1867/383bis",), "383bis")


@pytest.mark.parametrize(
    ("text", "place", "name"),
    [
        ("Article 383\u200ebis of the Criminal Code", 11, "U+200E (left-to-right mark)"),
        ("Article 383\ufe0fbis of the Criminal Code", 11, "U+FE0F (variation selector-16)"),
        ("Arti\u034fcle 383bis of the Criminal Code", 4, "U+034F (combining grapheme joiner)"),
        ("Article 383bis of the Cri\u180eminal Code", 25, "U+180E (mongolian vowel separator)"),
        ("Article \u202d383bis\u202c of the Criminal Code", 8, "U+202D (left-to-right override)"),
        (
            "Article 383\u2068bis\u2069,\u2061 \u00a7 1, of the Criminal Code",
            11,
            "U+2068 (first strong isolate), and in 2 other places",
        ),
        ("Article \u200e383bis\u200f of the Criminal Code \U0001f600\ufe0f", None, ""),
    ],
)
def test_marks_that_nobody_sees_hide_no_citation_and_are_told(text: str, place: int | None, name: str) -> None:
    found = check(shipped(), text, a_day("2026-11-24"), select=["LL505"])
    assert [each.provisions for each in found.citations] == [("be-cp-1867/383bis",)]
    message = f"an invisible character inside a word or a citation: {name}"
    assert [(each.code, each.start, each.message) for each in found.problems] == (
        [] if place is None else [("LL505", place, message)]
    )
