"""Postpones the start of a code or an act, which is stored once and on which all dependent dates rely."""

import difflib
import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from lanzarote_law.edits.amendment_and_repeal import DataSet, LegalBasis, TypedDay, find_act, without_absent
from lanzarote_law.edits.data_records import Record, RecordChange, as_list, as_mapping, change_at
from lanzarote_law.errors import NotFoundError, NotUnderstoodError
from lanzarote_law.grammar.provision_ids import ArticleId
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Corpus, Mark, Provision
from lanzarote_law.text_folding_and_display import printable
from lanzarote_law.wording import worded

_Steps = tuple[str | int, ...]
"""The path inside a record: keys and positions."""


def postpone_start(
    data: DataSet, what: str, day: TypedDay, ground: LegalBasis, note: str = ""
) -> tuple[RecordChange, ...]:
    """Change the start of a named date, a code or an act.

    If the date has no name yet, it is given one, and every place that depends on it uses the name from then on. The
    former date stays on record, unless the start returns to it. Raises NotFoundError or NotUnderstoodError.
    """
    if ground.act:
        find_act(data.corpus, ground.act)
    _refuse_unread(ground, note)
    name = named_start_date(data, what)
    naming: tuple[RecordChange, ...] = ()
    if name:
        record, old = data.records.record("date", name), data.corpus.named_date[name].on
    else:
        name, old = _free_name(data.corpus, what), _start_of(data.corpus, what)
        record = {"title": _start_title(data.corpus, what)}
        naming = tuple(_replace_dates_by_name(data, _find_shared_start(data.corpus, what, old), name))
    mark = str(ground.mark) if ground.mark is not Mark.UNVERIFIED else ""
    typed = without_absent({"act": ground.act, "note": note, "verification": mark})
    if day.on == old and "day" in record and typed.items() <= record.items():
        return ()
    if day.on == old:
        edit = worded(", or edit it: lanzarote-law edit {name}", name=name) if "day" in record else ""
        message = worded("{what} already enters into force on {old}", what=what, old=old)
        raise NotUnderstoodError(message, worded("give another date{edit}", edit=edit))
    kept = {key: value for key, value in record.items() if key not in {"act", "note", "verified"}}
    start, formerly = day.on.isoformat(), [*as_list(record.get("was")), old.isoformat()]
    moved: Record = {**kept, "day": start, "was": [each for each in formerly if each != start]}
    moved |= {"verification": str(ground.mark), **without_absent({"act": ground.act, "note": note})}
    return (RecordChange("date", name, moved).ordered, *naming)


def _refuse_unread(ground: LegalBasis, note: str) -> None:
    """Raise NotUnderstoodError if a mark is given without the source of the date, or the reason for inferring it."""
    if ground.act or ground.mark is Mark.UNVERIFIED:
        return
    if ground.mark is not Mark.INFERRED:
        message = worded("the mark is {mark}, but no act is given in which the date was read", mark=ground.mark)
        raise NotUnderstoodError(message, worded("name the act with --act ID, or omit --mark"))
    if not note:
        message = worded("the mark is {mark}, but nothing is given from which the date was inferred", mark=ground.mark)
        raise NotUnderstoodError(message, worded("explain it with --note, name the act with --act ID, or omit --mark"))


def named_start_date(data: DataSet, ident: str) -> str:
    """Return the name of the date on which a code or act starts, or of the named date; empty if none."""
    corpus = data.corpus
    if ident in corpus.named_date:
        return ident
    if ident not in corpus.code and ident not in corpus.act:
        known = [*corpus.named_date, *corpus.code, *corpus.act]
        hint = worded("the named dates are: {names}", names=", ".join(corpus.named_date) or worded("none"))
        if near := difflib.get_close_matches(ident, known, 1):
            hint = worded("did you mean {near}?", near=near[0])
        message = worded("'{what}' is not a named date, a code or an act of this data set", what=printable(ident))
        raise NotFoundError(message, hint)
    kind, key = ("code", "in_force_from") if ident in corpus.code else ("act", "in_force")
    written = str(data.records.record(kind, ident).get(key, ""))
    return written if written in corpus.named_date else ""


