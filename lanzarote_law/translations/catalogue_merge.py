"""Merges two catalogues of a language: that of a copy and that of a newer data set.

What one side did not change is taken from the other. If both changed a translation, precedence is given to the one of
the merged text, then to the one reviewed by a lawyer, then to that of the copy. No translation is dropped: one that
only one side has is kept, as obsolete if its text is gone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.translations.catalogues import FUZZY, is_read, parse_catalogue
from lanzarote_law.translations.data_catalogue_update import update_parsed_catalogue

if TYPE_CHECKING:
    from collections.abc import Mapping

    import polib


class MergedCatalogue(NamedTuple):
    """A merged catalogue, and the contexts whose translation was taken over or differs between the sides."""

    content: bytes
    taken: tuple[str, ...]
    both: tuple[str, ...]
    """Translated differently by both sides, so that one translation had to be dropped."""


class CatalogueSides(NamedTuple):
    """A catalogue in three states: the origin of the copy, empty if unknown, the copy, and the newer one."""

    was: bytes
    mine: bytes
    theirs: bytes


def merge_catalogues(
    sides: CatalogueSides, name: str, language: str, texts: Mapping[str, str], *, theirs: bool = False
) -> MergedCatalogue:
    """Merge a newer catalogue into that of a copy, for the texts of the merged data.

    With `theirs`, the newer data set takes precedence if all else is equal. Raises UnreadableError.
    """
    file = parse_catalogue(sides.mine, name)
    was, news = (
        {each.msgctxt or "": each for each in parse_catalogue(content, name)} for content in (sides.was, sides.theirs)
    )
    mine = {each.msgctxt or "": each for each in file}
    taken, both = [], []
    for context, new in news.items():
        own = mine.get(context)
        old = was.get(context)
        if own is None:
            if context not in texts and old is not None and _content(old) == _content(new):
                continue  # the copy removed it or moved it to another context, and the newer set did not change it
            file.append(new)
            taken += [context] if new.msgstr else []
            continue
        if _content(own) == _content(new) or (old is not None and _content(old) == _content(new)):
            continue
        apart = (old is None or _content(old) != _content(own)) and bool(own.msgstr) and bool(new.msgstr)
        both += [context] if apart and own.msgstr != new.msgstr else []
        if new.msgstr and _takes_precedence(new, own, texts.get(context, ""), wins=theirs or not apart):
            taken.append(context)
            _take(own, new)
    file.sort(key=lambda each: each.obsolete)  # as they are written
    result = update_parsed_catalogue(file, sides.mine, language, texts)
    return MergedCatalogue(result.content, tuple(taken), tuple(both))


def _content(entry: polib.POEntry) -> tuple[str, str, bool, str]:
    return entry.msgid, entry.msgstr, FUZZY in entry.flags, entry.tcomment


def _takes_precedence(new: polib.POEntry, own: polib.POEntry, text: str, *, wins: bool) -> bool:
    """Whether a newer translation replaces the copy's own; `wins` decides if all else is equal."""
    holds, held = (bool(each.msgstr) and each.msgid == text and FUZZY not in each.flags for each in (new, own))
    if holds is not held:
        return holds
    return wins or (is_read(new) and not is_read(own))


def _take(own: polib.POEntry, new: polib.POEntry) -> None:
    own.msgid, own.msgstr, own.tcomment = new.msgid, new.msgstr, new.tcomment
    own.flags, own.previous_msgid = [*new.flags], new.previous_msgid
