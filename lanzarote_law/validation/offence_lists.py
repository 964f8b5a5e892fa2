"""Rules for lists of offences: their articles can be read, and only limitation has a period."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.fields import records_with_parts
from lanzarote_law.grammar.articles import ArticleSpan
from lanzarote_law.model import ListPurpose, OffenceList
from lanzarote_law.validation.rules import DataRules, Fault
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.model import Corpus

rules = DataRules()


@rules.error("list-article", "a listed article that cannot be read")
def _list_article(corpus: Corpus) -> Iterator[Fault]:
    for part in records_with_parts(corpus):
        for key in ("articles", "complete_within") if isinstance(part.record, OffenceList) else ():
            for index, each in enumerate(getattr(part.record, key)):
                try:
                    ArticleSpan.parse(each)
                except NotUnderstoodError as error:
                    yield Fault(error.message, (part.kind, part.id, *part.steps, key, index), error.hint)


@rules.error("list-start", "a list that begins outside its version")
def _list_start(corpus: Corpus) -> Iterator[Fault]:
    for provision in corpus.provisions:
        ends = [*(each.in_force_from for each in provision.versions[1:]), provision.end]
        for at, (version, end) in enumerate(zip(provision.versions, ends, strict=True)):
            for index, start in enumerate(each.start for each in version.lists):
                if start and not (version.in_force_from or date.min) < start < (end or date.max):
                    message = worded("{day} is outside the period of the version", day=start)
                    steps = ("provision", provision.id, "versions", at, "lists", index, "from")
                    yield Fault(message, steps, worded("correct the date, or remove it"))


@rules.error("list-period", "a period outside a limitation rule")
def _list_period(corpus: Corpus) -> Iterator[Fault]:
    for part in records_with_parts(corpus):
        listed = part.record
        if isinstance(listed, OffenceList) and listed.used_for is not ListPurpose.LIMITATION:
            for key in ("term", "runs_from"):
                if getattr(listed, key):
                    message = worded("a list for jurisdiction has no `{key}`", key=key)
                    yield Fault(message, (part.kind, part.id, *part.steps, key), worded("remove it"))
