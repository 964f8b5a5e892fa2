"""Rules of recommendations: their date, the Parties that they name, and the aspects that would meet them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lanzarote_law.model import Corpus, Position, Recommendation
from lanzarote_law.typography import parse_calendar_day
from lanzarote_law.validation.rules import DataRules, Fault
from lanzarote_law.wording import worded

rules = DataRules()


@rules.warning("recommendation-day", "adopted after its document", "recommendations")
def _recommendation_day(corpus: Corpus, asked: Recommendation) -> Iterator[Fault]:
    dated = parse_calendar_day(corpus.source[asked.source].date if asked.source in corpus.source else "")
    if dated and dated < asked.on:
        message = worded("the document that contains it is of {dated}, before {day}", dated=dated, day=asked.on)
        yield Fault(message, ("day",), worded("correct the date, or the document"))


@rules.error("recommendation-party", "not the code of a Party", "recommendations.parties")
def _recommendation_party(_: Corpus, _asked: Recommendation, party: str) -> Iterator[Fault]:
    if not re.fullmatch("[a-z]{2}", party):
        message = worded("'{party}' is not the code of a Party", party=party)
        yield Fault(message, (), worded("write two lower-case letters: be"))


@rules.error("recommendation-aspect", "an aspect that does not meet the recommendation", "recommendations.aspects")
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
        yield Fault(message, ("since",), worded("add recommendation, or remove since"))
