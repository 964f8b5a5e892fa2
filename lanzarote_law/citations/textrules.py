"""Rules of what stands around a citation: the item under which it is cited, and the year that the sentence gives."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from lanzarote_law.citations.actnames import OTHER
from lanzarote_law.citations.extraction import Citation
from lanzarote_law.citations.problems import MOST, Context, Told, day, first_names, names, sorted_names, span
from lanzarote_law.errors import Rules
from lanzarote_law.grammar.periods import SINCE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.citations.meaning import Passage
    from lanzarote_law.model import Corpus, Provision

rules = Rules[Callable[[Context], Iterable[tuple[Citation, Told]]]]()


@rules.warning("LL201", "cited for an item that the data do not link it to").means(
    "Under the heading of an item the document cites an article that no correspondence links to that item, its limbs"
    " or its heading. The link may be missing in the data, or the article may be the wrong one."
)
def _not_linked(context: Context) -> Iterator[tuple[Citation, Told]]:
    corpus = context.corpus
    for part, linked in _linked_parts(context):
        items, known = " and ".join(linked), set().union(*linked.values())
        for each in part.body if all(linked.values()) else ():
            if each.provisions and each.citation.instrument != OTHER and not known & set(each.provisions):
                name = f"{span(each.citation)} {corpus.code[each.citation.code].short}"
                message = f"{name} is cited under item {items}, to which the data do not link it"
                way = f"linked to {items}: {sorted_names(corpus, known)}"
                now = {ident for ident in known if corpus.provision[ident].in_force(context.on)} or known
                brief = f"linked to {items}: {first_names(corpus, now)}" if len(known) > MOST else ""
                yield each.citation, Told(message, way, brief)


def _linked_parts(context: Context) -> Iterator[tuple[Passage, dict[str, set[str]]]]:
    """The parts under items that the data have, each with the provisions that are linked to each of its items."""
    known: dict[str, set[str]] = {}
    for part in context.parts:
        if all(len(heading.items) == 1 for heading in part.headings):
            items = [heading.items[0] for heading in part.headings]
            known.update({item: _linked(context.corpus, item) for item in items if item not in known})
            yield part, {item: known[item] for item in items}


def _linked(corpus: Corpus, item: str) -> set[str]:
    """The provisions linked to an item, to its limbs and to the headings above it."""
    above = (each for each, limbs in corpus.limbs.items() if item in limbs)
    family = [item, *corpus.limbs.get(item, ()), *above]
    links = [link for each in family for link in corpus.links_of_item.get(each, ())]
    return {ident for link in links for ident in (link.provision, *(other.provision for other in link.read_with))}


@rules.note("LL202", "known provisions not mentioned").means(
    "The data link provisions in force on the day to an item that the document treats, and the document names none of"
    " some of them."
)
def _not_mentioned(context: Context) -> Iterator[tuple[Citation, Told]]:
    corpus = context.corpus
    mentioned = {ident for each in context.cited for ident in each.provisions}
    told: set[str] = set()
    for part, linked in _linked_parts(context):
        for heading in part.headings:
            item = heading.items[0]
            missing = {each for each in linked[item] if corpus.provision[each].in_force(context.on)} - mentioned
            if missing and item not in told:
                told.add(item)
                message = f"item {item}: provisions in force on {context.on} that the document does not mention"
                brief = first_names(corpus, missing) if len(missing) > MOST else ""
                yield heading.citation, Told(message, sorted_names(corpus, missing), brief)


_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")


@rules.warning("LL301", "a date that contradicts the data").means(
    "The sentence gives a year or an act for the article that does not fit what the data record of it."
)
def _other_year(context: Context) -> Iterator[tuple[Citation, Told]]:
    for index, (words, year) in _nearest_years(context).items():
        each = context.cited[index]
        if len(each.provisions) != 1 or each.citation.article_to:
            continue
        provision = context.corpus.provision[each.provisions[0]]
        if provision.start is None or year in _years(context.corpus, provision):
            continue
        first = provision.versions[0]
        when = f"it entered into force on {day(provision.start)}"
        act = context.corpus.act.get(first.act)
        passed = act.dated if act else None
        if passed and passed != provision.start:
            when = f"the act is of {day(passed)}, {when}"
        message = f"'{words}' does not fit {names(context.corpus, [provision.id])}: {when}"
        yield each.citation, Told(message, f"write {provision.start.year}")


def _nearest_years(context: Context) -> dict[int, tuple[str, int]]:
    """By the position of a citation: the words with a year since when something is law, nearest to it in its clause."""
    text, places = context.text, [each.citation.start for each in context.cited]
    nearest: dict[int, tuple[int, str, int]] = {}
    for year in _YEAR.finditer(text):
        phrase = SINCE.search(text, max(0, year.start() - 45), year.start())
        if phrase is None:
            continue
        start, end = _sentence_around(text, phrase.start(), year.end())
        words = text[phrase.start() : year.end()]
        for index in range(bisect_left(places, start), bisect_left(places, end)):
            citation = context.cited[index].citation
            distance = max(citation.start - year.end(), phrase.start() - citation.end)
            if index not in nearest or distance < nearest[index][0]:
                nearest[index] = distance, words, int(year[0])
    return {index: (words, year) for index, (_, words, year) in nearest.items()}


_SENTENCE = re.compile(r"[.!?]\s+(?=[A-ZÀ-Ý•-])|;\s|\n\s*\n")


def _sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence in which a stretch of text stands, four hundred characters to either side at most."""
    before = max(0, start - 400)
    for match in _SENTENCE.finditer(text, before, start + 1):  # the capital at which the stretch begins is looked at
        before = match.end()
    after = _SENTENCE.search(text, end, min(len(text), end + 400))
    return before, after.start() if after else min(len(text), end + 400)


def _years(corpus: Corpus, provision: Provision) -> set[int]:
    """The years in which an article was inserted, changed or repealed, by day or by the date of the act."""
    days = [version.in_force_from for version in provision.versions] + [provision.end]
    days += [corpus.act[version.act].dated for version in provision.versions if version.act in corpus.act]
    return {each.year for each in days if each}
