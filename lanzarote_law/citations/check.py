"""A document checked: its citations, what they mean, and what is wrong with them, on a day."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from lanzarote_law.answers.status import Status, item_status
from lanzarote_law.citations import actnames, extraction, meaning, readingrules, rules
from lanzarote_law.citations.problems import Context
from lanzarote_law.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from lanzarote_law.citations.documents import Document
    from lanzarote_law.citations.meaning import Meaning
    from lanzarote_law.citations.problems import DocumentProblem
    from lanzarote_law.model import Corpus


class Accepted(NamedTuple):
    """A problem that somebody accepts: by a mark in the text, or else from outside, for all of a run."""

    problem: DocumentProblem
    by_mark: bool


class Checked(NamedTuple):
    """What was found in a text."""

    citations: tuple[Meaning, ...]
    problems: tuple[DocumentProblem, ...]
    accepted: tuple[Accepted, ...] = ()
    not_shown: int = 0
    """How many problems are left out because others are asked for, or because these are not."""

    @property
    def whole(self) -> bool:
        """Whether all of the document could be read, as far as nobody accepts that some could not."""
        return all(each.code != readingrules.UNREAD.code for each in self.problems)


def check(
    corpus: Corpus,
    text: str | Document,
    on: date,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    accept: Iterable[str] = (),
) -> Checked:
    """The citations of a text and their problems; only those of `select` where it is given, none of `ignore`.

    Those of `accept`, and those that a mark in the text accepts, stand apart. A mark counts where everybody sees it:
    not in HTML, Word and PDF, where text can be hidden. Raises UnreadableError where there are far too many citations.
    """
    words, marked, told = (text, True, ()) if isinstance(text, str) else (text.text, text.plain, text.problems)
    clean, places = without_marks(words)
    called = "the text" if isinstance(text, str) else text.name
    found = extraction.extract(clean, actnames.ActNames(corpus, on), called)
    cited = tuple(meaning.meanings(corpus, on, clean, found))
    problems = rules.problems(Context(corpus, on, clean, cited, meaning.parts(clean, cited)))
    if places is not None:
        cited = tuple(each._replace(citation=_moved(each.citation, places)) for each in cited)
        problems = [_moved(each, places) for each in problems]
    every = (*told, *problems)
    wanted = [each for each in every if _wanted(each.code, tuple(select), tuple(ignore))]
    wanted.sort(key=lambda each: (each.start, each.code))
    by_mark = _marked(words, wanted) if marked else set()
    accepted = {each: each in by_mark for each in wanted if each in by_mark or each.code.startswith(tuple(accept))}
    left = tuple(each for each in wanted if each not in accepted)
    return Checked(cited, left, tuple(Accepted(*each) for each in accepted.items()), len(every) - len(wanted))


def _wanted(code: str, select: tuple[str, ...], ignore: tuple[str, ...]) -> bool:
    """Whether a problem is asked for; how the document could be read is told whatever is selected."""
    return (not select or code.startswith(select) or code in _OF_READING) and not code.startswith(ignore)


_OF_READING = frozenset(rule.code for rule in readingrules.rules.declared)
_MARK = re.compile(r"lanzarote-law:\s*accept\s+(LL\d{3}(?:[\s,]+LL\d{3})*)", re.IGNORECASE)


def _marked(text: str, problems: list[DocumentProblem]) -> set[DocumentProblem]:
    """Those that are accepted by `lanzarote-law: accept LL101`, on their line of the document or the one before."""
    marks = list(_MARK.finditer(text))
    ends = [match.start() for match in re.finditer("\n", text)] if marks else []
    codes: dict[int, set[str]] = {}
    for mark in marks:
        first = bisect_right(ends, mark.start())
        for line in (first, first + 1):
            codes.setdefault(line, set()).update(re.findall(r"LL\d{3}", mark[1].upper()))
    return {each for each in problems if each.code in codes.get(bisect_right(ends, each.start), ())}


_MARKS = "\u00ad\u200b\u200c\u200d\ufeff\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"
"""Soft hyphens, joiners, and raised figures: `383bis¹ of the Criminal Code²` has the marks of two notes."""
_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}
# **383bis**  *383bis*  _383bis_  `383bis`  [383bis](https://...)  [383bis][1]  <b>383bis</b>; not * 383bis, snake_case
_MARKDOWN = r"""
    \*{1,3}(?=\S) | (?<=\S)\*{1,3} | `+
  | (?<![^\W_])_{1,3}(?=\w) | (?<=\w)_{1,3}(?![^\W_])
  | \[(?=[^\[\]\n]{1,80}\][(\[]) | \]\([^()\n]{0,500}\) | \]\[[^\[\]\n]{0,80}\]
  | </?(?:b|i|u|em|strong|sup|sub|span|code)>
  | (?<=\n)>\x20?                                     # a quotation goes on in the next line
"""
_UNREAD = re.compile(f"[{_MARKS}{''.join(_LIGATURES)}] | {_MARKDOWN}", re.VERBOSE)
_SIGNS = (*_MARKS, *_LIGATURES, *"*`_<[>")
_ODD_FORM = re.compile("[\u2011\uff01-\uff5e]")
"""A hyphen at which no line breaks, and letters, figures and signs of full width: they mean what the usual ones do."""


class Places:
    """Where the letters of a text stood before some were taken out of it: runs of letters, each with both offsets."""

    def __init__(self) -> None:
        self.after = [0]
        self.before = [0]

    def add(self, after: int, before: int) -> None:
        """A run begins."""
        self.after.append(after)
        self.before.append(before)

    def __getitem__(self, offset: int) -> int:
        run = bisect_right(self.after, offset) - 1
        return self.before[run] + offset - self.after[run]


def without_marks(text: str) -> tuple[str, Places | None]:
    """The text without what no citation is made of, the marks of Markdown included, and with its letters made usual.

    With the place that each letter had; None where nothing had to change.

    >>> clean, places = without_marks("arti\u00adcle")
    >>> clean, places[3], places[4]
    ('article', 3, 5)
    """
    if not text.isascii():
        text = _ODD_FORM.sub(lambda match: "-" if match[0] == "\u2011" else chr(ord(match[0]) - 0xFEE0), text)
    if not any(sign in text for sign in _SIGNS):
        return text, None
    parts: list[str] = []
    places = Places()
    done = length = 0
    for match in _UNREAD.finditer(text):
        parts.append(text[done : match.start()])
        length += match.start() - done
        for letter in _LIGATURES.get(match[0], ""):
            places.add(length, match.start())
            parts.append(letter)
            length += 1
        done = match.end()
        places.add(length, done)
    parts.append(text[done:])
    return "".join(parts), places


Placed = TypeVar("Placed", "extraction.Citation", "DocumentProblem")


def _moved(each: Placed, places: Places) -> Placed:
    return each._replace(start=places[each.start], end=places[each.end - 1] + 1)


class Bearing(NamedTuple):
    """An item on which the citations of a document bear, or that they leave out."""

    item: str
    status: Status
    provisions: tuple[str, ...]
    """The cited provisions that are linked to it; empty where the document leaves it out."""


def bearings(corpus: Corpus, checked: Checked, on: date) -> tuple[Bearing, ...]:
    """The items and obligations of law, with the cited provisions that bear on each, in the order of the data."""
    cited = dict.fromkeys(ident for each in checked.citations for ident in each.provisions)
    found: dict[str, list[str]] = {}
    for ident in cited:
        for link in corpus.links_to_provision.get(ident, ()):
            for item in link.items:
                found.setdefault(item, []).append(ident)
    return tuple(
        Bearing(item.id, item_status(corpus, item.id, on).status, tuple(dict.fromkeys(found.get(item.id, ()))))
        for item in corpus.items
        if item.kind is not Kind.PRACTICE and (item.aspects or item.id in found)
    )
