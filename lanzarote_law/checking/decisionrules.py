"""Rules of the decisions that a text cites."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from lanzarote_law.checking.contradictions import Contradiction
from lanzarote_law.checking.problems import Context, Told
from lanzarote_law.citations import decisions
from lanzarote_law.errors import Rules
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterator

rules = Rules[Callable[[Context], Iterable[Contradiction]]]()


@rules.warning("LL204", "an ECLI with a date that does not exist").means(
    "The European Case Law Identifier of a decision contains its date in eight digits, and no calendar has that date:"
    " a digit is wrong."
)
def _impossible(context: Context) -> Iterator[Contradiction]:
    for each in decisions.cited(context.text):
        if each.is_impossible:
            message = worded("{ecli} gives a date that does not exist", ecli=context.text[each.start : each.end])
            yield Contradiction(each.start, each.end, Told(message, worded("compare the identifier with the decision")))
