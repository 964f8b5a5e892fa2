"""`verify`: that somebody looked a fact up."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from lanzarote_law import dataset, edits, translations
from lanzarote_law.cli.edit_options import (
    By,
    CheckedOn,
    Facts,
    LookedUpIn,
    NewMark,
    OfTranslation,
    an_edit,
)
from lanzarote_law.cli.lawquestions import completed
from lanzarote_law.cli.options import Group, Panel
from lanzarote_law.cli.screen import this_day
from lanzarote_law.cli.writing import Manner, Request, carry_out, put_in_place
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.model import Mark
from lanzarote_law.typography import one_line, printable
from lanzarote_law.wording import either, to_word, worded

if TYPE_CHECKING:
    from lanzarote_law.edits.amending import Data
    from lanzarote_law.edits.records import Change


_LOOKED_UP = {Mark.SEEN: to_word("seen"), Mark.SECOND_HAND: to_word("reported")}
"""The marks that only a document can give."""


GROUP = Group.CURRENT

TextBeside = Annotated[
    bool, typer.Option("--beside", help="Walk through what the texts at hand let you check, text beside record.")
]
BesidePage = Annotated[
    Path | None,
    typer.Option(
        "--page",
        metavar="OUT.html",
        help="Write these side by side as a page, and record nothing.",
        show_default=False,
        writable=True,
        rich_help_panel=Panel.EDIT,
    ),
]


@an_edit
def verify(
    context: typer.Context,
    where: Facts = None,
    mark: NewMark = None,
    by: By = "",
    source: LookedUpIn = "",
    on: CheckedOn = "",
    translation: OfTranslation = "",
    beside: TextBeside = False,
    page: BesidePage = None,
    *,
    manner: Manner,
) -> None:
    """Record that somebody looked a fact up, where and when.

    The fact gets the mark that it has earned. With --translation, that a lawyer has read what stands in that language.
    With --beside, text and record stand side by side, the most consequential first, and one key records what was seen.
    """
    if beside or page:
        if mark or on:
            raise NotUnderstoodError(worded("--beside records what is seen now"), worded("leave --mark and --on out"))
        from lanzarote_law.cli import beside as walking  # noqa: PLC0415  # a check without a text does without

        walking.walk(context, where or [], walking.Reader(by, source), manner, page)
        return
    if translation:
        if mark or source:
            raise NotUnderstoodError(
                worded("a translation is read, and has no mark and no document of its own"),
                worded("leave --mark and --source out"),
            )
        _read(context, where or [], Reading(translation, by, on), manner)
        return
    given = {"where": "\n".join(where or ()), "mark": mark or "", "source": source, "by": by}
    typed = completed(context, lambda asker: asker.verifies, given, ["where", "mark", "by"])
    facts, mark = typed["where"].split("\n"), Mark(typed["mark"])
    if mark is Mark.UNVERIFIED:
        raise NotUnderstoodError(
            worded("what somebody has looked up is not unverified"),
            worded("to take a mark back: lanzarote-law edit {facts}", facts=facts[0]),
        )
    if mark in _LOOKED_UP and "source" not in typed:
        raise NotUnderstoodError(
            worded("it is not said in which document it was {looked_up}", looked_up=worded(_LOOKED_UP[mark])),
            worded("name it with --source ID"),
        )

    def changes(data: Data) -> tuple[Change, ...]:
        day = edits.amending.a_day(data.corpus, on).on if on else this_day()
        check = edits.verifying.Check(typed["by"], day, mark, typed.get("source", ""))
        return edits.verifying.verify(data, facts, check, this_day(), trusting=manner.force)

    carry_out(context, Request("verify", " ".join(facts)), manner, changes)


class Reading(NamedTuple):
    """That a lawyer has read translations: in which language, who, and on which day, as typed."""

    language: str
    by: str
    on: str


def _read(context: typer.Context, where: list[str], reading: Reading, manner: Manner) -> None:
    """Put on record that a lawyer has read translations. Raises NotFoundError or NotUnderstoodError."""
    if reading.language not in dataset.translated.OTHERS:
        raise NotUnderstoodError(
            worded("'{language}' is no language of the translations", language=printable(reading.language)),
            worded("write {others}", others=either(dataset.translated.OTHERS)),
        )
    if not where:
        raise NotUnderstoodError(
            worded("it is not said what was read"), worded("write it behind the command, as todo names it")
        )
    if not reading.by.strip():
        raise NotUnderstoodError(worded("it is not said who read it"), worded("give --by NAME"))
    opened = edits.drafts.opened(dataset.store.open_folder(context.obj))
    day = edits.amending.a_day(opened.data.corpus, reading.on).on if reading.on else this_day()
    if day > this_day():
        raise NotUnderstoodError(
            worded("nobody has read anything on {day} yet", day=day), worded("give --on the day of the reading")
        )
    name = dataset.store.catalogue_name(reading.language)
    texts = translations.prose.texts(opened.data.corpus)
    contexts = [context for each in where for context in translations.reading.meant(each, texts)]
    content = dataset.store.catalogue(opened.folder.path, reading.language)
    read = translations.reading.recorded(
        content, str(opened.folder.path / name), texts, contexts, by=one_line(reading.by), on=day
    )
    request = Request("verify", " ".join(where), f"--translation {reading.language}")
    put_in_place(opened, request, manner, {name: read})
