"""`help`: what a command does, what the words of the pages mean, and what the exit codes mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from lanzarote_law import render
from lanzarote_law.cli.loading import corpus_of, view_of
from lanzarote_law.cli.options import AsOf, Lang, Language, Topic
from lanzarote_law.cli.screen import Destination, show, write
from lanzarote_law.errors import NotUnderstoodError, UnreadableError
from lanzarote_law.grammar import EXAMPLE
from lanzarote_law.typography import printable, wrapped
from lanzarote_law.wording import either, to_word, worded

if TYPE_CHECKING:
    from lanzarote_law.cli.app import Program
    from lanzarote_law.render.formats.blocks import Page
    from lanzarote_law.render.phrases import View


def help_(context: typer.Context, topic: Topic = None, lang: Lang = Language.EN, as_of: AsOf = "") -> None:
    """A command, the words of the pages, or the exit codes explained.

    The words are explained in the language of --lang, or in the one in which a word was typed; its example is one of
    the data, on the day of --as-of.
    """
    parent = context.parent
    assert parent is not None
    group = parent.command
    assert isinstance(group, typer.core.TyperGroup)
    wanted = " ".join(topic or ())
    if not wanted:
        write(Destination(), parent.get_help() + "\n")
    elif wanted == "exit-codes":
        write(Destination(), worded(EXIT_CODES))
    elif wanted in _WORDS:
        _show(render.glossary.words_page(lang.value if lang is not Language.EN else _WORDS[wanted]))
    elif command := group.get_command(parent, wanted):
        write(Destination(), command.get_help(typer.Context(command, info_name=wanted, parent=parent)) + "\n")
    else:
        _show(_word(context, wanted, lang, as_of, group.list_commands(parent)))


def _show(page: Page) -> None:
    show(Destination(), render.formats.output_formats.page_formats(lambda: page))


def _word(context: typer.Context, wanted: str, lang: Language, as_of: str, commands: list[str]) -> Page:
    """The page of a word. Raises NotUnderstoodError with the words that come near."""
    found = render.glossary.find_terms(wanted, lang.value)
    if not found.keys:
        near = render.glossary.nearest_terms(wanted, lang.value, (*commands, *TOPICS))
        meant = (
            worded("did you mean {near}?", near=either(near))
            if near
            else worded("the topics are {names}", names=", ".join((*TOPICS, *commands)))
        )
        raise NotUnderstoodError(worded("there is no help on '{wanted}'", wanted=printable(wanted)), meant)
    return render.glossary.word_page(found, _view(context, as_of, Language(found.language)))


def _view(context: typer.Context, as_of: str, language: Language) -> View | None:
    """What examples are taken from; none where the data cannot be read: what a word means does not hang on them."""
    try:
        return view_of(corpus_of(context, language), as_of, language)
    except UnreadableError:
        return None


def start_page(program: Program) -> str:
    """What stands there for somebody who typed the name of the program alone: it fits a screen."""
    commands = "".join(
        wrapped(f"  {worded(group):<14}{', '.join(name for name, _ in found)}", 80, 16) + "\n"
        for group, found in program.grouped().items()
    )
    return worded(START, article=EXAMPLE, commands=commands)


START = to_word(
    """\
Which provision of criminal law answers which item of the Lanzarote Committee,
on any day, on whose word.

For example
  lanzarote-law lookup 8.1.a                what answers an item
  lanzarote-law history {article:<20}an article through time
  lanzarote-law check draft.docx            the citations of a document

Commands
{commands}
More
  lanzarote-law help                        every command in a line
  lanzarote-law help lookup                 a command and its options
  lanzarote-law help words                  what weak, asserted, seen ... mean
  lanzarote-law --install-completion        TAB completes what you type
"""
)

TOPICS = ("words", "exit-codes")
_WORDS = {"words": "en", "mots": "fr", "woorden": "nl"}
"""What people call the words, and the language in which they then want to read."""

EXIT_CODES = to_word(
    """\
0  done
1  nothing was found, or the check ran and the answer is no
2  the request cannot be understood
3  the input cannot be read, or the data are faulty

Several references, one of them missing: the rest is answered, exit 1.
validate: 1 for any error (see --fail-on), 3 for a file that is no YAML.
A command that writes: 1 where it was not let, 3 where it could not; it says which state of the data stands.
"""
)
