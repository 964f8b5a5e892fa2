"""The kinds of fault that data files can have, each with a stable code, its severity and its explanation."""

from __future__ import annotations

from collections.abc import Callable

from lanzarote_law.errors import Place, Problem, Rule, Severity
from lanzarote_law.grammar import EXAMPLE

Steps = tuple[str | int, ...]
"""The way to a record or to a part of it: its kind and its id, then keys and positions."""

Where = Callable[..., Place]
"""The place to which steps lead."""


def fault(code: str, message: str, place: Place, hint: str = "") -> Problem:
    """A fault of a declared kind, as severe as that kind is."""
    return Problem(code, message, place, hint, DATA_RULES[code].severity)


_FILES = (
    Rule(
        "encoding",
        Severity.ERROR,
        "not UTF-8",
        "The file holds bytes that are not UTF-8, the one encoding of the data files: its accents could be read in"
        " several ways. Save it as UTF-8; the editor has this under 'save with encoding'.",
    ),
    Rule(
        "yaml",
        Severity.ERROR,
        "not YAML",
        "The file cannot be read from this line on, so nothing of it is checked. Mostly a line is indented too far or"
        " not far enough, a quotation mark is not closed, or a text with a colon in it wants quotation marks. The"
        " fault may lie a line or two above the place that is named.",
    ),
    Rule(
        "documents",
        Severity.ERROR,
        "more than one document",
        "YAML may put several documents into one file, parted by a line of three hyphens; what stands behind it would"
        " be left out in silence. Take that line out.",
    ),
    Rule(
        "alias",
        Severity.ERROR,
        "a text that stands elsewhere",
        "YAML can name a value with & and repeat it with *. A reader of the data would then not see what a record"
        " says, and a change of one record would change another. Write the value out in both places.",
    ),
    Rule(
        "tag",
        Severity.ERROR,
        "a YAML tag",
        "A word that starts with ! tells YAML to make something else of the value than the text that stands there."
        " Data are text: take the tag out, and put quotation marks round the value if it begins with !.",
    ),
    Rule(
        "depth",
        Severity.ERROR,
        "nested too deep",
        "No record of the data nests lists and mappings so deep; such a file is damaged or meant to do harm. Look for"
        " brackets that are not closed.",
    ),
    Rule(
        "duplicate-key",
        Severity.ERROR,
        "a key that stands twice",
        "One record has the same key twice. Only one of the two values could count, and nobody could tell which was"
        " meant. Keep one; for two values, see whether the key takes a list.",
    ),
    Rule(
        "empty",
        Severity.ERROR,
        "nothing where something must be",
        "The file, or a key, has no value. What is not known is left out, with its key; what is known is written. An"
        " empty value would say neither.",
    ),
    Rule(
        "form",
        Severity.WARNING,
        "not in canonical form",
        "Rewriting the file would change it: order of keys, quotation marks, line lengths or blank lines are not as"
        " the program writes them. Nothing of what the data say is wrong, but the next edit by a command would change"
        " lines that it has nothing to do with. `lanzarote-law format` brings the file into that form.",
    ),
)

