"""Letters by which English texts on crimes call the criminal code, and what calls it new or old."""

from __future__ import annotations

import re

MEANT = "Criminal Code"
"""What they stand for."""
# letters that mean the criminal code in an English text on crimes, where no civil code is spoken of, nor a court
LETTERS = ("CC", "PC", "CrC")
MEETS_LETTERS = re.compile(r"(?<![\w.-])(?:[Nn]ew\s|[Oo]ld\s|[Ff]ormer\s|[nNoO])?(?P<letters>CC|PC|CrC)(?![\w-])")
ENGLISH_ON_CRIMES = re.compile(r"\b(?:criminal|penal|crimes?|offences?|bribery|convicted|punishable)\b", re.IGNORECASE)
ENGLISH = re.compile(r"\b(?:the|and|under|is|of)\s")
CIVIL = re.compile(r"\b(?:civil\scode|code\scivil|burgerlijk\swetboek)\b|\((?:CC|PC|CrC)\)", re.IGNORECASE)
CALLS = re.compile(r"(?:(?:[Nn]ew|[Oo]ld|[Ff]ormer|nouveau|ancien|nieuwe?|oude?)\s|[nNoO](?=(?:CC|PC|CrC|CP|Sw)\b))")
