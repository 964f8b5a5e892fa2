"""The words for acts: how codes are named, what any other act looks like, in English, French and Dutch.

The names of the codes themselves come from the data.
"""

import re
from datetime import date

from lanzarote_law.grammar.code_phrases import AND_FOLLOWING, NUMBER_SIGN
from lanzarote_law.grammar.date_expressions import DATE, parse_span
from lanzarote_law.grammar.states import BEFORE_NAMES, COUNTRIES, FRENCH, OWN, SHORT_FRENCH, State
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex, words_by_letter

# What may stand between the name of an act and the articles behind it: Code pénal, en son article
TO_A_NUMBER = r"""
    (?:['’]s?)?(?:,\s(?:titre|titel|title|chapitre|hoofdstuk|chapter|livre|boek|book|section|afdeling|partie|deel|part)
        \s[IVXLC\d]+(?:\s?(?:bis|ter|quater)|\w{0,3})){0,3}        # titre XIII, chapitre 6, art.
    [\s,:(\[–-]*                                                # Belgium's Criminal Code (Art.
    (?:l['’]|aux?\s|les\s|in\s(?:its\s|haar\s|zijn\s)?          # in its article
      |(?:dans|en)\s(?:son|ses)\s|de\s|zie\s|voir\s|see\s       # en son article  zie artikel
      |an\s|een\s|un\s)?                                          # in the same Code an Article 409
    """

_SAME = (
    *(r"du\smême", "dudit", r"de\sla\smême", r"de\sladite"),
    *(r"van\s(?:het|dat|dit|de)zelfde", r"of\sthe\ssame", r"in\sthe\ssame", r"of\sthe\ssaid"),
)
_THAT = (
    *(r"du\sprésent", r"de\sla\sprésente", r"de\scet?", "du", r"de\scette", r"de\sla"),
    *(
        r"van\szelfde",
        r"van\shet\s(?:boven|voor|eerder)?(?:meld|vermeld|noemd|genoemd)e?",
        r"van\s(?:dit|dat|deze|die|het|(?:boven|voor|eerder)?(?:meld|vermeld|noemd|genoemd)e?)",
    ),
    *(r"of\sthat", r"of\sthis", r"of\sthe"),
)
_A_LAW = (
    *"loi wet law act directive richtlijn règlement verordening décret decreet accord akkoord contrat contract".split(),
    *"besluit arrêté ordonnance ordonnantie decree regulation order reglement".split(),
)
# The law that is meant is one named before: du même Code, dudit Code, van hetzelfde Wetboek, of that Code
BACK = rf"""{AND_FOLLOWING}[\s,]*+(?=[diov])
    (?:
        (?: (?P<same>{words_by_letter(_SAME)}) | {words_by_letter(_THAT)} )\s
        (?: (?P<code>code|wetboek)
          | (?P<title>titre(?:\spréliminaire)?|(?:voorafgaande\s)?titel|(?:preliminary\s)?title)
          | (?P<convention>convention|verdrag)
          | (?P<law>{words_by_letter(_A_LAW)})(?P<decree>(?<!\bloi)(?<!\bwet)(?<!\blaw)(?<!\bact))?
        )(?!\w|-\w)
        (?(same)|(?!\s(?:(?:d[eu]s?|van|der|on|of|for|tot|pour|sur|inzake|betreffende|voor)\b|d['’]  # of the law on
          |met\sde\sinkom|relati
          |\w+\s(?:du|van|of)\s\d|spécial|ordinaire|organique|coordonn|communale|provinciale|électoral|hypothécaire
          |forestier|rural\b|social|mondial|(?:ferrovi|consul|disciplin|réglement)aire|(?:éth|déontolog)ique
          |econom|diverse\b|vennootsch|\w+(?:rechten|belasting)|flam|wallon|bruxell|germanoph|communaut|région
          |europ|internat|civil|pénal|judici|anti|\w+traite\b|(?<!\n)(?-i:[A-Z]))))               # not: du Code civil
      | (?:du|de\sl'|van\shet|of\sthe)\s?
        (?P<relative>nouveau|ancien|nieuwe?|oude?|new|old)(?:\sone(?!\w))?(?=\s?[.,;:)])       # of the old.
      | (?P<untold>of\sthe\sformer(?=\s?[.,;:)])|du\spremier(?=\s?[.,;:)])|van\s(?:de|het)\seerstgenoemde?(?!\w))
      | of\s(?P<it>it)(?=\s?[.,;:)])                                                       # of it.
      | (?P<one>(?:de\sla|of\sthe|van\sde)\s(?:première|seconde|deuxième|first|second|eerste|tweede)\s
          (?:de\sces|of\sthose|van\sdie)\s\w+                                             # of the first of those laws
        | (?:de\schacune\sd(?:es|e\sces)|des(?!\slois\sdu\s\d)|van\s(?:elke?(?:\svan)?|beide)
              |of\s(?:each(?:\sof)?|both))\s
          (?:(?:deux|trois|de|deze|die|beide|twee|drie|the|these|those|two|three)\s){{0,2}}
          (?:lois|wet(?:ten)?|acts?|laws?)(?!\w))                                    # de chacune des deux lois
    )"""

