"""Numbers without a word such as `article` before them: decides which are articles, by form and surroundings."""

import re

from lanzarote_law.citations import (
    act_in_mind,
    amending_articles,
    amending_phrases,
    article_lists,
    attribution,
    attribution_ways,
    bare_convention_articles,
    earlier_citations,
    named_after,
    resolution,
)
from lanzarote_law.citations.attribution_context import ArticleGroup, AttributedAct, Surroundings, first_told_act
from lanzarote_law.citations.citation import WayName
from lanzarote_law.citations.named_act import CONVENTION, NamedAct, is_code
from lanzarote_law.grammar.acts import NUMBER_BEFORE_LETTERS
from lanzarote_law.grammar.article_enumerations import (
    BRACKETS,
    ListedNumber,
    canonical_number,
    numbers_at,
    treaty_element,
)
from lanzarote_law.grammar.article_numbers import compiled
from lanzarote_law.grammar.latin_suffixes_and_ordinals import LATIN_PATTERN
from lanzarote_law.grammar.validity_phrases import CALLS_PRESENT, FormerOrNew
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex

# 383bis  371/1  433quater/1: no other number looks like these; not 12/2018, 1/2, 24/7
DISTINCT = any_case(
    rf"\d{{2,3}}(?:(?:\s|-\s?|\.)?(?:{LATIN_PATTERN})\b(?:/\d{{1,2}}(?![\d/]))?|\n?/\d{{1,2}}(?![\d/]))"
)
# Wetstraat 383  rue de la Loi 136  chaussée de Louvain 383bis  bus 4; not: l'infraction 383bis
_STREET = any_case(
    r"(?:straat|laan|steenweg|plein|lei|dreef|kaai|avenue|chaussée|boulevard|rue|place|square|quai|bus|bte|boîte|street"
    r"|located at|is at)\b[\w\s'’-]*$"
)
# chapitre 12bis  titre 3; not: chapitres, 383bis
_HEADING = any_case(
    r"\b(?:chapitres?|chapters?|hoofdstuk(?:ken)?|titres?|titles?|titels?|livres?|boek|books?|sections?|afdeling|annexes?"
    r"|bijlagen?|parts?|partie|deel)\s\Z"
)
# | 383bis |, at the start of a line; not the second cell of a row
_BEGINS_A_ROW = lazy_regex(r"(?:\A|\n)[^\S\n]*(?:\|[^\S\n]*)?\Z")
# - 90ter⏎  * 127⏎; not: - 127 cases
_BEGINS_AN_ITEM = lazy_regex(r"(?:\A|\n)[^\S\n]*(?:[-–•*][^\S\n])?\Z")
_FILLS_AN_ITEM = any_case(rf"(?P<number>{DISTINCT.pattern}|\d{{3}})[;,.]?[^\S\n]*(?:\n|\Z)")
# (379-380 CP)  (375 C. pén.): three figures; not (1500 euros), (12 CP)
_IN_A_BRACKET = lazy_regex(r"\d{3}(?!\d|[.,]\d)")
# (379, 380, §§ 4 et 5, du Code pénal)  et 258, § 1er, du Code pénal; not chapitre 3, § 2
_PLAIN_LIST = lazy_regex(r"\d{1,3}(?:,?\s?§|,\s(?:al|para|\d))")
# visé à 373, alinéa 1er, du même code  bedoeld in 373, eerste lid, van hetzelfde Wetboek; not: in 373 zaken
_REFERRED_TO = any_case(
    r"\b(?:visée?s?|prévue?s?|définie?s?|décrite?s?)\s(?:à|aux)\s\Z|\b(?:bedoeld|vermeld|omschreven|bepaald)e?\sin\s\Z"
    r"|\b(?:referred\sto|described|defined|provided\sfor)\sin\s\Z"
)
# les 383bis, et 383bis; not: versie 383bis
_OPENS_LIST = any_case(r"(?:^|[\n(,;:]|\b(?:et|en|and|ou|of|or|à|aux|les|des|the))\s*$")
# 162, 185, 189 Sv.  vgl. 66 en 67 Sw. 1867; not: 162 van de kinderen
_LIST_BEFORE_LETTERS = lazy_regex(
    r"\d{1,3}[a-z]{0,9}(?:(?:,\s?|\s(?:et|en|and|ou|of|or|à|tot|to)\s|\s?[-–]\s?)\d{1,3}[a-z]{0,9}){0,40}"
    r"\s(?:(?P<of>du|de\sla|van\s(?:het|de)|of\sthe)\s)?(?:(?:oud|nieuw|ancien|nouveau|old|new)e?\s)?"
    r"(?=[A-Z][A-Za-z]{0,11}[.\s,;:)]|(?(of)[A-Z]|(?!)))"
)
# zie 66 Sw., vgl. 66 Sw., - 66 Sw., and then 170 to 175 of the new Criminal Code; not: nummer 66 Sw.
_OPENS_BEFORE_LETTERS = any_case(
    r"(?:^|[\n(;:|→=]|\n[-–•*]\s|,\s|\b(?:et|en|and|ou|of|or|aux|les|des|de|the|van|zie|voir|voy|see|juncto|jo|dont|vroeger|thans|via|bij|volgens"
    r"|then|puis|ensuite|daarna|vervolgens)\b|\b(?:vgl|cf|comp|i\.p\.v|jo|voy|incl|o\.a|e\.g|i\.e)\.)\s*$"
)
# d'abord par un 458bis, ensuite par un 458ter; not: dossier 458bis
_CALLS_ONE = any_case(
    r"(?:^|[\n(,;:.]|\n[-–•*]\s|\b(?:un|een|an|le|het|the|et|en|and|van|du|des|de|aux?|of|by|to|under|volgens|krachtens|zie|voir|see))\s*$"
)
# Article 170 defines, 171 punishes, 173 possession and 174 access; not: and 174 files
_GOES_ON = lazy_regex(r"(?:[,;]|\s(?:et|en|and))\s\Z")
_SAYS_SOMETHING = lazy_regex(
    r"\d{3}\s(?!(?:ans?|jaar|years?|mois|maanden|months?|jours|dagen|days|euros?|eur|personnes?|personen|people|persons|dossiers?"
    r"|files|cases|zaken|affaires|fois|keer|times|pages?|bladzijden|condamn\w+|veroordel\w+|convictions|victimes?|slachtoffers"
    r"|victims|faits|feiten|et|en|and|ou|of|or|à|tot|to|in|dans|par|door|by|per|van|du|des)\b)(?:[a-z]{2}|l['’])"
)
# 405ter dans la mesure où il renvoie aux articles précités, 409, § 1er, alinéa 1er
_TO_THE_EXTENT = any_case(r"\b(?:dans\sla\smesure|in\sde\smate|to\sthe\sextent)\b[^.;:()\d]{0,120},\s\Z")
_GOES_ON_WITH_A_PLACE = lazy_regex(r"\d{3},\s§")
_SENTENCE_ENDS = lazy_regex(r"[.!?]\s|\n\s*\n")
_FEW = 10
_OPENS = frozenset(("(", "«", "“", "„", '"'))
# artikel 53, vroeger 42, 43 en 43bis  (avant : 376); not: vroeger dan 42
_CALLED_FORMER = any_case(
    r"\b(?:avant|vóór|before|voorheen|vroeger)\s?:\s\Z"
    r"|\b(?:vroeger|voorheen|voordien|anciennement|auparavant|autrefois|formerly|previously|oude?|anciens?|old|former|ex|remplace(?:nt)?"
    r"|vervang(?:t|en)|replaces?)[\s-]\Z"
)
# 12 C. pén., art. 383bis: the number of a note; not: 12 C. pén. et art. 383bis
_LEADS_ON = lazy_regex(r"[,:]?\s(?:\(?art|[Aa]rt)")
# un 34ter. Le texte; not: un 34ter, le
_ENDS = lazy_regex(r"[.!?]\s+[A-ZÀ-Ý]|\n")
# be inserted a 433bis/1 as follows  wordt een 433bis/1 ingevoegd
_PUT_IN = any_case(r"\b(?:inserted|inséré|wordt)\s(?:an?|un|een)\s\Z")
_MOST_OF_LOW = 99
_LONGEST_SHORT_NAME = 30
_GAP = 3
_SOME = 3
"""Numbers that look like no other from which on a text has shown which code it numbers."""
_SHORT = 2
"""Figures of a number that may be one of anything."""
_NEAR = 90
_STREET_BEFORE = 40
_WINDOW = 18


