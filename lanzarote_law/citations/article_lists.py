"""Lists of articles behind the word `article`, and what goes on behind them: more numbers, of one act or of another."""

from lanzarote_law.citations import act_in_mind, amending_articles, attribution, named_after, reproduced_articles
from lanzarote_law.citations.attribution_context import ArticleGroup, Surroundings
from lanzarote_law.citations.citation import WayName
from lanzarote_law.citations.named_act import OTHER, NamedAct
from lanzarote_law.grammar.article_enumerations import NEXT, ListedNumber, dotted_treaty_number, numbers_at
from lanzarote_law.grammar.article_numbers import compiled
from lanzarote_law.grammar.pinpoints import NOWHERE, place_before
from lanzarote_law.grammar.validity_phrases import FormerOrNew, read_former_or_new
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex

# - 162 du Code⏎ - 185 du même Code; not a bullet without a number
_NEXT_BULLET = r"(?:\s\([^)\n]{1,40}\))?(?:[^\S\n]?[;,])?[^\S\n]*\n\s*[-–•*]\s(?=\d)"
# de la loi du 4 octobre 1867 sur les circonstances atténuantes, 162 et 185 du Code d'instruction criminelle
_BEHIND_A_TITLE = r"\s[^\d.;:()]{3,100},\s(?:(?-i:et|en|and)\s)?(?=\d)"
_NUMBER_NEAR = lazy_regex(r"\D{0,140}+\d")
"""What stands before every group that follows: found at once, and most often not there."""
_NEXT_GROUP = rf"{_NEXT_BULLET} | {NEXT} | {_BEHIND_A_TITLE}"
# article 132 du nouveau Code pénal pour le consentement, 134 pour le viol; not 134 euros
_FOR_SOMETHING = lazy_regex(r",?\s(?:pour|for|voor)\s[^\d,.;:()]{3,40}(?:,|,?\s(?:et|and|en))\s(?=\d{1,3}\D)")
_FOR = tuple(f"{sign}{blank}{word}" for sign in ("", ",") for blank in " \n" for word in ("pour", "for", "voor"))
_FOR_SOMETHING_ELSE = lazy_regex(r"\s(?:pour|for|voor)\s(?:le|la|les|l['’]|the|de|het|[a-z]{4})")
# Art. 432. § 1. Met gevangenisstraf: the § begins the text; not: Art. 432. § 1er, alinéa 2
_TEXT_OF_ITS_OWN = lazy_regex(r"(?:er)?\s?\.\s?[-–—]?\s?§\s?1(?:er)?\s?\.\s*[-–—]?\s*[A-ZÀ-Ý«“\[(]")
# article 66 ancien  artikel 66 oud  article 375, alinéa 1er, ancien, du; not: article 66 ancien droit
_FORMER_BEHIND = lazy_regex(r",?\s(?:anciens?|oud)(?=\s?[),;.]|\set\s|\sen\s)")
# art. 134 (ancien art. 417/7); not: art. 134 (ancien Code pénal)
_WAS = any_case(
    r"[,;]?\s\(?(?:anciens?|anciennement|auparavant|oude?|vroegere?|voorheen|voordien|former(?:ly)?|ex|previously)[\s-]"
    r"(?:l['’])?(?:art|\d{2})"
)
_FIRST_LETTERS = frozenset("a an au e ex f fo o ou p pr v vr vo".split())
"""With which the words for what is former begin, as far as four signs behind a number show them."""
# l'article 133 en projet du Code pénal  artikel 133 in ontwerp; not: en projetant
_IN_DRAFT = any_case(r",?\s(?:en\sprojet|in\sontwerp)(?!\w)")
# , and 9(3) of the Budapest Convention
_AND = any_case(r",?\s(?:and|et|en)\s")
# 25.4 and 25.6
_AND_DOTTED = lazy_regex(r"(?:,\s|,?\s(?:and|et|en|or|ou|of)\s)(?=\d{1,2}\.\d(?![\w.]))")
_SINGULAR = frozenset(("article", "art.", "art", "artikel"))


def read_article_list(around: Surroundings, start: int) -> int:
    """Read the list of articles that begins at a number; return the offset from which to read on."""
    elements, end = numbers_at(around.text, start)
    if not elements and (dotted := _dotted(around, start)):
        elements, end = dotted, dotted[-1].stop
    if not elements:
        return start + 1
    word = around.candidates.word_start(start)
    if amending_articles.is_own_number(around, word, elements[0]):
        return _of_the_act_itself(around, elements[0])
    elements, end = _with_place_before(around, elements, end, word)
    if len(elements) > 1 and (split := _of_two_acts(around, start, elements, word)):
        return split
    behind = named_after.act_named_after(around, elements, end)
    return read_group(ArticleGroup(start, elements, end, word, behind, _said(around, word, end, behind)), around)


def _dotted(around: Surroundings, start: int) -> list[ListedNumber]:
    """Articles of a treaty with their paragraphs, where the Convention is meant: `25.4 and 25.6 of the Convention`."""
    elements: list[ListedNumber] = []
    at: int | None = start
    while at is not None and (element := dotted_treaty_number(around.text, at)):
        elements.append(element)
        following = _AND_DOTTED.match(around.text, element.stop)
        at = following.end() if following else None
    if not elements or around.paper.is_to_the_committee:
        return elements
    behind = named_after.act_named_after(around, elements, elements[-1].stop)
    if behind is None:
        heading = around.layout.heading(start)
        return elements if heading is not None and heading.code else []
    return elements if behind.code or behind.back_reference == "convention" else []


