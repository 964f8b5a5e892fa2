"""The status of every item and the state of every article on every date, computed in advance for an interactive page.

The status of an item can change only on a date on which one of the facts that it depends on begins or ends. It is
computed for these dates, and applies until the next.
"""

from __future__ import annotations

from collections import Counter
from datetime import date  # dates are counted
from itertools import pairwise
from typing import TYPE_CHECKING

from lanzarote_law.answers.coverage import counted_items, verification_of
from lanzarote_law.answers.limits import status_qualifiers
from lanzarote_law.answers.lookup import ForceState, day_weaknesses, force_state, link_answer
from lanzarote_law.answers.resolve import sort_ids
from lanzarote_law.answers.status import item_status
from lanzarote_law.answers.status_history import review_days
from lanzarote_law.answers.status_types import Status, Weakness
from lanzarote_law.model import Basis, Mark, Role
from lanzarote_law.render.formats.blocks import Bar
from lanzarote_law.render.formats.interactive_timeline import (
    ArticleLifetime,
    ChangeDate,
    ItemRows,
    Period,
    RowHistory,
    StandingChange,
    StandingText,
    Timeline,
)
from lanzarote_law.render.grouping import group_by_key
from lanzarote_law.render.legends import meaning, printed_word
from lanzarote_law.render.links import extent, period
from lanzarote_law.render.official_links import article_page
from lanzarote_law.render.phrases import View, dotted
from lanzarote_law.render.pinpoints import pinpoint_text
from lanzarote_law.render.status_text import qualification
from lanzarote_law.render.svg_charts import EXTENTS
from lanzarote_law.render.words import localized_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lanzarote_law.answers.lookup import LinkAnswer
    from lanzarote_law.model import Corpus, Correspondence, Item, Provision, Repeal, Version

_STATE_STYLE = {ForceState.IN_FORCE: "good", ForceState.ANNULLED: "bad"}
_NAMES = {
    ForceState.IN_FORCE: "in force",
    ForceState.PAST: "past",
    ForceState.FUTURE: "future",
    ForceState.UNRECORDED: "unrecorded",
    ForceState.ANNULLED: "annulled",
}


def build_timeline(corpus: Corpus, on: date, language: str, instruments: Sequence[str]) -> Timeline:
    """The items of some instruments, by their ids, and their articles, since the researched period began."""
    view = View(corpus, on, language)
    reference_days = {corpus.reference_day(each) for each in instruments}
    known = {on, *({corpus.researched_from, *reference_days} - {date.min, date.max})}
    start = min(known)
    items = {each: counted_items(corpus, each) for each in instruments}
    groups = tuple(_item_rows(view, each, items[each], start) for each in instruments)
    links = {link.id: link for each in items.values() for item in each for link in _item_links(corpus, item.id)}
    articles = _article_courses(
        view, list(links.values()), {item.id for each in items.values() for item in each}, start
    )
    rows = (*articles, *(row for group in groups for row in group.rows))
    days = known | {turn.on for row in rows for turn in row.turns}
    statuses = {turn.told.key for group in groups for row in group.rows for turn in row.turns}
    states = {turn.told.key for row in articles for turn in row.turns}
    return Timeline(
        on=on,
        first=max(start, corpus.researched_from),
        stops=_stops(view, sorted(days), groups, articles),
        groups=groups,
        articles=articles,
        regimes=tuple(
            Period(localized_text(each.title, language), each.in_force_from, each.until) for each in corpus.regimes
        ),
        legend=tuple(
            (each, printed_word(each, language), meaning(each, language)) for each in Status if each in statuses
        ),
        states=tuple((each, view.word(each)) for each in _NAMES.values() if each in states),
    )


# -- items -----------------------------------------------------------------------------------------------------------


def _item_rows(view: View, instrument: str, items: list[Item], start: date) -> ItemRows:
    record = view.corpus.instrument[instrument]
    rows = tuple(_item_course(view, item, start) for item in items)
    then = view.corpus.reference_day(instrument)
    then = view.on if then == date.max else then
    return ItemRows(localized_text(record.title, view.language), then, rows, *_regime_bars(view, rows))


def _item_course(view: View, item: Item, start: date) -> RowHistory:
    turns: list[StandingChange] = []
    for day in _possible_turning_days(view.corpus, item, start):
        standing = _status_on(view, item.id, day)
        if not turns or standing != turns[-1].told:
            turns.append(StandingChange(day, standing))
    return RowHistory(
        item.id, localized_text(item.title, view.language), tuple(turns), lives=_article_lives(view, item)
    )


