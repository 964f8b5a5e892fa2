"""How memory is looked after while a data set is taken in, of which all is kept."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def all_kept() -> Iterator[None]:
    """Nothing is looked for that could be thrown away: thousands of records are made at once, and all are kept."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
