"""The words by which a document shows of which day it is: where it was made, what decides, keys of what is kept.

A day in the head of a document may be that of something else: of a letter, of facts, of an act.
"""

import re
from datetime import date

from lanzarote_law.grammar import cardinal_numbers
from lanzarote_law.grammar.date_expressions import TimeSpan, day_span
from lanzarote_law.grammar.days import MONTH_NAMES
from lanzarote_law.grammar.text_prefilter import contains_any
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex
from lanzarote_law.text_folding_and_display import fold_accents

# 26-01-2018, as databases write it
IN_FIGURES = lazy_regex(r"(?<![\d/.-])(?P<day>\d{1,2})-(?P<month>\d{1,2})-(?P<year>(?:19|20)\d\d)(?![\d/.-])")
# Strasbourg, 3.VI.2019, as the Council of Europe writes it; not Lanzarote, 25.X.2007, the day of the Convention
ROMAN = dict(zip("I II III IV V VI VII VIII IX X XI XII".split(), range(1, 13), strict=True))
IN_ROMAN_FIGURES = lazy_regex(
    r"(?<![\w.])(?<!Lanzarote,\s)(?P<day>\d{1,2})\s?\.\s?(?P<month>I{1,3}|I?VI{0,3}|I?XI{0,2})\s?\.\s?(?P<year>(?:19|20)\d\d)(?!\d)"
)
# your letter of 3 May  facts of 3 May  consulté le 3 mai: days of something else than the document
OF_SOMETHING_ELSE = any_case(
    r"\b(?:letters?|mails?|lettres?|courriers?|brief|brieven|schrijven|your|uw|votre|re|réf\w*|ref\w*|concern\w*|betreft|objet"
    r"|facts?|faits|feit(?:en)?|visite?|bezoek|period\w*|since|depuis|sinds|from|accessed|consulted|consultée?s?|geraadpleegd|force|vigueur|kracht"
    r"|werking|inwerkingtreding|effective|adopted|adoptée?s?|aangenomen|ratifi\w*|signed|signée?s?|ondertekend|geratificeerd|questionnaire|vragenlijst|until|jusqu\w*|tot)\b[^;\n]{0,40}\Z"
    # 14 4 August 1996: in a note
    r"|\A\d{1,3}\s\Z"
)
TIME = r"(?:[,–—-]|à|at|om)?\s?\d{1,2}\s?(?:[:.]|h|u)\s?\d{0,2}\s?u?\.?"
BEHIND = lazy_regex(
    rf"[\s.)*_|]*(?:T\d\d:\d\d[\d:.+Z-]*|{TIME}(?:\s[A-Z]{{3,4}})?|\s[|•·]\s[^.;:]{{0,60}}|\(\s?(?:\*|\d{{1,2}}|\d{{4}}-\d{{4}})\s?\))?\Z"
)
"""What may follow the day at the end of a line: a time, the sign of a note, a session, or what is set apart from it."""
_COURT = (
    r"(?:(?:Hof|Grondwettelijk\sHof|Cour|Court|Rechtbank|Tribunal|Arbeidshof|Raad|Conseil)\b[^\n;:]{0,70}?[,\s–—-]\s?)?"
)
# Arrêt n° 45/2015 du  Hof van Cassatie - Arrest van  Audience publique du  Schriftelijke vraag nr. 12 van
DECISION = any_case(
    rf"{_COURT}(?:(?:extrait\sde\sl['’]|uittreksel\suit\s)?arr(?:êt|est)|jugement|vonnis|décision\sjudiciaire|rechterlijke\sbeslissing|judgment|uitspraak|beschikking|ordonnance\sde\s(?:renvoi|la\schambre|non-lieu)|proc[eè]s-verba[al]{{1,2}}|audience|zitting|(?:openbare\s)?(?:terecht)zitting"
    r"|question\s(?:écrite|orale|parlementaire)|(?:schriftelijke|mondelinge|parlementaire)\svraag"
    r"|(?:written|oral|parliamentary)\squestion"
    r"|réponse\sd[ue]\s(?:la\s)?ministre|antwoord\svan\sde\sminister|reply\sof\sthe\sminister|moniteur\s\w+|\w{3,10}\sstaatsblad)\b"
)
# Omzendbrief nr. COL 3/2018 van het College van procureurs-generaal van  Communiqué de presse du Parquet fédéral du
PAPER_OF = any_case(
    r"(?:Bulletin\s\d[^.\n]{0,50}\.\s)?(?:(?:[\w-]+\s){0,2}(?:report|rapport)|(?:question|vraag)\s(?:n|nr|no)|status|stand|toestand|état|circulaire|omzendbrief|circular|communiqué|persbericht|press\srelease|avis|advies|opinion|minutes|notulen|list\sof\sdecisions"
    r"|liste\sdes\sdécisions|(?:summary\s)?record|compte[\s-]rendu|verslag|report\sof\sthe|rapport\sde\sla|consolidated|version"
    r"|versie|geconsolideerd|texte\sconsolid|réponse\s(?:donnée|d[ue])|antwoord|answer|comments?|commentaires|observations|opmerkingen"
    r"|submission|contribution|bijdrage|chambre\sdes\sreprésentants|kamer\svan\svolksvertegenwoordigers|sénat|senaat"
    r"|parlement|vlaams\sparlement|(?:bulletin\sdes\s)?questions\set\sréponses|(?:bulletin\svan\s)?(?:schriftelijke\s)?vragen\sen\santwoorden"
    r"|(?:written\s)?questions\sand\sanswers)\b"
)
# what a paper of such a kind may be about: sur l'arrêt du  on the Act of  questionnaire adopted on
ABOUT = any_case(
    r"\b(?:sur|(?<!committee\s)(?<!convention\s)on\sthe|about|over|inzake|concernant|relati\w+|questionnaire|vragenlijst|our|your|notre|votre|visite?|bezoek|facts?|faits|feiten)\b"
)
# Our ref.: T-ES/17   Date: 12 March 2018  N/Réf. : 45 — Bruxelles, le  The law is stated as at  bijgewerkt tot
SAID_OF_ITSELF = any_case(
    r"(?:\b(?:date|datum|mise\sà\sjour|bijgewerkt|updated|version|versie)\s?:\s|[,–—]\s(?-i:[A-ZÀ-Ý])[\w-]+,\s(?:le\s|den\s)?|\b(?:(?:stated\s)?as\s(?:at|of)|à\sjour\s(?:au|jusqu['’]au)"
    r"|bijgewerkt\stot(?:\sen\smet)?|updated\s(?:to|until)|consolidée?\sau|version\sof|version\sdu|versie\svan)\s"
    r"|\b(?:consolidated|consolidée?|geconsolideerde)\s[^\n]{0,70}\s(?:au|op|of|as\sat)\s"
    # last updated on  redactie afgesloten op  (dépôt :  (rec'd by the Secretariat
    r"|\b(?:bijgewerkt|gewijzigd|ge[uü]pdate[td]?|geactualiseerd|updated|modified|reviewed|mise?\sà\sjour|actualisée?|modifiée?"
    r"|afgesloten|closed|clôturée?|arrêtée?)\s(?:op|on|le|au)\s"
    r"|\((?:rec['’]d|received|registered|submitted|reçue?s?|dépôt|déposée?|ontvangen|neergelegd|ingediend)\b[^()\n\d]{0,45}\s)\Z"
)
# Deze webpagina werd voor het laatst geüpdatet op  Last update:  Dernière modification le: in a line of any length
LAST_UPDATED = any_case(
    r"\b(?:(?:(?:web)?pages?|(?:web)?pagina|site)\s(?:\w+\s){0,4}|last\s|laatste?\s|dernière\s|(?:dernièrement|récemment)\s)"
    r"(?:updated?|modified|modification|reviewed|review|bijgewerkt|bijwerking|gewijzigd|wijziging|ge[uü]pdate[td]?|update"
    r"|geactualiseerd|actualisatie|mise?\sà\sjour|actualisée?|actualisation|modifiée?|herzien(?:ing)?|révision|revision)"
    r"(?:\s(?:of|to|de|van)\s(?:this|the|cette|la|deze|de)\s(?:web)?(?:page|pagina|site))?(?:\s(?:was|date|dateert))?"
    r"[\s*_]*[:…]?[\s*_]*(?:on|le|op|du|van)?\s?\Z"
    # Mis à jour au 1er octobre 2013, with which a line begins
    r"|\A(?:mise?\sà\sjour|bijgewerkt|updated)\s(?:le|au|jusqu['’]au|op|tot(?:\sen\smet)?|on|to|until)\s\Z"
)
# l'état de la législation en décembre 1996  stand van de wetgeving op 1 mei 2010: the law is told as of then
STATE_OF_LAW = any_case(
    r"\b(?:état\sd(?:u\sdroit|e\sla\sl[ée]gislation)|stand\svan\s(?:de\swetgeving|het\srecht)"
    r"|state\sof\s(?:the\s)?(?:law|legislation))\s(?:en|au|op|in|on|as\s(?:at|of))\s\Z"
)
# Imprimé le 19/09/2001  22.06.2017 Views: the day of a copy, of a document that bears no other
PRINTED = any_case(r"\b(?:imprimée?\sle|printed\son|(?:af)?gedrukt\sop|(?:ge|uitge)print\sop)\s\Z")
VIEWED = any_case(r"\s(?:views|vues|weergaven)\s*\Z")
# Rechtspraak:  Jurisprudence : the decisions below are other documents
DECISIONS_BELOW = any_case(r"(?:rechtspraak|jurisprudence|case[\s-]law)\s?:")
# Contributors Updated 02 Mar 2020 |
UPDATED = any_case(
    r"\b(?:updated?|mise?\sà\sjour|bijgewerkt|ge[uü]pdate[td]?)[\s*_]*:?[\s*_]*(?:on|le|op|du|van)?\s?\Z"
)
# FINAL, DÉFINITIF: the day below, on which a judgment became so, is not its own
FINAL = any_case(r"[\s*_]*(?:FINAL|DÉFINITIF|DEFINITIEF)[\s*_:]*(?=\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[^\S\n]*(?:\n|\Z))")
# **Decided:** 07.12.2022  Date de la décision : 7 décembre 2022
DECIDED = any_case(
    r"[\s*_]*(?:decided|decision\sdate|date\s(?:of\s(?:the\s)?|de\s(?:la\s)?|du\s)(?:decision|judgment|décision|jugement|prononcé)"
    r"|datum\s(?:van\s(?:de\s)?)?(?:beslissing|uitspraak))[\s*_]*:[\s*_]*(?=\d)"
)
# **Published:** 09.01.2023: of a page that says when its decision was given
PUBLISHED = any_case(
    r"[\s*_]*(?:(?:date\s(?:of|de)\s)?publi\w+|started|gepubliceerd|publicatiedatum|datum\svan\spublicatie)[\s*_]*:"
)
# Effective Date:  Date d'entrée en vigueur:  Datum van inwerkingtreding: of the law
OF_ITS_BEGINNING = any_case(r"\b(?:effective|force|vigueur|werking|inwerkingtreding)\b[^.;\n\d]{0,20}\Z")
CHANGED_ON = any_case(r"\b(?:gewijzigd|modified|modifiée?s?)\s(?:op|on|le|au)\s\Z")
# Invoerdatum:⏎2025-08-20  dernière vue 2025-08-25 03:30: days on which a database took a document in, or showed it
_IN_A_DATABASE = any_case(
    r"\b(?:laatst\sgezien|derni[èe]re\svue|last\s(?:seen|viewed)|invoerdatum|date\sd['’]introduction|entry\sdate)"
    r"(?:\s(?:le|op|on))?[\s:]*(?P<date>(?:19|20)\d\d-\d\d-\d\d|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d"
    r"|\d{1,2}(?:er)?\s[^\W\d_]{3,9}\s\d{4})"
)
# Entrée en vigueur / Effet⏎01-06-2022: the day of the law, below its label
_OF_A_BEGINNING_BELOW = any_case(
    r"(?:entrée\sen\svigueur|inwerkingtreding|effective\sdate)(?:\s?/\s?\w+)?\s?:?[^\S\n]*\n\s*"
    r"(?P<date>\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)"
)


