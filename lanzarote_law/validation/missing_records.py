"""Rules of a data set that was just begun: what it has none of yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.validation.rules import DataRules, Fault
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.model import Corpus

rules = DataRules()


@rules.warning("no-codes", "no code of law yet").means(
    "The data set is at its beginning. A code is a body of law whose articles are numbered on their own, such as a"
    " criminal code or a single act; every provision belongs to one, and citations are read by its names. Begin with"
    " the codes of the Party."
)
def _no_codes(corpus: Corpus) -> Iterator[Fault]:
    if not corpus.codes:
        hint = worded("every article belongs to one; to put one in: lanzarote-law add code")
        yield Fault(worded("there is no code of law yet"), ("file", "provisions.yaml", "codes"), hint)


@rules.warning("no-cited-as", "no code that documents cite").means(
    "`check` looks up the citations of the codes that have a word in `cited_as`, by which its JSON calls them; the"
    " others are acts of which it reports nothing. Give it to the codes that replies and comments cite."
)
def _no_cited_as(corpus: Corpus) -> Iterator[Fault]:
    if corpus.codes and not any(code.cited_as for code in corpus.codes):
        first = corpus.codes[0].id
        hint = worded(
            "give the codes that documents cite a word for it: lanzarote-law edit {first} --set cited_as=...",
            first=first,
        )
        message = worded("no code has cited_as: `check` says nothing of the articles that a document cites")
        yield Fault(message, ("code", first), hint)


@rules.warning("no-regimes", "no regime yet").means(
    "A regime is a period of the criminal law, from one reform to the next. Coverage by regime compares them. One is"
    " enough where nothing was reformed."
)
def _no_regimes(corpus: Corpus) -> Iterator[Fault]:
    if not corpus.regimes:
        hint = worded("it says from which day on which code holds; to put one in: lanzarote-law add regime")
        yield Fault(worded("there is no regime yet"), ("file", "provisions.yaml", "regimes"), hint)


@rules.warning("no-acts", "no act yet").means(
    "An act is a law or decree that made, amended or repealed articles. A version names the act that made it: that is"
    " how a reader checks its day."
)
def _no_acts(corpus: Corpus) -> Iterator[Fault]:
    if not corpus.acts:
        hint = worded("acts make, change and repeal articles; to put one in: lanzarote-law add act")
        yield Fault(worded("there is no act yet"), ("file", "provisions.yaml", "acts"), hint)


@rules.warning("no-provisions", "no article of law yet").means(
    "Provisions are the articles of the codes, with what they say from which day on. Nothing can answer an item before"
    " there are some. Begin with those that the State's reply names."
)
def _no_provisions(corpus: Corpus) -> Iterator[Fault]:
    if not corpus.provisions:
        hint = worded("it says what is law from which day on; to put one in: lanzarote-law add provision")
        yield Fault(worded("there is no article of law yet"), ("file", "provisions.yaml", "provisions"), hint)


@rules.warning("no-sources", "no document yet").means(
    "The bibliography: the State's reply, comments on it, the copies in which articles were read. Positions, and links"
    " on somebody's word, cite a document."
)
def _no_sources(corpus: Corpus) -> Iterator[Fault]:
    if not corpus.sources:
        hint = worded("the State's reply, comments, copies of the law; to put one in: lanzarote-law add source")
        yield Fault(worded("there is no document yet"), ("file", "sources.yaml", "sources"), hint)


@rules.warning("no-correspondences", "no link yet").means(
    "A correspondence says which provision answers which item, for which aspects, how far and on whose word. Before"
    " there is one, every item is unmapped: that is not a gap, only a hole in the data."
)
def _no_correspondences(corpus: Corpus) -> Iterator[Fault]:
    if not corpus.correspondences:
        hint = worded("a link says which article answers which item; to put one in: lanzarote-law add correspondence")
        message = worded("no article is linked to an item yet")
        yield Fault(message, ("file", "correspondences.yaml", "correspondences"), hint)


@rules.warning("no-positions", "nobody's word yet").means(
    "A position is what the State, a monitoring body or an NGO says about an item. Without any, disputes and reported"
    " shortfalls do not show."
)
def _no_positions(corpus: Corpus) -> Iterator[Fault]:
    if not corpus.positions:
        hint = worded("what the State and others say of items; to put one in: lanzarote-law add position")
        yield Fault(worded("nobody's position is recorded yet"), ("file", "positions.yaml", "positions"), hint)
