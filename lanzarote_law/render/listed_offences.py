"""Lists of offences in articles of jurisdiction and limitation → a page and plain values."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import groupby
from operator import attrgetter

from lanzarote_law.answers.certainty import day_mark
from lanzarote_law.answers.listed_offences import (
    ListAnswer,
    ListedOffence,
    ListPeriod,
    ListStanding,
    RecordedLists,
    entries_naming,
)
from lanzarote_law.answers.status_types import Status
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import OffenceList, Version
from lanzarote_law.render.blocks import Block, Heading, Page, Paragraph, Space, Styled, Table, row, run
from lanzarote_law.render.json_output_keys import Plain, document, plain_record
from lanzarote_law.render.layout import columns
from lanzarote_law.render.phrases import Detail, View, with_dots
from lanzarote_law.render.pinpoints import pinpoint_text

_STYLES = {
    ListStanding.LEFT_OUT: "bad",
    ListStanding.IN_PART: "warn",
    ListStanding.NOT_RECORDED: "dim",
    ListStanding.LISTED: "good",
}
"""The standings in the order of a page, with their styles."""


def page(view: View, found: RecordedLists) -> Page:
    """The lists in force, each with the offences that it contains or leaves out, and what the data do not contain."""
    party = view.text(view.corpus.party)
    title = view.as_at(f"{party}{view.colon}{view.word('lists.h')}")
    head: list[Block] = [Heading(run(title), 1)]
    if view.on < view.corpus.researched_from:
        return (*head, Paragraph(run(view.word(Status.BEFORE_RESEARCH), view.given_from())), Paragraph(view.footer()))
    blocks = [*head, Paragraph(run(Styled(view.word("lists.intro"), "dim")))]
    for each in found.answers:
        blocks += [Space(), _heading(view, each), *_general(view, each)]
        blocks += _in_full(view, each) if view.detail is Detail.VERBOSE else _in_short(view, each)
        blocks += [Paragraph(run(view.word("lists.ended", view.code(code))), 2) for code in each.ended_codes]
    missing = [("lists.hole", found.holes)] * bool(found.holes)
    missing += [("lists.unrecorded", found.unrecorded)] * bool(found.unrecorded)
    blocks += [Space(), Heading(run(f"{view.word('h.holes')} ({view.word('no gaps')})"))] if missing else []
    blocks += [Paragraph(run(view.word(key, view.articles_text(idents))), 2) for key, idents in missing]
    return view.footed(blocks if found.answers or missing else [*blocks, Paragraph(run(view.word("lists.none")), 2)])


def _heading(view: View, each: ListAnswer) -> Heading:
    subject = view.text(view.corpus.provision[each.provision].title(view.on))
    name = f"{view.article(each.provision)} ({view.word(f'list.{each.purpose}')}){view.colon}{subject}"
    return Heading(run(name, Styled(f" [{_source(view, each.version)}]", "dim")))


def _source(view: View, version: Version) -> str:
    """The act or the copy that contains a version, and the marks of its wording and of its date."""
    by = view.act(version.act) if version.act else view.source(version.source)
    marks = [view.word(version.verification)]
    if day_mark(view.corpus, version) is not version.verification:
        marks.append(view.word("lists.date mark", view.word(day_mark(view.corpus, version))))
    return with_dots(by, view.clauses(marks))


def _general(view: View, each: ListAnswer) -> list[Block]:
    """The rule for offences that are not listed."""
    rules = view.clauses(_rule(view, one) for one in each.lists if not one.articles)
    return [Paragraph(run(view.word("lists.other"), view.colon, rules), 2)] if rules else []


def _rule(view: View, each: OffenceList, part: str = "") -> str:
    """The place of a list in its article, its condition, its term and its start, as far as they are recorded."""
    start = each.runs_from and view.word("lists.runs", each.runs_from)
    only, condition = part and view.word("lists.only", part), each.condition and view.word("lists.if", each.condition)
    text = ", ".join(filter(None, (only, each.term, start, condition)))
    place = pinpoint_text(each.pinpoint, view.language)
    return view.colon.join(filter(None, (place, text)))


def _rules(view: View, each: ListedOffence, period: ListPeriod) -> str:
    article = view.corpus.provision[each.provision].article
    parts = (
        _rule(view, one, ", ".join(pinpoint_text(span.part, view.language) for span in spans if span.part))
        for one in period.lists
        for spans in [entries_naming(one, article)]
    )
    return view.clauses(dict.fromkeys(filter(None, parts)))


def _in_short(view: View, answer: ListAnswer) -> Iterator[Block]:
    """A line for each standing, those alike together, then the changes of single offences."""

    def about(each: ListedOffence) -> str:
        return _bracketed(view, _since(view, each.now), _rules(view, each, each.now), _elsewhere(view, each))

    for standing, style in _STYLES.items():
        groups = group_by_key(
            (about(each), each.provision) for each in answer.offences if each.now.standing is standing
        )
        parts = [view.articles_text(idents) + since for since, idents in groups.items()]
        label = Styled(view.word(f"listed.{standing}") + view.colon, style)
        yield from [Paragraph(run(label, view.clauses(parts)), 2)] if parts else []
    changed = group_by_key(
        (_history(view, each, by_standing), each.provision)
        for each in answer.offences
        for by_standing in [_changes(each)]
        if len({one.standing for one in by_standing} - {ListStanding.NOT_RECORDED}) > 1
    )
    for history, idents in changed.items():
        yield Paragraph(run(Styled(view.articles_text(idents), "ref"), view.colon, history), 2)


def _changes(each: ListedOffence) -> list[ListPeriod]:
    """The periods of an offence with another standing than the one before."""
    alike = (list(group) for _, group in groupby(each.periods, key=attrgetter("standing")))
    return [group[0]._replace(end=group[-1].end) for group in alike]


def _bracketed(view: View, *parts: str) -> str:
    text = view.clauses(filter(None, parts))
    return f" ({text})" if text else ""


def _since(view: View, period: ListPeriod) -> str:
    """Since when it is so, with the mark unless it was seen."""
    day = view.word("since", view.day(period.start)) if period.start else view.word("start unknown")
    return day + view.less_than_seen(period.mark)


def _elsewhere(view: View, each: ListedOffence) -> str:
    hidden = each.now.standing in {ListStanding.LISTED, ListStanding.IN_PART} or not each.listed_by
    return "" if hidden else view.word("lists.elsewhere", view.articles_text(each.listed_by))


def _history(view: View, each: ListedOffence, periods: Sequence[ListPeriod], *, rules: bool = False) -> str:
    """Periods of an offence, the latest first."""
    return view.clauses(
        _period(view, one) + (_bracketed(view, _rules(view, each, one)) if rules else "") for one in reversed(periods)
    )


def _period(view: View, each: ListPeriod) -> str:
    standing = view.word(f"listed.{each.standing}").lower()
    last = view.day(each.end - timedelta(1)) if each.end else ""
    key = ("lists.from to" if last else "lists.since") if each.start else "lists.to" if last else "lists.always"
    days = (view.day(each.start) if each.start else "", last)
    return view.word(key, standing, *filter(None, days)) + view.less_than_seen(each.mark)


def _in_full(view: View, answer: ListAnswer) -> list[Block]:
    """A row for each offence, with its items, its periods with their rules, and the source of the list."""
    rows = []
    for each in sorted(answer.offences, key=lambda each: [*_STYLES].index(each.now.standing)):
        items = Styled(f" ({view.items_in_short(each.items)})", "dim")
        state = Styled(view.word(f"listed.{each.now.standing}"), _STYLES[each.now.standing])
        history, source = _history(view, each, each.periods, rules=True), _source(view, each.now.version)
        elsewhere = _bracketed(view, _elsewhere(view, each))
        name = run(Styled(view.article(each.provision), "ref"), items)
        rows.append(row(name, run(state, elsewhere), history, Styled(source, "dim")))
    titles = columns(view, "lists.c.offence", "c.status", "lists.c.periods", "asked.c.source", fixed=())
    return [Table(titles, tuple(rows), name=view.article(answer.provision))] if rows else []


# -- plain values ------------------------------------------------------------------------------------------------------


def values(view: View, found: RecordedLists) -> Plain:
    """The lists as plain values."""
    early = view.on < view.corpus.researched_from
    lists = [] if early else [_answer(view, each) for each in found.answers]
    party = view.corpus.party_code
    return document(_KIND, found, as_of=view.on, party=party, before_researched_period=early, lists=lists)


_KIND = "gaps --lists"


def _answer(view: View, each: ListAnswer) -> Plain:
    entries = [plain_record(f"{_KIND}/lists/entries", one, **{"for": one.used_for}) for one in each.lists]
    fields = {"for": each.purpose, "start_verification": day_mark(view.corpus, each.version), "entries": entries}
    offences = [_offence(view, one) for one in each.offences]
    return plain_record(f"{_KIND}/lists", each, each.version, **fields, offences=offences)


def _offence(view: View, each: ListedOffence) -> Plain:
    kind, now = f"{_KIND}/lists/offences", each.now
    periods = []
    for one in each.periods:
        fields = {"status": one.standing, "verification": one.mark, "rule": _rules(view, each, one)}
        periods.append(plain_record(f"{kind}/periods", one, one.version, **fields))
    rule = _rules(view, each, now)
    return plain_record(kind, each, status=now.standing, since=now.start, rule=rule, periods=periods)