def read_bare_number(around: Surroundings, start: int) -> int:
    """Read a number without a word before it as an article, if its surroundings or its form allow."""
    brackets = compiled(BRACKETS).match(around.text, start)
    if brackets and len(brackets["article"]) < 3:  # noqa: PLR2004  # no treaty has hundreds of articles
        return _bare_point(around, brackets)
    if end := _in_its_words(around, start):
        return end
    if _is_listed_under_its_code(around, start):
        return article_lists.read_article_list(around, start)
    distinct = DISTINCT.match(around.text, start)
    return _plain(around, start) if distinct is None else _like_no_other(around, start, canonical_number(distinct[0]))


def _is_listed_under_its_code(around: Surroundings, start: int) -> bool:
    """Whether a number fills an item of a list, or a line, below a heading that names a code which has it."""
    item = _FILLS_AN_ITEM.match(around.text, start)
    if item is None or not _BEGINS_AN_ITEM.search(around.text, max(0, start - _WINDOW), start):
        return False
    heading = around.layout.heading(start)
    return heading is not None and any(
        around.names.numbers.has(code.id, canonical_number(item["number"])) for code in heading.codes
    )


def _bare_point(around: Surroundings, match: re.Match[str]) -> int:
    """`20(1)(f)` without a word before it: a point of the Convention where that is named after it or before."""
    element = treaty_element(match)
    behind = around.names.just_after(around.text, element.stop)
    if behind and behind.back_reference:
        behind = act_in_mind.act_referred_to(around, behind)
    named = behind or act_in_mind.act_carried_over(around, match.start())
    if named and named.instrument == CONVENTION and named.end:
        attribution.settle_waiting_group(around)
        resolution.keep_convention_point(
            around, element, AttributedAct(named, WayName.NAMED_AFTER if behind else WayName.CARRIED_OVER)
        )
        act_in_mind.remember_act(around, named, element.stop)
    elif behind:
        act_in_mind.remember_act(around, behind, behind.end)
    return element.stop


