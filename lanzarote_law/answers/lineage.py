"""Predecessors and successors of articles; the only module that walks the concordance."""

from collections import deque
from collections.abc import Callable, Iterable
from datetime import date

from lanzarote_law.grammar.article_numbers import article_key
from lanzarote_law.grammar.provision_ids import ArticleId
from lanzarote_law.model import ActEffect, Corpus, Mark, Repeal, Successor


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
