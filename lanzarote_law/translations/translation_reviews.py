"""Records in a catalogue that a lawyer has reviewed translations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from lanzarote_law.errors import NotFoundError, NotUnderstoodError
from lanzarote_law.translations.catalogues import FUZZY, parse_catalogue, review_seal, serialise_catalogue
from lanzarote_law.wording import worded


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
            told = {"context": context, "name": name}
            message = worded("the translation of '{context}' in {name} was made from an earlier text", **told)
            hint = worded("update it to the current text, remove its fuzzy mark, then record the review")
            raise NotUnderstoodError(message, hint)
        line = f"read: {by.strip()}, {on} [{review_seal(entry.msgid, entry.msgstr)}]"
        entry.tcomment = "\n".join(filter(None, (entry.tcomment, line)))
    return serialise_catalogue(file, content)
