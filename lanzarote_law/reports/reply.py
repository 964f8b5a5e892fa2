"""The draft of a reply, item by item: sentences to cite, what to say also, what not to say, what is not known.

It is put together from the data and fixed sentences: where the data are silent, it says that and nothing else.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law import citations
from lanzarote_law.answers.limits import partners
from lanzarote_law.answers.lookup import When, item_answer
from lanzarote_law.answers.resolve import Resolved, sort_ids
from lanzarote_law.answers.status import Standing, Status, day_mark, status_since
from lanzarote_law.model import UNTRANSLATED, Applies, Basis, Kind, Mark, Role, Stance
from lanzarote_law.render.formats.blocks import Block, Bullets, Heading, Line, Styled, plain, run
from lanzarote_law.render.pages import article_page
from lanzarote_law.render.phrases import (
    Detail,
    articles_text,
    aspect_title,
    flags_text,
    given_from,
    holder_text,
    items_in_short,
    less_than_seen,
    review_text,
    standing_run,
    weakness_text,
    why,
)
from lanzarote_law.render.statuses import once_per_aspect, qualified_status
from lanzarote_law.render.words import shown
from lanzarote_law.reports import citing, said
from lanzarote_law.reports.parts import Part, heading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lanzarote_law.answers.lookup import ItemAnswer
    from lanzarote_law.answers.status import AspectStanding, Judged
    from lanzarote_law.model import Corpus, Item, Position, Provision, Successor
    from lanzarote_law.render.formats.blocks import Run
    from lanzarote_law.render.jsons import Plain
    from lanzarote_law.render.phrases import View


class Answered(NamedTuple):
    """For what an article answers an item: a link, and the aspects with their items for which it counts alike."""

    judged: Judged
    aspects: tuple[AspectStanding, ...]


def draft(view: View, item: Item) -> Part:
    """The draft of the answer to an item with its limbs."""
    answer = item_answer(view.corpus, item, view.on, Resolved(item.id, (item,)))
    kept = view._replace(detail=Detail.VERBOSE)
    parts: dict[str, list[Run | Bullets]] = {
        "law": _law(kept, answer),
        "also": list(_also(kept, answer)),
        "not": list(_not(kept, answer)),
        "unknown": list(_unknown(kept, answer)),
    }
    title = Heading(run(Styled(item.id, "ref"), f"  {shown(item.title, view.language)}"), 2)
    means = list(_means(kept, answer))
    blocks: list[Block] = [title, *_head(view, answer), *(Line(each) for each in means)]
    for key, told in parts.items():
        blocks.append(heading(view, f"r.h.reply.{key}", level=3))
        blocks += _told(view, key, told)
    parts["also"] = [*means, *parts["also"]]
    values: Plain = {
        "item": item.id,
        "title": shown(item.title, view.language),
        "asks": item.asks,
        "status": answer.now.status,
        **{name: [_sentence_value(each) for each in parts[key] if _is_text(each)] for key, name in _NAMES.items()},
        "answers": [_answer_value(each) for each in _answered(answer)],
        "verification": answer.now.weakness.mark if answer.now.weakness else None,
    }
    return Part(tuple(blocks), {"drafts": [values]})


_NAMES = {"law": "say", "also": "say_also", "not": "do_not_say", "unknown": "not_known"}
"""The lists of the JSON."""


def _is_text(told: Run | Bullets) -> bool:
    return not isinstance(told, Bullets)


def _sentence_value(told: Run | Bullets) -> Plain:
    """A sentence with its footnotes."""
    assert not isinstance(told, Bullets)
    return {"text": plain(told), "sources": [part.note for part in told if part.note]}


def _answer_value(each: Answered) -> Plain:
    """What a link answers, how far and on whose word."""
    link = each.judged.link
    return {
        "article": link.provision,
        "pinpoint": link.pinpoint or None,
        "aspects": [{"item": one.item, "aspect": one.aspect, "status": one.standing} for one in each.aspects],
        "extent": each.judged.extent,
        "part": link.part or None,
        "asserted": each.judged.asserted,
        "with": [other.provision for other in link.read_with],
        "reason": link.reason,
        "basis": link.basis,
        "verification": link.verification,
        "disputed_by": list(each.judged.disputed_by),
    }


def _told(view: View, key: str, told: list[Run | Bullets]) -> list[Block]:
    """Sentences as paragraphs with their points below them, or as points; a line that says so where there is none."""
    if not told:
        return [Line(run(Styled(view.word(f"r.silent.{key}"), "dim")))]
    if key == "law":
        return [each if isinstance(each, Bullets) else Line(each) for each in told]
    return [Bullets(tuple(each for each in told if not isinstance(each, Bullets)))]


def _head(view: View, answer: ItemAnswer) -> list[Block]:
    """What the item asks, and how it stands, then and now: for the adviser, not for the Committee."""
    item, colon = answer.item, view.word("colon")
    blocks: list[Block] = [Line(run(Styled(f"{view.word('r.l.question')}{colon}", "strong"), item.asks))]
    now = run(Styled(f"{view.word('r.l.status')}{colon}", "strong"), *_status(view, answer))
    return [*blocks, Line(now)]


def _status(view: View, answer: ItemAnswer) -> Iterator[str | Styled]:
    now, then = answer.now, answer.then
    yield from qualified_status(view, now)
    if now.status is Status.BEFORE_RESEARCH:
        yield given_from(view)
        return
    yield flags_text(view, now.flags)
    weakness = weakness_text(view, now.weakness)
    yield f" [{weakness}]" if weakness else ""
    if now.status is Status.PRACTICE:
        return
    since = status_since(view.corpus, answer.item.id, view.on)
    if since > view.corpus.researched_from:
        yield f" {view.word('since', view.day(since))}"
    if then.on < view.on:
        yield f"; {view.word('on', view.day(then.on))}{view.word('colon')}"
        yield from qualified_status(view, then)


# -- the law in force --------------------------------------------------------------------------------------------------


def _answered(answer: ItemAnswer) -> list[Answered]:
    """The links that make the standings, the fullest first, each with the aspects that stand on it."""
    order = (Standing.FULL, Standing.WEAK, Standing.DISPUTED)
    groups: dict[str, tuple[Judged, list[AspectStanding]]] = {}
    for each in sorted(
        (each for each in answer.now.aspects if each.standing in order), key=lambda each: order.index(each.standing)
    ):
        for judged in each.carriers:
            groups.setdefault(judged.link.id, (judged, []))[1].append(each)
    return [Answered(judged, tuple(aspects)) for judged, aspects in groups.values()]


def _law(view: View, answer: ItemAnswer) -> list[Run | Bullets]:
    """For each article its sentences, then what it answers, how far, on whose word and why."""
    by_article: dict[str, list[Answered]] = {}
    for each in _answered(answer):
        by_article.setdefault(each.judged.link.provision, []).append(each)
    told: list[Run | Bullets] = []
    for ident, found in by_article.items():
        provision = view.corpus.provision[ident]
        told.append(law_paragraph(view, provision))
        links = view.corpus.links_to_provision.get(ident, ())
        if not any(link.role is Role.EXEMPTS for link in links if link.provision == ident):
            told += citing.penalties_beside(view, provision)
        told.append(Bullets(tuple(_answers(view, each) for each in found)))
    return told


def law_paragraph(view: View, provision: Provision) -> Run:
    """The sentences about an article in force: what it says, since when, what it took over; source and mark below."""
    version = provision.version(view.on)
    assert version is not None
    told = list(citing.law_sentence(view, provision, version))
    tail = (citing.since_sentence(view, provision, version), citing.replaced_sentence(view, provision))
    note = citing.law_note(view, provision, version)
    last = told[-1]
    told[-1] = last._replace(text=" ".join(filter(None, (last.text, *tail))), note=note)
    return tuple(told)


def _answers(view: View, each: Answered) -> Run:
    """What a link answers, how far and why: `On possession by the child (9.10.b): expressly. ...`."""
    link = each.judged.link
    titles = "; ".join(
        f"{aspect_title(view, group[0].aspect)} ({items_in_short(view, [one.item for one in group])})"
        for group in once_per_aspect(each.aspects)
    )
    others = articles_text(view, [other.provision for other in link.read_with])
    place = f"{link.pinpoint}{view.word('colon')}" if link.pinpoint else ""
    reason = f" {place}{link.reason}{view.word('reason read with', others) if others else ''}"
    return run(
        f"{titles}{view.word('colon')}",
        Styled(citing.sentence(citing.how_far(view, each.judged)), "strong"),
        Styled(reason, "", "", citing.link_note(view, each.judged)),
    )


# -- say also ----------------------------------------------------------------------------------------------------------


def _also(view: View, answer: ItemAnswer) -> Iterator[Run]:
    """The limits, what takes conduct out, what must be read with an article, what is not needed."""
    yield from _exemptions(view, answer)
    yield from _limits(view, answer)
    yield from _partners(view, answer)
    yield from _beside(view, answer)


def _means(view: View, answer: ItemAnswer) -> Iterator[Run]:
    """What full means where that is no praise: it stands before the articles, or they are read as one."""
    full = [each for each in answer.now.aspects if each.standing is Standing.FULL]
    by_meaning: dict[str, list[AspectStanding]] = {}
    for each in full:
        means = view.corpus.aspect[each.aspect].full_means
        if means:
            by_meaning.setdefault(means, []).append(each)
    for means, group in by_meaning.items():
        titles = "; ".join(dict.fromkeys(aspect_title(view, each.aspect) for each in group))
        items = items_in_short(view, [each.item for each in group])
        yield run(Styled(view.word("r.full means"), "strong"), view.word("r.full of", titles, items), means, ".")


def _limits(view: View, answer: ItemAnswer) -> Iterator[Run]:
    """The limits of what is cited, each once with the articles to which it belongs."""
    found: dict[str, dict[str, Judged]] = {}
    for each in (*answer.now.aspects, *answer.now.extra):
        for judged in (*each.carriers, *each.exempting):
            if judged.link.limit:
                found.setdefault(judged.link.limit, {}).setdefault(judged.link.provision, judged)
    for limit, by_article in found.items():
        head = f"{view.word('l.limit')}, {articles_text(view, by_article)}{view.word('colon')}"
        note = citing.link_note(view, next(iter(by_article.values())))
        yield run(Styled(head, "strong"), Styled(citing.sentence(limit), "", "", note))


def _exemptions(view: View, answer: ItemAnswer) -> Iterator[Run]:
    """What takes conduct out of the offences, for which items and how far: an exemption makes nothing an offence."""
    cited = {each.judged.link.provision for each in _answered(answer)}
    found: dict[tuple[str, str], list[str]] = {}
    for each in (*answer.now.aspects, *answer.now.extra):
        extra = [judged for judged in each.carriers if each in answer.now.extra and judged.link.role is Role.EXEMPTS]
        for judged in (*each.exempting, *extra):
            found.setdefault((judged.link.provision, citing.how_far(view, judged)), []).append(each.item)
    for (ident, how_far), items in found.items():
        told = f"{view.word('l.exemption')} ({items_in_short(view, items)}; {how_far}){view.word('colon')}"
        provision = view.corpus.provision[ident]
        if ident in cited:
            text = citing.sentence(citing.capital(view.word("takes out", citing.cited(view, ident))))
            yield run(Styled(told, "strong"), text)
        elif provision.version(view.on):
            yield run(Styled(told, "strong"), *law_paragraph(view, provision))


def _partners(view: View, answer: ItemAnswer) -> Iterator[Run]:
    """What must be read with each article that is cited, and what for."""
    for ident in dict.fromkeys(each.judged.link.provision for each in _answered(answer)):
        found = partners(view.corpus, ident, view.on)
        if not found:
            continue
        page = article_page(view, ident)
        told: list[Styled] = []
        for partner in found:
            note = citing.partner_note(view, partner)
            if told:  # one footnote for what stands in one place
                last = told.pop()
                told.append(last._replace(text=f"{last.text};", note="" if last.note == note else last.note))
                told.append(Styled(" "))
            other = article_page(view, partner.provision)
            text = f"{view.article(partner.provision)} ({partner.purpose})"
            told.append(Styled(text, "", "" if other == page else other, note))
        yield run(Styled(view.word("r.read with", citing.cited(view, ident)), "strong", page), " ", *told)


def _beside(view: View, answer: ItemAnswer) -> Iterator[Run]:
    """Aspects that are shown and not weighed, and the articles that touch the item without being needed."""
    for group in once_per_aspect(answer.now.extra):
        items = items_in_short(view, [each.item for each in group])
        title = f"{aspect_title(view, group[0].aspect)} ({items}){view.word('colon')}"
        standing = standing_run(view, group[0].standing)
        yield run(view.word("r.beside"), title, standing, view.word("colon"), citing.sentence(why(view, group[0])))
    cited = {each.judged.link.provision for each in _answered(answer)}
    exempting = {judged.link.provision for each in answer.now.aspects for judged in each.exempting}
    touching = [
        judged.link.provision
        for each in answer.now.aspects
        for judged in each.outweighed
        if judged.link.provision not in cited | exempting
    ]
    if touching:
        yield run(view.word("r.touching", articles_text(view, touching)))


# -- do not say --------------------------------------------------------------------------------------------------------


def _not(view: View, answer: ItemAnswer) -> Iterator[Run]:
    """What the data contradict: full answers that are none, old articles, dates, what was disputed."""
    for group in once_per_aspect(answer.now.open):
        items = items_in_short(view, [each.item for each in group])
        title = f"{aspect_title(view, group[0].aspect)} ({items})"
        reasons = "; ".join(dict.fromkeys(why(view, each) for each in group))
        yield run(Styled(view.word("r.not full", title), "strong"), citing.capital(citing.sentence(reasons)))
    yield from _old_articles(view, answer)
    for position in answer.positions:
        yield from _contradicted(view, position)
    yield from _disputes(view, answer)


def _old_articles(view: View, answer: ItemAnswer) -> Iterator[Run]:
    """The articles that were cited in the last round, or answered then, and are law no more: what took over."""
    then = answer.then.on
    by: dict[str, list[str]] = {}
    for position in answer.positions:
        for each in position.cites:
            by.setdefault(each.provision, []).append(view.word("r.cited by", holder_text(view, position), position.id))
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
        yield run(Styled(view.word("r.not law either", view.day(then)), "strong"), "; ".join(others), ".")


def _old_article(view: View, provision: Provision, who: list[str]) -> Run:
    told = f" ({'; '.join(who)})" if who else ""
    now, sure = citing.instead(view, provision)
    instead = view.word("r.instead", citing.cited_all(view, now)) + sure if now else view.word("r.no heir")
    by_part = "; ".join(_by_part(view, each) for each in provision.replaced_by if each.part)
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
    told = view.word("now", articles_text(view, now)) + sure if now else ""
    ended = less_than_seen(view, day_mark(view.corpus, provision.repeal)) if provision.repeal else ""
    return f"{view.article(provision.id)} {until}{ended}{told}"


def _by_part(view: View, each: Successor) -> str:
    """What took over a part of an article, and what is in force for it now."""
    step = less_than_seen(view, each.verification)
    today, sure = citing.instead(view, view.corpus.provision[each.provision])
    now = view.word("now", articles_text(view, today)) + sure if today else ""
    return f"{each.part}{view.word('colon')}{view.article(each.provision)}{step}{now}"


def _contradicted(view: View, position: Position) -> Iterator[Run]:
    """Dates that a statement of the last round gives and the data contradict."""
    if not position.cites:
        return
    on = said.day_of(view.corpus, position) or view.on
    found = citations.check.check(view.corpus, position.statement, on, select=("LL3",))
    sign = "" if view.language == "en" else UNTRANSLATED
    for problem in found.problems:
        text = view.word("r.not the date", holder_text(view, position), position.id)
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
    head = Styled(view.word(key, holder_text(view, position)), "strong")
    statement = Styled(citing.sentence(position.statement), "", "", citing.position_note(view, position))
    return run(head, statement, *(f" {each}" for each in (tail, remark) if each))


# -- not known ---------------------------------------------------------------------------------------------------------


def _unknown(view: View, answer: ItemAnswer) -> Iterator[Run]:
    """What the data do not know, or know less surely than by sight."""
    item = answer.item
    if item.verification is not Mark.SEEN:
        told = citing.sentence(citing.capital(view.word("what it asks", item.id, view.word(item.verification))))
        yield run(Styled(told, "strong"), f" {item.note}" if item.note else "")
    elif item.note:
        yield run(item.note)
    if item.applies is Applies.UNKNOWN:
        yield run(Styled(view.word("r.may not concern"), "strong"), citing.sentence(item.applies_if))
    if item.reservation:
        yield run(citing.sentence(citing.capital(view.word("reservation-unknown"))))
    if item.kind is Kind.PRACTICE:
        yield run(view.word("r.practice not held"))
    yield _last_reply(view, answer)
    unknown = [each for each in answer.now.aspects if each.standing is Standing.UNKNOWN]
    for group in once_per_aspect(unknown):
        items = items_in_short(view, [each.item for each in group])
        title = f"{aspect_title(view, group[0].aspect)} ({items})"
        yield run(Styled(view.word("r.hole", title), "strong"), view.word("nobody looked"))
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
    for each in _answered(answer):
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
        weakness = weakness_text(view, each.judged.weakness)
        if weakness and not each.judged.weakness.date_name:
            told.setdefault(weakness, run(citing.sentence(citing.capital(weakness))))
        review = review_text(view, link.review_on(view.on))
        if review:
            text = f"{view.article(link.provision)}{view.word('colon')}{review}"
            told.setdefault(text, run(citing.sentence(text)))
    yield from told.values()


# -- which items -------------------------------------------------------------------------------------------------------


def sections(corpus: Corpus, chosen: Iterable[Item]) -> list[Item]:
    """The items that have a section of their own, with their limbs: a heading of headings gives way to these."""
    found: list[Item] = []
    below: set[str] = set()
    waiting = list(chosen)
    while waiting:
        item = waiting.pop(0)
        limbs = corpus.limbs.get(item.id, [])
        if not item.aspects and any(corpus.limbs.get(each) for each in limbs):
            waiting[:0] = [corpus.item[each] for each in limbs]
        elif item.id not in below:
            below.update((item.id, *limbs))
            found.append(item)
    return found


def of_law(corpus: Corpus, instrument: str) -> list[Item]:
    """The items of an instrument that ask for law."""
    return [each for each in corpus.items if each.instrument == instrument and each.kind is Kind.LAW]