_RECORDS = (
    Rule(
        "type",
        Severity.ERROR,
        "another kind of value",
        "A list stands where a text is due, or the other way round. The record cannot be read as it is; records of the"
        " same kind in the file show how it is written.",
    ),
    Rule(
        "unquoted",
        Severity.ERROR,
        "quotation marks are missing",
        "To YAML an unquoted 9.10 is the number 9.1, and no is 'false': the data would say something else than what"
        " stands there, and questions 9.1 and 9.10 would be one. References, article numbers and days stand in"
        " quotation marks.",
    ),
    Rule(
        "control",
        Severity.ERROR,
        "a character that does not show",
        "The text holds a character that no reader sees: a control character, or one that turns the direction of"
        " writing. It can make a text look like another one. Mostly it was pasted in with the text; type the words"
        " anew.",
    ),
    Rule(
        "date",
        Severity.ERROR,
        "not a date",
        "Days are written YYYY-MM-DD, or by the name of a day of this data set, such as new-code; the date of a"
        " document may also be a month or a year. A day that does not exist, such as 30 February, is refused, too:"
        " which day was meant is not guessed.",
    ),
    Rule(
        "value",
        Severity.ERROR,
        "not a word of the list",
        "The key takes one of a few words, which the hint lists, so that answers can be worked out from it. Choose the"
        " one that fits; what none of them says belongs in a note.",
    ),
    Rule(
        "key",
        Severity.ERROR,
        "an unknown key",
        "No record of this kind has such a key. What stands behind it would count for nothing; mostly it is a slip of"
        " the pen. The hint lists the keys that are known here.",
    ),
    Rule(
        "missing",
        Severity.ERROR,
        "a key is missing",
        "A record of this kind says nothing without this key. Add it; where its value is not known, the record cannot"
        " be made yet.",
    ),
    Rule(
        "duplicate-id",
        Severity.ERROR,
        "one id for two records",
        "Two records have the same id, so what names that id could mean either. Give one of them another id, and look"
        " at what names it. Facts of different kinds may not share an id either: `verify` names a fact by its id"
        " alone.",
    ),
    Rule(
        "id-form",
        Severity.ERROR,
        "not a name that can be typed",
        "Records are named on the command line, in other records and in addresses of facts, where a name stands behind"
        " an @ or where a day could stand. An id, or the name of a day, begins with a letter and has no spaces, no"
        " quotation marks and no @ in it, so that it cannot be taken for something else.",
    ),
    Rule(
        "dangling",
        Severity.ERROR,
        "an id that no record has",
        "The record names another one by its id, and there is no record with that id: the link leads nowhere. Mend the"
        " id, or add the record. The rules that follow links are only checked once every id leads somewhere.",
    ),
    Rule(
        "listed-twice",
        Severity.ERROR,
        "twice in one list",
        "A list names the same thing twice, so it would be shown and counted twice. Take one of the two out; perhaps"
        " another id was meant.",
    ),
)

