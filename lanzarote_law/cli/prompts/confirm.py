"""Yes or no, at the terminal: asked and understood in the language of the reader."""

from __future__ import annotations

import sys

from lanzarote_law.cli.prompts.line_editor import read_line
from lanzarote_law.typography import printable
from lanzarote_law.wording import worded

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
