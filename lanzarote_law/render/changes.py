"""The page of the changes in a period: items whose status changed, and events in the law."""

import itertools
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import lru_cache

from lanzarote_law.answers.decisions import CountedDecision
from lanzarote_law.answers.law_over_time import LawChanges, LawEvent, LawEventKind, StatusChange
from lanzarote_law.answers.status_types import AspectStanding, ItemStatus, Status
from lanzarote_law.grouping import group_by_key
from lanzarote_law.render import decisions, layout, losses
from lanzarote_law.render.blocks import Block, Heading, Page, Paragraph, Run, Space, Styled, Table, row, run
from lanzarote_law.render.item_status_text import brief_qualification, qualification, weakest_mark, with_one_limit
from lanzarote_law.render.layout import LINES, NOTHING, PAIRED, columns, legend
from lanzarote_law.render.page_height_fitting import in_words_that_fit
from lanzarote_law.render.phrases import Detail, View, dates_explained

_FEW = 4
"""Fewer articles are all named; of so many, and of more, the first."""


def page(view: View, result: LawChanges) -> Page:
    """The changes of the law in a period, and their effects on the answers."""
    title = Heading(run(view.word("h.changes", view.day(result.start), view.day(result.end))), 1)
    early = _before_research(view, result)
    if view.detail is Detail.VERBOSE:
        decided = decisions.decisions_found(
            view, [CountedDecision(each, each.bears, ()) for each in result.decisions], None
        )
        fallen, moves = losses.loss_blocks(view, result.losses), _moves(view, result, early)
        dates = dates_explained(view, (each.id for each in view.corpus.dates if result.start < each.on <= result.end))
        law = (*_law(view, result), *dates)
        return view.footed((title, *fallen, *_unlisted(view, result), *moves, *_reviews(view, result), *decided, *law))
    return in_words_that_fit(view, lambda each: _brief(each, result, title, early))


def _brief(view: View, result: LawChanges, title: Block, early: Sequence[Block]) -> Page:
    """The changes on one screen, in the fullest form that fits."""
    told_more = [view.word("each move")]
    told_more += [view.counted("courts.decision", len(result.decisions))] if result.decisions else []
    more = Paragraph(run(Styled(view.word("more under -v", view.clauses(told_more)), "dim")))
    forms = [
        (losses.loss_blocks, limits_of, True, _FEW)
        for limits_of in (qualification, with_one_limit, brief_qualification)
    ]
    close = [(losses.losses_in_one_line, brief_qualification, False, most) for most in (_FEW, 1, 0, 0)]
    for at, (losses_of, limits_of, acts, most) in enumerate((*forms, *close)):
        if at == len(forms) + len(close) - 1:  # their items stand among those to be reviewed
            result = result._replace(emptied=())
        moves = [*_moves_briefly(view, result, early, limits_of), *_reviews_briefly(view, result)]
        law = _law_briefly(view, result, most, acts=acts)
        lost = [*losses_of(view, result.losses), *_unlisted(view, result)]
        whole = (title, *lost, *moves, *law, more, Paragraph(view.footer()))
        if layout.height_of(whole) <= LINES + 1:  # it is reckoned with one to spare
            break
    return layout.without_blank_lines(whole)


def _before_research(view: View, result: LawChanges) -> list[Block]:
    """That a period, or its beginning, is before the first researched date, from which statuses are known."""
    first = view.corpus.researched_from
    if result.end < first:
        return [Paragraph(run(view.word(Status.BEFORE_RESEARCH), view.given_from()), 2)]
    return (
        [Paragraph(run(Styled(view.word("changes from", view.day(first)), "warn")), 2)] if result.start < first else []
    )


def _unlisted(view: View, result: LawChanges) -> Iterator[Block]:
    """Yield a line for each list of offences that no longer contains some, or that names only articles that ended."""
    alike = (((each.list, each.purpose, each.on, each.verification), each.offence) for each in result.unlisted)
    for (article, purpose, on, mark), offences in group_by_key(alike).items():
        since = view.word("since", view.day(on)) if on else ""
        name = f"{view.word('no longer listed', view.article(article), view.word(f'list.{purpose}'))} {since}".rstrip()
        text = f"{view.colon}{view.articles_in_ranges(offences)}"
        yield Paragraph(run(Styled(name, "bad"), text, Styled(view.less_than_seen(mark), "dim")))
    for each in result.emptied:
        text = view.word("list emptied", view.article(each.list), view.word(f"list.{each.purpose}"))
        name = f"{text} {view.word('since', view.day(each.on))}"
        less_sure = Styled(view.less_than_seen(each.verification), "dim")
        yield Paragraph(run(Styled(name, "bad"), f"{view.colon}{view.code(each.code)}", less_sure))


