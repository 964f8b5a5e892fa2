"""Two catalogues of a language merged: that of a copy and that of a newer data set.

What one side left as it was is taken from the other. Where both changed a translation, the one that holds for the text
as it is after the merge stands, then the one that a lawyer has read, then that of the copy. No translation is dropped:
one that only one side has stays, and is obsolete where its text is gone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.translations.catalogue_update import updated
from lanzarote_law.translations.catalogues import FUZZY, is_read, opened, written

if TYPE_CHECKING:
    from collections.abc import Mapping

    import polib


class Merged(NamedTuple):
    """A catalogue after a merge, and of which contexts a translation was taken over or is another on both sides."""

    content: bytes
    taken: tuple[str, ...]
    both: tuple[str, ...]
    """Translated by each side in its own way, so that one of the two had to stand aside."""


class CatalogueSides(NamedTuple):
    """A catalogue in its three states: that of which the copy was made, empty where unknown, the copy, the newer."""

    was: bytes
    mine: bytes
    theirs: bytes


def merged(
    sides: CatalogueSides, name: str, language: str, texts: Mapping[str, str], *, theirs: bool = False
) -> Merged:
    """The catalogue of a copy with what is newer in another, for the texts that the data have after the merge.

    With `theirs` the newer data set wins where all else is equal. Raises UnreadableError.
    """
    file = opened(sides.mine, name)
    was, mine, news = ({each.msgctxt or "": each for each in opened(content, name)} for content in sides)
    mine = {each.msgctxt or "": each for each in file}
    taken, both = [], []
    for context, new in news.items():
        own = mine.get(context)
        old = was.get(context)
        if own is None:
            if context not in texts and old is not None and _says(old) == _says(new):
                continue  # the copy took it out, or has it under another context, and nothing of it is newer
            file.append(new)
            taken += [context] if new.msgstr else []
            continue
        if _says(own) == _says(new) or (old is not None and _says(old) == _says(new)):
            continue
        apart = (old is None or _says(old) != _says(own)) and bool(own.msgstr) and bool(new.msgstr)
        both += [context] if apart and own.msgstr != new.msgstr else []
        if new.msgstr and _stands(new, own, texts.get(context, ""), wins=theirs or not apart):
            taken.append(context)
            _take(own, new)
    result = updated(written(file, sides.mine), name, language, texts)
    return Merged(result.content, tuple(taken), tuple(both))


def _says(entry: polib.POEntry) -> tuple[str, str, bool, str]:
    return entry.msgid, entry.msgstr, FUZZY in entry.flags, entry.tcomment


def _stands(new: polib.POEntry, own: polib.POEntry, text: str, *, wins: bool) -> bool:
    """Whether a newer translation stands in the place of the copy's own; `wins` where all else is equal."""
    holds, held = (bool(each.msgstr) and each.msgid == text and FUZZY not in each.flags for each in (new, own))
    if holds is not held:
        return holds
    return wins or (is_read(new) and not is_read(own))


def _take(own: polib.POEntry, new: polib.POEntry) -> None:
    own.msgid, own.msgstr, own.tcomment = new.msgid, new.msgstr, new.tcomment
    own.flags, own.previous_msgid = [*new.flags], new.previous_msgid
