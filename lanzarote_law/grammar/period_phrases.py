"""The words that give the day or the period of which a sentence, a line or a decision speaks (three languages)."""

import re
from collections.abc import Iterator

from lanzarote_law.grammar.date_expressions import A_DAY, DAY
from lanzarote_law.grammar.phrase_parts import FROM, PERIOD, TO
from lanzarote_law.grammar.word_patterns import lazy_regex, verbose_any_case

# convicted by a judgment of 3 May 2024  bij vonnis van 3 mei 2024 werd veroordeeld  condamné par arrêt du 12 mars 2015
DECIDED = verbose_any_case(
    rf"""\b(?:judge?ment|jugement|arrêt|vonnis|arrest|ruling|decision|décision|beslissing)\b[^.;:]{{0,40}}?
         \s(?:of|du|van|on|op|dated|le)\s(?:the\s)?(?P<date>{DAY})"""
)
CONVICTED = verbose_any_case(
    r"""\b(?: (?:was|were|had\sbeen)\s(?:convicted|sentenced|acquitted|prosecuted|charged|found\sguilty)
             | (?:a|ont|avait|avaient)\sété\s(?:condamné|acquitté|poursuivi|renvoyé|reconnu)\w*
             | (?:a|ont|avait|avaient)\s(?:condamné|acquitté|déclaré|reconnu)
             | (?:werd|werden|was|waren)\b[^.;:]{0,60}?\b(?:veroordeeld|vrijgesproken|vervolgd|schuldig)
             | convicted | veroordeelde | applied | appliqué | appliquait | paste | pasten | toegepast )"""
)
# article 383bis of the Code at the time of the facts, right behind it; not of a child who was under sixteen then
AT_THAT_TIME = verbose_any_case(
    r"""\b(?: (?:au\s(?:moment|jour|temps)|à\sl['’]époque)\sdes\sfaits
             | (?:ten\stijde|op\shet\s(?:ogenblik|moment))\svan\sde\sfeiten
             | at\sthe\s(?:material\s)?time\sof\sthe\s(?:facts|acts|offences?) )\b"""
)
# still applies to facts before 1 September 2026  faits commis avant le  feiten gepleegd vóór
OF_EARLIER_FACTS = verbose_any_case(
    rf"""\b(?: (?:facts|acts|offences|conduct)\b[^.;:]{{0,20}}?\s(?:before|until|prior\sto)
             | faits\b[^.;:]{{0,20}}?\s(?:avant|antérieurs\sau|jusqu['’]au)
             | feiten\b[^.;:]{{0,20}}?\s(?:vóór|voor|tot) )
         \s(?:le\s|the\s)?(?P<date>{DAY})"""
)
# acts committed between 1 June 2016 and 31 May 2022  les faits commis en 2019  feiten uit 2019
FACTS_COMMITTED = verbose_any_case(
    r"""\b(?: (?:facts|acts|offences|crimes|conduct|rapes?)\b[^.,;:]{0,30}?\s(?:committed|dating\sfrom)
             | (?:faits|actes|infractions|crimes|viols?)\b[^.,;:]{0,30}?\s(?:commise?s?|datant\sde|remontant\sà)
             | (?:feiten|misdrijven|verkrachtingen?)\b[^.,;:]{0,30}?\s?\b(?:gepleegd|begaan|uit) )\b
         (?P<when>[^.,;:]{1,60})"""
)
# Cass. 3 februari 2004, AR P.03.1427.N, over artikel 383bis: of a day on which that was law
A_DECISION = verbose_any_case(
    rf"""\b(?:Cass\.|C\.\s?A\.|(?:Hof\s(?:van\sberoep\s)?|K\.?I\.\s|Corr\.\s|Rb\.\s|Civ\.\s)?(?:Antwerpen|Brussel|Gent|Luik|Bergen
            |Anvers|Bruxelles|Gand|Liège|Mons|Leuven|Namur|Tournai))
         ,?\s(?:\([^()\n]{{1,20}}\)\s)?,?\s?(?P<date>{DAY})"""
)
_SINCE = r"(?:from|as\sof|as\sfrom|à\spartir\sd[ue]|à\scompter\sd[ue]|dès|vanaf|met\singang\svan)"
# In 2019  en juin 2019  on 3 May 2019  gepleegd in 2019  From 1 June 2022 it was  À l'époque des faits (2017)
AT_A_DAY = verbose_any_case(
    rf"""\b(?: (?:in|en|on|op|le|au|per|during|in\sde\sloop\svan|{_SINCE})\s(?:the\s|le\s)?
             | (?:facts|acts|offences?|faits|feiten|time|époque|tijd)\s\( )(?P<date>{DAY})"""
)
# before 2022  jusqu'au 31 mai 2022  tot 1 juni 2022  until the end of May 2022
UNTIL_A_DAY = verbose_any_case(
    rf"""\b(?:before|until|till|up\sto|prior\sto|avant|jusqu['’](?:au|en|à|aux)|vóór|voor|tot(?:\sen\smet)?)
         \s(?:le\s|the\s|(?:the\send\sof|fin|eind|einde)\s)?(?P<date>{DAY})"""
)
# was, from 1 June 2022 to 31 August 2026, article 417/9  du 1er juin 2022 au 31 août 2026
FROM_TO = verbose_any_case(rf"\b{FROM}\s(?:le\s)?{A_DAY}\s{TO}\s(?:le\s)?{A_DAY}")
# From 1995 to 2022, article 383bis  de 1995 à 2022, l'article 383bis
IN_A_PERIOD = verbose_any_case(rf"(?:^|[\s(]){FROM}\s(?:le\s)?(?P<first>{A_DAY})\s{TO}\s(?:le\s)?(?P<last>{A_DAY})")
# article 371/1 (van 29 februari 2016 tot 31 mei 2022)
IN_BRACKETS_FROM_TO = verbose_any_case(rf"^(?:[^.;:()\n]|\b\w{{1,4}}\.){{0,40}}\((?P<date>{FROM_TO.pattern})\)")
# from 1 September 2026  à partir du 1er septembre 2026  vanaf 1 september 2026
FROM_A_DAY = verbose_any_case(rf"\b(?:{_SINCE}|per)\s(?:le\s|the\s)?(?P<date>{DAY})")
# 417/49 CP 1867 on 1 June 2022  10ter TP CIC until 27 April 2024  jusqu'au 31 mai 2022
AS_OF_A_DAY = verbose_any_case(
    rf"""^(?:\s(?:§|al\.|\d|\w)[\w.°§]*){{0,6}}[\s(,]{{1,2}}
         (?: (?P<until>until|up\sto|jusqu['’]au|tot(?:\sen\smet)?) | as\sat | on | le | op | au )
         \s(?:the\s|le\s)?(?P<date>{DAY})"""
)
# 1 June 2022: 417/9 CP 1867  Act of 28 July 1962: [..., article 386]: the day of all that follows in the line
LABEL = verbose_any_case(
    rf"""(?:\A|\n[ \t]*|[.|:]\s|\b(?:act\sof|law\sof|decree\sof|loi\sdu|décret\sdu|wet\svan|decreet\svan)\s)
         (?P<date>{DAY})(?:\s\(\w+\))?\s?:(?=\s)"""
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


# * 1 June 2022 to 31 August 2026 – arts. 417/5 ff.: the time of which the rest of a line speaks
_MARK = r"[ \t]*(?:[-*•–]|\d+[.)])?\s?[*_]*"
LABEL_OF_A_PERIOD = verbose_any_case(rf"{_MARK}{PERIOD}[*_]*\s?[:–—-][*_]*\s")
