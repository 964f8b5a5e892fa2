"""The blocks of an item in full: status and open aspects, articles in force, before and later, statements."""

from collections.abc import Iterator
from datetime import date
from operator import attrgetter

from lanzarote_law.answers.item_status_history import ClosedGap, statuses_to_come
from lanzarote_law.answers.lookup import ForceState, ItemAnswer, LinkAnswer, ProvisionAnswer
from lanzarote_law.answers.status_types import AspectStanding, Status
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Regime, is_within
from lanzarote_law.render import (
    correspondence_text,
    decisions,
    item_summary,
    recommendations,
    statements_of_state_and_others,
)
from lanzarote_law.render.blocks import Block, Column, Facts, Heading, Paragraph, Run, Space, Styled, Table, row, run
from lanzarote_law.render.item_status_text import hole_text, once_per_aspect, status_line
from lanzarote_law.render.layout import LOOSE, columns, legend
from lanzarote_law.render.official_links import article_run, official_pages
from lanzarote_law.render.phrases import Detail, View
from lanzarote_law.render.provenance import reservation_text


def detailed_blocks(view: View, answer: ItemAnswer) -> list[Block]:
    """What the page shows of an item: the open points first."""
    title = [
        Heading(view.item_title(answer.item), 1),
        *statements_of_state_and_others.suggested_readings(view, answer.other_readings),
    ]
    statuses = [Paragraph(_now_line(view, answer)), *_then_line(view, answer)]
    if view.detail is Detail.QUIET:
        return [*title, *statuses, *_quiet_facts(view, answer)]
    later = [] if answer.now.status is Status.PRACTICE else statuses_to_come(view.corpus, answer.item.id, view.on)
    to_come = [Paragraph(status_line(view, each, view.word("from", view.day(each.on)))) for each in later]
    if view.detail is Detail.NORMAL:
        return item_summary.summary_blocks(view, answer, [*title, Space(), *statuses], to_come, later)
    statuses += to_come
    facts = _facts(view, answer)
    return [
        *(*title, Space(), *statuses),
        *((Space(), Facts(facts)) if facts else ()),
        *_aspect_table(view, answer),
        *_provisions(view, answer),
        *official_pages(view, (each.provision for each in answer.provisions if each.when is ForceState.IN_FORCE)),
        *decisions.decisions_in_full(view, decisions.item_and_limbs(view, answer.item.id)),
        *recommendations.recommendations_in_full(view, recommendations.recommendations_on_item(view, answer.item.id)),
        *statements_of_state_and_others.statement_blocks(view, answer.positions),
        *statements_of_state_and_others.other_readings(view, answer.other_readings),
    ]


def _now_line(view: View, answer: ItemAnswer) -> Run:
    if answer.now.status is Status.BEFORE_RESEARCH:
        return run(*status_line(view, answer.now), view.given_from())
    tail = view.word("since", view.day(answer.since)) if answer.since > view.corpus.researched_from else ""
    if answer.now.status is Status.PRACTICE:
        tail = ""
    return status_line(view, answer.now, tail)


def _then_line(view: View, answer: ItemAnswer) -> list[Block]:
    then = answer.then
    if then.on == view.on or then.status is Status.PRACTICE:
        return []
    tail = view.word("on", view.day(then.on))
    days = {
        statements_of_state_and_others.filing_date(view, position) for position in answer.positions if position.targets
    }
    filed = then.status is Status.DISPUTED and then.on.isoformat() in days
    return [Paragraph(status_line(view, then, tail + (view.called(answer.item.instrument) if filed else "")))]


def _quiet_facts(view: View, answer: ItemAnswer) -> list[Block]:
    current = [each.provision.id for each in answer.provisions if each.when is ForceState.IN_FORCE]
    pairs = [(view.word("h.in force on", view.day(view.on)), run(view.articles_text(current)))] if current else []
    titles = dict.fromkeys(view.aspect_title(each.aspect) for each in answer.now.open)
    pairs += [*view.pairs(("l.open", view.clauses(titles))), *_holes(view, answer)]
    return [Facts(tuple(pairs), 2)] if pairs else []


