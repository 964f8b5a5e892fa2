"""Predecessors and successors of articles; the only module that walks the concordance."""

from collections import deque
from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache

from lanzarote_law.grammar.article_divisions import missing_division
from lanzarote_law.grammar.article_numbers import article_key
from lanzarote_law.grammar.latin_suffixes_and_ordinals import LAST
from lanzarote_law.grammar.pinpoints import Pinpoint, each_value
from lanzarote_law.grammar.provision_ids import ArticleId
from lanzarote_law.model import ActEffect, Corpus, Mark, Provision, Repeal, Successor


def walk_from(start: Iterable[str], onward: Callable[[str], Iterable[str]]) -> tuple[str, ...]:
    """The provisions reached by following `onward` from some provisions, these included, each once, the nearest first.

    >>> walk_from(["a"], {"a": "bc", "b": "d", "c": "a", "d": ""}.__getitem__)
    ('a', 'b', 'c', 'd')
    """
    found: dict[str, None] = {}
    waiting = deque(start)
    while waiting:
        ident = waiting.popleft()
        if ident not in found:
            found[ident] = None
            waiting.extend(onward(ident))
    return tuple(found)


def successors_of(corpus: Corpus, ident: str) -> tuple[str, ...]:
    """The provisions that took over from one at once, each once."""
    return tuple(dict.fromkeys(each.provision for each in corpus.provision[ident].replaced_by))


def predecessors_of(corpus: Corpus, ident: str) -> tuple[str, ...]:
    """The direct predecessors of a provision."""
    return tuple(corpus.predecessors.get(ident, ()))


def successors_by(corpus: Corpus, ident: str, on: date) -> tuple[Successor, ...]:
    """The successors of a provision that has ended by a date; empty for any other."""
    provision = corpus.provision[ident]
    return provision.replaced_by if provision.end is not None and provision.end <= on else ()


def with_successors(corpus: Corpus, start: Iterable[str], on: date) -> tuple[str, ...]:
    """The provisions and all their successors by a date, through every provision that had ended by then."""
    return walk_from(start, lambda ident: (each.provision for each in successors_by(corpus, ident, on)))


def number_reassigned_on(corpus: Corpus, ident: str, on: date) -> date | None:
    """The last date by `on` on which the number of a provision passed to another rule; None if it did not.

    Its wording was replaced on that date and, by the concordance, its content moved to or came from another article.
    """
    provision = corpus.provision[ident]
    moves = {each.on for each in provision.replaced_by}
    for before in corpus.predecessors.get(ident, ()):
        old = corpus.provision[before]
        moves |= {each.on or old.end for each in old.replaced_by if each.provision == ident}
    days = [each.in_force_from for each in provision.versions[1:] if each.change is ActEffect.REPLACED]
    return max((day for day in days if day and day <= on and day in moves), default=None)


def end_with_code(corpus: Corpus, ident: str, since: date) -> Repeal | None:
    """The end of an article inserted on a date in a code that ends: that of the nearest article ending with the code.

    It is inferred: the act that repeals the code does not name the article.
    """
    code, number = ArticleId(ident).parts
    end = corpus.code[code].repealed_on
    if end is None or end <= since:
        return None
    same = [each for each in corpus.provisions if each.code == code and each.repeal and each.repeal.on == end]
    same.sort(key=lambda each: article_key(each.article))
    before = [each for each in same if article_key(each.article) < article_key(number)]
    near = next(iter((*before[-1:], *same)), None)
    repeal = near.repeal if near and near.repeal else Repeal(end, Mark.INFERRED)
    return repeal._replace(verification=Mark.INFERRED, verified=())


def successors_of_place(provision: Provision, cited: Pinpoint) -> tuple[Successor, ...]:
    """The steps from the cited parts of an article; if no step names a cited part, those that may concern it."""
    every = provision.replaced_by
    parts = [cited._replace(alinea=one) for one in each_value(cited.alinea)] or [cited]
    parts = [each._replace(paragraph=one) for each in parts for one in each_value(each.paragraph)]
    are_named = all(any(names_part(each.part, one) for each in every) for one in parts)
    wanted = [
        each
        for each in every
        if (of := names_part(each.part, cited))
        or (of is None and (not are_named or _may_contain(provision, each, cited)))
    ]
    return tuple(each for each in wanted if not (each.on and provision.end and each.on != provision.end))


def _may_contain(provision: Provision, step: Successor, cited: Pinpoint) -> bool:
    """Whether a place cited without its paragraph may be in the paragraphs of a step: 2° in § 1 (1-4°)."""
    named, divisions = place_of_part(step.part), provision.versions[-1].divisions
    if cited.paragraph or not named.paragraph:
        return False
    place = named._replace(alinea=cited.alinea or named.alinea, point=cited.point or named.point)
    return not divisions or not missing_division(divisions, place)


def names_part(part: str, cited: Pinpoint) -> bool | None:
    """Whether a part named in the concordance (`§ 1, 2°`) is or contains the cited place.

    None if that cannot be told, as of a paragraph and a subparagraph.
    """
    named = place_of_part(part)
    alinea = "" if LAST in cited.alinea + named.alinea else cited.alinea  # which number it has is not recorded
    given = cited._replace(alinea=alinea)
    both = [(one, other) for one, other in zip(given, named, strict=True) if one and other]
    if not both or (given.paragraph and not named.paragraph):
        return None
    return all(not set(each_value(one)).isdisjoint(each_value(other)) for one, other in both)


@lru_cache(maxsize=256)
def place_of_part(part: str) -> Pinpoint:
    """The place that a part begins with, in any language: `§ 2, § 5 (minors)`, `eerste en derde lid`."""
    return Pinpoint.read(part)[0]
