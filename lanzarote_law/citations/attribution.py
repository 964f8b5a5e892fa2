"""Finds the act of each group of articles: by the first successful way, in the order of `attribution_ways`.

A group of which nothing near tells the act waits for the next one: that may have it named behind it.
"""

from lanzarote_law.citations import (
    act_in_mind,
    amending_phrases,
    attribution_ways,
    bare_convention_articles,
    reproduced_articles,
    resolution,
)
from lanzarote_law.citations.amending_articles import remember_amended_act
from lanzarote_law.citations.attribution_context import (
    ArticleGroup,
    ArticleLine,
    AttributedAct,
    Surroundings,
    WaitingGroup,
    first_told_act,
)
from lanzarote_law.citations.bare_convention_articles import SENTENCE_END
from lanzarote_law.citations.citation import WayName
from lanzarote_law.citations.implicit_act import LEAST_OF_A_CODE, other_act_with_number
from lanzarote_law.citations.named_act import OTHER, NamedAct
from lanzarote_law.grammar.article_enumerations import HIGHEST_ARTICLE, ListedNumber, with_place_behind
from lanzarote_law.grammar.pinpoints import NOWHERE
from lanzarote_law.grammar.validity_phrases import FormerOrNew
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex

# l'article 24, l'article 25 et l'article 27 de la Convention; not: l'article 24 dont l'article 25
_JOINED = any_case(
    r"(?:,?\s(?:et\s(?:suivante?s|suiv\.|s\.|seq\.?)|e\.v\.|ff\.))?,?\s\(?(?:(?:et|en|and|ou|of|or)\s)?(?:(?:à|de|van|of|in)\s)?(?:l['’]|the\s|het\s)?art(?:icles?|ikel(?:en)?)?\.?\s"
)
# n'est pas modifié (art. 127, 130), pas plus que l'article 25: what stands in a bracket is of what was named before it
_CLOSES = lazy_regex(r"[^()]*\)")
# juge l'article 216bis contraire aux articles 10 et 11 de la Constitution  renvoi de l'article 57bis aux articles 373
_MEASURED_BY = any_case(
    r"\A,?\saux\sarticles\b|\b(?:contraire|contrary|conforme|compatib\w+|incompatib\w+|viol\w+|breach\w*|schend\w*|strijd\w*|bestaanbaar|getoetst)\b"
)
# art. 458 (also required by art. 9 Kaderwet); not: art. 372 (see also art. 373 Sw.)
_ASIDE = any_case(
    r"[^()\n]*\((?:as\s|comme\s|zoals\s)?(?:also|aussi|également|ook)\s"
    r"(?:required|imposed|asked|provided|by|under|exigée?|requise?|prévue?|imposée?|selon|par|vereist|opgelegd|volgens|krachtens)\b[^()]*\Z"
)
_SAME_BREATH = 60
_NO_MORE_THAN_AND = 20
"""Characters in which nothing stands but `et l'article`."""


def attribute(group: ArticleGroup, around: Surroundings) -> tuple[int, NamedAct | None]:
    """Keep a group with the act that a way of attribution finds, or let the group wait.

    The answer is where to read on, and the act that is named behind it, where one is: more numbers of it may follow.
    """
    if group.behind is None and group.word >= 0:
        if meant := first_told_act(attribution_ways.AMENDING, group, around):
            if meant.way == WayName.OWN_ARTICLE:
                settle_waiting_group(around)
            keep_group(around, group._replace(said=FormerOrNew.NOTHING), meant)
            return group.end, None
        if amending_phrases.begins_inserted_text(around.text, group.word):
            group = _to_its_number(group)
    if meant := first_told_act(attribution_ways.BEHIND, group, around):
        return _named_behind(group, around, meant)
    if group.behind is not None:
        return _points_nowhere(group, around, group.behind)
    _without_act(group, around)
    return group.end, None


def _to_its_number(group: ArticleGroup) -> ArticleGroup:
    """A group whose text is inserted behind its first number: a § there begins that text."""
    first = group.elements[0]
    first = first._replace(end=first.number_end, stop=first.number_end, pinpoint=NOWHERE)
    return ArticleGroup(group.start, [first], first.end, group.word, is_inserted=True)


