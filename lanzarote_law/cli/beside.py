"""Text beside record, for `verify`: walks what is left to check, and takes one key for each."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

from lanzarote_law import answers, dataset, edits, render, texts
from lanzarote_law.cli.screen import Destination, say, show, surface, this_day, write
from lanzarote_law.cli.writing import Manner, Request, carry_out
from lanzarote_law.errors import NotFoundError, NotUnderstoodError, UnreadableError
from lanzarote_law.model import Mark
from lanzarote_law.wording import spoken, to_word, worded

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from lanzarote_law.answers.facts import Fact
    from lanzarote_law.cli.verify import Checker
    from lanzarote_law.edits.amending import Data
    from lanzarote_law.edits.records import Change
    from lanzarote_law.model import Corpus
    from lanzarote_law.texts.athand import Beside
    from lanzarote_law.texts.library import Kept

_KEYS = to_word("s: seen, it says so · d: it differs · n: next · q: quit")


def walk(context: typer.Context, where: list[str], reader: Checker, manner: Manner, page: Path | None) -> None:
    """Lay texts and records side by side, one after the other, and record what was seen; or write them as a page."""
    corpus = dataset.store.load(context.obj)
    queue = queued(corpus, where)
    if not queue:
        message = worded("no text at hand has anything of this that is left to check")
        hint = worded("lanzarote-law todo lists it all; lanzarote-law texts add FILE adds a text")
        raise NotFoundError(message, hint)
    view = render.phrases.View(corpus, this_day(), spoken())
    if page:
        show(Destination(None, page), {"html": lambda _: render.side_by_side.comparison_html(view, queue)})
        return
    if not reader.by:
        message = worded("it is not said who reads")
        raise NotUnderstoodError(message, worded("add --by NAME; --page OUT.html is a look alone"))
    _through(context, view, queue, reader, manner)


def queued(corpus: Corpus, where: list[str]) -> list[Beside]:
    """What can be checked with the texts at hand, the most consequential first; of some articles or facts alone."""
    try:
        with texts.library.opened() as library:
            copies, held = library.copies(), library.articles(corpus.code)
    except NotFoundError as error:
        raise UnreadableError(error.message, error.hint) from None
    today = this_day()
    hand = texts.athand.AtHand(corpus, copies, held, today)
    if where:
        wanted = [_address(corpus, each) for each in where]
        facts = [
            fact
            for fact in answers.facts.facts(corpus)
            if any(fact.address == each or fact.address.startswith(f"{each}@") for each in wanted)
        ]
    else:
        facts = _by_consequence(corpus, today)
    return [found for fact in facts if (found := hand.beside(fact))]


def _by_consequence(corpus: Corpus, today: date) -> list[Fact]:
    """What `todo` has, then what is checked and was never laid beside its text, each by how much hangs on it."""
    entries = answers.todo.todo(corpus, today).entries
    facts = {each.fact.address: each.fact for each in entries if not each.by_hand}
    hanging = answers.todo.hanging(corpus, today)
    rest = [
        fact
        for fact in answers.facts.facts(corpus)
        if fact.part in {"", "version"} and not any(check.fingerprint for check in fact.verified)
    ]
    rest.sort(key=lambda fact: -len(hanging.get(fact.address, ())))
    return list({**facts, **{fact.address: fact for fact in rest if fact.address not in facts}}.values())


def _address(corpus: Corpus, where: str) -> str:
    """The address of a fact, or the id of an article that was typed as people write it."""
    ident, _, part = where.partition("@")
    if ident not in corpus.provision:
        ident = edits.amending.an_article(corpus, ident, this_day()).id
    return f"{ident}@{part}" if part else ident


def _through(
    context: typer.Context, view: render.phrases.View, queue: list[Beside], reader: Checker, manner: Manner
) -> None:
    seen = 0
    for at, each in enumerate(queue, start=1):
        where = surface(Destination())
        write(Destination(), render.side_by_side.comparison_blocks(view, each, (at, len(queue)), where))
        key = _key()
        if key == "q":
            break
        if key == "s" and _record(context, view.corpus, each, reader, manner):
            seen += 1
        if key == "d":
            say(worded("to mend it: lanzarote-law edit {fact}", fact=each.fact.id))
    say(worded("{seen} recorded as seen, {number} left of these", seen=seen, number=len(queue) - seen))


def _key() -> str:
    """One of the keys, pressed once; where no terminal is, the end of what is typed quits."""
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


def _record(context: typer.Context, corpus: Corpus, each: Beside, reader: Checker, manner: Manner) -> bool:
    """Record that a fact was seen in a copy; what is wrong is said, and the walk goes on."""
    copy = each.told.copy
    assert copy
    source = reader.source or source_of(corpus, copy)
    if not source:
        say(
            worded(
                "no source of the data is this copy ({number}): name it with --source ID",
                number=copy.numac or copy.title,
            )
        )
        return False

    def changes(data: Data) -> tuple[Change, ...]:
        check = edits.verifying.Check(reader.by, this_day(), Mark.SEEN, source, copy.day, each.fingerprint)
        return edits.verifying.verify(data, [each.fact.address], check, this_day(), trusting=manner.force)

    try:
        carry_out(context, Request("verify", each.fact.address), manner._replace(yes=True, quiet=True), changes)
    except typer.Exit:
        return False
    return True


def source_of(corpus: Corpus, copy: Kept) -> str:
    """The source of the data that a copy is, by the number of its act and its day; empty where it is not told."""
    found = [each for each in corpus.sources if copy.numac and copy.numac in each.reference]
    of_day = [each for each in found if copy.day and each.date == copy.day.isoformat()]
    chosen = of_day or found
    return chosen[0].id if len(chosen) == 1 else ""
