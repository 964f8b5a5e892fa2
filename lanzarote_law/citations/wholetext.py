"""Which act a group is of that no words near it tell: what the text as a whole says of such numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.citations import antecedents
from lanzarote_law.citations.namedact import NamedAct
from lanzarote_law.grammar.periods import Said

if TYPE_CHECKING:
    from lanzarote_law.citations.surroundings import Group, Surroundings


def of_the_act_that_has_it(group: Group, around: Surroundings) -> NamedAct | None:
    """The one act that was cited of which the data know so high a number, where the one carried over is a short one.

    `L'article 376 du Code pénal vaut.⏎⏎L'article 10ter du titre préliminaire du Code de procédure pénale vaut.
    L'article 409 aussi.`; not
    `L'article 10ter du titre préliminaire du Code de procédure pénale vaut. L'article 409 aussi.`
    """
    waiting = around.remembered.waiting
    carried = waiting.carried if waiting else None
    if carried is None or around.names.numbers.can_have(carried.act, group.elements[0].figures):
        return None  # nobody has 409 of a title in mind
    return antecedents.act_that_has(around, group.elements)


def of_a_code_named_anywhere(group: Group, around: Surroundings) -> NamedAct | None:
    """The act that alone has a number which looks like no other, if the text names it anywhere.

    `L'article 10ter vaut.⏎⏎Le titre préliminaire du Code de procédure pénale aussi.`; not `L'article 10ter vaut.`
    """
    for element in group.elements:
        code = around.names.numbers.only_act_with(element.number) if element.distinct else ""
        if code and around.paper.speaks_of(code):
            return NamedAct("", 0, (around.names.corpus.code[code],))
    return None


def of_the_same_places(group: Group, around: Surroundings) -> NamedAct | None:
    """The one act of which the same places were cited before, wherever that was.

    `Article 42, 3°, of the Criminal Code.⏎⏎The Judicial Code too.⏎⏎Things meant in Article 42, 3°.`; not
    `Article 42, 3°, of the Criminal Code.⏎⏎The Judicial Code too.⏎⏎Things meant in Article 42, 4°.`
    """
    return antecedents.act_of_places(around, group.elements)


def of_one_of_two_codes(group: Group, around: Surroundings) -> NamedAct | None:
    """The codes that share a name, where an article is called a former or a new one of a text that names one.

    `Octobre 2026. Le nouveau Code pénal est en vigueur.⏎⏎Voir l'ancien article 5.`; not
    `Octobre 2026. La loi est en vigueur.⏎⏎Voir l'ancien article 5.`
    """
    shared = around.names.homonyms.codes
    is_told = group.said is not Said.NOTHING and (
        antecedents.has_of(around, shared) or any(map(around.paper.speaks_of, sorted(shared)))
    )
    return around.names.homonyms.act if is_told else None


def of_the_new_code(group: Group, around: Surroundings) -> NamedAct | None:
    """The new code, where a text of its time is about it, as its top says, and articles are named alone.

    `1 octobre 2026. Le nouveau Code pénal est en vigueur. Le viol (art. 139).⏎⏎Voir l'article 18.`; not
    `1 octobre 2026. La loi est en vigueur.⏎⏎Voir l'article 18.`
    """
    is_its = around.paper.is_about_the_new_code and around.remembered.line.start != group.start
    is_plain = not any(each.distinct or each.of_treaty for each in group.elements)
    return around.names.homonyms.as_said(around.names.homonyms.act, Said.NEW) if is_its and is_plain else None
