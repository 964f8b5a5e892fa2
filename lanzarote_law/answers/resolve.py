"""What a typed reference means on a day: an item, an article of one of the codes, or a point of the Convention."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.answers.divided import absent_place, absent_point
from lanzarote_law.errors import NotFoundError, NotUnderstoodError
from lanzarote_law.grammar.articleids import ArticleId
from lanzarote_law.grammar.code_phrases import code_key
from lanzarote_law.grammar.pinpoints import Pinpoint, counts_paragraphs
from lanzarote_law.grammar.references import (
    ArticleRef,
    ConventionRef,
    ItemRange,
    ItemRef,
    Points,
    Reference,
    item_numbered_alike,
    readings,
)
from lanzarote_law.model import Code, Corpus, InstrumentKind, Item, Mark, Provision, within
from lanzarote_law.typography import calendar_day, fold, printable
from lanzarote_law.wording import both, clauses, spoken, to_word, worded

if TYPE_CHECKING:
    from datetime import date


class OtherReading(NamedTuple):
    """Another thing that the same text can mean."""

    kind: str
    """`item`, `treaty` for a point of the Convention, or `article`."""
    number: str
    """Its number as it was read; an article's with the short name of its code."""
    id: str = ""
    """The id of a record; empty where the data set has none, which does not mean that there is none."""
    exists: Mark | None = None
    """Of a number that the code is known to have, and of which the data set says no more: how that was checked."""

    @property
    def label(self) -> str:
        """What it is, in the words of messages and of the JSON: `art. 383 CP 2024`."""
        return f"{worded(_LABELS[self.kind])} {self.number}"


_LABELS = {"item": to_word("item"), "treaty": "CETS 201", "article": to_word("art.")}


class Resolved(NamedTuple):
    """What a typed reference means: items (several where a heading contains them), or one provision."""

    query: str
    items: tuple[Item, ...] = ()
    provision: Provision | None = None
    pinpoint: Pinpoint = Pinpoint()
    other_readings: tuple[OtherReading, ...] = ()


def day_meant(corpus: Corpus, text: str) -> date:
    """The day that a text means, as people write one, or the name of a day of the data. Raises NotUnderstoodError."""
    on = corpus.named_date[text].on if text in corpus.named_date else calendar_day(text) or _day_typed(text)
    on = on or (_reference_day(corpus) if fold(text.strip()) in _OF_THE_ROUND else None)
    if on is None:
        names = ", ".join((*corpus.named_date, *(REFERENCE_DAYS if _reference_day(corpus) else ())))
        hint = worded("write it as 2018-01-26, 26/01/2018 or 26 January 2018") + (
            worded(", or {names}", names=names) if names else ""
        )
        raise NotUnderstoodError(worded("'{text}' is not a day", text=printable(text)), hint)
    return on


REFERENCE_DAYS = ("reply", "comments")
"""What the reference day of the questionnaire is called: the data record one day for both."""

_OF_THE_ROUND = frozenset((*REFERENCE_DAYS, *"reponse commentaires antwoord opmerkingen".split()))


def _reference_day(corpus: Corpus) -> date | None:
    """The reference day of the questionnaire; None where the data have none."""
    asked = (each for each in corpus.instruments if each.kind is InstrumentKind.QUESTIONNAIRE)
    return next((corpus.reference_day(each.id) for each in asked if each.id in corpus.compared_with), None)


def _day_typed(text: str) -> date | None:
    from lanzarote_law.grammar import days  # noqa: PLC0415  # most days are typed as 2018-01-26, and need none of it

    return days.day_typed(text)


def resolve(corpus: Corpus, text: str, on: date) -> Resolved:
    """What a typed reference means on a day.

    A bare number is an item first, then an article of the code in force on the day, then of another code, then a point
    of the Convention; the readings that were passed over are named. An exact id comes before all of them.
    """
    text = text.strip()
    if text in corpus.provision:
        return Resolved(text, provision=corpus.provision[text])
    if text in corpus.item and not text.isdigit():
        return Resolved(text, (corpus.item[text],))
    found: list[Resolved] = []
    others: list[OtherReading] = []
    for reading in readings(text):
        for resolved, other in _reading_results(corpus, text, reading, on):
            if resolved:
                found.append(resolved)
            others.append(other._replace(id=_first_id(resolved)) if resolved else other)
    alike = item_numbered_alike(text)
    if alike and (items := contained_items(corpus, alike)):
        others.append(OtherReading("item", str(alike), items[0].id))
    if not found:
        raise _not_found(corpus, text, others)
    chosen = found[0]
    provision = chosen.provision
    absent = absent_place(corpus, provision, on, chosen.pinpoint, str(on)) if provision else None
    if absent:
        raise NotFoundError(*absent)
    rest = tuple(dict.fromkeys(other for other in others if other.id != _first_id(chosen)))
    return Resolved(chosen.query, chosen.items, chosen.provision, chosen.pinpoint, rest)


