"""The page of outstanding checks, those that affect most items first; the same as JSON and CSV."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeVar

from lanzarote_law.answers.todo import TodoEntry, TodoList, TodoReason
from lanzarote_law.model import AspectRest, Correspondence, EmptySearch, Mark
from lanzarote_law.render import checked_until
from lanzarote_law.render.blocks import Block, Facts, Heading, Page, Paragraph, Run, Space, Styled, Table, row, run
from lanzarote_law.render.item_status_text import hole_text
from lanzarote_law.render.json_output_keys import Plain, document, plain_record
from lanzarote_law.render.layout import columns, without_blank_lines
from lanzarote_law.render.phrases import Detail, View, with_dots
from lanzarote_law.render.provenance import document_json, document_text, fact_text
from lanzarote_law.translations.catalogues import TranslationState
from lanzarote_law.wording import command_line

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from lanzarote_law.answers.research_currency import UnfollowedArticles
    from lanzarote_law.answers.status_types import AspectStanding
    from lanzarote_law.translations.pending_translations import PendingTranslation, PendingTranslations

Entry = TypeVar("Entry")

_FEW = 2
"""As many stretches that were not followed does a screen name."""
_ON_ONE_SCREEN = 3
"""As many entries are shown where nobody asks for a number."""


def _shown(view: View, entries: Sequence[Entry], limit: int | None) -> Sequence[Entry]:
    """The entries that a page shows: as many as were asked for (0 asks for all), else what one screen holds."""
    if limit is None:
        limit = 0 if view.detail is Detail.VERBOSE else _ON_ONE_SCREEN
    return entries[: limit or None]


def page(
    view: View,
    result: TodoList,
    entries: Sequence[TodoEntry],
    limit: int | None,
    at_hand: Collection[str] = (),
    holes: Sequence[AspectStanding] = (),
) -> Page:
    """What was not looked for, how much is checked, what the texts at hand let one check, the first of the entries."""
    blocks: list[Block] = [Heading(run(view.dated(view.word("h.todo"))), 1), Space()]
    if holes:
        text = view.clauses(hole_text(view, each, items=f" ({each.item})") for each in holes)
        blocks.append(Paragraph(run(Styled(f"{view.word('h.holes')}{view.colon}{text}", "warn"))))
    blocks.append(Paragraph(run(_counted(view, result))))
    if not entries:
        key = "nothing of the kind" if result.entries else "nothing left"
        return view.footed((*blocks, Space(), Paragraph(run(view.word(key))), *_not_followed(view, result)))
    first = _shown(view, entries, limit)
    if at_hand:
        count = sum(entry.address in at_hand for entry in entries)
        beside = command_line("verify", "--beside", "--by", "NAME")
        blocks.append(Paragraph(run(view.word("texts at hand", str(count), beside))))
    blocks += _in_full(view, first) if view.detail is Detail.VERBOSE else _in_short(view, first)
    if len(first) < len(entries):
        blocks.append(Paragraph(run(view.word("more", str(len(entries) - len(first))))))
    if view.detail is not Detail.VERBOSE:
        blocks.append(Paragraph(run(view.word("record a check", command_of(first[0])))))
    blocks += _not_followed(view, result)
    return without_blank_lines((*blocks, Paragraph(view.footer())))


def _counted(view: View, result: TodoList) -> str:
    counts = Counter((list(TodoReason).index(entry.state), _why(view, entry)) for entry in result.entries)
    text = view.clauses(view.word("numbered as", str(count), word) for (_, word), count in sorted(counts.items()))
    left = f"{len(result.entries)} ({text})" if text else "0"
    return view.word("facts counted", str(result.facts), str(result.checked), left)


def _in_short(view: View, entries: Sequence[TodoEntry]) -> list[Block]:
    """A row for each entry: how many statuses hang on it, what it is, its mark, and in which documents to look."""
    rows = []
    for each in entries:
        what, address = fact_text(view, each.fact, each.part), Styled(f" [{each.address}]", "ref")
        block = run(what, address, f"{view.word('semicolon')}{_state(view, each)}", _look_in(view, each))
        rows.append(row(_hanging_count(each), block))
    return [Space(), Table(columns(view, "c.items affected", "c.check", right=(0,)), tuple(rows), 1)]


def _hanging_count(entry: TodoEntry | PendingTranslation) -> str | Styled:
    return str(len(entry.hanging)) if entry.hanging else Styled("-", "dim")


def _not_followed(view: View, result: TodoList) -> list[Block]:
    """What nobody followed up to the day, with the number of items that rest on it; in full, with these."""
    if view.detail is Detail.VERBOSE:
        pairs = tuple((_stretch(view, each), run(_listed(each.items))) for each in result.not_followed)
        return [Space(), Heading(run(view.word("h.not followed"))), Facts(pairs, 2)] if pairs else []
    parts = [f"{_stretch(view, each)} ({view.counted('item', len(each.items))})" for each in result.not_followed]
    text = f"{view.word('h.not followed')}{view.colon}{view.clauses(view.first(parts, _FEW))}"
    return [Paragraph(run(Styled(text, "warn")))] if parts else []


def _stretch(view: View, each: UnfollowedArticles) -> str:
    """Articles that were not followed, and since when."""
    since = f" {view.word('since', view.day(each.up_to))}" if each.up_to else ""
    return f"{checked_until.code_or_articles(view, each)}{since}"


def _look_in(view: View, entry: TodoEntry) -> Styled:
    if not entry.documents:
        return Styled("", "dim")
    first, *others = entry.documents
    name = view.act(first.id) if first.id in view.corpus.act else first.id
    more = f" {view.counted('and more documents', len(others))}" if others else ""
    return Styled(f"; {view.word('c.look in').lower()}{view.colon}{name}{more}", "dim")


def _state(view: View, entry: TodoEntry) -> str:
    """The mark of an entry, and why else it is there."""
    mark = "" if entry.mark is Mark.SEEN else view.word(entry.mark)
    return with_dots(*dict.fromkeys((mark, _why(view, entry))))


def _why(view: View, entry: TodoEntry) -> str:
    """Why an entry is there; of a link whose law changes later, from which day on it is to be read again."""
    link = entry.fact.record
    if isinstance(link, Correspondence) and link.review_from and view.on < link.review_from:
        return view.word("suspect from", view.day(link.review_from))
    return view.word(entry.state)


def _in_full(view: View, entries: Sequence[TodoEntry]) -> Iterator[Block]:
    """Every entry with the items that hang on it, its documents in full, and what to type."""
    colon = view.colon
    for entry in entries:
        head = run(Styled(fact_text(view, entry.fact, entry.part), "strong"), f"  {_state(view, entry)}")
        days = " / ".join(dict.fromkeys(view.day(each.on) for each in view.corpus.reference_days))
        now, then = view.word("on", view.day(view.on)), view.word("on", days)
        pairs: list[tuple[str, Run]] = [(view.word("l.hanging"), run(f"{now}{colon}{_listed(entry.hanging)}"))]
        if view.corpus.reference_days and then != now:
            pairs.append(("", run(f"{then}{colon}{_listed(entry.hanging_then)}")))
        label = view.word("l.search" if isinstance(entry.fact.record, (EmptySearch, AspectRest)) else "c.look in")
        pairs += [("" if index else label, run(text)) for index, text in enumerate(_documents(view, entry))]
        pairs.append((view.word("l.record"), run(Styled(command_of(entry), "ref"))))
        yield from (Space(), Paragraph(head), Facts(tuple(pairs), 2))


def _documents(view: View, entry: TodoEntry) -> list[str]:
    """The documents in full; for a search, the texts that it went through."""
    if isinstance(entry.fact.record, (EmptySearch, AspectRest)):
        return [entry.fact.record.checked]
    texts = [document_text(view, document, url=True) for document in entry.documents]
    return texts or [view.word("no document")]


def _listed(items: Sequence[str]) -> str:
    return ", ".join(items) or "-"


def command_of(entry: TodoEntry) -> str:
    """The command to type once the document has been read."""
    if entry.by_hand:
        return command_line("edit", entry.fact.id)
    source = entry.documents[0].id if entry.documents else "SOURCE"
    return command_line("verify", entry.address, "--source", source, "--mark", "seen", "--by", "NAME")


def todo_json(
    view: View, result: TodoList, entries: Sequence[TodoEntry], limit: int, at_hand: Collection[str] = ()
) -> Plain:
    """What is left to check, as plain values; `total` counts the entries that were asked for."""
    kind = "todo/not_followed"
    unfollowed = [plain_record(kind, each, recorded=each.record is not None) for each in result.not_followed]
    parts = [_entry(view, each, at_hand) for each in entries[: limit or None]]
    return document("todo", result, as_of=result.on, total=len(entries), entries=parts, not_followed=unfollowed)


def _entry(view: View, entry: TodoEntry, at_hand: Collection[str]) -> Plain:
    values = {
        "title": fact_text(view, entry.fact, entry.part),
        "command": command_of(entry),
        "verification": entry.mark,
    }
    documents = [document_json(view, each) for each in entry.documents]
    return plain_record(
        "todo/entries", entry, entry.fact, **values, documents=documents, at_hand=entry.address in at_hand
    )


# -- translations ----------------------------------------------------------------------------------------------------

_LETTERS = 60
"""As much of a text is shown in a row."""


def translations_page(
    view: View, result: PendingTranslations, entries: Sequence[PendingTranslation], limit: int | None
) -> Page:
    """How much is translated and read, then the first of the entries, then what to type."""
    blocks: list[Block] = [Heading(run(view.dated(view.word("h.todo translations"))), 1), Space()]
    blocks += [Paragraph(run(_translations_counted(view, result, language))) for language in result.languages]
    if not entries:
        key = "no translation waits" if result.languages else "no catalogue"
        return view.footed((*blocks, Space(), Paragraph(run(view.word(key)))))
    in_full = view.detail is Detail.VERBOSE
    first = _shown(view, entries, limit)
    blocks += _translations_in_full(view, first) if in_full else _translations_in_short(view, first)
    if len(first) < len(entries):
        blocks.append(Paragraph(run(view.word("more", str(len(entries) - len(first))))))
    unread = next((each for each in first if each.state is TranslationState.UNREAD), None)
    if unread and not in_full:
        blocks.append(Paragraph(run(view.word("record a reading", reading_command(unread)))))
    return (*blocks, Paragraph(view.footer()))


def _translations_counted(view: View, result: PendingTranslations, language: str) -> str:
    counts = Counter(each.state for each in result.entries if each.language == language)
    numbers = (counts[each] for each in (TranslationState.MISSING, TranslationState.FUZZY, TranslationState.UNREAD))
    return view.word("translations counted", view.word(f"language.{language}"), str(result.texts), *map(str, numbers))


def _translations_in_short(view: View, entries: Sequence[PendingTranslation]) -> list[Block]:
    """A row for each entry: how many statuses its text tells of, which text it is, and what to do."""
    rows = []
    for each in entries:
        text, context = _beginning(each.text or each.english), Styled(f" [{each.context}]", "ref")
        state = f"{view.word('semicolon')}{view.word(f'translation.{each.state}')}"
        way = _in_catalogue(view, each)
        block = run(text, context, state, Styled(f"; {way}" if way else "", "dim"))
        rows.append(row(_hanging_count(each), each.language, block))
    return [Space(), Table(columns(view, "c.items affected", "", "c.do", fixed=(0, 1), right=(0,)), tuple(rows), 1)]


def _beginning(text: str) -> str:
    return text if len(text) <= _LETTERS else f"{text[:_LETTERS].rpartition(' ')[0] or text[:_LETTERS]} …"


def _translations_in_full(view: View, entries: Sequence[PendingTranslation]) -> Iterator[Block]:
    """Every entry with its text and its translation one below the other, and what to do."""
    for each in entries:
        head = run(Styled(each.context, "ref"), f"  {each.language}  {view.word(f'translation.{each.state}')}")
        pairs: list[tuple[str, Run]] = [(view.word("l.hanging"), run(", ".join(each.hanging) or "-"))]
        pairs.append((view.word("l.english"), run(each.english)))
        pairs += [(view.word("l.translation"), run(each.text))] if each.text else []
        pairs.append((view.word("c.do"), run(_in_catalogue(view, each) or Styled(reading_command(each), "ref"))))
        yield from (Space(), Paragraph(head), Facts(tuple(pairs), 2))


def _in_catalogue(view: View, entry: PendingTranslation) -> str:
    """What is to be done in the catalogue itself; empty where it is to be read, and that to be put on record."""
    if entry.state is TranslationState.UNREAD:
        return ""
    where = f"translations/{entry.language}.po" + (f":{entry.line}" if entry.line else "")
    return view.word("translate in" if entry.state is TranslationState.MISSING else "translate anew in", where)


def reading_command(entry: PendingTranslation) -> str:
    """What to type once a lawyer has read a translation."""
    return command_line("verify", entry.context, "--translation", entry.language, "--by", "NAME")


def translations_json(
    view: View, result: PendingTranslations, entries: Sequence[PendingTranslation], limit: int
) -> Plain:
    """What is left to translate and to read, as plain values; `total` counts the entries that were asked for."""
    written = [_translation_entry(each) for each in entries[: limit or None]]
    return document("todo --kind", result, as_of=view.on, total=len(entries), entries=written)


def _translation_entry(each: PendingTranslation) -> Plain:
    command = reading_command(each) if each.state is TranslationState.UNREAD else None
    values = {"in": each.language, "translation": each.text, "line": each.line or None, "command": command}
    return plain_record("todo --kind/entries", each, **values)
