"""Rules for the law: regimes meet, versions are in order, successors are in force, article numbers are unique."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.grammar.articles import ArticleNumber
from lanzarote_law.model import ActEffect, Corpus, HyphenUse, Provision, Successor, is_overlap
from lanzarote_law.typography import parse_calendar_day
from lanzarote_law.validation.rules import DataRules, Fault, PathSteps
from lanzarote_law.wording import worded

rules = DataRules()


@rules.error("date-was", "a date postponed to itself")
def _date_was(corpus: Corpus) -> Iterator[Fault]:
    for named in corpus.dates:
        for index, was in enumerate(named.was):
            if was == named.on:
                message = worded("{named} was moved from {was}, which is still its date", named=named.id, was=was)
                hint = worded("use `day` for the new date and `was` for the former ones")
                yield Fault(message, ("date", named.id, "was", index), hint)


@rules.error("code-span", "a code that was never in force")
def _code_span(corpus: Corpus) -> Iterator[Fault]:
    for code in corpus.codes:
        if code.in_force_from and code.repealed_on and code.repealed_on <= code.in_force_from:
            message = worded(
                "the code enters into force on {in_force_from}, but is repealed on {repealed_on}",
                in_force_from=code.in_force_from,
                repealed_on=code.repealed_on,
            )
            yield Fault(message, ("code", code.id, "repealed_on"), worded("correct one of the two dates"))


@rules.error("code-short", "two codes with the same short name")
def _code_short(corpus: Corpus) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for code in corpus.codes:
        for short in filter(None, (code.short, *code.short_in)):
            if first.setdefault(short, code.id) != code.id:
                message = worded("'{short}' is already the short name of {first}", short=short, first=first[short])
                key = "short" if short == code.short else "short_in"
                yield Fault(message, ("code", code.id, key), worded("distinguish the two, for example by year"))


@rules.error("code-name", "a name of a code without a letter")
def _code_name(corpus: Corpus) -> Iterator[Fault]:
    for code in corpus.codes:
        for key, names in (("short", (code.short,)), ("short_in", filter(None, code.short_in)), ("names", code.names)):
            for index, name in enumerate(names):
                if not any(map(str.isalpha, name)):
                    steps = (key, index) if key == "names" else (key,)
                    message = worded("'{name}' has no letter", name=name)
                    yield Fault(message, ("code", code.id, *steps), worded("use the name by which it is cited"))


@rules.error("regime-span", "regimes do not meet")
def _regime_span(corpus: Corpus) -> Iterator[Fault]:
    for regime in corpus.regimes:
        if regime.in_force_from and regime.until and regime.until <= regime.in_force_from:
            message = worded(
                "the regime lasts from {in_force_from} until {until}, which is not a period",
                in_force_from=regime.in_force_from,
                until=regime.until,
            )
            yield Fault(message, ("regime", regime.id, "until"), worded("correct one of the two dates"))
    for before, after in pairwise(corpus.regimes):
        end, start = before.until, after.in_force_from
        if end is not None and end == start:
            continue
        if end is None or start is None:
            missing = (
                worded("{before} has no `until`", before=before.id)
                if end is None
                else worded("{after} has no `in_force_from`", after=after.id)
            )
            message = worded(
                "{after} follows {before}, but {missing}", after=after.id, before=before.id, missing=missing
            )
        elif end < start:
            message = worded("no regime applies from {end} until {start}", end=end, start=start)
        else:
            message = worded(
                "{before} and {after} both apply from {start} until {end}",
                before=before.id,
                after=after.id,
                start=start,
                end=end,
            )
        hint = worded("start {after} on the date on which {before} ends", after=after.id, before=before.id)
        yield Fault(message, ("regime", after.id, "in_force_from"), hint)


@rules.warning("outside-code", "in force outside the period of its code")
def _outside_code(corpus: Corpus) -> Iterator[Fault]:
    spans = [(worded("article"), each.code, each.start, each.end, ("provision", each.id)) for each in corpus.provisions]
    spans += [
        (worded("regime"), each.code, each.in_force_from, each.until, ("regime", each.id)) for each in corpus.regimes
    ]
    for what, ident, start, end, place in spans:
        code = corpus.code[ident]
        first: PathSteps = ("versions", 0, "in_force_from") if place[0] == "provision" else ("in_force_from",)
        last = "repealed_on" if place[0] == "provision" else "until"
        if start and code.in_force_from and start < code.in_force_from:
            message = worded(
                "the {what} starts on {start}, but {ident} starts only on {in_force_from}",
                what=what,
                start=start,
                ident=ident,
                in_force_from=code.in_force_from,
            )
            yield Fault(message, (*place, *first), worded("correct one of the two dates"))
        if code.repealed_on and (end is None or end > code.repealed_on):
            ends = worded("ends only on {end}", end=end) if end else worded("has no end")
            message = worded(
                "{ident} is repealed on {repealed_on}, but the {what} {ends}",
                ident=ident,
                repealed_on=code.repealed_on,
                what=what,
                ends=ends,
            )
            yield Fault(message, (*place, last), worded("add or correct {last}", last=last))


@rules.error("article-number", "not an article number")
def _article_number(corpus: Corpus) -> Iterator[Fault]:
    for number, steps in _written_numbers(corpus):
        try:
            written = str(ArticleNumber.parse(number))
        except NotUnderstoodError as error:
            if not re.fullmatch(r"[a-z]+(?:-[a-z]+)*", number):
                hint = worded("{hint}; for a rule without a number, use a word", hint=error.hint)
                yield Fault(error.message, steps, hint)
            continue
        if "-" in written and corpus.numbering.hyphen is HyphenUse.RANGE:
            message = worded("'{number}' is a range of articles", number=number)
            hint = worded("if it is one article, write in party.yaml: {key}", key="numbering: {hyphen: article}")
            yield Fault(message, steps, hint)
        if written != number:
            yield Fault(worded("'{number}' must be written as '{written}'", number=number, written=written), steps)


def _written_numbers(corpus: Corpus) -> Iterator[tuple[str, PathSteps]]:
    for provision in corpus.provisions:
        yield provision.article, ("provision", provision.id, "id")
        for index, version in enumerate(provision.versions):
            if version.numbered:
                yield version.numbered, ("provision", provision.id, "versions", index, "numbered")
    for each in corpus.renumberings:
        numbers = each.id
        yield each.was, ("renumbering", numbers, "was")
        yield each.now, ("renumbering", numbers, "now")
    for shared in corpus.shared_numbers:
        yield shared.number, ("shared number", f"{shared.code} {shared.number}", "number")
    for known in corpus.numbers_known:
        if "-" not in known.numbers:
            yield known.numbers, ("numbers known", known.id, "numbers")


@rules.warning("act-day", "two dates for one act")
def _act_day(corpus: Corpus) -> Iterator[Fault]:
    for act in corpus.acts:
        named = parse_calendar_day(act.id.removeprefix("act:")[: len("YYYY-MM-DD")])
        if named and act.dated and named != act.dated:
            message = worded(
                "according to its id, the act is of {named}, but dated says {dated}", named=named, dated=act.dated
            )
            yield Fault(message, ("act", act.id, "dated"), worded("correct dated, or add the act under another id"))


@rules.warning("before-publication", "an effect before the act was published")
def _before_publication(corpus: Corpus) -> Iterator[Fault]:
    for ident, effect, on, steps in _effects(corpus):
        act = corpus.act.get(ident)
        if act is None or on is None or act.retroactive:
            continue
        first = act.published or max(filter(None, (act.in_force, act.dated)), default=None)
        if first and on < first:
            begins = worded("enters into force only on") if first == act.in_force else worded("is of")
            does = worded("was published only on") if act.published else begins
            message = worded(
                "{effect} on {on}, but {ident} {does} {first}",
                effect=effect,
                on=on,
                ident=ident,
                does=does,
                first=first,
            )
            hint = worded("correct the date or the act; if the act has retroactive effect, add retroactive: true")
            yield Fault(message, steps, hint)


@rules.warning("retroactive", "a retroactive act without retroactive effect")
def _retroactive(corpus: Corpus) -> Iterator[Fault]:
    days: dict[str, list[date]] = defaultdict(list)
    for ident, _, on, _ in _effects(corpus):
        days[ident] += [on] if on else []
    for act in corpus.acts:
        made, found = act.published or act.dated, days[act.id]
        if not act.retroactive or (made and found and min(found) < made):
            continue
        message = worded("neither the publication nor the entry into force of the act is recorded")
        if made and found:
            what = worded("was published on") if act.published else worded("is of")
            message = worded("the act {what} {made}, and has no earlier effect", what=what, made=made)
        yield Fault(message, ("act", act.id, "retroactive"), worded("remove it, or add the missing date"))


def _effects(corpus: Corpus) -> Iterator[tuple[str, str, date | None, PathSteps]]:
    """Yield the effects of acts: the act, the effect, its date, and its place."""
    for act in corpus.acts:
        yield act.id, worded("the act enters into force"), act.in_force, ("act", act.id, "in_force")
    for named in corpus.dates:
        yield named.act, worded("{named} falls", named=named.id), named.on, ("date", named.id, "day")
    for each in corpus.renumberings:
        place = ("renumbering", each.id, "day")
        yield each.act, worded("the number changes"), each.on, place
    for provision in corpus.provisions:
        for index, version in enumerate(provision.versions):
            steps = ("provision", provision.id, "versions", index, "in_force_from")
            yield version.act, worded("the version starts"), version.in_force_from, steps
        if provision.repeal:
            ends = ("provision", provision.id, "repealed_on")
            yield provision.repeal.act, worded("the article ends"), provision.repeal.on, ends


@rules.error("numbers-known", "not article numbers")
def _numbers_known(corpus: Corpus) -> Iterator[Fault]:
    for each in corpus.numbers_known:
        first, dash, last = each.numbers.partition("-")
        written = re.fullmatch(r"[1-9]\d{0,3}-[1-9]\d{0,3}", each.numbers) and int(first) < int(last)
        if dash and not written:
            message = worded("'{numbers}' is not a range of numbers", numbers=each.numbers)
            hint = worded("give the first and last number: 132-192")
            yield Fault(message, ("numbers known", each.id, "numbers"), hint)


@rules.error("began", "an article that begins with an amendment")
def _began(corpus: Corpus) -> Iterator[Fault]:
    for provision in corpus.provisions:
        change = provision.versions[0].change
        if provision.began and change in {ActEffect.AMENDED, ActEffect.REPLACED}:
            message = worded("according to `change`, the first version changed an earlier wording")
            hint = worded("correct `change`, or use `began: false`")
            yield Fault(message, ("provision", provision.id, "began"), hint)


@rules.warning("numbers-twice", "a number recorded twice")
def _numbers_twice(corpus: Corpus) -> Iterator[Fault]:
    known: dict[tuple[str, str], str] = {}
    for record in corpus.numbers_known:
        twice = [number for number in record.each if known.setdefault((record.code, number), record.id) != record.id]
        if twice:
            message = worded(
                "{twice} is already in {other}", twice=twice[0], other=known[record.code, twice[0]].partition(" ")[2]
            )
            yield Fault(message, ("numbers known", record.id, "numbers"), worded("remove it from one of the two"))


@rules.warning("act-start", "a version that does not start with its act")
def _act_start(corpus: Corpus) -> Iterator[Fault]:
    for provision in corpus.provisions:
        for index, start in _starts(provision):
            version = provision.versions[index]
            act = corpus.act.get(version.act)
            if act and act.in_force and act.in_force != start and not (version.note or act.note):
                message = worded(
                    "the version starts on {start}, but {act} starts on {in_force}",
                    start=start,
                    act=act.id,
                    in_force=act.in_force,
                )
                hint = worded("correct the date, or explain the difference in a note")
                yield Fault(message, _start(provision, index), hint)


rules.error("repeal", "an incomplete repeal")


@rules.error("version-source", "a version without a source")
def _version_source(corpus: Corpus) -> Iterator[Fault]:
    for provision in corpus.provisions:
        for index, version in enumerate(provision.versions):
            if not version.act and not version.source and version.verification != "unverified":
                message = worded(
                    "the version is marked {verification}, but names no act and no source",
                    verification=version.verification,
                )
                hint = worded("add act or source, or mark the version unverified")
                yield Fault(message, ("provision", provision.id, "versions", index), hint)


@rules.error("version-start", "a later version without a date")
def _version_start(corpus: Corpus) -> Iterator[Fault]:
    for provision in corpus.provisions:
        for index, version in enumerate(provision.versions):
            if index and version.in_force_from is None:
                message = worded("a later version needs a start date")
                yield Fault(message, _start(provision, index), worded("add in_force_from"))


@rules.error("version-order", "versions out of order")
def _version_order(corpus: Corpus) -> Iterator[Fault]:
    for provision in corpus.provisions:
        for (_, before), (index, start) in pairwise(_starts(provision)):
            if start <= before:
                message = worded(
                    "the version of {start} is listed after the version of {before}", start=start, before=before
                )
                yield Fault(message, _start(provision, index), worded("list the earlier version first"))


@rules.error("version-after-repeal", "a version after the repeal")
def _version_after_repeal(corpus: Corpus) -> Iterator[Fault]:
    for provision in corpus.provisions:
        for index, start in _starts(provision):
            if provision.repeal and start >= provision.repeal.on:
                message = worded(
                    "the version starts on {start}, but the article is repealed on {on}",
                    start=start,
                    on=provision.repeal.on,
                )
                yield Fault(message, _start(provision, index), worded("correct one of the two dates"))


@rules.error("annulled-day", "an annulment outside the life of the article")
def _annulled_day(corpus: Corpus) -> Iterator[Fault]:
    for provision in corpus.provisions:
        start = provision.annulled and provision.annulled.start
        if start is None:
            continue
        last = max((day for _, day in _starts(provision)), default=None)
        repeal = provision.repeal.on if provision.repeal else None
        if (last and start <= last) or (repeal and start >= repeal):
            life = (
                worded("its last version starts on {last}", last=last)
                if last and start <= last
                else worded("it is repealed on {repeal}", repeal=repeal)
            )
            message = worded("the article is annulled from {start}, but {life}", start=start, life=life)
            hint = worded("correct the date, or omit from")
            yield Fault(message, ("provision", provision.id, "annulled", "from"), hint)


def _starts(provision: Provision) -> list[tuple[int, date]]:
    """Return the recorded start dates of versions, each with the position of its version."""
    starts = [version.in_force_from for version in provision.versions]
    return [(index, start) for index, start in enumerate(starts) if start]


def _start(provision: Provision, index: int) -> PathSteps:
    return "provision", provision.id, "versions", index, "in_force_from"


@rules.error("successor-no-end", "a successor without a repeal")
def _successor_no_end(corpus: Corpus) -> Iterator[Fault]:
    for provision, each, steps in _successions(corpus):
        if provision.end is None and each.on is None:
            message = worded(
                "{provision} is replaced by {heir}, but has no repeal", provision=provision.id, heir=each.provision
            )
            yield Fault(message, steps, worded("add repealed_on, or add day to the succession"))


@rules.error("successor-gap", "a successor not yet in force")
def _successor_gap(corpus: Corpus) -> Iterator[Fault]:
    for provision, each, steps in _successions(corpus):
        day, heir = each.on or provision.end, corpus.provision[each.provision]
        if day and heir is not provision and not heir.in_force(day) and not heir.is_annulled(day) and not each.note:
            message = worded(
                "{provision} is the successor from {day}, but is not in force on that date",
                provision=each.provision,
                day=day,
            )
            yield Fault(message, steps, worded("correct the dates, or explain the period without law in a note"))


@rules.error("successor-self", "an article that succeeds itself")
def _successor_self(corpus: Corpus) -> Iterator[Fault]:
    for provision, each, steps in _successions(corpus):
        if each.provision == provision.id:
            message = worded("according to the data, {provision} replaces itself", provision=provision.id)
            yield Fault(message, (*steps, "provision"), worded("name another article, or remove it"))


@rules.error("successor-day", "a succession outside the life of the article")
def _successor_day(corpus: Corpus) -> Iterator[Fault]:
    for provision, each, steps in _successions(corpus):
        if each.on is None or each.provision == provision.id:
            continue
        if provision.start and each.on < provision.start:
            life = worded("{provision} starts only on {start}", provision=provision.id, start=provision.start)
        elif provision.end and each.on > provision.end:
            life = worded("{provision} ended on {end}", provision=provision.id, end=provision.end)
        else:
            continue
        message = worded(
            "{provision} is the successor from {on}, but {life}", provision=each.provision, on=each.on, life=life
        )
        yield Fault(message, (*steps, "day"), worded("correct one of the two dates"))


def _successions(corpus: Corpus) -> Iterator[tuple[Provision, Successor, PathSteps]]:
    for provision in corpus.provisions:
        for index, successor in enumerate(provision.replaced_by):
            yield provision, successor, ("provision", provision.id, "replaced_by", index)


@rules.error("number-twice", "two articles with the same number")
def _number_twice(corpus: Corpus) -> Iterator[Fault]:
    shared = {(each.code, each.number) for each in corpus.shared_numbers}
    bearers: dict[tuple[str, str], list[tuple[Provision, date | None, date | None]]] = defaultdict(list)
    for provision in corpus.provisions:
        if provision.never_in_force:
            continue
        ends = [*(version.in_force_from for version in provision.versions[1:]), provision.end]
        for version, end in zip(provision.versions, ends, strict=True):
            bearers[provision.code, version.numbered or provision.article].append(
                (provision, version.in_force_from, end)
            )
    for key, spans in bearers.items():
        for position, (provision, start, end) in enumerate(spans):
            for other, other_start, other_end in spans[:position]:
                if other.id != provision.id and key not in shared and is_overlap(start, end, other_start, other_end):
                    message = worded(
                        "{provision} and {other} have the same number {key} at the same time",
                        provision=provision.id,
                        other=other.id,
                        key=key[1],
                    )
                    hint = worded("add numbered to one of them, or list the number under shared_numbers")
                    yield Fault(message, ("provision", provision.id, "versions"), hint)


@rules.error("renumbering-day", "two dates for one renumbering")
def _renumbering_day(corpus: Corpus) -> Iterator[Fault]:
    days: dict[tuple[str, str, str], tuple[str, date]] = {}
    for provision in corpus.provisions:
        for before, after in pairwise(provision.versions):
            was, now = before.numbered or provision.article, after.numbered or provision.article
            if was != now and after.in_force_from:
                days[provision.code, was, now] = (provision.id, after.in_force_from)
    for each in corpus.renumberings:
        ident, start = days.get((each.code, each.was, each.now), ("", each.on))
        if start != each.on:
            message = worded(
                "{was} becomes {now} on {on}, but according to the versions of {ident} on {start}",
                was=each.was,
                now=each.now,
                on=each.on,
                ident=ident,
                start=start,
            )
            steps = ("renumbering", each.id, "day")
            yield Fault(message, steps, worded("correct one of the two dates"))
