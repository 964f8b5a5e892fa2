"""Every fact in the data that has a verification mark, with its address.

The address of a record is its id. A part of a provision is named after an `@`: `be-cp-1867/383bis@2016-06-18` is the
version that starts on that date, `@new-code` one that starts on a named date, `@start` one whose start is not recorded;
`@repeal` is the end, `@annulled` the annulment, `@be-cp-1867/417/44` the succession by that provision,
`@with-be-cp-1867/417/16` the partner with which it must be read, `@deepfake` a term found under it, `@was-380bis` the
renumbering, `@shared` the number that two articles had, `be-cp-1867/132-192@known` numbers known only to exist.
`be-cic@followed` and `be-cic/93@followed` are the dates up to which a code, or the articles beginning with that one,
were followed; `act:2019-05-05@searched` is the result of searching an act for amendments; `be-cp-1867/383@known-1` is
the first difference from an official text that was examined. `reservation 24(3)@withdrawn`
is the withdrawal of a reservation.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from lanzarote_law import model
from lanzarote_law.model import Corpus, Mark, Verified

_Law = model.Provision | model.Version | model.Repeal | model.Annulment | model.Successor | model.Partner
_Numbers = model.NamedDate | model.Renumbering | model.SharedNumber | model.NumbersKnown | model.NonStatutoryTerm
_Acts = model.Act | model.ActSearched | model.FollowedUpTo | model.KnownDifference | model.Source
_Asked = model.Item | model.Section | model.Correspondence | model.EmptySearch | model.AspectRest | model.Position
_Made = model.Reservation | model.Withdrawal | model.Decision | model.DecisionSearch | model.Recommendation
Record = _Law | _Numbers | _Acts | _Asked | _Made
"""The records with a verification mark."""

_PARTS = {
    "versions": "version",
    "repealed_by": "end",
    "annulled": "annulment",
    "replaced_by": "succession",
    "partners": "partner",
    "unnamed": "unnamed",
    "withdrawn": "withdrawal",
}


class Fact(NamedTuple):
    """A statement in the data with its mark and its place."""

    address: str
    kind: str
    """The kind of the record that contains it: `provision`, `act`, `correspondence` ..."""
    id: str
    """The id of that record."""
    steps: tuple[str | int, ...]
    """The way from the record to the part that carries the mark; empty for the record itself."""
    record: Record

    @property
    def part(self) -> str:
        """The part of a provision that the fact states: `version`, `end`, `annulment` ...; empty for a whole record."""
        return _PARTS[str(self.steps[0])] if self.steps else ""

    @property
    def verification(self) -> Mark:
        """The mark that says how the fact was checked."""
        return self.record.verification or Mark.UNVERIFIED

    @property
    def verified(self) -> tuple[Verified, ...]:
        """The recorded checks of the fact, the latest last."""
        return self.record.verified


_ADDRESSES: dict[type[Any], Callable[[Any], str]] = {
    model.Renumbering: lambda each: f"{each.code}/{each.now}@was-{each.was}",
    model.SharedNumber: lambda each: f"{each.code}/{each.number}@shared",
    model.NumbersKnown: lambda each: f"{each.code}/{each.numbers}@known",
    model.FollowedUpTo: lambda each: "/".join((each.code, *each.articles[:1])) + "@followed",
    model.ActSearched: lambda each: f"{each.act or each.number}@searched",
    model.KnownDifference: lambda each: f"{each.about}@known",
    model.Section: lambda each: f"section:{each.id}",
}
"""How the addresses of the records are made that are not their ids."""

_LISTS = (
    *"renumberings shared_numbers numbers_known followed acts_searched known_differences sections provisions".split(),
    *"dates acts sources items negatives rests correspondences positions reservations decision_searches".split(),
    *("decisions", "recommendations"),
)
"""The lists of the corpus whose records have marks, in the order in which these are listed."""


def version_name(version: model.Version) -> str:
    """The name of a version in the address of a fact: its start date, or the name of that date."""
    start = version.in_force_from.isoformat() if version.in_force_from else "start"
    return version.date_name or start


def _unnamed(record: model.NonStatutoryTerm) -> str:
    return "-".join(record.words.every[0].split()) if record.words.every else "unnamed"


PART_NAMES: dict[type[Any], Callable[[Any], str]] = {
    model.Version: version_name,
    model.Repeal: lambda _: "repeal",
    model.Annulment: lambda _: "annulled",
    model.Successor: lambda each: each.provision,
    model.Partner: lambda each: f"with-{each.provision}",
    model.NonStatutoryTerm: _unnamed,
    model.Withdrawal: lambda _: "withdrawn",
}
"""The name of each kind of part of a record that has a mark of its own, by its content."""


def all_facts(corpus: Corpus) -> Iterator[Fact]:
    """Every marked fact, kind by kind, in the order of the data."""
    for name in _LISTS:
        for at, record in enumerate(getattr(corpus, name), start=1):
            again = f"-{at}" if isinstance(record, model.KnownDifference) else ""
            yield from record_facts(record, again)


@lru_cache(maxsize=4)
def listed_facts(corpus: Corpus) -> tuple[Fact, ...]:
    """The same facts, listed once, for rules and counts that each examine all of them."""
    return tuple(all_facts(corpus))


def record_facts(record: Any, again: str = "") -> Iterator[Fact]:  # noqa: ANN401  # a record of any kind
    """Yield the marked facts of a record: itself and its parts; `again` is appended to its address."""
    from lanzarote_law.model_fields import parts_of_record  # noqa: PLC0415  # few answers need the fields of the model

    address = (_ADDRESSES[type(record)](record) if type(record) in _ADDRESSES else record.id) + again
    times = Counter[str]()
    for part in parts_of_record(record):
        name = PART_NAMES[type(part.record)](part.record) if type(part.record) in PART_NAMES else ""
        if not (name or part.record is record) or not part.record.verification:
            continue  # a reservation has no mark if nothing is known of it
        times[name] += 1
        where = f"{address}@{name}" if name else address
        yield Fact(where if times[name] == 1 else f"{where}#{times[name]}", *part)


def facts_about_provision(corpus: Corpus, provision: model.Provision) -> Iterator[Fact]:
    """Yield the marked facts of a provision, then those that refer to it: numbers, predecessors, links, positions."""
    yield from record_facts(provision)
    followed = corpus.following(provision.id)
    for fact in all_facts(corpus):
        if fact.id != provision.id and (_names(fact.record, provision) or fact.record == followed):
            yield fact


def _names(record: Record, provision: model.Provision) -> bool:
    ident = provision.id
    match record:
        case model.Renumbering(code=code, was=was, now=now):
            return code == provision.code and not {was, now}.isdisjoint(provision.numbers)
        case model.SharedNumber(code=code, number=number):
            return code == provision.code and number in provision.numbers
        case model.NumbersKnown(code=code):
            return code == provision.code and not set(record.each).isdisjoint(provision.numbers)
        case model.Successor(provision=named) | model.Partner(provision=named):
            return named == ident
        case model.Correspondence():
            return ident in record.provisions
        case model.Decision(provisions=applied):
            return ident in applied
        case model.Position():
            return ident in (*record.provisions, *(each.provision for each in record.later))
    return False


def facts_about_items(corpus: Corpus, items: Iterable[str]) -> Iterator[Fact]:
    """Yield the marked facts of items: their questions, searches, links and positions."""
    wanted = frozenset(items)
    yield from (fact for fact in all_facts(corpus) if not wanted.isdisjoint(_items(fact.record)))


def _items(record: Record) -> Iterable[str]:
    """The items that a record concerns."""
    match record:
        case model.Item(id=ident) | model.Position(item=ident):
            return (ident,)
        case model.Decision(bears=bears):
            return (item for each in bears for item in each.items)
    served: tuple[str, ...] = getattr(record, "items", ())  # of a section, the numbers of items
    return () if isinstance(record, model.Section) else served


class DocumentPlace(NamedTuple):
    """An act or a source that contains a fact, or in which it can be checked."""

    id: str
    place: str = ""


def source_documents(corpus: Corpus, fact: Fact) -> tuple[DocumentPlace, ...]:
    """The documents that the data name for a fact, each once: the act first, then the copies and reports of it."""
    found: dict[str, DocumentPlace] = {}
    kinds = (model.Decision, model.DecisionSearch, model.Recommendation)
    read = fact.record.read_in if isinstance(fact.record, kinds) else ()
    for document in (*map(_copy, read), *_documents(corpus, fact)):
        if document.id:
            found.setdefault(document.id, document)
    return tuple(found.values())


def _documents(corpus: Corpus, fact: Fact) -> Iterator[DocumentPlace]:
    match fact.record:
        case model.Act(id=ident, read_in=copies) | model.ActSearched(act=ident, read_in=copies):
            yield from (DocumentPlace(ident), *map(_copy, copies))
        case model.Annulment(act=act, source=source, date_name=name):
            named = corpus.named_date[name].act if name else ""
            yield from map(DocumentPlace, (act, source, named))
        case model.Source(id=ident) | model.Renumbering(act=ident) | model.NamedDate(act=ident):
            yield DocumentPlace(ident)
        case model.Item(sources=sources):
            yield from map(DocumentPlace, sources)
        case model.Position(source=source, locator=locator):
            yield DocumentPlace(source, locator)
        case model.Correspondence() as link:
            yield from _link_documents(corpus, link)
        case _ if fact.kind == "provision":
            yield from _law_documents(corpus, corpus.provision[fact.id], fact.record)
        case record:
            yield DocumentPlace(getattr(record, "source", ""))


def _law_documents(corpus: Corpus, provision: model.Provision, part: Record) -> Iterator[DocumentPlace]:
    """Yield the act of a version or repeal, or both acts of a succession, then the copies of the text."""
    match part:
        case model.Provision():
            yield from _text_documents(corpus, provision)
        case model.Partner(provision=ident, source=source):
            yield DocumentPlace(source)
            yield from _text_documents(corpus, provision)
            yield from _text_documents(corpus, corpus.provision[ident])
        case model.Version():
            yield from _dated_documents(corpus, part)
            copies = map(_copy, provision.read_in)
            yield from (each for each in copies if not days_of_older_document(corpus, each.id, part))
        case model.Repeal():
            yield from _dated_documents(corpus, part)
        case model.Successor(provision=ident):
            if provision.repeal:
                yield from _dated_documents(corpus, provision.repeal)
            yield from _dated_documents(corpus, corpus.provision[ident].versions[0])
            yield from map(_copy, corpus.provision[ident].read_in)
        case model.NonStatutoryTerm(source=ident):
            yield DocumentPlace(ident)
            yield from _dated_documents(corpus, provision.versions[-1])
            yield from map(_copy, provision.read_in)


def _text_documents(corpus: Corpus, provision: model.Provision) -> Iterator[DocumentPlace]:
    """Yield the acts of all versions of an article, then the copies of its text."""
    for version in provision.versions:
        yield from _dated_documents(corpus, version)
    yield from map(_copy, provision.read_in)


_DATED = (model.Version, model.Annulment, model.Repeal, model.Renumbering, model.Act, model.NamedDate)
_FIRST_DATES = dict(zip(_DATED, ("in_force_from", "start", "on", "on", "dated", ""), strict=True))
"""The facts of the law, with their first dates; a named date may be fixed long before."""


def day_made(corpus: Corpus, record: Record) -> date | None:
    """The date on which a fact of the law was made: that of its act or, without one, its first date."""
    law = record.versions[0] if isinstance(record, model.Provision) else record
    first, maker = _FIRST_DATES.get(type(law)), corpus.act.get(getattr(law, "act", ""))
    made: date | None = maker.dated if maker and first is not None else getattr(law, first or "", None)
    return made


def days_of_older_document(corpus: Corpus, ident: str, record: Record) -> dict[str, object]:
    """The `day` of a copy or an act, if a fact of the law was `made` only later."""
    source, act = corpus.source.get(ident), corpus.act.get(ident)
    day, made = source.date if source else str((act and act.dated) or ""), day_made(corpus, record)
    return {"day": day, "made": made} if day and made and day < made.isoformat()[: len(day)] else {}


def _copy(written: str) -> DocumentPlace:
    ident, _, place = written.partition(" ")
    return DocumentPlace(ident, place)


def _dated_documents(corpus: Corpus, dated: model.Version | model.Repeal) -> Iterator[DocumentPlace]:
    """Yield the act of a version or repeal, the source of a version, and the act that fixes a named date."""
    yield DocumentPlace(dated.act, f"art. {dated.act_article}" if dated.act_article else "")
    if isinstance(dated, model.Version):
        yield DocumentPlace(dated.source)
    if dated.date_name:
        yield DocumentPlace(corpus.named_date[dated.date_name].act)


def _link_documents(corpus: Corpus, link: model.Correspondence) -> Iterator[DocumentPlace]:
    """Yield the document that makes a link, then those of the last version to which it refers."""
    yield DocumentPlace(link.source)
    for ident in link.provisions:
        provision = corpus.provision[ident]
        last = provision.version(link.end - link.end.resolution) if link.end else None
        yield from _dated_documents(corpus, last or provision.versions[-1])
        yield from map(_copy, provision.read_in)
