"""The citations of a report: an article in full, the sentences about it, and the footnote with source and mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.answers.certainty import day_mark, provision_weaknesses
from lanzarote_law.answers.facts import DocumentPlace
from lanzarote_law.answers.limits import penalty_partners
from lanzarote_law.answers.lineage import successors_by, with_successors
from lanzarote_law.answers.lookup import successors_in_force
from lanzarote_law.grammar.act_prepositions import behind_article
from lanzarote_law.grammar.articleids import ArticleId
from lanzarote_law.model import Basis, Extent, Mark, PartnerEffect, weakest
from lanzarote_law.render.formats.blocks import Run, Styled, run
from lanzarote_law.render.grouping import group_by_key
from lanzarote_law.render.official_links import article_page
from lanzarote_law.render.phrases import act_reference, dotted, kind_of_act
from lanzarote_law.render.pinpoints import pinpoint_text
from lanzarote_law.render.provenance import document_text, document_title
from lanzarote_law.render.words import localized_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from lanzarote_law.answers.status_types import WeighedLink
    from lanzarote_law.model import Act, Partner, Position, Provision, Version
    from lanzarote_law.render.phrases import View


# -- articles ----------------------------------------------------------------------------------------------------------


def article_citation(view: View, ident: str, pinpoint: str = "") -> str:
    """An article as a document cites it: `art. 417/49 of the Criminal Code of 8 June 1867`."""
    code, article = ArticleId(ident).parts
    name = localized_text(view.corpus.code[code].title, view.language) if code in view.corpus.code else code
    if not article[:1].isdigit():  # an act that is cited as a whole is cited by its name
        return ", ".join(filter(None, (name, pinpoint)))
    behind = behind_article(name, view.language)
    if not behind:
        return view.word("r.cited under", ", ".join(filter(None, (article, pinpoint))), name)
    if pinpoint:
        return view.word("r.cited place", article, pinpoint, behind)
    return view.word("r.cited several" if " " in article else "r.cited", article, behind)


def article_label(view: View, articles: str) -> str:
    """One or more articles after the word for article: `art. 3`, `arts 3, 4`."""
    return view.word("r.articles" if "," in articles or view.word("r.and") in articles else "article", articles)


def article_citations(view: View, idents: Iterable[str]) -> str:
    """Several articles, each code named once: `art. 171, 173 of the Criminal Code of 2024`."""
    groups: dict[str, list[str]] = {}
    for ident in dict.fromkeys(idents):
        code, article = ArticleId(ident).parts
        groups.setdefault(code if article[:1].isdigit() else ident, []).append(article)
    return view.word("semicolon").join(
        article_citation(view, code if "/" in code else f"{code}/{', '.join(articles)}")
        for code, articles in groups.items()
    )


def citations_in_sequence(view: View, idents: Iterable[str]) -> Iterator[str]:
    """Citations of consecutive articles: the code is named with its first article only."""
    last = ""
    for ident in idents:
        code, article = ArticleId(ident).parts
        yield view.word("article", article) if code == last and article[:1].isdigit() else article_citation(view, ident)
        last = code


def pinpoint_citation(view: View, ident: str, pinpoint: str) -> str:
    """A place in an article with the short name of its code: `art. 134, al. 1, CP 2024`."""
    code, article = ArticleId(ident).parts
    if pinpoint and article[:1].isdigit():
        where = f"{article}, {pinpoint_text(pinpoint, view.language)}"
        return view.word("r.cited short", where, view.code(code))
    named = view.article(ident, pinpoint)
    return view.word("article", named) if named[:1].isdigit() else named


def short_citations(view: View, idents: Iterable[str]) -> str:
    """Several articles with the short names of their codes: `art. 171, 173 CP 2024; Decree VL 2019`."""
    groups = group_by_key((ArticleId(ident).code, ident) for ident in dict.fromkeys(idents))
    told = []
    for group in groups.values():
        named = view.articles_text(group)
        key = "r.articles" if len(group) > 1 else "article"
        told.append(view.word(key, named) if named[:1].isdigit() else named)
    return view.word("semicolon").join(told)


def articles_in_force_instead(view: View, provision: Provision) -> tuple[tuple[str, ...], str]:
    """The articles in force instead of an article, and the mark of the steps to them and of their start if not seen."""
    corpus = view.corpus
    marks: list[Mark] = []
    for ident in with_successors(corpus, [provision.id], view.on):
        if corpus.provision[ident].in_force(view.on):
            marks += [each.mark for each in provision_weaknesses(corpus, corpus.provision[ident], view.on)]
        marks += [step.verification for step in successors_by(corpus, ident, view.on)]
    return successors_in_force(corpus, provision, view.on), view.less_than_seen(weakest(marks)) if marks else ""


def capitalise(text: str) -> str:
    """A text with a capital as its first letter; an id, such as `act:2023`, is unchanged."""
    first = text.partition(" ")[0].rstrip(":,")
    return text if ":" in first else text[:1].upper() + text[1:]


def as_sentence(text: str) -> str:
    """A text with a full stop, unless it ends with punctuation."""
    stripped = text.rstrip()
    return stripped if stripped.endswith((".", "!", "?", ". [en]")) else f"{stripped}."


def full_sentence(text: str) -> str:
    """A text as a whole sentence: with a capital and a full stop."""
    return as_sentence(capitalise(text))


def law_paragraph(view: View, provision: Provision) -> Run:
    """Sentences about an article in force: its content, its penalty and its start.

    The act and the marks are in the footnote, which is the same for all articles of an act.
    """
    version = provision.version(view.on)
    assert version is not None
    place = Styled(capitalise(article_citation(view, provision.id)), "strong", article_page(view, provision.id))
    subject = f" – {as_sentence(localized_text(provision.title(view.on), view.language))}"
    parts = (
        summary_sentence(view, version),
        _penalty_sentence(view, version),
        in_force_sentence(view, provision, version),
    )
    return run(place, Styled(f"{subject} {' '.join(filter(None, parts))}", note=act_footnote(view, provision, version)))


def summary_sentence(view: View, version: Version) -> str:
    """The content of a version in complete sentences, with the territory to which it is confined."""
    return as_sentence(complete_sentence(view, version.summary)) + view.territory_text(version)


def complete_sentence(view: View, told: str) -> str:
    """The content of an article as a sentence: if it begins with a verb, the article becomes its subject."""
    first = told.partition(" ")[0]
    if first.rstrip(",") not in view.word("r.verbs").split():
        return told
    return f"{view.word('r.subject')} {first.lower()}{told[len(first) :]}"


def _penalty_sentence(view: View, version: Version) -> str:
    return view.word("r.penalty", as_sentence(version.penalty)) if version.penalty else ""


def related_penalties(view: View, provision: Provision, told: Collection[str]) -> Iterator[Run]:
    """The penalties that other articles set for the offence of an article, such as for a minor victim, each sourced.

    The penalty of the article alone would be the lowest one, or none. Articles with the same penalty are grouped; for
    those in `told`, the line refers to the penalty elsewhere in the draft.
    """
    groups: dict[tuple[str, str], list[Partner]] = {}
    found = penalty_partners(view.corpus, provision.id, view.on)
    for partner in sorted(found, key=lambda each: each.does is not PartnerEffect.SETS_PENALTY):
        other = view.corpus.provision[partner.provision]
        version = other.version(view.on)
        assert version is not None
        elsewhere = other.id in told
        penalty = partner.penalty or version.penalty
        penalty = view.word("r.told") if elsewhere else f"{view.word('colon')}{as_sentence(penalty)}"
        groups.setdefault((penalty, act_footnote(view, other, version)), []).append(partner)
    for (penalty, note), group in groups.items():
        places: list[Styled] = []
        for text, partner in zip(citations_in_sequence(view, [each.provision for each in group]), group, strict=True):
            places += [Styled(view.word("semicolon"))] if places else []
            place = text if places else capitalise(text)
            places += [Styled(place, "", article_page(view, partner.provision), relation_footnote(view, partner))]
            places += [Styled(f" {view.word('r.purpose', partner.purpose)}")]
        yield (*places, Styled(penalty, note=note))


def in_force_sentence(view: View, provision: Provision, version: Version) -> str:
    """The date from which an article applies, and that of its current wording; their marks are in the footnote."""
    first = provision.versions[0].in_force_from
    days = [
        view.word("since", _start_or_latest(view, provision, view.day(first)))
        if first
        else view.word("r.since unknown")
    ]
    if version is not provision.versions[0]:
        started = version.in_force_from
        days.append(view.word("since", view.day(started)) if started else view.word("start unknown"))
    return view.word("r.in force worded" if len(days) > 1 else "r.in force", *days)


def start_text(view: View, provision: Provision, version: Version) -> str:
    """The first day of an article and, if it differs, of its wording, each with its mark."""
    first = provision.versions[0]
    day = _start_with_mark(view, first)
    day = _start_or_latest(view, provision, day) if first.in_force_from else day
    return day if version is first else view.word("r.since worded", day, _start_with_mark(view, version))


def _start_or_latest(view: View, provision: Provision, day: str) -> str:
    """The first day of the first version, qualified by "at the latest" if an older wording may have preceded it."""
    return day if provision.is_known_to_begin else view.word("r.since the first day", day)


def _start_with_mark(view: View, version: Version) -> str:
    """The first day of a version, with its mark if it was not seen."""
    if version.in_force_from is None:
        return view.word("start unknown")
    return view.day(version.in_force_from) + view.less_than_seen(day_mark(view.corpus, version))


# -- footnotes ---------------------------------------------------------------------------------------------------------


def act_footnote(view: View, provision: Provision, version: Version) -> str:
    """The act of a version as a State cites it, and the marks of its date, wording and penalty, without copies."""
    if version.act in view.corpus.act:
        named = act_citation(view, version.act, _article_of(view, version))
    else:
        code = view.corpus.code.get(provision.code)
        named = (
            ", ".join(filter(None, (localized_text(code.title, view.language), view.page(code.eli)))) if code else ""
        )
    return dotted(capitalise(named), _marks_text(view, _verification_marks(view, provision, version)))


def relation_footnote(view: View, partner: Partner) -> str:
    """The mark of the relation between two articles; empty if it was seen."""
    if partner.verification is Mark.SEEN:
        return ""
    return capitalise(view.word("r.mark of the relation", view.word(partner.verification)))


def _marks_text(view: View, marks: Mapping[str, Mark]) -> str:
    """The marks weaker than seen, each with the fact that it concerns, and a statement that the rest was seen."""
    weak = {key: mark for key, mark in marks.items() if mark is not Mark.SEEN}
    told = [view.word(f"r.mark of the {key}", view.word(mark)) for key, mark in weak.items()]
    if Mark.SEEN in marks.values():
        told.append(view.word("r.rest seen" if weak else "r.all seen", view.word(Mark.SEEN)))
    return ", ".join(told)


def _verification_marks(view: View, provision: Provision, version: Version) -> dict[str, Mark]:
    """The marks of the facts about a version, by the keys of their words; an unknown date has none."""
    content = version.verification if version.start_verification else provision.verification
    marks = {"words": content}
    first = provision.versions[0]
    days = {"day": version, "first day": first} if version is not first else {"day": version}
    marks = {key: day_mark(view.corpus, each) for key, each in days.items() if each.in_force_from} | marks
    if version.penalty:
        marks["penalty"] = version.penalty_verification or content
    if version.act in view.corpus.act:
        marks["act"] = view.corpus.act[version.act].verification
    return marks


def act_citation(view: View, ident: str, place: str = "") -> str:
    """An act as a State cites it: its date and title, the place in it, its publication, its official page."""
    act = view.corpus.act[ident]
    page = view.word("fact.page", act.page) if act.page else ""
    journal = localized_text(view.corpus.journal, view.language) or view.word("r.journal")
    published = view.word("r.published", journal, view.day(act.published)) if act.published else ""
    number = act.number or (act.dossier and view.word("fact.dossier", act.dossier))
    return ", ".join(filter(None, (_act_name(view, act), place, published, page, number, view.page(act.address))))


def _act_name(view: View, act: Act) -> str:
    """An act by its date and title; a description in square brackets does not count as a title."""
    kind = view.word(kind_of_act(act), view.day(act.dated)) if act.dated else ""
    titles = act.title._replace(**{code: "" for code, each in act.title._asdict().items() if each.startswith("[")})
    title = localized_text(titles, view.language) if any(titles) else ""
    first, _, rest = title.partition(" ")
    if kind and first and first.lower() == kind.partition(" ")[0] and rest:
        return f"{kind} {rest}"  # `loi du 29 février 2024 introduisant le livre II du Code pénal`
    return f"{kind} ({title})" if kind and title else kind or title or act.id


def source_footnote(view: View, provision: Provision, version: Version) -> str:
    """The source of the wording of a version, and the marks of its date, wording and penalty."""
    act = act_citation(view, version.act, _article_of(view, version)) if version.act in view.corpus.act else ""
    source = document_text(view, DocumentPlace(version.source)) if version.source else ""
    named = view.word("semicolon").join(filter(None, (act, source)))
    copies = [each.partition(" ")[0] for each in provision.read_in if each.partition(" ")[0] != version.act]
    read = (
        view.word("r.read in", view.word("semicolon").join(short_title(view, each) for each in copies))
        if copies
        else ""
    )
    return dotted(capitalise(named or view.word("no document")), read, law_marks(view, provision, version))


def law_marks(view: View, provision: Provision, version: Version) -> str:
    """The marks of the date, the wording and the penalty of a version."""
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
    """The title of a copy, or the date of an act, which is cited in full elsewhere."""
    if ident in view.corpus.act:
        return view.act(ident)
    return document_title(view, ident)


def link_footnote(view: View, judged: WeighedLink) -> str:
    """The basis of a link, its mark, and its source.

    A reading is never marked as seen: the mark is that of the texts that were read for it.
    """
    link = judged.link
    review = view.review_text(link)
    review = "" if review in f"{link.part} {link.limit}" else review  # the text itself tells it there
    if link.basis is Basis.EDITORIAL:
        return dotted(view.word("r.interpretation", view.word(link.verification)), review)
    source = document_text(view, DocumentPlace(link.source)) if link.source else ""
    return dotted(capitalise(view.word(f"basis.{link.basis}")), view.word(link.verification), review, source)


def position_footnote(view: View, position: Position) -> str:
    """The document of a position, the place in it, its date, and its mark."""
    source = view.corpus.source.get(position.source)
    title = document_text(view, DocumentPlace(position.source, position.locator))
    filed = position.filed.isoformat() if position.filed else source.date if source else ""
    return dotted(f"{title} [{position.id}]", filed, view.word(position.verification))


def end_of_force_text(view: View, provision: Provision) -> str:
    """When and by which act an article ended: `repealed on 1 June 2022 by act of 21 March 2022, art. 117, 24°`."""
    if provision.annulled and provision.end is not None:
        act = view.act(provision.annulled.act)
        mark = view.less_than_seen(provision.annulled.verification)
        if provision.annulled.start is None:
            return view.word("r.annulled", act) + mark
        return view.word("r.annulled from", act, view.day(provision.annulled.start)) + mark
    repeal = provision.repeal
    if repeal is None:
        return ""
    by = view.act(repeal.act) + (view.word("act article", repeal.act_article) if repeal.act_article else "")
    return view.word("r.repealed", view.day(repeal.on), by) + view.less_than_seen(day_mark(view.corpus, repeal))


def end_footnote(view: View, provision: Provision) -> str:
    """The act that ended an article, with its number and publication; empty if none is recorded."""
    act = provision.repeal.act if provision.repeal else provision.annulled.act if provision.annulled else ""
    if act not in view.corpus.act:
        return ""
    mark = provision.repeal.verification if provision.repeal else Mark.SEEN
    if provision.annulled:
        mark = provision.annulled.verification
    return dotted(f"{capitalise(view.act(act))}, {act_reference(view, act)[0]}".rstrip(", "), view.word(mark))


def extent_with_disputes(view: View, judged: WeighedLink) -> str:
    """The extent of an answer, at most that of its link, with the ids of the statements that dispute it."""
    disputes = ", ".join(judged.disputed_by)
    return extent_text(view, judged) + (view.word("r.far.disputed", f"[{disputes}]") if disputes else "")


def extent_with_opponents(view: View, judged: WeighedLink) -> str:
    """The same with the names of those who dispute it."""
    holders = [view.holder_text(each) for each in view.corpus.positions if each.id in judged.disputed_by]
    disputed = view.word("r.far.disputed", ", ".join(dict.fromkeys(holders))) if holders else ""
    return extent_text(view, judged) + disputed


def extent_text(view: View, judged: WeighedLink) -> str:
    """The extent of an answer, with a sign if the link is due for review."""
    unread = view.review_text(judged.link)
    return _extent(view, judged) + (f" [{unread}]" if unread and judged.extent is not Extent.PARTIAL else "")


def _extent(view: View, judged: WeighedLink) -> str:
    if judged.asserted:
        return view.word("r.far.asserted", view.word(f"basis.{judged.link.basis}"))
    if judged.extent is Extent.PARTIAL:
        return view.word("r.far.partial", judged.link.part)
    return view.word(f"r.far.{judged.extent}")
