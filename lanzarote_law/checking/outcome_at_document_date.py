"""Whether a citation of an old document held on the date of the document: the law that it cites, found or not."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from lanzarote_law.answers.certainty import bracketed_mark, day_mark
from lanzarote_law.answers.reference_resolution import renumbered_later
from lanzarote_law.checking.cited_groups import listed_with
from lanzarote_law.checking.former_law_clauses import is_before_its_present_number
from lanzarote_law.checking.in_force_rules import annulment_sentence
from lanzarote_law.checking.law_at_document_date import is_enacted, was_enacted_by
from lanzarote_law.checking.law_since_then import (
    ended_by_date,
    in_force_then,
    is_within,
    no_wording,
    since_then,
    with_successors,
)
from lanzarote_law.checking.rechecked_citation import CONTRADICTIONS, RecheckedCitation, StatementOutcome
from lanzarote_law.checking.rule_context import RuleContext, day_text, provision_names
from lanzarote_law.checking.subject_rules import with_a_suffix_by_its_title
from lanzarote_law.checking.succession import citation_name, current_successors, successors_by_part
from lanzarote_law.citations.cited_records import CitedLaw
from lanzarote_law.citations.named_act import CONVENTION, QUESTIONNAIRE
from lanzarote_law.documents.problem import DocumentProblem
from lanzarote_law.errors import Severity
from lanzarote_law.grammar.article_divisions import missing_division
from lanzarote_law.grammar.article_numbers import article_key
from lanzarote_law.grammar.days import dates_in_text
from lanzarote_law.grammar.pinpoints import Pinpoint
from lanzarote_law.model import ActEffect, Mark, Provision, weakest
from lanzarote_law.wording import spoken, worded

_ANOTHER_END = "LL305"
"""A repeal or a successor that the data contradict."""
_NO_SUCH_PART = "LL115"
"""A part that an article does not have."""
_NOT_YET = "LL102"
"""What is not in force yet."""
_ANOTHER_NUMBER = "LL105"
"""A number that an article got later; without a correction, it is not known which article is meant."""


def with_outcome(
    before: RuleContext, context: RuleContext, each: CitedLaw, problems: Sequence[DocumentProblem]
) -> RecheckedCitation:
    """A citation with its outcome; `before` is the law on the date of the document, `context` the later law."""
    if is_before_its_present_number(before.corpus, before.text, each):
        return RecheckedCitation(each, StatementOutcome.PAST_EVENT)
    if problems:
        return _with_problems(before, context, each, problems)
    if each.citation.instrument in {CONVENTION, QUESTIONNAIRE}:
        return RecheckedCitation(each, StatementOutcome.HOLDS)
    if not before.articles(each):
        return _not_in_these_data(before, context, each)
    if _is_enacted_by_document(before, each):
        return _of_law_to_come(before, context, each)
    if each.in_force is None or (each.in_force and not in_force_then(before, each)):
        return _of_an_unknown_wording(before, context, each)
    if each.former:
        return RecheckedCitation(each, StatementOutcome.PAST_EVENT)
    is_to_come = each.coming or not each.in_force
    return (_of_law_to_come if is_to_come else since_then)(before, context, each)


def _is_enacted_by_document(before: RuleContext, each: CitedLaw) -> bool:
    """Whether the document itself puts in an article that was enacted on its date, or that an act put in later."""
    return before.makes(each) and all(
        was_enacted_by(before.corpus, one, before.on) or _is_put_in_after(one, before.on)
        for one in before.articles(each)
    )


def _is_put_in_after(article: Provision, on: date) -> bool:
    """Whether an act put an article in after a day, though the number may have been used before."""
    is_put_in = article.versions[0].change in {ActEffect.INSERTED, ActEffect.REINSTATED}
    return is_put_in and article.start is not None and on < article.start


def _with_problems(
    before: RuleContext, context: RuleContext, each: CitedLaw, problems: Sequence[DocumentProblem]
) -> RecheckedCitation:
    """A citation that is wrong or doubtful on the date of the document, with whatever else the data contradict."""
    found = _with_the_worst(before, context, each, problems)
    for problem in problems:
        if problem.code.startswith(CONTRADICTIONS) and problem.message != found.reason:
            note = f"{problem.message}; {problem.way}" if problem.way else problem.message
            found = found.with_note(f"{note}.")
    return found


def _with_the_worst(
    before: RuleContext, context: RuleContext, each: CitedLaw, problems: Sequence[DocumentProblem]
) -> RecheckedCitation:
    """A citation with the worst of its problems."""
    ends = [problem for problem in problems if problem.code == _ANOTHER_END]
    worst = min(ends or problems, key=lambda problem: list(Severity).index(problem.severity))
    is_wrong = worst.severity is Severity.ERROR or worst.code.startswith(CONTRADICTIONS)
    outcome = StatementOutcome.WRONG if is_wrong else StatementOutcome.UNKNOWN
    if worst.code == _NOT_YET and not before.articles(each):
        return _not_in_these_data(before, context, each)  # it may announce law that had been enacted
    if worst.code == _ANOTHER_NUMBER and not worst.way:
        return RecheckedCitation(each, outcome, worst.message)  # what became of another article helps nobody
    if each.in_force:
        later = _of_a_later_part(before, context, each) if worst.code == _NO_SUCH_PART else None
        if later and later.outcome is not StatementOutcome.WRONG and len(problems) == 1:
            return later
        return (later or since_then(before, context, each))._replace(
            outcome=outcome, reason=worst.message, correction=worst.way, successor="", other_end=bool(ends)
        )
    reason, way = worst.message, worst.way
    if any(was_enacted_by(before.corpus, one, before.on) for one in before.articles(each)):
        reason = _not_announced(citation_name(before, each))
        outcome, way = StatementOutcome.UNKNOWN, ""
    if ended := _ended(before, each):
        later = _since_it_ended(before, context, each, ended)
    else:
        later = _of_law_to_come(before, context, each)
    return later._replace(outcome=outcome, reason=reason, correction=way, successor="", other_end=bool(ends))


def _of_a_later_part(before: RuleContext, context: RuleContext, each: CitedLaw) -> RecheckedCitation | None:
    """A citation of a part that a later wording alone has, as of the day of that wording; None if none has it.

    Of a wording of which the act had been passed, it is law to come if the document gives the day of the wording.
    """
    cited, article = each.citation, before.article(each)
    place = Pinpoint(cited.paragraph, cited.alinea, cited.point, cited.indent)
    for version in article.versions if article else ():
        start, parts = version.in_force_from, version.divisions
        if start and before.on < start <= context.on and parts and not missing_division(parts, place):
            name = f"{cited.article}, {place} {before.corpus.code[cited.code].brief(spoken())}"
            later, sure = since_then(before._replace(on=start), context, each), day_mark(before.corpus, version)
            outcome, reason = StatementOutcome.WRONG, ""
            if is_enacted(before.corpus, version, before.on):
                is_stated = any(day == start for day, _ in dates_in_text(before.text))
                outcome = StatementOutcome.COMING if is_stated else StatementOutcome.UNKNOWN
                reason = "" if is_stated else _not_announced(name)
            since, mark = _begun(name, start, sure, later.since), weakest([sure, later.verification])
            return later._replace(outcome=outcome, reason=reason, since=since, successor="", verification=mark)
    return None


def _ended(before: RuleContext, each: CitedLaw) -> list[Provision]:
    """The cited articles that had ended before the date of the document."""
    return [one for one in before.articles(each) if one.end and one.end <= before.on and is_within(each, one)]


def _since_it_ended(
    before: RuleContext, context: RuleContext, each: CitedLaw, ended: Sequence[Provision]
) -> RecheckedCitation:
    """A citation of law that had ended: what replaced that which had replaced it, if it has ended too."""
    then = dict.fromkeys(ident for one in ended for ident in current_successors(before, one, each.citation)[0])
    gone = [one for ident in then if not (one := context.corpus.provision[ident]).in_force(context.on)]
    found = with_successors(before, context, RecheckedCitation(each, StatementOutcome.WRONG), ended, each.citation)
    if not gone:
        return found._replace(replacement="", replacement_brief="", heirs=())
    found = found._replace(since="; ".join(ended_by_date(context, gone)), verification=Mark.INFERRED)
    if gone[1:]:
        return found
    whole = each.citation._replace(paragraph="", alinea="", point="", indent="")  # which are of the first article
    way, brief = successors_by_part(context, gone[0], whole)
    return found._replace(replacement=way, replacement_brief=brief)


def _not_in_these_data(before: RuleContext, context: RuleContext, each: CitedLaw) -> RecheckedCitation:
    """A citation of what the data lack, with what became of the one article of another code that has its number."""
    same = _of_this_number(before, each)
    reason = worded("{article} is not in these data", article=citation_name(before, each))
    near = None if same else _nearly_of_this_number(before, each)
    if near := near or with_a_suffix_by_its_title(before, each):
        way = worded("perhaps {article} is meant", article=provision_names(before.corpus, [near.id]))
        return RecheckedCitation(each, StatementOutcome.UNKNOWN, reason, way)
    if len(same) != 1 or same[0].code not in _codes_meant(before, each):
        code = before.corpus.code[each.citation.code]
        start, name = code.in_force_from, code.brief(spoken())  # the day of a code has no mark of its own
        since = _begun(name, start, Mark.INFERRED) if start and before.on < start <= context.on else ""
        return RecheckedCitation(each, StatementOutcome.UNKNOWN, reason, since=since)
    other = each._replace(citation=each.citation._replace(code=same[0].code), provisions=(same[0].id,))
    later = (
        since_then(before, context, other)
        if in_force_then(before, other)
        else RecheckedCitation(each, StatementOutcome.UNKNOWN)
    )
    way = worded("perhaps {article} is meant", article=provision_names(before.corpus, [same[0].id]))
    return later._replace(cited=each, outcome=StatementOutcome.UNKNOWN, reason=reason, correction=way, successor="")


def _of_this_number(before: RuleContext, each: CitedLaw) -> list[Provision]:
    """The articles of any code that have the cited number."""
    return [one for one in before.corpus.provisions if one.article == each.citation.article]


def _codes_meant(before: RuleContext, each: CitedLaw) -> set[str]:
    """The codes that numbers in the list of a citation tell, if the cited code has no such articles.

    In `articles 21 and 21bis`, 21bis tells the only code that has an article 21bis.
    """
    place = bisect_left(before.places, each.citation.start)
    beside = [one for one in listed_with(before.text, before.cited, place) if one.citation.code == each.citation.code]
    telling = [one for one in beside if one.citation.distinct and not before.articles(one)]
    return {same[0].code for one in telling if len(same := _of_this_number(before, one)) == 1}


def _nearly_of_this_number(before: RuleContext, each: CitedLaw) -> Provision | None:
    """The one article of the cited code whose number differs in one figure before the stroke: 417/6 for 416/6."""
    base, latin, after_stroke, _ = article_key(each.citation.article)
    found = [
        one
        for one in before.corpus.provisions
        if after_stroke and one.code == each.citation.code
        if (key := article_key(one.article))[1:3] == (latin, after_stroke) and _differ_in_one_figure(base, key[0])
    ]
    return found[0] if len(found) == 1 else None


def _differ_in_one_figure(one: int, other: int) -> bool:
    return len(str(one)) == len(str(other)) and sum(map(str.__ne__, str(one), str(other))) == 1


def _of_an_unknown_wording(before: RuleContext, context: RuleContext, each: CitedLaw) -> RecheckedCitation:
    """A citation of an article of which the data have no wording of then; with what became of a number that changed."""
    reason = no_wording(before, citation_name(before, each))
    article = before.article(each)
    moved = renumbered_later(before.corpus, article, before.on) if article else ""
    if not article or not article.start or not moved or article.article == each.citation.article:
        return RecheckedCitation(each, StatementOutcome.UNKNOWN, reason)
    later = since_then(before._replace(on=article.start), context, each._replace(in_force=True))
    since = worded("{told}; {later}", told=moved, later=later.since) if later.since else moved
    return later._replace(cited=each, outcome=StatementOutcome.UNKNOWN, reason=reason, since=since, successor="")


def _of_law_to_come(before: RuleContext, context: RuleContext, each: CitedLaw) -> RecheckedCitation:
    """A citation of law that was to come: whether it has entered into force since, and what happened to it then."""
    begun = [
        one
        for one in before.articles(each)
        if one.start and before.on < one.start <= context.on and not one.is_annulled(one.start)
    ]
    if not begun:
        annulled = next((one.annulled for one in before.articles(each) if one.is_annulled(context.on)), None)
        since = annulment_sentence(before, each, annulled) if annulled else ""
        return RecheckedCitation(each, StatementOutcome.COMING, since=since)
    start, sure = begun[0].start, weakest(day_mark(context.corpus, one.versions[0]) for one in begun)
    assert start is not None
    later = since_then(before._replace(on=start), context, each)
    since = _begun(citation_name(context, each), start, sure, later.since)
    return later._replace(
        outcome=StatementOutcome.COMING, since=since, successor="", verification=weakest([sure, later.verification])
    )


def _not_announced(name: str) -> str:
    """That it is not known whether a sentence speaks of law to come."""
    return worded(
        "{article} had been enacted and was not yet in force; it is not clear whether the sentence announces it",
        article=name,
    )


def _begun(name: str, start: date, sure: Mark, later: str = "") -> str:
    """That law entered into force on a day, and what happened to it later."""
    begun = worded(
        "{article} entered into force on {day}{sure}", article=name, day=day_text(start), sure=bracketed_mark(sure)
    )
    return worded("{told}; {later}", told=begun, later=later) if later else begun