# -- by what is around it


def _in_its_words(around: Surroundings, start: int) -> int:
    """Read a quoted, former or bracketed number if these signs show that it is an article; return 0 if they do not."""
    is_quoted = around.remembered.amended is not None and amending_phrases.opens_quoted_words(around.text, start)
    if is_quoted and (end := _in_quoted_words(around, start)):
        return end
    if _CALLED_FORMER.search(around.text, max(0, start - _WINDOW), start):
        return _called_former(around, start)
    return _fills_a_bracket(around, start) if around.text[start - 1 : start] == "(" else 0


def _in_quoted_words(around: Surroundings, start: int) -> int:
    """Read a list that is all that is quoted: `les mots « 372, alinéa 2 »`, not `les mots « 14 ans »`."""
    kept = around.remembered
    elements, end = numbers_at(around.text, start)
    telling = elements and (elements[0].pinpoint or elements[0].distinct or len(elements[0].number) > _SHORT)
    if not telling or kept.amended is None or not amending_phrases.closes_quotation(around.text, end):
        return 0
    act = amending_articles.amended_act_or_code(around, elements, kept.amended)
    if not elements[0].pinpoint and not around.names.numbers.has_one_of(
        act, elements
    ):  # 372, in article 91bis of another code
        act = earlier_citations.cited_act_with_number(around, elements) or act
    return attribution.keep_numbers(around, elements, act.ending(end), WayName.AMENDED)


def _called_former(around: Surroundings, start: int) -> int:
    """Read what is called former ones: `artikel 53, vroeger 42, 43 en 43bis`, not `vroeger 12 jaar`."""
    elements, end = numbers_at(around.text, start)
    is_high = len(elements) == 1 and len(elements[0].number) > _SHORT and around.text.startswith((")", ","), end)
    if len(elements) < 2 and not is_high and not any(each.distinct for each in elements):  # noqa: PLR2004  # no list
        return start + 1
    behind = named_after.act_named_after(around, elements, end)
    return article_lists.read_group(ArticleGroup(start, elements, end, behind=behind, said=FormerOrNew.FORMER), around)


