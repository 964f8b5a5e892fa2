"""The doors of the rooms: a module of a room is loaded when it is first asked for.

`from lanzarote_law import answers` loads nothing yet; `answers.lookup` does. So a command names at its top the rooms
that it goes through, and a start pays only for those that it enters.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType


def door(room: str) -> Callable[[str], ModuleType]:
    """The `__getattr__` of a package (PEP 562) that loads its modules by their names."""

    def opened(name: str) -> ModuleType:
        module = f"{room}.{name}"
        try:
            return import_module(module)
        except ModuleNotFoundError as error:
            if error.name != module:  # the module is there, and misses another
                raise
            raise AttributeError(f"module {room!r} has no attribute {name!r}", name=name) from None

    return opened
