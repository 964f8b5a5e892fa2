"""The ways in which a text tells of which act a group of articles is, in the order in which they are tried.

Each is a function of the group and its surroundings, with the sentence by which `check -v` says it, a text that tells
an act so and one that does not: a test reads both. To add a way, write the function, beside others of its kind, and
its row here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.citations import (
    amendingarticles,
    articlelines,
    implicit_act,
    namedbefore,
    pointedback,
    treatyarticles,
    wholetext,
)
from lanzarote_law.citations.citation import WayName
from lanzarote_law.citations.surroundings import Way
from lanzarote_law.wording import to_word

if TYPE_CHECKING:
    from lanzarote_law.citations.namedact import NamedAct
    from lanzarote_law.citations.surroundings import Group, Surroundings

# -- what an amending act does, of articles behind which no act is named -----------------------------------------------

AMENDING = (
    Way(
        WayName.AMENDED,
        amendingarticles.of_the_act_amended,
        to_word("of the act that is amended here"),
        "Art. 2. Dans l'article 34quater du Code pénal, les mots « articles 372 et 375 » sont remplacés.",
        "L'article 34quater du Code pénal vaut. Voir les articles 372 et 375.",
    ),
    Way(
        WayName.OWN_ARTICLE,
        amendingarticles.of_the_act_itself,
        to_word("an article of the amending act itself"),
        "Art. 5. In artikel 66 Sw., gewijzigd bij artikel 4, worden de woorden vervangen.",
        "Artikel 66 Sw. wordt vervangen. Zie artikel 4.",
    ),
)

# -- what stands behind a group ----------------------------------------------------------------------------------------

BEHIND = (
    Way(
        "inserted-text",
        pointedback.of_the_inserting_sentence,
        to_word("its text is inserted into that act"),
        'In het Wetboek van Strafvordering wordt een artikel 101bis ingevoegd, luidende: "Art. 101bis. De rechter."',
        "In het Wetboek van Strafvordering staat artikel 101bis. De rechter hoort.",
    ),
    Way(
        WayName.ANOTHER_COUNTRY,
        pointedback.abroad,
        to_word("the text there speaks of another country"),
        "En France, l'article 227 du Code pénal vaut.",
        "En Belgique, l'article 227 du Code pénal vaut.",
    ),
    Way(
        "cited-above",
        pointedback.cited_above,
        to_word("called the article cited before"),
        "L'article 176 du nouveau Code pénal.\n\nL'article 22bis de la Constitution. L'article 176 précité.",
        "L'article 176 du nouveau Code pénal.\n\nL'article 22bis de la Constitution. L'article 176.",
    ),
    Way(
        WayName.NAMED_AFTER,
        pointedback.named_behind,
        to_word("named after it"),
        "artikel 65 Sw.",
        "artikel 65",
    ),
    Way(
        WayName.POINTED_BACK,
        pointedback.pointed_back,
        to_word("the words after it point back to the act named"),
        "Artikel 417/9 Sw. geldt. Artikel 380 van hetzelfde Wetboek ook.",
        "Artikel 417/9 Sw. geldt. Artikel 380 Sw. ook.",
    ),
)

# -- what stands before it, and what kind of place it is ---------------------------------------------------------------

BEFORE = (
    Way(
        WayName.NAMED_BEFORE,
        namedbefore.named_before,
        to_word("named before it"),
        "V.T.Sv. (art. 21)",
        "art. 21 V.T.Sv.",
    ),
    Way(
        "cell",
        namedbefore.of_its_cell,
        to_word("named in its row or at the head of its column"),
        "| 383bis | Criminal Code |",
        "383bis, Criminal Code",
    ),
    Way(
        "called-before",
        namedbefore.called_before,
        to_word("an act that these data do not contain is named before it"),
        "De NIS2-wet (art. 23) geldt.",
        "De regel (art. 23) geldt.",
    ),
    Way(
        "register",
        namedbefore.of_a_register,
        to_word("named in its line of a register"),
        "Convention de sauvegarde des droits de l'homme - 04-11-1950 - Art. 6, § 1er - 30",
        "Convention de sauvegarde des droits de l'homme, art. 6",
    ),
    Way(
        "editors-note",
        namedbefore.of_a_note,
        to_word("in an editor's note on another act"),
        "(2)<W 2013-12-14/..., art. 3; Inwerkingtreding : onbepaald>",
        "(2) W 2013-12-14, art. 3",
    ),
    Way(
        "part-of-the-same",
        namedbefore.of_a_part_of_the_same,
        to_word("listed as part of the act named"),
        "Le Code pénal a été réécrit par une loi de réforme que tous attendaient depuis un quart de siècle."
        " Le titre VII du même Code, qui contient les articles 374 et 375, est abrogé.",
        "Le Code pénal a été réécrit par une loi de réforme. Le titre VII du même Code. Les articles 374 et 375.",
    ),
)

# -- what else tells it at once ----------------------------------------------------------------------------------------

AT_ONCE = (
    Way(
        WayName.NUMBER,
        namedbefore.told_by_number,
        to_word("only this act has an article of that number"),
        "Art. 377quater.",
        "Art. 377.",
    ),
    Way(
        WayName.LIST_GOES_ON,
        namedbefore.linked,
        to_word("the list goes on from an article of that act"),
        "les articles 417/7 et 417/8, ainsi qu'aux articles 393 à 397",
        "les articles 417/7 et 417/8, pas les articles 393 à 397",
    ),
    Way(
        "same-paragraph",
        namedbefore.of_the_same_paragraph,
        to_word("the paragraph cites the same article with its act"),
        "Article 23 of the Lanzarote Convention asks it; Article 340 of the new Criminal Code does as Article 23.",
        "Article 23 of the Lanzarote Convention asks it; Article 340 of the new Criminal Code does as Article 341.",
    ),
)

# -- a group of which nothing near tells the act waits: it may be named behind the next one. If not, it is the one that
# the place where it stands carries over, or else one that a reader has in mind there, or that of the heading

CARRIED = (
    Way(
        WayName.QUOTATION,
        implicit_act.quoted,
        to_word("an article of that act is quoted here"),
        "Artikel 382bis van het Strafwetboek bepaalt: « Onverminderd artikel 382 kan de rechter ».",
        "Artikel 382bis van het Strafwetboek geldt. Onverminderd artikel 382 kan de rechter.",
    ),
    Way(
        "article-line",
        articlelines.of_its_line,
        to_word("one of several articles of that act, each with a line of its own"),
        "The Code of Criminal Procedure reads:\n\nArticle 61\nThe accused may request.",
        "The Code of Criminal Procedure reads. Article 61 is one.",
    ),
    Way(
        WayName.CARRIED_OVER,
        articlelines.of_the_paragraph,
        to_word("the act of which the paragraph speaks"),
        "The Criminal Code punishes it. Under Article 176, it is forbidden.",
        "It is punished. Under Article 176, it is forbidden.",
    ),
)
IN_MIND = (
    Way(
        WayName.NUMBER_BESIDE,
        implicit_act.of_a_number_beside,
        to_word("the paragraph cites a neighbouring number of that act"),
        "L'article 458 du Code pénal punit. Depuis, on l'a rogné par un 458ter.",
        "On l'a rogné par un 458ter.",
    ),
    Way(
        "article-around",
        articlelines.of_the_article_around,
        to_word("it stands in the text of an article of that act"),
        "Artikel 382 van het Strafwetboek luidt:\n\nArt. 382bis\nOnverminderd de toepassing.\n\nZie artikel 382.",
        "Onverminderd de toepassing.\n\nZie artikel 382.",
    ),
    Way(
        "same-number",
        implicit_act.of_the_same_number,
        to_word("the text cites that number of this act alone"),
        "L'article 1322bis du Code judiciaire vaut.\n\nLa loi est lourde.\n\nVoir l'article 1322bis.",
        "L'article 1322bis du Code judiciaire vaut.\n\nLa loi est lourde.\n\nVoir l'article 1322ter.",
    ),
    Way(
        "in-mind",
        implicit_act.in_mind,
        to_word("the act named last, before this paragraph"),
        "La loi sur l'eau vaut.\n\nLe Code pénal aussi.\n\nVoir l'article 372.",
        "La loi sur l'eau vaut.\n\nVoir l'article 372.",
    ),
)
IN_A_BRACKET = (CARRIED[-1], *IN_MIND[1:])
"""Those of a number that alone fills a bracket: `le voyeurisme (135)`."""
HEADING = (
    Way(
        "heading",
        implicit_act.heading,
        to_word("named in the heading"),
        "Code pénal\n\nViol (art. 375)",
        "Viol (art. 375)",
    ),
)

# -- once the next group is read: its form comes first, and what the whole text says of such numbers last --------------

BY_FORM = (
    Way(
        "treaty-article",
        treatyarticles.of_the_convention,
        to_word("written as an article of the Convention, of which the document speaks"),
        "LANZAROTE COMMITTEE\n101. Removal of the perpetrator (Article 14§3).",
        "Removal of the perpetrator (Article 14§3).",
    ),
)
TOO_HIGH = (
    Way(
        "high-number",
        wholetext.of_the_act_that_has_it,
        to_word("the only act cited that has so high a number"),
        "L'article 376 du Code pénal vaut.\n\nL'article 10ter du titre préliminaire du Code de procédure pénale vaut."
        " L'article 409 aussi.",
        "L'article 10ter du titre préliminaire du Code de procédure pénale vaut. L'article 409 aussi.",
    ),
)
ELSEWHERE = (
    Way(
        "code-named-elsewhere",
        wholetext.of_a_code_named_anywhere,
        to_word("the only act with that number, and the text names it elsewhere"),
        "L'article 10ter vaut.\n\nLe titre préliminaire du Code de procédure pénale aussi.",
        "L'article 10ter vaut.",
    ),
    Way(
        "same-place",
        wholetext.of_the_same_places,
        to_word("the text cites the same place of this act alone"),
        "Article 42, 3°, of the Criminal Code.\n\nThe Judicial Code too.\n\nThings meant in Article 42, 3°.",
        "Article 42, 3°, of the Criminal Code.\n\nThe Judicial Code too.\n\nThings meant in Article 42, 4°.",
    ),
)
AT_LAST = (
    Way(
        "one-of-two-codes",
        wholetext.of_one_of_two_codes,
        to_word("called a former or a new article, and the text names a code that has both"),
        "Octobre 2026. Le nouveau Code pénal est en vigueur.\n\nVoir l'ancien article 5.",
        "Octobre 2026. La loi est en vigueur.\n\nVoir l'ancien article 5.",
    ),
    Way(
        "new-code",
        wholetext.of_the_new_code,
        to_word("the document is about that code"),
        "1 octobre 2026. Le nouveau Code pénal est en vigueur. Le viol (art. 139).\n\nVoir l'article 18.",
        "1 octobre 2026. La loi est en vigueur.\n\nVoir l'article 18.",
    ),
)


def _by_a_step(group: Group, around: Surroundings) -> NamedAct | None:  # noqa: ARG001  # as every way
    """Nothing: the step that reads such a text tells it."""
    return None


# -- what the steps of the reading tell themselves ---------------------------------------------------------------------

BY_STEPS = (
    Way(
        WayName.NAMED_AFTER_THE_NEXT,
        _by_a_step,
        to_word("named after the next article of the sentence"),
        "l'article 379 et l'article 380 du Code pénal",
        "l'article 379. L'article 380 du Code pénal",
    ),
    Way(
        WayName.ANOTHER_ACT_OF_THE_NUMBER,
        _by_a_step,
        to_word("such numbers are cited of that act, and not of the one in mind"),
        "L'article 1322bis du Code judiciaire vaut.\n\nLe Code pénal aussi. Voir l'article 1322bis.",
        "Le Code pénal vaut. Voir l'article 1322bis.",
    ),
    Way(
        WayName.SHORT_NAME,
        _by_a_step,
        to_word("by a short name that the text explains"),
        "L'article 246 XC vaut. L'article 417/43 XC aussi.",
        "L'article 246 XC vaut. L'article 417/43 aussi.",
    ),
    Way(
        WayName.SAME_NUMBER_ELSEWHERE,
        _by_a_step,
        to_word("the text cites that number of this act elsewhere"),
        "Article 176.\n\nArticle 176 of the new Criminal Code.",
        "Article 175.\n\nArticle 176 of the new Criminal Code.",
    ),
    Way(
        WayName.ONLY_CODE,
        _by_a_step,
        to_word("no act is named, and only this code comes into question"),
        "L'article 458bis en projet.",
        "L'article 458 en projet.",
    ),
)

ALL = (
    *(*AMENDING, *BEHIND, *BEFORE, *AT_ONCE, *CARRIED, *IN_MIND, *HEADING),
    *(*BY_FORM, *TOO_HIGH, *ELSEWHERE, *AT_LAST, *BY_STEPS),
)
"""All of them, in their order."""
SENTENCES = {way.name: way.sentence for way in ALL}
"""What each of them means, by its name."""
