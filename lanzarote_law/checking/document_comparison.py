"""Two documents of one State: what one cites differently from the other, as far as citations show it."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from lanzarote_law.answers.lineage import successors_of, walk_from
from lanzarote_law.checking.check import CheckedText
from lanzarote_law.citations.cited_records import CitedLaw, cited_points, items_at_point
from lanzarote_law.citations.named_act import CONVENTION, OTHER, QUESTIONNAIRE
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
    first: CitedLaw | None
    second: CitedLaw | None


class DocumentComparison(NamedTuple):
    """How the citations of two documents differ, and what only one of the two cites."""

    differences: tuple[DocumentDifference, ...]
    cited: tuple[int, int]
    """How many articles, points and items each document cites that can be compared."""
    only: tuple[tuple[CitedLaw, ...], tuple[CitedLaw, ...]]
    """What only the first and only the second document cites, except what `differences` contains."""
    have_a_common_citation: bool


def compare(corpus: Corpus, first: CheckedText, second: CheckedText) -> DocumentComparison:
    """Compare two documents that were checked as at the same date."""
    found = differences(corpus, first, second)
    ours, theirs = _comparable(first), _comparable(second)
    left = {each.first for each in found if each.first}
    right = {each.second for each in found if each.second}
    only = (_only_in(ours, theirs, left), _only_in(theirs, ours, right))
    return DocumentComparison(found, (len(ours), len(theirs)), only, not _all_keys(ours).isdisjoint(_all_keys(theirs)))


def _comparable(checked: CheckedText) -> list[CitedLaw]:
    """What a document cites of the acts and questions in the data, each with its first citation."""
    found: dict[frozenset[object], CitedLaw] = {}
    for each in checked.citations:
        if each.provisions or each.items or each.citation.instrument not in {None, OTHER}:
            found.setdefault(_keys(each), each)
    return [*found.values()]


def _keys(each: CitedLaw) -> frozenset[object]:
    """The keys that identify a cited article, point, item or range, however a document writes the citation."""
    cited = each.citation
    if cited.instrument == CONVENTION:
        others = [point for point in cited_points(cited) if not items_at_point(point, each.items)]
        return frozenset((*each.items, *((CONVENTION, point, cited.alinea) for point in others)))
    return frozenset(each.provisions or each.items or [(cited.instrument, cited.article, cited.article_to)])


def _all_keys(cited: Iterable[CitedLaw]) -> set[object]:
    return {key for each in cited for key in _keys(each)}


def _only_in(ours: Iterable[CitedLaw], theirs: Iterable[CitedLaw], shown: set[CitedLaw]) -> tuple[CitedLaw, ...]:
    """What the others do not cite and no difference shows; a range that one shows does not hide its single articles."""
    known = _all_keys(theirs) | _all_keys(each for each in shown if not _is_range(each))
    return tuple(each for each in ours if each not in shown and not _keys(each) <= known)


def differences(corpus: Corpus, first: CheckedText, second: CheckedText) -> tuple[DocumentDifference, ...]:
    """How two documents, checked as at the same date, differ; by kind, in the order of the first document."""
    ours, theirs = _articles(first), _articles(second)
    found = (
        *_of_force(ours, theirs),
        *_of_succession(corpus, ours, theirs),
        *_of_codes(ours, theirs),
        *_of_items(_items(first), _items(second)),
    )
    return tuple(dict.fromkeys(found))  # several members of a range may differ in the same way


def _articles(checked: CheckedText) -> dict[str, CitedLaw]:
    """The articles that a document cites, each with its first citation, or with that of a range if it has no other."""
    found: dict[str, CitedLaw] = {}
    for each in sorted(checked.citations, key=_is_range):
        for provision in each.provisions:
            found.setdefault(provision, each)
    return dict(sorted(found.items(), key=lambda pair: pair[1].citation.start))


def _is_range(each: CitedLaw) -> bool:
    return each.citation.article_to != ""


def _items(checked: CheckedText) -> dict[str, CitedLaw]:
    """The items of the questionnaire that a document names, each with its first citation."""
    found: dict[str, CitedLaw] = {}
    for each in checked.citations:
        for item in each.items if each.citation.instrument == QUESTIONNAIRE else ():
            found.setdefault(item, each)
    return found


def _of_force(ours: Mapping[str, CitedLaw], theirs: Mapping[str, CitedLaw]) -> Iterator[DocumentDifference]:
    for ident, each in ours.items():
        other = theirs.get(ident)
        if other and (each.former, each.coming) != (other.former, other.coming):
            yield DocumentDifference(DifferenceKind.FORCE, each, other)


def _of_succession(
    corpus: Corpus, ours: Mapping[str, CitedLaw], theirs: Mapping[str, CitedLaw]
) -> Iterator[DocumentDifference]:
    for left, right, is_turned in ((ours, theirs, False), (theirs, ours, True)):
        for ident, each in left.items():
            if ident in right or each.former:
                continue
            heirs = walk_from(successors_of(corpus, ident), lambda old: successors_of(corpus, old))
            cited = (right[found] for found in heirs if found in right and found not in left)
            heir = min(cited, key=_is_range, default=None)  # the nearest, and a single article before a range
            if heir:
                yield DocumentDifference(DifferenceKind.SUCCESSION, *((heir, each) if is_turned else (each, heir)))


def _of_codes(ours: Mapping[str, CitedLaw], theirs: Mapping[str, CitedLaw]) -> Iterator[DocumentDifference]:
    left, right = (
        {(each.citation.article, each.citation.code): each for each in cited.values() if not _is_range(each)}
        for cited in (ours, theirs)
    )
    both = {number for number, _ in left.keys() & right.keys()}
    for (number, code), each in left.items():
        others = [one for (article, other), one in right.items() if article == number and other != code]
        if others and each.citation.shared_name and number not in both:
            yield DocumentDifference(DifferenceKind.CODE, each, others[0])


def _of_items(ours: Mapping[str, CitedLaw], theirs: Mapping[str, CitedLaw]) -> Iterator[DocumentDifference]:
    kind = DifferenceKind.ITEM
    if ours and theirs:
        yield from (DocumentDifference(kind, each, None) for item, each in ours.items() if item not in theirs)
        yield from (DocumentDifference(kind, None, each) for item, each in theirs.items() if item not in ours)
