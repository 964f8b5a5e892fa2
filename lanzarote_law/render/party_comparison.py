"""The law of several Parties side by side: the items, then each point, then what one Party answers more fully."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.answers.amendment_tracking import supporting_articles
from lanzarote_law.answers.limits import short_limits
from lanzarote_law.answers.status_history import status_since
from lanzarote_law.answers.status_types import Standing, Status
from lanzarote_law.render import amendments_checked
from lanzarote_law.render.formats.blocks import (
    Block,
    Column,
    Facts,
    Heading,
    Line,
    Page,
    Run,
    Styled,
    Table,
    plain,
    run,
)
from lanzarote_law.render.grouping import group_by_key
from lanzarote_law.render.json_output import document_head
from lanzarote_law.render.legends import legend
from lanzarote_law.render.phrases import Detail, View, dotted
from lanzarote_law.render.status_text import brief_qualification, status_line, weakest_mark
from lanzarote_law.render.table_columns import columns
from lanzarote_law.render.words import localized_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from datetime import date

    from lanzarote_law.answers.party_comparison import ItemComparison, PartyAspect
    from lanzarote_law.answers.status_types import AspectStanding
    from lanzarote_law.render.json_output import Plain

_FEW = 3
"""As many items are shown point by point on a screen; of more, the statuses, unless -v is given."""


def party_name(view: View) -> str:
    """The name of the Party whose data a view has."""
    return localized_text(view.corpus.party, view.language)


def page(views: Sequence[View], results: Sequence[ItemComparison], *, history: bool = False) -> Page:
    """The items in the law of each Party; `views` has a view of the data of each, in the same order."""
    view = views[0]
    title = Heading(run(", ".join(map(party_name, views)), f"  {view.word('on', view.day(view.on))}"), 1)
    return view.footed((title, *blocks(views, results, history=history)))


def blocks(views: Sequence[View], results: Sequence[ItemComparison], *, history: bool = False) -> list[Block]:
    """The same without the title and the footer."""
    view = views[0]
    compared = [each for each in results if each.is_comparable]
    in_full = history or view.detail is Detail.VERBOSE or len(compared) <= _FEW
    points = _changes if history else _points
    found: list[Block] = [Line(run(Styled(view.word("compare.intro"), "dim")))] if compared else []
    found += _overview(views, compared) if len(compared) > 1 else []
    if in_full:
        found += (block for each in compared for block in points(views, each))
    if not history:
        found += _fuller(views, compared, in_full=not in_full or view.detail is Detail.VERBOSE)
    found += _not_compared(views, results)
    found += _followed(views, compared)
    if compared and not in_full:
        found.append(Line(run(Styled(view.word("more under -v", view.word("compare.more")), "dim"))))
    return found


def _overview(views: Sequence[View], compared: Sequence[ItemComparison]) -> list[Block]:
    """The status of each item in the law of each Party, and the meaning of the statuses."""
    view = views[0]
    rows = tuple(
        (
            run(Styled(each.item.id, "ref")),
            run(localized_text(each.item.title, view.language)),
            *(
                run(
                    one.status_run(party.status.status),
                    brief_qualification(one, party.status),
                    Styled(weakest_mark(one, [party.status.weakness]), "dim"),
                )
                for one, party in zip(views, each.parties, strict=True)
            ),
        )
        for each in compared
    )
    titles = (*columns(view, "c.item", "c.title"), *_party_columns(views))
    shown = [party.status.status for each in compared for party in each.parties]
    name = view.word("h.overview")
    return [
        Heading(run(name)),
        Table(titles, rows, name=name),
        *legend(view, [each for each in Status if each in shown]),
    ]


def _party_columns(views: Sequence[View]) -> list[Column]:
    return [Column(party_name(each), fixed=False) for each in views]


def _head(views: Sequence[View], each: ItemComparison) -> list[Block]:
    """The item, and its status in the law of each Party."""
    pairs = []
    for view, party in zip(views, each.parties, strict=True):
        since = status_since(view.corpus, each.item.id, view.on)
        tail = view.word("since", view.day(since)) if since > view.corpus.researched_from else ""
        pairs.append((party_name(view), run(*status_line(view, party.status, tail))))
    return [Heading(views[0].item_title(each.item)), Facts(tuple(pairs), 2)]


def _since(view: View, since: date | None) -> str:
    """The first day of a standing; at the latest the first researched one, if none is known."""
    return view.day(since) if since else view.word("r.since the first day", view.day(view.corpus.researched_from))


def _points(views: Sequence[View], each: ItemComparison) -> list[Block]:
    """Each aspect of an item in the law of each Party; one that is not researched for a Party is not compared."""
    rows = []
    for points in zip(*(party.points for party in each.parties), strict=True):
        told = [_in_one_cell(*found) for found in zip(views, points, strict=True)]
        unknown = [point.now.standing is Standing.UNKNOWN for point in points]
        if any(unknown):
            told = [cell if is_unknown else run("-") for cell, is_unknown in zip(told, unknown, strict=True)]
        rows.append((run(views[0].aspect_title(points[0].now.aspect)), *told))
    titles = (*columns(views[0], "c.aspect", fixed=()), *_party_columns(views))
    shown = [point.now.standing for party in each.parties for point in party.points]
    return _table(views, each, Table(titles, tuple(rows), name=views[0].word("h.aspects")), shown)


def _changes(views: Sequence[View], each: ItemComparison) -> list[Block]:
    """The standings that each aspect has had in the law of each Party, and the acts that changed them."""
    rows = []
    for view, point in _researched_points(views, each):
        first = point.turns[0].was if point.turns else point.now
        start = view.corpus.researched_from
        periods = [(start, _since(view, None), first, ())]
        periods += [(turn.on, view.day(turn.on), turn.now, turn.acts) for turn in point.turns]
        rows += [
            (
                run(view.aspect_title(point.now.aspect)),
                run(party_name(view)),
                run(told),
                run(view.standing_run(standing.standing)),
                run(_why(view._replace(on=day), standing)),
                run(view.word("semicolon").join(map(view.act, acts))),
                run(view.mark_text(standing.weakness)),
            )
            for day, told, standing, acts in periods
        ]
    keys = ("c.aspect", "c.party", "c.since", "c.status", "c.why", "c.act", "c.mark")
    turns = [turn for party in each.parties for point in party.points for turn in point.turns]
    shown = [one.standing for turn in turns for one in (turn.was, turn.now)]
    shown += [point.now.standing for party in each.parties for point in party.points]
    titles = columns(views[0], *keys, fixed=(1, 3))
    return _table(views, each, Table(titles, tuple(rows), name=views[0].word("h.moves")), shown)


def _table(views: Sequence[View], each: ItemComparison, table: Table, shown: Collection[Standing]) -> list[Block]:
    """An item with its statuses, a table of its aspects, and the meaning of the standings in it."""
    words = [f"standing.{standing}" for standing in Standing if standing in shown and standing is not Standing.UNKNOWN]
    return [*_head(views, each), table, *legend(views[0], words)]


def _researched_points(views: Sequence[View], each: ItemComparison) -> Iterator[tuple[View, PartyAspect]]:
    """Yield each aspect for each Party; one that is not researched for a Party only for that one."""
    for points in zip(*(party.points for party in each.parties), strict=True):
        unknown = [point.now.standing is Standing.UNKNOWN for point in points]
        for view, point, is_unknown in zip(views, points, unknown, strict=True):
            if is_unknown or not any(unknown):
                yield view, point


def _why(view: View, each: AspectStanding) -> str:
    if each.standing is Standing.UNKNOWN:
        return view.word("compare.unresearched", party_name(view))
    in_full = view.detail is Detail.VERBOSE
    limit = each.limit if in_full else view.word("semicolon").join(short_limits(each))
    told = f"{view.word('l.limit')}{view.word('colon')}{limit}" if limit else ""
    return dotted(view.why(each) if in_full else view.why_in_short(each), told)


def _fuller(views: Sequence[View], compared: Sequence[ItemComparison], *, in_full: bool) -> Iterator[Block]:
    """Yield what the law of one Party answers more fully than that of another, in full with the law of both."""
    groups = group_by_key(((one.fuller, one.less), (each, one.aspect)) for each in compared for one in each.fuller)
    for places, found in groups.items():
        chosen = [views[at] for at in places]
        name = views[0].word("h.fuller", *map(party_name, chosen))
        alike: dict[tuple[Run, ...], list[str]] = {}
        for each, aspect in found:
            points = [each.parties[at].points[each.item.aspects.index(aspect)] for at in places]
            cells = (_in_one_cell(view, point) for view, point in zip(chosen, points, strict=True))
            alike.setdefault((run(views[0].aspect_title(aspect)), *cells), []).append(each.item.id)
        rows = [(run(Styled(views[0].items_in_short(items), "ref")), *cells) for cells, items in alike.items()]
        if not in_full:
            named = [f"{plain(title)} ({plain(items)})" for items, title, *_ in rows]
            yield from (Heading(run(name)), *(Line(run(each), 2) for each in named))
            continue
        titles = (*columns(views[0], "c.items", "c.aspect", fixed=()), *_party_columns(chosen))
        yield Heading(run(name))
        yield Table(titles, tuple(rows), name=name)


def _in_one_cell(view: View, point: PartyAspect) -> Run:
    if point.now.standing is Standing.UNKNOWN:
        return run(Styled(_why(view, point.now), "dim"))
    since = f" {view.word('since', view.day(point.since))}" if point.since else ""
    sure = view.weakness_text(point.now.weakness)
    told = f"{since}{view.word('colon')}{_why(view, point.now)}"
    return run(view.standing_run(point.now.standing), told, Styled(f" [{sure}]" if sure else "", "dim"))


def _not_compared(views: Sequence[View], results: Sequence[ItemComparison]) -> list[Block]:
    """The items that are not compared, by the reason: the data on a Party lack them, or they ask for no law."""
    view = views[0]
    reasons: dict[str, list[str]] = {}
    for each in (one for one in results if not one.is_comparable):
        lacking = [party_name(one) for one in views if one.corpus in each.unresearched]
        other = next((party.status.status for party in each.parties if party.is_researched), None)
        why = view.word("compare.unresearched", ", ".join(lacking)) if lacking else view.word(str(other))
        reasons.setdefault(why, []).append(each.item.id)
    lines = [
        Line(run(Styled(view.items_in_short(items), "ref"), view.word("colon"), why), 2)
        for why, items in reasons.items()
    ]
    return [Heading(run(view.word("h.not compared"))), *lines] if lines else []


def _followed(views: Sequence[View], compared: Sequence[ItemComparison]) -> Iterator[Block]:
    """Yield, for each Party, up to which dates the amendments of the articles of the comparison were checked."""
    for at, view in enumerate(views):
        standings = [point.now for each in compared for point in each.parties[at].points]
        told = amendments_checked.amendment_sentence(view, supporting_articles(view.corpus, standings, view.on))
        if told:
            yield Line(run(Styled(f"{party_name(view)}{view.word('colon')}{told}", "warn")))


def document(views: Sequence[View], results: Sequence[ItemComparison]) -> Plain:
    """The same as plain values, always with the changes of each standing."""
    parties = [
        {
            "code": view.corpus.party_code,
            "name": party_name(view),
            "researched_from": view.corpus.researched_from.isoformat(),
        }
        for view in views
    ]
    items = [_item_values(views, each) for each in results]
    return {**document_head("compare", views[0].on), "parties": parties, "items": items}


def _item_values(views: Sequence[View], each: ItemComparison) -> Plain:
    codes = [view.corpus.party_code for view in views]
    return {
        "item": each.item.id,
        "title": localized_text(each.item.title, views[0].language),
        "compared": each.is_comparable,
        "not_researched": [corpus.party_code for corpus in each.unresearched],
        "statuses": [
            {"party": party.corpus.party_code, "status": party.status.status}
            for party in each.parties
            if each.is_comparable
        ],
        "aspects": [_point_values(*found) for found in _researched_points(views, each) if each.is_comparable],
        "fuller": [{"aspect": one.aspect, "party": codes[one.fuller], "than": codes[one.less]} for one in each.fuller],
    }


def _point_values(view: View, point: PartyAspect) -> Plain:
    return {
        "aspect": point.now.aspect,
        "title": view.aspect_title(point.now.aspect),
        "party": view.corpus.party_code,
        "since": point.since.isoformat() if point.since else None,
        **_standing_values(view, point.now),
        "history": [
            {
                "on": turn.on.isoformat(),
                "was": turn.was.standing,
                "acts": list(turn.acts),
                **_standing_values(view._replace(on=turn.on), turn.now),
            }
            for turn in point.turns
        ],
    }


def _standing_values(view: View, each: AspectStanding) -> Plain:
    return {
        "status": each.standing,
        "reason": view.why(each),
        "provisions": list(dict.fromkeys(judged.link.provision for judged in each.carriers)),
        "limit": each.limit or None,
        "verification": each.weakness.mark if each.weakness else None,
        "rests_on": view.weakness_text(each.weakness) or None,
    }
