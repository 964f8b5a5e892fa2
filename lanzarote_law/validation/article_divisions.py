"""Rules of places inside articles: how a text is divided can be read, and each place that is named is there."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from lanzarote_law.answers.missing_divisions import missing_point
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.fields import parts
from lanzarote_law.grammar.divisions import divisions, lacking
from lanzarote_law.grammar.pinpoints import Pinpoint
from lanzarote_law.grammar.references import ConventionRef, Points
from lanzarote_law.model import Cited, Correspondence, InstrumentArticle, InstrumentKind, ReadWith, Version
from lanzarote_law.validation.rules import DataRules, Fault
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.model import Corpus, Instrument
    from lanzarote_law.validation.rules import Steps

rules = DataRules()


@rules.error("divisions", "divisions that cannot be read").means(
    "How an article is divided is written § 1 (al. 1-2, 1-3°), § 2 (a-f), § 3 (/1-2): paragraphs, alinéas, points,"
    " letters and indents, each place in brackets behind the one that it is in. The place at fault is named."
)
def _divisions(corpus: Corpus) -> Iterator[Fault]:
    for part in parts(corpus):
        if isinstance(part.record, (Version, InstrumentArticle)):
            try:
                divisions(part.record.divisions)
            except NotUnderstoodError as error:
                yield Fault(error.message, (part.kind, part.id, *part.steps, "divisions"), error.hint)


@rules.error("no-such-place", "a place that is not there").means(
    "A link, a position or an item names a paragraph, an alinéa, a point, a letter or an indent that the article does"
    " not have, as its `divisions` say; or an article that the Convention does not have. Correct the place, or the"
    " divisions if the text is divided in another way."
)
def _no_such_place(corpus: Corpus) -> Iterator[Fault]:
    if any(_divisions(corpus)):
        return
    for part in parts(corpus):
        if isinstance(part.record, (Correspondence, Cited, ReadWith)):
            yield from _not_in_its_article(corpus, part.record, (part.kind, part.id, *part.steps, "pinpoint"))
    for treaty in corpus.instruments:
        if treaty.kind is InstrumentKind.CONVENTION:
            for point, steps in _points(corpus, treaty):
                absent = missing_point(treaty, Points(point.parts[0], point.place))
                if absent:
                    yield Fault(absent.message, steps, absent.there)


def _points(corpus: Corpus, treaty: Instrument) -> Iterator[tuple[ConventionRef, Steps]]:
    """The points of a treaty that records name, and where; what is no point is a fault of another rule."""
    named = [(each.id, ("item", each.id, "id")) for each in corpus.items if each.instrument == treaty.id]
    for kind, records in (("item", corpus.items), ("position", corpus.positions)):
        named += [(point, (kind, each.id, "convention")) for each in records for point in each.convention]
    for point, steps in named:
        with suppress(NotUnderstoodError):
            yield ConventionRef.parse(point), steps


def _not_in_its_article(corpus: Corpus, named: Correspondence | Cited | ReadWith, steps: Steps) -> Iterator[Fault]:
    """The places of a pinpoint that no version of its article has; what is written in words is passed over."""
    article = corpus.provision[named.provision]
    versions = article.versions
    for written in named.pinpoint.split(";"):
        place, rest = Pinpoint.read(f" {written.strip()}")
        if rest or not all(each.divisions for each in versions):
            continue
        missing = [lacking(each.divisions, place) for each in versions]
        if all(missing):
            message = worded("article {article} has no {place}", article=article.article, place=missing[-1])
            yield Fault(message, steps, worded("it is divided into {places}", places=versions[-1].divisions))
