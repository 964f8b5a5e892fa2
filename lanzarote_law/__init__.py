"""Cross-references the Lanzarote Committee's questionnaire and the Lanzarote Convention with national criminal law.

The library on which the commands stand. A corpus is what a data set says; every question is asked of a corpus and of a
day, a `datetime.date`, and is answered by values that never change. The end of a span is the first day without the
thing. What is refused raises a `RequestError`: `NotUnderstoodError`, `NotFoundError`, or `UnreadableError` with its
`problems`.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from lanzarote_law.version import __version__ as __version__

if TYPE_CHECKING:
    from lanzarote_law.answers.coverage import Grouping as Grouping
    from lanzarote_law.answers.coverage import coverage as coverage
    from lanzarote_law.answers.coverage import gaps as gaps
    from lanzarote_law.answers.law_over_time import changes as changes
    from lanzarote_law.answers.law_over_time import history as history
    from lanzarote_law.answers.lookup import lookup as lookup
    from lanzarote_law.answers.search import search as search
    from lanzarote_law.checking.check import check as check
    from lanzarote_law.dataset.corpus_loading import load as load
    from lanzarote_law.errors import NotFoundError as NotFoundError
    from lanzarote_law.errors import NotUnderstoodError as NotUnderstoodError
    from lanzarote_law.errors import RequestError as RequestError
    from lanzarote_law.errors import UnreadableError as UnreadableError
    from lanzarote_law.model import Corpus as Corpus

_NAMES = {
    "dataset.corpus_loading": "load",
    "answers.lookup": "lookup",
    "answers.law_over_time": "history changes",
    "answers.coverage": "gaps coverage Grouping",
    "answers.search": "search",
    "checking.check": "check",
    "model": "Corpus",
    "errors": "RequestError NotUnderstoodError NotFoundError UnreadableError",
}
_ROOMS = {name: room for room, names in _NAMES.items() for name in names.split()}
"""Where each name of the library lives; it is loaded from there when it is first used, so that no start pays for it."""

__all__ = ["__version__", *_ROOMS]  # noqa: PLE0604  # names, each of them


if not TYPE_CHECKING:  # a checker of types knows the names above, and no others

    def __getattr__(name: str) -> object:
        if name not in _ROOMS:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name)
        return getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)


def __dir__() -> list[str]:
    return __all__
