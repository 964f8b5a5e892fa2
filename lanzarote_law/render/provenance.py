"""Marked facts with their content, sources and checks: as a page and as JSON."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from lanzarote_law import model
from lanzarote_law.answers.links_pending_review import review_reason
from lanzarote_law.answers.verifiable_facts import DocumentPlace, Fact, source_documents
from lanzarote_law.render import decisions
from lanzarote_law.render.blocks import Block, Heading, Page, Paragraph, Run, Space, Styled, Table, row, run
from lanzarote_law.render.json_output_keys import Plain, document, plain_record
from lanzarote_law.render.layout import columns
from lanzarote_law.render.phrases import View, act_reference, kind_of_act, with_dots, wording_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.answers.law_over_time import Provenance
    from lanzarote_law.model import Verified

_FEW = 3
"""As many documents are named in a row of a table before the rest is only counted."""


def page(view: View, result: Provenance) -> Page:
    """Every marked fact with its address and mark, and below each other who checked it, the latest last."""
    blocks: list[Block] = [Heading(title, 1) for title in _titles(view, result)]
    checked = sum(fact.verification is model.Mark.SEEN for fact in result.facts)
    recorded = sum(bool(fact.verified) for fact in result.facts)
    key = "checks counted" if recorded else "checks counted.no reader"
    counted = view.word(key, str(len(result.facts)), str(checked), str(recorded))
    rows = tuple(row for fact in result.facts for row in _rows(view, fact))
    titles = columns(view, "c.fact", "c.mark", "c.checked by", fixed=())
    return view.footed((*blocks, Space(), Paragraph(run(counted)), Space(), Table(titles, rows, 1)))


def _titles(view: View, result: Provenance) -> Iterator[Run]:
    if result.provision:
        yield view.provision_title(result.provision)
    for item in result.items:
        yield view.item_title(item)


def _rows(view: View, fact: Fact) -> Iterator[tuple[Run, ...]]:
    name = run(fact_text(view, fact), Styled(f" [{fact.address}]", "ref"))
    if not fact.verified:
        yield row(name, _mark(view, fact), Styled(_no_check(view, fact), "dim"))
    for index, check in enumerate(fact.verified):
        mark = Styled(view.word(check.mark), "dim") if index + 1 < len(fact.verified) else _mark(view, fact)
        yield row(run() if index else name, mark, _check(view, check))


def _no_check(view: View, fact: Fact) -> str:
    """That nobody has recorded a check, and in which documents the fact stands; for a search, what it went through."""
    if isinstance(fact.record, (model.EmptySearch, model.AspectRest)):
        return f"{view.word('no check')}; {view.word('searched in', fact.record.checked)}"
    named = [document.id for document in source_documents(view.corpus, fact)]
    key = "rest on several" if named[1:] else "rests on"
    more = f" {view.counted('and more', len(named) - _FEW)}" if len(named) > _FEW else ""
    rests_on = view.word(key, ", ".join(named[:_FEW])) + more if named else view.word("no document")
    return f"{view.word('no check')}; {rests_on}"


def _mark(view: View, fact: Fact) -> str:
    review = view.review_text(fact.record) if isinstance(fact.record, model.Correspondence) else ""
    if not isinstance(fact.record, model.Version) or fact.record.start_verification is None:
        return with_dots(view.word(fact.verification), review)
    return view.word(fact.record.start_verification) + wording_text(view, fact.record)


def _check(view: View, check: Verified) -> str:
    where = view.word("in", check.source) if check.source else ""
    return f"{check.by}, {view.day(check.on)}{where}"


def provenance_json(view: View, result: Provenance) -> Plain:
    """The facts on an article or item, with their checks, as plain values."""
    return document(
        "history --data",
        result,
        as_of=view.on,
        provision=result.provision.id if result.provision else None,
        items=[item.id for item in result.items],
        facts=[_fact(view, fact) for fact in result.facts],
    )


def _fact(view: View, fact: Fact) -> Plain:
    link = fact.record if isinstance(fact.record, model.Correspondence) else None
    return plain_record(
        "history --data/facts",
        fact,
        kind=fact.kind.replace(" ", "-"),
        title=fact_text(view, fact),
        start_verification=fact.record.start_verification if isinstance(fact.record, model.Version) else None,
        review=review_reason(view.corpus, link, view.on) if link else None,
        documents=[document_json(view, each) for each in source_documents(view.corpus, fact)],
    )


def reservation_text(view: View, item: str) -> str:
    """What is known of the reservation to which an item entitles a Party: dates, sources and marks."""
    made = view.corpus.reservation_of.get(item)
    if made is None or made.verification is None:
        return view.word("reservation-unknown")
    state = model.ReservationState.MADE if made.withdrawn else made.reservation
    parts = (*_declared(view, state, made), *_declared(view, made.reservation, made.withdrawn), made.note)
    return view.clauses(filter(None, parts))


def _declared(
    view: View, state: model.ReservationState, each: model.Reservation | model.Withdrawal | None
) -> tuple[str, ...]:
    """That a reservation was made or withdrawn, when, who says so, and how that was verified."""
    if each is None:
        return ()
    source = document_title(view, each.source) if each.source else ""
    mark = view.word(each.verification or model.Mark.UNVERIFIED)
    return view.word(f"reservation-{state}"), view.day(each.on) if each.on else "", source, mark


# -- in words --------------------------------------------------------------------------------------------------------


def _search_text(view: View, record: model.ActSearched | model.KnownDifference) -> str:
    if isinstance(record, model.KnownDifference):
        known = record.about in view.corpus.provision
        about = view.article(record.about) if known else record.about.removeprefix("act:")
        return view.word("fact.known difference", about, record.reason)
    return view.word("fact.act searched", record.title or view.act(record.act), record.what)


def fact_text(view: View, fact: Fact, part: str = "") -> str:
    """What a fact is about, in a few words; `part` may be a penalty or a title that it holds."""
    match fact.record:
        case record if isinstance(record, _OfLaw):
            return _law_text(view, view.corpus.provision[fact.id], record, part)
        case model.NamedDate() | model.Renumbering() | model.SharedNumber() | model.NumbersKnown() as record:
            return _number_text(view, record)
        case model.FollowedUpTo() as record:
            articles = [f"{record.code}/{number}" for number in record.articles]
            return view.word("fact.followed", view.articles_text(articles) or view.code(record.code))
        case model.ActSearched() | model.KnownDifference() as record:
            return _search_text(view, record)
        case model.NonStatutoryTerm(under=under):
            return view.word("fact.unnamed", view.article(fact.id), view.text(under))
        case model.Act() as act:
            return view.word("fact.act", act_text(view, act))
        case model.Reservation() | model.Withdrawal() as record:
            key = "fact.withdrawal" if isinstance(record, model.Withdrawal) else "fact.reservation"
            return view.word(key, fact.id.partition(" ")[2])
        case record:
            return _answer_text(view, record, part)


_Asked = model.Item | model.Section | model.Correspondence | model.EmptySearch | model.AspectRest | model.Position
_OfAnswers = _Asked | model.Decision | model.DecisionSearch | model.Source | model.Recommendation
"""The records that ask, answer or are evidence."""


_OfNumbers = model.NamedDate | model.Renumbering | model.SharedNumber | model.NumbersKnown


def _number_text(view: View, record: _OfNumbers) -> str:
    match record:
        case model.NamedDate(title=title, on=on, id=ident):
            return f"{view.text(title) if title.en else ident}: {view.day(on)}"
        case model.Renumbering(code=code, was=was, now=now, on=on):
            return f"{view.word('became', was, now)} {view.code(code)} {view.word('on', view.day(on))}"
        case model.SharedNumber(code=code, number=number):
            return view.word("fact.shared number", f"{number} {view.code(code)}")
        case model.NumbersKnown(code=code, numbers=numbers):
            return view.word("fact.numbers known", f"{numbers} {view.code(code)}")


def _answer_text(view: View, record: _OfAnswers, part: str) -> str:
    match record:
        case model.Decision() | model.DecisionSearch():
            return decisions.fact_text(view, record)
        case model.Recommendation(number=number, by=by, on=on):
            return view.word("fact.recommendation", number, view.text(by), view.day(on))
        case model.Item(id=ident, title=title):
            return view.word("fact.title" if part == "title" else "fact.item", ident, view.text(title))
        case model.Source(title=title):
            return view.word("fact.source", title)
        case model.Section(title=title):
            return view.word("fact.section", view.text(title))
        case model.Correspondence():
            return _link_text(view, record)
        case model.EmptySearch(items=items, aspect=aspect) | model.AspectRest(items=items, aspect=aspect):
            key = "fact.rest" if isinstance(record, model.AspectRest) else "fact.negative"
            return view.word(key, view.aspect_title(aspect), ", ".join(items))
        case model.Position():
            about = record.item or record.topic
            return f"{view.stance_text(record)} ({about})"


_OfLaw = model.Provision | model.Version | model.Repeal | model.Annulment | model.Successor | model.Partner


def _title_date(view: View, record: _OfLaw) -> date:
    """The date whose title belongs to a fact on an article: that of a version or a repeal, or of the page."""
    if isinstance(record, model.Version):
        return record.in_force_from or date.min
    return record.on if isinstance(record, model.Repeal) else view.on


def _law_text(view: View, provision: model.Provision, record: _OfLaw, part: str) -> str:
    article, subject = view.article(provision.id), view.text(provision.title(_title_date(view, record)))
    match record:
        case model.Provision():
            return view.word("fact.provision", article, subject)
        case model.Version(in_force_from=start):
            key = f"fact.{part}" if part in {"penalty", "start"} else "fact.version"
            since = view.word("from", view.day(start)) if start else view.word("start unknown")
            return view.word(key, article, since, subject)
        case model.Repeal(on=on):
            return view.word("fact.end", article, view.day(on), subject)
        case model.Annulment():
            return view.word("fact.annulment", article, subject)
        case model.Successor(provision=heir, part=taken):
            place = f" {taken}" if taken else ""
            return view.word("fact.succession", f"{article}{place}", view.article(heir))
        case model.Partner(provision=other, purpose=purpose):
            return view.word("fact.partner", article, view.article(other), purpose)


def _link_text(view: View, link: model.Correspondence) -> str:
    aspects = view.clauses(view.aspect_title(aspect) for aspect in link.aspects)
    return view.word("fact.correspondence", ", ".join(link.items), view.article(link.provision, link.pinpoint), aspects)


def act_text(view: View, act: model.Act) -> str:
    """An act by its day and its title."""
    title = view.text(act.title)
    return f"{view.act(act.id)}{view.colon}{title}" if title else view.act(act.id)


def document_title(view: View, ident: str) -> str:
    """The title of an act or a source, as it is cited."""
    return act_text(view, view.corpus.act[ident]) if ident in view.corpus.act else view.source(ident)


def document_in_full(view: View, ident: str) -> str:
    """The same as in a bibliography: a source with the translation of its title, an act by its date and its title."""
    act = view.corpus.act.get(ident)
    if act is None:
        return view.source_in_full(ident)
    title = view.text(act.title)
    if not (act.dated and title):
        return document_title(view, ident)
    return f"{view.word(kind_of_act(act), view.day(act.dated))}{view.colon}{title}"


def document_reference(view: View, ident: str) -> tuple[str, str]:
    """Under what an act or a source is found, and its address on the web: as far as the data know."""
    corpus = view.corpus
    if ident in corpus.act:
        return act_reference(view, ident)
    if ident in corpus.source:
        return corpus.source[ident].reference, view.page(corpus.source[ident].url)
    return "", ""


def document_json(view: View, document: DocumentPlace) -> Plain:
    """A document as plain values."""
    reference, url = document_reference(view, document.id)
    return plain_record("source", document, title=document_in_full(view, document.id), reference=reference, url=url)


def document_text(view: View, document: DocumentPlace, *, url: bool = False) -> str:
    """A document in one line: what it is, the place in it, its number; with `url`, also its address on the web."""
    reference, address = document_reference(view, document.id)
    parts = (document_title(view, document.id), document.place, reference, address if url else "")
    return ", ".join(filter(None, parts))
