"""The law of several Parties side by side: the items, then each point, then what one Party answers more fully."""

from collections.abc import Iterator, Sequence
from functools import partial, reduce

from lanzarote_law.answers.item_status_history import status_since
from lanzarote_law.answers.party_comparison import ItemComparison, PartyAspect
from lanzarote_law.answers.research_currency import supporting_articles
from lanzarote_law.answers.status_qualifications import short_limits
from lanzarote_law.answers.status_types import AspectStanding, ItemFlag, ItemStatus, Standing, Status
from lanzarote_law.grouping import group_by_key
from lanzarote_law.render import checked_until
from lanzarote_law.render.blocks import Block, Column, Facts, Heading, Page, Paragraph, Run, Styled, Table, run
from lanzarote_law.render.item_status_text import brief_qualification, status_line, weakest_mark
from lanzarote_law.render.json_output import open_point
from lanzarote_law.render.json_output_keys import Plain, document, plain_record
from lanzarote_law.render.layout import columns, legend
from lanzarote_law.render.phrases import Detail, View, with_dots
from lanzarote_law.render.provenance import reservation_text

_FEW = 3
"""As many items are shown point by point on a screen; of more, the statuses, unless -v is given."""


def party_name(view: View) -> str:
    """The name of the Party whose data a view has."""
    return view.text(view.corpus.party)


def page(views: Sequence[View], results: Sequence[ItemComparison], *, history: bool = False) -> Page:
    """The items in the law of each Party; `views` has a view of the data of each, in the same order."""
    view = views[0]
    title = Heading(run(view.as_at(view.names_in_sentence([*map(party_name, views)]))), 1)
    return view.footed((title, *blocks(views, results, history=history)))


def blocks(views: Sequence[View], results: Sequence[ItemComparison], *, history: bool = False) -> list[Block]:
    """The comparison of the items in the law of each Party, without title and footer."""
    view = views[0]
    compared = [each for each in results if each.is_comparable]
    in_full = history or view.detail is Detail.VERBOSE or len(compared) <= _FEW
    points = _changes if history else _points
    found: list[Block] = [Paragraph(run(Styled(view.word("compare.intro"), "dim")))] if compared else []
    found += _overview(views, compared) if len(compared) > 1 else []
    if in_full:
        found += (block for each in compared for block in points(views, each))
    if not history:
        found += _fuller(views, compared, in_full=not in_full or view.detail is Detail.VERBOSE)
    found += _reservations(views, results)
    found += _not_compared(views, results)
    found += _followed(views, compared)
    if compared and not in_full:
        found.append(Paragraph(run(Styled(view.word("more under -v", view.word("compare.more")), "dim"))))
    return found


def _overview(views: Sequence[View], compared: Sequence[ItemComparison]) -> list[Block]:
    """The status of each item in the law of each Party, and the meaning of the statuses."""
    view = views[0]
    rows = []
    for each in compared:
        title = view.text(each.item.title)
        cells = (_status(one, party.status) for one, party in zip(views, each.parties, strict=True))
        rows.append((run(Styled(each.item.id, "ref")), run(title), *cells))
    shown = {party.status.status for each in compared for party in each.parties}
    name = view.word("h.overview")
    table = Table((*columns(view, "c.item", "c.title"), *_party_columns(views)), tuple(rows), name=name)
    return [Heading(run(name)), table, *legend(view, [each for each in Status if each in shown])]


def _status(view: View, status: ItemStatus) -> Run:
    mark = Styled(weakest_mark(view, [status.weakness]), "dim")
    doubt = view.flags_text(tuple(each for each in status.flags if each is ItemFlag.UNDER_REVIEW))
    return run(view.status_run(status.status), brief_qualification(view, status), doubt, mark)


def _party_columns(views: Sequence[View]) -> list[Column]:
    return [Column(party_name(each), fixed=False) for each in views]


def _points(views: Sequence[View], each: ItemComparison) -> list[Block]:
    """Each aspect of an item in the law of each Party."""
    rows = []
    for title, row in zip(each.item.aspects, each.rows, strict=True):
        cells = (_in_one_cell(view, point) if point else run("-") for view, point in zip(views, row, strict=True))
        rows.append((run(views[0].aspect_title(title)), *cells))
    titles = (*columns(views[0], "c.aspect", fixed=()), *_party_columns(views))
    shown = {point.now.standing for row in each.rows for point in row if point}
    return _table(views, each, Table(titles, tuple(rows), name=views[0].word("h.aspects")), shown)


