"""Rules for a new data set: which records it does not have yet."""

from collections.abc import Iterator

from lanzarote_law.model import Corpus
from lanzarote_law.validation.data_rule import DataRules, Fault
from lanzarote_law.wording import worded

rules = DataRules()


def _if_none(corpus: Corpus, file: str, records: str, message: str, hint: str) -> Iterator[Fault]:
    """The fault of a data file in which a list of records is empty."""
    if not getattr(corpus, records):
        yield Fault(message, ("file", file, records), hint)


@rules.warning("no-codes", "no code of law yet")
def _no_codes(corpus: Corpus) -> Iterator[Fault]:
    hint = worded("every article belongs to a code; to add one: lanzarote-law add code")
    return _if_none(corpus, "provisions.yaml", "codes", worded("there is no code of law yet"), hint)


@rules.warning("no-cited-as", "no code with words by which documents cite it")
def _no_cited_as(corpus: Corpus) -> Iterator[Fault]:
    if corpus.codes and not any(code.cited_as for code in corpus.codes):
        code = corpus.codes[0].id
        hint = worded(
            "add cited_as to the codes that documents cite: lanzarote-law edit {first} --set cited_as=...", first=code
        )
        message = worded("no code has cited_as, so `check` does not report the articles that a document cites")
        yield Fault(message, ("code", code), hint)


@rules.warning("no-regimes", "no regime yet")
def _no_regimes(corpus: Corpus) -> Iterator[Fault]:
    hint = worded("a regime says which code applies from which date; to add one: lanzarote-law add regime")
    return _if_none(corpus, "provisions.yaml", "regimes", worded("there is no regime yet"), hint)


@rules.warning("no-acts", "no act yet")
def _no_acts(corpus: Corpus) -> Iterator[Fault]:
    hint = worded("articles are inserted, amended and repealed by acts; to add an act: lanzarote-law add act")
    return _if_none(corpus, "provisions.yaml", "acts", worded("there is no act yet"), hint)


@rules.warning("no-provisions", "no article of law yet")
def _no_provisions(corpus: Corpus) -> Iterator[Fault]:
    hint = worded("a provision records the law from each date; to add one: lanzarote-law add provision")
    return _if_none(corpus, "provisions.yaml", "provisions", worded("there is no article of law yet"), hint)


@rules.warning("no-sources", "no document yet")
def _no_sources(corpus: Corpus) -> Iterator[Fault]:
    hint = worded("add the State's reply, comments and copies of the law: lanzarote-law add source")
    return _if_none(corpus, "sources.yaml", "sources", worded("there is no document yet"), hint)


@rules.warning("no-correspondences", "no link yet")
def _no_correspondences(corpus: Corpus) -> Iterator[Fault]:
    hint = worded("a link records which article answers which item; to add one: lanzarote-law add correspondence")
    message = worded("no article is linked to an item yet")
    return _if_none(corpus, "correspondences.yaml", "correspondences", message, hint)


@rules.warning("no-positions", "no position yet")
def _no_positions(corpus: Corpus) -> Iterator[Fault]:
    hint = worded("a position records what the State or others say about items; to add one: lanzarote-law add position")
    return _if_none(corpus, "positions.yaml", "positions", worded("no position is recorded yet"), hint)
