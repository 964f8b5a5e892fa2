"""The list of output formats, and the file extension that selects each.

A command says in which ways its result can be written; the reader chooses one by its name or by the ending of a file.
A new format is a module of this room and a line here.
"""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from lanzarote_law import render
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.render.blocks import Page
from lanzarote_law.render.json_output_keys import Plain
from lanzarote_law.wording import joined_by_or, to_word, worded

FORMATS = ("table", "json", "sarif", "csv", "excel", "md", "html", "docx", "xlsx", "pdf", "github", "sqlite", "jsonld")
"""The first is what is written where nobody asks for another."""

_ENDINGS = {
    **{f".{name}": (name,) for name in ("md", "sarif", "html", "docx", "xlsx", "pdf")},
    **dict.fromkeys((".db", ".sqlite", ".sqlite3"), ("sqlite",)),
    ".jsonld": ("jsonld",),
    ".csv": ("csv", "excel"),
    ".json": ("json", "sarif", "jsonld"),
    ".txt": ("table", "github"),
}
"""The formats that a file of an ending can hold, first the one that the ending asks for."""


_OF_EXCEL = (".xlsx", ".xls", ".xlsm")


class Surface(NamedTuple):
    """The target of a text: a terminal with a width and colours, or a pipe or file."""

    columns: int = 0
    """0 where it is no terminal."""
    colour: bool = False


Written = str | bytes | Iterable[str]
"""A result as text, as pieces of it, or as the bytes of a document."""
Ways = Mapping[str, Callable[[Surface], Written]]
"""How a result can be written, by the name of the format."""


def page_formats(page: Callable[[], Page]) -> Ways:
    """The formats of a page: terminal, plain text and Markdown."""
    return {"table": lambda surface: page_text(page(), surface), "md": lambda _: render.formats.markdown.text(page())}


def answer_formats(page: Callable[[], Page], document: Callable[[], Plain]) -> Ways:
    """The formats of an answer, which is a page and plain values; each is computed only on request."""
    return {
        **page_formats(page),
        "json": lambda _: render.json_output.json_text(document()),
        **table_formats(lambda: render.formats.csv_tables.table(document())),
    }


def table_formats(cells: Callable[[], list[list[str]]]) -> Ways:
    """The ways in which a table is written for programs that calculate."""
    return {
        "csv": lambda _: render.formats.csv_tables.text(cells()),
        "excel": lambda _: render.formats.csv_tables.excel_csv_file(cells()),
    }


def page_text(page: Page, surface: Surface) -> str:
    """A page as a drawing for a terminal, or as plain text; only a terminal loads what draws."""
    if surface.columns:
        return render.formats.terminal.text(page, surface.columns, colour=surface.colour)
    return render.formats.plain_text.text(page)


def choose_format(ways: Iterable[str], asked: str | None, output: Path | None) -> str:
    """The requested format, or that of the file extension; the first format if neither is given.

    Raises NotUnderstoodError where a file would not hold what its ending says.
    """
    known = sorted(ways, key=FORMATS.index)
    if output is None or not output.suffix:
        return asked or known[0]
    by_ending = [each for each in _ENDINGS.get(output.suffix.lower(), ()) if each in known]
    if not by_ending or (asked and asked not in by_ending):
        raise _other_ending_error(known, asked, output)
    return asked or by_ending[0]


def refuse_ending_of_a_file(folder: Path) -> None:
    """Raise NotUnderstoodError if a folder to write has the ending of a file: the reader expects that."""
    if folder.suffix.lower() in {*_ENDINGS, *_OF_EXCEL} and not folder.is_dir():
        sentence = to_word("{output} cannot be a {suffix} file: this output can only be written as {either}")
        message = worded(sentence, output=folder, suffix=folder.suffix, either="site")
        raise NotUnderstoodError(message, worded("name a folder: -o DIR"))


def _other_ending_error(known: list[str], asked: str | None, output: Path) -> NotUnderstoodError:
    """Return the error that a file would not hold what its ending says, with the endings that would be right."""
    suffix, wanted = output.suffix, [asked] if asked else known
    if not asked and "excel" in known and suffix.lower() in _OF_EXCEL:
        message = worded(
            "{output} cannot be a {suffix} file: for Excel, this output can only be written as csv",
            output=output,
            suffix=suffix,
        )
        hint = worded("give --format excel, and name the file {with_suffix}", with_suffix=output.with_suffix(".csv"))
        return NotUnderstoodError(message, hint)
    first, *others = dict.fromkeys(next(end for end, held in _ENDINGS.items() if each in held) for each in wanted)
    sentence = to_word("{output} cannot be a {suffix} file: this output can only be written as {either}")
    hint = worded("name the file {with_suffix}", with_suffix=output.with_suffix(first))
    hint += worded(", or with {either}", either=_either(others)) if others else ""
    return NotUnderstoodError(worded(sentence, output=output, suffix=suffix, either=_either(wanted)), hint)


def _either(words: list[str]) -> str:
    return joined_by_or(words)
