"""What an edit would do → a page: the lines that change, and what follows from them, before anything is written."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from lanzarote_law.render.formats.blocks import Block, Column, Heading, Line, Page, Run, Space, Styled, Table, run
from lanzarote_law.render.phrases import (
    View,
    aspect_title,
    holder_text,
    items_text,
    mark_text,
    standing_run,
    status_run,
)
from lanzarote_law.render.words import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import date

    from lanzarote_law.answers.status import AspectStanding
    from lanzarote_law.citations.problems import DocumentProblem
    from lanzarote_law.edits.consequences import Consequences, LeftBehind, Moved, OutlivedCitation
    from lanzarote_law.errors import Problem
    from lanzarote_law.model import Act, Aspect, Correspondence, Item, NamedDate

Told = TypeVar("Told")

_DIFF_STYLES = {"+": "good", "-": "bad", "@": "dim"}


def heading(view: View, request: str, records: Iterable[tuple[str, str]]) -> Page:
    """What was asked for, and which records it is about, by their kinds and ids."""
    told = [("" if kind == "provision" else ident, _title(view, kind, ident)) for kind, ident in records]
    if len(told) != 1:
        return (Heading(run(request), 1), *(Line(run(", ".join(filter(None, each)))) for each in told))
    [(ident, title)] = told
    rest = [part for part in (ident, title) if part and part not in request.split()]
    return (Heading(run(": ".join(filter(None, (request, ", ".join(rest))))), 1),)


def _title(view: View, kind: str, ident: str) -> str:
    """What a reader knows a record by: an article by its number and subject; empty where the id says all."""
    corpus = view.corpus
    if kind == "provision" and ident in corpus.provision:
        return f"{view.article(ident)}, {shown(corpus.provision[ident].subject, view.language)}"
    if kind == "correspondence":
        return next((_link(view, link) for link in corpus.correspondences if link.id == ident), "")
    if kind == "source" and ident in corpus.source:
        return corpus.source[ident].title
    titled: dict[str, Mapping[str, Act | Aspect | Item | NamedDate]] = {
        "act": corpus.act,
        "aspect": corpus.aspect,
        "date": corpus.named_date,
        "item": corpus.item,
    }
    found = titled.get(kind, {}).get(ident)
    return shown(found.title, view.language) if found and any(found.title) else ""


def told(view: View, notices: Iterable[tuple[str, str]]) -> Page:
    """What is not typed and stands in a new version all the same, and what of the one before does not."""
    found: dict[str, list[str]] = {}
    for word, about in notices:
        found.setdefault(word, []).append(about)
    rows = tuple(Line(run(view.word(f"version {word}", ", ".join(about)))) for word, about in found.items())
    return (Space(), *rows) if rows else ()


def lines(view: View, diff: Iterable[str]) -> Page:
    """The lines that change, file by file."""
    drawn = (Line(run(Styled(line, _DIFF_STYLES.get(line[:1], ""))), 1) for line in diff)
    return (Space(), Heading(run(view.word("h.lines"))), *drawn)


def what_follows(view: View, found: Consequences) -> Page:
    """Statuses, correspondences and citations that would be others."""
    blocks = list(moves(view, found.moved))
    blocks += _remarked(view, found.remarked)
    blocks += _links(view, "h.suspect", found.suspect)
    blocks += _links(view, "h.carried", found.carried)
    blocks += _left_behind(view, found.left_behind)
    blocks += _links(view, "h.reviewed", found.reviewed)
    blocks += _cited(view, found.cited)
    return tuple(blocks)


def unknown(view: View) -> Page:
    """That nothing can be said of what follows."""
    return (Space(), Line(run(Styled(view.word("leads nowhere"), "warn"))))


def footing(view: View) -> Page:
    """The standing sentence: no day is in it, since a preview is about all of them."""
    told = view.word("footer of all days", view.day(view.corpus.researched_from))
    return (Space(), Line(run(Styled(told, "dim"))))


def moves(view: View, moved: tuple[Moved, ...]) -> Page:
    """Items and obligations that would stand otherwise."""
    title = Heading(run(f"{view.word('h.otherwise')} ({len({each.item for each in moved})})"))
    if not moved:
        return (Space(), title, Line(run(view.word("no status changes")), 2))
    columns = tuple(
        Column(view.word(f"e.{key}"), fixed=key != "aspects")
        for key in ("item", "from", "until", "now", "then", "aspects")
    )
    rows = tuple(
        (run(Styled(items_text(view, [item]), "ref")), *_period(view, start, end), *told)
        for item, start, end, told in _joined(moved, partial(_standings, view))
    )
    return (Space(), title, Table(columns, rows))


def _standings(view: View, moved: Moved) -> tuple[Run, ...]:
    """How an item stands and would stand, and which of its aspects make the difference."""
    before, after = (run(status_run(view, status.status)) for status in (moved.before, moved.after))
    return before, after, _aspects(view, moved)


def _joined(moved: Iterable[Moved], tell: Callable[[Moved], Told]) -> Iterator[tuple[str, date, date | None, Told]]:
    """What there is to tell of each item and period; periods that meet and of which the same is told are one."""
    last: tuple[str, date, date | None, Told] | None = None
    for each in moved:
        told = tell(each)
        if last and (each.item, each.start, told) == (last[0], last[2], last[3]):
            last = (last[0], last[1], each.end, told)
            continue
        if last:
            yield last
        last = (each.item, each.start, each.end, told)
    if last:
        yield last


def _period(view: View, start: date, end: date | None) -> tuple[Run, Run]:
    """The first day of a period and the first day without it."""
    return run(view.day(start)), run(view.day(end) if end else view.word("no end"))


def _aspects(view: View, moved: Moved) -> Run:
    parts: list[str | Styled] = []
    for old, new in moved.aspects:
        either = new or old
        assert either
        of_limb = f"{either.item} " if either.item != moved.item else ""
        parts += ["; " if parts else "", f"{of_limb}{aspect_title(view, either.aspect)}: "]
        parts += [_standing(view, moved, old, either), " > ", _standing(view, moved, new, either)]
    return run(*parts)


def _standing(view: View, moved: Moved, each: AspectStanding | None, either: AspectStanding) -> Styled:
    """How an aspect stands, or that it is not weighed: it is shown beside the others, or not asked for."""
    if each:
        return standing_run(view, each.standing)
    key = either.item, either.aspect
    before, after = (any((other.item, other.aspect) == key for other in status.extra) for status in moved[3:])
    word = "no longer weighed" if after else "is not weighed" if before else "not asked for"
    return Styled(view.word(word), "dim")


def _remarked(view: View, moved: tuple[Moved, ...]) -> list[Block]:
    """Items whose status stays, and is more or less sure than before."""
    if not moved:
        return []
    groups: dict[tuple[date, date | None, str, str], list[str]] = {}
    for item, start, end, told in _joined(moved, partial(_remarks, view)):
        groups.setdefault((start, end, *told), []).append(item)
    rows = tuple(
        (run(Styled(items_text(view, items), "ref")), *_period(view, start, end), run(before), run(after))
        for (start, end, before, after), items in groups.items()
    )
    columns = tuple(
        Column(view.word(f"e.{key}"), fixed=key in {"from", "until"})
        for key in ("item", "from", "until", "now", "then")
    )
    return [Space(), Heading(run(view.word("h.remarked"))), Table(columns, rows)]


def _remarks(view: View, moved: Moved) -> tuple[str, str]:
    """How sure a status is and would be, and what a reader must know beside one of the two only."""
    told = []
    for side, (status, other) in enumerate(((moved.before, moved.after), (moved.after, moved.before))):
        flags = [view.word(flag) for flag in status.flags if flag not in other.flags]
        for pair in moved.aspects:
            either = pair[1] or pair[0]
            assert either
            flags.append(f"{aspect_title(view, either.aspect)}: {_standing(view, moved, pair[side], either).text}")
        told.append("; ".join(filter(None, (mark_text(view, status.weakness), *flags))) or view.word("nothing"))
    return told[0], told[1]


def _links(view: View, title: str, links: tuple[Correspondence, ...]) -> list[Block]:
    """Links, article by article."""
    if not links:
        return []
    columns = (Column(), Column(fixed=False), Column(fixed=False))
    blocks: list[Block] = [Space(), Heading(run(f"{view.word(title)} ({len(links)})"))]
    for article in dict.fromkeys(link.provision for link in links):
        rows = tuple(
            (
                run(Styled(link.id, "ref")),
                run(items_text(view, link.items)),
                run(f"{view.word(f'extent.{link.extent}')}, {view.word(f'role.{link.role}')}"),
            )
            for link in links
            if link.provision == article
        )
        blocks += [Line(run(view.article(article)), 2), Table(columns, rows, 3)]
    return blocks


def _left_behind(view: View, left: tuple[LeftBehind, ...]) -> list[Block]:
    """Disputes of an old article which, as long as nobody says so, are none of the new one."""
    if not left:
        return []
    rows = tuple(
        (
            run(Styled(each.position.id, "ref")),
            run(holder_text(view, each.position)),
            run(f"{items_text(view, [each.item])} > {view.article(each.old)}"),
            run(view.word("say whether", view.article(each.new), f"lanzarote-law edit {each.position.id}")),
        )
        for each in left
    )
    columns = (Column(), Column(fixed=False), Column(fixed=False), Column(fixed=False))
    return [Space(), Heading(run(f"{view.word('h.left behind')} ({len(left)})")), Table(columns, rows)]


def _link(view: View, link: Correspondence) -> str:
    return f"{items_text(view, link.items)} > {view.article(link.provision)}"


def _cited(view: View, cited: tuple[OutlivedCitation, ...]) -> list[Block]:
    if not cited:
        return []
    rows = tuple(
        (
            run(view.corpus.source[each.source].title if each.source in view.corpus.source else each.source),
            run(Styled(each.as_written, "ref")),
            run(view.word("not in force from", view.day(each.until))),
            run(Styled(", ".join(each.positions), "dim")),
        )
        for each in cited
    )
    columns = (Column(fixed=False), Column(), Column(), Column(fixed=False))
    return [Space(), Heading(run(view.word("h.flagged data"))), Table(columns, rows)]


def flagged(view: View, name: str, found: Iterable[tuple[str, date, DocumentProblem]]) -> Page:
    """What `check` would say of a document, and does not say yet: places, a day on which it would, and problems."""
    rows = tuple(
        (run(place), run(Styled(each.code, "warn")), run(view.word("as of", view.day(day))), run(each.message))
        for place, day, each in found
    )
    title = Heading(run(f"{view.word('h.flagged', name)} ({len(rows)})"))
    columns = (Column(), Column(), Column(), Column(fixed=False))
    return (Space(), title, Table(columns, rows) if rows else Line(run(view.word("none")), 2))


def faults(view: View, title: str, problems: Iterable[Problem]) -> Page:
    """Faults that an edit would bring into the data, under `h.new faults`, or warnings under `h.new warnings`."""
    rows = tuple((run(Styled(each.code, "bad")), run(str(each))) for each in problems)
    return (Space(), Heading(run(f"{view.word(title)} ({len(rows)})")), Table((Column(), Column(fixed=False)), rows))
