"""Small runs of styled text that several pages share: a status, a reference, why an aspect stands as it does."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from enum import IntEnum
from typing import NamedTuple

from lanzarote_law import model
from lanzarote_law.answers.certainty import day_mark
from lanzarote_law.answers.item_status_history import ClosedGap
from lanzarote_law.answers.links_pending_review import review_notice
from lanzarote_law.answers.status_types import AspectStanding, ItemFlag, Standing, StandingReason, Status, Weakness
from lanzarote_law.grammar.provision_ids import ArticleId
from lanzarote_law.model import Act, Corpus, Item, Mark, Provision, Text, Version, weakest
from lanzarote_law.render.blocks import BarShare, Block, Page, Paragraph, Run, Space, Styled, row, run
from lanzarote_law.render.pinpoints import pinpoint_text
from lanzarote_law.render.words import counted, localized_text, long_date, short_date, word

_STATUS_STYLE = {
    Status.COVERED: "good",
    Status.RULE_IN_LAW: "ref",
    **dict.fromkeys((Status.GAP, Status.DISPUTED, Status.NO_RULE), "bad"),
    **dict.fromkeys((Status.PARTIAL, Status.LAPSED, Status.CONDUCT_PUNISHED), "warn"),
}
_STANDING_STYLE = {
    Standing.FULL: "good",
    **dict.fromkeys((Standing.NEGATIVE, Standing.DISPUTED), "bad"),
    **dict.fromkeys((Standing.WEAK, Standing.LAPSED, Standing.PENDING, Standing.ANNULLED), "warn"),
    **dict.fromkeys((Standing.KNOWN_IN_PART, Standing.UNKNOWN), "dim"),
}


class Detail(IntEnum):
    """How much an answer shows."""

    QUIET = 0
    NORMAL = 1
    VERBOSE = 2


class View(NamedTuple):
    """What every page needs: the data, the date, the language and the level of detail."""

    corpus: Corpus
    on: date
    language: str
    detail: Detail = Detail.NORMAL
    others: tuple[Corpus, ...] = ()
    """The data on other Parties that are on the same page."""
    flagged: bool = True
    """Whether an item that may not concern the Party says so in a short list."""
    tight: bool = False
    """Whether a page has too little room on one screen for whole sentences in its rows."""

    @property
    def unflagged(self) -> "View":
        """A copy of the view, in which lists of items show their numbers alone."""
        return self._replace(flagged=False)

    @property
    def unread(self) -> tuple[str, ...]:
        """The translations, in all data of the page, that no lawyer has reviewed."""
        found = (each.unread for each in (self.corpus, *self.others) if isinstance(each, model.TranslatedCorpus))
        return tuple(dict.fromkeys(text for texts in found for text in texts))

    def word(self, key: str, *values: str) -> str:
        """A word or sentence in the language of the view, with its places filled."""
        return word(key, self.language, *values)

    def form(self, key: str) -> str:
        """The key of a sentence, or that of its shorter form for a page with little room."""
        return f"{key}.tight" if self.tight else key

    def counted(self, key: str, count: int, *more: str) -> str:
        """A number of things in the language of the view, with the other places of its sentence filled."""
        return counted(key, self.language, count, *more)

    @property
    def colon(self) -> str:
        """What stands between a label and its text."""
        return self.word("colon")

    def clauses(self, parts: Iterable[str]) -> str:
        """Several clauses in one, with semicolons between."""
        return self.word("semicolon").join(parts)

    def first(self, parts: Sequence[str], most: int) -> list[str]:
        """The first of some parts, and the number of the others."""
        return [*parts[:most], *([self.counted("and more", len(parts) - most)] if len(parts) > most else [])]

    def pairs(self, *parts: tuple[str, str | Styled | Run]) -> list[tuple[str, Run]]:
        """Labels by their keys, each with its text; those that have none are left out."""
        return [(self.word(key), cell) for key, text in parts for cell in row(text) if any(part.text for part in cell)]

    def text(self, text: Text) -> str:
        """A text of the data in the language of the view, or in English with its sign."""
        return localized_text(text, self.language)

    def short_day(self, on: date) -> str:
        """A day as it is written in tables."""
        return short_date(on, self.language)

    def day(self, on: date) -> str:
        """A day in the language of the view."""
        return long_date(on, self.language)

    def page(self, address: str) -> str:
        """The address of an official page in the language of the view, where the data say how it differs."""
        for each in self.corpus.language_pages:
            if each.language == self.language and each.written in address:
                return address.replace(each.written, each.there)
        return address

    def standing(self, standing: Standing) -> str:
        """The state of an aspect as a word."""
        return self.word(f"standing.{standing}")

    def act(self, ident: str) -> str:
        """An act by its date, `law of 21 March 2022`, with its number if several acts have that date."""
        dated = self.corpus.act[ident].dated if ident in self.corpus.act else None
        if dated is None:
            return ident or self.word("act unknown")
        name = ident.removeprefix("act:")
        rest = name.removeprefix(dated.isoformat()).removeprefix("/")
        if rest == name and len(self.corpus.acts_dated[dated.isoformat()]) == 1:
            rest = ""
        by = self.word(f"by.{rest}") if rest in _COMMUNITIES else "" if rest == _CONSTITUTIONAL_COURT else rest
        text = self.word(kind_of_act(self.corpus.act[ident]), self.day(dated))
        return self.word("act with file", text, by) if by.isdigit() else text + (f" ({by})" if by else "")

    def article(self, ident: str, pinpoint: str = "", known_code: str = "") -> str:
        """An article with the place in it and its code, unless that is known: `417/49 CP 1867`, `371/1, 2° CP 1867`."""
        code, article = ArticleId(ident).parts
        pinpoint = pinpoint_text(pinpoint, self.language)
        if not article[0].isdigit():  # an act that is cited as a whole goes by its name
            return ", ".join(filter(None, (self.code(code), pinpoint)))
        whole = ", ".join(filter(None, (article, pinpoint)))
        return whole if code == known_code else f"{whole} {self.code(code)}"

    def source(self, ident: str) -> str:
        """The title that a document bears, by which it is cited, with who speaks in it."""
        source = self.corpus.source.get(ident)
        return self._spoken(source, source.own_title) if source else ident

    def source_in_full(self, ident: str) -> str:
        """The title of a document, as `source` gives it, with the translation of the title."""
        source = self.corpus.source.get(ident)
        return self._spoken(source, source.title) if source else ident

    def _spoken(self, source: model.Source, title: str) -> str:
        holder = self.corpus.holder.get(source.holder)
        return f"{title} ({self.text(holder.title)})" if holder else title

    def code(self, ident: str) -> str:
        """The short name of a code."""
        return self.corpus.code[ident].brief(self.language) if ident in self.corpus.code else ident

    def status_run(self, status: Status) -> Styled:
        """A status in its colour."""
        return Styled(self.word(status), _STATUS_STYLE.get(status, "strong"))

    def status_share(self, status: Status, size: int) -> BarShare:
        """How many items have a status, as a part of a bar: by one letter, pattern and colour wherever it is drawn."""
        return BarShare(self.word(status).lower(), size, self.status_run(status).style, list(Status).index(status))

    def standing_run(self, standing: Standing) -> Styled:
        """The state of an aspect in its colour."""
        return Styled(self.standing(standing), _STANDING_STYLE[standing])

    def weakness_text(self, weakness: Weakness | None) -> str:
        """The least certain fact behind a statement: "new Code's entry into force: inferred"; empty if all was seen."""
        if weakness is None or weakness.mark is Mark.SEEN:
            return ""
        what = self.article(weakness.provision) if weakness.provision else ""
        if weakness.date_name:
            return f"{self.named_date_title(weakness.date_name)}{self.colon}{self.word(weakness.mark)}"
        return self.word(f"weak.{weakness.what}", what, self.word(weakness.mark))

    def mark_text(self, weakness: Weakness | None) -> str:
        """The least certain fact behind a statement, or "seen" if all was seen; empty if it is based on nothing."""
        return self.weakness_text(weakness) or (self.word(weakness.mark) if weakness else "")

    def less_than_seen(self, mark: Mark) -> str:
        """A mark in brackets, to follow what it qualifies; empty for "seen"."""
        return "" if mark is Mark.SEEN else f" [{self.word(mark)}]"

    def review_text(self, link: model.Correspondence, on: date | None = None) -> str:
        """Why a link must be reviewed for a date (by default that of the page); empty if it need not be."""
        return review_notice(self.corpus, link, on or self.on, self.language)

    def territory_text(self, version: Version | None) -> str:
        """The territory in which alone a version applies; empty for the whole State."""
        return self.word("holds only in", version.territory) if version and version.territory else ""

    def flags_text(self, flags: tuple[ItemFlag, ...]) -> str:
        """The flags after a status, each as a clause."""
        return "".join(f"{self.word('semicolon')}{self.word(f'flag.{flag}')}" for flag in flags)

    def dated(self, heading: str) -> str:
        """A heading with the date of the page."""
        return self.word("dated", heading, self.day(self.on))

    def as_at(self, heading: str) -> str:
        """A heading with the date as at which the law is described."""
        return self.word("law as at", heading, self.day(self.on))

    def given_from(self) -> str:
        """From which day on statuses are given, behind the status of an earlier day."""
        return self.word("given from", self.day(self.corpus.researched_from))

    def called(self, instrument: str) -> str:
        """What the reference day of an instrument is called, behind the day: `, when the comments were filed`."""
        compared = self.corpus.compared_with.get(instrument)
        text = self.text(compared.called) if compared else ""
        return f", {text}" if text else ""

    def items_text(self, items: Iterable[str]) -> str:
        """Items in a list; one that may not concern the Party says so: `10.1 (if asked), 10.2`."""
        asked = self.word(ItemFlag.IF_ASKED)
        return ", ".join(
            f"{item} ({asked})" if self.corpus.applies(item) is model.Applicable.UNKNOWN else item for item in items
        )

    def items_in_short(self, idents: Iterable[str]) -> str:
        """Items in their order; of the limbs of one item only the first bears the whole number: `9.7.a, b, 11.a`.

        Three or more consecutive limbs are a range: `9.7.a to c`.
        """
        parts: list[str] = []
        above = ""
        for series in _consecutive(self, idents):
            first, last = series[0], series[-1]
            head = first[: -len(_ending(first))]
            is_limb = head and head == above and len(self.corpus.reference(first).parts) > _TOP
            start = _ending(first).lstrip(".") if is_limb else first
            asked = f" ({self.word(ItemFlag.IF_ASKED)})" if self.may_not_concern(first) else ""
            parts.append((self.word("range", start, _ending(last).lstrip(".")) if series[1:] else start) + asked)
            above = head
        return ", ".join(parts)

    def may_not_concern(self, item: str) -> bool:
        """Whether a page has to say that an item may not concern the Party."""
        return self.flagged and self.corpus.applies(item) is model.Applicable.UNKNOWN

    def items_in_sentence(self, idents: Sequence[str]) -> str:
        """Items as a sentence names them, with the word for items, the last after `and`: `items 9.8 and 9.11`."""
        if self.tight:
            return self.items_in_short(idents)
        others, _, last = self.items_in_short(idents).rpartition(", ")
        text = self.word("and", others, last) if others else last
        return self.counted("items named", len({*idents} & self.corpus.item_place.keys()), text)

    def articles_text(self, idents: Iterable[str]) -> str:
        """Articles with their codes, each code named once: `417/43, 417/49 CP 1867; 176 CP 2024`."""
        return self.clauses(_of_code(self, code, articles) for code, articles in _by_code(idents).items())

    def articles_in_ranges(self, idents: Iterable[str]) -> str:
        """Articles with their codes; three or more consecutive ones as a range: `417/5 to 417/7, 417/9 CP 1867`."""
        return self.clauses(
            _of_code(self, code, _ranges(self, articles)) for code, articles in _by_code(idents).items()
        )

    def successors_text(self, idents: Iterable[str], named: Callable[[Iterable[str]], str]) -> str:
        """Articles that took over, as `named` names them; those that a court annulled apart: `60 CP [annulled]`."""
        every = tuple(idents)
        annulled = [each for each in every if self.corpus.provision[each].annulled]
        apart = f"{named(annulled)} [{self.standing(Standing.ANNULLED)}]" if annulled else ""
        return self.clauses(filter(None, (named([each for each in every if each not in annulled]), apart)))

    def names_in_sentence(self, names: Sequence[str]) -> str:
        """Names of things that a sentence is about, the last after `and`: `19, 22 and 79`."""
        *others, last = names
        return self.word("and", ", ".join(others), last) if others else last

    def articles_in_sentence(self, idents: Iterable[str]) -> str:
        """Articles with their codes as in `articles_in_ranges`, the last after `and`: `19, 22 and 79 CP 2024`.

        Before a range there is no `and`: in `145, 146 and 148 to 150`, the range could begin at 146.
        """
        return self.clauses(_in_sentence(self, *each) for each in _by_code(idents).items())

    def articles_named(self, idents: Iterable[str]) -> str:
        """The same with the word for articles before the numbers of each code: `articles 19, 22 and 79 CP 2024`."""
        codes = _by_code(idents)
        if self.tight:
            return self.articles_in_sentence(idents)
        parts = [_named(self, *each) for each in codes.items()]
        has_lists = any(len(articles) > 1 for articles in codes.values())
        return self.clauses(parts) if has_lists or not parts else self.names_in_sentence(parts)

    def why(self, each: AspectStanding) -> str:
        """The reason for the state of an aspect, in one line, with the articles that were annulled."""
        annulled = [annulled_text(self, self.corpus.provision[link.provision]) for link in each.annulled]
        own = [] if each.standing is Standing.ANNULLED else [_why(self, each)]
        text = self.clauses((*own, *dict.fromkeys(annulled)))
        unread = dict.fromkeys(self.review_text(judged.link) for judged in each.carriers) if each.under_review else ()
        return text + "".join(f" [{one}]" for one in unread if one and one not in text)

    def why_in_short(self, each: AspectStanding) -> str:
        """The reason for the standing of an aspect, for one screen; -v also shows how its rest was searched."""
        text = self.why(each)
        if each.rest is None:
            return text
        first = each.rest.checked.rstrip(".").partition(". ")[0]
        [in_full] = _rest(self, each)
        return text.replace(in_full, self.word(self.form(f"rest.{each.rest.finding}"), first))

    def holder_text(self, position: model.Position) -> str:
        """The holder of a position, and who reports it if that is another."""
        name = self.text(self.corpus.holder[position.holder].title)
        if position.voice:
            name += self.word("voice", position.voice)
        if position.reported_by:
            return self.word("reported by", name, self.text(self.corpus.holder[position.reported_by].title))
        return name

    def stance_text(self, position: model.Position) -> str:
        """Who holds a position, and what its stance is: `Child Focus disputed`."""
        comma = "," if position.reported_by else ""
        return self.word("holds", f"{self.holder_text(position)}{comma}", self.word(position.stance))

    def provision_title(self, provision: Provision) -> Run:
        """An article as the head of a page: its number, its code, what it is about; an act as a whole has no number."""
        name = self.article(provision.id, known_code=provision.code)
        subject = self.text(provision.title(self.on))
        code = self.code(provision.code)
        return run(Styled(name, "ref"), f"  {code}" if name != code else "", f"  {subject}")

    def item_title(self, item: Item) -> Run:
        """An item as the head of a page."""
        return run(Styled(item.id, "ref"), "  ", self.text(item.title))

    def closed_by(self, group: Sequence[ClosedGap], day: str = "") -> str:
        """The articles that closed an aspect, the date, and the articles today if these are others."""
        by = self.articles_named([ident for each in group for ident in each.closed_by])
        now = self.articles_named([judged.link.provision for each in group for judged in each.now.carriers])
        return f"{by}{day}{self.word('now', now) if now != by else ''}"

    def force_text(self, item: Item) -> str:
        """The binding force of a treaty point and its exclusions; empty if not recorded."""
        if item.force is None:
            return ""
        text = f"{self.word(f'force.{item.force}')}{self.colon}{self.word(f'means.force.{item.force}')}"
        return f"{text}{self.less_than_seen(item.verification)}. {item.not_asked}".rstrip()

    def aspect_title(self, aspect: str) -> str:
        """The short title of an aspect."""
        return self.text(self.corpus.aspect[aspect].title)

    def on_named_days(self, key: str, days: Counter[str], of: int) -> list[str]:
        """How many aspects or statuses depend on a named date that has not been confirmed, one sentence a date."""
        parts = []
        for name, count in days.items():
            more = str(of), self.day(self.corpus.named_date[name].on), self.named_date_title(name)
            is_only = of == 1 and not self.tight
            parts.append(
                self.word(f"{key}.only", "1", *more) if is_only else self.counted(self.form(key), count, *more)
            )
        return parts

    def named_date_title(self, name: str) -> str:
        """What a named date is the date of, to follow other words; its name if it has no title."""
        title = self.corpus.named_date[name].title
        text = self.text(title) if title.en else name
        return f"{text[0].lower()}{text[1:]}"

    def footed(self, blocks: Iterable[Block]) -> Page:
        """A page with the footer."""
        return (*blocks, Space(), Paragraph(self.footer()))

    def footer(self) -> Run:
        """The footer of every report and coverage table."""
        return run(Styled(self.notice(), "dim"))

    def notice(self) -> str:
        """The sentence of the footer: that the page is a reading of the law as at its date."""
        return self.word("footer", self.day(self.on))


_KINDS_OF_ACTS = {
    model.ActKind.LAW: ("law", "loi", "wet"),
    model.ActKind.DECREE: ("decree", "décret", "decreet", "decret"),
    model.ActKind.ORDINANCE: ("ordinance", "ordonnance", "ordonnantie"),
    model.ActKind.JUDGMENT: ("judgment", "arrêt", "arrest"),
}
"""How the titles of acts of a kind begin, and what their addresses have."""


_COMMUNITIES = ("vl", "fwb", "dg")
"""How the ids of decrees end, by the Community that made them."""

_CONSTITUTIONAL_COURT = "cc"
"""How the id of a judgment ends whose name tells the court."""


def kind_of_act(act: Act) -> str:
    """What an act is called with its day: as the data say, its title begins or its address says; else an act."""
    if act.kind:
        return f"{act.kind} of"
    begin = {word.lower() for title in act.title for word in title.lstrip("[").split()[:1]}
    for kind, names in _KINDS_OF_ACTS.items():
        if begin.intersection(names) or any(f"/{name}/" in act.eli for name in names):
            return f"{kind} of"
    return "act of"


def act_and_mark(view: View, dated: Version | model.Repeal) -> str:
    """The act of a version or a repeal, and how sure its day is; then how sure its words are, where that differs."""
    mark = view.word(day_mark(view.corpus, dated))
    source = ""
    if isinstance(dated, Version):
        source = dated.source
        mark += wording_text(view, dated)
    reaches_back = view.word("retroactive") if is_retroactive(view.corpus, dated.act) else ""
    return with_dots(view.act(dated.act) if dated.act else source, reaches_back, mark)


def wording_text(view: View, version: Version) -> str:
    """How sure it is what a version says, behind how sure its day is; empty where that is one mark."""
    return view.word("wording mark", view.word(version.verification)) if version.start_verification else ""


def act_reference(view: View, ident: str) -> tuple[str, str]:
    """Under what an act is found: its number, publication and page; and its address on the web, as far as known."""
    act = view.corpus.act[ident]
    number = act.number or (act.dossier and view.word("fact.dossier", act.dossier))
    published = view.word("fact.published", view.day(act.published)) if act.published else ""
    page = view.word("fact.page", act.page) if act.page else ""
    return ", ".join(filter(None, (number, published, page))), view.page(act.address)


def is_retroactive(corpus: Corpus, act: str) -> bool:
    """Whether an act, by its id, was in force before it was published."""
    return act in corpus.act and corpus.act[act].retroactive


def article_of_act(view: View, repeal: model.Repeal) -> str:
    """By which article of its act something was repealed, behind the act; empty where that is not recorded."""
    return view.word("act article", repeal.act_article) if repeal.act_article else ""


def version_text(view: View, version: Version, change: str = "") -> str:
    """What a version says, with the number that it bore, what it is called from then on and where alone it holds."""
    number = view.word("numbered", version.numbered) if version.numbered else ""
    called = view.word("called", view.text(version.subject)) if any(version.subject) else ""
    return f"{number}{change}{called}{version.summary}{view.territory_text(version)}"


def dates_explained(view: View, names: Iterable[str]) -> list[Block]:
    """On which day each of some named dates is, for which it was first set, and how that is known."""
    parts: list[Block] = [Space()]
    for each in (view.corpus.named_date[name] for name in dict.fromkeys(names)):
        first = view.word("r.note.postponed", view.day(each.was[-1])) if each.was else ""
        day = f"{view.text(each.title) or each.id}{view.colon}{view.day(each.on)}{first}"
        parts.append(Paragraph(run(f"{day}{view.less_than_seen(each.verification)}. {each.note}".rstrip())))
    return parts if parts[1:] else []


def with_dots(*parts: str) -> str:
    """What there is of some parts, with dots between."""
    return " · ".join(filter(None, parts))


_SERIES = 3
"""As many consecutive limbs are told as a range."""
_LIMB = re.compile(r"[./(]([a-z]|(?<=/)[1-9])\)?$")
"""The end of an item that is a limb: `.a`, `(a)`, `/1`."""
_TOP = 2
"""The parts of a reference to an item that others of its kind may share a number with: 9.7, 20(1)."""


def _ending(ident: str) -> str:
    """The last part of a reference, as it is written: `.a`, `(a)`."""
    return re.search(r"(\.[^.]+|\([^()]+\)|/[^/]+)?$", ident)[0]  # type: ignore[index]  # it matches everywhere


def _consecutive(view: View, idents: Iterable[str]) -> list[list[str]]:
    """Items in their order, alone or in a series of three or more consecutive limbs of one item."""
    place = view.corpus.item_place
    series: list[list[str]] = []
    for ident in sorted((each for each in set(idents) if each in place), key=place.__getitem__):
        alone = view.may_not_concern(ident) or (series and view.may_not_concern(series[-1][-1]))
        if series and not alone and _is_next_limb(series[-1][-1], ident):
            series[-1].append(ident)
        else:
            series.append([ident])
    return [each for found in series for each in ([found] if len(found) >= _SERIES else [[one] for one in found])]


def _is_next_limb(item: str, other: str) -> bool:
    """Whether two items are limbs of one item with consecutive letters, or consecutive indents of one point."""
    last, next_one = _LIMB.search(item), _LIMB.search(other)
    if last is None or next_one is None or item[: last.start()] != other[: next_one.start()]:
        return False
    return last[0][0] == next_one[0][0] and ord(next_one[1]) == ord(last[1]) + 1


def _by_code(idents: Iterable[str]) -> dict[str, list[str]]:
    """The numbers of articles, code by code; an act that is cited as a whole has none."""
    groups: dict[str, list[str]] = {}
    for code, article in (ArticleId(ident).parts for ident in dict.fromkeys(idents)):
        groups.setdefault(code, []).extend([article] if article[0].isdigit() else [])
    return groups


def _of_code(view: View, code: str, articles: list[str]) -> str:
    return " ".join(filter(None, (", ".join(articles), view.code(code))))


def _in_sentence(view: View, code: str, articles: list[str]) -> str:
    """Articles of a code, the last after `and` unless it is a range."""
    names = _ranges(view, articles)
    has_range = len(names) < len(articles)
    ends_in_range = has_range and names[-1] != articles[-1]
    if names and not ends_in_range:
        *others, last = names
        names = [view.word("and", ", ".join(others), last) if others else last]
    return _of_code(view, code, names)


def _named(view: View, code: str, articles: list[str]) -> str:
    text = _in_sentence(view, code, articles)
    return view.counted("articles named", len(articles), text) if articles else text


def _ranges(view: View, articles: list[str]) -> list[str]:
    runs: list[list[str]] = []
    for article in articles:
        if runs and _follows(runs[-1][-1], article):
            runs[-1].append(article)
        else:
            runs.append([article])
    return [
        name
        for each in runs
        for name in ([view.word("range", each[0], each[-1])] if len(each) > 2 else each)  # noqa: PLR2004  # two are no range
    ]


def _follows(article: str, other: str) -> bool:
    before, _, last = article.rpartition("/")
    other_before, _, other_last = other.rpartition("/")
    return before == other_before and last.isdigit() and other_last.isdigit() and int(other_last) == int(last) + 1


def annulled_text(view: View, provision: Provision) -> str:
    """That an article was annulled, by which judgment, from which day on where it was law before."""
    assert provision.annulled is not None
    day = f" {view.word('from', view.day(provision.annulled.start))}" if provision.annulled.start else ""
    return view.word("why.annulled", view.article(provision.id), view.act(provision.annulled.act)) + day


def _why(view: View, each: AspectStanding) -> str:
    carriers = view.articles_text([judged.link.provision for judged in each.carriers])
    if each.standing is Standing.FULL:
        return carriers
    if each.standing in {Standing.WEAK, Standing.KNOWN_IN_PART}:
        parts = [_weak(view, each, reason) for reason in each.reasons if reason in _WEAK]
        return view.clauses((*parts, *_rest(view, each)))
    if each.standing is Standing.DISPUTED:
        disputes = dict.fromkeys(ident for judged in each.carriers for ident in judged.disputed_by)
        by = ", ".join(view.holder_text(view.corpus.position[ident]) for ident in disputes)
        return view.word("why.disputed", carriers, by) + _stated(view, each)
    if each.standing is Standing.NEGATIVE and each.negative:
        return view.word("why.searched", each.negative.checked)
    elsewhere = view.articles_named([link.provision for link in each.elsewhere])
    if each.standing in {Standing.LAPSED, Standing.PENDING}:
        return view.word(view.form(f"why.{each.standing}"), elsewhere)
    return view.word("why.earlier-wording", elsewhere) if each.elsewhere else view.word("why.unknown")


_WEAK = (StandingReason.PART, StandingReason.GENERAL_WORDS, StandingReason.ASSERTED)


def _rest(view: View, each: AspectStanding) -> list[str]:
    """What is known of the rest of an aspect, where links answer parts of it alone."""
    if each.rest:
        return [view.word(f"why.rest.{each.rest.finding}", each.rest.checked.rstrip("."))]
    return [view.word("why.rest")] if each.standing is Standing.KNOWN_IN_PART else []


def _stated(view: View, each: AspectStanding) -> str:
    """That the State asserts it, and how it was checked that it does; nothing where it does not."""
    marks = [judged.link.verification for judged in each.carriers if judged.link.basis is model.Basis.REPLY]
    return view.word("why.stated", view.less_than_seen(weakest(marks))) if marks else ""


def _weak(view: View, each: AspectStanding, reason: StandingReason) -> str:
    if reason is StandingReason.PART:
        links = (judged.link for judged in each.carriers if judged.extent == "partial")
        parts = dict.fromkeys(f"{view.articles_named([link.provision])} ({link.part})" for link in links)
        return view.word(view.form("why.part"), view.names_in_sentence([*parts]))
    is_asserted = reason is StandingReason.ASSERTED
    implied = (judged for judged in each.carriers if judged.extent == "implied" and judged.asserted is is_asserted)
    return view.word(view.form(f"why.{reason}"), view.articles_named([judged.link.provision for judged in implied]))
