"""Rules of links and of recorded searches: they hold on some day, fit what they link, and do not contradict."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from lanzarote_law.answers.certainty import link_period
from lanzarote_law.answers.outdated_searches import outdated_searches
from lanzarote_law.answers.status import is_annulled
from lanzarote_law.fields import kind_of
from lanzarote_law.model import Basis, Extent, Review, Role, overlap
from lanzarote_law.validation.rules import DataRules, Fault
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.answers.outdated_searches import OutdatedSearch
    from lanzarote_law.model import Corpus, Correspondence, Negative
    from lanzarote_law.validation.rules import Steps

rules = DataRules()


@rules.error("link-span", "a link that never holds").means(
    "A link holds while its provision is in force, and within `from` and `until` where it has them. Here no day is"
    " left. Mend the days, or link the provision that was in force then."
)
def _link_span(corpus: Corpus) -> Iterator[Fault]:
    for link in corpus.correspondences:
        start, end = link_period(corpus, link)
        annulled = start and end == corpus.provision[link.provision].end and is_annulled(corpus, link, start)
        if start and end and start >= end and not annulled:
            message = worded("the link starts on {start} and ends on {end}: it never holds", start=start, end=end)
            yield Fault(message, ("correspondence", link.id), worded("mend from, until or the provision"))


@rules.warning("link-outside", "a link beyond its provision").means(
    "`from` and `until` are only for a link that is narrower than its provision. This one starts before the provision"
    " or lasts longer, so that day has no effect: it is a slip, or the days of the provision have changed since. Mend"
    " it, or leave it out."
)
def _link_outside(corpus: Corpus) -> Iterator[Fault]:
    for link in corpus.correspondences:
        provision = corpus.provision[link.provision]
        steps = ("correspondence", link.id)
        if link.start and provision.start and link.start < provision.start:
            message = worded(
                "the link starts on {start}, but {provision} only on {provision_start}",
                start=link.start,
                provision=provision.id,
                provision_start=provision.start,
            )
            yield Fault(message, (*steps, "from"), worded("mend the day, or leave from out"))
        if link.end and provision.end and link.end > provision.end and not provision.annulled:
            message = worded(
                "the link lasts until {end}, but {provision} only until {provision_end}",
                end=link.end,
                provision=provision.id,
                provision_end=provision.end,
            )
            yield Fault(message, (*steps, "until"), worded("mend the day, or leave until out"))


@rules.error("link-instruments", "items of two instruments").means(
    "One link names items of the questionnaire and of the Convention. They ask different things, and the reason could"
    " not fit both. Write two records."
)
def _link_instruments(corpus: Corpus) -> Iterator[Fault]:
    for link in corpus.correspondences:
        if len({corpus.item[item].instrument for item in link.items}) > 1:
            steps = ("correspondence", link.id, "items")
            yield Fault(worded("the items belong to two instruments"), steps, worded("write two records"))


@rules.error("link-part", "which part?").means(
    "The link says that the provision answers in part. The reader of the answer must be told which part: add `part`."
)
def _link_part(corpus: Corpus) -> Iterator[Fault]:
    for link in corpus.correspondences:
        if link.extent is Extent.PARTIAL and not link.part:
            steps = ("correspondence", link.id, "extent")
            yield Fault(worded("a partial link does not say which part"), steps, worded("add part"))


@rules.error("link-source", "on whose word?").means(
    "The link rests on the reply of the State or on somebody's comment, but names no document in which they say so."
    " Add `source`; a reading of this data set's own is `basis: editorial`."
)
def _link_source(corpus: Corpus) -> Iterator[Fault]:
    for link in corpus.correspondences:
        if link.basis is not Basis.EDITORIAL and not link.source:
            message = worded("a link on the word of a {basis} names no source", basis=link.basis)
            yield Fault(message, ("correspondence", link.id), worded("add source"))


@rules.error("link-aspect", "an aspect that nobody asks for").means(
    "The link or the search is for an aspect that the item does not ask for, so it would never be weighed. Choose an"
    " aspect of the item, or add this one to `aspects` or `extra_aspects` of the item."
)
def _link_aspect(corpus: Corpus) -> Iterator[Fault]:
    for item, aspect, steps in _answered(corpus):
        record = corpus.item[item]
        if aspect not in record.aspects and aspect not in record.extra_aspects:
            asked = ", ".join(sorted((*record.aspects, *record.extra_aspects)))
            hint = worded("it asks for: {asked}", asked=asked or worded("none"))
            message = worded("item {item} does not ask for the aspect '{aspect}'", item=item, aspect=aspect)
            yield Fault(message, steps, hint)


def _answered(corpus: Corpus) -> Iterator[tuple[str, str, Steps]]:
    """Every item and aspect that a link, a search or what is known of a rest names together, and where."""
    for link in corpus.correspondences:
        for item in link.items:
            for aspect in link.aspects:
                yield item, aspect, ("correspondence", link.id, "aspects")
    for kind, found in (("negative", corpus.negatives), ("rest", corpus.rests)):
        for each in found:
            for item in each.items:
                yield item, each.aspect, (kind, each.id, "aspect")


@rules.warning("with-outside", "read with what is not law").means(
    "A link of this data set's own reads its provision together with another one, without which it does not answer."
    " That one is not in force on all the days of the link, or was annulled; the link counts all the same. Give the"
    " link days of its own, with a second link for the rest, or name what stood in its place."
)
def _with_outside(corpus: Corpus) -> Iterator[Fault]:
    for link in corpus.correspondences:
        start, end = link_period(corpus, link)
        if link.basis is not Basis.EDITORIAL or (start and end and start >= end):
            continue
        for index, other in enumerate(link.read_with):
            beside = corpus.provision[other.provision]
            late = start and beside.start and start < beside.start
            early = beside.end and (end is None or beside.end < end)
            if late or early or beside.never_in_force:
                days = (
                    worded("on all the") if overlap(start, end, beside.start, beside.end) else worded("on any of the")
                )
                message = worded(
                    "{beside}, which it is read with, is not in force {days} days of the link",
                    beside=beside.id,
                    days=days,
                )
                steps = ("correspondence", link.id, "with", index)
                yield Fault(message, steps, worded("mend the days, or name what stood in its place"))


_SHORTEST = 60
"""Characters that a short form may have at most: it follows a status on one line."""


@rules.error("limit-short", "a limit that cannot follow a status").means(
    "A status is never printed without what it is limited to, in a few words behind it: `COVERED (justification only,"
    f" over sixteen)`. `limit_short` says so in at most {_SHORTEST} characters, without a full stop; it goes together"
    " with `limit`, and one limit has one short form."
)
def _limit_short(corpus: Corpus) -> Iterator[Fault]:
    first: dict[str, Correspondence] = {}
    for link in corpus.correspondences:
        steps = ("correspondence", link.id, "limit_short" if link.limit_short else "limit")
        if link.limit_short and not link.limit:
            yield Fault(worded("a short form of no limit"), steps, worded("add limit, or take limit_short out"))
        if len(link.limit_short) > _SHORTEST or link.limit_short.endswith("."):
            message = worded(
                "the short form of the limit is a sentence, or has {number} characters", number=len(link.limit_short)
            )
            yield Fault(
                message,
                steps,
                worded("say it in at most {shortest} characters, without a full stop", shortest=_SHORTEST),
            )
        if link.limit and link.limit_short:
            other = first.setdefault(link.limit, link)
            if other.limit_short != link.limit_short:
                message = worded(
                    "{other} has the same limit, in short: {short}", other=other.id, short=other.limit_short
                )
                yield Fault(message, steps, worded("give both the same short form"))


@rules.warning("limit-long", "a limit without a short form").means(
    "The link has a limit and no `limit_short`. Beside a status its first words stand then, cut off: write the short"
    " form."
)
def _limit_long(corpus: Corpus) -> Iterator[Fault]:
    for link in corpus.correspondences:
        if link.limit and not link.limit_short:
            message = worded("a limit without a short form")
            yield Fault(message, ("correspondence", link.id, "limit"), worded("add limit_short"))


@rules.warning("limit-twin", "a limit that its twin lacks").means(
    "Two links of this data set's own say the same in the same role, and as far: of an article and of the one that took"
    " over from it, or under the questionnaire and the Convention. One has a limit and the other has none, so a status"
    " looks cleaner by one of the two. Give both the limit; where the law is another one, the warning may stand. Of"
    " several links that differ by the same limit, one is told."
)
def _limit_twin(corpus: Corpus) -> Iterator[Fault]:
    told: set[tuple[str, ...]] = set()
    for ours, theirs in _twins(corpus):
        if any(link.limit for link in ours) == any(link.limit for link in theirs):
            continue
        limited, bare = (ours, theirs) if any(link.limit for link in ours) else (theirs, ours)
        first = next(link for link in limited if link.limit)
        if (key := (first.limit, first.provision, bare[0].provision)) not in told:
            told.add(key)
            message = worded("{first} has a limit, and this link has none: {limit}", first=first.id, limit=first.limit)
            yield Fault(message, ("correspondence", bare[0].id), worded("give it the limit, too, if it holds here"))


def _twins(corpus: Corpus) -> Iterator[tuple[list[Correspondence], list[Correspondence]]]:
    """The links that say the same: of an article and of what took over, or under two instruments on the same days."""
    said: dict[tuple[object, ...], dict[str, list[Correspondence]]] = defaultdict(lambda: defaultdict(list))
    asked: dict[tuple[object, ...], dict[str, list[Correspondence]]] = defaultdict(lambda: defaultdict(list))
    for link in (each for each in corpus.correspondences if each.basis is Basis.EDITORIAL):
        for aspect in link.aspects:
            place = (aspect, link.role, link.extent)
            for item in link.items:
                said[(item, *place)][link.provision].append(link)
            instrument = corpus.item[link.items[0]].instrument
            asked[(*place, link.provision, link.pinpoint, link.part)][instrument].append(link)
    for provisions in said.values():
        for old, links in provisions.items():
            heirs = dict.fromkeys(each.provision for each in corpus.provision[old].replaced_by)
            yield from ((links, provisions[heir]) for heir in heirs if heir in provisions)
    for instruments in asked.values():
        for one, other in combinations(instruments.values(), 2):
            yield from (
                ([a], [b]) for a in one for b in other if overlap(*link_period(corpus, a), *link_period(corpus, b))
            )


@rules.error("link-twice", "said twice").means(
    "Two links say the same at the same time: that this provision answers this item for this aspect, as far, in the"
    " same role and on the same word. Answers would list it twice, and a correction of one would leave the other. Keep"
    " one, or say in what they differ: the place in the article, the part, the days."
)
def _link_twice(corpus: Corpus) -> Iterator[Fault]:
    alike: dict[tuple[object, ...], list[Correspondence]] = defaultdict(list)
    for link in corpus.correspondences:
        said = (link.pinpoint, link.read_with, link.extent, link.part, link.role, link.basis, link.source)
        alike[link.provision, *said].append(link)
    for links in alike.values():
        for first, second in combinations(links, 2):
            items = [item for item in second.items if item in first.items]
            aspects = [aspect for aspect in second.aspects if aspect in first.aspects]
            if items and aspects and overlap(*link_period(corpus, first), *link_period(corpus, second)):
                message = worded(
                    "{first} says already that {provision} answers {items} for '{aspects}'",
                    first=first.id,
                    provision=first.provision,
                    items=items[0],
                    aspects=aspects[0],
                )
                yield Fault(
                    message, ("correspondence", second.id), worded("keep one of them, or say in what they differ")
                )


@rules.warning("suspect", "the law changed since").means(
    "The provision, or one that it is read with, changed after the link was made, and nobody has looked since whether"
    " it still says what the link says. Read the new version, mend the link where needed, then record it with"
    " `verify`."
)
def _suspect(corpus: Corpus) -> Iterator[Fault]:
    for link in corpus.correspondences:
        if link.review is Review.DUE and _changes(corpus, link):
            when = (
                worded("changes on {review_from}", review_from=link.review_from)
                if link.review_from
                else worded("changed")
            )
            message = worded(
                "the law behind the link to {provision} {when}, and nobody has reviewed it since",
                provision=link.provision,
                when=when,
            )
            yield Fault(message, ("correspondence", link.id), _reviewed(link))


@rules.warning("idle-review", "due, and nothing changed").means(
    "`review: due` says that the law changed after the link was made. But on the days of the link no later version of"
    " its provision starts, nor of one that it is read with, and none of these ends: mostly an amendment was taken back"
    " by hand, and the mark stayed. Take the mark out, or put in what changed."
)
def _idle_review(corpus: Corpus) -> Iterator[Fault]:
    for link in corpus.correspondences:
        if link.review is Review.DUE and not _changes(corpus, link):
            message = worded(
                "the link is due for review, but nothing of {provision} changes on its days", provision=link.provision
            )
            hint = worded(
                "take the mark out: lanzarote-law edit {link} --unset review; or put in what changed", link=link.id
            )
            yield Fault(message, ("correspondence", link.id, "review"), hint)


def _changes(corpus: Corpus, link: Correspondence) -> bool:
    """Whether what a link reads becomes another law on some of its days; that its provision ends, ends the link."""
    days = link_period(corpus, link)
    besides = [corpus.provision[each.provision] for each in link.read_with if each.provision != link.provision]
    if any(each.end and overlap(*days, each.end, None) for each in besides):
        return True
    for provision in (corpus.provision[link.provision], *besides):
        starts = [version.in_force_from for version in provision.versions[1:]]
        if any(overlap(*days, start, end) for start, end in zip(starts, [*starts[1:], provision.end], strict=False)):
            return True
    return False


@rules.error("review-day", "a day of a review that is none").means(
    "`review_from` says from which day on a link is due for review, because the law was amended on that day. It stands"
    " beside `review: due` and nowhere else. Take it out, or say that the review is due."
)
def _review_day(corpus: Corpus) -> Iterator[Fault]:
    for link in corpus.correspondences:
        if link.review_from and link.review is not Review.DUE:
            message = worded(
                "the link is not due for review, and says from which day it is: {review_from}",
                review_from=link.review_from,
            )
            yield Fault(message, ("correspondence", link.id), worded("take review_from out, or write review: due"))


@rules.warning("carried", "carried over from another article").means(
    "The link was carried over from the article that this one replaced, and nobody has looked whether the successor"
    " says the same. Read it, mend the link where needed, then record it with `verify`."
)
def _carried(corpus: Corpus) -> Iterator[Fault]:
    for link in corpus.correspondences:
        if link.review is Review.CARRIED:
            message = worded("the link was carried over to {provision} and not reviewed", provision=link.provision)
            yield Fault(message, ("correspondence", link.id), _reviewed(link))


def _reviewed(link: Correspondence) -> str:
    return worded(
        "read the law, then put it on record: lanzarote-law verify {link} --mark seen --source ID --by NAME",
        link=link.id,
    )


@rules.error("negative-span", "a search that never holds").means(
    "A recorded search, or what is recorded of the rest of an aspect, holds for the days within `from` and `until`."
    " Here no day is left: one of the two is wrong."
)
def _negative_span(corpus: Corpus) -> Iterator[Fault]:
    for kind, found in (("negative", corpus.negatives), ("rest", corpus.rests)):
        for each in found:
            if each.start and each.end and each.start >= each.end:
                message = worded("it holds from {start} until {end}: never", start=each.start, end=each.end)
                yield Fault(message, (kind, each.id), worded("mend from or until"))


@rules.warning("search-before-law", "a search that does not know the law").means(
    "A recorded search without `until` says that nothing was found. A version of an article, in a code that answers its"
    " items or their neighbours, starts after all that the search could know: it was made after the last check of the"
    " search, or, where no check is on record, starts after the first day of the search. Whether the new law says what"
    " was not found, nobody has looked, and answers call it a gap all the same. Look again and record it with `verify`,"
    " or end the search with `until` on the day of the new law."
)
def _search_before_law(corpus: Corpus) -> Iterator[Fault]:
    found: dict[tuple[str, str], list[OutdatedSearch]] = defaultdict(list)
    for each in outdated_searches(corpus):
        found[kind_of(type(each.search)), each.search.id].append(each)
    for (kind, ident), laws in found.items():
        first = min(each.start for each in laws)
        articles = list(dict.fromkeys(each.provision for each in laws))
        more = worded(" and {number} more", number=len(articles) - _NAMED) if len(articles) > _NAMED else ""
        message = worded(
            "found nothing, and does not know the law from {first} on: {articles}{more}",
            first=first,
            articles=", ".join(articles[:_NAMED]),
            more=more,
        )
        hint = worded(
            "look again: lanzarote-law verify {ident} --mark seen --source ID --by NAME; or end it there: "
            "lanzarote-law edit {ident} --set until={first}",
            ident=ident,
            first=first,
        )
        yield Fault(message, (kind, ident), hint)


_NAMED = 3
"""Articles that are named of a law which a search does not know."""


@rules.warning("negative-link", "found and not found").means(
    "A recorded search says that nothing answers the item for this aspect, and a link of this data set's own says that"
    " a provision answers it in full on the same days. The link is what counts. Where the law changed, end the search"
    " on the day of the change with `until`; else one of the two is wrong."
)
def _negative_link(corpus: Corpus) -> Iterator[Fault]:
    for negative in corpus.negatives:
        for item in negative.items:
            for link in corpus.links_of_item.get(item, ()):
                if _contradicts(corpus, link, negative):
                    message = worded(
                        "{link} says that {provision} answers {item} for '{aspect}' in full",
                        link=link.id,
                        provision=link.provision,
                        item=item,
                        aspect=negative.aspect,
                    )
                    yield Fault(
                        message, ("negative", negative.id), worded("end the search with until, or mend the link")
                    )


def _contradicts(corpus: Corpus, link: Correspondence, negative: Negative) -> bool:
    """Whether a link is weighed in full for what a search did not find, on a day of both."""
    if negative.aspect not in link.aspects or link.extent is not Extent.FULL or link.basis is not Basis.EDITORIAL:
        return False
    weighed = link.role is not Role.EXEMPTS or corpus.aspect[negative.aspect].exemption
    return weighed and overlap(*link_period(corpus, link), negative.start, negative.end)
