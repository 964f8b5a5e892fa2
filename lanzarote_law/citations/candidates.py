"""Numbers that can begin a citation: where each stands, and what the words before it make of it.

Nothing is decided here: a word such as `article` or `question`, an abbreviation, a bullet. The first step of reading.
"""

from enum import Enum, auto
from string import ascii_letters

from lanzarote_law.citations import amending_phrases
from lanzarote_law.citations.act_names import ActNames
from lanzarote_law.grammar.article_enumerations import NUMBER
from lanzarote_law.grammar.article_numbers import ARTICLE_WORDS, SECTION_WORDS, compiled
from lanzarote_law.grammar.code_phrases import TREATY_SERIES
from lanzarote_law.grammar.typed_references import NUMBER_SIGNS, QUESTION_WORDS
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex


class CandidateKind(Enum):
    """What the words before a number show about it."""

    ARTICLES = auto()
    BEHIND_A_NAME = auto()
    """`Sw. 371/1`; but `Sw. 1867` is a name with a year."""
    OF_SERIES = auto()
    """`CETS 20(1)(f)`; but `CETS 185` is another treaty."""
    ITEMS = auto()
    NUMBERED = auto()
    """`les numéros 371/1 et 371/2`: things, not articles."""
    BARE = auto()


_FIGURES = lazy_regex(r"[1-9]\d*")
_BLOCK = 65_536
_AS_ONES = bytes.maketrans(b"23456789", b"11111111")
_MOST_FIGURES = 4
_INSIDE = frozenset(".,/§°-_")
_APART = frozenset(" \n('’")
"""What stands before most numbers that stand alone."""

_BEFORE_ARTICLES = frozenset(ARTICLE_WORDS)
_BEFORE_ITEMS = frozenset(QUESTION_WORDS)
_NUMBERED = frozenset(("numéro", "numéros", "number", "numbers", "nummer", "nummers"))
_BULLETS = frozenset(("-", "–", "•", "*"))
# Gelet op de artikelen:
# - 11, 12 van de wet van 15 juni 1935
# aux articles suivants du Code pénal :
_OPENS_BULLETS = any_case(
    r"\b(?:articles?|artikel(?:en|s)?|art\.)(?:\s?:?\s*[-–•*]|\s[^\d.:;\n]{1,70}:\s*[-–•*]|\s?:[^\S\n]*\n)\s*$"
)
_OPENS_WITHIN = 100
_BULLETS_END = lazy_regex(r"\.\s*\n|\n\s*\n(?!\s*[-–•*]\s)")
# inArticle 398  6.Artikel 398  GDPRArticle 32  lesarticles 398: a blank was lost
_GLUED = lazy_regex(
    r"(?<=[A-Za-z.;:,)])(?:Art\.|Articles?|Artikel(?:en|s)?)$"
    r"|(?:(?<=\bles)|(?<=\bdes)|(?<=\baux)|(?<=\bde)|(?<=\bvan)|(?<=\bthe)|(?<=\bof))(?:articles?|artikelen)$"
)
# Articles concerned : 37  Articles concernés: 24  Vu les articles : 31, 33
_CONCERNED = lazy_regex(
    r"\b[Aa]rti(?:cles?|kel(?:en)?)(?:\s(?:concerned|concern[ée]s?|betroffen|betrokken))?\s?:[^\S\n]\Z"
)
_SECTIONS_IN_SHORT = frozenset(("sect.", "sects."))
# 15 articles⏎4. Rechercher: the number of the next line
_COUNTED = lazy_regex(r"\d\sarti(?:cles|kelen)\n\Z")
_FURTHER = 30
_WINDOW = 18
"""Characters looked at before a number: the longest word before one, and some spaces."""
_USUAL_LETTERS = f"{ascii_letters}."
"""Those that are passed over at once, at the end of a word."""
_WRITTEN_OUT = ("article", "articles", "artikel", "artikelen")
_MARK_OF_A_NOTE = lazy_regex(r"\d{1,2}(?:,\s(?:and|et|en)\s[a-z]|\s(?!(?:to|à|tot|et|en|and|ou|or|of)\s\d)[a-z])")
_LONGEST = 9
_MOST_HEADINGS = 99
# section 42, 3°  Section 26 of the Code  section 53 of the 1965 Act; not section 2, inserted by
_AS_OF_AN_ARTICLE = lazy_regex(
    r",?\s(?:\d{1,2}°|§|paragraphs?\s\d|of\sthe\s(?:(?:same\s)?Code|\d{4}\sAct|(?:Act|Law)\sof\s\d)\b)|(?:,\s\d{1,3}\s?[a-z]*){1,3}\sand\s\d"
)
# under section 32  which becomes section 38  the words "in section 42"; not section 3 of the report, section 3 below
_LEADS_TO_A_SECTION = any_case(
    r"\b(?:under|provide[ds]?\s(?:for\s)?in|inserted\sby|pursuant\sto|contrary\sto|by\svirtue\sof|breach\sof|violation\sof|accordance\swith|becomes?)\ssections?\s\Z"
    r"|[\"“](?:in|at|to|of)\ssections?\s\Z"
)
# titre II, chapitre III, section 1  Chapter III (protection), Section 1; not: chapter 377, section 378
_OF_A_CHAPTER = any_case(
    r"\b(?:titre|chapitre|livre|partie|title|chapter|book|part)\s(?:[IVXLC]+|\d{1,2})(?:er|bis|ter)?(?:\s\([^()\n]{1,40}\))?"
    r",?\s(?:(?:et|and)\s)?sections?\s\Z"
)
_OF_A_PAPER = any_case(
    r"\s(?:above|below|of\s(?:(?:the|this|our)\s(?:\w+\s)?(?:report|reply|questionnaire)"
    r"|(?:the\s|this\s)?(?:chapter|title|part|book)))\b"
)
_LONGEST_CHAPTER = 80
_MOST_OF_A_MARK = 2
"""Figures of the mark of a note."""


