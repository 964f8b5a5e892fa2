"""A citation of an old document: whether it held on the date of the document, and what happened to it since."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.answers.certainty import day_mark
from lanzarote_law.answers.reference_resolution import renumbered_later
from lanzarote_law.checking.law_at_document_date import was_enacted_by
from lanzarote_law.checking.rule_context import RuleContext, bracketed_mark, day_text, names_as_ranges, provision_names
from lanzarote_law.checking.subject_rules import with_a_suffix_by_its_title
from lanzarote_law.checking.succession import (
    citation_name,
    current_successors,
    has_unreplaced_rest,
    in_its_last_wording,
    is_not_replaced,
    names_a_part,
    names_cited_part,
    parts_without_successor,
    sole_successor,
    succession_notes,
    successors_by_paragraph,
    successors_by_part,
    with_its_paragraph,
    without_added_paragraphs,
)
from lanzarote_law.citations.cited_records import provisions_in_range
from lanzarote_law.citations.named_act import CONVENTION, QUESTIONNAIRE
from lanzarote_law.errors import Severity
from lanzarote_law.grammar.articles import article_key, numbers_between
from lanzarote_law.grammar.citation_context_phrases import AND_FOLLOWING, NAMES_AN_ARTICLE
from lanzarote_law.grammar.pinpoints import each_value
from lanzarote_law.model import ActEffect, Mark, weakest
from lanzarote_law.wording import spoken, worded, worded_count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lanzarote_law.checking.questioned_law import CourtFinding
    from lanzarote_law.citations.citation import Citation
    from lanzarote_law.citations.cited_records import CitedLaw
    from lanzarote_law.documents.problem import DocumentProblem
    from lanzarote_law.model import Provision


class StatementOutcome(StrEnum):
    """Whether a statement held on the date of its document, and whether it holds on the later date; the worst first."""

    WRONG = "did-not-hold"
    CHANGED = "held-changed-since"
    COMING = "law-to-come"
    """It announces or proposes law that was not yet in force."""
    UNKNOWN = "unknown"
    PAST_EVENT = "past-event"
    """It is on an article that was no longer in force, or it is the title of an act or a bill."""
    HOLDS = "held-holds-now"


HELD = {StatementOutcome.CHANGED, StatementOutcome.HOLDS}
"""The outcomes of what was right on the date of the document."""


class RecheckedCitation(NamedTuple):
    """A citation with its outcome."""

    cited: CitedLaw
    """The citation, read on the date of the document."""
    outcome: StatementOutcome
    reason: str = ""
    """What was wrong, or why it is not known; empty if the citation held."""
    correction: str = ""
    """What would have been right on the date of the document."""
    since: str = ""
    """What happened since to what is cited; empty if nothing did."""
    replacement: str = ""
    """What replaced it, in words; empty if nothing is recorded or if it is still in force."""
    replacement_brief: str = ""
    """The same in short, if it is long."""
    successor: str = ""
    """The one provision in force that replaced the whole of the cited article; empty if there is none, if there are
    several, or if these data note that it is not the same rule."""
    verification: Mark = Mark.SEEN
    """The least certain of the facts on which the outcome is based."""
    note: str = ""
    """What these data note on the step to the successor: that it is narrower, for example; or what it says now."""
    place: str = ""
    """The part of that successor that contains the rule, if not the whole: `§ 1`."""
    heirs: tuple[str, ...] = ()
    """The provisions that contain the rule on the later date: those that replaced it, or itself."""
    other_end: bool = False
    """Whether the document gives a repeal or a successor that these data contradict."""
    courts: tuple[CourtFinding, ...] = ()
    """The decisions that called what is cited, or what replaced it, into question."""


CONTRADICTIONS = "LL3"
"""Problems of statements that contradict the data: a date, a penalty."""
_ANOTHER_END = "LL305"
"""A repeal or a successor that the data contradict."""
_ANOTHER_NUMBER = "LL105"
"""A number that an article got later; without a correction, it is not known which article is meant."""


def with_outcome(
    before: RuleContext, context: RuleContext, each: CitedLaw, problems: Sequence[DocumentProblem]
) -> RecheckedCitation:
    """A citation with its outcome; `before` is the law on the date of the document, `context` the later law."""
    if problems:
        return _with_problems(before, context, each, problems)
    if each.citation.instrument in {CONVENTION, QUESTIONNAIRE}:
        return RecheckedCitation(each, StatementOutcome.HOLDS)
    if not before.articles(each):
        return _not_in_these_data(before, context, each)
    if _is_enacted_by_document(before, each):
        return _of_law_to_come(before, context, each)
    if each.in_force is None or (each.in_force and not _in_force_then(before, each)):
        return _of_an_unknown_wording(before, context, each)
    if each.former:
        return RecheckedCitation(each, StatementOutcome.PAST_EVENT)
    if each.coming or not each.in_force:
        return _of_law_to_come(before, context, each)
    return _since_then(before, context, each)


def _is_enacted_by_document(before: RuleContext, each: CitedLaw) -> bool:
    """Whether the document itself puts in an article that was enacted on its date and not yet in force."""
    is_made = (each.citation.code, each.citation.article) in before.made
    return is_made and all(was_enacted_by(before.corpus, one, before.on) for one in before.articles(each))


def _with_problems(
    before: RuleContext, context: RuleContext, each: CitedLaw, problems: Sequence[DocumentProblem]
) -> RecheckedCitation:
    """A citation that is wrong or doubtful on the date of the document."""
    ends = [problem for problem in problems if problem.code == _ANOTHER_END]
    worst = min(ends or problems, key=lambda problem: list(Severity).index(problem.severity))
    is_wrong = worst.severity is Severity.ERROR or worst.code.startswith(CONTRADICTIONS)
    outcome = StatementOutcome.WRONG if is_wrong else StatementOutcome.UNKNOWN
    if worst.code == _ANOTHER_NUMBER and not worst.way:
        return RecheckedCitation(each, outcome, worst.message)  # what became of another article helps nobody
    if each.in_force:
        return _since_then(before, context, each)._replace(
            outcome=outcome, reason=worst.message, correction=worst.way, successor="", other_end=bool(ends)
        )
    reason, way = worst.message, worst.way
    if any(was_enacted_by(before.corpus, one, before.on) for one in before.articles(each)):
        reason = worded(
            "{article} had been enacted and was not yet in force; it is not clear whether the sentence announces it",
            article=citation_name(before, each),
        )
        outcome, way = StatementOutcome.UNKNOWN, ""
    if ended := _ended(before, each):
        later = _since_it_ended(before, context, each, ended)
    else:
        later = _of_law_to_come(before, context, each)
    return later._replace(outcome=outcome, reason=reason, correction=way, successor="", other_end=bool(ends))


def _ended(before: RuleContext, each: CitedLaw) -> list[Provision]:
    """The cited articles that had ended before the date of the document."""
    return [one for one in before.articles(each) if one.end and one.end <= before.on and _is_within(each, one)]


def _since_it_ended(
    before: RuleContext, context: RuleContext, each: CitedLaw, ended: Sequence[Provision]
) -> RecheckedCitation:
    """A citation of law that had ended: what replaced that which had replaced it, if it has ended too."""
    then = dict.fromkeys(ident for one in ended for ident in current_successors(before, one, each.citation)[0])
    gone = [one for ident in then if not (one := context.corpus.provision[ident]).in_force(context.on)]
    found = _with_successors(before, context, RecheckedCitation(each, StatementOutcome.WRONG), ended, each.citation)
    if not gone:
        return found._replace(replacement="", replacement_brief="", heirs=())
    found = found._replace(since="; ".join(_ended_by_date(context, gone)), verification=Mark.INFERRED)
    if gone[1:]:
        return found
    whole = each.citation._replace(paragraph="", alinea="", point="", indent="")  # which are of the first article
    way, brief = successors_by_part(context, gone[0], whole)
    return found._replace(replacement=way, replacement_brief=brief)


def _not_in_these_data(before: RuleContext, context: RuleContext, each: CitedLaw) -> RecheckedCitation:
    """A citation of what the data lack, with what became of the one article of another code that has its number."""
    same = [one for one in before.corpus.provisions if one.article == each.citation.article]
    told = worded("{article} is not in these data", article=citation_name(before, each))
    near = None if same else _nearly_of_this_number(before, each)
    if near := near or with_a_suffix_by_its_title(before, each):
        way = worded("perhaps {article} is meant", article=provision_names(before.corpus, [near.id]))
        return RecheckedCitation(each, StatementOutcome.UNKNOWN, told, way)
    if len(same) != 1 or not each.citation.distinct:
        return RecheckedCitation(each, StatementOutcome.UNKNOWN, told)
    other = each._replace(citation=each.citation._replace(code=same[0].code), provisions=(same[0].id,))
    later = (
        _since_then(before, context, other)
        if _in_force_then(before, other)
        else RecheckedCitation(each, StatementOutcome.UNKNOWN)
    )
    way = worded("perhaps {article} is meant", article=provision_names(before.corpus, [same[0].id]))
    return later._replace(cited=each, outcome=StatementOutcome.UNKNOWN, reason=told, correction=way, successor="")


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


def _no_wording(before: RuleContext, article: str) -> str:
    return worded("no wording of {article} on {day} is recorded", article=article, day=day_text(before.on))


def _of_an_unknown_wording(before: RuleContext, context: RuleContext, each: CitedLaw) -> RecheckedCitation:
    """A citation of an article of which the data have no wording of then; with what became of a number that changed."""
    told = _no_wording(before, citation_name(before, each))
    article = before.article(each)
    moved = renumbered_later(before.corpus, article, before.on) if article else ""
    if not article or not article.start or not moved or article.article == each.citation.article:
        return RecheckedCitation(each, StatementOutcome.UNKNOWN, told)
    later = _since_then(before._replace(on=article.start), context, each._replace(in_force=True))
    since = worded("{told}; {later}", told=moved, later=later.since) if later.since else moved
    return later._replace(cited=each, outcome=StatementOutcome.UNKNOWN, reason=told, since=since, successor="")


def _of_law_to_come(before: RuleContext, context: RuleContext, each: CitedLaw) -> RecheckedCitation:
    """A citation of law that was to come: whether it has entered into force since, and what happened to it then."""
    begun = [
        one
        for one in before.articles(each)
        if one.start and before.on < one.start <= context.on and not one.is_annulled(one.start)
    ]
    if not begun:
        return RecheckedCitation(each, StatementOutcome.COMING)
    start, sure = begun[0].start, weakest(day_mark(context.corpus, one.versions[0]) for one in begun)
    assert start is not None
    told = worded(
        "{article} entered into force on {day}{sure}",
        article=citation_name(context, each),
        day=day_text(start),
        sure=bracketed_mark(sure),
    )
    later = _since_then(before._replace(on=start), context, each)
    since = worded("{told}; {later}", told=told, later=later.since) if later.since else told
    return later._replace(
        outcome=StatementOutcome.COMING, since=since, successor="", verification=weakest([sure, later.verification])
    )


# -- what was in force then --------------------------------------------------------------------------------------------


def _since_then(before: RuleContext, context: RuleContext, each: CitedLaw) -> RecheckedCitation:
    """What happened since to what was in force on the date of the document."""
    corpus = context.corpus
    provisions = _in_force_then(before, each)
    ended = [one for one in provisions if not one.in_force(context.on)]
    marks = [version.verification for one in provisions if (version := one.version(before.on))]
    if not ended:
        return _amended_since(before, context, each, provisions)
    marks += [day_mark(corpus, end) for one in ended if (end := one.annulled or one.repeal)]
    if len(ended) < len(provisions) or each.citation.article_to:
        reason = "; ".join(_lacking_of_a_range(before, each))
        since = "; ".join(_ended_by_date(context, ended))
        mark = weakest([*marks, Mark.INFERRED])
        found = RecheckedCitation(each, StatementOutcome.CHANGED, reason, since=since, verification=mark)
        return _with_successors(before, context, found, ended, each.citation)
    own = with_its_paragraph(before, ended[0], each.citation)
    first = without_added_paragraphs(before, ended[0], own)
    cited, wording = in_its_last_wording(before, first, own)
    moved = renumbered_later(before.corpus, first, before.on)
    is_by_its_last_number = first.article == each.citation.article
    name = citation_name(before, each) if is_by_its_last_number else provision_names(before.corpus, [first.id])
    since = _end(before, context, first, name)
    since = worded("{told}; {later}", told=moved, later=since) if moved else since
    found = RecheckedCitation(each, StatementOutcome.CHANGED, since=since)
    found = _with_successors(before, context, found, [first], cited)
    way, brief = found.replacement, found.replacement_brief
    if wording:
        way = worded("in the wording of {day}: {way}", day=day_text(wording), way=way)
        if brief.startswith("§"):
            brief = worded("in the wording of {day}: {way}", day=day_text(wording), way=brief)
    sole, place, steps = sole_successor(context, each.citation, first)
    return found._replace(
        replacement=way,
        replacement_brief=brief,
        successor="" if found.note else sole,  # it may not be the same rule
        place=place,
        verification=weakest([*marks, *steps]),
    )


def _with_successors(
    before: RuleContext, context: RuleContext, found: RecheckedCitation, ended: Sequence[Provision], cited: Citation
) -> RecheckedCitation:
    """A citation with what replaced it: part by part of one article, article by article of several."""
    heirs = tuple(dict.fromkeys(ident for one in ended for ident in current_successors(context, one, cited)[0]))
    if ended[1:] or cited.article_to:
        return found._replace(replacement=_article_by_article(context, cited, ended), heirs=heirs)
    way, brief = successors_by_part(context, ended[0], cited)
    brief = successors_by_paragraph(context, ended[0], cited) if brief else ""
    if is_not_replaced(ended[0], cited):
        heirs, way, brief = (), worded("no successor is recorded for this part"), ""
    note = " ".join(_notes(before, context, found.cited, ended[0], cited))
    return found._replace(replacement=way, replacement_brief=brief, note=note, heirs=heirs)


def _notes(before: RuleContext, context: RuleContext, each: CitedLaw, first: Provision, cited: Citation) -> list[str]:
    """What these data note on the successors of an article, and what of the citation is not assessed."""
    is_lost = is_not_replaced(first, cited)
    notes = [] if is_lost else list(succession_notes(context, first, cited))
    is_of_a_part, several = names_a_part(each.citation), each_value(cited.paragraph)
    is_known = not is_lost and (bool(cited.paragraph) or not is_of_a_part)
    if lacking := list(parts_without_successor(first, cited)) if is_known else []:
        notes.append(worded("No successor is recorded for {parts}.", parts=", ".join(lacking)))
    of_it = {names_cited_part(one.part, cited) for one in first.replaced_by}
    has_a_lost_rest = True not in of_it and has_unreplaced_rest(first) and not any(notes)
    if has_a_lost_rest:
        notes.append(worded("No successor is recorded for the rest of the article."))
    if is_lost:
        lacking = [f"§ {one}" for one in several if one]
    if has_a_lost_rest or not first.replaced_by or any(one in first.note for one in lacking):
        notes.append(first.note if NAMES_AN_ARTICLE.search(first.note) else "")
    if is_of_a_part and None in of_it and True not in of_it and current_successors(context, first, cited)[0][1:]:
        notes.append(worded("Which of these replaced the part that is cited is not recorded."))
    for one in context.corpus.renumbered.get(first.article, ()):
        if one.code == first.code and one.on <= before.on and one.was == each.citation.article:
            now = provision_names(context.corpus, [f"{one.code}/{one.now}"])
            notes.append(
                worded(
                    "Until {day}, the number belonged to an article that became {article}.",
                    day=day_text(one.on),
                    article=now,
                )
            )
    if AND_FOLLOWING.match(before.text, each.citation.end):
        notes.append(_on_those_that_follow(before, context, each.citation, first))
    return [told for told in dict.fromkeys(notes) if told]


def _on_those_that_follow(before: RuleContext, context: RuleContext, cited: Citation, first: Provision) -> str:
    """What replaced the articles that a document cites as following one, without naming the last: `372 e.v.`."""
    ended = [one for one in _following(before, first) if not one.in_force(context.on)]
    if not ended:
        return worded("The document also cites the articles that follow this one; they were not assessed.")
    whole = cited._replace(paragraph="", alinea="", point="", indent="")
    return worded(
        "The document also cites articles that follow this one, without naming the last. What replaced the next ones: "
        "{articles}.",
        articles=_article_by_article(context, whole, ended),
    )


def _following(before: RuleContext, first: Provision) -> list[Provision]:
    """The articles in force that may be meant by `and following`: those of one number, or whole numbers in a row."""
    same = [one for one in before.corpus.provisions if one.code == first.code and one.in_force(before.on)]
    start, base = article_key(first.article), article_key(first.article)[0]
    found = []
    for one in sorted(same, key=lambda each: article_key(each.article)):
        key = article_key(one.article)
        next_base = base if start[1:3] != (0, 0) else base + 1
        if start < key and base <= key[0] <= next_base:
            found.append(one)
            base = key[0]
    return found[:_MOST_FOLLOWING]


_MOST_FOLLOWING = 8
"""Articles that are named for `and following`."""


def _article_by_article(context: RuleContext, cited: Citation, ended: Sequence[Provision]) -> str:
    """What replaced each of several articles."""
    heirs = {one.article: current_successors(context, one, cited) for one in ended}
    later = [
        f"{article}: {names_as_ranges(context.corpus, found) or worded('no successor is recorded')}"
        for article, (found, _) in heirs.items()
    ]
    return "; ".join(later) + bracketed_mark(
        weakest(mark for _, steps in heirs.values() for mark in (*steps, Mark.SEEN))
    )


def _ended_by_date(context: RuleContext, ended: Sequence[Provision]) -> Iterator[str]:
    """Yield the articles that ended on a date, and that date."""
    for on in sorted({one.end for one in ended if one.end}):
        same = [one for one in ended if one.end == on]
        sure = weakest(day_mark(context.corpus, end) for one in same if (end := one.annulled or one.repeal))
        articles = provision_names(context.corpus, (one.id for one in same))
        yield worded(
            "no longer in force since {day}{sure}: {articles}",
            day=day_text(on),
            sure=bracketed_mark(sure),
            articles=articles,
        )


def _in_force_then(before: RuleContext, each: CitedLaw) -> list[Provision]:
    """The cited articles in force on the date of the document; a range ends with its last number, 377bis is beyond 377.

    An undated first wording was not in force before its act.
    """

    def passed(one: Provision) -> bool:
        version = one.version(before.on)
        act = before.corpus.act.get(version.act) if version and not version.in_force_from else None
        return act is None or act.dated is None or act.dated <= before.on

    return [one for one in before.articles(each) if one.in_force(before.on) and _is_within(each, one) and passed(one)]


def _is_within(each: CitedLaw, provision: Provision) -> bool:
    last = each.citation.article_to
    return not last or article_key(provision.article) <= article_key(last)


def _lacking_of_a_range(before: RuleContext, each: CitedLaw) -> Iterator[str]:
    """Yield what these data lack of a cited range: articles that number on in it, wordings of the document's date."""
    cited, code = each.citation, before.corpus.code[each.citation.code].brief(spoken())
    within = [
        one for one in provisions_in_range(before.corpus, cited) if one.code == cited.code and _is_within(each, one)
    ]
    known = {one.article for one in within}
    lacking = (
        [one for one in numbers_between(cited.article, cited.article_to) if one not in known]
        if cited.article_to
        else []
    )
    if len(lacking) > _MOST_LACKING:
        first, last = cited.article, f"{cited.article_to} {code}"
        yield worded("{first} to {last} may contain articles that these data do not have", first=first, last=last)
    elif lacking[1:]:
        yield worded("not in these data: {articles}", articles=f"{', '.join(lacking)} {code}")
    elif lacking:
        yield worded("{article} is not in these data", article=f"{lacking[0]} {code}")
    if older := [one.id for one in within if before.corpus.may_be_older(one, before.on)]:
        yield _no_wording(before, provision_names(before.corpus, older))


