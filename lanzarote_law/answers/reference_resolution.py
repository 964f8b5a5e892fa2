"""Resolves a typed reference on a date to an item, an article or a point of the Convention."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from lanzarote_law.answers.certainty import bracketed_mark
from lanzarote_law.answers.lineage import successors_of, walk_from
from lanzarote_law.answers.missing_divisions import MissingDivision, missing_place, missing_point
from lanzarote_law.errors import NotFoundError, NotUnderstoodError
from lanzarote_law.grammar.code_phrases import code_key
from lanzarote_law.grammar.pinpoints import LID, Pinpoint, counts_paragraphs
from lanzarote_law.grammar.provision_ids import ArticleId
from lanzarote_law.grammar.typed_references import (
    ArticleRef,
    ConventionPoints,
    ConventionRef,
    ItemRange,
    ItemRef,
    Reference,
    item_numbered_alike,
    possible_readings,
)
from lanzarote_law.model import Code, Corpus, InstrumentKind, Item, Mark, Provision, Renumbering, is_within, weakest
from lanzarote_law.text_folding_and_display import printable
from lanzarote_law.wording import (
    clauses,
    joined_by_and,
    joined_by_or,
    spoken,
    to_word,
    worded,
    worded_count,
    written_day,
)


class OtherReading(NamedTuple):
    """Another possible meaning of the same text."""

    kind: str
    """`item`, `treaty` for a point of the Convention, or `article`."""
    number: str
    """Its number as it was read; an article's with the short name of its code."""
    id: str = ""
    """The id of a record; empty if the data set has none, which does not mean that it does not exist."""
    exists: Mark | None = None
    """For a number known to exist but otherwise not in the data: how that was checked."""
    current: bool = False
    """Whether it is of the code in force on the date, of several with the same name."""

    @property
    def label(self) -> str:
        """The label used in messages and JSON: `art. 383 CP 2024`."""
        return f"{worded(_LABELS[self.kind])} {self.number}"


_LABELS = {"item": to_word("item"), "treaty": "CETS 201", "article": to_word("art.")}


class ResolvedReference(NamedTuple):
    """The meaning of a typed reference: items (several for a heading), or one provision."""

    query: str
    items: tuple[Item, ...] = ()
    provision: Provision | None = None
    pinpoint: Pinpoint = Pinpoint()
    other_readings: tuple[OtherReading, ...] = ()


def resolve(corpus: Corpus, text: str, on: date) -> ResolvedReference:
    """The meaning of a typed reference on a date.

    A bare number is an item first, then an article of the code in force, then of another code, then a point of the
    Convention; an article of another code that answers no item gives way to that point. The other readings are listed.
    An exact id takes precedence over all of them.
    """
    text = text.strip()
    if text in corpus.provision:
        return ResolvedReference(text, provision=corpus.provision[text])
    if text in corpus.item and not text.isdigit():
        return ResolvedReference(text, (corpus.item[text],))
    if named := corpus.codes_named.get(code_key(text)):
        return ResolvedReference(text, provision=_only_article(corpus, text, named))
    found: list[ResolvedReference] = []
    others: list[OtherReading] = []
    for reading in possible_readings(corpus.as_typed(text), text):
        for resolved, other in _reading_results(corpus, text, reading, on):
            if resolved:
                found.append(resolved)
            others.append(other._replace(id=_first_id(resolved)) if resolved else other)
    alike = item_numbered_alike(text)
    if alike and (items := contained_items(corpus, alike)):
        others.append(OtherReading("item", str(alike), items[0].id))
    if not found:
        raise _not_found(corpus, text, others)
    chosen = _most_likely(corpus, text, found)
    provision = chosen.provision
    absent = _missing_place(corpus, provision, on, chosen.pinpoint) if provision else None
    if absent:
        points = (each.number for each in others if each.kind == "treaty" and each.id)
        offered = (worded('for the Convention, type "CETS {number}"', number=each) for each in points)
        raise NotFoundError(absent.message, clauses((absent.there, *offered)))
    # the items are all in the data: another number means nothing
    real = (each for each in others if each.id or each.kind != "item")
    rest = tuple(dict.fromkeys(other for other in real if other.id != _first_id(chosen)))
    return ResolvedReference(chosen.query, chosen.items, chosen.provision, chosen.pinpoint, rest)