# An act outside the data, by its kind or by the name that everybody gives it
OTHER_ACT = r"""
    (?: (?:(?:présente|nouvelle|susdite|ancienne|future)\s)?                              # loi  la présente loi
        (?:loi(?:-programme|-cadre)?|lois|décret|ordonnance|arrêté|déclaration|constitution|traité|charte|règlement|directive
          |protocole|statut|convention|pacte|circulaire|accord)(?!\w)
      | code\s(?!de\sproc[ée]dure\sp[ée]nale|p[ée]nal(?!\s(?:social|militaire|<french>)))\w+           # Code civil
      | code\spénal\s(?:social|militaire|<french>)                     # Code pénal social
      | code\sde\sproc[ée]dure\sp[ée]nale(?!\w) | wetboek\svan\sstrafproces(?:recht)?(?!\w)    # Belgium has none
      | burgerlijk\swetboek | (?:geco[öo]rdineerde\s)?wetten(?!\w)
      | (?:(?<=du\s)|(?<=de\sla\s)|(?<=de\sl['’]))(?:avant-)?(?:projet|proposition)(?!\w)        # 12 du projet
      | (?:en\sprojet|proposée?s?|in\sontwerp|ontworpen)(?!\w|\s(?:du|de|van)\b)                  # 4 en projet
      | (?:dit|deze|dat|ce|cet|cette|this|that|présente?)\s                                   # van dit voorstel
        (?:wets)?(?:voorstel|ontwerp|proposition|projet|bill|proposal|amendement)(?!\w)
      | (?:wets)?(?:voor)?(?:ontwerp|voorstel)(?!\w) | (?:draft\s)?bill(?!\w)                   # van het ontwerp
      | (?:(?:(?<=van\sde\s)|(?<=van\shet\s)|(?<=uit\shet\s)|(?<=in\shet\s))              # van het koninklijk besluit
          (?:(?!(?:en|of)\s)\w+\s){0,2}|(?:koninklijk|ministerieel)\s
          |(?-i:[A-Z])\w+\s(?=[\w–-]+(?:wet|decreet|besluit|verordening)\b)  # Voorlopige Hechteniswet  Potpourri II-wet
          |(?:algemene|gewone|bijzondere|vlaamse?|waalse?|brusselse?)\s(?=(?:wet(?:boek)?|decreet|besluit|ordonnantie)\b)
          |(?:europees|internationaal)\s(?=(?:verdrag|handvest|protocol)\b))?
        (?:\w{1,12}[-–](?=\w))?                                       # RSZ-wet  Btw-wetboek
        (?=\w++(?<=wet|oek|eet|uit|ing|ijn|rag|col|est|tie|ief|mst|ord|ent))   # by its end: few words have one
        \w*(?:wet|wetboek|decreet|grondwet|besluit|verordening|richtlijn|verdrag|protocol|handvest     # jeugdwet
          |ordonnantie|omzendbrief|overeenkomst|akkoord|reglement)(?!\w)
      | (?:(?:vlaams|waals|brussels)e?\s)?(?:wooncode|codex)(?!\w)
      | (?:(?<=du\s)|(?<=de\sla\s)|(?<=des\s)|(?<=van\sde\s)|(?<=van\shet\s)|(?<=of\sthe\s)|(?<=of\sour\s))
          (?:polis|police|contrat|contract|policy|statuts?|statuten|bail|lease|conditions|voorwaarden|bylaws)(?!\w)
      | (?: (?:(?<=of\s)|(?<=the\s))(?:(?!and\s)\w+\s){0,3}       # of the annexed cooperation agreement
          | (?!the\s)(?:(?-i:[A-Z])[\w-]+\s){0,3})                # Road Traffic Act; not: Article 12 imposes a new law
        (?:act|law|agreement|regulations?|directive|constitution|charter|treaty|convention|covenant
          |declaration|protocol|decree|order|ordinance|statute(?!\sof\slimit)|rules|code)(?!\w)
      | (?:<own>\s)?(?:constitution|grondwet)
      | Conv\.\s?(?:E\.?\s?D\.?\s?H|eur)\.?
      | (?:Conv|Verdr|Prot)\.\s?(?:(?:d['’]|de\s|of\s|van\s)\s?)?(?-i:[A-Z])\w{3,15}             # Conv. Budapest
    )"""
# de la loi du 21 mars 2022  law of 1999-05-04/12: the day belongs to the name
OF_DAY = r"""(?:\s(?:royal\s|ministériel\s)?(?:(?:du|van|of)\s)?
    (?:\d{1,2}(?:\s?er)?\s\w+\.?\s\d{4}|\d{4}-\d\d-\d\d(?:/\d+)?|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}))?"""
