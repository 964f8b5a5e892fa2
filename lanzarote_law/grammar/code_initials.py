"""Letters by which English texts on crimes call the criminal code, and what calls it new or old."""

from __future__ import annotations

import re

from lanzarote_law.grammar.word_patterns import lazy_regex

MEANT = "Criminal Code"
"""What they stand for."""
# letters that mean the criminal code in an English text on crimes, where no civil code is spoken of, nor a court
LETTERS = ("CC", "PC", "CrC")
MEETS_LETTERS = lazy_regex(r"(?<![\w.-])(?:[Nn]ew\s|[Oo]ld\s|[Ff]ormer\s|[nNoO])?(?P<letters>CC|PC|CrC)(?![\w-])")
ENGLISH_ON_CRIMES = lazy_regex(r"\b(?:criminal|penal|crimes?|offences?|bribery|convicted|punishable)\b", re.IGNORECASE)
ENGLISH = lazy_regex(r"\b(?:the|and|under|is|of)\s")
CIVIL = lazy_regex(r"\b(?:civil\scode|code\scivil|burgerlijk\swetboek)\b|\((?:CC|PC|CrC)\)", re.IGNORECASE)
CALLS = lazy_regex(r"(?:(?:[Nn]ew|[Oo]ld|[Ff]ormer|nouveau|ancien|nieuwe?|oude?)\s|[nNoO](?=(?:CC|PC|CrC|CP|Sw)\b))")
