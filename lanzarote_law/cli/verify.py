"""`verify`: records that somebody checked a fact."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from lanzarote_law import dataset, edits, translations
from lanzarote_law.cli import edit_options
from lanzarote_law.cli.edit_workflow import EditRequest, EditSettings, carry_out_edit, replace_files
from lanzarote_law.cli.options import Panel, flag, output_file
from lanzarote_law.cli.prompts.act import ask_missing
from lanzarote_law.cli.screen import this_day
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.model import Corpus, Mark
from lanzarote_law.typography import printable, printable_line
from lanzarote_law.wording import either, to_word, worded

_LOOKED_UP = {Mark.SEEN: to_word("seen"), Mark.SECOND_HAND: to_word("reported")}
"""The marks that only a document can give."""

TextBeside = Annotated[bool, flag("--beside", "Check records one by one against the official texts that you added.")]
_PAGE = "Write the texts and records side by side as a page, without saving anything in the data."
BesidePage = Annotated[Path | None, output_file("--page", "OUT.html", _PAGE, Panel.EDIT)]


@edit_options.edit_command
def verify(
    context: typer.Context,
    where: edit_options.Facts = None,
    mark: edit_options.NewMark = None,
    by: edit_options.By = "",
    source: edit_options.LookedUpIn = "",
    on: edit_options.CheckedOn = "",
    translation: edit_options.OfTranslation = "",
    beside: TextBeside = False,
    page: BesidePage = None,
    *,
    settings: EditSettings,
) -> None:
    """Record who checked a fact, in which document and when.

    The fact gets the verification mark that the check supports. --translation records that a lawyer has reviewed a
    translation. --beside shows each record next to the official text, most important first; a key records the check.
    """
    reader, facts = Checker(by, source, on), where or []
    if beside or page:
        if mark or on:
            raise NotUnderstoodError(worded("--beside records only what you see now"), worded("omit --mark and --on"))
        from lanzarote_law.cli import side_by_side as walking  # noqa: PLC0415  # imported only for --beside

        walking.review_facts(context, facts, reader, settings, page)
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
        return edits.amendment.parse_typed_day(corpus, self.on).on if self.on else this_day()


def _record_check(
    context: typer.Context, where: list[str], reader: Checker, settings: EditSettings, mark: Mark | None
) -> None:
    """Record a check; asks for missing values."""
    given = {"where": "\n".join(where), "mark": mark or "", "source": reader.source, "by": reader.by}
    typed = ask_missing(context, lambda law: law.verifies, given, ["where", "mark", "by"])
    facts, mark = typed["where"].split("\n"), Mark(typed["mark"])
    if mark is Mark.UNVERIFIED:
        message = worded("a checked fact cannot be unverified")
        raise NotUnderstoodError(message, worded("to lower a mark: lanzarote-law edit {facts}", facts=facts[0]))
    if mark in _LOOKED_UP and "source" not in typed:
        message = worded("the document in which it was {looked_up} is missing", looked_up=worded(_LOOKED_UP[mark]))
        raise NotUnderstoodError(message, worded("name it with --source ID"))

    def changes(data: edits.amendment.DataSet) -> tuple[edits.data_records.RecordChange, ...]:
        check = edits.fact_checks.FactCheck(typed["by"], reader.day(data.corpus), mark, typed.get("source", ""))
        return edits.fact_checks.verify_facts(data, facts, check, this_day(), trusting=settings.force)

    carry_out_edit(context, EditRequest("verify", " ".join(facts)), settings, changes)


def _record_reading(
    context: typer.Context, where: list[str], reader: Checker, settings: EditSettings, language: str
) -> None:
    """Put on record that a lawyer has read translations. Raises NotFoundError or NotUnderstoodError."""
    others = dataset.translation_files.OTHER_LANGUAGES
    if language not in others:
        message = worded("'{language}' is not a language of the translations", language=printable(language))
        raise NotUnderstoodError(message, worded("use {others}", others=either(others)))
    if not where:
        message = worded("what was read is missing")
        raise NotUnderstoodError(message, worded("add it after the command, as todo names it"))
    if not reader.by.strip():
        raise NotUnderstoodError(worded("the name of the reader is missing"), worded("add --by NAME"))
    opened = edits.drafts.open_for_edit(dataset.store.open_folder(context.obj))
    day = reader.day(opened.data.corpus)
    if day > this_day():
        message = worded("the date on which the text was read ({day}) is in the future", day=day)
        raise NotUnderstoodError(message, worded("use --on with the date on which the text was read"))
    name = dataset.store.catalogue_path(language)
    texts = dataset.translation_files.own_texts(opened.folder.path, opened.data.corpus)
    path, reviews = opened.folder.path, translations.catalogue_update
    contexts = [context for each in where for context in reviews.find_contexts(each, texts)]
    content, by = dataset.store.read_catalogue(path, language), printable_line(reader.by)
    read = reviews.record_review(content, str(path / name), texts, contexts, by=by, on=day)
    request = EditRequest("verify", " ".join(where), f"--translation {language}")
    replace_files(opened, request, settings, {name: read})
