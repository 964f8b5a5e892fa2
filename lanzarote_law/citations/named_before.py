"""Finds the act of a group without an act named after it: by a name, a cell, a register before it, or its numbers."""

from lanzarote_law.citations import act_in_mind, amending_phrases, earlier_citations, named_after
from lanzarote_law.citations.attribution_context import NEAR, ArticleGroup, Surroundings, act_way
from lanzarote_law.citations.citation import WayName
from lanzarote_law.citations.named_act import OTHER, NamedAct, is_code
from lanzarote_law.grammar import acts, outside_acts
from lanzarote_law.grammar.article_enumerations import HIGHEST_ARTICLE
from lanzarote_law.grammar.states import GAZETTE
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex
from lanzarote_law.wording import to_word

# aux articles 417/7 et 417/8, ainsi qu'aux articles; not: 417/8, visé aux articles
_LINKED = lazy_regex(
    r",?\s(?:ainsi\squ['’]|alsook\s|evenals\s|as\swell\sas\s|et\s|en\s|and\s)(?:(?:aux|à|de|des|les|in|to|van|the)\s){0,2}"
    r"art(?:icles?|ikel(?:en)?)?\.?\s"
)
# la loi du 5 mai 1890, dont l'article 7  de wet van 5 mei 1890, waarvan artikel 7
_WHOSE = any_case(r",?\s(?:dont|waarvan|whose)\s(?:les\s|de\s|l['’])?art\w*\.?\s\Z")
_WHOSE_WITHIN = 24
_GAP = 4
_WINDOW = 18


