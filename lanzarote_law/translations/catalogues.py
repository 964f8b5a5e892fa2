"""Catalogues: translations of the data's texts into one language, in gettext format (`fr.po`).

The English text is the id of an entry, and its context identifies the text. The translator's comments say who made it
(`by: draft`), and which lawyer reviewed it and when (`read: A. Reader, 2026-11-24`); without such a line it is
unreviewed. A line that ends with a seal, as the program writes it, is valid only for the exact words that were
reviewed. Nothing here uses files.
"""

from __future__ import annotations

import re
from copy import copy
from enum import StrEnum
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.errors import Place, Problem, UnreadableError
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Mapping

    import polib

FUZZY = "fuzzy"
"""The flag of a translation of a former text."""

_READ = re.compile(r"^read: .+?(?: \[([0-9a-f]{8})\])?$", re.MULTILINE)


class Translation(NamedTuple):
    """The translation in a catalogue for a context."""

    english: str
    """The text that was translated."""
    text: str
    """Empty if not translated."""
    is_fuzzy: bool = False
    is_read: bool = False
    """Whether a lawyer has reviewed it."""
    line: int = 0
    """Its line in the catalogue."""

    def holds_for(self, english: str) -> bool:
        """Whether it translates exactly this text and is not fuzzy."""
        return bool(self.text) and not self.is_fuzzy and self.english == english


def read_translations(content: bytes, name: str) -> dict[str, Translation]:
    """Return the translations of a catalogue by context. Raises UnreadableError, naming the file and the line."""
    if not content:
        return {}
    return {
        each.msgctxt: Translation(each.msgid, each.msgstr, FUZZY in each.flags, is_read(each), each.linenum or 0)
        for each in parse_catalogue(content, name)
        if each.msgctxt and not each.obsolete
    }


def is_read(entry: polib.POEntry) -> bool:
    """Whether a lawyer has reviewed an entry in its present wording."""
    return any(found[1] in {None, review_seal(entry.msgid, entry.msgstr)} for found in _READ.finditer(entry.tcomment))


def review_seal(english: str, translation: str) -> str:
    """Return the seal of a reviewed text and its translation."""
    return sha256(f"{english}\0{translation}".encode()).hexdigest()[:8]


def parse_catalogue(content: bytes, name: str) -> polib.POFile:
    """Parse a catalogue with polib; the caller may change it. Raises UnreadableError, naming the file and the line."""
    try:
        text = content.decode("utf-8").removeprefix(_MARK)
        _refuse_what_is_no_line(text, name)
        file = copy(_parsed(text))
    except UnicodeDecodeError as error:
        raise _unreadable(worded("it is not valid UTF-8"), Place(name), worded("save the file as UTF-8")) from error
    except (OSError, ValueError, IndexError) as error:
        found = re.search(r"\(line (\d+)\)", str(error))
        raise _unreadable(*_no_line(Place(name, int(found[1]) if found else 0))) from error
    met = set()
    for each in file:
        if each.msgctxt and not each.obsolete:
            if each.msgctxt in met:
                message = worded("'{context}' already occurs earlier", context=each.msgctxt)
                raise _unreadable(message, Place(name, each.linenum or 0), worded("keep one of the two"))
            met.add(each.msgctxt)
    file[:] = map(copy, file)
    return file


@lru_cache(maxsize=8)
def _parsed(text: str) -> polib.POFile:
    """Return a catalogue as polib parses it, once: an edit reads it for its effects, and again to update it."""
    import polib  # noqa: PLC0415  # 20 ms; only where a catalogue is read, which no start does

    return polib.pofile(text, wrapwidth=_WIDTH) if text.strip() else polib.POFile(wrapwidth=_WIDTH)


_WIDTH = 78
_MARK = "\ufeff"
"""The byte order mark with which an editor may begin a file."""
_LINE = re.compile(
    r"(?:#~?\|?\s*)?(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s*)?\"[^\"\\]*(?:\\.[^\"\\]*)*\"", re.DOTALL
)
_REMARK = re.compile(r"(?:#(?![~|])|#~\s*(?:#|$)).*|", re.DOTALL)


