"""Rules about what the law answers: items and their numbers, links, recorded searches, positions."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from lanzarote_law.answers.status import span
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.grammar.references import ConventionRef, ItemRef
from lanzarote_law.model import Applies, Basis, Extent, InstrumentKind, Kind, Review, Role, Stance, overlap
from lanzarote_law.typography import calendar_day
from lanzarote_law.validation.rules import fault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lanzarote_law.errors import Problem
    from lanzarote_law.model import Corpus, Correspondence, Negative, Position
    from lanzarote_law.validation.rules import Steps, Where


def check_answers(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """Every problem across items, links, searches and positions."""
    for rule in (
        _items,
        _convention_points,
        _sections,
        _spans,
        _outside,
        _links,
        _twice,
        _asked,
        _found,
        _positions,
        _filed,
        _suspects,
    ):
        yield from rule(corpus, where)


def _items(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """Items are numbered the way of their instrument, and what an item needs is there."""
    for item in corpus.items:
        kind = corpus.instrument[item.instrument].kind
        reader = ConventionRef if kind is InstrumentKind.CONVENTION else ItemRef
        try:
            written = str(reader.parse(item.id))
        except NotUnderstoodError as error:
            yield fault("item-number", error.message, where("item", item.id, "id"), error.hint)
            continue
        if written != item.id:
            yield fault("item-number", f"'{item.id}' is written '{written}'", where("item", item.id, "id"))
        if item.applies is Applies.UNKNOWN and not item.applies_if:
            message = "whether the item applies is unknown, but not on what it depends"
            yield fault("item-applies", message, where("item", item.id, "applies"), "add applies_if")
        if item.kind is Kind.PRACTICE and corpus.links_of_item.get(item.id):
            message = "an item about practice has correspondences, which no status weighs"
            yield fault("item-practice", message, where("item", item.id, "kind"), "make it kind: law, or move them")


def _convention_points(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """The points of the Convention that items and positions name are written the way the Convention is cited here."""
    named = [("item", item.id, item.convention) for item in corpus.items]
    named += [("position", position.id, position.convention) for position in corpus.positions]
    for kind, ident, points in named:
        for index, point in enumerate(points):
            try:
                written = str(ConventionRef.parse(point))
            except NotUnderstoodError as error:
                yield fault("convention-point", error.message, where(kind, ident, "convention", index), error.hint)
                continue
            if written != point:
                message = f"'{point}' is written '{written}'"
                yield fault("convention-point", message, where(kind, ident, "convention", index))


def _sections(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """Each number of an instrument with sections stands in one of them, and no section lists another number."""
    heads: dict[str, dict[str, str]] = defaultdict(dict)
    for item in corpus.items:
        heads[item.instrument].setdefault(corpus.reference(item.id).parts[0], item.id)
    listed: dict[str, dict[str, str]] = defaultdict(dict)
    for section in corpus.sections:
        for index, number in enumerate(section.items):
            first = listed[section.instrument].setdefault(number, section.id)
            place = ("section", section.id, "items", index)
            if number not in heads[section.instrument]:
                message = f"no item of {section.instrument} has the number '{number}'"
                yield fault("section-item", message, where(*place), "take it out, or add the item")
            elif first != section.id or number in section.items[:index]:
                message = f"'{number}' already stands in the section {first}"
                yield fault("section-item", message, where(*place), "take it out of one of them")
    for instrument, sections in listed.items():
        for number, head in heads[instrument].items():
            if number not in sections:
                message = f"no section lists '{number}': coverage by section leaves it out"
                yield fault("section-item", message, where("item", head, "id"), "add it to a section")


def _spans(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """A correspondence or a recorded search holds for at least a day."""
    for link in corpus.correspondences:
        start, end = span(corpus, link)
        if start and end and start >= end:
            message = f"the link starts on {start} and ends on {end}: it never holds"
            yield fault("link-span", message, where("correspondence", link.id), "mend from, until or the provision")
    for negative in corpus.negatives:
        if negative.start and negative.end and negative.start >= negative.end:
            message = f"the search holds from {negative.start} until {negative.end}: never"
            yield fault("negative-span", message, where("negative", negative.id), "mend from or until")


def _outside(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """A link has days of its own only where it is narrower than its provision."""
    for link in corpus.correspondences:
        provision = corpus.provision[link.provision]
        place = ("correspondence", link.id)
        if link.start and provision.start and link.start < provision.start:
            message = f"the link starts on {link.start}, but {provision.id} only on {provision.start}"
            yield fault("link-outside", message, where(*place, "from"), "mend the day, or leave from out")
        if link.end and provision.end and link.end > provision.end:
            message = f"the link lasts until {link.end}, but {provision.id} only until {provision.end}"
            yield fault("link-outside", message, where(*place, "until"), "mend the day, or leave until out")


def _links(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """What a correspondence says fits its basis and its extent, and its items are of one instrument."""
    for link in corpus.correspondences:
        place = ("correspondence", link.id)
        if len({corpus.item[item].instrument for item in link.items}) > 1:
            message = "the items belong to two instruments"
            yield fault("link-instruments", message, where(*place, "items"), "write two records")
        if link.extent is Extent.PARTIAL and not link.part:
            yield fault("link-part", "a partial link does not say which part", where(*place, "extent"), "add part")
        if link.basis is not Basis.EDITORIAL and not link.source:
            message = f"a link on the word of a {link.basis} names no source"
            yield fault("link-source", message, where(*place), "add source")


def _twice(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """No two links say the same of one item and aspect at the same time."""
    alike: dict[tuple[object, ...], list[Correspondence]] = defaultdict(list)
    for link in corpus.correspondences:
        said = (link.pinpoint, link.read_with, link.extent, link.part, link.role, link.basis, link.source)
        alike[link.provision, *said].append(link)
    for links in alike.values():
        for first, second in combinations(links, 2):
            items = [item for item in second.items if item in first.items]
            aspects = [aspect for aspect in second.aspects if aspect in first.aspects]
            if items and aspects and overlap(*span(corpus, first), *span(corpus, second)):
                message = f"{first.id} says already that {first.provision} answers {items[0]} for '{aspects[0]}'"
                place = where("correspondence", second.id)
                yield fault("link-twice", message, place, "keep one of them, or say in what they differ")


def _asked(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """An item asks for the aspects for which correspondences and recorded searches name it."""
    for item, aspect, place in _answered(corpus):
        record = corpus.item[item]
        if aspect not in record.aspects and aspect not in record.extra_aspects:
            message = f"item {item} does not ask for the aspect '{aspect}'"
            asked = ", ".join(sorted((*record.aspects, *record.extra_aspects)))
            yield fault("link-aspect", message, where(*place), f"it asks for: {asked or 'none'}")


def _answered(corpus: Corpus) -> Iterator[tuple[str, str, Steps]]:
    """Every item and aspect that a link or a search names together, and where."""
    for link in corpus.correspondences:
        for item in link.items:
            for aspect in link.aspects:
                yield item, aspect, ("correspondence", link.id, "aspects")
    for negative in corpus.negatives:
        for item in negative.items:
            yield item, negative.aspect, ("negative", negative.id, "aspect")


def _found(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """A search found nothing where no link of this data set's own says that the law answers in full."""
    for negative in corpus.negatives:
        for item in negative.items:
            for link in corpus.links_of_item.get(item, ()):
                if _contradicts(corpus, link, negative):
                    message = f"{link.id} says that {link.provision} answers {item} for '{negative.aspect}' in full"
                    place = where("negative", negative.id)
                    yield fault("negative-link", message, place, "end the search with until, or mend the link")


