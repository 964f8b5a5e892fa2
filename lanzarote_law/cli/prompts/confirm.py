"""Yes or no, at the terminal: asked and understood in the language of the reader."""

from __future__ import annotations

import sys

from lanzarote_law.cli.prompts.line_editor import read_line
from lanzarote_law.typography import printable
from lanzarote_law.wording import worded

_YES = {"y", "yes", "o", "oui", "j", "ja"}
_NO = {"n", "no", "non", "nee", "neen"}
"""What is understood in every language: a Belgian keyboard is lent out, and no word of one is the other of another."""


def confirm(question: str, *, otherwise: bool = False) -> bool:
    """Whether somebody says yes; asked again until it is yes, no or nothing. Raises Abort where it ends there."""
    signs = worded("[Y/n]") if otherwise else worded("[y/N]")
    words = printable(f"{question} {signs}") + worded(": ").rstrip()
    while True:
        answer = read_line(words).casefold()
        if not answer:
            return otherwise
        if answer in _YES | _NO:
            return answer in _YES
        print(worded("type y for yes or n for no"), file=sys.stderr, flush=True)
