"""Which act a group is of that names none: the one that is quoted, or the one that a reader has in mind.

An act that is carried over gives way where the data know no such number of it, and the text cited one of another act.
"""

from lanzarote_law.citations import (
    act_in_mind,
    bare_convention_articles,
    earlier_citations,
    quotation_scope,
    reproduced_articles,
)
from lanzarote_law.citations.attribution_context import ArticleGroup, Surroundings, act_way
from lanzarote_law.citations.citation import Citation, WayName
from lanzarote_law.citations.named_act import CONVENTION, OTHER, NamedAct
from lanzarote_law.grammar.article_enumerations import HIGHEST_ARTICLE, ListedNumber
from lanzarote_law.grammar.validity_phrases import FormerOrNew
from lanzarote_law.grammar.word_patterns import any_case
from lanzarote_law.wording import to_word

# articles 373 and 375, repealed on 1 June 2022  les articles 373 et 375, qui ont été abrogés
_CALLED_REPEALED = any_case(
    r",?\s(?:\(|(?:which|qui|die)\s)?(?:(?:were|was|have\sbeen|has\sbeen|ont\sété|a\sété|sont|est|zijn|werden|werd)\s)?"
    r"(?:repealed|abrogée?s?|opgeheven)\b"
)
# Le décret relatif à l'aide dispose  het decreet over de hulp bepaalt; not: un arrêté l'a modifié
_A_DECREE = any_case(
    r"\b(?:le|ce|du|het|dit|the|this)\s(?:décret|decreet|decree|règlement|reglement|regulation)\b|\b(?:l['’]|the\s|de\s)ordonnan\w+"
)
_SAME_BREATH = 300
_NEXT_PARAGRAPH = 1200
LEAST_OF_A_CODE = 100
"""From here on a number is hardly one of the document's own articles."""


