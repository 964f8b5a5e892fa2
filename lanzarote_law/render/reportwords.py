"""The words of reports; `words` brings them in where one is wanted.

A sentence of a report says no more than the data: "as far as this data set knows"
stands where nothing else is recorded.
"""

VERBS = {
    "en": frozenset(
        "Adds Aggravates Allows Changes Concerns Counts Defines Extends Fixes Forbids Gives Governs Lays Makes Protects"
        " Provides Punishes Puts Raises Requires Sets".split()
    ),
    "fr": frozenset(
        "Accorde Aggrave Ajoute Compte Concerne Détermine Donne Définit Énonce Érige Étend Exige Fixe Interdit Modifie"
        " Permet Prévoit Protège Punit Régit Règle Relève Rend".split()
    ),
    "nl": frozenset(
        "Bepaalt Beschermt Bestraft Betreft Breidt Definieert Geeft Laat Maakt Regelt Rekent Somt Staat Stelt Straft"
        " Verbiedt Vereist Verhoogt Verleent Verzwaart Voegt Voorziet Wijzigt".split()
    ),
}
"""The verbs with which a summary begins that has the article for its subject: "r.subject" stands before them."""

EXPRESSLY = {
    "en": r"(?<!\d, )\bexpressly ",
    "fr": r"(?<!\d,) expressément\b",
    "nl": r"(?<!\d,) uitdrukkelijk\b",
}
"""The word of a reason that "r.far.full" before it has said already; not behind a day, where that is what is new."""

