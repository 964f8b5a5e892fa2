"""The dates on which a page of a site can change, and a view on any date of a period between them."""

import re
from bisect import bisect
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache, partial

from lanzarote_law.answers.certainty import link_period
from lanzarote_law.answers.item_status_history import review_days
from lanzarote_law.answers.lineage import successors_of, walk_from
from lanzarote_law.answers.status import dispute_settled_on
from lanzarote_law.exports.tables import table_rows
from lanzarote_law.model import Annulment, Corpus, Item, Provision, Repeal, Version
from lanzarote_law.render.formats.site_html import CHOSEN_DATE
from lanzarote_law.render.phrases import View
from lanzarote_law.render.words import word

# -- the dates on which a page can change ------------------------------------------------------------------------------


def calendar_days(days: Iterable[date]) -> frozenset[date]:
    """Some dates without the first and the last possible date, which mean an open beginning and end."""
    return frozenset(days) - {date.min, date.max}


@lru_cache(maxsize=1024)
def item_days(corpus: Corpus, item: Item) -> frozenset[date]:
    """The dates on which the page of an item can change; the one with which it is compared is a period of its own."""
    compared = corpus.reference_day(item.instrument)
    after = compared + date.resolution if compared < date.max else compared
    family = (item.id, *corpus.limbs.get(item.id, ()))
    links = [link for each in family for link in corpus.links_of_item.get(each, ())]
    articles = {each for link in links for each in (link.provision, *(one.provision for one in link.read_with))}
    decisions = [one for each in family for one in corpus.decisions_of_item.get(each, ())]
    applied = articles.union(*(each.provisions for each in decisions))
    law = {day for each in applied for day in own_days(corpus, corpus.provision[each]) if day >= corpus.researched_from}
    decided = (each.decided for each in decisions if each.decided)
    unfollowed = _unfollowed_days(corpus, articles)
    return calendar_days((*review_days(corpus, item.id), *law, compared, after, *unfollowed, *decided))


def _unfollowed_days(corpus: Corpus, articles: Iterable[str]) -> Iterator[date]:
    """Yield the first dates after those up to which the amendments of some articles were searched."""
    records = {record for each in articles if (record := corpus.following(each))}
    yield from (each.up_to + date.resolution for each in records if each.up_to)


def own_days(corpus: Corpus, provision: Provision) -> Iterator[date]:
    """Yield the dates on which the text of an article begins, changes and ends, and those first set for this."""
    days = (*(version.in_force_from for version in provision.versions), provision.end)
    yield from filter(None, (*days, provision.annulled and provision.annulled.start))
    dated: list[Version | Repeal | Annulment | None] = [*provision.versions, provision.repeal, provision.annulled]
    for name in {each.date_name for each in dated if each and each.date_name}:
        yield from corpus.named_date[name].was


def article_days(corpus: Corpus, provision: Provision) -> frozenset[date]:
    """The dates on which the page of an article can change: its text, its links, and what courts decided."""
    days: set[date | None] = set()
    for partner in provision.partners:
        days.update((partner.end, *own_days(corpus, corpus.provision[partner.provision])))
    for link in corpus.links_to_provision.get(provision.id, ()):
        days.update((*link_period(corpus, link), link.review_from))
        for each in link.read_with:
            days.update(own_days(corpus, corpus.provision[each.provision]))
            decided = corpus.decisions_of_provision.get(each.provision, ())
            days.update(one.decided for one in decided if one.is_questioning)
        asked = (corpus.disputes.get((item, each, provision.id), ()) for item in link.items for each in link.aspects)
        days.update(dispute_settled_on(corpus, position) for found in asked for position in found)
    for ident in walk_from([provision.id], partial(successors_of, corpus)):
        days.update((*own_days(corpus, corpus.provision[ident]), *_unfollowed_days(corpus, (ident,))))
    days.update(one.decided for one in corpus.decisions_of_provision.get(provision.id, ()))
    return calendar_days(each for each in days if each)


# -- a view on any date of a period ------------------------------------------------------------------------------------


_word = lru_cache(maxsize=1 << 16)(word)


class CachedView(View):
    """A view for many pages, which need the same words many times."""

    __slots__ = ()

    def word(self, key: str, *values: str) -> str:
        """A word or sentence in the language of the view, with its places filled."""
        return _word(key, self.language, *values)

    def act(self, ident: str) -> str:
        """An act by its date, with its number if several acts have that date."""
        return _timeless(View.act, self.corpus, self.language, ident)

    def article(self, ident: str, pinpoint: str = "", known_code: str = "") -> str:
        """An article with the place in it and its code, unless that is known."""
        return _timeless(View.article, self.corpus, self.language, ident, pinpoint, known_code)

    def articles_text(self, idents: Iterable[str]) -> str:
        """Articles with their codes, each code named once."""
        return _timeless(View.articles_text, self.corpus, self.language, tuple(idents))

    def articles_in_ranges(self, idents: Iterable[str]) -> str:
        """Articles with their codes; three or more consecutive ones as a range."""
        return _timeless(View.articles_in_ranges, self.corpus, self.language, tuple(idents))

    def articles_named(self, idents: Iterable[str]) -> str:
        """Articles with their codes, and with the word for articles before the numbers of each code."""
        if self.tight:
            return super().articles_named(idents)
        return _timeless(View.articles_named, self.corpus, self.language, tuple(idents))

    def items_in_short(self, idents: Iterable[str]) -> str:
        """Items in their order; of the limbs of one item only the first bears the whole number."""
        if not self.flagged:
            return super().items_in_short(idents)
        return _timeless(View.items_in_short, self.corpus, self.language, tuple(idents))


@lru_cache(maxsize=1 << 16)
def _timeless(phrase: Callable[..., str], corpus: Corpus, language: str, *args: object) -> str:
    """A phrase that is the same on every date."""
    return phrase(CachedView(corpus, date.min, language), *args)


class _AnyDate(CachedView):
    """A view on every date of a period: it shows a sign that the chosen date replaces."""

    __slots__ = ()

    def day(self, on: date) -> str:
        """A day in the language of the view."""
        return CHOSEN_DATE if on == self.on else super().day(on)


def period_view(view: View, days: frozenset[date]) -> View:
    """A view on any date of the period in which its date is; some days begin a new period each."""
    starts = _starts(days)
    at = bisect(starts, view.on)
    return _AnyDate(*view._replace(on=_unnamed_date(view.corpus, starts[at - 1], starts[at])))


@lru_cache(maxsize=1024)
def _starts(days: frozenset[date]) -> list[date]:
    return [date.min, *sorted(days), date.max]


@lru_cache(maxsize=4096)
def _unnamed_date(corpus: Corpus, start: date, end: date) -> date:
    """A date of a period that is not in the data; its first date if there is none."""
    if start == date.min:
        start = end - timedelta(_A_YEAR)
    days = (start + timedelta(each) for each in range(1, (end - start).days))
    return next((each for each in days if each not in _named_dates(corpus)), start)


_A_YEAR = 366


@lru_cache(maxsize=4)
def _named_dates(corpus: Corpus) -> frozenset[date]:
    """Every date in the data."""
    values = " ".join(str(value) for row in table_rows(corpus) for value in row.values.values())
    return frozenset(map(date.fromisoformat, re.findall(r"\b[12]\d{3}-[01]\d-[0-3]\d\b", values)))