def _changes(views: Sequence[View], each: ItemComparison) -> list[Block]:
    """The standings and articles that each aspect has had in the law of each Party, and the acts that changed them."""
    rows, shown = [], set()
    for view, point in _points_of(views, each):
        start = view.corpus.researched_from
        later = ((turn.on, view.day(turn.on), turn.now, turn.acts) for turn in point.turns)
        since_the_first = view.word("r.since the first day", view.day(start))
        for day, since, standing, acts in ((start, since_the_first, point.first, ()), *later):
            shown.add(standing.standing)
            texts = (view.aspect_title(standing.aspect), party_name(view), since, view.standing_run(standing.standing))
            why, by = _why(view._replace(on=day), standing), view.clauses(map(view.act, acts))
            rows.append(tuple(run(text) for text in (*texts, why, by, view.mark_text(standing.weakness))))
    keys = ("c.aspect", "c.party", "c.since", "c.status", "c.basis", "c.act", "l.sure")
    titles = columns(views[0], *keys, fixed=(1, 3))
    return _table(views, each, Table(titles, tuple(rows), name=views[0].word("h.moves")), shown)


def _table(views: Sequence[View], each: ItemComparison, table: Table, shown: set[Standing]) -> list[Block]:
    """An item with its statuses, a table of its aspects, and the meaning of the standings in it."""
    pairs = []
    for view, party in zip(views, each.parties, strict=True):
        since = status_since(view.corpus, each.item.id, view.on)
        tail = view.word("since", view.day(since)) if since > view.corpus.researched_from else ""
        pairs.append((party_name(view), run(*status_line(view._replace(detail=Detail.VERBOSE), party.status, tail))))
    words = [f"standing.{each}" for each in Standing if each in shown - {Standing.UNKNOWN}]
    return [Heading(views[0].item_title(each.item)), Facts(tuple(pairs), 2), table, *legend(views[0], words)]


def _points_of(views: Sequence[View], each: ItemComparison) -> Iterator[tuple[View, PartyAspect]]:
    """Yield each aspect for each Party for which it is told."""
    for row in each.rows:
        yield from ((view, point) for view, point in zip(views, row, strict=True) if point)


def _why(view: View, each: AspectStanding) -> str:
    if each.standing is Standing.UNKNOWN:
        return view.word("compare.unresearched", party_name(view))
    in_full = view.detail is Detail.VERBOSE
    limit = each.limit if in_full else view.clauses(short_limits(each))
    text = f"{view.word('l.limit')}{view.colon}{limit}" if limit else ""
    return with_dots(view.why(each) if in_full else view.why_in_short(each), text)


def _fuller(views: Sequence[View], compared: Sequence[ItemComparison], *, in_full: bool) -> Iterator[Block]:
    """Yield what the law of one Party answers more fully than that of another, in full with the law of both."""
    groups = group_by_key(((one.fuller, one.less), (each, one.aspect)) for each in compared for one in each.fuller)
    for places, found in groups.items():
        chosen = [views[at] for at in places]
        alike: dict[tuple[Run, ...], list[str]] = {}
        for each, aspect in found:
            row = each.rows[each.item.aspects.index(aspect)]
            cells = (_in_one_cell(views[at], point) for at in places if (point := row[at]))
            alike.setdefault((run(views[0].aspect_title(aspect)), *cells), []).append(each.item.id)
        items = [views[0].items_in_short(each) for each in alike.values()]
        name = views[0].word("h.fuller", *map(party_name, chosen))
        yield Heading(run(name))
        if in_full:
            titles = (*columns(views[0], "c.items", "c.aspect", fixed=()), *_party_columns(chosen))
            rows = tuple((run(Styled(names, "ref")), *cells) for names, cells in zip(items, alike, strict=True))
            yield Table(titles, rows, name=name)
        else:
            yield from (
                Paragraph(run(*title, f" ({names})"), 2) for names, (title, *_) in zip(items, alike, strict=True)
            )


