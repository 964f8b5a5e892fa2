"""What the records of the data files are and what their keys mean, in a sentence each, for the one who edits them."""

from __future__ import annotations

RECORDS = {
    "provisions.yaml": "The law: codes, regimes, named days, acts, and provisions with what they say since when.",
    "sources.yaml": "The bibliography: documents, copies of texts and web pages in which something was read.",
    "questions.yaml": "The questionnaire: its sections, items, their aspects, and searches that found nothing.",
    "convention.yaml": "The Convention: its points as items, their aspects, and searches that found nothing.",
    "correspondences.yaml": "Which provision answers which item, for which aspects, how far, on whose word, and why.",
    "positions.yaml": "Who says what about which item.",
    "act": "A law or decree.",
    "aspect": "One thing that a full answer to an item must cover.",
    "check": "One check of a fact: who looked it up, when, in which document.",
    "cited provision": "A provision as a position cites it, and which one that is in these data.",
    "code": "A body of law whose articles are numbered on their own: a code, or an act that is cited like one.",
    "correspondence": "A link from items to a provision; it holds as long as that, unless it has days of its own.",
    "date": "A day with a name, which may stand wherever a day may: a postponement is one change here.",
    "holder": "Somebody who holds positions.",
    "instrument": "What asks: a questionnaire of the Committee, or the Convention.",
    "item": 'A numbered point of the instrument. A limb such as "9.1.a" belongs to "9.1" by its number.',
    "keywords": "The words by which `search` finds an aspect.",
    "later law": "A development in the law after a position was filed.",
    "negative": "A recorded search that found nothing: only that makes a gap.",
    "position": "What somebody says about an item, in your own words.",
    "provision": "An article of a code, whatever its wording was.",
    "read with": "A provision that must be read together with the one of the link.",
    "regime": "A period of the criminal law.",
    "renumbering": "An article that went on under another number of the same code.",
    "repeal": "What ended a provision.",
    "section": "A group of items under one heading.",
    "shared number": "A number that two articles bore at the same time; anywhere else that is a fault.",
    "source": "A document, a copy of a text or a web page.",
    "successor": "A provision that took over another one, or a part of it.",
    "target": "The link that a position disputes.",
    "translated text": "One text in up to three languages; leave out what is not translated.",
    "version": "What a provision says from a day on, until the next version or until its repeal.",
}
"""By the name of the record; a file as a whole is a record, too."""

_DAY = '"YYYY-MM-DD" in quotation marks, or the name of a day'
_MARKS = (
    "seen: somebody read it in the act or document itself, or in a copy of its text; second-hand: in a source that"
    " reports it; inferred: it was deduced, and the note says from what; unverified: nobody has found a source."
)

EVERYWHERE = {
    "id": "The name by which other records refer to it; no other record of its kind may have it.",
    "title": "What it is called.",
    "note": "What a reader must know besides, in sentences that stand alone.",
    "en": "In English.",
    "fr": "In French.",
    "nl": "In Dutch.",
    "verification": f"How it was checked. {_MARKS}",
    "verified": "Who checked it, the earliest check first; the last one gave the mark that stands under verification.",
    "act": "The act that did it: the id of an act.",
    "act_article": "The article of that act.",
    "code": "The code: its id.",
    "provision": "The provision: its id, made of that of its code and of its number.",
    "pinpoint": 'The place inside the article, such as "§ 1, al. 2, 3°".',
    "item": "The item: its id.",
    "aspect": "The aspect: its id.",
    "aspects": "The aspects: their ids.",
    "convention": 'The points of the Convention to which it relates, such as "20(1)(a)".',
}
"""What a key means in every record that has it, unless the record has a sentence of its own."""

_INSTRUMENT_FILE = {
    "instrument": "What asks.",
    "sections": "The headings under which its items stand.",
    "aspects": "What full answers must cover; an aspect of one instrument may be asked for by items of the other.",
    "items": "Its numbered points.",
    "negatives": "The recorded searches that found nothing.",
}

