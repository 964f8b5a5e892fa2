"""The words of pages, and days as each language writes them.

What a word is in another language stands under its key in the catalogues of `wording`. The table here has what all
pages share and what `lookup` says, that of `pagewords` the rest; the words of reports stand in `reportwords`, those of
a report as an HTML page in `livingwords`, what the words of closed sets mean in `meanings`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from lanzarote_law import wording

if TYPE_CHECKING:
    from datetime import date
    from types import ModuleType

    from lanzarote_law.model import Text

_SHORT_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
WORDS = {
    # statuses
    "covered": "COVERED",
    "incomplete": "PARTLY SEARCHED",
    "partial": "PARTIAL",
    "disputed": "DISPUTED",
    "gap": "GAP",
    "lapsed": "LAPSED",
    "unmapped": "UNMAPPED",
    "practice": "PRACTICE",
    "rule-in-law": "RULE IN LAW",
    "conduct-punished": "CONDUCT PUNISHED",
    "no-rule": "NO RULE",
    "not-applicable": "NOT APPLICABLE",
    "before-researched-period": "BEFORE THE RESEARCHED PERIOD",
    # standings of an aspect
    "standing.full": "full",
    "standing.weak": "weak",
    "standing.disputed": "disputed",
    "standing.negative": "gap",
    "standing.lapsed": "lapsed",
    "standing.pending": "pending",
    "standing.annulled": "annulled",
    "standing.known-in-part": "known in part",
    "standing.unknown": "not looked for",
    # extents
    "extent.full": "full",
    "extent.implied": "implied",
    "extent.partial": "partial",
    "asserted": "asserted",
    # what is known of the rest
    "finding.searched": "searched",
    "finding.outside-scope": "outside its scope",
    "finding.not-looked-for": "not looked for",
    # roles
    "role.names": "names it",
    "role.incriminates": "punishes it",
    "role.exempts": "exempts it",
    "role.defines": "defines it",
    "role.sanctions": "sanctions it",
    "role.aggravates": "aggravates",
    "role.general-part": "general part",
    "role.jurisdiction": "jurisdiction",
    "role.procedure": "procedure",
    "does.sets-penalty": "sets its penalty",
    "does.raises-penalty": "raises its penalty",
    "does.lowers-penalty": "lowers its penalty",
    "does.guides-penalty": "guides its penalty",
    "does.adds-measure": "adds a measure",
    "does.defines": "defines its words",
    "does.punishes": "punishes what it names",
    "does.exempts": "takes conduct out of it",
    "does.sets-condition": "sets a condition",
    "does.procedure": "procedure for it",
    "does.takes-place": "holds in its place",
    "does.contrasts": "does not hold for it",
    # whose word
    "basis.editorial": "our reading",
    "basis.reply": "the State",
    "basis.comment": "an NGO",
    # marks
    "seen": "seen",
    "second-hand": "second-hand",
    "inferred": "inferred",
    "unverified": "unverified",
    "suspect": "suspect: amended since",
    "carried": "carried over, not reviewed",
    "questioned": "put in question by a court, not read again",
    # stances
    "holds": "{0} {1}",
    "numbered as": "{0} {1}",
    "happened": "{0} {1}",
    "asserts-covered": "asserted that it is covered",
    "disputes": "disputed",
    "adds-information": "added",
    "reports-shortfall": "reported a shortfall",
    "recommends": "recommended",
    "endorses": "endorsed",
    # flags
    "if-asked": "if asked",
    "exemption": "exemption",
    "concern": "concern reported",
    "under-review": "under review",
    "not-followed": "later amendments not checked",
    "reservation-unknown": "reservation: unknown",
    # up to which day amendments were followed
    "followed": "Amendments followed: {0}",
    "followed up to": "{0} up to {1}",
    "followed not": "{0} not at all",
    "followed not recorded": "{0} (no date recorded)",
    "followed at the latest": "{0} up to {1} at most",
    "article number.one": "{0} article",
    "article number.many": "{0} articles",
    "article more.one": "{0} other",
    "article more.many": "{0} others",
    "l.sure": "How sure",
    "article.one": "{0} article of",
    "article.many": "{0} articles of",
    # phrases
    "since": "since {0}",
    "on": "on {0}",
    "until": "until {0}",
    "from": "from {0}",
    "start unknown": "start not recorded",
    "in force": "IN FORCE",
    "past": "NO LONGER IN FORCE",
    "future": "NOT YET IN FORCE",
    "unrecorded": "NOT RECORDED",
    "older wording": "; no earlier wording is in these data",
    "weak.link": "the link: {1}",
    "weak.search": "the search: {1}",
    "weak.rest": "what is known of the rest: {1}",
    "annulled": "ANNULLED",
    "never in force": ", by {0}: it counts as never in force",
    "annulled from": ": by {0}, from {1} on",
    "weak.annulment": "annulment of {0}: {1}",
    "weak.start": "start of {0}: {1}",
    "weak.wording": "wording of {0}: {1}",
    "weak.end": "end of {0}: {1}",
    "weak.amendment": "amendment of {0}: {1}",
    "weak.start-not-recorded": "start of {0} not recorded",
    "repealed": ": repealed on {0} by {1}",
    "called": 'titled "{0}": ',
    "numbered": "numbered {0}: ",
    "colon": ": ",
    "wording mark": ", wording {0}",
    "holds only in": " [only in: {0}]",
    "range": "{0} to {1}",
    "article": "art. {0}",
    "item": "item {0}",
    "treaty": "CETS 201 {0}",
    "act article": ", art. {0}",
    "reason read with": " Read with {0}.",
    "l.place": "Place",
    "no places": "{0}: the data set describes articles, not their parts",
    "hangs nothing": "No item and no obligation of this data set.",
    "read with": "read with {0}",
    "not weighed": " (shown, not weighed)",
    "given from": ": statuses are given from {0}",
    "retroactive": "retroactive",
    "act of": "act of {0}",
    "law of": "act of {0}",
    "decree of": "decree of {0}",
    "ordinance of": "ordinance of {0}",
    "royal-decree of": "royal decree of {0}",
    "judgment of": "judgment of {0}",
    "constitutional-judgment of": "judgment of {0}",
    "act unknown": "an act that is not recorded",
    "voice": " ({0} speaking)",
    "reported by": "{0}, as reported by {1}",
    "what it asks": "what {0} asks: {1}",
    "takes out": "{0} takes conduct out of the offence",
    # one screen
    "points open": "{0} of {1} points open",
    "save under": "save under {0}",
    "points unknown": "{0} not looked for",
    "points known in part": "{0} known in part",
    "limit.one": "{0} limit",
    "limit.many": "{0} limits",
    "h.answers it": "Answers it on {0}",
    "not looked for": "not looked for: {0}",
    "known in part": "known in part: {0}",
    "open": "open: {0}",
    "now": " (now {0})",
    "open means": "Open means not, or not expressly: {0}",
    "all parts": "All parts: {0}",
    "as reported": " (as reported)",
    "also": "also: ",
    "with": "with {0}",
    "read with another": "read with another",
    "a note": "a note",
    "l.with": "Read with",
    "version.one": "{0} version",
    "version.many": "{0} versions",
    "l.then": "Then",
    "l.said": "Said",
    "and more": "and {0} more",
    "more under -v": "More with -v: {0}",
    "more reasons": "reasons and sources",
    "former.one": "{0} former article",
    "former.many": "{0} former articles",
    "later.one": "{0} later article",
    "later.many": "{0} later articles",
    "statement.one": "{0} statement",
    "statement.many": "{0} statements",
    # why an aspect stands as it does
    "why.part": "in part only: {0}",
    "why.general-words": "by general words only: {0}",
    "why.asserted": "asserted only: {0}",
    "why.disputed": "{0}: disputed by {1}",
    "why.stated": ", asserted by the State{0}",
    "why.searched": "no provision; searched: {0}",
    "why.lapsed": "only {0}, no longer in force",
    "why.pending": "only {0}, not yet in force for this",
    "why.annulled": "{0}, annulled by {1}",
    "why.rest.searched": "no provision for the rest; searched: {0}",
    "why.rest.outside-scope": "the rest is outside its scope: {0}",
    "why.rest.not-looked-for": "the rest was not looked for: {0}",
    "rest.searched": "no provision found for the rest",
    "rest.outside-scope": "the rest is outside its scope",
    "rest.not-looked-for": "the rest was not looked for: {0}",
    "why.rest": "the rest was not looked for",
    "why.earlier-wording": "a hole in the data: no earlier wording of {0} is in these data",
    "why.unknown": "a hole in the data: nobody has looked for it yet",
    "not in data": "not in this data set, which is a selection; it may well exist",
    "exists": "it exists, and is not in this data set",
    # headings
    "h.in force on": "In force on {0}",
    "h.before": "Before",
    "h.annulled": "Annulled",
    "h.later": "Later",
    "h.positions": "Who says what",
    "h.aspects": "Aspect by aspect",
    "h.definitions": "What each aspect means",
    "h.answers": "What hangs on it",
    "h.versions": "Versions",
    "h.other": "Other readings",
    "l.other": "Other readings",
    "offered": "Also: {0}",
    "h.holes": "Holes in the data",
    "l.holes": "Not known",
    "l.open": "Open",
    "l.open then": "Open then",
    "l.closed by": "Closed by",
    "l.narrowed by": "Narrowed by",
    "l.limit": "Limit",
    "l.asks": "Asks",
    "l.note": "Note",
    "l.says": "Says",
    "l.penalty": "Penalty",
    "l.replaced by": "Replaced by",
    "l.annulled": "Annulled by",
    "l.replaces": "Replaces",
    "l.to come": "Changes on",
    "l.today": "In force instead",
    "l.treaty": "No treaty duty",
    "l.wording": "Wording",
    "l.convention": "Convention",
    "l.force": "How far it binds",
    "force.obligation": "obligation",
    "force.endeavour": "endeavour",
    "force.option": "option",
    "force.reservation": "reservation allowed",
    "l.exemption": "Exemption",
    # column titles
    "c.item": "Item",
    "c.aspect": "Aspect",
    "c.status": "Status",
    "c.why": "Why",
    "c.article": "Article",
    "untranslated.one": "{0} text here has no translation: it is in English [en]",
    "untranslated.many": "{0} texts here have no translation: they are in English [en]",
    "unread.one": "{0} text here is a translation that no lawyer has read",
    "unread.many": "{0} texts here are translations that no lawyer has read",
    "months": wording.MONTHS,
    "short months": _SHORT_MONTHS,
    "first of a month": "1",
    "footer": (
        "Computed from this data set as of {0}; a reading of the law, not legal advice, and not the Committee's "
        "finding."
    ),
}


def word(key: str, language: str, *values: str) -> str:
    """A word or phrase in a language, its places filled."""
    return wording.word(key, WORDS.get(key) or _further(key), language).format(*values)


def _further(key: str) -> str:
    if key.startswith("courts"):
        return _of_courts()[key]
    tables = _of_pages()
    found: str | None = next((each.WORDS[key] for each in tables if key in each.WORDS), None)
    if found is None:
        reports, texts = _of_reports()
        found = reports.WORDS.get(key) or texts.WORDS[key]
    return found


@cache
def _of_pages() -> tuple[ModuleType, ...]:
    # not on the way to `lookup`, which does without: the answer should come before the finger leaves the key
    from lanzarote_law.render import livingwords, meanings, pagewords  # noqa: PLC0415

    return pagewords, livingwords, meanings


@cache
def _of_courts() -> dict[str, str]:
    from lanzarote_law.render.decisionwords import WORDS as OF_COURTS  # noqa: PLC0415

    return OF_COURTS


@cache
def _of_reports() -> tuple[ModuleType, ModuleType]:
    from lanzarote_law.render import reportwords, textwords  # noqa: PLC0415

    return reportwords, textwords


def counted(key: str, language: str, count: int) -> str:
    """A number of things: `1 error`, `2 errors`; in French, none is written as one is.

    >>> counted("error", "en", 0), counted("error", "fr", 0)
    ('0 errors', '0 erreur')
    """
    return word(f"{key}.{'one' if wording.is_one(count, language) else 'many'}", language, str(count))


def day(on: date, language: str) -> str:
    """A day as it is written in running text: 1 June 2022, 1er juin 2022, 1 juni 2022."""
    return wording.written_day(on, language, "months", WORDS["months"])


def short_day(on: date, language: str) -> str:
    """A day as it is written in tables: 1 Jun 2022."""
    return wording.written_day(on, language, "short months", WORDS["short months"])


def shown(text: Text, language: str) -> str:
    """A text in a language; where it is missing, the English one, which says so."""
    words, found = text.within(language)
    return words if found == language else f"{words} [{found}]"