def _fills_a_bracket(around: Surroundings, start: int) -> int:
    """Read `le voyeurisme (135)`, `tortures (376, al. 2)`, where the act in mind is known to have it; or 0."""
    elements, end = numbers_at(around.text, start)
    if not elements or not around.text.startswith(")", end):
        return 0
    group = ArticleGroup(start, elements, end)
    if not all(each.distinct or len(each.number) > _SHORT for each in elements):
        return _of_course_notes(around, group)
    meant = first_told_act(attribution_ways.IN_A_BRACKET, group, around)
    act = meant.act if meant else None
    known = around.names.numbers.act_with_one_of(elements)
    if known and (act is None or not act.codes) and _speaks_of_a_code(around, start):
        meant = AttributedAct(known, WayName.NUMBER)  # le voyeurisme (417/8), before the Code is named
    if meant is None or not around.names.numbers.has_one_of(meant.act, elements):
        return 0
    attribution.keep_group(around, group, meant)
    return end


# the author (66) and his accomplice (67); not: Jan P. (66), (66 ans)
_A_THING = lazy_regex(r"(?<!\w)[^\W\d_A-ZÀ-Ý][^\W\d_]{3,}\s\(\Z")
_CLOSE = 600


def _of_course_notes(around: Surroundings, group: ArticleGroup) -> int:
    """Read `author (66) and accomplice (67)`, where the text numbers a criminal code so just before; or 0."""
    first = group.elements[0]
    is_one = len(group.elements) == 1 and first.number.isdecimal() and first.figures > bare_convention_articles.HIGHEST
    if not is_one or not _A_THING.search(around.text, max(0, group.start - _WINDOW), group.start):
        return 0
    for number in (first.figures, first.figures - 1, first.figures + 1):
        act, place = around.remembered.of_number.get(str(number), (None, 0))
        is_near = act is not None and group.start - place < _CLOSE
        if is_near and act and act.codes and {code.id for code in act.codes} <= around.names.homonyms.codes:
            if not around.names.numbers.has_one_of(act, group.elements):
                return 0
            return attribution.keep_numbers(around, group.elements, act.met_at(place), WayName.NUMBER_BESIDE)
    return 0


def _speaks_of_a_code(around: Surroundings, start: int) -> bool:
    """Whether a code of the data is named near behind a place."""
    return around.names.last_mentioned(around.text, start, min(len(around.text), start + 3 * _NEAR), "code") is not None


# -- plain numbers


def _plain(around: Surroundings, start: int) -> int:
    """Read a plain number if the name of an act, a § or an alinéa follows its list."""
    if end := _goes_on_in_the_sentence(around, start):
        return end
    if (listed := _before_letters(around, start)) and (end := _list_before_letters(around, start, listed)):
        return end
    before = around.text, max(0, start - _WINDOW), start
    is_present = CALLS_PRESENT.search(*before) is not None or _is_in_a_bracket(around, start)
    is_referred_to = _REFERRED_TO.search(*before) is not None
    is_placed = _PLAIN_LIST.match(around.text, start) and _OPENS_LIST.search(*before)
    if start < around.remembered.plain_end or not (is_present or is_referred_to or is_placed):
        return start + 1
    return _plain_list(around, start, is_present=is_present, is_referred_to=is_referred_to)


def _goes_on_in_the_sentence(around: Surroundings, start: int) -> int:
    """Read `Article 170 defines, 171 punishes`, `405ter to the extent that it cites them, 409, § 1`; or 0."""
    text, kept = around.text, around.remembered
    is_placed = _GOES_ON_WITH_A_PLACE.match(text, start) is not None
    if not _GOES_ON.search(text, max(0, start - _GAP - 2), start) or not (
        _TO_THE_EXTENT.search(text, max(0, start - 2 * _NEAR), start)
        if is_placed
        else _SAYS_SOMETHING.match(text, start)
    ):
        return 0
    number = int(text[start : start + _SHORT + 1])
    last = kept.waiting.elements[-1] if kept.waiting else kept.found[-1] if kept.found else None
    if last is None or start - last.end > 2 * _NEAR or _SENTENCE_ENDS.search(text, last.end, start):
        return 0
    before = kept.waiting.elements[-1].number if kept.waiting else kept.found[-1].article
    if not (before.isdecimal() or is_placed) or not 0 < number - int(before[: _SHORT + 1]) <= _FEW:
        return 0
    elements, _ = numbers_at(text, start)
    carried = kept.waiting.carried or kept.waiting.in_mind if kept.waiting else None
    act = carried.act if carried else earlier_citations.last_act_of(around, before) if not kept.waiting else None
    if act is None or (len(elements) != 1 and not is_placed) or not around.names.numbers.has_one_of(act, elements):
        return 0
    return attribution.keep_numbers(around, elements, act.met_at(last.end), WayName.LIST_GOES_ON)


