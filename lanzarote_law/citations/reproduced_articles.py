"""Articles that have a line of their own, as in a code that is reproduced: they are of the act of the first one."""

from lanzarote_law.citations import act_in_mind, earlier_citations, quotation_scope
from lanzarote_law.citations.attribution_context import LONGEST_ARTICLE, ArticleGroup, Surroundings, act_way
from lanzarote_law.citations.citation import WayName
from lanzarote_law.citations.named_act import OTHER, NamedAct
from lanzarote_law.grammar import acts
from lanzarote_law.grammar.article_enumerations import ListedNumber
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex
from lanzarote_law.wording import to_word

# Art. 42. L'obligation de porter secours  Art. 42⏎  Art. 42 - Le viol⏎; not: Art. 42, alinéa 2  Art. 42 du Code
_HEADS_A_LINE = lazy_regex(
    r"(?:er)?\s?\.\s?[-–—]?\s?(?:[A-ZÀ-Ý(\[…]|<(?:[LWD]|Ins|Ing|Abr|Opg))|(?:er)?\.?[ \t]*\n"
    r"|\s(?:[–—-]\s)?[A-ZÀ-Ý][^\n.;:,]{3,80}\n"
)
# Article 21bis, first paragraph.⏎; not: Article 21bis, first paragraph, of the
_ENDS_A_LINE = lazy_regex(r"[.:]?[ \t]*\n")
# 378. <L 2000-11-28/35, art. 12> Dans les cas; not: 378. Dans les cas
_IS_REPRODUCED = lazy_regex(r"\d{1,3}[a-z]*(?:/\d{1,2})?\.?\s?[<(\[](?:[LWD]\b|Ins|Ing|Abr|Opg)")
# dans l'ancien Code pénal, dont l'article 134; not: dont fait état l'article 134
_WHOSE = any_case(r"\b(?:dont|waarvan|whose)\s(?:les\s|de\s|l['’])?\w+\.?\s\Z")
# the Act of 4 September 1891, Article 5 of which; not: Article 5 of that Act
_OF_WHICH = lazy_regex(r"\d+\w*(?:/\d+)?\sof\swhich\b")
# audit article 5  het voormelde artikel 5  the said Article 5
_SAID = any_case(r"\b(?:ledit|audit|dudit|dit|(?:voor|boven)?(?:meld|vermeld|noemd|genoemd)e?|said)\s\w+\.?\s\Z")
# son article 156: of the act named last
_ITS_OWN = any_case(r"\b(?:son|ses|its|zijn|haar)\s\w+\.?\s\Z")
# loi du 17 mai 2006, art. 2 ; art. 5  art. 2 ; ibid., art. 5; not: art. 2. L'article 5
_NEXT_OF_A_LIST = any_case(r"\s?[;,]?\s*(?:[-–•*]\s)?(?:(?:et|en|and)\s)?(?:(?:ibid(?:em)?|idem|id)\.?,?\s)?")
# (loi du 4 septembre 1891)  la loi du 4 septembre 1891. Le juge  la loi du 4 mai 2020 complète le Code
_ENDS_A_CLAUSE = lazy_regex(r"[.;:()]|\b(?:[Cc]ode|[Ww]etboek)\b")
_LONGEST_TITLE = 150
_MOST_BETWEEN = 10
_NEAR_A_NUMBER = 40
"""How far apart the numbers are of an article and of those that its text cites without their act."""
_SIGNS = ' \t*#"«“„'
_WINDOW = 24


