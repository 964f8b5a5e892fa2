"""How every item and article stood on every day, worked out beforehand, so that a page can redraw itself.

An item can stand otherwise only from a day on which one of the things that it rests on begins or ends: so it is asked
on these, and what it said then holds until the next.
"""

from __future__ import annotations

from collections import Counter
from datetime import date  # counters of days
from itertools import pairwise
from typing import TYPE_CHECKING

from lanzarote_law.answers.coverage import counted_items, resting_on
from lanzarote_law.answers.limits import qualified
from lanzarote_law.answers.lookup import When, day_weaknesses, link_answer, state
from lanzarote_law.answers.resolve import sort_ids
from lanzarote_law.answers.since import turning_days
from lanzarote_law.answers.standings import Status, Weakness
from lanzarote_law.answers.status import item_status
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

_STATE_STYLE = {When.IN_FORCE: "good", When.ANNULLED: "bad"}
_NAMES = {
    When.IN_FORCE: "in force",
    When.PAST: "past",
    When.FUTURE: "future",
    When.UNRECORDED: "unrecorded",
    When.ANNULLED: "annulled",
}


def living(corpus: Corpus, on: date, language: str, instruments: Sequence[str]) -> Timeline:
    """The items of some instruments, by their ids, and their articles, on all days since the first researched."""
    view = View(corpus, on, language)
    reference_days = {corpus.reference_day(each) for each in instruments}
    known = {on, *({corpus.researched_from, *reference_days} - {date.min, date.max})}
    start = min(known)
    items = {each: counted_items(corpus, each) for each in instruments}
    groups = tuple(_group(view, each, items[each], start) for each in instruments)
    links = {link.id: link for each in items.values() for item in each for link in _links(corpus, item.id)}
    articles = _articles(view, list(links.values()), {item.id for each in items.values() for item in each}, start)
    rows = (*articles, *(row for group in groups for row in group.rows))
    days = known | {turn.on for row in rows for turn in row.turns}
    told = {turn.told.key for group in groups for row in group.rows for turn in row.turns}
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
        legend=tuple((each, printed_word(each, language), meaning(each, language)) for each in Status if each in told),
        states=tuple((each, view.word(each)) for each in _NAMES.values() if each in states),
    )


# -- items -----------------------------------------------------------------------------------------------------------


def _group(view: View, instrument: str, items: list[Item], start: date) -> ItemRows:
    record = view.corpus.instrument[instrument]
    rows = tuple(_item(view, item, start) for item in items)
    then = view.corpus.reference_day(instrument)
    then = view.on if then == date.max else then
    return ItemRows(localized_text(record.title, view.language), then, rows, *_bars(view, rows))


def _item(view: View, item: Item, start: date) -> RowHistory:
    turns: list[StandingChange] = []
    for day in _days(view.corpus, item, start):
        told = _status(view, item.id, day)
        if not turns or told != turns[-1].told:
            turns.append(StandingChange(day, told))
    return RowHistory(item.id, localized_text(item.title, view.language), tuple(turns), lives=_lives(view, item))


def _days(corpus: Corpus, item: Item, start: date) -> list[date]:
    """The days from which what is told of an item can be another thing: its status, its limits or its mark."""
    days = {start, corpus.researched_from, *turning_days(corpus, item.id)}
    for link in _links(corpus, item.id):
        for ident in (link.provision, *(other.provision for other in link.read_with)):
            days |= _days_of_provision(corpus, corpus.provision[ident])
    return sorted(day for day in days if day >= start)


def _days_of_provision(corpus: Corpus, provision: Provision) -> set[date]:
    """On which it begins, changes or ends, or for which one of these was fixed before."""
    dated: list[Version | Repeal] = [*provision.versions, *([provision.repeal] if provision.repeal else [])]
    days = {provision.end, *(version.in_force_from for version in provision.versions)}
    days |= {day for each in dated if each.date_name for day in corpus.named_date[each.date_name].was}
    return {day for day in days if day}


