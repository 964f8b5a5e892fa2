"""An old document read again: which of its statements of law held on its own date, and which hold on another date."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.answers.certainty import day_mark
from lanzarote_law.answers.lineage import successors_by, with_successors
from lanzarote_law.answers.lookup import successors_in_force
from lanzarote_law.checking import check, document_date
from lanzarote_law.checking.problems import Context, day, in_one, names, unless_seen
from lanzarote_law.checking.succession import name_of, successors
from lanzarote_law.citations.namedact import CONVENTION, OTHER, QUESTIONNAIRE
from lanzarote_law.errors import NotUnderstoodError, Severity
from lanzarote_law.grammar.articles import article_key
from lanzarote_law.model import Mark, weakest
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from lanzarote_law.citations.cited_records import Meaning
    from lanzarote_law.documents.files import Document
    from lanzarote_law.documents.problem import DocumentProblem
    from lanzarote_law.model import Corpus, Provision


class StatementOutcome(StrEnum):
    """Whether a statement held on the date of its document, and whether it holds on the later date; the worst first."""

    WRONG = "did-not-hold"
    CHANGED = "held-changed-since"
    UNKNOWN = "unknown"
    PAST_EVENT = "past-event"
    """It says what a past act did to an article, which stays true whatever became of the article."""
    HOLDS = "held-holds-now"


class RevisedCitation(NamedTuple):
    """A citation with its outcome."""

    cited: Meaning
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
    """The one provision in force that replaced the whole of the cited article; empty if there is none or several."""
    verification: Mark = Mark.SEEN
    """The least certain of the facts on which the outcome rests."""
    note: str = ""
    """What these data note on the step to the successor: that it is narrower, for example."""


class Statement(NamedTuple):
    """A sentence, a row or an item of a list that cites law; offsets in characters."""

    start: int
    end: int
    citations: tuple[RevisedCitation, ...]

    @property
    def outcome(self) -> StatementOutcome:
        """The worst outcome of its citations; unknown if that is so for most of them and none was wrong."""
        found = [each.outcome for each in self.citations]
        worst = min(found, key=list(StatementOutcome).index)
        return (
            StatementOutcome.UNKNOWN
            if worst is not StatementOutcome.WRONG and 2 * found.count(StatementOutcome.UNKNOWN) > len(found)
            else worst
        )


class Revision(NamedTuple):
    """The statements of a document that cite law, and what became of them."""

    document: Document
    then: date
    now: date
    statements: tuple[Statement, ...]
    of_other_acts: int
    """The number of citations of other acts, which are not assessed."""
    items: tuple[str, ...]
    """The items and obligations to which the cited provisions are linked, or that the document names."""


def own_date(document: Document) -> date | None:
    """The date that a document bears; None if it bears none."""
    return document_date.borne(document.text)


def revise(corpus: Corpus, document: Document, then: date, now: date) -> Revision:
    """The statements of a document, read on its own date and on another one.

    Raises UnreadableError, and NotUnderstoodError if the other date is the earlier one.
    """
    if now < then:
        message = worded("{now} comes before the date of the document, {then}", now=now, then=then)
        raise NotUnderstoodError(message, worded("give a later date with --as-of"))
    checked = check.check(corpus, document, then)
    assessed = [each for each in checked.citations if each.citation.instrument != OTHER]
    context = Context(corpus, now, document.text, tuple(assessed), ())
    before = Context(corpus, then, document.text, tuple(assessed), ())
    wrong = _by_citation(checked.problems, [each.citation.start for each in assessed])
    revised = [_revised(before, context, each, wrong.get(each.citation.start, ())) for each in assessed]
    borne = [each.item for each in check.bearings(corpus, checked, then) if each.provisions]
    named = [item for each in assessed for item in each.items if not each.provisions]
    return Revision(
        document,
        then,
        now,
        tuple(_with_past_events(document, _statements(document, _without_items(revised)))),
        len(checked.citations) - len(assessed),
        tuple(dict.fromkeys((*named, *borne))),
    )


def _by_citation(problems: Iterable[DocumentProblem], starts: Sequence[int]) -> dict[int, list[DocumentProblem]]:
    """The problems by the start of their citation: that at which they are, or the nearest before, as for a penalty."""
    found: dict[int, list[DocumentProblem]] = {}
    for each in problems:
        if each.severity is not Severity.NOTE and each.start < each.end and not each.code.startswith(_NOT_OF_THE_LAW):
            before = bisect_right(starts, each.start) - 1
            place = starts[max(before, 0)] if starts else each.start
            found.setdefault(place, []).append(each)
    return found


_NOT_OF_THE_LAW = ("LL5", "LL2", "LL104")
"""Problems of how a document could be read, and of links that these data lack; and of a name that two codes share, as
the date of the document decides."""
_CONTRADICTIONS = "LL3"
"""Problems of statements that contradict the data: a date, a penalty."""


# -- one citation ------------------------------------------------------------------------------------------------------


def _revised(before: Context, context: Context, each: Meaning, problems: Sequence[DocumentProblem]) -> RevisedCitation:
    """A citation with its outcome; `before` is the law on the date of the document, `context` that of the later one."""
    if problems:
        worst = min(problems, key=lambda problem: list(Severity).index(problem.severity))
        is_wrong = worst.severity is Severity.ERROR or worst.code.startswith(_CONTRADICTIONS)
        later = _since_then(before, context, each) if each.in_force else _of_law_to_come(before, context, each)
        outcome = StatementOutcome.WRONG if is_wrong else StatementOutcome.UNKNOWN
        return later._replace(outcome=outcome, reason=worst.message, correction=worst.way, successor="")
    if each.citation.instrument in {CONVENTION, QUESTIONNAIRE}:
        return RevisedCitation(each, StatementOutcome.HOLDS)
    if each.citation.instrument is None:
        return RevisedCitation(
            each, StatementOutcome.UNKNOWN, worded("the document does not say of which act this article is")
        )
    provisions = before.articles(each)
    if not provisions:
        return RevisedCitation(
            each, StatementOutcome.UNKNOWN, worded("{article} is not in these data", article=name_of(before, each))
        )
    if each.in_force is None:
        told = worded("no wording of {article} on {day} is recorded", article=name_of(before, each), day=day(before.on))
        return RevisedCitation(each, StatementOutcome.UNKNOWN, told)
    if each.former:
        return RevisedCitation(each, StatementOutcome.HOLDS)
    if each.coming or each.in_force is False:
        return _of_law_to_come(before, context, each)
    return _since_then(before, context, each)


def _of_law_to_come(before: Context, context: Context, each: Meaning) -> RevisedCitation:
    """A citation of law that was to come: whether it has entered into force since, and what happened to it then."""
    begun = [
        one
        for one in before.articles(each)
        if one.start and before.on < one.start <= context.on and not one.is_annulled(one.start)
    ]
    if not begun:
        return RevisedCitation(each, StatementOutcome.HOLDS)
    start, sure = begun[0].start, weakest(day_mark(context.corpus, one.versions[0]) for one in begun)
    assert start is not None
    told = worded(
        "{article} entered into force on {day}{sure}",
        article=name_of(context, each),
        day=day(start),
        sure=unless_seen(sure),
    )
    later = _since_then(before._replace(on=start), context, each)
    since = worded("{told}; {later}", told=told, later=later.since) if later.since else told
    return later._replace(
        outcome=StatementOutcome.CHANGED, since=since, successor="", verification=weakest([sure, later.verification])
    )


def _since_then(before: Context, context: Context, each: Meaning) -> RevisedCitation:
    """What happened since to what was in force on the date of the document."""
    corpus = context.corpus
    provisions = [one for one in before.articles(each) if one.in_force(before.on) and _is_within(each, one)]
    ended = [one for one in provisions if not one.in_force(context.on)]
    marks = [version.verification for one in provisions if (version := one.version(before.on))]
    if not ended:
        return _amended_since(before, context, each, provisions)
    first = ended[0]
    assert first.end is not None
    ends = [day_mark(corpus, end) for one in ended if (end := one.annulled or one.repeal)]
    if len(ended) < len(provisions) or each.citation.article_to:
        told = worded("no longer in force: {articles}", articles=names(corpus, (one.id for one in ended)))
        heirs = {heir for one in ended for heir in successors_in_force(corpus, one, context.on)}
        way, brief = in_one(corpus, heirs) if heirs else ("", "")
        return RevisedCitation(
            each,
            StatementOutcome.CHANGED,
            "",
            "",
            told,
            way,
            brief,
            verification=weakest([*marks, *ends, Mark.INFERRED]),
        )
    values = {"article": name_of(before, each), "day": day(first.end), "sure": unless_seen(weakest(ends))}
    if first.annulled:
        told = worded("{article} was annulled on {day}{sure}", **values)
    else:
        told = worded("{article} was repealed on {day}{sure}", **values)
    sole, steps = _sole_successor(context, each, first)
    way, brief = successors(context, first, each.citation)
    note = " ".join(_notes(context, first))
    mark = weakest([*marks, *ends, *steps])
    return RevisedCitation(each, StatementOutcome.CHANGED, "", "", told, way, brief, sole, mark, note)


def _is_within(each: Meaning, provision: Provision) -> bool:
    """Whether an article is in the cited range, which ends with its last number: 377bis is beyond 377."""
    last = each.citation.article_to
    return not last or article_key(provision.article) <= article_key(last)


def _amended_since(
    before: Context, context: Context, each: Meaning, provisions: Sequence[Provision]
) -> RevisedCitation:
    """The amendments since of what is still in force."""
    marks = [version.verification for one in provisions if (version := one.version(before.on))]
    days = sorted(
        (version.in_force_from, day_mark(context.corpus, version))
        for one in provisions
        for version in one.versions
        if version.in_force_from and before.on < version.in_force_from <= context.on
    )
    if not days:
        return RevisedCitation(each, StatementOutcome.HOLDS, verification=weakest(marks))
    dates, sure = list(dict.fromkeys(on for on, _ in days)), weakest(mark for _, mark in days)
    said = {"article": name_of(before, each), "last": day(dates[-1]), "sure": unless_seen(sure)}
    told = worded("{article} was amended on {last}{sure}", **said)
    if dates[1:]:
        told = worded("{article} was amended {number} times, last on {last}{sure}", number=len(dates), **said)
    return RevisedCitation(each, StatementOutcome.CHANGED, since=told, verification=weakest([*marks, sure]))


def _notes(context: Context, provision: Provision) -> Iterator[str]:
    """Yield what these data note on an article that ended and on the steps from it: that the successor is narrower."""
    for ident in with_successors(context.corpus, [provision.id], context.on):
        old = context.corpus.provision[ident]
        steps = successors_by(context.corpus, ident, context.on)
        yield from filter(None, (old.note if steps else "", *(step.note for step in steps)))


def _sole_successor(context: Context, each: Meaning, provision: Provision) -> tuple[str, list[Mark]]:
    """The provision in force that replaced the whole of an article, through any number of steps, and their marks.

    Empty if one of the steps has several successors, only one for a part, or a note that it is not the same rule; or if
    the citation gives a paragraph or a point, whose new number is not recorded.
    """
    cited, ident = each.citation, provision.id
    marks: list[Mark] = []
    if cited.paragraph or cited.alinea or cited.point or cited.indent:
        return "", []
    while not context.corpus.provision[ident].in_force(context.on):
        steps = successors_by(context.corpus, ident, context.on)
        if len(steps) != 1 or steps[0].part or steps[0].note or context.corpus.provision[ident].note:
            return "", []
        marks.append(steps[0].verification)
        ident = steps[0].provision
    return ident, marks


# -- statements --------------------------------------------------------------------------------------------------------

# the end of a sentence, an empty line, the next item of a list, the next row of a table
_ENDS = re.compile(
    r"""(?<=[.!?;])\s+(?=[A-ZÀ-Ý«"“(\[]) | \n\s*\n | \n(?=[^\S\n]*(?:[-*•|#]|\d+[.)]\s)) | (?<=\|)[^\S\n]*\n""",
    re.VERBOSE,
)


def _without_items(revised: Iterable[RevisedCitation]) -> list[RevisedCitation]:
    """The citations of law: the number of a question states nothing, unless that question does not exist."""
    return [
        each
        for each in revised
        if each.cited.citation.instrument != QUESTIONNAIRE
        or each.outcome in {StatementOutcome.WRONG, StatementOutcome.UNKNOWN}
    ]


# a été inséré par la loi  was amended in 2011  werd ingevoegd  The Act of 1995 added an article
_PAST_EVENT = re.compile(
    r"""\b(?: (?:was|were|has\sbeen|have\sbeen)\s(?:\w+\s)?(?:inserted|introduced|added|amended|replaced|repealed)
    | (?:inserted|introduced|added|amended|replaced|repealed)\s(?:\w+\s){0,3}?(?:an?\s|articles?|by\s|in\s)
    | entered\sinto\sforce | came\sinto\sforce
    | (?:a|ont|avait|avaient|fut)\s(?:aussi\s|également\s|été\s)?(?:insér|ajout|introdui|modifi|rempla|abrog)\w+
    | (?:insér|ajout|introdui|modifi|rempla|abrog)\w+\spar\b | est\sentrée?\sen\svigueur
    | (?:ingevoegd|toegevoegd|ingevoerd|gewijzigd|vervangen|opgeheven) | in\swerking\sgetreden
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
# still punishes: the sentence speaks of the law of its date too
_PRESENT_RULE = re.compile(
    r"""\b(?: punish(?:es|able)? | is\spunished | makes | applies | provides | prohibits | criminali[sz]es
    | punit | est\spunie? | sont\spunis | incrimine | prévoit | interdit | s['’]applique | dispose
    | straft | bestraft | strafbaar | bepaalt | verbiedt | voorziet | geldt )\b""",
    re.IGNORECASE | re.VERBOSE,
)


def _with_past_events(document: Document, statements: Iterable[Statement]) -> Iterator[Statement]:
    """The statements; those that say only what a past act did to an article stay true, whatever became of it since."""
    for each in statements:
        text = document.text[each.start : each.end]
        if _PAST_EVENT.search(text) and not _PRESENT_RULE.search(text):
            citations = (
                one._replace(outcome=StatementOutcome.PAST_EVENT, successor="")
                if one.outcome is StatementOutcome.CHANGED
                else one
                for one in each.citations
            )
            yield each._replace(citations=tuple(citations))
        else:
            yield each


def _statements(document: Document, revised: Sequence[RevisedCitation]) -> Iterator[Statement]:
    """The citations by the sentence in which they are, in the order of the text."""
    ends = {match.end() for match in _ENDS.finditer(document.text)}
    ends |= {start for start, kind, _ in document.sections if kind != "page"}
    bounds = sorted({0, len(document.text), *ends})
    groups: dict[int, list[RevisedCitation]] = {}
    for each in revised:
        groups.setdefault(bisect_right(bounds, each.cited.citation.start) - 1, []).append(each)
    for index, same in groups.items():
        last = max(each.cited.citation.end for each in same)
        close = bounds[max(index + 1, bisect_left(bounds, last))]
        start, text = bounds[index], document.text[bounds[index] : close]
        yield Statement(start + len(text) - len(text.lstrip()), start + len(text.rstrip()), tuple(same))
