"""The gaps page: open aspects and the tasks that they set, aspects closed since, concerns, holes in the data."""

import itertools
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from lanzarote_law.answers.coverage import Gaps, counted_items
from lanzarote_law.answers.item_status_history import ClosedGap
from lanzarote_law.answers.status import aspect_standing
from lanzarote_law.answers.status_qualifications import short_limits
from lanzarote_law.answers.status_types import AspectStanding, Standing, StandingReason, Status
from lanzarote_law.answers.unconfirmed_dates import count_uncertain_dates
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Mark
from lanzarote_law.render import checked_until, decisions, losses, recommendations
from lanzarote_law.render.blocks import Block, Heading, Page, Paragraph, Run, Space, Styled, Table, join_runs, row, run
from lanzarote_law.render.item_status_text import (
    days_of_change,
    hole_text,
    once_per_aspect,
    weakest_mark,
    wording_unread,
)
from lanzarote_law.render.layout import COLUMNS, LINES, NOTHING, PAIRED, columns, height_of, legend
from lanzarote_law.render.phrases import Detail, View, with_dots


def page(view: View, result: Gaps) -> Page:
    """The four parts of `gaps`."""
    party = view.text(view.corpus.party)
    name = view.text(view.corpus.instrument[result.instrument].title)
    head: list[Block] = [Heading(run(view.as_at(party)), 1), Paragraph(run(Styled(name, "dim")))]
    titles = _titles(view, f"{party}{view.colon}{short_name(name)}")
    if view.detail is not Detail.VERBOSE:
        head = [titles[0]]
    if result.on < view.corpus.researched_from:
        return (*head, Paragraph(run(view.word(Status.BEFORE_RESEARCH), view.given_from())), Paragraph(view.footer()))
    if view.detail is Detail.VERBOSE:
        parts = (_open, _closed, _under_review, _to_come, _concerns, _holes, _unread)
        pieces = (block for part in parts for block in part(view, result))
        followed = checked_until.checked_until_blocks(view, result.resting_on)
        return view.footed((*head, *losses.loss_blocks(view, result.losses), *pieces, *followed))
    views = (view, view._replace(tight=True))
    for (few, told_losses, told_limits), title, each in itertools.product(_FORMS, titles, views):
        points = (*_to_do(each, result, few), *_closed_briefly(each, result, told_limits))
        fallen, beside = told_losses(each, result.losses), _beside(each, result, few)
        whole = (title, *fallen, *points, *beside, Paragraph(each.footer()))
        if height_of(whole) <= LINES + 1:
            return whole
    return whole


def _titles(view: View, title: str) -> list[Heading]:
    """The heading of one screen, with the date in full; if that takes two lines, then also a shorter one."""
    dated = view.as_at(title)
    shorter = [view.word("dated", title, view.short_day(view.on))] if len(dated) > COLUMNS else []
    return [Heading(run(each), 1) for each in (dated, *shorter)]


def short_name(name: str) -> str:
    """What an instrument is called in short: before a colon, or in the bracket at the end of its name."""
    bracket = re.search(r"\(([^()]+)\)$", name)
    return bracket[1] if bracket else name.partition(":")[0].rstrip()


# -- on one screen ---------------------------------------------------------------------------------------------------
TASKS = ("no law", "lapsed", "disputed", "asserted", "general words", "pending", "part")
"""What the adviser must do about an open point, the most pressing first."""


def task_of(each: AspectStanding) -> str:
    """The key of the task that follows from an open point: `no law`, if a search found none, a standing ..."""
    if each.standing is Standing.NEGATIVE:
        return "no law"
    if each.standing in {Standing.LAPSED, Standing.ANNULLED}:  # nobody searched what took its place
        return "lapsed"
    if each.standing in {Standing.DISPUTED, Standing.PENDING}:
        return str(each.standing)
    if StandingReason.PART in each.reasons:
        return "part"
    return "general words" if StandingReason.GENERAL_WORDS in each.reasons else "asserted"


def _to_do(view: View, result: Gaps, few: int) -> list[Block]:
    """The open points by the action that each requires, each aspect once with its items."""
    groups = once_per_aspect(result.open)
    free = view.items_in_short(each.item for each in result.open if not view.corpus.aspect[each.aspect].treaty_duty)
    counted = view.counted("point", len(groups)) + (f"; {view.word('without duty', free)}" if free else "")
    parts: list[tuple[Run, str]] = []
    for task in TASKS:
        points = [group for group in groups if task_of(group[0]) == task]
        if points:
            name = Styled(f"{view.word(f'task.{task}', view.counted('point', len(points)))} ", "warn")
            mark = weakest_mark(view, (each.weakness for group in points for each in group))
            parts.append((run(name, _points_text(view, task, points, few)), mark))
    return _marked(f"{view.word('l.open')} ({counted})", parts)


