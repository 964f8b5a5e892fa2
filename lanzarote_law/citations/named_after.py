"""Finds the act named after a list of articles, or the act to which the words there refer back."""

import re

from lanzarote_law.citations import act_in_mind, amending_phrases, defined_short_names, earlier_citations
from lanzarote_law.citations.attribution_context import NEAR, ArticleGroup, Surroundings, act_way
from lanzarote_law.citations.citation import WayName
from lanzarote_law.citations.implicit_act import other_act_with_number
from lanzarote_law.citations.named_act import OTHER, NamedAct
from lanzarote_law.grammar import acts, outside_acts
from lanzarote_law.grammar.article_enumerations import HIGHEST_ARTICLE, REMARK, ListedNumber
from lanzarote_law.grammar.article_numbers import compiled
from lanzarote_law.grammar.latin_suffixes_and_ordinals import LATIN_PATTERN
from lanzarote_law.grammar.pinpoints import PinpointReader
from lanzarote_law.grammar.states import OWN
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex
from lanzarote_law.wording import to_word

# article 12 XYZ: of some act, not of the one named before
_UNKNOWN_NAME = lazy_regex(
    r"""(?: ,\s
          | ,?\s(?:(?:du|de\sla|of\sthe|van\shet|van\sde)\s)?
            (?P<said>(?:new|old|former|nouveau|ancien|nieuwe?|oude?)\s)? )
    (?P<name> (?!(?:EN|ET|OF|OU|OR|AND)\b) [A-Z]{2,6} (?![\w-]|\s[A-ZÀ-Ý]{2})
      | (?:[A-Z]\.){2,6} (?!\w) )""",
    re.VERBOSE,
)
# du Coe d'instruction criminelle  van het Wetbeok van Strafvordering: of no act named before; not: du Livre Ier
_STRANGE_NAME = lazy_regex(
    r",?\s(?:du|of\sthe|van\shet)\s"
    r"(?P<name>(?!(?:Livre|Titre|Chapitre|Book|Title|Chapter|Boek|Hoofdstuk)\b)[A-ZÀ-Ý][a-zà-ÿ]+(?:\s[^\W\d][\w'’]*){0,4})"
)
# 227-23, 706-47-3: as the codes of France are numbered; or half of a range, 379-80
_FRENCH = lazy_regex(r"(?<=\d)-\s?\d{1,2}(?:-\d{1,2})?(?![\d/°§-])")
# 19bis-11  93undecies E: as no code of the data is numbered; not: 383bis C. pén.
_TAIL = r"(?<=[a-z])(?:-\d{1,2}(?![\w/°§-])|[ ](?-i:[A-Z])(?=[\s,;)]))"
# , 7°, en 19bis-17
_NEXT_WITH_A_TAIL = rf"(?:,\s|,?\s(?:et|en|and|ou|of|or)\s)\d{{1,3}}(?:{LATIN_PATTERN})?{_TAIL}"
# 563 2° (dégradations) ou 3° (violences légères) du Code pénal; not: 563 2° ou 564
_MORE_POINTS = lazy_regex(r"(?:\s\([^()]{3,120}\))?\s(?:et|ou|en|of|and|or)\s\d{1,2}°(?:\s\([^()]{3,120}\))?")
# article 92 of the: the text is cut off before the name
_CUT_OFF = lazy_regex(r"\s(?:of\sthe|du|de\sla|de\sl['’]|van\s(?:het|de))\s*\Z")
# 79, 80, et les articles visés aux préventions, de l'ancien Code pénal; not: 79, et l'article visé
_MORE_ARTICLES = lazy_regex(
    r",?\s(?:et|en|and|ainsi\sque)\s(?:les\s|de\s|the\s)?(?:articles?|artikelen)\s(?:visés?|cités?|repris|mentionnés?|indiqués?"
    r"|bedoeld|vermeld|genoemd|aangehaald|referred|mentioned|cited)[^,;\n]{0,60}(?=,?\s(?:du\s|de\sl|van\s|of\s))"
)
# 44ter, as follows, is inserted in Book I, Chapter IV, of the Code  44ter, rédigé ainsi, est inséré dans le livre Ier
_IS_INSERTED = any_case(
    r"(?:,?\s[^\d.;:«\"“]{4,40},)?\s(?:is|est|wordt)\s(?:inserted|inséré|ingevoegd)\s(?:in|into|dans)"
    r"(?:,?\s(?:le\s|la\s)?(?:book|title|chapter|section|livre|titre|chapitre|boek|titel|hoofdstuk|afdeling)\s[IVXL\d]+\w{0,3}){1,4}"
)
# 203bis, introduit dans le Code d'instruction criminelle; not: introduit par la loi
_PUT_INTO = any_case(r",?\s(?:introduit|inséré|inserted|introduced|ingevoegd|ingevoerd)e?s?(?=\s(?:dans|in|into)\s)")
# 50, § 1er, la loi du 8 avril 1965 relative à  2bis, § 1, the Act of 24 February 1921 concerning: `of` was lost
_WITHOUT_OF = any_case(
    r"(?:(?<=\d°)|(?<=1er)|(?<=§\s\d)|(?<=§\d)),\s(?:la|the|de)(?=\s(?:loi|act|law|wet)\s(?:du|of|van)\s\d{1,2}\s\w{3,10}\s\d{4}"
    r"\s(?:relative|concernant|concerning|relating|on|betreffende|inzake)\b)"
)
# article 3 common to the Geneva Conventions  l'article 3 commun aux Conventions de Genève
_COMMON = any_case(
    r",?\s(?:common\sto|communs?\saux|gemeenschappelijk\saan)\s(?:\w+\s){0,3}(?:conventions?|verdragen)\b"
)
# 375 tot 377 (thans 417/12 tot 417/22) Strafwetboek  375 à 377 (anciens) du Code pénal
_NOW_OR_FORMERLY = any_case(
    r"\s\((?:now|currently|today|désormais|actuellement|aujourd['’]hui|devenue?s?|thans|nu|vandaag|geworden|former(?:ly)?"
    r"|old|anciens?|anciennement|oude?|voorheen|vroeger)\b[^()\n]{0,60}\)"
)
# 127, 479 (également junctis les articles 480 et 482bis), 482bis et 483 du Code: the list goes on behind the bracket
_ASIDE_IN_A_LIST = any_case(
    rf"\s\([^()\n]{{3,160}}\)(?:(?:,|,?\s(?:et|en|and|ou|of|or))\s\d{{1,3}}(?:{LATIN_PATTERN})?(?:/\d{{1,2}})?(?!\w)){{1,20}}"
)
# 375, alinéa 1er, ancien, du Code pénal  375 (oud), eerste lid, Sw.; not: 66 ancien droit
_CALLED_FORMER = any_case(
    r",?\s(?:(?P<bracket>\()?(?:anciens?|oude?|former|old|repealed|abrogée?s?|opgeheven)(?(bracket)\)|(?=[\s,]))|anc\.)"
)
# l'article 372 (et l'article 373) du Code pénal; not: l'article 372 (de l'article
_ADDED = any_case(r"\((?:et|en|and|ou|of|or)\s(?:l['’]|the\s|het\s)?art(?:icles?|ikel(?:en)?)?\.?\s\Z")
# Code judiciaire - 10-10-1967 - Art. 827; not: Code judiciaire, 827
_LEADS_ON = any_case(r"\s?[-–,:]\s(?:\d\d[-/]\d\d[-/]\d{4}\s[-–]\s)?art")
# 29⏎du Code judiciaire, art. 1382: the line before goes on; not: 65⏎L. du 17 avril 1878, art. 3
_GOES_ON = lazy_regex(r"\n\s*(?:(?:du|de|of|van)\b|d['’])")
# Code pénal - 08-06-1867 - Art. 65; not: Code pénal - 08-06-1867, art. 65
_OF_A_KEY = lazy_regex(r"\d\d[-/]\d\d[-/]\d{4}\s[-–]\s[Aa]rt\.?\s\Z")
_LONGEST_KEY = 90
# 20.d of the Statute  2, I W. 21 augustus 1948  2, I, de la loi  6, § 1er, IX, 3°, al. 1er, de la loi; not: 20.d)
_PART = lazy_regex(
    r"(?:\.[a-z]|,\s[IVX]{1,4}(?:,\s(?:\d{1,2}°|al(?:\.|inéa)\s\d{1,2}(?:er)?))*,?)(?=\s(?:of|de|du|van)\s)"
    r"|,\s[IVX]{1,4},?(?=\s(?:[LWD]\.|[Ll]aw|[Ll]oi|[Ww]et|[Aa]ct)(?:\s(?:du|of|van))?\s\d)"
)
_NAMED_LC = any_case(r"Lanzarote\s+(?:Convention|Committee)")
_WINDOW = 18


