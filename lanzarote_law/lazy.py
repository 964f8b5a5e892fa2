"""Lazy loading: a module of a package is loaded when it is first used.

`from lanzarote_law import answers` loads nothing yet; `answers.lookup` does. A command can therefore import its
packages at the top, and a start loads only the modules that it uses.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType


def lazy_getattr(package: str) -> Callable[[str], ModuleType]:
    """Return the `__getattr__` of a package (PEP 562) that loads its modules by name."""

    def load(name: str) -> ModuleType:
        module = f"{package}.{name}"
        try:
            return import_module(module)
        except ModuleNotFoundError as error:
            if error.name != module:  # the module exists, but fails to import another
                raise
            raise AttributeError(f"module {package!r} has no attribute {name!r}", name=name) from None

    return load