def _reviews(view: View, result: LawChanges) -> list[Block]:
    """The items that came under review in a period, day by day; nothing where none did."""
    days = _review_days(view, result)
    rows = tuple(row(day, Styled(view.items_in_short(items), "ref")) for day, items in days.items())
    return [Space(), Heading(run(view.word("h.under review"))), Table(PAIRED, rows)] if rows else []


def _reviews_briefly(view: View, result: LawChanges) -> list[Block]:
    """The reviews of a period in one line; without their days, which -v adds, where there are several."""
    days = _review_days(view, result)
    if len(days) > 1:
        waiting = view.word("to review", view.items_in_short(itertools.chain.from_iterable(days.values())))
        return [Paragraph(run(Styled(waiting, "strong")))]
    parts = (f"{view.word('since', day)}{view.colon}{view.items_in_short(items)}" for day, items in days.items())
    heading = Styled(f"{view.word('not reviewed')} ", "strong")
    return [Paragraph(run(heading, Styled(view.clauses(parts), "ref")))] if days else []


def _review_days(view: View, result: LawChanges) -> dict[str, list[str]]:
    """The items that came under review, by the day on which they did."""
    reviewed, limbs = {item for _, item in result.under_review}, view.corpus.limbs
    # a heading is under review where one of its limbs is
    lowest = (each for each in result.under_review if reviewed.isdisjoint(limbs.get(each[1], ())))
    return group_by_key((view.day(day), item) for day, item in lowest)


# -- on one screen ---------------------------------------------------------------------------------------------------


def _moves_briefly(
    view: View, result: LawChanges, early: Sequence[Block], limits_of: Callable[[View, ItemStatus], str]
) -> list[Block]:
    """The items by how their status moved, each with what goes along with the last one; headings follow their items."""
    moves = [move for move in result.moves if _has_moved(move) and view.corpus.item[move.item].aspects]
    groups: dict[Run, dict[str, list[StatusChange]]] = {}
    for move in sorted(moves, key=_kept_its_status):
        limits = "" if _stayed_partial(move) else limits_of(view, move.after)
        groups.setdefault(path_of_statuses(view, move), {}).setdefault(limits, []).append(move)
    lines = [Paragraph(run(*path, view.colon, *_moved_items(view, items)), 2) for path, items in groups.items()]
    heading = Heading(run(view.word("h.moves"), f" ({view.counted('item', len(moves))})"))
    return [Space(), heading, *early, *(lines or [NOTHING])]


def _kept_its_status(move: StatusChange) -> bool:
    return not move.days and move.before.status is move.after.status


def _stayed_partial(move: StatusChange) -> bool:
    """Whether all that moved is what is open of an item: that stands under -v, as such items are many."""
    return _kept_its_status(move) and move.after.status is Status.PARTIAL


def _moved_items(view: View, by_limits: dict[str, list[StatusChange]]) -> list[str | Styled]:
    """Some items with what goes along with their status, and how the least sure of these statuses was checked."""
    parts: list[str | Styled] = []
    for limits, moves in by_limits.items():
        parts += ["; ", Styled(view.items_in_short([move.item for move in moves]), "ref"), limits]
    mark = weakest_mark(view, (move.after.weakness for moves in by_limits.values() for move in moves))
    return [*parts[1:], Styled(mark, "dim")]


def path_of_statuses(view: View, move: StatusChange, qualified: str = "") -> Run:
    """The statuses that an item had one after the other; where it kept one all along, that its reasons changed.

    The qualification of the last status, in brackets, follows; it is in the same brackets as the other words.
    """
    if _kept_its_status(move):
        beside = f"{view.word('semicolon')}{qualified[2:-1]}" if qualified else ""
        return run(view.status_run(move.after.status), f" ({view.word('moved alike')}{beside})")
    statuses = [move.before.status, *(each.status for _, each in move.days)]
    arrows = [part for status in statuses for part in (Styled(" > "), view.status_run(status))]
    return run(*arrows[1:], qualified)


def _law_briefly(view: View, result: LawChanges, most: int, *, acts: bool) -> list[Block]:
    """The days on which a status moved, with the first articles that changed on each; how many other days there are.

    Where no status moved, the days are told if they are few. Where there is room for the acts, there is some for an
    empty line, too.
    """
    moved = {on for move in result.moves for on, _ in move.days}
    groups: dict[date, dict[str, list[LawEvent]]] = {}
    for event in result.events:
        groups.setdefault(event.on, {}).setdefault(event.event, []).append(event)
    told_days = moved or (groups.keys() if len(groups) < _FEW else ())
    rows = tuple(row(view.day(on), _counted(view, groups[on], most, acts=acts)) for on in groups if on in told_days)
    others = [on for on in groups if on not in told_days]
    number = "one" if len(others) == 1 else "many"
    idents = [event.provision for on in others for group in groups[on].values() for event in group]
    named = _some(view, idents, most)
    parts = [Paragraph(run(view.word(f"other days.{number}", str(len(others)), named)), 2)] if others else []
    table = [Table(PAIRED, rows)] if rows else []
    heading = view.word("h.law" if most else "h.law counted")
    return [*([Space()] if acts else []), Heading(run(heading)), *((*table, *parts) or [NOTHING])]


