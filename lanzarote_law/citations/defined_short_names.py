"""The short names that a text itself gives to acts: `(hereinafter "CC")`, `« NCP » désigne le nouveau Code pénal`."""

import re
from functools import lru_cache

from lanzarote_law.citations.act_names import ActNames
from lanzarote_law.citations.code_names import CodeNames
from lanzarote_law.citations.named_act import NamedAct
from lanzarote_law.grammar import acts, code_initials
from lanzarote_law.grammar.text_prefilter import distinct_words, line_starts
from lanzarote_law.grammar.validity_phrases import FormerOrNew
from lanzarote_law.grammar.word_patterns import lazy_regex

_CALLED_SO = r"(?:[Nn]ew|[Oo]ld|[Ff]ormer|nouveau|ancien|nieuwe?|oude?)\s"
_WORD = rf"(?:{_CALLED_SO})?(?:[A-Z][A-Za-z.]{{1,9}}|[no][A-Z][A-Za-z]{{1,3}}\.?)"
# (hereinafter "CC")  (ci-après « CP »)  (hierna: Sw.)  (PT)  ("new CC", "nCC")
_DEFINITION = lazy_regex(
    r"\((?:hereinafter|hereafter|ci-après|ci\saprès|hierna|verder)?[\s:,]*(?:referred\sto\sas\s|dénommé\w*\s|genoemd\s)?"
    rf"[\"'«“‘„]?\s?(?P<word>{_WORD})\s?[\"'»”’]?(?:(?:,|\s(?:or|ou|of))\s[\"«“„]\s?(?P<too>{_WORD})\s?[\"»”])?\)"
)
# "the NCC" is the Criminal Code of 2024  « NCP » désigne le nouveau Code pénal
_QUOTES = '"“«„‘'
_MEANING = lazy_regex(
    rf"[{_QUOTES}]\s?(?:(?:the|le|la|het|de)\s)?(?P<word>[A-Z][A-Za-z.]{{1,9}})\s?[\"”»’]"
    r"\s(?:is|means|stands\sfor|refers\sto|désigne"
    r"|signifie|est|betekent|staat\svoor|verwijst\snaar)\s(?:the\s|le\s|la\s|het\s|de\s)?"
)
# NCC (new Criminal Code)
_SPELT_OUT = lazy_regex(r"\((?P<name>[^()]{6,60})\)")
_CALLED = lazy_regex(r"(?<![\w.])(?P<word>[A-Z]{2,6})\s\Z")
# Sw.: Strafwetboek van 29 februari 2024  CP = Code pénal de 1867
_LISTED = lazy_regex(
    r"[ \t•*–-]*(?P<word>[A-Z][A-Za-z.]{0,8})\s?[:=]\s(?:(?:the|le|la|het|de)\s)?(?P<name>\S[^\n:;]{6,90}?)"
    r"[.;]?[ \t]*$",
    re.MULTILINE,
)
_THAT_CODE = lazy_regex(r"(?:[Cc]ode|[Ww]etboek)\s?$")
_CALLED_BY_ITS_YEAR = ("{} Act", "{} law", "{} Law", "loi de {}", "Loi de {}", "wet van {}", "Wet van {}")
_LAW_OF_A_YEAR = "|".join(form.replace(" ", r"\s").format(r"\d{4}") for form in _CALLED_BY_ITS_YEAR)
_SHORT_NAME = lazy_regex(
    r"[\s,(]*(?:(?:du|de\sla|de\sl['’]|of\sthe|in\sthe|van\s(?:het|de)|dans\sle)\s?)?"
    rf"(?P<word>(?:{_CALLED_SO})?[no]?[A-Z][A-Za-z.]{{0,8}}[A-Za-z](?!\w|\.?\s(?:18|20)\d\d\b)|(?:{_LAW_OF_A_YEAR})(?!\w))"
)
_NEW = ("new ", "New ", "n", "N", "nouveau ", "nieuw ", "nieuwe ")
_OLD = ("old ", "Old ", "former ", "o", "O", "ancien ", "oud ", "oude ")
_FAR = 600
"""Characters back in which the act of `that Code (hereinafter "CC")` is looked for."""
_MOST_NAMES = 50
"""Names that a text can give to acts: each of them is looked for before a citation without an act."""


def learn_short_name(acts: dict[str, NamedAct], word: str, act: NamedAct) -> None:
    """Record the act of a short name that follows a number of only one code: `417/43 CC`."""
    if len(acts) < _MOST_NAMES:
        acts.setdefault(word, act)


def act_after(acts: dict[str, NamedAct], text: str, end: int) -> NamedAct | None:
    """The act whose defined short name directly follows an offset, with the words that may come between."""
    match = _SHORT_NAME.match(text, end) if acts else None
    act = acts.get(_in_one_line(match["word"])) if match else None
    return act.ending(match.end()) if match and act else None


def last_act_mentioned(acts: dict[str, NamedAct], text: str, start: int, end: int) -> NamedAct | None:
    """The act of which a stretch of the text speaks last by a short name."""
    since = max(0, start - 1)
    line = _in_one_line(text[since : end + 1]) if acts else ""
    ends = ((_last_end(line, word, start - since, end - since), len(word), word) for word in acts)
    stop, _, word = max(ends, default=(-1, 0, ""))
    return acts[word].ending(since + stop) if stop >= 0 else None


