"""Notes for the drafter of a reply, item by item: the status, what not to say, what is not known.

None of it is sent. It names statements by their ids, and the copies and readings on which the draft is based.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from lanzarote_law import checking
from lanzarote_law.answers.certainty import day_mark
from lanzarote_law.answers.lookup import ForceState, item_answer
from lanzarote_law.answers.resolve import ResolvedReference, sort_ids
from lanzarote_law.answers.status_history import status_since
from lanzarote_law.answers.status_types import Status
from lanzarote_law.model import UNTRANSLATED, Applicable, Basis, ItemKind, Mark, Stance
from lanzarote_law.render import decisions
from lanzarote_law.render.formats.blocks import Block, Bullets, Heading, Line, Styled, run
from lanzarote_law.render.grouping import group_by_key
from lanzarote_law.render.official_links import article_page
from lanzarote_law.render.phrases import Detail
from lanzarote_law.render.status_text import once_per_aspect, qualified_status
from lanzarote_law.render.words import localized_text
from lanzarote_law.reports import footnotes, statements
from lanzarote_law.reports.footnotes import as_sentence, full_sentence
from lanzarote_law.reports.parts import Part, heading
from lanzarote_law.reports.reply import sentence_values
from lanzarote_law.reports.reply_table import answering_links

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lanzarote_law.answers.lookup import ItemAnswer
    from lanzarote_law.model import Item, Position, Provision, Successor
    from lanzarote_law.render.formats.blocks import Run
    from lanzarote_law.render.json_output import Plain
    from lanzarote_law.render.phrases import View


def notes_on_item(view: View, item: Item, articles: Sequence[str]) -> Part:
    """The notes on an item, whose draft cites some articles."""
    answer = item_answer(view.corpus, item, view.on, ResolvedReference(item.id, (item,)))
    kept = view._replace(detail=Detail.VERBOSE)
    parts = {
        "not": list(_statements_to_avoid(kept, answer)),
        "unknown": list(_unknown_facts(kept, answer)),
        "read": list(_documents_read(kept, articles)),
    }
    status = run(Styled(f"{view.word('r.l.status')}{view.word('colon')}", "strong"), *_status(view, answer))
    title = Heading(run(Styled(item.id, "ref"), f"  {localized_text(item.title, view.language)}"), 2)
    blocks: list[Block] = [title, Line(status)]
    for key, lines in parts.items():
        blocks.append(heading(view, f"r.h.reply.{key}", level=3))
        blocks.append(Bullets(tuple(lines)) if lines else Line(run(Styled(view.word(f"r.silent.{key}"), "dim"))))
    values: Plain = {
        "item": item.id,
        "title": localized_text(item.title, view.language),
        "status": answer.now.status,
        **{name: [sentence_values(each) for each in parts[key]] for key, name in _JSON_KEYS.items()},
        "verification": answer.now.weakness.mark if answer.now.weakness else None,
    }
    return Part(tuple(blocks), {"annexes": [values]})


_JSON_KEYS = {"not": "do_not_say", "unknown": "not_known", "read": "read_in"}
"""The keys of the lists in the JSON."""


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
        yield f"{view.word('semicolon')}{view.word('on', view.day(then.on))}{view.word('colon')}"
        yield from qualified_status(view, then)


# -- do not say --------------------------------------------------------------------------------------------------------


def _statements_to_avoid(view: View, answer: ItemAnswer) -> Iterator[Run]:
    """Statements that the data contradict: incomplete answers, former articles, wrong dates, disputed claims."""
    yield from _points_not_fully_covered(view, answer)
    yield from _former_articles(view, answer)
    for position in answer.positions:
        yield from _contradicted_dates(view, position)
    yield from _disputes(view, answer)


def _points_not_fully_covered(view: View, answer: ItemAnswer) -> Iterator[Run]:
    """The points that the law does not answer in full, one line for each standing."""
    groups = group_by_key((view.standing(each.standing), each) for each in answer.now.open)
    for standing, group in groups.items():
        points = []
        for same in once_per_aspect(group):
            reasons = view.word("semicolon").join(dict.fromkeys(view.why(each) for each in same))
            items = view.items_in_short([each.item for each in same])
            points.append(f"{view.aspect_title(same[0].aspect)} ({items}){view.word('colon')}{reasons}")
        head = view.word("r.not full", standing)
        yield run(Styled(head, "strong"), as_sentence(view.word("semicolon").join(points)))


def _former_articles(view: View, answer: ItemAnswer) -> Iterator[Run]:
    """The former articles that the last round cited or that answered the item then, with their successors."""
    then = answer.then.on
    by: dict[str, list[str]] = {}
    for position in answer.positions:
        for each in position.cites:
            by.setdefault(each.provision, []).append(view.word("r.cited by", view.holder_text(position), position.id))
    for found in answer.provisions:
        for shown_link in found.links:
            link = shown_link.link
            if link.basis is Basis.REPLY and link.provision not in by:
                by[link.provision] = [view.word("r.cited by state")]
        if found.when is ForceState.PAST and found.provision.in_force(then):
            by.setdefault(found.provision.id, [])
    ended = [
        view.corpus.provision[ident]
        for ident in sort_ids(view.corpus, list(by))
        if (end := view.corpus.provision[ident].end) and end <= view.on
    ]
    for provision in ended:
        if by[provision.id]:
            yield _former_article(view, provision, list(dict.fromkeys(by[provision.id])))
    others = [_former_article_in_short(view, provision) for provision in ended if not by[provision.id]]
    if others:
        yield run(
            Styled(view.word("r.not law either", view.day(then)), "strong"), view.word("semicolon").join(others), "."
        )


def _former_article(view: View, provision: Provision, who: list[str]) -> Run:
    cited_by = f" ({view.word('semicolon').join(who)})" if who else ""
    now, sure = footnotes.articles_in_force_instead(view, provision)
    instead = view.word("r.instead", footnotes.article_citations(view, now)) + sure if now else view.word("r.no heir")
    by_part = view.word("semicolon").join(_part_successor(view, each) for each in provision.replaced_by if each.part)
    tail = f" {view.word('r.by part', by_part)}" if by_part else ""
    head = Styled(
        view.word("r.not law", footnotes.article_citation(view, provision.id)),
        "strong",
        article_page(view, provision.id),
    )
    end = Styled(
        full_sentence(footnotes.end_of_force_text(view, provision)), "", "", footnotes.end_footnote(view, provision)
    )
    return run(head, f"{cited_by}. ", end, f" {instead}{tail}.")


def _former_article_in_short(view: View, provision: Provision) -> str:
    """A former article, its last day in force, and the articles in force instead."""
    assert provision.end is not None
    until = view.word("until", view.day(provision.end - date.resolution))
    now, sure = footnotes.articles_in_force_instead(view, provision)
    successors = view.word("now", view.articles_text(now)) + sure if now else ""
    ended = view.less_than_seen(day_mark(view.corpus, provision.repeal)) if provision.repeal else ""
    return f"{view.article(provision.id)} {until}{ended}{successors}"


def _part_successor(view: View, each: Successor) -> str:
    """The successor of a part of an article, and the article in force for it now."""
    step = view.less_than_seen(each.verification)
    today, sure = footnotes.articles_in_force_instead(view, view.corpus.provision[each.provision])
    now = view.word("now", view.articles_text(today)) + sure if today else ""
    return f"{each.part}{view.word('colon')}{view.article(each.provision)}{step}{now}"


def _contradicted_dates(view: View, position: Position) -> Iterator[Run]:
    """The dates in a statement of the last round that the data contradict."""
    if not position.cites:
        return
    on = statements.statement_date(view.corpus, position) or view.on
    found = checking.check.check(view.corpus, position.statement, on, select=("LL3",))
    sign = "" if view.language == "en" else UNTRANSLATED
    for problem in found.problems:
        text = view.word("r.not the date", view.holder_text(position), position.id)
        message = f"{problem.message}; {problem.suggestion}" if problem.suggestion else problem.message
        yield run(
            Styled(text, "strong"),
            Styled(f"{as_sentence(message)}{sign}", "", "", footnotes.position_footnote(view, position)),
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
    tail = statements.answer_of_the_law(view, position)
    remark = view.word("r.remark", as_sentence(position.note)) if position.note else ""
    searched = decisions.remark(view, position)
    head = Styled(view.word(key, view.holder_text(position)), "strong")
    statement = Styled(as_sentence(position.statement), "", "", footnotes.position_footnote(view, position))
    return run(head, statement, *(f" {each}" for each in (tail, remark, searched) if each))


# -- not known ---------------------------------------------------------------------------------------------------------


def _unknown_facts(view: View, answer: ItemAnswer) -> Iterator[Run]:
    """Facts that the data do not contain, or that were not seen in the original."""
    item = answer.item
    if item.verification is not Mark.SEEN:
        text = full_sentence(view.word("what it asks", item.id, view.word(item.verification)))
        yield run(Styled(text, "strong"), f" {item.note}" if item.note else "")
    elif item.note:
        yield run(item.note)
    if view.corpus.applies(item.id) is Applicable.UNKNOWN:
        yield run(Styled(view.word("r.may not concern"), "strong"), as_sentence(view.corpus.applies_if(item.id)))
    if reservation := view.corpus.reservation(item.id, view.on):
        yield run(full_sentence(view.word(f"reservation-{reservation}")))
    if item.kind is ItemKind.PRACTICE:
        yield run(view.word("r.practice not held"))
    yield _last_reply(view, answer)
    for group in once_per_aspect(answer.now.holes):
        items = view.items_in_short([each.item for each in group])
        title = f"{view.aspect_title(group[0].aspect)} ({items})"
        text = full_sentence(view.why(group[0]))
        yield run(Styled(view.word(f"r.hole.{group[0].standing}", title), "strong"), text)
    yield from _facts_not_seen(view, answer)


def _last_reply(view: View, answer: ItemAnswer) -> Run:
    """The last reply on an item as another source reports it, or a sentence that none is recorded."""
    reported = [each for each in answer.positions if each.reported_by and each.stance is Stance.ASSERTS_COVERED]
    if not reported:
        return run(view.word("r.reply not recorded"))
    reporter = localized_text(view.corpus.holder[reported[0].reported_by].title, view.language)
    statement_marks = ", ".join(f"{each.id}{view.word('colon')}{view.word(each.verification)}" for each in reported)
    return run(view.word("r.reply by report", reporter, statement_marks))


def _facts_not_seen(view: View, answer: ItemAnswer) -> Iterator[Run]:
    """The dates, wordings and links on which the draft relies and that were not seen in the original, each once."""
    facts: dict[str, Run] = {}
    for each in answering_links(answer):
        link = each.judged.link
        provision = view.corpus.provision[link.provision]
        version = provision.version(view.on)
        if version and version.date_name:
            named = view.corpus.named_date[version.date_name]
            if named.verification is not Mark.SEEN:
                name = localized_text(named.title, view.language) or named.id
                mark = f"{name}, {view.day(named.on)}{view.word('colon')}{view.word(named.verification)}."
                facts.setdefault(named.id, run(Styled(mark, "strong"), f" {named.note}" if named.note else ""))
        content = version and (version.verification if version.start_verification else provision.verification)
        if content and content is not Mark.SEEN:
            text = view.word("weak.wording", view.article(link.provision), view.word(content))
            facts.setdefault(text, run(full_sentence(text)))
        weakness = view.weakness_text(each.judged.weakness)
        if weakness and not each.judged.weakness.date_name:
            facts.setdefault(weakness, run(full_sentence(weakness)))
        review = view.review_text(link)
        if review:
            text = f"{view.article(link.provision)}{view.word('colon')}{review}"
            facts.setdefault(text, run(as_sentence(text)))
    yield from facts.values()


# -- where it was read -------------------------------------------------------------------------------------------------


def _documents_read(view: View, articles: Sequence[str]) -> Iterator[Run]:
    """The documents in which each article was read, with the marks; articles with the same ones are grouped."""
    groups: dict[str, list[str]] = {}
    for ident in articles:
        provision = view.corpus.provision[ident]
        version = provision.version(view.on)
        if version:
            groups.setdefault(footnotes.source_footnote(view, provision, version), []).append(ident)
    for note, idents in groups.items():
        yield run(Styled(f"{view.articles_text(idents)}{view.word('colon')}", "strong"), note, ".")
