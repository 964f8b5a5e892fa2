"""Rules of aspects that links answer in part: what is known of the rest is recorded, and says something on some day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.answers.status import aspect_standing
from lanzarote_law.answers.status_history import status_change_days
from lanzarote_law.answers.status_types import Standing
from lanzarote_law.model import Applies, Extent, Kind
from lanzarote_law.validation.rules import DataRules, Fault
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.model import Corpus

rules = DataRules()


@rules.warning("rest-undecided", "a part answered, and nothing recorded of the rest").means(
    "On some days links answer an aspect of an item in part only, and nothing is recorded of the rest: neither that"
    " texts were searched for it, nor that the law that answers the part leaves it out, nor that nobody looked for it."
    " Until that is decided, answers count the aspect as known in part, which is a hole in the data. Record what is"
    " known of it under `rests`; where nobody looked, with `finding: not-looked-for`."
)
def _rest_undecided(corpus: Corpus) -> Iterator[Fault]:
    for item in corpus.items:
        weighed = item.kind is not Kind.PRACTICE and corpus.applies(item.id) is not Applies.NO
        for aspect, link in _in_part(corpus, item.id).items() if weighed else ():
            found = {day: aspect_standing(corpus, item.id, aspect, day) for day in status_change_days(corpus, item.id)}
            open_on = [day for day, each in found.items() if each.standing is Standing.KNOWN_IN_PART and not each.rest]
            if open_on:
                message = worded(
                    "nothing is recorded of the rest of '{aspect}' for {item}, of which links answer parts alone from"
                    " {day} on",
                    aspect=aspect,
                    item=item.id,
                    day=open_on[0],
                )
                hint = worded(
                    "look for the rest, and record under `rests` what is known of it, if only that nobody did"
                )
                yield Fault(message, ("correspondence", link), hint)


@rules.warning("rest-idle", "known of a rest that there is not").means(
    "What is recorded of the rest of an aspect counts where links answer a part of it. No link does so for this item."
    " Correct the item or the aspect, or remove the record."
)
def _rest_idle(corpus: Corpus) -> Iterator[Fault]:
    for rest in corpus.rests:
        for item in rest.items:
            if rest.aspect not in _in_part(corpus, item):
                message = worded("no link answers a part of '{aspect}' for {item}", aspect=rest.aspect, item=item)
                yield Fault(message, ("rest", rest.id), worded("correct items or aspect, or remove the record"))


def _in_part(corpus: Corpus, item: str) -> dict[str, str]:
    """The aspects of an item of which a link answers a part, with the id of the first that does."""
    found: dict[str, str] = {}
    for link in corpus.links_of_item.get(item, ()):
        for aspect in link.aspects if link.extent is Extent.PARTIAL else ():
            found.setdefault(aspect, link.id)
    return found
