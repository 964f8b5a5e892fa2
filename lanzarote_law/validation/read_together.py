"""Rules of partners: what must be read with an article is another one, named once, and in force beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.model import PENALTIES, Does, overlap
from lanzarote_law.validation.rules import DataRules, Fault
from lanzarote_law.wording import to_word, worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.model import Corpus, Partner, Provision
    from lanzarote_law.validation.rules import Steps

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
                    "{partner} is named as a partner of {provision} already",
                    partner=partner.provision,
                    provision=provision.id,
                )
                yield Fault(message, ("provision", provision.id, "partners", index), worded("take it out"))
            seen.add(partner.provision)


@rules.warning("partner-ended", "a partner that has ended").means(
    "What must be read with an article is not in force as long as the article is: it ended before, or never held beside"
    " it. On the days without it, answers name no partner, as if the article stood alone. Name what took over from it;"
    " where the article itself says something else from that day on, say so by `until`; where neither is so, leave the"
    " warning."
)
def _partner_ended(corpus: Corpus) -> Iterator[Fault]:
    for provision in corpus.provisions:
        named = [corpus.provision[each.provision] for each in provision.partners]
        for index, partner in enumerate(named):
            steps = ("provision", provision.id, "partners", index)
            until = provision.partners[index].end or provision.end
            beside = overlap(provision.start, until, partner.start, partner.end)
            if not beside or partner.never_in_force:
                message = worded(
                    "{partner} is on no day in force beside {provision}", partner=partner.id, provision=provision.id
                )
                yield Fault(message, steps, worded("name what is in force beside it"))
            elif partner.end and (until is None or partner.end < until):
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
    for _, partner, steps in _every_partner(corpus):
        if partner.purpose.endswith(".") or "\n" in partner.purpose:
            hint = worded("write a clause, without a full stop")
            yield Fault(worded("the purpose is a sentence"), (*steps, "purpose"), hint)


_TELLS = {
    Does.SETS_PENALTY: to_word("{partner} sets the penalty of {provision}, and neither tells it"),
    Does.RAISES_PENALTY: to_word("{partner} raises the penalty of {provision}, and neither tells it"),
    Does.LOWERS_PENALTY: to_word("{partner} lowers the penalty of {provision}, and neither tells it"),
}


@rules.warning("partner-penalty", "a penalty that is told nowhere").means(
    "An article is said to set, raise or lower the penalty of another one, and for neither of them a penalty is"
    " recorded. Answers can then tell no penalty at all. Record that of the article, or of the other one; where neither"
    " was read, leave the warning."
)
def _partner_penalty(corpus: Corpus) -> Iterator[Fault]:
    for provision, partner, steps in _every_partner(corpus):
        both = (provision, corpus.provision[partner.provision])
        if partner.does in PENALTIES and not any(version.penalty for each in both for version in each.versions):
            message = worded(_TELLS[partner.does], partner=partner.provision, provision=provision.id)
            yield Fault(message, (*steps, "does"), worded("record the penalty of one of them"))


@rules.warning("partner-other-penalty", "a penalty that its partner does not tell").means(
    "An article tells the penalties of several offences, and beside one of these stands which of them is meant; but the"
    " article has no such penalty. One of the two was changed without the other: read the article, and mend that one."
)
def _partner_other_penalty(corpus: Corpus) -> Iterator[Fault]:
    for provision, partner, steps in _every_partner(corpus):
        told = [version.penalty for version in corpus.provision[partner.provision].versions]
        if not any(partner.penalty in each for each in told):
            message = worded(
                "{partner} does not tell the penalty that stands beside {provision}",
                partner=partner.provision,
                provision=provision.id,
            )
            yield Fault(message, (*steps, "penalty"), worded("write it as the article tells it"))


def _every_partner(corpus: Corpus) -> Iterator[tuple[Provision, Partner, Steps]]:
    for provision in corpus.provisions:
        for index, partner in enumerate(provision.partners):
            yield provision, partner, ("provision", provision.id, "partners", index)
