"""The open and the closed points one by one: question, standing and reason, articles, limits, statements."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lanzarote_law.answers.status_types import Standing
from lanzarote_law.model import Mark
from lanzarote_law.render.formats.blocks import Block, Facts, Heading, Line, Styled, run
from lanzarote_law.render.json_output import closed_point, open_point
from lanzarote_law.render.links import partners_on_a_screen
from lanzarote_law.render.official_links import article_run
from lanzarote_law.render.status_text import once_per_aspect
from lanzarote_law.render.words import localized_text
from lanzarote_law.reports import footnotes, treaty_duties
from lanzarote_law.reports.footnotes import as_sentence, full_sentence
from lanzarote_law.reports.parts import Part, table
from lanzarote_law.reports.required_actions import RequiredAction, action_text, required_action

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lanzarote_law.answers.coverage import Gaps
    from lanzarote_law.answers.status_history import ClosedGap
    from lanzarote_law.answers.status_types import AspectStanding, WeighedLink
    from lanzarote_law.model import Position
    from lanzarote_law.render.formats.blocks import Run
    from lanzarote_law.render.json_output import Plain
    from lanzarote_law.render.phrases import View


_ACTION_ORDER = tuple(RequiredAction)


def open_points(view: View, result: Gaps, name: str = "") -> Part:
    """Every open point, those that require a law first.

    Equal standings of one aspect under several items are one point. `name` is the instrument, if there are several.
    """
    groups = _sorted_open_points(view, result)
    blocks: list[Block] = [Heading(run(view.word("r.h.points", view.day(view.on)) + name), 2)]
    blocks += table(view, "r.h.needs", _COLUMNS, [_point_row(view, group) for group in groups]) if groups else []
    shared = _frequent_limits(limit for group in groups for limit in _limits(group))
    blocks += _shared_limit_lines(view, shared)
    blocks += [block for group in groups for block in _point_section(view, group, shared)]
    if not groups:
        blocks.append(Line(run(Styled(view.word("r.no open point"), "dim"))))
    return Part(tuple(blocks), {"open": [_point_values(view, each) for group in groups for each in group]})


def open_points_overview(view: View, result: Gaps, name: str = "") -> Part:
    """Every open point in a row, with its limits: for a reader who does not have the annexes."""
    groups = _sorted_open_points(view, result)
    if not groups:
        return Part((), {})
    shared = _frequent_limits(limit for group in groups for limit in _limits(group))
    rows = [_overview_row(view, group, shared) for group in groups]
    columns = ("c.aspect", "c.why", "r.c.limit", "c.mark")
    title = Heading(run(view.word("r.h.overview", view.day(view.on)) + name), 2)
    return Part((title, *_shared_limit_lines(view, shared), *table(view, "r.h.needs", columns, rows)), {})


def _overview_row(view: View, group: tuple[AspectStanding, ...], shared: list[str]) -> tuple[Run, ...]:
    """A point with the required action, the reason, its limits and its mark."""
    need, aspect, items, standing, reasons, mark = _point_row(view, group)
    limits = " ".join(as_sentence(_limit_or_number(view, each, shared)) for each in _limits(group))
    return (
        run(*aspect, " (", *items, "). ", *need),
        run(*standing, view.word("colon"), *reasons),
        run(limits or Styled(view.word("r.no limit recorded"), "dim")),
        mark,
    )


_COLUMNS = ("r.c.needs", "c.aspect", "c.items", "c.status", "c.why", "c.mark")


def _sorted_open_points(view: View, result: Gaps) -> list[tuple[AspectStanding, ...]]:
    return sorted(once_per_aspect(result.open), key=lambda group: _ACTION_ORDER.index(required_action(view, group[0])))


def _point_row(view: View, group: tuple[AspectStanding, ...]) -> tuple[Run, ...]:
    """The required action of a point, its standing and the reason."""
    return (
        run(Styled(view.word(f"r.need.{required_action(view, group[0])}"), "strong")),
        run(view.aspect_title(group[0].aspect)),
        run(Styled(view.items_text([each.item for each in group]), "ref")),
        run(view.standing_run(group[0].standing)),
        run(view.word("semicolon").join(dict.fromkeys(view.why(each) for each in group))),
        run(view.mark_text(group[0].weakness)),
    )


def _limits(group: tuple[AspectStanding, ...]) -> list[str]:
    return list(dict.fromkeys(limit for each in group for limit in each.limits))


def _point_section(view: View, group: tuple[AspectStanding, ...], shared: list[str]) -> list[Block]:
    first = group[0]
    aspect = view.corpus.aspect[first.aspect]
    items = view.items_in_short([each.item for each in group])
    title = Heading(run(f"{view.aspect_title(first.aspect)} ({items})"), 3)
    reasons = dict.fromkeys(view.why(each) for each in group)
    need = view.word(f"r.need.{required_action(view, first)}")
    pairs: list[tuple[str, Run]] = [
        (view.word("l.asks"), run(aspect.definition)),
        (
            view.word("c.status"),
            run(view.standing_run(first.standing), view.word("colon"), view.word("semicolon").join(reasons)),
        ),
        (view.word("r.l.mark"), run(view.mark_text(first.weakness) or view.word("r.rests on nothing"))),
        (view.word("r.l.need"), run(f"{need}. {action_text(view, first)}")),
    ]
    if convention := treaty_duties.duty_text(view, group):
        pairs.append((view.word("r.l.convention"), run(convention)))
    for limit in _limits(group):
        above = view.word("r.limit above", str(shared.index(limit) + 1)) if limit in shared else ""
        pairs.append((view.word("l.limit"), run(full_sentence(above) if above else limit)))
    carriers = {judged.link.id: judged for each in group for judged in (*each.carriers, *each.exempting)}
    said = _statements(view, group)
    return [title, Facts(tuple(pairs), 1), *_articles_table(view, carriers.values()), *said]


def _articles_table(view: View, carriers: Iterable[WeighedLink]) -> list[Block]:
    """The articles in force that carry a point: title, penalty, start, extent, the articles read with each."""
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
                        note=footnotes.source_footnote(view, provision, version)
                    )
                ),
                run(subject),
                run(penalty or Styled("-", "dim")),
                run(footnotes.start_text(view, provision, version)),
                run(
                    Styled(full_sentence(footnotes.extent_with_disputes(view, judged)), "strong"),
                    Styled(f" {judged.link.reason}", "", "", footnotes.link_footnote(view, judged)),
                ),
                run(partners_on_a_screen(view, provision.id) or Styled("-", "dim")),
            )
        )
    columns = ("c.article", "c.title", "l.penalty", "r.c.since", "r.c.how far", "l.with")
    return table(view, "r.h.articles of a point", columns, rows) if rows else []


def _statements(view: View, group: tuple[AspectStanding, ...]) -> list[Block]:
    """The positions on the items of a point that concern its aspect."""
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
    return run(head, Styled(position.statement, "", "", footnotes.position_footnote(view, position)))


def _point_values(view: View, each: AspectStanding) -> Plain:
    return {
        **open_point(view, each),
        "title": view.aspect_title(each.aspect),
        "needs": required_action(view, each),
        "convention": treaty_duties.duty_values(view, each),
    }


# -- what was closed ---------------------------------------------------------------------------------------------------


def closed_points(view: View, result: Gaps, name: str = "") -> Part:
    """The points that were open on the reference date and are now full or narrower, with articles, dates and limits."""
    if result.on <= result.reference_day:
        return Part((), {"closed": []})
    groups: dict[tuple[object, ...], list[ClosedGap]] = {}
    for each in result.closed:
        key = (each.aspect, each.was.standing, each.now.standing, each.closed_on, each.closed_by)
        groups.setdefault(key, []).append(each)
    shared = _frequent_limits(limit for group in groups.values() for limit in dict.fromkeys(group[0].now.limits))
    rows = [_closed_row(view, group, shared) for group in groups.values()]
    columns = ("c.aspect", "c.items", "c.was", "l.closed by", "r.c.limit", "c.mark")
    title = Heading(run(view.word("r.h.closed points", view.day(result.reference_day)) + name), 2)
    if not rows:
        return Part((title, Line(run(Styled(view.word("r.nothing better"), "dim")))), {"closed": []})
    values = [closed_point(each) for each in result.closed]
    return Part(
        (title, *_shared_limit_lines(view, shared), *table(view, "r.h.closed table", columns, rows)), {"closed": values}
    )


_FREQUENT = 3
"""A limit that this many rows share is printed once, before them."""


def _frequent_limits(limits: Iterable[str]) -> list[str]:
    """The limits that many points share."""
    return [limit for limit, count in Counter(limits).items() if count >= _FREQUENT]


def _shared_limit_lines(view: View, limits: Iterable[str]) -> Iterator[Line]:
    for number, limit in enumerate(limits, start=1):
        head = f"{_limit_label(view, number)}{view.word('colon')}"
        yield Line(run(Styled(head, "strong"), as_sentence(limit)))


def _limit_label(view: View, number: int) -> str:
    return f"{view.word('l.limit')} {number}"


def _limit_or_number(view: View, limit: str, shared: list[str]) -> str:
    """A limit, or the number under which it is printed before the rows."""
    if limit not in shared:
        return limit
    return f"{_limit_label(view, shared.index(limit) + 1)}."


def _closed_row(view: View, group: list[ClosedGap], shared: list[str]) -> tuple[Run, ...]:
    first = group[0]
    label = view.word("only narrowed") if first.narrowed else ""
    means = view.corpus.aspect[first.aspect].full_means if first.now.standing is Standing.FULL else ""
    limits = (_limit_or_number(view, each, shared) for each in first.now.limits)
    conditions = dict.fromkeys(filter(None, (means and full_sentence(means), *limits)))
    by = view.closed_by([first], f" {view.word('on', view.day(first.closed_on))}")
    return (
        run(view.aspect_title(first.aspect)),
        run(Styled(view.items_text([each.item for each in group]), "ref")),
        run(view.standing_run(first.was.standing), label),
        run(by),
        run(" ".join(conditions) or Styled(view.word("r.no limit recorded"), "dim")),
        run(view.mark_text(first.now.weakness)),
    )
