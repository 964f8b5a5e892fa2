"""What the program says, in the language of its reader, by catalogues in the form of gettext.

A sentence is written in English in the code, and its English is its id in the catalogues. A word of a page is named by
its key in the code; its English is in the catalogue of English, and in every catalogue the key is its context.
`python -m tests.catalogues` updates the catalogues and their compiled forms.

One process speaks one language, as with gettext everywhere: a message is worded where it arises, and no room needs to
be told in which language it is read. Words of pages are asked for in the language of the page.
"""

import gettext
import os
import re
import struct
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

ENGLISH = "en"
"""The language in which the sentences of the program are written, and to which a missing translation falls back."""
LANGUAGES = (ENGLISH, "fr", "nl")
"""The languages of the program and of the data."""

FOLDER = Path(__file__).with_name("locale")
DOMAIN = "lanzarote_law"
"""The sentences, which few commands need."""
WORDS = f"{DOMAIN}_words"
"""The words of pages, by their keys: compiled to a file of their own, so that a page reads no sentences."""
KEYS = f"{DOMAIN}_keys"
"""What the keys of the data and of the output mean, which only a question about a new record and a schema say."""
MEANING = "key"
"""The context of these in the catalogue."""

_spoken = ENGLISH


def speak(language: str) -> None:
    """From here on what is said is in a language, the words of Typer included."""
    global _spoken  # noqa: PLW0603  # as gettext has it: what a process speaks
    _spoken = language
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(DOMAIN, FOLDER)
    gettext.textdomain(DOMAIN)


def spoken() -> str:
    """The language in which the program speaks."""
    return _spoken


def worded(sentence: str, /, **values: object) -> str:
    """A sentence in the spoken language, its places filled; English where the catalogue lacks it.

    >>> worded("'{text}' is no day", text="2026-13-01")
    "'2026-13-01' is no day"
    """
    translated = sentence if _spoken == ENGLISH else _catalogue(_spoken).gettext(sentence)
    translated = _with_parameters(translated)
    if "lanzarote-law " in translated:
        return _with_commands(translated, values)
    return _filled(translated, values) if values else translated


_parameters: Mapping[str, str] = {}


@contextmanager
def named_as_parameters(names: Mapping[str, str]) -> Iterator[None]:
    """Inside, sentences give an assistant the parameters of its tools: each option, and each command, by its name."""
    global _parameters  # noqa: PLW0603  # as the language: one process answers one question after another
    before, _parameters = _parameters, names
    try:
        yield
    finally:
        _parameters = before


def _with_parameters(sentence: str) -> str:
    """A sentence with the names of parameters; a command that is not among them remains as a user types it."""
    if not _parameters or "-" not in sentence:
        return sentence
    longest_first = sorted(map(re.escape, _parameters), key=len, reverse=True)
    named = re.compile(rf"(?<![\w-])(?:{'|'.join(longest_first)})(?![\w-])")
    parts = re.split(r"(lanzarote-law [^;`]*)", sentence)
    escaped = [
        part if place % 2 and not named.match(part) else named.sub(lambda found: _parameters[found[0]], part)
        for place, part in enumerate(parts)
    ]
    return "".join(escaped)


_global_options: tuple[str, ...] = ()


@contextmanager
def commands_with(*options: str) -> Iterator[None]:
    """Inside, every command that is printed for the reader has these global options."""
    before = _global_options
    set_global_options(*options)
    try:
        yield
    finally:
        set_global_options(*before)


def set_global_options(*options: str) -> None:
    """From here on, every command that is printed for the reader has these global options: `--party sy`."""
    global _global_options  # noqa: PLW0603  # as the language: one process answers on one Party
    _global_options = options


def command_line(*words: str) -> str:
    """A command of the program as the reader can type it: quoted for the shell, on the same Party.

    >>> command_line("lookup", "18(1)(b)")
    "lanzarote-law lookup '18(1)(b)'"
    """
    import shlex  # noqa: PLC0415  # a start has no need of it

    return shlex.join(("lanzarote-law", *_global_options, *words))


_COMMAND = re.compile(r"(?<!\w)lanzarote-law (?=--data |[a-z])(?!help\b|init\b)([^;`]*)")
"""A command in a sentence; a command that does not depend on the Party is none."""
_WITH_BRACKETS = re.compile(r"[^\s'\"]*[()][^\s'\"]*")
"""An id that a shell would not take as it is."""


def _with_commands(sentence: str, values: Mapping[str, object]) -> str:
    """A sentence with its places filled, and with commands as the reader can type them."""
    quoted = {
        key: f"'{each}'" if isinstance(each, str) and _WITH_BRACKETS.fullmatch(each) else each
        for key, each in values.items()
    }
    parts = _COMMAND.split(sentence)  # every second part is what follows the name of the program
    filled = [_filled(part, quoted if place % 2 else values) for place, part in enumerate(parts)] if values else parts
    return "".join(f"{command_line()} {part}" if place % 2 else part for place, part in enumerate(filled))


