"""Rules of recommendations: their date, the Parties that they name, and the aspects that would meet them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lanzarote_law.typography import parse_calendar_day
from lanzarote_law.validation.rules import DataRules, Fault
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.model import Corpus

rules = DataRules()


@rules.warning("recommendation-day", "adopted after its document")
def _recommendation_day(corpus: Corpus) -> Iterator[Fault]:
    for each in corpus.recommendations:
        dated = parse_calendar_day(corpus.source[each.source].date if each.source in corpus.source else "")
        if dated and dated < each.on:
            message = worded("the document that contains it is of {dated}, before {day}", dated=dated, day=each.on)
            yield Fault(message, ("recommendation", each.id, "day"), worded("correct the date, or the document"))


@rules.error("recommendation-party", "not the code of a Party")
def _recommendation_party(corpus: Corpus) -> Iterator[Fault]:
    for each in corpus.recommendations:
        for index, party in enumerate(each.parties):
            if not re.fullmatch("[a-z]{2}", party):
                message = worded("'{party}' is not the code of a Party", party=party)
                steps = ("recommendation", each.id, "parties", index)
                yield Fault(message, steps, worded("write two small letters: be"))


@rules.error("recommendation-aspect", "an aspect that does not meet it")
def _recommendation_aspect(corpus: Corpus) -> Iterator[Fault]:
    for each in corpus.recommendations:
        for index, aspect in enumerate(each.aspects):
            steps = ("recommendation", each.id, "aspects", index)
            asking = {item.id for item in corpus.items_asking.get(aspect, ())}
            if asking.isdisjoint(each.items):
                message = worded("none of its items asks for '{aspect}'", aspect=aspect)
                yield Fault(message, steps, worded("correct the items or the aspect"))
            if means := corpus.aspect[aspect].full_means:
                message = worded("a full answer to '{aspect}' means: {means}", aspect=aspect, means=means)
                yield Fault(message, steps, worded("omit the aspect"))


@rules.error("position-recommendation", "a recommendation not made to the Party")
def _position_recommendation(corpus: Corpus) -> Iterator[Fault]:
    for position in corpus.positions:
        asked = corpus.recommendation.get(position.recommendation)
        if asked and not asked.is_addressed_to(corpus.party_code):
            message = worded("the recommendation does not name the Party '{code}'", code=corpus.party_code)
            yield Fault(message, ("position", position.id, "recommendation"), worded("correct the recommendation"))
        if position.since and not asked:
            message = worded("since when a recommendation is met is given without the recommendation")
            yield Fault(message, ("position", position.id, "since"), worded("add recommendation, or remove since"))
