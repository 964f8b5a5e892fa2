"""Rules for partners: what must be read with an article is another one, named once, and in force with it."""

from collections.abc import Iterator

from lanzarote_law.model import PENALTY_EFFECTS, Corpus, Partner, Provision, is_overlap
from lanzarote_law.validation.data_rule import DataRules, Fault
from lanzarote_law.wording import spoken, word, worded

rules = DataRules()


@rules.error("partner-self", "an article read with itself", "provisions")
def _partner_self(_: Corpus, provision: Provision) -> Iterator[Fault]:
    seen = {provision.id}
    for index, partner in enumerate(provision.partners):
        if partner.provision in seen:
            values = {"partner": partner.provision, "provision": provision.id}
            message = worded("{partner} is already a partner of {provision}", **values)
            yield Fault(message, ("partners", index), worded("remove it"))
        seen.add(partner.provision)


@rules.warning("partner-ended", "an article to be read with one no longer in force", "provisions.partners")
def _partner_ended(corpus: Corpus, provision: Provision, named: Partner) -> Iterator[Fault]:
    partner, until = corpus.provision[named.provision], named.end or provision.end
    values = {"partner": partner.id, "provision": provision.id, "end": partner.end}
    if partner.never_in_force or not is_overlap(provision.start, until, partner.start, partner.end):
        message = worded("{partner} and {provision} are never in force on the same date", **values)
        yield Fault(message, (), worded("name a provision that is in force at the same time"))
    elif partner.end and (until is None or partner.end < until):
        heirs = {each.provision for each in partner.replaced_by}
        if heirs.isdisjoint({provision.id, *(each.provision for each in provision.partners)}):
            message = worded(
                "{partner} ceases to be in force on {end}; {provision} then has no provision to be read with it",
                **values,
            )
            yield Fault(message, (), worded("also name its successor"))


@rules.error("partner-purpose", "a partner without a proper purpose", "provisions.partners")
def _partner_purpose(_: Corpus, _provision: Provision, partner: Partner) -> Iterator[Fault]:
    if partner.purpose.endswith(".") or "\n" in partner.purpose:
        yield Fault(
            worded("the purpose is a full sentence"),
            ("purpose",),
            worded("write a phrase rather than a sentence, without a full stop"),
        )


@rules.warning("partner-penalty", "a penalty recorded nowhere", "provisions.partners")
def _partner_penalty(corpus: Corpus, provision: Provision, partner: Partner) -> Iterator[Fault]:
    both = (provision, corpus.provision[partner.provision])
    if partner.does in PENALTY_EFFECTS and not any(version.penalty for each in both for version in each.versions):
        message = word(f"no penalty.{partner.does}", spoken())
        message = message.format(partner=partner.provision, provision=provision.id)
        yield Fault(message, ("does",), worded("record the penalty of one of them"))


@rules.warning("partner-other-penalty", "a penalty that its partner does not contain", "provisions.partners")
def _partner_other_penalty(corpus: Corpus, provision: Provision, partner: Partner) -> Iterator[Fault]:
    if not any(partner.penalty in version.penalty for version in corpus.provision[partner.provision].versions):
        values = {"partner": partner.provision, "provision": provision.id}
        message = worded("{partner} does not contain the penalty recorded for {provision}", **values)
        yield Fault(message, ("penalty",), worded("copy the penalty as the article states it"))
