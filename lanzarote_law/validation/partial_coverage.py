"""Rules for aspects answered in part: the rest is recorded, and the record is relevant at some time."""

from __future__ import annotations

from collections.abc import Iterator

from lanzarote_law.answers.status import aspect_standing
from lanzarote_law.answers.status_history import status_change_days
from lanzarote_law.answers.status_types import Standing
from lanzarote_law.model import Applicable, Corpus, Extent, ItemKind, Rest
from lanzarote_law.validation.rules import DataRules, Fault
from lanzarote_law.wording import worded

rules = DataRules()


@rules.warning("rest-undecided", "an answer in part without a record of the rest")
def _rest_undecided(corpus: Corpus) -> Iterator[Fault]:
    hint = worded("search for the rest and record the result under `rests`, even if only that no search was made")
    for item in corpus.items:
        weighed = item.kind is not ItemKind.PRACTICE and corpus.applies(item.id) is not Applicable.NO
        for aspect, link in _in_part(corpus, item.id).items() if weighed else ():
            found = {day: aspect_standing(corpus, item.id, aspect, day) for day in status_change_days(corpus, item.id)}
            open_on = [day for day, each in found.items() if each.standing is Standing.KNOWN_IN_PART and not each.rest]
            if open_on:
                told = {"aspect": aspect, "item": item.id, "day": open_on[0]}
                message = worded(
                    "nothing is recorded about the rest of '{aspect}' for {item}, which links answer only in part "
                    "from {day}",
                    **told,
                )
                yield Fault(message, ("correspondence", link), hint)


@rules.warning("rest-idle", "a record of a rest that does not exist", "rests")
def _rest_idle(corpus: Corpus, rest: Rest) -> Iterator[Fault]:
    for item in rest.items:
        if rest.aspect not in _in_part(corpus, item):
            message = worded("no link answers a part of '{aspect}' for {item}", aspect=rest.aspect, item=item)
            yield Fault(message, (), worded("correct the items or the aspect, or remove the record"))


def _in_part(corpus: Corpus, item: str) -> dict[str, str]:
    """Return the aspects of an item that are answered in part, with the id of the first such link."""
    found: dict[str, str] = {}
    for link in corpus.links_of_item.get(item, ()):
        for aspect in link.aspects if link.extent is Extent.PARTIAL else ():
            found.setdefault(aspect, link.id)
    return found
