"""The texts of the data that are in English alone: in a report in another language each of them carries a sign."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from lanzarote_law.answers.limits import short_limit
from lanzarote_law.model import Corpus, Correspondence, Successor, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lanzarote_law.render.formats.blocks import Page

SIGN = " [en]"
_FIELDS = {
    "Act": ("note",),
    "Annulment": ("note",),
    "Aspect": ("definition", "full_means"),
    "Correspondence": ("reason", "part", "limit", "limit_short"),
    "Instrument": ("note",),
    "Item": ("asks", "applies_if", "note"),
    "LaterLaw": ("note",),
    "NamedDate": ("note",),
    "Negative": ("checked", "note"),
    "Partner": ("purpose", "note"),
    "Position": ("statement", "topic", "note"),
    "Provision": ("note",),
    "Renumbering": ("note",),
    "SharedNumber": ("why",),
    "Source": ("note",),
    "Successor": ("part", "note"),
    "Version": ("summary", "penalty", "territory", "note"),
}
"""The fields that hold a text in English, by the kind of the record; the titles have their languages with them."""
_HOLDERS = {"annulled", "replaced_by", "partners", "versions", "later"}
"""The fields that hold records which have such fields."""


def signed(corpus: Corpus) -> Corpus:
    """The same data, each text that is in English alone with the sign behind it."""
    return Corpus(**{name: _signed(getattr(corpus, name)) for name in corpus.__dataclass_fields__})


def _signed(value: Any) -> Any:  # noqa: ANN401  # whatever the model holds
    if type(value) is tuple:
        return tuple(map(_signed, value))
    if not hasattr(value, "_fields") or isinstance(value, Text):
        return value
    texts = {name: getattr(value, name) for name in _FIELDS.get(type(value).__name__, ())}
    if isinstance(value, Correspondence) and value.limit:
        texts["limit_short"] = short_limit(value)  # worked out here: the sign must not be cut off
    if isinstance(value, Successor) and not _WORD.search(value.part):
        del texts["part"]
    changed: dict[str, Any] = {name: f"{text}{SIGN}" for name, text in texts.items() if text}
    changed |= {name: _signed(getattr(value, name)) for name in _HOLDERS.intersection(value._fields)}
    return value._replace(**changed) if changed else value


_WORD = re.compile(r"[^\W\d_]{4}")
"""What a place in an article has not, such as `§ 1, al. 2`."""


def signs(pages: Page) -> int:
    """How many texts of a report carry the sign."""
    return sum(text.count(SIGN.strip()) for text in _texts(pages))


def _texts(value: Any) -> Iterable[str]:  # noqa: ANN401  # blocks, and what they hold
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
