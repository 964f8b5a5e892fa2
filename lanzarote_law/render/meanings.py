"""What the words mean that pages print for closed sets; `words` brings them in.

The key of each is that of the word behind `means.`; each is said without a capital and a stop, as it also stands in
legends.
"""

WORDS = {
    # statuses of an item
    "means.covered": "law in force answers each of its aspects expressly, by a link that nobody disputes",
    "means.incomplete": (
        "covered as far as the law was searched: each aspect that is not full was not looked for, or is known in part"
    ),
    "means.partial": "not each of its aspects is fully answered: at least one is weak or open",
    "means.disputed": "somebody disputes every link that would answer one of its aspects",
    "means.gap": "recorded searches of named texts found no provision for any of its aspects",
    "means.lapsed": "only provisions that are no longer in force, or were annulled, answer its aspects",
    "means.unmapped": "nobody has looked for any of its aspects yet: a hole in the data, which says nothing of the law",
    "means.practice": "it asks what is done, not what the law says: whether that is enough is not worked out",
    "means.rule-in-law": "the treaty lets the Party choose, and the law has a rule of its own for it",
    "means.conduct-punished": (
        "the treaty lets the Party choose, and the law punishes the conduct without a rule of its own for the choice"
    ),
    "means.no-rule": "the treaty lets the Party choose, and no rule in force on it is recorded",
    "means.not-applicable": "it does not concern this Party",
    "means.before-researched-period": (
        "the day lies before the first one for which the law was researched: no status is given"
    ),
    # standings of an aspect
    "means.standing.full": "law in force answers it expressly, by a link that nobody disputes",
    "means.standing.weak": "answered only by general words, in part, or on somebody's bare word",
    "means.standing.disputed": "somebody disputes every link that would answer it",
    "means.standing.negative": "a recorded search of named texts found no provision for it",
    "means.standing.lapsed": "answered only by provisions that are no longer in force",
    "means.standing.pending": "answered only by provisions that are not yet in force",
    "means.standing.annulled": "answered only by provisions that a court annulled",
    "means.standing.known-in-part": (
        "answered in part, and the rest was not looked for: a hole in the data, which says nothing of the law"
    ),
    "means.standing.unknown": "nobody has looked for it yet: a hole in the data, which says nothing of the law",
    # extents
    "means.extent.full": "the provision says it expressly",
    "means.extent.implied": "the provision reaches it, if at all, by its general words only",
    "means.extent.partial": "the provision answers only the part that is named",
    "means.asserted": "only the State or an organisation says so: our reading does not find it said expressly",
    # what is known of the rest of an aspect of which a part is answered
    "means.finding.searched": "texts were searched for the rest, and no provision was found",
    "means.finding.outside-scope": "by our reading, the law that answers the part itself leaves the rest out",
    "means.finding.not-looked-for": "the rest was not looked for: a hole in the data",
    # roles
    "means.role.names": "the provision names the matter",
    "means.role.incriminates": "the provision makes the conduct an offence",
    "means.role.exempts": (
        "the provision takes conduct out of an offence: it answers only where an exemption is asked for"
    ),
    "means.role.defines": "the provision says what the words mean",
    "means.role.sanctions": "the provision says what follows: a penalty or another measure",
    "means.role.aggravates": "the provision makes the penalty heavier",
    "means.role.general-part": "a general rule of criminal law, such as that on attempt, which holds here too",
    "means.role.jurisdiction": "the provision says over which acts the courts of the Party may judge",
    "means.role.procedure": "the provision says how it is investigated, prosecuted or judged",
    "means.does.sets-penalty": (
        "its penalty is that of the other article, or takes its place in the cases that it names"
    ),
    "means.does.raises-penalty": "it makes the penalty of the other article heavier in the cases that it names",
    "means.does.lowers-penalty": "it makes the penalty of the other article lighter in the cases that it names",
    "means.does.guides-penalty": (
        "it says what the court weighs when it fixes the penalty of the other article, which stays as it is"
    ),
    "means.does.adds-measure": "it adds a ban, or a measure that is no penalty",
    "means.does.defines": "it says what words of the other article mean, or who and what counts for it",
    "means.does.punishes": "it punishes what the other article defines, forbids or justifies, as an offence of its own",
    "means.does.exempts": "it takes conduct out of the other article",
    "means.does.sets-condition": "it sets a condition without which the other article does not apply",
    "means.does.procedure": "it holds a step, an order or the competence of a court on which the other article rests",
    "means.does.takes-place": (
        "it holds in place of the other article, in a part of the country or in the cases that it names"
    ),
    "means.does.contrasts": "a reader might think that it holds for the other article, and it does not",
    # whose word
    "means.basis.editorial": "this data set's own reading of the law makes the link",
    "means.basis.reply": "the State makes the link, in its reply",
    "means.basis.comment": "an organisation makes the link, in its comments",
    # marks
    "means.seen": "somebody read it in the act or document itself, or in a copy of its text",
    "means.second-hand": "somebody read it in a source that reports it",
    "means.inferred": "it was deduced from something else, and nobody has seen it confirmed",
    "means.unverified": "nobody has found a source for it yet",
    "means.suspect": "the law was amended after the link was made, and nobody has looked again",
    "means.carried": "the link was carried over from another provision, and nobody has reviewed it",
    "means.questioned": "a court decision puts the link in question, and nobody has read it again with the decision",
    # stances
    "means.asserts-covered": "the holder says that the law answers it",
    "means.disputes": "the holder denies that the law answers it, or what somebody else says of it",
    "means.adds-information": "the holder tells something more about it",
    "means.reports-shortfall": "the holder says that practice lags behind",
    "means.recommends": "the holder asks that something be done",
    "means.endorses": "the holder agrees with it",
    # flags
    "means.if-asked": "it is not known whether the item concerns the Party: the status holds if it does",
    "means.exemption": "a provision takes conduct out of the offence",
    "means.concern": "somebody reports that practice lags behind",
    "means.under-review": (
        "an aspect rests only on links not read again since the law changed, they were carried over or questioned"
    ),
    "means.not-followed": "it depends on an article whose amendments were not searched up to this date",
    "means.reservation-unknown": "it is not known whether the Party made a reservation",
    "means.force.obligation": "each Party must do it",
    "means.force.endeavour": "each Party must try to do it",
    "means.force.option": "it leaves that to the Party",
    "means.force.reservation": "the Party may reserve the right not to do it, or not wholly",
    # what an act did to an article
    "means.change.inserted": "the act put the article in, where there was none",
    "means.change.amended": "the act changed what the article says, in part",
    "means.change.replaced": "the act gave the article another text as a whole",
    "means.change.renumbered": "the act gave the article another number",
    "means.change.reinstated": "the act brought the article back",
    # where an article stands in time
    "means.in force": "the article is law on that day",
    "means.past": "the article was law before that day, and is law no longer",
    "means.future": "the article is law only from a later day on",
    "means.unrecorded": (
        "the data begin with a later wording of the article; what the law was on that day is not recorded"
    ),
    "means.annulled": "a court annulled the article: it counts for nothing",
    # what happened to an article
    "means.entered": "the first day on which the article is law",
    "means.first-recorded": (
        "the first day of the earliest wording in these data, which do not say whether there was one before"
    ),
    "means.amended": "the first day on which the article says something else",
    "means.ended": "the first day without the article",
    "means.renumbered": "the first day on which the article bears another number",
    # how bad a problem is
    "means.error": "it is wrong",
    "means.warning": "it wants a look",
    "means.note": "it is worth knowing",
    # what pages are made of
    "term.item": "item",
    "term.obligation": "obligation",
    "term.point": "point",
    "term.aspect": "aspect",
    "term.provision": "provision",
    "term.version": "version",
    "term.link": "link",
    "term.limit": "limit",
    "term.partner": "partner",
    "term.hangs": "hangs on it",
    "term.no-treaty-duty": "no treaty duty",
    "term.hole": "hole in the data",
    "means.term.item": (
        "something that the questionnaire or the Convention asks of the law, by its number, such as 8.1.a"
    ),
    "means.term.obligation": "an item of the Convention: what one of its points asks of each Party",
    "means.term.point": (
        "the smallest part of an article of the Convention that has a number of its own, such as 20(1)(a)"
    ),
    "means.term.aspect": "one of the things that a full answer to an item must cover",
    "means.term.provision": "an article of the law with all that it ever said",
    "means.term.version": "what an article says from a day on, until the next version or its end",
    "means.term.link": "that a provision answers an item, for which aspects, how far, on whose word and why",
    "means.term.limit": "what a provision leaves open although it answers",
    "means.term.partner": (
        "a provision that must be read with another one: it raises its penalty, defines its words or takes from it"
    ),
    "means.term.hangs": "an item hangs on a provision that answers it: without the provision it might stand otherwise",
    "means.term.no-treaty-duty": "the questionnaire asks for it, but the Convention obliges no Party to have it",
    "means.term.hole": (
        "something that was not looked for, or only in part: it says nothing of the law, and is not a gap in it"
    ),
    # what these words are about
    "group.status": "how an item stands",
    "group.standing": "how an aspect stands",
    "group.extent": "how far a provision answers",
    "group.finding": "what is known of the rest, where only a part is answered",
    "group.does": "what an article does for one that is read with it",
    "group.role": "what a provision does for an item",
    "group.basis": "on whose word",
    "group.mark": "how it was checked",
    "group.review": "why a link wants another look",
    "group.force": "how far a point of the Convention binds",
    "group.stance": "who says what",
    "group.flag": "what stands beside a status",
    "group.effect": "what an act did to an article",
    "group.when": "an article on a day",
    "group.event": "what happened to an article",
    "group.severity": "how bad a problem is",
    "group.term": "what pages speak of",
    "h.words": "What the words mean",
    "one word": "One of them, with an example of these data: {0}",
    "l.example": "Example",
    "l.in the data": "In the data",
    "no example": "none in these data",
    "example on": ", on {0}",
}
