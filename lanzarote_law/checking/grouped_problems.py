"""Groups equal problems of a document, so that each problem with an article is reported once, with all its places."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from lanzarote_law.checking.rule_context import MOST
from lanzarote_law.documents.problem import LISTED, DocumentProblem
from lanzarote_law.errors import Severity
from lanzarote_law.wording import to_word, worded


class GroupedProblem(NamedTuple):
    """A problem with all its places in a document, and the suggestions for all of these places."""

    problem: DocumentProblem
    """The first one; of several articles of a list, its message names them all."""
    each: tuple[DocumentProblem, ...]

    @property
    def suggestion(self) -> str:
        """The suggestions of all places: one may be about § 1 of an article, another about the whole article."""
        return self._of_each_article(lambda same: _joined(each.suggestion for each in same))

    @property
    def way(self) -> str:
        """The suggestion in short: that of the places that name most articles."""
        return self._of_each_article(_in_short)

    @property
    def subjects(self) -> tuple[str, ...]:
        """The articles that the problem is about."""
        return tuple(dict.fromkeys(each.subject for each in self.each))

    def _of_each_article(self, way: Callable[[Sequence[DocumentProblem]], str]) -> str:
        """The way out for each article, which is named where there are several with ways of their own."""
        ways = {subject: way([each for each in self.each if each.subject == subject]) for subject in self.subjects}
        if len(set(ways.values())) == 1:
            return next(iter(ways.values()))
        return "; ".join(f"{subject}: {advice}" for subject, advice in ways.items() if advice)


def group_problems(problems: Iterable[DocumentProblem]) -> tuple[GroupedProblem, ...]:
    """Equal problems joined to one each, in the order of their first places."""
    groups: dict[tuple[str, str, int], list[DocumentProblem]] = {}
    for each in problems:
        apart = -1 if each.start < each.end else len(groups)  # what has no place of its own is not one with another
        groups.setdefault((each.code, each.message, apart), []).append(each)
    return tuple(_entry(same) for same in _by_lists(groups.values()))


def _by_lists(groups: Iterable[list[DocumentProblem]]) -> list[list[DocumentProblem]]:
    """The problems of articles that are named in one list and differ in nothing but the article, as one."""
    found: list[list[DocumentProblem]] = []
    of_list: dict[tuple[str, str, int], list[DocumentProblem]] = {}
    for same in groups:
        keys = [(each.code, each.plural, each.list_start) for each in same if each.plural]
        first = next((of_list[key] for key in keys if key in of_list), None)
        if first is None:
            found.append(same)
        else:
            first.extend(same)
        of_list.update(dict.fromkeys(keys, same if first is None else first))
    return found


def _entry(same: list[DocumentProblem]) -> GroupedProblem:
    """The problems that are one: those of several articles under one message."""
    subjects = dict.fromkeys(each.subject for each in same)
    places = tuple(sorted(same, key=lambda each: each.start)) if len(subjects) > 1 else tuple(same)
    if len(subjects) == 1 or not same[0].plural:
        return GroupedProblem(same[0], places)
    return GroupedProblem(places[0]._replace(message=same[0].plural.replace(LISTED, ", ".join(subjects))), places)


def _in_short(same: Sequence[DocumentProblem]) -> str:
    ways = dict.fromkeys((each.suggestion, each.way) for each in same)
    suggestions = dict.fromkeys(suggestion for suggestion, _ in ways)
    return _joined(way for suggestion, way in ways if not _is_within(suggestion, suggestions))


def _is_within(suggestion: str, others: Iterable[str]) -> bool:
    return any(suggestion in other for other in others if other != suggestion)


def _joined(ways: Iterable[str]) -> str:
    distinct = list(dict.fromkeys(ways))
    return "; ".join(each for each in distinct if each and not any(each in way for way in distinct if way != each))


ONCE = {
    "LL103": to_word(
        "{number} articles are not in this data set, which is not complete, and may nonetheless exist: {articles}"
    ),
    "LL104": to_word("{number} articles may belong to either of two codes with the same name: {articles}"),
    "LL104 of an ended code": to_word(
        "{number} articles may belong to either of two codes with the same name, and have been repealed if they "
        "belong to the earlier one: {articles}"
    ),
    "LL106": to_word("{number} articles for which the text does not state the act: {articles}"),
    "LL401": to_word(
        "{number} articles on which the data are unverified, or do not record the date from which they "
        "apply: {articles}"
    ),
    "LL108": to_word("{number} ranges are read as those of their articles that are in force: {articles}"),
    "LL109": to_word("{number} articles are rightly cited as former law, since they were repealed: {articles}"),
    "LL112": to_word("{number} articles are rightly cited as future law, since they are not yet in force: {articles}"),
    "LL114": to_word("{number} articles for which these data contain no earlier wording: {articles}"),
}
"""What is no fault of the document, and told in one line for all of it."""


def _kind(entry: GroupedProblem) -> str:
    """Which sentence of ONCE tells a problem together with others."""
    code = entry.problem.code
    return f"{code} of an ended code" if code == "LL104" and entry.problem.brief else code


class ProblemSum(NamedTuple):
    """Several problems that a report states together in one line."""

    code: str
    severity: Severity
    message: str


def sum_up(found: Sequence[GroupedProblem]) -> tuple[tuple[GroupedProblem, ...], tuple[ProblemSum, ...]]:
    """The problems that are reported one by one, and the lines that each state several problems."""
    alike = {kind: [each for each in found if _kind(each) == kind] for kind in ONCE}
    several = {kind: same for kind, same in alike.items() if len(same) > 1}
    apart = tuple(each for each in found if _kind(each) not in several)
    return apart, tuple(_line(kind, same) for kind, same in several.items())


def _line(kind: str, same: list[GroupedProblem]) -> ProblemSum:
    subjects = list(dict.fromkeys(subject for each in same for subject in each.subjects))
    more = len(subjects) - MOST
    articles = ", ".join(subjects[:MOST])
    if more > 0:
        articles = worded("{articles} and {number} more", articles=articles, number=more)
    message, first = worded(ONCE[kind], number=len(subjects), articles=articles), same[0].problem
    return ProblemSum(first.code, first.severity, message)
