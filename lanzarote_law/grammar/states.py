"""States and their law, as documents call them: the one whose law a data set holds, and all others.

Patterns about either contain a token, for which `State.fill` puts the words.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from lanzarote_law.grammar.text_prefilter import distinct_words
from lanzarote_law.grammar.word_patterns import words_by_letter
from lanzarote_law.grouping import group_by_key
from lanzarote_law.text_folding_and_display import fold_accents

OWN = "<own>"
"""A word that is the name of the State or its adjective, in any form."""
BEFORE_NAMES = "<before names>"
"""Adjectives and names of other States, as they precede the name of a code, with the blank that follows."""
FRENCH = "<french>"
"""Adjectives of other States in French, which follow the name of a code."""
SHORT_FRENCH = "<short french>"
"""The same, shortened: C. pén. lux."""
COUNTRIES = "<countries>"
"""The names of other States."""
LAWS = "<laws>"
"""The law of other States in a heading: Droit luxembourgeois, French law, Frans recht."""
CODE = "<code>"
"""The two capital letters of the State."""
NAMED = "<named>"
"""Another State or its law, anywhere in a text."""
OTHERS = "<others>"
"""The name of another State, or an adjective in any form that is not of a language."""
GAZETTE = "<gazette>"
"""What after an article says where it was published: Moniteur belge, M.B., BS 30."""
SHORT_TERMS = "<short terms>"
"""The terms of the State that end in a stop: Sw."""

_NAMES = (
    *"France Belgique België Belgium Luxembourg Luxemburg Pays-Bas Nederland Netherlands Allemagne Duitsland".split(),
    *"Germany Suisse Zwitserland Switzerland Italie Italië Italy Espagne Spanje Spain Portugal Autriche".split(),
    *"Oostenrijk Austria Royaume-Uni Frankrijk Angleterre Engeland England Irlande Ierland Ireland Suède".split(),
    *"Zweden Sweden Danemark Denemarken Denmark Finlande Finland Norvège Noorwegen Norway Pologne Polen".split(),
    *"Poland Canada Grèce Griekenland Greece Écosse Schotland Scotland Roumanie Roemenië Romania Hongrie".split(),
    *"Hongarije Hungary Croatie Kroatië Croatia Bulgaria Bulgarie Bulgarije Albania Albanie Albanië".split(),
    *"Serbia Serbie Moldova Ukraine Slovenia Slovénie Slovakia Slovaquie Latvia Lettonie Lithuania Lituanie".split(),
    *"Estonia Estonie Malta Malte Cyprus Chypre Iceland Islande Armenia Arménie Azerbaijan Montenegro".split(),
    *"Australia Australie Australië Russia Russie Rusland Morocco Maroc Marokko Tunisia Tunisie Tunesië".split(),
    *"Algeria Algérie Algerije".split(),
    *"Monaco Andorra Liechtenstein Turkey Turquie Türkiye Turkije Macedonia Bosnia Czechia Georgia Géorgie".split(),
    *(
        "Czech Republic",
        "United Kingdom",
        "Verenigd Koninkrijk",
        "États-Unis",
        "Verenigde Staten",
        "United States",
        "UK",
    ),
)
_BEFORE_NAMES = (
    *"French Belgian Dutch German Luxembourg Swiss Italian English Spanish Portuguese Austrian Polish Danish".split(),
    *"Swedish Norwegian Greek Romanian Bulgarian Hungarian Czech Slovak Slovenian Croatian Serbian Maltese".split(),
    *"Cypriot Finnish Irish Latvian Lithuanian Estonian Albanian Brazilian American Rwandan Tunisian Algerian".split(),
    *"Turkish Moroccan Canadian Franse? Belgische? Duitse? Nederlandse? Luxemburgse? Zwitserse?".split(),
    *"Italiaanse? Spaanse? Portugese? Oostenrijkse? Engelse? Poolse? Marokkaanse?".split(),
    *"Algerijnse? Tunesische? Turkse? Russische? Roemeense? Bulgaarse? Griekse? Hongaarse? Deense? Zweedse?".split(),
    *"Noorse? Ierse? Canadese Congolese Amerikaanse?".split(),
)
_FRENCH = (
    *"français belge luxembourgeois suisse allemand néerlandais italien espagnol portugais autrichien anglais".split(),
    *"polonais danois suédois norvégien grec roumain turc marocain congolais canadien bulgare albanais".split(),
    *"irlandais maltais chypriote finlandais islandais croate slovène slovaque tchèque hongrois letton".split(),
    *"lituanien estonien russe ukrainien serbe tunisien algérien rwandais brésilien américain australien".split(),
)
_SHORT_FRENCH = {
    **dict.fromkeys(("lux", "luxemb"), "luxembourgeois"),
    **dict.fromkeys(("fr", "franç"), "français"),
    **dict.fromkeys(("néerl", "neerl", "ned", "nederl"), "néerlandais"),
    **dict.fromkeys(("all", "allem"), "allemand"),
    **dict.fromkeys(("it", "ital"), "italien"),
    "esp": "espagnol",
    "angl": "anglais",
    "autr": "autrichien",
    "port": "portugais",
    "suiss": "suisse",
}
_LANGUAGES = tuple(
    "French Franse français Dutch Nederlandse néerlandais German Duitse allemand English Engelse anglais".split()
)
"""Adjectives that may be of the language of a text, or of a community of the State."""
_ALIKE = 4
"""Letters that the forms of one word have in common."""


class State(NamedTuple):
    """The State whose law a data set holds, by the words with which documents call it."""

    stems: tuple[str, ...]
    """How its names and adjectives begin, in small letters: `belg`, `luxemb`."""
    terms: tuple[str, ...] = ()
    """What only a text about it contains; `#` means a figure."""
    journal: tuple[str, ...] = ()
    """The names of its official journal."""
    code: str = ""

    def fill(self, pattern: str) -> str:
        """A pattern whose tokens (`<own>`) are replaced by patterns of the names of this State, or of all others."""
        return _filled(self, pattern)

    def find(self, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
        """A pattern with words in place of its tokens, compiled the first time that it is used."""
        return _compiled(self, pattern, flags)

    def without_own(self, words: str) -> str:
        """Words without those that only say that a law is of this State, before the name of the law or after it.

        >>> State(("belg",)).without_own("Belgium's Criminal Code"), State(("belg",)).without_own("Code pénal belge")
        ('Criminal Code', 'Code pénal')
        """
        return self.find(rf"\b{OWN}(?:['’]s)?\s+|\s+{OWN}\b", re.IGNORECASE).sub("", words)

    def others(self, words: Iterable[str]) -> list[str]:
        """Those of some names or adjectives that belong to other States."""
        stems = tuple(map(fold_accents, self.stems))
        return [each for each in words if not fold_accents(each).startswith(stems)]

    def names_another(self, text: str) -> bool:
        """Whether a text names another State, or the law of another State.

        >>> State(("belg",)).names_another("le droit pénal suisse"), State(("belg",)).names_another("droit belge")
        (True, False)
        """
        # the pattern takes thirty times as long as a look at the words, each once, and most texts contain none
        return any(map(distinct_words(text).__contains__, _beginnings(self))) and bool(
            self.find(rf"{NAMED}|{OTHERS}").search(text)
        )

    def is_spoken_of(self, text: str) -> bool:
        """Whether a text contains words that only a text about this State uses."""
        terms = (re.escape(each).replace(r"\#", r"\d") for each in self.terms)
        return self.find(rf"\b(?:{'|'.join((OWN, *terms))})", re.IGNORECASE).search(text) is not None


@lru_cache(maxsize=32)
def make_state(words: tuple[str, ...], terms: tuple[str, ...], journal: tuple[str, ...], code: str) -> State:
    """The State with some names and adjectives.

    >>> make_state(("Belgium", "België", "Belgian", "belge"), (), (), "").stems
    ('belg',)
    """
    alike = group_by_key((fold_accents(word)[:_ALIKE], word.lower()) for word in words)
    return State(tuple(dict.fromkeys(map(_stem, alike.values()))), terms, journal, code)


def _stem(forms: list[str]) -> str:
    """The letters with which all forms of a word begin, without vowels at the end, which other forms may lack."""
    stem = forms[0]
    while not all(each.startswith(stem) for each in forms):
        stem = stem[:-1]
    return stem[:_ALIKE] + stem[_ALIKE:].rstrip("aeiouéëï")


@cache
def _beginnings(state: State) -> frozenset[str]:
    """How the names of the other States and their adjectives begin, with the letters that all their forms have."""
    return frozenset(each.split()[0].removesuffix("e?") for each in state.others((*_NAMES, *_BEFORE_NAMES, *_FRENCH)))


@cache
def _filled(state: State, pattern: str) -> str:
    before = state.others(_BEFORE_NAMES)
    french = "|".join(state.others(_FRENCH))
    short = [each for each, whole in _SHORT_FRENCH.items() if state.others((whole,))]
    countries = [each.replace(" ", r"\s") for each in state.others(_NAMES)]
    adjectives = state.others((*_BEFORE_NAMES, *_FRENCH))
    laws = [rf"{letter}roit\s(?:pénal\s)?(?:{french})" for letter in "Dd"]
    laws += [rf"{each}\s(?:(?:criminal\s)?law|(?:straf)?recht)" for each in before]
    subjects = (*before, *countries, *"Social Military Sociaal Militair".split())
    words = {
        OWN: rf"(?:{'|'.join(map(re.escape, state.stems)) or '(?!)'})\w*",
        # not: Available in French or Dutch⏎Criminal Code
        BEFORE_NAMES: rf"(?!(?<=\b(?:or|ou|et|en)\s)\w+\n)(?:{words_by_letter(subjects)})(?:['’]s)?\s",
        FRENCH: french,
        SHORT_FRENCH: "|".join(short),
        COUNTRIES: "|".join(countries),
        LAWS: "|".join(laws),
        CODE: state.code.upper() or "EU",
        NAMED: "|".join((_by_capital(rf"{each}(?!\w)" for each in countries), *laws)),
        OTHERS: _by_capital(
            (
                *(rf"{each}(?!\w)" for each in countries),
                *(rf"{each}\w*" for each in adjectives if not each.startswith(_LANGUAGES)),
            )
        ),
        GAZETTE: rf",?\s\(?(?:{'|'.join(map(_gazette, state.journal)) or '(?!)'})",
        SHORT_TERMS: "|".join(re.escape(each) for each in state.terms if each.endswith(".")) or "(?!)",
    }
    for token, found in words.items():
        pattern = pattern.replace(token, found)
    return pattern


def _by_capital(words: Iterable[str]) -> str:
    """Words as one pattern that looks at each letter of a text once, and at what stands before only where it is one."""
    rests = group_by_key((each[0], each[1:]) for each in words)
    return "|".join(rf"{letter}(?<!\w{letter})(?:{'|'.join(each)})" for letter, each in rests.items())


def _gazette(name: str) -> str:
    """The name of an official journal, its initials with stops, or those without before a figure."""
    initials = [re.escape(word[0].upper()) for word in name.split()]
    return rf"(?i:{re.escape(name)})\b|" + r"\.\s?".join(initials) + rf"\.|{''.join(initials)}\s\d"


@cache
def _compiled(state: State, pattern: str, flags: re.RegexFlag) -> re.Pattern[str]:
    return re.compile(state.fill(pattern), flags)
