"""Which facts can be checked with the copies at hand: an article, a version of it or its end, and the text to read.

A version can be checked where a copy has the wording of its first day; an article where one has the wording of the day
asked for, or, once it has ended, of its last day; an end where a note of a copy tells of it. Nothing is compared here:
a person reads.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.model import Provision, Repeal, Version
from lanzarote_law.texts import wording_on_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from lanzarote_law.answers.facts import Fact
    from lanzarote_law.model import Corpus
    from lanzarote_law.texts.library import StoredArticle, StoredCopy
    from lanzarote_law.texts.wording_on_date import DatedWording


class CheckableFact(NamedTuple):
    """A fact and the text that it can be laid beside."""

    fact: Fact
    told: DatedWording
    words: str
    """What there is to read: the article, or the note that tells of its end."""

    @property
    def fingerprint(self) -> str:
        """What tells the wording that is read from every other one: the language of the copy, a colon, the figures.

        Of an end there is none: a note is read, not the article.
        """
        if isinstance(self.fact.record, Repeal):
            return ""
        assert self.told.copy
        assert self.told.article
        return f"{self.told.copy.language}:{self.told.article.fingerprint}"


class CheckableFacts:
    """The articles of the library, for the facts of the data."""

    def __init__(self, corpus: Corpus, copies: Iterable[StoredCopy], held: Iterable[StoredArticle], on: date) -> None:
        self.corpus = corpus
        self.on = on
        self.copies: Mapping[int, StoredCopy] = {each.id: each for each in copies}
        self.held: dict[str, list[StoredArticle]] = {}
        for each in held:
            self.held.setdefault(f"{each.code}/{each.article.number}", []).append(each)

    def beside(self, fact: Fact) -> CheckableFact | None:
        """A fact with its text; None where no copy has one."""
        if fact.kind != "provision" or fact.id not in self.held:
            return None
        provision = self.corpus.provision[fact.id]
        match fact.record:
            case Version() as version if version.in_force_from:
                found = self._on(provision, version.in_force_from)
                return CheckableFact(fact, found, found.article.words) if found.shown and found.article else None
            case Provision():
                last = provision.end - provision.end.resolution if provision.end else self.on
                found = self._on(provision, min(self.on, last))
                return CheckableFact(fact, found, found.article.words) if found.shown and found.article else None
            case Repeal():
                return self._end(fact, provision)
        return None

    def _on(self, provision: Provision, on: date) -> DatedWording:
        return wording_on_date.wording_on(provision, self.held[provision.id], self.copies, on)

    def _end(self, fact: Fact, provision: Provision) -> CheckableFact | None:
        for each in reversed(self.held[provision.id]):
            note = each.article.repealed
            if note and not each.article.territory:
                told = wording_on_date.DatedWording(
                    provision.id, wording_on_date.Availability.GONE, each.article, self.copies[each.copy], note.on
                )
                return CheckableFact(fact, told, note.words)
        return None
