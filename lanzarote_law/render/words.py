"""The words of pages with their places filled, and dates as each language writes them."""

from datetime import date

from lanzarote_law import wording
from lanzarote_law.model import Text


def word(key: str, language: str, *values: str) -> str:
    """A word or phrase in a language, its places filled."""
    return wording.word(key, language).format(*values)


def counted(key: str, language: str, count: int, *more: str) -> str:
    """A number of things: `1 error`, `2 errors`; in French, none is written as one is.

    >>> counted("error", "en", 0), counted("error", "fr", 0)
    ('0 errors', '0 erreur')
    """
    return word(f"{key}.{'one' if wording.takes_singular(count, language) else 'many'}", language, str(count), *more)


def long_date(on: date, language: str) -> str:
    """A day as it is written in running text: 1 June 2022, 1er juin 2022, 1 juni 2022."""
    return wording.written_day(on, language)


def short_date(on: date, language: str) -> str:
    """A day as it is written in tables: 1 Jun 2022."""
    return wording.written_day(on, language, "short months")


def localized_text(text: Text, language: str) -> str:
    """A text in a language; if it is missing, the English text with its sign."""
    words, found = text.within(language)
    return words if found == language else f"{words} [{found}]"
