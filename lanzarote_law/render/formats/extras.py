"""What the formats of reports need beyond the program itself, said in one line where it is missing."""

from __future__ import annotations

from importlib.util import find_spec

from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.wording import worded


def needed(library: str, what: str) -> None:
    """Raises NotUnderstoodError, with how to install it, where a library is not there."""
    if find_spec(library) is None:
        raise NotUnderstoodError(
            worded("{what} need the extra [report]", what=what),
            worded('install it with: pip install "lanzarote-law[report]"'),
        )