def _contradicts(corpus: Corpus, link: Correspondence, negative: Negative) -> bool:
    """Whether a link is weighed in full for what a search did not find, on a day of both."""
    if negative.aspect not in link.aspects or link.extent is not Extent.FULL or link.basis is not Basis.EDITORIAL:
        return False
    weighed = link.role is not Role.EXEMPTS or corpus.aspect[negative.aspect].exemption
    return weighed and overlap(*span(corpus, link), negative.start, negative.end)


def _positions(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """A position names an item or a topic; only disputes have targets; what they target exists."""
    for position in corpus.positions:
        place = ("position", position.id)
        if not position.item and not position.topic:
            yield fault("position-item", "the position names neither an item nor a topic", where(*place), "add one")
        if position.targets and position.stance is not Stance.DISPUTES:
            message = f"a position that {position.stance} has targets"
            yield fault("position-targets", message, where(*place, "targets"))
        for index, target in enumerate(position.targets):
            links = corpus.links_of_item.get(target.item, ())
            if not any(link.provision == target.provision and target.aspect in link.aspects for link in links):
                message = f"no correspondence links {target.item} to {target.provision} for '{target.aspect}'"
                yield fault("position-target", message, where(*place, "targets", index), "mend the target")


def _filed(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """A position has a day, and what came later did."""
    for position in corpus.positions:
        source = corpus.source.get(position.source)
        day = position.filed or calendar_day(source.date if source else "")
        if day:
            yield from _later(corpus, position, day, where)
        elif source:
            message = f"neither the position nor its source {position.source} has a day"
            yield fault("position-filed", message, where("position", position.id, "source"), "add filed")


def _later(corpus: Corpus, position: Position, day: date, where: Where) -> Iterator[Problem]:
    for index, ident in enumerate(position.answered_by):
        start = corpus.provision[ident].start
        if start and start <= day:
            message = f"{ident} was in force from {start}, before the position was filed on {day}"
            answer = where("position", position.id, "answered_by", index)
            yield fault("position-answered", message, answer, "name the later law, or take it out")
    for index, later in enumerate(position.later):
        place = ("position", position.id, "later", index, "day")
        if later.on <= day:
            message = f"{later.on} is not after {day}, when the position was filed"
            yield fault("position-later", message, where(*place), "mend the day")
        elif not corpus.provision[later.provision].in_force(later.on):
            message = f"{later.provision} is not in force on {later.on}"
            yield fault("position-later", message, where(*place), "mend the day or the provision")


def _suspects(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """A link that was not reviewed since the law behind it changed is suspect."""
    for link in corpus.correspondences:
        if link.review is Review.DUE:
            message = f"the law behind the link to {link.provision} changed, and nobody has reviewed it since"
            yield fault("suspect", message, where("correspondence", link.id), _reviewed(link))
        if link.review is Review.CARRIED:
            message = f"the link was carried over to {link.provision} and not reviewed"
            yield fault("carried", message, where("correspondence", link.id), _reviewed(link))


def _reviewed(link: Correspondence) -> str:
    return f"read the law, then put it on record: lanzarote-law verify {link.id} --mark seen --source ID --by NAME"