@act_way(WayName.NAMED_BEFORE, to_word("the name of the act precedes the number"))
def act_before_group(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """The act whose name stands right before a group.

    `V.T.Sv. (art. 21)`; not `art. 21 V.T.Sv.`
    """
    begins_a_line = around.text[max(0, group.word - 1) : group.word] == "\n"
    if begins_a_line and around.layout.is_in_the_text_of_a_code(group.word):
        return None  # forment le livre II du Code pénal:⏎⏎Art. 79: of the one that is brought in
    whose = _WHOSE.search(around.text, max(0, group.start - _WHOSE_WITHIN), group.start)
    if whose and (act := around.names.ending_at(around.text, whose.start())):
        return _as_its_own(group, around, act.ending(group.start))
    cell = around.layout.cell(group.start)
    since = max(cell.start if cell and cell.act else 0, act_in_mind.end_of_used_name(around, group.start))
    return _as_its_own(group, around, around.names.just_before(around.text, group.start, since))


@act_way(
    "published-act", to_word("an article of the act whose name precedes it, an act published in the official gazette")
)
def published_act_before(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """The act of a day that stands before an article, where the official gazette stands behind it.

    `Loi du 25 décembre 2016 modifiant le Code pénal (extrait), art. 4, Moniteur belge du 17 janvier 2017.`; not
    `Loi du 25 décembre 2016 modifiant le Code pénal (extrait), art. 4.`
    """
    if around.names.corpus.state.find(GAZETTE).match(
        around.text, group.end
    ) is None or around.names.numbers.act_with_one_of(group.elements):
        return None
    line = around.text.rfind("\n", 0, group.start) + 1
    dated = list(acts.ACT_OF_A_DAY.finditer(around.text, max(line, group.start - 3 * NEAR), group.start))
    if not dated:
        return None
    act = around.names.last_mentioned(around.text, dated[-1].start(), dated[-1].end())
    return act.ending(group.start) if act else NamedAct(OTHER, group.start)


@act_way("cell", to_word("the act is named in its row or at the head of its column"))
def act_in_table_cell(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """The act that the head of the column names, or a cell of the same row.

    `| 383bis | Criminal Code |`; not `383bis, Criminal Code`
    """
    cell = around.layout.cell(group.start)
    return _as_its_own(group, around, cell.act) if cell else None


_SIGNS_BETWEEN = 4
"""Letters between a name and the article of it, at most: `, (`."""


@act_way("called-before", to_word("the name of an act that these data do not contain precedes the number"))
def unknown_act(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """An act that nobody explained, right before its article.

    `De NIS2-wet (art. 23) geldt.`; not `De regel (art. 23) geldt.`
    """
    word = around.candidates.word_start(group.start)
    called = (
        outside_acts.outside_act_ending_at(around.text, word, around.names.corpus.state) if word < group.start else None
    )
    if called is None or called in around.remembered.short_names:
        return None
    law = around.names.last_mentioned(around.text, max(0, word - len(called) - _SIGNS_BETWEEN), word, "law")
    if law is not None and law.codes:
        return None  # wet van 8 april 1965 betreffende de jeugdbescherming, art. 36: that law is carried
    if called == "LC" and act_in_mind.is_near_committee(around, group.start):
        act = around.names.kinds.the_convention(0)
    elif acts.may_be_criminal_law(called, around.names.corpus.state):
        act = NamedAct(OTHER, 0, called=called)
    else:
        act = NamedAct("" if called.isalpha() and called.isupper() else OTHER, 0)
    return _as_its_own(group, around, act)


def _as_its_own(group: ArticleGroup, around: Surroundings, act: NamedAct | None) -> NamedAct | None:
    """An act before a group, but for one whose name was that of the numbers before it: `90ter C.I.Cr. (l'article`."""
    if act is None:
        return None
    is_ours = any(code.cited_as for code in act.codes)
    if (act.called or act.is_law) and not is_ours and (known := around.names.numbers.act_with_one_of(group.elements)):
        act = known.ending(group.start)  # buiten de strafwet (artikel 417/49)
    figures = group.elements[0].figures
    is_too_high = figures > HIGHEST_ARTICLE and not around.names.numbers.can_have(act, figures)  # 202 Sv., art. 1138
    return None if act.codes and (is_too_high or _is_used_up(group, around, act)) else act


def _is_used_up(group: ArticleGroup, around: Surroundings, act: NamedAct) -> bool:
    """Whether a name before a bracket or a colon was that of the numbers before it: `90ter C.I.Cr. (l'article 383bis`.

    So it is in `art. 133 CP 2024: article 417/6`.
    """
    if not {"(", ":"} & {*around.text[around.candidates.word_start(group.start) - 4 : group.start]}:
        return False
    known = around.names.numbers.act_with_one_of(group.elements)
    found = around.remembered.found
    is_of_numbers = bool(found) and group.start - found[-1].end < _WINDOW + NEAR and is_code(act, found[-1].code)
    return known is not None and is_of_numbers and not {*known.codes} & {*act.codes}


# -- what kind of place it is ------------------------------------------------------------------------------------------


@act_way("register", to_word("the act is named in its line of a register"))
def act_in_register(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """The act of a number in a register.

    `Convention de sauvegarde des droits de l'homme - 04-11-1950 - Art. 6, § 1er - 30`; not
    `Convention de sauvegarde des droits de l'homme, art. 6`
    """
    if not named_after.is_in_register(around, group.start):
        return None
    line = around.text.rfind("\n", 0, group.start) + 1
    return around.names.last_mentioned(around.text, line, group.start) or NamedAct(OTHER, group.start)


@act_way("editors-note", to_word("in an editor's note on another act"))
def act_of_editors_note(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """Some act outside the data, in an editor's note.

    `(2)<W 2013-12-14/..., art. 3; Inwerkingtreding : onbepaald>`; not `(2) W 2013-12-14, art. 3`
    """
    return NamedAct(OTHER, 0) if amending_phrases.is_in_editors_note(around.text, group.start) else None


@act_way("part-of-the-same", to_word("listed as part of the act named"))
def code_of_listed_part(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """The code of a part of it whose articles are listed.

    `Le Code pénal a été réécrit par une loi de réforme que tous attendaient depuis un quart de siècle. Le titre VII
    du même Code, qui contient les articles 374 et 375, est abrogé.`; not
    `Le Code pénal a été réécrit par une loi de réforme. Le titre VII du même Code. Les articles 374 et 375.`
    """
    is_a_part = amending_phrases.is_in_part_of_named_code(around.text, around.candidates.word_start(group.start))
    return act_in_mind.act_referred_to(around, NamedAct("", group.start, back_reference="code")) if is_a_part else None


# -- what else tells it at once ----------------------------------------------------------------------------------------


@act_way(WayName.NUMBER, to_word("of the acts in these data, only this one has an article with that number"))
def code_by_number(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """The code that alone has one of the numbers, which look like no other.

    `Art. 377quater.`; not `Art. 377.`
    """
    return around.names.numbers.act_with_one_of(group.elements)


@act_way(WayName.LIST_GOES_ON, to_word("the list continues from an article of that act"))
def act_of_list(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """The act of the articles before, where a list goes on with `ainsi qu'aux articles`.

    `les articles 417/7 et 417/8, ainsi qu'aux articles 393 à 397`; not
    `les articles 417/7 et 417/8, pas les articles 393 à 397`
    """
    kept = around.remembered
    last = kept.found[-1] if kept.found and not kept.waiting else None
    if last is None or not last.code or not _LINKED.fullmatch(around.text, last.end, group.start):
        return None
    act = earlier_citations.last_act_of(around, last.article)
    return act if act is not None and act.codes else None


@act_way("same-paragraph", to_word("the paragraph cites the same article with its act"))
def act_in_same_paragraph(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """The act of the same article where the same paragraph cited it with its act.

    `Article 23 of the Lanzarote Convention asks it; Article 340 of the new Criminal Code does as Article 23.`; not
    `Article 23 of the Lanzarote Convention asks it; Article 340 of the new Criminal Code does as Article 341.`
    """
    return earlier_citations.act_in_the_paragraph(around, group.elements[0])
