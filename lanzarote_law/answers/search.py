"""Near references and words: what stands close to what was typed. A near hit is a suggestion, never the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.typography import clean, fold

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus

CLOSE_ENOUGH = 78
"""Of 100: below it, words that only share letters come up ("sexting" for "texting" is still in)."""


class Hit(NamedTuple):
    """A record in which the words were found."""

    kind: str
    """`item`, `obligation`, `provision` or `aspect`."""
    id: str
    title: str
    score: int
    found_in: str
    """The words of the record that matched best."""
    items: tuple[str, ...] = ()
    """For an aspect, the items that ask for it."""


def search(corpus: Corpus, words: str, language: str = "en", limit: int = 20) -> tuple[Hit, ...]:
    """The records whose titles, subjects or keywords come closest to the words, in any language; the best first."""
    wanted = fold(clean(words))
    if not wanted:
        return ()
    hits = []
    for kind, ident, title, phrases, items in _records(corpus, language):
        score, phrase = max((_score(wanted, phrase), phrase) for phrase in phrases)
        if score >= CLOSE_ENOUGH:
            hits.append(Hit(kind, ident, title, score, phrase, items))
    rank = {"aspect": 0, "item": 1, "obligation": 2, "provision": 3}
    hits.sort(key=lambda hit: (-hit.score, rank[hit.kind]))
    return tuple(hits[:limit])


def _records(corpus: Corpus, language: str) -> list[tuple[str, str, str, list[str], tuple[str, ...]]]:
    found = []
    for aspect in corpus.aspects:
        phrases = [aspect.title.en, aspect.title.fr, aspect.title.nl, *aspect.keywords]
        items = tuple(item.id for item in corpus.items if aspect.id in (*item.aspects, *item.extra_aspects))
        found.append(("aspect", aspect.id, aspect.title.within(language)[0], phrases, items))
    questionnaire = {each.id for each in corpus.instruments if each.kind == "questionnaire"}
    for item in corpus.items:
        kind = "item" if item.instrument in questionnaire else "obligation"
        found.append((kind, item.id, item.title.within(language)[0], [item.title.en, item.title.fr, item.title.nl], ()))
    for provision in corpus.provisions:
        subject = provision.subject
        found.append(("provision", provision.id, subject.within(language)[0], [subject.en, subject.fr, subject.nl], ()))
    return found


def _score(wanted: str, phrase: str) -> int:
    """How near a phrase comes: 100 for itself, 95 where it contains the words, less by the letters that differ."""
    folded = fold(clean(phrase))
    if not folded:
        return 0
    if wanted == folded:
        return 100
    if f" {wanted} " in f" {folded} ":
        return 95
    return _near(wanted, folded)


def _near(wanted: str, folded: str) -> int:
    # only where something is searched: the library takes a while to import
    from rapidfuzz import fuzz  # noqa: PLC0415

    if len(wanted.split()) == 1:
        return int(max(fuzz.ratio(wanted, word) for word in folded.split())) - 3
    return int(fuzz.token_set_ratio(wanted, folded)) - 3


def near_references(corpus: Corpus, text: str, limit: int) -> tuple[str, ...]:
    """The references of the data that look most like what was typed."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    known = [item.id for item in corpus.items] + [provision.article for provision in corpus.provisions]
    hits = process.extract(fold(text), list(dict.fromkeys(known)), scorer=fuzz.ratio, limit=limit, score_cutoff=65)
    return tuple(choice for choice, _, _ in hits)