_MOST_LACKING = 10
"""Articles of a range that are named if these data lack them."""


def _end(before: RuleContext, context: RuleContext, provision: Provision, article: str) -> str:
    """When an article ended, and how often it had been amended until then."""
    end = provision.annulled or provision.repeal
    assert provision.end is not None
    assert end is not None
    values = {"article": article, "day": day_text(provision.end), "sure": bracketed_mark(day_mark(context.corpus, end))}
    if provision.annulled:
        return worded("{article} was annulled on {day}{sure}", **values)
    changes = [one.in_force_from for one in provision.versions if one.in_force_from and before.on < one.in_force_from]
    if not changes:
        return worded("{article} was repealed on {day}{sure}", **values)
    return worded_count(
        len(changes),
        "{article} was amended on {last} and repealed on {day}{sure}",
        "{article} was amended {number} times, last on {last}, and repealed on {day}{sure}",
        last=day_text(changes[-1]),
        **values,
    )


def _amended_since(
    before: RuleContext, context: RuleContext, each: CitedLaw, provisions: Sequence[Provision]
) -> RecheckedCitation:
    """The amendments since of what is still in force; of one article, what it says now."""
    marks = [version.verification for one in provisions if (version := one.version(before.on))]
    changes = sorted(
        (version.in_force_from, day_mark(context.corpus, version), version.change is ActEffect.REPLACED)
        for one in provisions
        for version in one.versions
        if version.in_force_from and before.on < version.in_force_from <= context.on
    )
    reason = "; ".join(_lacking_of_a_range(before, each)) if each.citation.article_to else ""
    if not changes:
        return RecheckedCitation(each, StatementOutcome.HOLDS, reason, verification=weakest(marks))
    sure = weakest(mark for _, mark, _ in changes)
    dates = list(dict.fromkeys(on for on, _, _ in changes))
    replaced = max((on for on, _, is_replaced in changes if is_replaced), default=None)
    later = [on for on in dates if replaced and on > replaced]
    said = {"article": citation_name(before, each), "last": day_text(dates[-1]), "sure": bracketed_mark(sure)}
    told = worded_count(
        len(dates),
        "{article} was amended on {last}{sure}",
        "{article} was amended {number} times, last on {last}{sure}",
        **said,
    )
    if replaced and len(provisions) == 1:
        told = worded("{article} was replaced on {day}{sure}", day=day_text(replaced), **said)
        if later:
            told = worded(
                "{article} was replaced on {day} and has since been amended, most recently on {last}{sure}",
                day=day_text(replaced),
                **said,
            )
    found = RecheckedCitation(
        each,
        StatementOutcome.CHANGED,
        reason,
        since=told,
        verification=weakest([*marks, sure]),
        heirs=tuple(one.id for one in provisions),
    )
    if provisions[1:]:
        return found
    found = found._replace(note=_content_now(before, context, provisions[0]))
    return _with_what_moved(before, context, found, provisions[0])


