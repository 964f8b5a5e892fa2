"""The words for acts: how codes are named, what any other act looks like, in English, French and Dutch.

The names of the codes themselves come from the data.
"""

from __future__ import annotations

import re

from lanzarote_law.typography import fold

_FILLER = frozenset(
    "the of to du de la le des d l van het der den in le belgian belge belgisch belgische"
    " belgium belgiums s as amended dans en et tel que modifie meme same hetzelfde dezelfde".split()
)


def code_key(words: str) -> str:
    """What is compared when a code is named: letters and digits without the words between.

    >>> code_key("van het Strafwetboek"), code_key("V.T.Sv."), code_key("C. pén.")
    ('strafwetboek', 'vtsv', 'cpen')
    """
    spaced = re.sub(r"[^a-z0-9.]+", " ", fold(words)).replace(".", "")
    return "".join(word for word in spaced.split() if word not in _FILLER)


# 372 et suivants  372 e.s.  372 e.v.  372 en volgende  372 et seq.  372 ff.
AND_FOLLOWING = r"(?:,?\s(?:et\s(?:suivante?s|suiv\.|ss?\.|seq\.?)|e\.\s?[sv]\.|en\svolgende|and\sfollowing|ff?\.))?"
# What may stand between a list of articles and the name of the act: , du  de la  van het  of the  (
LEAD = AND_FOLLOWING + (
    r"[\s,]*[(\[]?(?:(?:précités?|susvisés?|visés?|anciens?|nouveaux?|nouvel|old|new|oud|nieuw)\s)??"
    r"(?:(?:du|de\sla|de\sl['’]|des|de(?!\s\w*(?:wet|boek)\b)|van\shet|van\sde|van|of\sthe|of|in\sthe|in\shet|in\sde|dans\sle|uit\shet|from\sthe|under\sthe)\s?)?"
    r"(?:(?:ancien|oud|nieuw|old|new)\s(?=(?i:burgerlijk|gerechtelijk|code\s(?:civil|judiciaire))))?"
    r"(?:(?:livre|boek|book)\s[IVX\d]+\w{0,2}\s(?:du|van\shet|of\sthe|)\s?)?"
)

# The law that is meant is one named before: du même Code, dudit Code, van hetzelfde Wetboek, of that Code
BACK = AND_FOLLOWING + (
    r"(?:[\s,]*(?:du\smême|du\sprésent|dudit|de\sce|du|de\sla\smême|de\sladite|de\scette|de\sla|van\s(?:het)?zelfde"
    r"|van\s(?:hetzelfde|dezelfde|dit|dat|deze|die|voormeld|voormelde|het)|of\sthe\ssame|of\sthat|of\sthis|of\sthe\ssaid|of\sthe)\s"
    r"(?:(?P<code>code|wetboek|titre(?:\spréliminaire)?|(?:voorafgaande\s)?titel|(?:preliminary\s)?title)|(?P<convention>convention|verdrag)"
    r"|(?P<law>loi|wet|law|act|directive|richtlijn|règlement|verordening|décret|decreet))(?!\w)"
    r"(?!\s(?:d[eu']|d'|van|on|of|for|relati|tot|pour|sur|inzake|betreffende|voor|europ|internat|civil|pénal|judici|(?-i:[A-Z])))"
    r"|[\s,]*(?:du|de\sl'|van\shet|of\sthe)\s?(?P<relative>nouveau|ancien|nieuwe?|oude?|new|old)(?=\s?[.,;:)])"
    r"|[\s,]*of\s(?P<it>it)(?=\s?[.,;:)])"
    r"|[\s,]*(?:de\sla|of\sthe|van\sde)\s(?:première|seconde|deuxième|first|second|eerste|tweede)\s(?P<one>de\sces|of\sthose|van\sdie)\s\w+)"
)