_LAW = (
    Rule(
        "date-was",
        Severity.ERROR,
        "a day that was postponed to itself",
        "`was` lists the days on which a named day once lay, before it was moved. It cannot hold the day on which it"
        " lies now. After a postponement `day` is the new day and `was` the old ones.",
    ),
    Rule(
        "code-span",
        Severity.ERROR,
        "a code that was never in force",
        "The code is repealed on or before the day on which it enters into force. One of the two days is wrong.",
    ),
    Rule(
        "code-short",
        Severity.ERROR,
        "two codes of one short name",
        "Answers name each article with the short name of its code. Where two codes share it, nobody can tell whose"
        " article is meant. The longer names, by which documents cite them, may be shared.",
    ),
    Rule(
        "regime-span",
        Severity.ERROR,
        "regimes do not meet",
        "The regimes divide time: each lasts until the first day of the next, so that on every day there is one and"
        " only one. With a hole or an overlap, coverage by regime would leave out or count twice what falls there.",
    ),
    Rule(
        "outside-code",
        Severity.WARNING,
        "in force without its code",
        "An article or a regime starts before the code that it belongs to, or lasts longer. Answers would then name an"
        " article of a code that is not in force. Mostly the repeal of the article was forgotten when the code was"
        " repealed, or one of the days is wrong. Where a law kept the article alive, the warning may stand.",
    ),
    Rule(
        "article-number",
        Severity.ERROR,
        "not an article number",
        f"Articles are found by their numbers, which are written in one way: {EXAMPLE}. A rule"
        " without a number, such as a whole decree, has a word in its place: whole.",
    ),
    Rule(
        "before-publication",
        Severity.WARNING,
        "before the act was published",
        "Something starts, ends or is renumbered by an act on a day before the act was published, or where that day is"
        " not recorded, before it enters into force. Acts seldom reach back, and criminal law must not: mostly one of"
        " the two days is wrong, or another act did it. Publication and"
        " entry into force are two facts; neither is filled in from the other. Where the act does reach back, the"
        " warning may stand.",
    ),
    Rule(
        "repeal",
        Severity.ERROR,
        "half a repeal",
        "A repeal is a day and the act that did it; a day without an act could not be checked, an act without a day"
        " would end nothing. Write both `repealed_on` and `repealed_by`, or none.",
    ),
    Rule(
        "version-source",
        Severity.ERROR,
        "a version from nowhere",
        "The version is marked as checked, but names neither the act that made it nor the copy in which it was read:"
        " nobody could check it again. Add `act` or `source`, or mark it unverified.",
    ),
    Rule(
        "version-start",
        Severity.ERROR,
        "a later version without its day",
        "Only the first version of an article may lack its first day, which then counts as long past. Without the day"
        " of a later one, it is not known until when the version before it held.",
    ),
    Rule(
        "version-order",
        Severity.ERROR,
        "versions out of order",
        "Versions stand from the earliest to the latest, since each ends where the next one starts. Two of one day, or"
        " a later one before an earlier one, would make an answer depend on the order of lines. Mostly a year is"
        " mistyped.",
    ),
    Rule(
        "version-after-repeal",
        Severity.ERROR,
        "a version after the repeal",
        "The article is repealed on or before the day on which this version starts; `repealed_on` is the first day"
        " without the article. One of the two days is wrong, or the number was used again: then it is another article,"
        " with a record of its own.",
    ),
    Rule(
        "successor-no-end",
        Severity.ERROR,
        "replaced, but not repealed",
        "The article has a successor, but no end, so it is not known when the successor took over. Add the repeal; or,"
        " where only a part moved while the article lives on, give the succession its day with `day`.",
    ),
    Rule(
        "successor-gap",
        Severity.ERROR,
        "the successor is not there yet",
        "On the day on which it takes over, the successor is not in force: whoever asks for that day would be sent"
        " from one article that is gone to another that is not there. Mend the days; where there really was a time"
        " without law, say so in a note of the succession.",
    ),
    Rule(
        "successor-self",
        Severity.ERROR,
        "its own successor",
        "The article is said to be replaced by itself. An amendment is a new version, a new number is a renumbering; a"
        " successor is another article.",
    ),
    Rule(
        "successor-day",
        Severity.ERROR,
        "a succession outside the article's time",
        "The succession has a day of its own, on which the article was not yet in force or had already ended: there"
        " was nothing to take over. One of the two days is wrong.",
    ),
    Rule(
        "number-twice",
        Severity.ERROR,
        "two articles of one number",
        "Two articles of one code bear the same number on the same day, so a citation of that day could mean either."
        " Mostly a repeal is missing, or one of them bore another number then: say so with `numbered`. Where two laws"
        " really used one number, list it under `shared_numbers` with the reason.",
    ),
    Rule(
        "renumbering-day",
        Severity.ERROR,
        "renumbered on two days",
        "The list of renumberings and the versions of the article give two days for the same change of number. A"
        " citation between the two days would be read in two ways. Mend the one that is wrong.",
    ),
)

_ITEMS = (
    Rule(
        "item-number",
        Severity.ERROR,
        "not a number of its instrument",
        "Items of a questionnaire are numbered 8.1.a or 9.10, points of the Convention 20(1)(f). Limbs are found by"
        " these numbers: an item that is written in another way has no limbs and is nobody's limb.",
    ),
    Rule(
        "item-applies",
        Severity.ERROR,
        "on what does it depend?",
        "Whether the Party must answer the item is marked as unknown. The answer then says 'if asked', and the reader"
        " must be told on what that depends: add `applies_if`.",
    ),
    Rule(
        "item-practice",
        Severity.ERROR,
        "practice answered by law",
        "An item about practice asks what is done, so no article answers it, and its links would count for nothing."
        " Make it `kind: law`, or move the links to the item that asks about the law.",
    ),
    Rule(
        "convention-point",
        Severity.ERROR,
        "not a point of the Convention",
        "Points of the Convention are written 20(1)(f), or 18(1)(b)/2 for an indent. Coverage by article of the"
        " Convention reads them.",
    ),
    Rule(
        "section-item",
        Severity.ERROR,
        "sections and items do not match",
        "Each number of an instrument stands in one section: coverage by section counts by it. A number that stands"
        " in no section is left out of the count, one in two sections is counted twice, and a section may not list a"
        " number that no item has.",
    ),
)

