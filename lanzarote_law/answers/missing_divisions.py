"""That an article, or the Convention, does not have the place that is named, and which places it has."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.answers.certainty import bracketed_mark
from lanzarote_law.grammar.article_divisions import UNCOUNTED, missing_division
from lanzarote_law.grammar.typed_references import ConventionPoints
from lanzarote_law.model import Corpus, Instrument, Provision
from lanzarote_law.wording import spoken, worded

if TYPE_CHECKING:
    from lanzarote_law.grammar.pinpoints import Pinpoint


class MissingDivision(NamedTuple):
    """That an article does not have a place, or an instrument an article."""

    message: str
    there: str
    """The divisions that exist."""


def missing_place(corpus: Corpus, provision: Provision, on: date, place: Pinpoint, day: str) -> MissingDivision | None:
    """The message that an article has no such division on a date; None if its divisions are not recorded."""
    version = provision.version(on)
    missing = missing_division(version.divisions, place) if version and version.divisions else None
    if not version or not missing:
        return None
    article = f"{provision.number(on)} {corpus.code[provision.code].brief(spoken())}"
    sure = bracketed_mark(version.verification)
    message = worded("{article} has no {place} on {day}{sure}", article=article, place=missing, day=day, sure=sure)
    if version.divisions == UNCOUNTED:
        return MissingDivision(message, worded("the article has no paragraphs and no points"))
    return MissingDivision(message, worded("the article is divided into {places}", places=version.divisions))


def missing_point(instrument: Instrument, points: ConventionPoints) -> MissingDivision | None:
    """The message that the Convention has no such point; None if its text was not read in full."""
    known = instrument.articles
    if not known:
        return None
    if points.article not in known:
        articles = {"first": min(known, key=int), "last": max(known, key=int)}
        message = worded("the Convention has no article {number}", number=points.article)
        return MissingDivision(message, worded("the articles of the Convention are {first} to {last}", **articles))
    divisions = known[points.article].divisions
    missing = missing_division(divisions, points.place.by_paragraph)
    if not missing:
        return None
    message = worded("the Convention has no point {point}", point=ConventionPoints(points.article, missing))
    values = {"number": points.article, "places": divisions}
    if divisions:
        return MissingDivision(message, worded("article {number} is divided into {places}", **values))
    return MissingDivision(message, worded("article {number} is not divided", **values))
