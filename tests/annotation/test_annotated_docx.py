"""A Word document with comments: its text is unchanged, each problem has one, and other files keep every byte."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import docx
import pytest

from lanzarote_law.annotation.annotated_copy import annotate_document
from lanzarote_law.checking.check import check
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.documents import files
from lanzarote_law.errors import UnreadableError
from lanzarote_law.render.checked_documents import CheckedDocument
from lanzarote_law.render.phrases import Detail, View
from tests.annotation import docx_builder
from tests.annotation.docx_builder import BOX, WORD, control, field, paragraph, run, small
from tests.builders import RURITANIA, a_day
from tests.documents.hostile import a_docx, a_package, a_paragraph

if TYPE_CHECKING:
    from pathlib import Path

ON = a_day("2024-07-01")
CITED = "article 100 of the Penal Code"


@cache
def view(language: str = "en") -> View:
    return View(corpus_loading.load(RURITANIA, language), ON, language)


def copied(
    folder: Path,
    content: bytes,
    name: str = "reply.docx",
    language: str = "en",
    detail: Detail = Detail.VERBOSE,
    **codes: tuple[str, ...],
) -> bytes:
    """The copy with comments at every place, checked once as the command does."""
    path = folder / name
    path.write_bytes(content)
    document = files.read_document(path)
    shown = view(language)._replace(detail=detail)
    select, ignore, accept = (codes.pop(each, ()) for each in ("select", "ignore", "accept"))
    assert not codes
    checked = check(shown.corpus, document, ON, select=select, ignore=ignore, accept=accept)
    return annotate_document(shown, CheckedDocument(document, checked), content)


def covered(content: bytes) -> list[str]:
    """The text that each comment of a check covers; the first is the summary."""
    return [each.covered for each in docx_builder.comments(content) if each.author == "lanzarote-law"]


@pytest.fixture(scope="module")
def reply() -> bytes:
    return docx_builder.reply()


# -- the reply -------------------------------------------------------------------------------------------------------

OF_100 = (
    "error: article 100 PC 1900 was repealed on 1 July 2024 (inferred)\n"
    "→ §\u00a01: 50 NPC (inferred); 51 NPC (inferred)"
)  # fmt: skip
OF_101 = "error: article 101 PC 1900 was repealed on 1 March 2015 (second-hand)\n→ no successor is recorded"
DELETED_9 = (
    "warning: deleted or hidden, and not read: 'article 9 of the Penal Code'\n→ check whether it contains a citation"
)
WHOLE = (
    "Checked: reply.docx: 16 citations (13 CP, 1 NPC, 2 questionnaire); 2 errors, 1 warning, 0 notes; law as at"
    " 1 July 2024\n"
    "The text of this copy is that of the document; only comments were added.\n"
    "A reading of the law as at 1 July 2024, computed from this data set; not legal advice and not a finding of the"
    " Committee."
)
COMMENTS = [
    (WHOLE, ""),
    (f"{OF_101}\nIn header 1, at “101”", ""),
    (OF_101, "101"),
    (f"{OF_100}\nIn comment 1, at “100”", ""),
    (OF_100, "100"),
    (OF_101, "101"),
    (DELETED_9, "Somebody put in "),
    (OF_100.replace("; 51 NPC (inferred)", ""), "100, § 1"),
    (OF_101, "article 101 of the Penal Code"),  # a field is covered as a whole
    (OF_100, "100"),
    (OF_101, "article 101 of the Penal Code"),  # so is a control that contains one text
    (f"{OF_100}\nIn footnote 1, at “100”", ""),
    (f"{OF_100}\nIn text box 1, at “100”", "The box cites article 100 of the Penal Code."),
    (OF_101, "101"),
    (OF_100, "100"),
]


def test_each_problem_has_a_comment_where_it_stands_and_the_first_says_it_in_sum(tmp_path: Path, reply: bytes) -> None:
    first, *own = docx_builder.comments(copied(tmp_path, reply))
    assert (first.author, first.words) == ("B. Reader", "Is article 100 of the Penal Code meant?")
    assert [(each.words, each.covered) for each in own] == COMMENTS
    assert {(each.author, each.date) for each in own} == {("lanzarote-law", "2024-07-01T00:00:00Z")}


def test_what_is_wrong_at_several_places_has_a_comment_at_each(tmp_path: Path, reply: bytes) -> None:
    _, first, *own = docx_builder.comments(copied(tmp_path, reply, detail=Detail.NORMAL))
    assert [(each.words, each.covered) for each in (first, *own)] == COMMENTS


def test_acts_that_are_not_told_are_asked_for_at_each_place_and_counted_in_the_first_comment(tmp_path: Path) -> None:
    content = small(paragraph(run("See article 7 and article 8.")))
    whole, *own = docx_builder.comments(copied(tmp_path, content, detail=Detail.NORMAL))
    assert [(each.words, each.covered) for each in own] == [
        (f"note: article {number}: the text does not state to which act it belongs\n→ name the act", number)
        for number in "78"
    ]
    assert whole.words.splitlines()[1] == ("note: 2 articles for which the text does not state the act: 7, 8")


def test_the_text_is_what_it_was_to_three_readers(tmp_path: Path, reply: bytes) -> None:
    copy = copied(tmp_path, reply)
    assert docx_builder.text(copy) == docx_builder.text(reply)
    before, after = (docx.Document(io.BytesIO(each)) for each in (reply, copy))
    assert [each.text for each in after.paragraphs] == [each.text for each in before.paragraphs]
    assert [each.style.name for each in after.paragraphs if each.style] == [
        each.style.name for each in before.paragraphs if each.style
    ]
    (tmp_path / "copy.docx").write_bytes(copy)
    assert files.read_document(tmp_path / "copy.docx").text == files.read_document(tmp_path / "reply.docx").text


def test_only_the_text_and_the_comments_are_other_files_than_before(tmp_path: Path, reply: bytes) -> None:
    before, after = docx_builder.files(reply), docx_builder.files(copied(tmp_path, reply))
    assert list(after) == list(before)
    assert [name for name in before if before[name] != after[name]] == ["word/document.xml", "word/comments.xml"]


def test_a_document_that_had_no_comment_says_that_it_has_a_file_of_them(tmp_path: Path) -> None:
    before = docx_builder.files(content := small(paragraph(run(f"See {CITED}."))))
    after = docx_builder.files(copied(tmp_path, content))
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert set(after) - set(before) == {"word/comments.xml"}
    shown = docx.Document(io.BytesIO(copied(tmp_path, content)))
    assert [each.author for each in shown.comments] == ["lanzarote-law", "lanzarote-law"]


def test_what_stays_is_packed_as_it_was(tmp_path: Path, reply: bytes) -> None:
    copy = copied(tmp_path, reply)
    kept = 0
    with zipfile.ZipFile(io.BytesIO(reply)) as old, zipfile.ZipFile(io.BytesIO(copy)) as new:
        for before, after in zip(old.infolist(), new.infolist(), strict=True):
            assert before.date_time == after.date_time
            if before.CRC == after.CRC:
                kept += 1
                assert (before.compress_type, before.compress_size) == (after.compress_type, after.compress_size)
    assert kept == len(docx_builder.files(reply)) - 2


def test_the_comments_that_were_there_keep_their_bytes(tmp_path: Path, reply: bytes) -> None:
    before, after = (docx_builder.files(each)["word/comments.xml"] for each in (reply, copied(tmp_path, reply)))
    assert after.startswith(before.removesuffix(b"</w:comments>"))


def test_no_number_is_given_twice(tmp_path: Path, reply: bytes) -> None:
    files = docx_builder.files(copied(tmp_path, reply))
    body, held = files["word/document.xml"].decode(), files["word/comments.xml"].decode()
    ids = re.findall(r'<w:comment w:id="(\d+)"|<w:comment [^>]*w:id="(\d+)"', held)
    numbers = [one or other for one, other in ids]
    assert len(set(numbers)) == len(numbers) == 1 + len(COMMENTS)
    for mark in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert Counter(re.findall(rf'<w:{mark} w:id="(\d+)"', body)) == Counter(numbers)
    changes = re.findall(r'<w:rPrChange w:id="(\d+)"', body)
    assert len(set(changes)) == len(changes) == 2  # the run with the tracked change was divided


def test_the_same_document_gives_the_same_bytes_wherever_it_stands(tmp_path: Path, reply: bytes) -> None:
    (elsewhere := tmp_path / "elsewhere").mkdir()
    assert copied(tmp_path, reply) == copied(elsewhere, reply)


def test_a_copy_that_is_checked_again_is_read_without_its_comments(tmp_path: Path, reply: bytes) -> None:
    copy = copied(tmp_path, reply)
    again = [each for each in docx_builder.comments(copied(tmp_path, copy)) if each.author == "lanzarote-law"]
    assert [each.words for each in again] == [words for words, _ in COMMENTS] * 2


def test_what_is_not_asked_for_and_what_is_accepted_has_no_comment(tmp_path: Path, reply: bytes) -> None:
    assert covered(copied(tmp_path, reply, ignore=("LL101",))) == ["", "Somebody put in "]
    assert covered(copied(tmp_path, reply, ignore=("LL101", "LL504"))) == [""]
    assert covered(copied(tmp_path, reply, select=("LL3",))) == ["", "Somebody put in "]
    assert covered(copied(tmp_path, reply, select=("LL3",), ignore=("LL504",))) == [""]
    assert covered(copied(tmp_path, reply, accept=("LL1",))) == ["", "Somebody put in "]
    assert covered(copied(tmp_path, reply, accept=("LL1", "LL5"))) == [""]


def test_a_comment_speaks_the_language_that_was_asked_for(tmp_path: Path) -> None:
    content = small(paragraph(run(f"See {CITED}.")))
    first, second = docx_builder.comments(copied(tmp_path, content, language="fr"))
    assert first.words.splitlines()[1] == (
        "Le texte de cette copie est celui du document ; seuls des commentaires ont été ajoutés."
    )
    assert second.words.startswith("erreur: ")


# -- where a citation can stand --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inner", "found"),
    [
        (run(f"See {CITED}."), "100"),
        (run(CITED), "100"),
        ("<w:r><w:t>article 100</w:t></w:r><w:r><w:t xml:space='preserve'> of the Penal Code</w:t></w:r>", "100"),
        (f"<w:r><w:t>{CITED} &lt;&#233;&gt; \U0001f600</w:t></w:r>", "100"),
        (f"<w:r><w:t>&lt;&#233;&gt; &amp; \U0001f600 {CITED}</w:t></w:r>", "100"),
        (f"<w:r><w:t>A <![CDATA[{CITED}]]></w:t></w:r>", f"A {CITED}"),
        (f"<w:r><w:t>A <!-- b -->{CITED}</w:t></w:r>", f"A {CITED}"),
        ("<w:r><w:t>article 10</w:t><w:softHyphen/><w:t>0 of the Penal Code</w:t></w:r>", "100"),
        ("<w:r><w:tab/><w:t>article </w:t><w:noBreakHyphen/></w:r>" + run(CITED), "100"),
        (f"<w:smartTag><w:smartTag>{run(CITED)}</w:smartTag></w:smartTag>", "100"),
        (f"<w:moveTo w:id='7'>{run(CITED)}</w:moveTo>", "100"),
        (f"<w:fldSimple w:instr='REF a'>{run(CITED)}</w:fldSimple>", CITED),
        (f"<w:fldSimple w:instr='QUOTE \"{CITED}\"'/>", ""),
        (field("REF a", field("REF b", CITED)), CITED),
        (f"<w:r><w:fldChar w:fldCharType='end'/></w:r>{run(CITED)}", "100"),
        (f"<w:r><w:fldChar w:fldCharType='begin'/></w:r>{run(CITED)}", "100"),
        (control(CITED), "100"),
        (control(CITED, "<w:dataBinding/>"), CITED),
        (f"<m:oMath><m:r><m:t>{CITED}</m:t></m:r></m:oMath>", CITED),
        (BOX.format(run(CITED)), CITED),
        (f"<w:r><w:ruby><w:rubyBase>{run(CITED)}</w:rubyBase></w:ruby></w:r>", CITED),
        (f"<w:r></w:r><w:r/><w:r  w:rsidR='a>b' ><w:t >{CITED}</w:t ></w:r >", "100"),
    ],
)
def test_a_citation_is_covered_as_closely_as_word_lets(inner: str, found: str, tmp_path: Path) -> None:
    content = small(paragraph(run("Before. "), inner, run(" Behind.")))
    copy = copied(tmp_path, content)
    assert covered(copy) == ["", found]
    assert docx_builder.text(copy) == docx_builder.text(content)


def test_blanks_at_the_edge_of_a_divided_run_are_kept(tmp_path: Path) -> None:
    copy = copied(tmp_path, small(paragraph("<w:r><w:t>See article 100 of the Penal Code</w:t></w:r>")))
    body = docx_builder.files(copy)["word/document.xml"].decode()
    assert '<w:t xml:space="preserve">See article </w:t></w:r><w:commentRangeStart w:id="1"/><w:r>' in body
    assert '<w:t xml:space="preserve">100</w:t></w:r><w:commentRangeEnd w:id="1"/>' in body


def test_a_range_over_several_runs_is_covered_whole_and_keeps_their_looks(tmp_path: Path) -> None:
    inner = (run("articles 10", "<w:b/>"), run("0 t", "<w:i/>"), run("o 101 of the Penal Code", "<w:u/>"))
    copy = copied(tmp_path, small(paragraph(*inner)))
    assert covered(copy) == ["", "100 to 101"]
    shown = docx.Document(io.BytesIO(copy)).paragraphs[0].runs
    assert [(each.text, each.bold, each.italic) for each in shown if each.text] == [
        ("articles ", True, None),
        ("10", True, None),
        ("0 t", None, True),
        ("o 101", None, None),
        (" of the Penal Code", None, None),
    ]


def test_what_stands_in_a_field_of_several_paragraphs_has_its_comment_before_or_behind_it(tmp_path: Path) -> None:
    begins = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    ends = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    contents = [
        paragraph(begins, run("Article 100 Sw.")),
        paragraph(run("Article 101 Sw."), ends, run(" See article 7.")),
    ]
    assert covered(copied(tmp_path, small(*contents))) == ["", "", "", "7"]
    before = paragraph(run("Contents"))
    copy = copied(tmp_path, small(before, *contents))
    assert covered(copy) == ["", "Contents", "Contents", "7"]
    body = docx_builder.files(copy)["word/document.xml"].decode()
    inside = body[body.index('fldCharType="begin"') : body.index('fldCharType="end"')]
    assert "comment" not in inside


def test_a_paragraph_whose_mark_was_deleted_goes_on_in_the_next(tmp_path: Path) -> None:
    joined = "<w:pPr><w:rPr><w:del w:id='3'/></w:rPr></w:pPr>"
    content = small(paragraph(joined, run("See articles 100 to ")), paragraph(run("101 of the Penal Code")))
    copy = copied(tmp_path, content)
    assert covered(copy) == ["", "100 to 101"]
    assert docx_builder.text(copy) == docx_builder.text(content)


def test_a_document_of_which_only_the_header_has_words_has_its_comments_in_the_empty_paragraph(tmp_path: Path) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = CITED
    for empty in ("", "<w:p/>", "<w:p w:rsidR='1'></w:p>"):
        content = docx_builder.rewritten(
            docx_builder.saved(document),
            {"word/document.xml": lambda xml, put=empty: xml.replace("<w:sectPr", f"{put}<w:sectPr", 1)},
        )
        if not empty:
            with pytest.raises(UnreadableError, match="has no paragraph to which a comment could be attached"):
                copied(tmp_path, content)
            continue
        assert covered(copied(tmp_path, content)) == ["", ""]


# -- other ways to write the files -----------------------------------------------------------------------------------


def other(content: bytes, *changes: tuple[str, str], path: str = "word/document.xml") -> bytes:
    """A document in which one file is changed."""

    def changed(xml: str) -> str:
        for was, now in changes:
            assert was in xml
            xml = xml.replace(was, now)
        return xml

    return docx_builder.rewritten(content, {path: changed})


def test_a_document_with_another_prefix_has_comments_with_their_own(tmp_path: Path) -> None:
    content = small(paragraph(run(f"See {CITED}.")))
    for prefix in ("x:", ""):
        declared = f'xmlns:{prefix[:-1]}="{WORD}"' if prefix else f'xmlns="{WORD}" xmlns:q="{WORD}"'
        files = docx_builder.files(content)["word/document.xml"].decode()
        files = re.sub(r"xmlns:w=\"[^\"]*\"", declared, files)
        files = re.sub(r"(</?)w:", rf"\1{prefix}", files)
        files = re.sub(r" w:(\w+=)", rf" {prefix or 'q:'}\1", files)
        written = docx_builder.rewritten(content, {"word/document.xml": lambda _, xml=files: xml})
        copy = copied(tmp_path, written)
        assert covered(copy) == ["", "100"]
        assert docx_builder.text(copy) == docx_builder.text(written)


def test_a_mark_of_the_order_of_bytes_moves_nothing(tmp_path: Path) -> None:
    content = other(small(paragraph(run(f"Sée {CITED}."))), ("<?xml", "\ufeff<?xml"))
    assert covered(copied(tmp_path, content)) == ["", "100"]


def test_a_strict_document_leads_to_its_comments_in_the_strict_way(tmp_path: Path) -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    copy = copied(tmp_path, other(small(paragraph(run(f"See {CITED}."))), (WORD, strict)))
    files = docx_builder.files(copy)
    assert (
        b'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/comments"'
        in files["word/_rels/document.xml.rels"]
    )
    assert f'<w:comments xmlns:w="{strict}">'.encode() in files["word/comments.xml"]


def test_files_beside_the_comments_are_left_alone(tmp_path: Path, reply: bytes) -> None:
    content = docx_builder.rewritten(reply, {}, {"word/commentsExtended.xml": "<a/>", "word/people.xml": "<b/>"})
    files = docx_builder.files(copied(tmp_path, content))
    assert (files["word/commentsExtended.xml"], files["word/people.xml"]) == (b"<a/>", b"<b/>")


def test_a_file_that_only_has_the_name_of_comments_is_not_taken_for_them(tmp_path: Path) -> None:
    content = docx_builder.rewritten(small(paragraph(run(f"See {CITED}."))), {}, {"word/comments.xml": "<a/>"})
    files = docx_builder.files(copied(tmp_path, content))
    assert files["word/comments.xml"] == b"<a/>"
    assert files["word/comments1.xml"].count(b"<w:comment ") == 2
    assert b'PartName="/word/comments1.xml"' in files["[Content_Types].xml"]


def test_a_file_of_comments_that_was_lost_is_made_where_it_was(tmp_path: Path, reply: bytes) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(reply)) as old, zipfile.ZipFile(stream, "w") as new:
        for info in old.infolist():
            if info.filename != "word/comments.xml":
                new.writestr(info, old.read(info))
    before, after = docx_builder.files(stream.getvalue()), docx_builder.files(copied(tmp_path, stream.getvalue()))
    assert {name for name in after if before.get(name) != after[name]} == {"word/document.xml", "word/comments.xml"}


# -- what cannot be done ---------------------------------------------------------------------------------------------


def refused(folder: Path, content: bytes) -> str:
    with pytest.raises(UnreadableError) as error:
        copied(folder, content)
    return f"{error.value.message}; {error.value.hint}".replace(f"{folder}/", "")


def test_a_damaged_document_is_refused_whole(tmp_path: Path) -> None:
    content = small(paragraph(run(f"See {CITED}.")))
    anew = "open the document in Word and save it again"
    torn = other(content, ("<w:sectPr", "<w:sectPr <"))
    assert refused(tmp_path, torn) == f"reply.docx: word/document.xml is damaged, so no comment can be added; {anew}"
    latin = other(content, ("encoding='UTF-8'", "encoding='ISO-8859-1'"))
    assert (
        refused(tmp_path, latin)
        == f"reply.docx: word/document.xml is not encoded in UTF-8, so no comment can be added; {anew}"
    )
    types = "[Content_Types].xml"
    no_types = docx_builder.rewritten(content, {types: lambda _: ""})
    assert refused(tmp_path, no_types) == f"reply.docx: {types} is damaged, so no comment can be added; {anew}"
    bare = a_docx(tmp_path, a_paragraph(CITED)).read_bytes()
    assert refused(tmp_path, bare) == f"reply.docx: {types} is damaged or missing; {anew}"


def test_a_file_that_is_packed_twice_is_refused(tmp_path: Path) -> None:
    stream = io.BytesIO(small(paragraph(run(f"See {CITED}."))))
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("word/styles.xml", docx_builder.files(stream.getvalue())["word/styles.xml"])
    assert refused(tmp_path, stream.getvalue()) == (
        "reply.docx contains word/styles.xml twice; open the document in Word and save it again"
    )


def test_what_a_comment_quotes_is_written_as_text(tmp_path: Path) -> None:
    content = small(paragraph(BOX.format(run("article&lt;b&gt; 100&#9;&amp;amp; § 1&#10;of the Penal Code"))))
    assert covered(copied(tmp_path, content))
    name = 'a&b <c> "d" ]]>\u202e.docx'
    first, *_ = docx_builder.comments(copied(tmp_path, content, name=name))
    assert first.words.startswith('Checked: a&b <c> "d" ]]>\ufffd.docx: ')


def test_a_part_that_is_no_word_document_takes_none(tmp_path: Path) -> None:
    path = tmp_path / "reply.md"
    path.write_text(f"See {CITED}.")
    document = files.read_document(path)
    with pytest.raises(UnreadableError, match="cannot contain comments"):
        annotate_document(view(), CheckedDocument(document, check(view().corpus, document, ON)), path.read_bytes())


def test_a_large_picture_is_handed_on_without_being_unpacked(tmp_path: Path) -> None:
    stream = io.BytesIO(small(paragraph(run(f"See {CITED}."))))
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/image.bmp", bytes(50_000_000))
    copy = copied(tmp_path, stream.getvalue())
    assert len(copy) < 200_000
    assert len(docx_builder.files(copy)["word/media/image.bmp"]) == 50_000_000


def test_text_between_two_versions_for_other_words_is_commented_once(tmp_path: Path) -> None:
    inner = (
        f"<mc:AlternateContent><mc:Choice><w:r><w:t>{CITED}</w:t></w:r></mc:Choice><mc:Fallback/></mc:AlternateContent>"
    )
    path = a_package(tmp_path, f"<w:p>{inner}</w:p>", {})
    content = docx_builder.rewritten(path.read_bytes(), {}, {"[Content_Types].xml": "<Types/>"})
    assert covered(copied(tmp_path, content)) == ["", CITED]
