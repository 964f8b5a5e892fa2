"""Parts of the patterns that say whether an article is former, present or coming law: in English, French and Dutch."""

from lanzarote_law.grammar.date_expressions import A_DAY

ART = r"(?:art(?:icles?|ikel(?:en)?|s)?\.?)"
THE = r"(?:the\s|l['’]|les\s|de\s(?:l['’])?|het\s|des\s)"
OLD = r"(?:former\s|old\s|anciens?\s|oude\s)"
# after an article: of the new Criminal Code, du C. pén. 1867, nieuw Sw.
NAME_OF_A_CODE = (
    r"(?:[\s,]{1,2}(?:(?:of|the|du|de|van|het|new|former|old|nouveau|ancien|nieuwe?|oude?|criminal|penal|code|p[ée]nal"
    r"|\w*wetboek|n?\.?sw\.?|n?\.?c\.?\s?p\.?|c\.\sp[ée]n\.?|cc|nscp|1867|2024)(?!\w)\s?|l['’]){1,6})?"
)
# previously in article 417/48  jadis à l'article 383bis
EARLIER = (
    r"(?:previously|formerly|earlier|auparavant|précédemment|anciennement|autrefois|jadis|vroeger|voorheen|voordien|eerder"
    r"|destijds)"
)
# the former rules  l'ancienne législation  de vroegere regels
OLDER = (
    r"(?:former|previous|old|earlier|repealed|anciennes?|anciens?|précédente?s?|oude?|vroegere|voormalige|eerdere"
    r"|opgeheven)"
)
RULES = (
    r"(?:legislation|law|rules?|regime|provisions?|wording|texts?|numbers?|numbering|législation|loi|droit|régime"
    r"|dispositions?|textes?|numéros?|numérotation|infractions?|wetgeving|wet|recht|regeling|regels?"
    r"|(?:straf)?bepaling(?:en)?|d[ée]finitions?|incriminations?|omschrijving(?:en)?|strafbaarstelling(?:en)?"
    r"|teksten?|tekst|nummers?|nummering)"
)
# punissait  étaient; not fait, parfait
IMPERFECT = r"(?!(?:f|tr|parf|extr|retr|portr|souh|l|abstr)ait\b)\w{2,}ai(?:t|ent)"
FROM = r"(?:from|between|du|de|depuis|entre|van|tussen)"
TO = r"(?:to|until|and|au|à|et|jusqu['’](?:au|en|à)|tot(?:\sen\smet)?|en)"
# 1 June 2022 to 31 August 2026  van 2016 tot 2022  2016-2022  until 31 May 2022  avant 2022
PERIOD = rf"""(?: {FROM}?\s?(?:le\s)?(?P<from>{A_DAY}|(?:19|20)\d\d(?=\s?[-–—]))
        \s?(?:{TO}|[-–—])\s?(?:le\s)?(?P<to>{A_DAY}|(?:19|20)\d\d)
      | (?:(?P<before>before|prior\sto|avant|vóór|voor)|until|till|up\sto|jusqu['’](?:au|en|à)|tot(?:\sen\smet)?)
        \s(?:le\s|the\s)?(?P<until>{A_DAY}) )"""
