"""The kinds of problem that `check` finds in a document, each with a stable code, its severity and its explanation."""

from __future__ import annotations

from lanzarote_law.errors import Rule, Severity

RULES = {
    rule.code: rule
    for rule in (
        Rule(
            "LL101",
            Severity.ERROR,
            "not in force any more",
            (
                "The article was repealed on or before the day that matters. The suggestion names what took over and "
                "what is in force on that day. For facts of an earlier time the old article may be the right one: "
                "check with --as-of."
            ),
        ),
        Rule(
            "LL102",
            Severity.ERROR,
            "not yet in force",
            (
                "The article enters into force only after the day that matters. The suggestion names what is in force "
                "on it."
            ),
        ),
        Rule(
            "LL103",
            Severity.NOTE,
            "not in this data set",
            (
                "The data set is a selection of the articles that bear on the Lanzarote Convention. An article that "
                "is not in it may well exist; nothing can be said about it."
            ),
        ),
        Rule(
            "LL104",
            Severity.WARNING,
            "ambiguous between two codes",
            (
                "Two codes go by the same name and both have an article of that number. The citation is read as one "
                "of the code in force on the day; naming the code by its year takes the doubt away."
            ),
        ),
        Rule(
            "LL105",
            Severity.WARNING,
            "known only under a number of the past",
            (
                "The number was given to another article, or the article bears another number, since the day that is "
                "named."
            ),
        ),
        Rule(
            "LL106",
            Severity.NOTE,
            "act not told",
            (
                "The text does not say of which act the article is, and the number does not tell. It is left open "
                "rather than guessed."
            ),
        ),
        Rule(
            "LL107",
            Severity.WARNING,
            "no such item",
            ("The questionnaire has no item of that number in this data set."),
        ),
        Rule(
            "LL108",
            Severity.NOTE,
            "range resolved",
            (
                "A range is read as the articles of that code that this data set knows and that were in force on the "
                "day; there may be others between its ends."
            ),
        ),
        Rule(
            "LL109",
            Severity.NOTE,
            "cited as former law",
            (
                "The article is not in force any more, and the document says so itself: former article, "
                "vroeger artikel, l'ancien article, before June 2022. What took over is named all the same."
            ),
        ),
        Rule(
            "LL201",
            Severity.WARNING,
            "cited for an item that the data do not link it to",
            (
                "Under the heading of an item the document cites an article that no correspondence links to that "
                "item, its limbs or its heading. The link may be missing in the data, or the article may be the wrong "
                "one."
            ),
        ),
        Rule(
            "LL202",
            Severity.NOTE,
            "known provisions not mentioned",
            (
                "The data link provisions in force on the day to an item that the document treats, and the document "
                "names none of some of them."
            ),
        ),
        Rule(
            "LL301",
            Severity.WARNING,
            "a date that contradicts the data",
            ("The sentence gives a year or an act for the article that does not fit what the data record of it."),
        ),
        Rule(
            "LL401",
            Severity.NOTE,
            "unverified data behind the answer",
            (
                "What the data say of this article rests on recollection only, or the day from which it holds is not "
                "recorded."
            ),
        ),
    )
}
