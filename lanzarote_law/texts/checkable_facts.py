"""Facts that can be checked against the added copies: an article, a version or its end, with the text to read.

A version can be checked if a copy has the wording of its first date; an article if one has the wording of the requested
date or, once it has ended, of its last date; an end if a note mentions it. Nothing is compared here: a person reads.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from lanzarote_law.answers.verifiable_facts import Fact
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Corpus, Provision, Repeal, Version
from lanzarote_law.texts import wording_on_date
from lanzarote_law.texts.library import StoredArticle, StoredCopy
from lanzarote_law.texts.wording_on_date import DatedWording


class CheckableFact(NamedTuple):
    """A fact and the text against which it can be checked."""

    fact: Fact
    wording: DatedWording
    words: str
    """The text to read: the article, or the note on its end."""

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the wording, after the language of the copy and a colon.

        Empty for an end: there a note is read, not the article.
        """
        if isinstance(self.fact.record, Repeal):
            return ""
        assert self.wording.copy
        assert self.wording.article
        return f"{self.wording.copy.language}:{self.wording.article.fingerprint}"


class CheckableFacts:
    """The articles of the library, for the facts of the data."""

    def __init__(self, corpus: Corpus, copies: Iterable[StoredCopy], held: Iterable[StoredArticle], on: date) -> None:
        self.corpus = corpus
        self.on = on
        self.copies: Mapping[int, StoredCopy] = {each.id: each for each in copies}
        self.held = group_by_key((f"{each.code}/{each.article.number}", each) for each in held)

    def find(self, fact: Fact) -> CheckableFact | None:
        """The fact with its text; None if no copy has one."""
        if fact.kind != "provision" or fact.id not in self.held:
            return None
        provision = self.corpus.provision[fact.id]
        match fact.record:
            case Version(in_force_from=start) if start:
                found = self._on(provision, start)
            case Provision():
                last = provision.end - provision.end.resolution if provision.end else self.on
                found = self._on(provision, min(self.on, last))
            case Repeal():
                return self._end(fact, provision)
            case _:
                return None
        return CheckableFact(fact, found, found.article.words) if found.shown and found.article else None

    def _on(self, provision: Provision, on: date) -> DatedWording:
        found = wording_on_date.wording_on(provision, self.held[provision.id], self.copies, on)
        early = found.reach is wording_on_date.Availability.EARLY  # it may have changed before it entered into force
        return found._replace(article=None) if early else found

    def _end(self, fact: Fact, provision: Provision) -> CheckableFact | None:
        for each in reversed(self.held[provision.id]):
            note = each.article.repealed
            if note and not each.article.territory:
                gone, copy = wording_on_date.Availability.GONE, self.copies[each.copy]
                wording = wording_on_date.DatedWording(provision.id, gone, each.article, copy, note.on)
                return CheckableFact(fact, wording, note.words)
        return None