# of the Criminal Code of 8 June 1867  - 08-06-1867  (1867)  Swb. 2024, a year of our codes  Criminal Code of 1976;
# not: Criminal Code of 2021
OF_YEAR = r"""
    (?:\s(?:belge\s)?(?: (?:du|van|of)\s\d{1,2}\s\w{3,9}\s | (?:de|van|of)\s(?=1[789]\d\d\b|200\d\b|201[0-5]\b)
        | (?:(?:de|van|of)\s)?(?=(?:YEARS)\b) | (?P<key>[-–]\s\d\d[-/]\d\d[-/])
        | (?P<bracket>\() )(?P<dated>\d{4})(?(bracket)\)))?"""
# the 2003 Criminal Code  [2003 Criminal Code; not: on 1 May 2003 Criminal Code
YEAR_BEFORE = any_case(r"(?:\b(?:the|le|du|het|their|its)\s|\[)\d{4}\s[“\"]?\Z")
# Criminal Code of 1976
OF_A_YEAR = lazy_regex(r"\s(?:belge\s)?(?:de|van|of)\s")
# Criminal Code (Law no. 140/1961, in force until 2009); not: Criminal Code (law of 8 June 1867)
LAW_WITH_A_NUMBER = lazy_regex(
    r"\s?\(?\(\s?(?i:act|law|loi|wet|statute|décret|decree)\s(?i:no\.?|n[°º.o]\.?|nr\.?|num\w+)\s?\d{1,5}/\d{2,4}(?!\d)"
)
OTHER_SHORT = rf"""
    (?: GDPR|R\.?G\.?P\.?D\.?|A\.?V\.?G\.?|ECHR|C\.?E\.?D\.?H\.?|E\.?V\.?R\.?M\.?|ICCPR|PIDCP|IVBPR|CRC
      | C\.\s?pén\.\s?(?:soc|mil)\.
      | CIDE|IVRK|UNCRC|TFUE|TFEU|VWEU|TUE|VEU|UAVG|C\.\s?civ\.
      | (?:WAM|AWDA|A\.W\.D\.A\.|LGDA|L\.G\.D\.A\.|C\.?T\.?V\.?A\.?)(?!\w)
      | (?:WIB|CIR|W\.I\.B\.|C\.I\.R\.)(?:\s?(?:19)?\d\d)?(?!\w)
      | BW|B\.W\.|C\.\s?jud\.|Ger\.?\s?W\.?
      | G(?:rond)?w\.?|G\.\s?W\.|Const(?:it)?\.|WVV|CSA|CDE|WER|CoBAT|CWATUP|TWV|Jw\.|LPJ|Soc\.\s?Sw\.|S\.Sw\.
      | EU\sCharter
      | (?:[LW]|law|loi|wet)\s\d{{4}}-\d{{2}}-\d{{2}}(?:/\d+)?                    # L 2024-02-29/16
      | [LW]\s\d{{1,2}}-\d{{1,2}}-\d{{4}}(?:/\d+)?|Wg\.?\s
      | StGB|StPO|Straf(?:gesetzbuch|prozessordnung)
      | (?:[A-Z][\w–-]*[–-])?[KM]\.?B\.?(?!\w)|A\.?R\.(?!\w)|AR(?=\s(?:n[°o]|du\s\d)|/)|Sr\.?(?=\W)
      | AGCF|AGW|BVR|[Dd][eé]cr\.|Ord\.
      | (?:CETS|STCE|STE|ETS)(?:\s?(?i:{NUMBER_SIGN}))?\s(?!201)\d{{1,3}}(?!\d|\s?\()          # CETS No. 185
      | [LWD]\.\s?(?:(?:du|van)\s)?\d{{1,2}}(?:(?:\s?er)?\s\w+\.?\s|[./-]\d{{1,2}}[./-])\d{{4}}  # L. du 8 avril 1965
    )"""
