"""That a lawyer has read translations, put on record in their catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.errors import NotFoundError, NotUnderstoodError
from lanzarote_law.translations.catalogues import FUZZY, opened, seal, written
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date


def meant(where: str, texts: Iterable[str]) -> tuple[str, ...]:
    """The contexts that are meant: that of one text, all of a record, or all of a part of it, as `todo` names them.

    Raises NotFoundError.
    """
    ident, _, part = where.partition("@")
    found = [each for each in texts if each == where or each.split("|")[0] == where]
    found = found or [each for each in texts if part and each.split("|")[:2] == [ident, part]]
    if not found:
        message = worded("no text of the data that is translated is '{where}'", where=where)
        hint = worded("write it as todo --kind translation names it, or the id of a record for all of its texts")
        raise NotFoundError(message, hint)
    return tuple(found)


def recorded(
    content: bytes, name: str, texts: Mapping[str, str], contexts: Iterable[str], *, by: str, on: date
) -> bytes:
    """A catalogue with a line that says who has read the translations of some texts, and on which day.

    Raises NotUnderstoodError where there is nothing to have read: no translation, or one of another text.
    """
    file = opened(content, name)
    entries = {each.msgctxt: each for each in file if not each.obsolete}
    for context in dict.fromkeys(contexts):
        entry = entries.get(context)
        if entry is None or not entry.msgstr:
            message = worded("'{context}' has no translation in {name}", context=context, name=name)
            raise NotUnderstoodError(message, worded("translate it there first"))
        if entry.msgid != texts[context] or FUZZY in entry.flags:
            raise NotUnderstoodError(
                worded(
                    "the translation of '{context}' in {name} was made of another text than that of today",
                    context=context,
                    name=name,
                ),
                worded("bring it up to the text, take its mark as fuzzy away, and record it then"),
            )
        line = f"read: {by.strip()}, {on} [{seal(entry.msgid, entry.msgstr)}]"
        entry.tcomment = "\n".join(filter(None, (entry.tcomment, line)))
    return written(file, content)
