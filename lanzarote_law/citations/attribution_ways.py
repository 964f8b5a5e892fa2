"""The ways of attribution, by which a text shows the act of a group of articles, in the order in which they are tried.

Each is a function of the group and its surroundings, whose docstring has a text that tells an act so and one that does
not (a test reads both), and the sentence by which `check -v` says it. To add a way, write its function beside others of
its kind, and its row here.
"""

from lanzarote_law.citations import (
    amending_articles,
    bare_convention_articles,
    implicit_act,
    named_after,
    named_before,
    reproduced_articles,
)
from lanzarote_law.citations.attribution_context import ActWay, ArticleGroup, Surroundings
from lanzarote_law.citations.citation import WayName
from lanzarote_law.wording import to_word

# -- what an amending act does, of articles behind which no act is named -----------------------------------------------

AMENDING = (
    ActWay(WayName.AMENDED, amending_articles.amended_act, to_word("an article of the act that is amended here")),
    ActWay(
        WayName.OWN_ARTICLE,
        amending_articles.own_article_of_amending_act,
        to_word("an article of the amending act itself"),
    ),
    ActWay(
        "bracket-of-the-amending-act",
        amending_articles.own_article_in_bracket,
        to_word("an article of the amending act, in a bracket after what it amends"),
    ),
)

# -- what stands behind a group ----------------------------------------------------------------------------------------

BEHIND = (
    ActWay("inserted-text", named_after.act_inserted_into, to_word("its text is inserted into that act")),
    ActWay(WayName.ANOTHER_COUNTRY, named_after.foreign_code, to_word("the text there refers to another country")),
    ActWay("cited-above", named_after.act_cited_above, to_word("referred to as the article previously cited")),
    ActWay(WayName.NAMED_AFTER, named_after.act_behind_group, to_word("the name of the act follows the number")),
    ActWay(
        WayName.POINTED_BACK,
        named_after.act_pointed_at,
        to_word("the words that follow refer back to an act named earlier"),
    ),
)

# -- what stands before it, and what kind of place it is ---------------------------------------------------------------

BEFORE = (
    ActWay(
        "published-act",
        named_before.published_act_before,
        to_word("an article of the act whose name precedes it, an act published in the official gazette"),
    ),
    ActWay(WayName.NAMED_BEFORE, named_before.act_before_group, to_word("the name of the act precedes the number")),
    ActWay("cell", named_before.act_in_table_cell, to_word("the act is named in its row or at the head of its column")),
    ActWay(
        "called-before",
        named_before.unknown_act,
        to_word("the name of an act that these data do not contain precedes the number"),
    ),
    ActWay("register", named_before.act_in_register, to_word("the act is named in its line of a register")),
    ActWay("editors-note", named_before.act_of_editors_note, to_word("in an editor's note on another act")),
    ActWay("part-of-the-same", named_before.code_of_listed_part, to_word("listed as part of the act named")),
)

# -- what else tells it at once ----------------------------------------------------------------------------------------

AT_ONCE = (
    ActWay(
        WayName.NUMBER,
        named_before.code_by_number,
        to_word("of the acts in these data, only this one has an article with that number"),
    ),
    ActWay(WayName.LIST_GOES_ON, named_before.act_of_list, to_word("the list continues from an article of that act")),
    ActWay(
        "same-paragraph",
        named_before.act_in_same_paragraph,
        to_word("the paragraph cites the same article with its act"),
    ),
)

# -- a group of which nothing near tells the act waits: it may be named behind the next one. If not, it is the one that
# the place where it stands carries over, or else one that a reader has in mind there, or that of the heading

CARRIED = (
    ActWay(WayName.QUOTATION, implicit_act.quoted_act, to_word("an article of that act is quoted here")),
    ActWay(
        WayName.ARTICLE_LINE,
        reproduced_articles.act_of_article_line,
        to_word("one of several articles of that act, each with a line of its own"),
    ),
    ActWay(
        WayName.CARRIED_OVER, reproduced_articles.act_of_paragraph, to_word("the act to which the paragraph refers")
    ),
)
IN_MIND = (
    ActWay(
        WayName.NUMBER_BESIDE,
        implicit_act.act_of_number_beside,
        to_word("the paragraph cites an adjacent article of that act"),
    ),
    ActWay(
        "article-around",
        reproduced_articles.act_of_enclosing_article,
        to_word("it appears in the text of an article of that act"),
    ),
    ActWay("same-number", implicit_act.act_of_same_number, to_word("the text cites that number of this act only")),
    ActWay("in-mind", implicit_act.last_act_in_mind, to_word("the act last named before this paragraph")),
)
IN_A_BRACKET = (CARRIED[-1], *IN_MIND[1:])
"""Those of a number that alone fills a bracket: `le voyeurisme (135)`."""
HEADING = (ActWay("heading", implicit_act.act_in_heading, to_word("the act is named in the heading")),)