def _links(corpus: Corpus, item: str) -> list[Correspondence]:
    family = (item, *corpus.limbs.get(item, ()))
    return list({link.id: link for each in family for link in corpus.links_of_item.get(each, ())}.values())


def _status(view: View, item: str, on: date) -> StandingText:
    """The status of an item on a day as `coverage` tells it: its limits, its flags, what it rests on."""
    found = item_status(view.corpus, item, on)
    mark = resting_on(found)
    weaker = mark is not None and found.weakness is not None and mark is not found.weakness.mark
    return StandingText(
        found.status,
        view.status_run(found.status).style,
        view.word(found.status),
        f"{qualification(view, found)}{view.flags_text(found.flags)}".strip(),
        "" if mark is None else view.word(mark) if weaker else view.mark_text(found.weakness),
        limited=bool(qualified(view.corpus, found).limits),
        checked=mark is Mark.SEEN,
    )


def _bars(view: View, rows: tuple[RowHistory, ...]) -> tuple[tuple[Bar, ...], tuple[str, ...]]:
    """How many items had which status in each regime that had begun: on its last day, or on the day of the view.

    Beside each bar, how many of these hold only within a limit, and how many were checked.
    """
    last = view.on.resolution
    days = [
        (localized_text(regime.title, view.language), min(view.on, regime.until - last) if regime.until else view.on)
        for regime in view.corpus.regimes
        if regime.in_force_from is None or regime.in_force_from <= view.on
    ]
    counted = [(title, day, [row.told(day) for row in rows]) for title, day in days]
    used = {told.key for _, _, all_told in counted for told in all_told}
    bars, limited = [], []
    for title, day, all_told in counted:
        count = Counter(told.key for told in all_told)
        shares = [view.status_share(each, count[each]) for each in Status if each in used]
        bars.append(Bar(f"{title} ({view.day(day)})", tuple(shares)))
        within, seen, resting = (sum(map(bool, each)) for each in zip(*map(_counts, all_told), strict=True))
        limited.append(view.word("living.counted", str(within), view.word("of", str(seen), str(resting))))
    return tuple(bars), tuple(limited)


def _counts(told: StandingText) -> tuple[bool, bool, str]:
    return told.limited, told.checked, told.mark


def _lives(view: View, item: Item) -> tuple[ArticleLifetime, ...]:
    """The articles behind an item in the order of time."""
    by_provision = group_by_key(
        (link.provision, link_answer(view.corpus, link, view.on, (item.id,))) for link in _links(view.corpus, item.id)
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
        does=tuple(dict.fromkeys(_does(view, each) for each in links)),
        limits=tuple(dict.fromkeys(link.limit_short or link.limit for each in links if (link := each.link).limit)),
    )


def _extent(answer: LinkAnswer) -> str:
    if answer.when is When.ANNULLED:
        return "annulled"
    if answer.blocked:
        return "disputed"
    if answer.link.role is Role.EXEMPTS:
        return "exempts"
    return "asserted" if answer.asserted else answer.link.extent.value


def _does(view: View, answer: LinkAnswer) -> str:
    """What a link says: what for, how far, on whose word, how it was checked, and why it wants a second look."""
    link = answer.link
    role, own = view.word(f"role.{link.role}"), link.basis is Basis.EDITORIAL
    basis = view.word(f"basis.{link.basis}") if own else ""  # the extent tells it of the others
    mark = view.mark_text(answer.weakness)
    return dotted(pinpoint_text(link.pinpoint, view.language), role, extent(view, answer), basis, mark)


# -- articles --------------------------------------------------------------------------------------------------------


def _articles(view: View, links: list[Correspondence], items: set[str], start: date) -> tuple[RowHistory, ...]:
    answered: dict[str, list[str]] = {}
    for link in links:
        answered.setdefault(link.provision, []).extend(each for each in link.items if each in items)
        for other in link.read_with:
            answered.setdefault(other.provision, [])
    return tuple(
        _article(view, view.corpus.provision[ident], answered[ident], start)
        for ident in sort_ids(view.corpus, list(answered))
    )


