"""Results of `gaps`, `changes`, `history`, `search` → pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.answers.coverage import named_days
from lanzarote_law.answers.status import AspectStanding, Closed, Standing, Status
from lanzarote_law.answers.timeline import Changes, Event, History, LawEvent, Move
from lanzarote_law.model import Mark
from lanzarote_law.render.formats.blocks import (
    Block,
    Column,
    Facts,
    Heading,
    Line,
    Page,
    Run,
    Space,
    Styled,
    Table,
    run,
)
from lanzarote_law.render.phrases import (
    Detail,
    View,
    act_and_mark,
    article_of_act,
    articles_in_ranges,
    articles_text,
    aspect_title,
    dotted,
    footed,
    footer,
    given_from,
    holder_text,
    items_text,
    mark_text,
    on_named_days,
    provision_title,
    standing_run,
    status_run,
    today_text,
    version_text,
    weakness_text,
    why,
)
from lanzarote_law.render.words import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.answers.coverage import Gaps
    from lanzarote_law.answers.search import Hit
    from lanzarote_law.model import Provision

NOTHING = Line(run("-"), 2)
"""Under a heading that has nothing under it."""


def gaps(view: View, result: Gaps) -> Page:
    """The four parts of `gaps`."""
    title = f"{shown(view.corpus.party, view.language)}  {view.word('on', view.day(result.on))}"
    name = shown(view.corpus.instrument[result.instrument].title, view.language)
    blocks: list[Block] = [Heading(run(title), 1), Line(run(Styled(name, "dim")))]
    if result.on < view.corpus.researched_from:
        return (*blocks, Line(run(view.word(Status.BEFORE_RESEARCH), given_from(view))), Line(footer(view)))
    blocks += _open(view, result)
    blocks += _closed(view, result)
    blocks += _concerns(view, result)
    blocks += _holes(view, result)
    return footed(view, blocks)


def _open(view: View, result: Gaps) -> list[Block]:
    blocks: list[Block] = [Space(), Heading(run(f"{view.word('h.open', view.day(result.on))} ({len(result.open)})"))]
    groups: dict[tuple[str, str, str], list[AspectStanding]] = {}
    for each in result.open:
        groups.setdefault((each.standing, each.aspect, _short(view, each)), []).append(each)
    rows = []
    for group in groups.values():
        first = group[0]
        duty = "" if view.corpus.aspect[first.aspect].treaty_duty else f" ({view.word('l.treaty').lower()})"
        rows.append(
            (
                run(standing_run(view, first.standing)),
                run(aspect_title(view, first.aspect) + duty),
                run(Styled(items_text(view, (each.item for each in group)), "ref")),
                run(_short(view, first)),
            )
        )
    if not rows:
        return [*blocks, NOTHING]
    days = named_days(view.corpus, (each.weakness for each in result.open))
    return [
        *(*blocks, Table(_columns(view, "c.status", "c.aspect", "c.item", "c.why"), tuple(rows))),
        *on_named_days(view, days, len(result.open)),
    ]


def _short(view: View, each: AspectStanding) -> str:
    """Why an aspect is open, and on how well checked data that rests."""
    limit = _limit(view, each) if view.detail is Detail.VERBOSE else ""
    return dotted(why(view, each) + limit, mark_text(view, each.weakness))


def _limit(view: View, each: AspectStanding) -> str:
    return view.word("limit told", each.limits[0]) if each.limits else ""


def _columns(view: View, *titles: str) -> tuple[Column, ...]:
    return tuple(Column(view.word(title) if title else "", fixed=index == 0) for index, title in enumerate(titles))


def _closed(view: View, result: Gaps) -> list[Block]:
    if result.on <= result.reference_day:
        return []
    narrowed = sum(each.narrowed for each in result.closed)
    less = f"; {view.word('narrowed', str(narrowed))}" if narrowed else ""
    heading = f"{view.word('h.closed', view.day(result.reference_day))} ({len(result.closed)}{less})"
    groups: dict[tuple[object, ...], list[Closed]] = {}
    for each in result.closed:
        groups.setdefault(
            (each.aspect, each.was.standing, each.now.standing, each.closed_on, each.closed_by), []
        ).append(each)
    rows = []
    for group in groups.values():
        first = group[0]
        mark = mark_text(view, first.now.weakness)
        label = view.word("only narrowed") if first.narrowed else ""
        by = articles_text(view, first.closed_by) + today_text(view, first)
        rows.append(
            (
                run(standing_run(view, first.was.standing), label),
                run(aspect_title(view, first.aspect)),
                run(Styled(items_text(view, (each.item for each in group)), "ref")),
                run(
                    f"{view.day(first.closed_on)}{view.word('colon')}{by}.{_limit(view, first.now)}"
                    + (f" ({mark})" if mark else "")
                ),
            )
        )
    table = Table(_columns(view, "c.was", "c.aspect", "c.item", "l.closed by"), tuple(rows))
    return [Space(), Heading(run(heading)), table if rows else NOTHING]


def _concerns(view: View, result: Gaps) -> list[Block]:
    heading = Heading(run(f"{view.word('h.concerns')} ({len(result.concerns)})"))
    rows = tuple(
        (
            run(Styled(each.item or "-", "ref")),
            run(each.statement),
            run(f"{holder_text(view, each)} [{each.id}; {view.word(each.verification)}]"),
        )
        for each in result.concerns
    )
    return [Space(), heading, Table(_columns(view, "c.item", "", ""), rows)] if rows else []


def _holes(view: View, result: Gaps) -> list[Block]:
    heading = Heading(run(f"{view.word('h.holes')} ({len(result.holes)})"))
    if not result.holes:
        return [Space(), heading, NOTHING]
    rows = tuple(
        (
            run(Styled(item, "ref")),
            run(aspect_title(view, aspect) if aspect else shown(view.corpus.item[item].title, view.language)),
        )
        for item, aspect in result.holes
    )
    note = view.word("nobody looked")
    return [Space(), heading, Line(run(Styled(note, "dim")), 2), Table((Column(), Column(fixed=False)), rows)]


def changes(view: View, result: Changes) -> Page:
    """What happened to the law in a period, and what that did to the answers."""
    title = f"{view.day(result.start)} - {view.day(result.end)}"
    blocks: list[Block] = [Heading(run(title), 1), Space(), Heading(run(view.word("h.moves")))]
    if result.end < view.corpus.researched_from:
        blocks.append(Line(run(view.word(Status.BEFORE_RESEARCH)), 2))
    rows = [row for move in result.moves for row in _move_rows(view, move)]
    blocks.append(Table(_columns(view, "c.item", "c.title", "c.status", "c.why"), tuple(rows)) if rows else NOTHING)
    blocks += [Space(), Heading(run(view.word("h.law")))]
    groups: dict[tuple[object, str, str], list[LawEvent]] = {}
    for event in result.events:
        groups.setdefault((event.on, event.event, event.act), []).append(event)
    lines = [
        (
            run(view.day(group[0].on)),
            run(view.word(group[0].event)),
            run(_events_text(view, group)),
            run(view.act(group[0].act)),
        )
        for group in groups.values()
    ]
    table = Table(_columns(view, "c.day", "", "c.article", "c.act"), tuple(lines))
    return footed(view, (*blocks, table if lines else NOTHING))


def _events_text(view: View, events: list[LawEvent]) -> str:
    if events[0].event is Event.RENUMBERED:
        return ", ".join(f"{event.number} {view.code(event.provision.partition('/')[0])}" for event in events)
    return articles_in_ranges(view, (event.provision for event in events))


def _move_rows(view: View, move: Move) -> list[tuple[Run, ...]]:
    item = view.corpus.item[move.item]
    own = [(old, new) for old, new in move.aspects if old.item == move.item]
    if move.before.status is move.after.status and not own and not move.days:
        return []
    statuses = [move.before.status, *(each.status for _, each in move.days)]
    arrows = [part for status in statuses for part in (Styled(" > "), status_run(view, status))]
    status = run(*arrows[1:])
    days = "; ".join(view.day(on) for on, _ in move.days)
    reasons = [_turn(view, old, new) for old, new in own]
    text = "; ".join(filter(None, (days, *reasons)))
    name = Styled(items_text(view, [move.item]), "ref")
    return [(run(name), run(shown(item.title, view.language)), status, run(text))]


def _turn(view: View, old: AspectStanding, new: AspectStanding) -> str:
    """How the standing of an aspect changed, and on what it rests now."""
    arrow = f"{view.word('colon')}{view.standing(old.standing)} > {view.standing(new.standing)}"
    weakness = weakness_text(view, new.weakness)
    return f"{aspect_title(view, new.aspect)}{arrow} ({why(view, new)}{'; ' + weakness if weakness else ''})"


def history(view: View, result: History) -> Page:
    """The timeline of an article and its concordance both ways."""
    provision = result.provision
    blocks: list[Block] = [
        Heading(provision_title(view, provision), 1),
        Space(),
        Table((Column(), Column(fixed=False), Column(fixed=False)), tuple(_life(view, provision)), indent=1),
    ]
    blocks += _concordance(view, result)
    if result.renumberings:
        pairs = tuple(
            (
                view.day(each.on),
                run(f"{view.word('became', each.was, each.now)} [{view.word(each.verification)}]", f" {each.note}"),
            )
            for each in result.renumberings
        )
        blocks += [Space(), Heading(run(view.word("renumbered"))), Facts(pairs, 2)]
    return footed(view, blocks)


def _life(view: View, provision: Provision) -> Iterator[tuple[Run, Run, Run]]:
    """The versions of an article and its repeal, a row each."""
    for version in provision.versions:
        first = view.day(version.in_force_from) if version.in_force_from else view.word("start unknown")
        change = view.word(f"change.{version.change}") if version.change else ""
        yield run(first), run(version_text(view, version, change)), run(act_and_mark(view, version))
        if version.penalty and view.detail is Detail.VERBOSE:
            yield run(""), run(f"{view.word('l.penalty')}{view.word('colon')}{version.penalty}"), run("")
    if provision.annulled:
        annulled = provision.annulled
        first = view.day(annulled.start) if annulled.start else ""
        text = run(
            Styled(view.standing(Standing.ANNULLED), "bad"), view.word("colon") + annulled.note if annulled.note else ""
        )
        yield run(first), text, run(dotted(view.act(annulled.act), view.word(annulled.verification)))
    if provision.repeal:
        repeal = provision.repeal
        end = run(Styled(view.word("end"), "bad"), article_of_act(view, repeal))
        yield run(view.day(repeal.on)), end, run(act_and_mark(view, repeal))


def _concordance(view: View, result: History) -> list[Block]:
    if not result.steps:
        return []
    rows = []
    for step in result.steps:
        part = f" {step.successor.part}" if step.successor.part else ""
        mark = "" if step.successor.verification is Mark.SEEN else view.word(step.successor.verification)
        here = {step.old, step.successor.provision} & {result.provision.id}
        style = "strong" if here else ""
        rows.append(
            (
                run(view.day(step.on)),
                run(Styled(f"{view.article(step.old)}{part}", style)),
                run("> ", Styled(view.article(step.successor.provision), style)),
                run(Styled(" ".join(filter(None, (mark, step.successor.note))), "dim")),
            )
        )
    columns = (Column(), Column(fixed=False), Column(), Column(fixed=False))
    return [Space(), Heading(run(view.word("h.concordance"))), Table(columns, tuple(rows))]


def search(view: View, words: str, hits: tuple[Hit, ...]) -> Page:
    """What comes closest to some words."""
    rows = []
    for hit in hits:
        name = view.article(hit.id) if hit.kind == "provision" else hit.id
        asked = f" ({', '.join(hit.items)})" if hit.items else ""
        current = ""
        if hit.kind == "provision" and not view.corpus.provision[hit.id].in_force(view.on):
            found = view.corpus.provision[hit.id]
            state = "annulled" if found.is_annulled(view.on) else "past" if found.end else "future"
            current = f" [{view.word(state).lower()}]"
        rows.append(
            (
                run(view.word(f"kind.{hit.kind}")),
                run(Styled(name, "ref")),
                run(f"{hit.title}{asked}{current}"),
                run(Styled(hit.found_in, "dim")),
            )
        )
    columns = (Column(), Column(), Column(view.word("c.title"), fixed=False), Column(view.word("c.found"), fixed=False))
    title = Heading(run(f"{words}  {view.word('on', view.day(view.on))}"), 1)
    return footed(view, (title, Space(), Table(columns, tuple(rows), indent=1)))
