"""What only the drafter of a reply may see, item by item: how it stands, what not to say, what is not known.

None of it is sent. It names statements by their ids, and the copies and readings on which the draft rests.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from lanzarote_law import checking
from lanzarote_law.answers.certainty import day_mark
from lanzarote_law.answers.lookup import When, item_answer
from lanzarote_law.answers.resolve import Resolved, sort_ids
from lanzarote_law.answers.since import status_since
from lanzarote_law.answers.standings import Status
from lanzarote_law.model import UNTRANSLATED, Applies, Basis, Kind, Mark, Stance
from lanzarote_law.render import decisions
from lanzarote_law.render.formats.blocks import Block, Bullets, Heading, Line, Styled, run
from lanzarote_law.render.grouping import grouped
from lanzarote_law.render.pages import article_page
from lanzarote_law.render.phrases import Detail
from lanzarote_law.render.statuses import once_per_aspect, qualified_status
from lanzarote_law.render.words import shown
from lanzarote_law.reports import citing, said
from lanzarote_law.reports.parts import Part, heading
from lanzarote_law.reports.pointbypoint import answered
from lanzarote_law.reports.reply import sentence_value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lanzarote_law.answers.lookup import ItemAnswer
    from lanzarote_law.model import Item, Position, Provision, Successor
    from lanzarote_law.render.formats.blocks import Run
    from lanzarote_law.render.jsons import Plain
    from lanzarote_law.render.phrases import View


def annex(view: View, item: Item, articles: Sequence[str]) -> Part:
    """What only the drafter may see of an item, whose draft cites some articles."""
    answer = item_answer(view.corpus, item, view.on, Resolved(item.id, (item,)))
    kept = view._replace(detail=Detail.VERBOSE)
    parts = {
        "not": list(_not(kept, answer)),
        "unknown": list(_unknown(kept, answer)),
        "read": list(_read_in(kept, articles)),
    }
    status = run(Styled(f"{view.word('r.l.status')}{view.word('colon')}", "strong"), *_status(view, answer))
    title = Heading(run(Styled(item.id, "ref"), f"  {shown(item.title, view.language)}"), 2)
    blocks: list[Block] = [title, Line(status)]
    for key, told in parts.items():
        blocks.append(heading(view, f"r.h.reply.{key}", level=3))
        blocks.append(Bullets(tuple(told)) if told else Line(run(Styled(view.word(f"r.silent.{key}"), "dim"))))
    values: Plain = {
        "item": item.id,
        "title": shown(item.title, view.language),
        "status": answer.now.status,
        **{name: [sentence_value(each) for each in parts[key]] for key, name in _NAMES.items()},
        "verification": answer.now.weakness.mark if answer.now.weakness else None,
    }
    return Part(tuple(blocks), {"annexes": [values]})


_NAMES = {"not": "do_not_say", "unknown": "not_known", "read": "read_in"}
"""The lists of the JSON."""


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


def _not(view: View, answer: ItemAnswer) -> Iterator[Run]:
    """What the data contradict: full answers that are none, old articles, dates, what was disputed."""
    yield from _not_full(view, answer)
    yield from _old_articles(view, answer)
    for position in answer.positions:
        yield from _contradicted(view, position)
    yield from _disputes(view, answer)


def _not_full(view: View, answer: ItemAnswer) -> Iterator[Run]:
    """That the law does not answer some points in full, in one line for each reason that it gives."""
    groups = grouped((view.standing(each.standing), each) for each in answer.now.open)
    for standing, group in groups.items():
        told = []
        for same in once_per_aspect(group):
            reasons = view.word("semicolon").join(dict.fromkeys(view.why(each) for each in same))
            items = view.items_in_short([each.item for each in same])
            told.append(f"{view.aspect_title(same[0].aspect)} ({items}){view.word('colon')}{reasons}")
        head = view.word("r.not full", standing)
        yield run(Styled(head, "strong"), citing.sentence(view.word("semicolon").join(told)))


def _old_articles(view: View, answer: ItemAnswer) -> Iterator[Run]:
    """The articles that were cited in the last round, or answered then, and are law no more: what took over."""
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
        if found.when is When.PAST and found.provision.in_force(then):
            by.setdefault(found.provision.id, [])
    ended = [
        view.corpus.provision[ident]
        for ident in sort_ids(view.corpus, list(by))
        if (end := view.corpus.provision[ident].end) and end <= view.on
    ]
    for provision in ended:
        if by[provision.id]:
            yield _old_article(view, provision, list(dict.fromkeys(by[provision.id])))
    others = [_old_in_short(view, provision) for provision in ended if not by[provision.id]]
    if others:
        yield run(
            Styled(view.word("r.not law either", view.day(then)), "strong"), view.word("semicolon").join(others), "."
        )


def _old_article(view: View, provision: Provision, who: list[str]) -> Run:
    told = f" ({view.word('semicolon').join(who)})" if who else ""
    now, sure = citing.instead(view, provision)
    instead = view.word("r.instead", citing.cited_all(view, now)) + sure if now else view.word("r.no heir")
    by_part = view.word("semicolon").join(_by_part(view, each) for each in provision.replaced_by if each.part)
    tail = f" {view.word('r.by part', by_part)}" if by_part else ""
    head = Styled(view.word("r.not law", citing.cited(view, provision.id)), "strong", article_page(view, provision.id))
    end = Styled(
        citing.sentence(citing.capital(citing.end_text(view, provision))), "", "", citing.end_note(view, provision)
    )
    return run(head, f"{told}. ", end, f" {instead}{tail}.")


def _old_in_short(view: View, provision: Provision) -> str:
    """An article that is law no more, until when it was, and what is in force instead."""
    assert provision.end is not None
    until = view.word("until", view.day(provision.end - date.resolution))
    now, sure = citing.instead(view, provision)
    told = view.word("now", view.articles_text(now)) + sure if now else ""
    ended = view.less_than_seen(day_mark(view.corpus, provision.repeal)) if provision.repeal else ""
    return f"{view.article(provision.id)} {until}{ended}{told}"


def _by_part(view: View, each: Successor) -> str:
    """What took over a part of an article, and what is in force for it now."""
    step = view.less_than_seen(each.verification)
    today, sure = citing.instead(view, view.corpus.provision[each.provision])
    now = view.word("now", view.articles_text(today)) + sure if today else ""
    return f"{each.part}{view.word('colon')}{view.article(each.provision)}{step}{now}"


def _contradicted(view: View, position: Position) -> Iterator[Run]:
    """Dates that a statement of the last round gives and the data contradict."""
    if not position.cites:
        return
    on = said.day_of(view.corpus, position) or view.on
    found = checking.check.check(view.corpus, position.statement, on, select=("LL3",))
    sign = "" if view.language == "en" else UNTRANSLATED
    for problem in found.problems:
        text = view.word("r.not the date", view.holder_text(position), position.id)
        told = f"{problem.message}; {problem.suggestion}" if problem.suggestion else problem.message
        yield run(
            Styled(text, "strong"),
            Styled(f"{citing.sentence(told)}{sign}", "", "", citing.position_note(view, position)),
        )


def _disputes(view: View, answer: ItemAnswer) -> Iterator[Run]:
    """What the State asserted and others disputed: each statement with who makes it, and what the law said since."""
    disputes = [each for each in answer.positions if each.stance is Stance.DISPUTES]
    for each in answer.positions:
        if each.stance is Stance.ASSERTS_COVERED and disputes:
            yield _quoted(view, "r.not again", each)
    for each in disputes:
        yield _quoted(view, "r.objected", each)


def _quoted(view: View, key: str, position: Position) -> Run:
    """A statement with its holder and source, what answered it, and the remark of this data set."""
    tail = said.answer(view, position)
    remark = view.word("r.remark", citing.sentence(position.note)) if position.note else ""
    searched = decisions.remark(view, position)
    head = Styled(view.word(key, view.holder_text(position)), "strong")
    statement = Styled(citing.sentence(position.statement), "", "", citing.position_note(view, position))
    return run(head, statement, *(f" {each}" for each in (tail, remark, searched) if each))


# -- not known ---------------------------------------------------------------------------------------------------------


def _unknown(view: View, answer: ItemAnswer) -> Iterator[Run]:
    """What the data do not know, or know less surely than by sight."""
    item = answer.item
    if item.verification is not Mark.SEEN:
        told = citing.sentence(citing.capital(view.word("what it asks", item.id, view.word(item.verification))))
        yield run(Styled(told, "strong"), f" {item.note}" if item.note else "")
    elif item.note:
        yield run(item.note)
    if view.corpus.applies(item.id) is Applies.UNKNOWN:
        yield run(Styled(view.word("r.may not concern"), "strong"), citing.sentence(view.corpus.applies_if(item.id)))
    if view.corpus.reservation(item.id):
        yield run(citing.sentence(citing.capital(view.word("reservation-unknown"))))
    if item.kind is Kind.PRACTICE:
        yield run(view.word("r.practice not held"))
    yield _last_reply(view, answer)
    for group in once_per_aspect(answer.now.holes):
        items = view.items_in_short([each.item for each in group])
        title = f"{view.aspect_title(group[0].aspect)} ({items})"
        told = citing.sentence(citing.capital(view.why(group[0])))
        yield run(Styled(view.word(f"r.hole.{group[0].standing}", title), "strong"), told)
    yield from _weak_facts(view, answer)


def _last_reply(view: View, answer: ItemAnswer) -> Run:
    """What the last reply said of an item: what somebody reports of it, or that nothing is recorded."""
    reported = [each for each in answer.positions if each.reported_by and each.stance is Stance.ASSERTS_COVERED]
    if not reported:
        return run(view.word("r.reply not recorded"))
    reporter = shown(view.corpus.holder[reported[0].reported_by].title, view.language)
    told = ", ".join(f"{each.id}{view.word('colon')}{view.word(each.verification)}" for each in reported)
    return run(view.word("r.reply by report", reporter, told))


def _weak_facts(view: View, answer: ItemAnswer) -> Iterator[Run]:
    """The days, words and links behind what is cited that nobody has seen in the original, each once."""
    told: dict[str, Run] = {}
    for each in answered(answer):
        link = each.judged.link
        provision = view.corpus.provision[link.provision]
        version = provision.version(view.on)
        if version and version.date_name:
            named = view.corpus.named_date[version.date_name]
            if named.verification is not Mark.SEEN:
                text = f"{shown(named.title, view.language) or named.id}, {view.day(named.on)}{view.word('colon')}"
                mark = f"{text}{view.word(named.verification)}."
                told.setdefault(named.id, run(Styled(mark, "strong"), f" {named.note}" if named.note else ""))
        content = version and (version.verification if version.start_verification else provision.verification)
        if content and content is not Mark.SEEN:
            text = view.word("weak.wording", view.article(link.provision), view.word(content))
            told.setdefault(text, run(citing.sentence(citing.capital(text))))
        weakness = view.weakness_text(each.judged.weakness)
        if weakness and not each.judged.weakness.date_name:
            told.setdefault(weakness, run(citing.sentence(citing.capital(weakness))))
        review = view.review_text(link)
        if review:
            text = f"{view.article(link.provision)}{view.word('colon')}{review}"
            told.setdefault(text, run(citing.sentence(text)))
    yield from told.values()


# -- where it was read -------------------------------------------------------------------------------------------------


def _read_in(view: View, articles: Sequence[str]) -> Iterator[Run]:
    """In which documents each article was read, and how that was checked; those that were read alike together."""
    groups: dict[str, list[str]] = {}
    for ident in articles:
        provision = view.corpus.provision[ident]
        version = provision.version(view.on)
        if version:
            groups.setdefault(citing.law_note(view, provision, version), []).append(ident)
    for note, idents in groups.items():
        yield run(Styled(f"{view.articles_text(idents)}{view.word('colon')}", "strong"), note, ".")
