"""The words of pages in English, French and Dutch, and days as each of them writes them.

Every word that a page prints stands in the table here, which has what all pages share and what `lookup` says, or in
that of `pagewords`; those of reports in `reportwords`, of a report as an HTML page in `livingwords`. What the words of
closed sets mean stands in `meanings`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.model import LANGUAGES, Text

if TYPE_CHECKING:
    from datetime import date

WORDS = {
    # statuses
    "covered": ("COVERED", "COUVERT", "GEDEKT"),
    "partial": ("PARTIAL", "PARTIEL", "GEDEELTELIJK"),
    "disputed": ("DISPUTED", "CONTESTÉ", "BETWIST"),
    "gap": ("GAP", "LACUNE", "LEEMTE"),
    "lapsed": ("LAPSED", "CADUC", "VERVALLEN"),
    "unmapped": ("UNMAPPED", "NON RELIÉ", "NIET IN KAART GEBRACHT"),
    "practice": ("PRACTICE", "PRATIQUE", "PRAKTIJK"),
    "rule-in-law": ("RULE IN LAW", "RÈGLE DANS LA LOI", "REGEL IN DE WET"),
    "conduct-punished": ("CONDUCT PUNISHED", "COMPORTEMENT PUNI", "GEDRAG STRAFBAAR"),
    "no-rule": ("NO RULE", "PAS DE RÈGLE", "GEEN REGEL"),
    "not-applicable": ("NOT APPLICABLE", "SANS OBJET", "NIET VAN TOEPASSING"),
    "before-researched-period": (
        "BEFORE THE RESEARCHED PERIOD",
        "AVANT LA PÉRIODE ÉTUDIÉE",
        "VÓÓR DE ONDERZOCHTE PERIODE",
    ),
    # standings of an aspect
    "standing.full": ("full", "complet", "volledig"),
    "standing.weak": ("weak", "faible", "zwak"),
    "standing.disputed": ("disputed", "contesté", "betwist"),
    "standing.negative": ("gap", "lacune", "leemte"),
    "standing.lapsed": ("lapsed", "caduc", "vervallen"),
    "standing.pending": ("pending", "à venir", "nog niet van kracht"),
    "standing.annulled": ("annulled", "annulé", "vernietigd"),
    "standing.unknown": ("not looked for", "non recherché", "niet opgezocht"),
    # extents
    "extent.full": ("full", "complet", "volledig"),
    "extent.implied": ("implied", "implicite", "impliciet"),
    "extent.partial": ("partial", "partiel", "gedeeltelijk"),
    "asserted": ("asserted", "affirmé", "beweerd"),
    # roles
    "role.names": ("names it", "le nomme", "noemt het"),
    "role.incriminates": ("punishes it", "l'incrimine", "bestraft het"),
    "role.exempts": ("exempts it", "l'exonère", "stelt het vrij"),
    "role.defines": ("defines it", "le définit", "definieert het"),
    "role.sanctions": ("sanctions it", "le sanctionne", "bepaalt de sanctie"),
    "role.aggravates": ("aggravates", "aggrave", "verzwaart"),
    "role.general-part": ("general part", "partie générale", "algemeen deel"),
    "role.jurisdiction": ("jurisdiction", "compétence", "bevoegdheid"),
    "role.procedure": ("procedure", "procédure", "procedure"),
    # whose word
    "basis.editorial": ("our reading", "notre lecture", "onze lezing"),
    "basis.reply": ("the State", "l'État", "de Staat"),
    "basis.comment": ("an NGO", "une ONG", "een ngo"),
    # marks
    "seen": ("seen", "vu", "gezien"),
    "second-hand": ("second-hand", "de seconde main", "uit tweede hand"),
    "inferred": ("inferred", "déduit", "afgeleid"),
    "unverified": ("unverified", "non vérifié", "niet geverifieerd"),
    "suspect": ("suspect: amended since", "suspect : modifié depuis", "verdacht: sindsdien gewijzigd"),
    "carried": ("carried over, not reviewed", "repris, non revu", "overgenomen, niet nagezien"),
    # stances
    "asserts-covered": ("asserted that it is covered", "affirme que c'est couvert", "stelt dat het gedekt is"),
    "disputes": ("disputed", "conteste", "betwist"),
    "adds-information": ("added", "ajoute", "vult aan"),
    "reports-shortfall": ("reported a shortfall", "signale un manque", "meldt een tekort"),
    "recommends": ("recommended", "recommande", "beveelt aan"),
    "endorses": ("endorsed", "approuve", "onderschrijft"),
    # flags
    "if-asked": ("if asked", "si posée", "indien gesteld"),
    "exemption": ("exemption", "exception", "vrijstelling"),
    "concern": ("concern reported", "préoccupation signalée", "bezorgdheid gemeld"),
    "under-review": ("under review", "à revoir", "na te zien"),
    "reservation-unknown": ("reservation: unknown", "réserve : inconnue", "voorbehoud: onbekend"),
    # phrases
    "since": ("since {0}", "depuis le {0}", "sinds {0}"),
    "on": ("on {0}", "le {0}", "op {0}"),
    "until": ("until {0}", "jusqu'au {0}", "tot {0}"),
    "from": ("from {0}", "à partir du {0}", "vanaf {0}"),
    "start unknown": ("start not recorded", "début non enregistré", "begin niet geregistreerd"),
    "in force": ("IN FORCE", "EN VIGUEUR", "VAN KRACHT"),
    "past": ("NO LONGER IN FORCE", "PLUS EN VIGUEUR", "NIET MEER VAN KRACHT"),
    "future": ("NOT YET IN FORCE", "PAS ENCORE EN VIGUEUR", "NOG NIET VAN KRACHT"),
    "weak.link": ("the link: {1}", "le lien : {1}", "het verband: {1}"),
    "weak.search": ("the search: {1}", "la recherche : {1}", "de opzoeking: {1}"),
    "annulled": ("ANNULLED", "ANNULÉ", "VERNIETIGD"),
    "never in force": (
        ", by {0}: it counts as never in force",
        ", par {0} : il est réputé n'avoir jamais été en vigueur",
        ", door {0}: het geldt als nooit van kracht geweest",
    ),
    "annulled from": (": by {0}, from {1} on", " : par {0}, à partir du {1}", ": door {0}, vanaf {1}"),
    "weak.annulment": ("annulment of {0}: {1}", "annulation de {0} : {1}", "vernietiging van {0}: {1}"),
    "weak.start": ("start of {0}: {1}", "début de {0} : {1}", "begin van {0}: {1}"),
    "weak.wording": ("wording of {0}: {1}", "texte de {0} : {1}", "bewoording van {0}: {1}"),
    "weak.end": ("end of {0}: {1}", "fin de {0} : {1}", "einde van {0}: {1}"),
    "weak.amendment": ("amendment of {0}: {1}", "modification de {0} : {1}", "wijziging van {0}: {1}"),
    "weak.start-not-recorded": (
        "start of {0} not recorded",
        "début de {0} non enregistré",
        "begin van {0} niet geregistreerd",
    ),
    "repealed": (": repealed on {0} by {1}", " : abrogé le {0} par {1}", ": opgeheven op {0} door {1}"),
    "numbered": ("numbered {0}: ", "numéroté {0} : ", "genummerd {0}: "),
    "colon": (": ", " : ", ": "),
    "wording mark": (", wording {0}", ", texte {0}", ", bewoording {0}"),
    "holds only in": (" [only in: {0}]", " [seulement : {0}]", " [enkel in: {0}]"),
    "range": ("{0} to {1}", "{0} à {1}", "{0} tot {1}"),
    "article": ("art. {0}", "art. {0}", "art. {0}"),
    "item": ("item {0}", "question {0}", "item {0}"),
    "treaty": ("CETS 201 {0}", "STCE 201 {0}", "CETS 201 {0}"),
    "act article": (", art. {0}", ", art. {0}", ", art. {0}"),
    "reason read with": (" Read with {0}.", " Lu avec {0}.", " Gelezen met {0}."),
    "l.place": ("Place", "Endroit", "Plaats"),
    "no places": (
        "{0}: the data set describes articles, not their parts",
        "{0} : le jeu de données décrit des articles, non leurs parties",
        "{0}: de gegevensset beschrijft artikelen, niet hun onderdelen",
    ),
    "hangs nothing": (
        "No item and no obligation of this data set.",
        "Aucune question ni obligation de ce jeu de données.",
        "Geen item en geen verplichting van deze gegevensset.",
    ),
    "read with": ("read with {0}", "lu avec {0}", "gelezen met {0}"),
    "not weighed": (" (shown, not weighed)", " (montré, non pesé)", " (getoond, niet gewogen)"),
    "given from": (
        ": statuses are given from {0}",
        " : les statuts sont donnés à partir du {0}",
        ": statussen worden gegeven vanaf {0}",
    ),
    "retroactive": ("retroactive", "rétroactif", "met terugwerkende kracht"),
    "act of": ("act of {0}", "acte du {0}", "akte van {0}"),
    "law of": ("act of {0}", "loi du {0}", "wet van {0}"),
    "decree of": ("act of {0}", "décret du {0}", "decreet van {0}"),
    "ordinance of": ("act of {0}", "ordonnance du {0}", "ordonnantie van {0}"),
    "judgment of": ("act of {0}", "arrêt du {0}", "arrest van {0}"),
    "act unknown": ("an act that is not recorded", "un acte non enregistré", "een niet geregistreerde akte"),
    "when filed": (
        ", when the comments were filed",
        ", au dépôt des commentaires",
        ", toen de commentaren werden ingediend",
    ),
    "voice": (" ({0} speaking)", " ({0} s'exprime)", " ({0} spreekt)"),
    "reported by": ("{0}, as reported by {1}", "{0}, selon {1}", "{0}, volgens {1}"),
    "what it asks": ("what {0} asks: {1}", "ce que {0} demande : {1}", "wat {0} vraagt: {1}"),
    "takes out": (
        "{0} takes conduct out of the offence",
        "{0} retire un comportement de l'infraction",
        "{0} haalt gedrag uit het misdrijf",
    ),
    # one screen
    "points open": ("{0} of {1} points open", "{0} points sur {1} ouverts", "{0} van {1} punten open"),
    "save under": ("save under {0}", "sauf {0}", "behalve onder {0}"),
    "points unknown": ("{0} not looked for", "{0} non recherchés", "{0} niet opgezocht"),
    "limit.one": ("{0} limit", "{0} limite", "{0} grens"),
    "limit.many": ("{0} limits", "{0} limites", "{0} grenzen"),
    "h.answers it": ("Answers it on {0}", "Y répond le {0}", "Beantwoordt het op {0}"),
    "not looked for": ("not looked for: {0}", "non recherché : {0}", "niet opgezocht: {0}"),
    "open": ("open: {0}", "ouvert : {0}", "open: {0}"),
    "now": (" (now {0})", " (désormais {0})", " (nu {0})"),
    "open means": (
        "Open means not, or not expressly: {0}",
        "Ouvert signifie pas, ou pas expressément : {0}",
        "Open betekent niet, of niet uitdrukkelijk: {0}",
    ),
    "all parts": ("All parts: {0}", "Toutes les parties : {0}", "Alle onderdelen: {0}"),
    "as reported": (" (as reported)", " (selon d'autres)", " (volgens anderen)"),
    "also": ("also: ", "aussi : ", "ook: "),
    "with": ("with {0}", "avec {0}", "met {0}"),
    "read with another": ("read with another", "lu avec un autre", "gelezen met een ander"),
    "a note": ("a note", "une note", "een noot"),
    "l.with": ("Read with", "À lire avec", "Te lezen met"),
    "version.one": ("{0} version", "{0} version", "{0} versie"),
    "version.many": ("{0} versions", "{0} versions", "{0} versies"),
    "l.then": ("Then", "Alors", "Toen"),
    "l.said": ("Said", "Dit par", "Gezegd"),
    "and more": ("and {0} more", "et {0} de plus", "en nog {0}"),
    "more under -v": ("More with -v: {0}", "Plus avec -v : {0}", "Meer met -v: {0}"),
    "more reasons": ("reasons and sources", "motifs et sources", "redenen en bronnen"),
    "former.one": ("{0} former article", "{0} article antérieur", "{0} vroeger artikel"),
    "former.many": ("{0} former articles", "{0} articles antérieurs", "{0} vroegere artikelen"),
    "later.one": ("{0} later article", "{0} article ultérieur", "{0} later artikel"),
    "later.many": ("{0} later articles", "{0} articles ultérieurs", "{0} latere artikelen"),
    "statement.one": ("{0} statement", "{0} déclaration", "{0} verklaring"),
    "statement.many": ("{0} statements", "{0} déclarations", "{0} verklaringen"),
    # why an aspect stands as it does
    "why.part": ("in part only: {0}", "en partie seulement : {0}", "slechts gedeeltelijk: {0}"),
    "why.general-words": (
        "by general words only: {0}",
        "en termes généraux seulement : {0}",
        "enkel in algemene woorden: {0}",
    ),
    "why.asserted": ("asserted only: {0}", "seulement affirmé : {0}", "enkel beweerd: {0}"),
    "why.disputed": ("{0}: disputed by {1}", "{0} : contesté par {1}", "{0}: betwist door {1}"),
    "why.stated": (", asserted by the State{0}", ", affirmé par l'État{0}", ", beweerd door de Staat{0}"),
    "why.searched": (
        "no provision; searched: {0}",
        "aucune disposition ; examiné : {0}",
        "geen bepaling; onderzocht: {0}",
    ),
    "why.lapsed": ("only {0}, no longer in force", "seulement {0}, plus en vigueur", "enkel {0}, niet meer van kracht"),
    "why.pending": (
        "only {0}, not yet in force for this",
        "seulement {0}, pas encore en vigueur pour ceci",
        "enkel {0}, hiervoor nog niet van kracht",
    ),
    "why.annulled": ("{0}, annulled by {1}", "{0}, annulé par {1}", "{0}, vernietigd door {1}"),
    "why.unknown": (
        "a hole in the data: nobody has looked for it yet",
        "un trou dans les données : personne ne l'a encore cherché",
        "een gat in de gegevens: nog door niemand opgezocht",
    ),
    "not in data": (
        "not in this data set, which is a selection; it may well exist",
        "absent de ce jeu de données, qui est une sélection ; il peut bien exister",
        "niet in deze gegevensset, die een selectie is; het kan best bestaan",
    ),
    "exists": (
        "it exists, and is not in this data set",
        "il existe, et est absent de ce jeu de données",
        "het bestaat, en staat niet in deze gegevensset",
    ),
    # headings
    "h.in force on": ("In force on {0}", "En vigueur le {0}", "Van kracht op {0}"),
    "h.before": ("Before", "Avant", "Voordien"),
    "h.annulled": ("Annulled", "Annulé", "Vernietigd"),
    "h.later": ("Later", "Plus tard", "Later"),
    "h.positions": ("Who says what", "Qui dit quoi", "Wie zegt wat"),
    "h.aspects": ("Aspect by aspect", "Aspect par aspect", "Aspect per aspect"),
    "h.definitions": ("What each aspect means", "Ce que chaque aspect veut dire", "Wat elk aspect inhoudt"),
    "h.answers": ("What hangs on it", "Ce qui en dépend", "Wat ervan afhangt"),
    "h.versions": ("Versions", "Versions", "Versies"),
    "h.other": ("Other readings", "Autres lectures", "Andere lezingen"),
    "h.holes": ("Holes in the data", "Trous dans les données", "Gaten in de gegevens"),
    "l.open": ("Open", "Ouvert", "Open"),
    "l.open then": ("Open then", "Ouvert alors", "Toen open"),
    "l.closed by": ("Closed by", "Comblé par", "Gesloten door"),
    "l.narrowed by": ("Narrowed by", "Réduit par", "Verkleind door"),
    "l.limit": ("Limit", "Limite", "Grens"),
    "l.asks": ("Asks", "Demande", "Vraagt"),
    "l.note": ("Note", "Note", "Noot"),
    "l.says": ("Says", "Dit", "Zegt"),
    "l.penalty": ("Penalty", "Peine", "Straf"),
    "l.replaced by": ("Replaced by", "Remplacé par", "Vervangen door"),
    "l.annulled": ("Annulled by", "Annulé par", "Vernietigd door"),
    "l.replaces": ("Replaces", "Remplace", "Vervangt"),
    "l.today": ("In force instead", "En vigueur à sa place", "In plaats daarvan van kracht"),
    "l.treaty": ("No treaty duty", "Pas d'obligation conventionnelle", "Geen verdragsplicht"),
    "l.wording": ("Wording", "Libellé", "Bewoording"),
    "l.convention": ("Convention", "Convention", "Verdrag"),
    "l.exemption": ("Exemption", "Exception", "Vrijstelling"),
    # column titles
    "c.item": ("Item", "Question", "Item"),
    "c.aspect": ("Aspect", "Aspect", "Aspect"),
    "c.status": ("Status", "Statut", "Status"),
    "c.why": ("Why", "Pourquoi", "Waarom"),
    "c.article": ("Article", "Article", "Artikel"),
    "untranslated.one": (
        "{0} text here has no translation: it is in English [en]",
        "{0} texte d'ici n'est pas traduit : il est en anglais [en]",
        "{0} tekst hier is niet vertaald: hij staat in het Engels [en]",
    ),
    "untranslated.many": (
        "{0} texts here have no translation: they are in English [en]",
        "{0} textes d'ici ne sont pas traduits : ils sont en anglais [en]",
        "{0} teksten hier zijn niet vertaald: ze staan in het Engels [en]",
    ),
    "unread.one": (
        "{0} text here is a translation that no lawyer has read",
        "{0} texte d'ici est une traduction qu'aucun juriste n'a relue",
        "{0} tekst hier is een vertaling die geen jurist heeft nagelezen",
    ),
    "unread.many": (
        "{0} texts here are translations that no lawyer has read",
        "{0} textes d'ici sont des traductions qu'aucun juriste n'a relues",
        "{0} teksten hier zijn vertalingen die geen jurist heeft nagelezen",
    ),
    "footer": (
        (
            "Computed from this data set as of {0}; a reading of the law, not legal advice, "
            "and not the Committee's finding."
        ),
        "Calculé à partir de ce jeu de données au {0} ; une lecture de la loi, ni avis juridique ni constat du Comité.",
        (
            "Berekend uit deze gegevensset per {0}; een lezing van de wet, geen juridisch advies "
            "en geen vaststelling van het Comité."
        ),
    ),
}

_MONTHS = (
    "January February March April May June July August September October November December".split(),
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "januari februari maart april mei juni juli augustus september oktober november december".split(),
)


def word(key: str, language: str, *values: str) -> str:
    """A word or phrase in a language, its places filled."""
    return (WORDS.get(key) or _further(key))[LANGUAGES.index(language)].format(*values)


def _further(key: str) -> tuple[str, str, str]:
    # not on the way to `lookup`, which does without: the answer should come before the finger leaves the key
    from lanzarote_law.render import livingwords, meanings, pagewords  # noqa: PLC0415

    found = pagewords.WORDS.get(key) or livingwords.WORDS.get(key) or meanings.WORDS.get(key)
    if found:
        return found
    from lanzarote_law.render import reportwords, textwords  # noqa: PLC0415

    return reportwords.WORDS.get(key) or textwords.WORDS[key]


def counted(key: str, language: str, count: int) -> str:
    """A number of things: `1 error`, `2 errors`; in French, none is written as one is.

    >>> counted("error", "en", 0), counted("error", "fr", 0)
    ('0 errors', '0 erreur')
    """
    one = count == 1 or (count == 0 and language == "fr")
    return word(f"{key}.{'one' if one else 'many'}", language, str(count))


def day(on: date, language: str) -> str:
    """A day as it is written in running text: 1 June 2022, 1er juin 2022, 1 juni 2022."""
    return f"{_number(on, language)} {_MONTHS[LANGUAGES.index(language)][on.month - 1]} {on.year}"


def _number(on: date, language: str) -> str:
    return "1er" if language == "fr" and on.day == 1 else str(on.day)


_SHORT_MONTHS = (
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(),
    "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.".split(),
    "jan. feb. mrt. apr. mei juni juli aug. sep. okt. nov. dec.".split(),
)


def short_day(on: date, language: str) -> str:
    """A day as it is written in tables: 1 Jun 2022."""
    return f"{_number(on, language)} {_SHORT_MONTHS[LANGUAGES.index(language)][on.month - 1]} {on.year}"


def shown(text: Text, language: str) -> str:
    """A text in a language; where it is missing, the English one, which says so."""
    words, found = text.within(language)
    return words if found == language else f"{words} [{found}]"
