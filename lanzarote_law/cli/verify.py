"""`verify`: that somebody looked a fact up."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from lanzarote_law import dataset, edits, translations
from lanzarote_law.cli import edit_options
from lanzarote_law.cli.edit_workflow import EditRequest, EditSettings, carry_out_edit, replace_files
from lanzarote_law.cli.options import Panel, flag, option
from lanzarote_law.cli.prompts.act import ask_missing
from lanzarote_law.cli.screen import this_day
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.model import Mark
from lanzarote_law.typography import one_line, printable
from lanzarote_law.wording import either, to_word, worded

if TYPE_CHECKING:
    from datetime import date

    from lanzarote_law.edits.amendment import Data
    from lanzarote_law.edits.data_records import Change
    from lanzarote_law.model import Corpus


_LOOKED_UP = {Mark.SEEN: to_word("seen"), Mark.SECOND_HAND: to_word("reported")}
"""The marks that only a document can give."""

TextBeside = Annotated[bool, flag("--beside", "Walk through what the texts at hand let you check, text beside record.")]
BesidePage = Annotated[
    Path | None,
    option(
        "--page", "OUT.html", "Write these side by side as a page, and record nothing.", panel=Panel.EDIT, writable=True
    ),
]


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
    manner: EditSettings,
) -> None:
    """Record that somebody looked a fact up, where and when.

    The fact gets the mark that it has earned. With --translation, that a lawyer has read what stands in that language.
    With --beside, text and record stand side by side, the most consequential first, and one key records what was seen.
    """
    reader = Checker(by, source, on)
    if beside or page:
        _review_side_by_side(context, where or [], reader, manner, page, mark=mark)
    elif translation:
        _record_reading(context, where or [], reader, manner, translation, mark=mark)
    else:
        _record_check(context, where or [], reader, manner, mark)


class Checker(NamedTuple):
    """Who looked something up, in which document, and on which day, as typed."""

    by: str
    source: str
    on: str


def _review_side_by_side(
    context: typer.Context,
    where: list[str],
    reader: Checker,
    manner: EditSettings,
    page: Path | None,
    *,
    mark: Mark | None,
) -> None:
    """Walk through what the texts at hand let somebody check."""
    if mark or reader.on:
        raise NotUnderstoodError(worded("--beside records what is seen now"), worded("leave --mark and --on out"))
    from lanzarote_law.cli import side_by_side as walking  # noqa: PLC0415  # a check without a text does without

    walking.review_facts(context, where, reader, manner, page)


def _record_check(
    context: typer.Context, where: list[str], reader: Checker, manner: EditSettings, mark: Mark | None
) -> None:
    """Put on record what somebody looked up; what is missing is asked for."""
    given = {"where": "\n".join(where), "mark": mark or "", "source": reader.source, "by": reader.by}
    typed = ask_missing(context, lambda asker: asker.verifies, given, ["where", "mark", "by"])
    facts, mark = typed["where"].split("\n"), Mark(typed["mark"])
    if mark is Mark.UNVERIFIED:
        message = worded("what somebody has looked up is not unverified")
        raise NotUnderstoodError(message, worded("to take a mark back: lanzarote-law edit {facts}", facts=facts[0]))
    if mark in _LOOKED_UP and "source" not in typed:
        message = worded("it is not said in which document it was {looked_up}", looked_up=worded(_LOOKED_UP[mark]))
        raise NotUnderstoodError(message, worded("name it with --source ID"))

    def changes(data: Data) -> tuple[Change, ...]:
        check = edits.fact_checks.Check(typed["by"], _day(data.corpus, reader), mark, typed.get("source", ""))
        return edits.fact_checks.verify(data, facts, check, this_day(), trusting=manner.force)

    carry_out_edit(context, EditRequest("verify", " ".join(facts)), manner, changes)


def _day(corpus: Corpus, reader: Checker) -> date:
    """The day on which it was read: today, where none was typed."""
    return edits.amendment.a_day(corpus, reader.on).on if reader.on else this_day()


def _record_reading(
    context: typer.Context, where: list[str], reader: Checker, manner: EditSettings, language: str, *, mark: Mark | None
) -> None:
    """Put on record that a lawyer has read translations. Raises NotFoundError or NotUnderstoodError."""
    if mark or reader.source:
        message = worded("a translation is read, and has no mark and no document of its own")
        raise NotUnderstoodError(message, worded("leave --mark and --source out"))
    if language not in dataset.translation_files.OTHERS:
        message = worded("'{language}' is no language of the translations", language=printable(language))
        raise NotUnderstoodError(message, worded("write {others}", others=either(dataset.translation_files.OTHERS)))
    if not where:
        message = worded("it is not said what was read")
        raise NotUnderstoodError(message, worded("write it behind the command, as todo names it"))
    if not reader.by.strip():
        raise NotUnderstoodError(worded("it is not said who read it"), worded("give --by NAME"))
    opened = edits.drafts.opened(dataset.store.open_folder(context.obj))
    day = _day(opened.data.corpus, reader)
    if day > this_day():
        message = worded("nobody has read anything on {day} yet", day=day)
        raise NotUnderstoodError(message, worded("give --on the day of the reading"))
    name = dataset.store.catalogue_name(language)
    texts = translations.translatable_texts.texts(opened.data.corpus)
    contexts = [context for each in where for context in translations.translation_reviews.meant(each, texts)]
    content = dataset.store.catalogue(opened.folder.path, language)
    read = translations.translation_reviews.recorded(
        content, str(opened.folder.path / name), texts, contexts, by=one_line(reader.by), on=day
    )
    request = EditRequest("verify", " ".join(where), f"--translation {language}")
    replace_files(opened, request, manner, {name: read})
