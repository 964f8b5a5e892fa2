"""An index of the words that `search` looks up.

It may list a record that does not contain the words as typed, but never misses one that does.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator

from lanzarote_law.answers.word_matching import STOP_WORDS, SearchPhrase, as_one_word, stems
from lanzarote_law.model import Corpus, Provision

KINDS = ("provisions", "aspects", "items")
"""The kinds of records that are searched, as the corpus calls them."""

RecordPositions = dict[str, list[int]]
"""Records by kind and position within their kind, in the order of the data."""

_LONGEST = 80
"""The number of letters that identify a phrase; phrases that share them are both checked."""


def build_index(corpus: Corpus) -> dict[str, RecordPositions]:
    """Index every word and every whole phrase that can be searched."""
    found: dict[str, dict[str, dict[int, None]]] = defaultdict(lambda: {kind: {} for kind in KINDS})
    for kind, place, phrase in sorted(searched_phrases(corpus)):
        for key in (*stems(phrase), _whole(phrase)):
            found[key][kind][place] = None
    return {key: {kind: list(each) for kind, each in kinds.items() if each} for key, kinds in found.items()}


def candidate_records(typed: str, under: Callable[[str], RecordPositions]) -> RecordPositions:
    """The records that may contain the typed words: those with all known words, and those with that name."""
    known, _ = split_known_words(typed, lambda stem: bool(under(stem)))
    having = [under(stem) for stem in SearchPhrase(known).significant]
    called = under(_whole(typed))
    found = {}
    for kind in KINDS:
        in_all = set.intersection(*(set(each.get(kind, ())) for each in having)) if having else set()
        found[kind] = sorted(in_all.union(called.get(kind, ())))
    return found


def split_known_words(typed: str, knows: Callable[[str], bool]) -> tuple[str, tuple[str, ...]]:
    """Split typed words into those that the data contain and the others; all count as known if none is."""
    words = typed.split()
    missing = tuple(word for word in words if not all(map(knows, SearchPhrase(word).significant - STOP_WORDS)))
    rest = " ".join(word for word in words if word not in missing)
    return (rest, missing) if SearchPhrase(rest).significant - STOP_WORDS else (typed, ())


def _whole(phrase: str) -> str:
    """The index key of a whole phrase, which differs from the key of any word."""
    return "=" + as_one_word(phrase)[:_LONGEST]


def searched_phrases(corpus: Corpus) -> Iterator[tuple[str, int, str]]:
    """Each phrase that is searched, with the kind and the place of the record by which it is found."""
    aspects = {aspect.id: place for place, aspect in enumerate(corpus.aspects)}
    for place, provision in enumerate(corpus.provisions):
        yield from (("provisions", place, phrase) for phrase in _of_provision(provision))
        for unnamed in provision.unnamed:
            if unnamed.aspect:
                yield from (("aspects", aspects[unnamed.aspect], phrase) for phrase in unnamed.words.every)
    for place, aspect in enumerate(corpus.aspects):
        yield from (("aspects", place, phrase) for phrase in (*aspect.keywords.every, *aspect.title))
    for place, item in enumerate(corpus.items):
        yield from (("items", place, phrase) for phrase in item.title)


def all_phrases(corpus: Corpus) -> Iterator[str]:
    """Each phrase that is searched in the records of a corpus."""
    yield from (phrase for provision in corpus.provisions for phrase in _of_provision(provision))
    yield from (phrase for aspect in corpus.aspects for phrase in (*aspect.keywords.every, *aspect.title))
    yield from (phrase for item in corpus.items for phrase in item.title)


def _of_provision(provision: Provision) -> Iterator[str]:
    yield from (words for title in provision.titles for words in title)
    yield from (version.summary for version in provision.versions)
    yield from provision.keywords.every
    for unnamed in provision.unnamed:
        yield from unnamed.words.every
