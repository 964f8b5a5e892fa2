"""Rules for what articles contain: divisions that exist, and lists of offences that can be read."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from lanzarote_law import model
from lanzarote_law.answers.missing_divisions import missing_point
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.grammar.article_divisions import missing_division, parse_divisions
from lanzarote_law.grammar.article_numbers import ArticleSpan
from lanzarote_law.grammar.pinpoints import Pinpoint
from lanzarote_law.grammar.typed_references import ConventionPoints, ConventionRef
from lanzarote_law.model import Corpus, ListPurpose, Provision, Version
from lanzarote_law.model_fields import records_with_parts
from lanzarote_law.validation.data_rule import DataRules, Fault, PathSteps
from lanzarote_law.wording import worded

rules = DataRules()


@rules.error("divisions", "divisions that cannot be read")
def _divisions(corpus: model.Corpus) -> Iterator[Fault]:
    for part in records_with_parts(corpus):
        if isinstance(part.record, (model.Version, model.InstrumentArticle)):
            try:
                parse_divisions(part.record.divisions)
            except NotUnderstoodError as error:
                yield Fault(error.message, (part.kind, part.id, *part.steps, "divisions"), error.hint)


@rules.error("no-such-place", "a division that does not exist")
def _no_such_place(corpus: model.Corpus) -> Iterator[Fault]:
    if any(_divisions(corpus)):
        return
    for part in records_with_parts(corpus):
        if isinstance(part.record, (model.Correspondence, model.CitedProvision, model.ReadWith)):
            yield from _not_in_its_article(corpus, part.record, (part.kind, part.id, *part.steps, "pinpoint"))
    for treaty in corpus.instruments:
        if treaty.kind is model.InstrumentKind.CONVENTION:
            for point, steps in _points(corpus, treaty):
                absent = missing_point(treaty, ConventionPoints(point.parts[0], point.place))
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
    corpus: model.Corpus, named: model.Correspondence | model.CitedProvision | model.ReadWith, steps: PathSteps
) -> Iterator[Fault]:
    """Yield the divisions in a pinpoint that no version of its article has; free text is ignored."""
    article = corpus.provision[named.provision]
    versions = article.versions
    for written in named.pinpoint.split(";"):
        place, rest = Pinpoint.read(f" {written.strip()}")
        if rest or not all(each.divisions for each in versions):
            continue
        missing = [missing_division(each.divisions, place) for each in versions]
        if all(missing):
            message = worded("article {article} has no {place}", article=article.article, place=missing[-1])
            yield Fault(message, steps, worded("the article is divided into {places}", places=versions[-1].divisions))


@rules.error("list-article", "a listed article that cannot be read", "provisions.versions")
def _list_article(_: Corpus, _article: Provision, version: Version) -> Iterator[Fault]:
    for at, listed in enumerate(version.lists):
        for key, articles in (("articles", listed.articles), ("complete_within", listed.complete_within)):
            for index, each in enumerate(articles):
                try:
                    ArticleSpan.parse(each)
                except NotUnderstoodError as error:
                    yield Fault(error.message, ("lists", at, key, index), error.hint)


@rules.error("list-start", "a list that begins outside its version", "provisions.versions")
def _list_start(_: Corpus, provision: Provision, version: Version) -> Iterator[Fault]:
    later = provision.versions[provision.versions.index(version) + 1 :]
    end = later[0].in_force_from if later else provision.end
    for index, listed in enumerate(version.lists):
        if listed.start and not (version.in_force_from or date.min) < listed.start < (end or date.max):
            message = worded("{day} is outside the period of the version", day=listed.start)
            yield Fault(message, ("lists", index, "from"), worded("correct the date, or remove the key"))


@rules.error("list-period", "a limitation period in a list for jurisdiction", "provisions.versions")
def _list_period(_: Corpus, _article: Provision, version: Version) -> Iterator[Fault]:
    for index, listed in enumerate(version.lists):
        for key in ("term", "runs_from") if listed.used_for is not ListPurpose.LIMITATION else ():
            if getattr(listed, key):
                message = worded("a list for jurisdiction has no `{key}`", key=key)
                yield Fault(message, ("lists", index, key), worded("remove it"))