def serialise_catalogue(file: polib.POFile, like: bytes) -> bytes:
    """Return a catalogue as bytes, with the line endings and byte order mark of its source."""
    text = f"{str(file).rstrip()}\n"
    text = text.replace("\n", "\r\n") if b"\r\n" in like else text
    return f"{_MARK if like.startswith(_MARK.encode()) else ''}{text}".encode()


def _refuse_what_is_no_line(text: str, name: str) -> None:
    """Raise UnreadableError if a quotation mark is missing, where polib would silently drop a letter."""
    faults = []
    for at, line in enumerate(text.splitlines(), start=1):
        stripped = line.strip()
        if not stripped or (stripped[0] == "#" and stripped[1:2] not in {"~", "|"}):  # a remark, like any other line
            continue
        if not (_LINE.fullmatch(stripped) or _REMARK.fullmatch(stripped)):
            message, place, hint = _no_line(Place(name, at))
            faults.append(Problem("catalogue", message, place, hint))
    if faults:
        raise UnreadableError(f"{faults[0].place}: {faults[0].message}", faults[0].hint, tuple(faults))


def _no_line(place: Place) -> tuple[str, Place, str]:
    message = worded("this line does not belong in a catalogue")
    return message, place, worded("check the text at this point and just before it")


def _unreadable(message: str, place: Place, hint: str) -> UnreadableError:
    return UnreadableError(f"{place}: {message}", hint, (Problem("catalogue", message, place, hint),))


class TranslationState(StrEnum):
    """Why a translation needs attention."""

    MISSING = "missing"
    FUZZY = "fuzzy"
    """It translates a former text."""
    UNREAD = "unread"
    """No lawyer has reviewed it."""


def translation_state(found: Translation | None, english: str) -> TranslationState | None:
    """Why the translation of a text needs attention; None if it does not."""
    if found is None or not found.text:
        return TranslationState.MISSING
    if not found.holds_for(english):
        return TranslationState.FUZZY
    return None if found.is_read else TranslationState.UNREAD


class TranslationCount(NamedTuple):
    """How much of the texts of the data a catalogue translates."""

    texts: int
    missing: tuple[str, ...]
    """The contexts of texts without a translation."""
    fuzzy: tuple[str, ...]
    """Those with a translation of a former text."""
    unread: tuple[str, ...]
    """Those whose translation no lawyer has reviewed."""


def count_translations(texts: Mapping[str, str], catalogue: Mapping[str, Translation]) -> TranslationCount:
    """Count how many of some texts a catalogue translates."""
    states = {context: translation_state(catalogue.get(context), english) for context, english in texts.items()}
    found = (tuple(context for context, state in states.items() if state is each) for each in TranslationState)
    return TranslationCount(len(texts), *found)


class TranslationEffects(NamedTuple):
    """The effects of changed texts on the translations of a language, by context."""

    fuzzy: tuple[str, ...] = ()
    """Translations that were valid for the former text and are not for the new one."""
    orphaned: tuple[str, ...] = ()
    """Translations of a removed text, which are kept as obsolete."""
    missing: tuple[str, ...] = ()
    """New texts without a translation."""

    def __bool__(self) -> bool:
        return any(self)


def find_effects(
    before: Mapping[str, str],
    after: Mapping[str, str],
    catalogue: Mapping[str, Translation],
    then: Mapping[str, Translation] | None = None,
) -> TranslationEffects:
    """Return the effects of a change on a catalogue; `then` is the later catalogue, if it differs."""
    then = catalogue if then is None else then
    held = {context: each for context, each in catalogue.items() if each.holds_for(before.get(context, ""))}
    kept = {each.english for context, each in held.items() if context not in after}  # may be under another context
    new = [context for context in after if context not in before]
    fuzzy = [context for context in held if context in after and not _holds(then, context, after)]
    came = {after[context] for context in new}
    return TranslationEffects(
        tuple(fuzzy),
        tuple(context for context, each in held.items() if context not in after and each.english not in came),
        tuple(context for context in new if after[context] not in kept and not _holds(then, context, after)),
    )


def _holds(catalogue: Mapping[str, Translation], context: str, texts: Mapping[str, str]) -> bool:
    return context in catalogue and catalogue[context].holds_for(texts[context])