def _named_behind(group: ArticleGroup, around: Surroundings, meant: AttributedAct) -> tuple[int, NamedAct]:
    act = meant.act
    around.remembered.named_start, around.remembered.named_end = group.start, act.end
    remember_amended_act(around, group.start, act)
    elements, stop = with_place_behind(around.text, group.elements, act.end)
    if elements is not group.elements:
        group = group._replace(elements=elements)
    keep_group(around, group, meant, named_behind=True)
    act_in_mind.remember_act(around, act, act.end)
    return stop, act


def _points_nowhere(group: ArticleGroup, around: Surroundings, act: NamedAct) -> tuple[int, NamedAct]:
    """A group `of the Convention`, `du même Code`, where none was named: the act of the next group is not meant."""
    if act.back_reference == "code":
        _without_act(group._replace(end=act.end), around)
        settle_waiting_group(around)
    else:  # and no code that was named is meant, by what follows neither, nor by what waits for the same name
        keep_group(around, group, AttributedAct(NamedAct("", act.end), WayName.POINTED_BACK), named_behind=True)
        act_in_mind.remember_act(around, NamedAct("", act.end), act.end)
    return act.end, act


def _without_act(group: ArticleGroup, around: Surroundings) -> None:
    """Attribute a group without an act named after it: by an act named before it, its numbers or the layout."""
    waiting = around.remembered.waiting
    if meant := first_told_act(attribution_ways.BEFORE, group, around):
        if meant.act.instrument == OTHER and reproduced_articles.heads_a_line(around, group.start, group.elements[0]):
            around.remembered.line = ArticleLine(group.start, meant.act, group.elements[0].figures)
        keep_group(around, group, meant)
        act_in_mind.remember_act_before(around, meant.act, group.start, group.end)
        remember_amended_act(around, group.start, meant.act)
    elif meant := first_told_act(attribution_ways.AT_ONCE, group, around):
        _attribute(group, around, meant)
    elif waiting and waiting.said is group.said and _is_joined(group, around, waiting):
        around.remembered.waiting = waiting._replace(elements=[*waiting.elements, *group.elements])
    else:
        _wait(group, around)


def _attribute(group: ArticleGroup, around: Surroundings, meant: AttributedAct) -> None:
    """Keep a group with the act found in the text around it, which may differ from the act carried over."""
    act = meant.act
    carried = act_in_mind.act_carried_over(around, group.start)
    if reproduced_articles.heads_a_line(around, group.start, group.elements[0]):
        around.remembered.line = ArticleLine(group.start, act, group.elements[0].figures)
    called = _as_called(act, carried, around.layout.heading(group.start))
    keep_group(around, group, meant._replace(act=called))
    is_the_same = carried is not None and act.code != "" and act.code == carried.code
    if carried and not is_the_same and not set(act.codes) & set(carried.codes):
        act_in_mind.remember_act(around, None, group.end)  # which of the two is meant from here on cannot be told


def _as_called(act: NamedAct, carried: NamedAct | None, named: NamedAct | None) -> NamedAct:
    """The act found by a number, under the name in the heading if the act may bear that name."""
    is_meant = named is not None and (carried is None or carried.codes == named.codes)
    if named is None or not is_meant or not act.codes or not set(act.codes) < set(named.codes):
        return act
    return act._replace(codes=named.codes)


# -- groups that wait --------------------------------------------------------------------------------------------------


def _is_joined(group: ArticleGroup, around: Surroundings, waiting: WaitingGroup) -> bool:
    """Whether only `et l'article` separates the waiting group from a number."""
    last = waiting.elements[-1].stop
    has_its_line = around.remembered.line.start == waiting.start and around.text.find("\n", last, group.start) >= 0
    return not has_its_line and _JOINED.fullmatch(around.text, last, group.start) is not None