class Candidates:
    """The numbers of a text that can begin a citation."""

    def __init__(self, text: str, names: ActNames) -> None:
        self.text = text
        self.names = names
        self.has_sections = False
        """Whether a section was one of an act of the data: those behind it are, too."""
        self.bullets_end = 0
        """Where the list ends whose bullets are all articles."""
        self._ones = b""
        """A block of the text, a byte a letter, its figures as ones: found five times as fast as any of nine."""
        self._since = 0
        """Where the block begins."""

    def following(self, place: int) -> int:
        """The offset of the next candidate from an offset on; -1 if there is none. Ask for rising offsets only."""
        while (start := self._figure(place)) >= 0:
            figures = _FIGURES.match(self.text, start)
            place = figures.end() if figures else start + 1
            if place - start <= _MOST_FIGURES and (
                self.text[start - 1 : start] in _APART or _stands_alone(self.text, start)
            ):
                return start
        return -1

    def _figure(self, place: int) -> int:
        """The offset of the next digit other than zero; -1 if there is none."""
        while (at := self._ones.find(b"1", place - self._since)) < 0:
            self._since = place = max(place, self._since + len(self._ones))
            self._ones = self.text[place : place + _BLOCK].encode("latin-1", "replace").translate(_AS_ONES)
            if not self._ones:
                return -1
        return self._since + at

    def kind(self, start: int, since: int = 0) -> CandidateKind:
        """What the words before a number make of it, from a place on: its cell ends what a word governs."""
        before = self.text[max(since, start - _WINDOW, 0) : start].split()
        if len(before) > 1 and before[-1] == ".":  # l'art . 417/11
            before.pop()
        last = before[-1] if before else ""
        word = last.lower()
        if not word[:1].isalpha() or "'" in word or "’" in word or "-" in word:
            word = word[_word_start(word) :].lstrip(".")
        is_at_a_line = self.text[start - 1 : start] == "\n"
        if word in _BEFORE_ARTICLES and not (is_at_a_line and _COUNTED.search(self.text, start - _WINDOW, start)):
            return CandidateKind.ARTICLES
        if last.lstrip("([") in self.names.spellings.abbreviations and self._is_in_its_cell(start):
            return CandidateKind.BEHIND_A_NAME
        if self._is_called_so(last if last.endswith(":") else word, start):
            return CandidateKind.ARTICLES
        asking = before[-2].lower() if last.lower() in NUMBER_SIGNS and len(before) > 1 else word  # question n° 9.10
        if asking in _BEFORE_ITEMS:
            return CandidateKind.ITEMS
        opens_a_line = is_at_a_line and last[-1:] in {":", ";", ","}
        is_bullet = (last in _BULLETS or opens_a_line) and (start < self.bullets_end or self._opens_bullets(start))
        if is_bullet or (last.isdecimal() and " ".join(before[-2:]).lstrip("([") in self.names.spellings.with_figures):
            return CandidateKind.ARTICLES
        if last in TREATY_SERIES:
            return CandidateKind.OF_SERIES
        if word in _NUMBERED:
            return CandidateKind.NUMBERED
        is_glued = word.endswith(("l", "e", "s", "n", ".")) and _GLUED.search(last)
        return CandidateKind.ARTICLES if is_glued else CandidateKind.BARE

    def _is_called_so(self, word: str, start: int) -> bool:
        """Whether other words than `article` call a number one: `sects. 35`, `Articles concerned : 37`."""
        if word in SECTION_WORDS:
            return self._section_is_article(start)
        if word == "s.":
            number = compiled(NUMBER).match(self.text, start)
            is_own = amending_phrases.is_own_in_short(self.text, self.word_start(start))
            return is_own or (number is not None and self._is_of_a_code(number.end()))
        is_concerned = word[-1:] == ":" and _CONCERNED.search(self.text, max(0, start - _FURTHER), start) is not None
        return is_concerned or word in _SECTIONS_IN_SHORT

    def word_start(self, start: int) -> int:
        """The start of the word before a number: `article`, `art.`; without an `l'`."""
        since = max(0, start - _WINDOW)
        before = self.text[since:start].rstrip()
        word = _word_start(before)
        start = since + word
        if word == 0:  # a long word, or many blanks
            start += len(before)
            while start and self.text[start - 1].isspace():
                start -= 1
            while start and (self.text[start - 1].isalpha() or self.text[start - 1] == "."):
                start -= 1
        return start + 1 if self.text[start : start + 1] == "." else start

    def _is_in_its_cell(self, start: int) -> bool:
        """Whether a number stands in the cell of the word before it: not the 20 of `417/11 Sw.`, a tab, `20 jaar`."""
        before = self.text[max(0, start - _WINDOW) : start]
        return "\t" not in before[len(before.rstrip()) :]

    def _opens_bullets(self, start: int) -> bool:
        """Whether a bullet is the first of a list of articles: `Vu les articles :`, and a line for each act."""
        before = _OPENS_BULLETS.search(self.text, max(0, start - _OPENS_WITHIN), start)
        if before is None:
            return False
        after = _BULLETS_END.search(self.text, start)
        self.bullets_end = after.start() if after else len(self.text)
        return True

    def _section_is_article(self, start: int) -> bool:
        """`section 377` is an article in machine translations; `section 2` is a heading."""
        match = compiled(NUMBER).match(self.text, start)
        if match is None:
            return False
        is_of_hundreds = int(match["base"]) > _MOST_HEADINGS
        is_high = is_of_hundreds or bool(match["latin"] or match["slash"])
        if not is_of_hundreds and _OF_A_CHAPTER.search(self.text, max(0, start - _LONGEST_CHAPTER), start):
            return False
        if is_high or _AS_OF_AN_ARTICLE.match(self.text, match.end()):
            return True
        if _OF_A_PAPER.match(self.text, match.end()):
            return False
        if self.has_sections or _LEADS_TO_A_SECTION.search(self.text, max(0, start - _FURTHER), start):
            return True
        return self._is_of_a_code(match.end())

    def _is_of_a_code(self, end: int) -> bool:
        """Whether a code is named behind a section: those behind one of the data are of an act, too."""
        act = self.names.just_after(self.text, end)
        self.has_sections = act is not None and bool(act.codes)
        return self.has_sections or (act is not None and act.is_other_code)