def _possible_turning_days(corpus: Corpus, item: Item, start: date) -> list[date]:
    """The dates on which the status of an item, its limits or its mark can change."""
    days = {start, corpus.researched_from, *review_days(corpus, item.id)}
    for link in _item_links(corpus, item.id):
        for ident in (link.provision, *(other.provision for other in link.read_with)):
            days |= _provision_days(corpus, corpus.provision[ident])
    return sorted(day for day in days if day >= start)


def _provision_days(corpus: Corpus, provision: Provision) -> set[date]:
    """The dates on which a provision begins, changes or ends, and those that were fixed for this earlier."""
    dated: list[Version | Repeal] = [*provision.versions, *([provision.repeal] if provision.repeal else [])]
    days = {provision.end, *(version.in_force_from for version in provision.versions)}
    days |= {day for each in dated if each.date_name for day in corpus.named_date[each.date_name].was}
    return {day for day in days if day}


def _item_links(corpus: Corpus, item: str) -> list[Correspondence]:
    family = (item, *corpus.limbs.get(item, ()))
    return list({link.id: link for each in family for link in corpus.links_of_item.get(each, ())}.values())


def _status_on(view: View, item: str, on: date) -> StandingText:
    """The status of an item on a date as `coverage` prints it: its limits, its flags, the facts that it depends on."""
    found = item_status(view.corpus, item, on)
    mark = verification_of(found)
    weaker = mark is not None and found.weakness is not None and mark is not found.weakness.mark
    return StandingText(
        found.status,
        view.status_run(found.status).style,
        view.word(found.status),
        f"{qualification(view, found)}{view.flags_text(found.flags)}".strip(),
        "" if mark is None else view.word(mark) if weaker else view.mark_text(found.weakness),
        limited=bool(status_qualifiers(view.corpus, found).limits),
        checked=mark is Mark.SEEN,
    )


def _regime_bars(view: View, rows: tuple[RowHistory, ...]) -> tuple[tuple[Bar, ...], tuple[str, ...]]:
    """The counts of each status in each regime, on its last day or on the date of the view.

    With each bar, how many of these have a limit, and how many were checked.
    """
    last = view.on.resolution
    days = [
        (localized_text(regime.title, view.language), min(view.on, regime.until - last) if regime.until else view.on)
        for regime in view.corpus.regimes
        if regime.in_force_from is None or regime.in_force_from <= view.on
    ]
    counted = [(title, day, [row.told(day) for row in rows]) for title, day in days]
    used = {standing.key for _, _, standings in counted for standing in standings}
    bars, limited = [], []
    for title, day, standings in counted:
        count = Counter(standing.key for standing in standings)
        shares = [view.status_share(each, count[each]) for each in Status if each in used]
        bars.append(Bar(f"{title} ({view.day(day)})", tuple(shares)))
        within, seen, resting = (sum(map(bool, each)) for each in zip(*map(_counts, standings), strict=True))
        limited.append(view.word("living.counted", str(within), view.word("of", str(seen), str(resting))))
    return tuple(bars), tuple(limited)


def _counts(standing: StandingText) -> tuple[bool, bool, str]:
    return standing.limited, standing.checked, standing.mark


def _article_lives(view: View, item: Item) -> tuple[ArticleLifetime, ...]:
    """The articles linked to an item, in the order of time."""
    by_provision = group_by_key(
        (link.provision, link_answer(view.corpus, link, view.on, (item.id,)))
        for link in _item_links(view.corpus, item.id)
    )
    lives = [_life(view, ident, by_provision[ident]) for ident in sort_ids(view.corpus, list(by_provision))]
    return tuple(sorted(lives, key=lambda life: (life.start is not None, life.start)))


def _life(view: View, ident: str, links: list[LinkAnswer]) -> ArticleLifetime:
    starts, ends = [each.start for each in links], [each.end for each in links]
    start = None if None in starts else min(day for day in starts if day)
    end = None if None in ends else max(day for day in ends if day)
    provision = view.corpus.provision[ident]
    days = period(view, start, end) if not provision.never_in_force else ""
    if provision.annulled and not days:
        start = end
        days = view.word("annulled").lower() + view.word("never in force", view.act(provision.annulled.act))
    return ArticleLifetime(
        article=view.article(ident),
        link=article_page(view, ident),
        subject=localized_text(provision.title(view.on), view.language),
        start=start,
        end=end,
        period=days,
        extent=min(map(_extent, links), key=EXTENTS.index),
        does=tuple(dict.fromkeys(_link_text(view, each) for each in links)),
        limits=tuple(dict.fromkeys(link.limit_short or link.limit for each in links if (link := each.link).limit)),
    )


def _extent(answer: LinkAnswer) -> str:
    if answer.when is ForceState.ANNULLED:
        return "annulled"
    if answer.blocked:
        return "disputed"
    if answer.link.role is Role.EXEMPTS:
        return "exempts"
    return "asserted" if answer.asserted else answer.link.extent.value