def _with_what_moved(
    before: RuleContext, context: RuleContext, found: RecheckedCitation, provision: Provision
) -> RecheckedCitation:
    """A citation of an article in force with what replaced a part of it since."""
    cited = found.cited.citation
    steps = [one for one in provision.replaced_by if one.on and before.on < one.on <= context.on]
    steps = [one for one in steps if names_cited_part(one.part, cited) is not False]
    if not steps:
        return found
    moved = provision._replace(replaced_by=tuple(steps))
    way, brief = successors_by_part(context, moved, cited)
    heirs, marks = current_successors(context, moved, cited)
    return found._replace(
        replacement=way,
        replacement_brief=brief,
        heirs=(*found.heirs, *heirs),
        verification=weakest([found.verification, *marks]),
    )


def _content_now(before: RuleContext, context: RuleContext, provision: Provision) -> str:
    """What an amended article says now by its summary in these data, or that the summary is that of then."""
    then, now = provision.version(before.on), provision.version(context.on)
    if then is None or now is None:
        return ""
    if (then.summary, then.penalty) == (now.summary, now.penalty):
        return worded("The summary of the article in these data is the same on both dates.")
    sure = bracketed_mark(now.verification)
    return worded("The article now says{sure}: {summary}", sure=sure, summary=now.summary)
