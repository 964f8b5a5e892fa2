"""Postponement: the start of a code or of an act as one datum, on which everything hangs that starts by it."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.edits.amendment import an_act
from lanzarote_law.edits.data_records import Change, in_order, listed, mapping
from lanzarote_law.errors import NotFoundError, NotUnderstoodError
from lanzarote_law.grammar.articleids import ArticleId
from lanzarote_law.model import Mark
from lanzarote_law.typography import printable
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lanzarote_law.dataset.value_readers import Plain
    from lanzarote_law.edits.amendment import Data, Day, Ground
    from lanzarote_law.edits.data_records import Record
    from lanzarote_law.model import Corpus, Provision

_Steps = tuple[str | int, ...]
"""The way into a record: keys and positions."""


def postpone(data: Data, what: str, day: Day, ground: Ground, note: str = "") -> tuple[Change, ...]:
    """Another start for a named day, a code or an act.

    Where the day has no name yet, it is given one, and every place that rests on it says the name from then on. The
    day before stays on record, unless the start goes back to it. Raises NotFoundError or NotUnderstoodError.
    """
    if ground.act:
        an_act(data.corpus, ground.act)
    _refuse_unread(ground, note)
    name = name_of(data, what)
    naming: tuple[Change, ...] = ()
    if name:
        record, old = data.records.record("date", name), data.corpus.named_date[name].on
    else:
        name, old = _free_name(data.corpus, what), _start_of(data.corpus, what)
        record = {"title": _start_title(data.corpus, what)}
        naming = tuple(_named(data, _hinge(data.corpus, what, old), name))
    if day.on == old and "day" in record and _said(record, ground, note):
        return ()
    if day.on == old:
        edit = worded(", or lanzarote-law edit {name}", name=name) if "day" in record else ""
        message = worded("{what} starts on {old} already", what=what, old=old)
        raise NotUnderstoodError(message, worded("write another day{edit}", edit=edit))
    kept = {key: value for key, value in record.items() if key not in {"act", "note", "verified"}}
    was = [*listed(record.get("was")), old.isoformat()]
    moved: Record = {
        **kept,
        "day": day.on.isoformat(),
        "was": [each for each in was if each != day.on.isoformat()],
        "verification": str(ground.mark),
        **{key: value for key, value in (("act", ground.act), ("note", note)) if value},
    }
    return (Change("date", name, in_order("date", moved)), *naming)


def _refuse_unread(ground: Ground, note: str) -> None:
    """Raises NotUnderstoodError for a mark with nothing in which the day was read, or from which it was deduced."""
    if ground.act or ground.mark is Mark.UNVERIFIED:
        return
    if ground.mark is not Mark.INFERRED:
        message = worded("it is marked {mark}, and no act is named in which the day was read", mark=ground.mark)
        raise NotUnderstoodError(message, worded("say which one does it with --act ID, or leave --mark out"))
    if not note:
        message = worded("it is marked {mark}, and nothing is named from which the day was deduced", mark=ground.mark)
        raise NotUnderstoodError(message, worded("say it with --note, name the act with --act ID, or leave --mark out"))


def _said(record: Record, ground: Ground, note: str) -> bool:
    """Whether a record of a day says already by which act, and what else was typed of it."""
    typed = {
        "act": ground.act,
        "note": note,
        "verification": str(ground.mark) if ground.mark is not Mark.UNVERIFIED else "",
    }
    return all(record.get(key) == value for key, value in typed.items() if value)


def name_of(data: Data, what: str) -> str:
    """The name of the day on which a named day, a code or an act starts; empty where it has none."""
    corpus = data.corpus
    if what in corpus.named_date:
        return what
    if what not in corpus.code and what not in corpus.act:
        known = [*corpus.named_date, *corpus.code, *corpus.act]
        near = difflib.get_close_matches(what, known, 1)
        hint = (
            worded("did you mean {near}?", near=near[0])
            if near
            else worded("the days with a name: {names}", names=", ".join(corpus.named_date) or worded("none"))
        )
        message = worded("'{what}' is no named day, no code and no act of this data set", what=printable(what))
        raise NotFoundError(message, hint)
    kind, key = ("code", "in_force_from") if what in corpus.code else ("act", "in_force")
    written = str(data.records.record(kind, what).get(key, ""))
    return written if written in corpus.named_date else ""


def _start_of(corpus: Corpus, what: str) -> date:
    start = corpus.code[what].in_force_from if what in corpus.code else corpus.act[what].in_force
    if start is None:
        message = worded("the data do not say when {what} starts", what=what)
        raise NotUnderstoodError(message, worded("write it in: lanzarote-law edit {what}", what=what))
    return start


def _free_name(corpus: Corpus, what: str) -> str:
    stem = f"start-of-{re.sub(r'[^a-z0-9]+', '-', what.lower()).strip('-')}"
    names = (stem, *(f"{stem}-{number}" for number in range(2, len(corpus.dates) + 3)))
    return next(name for name in names if name not in corpus.named_date)


_START_OF = {"en": "Start of: ", "fr": "Entrée en vigueur : ", "nl": "Inwerkingtreding: "}


def _start_title(corpus: Corpus, what: str) -> Record:
    title = (corpus.code.get(what) or corpus.act[what]).title
    found = {language: before + text for language, before in _START_OF.items() if (text := getattr(title, language))}
    # a day is shown by its English title, or else by its bare name
    return {"en": _START_OF["en"] + (title.fr or title.nl), **found} if title.fr or title.nl else {**found}


class _Hinge(NamedTuple):
    """A day, and the codes and the acts that start on it together: what moves with one of them moves with all."""

    day: date
    codes: frozenset[str]
    acts: frozenset[str]


def _hinge(corpus: Corpus, what: str, day: date) -> _Hinge:
    """A code with the acts that brought it in, or an act with the codes that it brought in."""
    brought = {(each.code, each.versions[0].act) for each in corpus.provisions if each.start == day}
    if what in corpus.code:
        acts = {act for code, act in brought if code == what and act and corpus.act[act].in_force == day}
        return _Hinge(day, frozenset({what}), frozenset(acts))
    codes = {code for code, act in brought if act == what and corpus.code[code].in_force_from == day}
    return _Hinge(day, frozenset(codes), frozenset({what}))


def _named(data: Data, hinge: _Hinge, name: str) -> Iterator[Change]:
    """Every record in which the day stands as a date because of it, with its name instead."""
    places: dict[tuple[str, str], list[_Steps]] = {}
    for kind, ident, steps in _places(data.corpus, hinge):
        places.setdefault((kind, ident), []).append(steps)
    for (kind, ident), each in places.items():
        old = new = data.records.record(kind, ident)
        for steps in each:
            new = mapping(_with_name(new, steps, hinge.day.isoformat(), name))
        if new != old:
            yield Change(kind, ident, new)


def _with_name(value: Plain, steps: _Steps, day: str, name: str) -> Plain:
    """A value with a name where the steps lead, if the day stands there as a date."""
    if not steps:
        return name if value == day else value
    first, *rest = steps
    if isinstance(value, list) and isinstance(first, int):
        return [*value[:first], _with_name(value[first], tuple(rest), day, name), *value[first + 1 :]]
    if isinstance(value, dict) and first in value:
        return {**value, str(first): _with_name(value[str(first)], tuple(rest), day, name)}
    return value


def _places(corpus: Corpus, hinge: _Hinge) -> Iterator[tuple[str, str, _Steps]]:
    """Where a day stands that is this one because of it: the kind and the id of a record, and the way in it."""
    for act in sorted(hinge.acts):
        yield "act", act, ("in_force",)
    if hinge.codes:
        for code in corpus.codes:
            yield "code", code.id, ("in_force_from",) if code.id in hinge.codes else ("repealed_on",)
    if hinge.codes or _starts_alone(corpus, hinge):
        for regime in corpus.regimes:
            yield from (("regime", regime.id, (key,)) for key in ("in_force_from", "until"))
    for each in corpus.renumberings:
        if each.act in hinge.acts or each.code in hinge.codes:
            yield "renumbering", each.id, ("day",)
    touched: set[str] = set()
    for provision in corpus.provisions:
        for steps in _provision_places(corpus, hinge, provision):
            touched.add(provision.id)
            yield "provision", provision.id, steps
    yield from _answer_places(corpus, hinge, touched)


def _starts_alone(corpus: Corpus, hinge: _Hinge) -> bool:
    """Whether nothing else starts on the day: then a regime that begins or ends with it does so because of it."""
    acts = {act.id for act in corpus.acts if act.in_force == hinge.day}
    return acts <= hinge.acts and not any(code.in_force_from == hinge.day for code in corpus.codes)


def _provision_places(corpus: Corpus, hinge: _Hinge, provision: Provision) -> Iterator[_Steps]:
    """The versions that start, the partners that end with them, the end of the article, and who takes over."""
    for index, version in enumerate(provision.versions):
        with_code = index == 0 and provision.code in hinge.codes
        if version.in_force_from == hinge.day and (with_code or version.act in hinge.acts):
            yield "versions", index, "in_force_from"
            yield from (("partners", beside, "until") for beside in range(len(provision.partners)))
    if provision.annulled and provision.annulled.start == hinge.day and provision.annulled.act in hinge.acts:
        yield "annulled", "from"
    if provision.repeal is None or provision.repeal.on != hinge.day:
        return
    heirs = {ArticleId(each.provision).code for each in provision.replaced_by}
    with_code = bool(hinge.codes) and corpus.code[provision.code].repealed_on == hinge.day
    if provision.repeal.act in hinge.acts or with_code or not heirs.isdisjoint(hinge.codes):
        yield ("repealed_on",)
        yield from (("replaced_by", index, "day") for index in range(len(provision.replaced_by)))


def _answer_places(corpus: Corpus, hinge: _Hinge, touched: set[str]) -> Iterator[tuple[str, str, _Steps]]:
    """Links to the articles, searches that begin or end where those do, and what positions say of the later law."""
    links = [
        link
        for link in corpus.correspondences
        if not touched.isdisjoint((link.provision, *(each.provision for each in link.read_with)))
    ]
    for link in links:
        yield from (("correspondence", link.id, (key,)) for key in ("from", "until", "review_from"))
    answered = {(item, aspect) for link in links for item in link.items for aspect in link.aspects}
    for kind, found in (("negative", corpus.negatives), ("rest", corpus.rests)):
        for each in found:
            if hinge.codes or any((item, each.aspect) in answered for item in each.items):
                yield from ((kind, each.id, (key,)) for key in ("from", "until"))
    for position in corpus.positions:
        for index, later in enumerate(position.later):
            if later.provision in touched:
                yield "position", position.id, ("later", index, "day")
