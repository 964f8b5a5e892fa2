"""What took over from an article that is cited, part by part; how a citation is named with its code."""

import re
from collections.abc import Iterator
from datetime import date

from lanzarote_law.answers.certainty import bracketed_mark
from lanzarote_law.answers.lineage import names_part, place_of_part, successors_by, successors_of_place, with_successors
from lanzarote_law.answers.lookup import successors_in_force
from lanzarote_law.checking.rule_context import (
    MOST,
    RuleContext,
    cited_number,
    first_few_names,
    names_as_ranges,
    provision_names,
    successor_names,
)
from lanzarote_law.citations.citation import Citation
from lanzarote_law.citations.cited_records import CitedLaw
from lanzarote_law.grammar.article_divisions import missing_division, parse_divisions
from lanzarote_law.grammar.pinpoints import Pinpoint, each_value
from lanzarote_law.grammar.provision_ids import ArticleId
from lanzarote_law.model import Mark, Provision, Successor, weakest
from lanzarote_law.wording import spoken, worded


def citation_name(context: RuleContext, each: CitedLaw) -> str:
    """The name of a citation in messages: `371 to 378 CP 1867`."""
    return f"{cited_number(each.citation)} {context.corpus.code[each.citation.code].brief(spoken())}"


def successors_by_part(context: RuleContext, provision: Provision, citation: Citation) -> tuple[str, str]:
    """The successors of the cited part of an article, part by part, as a full and a short text."""
    taking = successors_of_place(provision, citation.place)
    steps = []
    for each in taking:
        place = f", {each.place}" if each.place else ""
        chain = successor_chain(context, each.provision) + place + bracketed_mark(_weakest(context, each))
        steps.append(worded("{part}: {articles}", part=each.part, articles=chain) if each.part else chain)
    if taking and all(context.corpus.provision[each.provision].annulled for each in taking):
        steps.append(worded("no other successor is recorded"))
    whole = "; ".join(steps)
    if is_not_replaced(provision, citation):
        name = f"{provision.article}, {citation.place} {context.corpus.code[provision.code].brief(spoken())}"
        return worded("no successor of {article} is recorded", article=name), ""
    return whole or worded("no successor is recorded"), _in_brief(context, taking, whole)


def current_successors(
    context: RuleContext, provision: Provision, citation: Citation
) -> tuple[tuple[str, ...], tuple[Mark, ...]]:
    """The provisions in force that replaced the cited part of an article, and the mark of each step to these."""
    taking = successors_of_place(provision, citation.place)
    found = dict.fromkeys(ident for each in taking for ident in _now(context, each))
    return tuple(found), tuple(_weakest(context, each) for each in taking)


def successors_by_paragraph(context: RuleContext, provision: Provision, citation: Citation) -> str:
    """The provisions in force that replaced an article, by paragraph, or by part if a step names no paragraph."""
    taking = successors_of_place(provision, citation.place)
    marks = bracketed_mark(weakest(_weakest(context, each) for each in taking))
    if not any(map(_paragraphs, taking)) or not all(each.part for each in taking):
        now = current_successors(context, provision, citation)[0]
        return successor_names(context.corpus, now, names_as_ranges) + marks
    named = {one for each in taking for one in _paragraphs(each)}
    parts = sorted(named & {f"§ {one}" for one in each_value(citation.paragraph)} or named)
    parts += dict.fromkeys(each.part for each in taking if not _paragraphs(each))
    same = [
        [ident for each in taking if part in (_paragraphs(each) or [each.part]) for ident in _now(context, each)]
        for part in parts
    ]
    pairs = zip(parts, (successor_names(context.corpus, each, names_as_ranges) for each in same), strict=True)
    return "; ".join(worded("{part}: {articles}", part=part, articles=articles) for part, articles in pairs) + marks


def is_of_several_paragraphs(provision: Provision, citation: Citation) -> bool:
    """Whether a citation names no paragraph, and successors of several paragraphs may have replaced what it cites."""
    return (
        not citation.paragraph
        and len({place_of_part(each.part).paragraph for each in successors_of_place(provision, citation.place)}) > 1
    )


