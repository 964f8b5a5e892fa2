"""`texts`: adds, lists and removes official texts on this computer."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from lanzarote_law import cli, render, texts
from lanzarote_law.cli import text_input_files
from lanzarote_law.cli.app import Command, CommandGroup
from lanzarote_law.cli.common_inputs import CommonInputs, load_corpus, make_view, parse_day, with_common_inputs
from lanzarote_law.cli.options import Lang, Language, argument, from_today, option
from lanzarote_law.cli.user_io import Destination, say, show, this_day
from lanzarote_law.errors import NotFoundError, NotUnderstoodError, UnreadableError
from lanzarote_law.model import Corpus, HyphenUse
from lanzarote_law.text_folding_and_display import printable
from lanzarote_law.texts.consolidated_act import ActCopy
from lanzarote_law.wording import to_word, worded, worded_count

group = typer.Typer(
    cls=CommandGroup,
    help="Add, list and remove official texts on this computer.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

_FILES = "Saved pages, PDF, md, txt or json files, or folders or zips of these."
Files = Annotated[list[Path], argument("FILE...", _FILES)]
_DAY = "Give the date of the copies (default: the date up to which they state that they are up to date)."
CopyDay = Annotated[str, option("--day", "DAY", _DAY, callback=from_today)]
OfCode = Annotated[str, option("--code", "ID", "The code whose articles the texts contain, if it is not recognised.")]
OldCopy = Annotated[int, argument("OLD", "The number of the older copy, as texts list shows it.")]
NewCopy = Annotated[int, argument("NEW", "The number of the newer copy.")]
Numbers = Annotated[list[int], argument("NUMBER...", "The numbers shown by texts list.")]


@group.command(cls=Command)
def add(context: typer.Context, files: Files, day: CopyDay = "", code: OfCode = "", lang: Lang = Language.EN) -> None:
    """Add consolidated acts; if one of the files cannot be added, none is."""
    corpus = load_corpus(context, lang)
    on = parse_day(corpus, day) if day else None
    if code and code not in corpus.code:
        message = worded("'{code}' is not a code of this data set", code=printable(code))
        raise NotFoundError(message, worded("its codes are {code}", code=", ".join(corpus.code)))
    copies = text_input_files.read_copies(files, hyphens=corpus.numbering.hyphen is HyphenUse.ARTICLE)
    read = [each if isinstance(each, UnreadableError) else _dated(each, on) for each in copies]
    found = [each for each in read if not isinstance(each, UnreadableError)]
    skipped = [each.message for each in read if isinstance(each, text_input_files.SkippedError)]
    faults = [each for each in read if isinstance(each, UnreadableError) and each.message not in skipped]
    for fault in faults:
        say(cli.error_line(fault))
    _print_skipped(skipped)
    if faults or not found:
        message = worded("nothing was added")
        raise UnreadableError(message, "" if faults else worded("no act was found in the files given"))
    with texts.library.open_library(make=True) as library:
        kept = library.add([_incoming(corpus, each, code) for each in found], this_day())
    view = make_view(corpus, "", lang)
    show(
        Destination(), {"table": render.official_texts.screen_way(lambda: render.official_texts.added_page(view, kept))}
    )
    for one in (one for one, _ in kept if not (one.code or one.quoted_code)):
        if not texts.act_matching.find_act(corpus, one):
            unknown = to_word(
                "copy {one} matches no code and no act in the data; if it is a code, add it again with --code ID"
            )
            say(worded(unknown, one=one.id))
    for remark in (remark for each in found for remark in (*_missing_articles(each), *_impossible_days(each))):
        say(remark)


_FEW = 3
"""The number of notes, files or articles of one kind that are printed."""


def _print_skipped(names: list[str]) -> None:
    """Print which files of folders and archives contain no act."""
    if names:
        say(
            worded_count(
                len(names),
                "{number} file contains no act and was skipped: {files}",
                "{number} files contain no act and were skipped: {files}",
                files=_first_of(names),
            )
        )


def _missing_articles(copy: texts.consolidated_act.ActCopy) -> Iterator[str]:
    """Yield how many articles of a copy are missing from it, and how many an act puts into a code."""
    if copy.lacking:
        lacking = to_word(
            "{name}: the table of contents names {listed} articles; not in the text: {lacking} ({articles})"
        )
        values = {"listed": len(copy.head.contents), "lacking": len(copy.lacking), "articles": _in_ranges(copy)}
        yield worded(lacking, name=copy.name, **values)
    if copy.head.unread:
        unread = to_word("{name}: articles with these numbers were not read and cannot be compared: {articles}")
        yield worded(unread, name=copy.name, articles=_first_of(copy.head.unread))
    inside = [each.number for each in copy.articles if each.quoted]
    if inside and texts.act_matching.introduces_book(copy.title):
        there = to_word("{name}: the act introduces a book of a code; {number} of its articles were found: {articles}")
        yield worded(there, name=copy.name, number=len(inside), articles=f"{inside[0]} - {inside[-1]}")
    elif texts.act_matching.introduces_book(copy.title):
        none = to_word(
            "{name}: the act introduces a book of a code, but none of the articles of that book was found;"
            " they cannot be compared"
        )
        yield worded(none, name=copy.name)


def _in_ranges(copy: ActCopy) -> str:
    """The articles that are missing from a copy, those that follow each other in its table of contents as a range."""
    lacking, ranges = set(copy.lacking), [[""]]
    for each in copy.head.contents:
        if each in lacking:
            ranges[-1].append(each)
        else:
            ranges.append([""])
    shown = [f"{found[1]}-{found[-1]}" if len(found) > _FEW else ", ".join(found[1:]) for found in ranges if found[1:]]
    return ", ".join(shown[:_NAMED]) + (" ..." if len(shown) > _NAMED else "")


_NAMED = 20
"""As many missing articles, or ranges of them, are named."""


def _first_of(names: Sequence[str]) -> str:
    return ", ".join(names[:_FEW]) + (" ..." if len(names) > _FEW else "")


def _impossible_days(copy: texts.consolidated_act.ActCopy) -> Iterator[str]:
    """Yield which notes of a copy have an impossible date and were not used."""
    notes = [(each.number, note) for each in copy.articles for note in each.notes if note.impossible_days]
    sentence = to_word("{where}: a note on article {number} has an impossible date ({days}) and was not used: {note}")
    for number, note in notes[:_FEW]:
        where, days = f"{copy.name}:{note.line}" if note.line else copy.name, ", ".join(note.impossible_days)
        yield worded(sentence, where=where, number=number, days=days, note=printable(note.words))
    if len(notes) > _FEW:
        yield worded_count(
            len(notes) - _FEW,
            "{name}: {number} more note has an impossible date",
            "{name}: {number} more notes have an impossible date",
            name=copy.name,
        )


def _dated(copy: texts.consolidated_act.ActCopy, on: date | None) -> texts.consolidated_act.ActCopy | UnreadableError:
    """The copy with the given date; an error if it is in the future: all changes until then would seem to be there."""
    copy = copy._replace(day=on or copy.day)
    if copy.day is None or copy.day <= this_day():
        return copy
    message = worded("{name}: the date of the copy ({day}) is in the future", name=copy.name, day=copy.day)
    return UnreadableError(message, worded("give the date of the copy with --day"))


def _incoming(corpus: Corpus, copy: texts.consolidated_act.ActCopy, code: str) -> texts.library.NewCopy:
    quoted = texts.act_matching.find_inserted_code(corpus, copy)
    return texts.library.NewCopy(copy, code or texts.act_matching.find_code(corpus, copy), quoted)


@group.command("list", cls=Command)
@with_common_inputs(as_of=None, verbose=None)
def list_(asked: CommonInputs) -> None:
    """List the copies that you added, with act, date and file."""
    view = asked.view()
    kept = []
    if texts.library.library_exists():
        with texts.library.open_library() as library:
            kept = library.copies()
    ways = render.formats.output_formats.answer_formats(
        lambda: render.official_texts.library_page(view, kept), lambda: render.official_texts.library_json(kept)
    )
    show(asked.target, ways)


@group.command(cls=Command)
@with_common_inputs(verbose=None)
def compare(old: OldCopy, new: NewCopy, asked: CommonInputs) -> None:
    """Compare two copies of an act article by article, even if no note mentions a change."""
    view = asked.view()
    with texts.library.open_library() as library:
        kept = {each.id: each for each in library.copies()}
        for number in (old, new):
            if number not in kept:
                raise NotFoundError(worded("no copy has the number {number}", number=number))
        if kept[old].language != kept[new].language or not texts.comparison.is_same_act(kept[old], kept[new]):
            message = worded("copies {old} and {new} are not of the same act in the same language", old=old, new=new)
            raise NotUnderstoodError(message, worded("texts list shows the act and the language of each copy"))
        found = texts.compare_copies.compare_copies(library.articles_of(old), library.articles_of(new))
    copies, items = (kept[old], kept[new]), texts.comparison.dependent_items(view.corpus, view.on)
    ways = render.formats.output_formats.answer_formats(
        lambda: render.side_by_side.compared_page(view, copies, found, items),
        lambda: render.side_by_side.compared_json(view, copies, found, items),
    )
    html = {"html": lambda _: render.side_by_side.compared_html(view, copies, found, items)}
    show(asked.target, {**ways, **html})
    raise typer.Exit(1 if found else 0)


@group.command(cls=Command)
def remove(numbers: Numbers) -> None:
    """Remove copies by the numbers that texts list shows: all the numbers given, or none."""
    with texts.library.open_library() as library:
        for each in library.remove(numbers):
            say(worded("removed: {copy}  {title}", copy=each.id, title=each.title))