@act_way(WayName.ARTICLE_LINE, to_word("one of several articles of that act, each with a line of its own"))
def act_of_article_line(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """The act of an article with a line of its own: that of the first of them, or of what leads to it.

    `The Code of Criminal Procedure reads:⏎⏎Article 61⏎The accused may request.`; not
    `The Code of Criminal Procedure reads. Article 61 is one.`
    """
    first = group.elements[0]
    if not heads_a_line(around, group.start, first) or not _is_told_by_its_line(around, group.start, first):
        return None
    if _goes_on_from_the_line(around, group.start, first) or _is_quoted_after_another(around, group):
        return around.remembered.line.act
    if around.paper.is_another_treaty and around.layout.heading(group.start) is None:
        return NamedAct(OTHER, group.start)
    if not around.layout.is_in_the_text_of_a_code(group.start) and _is_led_to(around, group.start):
        if _is_led_to_by_another(around, group.start):
            return NamedAct(OTHER, 0)
        return act_in_mind.act_carried_over(around, group.start) or around.layout.heading(group.start)
    return around.layout.heading(group.start)


@act_way(WayName.CARRIED_OVER, to_word("the act to which the paragraph refers"))
def act_of_paragraph(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """The act that the paragraph speaks of, which is carried over its sentences.

    `The Criminal Code punishes it. Under Article 176, it is forbidden.`; not
    `It is punished. Under Article 176, it is forbidden.`
    """
    first = group.elements[0]
    if heads_a_line(around, group.start, first) and _is_told_by_its_line(around, group.start, first):
        return None
    act = act_over_sentences(around, group.start, first)
    return None if act is not None and _is_beside_a_regulation(around, group, act) else act


# implement Art. 32 security (28(3)(c)), below a line that names a code
_AS_OF_A_REGULATION = lazy_regex(r"(?<![\w.])\d{1,2}\(\d{1,2}\)\([a-z]\)")
_HIGHEST_OF_SHORT_ACTS = 100


def _is_beside_a_regulation(around: Surroundings, group: ArticleGroup, act: NamedAct) -> bool:
    """Whether a code was named in a line above, and the line of a low number cites as regulations are cited."""
    start, text = group.start, around.text
    line, end = text.rfind("\n", 0, start) + 1, text.find("\n", start)
    if not act.codes or act.place >= line or group.elements[0].figures >= _HIGHEST_OF_SHORT_ACTS:
        return False
    return _AS_OF_A_REGULATION.search(text, line, end if end >= 0 else len(text)) is not None


def _is_told_by_its_line(around: Surroundings, start: int, first: ListedNumber) -> bool:
    """Whether the act of an article that heads a line is not that of the sentences before: no `Art. 42. Le viol`."""
    return (
        _goes_on_from_the_line(around, start, first)
        or around.layout.is_in_the_text_of_a_code(start)
        or not around.text.startswith((".", " .", "er."), first.number_end)
    )


def _goes_on_from_the_line(around: Surroundings, start: int, element: ListedNumber) -> bool:
    """Whether an article comes after the last one that has its line, a few numbers on, or in one quotation."""
    before, _, number = around.remembered.line
    if not number <= element.figures or start - before >= LONGEST_ARTICLE:
        return False
    return element.figures < number + _MOST_BETWEEN or quotation_scope.are_in_same_quotation(around.text, before, start)


def act_over_sentences(around: Surroundings, start: int, element: ListedNumber) -> NamedAct | None:
    """The act that the paragraph speaks of; of two codes, either, where the data know the other one's number."""
    if (other := law_whose_article_it_is(around, start)) is not None:
        return other
    is_said = _SAID.search(around.text, max(0, start - _WINDOW), start) is not None
    if is_said and (known := earlier_citations.act_in_the_paragraph(around, element)) is not None:
        return known
    act = act_in_mind.act_carried_over(around, start)
    if act is None:
        return None
    if not act.code and not around.names.numbers.has_one_of(act, [element]):
        act = _beside_an_aside(around, start, element, act) or _instead_of_a_treaty(around, start, element, act) or act
    may_be_new = around.paper.is_about_the_new_code and not element.distinct and around.names.homonyms.is_old(act)
    may_be_new = may_be_new and not _WHOSE.search(around.text, max(0, start - _WINDOW), start)
    is_met = around.names.homonyms.is_old(act) and earlier_citations.was_cited_of(
        around, element.number, around.names.homonyms.act
    )
    is_open = may_be_new or is_met or around.names.numbers.has_only_the_other(act, element.number)
    return around.names.homonyms.all_called_as(act) if is_open else act


def law_whose_article_it_is(around: Surroundings, start: int) -> NamedAct | None:
    """The act outside the data right before `dont l'article 5`: `la loi du 4 septembre 1891, dont l'article 5`."""
    whose = _WHOSE.search(around.text, max(0, start - _WINDOW), start)
    if whose is None and not _OF_WHICH.match(around.text, start):
        return None
    end = whose.start() if whose else around.candidates.word_start(start)
    dated = list(acts.ACT_OF_A_DAY.finditer(around.text, max(0, end - _LONGEST_TITLE), end))
    if not dated or _ENDS_A_CLAUSE.search(around.text, dated[-1].end(), end):
        return None
    named = around.names.last_mentioned(around.text, dated[-1].start(), end)
    return NamedAct(OTHER, dated[-1].end()) if named is None or named.instrument == OTHER else None


def _beside_an_aside(around: Surroundings, start: int, element: ListedNumber, aside: NamedAct) -> NamedAct | None:
    """The act of the paragraph of which the data know a number, where another one was named in passing since.

    `Artikel 21bis V.T.Sv. De wet van 14 november 2019 doet niet herleven. De artikelen 21 en 24`. It is not in passing
    where a list goes on with its articles: `Code pénal, art. 383bis ; loi du 17 mai 2006, art. 2 ; art. 5`.
    """
    since = around.paper.paragraph(start)
    in_brackets = "(" in around.text[max(0, aside.place - _NEAR_A_NUMBER) : aside.place + 1]
    its_own = _ITS_OWN.search(around.text, max(0, start - _WINDOW), start) is not None
    if its_own or _goes_on_with(around, start, aside) or (not aside.is_law and not in_brackets):
        return None
    having = [
        known
        for known, place in around.remembered.of_number.values()
        if place > since and around.names.numbers.has_one_of(known, [element])
    ]
    return having[-1].ending(0) if having and all(each.codes == having[0].codes for each in having) else None


def _instead_of_a_treaty(around: Surroundings, start: int, element: ListedNumber, act: NamedAct) -> NamedAct | None:
    """The code named before a treaty, of a number too high for that: `the forms of the Convention (Articles 375`."""
    if not act.is_treaty or element.figures < _HIGHEST_OF_SHORT_ACTS:
        return None
    code = around.names.last_mentioned(around.text, around.paper.paragraph(start), start, "code")
    return code if code and around.names.numbers.has_one_of(code, [element]) else None


def _goes_on_with(around: Surroundings, start: int, act: NamedAct) -> bool:
    """Whether a list continues with an article of the act of the article directly before it."""
    kept = around.remembered
    word = around.candidates.word_start(start)
    return act is kept.last and _NEXT_OF_A_LIST.fullmatch(around.text, kept.last_end, word) is not None


def _is_led_to(around: Surroundings, start: int) -> bool:
    """Whether the line above ends with a colon: `The Code of Criminal Procedure reads:`."""
    word = around.candidates.word_start(start)
    return around.text[max(0, word - _WINDOW) : word].rstrip(f"\n{_SIGNS}").endswith(":")


# The law on ministers was adopted on 19 June 1865. It provided:  La loi du 19 juin 1865 dispose :
_DATED_LAW = any_case(
    r"\b(?:law|act|loi|wet|decree|décret|decreet)\b[^\n]{0,160}\b\d{1,2}(?:er)?\s[^\W\d_]{3,9}\s[12]\d{3}\b"
)


def _is_led_to_by_another(around: Surroundings, start: int) -> bool:
    """Whether the line that leads to an article names a law of a day, and no act of the data."""
    end = around.text.rfind("\n", 0, start)
    above = around.text[:end].rstrip(f"\n{_SIGNS}") if end >= 0 else ""
    line = above.rfind("\n") + 1
    if not _DATED_LAW.search(above, line):
        return False
    named = around.names.last_mentioned(around.text, line, len(above))
    return named is None or not named.is_ours


# “There shall be a Court, in the line below an article
_QUOTED_BELOW = lazy_regex(r"\s*\n\s*[“«„\"]")


def _is_quoted_after_another(around: Surroundings, group: ArticleGroup) -> bool:
    """Whether an article is quoted below its line, as one of an act outside the data was above."""
    before, act, number = around.remembered.line
    first = group.elements[0]
    if act is None or act.instrument != OTHER or first.figures <= number or group.start - before >= LONGEST_ARTICLE:
        return False
    if not _QUOTED_BELOW.match(around.text, first.stop):
        return False
    named = around.names.last_mentioned(around.text, before, group.start)
    return named is None or not named.is_ours


def heads_a_line(around: Surroundings, start: int, element: ListedNumber) -> bool:
    """Whether an article has a line of its own, or begins one as its text does: `Art. 42. L'obligation`."""
    heads = (
        _ENDS_A_LINE.match(around.text, element.stop)  # Article 21bis, first paragraph
        if element.pinpoint
        else _HEADS_A_LINE.match(around.text, element.number_end)
    )
    return heads is not None and begins_a_line(around, around.candidates.word_start(start))


def begins_a_line(around: Surroundings, word: int) -> bool:
    """Whether a word is the first of its line."""
    return around.text[max(0, word - _WINDOW) : word].rstrip(_SIGNS)[-1:] in {"", "\n"}


@act_way("article-around", to_word("it appears in the text of an article of that act"))
def act_of_enclosing_article(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """The act of the article in whose text a number stands, where that has a line and can cite such numbers.

    `Artikel 382 van het Strafwetboek luidt:⏎⏎Art. 382bis⏎Onverminderd de toepassing.⏎⏎Zie artikel 382.`; not
    `Onverminderd de toepassing.⏎⏎Zie artikel 382.`
    """
    before, act, number = around.remembered.line
    if act is None or not act.codes or group.start - before >= LONGEST_ARTICLE:
        return None
    is_near = (
        abs(group.elements[0].figures - number) < _NEAR_A_NUMBER
        or _IS_REPRODUCED.match(around.text, before) is not None
        or _is_of_a_heading(around, act, group.start)
    )
    return act.met_at(before) if is_near else None


def _is_of_a_heading(around: Surroundings, act: NamedAct, start: int) -> bool:
    """Whether a heading names an act whose articles have lines of their own."""
    heading = around.layout.heading(start)
    return heading is not None and heading.codes == act.codes
