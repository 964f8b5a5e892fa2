"""Rules of a citation by itself: what they tell of it, they tell wherever the same is cited again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from lanzarote_law.answers.certainty import day_mark
from lanzarote_law.answers.divided import Absent, absent_place, absent_point
from lanzarote_law.answers.lineage import line, taken_by
from lanzarote_law.answers.lookup import heirs
from lanzarote_law.checking.madehere import is_said_inserted
from lanzarote_law.checking.problems import (
    MOST,
    Context,
    Told,
    day,
    first_names,
    named,
    names,
    sorted_names,
    span,
    unless_seen,
)
from lanzarote_law.citations.meaning import Meaning, between, points
from lanzarote_law.citations.namedact import CONVENTION, OTHER, QUESTIONNAIRE
from lanzarote_law.errors import Rules
from lanzarote_law.grammar.acts import BELGIAN
from lanzarote_law.grammar.pinpoints import NOWHERE, Pinpoint
from lanzarote_law.grammar.references import Points
from lanzarote_law.model import Mark, weakest
from lanzarote_law.wording import either, spoken, worded, worded_count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.citations.citation import Citation
    from lanzarote_law.model import Corpus, Provision, Renumbering, Successor

rules = Rules[Callable[[Context, Meaning], Iterable[Told]]]()


@rules.error("LL101", "not in force any more").means(
    "The article was repealed on or before the day that matters. The suggestion names what took over and what is in"
    " force on that day. For facts of an earlier time the old article may be the right one: check with --as-of."
)
def _not_in_force_any_more(context: Context, each: Meaning) -> Iterator[Told]:
    if not each.former and not each.of_its_time and not _may_be_of_the_present_code(context, each):
        yield from _ended(context, each)


def _may_be_of_the_present_code(context: Context, each: Meaning) -> bool:
    """Whether the code as whose an article is read has ended, and another one of its name may be meant: see LL104."""
    code = context.corpus.code.get(each.citation.code)
    ended = code is not None and code.repealed_on is not None and code.repealed_on <= context.on
    return each.citation.ambiguous and not each.citation.article_to and ended


def _ended(context: Context, each: Meaning) -> Iterator[Told]:
    """That what is cited was repealed, with what took over."""
    provisions = _out_of_force(context, each)
    if not provisions or _are_coming(context, provisions) or _annulled(context, each):
        return
    if _makes(context, each, provisions):
        return
    if each.citation.article_to:
        now = {heir for provision in provisions for heir in heirs(context.corpus, provision, context.on)}
        yield Told(_none_in_force(context, each), *named(context.corpus, now))
        return
    repeal = provisions[0].repeal
    assert repeal is not None
    message = worded(
        "{article} was repealed on {day}{sure}",
        article=_name(context, each),
        day=day(repeal.on),
        sure=unless_seen(day_mark(context.corpus, repeal)),
    )
    yield Told(message, *_what_took_over(context, provisions[0], each.citation))


def _makes(context: Context, each: Meaning, provisions: list[Provision]) -> bool:
    """Whether the text itself makes what is cited, and is of no time after its end."""
    made = (each.citation.code, each.citation.article) in context.made
    end = provisions[0].end
    return made and not (context.time and end and end <= context.time.last)


def _out_of_force(context: Context, each: Meaning) -> list[Provision]:
    """The articles that a citation means, where none of them is in force on the day."""
    return _articles(context, each) if each.in_force is False else []


def _articles(context: Context, each: Meaning) -> list[Provision]:
    """The articles that a citation means, of the codes of which documents are told something."""
    untold = each.citation.instrument in {None, OTHER}
    return [] if untold else [context.corpus.provision[ident] for ident in each.provisions]


def _are_coming(context: Context, provisions: list[Provision]) -> bool:
    return all(provision.start and context.on < provision.start for provision in provisions)


def _none_in_force(context: Context, each: Meaning) -> str:
    return worded("none of {articles} is in force on {day}", articles=_name(context, each), day=day(context.on))


def _name(context: Context, each: Meaning) -> str:
    return f"{span(each.citation)} {context.corpus.code[each.citation.code].brief(spoken())}"


def _either(context: Context, each: Meaning) -> str:
    """A citation that may be of two codes of one name, as of either: `461 CP 1867 or CP 2024`."""
    codes = sorted(context.corpus.sharing_a_name.values(), key=lambda code: code.id != each.citation.code)
    return f"{span(each.citation)} {either(code.brief(spoken()) for code in codes)}"


def _what_took_over(context: Context, provision: Provision, citation: Citation) -> tuple[str, str]:
    """The heirs of an article part by part, and in short; of the part that is cited, where the concordance has it."""
    successors = provision.replaced_by
    wanted = [each for each in successors if _speaks_of(each.part, citation)]
    taking = [each for each in wanted or successors if not (each.on and provision.end and each.on != provision.end)]
    steps = []
    for each in taking:
        chain = _chain(context, each.provision) + unless_seen(_weakest(context, each))
        steps.append(worded("{part}: {articles}", part=each.part, articles=chain) if each.part else chain)
    return "; ".join(steps) or worded("no successor is recorded"), _in_brief(context, taking)


def _in_brief(context: Context, taking: list[Successor]) -> str:
    """What is in force today of that which took over, where more is named than one reads at a glance."""
    chains = [(each, heirs(context.corpus, context.corpus.provision[each.provision], context.on)) for each in taking]
    now = {ident for each, later in chains for ident in later or (each.provision,)}
    if sum(1 + len(later) for _, later in chains) <= MOST:
        return ""
    return first_names(context.corpus, now) + unless_seen(weakest(_weakest(context, each) for each in taking))


def _speaks_of(part: str, citation: Citation) -> bool:
    """Whether a part that the concordance names (`§ 1, 2°`) is, or holds, the place that a citation gives."""
    if not part or not (citation.paragraph or citation.point):
        return False
    paragraph = f"§ {citation.paragraph}" in part if citation.paragraph else True
    return paragraph and (f"{citation.point}°" in part if citation.point and "°" in part else True)


def _chain(context: Context, ident: str) -> str:
    """An article that took over, and what took over from it in turn."""
    heir = context.corpus.provision.get(ident)
    now = heirs(context.corpus, heir, context.on) if heir else ()
    article = names(context.corpus, [ident])
    return worded("{article}, now {later}", article=article, later=names(context.corpus, now)) if now else article


def _weakest(context: Context, successor: Successor) -> Mark:
    """How well a succession is checked, with those that came after it by the day."""
    later = line(context.corpus, [successor.provision], context.on)
    steps = [step for ident in later for step in taken_by(context.corpus, ident, context.on)]
    return weakest(each.verification for each in (successor, *steps))


@rules.error("LL102", "not yet in force").means(
    "The article enters into force only after the day that matters. The suggestion names what is in force on it."
)
def _not_yet_in_force(context: Context, each: Meaning) -> Iterator[Told]:
    if not each.coming:
        yield from _coming(context, each)


def _coming(context: Context, each: Meaning) -> Iterator[Told]:
    """That what is cited is not in force yet, with what is."""
    provisions = _out_of_force(context, each)
    if not provisions or not _are_coming(context, provisions) or _annulled(context, each):
        return
    if _is_inserted(context, each):
        return
    corpus = context.corpus
    earlier = [ident for provision in provisions for ident in corpus.predecessors.get(provision.id, ())]
    before = dict.fromkeys(ident for ident in earlier if corpus.provision[ident].in_force(context.on))
    if each.citation.article_to:
        yield Told(_none_in_force(context, each), *named(corpus, before))
        return
    first = provisions[0].versions[0]
    assert first.in_force_from is not None
    message = worded(
        "{article} is not in force before {day}{sure}",
        article=_name(context, each),
        day=day(first.in_force_from),
        sure=unless_seen(day_mark(corpus, first)),
    )
    way = worded("in force on {day}: {articles}", day=day(context.on), articles=names(corpus, before)) if before else ""
    yield Told(message, way)


@rules.note("LL114", "earlier wording not in these data").means(
    "The earliest wording of the article in these data is later than the date that matters. It changed an older one, or"
    " it is not known whether it did: the article may have been law on that date, and nothing can be said about what it"
    " said then. The article of that time must be read elsewhere."
)
def _earlier_wording(context: Context, each: Meaning) -> Iterator[Told]:
    corpus = context.corpus
    older = [found for found in _articles(context, each) if corpus.may_be_older(found, context.on)]
    if each.in_force is not None or not older:
        return
    first = older[0].versions[0]
    if each.citation.article_to or first.in_force_from is None:
        message = worded("no earlier wording of {range} is in these data", range=_name(context, each))
        yield Told(message, *named(corpus, (found.id for found in older)))
        return
    message = worded(
        "no wording of {article} from before {day}{sure} is in these data",
        article=_name(context, each),
        day=day(first.in_force_from),
        sure=unless_seen(day_mark(corpus, first)),
    )
    yield Told(message)


def _is_inserted(context: Context, each: Meaning) -> bool:
    """Whether the text itself inserts the article that is cited, as a bill does: `il est inséré un article 371/2`."""
    wanted = each.citation.code, each.citation.article
    same = (other.citation for other in context.cited if (other.citation.code, other.citation.article) == wanted)
    return wanted in context.made or any(is_said_inserted(context.text, other.end) for other in same)


@rules.note("LL103", "not in this data set").means(
    "The data set is a selection of the articles that bear on the Lanzarote Convention. An article that is not in it"
    " may well exist; nothing can be said about it."
)
def _not_in_the_data(context: Context, each: Meaning) -> Iterator[Told]:
    citation, corpus = each.citation, context.corpus
    if citation.instrument == CONVENTION and not each.items and not corpus.instrument[citation.code].text:
        point = worded("{point} of the Convention", point=points(citation)[0])
        yield Told(_not_here(point), subject=point)
    if not _is_unknown(each) or _renumbering(context, each):
        return
    if (citation.code, citation.article) in context.made:
        return
    known = corpus.known_number.get((citation.code, citation.article))
    name = _either(context, each) if citation.ambiguous and not known else _name(context, each)
    if citation.article_to:
        elsewhere = [found.id for found in between(corpus, citation) if corpus.code[found.code].cited_as]
        message = worded(
            "none of {articles} is in this data set, which is a selection; it may well exist", articles=name
        )
    else:
        elsewhere = [found.id for found in corpus.provisions if found.article == citation.article]
        message = _not_here(name)
    if known and not citation.article_to:
        sure = unless_seen(known.verification)
        message = worded("{article} exists{sure}, but is not in this data set", article=name, sure=sure)
    ways = named(corpus, elsewhere) if elsewhere else ()
    yield Told(message, *(worded("the data have {articles}", articles=way) if way else "" for way in ways))._replace(
        subject=name
    )


def _not_here(what: str) -> str:
    return worded("{article} is not in this data set, which is a selection; it may well exist", article=what)


def _is_unknown(each: Meaning) -> bool:
    """Whether an article is cited that the data do not have, of a code of which documents are told something."""
    untold = each.citation.instrument in {None, OTHER, QUESTIONNAIRE, CONVENTION}
    return bool(each.citation.code) and not each.provisions and not untold


def _renumbering(context: Context, each: Meaning) -> Renumbering | None:
    """How an article that is cited under a number of the past got its new one, by the day."""
    if not _is_unknown(each):
        return None
    cited = (each.citation.code, each.citation.article)
    first = next((found for found in context.corpus.renumberings if (found.code, found.was) == cited), None)
    return first if first and first.on <= context.on else None


@rules.warning("LL104", "ambiguous between two codes").means(
    "Two codes go by the same name and both have an article of that number, or may have one: the data are a selection,"
    " and each Code numbers its articles in a row. The message says of which of them the citation is read: the one of"
    " which the rest of the text seems to be, else the one in force on the day. Naming the code by its year takes the"
    " doubt away, also from what else is said of the citation."
)
def _ambiguous(context: Context, each: Meaning) -> Iterator[Told]:
    if each.citation.ambiguous and not each.has_its_subject and _article(context, each):
        short = context.corpus.code[each.citation.code].brief(spoken())
        number = each.citation.article
        if len(_known_to_have(context.corpus, number)) > 1:
            message = worded(
                "two codes go by this name and have an article {number}; read as {code}", number=number, code=short
            )
        else:
            message = worded(
                "two codes go by this name and may both have an article {number}; read as {code}",
                number=number,
                code=short,
            )
        if _may_be_of_the_present_code(context, each) and (ended := _out_of_force(context, each)):
            taken, _ = _what_took_over(context, ended[0], each.citation)
            way = worded("name the code; if that one is meant, it was repealed: {articles}", articles=taken)
        else:
            way = worded("write {what}", what=_name(context, each))
        yield Told(message, way)


def _known_to_have(corpus: Corpus, number: str) -> list[str]:
    """The codes that share a name and of which the data say that they have an article of a number."""
    return [
        each
        for each in corpus.sharing_a_name
        if f"{each}/{number}" in corpus.provision or (each, number) in corpus.known_number
    ]


def _article(context: Context, each: Meaning) -> Provision | None:
    """The article that a citation means, where it is no range."""
    found = [] if each.citation.article_to else _articles(context, each)
    return found[0] if found else None


@rules.warning("LL105", "known only under a number of the past").means(
    "The number was given to another article, or the article bears another number, since the day that is named."
)
def _number_of_the_past(context: Context, each: Meaning) -> Iterator[Told]:
    article = _article(context, each)
    if article and each.in_force and article.number(context.on) != each.citation.article:
        number, short = article.number(context.on), context.corpus.code[each.citation.code].brief(spoken())
        message = worded(
            "{article} bears the number {number} on {day}",
            article=_name(context, each),
            number=number,
            day=day(context.on),
        )
        yield Told(message, worded("write {what}", what=f"{number} {short}"))
    past = _renumbering(context, each)
    if past and not _is_inserted(context, each) and not (context.time and context.time.last < past.on):
        was = f"{past.was} {context.corpus.code[past.code].brief(spoken())}"
        message = worded("an article bore the number {article} until {day}", article=was, day=day(past.on))
        went_on = worded("it went on as {article}", article=_chain(context, f"{past.code}/{past.now}"))
        yield Told(message, went_on + _of_an_ended_code(context, past))


def _of_an_ended_code(context: Context, past: Renumbering) -> str:
    """That the code has ended of an article of which the data know only its new number."""
    corpus = context.corpus
    end = corpus.code[past.code].repealed_on
    if f"{past.code}/{past.now}" in corpus.provision or end is None or end > context.on:
        return ""
    named_day = next((each for each in corpus.dates if each.on == end), None)
    sure = unless_seen(named_day.verification) if named_day else ""
    return worded("; its code was repealed on {day}{sure}", day=day(end), sure=sure)


@rules.note("LL106", "act not told").means(
    "The text does not say of which act the article is, and the number does not tell. It is left open rather than"
    " guessed."
)
def _act_not_told(_: Context, each: Meaning) -> Iterator[Told]:
    if each.citation.instrument is None:
        article = each.citation.article
        message = worded("article {article}: the text does not say of which act", article=article)
        yield Told(message, worded("name the act"), subject=article)


@rules.warning("LL107", "no such item").means("The questionnaire has no item of that number in this data set.")
def _no_such_item(_: Context, each: Meaning) -> Iterator[Told]:
    if each.citation.instrument == QUESTIONNAIRE and not each.items:
        yield Told(worded("{item} is no item of the questionnaire in this data set", item=each.citation.article))


@rules.note("LL108", "range resolved").means(
    "A range is read as the articles of that code that this data set knows and that were in force on the day; there"
    " may be others between its ends."
)
def _range(context: Context, each: Meaning) -> Iterator[Told]:
    members = _articles(context, each)
    if each.citation.article_to and members and each.in_force is not None:
        if each.in_force:
            message = worded_count(
                len(members),
                "{range} is read as the {number} article in force on {day}",
                "{range} is read as the {number} articles in force on {day}",
                range=span(each.citation),
                day=day(context.on),
            )
        else:
            message = worded_count(
                len(members),
                "{range} is read as the {number} article known, none of them in force on {day}",
                "{range} is read as the {number} articles known, none of them in force on {day}",
                range=span(each.citation),
                day=day(context.on),
            )
        yield Told(message, *named(context.corpus, (member.id for member in members)))


@rules.note("LL109", "cited as former law").means(
    "The article is not in force any more, and the document says so itself, and the data agree: former article,"
    " l'ancien article, before June 2022; that it was repealed, or what it became; what it did on a day on which it was"
    " law (In 2019, the article punished). What took over is named all the same."
)
def _former(context: Context, each: Meaning) -> Iterator[Told]:
    if each.former:
        yield from _ended(context, each)


def _annulled(context: Context, each: Meaning) -> Provision | None:
    """The article that a citation means, where it is no range and counts as annulled on the day."""
    article = _article(context, each)
    return article if article and article.is_annulled(context.on) else None


@rules.error("LL110", "annulled").means(
    "A court annulled the article. Where no day is given, it counts as never in force, also for facts"
    " of an earlier time; else as law until that day. The suggestion names what took over, where anything is recorded."
)
def _is_annulled(context: Context, each: Meaning) -> Iterator[Told]:
    article = _annulled(context, each)
    if article and article.annulled:
        act, start = context.corpus.act[article.annulled.act], article.annulled.start
        told = {
            "article": _name(context, each),
            "judgment": act.title.within(spoken())[0].strip("[]") or act.id,
            "sure": unless_seen(day_mark(context.corpus, article.annulled)),
        }
        if start:
            message = worded("{article} was annulled ({judgment}): from {day} on{sure}", day=day(start), **told)
        else:
            message = worded("{article} was annulled ({judgment}): it counts as never in force{sure}", **told)
        yield Told(message, *_what_took_over(context, article, each.citation))


@rules.note("LL111", "name of the act not known").means(
    "No act of the data is called so. Where the name is nearly that of a code, the citation is read as one of that"
    " code; where it only speaks of criminal law and a code of the data has an article of that number, nothing is said"
    " of the citation: it may mean that code."
)
def _name_not_known(context: Context, each: Meaning) -> Iterator[Told]:
    citation, corpus = each.citation, context.corpus
    called = " ".join(citation.called.split())
    if citation.called and citation.code and citation.instrument != OTHER:
        message = worded(
            "no act of the data is called '{called}'; read as {article}", called=called, article=_name(context, each)
        )
        yield Told(message, worded("mend the name"))
    elif citation.called and citation.instrument == OTHER and (citation.distinct or BELGIAN.match(called)):
        alike = [found for found in corpus.provisions if found.article == citation.article]
        having = [found.id for found in alike if corpus.code[found.code].cited_as]
        if having:
            message = worded(
                "article {article}: no act of the data is called '{called}', so that it was not checked",
                article=citation.article,
                called=called,
            )
            yield Told(message, worded("the data have {articles}", articles=sorted_names(corpus, having)))


@rules.note("LL112", "cited as law to come").means(
    "The article is not in force yet, and the document says so itself: it will punish, does not exist yet, from"
    " 1 September 2026. What is in force on the day is named all the same."
)
def _said_to_come(context: Context, each: Meaning) -> Iterator[Told]:
    if each.coming:
        yield from _coming(context, each)


@rules.error("LL115", "no such place").means(
    "The text of the article was read, and it has no such paragraph, alinéa, point, letter or indent on the day that"
    " matters; or the Convention has no such article. The suggestion says how the article is divided."
)
def _no_such_place(context: Context, each: Meaning) -> Iterator[Told]:
    citation, corpus = each.citation, context.corpus
    place = Pinpoint(citation.paragraph, citation.alinea, citation.point, citation.indent)
    found: list[Absent | None] = []
    if citation.instrument == CONVENTION:
        ends = (
            Points(citation.article, place),
            *([Points(citation.article_to, NOWHERE)] if citation.article_to else ()),
        )
        found = [absent_point(corpus.instrument[citation.code], end) for end in ends]
    elif (article := _article(context, each)) and not (each.former or each.coming):
        days = {context.time.last, context.on} if context.time else {context.on}
        absent = [absent_place(corpus, article, on, place, day(on)) for on in sorted(days)]
        made = (citation.code, citation.article) in context.made
        found = absent[-1:] if all(absent) and not made else []
    yield from (Told(*each) for each in found if each)


@rules.note("LL401", "unverified data behind the answer").means(
    "What the data say of this article rests on recollection only, or the day from which it holds is not recorded."
)
def _unverified(context: Context, each: Meaning) -> Iterator[Told]:
    article = _article(context, each)
    if article is None:
        return
    version = article.version(context.on)
    if article.verification is Mark.UNVERIFIED or (version and version.verification is Mark.UNVERIFIED):
        name = _name(context, each)
        yield Told(worded("what the data say of {article} is unverified", article=name), subject=name)
    elif version and version.in_force_from is None:
        name = _name(context, each)
        yield Told(worded("the data do not record since when {article} holds", article=name), subject=name)
