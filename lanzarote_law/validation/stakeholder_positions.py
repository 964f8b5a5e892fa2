"""Rules for positions: their subject, their date, and the law since."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lanzarote_law.model import Corpus, Position, Stance
from lanzarote_law.typography import parse_calendar_day
from lanzarote_law.validation.rules import DataRules, Fault
from lanzarote_law.wording import worded

rules = DataRules()


@rules.error("position-item", "a position without a subject")
def _position_item(corpus: Corpus) -> Iterator[Fault]:
    for position in corpus.positions:
        if not position.item and not position.topic:
            message = worded("the position names neither an item nor a topic")
            yield Fault(message, ("position", position.id), worded("add one"))


@rules.error("position-targets", "targets without a dispute")
def _position_targets(corpus: Corpus) -> Iterator[Fault]:
    for position in corpus.positions:
        if position.targets and position.stance is not Stance.DISPUTES:
            message = worded("a position that {stance} has targets", stance=position.stance)
            yield Fault(message, ("position", position.id, "targets"))


@rules.error("position-target", "a dispute that matches no link")
def _position_target(corpus: Corpus) -> Iterator[Fault]:
    for position in corpus.positions:
        for index, target in enumerate(position.targets):
            links = corpus.links_of_item.get(target.item, ())
            if not any(link.provision == target.provision and target.aspect in link.aspects for link in links):
                message = worded(
                    "no correspondence links {item} to {provision} for '{aspect}'",
                    item=target.item,
                    provision=target.provision,
                    aspect=target.aspect,
                )
                yield Fault(message, ("position", position.id, "targets", index), worded("correct the target"))


@rules.error("position-filed", "a position without a date")
def _position_filed(corpus: Corpus) -> Iterator[Fault]:
    for position in corpus.positions:
        if position.source in corpus.source and not _filed(corpus, position):
            message = worded("neither the position nor its source {source} has a date", source=position.source)
            yield Fault(message, ("position", position.id, "source"), worded("add filed"))


@rules.error("position-answered", "answered before it was filed")
def _position_answered(corpus: Corpus) -> Iterator[Fault]:
    for position in corpus.positions:
        day = _filed(corpus, position)
        for index, ident in enumerate(position.answered_by):
            start = corpus.provision[ident].start
            if day and start and start <= day:
                message = worded(
                    "{ident} has been in force since {start}, before the position was filed on {day}",
                    ident=ident,
                    start=start,
                    day=day,
                )
                steps = ("position", position.id, "answered_by", index)
                yield Fault(message, steps, worded("name the later law, or remove it"))


@rules.error("position-later", "later law that is not later")
def _position_later(corpus: Corpus) -> Iterator[Fault]:
    for position in corpus.positions:
        day = _filed(corpus, position)
        if day is None:
            continue
        for index, later in enumerate(position.later):
            steps = ("position", position.id, "later", index, "day")
            if later.on <= day:
                message = worded(
                    "{on} is not after {day}, the date on which the position was filed", on=later.on, day=day
                )
                yield Fault(message, steps, worded("correct the date"))
            elif not corpus.provision[later.provision].in_force(later.on):
                message = worded("{provision} is not in force on {on}", provision=later.provision, on=later.on)
                yield Fault(message, steps, worded("correct the date or the provision"))


def _filed(corpus: Corpus, position: Position) -> date | None:
    """Return the date of a position: its own, or that of its document."""
    source = corpus.source.get(position.source)
    return position.filed or parse_calendar_day(source.date if source else "")