def _before_letters(around: Surroundings, start: int) -> re.Match[str] | None:
    """The numbers at the head of a list that a name may follow: `162, 185 Sv.`, `- 65, 66 du Code pénal`."""
    listed = _LIST_BEFORE_LETTERS.match(around.text, start)
    opens = _OPENS_BEFORE_LETTERS.search(around.text, max(0, start - _WINDOW), start) if listed else None
    return listed if opens else None


def _list_before_letters(around: Surroundings, start: int, listed: re.Match[str]) -> int:
    """Read a list of numbers if a code of the data is named after it; return 0 if none is."""
    elements, end = numbers_at(around.text, start)
    if _goes_on_from_a_place(around, start):
        return max(end, start + 1)
    act = named_after.act_named_after(around, elements, end) if elements else None
    if act is None or not act.codes or (act.called and not listed["of"]):  # on mission, 2 Belgian criminal law
        return 0
    is_meant = _is_called_so(around, elements, act, is_of=listed["of"] is not None)
    return article_lists.read_group(ArticleGroup(start, elements, end, behind=act), around) if is_meant else end


def _goes_on_from_a_place(around: Surroundings, start: int) -> bool:
    """Whether a place was read right before a number: `505, eerste lid, 2, 3 en 4 Strafwetboek`."""
    kept = around.remembered
    last = kept.waiting.elements[-1].end if kept.waiting else kept.found[-1].end if kept.found else 0
    return 0 < start - last <= _GAP and ")" not in around.text[last:start]


def _is_called_so(around: Surroundings, elements: list[ListedNumber], act: NamedAct, *, is_of: bool) -> bool:
    """Whether numbers belong to the code named after them: `66 en 67 Sw.`, not `(12 CP)`, `12 C. pén., art. 3`."""
    first, last = elements[0], elements[-1]
    if not is_of and (act.end - last.stop > _LONGEST_SHORT_NAME or _LEADS_ON.match(around.text, act.end)):
        return False
    is_high = any(len(each.number) > _SHORT for each in elements)
    is_alone = len(elements) == 1 and begins_a_row(around.text, first.start)
    is_in_a_bracket = around.text[first.start - 1 : first.start] == "("
    return is_high or not (is_alone or (is_in_a_bracket and (is_of or len(elements) == 1)))


def _plain_list(around: Surroundings, start: int, *, is_present: bool, is_referred_to: bool) -> int:
    """Plain numbers with no word before them: with a § or an alinéa, `now` or a bracket, and a code after them."""
    elements, end = numbers_at(around.text, start)
    around.remembered.plain_end = end
    if not elements:
        return start + 1
    placed = is_present or any(each.pinpoint.paragraph or each.pinpoint.alinea for each in elements)
    act = named_after.act_named_after(around, elements, end) if placed else None
    points_back = (
        act is not None and act.back_reference and (is_present or is_referred_to)
    )  # (491 van hetzelfde Wetboek)
    if act is None and placed and around.text[start - 1 : start] == "(":  # (92, § 2), as (92, § 1er, C.i.cr.) before
        act = earlier_citations.act_in_the_paragraph(around, elements[0])
        act = act and act.ending(end)
    if act is None or not (act.codes or points_back):
        return start + 1
    return article_lists.read_group(ArticleGroup(start, elements, end, behind=act), around)


def _is_in_a_bracket(around: Surroundings, start: int) -> bool:
    """Whether a number of three figures opens a bracket or a quotation, or stands right before letters."""
    before = around.text[max(0, start - 2) : start].rstrip()[-1:]
    opens = before in _OPENS and before != "" and _IN_A_BRACKET.match(around.text, start) is not None
    return opens or NUMBER_BEFORE_LETTERS.match(around.text, start) is not None


# -- numbers that look like no other