def _start_of(corpus: Corpus, what: str) -> date:
    start = corpus.code[what].in_force_from if what in corpus.code else corpus.act[what].in_force
    if start is None:
        message = worded("the data do not record the date on which {what} enters into force", what=what)
        raise NotUnderstoodError(message, worded("add it: lanzarote-law edit {what}", what=what))
    return start


def _free_name(corpus: Corpus, what: str) -> str:
    stem = f"start-of-{re.sub(r'[^a-z0-9]+', '-', what.lower()).strip('-')}"
    names = (stem, *(f"{stem}-{number}" for number in range(2, len(corpus.dates) + 3)))
    return next(name for name in names if name not in corpus.named_date)


_START_OF = {"en": "Entry into force: ", "fr": "Entrée en vigueur : ", "nl": "Inwerkingtreding: "}


def _start_title(corpus: Corpus, what: str) -> Record:
    title = (corpus.code.get(what) or corpus.act[what]).title
    found = {language: before + text for language, before in _START_OF.items() if (text := getattr(title, language))}
    # a date is shown by its English title, or else by its name
    return {"en": _START_OF["en"] + (title.fr or title.nl), **found} if title.fr or title.nl else {**found}


class _SharedStart(NamedTuple):
    """A date with the codes and acts that start on it together, and move together."""

    day: date
    codes: frozenset[str]
    acts: frozenset[str]


def _find_shared_start(corpus: Corpus, what: str, day: date) -> _SharedStart:
    """Return a code with the acts that introduced it, or an act with the codes that it introduced."""
    brought = {(each.code, each.versions[0].act) for each in corpus.provisions if each.start == day}
    if what in corpus.code:
        acts = {act for code, act in brought if code == what and act and corpus.act[act].in_force == day}
        return _SharedStart(day, frozenset({what}), frozenset(acts))
    codes = {code for code, act in brought if act == what and corpus.code[code].in_force_from == day}
    return _SharedStart(day, frozenset(codes), frozenset({what}))


def _replace_dates_by_name(data: DataSet, hinge: _SharedStart, name: str) -> Iterator[RecordChange]:
    """Yield every record in which the date depends on the start, with the name in its place."""
    places = group_by_key(((kind, ident), steps) for kind, ident, steps in _places(data.corpus, hinge))
    for (kind, ident), each in places.items():
        old = new = data.records.record(kind, ident)
        for steps in each:
            new = as_mapping(change_at(new, steps, lambda day: name if day == hinge.day.isoformat() else day))
        if new != old:
            yield RecordChange(kind, ident, new)


def _places(corpus: Corpus, hinge: _SharedStart) -> Iterator[tuple[str, str, _Steps]]:
    """Yield where the date depends on the start: the kind and id of a record, and the path in it."""
    for act in sorted(hinge.acts):
        yield "act", act, ("in_force",)
    if hinge.codes:
        for code in corpus.codes:
            yield "code", code.id, ("in_force_from",) if code.id in hinge.codes else ("repealed_on",)
    acts = {act.id for act in corpus.acts if act.in_force == hinge.day}
    is_alone = acts <= hinge.acts and not any(code.in_force_from == hinge.day for code in corpus.codes)
    if hinge.codes or is_alone:  # nothing else starts on the date, so that a regime of that date depends on it
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


def _provision_places(corpus: Corpus, hinge: _SharedStart, provision: Provision) -> Iterator[_Steps]:
    """Yield the places in a provision: versions, partners that end, the end of the article, and successors."""
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


def _answer_places(corpus: Corpus, hinge: _SharedStart, touched: set[str]) -> Iterator[tuple[str, str, _Steps]]:
    """Yield the places in links, in searches that begin or end with articles, and in later law of positions."""
    named = ((link, (link.provision, *(each.provision for each in link.read_with))) for link in corpus.correspondences)
    links = [link for link, provisions in named if not touched.isdisjoint(provisions)]
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