def _facts(view: View, answer: ItemAnswer) -> tuple[tuple[str, Run], ...]:
    """The open points first: open on the day, open then, what closed it, its limits; then what the item asks."""
    pairs: list[tuple[str, Run]] = [
        (view.word("l.open"), _open_run(view, group)) for group in once_per_aspect(answer.now.open)
    ]
    pairs += _holes(view, answer)
    if answer.then.on != view.on:
        closed = {(each.item, each.aspect): each for each in answer.closed}
        open_then = tuple(each for each in answer.then.open if (each.item, each.aspect) in closed)
        pairs += [(view.word("l.open then"), _open_run(view, group)) for group in once_per_aspect(open_then)]
        pairs += dict.fromkeys(_closed_by(view, each) for each in answer.closed)
    links = (judged.link for each in answer.now.aspects for judged in (*each.carriers, *each.exempting))
    for limit, articles in group_by_key((link.limit, link.provision) for link in links if link.limit).items():
        block = run(Styled(view.articles_text(articles), "ref"), view.colon, limit)
        pairs.append((view.word("l.limit"), block))
    exempting = dict.fromkeys(judged.link.provision for each in answer.now.aspects for judged in each.exempting)
    if exempting:
        pairs.append((view.word("l.exemption"), run(view.word("takes out", view.articles_text(list(exempting))))))
    return (*pairs, *view.pairs(("l.sure", _how_sure(view, answer))), *_about(view, answer))


def _how_sure(view: View, answer: ItemAnswer) -> str:
    """The least certain fact behind the status, and how the wording of the question was checked."""
    status = view.mark_text(answer.now.weakness)
    asked = view.word("what it asks", answer.item.id, view.word(answer.item.verification))
    return view.clauses((f"{view.word('c.status')}{view.colon}{status}", asked)) if status else asked


def _holes(view: View, answer: ItemAnswer) -> list[tuple[str, Run]]:
    """The aspects that nobody has looked for in full: they keep an item from being covered, and are no gaps."""
    groups = once_per_aspect(answer.now.holes)
    parts = [hole_text(view, group[0], items=f" ({', '.join(each.item for each in group)})") for group in groups]
    return [(view.word("h.holes"), run(view.clauses(parts)))] if parts else []


def _closed_by(view: View, closed: ClosedGap) -> tuple[str, Run]:
    """The articles that closed an open point, and their successors on the day."""
    label = view.word("l.narrowed by" if closed.narrowed else "l.closed by")
    return label, run(view.closed_by([closed], f" {view.word('on', view.day(closed.closed_on))}"))


def _about(view: View, answer: ItemAnswer) -> list[tuple[str, Run]]:
    item = answer.item
    without_duty = (each.aspect for each in answer.now.open if not view.corpus.aspect[each.aspect].treaty_duty)
    untreated = dict.fromkeys(map(view.aspect_title, without_duty))
    made = view.corpus.reservation_of.get(item.id)
    return view.pairs(
        ("l.treaty", view.clauses(untreated)),
        ("l.if-asked", view.corpus.applies_if(item.id)),
        ("l.reservation", reservation_text(view, item.id) if made and made.verification else ""),
        ("l.asks", item.asks),
        ("l.force", view.force_text(item)),
        ("l.note", item.note),
        ("l.convention", ", ".join(item.convention)),
    )


def _open_run(view: View, group: tuple[AspectStanding, ...]) -> Run:
    first = group[0]
    title = f"  {view.aspect_title(first.aspect)} ({', '.join(each.item for each in group)})"
    return run(view.standing_run(first.standing), title, view.colon, view.why(first))


def _aspect_table(view: View, answer: ItemAnswer) -> list[Block]:
    if not answer.now.aspects:
        return []
    every, rows = (*answer.now.aspects, *answer.now.extra), []
    for at, each in enumerate(every):
        beside = "" if at < len(answer.now.aspects) else view.word("not weighed")
        title, standing = view.aspect_title(each.aspect) + beside, view.standing_run(each.standing)
        rows.append(row(Styled(each.item, "ref"), title, standing, view.why(each), view.weakness_text(each.weakness)))
    titles = columns(view, "c.item", "c.aspect", "c.status", "c.why", "", fixed=(0, 2))
    table = [Table(titles, tuple(rows)), *legend(view, (f"standing.{each.standing}" for each in every))]
    return [Space(), Heading(run(view.word("h.aspects"))), *table, *_definitions(view, answer)]


def _definitions(view: View, answer: ItemAnswer) -> Iterator[Block]:
    """What each aspect means, a line each."""
    yield Space()
    yield Heading(run(view.word("h.definitions")))
    for aspect in dict.fromkeys(each.aspect for each in (*answer.now.aspects, *answer.now.extra)):
        title = Styled(view.aspect_title(aspect) + view.colon, "strong")
        yield Paragraph(run(title, view.corpus.aspect[aspect].definition), 2)


_OTHER_TIMES = {"h.before": ForceState.PAST, "h.later": ForceState.FUTURE, "h.annulled": ForceState.ANNULLED}


