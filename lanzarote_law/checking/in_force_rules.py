"""Rules of whether what is cited is in force: not any more, not yet, annulled, or said so by the text itself."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from lanzarote_law.answers.certainty import bracketed_mark, day_mark
from lanzarote_law.answers.lookup import successors_in_force
from lanzarote_law.answers.reference_resolution import renumbered_later
from lanzarote_law.checking.cited_groups import cited_group
from lanzarote_law.checking.former_law_clauses import is_said_in_force
from lanzarote_law.checking.law_questioned_by_courts import court_findings
from lanzarote_law.checking.rule_context import (
    RuleContext,
    RuleHit,
    day_text,
    full_and_short_names,
    names_of_range,
    provision_names,
)
from lanzarote_law.checking.succession import citation_name, successors_by_part
from lanzarote_law.citations.citation import WayName
from lanzarote_law.citations.cited_records import CitedLaw
from lanzarote_law.documents.problem import LISTED
from lanzarote_law.errors import Rules
from lanzarote_law.grammar.bills_and_acts import is_said_inserted
from lanzarote_law.model import Annulment, Code, Mark, Provision, is_within
from lanzarote_law.wording import spoken, worded

rules = Rules[Callable[[RuleContext, CitedLaw], Iterable[RuleHit]]]()


@rules.error("LL101", "no longer in force")
def _not_in_force_any_more(context: RuleContext, each: CitedLaw) -> Iterator[RuleHit]:
    if not each.former and not each.of_its_time and not may_be_of_the_present_code(context, each):
        yield from _ended(context, each)
        code = code_of_another_time(context, each)
        if code and code.repealed_on and code.repealed_on <= context.on:
            values = {"day": day_text(code.repealed_on), "sure": mark_of_a_code(context, code.repealed_on)}
            yield RuleHit(worded("{article} was repealed on {day}{sure}", article=code.brief(spoken()), **values))


def code_of_another_time(context: RuleContext, each: CitedLaw) -> Code | None:
    """The code of an article that the data lack and that a clause says to apply, if the code is not in force.

    Only of a code by a name of its own.
    """
    cited, corpus = each.citation, context.corpus
    code = corpus.code.get(cited.code)
    if code is None or each.provisions or cited.shared_name or cited.article_to or context.makes(each):
        return None
    if is_within(context.on, code.in_force_from, code.repealed_on) or cited.article in corpus.renumbered:
        return None
    index = bisect_left(context.places, cited.start)
    return code if is_said_in_force(cited_group(context.text, context.cited, index, index + 1)) else None


def mark_of_a_code(context: RuleContext, day: date) -> str:
    """The mark of the day on which a code begins or ends, in brackets; codes have none of their own."""
    return bracketed_mark(next((each.verification for each in context.corpus.dates if each.on == day), Mark.INFERRED))


def _ended(context: RuleContext, each: CitedLaw) -> Iterator[RuleHit]:
    """That what is cited was repealed, with what took over."""
    provisions = context.out_of_force(each)
    if not provisions or _are_coming(context, provisions) or _annulled(context, each):
        return
    if _makes(context, each, provisions):
        return
    if each.citation.article_to:
        now = {heir for provision in provisions for heir in successors_in_force(context.corpus, provision, context.on)}
        yield RuleHit(_none_in_force(context, each), *names_of_range(context.corpus, now))
        return
    repeal = provisions[0].repeal
    assert repeal is not None
    values = {"day": day_text(repeal.on), "sure": bracketed_mark(day_mark(context.corpus, repeal))}
    message = worded("article {article} was repealed on {day}{sure}", article=citation_name(context, each), **values)
    short = context.corpus.code[each.citation.code].brief(spoken())
    plural = worded("articles {articles} were repealed on {day}{sure}", articles=f"{LISTED} {short}", **values)
    yield RuleHit(message, *successors_by_part(context, provisions[0], each.citation), each.citation.article, plural)


def _makes(context: RuleContext, each: CitedLaw, provisions: list[Provision]) -> bool:
    """Whether the text itself makes what is cited, and is of no time after its end."""
    end = provisions[0].end
    return context.makes(each) and not (context.time and end and end <= context.time.last)


def _are_coming(context: RuleContext, provisions: list[Provision]) -> bool:
    return all(provision.start and context.on < provision.start for provision in provisions)


def _none_in_force(context: RuleContext, each: CitedLaw) -> str:
    return worded(
        "none of articles {articles} is in force on {day}",
        articles=citation_name(context, each),
        day=day_text(context.on),
    )


@rules.note("LL109", "cited as former law")
def _former(context: RuleContext, each: CitedLaw) -> Iterator[RuleHit]:
    if each.former:
        name = citation_name(context, each)
        yield from (hit._replace(subject=name, plural="") for hit in _ended(context, each))


def _annulled(context: RuleContext, each: CitedLaw) -> Provision | None:
    """The article that a citation means, where it is no range and counts as annulled on the day."""
    article = context.article(each)
    return article if article and article.is_annulled(context.on) else None


@rules.error("LL110", "annulled")
def _is_annulled(context: RuleContext, each: CitedLaw) -> Iterator[RuleHit]:
    article = _annulled(context, each)
    if article and article.annulled and not each.former:
        message = annulment_sentence(context, each, article.annulled)
        yield RuleHit(message, *successors_by_part(context, article, each.citation))


def annulment_sentence(context: RuleContext, each: CitedLaw, annulled: Annulment) -> str:
    """By which judgment a cited article was annulled, and from when."""
    act = context.corpus.act[annulled.act]
    values = {
        "article": citation_name(context, each),
        "judgment": act.title.within(spoken())[0].strip("[]") or act.id,
        "sure": bracketed_mark(day_mark(context.corpus, annulled)),
    }
    if annulled.start:
        return worded(
            "article {article} was annulled ({judgment}): from {day} on{sure}", day=day_text(annulled.start), **values
        )
    return worded(
        "article {article} was annulled ({judgment}): it is treated as never having been in force{sure}", **values
    )


@rules.warning("LL121", "called into question by a court")
def _is_questioned(context: RuleContext, each: CitedLaw) -> Iterator[RuleHit]:
    article = context.article(each)
    if article and not (article.annulled or each.former or each.coming or each.of_its_time):
        for found in court_findings(context, [article.id], context.on):
            names = {found.decision, context.corpus.decision[found.decision].docket} - {""}
            if not any(name in context.text for name in names):
                yield RuleHit(found.sentence, worded("name the decision"))


@rules.error("LL102", "not yet in force")
def _not_yet_in_force(context: RuleContext, each: CitedLaw) -> Iterator[RuleHit]:
    if not each.coming:
        yield from _coming(context, each)
        code = code_of_another_time(context, each)
        if code and code.in_force_from and context.on < code.in_force_from:
            values = {"day": day_text(code.in_force_from), "sure": mark_of_a_code(context, code.in_force_from)}
            yield RuleHit(
                worded("{article} is not in force before {day}{sure}", article=code.brief(spoken()), **values)
            )


def _coming(context: RuleContext, each: CitedLaw) -> Iterator[RuleHit]:
    """That what is cited is not in force yet, with what is."""
    provisions = context.out_of_force(each)
    if not provisions or not _are_coming(context, provisions) or _annulled(context, each):
        return
    if is_inserted(context, each) or _is_put_in_that_day(context, provisions):
        return
    corpus = context.corpus
    earlier = [ident for provision in provisions for ident in corpus.predecessors.get(provision.id, ())]
    before = dict.fromkeys(ident for ident in earlier if corpus.provision[ident].in_force(context.on))
    if each.citation.article_to:
        yield RuleHit(_none_in_force(context, each), *names_of_range(corpus, before))
        return
    first = provisions[0].versions[0]
    assert first.in_force_from is not None
    message = worded(
        "article {article} is not in force before {day}{sure}",
        article=citation_name(context, each),
        day=day_text(first.in_force_from),
        sure=bracketed_mark(day_mark(corpus, first)),
    )
    way = (
        worded("in force on {day}: {articles}", day=day_text(context.on), articles=provision_names(corpus, before))
        if before
        else ""
    )
    yield RuleHit(message, way)


def _is_put_in_that_day(context: RuleContext, provisions: list[Provision]) -> bool:
    """Whether a text that is an act itself, with articles of its own, cites what acts of its day put in."""
    is_an_act = any(each.citation.why and each.citation.why.way == WayName.OWN_ARTICLE for each in context.cited)
    acts = (context.corpus.act.get(provision.versions[0].act) for provision in provisions)
    return is_an_act and all(act is not None and act.dated == context.on for act in acts)


@rules.note("LL114", "earlier wording not in these data")
def _earlier_wording(context: RuleContext, each: CitedLaw) -> Iterator[RuleHit]:
    corpus = context.corpus
    older = [found for found in context.articles(each) if corpus.may_be_older(found, context.on)]
    if each.in_force is not None or not older:
        return
    first = older[0].versions[0]
    if each.citation.article_to or first.in_force_from is None:
        name = citation_name(context, each)
        message = worded("these data contain no earlier wording of {range}", range=name)
        yield RuleHit(message, *full_and_short_names(corpus, (found.id for found in older)), subject=name)
        return
    message = worded(
        "these data contain no wording of {article} from before {day}{sure}",
        article=citation_name(context, each),
        day=day_text(first.in_force_from),
        sure=bracketed_mark(day_mark(corpus, first)),
    )
    yield RuleHit(message, renumbered_later(corpus, older[0], context.on), subject=citation_name(context, each))


@rules.note("LL112", "cited as future law")
def _said_to_come(context: RuleContext, each: CitedLaw) -> Iterator[RuleHit]:
    if each.coming:
        yield from (hit._replace(subject=citation_name(context, each)) for hit in _coming(context, each))


def may_be_of_the_present_code(context: RuleContext, each: CitedLaw) -> bool:
    """Whether the code as whose an article is read has ended, and another one of its name may be meant: see LL104."""
    code = context.corpus.code.get(each.citation.code)
    ended = code is not None and code.repealed_on is not None and code.repealed_on <= context.on
    return each.citation.ambiguous and not each.citation.article_to and ended


def is_inserted(context: RuleContext, each: CitedLaw) -> bool:
    """Whether the text itself inserts the article that is cited, as a bill does: `il est inséré un article 371/2`."""
    wanted = each.citation.code, each.citation.article
    same = (other.citation for other in context.cited if (other.citation.code, other.citation.article) == wanted)
    return context.makes(each) or any(is_said_inserted(context.text, other.end) for other in same)
