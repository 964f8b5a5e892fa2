"""Phrases that show the context of a citation: a mere reference, an article's heading, a case, a bill, a parliament."""

import re

from lanzarote_law.grammar.word_patterns import any_case, verbose_any_case, words_by_letter

# Art. 372 du Code pénal  zie ook artikel 21bis V.T.Sv.
OF_A_REFERENCE = verbose_any_case(
    r"""\b(?: art\w* | code | p[ée]nal | criminal | belg\w* | strafwetboek | wetboek | sw | cp | du | de | la | van
           | het | of | the | and | et | en | v\.?t\.?sv | see | also | voir | aussi | zie | ook )\b | [\W\d_]"""
)
# Art. 417/6. Les restrictions: the text of the article follows
HEADS_THE_ARTICLE = verbose_any_case(
    r"""\W*art\w*\.?\s?\d[\w/]*(?:\s?(?:bis|ter|quater))?
        (?:\s(?:du|of\sthe|van\shet)\s(?:code\spénal|(?:criminal|penal)\scode|strafwetboek))?\s?(?:[.:–«“"-]|\n|\Z)"""
)
# du Code pénal⏎⏎Toute personne qui  ⏎« § 1er. Quiconque  ⏎Hij die: what an article says, below its heading
OPENS_AN_ARTICLE = verbose_any_case(
    r"""[^\n.]{0,60}\n\s*[«“„"-]?\s*(?:§\s?1(?:er)?\b | quiconque | toute\spersonne\squi | celui\squi
        | (?:est|sont|sera|seront)\spunie?s?
        | hij\sdie | een?ieder\sdie | ieder(?:een|e\spersoon)?\sdie | met\s(?:gevangenis|opsluiting)
        | whoever | any(?:one|\sperson)\swho )"""
)
# Sénat de Belgique  Wetsvoorstel  DOC 55  Numéro du rôle  arrest nr.  Le moyen  Koninklijk besluit
OF_ITS_DATE = verbose_any_case(
    r"""(?:\A|\n)\W{0,3}(?:chambre\sdes\sreprésentants | (?:belgische\s)?kamer\svan\svolksvertegenwoordigers)
    | \b(?: (?:propositions?|projet)\sde\sloi | wets(?:voorstel|ontwerp) | sénat\sde\sbelgique | belgische\ssenaat
         | DOC\s5\d
         | (?:arrêt|arrest|judgment)\s(?:n[°or]|du|van|of) | numéros?\sdu\srôle | rolnummers?
         | [PCS]\.\d\d\.\d{4}\.[FN] | (?:arrêté|koninklijk\sbesluit|royal\sdecree)\b )"""
)

# d'après un arrêt de la Cour de cassation  the court held  volgens een vonnis
OF_A_COURT = any_case(
    r"\b(?:arrêts?|jugements?|cour|tribunal|cassation|jurisprudence|judgments?|rulings?|courts?|case[\s-]law"
    r"|arrest(?:en)?|vonnis(?:sen)?|(?:ge)?rechtshof|hof|rechtbank|rechtspraak)\b"
)

