"""What the articles of an amending act do to articles of the codes: `Dans l'article 380, les mots ... sont remplacés`.

The articles are those that the citations in the text mean: the ones that an article of the act names before its first
verb are changed or repealed, those that it says are inserted, or whose text it has, are new.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from lanzarote_law.citations import act_names, cited_records, extraction
from lanzarote_law.citations.citation import Citation, WayName
from lanzarote_law.grammar.article_numbers import article_key
from lanzarote_law.model import Corpus, is_within
from lanzarote_law.texts import act_matching, article_parser, header_metadata
from lanzarote_law.texts.amending_act import AmendingAct, OwnArticle


class TouchedArticle(NamedTuple):
    """What an article of an act does to an article of a code of the data."""

    deed: str
    """`amends`, `repeals` or `inserts`."""
    code: str
    number: str
    own: OwnArticle
    start: int
    """The offsets of the words in which the act names the article."""
    end: int
    words: tuple[int, int]
    """The offsets of the words of the act about it."""
    becomes: str = ""
    """The number that it has from then on, if that changes."""


_NUMBER = article_parser.NUMBER
_NEW_HEAD = re.compile(
    rf"(?:^|[\"«“„:])[^\S\n]*(?:#+[^\S\n]+)?Art(?:icle|ikel)?\.?\s?(?P<number>{_NUMBER})\s?\.(?!\w)", re.MULTILINE
)
_INSERTED = r"ins[ée]r|ajout|introdui|ingevoegd|toegevoegd"
_RESTORED = r"r[ée]tabli|hersteld"
_REPEALED = r"abrog|supprim|opgeheven|ingetrokken|rapport[ée]"
_CHANGED = (
    rf"(?:{_INSERTED}|{_RESTORED}|{_REPEALED}|remplac|modifi|compl[ée]t|apport|renumérot|vervang|gewijzigd|aangevuld"
    r"|aangebracht|vernummerd)"
)
_OPENS_A_TEXT = re.compile(r"[:\"«“„][\s#]*(?:Art(?:icle|ikel)?\.?\s*)?\Z")
"""After it the text of another act begins: `is replaced as follows: « Article`."""
_VERB = re.compile(rf"{_CHANGED}|rédigé|libellé|luiden", re.IGNORECASE)
_IS = r"\b(?:est|sont|wordt|worden)\b"
_BY_A_LAW = r"(?!\w*\s(?:par|bij)\s(?:la\s|l['’]|les\s|de\s)(?:lois?|article|wet(?:ten)?)\b)"
# sont remplacés par ce qui suit  wordt het tweede lid opgeheven  remplacer les mots; not: est inséré par la loi
_CHANGES = re.compile(
    rf"{_IS}[^.;]{{0,300}}?\b{_CHANGED}{_BY_A_LAW}|\bremplacer\b|\b(?:prend|prennent)\sla\steneur|\bdevien",
    re.IGNORECASE,
)
_DOES = re.compile(
    rf"{_IS}\s(?:\w+\s)?(?:(?P<repeals>{_REPEALED})|(?P<restores>{_RESTORED})|(?P<inserts>{_INSERTED})){_BY_A_LAW}",
    re.IGNORECASE,
)
# In het Strafwetboek wordt artikel 384 opgeheven; not: worden in artikel 384 de woorden
_VERB_BEFORE = re.compile(rf"{_IS}\s(?:de\s)?artikel(?:en)?\s\Z", re.IGNORECASE)
# worden de volgende artikelen opgeheven
_DOES_IN_A_LIST = re.compile(rf"{_IS}\sde\svolgende\s\w+\s(?P<repeals>{_REPEALED})", re.IGNORECASE)
_DOES_BEHIND = re.compile(
    rf"[^.;:]{{0,300}}?\b(?:(?P<repeals>{_REPEALED})|(?P<restores>{_RESTORED})){_BY_A_LAW}", re.IGNORECASE
)
# Dans l'article 380,  In artikel 380  L'alinéa 2 de l'article 380; not: Dans le Code pénal, l'article 380
_WITHIN = re.compile(
    r"\W*(?:(?:\d{1,2}(?:er)?(?:°(?:/\d)?|\.)|[a-z]\))\W*)?"
    rf"(?:(?:Dans|A|À|Aux?|In|Aan)\s(?![^,]*{_IS})[^,]*"
    r"|.*\b(?:alinéas?|paragraphes?|phrases?|points?|mots|lid|leden|woorden)\b.*)\Z",
    re.IGNORECASE | re.DOTALL,
)
_HOLDING = re.compile(r"\b(?:comprenant|comportant|contenant|bestaande|bevattende|omvattende)\b", re.IGNORECASE)
# L'intitulé du chapitre  À la suite de l'article 372: the article is only a place
_ONLY_A_PLACE = re.compile(
    r"\b(?:intitulé|opschrift)\b|\b(?:à\sla\ssuite\sd|après|avant|entre|na|voor|tussen|visée?s?\sà|conformément\sà)\W*"
    r"(?:e\s|es\s|het\s|de\s|les?\s|l['’])*(?:article|artikel)(?:s|en)?\s\Z",
    re.IGNORECASE,
)
_ALSO_WITHIN = re.compile(
    r"(?:,|\bet|\ben)\s(?:dans|à|aux|in)\s(?:l['’]|les\s|de\s)?(?:articles?|artikel(?:en)?)\s\Z", re.IGNORECASE
)
_PUTS_BEFORE = re.compile(rf"(?:{_INSERTED}|{_RESTORED})\w*\s(?:[\w-]+\s){{0,3}}?articles?\s\Z", re.IGNORECASE)
# Un article 100ter, rédigé comme suit, est inséré  wordt een artikel 100ter ingevoegd
_A_NEW_ONE = re.compile(
    r"\b(?:een|de|twee|drie|vier|un|des)\s(?:nieuwe?\s|nouve\w+\s)?(?:artikel(?:en)?|articles?)\s\Z", re.IGNORECASE
)
_PUTS_BEHIND = re.compile(
    rf"[^.;:]{{0,200}}?\b(?:ingevoegd|hersteld|toegevoegd|(?:est|sont)\s(?:{_INSERTED}|{_RESTORED}))", re.IGNORECASE
)
_JOINS = re.compile(r"[\s,;/]*(?:(?:et|en|tot|à|aux?|l['’]|les|de|articles?|artikel(?:en)?|ainsi\sque)\s?)*")
_SAME_LAW = re.compile(
    r"[^.;:\n]{0,40}?\b(?:de\s(?:la\smême|cette|ladite)\sloi|du\smême\sdécret|van\s(?:dezelfde|die)\swet|van\shetzelfde\sdecreet)\b"
)
_SAME_CODE = re.compile(
    r"(?:(?!\b(?:Code|article|artikel|Wetboek)\b)[^.;:\n]){0,60}\b(?:du\smême\sCode|van\shetzelfde\sWetboek)\b"
)
_SAID_SAME = re.compile(r"\b(?:même\sCode|hetzelfde\sWetboek)\b")
_NAMED_LAW = re.compile(
    r"(?<!par\s)(?<!bij\s)\b(?:la|de)\s(?:loi|wet)\s(?:du|van)\s(?P<day>\d{1,2}(?:er)?\s\w+\s\d{4})"
)
# Dans le Code civil, l'article: another code than that of the article of the act before
_NAMED_CODE = re.compile(
    r"\b(?:du|le|au|het|van\shet|in\shet)\s(?:nouveau\s|nieuwe?\s)?\[?(?P<name>(?:Code|[A-Z]?[a-z]*[Ww]etboek)\b(?!\s?[,.;]))"
)
_OF_A_CODE = re.compile(r"[^.;:\n]{0,30}?\b(?:du|van\shet)\s(?:Code|[A-Z]?[a-z]*[Ww]etboek)\b(?!\s?[,.;])")
_NEAR, _FAR = 40, 200
# 2° dans l'article 5  - l'article 10bis  § 2. A l'article 91bis  and a new paragraph: L'article 5-1
_ITEM = re.compile(
    r"^\s*(?:(?:\d{1,2}(?:°(?:/\d)?|\.)|[a-z]\)|[-–•]|§\s?\d{1,2}(?:er)?\.)\s"
    r"|(?:(?:[ÀA]|Dans)\s)?(?:[Ll]['’]article|[Ll]es\sarticles)\s|Aux\sarticles\s|(?:In\s)?(?:de\s)?[Aa]rtikel(?:en)?\s)",
    re.MULTILINE,
)
_BECOMES = re.compile(
    r"\b(?:devien(?:t|nent|dra)|formera|wordt|worden|vernummerd\stot|renumérotée?s?\sen)\s(?:l['’]|les\s|het\s)?"
    rf"(?:articles?|artikel)\s(?P<number>{_NUMBER})",
    re.IGNORECASE,
)


def changes_law(words: str) -> bool:
    """Return whether the words of an article say that something is inserted, replaced, amended or repealed."""
    return _CHANGES.search(words) is not None


def touched_articles(
    corpus: Corpus, act: AmendingAct, on: date, start: Callable[[OwnArticle], date | None]
) -> Iterator[TouchedArticle]:
    """Yield what an act does to articles of the codes of the data, in its own order.

    `on` is a date before the act, `start` returns the date from which one of its articles applies, if that is known.
    """
    cited = extraction.extract_citations(act.outside, act_names.ActNames(corpus, on))
    cited = [each for each in cited if act.outside[each.start] != " " and not _is_hyphenated(act.text, each)]
    code = last_named_code = ""
    laws: dict[str, str] = {}
    named = [(found.start(), found["day"]) for found in _NAMED_LAW.finditer(act.outside)]
    for own in act.articles:
        ended = _ended_codes(corpus, start(own))
        within = [_of_code_in_force(each, ended) for each in cited if own.body <= each.start < own.end]
        if last_named_code and _SAID_SAME.search(act.outside, own.body, own.end):
            code = last_named_code  # an article on a law in between does not change what "the same Code" is
        reading = _ArticleReading(corpus, act, own, within, on, named, laws, ended, code)
        code = reading.own_code()
        if _is_called_code(corpus, code) or (not code and _NAMED_CODE.search(act.outside, own.body, own.end)):
            last_named_code = code
        yield from reading._replace(code=code).touched()


def _is_called_code(corpus: Corpus, ident: str) -> bool:
    """Return whether the title of a code begins with that word: others are laws."""
    known = corpus.code.get(ident)
    return known is not None and re.match(r"Code\b", known.title.fr or known.title.en) is not None


def _ended_codes(corpus: Corpus, on: date | None) -> dict[str, str]:
    """The codes that have ended by a date, each with the code in force that has the same name."""
    found: dict[str, str] = {}
    if on is None:
        return found
    for codes in corpus.codes_named.values():
        in_force = [each.id for each in codes if is_within(on, each.in_force_from, each.repealed_on)]
        if len(in_force) == 1:
            found |= {each.id: in_force[0] for each in codes if each.repealed_on and each.repealed_on <= on}
    return found


def _of_code_in_force(cited: Citation, ended: dict[str, str]) -> Citation:
    """A citation; where its code has ended and was called by the name that its successor has too, of that one."""
    return cited._replace(code=ended[cited.code]) if cited.shared_name and cited.code in ended else cited


def _is_hyphenated(text: str, cited: Citation) -> bool:
    """Whether a citation is the beginning of a number with a hyphen, or has it as a range: 1231-1, 1231-1/1."""
    is_begun = re.compile(r"-\d").match(text, cited.end) is not None
    return is_begun or (bool(cited.article_to) and article_key(cited.article_to) <= article_key(cited.article))


class _ArticleReading(NamedTuple):
    """The reading of one article of an act."""

    corpus: Corpus
    act: AmendingAct
    own: OwnArticle
    cited: list[Citation]
    on: date
    named: list[tuple[int, str]]
    """Where the act names laws by their dates."""
    laws: dict[str, str]
    """The code that each law is of which an article was named with its date, right or wrong."""
    ended: dict[str, str]
    """The codes that have ended when the article applies, each with the code in force of the same name."""
    code: str
    """The code that the article changes, until it is read that of the one before; empty if none of ours."""

    def own_code(self) -> str:
        """The code that the article changes: the one that it names, else that of the article before it."""
        of_a_code = (each for each in self.cited if each.instrument and (each.code in self.corpus.code or each.why))
        first = next(of_a_code, None)
        code = self._code(first) if first else ""
        if code or (first and _SAME_LAW.match(self.act.text, first.end)):
            return code
        named = _NAMED_LAW.search(self.act.outside, self.own.body, self.own.end)
        if named:
            return self._code_of_day(named["day"])
        called = _NAMED_CODE.search(self.act.outside, self.own.body, self.own.end)
        return self._code_called(called.start("name")) if called else self.code

    def _code_called(self, at: int) -> str:
        """The code in force before the act of which a place has the whole name; empty if it is none of ours."""
        there = [
            each.id
            for each in self.corpus.codes
            if any(re.compile(rf"{re.escape(name)}(?!\s?\w)").match(self.act.outside, at) for name in each.names)
            and each.id not in self.ended
            and (each.id in self.ended.values() or not (each.in_force_from and each.in_force_from > self.on))
        ]
        return there[0] if len(there) == 1 else ""

    def touched(self) -> Iterator[TouchedArticle]:
        """Yield what the article does: to the articles that it names first, and to those that it inserts."""
        outside, own = self.act.outside, self.own
        if not _CHANGES.search(outside, own.body, own.end):
            return
        breaks = [own.body, *(found.start() for found in _ITEM.finditer(outside, own.body, own.end)), own.end]
        head = outside[own.body : breaks[1]]
        in_head = self._leading(own.body, breaks[1])
        is_list = head.rstrip().endswith(":")
        does = _DOES.search(head) or _DOES_IN_A_LIST.search(head)
        is_repeal = does is not None and does.lastgroup == "repeals" and is_list
        found = [*self._of_leading(in_head, own.body, breaks[1])]
        law = _NAMED_LAW.search(head) if is_list else None
        listed = self._within(law["day"]) if law else self
        for start, end in [] if in_head else pairwise(breaks[1:]):
            found += listed.changed_in(start, end, is_repeal=is_repeal)
        yield from found
        yield from self._inserted({(each.code, each.number) for each in found})

    def changed_in(self, start: int, end: int, *, is_repeal: bool) -> Iterator[TouchedArticle]:
        """Yield what an entry of a list does to the articles that it names first."""
        return self._of_leading(self._leading(start, end), start, end, is_repeal=is_repeal)

    def _within(self, day: str) -> "_ArticleReading":
        """The reading of a list below the name of a law: an article without an act of its own is of that law."""
        cited = [each if self._is_named_here(each) else each._replace(instrument=None, why=None) for each in self.cited]
        return self._replace(cited=cited, code=self._code_of_day(day))

    def _leading(self, start: int, end: int) -> list[Citation]:
        """The articles that a stretch names before its first verb, and others in which it does the same."""
        found: list[Citation] = []
        for each in self.cited:
            before = self.act.outside[found[-1].end if found else start : each.start]
            if not start <= each.start < end:
                continue
            is_next = _JOINS.fullmatch(before) or _ALSO_WITHIN.search(before)
            is_elsewhere = _VERB.search(before) or _ONLY_A_PLACE.search(before) or self._is_put_in(each)
            if is_next if found else not is_elsewhere:
                found.append(each)
        return found

    def _of_leading(
        self, leading: list[Citation], start: int, end: int, *, is_repeal: bool = False
    ) -> Iterator[TouchedArticle]:
        """Yield what is done to the articles that a stretch names first."""
        if not leading:
            return
        outside, tail = self.act.outside, leading[-1].end
        before = outside[start : leading[0].start]
        is_dutch_order = _VERB_BEFORE.search(before)
        does = _DOES_BEHIND.match(outside, tail, end) if is_dutch_order else _DOES.search(outside, tail, end)
        does = None if _WITHIN.match(before) else does
        verb = does.lastgroup if does else ""
        if verb == "inserts" and _HOLDING.search(before):
            return
        becomes = _BECOMES.search(outside, tail, end) if len(leading) == 1 else None
        for each in leading:
            is_whole = not (each.paragraph or each.alinea or each.point)
            deed = "repeals" if is_repeal or verb == "repeals" else "inserts" if verb == "restores" else "amends"
            for code, number in self._meant(each):
                words = self.own.body, self.own.end
                now = becomes["number"] if becomes else ""
                yield TouchedArticle(
                    deed if is_whole else "amends", code, number, self.own, each.start, each.end, words, now
                )

    def _meant(self, cited: Citation) -> list[tuple[str, str]]:
        """The articles that a citation means, each with its code: of a range, those in force in the data."""
        code = self._code(cited)
        if not cited.article_to:
            return [(code, cited.article)] if code else []
        inside = cited_records.provisions_in_range(self.corpus, cited)
        return [(code, each.number(self.on)) for each in inside if each.code == code and each.in_force(self.on)]

    def _code(self, cited: Citation) -> str:
        """The code of an article; where the text points back to a law, that of the law that it named last."""
        if _SAME_LAW.match(self.act.text, cited.end):
            at = bisect_left(self.named, (cited.start, ""))
            if at:
                return self._code_of_day(self.named[at - 1][1])
        if cited.instrument is None or self._is_of_the_same_code(cited):
            return self.code
        if cited.why and cited.why.way is WayName.POINTED_BACK and _OF_A_CODE.match(self.act.text, cited.end):
            return ""  # du Code des droits de succession: none of ours
        code = self._of_its_time(cited) if cited.code in self.corpus.code else ""
        named_here = _NAMED_LAW.search(self.act.outside, cited.end, min(cited.end + _NEAR, self.own.end))
        if named_here and code:
            self.laws.setdefault(named_here["day"], code)
        return code

    def _is_of_the_same_code(self, cited: Citation) -> bool:
        """Whether the act leaves it to its own article before to say of which code an article is."""
        named_here = any(each.code and self._is_named_here(each) for each in self.cited if each.start < cited.start)
        if named_here or _NAMED_CODE.search(self.act.outside, self.own.body, cited.start):
            return False
        before = self.act.outside[self.own.body : cited.start]
        is_same = _SAME_CODE.match(self.act.text, cited.end) or _SAID_SAME.search(before)
        is_open = not (self._is_named_here(cited) or _NAMED_CODE.search(self.act.outside, self.own.body, self.own.end))
        return is_same is not None or is_open

    def _is_named_here(self, cited: Citation) -> bool:
        """Whether this article of the law itself names the act of an article."""
        return cited.why is None or cited.why.place >= self.own.body

    def _of_its_time(self, cited: Citation) -> str:
        """The code of an article; a name that two codes share, said without the article, means the one in force."""
        meant = self.corpus.code[cited.code]
        is_later = meant.in_force_from is not None and meant.in_force_from > self.on
        is_in_force = cited.code in self.ended.values()
        if is_in_force or not (is_later and cited.why and cited.why.way is WayName.CARRIED_OVER):
            return cited.code
        names = {*meant.names}
        same = next((each for each in self.corpus.codes if each is not meant and names.intersection(each.names)), meant)
        said = self.act.text[self.own.body : cited.start]
        return cited.code if any(name in said for name in names.difference(same.names)) else same.id

    def _code_of_day(self, day: str) -> str:
        """The code that is the law of a date; empty if it is none of ours."""
        days = header_metadata.find_dates(day)
        found = (each.id for each in self.corpus.codes if days and act_matching.has_date_in_name(each, days[0]))
        return self.laws.get(day) or next(found, "")

    def _inserted(self, known: set[tuple[str, str]]) -> Iterator[TouchedArticle]:
        """Yield the articles that it inserts: those that it says so of, and those whose text it has."""
        own = self.own
        found = _NEW_HEAD.finditer(self.act.text, own.body, own.end)
        heads = {article_parser.normalise_number(head["number"]): head for head in found}
        put_in = filter(self._is_put_in, self.cited)
        places = {(self._code(each), each.article): (each.start, each.end) for each in put_in}
        first = min((head.start() for head in heads.values()), default=own.end)
        if _VERB.search(self.act.outside, own.body, first):
            others = heads.keys() - {number for _, number in places}
            quoted = ((number, head) for number, head in heads.items() if number in others and self._is_quoted(head))
            places |= {(self.code, number): head.span("number") for number, head in quoted}
        for (code, number), (start, end) in places.items():
            if code and (code, number) not in known:
                yield TouchedArticle("inserts", code, number, own, start, end, self._words_of(heads, number))

    def _is_quoted(self, head: re.Match[str]) -> bool:
        """Whether the head of an article is in a quotation or after a colon; else it may be one of the act."""
        at = head.start("number")
        return self.act.outside[at] == " " or bool(_OPENS_A_TEXT.search(self.act.text, self.own.body, at))

    def _is_put_in(self, cited: Citation) -> bool:
        """Whether the act says of an article, alone or in a list, that it is inserted."""
        outside, at = self.act.outside, self.cited.index(cited)
        if at and _JOINS.fullmatch(outside, self.cited[at - 1].end, cited.start):
            return self._is_put_in(self.cited[at - 1])
        start = max(self.own.body, cited.start - _FAR)
        if _PUTS_BEFORE.search(outside, start, cited.start):
            return True
        return bool(_A_NEW_ONE.search(outside, start, cited.start) and _PUTS_BEHIND.match(outside, cited.end))

    def _words_of(self, heads: dict[str, re.Match[str]], number: str) -> tuple[int, int]:
        """Where the act's words on an article are: its new text, if there are several; else all of its own article."""
        if number not in heads or len(heads) == 1:
            return self.own.body, self.own.end
        start = heads[number].start()
        return start, min((each.start() for each in heads.values() if each.start() > start), default=self.own.end)
