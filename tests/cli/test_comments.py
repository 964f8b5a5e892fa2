"""`check --comments`: where the copies go, what they are called, and what is never written over."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from reportlab.pdfgen import canvas

from tests.annotation import docx_builder
from tests.annotation.docx_builder import paragraph, run, small
from tests.command import Ran, ran, ruritania

if TYPE_CHECKING:
    from pathlib import Path

DAY = ("--as-of", "2024-07-01", "--fail-on", "never")
CITED = "See article 100 of the Penal Code."


def a_word(path: Path, *words: str) -> bytes:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(small(*(paragraph(run(each)) for each in words or (CITED,))))
    return path.read_bytes()


def a_pdf(path: Path) -> bytes:
    stream = io.BytesIO()
    page = canvas.Canvas(stream, invariant=1)
    page.drawString(80, 700, CITED)
    page.save()
    path.write_bytes(stream.getvalue())
    return stream.getvalue()


def checked(folder: Path, *words: str) -> Ran:
    return ruritania("check", *words, *DAY, PWD=str(folder), LANZAROTE_LAW_DATA=RURITANIA)


RURITANIA = str(__import__("pathlib").Path("tests/ruritania").resolve())


def test_a_copy_stands_beside_the_result_and_the_document_is_as_it_was(tmp_path: Path) -> None:
    before = a_word(tmp_path / "reply.docx")
    alone, beside = (checked(tmp_path, "reply.docx", *words) for words in ((), ("--comments", "reviewed.docx")))
    assert beside == alone
    assert (tmp_path / "reply.docx").read_bytes() == before
    assert [each.covered for each in docx_builder.comments((tmp_path / "reviewed.docx").read_bytes())] == ["", "100"]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["reply.docx", "reviewed.docx"]


def test_the_copy_hangs_on_the_day_and_not_on_the_clock(tmp_path: Path) -> None:
    a_word(tmp_path / "reply.docx")
    for name in ("a.docx", "b.docx"):
        checked(tmp_path, "reply.docx", "--comments", name)
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()
    earlier = ruritania(
        *("check", "reply.docx", "--as-of", "2024-06-30", "--comments", "c.docx"),
        PWD=str(tmp_path),
        LANZAROTE_LAW_DATA=RURITANIA,
    )
    assert earlier.code == 0
    (whole,) = docx_builder.comments((tmp_path / "c.docx").read_bytes())
    assert whole.date == "2024-06-30T00:00:00Z"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            ("reply.docx", "--comments", "-"),
            "a document with comments cannot be written to standard output; name a file",
        ),
        (("reply.docx", "--comments", "out.pdf"), "out.pdf must have the same extension as the document; use out.docx"),
        (("reply.docx", "--comments", "out"), "out must have the same extension as the document; use out.docx"),
        (
            ("a.md", "--comments", "out.docx"),
            "a.md cannot contain comments; only Word (.docx) and PDF documents can; use --annotate OUT.html",
        ),
        (
            ("reply.docx", "--comments", "reply.docx"),
            "reply.docx is already used by this command and is not overwritten; name another file",
        ),
        (
            ("reply.docx", "--comments", "there.docx"),
            "there.docx already exists; use --force to overwrite it, or name another file",
        ),
        (
            ("reply.docx", "a.md", "--comments", "out.docx"),
            (
                "out.docx is a single file, but several documents are to be checked; name a folder; "
                "each document gets "
                "its own copy"
            ),
        ),
        (
            ("reply.docx", "--comments", "."),
            "reply.docx is already used by this command and is not overwritten; name another file",
        ),
        (
            ("reply.docx", "sub/reply.docx", "--comments", "out"),
            "reply.docx and sub/reply.docx would both be copied to out/reply.docx; check the documents one by one",
        ),
    ],
)
def test_what_makes_no_sense_is_refused_before_anything_is_written(
    words: tuple[str, ...], message: str, tmp_path: Path
) -> None:
    a_word(tmp_path / "reply.docx")
    a_word(tmp_path / "sub" / "reply.docx")
    (tmp_path / "a.md").write_text(CITED)
    (tmp_path / "there.docx").write_bytes(b"mine")
    before = sorted(tmp_path.rglob("*"))
    assert checked(tmp_path, *words) == ("", f"error: {message}\n", 2)
    assert sorted(tmp_path.rglob("*")) == before
    assert (tmp_path / "there.docx").read_bytes() == b"mine"


def test_force_writes_over_a_copy(tmp_path: Path) -> None:
    a_word(tmp_path / "reply.docx")
    (tmp_path / "there.docx").write_bytes(b"mine")
    assert checked(tmp_path, "reply.docx", "--comments", "there.docx", "--force").err == ""
    assert len(docx_builder.comments((tmp_path / "there.docx").read_bytes())) == 2


def test_each_document_of_a_folder_has_its_copy_and_copies_are_not_documents(tmp_path: Path) -> None:
    a_word(tmp_path / "docs" / "reply.docx")
    a_word(tmp_path / "docs" / "more" / "reply.docx")
    a_pdf(tmp_path / "docs" / "reply.pdf")
    (tmp_path / "docs" / "a.md").write_text(CITED)
    words = ("docs", "--comments", "docs/reviewed")
    first = checked(tmp_path, *words)
    assert first.err == "warning: docs/a.md cannot contain comments; only Word (.docx) and PDF documents can\n"
    copies = sorted(each.relative_to(tmp_path).as_posix() for each in (tmp_path / "docs/reviewed").rglob("*.*"))
    assert copies == ["docs/reviewed/more/reply.docx", "docs/reviewed/reply.docx", "docs/reviewed/reply.pdf"]
    again = checked(tmp_path, *words)
    assert again.err.endswith(
        "docs/reviewed/reply.docx already exists; use --force to overwrite it, or name another file\n"
    )
    assert checked(tmp_path, *words, "--force") == first


def test_a_document_that_can_take_no_comments_costs_its_own_copy_alone(tmp_path: Path) -> None:
    a_word(tmp_path / "one.docx")
    content = a_word(tmp_path / "two.docx")
    (tmp_path / "two.docx").write_bytes(
        docx_builder.rewritten(content, {"[Content_Types].xml": lambda xml: xml.replace("</Types>", "")})
    )
    (tmp_path / "three.docx").write_bytes(b"PK\3\4 word/")
    found = checked(tmp_path, "one.docx", "two.docx", "three.docx", "--comments", "out")
    assert found.err == (
        "error: two.docx: [Content_Types].xml is damaged, so no comment can be added; open the document in Word"
        " and save it again\n"
        "error: three.docx is not a readable Word document; open the document in Word and save it again\n"
    )
    assert found.code == 3
    assert "2 documents: 2 citations; 2 errors" in found.out
    assert [each.name for each in (tmp_path / "out").iterdir()] == ["one.docx"]


def test_what_comes_through_a_pipe_has_a_copy_too(tmp_path: Path) -> None:
    content = a_word(tmp_path / "reply.docx")
    before = f"import io, sys; sys.stdin = io.TextIOWrapper(open({str(tmp_path / 'reply.docx')!r}, 'rb'))"
    found = ran("check", "-", *DAY, "--comments", str(tmp_path / "out.docx"), before=before)
    assert found.err == ""
    assert docx_builder.text((tmp_path / "out.docx").read_bytes()) == docx_builder.text(content)


def test_a_pdf_has_a_copy_too(tmp_path: Path) -> None:
    content = a_pdf(tmp_path / "reply.pdf")
    assert checked(tmp_path, "reply.pdf", "--comments", "out.pdf").err == ""
    assert (tmp_path / "out.pdf").read_bytes().startswith(content)


def test_a_signed_document_is_told_to_lose_its_signature(tmp_path: Path) -> None:
    a_word(tmp_path / "reply.docx")
    with zipfile.ZipFile(tmp_path / "reply.docx", "a") as archive:
        archive.writestr("_xmlsignatures/sig1.xml", "<Signature/>")
    (tmp_path / "reply.pdf").write_bytes(a_pdf(tmp_path / "reply.pdf") + b"\n% /ByteRange [0 9 9 9]\n")
    for name in ("reply.docx", "reply.pdf"):
        told = f"warning: {name} is digitally signed; the signature is not valid for the copy with comments\n"
        assert told not in checked(tmp_path, name).err
        assert told in checked(tmp_path, name, "--comments", f"reviewed-{name}").err
