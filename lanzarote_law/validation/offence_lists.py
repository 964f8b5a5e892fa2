"""Rules for lists of offences: their articles can be read, and only limitation has a period."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.grammar.articles import ArticleSpan
from lanzarote_law.model import Corpus, ListPurpose, Provision, Version
from lanzarote_law.validation.rules import DataRules, Fault
from lanzarote_law.wording import worded

rules = DataRules()


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


@rules.error("list-period", "a period outside a limitation rule", "provisions.versions")
def _list_period(_: Corpus, _article: Provision, version: Version) -> Iterator[Fault]:
    for index, listed in enumerate(version.lists):
        for key in ("term", "runs_from") if listed.used_for is not ListPurpose.LIMITATION else ():
            if getattr(listed, key):
                message = worded("a list for jurisdiction has no `{key}`", key=key)
                yield Fault(message, ("lists", index, key), worded("remove it"))