# a case for which the penalty may be another one: a minor, an age, a profit, a death
OF_A_CASE = verbose_any_case(
    r"""\b(?:minor|child|victim|age[ds]?\b|years\sold|profit|gain|death|aggravat|authority
        |mineur|enfant|victime|âge|accomplis|lucre|mort|décès|aggrav|autorité
        |minderjarig|kind|slachtoffer|leeftijd|jonger|ouder|winst|dood|overlijden|verzwar|gezag)"""
)
OF_AN_ATTEMPT = any_case(r"\b(?:attempt|tentative|tent(?:é|er)\b|poging|poog)")
# is a criminal offence (art. 417/5)  l'article 417/5 punit  artikel 417/5 bestraft; not: as defined in article 417/5
_SAYS_IT_PUNISHES = any_case(
    r"\b(?:punish|criminal\soffence|offence\b|criminali[sz]|penali[sz]|punit|puni[es]?s?\b|punissa|réprim|incrimin|érig"
    r"|infraction|bestraf|straf(?:t|baar)\b|misdrijf)"
)
_SAYS_IT_DEFINES = any_case(
    r"\b(?:defin|défini|notion\b|concept\b|sens\sde|meaning\b|omschr|begrip|bedoeld\b|zin\svan)"
)
AND_FOLLOWING = any_case(r"\s(?:\w+\.?\s)?(?:et\s(?:s\.|suiv)|e\.?\s?v\.|en\svolgende|et\sseq|ff?\.|and\sfollowing)")
NAMES_AN_ARTICLE = any_case(r"\bart(?:icle|ikel)?\.?\s\d")
# Article 388, Titre X 'De la minorité'
UNDER_A_HEADING = any_case(r"\W{1,3}(?:titre|livre|titel|boek|title|book)\s[IVXL\d]+\w*\W{1,4}['\"«“‘A-ZÀ-Ý]")
# This article concerns  Il vise  Cet article énumère  Dit artikel; not: Il n'est pas exclu  Il faut  Deze wet
DESCRIBES_IT = re.compile(
    r"""(?:This|That|It|The\s(?:article|provision)|Ces?t?t?e?|Cel(?:ui|le)-ci|Il|Elle|Dit|Deze|Het|Dat)\b
        (?!\s(?:wet|loi|law|Act|n['’]est|est\s(?:possible|exclu)|y\s|faut|convient|uitzondering|mogelijkheid|exception|possib))""",
    re.VERBOSE,
)
# This article concerns  Cet article énumère  In datzelfde artikel  Deze bepaling
SAME_ARTICLE = re.compile(
    r"""\b(?: (?:this|that|the\s(?:said|same))\s(?:article|provision|section)
           | (?:cet(?:te)?|ce\smême|ledit|ladite|la\smême)\s(?:article|disposition)
           | (?:dit|deze|dat|het(?:\s|)zelfde|datzelfde|diezelfde|voormelde?)\s(?:artikel|wetsartikel|bepaling)
       )\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Il s'agit de l'article 458bis  It is Article 371/1
POINTS_BACK = re.compile(
    r"\s*(?:Il s['’]agit|C['’]est|It is|This is|Het gaat om|Het betreft|Dit is|En dat staat|Dat staat)\b"
)
# takes conduct out of an offence  rechtvaardigt  n'est pas punissable
_EXEMPTING = r"""exempt\w* exon[eè]r\w* justif\w* rechtvaardig\w* straffeloos\w* d[eé]criminali\w* dépénalis\w*
    no\s(?:criminal\s)?offence not\s(?:an?\s)?(?:criminal\s)?(?:offence|punish\w*|criminal\w*)
    pas\s(?:d['’]|une\s|punis\w*)(?:infraction)? n['’]est\spas ne\scommet aucune\sinfraction
    geen\s(?:misdrijf|strafbaar\w*) niet\s(?:strafbaar|gestraft|bestraft|aansprakelijk|verantwoordelijk)
    not\sliable non-responsabilité protects? protège\w* beschermt except\w* sauf behalve uitzonder\w* lawful\w* allow\w*
    permit\w* save\sunder behoudens hors permet\w* autoris\w* toegelaten toegestaan consensual consent\w* toestemming
    stelt\s\w+\svrij vrijgesteld vrijstelling"""
EXEMPTS = any_case(rf"\b(?:{words_by_letter(_EXEMPTING.split())})\b")
# article 135 punishes voyeurism  l'article 135 du Code pénal réprime le viol  artikel 135 bestraft verkrachting
PUNISHES = verbose_any_case(
    r"""(?:\s(?:(?:of|du|de\sla|van\shet|van\sde)\b[^;:.()\n|,\d]{0,60}?|(?:nieuw\s)?Sw\.|C\.\s?pén\.))?
        \s(?:punishes|penali[sz]es|criminali[sz]es|punit|réprime|incrimine|sanctionne|bestraft|straft)\s
        (?P<words>[^()\n\d,;:.?!|]{4,80}?)(?=[.,;:?!)\n]|\s(?:and|et|en)\s|\Z)"""
)
# rape is punished by article 135  le viol est réprimé par l'article 135  verkrachting wordt bestraft door artikel 135
IS_PUNISHED_BY = verbose_any_case(
    r"""(?:\A|[.;:!?,(]\s|\n)\s*(?P<words>[^()\n\d,;:.?!|]{4,80}?)
        \s(?:is|are|est|sont|wordt|worden)\s
        (?: punish(?:ed|able) | penali[sz]ed | criminali[sz]ed | punie?s? | réprimée?s? | incriminée?s? | sanctionnée?s?
          | bestraft | gestraft | strafbaar(?:\sgesteld)? )
        \s(?:by|under|in|par|à|en\svertu\sde|door|bij|krachtens|volgens)
        \s(?:the\s|l['’]|het\s)?(?:art(?:icle|ikel)?s?\b\.?\s)?\Z"""
)


def is_said_to_punish(words: str) -> bool:
    """Whether a sentence says that what it cites punishes, and not that it defines something."""
    return _SAYS_IT_PUNISHES.search(words) is not None and not _SAYS_IT_DEFINES.search(words)
