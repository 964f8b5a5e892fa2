"""What the Convention asks of an open point: by which of its points, and how far these bind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.grammar.references import ConventionRef
from lanzarote_law.model import InstrumentKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lanzarote_law.answers.standings import AspectStanding
    from lanzarote_law.model import Corpus, Item
    from lanzarote_law.render.json_output import Plain
    from lanzarote_law.render.phrases import View

_FEW = 3
"""As many points of the Convention are named on the first page; of more, the number."""


def asking(view: View, each: AspectStanding) -> list[Item]:
    """The points of the Convention whose full answer must cover what is open."""
    return view.corpus.treaty_points.get(each.aspect, [])


def told(view: View, group: Sequence[AspectStanding]) -> str:
    """What the Convention asks of a point; where none of it is known to, to what the items relate, and its bounds.

    Empty where it is known to ask nothing of the kind, which what the point needs says already.
    """
    if not view.corpus.aspect[group[0].aspect].treaty_duty:
        return ""
    colon = view.word("colon")
    if points := asking(view, group[0]):
        return " ".join(f"{point.id}{colon}{view.force_text(point)}" for point in points)
    related = dict.fromkeys(ref for each in group for ref in view.corpus.item[each.item].convention)
    bounds = [f"{point.id}{colon}{point.not_asked}" for point in _within(view.corpus, related) if point.not_asked]
    return " ".join((view.word("r.no point", ", ".join(related)), *bounds)) if related else ""


def _within(corpus: Corpus, references: Iterable[str]) -> list[Item]:
    """The points of the Convention that lie in some articles or paragraphs of it."""
    wanted = [ConventionRef.canonical(each).parts for each in references]
    return [
        item
        for item in corpus.items
        if corpus.instrument[item.instrument].kind is InstrumentKind.CONVENTION
        for parts in [corpus.reference(item.id).parts]
        if any(parts[: len(each)] == each for each in wanted)
    ]


def in_short(view: View, groups: Iterable[Sequence[AspectStanding]]) -> str:
    """Of some open points, which the Convention itself asks for, and how far it binds there."""
    by_force: dict[str, list[str]] = {}
    for point in {point.id: point for group in groups for point in asking(view, group[0])}.values():
        if point.force is not None:
            by_force.setdefault(view.word(f"force.{point.force}"), []).append(point.id)
    if not by_force:
        return view.word("r.not asked by the convention")
    named = [
        f"{', '.join(points) if len(points) <= _FEW else view.counted('point', len(points))} ({force})"
        for force, points in by_force.items()
    ]
    return view.word("r.asked by the convention", view.word("semicolon").join(named))


def values(view: View, each: AspectStanding) -> list[Plain]:
    """The points of the Convention that ask for what is open, as plain values."""
    return [{"point": point.id, "force": point.force} for point in asking(view, each)]
