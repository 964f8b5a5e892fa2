"""The file of comments in a Word document, and its declaration in the other files.

Existing content is unchanged; new content is inserted before the end of its element.
"""

import posixpath
import re
from collections.abc import Container, Iterable
from datetime import date
from typing import NamedTuple
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from lanzarote_law.annotation.comments import Comment
from lanzarote_law.documents.docx_styles_numbering_relationships import local_name
from lanzarote_law.documents.docx_text import AUTHOR
from lanzarote_law.errors import UnreadableError
from lanzarote_law.render.formats.docx_xml import element, text_run
from lanzarote_law.wording import worded

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_COMMENTS = {
    _WORD: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
    _STRICT: "http://purl.oclc.org/ooxml/officeDocument/relationships/comments",
}
"""The type of the relationship to a file of comments, by the XML vocabulary of the document."""
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
_ID = re.compile(rb"""\bid\s*=\s*["'](\d{1,9})["']""")


class RootElement(NamedTuple):
    """The root element of an XML file."""

    tag: str
    attributes: dict[str, str]
    end: int
    """The byte at which its end tag begins; if the element is empty, the byte after it."""

    def vocabulary(self, prefix: str) -> str:
        """The namespace of a prefix in this element."""
        return self.attributes.get(f"xmlns:{prefix}" if prefix else "xmlns", "")


def parse_root(name: str, path: str, xml: bytes) -> RootElement:
    """The root element of a file. Raises UnreadableError if the file is damaged, or is not encoded in UTF-8."""
    found: list[RootElement] = []
    depth = 0

    def begins(tag: str, given: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth == 1:
            found.append(RootElement(tag, given, 0))

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
        parser.Parse(xml, True)  # noqa: FBT003  # tells the parser that the input is complete
    except (expat.ExpatError, ValueError, LookupError) as error:
        message = worded("{name}: {file} is damaged, so no comment can be added", name=name, file=path)
        raise UnreadableError(message, worded("open the document in Word and save it again")) from error
    if xml[:2] in {b"\xff\xfe", b"\xfe\xff"} or any(each and each.upper() != "UTF-8" for each in encodings):
        message = worded("{name}: {file} is not encoded in UTF-8, so no comment can be added", name=name, file=path)
        raise UnreadableError(message, worded("open the document in Word and save it again"))
    return found[0]


def insert_at_end(xml: bytes, root: RootElement, inner: str) -> bytes:
    """A file with additional content before the end of its root element."""
    if xml[root.end : root.end + 2] == b"</":
        return xml[: root.end] + inner.encode() + xml[root.end :]
    return xml[: root.end - 2] + f">{inner}</{root.tag}>".encode() + xml[root.end :]


def highest_id(*files: bytes) -> int:
    """The highest number of a comment, a change or a bookmark in some files."""
    return max((int(each) for xml in files for each in _ID.findall(xml)), default=-1)


def comment_xml(number: int, comment: Comment, on: date) -> str:
    """A comment as Word encodes it, with the date of the check: the clock is not used."""
    first, *others = comment.lines
    paragraphs = [
        element(
            "p", element("r", element("annotationRef")), text_run(comment.head, element("b")), text_run(f": {first}")
        )
    ]
    paragraphs += [element("p", text_run(line)) for line in others]
    day = f"{on.isoformat()}T00:00:00Z"
    return element("comment", *paragraphs, id=number, author=AUTHOR, date=day, initials="LL")


def range_marks(number: int) -> tuple[str, str]:
    """The marks at the start and at the end of the range of a comment."""
    begins = element("commentRangeStart", id=number)
    ends = element("commentRangeEnd", id=number) + element("r", element("commentReference", id=number))
    return begins, ends


def declare_namespace(xml: str, root: RootElement, vocabulary: str) -> str:
    """Elements with a declaration of the prefix `w`, if the file does not declare it, or declares it otherwise."""
    if root.vocabulary("w") == vocabulary:
        return xml
    return re.sub(
        r"<w:(?:comment|commentRangeStart|commentRangeEnd|del|ins|r)(?=[ />])", rf'\g<0> xmlns:w="{vocabulary}"', xml
    )


def document_namespace(root: RootElement) -> str:
    """The XML vocabulary of a document."""
    return _STRICT if _STRICT in root.attributes.values() else _WORD


def empty_comments_file(words: str) -> bytes:
    """A file of comments that contains only its root element."""
    return f'{_HEAD}<w:comments xmlns:w="{words}"/>'.encode()


def add_relationship(xml: bytes | None, folder: str, path: str, root: RootElement | None, words: str) -> bytes:
    """The file of relationships of the document, with that to the comments."""
    target = posixpath.relpath(path, folder or ".")
    pair = f"Type={quoteattr(_COMMENTS[words])} Target={quoteattr(target)}"
    if xml is None or root is None:
        return f'{_HEAD}<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1" {pair}/></Relationships>'.encode()
    taken = set(re.findall(rb"""\bId\s*=\s*["']([^"']*)["']""", xml))
    number = next(each for each in range(1, len(taken) + 2) if f"rId{each}".encode() not in taken)
    return insert_at_end(xml, root, f'<Relationship{_namespace_attribute(root, _RELATIONS)} Id="rId{number}" {pair}/>')


def add_content_type(xml: bytes, root: RootElement, path: str) -> bytes:
    """The file of content types, with that of the comments."""
    part = f"/{path}"
    if re.search(rb"""PartName\s*=\s*["']%b["']""" % re.escape(part.encode()), xml):
        return xml
    pair = f"PartName={quoteattr(part)} ContentType={quoteattr(_TYPE)}"
    return insert_at_end(xml, root, f"<Override{_namespace_attribute(root, _TYPES)} {pair}/>")


def _namespace_attribute(root: RootElement, words: str) -> str:
    """The namespace declaration that an element without a prefix needs."""
    return "" if root.tag == local_name(root.tag) and root.vocabulary("") == words else f' xmlns="{words}"'


def free_comments_path(folder: str, taken: Container[str]) -> str:
    """A path for the comments of a document that has none."""
    names: Iterable[str] = (f"comments{number or ''}.xml" for number in range(10_000))
    return next(path for name in names if (path := posixpath.join(folder, name)) not in taken)
