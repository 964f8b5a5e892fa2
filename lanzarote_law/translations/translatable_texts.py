"""The texts of the data that are translated, each under a context that outlives a change of the others.

What is prose is told by the model. A context is the id of the record, the part of it that the text stands in, and the
field, with a bar between: `act:2016-05-31||note`, `old/383bis|2016-06-18|summary`. A part goes by what tells it from
its neighbours, never by its position: a version by its day or the name of that, a successor by its provision, a partner
by `with-` and its provision, a later law by `later-`, its provision and its day.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from lanzarote_law import model
from lanzarote_law.answers.facts import version_name
from lanzarote_law.fields import FIELDS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lanzarote_law.translations.catalogues import Translation


def texts(corpus: model.Corpus) -> dict[str, str]:
    """Every text that is translated, by its context, in the order of the data."""
    found: dict[str, str] = {}

    def noted(context: str, text: str) -> str:
        found[context] = text
        return text

    _turned(corpus, noted)
    return found


def translated(corpus: model.Corpus, language: str, catalogue: Mapping[str, Translation]) -> model.Translated:
    """The same data in another language; what its catalogue does not have stays in English, and shows that.

    The title that a document bears stays, with its translation in square brackets behind it: by that alone nobody
    would find the document.
    """
    unread: dict[str, None] = {}
    borne = {f"{each.id}||title" for each in corpus.sources if not each.described}

    def told(context: str, text: str) -> str:
        found = catalogue.get(context)
        if found is None or not found.holds_for(text):
            return text + model.UNTRANSLATED if _WORD.search(text) else text
        words = f"{text} [{found.text}]" if context in borne and found.text != text else found.text
        if not found.is_read:
            unread[words] = None
        return words

    values = _turned(corpus, told)
    return model.Translated(**values, language=language, unread=tuple(unread))


_WORD = re.compile(r"[^\W\d_]{4}")
"""What a place in an article has not, such as `§ 1, al. 2`: it is in no language."""


def _turned(corpus: model.Corpus, turn: Callable[[str, str], str]) -> dict[str, Any]:
    """The lists and values of a corpus with every text turned into another."""
    walk = _Walk(turn)
    values = {}
    for field in FIELDS[model.Corpus]:
        value = getattr(corpus, field.name)
        values[field.name] = tuple(walk.record(each, _told_by(each), "") for each in value) if field.many else value
    return values


def _told_by(record: Any) -> str:  # noqa: ANN401  # a record of any kind
    """The id by which the texts of a record are found: that whether an item applies is found by the item."""
    ident: str = record.item if isinstance(record, model.Applicability) else record.id
    return ident


class _Walk:
    """The way through all records; where two texts would have one context, the later of them says so."""

    def __init__(self, turn: Callable[[str, str], str]) -> None:
        self._turn = turn
        self._met = Counter[str]()

    def record(self, record: Any, ident: str, part: str) -> Any:  # noqa: ANN401  # a record of any kind
        """A record with its texts, and those of the records inside it, turned into others."""
        changed: dict[str, Any] = {}
        for field in FIELDS[type(record)]:
            value = getattr(record, field.name)
            if field.is_prose and value:
                changed[field.name] = self._turn(self._context(ident, part, field.name), value)
            elif field.of in _PART_NAMES and value:
                changed[field.name] = (
                    tuple(self.record(each, ident, _part(part, each)) for each in value)
                    if field.many
                    else self.record(value, ident, _part(part, value))
                )
        return record._replace(**changed) if changed else record

    def _context(self, ident: str, part: str, field: str) -> str:
        context = f"{ident}|{part}|{field}"
        self._met[context] += 1
        return context if self._met[context] == 1 else f"{context}#{self._met[context]}"


def _unnamed(record: model.Unnamed) -> str:
    return "-".join(record.words.every[0].split()) if record.words.every else "unnamed"


_PART_NAMES: dict[type[Any], Callable[[Any], str]] = {
    model.Version: version_name,
    model.Repeal: lambda _: "repeal",
    model.Annulment: lambda _: "annulled",
    model.Successor: lambda each: each.provision,
    model.Partner: lambda each: f"with-{each.provision}",
    model.Unnamed: _unnamed,
    model.LaterLaw: lambda each: f"later-{each.provision}-{each.on}",
}
"""By what each kind of part that holds a text is told from its neighbours."""


def _part(outer: str, record: Any) -> str:  # noqa: ANN401  # a record of any kind
    name = _PART_NAMES[type(record)](record)
    return f"{outer}/{name}" if outer else name
