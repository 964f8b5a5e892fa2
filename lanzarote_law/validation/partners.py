"""Rules of partners: what must be read with an article is another one, named once, and in force beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.model import overlap
from lanzarote_law.validation.rules import DataRules, Fault
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.model import Corpus

rules = DataRules()


@rules.error("partner-self", "its own partner").means(
    "An article is named as what must be read with itself, or the same partner is named twice. Take the second one"
    " out; where it serves two purposes, say both in one clause."
)
def _partner_self(corpus: Corpus) -> Iterator[Fault]:
    for provision in corpus.provisions:
        seen = {provision.id}
        for index, partner in enumerate(provision.partners):
            if partner.provision in seen:
                message = worded(
                    "{provision} is named as a partner of {provision_2} already",
                    provision=partner.provision,
                    provision_2=provision.id,
                )
                yield Fault(message, ("provision", provision.id, "partners", index), worded("take it out"))
            seen.add(partner.provision)


@rules.warning("partner-ended", "a partner that has ended").means(
    "What must be read with an article is not in force as long as the article is: it ended before, or never held beside"
    " it. On the days without it, answers name no partner, as if the article stood alone. Name what took over from it,"
    " or where nothing did, leave the warning."
)
def _partner_ended(corpus: Corpus) -> Iterator[Fault]:
    for provision in corpus.provisions:
        named = [corpus.provision[each.provision] for each in provision.partners]
        for index, partner in enumerate(named):
            steps = ("provision", provision.id, "partners", index)
            beside = overlap(provision.start, provision.end, partner.start, partner.end)
            if not beside or partner.never_in_force:
                message = worded(
                    "{partner} is on no day in force beside {provision}", partner=partner.id, provision=provision.id
                )
                yield Fault(message, steps, worded("name what is in force beside it"))
            elif partner.end and (provision.end is None or partner.end < provision.end):
                heirs = {each.provision for each in partner.replaced_by}
                if heirs.isdisjoint({provision.id, *(each.id for each in named)}):
                    message = worded(
                        "{partner} ends on {end}, and {provision} goes on without a partner",
                        partner=partner.id,
                        end=partner.end,
                        provision=provision.id,
                    )
                    yield Fault(message, steps, worded("name what took over from it, too"))


@rules.error("partner-purpose", "a partner for what?").means(
    "The purpose of a partner follows its number on the page, in brackets. Write a clause in a few words, without a"
    " full stop, such as `raises the penalty where the victim is under sixteen`."
)
def _partner_purpose(corpus: Corpus) -> Iterator[Fault]:
    for provision in corpus.provisions:
        for index, partner in enumerate(provision.partners):
            if partner.purpose.endswith(".") or "\n" in partner.purpose:
                steps = ("provision", provision.id, "partners", index, "purpose")
                yield Fault(worded("the purpose is a sentence"), steps, worded("write a clause, without a full stop"))