# la loi du 21 mars 2022  wet van 29 februari 2024  the Act of 4 May 2020
DATED_ACT = (
    r"\b(?:loi(?:s|-programme|-cadre)?|programmawet|décret|ordonnance|arrêtés?-lois?|arrêté|(?:besluit)?wet(?:ten)?|decreet|besluit|ordonnantie|acts?|laws?|decree)\s(?:royal\s|ministériel\s)?"
    r"(?:(?:du|van|of)\s)?(?:\d{1,2}(?:\s?er)?\s\w+\.?\s\d{4}|[a-z]{3,9}\.?\s\d{1,2},?\s\d{4}|\d{4}-\d\d-\d\d(?:/\d+)?|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})"
)
ACT_OF_A_DAY = any_case(DATED_ACT)
# directive 2011/93/UE  Regulation (EU) 2016/679
NUMBERED_ACT = (
    r"(?:directive|richtlijn|règlement|verordening|regulation)(?:,?\s(?:(?:en\sson|in\shaar|in\sits)\s)?(?=art)|"
    r"(?:\s(?:européenne?|europese|europees))?\s(?:\((?:EU|UE|CE|EG)\)\s)?(?:n[°o]\s)?\d{2,4}/\d+"
    r"(?:/(?:EU|UE|CE|EG|EC|JHA|JAI|JBZ))?)"
)
_PLACES = "Istanbul|Budapest|Palermo|Vienne?|Wenen|Genève|Geneva|Istamboel"
# Istanbul Convention  Convention d'Istanbul  UN Convention on the Rights of the Child  Verdrag inzake de rechten van
OTHER_TREATY = rf"""(?:(?:{_PLACES})\s(?:Convention|Protocol)
    |(?:Convention|Protocole?|Verdrag)\s(?:d['’]\s?|de\s|of\s|van\s)(?:{_PLACES})
    |(?:Conv|Verdr|Prot)\.\s?(?:(?:d['’]|de\s|of\s|van\s)\s?)?(?:{_PLACES})
    |(?:(?:UN|European|United\sNations)\s)?Convention\s(?:on\s(?:the\s(?:Rights|Elimination)|Human|Cyber)
        |relative\saux\sdroits|internationale\s|européenne\s)
    |(?:Europees\s)?Verdrag\sinzake\sde\srechten|Europees\sVerdrag|European\sConvention)"""
