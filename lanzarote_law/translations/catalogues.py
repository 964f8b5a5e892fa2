"""Catalogues: the translations of the data's prose into one language, in the form of gettext (`fr.po`).

The text in English is the id of an entry, and the context tells which text it is. An entry says in the comments of its
translator who made it (`by: draft`), and which lawyer has read it and when (`read: A. Reader, 2026-11-24`); without
such a line no lawyer has. Nothing here touches a file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.errors import Place, Problem, UnreadableError
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Mapping

    import polib

FUZZY = "fuzzy"
"""The flag of a translation that was made of another text."""

_READ = re.compile(r"^read: .+", re.MULTILINE)


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


def translations(content: bytes, name: str) -> dict[str, Translation]:
    """The translations of a catalogue by their contexts. Raises UnreadableError, naming the file and the line."""
    if not content:
        return {}
    return {
        each.msgctxt: Translation(each.msgid, each.msgstr, FUZZY in each.flags, is_read(each), each.linenum or 0)
        for each in opened(content, name)
        if each.msgctxt and not each.obsolete
    }


def is_read(entry: polib.POEntry) -> bool:
    """Whether a lawyer has read an entry."""
    return bool(_READ.search(entry.tcomment))


def opened(content: bytes, name: str) -> polib.POFile:
    """A catalogue as polib has it. Raises UnreadableError, naming the file and the line."""
    import polib  # noqa: PLC0415  # 20 ms; only where a catalogue is read, which no start does

    try:
        text = content.decode("utf-8")
        file = polib.pofile(text, wrapwidth=_WIDTH) if text.strip() else polib.POFile(wrapwidth=_WIDTH)
    except UnicodeDecodeError as error:
        raise _unreadable(worded("it is not in UTF-8"), Place(name), worded("save it in UTF-8")) from error
    except (OSError, ValueError, IndexError) as error:
        found = re.search(r"\(line (\d+)\)", str(error))
        place = Place(name, int(found[1]) if found else 0)
        raise _unreadable(
            worded("this is no line of a catalogue"), place, worded("see what stands there and before it")
        ) from error
    met = set()
    for each in file:
        if each.msgctxt and not each.obsolete:
            if each.msgctxt in met:
                place = Place(name, each.linenum or 0)
                raise _unreadable(
                    worded("'{msgctxt}' stands here a second time", msgctxt=each.msgctxt),
                    place,
                    worded("leave one of the two"),
                )
            met.add(each.msgctxt)
    return file


_WIDTH = 78


def _unreadable(message: str, place: Place, hint: str) -> UnreadableError:
    return UnreadableError(f"{place}: {message}", hint, (Problem("catalogue", message, place, hint),))


class Count(NamedTuple):
    """How much of the prose of the data a catalogue has."""

    texts: int
    missing: tuple[str, ...]
    """The contexts of the texts that nobody has translated."""
    fuzzy: tuple[str, ...]
    """Those of which another text was translated."""
    unread: tuple[str, ...]
    """Those whose translation no lawyer has read."""


def count(texts: Mapping[str, str], catalogue: Mapping[str, Translation]) -> Count:
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
    return Count(len(texts), *(tuple(each) for each in (missing, fuzzy, unread)))


def outdated(before: Mapping[str, str], after: Mapping[str, str], catalogue: Mapping[str, Translation]) -> list[str]:
    """The contexts whose translation holds for a text as it was, and not for what it is now."""
    return [
        context
        for context, found in catalogue.items()
        if context in before and context in after
        if found.holds_for(before[context]) and not found.holds_for(after[context])
    ]