def _marked(heading: str, parts: list[tuple[Run, str]]) -> list[Block]:
    """Lines below a heading, with their marks; a mark that all of them have stands in the heading alone."""
    marks = {mark for _, mark in parts}
    shared = marks.pop() if len(marks) == 1 else ""
    lines = [Paragraph(run(*text, Styled("" if shared else mark, "dim")), 2) for text, mark in parts]
    return [Heading(run(heading, Styled(shared, "dim"))), *(lines or [NOTHING])]


def _points_text(view: View, task: str, points: list[tuple[AspectStanding, ...]], few: int) -> str:
    """Open points by their titles; by their items alone where they are more than a few and a law answers them."""
    if task == "general words":  # what the courts did with each is evidence for it
        return _with_courts(view, points, titled=len(points) <= few)
    if len(points) > few and not (few and task in {"no law", "lapsed", "disputed"}):
        return view.items_in_short([each.item for group in points for each in group])
    return view.clauses(_named(view, group) for group in points)


def _with_courts(view: View, points: list[tuple[AspectStanding, ...]], *, titled: bool) -> str:
    """Points with what the courts did with each: in full after its title, or in a few words after the items."""
    if titled:
        return view.clauses(f"{_named(view, group)}{view.colon}{_courts(view, group)}" for group in points)
    values: dict[str, list[str]] = {}
    for group in points:
        items = [each.item for each in group]
        values.setdefault(decisions.decisions_in_short(view, items, group[0].aspect), []).extend(items)
    return view.clauses(f"{view.items_in_short(items)} ({few})" for few, items in values.items())


def _named(view: View, group: Sequence[AspectStanding]) -> str:
    return f"{view.aspect_title(group[0].aspect)} ({view.items_in_short([each.item for each in group])})"


def _courts(view: View, group: Sequence[AspectStanding]) -> str:
    """What the courts did with a point that general wording covers."""
    return decisions.decisions_summary(view, [each.item for each in group], group[0].aspect)


def _closed_briefly(view: View, result: Gaps, limits_of: Callable[[View, ClosedGap], tuple[str, ...]]) -> list[Block]:
    """What closed the points that were open on the reference day, day by day, with the limits that hold since."""
    if result.on <= result.reference_day:
        return []
    days: dict[date, list[Run]] = {}
    for group, limits in closed_groups(view, result, limits_of):
        items = Styled(view.items_in_short([each.item for each in group]), "ref")
        days.setdefault(group[0].closed_on, []).append(run(items, *_closed_by(view, group, limits)))
    text = join_runs(run(view.day(day), view.colon, *join_runs(days[day])) for day in sorted(days))
    heading = f"{view.word('h.closed', view.day(result.reference_day))} ({closed_count(view, result)})"
    mark = weakest_mark(view, (each.now.weakness for each in result.closed))
    return [Heading(run(heading, Styled(mark, "dim"))), Paragraph(text, 2) if days else NOTHING]


def closed_qualifications(view: View, each: ClosedGap) -> tuple[str, ...]:
    """The qualifications of a closed point: the meaning of "full", and its limits."""
    return (*_means(view, each), *short_limits(each.now))


def _within_limits(view: View, each: ClosedGap) -> tuple[str, ...]:
    """The same, with the number of its limits in their place: these stand under -v."""
    limits = short_limits(each.now)
    return (*_means(view, each), *([view.counted("within limits", len(limits))] if limits else []))


def _means(view: View, each: ClosedGap) -> tuple[str, ...]:
    means = view.corpus.aspect[each.aspect].full_means
    return (means,) if means and each.now.standing is Standing.FULL else ()


_FORMS = (
    (3, losses.loss_blocks, closed_qualifications),
    (3, losses.losses_in_one_line, _within_limits),
    (0, losses.losses_in_one_line, _within_limits),
)
"""The forms of a page, of which the first that fits a screen is taken: as many points as are told by their titles where
they are no more, the losses, the limits."""


def closed_groups(
    view: View, result: Gaps, limits_of: Callable[[View, ClosedGap], tuple[str, ...]] = closed_qualifications
) -> list[tuple[list[ClosedGap], tuple[str, ...]]]:
    """The closed points in groups that were closed on one day, by the same articles, with the same limits."""
    by_articles = group_by_key(((each.closed_on, each.narrowed, each.closed_by), each) for each in result.closed)
    alike: dict[tuple[date, bool, tuple[str, ...]], list[ClosedGap]] = {}
    for (day, narrowed, _), group in by_articles.items():
        limits = tuple(dict.fromkeys(part for each in group for part in limits_of(view, each)))
        alike.setdefault((day, narrowed, limits), []).extend(group)
    return [(group, limits) for (_, _, limits), group in alike.items()]


