"""The comments of a Word document: the file that holds them, and that the document says that it has one.

What is there stays as it is; what is new is put before the end of what holds it.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, NamedTuple
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from lanzarote_law.documents.wordstyles import local
from lanzarote_law.documents.wordtext import AUTHOR
from lanzarote_law.errors import UnreadableError
from lanzarote_law.render.formats.docx_xml import element, text_run
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Container, Iterable
    from datetime import date

    from lanzarote_law.reviewing.remarks import Remark

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_COMMENTS = {
    _WORD: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
    _STRICT: "http://purl.oclc.org/ooxml/officeDocument/relationships/comments",
}
"""How the document says that a file holds its comments, by the vocabulary in which it is written."""
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
_ID = re.compile(rb"""\bid\s*=\s*["'](\d{1,9})["']""")


class Root(NamedTuple):
    """The first element of a file of XML, in which all others stand."""

    tag: str
    given: dict[str, str]
    end: int
    """The byte at which its end tag begins; behind it, where it is empty."""

    def vocabulary(self, prefix: str) -> str:
        """What a prefix stands for there."""
        return self.given.get(f"xmlns:{prefix}" if prefix else "xmlns", "")


def root(name: str, path: str, xml: bytes) -> Root:
    """The first element of a file. Raises UnreadableError where that is damaged, or not in UTF-8."""
    found: list[Root] = []
    depth = 0

    def begins(tag: str, given: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth == 1:
            found.append(Root(tag, given, 0))

    def ends(_: str) -> None:
        nonlocal depth
        depth -= 1
        if not depth:
            found[0] = found[0]._replace(end=parser.CurrentByteIndex)

    encodings: list[str | None] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = begins
    parser.EndElementHandler = ends
    parser.XmlDeclHandler = lambda _, encoding, __: encodings.append(encoding)
    try:
        parser.Parse(xml, True)  # noqa: FBT003  # the parser's way to say that this was all
    except (expat.ExpatError, ValueError, LookupError) as error:
        message = worded("{name}: {file} is damaged, so no comment can be put in", name=name, file=path)
        raise UnreadableError(message, worded("open it in Word and save it anew")) from error
    if xml[:2] in {b"\xff\xfe", b"\xfe\xff"} or any(each and each.upper() != "UTF-8" for each in encodings):
        message = worded("{name}: {file} is not in UTF-8, so no comment can be put in", name=name, file=path)
        raise UnreadableError(message, worded("open it in Word and save it anew"))
    return found[0]


def within_root(xml: bytes, of: Root, inner: str) -> bytes:
    """A file with something more before the end of its first element."""
    if xml[of.end : of.end + 2] == b"</":
        return xml[: of.end] + inner.encode() + xml[of.end :]
    return xml[: of.end - 2] + f">{inner}</{of.tag}>".encode() + xml[of.end :]


def highest_id(*files: bytes) -> int:
    """The highest number by which some files name a comment, a change or a bookmark."""
    return max((int(each) for xml in files for each in _ID.findall(xml)), default=-1)


def comment(number: int, remark: Remark, on: date) -> str:
    """A comment as Word has it, of the day that is asked about: the clock has no part in it."""
    first, *others = remark.lines
    told = [
        element(
            "p", element("r", element("annotationRef")), text_run(remark.head, element("b")), text_run(f": {first}")
        )
    ]
    told += [element("p", text_run(line)) for line in others]
    day = f"{on.isoformat()}T00:00:00Z"
    return element("comment", *told, id=number, author=AUTHOR, date=day, initials="LL")


def marks(number: int) -> tuple[str, str]:
    """What stands where a comment begins, and where it ends."""
    begins = element("commentRangeStart", id=number)
    ends = element("commentRangeEnd", id=number) + element("r", element("commentReference", id=number))
    return begins, ends


def told_vocabulary(xml: str, of: Root, vocabulary: str) -> str:
    """Elements for a file in which `w` may stand for nothing, or for something else: then they say what it is."""
    if of.vocabulary("w") == vocabulary:
        return xml
    return re.sub(r"<w:(?:comment|commentRangeStart|commentRangeEnd|r)(?=[ />])", rf'\g<0> xmlns:w="{vocabulary}"', xml)


def vocabulary(of: Root) -> str:
    """In which form of Word's vocabulary a document is written."""
    return _STRICT if _STRICT in of.given.values() else _WORD


def new_file(words: str) -> bytes:
    """A file that holds nothing yet but its first element."""
    return f'{_HEAD}<w:comments xmlns:w="{words}"/>'.encode()


def related(xml: bytes | None, folder: str, path: str, of: Root | None, words: str) -> bytes:
    """The file that says to which others the document leads, with that of the comments."""
    target = posixpath.relpath(path, folder or ".")
    told = f"Type={quoteattr(_COMMENTS[words])} Target={quoteattr(target)}"
    if xml is None or of is None:
        return f'{_HEAD}<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1" {told}/></Relationships>'.encode()
    taken = set(re.findall(rb"""\bId\s*=\s*["']([^"']*)["']""", xml))
    number = next(each for each in range(1, len(taken) + 2) if f"rId{each}".encode() not in taken)
    return within_root(xml, of, f'<Relationship{_by_default(of, _RELATIONS)} Id="rId{number}" {told}/>')


def registered(xml: bytes, of: Root, path: str) -> bytes:
    """The file that says what every other is, with that of the comments."""
    part = f"/{path}"
    if re.search(rb"""PartName\s*=\s*["']%b["']""" % re.escape(part.encode()), xml):
        return xml
    told = f"PartName={quoteattr(part)} ContentType={quoteattr(_TYPE)}"
    return within_root(xml, of, f"<Override{_by_default(of, _TYPES)} {told}/>")


def _by_default(of: Root, words: str) -> str:
    """What an element without a prefix must say of its vocabulary."""
    return "" if of.tag == local(of.tag) and of.vocabulary("") == words else f' xmlns="{words}"'


def free_path(folder: str, taken: Container[str]) -> str:
    """Where the comments of a document can stand that has none."""
    names: Iterable[str] = (f"comments{number or ''}.xml" for number in range(10_000))
    return next(path for name in names if (path := posixpath.join(folder, name)) not in taken)
