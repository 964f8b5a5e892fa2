"""The dialogue on the answers of a State: who said what on each item, the law, the courts, and what was answered.

"Unanswered" means that the data record no answer; whether one was given elsewhere is not known.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from lanzarote_law.answers import decisions as counting
from lanzarote_law.answers.decisions import CountedDecision
from lanzarote_law.answers.links_pending_review import short_limit
from lanzarote_law.answers.reference_resolution import sort_provision_ids
from lanzarote_law.answers.status import item_status
from lanzarote_law.answers.status_qualifications import status_qualifications
from lanzarote_law.answers.status_types import ItemStatus, Standing, Status, split_sentences
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Decision, InstrumentKind, Item, ItemKind, Mark
from lanzarote_law.render import decisions, recommendations
from lanzarote_law.render.blocks import Block, Paragraph, Run, Styled, Table, run, text_of_run
from lanzarote_law.render.decisions import judgment_as_subject
from lanzarote_law.render.item_status_text import conditions, qualification
from lanzarote_law.render.json_output_keys import Plain, plain_record
from lanzarote_law.render.layout import columns
from lanzarote_law.render.phrases import View, with_dots
from lanzarote_law.reports import report_tables, statements_of_state_and_others
from lanzarote_law.reports.citations_and_footnotes import as_sentence, capitalise, full_sentence
from lanzarote_law.reports.convention_requirements import item_places
from lanzarote_law.reports.law_questioned_by_courts import questioned_law, questioned_law_text
from lanzarote_law.reports.remarks_on_items import AnswerState, Remark, Subject, remarks
from lanzarote_law.reports.reply_omissions import without_doubts
from lanzarote_law.reports.report_part import Part, heading
from lanzarote_law.reports.required_actions import RequiredAction, required_action

# -- the law, and the courts -------------------------------------------------------------------------------------------


def statuses(view: View, subject: Subject) -> list[ItemStatus]:
    """The statuses of an item on the law: on the dates of the statements, else its reference date, and now."""
    if not subject.item or subject.item.kind is ItemKind.PRACTICE:
        return []
    said = {statements_of_state_and_others.statement_date(view.corpus, each) for each in subject.positions}
    days = {each for each in said if each} or {view.corpus.reference_day(subject.item.instrument)}
    days |= {each.recommendation.on for each in subject.follow_ups}
    dates = [*sorted(each for each in days if each < view.on), view.on]
    return [item_status(view.corpus, subject.item.id, on) for on in dates]


def _law(view: View, status: ItemStatus) -> Iterator[tuple[Run, Run, Run, Run]]:
    """The row of a status with what is open, the articles, and how certain it is; then the row of its limits."""
    head = (run(view.word("r.talk.law")), run(view.day(status.on)))
    if status.status is Status.BEFORE_RESEARCH:
        yield *head, run(as_sentence(f"{view.word(status.status)}{view.given_from()}")), ()
        return
    is_all_disputed = status.status is Status.DISPUTED and len(status.aspects) == 1
    is_choice = RequiredAction.CHOICE in {required_action(view, each) for each in status.open}
    open_aspects = "" if is_all_disputed else report_tables.open_aspects_text(view, status)
    articles = view.articles_text(sort_provision_ids(view.corpus, report_tables.articles_behind_status(status)))
    mark = view.mark_text(status.weakness)
    beside = status_qualifications(view.corpus, status).limits  # printed as sentences
    block = run(
        view.status_run(status.status),
        qualification(view, status, beside),
        f" ({articles})" if articles else "",
        report_tables.flags_without_followed(view, status),
        ".",
        f" {full_sentence(open_aspects)}" if open_aspects else "",
        f" {view.word('r.choices')}" if is_choice else "",
        f" [{mark}]" if mark else "",
    )
    yield *head, block, ()
    every = list(dict.fromkeys(limit for each in status.aspects for limit in each.limits))
    limits = " ".join(dict.fromkeys(one for limit in every for one in split_sentences(without_doubts(view, limit))))
    if len(limits) > _LETTERS_OF_LIMITS:
        links = (judged.link for each in status.aspects for judged in (*each.carriers, *each.exempting))
        limits = full_sentence(view.clauses(conditions(view, [short_limit(each) for each in links if each.limit])))
    if limits:
        yield run(view.word("l.limit")), head[1], run(limits), ()


_LETTERS_OF_LIMITS = 800
"""The most letters of limits that a cell states in full; longer ones have their short form."""


_DECISIONS = 3
"""The number of decisions on these facts that are summarised, the newest first."""


def court_decisions(view: View, item: str) -> list[CountedDecision]:
    """The decisions on an item, those on these facts first, then the newest."""
    found = counting.decisions_on_items(view.corpus, decisions.item_and_limbs(view, item), view.on)
    return sorted(found, key=lambda each: not each.is_on_these_facts)


def told_decisions(view: View, item: str) -> list[Decision]:
    """The decisions of which the table says what they held: those that question the law, then those on these facts."""
    questioning = [each.decision for each in questioned_law(view, [item])]
    return [*questioning, *(each.decision for each in _on_these_facts(view, item, questioning))]


def named_decisions(view: View, item: str) -> list[Decision]:
    """The decisions on an item that the table names, those of which it says what they held among them."""
    return list(dict.fromkeys((*told_decisions(view, item), *(each.decision for each in court_decisions(view, item)))))


def _on_these_facts(view: View, item: str, others: Sequence[Decision]) -> list[CountedDecision]:
    """The decisions on the facts of an item, without others that are told; the rest are only counted."""
    found = (each for each in court_decisions(view, item) if each.is_on_these_facts)
    return [each for each in found if each.decision not in others][:_DECISIONS]


def _courts(view: View, item: str) -> Run:
    """Which decisions question the law on an item; how many are known, and what those on these facts held."""
    questioned = list(questioned_law(view, [item]))
    found = court_decisions(view, item)
    near = sum(each.is_on_these_facts for each in found)
    key = "r.talk.decisions" if near else "r.talk.no decision on facts"
    parts = [
        view.word("r.talk.other facts", judgment_as_subject(view, each.decision))
        if each.others == each.items
        else questioned_law_text(view, each)
        for each in questioned
    ]
    parts.append(
        view.word(key, f"{len(found)}{_named(view, found)}", str(near))
        if found
        else full_sentence(decisions.decisions_summary(view, decisions.item_and_limbs(view, item)))
    )
    near_ones = _on_these_facts(view, item, [each.decision for each in questioned])
    return run(" ".join(parts), *(part for each in near_ones for part in _summary(view, each)))


def _named(view: View, found: Sequence[CountedDecision]) -> str:
    """The newest decisions that are only counted, in brackets, by court, number and date."""
    named = [decisions.decision_as_named(view, each.decision) for each in found if not each.is_on_these_facts]
    return f" ({view.clauses(named[:_NAMED])})" if named else ""


_NAMED = 5
"""The most decisions on other facts that are named."""


def _summary(view: View, each: CountedDecision) -> Run:
    """What a decision held, with its European identifier, by which Juportal is searched."""
    ident = each.decision.id
    ecli = [f" [{ident}]"] if ident.startswith("ECLI:") and each.decision.docket else []
    return run(" ", *decisions.decision_in_brief(view, each), *ecli)


# -- the pages ---------------------------------------------------------------------------------------------------------


def dialogue_parts(view: View, found: Sequence[Subject]) -> Iterator[Part]:
    """What is answered and what is not, in numbers and by name; then the table, item by item, and its terms."""
    parts = [(subject, list(remarks(view, subject))) for subject in found]
    yield Part((heading(view, "r.h.standing"), *_overview(view, parts)), {})
    rows = [row for subject, said in parts for row in _rows(view, subject, said)]
    titles = columns(view, "c.item", "r.talk.c.who", "c.day", "r.talk.c.said", "r.talk.c.answer", fixed=())
    silent = Paragraph(run(Styled(view.word("r.silent"), "dim")))
    name = view.word("r.h.statements")
    yield Part(
        (
            heading(view, "r.h.statements"),
            Table(titles, tuple(rows), 1, name, across=True, grouped=True) if rows else silent,
        ),
        {
            "dialogue": [_values(view, subject, said) for subject, said in parts],
            "positions": [
                statements_of_state_and_others.statement_values(view, each)
                for subject in found
                for each in subject.positions
            ],
            "recommendations": recommendations.values(
                view, {each.recommendation.id: each for subject in found for each in subject.follow_ups}.values()
            ),
        },
    )
    yield _words(view, found, " ".join(text_of_run(cell) for row in rows for cell in row))


def _words(view: View, found: Sequence[Subject], text: str) -> Part:
    """The meaning of the statuses, standings and marks that the table prints, and of the short names of acts."""
    every = [status for each in found for status in statuses(view, each)]
    standings = {aspect.standing for each in every for aspect in (*each.open, *each.holes)}
    decided = (each.verification for one in found if one.item for each in told_decisions(view, one.item.id))
    marks = {each.verification for one in found for each in one.positions} | set(decided)
    marks |= {each.weakness.mark for each in every if each.weakness}
    marks |= {each.item.verification for each in found if each.item}
    keys: list[str] = [each for each in Status if each in {status.status for status in every}]
    keys += [f"standing.{each}" for each in Standing if each in standings]
    keys += [each for each in Mark if each in marks]
    if not keys:
        return Part((), {})
    meanings = report_tables.meanings_table(view, keys)
    return Part((heading(view, "r.h.words"), *meanings, *report_tables.short_names_line(view, text)), {})


def _overview(view: View, every: Sequence[tuple[Subject, Sequence[Remark]]]) -> Iterator[Block]:
    """The number of statements that were answered, and of those that were not, with their names."""
    rows = []
    for state in AnswerState:
        named = {
            (each.ident, with_dots(each.who, each.day)): (each, subject)
            for subject, said in every
            for each in said
            if each.state is state
        }
        if not named:
            continue
        holders = group_by_key((who, pair) for (_, who), pair in named.items())
        parts = [
            f"{who}{view.colon}{_names(view, pairs, titled=state is not AnswerState.NOTHING_ASKED)}"
            for who, pairs in holders.items()
        ]
        texts = (f"r.talk.{state}", f"r.talk.means.{state}")
        title, meaning = (view.word(each) for each in texts)
        rows.append((run(Styled(title, "strong"), f". {meaning}"), run(str(len(named))), run(". ".join(parts))))
    titles = columns(view, "r.talk.c.answer", "r.talk.c.count", "r.c.says", fixed=(), right=(1,))
    yield Table(titles, tuple(rows), 1, view.word("r.h.standing"))
    unknown = [each.name for each, _ in every if each.item and not each.has_reply and _is_question(view, each.item)]
    reported = [each.name for each, _ in every if each.has_reply and each.is_reply_reported]
    replies = (("r.talk.no reply", unknown), ("r.talk.reported reply", reported))
    known = [Styled(f"{view.word(key, view.items_in_short(names))} ", "warn") for key, names in replies if names]
    asked = [each for each in view.corpus.recommendations if each.on <= view.on and not each.items]
    unread = view.clauses(f"{each.number} ({view.corpus.source[each.source].reference})" for each in asked)
    known += [Styled(f"{view.word('r.talk.unread', unread)} ", "warn")] if asked else []
    newest = max((each.on for each in view.corpus.recommendations if each.on <= view.on), default=None)
    scope = [view.word("r.talk.newest", view.day(newest)) if newest else view.word("r.talk.none recommended")]
    if any(each.item and each.item.kind is ItemKind.PRACTICE for each, _ in every):
        scope.append(view.word("r.talk.practice"))
    yield Paragraph(run(*known, " ".join(scope)))


def _is_question(view: View, item: Item) -> bool:
    return view.corpus.instrument[item.instrument].kind is not InstrumentKind.CONVENTION


def _names(view: View, pairs: Iterable[tuple[Remark, Subject]], *, titled: bool) -> str:
    """The subjects of statements, with their titles where a statement calls for an answer, and the statements."""
    groups = group_by_key((_number(view, subject), (remark, subject)) for remark, subject in pairs)
    parts = []
    for name, group in groups.items():
        item = group[0][1].item
        title = f" {view.text(item.title)}" if item and titled else ""
        parts.append(f"{name}{title} [{', '.join(remark.number for remark, _ in group)}]")
    return view.clauses(parts)


def _rows(view: View, subject: Subject, said: Iterable[Remark]) -> Iterator[tuple[Run, ...]]:
    """The rows of a subject: the State, the organisations, the monitoring bodies, the law, the courts."""
    item = subject.item
    groups = group_by_key(((each.who, each.day, each.said, each.state, each.answer), each.text) for each in said)
    cells: list[tuple[Run, ...]] = [_question(view, item)] if item else []
    for (who, day, kind, state, answer), texts in groups.items():
        block = run(Styled(f"{kind}{view.colon}", "strong"), " ".join(_notes_once(texts)))
        if state is AnswerState.LAW_CHANGED:  # the changes take a row of their own
            cells.append((run(who), run(day), block, run(f"{view.word('r.talk.law-changed')}.")))
            cells.append((run(view.word("r.talk.law")), (), run(answer), ()))
        else:
            cells.append((run(who), run(day), block, run(answer)))
    cells += [row for each in statuses(view, subject) for row in _law(view, each)]
    if item and item.kind is not ItemKind.PRACTICE:
        cells.append((run(view.word("r.by courts")), (), _courts(view, item.id), ()))
    number, none = Styled(capitalise(_number(view, subject)), "ref"), run(Styled("-", "dim"))
    for row in cells:
        titled = run(number, f" {view.text(item.title)}") if item and row is cells[0] else run(number)
        yield titled, *(each or none for each in row)


def _notes_once(texts: Sequence[str]) -> Iterator[str]:
    """Statements of which one does not repeat the note in brackets that the next one has, too."""
    for text, following in zip(texts, (*texts[1:], ""), strict=True):
        note = re.search(r" \[[^\[\]]*\]$", text)
        yield text.removesuffix(note[0]) if note and following.endswith(note[0]) else text


def _number(view: View, subject: Subject) -> str:
    """The number of an item; a point of the Convention as it is cited; or a topic."""
    item = subject.item
    return subject.topic if not item else item.id if _is_question(view, item) else item_places(view, [item.id])


def _question(view: View, item: Item) -> tuple[Run, ...]:
    """The row with what an item asks."""
    word = "kind.item" if _is_question(view, item) else "kind.obligation"
    return run(capitalise(view.word(word))), (), run(as_sentence(item.asks), view.less_than_seen(item.verification)), ()


def _values(view: View, subject: Subject, said: Iterable[Remark]) -> Plain:
    item, cells = subject.item, statuses(view, subject)
    return plain_record(
        "report/dialogue",
        item=item.id if item else None,
        topic=subject.topic,
        title=view.text(item.title) if item else None,
        reply_recorded=subject.has_reply,
        said=[plain_record("report/dialogue/said", each, id=each.ident, answered=each.state) for each in said],
        law=[{"day": each.on.isoformat(), **report_tables.status_values(view, each)} for each in cells],
        decisions=[each.decision.id for each in (court_decisions(view, item.id) if item else ())],
    )