def act_named_after(around: Surroundings, elements: list[ListedNumber], end: int) -> NamedAct | None:
    """The act that is named after a list, also by a name that the text gave it."""
    first = elements[0].start
    if around.text.startswith(")", end) and _ADDED.search(around.text, max(0, first - _WINDOW), first):
        end += 1
    if around.text.startswith("-", end) and (french := _FRENCH.match(around.text, end)):
        return _of_another_form(around, elements, french)
    if named := _named_at(around, end):
        is_the_next = around.text.startswith("\n", end) and is_in_register(around, first)
        return None if is_the_next else named  # Code pénal - 08-06-1867 - Art. 65⏎L. du 17 avril 1878
    if tail := compiled(_TAIL).match(around.text, end):
        return _of_another_form(around, elements, tail)
    for more in (_MORE_ARTICLES, compiled(REMARK), _MORE_POINTS, _IS_INSERTED, _PUT_INTO, _WITHOUT_OF):
        if (between := more.match(around.text, end)) and (named := _named_at(around, between.end())):
            return named
    for aside in (_NOW_OR_FORMERLY, _ASIDE_IN_A_LIST):
        if (between := aside.match(around.text, end)) and (named := _named_at(around, between.end())):
            return named.ending(end)  # the bracket may cite what the articles are now, or other ones
    if (former := _CALLED_FORMER.match(around.text, end)) and (named := _after_former(around, former.end())):
        return named.ending(end)
    return _of_strange_name(around, elements, end)