def _closed_by(view: View, group: list[ClosedGap], parts: tuple[str, ...], day: str = "") -> Run:
    label = view.word("only narrowed") if group[0].narrowed else ""
    limits = Styled(f" ({view.clauses(parts)})", "warn") if parts else ""
    return run(f" {view.word('closed by', view.closed_by(group, day))}", label, limits)


def closed_count(view: View, result: Gaps) -> str:
    """How many points were closed, each aspect once, and how many of these were only narrowed."""
    aspects = dict.fromkeys((each.aspect, each.narrowed) for each in result.closed)
    narrowed = sum(only for _, only in aspects)
    less = f"; {view.word('narrowed', str(narrowed))}" if narrowed else ""
    return f"{view.counted('point', len(aspects))}{less}"


_MANY_HOLES = 10


def _beside(view: View, result: Gaps, few: int) -> list[Block]:
    """The lines below the gaps: holes, links under review, concerns, later changes, certainty, what -v adds.

    With `few` 0, many holes are named by their items without the parts of these.
    """
    concerned = _about(view, [each.item for each in result.concerns])
    items = sorted({item for item, _ in result.holes}, key=view.corpus.item_place.__getitem__)
    lost = _about(view, items)
    if not few and len(items) > _MANY_HOLES:
        lost = view.word("about items", ", ".join(dict.fromkeys(item.partition("(")[0] for item in items)))
    counted = _counted_or_none(view, "holes told", len(result.holes), lost)
    waiting = view.items_in_short(each.item for each in result.under_review)
    review = f". {view.word('to review', waiting)}" if waiting else ""
    counted += f". {_counted_or_none(view, 'concerns told', len(result.concerns), concerned)}"
    more = Paragraph(run(Styled(view.word("more under -v", view.word("each point")), "dim")))
    if result.recommendations:
        counted += (
            f". {view.word('asked.open', recommendations.recommendations_in_short(view, result.recommendations))}"
        )
    return [Paragraph(run(counted, Styled(review, "warn"))), *_to_come(view, result), *_sure(view, result), more]


def _counted_or_none(view: View, key: str, count: int, about: str) -> str:
    """A number of things with what they are about, or the words for none."""
    return view.counted(key, count, about) if count else view.word(f"{key}.none")


def _to_come(view: View, result: Gaps) -> list[Block]:
    """The later dates on which the law as recorded changes a status; a status of today may be the last of its kind."""
    later = days_of_change(view, counted_items(view.corpus, result.instrument))
    return [Paragraph(run(Styled(f"{view.word('l.statuses to come')}{view.colon}{later}", "warn")))] if later else []


def _sure(view: View, result: Gaps) -> list[Block]:
    """On which day with a name the open points rest that no official text confirms, and what was not followed."""
    days = _on_named_days(view, result)
    text = ". ".join(filter(None, (*days, checked_until.amendment_sentence(view, result.resting_on))))
    full_stop = "" if view.tight else "."
    return [Paragraph(run(Styled(f"{view.word('l.sure')}{view.colon}{text}{full_stop}", "warn")))] if text else []


def _on_named_days(view: View, result: Gaps) -> list[str]:
    """How many of the open aspects depend on a named date that no official text confirms."""
    groups = once_per_aspect(result.open)
    return view.on_named_days(
        "aspects rest on a day", count_uncertain_dates(view.corpus, groups, result.on), len(groups)
    )


def _unread(view: View, result: Gaps) -> list[Block]:
    """Of how many items nobody has seen in the original what they ask."""
    asked = {each.item for each in result.open} | {each.item for each in result.closed}
    unread = sum(view.corpus.item[item].verification is not Mark.SEEN for item in asked)
    return [Space(), Paragraph(run(wording_unread(view, unread, len(asked))))] if unread else []


def _about(view: View, items: Iterable[str]) -> str:
    """The items that a number is about, after it; empty where there are none."""
    known = [each for each in items if each]
    return view.word("about items", view.items_in_sentence(known)) if known else ""


# -- in full ---------------------------------------------------------------------------------------------------------


def _open(view: View, result: Gaps) -> list[Block]:
    """The open points one by one, those alike in one row."""
    groups = group_by_key(((each.standing, each.aspect, _short(view, each)), each) for each in result.open)
    rows = []
    for (_, _, short), group in groups.items():
        first = group[0]
        duty = "" if view.corpus.aspect[first.aspect].treaty_duty else f" ({view.word('l.treaty').lower()})"
        title, items = view.aspect_title(first.aspect) + duty, view.items_text(each.item for each in group)
        why = run(short, Styled(_evidence(view, group), "dim"))
        rows.append(row(view.standing_run(first.standing), title, Styled(items, "ref"), why))
    count = _count(view, len(once_per_aspect(result.open)), len(rows))
    blocks: list[Block] = [Space(), Heading(run(view.word("h.open", view.day(result.on)), f" ({count})"))]
    if not rows:
        return [*blocks, NOTHING]
    return [
        *(*blocks, Table(columns(view, "c.status", "c.aspect", "c.item", "c.why"), tuple(rows))),
        *legend(view, (f"standing.{each.standing}" for each in result.open)),
        *(Paragraph(run(Styled(line, "warn"))) for line in _on_named_days(view, result)),
    ]


