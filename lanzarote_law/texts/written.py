"""On which day a document was written, by its own properties: of Word, PDF, HTML and Markdown."""

from __future__ import annotations

import re
import zipfile
from datetime import date
from io import BytesIO

_MODIFIED = re.compile(rb"<dcterms:(?P<kind>modified|created)[^>]*>\s*(\d{4}-\d\d-\d\d)T")
_PDF = re.compile(rb"/(?P<kind>ModDate|CreationDate)\s*\(\s*D:(\d{4})(\d\d)(\d\d)")
_META = re.compile(
    rb"<meta\s[^>]{0,200}?name=[\"']?(?:date|dcterms\.(?:modified|created|date)|last-modified)[\"']?[^>]{0,80}?"
    rb"content=[\"']?(\d{4}-\d\d-\d\d)",
    re.IGNORECASE,
)
_FRONT = re.compile(rb"\A(?:\xef\xbb\xbf)?---\s*\n(?:.*\n){0,60}?date\s*:\s*[\"']?(\d{4}-\d\d-\d\d)")
_CORE = "docProps/core.xml"
_PROPERTIES = 1_000_000
"""Bytes of the properties of a Word document, at most."""


def day(content: bytes) -> date | None:
    """The day on which it was last changed, else made; None where it does not say."""
    if content[:4] == b"PK\x03\x04":
        return _word(content)
    if content[:5] == b"%PDF-":
        found = {match["kind"]: b"-".join(match.groups()[1:]) for match in _PDF.finditer(content)}
        return _day(found.get(b"ModDate") or found.get(b"CreationDate"))
    match = _FRONT.match(content) or _META.search(content[:20_000])
    return _day(match[1]) if match else None


def _word(content: bytes) -> date | None:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            size = archive.getinfo(_CORE).file_size
            properties = archive.read(_CORE) if size <= _PROPERTIES else b""
    except Exception:  # noqa: BLE001  # a document without properties does not say; that it is damaged, reading it says
        return None
    found = {match["kind"]: match[2] for match in _MODIFIED.finditer(properties)}
    return _day(found.get(b"modified") or found.get(b"created"))


def _day(iso: bytes | None) -> date | None:
    try:
        return date.fromisoformat(iso.decode()) if iso else None
    except ValueError:
        return None