# An act outside the data, by its kind or by the name that everybody gives it
OTHER_ACT = (
    r"(?:(?:loi|lois|décret|ordonnance|arrêté|constitution|traité|charte|règlement|directive|protocole|statut|convention|pacte|circulaire|accord)(?!\w)"
    r"|code\s(?!p[ée]nal(?!\ssocial|\smilitaire|\sfrançais|\sluxembourgeois|\ssuisse))\w+|code\spénal\s(?:social|militaire|français|luxembourgeois|suisse)"
    r"|burgerlijk\swetboek|\w*(?:wet|wetboek|decreet|grondwet|besluit|verordening|richtlijn|verdrag|protocol|handvest|ordonnantie|omzendbrief|overeenkomst)(?!\w)"
    # of the annexed cooperation agreement  Road Traffic Act; not: Article 12 imposes a new law
    r"|(?:(?:(?<=of\s)|(?<=the\s))(?:(?!and\s)\w+\s){0,3}|(?:(?-i:[A-Z])\w+\s){0,3})(?:act|law|agreement|regulation|directive|constitution|charter|treaty|convention|covenant|protocol|decree|order|statute|code)(?!\w)"
    r"|(?:belgian\s|belgische\s)?(?:constitution|grondwet))"
)
# de la loi du 21 mars 2022: the day belongs to the name
OF_DAY = r"(?:\s(?:royal\s)?(?:du|van|of)\s\d{1,2}(?:er)?\s\w+\s\d{4})?"
# of the Criminal Code of 8 June 1867
OF_YEAR = r"(?:\s(?:du|van|of)\s\d{1,2}\s\w{3,9}\s(?P<dated>\d{4}))?"
OTHER_SHORT = (
    r"(?:GDPR|R\.?G\.?P\.?D\.?|A\.?V\.?G\.?|ECHR|C\.?E\.?D\.?H\.?|E\.?V\.?R\.?M\.?|ICCPR|PIDCP|IVBPR|CRC"
    r"|CIDE|IVRK|UNCRC|TFUE|TFEU|VWEU|TUE|VEU|UAVG|C\.\s?civ\.|BW|B\.W\.|C\.\s?jud\.|Ger\.?\s?W\.?"
    r"|Gw\.?|G\.W\.|Const\.|WVV|CSA|CDE|WER|CoBAT|CWATUP|TWV|Jw\.|LPJ|Soc\.\s?Sw\.|S\.Sw\.|EU\sCharter"
    r"|L\s\d{4}-\d{2}-\d{2}(?:/\d+)?|CETS\s(?!201)\d+|Wg\.?\s"
    r"|[LWD]\.\s?(?:(?:du|van)\s)?\d{1,2}(?:er)?\s\w+\s\d{4})"
)
# la loi du 21 mars 2022  wet van 29 februari 2024  the Act of 4 May 2020
DATED_ACT = (
    r"\b(?:loi|décret|ordonnance|arrêté|wet|decreet|besluit|ordonnantie|act|law|decree)\s(?:royal\s)?"
    r"(?:du|van|of)\s\d{1,2}(?:er)?\s\w+\s\d{4}"
)
# directive 2011/93/UE  Regulation (EU) 2016/679
NUMBERED_ACT = (
    r"(?:directive|richtlijn|règlement|verordening|regulation)\s(?:\((?:EU|UE|CE|EG)\)\s)?(?:n[°o]\s)?\d{2,4}/\d+"
    r"(?:/(?:EU|UE|CE|EG|EC|JHA|JAI|JBZ))?"
)
UNDATED_ACT = r"code\s(?!p[ée]nal)\w+|constitution|grondwet|\w+wetboek|burgerlijk\swetboek"
MENTIONED = (
    *"CETS STCE Lanzarote Convention Council Verdrag GDPR RGPD ECHR CEDH EVRM IVRK TFEU TFUE VWEU Grondwet".split(),
    *(
        "Constitution",
        "loi du",
        "wet van",
        "act of",
        "law of",
        "décret",
        "decreet",
        "code",
        "wetboek",
        "Social",
        "Militair",
        "directive",
        "richtlijn",
        "règlement",
        "verordening",
        "regulation",
        "burgerlijk",
    ),
    *("French", "Dutch", "German", "L 1", "L 2"),
)
# "ancien Code" stands for a code alone: not "nouveau Code civil", "old Code of ...", "nieuw Wetboek van ..."
BARE_CODE = re.compile(r"(?:ancien|nouveau|oud|nieuw|old|new|\d{4})\s(?:code|wetboek)", re.IGNORECASE)
# the new Belgian Criminal Code
BELGIAN_BETWEEN = r"(?:\s+(?:belgian|belgische?))?"
BELGIAN_BEFORE = r"(?i:belgian\s|belgische?\s)?"
BELGIAN = re.compile(r"\bbel(?:gian|gische?)\s+", re.IGNORECASE)
RELATIVE = ("old", "new", "ancien", "nouveau", "oud", "oude", "nieuw", "nieuwe")
NO_OTHER_CODE = r"(?!\s(?:civil|judiciaire|électoral|social|pénal|d['’]|de\s|du\s|van\s|of\s))"
FOREIGN = (
    r"(?:French|Dutch|German|Luxembourg|Swiss|Italian|English|Spanish|Frans|Duits|Nederlandse?"
    r"|Social|Military|Sociaal|Militair)\s"
)

CONVENTION_NAMES = (
    r"(?:(?:CETS|STCE)(?:\s?(?:n[°o]\.?|No\.?|nr\.?)\s?)?\s?201|(?:Council\sof\sEurope\s)?(?:Lanzarote\sConvention|Convention\sof\sLanzarote)"
    r"|Convention\sde\sLanzarote|Verdrag\svan\sLanzarote|Lanzarote[\s-]?verdrag"
    r"|(?:Council\sof\sEurope\s)?Convention\son\sthe\sprotection\sof\schildren\sagainst\ssexual\sexploitation"
    r"|Convention\s(?:du\sConseil\sde\sl.Europe\s)?sur\sla\sprotection\sdes\senfants\scontre\sl.exploitation"
    r"|Verdrag\s(?:van\sde\sRaad\svan\sEuropa\s)?inzake\sde\sbescherming\svan\skinderen\stegen\sseksuele\suitbuiting)(?!\w)"
)
FOREIGN_BEHIND = r"(?!\s(?:social|militaire|français|luxembourgeois|suisse|allemand)\b)"


def called(word: str) -> tuple[str, ...]:
    """The names of a code of which a text says only `du nouveau`, `van het oude`."""
    return f"{word} Code", f"{word} Wetboek", f"{word[:-1]} Wetboek"