A_TREATY = r"(?<!\w)(?:convention|verdrag|covenant)(?!\w)"
"""Written out: an act that is called by letters, such as the ECHR, is not what `the Convention` means."""
_NO_MORE_IN_DUTCH = ("oude?", "vroegere?", "voormalige?", "toenmalige?")
# the former Criminal Code  het huidige Strafwetboek
FORMER_OR_PRESENT = (
    rf"(?i:\(?(?:(?P<former>{words_by_letter((*'former previous old ancien'.split(), 'anc[.]', *_NO_MORE_IN_DUTCH))})"
    rf"|(?P<present>{words_by_letter(('current', 'present', 'actuel', 'huidige?'))})"
    rf"|(?P<future>{words_by_letter(('future?', 'toekomstige?', 'nouv[.]'))}))\)?\s)"
)
# het nieuwe eerste boek van het Strafwetboek  le nouveau livre Ier du Code pénal  the new Book I of the Criminal Code
NEW_BOOK = (
    r"(?:nieuwe?|nouveau|new)\s(?:(?:eerste|tweede|premier|deuxième|second|first)\s)?(?:boek|livre|book)"
    r"(?:\s(?:[IVX\d]{1,3}(?:er)?|premier|deux|one|two|een|twee))?\s(?:van\shet|du|of\sthe)\s"
)
_WORDS_BEHIND_A_CODE = (
    "est|sont|a|ont|était|ne|n|en|et|ou|où|qui|que|dans|sur|par|pour|avec|ainsi|tel|comme|lui|se|soit|doit|peut|comporte"
    "|punit|réprime|sanctionne|incrimine|prévoit|définit|dispose|contient|vise|entre|entrera|permet|exige|fixe|reste"
    "|is|was|are|has|had|and|or|which|that|in|on|by|with|as|at|to|under|also|does|do|did|will|shall|may|must|can"
    "|punishes|provides|criminali[sz]es|makes|defines|contains|covers|states|says|entered|enters|applies|requires"
)
# Code judiciaire  Code de la route; not: le même Code, le Code punit, the Code is
UNDATED_ACT = (
    rf"(?<!même\s)(?<!dudit\s)(?<!this\s)(?<!that\s)(?<!same\s)(?:(?<!criminal\s)(?<!penal\s)|(?=code\sof\s))code\s(?!p[ée]nal|(?:{_WORDS_BEHIND_A_CODE})\b)\w+"
    r"|code\spénal\s(?:social|militaire|français|luxembourgeois|suisse|allemand|néerlandais|italien|espagnol)|constitution|grondwet|\w+wetboek"
    r"|(?:burgerlijk|gerechtelijk)\swetboek|(?:civil|judicial)\scode(?!\w)"
)
# loi du 21 mars 2022 modifiant le Code pénal  wet houdende wijzigingen aan het Strafwetboek
AMENDED_BY = any_case(
    r"(?:modifiant|modifications?\s(?:du|de\sla|au)|insérant|introduisant|wijziging(?:en)?\s(?:van|aan|in)|invoering\svan"
    r"|invoegen|amend\w+|introducing|inserting)\b[^.;\n]{0,60}\Z"
)
# Article 442bis of⏎6 the Criminal Code: the number of a note at the end of the page
NOTE_BEFORE_A_NAME = lazy_regex(r"\n\d{1,2}\s(?=(?:(?:the|het)\s)?(?:Criminal|Penal|Code|Strafw|Wetboek))")
# inséré par la loi du 28 novembre 2000  gewijzigd bij de wet van  as amended by the Act of
BY_WHICH = any_case(
    r"(?:insér|modifi|remplac|abrog|complét|rétabli|introdui|ingevoegd|gewijzigd|vervangen|opgeheven|aangevuld|hersteld|ingevoerd"
    r"|insert|amend|replac|repeal|supplement|introduc|substitut|enact|restor|reinstat|add|ajout|toegevoeg)\w*(?:\sen\sdernier\slieu|\slaatstelijk|\slast)?\s(?:par|bij|door|by|pursuant\sto)"
    r"(?:\s?:)?\s(?:(?:la|le|les|l['’]|de|het|the|an?)\s?)?(?:(?:l['’])?art\w*\.?\s\d{1,3}\s(?:de\sla|du|van\sde|van\shet|of\sthe)\s)?\Z"
    r"|\b(?:depuis|avant|après|dès|sinds|vóór|voor|na|since|before|after|until)\s(?:la|de|the)\s\Z"
)
# by the Act of 28 November 2000 on Cybercrime and the Act of 15 May 2006: the second one changed it, too
AND_BY_WHICH = any_case(r"[^.;:()\d]{0,60}(?:,|\s(?:et|en|and))\s(?:(?:par|bij|door|by)\s)?(?:(?:la|de|the)\s)?")
# the law of April 17, 1878 containing the preliminary of the Code of criminal procedure: its title names no other act
CONTAINS = any_case(r"\s(?:containing|contenant|houdende)\s[^.;:,()\d]{0,60}")
# depuis la loi du 31 mai 2016, l'article 383bis/1  sinds de wet van  before the Act of
SINCE_WHICH = any_case(r"\b(?:depuis|avant|après|dès|sinds|vóór|na|since|before|after|until)\s(?:la|de|the)\s\Z")
# loi du 8 avril 1965 instituant les règlements de travail  wet van 17 mei 2006 tot oprichting van; not: relatives aux
TITLE_BEHIND_A_DAY = any_case(
    r",?\s(?:relative\s(?:à|aux?)|inst(?:itu|aur)ant|portant|modifiant|organisant|établissant|créant|insérant|houdende"
    r"|tot\s\w+ing\s(?:van|in)|(?:establish|institut|amend|introduc|insert)ing)\s(?P<subject>[^.;:()\n]{5,120})"
)
TITLE_OF_AN_ACT = lazy_regex(
    r"\b(?:loi|wet|act|law|décret|decreet)\s(?:du|van|of)\s\d[^.;()]{0,40}?"
    r"\s(?:modifiant|insérant|introduisant|abrogeant|tot\swijziging|tot\sinvoering|houdende\swijziging|amending|introducing|inserting)"
    r"\s[^.;(),]{0,70},\s(?:l['’])?[aA]rt\w*\.?\s\Z"
)
A_LAW = any_case(r"(?:\A|\n)\W*(?:loi|wet|law|act|décret|decreet|arrêté|besluit|[LW]\.)\s[^.;\n]*\Z")
# 2. Loi du 13 juin 2005 relative aux communications électroniques; not one that amends a code, with what it inserts
HEADING_OF_AN_ACT = any_case(
    r"[\d.)\s*_–-]{0,12}(?:loi|décret|ordonnance|arrêté\s(?:royal|ministériel)|wet|decreet|ordonnantie|koninklijk\sbesluit"
    r"|law|act)\s(?:du|van|of)\s\d{1,2}(?:er)?\s[^\W\d_]{3,10}\s\d{4}"
    r"(?:(?!modif|insér|insert|introd|abrog|portant|houdende|wijzig|invoeg|amend|code|wetboek)[^\n.;:?!])*"
)
# Het Burgerlijk Wetboek regelt het gezag.⏎⏎Artikel 375, after artikel 375 of the Strafwetboek
CODE_OR_ANOTHER = lazy_regex(
    r"\b(?:(?P<other>Code\s(?:civil|judiciaire|(?:pénal\s)?social)|(?:Civil|Judicial|Social(?:\s(?:Penal|Criminal))?)\sCode"
    r"|(?:Burgerlijk|Gerechtelijk|Sociaal)\s(?:Straf)?[Ww]etboek)"
    r"|Code\s(?:pénal|d['’]instruction)|(?:Criminal|Penal)\sCode|Strafwetboek|Wetboek\svan\sStrafvordering)\b"
)
"""A code by a name that others share is looked for from its first word on: a social penal code is another."""
# <W 10-07-1967, art. 1, 78°>  <Inserted by L 1999-05-04/60, art. 5
IN_A_NOTE = lazy_regex(r"<[^<>\n]{0,40}\b[LWD]\.?\s[\d/.…-]{6,20},[^<>\n]{0,12}\Z")
A_CODE = (
    r"code\s|(?:\w+\s){0,2}\w*wetboek|(?:\w+\s){1,3}code(?!\w)"
    r"|C\.\s?(?:civ|jud)\b|B\.?W\b|Ger\.?\s?W\b|(?:WIB|CIR)(?![^\W\d])"
)
# het Wetboek van Strafrecht: of another country, or the Belgian one under a wrong name; not: criminal law
A_CRIMINAL_CODE = any_case(r"\b(?:wetboek\svan\sstrafrecht|(?:criminal|penal)\scode|code\spénal|strafwetboek)\Z")
A_DRAFT = any_case(r"en\sprojet|proposée?s?|in\sontwerp|ontworpen")
# of the decree: of one that the text names as such, not of the law before it
A_DECREE = any_case(
    r"\b(?:d[eé]cr(?:et|ee)|decreet|arrêté|besluit|ordonnan\w+|order|regulation|règlement|reglement|verordening|directive"
    r"|richtlijn|accord|akkoord|agreement|contrat|contract)\w*\b"
)
# loi du 21 mars 2022  Road Traffic Act  Wapenwet; not: law school
IS_A_LAW = any_case(r"\A(?:loi|wet|law|act)\b|(?:\bact|\blaw|(?<!grond)wet)(?:\sof\s[\w\s]{4,20})?\Z")
BEGINS_AS_A_LAW = any_case(r"(?:loi|wet|law|act)\b")
# Dans le livre Ier du même Code, il est inséré un article 92  In title VIII of the same Code, section 433
SAME_CODE = any_case(
    r"\b(?:(?:du|au|dans\sle|le)\smême\scode|dudit\scode|hetzelfde\swetboek|datzelfde\swetboek|(?:of|in)\sthe\ssame\scode)\b"
    r"(?:[^;]{0,60}\b(?:un|une|les|een|de|an?|the)\s|,?\s(?:(?:wordt|worden)\s)?(?:l['’]|het\s)?)$"
)
# du même Code, qui contient les articles  van hetzelfde Wetboek, dat de artikelen 240 tot 245 bevat
PART_OF_THE_SAME = any_case(
    r"(?:même\scode|hetzelfde\swetboek|same\scode),?\s(?:qui\s(?:contient|comprend)|comprenant|contenant|dat|die|bevattende"
    r"|which\scontains|containing)\s(?:les|de|the)\s$"
)
OTHER_NAMED = f"{DATED_ACT}|{UNDATED_ACT}|{NUMBERED_ACT}|{OTHER_TREATY}"
"""An act outside the data wherever a text speaks of it, with no number beside it."""
MENTIONED = (
    *"CETS STCE STE ETS Treaty Traité Vertrag Lanzarote Convention Council Verdrag".split(),
    *"GDPR RGPD ECHR CEDH EVRM IVRK TFEU TFUE VWEU Grondwet".split(),
    *("Constitution", "loi du", "lois du", "wet van", "wetten van", "act of", "acts of", "law of", "laws of"),
    *(f"{law} {figure}" for law in ("wet", "loi") for figure in "123456789"),
    *"loi-programme loi-cadre programmawet décret decreet code wetboek Social Militair directive richtlijn".split(),
    *"règlement verordening regulation burgerlijk gerechtelijk civil judicial".split(),
    *("Istanbul", "Budapest", "Palermo", "UN Convention", "United Nations", "European", "Europees"),
    *("French", "Dutch", "German", "L 1", "L 2", "L. du", "W. van", "L. ", "W. "),
    *("besluit van", "besluitwet", "arrêté", "decree of", "ordonn", "Conv.", "Verdr."),
)
# "ancien Code" stands for a code alone: not "nouveau Code civil", "old Code of ...", "nieuw Wetboek van ..."
BARE_CODE = any_case(r"(?:ancien|nouveau|oud|nieuw|old|new|former|\d{4})\s(?:code|wetboek)")
# the new Belgian Criminal Code
OWN_BETWEEN = rf"(?:\s+{OWN}(?:['’]s)?)?"
OWN_BEFORE = rf"(?i:\(?{OWN}(?:['’]s)?\)?\s)?"
# of the "Criminal Code"  du « Code pénal »
QUOTED = r"""(?:["“„”«']\s?)?"""
FILLERS = frozenset("d of the du de la le van het".split())
BETWEEN_WORDS = r"[\s'’]*+(?:d['’]\s?|(?:du|de|la|le|van|het|of|the|v\.)\s){0,2}"
"""What may stand between the words of the name of a code, each of which may be cut short."""
BY_ONE_LETTER = frozenset(("code", "wetboek"))
# not C. pén. soc.
NOT_OF_OURS = r"(?!\s?(?:soc|mil|jud|civ))"
TITLES = ("titre", "voorafgaande titel", "preliminary title", "opening title")
"""How the name begins of a title that is cited by itself."""
BARE_TITLES = ("titre préliminaire", "voorafgaande titel", "preliminary title")
# Titre préliminaire du C.I.cr.  Preliminary Title of the CCP: the name of the title with that of its code in short
_OF_A_CODE = r"\s(?:du|van\shet|of\sthe)\s(?:C\.?\s?I\.?\s?Cr|CIC|C\.?P\.?P|(?:W\.?\s?)?Sv|CCP)(?!\w)\.?"
OF_A_CODE_IN_SHORT = rf"(?:{_OF_A_CODE})?"
TITLE_OF_A_CODE_IN_SHORT = any_case(rf"\b({'|'.join(BARE_TITLES)}){_OF_A_CODE}\Z")
RELATIVE = ("old", "new", "ancien", "nouveau", "oud", "oude", "nieuw", "nieuwe")
NO_OTHER_CODE = r"(?!\s(?:civil|judiciaire|électoral|social|rural|pénal|d['’]|de\s|des\s|du\s|van\s|of\s))"
CALLED_LOOSELY = ("Strafwet", "Strafrecht", "loi pénale", "penal law", "criminal law")
"""What some call the criminal code; behind an article alone, since elsewhere it is criminal law: `372 Strafwet`."""
CRIMINAL_CODES = r"CP|Sw\.?"
"""What stands beside the number of an article where nothing but that is said, as in a title."""
# ABUS DE CONFIANCE : 491 C.P.
NUMBER_BEFORE_LETTERS = lazy_regex(rf"\d{{3}}\s(?=(?:[A-Z]\.){{2,4}}|(?:{CRIMINAL_CODES}|C\.\s?p[ée]n)\b)")
OF_A_COMMUNITY = re.compile(
    r"de\\s\+la\\s\+Communaut\[ée\]\\s\+\w+|van\\s\+de\\s\+\w+\\s\+Gemeenschap|of\\s\+the\\s\+[\w\\-]+\\s\+Community"
)
"""The community of a decree in a pattern of its name, which may be put in brackets: `décret (de la Communauté`."""
WITH_A_SLIP = ("Code pénal", r"\s*p[ée]nal", r"\s*(?:du\s+)?p[ée]nal")
"""A name that is written with a slip of the pen, `Code du pénal`: what its pattern contains, and what replaces that."""
ENDS_A_NAME = r"(?:(?!\w)|(?<=[a-zé\d])(?=[A-ZÀ-Ý][a-zà-ÿ]{2}))"
"""The end of a written name, also where a copy lost the blank after it: `loi du 8 avril 1965Documents`."""
# not: Code de procédure pénale suisse, the titre préliminaire of it
A_CODE_OF_PROCEDURE = any_case(r"code\sde\sproc[ée]dure\sp[ée]nale|wetboek\svan\sstrafproces(?:recht)?")
_CRIMINAL_LAW = rf"crimin|p[ée]nal|p[ée]n\b|\bstraf|^\s*{OWN}\s(?:code|wetboek|law)\s*$"
_ANOTHER_LAW = (
    r"soci|milit|jeun|youth|jeugd|proc[ée]|instruc|vorder|internat|\d"
    rf"|\b(?:{FRENCH}|{COUNTRIES}|{BEFORE_NAMES})"
)


