"""The duties of the Convention on an open point: the paragraphs that ask for it, and their binding force."""

import re
from collections.abc import Iterable, Sequence

from lanzarote_law.answers.status_types import AspectStanding
from lanzarote_law.grammar.typed_references import ConventionRef
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Corpus, InstrumentKind, Item
from lanzarote_law.render.json_output_keys import Plain
from lanzarote_law.render.phrases import View
from lanzarote_law.render.pinpoints import pinpoint_text


def convention_points(view: View, each: AspectStanding) -> list[Item]:
    """The points of the Convention whose full answer includes an open aspect."""
    return view.corpus.treaty_points.get(each.aspect, [])


def duty_text(view: View, group: Sequence[AspectStanding]) -> str:
    """The duties on a point; if none is known, the articles to which its items relate, and their limits.

    Empty if the Convention is known to impose no such duty, since the required action already says so.
    """
    if not view.corpus.aspect[group[0].aspect].treaty_duty:
        return ""
    colon = view.colon
    if points := convention_points(view, group[0]):
        return " ".join(f"{point.id}{colon}{view.force_text(point)}" for point in points)
    related = dict.fromkeys(ref for each in group for ref in view.corpus.item[each.item].convention)
    bounds = [f"{point.id}{colon}{point.not_asked}" for point in _within(view.corpus, related) if point.not_asked]
    return " ".join((view.word("r.no point", ", ".join(related)), *bounds)) if related else ""


def _within(corpus: Corpus, references: Iterable[str]) -> list[Item]:
    """The points of the Convention that belong to some articles or paragraphs of it."""
    wanted = [ConventionRef.canonical(each).parts for each in references]
    return [
        item
        for item in corpus.items
        if corpus.instrument[item.instrument].kind is InstrumentKind.CONVENTION
        for parts in [corpus.reference(item.id).parts]
        if any(parts[: len(each)] == each for each in wanted)
    ]


def required_by_convention(view: View, group: Sequence[AspectStanding]) -> list[str]:
    """An open aspect with each point of the Convention that requires it, and the binding force of that point."""
    points = [each for each in convention_points(view, group[0]) if each.force is not None]
    places = (f"{convention_place(view, [each.id])}{view.colon}{view.word(f'r.force.{each.force}')}" for each in points)
    return [titled_aspect(view, group[0].aspect, each) for each in places]


def only_allows(view: View, items: Iterable[str]) -> bool:
    """Whether all that is asked under some items is that a circumstance may be taken into account."""
    asked = [view.corpus.item[each].asks for each in items]
    return bool(asked) and all(re.search(view.word("r.asks to allow"), each) for each in asked)


def titled_aspect(view: View, aspect: str, place: str) -> str:
    """An aspect by its title, with a place in brackets."""
    return f"{view.aspect_title(aspect)} ({place})"


def convention_place(view: View, idents: Iterable[str]) -> str:
    """Points of the Convention as a lawyer cites them: `art. 25, § 2`, `art. 28, a and b`."""
    references = [ConventionRef.canonical(each) for each in dict.fromkeys(idents)]
    articles = group_by_key((each.parts[0], pinpoint_text(str(each.place), view.language)) for each in references)
    named, indent = [], view.word("r.indent")
    for article, places in articles.items():
        named_places = [each.rstrip(")").replace("indent", indent) for each in places if each]
        if len(named_places) > 1 and all(re.fullmatch(r"§\s\w+", each) for each in named_places):
            named_places = [f"§{named_places[0]}", *(each[2:] for each in named_places[1:])]
        inside = view.names_in_sentence(named_places) if named_places else ""
        named.append(view.word("r.cited short", article, inside) if inside else view.word("article", article))
    return view.clauses(named)


def item_places(view: View, items: Iterable[str]) -> str:
    """Questions by their numbers, points as articles: `question 12; art. 25, § 2, of the Convention`."""
    instruments = group_by_key((view.corpus.item[each].instrument, each) for each in items)
    named = []
    for instrument, inside in instruments.items():
        if view.corpus.instrument[instrument].kind is InstrumentKind.CONVENTION:
            named.append(view.word("r.of the convention", convention_place(view, inside)))
        else:
            named.append(numbered(view, inside))
    return view.clauses(named)


def numbered(view: View, items: Iterable[str]) -> str:
    """Items by their numbers, those of questions after that word: `questions 8.2, 8.3`."""
    every = list(dict.fromkeys(items))
    kinds = {view.corpus.instrument[view.corpus.item[each].instrument].kind for each in every}
    named = view.items_in_short(every)
    return named if kinds <= {InstrumentKind.CONVENTION} else view.counted("r.numbered", len(every), named)


def duty_values(view: View, each: AspectStanding) -> list[Plain]:
    """The points of the Convention that ask for an open aspect, as plain values."""
    return [{"point": point.id, "force": point.force} for point in convention_points(view, each)]