# Boek II Sw.⏎⏎2. Strafbaarstellingen  Sw.⏎3) Afpersing
_BEGINS_A_LINE = lazy_regex(r"\d{1,2}(?:\.\d+)*[.)]?\s")


# press release No. CP 106/25  communiqué de presse CP 106/25
_PRESS_RELEASE = any_case(
    r"\b(?:press\srelease|communiqué(?:\sde\spresse)?|perscommuniqué|persbericht|persmededeling)\s(?:n[°or.]{1,2}\s)?(?-i:[A-Z]){2}\s\Z"
)


def belongs_to_name(text: str, start: int) -> bool:
    """Whether a number behind a name belongs to that: a year, or the mark of a note glued to it, as in `Sw.2`.

    So does that of a press release: `press release CP 106/25`.
    """
    if _PRESS_RELEASE.search(text, max(0, start - _FURTHER), start):
        return True
    figures = _FIGURES.match(text, start)
    if figures is None or len(figures[0]) == _MOST_FIGURES:
        return True
    if "\n" in text[start - 2 : start] and _BEGINS_A_LINE.match(text, start):
        return True
    is_glued = not text[start - 1 : start].isspace() and text[start - 1 : start] not in "(["
    is_whole = text[figures.end() : figures.end() + 1] in {"", *" .,;:)\n"}
    return is_glued and is_whole and len(figures[0]) <= _MOST_OF_A_MARK


def _stands_alone(text: str, start: int) -> bool:
    """383, 417/49, 8.1.a, Art.383, Q8; not the 26 of 3.26, the 49 of 417/49, the 3 of A3, the 2 of 002."""
    before = text[start - 1] if start else " "
    if before == "Q":
        return True
    if before == ".":
        return text[max(0, start - 2)].isalpha()
    if before.isalpha():  # articles383bis; not five articles1 of the Convention
        is_mark = before == "s" and _MARK_OF_A_NOTE.match(text, start)
        return not is_mark and text[max(0, start - _LONGEST) : start].lower().endswith(_WRITTEN_OUT)
    if before == "-":  # ex-458
        return text[max(0, start - 4) : start - 1].lower().endswith((" ex", "(ex"))
    return not (before in _INSIDE or before.isalnum())


def _word_start(word: str) -> int:
    """Where the letters and stops at the end of a word begin: `l'art.` > `art.`."""
    index = len(word.rstrip(_USUAL_LETTERS))
    while index and (word[index - 1].isalpha() or word[index - 1] == "."):
        index -= 1
    return index
