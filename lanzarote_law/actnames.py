"""Which act a text names beside a list of articles: a code of the data, the Convention, or some other act.

The names of the codes come from the data; what an act outside the data looks like stands here, in three languages.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.articles import compiled
from lanzarote_law.model import InstrumentKind, within
from lanzarote_law.typography import code_key

if TYPE_CHECKING:
    from datetime import date

    from lanzarote_law.model import Code, Corpus

OTHER = "OTHER"
CONVENTION = "CETS201"
QUESTIONNAIRE = "QUESTIONNAIRE"


class Named(NamedTuple):
    """An act that a text names: what it is, where the name ends, which codes of the data it can be."""

    instrument: str
    end: int
    codes: tuple[Code, ...] = ()
    code: str = ""
    back_reference: str = ""
    """Where the words only point back: to a `code` or a `convention`."""

    @property
    def kind(self) -> str:
        """`convention`, `code` for one that `check` has a name for, or nothing."""
        if self.code:
            return "convention"
        return "code" if any(code.cited_as for code in self.codes) else ""


# 372 et suivants  372 e.s.  372 e.v.  372 en volgende  372 et seq.  372 ff.
_AND_FOLLOWING = r"(?:,?\s(?:et\s(?:suivante?s|suiv\.|ss?\.|seq\.?)|e\.\s?[sv]\.|en\svolgende|and\sfollowing|ff?\.))?"
# What may stand between a list of articles and the name of the act: , du  de la  van het  of the  (
_LEAD = _AND_FOLLOWING + (
    r"[\s,]*[(\[]?(?:(?:précités?|susvisés?|visés?|anciens?|nouveaux?|nouvel|old|new|oud|nieuw)\s)??"
    r"(?:(?:du|de\sla|de\sl['’]|des|de(?!\s\w*(?:wet|boek)\b)|van\shet|van\sde|van|of\sthe|of|in\sthe|in\shet|in\sde|dans\sle|uit\shet|from\sthe|under\sthe)\s?)?"
    r"(?:(?:ancien|oud|nieuw|old|new)\s(?=(?i:burgerlijk|gerechtelijk|code\s(?:civil|judiciaire))))?"
    r"(?:(?:livre|boek|book)\s[IVX\d]+\w{0,2}\s(?:du|van\shet|of\sthe|)\s?)?"
)

# The law that is meant is one named before: du même Code, dudit Code, van hetzelfde Wetboek, of that Code
_BACK = _AND_FOLLOWING + (
    r"(?:[\s,]*(?:du\smême|du\sprésent|dudit|de\sce|du|de\sla\smême|de\sladite|de\scette|de\sla|van\s(?:het)?zelfde"
    r"|van\s(?:hetzelfde|dezelfde|dit|dat|deze|die|voormeld|voormelde|het)|of\sthe\ssame|of\sthat|of\sthis|of\sthe\ssaid|of\sthe)\s"
    r"(?:(?P<code>code|wetboek|titre(?:\spréliminaire)?|(?:voorafgaande\s)?titel|(?:preliminary\s)?title)|(?P<convention>convention|verdrag)"
    r"|(?P<law>loi|wet|law|act|directive|richtlijn|règlement|verordening|décret|decreet))(?!\w)"
    r"(?!\s(?:d[eu']|d'|van|on|of|for|relati|tot|pour|sur|inzake|betreffende|voor|europ|internat|civil|pénal|judici|(?-i:[A-Z])))"
    r"|[\s,]*(?:du|de\sl'|van\shet|of\sthe)\s?(?P<relative>nouveau|ancien|nieuwe?|oude?|new|old)(?=\s?[.,;:)])"
    r"|[\s,]*of\s(?P<it>it)(?=\s?[.,;:)])"
    r"|[\s,]*(?:de\sla|of\sthe|van\sde)\s(?:première|seconde|deuxième|first|second|eerste|tweede)\s(?P<one>de\sces|of\sthose|van\sdie)\s\w+)"
)

# An act outside the data, by its kind or by the name that everybody gives it
_OTHER = (
    r"(?:(?:loi|lois|décret|ordonnance|arrêté|constitution|traité|charte|règlement|directive|protocole|statut|convention|pacte|circulaire|accord)(?!\w)"
    r"|code\s(?!p[ée]nal(?!\ssocial|\smilitaire|\sfrançais|\sluxembourgeois|\ssuisse))\w+|code\spénal\s(?:social|militaire|français|luxembourgeois|suisse)"
    r"|burgerlijk\swetboek|\w*(?:wet|wetboek|decreet|grondwet|besluit|verordening|richtlijn|verdrag|protocol|handvest|ordonnantie|omzendbrief|overeenkomst)(?!\w)"
    # of the annexed cooperation agreement  Road Traffic Act; not: Article 12 imposes a new law
    r"|(?:(?:(?<=of\s)|(?<=the\s))(?:(?!and\s)\w+\s){0,3}|(?:(?-i:[A-Z])\w+\s){0,3})(?:act|law|agreement|regulation|directive|constitution|charter|treaty|convention|covenant|protocol|decree|order|statute|code)(?!\w)"
    r"|(?:belgian\s|belgische\s)?(?:constitution|grondwet))"
)
# de la loi du 21 mars 2022: the day belongs to the name
_OF_DAY = r"(?:\s(?:royal\s)?(?:du|van|of)\s\d{1,2}(?:er)?\s\w+\s\d{4})?"
# of the Criminal Code of 8 June 1867
_OF_YEAR = r"(?:\s(?:du|van|of)\s\d{1,2}\s\w{3,9}\s(?P<dated>\d{4}))?"
_OTHER_SHORT = (
    r"(?:GDPR|R\.?G\.?P\.?D\.?|A\.?V\.?G\.?|ECHR|C\.?E\.?D\.?H\.?|E\.?V\.?R\.?M\.?|ICCPR|PIDCP|IVBPR|CRC"
    r"|CIDE|IVRK|UNCRC|TFUE|TFEU|VWEU|TUE|VEU|UAVG|C\.\s?civ\.|BW|B\.W\.|C\.\s?jud\.|Ger\.?\s?W\.?"
    r"|Gw\.?|G\.W\.|Const\.|WVV|CSA|CDE|WER|CoBAT|CWATUP|TWV|Jw\.|LPJ|Soc\.\s?Sw\.|S\.Sw\.|EU\sCharter"
    r"|L\s\d{4}-\d{2}-\d{2}(?:/\d+)?|CETS\s(?!201)\d+|Wg\.?\s"
    r"|[LWD]\.\s?(?:(?:du|van)\s)?\d{1,2}(?:er)?\s\w+\s\d{4})"
)
# la loi du 21 mars 2022  wet van 29 februari 2024  the Act of 4 May 2020
_DATED_ACT = (
    r"\b(?:loi|décret|ordonnance|arrêté|wet|decreet|besluit|ordonnantie|act|law|decree)\s(?:royal\s)?"
    r"(?:du|van|of)\s\d{1,2}(?:er)?\s\w+\s\d{4}"
)
# directive 2011/93/UE  Regulation (EU) 2016/679
_NUMBERED_ACT = (
    r"(?:directive|richtlijn|règlement|verordening|regulation)\s(?:\((?:EU|UE|CE|EG)\)\s)?(?:n[°o]\s)?\d{2,4}/\d+"
    r"(?:/(?:EU|UE|CE|EG|EC|JHA|JAI|JBZ))?"
)
_MENTIONED = (
    *"CETS STCE Lanzarote Convention Council Verdrag GDPR RGPD ECHR CEDH EVRM IVRK TFEU TFUE VWEU Grondwet".split(),
    *(
        "Constitution",
        "loi du",
        "wet van",
        "act of",
        "law of",
        "décret",
        "decreet",
        "code",
        "wetboek",
        "Social",
        "Militair",
        "directive",
        "richtlijn",
        "règlement",
        "verordening",
        "regulation",
        "burgerlijk",
    ),
    *("French", "Dutch", "German", "L 1", "L 2"),
)
_STEM = 5
_MOST_LETTERS = 4
_NEAR = 90
"""Characters before a list in which the name of its act can stand."""
# "ancien Code" stands for a code alone: not "nouveau Code civil", "old Code of ...", "nieuw Wetboek van ..."
_BARE_CODE = re.compile(r"(?:ancien|nouveau|oud|nieuw|old|new|\d{4})\s(?:code|wetboek)", re.IGNORECASE)
# the new Belgian Criminal Code
_BELGIAN_BETWEEN = r"(?:\s+(?:belgian|belgische?))?"
_BELGIAN = re.compile(r"\bbel(?:gian|gische?)\s+", re.IGNORECASE)
_RELATIVE = ("old", "new", "ancien", "nouveau", "oud", "oude", "nieuw", "nieuwe")
_NO_OTHER_CODE = r"(?!\s(?:civil|judiciaire|électoral|social|pénal|d['’]|de\s|du\s|van\s|of\s))"
_FOREIGN = (
    r"(?:French|Dutch|German|Luxembourg|Swiss|Italian|English|Spanish|Frans|Duits|Nederlandse?"
    r"|Social|Military|Sociaal|Militair)\s"
)

_CONVENTION_NAMES = (
    r"(?:(?:CETS|STCE)(?:\s?(?:n[°o]\.?|No\.?|nr\.?)\s?)?\s?201|(?:Council\sof\sEurope\s)?(?:Lanzarote\sConvention|Convention\sof\sLanzarote)"
    r"|Convention\sde\sLanzarote|Verdrag\svan\sLanzarote|Lanzarote[\s-]?verdrag"
    r"|(?:Council\sof\sEurope\s)?Convention\son\sthe\sprotection\sof\schildren\sagainst\ssexual\sexploitation"
    r"|Convention\s(?:du\sConseil\sde\sl.Europe\s)?sur\sla\sprotection\sdes\senfants\scontre\sl.exploitation"
    r"|Verdrag\s(?:van\sde\sRaad\svan\sEuropa\s)?inzake\sde\sbescherming\svan\skinderen\stegen\sseksuele\suitbuiting)(?!\w)"
)


class ActNames:
    """The names under which acts are cited, compiled once for a corpus and a day."""

    def __init__(self, corpus: Corpus, on: date) -> None:
        self.corpus = corpus
        self.on = on
        conventions = [each.id for each in corpus.instruments if each.kind is InstrumentKind.CONVENTION]
        questionnaires = [each.id for each in corpus.instruments if each.kind is InstrumentKind.QUESTIONNAIRE]
        self.convention = conventions[0] if conventions else ""
        self.questionnaire = questionnaires[0] if questionnaires else ""

    # -- the names of the data

    @cached_property
    def _by_key(self) -> dict[str, tuple[Code, ...]]:
        return {key: tuple(codes) for key, codes in self.corpus.codes_named.items()}

    @cached_property
    def _names(self) -> list[str]:
        names = {name for code in self.corpus.codes for name in (code.short, *code.names)}
        return sorted(names, key=lambda name: (-len(name), name))

    @cached_property
    def abbreviations(self) -> frozenset[str]:
        """The short names, as they are written directly before a number: `CP 417/49`, `Sw. 371/1`."""
        return frozenset(name for name in self._names if _is_abbreviation(name) and " " not in name)

    @cached_property
    def _name(self) -> str:
        """Any name of a code: written names in any case, abbreviations exactly."""
        long = "|".join(
            _spaced(name, _BELGIAN_BETWEEN) + (_NO_OTHER_CODE if _BARE_CODE.fullmatch(name) else "")
            for name in self._names
            if not _is_abbreviation(name)
        )
        short = "|".join(_spaced(name) for name in self._names if _is_abbreviation(name))
        foreign = r"(?!\s(?:social|militaire|français|luxembourgeois|suisse|allemand)\b)"
        return rf"(?:(?i:{long})(?!\w){foreign}|(?:{short})(?![\w]))"

    @cached_property
    def _with_stops(self) -> str:
        """Abbreviations with stops: `art. 372 C.P.`; only behind an article, since elsewhere they may be initials."""
        names = [re.findall("[A-Z][a-z]*", name) for name in self._names if name.isalpha() and _is_abbreviation(name)]
        return "|".join(r"\.\s?".join(parts) + r"\." for parts in names if len(parts) > 1) or "(?!)"

    @cached_property
    def _after(self) -> re.Pattern[str]:
        return re.compile(
            rf"(?i:{_LEAD})(?:(?P<foreign>(?i:{_FOREIGN}))?(?i:belgian\s|belgische?\s)?(?:(?P<year>\d{{4}})\s)?(?P<name>{self._name}|(?:{self._with_stops})(?!\w))(?:\s\((?P<again>{self._name})\))?{_OF_YEAR}"
            rf"|(?P<convention>(?i:{_CONVENTION_NAMES}))|(?P<other>(?i:{_OTHER}{_OF_DAY})|{_OTHER_SHORT}))"
        )

    @cached_property
    def _before(self) -> re.Pattern[str]:
        """A name, with what may stand between it and the first number of a list."""
        tail = (
            r"(?:['\u2019]s?)?[\s,:(\[\u2013-]*(?:l['\u2019]|aux?\s|les\s|in\s(?:its\s|haar\s|zijn\s)?|(?:dans|en)\s(?:son|ses)\s|de\s|zie\s|voir\s|see\s)?"
            r"(?:(?i:art(?:icle|ikel)?(?:s|en)?)\b\.?\s*)?$"
        )
        return re.compile(rf"(?:{self._mention.pattern}){tail}")

    @cached_property
    def _ending(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{self._mention.pattern})\s?$")

    # -- what stands beside a list

    def just_after(self, text: str, end: int) -> Named | None:
        """The act that is named right after a place, with the words that may stand between."""
        match = self._after.match(text, end)
        back = compiled(_BACK).match(text, end)
        if back and (match is None or match["other"] or back.end() > match.end()):
            if back["relative"]:
                return self._relative(back["relative"].lower(), back.end())
            kind = (
                "code" if back["code"] or back["it"] else "convention" if back["convention"] else "law"
            )  # or one of several laws
            return Named(OTHER, back.end()) if kind == "law" else Named("", back.end(), back_reference=kind)
        return self._named(match, match.end()) if match else None

    def _relative(self, word: str, end: int) -> Named | None:
        """`du nouveau`, `van het oude`, said of codes: the one that is called so with the noun behind."""
        for name in (f"{word} Code", f"{word} Wetboek", f"{word[:-1]} Wetboek"):
            codes = self._by_key.get(code_key(name))
            if codes:
                return Named("", end, codes)
        return None

    def just_before(self, text: str, start: int) -> Named | None:
        """The act whose name stands right before the article word at a place: `Sw. (art. 21`, `Code pénal, art. 5`."""
        return self._leading_to(self._before, text, start)

    def ending_at(self, text: str, end: int) -> Named | None:
        """The act whose name ends at a place."""
        return self._leading_to(self._ending, text, end)

    def _leading_to(self, pattern: re.Pattern[str], text: str, end: int) -> Named | None:
        start = max(0, end - _NEAR)
        for stem in self._stems.finditer(text, start, end):
            at = stem.start()
            if at and text[at - 1].isalnum():
                continue
            match = pattern.match(text, at, end)
            if match:
                return self._named(match, end)
        return None

    @cached_property
    def _stems(self) -> re.Pattern[str]:
        """The first letters of everything that can be the name of an act: where to look closer."""
        short = {name[: 2 if name[:2].isupper() else 4] for name in self._names if _is_abbreviation(name)}
        long = {name[:_STEM] for name in self._names if not _is_abbreviation(name)} | {
            name[:_STEM] for name in _MENTIONED
        }
        starts = {stem for each in long for stem in (each[0].upper() + each[1:], each[0].lower() + each[1:])} | short
        rests: dict[str, set[str]] = defaultdict(set)
        for stem in starts:
            rests[stem[0]].add(re.escape(stem[1:]))
        branches = "|".join(f"{re.escape(first)}(?:{'|'.join(sorted(each))})" for first, each in sorted(rests.items()))
        return re.compile(branches)

    @cached_property
    def _mention(self) -> re.Pattern[str]:
        return re.compile(
            rf"(?P<foreign>(?i:{_FOREIGN}))?(?<![\w.])(?P<name>{self._name}){_OF_YEAR}|(?P<convention>(?i:{_CONVENTION_NAMES}))"
            rf"|(?<!\w)(?P<other>{_OTHER_SHORT}|(?i:{_DATED_ACT})|(?i:code\s(?!p[ée]nal)\w+|constitution|grondwet|\w+wetboek|burgerlijk\swetboek|{_NUMBERED_ACT}))"
        )

    def last_mentioned(self, text: str, start: int, end: int, kind: str = "") -> Named | None:
        """The act that a stretch of text speaks of last: any, or a `code` or a `convention` of the data."""
        found = None
        done = start
        for stem in self._stems.finditer(text, start, end):
            at = stem.start()
            if at < done or (at and text[at - 1].isalnum()):
                continue
            match = self._mention.match(text, at, end)
            if match:
                act = self._named(match, match.end())
                done = act.end
                if kind in {"", act.kind}:
                    found = act
        return found

    def is_code(self, act: Named | None, code: str) -> bool:
        """Whether an act is, or can be, a code of the data."""
        return act is not None and any(each.id == code for each in act.codes)

    @cached_property
    def _with_paragraphs(self) -> frozenset[str]:
        """The articles of which the data speak by §: there, the English `paragraph` is that, else it is the alinéa."""
        return frozenset(
            each.id for each in self.corpus.provisions if any("§" in version.summary for version in each.versions)
        )

    def has_paragraphs(self, code: str, number: str) -> bool:
        """Whether an article is known to be divided by §."""
        return f"{code}/{number}" in self._with_paragraphs

    def _named(self, match: re.Match[str], end: int) -> Named:
        if match["convention"]:
            return Named(CONVENTION, end, code=self.convention)
        if match["other"] or match["foreign"]:
            return Named(OTHER, end)
        codes = self._by_key.get(code_key(_BELGIAN.sub("", match["name"])), ())
        year = match.groupdict().get("year") or match["dated"]
        if year:
            codes = tuple(code for code in codes if any(year in name for name in code.names)) or codes
        return Named("", end, codes)

    # -- what a number means in it

    @cached_property
    def _numbers(self) -> dict[str, set[str]]:
        """For each number, the codes of the data that have, or had, an article of that number."""
        found: dict[str, set[str]] = defaultdict(set)
        for provision in self.corpus.provisions:
            for number in (
                provision.article,
                *(version.numbered for version in provision.versions if version.numbered),
            ):
                found[number].add(provision.code)
        for renumbering in self.corpus.renumberings:
            found[renumbering.was].add(renumbering.code)
            found[renumbering.now].add(renumbering.code)
        return found

    @cached_property
    def shared(self) -> frozenset[str]:
        """The codes that go by the same name as another: the criminal codes, old and new."""
        return frozenset(code.id for codes in self._by_key.values() if len(codes) > 1 for code in codes)

    def only_code_with(self, number: str) -> str:
        """The one criminal code that has an article of a number that looks like no other; empty where none has."""
        codes = self._numbers.get(number, set())
        return next(iter(codes)) if len(codes) == 1 and codes <= self.shared else ""

    def told_by(self, number: str, end: int) -> Named | None:
        """The code that a number alone tells, as if it had been named."""
        code = self.only_code_with(number)
        return Named("", end, (self.corpus.code[code],)) if code else None

    def meaning(self, act: Named | None, number: str, *, distinct: bool) -> tuple[str | None, str, bool]:
        """What a number of an act is: the instrument, the code in the data, whether the words fit two codes."""
        if act is None or (not act.codes and not act.instrument):
            code = self.only_code_with(number) if distinct else ""
            return (self._instrument(code), code, False) if code else (None, "", False)
        if not act.codes:
            return act.instrument, act.code, False
        if len(act.codes) == 1:
            return self._instrument(act.codes[0].id), act.codes[0].id, False
        having = [code for code in act.codes if code.id in self._numbers.get(number, ())]
        if len(having) == 1 and not distinct and having[0].in_force_from and self.on < having[0].in_force_from:
            # the data are a selection: on a day before the new Code, `article 258` is the old one's, known or not
            having = [code for code in act.codes if within(self.on, code.in_force_from, code.repealed_on)] or having
        if len(having) == 1:
            return self._instrument(having[0].id), having[0].id, False
        if distinct and not having:
            return self._instrument(act.codes[0].id), act.codes[0].id, False
        current = [code for code in having or act.codes if within(self.on, code.in_force_from, code.repealed_on)]
        chosen = (current or list(having or act.codes))[0]
        return self._instrument(chosen.id), chosen.id, True

    @cached_property
    def _own_names(self) -> dict[str, re.Pattern[str]]:
        """For each code, the names that no other code goes by."""
        own: dict[str, list[str]] = defaultdict(list)
        for key, codes in self._by_key.items():
            if len(codes) == 1:
                names = [name for name in (codes[0].short, *codes[0].names) if code_key(name) == key]
                own[codes[0].id] += names[:1]
        return {code: re.compile(rf"(?<!\w)(?:{_any_of(names)})(?!\w)") for code, names in own.items()}

    def speaks_of(self, text: str, code: str) -> bool:
        """Whether a text calls a code by a name that is its alone: `nouveau Code pénal`, `Sw. 2024`."""
        pattern = self._own_names.get(code)
        return pattern is not None and pattern.search(text) is not None

    def instrument_of(self, code: str) -> str:
        """How `check` calls a code of the data."""
        return self._instrument(code)

    def _instrument(self, code: str) -> str:
        return self.corpus.code[code].cited_as or OTHER


def _any_of(names: list[str]) -> str:
    """Names as a pattern: written names in any case, abbreviations exactly."""
    return "|".join(_spaced(name) if _is_abbreviation(name) else f"(?i:{_spaced(name)})" for name in names)


def _is_abbreviation(name: str) -> bool:
    """Whether a name is short for another: `Sw.`, `CP 2024`, `V.T.Sv.`; written in any case it would be a word."""
    letters = re.sub(r"[^A-Za-zé]", "", name)
    return len(letters) <= _MOST_LETTERS or letters.isupper() or "." in name


def _spaced(name: str, after_first: str = "") -> str:
    """A name as a pattern: any white space between its words, a stop at its end or none."""
    first, *others = [re.escape(word).replace("é", "[ée]") for word in name.rstrip(".").split()]
    if others and first.lower() in _RELATIVE:  # the (old) Criminal Code
        first = rf"\(?{first}\)?"
    words = [first + (after_first if others else ""), *others]
    return r"\s+".join(words) + (r"\.?" if name.endswith(".") or _is_abbreviation(name) else "")
