"""The points one by one: what is asked, how it stands and why, the articles, the limits, who said what."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lanzarote_law.answers.standings import Standing
from lanzarote_law.model import Mark
from lanzarote_law.render.formats.blocks import Block, Facts, Heading, Line, Styled, run
from lanzarote_law.render.json_output import closed_point, open_point
from lanzarote_law.render.links import partners_on_a_screen
from lanzarote_law.render.official_links import article_run
from lanzarote_law.render.status_text import once_per_aspect
from lanzarote_law.render.words import localized_text
from lanzarote_law.reports import citing, treaty
from lanzarote_law.reports.needs import Need, need_of, task_text
from lanzarote_law.reports.parts import Part, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lanzarote_law.answers.coverage import Gaps
    from lanzarote_law.answers.since import Closed
    from lanzarote_law.answers.standings import AspectStanding, Judged
    from lanzarote_law.model import Position
    from lanzarote_law.render.formats.blocks import Run
    from lanzarote_law.render.json_output import Plain
    from lanzarote_law.render.phrases import View


_NEEDS = tuple(Need)


def open_points(view: View, result: Gaps, name: str = "") -> Part:
    """Every open point, that which needs a law first; the same aspect that stands alike under several items is one.

    `name` tells the instrument where there are several.
    """
    groups = _open(view, result)
    blocks: list[Block] = [Heading(run(view.word("r.h.points", view.day(view.on)) + name), 2)]
    blocks += table(view, "r.h.needs", _COLUMNS, [_row(view, group) for group in groups]) if groups else []
    shared = _often(limit for group in groups for limit in _limits(group))
    blocks += _told_once(view, shared)
    blocks += [block for group in groups for block in _point(view, group, shared)]
    if not groups:
        blocks.append(Line(run(Styled(view.word("r.no open point"), "dim"))))
    return Part(tuple(blocks), {"open": [_plain(view, each) for group in groups for each in group]})


def overview(view: View, result: Gaps, name: str = "") -> Part:
    """Every open point in a row, with its limits: what a reader has who does not have the annexes."""
    groups = _open(view, result)
    if not groups:
        return Part((), {})
    shared = _often(limit for group in groups for limit in _limits(group))
    rows = [_overview_row(view, group, shared) for group in groups]
    columns = ("c.aspect", "c.why", "r.c.limit", "c.mark")
    title = Heading(run(view.word("r.h.overview", view.day(view.on)) + name), 2)
    return Part((title, *_told_once(view, shared), *table(view, "r.h.needs", columns, rows)), {})


def _overview_row(view: View, group: tuple[AspectStanding, ...], shared: list[str]) -> tuple[Run, ...]:
    """A point with what it needs, and why, its limits and its mark."""
    need, aspect, items, standing, reasons, mark = _row(view, group)
    limits = " ".join(citing.sentence(_limit(view, each, shared)) for each in _limits(group))
    return (
        run(*aspect, " (", *items, "). ", *need),
        run(*standing, view.word("colon"), *reasons),
        run(limits or Styled(view.word("r.no limit recorded"), "dim")),
        mark,
    )


_COLUMNS = ("r.c.needs", "c.aspect", "c.items", "c.status", "c.why", "c.mark")


def _open(view: View, result: Gaps) -> list[tuple[AspectStanding, ...]]:
    return sorted(once_per_aspect(result.open), key=lambda group: _NEEDS.index(need_of(view, group[0])))


def _row(view: View, group: tuple[AspectStanding, ...]) -> tuple[Run, ...]:
    """What a point needs, how it stands and why."""
    return (
        run(Styled(view.word(f"r.need.{need_of(view, group[0])}"), "strong")),
        run(view.aspect_title(group[0].aspect)),
        run(Styled(view.items_text([each.item for each in group]), "ref")),
        run(view.standing_run(group[0].standing)),
        run(view.word("semicolon").join(dict.fromkeys(view.why(each) for each in group))),
        run(view.mark_text(group[0].weakness)),
    )


def _limits(group: tuple[AspectStanding, ...]) -> list[str]:
    return list(dict.fromkeys(limit for each in group for limit in each.limits))


def _point(view: View, group: tuple[AspectStanding, ...], shared: list[str]) -> list[Block]:
    first = group[0]
    aspect = view.corpus.aspect[first.aspect]
    items = view.items_in_short([each.item for each in group])
    title = Heading(run(f"{view.aspect_title(first.aspect)} ({items})"), 3)
    reasons = dict.fromkeys(view.why(each) for each in group)
    need = view.word(f"r.need.{need_of(view, first)}")
    pairs: list[tuple[str, Run]] = [
        (view.word("l.asks"), run(aspect.definition)),
        (
            view.word("c.status"),
            run(view.standing_run(first.standing), view.word("colon"), view.word("semicolon").join(reasons)),
        ),
        (view.word("r.l.mark"), run(view.mark_text(first.weakness) or view.word("r.rests on nothing"))),
        (view.word("r.l.need"), run(f"{need}. {task_text(view, first)}")),
    ]
    if convention := treaty.told(view, group):
        pairs.append((view.word("r.l.convention"), run(convention)))
    for limit in _limits(group):
        above = view.word("r.limit above", str(shared.index(limit) + 1)) if limit in shared else ""
        pairs.append((view.word("l.limit"), run(citing.sentence(citing.capital(above)) if above else limit)))
    carriers = {judged.link.id: judged for each in group for judged in (*each.carriers, *each.exempting)}
    said = _said(view, group)
    return [title, Facts(tuple(pairs), 1), *_articles(view, carriers.values()), *said]


def _articles(view: View, carriers: Iterable[Judged]) -> list[Block]:
    """The articles in force behind a point: title, penalty, since when, how far each answers, what is read with it."""
    rows = []
    for judged in carriers:
        provision = view.corpus.provision[judged.link.provision]
        version = provision.version(view.on)
        if version is None:
            continue
        penalty = version.penalty + (
            view.less_than_seen(version.penalty_verification or Mark.SEEN) if version.penalty else ""
        )
        subject = localized_text(provision.title(view.on), view.language)
        rows.append(
            (
                run(
                    article_run(view, provision.id, judged.link.pinpoint)._replace(
                        note=citing.law_note(view, provision, version)
                    )
                ),
                run(subject),
                run(penalty or Styled("-", "dim")),
                run(citing.since(view, provision, version)),
                run(
                    Styled(citing.sentence(citing.capital(citing.how_far(view, judged))), "strong"),
                    Styled(f" {judged.link.reason}", "", "", citing.link_note(view, judged)),
                ),
                run(partners_on_a_screen(view, provision.id) or Styled("-", "dim")),
            )
        )
    columns = ("c.article", "c.title", "l.penalty", "r.c.since", "r.c.how far", "l.with")
    return table(view, "r.h.articles of a point", columns, rows) if rows else []


def _said(view: View, group: tuple[AspectStanding, ...]) -> list[Block]:
    """What was said of a point: the positions on its items that speak of this aspect."""
    found = dict.fromkeys(
        position
        for each in group
        for position in view.corpus.positions_of_item.get(each.item, ())
        if each.aspect in position.aspects
    )
    pairs = tuple((view.holder_text(each), _statement(view, each)) for each in found)
    return [Facts(pairs, 1)] if pairs else []


def _statement(view: View, position: Position) -> Run:
    head = f"{view.word(position.stance)}{view.word('colon')}"
    return run(head, Styled(position.statement, "", "", citing.position_note(view, position)))


def _plain(view: View, each: AspectStanding) -> Plain:
    return {
        **open_point(view, each),
        "title": view.aspect_title(each.aspect),
        "needs": need_of(view, each),
        "convention": treaty.values(view, each),
    }


# -- what was closed ---------------------------------------------------------------------------------------------------


def closed_points(view: View, result: Gaps, name: str = "") -> Part:
    """What was open on the reference day and is full now, or smaller: by what, since when, with which limit."""
    if result.on <= result.reference_day:
        return Part((), {"closed": []})
    groups: dict[tuple[object, ...], list[Closed]] = {}
    for each in result.closed:
        key = (each.aspect, each.was.standing, each.now.standing, each.closed_on, each.closed_by)
        groups.setdefault(key, []).append(each)
    shared = _often(limit for group in groups.values() for limit in dict.fromkeys(group[0].now.limits))
    rows = [_closed_row(view, group, shared) for group in groups.values()]
    columns = ("c.aspect", "c.items", "c.was", "l.closed by", "r.c.limit", "c.mark")
    title = Heading(run(view.word("r.h.closed points", view.day(result.reference_day)) + name), 2)
    if not rows:
        return Part((title, Line(run(Styled(view.word("r.nothing better"), "dim")))), {"closed": []})
    values = [closed_point(each) for each in result.closed]
    return Part((title, *_told_once(view, shared), *table(view, "r.h.closed table", columns, rows)), {"closed": values})


_OFTEN = 3
"""A limit of as many rows is told once, before them."""


def _often(limits: Iterable[str]) -> list[str]:
    """The limits that many points have."""
    return [limit for limit, count in Counter(limits).items() if count >= _OFTEN]


def _told_once(view: View, limits: Iterable[str]) -> Iterator[Line]:
    for number, limit in enumerate(limits, start=1):
        head = f"{_numbered(view, number)}{view.word('colon')}"
        yield Line(run(Styled(head, "strong"), citing.sentence(limit)))


def _numbered(view: View, number: int) -> str:
    return f"{view.word('l.limit')} {number}"


def _limit(view: View, limit: str, shared: list[str]) -> str:
    """A limit, or the number by which it is told before the rows."""
    if limit not in shared:
        return limit
    return f"{_numbered(view, shared.index(limit) + 1)}."


def _closed_row(view: View, group: list[Closed], shared: list[str]) -> tuple[Run, ...]:
    first = group[0]
    label = view.word("only narrowed") if first.narrowed else ""
    means = view.corpus.aspect[first.aspect].full_means if first.now.standing is Standing.FULL else ""
    limits = (_limit(view, each, shared) for each in first.now.limits)
    told = dict.fromkeys(filter(None, (means and citing.capital(citing.sentence(means)), *limits)))
    by = view.closed_by([first], f" {view.word('on', view.day(first.closed_on))}")
    return (
        run(view.aspect_title(first.aspect)),
        run(Styled(view.items_text([each.item for each in group]), "ref")),
        run(view.standing_run(first.was.standing), label),
        run(by),
        run(" ".join(told) or Styled(view.word("r.no limit recorded"), "dim")),
        run(view.mark_text(first.now.weakness)),
    )
