"""A corpus as one JSON text and back, so that only the first start after a change has to read YAML.

The text carries its own plan: for each kind of record, how each of its fields is decoded. Nothing in it is executed.
"""

from __future__ import annotations

import gc
import json
import types
import typing
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from functools import partial
from typing import Any

from lanzarote_law import model
from lanzarote_law.wording import worded

Decoder = Callable[[Any], Any]
Plan = dict[str, tuple[list[str], list[str]]]
"""For each kind of record, the names of its fields and how each is decoded."""


def dump(corpus: model.Corpus) -> str:
    """The corpus as JSON: a plan and rows of values; of one in another language, that and what nobody has read."""
    plan: Plan = {}
    content = {"plan": plan, "corpus": _row(corpus, plan)}
    if isinstance(corpus, model.Translated):
        content["translated"] = [corpus.language, corpus.unread]
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def load(text: str) -> model.Corpus:
    """The corpus that `dump` wrote. Raises ValueError, KeyError or TypeError where the text is something else."""
    collecting = gc.isenabled()
    gc.disable()  # thousands of records are made at once and all of them are kept
    try:
        content = json.loads(text)
        plan: Plan = content["plan"]
        decoders: dict[str, Decoder] = {}
        for name, (names, codes) in plan.items():  # inner kinds were planned before the kinds that hold them
            if tuple(names) != _field_names(getattr(model, name)):
                raise ValueError(worded("{name} has other fields now", name=name))
            decoders[name] = _record_decoder(getattr(model, name), codes, decoders)
        if "translated" in content:
            language, unread = content["translated"]
            decoders["Corpus"] = _record_decoder(
                partial(_translated, language, tuple(unread)), plan["Corpus"][1], decoders
            )
        corpus: model.Corpus = decoders["Corpus"](content["corpus"])
    finally:
        if collecting:
            gc.enable()
    return corpus


def _translated(language: str, unread: tuple[str, ...], *values: Any) -> model.Translated:
    named = dict(zip(_field_names(model.Corpus), values, strict=True))
    return model.Translated(**named, language=language, unread=unread)


def _row(value: Any, plan: Plan) -> Any:
    kind = model.Corpus if isinstance(value, model.Corpus) else type(value)
    names = _field_names(kind)
    if names:
        _plan(kind, plan)
        return [_row(getattr(value, name), plan) for name in names]
    if isinstance(value, tuple):
        return [_row(each, plan) for each in value]
    return value.isoformat() if isinstance(value, date) else value


def _plan(kind: type, plan: Plan) -> None:
    """Note how the fields of a kind are decoded: "" as it is, "day", an enumeration, a record, "*" before a tuple."""
    if kind.__name__ in plan:
        return
    hints = typing.get_type_hints(kind)
    codes = [_field_code(hints[name], plan) for name in _field_names(kind)]
    plan[kind.__name__] = (list(_field_names(kind)), codes)


def _field_code(hint: Any, plan: Plan) -> str:
    if isinstance(hint, types.UnionType):
        hint = next(each for each in typing.get_args(hint) if each is not type(None))
    if typing.get_origin(hint) is tuple:
        return "*" + _field_code(typing.get_args(hint)[0], plan)
    if hint is date:
        return "day"
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint.__name__
    if isinstance(hint, type) and _field_names(hint):
        _plan(hint, plan)
        return hint.__name__
    return ""


def _field_names(kind: type) -> tuple[str, ...]:
    """The fields of a kind of record; none where it is no record."""
    if kind is model.Corpus:
        return tuple(model.Corpus.__dataclass_fields__)
    names: tuple[str, ...] = getattr(kind, "_fields", ())
    return names


def _record_decoder(kind: Callable[..., Any], codes: list[str], decoders: dict[str, Decoder]) -> Decoder:
    steps = [(index, _field_decoder(code, decoders)) for index, code in enumerate(codes) if code]

    def decode(row: list[Any]) -> Any:
        for index, step in steps:
            if row[index] is not None:
                row[index] = step(row[index])
        return kind(*row)

    return decode


def _field_decoder(code: str, decoders: dict[str, Decoder]) -> Decoder:
    if code == "*":
        return tuple
    if code.startswith("*"):
        each = _field_decoder(code[1:], decoders)
        return lambda rows: tuple([each(row) for row in rows])
    if code == "day":
        return date.fromisoformat
    if code in decoders:
        return decoders[code]
    members: dict[str, Any] = getattr(model, code)._value2member_map_  # quicker than a call per value
    return members.__getitem__
