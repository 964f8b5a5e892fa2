"""The text on a provision in a reply: its content once, the part of the question it answers, limits, partners."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from lanzarote_law.answers.lookup import ItemAnswer
from lanzarote_law.answers.reference_resolution import sort_provision_ids
from lanzarote_law.answers.status_qualifications import partners_in_force, penalty_partners
from lanzarote_law.answers.status_types import Standing, split_sentences
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import UNTRANSLATED, Extent, Mark, Partner, PartnerEffect, Provision, Role, Version
from lanzarote_law.render.blocks import Bullets, Paragraph, Run, Styled, run
from lanzarote_law.render.official_links import article_page
from lanzarote_law.render.phrases import View
from lanzarote_law.reports import citations_and_footnotes
from lanzarote_law.reports.citations_and_footnotes import as_sentence, capitalise
from lanzarote_law.reports.reply_decisions import holdings
from lanzarote_law.reports.reply_draft_state import ReplyPaper, StatedLink, in_sentence, limit_sentences
from lanzarote_law.reports.reply_omissions import omitted_link


def provision_blocks(
    paper: ReplyPaper, links: Sequence[StatedLink], cited: Collection[str]
) -> Iterator[Paragraph | Bullets]:
    """A provision with what it answers, and where the paper first describes it, its content or the reasons."""
    view = paper.view
    provision = view.corpus.provision[links[0].judged.link.provision]
    summary = citations_and_footnotes.current_version(view, provision).summary
    by_content = _is_told_by_content(paper, provision, links)
    limits = list(_limits(paper, provision, links))
    before = paper.before(provision.id)
    if before and not by_content and _is_answered_before(paper, links):
        return
    if by_content:
        paper.before(summary)
        described = _content(paper, provision)
    elif place := _told_in_answer(paper, links) or (before and paper.said.get(summary, before)):
        described = Styled(f" ({view.word('r.see', paper.place([place]))}).")
    else:
        described = _title(paper, provision)
    titled = described.text.startswith(" – ")
    extent = Extent.IMPLIED if before or by_content else Extent.PARTIAL
    covered = [*_reasons(paper, links, extent), *limits, *(holdings(paper, provision) if titled else ())]
    if before and not by_content and links[0].judged.link.role is Role.SANCTIONS:  # the answer tells the others
        covered += _penalties_for_minors(view, provision, cited)
    places = list(dict.fromkeys(each.judged.link.pinpoint for each in links))
    cite = citations_and_footnotes.pinpoint_citation(view, provision.id, places[0] if len(places) == 1 else "")
    limbs = [one.item for each in links for one in each.aspects if one.item in paper.parts]
    cite += f" [{paper.numbers(dict.fromkeys(limbs))}]" if limbs else ""
    head = Styled(capitalise(cite), "strong", article_page(view, provision.id))
    if cite.endswith("."):  # of an abbreviation
        described = described._replace(text=described.text.removeprefix("."))
    yield Paragraph(run(head, described, *(f" {each}" for each in covered)))
    if by_content:
        elsewhere = [] if paper.is_shortest else list(_substitutes(paper, links, cited))
        if paper.brief and elsewhere:
            elsewhere = [tuple(part for each in elsewhere for part in (*each, Styled(" ")))[:-1]]
        below = [*_penalties(paper, provision, cited), *elsewhere]
        below += _conditions(paper, provision, cited)
        below += _defining(paper, provision) if any(each.core for each in links) else ()
        yield from (Bullets(tuple(below)),) if below else ()


def _is_answered_before(paper: ReplyPaper, links: Sequence[StatedLink]) -> bool:
    """Whether the paper has answered all points of some links under earlier items, to which the answer refers."""
    answered = {key.rpartition(" ")[2] for key, item in paper.said.items() if key.startswith("answer ")}
    return {one.aspect for each in links for one in each.aspects} <= answered


def _is_told_by_content(paper: ReplyPaper, provision: Provision, links: Sequence[StatedLink]) -> bool:
    """Whether the question describes a provision by its content, which the paper states once."""
    summary = citations_and_footnotes.current_version(paper.view, provision).summary
    full = any(each.judged.extent is Extent.FULL for each in links)
    is_first = provision.id not in paper.said and not paper.brief
    if paper.is_shortest and all(each.judged.link.role is Role.EXEMPTS for each in links):
        return False  # the answer tells it
    return (full or is_first) and _has_short_content(summary, links) and summary not in paper.said


def _has_short_content(summary: str, links: Sequence[StatedLink]) -> bool:
    """Whether a provision is described by its content: unless the reasons why it answers in part say so in fewer words.

    An offence is described by its content, general wording by the reason.
    """
    extents = {(each.judged.extent, each.judged.link.role) for each in links}
    if {(Extent.PARTIAL, Role.INCRIMINATES), *((Extent.FULL, role) for role in Role)} & extents:
        return True
    reasons = {each.judged.link.part: each.judged.link.reason for each in links}
    return any(extent is Extent.PARTIAL for extent, _ in extents) and len(summary) <= sum(map(len, reasons.values()))


def _told_in_answer(paper: ReplyPaper, links: Sequence[StatedLink]) -> str:
    """The item whose answer tells what some places in a provision say; empty if none does."""
    parts = [each for each in links if any(one.standing is Standing.KNOWN_IN_PART for one in each.aspects)]
    places = [
        f"{each.judged.link.provision} {each.judged.link.pinpoint}" for each in parts if each.judged.link.pinpoint
    ]
    return next((paper.before(each) or paper.item.id for each in places), "")


def _penalties_for_minors(view: View, provision: Provision, cited: Collection[str]) -> Iterator[str]:
    """The levels of the penalties of an offence where the victim is a minor, by articles not described themselves."""
    found = (each for each in penalty_partners(view.corpus, provision.id, view.on) if _is_for_minors(view, each))
    pairs = (
        (_level(_penalty_set(view, each)), (each.provision, each.purpose))
        for each in found
        if each.provision not in cited
    )
    for level, group in group_by_key(pairs).items():
        yield as_sentence(f"{capitalise(_articles(view, group))}{view.colon}{level}")


def _is_for_minors(view: View, partner: Partner) -> bool:
    return any(name in partner.purpose for name in view.word("r.minors").split())


def _penalty_set(view: View, partner: Partner) -> str:
    """The penalty that another article sets for an offence."""
    return (
        partner.penalty
        or citations_and_footnotes.current_version(view, view.corpus.provision[partner.provision]).penalty
    )


def _level(penalty: str) -> str:
    """A penalty without what its levels mean, which the reply says once (`penalty_levels`)."""
    return re.sub(_MEANING, r"\1", penalty)


_MEANING = re.compile(r"\b((?:level|niveau) \d) \([^)]*\)")
"""A level of penalty with what it means in brackets."""


def penalty_levels(view: View, text: str, *, within_ranges: bool) -> list[str]:
    """What each level of penalty that a text names means, also the ends of a range, in the order of the levels.

    In a paper with room for it, also those within a range. A level of which no meaning is recorded is left out.
    """
    penalties = (version.penalty for each in view.corpus.provisions if (version := each.version(view.on)))
    found = {each[1]: each[0] for penalty in penalties for each in _MEANING.finditer(penalty)}
    levels = {int(each[-1]): each for each in found}
    ranges = re.findall(_NAMED_LEVELS, text)
    ends = ((int(first), int(last or first)) for first, last in ranges)
    named = sorted(
        {each for first, last in ends for each in (range(first, last + 1) if within_ranges else (first, last))}
    )
    return [found[levels[each]] for each in named if each in levels]


_NAMED_LEVELS = r"\b(?:levels?|niveaux?) (\d)(?: (?:to|à|tot) (\d))?"


_FEW_LETTERS = 40
"""The length of a penalty that is repeated."""


def _content(paper: ReplyPaper, provision: Provision) -> Styled:
    """The content, the penalty and the first day of a provision, with its act."""
    view, version = paper.view, citations_and_footnotes.current_version(paper.view, provision)
    former = citations_and_footnotes.lists_only_former_articles(view, provision.id)
    parts = (
        paper.statement(version.summary),
        *holdings(paper, provision),
        _penalty(paper, provision, version),
        "" if paper.brief else citations_and_footnotes.in_force_sentence(view, provision, version),
        *(view.word("r.lists former", view.code(each)) for each in former),
    )
    remarks = _remarks(paper, provision)
    head = f" ({remarks})" if remarks else ""
    return Styled(f"{head}. {' '.join(filter(None, parts))}", note=_reference(paper, provision))


def _title(paper: ReplyPaper, provision: Provision) -> Styled:
    """The title of a provision, with its act."""
    remarks = _remarks(paper, provision)
    title = paper.view.text(provision.title(paper.view.on))
    text = as_sentence(f"{title} ({remarks})" if remarks else title)
    return Styled(f" – {text}", note=_reference(paper, provision))


def _remarks(paper: ReplyPaper, provision: Provision) -> str:
    """The territory of a provision, and the articles that it replaced, which the shortest form leaves to the annex."""
    view = paper.view
    former = () if paper.is_shortest else view.corpus.predecessors.get(provision.id, ())
    steps = [(old, each) for old in former for each in view.corpus.provision[old].replaced_by]
    olds = [old for old, each in steps if each.provision == provision.id and each.verification is not Mark.UNVERIFIED]
    formerly = view.word("r.formerly", citations_and_footnotes.short_citations(view, olds)) if olds else ""
    starts = {view.corpus.provision[old].start for old in olds if old not in view.corpus.predecessors}
    if len(olds) == 1 and (start := max(filter(None, starts), default=None)) and start > view.corpus.researched_from:
        formerly = view.word("r.formerly since", formerly, view.day(start))
    return view.clauses(filter(None, (citations_and_footnotes.current_version(view, provision).territory, formerly)))


def _reference(paper: ReplyPaper, provision: Provision) -> str:
    """The official reference of a provision: in full for the first of an act, then with its date and publication."""
    version = citations_and_footnotes.current_version(paper.view, provision)
    again = bool(version.act and paper.before(version.act))
    if again and not version.act_article:
        return ""
    return citations_and_footnotes.official_reference(paper.view, provision, version, short=again)


def _penalty(paper: ReplyPaper, provision: Provision, version: Version) -> str:
    """The penalty of a version."""
    view, mark = (
        paper.view,
        version.penalty_verification or citations_and_footnotes.wording_verification(provision, version),
    )
    if not version.penalty or mark is Mark.UNVERIFIED:
        return ""
    return view.word("r.penalty", as_sentence(_level(version.penalty)))


def _reasons(paper: ReplyPaper, links: Sequence[StatedLink], least: Extent) -> Iterator[str]:
    """Why a provision answers, where it does so no further than an extent; of several reasons for one part, the first.

    What it answers for an aspect known in part is told by the sentence that answers the question. In a brief answer,
    only exemptions are told, and jurisdiction where that sentence refers to the provision on an unsettled point.
    """
    told = [each for each in links if any(one.standing is not Standing.KNOWN_IN_PART for one in each.aspects)]
    found = group_by_key(((each.judged.extent, each.judged.link.part), each) for each in told)
    for (extent, _), (first, *_) in found.items():
        link = first.judged.link
        is_unsettled = link.role is Role.JURISDICTION and re.search(paper.view.word("r.unsettled"), link.limit)
        is_new = not paper.brief or is_unsettled or (first.core and link.role is Role.EXEMPTS)
        is_said = extent is Extent.IMPLIED or (extent is least and is_new)
        if is_said and not paper.before(link.reason):
            yield paper.statement(link.reason)


def _limit_sentences(paper: ReplyPaper, links: Sequence[StatedLink]) -> list[str]:
    """The limits of a provision in sentences, without those that its content tells where the paper states that."""
    view = paper.view
    found = (limit_sentences(view, one.judged.link, paper.most_of_limit) for one in links)
    parts = dict.fromkeys(each for sentences in found for each in sentences)
    provision = view.corpus.provision[links[0].judged.link.provision]
    version = citations_and_footnotes.current_version(view, provision)
    if version.summary not in paper.said and not _is_told_by_content(paper, provision, links):
        return list(parts)
    old_list = citations_and_footnotes.lists_only_former_articles(view, provision.id) and view.word(
        "r.refers to former"
    )
    there = version.territory and view.word("r.only there")  # as its territory says
    known = "|".join(each for each in (old_list, there) if isinstance(each, str) and each)
    return [each for each in parts if each not in version.summary and not (known and re.match(known, each))]


def _limits(paper: ReplyPaper, provision: Provision, links: Sequence[StatedLink]) -> Iterator[str]:
    """The limits of a provision alone that the paper has not stated for it."""
    for sentence in _limit_sentences(paper, links):
        if sentence not in paper.shared and not paper.before(f"{provision.id} {sentence}"):
            paper.limits[sentence] = (paper.item.id, provision.id)
            yield as_sentence(sentence)


def shared_limits(paper: ReplyPaper, groups: Mapping[str, Sequence[StatedLink]]) -> dict[str, tuple[str, ...]]:
    """The limits of a question that it has for several provisions, or that the paper has stated for others."""
    pairs = ((each, ident) for ident, links in groups.items() for each in _limit_sentences(paper, links))
    others = paper.view.word("r.more conditions")  # not the same ones
    found = group_by_key((one, ident) for one, ident in pairs if one != others and f"{ident} {one}" not in paper.said)
    return {each: tuple(idents) for each, idents in found.items() if len(idents) > 1 or each in paper.limits}


def limits_of_several(paper: ReplyPaper) -> Iterator[Run]:
    """The limits that several provisions share for a question; earlier ones by the place that states them."""
    view = paper.view
    alike = group_by_key(((idents, paper.limits.get(each)), each) for each, idents in paper.shared.items())
    for (idents, before), sentences in alike.items():
        text = " ".join(map(as_sentence, sentences))
        if before and sentences == [each for each, place in paper.limits.items() if place == before]:
            item, *others = before
            text = view.word("r.limits as", paper.place([item]), _in_order(view, others))
        for each in sentences:
            paper.limits.setdefault(each, (paper.item.id, *idents))
            paper.said.update({f"{ident} {each}": paper.item.id for ident in idents})
        yield run(Styled(view.word("r.limits of", _in_order(view, idents)), "strong"), f"{view.colon}{text}")


def _in_order(view: View, idents: Sequence[str]) -> str:
    """Short citations of provisions in the order of their numbers."""
    return citations_and_footnotes.short_citations(view, sort_provision_ids(view.corpus, list(idents)))


def _partners(view: View, provision: Provision, *effects: PartnerEffect) -> list[Partner]:
    """The provisions with some effects on another that a reply states."""
    found = partners_in_force(view.corpus, provision.id, view.on)
    return [each for each in found if each.does in effects and not _is_unverified(view, each)]


def _is_unverified(view: View, partner: Partner) -> bool:
    other = view.corpus.provision[partner.provision]
    content = citations_and_footnotes.wording_verification(other, citations_and_footnotes.current_version(view, other))
    return Mark.UNVERIFIED in {partner.verification, content}


def _summarised(paper: ReplyPaper, partner: Partner, note: str, content: str) -> Run:
    """A provision with an effect on another, and its content unless that was stated before."""
    view, other = paper.view, paper.view.corpus.provision[partner.provision]
    place = Styled(
        capitalise(citations_and_footnotes.pinpoint_citation(view, other.id)), "strong", article_page(view, other.id)
    )
    if paper.brief and (paper.is_shortest or partner.does is not PartnerEffect.DEFINES):
        return run(place, f" ({note or in_sentence(view.text(other.title(view.on)))}).")
    paper.before(other.id)
    if before := paper.before(content):
        return run(place, f" ({note}; {view.word('r.see', paper.place([before]))}).")
    head = f" ({note})" if note else ""
    text = f"{head}{view.colon}{' '.join((paper.statement(content), *holdings(paper, other)))}"
    return run(place, Styled(text, note=_reference(paper, other)))


def _defining(paper: ReplyPaper, provision: Provision) -> Iterator[Run]:
    """The articles that define the terms of another, each once in the paper, if that was read."""
    for each in _partners(paper.view, provision, PartnerEffect.DEFINES):
        if each.verification is not Mark.SEEN:
            continue
        content = citations_and_footnotes.current_version(
            paper.view, paper.view.corpus.provision[each.provision]
        ).summary
        named = paper.is_shortest and paper.before(f"{paper.item.id} names {each.provision}")
        if content not in paper.said and not named:
            yield _summarised(paper, each, "", content)


def _substitutes(paper: ReplyPaper, links: Sequence[StatedLink], cited: Collection[str]) -> Iterator[Run]:
    """The provisions that replace an article in parts of the country, with the measures of each.

    Each with what it says on the points that the article answers, if that is recorded, else with its first sentence.
    """
    view, found = paper.view, []
    provision = view.corpus.provision[links[0].judged.link.provision]
    for each in _partners(view, provision, PartnerEffect.TAKES_PLACE):
        measures = _partners(view, view.corpus.provision[each.provision], PartnerEffect.ADDS_MEASURE)
        found += [each, *measures]
    for each in (each for each in found if each.provision not in cited):
        if reasons := list(_reasons_beside(view, links, each.provision)):
            yield _summarised(paper, each, "", " ".join(reasons))
            continue
        version = citations_and_footnotes.current_version(view, view.corpus.provision[each.provision])
        first, *others = split_sentences(version.summary)
        sign = UNTRANSLATED if others and version.summary.endswith(UNTRANSLATED) else ""
        yield _summarised(paper, each, version.territory or each.purpose, f"{first}{sign}")


def _reasons_beside(view: View, links: Sequence[StatedLink], ident: str) -> Iterator[str]:
    """Why a provision answers the points of some links, too, though less well; each once."""
    pairs = [(each, judged) for one in links for each in one.aspects for judged in each.outweighed]
    found = (judged.link for each, judged in pairs if not omitted_link(view, each, judged))
    yield from dict.fromkeys(link.reason for link in found if link.provision == ident and link.reason)


def _penalties(paper: ReplyPaper, provision: Provision, cited: Collection[str]) -> Iterator[Run]:
    """The penalties that other articles set for an offence, or for minors as victims; none for an exemption.

    Of those that the paper stated for another offence, the level is repeated; those for other circumstances are named.
    """
    view = paper.view
    links = view.corpus.links_to_provision.get(provision.id, ())
    exempts = any(link.role is Role.EXEMPTS for link in links if link.provision == provision.id)
    groups: dict[str, list[tuple[str, str]]] = {}
    others: list[Partner] = []
    found = () if exempts else penalty_partners(view.corpus, provision.id, view.on)
    for each in sorted(found, key=lambda each: each.does is not PartnerEffect.SETS_PENALTY):
        if _is_unverified(view, each) or each.provision in cited:
            continue
        penalty, pair = _penalty_set(view, each), (each.provision, each.purpose)
        sets = each.does is PartnerEffect.SETS_PENALTY or _is_for_minors(view, each)
        if sets and not paper.brief:
            paper.before(f"{each.provision} {penalty}")
            groups.setdefault(_level(penalty), []).append(pair)
        else:
            others.append(each)
    for penalty, pairs in groups.items():
        yield run(f"{capitalise(_articles(view, pairs))}{view.colon}{as_sentence(penalty)}")
    if others and not paper.brief:
        yield _other_penalties(paper, others)


def _other_penalties(paper: ReplyPaper, others: Sequence[Partner]) -> Run:
    """Other provisions on a penalty, each with its level: a few with their circumstances, unless these were stated."""
    view = paper.view
    order = sort_provision_ids(view.corpus, [each.provision for each in others])
    in_order = sorted(others, key=lambda each: order.index(each.provision))
    unsaid = [each for each in in_order if f"{each.provision} {each.purpose}" not in paper.said]
    new = unsaid if len(unsaid) <= _FEW_PENALTIES else []
    paper.said.update({f"{each.provision} {each.purpose}": paper.item.id for each in new})
    again = group_by_key((_short_level(view, each), each.provision) for each in in_order if each not in new)
    with_levels = [(each.provision, ", ".join(filter(None, (each.purpose, _short_level(view, each))))) for each in new]
    parts = [_articles(view, with_levels)] if new else []
    for level, idents in again.items():
        cited = citations_and_footnotes.short_citations(view, idents)
        parts.append(f"{cited} {view.word('r.purpose', level)}" if level else cited)
    return run(view.word("r.other penalties", view.clauses(parts)))


def _short_level(view: View, partner: Partner) -> str:
    """The level of a penalty that another article sets; empty if it sets several."""
    level = _level(_penalty_set(view, partner))
    return level if len(level) < _FEW_LETTERS and ":" not in level else ""


_FEW_PENALTIES = 5
"""The most provisions on a penalty that are stated with their circumstances."""


def _conditions(paper: ReplyPaper, provision: Provision, cited: Collection[str]) -> Iterator[Run]:
    """The provisions that limit another one, or guide its penalty, and are not described for the question."""
    effects = (PartnerEffect.EXEMPTS, PartnerEffect.SETS_CONDITION, PartnerEffect.GUIDES_PENALTY)
    found = _partners(paper.view, provision, *effects)
    pairs = [(each.provision, each.purpose) for each in found if each.provision not in cited]
    pairs = [each for each in pairs if not paper.before(" ".join(each))]
    if pairs:
        yield run(as_sentence(paper.view.word("r.read with", _articles(paper.view, pairs))))


def _articles(view: View, pairs: Sequence[tuple[str, str]]) -> str:
    """Articles in running text, each with its effect on another."""
    cites = citations_and_footnotes.short_in_sequence(view, [ident for ident, _ in pairs])
    parts = (f"{cite} {view.word('r.purpose', purpose)}" for cite, (_, purpose) in zip(cites, pairs, strict=True))
    return view.clauses(parts)


def also_relevant(paper: ReplyPaper, answer: ItemAnswer, cited: Mapping[str, Sequence[StatedLink]]) -> list[Run]:
    """Articles that also concern a question but answer it less well, each by its title or where it is described.

    Penalties that the answer states are left out.
    """
    view = paper.view
    links = [each.judged.link for group in cited.values() for each in group]
    answered = {ident for link in links if link.role is Role.SANCTIONS for ident in link.provisions}
    beside = {each.provision for ident in cited for each in partners_in_force(view.corpus, ident, view.on)}
    pairs = ((each, judged) for each in answer.now.aspects for judged in each.outweighed)
    found = [judged.link for each, judged in pairs if not omitted_link(view, each, judged)]
    idents = sort_provision_ids(view.corpus, list({each.provision for each in found} - {*cited, *beside, *answered}))
    punishing = {each.provision for each in found if each.role is Role.SANCTIONS}
    levels = {each: penalty_level(view, view.corpus.provision[each]) for each in idents if each in punishing}
    named = [(each, view.clauses(filter(None, (_subject(paper, each), levels.get(each))))) for each in idents]
    return [run(view.word("r.bearing", _articles(view, named)))] if named else []


def penalty_level(view: View, provision: Provision) -> str:
    """The level of the penalty of a provision; empty if it has none, has several or was not verified."""
    version = citations_and_footnotes.current_version(view, provision)
    mark = version.penalty_verification or citations_and_footnotes.wording_verification(provision, version)
    level = _level(version.penalty)
    return level if len(level) < _FEW_LETTERS and ":" not in level and mark is not Mark.UNVERIFIED else ""


def _subject(paper: ReplyPaper, ident: str) -> str:
    """What an article is about, or where the paper describes it."""
    view = paper.view
    if ident in paper.said:
        return paper.place([paper.said[ident]])
    return in_sentence(view.text(view.corpus.provision[ident].title(view.on)))
