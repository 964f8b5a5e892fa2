"""Rules for positions and recommendations: their subjects, their dates, and the law since."""

import re
from collections.abc import Iterator
from datetime import date

from lanzarote_law.model import Corpus, DisputedLinkRef, LaterLaw, Position, Recommendation, Stance
from lanzarote_law.text_folding_and_display import parse_calendar_day
from lanzarote_law.validation.data_rule import DataRules, Fault
from lanzarote_law.wording import worded

rules = DataRules()


@rules.error("position-item", "a position without a subject", "positions")
def _position_item(_: Corpus, position: Position) -> Iterator[Fault]:
    if not position.item and not position.topic:
        yield Fault(worded("the position names neither an item nor a topic"), (), worded("add `item` or `topic`"))


@rules.error("position-targets", "targets without a dispute", "positions")
def _position_targets(_: Corpus, position: Position) -> Iterator[Fault]:
    if position.targets and position.stance is not Stance.DISPUTES:
        yield Fault(
            worded("the position has targets, although its stance is {stance}", stance=position.stance), ("targets",)
        )


@rules.error("position-target", "a dispute that matches no link", "positions.targets")
def _position_target(corpus: Corpus, _: Position, target: DisputedLinkRef) -> Iterator[Fault]:
    links = corpus.links_of_item.get(target.item, ())
    if not any(link.provision == target.provision and target.aspect in link.aspects for link in links):
        message = worded("no correspondence links {item} to {provision} for '{aspect}'", **target._asdict())
        yield Fault(message, (), worded("correct the target"))


@rules.error("position-filed", "a position without a date", "positions")
def _position_filed(corpus: Corpus, position: Position) -> Iterator[Fault]:
    if position.source in corpus.source and not _filed(corpus, position):
        message = worded("neither the position nor its source {source} has a date", source=position.source)
        yield Fault(message, ("source",), worded("add the key `filed`"))


@rules.error("position-answered", "a dispute answered before it was filed", "positions.answered_by")
def _position_answered(corpus: Corpus, position: Position, ident: str) -> Iterator[Fault]:
    day, start = _filed(corpus, position), corpus.provision[ident].start
    if day and start and start <= day:
        values = {"ident": ident, "start": start, "day": day}
        message = worded("{ident} has been in force since {start}, before the position was filed on {day}", **values)
        yield Fault(message, (), worded("name the later law, or remove the key"))


@rules.error("position-later", "later law that is not later", "positions.later")
def _position_later(corpus: Corpus, position: Position, later: LaterLaw) -> Iterator[Fault]:
    day = _filed(corpus, position)
    if day and later.on <= day:
        message = worded("{on} is not after {day}, the date on which the position was filed", on=later.on, day=day)
        yield Fault(message, ("day",), worded("correct the date"))
    elif day and not corpus.provision[later.provision].in_force(later.on):
        message = worded("{provision} is not in force on {on}", **later._asdict())
        yield Fault(message, ("day",), worded("correct the date or the provision"))


def _filed(corpus: Corpus, position: Position) -> date | None:
    """Return the date of a position: its own, or that of its document."""
    source = corpus.source.get(position.source)
    return position.filed or parse_calendar_day(source.date if source else "")


@rules.warning("recommendation-day", "a recommendation later than its document", "recommendations")
def _recommendation_day(corpus: Corpus, asked: Recommendation) -> Iterator[Fault]:
    dated = parse_calendar_day(corpus.source[asked.source].date if asked.source in corpus.source else "")
    if dated and dated < asked.on:
        message = worded("the document that contains it dates from {dated}, before {day}", dated=dated, day=asked.on)
        yield Fault(message, ("day",), worded("correct the date, or the document"))


@rules.error("recommendation-party", "not the code of a Party", "recommendations.parties")
def _recommendation_party(_: Corpus, _asked: Recommendation, party: str) -> Iterator[Fault]:
    if not re.fullmatch("[a-z]{2}", party):
        message = worded("'{party}' is not the code of a Party", party=party)
        yield Fault(message, (), worded("write two lower-case letters: be"))


@rules.error("recommendation-aspect", "an aspect that does not fit the recommendation", "recommendations.aspects")
def _recommendation_aspect(corpus: Corpus, asked: Recommendation, aspect: str) -> Iterator[Fault]:
    asking = {item.id for item in corpus.items_asking.get(aspect, ())}
    if asking.isdisjoint(asked.items):
        message = worded("none of its items asks for '{aspect}'", aspect=aspect)
        yield Fault(message, (), worded("correct the items or the aspect"))
    if means := corpus.aspect[aspect].full_means:
        message = worded("a full answer to '{aspect}' means: {means}", aspect=aspect, means=means)
        yield Fault(message, (), worded("omit the aspect"))


@rules.error("position-recommendation", "a recommendation not made to the Party", "positions")
def _position_recommendation(corpus: Corpus, position: Position) -> Iterator[Fault]:
    asked = corpus.recommendation.get(position.recommendation)
    if asked and not asked.is_addressed_to(corpus.party_code):
        message = worded("the recommendation does not name the Party '{code}'", code=corpus.party_code)
        yield Fault(message, ("recommendation",), worded("correct the recommendation"))
    if position.since and not asked:
        message = worded("the date from which a recommendation is met is given without the recommendation")
        yield Fault(message, ("since",), worded("add `recommendation`, or remove `since`"))