def _most_likely(corpus: Corpus, text: str, found: list[ResolvedReference]) -> ResolvedReference:
    """The first meaning; for a bare number, not an article outside the Criminal Codes that answers no item."""
    first = found[0].provision
    if first is None or not text.isdigit() or corpus.links_to_provision.get(first.id):
        return found[0]
    is_of_the_code = first.code in {each.code for each in corpus.regimes}
    return found[0] if is_of_the_code else next((each for each in found if each.items), found[0])


def _only_article(corpus: Corpus, text: str, named: list[Code]) -> Provision:
    """The article of a code of which the data have one, or the code as a whole. Raises NotUnderstoodError."""
    articles = [each for each in corpus.provisions if corpus.code[each.code] in named]
    if len(articles) == 1:
        return articles[0]
    message = worded("'{text}' is a code or an act, not an article", text=printable(text))
    known = [full_reference(corpus, each.code, each.article, Pinpoint()) for each in articles[:5]]
    hint = worded(
        "name one of its {articles} articles in this data set, such as {known}",
        articles=len(articles),
        known=joined_by_or(known),
    )
    raise NotUnderstoodError(message, hint if known else worded("this data set contains none of its articles"))


def _missing_place(corpus: Corpus, provision: Provision, on: date, place: Pinpoint) -> MissingDivision | None:
    """That an article has no such division on a date; for a repealed article, that it has never had it."""
    days = [on]
    if provision.end and provision.end <= on and provision.version(on) is None:
        starts = (each.in_force_from for each in provision.versions if each.in_force_from)
        days = [*(each for each in starts if each < provision.end), provision.end - provision.end.resolution]
    absent = [missing_place(corpus, provision, each, place, str(each)) for each in days]
    return absent[-1] if all(absent) else None


def _first_id(found: ResolvedReference) -> str:
    return found.provision.id if found.provision else found.items[0].id


_Found = tuple[ResolvedReference | None, OtherReading]
"""The result of a reading, and its label if another reading is chosen."""


def _reading_results(corpus: Corpus, text: str, reading: Reference, on: date) -> list[_Found]:
    if isinstance(reading, ArticleRef):
        return _articles(corpus, text, reading, on)
    points = reading.points if isinstance(reading, ConventionPoints) else (reading,)
    items = tuple(dict.fromkeys(item for point in points for item in contained_items(corpus, point)))
    treaty = not isinstance(reading, (ItemRef, ItemRange))
    if not items and (treaty or str(reading).isdigit()):
        return []
    other = OtherReading("treaty" if treaty else "item", str(reading))
    return [(ResolvedReference(text, items) if items else None, other)]


def contained_items(corpus: Corpus, reference: ItemRef | ItemRange | ConventionRef) -> tuple[Item, ...]:
    """The item with this reference, or the items directly below it if it is only a heading.

    For a range: each item that lies in it with all its limbs.
    """
    if isinstance(reference, ItemRange):
        held = {item.id for item in corpus.items if reference.contains(corpus.reference(item.id))}
        inside = [corpus.item[each] for each in held if held.issuperset(corpus.limbs.get(each, ()))]
    else:
        treaty = isinstance(reference, ConventionRef)
        kind = InstrumentKind.CONVENTION if treaty else InstrumentKind.QUESTIONNAIRE
        inside = corpus.inside.get((kind.value, *reference.parts), [])
    below = {limb for item in inside for limb in corpus.limbs.get(item.id, ())}
    highest = (item for item in inside if item.id not in below)
    return tuple(sorted(highest, key=lambda item: corpus.reference(item.id).key))


def _articles(corpus: Corpus, text: str, reference: ArticleRef, on: date) -> list[_Found]:
    """The articles that a reference can mean, the most likely first: in the codes it names, or else in any code."""
    codes = find_codes(corpus, reference.code) if reference.code else _codes_with_article(corpus, reference)
    found: list[tuple[tuple[int, int], ResolvedReference | None, OtherReading]] = []
    shared = corpus.sharing_a_name
    for position, code in enumerate(codes):
        current = code.id in shared and is_within(on, code.in_force_from, code.repealed_on)
        other = OtherReading("article", f"{reference.number} {code.brief(spoken())}", current=current)
        # of codes with the same name, the one in force on the date comes first
        rank = (0 if current else 1 if code.id in shared else 2, position)
        matches = find_articles(corpus, code, str(reference.number), on)
        for each in matches:
            meant = ResolvedReference(text, provision=each, pinpoint=_place(code, reference, each))
            found.append((rank, meant, other))
        known = None if matches else corpus.known_number.get((code.id, str(reference.number)))
        if known:
            found.append((rank, None, other._replace(exists=known.verification)))
        elif not matches and (reference.code or (code.id in shared and _is_plain(reference))):
            found.append((rank, None, other))
    return [(resolved, other) for _, resolved, other in sorted(found, key=lambda each: each[0])]


