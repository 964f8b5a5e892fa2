"""Rules about the law: regimes meet, versions ascend, successors take over, one article a number a day."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.grammar.articles import ArticleNumber
from lanzarote_law.model import overlap
from lanzarote_law.validation.rules import fault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lanzarote_law.errors import Problem
    from lanzarote_law.model import Corpus, Provision, Successor
    from lanzarote_law.validation.rules import Steps, Where


def check_law(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """Every problem across the records of the law itself."""
    for rule in (
        _named_days,
        _codes,
        _regimes,
        _outside_code,
        _article_numbers,
        _before_publication,
        _versions,
        _repeals,
        _successors,
        _succession_days,
        _numbers,
        _renumberings,
    ):
        yield from rule(corpus, where)


def _named_days(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """A named day was not postponed to the day on which it lay, and none of its former days stands twice."""
    for named in corpus.dates:
        for index, was in enumerate(named.was):
            place = ("date", named.id, "was", index)
            if was == named.on:
                message = f"{named.id} was moved from {was}, but lies on that day"
                yield fault("date-was", message, where(*place), "write the new day in `day`, the former ones in `was`")
            elif was in named.was[:index]:
                yield fault("listed-twice", f"'{was}' already stands in this list", where(*place), "take it out")


def _codes(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """A code is in force for at least a day, and told from the others by its short name."""
    first: dict[str, str] = {}
    for code in corpus.codes:
        if first.setdefault(code.short, code.id) != code.id:
            message = f"'{code.short}' is already the short name of {first[code.short]}"
            yield fault("code-short", message, where("code", code.id, "short"), "tell the two apart, as by their years")
        if code.in_force_from and code.repealed_on and code.repealed_on <= code.in_force_from:
            message = f"the code is in force from {code.in_force_from} and repealed on {code.repealed_on}: never"
            yield fault("code-span", message, where("code", code.id, "repealed_on"), "mend one of the two days")


def _regimes(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """Each regime lasts until the next one starts."""
    for regime in corpus.regimes:
        if regime.in_force_from and regime.until and regime.until <= regime.in_force_from:
            message = f"the regime lasts from {regime.in_force_from} until {regime.until}: never"
            yield fault("regime-span", message, where("regime", regime.id, "until"), "mend one of the two days")
    for before, after in pairwise(corpus.regimes):
        end, start = before.until, after.in_force_from
        if end == start and end is not None:
            continue
        place = where("regime", after.id, "in_force_from")
        hint = f"let {after.id} start on the day until which {before.id} lasts"
        if end is None or start is None:
            missing = f"{before.id} has no `until`" if end is None else f"{after.id} has no `in_force_from`"
            yield fault("regime-span", f"{after.id} follows {before.id}, but {missing}", place, hint)
        elif end < start:
            yield fault("regime-span", f"no regime holds from {end} until {start}", place, hint)
        else:
            yield fault("regime-span", f"{before.id} and {after.id} both hold from {start} until {end}", place, hint)


def _outside_code(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """An article and a regime are in force while their code is."""
    spans = [("article", each.code, each.start, each.end, ("provision", each.id)) for each in corpus.provisions]
    spans += [("regime", each.code, each.in_force_from, each.until, ("regime", each.id)) for each in corpus.regimes]
    for what, ident, start, end, place in spans:
        code = corpus.code[ident]
        first: Steps = ("versions", 0, "in_force_from") if what == "article" else ("in_force_from",)
        last = "repealed_on" if what == "article" else "until"
        if start and code.in_force_from and start < code.in_force_from:
            message = f"the {what} starts on {start}, but {ident} only on {code.in_force_from}"
            yield fault("outside-code", message, where(*place, *first), "mend one of the two days")
        if code.repealed_on and (end is None or end > code.repealed_on):
            ends = f"ends only on {end}" if end else "has no end"
            message = f"{ident} is repealed on {code.repealed_on}, but the {what} {ends}"
            yield fault("outside-code", message, where(*place, last), f"add or mend {last}")


def _article_numbers(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """The numbers of articles are written in one way, or a word stands in the place of one."""
    for number, place in _written_numbers(corpus):
        try:
            written = str(ArticleNumber.parse(number))
        except NotUnderstoodError as error:
            if not re.fullmatch(r"[a-z]+(?:-[a-z]+)*", number):
                hint = f"{error.hint}, a rule without a number by a word: whole"
                yield fault("article-number", error.message, where(*place), hint)
            continue
        if written != number:
            yield fault("article-number", f"'{number}' is written '{written}'", where(*place))


def _written_numbers(corpus: Corpus) -> Iterator[tuple[str, Steps]]:
    for provision in corpus.provisions:
        yield provision.article, ("provision", provision.id, "id")
        for index, version in enumerate(provision.versions):
            if version.numbered:
                yield version.numbered, ("provision", provision.id, "versions", index, "numbered")
    for each in corpus.renumberings:
        numbers = f"{each.code} {each.was} > {each.now}"
        yield each.was, ("renumbering", numbers, "was")
        yield each.now, ("renumbering", numbers, "now")
    for shared in corpus.shared_numbers:
        yield shared.number, ("shared number", f"{shared.code} {shared.number}", "number")


def _before_publication(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """No act has an effect before the day on which it was published, or where that is unknown, entered into force."""
    for act, effect, on, place in _effects(corpus):
        first = corpus.act[act].published or corpus.act[act].in_force if act else None
        if on and first and on < first:
            does = "was published" if corpus.act[act].published else "enters into force"
            message = f"{effect} on {on}, but {act} {does} only on {first}"
            hint = "mend the day or the act; leave it where the act reaches back"
            yield fault("before-publication", message, where(*place), hint)


def _effects(corpus: Corpus) -> Iterator[tuple[str, str, date | None, Steps]]:
    """What acts do on which day: the act, the effect, the day, and where it stands."""
    for act in corpus.acts:
        yield act.id, "the act enters into force", act.in_force, ("act", act.id, "in_force")
    for named in corpus.dates:
        yield named.act, f"{named.id} lies", named.on, ("date", named.id, "day")
    for each in corpus.renumberings:
        place = ("renumbering", f"{each.code} {each.was} > {each.now}", "day")
        yield each.act, "the number changes", each.on, place
    for provision in corpus.provisions:
        for index, version in enumerate(provision.versions):
            steps = ("provision", provision.id, "versions", index, "in_force_from")
            yield version.act, "the version starts", version.in_force_from, steps
        if provision.repeal:
            ends = ("provision", provision.id, "repealed_on")
            yield provision.repeal.act, "the article ends", provision.repeal.on, ends


def _versions(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """Versions ascend, only the first may lack its start, and none begins on or after the repeal."""
    for provision in corpus.provisions:
        yield from _origins(provision, where)
        before: date | None = None
        for index, version in enumerate(provision.versions):
            place = ("provision", provision.id, "versions", index, "in_force_from")
            start = version.in_force_from
            if start is None:
                if index:
                    message = "a later version needs the day it starts"
                    yield fault("version-start", message, where(*place), "add in_force_from")
                continue
            if before and start <= before:
                message = f"the version of {start} stands after the one of {before}"
                yield fault("version-order", message, where(*place), "put the earlier version first")
            if provision.end and start >= provision.end:
                message = f"the version starts on {start}, but the article is repealed on {provision.end}"
                yield fault("version-after-repeal", message, where(*place), "mend one of the two days")
            before = start


def _origins(provision: Provision, where: Where) -> Iterator[Problem]:
    """A version names what made it or where it was read, unless nobody checked it."""
    for index, version in enumerate(provision.versions):
        if not version.act and not version.source and version.verification != "unverified":
            message = f"the version is marked {version.verification}, but names no act and no source"
            place = where("provision", provision.id, "versions", index)
            yield fault("version-source", message, place, "add act or source, or mark it unverified")


def _repeals(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """Only what ends is replaced, unless the succession has a day of its own."""
    for provision, index, each in _successions(corpus):
        if provision.repeal is None and each.on is None:
            message = f"{provision.id} is replaced by {each.provision}, but has no repeal"
            place = where("provision", provision.id, "replaced_by", index)
            yield fault("successor-no-end", message, place, "add repealed_on, or the day to the succession")


def _successors(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """A successor is in force when its predecessor ends, or a note says why not."""
    for provision, index, each in _successions(corpus):
        day, heir = each.on or provision.end, corpus.provision[each.provision]
        if day and heir is not provision and not heir.in_force(day) and not each.note:
            message = f"{each.provision} takes over on {day}, but is not in force then"
            place = where("provision", provision.id, "replaced_by", index)
            yield fault("successor-gap", message, place, "mend the days, or say in a note why")


def _succession_days(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """An article is replaced by another one, on a day of its own life or at its end."""
    for provision, index, each in _successions(corpus):
        place = ("provision", provision.id, "replaced_by", index)
        if each.provision == provision.id:
            message = f"{provision.id} is said to replace itself"
            yield fault("successor-self", message, where(*place, "provision"), "name another article, or take it out")
        elif each.on and provision.start and each.on < provision.start:
            message = f"{each.provision} takes over on {each.on}, but {provision.id} starts only on {provision.start}"
            yield fault("successor-day", message, where(*place, "day"), "mend one of the two days")
        elif each.on and provision.end and each.on > provision.end:
            message = f"{each.provision} takes over on {each.on}, but {provision.id} ended on {provision.end}"
            yield fault("successor-day", message, where(*place, "day"), "mend one of the two days")


def _successions(corpus: Corpus) -> Iterator[tuple[Provision, int, Successor]]:
    for provision in corpus.provisions:
        for index, successor in enumerate(provision.replaced_by):
            yield provision, index, successor


def _numbers(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """No two provisions of one code bear the same number on one day, the listed exceptions aside."""
    shared = {(each.code, each.number) for each in corpus.shared_numbers}
    bearers: dict[tuple[str, str], list[tuple[Provision, date | None, date | None]]] = defaultdict(list)
    for provision in corpus.provisions:
        ends = [*(version.in_force_from for version in provision.versions[1:]), provision.end]
        for version, end in zip(provision.versions, ends, strict=True):
            bearers[provision.code, version.numbered or provision.article].append(
                (provision, version.in_force_from, end)
            )
    for key, spans in bearers.items():
        for position, (provision, start, end) in enumerate(spans):
            for other, other_start, other_end in spans[:position]:
                if other.id != provision.id and key not in shared and overlap(start, end, other_start, other_end):
                    message = f"{provision.id} and {other.id} both bear the number {key[1]} at the same time"
                    hint = "give one of them `numbered`, or list the number under shared_numbers"
                    yield fault("number-twice", message, where("provision", provision.id, "versions"), hint)


def _renumberings(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """A renumbering and the versions of its article give one day."""
    days: dict[tuple[str, str, str], tuple[str, date]] = {}
    for provision in corpus.provisions:
        for before, after in pairwise(provision.versions):
            was, now = before.numbered or provision.article, after.numbered or provision.article
            if was != now and after.in_force_from:
                days[provision.code, was, now] = (provision.id, after.in_force_from)
    for each in corpus.renumberings:
        ident, start = days.get((each.code, each.was, each.now), ("", each.on))
        if start != each.on:
            message = f"{each.was} becomes {each.now} on {each.on}, but by the versions of {ident} on {start}"
            place = where("renumbering", f"{each.code} {each.was} > {each.now}", "day")
            yield fault("renumbering-day", message, place, "mend one of the two days")
