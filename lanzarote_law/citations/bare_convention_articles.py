"""Articles without an act that are of the Convention: by their number and their form, `20(1)(f)`, or by the paper."""

from lanzarote_law.citations import act_in_mind, earlier_citations
from lanzarote_law.citations.attribution_context import ArticleGroup, Surroundings, act_way
from lanzarote_law.citations.named_act import CONVENTION, NamedAct
from lanzarote_law.grammar.article_enumerations import ListedNumber
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex
from lanzarote_law.wording import to_word

# article 20, paragraphe 3  artikel 25, lid 6; not: article 20, alinéa 3
_IN_WORDS = lazy_regex(r",?\s(?:paragraphe|par\.|paragraaf|lid)\s\d")
# - Article 18: implemented  Article 18 (assistance) –; not: Article 18 is implemented
_HEADS_AN_ITEM = lazy_regex(r"\s?(?:\([^()\n]{3,60}\)\s?)?[*_]{0,3}\s?[:–—-][*_]{0,3}\s")
# the Convention itself (its Article 38  La Convention, en son article 5  het Verdrag zelf (artikel 3
_ITSELF = lazy_regex(
    r"\b(?:[Tt]he\sConvention|[Ll]a\s(?:présente\s)?Convention|[Hh]et\sVerdrag)(?:\s(?:itself|elle-même|zelf))?"
    r"(?:,?\s\w{3,12}){0,2},?\s\(?(?:in\s|en\s|dans\s)?(?:its|son|ses|zijn|haar)\s[Aa]rt\w*\.?\s\Z"
)
# implementing Article 35  conformément à l'article 25; not: punished by Article 35
_IS_ASKED = any_case(
    r"\b(?:implement(?:s|ing)|meets?|compl(?:y|ies)\swith|in\s(?:accordance|conformity|line)\swith|as\s(?:required|envisaged|asked)\sby"
    r"|requirements?\sof|obligations?\sunder|conformément\sà|exigences?\sde|obligations?\s(?:de|prévues?\sà)|overeenkomstig"
    r"|vereisten?\svan|uitvoering\svan)\s(?:l['’])?(?:art\w*\.?)\s\Z"
)
# a violation of Article 8  positive obligations under Articles 3 and 8  sous l'angle de l'article 8, in a judgment
_IS_OF_THE_COURT_S = any_case(
    r"\b(?:violat(?:ions?|ed|es)|infring\w+|breach(?:es|ed)?|scope|object|requirements?|limbs?)(?:\sof)?\s(?:the\s)?art\w*\.?\s\Z"
    r"|\b(?:obligations?|duty|duties|complain\w*|protection|examin\w+|rights?|cases?|issues?|test)\s(?:[\w’']+\s){0,3}under\sart\w*\.?\s\Z"
    r"|\b(?:guaranteed|protected)\s(?:by|in|under)\sart\w*\.?\s\Z"
    r"|\b(?:violations?|violé|méconn\w+|terrain|angle|sens|champ|tirée?s?)\s(?:de\s)?(?:l['’]|des\s)?art\w*\.?\s\Z"
    r"|\b(?:schending(?:en)?|verplichting(?:en)?)\s(?:van|onder|krachtens)\sart\w*\.?\s\Z"
)
# the end of a sentence, a line that is a heading, a note or a key of a register (Art. 16, § 5 - 31), what signs set
# apart:
# Directive art. 3 – Art. 385 Penal Code
SENTENCE_END = lazy_regex(
    r"\b(?:repeal|replac|amend|insert|abrog|remplac|modifi|insér|opgeheven|vervangen|gewijzigd|ingevoegd)"
    r"|\)\s(?:by|par|door|bij)\s(?:l['’]|les\s|the\s|de\s)?(?:[Aa]rt|[Ss]ection)"
    r"|\b(?:is|are|was|were|est|sont|wordt|worden|refers?|renvoie|verwijst)\b|\)\s?:\s"
    r"|\s[-–]\s\d{1,2}[^\S\n]*\n"
    r"|[.;!?]\s+[A-ZÀ-Ý]|\.Art|\n\s*\n|[^\S\n]{3}|\.{3}|;\s|\n\s*(?:[-–•*]|\d{1,2}(?:\.\d{1,2})*\.?\s)"
    r"|[.)]\s*\n\s*[\dA-ZÀ-Ý•⁰-⁹]|\s[–—→=|]\s|[»”]|\A\s?\n\s*[A-ZÀ-Ý]"
)
# art. 147 (raises the penalty where the act is committed with; not: (see above), and
_OPENS_A_BRACKET = lazy_regex(r"\((?:[^()\n]|\n(?!\n))*\Z")
_LONGEST_BRACKET = 300
HIGHEST = 50
"""The number of the last article of the Convention."""
_LONGEST_TREATY = 100
_SAME_BREATH = 60
_TOP = 600


def can_have_numbers(act: NamedAct, elements: list[ListedNumber]) -> bool:
    """Whether an act that is carried over can have such articles: the Convention has no `375`."""
    return act.instrument != CONVENTION or not any(map(is_not_in_convention, elements))


def is_left(around: Surroundings, start: int, act: NamedAct | None) -> bool:
    """Whether an article is not of the Convention that was named above: its section has ended, or a court speaks.

    A judgment says `a violation of Article 8` of the Court's own Convention.
    """
    if act is None or act.instrument != CONVENTION or around.paper.is_to_the_committee:
        return False
    if around.paper.is_of_the_court:
        return _IS_OF_THE_COURT_S.search(around.text, max(0, start - _SAME_BREATH), start) is not None
    end = around.layout.convention.left(start)
    return end >= 0 and around.names.last_mentioned(around.text, end, start, "convention") is None


