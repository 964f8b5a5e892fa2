"""Words of a mere reference, of an article's head, of a case, of a bill and of a parliament: in three languages."""

from __future__ import annotations

import re

# Art. 372 du Code pénal  zie ook artikel 21bis V.T.Sv.
OF_A_REFERENCE = re.compile(
    r"""\b(?: art\w* | code | p[ée]nal | criminal | bel\w* | strafwetboek | wetboek | sw | cp | du | de | la | van | het
           | of | the | and | et | en | v\.?t\.?sv | see | also | voir | aussi | zie | ook )\b | [\W\d_]""",
    re.IGNORECASE | re.VERBOSE,
)
# Art. 417/6. Les restrictions: the text of the article follows
HEADS_THE_ARTICLE = re.compile(
    r"""\W*art\w*\.?\s?\d[\w/]*(?:\s?(?:bis|ter|quater))?
        (?:\s(?:du|of\sthe|van\shet)\s(?:code\spénal|(?:criminal|penal)\scode|strafwetboek))?\s?[.:]""",
    re.IGNORECASE | re.VERBOSE,
)
# Sénat de Belgique  Wetsvoorstel  Chambre des représentants  DOC 55
OF_A_PARLIAMENT = re.compile(
    r"""\b(?: (?:propositions?|projet)\sde\sloi | wets(?:voorstel|ontwerp) | sénat\sde\sbelgique | belgische\ssenaat
         | chambre\sdes\sreprésentants | kamer\svan\svolksvertegenwoordigers | DOC\s5\d )\b""",
    re.IGNORECASE | re.VERBOSE,
)

# a case for which the penalty may be another one: a minor, an age, a profit, a death
OF_A_CASE = re.compile(
    r"""\b(?:minor|child|victim|age[ds]?\b|years\sold|profit|gain|death|aggravat|authority
        |mineur|enfant|victime|âge|accomplis|lucre|mort|décès|aggrav|autorité
        |minderjarig|kind|slachtoffer|leeftijd|jonger|ouder|winst|dood|overlijden|verzwar|gezag)""",
    re.IGNORECASE | re.VERBOSE,
)
OF_AN_ATTEMPT = re.compile(r"\b(?:attempt|tentative|tent(?:é|er)\b|poging|poog)", re.IGNORECASE)
AND_FOLLOWING = re.compile(
    r"\s(?:\w+\.?\s)?(?:et\s(?:s\.|suiv)|e\.?\s?v\.|en\svolgende|et\sseq|ff?\.|and\sfollowing)", re.IGNORECASE
)
# Article 388, Titre X 'De la minorité'
UNDER_A_HEADING = re.compile(
    r"\W{1,3}(?:titre|livre|titel|boek|title|book)\s[IVXL\d]+\w*\W{1,4}['\"«“‘A-ZÀ-Ý]", re.IGNORECASE
)
# This article concerns  Il vise  Cet article énumère  Dit artikel; not: Il n'est pas exclu  Il faut
DESCRIBES_IT = re.compile(
    r"""(?:This|That|It|The\s(?:article|provision)|Ces?t?t?e?|Cel(?:ui|le)-ci|Il|Elle|Dit|Deze|Het|Dat)\b
        (?!\s(?:n['’]est|est\s(?:possible|exclu)|y\s|faut|convient|uitzondering|mogelijkheid|exception|possib))""",
    re.VERBOSE,
)
