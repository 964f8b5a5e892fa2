"""The predecessors of an article, and theirs: a sentence, and its mark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lanzarote_law.answers.timeline import succession
from lanzarote_law.grammar.articleids import ArticleId
from lanzarote_law.model import weakest
from lanzarote_law.render.formats.blocks import Styled, run
from lanzarote_law.reports.footnotes import article_citation, article_label, capitalise

if TYPE_CHECKING:
    from datetime import date

    from lanzarote_law.model import Provision, Successor
    from lanzarote_law.render.formats.blocks import Run
    from lanzarote_law.render.phrases import View


def predecessor_run(view: View, provision: Provision) -> Run:
    """The sentence about the predecessors of an article, with its footnote; empty if the data record none."""
    sentence = predecessor_sentence(view, provision)
    return run(Styled(f" {sentence}", note=_succession_footnote(view, provision))) if sentence else ()


def predecessor_sentence(view: View, provision: Provision) -> str:
    """The predecessors of an article, and their predecessors; empty if the data record none."""
    parents = _direct_steps(view, [provision.id])
    if not parents:
        return ""
    places, code = _origins_text(view, parents, provision.start)
    text = view.word("r.took over", places)
    olds = list(dict.fromkeys(old for old, _ in parents))
    for old in olds:
        if steps := _steps_before(view, old, provision.id):
            days = {_day_of(view, each) for each in steps}
            day = days.pop() if len(days) == 1 else None
            on = view.word("r.on the day", view.day(day)) if day else ""
            before, _ = _origins_text(view, steps, day, code)
            key = "r.which took over" if len(olds) == 1 else "r.had taken over"
            text += view.word(key, before, on, view.word("article", ArticleId(old).article))
    return f"{text}."


def _direct_steps(view: View, idents: list[str]) -> list[tuple[str, Successor]]:
    """The predecessors of some provisions, each with the record of the succession."""
    corpus = view.corpus
    return [
        (old, each)
        for ident in dict.fromkeys(idents)
        for old in corpus.predecessors.get(ident, ())
        for each in corpus.provision[old].replaced_by
        if each.provision == ident
    ]


def _steps_before(view: View, old: str, new: str) -> list[tuple[str, Successor]]:
    """The predecessors of an article before it was itself replaced; later successions to it are left out."""
    passed = min(_day_of(view, step) for step in _direct_steps(view, [new]) if step[0] == old)
    return [step for step in _direct_steps(view, [old]) if _day_of(view, step) < passed]


def _day_of(view: View, step: tuple[str, Successor]) -> date:
    old, each = step
    return succession(view.corpus.provision[old], each).on


def _origins_text(
    view: View, steps: list[tuple[str, Successor]], known: date | None, code: str = ""
) -> tuple[str, str]:
    """The replaced articles, with their parts, and the code that is named last.

    A date or code that the reader already knows is not repeated.
    """
    groups: dict[tuple[date, str], list[tuple[str, str]]] = {}
    for old, each in steps:
        of, article = ArticleId(old).parts
        groups.setdefault((_day_of(view, (old, each)), of), []).append((article, each.part))
    texts = []
    for (on, of), places in groups.items():
        text = _places_text(view, "" if of == code else of, list(dict.fromkeys(places)))
        number = "one" if len(dict.fromkeys(article for article, _ in places)) == 1 else "many"
        is_number = text.startswith((view.word("article", ""), view.word("r.articles", "")))
        named = view.word(f"r.from.{number if is_number else 'named'}", text)
        texts.append(named + ("" if on == known else view.word("r.on day", view.day(on))))
        code = of
    return view.word("r.and").join(texts), code


def _places_text(view: View, code: str, places: list[tuple[str, str]]) -> str:
    """Articles of a code, each with the part meant: a place in it after a comma, other parts in brackets.

    The code is left out if the reader already knows it.
    """
    if len(places) == 1:
        article, part = places[0]
        in_it = bool(_PLACE.match(part))
        reference = _article_reference(view, code, article, part if in_it else "")
        return reference if in_it or not part else f"{reference} ({part})"
    *others, last = (f"{article} ({part})" if part else article for article, part in places)
    return _article_reference(view, code, view.word("r.and").join((", ".join(others), last)))


def _article_reference(view: View, code: str, article: str, part: str = "") -> str:
    if code:
        return article_citation(view, f"{code}/{article}", part)
    return ", ".join(filter(None, (article_label(view, article), part)))


_PLACE = re.compile(r"§|\d|al\.")


def _succession_footnote(view: View, provision: Provision) -> str:
    """The mark of the succession to an article and of the successions before it."""
    steps = _direct_steps(view, [provision.id])
    steps += [step for old in dict.fromkeys(old for old, _ in steps) for step in _steps_before(view, old, provision.id)]
    mark = weakest([each.verification for _, each in steps])
    return capitalise(view.word("r.mark of the succession", view.word(mark)))
