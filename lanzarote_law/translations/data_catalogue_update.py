"""Updates a catalogue to the data: new, fuzzy and obsolete entries; no translation is lost.

An entry becomes fuzzy if the English text of its context changes: it keeps its translation, and the former English as
the previous text. If the English changes back, the translation is valid again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.errors import NotFoundError, NotUnderstoodError
from lanzarote_law.translations.catalogues import FUZZY, parse_catalogue, review_seal, serialise_catalogue
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    import polib


class UpdatedCatalogue(NamedTuple):
    """An updated catalogue, and what happened to its entries."""

    content: bytes
    added: int
    fuzzy: int
    """Entries that became fuzzy."""
    moved: int
    """Entries whose text has moved to another context."""
    gone: int
    """Entries that became obsolete."""


def update_catalogue(content: bytes, name: str, language: str, texts: Mapping[str, str]) -> UpdatedCatalogue:
    """Return the catalogue of a language with an entry for each text, in their order. Raises UnreadableError."""
    return update_parsed_catalogue(parse_catalogue(content, name), content, language, texts)


def update_parsed_catalogue(
    file: polib.POFile, like: bytes, language: str, texts: Mapping[str, str]
) -> UpdatedCatalogue:
    """Return a parsed catalogue, which changes, with an entry for each text; its bytes are written like others."""
    old = {each.msgctxt or "": each for each in sorted(file, key=lambda each: not each.obsolete)}
    gone = {each.msgid: each for each in file if each.msgctxt not in texts and each.msgstr and FUZZY not in each.flags}
    counts = dict.fromkeys(("added", "fuzzy", "moved"), 0)
    entries = []
    for context, english in texts.items():
        entry = old.pop(context, None) or gone.pop(english, None)
        if entry is None:
            entry = _new_entry(context, english)
            counts["added"] += 1
        elif entry.msgctxt != context:
            old.pop(entry.msgctxt or "", None)
            entry.msgctxt = context
            counts["moved"] += 1
        counts["fuzzy"] += _update_entry(entry, english)
        entries.append(entry)
    left = [each for each in file if each.msgctxt in old and old[each.msgctxt] is each and each.msgstr]
    newly = sum(not each.obsolete for each in left)
    for each in left:
        each.obsolete = True
    file.clear()
    file.extend(entries)
    file.extend(left)
    _set_header(file, language)
    return UpdatedCatalogue(serialise_catalogue(file, like), gone=newly, **counts)


def catalogue_for_other_texts(content: bytes, name: str, texts: Mapping[str, str]) -> bytes:
    """Return a catalogue for another data set, with the entries of their common texts. Raises UnreadableError."""
    file = parse_catalogue(content, name)
    kept = [each for each in file if not each.obsolete and texts.get(each.msgctxt or "") == each.msgid]
    file.clear()
    file.extend(kept)
    return serialise_catalogue(file, content)


def _new_entry(context: str, english: str) -> polib.POEntry:
    import polib  # noqa: PLC0415  # as in `catalogues`

    return polib.POEntry(msgctxt=context, msgid=english, msgstr="", flags=[])


def _update_entry(entry: polib.POEntry, english: str) -> bool:
    """Give an entry its current text; return whether its translation becomes fuzzy."""
    entry.obsolete = False
    if entry.msgid == english:
        return False
    if entry.previous_msgid == english and FUZZY in entry.flags:  # changed back
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


def _set_header(file: polib.POFile, language: str) -> None:
    """Set what tools must know about a catalogue; nothing depends on the clock."""
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


def find_contexts(where: str, texts: Iterable[str]) -> tuple[str, ...]:
    """Return the contexts named by `todo`: of one text, or of all texts of a record or a part of it.

    Raises NotFoundError.
    """
    ident, _, part = where.partition("@")
    found = [each for each in texts if each == where or each.split("|")[0] == where]
    found = found or [each for each in texts if part and each.split("|")[:2] == [ident, part]]
    if not found:
        message = worded("'{where}' is not a translated text of the data", where=where)
        hint = worded("use the name shown by todo --kind translation, or the id of a record for all of its texts")
        raise NotFoundError(message, hint)
    return tuple(found)


def record_review(
    content: bytes, name: str, texts: Mapping[str, str], contexts: Iterable[str], *, by: str, on: date
) -> bytes:
    """Return a catalogue with a line saying who reviewed the translations of some texts, and when.

    Raises NotUnderstoodError if there is no translation, or one of a former text.
    """
    file = parse_catalogue(content, name)
    entries = {each.msgctxt: each for each in file if not each.obsolete}
    for context in dict.fromkeys(contexts):
        entry = entries.get(context)
        if entry is None or not entry.msgstr:
            message = worded("'{context}' has no translation in {name}", context=context, name=name)
            raise NotUnderstoodError(message, worded("add the translation there first"))
        if entry.msgid != texts[context] or FUZZY in entry.flags:
            values = {"context": context, "name": name}
            message = worded("the translation of '{context}' in {name} was made from an earlier text", **values)
            hint = worded("update it to the current text, remove its fuzzy mark, then record the review")
            raise NotUnderstoodError(message, hint)
        line = f"read: {by.strip()}, {on} [{review_seal(entry.msgid, entry.msgstr)}]"
        entry.tcomment = "\n".join(filter(None, (entry.tcomment, line)))
    return serialise_catalogue(file, content)