def _of_strange_name(around: Surroundings, elements: list[ListedNumber], end: int) -> NamedAct | None:
    """The act whose name behind a list is cut off, unknown or misspelt: no act named before is meant."""
    if cut := _CUT_OFF.match(around.text, end):
        return NamedAct("", cut.end())
    if common := _COMMON.match(around.text, end):
        return NamedAct(OTHER, common.end(), is_treaty=True)
    if unknown := _UNKNOWN_NAME.match(around.text, end):
        return _called(around, elements, unknown)
    strange = _STRANGE_NAME.match(around.text, end)
    return _misspelt(around, strange) if strange else None


def _misspelt(around: Surroundings, strange: re.Match[str]) -> NamedAct | None:
    """The code whose name, misspelt, begins a stretch of words; one that cannot be told where ours is carried over."""
    name = strange["name"]
    while " " in name:
        if codes := around.names.spellings.near(name):
            return NamedAct("", strange.start("name") + len(name), codes, called=name)
        name = name.rpartition(" ")[0]
    carried = act_in_mind.act_carried_over(around, strange.start())
    return None if carried and carried.instrument == OTHER else NamedAct("", strange.start("name") + len(name))


def _of_another_form(around: Surroundings, elements: list[ListedNumber], tail: re.Match[str] | None) -> NamedAct:
    """The act of numbers in a form that no code of the data has: the one that is named after them, or none.

    What is named there is not of these numbers if it is one of those codes.
    """
    end = 0
    while tail:
        end = PinpointReader(around.text, tail.end(), elements[-1].figures).read().stop
        tail = compiled(_NEXT_WITH_A_TAIL).match(around.text, end)
    named = _named_at(around, end)
    return named if named is not None and not (named.codes or named.back_reference) else NamedAct("", end)


def is_in_register(around: Surroundings, start: int) -> bool:
    """Whether a number is one of a register, behind the name and the day of its act."""
    return _OF_A_KEY.search(around.text, max(0, start - _LONGEST_KEY), start) is not None


def _called(around: Surroundings, elements: list[ListedNumber], unknown: re.Match[str]) -> NamedAct:
    """The act of a list behind which a short name stands that nobody explained: by a number, or by its letters."""
    end, name = unknown.end(), unknown["name"].replace(".", "")
    known = around.names.numbers.act_with_one_of(elements)
    if not unknown["said"]:
        if known:
            known = around.names.homonyms.all_called_as(known)
            defined_short_names.learn_short_name(around.remembered.short_names, name, known.ending(0))
        elif name == "LC" and (act_in_mind.is_near_committee(around, end) or _NAMED_LC.search(around.text, 0, end)):
            return around.names.kinds.the_convention(end)
        elif act := around.names.spellings.of_initials(around.text, name, end):
            return act.ending(end)
        else:
            around.remembered.unexplained.setdefault(name, []).extend(each.start for each in elements)
            around.remembered.of_unknown.update(each.number for each in elements)
    return known.ending(end) if known else NamedAct("", end)


