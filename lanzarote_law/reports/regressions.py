"""What became worse since the reply, or may have, each with its date; holes in the data are never counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.answers.regressions import regressions
from lanzarote_law.render import gaps, losses
from lanzarote_law.render.formats.blocks import Bullets, Heading, Line, Styled, run
from lanzarote_law.render.layout import group_by_key
from lanzarote_law.render.words import localized_text
from lanzarote_law.reports.parts import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.answers.coverage import Gaps
    from lanzarote_law.answers.regressions import ChangedPart, Regressions
    from lanzarote_law.render.formats.blocks import Run
    from lanzarote_law.render.json_outline import Plain
    from lanzarote_law.render.phrases import View


def regressions_part(view: View, result: Gaps, name: str = "") -> Part:
    """Lower standings, changed wordings and repeals without a successor, or a line that says that none is known.

    Empty on the reference date and before it.
    """
    if result.on <= result.reference_day:
        return Part((), {"worse": []})
    found = regressions(view.corpus, result.on, result.instrument)
    found = found._replace(fallen=result.losses)
    runs = tuple(_regression_lines(view, found, result.instrument))
    nothing = Line(run(Styled(view.word("r.nothing worse"), "dim")))
    title = Heading(run(view.word("r.h.worse", view.day(result.reference_day)), name), 3)
    return Part((title, Bullets(runs) if runs else nothing), {"worse": list(_regression_values(found))})


def _regression_lines(view: View, found: Regressions, instrument: str) -> Iterator[Run]:
    corpus = view.corpus
    fallen = group_by_key((corpus.item[each.now.item].instrument, each) for each in found.fallen)
    for each, lost in fallen.items():
        name = gaps.short_name(localized_text(corpus.instrument[each].title, view.language))
        head = f"{name}{view.word('colon')}" if each != instrument else ""
        yield from (run(head, *line) for line in losses.loss_lines(view, lost))
    for moved in {(each.aspect, each.provision): each for each in found.reworded}.values():
        items = [each.item for each in found.reworded if each.provision == moved.provision]
        text = view.word(
            "r.reworded", view.article(moved.provision, moved.pinpoint), moved.was, moved.now, view.day(moved.since)
        )
        title = f"{view.aspect_title(moved.aspect)} ({view.items_in_short(items)})"
        yield run(Styled(title, "strong"), view.word("colon"), text)
    if found.without_heir:
        yield run(view.word("r.without heir", view.articles_text(found.without_heir)))


def _regression_values(found: Regressions) -> Iterator[Plain]:
    for each in losses.losses_json(found.fallen):
        yield _empty_values("fell") | each
    yield from map(_reworded_values, found.reworded)
    for ident in found.without_heir:
        yield _empty_values("without-successor") | {"provision": ident}


def _reworded_values(each: ChangedPart) -> Plain:
    return _empty_values("reworded", each.item, each.aspect) | {
        "provision": each.provision,
        "was": each.was,
        "now": each.now,
        "since": each.since.isoformat(),
    }


def _empty_values(kind: str, item: str = "", aspect: str = "") -> Plain:
    return {
        "kind": kind,
        "item": item or None,
        "aspect": aspect or None,
        "provision": None,
        "was": None,
        "now": None,
        "since": None,
    }
