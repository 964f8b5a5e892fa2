"""The words of reports; `words` brings them in where one is wanted.

A sentence of a report says no more than the data: "as far as this data set knows"
stands where nothing else is recorded.
"""

VERBS = frozenset(
    "Adds Aggravates Allows Concerns Defines Extends Fixes Forbids Gives Governs Lays Makes Protects Provides Punishes"
    " Puts Raises Requires Sets".split()
)
"""The verbs with which an English summary begins that has the article for its subject: it goes on behind the number."""

WORDS = {
    # titles
    "r.title.gaps": "{0}: what is open, and what got better",
    "r.title.reply": "{0}: draft of a reply",
    "r.title.coverage": "{0}: coverage",
    "r.title.transposition": "{0}: the Convention, article by article",
    "r.title.country": "{0}: the file",
    "r.as of": ", on {0}",
    "r.intro.gaps": (
        "A note for whoever signs: one page first, then each point with its articles. What an article says is told "
        "in the words of this data set, not those of the law."
    ),
    "r.intro.reply": (
        "A draft from data and fixed sentences: nothing in it is the position of the State until somebody takes it "
        "over. What an article says is told in the words of this data set: compare it with the official text before "
        "you send it. Sources and marks stand in the footnotes; how each item stands is for you, not for the "
        "Committee."
    ),
    "r.intro.coverage": (
        "How many items the law answers, and which. A status is computed from this data set and stands with its limit."
    ),
    "r.intro.transposition": (
        "Each point with its status and its limit, the articles in force behind it, since when, and how that was "
        "checked."
    ),
    "r.intro.country": (
        "All that this data set holds, as of one day: the file to keep. What an article says is told in the words of "
        "this data set, not those of the law."
    ),
    "r.silent": "Nothing is recorded.",
    # how it was made
    "r.h.made": "How this was made",
    "r.made.as_of": "Day",
    "r.made.data": "Data set",
    "r.made.version": "Program",
    "r.made.checked": "Facts",
    "r.made.statuses": "Statuses that rest on nothing but what was seen",
    "r.made.command": "Command",
    "r.data size": "{0} articles, {1} links",
    "r.facts seen": "{0} of {1} with a mark were seen in the original",
    # the first page
    "r.h.standing": "Where we stand",
    "r.limited and checked": (
        "Statuses that hold only within a limit: {0}. Resting on nothing but what was seen in the original: {1} of {2}."
    ),
    "r.practice items": "Items that ask what is done, not for law, and have no status here: {0}.",
    "r.not-applicable items": "Items that do not concern the State: {0}.",
    "r.h.better": "What got better since {0} ({1})",
    "r.settled": "Settled since, which is neither better nor worse in itself ({0}):",
    "r.nothing better": "Nothing, as far as this data set knows.",
    "r.h.open": "What is open on {0} ({1})",
    "r.h.needs": "What is open",
    "r.need.law": "Law, to be answered in full",
    "r.need.evidence": "Evidence",
    "r.need.check": "A check",
    "r.need.choice": "A choice",
    "r.need.none": "Nothing",
    "r.choices": "To answer these in full would be neither better nor worse in itself: decide.",
    "r.objections to the reply": "Objections to the last reply itself, which a new reply can answer: {0} ({1}).",
    "r.choice": "Decide whether it should be so. To answer it in full would mean: {0}.",
    "r.rest on a day": "{0} of {1} rest on {2}, a day that no original confirms.",
    "r.hang on it": "; statuses that hang on it: {0}",
    "r.reply not recorded": "What the last reply said of it: nothing is recorded.",
    "r.c.needs": "Needs",
    "r.h.said": "What the organisations said, and whether it was answered",
    "r.counted": (
        "Shortfalls reported in practice: {0}; recommendations: {1}. This data set holds no practice: whether they "
        "were met is not known."
    ),
    "r.law moved": "The law moved since on the matter of {0}.",
    "r.law did not move": "No later law is recorded for them.",
    "r.answer.law": "Answered by law within its limits, as this data set reads it, since {0}: {1}.",
    "r.answer.later": "Not answered yet; a law answers it from {0}: {1}.",
    "r.answer.open": "Not answered, as far as this data set knows.",
    "r.answer.reply": "It is about the reply, not about the law: a new reply can answer it.",
    "r.answer.practice": "About practice, of which this data set holds nothing.",
    "r.later": "The law since: {0}",
    "r.remark": "Remark of this data set: {0}",
    "r.h.before signing": "Before signing",
    "r.left to check": "Facts on which these statuses hang and that nobody has seen in the original: {0}.",
    "r.more to check": "{0} more: lanzarote-law todo lists them all.",
    "r.h.to check": "What must be checked before signing",
    # the points
    "r.h.points": "Open on {0}, point by point",
    "r.l.mark": "Rests on",
    "r.rests on nothing": "nothing in force",
    "r.no open point": "No point is open.",
    "r.l.need": "Needs",
    "r.no treaty duty": "The Convention asks nothing of the kind.",
    "r.h.articles of a point": "Articles in force behind the point",
    "r.c.since": "Since",
    "r.c.how far": "How far, and why",
    "r.h.closed points": "Closed or narrowed since {0}, point by point",
    "r.h.closed table": "What was closed",
    "r.c.limit": "Holds only for",
    "r.no limit recorded": "no limit recorded",
    "r.h.statements": "Who said what",
    "r.c.about": "About",
    "r.c.who": "Who",
    "r.c.says": "Statement",
    "r.c.answered": "Answer, and the law since",
    # how an article is cited
    "r.cited place": "art. {0}, {1}, of the {2}",
    "r.cited": "art. {0} of the {1}",
    "r.and": " and ",
    "r.penalty": "Penalty: {0}",
    "r.penalty by": "Penalty by {0} ({1}): {2}",
    "r.in force": "In force {0}.",
    "r.in force worded": "In force {0}; in these words {1}.",
    "r.took over": "It took over from {0}",
    "r.which took over": "; that had taken over from {0}",
    "r.read in": "read in {0}",
    "r.mark of the day": "day: {0}",
    "r.mark of the words": "wording: {0}",
    "r.mark of the penalty": "penalty: {0}",
    "r.reading of the data set": "reading of this data set",
    "r.repealed": "repealed on {0} by the {1}",
    "r.annulled": "annulled by the {0}: it counts as never in force",
    "r.annulled from": "annulled by the {0}, from {1} on",
    # the draft of a reply
    "r.l.question": "The question",
    "r.l.status": "For you, not for the Committee",
    "r.h.reply.law": "The law in force",
    "r.h.reply.also": "Say also",
    "r.h.reply.not": "Do not say",
    "r.h.reply.unknown": "Not known",
    "r.silent.law": (
        "The data name no article in force that answers it: nothing follows from that for the law unless a search is "
        "recorded."
    ),
    "r.silent.also": "The data record no limit, exemption or article to read with it.",
    "r.silent.not": "The data contradict nothing that was said, as far as they know.",
    "r.far.full": "expressly",
    "r.far.implied": "by its general words only",
    "r.far.partial": "in part only: {0}",
    "r.far.asserted": "asserted only, by {0}",
    "r.far.disputed": ", and disputed [{0}]",
    "r.full means": "Covered means here",
    "r.full of": " ({0}, {1}): ",
    "r.read with": "Read {0} with:",
    "r.beside": "Beside what is asked: ",
    "r.touching": "Touching on it as well, and not needed for the answer: {0}.",
    "r.not full": "That the law answers this in full: {0}. ",
    "r.not law": "That this is law in force: {0}",
    "r.not law either": "That these are law in force, which answered it on {0}: ",
    "r.cited by": "cited by {0} [{1}]",
    "r.cited by state": "cited by the State",
    "r.instead": "In force instead: {0}",
    "r.no heir": "What took over is not recorded",
    "r.by part": "(part by part: {0})",
    "r.not the date": "A date that {0} gave [{1}]: ",
    "r.not again": "Not again without an answer to the objection, what {0} asserted: ",
    "r.objected": "{0} objected: ",
    "r.may not concern": "It may not concern the State: ",
    "r.practice not held": "What is done in practice: this data set holds no practice.",
    "r.reply by report": "What the last reply said of it: known only as {0} reports it [{1}].",
    "r.hole": "Whether the law answers it: {0}. ",
    # tables
    "r.since the first day": "{0} at the latest",
    "r.c.open": "What is open",
    "r.c.articles": "Articles in force",
    "r.h.items": "Item by item",
    "r.h.by section": "By section",
    "r.h.by regime": "Through the periods of the criminal law",
    "r.h.point by point.questionnaire": "The questionnaire, item by item",
    "r.h.point by point.convention": "The Convention, article by article",
    "r.h.articles": "Articles in force",
    "r.own words": "In the words of this data set, not those of the law.",
    "r.c.old": "Article",
    "r.c.part": "Part",
    "r.c.new": "Taken over by",
    "r.c.today": "In force",
    "r.h.words": "What the words mean",
    "r.c.of what": "Said of",
    "r.c.word": "Word",
    "r.c.meaning": "Meaning",
    "r.h.bibliography": "Sources",
    "r.where texts stand": "Where no page is named, this data set knows none.",
    "r.c.document": "Document",
    "r.c.reference": "Number and publication",
    "r.c.page": "Page on the web",
}
