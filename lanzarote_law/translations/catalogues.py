"""Catalogues: the translations of the data's prose into one language, in the form of gettext (`fr.po`).

The text in English is the id of an entry, and the context tells which text it is. An entry says in the comments of its
translator who made it (`by: draft`), and which lawyer has read it and when (`read: A. Reader, 2026-11-24`); without
such a line no lawyer has. Where the line ends with a seal, as those that the program writes do, it holds for the very
words that were read: once these are others, nobody has read them. Nothing here touches a file.
"""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.errors import Place, Problem, UnreadableError
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Mapping

    import polib

FUZZY = "fuzzy"
"""The flag of a translation that was made of another text."""

_READ = re.compile(r"^read: .+?(?: \[([0-9a-f]{8})\])?$", re.MULTILINE)


class Translation(NamedTuple):
    """What a catalogue has for a context."""

    english: str
    """The text of which it was made."""
    text: str
    """Empty where nobody has translated it."""
    is_fuzzy: bool = False
    is_read: bool = False
    """Whether a lawyer has read it."""
    line: int = 0
    """Where it stands in its catalogue."""

    def holds_for(self, english: str) -> bool:
        """Whether it says what a text says: it was made of that very text, and nobody doubts it."""
        return bool(self.text) and not self.is_fuzzy and self.english == english


def read_translations(content: bytes, name: str) -> dict[str, Translation]:
    """The translations of a catalogue by their contexts. Raises UnreadableError, naming the file and the line."""
    if not content:
        return {}
    return {
        each.msgctxt: Translation(each.msgid, each.msgstr, FUZZY in each.flags, is_read(each), each.linenum or 0)
        for each in parse_catalogue(content, name)
        if each.msgctxt and not each.obsolete
    }


def is_read(entry: polib.POEntry) -> bool:
    """Whether a lawyer has read an entry as it stands."""
    return any(found[1] in {None, review_seal(entry.msgid, entry.msgstr)} for found in _READ.finditer(entry.tcomment))


def review_seal(english: str, translation: str) -> str:
    """What shows that a text and its translation are the ones that somebody read."""
    return sha256(f"{english}\0{translation}".encode()).hexdigest()[:8]


def parse_catalogue(content: bytes, name: str) -> polib.POFile:
    """A catalogue as polib has it. Raises UnreadableError, naming the file and the line."""
    import polib  # noqa: PLC0415  # 20 ms; only where a catalogue is read, which no start does

    try:
        text = content.decode("utf-8").removeprefix(_MARK)
        _refuse_what_is_no_line(text, name)
        file = polib.pofile(text, wrapwidth=_WIDTH) if text.strip() else polib.POFile(wrapwidth=_WIDTH)
    except UnicodeDecodeError as error:
        raise _unreadable(worded("it is not valid UTF-8"), Place(name), worded("save it as UTF-8")) from error
    except (OSError, ValueError, IndexError) as error:
        found = re.search(r"\(line (\d+)\)", str(error))
        raise _unreadable(*_no_line(Place(name, int(found[1]) if found else 0))) from error
    met = set()
    for each in file:
        if each.msgctxt and not each.obsolete:
            if each.msgctxt in met:
                place = Place(name, each.linenum or 0)
                raise _unreadable(
                    worded("'{context}' already occurs earlier", context=each.msgctxt),
                    place,
                    worded("keep one of the two"),
                )
            met.add(each.msgctxt)
    return file


_WIDTH = 78
_MARK = "\ufeff"
"""With which an editor may begin a file."""
_LINE = re.compile(
    r"(?:#~?\|?\s*)?(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s*)?\"[^\"\\]*(?:\\.[^\"\\]*)*\"", re.DOTALL
)
_REMARK = re.compile(r"(?:#(?![~|])|#~\s*(?:#|$)).*|", re.DOTALL)


def serialise_catalogue(file: polib.POFile, like: bytes) -> bytes:
    """A catalogue as bytes, with the ends of lines, and the mark at its head, of what it was read from."""
    text = f"{str(file).rstrip()}\n"
    text = text.replace("\n", "\r\n") if b"\r\n" in like else text
    return f"{_MARK if like.startswith(_MARK.encode()) else ''}{text}".encode()


def _refuse_what_is_no_line(text: str, name: str) -> None:
    """Raises UnreadableError where a mark of quotation is missing: polib drops a letter there, and tells nobody."""
    faults = []
    for at, line in enumerate(text.splitlines(), start=1):
        stripped = line.strip()
        if not stripped or (stripped[0] == "#" and stripped[1:2] not in {"~", "|"}):  # a remark, as any other line is
            continue
        if not (_LINE.fullmatch(stripped) or _REMARK.fullmatch(stripped)):
            message, place, hint = _no_line(Place(name, at))
            faults.append(Problem("catalogue", message, place, hint))
    if faults:
        raise UnreadableError(f"{faults[0].place}: {faults[0].message}", faults[0].hint, tuple(faults))


def _no_line(place: Place) -> tuple[str, Place, str]:
    return (
        worded("this line does not belong in a catalogue"),
        place,
        worded("check the text at this place and before it"),
    )


def _unreadable(message: str, place: Place, hint: str) -> UnreadableError:
    return UnreadableError(f"{place}: {message}", hint, (Problem("catalogue", message, place, hint),))


class TranslationCount(NamedTuple):
    """How much of the prose of the data a catalogue has."""

    texts: int
    missing: tuple[str, ...]
    """The contexts of the texts that nobody has translated."""
    fuzzy: tuple[str, ...]
    """Those of which another text was translated."""
    unread: tuple[str, ...]
    """Those whose translation no lawyer has read."""


def count_translations(texts: Mapping[str, str], catalogue: Mapping[str, Translation]) -> TranslationCount:
    """How much of some texts a catalogue has."""
    missing, fuzzy, unread = [], [], []
    for context, english in texts.items():
        found = catalogue.get(context)
        if found is None or not found.text:
            missing.append(context)
        elif not found.holds_for(english):
            fuzzy.append(context)
        elif not found.is_read:
            unread.append(context)
    return TranslationCount(len(texts), *(tuple(each) for each in (missing, fuzzy, unread)))


class TranslationEffects(NamedTuple):
    """What a change of the texts does to the translations of a language, by contexts."""

    fuzzy: tuple[str, ...] = ()
    """Those that held for a text as it was, and do not for what it is now."""
    orphaned: tuple[str, ...] = ()
    """Those of a text that is gone: they are kept as obsolete."""
    missing: tuple[str, ...] = ()
    """New texts that nobody has translated."""

    def __bool__(self) -> bool:
        return any(self)


def find_effects(
    before: Mapping[str, str],
    after: Mapping[str, str],
    catalogue: Mapping[str, Translation],
    then: Mapping[str, Translation] | None = None,
) -> TranslationEffects:
    """What a change does to a catalogue; `then` is what the catalogue will be, where that is another one."""
    then = catalogue if then is None else then
    held = {context: each for context, each in catalogue.items() if each.holds_for(before.get(context, ""))}
    kept = {each.english for context, each in held.items() if context not in after}  # may stand under another context
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
