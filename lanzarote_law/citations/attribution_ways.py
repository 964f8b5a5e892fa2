"""The ways of attribution, by which a text shows the act of a group of articles, in the order in which they are tried.

Each is a function of the group and its surroundings, with its name and the sentence by which `check -v` says it above
it, and in its docstring a text that tells an act so and one that does not (a test reads both). To add a way, write its
function beside others of its kind, with `@act_way` above it, and its row here.
"""

from lanzarote_law.citations import (
    amending_articles,
    bare_convention_articles,
    implicit_act,
    named_after,
    named_before,
    reproduced_articles,
)
from lanzarote_law.citations.citation import WayName
from lanzarote_law.wording import to_word

# -- what an amending act does, of articles behind which no act is named -----------------------------------------------

AMENDING = (
    amending_articles.amended_act,
    amending_articles.own_article_of_amending_act,
    amending_articles.own_article_in_bracket,
)

# -- what stands behind a group ----------------------------------------------------------------------------------------

BEHIND = (
    named_after.act_inserted_into,
    named_after.foreign_code,
    named_after.act_cited_above,
    named_after.act_behind_group,
    named_after.act_pointed_at,
)

# -- what stands before it, and what kind of place it is ---------------------------------------------------------------

BEFORE = (
    named_before.published_act_before,
    named_before.act_before_group,
    named_before.act_in_table_cell,
    named_before.unknown_act,
    named_before.act_in_register,
    named_before.act_of_editors_note,
    named_before.code_of_listed_part,
)

# -- what else tells it at once ----------------------------------------------------------------------------------------

AT_ONCE = (named_before.code_by_number, named_before.act_of_list, named_before.act_in_same_paragraph)

# -- a group of which nothing near tells the act waits: it may be named behind the next one. If not, it is the one that
# the place where it stands carries over, or else one that a reader has in mind there, or that of the heading

CARRIED = (implicit_act.quoted_act, reproduced_articles.act_of_article_line, reproduced_articles.act_of_paragraph)
IN_MIND = (
    implicit_act.act_of_number_beside,
    reproduced_articles.act_of_enclosing_article,
    implicit_act.act_of_same_number,
    implicit_act.last_act_in_mind,
)
IN_A_BRACKET = (CARRIED[-1], *IN_MIND[1:])
"""Those of a number that alone fills a bracket: `le voyeurisme (135)`."""
HEADING = (implicit_act.act_in_heading,)

# -- once the next group is read: its form comes first, and what the whole text says of such numbers last --------------

BY_FORM = (bare_convention_articles.convention_article,)
TOO_HIGH = (implicit_act.act_with_high_number,)
ELSEWHERE = (implicit_act.code_named_anywhere, implicit_act.act_of_same_places)
AT_LAST = (implicit_act.former_or_new_code, implicit_act.code_of_paragraph, implicit_act.new_code_of_document)
BESIDE_A_DRAFT = AT_LAST[1:2]
"""That of a number after one of a draft: `Dans l'article 377ter proposé: « les cas visés à l'article 377 »`."""

# -- what no function tells, but a step of the reading, once it has read on --------------------------------------------

_TOLD_LATER: dict[str, str] = {
    WayName.NAMED_AFTER_THE_NEXT: to_word("the name of the act follows the next article in the sentence"),
    WayName.ANOTHER_ACT_OF_THE_NUMBER: to_word(
        "such numbers are cited from that act, and not from the other possible act"
    ),
    WayName.SHORT_NAME: to_word("the act is cited by a short name that the text explains"),
    WayName.SAME_NUMBER_ELSEWHERE: to_word("the text cites that number of this act elsewhere"),
    WayName.ONLY_CODE: to_word("no act is named, and only this code is possible"),
}

ALL = (
    *(*AMENDING, *BEHIND, *BEFORE, *AT_ONCE, *CARRIED, *IN_MIND, *HEADING),
    *(*BY_FORM, *TOO_HIGH, *ELSEWHERE, *AT_LAST),
)
"""All of them that a function tells, in their order."""
SENTENCES = {way.name: way.sentence for way in ALL} | _TOLD_LATER
"""What each way means, by its name; those that are told later come last."""
