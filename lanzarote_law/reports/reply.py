"""The reply that is sent, item by item: the law in force, what it answers point by point, the articles read with it.

It is composed of the data and fixed sentences. Notes for the drafter alone are in `drafting_notes`. Each sentence has
its act and its mark in a footnote, and each limit is printed with the answer that it limits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.answers.limits import partners_in_force
from lanzarote_law.answers.lookup import item_answer
from lanzarote_law.answers.resolve import ResolvedReference, sort_ids
from lanzarote_law.grammar.articleids import ArticleId
from lanzarote_law.model import PENALTY_EFFECTS, ItemKind, Mark, PartnerEffect, Role
from lanzarote_law.render.formats.blocks import Block, Bullets, Column, Heading, Line, Styled, Table, plain, run
from lanzarote_law.render.grouping import group_by_key
from lanzarote_law.render.official_links import article_page
from lanzarote_law.render.phrases import Detail
from lanzarote_law.render.words import localized_text
from lanzarote_law.reports import footnotes, predecessors, reply_table
from lanzarote_law.reports.footnotes import as_sentence, capitalise
from lanzarote_law.reports.parts import Part, heading, table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from lanzarote_law.answers.lookup import ItemAnswer
    from lanzarote_law.model import Corpus, Item, Partner, Provision
    from lanzarote_law.render.formats.blocks import Run
    from lanzarote_law.render.json_output import Plain
    from lanzarote_law.render.phrases import View


class ReplyDraft(NamedTuple):
    """The draft of the answer to an item with its limbs."""

    part: Part
    articles: tuple[str, ...]
    """The provisions that the draft describes."""
    cited: tuple[str, ...]
    """These, and those cited below them or read with them."""
    defining: tuple[tuple[str, Partner], ...]
    """The provisions that define terms of these and are not described, each after the article that it explains."""
    aspects: tuple[str, ...]
    """The aspects that the draft answers."""
    named: tuple[str, ...]
    """The provisions that the draft names by the short names of their codes."""


def draft_reply(view: View, item: Item) -> ReplyDraft:
    """The draft of the answer to an item with its limbs."""
    view = view._replace(detail=Detail.VERBOSE)
    answer = item_answer(view.corpus, item, view.on, ResolvedReference(item.id, (item,)))
    articles = _answering_articles(answer)
    rows = reply_table.point_rows(answer)
    limits = reply_table.shared_limits(rows)
    points = [reply_table.row_cells(view, row, limits) for row in rows]
    law = [*reply_table.limit_lines(view, rows, limits), *_law_blocks(view, articles)]
    touching = _other_relevant_articles(view, answer, articles)
    also = [*_partner_lines(view, articles), *_other_relevant_line(view, touching)]
    blocks: list[Block] = [
        Heading(run(Styled(item.id, "ref"), f"  {localized_text(item.title, view.language)}"), 2),
        Line(_question(view, item)),
        heading(view, "r.h.reply.law", level=3),
        *(law or [Line(run(Styled(view.word("r.silent.law"), "dim")))]),
    ]
    if points:
        columns = tuple(Column(view.word(each), fixed=False) for each in ("r.c.point", "c.article", "r.c.how far"))
        blocks.append(heading(view, "r.h.reply.points", level=3))
        blocks.append(Table(columns, tuple(points), 1, view.word("r.h.reply.points")))
    if also:
        blocks += [heading(view, "r.h.reply.also", level=3), Bullets(tuple(also))]
    sentences = [each for block in law for each in (block.runs if isinstance(block, Bullets) else (block.run,))]
    values: Plain = {
        "item": item.id,
        "title": localized_text(item.title, view.language),
        "asks": item.asks,
        "say": [sentence_values(each) for each in sentences if any(part.note for part in each)],
        "points": [_point_values(row) for row in points],
        "say_also": [sentence_values(each) for each in also],
        "answers": [_answer_values(view, each) for each in reply_table.answering_links(answer)],
    }
    beside = [(ident, partner) for ident in articles for partner in partners_in_force(view.corpus, ident, view.on)]
    measures = [each for ident in articles for each in _regional_substitutes(view, view.corpus.provision[ident])]
    named = [each.provision for each in (*measures, *(one for _, one in beside))]
    return ReplyDraft(
        Part(tuple(blocks), {"drafts": [values]}),
        articles=tuple(articles),
        cited=tuple(dict.fromkeys((*articles, *named, *touching))),
        defining=tuple((ident, each) for ident, each in beside if each.does is PartnerEffect.DEFINES),
        aspects=tuple(dict.fromkeys(each.aspect for each in (*answer.now.aspects, *answer.now.extra))),
        named=tuple(
            other.provision for each in reply_table.answering_links(answer) for other in each.judged.link.read_with
        ),
    )


def _question(view: View, item: Item) -> Run:
    """The question of an item, with its mark: it is a paraphrase of the Committee's wording."""
    note = view.word("r.question checked", view.word(item.verification))
    return run(Styled(f"{view.word('r.l.question')}{view.word('colon')}", "strong"), Styled(item.asks, note=note))


