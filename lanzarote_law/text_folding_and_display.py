"""Folds variants of typed text for comparison, reads calendar dates, and makes text safe to show."""

import re
import unicodedata
from datetime import date
from itertools import filterfalse


def normalise_reference(text: str) -> str:
    """Return a typed reference with variants of spaces, hyphens and quotation marks replaced by one form."""
    text = unicodedata.normalize("NFC", text)
    for odd, usual in (("\u00ad", ""), ("\u2019", "'"), ("\u2018", "'"), ("\ufeff", "")):
        text = text.replace(odd, usual)
    return " ".join(text.split())


def fold_accents(text: str) -> str:
    """Return lower case without accents, for comparing words.

    >>> fold_accents("Pénal")
    'penal'
    """
    decomposed = unicodedata.normalize("NFKD", text.lower())
    return "".join(filterfalse(unicodedata.combining, decomposed))


def parse_calendar_day(text: str) -> date | None:
    """Return the date written as YYYY-MM-DD; None if it is not a date.

    >>> parse_calendar_day("2018-01-26"), parse_calendar_day("2018-13-01"), parse_calendar_day("20180126")
    (datetime.date(2018, 1, 26), None, None)
    """
    try:
        return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII) else None
    except ValueError:
        return None


def printable(text: str) -> str:
    r"""Return text in which control and formatting characters are replaced by a visible sign.

    They could control a terminal or a log, or change the direction of writing. Soft hyphens are removed.

    >>> printable("8.1\x1b[31m"), printable("stran\xadgeness"), printable("##[error]")
    ('8.1\ufffd[31m', 'strangeness', '#\ufffd[error]')
    """
    if "##[" in text:  # a command in the logs of some build servers
        text = text.replace("##[", "#\ufffd[")
    if text.replace(NO_BREAK, " ").isprintable():
        return text
    text = text.replace("\u00ad", "")
    return "".join(
        "\ufffd" if unicodedata.category(letter) in _STEERING and letter not in "\n\t" else letter for letter in text
    )


def printable_line(text: str) -> str:
    r"""Return printable text on one line, for example for a file name; an initial `::` would be a command in some logs.

    >>> printable_line("a\nb"), printable_line("  ::error::c"), printable_line("a::b")
    ('a\ufffdb', '  \ufffd:error::c', 'a::b')
    """
    return re.sub(r"^(\s*):(?=:)", "\\1\ufffd", re.sub(r"[\n\t]", "\ufffd", printable(text)))


def wrap_line(line: str, width: int, hanging: int = 0) -> str:
    r"""Break a line only at spaces, indenting the rest; text without spaces stays whole.

    >>> wrap_line("one two three", 8, 2)
    'one two\n  three'

    >>> wrap_line("ce jour ?", 8)
    'ce\njour ?'
    """
    import textwrap  # noqa: PLC0415  # what is not shown on a terminal has no need of it

    bound = re.sub(r" (?=[:;?!»](?:\s|$))|(?<=«) ", _BOUND, line)
    broken = textwrap.wrap(
        bound,
        width,
        subsequent_indent=" " * hanging,
        break_long_words=False,
        break_on_hyphens=False,
        replace_whitespace=False,
    )
    return "\n".join(broken).replace(_BOUND, " ")


_BOUND = "\ue000"
"""Represents a space at which French does not break lines, while a line is broken."""


NO_BREAK = "\u00a0"
"""A no-break space."""


def add_french_spaces(text: str, space: str = NO_BREAK) -> str:
    r"""Return a French text with no-break spaces before the colon, `;`, `!` and `?`, inside « » and in numbers.

    >>> add_french_spaces("Code: inféré"), add_french_spaces("a ; b"), add_french_spaces("; b", " ")
    ('Code\xa0: inféré', 'a\xa0; b', ' ; b')
    >>> add_french_spaces("de 9:30 à act:2023")
    'de 9:30 à act:2023'
    >>> add_french_spaces("de 200 à 10 000 euros, n° 1, le 1er mars 2023")
    'de 200 à 10\xa0000 euros, n°\xa01, le 1er mars 2023'
    >>> add_french_spaces("« couvert », (exclues ?)")
    '«\xa0couvert\xa0», (exclues\xa0?)'
    """
    text = _INSIDE.sub(space, text)
    return _IN_NUMBERS.sub(space, _TWO_PARTS.sub(lambda found: space + found[0].lstrip(" \u00a0"), text))


_IN_NUMBERS = re.compile(r"(?<=\d) (?=\d{3}(?:\D|$))|(?<=[Nn]°) (?=\d)")


_INSIDE = re.compile(r"(?<=«) (?=\S)|(?<=\S) (?=»|[:;!?][)\]])")
"""The spaces inside quotation marks, and before a sign of two parts that a bracket follows."""


_TWO_PARTS = re.compile(r"(?<=[^\s:;!?])[ \u00a0]?([:;!?])(?=\s|$)|^;(?= )")
"""The part of a line after `; ` continues what precedes it."""


_STEERING = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))
"""Categories of characters: control, format (such as direction marks), surrogates, line and paragraph separators."""


_RAISED = str.maketrans("0123456789()[],", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁽⁾\u2060")


def to_superscript(words: str) -> str:
    """Return words as superscript: only digits, also in brackets, as in the mark of a note.

    >>> to_superscript("12"), to_superscript("(3)"), to_superscript("er")
    ('¹²', '⁽³⁾', 'er')
    """
    return words if re.search(r"[^\W\d]", words) else words.translate(_RAISED)
