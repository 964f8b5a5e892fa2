"""Every id that a record names: of what kind of record it should be the id, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.answers.facts import facts
from lanzarote_law.validation.rules import Steps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.model import Corpus, Correspondence, Item, Position, Provision

Mention = tuple[str, str, Steps]
"""The kind of record that is named, the id, and where it is named."""


def mentions(corpus: Corpus) -> Iterator[Mention]:
    """Every id that a record names, with what it should be the id of."""
    yield from _law_mentions(corpus)
    for provision in corpus.provisions:
        yield from _provision_mentions(provision)
    for item in corpus.items:
        yield from _item_mentions(item)
    for negative in corpus.negatives:
        yield "aspect", negative.aspect, ("negative", negative.id, "aspect")
        yield from _listed("item", negative.items, "negative", negative.id, "items")
    for link in corpus.correspondences:
        yield from _link_mentions(link)
    for position in corpus.positions:
        yield from _position_mentions(position)
    for fact in facts(corpus):
        for index, check in enumerate(fact.verified):
            yield "source", check.source, (fact.kind, fact.id, *fact.steps, "verified", index, "source")


def _listed(kind: str, idents: tuple[str, ...], *place: str) -> Iterator[Mention]:
    for index, ident in enumerate(idents):
        yield kind, ident, (*place, index)


def _law_mentions(corpus: Corpus) -> Iterator[Mention]:
    for named in corpus.dates:
        yield "act", named.act, ("date", named.id, "act")
    for regime in corpus.regimes:
        yield "code", regime.code, ("regime", regime.id, "code")
    for renumbering in corpus.renumberings:
        numbers = f"{renumbering.code} {renumbering.was} > {renumbering.now}"
        yield "code", renumbering.code, ("renumbering", numbers, "code")
        yield "act", renumbering.act, ("renumbering", numbers, "act")
    for shared in corpus.shared_numbers:
        yield "code", shared.code, ("shared number", f"{shared.code} {shared.number}", "code")
    for act in corpus.acts:
        copies = tuple(copy.partition(" ")[0] for copy in act.read_in)
        yield from _listed("source", copies, "act", act.id, "read_in")


def _provision_mentions(provision: Provision) -> Iterator[Mention]:
    place = ("provision", provision.id)
    yield "code", provision.code, (*place, "id")
    for index, version in enumerate(provision.versions):
        yield "act", version.act, (*place, "versions", index, "act")
        yield "source", version.source, (*place, "versions", index, "source")
    if provision.repeal:
        yield "act", provision.repeal.act, (*place, "repealed_by", "act")
    for index, successor in enumerate(provision.replaced_by):
        yield "provision", successor.provision, (*place, "replaced_by", index, "provision")
    yield from _listed("source", provision.read_in, *place, "read_in")


def _item_mentions(item: Item) -> Iterator[Mention]:
    yield from _listed("aspect", item.aspects, "item", item.id, "aspects")
    yield from _listed("aspect", item.extra_aspects, "item", item.id, "extra_aspects")
    yield from _listed("source", item.sources, "item", item.id, "sources")


def _link_mentions(link: Correspondence) -> Iterator[Mention]:
    place = ("correspondence", link.id)
    yield "provision", link.provision, (*place, "provision")
    yield "source", link.source, (*place, "source")
    yield from _listed("item", link.items, *place, "items")
    yield from _listed("aspect", link.aspects, *place, "aspects")
    for index, other in enumerate(link.read_with):
        yield "provision", other.provision, (*place, "with", index, "provision")


def _position_mentions(position: Position) -> Iterator[Mention]:
    place = ("position", position.id)
    yield "item", position.item, (*place, "item")
    yield "holder", position.holder, (*place, "holder")
    yield "holder", position.reported_by, (*place, "reported_by")
    yield "source", position.source, (*place, "source")
    yield from _listed("aspect", position.aspects, *place, "aspects")
    yield from _listed("provision", position.answered_by, *place, "answered_by")
    for index, cited in enumerate(position.cites):
        yield "provision", cited.provision, (*place, "cites", index, "provision")
    for index, later in enumerate(position.later):
        yield "provision", later.provision, (*place, "later", index, "provision")
    for index, target in enumerate(position.targets):
        yield "provision", target.provision, (*place, "targets", index, "provision")
        yield "item", target.item, (*place, "targets", index, "item")
        yield "aspect", target.aspect, (*place, "targets", index, "aspect")
