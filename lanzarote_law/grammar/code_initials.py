"""Letters by which English texts on crimes call the criminal code, and what calls it new or old."""

from lanzarote_law.grammar.word_patterns import any_case, lazy_regex

MEANT = "Criminal Code"
"""What they stand for."""
# letters that mean the criminal code in an English text on crimes, where no civil code is spoken of, nor a court
LETTERS = ("CC", "PC", "CrC")
MEETS_LETTERS = lazy_regex(r"(?<![\w.-])(?:[Nn]ew\s|[Oo]ld\s|[Ff]ormer\s|[nNoO])?(?P<letters>CC|PC|CrC)(?![\w-])")
ENGLISH_ON_CRIMES = any_case(r"\b(?:criminal|penal|crimes?|offences?|bribery|convicted|punishable)\b")
ENGLISH = lazy_regex(r"\b(?:the|and|under|is|of)\s")
CIVIL = any_case(r"\b(?:civil\scode|code\scivil|burgerlijk\swetboek)\b|\((?:CC|PC|CrC)\)")
CALLS = lazy_regex(r"(?:(?:[Nn]ew|[Oo]ld|[Ff]ormer|nouveau|ancien|nieuwe?|oude?)\s|[nNoO](?=(?:CC|PC|CrC|CP|Sw)\b))")