_LINKS = (
    Rule(
        "link-span",
        Severity.ERROR,
        "a link that never holds",
        "A link holds while its provision is in force, and within `from` and `until` where it has them. Here no day is"
        " left. Mend the days, or link the provision that was in force then.",
    ),
    Rule(
        "link-outside",
        Severity.WARNING,
        "a link beyond its provision",
        "`from` and `until` are only for a link that is narrower than its provision. This one starts before the"
        " provision or lasts longer, so that day has no effect: it is a slip, or the days of the provision have changed"
        " since. Mend it, or leave it out.",
    ),
    Rule(
        "link-instruments",
        Severity.ERROR,
        "items of two instruments",
        "One link names items of the questionnaire and of the Convention. They ask different things, and the reason"
        " could not fit both. Write two records.",
    ),
    Rule(
        "link-part",
        Severity.ERROR,
        "which part?",
        "The link says that the provision answers in part. The reader of the answer must be told which part: add"
        " `part`.",
    ),
    Rule(
        "link-source",
        Severity.ERROR,
        "on whose word?",
        "The link rests on the reply of the State or on somebody's comment, but names no document in which they say"
        " so. Add `source`; a reading of this data set's own is `basis: editorial`.",
    ),
    Rule(
        "link-aspect",
        Severity.ERROR,
        "an aspect that nobody asks for",
        "The link or the search is for an aspect that the item does not ask for, so it would never be weighed. Choose"
        " an aspect of the item, or add this one to `aspects` or `extra_aspects` of the item.",
    ),
    Rule(
        "link-twice",
        Severity.ERROR,
        "said twice",
        "Two links say the same at the same time: that this provision answers this item for this aspect, as far, in"
        " the same role and on the same word. Answers would list it twice, and a correction of one would leave the"
        " other. Keep one, or say in what they differ: the place in the article, the part, the days.",
    ),
    Rule(
        "suspect",
        Severity.WARNING,
        "the law changed since",
        "The provision, or one that it is read with, changed after the link was made, and nobody has looked since"
        " whether it still says what the link says. Read the new version, mend the link where needed, then record it"
        " with `verify`.",
    ),
    Rule(
        "carried",
        Severity.WARNING,
        "carried over from another article",
        "The link was carried over from the article that this one replaced, and nobody has looked whether the"
        " successor says the same. Read it, mend the link where needed, then record it with `verify`.",
    ),
    Rule(
        "negative-span",
        Severity.ERROR,
        "a search that never holds",
        "A recorded search says that texts held nothing, for the days within `from` and `until`. Here no day is left:"
        " one of the two is wrong.",
    ),
    Rule(
        "negative-link",
        Severity.WARNING,
        "found and not found",
        "A recorded search says that nothing answers the item for this aspect, and a link of this data set's own says"
        " that a provision answers it in full on the same days. The link is what counts. Where the law changed, end"
        " the search on the day of the change with `until`; else one of the two is wrong.",
    ),
)