def _first_id(found: Resolved) -> str:
    return found.provision.id if found.provision else found.items[0].id


_Found = tuple[Resolved | None, OtherReading]
"""What a reading leads to, and how it is named where another one is chosen."""


def _reading_results(corpus: Corpus, text: str, reading: Reference, on: date) -> list[_Found]:
    if isinstance(reading, ArticleRef):
        return _articles(corpus, text, reading, on)
    points = reading.points if isinstance(reading, Points) else (reading,)
    items = tuple(dict.fromkeys(item for point in points for item in contained_items(corpus, point)))
    treaty = not isinstance(reading, (ItemRef, ItemRange))
    if not items and (treaty or str(reading).isdigit()):
        return []
    other = OtherReading("treaty" if treaty else "item", str(reading))
    return [(Resolved(text, items) if items else None, other)]


def contained_items(corpus: Corpus, reference: ItemRef | ItemRange | ConventionRef) -> tuple[Item, ...]:
    """The item with this reference, or the items right below it where it is a heading that is no item itself.

    Of a range, each item with all its limbs inside.
    """
    if isinstance(reference, ItemRange):
        held = {item.id for item in corpus.items if reference.contains(corpus.reference(item.id))}
        inside = [corpus.item[each] for each in held if held.issuperset(corpus.limbs.get(each, ()))]
    else:
        treaty = isinstance(reference, ConventionRef)
        kind = InstrumentKind.CONVENTION if treaty else InstrumentKind.QUESTIONNAIRE
        inside = corpus.inside.get((kind.value, *reference.parts), [])
    below = {limb for item in inside for limb in corpus.limbs.get(item.id, ())}
    return tuple(
        sorted((item for item in inside if item.id not in below), key=lambda item: corpus.reference(item.id).key)
    )


def _articles(corpus: Corpus, text: str, reference: ArticleRef, on: date) -> list[_Found]:
    """The articles that a reference can mean, the likeliest first: in the codes it names or, where none, in any."""
    codes = codes_meant(corpus, reference.code) if reference.code else _codes_with(corpus, reference)
    found: list[tuple[tuple[int, int], Resolved | None, OtherReading]] = []
    shared = corpus.sharing_a_name
    for position, code in enumerate(codes):
        other = OtherReading("article", f"{reference.number} {code.brief(spoken())}")
        current = within(on, code.in_force_from, code.repealed_on)
        # what "Code pénal" means comes first: the code in force on the day, then the other one
        rank = (0 if code.id in shared and current else 1 if code.id in shared else 2, position)
        matches = articles_numbered(corpus, code, str(reference.number), on)
        found += [
            (rank, Resolved(text, provision=each, pinpoint=_place(code, reference, each)), other) for each in matches
        ]
        known = None if matches else corpus.known_number.get((code.id, str(reference.number)))
        if known:
            found.append((rank, None, other._replace(exists=known.verification)))
        elif not matches and (
            reference.code or (code.id in shared and not reference.number.latin and not reference.number.slash)
        ):
            found.append((rank, None, other))
    return [(resolved, other) for _, resolved, other in sorted(found, key=lambda each: each[0])]


def _codes_with(corpus: Corpus, reference: ArticleRef) -> list[Code]:
    """The codes of which the data know an article of a number, and those that a plain one is told of in any case."""
    plain = not reference.number.latin and not reference.number.slash
    found = {code.id: code for code in corpus.codes_numbered.get(str(reference.number), ())}
    found |= corpus.sharing_a_name if plain else {}
    return sorted(found.values(), key=lambda code: corpus.code_place[code.id])


def _place(code: Code, reference: ArticleRef, provision: Provision) -> Pinpoint:
    of_a_code, by_sign = bool(code.cited_as), has_paragraphs(provision)
    paragraphs = counts_paragraphs(reference.counted, of_a_code=of_a_code, by_sign=by_sign)
    return reference.pinpoint.by_paragraph if paragraphs else reference.pinpoint


def has_paragraphs(provision: Provision) -> bool:
    """Whether the data speak of an article by §."""
    return any("§" in version.summary for version in provision.versions)


def codes_meant(corpus: Corpus, words: str) -> list[Code]:
    """The codes that the words of a reference name; all of them where it names none.

    Raises NotUnderstoodError where the words name no code.
    """
    if not words:
        return list(corpus.codes)
    if words in corpus.codes_named:
        return corpus.codes_named[words]
    for cut in range(1, len(words)):  # "Code pénal (CP)" names it twice
        first, second = corpus.codes_named.get(words[:cut]), corpus.codes_named.get(words[cut:])
        if first and second and (both := [code for code in first if code in second]):
            return both
    known = ", ".join(code.brief(spoken()) for code in corpus.codes[:4])
    message = worded("'{words}' names no code of this data set", words=words)
    raise NotUnderstoodError(message, worded("the codes are called {known}, and by their usual names", known=known))


