"""The reply that is sent, item by item: the law in force, what it answers point by point, what is read with it.

It is put together from the data and fixed sentences. What only the drafter may see stands in `drafter`; each sentence
here has its act and its mark in a footnote, each limit stands beside what it limits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.answers.limits import partners
from lanzarote_law.answers.lookup import item_answer
from lanzarote_law.answers.resolve import Resolved, sort_ids
from lanzarote_law.grammar.articleids import ArticleId
from lanzarote_law.model import PENALTIES, Does, Kind, Mark, Role
from lanzarote_law.render.formats.blocks import Block, Bullets, Column, Heading, Line, Styled, Table, plain, run
from lanzarote_law.render.grouping import group_by_key
from lanzarote_law.render.official_links import article_page
from lanzarote_law.render.phrases import Detail
from lanzarote_law.render.words import localized_text
from lanzarote_law.reports import citing, pointbypoint, predecessors
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
    """The provisions that have sentences of their own in it."""
    cited: tuple[str, ...]
    """These, and what it cites below them or beside them."""
    defining: tuple[tuple[str, Partner], ...]
    """What defines words of them and stands elsewhere, each with the article whose words it defines."""
    aspects: tuple[str, ...]
    """The aspects that it answers."""
    named: tuple[str, ...]
    """The provisions that it names by the short names of their codes."""


def draft(view: View, item: Item) -> ReplyDraft:
    """The draft of the answer to an item with its limbs."""
    view = view._replace(detail=Detail.VERBOSE)
    answer = item_answer(view.corpus, item, view.on, Resolved(item.id, (item,)))
    articles = _articles(answer)
    rows = pointbypoint.rows_of(answer)
    limits = pointbypoint.shared_limits(rows)
    points = [pointbypoint.cells(view, row, limits) for row in rows]
    law = [*pointbypoint.limits_told(view, rows, limits), *_law(view, articles)]
    touching = _touching(view, answer, articles)
    also = [*_read_with(view, articles), *_bearing_on_it(view, touching)]
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
        "say": [sentence_value(each) for each in sentences if any(part.note for part in each)],
        "points": [_point_value(row) for row in points],
        "say_also": [sentence_value(each) for each in also],
        "answers": [_answer_value(view, each) for each in pointbypoint.answered(answer)],
    }
    beside = [(ident, partner) for ident in articles for partner in partners(view.corpus, ident, view.on)]
    measures = [each for ident in articles for each in _in_its_place(view, view.corpus.provision[ident])]
    named = [each.provision for each in (*measures, *(one for _, one in beside))]
    return ReplyDraft(
        Part(tuple(blocks), {"drafts": [values]}),
        articles=tuple(articles),
        cited=tuple(dict.fromkeys((*articles, *named, *touching))),
        defining=tuple((ident, each) for ident, each in beside if each.does is Does.DEFINES),
        aspects=tuple(dict.fromkeys(each.aspect for each in (*answer.now.aspects, *answer.now.extra))),
        named=tuple(other.provision for each in pointbypoint.answered(answer) for other in each.judged.link.read_with),
    )


def _question(view: View, item: Item) -> Run:
    """What an item asks, with how that was checked: the words of the question are not those of the Committee."""
    note = view.word("r.question checked", view.word(item.verification))
    return run(Styled(f"{view.word('r.l.question')}{view.word('colon')}", "strong"), Styled(item.asks, note=note))


def sentence_value(told: Run) -> Plain:
    """A sentence with its footnotes."""
    return {"text": plain(told), "sources": [part.note for part in told if part.note]}


def _point_value(row: tuple[Run, ...]) -> Plain:
    point, article, told = row
    return {"point": plain(point), "article": plain(article), **sentence_value(told)}


def _articles(answer: ItemAnswer) -> list[str]:
    """The articles of an item, each once: who judges the child, then limb by limb, then what takes conduct out."""
    carried = pointbypoint.answered(answer)
    youth = [each for each in carried if each.judged.link.role is Role.PROCEDURE]
    general = [
        judged.link.provision
        for each in answer.now.aspects
        for judged in each.outweighed
        if judged.link.role is Role.GENERAL_PART and each in (one for found in youth for one in found.aspects)
    ]
    told = [each.judged.link.provision for each in youth]
    rest = [each.judged.link.provision for each in (*carried, *pointbypoint.beside(answer))]
    return list(dict.fromkeys((*general, *told, *rest)))


def _answer_value(view: View, each: pointbypoint.Answered) -> Plain:
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
        "limit": link.limit or None,
        "not_read": view.review_text(link) or None,
        "basis": link.basis,
        "verification": link.verification,
        "disputed_by": list(each.judged.disputed_by),
    }


# -- the law in force --------------------------------------------------------------------------------------------------


def _law(view: View, articles: Sequence[str]) -> Iterator[Line | Bullets]:
    """For each article its sentences; below, the penalties that others set for it, and what holds in its place."""
    told: list[str] = []
    for ident in articles:
        if ident in told:
            continue
        provision = view.corpus.provision[ident]
        yield Line((*citing.law_paragraph(view, provision), *predecessors.told(view, provision)))
        told.append(ident)
        elsewhere = [each for each in _in_its_place(view, provision) if each.provision not in told]
        below = [*_penalties(view, provision, {*told, *articles}), *(_instead(view, each) for each in elsewhere)]
        told += [each.provision for each in elsewhere]
        if below:
            yield Bullets(tuple(below))


def _penalties(view: View, provision: Provision, told: Collection[str]) -> Iterator[Run]:
    """The penalties beside an article; one that takes conduct out has none."""
    links = view.corpus.links_to_provision.get(provision.id, ())
    if not any(link.role is Role.EXEMPTS for link in links if link.provision == provision.id):
        yield from citing.penalties_beside(view, provision, told)


def _in_its_place(view: View, provision: Provision) -> list[Partner]:
    """What holds in the place of an article, in parts of the country, with the measures that each has."""
    found: list[Partner] = []
    for each in partners(view.corpus, provision.id, view.on):
        if each.does is Does.TAKES_PLACE:
            measures = partners(view.corpus, each.provision, view.on)
            found += [each, *(one for one in measures if one.does is Does.ADDS_MEASURE)]
    return found


def _instead(view: View, partner: Partner) -> Run:
    """What holds in the place of an article, and where: `Decree ... (Flanders): ...`."""
    other = view.corpus.provision[partner.provision]
    version = other.version(view.on)
    assert version is not None
    relation = citing.relation_note(view, partner)
    place = Styled(citing.capital(citing.cited(view, other.id)), "strong", article_page(view, other.id), relation)
    where = f" {view.word('r.purpose', version.territory or partner.purpose)}{view.word('colon')}"
    told = citing.sentence(citing.standing_alone(view, version.summary))
    since = citing.since_sentence(view, other, version)
    note = citing.official_note(view, other, version)
    return run(place, Styled(f"{where}{told} {since}", "", "", note))


# -- what is read with it ----------------------------------------------------------------------------------------------


def _read_with(view: View, articles: Sequence[str]) -> Iterator[Run]:
    """What else is to be read with the articles, each provision once with all for which it is."""
    found: dict[tuple[str, str], tuple[Partner, list[str]]] = {}
    for ident in articles:
        for each in partners(view.corpus, ident, view.on):
            if each.does not in _ELSEWHERE and each.provision not in articles:
                found.setdefault((each.provision, each.purpose), (each, []))[1].append(ident)
    groups = group_by_key((tuple(sort_ids(view.corpus, idents)), partner) for partner, idents in found.values())
    for group, beside in groups.items():
        told: list[Styled] = []
        for text, partner in zip(citing.cited_in_a_row(view, [each.provision for each in beside]), beside, strict=True):
            told += [Styled(view.word("semicolon"))] if told else []
            told += _partner(view, partner, text)
        head = Styled(citing.capital(view.word("r.read with", citing.cited_short(view, group))), "strong")
        yield (head, *_noted_once(told), Styled("."))


def _partner(view: View, partner: Partner, cited: str) -> Run:
    """A provision that is read with others, and what it does for them."""
    other = view.corpus.provision[partner.provision]
    version = other.version(view.on)
    assert version is not None
    told = Styled(f" {view.word('r.purpose', partner.purpose)}", note=citing.official_note(view, other, version))
    return run(Styled(cited, "", article_page(view, other.id), citing.relation_note(view, partner)), told)


def _touching(view: View, answer: ItemAnswer, articles: Collection[str]) -> list[str]:
    """What bears on an item as well, behind articles that answer it better and stand in the draft."""
    links = [judged.link for each in answer.now.aspects for judged in each.outweighed]
    beside = {each.provision for ident in articles for each in partners(view.corpus, ident, view.on)}
    return list(dict.fromkeys(link.provision for link in links if link.provision not in {*articles, *beside}))


def _bearing_on_it(view: View, idents: Sequence[str]) -> Iterator[Run]:
    """What bears on an item as well, each article with what it is about."""
    told: list[Styled] = []
    for ident, text in zip(idents, citing.cited_in_a_row(view, idents), strict=True):
        provision = view.corpus.provision[ident]
        version = provision.version(view.on)
        assert version is not None
        told += [Styled(view.word("semicolon"))] if told else []
        told.append(Styled(text, "", article_page(view, ident)))
        about = view.word("r.purpose", localized_text(provision.title(view.on), view.language))
        told.append(Styled(f" {about}", note=citing.official_note(view, provision, version)))
    if told:
        yield (Styled(view.word("r.bearing"), "strong"), *_noted_once(told), Styled("."))


def _noted_once(told: list[Styled]) -> Iterator[Styled]:
    """Texts in a row that have the same footnote, with one mark behind the last."""
    for index, each in enumerate(told):
        later = next((one.note for one in told[index + 1 :] if one.note), "")
        yield each._replace(note="") if each.note == later else each


_ELSEWHERE = {*PENALTIES, Does.DEFINES, Does.TAKES_PLACE, Does.ADDS_MEASURE}
"""What an article does for another one and is told elsewhere: below it, or at the end."""


# -- once for all items ------------------------------------------------------------------------------------------------


def opening(view: View, drafts: Sequence[ReplyDraft]) -> Part:
    """What must be said once, before the items: how sure the days are on which articles start."""
    named: dict[str, Run] = {}
    for each in drafts:
        for ident in (*each.articles, *(partner.provision for _, partner in each.defining)):
            version = view.corpus.provision[ident].version(view.on)
            day = view.corpus.named_date[version.date_name] if version and version.date_name else None
            if day and day.verification is not Mark.SEEN:
                title = f"{localized_text(day.title, view.language) or day.id}, {view.day(day.on)}{view.word('colon')}"
                told = f"{title}{view.word(day.verification)}."
                named.setdefault(day.id, run(Styled(told, "strong"), f" {day.note}" if day.note else ""))
    return Part(tuple(Line(each) for each in named.values()), {})


def definitions(view: View, drafts: Sequence[ReplyDraft]) -> Part:
    """What the words mean, each once: the short names, the articles that define words, what the points ask for."""
    articles = {ident for each in drafts for ident in each.articles}
    defining: dict[tuple[str, str], tuple[Partner, list[str]]] = {}
    for ident, partner in (pair for each in drafts for pair in each.defining):
        if partner.provision not in articles:
            defining.setdefault((partner.provision, partner.purpose), (partner, []))[1].append(ident)
    told = tuple(_definition(view, *each) for each in defining.values())
    aspects = [view.corpus.aspect[each] for each in dict.fromkeys(each for one in drafts for each in one.aspects)]
    rows = [(run(localized_text(each.title, view.language)), run(citing.sentence(each.definition))) for each in aspects]
    short = _short_names(view, (*articles, *(each for one in drafts for each in one.named)))
    blocks: list[Block] = [Line(short)] if short else []
    blocks += [heading(view, "r.h.definitions.law", level=3), Bullets(told)] if told else []
    if rows:
        blocks.append(heading(view, "r.h.definitions.points", level=3))
        blocks += table(view, "r.h.definitions.points", ("r.c.point", "r.c.asked"), rows)
    head = [heading(view, "r.h.definitions")] if blocks else []
    return Part((*head, *blocks), {"definitions": [sentence_value(each) for each in told]})


def _definition(view: View, partner: Partner, idents: Iterable[str]) -> Run:
    """An article that defines words of others: which, of which articles, and how."""
    place, told = _partner(view, partner, citing.capital(citing.cited(view, partner.provision)))
    others = view.word("r.of articles", citing.cited_short(view, dict.fromkeys(idents)))
    version = view.corpus.provision[partner.provision].version(view.on)
    assert version is not None
    return run(place, told._replace(text=f"{told.text}{others} {citing.summary(view, version)}"))


def _short_names(view: View, idents: Iterable[str]) -> Run:
    """The codes and acts of some articles by the short names that the tables have."""
    used = {ArticleId(ident).code for ident in idents}
    told: list[Styled] = []
    for code in view.corpus.codes:
        title = localized_text(code.title, view.language)
        if code.id in used and view.code(code.id) != title:
            told += [Styled(view.word("semicolon"))] if told else []
            told += [Styled(view.code(code.id), "strong"), Styled(f"{view.word('colon')}{title}")]
    return run(*told, ".") if told else ()


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
