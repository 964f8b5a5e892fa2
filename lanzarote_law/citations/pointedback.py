"""Which act is told behind a group: the one that is named there, or the one to which the words there point back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lanzarote_law.citations import amending, antecedents, mentions
from lanzarote_law.citations.implicit_act import cited_of_another
from lanzarote_law.citations.namedact import OTHER, NamedAct
from lanzarote_law.citations.surroundings import NEAR
from lanzarote_law.grammar import othernames

if TYPE_CHECKING:
    from lanzarote_law.citations.surroundings import Group, Surroundings
    from lanzarote_law.grammar.enumerations import Element

# l'article 176 précité  article 5, cited above; not: l'article 176 cité
_CITED_ABOVE = re.compile(
    r"[\s,]*(?:précité|susmentionné|susvisé|voormeld|voornoemd|aforementioned|cited above)", re.IGNORECASE
)


def of_the_inserting_sentence(group: Group, around: Surroundings) -> NamedAct | None:
    """The act into which an article is put, of the text behind that.

    `In het Wetboek van Strafvordering wordt een artikel 101bis ingevoegd, luidende: "Art. 101bis. De rechter."`; not
    `In het Wetboek van Strafvordering staat artikel 101bis. De rechter hoort.`
    """
    if not group.is_inserted:
        return None
    number = group.elements[0].number
    waiting = around.remembered.waiting
    if waiting and waiting.elements[-1].number == number:
        act = waiting.carried.act if waiting.carried else None
    else:
        act = antecedents.act_of(around, number)
    return act and act.ending(group.end)


def abroad(group: Group, around: Surroundings) -> NamedAct | None:
    """The code of another country by a name that ours have.

    `En France, l'article 227 du Code pénal vaut.`; not `En Belgique, l'article 227 du Code pénal vaut.`
    """
    act = group.behind
    if group.word < 0 or act is None or act.kind != "code" or not othernames.is_abroad(around.text, group.word):
        return None
    is_belgian = "bel" in around.text[group.elements[-1].stop : act.end].lower()
    return None if is_belgian or around.names.numbers.told_by_one_of(group.elements) else NamedAct(OTHER, act.end)


def named_behind(group: Group, _: Surroundings) -> NamedAct | None:
    """The act that is named behind a group.

    `artikel 65 Sw.`; not `artikel 65`
    """
    act = group.behind
    return act if act is not None and not act.back_reference else None


def cited_above(group: Group, around: Surroundings) -> NamedAct | None:
    """The act with which the article was cited before.

    `L'article 176 du nouveau Code pénal.⏎⏎L'article 22bis de la Constitution. L'article 176 précité.`; not
    `L'article 176 du nouveau Code pénal.⏎⏎L'article 22bis de la Constitution. L'article 176.`
    """
    first = group.elements[0]
    return _with_which_it_was_cited(group, around) if _is_cited_above(first, group.behind, group, around) else None


def _is_cited_above(first: Element, act: NamedAct | None, group: Group, around: Surroundings) -> bool:
    if act is None:
        return _CITED_ABOVE.match(around.text, group.end) is not None
    is_of_a_draft = not (act.codes or act.instrument or act.back_reference)
    return is_of_a_draft and first.distinct and antecedents.is_of_one_act(around, first)


def _with_which_it_was_cited(group: Group, around: Surroundings) -> NamedAct | None:
    act = antecedents.act_of(around, group.elements[0].number)
    return act and act.ending(group.end)


def pointed_back(group: Group, around: Surroundings) -> NamedAct | None:
    """What `du même Code` means behind a list: the act that was named, unless its numbers tell another one.

    `Artikel 417/9 Sw. geldt. Artikel 380 van hetzelfde Wetboek ook.`; not
    `Artikel 417/9 Sw. geldt. Artikel 380 Sw. ook.`
    """
    act, kept = group.behind, around.remembered
    if act is None or not act.back_reference:
        return None
    meant = mentions.referred(around, act)
    is_amended = 0 <= group.start - kept.own_end < NEAR
    if is_amended and kept.amended and kept.amended.kind == act.back_reference:
        meant = kept.amended.pointed_at_from(act.end)  # not the code of the words that were replaced before
    elif meant and amending.is_in_quoted_words(around.text, around.candidates.word_start(group.start)):
        meant = _of_the_quoted_words(around, group.elements, meant)
    if act.back_reference == "law" and (title := _title_of(around, group.elements[0])):
        meant = title.ending(act.end)
    if meant and not meant.kind and (told := around.names.numbers.told_by_one_of(group.elements)):
        meant = told.ending(act.end)  # 417/9 du même Code, behind the Code judiciaire
    if meant and group.elements[0].distinct and (beside := cited_of_another(around, group.elements, meant)):
        meant = beside.ending(act.end)  # 216ter du même Code, behind another one, where 216bis was cited
    return meant


def _title_of(around: Surroundings, element: Element) -> NamedAct | None:
    """The title of a code, which is a law, that was cited with the number: `l'article 21bis de la même loi`."""
    act = antecedents.act_of(around, element.number) if antecedents.is_of_one_act(around, element) else None
    return act if act is not None and around.names.kinds.is_title(act) else None


def _of_the_quoted_words(around: Surroundings, elements: list[Element], meant: NamedAct) -> NamedAct:
    """What `van hetzelfde Wetboek` means in quoted words: the act that was named, if it has such numbers."""
    names = around.names
    numbers = [each.number for each in elements]
    told = names.numbers.known_to_have(numbers, names.homonyms.codes | {code.id for code in meant.codes})
    code = next(iter(told))
    is_known = len(told) == 1 and any(names.numbers.has(code, number) for number in numbers)
    return meant._replace(codes=(names.corpus.code[code],)) if is_known else meant