def sentence_values(sentence: Run) -> Plain:
    """A sentence with its footnotes."""
    return {"text": plain(sentence), "sources": [part.note for part in sentence if part.note]}


def _point_values(row: tuple[Run, ...]) -> Plain:
    point, article, answer = row
    return {"point": plain(point), "article": plain(article), **sentence_values(answer)}


def _answering_articles(answer: ItemAnswer) -> list[str]:
    """The articles of an item, each once: rules on the trial of children, then the answers by limb, then exemptions."""
    carried = reply_table.answering_links(answer)
    youth = [each for each in carried if each.judged.link.role is Role.PROCEDURE]
    general = [
        judged.link.provision
        for each in answer.now.aspects
        for judged in each.outweighed
        if judged.link.role is Role.GENERAL_PART and each in (one for found in youth for one in found.aspects)
    ]
    youth_articles = [each.judged.link.provision for each in youth]
    rest = [each.judged.link.provision for each in (*carried, *reply_table.additional_links(answer))]
    return list(dict.fromkeys((*general, *youth_articles, *rest)))


def _answer_values(view: View, each: reply_table.AnsweringLink) -> Plain:
    """A link as plain values: the aspects that it answers, its extent and its basis."""
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
        "limit": link.limit or None,
        "not_read": view.review_text(link) or None,
        "basis": link.basis,
        "verification": link.verification,
        "disputed_by": list(each.judged.disputed_by),
    }


# -- the law in force --------------------------------------------------------------------------------------------------


def _law_blocks(view: View, articles: Sequence[str]) -> Iterator[Line | Bullets]:
    """The sentences on each article; below them, the penalties in other articles and regional substitutes."""
    described: list[str] = []
    for ident in articles:
        if ident in described:
            continue
        provision = view.corpus.provision[ident]
        yield Line((*footnotes.law_paragraph(view, provision), *predecessors.predecessor_run(view, provision)))
        described.append(ident)
        elsewhere = [each for each in _regional_substitutes(view, provision) if each.provision not in described]
        below = [
            *_penalties(view, provision, {*described, *articles}),
            *(_substitute_line(view, each) for each in elsewhere),
        ]
        described += [each.provision for each in elsewhere]
        if below:
            yield Bullets(tuple(below))


def _penalties(view: View, provision: Provision, described: Collection[str]) -> Iterator[Run]:
    """The penalties that other articles set for an article; none for an exemption."""
    links = view.corpus.links_to_provision.get(provision.id, ())
    if not any(link.role is Role.EXEMPTS for link in links if link.provision == provision.id):
        yield from footnotes.related_penalties(view, provision, described)


def _regional_substitutes(view: View, provision: Provision) -> list[Partner]:
    """The provisions that replace an article in parts of the country, with the measures of each."""
    found: list[Partner] = []
    for each in partners_in_force(view.corpus, provision.id, view.on):
        if each.does is PartnerEffect.TAKES_PLACE:
            measures = partners_in_force(view.corpus, each.provision, view.on)
            found += [each, *(one for one in measures if one.does is PartnerEffect.ADDS_MEASURE)]
    return found


