"""The page of outstanding translations, those that affect most items first; the same as JSON and CSV."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lanzarote_law.render.formats.blocks import Block, Facts, Heading, Line, Page, Run, Space, Styled, Table, row, run
from lanzarote_law.render.json_outline import record
from lanzarote_law.render.json_output import Plain, document_head
from lanzarote_law.render.phrases import Detail, View
from lanzarote_law.render.table_columns import columns
from lanzarote_law.translations.catalogues import TranslationState
from lanzarote_law.wording import command_line

if TYPE_CHECKING:
    from lanzarote_law.translations.pending_translations import PendingTranslation, PendingTranslations

_ON_ONE_SCREEN = 4
"""As many entries are shown where nobody asks for a number."""
_LETTERS = 60
"""As much of a text is shown in a row."""


def page(view: View, result: PendingTranslations, entries: Sequence[PendingTranslation], limit: int | None) -> Page:
    """How much is translated and read, then the first of the entries, then what to type."""
    title = f"{view.word('h.todo translations')}  {view.word('on', view.day(result.on))}"
    blocks: list[Block] = [Heading(run(title), 1), Space()]
    blocks += [Line(run(_counted(view, result, language))) for language in result.languages]
    if not entries:
        key = "no translation waits" if result.languages else "no catalogue"
        return view.footed((*blocks, Space(), Line(run(view.word(key)))))
    in_full = view.detail is Detail.VERBOSE
    most = limit if limit is not None else 0 if in_full else _ON_ONE_SCREEN
    first = entries[: most or None]
    blocks += _in_full(view, first) if in_full else _in_short(view, first)
    if len(first) < len(entries):
        blocks.append(Line(run(view.word("more", str(len(entries) - len(first))))))
    unread = next((each for each in first if each.state is TranslationState.UNREAD), None)
    if unread and not in_full:
        blocks.append(Line(run(view.word("record a reading", command_of(unread)))))
    return (*blocks, Line(view.footer()))


def _counted(view: View, result: PendingTranslations, language: str) -> str:
    counts = Counter(each.state for each in result.entries if each.language == language)
    numbers = (counts[each] for each in (TranslationState.MISSING, TranslationState.FUZZY, TranslationState.UNREAD))
    return view.word("translations counted", language, str(result.texts), *map(str, numbers))


def _in_short(view: View, entries: Sequence[PendingTranslation]) -> list[Block]:
    """A row for each entry: how many statuses its text tells of, which text it is, and what to do."""
    rows = tuple(
        row(
            str(len(each.hanging)) if each.hanging else Styled("-", "dim"),
            each.language,
            run(
                _beginning(each.text or each.english),
                Styled(f" [{each.context}]", "ref"),
                f"{view.word('colon')}{view.word(f'translation.{each.state}')}",
                Styled(f"; {told}" if (told := _in_catalogue(view, each)) else "", "dim"),
            ),
        )
        for each in entries
    )
    return [Space(), Table(columns(view, "c.items", "", "c.do", fixed=(0, 1), right=(0,)), rows, 1)]


def _beginning(text: str) -> str:
    return text if len(text) <= _LETTERS else f"{text[:_LETTERS].rpartition(' ')[0] or text[:_LETTERS]} …"


def _in_full(view: View, entries: Sequence[PendingTranslation]) -> list[Block]:
    """Every entry with its text and its translation one below the other, and what to do."""
    blocks: list[Block] = []
    for each in entries:
        head = run(Styled(each.context, "ref"), f"  {each.language}  {view.word(f'translation.{each.state}')}")
        pairs: list[tuple[str, Run]] = [(view.word("l.hanging"), run(", ".join(each.hanging) or "-"))]
        pairs.append((view.word("l.english"), run(each.english)))
        pairs += [(view.word("l.translation"), run(each.text))] if each.text else []
        pairs.append((view.word("c.do"), run(_in_catalogue(view, each) or Styled(command_of(each), "ref"))))
        blocks += [Space(), Line(head), Facts(tuple(pairs), 2)]
    return blocks


def _in_catalogue(view: View, entry: PendingTranslation) -> str:
    """What is to be done in the catalogue itself; empty where it is to be read, and that to be put on record."""
    if entry.state is TranslationState.UNREAD:
        return ""
    where = f"translations/{entry.language}.po" + (f":{entry.line}" if entry.line else "")
    return view.word("translate in" if entry.state is TranslationState.MISSING else "translate anew in", where)


def command_of(entry: PendingTranslation) -> str:
    """What to type once a lawyer has read a translation."""
    return command_line("verify", entry.context, "--translation", entry.language, "--by", "NAME")


def translations_json(
    view: View, result: PendingTranslations, entries: Sequence[PendingTranslation], limit: int
) -> Plain:
    """What is left to translate and to read, as plain values; `total` counts the entries that were asked for."""
    return {
        **document_head("todo-translations", view.on),
        "texts": result.texts,
        "languages": list(result.languages),
        "total": len(entries),
        "entries": [_entry(each) for each in entries[: limit or None]],
    }


def _entry(each: PendingTranslation) -> Plain:
    command = command_of(each) if each.state is TranslationState.UNREAD else None
    told = {"in": each.language, "translation": each.text, "line": each.line or None, "command": command}
    return record("todo --kind/entries", each, **told)
