"""Questions at the terminal: in words, each answer looked at at once, with a way back; a line can be edited."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

import typer

from lanzarote_law import cli
from lanzarote_law.cli.user_io import say
from lanzarote_law.errors import RequestError
from lanzarote_law.text_folding_and_display import printable
from lanzarote_law.wording import ENGLISH, joined_by_or, page_words, spoken, to_word, word, worded

if TYPE_CHECKING:
    from prompt_toolkit import PromptSession
    from prompt_toolkit.key_binding import KeyPressEvent

BACK = "<"
"""Typed, or sent by Shift-TAB, to go back to the previous question."""
_MENU = 5
"""Lines reserved for completions."""


def can_edit_line() -> bool:
    """Whether a line can be edited: on a terminal that moves its cursor."""
    return sys.stdin.isatty() and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def read_line(words: str, offered: str = "", offers: Mapping[str, str] | None = None) -> str:
    """Read a line after a prompt on standard error. Raises Abort if input ends.

    A default of several words can be edited in the line, and an emptied line is empty; a default of one word is used if
    nothing is typed. TAB offers `offers`, each with its meaning.
    """
    if not can_edit_line():
        return str(typer.prompt(words, default=offered, show_default=False, prompt_suffix=" ", err=True)).strip()
    from prompt_toolkit.completion import DummyCompleter, WordCompleter  # noqa: PLC0415  # imported only for questions

    standing = offered if " " in offered else ""
    known = dict(offers or {})
    completer = WordCompleter([*known], ignore_case=True, meta_dict=known, WORD=True) if known else DummyCompleter()
    try:
        typed = _session().prompt(
            f"{words} ",
            default=standing,
            placeholder="" if standing else offered,
            completer=completer,
            reserve_space_for_menu=_MENU if known else 0,
        )
    except (KeyboardInterrupt, EOFError):
        raise typer.Abort from None
    return " ".join(typed.splitlines()).strip() or ("" if standing else offered)


_YES = {"y", "yes", "o", "oui", "j", "ja"}
_NO = {"n", "no", "non", "nee", "neen"}
"""Answers accepted in every language; no word means yes in one language and no in another."""


def confirm(question: str, *, default: bool = False) -> bool:
    """Ask for confirmation until the answer is yes, no or empty. Raises Abort if input ends."""
    signs = worded("[Y/n]") if default else worded("[y/N]")
    words = printable(f"{question} {signs}") + worded(": ").rstrip()
    while True:
        answer = read_line(words).casefold()
        if not answer:
            return default
        if answer in _YES | _NO:
            return answer in _YES
        print(worded("type y for yes or n for no"), file=sys.stderr, flush=True)


@cache
def _session() -> PromptSession[str]:
    """One for all lines, so that each can be recalled; nothing of it is kept on the disk."""
    from prompt_toolkit import PromptSession  # noqa: PLC0415  # as above
    from prompt_toolkit.filters import has_completions  # noqa: PLC0415  # as above
    from prompt_toolkit.key_binding import KeyBindings  # noqa: PLC0415  # as above
    from prompt_toolkit.output import create_output  # noqa: PLC0415  # as above

    keys = KeyBindings()

    @keys.add("s-tab", filter=~has_completions)
    def _(event: KeyPressEvent) -> None:
        event.current_buffer.append_to_history()
        event.app.exit(result=BACK)

    return PromptSession(output=create_output(sys.stderr), key_bindings=keys, complete_while_typing=False)


NONE = "-"
"""Typed to skip a question or remove an answer."""
HELP = "?"
"""Typed for help on a question."""
_SIGNS = {BACK: BACK, "back": BACK, NONE: NONE, HELP: HELP}
_GENERAL_HELP = to_word("< or Shift-TAB: back; -: skip; Ctrl-C: stop; TAB: complete; up arrow: earlier input.")


class ParsedAnswer(NamedTuple):
    """An answer in the stored form, and its meaning if that is to be shown."""

    text: str
    label: str = ""


class Question(NamedTuple):
    """A question: its key, its text, and the parser of its answer."""

    key: str
    words: str
    parse: Callable[[str], ParsedAnswer] = ParsedAnswer
    """Parses the typed text. Raises RequestError if it is not a valid answer."""
    required: bool = True
    default: str = ""
    """The answer that is offered."""
    help: str = ""
    """The text shown for `?`."""
    doubt: Callable[[str], str] = lambda _: ""
    """Returns a doubt about an answer that may still be right; empty if there is none."""
    completions: Mapping[str, str] = MappingProxyType({})
    """The completions for TAB, each with its meaning."""
    omitted: str = ""
    """The answer if it is skipped."""


class LeaveDialogueError(Exception):
    """The user goes back from the first question."""


Answers = dict[str, str]


def prompt(name: str, **places: object) -> str:
    """The text of a question, or of its help, by its key in the catalogue."""
    return word(f"ask.{name}", spoken()).format(**places)


def ask_all(questions: Callable[[Answers], list[Question]], given: Answers, *, last: bool = False) -> Answers:
    """Ask questions that depend on earlier answers; given answers are offered as defaults.

    With `last`, begins at the last question. Raises LeaveDialogueError if the user goes back from the first one.
    """
    answers: Answers = dict(given) if last else {}
    at = len(questions(answers)) - 1 if last else 0
    while at < len(every := questions(answers)):
        question = every[at]
        answer = ask(question, answers.get(question.key, given.get(question.key, "")))
        if answer == BACK:
            if not at:
                raise LeaveDialogueError
            at -= 1
            continue
        answers[question.key] = answer
        given[question.key] = answer
        at += 1
    return {each.key: answers[each.key] for each in every}


def ask(question: Question, before: str = "") -> str:
    """Ask a question until the answer is valid; BACK if the user goes back.

    A rejected answer is not offered again, but can be recalled with the up arrow.
    """
    offered = before or question.default
    doubted = ""
    while True:
        typed = _read_answer(question.words, offered, question.completions)
        if typed == BACK:
            return BACK
        if typed == HELP:
            say("\n".join(filter(None, (question.help, worded(_GENERAL_HELP)))))
            continue
        answer = "" if typed == NONE else typed
        try:
            if not answer:
                if not question.required:
                    return question.omitted
                say(worded("an answer is required; ?: help; Ctrl-C: stop"))
                continue
            kept = question.parse(answer)
        except RequestError as error:
            say(cli.error_line(error))
            continue
        if kept.text not in {doubted, before} and (doubt := question.doubt(kept.text)):
            say(worded("is this correct? {doubt}. Press Enter to confirm, or retype it", doubt=doubt))
            doubted, offered = kept.text, typed
            continue
        if kept.label:
            say(f"  {kept.label}")
        return kept.text


def _read_answer(words: str, offered: str, offers: Mapping[str, str]) -> str:
    """Read an answer; on a terminal the default can be edited in the line."""
    standing = can_edit_line() and " " in offered
    say(f"{words} [{offered}]" if offered and not standing else words)
    return interpret(read_line(">", offered, offers), offered)


def interpret(typed: str, line: str = "") -> str:
    """The typed text, or the command sign if it was typed alone or after the default."""
    if typed.endswith(BACK):
        return BACK
    behind = typed.removeprefix(line).strip()
    return _SIGNS.get(typed.casefold(), _SIGNS.get(behind.casefold(), typed))


def choices(name: str, answers: Iterable[str]) -> dict[str, str]:
    """The possible answers to a question, each with its explanation in the catalogue, if any."""
    known = page_words(ENGLISH)
    return {str(each): prompt(f"{name}.{each}") if f"ask.{name}.{each}" in known else "" for each in answers}


def list_choices(answers: Mapping[str, str]) -> str:
    """The choices with their meanings, as text."""
    return ", ".join(f"{each} ({about})" if about else each for each, about in answers.items())


def choice_question(key: str, question: str, answers: Mapping[str, str], default: str = "", more: str = "") -> Question:
    """A question answered by one of some words or its first letters."""
    return Question(key, question, partial(parse_choice, answers), default=default, help=more, completions=answers)


def parse_choice(answers: Mapping[str, str], typed: str) -> ParsedAnswer:
    """Parse one of some words or its unique beginning."""
    begun = [each for each in answers if each.startswith(typed.casefold())]
    found = [typed.casefold()] if typed.casefold() in answers else begun
    if len(found) != 1:
        message = worded("'{typed}' is not one of the possible answers", typed=typed)
        raise RequestError(
            message, worded("type {words}, or the first letters of one of them", words=joined_by_or(answers))
        )
    return ParsedAnswer(found[0], answers[found[0]] if found[0] != typed else "")