def without_days_of_a_database(text: str) -> str:
    """A text of the same length without the days on which a database took it in, or somebody saw it there.

    >>> without_days_of_a_database("16 - laatst gezien 2025-08-25 03:07")
    '16 - laatst gezien            03:07'
    """
    return _IN_A_DATABASE.sub(_left_blank, text)


def without_days_of_others(text: str) -> str:
    """The same, also without the day below the words for an entry into force, or of the gazette before an act's own."""
    text = _OF_A_BEGINNING_BELOW.sub(_left_blank, without_days_of_a_database(text))
    return _BEFORE_THE_ACT.sub(_left_blank, text) if contains_any(text, ["numac"]) else text


def _left_blank(match: re.Match[str]) -> str:
    start, end = match.start("date") - match.start(), match.end("date") - match.start()
    return match[0][:start] + " " * (end - start) + match[0][end:]


# Artikel 375 werd laatst gewijzigd op: of the law
OF_LAW = any_case(
    r"\b(?:art(?:icles?|ikel(?:en)?)?|act|law|code|wet|\w*wetboek|loi|décret|decreet|decree|arrêté|besluit|convention|verdrag)\b"
    r"[^\n.;]*\Z"
)
# Date de mise à jour : 3 octobre 2025  Last updated: 3 May 2020, in the last lines of a page
IN_THE_FOOT = any_case(
    r"[\s*_]*(?:(?:date|datum)\s(?:of|de|van)\s[^\n\d:]{3,30}|(?:last\s)?updated|(?:dernière\s)?mise?\sà\sjour|(?:laatst\s)?bijgewerkt)"
    r"[\s*_]*:?[\s*_]*(?:on|le|op)?\s\Z"
)
# 27 octobre 2021  P.21.0874.F/1: the day of a judgment beside its number
OF_A_DOCKET = lazy_regex(r"[\s|]+(?:[A-ZÉ]{4,12}[\s|]+)?(?:N[°ºor.]{0,2}\s?)?[A-Z]\.\d\d\.\d{3,4}\.[FN]\b")
# GRETA(2022)11  T-ES(2024)12: the reference of a paper, at its head
REFERENCE = lazy_regex(r"(?P<date>(?:GRETA|T-ES|CPT|ECRI|CAHENF|CDPC|CEPEJ)\s?\((?P<year>20\d\d)\)\s?\d+)(?!\d)")
# 2nd implementation report / Adopted by the Committee on: of a questionnaire or a convention it is another day
ADOPTED = any_case(
    r"(?:[^\n]{0,120}\b(?:report|opinion|declaration|recommendations?|resolution|observations|guidelines)s?\b"
    r"[^\n]{0,120}\badopted|adopted\sby\s[^\n;.]{3,60})\s(?:by\s[^\n;.]{3,60}\s)?on\s\Z"
)
ASKS = any_case(r"\b(?:questionnaire|vragenlijst)\b")
NOT_ADOPTED = any_case(r"\b(?:questionnaire|convention|treaty|act|law|protocol|repl(?:y|ies)|answers?)\b")
# Approuvé par l'assemblée générale le  Replies registered by the Secretariat on  Ingediend door mevrouw P. op
MADE = any_case(
    r"\b(?:approuvée?s?|enregistrée?s?|publiée?s?|déposée?s?|remise?s?|approved|registered|published|submitted|filed"
    r"|received|goedgekeurd|ingediend|gepubliceerd|geregistreerd|neergelegd)\b[^.;:\n]{0,90}\s(?:le|on|op|du|van|in|en)\s\Z"
)
# Soumise le 2 octobre 2025 par la Coordination: at the beginning of a line, with what follows
MADE_ON = any_case(
    r"(?:soumise?|déposée?|remise?|publiée?|mise?\sà\sjour|submitted|filed|published|updated|issued|ingediend|neergelegd|gepubliceerd"
    r"|bijgewerkt)\s(?:le|on|op|in|en)\s\Z"
)
# Session ordinaire 2018-2019. 3 juin 2019. PROPOSITION DE LOI  Gewone zitting 2018-2019. 3 juni 2019. WETSVOORSTEL
SESSION = any_case(r"[\w\s'’]{0,30}?\b(?:session|zitting|zittingsperiode)\b[^;:\n]{0,60}[.,–—-]\s?\Z")
A_PAPER = any_case(
    r"[\s.–—-]{1,4}(?:(?:avant-)?proje[ct]t?s?|propositions?|proposals?|(?:wets)?(?:voor)?(?:voorstel|ontwerp)|(?:draft\s)?bill"
    r"|amendement|amendment|rapport|report|verslag|questions?|vragen)\b"
)
# 14 juni 2023 door Lies  3 May 2021 | by A. Writer, as a line
BY_SOMEBODY = any_case(r"\s?[|•·,–—-]?\s?(?:door|by|par)\s[^.;:]{2,40}\Z")
# the year of a day, or of itself: 2022  01/06/22
YEAR_OF_A_DAY = lazy_regex(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?!\d)|(?<=\d[/.])(?P<short>\d\d)(?!\d|[/.]\d)")
# L'an deux mille seize, le quatorze octobre  In het jaar tweeduizend zestien
IN_WORDS = any_case(
    r"(?P<date>(?:L['’]an|(?:In\s)?het\sjaar)\s(?:deux\smille|tweeduizend)"
    r"(?:[\s-](?P<number>[a-zë]+(?:[\s-][a-zë]+){0,2}?))?)(?=[,;]|\sle\s|\sop\s|\sden\s|\Z)"
)
YEARS = {word: number for number in range(1, 32) for word in cardinal_numbers.french_and_dutch(number)}
"""The words of a number up to thirty-one, as they stand behind two thousand."""
_IN_WORDS = {**YEARS, "premier": 1, "eerste": 1}
# douze mars deux mille dix-huit  twaalf maart tweeduizend achttien
DAY_IN_WORDS = any_case(
    r"\b(?P<day>[a-zë]+(?:[-\s](?:et[-\s])?[a-zë]+)?)\s(?P<month>[a-zéû]{3,9})\s(?:deux\smille|tweeduizend)\s?(?:en\s)?"
    r"(?P<year>[a-zë]+(?:[-\s](?:et[-\s])?[a-zë]+)?)"
)


