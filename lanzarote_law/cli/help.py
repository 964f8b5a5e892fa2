"""`help`: explains commands, terms and exit codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from lanzarote_law import render
from lanzarote_law.cli.common_inputs import load_corpus, make_view
from lanzarote_law.cli.options import AsOf, Lang, Language, Topic
from lanzarote_law.cli.user_io import Destination, show, write
from lanzarote_law.errors import NotUnderstoodError, UnreadableError
from lanzarote_law.grammar import EXAMPLE
from lanzarote_law.text_folding_and_display import printable, wrap_line
from lanzarote_law.wording import joined_by_and, joined_by_or, spoken, word, worded

if TYPE_CHECKING:
    from lanzarote_law.cli.app import Program
    from lanzarote_law.render.blocks import Page
    from lanzarote_law.render.phrases import View


def help_(context: typer.Context, topic: Topic = None, lang: Lang = Language.EN, as_of: AsOf = "") -> None:
    """Explain a command, a term on the pages, or the exit codes.

    A term is explained in the language of --lang, or in the one in which it was typed; the example is from the data,
    as at the date of --as-of.
    """
    parent = context.parent
    assert parent is not None
    group = parent.command
    assert isinstance(group, typer.core.TyperGroup)
    wanted = " ".join(topic or ())
    if not wanted:
        write(Destination(), parent.get_help() + "\n")
    elif wanted == "exit-codes":
        write(Destination(), word("help.exit codes", spoken()))
    elif wanted in _WORDS:
        _show(render.glossary.words_page(lang.value if lang is not Language.EN else _WORDS[wanted]))
    elif command := group.get_command(parent, wanted):
        write(Destination(), command.get_help(typer.Context(command, info_name=wanted, parent=parent)) + "\n")
    else:
        _show(_word_page(context, wanted, lang, as_of, group.list_commands(parent)))


def _show(page: Page) -> None:
    show(Destination(), render.formats.output_formats.page_formats(lambda: page))


def _word_page(context: typer.Context, wanted: str, lang: Language, as_of: str, commands: list[str]) -> Page:
    """The page on a term. Raises NotUnderstoodError with similar terms."""
    found = render.glossary.find_terms(wanted, lang.value)
    if not found.keys:
        meant = worded("the topics are {names}", names=joined_by_and((*TOPICS, *commands)))
        if near := render.glossary.nearest_terms(wanted, lang.value, (*commands, *TOPICS)):
            meant = worded("did you mean {near}?", near=joined_by_or(near))
        raise NotUnderstoodError(worded("there is no help on '{wanted}'", wanted=printable(wanted)), meant)
    return render.glossary.word_page(found, _view(context, as_of, Language(found.language)))


def _view(context: typer.Context, as_of: str, language: Language) -> View | None:
    """The source of examples; None if the data cannot be read, since terms can be explained without them."""
    try:
        return make_view(load_corpus(context, language), as_of, language)
    except UnreadableError:
        return None


def start_page(program: Program) -> str:
    """The page shown for the name of the program alone; it fits one screen."""
    named = ((group, ", ".join(name for name, _ in found)) for group, found in program.grouped().items())
    commands = "".join(wrap_line(f"  {worded(group):<14}{names}", 80, 16) + "\n" for group, names in named)
    return word("help.start", spoken()).format(article=EXAMPLE, commands=commands)


TOPICS = ("words", "exit-codes")
_WORDS = {"words": "en", "mots": "fr", "woorden": "nl"}
"""The names of the list of terms, with the language in which it is then shown."""