def _codes_with_article(corpus: Corpus, reference: ArticleRef) -> list[Code]:
    """The codes with an article of this number, and those to which a plain number always refers."""
    found = {code.id: code for code in corpus.codes_numbered.get(str(reference.number), ())}
    found |= corpus.sharing_a_name if _is_plain(reference) else {}
    return sorted(found.values(), key=lambda code: corpus.code_place[code.id])


def _is_plain(reference: ArticleRef) -> bool:
    return not reference.number.latin and not reference.number.slash


def _place(code: Code, reference: ArticleRef, provision: Provision) -> Pinpoint:
    of_a_code, by_sign = bool(code.cited_as) or reference.counted == LID, has_paragraphs(provision)
    paragraphs = counts_paragraphs(reference.counted, of_a_code=of_a_code, by_sign=by_sign)
    return reference.pinpoint.by_paragraph if paragraphs else reference.pinpoint


def has_paragraphs(provision: Provision, on: date | None = None) -> bool:
    """Whether the data divide an article into §, by its wording on a day if that is known.

    A summary that speaks of § may mean those of another article.
    """
    version = provision.version(on) if on else None
    if version and version.divisions:
        return "§" in version.divisions
    divided = [version.divisions for version in provision.versions if version.divisions]
    return any("§" in each for each in divided or (version.summary for version in provision.versions))