def _substitute_line(view: View, partner: Partner) -> Run:
    """A provision that replaces an article in a territory: `Decree ... (Flanders): ...`."""
    other = view.corpus.provision[partner.provision]
    version = other.version(view.on)
    assert version is not None
    relation = footnotes.relation_footnote(view, partner)
    place = Styled(
        capitalise(footnotes.article_citation(view, other.id)), "strong", article_page(view, other.id), relation
    )
    where = f" {view.word('r.purpose', version.territory or partner.purpose)}{view.word('colon')}"
    content = as_sentence(footnotes.complete_sentence(view, version.summary))
    since = footnotes.in_force_sentence(view, other, version)
    note = footnotes.act_footnote(view, other, version)
    return run(place, Styled(f"{where}{content} {since}", "", "", note))


# -- what is read with it ----------------------------------------------------------------------------------------------


def _partner_lines(view: View, articles: Sequence[str]) -> Iterator[Run]:
    """The provisions to be read with the articles, each once with all its purposes."""
    found: dict[tuple[str, str], tuple[Partner, list[str]]] = {}
    for ident in articles:
        for each in partners_in_force(view.corpus, ident, view.on):
            if each.does not in _SHOWN_ELSEWHERE and each.provision not in articles:
                found.setdefault((each.provision, each.purpose), (each, []))[1].append(ident)
    groups = group_by_key((tuple(sort_ids(view.corpus, idents)), partner) for partner, idents in found.values())
    for group, beside in groups.items():
        parts: list[Styled] = []
        for text, partner in zip(
            footnotes.citations_in_sequence(view, [each.provision for each in beside]), beside, strict=True
        ):
            parts += [Styled(view.word("semicolon"))] if parts else []
            parts += _partner_runs(view, partner, text)
        head = Styled(capitalise(view.word("r.read with", footnotes.short_citations(view, group))), "strong")
        yield (head, *_without_repeated_footnotes(parts), Styled("."))


def _partner_runs(view: View, partner: Partner, cited: str) -> Run:
    """A provision that is read with others, and its purpose."""
    other = view.corpus.provision[partner.provision]
    version = other.version(view.on)
    assert version is not None
    purpose = Styled(f" {view.word('r.purpose', partner.purpose)}", note=footnotes.act_footnote(view, other, version))
    return run(Styled(cited, "", article_page(view, other.id), footnotes.relation_footnote(view, partner)), purpose)


def _other_relevant_articles(view: View, answer: ItemAnswer, articles: Collection[str]) -> list[str]:
    """Articles that also concern an item but answer it less well than those in the draft."""
    links = [judged.link for each in answer.now.aspects for judged in each.outweighed]
    beside = {each.provision for ident in articles for each in partners_in_force(view.corpus, ident, view.on)}
    return list(dict.fromkeys(link.provision for link in links if link.provision not in {*articles, *beside}))


def _other_relevant_line(view: View, idents: Sequence[str]) -> Iterator[Run]:
    """Articles that also concern an item, each with its subject."""
    parts: list[Styled] = []
    for ident, text in zip(idents, footnotes.citations_in_sequence(view, idents), strict=True):
        provision = view.corpus.provision[ident]
        version = provision.version(view.on)
        assert version is not None
        parts += [Styled(view.word("semicolon"))] if parts else []
        parts.append(Styled(text, "", article_page(view, ident)))
        about = view.word("r.purpose", localized_text(provision.title(view.on), view.language))
        parts.append(Styled(f" {about}", note=footnotes.act_footnote(view, provision, version)))
    if parts:
        yield (Styled(view.word("r.bearing"), "strong"), *_without_repeated_footnotes(parts), Styled("."))


def _without_repeated_footnotes(parts: list[Styled]) -> Iterator[Styled]:
    """Consecutive texts; of those that share a footnote, only the last keeps it."""
    for index, each in enumerate(parts):
        later = next((one.note for one in parts[index + 1 :] if one.note), "")
        yield each._replace(note="") if each.note == later else each


