"""The headings, of a passage or a column, below which a text is about former law: in English, French and Dutch."""

import re

from lanzarote_law.grammar.phrase_parts import OLDER, PERIOD, RULES
from lanzarote_law.grammar.word_patterns import any_case, verbose_any_case

# Until 31 May 2022  Avant la réforme  Oud Sw.  Ancien article, as the head of a column
HEADS_FORMER_LAW = verbose_any_case(
    r"""[\s*_]*(?: (?P<before>before|prior\sto|avant|vóór|voor)\b
                  | until\b | up\sto\b | jusqu['’] | tot(?:\sen\smet)?\b
                  | anciens?\b | anciennes?\b | former\b | previous\b
                  | old\b | oude?\b | vroegere?\b | voorheen\b | précédent )"""
)


def _heading(words: str) -> re.Pattern[str]:
    """A heading, whatever numbers it, that says some words and no more."""
    number = r"(?:(?:[A-Z]|[IVX]+|\d+(?:\.\d+)*)[.)]?\s)?"
    article = r"(?:(?:the|le|la|les|het|de)\s|l['’])?"
    return verbose_any_case(rf"^[#*_\s]*{number}[*_]*{article}(?:{words})[\s*_:.#]*$")


HEADING_OF_A_PERIOD = _heading(PERIOD)
# The 2022 chapter  Le régime de 2022  De regels van 2022
HEADING_OF_A_YEAR = _heading(
    rf"(?P<to>(?:19|20)\d\d)\s(?:chapter|reform|articles|{RULES})"
    rf"|(?:chapitre|réforme|articles|hoofdstuk|artikelen|hervorming|{RULES})\s(?:de|van|uit)\s(?P<year>(?:19|20)\d\d)"
)
# Vroeger  The former law  L'ancien droit  History
HEADING_OF_THE_PAST = _heading(
    "vroeger|voorheen|destijds|auparavant|autrefois|formerly|previously|in\\sthe\\spast|history|historique|geschiedenis"
    rf"|historiek|{OLDER}\s{RULES}|(?:droit|régime|textes?)\sanciens?"
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
