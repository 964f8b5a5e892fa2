"""Rules for divisions of articles: they can be read, and every division that is cited exists."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from lanzarote_law import model
from lanzarote_law.answers.missing_divisions import missing_point
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.fields import records_with_parts
from lanzarote_law.grammar.divisions import divisions, lacking
from lanzarote_law.grammar.pinpoints import Pinpoint
from lanzarote_law.grammar.references import ConventionRef, Points
from lanzarote_law.validation.rules import DataRules, Fault, PathSteps
from lanzarote_law.wording import worded

rules = DataRules()


@rules.error("divisions", "divisions that cannot be read")
def _divisions(corpus: model.Corpus) -> Iterator[Fault]:
    for part in records_with_parts(corpus):
        if isinstance(part.record, (model.Version, model.InstrumentArticle)):
            try:
                divisions(part.record.divisions)
            except NotUnderstoodError as error:
                yield Fault(error.message, (part.kind, part.id, *part.steps, "divisions"), error.hint)


@rules.error("no-such-place", "a division that does not exist")
def _no_such_place(corpus: model.Corpus) -> Iterator[Fault]:
    if any(_divisions(corpus)):
        return
    for part in records_with_parts(corpus):
        if isinstance(part.record, (model.Correspondence, model.Cited, model.ReadWith)):
            yield from _not_in_its_article(corpus, part.record, (part.kind, part.id, *part.steps, "pinpoint"))
    for treaty in corpus.instruments:
        if treaty.kind is model.InstrumentKind.CONVENTION:
            for point, steps in _points(corpus, treaty):
                absent = missing_point(treaty, Points(point.parts[0], point.place))
                if absent:
                    yield Fault(absent.message, steps, absent.there)


def _points(corpus: model.Corpus, treaty: model.Instrument) -> Iterator[tuple[ConventionRef, PathSteps]]:
    """Yield the points of a treaty that records cite, and where; another rule covers what is not a point."""
    named = [(each.id, ("item", each.id, "id")) for each in corpus.items if each.instrument == treaty.id]
    for kind, records in (("item", corpus.items), ("position", corpus.positions)):
        named += [(point, (kind, each.id, "convention")) for each in records for point in each.convention]
    for point, steps in named:
        with suppress(NotUnderstoodError):
            yield ConventionRef.parse(point), steps


def _not_in_its_article(
    corpus: model.Corpus, named: model.Correspondence | model.Cited | model.ReadWith, steps: PathSteps
) -> Iterator[Fault]:
    """Yield the divisions in a pinpoint that no version of its article has; free text is ignored."""
    article = corpus.provision[named.provision]
    versions = article.versions
    for written in named.pinpoint.split(";"):
        place, rest = Pinpoint.read(f" {written.strip()}")
        if rest or not all(each.divisions for each in versions):
            continue
        missing = [lacking(each.divisions, place) for each in versions]
        if all(missing):
            message = worded("article {article} has no {place}", article=article.article, place=missing[-1])
            yield Fault(message, steps, worded("the article is divided into {places}", places=versions[-1].divisions))
