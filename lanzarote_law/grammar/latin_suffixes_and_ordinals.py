"""Numerals: Latin suffixes of article numbers (bis, ter ...), and ordinal words in English, French and Dutch."""

from collections.abc import Iterable

from lanzarote_law.grammar.word_patterns import words_by_letter

# Acts number inserted articles with Latin adverbs; 433novies/10 and 458quinquies exist, beyond decies is rare.
_ADVERBS = (
    "bis ter quater quinquies sexies septies octies novies decies undecies duodecies terdecies quaterdecies "
    "quindecies sexdecies septdecies octodecies novodecies vicies"
).split()

LATIN: dict[str, int] = {word: value for value, word in enumerate(_ADVERBS, start=2)}

_VARIANTS = {
    "nonies": "novies",
    "quaterquies": "quater",
    "quinquiesdecies": "quindecies",
    "tredecies": "terdecies",
    "sedecies": "sexdecies",
    "sexiesdecies": "sexdecies",
    "septiesdecies": "septdecies",
    "octiesdecies": "octodecies",
    "noviesdecies": "novodecies",
    # without the last letter: these are no words of any language that we read, as "vicie" is
    **{word[:-1]: word for word in ("quinquies", "sexies", "septies", "octies", "novies", "decies")},
}


def _alternatives(words: Iterable[str]) -> str:
    """A pattern for any of some words."""
    # "quater" must not win over "quaterdecies"
    return f"(?:{words_by_letter(sorted(words, key=len, reverse=True))})"


_MISPRINTS = {"quarter": "quater", "septes": "septies"}
_MISPRINTS |= dict.fromkeys(("quinques", "quinqies", "quiquies"), "quinquies")
_MISPRINTS |= {word[0] + word: word for word in _ADVERBS}  # 433ssepties
"""They are numerals right behind a figure alone: `377quarter`."""

LATIN_PATTERN = rf"(?:{_alternatives((*LATIN, *_VARIANTS))}|(?<=\d)(?:{words_by_letter(_MISPRINTS)}))"


def canonical_latin(word: str) -> str:
    """The spelling used here of a Latin suffix.

    >>> canonical_latin("Nonies")
    'novies'
    """
    word = plain_numeral(word)
    return _VARIANTS.get(word, _MISPRINTS.get(word, word))


# Letters that IGNORECASE takes for i and s; a dotted capital I becomes i and U+0307 in lower case.
_LOOKALIKES = str.maketrans("\u0131\u017f", "is", "\u0307")


def plain_numeral(word: str) -> str:
    """A numeral in lower case and in plain letters.

    >>> plain_numeral("\u017fEXIES")
    'sexies'
    """
    return word.lower().translate(_LOOKALIKES)


_ORDINALS_BY_LANGUAGE = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
    "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième",
    "première second troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme",
    "premiere seconde",
    "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde",
)

ORDINALS: dict[str, int] = {
    word: value for words in _ORDINALS_BY_LANGUAGE for value, word in enumerate(words.split(), start=1)
}
ORDINALS["deuxieme"] = 2

LAST = "last"
"""What an alinéa is called that no number tells."""
_LAST = (LAST, "final", "dernier", "laatste")

ORDINAL_PATTERN = _alternatives(ORDINALS)
ALINEA_ORDINAL_PATTERN = _alternatives((*ORDINALS, *_LAST))


def ordinal(word: str) -> str:
    """The number that an ordinal word means; nothing if it is none.

    >>> ordinal("zesde"), ordinal("dernier"), ordinal("1er")
    ('6', 'last', '')
    """
    word = plain_numeral(word)
    return LAST if word in _LAST else str(ORDINALS.get(word, ""))
