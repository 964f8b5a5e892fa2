"""The annex to a reply, for its drafter alone: what the reply does not state and why, and the mark of all that it does.

None of it is sent. It names statements by their ids, and the copies and readings on which the reply is based.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from lanzarote_law import checking
from lanzarote_law.answers.certainty import day_mark
from lanzarote_law.answers.coverage import counted_items
from lanzarote_law.answers.decisions import decisions_questioning
from lanzarote_law.answers.item_status_history import status_since, statuses_to_come
from lanzarote_law.answers.lookup import ForceState, ItemAnswer
from lanzarote_law.answers.reference_resolution import sort_provision_ids
from lanzarote_law.answers.status_qualifications import partners_in_force
from lanzarote_law.answers.status_types import ItemFlag, Status, split_sentences
from lanzarote_law.answers.verifiable_facts import DocumentPlace
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import (
    UNTRANSLATED,
    Applicable,
    Basis,
    Item,
    ItemKind,
    Mark,
    NamedDate,
    Position,
    Provision,
    Stance,
    Version,
)
from lanzarote_law.render import decisions
from lanzarote_law.render.blocks import Block, Bullets, Paragraph, Run, Styled, run
from lanzarote_law.render.item_status_text import qualified_status
from lanzarote_law.render.json_output_keys import Plain, plain_record
from lanzarote_law.render.phrases import Detail, View
from lanzarote_law.render.provenance import document_text
from lanzarote_law.reports import citations_and_footnotes, statements_of_state_and_others
from lanzarote_law.reports.citations_and_footnotes import as_sentence, full_sentence
from lanzarote_law.reports.reply import QuestionReply, aspect_values, sentence_values
from lanzarote_law.reports.reply_decisions import case_law, named_points, questioning
from lanzarote_law.reports.reply_draft_state import limit_sentences
from lanzarote_law.reports.reply_omissions import UNDER_REVIEW, Omission, is_on_other_facts, omitted_link, reason_text
from lanzarote_law.reports.report_part import Part, heading, points


def condition_part(view: View, drafts: Iterable[QuestionReply]) -> Part:
    """The condition of a reply: the dates of entry into force that were not seen, each once."""
    runs = (
        run(
            Styled(view.word("r.on condition", *_day_in_words(view, day)), "strong"), f" {day.note}" if day.note else ""
        )
        for day in _unconfirmed_days(view, drafts)
    )
    return Part(tuple(map(Paragraph, runs)), {})


def conditions_in_short(view: View, drafts: Iterable[QuestionReply]) -> Iterator[str]:
    """The condition of a reply, a line for each date of entry into force that was not seen."""
    for day in _unconfirmed_days(view, drafts):
        yield view.word("r.date not confirmed", *_day_in_words(view, day))


def _unconfirmed_days(view: View, drafts: Iterable[QuestionReply]) -> list[NamedDate]:
    """The named dates from which articles that a reply cites are in force, and that were not seen, each once."""
    versions = (view.corpus.provision[ident].version(view.on) for each in drafts for ident in each.cited)
    names = dict.fromkeys(version.date_name for version in versions if version and version.date_name)
    days = (view.corpus.named_date[name] for name in names)
    return [day for day in days if day.verification is not Mark.SEEN]


def _day_in_words(view: View, day: NamedDate) -> tuple[str, str, str]:
    return view.text(day.title) or day.id, view.day(day.on), view.word(day.verification)


def unread_questions(view: View, drafts: Iterable[QuestionReply]) -> str:
    """How many questions of a reply were not read in the original; empty if none."""
    items = [each.answer.item for each in drafts]
    family = {ident for item in items for ident in (item.id, *view.corpus.limbs.get(item.id, ()))}
    asked = (item for each in {item.instrument for item in items} for item in counted_items(view.corpus, each))
    unread = sum(item.id in family and item.verification is not Mark.SEEN for item in asked)
    return view.counted("r.questions not read", unread) if unread else ""


def questions_for_some(view: View, drafts: Iterable[QuestionReply]) -> str:
    """The parts of a reply that may not concern the Party: only those that do are sent; empty if none."""
    answered = dict.fromkeys(one.item for draft in drafts for each in draft.stated for one in each.aspects)
    found = [each for each in answered if view.corpus.applies(each) is Applicable.UNKNOWN]
    return view.word("r.questions for some", view.unflagged.items_in_short(found)) if found else ""


def omissions_part(view: View, drafts: Sequence[QuestionReply]) -> Part:
    """What a reply does not state, why, and what to look up; alike omissions of several items are one."""
    items: dict[str, list[str]] = {}
    for each in (each for draft in drafts for each in draft.omitted):
        titles = view.clauses(dict.fromkeys(view.aspect_title(one.aspect) for one in each.points))
        by = citations_and_footnotes.short_citations(view, each.provisions)
        what = f"{titles} ({by})" if by else titles
        text = view.word("r.not said", what, reason_text(view, each.reason), _what_to_look_up(view, each))
        items.setdefault(as_sentence(text), []).extend(one.item for one in each.points)
    lines = [_after_items(view, run(text), found) for text, found in items.items()]
    named = {item for found in items.values() for item in found}
    if silent := named_points(view, [each for draft in drafts for each in draft.silent if each[1] not in named]):
        lines.append(run(view.word("r.reply.to complete", silent)))
    return Part(tuple(_titled_list(view, "not said", lines)), {})


def under_review(view: View, drafts: Iterable[QuestionReply], omitted: str) -> str:
    """The items of links that await review, and are omitted for a reason or STATED, each with what to review."""
    points = (each for draft in drafts for each in (*draft.answer.now.aspects, *draft.answer.now.extra))
    shown = ((each, judged) for each in points for judged in each.shown)
    pairs = ((view.review_text(one.link), each.item) for each, one in shown if omitted_link(view, each, one) == omitted)
    found = group_by_key((why, item) for why, item in pairs if why)
    return view.clauses(f"{view.items_in_short(dict.fromkeys(items))} ({why})" for why, items in found.items())


def _what_to_look_up(view: View, omission: Omission) -> str:
    """What would settle an omission: the decision, the objection, or the texts to search."""
    first = omission.points[0]
    judged = [each for each in (*first.carriers, *first.exempting) if each.link.provision in omission.provisions]
    if omission.reason == UNDER_REVIEW:
        reviewed = (view.review_text(each.link) for each in judged)
        return view.clauses(filter(None, dict.fromkeys(reviewed)))
    if omission.reason == "disputed":
        found = [view.corpus.position[ident] for each in judged for ident in each.disputed_by]
        return view.clauses(dict.fromkeys(f"{view.holder_text(each)} [{each.id}]" for each in found))
    return view.why(first)


def omission_values(view: View, omission: Omission) -> Plain:
    """An omission as plain values."""
    values = {"points": aspect_values(omission.points), "look_up": _what_to_look_up(view, omission)}
    return plain_record("report/annexes/not_said", omission, articles=omission.provisions, **values)


# -- item by item ------------------------------------------------------------------------------------------------------

_NOTES = {"not": "do_not_say", "unknown": "not_known", "read": "read_in"}
"""The lists of notes on an item, each with its key in the JSON."""


def notes_part(view: View, drafts: Sequence[QuestionReply]) -> Part:
    """The notes on the items; one that several items share is printed once, after their numbers."""
    view = view._replace(detail=Detail.VERBOSE)
    shared: dict[str, dict[Run, list[str]]] = {"status": {}, "not": {}, "unknown": {}}
    values: list[Plain] = []
    for draft in drafts:
        answer = draft.answer
        notes = {
            "status": [run(*_status(view, answer))],
            "not": list(_statements_to_avoid(view, answer)),
            "unknown": [*_unknown_facts(view, answer, draft.alternatives), *dict.fromkeys(_left_out(view, draft))],
            "read": list(_documents_read(view, [draft])),
        }
        for key, found in shared.items():
            for note in notes[key]:
                found.setdefault(note, []).append(answer.item.id)
        values.append(
            {
                "item": answer.item.id,
                "title": view.text(answer.item.title),
                "status": answer.now.status,
                "not_said": [omission_values(view, each) for each in draft.omitted],
                **{name: [sentence_values(each) for each in notes[key]] for key, name in _NOTES.items()},
                "verification": answer.now.weakness.mark if answer.now.weakness else None,
            }
        )
    lists = {key: [_after_items(view, *each) for each in found.items()] for key, found in shared.items()}
    lists["read"] = list(_documents_read(view, drafts))
    blocks = [block for key, lines in lists.items() for block in _titled_list(view, key, lines)]
    return Part(tuple(blocks), {"annexes": values})


def _after_items(view: View, note: Run, items: Sequence[str]) -> Run:
    return (Styled(f"{view.items_in_short(items)}{view.colon}", "strong"), *note)


def _titled_list(view: View, key: str, lines: Sequence[Run]) -> Iterator[Block]:
    yield heading(view, f"r.h.reply.{key}")
    yield points(view, lines)


def _status(view: View, answer: ItemAnswer) -> Iterator[str | Styled]:
    now, then = answer.now, answer.then
    yield from qualified_status(view, now)
    if now.status is Status.BEFORE_RESEARCH:
        yield view.given_from()
        return
    yield view.flags_text(now.flags)
    weakness = view.weakness_text(now.weakness)
    yield f" [{weakness}]" if weakness else ""
    if now.status is Status.PRACTICE:
        return
    since = status_since(view.corpus, answer.item.id, view.on)
    if since > view.corpus.researched_from:
        yield f" {view.word('since', view.day(since))}"
    if then.on < view.on:
        yield f"{view.word('semicolon')}{view.word('on', view.day(then.on))}{view.colon}"
        yield from qualified_status(view, then)
        yield view.flags_text(tuple(each for each in then.flags if each is ItemFlag.NOT_FOLLOWED))
    for later in statuses_to_come(view.corpus, answer.item.id, view.on):
        yield f"{view.word('semicolon')}{view.word('from', view.day(later.on))}{view.colon}"
        yield from qualified_status(view, later)


# -- do not say --------------------------------------------------------------------------------------------------------


def _statements_to_avoid(view: View, answer: ItemAnswer) -> Iterator[Run]:
    """What the law or the data contradict: former articles, dates of statements, disputed claims."""
    yield from _former_articles(view, answer)
    for position in answer.positions:
        yield from _contradicted_dates(view, position)
    yield from _disputes(view, answer)


def _former_articles(view: View, answer: ItemAnswer) -> Iterator[Run]:
    """The former articles that the last round cited or that answered the item then, with those in force instead."""
    then = answer.then.on
    by: dict[str, list[str]] = {}
    for position in answer.positions:
        for each in position.cites:
            by.setdefault(each.provision, []).append(view.word("r.cited by", view.holder_text(position), position.id))
    for found in answer.provisions:
        if any(each.link.basis is Basis.REPLY for each in found.links):
            by.setdefault(found.provision.id, [view.word("r.cited by state")])
        if found.when is ForceState.PAST and found.provision.in_force(then):
            by.setdefault(found.provision.id, [])
    for ident in sort_provision_ids(view.corpus, list(by)):
        provision = view.corpus.provision[ident]
        if provision.end and provision.end <= view.on:
            who = dict.fromkeys(by[ident])
            cited = f" ({view.clauses(who)})" if who else ""
            yield run(Styled(view.word("r.not law", _former_article(view, provision)), "strong"), f"{cited}.")


def _former_article(view: View, provision: Provision) -> str:
    """A former article, its last day in force, and the articles in force instead."""
    assert provision.end is not None
    until = view.word("until", view.day(provision.end - date.resolution))
    now, sure = citations_and_footnotes.articles_in_force_instead(view, provision)
    successors = view.word("now", view.articles_text(now)) + sure if now else ""
    ended = view.less_than_seen(day_mark(view.corpus, provision.repeal)) if provision.repeal else ""
    return f"{view.article(provision.id)} {until}{ended}{successors}"


def _contradicted_dates(view: View, position: Position) -> Iterator[Run]:
    """The dates in a statement of the last round that the data contradict."""
    if not position.cites:
        return
    on = statements_of_state_and_others.statement_date(view.corpus, position) or view.on
    found = checking.check.check(view.corpus, position.statement, on, select=("LL3",))
    sign = "" if view.language == "en" else UNTRANSLATED
    for problem in found.problems:
        text = view.word("r.not the date", view.holder_text(position), position.id)
        message = f"{problem.message}; {problem.suggestion}" if problem.suggestion else problem.message
        yield run(
            Styled(text, "strong"),
            Styled(f"{as_sentence(message)}{sign}", "", "", citations_and_footnotes.position_footnote(view, position)),
        )


def _disputes(view: View, answer: ItemAnswer) -> Iterator[Run]:
    """The claims of the State that others disputed: each statement with its holder and the later answer of the law."""
    disputes = [each for each in answer.positions if each.stance is Stance.DISPUTES]
    for each in answer.positions:
        if each.stance is Stance.ASSERTS_COVERED and disputes:
            yield _quoted_statement(view, "r.not again", each)
    for each in disputes:
        yield _quoted_statement(view, "r.objected", each)


def _quoted_statement(view: View, key: str, position: Position) -> Run:
    """A statement with its holder and source, the answer of the law, and the remark of this data set."""
    tail = statements_of_state_and_others.answer_of_the_law(view, position)
    remark = view.word("r.remark", as_sentence(position.note)) if position.note else ""
    searched = decisions.search_remark(view, position)
    head = Styled(view.word(key, view.holder_text(position)), "strong")
    statement = Styled(
        as_sentence(position.statement), "", "", citations_and_footnotes.position_footnote(view, position)
    )
    return run(head, statement, *(f" {each}" for each in (tail, remark, searched) if each))


# -- not known ---------------------------------------------------------------------------------------------------------


def _unknown_facts(view: View, answer: ItemAnswer, alternatives: Mapping[str, str]) -> Iterator[Run]:
    """Facts that the data do not contain, or that were not seen in the original; then what was searched."""
    item = answer.item
    if item.verification is not Mark.SEEN:
        yield run(Styled(view.word("r.question checked", view.word(item.verification)), "strong"))
    if item.note:
        yield run(item.note)
    if view.corpus.applies(item.id) is Applicable.UNKNOWN:
        yield run(Styled(view.word("r.may not concern"), "strong"), as_sentence(view.corpus.applies_if(item.id)))
    for part, text in alternatives.items():
        yield run(Styled(view.word("r.alternative", part), "strong"), text)
    if reservation := view.corpus.reservation(item.id, view.on):
        yield run(full_sentence(view.word(f"reservation-{reservation}")))
    if item.kind is ItemKind.PRACTICE:
        yield run(view.word("r.practice not held"))
    yield _last_reply(view, answer)
    for each in (*answer.now.aspects, *answer.now.extra):
        if found := each.negative or each.rest:
            yield run(view.word("r.searched", as_sentence(found.checked), view.word(found.verification)))
    shown = ((each, judged.link) for each in (*answer.now.aspects, *answer.now.extra) for judged in each.shown)
    pairs = ((each, one) for each, link in shown for one in decisions_questioning(view.corpus, link, view.on))
    for decision in dict.fromkeys(one for each, one in pairs if is_on_other_facts(one, each.aspect)):
        named = f"{decisions.decision_as_named(view, decision)}{view.colon}"
        yield run(Styled(named, "strong"), view.word("r.judged other facts"))


def _left_out(view: View, draft: QuestionReply) -> Iterator[Run]:
    """The sentences of limits that the reply leaves out: doubts of this data set, and the rest of very long ones."""
    links = {each.judged.link.limit: each.judged.link for each in draft.stated}
    for limit, link in links.items():
        stated = limit_sentences(view, link, draft.most_of_limit)
        for sentence in (each for each in split_sentences(limit) if each not in stated):
            yield run(Styled(view.word("r.left out"), "strong"), sentence)


def _last_reply(view: View, answer: ItemAnswer) -> Run:
    """The last reply on an item as another source reports it, or a sentence that none is recorded."""
    reported = [each for each in answer.positions if each.reported_by and each.stance is Stance.ASSERTS_COVERED]
    if not reported:
        return run(view.word("r.reply not recorded"))
    reporter = view.text(view.corpus.holder[reported[0].reported_by].title)
    statement_marks = ", ".join(f"{each.id}{view.colon}{view.word(each.verification)}" for each in reported)
    return run(view.word("r.reply by report", reporter, statement_marks))


# -- the marks of what is stated ---------------------------------------------------------------------------------------


def _documents_read(view: View, drafts: Sequence[QuestionReply]) -> Iterator[Run]:
    """The marks of what is stated, and where it was read: of the links, of the articles, of what is read with them."""
    corpus = view.corpus
    cited = [ident for each in drafts for ident in each.cited]
    beside = [(ident, each) for ident in dict.fromkeys(cited) for each in partners_in_force(corpus, ident, view.on)]
    articles = dict.fromkeys((*cited, *(each.provision for _, each in beside)))
    stated = [each.judged for draft in drafts for each in draft.stated]
    marks = [(citations_and_footnotes.link_footnote(view, each), each.link.provision) for each in stated]
    for ident in articles:
        provision = corpus.provision[ident]
        if version := provision.version(view.on):
            read = view.clauses(citations_and_footnotes.copies_read(view, provision, version)) or view.word(
                "no document"
            )
            marks.append((f"{_marks(view, provision, version)} · {view.word('r.read in', read)}", ident))
    for note, idents in group_by_key(marks).items():
        yield run(Styled(f"{view.articles_text(dict.fromkeys(idents))}{view.colon}", "strong"), f"{note}.")
    stated_decisions = (one for ident in articles for one in questioning(view, corpus.provision[ident]))
    cases = (one for draft in drafts for found in case_law(view, draft.answer).values() for one in found)
    for decision in dict.fromkeys((*stated_decisions, *cases)):
        places = dict.fromkeys(each.partition(" ")[0] for each in decision.read_in)  # not the numbers it was found by
        read = view.clauses(document_text(view, DocumentPlace(each)) for each in places)
        text = f"{view.word(decision.verification)} · {view.word('r.read in', read)}"
        yield run(Styled(f"{decisions.decision_as_named(view, decision)}{view.colon}", "strong"), as_sentence(text))
    links = group_by_key(((each.verification, ident), each.provision) for ident, each in beside)
    pairs = group_by_key(
        (mark, f"{view.article(ident)} + {view.articles_text(found)}") for (mark, ident), found in links.items()
    )
    for mark, texts in pairs.items():
        head = full_sentence(view.word("r.mark of the relation", view.word(mark)))
        yield run(Styled(head, "strong"), f" {as_sentence(view.clauses(texts))}")


def _marks(view: View, provision: Provision, version: Version) -> str:
    """The marks of a version: of its day, its wording and its penalty, of the first day, and of its act."""
    marks = {"first day": day_mark(view.corpus, provision.versions[0])} if version is not provision.versions[0] else {}
    if version.act in view.corpus.act:
        marks["act"] = view.corpus.act[version.act].verification
    others = [view.word(f"r.mark of the {key}", view.word(mark)) for key, mark in marks.items()]
    return ", ".join((citations_and_footnotes.law_marks(view, provision, version), *others))


def practice_part(view: View, items: Sequence[Item]) -> Part:
    """The items on practice, which a reply on the law does not answer, by section."""
    corpus, lines = view.corpus, []
    for section in corpus.sections:
        own = (each.id for each in items if each.instrument == section.instrument)
        if inside := [each for each in own if corpus.reference(each).parts[0] in section.items]:
            lines.append(
                run(Styled(f"{view.text(section.title)}{view.colon}", "strong"), f"{view.items_in_short(inside)}.")
            )
    return Part((heading(view, "r.h.practice items"), Bullets(tuple(lines))), {})
