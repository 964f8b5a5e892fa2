"""Marks law that was in force at the date of the document and is no longer, and reports it in one line."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta

from lanzarote_law.checking.contradictions import Contradiction
from lanzarote_law.checking.document_date import DocumentPeriod, document_period
from lanzarote_law.checking.rule_context import RuleContext, RuleHit, day_text, first_few_names, names_in_legal_order
from lanzarote_law.citations.cited_records import CitedLaw
from lanzarote_law.citations.named_act import OTHER
from lanzarote_law.errors import Rules
from lanzarote_law.model import Corpus, Provision, Version
from lanzarote_law.wording import worded, worded_count

rules = Rules[Callable[[RuleContext], Iterable[Contradiction]]]()


def earlier_document_period(corpus: Corpus, on: date, text: str, cited: Sequence[CitedLaw]) -> DocumentPeriod | None:
    """The period that a document shows for itself, if it lies before the day of the check.

    Of a month, a year or a legislature it is the last day on which all was law that the document cites as such.
    """
    found = document_period(text, _announced(corpus))
    if found is None or found.last >= on:
        return None
    as_law = {
        each.provisions
        for each in cited
        if each.provisions and not (each.former or each.coming or each.citation.instrument in {None, OTHER})
    }
    wanted = [[corpus.provision[ident] for ident in idents] for idents in as_law]
    ends = [each.end - timedelta(days=1) for same in wanted for each in same if each.end]
    days = (found.last, *sorted({day for day in ends if found.first <= day < found.last}, reverse=True))
    fits = (day for day in days if all(any(each.in_force(day) for each in same) for same in wanted))
    return found._replace(last=next(fits, found.last))


def _announced(corpus: Corpus) -> dict[date, date]:
    """The days from which acts hold, and those first fixed for that, each with the day of the first such act."""
    known: dict[date, date] = {}
    for act in corpus.acts:
        if act.in_force and act.dated:
            known[act.in_force] = min(act.dated, known.get(act.in_force, act.dated))
    put_off = [(before, named.on) for named in corpus.dates for before in named.was]
    return known | {before: known[later] for before, later in put_off if later in known}


def mark_law_at_document_date(
    corpus: Corpus, time: DocumentPeriod | None, cited: Sequence[CitedLaw]
) -> tuple[CitedLaw, ...]:
    """The citations; those in force in the period of the document, but not on the day of the check, are marked.

    None is marked where nothing was in force then, of which the one line could speak.
    """
    if time is None:
        return tuple(cited)
    found = tuple(each._replace(of_its_time=True) if _was_law(corpus, time, each) else each for each in cited)
    return found if _in_force_then(corpus, time, found) else tuple(cited)


def _in_force_then(corpus: Corpus, time: DocumentPeriod, cited: Iterable[CitedLaw]) -> list[str]:
    """What was in force at the time of the document, and is no more."""
    idents = dict.fromkeys(ident for each in cited if each.of_its_time for ident in each.provisions)
    return [ident for ident in idents if corpus.provision[ident].in_force(time.last)]


def _was_law(corpus: Corpus, time: DocumentPeriod, each: CitedLaw) -> bool:
    """Whether something that is cited as law was so at a time, or had been passed already."""
    if each.in_force is not False or each.former or each.coming or each.citation.instrument in {None, OTHER}:
        return False
    provisions = [corpus.provision[ident] for ident in each.provisions]
    return any(found.in_force(time.last) or was_enacted_by(corpus, found, time.last) for found in provisions)


def was_enacted_by(corpus: Corpus, provision: Provision, on: date) -> bool:
    """Whether an article was not yet in force on a day, although its act had been passed by then."""
    return bool(provision.versions) and is_enacted(corpus, provision.versions[0], on)


def is_enacted(corpus: Corpus, version: Version, on: date) -> bool:
    """Whether a wording was not yet in force on a day, although its act had been passed by then."""
    act = corpus.act.get(version.act)
    return bool(version.in_force_from and act and act.dated and act.dated <= on < version.in_force_from)


@rules.warning("LL113", "law in force at the time of the document")
def _of_its_time(context: RuleContext) -> Iterator[Contradiction]:
    time = context.time
    old = _in_force_then(context.corpus, time, context.cited) if time else []
    if time is None or not old:
        return
    message = worded_count(
        len(old),
        "the document dates from an earlier period ('{words}'): {articles} was in force on {day}, but is not on {on}",
        "the document dates from an earlier period ('{words}'): {articles} were in force on {day}, but are not on {on}",
        words=" ".join(context.text[time.start : time.end].split()),
        articles=first_few_names(context.corpus, old),
        day=day_text(time.last),
        on=day_text(context.on),
    )
    way = worded("check the document against the law of that time, with --as-of {day}", day=time.last)
    yield Contradiction(time.start, time.end, RuleHit(message, way, subject=names_in_legal_order(context.corpus, old)))
