"""`verify`: records that somebody checked a fact, also with text and record side by side and one key for each."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from lanzarote_law import answers, dataset, edits, render, texts, translations
from lanzarote_law.cli import edit_options
from lanzarote_law.cli.edit_workflow import EditRequest, EditSettings, carry_out_edit, replace_files
from lanzarote_law.cli.options import Panel, flag, output_file
from lanzarote_law.cli.prompts.act import ask_missing
from lanzarote_law.cli.user_io import Destination, say, show, surface, this_day, write
from lanzarote_law.errors import NotFoundError, NotUnderstoodError, UnreadableError
from lanzarote_law.model import Corpus, Mark
from lanzarote_law.text_folding_and_display import printable, printable_line
from lanzarote_law.wording import joined_by_or, spoken, to_word, worded

if TYPE_CHECKING:
    from lanzarote_law.texts.checkable_facts import CheckableFact

_LOOKED_UP = {Mark.SEEN: to_word("seen"), Mark.SECOND_HAND: to_word("reported")}
"""The marks that only a document can give."""

TextBeside = Annotated[bool, flag("--beside", "Check records one by one against the official texts that you added.")]
_PAGE = "Write the texts and records side by side as a page, without saving anything in the data."
BesidePage = Annotated[Path | None, output_file("--page", "OUT.html", _PAGE, Panel.EDIT)]


@edit_options.edit_command
def verify(
    context: typer.Context,
    settings: EditSettings,
    where: edit_options.Facts = None,
    mark: edit_options.NewMark = None,
    by: edit_options.By = "",
    source: edit_options.LookedUpIn = "",
    on: edit_options.CheckedOn = "",
    translation: edit_options.OfTranslation = "",
    beside: TextBeside = False,
    page: BesidePage = None,
) -> None:
    """Record who checked a fact, in which document and when.

    The fact gets the verification mark that the check supports. --translation records that a lawyer has reviewed a
    translation. --beside shows each record next to the official text, most important first; a key records the check.
    """
    reader, facts = Checker(by, source, on), where or []
    if beside or page:
        if mark or on:
            raise NotUnderstoodError(worded("--beside records only what you see now"), worded("omit --mark and --on"))
        review_facts(context, facts, reader, settings, page)
    elif translation:
        if mark or source:
            message = worded("a translation has no mark and no source document")
            raise NotUnderstoodError(message, worded("omit --mark and --source"))
        _record_reading(context, facts, reader, settings, translation)
    else:
        _record_check(context, facts, reader, settings, mark)


class Checker(NamedTuple):
    """Who checked something, in which document and when, as typed."""

    by: str
    source: str
    on: str

    def day(self, corpus: Corpus) -> date:
        """The date of the check: today by default."""
        return edits.amendment_and_repeal.parse_typed_day(corpus, self.on).on if self.on else this_day()


def _record_check(
    context: typer.Context, where: list[str], reader: Checker, settings: EditSettings, mark: Mark | None
) -> None:
    """Record a check; asks for missing values."""
    given = {"where": "\n".join(where), "mark": mark or "", "source": reader.source, "name": reader.by}
    typed = ask_missing(context, lambda law: law.verifies, given, ["where", "mark", "name"])
    facts, mark = typed["where"].split("\n"), Mark(typed["mark"])
    if mark is Mark.UNVERIFIED:
        message = worded("a fact that was checked cannot be given the mark 'unverified'")
        raise NotUnderstoodError(message, worded("to lower a mark: lanzarote-law edit {facts}", facts=facts[0]))
    if mark in _LOOKED_UP and "source" not in typed:
        message = worded("the document in which it was {looked_up} is missing", looked_up=worded(_LOOKED_UP[mark]))
        raise NotUnderstoodError(message, worded("name the document with --source ID"))

    def changes(data: edits.amendment_and_repeal.DataSet) -> tuple[edits.data_records.RecordChange, ...]:
        check = edits.fact_checks.FactCheck(typed["name"], reader.day(data.corpus), mark, typed.get("source", ""))
        return edits.fact_checks.verify_facts(data, facts, check, this_day(), trusting=settings.force)

    carry_out_edit(context, EditRequest("verify", " ".join(facts)), settings, changes)


def _record_reading(
    context: typer.Context, where: list[str], reader: Checker, settings: EditSettings, language: str
) -> None:
    """Put on record that a lawyer has read translations. Raises NotFoundError or NotUnderstoodError."""
    others = dataset.translation_files.OTHER_LANGUAGES
    if language not in others:
        message = worded("there is no translation into '{language}'", language=printable(language))
        raise NotUnderstoodError(message, worded("use {others}", others=joined_by_or(others)))
    if not where:
        message = worded("what was read is missing")
        raise NotUnderstoodError(message, worded("add it after the command, as todo names it"))
    if not reader.by.strip():
        raise NotUnderstoodError(worded("the name of the person who read the text is missing"), worded("add --by NAME"))
    opened = edits.drafts.open_for_edit(dataset.corpus_loading.open_folder(context.obj))
    day = reader.day(opened.data.corpus)
    if day > this_day():
        message = worded("the date on which the text was read ({day}) is in the future", day=day)
        raise NotUnderstoodError(message, worded("use --on with the date on which the text was read"))
    name = dataset.corpus_loading.catalogue_path(language)
    texts = dataset.translation_files.own_texts(opened.folder.path, opened.data.corpus)
    path, reviews = opened.folder.path, translations.data_catalogue_update
    contexts = [context for each in where for context in reviews.find_contexts(each, texts)]
    content, by = dataset.corpus_loading.read_catalogue(path, language), printable_line(reader.by)
    read = reviews.record_review(content, str(path / name), texts, contexts, by=by, on=day)
    request = EditRequest("verify", " ".join(where), f"--translation {language}")
    replace_files(opened, request, settings, {name: read})


_KEYS = to_word("s: seen (they agree) · d: they differ · n: next · q: quit")


def review_facts(
    context: typer.Context, where: list[str], reader: Checker, settings: EditSettings, page: Path | None
) -> None:
    """Show texts and records side by side, one by one, and record what was seen; or write them as a page."""
    corpus = dataset.corpus_loading.load(context.obj)
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
        message = worded("the name of the person who read the text is missing")
        raise NotUnderstoodError(
            message, worded("add --by NAME, or use --page OUT.html to read the texts without recording a check")
        )
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
            for fact in answers.verifiable_facts.all_facts(corpus)
            if any(fact.address == each or fact.address.startswith(f"{each}@") for each in wanted)
        ]
    else:
        facts = _by_consequence(corpus, today)
    return [found for fact in facts if (found := hand.find(fact))]


def _by_consequence(corpus: Corpus, today: date) -> list[answers.verifiable_facts.Fact]:
    """The facts of `todo`, then those never checked against a text, each sorted by the number of dependent items."""
    entries = answers.todo.todo(corpus, today).entries
    facts = {each.fact.address: each.fact for each in entries if not each.by_hand}
    hanging = answers.todo.dependent_items(corpus, today)
    whole = (fact for fact in answers.verifiable_facts.all_facts(corpus) if fact.part in {"", "version"})
    rest = [fact for fact in whole if not any(check.fingerprint for check in fact.verified)]
    rest.sort(key=lambda fact: -len(hanging.get(fact.address, ())))
    return list({**facts, **{fact.address: fact for fact in rest if fact.address not in facts}}.values())


def _address(corpus: Corpus, where: str) -> str:
    """The address of a fact, or the id of an article that was typed as people write it."""
    ident, _, part = where.partition("@")
    if ident not in corpus.provision:
        ident = edits.amendment_and_repeal.find_article(corpus, ident, this_day()).id
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
        if key == "s" and _record_seen(context, view.corpus, each, reader, settings):
            seen += 1
        if key == "d":
            say(worded("to correct it: lanzarote-law edit {fact}", fact=each.fact.id))
    say(worded("facts recorded as seen: {seen}; remaining: {number}", seen=seen, number=len(queue) - seen))


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


def _record_seen(
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

    def changes(data: edits.amendment_and_repeal.DataSet) -> tuple[edits.data_records.RecordChange, ...]:
        check = edits.fact_checks.FactCheck(reader.by, this_day(), Mark.SEEN, source, copy.day, each.fingerprint)
        return edits.fact_checks.verify_facts(data, [each.fact.address], check, this_day(), trusting=settings.force)

    try:
        silent = settings._replace(yes=True, quiet=True)
        carry_out_edit(context, EditRequest("verify", each.fact.address), silent, changes)
    except typer.Exit:
        return False
    return True


def source_of_copy(corpus: Corpus, copy: texts.library.StoredCopy) -> str:
    """The source in the data that a copy is, by act number and date; empty if it is ambiguous."""
    found = [each for each in corpus.sources if copy.numac and copy.numac in each.reference]
    of_day = [each for each in found if copy.day and each.date == copy.day.isoformat()]
    chosen = of_day or found
    return chosen[0].id if len(chosen) == 1 else ""