def is_not_replaced(provision: Provision, citation: Citation) -> bool:
    """Whether each recorded successor replaced another part than the one that is cited."""
    steps = provision.replaced_by
    return bool(steps) and all(names_part(each.part, citation.place) is False for each in steps)


def parts_without_successor(provision: Provision, citation: Citation) -> Iterator[str]:
    """Yield the cited paragraphs and points that nothing replaced, if each successor is of a paragraph."""
    steps = [place_of_part(each.part) for each in provision.replaced_by]
    if not steps or not all(each.paragraph for each in steps):
        return
    for division in parse_divisions(provision.versions[-1].divisions):
        number = division.name.removeprefix("§ ")
        if number == division.name or (citation.paragraph and number not in each_value(citation.paragraph)):
            continue
        points = [each_value(each.point) for each in steps if number in each_value(each.paragraph)]
        if not points:
            yield division.name
        for value in (each.name[:-1] for each in division.inside if each.name.endswith("°")):
            is_cited = not citation.point or value in each_value(citation.point)
            if is_cited and points and not any(one in {"", value} for each in points for one in each):
                yield f"{division.name}, {value}°"


def without_added_paragraphs(before: RuleContext, provision: Provision, cited: Citation) -> Provision:
    """An article without the successors of paragraphs that a wording after the date of the document added.

    Only if a paragraph is cited that cannot have become one of these: some wording has it, the next one and no more.
    """
    later = [each for each in provision.versions if not each.in_force_from or before.on < each.in_force_from]
    wordings = [
        {one.name for one in parse_divisions(each.divisions)} for each in (provision.version(before.on), *later) if each
    ]
    following = {f"§ {int(each) + 1}" for each in each_value(cited.paragraph) if each.isdecimal()}

    def is_added(step: Successor) -> bool:
        paragraphs = _paragraphs(step)
        return bool(paragraphs and following) and any(
            following <= names and names.isdisjoint(paragraphs) for names in wordings
        )

    return provision._replace(replaced_by=tuple(each for each in provision.replaced_by if not is_added(each)))


def with_its_paragraph(before: RuleContext, provision: Provision, cited: Citation) -> Citation:
    """A citation of a point with the one paragraph that has such a point, in the wording of the document."""
    version = provision.version(before.on)
    if cited.paragraph or not cited.point or version is None:
        return cited
    place = Pinpoint(alinea=cited.alinea, point=cited.point)
    numbers = [one.name[2:] for one in parse_divisions(version.divisions) if one.name.startswith("§ ")]
    having = [each for each in numbers if not missing_division(version.divisions, place._replace(paragraph=each))]
    return cited._replace(paragraph=having[0]) if len(having) == 1 else cited


def has_unreplaced_rest(provision: Provision) -> bool:
    """Whether each successor is recorded for a part of the article, none of them a paragraph, and a part is left."""
    parts = [each.part for each in provision.replaced_by]
    every = {each.name for each in parse_divisions(provision.versions[-1].divisions)}
    named = {f"al. {one}" for each in parts for one in each_value(place_of_part(each).alinea) if one}
    named |= {f"/{one}" for each in parts for one in each_value(place_of_part(each).indent) if one}
    return (
        bool(parts)
        and all(parts)
        and not any(map(_paragraphs, provision.replaced_by))
        and not (named and every <= named)
    )


def _paragraphs(step: Successor) -> list[str]:
    return [f"§ {each}" for each in each_value(place_of_part(step.part).paragraph) if each]


def _now(context: RuleContext, step: Successor) -> tuple[str, ...]:
    heir = context.corpus.provision[step.provision]
    return successors_in_force(context.corpus, heir, context.on) or (step.provision,)


_A_LINE = 90
"""Characters of a suggestion that fits a line."""