def _counted(view: View, events: dict[str, list[LawEvent]], most: int, *, acts: bool) -> str:
    """What happened to the articles on a day: the first of these, and the number of the others; then the acts."""
    if not most:
        counts = {event: len({each.provision for each in group}) for event, group in events.items()}
        return ", ".join(view.word("event counted", str(count), view.word(event)) for event, count in counts.items())
    parts = [view.word("happened", view.word(event), _few(view, group, most)) for event, group in events.items()]
    by = dict.fromkeys(view.act(each.act) for group in events.values() for each in group) if acts else ()
    return view.clauses(parts) + (f" ({', '.join(by)})" if by else "")


def _few(view: View, group: list[LawEvent], most: int) -> str:
    if len(group) < min(_FEW, most + 1):
        return _events_text(view, group)
    if group[0].event is LawEventKind.RENUMBERED:
        return view.counted("article number", len({event.provision for event in group}))
    return _some(view, [event.provision for event in group], most)


def _some(view: View, idents: list[str], most: int) -> str:
    """The first of some articles, and the number of the others: `383bis, 384 CP 1867 and 12 other provisions`."""
    every = list(dict.fromkeys(idents))
    if not most:
        return view.counted("article number", len(every))
    named, left = view.articles_in_ranges(every[:most]), len(every) - most
    return view.word("and", named, view.counted("provision more", left)) if left > 0 else named


# -- in full ---------------------------------------------------------------------------------------------------------


def _moves(view: View, result: LawChanges, early: Sequence[Block]) -> list[Block]:
    rows = [_move_row(view, move) for move in result.moves if _has_moved(move)]
    table = Table(columns(view, "c.item", "c.title", "c.status", "c.why"), tuple(rows))
    words = [status for move in result.moves for status in (move.before.status, move.after.status)]
    parts = [table, *legend(view, words)] if rows else [NOTHING]
    return [Space(), Heading(run(view.word("h.moves"))), *early, *parts]


def _law(view: View, result: LawChanges) -> list[Block]:
    groups = group_by_key(((event.on, event.event, event.act), event) for event in result.events)
    rows = tuple(_law_row(view, tuple(group)) for group in groups.values())
    block = Table(columns(view, "c.day", "", "c.article", "c.act"), rows) if rows else NOTHING
    return [Space(), Heading(run(view.word("h.law"))), block]


@lru_cache(maxsize=4096)
def _law_row(view: View, group: tuple[LawEvent, ...]) -> tuple[Run, ...]:
    """Events of one kind, by one act, on one date."""
    on, event, act = group[0].on, group[0].event, group[0].act
    return row(view.day(on), view.word(event), _events_text(view, group), view.act(act))


def _events_text(view: View, events: Sequence[LawEvent]) -> str:
    if events[0].event is LawEventKind.RENUMBERED:
        return ", ".join(f"{event.number} {view.code(event.provision.partition('/')[0])}" for event in events)
    return view.articles_in_ranges(event.provision for event in events)


def _own(move: StatusChange) -> list[tuple[AspectStanding, AspectStanding]]:
    return [(old, new) for old, new in move.aspects if old.item == move.item]


def _has_moved(move: StatusChange) -> bool:
    """Whether the item itself moved, and not only one of its limbs."""
    return move.before.status is not move.after.status or bool(_own(move)) or bool(move.days)


@lru_cache(maxsize=4096)
def _move_row(view: View, move: StatusChange) -> tuple[Run, ...]:
    item = view.corpus.item[move.item]
    days = view.clauses(view.day(on) for on, _ in move.days)
    text = view.clauses(filter(None, (days, *(_turn(view, old, new) for old, new in _own(move)))))
    name = Styled(view.items_text([move.item]), "ref")
    status = path_of_statuses(view, move, qualification(view, move.after))
    return row(name, view.text(item.title), status, text)


def _turn(view: View, old: AspectStanding, new: AspectStanding) -> str:
    """How the state of an aspect changed, and on what it rests now."""
    arrow = f"{view.colon}{view.standing(old.standing)} > {view.standing(new.standing)}"
    because = view.clauses(filter(None, (view.why(new), view.weakness_text(new.weakness))))
    return f"{view.aspect_title(new.aspect)}{arrow} ({because})"
