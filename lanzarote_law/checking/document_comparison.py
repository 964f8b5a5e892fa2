"""Two documents of one State: what one cites differently from the other, as far as citations show it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.answers.lineage import successors_of, walk_from
from lanzarote_law.citations.namedact import OTHER, QUESTIONNAIRE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lanzarote_law.checking.check import Checked
    from lanzarote_law.citations.cited_records import Meaning
    from lanzarote_law.model import Corpus


class DifferenceKind(StrEnum):
    """How two documents differ."""

    FORCE = "force"
    """One cites an article as law in force, the other as former law or law to come."""
    SUCCESSION = "succession"
    """One cites an article, the other only an article that replaced it."""
    CODE = "code"
    """Both cite the same number, each of another code."""
    ITEM = "item"
    """One names an item of the questionnaire, the other names others but not this one."""


class DocumentDifference(NamedTuple):
    """One difference, with the first citation in each document; None where one document has none."""

    kind: DifferenceKind
    first: Meaning | None
    second: Meaning | None


class DocumentComparison(NamedTuple):
    """How the citations of two documents differ, and what only one of the two cites."""

    differences: tuple[DocumentDifference, ...]
    cited: tuple[int, int]
    """How many articles, points and items each document cites that can be compared."""
    only: tuple[tuple[Meaning, ...], tuple[Meaning, ...]]
    """What only the first and only the second document cites, except what `differences` contains."""
    have_a_common_citation: bool


def compare(corpus: Corpus, first: Checked, second: Checked) -> DocumentComparison:
    """Compare two documents that were checked as at the same date."""
    found = differences(corpus, first, second)
    ours, theirs = _comparable(first), _comparable(second)
    left = _all_keys(each.first for each in found if each.first)
    right = _all_keys(each.second for each in found if each.second)
    only = (_only_in(ours, theirs, left), _only_in(theirs, ours, right))
    return DocumentComparison(found, (len(ours), len(theirs)), only, not _all_keys(ours).isdisjoint(_all_keys(theirs)))


def _comparable(checked: Checked) -> list[Meaning]:
    """What a document cites of the acts and questions in the data, each once."""
    told = [each for each in checked.citations if each.citation.instrument not in {None, OTHER}]
    return list({_keys(each): each for each in reversed(told)}.values())[::-1]


def _keys(each: Meaning) -> frozenset[object]:
    """What identifies an article, a point, an item or a range of them, however a document cites it."""
    cited = each.citation
    return frozenset(each.provisions or each.items or [(cited.instrument, cited.article, cited.article_to)])


def _all_keys(cited: Iterable[Meaning]) -> set[object]:
    return {key for each in cited for key in _keys(each)}


def _only_in(ours: Iterable[Meaning], theirs: Iterable[Meaning], shown: set[object]) -> tuple[Meaning, ...]:
    known = _all_keys(theirs) | shown
    return tuple(each for each in ours if not _keys(each) <= known)


def differences(corpus: Corpus, first: Checked, second: Checked) -> tuple[DocumentDifference, ...]:
    """How two documents, checked as at the same date, differ; by kind, in the order of the first document."""
    ours, theirs = _articles(first), _articles(second)
    return (
        *_of_force(ours, theirs),
        *_of_succession(corpus, ours, theirs),
        *_of_codes(ours, theirs),
        *_of_items(_items(first), _items(second)),
    )


def _articles(checked: Checked) -> dict[str, Meaning]:
    """The single articles that a document cites, each with its first citation."""
    found: dict[str, Meaning] = {}
    for each in checked.citations:
        if len(each.provisions) == 1 and not each.citation.article_to:
            found.setdefault(each.provisions[0], each)
    return found


def _items(checked: Checked) -> dict[str, Meaning]:
    """The items of the questionnaire that a document names, each with its first citation."""
    found: dict[str, Meaning] = {}
    for each in checked.citations:
        for item in each.items if each.citation.instrument == QUESTIONNAIRE else ():
            found.setdefault(item, each)
    return found


def _of_force(ours: Mapping[str, Meaning], theirs: Mapping[str, Meaning]) -> Iterator[DocumentDifference]:
    for ident, each in ours.items():
        other = theirs.get(ident)
        if other and (each.former, each.coming) != (other.former, other.coming):
            yield DocumentDifference(DifferenceKind.FORCE, each, other)


def _of_succession(
    corpus: Corpus, ours: Mapping[str, Meaning], theirs: Mapping[str, Meaning]
) -> Iterator[DocumentDifference]:
    for left, right, is_turned in ((ours, theirs, False), (theirs, ours, True)):
        for ident, each in left.items():
            if ident in right or each.former:
                continue
            heirs = walk_from(successors_of(corpus, ident), lambda old: successors_of(corpus, old))
            heir = next((right[found] for found in heirs if found in right and found not in left), None)
            if heir:
                yield DocumentDifference(DifferenceKind.SUCCESSION, *((heir, each) if is_turned else (each, heir)))


def _of_codes(ours: Mapping[str, Meaning], theirs: Mapping[str, Meaning]) -> Iterator[DocumentDifference]:
    shown = {(each.citation.article, each.citation.instrument): each for each in theirs.values()}
    both = {
        number
        for number, _ in shown.keys() & {(each.citation.article, each.citation.instrument) for each in ours.values()}
    }
    for each in ours.values():
        number, code = each.citation.article, each.citation.instrument
        others = [one for (article, other), one in shown.items() if article == number and other != code]
        if others and each.citation.shared_name and number not in both:
            yield DocumentDifference(DifferenceKind.CODE, each, others[0])


def _of_items(ours: Mapping[str, Meaning], theirs: Mapping[str, Meaning]) -> Iterator[DocumentDifference]:
    kind = DifferenceKind.ITEM
    if ours and theirs:
        yield from (DocumentDifference(kind, each, None) for item, each in ours.items() if item not in theirs)
        yield from (DocumentDifference(kind, None, each) for item, each in theirs.items() if item not in ours)