def find_codes(corpus: Corpus, words: str) -> list[Code]:
    """The codes named by the words of a reference; all codes if there are no words.

    Raises NotUnderstoodError if the words name no code.
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
    message = worded("no code in this data set is called '{words}'", words=words)
    raise NotUnderstoodError(message, worded("use {known}, or another usual name of a code", known=known))


def full_reference(corpus: Corpus, code: str, number: str, place: Pinpoint) -> str:
    """An article or a point of an instrument as `resolve` understands it on any date: `CP 417/27, § 1`.

    Uses the name in `cited_as` if it is unambiguous, else the unique short name. Empty for any other record.
    """
    if code in corpus.code:
        return f"{_name_of(corpus, corpus.code[code], number)} {number}{f', {place}' if place else ''}"
    if code not in corpus.instrument:
        return ""
    if corpus.instrument[code].kind is InstrumentKind.QUESTIONNAIRE:
        return worded("question {number}", number=number)
    return f"CETS {ConventionPoints(number, place)}"


def _name_of(corpus: Corpus, code: Code, number: str) -> str:
    named = corpus.codes_named.get(code_key(code.cited_as), ()) if not number.isdecimal() else ()
    having = [each for each in named if f"{each.id}/{number}" in corpus.provision]
    return code.cited_as if having == [code] else code.short


def find_articles(corpus: Corpus, code: Code, number: str, on: date) -> list[Provision]:
    """The articles of a code with a number on the date; failing that, with that number today, or with it until later.

    Of an article that had another number on the date, these data may have no wording of then.
    """
    inside = corpus.numbered.get((code.id, number), ())
    then = [provision for provision in inside if provision.in_force(on) and provision.number(on) == number]
    today = [provision for provision in inside if provision.article == number]
    later = (each for each in corpus.renumbered.get(number, ()) if each.code == code.id and on < each.on)
    known = (corpus.provision.get(f"{each.code}/{each.now}") for each in later)
    return then or today or [provision for provision in known if provision]


def later_renumberings(corpus: Corpus, provision: Provision, on: date) -> list[Renumbering]:
    """The changes after a date by which an article got the number that it has in these data."""
    found = corpus.renumberings_of.get(provision.code, ())
    return [each for each in found if each.now == provision.article and on < each.on]


def renumbered_later(corpus: Corpus, provision: Provision, on: date) -> str:
    """A sentence that an article got its number after a date, and its former number; empty if it did not."""
    code = corpus.code[provision.code].brief(spoken())
    moves = (
        each._replace(code=code)._asdict() | {"on": written_day(each.on, spoken())}
        for each in later_renumberings(corpus, provision, on)
    )
    return clauses(worded("art. {was} {code} became {now} on {on}", **each) for each in moves)


def _not_found(corpus: Corpus, text: str, others: list[OtherReading]) -> NotFoundError:
    """That nothing was found: an article may well exist, since the data are a selection; an item of a list does not."""
    first, *rest = possible_readings(corpus.as_typed(text))
    if isinstance(first, (ConventionRef, ConventionPoints)):
        raise _no_point(corpus, first)
    hints = [hint(corpus, each) for each in (first, *rest) if isinstance(each, ArticleRef) for hint in _LEADS]
    dotted = ".".join(text)
    if text.isdigit() and dotted in corpus.item:
        hints.append(worded("a dot is missing: {dotted}?", dotted=dotted))
    items = (each for each in others if each.kind == "item" and each.id)
    hint = clauses([*hints, *(worded('for the question, type "item {number}"', number=each.number) for each in items)])
    articles = [other for other in others if other.kind == "article"]
    unknown = sum(other.exists is None for other in articles) or 1
    labels = joined_by_and(other.label for other in articles if other.exists is None)
    known = []
    for other in articles:
        if other.exists:
            values = {"label": other.label, "unless_seen": bracketed_mark(other.exists)}
            known.append(worded("{label} exists{unless_seen}, but is not in this data set", **values))
    if labels or not known:
        labels = labels or f"{worded('art.')} {first}"
        known.append(
            worded_count(
                unknown,
                "{labels} is not in this data set, which is not complete; the article may nonetheless exist",
                "{labels} are not in this data set, which is not complete; the articles may nonetheless exist",
                labels=labels,
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


def _no_point(corpus: Corpus, reference: ConventionRef | ConventionPoints) -> NotFoundError:
    """That no item is at a place of the Convention: it does not exist, or the data have no item of it."""
    found = (
        reference if isinstance(reference, ConventionPoints) else ConventionPoints(reference.parts[0], reference.place)
    )
    treaty = next(each for each in corpus.instruments if each.kind is InstrumentKind.CONVENTION)
    absent = missing_point(treaty, found)
    if absent:
        return NotFoundError(*absent)
    if treaty.text:
        message = worded("{point} of the Convention exists, but is not an item of this data set", point=reference)
        return NotFoundError(message)
    kind = worded("the Convention")
    return NotFoundError(worded("{first} is not an item of {kind} in this data set", first=reference, kind=kind))


def _renumbered(corpus: Corpus, reference: ArticleRef) -> str:
    """The number that followed an article's earlier number, if the data record it."""
    codes = {code.id: code for code in find_codes(corpus, reference.code)}
    renumbered = (each for each in corpus.renumbered.get(str(reference.number), ()) if each.code in codes)
    moves = (each._replace(code=codes[each.code].brief(spoken())) for each in renumbered)
    return clauses(worded("art. {was} {code} became {now} on {on}", **each._asdict()) for each in moves)


def _taken_over(corpus: Corpus, reference: ArticleRef) -> str:
    """The articles of the code that was named which replaced the article of that number in another of that name."""
    named = {code.id for code in find_codes(corpus, reference.code)} if reference.code else set()
    for code in corpus.sharing_a_name.values():
        old = f"{code.id}/{reference.number}"
        if code.id in named or old not in corpus.provision:
            continue
        line = walk_from([old], lambda each: successors_of(corpus, each))
        heirs = [ArticleId(each) for each in line if ArticleId(each).code in named]
        if heirs:
            marks = (step.verification for each in line for step in corpus.provision[each].replaced_by)
            names = joined_by_and(f"{each.article} {corpus.code[each.code].brief(spoken())}" for each in heirs)
            was = f"{reference.number} {code.brief(spoken())}"
            values = {"was": was, "now": names, "unless_seen": bracketed_mark(weakest(marks))}
            return worded("art. {was} was replaced by {now}{unless_seen}", **values)
    return ""


_LEADS = (_renumbered, _taken_over)
"""Where a number leads that the data do not have."""


def sort_provision_ids(corpus: Corpus, idents: list[str]) -> list[str]:
    """Ids of provisions in the order of the codes and in legal order."""
    order = corpus.code_place
    return sorted(idents, key=lambda ident: (order[ArticleId(ident).code], ArticleId(ident).rank))