WORDS = {
    # titles
    "r.title.gaps": "{0}: what is open, and what got better",
    "r.title.note": "{0}: what is open, and what got better",
    "r.title.annexes": "{0}: what is open, and what got better: annexes",
    "r.annexes apart": (
        "The annexes are a document of their own: each point with its articles, their penalties and the reasons, what "
        "was closed, who said what, what must be checked, what the words mean, the sources."
    ),
    "r.h.overview": "Open on {0}",
    "r.title.reply": "{0}: draft of a reply",
    "r.title.reply-internal": "{0}: on the draft of a reply, internal, not to be sent",
    "r.title.coverage": "{0}: coverage",
    "r.title.transposition": "{0}: the Convention, article by article",
    "r.title.country": "{0}: the file",
    "r.as of": ", on {0}",
    "r.intro.gaps": "In the words of this data set, not those of the law.",
    "r.intro.reply": (
        "Draft: it becomes the position of the State once the State adopts it. Articles are summarised in other "
        "words than those of the law; the official text prevails. The footnotes name the act of each statement and say "
        "how it was checked: seen in the text, second-hand, inferred or unverified."
    ),
    "r.intro.reply-internal": (
        "For the drafter alone, beside the draft of a reply: how each item stands, what the data contradict, what is "
        "not known, where each article was read, and what must be checked before signing. Nothing in it is to be "
        "sent."
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
    "r.drafts of the reply": "In the draft of the reply: {0}. It does not say so itself; report reply -v shows which.",
    "r.unread sign": "{0} stands behind each",
    "r.own titles": (
        "A document keeps the title that it has, in its own language; in square brackets stands our translation of it."
    ),
    # how it was made
    "r.h.made": "How this was made",
    "r.made.as_of": "Day",
    "r.made.data": "Data set",
    "r.made.version": "Program",
    "r.made.checked": "Facts",
    "r.made.statuses": "Statuses that rest on nothing but what was seen",
    "r.made.not_read": "Links not read again since the law changed",
    "r.made.command": "Command",
    "r.data size": "{0} articles, {1} links",
    "r.facts seen": "{0} of {1} with a mark were seen in the original",
    # the first page
    "r.h.standing": "Where we stand",
    "r.limited and checked": (
        "Of the {2}, {0} hold only within a limit, and {1} rest on nothing but what was seen in the original."
    ),
    "r.practice items": "Not in the bars: {0} items on practice.",
    "r.not-applicable items": "Items that do not concern the State: {0}.",
    "r.h.better": "What got better since {0} ({1})",
    "r.settled": "Settled since, which is neither better nor worse in itself: {0} ({1}), told apart.",
    "r.settled since.offence": "{0} by an offence",
    "r.settled since.exemption": "{0} by an exemption",
    "r.settled since.otherwise": "{0} otherwise",
    "r.settled share": "Settled {0}.",
    "r.settled means.offence": "by an offence, the law punishes what is asked about, such as a child's own act",
    "r.settled means.exemption": "by an exemption, it takes that out of an offence",
    "r.settled means.otherwise": "otherwise, it decides it either way",
    "r.of covered": "{0} of the {1} covered on {2} are settled by law, which is not positive in itself: {3}.",
    "r.of partial": "{0} of the {1} partial on {2} leave open only what is for the State to decide.",
    "r.h.worse": "What got worse since {0}, or may have",
    "r.nothing worse": "Nothing is known to have, as far as this data set knows.",
    "r.reworded": "{0} reached {1}; since {3}, {2}. Whether that is less is not worked out: compare.",
    "r.without heir": "Ended since, without a recorded successor: {0}. Check whether another article took over.",
    "r.nothing better": "Nothing, as far as this data set knows.",
    "r.h.open": "What is open on {0} ({1})",
    "r.h.needs": "What is open",
    "r.need.law": "A law, for a full answer",
    "r.need.evidence": "Evidence",
    "r.need.check": "A check",
    "r.need.choice": "A decision of the State",
    "r.need.none": "Nothing",
    "r.law needed.one": "{0} needs evidence or a law to be answered in full.",
    "r.law needed.many": "{0} need evidence or a law to be answered in full.",
    "r.evidence needed.one": "{0} needs evidence.",
    "r.evidence needed.many": "{0} need evidence.",
    "r.check needed.one": "{0} needs a check.",
    "r.check needed.many": "{0} need a check.",
    "r.choice needed.one": "{0} is for the State to decide.",
    "r.choice needed.many": "{0} are for the State to decide.",
    "r.none needed.one": "{0} needs nothing.",
    "r.none needed.many": "{0} need nothing.",
    "r.holes.one": "{0} is not known, or known only in part, as nobody looked in the law:",
    "r.holes.many": "{0} are not known, or known only in part, as nobody looked in the law:",
    "r.task.no law": "No article answers it: say so, or propose one.",
    "r.task.part": "The law answers a part; the reply must say which part.",
    "r.task.disputed": "Somebody objected: answer the objection.",
    "r.task.asserted": "It was only asserted: find the article that says it.",
    "r.task.general words": "No article names it, general words may reach it: show that the courts apply them so.",
    "r.task.pending": "The law is not in force yet: say from which day.",
    "r.choices": "To answer in full is no better in itself: it may mean, for instance, that the child is punished.",
    "r.objections to the reply": "Objections to the last reply itself: {0} ({1}). A new reply can answer them.",
    "r.choice": "Decide whether it should be so. To answer it in full would mean: {0}.",
    "r.rest on a day": "First of all: {0} of {1} statuses rest on one day that no original confirms, {2} ({3}).",
    "r.reply not recorded": "What the last reply said of it: nothing is recorded.",
    "r.c.needs": "Needs",
    "r.h.said": "What the organisations said, and whether it was answered",
    "r.counted": (
        "Reported of practice: shortfalls {0}, recommendations {1}. Whether they were met is not known: no practice "
        "in this data set."
    ),
    "r.law moved": "The law moved since on the matter of {0} of them.",
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
    "r.first to check": "Look up first: {0}. The list has them all.",
    "r.more to check": "{0} more: lanzarote-law todo lists them all.",
    "r.h.to check": "What must be checked before signing",
    # the points
    "r.h.points": "Open on {0}, point by point",
    "r.l.mark": "Rests on",
    "r.rests on nothing": "nothing in force",
    "r.no open point": "No point is open.",
    "r.l.need": "Needs",
    "r.l.convention": "The Convention",
    "r.no point": "no point of it is recorded that asks for this by itself; the item relates to {0}.",
    "r.asked by the convention": "Of these the Convention itself asks for: {0}.",
    "r.not asked by the convention": "None of them is recorded as asked by a point of the Convention itself.",
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
    "r.cited short": "art. {0}, {1}",
    "r.cited": "art. {0} of the {1}",
    "r.cited several": "arts {0} of the {1}",
    "r.articles": "arts {0}",
    "r.cited under": "{1}, art. {0}",
    "r.and": " and ",
    "semicolon": "; ",
    "r.penalty": "Penalty: {0}",
    "r.purpose": "({0})",
    "r.limit above": "no. {0} above",
    "r.subject": "It",
    "r.on day": " on {0}",
    "r.on the day": " on {0}",
    "r.from.one": "from {0}",
    "r.from.many": "from {0}",
    "r.from.named": "from {0}",
    "r.told": ": see that article below.",
    "r.in force": "In force {0}.",
    "r.in force worded": "In force {0}; in these words {1}.",
    "r.since unknown": "since a day that is not recorded",
    "r.since worded": "{0}; in these words since {1}",
    "r.took over": "It took over {0}",
    "r.which took over": ", which{1} had taken over {0}",
    "r.had taken over": "; {2} had taken over{1} {0}",
    "r.read in": "read in {0}",
    "r.mark of the day": "entry into force: {0}",
    "r.mark of the first day": "first entry into force: {0}",
    "r.mark of the words": "wording: {0}",
    "r.mark of the penalty": "penalty: {0}",
    "r.mark of the succession": "what the article replaced: {0}",
    "r.mark of the relation": "that the two articles go together: {0}",
    "r.mark of the act": "number and dates of the act: {0}",
    "r.rest seen": "the rest: {0}",
    "r.all seen": "all of it: {0}",
    "r.journal": "official journal",
    "r.published": "{0} of {1}",
    "r.interpretation": (
        "Interpretation: a reading of the lanzarote-law data set, not of a court or of the State; texts on which it "
        "rests: {0}"
    ),
    "r.repealed": "repealed on {0} by the {1}",
    "r.annulled": "annulled by the {0}: it counts as never in force",
    "r.annulled from": "annulled by the {0}, from {1} on",
    # the draft of a reply
    "r.l.question": "The question (in other words than the Committee's; the official ones go here)",
    "r.question checked": "What the question asks is told in the words of the lanzarote-law data set: {0}",
    "r.l.status": "How it stands",
    "r.h.reply.law": "The law in force",
    "r.h.reply.points": "Point by point",
    "r.h.reply.also": "To be read with it",
    "r.h.reply.not": "Do not say",
    "r.h.reply.unknown": "Not known",
    "r.h.reply.read": "Where it was read",
    "r.c.point": "Point",
    "r.c.asked": "What is asked",
    "r.silent.law": "No article in force is cited for it in this draft: nothing follows from that for the law.",
    "r.silent.not": "The data contradict nothing that was said, as far as they know.",
    "r.silent.read": "No article is cited.",
    "r.far.full": "expressly",
    "r.far.implied": "by its general words only",
    "r.far.partial": "in part only: {0}",
    "r.rest not examined": "Whether other provisions answer the rest has not been examined.",
    "r.far.asserted": "asserted only, by {0}",
    "r.far.disputed": ", and disputed by {0}",
    "r.not dealt with": "Not dealt with in this draft.",
    "r.no article": "No article in force is cited.",
    "r.search checked": "Search made for the lanzarote-law data set: {0}",
    "r.read with": "with {0}: ",
    "r.h.definitions": "Words and definitions",
    "r.h.definitions.law": "Articles that define the words",
    "r.h.definitions.points": "What the points ask",
    "r.of articles": ", for {0}.",
    "r.bearing": "Bearing on it as well: ",
    "r.not full": "That the law answers these in full ({0}): ",
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
    "r.hole.unknown": "Whether the law answers it: {0}. ",
    "r.hole.known-in-part": "Whether the law answers all of it: {0}. ",
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
    "r.which documents": "The acts behind the articles, and the copies in which those in force were read.",
    "r.where texts stand": "Where no page is named, this data set knows none.",
    "r.c.document": "Document",
    "r.c.reference": "Number and publication",
    "r.c.page": "Page on the web",
}
