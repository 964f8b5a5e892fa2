"""A catalogue brought up to the data: what is new, what is fuzzy, what is gone; every translation stays.

What makes a translation fuzzy is told by its context: where the English of a context is another, the entry keeps its
translation, and the text of which that was made as the previous one. Where the English is again what it was, the
translation holds again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.translations.catalogues import FUZZY, opened, written

if TYPE_CHECKING:
    from collections.abc import Mapping

    import polib


class Updated(NamedTuple):
    """A catalogue as it should be, and what became of its entries."""

    content: bytes
    added: int
    fuzzy: int
    """Those that became fuzzy now."""
    moved: int
    """Those whose text stands under another context now."""
    gone: int
    """Those that are kept as obsolete from now on."""


def updated(content: bytes, name: str, language: str, texts: Mapping[str, str]) -> Updated:
    """The catalogue of a language, with an entry for each text and in their order. Raises UnreadableError."""
    file = opened(content, name)
    old = {each.msgctxt or "": each for each in sorted(file, key=lambda each: not each.obsolete)}
    gone = {each.msgid: each for each in file if each.msgctxt not in texts and each.msgstr and FUZZY not in each.flags}
    counts = dict.fromkeys(("added", "fuzzy", "moved"), 0)
    entries = []
    for context, english in texts.items():
        entry = old.pop(context, None) or gone.pop(english, None)
        if entry is None:
            entry = _new(context, english)
            counts["added"] += 1
        elif entry.msgctxt != context:
            old.pop(entry.msgctxt or "", None)
            entry.msgctxt = context
            counts["moved"] += 1
        counts["fuzzy"] += _brought_up(entry, english)
        entries.append(entry)
    left = [each for each in file if each.msgctxt in old and old[each.msgctxt] is each and each.msgstr]
    newly = sum(not each.obsolete for each in left)
    for each in left:
        each.obsolete = True
    file.clear()
    file.extend(entries)
    file.extend(left)
    _head(file, language)
    return Updated(written(file, content), gone=newly, **counts)


def carried(content: bytes, name: str, texts: Mapping[str, str]) -> bytes:
    """The catalogue for another data set: the entries of the texts that it has too. Raises UnreadableError."""
    file = opened(content, name)
    kept = [each for each in file if not each.obsolete and texts.get(each.msgctxt or "") == each.msgid]
    file.clear()
    file.extend(kept)
    return written(file, content)


def _new(context: str, english: str) -> polib.POEntry:
    import polib  # noqa: PLC0415  # as in `catalogues`

    return polib.POEntry(msgctxt=context, msgid=english, msgstr="", flags=[])


def _brought_up(entry: polib.POEntry, english: str) -> bool:
    """Give an entry the text of today; whether that makes its translation fuzzy."""
    entry.obsolete = False
    if entry.msgid == english:
        return False
    if entry.previous_msgid == english and FUZZY in entry.flags:  # it is again what it was
        entry.msgid, entry.previous_msgid = english, None
        entry.flags = [each for each in entry.flags if each != FUZZY]
        entry.tcomment = _UNREAD_SINCE.sub("read:", entry.tcomment)
        return False
    newly = bool(entry.msgstr) and FUZZY not in entry.flags
    if newly:
        entry.previous_msgid = entry.msgid
        entry.flags = [*entry.flags, FUZZY]
        entry.tcomment = _READ.sub("read before the change:", entry.tcomment)
    entry.msgid = english
    return newly


_READ = re.compile(r"^read:", re.MULTILINE)
_UNREAD_SINCE = re.compile(r"^read before the change:", re.MULTILINE)


def _head(file: polib.POFile, language: str) -> None:
    """What tools must know of a catalogue; nothing that changes with the clock."""
    wanted = {
        "Project-Id-Version": "lanzarote-law",
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    file.metadata = {**wanted, **file.metadata, "Language": language, "Content-Type": wanted["Content-Type"]}
    file.metadata_is_fuzzy = False
    file.header = file.header or _HEADER


_HEADER = """What the data files say, in another language; `lanzarote-law data translations` keeps it up to them.
An entry whose text in English was changed is fuzzy, and is not shown until it is translated anew.
Say in a comment who made a translation (# by: NAME), and which lawyer has read it (# read: NAME, 2026-11-24)."""
