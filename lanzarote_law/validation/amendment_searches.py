"""Rules for searches for amendments: their dates, and the acts that were found."""

from collections.abc import Iterator

from lanzarote_law.model import ActFinding, ActSearched, Corpus, DecisionSearch, FollowedUpTo, KnownDifference, Mark
from lanzarote_law.validation.data_rule import DataRules, Fault
from lanzarote_law.wording import worded, worded_count

rules = DataRules()


@rules.error("followed-article", "an article that is not in these data", "followed.articles")
def _followed_article(corpus: Corpus, followed: FollowedUpTo, number: str) -> Iterator[Fault]:
    if f"{followed.code}/{number}" not in corpus.provision:
        message = worded("the data contain no article '{number}' of {code}", code=followed.code, number=number)
        yield Fault(message, (), worded("correct the number, or remove it"))


@rules.error("followed-twice", "amendments followed in two records")
def _followed_twice(corpus: Corpus) -> Iterator[Fault]:
    first: dict[tuple[str, str], int] = {}
    for place, each in enumerate(corpus.followed):
        for index, number in enumerate(each.articles or ("",)):
            if first.setdefault((each.code, number), place) != place:
                what = f"{each.code}/{number}" if number else each.code
                steps = ("followed", each.id, *(("articles", index) if number else ()))
                message = worded("another record already covers {what}", what=what)
                yield Fault(message, steps, worded("remove one of the two"))


@rules.error("followed-early", "a search for amendments that ended too early", "followed")
def _followed_early(corpus: Corpus, followed: FollowedUpTo) -> Iterator[Fault]:
    first = corpus.researched_from
    if followed.up_to and followed.up_to < first:
        message = worded("{day} is before {first}, the first date researched", day=followed.up_to, first=first)
        yield Fault(message, ("up_to",), worded("correct the date, or omit `up_to` if nothing was searched"))


@rules.error("search-late", "a search that ended after its check", "followed decision_searches")
def _search_late(_: Corpus, search: FollowedUpTo | DecisionSearch) -> Iterator[Fault]:
    if search.up_to and search.verified and search.up_to > search.verified[-1].on:
        values = {"day": search.up_to, "on": search.verified[-1].on}
        message = worded("the search reaches up to {day}, but it was checked on {on}", **values)
        yield Fault(message, ("up_to",), worded("correct one of the two dates"))


@rules.warning("no-followed", "no search for amendments recorded")
def _no_followed(corpus: Corpus) -> Iterator[Fault]:
    if not corpus.followed:
        message = worded("no search for later amendments is recorded")
        hint = worded("record up to which date each code was searched, or that it was not: lanzarote-law add followed")
        yield Fault(message, ("file", "party.yaml", "followed"), hint)
        return
    hint = worded("record up to which date it was searched, or that it was not: lanzarote-law add followed")
    for code in corpus.codes:
        if left := sum(each.code == code.id and not corpus.following(each.id) for each in corpus.provisions):
            message = worded_count(
                left,
                "no search for amendments to {number} article of {code} is recorded",
                "no search for amendments to {number} articles of {code} is recorded",
                code=code.id,
            )
            yield Fault(message, ("code", code.id), hint)


@rules.error("act-searched", "an act without a name", "acts_searched")
def _act_searched(_: Corpus, found: ActSearched) -> Iterator[Fault]:
    if not found.act and not (found.title and found.number):
        message = worded("the act that was found is named neither by `act`, nor by `title` and `number`")
        yield Fault(message, (), worded("add the id of the act, or its title and number"))


@rules.error("act-searched-twice", "an act listed twice")
def _act_searched_twice(corpus: Corpus) -> Iterator[Fault]:
    met: set[str] = set()
    for each in corpus.acts_searched:
        if each.id in met:
            message = worded("{act} is listed already", act=each.act or each.number)
            yield Fault(message, ("act searched", each.id), worded("remove one of the two"))
        met.add(each.id)


@rules.error("act-entered", "an act marked as entered to which no record refers")
def _act_entered(corpus: Corpus) -> Iterator[Fault]:
    used = set(_acts_used(corpus))
    for each in corpus.acts_searched:
        if each.finding is ActFinding.ENTERED and each.act not in used:
            message = worded("no version, repeal or link in these data names {act}", act=each.act or each.title)
            hint = worded("enter its changes, or choose another finding")
            yield Fault(message, ("act searched", each.id, "finding"), hint)


@rules.error("known-unsourced", "a known difference without a source", "known_differences")
def _known_unsourced(_: Corpus, known: KnownDifference) -> Iterator[Fault]:
    if known.verification in {Mark.SEEN, Mark.SECOND_HAND} and not known.source:
        message = worded("the known difference is marked as {mark} without a source", mark=known.verification)
        yield Fault(message, (), worded("add the source, or mark the record as unverified"))


def _acts_used(corpus: Corpus) -> Iterator[str]:
    """Yield the acts by which something starts, ends, is renumbered or is linked."""
    for provision in corpus.provisions:
        yield from (each.act for each in provision.versions)
        yield from (each.act for each in (provision.repeal, provision.annulled) if each)
    yield from (each.act for each in corpus.renumberings)
    yield from (each.act for each in corpus.dates)
    yield from (link.source for link in corpus.correspondences)
