"""Rules that examine one citation by itself: equal citations elsewhere in the text get the same message."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache

from lanzarote_law.answers.certainty import bracketed_mark
from lanzarote_law.answers.missing_divisions import MissingDivision, missing_place, missing_point
from lanzarote_law.answers.research_currency import is_followed
from lanzarote_law.checking.in_force_rules import (
    code_of_another_time,
    is_inserted,
    mark_of_a_code,
    may_be_of_the_present_code,
)
from lanzarote_law.checking.rule_context import (
    RuleContext,
    RuleHit,
    cited_number,
    day_text,
    full_and_short_names,
    names_in_legal_order,
)
from lanzarote_law.checking.succession import citation_name, successor_chain, successors_by_part
from lanzarote_law.citations.act_names import act_names
from lanzarote_law.citations.citation import Citation, WayName
from lanzarote_law.citations.cited_records import CitedLaw, cited_points, provisions_in_range
from lanzarote_law.citations.named_act import CONVENTION, OTHER, QUESTIONNAIRE, NamedAct
from lanzarote_law.documents.problem import LISTED
from lanzarote_law.errors import Rules
from lanzarote_law.grammar import former_law_phrases
from lanzarote_law.grammar.acts import A_CRIMINAL_CODE
from lanzarote_law.grammar.article_numbers import ArticleNumber, article_key
from lanzarote_law.grammar.latin_suffixes_and_ordinals import LATIN
from lanzarote_law.grammar.pinpoints import NOWHERE, Pinpoint
from lanzarote_law.grammar.states import BEFORE_NAMES, OWN
from lanzarote_law.grammar.typed_references import ConventionPoints
from lanzarote_law.model import Corpus, Mark, Provision, Renumbering
from lanzarote_law.wording import joined_by_or, spoken, to_word, worded, worded_count

rules = Rules[Callable[[RuleContext, CitedLaw], Iterable[RuleHit]]]()


def _either(context: RuleContext, each: CitedLaw) -> str:
    """A citation that may be of two codes of one name, as of either: `461 CP 1867 or CP 2024`."""
    codes = sorted(context.corpus.sharing_a_name.values(), key=lambda code: code.id != each.citation.code)
    return f"{cited_number(each.citation)} {joined_by_or(code.brief(spoken()) for code in codes)}"


@rules.note("LL103", "not in this data set")
def _not_in_the_data(context: RuleContext, each: CitedLaw) -> Iterator[RuleHit]:
    citation, corpus = each.citation, context.corpus
    if citation.instrument == CONVENTION and not each.items and not corpus.instrument[citation.code].text:
        point = worded("{point} of the Convention", point=cited_points(citation)[0])
        yield RuleHit(_not_here(point), subject=point)
    yield from _not_all_here(context, each)
    if not _is_unknown(context.corpus, each) or _renumbering(context, each) or context.makes(each):
        return
    if _row(context, each) or code_of_another_time(context, each):
        return
    known = corpus.known_number.get((citation.code, citation.article))
    name = _either(context, each) if citation.ambiguous and not known else citation_name(context, each)
    if citation.article_to:
        elsewhere = [found for found in provisions_in_range(corpus, citation) if corpus.code[found.code].cited_as]
        message = worded(
            "none of articles {articles} is in this data set, which is not complete; the articles may nonetheless "
            "exist",
            articles=name,
        )
    else:
        elsewhere = [found for found in corpus.provisions if found.article == citation.article]
        message = worded(
            "article {article} is not in this data set, which is not complete; the article may nonetheless exist",
            article=name,
        )
    if known and not citation.article_to:
        sure = bracketed_mark(known.verification)
        message = worded("article {article} exists{sure}, but is not in this data set", article=name, sure=sure)
    if not citation.ambiguous:
        message += _of_an_ended_code(context, citation.code)
    meant = [found.id for found in elsewhere if _may_be_meant(context, citation, found.code)]
    yield RuleHit(message, *_contained(corpus, meant), subject=name)


def _not_all_here(context: RuleContext, each: CitedLaw) -> Iterator[RuleHit]:
    """That the data contain only a part of a range, and nothing of that part is in force."""
    found = context.articles(each)
    if each.in_force is None and found and not any(context.corpus.may_be_older(one, context.on) for one in found):
        name = citation_name(context, each)
        message = worded(
            "these data contain only some of {range}, none of them in force on {day}; others may be",
            range=name,
            day=day_text(context.on),
        )
        yield RuleHit(message, *_contained(context.corpus, [one.id for one in found]), subject=name)


def _contained(corpus: Corpus, idents: Sequence[str]) -> tuple[str, str]:
    """That the data contain some articles, as a suggestion and in a shorter form; empty if there are none."""
    full, brief = full_and_short_names(corpus, idents)
    return (
        worded("the data contain {articles}", articles=full) if full else "",
        worded("the data contain {articles}", articles=brief) if brief else "",
    )


def _may_be_meant(context: RuleContext, citation: Citation, code: str) -> bool:
    """Whether a text may mean another code: it names none beside the number, or the other code shares that name."""
    corpus = context.corpus
    is_named = citation.why is not None and citation.why.way in {WayName.NAMED_AFTER, WayName.NAMED_BEFORE}
    if not is_named or corpus.sharing_a_name.keys() >= {code, citation.code}:
        return True
    whole_of = act_names(corpus, context.on).kinds.code_of_title
    wholes = [
        (whole_of(NamedAct("", 0, (corpus.code[one],))), other)
        for one, other in ((code, citation.code), (citation.code, code))
    ]
    return any(whole is not None and whole.codes[0].id == other for whole, other in wholes)


@rules.warning("LL118", "a number outside the known series of articles")
def _beside_a_row(context: RuleContext, each: CitedLaw) -> Iterator[RuleHit]:
    if near := _row(context, each):
        article, (first, last) = citation_name(context, each), near
        way = worded("check the number; the data contain {first} and {last}", first=first, last=last)
        yield RuleHit(
            worded("article {article} is outside the known series of articles in the data", article=article), way
        )


def _row(context: RuleContext, each: CitedLaw) -> tuple[str, str] | None:
    """The first and last article of a series in the data that lacks an unknown number of its kind.

    Of numbers beyond the last article, the series must be known to end there on the date.
    """
    citation, corpus = each.citation, context.corpus
    written = (citation.code, citation.article)
    is_open = (
        each.former or each.coming or citation.ambiguous or citation.article_to or not _is_unknown(context.corpus, each)
    )
    if is_open or context.makes(each) or written in corpus.known_number or _renumbering(context, each):
        return None
    number = ArticleNumber.parse(citation.article)
    same = _rows(corpus).get((citation.code, number.base, number.latin if number.slash else "", number.slash > 0), [])
    ranks = [each.slash if number.slash else each.key[1] or 1 for each, _ in same]
    is_row = len(same) > _A_ROW and ranks == list(range(ranks[0], ranks[0] + len(ranks)))
    if not is_row or not _is_followed(context, citation.code, same):
        return None
    copies = set.intersection(*(copies for _, copies in same))
    is_between = number.slash > 0 and number.tail != "" and number.slash < ranks[-1]
    is_beyond = not is_between and (number.slash > ranks[-1] or number.tail != "" or not number.slash)
    is_outside = copies if is_between else is_beyond and _is_last(corpus, citation.code, same[-1][0], copies)
    return (str(same[0][0]), str(same[-1][0])) if is_outside else None


def _is_followed(context: RuleContext, code: str, row: Iterable[tuple[ArticleNumber, set[str]]]) -> bool:
    """Whether the amendments of a series were searched up to the date, or up to the end of each of its articles.

    The legislator may have added a number since.
    """
    corpus = context.corpus
    found = (corpus.provision[f"{code}/{number}"] for number, _ in row)
    return all(is_followed(corpus, one.id, min(context.on, one.end or context.on)) for one in found)


def _is_last(corpus: Corpus, code: str, last: ArticleNumber, copies: set[str]) -> bool:
    """Whether the article after the last of a series was read in the same copy: 378, after 377quater.

    The data are a selection: 433novies is the last article of its series that they contain, and 433decies exists.
    """
    latin = last.latin and next((one for one, rank in LATIN.items() if rank == last.key[1] + 1), "")
    after = f"{last.base}{latin}" if last.slash and last.latin else str(last.base + 1)
    found = corpus.provision.get(f"{code}/{after}")
    return found is not None and not copies.isdisjoint(found.read_in)


_A_ROW = 3
"""More articles than that, without a gap, make a row."""


@lru_cache(maxsize=4)
def _rows(corpus: Corpus) -> dict[tuple[str, int, str, bool], list[tuple[ArticleNumber, set[str]]]]:
    """The numbers of one kind in their order, with the copies they were read in."""
    found = defaultdict(list)
    for each in corpus.provisions:
        if article_key(each.article)[-1] == "":
            number = ArticleNumber.parse(each.article)
            row = (each.code, number.base, number.latin if number.slash else "", number.slash > 0)
            found[row].append((number, {source for source in each.read_in if source.startswith("copy:")}))
    return {row: sorted(numbers, key=lambda each: each[0]) for row, numbers in found.items()}


def _not_here(what: str) -> str:
    return worded(
        "{article} is not in this data set, which is not complete; the article may nonetheless exist", article=what
    )


_SEVERAL = 3
"""Articles of an act without a `cited_as` from which on a reader may expect others in the data."""


@lru_cache(maxsize=4)
def _with_several_articles(corpus: Corpus) -> frozenset[str]:
    """The acts of which the data have several articles."""
    counts = Counter(each.code for each in corpus.provisions)
    return frozenset(code for code, count in counts.items() if count >= _SEVERAL)


def _is_unknown(corpus: Corpus, each: CitedLaw) -> bool:
    """Whether a cited article is missing from the data, although `check` covers the act of the article."""
    untold = each.citation.instrument in {None, QUESTIONNAIRE, CONVENTION} or (
        each.citation.instrument == OTHER and each.citation.code not in _with_several_articles(corpus)
    )
    return bool(each.citation.code) and not each.provisions and not untold


def _renumbering(context: RuleContext, each: CitedLaw) -> Renumbering | None:
    """The renumbering, on or before the date, of an article that is cited by its former number; None without one."""
    if not _is_unknown(context.corpus, each):
        return None
    cited = (each.citation.code, each.citation.article)
    first = next((found for found in context.corpus.renumberings if (found.code, found.was) == cited), None)
    return first if first and first.on <= context.on else None


@rules.warning("LL104", "ambiguous between two codes")
def _ambiguous(context: RuleContext, each: CitedLaw) -> Iterator[RuleHit]:
    if each.citation.ambiguous and not each.has_its_subject and not each.former and context.article(each):
        short = context.corpus.code[each.citation.code].brief(spoken())
        number = each.citation.article
        if len(_known_to_have(context.corpus, number)) > 1:
            one = to_word("two codes go by this name and have an article {number}; read as {code}")
            several = to_word("two codes go by this name and have articles {number}; read as {code}")
        else:
            one = to_word("two codes go by this name and may both have an article {number}; read as {code}")
            several = to_word("two codes go by this name and may both have articles {number}; read as {code}")
        way, brief = worded("name the code: {code}", code=short), ""
        if may_be_of_the_present_code(context, each) and (ended := context.out_of_force(each)):
            way, brief = (
                taken
                and worded(
                    "name the code; if you mean the article of {code}, it was repealed: {articles}",
                    code=short,
                    articles=taken,
                )
                for taken in successors_by_part(context, ended[0], each.citation)
            )
        message, plural = (worded(form, number=name, code=short) for form, name in ((one, number), (several, LISTED)))
        yield RuleHit(message, way, brief, number, plural)


def _known_to_have(corpus: Corpus, number: str) -> list[str]:
    """The codes that share a name and of which the data say that they have an article of a number."""
    return [
        each
        for each in corpus.sharing_a_name
        if f"{each}/{number}" in corpus.provision or (each, number) in corpus.known_number
    ]


@rules.warning("LL105", "known only by a former number")
def _number_of_the_past(context: RuleContext, each: CitedLaw) -> Iterator[RuleHit]:
    article = context.article(each)
    if article and each.in_force and article.number(context.on) != each.citation.article:
        number, short = article.number(context.on), context.corpus.code[each.citation.code].brief(spoken())
        values = {"article": citation_name(context, each), "number": number, "day": day_text(context.on)}
        if any((one.citation.code, one.citation.article) == (article.code, number) for one in context.cited):
            yield RuleHit(
                worded(
                    "{article} bears the number {number} on {day}, but the text also cites {number}: it cannot be "
                    "determined which article it means",
                    **values,
                )
            )
        else:
            message = worded("{article} bears the number {number} on {day}", **values)
            yield RuleHit(message, worded("write {what}", what=f"{number} {short}"))
    past = None if each.former else _renumbering(context, each)
    since = max(0, each.citation.start - _A_QUOTATION)
    if past and former_law_phrases.IN_A_QUOTED_REFERENCE.search(context.text[since : each.citation.start]):
        return
    if past and not is_inserted(context, each) and not (context.time and context.time.last < past.on):
        was = f"{past.was} {context.corpus.code[past.code].brief(spoken())}"
        message = worded("an article was numbered {article} until {day}", article=was, day=day_text(past.on))
        went_on = worded(
            "it continued as article {article}", article=successor_chain(context, f"{past.code}/{past.now}")
        )
        is_known = f"{past.code}/{past.now}" in context.corpus.provision
        yield RuleHit(message, went_on + ("" if is_known else _of_an_ended_code(context, past.code)))


_A_QUOTATION = 320
"""Characters before a number in which a quotation of another act may open."""


def _of_an_ended_code(context: RuleContext, code: str) -> str:
    """That a code has ended of whose article the data have only a number."""
    end = context.corpus.code[code].repealed_on
    if end is None or end > context.on:
        return ""
    return worded("; its code was repealed on {day}{sure}", day=day_text(end), sure=mark_of_a_code(context, end))


@rules.note("LL106", "act not identified")
def _act_not_stated(_: RuleContext, each: CitedLaw) -> Iterator[RuleHit]:
    if each.citation.instrument is None and not each.citation.unread:
        article = each.citation.article
        message = worded("article {article}: the text does not state to which act it belongs", article=article)
        yield RuleHit(message, worded("name the act"), subject=article)


@rules.note("LL119", "number not read")
def _number_not_read(_: RuleContext, each: CitedLaw) -> Iterator[RuleHit]:
    if each.citation.unread:
        article = each.citation.article
        message = worded(
            "{article}: no article in this data set is numbered in this form; not checked", article=article
        )
        yield RuleHit(
            message, worded("check the article by hand, or write the number as these data do"), subject=article
        )


@rules.warning("LL107", "no item with that number")
def _no_such_item(_: RuleContext, each: CitedLaw) -> Iterator[RuleHit]:
    if each.citation.instrument == QUESTIONNAIRE and not each.items:
        yield RuleHit(worded("{item} is not an item of the questionnaire in this data set", item=each.citation.article))


@rules.note("LL108", "a range that was resolved")
def _range(context: RuleContext, each: CitedLaw) -> Iterator[RuleHit]:
    members = context.articles(each)
    if each.citation.article_to and members and each.in_force:
        message = worded_count(
            len(members),
            "{range} is read as the {number} article in force on {day}",
            "{range} is read as the {number} articles in force on {day}",
            range=cited_number(each.citation),
            day=day_text(context.on),
        )
        ways = full_and_short_names(context.corpus, (member.id for member in members))
        yield RuleHit(message, *ways, subject=citation_name(context, each))


@rules.note("LL111", "name of the act not recognised")
def _name_not_known(context: RuleContext, each: CitedLaw) -> Iterator[RuleHit]:
    citation, corpus = each.citation, context.corpus
    called = " ".join(citation.called.split())
    if citation.called and citation.code and citation.instrument != OTHER:
        message = worded(
            "no act in the data is called '{called}'; read as {article}",
            called=called,
            article=citation_name(context, each),
        )
        yield RuleHit(message, worded("correct the name"))
    elif (
        citation.called
        and citation.instrument == OTHER
        and (citation.distinct or corpus.state.find(OWN, re.IGNORECASE).match(called) or A_CRIMINAL_CODE.search(called))
    ):
        alike = [found for found in corpus.provisions if found.article == citation.article]
        having = [found.id for found in alike if corpus.code[found.code].cited_as]
        place = citation.why.place if citation.why else citation.end
        abroad = corpus.state.find(rf"\b{BEFORE_NAMES}", re.IGNORECASE)
        is_foreign = abroad.search(context.text, citation.end, max(place, citation.end)) is not None
        if having or (A_CRIMINAL_CODE.search(called) and not is_foreign):
            message = worded(
                "article {article}: no act in the data is called '{called}', so it was not checked",
                article=citation.article,
                called=called,
            )
            way = worded("the data contain {articles}", articles=names_in_legal_order(corpus, having)) if having else ""
            yield RuleHit(message, way)


@rules.error("LL115", "no such division")
def _no_such_place(context: RuleContext, each: CitedLaw) -> Iterator[RuleHit]:
    citation, corpus = each.citation, context.corpus
    place = Pinpoint(citation.paragraph, citation.alinea, citation.point, citation.indent)
    found: list[MissingDivision | None] = []
    if citation.instrument == CONVENTION and citation.why and citation.why.way == WayName.NAMED_AFTER_THE_NEXT:
        return  # Article 353 says the opposite, in line with Article 12 of the Convention
    if citation.instrument == CONVENTION:
        ends = (
            ConventionPoints(citation.article, place),
            *([ConventionPoints(citation.article_to, NOWHERE)] if citation.article_to else ()),
        )
        found = [missing_point(corpus.instrument[citation.code], end) for end in ends]
    elif (article := context.article(each)) and not (each.former or each.coming):
        days = {context.time.last, context.on} if context.time else {context.on}
        absent = [_absent(corpus, article, on, place) for on in sorted(days)]
        found = absent[-1:] if all(absent) and not context.makes(each) else []
    yield from (RuleHit(*each) for each in found if each)


def _absent(corpus: Corpus, article: Provision, on: date, place: Pinpoint) -> MissingDivision | None:
    """That an article lacks a place on a day, unless nobody knows whether its wording was in force by then."""
    version = article.version(on)
    if version is None or (version.in_force_from is None and on < corpus.researched_from):
        return None
    return missing_place(corpus, article, on, place, day_text(on))


@rules.note("LL401", "answer based on unverified data")
def _unverified(context: RuleContext, each: CitedLaw) -> Iterator[RuleHit]:
    article = context.article(each)
    if article is None:
        return
    version = article.version(context.on)
    if article.verification is Mark.UNVERIFIED or (version and version.verification is Mark.UNVERIFIED):
        name = citation_name(context, each)
        yield RuleHit(worded("the data on {article} are unverified", article=name), subject=name)
    elif version and version.in_force_from is None:
        name = citation_name(context, each)
        yield RuleHit(
            worded("the data do not record the date from which {article} applies", article=name), subject=name
        )