def _provisions(view: View, answer: ItemAnswer) -> list[Block]:
    """What is in force, then what was and what will be, regime by regime."""
    current = [each for each in answer.provisions if each.when is ForceState.IN_FORCE]
    every = [link for each in answer.provisions for link in _of_its_time(each)]
    parts = _group(view, answer, view.word("h.in force on", view.day(view.on)), current)
    for heading, when in _OTHER_TIMES.items():
        others = [(each, _regime(view, each)) for each in answer.provisions if each.when is when]
        regimes = view.corpus.regimes if when is ForceState.FUTURE else view.corpus.regimes[::-1]  # the nearest first
        for regime in (None, *regimes) if others else ():
            if inside := [each for each, found in others if found is regime]:
                parts += _group(view, answer, view.word(heading) + _regime_name(view, regime), inside, regime)
    return [*parts, *([Space()] if every else []), *correspondence_text.link_legend(view, every)]


def _regime_name(view: View, regime: Regime | None) -> str:
    """A regime as a heading names it, with its days: what a row under it need not repeat."""
    if regime is None:
        return ""
    days = ""
    if regime.in_force_from:
        days = correspondence_text.period(view, regime.in_force_from, regime.until)
    elif regime.until:
        days = view.word("until", view.short_day(regime.until - date.resolution))
    return view.colon + f"{view.text(regime.title)}, {days}"


def _regime(view: View, each: ProvisionAnswer) -> Regime | None:
    """The regime in which a provision of the criminal code ended, or in which it will start."""
    day = each.end - date.resolution if each.when is ForceState.PAST and each.end else each.start
    for regime in view.corpus.regimes:
        if regime.code == each.provision.code and day and is_within(day, regime.in_force_from, regime.until):
            return regime
    return None


def _group(
    view: View, answer: ItemAnswer, heading: str, group: list[ProvisionAnswer], regime: Regime | None = None
) -> list[Block]:
    """Some of the provisions under a heading; code and days are not repeated where the heading names them."""
    if not group:
        return []
    ids = {each.provision.id for each in answer.provisions}
    rows = tuple(row for each in group for row in _provision_rows(view, each, regime, ids))
    untitled = (LOOSE, Column(), *(LOOSE for _ in range(3)))
    return [Space(), Heading(run(heading)), Table(untitled, rows), *(_reasons(view, each) for each in group)]


def _provision_rows(
    view: View, each: ProvisionAnswer, regime: Regime | None, shown_ids: set[str]
) -> list[tuple[Run, ...]]:
    """A row for each way in which a provision serves the item: links that look alike are one row.

    Of the provisions that took over, those are named that serve the item too.
    """
    when = each.when
    successors = [ident for ident in each.successors if ident in shown_ids] or list(each.successors)
    names = view.successors_text(successors, view.articles_text)
    heirs = f"> {names}" if when is ForceState.PAST and successors else ""
    looks = attrgetter("link.pinpoint", "link.role", "link.basis", "link.verification", "start", "end", "review")
    alike = group_by_key(((correspondence_text.extent(view, one), *looks(one)), one) for one in _of_its_time(each))
    several = len(alike) > 1 and len({item for link in each.links for item in link.items}) > 1
    return [
        row(
            article_run(view, each.provision.id, link.link.pinpoint, regime.code if regime else ""),
            view.word(f"role.{link.link.role}"),
            run(extent, f" ({', '.join(dict.fromkeys(items))})" if several else ""),
            correspondence_text.word_or_days(view, link, _days_in(view, link, regime)),
            heirs,
        )
        for extent, link, items in (
            (extent, group[0], [item for one in group for item in one.items]) for (extent, *_), group in alike.items()
        )
    ]


def _of_its_time(each: ProvisionAnswer) -> list[LinkAnswer]:
    """The links of a provision that stand under one heading with it: of one in force, those of the day alone."""
    return [link for link in each.links if (link.when is ForceState.IN_FORCE) is (each.when is ForceState.IN_FORCE)]


def _days_in(view: View, link: LinkAnswer, regime: Regime | None) -> str:
    """The days of a link inside a period of the criminal law; empty if the link lasts as long as the period."""
    if regime and link.end == regime.until:
        return "" if link.start == regime.in_force_from else correspondence_text.period(view, link.start, None)
    return correspondence_text.period(view, link.start, link.end)


def _reasons(view: View, each: ProvisionAnswer) -> Facts:
    pairs = []
    for answer in _of_its_time(each):
        link = answer.link
        place = view.article(link.provision, link.pinpoint, each.provision.code)
        others = view.articles_text([other.provision for other in link.read_with])
        text = link.reason + (view.word("reason read with", others) if others else "")
        origin = f" [{', '.join(answer.items)}; {correspondence_text.whose_word(view, answer)}]"
        pairs.append((place, run(text, Styled(origin, "dim"))))
    return Facts(tuple(dict.fromkeys(pairs)), 3)