def defined_names(text: str, names: ActNames) -> dict[str, NamedAct]:
    """The names that a text gives to acts: `of that Code (hereinafter "CC")`, `(ci-après « CP »)`, `(PT)`."""
    found: dict[str, NamedAct] = {}
    for match in _DEFINITION.finditer(text):
        if match["word"] in names.spellings.abbreviations:
            continue
        start = match.start()
        act = names.ending_at(text, start)
        if act is None and _THAT_CODE.search(text, max(0, start - 20), start):
            act = names.last_mentioned(text, max(0, start - _FAR), start, "code")
        if act is not None and act.is_ours:
            for word in filter(None, match.group("word", "too")):
                found[_in_one_line(word.rstrip("."))] = act
    for match in _MEANING.finditer(text) if any(quote in text for quote in _QUOTES) else ():
        act = names.just_after(text, match.end())
        if act is not None and act.is_ours and match["word"] not in names.spellings.abbreviations:
            found[match["word"].rstrip(".")] = act
    for match in _SPELT_OUT.finditer(text):
        start = match.start()
        called = _CALLED.search(text, max(0, start - 8), start) if text[start - 2 : start - 1].isupper() else None
        act = names.filling(text, *match.span("name")) if called else None
        if called and act and act.is_ours and called["word"] not in names.spellings.abbreviations:
            found.setdefault(called["word"], act)
    found |= _listed(text, names)
    found |= _letters_of_crimes(text, names, found) | _laws_of_a_year(text, names)
    return dict(list((_called_new_and_old(text, names, found) | found).items())[:_MOST_NAMES])


def _letters_of_crimes(text: str, names: ActNames, found: dict[str, NamedAct]) -> dict[str, NamedAct]:
    """What `CC` and `PC` mean in an English text on crimes that explains neither, nor speaks of a civil code."""
    is_possible = any(map(distinct_words(text).__contains__, code_initials.LETTERS))
    met = {match["letters"] for match in code_initials.MEETS_LETTERS.finditer(text)} if is_possible else set()
    act = names.spellings.written(code_initials.MEANT) if met - set(found) else None
    if act is None or any(_base(word) in code_initials.LETTERS for word in found) or code_initials.CIVIL.search(text):
        return {}
    is_on_crimes = code_initials.ENGLISH.search(text) and code_initials.ENGLISH_ON_CRIMES.search(text)
    return dict.fromkeys(met, act) if is_on_crimes else {}


def _laws_of_a_year(text: str, names: ActNames) -> dict[str, NamedAct]:
    """The laws of the data that a text calls by their year, where it names no other law of that year by its day."""
    found: dict[str, NamedAct] = {}
    line = _in_one_line(text)
    for year in _years(names.spellings):
        words = [word for form in _CALLED_BY_ITS_YEAR if (word := form.format(year)) in line]
        dated = (each for each in acts.ACT_OF_A_DAY.finditer(text if words else "") if year in each[0])
        laws = [names.last_mentioned(text, *each.span()) for each in dated]
        if laws and laws[0] and laws[0].codes and all(law and law.codes == laws[0].codes for law in laws):
            found |= dict.fromkeys(words, laws[0])
    return found


@lru_cache(maxsize=4)
def _years(spellings: CodeNames) -> tuple[str, ...]:
    """The years in the names of laws."""
    return tuple(sorted({year for name in spellings.names for year in re.findall(r"\b\d{4}\b", name)}))


def _base(word: str) -> str:
    """A short name without what calls it new or old: the `CC` of `new CC`, of `nCC`."""
    called = code_initials.CALLS.match(word)
    return word[called.end() :] if called else word


def _called_new_and_old(text: str, names: ActNames, found: dict[str, NamedAct]) -> dict[str, NamedAct]:
    """The names that a text makes of others: `new CC`, `nCC`, `old CC`, where `CC` is a code of two."""
    made: dict[str, NamedAct] = {}
    line = _in_one_line(text) if found else ""
    for word, act in found.items():
        if not act.codes or not {code.id for code in act.codes} <= names.homonyms.codes:
            continue
        whole = names.homonyms.all_called_as(act)
        for said, prefixes in ((FormerOrNew.NEW, _NEW), (FormerOrNew.FORMER, _OLD)):
            called = names.homonyms.as_said(whole, said)
            made |= {f"{each}{_base(word)}": called for each in prefixes if f"{each}{_base(word)}" in line}
    return made


def _listed(text: str, names: ActNames) -> dict[str, NamedAct]:
    """What a list of abbreviations says: of two codes of one name, `Sw.` may be the new one alone."""
    found: dict[str, NamedAct] = {}
    for match in filter(None, (_LISTED.match(text, start) for start in line_starts(text))):
        act = names.filling(text, *match.span("name"))
        is_one = act is not None and (act.code or len(act.codes) == 1)
        if act is not None and (is_one or (act.codes and match["word"] not in names.spellings.abbreviations)):
            found[match["word"].rstrip(".")] = act
    return found


def _in_one_line(text: str) -> str:
    """A text without its line ends: a short name of two words is the same on two lines."""
    return text.replace("\n", " ")


def _last_end(text: str, word: str, start: int, end: int) -> int:
    """The end of the last occurrence of a word in a range of the text; -1 if there is none."""
    at = text.rfind(word, start, end)
    while at >= 0 and (text[at - 1 : at].isalnum() or text[at + len(word) : at + len(word) + 1].isalnum()):
        at = text.rfind(word, start, at)
    return at + len(word) if at >= 0 else -1