def parse_day_in_words(match: re.Match[str]) -> TimeSpan | None:
    """The day that a match of `DAY_IN_WORDS` gives; None where it gives none.

    >>> parse_day_in_words(DAY_IN_WORDS.search("audience du douze mars deux mille dix-huit par Jean")).first
    datetime.date(2018, 3, 12)
    """
    day, year = (_number(match[key]) for key in ("day", "year"))
    month = MONTH_NAMES.get(fold_accents(match["month"]))
    return day_span(2000 + year, month, day) if day and year and month else None


def _number(words: str) -> int | None:
    """The number of which the words are the longest one at either end: `du douze`, `dix-huit par`."""
    parts = fold_accents(words).replace("-", " ").split()
    tried = (parts, parts[-1:], parts[:1], parts[:2], parts[-2:])
    return next((number for each in tried if (number := _IN_WORDS.get("-".join(each)))), None)


# du 12 mars 2015 ; rôle 5912  19.02.2016 — BELGISCH; not du 12 mars 2015 : un commentaire
GOES_ON = any_case(r"\s?[:?!]\s?\w|\s(?:par|by|door|relati\w+|concern\w+|sur|over|on|annot\w+)\b")
# 1er FÉVRIER 2016. — Loi modifiant  10 AOUT 2005. - An Act to  8 AVRIL 2002. - Witness Anonymity Act
OF_AN_ACT = any_case(
    r"(?:[\s.]*[-–—]\s?|\.\s)(?:(?:An\s|(?-i:(?:[A-Z]\w+\s){1,5}))?(?:Act|Law|Legislation)|Loi|Wet|Arrêté|Koninklijk\sbesluit|Décret|Decreet|Ordonnance|Ordonnantie)\b"
)
# CASE OF DE CUBBER v. BELGIUM JUDGMENT STRASBOURG 26 October 1984, in a line of any length
OF_STRASBOURG = lazy_regex(r"(?:JUDGMENT|ARRÊT|DECISION|DÉCISION)\s+STRASBOURG\s+(?=\d)")
# 3-21 November 2008  du 3 au 21 novembre 2008  van 3 tot 21 november 2008: of a session
OF_SEVERAL_DAYS = any_case(r"(?<![\w/.-])\d{1,2}(?:er)?\s?(?:[-–]|\b(?:au|to|tot(?:\sen\smet)?|t\.e\.m\.)\s)\s?\Z")
# Extrait de l'arrêt n° 49/2008 du  Uittreksel uit arrest nr. 49/2008 van  Today, 3 october 2013, however long the line
EXTRACT = any_case(
    r"(?:today|aujourd['’]hui|vandaag),\s(?:le\s)?|"
    r"(?:extrait\sde\sl['’]arrêt|uittreksel\suit\s(?:het\s)?arrest|extract\sfrom\s(?:the\s)?judgment)"
    r"\s(?:n[°ºo.]+|nr\.?)\s?\d{1,3}/\d{4}\s(?:du|van|of)\s"
)
# publié le 14 avril 2008  gepubliceerd op: of the official gazette
PUBLISHED_ON = any_case(r"(?:publiée?|gepubliceerd|bekendgemaakt|published)\s(?:le|op|on)\s")
# Posted the: 2013-07-23 Numac: 2013009351: at the head of a page of the gazette, however long the line
IN_THE_GAZETTE = any_case(
    r"(?:(?:post|publish)ed\s(?:the|on)|publiée?\sle|gepubliceerd\sop|bekendgemaakt\sop)\s?:\s?(?=\d{4}-\d\d-\d\d,?\snumac)"
)
# the day of the act follows: 2013-07-23 Numac: 2013009351 FEDERAL JUSTICE PUBLIC SERVICE 24 June 2013. -Law
_BEFORE_THE_ACT = any_case(
    rf"{IN_THE_GAZETTE.pattern}(?P<date>\d{{4}}-\d\d-\d\d)(?=[^\n]{{0,160}}?\s(?:19|20)\d\d{OF_AN_ACT.pattern})"
)
# Posted the:            Numac: 2013009351 FEDERAL  belgiquelex.be - Carrefour Bank of Legislation
BEFORE_THE_TITLE = any_case(r"[^\n]{0,40}\bnumac\s?:\s?\d{10}\b|\w{3,20}\.be\s[-–—]\s")
# 01.2021  1/2021: a month, as a line that says when a decision was given
IN_A_MONTH = lazy_regex(r"(?P<date>(?P<month>0?[1-9]|1[0-2])[./](?P<year>(?:19|20)\d\d))\W*\Z")
# 8-4-2024  14/04/2008, as a line
MERE_FIGURES = lazy_regex(r"\d{1,2}(?P<sign>[-/.])\d{1,2}(?P=sign)(?:19|20)\d\d")
# Avis du Conseil national :  Advies van de nationale raad; not: Avis sur
OPINION = any_case(r"(?:avis\sd[ue]|advies\svan|opinion\sof)\s[^\n]{3,60}\Z")
# En sa séance du  In zijn vergadering van  At its meeting of: at the beginning of a line
MEETING = any_case(
    r"(?:en|dans|lors\sde|in|tijdens|at)\s(?:sa|zijn|haar|its)\s(?:séance|réunion|vergadering|zitting|meeting|session)"
    r"\s(?:du|van|of|on)\s"
)
# The Hague, 6 February 2019. Note by: at the beginning of a page, and no decision with its place in a journal
PLACE = any_case(r"(?-i:[A-ZÀ-Ý])[\w'’-]+(?:\s(?-i:[A-ZÀ-Ý])[\w'’-]+)?,\s(?:le\s|den\s)?\Z")
# de Guido De Padt (Open Vld) du  van Guido De Padt (Open Vld) d.d.: below the number of a question
ASKED_BY = any_case(
    r"(?:de|van|by|from)\s(?-i:[A-ZÀ-Ý])[^\n.;:()]{2,50}\s\([^()\n]{1,40}\),?\s(?:du|van|d\.d\.|of|on)\s\Z"
)
# Cass. (2e ch.), 12 mars 2018, R.G. P.17.1234.F: at the beginning of a page
CASS = any_case(r"Cass\.\s?(?:\([^)\n]{1,12}\),?\s?)?,?\s?\Z")
# Rapport annuel 2014  Édition 2024  University of Ghent, 2012
OF_A_YEAR = any_case(
    r"\b(?:rapport|report|jaarverslag|verslag|édition|edition|editie|uitgave)(?:\s[\w'’]+){0,3}\s\Z"
    r"|(?:^|,\s)(?-i:[A-ZÀ-Ý])[\w'’-]+(?:\s[\w'’-]+){0,3},\s\Z"
)
NOT_OF_A_YEAR = any_case(r"\b(?:code|wetboek|act|loi|wet|law|convention|verdrag|questionnaire)\b")
ACADEMIC = any_case(
    r"\b(?:année\s(?:académique|scolaire)|academiejaar|schooljaar|academic\syear)\s?:?\s"
    r"(?P<date>(?:19|20)\d\d\s?[-–/]\s?(?P<year>(?:19|20)?\d\d)(?!\d))"
    r"|\b(?:syllabus|cursus|cours|course|lesnota['’]?s|notes\sde\scours|handboek)\b[^\n\d]{0,60}"
    r"(?P<session>(?:19|20)\d\d\s?[-–/]\s?(?P<last>(?:19|20)\d\d))\s?\Z"
    r"|^(?:rapport\s(?:annuel|d['’]activités)|jaarverslag|(?:annual|activity)\sreport)\s(?P<report>(?:19|20)\d\d)\b"
    r"|\b(?:autumn|spring|winter|summer|first|second|fall)\s(?:term|semester)\s(?P<term>(?:19|20)\d\d)\Z"
)
# ECLI:BE:CASS:2019:ARR.20190911.7  ECLI:BE:GHCC:2015:ARR.045  F-20150312-3: alone in a line, but for what it is called
KEY = any_case(
    r"(?:[\w.°'’]+\s){0,3}(?::\s?)?"
    r"(?P<date>ECLI:(?!EU|CE)[A-Z]{2}:[A-Z0-9]{2,12}:(?P<year>(?:19|20)\d\d):(?:[A-Z]+\.)?(?P<day>(?:19|20)\d{6})?[\w.]*"
    r"|[FN]-(?P<other>(?:19|20)\d{6})-\d{1,4})"
)
# Fait à Bruxelles, le 3 mai 2017  Gedaan te Brussel, 3 mei 2017  Ainsi prononcé en audience publique à Liège le
SIGNED = any_case(
    r"[^\S\n]*(?:Fait\sà|Donné\sà|Gedaan\ste|Gegeven\ste|Opgemaakt\ste|Done\s(?:at|in)|Ainsi\s(?:jugé|prononcé|rendu|fait)"
    r"|Aldus\s(?:gewezen|uitgesproken|geoordeeld|gevonnist|beslist)|Dit\sarrest\sis\sgewezen|Prononcé\s(?:à|en)"
    r"|Uitgesproken\s(?:te|in|op))\b[^\n;]{0,300}"
)
"""From the start of the line in which a document is signed, as far as its day stands in it."""
# Fait à Lanzarote, le  Done at Lanzarote, this: nothing but the place stands before the day
SIGNED_HERE = any_case(
    r"[^\S\n]*(?:Fait\sà|Donné\sà|Gedaan\ste|Gegeven\ste|Opgemaakt\ste|Done\sat)\s[\w'’-]+,?\s(?:(?:le|this|on|op|den)\s)?"
)
PAPER = lazy_regex(
    r"(?:(?<=\n)|\A)[^\S\n]*(?P<date>DOC\s(?P<number>5[0-6])[\s-]\d{3,4}/\d{1,3}"
    r"|(?:CRIV|CRABV|QRVA)\s(?P<session>5[0-6])\s(?:COM|PLEN)?\s?\d{1,4})(?!\d)"
)
OPENED = {
    50: date(1999, 7, 1),
    51: date(2003, 6, 5),
    52: date(2007, 6, 28),
    53: date(2010, 7, 6),
    54: date(2014, 6, 19),
    55: date(2019, 6, 20),
    56: date(2024, 7, 4),
}
"""The first sitting of the House of Representatives in a legislature, by whose number its papers are called.

Checked in no source: they only bound the time of a paper that shows no day of its own, within some years.
"""
# will enter into force on 8 April  d'ici 2030  by 2030: days to come, when the document was made
TO_COME = any_case(
    r"\b(?:will|shall|sera|seront|entrera|entreront|zal|zullen|by|d['’]ici|tegen|uiterlijk|deadline)\b[^.;\n]{0,40}\Z"
)
AT_A_YEAR = any_case(r"\b(?:in|en|since|depuis|sinds|dès)\s\Z")