# loi du 08/04/1965  W. 8 april 1965  L. 08-04-1965; not: D. 04-03-1991
_LAW_OF_A_DAY = any_case(r"(?:lois?|wet(?:ten)?|laws?|acts?|[LW]\.?)\s?(?:(?:du|van|of)\s)?(?=\d)")
_IN_HYPHENS = re.compile(r"(\d{1,2})-(\d{1,2})-(?=\d{4})")


def day_of_a_law(name: str) -> date | None:
    """The day of a law that is called by it, however that is written.

    >>> day_of_a_law("L. 08-04-1965") == day_of_a_law("wet van 8 april 1965") == date(1965, 4, 8)
    True
    """
    begins = _LAW_OF_A_DAY.match(name)
    span = parse_span(DATE.fullmatch(_IN_HYPHENS.sub(r"\1/\2/", name[begins.end() :]))) if begins else None
    return span.first if span and span.is_a_day else None


def may_be_criminal_law(name: str, state: State) -> bool:
    """Whether an act that the data do not name may be a criminal code of theirs after all.

    >>> names = ("criminal law", "Belgian Code", "Civil Code", "Code pénal social", "Luxembourg criminal law")
    >>> [may_be_criminal_law(name, State(("belg",))) for name in names]
    [True, True, False, False, False]
    """
    if A_CODE_OF_PROCEDURE.fullmatch(name):
        return True
    is_criminal, is_another = (state.find(each, re.IGNORECASE).search(name) for each in (_CRIMINAL_LAW, _ANOTHER_LAW))
    return is_criminal is not None and is_another is None


