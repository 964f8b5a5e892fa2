"""Where a clause or a sentence ends, what joins the citations of a list, and what is said in passing in a clause."""

import re

from lanzarote_law.grammar.phrase_parts import ART
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex, verbose_any_case, words_by_letter

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
NEGATED = any_case(r"\b(?:not|never|niet|nooit|ne|pas|jamais|without|sans|zonder)\b|\bn['’]")
# between two cells, or two numbers of a line that has no words: | art. 375 | art. 134 |
OF_A_ROW = verbose_any_case(rf"[^\w\n]{{0,9}}(?:\|[^|\n]{{0,40}}|\s)(?:{ART}\s)?[^\w\n]{{0,9}}")
# , which was amended in 2011,  , dat in 2011 werd gewijzigd,  , inserted in 2016,  (modifié en 2011)
ASIDE = verbose_any_case(
    r"""\s\([^()]*\) | ,\s(?:which|that|qui|lequel|laquelle|lesquels|die|dat|welke)\b[^,;:]*(?:,|$)
        | ,\s(?:as\s)?(?:inserted|introduced|added|amended|adopted|modifié|inséré|introduit|ajouté|adopté|gewijzigd
            |ingevoegd|ingevoerd|aangenomen)(?:e?s?)\b[^,;:]*(?:,|$)"""
)
# , which makes  , qui punit  , dat bestraft
WHICH = verbose_any_case(r"(?:\sin)?,\s(?:which|that|qui|die|dat|welke)\b(?P<does>[^,;:]*)")
FULL_STOP = lazy_regex(r"[.!?]\s+(?=[A-ZÀ-Ý])|\n\s*\n|[|]")
END_OF_A_LINE = lazy_regex(r"\n\s*(?:[-*•–|#]|\d+[.)]\s|\n)|\Z")
