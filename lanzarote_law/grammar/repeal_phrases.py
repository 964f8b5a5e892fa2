"""The words that say that an article was repealed, replaced, renumbered, inserted or amended (three languages)."""

import re

from lanzarote_law.grammar.date_expressions import DAY
from lanzarote_law.grammar.phrase_parts import ART, NAME_OF_A_CODE, OLD, THE
from lanzarote_law.grammar.word_patterns import any_case, verbose_any_case

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
         \s(?:inter\salia\s|notamment\s|onder\smeer\s)?{THE}?{OLD}?{ART}?\s?$"""
)
_ON = (
    r"(?:on|in|as\sof|from|since|with\seffect\sfrom|le|en|au|à\spartir\sdu|depuis|op|sinds|vanaf|met\singang\svan)"
    r"\s(?:le\s)?"
)
_BY_AN_ACT = (
    r"(?:by|par|bij|door)\s(?:the\s|la\s|le\s|de\s|het\s|l['’])?(?:(?:art[^\s]*\s)?[\d/]+,?\s(?:of\sthe|de\sla|van\sde)\s)?"
    r"(?:act|law|loi|wet|décret|decreet)\s(?:of|du|van)\s"
)
_A_STATED_DAY = f"(?P<date>{re.sub('[?]P<[a-z_]+>', '?:', DAY)})"
_ITS_SECOND_DAY = _A_STATED_DAY.replace("date", "between")
# , repealed by the Act of 3 May 2003  a été abrogé le 1er juin 2021  werd op 1 juni 2021 opgeheven
REPEALED_ON = verbose_any_case(
    rf"""{NAME_OF_A_CODE}[\s,(]{{0,2}}(?:{_WAS}\s)?(?:{_SINCE}\s)?{_REPEALED}\s(?:{_ON}|{_BY_AN_ACT}){_A_STATED_DAY}
       | {NAME_OF_A_CODE}\s(?:werd|werden|is|zijn)\s(?:{_ON}|{_BY_AN_ACT}){_ITS_SECOND_DAY}\s(?:opgeheven|afgeschaft)"""
)
_ENDS_HERE = r"(?=\s?(?:[.;:!?)|]|\Z)|,?\s(?:since|depuis|sinds|sedert|from|as\sof|on|le|op|vanaf)\b)"
# article 171 was repealed  , abrogé le  is no longer in force  is niet meer van kracht: said of the article itself; not
# is repealed, est abrogé, wordt opgeheven, as an act orders, nor no longer applies to adults
SAID_TO_HAVE_ENDED = verbose_any_case(
    rf"""{NAME_OF_A_CODE}[\s,(]{{1,2}}(?P<ends>
       (?:was|were|(?:has|have)\s(?:{_SINCE}\s)?been|(?:a|ont)\s(?:{_SINCE}\s)?été|fut|werd)\s{_REPEALED}\b
           (?:\s(?:{_ON}|{_BY_AN_ACT}){_A_STATED_DAY})?
       | (?:{_SINCE}\s)?{_REPEALED}\s(?:{_ON}|{_BY_AN_ACT}){_A_STATED_DAY.replace("date", "aside")}
       | (?:werd|is)\s(?:(?:{_ON}|{_BY_AN_ACT}){_ITS_SECOND_DAY}\s|{_SINCE}\s)?(?:opgeheven|afgeschaft)\b
       | (?: (?:is|are)\s(?:no\slonger|not)\sin\sforce | no\slonger\sapplies
           | (?:has\s)?ceased\sto\s(?:apply|exist|be\sin\sforce)
           | n['’]est\s(?:plus|pas)\s(?:en\svigueur|d['’]application) | ne\ss['’]applique\splus | n['’]existe\splus
           | a\scessé\s(?:de\ss['’]appliquer|d['’](?:être\sen\svigueur|exister)) | a\sdisparu
           | is\sniet\s(?:meer\s|langer\s)?van\s(?:kracht|toepassing) | (?:geldt|bestaat)\sniet\s(?:meer|langer)
         ){_ENDS_HERE} )"""
)
# paragraph 2 of article 171; if; the former article 171; partly: not said of the whole article, or not as a fact
OF_A_PART_OR_A_CASE = verbose_any_case(
    rf"""\b(?:of|in|under|by|to|from|de|à|dans|par|van|bij|door|uit|aan|onder)\s?{THE}?{ART}\s\Z
       | \b(?:if|whether|unless|would|could|si|serait|als|indien|zou|of\sdat|bills?|projet|proposition
         |wets(?:voorstel|ontwerp))\b
       | \b(?:former|old|anciens?|vroegere?|oude?)\b
       | \b(?:part(?:ly|ially)|in\spart|partiellement|en\spartie|gedeeltelijk|deels)\b"""
)
# Oorspronkelijk art. 380  L'ancien article 380  Originally Article 380: an earlier article with that number, if
# what follows says that it ended before the article of today got it: opgeheven bij art. 14, 1° W. 13 april 1995
ONCE_SO_NUMBERED = verbose_any_case(
    rf"""\b(?: oorspronkelijke? | aanvankelijke? | vroegere? | voormalige? | oude? | original(?:ly)? | initial(?:ly)?
             | former(?:ly)? | old | previous(?:ly)? | à\sl['’]origine | originaire(?:ment)? | initial(?:ement)?
             | primitif | ancien(?:nement)?s? )
         [\s,]{{1,2}}{THE}?{ART}\s?$"""
)
ENDED_THEN = verbose_any_case(
    rf"""{NAME_OF_A_CODE}[\s,(]{{0,3}}(?:{_WAS}\s)?(?:{_SINCE}\s)?(?:{_REPEALED}|renumbered|renuméroté\w*|(?:her|ver)nummerd)\b
         [^;:\n]{{0,60}}?(?<!\d){_A_STATED_DAY}"""
)
# The Act of 3 May 2003 repealed article 383bis  La loi du 29 février 2024 a abrogé l'article 383bis
REPEALS_ON = verbose_any_case(
    rf"""\b(?:act|law|loi|wet)\s(?:of|du|van)\s{_A_STATED_DAY}
         \s(?:(?:has\s)?{REPEALS.pattern} | (?P<splits>heeft|hief)\s(?:het\s)?{ART}?\s?$)"""
)
# heeft artikel 383bis van het Strafwetboek opgeheven
ENDS_A_REPEAL = verbose_any_case(rf"{NAME_OF_A_CODE}\s(?:opgeheven|afgeschaft|op)\b")
# 136 (formerly article 417/10)  ancien article 417/10  het vroegere 417/24  remplace l'article 417/10
_CALLED_OLD = (
    r"(?:former(?:ly)?|previous(?:ly)?|old|ex|anciennement|ancien(?:ne)?s?|auparavant|anc\.|vroegere?|voorheen|oude?)"
)
_FORMERLY = (
    rf"{NAME_OF_A_CODE}[\s,]{{0,2}}(?:[(\[,]\s?(?:the\s|l['’]|het\s|de\s)?{_CALLED_OLD}[-\s:]{{1,2}}"
    rf"|\s(?:replac(?:es|ed)|remplace|a\sremplacé|vervangt|verving)\s){THE}?{OLD}?{ART}?\s?"
)
# the number of the article that it is now, also if no citation was read there
NUMBER_NOW = verbose_any_case(rf"(?<![\w/.,-])(?P<number>\d{{2,3}}(?:[a-z]{{3,9}})?(?:/\d{{1,2}})?){_FORMERLY}$")
# was replaced by article 171  vervangen door artikel 171 ... on 1 September 2026
_REPLACED_BY = rf"(?:{_WAS}\s)?(?:{_SINCE}\s)?(?:replaced\sby|remplacée?s?\spar|vervangen\sdoor)\s?{THE}?{ART}?\s?"
REPLACED_BY = verbose_any_case(rf"{NAME_OF_A_CODE}[\s,(]{{0,2}}(?P<ends>{_REPLACED_BY})")
ON_THAT_DAY = verbose_any_case(rf"{NAME_OF_A_CODE},?\s{_ON}{_A_STATED_DAY}")
# 417/24, now article 340  417/24 devenu 340  417/24 → 340  a été remplacé par l'article 340
NOW = verbose_any_case(
    rf"""{NAME_OF_A_CODE}[\s,(]{{0,2}}
       (?: (?:has\s)?bec(?:ame|ome) | (?:est\s)?devenue?s? | geworden | now | current(?:ly)? | thans | nu
         | huidige? | actuel(?:lement)? | désormais
         | (?:{_WAS}\s)?(?:{_SINCE}\s)?(?:replaced\sby | remplacée?s?\spar | vervangen\sdoor | renumbered(?:\sas)?)
         | → | => )
       \s?{THE}?{ART}?\s?"""
)
# 417/7 CP 1867 (now 134 CP 2024)  417/7 C. pén. 1867 (puis 134  417/7 Sw. 1867 (nu 134
IS_NOW = verbose_any_case(
    rf"""[^()\n]{{0,30}}\((?:now|today|then|puis|devenu|désormais|actuellement|nu|thans|nadien)\s{THE}?(?:{ART}\s)?"""
)
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
             | thans | nu | vandaag | momenteel | tegenwoordig )\b[^.;:!?]*\s{THE}?{ART}\s$"""
)
# article 417/44 replaces article 383bis  remplace l'article  vervangt artikel
REPLACES = verbose_any_case(
    rf"""\b(?: replac(?:es|ed|ing) | succeed(?:s|ed) | (?:took|taken)\sover(?:\sfrom)? | remplac(?:e|ent|ait|aient|ant)
             | a\sremplacé | ont\sremplacé | repren(?:d|nent) | takes\sover | vervang(?:t|en) | verving(?:en)?
             | ter\svervanging\svan
             | in\sde\splaats\s(?:(?:was|is)\sgekomen\s)?van
             | (?:a|ont|avai(?:t|ent))\ssuccédé(?:,\s[^,;:]{{1,30}},)?\s(?:à|aux) | succèd(?:e|ent)\s(?:à|aux) )
         \s{THE}?{OLD}?{ART}?\s?$"""
)
# The Act of 1 February 2016 inserted article 371/1  a modifié l'article 371/1  voegde artikel 371/1 in
CHANGED = verbose_any_case(
    rf"""\b(?: inserted | introduced | added | amended | created | a(?:vait)?\s(?:inséré|introduit|ajouté|modifié|créé)
             | voegde | wijzigde | heeft )
         \s(?:a\s|an\s|un\s|een\s)?(?:new\s|nouvel\s|nieuw\s)?{THE}?{ART}\s$"""
)
# il est inséré un article 371/2  a new article 371/2 is inserted  wordt een artikel 371/2 ingevoegd
INSERTS = verbose_any_case(
    rf"""\b(?: (?:il\sest|sont|est)\s(?:inséré|ajouté|introduit)e?s? | (?:insert(?:s|ing)?|add(?:s|ing)?)
             | (?:wordt|worden)(?:\s[^.;:]{{1,60}})? )
         \s(?:a\s|an\s|un\s|des\s|een\s)(?:new\s|nouvel\s|nieuw\s)?{ART}\s$"""
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
# An article 380quinquies is inserted
INSERTED_BEHIND = verbose_any_case(
    r"""^[^.;:]{0,40}\b(?:is|are|est|sont|wordt|worden)\s(?:hereby\s)?
         (?:inserted|added|insérée?s?|ajoutée?s?|ingevoegd|toegevoegd)\b"""
)
# was inserted in 2016  a été modifié  werd in 2016 ingevoegd: says nothing of an end
IS_CHANGED = verbose_any_case(
    r"""\b(?: (?:was|were|(?:has|have|had)\sbeen)\s(?:\w+ly\s)?
                 (?:inserted|introduced|added|amended|adopted|created|changed)
              | (?:a|ont|avait|fut|furent)\s(?:\w+\s)?(?:été\s)?(?:inséré|introduit|ajouté|modifié|créé|adopté)e?s?
              | (?:werd|werden|is|zijn)\b[^.;:,]{0,60}\s(?:ingevoegd|ingevoerd|toegevoegd|gewijzigd|aangenomen) )\b"""
)
# Ended since, without a recorded successor: 78bis, 78ter
HAVE_ENDED = any_case(
    r"\b(?:ended|ont\spris\sfin|geëindigd|plus\sen\svigueur|niet\smeer\svan\skracht)\b[^.;:]{0,60}:\s$"
)
ANNULLED = any_case(r"\b(?:annulled|annulée?s?|vernietigd)\b")
# article 133 of the new Code was annulled  est annulé  werd vernietigd: said of the article itself
IS_ANNULLED = verbose_any_case(rf"{NAME_OF_A_CODE},?\s{_WAS}\s(?:{_SINCE}\s)?(?:annulled|annulée?s?|vernietigd)\b")