def read_group(group: ArticleGroup, around: Surroundings) -> int:
    """Keep a group with its act, and read on in what is of that act, or of others that follow."""
    end, act = attribution.attribute(group, around)
    if act is None:
        return end
    return _more_groups(around, end if act.back_reference else _each_for_something(around, end, act))


def _said(around: Surroundings, word: int, end: int, act: NamedAct | None) -> FormerOrNew:
    """Whether articles are called former or new ones; where there is no new code, a `new article` is none of it."""
    said = read_former_or_new(around.text, word)
    if around.text[end : end + 4].lower().lstrip(" ,;(\n\t")[:2] in _FIRST_LETTERS:
        if _FORMER_BEHIND.match(around.text, end):
            said = FormerOrNew.FORMER
        elif said is FormerOrNew.NOTHING and _WAS.match(around.text, end):
            said = FormerOrNew.NEW
    if said is FormerOrNew.NEW and around.paper.has_no_new_code:
        return FormerOrNew.NOTHING
    is_of_two = act is not None and len(act.codes) > 1
    is_in_draft = (
        is_of_two and _IN_DRAFT.match(around.text, end) and any(map(around.paper.speaks_of, around.names.homonyms.new))
    )
    return FormerOrNew.NEW if is_in_draft else said


def _of_the_act_itself(around: Surroundings, element: ListedNumber) -> int:
    """An article of an amending act itself: what it says is not said of the act that was named before."""
    end = element.number_end
    around.remembered.own_number = element.figures
    own = element._replace(end=end, stop=end, pinpoint=NOWHERE)
    attribution.keep_numbers(around, [own], NamedAct(OTHER, end), WayName.OWN_ARTICLE)
    act_in_mind.remember_act(around, around.layout.heading(element.start), end)
    around.remembered.own_end = end
    return end


def _with_place_before(
    around: Surroundings, elements: list[ListedNumber], end: int, word: int
) -> tuple[list[ListedNumber], int]:
    """The list, its first number with the place named before the word: `§ 2 van artikel 477sexies, 2°`.

    What begins the text of an article is no place of it: `Art. 432. § 1. Met gevangenisstraf`.
    """
    first, *others = elements
    if _TEXT_OF_ITS_OWN.match(around.text, first.number_end) and reproduced_articles.begins_a_line(around, word):
        return [first._replace(end=first.number_end, stop=first.number_end, pinpoint=NOWHERE)], first.number_end
    place, counted = (NOWHERE, "") if first.pinpoint.paragraph else place_before(around.text, word)
    if not first.pinpoint:
        first = first._replace(pinpoint=place, counted=counted or first.counted)
    elif not (place.alinea or (place.point and first.pinpoint.point)):
        own = first.pinpoint
        whole = own._replace(paragraph=place.paragraph or own.paragraph, point=place.point or own.point)
        first = first._replace(pinpoint=whole)
    return [first, *others], end


def _of_two_acts(around: Surroundings, start: int, elements: list[ListedNumber], word: int) -> int:
    """Read `the X Convention, Article 20(1)(f), and 9(3) of the Y Convention`; 0 where the text is not such."""
    first, *others = elements
    is_single = around.text[word : word + 8].lower().rstrip("0123456789").strip() in _SINGULAR
    named = (
        around.names.just_before(around.text, start, act_in_mind.end_of_used_name(around, start)) if is_single else None
    )
    if named is None or not _AND.fullmatch(around.text, first.stop, others[0].start):
        return 0
    behind = named_after.act_named_after(around, others, others[-1].stop)
    if behind is None or behind.back_reference:
        return 0
    if (behind.instrument, behind.codes) == (named.instrument, named.codes):
        return 0
    attribution.keep_numbers(around, [first], named, WayName.NAMED_BEFORE)
    attribution.keep_numbers(around, others, behind, WayName.NAMED_AFTER)
    act_in_mind.remember_act(around, behind, behind.end)
    return behind.end


def _each_for_something(around: Surroundings, end: int, act: NamedAct) -> int:
    """Read on in `article 132 of the new Code for consent, 134 for rape`; the answer is where to go on."""
    while around.text.startswith(_FOR, end) and (following := _FOR_SOMETHING.match(around.text, end)):
        elements, stop = numbers_at(around.text, following.end())
        if not elements or _FOR_SOMETHING_ELSE.match(around.text, stop) is None:
            break
        end = attribution.keep_numbers(around, elements, act, WayName.LIST_GOES_ON)
        act_in_mind.remember_act(around, act, end)
    return end


def _more_groups(around: Surroundings, end: int) -> int:
    """Numbers that follow an act and have one of their own: `22bis van de Grondwet en 18 Sw.` is two groups."""
    while _NUMBER_NEAR.match(around.text, end) and (following := compiled(_NEXT_GROUP).match(around.text, end)):
        elements, stop = numbers_at(around.text, following.end()) if following[0].strip() else ([], 0)
        act = named_after.act_named_after(around, elements, stop) if elements else None
        if act and act.back_reference in {"law", "code", "decree"}:
            act = act_in_mind.act_referred_to(around, act)
        if act is None or act.back_reference:
            return end
        attribution.keep_numbers(around, elements, act, WayName.NAMED_AFTER)
        act_in_mind.remember_act(around, act, act.end)
        end = act.end
    return end
