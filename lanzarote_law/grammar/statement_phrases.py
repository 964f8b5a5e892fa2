"""Words of a mere reference, of the head of an article, and of a paper of a parliament: in three languages."""

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
