"""Bytes → text: which encoding they are in, and where that had to be guessed."""

import codecs
import re
from contextlib import suppress
from typing import NamedTuple

from lanzarote_law.grammar.word_patterns import lazy_regex

_MARKS = (  # that of UTF-32 begins as that of UTF-16 does
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8-sig"),
)
_WIDE = (
    (re.compile(rb"(?:[^\0][\0-\x20]?\0\0){8}"), "utf-32-le"),
    (re.compile(rb"(?:\0\0[\0-\x20]?[^\0]){8}"), "utf-32-be"),
    (re.compile(rb"(?:[^\0]\0){8}"), "utf-16-le"),
    (re.compile(rb"(?:\0[^\0]){8}"), "utf-16-be"),
)
"""How a text begins that is in one of these and does not say so: eight letters of a Western language."""


_UTF_7 = re.compile(rb"\+A[K-P][A-Za-z0-9+/]-|\+IB[g-o][A-Za-z0-9+/]?-")
"""A letter with an accent, a sign or a quotation mark in UTF-7, which mail of old is in: `p+AOk-nal`."""
_ENOUGH = 2


class DecodedText(NamedTuple):
    """A text, the encoding if it had to be guessed, and the offsets of letters that are not of that encoding."""

    text: str
    guessed: str = ""
    odd: tuple[int, ...] = ()


def decode(content: bytes) -> DecodedText:
    r"""Bytes as text: UTF-8, UTF-16 or UTF-32 where they are that, else the code page of Western Windows.

    What is UTF-8 but for some bytes is read as UTF-8, and these as that code page has them. Lines end as they do
    everywhere in this program, whichever system wrote them.

    >>> decode("§ 1er, pénal".encode("cp1252")).text, decode("pénal, p".encode() + b"\xe9nal").odd
    ('§ 1er, pénal', (8,))
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _odd_of(_lines(content.decode(encoding, "replace")), "")
    for beginning, encoding in _WIDE:
        if beginning.match(content):
            return _odd_of(_lines(content.decode(encoding, "replace")), encoding.upper())
    if len(_UTF_7.findall(content)) >= _ENOUGH and content.isascii():
        with suppress(UnicodeDecodeError):
            return DecodedText(_lines(content.decode("utf-7")), "UTF-7")
    try:
        return DecodedText(_lines(content.decode("utf-8")))
    except UnicodeDecodeError:
        return _mixed(content)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _odd_of(text: str, guessed: str) -> DecodedText:
    return DecodedText(text, guessed, tuple(match.start() for match in re.finditer("\ufffd", text)))


_ESCAPED = lazy_regex("[\udc80-\udcff]")
# ISO-8859-15 has the euro where Windows has ¤, and œ where it has ½; Windows has letters at 80 to 9F, it has none
_WINDOWS = re.compile(rb"[\x80-\x9f]")
_LATIN_9 = re.compile(rb"\xa4|(?<=[A-Za-z])[\xbc\xbd]|[\xbc\xbd](?=[A-Za-z])")


def _mixed(content: bytes) -> DecodedText:
    """Text that is not UTF-8, or not all of it: that it is shows by its letters outnumbering the odd bytes.

    In the text of a code page hardly two of its letters are by chance what UTF-8 makes one of.
    """
    text = _lines(content.decode("utf-8", "surrogateescape"))
    odd = tuple(match.start() for match in _ESCAPED.finditer(text))
    letters = sum(not letter.isascii() for letter in text) - len(odd)
    western = sum("\xa0" <= letter <= "\u017f" or "\u2010" <= letter <= "\u2122" for letter in text)
    if letters > len(odd) or western >= len(odd):
        return DecodedText(_ESCAPED.sub(lambda match: _windows(match[0]), text), "UTF-8", odd)
    encoding = "ISO-8859-15" if _LATIN_9.search(content) and not _WINDOWS.search(content) else "CP1252"
    return _odd_of(_lines(content.decode(encoding, "replace")), encoding)


def _windows(escaped: str) -> str:
    return escaped.encode("ascii", "surrogateescape").decode("cp1252", "replace")