# 2. Modifications du  CHAPITRE II. - Wijziging van het  Extraits du
BEFORE_A_TITLE = r"""(?:\d{1,2}(?:er)?\s[a-zéûA-ZÉÛ]{3,9}\s\d{4}\.?(?=\s?[-–—]))?[\s#*_\d.):|/–—-]*
    (?:(?:chapitre|chapter|hoofdstuk|titre|title|titel|section|afdeling|livre|boek)\s(?:[IVX]+|\d+)(?:er)?[\s.:–—-]*)?
    (?:(?:the|het|de|les?|la|du|des|van|of|to|aan|in|uit|<own>|relevante?|pertinent|extraits?|extracts?|uittreksels?|articles?|artikel(?:en)?|dispositions?(?:\smodifiant)?
        |provisions(?:\samending)?|bepalingen(?:\stot)?|modifications?|wijziging(?:en)?|amendments?)\s|l['’]|d['’])*+"""
# (extraits)  avant 01.06.2022
BEHIND_A_TITLE = r"""(?:\s(?:of|de|van)\s<own>)?
    (?:\s?[-–—,]\s?Lanzarote(?:,\s(?:[\dIVX.]{6,12}|\d{1,2}\s\w+\s\d{4}))?)?[\s*_:|–—-]*
    (?:<own>|(?:relevant\w*\s|pertinent\w*\s)?(?:provisions|articles|dispositions|bepalingen|artikelen)(?:\s(?:relevant|pertinent)e?s?)?
      |in\s(?:1|één|een|a)\s\w{5,10}|in\s(?:brief|short|het\skort)|en\sbref|at\sa\sglance|(?:1[89]|20)\d\d|\.\s?(?:[-–—]\s)?(?:\w+\s)?(?:livre|boek|book)(?:\s\w+)?(?:,\s(?:titre|titel|title)\s\w+)?\.?|\.|\((?P<until>(?:avant|jusqu|before|until|vóór|voor|tot)\b[^()\n]{0,50})?[^()\n]{0,60}\)|[-–—,]\s?(?:extraits?|extracts?|uittreksels?)
      |(?:avant|après|jusqu['’]|depuis|dès|à\spartir|before|after|until|since|from|as\sof|vóór|voor|tot|vanaf|sinds|na)\b
        [^\n|]{0,40}
    )?[\s*_:|#]*"""