def _in_one_cell(view: View, point: PartyAspect) -> Run:
    if point.now.standing is Standing.UNKNOWN:
        return run(Styled(_why(view, point.now), "dim"))
    since = f" {view.word('since', view.day(point.since))}" if point.since else ""
    sure = view.weakness_text(point.now.weakness)
    text = f"{since}{view.colon}{_why(view, point.now)}"
    return run(view.standing_run(point.now.standing), text, Styled(f" [{sure}]" if sure else "", "dim"))


def _reservations(views: Sequence[View], results: Sequence[ItemComparison]) -> list[Block]:
    """What is known of the reservations of each Party, for the items on which one of them has a record of its own."""
    found: list[Block] = []
    for each in (one for one in results if _has_reservation(views, one)):
        pairs = ((party_name(view), run(reservation_text(view, each.item.id))) for view in views)
        found += [Heading(views[0].item_title(each.item)), Facts(tuple(pairs), 2)]
    return [Heading(run(views[0].word("h.reservations"))), *found] if found else []


def _has_reservation(views: Sequence[View], each: ItemComparison) -> bool:
    return any(made.verification for view in views if (made := view.corpus.reservation_of.get(each.item.id)))


def _not_compared(views: Sequence[View], results: Sequence[ItemComparison]) -> list[Block]:
    """The items that are not compared, by the reason: the data on a Party lack them, or they ask for no law."""
    view = views[0]
    reasons: dict[str, list[str]] = {}
    for each in results:
        if each.is_comparable or (not each.item.aspects and _has_reservation(views, each)):
            continue
        lacking = [party_name(one) for one in views if one.corpus in each.unresearched]
        names = reduce(partial(view.word, "r.or"), lacking) if lacking else ""
        why = view.word("compare.unresearched", names) if names else view.word(each.parties[0].status.status)
        reasons.setdefault(why, []).append(each.item.id)
    parts = ((Styled(view.items_in_short(items), "ref"), f"{view.colon}{why}") for why, items in reasons.items())
    return [Heading(run(view.word("h.not compared"))), *(Paragraph(run(*each), 2) for each in parts)] if reasons else []


def _followed(views: Sequence[View], compared: Sequence[ItemComparison]) -> Iterator[Block]:
    """Yield, for each Party, up to which dates the amendments of the articles of the comparison were checked."""
    for at, view in enumerate(views):
        standings = [point.now for each in compared for row in each.rows if (point := row[at])]
        articles = supporting_articles(view.corpus, standings, view.on)
        if sentence := checked_until.amendment_sentence(view, articles):
            yield Paragraph(run(Styled(f"{party_name(view)}{view.colon}{sentence}", "warn")))


def comparison_json(views: Sequence[View], results: Sequence[ItemComparison]) -> Plain:
    """The comparison of Parties as plain values, always with the changes of each standing."""
    kind = "compare/parties"
    parties = [plain_record(kind, each.corpus, code=each.corpus.party_code, name=party_name(each)) for each in views]
    items = [_item_values(views, each) for each in results]
    return document("compare", as_of=views[0].on, parties=parties, items=items)


def _item_values(views: Sequence[View], each: ItemComparison) -> Plain:
    codes, kind = [view.corpus.party_code for view in views], "compare/items/fuller"
    states = ((view.corpus.party_code, view.corpus.reservation(each.item.id, view.on)) for view in views)
    statuses = [party.status.status for party in each.parties] if each.is_comparable else []
    return plain_record(
        "compare/items",
        item=each.item.id,
        title=views[0].text(each.item.title),
        compared=each.is_comparable,
        reservations=[{"party": code, "state": state} for code, state in states if state],
        not_researched=[corpus.party_code for corpus in each.unresearched],
        statuses=[{"party": code, "status": status} for code, status in zip(codes, statuses, strict=False)],
        aspects=[_point_values(*found) for found in _points_of(views, each)],
        fuller=[plain_record(kind, one, party=codes[one.fuller], than=codes[one.less]) for one in each.fuller],
    )


def _point_values(view: View, point: PartyAspect) -> Plain:
    turns = []
    for on, was, now, acts in point.turns:
        values = {"on": on.isoformat(), "was": was.standing, "acts": list(acts)}
        turns.append({**values, **open_point(view._replace(on=on), now)})
    since = point.since.isoformat() if point.since else None
    head = {"party": view.corpus.party_code, "title": view.aspect_title(point.now.aspect), "since": since}
    return {**head, **open_point(view, point.now), "history": turns}