def _link_text(view: View, answer: LinkAnswer) -> str:
    """The content of a link: its function, extent, basis and mark, and the reason for a review."""
    link = answer.link
    role, own = view.word(f"role.{link.role}"), link.basis is Basis.EDITORIAL
    basis = view.word(f"basis.{link.basis}") if own else ""  # for the others, the extent names the basis
    mark = view.mark_text(answer.weakness)
    return dotted(pinpoint_text(link.pinpoint, view.language), role, extent(view, answer), basis, mark)


# -- articles --------------------------------------------------------------------------------------------------------


def _article_courses(view: View, links: list[Correspondence], items: set[str], start: date) -> tuple[RowHistory, ...]:
    answered: dict[str, list[str]] = {}
    for link in links:
        answered.setdefault(link.provision, []).extend(each for each in link.items if each in items)
        for other in link.read_with:
            answered.setdefault(other.provision, [])
    return tuple(
        _article_course(view, view.corpus.provision[ident], answered[ident], start)
        for ident in sort_ids(view.corpus, list(answered))
    )


def _article_course(view: View, provision: Provision, items: list[str], start: date) -> RowHistory:
    turns: list[StandingChange] = []
    days = {start, view.corpus.researched_from, *_provision_days(view.corpus, provision)}
    for day in sorted(day for day in days if day >= start):
        standing = _article_state(view, provision, day)
        if not turns or standing != turns[-1].told:
            turns.append(StandingChange(day, standing))
    return RowHistory(
        view.article(provision.id),
        localized_text(provision.title(view.on), view.language),
        tuple(turns),
        article_page(view, provision.id),
        view.items_in_short(items),
    )


def _article_state(view: View, provision: Provision, on: date) -> StandingText:
    """Whether an article is in force on a date, in which wording and territory, and how certain that is."""
    stands = force_state(view.corpus, provision, on)
    version = provision.version(on)
    found = list(day_weaknesses(view.corpus, provision, on))
    rest = ""
    if version:
        found.append(Weakness(version.verification, "wording", provision.id))
        day = version.in_force_from
        rest = view.word("living.wording", view.day(day)) if day else view.word("start unknown")
    weakness = max(found, key=lambda each: each.mark.weakness, default=None)
    qualifier = f"({rest})" if rest else ""
    style = _STATE_STYLE.get(stands, "dim")
    return StandingText(
        _NAMES[stands],
        style,
        view.word(_NAMES[stands]),
        f"{qualifier}{view.territory_text(version)}",
        view.mark_text(weakness),
    )


# -- days ------------------------------------------------------------------------------------------------------------


def _stops(
    view: View, days: list[date], groups: Iterable[ItemRows], articles: tuple[RowHistory, ...]
) -> tuple[ChangeDate, ...]:
    counted = {kind: _count_article_turns(articles, kind) for kind in ("began", "changed", "stopped", "marked")}
    moved, shifted = _item_turns(groups)
    notes = {each.on: view.word("living.reference day") for each in view.corpus.reference_days}
    stops = []
    for day in days:
        events = [view.word("living.first day")] if day == view.corpus.researched_from else []
        events += [notes[day]] if day in notes else []
        events += [view.word("living.report day")] if day == view.on else []
        events += [view.word("living.day to come")] if day > view.on else []
        events += [view.counted(f"living.{kind}", count[day]) for kind, count in counted.items() if count[day]]
        events += [view.word("living.moved", view.items_in_short(moved[day]))] if day in moved else []
        events += [view.counted("living.shifted", shifted[day])] if shifted[day] else []
        stops.append(ChangeDate(day, view.day(day), view.word("semicolon").join(events)))
    return tuple(stops)


def _count_article_turns(articles: tuple[RowHistory, ...], kind: str) -> Counter[date]:
    """How many articles began, were changed, ended, or became more or less certain, by date."""
    return Counter(
        after.on
        for row in articles
        for before, after in pairwise(row.turns)
        if _turn_kind(before.told, after.told) == kind
    )


def _turn_kind(before: StandingText, after: StandingText) -> str:
    in_force = _NAMES[ForceState.IN_FORCE]
    if before.key == after.key == in_force:
        return "changed" if before.rest != after.rest else "marked"
    return "began" if after.key == in_force else "stopped" if before.key == in_force else "marked"


def _item_turns(groups: Iterable[ItemRows]) -> tuple[dict[date, list[str]], Counter[date]]:
    """By date, the items whose status changed, and how many others changed only in limits, flags or marks."""
    moved: dict[date, list[str]] = {}
    shifted = Counter[date]()
    for row in (row for group in groups for row in group.rows):
        for before, after in pairwise(row.turns):
            if before.told.key != after.told.key:
                moved.setdefault(after.on, []).append(row.name)
            else:
                shifted[after.on] += 1
    return moved, shifted
