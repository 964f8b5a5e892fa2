"""The translated texts of the data, each with a context that does not depend on the other texts.

The model says which fields are translated. A context consists of the id of the record, the part of it and the field,
separated by bars: `act:2016-05-31||note`, `old/383bis|2016-06-18|summary`. A part is identified by its content, never
by its position: a version by its date or the name of that, a successor by its provision, a partner by `with-` and its
provision, a later law by `later-`, its provision and its date, a list of offences by `list-`, its purpose and the first
article that it lists, or its condition.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from lanzarote_law import model
from lanzarote_law.answers.verifiable_facts import PART_NAMES
from lanzarote_law.model_fields import FIELDS
from lanzarote_law.translations.catalogues import Translation


def collect_texts(corpus: model.Corpus) -> dict[str, str]:
    """Return every translated text by context, in the order of the data."""
    found: dict[str, str] = {}

    def noted(context: str, text: str) -> str:
        found[context] = text
        return text

    _transform_texts(corpus, noted)
    return found


def translate_corpus(
    corpus: model.Corpus, language: str, catalogue: Mapping[str, Translation]
) -> model.TranslatedCorpus:
    """Return the data in another language; untranslated texts stay in English, with a sign.

    The title of a document itself stays, followed by its translation in square brackets: readers could not find the
    document by the translation alone.
    """
    unread: dict[str, None] = {}
    borne = {f"{each.id}||title" for each in corpus.sources if not each.described}

    def translate(context: str, text: str) -> str:
        found = catalogue.get(context)
        if found is None or not found.holds_for(text):
            return text + model.UNTRANSLATED if _WORD.search(text) else text
        words = f"{text} [{found.text}]" if context in borne and found.text != text else found.text
        if not found.is_read:
            unread[words] = None
        return words

    values = _transform_texts(corpus, translate)
    return model.TranslatedCorpus(**values, language=language, unread=tuple(unread))


_WORD = re.compile(r"[^\W\d_]{4}")
"""A word; a place in an article such as `§ 1, al. 2` has none, and is the same in all languages."""


def _transform_texts(corpus: model.Corpus, turn: Callable[[str, str], str]) -> dict[str, Any]:
    """Return the lists and values of a corpus with every text transformed."""
    walk = _TextWalk(turn)
    values = {}
    for field in FIELDS[model.Corpus]:
        value = getattr(corpus, field.name)
        values[field.name] = tuple(walk.record(each, _context_id(each), "") for each in value) if field.many else value
    return values


def _context_id(record: Any) -> str:  # noqa: ANN401  # a record of any kind
    """Return the id used in the contexts of a record: for an applicability, the item."""
    ident: str = record.item if isinstance(record, model.Applicability) else record.id
    return ident


class _TextWalk:
    """Walks through all records; if two texts would have the same context, the later one is distinguished."""

    def __init__(self, turn: Callable[[str, str], str]) -> None:
        self._turn = turn
        self._met = Counter[str]()

    def record(self, record: Any, ident: str, part: str) -> Any:  # noqa: ANN401  # a record of any kind
        """Return a record with its texts, and those of the records inside it, transformed."""
        changed: dict[str, Any] = {}
        for field in FIELDS[type(record)]:
            value = getattr(record, field.name)
            if field.is_prose and value:
                changed[field.name] = self._turn(self._context(ident, part, field.name), value)
            elif field.of in _PART_NAMES and value:
                found = [self.record(each, ident, _part(part, each)) for each in (value if field.many else [value])]
                changed[field.name] = tuple(found) if field.many else found[0]
        return record._replace(**changed) if changed else record

    def _context(self, ident: str, part: str, field: str) -> str:
        context = f"{ident}|{part}|{field}"
        self._met[context] += 1
        return context if self._met[context] == 1 else f"{context}#{self._met[context]}"


_PART_NAMES: dict[type[Any], Callable[[Any], str]] = {
    **PART_NAMES,
    model.OffenceList: lambda each: "-".join(f"list {each.used_for} {(*each.articles, each.condition)[0]}".split()),
    model.LaterLaw: lambda each: f"later-{each.provision}-{each.on}",
}
"""What identifies each kind of part that contains a text."""


def _part(outer: str, record: Any) -> str:  # noqa: ANN401  # a record of any kind
    name = _PART_NAMES[type(record)](record)
    return f"{outer}/{name}" if outer else name