def _article(view: View, provision: Provision, items: list[str], start: date) -> RowHistory:
    turns: list[StandingChange] = []
    days = {start, view.corpus.researched_from, *_days_of_provision(view.corpus, provision)}
    for day in sorted(day for day in days if day >= start):
        told = _state(view, provision, day)
        if not turns or told != turns[-1].told:
            turns.append(StandingChange(day, told))
    return RowHistory(
        view.article(provision.id),
        localized_text(provision.title(view.on), view.language),
        tuple(turns),
        article_page(view, provision.id),
        view.items_in_short(items),
    )


def _state(view: View, provision: Provision, on: date) -> StandingText:
    """Whether an article is in force on a day, in which wording, where alone, and how sure that is."""
    stands = state(view.corpus, provision, on)
    version = provision.version(on)
    found = list(day_weaknesses(view.corpus, provision, on))
    rest = ""
    if version:
        found.append(Weakness(version.verification, "wording", provision.id))
        day = version.in_force_from
        rest = view.word("living.wording", view.day(day)) if day else view.word("start unknown")
    weakness = max(found, key=lambda each: each.mark.weakness, default=None)
    told = f"({rest})" if rest else ""
    style = _STATE_STYLE.get(stands, "dim")
    return StandingText(
        _NAMES[stands],
        style,
        view.word(_NAMES[stands]),
        f"{told}{view.territory_text(version)}",
        view.mark_text(weakness),
    )


# -- days ------------------------------------------------------------------------------------------------------------


def _stops(
    view: View, days: list[date], groups: Iterable[ItemRows], articles: tuple[RowHistory, ...]
) -> tuple[ChangeDate, ...]:
    counted = {kind: _article_days(articles, kind) for kind in ("began", "changed", "stopped", "marked")}
    moved, shifted = _item_days(groups)
    notes = {each.on: view.word("living.reference day") for each in view.corpus.reference_days}
    stops = []
    for day in days:
        told = [view.word("living.first day")] if day == view.corpus.researched_from else []
        told += [notes[day]] if day in notes else []
        told += [view.word("living.report day")] if day == view.on else []
        told += [view.word("living.day to come")] if day > view.on else []
        told += [view.counted(f"living.{kind}", count[day]) for kind, count in counted.items() if count[day]]
        told += [view.word("living.moved", view.items_in_short(moved[day]))] if day in moved else []
        told += [view.counted("living.shifted", shifted[day])] if shifted[day] else []
        stops.append(ChangeDate(day, view.day(day), view.word("semicolon").join(told)))
    return tuple(stops)


def _article_days(articles: tuple[RowHistory, ...], kind: str) -> Counter[date]:
    """On which days how many articles began, were changed, ended, or only grew surer or less sure."""
    return Counter(
        after.on for row in articles for before, after in pairwise(row.turns) if _kind(before.told, after.told) == kind
    )


def _kind(before: StandingText, after: StandingText) -> str:
    in_force = _NAMES[When.IN_FORCE]
    if before.key == after.key == in_force:
        return "changed" if before.rest != after.rest else "marked"
    return "began" if after.key == in_force else "stopped" if before.key == in_force else "marked"


def _item_days(groups: Iterable[ItemRows]) -> tuple[dict[date, list[str]], Counter[date]]:
    """On which days which items changed their status, and how many others what goes along with it."""
    moved: dict[date, list[str]] = {}
    shifted = Counter[date]()
    for row in (row for group in groups for row in group.rows):
        for before, after in pairwise(row.turns):
            if before.told.key != after.told.key:
                moved.setdefault(after.on, []).append(row.name)
            else:
                shifted[after.on] += 1
    return moved, shifted