def worded_count(number: int, one: str, many: str, /, **values: object) -> str:
    """A sentence about a number of things in the spoken language, which chooses the form; `{number}` is the number.

    >>> worded_count(1, "{number} error", "{number} errors"), worded_count(0, "{number} error", "{number} errors")
    ('1 error', '0 errors')
    """
    english = one if number == 1 else many
    translated = english if _spoken == ENGLISH else _catalogue(_spoken).ngettext(one, many, number)
    return _filled(_with_parameters(translated), {"number": number, **values})


def _filled(sentence: str, values: Mapping[str, object]) -> str:
    """A sentence with what stands in its places."""
    return sentence.format(**{key: _Number(each) if type(each) is int else each for key, each in values.items()})


class _Number(int):
    """A number in a sentence: thousands stand apart as the language writes them."""

    def __format__(self, format_spec: str) -> str:
        figures = super().__format__(format_spec)
        return figures.replace(",", word("thousand", _spoken)[1:-3]) if format_spec == "," else figures


def to_word(sentence: str, /) -> str:
    """A sentence that is said elsewhere: it is wanted in the catalogues, and stays in English here."""
    return sentence


_BY_THE_SYSTEM = (
    *(to_word("No such file or directory"), to_word("Permission denied"), to_word("Is a directory")),
    *(to_word("Not a directory"), to_word("File exists"), to_word("No space left on device")),
    *(to_word("Read-only file system"), to_word("Operation not permitted"), to_word("File name too long")),
    *(to_word("Too many levels of symbolic links"), to_word("Input/output error"), to_word("Broken pipe")),
)
"""What systems say of a file; what stands nowhere here is told as they say it."""


def reason(error: OSError) -> str:
    """Why the system did not do what was asked."""
    return worded(error.strerror) if error.strerror else str(error)


def joined_by_or(names: Iterable[str]) -> str:
    """Names of which one is meant: `a, b or c`."""
    return _joined(names, worded(" or "))


def clauses(parts: Iterable[str]) -> str:
    """Clauses one behind the other, those that say nothing left out: `a; b`."""
    return worded("; ").join(filter(None, parts))


def joined_by_and(names: Iterable[str]) -> str:
    """Names that are meant together: `a, b and c`."""
    return _joined(names, worded(" and "))


def _joined(names: Iterable[str], last: str) -> str:
    *others, final = [*names] or [""]
    return last.join(filter(None, (", ".join(others), final)))


def word(key: str, language: str) -> str:
    """A word of a page in a language, by its key; English where the language lacks it. Raises KeyError for no key."""
    found = page_words(language).get(key)
    phrase = _with_parameters(page_words(ENGLISH)[key] if found is None else found)
    return _with_commands(phrase, {}) if _global_options else phrase


@lru_cache(maxsize=4096)
def written_day(on: date, language: str, key: str = "months") -> str:
    """A day as it is written in running text: 1 June 2022, 1er juin 2022, 1 juni 2022."""
    number = word("first of a month", language) if on.day == 1 else str(on.day)
    return f"{number} {word(key, language).split()[on.month - 1]} {on.year}"


def key_meaning(sentence: str, /) -> str:
    """What a key of the data or of the output means, in the spoken language."""
    return sentence if _spoken == ENGLISH else _catalogue(_spoken, KEYS).pgettext(MEANING, sentence)


def takes_singular(number: int, language: str) -> bool:
    """Whether a language uses the singular for a number of things: French also does for none."""
    return number == 1 if language == ENGLISH else _plural(language)(number) == 0


@cache
def _plural(language: str) -> Callable[[int], int]:
    """Which form of a word a language has for a number of things: 0 for the first one."""
    _, _, rule = page_words(language).get("", "").partition("plural=")
    return gettext.c2py(rule.partition(";")[0] or "n != 1")


@cache
def _catalogue(language: str, domain: str = DOMAIN) -> gettext.NullTranslations:
    return gettext.translation(domain, FOLDER, [language], fallback=True)


@cache
def page_words(language: str) -> Mapping[str, str]:
    """The words of pages of a language by their keys, of a compiled catalogue; what describes it has an empty key.

    `python -m tests.catalogues` writes all keys after one another and then all texts, each with a zero byte at its end:
    divided as a whole, a thousand words take a tenth of the time that the reader of `gettext` needs.
    """
    path = FOLDER / language / "LC_MESSAGES" / f"{WORDS}.mo"
    if not path.exists():
        return {}
    content = path.read_bytes()
    tables = struct.unpack_from("<2I", content, 12)
    of_keys, of_texts = (struct.unpack_from("<I", content, table + 4)[0] for table in tables)
    keys, texts = (part.decode().split("\0") for part in (content[of_keys : of_texts - 1], content[of_texts:-1]))
    return dict(zip(keys, texts, strict=True))