# Code pénal (ancien)  Sw. (oud)  C.P. ancien,  C. pén. (nouveau Code)  Sw. (nieuw Strafwetboek)
_THE_CODE = r"(?:\s(?:code(?:\sp[ée]nal)?|(?:criminal|penal)\scode|(?:straf)?wetboek|c\.\s?p[ée]n\.|cp|sw\.))?"
CALLED_IN_A_BRACKET = r"\((?:le\s|het\s|the\s|l['’])?(?:ancien|oude?|old|former|nouveau|nieuwe?|new)\b"
FORMER_BEHIND = (
    rf"(?:\s(?:(?P<former_behind>\((?:l['’])?(?:ancien|oude?|old|former){_THE_CODE}\)|(?:ancien|oud)(?=\s?(?:[.,;:)]|$)))"
    rf"|(?P<new_behind>\((?:le\s|het\s|the\s)?(?:nouveau|nieuwe?|new){_THE_CODE}\)|(?:nouveau|nieuw)(?=\s?(?:[.,;:)]|$))|r[ée]form[ée](?!\w))))?"
)
_THE_STATE = (
    r"(?:(?i:the|la|le|l['’]|les|het|de)\s?|Republic\sof\s|République\s(?:de\s)?|Republiek\s"
    rf"|Grand[- ]Duch[éy]\s(?:de|of)\s|Groothertogdom\s)*(?:{COUNTRIES})(?!\w)"
)
# C. pén. lux.  C.P. français  Sw. (Nederland)
# Criminal Code Act 2014 of Malta  Penal Code (Cap. 9)  Penal Code 1960 of Cyprus
BEHIND_OF_ANOTHER_STATE = rf"""
    (?:\s(?:Act|Ordinance)(?!\s(?:of|on)\s(?:the\s)?\d)(?!\w)                            # not: Code, Act of 8 June 1867
      |,?\s\(?Cap\.\s?\d+\)?
      |(?:,?\s(?:(?:of|de|du|van)\s)?\d{{4}})?
        (?: \s(?:of|de|du|des|van)\s{_THE_STATE} | ,?\s\({_THE_STATE}[^()\n]{{0,20}}\)
          | \s(?:{FRENCH})e?(?!\w)
          | \s(?i:{SHORT_FRENCH})\. | \s\((?i:{SHORT_FRENCH})\.?\)
          | \s(?=(?:lux|luxemb|néerl|fr)(?![\w.'’]))(?:{SHORT_FRENCH}) ))"""
NO_OTHER_CRIMINAL_LAW = r"(?!\s(?:sociale?|militaire|[Cc]onvention|[Pp]rotocol)\b)"


def relative_code_names(word: str) -> tuple[str, ...]:
    """The names of a code that a text calls only `du nouveau` or `van het oude`."""
    return f"{word} Code", f"{word} Wetboek", f"{word[:-1]} Wetboek"
