"""Searches the law by words: law in force first, then former law, then items and aspects.

An article is found by its keywords, by terms that the law does not use, by its title and summary, and by the aspects
that it answers. Keywords are recorded once, on the article that holds the rule today. Its predecessors are found by
them too, through any number of changes: 383bis by those of 417/43 to 417/47, and these by those of 170 to 174.
Successors inherit keywords only if they have none of their own. Terms that the law does not use are inherited only by
an article with a link to the same aspect.

A similar word is suggested, never used as the answer.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from lanzarote_law.answers.certainty import link_period
from lanzarote_law.answers.lineage import predecessors_of, successors_of, walk_from
from lanzarote_law.answers.lookup import ForceState, force_state, successors_in_force
from lanzarote_law.answers.reference_resolution import resolve
from lanzarote_law.answers.search_index import all_phrases, split_known_words
from lanzarote_law.answers.status import item_status
from lanzarote_law.answers.status_types import Status
from lanzarote_law.answers.word_matching import MatchQuality, SearchPhrase, stems
from lanzarote_law.errors import RequestError
from lanzarote_law.model import Aspect, Corpus, Correspondence, Item, NonStatutoryTerm, Provision, Role, Text, is_within
from lanzarote_law.text_folding_and_display import fold_accents, normalise_reference

CLOSE_ENOUGH = 78
"""Of 100: below it, words that only share letters are suggested."""


class MatchField(StrEnum):
    """The field of a record in which the words were found."""

    NUMBER = "number"
    """They are a reference to it."""
    KEYWORD = "keyword"
    """It is looked for by them; it need not use them."""
    UNNAMED = "unnamed"
    """The law does not use them: it is found under something else."""
    TITLE = "title"
    SUMMARY = "summary"
    ASPECT = "aspect"
    """They describe an aspect or an item that it answers."""


_ORDER = (
    (MatchQuality.WHOLE, "keyword unnamed title"),
    (MatchQuality.PHRASE, "title keyword unnamed"),
    (MatchQuality.WORDS, "title keyword unnamed"),
    (MatchQuality.WHOLE, "aspect summary"),
    (MatchQuality.PHRASE, "summary aspect"),
    (MatchQuality.WORDS, "summary aspect"),
)
"""The order of matches: keywords before titles before summaries, a whole phrase before a part."""
_MATCHES = ((MatchField(field), fit) for fit, fields in _ORDER for field in fields.split())
_RANKS = {match: rank for rank, match in enumerate(_MATCHES)}


class SearchMatch(NamedTuple):
    """Where a record contains the words, and how well they match."""

    by: MatchField
    fit: MatchQuality
    phrase: str
    """The words of the record in which they were found."""
    unnamed: NonStatutoryTerm | None = None
    without: tuple[str, ...] = ()
    """The typed words that were ignored because the data contain no form of them."""
    used: bool = False
    """Whether the title in the language of the page, or the summary, of an article contains them as they were typed."""
    tie_break: int = 0
    """Orders matches of one rank: by the position in a title or, for an aspect, by the role of the link."""

    @property
    def is_direct(self) -> bool:
        """Return whether the record itself contains the words, in its keywords or its title."""
        return self.rank < _RANKS[MatchField.ASPECT, MatchQuality.WHOLE]

    @property
    def rank(self) -> int:
        """The rank of a match: 0 for the best match, higher numbers for worse ones."""
        return _RANKS.get((self.by, self.fit), 0)


class SearchHit(NamedTuple):
    """A record in which the words were found."""

    type: str
    """`provision`, `aspect` or `item`."""
    id: str
    title: str
    found: SearchMatch
    when: ForceState | None = None
    """The state of a provision on the date."""
    start: date | None = None
    end: date | None = None
    successors: tuple[str, ...] = ()
    """The provisions that took over from it."""
    heirs: tuple[str, ...] = ()
    """The direct or later successors that are in force on the date."""
    items: tuple[tuple[str, Status], ...] = ()
    """The items that it answers, or that ask for it, with their status on the date."""


def search(corpus: Corpus, words: str, on: date, language: str = "en") -> tuple[SearchHit, ...]:
    """Search for words on a date: articles in force, former and future articles, then aspects and items.

    The words may be in any language; a reference leads to its record. If nothing matches all words, those unknown to
    the data are ignored.
    """
    if not SearchPhrase(words):
        return ()
    hits = _hits_by_reference(corpus, words, on, language) or _hits_by_words(corpus, SearchPhrase(words), on, language)
    if hits:
        return hits
    rest, missing = split_known_words(words, _known(corpus).__contains__)
    found = _hits_by_words(corpus, SearchPhrase(rest), on, language) if missing else ()
    return tuple(hit._replace(found=hit.found._replace(without=missing)) for hit in found)


def _known(corpus: Corpus) -> set[str]:
    """The stems of all words that are searched."""
    return {stem for phrase in all_phrases(corpus) for stem in stems(phrase)}


def _hits_by_reference(corpus: Corpus, words: str, on: date, language: str) -> tuple[SearchHit, ...]:
    """The article or the items that the words refer to, if they are a reference."""
    if not any(letter.isdigit() for letter in words):
        return ()
    try:
        meant = resolve(corpus, words, on)
    except RequestError:
        return ()
    found = SearchMatch(MatchField.NUMBER, MatchQuality.WHOLE, words)
    if meant.provision:
        return (_provision_hit(corpus, meant.provision, found, on, language),)
    return tuple(_item_hit(corpus, item, found, on, language) for item in meant.items)


def _hits_by_words(corpus: Corpus, wanted: SearchPhrase, on: date, language: str) -> tuple[SearchHit, ...]:
    aspects = _aspects(corpus, wanted)
    articles = _provisions(corpus, wanted, aspects, on, language).items()
    hits = [_provision_hit(corpus, corpus.provision[ident], found, on, language) for ident, found in articles]
    hits.sort(
        key=lambda hit: (
            *(_GROUPS[hit.when or ForceState.IN_FORCE], _is_remote(hit), hit.found.rank, hit.found.tie_break),
            *(_age(hit), corpus.provision_place[hit.id]),
        )
    )
    asking = [_aspect_hit(corpus, corpus.aspect[ident], found, on, language) for ident, found in aspects.items()]
    titled = ((item, _best(_titles(wanted, item.title))) for item in corpus.items)
    asking += [_item_hit(corpus, item, found, on, language) for item, found in titled if found]
    asking.sort(key=lambda hit: (hit.found.rank, hit.found.tie_break, hit.type))
    return (*hits, *asking)


_GROUPS = dict(zip(ForceState, (0, 1, 2, 3, 1), strict=True))
"""Articles in force are listed first, then past and annulled ones, future ones, those of an unrecorded wording."""


def _is_remote(hit: SearchHit) -> bool:
    """Return whether an article in force answers no item and does not bear the typed name: it is listed last."""
    called = hit.found.is_direct and hit.found.fit is MatchQuality.WHOLE
    return hit.when is ForceState.IN_FORCE and not hit.items and not called


def _age(hit: SearchHit) -> int:
    """Sorts past articles by their end, the latest first."""
    return -hit.end.toordinal() if hit.end and hit.when is ForceState.PAST else 0


def _titles(wanted: SearchPhrase, title: Text) -> Iterator[SearchMatch]:
    for found in _fitting(wanted, MatchField.TITLE, title):
        yield found._replace(tie_break=wanted.position(found.phrase))


def _fitting(
    wanted: SearchPhrase, by: MatchField, phrases: Iterable[str], unnamed: NonStatutoryTerm | None = None
) -> Iterator[SearchMatch]:
    for phrase in phrases:
        if (fit := wanted.match(phrase)) is not None:
            yield SearchMatch(by, fit, phrase, unnamed)


def _best(found: Iterable[SearchMatch]) -> SearchMatch | None:
    return min(found, key=lambda each: (each.rank, each.tie_break), default=None)


def _aspects(corpus: Corpus, wanted: SearchPhrase) -> dict[str, SearchMatch]:
    """The aspects that the words describe, by id, including those of terms that the law does not use."""
    found: dict[str, list[SearchMatch]] = defaultdict(list)
    for aspect in corpus.aspects:
        found[aspect.id] += _fitting(wanted, MatchField.KEYWORD, aspect.keywords.every)
        found[aspect.id] += _titles(wanted, aspect.title)
    for provision in corpus.provisions:
        for unnamed in provision.unnamed:
            if unnamed.aspect:
                found[unnamed.aspect] += _fitting(wanted, MatchField.UNNAMED, unnamed.words.every, unnamed)
    chosen = {ident: best for ident, each in found.items() if (best := _best(each))}
    places = {ident: min(map(wanted.position, corpus.aspect[ident].title)) for ident in chosen}
    return {ident: each._replace(tie_break=places[ident]) for ident, each in chosen.items()}


def _provisions(
    corpus: Corpus, wanted: SearchPhrase, aspects: dict[str, SearchMatch], on: date, language: str
) -> dict[str, SearchMatch]:
    """The provisions that the words lead to, by id, each with the best reason."""
    found: dict[str, list[SearchMatch]] = defaultdict(list)
    used: dict[str, bool] = defaultdict(bool)
    for provision in corpus.provisions:
        ident = provision.id
        summary = (provision.version(on) or provision.versions[-1]).summary
        for title in provision.titles:
            found[ident] += _titles(wanted, title)
        found[ident] += _fitting(wanted, MatchField.SUMMARY, (summary,))
        fits = (wanted.match(each) for each in (provision.title(on).within(language)[0], summary))
        used[ident] = not {MatchQuality.WHOLE, MatchQuality.PHRASE}.isdisjoint(fits)
        for unnamed in provision.unnamed:
            found[ident] += _fitting(wanted, MatchField.UNNAMED, unnamed.words.every, unnamed)
        if keyword := _best(_fitting(wanted, MatchField.KEYWORD, provision.keywords.every)):
            earlier = walk_from([ident], lambda each: _without_other_rules(corpus, each, on))
            for each in dict.fromkeys((*earlier, *_with_bare_successors(corpus, ident))):
                found[each].append(keyword)
    for aspect, hit in aspects.items():
        via = SearchMatch(MatchField.ASPECT, hit.fit, corpus.aspect[aspect].title.within(language)[0], hit.unnamed)
        for link in _answering(corpus, aspect, on):
            found[link.provision].append(via._replace(tie_break=_WEIGHT[link.role]))
    return {ident: best._replace(used=used[ident]) for ident, every in found.items() if (best := _best(every))}


def _without_other_rules(corpus: Corpus, ident: str, on: date) -> tuple[str, ...]:
    """The predecessors of a provision, without those whose number went on with another rule by a date."""
    return tuple(
        old
        for old in predecessors_of(corpus, ident)
        for step in corpus.provision[old].replaced_by
        if step.provision == ident and not (step.on and step.on <= on)
    )


def _with_bare_successors(corpus: Corpus, ident: str) -> tuple[str, ...]:
    """A provision with its successors that have no keywords of their own, through any number of changes."""

    def onward(each: str) -> Iterator[str]:
        return (heir for heir in successors_of(corpus, each) if not any(corpus.provision[heir].keywords.every))

    return walk_from([ident], onward)


_WEIGHT = {role: at for at, role in enumerate(Role)}
"""Links that incriminate or name the matter rank before those on procedure and the general part."""


def _answering(corpus: Corpus, aspect: str, on: date) -> Iterator[Correspondence]:
    """Yield the links of an aspect; for a provision in force, only the links that apply on the date."""
    for link in corpus.links_of_aspect.get(aspect, ()):
        if is_within(on, *link_period(corpus, link)) or not corpus.provision[link.provision].in_force(on):
            yield link


def _provision_hit(corpus: Corpus, provision: Provision, found: SearchMatch, on: date, language: str) -> SearchHit:
    stands = force_state(corpus, provision, on)
    links = corpus.links_to_provision.get(provision.id, ())
    if stands is ForceState.IN_FORCE:
        links = [link for link in links if is_within(on, *link_period(corpus, link))]
    title, period = provision.title(on).within(language)[0], (provision.start, provision.end)
    heirs = successors_of(corpus, provision.id), successors_in_force(corpus, provision, on)
    items = _standing(corpus, [item for link in links for item in link.items], on)
    return SearchHit("provision", provision.id, title, found, stands, *period, *heirs, items)


def _standing(corpus: Corpus, items: Iterable[str], on: date) -> tuple[tuple[str, Status], ...]:
    """Items in the order of the data, without repetition, with their status on a date."""
    wanted = sorted(set(items), key=corpus.item_place.__getitem__)
    return tuple((item, item_status(corpus, item, on).status) for item in wanted)


def _aspect_hit(corpus: Corpus, aspect: Aspect, found: SearchMatch, on: date, language: str) -> SearchHit:
    asking = [item.id for item in corpus.items_asking.get(aspect.id, ())]
    title = aspect.title.within(language)[0]
    return SearchHit("aspect", aspect.id, title, found, items=_standing(corpus, asking, on))


def _item_hit(corpus: Corpus, item: Item, found: SearchMatch, on: date, language: str) -> SearchHit:
    return SearchHit("item", item.id, item.title.within(language)[0], found, items=_standing(corpus, [item.id], on))


def similar_words(corpus: Corpus, text: str, limit: int) -> tuple[str, ...]:
    """The words in the data most similar to a text that found nothing."""
    known = {fold_accents(normalise_reference(phrase)): phrase for phrase in _vocabulary(corpus)}
    folded = fold_accents(normalise_reference(text))
    return tuple(known[choice] for choice in _similar(folded, tuple(known), limit, CLOSE_ENOUGH))


def _vocabulary(corpus: Corpus) -> Iterator[str]:
    """Every word by which something is looked for, and every word of a title."""
    for provision in corpus.provisions:
        yield from provision.keywords.every
        for unnamed in provision.unnamed:
            yield from unnamed.words.every
        yield from (word for title in provision.titles for word in _words(title))
    for aspect in corpus.aspects:
        yield from aspect.keywords.every
        yield from _words(aspect.title)
    for item in corpus.items:
        yield from _words(item.title)


def _words(text: Text) -> Iterator[str]:
    for each in text:
        yield from (word for word in (part.strip("():,;.").lower() for part in each.split()) if word)


def similar_references(corpus: Corpus, text: str, limit: int) -> tuple[str, ...]:
    """The references in the data most similar to a text."""
    return _similar(fold_accents(text), corpus.references, limit, 65)


def _similar(text: str, known: tuple[str, ...], limit: int, cutoff: int) -> tuple[str, ...]:
    from rapidfuzz import fuzz, process  # noqa: PLC0415  # slow to import

    hits = process.extract(text, known, scorer=fuzz.ratio, limit=limit, score_cutoff=cutoff)
    return tuple(choice for choice, _, _ in hits)
