"""Citations → problems: what is wrong with what a document cites, on a day, with a way out.

The kinds of problem, with their codes, are in `rules`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.answers.lookup import heirs
from lanzarote_law.answers.resolve import articles_numbered, sort_ids
from lanzarote_law.answers.status import day_mark
from lanzarote_law.citations.actnames import CONVENTION, OTHER, QUESTIONNAIRE
from lanzarote_law.citations.rules import RULES
from lanzarote_law.grammar.articles import article_key
from lanzarote_law.grammar.periods import FORMER, PRESENT, SINCE
from lanzarote_law.model import Mark
from lanzarote_law.typography import calendar_day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lanzarote_law.citations.extraction import Citation
    from lanzarote_law.errors import Severity
    from lanzarote_law.model import Corpus, Provision, Successor


class DocumentProblem(NamedTuple):
    """A problem of a document: offsets in characters of what it is about, and the way out."""

    code: str
    message: str
    start: int
    end: int
    suggestion: str = ""

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        return RULES[self.code].severity


class Resolved(NamedTuple):
    """A citation with what it means in the data."""

    citation: Citation
    provisions: tuple[str, ...] = ()
    """One for a single article, the members for a range; empty where the data have none."""
    items: tuple[str, ...] = ()
    in_force: bool | None = None


_ACCEPTED = re.compile(r"lanzarote-law:\s*accept\s+(LL\d{3}(?:[\s,]+LL\d{3})*)", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_FORMER_WITHIN = 70
_SENTENCE = re.compile(r"[.!?]\s+(?=[A-ZÀ-Ý•-])|;\s|\n\s*\n")
_JOINED = re.compile(r"\s?(?:,|&|et|en|and)\s?(?:(?:et|en|and)\s)?(?:(?:questions?|vraag|vragen)\s)?", re.IGNORECASE)
_HEADING = re.compile(r"(?:^|\n)(?:#{1,6}\s[^\n]*|[A-ZÀ-Ý][A-ZÀ-Ý \t'&-]{5,})(?=\n|$)")


def _as_former(text: str, problem: DocumentProblem) -> DocumentProblem:
    """An article that is not in force any more, and that the document itself calls a former one, is no error."""
    if problem.code != "LL101":
        return problem
    former = FORMER.search(text, max(0, problem.start - _FORMER_WITHIN), problem.start)
    return problem._replace(code="LL109") if former and not PRESENT.search(former[0]) else problem


class Checker:
    """Checks the citations of documents against a corpus on a day."""

    def __init__(self, corpus: Corpus, on: date) -> None:
        self.corpus = corpus
        self.on = on
        self._memory: dict[tuple[str, str, str], tuple[str, ...]] = {}
        self._said: dict[tuple[object, ...], list[tuple[str, str, str]]] = {}

    # -- what a citation means

    def resolve(self, citation: Citation) -> Resolved:
        """A citation with the records of the data that it means."""
        if citation.instrument in {QUESTIONNAIRE, CONVENTION}:
            items = self._items(citation)
            return Resolved(citation, items=items)
        if not citation.code:
            return Resolved(citation)
        key = (citation.code, citation.article, citation.article_to)
        if key not in self._memory:
            self._memory[key] = self._members(citation) if citation.article_to else self._single(citation)
        found = self._memory[key]
        in_force = any(self.corpus.provision[ident].in_force(self.on) for ident in found) if found else None
        return Resolved(citation, found, in_force=in_force)

    def _single(self, citation: Citation) -> tuple[str, ...]:
        code = self.corpus.code[citation.code]
        return tuple(each.id for each in articles_numbered(self.corpus, code, citation.article, self.on))[:1]

    def _members(self, citation: Citation) -> tuple[str, ...]:
        inside = [each for each in self._between(citation) if each.code == citation.code]
        current = [each for each in inside if each.in_force(self.on)]
        return tuple(sort_ids(self.corpus, [each.id for each in current or inside]))

    def _between(self, citation: Citation) -> list[Provision]:
        """The articles of any code in a range; one that ends with a plain number holds its bis, ter and so on too."""
        first, last = article_key(citation.article), article_key(citation.article_to)
        found = [(article_key(each.article), each) for each in self.corpus.provisions]
        widened = last[1:3] == (0, 0)
        return [
            each
            for key, each in found
            if first <= key and (key <= last or (widened and key[0] == last[0] and key[1] > 0))
        ]

    def _items(self, citation: Citation) -> tuple[str, ...]:
        inside = [each.id for each in self.corpus.items if each.instrument == citation.code]
        if citation.instrument == CONVENTION:
            return tuple(dict.fromkeys(item for place in _places(citation) for item in _points_of(place, inside)))
        if citation.article not in inside:
            return ()
        first = inside.index(citation.article)
        last = inside.index(citation.article_to) if citation.article_to in inside else first
        return tuple(inside[first : max(first, last) + 1])

    # -- problems

    def problems(self, text: str, resolved: list[Resolved]) -> Iterator[DocumentProblem]:
        """Every problem of a document, in the order of the places, less those that the document accepts."""
        found = [
            DocumentProblem(code, message, each.citation.start, each.citation.end, suggestion)
            for each in resolved
            for code, message, suggestion in self._told(each)
        ]
        found = [_as_former(text, each) for each in found]
        found += self._of_items(text, resolved)
        found += self._of_dates(text, resolved)
        accepted = _Accepted(text)
        for problem in sorted(found, key=lambda each: (each.start, each.code)):
            if problem not in accepted:
                yield problem

    def _told(self, each: Resolved) -> list[tuple[str, str, str]]:
        """What there is to say of a citation; the same is said of the same wherever it stands, and worked out once."""
        key = each.citation[2:]
        if key not in self._said:
            self._said[key] = [(found.code, found.message, found.suggestion) for found in self._of_citation(each)]
        return self._said[key]

    def _of_citation(self, each: Resolved) -> Iterator[DocumentProblem]:
        citation = each.citation
        if citation.instrument is None:
            message = f"article {citation.article}: the text does not say of which act"
            yield _problem("LL106", citation, message, "name the act")
        elif citation.instrument in {QUESTIONNAIRE, CONVENTION}:
            if not each.items:
                yield self._no_item(citation)
        elif citation.code and citation.instrument != OTHER:
            yield from self._of_article(each)

    def _no_item(self, citation: Citation) -> DocumentProblem:
        """An item that the data do not have; of the Convention they have the articles that ask for law."""
        if citation.instrument == QUESTIONNAIRE:
            return _problem("LL107", citation, f"{citation.article} is no item of the questionnaire in this data set")
        message = (
            f"{_places(citation)[0]} of the Convention is not in this data set, which is a selection; it may well exist"
        )
        return _problem("LL103", citation, message)

    def _of_article(self, each: Resolved) -> Iterator[DocumentProblem]:
        citation = each.citation
        short = self.corpus.code[citation.code].short
        if not each.provisions:
            yield self._unknown(citation, short)
            return
        if citation.article_to:
            names = ", ".join(ident.partition("/")[2] for ident in each.provisions)
            state = "in force on" if each.in_force else "known, none of them in force on"
            count = f"{len(each.provisions)} article{'s' if len(each.provisions) != 1 else ''}"
            message = f"{_span(citation)} is read as the {count} {state} {self.on}"
            yield _problem("LL108", citation, message, f"{names} {short}")
            if each.in_force is False:
                yield self._range_not_in_force(each, short)
            return
        provision = self.corpus.provision[each.provisions[0]]
        yield from self._state(citation, provision, short)
        if citation.ambiguous:
            message = f"two codes go by this name and have an article {citation.article}; read as {short}"
            yield _problem("LL104", citation, message, f"write {citation.article} {short}")
        version = provision.version(self.on)
        if provision.verification is Mark.UNVERIFIED or (version and version.verification is Mark.UNVERIFIED):
            yield _problem("LL401", citation, f"what the data say of {citation.article} {short} is unverified")
        elif version and version.in_force_from is None:
            yield _problem("LL401", citation, f"the data do not record since when {citation.article} {short} holds")

    def _state(self, citation: Citation, provision: Provision, short: str) -> Iterator[DocumentProblem]:
        """Whether the article is in force, not yet, or not any more, and what is instead."""
        name = f"{citation.article} {short}"
        if provision.in_force(self.on):
            if provision.number(self.on) != citation.article:
                message = f"{name} bears the number {provision.number(self.on)} on {self.on}"
                yield _problem("LL105", citation, message, f"write {provision.number(self.on)} {short}")
            return
        if provision.start and self.on < provision.start:
            before = self._predecessors_in_force(provision)
            advice = f"in force on {self.on}: {self._names(before)}" if before else ""
            first = provision.versions[0]
            sure = _unless_seen(day_mark(self.corpus, first.verification, first.date_name))
            yield _problem("LL102", citation, f"{name} is not in force before {_day(provision.start)}{sure}", advice)
            return
        assert provision.repeal is not None
        sure = _unless_seen(day_mark(self.corpus, provision.repeal.verification, provision.repeal.date_name))
        message = f"{name} was repealed on {_day(provision.repeal.on)}{sure}"
        yield _problem("LL101", citation, message, self._what_took_over(provision, citation))

    def _what_took_over(self, provision: Provision, citation: Citation) -> str:
        """The heirs of an article, part by part; of the part that is cited, where the concordance knows it."""
        successors = provision.replaced_by
        wanted = [each for each in successors if _speaks_of(each.part, citation)]
        steps = []
        for each in wanted or successors:
            if each.on and provision.end and each.on != provision.end:
                continue
            chain = self._chain(each.provision) + _unless_seen(self._weakest(each))
            steps.append(f"{each.part}: {chain}" if each.part else chain)
        return "; ".join(steps) if steps else "no successor is recorded"

    def _chain(self, ident: str) -> str:
        """An article that took over, and what took over from it in turn."""
        heir = self.corpus.provision.get(ident)
        now = heirs(self.corpus, heir, self.on) if heir else ()
        return self._names([ident]) + (f", now {self._names(now)}" if now else "")

    def _weakest(self, successor: Successor) -> Mark:
        """How well a succession is checked, with those that came after it by the day."""
        marks = [successor.verification]
        waiting, seen = [successor.provision], {successor.provision}
        while waiting:
            heir = self.corpus.provision[waiting.pop()]
            later = heir.replaced_by if heir.end and heir.end <= self.on else ()
            marks += [each.verification for each in later]
            waiting += [each.provision for each in later if each.provision not in seen]
            seen.update(each.provision for each in later)
        return max(marks, key=lambda mark: mark.weakness)

    def _predecessors_in_force(self, provision: Provision) -> list[str]:
        before = self.corpus.predecessors.get(provision.id, [])
        return [ident for ident in before if self.corpus.provision[ident].in_force(self.on)]

    def _names(self, idents: list[str] | tuple[str, ...]) -> str:
        groups: dict[str, list[str]] = {}
        for ident in idents:
            code, _, article = ident.partition("/")
            groups.setdefault(self.corpus.code[code].short, []).append(article)
        return "; ".join(f"{', '.join(articles)} {short}" for short, articles in groups.items())

    def _unknown(self, citation: Citation, short: str) -> DocumentProblem:
        """An article that the data do not have: under a number of the past, in another code, or not at all."""
        for each in self.corpus.renumberings:
            if each.code == citation.code and each.was == citation.article:
                if self.on < each.on:
                    break
                message = f"an article bore the number {citation.article} {short} until {_day(each.on)}"
                return _problem("LL105", citation, message, f"it went on as {self._chain(f'{each.code}/{each.now}')}")
        if citation.article_to:
            elsewhere = [each.id for each in self._between(citation) if self.corpus.code[each.code].cited_as]
            what = f"none of {_span(citation)} {short} is"
        else:
            elsewhere = [each.id for each in self.corpus.provisions if each.article == citation.article]
            what = f"{citation.article} {short} is not"
        message = f"{what} in this data set, which is a selection; it may well exist"
        return _problem("LL103", citation, message, f"the data have {self._some(set(elsewhere))}" if elsewhere else "")

    def _range_not_in_force(self, each: Resolved, short: str) -> DocumentProblem:
        provisions = [self.corpus.provision[ident] for ident in each.provisions]
        message = f"none of {_span(each.citation)} {short} is in force on {self.on}"
        if all(provision.start and self.on < provision.start for provision in provisions):
            before = {ident for provision in provisions for ident in self._predecessors_in_force(provision)}
            return _problem("LL102", each.citation, message, self._some(before))
        now = {heir for provision in provisions for heir in heirs(self.corpus, provision, self.on)}
        return _problem("LL101", each.citation, message, self._some(now))

    # -- items

    def _of_items(self, text: str, resolved: list[Resolved]) -> Iterator[DocumentProblem]:
        """What stands under the heading of an item, held against what the data link to it."""
        mentioned = {ident for each in resolved for ident in each.provisions}
        told: set[str] = set()
        for headings, body in _under_items(text, resolved):
            if any(len(heading.items) != 1 for heading in headings):
                continue
            linked = {heading.items[0]: self._linked(heading.items[0]) for heading in headings}
            if all(linked.values()):
                yield from self._not_linked(linked, body)
            for heading in headings:
                item = heading.items[0]
                missing = {each for each in linked[item] if self.corpus.provision[each].in_force(self.on)} - mentioned
                if missing and item not in told:
                    told.add(item)
                    message = f"item {item}: provisions in force on {self.on} that the document does not mention"
                    yield _problem("LL202", heading.citation, message, self._some(missing))

    def _not_linked(self, linked: dict[str, set[str]], body: list[Resolved]) -> Iterator[DocumentProblem]:
        """The articles of a part that are linked to none of the items over it."""
        items, known = " and ".join(linked), set().union(*linked.values())
        for each in body:
            if each.provisions and each.citation.instrument != OTHER and not known & set(each.provisions):
                name = f"{_span(each.citation)} {self.corpus.code[each.citation.code].short}"
                message = f"{name} is cited under item {items}, to which the data do not link it"
                yield _problem("LL201", each.citation, message, f"linked to {items}: {self._some(known)}")

    def _linked(self, item: str) -> set[str]:
        """The provisions linked to an item, to its limbs and to the headings above it."""
        family = [
            item,
            *self.corpus.limbs.get(item, ()),
            *(each for each, limbs in self.corpus.limbs.items() if item in limbs),
        ]
        links = [link for each in family for link in self.corpus.links_of_item.get(each, ())]
        return {ident for link in links for ident in (link.provision, *(other.provision for other in link.read_with))}

    def _some(self, idents: set[str]) -> str:
        return self._names(sort_ids(self.corpus, list(idents)))

    # -- dates

    def _of_dates(self, text: str, resolved: list[Resolved]) -> Iterator[DocumentProblem]:
        """A year in the same clause as an article, the nearest to it, in which nothing happened to it."""
        places = [each.citation.start for each in resolved]
        nearest: dict[int, tuple[int, str, int]] = {}
        for year in _YEAR.finditer(text):
            phrase = SINCE.search(text, max(0, year.start() - 45), year.start())
            if phrase is None:
                continue
            start, end = _sentence_around(text, phrase.start(), year.end())
            words = text[phrase.start() : year.end()]
            for index in range(bisect_left(places, start), bisect_left(places, end)):
                citation = resolved[index].citation
                distance = max(citation.start - year.end(), phrase.start() - citation.end)
                if index not in nearest or distance < nearest[index][0]:
                    nearest[index] = distance, words, int(year[0])
        for index, (_, words, when) in nearest.items():
            if len(resolved[index].provisions) == 1 and not resolved[index].citation.article_to:
                yield from self._of_year(resolved[index], words, when)

    def _of_year(self, each: Resolved, words: str, year: int) -> Iterator[DocumentProblem]:
        provision = self.corpus.provision[each.provisions[0]]
        if provision.start is None or year in self._years(provision.id):
            return
        first = provision.versions[0]
        when = f"it entered into force on {_day(provision.start)}"
        passed = calendar_day(first.act.removeprefix("act:")[:10])
        if passed and passed != provision.start:
            when = f"the act is of {_day(passed)}, {when}"
        message = f"'{words}' does not fit {self._names([provision.id])}: {when}"
        yield _problem("LL301", each.citation, message, f"write {provision.start.year}")

    @cached_property
    def _years_by_provision(self) -> dict[str, set[int]]:
        found: dict[str, set[int]] = {}
        for provision in self.corpus.provisions:
            days = [version.in_force_from for version in provision.versions if version.in_force_from]
            years = {day.year for day in days} | ({provision.end.year} if provision.end else set())
            acts = [version.act.removeprefix("act:")[:4] for version in provision.versions if version.act]
            found[provision.id] = years | {int(year) for year in acts if year.isdigit()}
        return found

    def _years(self, provision: str) -> set[int]:
        """The years in which an article was inserted, changed or repealed, by day or by the date of the act."""
        return self._years_by_provision[provision]


def _speaks_of(part: str, citation: Citation) -> bool:
    """Whether a part that the concordance names (`§ 1, 2°`) is, or holds, the place that a citation gives."""
    if not part or not (citation.paragraph or citation.point):
        return False
    paragraph = f"§ {citation.paragraph}" in part if citation.paragraph else True
    return paragraph and (f"{citation.point}°" in part if citation.point and "°" in part else True)


def _places(citation: Citation) -> list[str]:
    """The points of the Convention that a citation gives: `20(1)(a) and (f)` is two."""
    return [
        citation.article + "".join(f"({part})" for part in (paragraph, point) if part)
        for paragraph in _values(citation.paragraph)
        for point in _values(citation.point)
    ]


def _values(written: str) -> list[str]:
    """The values of a list or a range of figures; one empty value where nothing is written.

    >>> _values("1,3"), _values("2-4"), _values("")
    (['1', '3'], ['2', '3', '4'], [''])
    """
    found: list[str] = []
    for each in written.split(","):
        first, _, last = each.partition("-")
        found += map(str, range(int(first), int(last) + 1)) if last.isdigit() and first.isdigit() else [first]
    return found


def _points_of(place: str, items: list[str]) -> list[str]:
    """The items that a place in the Convention is, or those that it holds."""
    return [place] if place in items else [each for each in items if each.startswith((f"{place}(", f"{place}/"))]


def _unless_seen(mark: Mark) -> str:
    return "" if mark is Mark.SEEN else f" ({mark})"


def _span(citation: Citation) -> str:
    return f"{citation.article} to {citation.article_to}" if citation.article_to else citation.article


def _problem(code: str, citation: Citation, message: str, suggestion: str = "") -> DocumentProblem:
    return DocumentProblem(code, message, citation.start, citation.end, suggestion)


_MONTHS = "January February March April May June July August September October November December".split()


def _day(on: date) -> str:
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


def _sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence in which a stretch of text stands, four hundred characters to either side at most."""
    before = max(0, start - 400)
    for match in _SENTENCE.finditer(text, before, start + 1):  # the capital at which the stretch begins is looked at
        before = match.end()
    after = _SENTENCE.search(text, end, min(len(text), end + 400))
    return before, after.start() if after else min(len(text), end + 400)


