"""The two sides that `watch` compares: the data with dependent items, and the newest copies."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from lanzarote_law.answers import todo
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Corpus, Provision, Verified
from lanzarote_law.texts import act_matching
from lanzarote_law.texts.consolidated_act import ArticleNote
from lanzarote_law.texts.findings import Finding, FindingKind
from lanzarote_law.texts.library import StoredArticle, StoredCopy

_LATE = timedelta(days=366)
"""An act is in a copy within a year of its date."""
_MANY = 20
"""As many notes are of a code that changes often."""


class Comparison:
    """The data and the library, as each finding needs them."""

    def __init__(self, corpus: Corpus, copies: Sequence[StoredCopy], held: Iterable[StoredArticle], on: date) -> None:
        self.corpus = corpus
        self.on = on
        self.copies = {each.id: each for each in copies}
        self.acts = act_matching.ActIndex(corpus)
        self.newest = newest_copies(copies)
        newest = (each for each in held if each.copy in self.newest and not each.article.future)
        self.held = group_by_key((act_matching.provision_id(each.code, each.article.number), each) for each in newest)
        self._newest_note: dict[int, date | None] = {}
        self._dependent_items = dependent_items(corpus, on)

    def articles(self, ident: str) -> list[StoredArticle]:
        """The articles of the newest copies for one id.

        A note on the whole State is not repeated for the wording of a part of it, nor twice for a part with two
        wordings.
        """
        yielded: set[tuple[int, str, str, date | None]] = set()
        found = []
        for each in sorted(self.held.get(ident, []), key=lambda each: bool(each.article.territory)):
            part = each.article.territory
            notes = [
                note
                for note in each.article.notes
                if not part or yielded.isdisjoint((each.copy, place, note.act, note.on) for place in ("", part))
            ]
            yielded |= {(each.copy, part, note.act, note.on) for note in notes}
            found.append(each._replace(article=each.article._replace(notes=tuple(notes))))
        return found

    def newest_of_codes(self) -> list[StoredCopy]:
        """The newest copies of codes of the data."""
        return [each for each in self.copies.values() if each.id in self.newest and each.code in self.corpus.code]

    def up_to(self, copy: StoredCopy) -> date | None:
        """The date up to which a copy has the changes.

        The date of the newest act in its notes, if these are many and the head was updated more than a year later:
        then nothing of that update may be in the text.
        """
        if copy.id not in self._newest_note:
            articles = (each.article for held in self.held.values() for each in held if each.copy == copy.id)
            days = [note.day for article in articles for note in article.notes if note.day]
            self._newest_note[copy.id] = max(days) if len(days) >= _MANY else None
        last, updated = self._newest_note[copy.id], copy.head.updated
        return last if last and updated and updated - last > _LATE and copy.day == updated else copy.day

    def finding(self, sort: FindingKind, record: str, each: StoredArticle, note: ArticleNote | None = None) -> Finding:
        """A finding on an article in a copy: on a note there, if one is given."""
        found = Finding(sort, record, copy=each.copy, line=each.article.line)
        return found._replace(on=note.on, act=note.act, line=note.line, note=note.words) if note else found

    def items_of(self, finding: Finding) -> tuple[str, ...]:
        """The items that depend on the articles of a finding, each once."""
        ids = (finding.record, *finding.others)
        return tuple(dict.fromkeys(item for ident in ids for item in self._dependent_items.get(ident, ())))

    def published(self, act: str) -> date | None:
        """The date of publication of an act or, failing that, its own date."""
        known = self.corpus.act.get(act)
        return (known.published or known.dated) if known else None


def dependent_items(corpus: Corpus, on: date) -> dict[str, dict[str, None]]:
    """The items that depend on each article, on the date or on their reference day."""
    found: dict[str, dict[str, None]] = {}
    for address, items in (*todo.dependent_items(corpus, on).items(), *todo.dependent_items(corpus).items()):
        found.setdefault(address.partition("@")[0], {}).update(dict.fromkeys(items))
    return found


def newest_copies(copies: Iterable[StoredCopy]) -> set[int]:
    """The newest copy of each act in each language, by its number."""
    found: list[StoredCopy] = []
    for each in sorted(copies, key=lambda each: (str(each.day or ""), each.articles, each.id), reverse=True):
        if not any(each.language == other.language and is_same_act(each, other) for other in found):
            found.append(each)
    return {each.id for each in found}


def is_same_act(one: StoredCopy, other: StoredCopy) -> bool:
    """Return whether two copies are of one act, as far as they state the same kind of number, or its date."""
    numbers = ((one.numac, other.numac), (one.dossier, other.dossier))
    stated = [ours == theirs for ours, theirs in numbers if ours and theirs]
    return any(stated) if stated else one.dated is not None and (one.dated, one.code) == (other.dated, other.code)


def recorded_changes(provision: Provision) -> Iterator[tuple[date | None, str]]:
    """Yield the dates on which an article changes in the data, each with its act."""
    for version in provision.versions:
        yield version.in_force_from, version.act
    if provision.repeal:
        yield provision.repeal.on, provision.repeal.act


def recorded_checks(provision: Provision) -> list[Verified]:
    """Every check that was recorded of an article and its versions."""
    return [*provision.verified, *(each for version in provision.versions for each in version.verified)]
