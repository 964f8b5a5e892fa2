"""Finds the act of an article in an amending act: that act for its own, the amended act for one amended or inserted."""

from lanzarote_law.citations import act_in_mind, amending_phrases, earlier_citations, reproduced_articles
from lanzarote_law.citations.attribution_context import NEAR, ArticleGroup, Surroundings, act_way
from lanzarote_law.citations.citation import WayName
from lanzarote_law.citations.implicit_act import LEAST_OF_A_CODE
from lanzarote_law.citations.named_act import OTHER, NamedAct
from lanzarote_law.grammar.article_enumerations import ListedNumber
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex
from lanzarote_law.wording import to_word

# Article 383bis⏎⏎Article 371/1; not: Article 2. Dans l'article 383bis
_ALONE = r"[-–•*#\s]*(?:Art\.|Artikel|Article)\s\d[\w/]*\.?[^\S\n]*"
_ABOVE_ANOTHER = lazy_regex(rf"\.?[^\S\n]*\n{_ALONE}(?:\n|\Z)")
_BELOW_ANOTHER = lazy_regex(rf"(?:\A|\n){_ALONE}\n[-–•*#\s]*\Z")
_ENDS_ITS_LINE = lazy_regex(r"\.?[^\S\n]*(?:\n|\Z)")
# Article 380b of the Code is amended  La loi a inséré  De wet wijzigde; the rest of its sentence
_CHANGES = any_case(
    r"\b(?:amend(?:s|ed|ing)?|insert(?:s|ed|ing)?|introduc(?:es?|ed|ing)|replac(?:es?|ed|ing)|repeal(?:s|ed|ing)?"
    r"|supplement(?:s|ed|ing)?|(?:a\s|ont\s|est\s|sont\s|été\s)(?:modifi|insér|introdui|remplac|abrog|complét)\w*"
    r"|(?:modifi|insér|abroge|compl[eè]t)(?:e|ent|ait|ant)|wijzig\w*|gewijzigd|(?:in|toe)gevoegd|voegt|voegde|vervang\w*"
    r"|verving|opgeheven|aangevuld|ingevoerd)\b"
)
_ENDS_A_SENTENCE = lazy_regex(r"[.!?]\s+(?=[A-ZÀ-Ý])|\n\s*\n")
_MOST_OF_AN_AMENDING_ACT = 50
"""The highest article of an amending act that is read as its own in a bracket."""
_LAW_NAMED_WITHIN = 600
_QUOTES = frozenset('"«“„')


