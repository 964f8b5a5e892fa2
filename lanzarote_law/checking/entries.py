"""Problems → entries: what is wrong with an article is told once, with all its places."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.checking.problems import MOST
from lanzarote_law.wording import to_word, worded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lanzarote_law.documents.problem import DocumentProblem
    from lanzarote_law.errors import Severity


class Entry(NamedTuple):
    """A problem with every place of a document at which it is the same; the way out is that of all of them."""

    problem: DocumentProblem
    """The first one."""
    each: tuple[DocumentProblem, ...]

    @property
    def suggestion(self) -> str:
        """The ways out, of which one place may name more than another: § 1 of an article, or the whole."""
        return _joined(each.suggestion for each in self.each)

    @property
    def way(self) -> str:
        """The same in short: that of the places that name most."""
        ways = dict.fromkeys((each.suggestion, each.way) for each in self.each)
        suggestions = dict.fromkeys(suggestion for suggestion, _ in ways)
        return _joined(way for suggestion, way in ways if not _is_within(suggestion, suggestions))


def entries(problems: Iterable[DocumentProblem]) -> tuple[Entry, ...]:
    """One for each thing that is wrong, in the order of their first places."""
    groups: dict[tuple[str, str, int], list[DocumentProblem]] = {}
    for each in problems:
        apart = -1 if each.start < each.end else len(groups)  # what has no place of its own is not one with another
        groups.setdefault((each.code, each.message, apart), []).append(each)
    return tuple(Entry(same[0], tuple(same)) for same in groups.values())


def _is_within(suggestion: str, others: Iterable[str]) -> bool:
    return any(suggestion in other for other in others if other != suggestion)


def _joined(ways: Iterable[str]) -> str:
    told = list(dict.fromkeys(ways))
    return "; ".join(each for each in told if each and not any(each in way for way in told if way != each))


ONCE = {
    "LL103": to_word(
        "{number} articles are not in this data set, which is a selection; they may well exist: {articles}"
    ),
    "LL106": to_word("{number} articles of which the text does not say of which act they are: {articles}"),
    "LL401": to_word(
        "{number} articles of which the data are unverified, or do not record since when they hold: {articles}"
    ),
}
"""What is no fault of the document, and told in one line for all of it."""


class Summed(NamedTuple):
    """Entries that are told in one line."""

    code: str
    severity: Severity
    message: str


def summed(found: Sequence[Entry]) -> tuple[tuple[Entry, ...], tuple[Summed, ...]]:
    """The entries that are told each, and lines for those of which one line is enough, where there are several."""
    alike = {code: [each for each in found if each.problem.code == code] for code in ONCE}
    several = {code: same for code, same in alike.items() if len(same) > 1}
    apart = tuple(each for each in found if each.problem.code not in several)
    return apart, tuple(_line(code, same) for code, same in several.items())


def _line(code: str, same: list[Entry]) -> Summed:
    subjects = [each.problem.subject for each in same]
    more = len(subjects) - MOST
    articles = ", ".join(subjects[:MOST])
    if more > 0:
        articles = worded("{articles} and {number} more", articles=articles, number=more)
    return Summed(code, same[0].problem.severity, worded(ONCE[code], number=len(same), articles=articles))