# -- once the next group is read: its form comes first, and what the whole text says of such numbers last --------------

BY_FORM = (
    ActWay(
        "treaty-article",
        bare_convention_articles.convention_article,
        to_word("written as an article of the Convention, to which the document refers"),
    ),
)
TOO_HIGH = (
    ActWay(
        "high-number",
        implicit_act.act_with_high_number,
        to_word("the only act cited that has such a high article number"),
    ),
)
ELSEWHERE = (
    ActWay(
        "code-named-elsewhere",
        implicit_act.code_named_anywhere,
        to_word("the only act with that number, and the text names it elsewhere"),
    ),
    ActWay(
        "same-place", implicit_act.act_of_same_places, to_word("the text cites the same provision of this act only")
    ),
)
AT_LAST = (
    ActWay(
        "one-of-two-codes",
        implicit_act.former_or_new_code,
        to_word("called a former or a new article, and the text names a code that has both"),
    ),
    ActWay(
        "numbers-in-the-paragraph",
        implicit_act.code_of_paragraph,
        to_word("the paragraph cites other numbers that only this code has"),
    ),
    ActWay("new-code", implicit_act.new_code_of_document, to_word("the document concerns that code")),
)
BESIDE_A_DRAFT = AT_LAST[1:2]
"""That of a number after one of a draft: `Dans l'article 377ter proposé: « les cas visés à l'article 377 »`."""


def act_after_next_group(_: ArticleGroup, __: Surroundings) -> None:
    """The act that is named after the next article of the sentence: told when that is read.

    `l'article 379 et l'article 380 du Code pénal`; not `l'article 379. L'article 380 du Code pénal`
    """


def other_act_cited_with_number(_: ArticleGroup, __: Surroundings) -> None:
    """The act of which the text cited such numbers, in the place of the one in mind: told when that is found.

    `L'article 1322bis du Code judiciaire vaut.⏎⏎Le Code pénal aussi. Voir l'article 1322bis.`; not
    `Le Code pénal vaut. Voir l'article 1322bis.`
    """


def act_of_short_name(_: ArticleGroup, __: Surroundings) -> None:
    """The act of a short name that the text explains: told once all is read.

    `L'article 246 XC vaut. L'article 417/43 XC aussi.`; not `L'article 246 XC vaut. L'article 417/43 aussi.`
    """


def act_cited_elsewhere(_: ArticleGroup, __: Surroundings) -> None:
    """The act of the same number elsewhere: told once all is read.

    `Article 176.⏎⏎Article 176 of the new Criminal Code.`; not `Article 175.⏎⏎Article 176 of the new Criminal Code.`
    """


def only_code_with_number(_: ArticleGroup, __: Surroundings) -> None:
    """The only code that comes into question where no act is told.

    `L'article 458bis en projet.`; not `L'article 458 en projet.`
    """


# -- what the steps of the reading tell themselves ---------------------------------------------------------------------

BY_STEPS = (
    ActWay(
        WayName.NAMED_AFTER_THE_NEXT,
        act_after_next_group,
        to_word("the name of the act follows the next article in the sentence"),
    ),
    ActWay(
        WayName.ANOTHER_ACT_OF_THE_NUMBER,
        other_act_cited_with_number,
        to_word("such numbers are cited from that act, and not from the other possible act"),
    ),
    ActWay(WayName.SHORT_NAME, act_of_short_name, to_word("the act is cited by a short name that the text explains")),
    ActWay(
        WayName.SAME_NUMBER_ELSEWHERE, act_cited_elsewhere, to_word("the text cites that number of this act elsewhere")
    ),
    ActWay(WayName.ONLY_CODE, only_code_with_number, to_word("no act is named, and only this code is possible")),
)

ALL = (
    *(*AMENDING, *BEHIND, *BEFORE, *AT_ONCE, *CARRIED, *IN_MIND, *HEADING),
    *(*BY_FORM, *TOO_HIGH, *ELSEWHERE, *AT_LAST, *BY_STEPS),
)
"""All of them, in their order."""
SENTENCES = {way.name: way.sentence for way in ALL}
"""What each of them means, by its name."""
