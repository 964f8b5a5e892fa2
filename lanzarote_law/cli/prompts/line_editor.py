"""Reads a line: with editing, completion and recall at a terminal, or as it is from a pipe."""

from __future__ import annotations

import os
import sys
from functools import cache
from typing import TYPE_CHECKING

import typer

from lanzarote_law.typography import printable
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Mapping

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