def _named_at(around: Surroundings, end: int) -> NamedAct | None:
    """The act that is named right behind a place; one in the next cell of a table is none of this one."""
    if part := _PART.match(around.text, end):
        end = part.end()
    named = defined_short_names.act_after(around.remembered.short_names, around.text, end)
    named = named or around.names.just_after(around.text, end)
    goes_on = _GOES_ON.match(around.text, end) or around.text[end + 1 : end + 2].islower()  # 36⏎nouv. C. pén., art. 66
    is_on_the_next_line = around.text.startswith("\n", end) and not goes_on
    if named and is_on_the_next_line and _LEADS_ON.match(around.text, named.end):
        return None  # it begins with an act of its own
    cell = around.layout.cell(end - 1) if named else None
    if named and cell and cell.act and named.end > cell.end:
        return cell.act.ending(end)
    return named


def _after_former(around: Surroundings, end: int) -> NamedAct | None:
    """The act that is named after the word `former`, or after the place in the article that follows it."""
    place = PinpointReader(around.text, end, HIGHEST_ARTICLE).read()
    return _named_at(around, place.end)


# l'article 176 précité  article 5, cited above; not: l'article 176 cité
_CITED_ABOVE = any_case(r"[\s,]*(?:précité|susmentionné|susvisé|voormeld|voornoemd|aforementioned|cited above)")

# the above-mentioned Article 21  het voormelde artikel 21; not: the said article
_MENTIONED_ABOVE = any_case(
    r"\b(?:above-?mentioned|aforementioned|susmentionné|susvisé|précité|(?:boven|hoger|voor)(?:vermelde?|melde?|noemde?))\s(?:l['’])?\Z"
)


