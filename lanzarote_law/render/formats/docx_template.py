"""The Word document of a report: the program's own, or a template of the user's organisation.

Of a template its styles, page, headers, footers and logo stay. What was written in it goes, with all that hangs on
that: notes, comments, pictures, who wrote it and when. Nobody should find an old letter in a new report.
"""

import copy
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn

from lanzarote_law.documents import size_limits
from lanzarote_law.errors import UnreadableError
from lanzarote_law.render.formats import docx_template_sanitising
from lanzarote_law.wording import worded

_AS_TEMPLATE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_TYPES, _LEADS = "[Content_Types].xml", "_rels/.rels"
_DAMAGE = (OpcError, zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, KeyError, ValueError, SyntaxError)
"""What the libraries make of a file that is broken, encrypted or something else."""
BROKEN = (*_DAMAGE, LookupError, ArithmeticError, AttributeError, TypeError, AssertionError)
"""The same, and what comes of parts that are whole and say something else than they should."""
_BLANK = str(Path(__file__).with_name("docx_blank.docx"))
"""The smallest document that Word opens, on A4: python-docx's own brings 800 KB of styles that no report uses."""
_MOST_TAGS = 1_000_000
"""Tags in the files of a template: a hundred times as many as in one with every style of Word."""
_KEPT = {
    getattr(RELATIONSHIP_TYPE, each) for each in "STYLES NUMBERING SETTINGS FONT_TABLE THEME FOOTNOTES ENDNOTES".split()
}
"""What the look hangs on, and the notes, which are emptied."""
_OF_PACKAGE = {
    RELATIONSHIP_TYPE.OFFICE_DOCUMENT,
    RELATIONSHIP_TYPE.CUSTOM_PROPERTIES,  # where a house puts its label of confidence
}


def open_template(template: bytes | None) -> Document:
    """An empty document with the look of a template. Raises UnreadableError where that is no template of Word."""
    return (_made(_BLANK) if template is None else _taken(template))[0]


def removed_parts(template: bytes) -> tuple[str, ...]:
    """The names of the parts of a template that a report does not contain. Raises as `open_template` does."""
    try:
        return tuple(sorted(_taken(template)[1]))
    except BROKEN as error:
        raise template_error() from error


def _taken(template: bytes) -> tuple[Document, frozenset[str]]:
    return _made(BytesIO(_as_document(template)))


def _made(content: BytesIO | str) -> tuple[Document, frozenset[str]]:
    """The empty document with the look of another one, and what of that is left out."""
    word = docx.Document(content)
    _empty(word)
    return word, docx_template_sanitising.remove_metadata(word)


def _as_document(template: bytes) -> bytes:
    """A template as the document that Word would make of it."""
    if template[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise template_error(worded("it is in the old format (.dot, .doc), or protected by a password"))
    try:
        with zipfile.ZipFile(BytesIO(template)) as archive:
            size_limits.refuse_excess(
                size_limits.PACKED_FILES, len(archive.namelist()), worded("the template"), "files packed into it"
            )
            size = sum(each.file_size for each in archive.infolist())
            size_limits.refuse_excess(size_limits.UNPACKED, size, worded("the template"), "bytes when unpacked")
            files = {name: archive.read(name) for name in archive.namelist()}
        xml = (
            content for name, content in files.items() if b"<?xml" in content[:99] or name.endswith((".xml", ".rels"))
        )
        if sum(content.count(b"<") for content in xml) > _MOST_TAGS:
            raise template_error(worded("it contains more than {most:,} XML tags", most=_MOST_TAGS))
        if b"macroEnabled" in files[_TYPES]:
            raise template_error(worded("it contains macros, which are never copied"))
        if b"purl.oclc.org/ooxml" in files[_LEADS]:
            raise template_error(worded("it is saved as Strict Open XML"))
        files[_TYPES] = files[_TYPES].replace(_AS_TEMPLATE, CONTENT_TYPE.WML_DOCUMENT_MAIN.encode())
        changed = _zipped(files)
        if docx.Document(BytesIO(changed)).element.find(qn("w:body")) is None:
            raise template_error(worded("it has no text"))
    except _DAMAGE as error:
        raise template_error() from error
    return changed


def template_error(why: str = "") -> UnreadableError:
    """The error that a file is no Word template, with the reason if it is known."""
    anew = worded("open the document in Word and save it again as a Word template (.dotx)")
    why = why or worded("it cannot be read as a Word document")
    return UnreadableError(worded("the file given as template is not a usable Word template: {why}", why=why), anew)


def _zipped(files: dict[str, bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


# -- what was written in it goes -------------------------------------------------------------------------------------


def _empty(word: Document) -> None:
    body = word.element.body
    first = body.find(f".//{qn('w:sectPr')}")
    page = copy.deepcopy(docx.Document(_BLANK).element.body.find(qn("w:sectPr")) if first is None else first)
    for each in list(body):
        body.remove(each)
    body.append(page)
    kept = {each.get(qn("r:id")) for each in page.iter(qn("w:headerReference"), qn("w:footerReference"))}
    rels = word.part.rels
    for ident in [ident for ident, each in rels.items() if each.reltype not in _KEPT and ident not in kept]:
        del rels[ident]
    of_package = word.part.package.rels
    for ident in [ident for ident, each in of_package.items() if each.reltype not in _OF_PACKAGE]:
        del of_package[ident]
