"""Rules for the law: regimes meet, versions are in order, successors are in force, article numbers are unique."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from lanzarote_law import model
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.grammar.article_numbers import ArticleNumber
from lanzarote_law.model import ActEffect, Corpus, HyphenUse, Provision, Successor, Version, is_overlap
from lanzarote_law.text_folding_and_display import parse_calendar_day
from lanzarote_law.validation.data_rule import DataRules, Fault, PathSteps
from lanzarote_law.wording import worded

rules = DataRules()


@rules.error("date-was", "a date postponed to itself", "dates")
def _date_was(_: Corpus, named: model.NamedDate) -> Iterator[Fault]:
    for index, was in enumerate(named.was):
        if was == named.on:
            message = worded("{named} was moved from {was}, which is still its date", named=named.id, was=was)
            yield Fault(message, ("was", index), worded("use `day` for the new date and `was` for the former ones"))


@rules.error("code-span", "a code that was never in force", "codes")
def _code_span(_: Corpus, code: model.Code) -> Iterator[Fault]:
    if code.in_force_from and code.repealed_on and code.repealed_on <= code.in_force_from:
        values = code._asdict()
        message = worded("the code enters into force on {in_force_from}, but is repealed on {repealed_on}", **values)
        yield Fault(message, ("repealed_on",), worded("correct one of the two dates"))


@rules.error("code-short", "two codes with the same short name")
def _code_short(corpus: Corpus) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for code in corpus.codes:
        for short in filter(None, (code.short, *code.short_in)):
            if first.setdefault(short, code.id) != code.id:
                message = worded("'{short}' is already the short name of {first}", short=short, first=first[short])
                key = "short" if short == code.short else "short_in"
                yield Fault(message, ("code", code.id, key), worded("distinguish the two, for example by year"))


@rules.error("code-name", "a name of a code without a letter", "codes")
def _code_name(_: Corpus, code: model.Code) -> Iterator[Fault]:
    names: list[tuple[PathSteps, str]] = [(("short",), code.short)]
    names += [(("short_in",), each) for each in code.short_in if each]
    names += [(("names", index), each) for index, each in enumerate(code.names)]
    for steps, name in names:
        if not any(map(str.isalpha, name)):
            yield Fault(
                worded("'{name}' has no letter", name=name),
                steps,
                worded("use the name by which documents cite the code"),
            )


@rules.error("regime-span", "regimes that do not meet")
def _regime_span(corpus: Corpus) -> Iterator[Fault]:
    for regime in corpus.regimes:
        if regime.in_force_from and regime.until and regime.until <= regime.in_force_from:
            span = regime._asdict()
            message = worded("the regime lasts from {in_force_from} until {until}, which is not a period", **span)
            yield Fault(message, ("regime", regime.id, "until"), worded("correct one of the two dates"))
    for before, after in pairwise(corpus.regimes):
        end, start = before.until, after.in_force_from
        values = {"before": before.id, "after": after.id, "start": start, "end": end}
        if end is None or start is None:
            lacks = worded("{before} has no `until`", **values), worded("{after} has no `in_force_from`", **values)
            message = worded("{after} follows {before}, but {missing}", **values, missing=lacks[end is not None])
        elif end < start:
            message = worded("no regime applies from {end} until {start}", **values)
        elif end > start:
            message = worded("{before} and {after} both apply from {start} until {end}", **values)
        else:
            continue
        hint = worded("start {after} on the date on which {before} ends", **values)
        yield Fault(message, ("regime", after.id, "in_force_from"), hint)


@rules.error("outside-code", "an article or regime in force without its code")
def _outside_code(corpus: Corpus) -> Iterator[Fault]:
    for article in corpus.provisions:
        steps = ("provision", article.id)
        first = (*steps, "versions", 0, "in_force_from")
        span = (article.start, article.end)
        yield from _outside(corpus, article.code, worded("article"), span, first, (*steps, "repealed_on"))
    for regime in corpus.regimes:
        places = (("regime", regime.id, "in_force_from"), ("regime", regime.id, "until"))
        span = (regime.in_force_from, regime.until)
        yield from _outside(corpus, regime.code, worded("regime"), span, *places)


def _outside(
    corpus: Corpus, ident: str, what: str, span: tuple[date | None, date | None], first: PathSteps, last: PathSteps
) -> Iterator[Fault]:
    """Yield the faults of a period that begins before its code or ends after it, at the places of its dates.

    If its start is not recorded, it may have begun with a code that is older than the period researched.
    """
    (start, end), code = span, corpus.code[ident]
    starts = worded("starts on {start}", start=start) if start else worded("has no start")
    ends = worded("ends only on {end}", end=end) if end else worded("has no end")
    values = {**code._asdict(), "what": what, "ident": ident, "starts": starts, "ends": ends}
    if code.in_force_from and (start or corpus.researched_from) < code.in_force_from:
        message = worded("{ident} enters into force only on {in_force_from}, but the {what} {starts}", **values)
        yield Fault(message, first, worded("add or correct {last}", last=first[-1]))
    if code.repealed_on and (end is None or end > code.repealed_on):
        message = worded("{ident} is repealed with effect from {repealed_on}, but the {what} {ends}", **values)
        yield Fault(message, last, worded("add or correct {last}", last=last[-1]))


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
        yield each.was, ("renumbering", each.id, "was")
        yield each.now, ("renumbering", each.id, "now")
    for shared in corpus.shared_numbers:
        yield shared.number, ("shared number", shared.id, "number")
    for known in corpus.numbers_known:
        if "-" not in known.numbers:
            yield known.numbers, ("numbers known", known.id, "numbers")


@rules.warning("act-day", "two dates for one act", "acts")
def _act_day(_: Corpus, act: model.Act) -> Iterator[Fault]:
    named = parse_calendar_day(act.id.removeprefix("act:")[: len("YYYY-MM-DD")])
    if named and act.dated and named != act.dated:
        values = {"named": named, "dated": act.dated}
        message = worded(
            "according to its id, the act dates from {named}, but the field “dated” says {dated}", **values
        )
        yield Fault(message, ("dated",), worded("correct the field “dated”, or add the act under another id"))


@rules.error("act-published", "an act published before its date", "acts")
def _act_published(_: Corpus, act: model.Act) -> Iterator[Fault]:
    if act.dated and act.published and act.published < act.dated:
        message = worded("the act dates from {dated}, but was published on {published}", **act._asdict())
        yield Fault(message, ("published",), worded("correct one of the two dates"))


@rules.warning("before-publication", "an effect before the act was published")
def _before_publication(corpus: Corpus) -> Iterator[Fault]:
    for ident, effect, on, steps in _effects(corpus):
        act = corpus.act.get(ident)
        if act is None or on is None or act.retroactive:
            continue
        first = act.published or max(filter(None, (act.in_force, act.dated)), default=None)
        if first and on < first:
            begins = worded("enters into force only on") if first == act.in_force else worded("dates from")
            does = worded("was published only on") if act.published else begins
            values = {"effect": effect, "on": on, "ident": ident, "does": does, "first": first}
            message = worded("{effect} on {on}, but {ident} {does} {first}", **values)
            hint = worded("correct the date or the act; if the act has retroactive effect, add retroactive: true")
            yield Fault(message, steps, hint)


@rules.warning("retroactive", "a retroactive act without retroactive effect")
def _retroactive(corpus: Corpus) -> Iterator[Fault]:
    days: dict[str, list[date]] = defaultdict(list)
    for ident, _effect, on, _steps in _effects(corpus):
        days[ident] += [on] if on else []
    for act in corpus.acts:
        made, found = act.published or act.dated, days[act.id]
        if not act.retroactive or (made and found and min(found) < made):
            continue
        message = worded("neither the publication nor the entry into force of the act is recorded")
        if made and found:
            what = worded("was published on") if act.published else worded("dates from")
            message = worded("the act {what} {made}, and does not take effect any earlier", what=what, made=made)
        yield Fault(message, ("act", act.id, "retroactive"), worded("remove `retroactive`, or add the missing date"))


def _effects(corpus: Corpus) -> Iterator[tuple[str, str, date | None, PathSteps]]:
    """Yield the effects of acts: the act, the effect, its date, and its place."""
    for act in corpus.acts:
        yield act.id, worded("the act enters into force"), act.in_force, ("act", act.id, "in_force")
    for named in corpus.dates:
        yield named.act, worded("{named} falls", named=named.id), named.on, ("date", named.id, "day")
    for each in corpus.renumberings:
        yield each.act, worded("the number changes"), each.on, ("renumbering", each.id, "day")
    for provision in corpus.provisions:
        place = ("provision", provision.id)
        for index, version in enumerate(provision.versions):
            steps = (*place, "versions", index, "in_force_from")
            yield version.act, worded("the version starts"), version.in_force_from, steps
        if provision.repeal:
            yield provision.repeal.act, worded("the article ends"), provision.repeal.on, (*place, "repealed_on")


@rules.error("numbers-known", "not article numbers", "numbers_known")
def _numbers_known(_: Corpus, known: model.NumbersKnown) -> Iterator[Fault]:
    first, dash, last = known.numbers.partition("-")
    written = re.fullmatch(r"[1-9]\d{0,3}-[1-9]\d{0,3}", known.numbers) and int(first) < int(last)
    if dash and not written:
        message = worded("'{numbers}' is not a range of numbers", numbers=known.numbers)
        yield Fault(message, ("numbers",), worded("give the first and last number: 132-192"))


@rules.error("began", "an article whose first version is an amendment", "provisions")
def _began(_: Corpus, provision: Provision) -> Iterator[Fault]:
    if provision.began and provision.versions[0].change in {ActEffect.AMENDED, ActEffect.REPLACED}:
        message = worded("according to `change`, the first version changed an earlier wording")
        yield Fault(message, ("began",), worded("correct `change`, or use `began: false`"))


@rules.warning("numbers-twice", "a number recorded twice")
def _numbers_twice(corpus: Corpus) -> Iterator[Fault]:
    known: dict[tuple[str, str], str] = {}
    for record in corpus.numbers_known:
        twice = [number for number in record.each if known.setdefault((record.code, number), record.id) != record.id]
        if twice:
            other = known[record.code, twice[0]].partition(" ")[2]
            message = worded("{twice} is already in {other}", twice=twice[0], other=other)
            yield Fault(
                message, ("numbers known", record.id, "numbers"), worded("remove the article from one of the two")
            )


@rules.warning("act-start", "a version that begins on another day than its act", "provisions.versions")
def _act_start(corpus: Corpus, _: Provision, version: Version) -> Iterator[Fault]:
    act, start = corpus.act.get(version.act), version.in_force_from
    if act and act.in_force and start and act.in_force != start and not (version.note or act.note):
        values = {"start": start, "act": act.id, "in_force": act.in_force}
        message = worded("the version starts on {start}, but {act} enters into force on {in_force}", **values)
        yield Fault(message, ("in_force_from",), worded("correct the date, or explain the difference in a note"))


rules.error("repeal", "an incomplete repeal")


@rules.error("version-source", "a version without a source", "provisions.versions")
def _version_source(_: Corpus, _article: Provision, version: Version) -> Iterator[Fault]:
    if not version.act and not version.source and version.verification != "unverified":
        message = worded("the version is marked {verification}, but names no act and no source", **version._asdict())
        yield Fault(message, (), worded("add `act` or `source`, or mark the version as unverified"))


@rules.error("version-start", "a later version without a date", "provisions.versions")
def _version_start(_: Corpus, provision: Provision, version: Version) -> Iterator[Fault]:
    if version.in_force_from is None and version is not provision.versions[0]:
        yield Fault(
            worded("the first date of this later version is missing"),
            ("in_force_from",),
            worded("add the key `in_force_from`"),
        )


@rules.warning("start-of-act", "a missing start, although the act is recent", "provisions")
def _start_of_act(corpus: Corpus, provision: Provision) -> Iterator[Fault]:
    first, code_start = provision.versions[0], corpus.code[provision.code].in_force_from
    act = corpus.act.get(first.act)
    made = (act.dated or act.published or act.in_force) if act else None
    is_outside_code = code_start is not None and code_start > corpus.researched_from  # an error already
    if made and first.in_force_from is None and made >= corpus.researched_from and not is_outside_code:
        message = worded("the version counts as law before {act}, which made it", act=first.act)
        yield Fault(message, ("versions", 0), worded("add the key `in_force_from`"))


@rules.error("version-order", "versions listed out of order", "provisions")
def _version_order(_corpus: Corpus, provision: Provision) -> Iterator[Fault]:
    for (_, before), (index, start) in pairwise(_starts(provision)):
        if start <= before:
            values = {"start": start, "before": before}
            message = worded("the version of {start} is listed after the version of {before}", **values)
            yield Fault(message, ("versions", index, "in_force_from"), worded("list the earlier version first"))


@rules.error("version-after-repeal", "a version after the repeal", "provisions.versions")
def _version_after_repeal(_: Corpus, provision: Provision, version: Version) -> Iterator[Fault]:
    start, repeal = version.in_force_from, provision.repeal
    if start and repeal and start >= repeal.on:
        values = {"start": start, "on": repeal.on}
        message = worded("the version starts on {start}, but the article is repealed on {on}", **values)
        yield Fault(message, ("in_force_from",), worded("correct one of the two dates"))


@rules.error("annulled-day", "an annulment outside the life of the article", "provisions")
def _annulled_day(_: Corpus, provision: Provision) -> Iterator[Fault]:
    start = provision.annulled and provision.annulled.start
    if start is None:
        return
    last = max((day for _, day in _starts(provision)), default=None)
    repeal = provision.repeal.on if provision.repeal else None
    lives = [worded("its last version starts on {last}", last=last)] if last and start <= last else []
    lives += [worded("it is repealed on {repeal}", repeal=repeal)] if repeal and start >= repeal else []
    if lives:
        message = worded("the article is annulled from {start}, but {life}", start=start, life=lives[0])
        yield Fault(message, ("annulled", "from"), worded("correct the date, or omit `from`"))


def _starts(provision: Provision) -> list[tuple[int, date]]:
    """Return the recorded start dates of versions, each with the position of its version."""
    starts = [version.in_force_from for version in provision.versions]
    return [(index, start) for index, start in enumerate(starts) if start]


@rules.error("successor-no-end", "a successor without a repeal", "provisions.replaced_by")
def _successor_no_end(_: Corpus, provision: Provision, heir: Successor) -> Iterator[Fault]:
    if provision.end is None and heir.on is None:
        values = {"provision": provision.id, "heir": heir.provision}
        message = worded("{provision} is replaced by {heir}, but its repeal is not recorded", **values)
        yield Fault(message, (), worded("add `repealed_on`, or add `day` to the succession"))


@rules.error("successor-gap", "a successor not yet in force", "provisions.replaced_by")
def _successor_gap(corpus: Corpus, provision: Provision, successor: Successor) -> Iterator[Fault]:
    day, heir = successor.on or provision.end, corpus.provision[successor.provision]
    if day and heir is not provision and not heir.in_force(day) and not heir.is_annulled(day) and not successor.note:
        values = {"provision": heir.id, "day": day}
        message = worded("{provision} is the successor from {day}, but is not in force on that date", **values)
        yield Fault(message, (), worded("correct the dates, or explain the period without law in a note"))


@rules.error("successor-self", "an article that succeeds itself", "provisions.replaced_by")
def _successor_self(_: Corpus, provision: Provision, heir: Successor) -> Iterator[Fault]:
    if heir.provision == provision.id:
        message = worded("according to the data, {provision} replaces itself", provision=provision.id)
        yield Fault(message, ("provision",), worded("name another article, or remove this one"))


@rules.error("successor-day", "a succession outside the life of the article", "provisions.replaced_by")
def _successor_day(_: Corpus, provision: Provision, heir: Successor) -> Iterator[Fault]:
    if heir.on is None or heir.provision == provision.id:
        return
    if provision.start and heir.on < provision.start:
        life = worded("{provision} enters into force only on {start}", provision=provision.id, start=provision.start)
    elif provision.end and heir.on > provision.end:
        life = worded("{provision} ended on {end}", provision=provision.id, end=provision.end)
    else:
        return
    message = worded("{provision} is the successor from {on}, but {life}", **heir._asdict(), life=life)
    yield Fault(message, ("day",), worded("correct one of the two dates"))


@rules.error("number-twice", "two articles with the same number")
def _number_twice(corpus: Corpus) -> Iterator[Fault]:
    shared = {(each.code, each.number) for each in corpus.shared_numbers}
    bearers: dict[tuple[str, str], list[tuple[str, date | None, date | None]]] = defaultdict(list)
    for article in corpus.provisions:
        ends = [*(version.in_force_from for version in article.versions[1:]), article.end]
        for version, end in zip(article.versions, ends, strict=True) if not article.never_in_force else ():
            span = (article.id, version.in_force_from, end)
            bearers[article.code, version.numbered or article.article].append(span)
    for key, spans in bearers.items():
        for position, (provision, *days) in enumerate(spans):
            for other, *other_days in spans[:position]:
                if other != provision and key not in shared and is_overlap(*days, *other_days):
                    values = {"provision": provision, "other": other, "key": key[1]}
                    message = worded("{provision} and {other} have the same number {key} at the same time", **values)
                    hint = worded("add `numbered` to one of the articles, or list the number under `shared_numbers`")
                    yield Fault(message, ("provision", provision, "versions"), hint)


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
            values = {"was": each.was, "now": each.now, "on": each.on, "ident": ident, "start": start}
            message = worded(
                "{was} becomes {now} on {on}, but according to the versions of {ident} on {start}", **values
            )
            yield Fault(message, ("renumbering", each.id, "day"), worded("correct one of the two dates"))