def _count(view: View, aspects: int, rows: int) -> str:
    """How many aspects a table has and, if some have several rows for different reasons, how many rows."""
    text = view.counted("point", aspects)
    return text if rows == aspects else f"{text}, {view.counted('row', rows)}"


def _evidence(view: View, group: Sequence[AspectStanding]) -> str:
    """What the courts did with it, if general wording covers it."""
    wanted = task_of(group[0]) == "general words"
    return f" · {view.word('courts')}{view.colon}{_courts(view, group)}" if wanted else ""


def _short(view: View, each: AspectStanding) -> str:
    """Why an aspect is open, and on how well checked data that rests."""
    return with_dots(view.why(each) + _limit(view, each), view.mark_text(each.weakness))


def _limit(view: View, each: AspectStanding) -> str:
    return f".{view.word('limit told', each.limit)}" if each.limits else ""


def _closed(view: View, result: Gaps) -> list[Block]:
    if result.on <= result.reference_day:
        return []
    groups = group_by_key(
        ((each.aspect, each.was.standing, each.now.standing, each.closed_on, each.closed_by), each)
        for each in result.closed
    )
    rows = []
    for group in groups.values():
        first = group[0]
        mark = view.mark_text(first.now.weakness)
        was = run(view.standing_run(first.was.standing), view.word("only narrowed") if first.narrowed else "")
        items = Styled(view.items_text(each.item for each in group), "ref")
        by = f"{view.day(first.closed_on)}{view.colon}{view.closed_by(group)}{f' ({mark})' if mark else ''}"
        rows.append(row(was, view.aspect_title(first.aspect), items, by + _limit(view, first.now)))
    narrowed = sum(group[0].narrowed for group in groups.values())
    less = f"; {view.word('narrowed', str(narrowed))}" if narrowed else ""
    aspects = len({(each.aspect, each.narrowed) for each in result.closed})
    heading = f"{view.word('h.closed', view.day(result.reference_day))} ({_count(view, aspects, len(rows))}{less})"
    table = Table(columns(view, "c.was", "c.aspect", "c.item", "l.closed by"), tuple(rows))
    return [Space(), Heading(run(heading)), table if rows else NOTHING]


def _under_review(view: View, result: Gaps) -> list[Block]:
    """What nobody has read again since it changed, be it full or open."""
    carried = ((each, view.articles_text(one.link.provision for one in each.carriers)) for each in result.under_review)
    groups = group_by_key(((each.standing, each.aspect, articles), each.item) for each, articles in carried)
    rows = tuple(
        row(view.standing_run(standing), view.aspect_title(aspect), Styled(view.items_text(items), "ref"), articles)
        for (standing, aspect, articles), items in groups.items()
    )
    aspects = len({(each.aspect, each.standing) for each in result.under_review})
    heading = Heading(run(f"{view.word('h.under review')} ({_count(view, aspects, len(rows))})"))
    return [Space(), heading, Table(columns(view, "c.status", "c.aspect", "c.item", "c.article"), rows)] if rows else []


def _concerns(view: View, result: Gaps) -> list[Block]:
    heading = Heading(run(f"{view.word('h.concerns')} ({len(result.concerns)})"))
    whose = (f"{view.holder_text(each)} [{each.id}; {view.word(each.verification)}]" for each in result.concerns)
    pairs = zip(result.concerns, whose, strict=True)
    rows = tuple(row(Styled(each.item or "-", "ref"), each.statement, who) for each, who in pairs)
    asked = recommendations.recommendations_in_full(view, result.recommendations, "asked.h.open")
    return [Space(), heading, Table(columns(view, "c.item", "", ""), rows), *asked] if rows else asked


def _holes(view: View, result: Gaps) -> list[Block]:
    heading = Heading(run(f"{view.word('h.holes')} ({len(result.holes)})"))
    if not result.holes:
        return [Space(), heading, NOTHING]
    rows = []
    for item, aspect in result.holes:
        found = aspect_standing(view.corpus, item, aspect, result.on) if aspect else None
        text = hole_text(view, found) if found else view.text(view.corpus.item[item].title)
        rows.append(row(Styled(item, "ref"), text))
    note = view.word("nobody looked")
    return [Space(), heading, Paragraph(run(Styled(note, "dim")), 2), Table(PAIRED, tuple(rows))]
