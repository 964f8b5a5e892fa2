"""How text is written: variants folded for comparing, days, and text that is safe to show."""

from __future__ import annotations

import re
import unicodedata
from datetime import date


def clean(text: str) -> str:
    """Typographic variants of a typed reference folded to one: spaces, hyphens, quotes."""
    text = unicodedata.normalize("NFC", text)
    for odd, usual in (("\u00ad", ""), ("\u2019", "'"), ("\u2018", "'"), ("\ufeff", "")):
        text = text.replace(odd, usual)
    return " ".join(text.split())


def fold(text: str) -> str:
    """Lower case without accents, for comparing words.

    >>> fold("Pénal")
    'penal'
    """
    decomposed = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def calendar_day(text: str) -> date | None:
    """The day written as YYYY-MM-DD; None where it is no day.

    >>> calendar_day("2018-01-26"), calendar_day("2018-13-01"), calendar_day("20180126")
    (datetime.date(2018, 1, 26), None, None)
    """
    try:
        return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII) else None
    except ValueError:
        return None


def printable(text: str) -> str:
    r"""Text without what drives a terminal, turns or breaks a line, or is no letter; a soft hyphen is not seen.

    >>> printable("8.1\x1b[31m"), printable("a\u2028b\udcff"), printable("stran\xadgeness")
    ('8.1\ufffd[31m', 'a\ufffdb\ufffd', 'strangeness')
    """
    if text.isprintable():
        return text
    text = text.replace("\u00ad", "")
    return "".join(
        "\ufffd" if unicodedata.category(letter) in _UNSHOWN and letter not in "\n\t" else letter for letter in text
    )


_UNSHOWN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""Control, also of the direction of writing; bytes that were no UTF-8; ends of lines and paragraphs."""