@act_way(WayName.AMENDED, to_word("an article of the act that is amended here"))
def amended_act(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """The act that an amending act amends, of what it quotes, renumbers or puts in.

    `Art. 2. Dans l'article 34quater du Code pénal, les mots « articles 372 et 375 » sont remplacés.`; not
    `L'article 34quater du Code pénal vaut. Voir les articles 372 et 375.`
    """
    kept = around.remembered
    if group.behind is not None or group.word < 0:
        return None
    if kept.amended is None and _is_put_into_the_same(around, group.word):
        kept.amended = act_in_mind.act_referred_to(around, NamedAct("", group.word, back_reference="code"))
    if kept.amended is None or not _is_of_the_amended(around, group.word):
        return None
    return amended_act_or_code(around, group.elements, kept.amended).ending(group.end)


@act_way(WayName.OWN_ARTICLE, to_word("an article of the amending act itself"))
def own_article_of_amending_act(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """The amending act, of an article by which it inserts something, or that begins later.

    `Art. 5. In artikel 66 Sw., gewijzigd bij artikel 4, worden de woorden vervangen.`; not
    `Artikel 66 Sw. wordt vervangen. Zie artikel 4.`
    """
    if group.behind is not None or group.word < 0 or group.elements[0].distinct:
        return None
    is_own = amending_phrases.is_amending_article(around.text, group.word) or (
        around.remembered.own_number > 0 and amending_phrases.commences_separately(around.text, group.word, group.end)
    )
    return NamedAct(OTHER, group.end) if is_own else None


@act_way("bracket-of-the-amending-act", to_word("an article of the amending act, in a bracket after what it amends"))
def own_article_in_bracket(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """The amending act, of its article in a bracket behind what it does to a code.

    `The law of 13 April 1995 punishes it. Article 380 of the Criminal Code is amended (Article 5).`; not
    `The Criminal Code punishes it. Article 380 of the Criminal Code is cited (Article 5).`
    """
    first, text, begin = group.elements[0], around.text, group.word
    is_alone = text.startswith("(", begin - 1) and text.startswith(")", group.end)
    if not is_alone or first.distinct or first.figures > _MOST_OF_AN_AMENDING_ACT:
        return None
    since = max(0, begin - _LAW_NAMED_WITHIN)
    sentence = max((match.end() for match in _ENDS_A_SENTENCE.finditer(text, since, begin)), default=since)
    if not _CHANGES.search(text, sentence, begin):
        return None
    is_of_a_code = around.remembered.last_end > sentence or around.names.last_mentioned(text, sentence, begin, "code")
    law = around.names.last_mentioned(text, since, begin, "law")
    return NamedAct(OTHER, group.end) if is_of_a_code and law and not law.codes else None


def _is_of_the_amended(around: Surroundings, word: int) -> bool:
    """Whether an article without an act is of the one that is amended."""
    if amending_phrases.is_in_quoted_words(around.text, word) or amending_phrases.is_new_number(around.text, word):
        return True
    return _is_put_into_the_same(around, word)


def _is_put_into_the_same(around: Surroundings, word: int) -> bool:
    """Whether an article of an amending act itself puts an article into the code that was named."""
    kept = around.remembered
    since = max(kept.own_end, word - 2 * NEAR)
    return kept.own_end > word - 2 * NEAR and amending_phrases.is_inserted_in_named_code(around.text, word, since)


def amended_act_or_code(around: Surroundings, elements: list[ListedNumber], amended: NamedAct) -> NamedAct:
    """The act that is amended, or the code that alone has a number, or one in its place: `417/25` in another code."""
    known = around.names.numbers.act_with_one_of(elements)
    if known is None and not around.names.numbers.has_one_of(amended, elements):  # « 372 à », by « 371/1 à »
        known = around.names.numbers.act_with_one_of(
            amending_phrases.numbers_that_replace(around.text, elements[-1].stop)
        )
    if known and not set(known.codes) & set(amended.codes):
        return known
    if not around.names.numbers.can_have(amended, elements[0].figures):
        having = earlier_citations.cited_act_with_number(around, elements)
        return having.ending(amended.end) if having else NamedAct("", amended.end)
    is_known = any(
        around.names.numbers.has(c.id, elements[0].number) or c.id not in around.names.homonyms.codes
        for c in amended.codes
    )
    is_strange = elements[0].distinct and elements[0].figures < LEAST_OF_A_CODE and not is_known
    return NamedAct("", amended.end) if is_strange else amended  # « artikel 77bis » in article 324bis of the Code


def is_own_number(around: Surroundings, word: int, element: ListedNumber) -> bool:
    """Whether an article is one of an amending act itself; one with a suffix that opens a quotation is put in."""
    is_its_own = not (around.paper.is_to_the_committee or _is_listed_under_its_code(around, word, element)) and (
        amending_phrases.is_own_article(around.text, word, element.number_end) or _is_next_own(around, word, element)
    )
    is_put_in = is_its_own and element.distinct and around.text[max(0, word - 2) : word].rstrip()[-1:] in _QUOTES
    return is_its_own and not is_put_in


def _is_listed_under_its_code(around: Surroundings, word: int, element: ListedNumber) -> bool:
    """Whether an article fills its line, above or below that of another one, under the name of a code that has it."""
    is_one_of_a_list = _ABOVE_ANOTHER.match(around.text, element.number_end) or (
        _ENDS_ITS_LINE.match(around.text, element.number_end)
        and _BELOW_ANOTHER.search(around.text, max(0, word - NEAR), word)
    )
    heading = around.layout.heading(word) if is_one_of_a_list else None
    if heading is None or not heading.codes:
        return False
    return element.distinct or around.names.numbers.has_one_of(heading, [element])


def _is_next_own(around: Surroundings, word: int, element: ListedNumber) -> bool:
    """Whether a line begins with the article of an act that comes after its last own one: `Art. 4. Uit artikel`."""
    kept = around.remembered
    follows = kept.own_number > 0 and not element.distinct and element.number == str(kept.own_number + 1)
    return (
        follows and reproduced_articles.begins_a_line(around, word) and not around.layout.is_in_the_text_of_a_code(word)
    )


def may_be_amended(around: Surroundings, act: NamedAct) -> bool:
    """Whether an act named by an article of an amending act may be what that amends: the Constitution is not."""
    return bool(act.codes) or (act.instrument != "" and around.remembered.own_number > 1)


def remember_amended_act(around: Surroundings, start: int, act: NamedAct) -> None:
    """An act is named at a place: an article of an amending act just before amends that one."""
    kept = around.remembered
    if kept.own_number and 0 <= start - kept.own_end < NEAR and may_be_amended(around, act):
        kept.amended = act
        kept.own_end = -NEAR
