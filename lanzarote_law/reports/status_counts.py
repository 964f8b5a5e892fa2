"""The counts of an instrument: its items by status, those covered since, and the others by what they would need."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from lanzarote_law.answers import coverage as counting
from lanzarote_law.answers.status import item_status
from lanzarote_law.answers.status_qualifications import outcome_of_neutral_aspects, status_qualifications
from lanzarote_law.answers.status_types import ItemStatus, Status, split_sentences
from lanzarote_law.answers.unconfirmed_dates import count_uncertain_dates
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Applicable, InstrumentKind, Mark
from lanzarote_law.render.blocks import Bullets, Paragraph, StackedBar, Styled, run
from lanzarote_law.render.decisions import judgment_as_subject
from lanzarote_law.render.json_output_keys import Plain, plain_record
from lanzarote_law.render.phrases import View
from lanzarote_law.reports import citations_and_footnotes
from lanzarote_law.reports.citations_and_footnotes import capitalise, journal_name
from lanzarote_law.reports.convention_requirements import item_places, required_by_convention
from lanzarote_law.reports.law_questioned_by_courts import questioned_in_instrument, questioned_law_text
from lanzarote_law.reports.report_part import Part
from lanzarote_law.reports.report_tables import articles_behind_status, status_in_words
from lanzarote_law.reports.required_actions import RequiredAction, required_action
from lanzarote_law.reports.statements_of_state_and_others import statement_date

_NO_LAW_ASKED = (Status.PRACTICE, Status.NOT_APPLICABLE)
_NOT_COVERED = (Status.PARTIAL, Status.DISPUTED, Status.GAP, Status.LAPSED, Status.INCOMPLETE, Status.UNMAPPED)
"""The statuses of items that the law does not answer in full, or is not known to."""


_LEFT_TO_CHOICE = (Status.RULE_IN_LAW, Status.CONDUCT_PUNISHED, Status.NO_RULE)
"""The statuses of points of a treaty that leave a choice to the State."""


def coverage_part(view: View, instrument: str) -> Part:
    """The bars with their unit, what became covered since, what is, and the other items by what would be needed."""
    return counts_part(view, instrument, covered_notes(view, instrument))


def counts_part(view: View, instrument: str, more: Iterable[str] = ()) -> Part:
    """The bars with their unit, what became covered since, `more`, and the other items by what would be needed."""
    day = view.corpus.reference_day(instrument)
    now = _statuses(view, instrument, view.on)
    covered = [each for each in now if each.status is Status.COVERED]
    others = [each for each in now if each.status in _NOT_COVERED]
    left = [each for each in now if each.status in _LEFT_TO_CHOICE]
    every = (each.id for each in counting.counted_items(view.corpus, instrument))
    some = [each for each in every if view.corpus.applies(each) is Applicable.UNKNOWN]
    unit = [view.word(f"r.unit of {view.corpus.instrument[instrument].kind}"), *_not_in_bars(view, instrument)]
    unit += [view.word("r.asked of some", view.unflagged.items_in_short(some))] if some else []
    unit += [view.word("r.counted with parts", *each) for each in _counted_with_parts(view, now)]
    notes = (_gained(view, instrument, covered), *more)
    parts = tuple(
        run(view.word(f"r.others.{key}", str(len(found)), _items(view, found)), _required(view, key, found))
        for key, found in _parted(view, others)
    )
    head = Paragraph(run(view.word("r.others", number_of_items(view, instrument, len(others)))))
    blocks = (
        Paragraph(run(Styled(" ".join(unit), "dim"))),
        *bars(view, instrument),
        *(Paragraph(run(each)) for each in notes if each),
        *((head, Bullets(parts)) if parts else ()),
        *([Paragraph(run(view.word("r.left to choice", str(len(left)), _items(view, left))))] if left else ()),
    )
    return Part(blocks, {"coverage": [_coverage_values(view, instrument, day, now)]})


def _counted_with_parts(view: View, statuses: Sequence[ItemStatus]) -> Iterator[tuple[str, str]]:
    """The items that are counted beside their parts, each with the number of these."""
    counted = {each.item for each in statuses}
    for item in counted & set(view.corpus.limbs):
        if parts := counted & set(view.corpus.limbs[item]):
            yield item, str(len(parts))


def warning_lines(view: View, instrument: str, before: Iterable[str] = ()) -> Iterator[Paragraph]:
    """How many statuses depend on an unconfirmed date, or on law that a court questioned; which rest on texts read.

    Of a date or a decision that the warnings of instruments `before` this one state, only what depends on it is said.
    """
    counts = counting.totals(view.corpus, view.on, instrument)
    asked = counting.asked_of_law(counts)
    found = [*unconfirmed_dates(view, instrument, before)]
    known = {each.decision.id for other in before for each in questioned_in_instrument(view, other)}
    for each in questioned_in_instrument(view, instrument):
        again = view.word("r.judged above", judgment_as_subject(view, each.decision), each.items)
        found.append(again if each.decision.id in known else questioned_law_text(view, each))
    for line in (*found, *former_lists(view, (instrument,))):
        yield Paragraph(run(Styled(view.word("r.important", line), "warn")))
    if read := covered_items(view, instrument)[-1]:
        named = f"{len(read)} ({_items(view, read)})"
        rest = max((count for _, count in dates_relied_on(view, instrument)), default=0)
        key = "r.verified but for a date" if 2 * rest > asked - len(read) else "r.verified"
        yield Paragraph(run(view.word(key, named, number_of_items(view, instrument, asked))))


def former_lists(view: View, instruments: Iterable[str]) -> Iterator[str]:
    """The articles in force that list articles of a repealed code, and the items that depend on them."""
    items = (each.id for one in instruments for each in counting.counted_items(view.corpus, one))
    behind = ((item, articles_behind_status(item_status(view.corpus, item, view.on))) for item in items)
    for ident, depending in group_by_key((ident, item) for item, found in behind for ident in found).items():
        if former := citations_and_footnotes.lists_only_former_articles(view, ident):
            title = citations_and_footnotes.uncapitalise(view.text(view.corpus.provision[ident].title(view.on)))
            cited = f"{citations_and_footnotes.pinpoint_citation(view, ident)}, {title},"
            places, codes = item_places(view, depending), view.clauses(map(view.code, former))
            yield capitalise(view.word("r.note.former list", cited, codes, places))


def dates_relied_on(view: View, instrument: str) -> list[tuple[str, int]]:
    """The named dates that have not been confirmed, each with the number of statuses that depend on it."""
    statuses = _statuses(view, instrument, view.on)
    standings = (each.aspects for each in statuses if counting.has_evidence(each.status))
    return list(count_uncertain_dates(view.corpus, standings, view.on).items())


def unconfirmed_dates(view: View, instrument: str, before: Iterable[str] = ()) -> Iterator[str]:
    """The dates that no official text confirms: how each is known, and how many statuses depend on it."""
    known = {name for each in before for name, _ in dates_relied_on(view, each)}
    asked = counting.asked_of_law(counting.totals(view.corpus, view.on, instrument))
    for name, count in dates_relied_on(view, instrument):
        named = view.corpus.named_date[name]
        first = view.word("r.note.postponed", view.day(named.was[-1])) if named.was else ""
        key = f"r.note.date.{named.verification}"
        parts = [view.word(key, date_title(view, name), view.day(named.on), first, journal_name(view))]
        parts += split_sentences(named.note)[:1]
        if name in known:
            parts = [f"{date_title(view, name)}{view.colon}{view.word('r.see', view.word('r.above'))}."]
        parts.append(view.word("r.note.unconfirmed", str(count), number_of_items(view, instrument, asked)))
        yield " ".join(parts)


def date_title(view: View, name: str) -> str:
    """The title of a named date."""
    return view.text(view.corpus.named_date[name].title) or name


def bars(view: View, instrument: str) -> tuple[StackedBar, ...]:
    """The counts of an instrument on its reference date and now, each as a bar."""
    day = view.corpus.reference_day(instrument)
    days = sorted({view.on} if day == date.max else {view.on, day})
    return tuple(_bar(view, instrument, each, of_the_reply=each == day) for each in days)


def _not_in_bars(view: View, instrument: str) -> list[str]:
    """How many items of an instrument ask for no law, and are not part of the bars."""
    now = counting.totals(view.corpus, view.on, instrument)
    asked = (each for each in _NO_LAW_ASKED if now[each])
    return [view.word(f"r.{each} items", number_of_items(view, instrument, now[each])) for each in asked]


def number_of_items(view: View, instrument: str, count: int) -> str:
    """A number of questions, or of points of the Convention."""
    return view.counted(f"r.unit.{view.corpus.instrument[instrument].kind}", count)


def _bar(view: View, instrument: str, on: date, *, of_the_reply: bool) -> StackedBar:
    """A bar of the counts of each status, as the table of coverage has them."""
    counts = counting.totals(view.corpus, on, instrument)
    some = (each for each in Status if each not in _NO_LAW_ASKED and counts[each])
    shares = (
        view.status_share(each, counts[each])._replace(title=status_in_words(view, each).text.lower()) for each in some
    )
    called = f"{view.called(instrument)}{_by_whom(view, on)}" if of_the_reply else ""
    return StackedBar(capitalise(view.word("on", view.day(on))) + called, tuple(shares))


def _by_whom(view: View, filed: date) -> str:
    """Who filed comments on a day, in brackets; empty if nobody did."""
    corpus = view.corpus
    found = (corpus.source.get(each.source) for each in corpus.positions if statement_date(corpus, each) == filed)
    holders = dict.fromkeys(each.holder for each in found if each and each.holder)
    by = view.clauses(view.text(corpus.holder[each].title) for each in holders)
    return f" ({by})" if by else ""


def _statuses(view: View, instrument: str, on: date) -> list[ItemStatus]:
    return [item_status(view.corpus, each.id, on) for each in counting.counted_once(view.corpus, instrument)]


def _items(view: View, statuses: Iterable[ItemStatus]) -> str:
    return view.items_in_short([each.item for each in statuses])


def _parted(view: View, others: Sequence[ItemStatus]) -> Iterator[tuple[str, list[ItemStatus]]]:
    """The items that the law does not answer in full, each once: by what would be needed for it."""
    groups = group_by_key((_what_is_needed(view, each), each) for each in others)
    return ((key, groups[key]) for key in ("law", "choice", "research") if key in groups)


def _required(view: View, key: str, statuses: Iterable[ItemStatus]) -> str:
    """Of questions that would need a law: for what the Convention itself asks, and how far."""
    found = [each for status in statuses if key == "law" for each in status.open]
    asked = {text: each for each in found for text in required_by_convention(view, [each])}
    if not asked or any(_is_of_treaty(view, each.item) for each in asked.values()):
        return ""
    return f" {view.word('r.others.required', view.clauses(asked))}"


def _is_of_treaty(view: View, item: str) -> bool:
    return view.corpus.instrument[view.corpus.item[item].instrument].kind is InstrumentKind.CONVENTION


def _what_is_needed(view: View, status: ItemStatus) -> str:
    """What an item would need for a full answer; of one that was searched only in part, more may be open."""
    needs = {required_action(view, each) for each in status.open}
    if needs - {RequiredAction.CHOICE, RequiredAction.NONE}:
        return "law"
    return "choice" if needs and status.status is Status.PARTIAL and not status.holes else "research"


def _gained(view: View, instrument: str, covered: Sequence[ItemStatus]) -> str:
    """The items that are covered now and were not, with what they were if that was more than partial."""
    day = view.corpus.reference_day(instrument)
    if day >= view.on:
        return ""
    before = {each.item: each.status for each in _statuses(view, instrument, day)}
    gained = group_by_key((before[each.item], each.item) for each in covered if before[each.item] is not Status.COVERED)
    named = [
        view.items_in_short(items)
        + ("" if was is Status.PARTIAL else f" ({view.word('r.then', view.word(was).lower())})")
        for was, items in sorted(gained.items())
    ]
    if not named:
        return ""
    count = number_of_items(view, instrument, sum(map(len, gained.values())))
    return view.word("r.gained", view.day(day), count, view.clauses(named))


def covered_items(view: View, instrument: str) -> tuple[list[ItemStatus], ...]:
    """The covered items; those of them without a known limit, and those of which the law only settles the matter.

    An item that is under review is not without a known limit. Last, the items, covered or not, that rest entirely on
    texts that were read.
    """
    now = _statuses(view, instrument, view.on)
    covered = [each for each in now if each.status is Status.COVERED]
    unlimited = [each for each in covered if not (_is_limited(view, each) or each.is_partly_under_review)]
    neutral = [each for each in covered if outcome_of_neutral_aspects(view.corpus, each.aspects)]
    return covered, unlimited, neutral, [each for each in now if counting.verification_of(each) is Mark.SEEN]


def _is_limited(view: View, status: ItemStatus) -> bool:
    return bool(status_qualifications(view.corpus, status).limits)


def covered_notes(view: View, instrument: str) -> Iterator[str]:
    """The covered items, those without a limit, those within limits, and those that only settle a matter."""
    covered, unlimited, neutral, _ = covered_items(view, instrument)
    if covered:
        limited = [each for each in covered if _is_limited(view, each)]
        review = [each for each in covered if each.is_partly_under_review]
        kinds = {"without a limit": unlimited, "limited": limited, "under review": review, "neutral": neutral}
        named = (view.word(f"r.of covered {key}", str(len(of)), _items(view, of)) for key, of in kinds.items() if of)
        yield view.word("r.of covered", number_of_items(view, instrument, len(covered)), view.clauses(named))


def _coverage_values(view: View, instrument: str, day: date, statuses: Iterable[ItemStatus]) -> Plain:
    counts = {
        "then": counting.totals(view.corpus, day if day < date.max else view.on, instrument),
        "now": counting.totals(view.corpus, view.on, instrument),
        "limited": Counter(each.status for each in statuses if _is_limited(view, each)),
        "checked": counting.fully_verified(counting.total_marks(view.corpus, view.on, instrument)),
    }
    values = {key: {status.value: found[status] for status in Status} for key, found in counts.items()}
    title = view.text(view.corpus.instrument[instrument].title)
    return plain_record("report/coverage", instrument=instrument, title=title, reference_day=day, **values)
