"""The ways in which a text tells of which act a group of articles is, in the order in which they are tried.

Each is a function of the group and its surroundings, with a text that tells it so and one that does not; a test reads
both. To add a way: write the function, where others of its kind stand, and put its row where it belongs.
"""

from __future__ import annotations

from lanzarote_law.citations import (
    amendingarticles,
    articlelines,
    implicit_act,
    namedbefore,
    pointedback,
    treatyarticles,
    wholetext,
)
from lanzarote_law.citations.surroundings import Way

OWN_ARTICLE = "own article"
POINTED_BACK = "pointed back"
QUOTED = "quotation"
X = ""

# -- what an amending act does, of articles behind which no act is named -----------------------------------------------

AMENDING = (
    Way("amended", amendingarticles.of_the_act_amended, X, X),
    Way(OWN_ARTICLE, amendingarticles.of_the_act_itself, X, X),
)

# -- what stands behind a group ----------------------------------------------------------------------------------------

BEHIND = (
    Way("inserted text", pointedback.of_the_inserting_sentence, X, X),
    Way("abroad", pointedback.abroad, X, X),
    Way("cited above", pointedback.cited_above, X, X),
    Way("named behind", pointedback.named_behind, X, X),
    Way(POINTED_BACK, pointedback.pointed_back, X, X),
)

# -- what stands before it ---------------------------------------------------------------------------------------------

BEFORE = (
    Way("named before", namedbefore.named_before, X, X),
    Way("cell", namedbefore.of_its_cell, X, X),
    Way("called before", namedbefore.called_before, X, X),
    Way("register", namedbefore.of_a_register, X, X),
    Way("editor's note", namedbefore.of_a_note, X, X),
    Way("part of the same", namedbefore.of_a_part_of_the_same, X, X),
)

# -- what else tells it at once ----------------------------------------------------------------------------------------

AT_ONCE = (
    Way("number", namedbefore.told_by_number, X, X),
    Way("linked", namedbefore.linked, X, X),
    Way("same paragraph", namedbefore.of_the_same_paragraph, X, X),
)

# -- a group of which nothing near tells the act waits: it may be named behind the next one. If not, it is the one that
# the place where it stands carries over, or one that a reader has in mind there

CARRIED = (
    Way(QUOTED, implicit_act.quoted, X, X),
    Way("line", articlelines.of_its_line, X, X),
    Way("carried over", articlelines.of_the_paragraph, X, X),
)
IN_MIND = (
    Way("number beside", implicit_act.of_a_number_beside, X, X),
    Way("article around", articlelines.of_the_article_around, X, X),
    Way("same number", implicit_act.of_the_same_number, X, X),
    Way("in mind", implicit_act.in_mind, X, X),
)
IN_A_BRACKET = (CARRIED[-1], *IN_MIND[1:])
"""Those of a number that alone fills a bracket: `le voyeurisme (135)`."""
HEADING = (Way("heading", implicit_act.heading, X, X),)

# -- but first, once the next group is read, what its form or its number tells, and in the end what the whole text does

BY_FORM = (Way("treaty article", treatyarticles.of_the_convention, X, X),)
TOO_HIGH = (Way("high number", wholetext.of_the_act_that_has_it, X, X),)
ELSEWHERE = (
    Way("code named anywhere", wholetext.of_a_code_named_anywhere, X, X),
    Way("same place", wholetext.of_the_same_places, X, X),
)
AT_LAST = (
    Way("one of two codes", wholetext.of_one_of_two_codes, X, X),
    Way("new code", wholetext.of_the_new_code, X, X),
)

ALL = (
    *(*AMENDING, *BEHIND, *BEFORE, *AT_ONCE, *CARRIED, *IN_MIND, *HEADING),
    *(*BY_FORM, *TOO_HIGH, *ELSEWHERE, *AT_LAST),
)
"""All of them, in their order."""
