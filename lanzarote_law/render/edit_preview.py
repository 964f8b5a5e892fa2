"""The preview of an edit: its effect on statuses, citations, translations and warnings."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple, TypeVar

from lanzarote_law.answers.research_currency import OutdatedSearch
from lanzarote_law.answers.status import item_status
from lanzarote_law.answers.status_types import AspectStanding, ItemFlag, Status
from lanzarote_law.edits.consequences import ChangedPeriod, Consequences, OutlivedCitation, UncarriedDispute
from lanzarote_law.errors import Problem
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Act, Aspect, Correspondence, InstrumentKind, Item, NamedDate
from lanzarote_law.render import losses
from lanzarote_law.render.blocks import Block, Column, Heading, Page, Paragraph, Run, Space, Styled, Table, row, run
from lanzarote_law.render.layout import LOOSE, PAIRED
from lanzarote_law.render.phrases import View
from lanzarote_law.translations.catalogues import TranslationEffects
from lanzarote_law.wording import command_line

Told = TypeVar("Told")

_DIFF_STYLES = {"+": "good", "-": "bad", "@": "dim"}


def heading(view: View, request: str, records: Iterable[tuple[str, str]]) -> Page:
    """What was asked for, and which records it is about, by their kinds and ids."""
    parts = [("" if kind == "provision" else ident, _title(view, kind, ident)) for kind, ident in records]
    if len(parts) != 1:
        return (Heading(run(request), 1), *(Paragraph(run(", ".join(filter(None, each)))) for each in parts))
    [(ident, title)] = parts
    rest = [part for part in (ident, title) if part and part not in request.split()]
    return (Heading(run(": ".join(filter(None, (request, ", ".join(rest))))), 1),)


def _title(view: View, kind: str, ident: str) -> str:
    """What a reader knows a record by: an article by its number and subject; empty where the id says all."""
    corpus = view.corpus
    if kind == "provision" and ident in corpus.provision:
        return f"{view.article(ident)}, {view.text(corpus.provision[ident].title(view.on))}"
    if kind == "correspondence":
        links = (link for link in corpus.correspondences if link.id == ident)
        return "".join(f"{view.items_text(link.items)} > {view.article(link.provision)}" for link in links)
    if kind == "source" and ident in corpus.source:
        return view.source(ident)
    titled: dict[str, Mapping[str, Act | Aspect | Item | NamedDate]]
    titled = {"act": corpus.act, "aspect": corpus.aspect, "date": corpus.named_date, "item": corpus.item}
    found = titled.get(kind, {}).get(ident)
    return view.text(found.title) if found and any(found.title) else ""


def edit_notices(view: View, notices: Iterable[tuple[str, str]]) -> Page:
    """Notices on values that the edit adds or removes without being typed, and on former checks."""
    found = group_by_key(notices)
    rows = tuple(Paragraph(run(view.word(word, ", ".join(about)))) for word, about in found.items())
    return (Space(), *rows) if rows else ()


_NAMED = 5
"""As many texts are named of which the translations are concerned."""


def affected_translations(view: View, effects: Mapping[str, TranslationEffects]) -> Page:
    """What becomes of the translations: how many by language, and of which texts."""
    blocks: list[Block] = []
    for index, key in enumerate(("outdated", "orphaned", "new untranslated")):
        found = {language: each[index] for language, each in effects.items() if each[index]}
        if found:
            text = ", ".join(f"{len(contexts)} ({language})" for language, contexts in found.items())
            contexts = [*dict.fromkeys(context for each in found.values() for context in each)]
            more = f" +{len(contexts) - _NAMED}" if len(contexts) > _NAMED else ""
            blocks += [
                Paragraph(run(Styled(view.word(key, text), "warn"))),
                Paragraph(run(Styled(", ".join(contexts[:_NAMED]) + more, "dim")), 2),
            ]
    return (Space(), *blocks) if blocks else ()


def changed_records(view: View, changes: Iterable[tuple[str, str]]) -> Page:
    """Which records change, by their kinds and ids, in a line."""
    named = view.clauses(_named(view, kind, idents) for kind, idents in group_by_key(changes).items())
    return (Space(), Paragraph(run(Styled(view.word("records", named), "dim"))))


def _named(view: View, kind: str, idents: list[str]) -> str:
    if kind == "correspondence":
        return view.counted("link", len(idents))
    return view.articles_text(idents) if kind == "provision" else ", ".join(idents)


def changed_lines(view: View, diff: Iterable[str]) -> Page:
    """The lines that change, file by file."""
    drawn = (Paragraph(run(Styled(line, _DIFF_STYLES.get(line[:1], ""))), 1) for line in diff)
    return (Space(), Heading(run(view.word("h.lines"))), *drawn)


def consequences(view: View, found: Consequences) -> Page:
    """From when on something changes, and what: statuses, how sure they are, links, citations."""
    sentences = " ".join(_since(view, found))
    fallen = [*losses.loss_blocks(view, found.losses), *losses.loss_blocks(view, found.settled_less, "h.settled less")]
    blocks: list[Block] = [Space(), *fallen] if fallen else []
    blocks += [Space(), Paragraph(run(sentences))] if sentences else []
    blocks += status_changes(view, found.moved)
    blocks += _remarked(view, found.remarked)
    blocks += _suspect(view, found.suspect)
    blocks += _links(view, "links carried", found.carried)
    blocks += _left_behind(view, found.left_behind)
    blocks += _links(view, "links reviewed", found.reviewed)
    blocks += _links(view, "courts.links questioned", found.questioned)
    if found.left:
        blocks += [Space(), Paragraph(run(Styled(view.counted("links left", found.left), "warn")))]
    blocks += _searched(view, found.searched)
    blocks += _cited(view, found.cited)
    return tuple(blocks)


def _since(view: View, found: Consequences) -> Iterator[str]:
    """That no status changes, and before which day nothing does."""
    if not found.moved:
        yield view.word("no status changes")
    days = [each.start for each in (*found.moved, *found.remarked)]
    days += [link.review_from for link in found.suspect if link.review_from]
    first = min(days, default=None)
    if first and first > view.corpus.researched_from:
        yield view.word("nothing before", view.day(first))
    if first and all(each.start > first for each in found.moved) and found.moved:
        yield view.word("only marks before", view.day(min(each.start for each in found.moved)))


def unknown_consequences(view: View) -> Page:
    """The sentence that the consequences of an edit cannot be computed."""
    return (Space(), Paragraph(run(Styled(view.word("leads nowhere"), "warn"))))


def preview_footer(view: View) -> Page:
    """The standing sentence of a preview, without a date, as a preview covers all dates."""
    first = view.corpus.researched_from
    text = view.word("footer of all days", view.day(first)) if first != date.min else view.word("footer undated")
    return (Space(), Paragraph(run(Styled(text, "dim"))))


class _Turn(NamedTuple):
    """A sentence about items whose status changes: before, after and the period."""

    word: str
    """`goes`, from a day on; `is`, where nothing happens on the day itself, or it is for a time; `stays`."""
    start: date
    end: date | None
    before: Status
    after: Status


def status_changes(view: View, moved: tuple[ChangedPeriod, ...]) -> Page:
    """The items whose status would change: a sentence for those that change alike, then their aspects."""
    turns: dict[_Turn, list[tuple[str, Run]]] = {}
    shown = without_headings(view, moved)
    own = partial(_standings, view, frozenset((each.item, each.start) for each in shown))
    for item, start, end, (word, before, after, aspects) in _joined(shown, own):
        turns.setdefault(_Turn(word, start, end, before, after), []).append((item, aspects))
    in_order = sorted(turns, key=lambda each: each.start)
    return tuple(block for turn in in_order for block in _turned(view, turn, turns[turn]))


def _turned(view: View, turn: _Turn, items: list[tuple[str, Run]]) -> list[Block]:
    """The sentence of a turn, with each item and those of its aspects that make the difference."""
    before, after = (view.status_run(status) for status in (turn.before, turn.after))
    first, second = (before, after) if turn.word == "goes" else (after, before)
    one = len(items) == 1
    who = _name(view, items[0][0]) if one else view.counted("moved item", len(items))
    when = view.word("on day", view.day(turn.start)) if turn.word == "goes" else period_text(view, turn.start, turn.end)
    words = view.word(f"{turn.word}.{'one' if one else 'many'}", when, who, first.text, second.text)
    rows = tuple((run(Styled(view.items_text([item]), "ref")), aspects) for item, aspects in items)
    table = [Table(PAIRED, rows)] if not one or items[0][1] else []
    return [Space(), Heading(_coloured(words, before, after)), *table]


def _coloured(words: str, *styled: Styled) -> Run:
    """A sentence in which some words have their colours."""
    colours = {each.text: each for each in styled}
    return run(*(colours.get(part, part) for part in re.split(f"({'|'.join(map(re.escape, colours))})", words)))


def _name(view: View, item: str) -> str:
    """An item with what it is: item 9.1.b, obligation 24(2)."""
    kind = view.corpus.instrument[view.corpus.item[item].instrument].kind
    word = "kind.obligation" if kind is InstrumentKind.CONVENTION else "kind.item"
    return f"{view.word(word)} {view.items_text([item])}"


def period_text(view: View, start: date, end: date | None) -> str:
    """A period in words: its first day, and its last one where it has one; `date.min` is no day that anybody gave."""
    if start == date.min:
        return view.word("until on", view.day(end - end.resolution)) if end else view.word("on every day")
    if end is None:
        return view.word("from on", view.day(start))
    return view.word("from to", view.day(start), view.day(end - end.resolution))


def without_headings(view: View, moved: tuple[ChangedPeriod, ...]) -> list[ChangedPeriod]:
    """Without the headings of which nothing is to be said that is not said of their limbs."""
    starts = {(each.item, each.start, each.end) for each in moved}

    def is_told_of_a_limb(each: ChangedPeriod) -> bool:
        return any((limb, each.start, each.end) in starts for limb in view.corpus.limbs.get(each.item, ()))

    return [each for each in moved if each.before.status is not each.after.status or not is_told_of_a_limb(each)]


def _standings(
    view: View, started: frozenset[tuple[str, date]], moved: ChangedPeriod
) -> tuple[str, Status, Status, Run]:
    """How an item stands and would stand, by which word that is told, and which of its aspects make the difference.

    What is told of a limb on the same day is not said again of the heading.
    """
    before, after = moved.before.status, moved.after.status
    own = ((old, new, new or old) for old, new in moved.aspects)
    pairs = [
        (old, new)
        for old, new, one in own
        if one and (one.item == moved.item or (one.item, moved.start) not in started)
    ]
    aspects = _aspects(view, moved, pairs)
    if before is after:
        return "stays", before, after, aspects
    goes = moved.start > date.min and moved.end is None
    goes = goes and item_status(view.corpus, moved.item, moved.start - date.resolution).status is before
    return "goes" if goes else "is", before, after, aspects


def _joined(
    moved: Iterable[ChangedPeriod], tell: Callable[[ChangedPeriod], Told]
) -> Iterator[tuple[str, date, date | None, Told]]:
    """What there is to tell of each item and period; periods that meet and of which the same is told are one."""
    last: tuple[str, date, date | None, Told] | None = None
    for each in moved:
        remark = tell(each)
        if last and (each.item, each.start, remark) == (last[0], last[2], last[3]):
            last = (last[0], last[1], each.end, remark)
            continue
        if last:
            yield last
        last = (each.item, each.start, each.end, remark)
    if last:
        yield last


def _aspects(
    view: View, moved: ChangedPeriod, pairs: Iterable[tuple[AspectStanding | None, AspectStanding | None]]
) -> Run:
    parts: list[str | Styled] = []
    for old, new in pairs:
        either = new or old
        assert either
        of_limb = f"{either.item} " if either.item != moved.item else ""
        parts += ["; " if parts else "", f"{of_limb}{view.aspect_title(either.aspect)}: "]
        parts += [_standing(view, moved, old, either), " > ", _standing(view, moved, new, either)]
    return run(*parts)


def _standing(view: View, moved: ChangedPeriod, each: AspectStanding | None, either: AspectStanding) -> Styled:
    """How an aspect stands, or that it is not weighed: it is shown beside the others, or not asked for."""
    if each:
        return view.standing_run(each.standing)
    key = either.item, either.aspect
    before, after = (any((other.item, other.aspect) == key for other in status.extra) for status in moved[3:])
    word = "no longer weighed" if after else "is not weighed" if before else "not asked for"
    return Styled(view.word(word), "dim")


def _remarked(view: View, moved: tuple[ChangedPeriod, ...]) -> Iterator[Block]:
    """Items whose status stays, and is more or less sure: a sentence for those of which the same is told."""
    groups = group_by_key(
        ((start, end, remark), item) for item, start, end, remark in _joined(moved, partial(_remarks, view))
    )
    named = {(start, item) for (start, _, _), items in groups.items() for item in items}
    for (start, end, remark), items in sorted(groups.items(), key=lambda each: each[0][0]):
        limbs = view.corpus.limbs
        shown = [item for item in items if not any((start, limb) in named for limb in limbs.get(item, ()))]
        if not shown:  # all of it is said of the limbs
            continue
        one = len(shown) == 1
        who = _name(view, shown[0]) if one else view.counted("moved item", len(shown))
        how = view.word(remark.word, remark.after, remark.before)
        words = view.word(f"stays marked.{'one' if one else 'many'}", period_text(view, start, end), who, how)
        yield from (Space(), Heading(run(words)))
        yield from () if one else (Paragraph(run(Styled(view.items_text(shown), "ref")), 2),)


class _Remark(NamedTuple):
    """How sure a status is and would be, and what a reader must know beside one of the two only."""

    word: str
    """`less sure`, `surer` or `marked otherwise`."""
    before: str
    after: str


def _remarks(view: View, moved: ChangedPeriod) -> _Remark:
    parts = []
    for side, (status, other) in enumerate(((moved.before, moved.after), (moved.after, moved.before))):
        flags = [view.word(flag) for flag in status.flags if flag not in other.flags]
        for pair in moved.aspects:
            either = pair[1] or pair[0]
            assert either
            flags.append(f"{view.aspect_title(either.aspect)}: {_standing(view, moved, pair[side], either).text}")
        parts.append(view.clauses(filter(None, (view.mark_text(status.weakness), *flags))) or view.word("nothing"))
    return _Remark(_surer(moved), *parts)


def _surer(moved: ChangedPeriod) -> str:
    """Whether a status is surer than before, or less sure."""
    before, after = (
        (each.weakness.mark.weakness if each.weakness else -1, ItemFlag.UNDER_REVIEW in each.flags)
        for each in (moved.before, moved.after)
    )
    if moved.aspects or before == after:
        return "marked otherwise"
    if before[0] <= after[0] and before[1] <= after[1]:
        return "less sure"
    return "surer" if before[0] >= after[0] and before[1] >= after[1] else "marked otherwise"


def _suspect(view: View, links: tuple[Correspondence, ...]) -> Iterator[Block]:
    """How many links to which articles somebody must read again, by the day from which on."""
    for day, each in group_by_key((link.review_from, link) for link in links).items():
        when = view.word("review from", view.day(day)) if day else ""
        times = Counter(link.provision for link in each)
        text = ", ".join(f"{view.article(ident)} ({count})" for ident, count in times.items())
        yield from (Space(), Heading(run(_sentence(view, "links suspect", len(each), when))))
        yield Paragraph(run(Styled(text, "ref")), 2)


def _sentence(view: View, key: str, links: int, *values: str) -> str:
    return view.word(f"{key}.{'one' if links == 1 else 'many'}", view.counted("link", links), *values)


def _links(view: View, title: str, links: tuple[Correspondence, ...]) -> list[Block]:
    """Links, by their articles, with the items that these answer."""
    items: dict[str, dict[str, None]] = {}
    for link in links:
        items.setdefault(link.provision, {}).update(dict.fromkeys(link.items))
    rows = tuple(
        row(Styled(view.article(each), "ref"), view.items_text(of_article)) for each, of_article in items.items()
    )
    return [Space(), Heading(run(_sentence(view, title, len(links)))), Table(PAIRED, rows)] if rows else []


def _searched(view: View, searched: tuple[OutdatedSearch, ...]) -> list[Block]:
    """Searches that found nothing, and could not know a new law: a gap by them may be none."""
    searches = {each.search.id: each.search for each in searched}
    if not searches:
        return []
    text = ", ".join(f"{each.id} ({view.items_text(each.items)})" for each in searches.values())
    key = f"searches outlived.{'one' if len(searches) == 1 else 'many'}"
    sentence = view.word(key, view.counted("outlived search", len(searches)), text)
    return [Space(), Paragraph(run(Styled(sentence, "warn")))]


def _left_behind(view: View, left: tuple[UncarriedDispute, ...]) -> list[Block]:
    """Disputes of an old article which, as long as nobody says so, are none of the new one."""
    rows = []
    for each in left:
        about = f"{view.items_text([each.item])} > {view.article(each.old)}"
        way = view.word("say whether", view.article(each.new), command_line("edit", each.position.id))
        rows.append(row(Styled(each.position.id, "ref"), view.holder_text(each.position), about, way))
    heading = Heading(run(f"{view.word('h.left behind')} ({len(left)})"))
    return [Space(), heading, Table((Column(), LOOSE, LOOSE, LOOSE), tuple(rows))] if rows else []


def _cited(view: View, cited: tuple[OutlivedCitation, ...]) -> list[Block]:
    rows = []
    for each in cited:
        until, positions = view.word("not in force from", view.day(each.until)), ", ".join(each.positions)
        rows.append(row(view.source(each.source), Styled(each.as_written, "ref"), until, Styled(positions, "dim")))
    table = Table((LOOSE, Column(), Column(), LOOSE), tuple(rows))
    return [Space(), Heading(run(view.word("h.flagged data"))), table] if rows else []


def new_warnings(view: View, problems: Iterable[Problem]) -> Page:
    """The new warnings about the edited data; a warning on several records appears once."""
    times = Counter((each.code, each.message, each.hint) for each in problems)
    rows = tuple(
        row(Styled(code, "warn"), run(message, f" ({hint})" if hint else "", f" [{count}]" if count > 1 else ""))
        for (code, message, hint), count in times.items()
    )
    title = Heading(run(f"{view.word('h.new warnings')} ({times.total()})"))
    return (Space(), title, Table(PAIRED, rows)) if rows else ()


def new_problems(view: View, problems: Iterable[Problem]) -> Page:
    """Faults that an edit would bring into the data; what is said of many places is said once, with the first few."""
    alike = group_by_key(((each.code, each.message, each.hint), each) for each in problems)
    rows = tuple(row(Styled(found[0].code, "bad"), _of_places(found)) for found in alike.values())
    title = f"{view.word('h.new faults')} ({sum(map(len, alike.values()))})"
    return (Space(), Heading(run(title)), Table(PAIRED, rows)) if rows else ()


_FIRST = 3
"""As many places of a fault are named."""


def _of_places(found: Sequence[Problem]) -> str:
    """A fault with its place; one that stands in several, with their number and the first few."""
    first, *others = found
    if not others:
        return str(first)
    hint = f" ({first.hint})" if first.hint else ""
    more = f" +{len(found) - _FIRST}" if len(found) > _FIRST else ""
    return f"{first.message}{hint} [{len(found)}]: {'; '.join(str(each.place) for each in found[:_FIRST])}{more}"