def full_reference(corpus: Corpus, code: str, number: str, place: Pinpoint) -> str:
    """An article of a code or a point of an instrument as `resolve` reads it on any day: `CP 417/27, § 1`.

    The code goes by its name in `cited_as` where no other code of that name can be meant; else by the one that is its
    alone. Empty for what is of neither.
    """
    if code in corpus.code:
        return f"{_name_of(corpus, corpus.code[code], number)} {number}{f', {place}' if place else ''}"
    if code not in corpus.instrument:
        return ""
    if corpus.instrument[code].kind is InstrumentKind.QUESTIONNAIRE:
        return worded("question {number}", number=number)
    return f"CETS {Points(number, place)}"


def _name_of(corpus: Corpus, code: Code, number: str) -> str:
    named = corpus.codes_named.get(code_key(code.cited_as), ()) if not number.isdecimal() else ()
    having = [each for each in named if f"{each.id}/{number}" in corpus.provision]
    return code.cited_as if having == [code] else code.short


def articles_numbered(corpus: Corpus, code: Code, number: str, on: date) -> list[Provision]:
    """The articles of a code that bear a number: on the day, or else at any time under the number they bear now."""
    inside = corpus.numbered.get((code.id, number), ())
    then = [provision for provision in inside if provision.in_force(on) and provision.number(on) == number]
    return then or [provision for provision in inside if provision.article == number]


def _not_found(corpus: Corpus, text: str, others: list[OtherReading]) -> NotFoundError:
    """That nothing was found: an article may well exist, since the data are a selection; an item of a list does not."""
    first, *rest = readings(text)
    if isinstance(first, (ConventionRef, Points)):
        raise _no_point(corpus, first)
    hints = [_renumbered(corpus, each) for each in (first, *rest) if isinstance(each, ArticleRef)]
    dotted = ".".join(text)
    if text.isdigit() and dotted in corpus.item:
        hints.append(worded("a dot is missing: {dotted}?", dotted=dotted))
    hints += [
        worded('for the question, type "item {number}"', number=each.number)
        for each in others
        if each.kind == "item" and each.id
    ]
    hint = clauses(hints)
    articles = [other for other in others if other.kind == "article"]
    labels = both(other.label for other in articles if other.exists is None)
    known = [
        worded(
            "{label} exists{unless_seen}, but is not in this data set",
            label=other.label,
            unless_seen=unless_seen(other.exists),
        )
        for other in articles
        if other.exists
    ]
    if labels or not known:
        known.append(
            worded(
                "{labels}: not in this data set, which is a selection; it may well exist",
                labels=labels or f"{worded('art.')} {first}",
            )
        )
    selection = clauses(known)
    if isinstance(first, ArticleRef):
        return NotFoundError(selection, hint)
    kind = worded("the questionnaire")
    if articles:
        message = worded("{first} is not an item of {kind}; {selection}", first=first, kind=kind, selection=selection)
        return NotFoundError(message, hint)
    return NotFoundError(worded("{first} is not an item of {kind} in this data set", first=first, kind=kind))


def _no_point(corpus: Corpus, reference: ConventionRef | Points) -> NotFoundError:
    """That no item is at a place of the Convention: it does not exist, or the data have no item of it."""
    found = reference if isinstance(reference, Points) else Points(reference.parts[0], reference.place)
    treaty = next(each for each in corpus.instruments if each.kind is InstrumentKind.CONVENTION)
    absent = absent_point(treaty, found)
    if absent:
        return NotFoundError(*absent)
    if treaty.text:
        message = worded("{point} of the Convention exists, but is not an item of this data set", point=reference)
        return NotFoundError(message)
    kind = worded("the Convention")
    return NotFoundError(worded("{first} is not an item of {kind} in this data set", first=reference, kind=kind))


def unless_seen(mark: Mark) -> str:
    """A mark in brackets behind what it is about; nothing where that was seen."""
    return "" if mark is Mark.SEEN else f" ({mark})"


def _renumbered(corpus: Corpus, reference: ArticleRef) -> str:
    """Which number followed the one that an article bore before, where the data know."""
    codes = {code.id: code for code in codes_meant(corpus, reference.code)}
    return clauses(
        worded(
            "art. {was} {code} became {now} on {on}",
            was=each.was,
            code=codes[each.code].brief(spoken()),
            now=each.now,
            on=each.on,
        )
        for each in corpus.renumbered.get(str(reference.number), ())
        if each.code in codes
    )


def sort_ids(corpus: Corpus, idents: list[str]) -> list[str]:
    """Ids of provisions in the order of the codes and in legal order."""
    order = corpus.code_place
    return sorted(idents, key=lambda ident: (order[ArticleId(ident).code], ArticleId(ident).rank))