@act_way(WayName.QUOTATION, to_word("an article of that act is quoted here"))
def quoted_act(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """The act whose article is quoted at a place.

    `Artikel 382bis van het Strafwetboek bepaalt: « Onverminderd artikel 382 kan de rechter ».`; not
    `Artikel 382bis van het Strafwetboek geldt. Onverminderd artikel 382 kan de rechter.`
    """
    opens, leads = quotation_scope.open_quotation_at(around.text, group.start)
    if not opens:
        return None
    since = around.paper.paragraph(leads)
    cited = _since_the_own_article(_found_between(around, since, opens))
    of_codes = [each for each in cited if each.code and each.instrument != OTHER]
    if not of_codes:
        return None
    act = earlier_citations.last_act_of(around, of_codes[0].article)
    named = around.names.last_mentioned(around.text, of_codes[-1].end, opens)
    if not _is_of_a_quoted_code(group, of_codes) and (end := _end_of_another(around, named, of_codes[-1].end, opens)):
        begins = around.text[opens + 1 : around.candidates.word_start(group.start)].strip() == ""
        if begins or bare_convention_articles.SENTENCE_END.search(around.text, of_codes[-1].end, end):
            return NamedAct(OTHER, 0)
    is_of_another = named is not None and act is not None and named.kind not in {"", act.kind}
    return None if is_of_another else act


def _since_the_own_article(cited: list[Citation]) -> list[Citation]:
    """Citations from the last article of an amending act itself on: what that quotes is of what it amends."""
    own = [at for at, each in enumerate(cited) if each.why and each.why.way == WayName.OWN_ARTICLE]
    return cited[own[-1] :] if own else cited


def _is_of_a_quoted_code(group: ArticleGroup, of_codes: list[Citation]) -> bool:
    """Whether a number in a quotation can be of the code that was cited before another act announced it.

    `L'article 458 du Code pénal. Le décret du 12 mai 2004 dispose : « Art. 3. L'intervenant`: it is none of the code.
    """
    first = group.elements[0]
    is_cited = any(each.article == first.number for each in of_codes)
    return is_cited or first.distinct or first.figures >= LEAST_OF_A_CODE


def _end_of_another(around: Surroundings, named: NamedAct | None, since: int, opens: int) -> int:
    """Where the name ends of an act outside the data that announces a quotation, by its day or its kind; or 0."""
    if named is not None and named.instrument == OTHER and not named.is_other_code:
        return named.end
    kinds = list(_A_DECREE.finditer(around.text, named.end if named else since, opens))
    return kinds[-1].end() if kinds else 0


def _found_between(around: Surroundings, start: int, end: int) -> list[Citation]:
    """The last citations found between two offsets."""
    near = []
    for each in reversed(around.remembered.found):
        if each.start < start:
            break
        if each.start < end:
            near.append(each)
    return near[::-1]


@act_way(WayName.NUMBER_BESIDE, to_word("the paragraph cites an adjacent article of that act"))
def act_of_number_beside(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """The act of a nearby number with another suffix: the act of 442bis, for 442ter.

    `L'article 458 du Code pénal punit. Depuis, on l'a rogné par un 458octies.`; not `On l'a rogné par un 458octies.`
    """
    first = group.elements[0]
    is_high = first.distinct and first.figures >= LEAST_OF_A_CODE
    return earlier_citations.act_of_adjacent_number(around, first) if is_high else None


@act_way("same-number", to_word("the text cites that number of this act only"))
def act_of_same_number(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """The one act of which the text cited a number that looks like no other.

    `L'article 1322bis du Code judiciaire vaut.⏎⏎La loi est lourde.⏎⏎Voir l'article 1322bis.`; not
    `L'article 1322bis du Code judiciaire vaut.⏎⏎La loi est lourde.⏎⏎Voir l'article 1322ter.`
    """
    first = group.elements[0]
    return earlier_citations.only_act_of(around, first) if first.distinct else None


@act_way("in-mind", to_word("the act last named before this paragraph"))
def last_act_in_mind(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """The act cited last, for a paragraph that names no act, if that act can have such numbers.

    `La loi sur l'eau vaut.⏎⏎Le Code pénal aussi.⏎⏎Voir l'article 372.`; not
    `La loi sur l'eau vaut.⏎⏎Voir l'article 372.`
    """
    first = group.elements[0]
    is_of_unknown = first.number in around.remembered.of_unknown and not first.distinct  # Article 100 of the LCA
    act = None if is_of_unknown else act_in_mind.act_over_paragraphs(around, group.start)
    if _is_low_with_a_suffix(first) and not _may_be_put_in(around, first, act):
        return _of_a_low_suffix(around, first)
    if act is None:
        return None
    if not around.names.numbers.can_have(act, first.figures):
        return earlier_citations.cited_act_with_number(around, group.elements)
    heading, place = around.layout.heading(group.start), around.layout.heading_start(group.start)
    if heading and heading.code and act.code == heading.code:
        return act
    if heading and heading.instrument == OTHER and around.remembered.last_known_end <= place:
        return None  # no act of the data was named since
    if act.code and _goes_on_with_the_convention(around, group):
        return act
    if not (_are_met(around, group.elements, act) or _are_as_of_a_code(around, group.elements, act)):
        return None
    codes = around.names.homonyms
    may_be_new = around.paper.is_about_the_new_code and codes.is_old(act) and not first.distinct
    is_open = may_be_new or around.names.numbers.has_only_the_other(act, first.number)
    is_open = is_open or (not first.distinct and _has_named_both(around, act))
    return codes.all_called_as(act) if is_open else act


def _of_a_low_suffix(around: Surroundings, element: ListedNumber) -> NamedAct | None:
    """The act of the text that is known to have a number such as `57bis`, or the only one with such numbers."""
    if around.names.numbers.is_known(element.number):
        return earlier_citations.cited_act_with_number(around, [element])
    return earlier_citations.only_act_with_low_suffixes(around)


def _goes_on_with_the_convention(around: Surroundings, group: ArticleGroup) -> bool:
    """Whether a paragraph goes on with the Convention of the one before, which no other act came between.

    `Voorts legt artikel 24 op dat poging strafbaar is.`
    """
    kept = around.remembered
    if around.paper.is_of_another_body or around.paper.is_of_the_court:
        return False
    is_last = kept.last is not None and kept.last.code != "" and group.start - kept.last_end < _NEXT_PARAGRAPH
    return is_last and not any(map(bare_convention_articles.is_not_in_convention, group.elements))


def _has_named_both(around: Surroundings, act: NamedAct) -> bool:
    """Whether the other code of the name was named just before: `art. 104 C.P., art. 80 du nouveau C.P.`."""
    kept, shared = around.remembered, around.names.homonyms.codes
    if not {code.id for code in act.codes} < shared:
        return False
    near = [code for code, place in kept.codes if place > kept.last_known_end - _SAME_BREATH]
    return any({each.id for each in code.codes} <= shared and code.codes != act.codes for code in near)


@act_way("heading", to_word("the act is named in the heading"))
def act_in_heading(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """The act that the nearest heading above names.

    `Code pénal⏎⏎Viol (art. 375)`; not `Viol (art. 375)`
    """
    act = around.layout.heading(group.start)
    if act is None or not bare_convention_articles.can_have_numbers(act, group.elements):
        return None
    if act.instrument == CONVENTION and around.paper.is_of_the_court:  # Article 8 is that of its own Convention
        return act if reproduced_articles.heads_a_line(around, group.start, group.elements[0]) else None
    return act


def _are_met(around: Surroundings, elements: list[ListedNumber], act: NamedAct) -> bool:
    """Whether some numbers were cited of an act before, or are known of it and say where in the article."""
    is_of_a_title = around.names.kinds.is_title(act)  # which is short, and has low numbers alone
    return any(
        earlier_citations.was_cited_of(around, each.number, act)
        or ((_is_placed(each, act) or is_of_a_title) and around.names.numbers.has_one_of(act, [each]))
        for each in elements
    )


def _is_placed(element: ListedNumber, act: NamedAct) -> bool:
    """Whether a number says where in the article; not as treaties and regulations do, for a code: `28(2)`."""
    return bool(element.pinpoint) and not (act.codes and element.of_treaty)


def _are_as_of_a_code(around: Surroundings, elements: list[ListedNumber], act: NamedAct) -> bool:
    """Whether numbers are as high as a code of the data alone has them, or put between others of it."""
    return bool(act.codes) and all(
        LEAST_OF_A_CODE <= each.figures <= HIGHEST_ARTICLE or _may_be_put_in(around, each, act) for each in elements
    )


def other_act_with_number(around: Surroundings, elements: list[ListedNumber], carried: NamedAct) -> NamedAct | None:
    """The one act of which a high number was cited, where the data know none such of the one carried over."""
    first = elements[0]
    has_it = around.names.numbers.has_one_of(carried, elements)
    known = None if has_it else earlier_citations.only_act_of(around, first)
    if first.distinct and known:
        return known
    if _is_low_with_a_suffix(first) and _is_strange(around, first, carried):
        return NamedAct("", 0)
    if first.figures < LEAST_OF_A_CODE or has_it:
        return None
    if first.distinct and around.names.numbers.is_known(first.number):
        return earlier_citations.cited_act_with_number(around, [first])
    if first.distinct:
        return earlier_citations.act_of_adjacent_number(around, first, since=0)
    if known is None or not known.codes:
        return None
    are_of_one_name = {code.id for code in (*known.codes, *carried.codes)} <= around.names.homonyms.codes
    return known if are_of_one_name or around.names.numbers.has_one_of(known, elements) else None


def _is_strange(around: Surroundings, first: ListedNumber, carried: NamedAct) -> bool:
    """Whether a low number with a suffix is known, or such were cited, of another act than a criminal code: `21bis`."""
    is_of_one = bool(carried.codes) and {code.id for code in carried.codes} <= around.names.homonyms.codes
    if not is_of_one or around.names.numbers.has_one_of(carried, [first]):
        return False
    return around.names.numbers.is_known(first.number) or (
        not earlier_citations.has_low_suffixes(around, carried)
        and earlier_citations.others_have_low_suffixes(around, carried)
    )


def _may_be_put_in(around: Surroundings, element: ListedNumber, act: NamedAct | None) -> bool:
    """Whether a number was put between others, and is not known to be one of another act: `56bis`."""
    if act is None:
        return False
    has_it = around.names.numbers.has_one_of(act, [element])
    is_free = has_it or (
        not around.names.numbers.is_known(element.number) and earlier_citations.has_low_suffixes(around, act)
    )
    return element.number[-1].isalpha() and element.figures <= HIGHEST_ARTICLE and is_free


def _is_low_with_a_suffix(element: ListedNumber) -> bool:
    """Whether a number is one such as `21bis`, which few acts have."""
    return element.number[-1].isalpha() and element.figures < LEAST_OF_A_CODE


@act_way("high-number", to_word("the only act cited that has such a high article number"))
def act_with_high_number(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """The one act that was cited of which the data know so high a number, where the one carried over is a short one.

    `L'article 376 du Code pénal vaut.⏎⏎L'article 10ter du titre préliminaire du Code de procédure pénale vaut.
    L'article 409 aussi.`; not
    `L'article 10ter du titre préliminaire du Code de procédure pénale vaut. L'article 409 aussi.`
    """
    waiting = around.remembered.waiting
    carried = waiting.carried if waiting else None
    if carried is None or around.names.numbers.can_have(carried.act, group.elements[0].figures):
        return None  # nobody has 409 of a title in mind
    return earlier_citations.cited_act_with_number(around, group.elements)


@act_way("code-named-elsewhere", to_word("the only act with that number, and the text names it elsewhere"))
def code_named_anywhere(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """The act that alone has a number which looks like no other, if the text names it anywhere.

    `L'article 10ter vaut.⏎⏎Le titre préliminaire du Code de procédure pénale aussi.`; not `L'article 10ter vaut.`
    """
    for element in group.elements:
        code = around.names.numbers.only_act_with(element.number) if element.distinct else ""
        if code and around.paper.speaks_of(code):
            return NamedAct("", 0, (around.names.corpus.code[code],))
    return None


@act_way("same-place", to_word("the text cites the same provision of this act only"))
def act_of_same_places(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """The one act of which the same places were cited before, wherever that was.

    `Article 42, 3°, of the Criminal Code.⏎⏎The Judicial Code too.⏎⏎Things meant in Article 42, 3°.`; not
    `Article 42, 3°, of the Criminal Code.⏎⏎The Judicial Code too.⏎⏎Things meant in Article 42, 4°.`
    """
    return earlier_citations.act_cited_with_places(around, group.elements)


@act_way("one-of-two-codes", to_word("called a former or a new article, and the text names a code that has both"))
def former_or_new_code(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """The codes that share a name, where an article is called a former or a new one of a text that names one.

    `Octobre 2026. Le nouveau Code pénal est en vigueur.⏎⏎Voir l'ancien article 5.`; not
    `Octobre 2026. La loi est en vigueur.⏎⏎Voir l'ancien article 5.`
    """
    if any(each.distinct and not around.names.numbers.is_known(each.number) for each in group.elements):
        return None  # new art. 11/1 of the law on the rights of patients
    shared = around.names.homonyms.codes
    is_stated = group.said is not FormerOrNew.NOTHING and (
        earlier_citations.has_cited_codes(around, shared) or any(map(around.paper.speaks_of, sorted(shared)))
    )
    return around.names.homonyms.act if is_stated else None


@act_way("numbers-in-the-paragraph", to_word("the paragraph cites other numbers that only this code has"))
def code_of_paragraph(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """The criminal code of which the paragraph cites numbers that look like no other, where it is known to have these.

    `Wie beelden maakt valt onder artikel 417/44. De deelneming (de artikelen 66 en 67) is strafbaar.`; not
    `Wie beelden maakt is strafbaar. De deelneming (de artikelen 66 en 67) ook.`
    """
    found = _since_the_own_article(_found_between(around, around.paper.paragraph(group.start), group.start))
    near = [each for each in found if not (each.why and each.why.way == WayName.OWN_ARTICLE)]
    codes = {each.code for each in near if each.distinct}
    is_one = len(codes) == 1 and codes <= around.names.homonyms.codes and all(each.code in codes for each in near)
    act = NamedAct("", 0, (around.names.corpus.code[codes.pop()],)) if is_one else None
    return act if act and all(around.names.numbers.has_one_of(act, [each]) for each in group.elements) else None


@act_way("new-code", to_word("the document concerns that code"))
def new_code_of_document(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """The new code, where a text of its time is about it, as its top says, and articles are named alone.

    `1 octobre 2026. Le nouveau Code pénal est en vigueur. Le viol (art. 139).⏎⏎Voir l'article 18.`; not
    `1 octobre 2026. La loi est en vigueur.⏎⏎Voir l'article 18.`
    """
    is_its = around.paper.is_about_the_new_code and around.remembered.line.start != group.start
    is_plain = not any(each.distinct or each.of_treaty or _ends_apart(each) for each in group.elements)
    if _CALLED_REPEALED.match(around.text, group.end):
        return None
    return around.names.homonyms.as_said(around.names.homonyms.act, FormerOrNew.NEW) if is_its and is_plain else None


def _ends_apart(element: ListedNumber) -> bool:
    """Whether a range ends with a number that has a suffix or a slash."""
    return bool(element.number_to) and not element.number_to.isdecimal()
