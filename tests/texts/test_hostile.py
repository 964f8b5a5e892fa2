"""Damaged and hostile files: each costs a message, which says where and what was expected, and nothing is added."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, NamedTuple

import pytest

from lanzarote_law.cli import text_input_files
from lanzarote_law.texts import library
from tests.command import ruritania
from tests.texts import forms

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Hostile(NamedTuple):
    """A file that is no good: its name, what is in it, and what is said of it."""

    name: str
    content: bytes | Callable[[], bytes]
    """What takes long to make is made for its test alone."""
    said: str


def packed(*entries: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in entries:
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return stream.getvalue()


def encrypted() -> bytes:
    """An archive whose only entry says that it has a password."""
    whole = bytearray(packed(("a.md", b"x" * 10)))
    whole[6] |= 1
    whole[whole.index(b"PK\x01\x02") + 8] |= 1
    return bytes(whole)


MARKDOWN, PAGE, JSON, PDF = forms.markdown(), forms.new_page(), forms.as_json(), forms.pdf()
ACT = "a line such as '8 JUIN 1867. - CODE PENAL' or"

HOSTILE = [
    Hostile("empty.md", b"", "empty.md is empty"),
    Hostile("blank.html", b" \n\t ", "blank.html is empty"),
    Hostile("zeros.md", b"\0" * 5000, "zeros.md is not a text"),
    Hostile("letter.txt", b"Dear colleague, here is the draft.", f"letter.txt:1: no act was found; {ACT}"),
    Hostile("other.html", b"<html><body><p>News</p></body></html>", f"other.html:1: no act was found; {ACT}"),
    Hostile(
        "cut.md",
        MARKDOWN[: MARKDOWN.index(", art. 6")].encode(),
        "cut.md:23: a note is not closed: '(2)<L [2016-05-31/02",
    ),
    Hostile(
        "nobody.md", b"---\nlanguage: fr\n---\n##### Article 1. Vol.\n", "nobody.md:1: the front matter does not name"
    ),
    Hostile(
        "open.md",
        b'---\ntitle: "Loi"\nlanguage: fr\n\n##### Article 1. Vol.\n\n---\n\n##### Article 2. Dol.\n',
        (
            "open.md:5: the front matter that begins with --- in line 1 is not closed before ##### "
            "Article 1.; expected a line with only --- after the last key"
        ),
    ),
    Hostile(
        "keys.md",
        b'---\ntitle: "Loi"\nlanguage: fr\n',
        "keys.md:4: the front matter that begins with --- in line 1 is not closed before the end of the file",
    ),
    Hostile(
        "day.md",
        MARKDOWN.replace('"1900-01-02"', '"soon"').encode(),
        "day.md:4: publication_date: 'soon' is not a date; use YYYY-MM-DD",
    ),
    Hostile(
        "order.md",
        MARKDOWN.replace('"1900-01-02"', '"02-01-1900"').encode(),
        "order.md:4: publication_date: '02-01-1900' is not a date; use YYYY-MM-DD",
    ),
    Hostile("none.md", MARKDOWN[: MARKDOWN.index("#####")].encode(), "none.md: no article was found; expected a line"),
    Hostile(
        "unnamed.md",
        b'---\ntitle: "Loi"\n---\n##### Article 1. Vol.\n',
        "unnamed.md: the file does not identify the act",
    ),
    Hostile("comment.html", PAGE.replace("<h2>Titre", "<!-- <h2>Titre").encode(), "a comment is never closed"),
    Hostile("script.html", PAGE.replace("</script>", "").encode(), "script.html"),
    Hostile("template.html", PAGE.replace("<h2>Titre", "<template><h2>Titre").encode(), "<template> is never closed"),
    Hostile(
        "half.html",
        PAGE[: PAGE.index("vendu")].encode(),
        "the page ends without its closing tag; the page seems incomplete (its closing tag is missing)",
    ),
    Hostile("nested.html", b"<html><body>" + b"<table><tr><td>" * 100_000, "nested.html"),
    Hostile("cut.json", JSON[:200].encode(), "cut.json:"),
    Hostile("list.json", b"[1, 2]", "list.json:1: expected an object with title and articles"),
    Hostile("empty.json", b'{"title": "1 MAI 1900. - Loi"}', "empty.json: articles: expected a list of articles"),
    Hostile(
        "string.json", b'{"title": "1 MAI 1900. - Loi", "articles": "all"}', "string.json: articles: expected a list of"
    ),
    Hostile(
        "number.json",
        b'{"title": "1 MAI 1900. - Loi", "articles": [{"number": "eins", "text": "Vol."}]}',
        "number.json: articles[0].number: 'eins' is not an article number",
    ),
    Hostile(
        "type.json",
        b'{"title": "1 MAI 1900. - Loi", "articles": [{"number": "1", "text": ["Vol."]}]}',
        "type.json: articles[0]: number and text must be strings",
    ),
    Hostile("deep.json", b'{"a":' * 200_000, "deep.json"),
    Hostile(
        "half.json",
        b'{"title": "1 MAI 1900. - Loi \\ud800", "articles": [{"number": "1", "text": "Vol."}]}',
        "half.json: not valid JSON: 'utf-8' codec can't encode character",
    ),
    Hostile(
        "tomorrow.json",
        b'{"title": "1 MAI 1900. - Loi", "day": "2999-01-01", "articles": [{"number": "1", "text": "Vol."}]}',
        "tomorrow.json: the date of the copy (2999-01-01) is in the future; give the date of the copy with",
    ),
    Hostile("cut.pdf", PDF[:300], "cut.pdf"),
    Hostile("no.pdf", b"%PDF-1.7\n" + b"\xff" * 500, "no.pdf"),
    Hostile(
        "climbing.zip",
        packed(("../../evil.md", MARKDOWN.encode())),
        "contains a path that leads outside the archive: ../../evil.md",
    ),
    Hostile(
        "absolute.zip",
        packed(("/etc/a.md", MARKDOWN.encode())),
        "contains a path that leads outside the archive: /etc/a.md",
    ),
    Hostile("drive.zip", packed(("C:\\a.md", MARKDOWN.encode())), "contains a path that leads outside the archive: C:"),
    Hostile(
        "bomb.zip", lambda: packed(("a.md", b"0" * 30_000_000)), "would unpack to 30,000,000 bytes, more than 200 times"
    ),
    Hostile("broken.zip", packed(("a.md", MARKDOWN.encode()))[:-30], "broken.zip cannot be read"),
    Hostile(
        "flipped.zip", packed(("a.md", MARKDOWN.encode())).replace(b"PK\x03\x04", b"PK\x03\x04", 1)[:60], "flipped.zip"
    ),
    Hostile("password.zip", encrypted(), "password.zip: a.md has a password; unpack the archive first"),
    Hostile("nothing.zip", packed(("a.exe", b"MZ")), "nothing.zip contains no file of a type that can contain an act"),
    Hostile(
        "inside.zip", packed(("a.md", MARKDOWN.encode()), ("b.json", b"{")), "inside.zip/b.json:1:2: not valid JSON"
    ),
    Hostile("many.zip", lambda: packed(*((f"{at}.md", b"") for at in range(5_001))), "has 5,001 files; at most 5,000"),
    Hostile(
        "old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old.doc is a Word document in the old format"
    ),
]


@pytest.mark.parametrize("hostile", HOSTILE, ids=[each.name for each in HOSTILE])
def test_a_file_that_is_no_good_costs_a_message_and_nothing_is_added(hostile: Hostile, tmp_path: Path) -> None:
    path, good = tmp_path / hostile.name, tmp_path / "good.md"
    path.write_bytes(hostile.content() if callable(hostile.content) else hostile.content)
    good.write_text(MARKDOWN, encoding="utf-8")
    ran = ruritania("texts", "add", str(good), str(path))
    assert (ran.out, ran.code) == ("", 3)
    first, last = ran.err.splitlines()
    assert first.startswith("error: ")
    assert hostile.said in first
    assert last == "error: nothing was added"
    assert not library.library_exists()


def test_there_are_thirty_of_them() -> None:
    assert len(HOSTILE) >= 30


def test_a_file_that_is_too_large_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "large.html"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    ran = ruritania("texts", "add", str(path))
    size = "the file is 100,000,000 bytes long; the largest file of an act that can be read is 40,000,000 bytes"
    told = f"{path} cannot be read: {size}"
    assert ran.err == f"error: {told}\nerror: nothing was added\n"


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    import os  # noqa: PLC0415  # of this test alone

    path = tmp_path / "pipe"
    os.mkfifo(path)
    assert ruritania("texts", "add", str(path)).err == (
        f"error: {path} is a pipe or a device, not a file\nerror: nothing was added\n"
    )


def test_what_a_wrong_encoding_leaves_is_read_as_western_windows(tmp_path: Path) -> None:
    path = tmp_path / "code.txt"
    path.write_bytes(forms.plain().encode("cp1252"))
    assert ruritania("texts", "add", str(path)).code == 0


def test_in_a_folder_what_is_no_act_is_passed_over(tmp_path: Path) -> None:
    for name, content in (
        ("README.md", "# Texts"),
        ("code.md", MARKDOWN),
        ("picture.png", "x"),
        (".hidden.md", MARKDOWN),
    ):
        (tmp_path / name).write_text(content, encoding="utf-8")
    found = list(text_input_files.read_copies([tmp_path]))
    skipped, copy = found
    assert isinstance(skipped, text_input_files.SkippedError)
    assert (skipped.message, getattr(copy, "name", "")) == (str(tmp_path / "README.md"), str(tmp_path / "code.md"))


def test_a_page_is_told_by_the_lines_of_its_file_and_a_pdf_has_none(tmp_path: Path) -> None:
    for name, content in (("code.html", PAGE.encode()), ("code.pdf", PDF)):
        (tmp_path / name).write_bytes(content)
        assert ruritania("texts", "add", str(tmp_path / name)).code == 0
    with library.open_library() as opened:
        kept = {each.id: each.name for each in opened.copies()}
        found = opened.articles(["old"], words=False)
    lines = PAGE.split("\n")
    for each in found:
        at = [each.article.line, *(note.line for note in each.article.notes)]
        if kept[each.copy].endswith(".pdf"):
            assert set(at) == {0}
        else:
            assert all(f"Art.{each.article.number}" in lines[line - 1] for line in at)


def test_what_a_page_of_an_act_hides_is_told(tmp_path: Path) -> None:
    path = tmp_path / "code.html"
    path.write_bytes(PAGE.replace("</html>", "<div hidden>Art. 9. It is hidden.</div></html>").encode())
    told = ruritania("texts", "add", str(path))
    assert (told.code, told.err.count("deleted or hidden, and not read: 'Art. 9. It is hidden.'\n")) == (0, 1)
