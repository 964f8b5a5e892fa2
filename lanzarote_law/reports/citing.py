"""How a report cites: an article in full, the sentence that says what it is, and the footnote with source and mark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lanzarote_law.answers.facts import Whereabouts
from lanzarote_law.answers.limits import penalties
from lanzarote_law.answers.lookup import heirs
from lanzarote_law.answers.status import day_mark, provision_weaknesses
from lanzarote_law.answers.timeline import succession
from lanzarote_law.model import Basis, Extent, Mark, weakest
from lanzarote_law.render.formats.blocks import Run, Styled, run
from lanzarote_law.render.pages import article_page
from lanzarote_law.render.phrases import act_reference, dotted, less_than_seen, review_text, territory_text
from lanzarote_law.render.provenance import document_text
from lanzarote_law.render.reportwords import VERBS
from lanzarote_law.render.words import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from lanzarote_law.answers.status import Judged
    from lanzarote_law.model import Partner, Position, Provision, Successor, Version
    from lanzarote_law.render.phrases import View


# -- articles ----------------------------------------------------------------------------------------------------------


def cited(view: View, ident: str, pinpoint: str = "") -> str:
    """An article as a document cites it: `art. 417/49 of the Criminal Code of 8 June 1867`."""
    code, _, article = ident.partition("/")
    name = shown(view.corpus.code[code].title, view.language) if code in view.corpus.code else code
    if not article[:1].isdigit():  # an act that is cited as a whole goes by its name
        return ", ".join(filter(None, (name, pinpoint)))
    if pinpoint:
        return view.word("r.cited place", article, pinpoint, name)
    return view.word("r.cited", article, name)


def cited_all(view: View, idents: Iterable[str]) -> str:
    """Articles as a document cites them, each code named once: `art. 171, 173 of the Criminal Code of 2024`."""
    groups: dict[str, list[str]] = {}
    for ident in dict.fromkeys(idents):
        code, _, article = ident.partition("/")
        groups.setdefault(code if article[:1].isdigit() else ident, []).append(article)
    return "; ".join(
        cited(view, code if "/" in code else f"{code}/{', '.join(articles)}") for code, articles in groups.items()
    )


def instead(view: View, provision: Provision) -> tuple[tuple[str, ...], str]:
    """What is in force in the place of an article, and how sure the steps to it and its start are where not seen."""
    corpus = view.corpus
    marks: list[Mark] = []
    waiting, seen = [provision.id], set[str]()
    while waiting:
        ident = waiting.pop()
        if ident in seen:
            continue
        seen.add(ident)
        each = corpus.provision[ident]
        if each.in_force(view.on):
            marks += [weakness.mark for weakness in provision_weaknesses(corpus, each, view.on)]
        elif each.end is not None and each.end <= view.on:
            marks += [step.verification for step in each.replaced_by]
            waiting += [step.provision for step in each.replaced_by]
    return heirs(corpus, provision, view.on), less_than_seen(view, weakest(marks)) if marks else ""


def capital(text: str) -> str:
    """A text as the beginning of a sentence; an id, such as `act:2023`, stays as it is."""
    first = text.partition(" ")[0].rstrip(":,")
    return text if ":" in first else text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """A text with a full stop, where it has no end of its own."""
    stripped = text.rstrip()
    return stripped if stripped.endswith((".", "!", "?", ". [en]")) else f"{stripped}."


def law_sentence(view: View, provision: Provision, version: Version) -> Run:
    """What an article says in a sentence to cite: where, what it is about, what it says, its penalty."""
    place = Styled(capital(cited(view, provision.id)), "strong", article_page(view, provision.id))
    subject = f" ({shown(provision.subject, view.language)})"
    first = version.summary.partition(" ")[0]
    if view.language == "en" and first in VERBS:
        told = f"{subject} {first.lower()}{version.summary[len(first) :]}"
    else:
        told = f"{subject}{view.word('colon')}{version.summary}"
    penalty = version.penalty and view.word("r.penalty", _penalty(view, version))
    return run(place, sentence(told) + territory_text(view, version), penalty and f" {penalty}")


def penalties_beside(view: View, provision: Provision) -> Iterator[Run]:
    """The penalties that other articles set for what an article punishes, such as for a minor victim, each sourced.

    A penalty of the article alone would be the lowest one, or none.
    """
    for partner in penalties(view.corpus, provision.id, view.on):
        other = view.corpus.provision[partner.provision]
        version = other.version(view.on)
        if version:
            place = cited(view, other.id)
            purpose = f"{partner.purpose}{less_than_seen(view, partner.verification)}"
            told = view.word("r.penalty by", place, purpose, _penalty(view, version))
            since = since_sentence(view, other, version)
            yield run(Styled(f"{told} {since}", "", article_page(view, other.id), law_note(view, other, version)))


def _penalty(view: View, version: Version) -> str:
    """A penalty with its mark and a full stop."""
    return f"{version.penalty.rstrip('.')}{_penalty_mark(view, version)}."


def _penalty_mark(view: View, version: Version) -> str:
    return less_than_seen(view, version.penalty_verification or Mark.SEEN)


def since_sentence(view: View, provision: Provision, version: Version) -> str:
    """Since when an article is law, and since when in these words, with the marks of the days that were not seen."""
    first = provision.versions[0]
    if version is first:
        return view.word("r.in force", _since(view, first))
    return view.word("r.in force worded", _since(view, first), _since(view, version))


def first_day(view: View, version: Version) -> str:
    """The first day of a version, with its mark where that was not seen."""
    if version.in_force_from is None:
        return view.word("start unknown")
    return view.day(version.in_force_from) + less_than_seen(view, day_mark(view.corpus, version))


def _since(view: View, version: Version) -> str:
    told = first_day(view, version)
    return view.word("since", told) if version.in_force_from else told


def replaced_sentence(view: View, provision: Provision) -> str:
    """What an article took over from, and what that had taken over from; empty where the data record nothing."""
    parents = _steps_to(view, [provision.id])
    if not parents:
        return ""
    told = view.word("r.took over", _steps_text(view, parents, provision.start))
    before = _steps_to(view, [old for old, _ in parents])
    return told + (view.word("r.which took over", _steps_text(view, before)) if before else "") + "."


def _steps_to(view: View, idents: list[str]) -> list[tuple[str, Successor]]:
    """The provisions from which some took over, each with the record that says so."""
    corpus = view.corpus
    return [
        (old, each)
        for ident in dict.fromkeys(idents)
        for old in corpus.predecessors.get(ident, ())
        for each in corpus.provision[old].replaced_by
        if each.provision == ident
    ]


def _steps_text(view: View, steps: list[tuple[str, Successor]], known: date | None = None) -> str:
    """What was taken over, day by day, with the parts and the marks; a day that is known already is not told again."""
    told: dict[tuple[date, str, Mark], list[tuple[str, str]]] = {}
    for old, each in steps:
        on = succession(view.corpus.provision[old], each).on
        code, _, article = old.partition("/")
        told.setdefault((on, code, each.verification), []).append((article, each.part))
    texts = []
    for (on, code, mark), places in told.items():
        day = "" if on == known else f" {view.word('on', view.day(on))}"
        texts.append(f"{_places(view, code, list(dict.fromkeys(places)))}{day}{less_than_seen(view, mark)}")
    return "; ".join(texts)


def _places(view: View, code: str, places: list[tuple[str, str]]) -> str:
    """Articles of a code, each with the part that is meant: a place in it behind a comma, anything else in brackets."""
    if len(places) == 1:
        article, part = places[0]
        if not part or _PLACE.match(part):
            return cited(view, f"{code}/{article}", part)
        return f"{cited(view, f'{code}/{article}')} ({part})"
    *others, last = (f"{article} ({part})" if part else article for article, part in places)
    return cited(view, f"{code}/{view.word('r.and').join((', '.join(others), last))}")


_PLACE = re.compile(r"§|\d|al\.")


# -- footnotes ---------------------------------------------------------------------------------------------------------


def law_note(view: View, provision: Provision, version: Version) -> str:
    """Where the words of a version stand, and how its day, its words and its penalty were checked."""
    sources = [Whereabouts(version.act, _article_of(view, version))] if version.act else []
    sources += [Whereabouts(version.source)] if version.source else []
    named = "; ".join(document_text(view, each) for each in sources)
    copies = [each.partition(" ")[0] for each in provision.read_in if each.partition(" ")[0] != version.act]
    read = view.word("r.read in", "; ".join(short_title(view, each) for each in copies)) if copies else ""
    return dotted(capital(named or view.word("no document")), read, marks_of_law(view, provision, version))


def marks_of_law(view: View, provision: Provision, version: Version) -> str:
    """How the day, the words and the penalty of a version were checked."""
    content = version.verification if version.start_verification else provision.verification
    day = (
        view.word("start unknown")
        if version.in_force_from is None
        else view.word("r.mark of the day", view.word(day_mark(view.corpus, version)))
    )
    penalty = version.penalty_verification or content
    marks = [day, view.word("r.mark of the words", view.word(content))]
    marks += [view.word("r.mark of the penalty", view.word(penalty))] if version.penalty else []
    return ", ".join(marks)


def _article_of(view: View, version: Version) -> str:
    return view.word("article", version.act_article) if version.act_article else ""


def short_title(view: View, ident: str) -> str:
    """A copy by its title; an act by its day, since it is told in full elsewhere."""
    if ident in view.corpus.act:
        return view.act(ident)
    return view.source(ident)


def document(view: View, ident: str) -> str:
    """A document in one line: what it is, and its number."""
    return document_text(view, Whereabouts(ident))


def partner_note(view: View, partner: Partner) -> str:
    """Where it was read that an article must be read with another one, and how that was checked."""
    return dotted(document(view, partner.source) if partner.source else "", view.word(partner.verification))


def link_note(view: View, judged: Judged) -> str:
    """On whose word an article answers an item, how that was checked, and where it is said."""
    link = judged.link
    source = document_text(view, Whereabouts(link.source)) if link.source else ""
    basis = view.word(f"basis.{link.basis}")
    if link.basis is Basis.EDITORIAL:
        basis = view.word("r.reading of the data set")
    return dotted(capital(basis), view.word(link.verification), review_text(view, link.review_on(view.on)), source)


def position_note(view: View, position: Position) -> str:
    """In which document a position stands, where in it, of which day, and how that was checked."""
    source = view.corpus.source.get(position.source)
    title = document_text(view, Whereabouts(position.source, position.locator))
    filed = position.filed.isoformat() if position.filed else source.date if source else ""
    return dotted(f"{title} [{position.id}]", filed, view.word(position.verification))


def end_text(view: View, provision: Provision) -> str:
    """When and by which act an article ended: `repealed on 1 June 2022 by act of 21 March 2022, art. 117, 24°`."""
    if provision.annulled and provision.end is not None:
        act = view.act(provision.annulled.act)
        mark = less_than_seen(view, provision.annulled.verification)
        if provision.annulled.start is None:
            return view.word("r.annulled", act) + mark
        return view.word("r.annulled from", act, view.day(provision.annulled.start)) + mark
    repeal = provision.repeal
    if repeal is None:
        return ""
    by = view.act(repeal.act) + (view.word("act article", repeal.act_article) if repeal.act_article else "")
    return view.word("r.repealed", view.day(repeal.on), by) + less_than_seen(view, day_mark(view.corpus, repeal))


def end_note(view: View, provision: Provision) -> str:
    """The act that ended an article, with its number and publication; empty where none is recorded."""
    act = provision.repeal.act if provision.repeal else provision.annulled.act if provision.annulled else ""
    if act not in view.corpus.act:
        return ""
    mark = provision.repeal.verification if provision.repeal else Mark.SEEN
    if provision.annulled:
        mark = provision.annulled.verification
    return dotted(f"{capital(view.act(act))}, {act_reference(view, act)[0]}".rstrip(", "), view.word(mark))


def how_far(view: View, judged: Judged) -> str:
    """How far an article answers, as a reply may say it: never further than its link goes."""
    if judged.asserted:
        told = view.word("r.far.asserted", view.word(f"basis.{judged.link.basis}"))
    elif judged.extent is Extent.PARTIAL:
        told = view.word("r.far.partial", judged.link.part)
    else:
        told = view.word(f"r.far.{judged.extent}")
    return told + (view.word("r.far.disputed", ", ".join(judged.disputed_by)) if judged.disputed_by else "")
