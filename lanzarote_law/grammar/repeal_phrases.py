"""The words by which a text says that an article is law of the past, or to come: in English, French and Dutch.

`validity_phrases` has those that call an article a former one. This module has those that say that it was repealed,
what it became, that it was law then, and what it did on a day of the past.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lanzarote_law.grammar.date_expressions import A_DAY, DAY
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex, verbose_any_case, words_by_letter

if TYPE_CHECKING:
    from collections.abc import Iterator


_ART = r"(?:art(?:icles?|ikel(?:en)?|s)?\.?)"
_THE = r"(?:the\s|l['’]|les\s|de\s(?:l['’])?|het\s|des\s)"
_OLD = r"(?:former\s|old\s|anciens?\s|oude\s)"

# a sentence or a clause ends; not art. 375, C. pén., the end of a line inside a sentence
CLAUSE_END = lazy_regex(
    r"""[!?;.\n]
        (?: (?<=[!?;])\s
          | (?<=\.)(?<!\bart\.)(?<!\bal\.)(?<!\banc\.)(?:(?<!\b\w\.)|(?<=['’]s\.))\s+(?=[A-ZÀ-Ý«"“•*-]|\\?\[\w{3,})
          | (?<=\n)\s*\n | (?<=\n)\s*(?:[-–•*|\#]|\d{1,2}[.)]\s) )""",
    re.VERBOSE,
)

# between the members of a list: 371/1, 372 e.v., 377quater et 383bis; not 372, now article 383bis
_JOINTS = r"""et\b en\b and\b ou\b of\b or\b as\swell\sas\b ainsi\sque\b alsook\b evenals\b e\.?v\.? et\ss(?:uiv)?\.
    et\ssuivants ff?\. seq\. volgende de du van l['’] les the het des art(?:icles?|ikel(?:en)?|s)?\.? al\.\s?\d+"""
JOINS = verbose_any_case(
    rf"(?:[\s,()&§]|\b(?:{words_by_letter(_JOINTS.split())})|(?<!\w)§+\s?\d+(?:er)?(?!\d)|(?<!\w)\d+°|\b\w++\slid\b)*"
)

_REPEALED = (
    r"(?:repealed|abrogated|abolished|annulled|annulée?s?|vernietigd|abrogée?s?|supprimée?s?|opgeheven|afgeschaft)"
)
_SINCE = (
    r"(?:since|meanwhile|later|subsequently|then|now|depuis(?:\slors)?|entre-?temps|ensuite|désormais|intussen"
    r"|inmiddels|ondertussen|sindsdien|sedertdien|nadien|aujourd['’]hui)"
)
_WAS = (
    rf"(?:was|were|is|are|(?:has|have|had)\s(?:{_SINCE}\s)?been|(?:a|ont|avait)\s(?:{_SINCE}\s)?été|est|sont|fut|furent"
    r"|werd|werden|zijn)"
)
# ... was repealed  a été abrogé  is intussen opgeheven  , abrogé par  (since repealed)  werd in 2022 opgeheven
REPEALED = verbose_any_case(
    rf"""(?: \b{_WAS}\s(?:{_SINCE}\s)?{_REPEALED}\b | [,:(]\s?(?:{_SINCE}\s)?{_REPEALED}\b
           | \b(?:werd|werden|is|zijn)\s[^.;:,]{{1,60}}\sopgeheven\b
           | \b(?:and|et|en)\s(?:(?:in|en)\s(?:\w+\s)?\d{{4}}\s)?{_REPEALED}\b
           | \b(?:no\slonger|ceased\sto)\s(?:be\s)?(?:in\sforce|exists?|appl(?:y|ies))\b
           | \b(?:has|have)\s(?:lapsed|disappeared)\b
           | \b(?:n['’]|ne\s|s['’]|ne\ss['’])(?:est|sont|était|étaient|existe(?:nt)?|applique(?:nt)?)\splus\b
           | \b(?:est|sont)\s(?:devenue?s?\s)?caducs?\b | \b(?:a|ont)\sdisparu\b
           | \b(?:niet\smeer|niet\slanger)\svan\s(?:kracht|toepassing)\b
           | \b(?:bestaa?t|bestaan|geldt|gelden)\s(?:[^.;:]{{1,40}}\s)?niet\s(?:meer|langer)\b
           | \b(?:is|zijn)\s(?:komen\ste\s)?vervallen\b
           | \b(?:marked|shown|given|listed)\s(?:there\s|here\s|in\sthose\scopies\s)?as\s{_REPEALED}\b
           | \b(?:indiqué|mentionné|signalé|donné|renseigné)e?s?\scomme\s(?:étant\s)?{_REPEALED}\b
           | \bals\s{_REPEALED}\s(?:aangeduid|aangemerkt|vermeld|aangegeven)\b )"""
)
# The Act of 2022 repealed article 383bis  abrogeant l'article 383bis  opheffing van artikel 383bis
REPEALS = verbose_any_case(
    rf"""\b(?: repeal(?:ed|s|ing) | abolish(?:ed|es|ing) | abrogat(?:ed|es|ing) | (?:repeal|abrogation|abolition)\sof
             | a(?:vait)?\sabrogé | ont\sabrogé | abrog(?:e|ea|ent|eait|eant) | abrogation\s(?:de|des)
             | hief(?!\sniet) | heft | (?:de\s)?opheffing\svan )
         \s(?:inter\salia\s|notamment\s|onder\smeer\s)?{_THE}?{_OLD}?{_ART}?\s?$"""
)
# , repealed by the Act of 3 May 2003  a été abrogé le 1er juin 2021  werd op 1 juni 2021 opgeheven
_NAME_OF_A_CODE = (
    r"(?:[\s,]{1,2}(?:(?:of|the|du|de|van|het|new|former|old|nouveau|ancien|nieuwe?|oude?|criminal|penal|code|p[ée]nal"
    r"|\w*wetboek|n?\.?sw\.?|n?\.?c\.?\s?p\.?|c\.\sp[ée]n\.?|cc|nscp|1867|2024)(?!\w)\s?|l['’]){1,6})?"
)
_ON = (
    r"(?:on|in|as\sof|from|since|with\seffect\sfrom|le|en|au|à\spartir\sdu|depuis|op|sinds|vanaf|met\singang\svan)"
    r"\s(?:le\s)?"
)
_BY_AN_ACT = (
    r"(?:by|par|bij|door)\s(?:the\s|la\s|le\s|de\s|het\s|l['’])?(?:(?:art[^\s]*\s)?[\d/]+,?\s(?:of\sthe|de\sla|van\sde)\s)?"
    r"(?:act|law|loi|wet|décret|decreet)\s(?:of|du|van)\s"
)
_A_TOLD_DAY = f"(?P<told>{re.sub('[?]P<[a-z_]+>', '?:', DAY)})"
_TOLD_AGAIN = _A_TOLD_DAY.replace("told", "between")
REPEALED_ON = verbose_any_case(
    rf"""{_NAME_OF_A_CODE}[\s,(]{{0,2}}(?:{_WAS}\s)?(?:{_SINCE}\s)?{_REPEALED}\s(?:{_ON}|{_BY_AN_ACT}){_A_TOLD_DAY}
       | {_NAME_OF_A_CODE}\s(?:werd|werden|is|zijn)\s(?:{_ON}|{_BY_AN_ACT}){_TOLD_AGAIN}\s(?:opgeheven|afgeschaft)"""
)
# Oorspronkelijk art. 380  L'ancien article 380  Originally Article 380: an earlier article with that number, if
# what follows says that it ended before the article of today got it: opgeheven bij art. 14, 1° W. 13 april 1995
ONCE_SO_NUMBERED = verbose_any_case(
    rf"""\b(?: oorspronkelijke? | aanvankelijke? | vroegere? | voormalige? | oude? | original(?:ly)? | initial(?:ly)?
             | former(?:ly)? | old | previous(?:ly)? | à\sl['’]origine | originaire(?:ment)? | initial(?:ement)?
             | primitif | ancien(?:nement)?s? )
         [\s,]{{1,2}}{_THE}?{_ART}\s?$"""
)
ENDED_THEN = verbose_any_case(
    rf"""{_NAME_OF_A_CODE}[\s,(]{{0,3}}(?:{_WAS}\s)?(?:{_SINCE}\s)?(?:{_REPEALED}|renumbered|renuméroté\w*|(?:her|ver)nummerd)\b
         [^;:\n]{{0,60}}?(?<!\d){_A_TOLD_DAY}"""
)
# The Act of 3 May 2003 repealed article 383bis  La loi du 29 février 2024 a abrogé l'article 383bis
REPEALS_ON = verbose_any_case(
    rf"""\b(?:act|law|loi|wet)\s(?:of|du|van)\s{_A_TOLD_DAY}
         \s(?:(?:has\s)?{REPEALS.pattern} | (?P<splits>heeft|hief)\s(?:het\s)?{_ART}?\s?$)"""
)
# heeft artikel 383bis van het Strafwetboek opgeheven
ENDS_A_REPEAL = verbose_any_case(rf"{_NAME_OF_A_CODE}\s(?:opgeheven|afgeschaft|op)\b")
# 136 (formerly article 417/10)  ancien article 417/10  het vroegere 417/24  remplace l'article 417/10
_CALLED_OLD = (
    r"(?:former(?:ly)?|previous(?:ly)?|old|ex|anciennement|ancien(?:ne)?s?|auparavant|anc\.|vroegere?|voorheen|oude?)"
)
_FORMERLY = (
    rf"{_NAME_OF_A_CODE}[\s,]{{0,2}}(?:[(\[,]\s?(?:the\s|l['’]|het\s|de\s)?{_CALLED_OLD}[-\s:]{{1,2}}"
    rf"|\s(?:replac(?:es|ed)|remplace|a\sremplacé|vervangt|verving)\s){_THE}?{_OLD}?{_ART}?\s?"
)
# the number of the article that it is now, also if no citation was read there
NUMBER_NOW = verbose_any_case(rf"(?<![\w/.,-])(?P<number>\d{{2,3}}(?:[a-z]{{3,9}})?(?:/\d{{1,2}})?){_FORMERLY}$")
# was replaced by article 171  vervangen door artikel 171 ... on 1 September 2026
_REPLACED_BY = rf"(?:{_WAS}\s)?(?:{_SINCE}\s)?(?:replaced\sby|remplacée?s?\spar|vervangen\sdoor)\s?{_THE}?{_ART}?\s?"
REPLACED_BY = verbose_any_case(rf"{_NAME_OF_A_CODE}[\s,(]{{0,2}}{_REPLACED_BY}")
ON_THAT_DAY = verbose_any_case(rf"{_NAME_OF_A_CODE},?\s{_ON}{_A_TOLD_DAY}")
# 417/24, now article 340  417/24 devenu 340  417/24 → 340  a été remplacé par l'article 340
NOW = verbose_any_case(
    rf"""{_NAME_OF_A_CODE}[\s,(]{{0,2}}
       (?: (?:has\s)?bec(?:ame|ome) | (?:est\s)?devenue?s? | geworden | now | current(?:ly)? | thans | nu
         | huidige? | actuel(?:lement)? | désormais
         | (?:{_WAS}\s)?(?:{_SINCE}\s)?(?:replaced\sby | remplacée?s?\spar | vervangen\sdoor | renumbered(?:\sas)?)
         | → | => )
       \s?{_THE}?{_ART}?\s?"""
)
# 417/7 CP 1867 (now 134 CP 2024)  417/7 C. pén. 1867 (puis 134  417/7 Sw. 1867 (nu 134
IS_NOW = verbose_any_case(
    rf"""[^()\n]{{0,30}}\((?:now|today|then|puis|devenu|désormais|actuellement|nu|thans|nadien)\s{_THE}?(?:{_ART}\s)?"""
)
_EARLIER = (  # where it was before: previously in article 417/48, jadis à l'article 383bis
    r"(?:previously|formerly|earlier|auparavant|précédemment|anciennement|autrefois|jadis|vroeger|voorheen|voordien|eerder"
    r"|destijds)"
)
_OF_FORMER_LAW = """abol abrog annul vernietigd supprim opgeheven opheffing afgeschaft heft hief repeal longer ceased
    lapsed disappear disparu plus caduc vervallen bestaa geld kracht toepassing ended geëindigd pris+fin
    ex- ex+ +old (old [old old: old, oud+ oud) oud: oud, oude+ oude: (oud anc. ancien former earlier eerder previous
    précéd voormalig vroeger toenmalig before avant voordien ervoor vóór voor+de voor+di prior until once jadis jusqu
    destijds indertijd auparavant autrefois voorheen aanvankelijk oorspronkelijk origin initial predecessor prédécesseur
    voorganger faits feiten time époque die+tijd toen wording version versie vigueur force applicable
    as+it as+they tel+ tels+ telle zoals gold luidde figurai trouvai stond +used (used
    refer renvoi référence verwij succession succeed succèd succéd opvolg faisan faisai punissai visai
    replac remplac vervang verving repren takes+over took taken plaats as+in like comme suite conditions voorwaarden
    insert introdu added amended created inséré ajouté modifié créé voegde wijzigde heeft when lorsqu quand"""
WORDS_OF_FORMER_LAW = tuple(each.replace("+", " ") for each in _OF_FORMER_LAW.split())
"""Parts of words, one of which stands in whatever tells without a day that what is cited is former law."""
NEGATED = any_case(r"\b(?:not|never|niet|nooit|ne|pas|jamais|without|sans|zonder)\b|\bn['’]")

# article 371/1 became article 417/8  est devenu l'article 417/8  wordt artikel 417/8  , now article 417/8
BECAME = verbose_any_case(
    rf"""(?: \b(?: became | become[sn]? | (?:has|have)\sbecome | devien(?:t|nent) | (?:est|sont)\sdevenue?s?
                 | devenue?s? | wordt | worden | werd(?:en)? | (?:is|zijn)\s(?:nu|thans) | geworden
                 | (?:is|are)\snow )
           | \b(?:{_WAS}\s)?(?:{_SINCE}\s)?
               (?: replaced\sby | remplacée?s?\spar | vervangen\sdoor | moved\sto | renumbered(?:\sas)?
                 | reprise?s?\s(?:à|dans|aux?) | overgenomen\sin | ondergebracht\sin )
           | \b(?: now | currently | today | désormais | actuellement | aujourd['’]hui | thans | nu | vandaag
                 | momenteel | sinds\w* | depuis | then | puis | ensuite | daarna | vervolgens | nadien )\b
           | → | => | = )"""
)
# ; dezelfde bepaling laat thans de werkstraf niet toe voor de artikelen 417/12: what an article is now, after it
NOW_IN_THE_NEXT_CLAUSE = verbose_any_case(
    rf"""\s?;(?![^.;:!?]*\b(?:also|too|aussi|également|ook|eveneens)\b)[^.;:!?]*
         \b(?: now(?:adays)? | currently | today | désormais | actuellement | à\sprésent | maintenant | aujourd['’]hui
             | thans | nu | vandaag | momenteel | tegenwoordig )\b[^.;:!?]*\s{_THE}?{_ART}\s$"""
)
# article 417/44 replaces article 383bis  remplace l'article  vervangt artikel
REPLACES = verbose_any_case(
    rf"""\b(?: replac(?:es|ed|ing) | succeed(?:s|ed) | (?:took|taken)\sover(?:\sfrom)? | remplac(?:e|ent|ait|aient|ant)
             | a\sremplacé | ont\sremplacé | repren(?:d|nent) | takes\sover | vervang(?:t|en) | verving(?:en)?
             | ter\svervanging\svan
             | in\sde\splaats\s(?:(?:was|is)\sgekomen\s)?van
             | (?:a|ont|avai(?:t|ent))\ssuccédé(?:,\s[^,;:]{{1,30}},)?\s(?:à|aux) | succèd(?:e|ent)\s(?:à|aux) )
         \s{_THE}?{_OLD}?{_ART}?\s?$"""
)

# as in article 417/49  comme le faisait l'article 417/9 auparavant
# onder dezelfde voorwaarden als artikel 417/49  aux mêmes conditions que l'article 417/49
COMPARES = verbose_any_case(
    rf"""\b(?: as\sin | like | comme(?:\sle\sfaisait|\ssous)? | à\sla\ssuite\sde | onder\sdezelfde\svoorwaarden\sals
             | aux\smêmes\sconditions\sque )
         \s?{_THE}?{_ART}?\s?$"""
)
# tel qu'il était alors en vigueur  as it then stood  zoals toen van kracht  in force at the time of the facts
THEN = verbose_any_case(
    r"""(?: tel(?:le)?s?\squ['’](?:il|elle)s?\s(?:était|étaient|existai(?:t|ent))\b | tel(?:le)?s?\squ['’]en\svigueur\b
          | (?:alors|à\sl['’]époque)\s(?:en\svigueur|applicables?)
          | (?:en\svigueur|applicables?)\s(?:à\sl['’]époque|au\s(?:moment|jour)\sdes\sfaits)
          | dans\s(?:sa|leur)\sversion\s(?:antérieure|applicable|en\svigueur)
          | (?:in\sforce|applicable)\sat\s(?:the|that)\s(?:material\s)?time | then\s(?:in\sforce|applicable)
          | as\s(?:it|they)\s(?:then\s)?(?:was|were|stood|applied)\b(?:\s(?:then\s)?in\sforce)?
          | as\s(?:then\s)?in\sforce\s(?:at|in|on|until|before)
          | in\s(?:its|the|their)\s(?:former|previous|earlier)\s(?:version|wording)
          | (?:zoals|toen|destijds)\s(?:(?:het|die|deze|hij|ze)\s)?(?:(?:toen|destijds|op\sdat\sogenblik)\s)?
              (?:van\skracht|van\stoepassing|gold(?:en)?|luidde|geldend)
          | (?:toen|destijds)\sgeldende?
          | van\s(?:kracht|toepassing)\s(?:op\s(?:het|dat)\s(?:ogenblik|moment)|ten\stijde)
          | in\sde\svroegere\sversie )"""
)
# telle qu'en vigueur  zoals van kracht: of then only where a day of it is told
AS_IN_FORCE = verbose_any_case(
    r"""tel(?:le)?s?\squ['’]en\svigueur | zoals\svan\s(?:kracht|toepassing) | as\sin\sforce\s\w+
        | dans\s(?:sa|leur)\sversion\s(?:applicable|en\svigueur)"""
)
# before the reform, article 383bis covered  sous l'ancien régime  voordien
BEFORE_NOW = verbose_any_case(
    r"""\b(?: (?:before|prior\sto)\s(?:the|this|that)\s(?:\w+\s)?(?:reform|change|amendment|new\scode)
             | avant\s(?:la|cette|sa)\s(?:réforme|modification) | avant\sl['’]entrée\sen\svigueur
             | (?:vóór|voor)\s(?:de|deze|die)\s(?:hervorming|wijziging|inwerkingtreding)
             | (?:under|in|sous|dans|onder)\s(?:the\s|l['’]|het\s|de\s)?
               (?:old|former|previous|ancien(?:ne)?|oude?|vroegere)\s
               (?:\w+\s)?(?:law|legislation|rules|regime|droit|législation|régime|recht|wet|wetgeving|regeling)
             | previously | formerly | originally | initially | auparavant | à\sl['’]origine | initialement | autrefois
             | voordien | vroeger | voorheen | oorspronkelijk | aanvankelijk )\b"""
)
# The Act of 1 February 2016 inserted article 371/1  a modifié l'article 371/1  voegde artikel 371/1 in
CHANGED = verbose_any_case(
    rf"""\b(?: inserted | introduced | added | amended | created | a(?:vait)?\s(?:inséré|introduit|ajouté|modifié|créé)
             | voegde | wijzigde | heeft )
         \s(?:a\s|an\s|un\s|een\s)?(?:new\s|nouvel\s|nieuw\s)?{_THE}?{_ART}\s$"""
)
# il est inséré un article 371/2  a new article 371/2 is inserted  wordt een artikel 371/2 ingevoegd
INSERTS = verbose_any_case(
    rf"""\b(?: (?:il\sest|sont|est)\s(?:inséré|ajouté|introduit)e?s? | (?:insert(?:s|ing)?|add(?:s|ing)?)
             | (?:wordt|worden)(?:\s[^.;:]{{1,60}})? )
         \s(?:a\s|an\s|un\s|des\s|een\s)(?:new\s|nouvel\s|nieuw\s)?{_ART}\s$"""
)
# . Cet article a été abrogé  ; il est devenu l'article 176  . It was repealed
THE_SAME = verbose_any_case(
    r"""[.;,\s)]{0,4}(?:(?:and|et|en)\s)?(?:this|that|the\ssame|cet|cette|ledit|ladite|ce|dit|dat|deze|die)?\s?
        (?:articles?|provisions?|dispositions?|artikel|bepaling|it|il|elle|they|ils|het|hij)\s$"""
)
# . It was inserted by the Act of 13 April 1995. It was amended in 2011. It was repealed  Il a été modifié en 2011. Il
_SUBJECT = r"[.;\s)]{1,4}(?:it|they|il|ils|elle|elles|het|(?:this|cet|dit)\s(?:article|artikel))\s"
THE_SAME_AFTER_CHANGES = verbose_any_case(
    rf"""(?: {_SUBJECT}(?:was|were|has\sbeen|have\sbeen|a\sété|ont\sété|fut|furent|werd|werden|is|zijn)\s
             (?=[^.;]{{0,80}}(?:inserted|introduced|amended|replaced|inséré|introduit|modifié|remplacé|ingevoegd|ingevoerd
                              |gewijzigd|vervangen))
             [^.;]{{1,120}} ){{0,5}}(?:{_SUBJECT}|{THE_SAME.pattern})$"""
)
"""The same again, after sentences on how it changed."""
THE_SAME_OR_NOTHING = verbose_any_case(rf"(?:{THE_SAME.pattern}|[;,\s]{{1,4}})")
"""The same, or nothing at all: `383bis; now 417/43`."""
# destijds artikel 371/1  à l'époque l'article 371/1  at that time article 371/1
THEN_BEFORE = verbose_any_case(
    rf"\b(?:destijds|indertijd|in\sdie\stijd|toen(?:\snog)?|à\sl['’]époque|at\s(?:the|that)\stime),?\s{_THE}?{_ART}\s$"
)
# in 2020, when article 375 was in force  lorsque l'article 375 était applicable
WHEN = verbose_any_case(rf"\b(?:when|lorsque?|quand)\s?{_THE}?{_ART}\s$|\blorsqu['’]{_THE}?{_ART}\s$")
# convicted by a judgment of 3 May 2024  bij vonnis van 3 mei 2024 werd veroordeeld  condamné par arrêt du 12 mars 2015
DECIDED = verbose_any_case(
    rf"""\b(?:judge?ment|jugement|arrêt|vonnis|arrest|ruling|decision|décision|beslissing)\b[^.;:]{{0,40}}?
         \s(?:of|du|van|on|op|dated|le)\s(?:the\s)?(?P<told>{DAY})"""
)
CONVICTED = verbose_any_case(
    r"""\b(?: (?:was|were|had\sbeen)\s(?:convicted|sentenced|acquitted|prosecuted|charged|found\sguilty)
             | (?:a|ont|avait|avaient)\sété\s(?:condamné|acquitté|poursuivi|renvoyé|reconnu)\w*
             | (?:a|ont|avait|avaient)\s(?:condamné|acquitté|déclaré|reconnu)
             | (?:werd|werden|was|waren)\b[^.;:]{0,60}?\b(?:veroordeeld|vrijgesproken|vervolgd|schuldig)
             | convicted | veroordeelde )"""
)
_OLDER = (
    r"(?:former|previous|old|earlier|repealed|anciennes?|anciens?|précédente?s?|oude?|vroegere|voormalige|eerdere"
    r"|opgeheven)"
)
_RULES = (
    r"(?:legislation|law|rules?|regime|provisions?|wording|texts?|numbers?|numbering|législation|loi|droit|régime"
    r"|dispositions?|textes?|numéros?|numérotation|infractions?|wetgeving|wet|recht|regeling|regels?"
    r"|bepaling(?:en)?|strafbepaling(?:en)?"
    r"|teksten?|tekst|nummers?|nummering)"
)
# under the previous legislation (article 383bis)  de oude nummers (art. 417/5
OF_OLD_RULES = verbose_any_case(
    rf"""\b(?:{_OLDER}\s(?:\w+\s)?{_RULES} | predecessors? | prédécesseurs? | voorgangers?)
         [\s,:(]{{1,3}}{_THE}?{_ART}\s?$"""
)
# previously in article 417/48  en nog eerder in artikel 383bis  auparavant à l'article 371/1
EARLIER_IN = verbose_any_case(
    rf"""\b(?: (?:nog\s)?{_EARLIER} | before\sthat | until\sthen | once | jusqu['’]alors )
         \s(?:\w+\s){{0,3}}(?:in|under|by|at|onder|door|bij|op|à|aux?|dans|sous|par)\s{_THE}?{_ART}\s$"""
)
# Vroeger was dat art. 377quater  Formerly this was article 377quater  Auparavant, c'était l'article 377quater
IT_WAS = verbose_any_case(
    rf"""\b(?: {_EARLIER} | before | avant ),?
         \s(?: (?:was|waren|stond|heette)\s(?:dat|dit|het|die)\s(?:in\s)?
             | (?:this|that|it|these)\s(?:was|were)\s | c['’]était\s | il\ss['’]agissait\sde\s )
         {_THE}?{_ART}?\s?$"""
)
# (before: article 417/56  (auparavant art. 371/1  , vroeger art. 383bis: one that is added to that of today
ADDED_AS_EARLIER = verbose_any_case(
    rf"""(?:\A\s?|[(\[,;–-]\s?)(?: (?:before|until\sthen|old|avant|ancien(?:ne)?s?|vóór|oude?)\s?:
                    | {_EARLIER}\s?:? )
         \s{_THE}?(?:{_ART}\s?)?$"""
)
# Compare the former law: ten to fifteen years under article 417/11, twenty to thirty (article 417/16
TOLD_OF_OLD_RULES = verbose_any_case(
    rf"\b(?:{_OLDER}\s(?:\w+\s)?{_RULES}|(?:droit|régime|textes?)\sanciens?)\s?:\s[^.;!?]{{0,220}}$"
)
# article 383bis of the Code at the time of the facts, right behind it; not of a child who was under sixteen then
AT_THAT_TIME = verbose_any_case(
    r"""\b(?: (?:au\s(?:moment|jour|temps)|à\sl['’]époque)\sdes\sfaits
             | (?:ten\stijde|op\shet\s(?:ogenblik|moment))\svan\sde\sfeiten
             | at\sthe\s(?:material\s)?time\sof\sthe\s(?:facts|acts|offences?) )\b"""
)
# Until 31 May 2022  Avant la réforme  Oud Sw.  Ancien article, as the head of a column
HEADS_FORMER_LAW = verbose_any_case(
    r"""[\s*_]*(?: (?P<before>before|prior\sto|avant|vóór|voor)\b
                  | until\b | up\sto\b | jusqu['’] | tot(?:\sen\smet)?\b
                  | anciens?\b | anciennes?\b | former\b | previous\b
                  | old\b | oude?\b | vroegere?\b | voorheen\b | précédent )"""
)
# still applies to facts before 1 September 2026  faits commis avant le  feiten gepleegd vóór
OF_EARLIER_FACTS = verbose_any_case(
    rf"""\b(?: (?:facts|acts|offences|conduct)\b[^.;:]{{0,20}}?\s(?:before|until|prior\sto)
             | faits\b[^.;:]{{0,20}}?\s(?:avant|antérieurs\sau|jusqu['’]au)
             | feiten\b[^.;:]{{0,20}}?\s(?:vóór|voor|tot) )
         \s(?:le\s|the\s)?(?P<told>{DAY})"""
)
# article 383bis, as applicable before its repeal  avant son abrogation  vóór zijn opheffing
BEFORE_ITS_END = verbose_any_case(
    r"""\b(?: before\s(?:its\srepeal|it\swas\srepealed) | avant\s(?:son|leur)\sabrogation
             | (?:vóór|voor)\s(?:zijn|hun|de)\sopheffing )\b"""
)
# it used to be in article 470  figurait à l'article 383bis  stond in artikel 383bis
STOOD_IN = verbose_any_case(
    rf"""\b(?: used\sto\s(?:be|stand)(?:\s\w+){{0,2}}(?:\sby\sreference\sto)? | figurai(?:t|ent) | se\strouvai(?:t|ent)
              | stond(?:en)?(?:\s\w+){{0,2}} )
         \s(?:(?:in|under|at|by|à|aux?|dans|onder)\s)?{_THE}?{_ART}\s$"""
)
# renvoie à l'article « 417/9 du Code pénal »  le renvoi aux articles « 373, 375
IN_A_QUOTED_REFERENCE = verbose_any_case(
    r"""\b(?:renvoi\w*|référence|verwij\w+|refer\w*)\b[^.;«"“„]{0,160}[«"“„]\s?[^»"”.;]{0,160}$"""
)
# Cass. 3 februari 2004, AR P.03.1427.N, over artikel 383bis: of a day on which that was law
A_DECISION = verbose_any_case(
    rf"""\b(?:Cass\.|C\.\s?A\.|(?:Hof\s(?:van\sberoep\s)?|K\.?I\.\s|Corr\.\s|Rb\.\s|Civ\.\s)?(?:Antwerpen|Brussel|Gent|Luik|Bergen
            |Anvers|Bruxelles|Gand|Liège|Mons|Leuven|Namur|Tournai))
         ,?\s(?:\([^()\n]{{1,20}}\)\s)?,?\s?(?P<told>{DAY})"""
)
# ex-article 383bis  het oude 371/1  (oud) artikel 375  the old Article 375; not: sixteen years old
CALLED_BEFORE = verbose_any_case(
    rf"(?:\bex[-\s](?:{_ART}\s?)?|(?<!year\s)(?<!years\s)(?<!-)\b{_OLDER}(?:\s|\)\s{_ART}?\s?|\s{_ART}\s))$"
)
# article 383bis (oud)  371/1 Sw. (opgeheven)
CALLED_BEHIND = any_case(
    r"^[^.;:()\n]{0,60}?(?:\bSw\.\s)?\((?:oud|ancien(?:ne)?s?|former|old|repealed|abrogée?s?|opgeheven)\)"
)
# article 379 de l'ancien Code pénal  of the former Criminal Code  oud Sw.  anciens du Code pénal  C.P. ancien
OF_A_FORMER_CODE = verbose_any_case(
    r"""^[\s,]{1,2}(?:(?:§|al|lid|1|°|\d|[,\s])*\s)?
        (?: (?:of\sthe\s|du\s|de\sl['’]|in\sthe\s|van\shet\s|uit\shet\s)?\(?
            (?:former|old|previous|ancien|anc\.|oude?|vroegere?|voormalige?)\)?\s(?:(?-i:[A-Z])[a-z]{3,14}\s)?
            (?:code|criminal|penal|c\.|cp|cc\b|one\b|wetboek|strafwetboek|sw)
          | (?:de\sl['’]ancien|van\shet\soude)(?=\s?[.,:;)]|\s(?:et|en|dont|que|qui|is|wordt)\b|\s?\Z)
          | anciennes?\s(?:du|de)\b
          | (?:anciens?|anc\.|oud|former|old)(?:,|\s(?:du|de|van|of)\b)                       # 375, al. 1er, ancien, du
          | (?:du\s)?(?:C\.?\s?P\.?|C\.\s?pén\.|Code\spénal)\s\(?ancien\b )"""
)

# In 2019  en juin 2019  on 3 May 2019  op 3 mei 2019  gepleegd in 2019
AT_A_DAY = verbose_any_case(rf"\b(?:in|en|on|op|le|au|per|during|in\sde\sloop\svan)\s(?:the\s)?(?P<told>{DAY})")
# before 2022  jusqu'au 31 mai 2022  tot 1 juni 2022  until the end of May 2022
UNTIL_A_DAY = verbose_any_case(
    rf"""\b(?:before|until|till|up\sto|prior\sto|avant|jusqu['’](?:au|en|à|aux)|vóór|voor|tot(?:\sen\smet)?)
         \s(?:le\s|the\s|(?:the\send\sof|fin|eind|einde)\s)?(?P<told>{DAY})"""
)

_IMPERFECT = r"(?!(?:f|tr|parf|extr|retr|portr|souh|l|abstr)ait\b)\w{2,}ai(?:t|ent)"
_PAST_WORDS = r"""
    was were had did punished penali[sz]ed criminali[sz]ed covered provided prohibited applied made carried
    dealt governed required forbade exempted defined contained allowed protected addressed sanctioned imposed
    extended concerned
    referred included excluded stated said read
    fut furent a\sété ont\sété
    waren werd werden hadden kon konden bestraften? straften? bepaalden? voorzag(?:en)? stelden? luidden? gold(?:en)?
    verbood omschreef vereisten? sanctioneerden? omvatten? dekten? viseerden? regelden? beschermden? betrof(?:fen)?
    bleef bleven stond(?:en)? maakten?
    """.split()
_PAST = "|".join((*_PAST_WORDS, _IMPERFECT))
_OTHER_PAST = "punished|had|covered|dealt|treated|governed|bestraf(?:te|ten)|regelde|behandelde|omschreef|stelde|kende"
# what an article does that is in force: it punishes, applies, punit, bestraft
_RULE_WORDS = r"""
    punish(?:es)? penali[sz]es? criminali[sz]es? makes? covers? provides? prohibits? appl(?:y|ies) carr(?:y|ies)
    governs? requires? forbids? exempts? defines? protects? imposes? extends?
    punit punissent réprime(?:nt)? sanctionne(?:nt)? incrimine(?:nt)? érige(?:nt)? prévoi(?:t|ent) applique(?:nt)?
    interdi(?:t|sent) définit définissent
    bestraft straft bepaalt bepalen voorziet voorzien stelt geldt gelden verbiedt omschrijft sanctioneert beteugelt
    viseert
    """.split()
_PRESENT_WORDS = (
    r"""
    is are has have does do can may must shall will deals? contains? allows? addresses sanctions leaves? says? states
    concerns? refers? includes? excludes? remains? still
    est sont peut peuvent doit doivent vise(?:nt)? couvre(?:nt)? dispose(?:nt)? permet(?:tent)? exige(?:nt)?
    reste(?:nt)? demeure(?:nt)? fait font concerne(?:nt)? traite(?:nt)?
    zijn wordt worden heeft hebben kan kunnen mag moet moeten luidt vereist omvat dekt regelt beschermt betreft blijft
    blijven staat maakt
    """.split()
    + _RULE_WORDS
)
_PRESENT = "|".join(_PRESENT_WORDS)
# the first verb behind an article tells when it did so; not one of `article 383bis, used by many,`
VERB = any_case(
    rf"\b(?<!,\s)(?:(?P<past>{words_by_letter(_PAST_WORDS)}|{_IMPERFECT})|(?P<present>{words_by_letter(_PRESENT_WORDS)}))\b"
)
# by article 383bis  en vertu de l'article  op grond van artikel
_BY_AN_ARTICLE = rf"""\b(?: by|under|in|par|en\svertu\sde|au\stitre\sde|sous|à|dans|de|door|onder|krachtens
    |op\sgrond\svan|bij|volgens )(?:\s|(?<=à)(?=l['’])){_THE}?{_OLD}?{_ART}\s$"""
# was punished by article 383bis  étaient punis par l'article 375  was strafbaar onder artikel 417/15
_WAS_SAID = rf"""(?: was | were | had | did | fell | could | used\sto | {_IMPERFECT} | fut | furent | (?:a|ont)\sété
    | waren | was | werd | werden | hadden | kon | konden | stond(?:en)? | viel(?:en)? | moest(?:en)? )"""
PAST_PASSIVE = verbose_any_case(
    rf"""\b{_WAS_SAID}\b
         (?:(?!\b(?:is|are|est|sont|wordt|worden|zijn)\b)(?:[^.;:!?]|\.(?=\d))){{0,110}}?{_BY_AN_ARTICLE}"""
)
# L'ancien Code les traitait aux articles 417/5  het oude Wetboek bestrafte het in artikel 383bis
THE_FORMER_CODE_DID = verbose_any_case(
    rf"""\b(?:l['’]ancien|the\s(?:former|old)|het\s(?:oude|vroegere))\s(?:\w+\s)?(?:code|(?:straf)?wetboek)\b
         [^.;:()]{{0,60}}?\b(?:{_IMPERFECT}|{_OTHER_PAST})\b[^.;:()]{{0,90}}\s{_THE}?{_ART}\s$"""
)
# In 2019 bestrafte artikel 383bis
PAST_BEFORE = any_case(rf"\b(?:{_PAST})\s(?:het\s|de\s)?{_ART}\s$")
_FROM = r"(?:from|between|du|de|depuis|entre|van|tussen)"
_TO = r"(?:to|until|and|au|à|et|jusqu['’](?:au|en|à)|tot(?:\sen\smet)?|en)"
# was, from 1 June 2022 to 31 August 2026, article 417/9  du 1er juin 2022 au 31 août 2026
FROM_TO = verbose_any_case(rf"\b{_FROM}\s(?:le\s)?{A_DAY}\s{_TO}\s(?:le\s)?{A_DAY}")
# From 1995 to 2022, article 383bis  de 1995 à 2022, l'article 383bis
IN_A_PERIOD = verbose_any_case(rf"(?:^|[\s(]){_FROM}\s(?:le\s)?(?P<first>{A_DAY})\s{_TO}\s(?:le\s)?(?P<last>{A_DAY})")
# article 371/1 (van 29 februari 2016 tot 31 mei 2022)
IN_BRACKETS_FROM_TO = verbose_any_case(rf"^(?:[^.;:()\n]|\b\w{{1,4}}\.){{0,40}}\((?P<told>{FROM_TO.pattern})\)")
WAS = any_case(r"\b(?:was|were|étai(?:t|ent)|fut|furent|waren|werd(?:en)?|a\sété|ont\sété)\b")

_FUTURE = r"will|shall|zal|zullen|(?!(?:extra|contra|infra|supra|sahara)\b)\w{3,}(?:ra|ront)"
# article 171 will punish  l'article 171 punira  artikel 171 zal
VERB_OR_FUTURE = any_case(rf"(?<!,\s)\b(?:(?P<future>{_FUTURE})|(?P<other>{_PAST}|{_PRESENT}))\b")
# will be punished by article 171  sera puni par l'article 171  zal worden bestraft door artikel 171
FUTURE_PASSIVE = verbose_any_case(
    rf"\b(?:{_FUTURE})\b(?:(?!\b(?:is|are|est|sont)\b)[^.;:!?]){{0,110}}?{_BY_AN_ARTICLE}"
)
# does not exist yet  n'existe pas encore  bestaat nog niet  will enter into force
NOT_YET = verbose_any_case(
    r"""\b(?: not\s(?:yet\b|[^.;:]{1,20}\syet\b) | pas\sencore | nog\sniet | nog\sgeen
             | (?:will|shall)\s(?:enter|come)\sinto\sforce
             | entrer(?:a|ont)\sen\svigueur | (?:treedt|treden|zal)\s[^.;:]{0,60}in\swerking )\b"""
)
# the future article 171  le futur article 171  than article 37 and, later, article 46
CALLS_COMING = verbose_any_case(
    rf"""\b(?: (?:future|forthcoming|upcoming|futurs?|prochains?|toekomstige?|komende)\s(?:code\s\w+,?\s)?
             | (?:and|et|en),?\s(?:later|plus\stard),?\s{_THE}? ) {_ART}\s$"""
)
# article 138 du futur Code pénal  van het toekomstige Strafwetboek
OF_A_COMING_CODE = verbose_any_case(
    r"""^[\s,]{1,2}(?:(?:§|al\.|lid|°|\d|[,\s])*\s)?(?:du|of\sthe|van\shet)\s(?:futur|future|toekomstige?)\b"""
)
# the future Criminal Code  le futur Code pénal  het toekomstige Strafwetboek, anywhere in a text
CALLS_A_CODE_FUTURE = any_case(
    r"\b(?:future?|toekomstige?|forthcoming)\s(?:(?:criminal|penal)\scode|code\spénal|strafwetboek)\b"
)
# In het nieuwe Strafwetboek is dat uitgebreid. Artikel 32: what a paragraph says of the new Code from there on
UNDER_A_NEW_CODE = any_case(
    r"(?:\A|\n|[.;:!?]\s+)(?:in|under|dans|sous|onder|volgens|krachtens|selon)\s(?:the|le|het)\s(?:new|nouveau|nieuwe)\s"
    r"(?:(?:criminal|penal)\scode|code\spénal|strafwetboek)\b(?:[^\n]|\n(?!\s*\n))*\Z"
)
# zoals bedoeld in artikel 79  au sens de l'article 79: names an article, and does not say that it applies
AS_MEANT_IN = verbose_any_case(
    rf"""\b(?: (?:zoals|als)\s(?:bedoeld|omschreven|bepaald|gedefinieerd|vermeld)\sin | in\sde\szin\svan
             | (?:comme|tel(?:le)?s?\sque)\s(?:visé|défini|prévu|mentionné)e?s?\s(?:à|par) | au\ssens\sde
             | as\s(?:referred\sto|defined|provided\sfor|mentioned)\sin | within\sthe\smeaning\sof )
         \s?{_THE}?{_ART}\s$"""
)
# from 1 September 2026  à partir du 1er septembre 2026  vanaf 1 september 2026
FROM_A_DAY = verbose_any_case(
    rf"""\b(?:from|as\sof|as\sfrom|à\spartir\sd[ue]|à\scompter\sd[ue]|dès|vanaf|per|met\singang\svan)\s(?:le\s|the\s)?
         (?P<told>{DAY})"""
)
# in a bill  dans le projet de Code  in het ontwerp
PROPOSED = any_case(
    r"\b(?:bill|draft|proposed|proposals?|(?:avant-)?projets?|propositions?|(?:voor)?ontwerp(?:en)?|\w*voorstel(?:len)?)\b"
)
# par les mots « articles 417/7, 417/11  door de woorden "artikelen 417/7  luidende : « 2°bis. de artikelen 417/7
IN_QUOTED_WORDS = verbose_any_case(
    r"""\b(?: les\smots | the\swords | de\swoorden | luidende? | (?:rédigé|libellé)e?s?\scomme\ssuit
             | (?:worded|reading)(?:\sas\sfollows)? )
         \s?:?\s?[“«\"„'][^”»\"]{0,120}$"""
)
# An article 380quinquies is inserted
INSERTED_BEHIND = verbose_any_case(
    r"""^[^.;:]{0,40}\b(?:is|are|est|sont|wordt|worden)\s(?:hereby\s)?
         (?:inserted|added|insérée?s?|ajoutée?s?|ingevoegd|toegevoegd)\b"""
)
# criminalised indecent assault (arts 372
PAST_IN_BRACKETS = any_case(
    rf"\b(?:{_PAST})\b(?:(?!\b(?:is|are|est|sont|wordt|worden|zijn)\b)[^.;:!?]){{0,150}}\(\s?(?:arts?\.?|{_ART})\s$"
)
# between two cells, or two numbers of a line that has no words: | art. 375 | art. 134 |
OF_A_ROW = verbose_any_case(rf"[^\w\n]{{0,9}}(?:\|[^|\n]{{0,40}}|\s)(?:{_ART}\s)?[^\w\n]{{0,9}}")
# is punished by article 171  est puni par l'article 171; not is punished (previously in article 383bis, nor one of a
# list: is not available for the offences in article 417/11, (including those under article 417/7
PRESENT_PASSIVE = verbose_any_case(
    rf"""\b(?!bestraft\s(?:door|onder|krachtens|bij)\b|contains\b|is\snot\savailable\b)(?:{_PRESENT})\b
         (?:(?!\b(?:{_WAS_SAID}|{_EARLIER}|once|before|until|avant|jusqu|tot|except|sauf|behalve|including)\b)
             [^.;:!?]){{0,110}}?{_BY_AN_ARTICLE}"""
)
_FORCE = rf"""(?: (?:s['’])?(?:{"|".join(_RULE_WORDS)})
    | (?:is|are)\s(?:an?\s)?(?:applicable|in\sforce|punishable|offences?|crimes?) | remains?\s(?:applicable|in\sforce)
    | (?:est|sont|reste(?:nt)?|demeure(?:nt)?)\s(?:applicables?|en\svigueur|d['’]application|punissables?)
    | (?:is|zijn|blijft|blijven)\s(?:van\s(?:kracht|toepassing)|strafbaar) )"""
# actuellement en vigueur  already applies  geldt sinds 8 april 2026: said of law of today, not of law to come
SAID_OF_TODAY = verbose_any_case(
    rf"""\b(?: (?:now|already|currently|today|actuellement|déjà|désormais|aujourd['’]hui|thans|nu|al|reeds|vandaag)
               \s(?:{_FORCE}|in\sforce|applicable|en\svigueur|d['’]application|van\s(?:kracht|toepassing))
             | {_FORCE}\s(?:already|now|today|déjà|désormais|actuellement|nu|thans|reeds|al)
             | (?:{_FORCE}|in\sforce|en\svigueur|van\skracht)\s
               (?:since|as\sof|depuis|sinds|sedert)\s(?:le\s)?(?P<told>{DAY}) )(?!\w)"""
)
# punishes  et punit  en bestraft  ; not punished and was repealed: what an article itself does today
IN_FORCE = verbose_any_case(rf"{_FORCE}\b")
AND_IN_FORCE = verbose_any_case(
    rf"""(?:\b(?:and|but|yet|et|mais|en|maar)|,)\s
         (?:(?:still|now|today|it|also|il|elle|aujourd['’]hui|thans|nu|vandaag|het|la|le|les)\s)*{_FORCE}\b"""
)
# heute: bestraft artikel 383bis
IN_FORCE_BEFORE = verbose_any_case(rf"\b{_FORCE}\s{_THE}?{_ART}\s$")
# follows from article 10ter  découle de l'article 10ter  volgt uit artikel 10ter
FOLLOWS_FROM = verbose_any_case(
    rf"""\b(?: (?:follows?|results?|derives?|stems?|arises?)\sfrom | (?:is|are)\s(?:based|founded)\son | rests?\son
             | (?:découle|résulte|ressort)(?:nt)?\s(?:de|des) | (?:repose|se\sfonde)(?:nt)?\ssur
             | (?:volgt|volgen|blijkt)\suit | (?:berust|steunt)(?:en)?\sop )
         \s?{_THE}?{_ART}\s$"""
)
# still applies  est toujours en vigueur  is nog steeds van kracht
STILL = verbose_any_case(
    rf"""\b(?: (?:still|continues?\sto)\s{_FORCE} | (?:is|are)\sstill\s(?:applicable|in\sforce|punishable|law)
              | {_FORCE}\s(?:toujours|encore) | (?:est|sont)\s(?:toujours|encore)\s(?:applicables?|en\svigueur)
              | (?:reste|demeure)(?:nt)?\s(?:applicables?|en\svigueur|d['’]application)
              | (?:is|zijn|{_FORCE})\snog\s(?:steeds|altijd) | remains?\sin\sforce
              | (?:blijft|blijven)\svan\s(?:kracht|toepassing) )\b"""
)
# , which was amended in 2011,  , dat in 2011 werd gewijzigd,  , inserted in 2016,  (modifié en 2011)
ASIDE = verbose_any_case(
    r"""\s\([^()]*\) | ,\s(?:which|that|qui|lequel|laquelle|lesquels|die|dat|welke)\b[^,;:]*(?:,|$)
        | ,\s(?:as\s)?(?:inserted|introduced|added|amended|adopted|modifié|inséré|introduit|ajouté|adopté|gewijzigd
            |ingevoegd|ingevoerd|aangenomen)(?:e?s?)\b[^,;:]*(?:,|$)"""
)
# , which makes  , qui punit  , dat bestraft
WHICH = verbose_any_case(r"(?:\sin)?,\s(?:which|that|qui|die|dat|welke)\b(?P<does>[^,;:]*)")
# was inserted in 2016  a été modifié  werd in 2016 ingevoegd: says nothing of an end
IS_CHANGED = verbose_any_case(
    r"""\b(?: (?:was|were|(?:has|have|had)\sbeen)\s(?:\w+ly\s)?
                 (?:inserted|introduced|added|amended|adopted|created|changed)
              | (?:a|ont|avait|fut|furent)\s(?:\w+\s)?(?:été\s)?(?:inséré|introduit|ajouté|modifié|créé|adopté)e?s?
              | (?:werd|werden|is|zijn)\b[^.;:,]{0,60}\s(?:ingevoegd|ingevoerd|toegevoegd|gewijzigd|aangenomen) )\b"""
)
# as 383bis did before it  like 383bis before it  avant lui  voordien deed
BEFORE_IT = verbose_any_case(
    r"""^(?:(?!\b(?:before|avant|voordien|vóór)\b)(?:\bSw\.|[^.;:,()])){0,60}\b
         (?: before\s(?:it|them) | avant\s(?:lui|elle|eux|elles) | vóór\s(?:hem|haar|hen|dit|dat)
              | voordien | ervoor )\b"""
)
# 417/49 CP 1867 on 1 June 2022  10ter TP CIC until 27 April 2024  jusqu'au 31 mai 2022
AS_OF_A_DAY = verbose_any_case(
    rf"""^(?:\s(?:§|al\.|\d|\w)[\w.°§]*){{0,6}}[\s(,]{{1,2}}
         (?: (?P<until>until|up\sto|jusqu['’]au|tot(?:\sen\smet)?) | as\sat | on | le | op | au )
         \s(?:the\s|le\s)?(?P<told>{DAY})"""
)
# 1 June 2022: 417/9 CP 1867  Act of 28 July 1962: [..., article 386]: the day of all that follows in the line
LABEL = verbose_any_case(
    rf"""(?:\A|\n[ \t]*|[.|:]\s|\b(?:act\sof|law\sof|decree\sof|loi\sdu|décret\sdu|wet\svan|decreet\svan)\s)
         (?P<told>{DAY})(?:\s\(\w+\))?\s?:(?=\s)"""
)
_ENDS_A_LABEL = lazy_regex(r":(?=\s)")
_LONGEST_LABEL = 60


def dates_before_colon(text: str) -> Iterator[re.Match[str]]:
    """The days of a text that are labels: what LABEL finds, looked for before colons alone."""
    done = 0
    for colon in _ENDS_A_LABEL.finditer(text):
        if not text[max(0, colon.start() - 2) : colon.start()].rstrip()[-1:].isalpha() and (
            found := LABEL.search(text, max(done, colon.start() - _LONGEST_LABEL), colon.end() + 1)
        ):
            yield found
            done = found.end()


# of the 1867 Code and of article 176  du Code de 1867 et de l'article 176  van het Wetboek van 1867, artikel 176
AND_OF_THE_NEW = verbose_any_case(
    rf"""[^.;:()]{{0,60}}\b1867\b[^.;:(),]{{0,20}}?(?:,|\s(?:and|et|en))\s(?:of\s|de\s|van\s)?{_THE}?{_ART}\s
       | [^.;:()]{{0,30}}?,?\s(?:and|et|en)\s(?:in|under|dans|sous|onder)\s(?:the\s|le\s|het\s)?(?:new|nouveau|nieuwe?)
         \s\w+(?:\s(?:code|pénal))?,?\s(?:{_ART}\s)?"""
)
# listed offences, among them 417/16  un fait énuméré (dont 417/7  not open for 417/11: the scope of another act, which
# still names the numbers of its time
OF_A_LIST = verbose_any_case(
    r"""\b(?: listed\s(?!in\b|by\b|under\b)\w+ | lists | énumérée?s?\b(?!\s(?:à|aux|par|dans)\b) | énumère(?:nt)?
            | the\slist\scontains | opgesomde?n?\b(?!\s(?:in|door|onder)\b) | somt
            | not\s(?:open|available)\sfor | pas\s(?:possible|ouverte?)\spour | niet\smogelijk\svoor
            | bring\s(?:cases\son|legal\sproceedings\sconcerning) | ester\sen\sjustice | in\srechte\soptreden
            | except\sfor\soffences | sauf\spour\sles\sinfractions | behalve\svoor\s(?:de\s)?misdrijven
        )\b[^.;]{0,260}$"""
)
# searched: articles 383bis  textes examinés : les articles 417/5 à 417/64  onderzocht: de artikelen
OF_A_SEARCH = verbose_any_case(
    r"\b(?:searched|texts\sread|textes\s(?:examinés|consultés|lus)|onderzocht|doorzocht|gelezen\steksten)\W{0,6}:"
    r"(?:[^.;]|(?<=Sw)\.|(?<=\bC)\.|(?<=pén)\.){0,300}$"
)
# articles 373 and 375 are listed  sont énumérés; not: is listed as an offence
LISTED_BEHIND = verbose_any_case(
    rf"""^{_NAME_OF_A_CODE}\s(?: (?:are|is)\s(?:also\s|not\s)?listed
             | (?:ne\s)?(?:sont|est)\s(?:pas\s|aussi\s)?énumérée?s?
             | (?:zijn|is)\s(?:niet\s|ook\s)?opgesomd )(?=[\s.;,(]|$)
             (?!\s(?:as|in|by|under|comme|par|à|aux|dans|als|door|onder)\b)"""
)
# Articles 373 and 375 are listed; 383bis and 371/1 are not  les articles 383bis et 371/1 ne le sont pas
ARE_NOT = verbose_any_case(rf"^{_NAME_OF_A_CODE}\s(?:(?:are|is)\snot | ne\s(?:le\ssont|l['’]est)\spas | niet)$")
ARE_LISTED = verbose_any_case(r"\b(?:are|is|sont|est|zijn)\s(?:listed|énumérée?s?|opgesomd)\b")
# Ended since, without a recorded successor: 78bis, 78ter
HAVE_ENDED = any_case(
    r"\b(?:ended|ont\spris\sfin|geëindigd|plus\sen\svigueur|niet\smeer\svan\skracht)\b[^.;:]{0,60}:\s$"
)
ANNULLED = any_case(r"\b(?:annulled|annulée?s?|vernietigd)\b")
FULL_STOP = lazy_regex(r"[.!?]\s+(?=[A-ZÀ-Ý])|\n\s*\n|[|]")
# in succession to 417/58  à la suite de l'article  in opvolging van; , comme le faisait avant lui l'article
AFTER_IT = verbose_any_case(
    rf"""\b(?: in\ssuccession\sto | (?:succédant|faisant\ssuite)\sà | en\ssuccession\sde | in\sopvolging\svan
              | als\sopvolger\svan
              | (?:faisai(?:t|ent)|punissai(?:t|ent)|visai(?:t|ent))\savant\s(?:lui|elle|eux|elles)
              | avant\s(?:lui|elle|eux|elles),?
              | vóór\s(?:hem|haar) )
         \s{_THE}?{_ART}?\s?$"""
)
# of the new Criminal Code  du N.C.P.  NSw.  | art. 134 | in a column of that name
NEW_OR_A_CELL = any_case(r"\b(?:new|nouveau|nieuwe?|N\.?\s?C\.?\s?P\b|N\.?\s?Sw)|\|")
# 1 June 2022 to 31 August 2026  van 2016 tot 2022  2016-2022  until 31 May 2022  avant 2022
_PERIOD = rf"""(?: {_FROM}?\s?(?:le\s)?(?P<from>{A_DAY}|(?:19|20)\d\d(?=\s?[-–—]))
        \s?(?:{_TO}|[-–—])\s?(?:le\s)?(?P<to>{A_DAY}|(?:19|20)\d\d)
      | (?:(?P<before>before|prior\sto|avant|vóór|voor)|until|till|up\sto|jusqu['’](?:au|en|à)|tot(?:\sen\smet)?)
        \s(?:le\s|the\s)?(?P<until>{A_DAY}) )"""
# * 1 June 2022 to 31 August 2026 – arts. 417/5 ff.: the time of which the rest of a line speaks
_MARK = r"[ \t]*(?:[-*•–]|\d+[.)])?\s?[*_]*"
LABEL_OF_A_PERIOD = verbose_any_case(rf"{_MARK}{_PERIOD}[*_]*\s?[:–—-][*_]*\s")
END_OF_A_LINE = lazy_regex(r"\n\s*(?:[-*•–|#]|\d+[.)]\s|\n)|\Z")


def _heading(words: str) -> re.Pattern[str]:
    """A heading, whatever numbers it, that says some words and no more."""
    number = r"(?:(?:[A-Z]|[IVX]+|\d+(?:\.\d+)*)[.)]?\s)?"
    article = r"(?:(?:the|le|la|les|het|de)\s|l['’])?"
    return verbose_any_case(rf"^[#*_\s]*{number}[*_]*{article}(?:{words})[\s*_:.#]*$")


HEADING_OF_A_PERIOD = _heading(_PERIOD)
# The 2022 chapter  Le régime de 2022  De regels van 2022
HEADING_OF_A_YEAR = _heading(
    rf"(?P<to>(?:19|20)\d\d)\s(?:chapter|reform|articles|{_RULES})"
    rf"|(?:chapitre|réforme|articles|hoofdstuk|artikelen|hervorming|{_RULES})\s(?:de|van|uit)\s(?P<year>(?:19|20)\d\d)"
)
# Vroeger  The former law  L'ancien droit  History
HEADING_OF_THE_PAST = _heading(
    "vroeger|voorheen|destijds|auparavant|autrefois|formerly|previously|in\\sthe\\spast|history|historique|geschiedenis"
    rf"|historiek|{_OLDER}\s{_RULES}|(?:droit|régime|textes?)\sanciens?"
)
# Concordance  Concordantietabel  Table of correspondence
HEADING_OF_A_CONCORDANCE = _heading(
    r"(?:tables?\s(?:de\s|of\s))?(?:concordan[ct]\w*|correspondances?|correspondence|correlation\stable)"
)
HEADING_OF_SOURCES = _heading(
    "sources?|references?|références?|bibliogra\\w+|literature|littérature|literatuur|bronnen"
)
A_SOURCE = any_case(r"https?://|www\.|\b[\w-]{3,}\.(?:be|eu|int|org|net|com|fr|nl)\b|\b(?:dossier|NUMAC|wettekstId)\b")
# Statements  Who said what  Ce qu'ont dit les organisations: statements of others, under the name of each
HEADING_OF_STATEMENTS = _heading(
    r"who\ssaid\swhat|qui\sa\sdit\squoi|wie\szei\swat|what\sothers\s(?:have\s)?said|do\snot\s(?:say|state)"
    r"|ne\spas\sdire|à\sne\spas\saffirmer|zeg\sniet|niet\svermelden|statements|déclarations|verklaringen"
    r"|(?:(?:what|statements\sof)\sthe\sorgani[sz]ations|(?:ce\squ['’]ont\sdit\sles|déclarations\sdes)\sorganisations"
    r"|wat\sde\sorganisaties\szeiden|verklaringen\svan\sde\sorganisaties)\b.{0,60}"
)