def _wait(group: ArticleGroup, around: Surroundings) -> None:
    """Let a group wait for the act of the next one, with what it is of where that names none."""
    settle_waiting_group(around)
    is_left = act_in_mind.returns_to_convention(around, group.start)
    carried = first_told_act(attribution_ways.CARRIED, group, around)
    if carried is None or carried.way != WayName.QUOTATION:
        first = group.elements[0]
        if reproduced_articles.heads_a_line(around, group.start, first):
            around.remembered.line = ArticleLine(group.start, carried.act if carried else None, first.figures)
    in_mind = None if carried else first_told_act(attribution_ways.IN_MIND, group, around)
    carried = _unless_of_another(group, around, carried)
    in_mind = _unless_of_another(group, around, in_mind)
    carried, in_mind = (_unless_left(group, around, each) for each in (carried, in_mind))
    if carried is None:
        carried = _unless_left(group, around, first_told_act(attribution_ways.HEADING, group, around))
        if carried and carried.act.instrument == OTHER and in_mind:
            carried = None  # a code was named since
    around.remembered.waiting = WaitingGroup(group.elements, group.said, carried, in_mind, is_left)


def _unless_left(group: ArticleGroup, around: Surroundings, meant: AttributedAct | None) -> AttributedAct | None:
    """An act, unless it is the Convention of a section that has ended, or in a judgment that speaks of its own one."""
    is_left = bare_convention_articles.is_left(around, group.start, meant.act if meant else None)
    return None if is_left else meant


def _unless_of_another(group: ArticleGroup, around: Surroundings, meant: AttributedAct | None) -> AttributedAct | None:
    """The act found for a group; if the data have none of its numbers in it, another act cited with such numbers."""
    other = other_act_with_number(around, group.elements, meant.act) if meant else None
    if meant is None or other is None or (other.codes, other.instrument) == (meant.act.codes, meant.act.instrument):
        return meant
    return AttributedAct(other, WayName.ANOTHER_ACT_OF_THE_NUMBER)


def settle_waiting_group(around: Surroundings) -> None:
    """Attribute a waiting group without an act named after it: to the act carried over, or by the whole text."""
    kept = around.remembered
    waiting = kept.waiting
    if waiting is None:
        return
    group = ArticleGroup(waiting.start, waiting.elements, waiting.elements[-1].stop, said=waiting.said)
    meant = _settled(group, around, waiting)
    kept.waiting = None
    act = meant.act if meant else None
    if act and any(each.number[-1:].isalpha() for each in waiting.elements):
        act = around.names.numbers.of_which_suffixes_are(act)
    if kept.line.start == waiting.start:
        kept.line = kept.line._replace(act=act)
    if act and waiting.said is not FormerOrNew.NOTHING:  # article 9 du nouveau Code pénal (ancien article 51)
        act = around.names.homonyms.as_said(around.names.homonyms.all_called_as(act), waiting.said)
    resolution.add_citations(around, waiting.elements, AttributedAct(act, meant.way) if act and meant else None)


def _settled(group: ArticleGroup, around: Surroundings, waiting: WaitingGroup) -> AttributedAct | None:
    carried, elements = waiting.carried, waiting.elements
    if carried and not bare_convention_articles.can_have_numbers(carried.act, elements):
        carried = None
        around.remembered.waiting = waiting = waiting._replace(carried=None)
    if meant := first_told_act(attribution_ways.BY_FORM, group, around):
        return meant
    if carried and bare_convention_articles.may_be_of_the_convention(around, elements, carried.act):
        carried = None
    elif carried and not around.names.numbers.can_have(carried.act, elements[0].figures):
        carried = first_told_act(attribution_ways.TOO_HIGH, group, around)
    if carried and not (carried.act.codes or carried.act.instrument):
        carried = first_told_act(attribution_ways.BESIDE_A_DRAFT, group, around) or carried
    is_of_a_code = elements[0].figures <= HIGHEST_ARTICLE
    return (
        carried
        or first_told_act(attribution_ways.ELSEWHERE, group, around)
        or waiting.in_mind
        or (first_told_act(attribution_ways.AT_LAST, group, around) if is_of_a_code else None)
    )