_POSITIONS = (
    Rule(
        "position-item",
        Severity.ERROR,
        "about what?",
        "The position names neither an item nor a topic, so nobody would find it. Add `item`, or `topic` where it is"
        " about none.",
    ),
    Rule(
        "position-targets",
        Severity.ERROR,
        "a target without a dispute",
        "Only a position that disputes has targets: the links that it holds to be wrong. Take `targets` out, or make it"
        " `stance: disputes`.",
    ),
    Rule(
        "position-target",
        Severity.ERROR,
        "a dispute of nothing",
        "A dispute blocks the links that it targets. Here no correspondence links that item to that provision for that"
        " aspect, so the dispute would change nothing. Mend the target, or add the link that is disputed.",
    ),
    Rule(
        "position-filed",
        Severity.ERROR,
        "when was it said?",
        "The position has no day, and the document in which it stands has none either: it could not be told what the"
        " law was then. Add `filed`.",
    ),
    Rule(
        "position-answered",
        Severity.ERROR,
        "answered before it was said",
        "`answered_by` names the later law that settles a dispute. This provision was in force already when the"
        " position was filed, so whoever disputed knew it, and the dispute would never count. Name the law that came"
        " later, or leave the key out.",
    ),
    Rule(
        "position-later",
        Severity.ERROR,
        "later law that is not later",
        "`later` lists what the law did after the position was filed. This day is not after it, or the provision is"
        " not in force on it. Mend the day or the provision.",
    ),
)

_MARKS = (
    Rule(
        "seen-unverified",
        Severity.WARNING,
        "seen in something unverified",
        "The fact is marked seen: somebody read it in the act or document itself, or in a copy. But all that it cites"
        " is marked unverified: nobody has found it. Check what is cited and raise its mark, cite the copy in which"
        " the fact was read, or lower the mark of the fact.",
    ),
    Rule(
        "verified-mark",
        Severity.ERROR,
        "the mark is not that of the last check",
        "`verified` lists who checked a fact, and the last check gave it its mark. Here the two differ, so one was"
        " changed without the other. `lanzarote-law verify` writes both.",
    ),
    Rule(
        "verified-order",
        Severity.ERROR,
        "checks out of order",
        "Checks stand from the earliest to the latest, since the last one gives the mark. Put the earlier one first, or"
        " mend its day.",
    ),
)

_BEGINNINGS = (
    Rule(
        "no-codes",
        Severity.WARNING,
        "no code of law yet",
        "The data set is at its beginning. A code is a body of law whose articles are numbered on their own, such as a"
        " criminal code or a single act; every provision belongs to one, and citations are read by its names. Begin"
        " with the codes of the Party.",
    ),
    Rule(
        "no-cited-as",
        Severity.WARNING,
        "no code that documents cite",
        "`check` looks up the citations of the codes that have a word in `cited_as`, by which its JSON calls them; the"
        " others are acts of which it reports nothing. Give it to the codes that replies and comments cite.",
    ),
    Rule(
        "no-regimes",
        Severity.WARNING,
        "no regime yet",
        "A regime is a period of the criminal law, from one reform to the next. Coverage by regime compares them. One"
        " is enough where nothing was reformed.",
    ),
    Rule(
        "no-acts",
        Severity.WARNING,
        "no act yet",
        "An act is a law or decree that made, amended or repealed articles. A version names the act that made it:"
        " that is how a reader checks its day.",
    ),
    Rule(
        "no-provisions",
        Severity.WARNING,
        "no article of law yet",
        "Provisions are the articles of the codes, with what they say from which day on. Nothing can answer an item"
        " before there are some. Begin with those that the State's reply names.",
    ),
    Rule(
        "no-sources",
        Severity.WARNING,
        "no document yet",
        "The bibliography: the State's reply, comments on it, the copies in which articles were read. Positions, and"
        " links on somebody's word, cite a document.",
    ),
    Rule(
        "no-correspondences",
        Severity.WARNING,
        "no link yet",
        "A correspondence says which provision answers which item, for which aspects, how far and on whose word."
        " Before there is one, every item is unmapped: that is not a gap, only a hole in the data.",
    ),
    Rule(
        "no-positions",
        Severity.WARNING,
        "nobody's word yet",
        "A position is what the State, a monitoring body or an NGO says about an item. Without any, disputes and"
        " reported shortfalls do not show.",
    ),
)

DATA_RULES = {
    rule.code: rule
    for rules in (_FILES, _RECORDS, _LAW, _ITEMS, _LINKS, _POSITIONS, _MARKS, _BEGINNINGS)
    for rule in rules
}