def _in_brief(context: RuleContext, taking: tuple[Successor, ...], whole: str) -> str:
    """What is in force today of that which took over, where more is named than one reads at a glance."""
    chains = [
        (each, successors_in_force(context.corpus, context.corpus.provision[each.provision], context.on))
        for each in taking
    ]
    now = {ident for each, later in chains for ident in later or (each.provision,)}
    if sum(1 + len(later) for _, later in chains) <= MOST and len(whole) <= _A_LINE:
        return ""
    return successor_names(context.corpus, now, first_few_names) + bracketed_mark(
        weakest(_weakest(context, each) for each in taking)
    )


def successor_chain(context: RuleContext, ident: str) -> str:
    """A successor by name, with the provisions in force that replaced it, if any: `417/8 CP, now 171 CP 2024`."""
    heir = context.corpus.provision.get(ident)
    now = successors_in_force(context.corpus, heir, context.on) if heir else ()
    article = successor_names(context.corpus, [ident], provision_names)
    return (
        worded("{article}, now {later}", article=article, later=provision_names(context.corpus, now))
        if now
        else article
    )


def _weakest(context: RuleContext, successor: Successor) -> Mark:
    """How well a succession is checked, with those that came after it by the day."""
    later = with_successors(context.corpus, [successor.provision], context.on)
    steps = [step for ident in later for step in successors_by(context.corpus, ident, context.on)]
    return weakest(each.verification for each in (successor, *steps))


# -- the wording, the notes and the whole ------------------------------------------------------------------------------


def in_its_last_wording(before: RuleContext, provision: Provision, cited: Citation) -> tuple[Citation, date | None]:
    """A citation without the paragraph that may have another number in the last wording, and the date of that wording.

    The concordance names the parts of the last wording. The date is None if they are those of the document, too.
    """
    then, last = provision.version(before.on), provision.versions[-1]
    if then is None or then is last or not any(place_of_part(each.part) for each in provision.replaced_by):
        return cited, None
    places = {f"§ {each}" for each in each_value(cited.paragraph)}
    same = [[one for one in parse_divisions(each.divisions) if one.name in places] for each in (then, last)]
    if len(same[0]) == len(places) and same[0] == same[1]:
        return cited, None
    if cited.paragraph or not any(names_part(each.part, cited.place) for each in provision.replaced_by):
        cited = cited._replace(paragraph="", alinea="", point="", indent="")
    return cited, last.in_force_from


def names_a_part(cited: Citation) -> bool:
    """Whether a citation names a part of an article, such as a paragraph."""
    return bool(cited.paragraph or cited.alinea or cited.point or cited.indent)


def succession_notes(context: RuleContext, provision: Provision, cited: Citation) -> Iterator[str]:
    """Yield the notes of the data on the steps from a cited article, and on an article compared with another one."""
    line, taking = [provision.id], successors_of_place(provision, cited.place)
    steps = tuple(each for each in successors_by(context.corpus, provision.id, context.on) if each in taking)
    while len(steps) == 1:
        line.append(steps[0].provision)
        yield steps[0].note
        steps = successors_by(context.corpus, line[-1], context.on)
    yield from (step.note for step in steps)
    for ident in line:
        note = context.corpus.provision[ident].note
        if any(re.search(rf"\b{ArticleId(other).article}\b", note) for other in line if other != ident):
            yield note


def sole_successor(context: RuleContext, cited: Citation, provision: Provision) -> tuple[str, str, list[Mark]]:
    """The provision in force that replaced the whole of an article, through any number of steps, its part, their marks.

    Empty if one of the steps has several successors, or only one for a part; or if the citation gives a paragraph or a
    point, whose new number is not recorded.
    """
    ident, place = provision.id, ""
    marks: list[Mark] = []
    if names_a_part(cited):
        return "", "", []
    while not context.corpus.provision[ident].in_force(context.on):
        steps = successors_by(context.corpus, ident, context.on)
        if len(steps) != 1 or steps[0].part or place:
            return "", "", []
        marks.append(steps[0].verification)
        ident, place = steps[0].provision, steps[0].place
    return ident, place, marks