def _under_items(text: str, resolved: list[Resolved]) -> list[tuple[list[Resolved], list[Resolved]]]:
    """The items that head a part of the document, with the citations under them, up to the next item or heading.

    `Questions 8.1.a and 8.1.b` head one part.
    """
    found: list[tuple[list[Resolved], list[Resolved]]] = []
    headings = [match.start() for match in _HEADING.finditer(text)]
    for each in resolved:
        if each.citation.instrument == QUESTIONNAIRE:
            if (
                found
                and not found[-1][1]
                and _JOINED.fullmatch(text, found[-1][0][-1].citation.end, each.citation.start)
            ):
                found[-1][0].append(each)
            else:
                found.append(([each], []))
        elif found:
            following = bisect_left(headings, found[-1][0][-1].citation.end)
            if following == len(headings) or headings[following] > each.citation.start:
                found[-1][1].append(each)
    return found


class _Accepted:
    """The problems that a document accepts: `lanzarote-law: accept LL101`, on their line or the one before."""

    def __init__(self, text: str) -> None:
        self.ends = [match.start() for match in re.finditer("\n", text)] if _ACCEPTED.search(text) else []
        self.codes: dict[int, set[str]] = {}
        for match in _ACCEPTED.finditer(text):
            line = bisect_right(self.ends, match.start())
            self.codes.setdefault(line, set()).update(re.findall(r"LL\d{3}", match[1].upper()))

    def __contains__(self, problem: DocumentProblem) -> bool:
        if not self.codes:
            return False
        line = bisect_right(self.ends, problem.start)
        return any(problem.code in self.codes.get(each, ()) for each in (line, line - 1))