def keep_group(around: Surroundings, group: ArticleGroup, meant: AttributedAct, *, named_behind: bool = False) -> None:
    """Keep a group with its act; an act named after the group also applies to a waiting group of the sentence."""
    kept = around.remembered
    waiting = kept.waiting
    if waiting and named_behind and _is_of_the_next(around, waiting, group, meant.act):
        kept.waiting = None
        if waiting.said is group.said:
            act = around.names.homonyms.as_said(meant.act, group.said)
            meant = meant._replace(act=act)
            resolution.add_citations(around, [*waiting.elements, *group.elements], meant, awaited=len(waiting.elements))
            return
        # l'ancien article 66 et le nouvel article 20 du Code pénal
        waited = around.names.homonyms.as_said(meant.act, waiting.said)
        resolution.add_citations(around, waiting.elements, AttributedAct(waited, WayName.NAMED_AFTER_THE_NEXT))
    if waiting:
        settle_waiting_group(around)
    if group.said is not FormerOrNew.NOTHING:
        meant = meant._replace(act=around.names.homonyms.as_said(meant.act, group.said))
    resolution.add_citations(around, group.elements, meant)


def keep_numbers(around: Surroundings, elements: list[ListedNumber], act: NamedAct, way: str) -> int:
    """Keep a list of numbers with the act that a step of the reading tells; return where the list ends."""
    end = elements[-1].stop
    keep_group(around, ArticleGroup(elements[0].start, elements, end), AttributedAct(act, way))
    return end


def _is_of_the_next(around: Surroundings, waiting: WaitingGroup, group: ArticleGroup, act: NamedAct) -> bool:
    """Whether the act of a waiting group is named behind the next one."""
    gap = around.text[waiting.elements[-1].end : group.start]
    if around.remembered.line.start == waiting.start and "\n" in gap:
        return False
    if len(gap) > _NO_MORE_THAN_AND and around.paper.is_about_the_new_code and around.names.homonyms.is_old(act):
        return False
    is_apart = (
        len(gap) >= _SAME_BREATH
        or _MEASURED_BY.search(gap)
        or SENTENCE_END.search(gap)
        or _ASIDE.match(gap)
        or _closes(gap, waiting.carried)
        or _is_of_what_is_quoted(waiting, act)
        or reproduced_articles.law_whose_article_it_is(around, waiting.start)
    )
    return not is_apart and not _is_of_another(around, waiting.elements, act)


def _is_of_another(around: Surroundings, elements: list[ListedNumber], act: NamedAct) -> bool:
    """Whether a waiting number belongs to another code than `act`: the first in `39bis vise l'article 417/9 CP`."""
    if around.paper.is_of_another_body:  # Article 58: satisfied by Article 21bis of the Preliminary Title
        is_of_a_treaty = not any(map(bare_convention_articles.is_in_no_treaty, elements))
    else:  # Pour l'article 18, par. 1.b, la Belgique se réfère aux articles 376 et 377 du Code pénal
        is_written_so = bare_convention_articles.all_in_convention_form(around, elements)
        is_of_a_treaty = around.paper.is_to_the_committee and is_written_so
    if is_of_a_treaty and act.codes:
        return True
    known = {around.names.numbers.only_act_with(element.number) for element in elements if element.distinct} - {""}
    return bool(known) and not known & {code.id for code in act.codes}


def _is_of_what_is_quoted(waiting: WaitingGroup, act: NamedAct) -> bool:
    """Whether numbers in a quoted article are of its code: `aux articles 521 et 550bis, à l'article 15 de la loi`."""
    is_quoted = waiting.carried is not None and waiting.carried.way == WayName.QUOTATION
    return is_quoted and not act.codes and waiting.elements[0].figures >= LEAST_OF_A_CODE


def _closes(gap: str, carried: AttributedAct | None) -> bool:
    """Whether a bracket closes behind a group without an act: `(art. 127), pas plus que l'article 25 du titre`.

    Where no act is carried, `Vol (art. 461) et recel (art. 505 du Code pénal)` are of one.
    """
    return _CLOSES.match(gap) is not None and (carried is not None or "(" not in gap)
