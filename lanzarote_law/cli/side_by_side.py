"""Checks facts for `verify`, with text and record side by side and one key for each."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

from lanzarote_law import answers, dataset, edits, render, texts
from lanzarote_law.cli.edit_workflow import EditRequest, EditSettings, carry_out_edit
from lanzarote_law.cli.screen import Destination, say, show, surface, this_day, write
from lanzarote_law.errors import NotFoundError, NotUnderstoodError, UnreadableError
from lanzarote_law.model import Corpus, Mark
from lanzarote_law.wording import spoken, to_word, worded

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from lanzarote_law.cli.verify import Checker
    from lanzarote_law.texts.checkable_facts import CheckableFact

_KEYS = to_word("s: seen (they agree) · d: they differ · n: next · q: quit")


def review_facts(
    context: typer.Context, where: list[str], reader: Checker, settings: EditSettings, page: Path | None
) -> None:
    """Show texts and records side by side, one by one, and record what was seen; or write them as a page."""
    corpus = dataset.store.load(context.obj)
    queue = facts_to_review(corpus, where)
    if not queue:
        message = worded("the added texts contain none of the facts that remain to be checked")
        hint = worded("to list everything: lanzarote-law todo; to add a text: lanzarote-law texts add FILE")
        raise NotFoundError(message, hint)
    view = render.phrases.View(corpus, this_day(), spoken())
    if page:
        show(Destination(None, page), {"html": lambda _: render.side_by_side.comparison_html(view, queue)})
        return
    if not reader.by:
        message = worded("the name of the reader is missing")
        raise NotUnderstoodError(message, worded("add --by NAME, or use --page OUT.html to read without recording"))
    _review_each(context, view, queue, reader, settings)


def facts_to_review(corpus: Corpus, where: list[str]) -> list[CheckableFact]:
    """The facts that can be checked against added texts, most important first; limited to `where` if given."""
    try:
        with texts.library.open_library() as library:
            copies, held = library.copies(), library.articles(corpus.code)
    except NotFoundError as error:
        raise UnreadableError(error.message, error.hint) from None
    today = this_day()
    hand = texts.checkable_facts.CheckableFacts(corpus, copies, held, today)
    if where:
        wanted = [_address(corpus, each) for each in where]
        facts = [
            fact
            for fact in answers.facts.all_facts(corpus)
            if any(fact.address == each or fact.address.startswith(f"{each}@") for each in wanted)
        ]
    else:
        facts = _by_consequence(corpus, today)
    return [found for fact in facts if (found := hand.find(fact))]


def _by_consequence(corpus: Corpus, today: date) -> list[answers.facts.Fact]:
    """The facts of `todo`, then those never checked against a text, each sorted by the number of dependent items."""
    entries = answers.todo.todo(corpus, today).entries
    facts = {each.fact.address: each.fact for each in entries if not each.by_hand}
    hanging = answers.todo.dependent_items(corpus, today)
    whole = (fact for fact in answers.facts.all_facts(corpus) if fact.part in {"", "version"})
    rest = [fact for fact in whole if not any(check.fingerprint for check in fact.verified)]
    rest.sort(key=lambda fact: -len(hanging.get(fact.address, ())))
    return list({**facts, **{fact.address: fact for fact in rest if fact.address not in facts}}.values())


def _address(corpus: Corpus, where: str) -> str:
    """The address of a fact, or the id of an article that was typed as people write it."""
    ident, _, part = where.partition("@")
    if ident not in corpus.provision:
        ident = edits.amendment.find_article(corpus, ident, this_day()).id
    return f"{ident}@{part}" if part else ident


def _review_each(
    context: typer.Context,
    view: render.phrases.View,
    queue: list[CheckableFact],
    reader: Checker,
    settings: EditSettings,
) -> None:
    seen = 0
    for at, each in enumerate(queue, start=1):
        where = surface(Destination())
        write(Destination(), render.side_by_side.comparison_blocks(view, each, (at, len(queue)), where))
        key = _read_key()
        if key == "q":
            break
        if key == "s" and _record_check(context, view.corpus, each, reader, settings):
            seen += 1
        if key == "d":
            say(worded("to correct it: lanzarote-law edit {fact}", fact=each.fact.id))
    say(worded("{seen} recorded as seen, {number} remaining", seen=seen, number=len(queue) - seen))


def _read_key() -> str:
    """Read one of the keys; the end of input quits."""
    say(worded(_KEYS))
    while True:
        try:
            pressed = typer.getchar().lower() if sys.stdin.isatty() else sys.stdin.read(1).lower()
        except (EOFError, KeyboardInterrupt):
            return "q"
        if pressed in {"s", "d", "n", "q"}:
            return pressed
        if not pressed or pressed in {"\x03", "\x04", "\x1b"}:
            return "q"


def _record_check(
    context: typer.Context, corpus: Corpus, each: CheckableFact, reader: Checker, settings: EditSettings
) -> bool:
    """Record that a fact was seen in a copy; an error is printed, and the review continues."""
    copy = each.wording.copy
    assert copy
    source = reader.source or source_of_copy(corpus, copy)
    if not source:
        sentence = to_word("no source in the data matches this copy ({number}); name one with --source ID")
        say(worded(sentence, number=copy.numac or copy.title))
        return False

    def changes(data: edits.amendment.DataSet) -> tuple[edits.data_records.RecordChange, ...]:
        check = edits.fact_checks.FactCheck(reader.by, this_day(), Mark.SEEN, source, copy.day, each.fingerprint)
        return edits.fact_checks.verify_facts(data, [each.fact.address], check, this_day(), trusting=settings.force)

    request, settings = EditRequest("verify", each.fact.address), settings._replace(yes=True, quiet=True)
    try:
        carry_out_edit(context, request, settings, changes)
    except typer.Exit:
        return False
    return True


def source_of_copy(corpus: Corpus, copy: texts.library.StoredCopy) -> str:
    """The source in the data that a copy is, by act number and date; empty if it is ambiguous."""
    found = [each for each in corpus.sources if copy.numac and copy.numac in each.reference]
    of_day = [each for each in found if copy.day and each.date == copy.day.isoformat()]
    chosen = of_day or found
    return chosen[0].id if len(chosen) == 1 else ""
