"""Rules for marks: what was seen has a verified source, and the mark is that of the last check."""

import re
from collections.abc import Iterator
from itertools import pairwise

from lanzarote_law.answers.verifiable_facts import days_of_older_document, listed_facts, source_documents
from lanzarote_law.model import Corpus, Mark
from lanzarote_law.validation.data_rule import DataRules, Fault
from lanzarote_law.wording import to_word, worded

rules = DataRules()


@rules.warning("seen-unverified", "a fact marked seen in an unverified source")
def _seen_unverified(corpus: Corpus) -> Iterator[Fault]:
    unverified = {source.id for source in corpus.sources if source.verification is Mark.UNVERIFIED}
    unverified |= {act.id for act in corpus.acts if act.verification is Mark.UNVERIFIED}
    for fact in listed_facts(corpus):
        if fact.verification is Mark.SEEN:
            cited = {document.id for document in source_documents(corpus, fact)}
            if fact.verified and fact.verified[-1].source:  # the last check determined the mark
                cited = {fact.verified[-1].source}
            cited.discard(fact.id)
            if cited and cited <= unverified:
                values = {"cited": ", ".join(sorted(cited))}
                message = worded(
                    "the fact is marked seen, but everything that it cites is unverified: {cited}", **values
                )
                steps = (fact.kind, fact.id, *fact.steps, "verification")
                yield Fault(message, steps, worded("cite the source in which it was seen, or lower the mark"))


# as in: The details of this version were not read. It is stated from memory.
_UNSEEN = re.compile(r"\bfrom (?:memory|recollection)\b|\b(?:is|are|was|were) not (?:read|recorded)\b")
# what such a sentence may concern instead: former law, the change and its act, the date, a judgment
_OF_ANOTHER = re.compile(
    r"\b(?:before|earlier|what (?:it )?changed|made (?:it|the change|this version)|day|date|operative part)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"(?<=;)\s+|(?<=\.)\s+(?=[A-Z])")


@rules.warning("seen-unread", "a fact marked seen that was not read")
def _seen_unread(corpus: Corpus) -> Iterator[Fault]:
    for fact in listed_facts(corpus):
        if fact.verification is Mark.SEEN and fact.kind != "numbers known":
            for key in ("summary", "reason", "statement", "note"):
                unread = [each for each in _BETWEEN.split(getattr(fact.record, key, "")) if _is_unread(each)]
                if unread:
                    steps = (fact.kind, fact.id, *fact.steps, key)
                    message = worded("marked seen, but the text says: {unread}", unread=unread[0])
                    yield Fault(message, steps, worded("lower the mark, or correct the text"))


def _is_unread(sentence: str) -> bool:
    """Whether a sentence about a fact says that something was not seen."""
    return bool(_UNSEEN.search(sentence)) and not _OF_ANOTHER.search(sentence)


@rules.error("verified-mark", "a mark that differs from that of the last check")
def _verified_mark(corpus: Corpus) -> Iterator[Fault]:
    for fact in listed_facts(corpus):
        if fact.verified and fact.verified[-1].mark is not fact.verification:
            values = {"mark": fact.verified[-1].mark, "verification": fact.verification}
            message = worded("the last check gave the mark {mark}, but the fact is marked {verification}", **values)
            steps = (fact.kind, fact.id, *fact.steps, "verified", len(fact.verified) - 1, "mark")
            yield Fault(message, steps, worded("correct one of the two; `verify` writes both"))


@rules.error("verified-order", "checks listed out of order")
def _verified_order(corpus: Corpus) -> Iterator[Fault]:
    for fact in listed_facts(corpus):
        for index, (before, after) in enumerate(pairwise(fact.verified), start=1):
            if after.on < before.on:
                steps = (fact.kind, fact.id, *fact.steps, "verified", index, "day")
                message = worded("the check of {on} is listed after the check of {later}", on=after.on, later=before.on)
                yield Fault(message, steps, worded("list the earlier check first"))


@rules.warning("verified-older", "a fact checked in an older document")
def _verified_older(corpus: Corpus) -> Iterator[Fault]:
    for fact in listed_facts(corpus):
        if fact.verified and (days := days_of_older_document(corpus, fact.verified[-1].source, fact.record)):
            values = {"ident": fact.verified[-1].source, "where": fact.address, **days}
            message = to_word("{ident} dates from {day}, but what {where} states only from {made}")
            steps = (fact.kind, fact.id, *fact.steps, "verified", len(fact.verified) - 1, "source")
            yield Fault(
                worded(message, **values), steps, worded("was another document read? name it, or lower the mark")
            )