HERE = {
    "provisions.yaml": {
        "party": "The State whose law this is.",
        "researched_from": f"The first day for which the law was researched: {_DAY}. No status is given before it.",
        "dates": "Days with a name.",
        "codes": "The codes, in the order in which articles are listed.",
        "regimes": "The periods of the criminal law, the earliest first.",
        "renumberings": "Articles that went on under another number.",
        "shared_numbers": "Numbers that two articles bore at the same time.",
        "acts": "The laws and decrees.",
        "provisions": "The articles.",
    },
    "sources.yaml": {"sources": "The documents."},
    "questions.yaml": _INSTRUMENT_FILE,
    "convention.yaml": _INSTRUMENT_FILE,
    "correspondences.yaml": {"correspondences": "The links."},
    "positions.yaml": {"holders": "Those who hold positions.", "positions": "The positions."},
    "act": {
        "title": "Its full title, with its day.",
        "number": "Its number in the official journal, with what the journal calls it.",
        "dossier": 'Its file number: "2016-05-31/01".',
        "published": f"The day on which the official journal published it: {_DAY}.",
        "page": "The page of the official journal on which it begins.",
        "in_force": f"The day on which it entered into force, which is another fact than its publication: {_DAY}.",
        "eli": "Its address in the official register (ELI).",
        "read_in": "The copies in which it was read: the id of a source or an act each, with the place behind a space.",
    },
    "aspect": {
        "definition": "What is asked for, in a sentence by which a reader can tell whether a provision answers it.",
        "exemption": "true where an exemption is asked for: only here does a provision that exempts count.",
        "practice": "true where it is about practice, which no provision answers.",
        "treaty": "none where the Convention asks nothing of the kind; else left out.",
        "keywords": "The words by which `search` finds it, besides its title.",
    },
    "check": {
        "mark": f"The mark that the check gave. {_MARKS}",
        "by": "Who looked it up.",
        "on": f"The day of the check: {_DAY}.",
        "source": "The document in which it was looked up: the id of a source or an act.",
    },
    "cited provision": {
        "as_written": "How the document writes it, word for word.",
        "provision": "What that is in these data: the id of a provision.",
    },
    "code": {
        "short": "The short name that is shown, with a year where two codes would share it.",
        "names": "The names by which documents call it, in every language.",
        "cited_as": "What the JSON of `check` calls it; left out, it is OTHER and none of its articles is reported.",
        "in_force_from": f"The first day with it: {_DAY}.",
        "repealed_on": f"The first day without it: {_DAY}.",
    },
    "correspondence": {
        "items": "The items that the provision answers: their ids, all of one instrument.",
        "aspects": "The aspects that it answers: their ids; the items must ask for them.",
        "with": "Provisions without which it does not answer.",
        "from": f"Only where the link starts later than its provision: {_DAY}.",
        "until": f"Only where the link ends before its provision, the first day without it: {_DAY}.",
        "extent": (
            "How far it answers. full: expressly; implied: by general words only; partial: only the part that stands"
            " under part."
        ),
        "part": "Which part it answers, where extent is partial.",
        "role": (
            "What it does for the item. names: it names the matter; incriminates: it makes conduct an offence; exempts:"
            " it takes conduct out of one; defines; sanctions; aggravates; general-part; jurisdiction; procedure."
        ),
        "basis": (
            "On whose word. reply: that of the State; comment: that of an organisation; editorial: our own reading."
        ),
        "source": "The document that says so: the id of a source or an act; an editorial link needs none.",
        "reason": "Why it answers, in sentences that must be understood on their own.",
        "limit": "What it leaves open all the same.",
        "review": (
            "Why it wants a second look. due: the provision was amended since; carried: it was taken over from another"
            " link. Left out once somebody looked."
        ),
    },
    "date": {
        "on": f"The day: {_DAY}.",
        "was": "The days for which it was fixed before, the earliest first.",
        "act": "The act that fixes it: the id of an act.",
    },
    "holder": {},
    "instrument": {
        "kind": "How its items are numbered: as those of a questionnaire, or as points of the Convention.",
        "reference_day": f"The day with which today is compared, that of the comments: {_DAY}.",
    },
    "item": {
        "id": 'Its number, in quotation marks: "8.1.a", "20(1)(a)".',
        "kind": "law: a rule is asked for; option: a rule that a State may choose; practice: what is done.",
        "title_verification": f"How its title was checked, where that is another mark. {_MARKS}",
        "asks": "What it asks, in your own words.",
        "applies": "Whether it concerns the Party; left out where it does.",
        "applies_if": "On what that depends, where it is not known.",
        "reservation": "unknown where it is not known whether the Party made a reservation; else left out.",
        "aspects": "The aspects that a full answer must cover: their ids. They count for its status.",
        "extra_aspects": "Aspects that are shown and do not count: their ids.",
        "sources": "The documents in which the item was found: ids of sources or acts.",
    },
    "keywords": {},
    "later law": {
        "on": f"The day from which it counts: {_DAY}.",
    },
    "negative": {
        "items": "The items for which was searched: their ids.",
        "aspect": "The aspect that was searched for: its id.",
        "checked": "Which texts were read, and in which version.",
        "from": f"The first day for which the search holds: {_DAY}.",
        "until": f"The first day for which it holds no longer: {_DAY}.",
    },
    "position": {
        "item": "The item that it is about: its id; left out where it is about none.",
        "topic": "What it is about, where it is about no item.",
        "holder": "Who holds it: the id of a holder.",
        "voice": "Who of several holders speaks.",
        "reported_by": "Who reports it, where it is known only through others: the id of a holder.",
        "source": "The document in which it stands: the id of a source or an act.",
        "locator": "Where it stands in the document.",
        "filed": f"The day on which it was filed, where that is not the day of the document: {_DAY}.",
        "stance": (
            "What it does with the item. asserts-covered: it says that the law answers it; disputes: it denies that;"
            " adds-information; reports-shortfall: practice lags behind; recommends; endorses."
        ),
        "statement": "What it says, in your own words.",
        "cites": "The provisions that it cites.",
        "targets": "The links that it disputes; without them it disputes what somebody says, not the law.",
        "answered_by": "The provisions that answered the dispute: from their start it blocks nothing.",
        "later": "What became of the law afterwards.",
    },
    "provision": {
        "id": 'The id of its code, "/" and its number.',
        "subject": "What the article is about, in a few words.",
        "versions": "What it said from which day on, the earliest first.",
        "repealed_on": f"The first day without it: {_DAY}. It goes together with repealed_by.",
        "repealed_by": "What repealed it. It goes together with repealed_on.",
        "replaced_by": "The provisions that took over.",
        "read_in": "The copies in which it was read: their ids, of sources or acts.",
    },
    "read with": {},
    "regime": {
        "code": "The code that holds the criminal law in it: its id.",
        "in_force_from": f"Its first day: {_DAY}.",
        "until": f"The first day of the next one: {_DAY}.",
    },
    "renumbering": {
        "was": "The number before, in quotation marks.",
        "now": "The number since, in quotation marks.",
        "on": f"The first day of the new number: {_DAY}.",
    },
    "repeal": {},
    "section": {"items": 'The numbers of its items at the top: "8" stands for 8.1, 8.1.a and so on.'},
    "shared number": {"number": "The number, in quotation marks.", "why": "How that came about."},
    "source": {
        "title": "What it is called, as it calls itself.",
        "reference": "The number by which it is cited.",
        "date": 'Its day, month or year, in quotation marks: "2018-01-26", "2017-06".',
        "url": "Where it can be read.",
    },
    "successor": {
        "part": "Which part of the old provision it took over, where it is not the whole.",
        "on": f"The day on which it took over, where that is not the day of the repeal: {_DAY}.",
    },
    "target": {},
    "translated text": {},
    "version": {
        "in_force_from": f"Its first day: {_DAY}. Left out where the day is not known.",
        "change": "What the act did to the article.",
        "numbered": "The number that the article bore then, where it is not the one of today.",
        "source": "The copy in which it was read: the id of a source. It may stand where no act is known.",
        "summary": "What it says, in your own words; not the text of the law.",
        "penalty": "The penalty, in your own words.",
        "penalty_verification": f"How the penalty was checked, where that is another mark. {_MARKS}",
    },
}


def of_key(record: str, key: str) -> str:
    """What a key of a record means."""
    return HERE[record].get(key) or EVERYWHERE[key]
