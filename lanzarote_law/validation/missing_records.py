"""Rules for a new data set: which records it does not have yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.validation.rules import DataRules, Fault
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.model import Corpus

rules = DataRules()


def _if_none(corpus: Corpus, file: str, records: str, message: str, hint: str) -> Iterator[Fault]:
    """The fault of a data file in which a list of records is empty."""
    if not getattr(corpus, records):
        yield Fault(message, ("file", file, records), hint)


@rules.warning("no-codes", "no code of law yet").means(
    "The data set is new. A code is a body of law with its own numbering of articles, such as a criminal code or a "
    "single act; every provision belongs to a code, and citations are recognised by its names. Begin with the codes "
    "of the Party."
)
def _no_codes(corpus: Corpus) -> Iterator[Fault]:
    hint = worded("every article belongs to a code; to add one: lanzarote-law add code")
    return _if_none(corpus, "provisions.yaml", "codes", worded("there is no code of law yet"), hint)


@rules.warning("no-cited-as", "no code that documents cite").means(
    "`check` looks up citations of codes that have a word in `cited_as`, which its JSON output uses for the code; it "
    "reports nothing about other acts. Add `cited_as` to the codes that replies and comments cite."
)
def _no_cited_as(corpus: Corpus) -> Iterator[Fault]:
    if corpus.codes and not any(code.cited_as for code in corpus.codes):
        first = corpus.codes[0].id
        hint = worded(
            "add cited_as to the codes that documents cite: lanzarote-law edit {first} --set cited_as=...", first=first
        )
        message = worded("no code has cited_as, so `check` does not report the articles that a document cites")
        yield Fault(message, ("code", first), hint)


@rules.warning("no-regimes", "no regime yet").means(
    "A regime is a period of criminal law between two reforms. Coverage by regime compares them. One regime is "
    "enough if there was no reform."
)
def _no_regimes(corpus: Corpus) -> Iterator[Fault]:
    hint = worded("a regime says which code applies from which date; to add one: lanzarote-law add regime")
    return _if_none(corpus, "provisions.yaml", "regimes", worded("there is no regime yet"), hint)


@rules.warning("no-acts", "no act yet").means(
    "An act is a law or decree that made, amended or repealed articles. A version names the act that made it, so "
    "that readers can check its date."
)
def _no_acts(corpus: Corpus) -> Iterator[Fault]:
    hint = worded("acts make, change and repeal articles; to add one: lanzarote-law add act")
    return _if_none(corpus, "provisions.yaml", "acts", worded("there is no act yet"), hint)


@rules.warning("no-provisions", "no article of law yet").means(
    "Provisions are the articles of the codes, with their content from each date. Without them, nothing can answer "
    "an item. Begin with those that the State's reply cites."
)
def _no_provisions(corpus: Corpus) -> Iterator[Fault]:
    hint = worded("a provision records the law from each date; to add one: lanzarote-law add provision")
    return _if_none(corpus, "provisions.yaml", "provisions", worded("there is no article of law yet"), hint)


@rules.warning("no-sources", "no document yet").means(
    "The bibliography contains the State's reply, comments on it, and the copies in which articles were read. "
    "Positions, and links that rely on others, cite a document."
)
def _no_sources(corpus: Corpus) -> Iterator[Fault]:
    hint = worded("add the State's reply, comments and copies of the law: lanzarote-law add source")
    return _if_none(corpus, "sources.yaml", "sources", worded("there is no document yet"), hint)


@rules.warning("no-correspondences", "no link yet").means(
    "A correspondence records which provision answers which item, for which aspects, to what extent and on whose "
    "authority. Without one, every item is unmapped: that is a hole in the data, not a gap in the law."
)
def _no_correspondences(corpus: Corpus) -> Iterator[Fault]:
    hint = worded("a link records which article answers which item; to add one: lanzarote-law add correspondence")
    return _if_none(
        corpus, "correspondences.yaml", "correspondences", worded("no article is linked to an item yet"), hint
    )


@rules.warning("no-positions", "no position yet").means(
    "A position records what the State, a monitoring body or an NGO says about an item. Without positions, disputes "
    "and reported shortfalls are not shown."
)
def _no_positions(corpus: Corpus) -> Iterator[Fault]:
    hint = worded("a position records what the State or others say about items; to add one: lanzarote-law add position")
    return _if_none(corpus, "positions.yaml", "positions", worded("no position is recorded yet"), hint)
