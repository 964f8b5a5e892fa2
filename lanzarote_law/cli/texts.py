"""`texts`: official texts on this machine: added from files, listed, taken out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lanzarote_law import cli, render, texts
from lanzarote_law.cli import textfiles
from lanzarote_law.cli.app import Branch, Command
from lanzarote_law.cli.loading import corpus_of, day_of, view_of
from lanzarote_law.cli.options import FormatOption, Lang, Language, Output, argument, from_today, option
from lanzarote_law.cli.screen import Destination, say, show, this_day
from lanzarote_law.errors import NotFoundError, UnreadableError
from lanzarote_law.typography import printable
from lanzarote_law.wording import worded, worded_count

if TYPE_CHECKING:
    from datetime import date

    from lanzarote_law.model import Corpus
    from lanzarote_law.texts.copies import Copy

group = typer.Typer(
    cls=Branch,
    help="Official texts on this machine: added, listed, taken out.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

Files = Annotated[list[Path], argument("FILE...", "Saved pages, PDF, md, txt, json; folders or zips of these.")]
CopyDay = Annotated[
    str,
    option(
        "--day",
        "DAY",
        "The day on which the copies were taken; if left out, that up to which they say that they are up to date.",
        callback=from_today,
    ),
]
OfCode = Annotated[str, option("--code", "ID", "The code of the data that they hold, if not found out.")]
Numbers = Annotated[list[int], argument("NUMBER...", "The numbers that texts list shows.")]


@group.command(cls=Command)
def add(context: typer.Context, files: Files, day: CopyDay = "", code: OfCode = "", lang: Lang = Language.EN) -> None:
    """Add consolidated acts: all that are named, or none."""
    corpus = corpus_of(context, lang)
    on = day_of(corpus, day) if day else None
    if code and code not in corpus.code:
        message = worded("'{code}' is no code of this data set", code=printable(code))
        raise NotFoundError(message, worded("its codes are {code}", code=", ".join(corpus.code)))
    found: list[Copy] = []
    faults: list[UnreadableError] = []
    for each in textfiles.copies(files):
        if isinstance(each, UnreadableError):
            faults.append(each)
            continue
        copy = each.taken(on)
        if copy.day and copy.day > this_day():
            faults.append(_from_the_future(copy.name, copy.day))
        else:
            found.append(copy)
    for fault in faults:
        say(cli.as_line(fault))
    if faults or not found:
        message = worded("nothing was added")
        raise UnreadableError(message, "" if faults else worded("no act was found in what was named"))
    with texts.library.opened(make=True) as library:
        kept = library.add([_incoming(corpus, each, code) for each in found], this_day())
    view = view_of(corpus, "", lang)
    show(Destination(), {"table": render.official_texts.ways(lambda: render.official_texts.added_page(view, kept))})
    for one, _ in kept:
        if not (one.code or one.quoted_code or texts.matching.act_of(corpus, _named(one))):
            say(
                worded(
                    "no code and no act of the data matches the copy in row {one}; if it is one, add it with --code ID",
                    one=one.id,
                )
            )
    for each in found:
        _tell_impossible_days(each)


_FEW = 3
"""As many notes with a day that is none are told of a copy."""


def _tell_impossible_days(copy: Copy) -> None:
    """Say which notes of a copy have a day that no calendar has: what they tell of it is not read."""
    notes = [(each, note) for each in copy.articles for note in each.notes if note.impossible_days]
    for article, note in notes[:_FEW]:
        say(
            worded(
                "{where}: a note on article {number} has a day that no calendar has ({days}): it is not read: {note}",
                where=f"{copy.name}:{note.line}" if note.line else copy.name,
                number=article.number,
                days=", ".join(note.impossible_days),
                note=printable(note.words),
            )
        )
    if len(notes) > _FEW:
        say(
            worded_count(
                len(notes) - _FEW,
                "{name}: {number} more note has such a day",
                "{name}: {number} more notes have such a day",
                name=copy.name,
            )
        )


def _from_the_future(name: str, day: date) -> UnreadableError:
    """A copy of a day to come would pass for one that knows every change until then."""
    message = worded("{name}: the day of the copy is {day}, which has not come", name=name, day=day)
    return UnreadableError(message, worded("give the day on which it was taken with --day"))


def _incoming(corpus: Corpus, copy: Copy, code: str) -> texts.library.Incoming:
    named = texts.matching.ActIdentity(copy.title, copy.numac, copy.dossier, copy.dated)
    quoted = texts.matching.quoted_code(corpus, named)
    return texts.library.Incoming(copy, code or texts.matching.code_of(corpus, named), quoted)


def _named(kept: texts.library.Kept) -> texts.matching.ActIdentity:
    return texts.matching.ActIdentity(kept.title, kept.numac, kept.dossier, kept.dated)


@group.command("list", cls=Command)
def list_(
    context: typer.Context,
    format: FormatOption = None,  # noqa: A002  # the name of the option
    output: Output = None,
    lang: Lang = Language.EN,
) -> None:
    """The copies that were added: which act, of which day, from which file."""
    view = view_of(corpus_of(context, lang), "", lang)
    kept = []
    if texts.library.exists():
        with texts.library.opened() as library:
            kept = library.copies()
    ways = render.formats.output_formats.answer_formats(
        lambda: render.official_texts.library_page(view, kept), lambda: render.official_texts.library_json(kept)
    )
    show(Destination(format, output), ways)


@group.command(cls=Command)
def remove(numbers: Numbers) -> None:
    """Take copies out of the library, by the numbers that texts list shows: all that are named, or none."""
    with texts.library.opened() as library:
        for each in library.remove(numbers):
            say(worded("taken out: {copy}  {title}", copy=each.id, title=each.title))
