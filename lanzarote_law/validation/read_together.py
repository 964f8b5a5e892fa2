"""Rules for partners: what must be read with an article is another one, named once, and in force with it."""

from __future__ import annotations

from collections.abc import Iterator

from lanzarote_law.model import PENALTY_EFFECTS, Corpus, Partner, PartnerEffect, Provision, is_overlap
from lanzarote_law.validation.rules import DataRules, Fault, PathSteps
from lanzarote_law.wording import to_word, worded

rules = DataRules()


@rules.error("partner-self", "an article read with itself")
def _partner_self(corpus: Corpus) -> Iterator[Fault]:
    for provision in corpus.provisions:
        seen = {provision.id}
        for index, partner in enumerate(provision.partners):
            if partner.provision in seen:
                message = worded(
                    "{partner} is already a partner of {provision}", partner=partner.provision, provision=provision.id
                )
                yield Fault(message, ("provision", provision.id, "partners", index), worded("remove it"))
            seen.add(partner.provision)


@rules.warning("partner-ended", "a partner that has ended")
def _partner_ended(corpus: Corpus) -> Iterator[Fault]:
    for provision in corpus.provisions:
        named = [corpus.provision[each.provision] for each in provision.partners]
        for index, partner in enumerate(named):
            steps = ("provision", provision.id, "partners", index)
            until = provision.partners[index].end or provision.end
            beside = is_overlap(provision.start, until, partner.start, partner.end)
            if not beside or partner.never_in_force:
                message = worded(
                    "{partner} and {provision} are never in force on the same date",
                    partner=partner.id,
                    provision=provision.id,
                )
                yield Fault(message, steps, worded("name a provision that is in force at the same time"))
            elif partner.end and (until is None or partner.end < until):
                heirs = {each.provision for each in partner.replaced_by}
                if heirs.isdisjoint({provision.id, *(each.id for each in named)}):
                    message = worded(
                        "{partner} ends on {end}, and {provision} then has no partner",
                        partner=partner.id,
                        end=partner.end,
                        provision=provision.id,
                    )
                    yield Fault(message, steps, worded("also name its successor"))


@rules.error("partner-purpose", "a partner without a proper purpose")
def _partner_purpose(corpus: Corpus) -> Iterator[Fault]:
    for _, partner, steps in _every_partner(corpus):
        if partner.purpose.endswith(".") or "\n" in partner.purpose:
            hint = worded("use a clause, without a full stop")
            yield Fault(worded("the purpose is a full sentence"), (*steps, "purpose"), hint)


_TELLS = {
    PartnerEffect.SETS_PENALTY: to_word(
        "{partner} sets the penalty of {provision}, but no penalty is recorded for either"
    ),
    PartnerEffect.RAISES_PENALTY: to_word(
        "{partner} raises the penalty of {provision}, but no penalty is recorded for either"
    ),
    PartnerEffect.LOWERS_PENALTY: to_word(
        "{partner} lowers the penalty of {provision}, but no penalty is recorded for either"
    ),
}


@rules.warning("partner-penalty", "a penalty recorded nowhere")
def _partner_penalty(corpus: Corpus) -> Iterator[Fault]:
    for provision, partner, steps in _every_partner(corpus):
        both = (provision, corpus.provision[partner.provision])
        if partner.does in PENALTY_EFFECTS and not any(version.penalty for each in both for version in each.versions):
            message = worded(_TELLS[partner.does], partner=partner.provision, provision=provision.id)
            yield Fault(message, (*steps, "does"), worded("record the penalty of one of them"))


@rules.warning("partner-other-penalty", "a penalty that its partner does not contain")
def _partner_other_penalty(corpus: Corpus) -> Iterator[Fault]:
    for provision, partner, steps in _every_partner(corpus):
        told = [version.penalty for version in corpus.provision[partner.provision].versions]
        if not any(partner.penalty in each for each in told):
            message = worded(
                "{partner} does not contain the penalty recorded for {provision}",
                partner=partner.provision,
                provision=provision.id,
            )
            yield Fault(message, (*steps, "penalty"), worded("copy the penalty as the article states it"))


def _every_partner(corpus: Corpus) -> Iterator[tuple[Provision, Partner, PathSteps]]:
    for provision in corpus.provisions:
        for index, partner in enumerate(provision.partners):
            yield provision, partner, ("provision", provision.id, "partners", index)
