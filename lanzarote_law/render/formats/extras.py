"""What the formats of reports need beyond the program itself, said in one line where it is missing."""

from __future__ import annotations

from importlib.util import find_spec

from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.wording import to_word, worded

_MADE = (to_word("Word documents"), to_word("Excel workbooks"), to_word("HTML pages"))
"""What needs more than the program."""


def needed(library: str, what: str) -> None:
    """Raises NotUnderstoodError, with how to install it, where a library is not there."""
    if find_spec(library) is None:
        raise NotUnderstoodError(
            worded("{what} need the extra [report]", what=worded(what)),
            worded('install it with: pip install "lanzarote-law[report]"'),
        )
