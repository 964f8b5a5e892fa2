"""Every fact of the data that carries a mark, under the address by which an adviser names it.

The address of a record is its id. A part of a provision has the address of the provision with what tells the part
behind an `@`: `be-cp-1867/383bis@2016-06-18` is the version that starts on that day, `@new-code` the one that starts on
a named day, `@start` the one whose start is not recorded; `@repeal` is the end, `@be-cp-1867/417/44` the succession by
that provision, `@was-380bis` the renumbering, `@shared` the number that two articles bore.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.model import (
        Act,
        Corpus,
        Correspondence,
        Item,
        Mark,
        NamedDate,
        Negative,
        Position,
        Provision,
        Renumbering,
        Repeal,
        Section,
        SharedNumber,
        Source,
        Successor,
        Verified,
        Version,
    )

    Record = (
        Act
        | Correspondence
        | Item
        | NamedDate
        | Negative
        | Position
        | Provision
        | Renumbering
        | Repeal
        | Section
        | SharedNumber
        | Source
        | Successor
        | Version
    )


class Fact(NamedTuple):
    """A statement of the data with its mark, and where it stands."""

    address: str
    kind: str
    """The kind of the record in whose list it stands: `provision`, `act`, `correspondence` ..."""
    id: str
    """The id of that record."""
    steps: tuple[str | int, ...]
    """The way from the record to the part that carries the mark; empty for the record itself."""
    record: Record

    @property
    def verification(self) -> Mark:
        """How it was checked."""
        return self.record.verification

    @property
    def verified(self) -> tuple[Verified, ...]:
        """Who checked it, the latest last."""
        return self.record.verified


def facts(corpus: Corpus) -> Iterator[Fact]:
    """Every marked fact, kind by kind, in the order of the data."""
    for renumbering in corpus.renumberings:
        address = f"{renumbering.code}/{renumbering.now}@was-{renumbering.was}"
        key = f"{renumbering.code} {renumbering.was} > {renumbering.now}"
        yield Fact(address, "renumbering", key, (), renumbering)
    for shared in corpus.shared_numbers:
        key = f"{shared.code} {shared.number}"
        yield Fact(f"{shared.code}/{shared.number}@shared", "shared number", key, (), shared)
    for section in corpus.sections:
        yield Fact(f"section:{section.id}", "section", section.id, (), section)
    for provision in corpus.provisions:
        yield from provision_facts(provision)
    for kind, records in (
        ("date", corpus.dates),
        ("act", corpus.acts),
        ("source", corpus.sources),
        ("item", corpus.items),
        ("negative", corpus.negatives),
        ("correspondence", corpus.correspondences),
        ("position", corpus.positions),
    ):
        for record in records:
            yield Fact(record.id, kind, record.id, (), record)


def provision_facts(provision: Provision) -> Iterator[Fact]:
    """The marked facts of one provision: itself, its versions, its end, and what took over."""
    ident = provision.id
    yield Fact(ident, "provision", ident, (), provision)
    for index, version in enumerate(provision.versions):
        address = f"{ident}@{version_name(version)}"
        yield Fact(address, "provision", ident, ("versions", index), version)
    if provision.repeal:
        yield Fact(f"{ident}@repeal", "provision", ident, ("repealed_by",), provision.repeal)
    times = Counter[str]()
    for index, successor in enumerate(provision.replaced_by):
        times[successor.provision] += 1
        again = f"#{times[successor.provision]}" if times[successor.provision] > 1 else ""
        address = f"{ident}@{successor.provision}{again}"
        yield Fact(address, "provision", ident, ("replaced_by", index), successor)


def version_name(version: Version) -> str:
    """What tells a version of a provision from the others: the day or the name of the day on which it starts."""
    start = version.in_force_from.isoformat() if version.in_force_from else "start"
    return version.date_name or start