def is_not_in_convention(element: ListedNumber) -> bool:
    """Whether the Convention has no such article: `375`, `383bis`."""
    last = element.number_to or element.number  # 13 to 14/2
    return element.distinct or not last.isdecimal() or int(last) > HIGHEST or int(element.number) > HIGHEST


def is_in_no_treaty(element: ListedNumber) -> bool:
    """Whether no treaty that another body watches over has such an article; that of Istanbul has 81."""
    return element.distinct or int(element.number) > _LONGEST_TREATY


def _is_divided_as_one(element: ListedNumber) -> bool:
    """Whether an article is divided as those of treaties are: `20(1)(f)`, `30, para. 5, second indent`."""
    place = element.pinpoint
    lettered = place.point[:1].isalpha() or (place.indent and not place.point)  # no 2°, second indent
    return not is_not_in_convention(element) and (
        element.of_treaty or bool(lettered and (place.paragraph or place.alinea))
    )


def _has_a_letter_in_brackets(element: ListedNumber) -> bool:
    return element.of_treaty and element.pinpoint.point[:1].isalpha() and bool(element.pinpoint.paragraph)


def has_convention_form(text: str, element: ListedNumber) -> bool:
    """Whether an article is written as the Committee writes those of the Convention: `14§3`, `30, paragraph 5`."""
    return (
        _is_divided_as_one(element)
        or element.counted == "paragraph"
        or text.startswith("§", element.number_end)
        or _IN_WORDS.match(text, element.number_end) is not None
    )


def _heads_an_item(text: str, element: ListedNumber) -> bool:
    """Whether an article heads what is said of it: `- Article 18: implemented`."""
    return _HEADS_AN_ITEM.match(text, element.stop) is not None


def _is_bracketed(text: str, word: int, elements: list[ListedNumber]) -> bool:
    """Whether articles fill a bracket of their own: `the liability of legal persons (Article 26)`.

    One inside another belongs to what that describes: `art. 147 CP 2024 (a discriminatory motive (art. 29))`.
    """
    is_inside = _OPENS_A_BRACKET.search(text, max(0, word - _LONGEST_BRACKET), max(0, word - 1)) is not None
    return text[word - 1 : word] == "(" and text.startswith(")", elements[-1].stop) and not is_inside


def _is_asked(text: str, start: int) -> bool:
    """Whether the words before a number say that an article asks for something: `as required by Article 4`."""
    return _IS_ASKED.search(text, max(0, start - _SAME_BREATH), start) is not None


def all_in_convention_form(around: Surroundings, elements: list[ListedNumber]) -> bool:
    """Whether all articles are written as the Committee writes those of the Convention."""
    return all(has_convention_form(around.text, each) for each in elements)


@act_way("treaty-article", to_word("written as an article of the Convention, to which the document refers"))
def convention_article(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """The Convention, of articles that have its form, or since the document speaks of it.

    `LANZAROTE COMMITTEE⏎101. Removal of the perpetrator (Article 14§3).`; not
    `Removal of the perpetrator (Article 14§3).`
    """
    return around.names.kinds.the_convention(0) if _is_of_the_convention(group, around) else None


def _is_of_the_convention(group: ArticleGroup, around: Surroundings) -> bool:
    elements, waiting = group.elements, around.remembered.waiting
    if waiting is None or any(map(is_not_in_convention, elements)):
        return False
    is_its_own = _ITSELF.search(around.text, max(0, group.start - _SAME_BREATH), group.start)
    if is_its_own and around.paper.speaks_of_lanzarote:
        return True
    if waiting.is_left and (all_in_convention_form(around, elements) or _heads_an_item(around.text, elements[-1])):
        return True
    carried = waiting.carried.act if waiting.carried else None
    if carried is None:
        is_formed = around.paper.is_to_the_committee or all(map(_is_divided_as_one, elements))
        return is_formed and act_in_mind.is_near_committee(around, group.start)
    if carried.codes and around.paper.speaks_of_lanzarote and any(map(_has_a_letter_in_brackets, elements)):
        return True  # no code has a 20(1)(f)
    if not around.paper.is_to_the_committee or not carried.codes:
        return False
    if (
        _is_bracketed(around.text, around.candidates.word_start(group.start), elements)
        or _is_asked(around.text, group.start)
        or all(earlier_citations.was_cited_of_convention_alone(around, each) for each in elements)
    ):
        return True
    return all_in_convention_form(around, elements) and not around.names.numbers.has_one_of(carried, elements)


def may_be_of_the_convention(around: Surroundings, elements: list[ListedNumber], carried: NamedAct) -> bool:
    """Whether a number may be an article of the Convention, in a paper of the Committee, rather than of the code."""
    if not carried.codes:
        return False
    if around.paper.is_of_another_body:
        return not any(map(is_in_no_treaty, elements))
    start = elements[0].start
    if around.paper.is_to_the_committee:
        is_new = SENTENCE_END.search(around.text, max(0, start - _SAME_BREATH), start) is not None
    else:
        speaks = around.paper.speaks_of_lanzarote
        is_item = act_in_mind.begins_a_new_line(around, start) and _heads_an_item(around.text, elements[-1])
        is_new = is_item and bool(speaks) and speaks[0] < _TOP
    is_of_the_code = around.names.numbers.has_one_of(carried, elements)
    return is_new and not is_of_the_code and not any(map(is_not_in_convention, elements))