_SHOWN_ELSEWHERE = {*PENALTY_EFFECTS, PartnerEffect.DEFINES, PartnerEffect.TAKES_PLACE, PartnerEffect.ADDS_MEASURE}
"""The functions of an article that are described elsewhere: below the other article, or at the end."""


# -- once for all items ------------------------------------------------------------------------------------------------


def unverified_dates_part(view: View, drafts: Sequence[ReplyDraft]) -> Part:
    """The dates of entry into force that were not seen, each once, before the items."""
    named: dict[str, Run] = {}
    for each in drafts:
        for ident in (*each.articles, *(partner.provision for _, partner in each.defining)):
            version = view.corpus.provision[ident].version(view.on)
            day = view.corpus.named_date[version.date_name] if version and version.date_name else None
            if day and day.verification is not Mark.SEEN:
                title = f"{localized_text(day.title, view.language) or day.id}, {view.day(day.on)}{view.word('colon')}"
                label = f"{title}{view.word(day.verification)}."
                named.setdefault(day.id, run(Styled(label, "strong"), f" {day.note}" if day.note else ""))
    return Part(tuple(Line(each) for each in named.values()), {})


def definitions_part(view: View, drafts: Sequence[ReplyDraft]) -> Part:
    """The definitions, each once: short names, articles that define terms, and the meaning of the points."""
    articles = {ident for each in drafts for ident in each.articles}
    defining: dict[tuple[str, str], tuple[Partner, list[str]]] = {}
    for ident, partner in (pair for each in drafts for pair in each.defining):
        if partner.provision not in articles:
            defining.setdefault((partner.provision, partner.purpose), (partner, []))[1].append(ident)
    sentences = tuple(_definition(view, *each) for each in defining.values())
    aspects = [view.corpus.aspect[each] for each in dict.fromkeys(each for one in drafts for each in one.aspects)]
    rows = [(run(localized_text(each.title, view.language)), run(as_sentence(each.definition))) for each in aspects]
    short = _short_names(view, (*articles, *(each for one in drafts for each in one.named)))
    blocks: list[Block] = [Line(short)] if short else []
    blocks += [heading(view, "r.h.definitions.law", level=3), Bullets(sentences)] if sentences else []
    if rows:
        blocks.append(heading(view, "r.h.definitions.points", level=3))
        blocks += table(view, "r.h.definitions.points", ("r.c.point", "r.c.asked"), rows)
    head = [heading(view, "r.h.definitions")] if blocks else []
    return Part((*head, *blocks), {"definitions": [sentence_values(each) for each in sentences]})


def _definition(view: View, partner: Partner, idents: Iterable[str]) -> Run:
    """An article that defines terms of others: its citation, those articles, and its content."""
    place, purpose = _partner_runs(view, partner, capitalise(footnotes.article_citation(view, partner.provision)))
    others = view.word("r.of articles", footnotes.short_citations(view, dict.fromkeys(idents)))
    version = view.corpus.provision[partner.provision].version(view.on)
    assert version is not None
    return run(place, purpose._replace(text=f"{purpose.text}{others} {footnotes.summary_sentence(view, version)}"))


def _short_names(view: View, idents: Iterable[str]) -> Run:
    """The codes and acts of some articles with the short names that the tables use."""
    used = {ArticleId(ident).code for ident in idents}
    parts: list[Styled] = []
    for code in view.corpus.codes:
        title = localized_text(code.title, view.language)
        if code.id in used and view.code(code.id) != title:
            parts += [Styled(view.word("semicolon"))] if parts else []
            parts += [Styled(view.code(code.id), "strong"), Styled(f"{view.word('colon')}{title}")]
    return run(*parts, ".") if parts else ()


# -- which items -------------------------------------------------------------------------------------------------------


def reply_sections(corpus: Corpus, chosen: Iterable[Item]) -> list[Item]:
    """The items with sections of their own, with their limbs; an item that only groups others is replaced by them."""
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


def law_items(corpus: Corpus, instrument: str) -> list[Item]:
    """The items of an instrument that ask for law."""
    return [each for each in corpus.items if each.instrument == instrument and each.kind is ItemKind.LAW]