# 504bis and 504quater articles, as machines translate
_WORD_BEHIND = lazy_regex(r"\s(?:articles?|sections?)\b(?!\s\d)")


def _like_no_other(around: Surroundings, start: int, number: str) -> int:
    """Read `383bis`, `417/11`, where the data know it and the text speaks of law."""
    if _STREET.search(around.text[max(0, start - _STREET_BEFORE) : start]):
        return start + 1
    elements, end = numbers_at(around.text, start)
    if elements and _WORD_BEHIND.match(around.text, end):
        return article_lists.read_group(ArticleGroup(start, elements, end), around)
    if not around.names.numbers.only_code_with(number):
        return _unknown_number(around, start)
    act = named_after.act_named_after(around, elements, end) if elements else None
    is_lawful = elements and (act is not None or _is_of_law(around, start, elements, number))
    return article_lists.read_group(ArticleGroup(start, elements, end, behind=act), around) if is_lawful else start + 1


def _is_of_law(around: Surroundings, start: int, elements: list[ListedNumber], number: str) -> bool:
    """Whether a number was cited before, says where in the article, is one of several, or has its code in mind."""
    if number in around.remembered.may_stand_bare or any(element.number_to or element.pinpoint for element in elements):
        return True
    if sum(element.distinct for element in elements) > 1:
        return True
    code = around.names.numbers.only_code_with(number)
    cell = around.layout.cell(start)
    return (
        (cell is not None and is_code(cell.act, code))
        or around.remembered.distinct_of[code] >= _SOME
        or is_code(act_in_mind.act_carried_over(around, start), code)
        or _PUT_IN.search(around.text, max(0, start - _WINDOW), start) is not None
    )


def _unknown_number(around: Surroundings, start: int) -> int:
    """A number like no other that the data do not have: `artikel 33 Sw. en 34ter Sw.`, not `chapitre 12bis`."""
    kept = around.remembered
    elements, end = numbers_at(around.text, start)
    act = named_after.act_named_after(around, elements, end) if elements else None
    is_named = act is not None and act.codes and not _HEADING.search(around.text, max(0, start - _WINDOW), start)
    is_shown = elements and _code_that_was_shown(around, elements[0].number) is not None
    if not elements or not (is_named or is_shown or _may_be_called_one(around, start)):
        return start + 1
    if act:
        group = ArticleGroup(start, elements, end, behind=act)
        return article_lists.read_group(group, around) if act.codes or act.back_reference else start + 1
    first = elements[0]
    if kept.waiting and _is_apart(around, kept.waiting.elements[-1], first):
        attribution.settle_waiting_group(around)
    if shown := _code_that_was_shown(around, first.number):
        return attribution.keep_numbers(around, elements, shown, WayName.NUMBER)
    beside = earlier_citations.act_of_adjacent_number(around, first)
    if beside is None and first.number[-1].isalpha() and first.figures <= _MOST_OF_LOW:
        beside = earlier_citations.only_act_with_low_suffixes(around)
    return attribution.keep_numbers(around, elements, beside, WayName.NUMBER_BESIDE) if beside else start + 1


def _code_that_was_shown(around: Surroundings, number: str) -> NamedAct | None:
    """The only code that has a number which looks like no other, if the text cited several such numbers of it."""
    code = around.names.numbers.only_act_with(number)
    is_shown = code != "" and around.remembered.distinct_of[code] >= _SOME
    return NamedAct("", 0, (around.names.corpus.code[code],)) if is_shown else None


def _may_be_called_one(around: Surroundings, start: int) -> bool:
    """Whether the words before a number let it be an article, and not a chapter."""
    since = max(0, start - _WINDOW)
    if _HEADING.search(around.text, since, start):
        return False
    opens = _OPENS_LIST.search(around.text, since, start) or _CALLS_ONE.search(around.text, since, start)
    return opens is not None


def _is_apart(around: Surroundings, last: ListedNumber, first: ListedNumber) -> bool:
    """Whether a number is none of the list that waits: it has the same figures, or a sentence ends between."""
    return last.figures == first.figures or _ENDS.search(around.text, last.end, first.start) is not None


def begins_a_row(text: str, start: int) -> bool:
    """Whether a number is the first of its line, or of its row in a table."""
    return _BEGINS_A_ROW.search(text, max(0, start - _WINDOW), start) is not None