@act_way("inserted-text", to_word("its text is inserted into that act"))
def act_inserted_into(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """The act into which an article is put, of the text behind that.

    `In het Wetboek van Strafvordering wordt een artikel 101bis ingevoegd, luidende: "Art. 101bis. De rechter."`; not
    `In het Wetboek van Strafvordering staat artikel 101bis. De rechter hoort.`
    """
    if not group.is_inserted:
        return None
    number = group.elements[0].number
    waiting = around.remembered.waiting
    if waiting and waiting.elements[-1].number == number:
        act = waiting.carried.act if waiting.carried else None
    else:
        act = earlier_citations.last_act_of(around, number)
    return act and act.ending(group.end)


@act_way(WayName.ANOTHER_COUNTRY, to_word("the text there refers to another country"))
def foreign_code(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """The code of another country by a name that ours have.

    `En France, l'article 227 du Code pénal vaut.`; not `En Belgique, l'article 227 du Code pénal vaut.`
    """
    act, state = group.behind, around.names.corpus.state
    if group.word < 0 or act is None or act.kind != "code" or not around.paper.names_another_state:
        return None
    if not outside_acts.is_of_another_country(around.text, group.word, state):
        return None
    is_ours = state.find(rf"\b{OWN}", re.IGNORECASE).search(around.text, group.elements[-1].stop, act.end)
    return None if is_ours or around.names.numbers.act_with_one_of(group.elements) else NamedAct(OTHER, act.end)


@act_way(WayName.NAMED_AFTER, to_word("the name of the act follows the number"))
def act_behind_group(group: ArticleGroup, _: Surroundings) -> NamedAct | None:
    """The act that is named behind a group.

    `artikel 65 Sw.`; not `artikel 65`
    """
    act = group.behind
    return act if act is not None and not act.back_reference else None


@act_way("cited-above", to_word("referred to as the article previously cited"))
def act_cited_above(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """The act with which the article was cited before.

    `L'article 176 du nouveau Code pénal.⏎⏎L'article 22bis de la Constitution. L'article 176 précité.`; not
    `L'article 176 du nouveau Code pénal.⏎⏎L'article 22bis de la Constitution. L'article 176.`
    """
    first = group.elements[0]
    return _with_which_it_was_cited(group, around) if _is_cited_above(first, group.behind, group, around) else None


def _is_cited_above(first: ListedNumber, act: NamedAct | None, group: ArticleGroup, around: Surroundings) -> bool:
    if act is None:
        since = max(0, group.word - NEAR)
        above = group.word >= 0 and _MENTIONED_ABOVE.search(around.text, since, group.word)
        return bool(above or _CITED_ABOVE.match(around.text, group.end))
    is_of_a_draft = not (act.codes or act.instrument or act.back_reference)
    return is_of_a_draft and first.distinct and earlier_citations.was_cited_of_one_act(around, first)


def _with_which_it_was_cited(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    act = earlier_citations.last_act_of(around, group.elements[0].number)
    return act and act.ending(group.end)


@act_way(WayName.POINTED_BACK, to_word("the words that follow refer back to an act named earlier"))
def act_pointed_at(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """What `du même Code` means behind a list: the act that was named, unless its numbers tell another one.

    `Artikel 417/9 Sw. geldt. Artikel 380 van hetzelfde Wetboek ook.`; not
    `Artikel 417/9 Sw. geldt. Artikel 380 Sw. ook.`
    """
    act, kept = group.behind, around.remembered
    if act is None:
        return of_it(group, around)
    if not act.back_reference:
        return None
    meant = act_in_mind.act_referred_to(around, act)
    is_amended = 0 <= group.start - kept.own_end < NEAR
    if is_amended and kept.amended and _is_called_so(around, kept.amended, act.back_reference):
        meant = kept.amended.pointed_at_from(act.end)  # not the code of the words that were replaced before
    elif meant and amending_phrases.is_in_quoted_words(around.text, around.candidates.word_start(group.start)):
        meant = _of_the_quoted_words(around, group.elements, meant)
    if act.back_reference == "law" and (title := _title_of(around, group.elements[0])):
        meant = title.ending(act.end)
    by_which = acts.BY_WHICH.search(around.text, max(0, group.word - NEAR), group.word)
    if meant and by_which and around.names.kinds.is_title(meant):
        return NamedAct(OTHER, act.end)  # 26 TP, avant sa modification par l'article 2 de la même loi
    if meant and not meant.kind and (known := around.names.numbers.act_with_one_of(group.elements)):
        meant = known.ending(act.end)  # 417/9 du même Code, behind the Code judiciaire
    if meant and group.elements[0].distinct and (beside := other_act_with_number(around, group.elements, meant)):
        meant = beside.ending(act.end)  # 216ter du même Code, behind another one, where 216bis was cited
    return meant


def _is_called_so(around: Surroundings, act: NamedAct, kind: str) -> bool:
    """Whether `the Code`, `the Act` may point back at an act: the title of a code is a law."""
    return act.kind == kind or (kind == "law" and around.names.kinds.is_title(act))


def _title_of(around: Surroundings, element: ListedNumber) -> NamedAct | None:
    """The title of a code, which is a law, that was cited with the number: `l'article 21bis de la même loi`."""
    act = earlier_citations.only_act_of(around, element)
    return act if act is not None and around.names.kinds.is_title(act) else None


def _of_the_quoted_words(around: Surroundings, elements: list[ListedNumber], meant: NamedAct) -> NamedAct:
    """What `van hetzelfde Wetboek` means in quoted words: the act that was named, if it has such numbers."""
    names = around.names
    numbers = [each.number for each in elements]
    codes = names.numbers.known_to_have(numbers, names.homonyms.codes | {code.id for code in meant.codes})
    code = next(iter(codes))
    is_known = len(codes) == 1 and any(names.numbers.has(code, number) for number in numbers)
    return meant._replace(codes=(names.corpus.code[code],)) if is_known else meant


# Article 5 § 2 thereof  artikel 5, § 2, ervan
_OF_IT = any_case(r",?\s(?:thereof|ervan|daarvan)\b")
# Protocol No. 11 entered into force, and in accordance with Article 5 thereof
_INSTRUMENT = lazy_regex(
    r"(?<![\w.])(?:[Pp]rotocol|Act|Regulation|Directive|Charter|Covenant|Treaty|Statute|Constitution|Decree|Ordinance|Rules"
    r"|\w*(?:wet|decreet|besluit|verordening|richtlijn|verdrag|handvest|reglement))(?!\w)"
)
_FAR = 200


def of_it(group: ArticleGroup, around: Surroundings) -> NamedAct | None:
    """An act outside the data, named last in a sentence, to which `thereof` points back.

    `The Criminal Code applies. Protocol No. 11 too, and Article 5 thereof says so.`; not
    `Protocol No. 11 applies. The Criminal Code too, and Article 5 thereof says so.`
    """
    if not _OF_IT.match(around.text, group.end):
        return None
    sentence = _SENTENCE.split(around.text[max(0, group.start - _FAR) : group.start])[-1]
    named = list(_INSTRUMENT.finditer(sentence))
    if not named:
        return None
    start = group.start - len(sentence)
    since = start + named[-1].start()
    act = around.names.last_mentioned(around.text, since, group.start)
    is_ours = act is not None and act.is_ours
    whole = around.names.last_mentioned(around.text, start, since + len(named[-1][0]))
    ends_as_ours = whole is not None and whole.is_ours and whole.end > since
    return None if is_ours or ends_as_ours else NamedAct(OTHER, group.end)


# a sentence ends; not: No. 11
_SENTENCE = lazy_regex(r"(?<!\bNo)(?<!\bnr)(?<!\bn°)\.\s+(?=[A-ZÀ-Ý])|\n\s*\n")
