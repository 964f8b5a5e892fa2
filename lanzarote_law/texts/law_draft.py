"""What the text of an amending act states, for a draft of the law: each value with the place from which it was taken.

The text is in one language or, as two files, in two. Nothing is filled in that it does not state, except the date of
entry into force by the general rule of the Party, which is marked as such.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from lanzarote_law.answers.reference_resolution import find_articles
from lanzarote_law.documents.files import Document
from lanzarote_law.errors import NotUnderstoodError, UnreadableError
from lanzarote_law.model import Corpus, HyphenUse
from lanzarote_law.texts import (
    act_matching,
    act_reader,
    amended_articles,
    amending_act,
    amendment_notes,
    article_parser,
    commencement,
    header_metadata,
    json_reader,
    law_draft_from_notes,
)
from lanzarote_law.texts.consolidated_act import ActCopy, AmendmentKind
from lanzarote_law.texts.draft_values import DraftEntry, DraftStart, LawDraft, TakenValue, file_name, place_in
from lanzarote_law.texts.library import NewCopy
from lanzarote_law.wording import worded


def draft_law(corpus: Corpus, documents: Sequence[Document]) -> LawDraft:
    """Return what the text of an act states. Raises UnreadableError or NotUnderstoodError."""
    copy = _read_copy(documents[0])
    codes = act_matching.find_code(corpus, copy), act_matching.find_inserted_code(corpus, copy)
    book_has_notes = codes[1] and any(each.quoted and each.notes for each in copy.articles)
    changing = [each for each in copy.articles if amended_articles.changes_law(each.words)]
    if book_has_notes or (codes[0] and len(changing) * 2 <= len(copy.articles)):
        return law_draft_from_notes.draft_from_notes(corpus, documents[0], NewCopy(copy, *codes))
    first, *others = (_ActText(corpus, each) for each in documents)
    if any(each.copy.dated != first.copy.dated for each in others):
        message = worded("the files contain different acts")
        raise NotUnderstoodError(
            message, worded("give only files that contain the text of the same act, in one language or in two")
        )
    entries = _in_every_language(_merged(first.entries()), [_merged(each.entries()) for each in others], documents)
    inside, outside = law_draft_from_notes.split_known_entries(corpus, entries)
    using = {each.own.number for each in first.touched}
    without = tuple(each.number for each in first.act.articles if each.number not in using)
    act = act_matching.find_act(corpus, first.copy)
    head = tuple(dict(pair for each in (*others, first) for pair in each.head()).items())
    unread = tuple(dict.fromkeys(number for each in (first, *others) for number in each.unread()))
    known, copy, start = act.id if act else "", first.copy, first.start("")
    found = LawDraft(known, head, start, copy.published, copy.language, inside)
    return found._replace(outside=outside, without=without, unread=unread)


class _ActText:
    """One text of an act: what it does, and what it states of itself."""

    def __init__(self, corpus: Corpus, document: Document) -> None:
        self.corpus, self.document = corpus, json_reader.as_page(document)
        self.act = amending_act.AmendingAct(self.document)
        if not self.act.articles:
            message = worded("{file}: no article of an act was found", file=document.name)
            hint = worded(
                "expected lines that begin with an article number, for example 'Art. 1.', 'Article 1er.' or "
                "'Artikel 1.'"
            )
            raise UnreadableError(message, hint)
        self.top = self.act.text[: self.act.articles[0].start]
        self.copy = _read_copy(document)
        days = self.corpus.enters_after
        self.starts = commencement.commencements(self.act, self.copy.published, int(days) if days else None)
        first = min((each.day for each in self.starts if each.day), default=self.copy.published or self.copy.dated)
        self.eve = first - timedelta(1) if first else date.max
        """A date before the act, on which its articles have the numbers by which it names them."""
        self.touched = tuple(amended_articles.touched_articles(corpus, self.act, self.eve, self._applies))

    def unread(self) -> tuple[str, ...]:
        """The numbers of articles of which it is not read what the act does to them."""
        found = article_parser.unread_numbers(self.act.text)
        if self.corpus.numbering.hyphen is HyphenUse.ARTICLE:
            return found
        changing = (self.act.text[each.start : each.end] for each in self.act.articles)
        of_law = (words for words in changing if amended_articles.changes_law(words))
        return (*found, *(number for words in of_law for number in article_parser.hyphenated_numbers(words)))

    def _applies(self, own: amending_act.OwnArticle) -> date | None:
        """The date from which an article of the act applies; not before that of the act itself."""
        days = (commencement.commencement_of(self.starts, own.number, commencement.REST).day, self.copy.dated)
        return max(filter(None, days), default=None)

    def head(self) -> Iterator[tuple[str, TakenValue]]:
        """Yield what the text states of the act, by the keys of a law file."""
        copy = self.copy
        title = _DATE.sub(r"\g<kind>", copy.title, count=1).strip(" .")
        values = {
            f"title.{copy.language}": (title, lambda line: _letters(title)[-40:] in _letters(line), ""),
            "dated": (copy.dated, _has_day(copy.dated), ""),
            "number": (copy.numac, lambda line: copy.numac in line.upper(), "identifier|num"),
            "dossier": (copy.dossier, lambda line: copy.dossier in line, "dossier"),
            "published": (copy.published, _has_day(copy.published), "publi|bekend"),
            "page": (copy.page.lstrip("0"), lambda line: copy.page in line, "page|bladz"),
        }
        for key, (value, fits, label) in values.items():
            if value:
                yield key, TakenValue(str(value), *self._line_of(fits, label))

    def start(self, article: str, point: str = "") -> DraftStart:
        """When an article of the act applies, or a point of it, or the act as a whole.

        The head of an official page gives the date that the government fixed; where head and act differ, there is none.
        """
        found = commencement.commencement_of(self.starts, article, point)
        stated = self.copy.in_force
        is_whole = not found.articles
        is_clear = not any(each.is_unclear for each in self.starts)
        says_nothing = found.day is None or (found.at < 0 and found.day in stated)
        if is_whole and says_nothing and is_clear and len(stated) == 1:
            return DraftStart(stated[0], *self._line_of(_has_day(stated[0]), "vigueur|werking|force"))
        day = None if is_whole and stated and found.day not in stated else found.day
        return DraftStart(day, self.place(found.at) if found.at >= 0 else "", found.sentence)

    def _annulled(self, own: amending_act.OwnArticle) -> DraftStart | None:
        """The start of an article of the act that a court annulled: no date but the judgment."""
        body = self.act.text[own.body : own.end]
        for note in amendment_notes.court_notes(body):
            if note.whole and note.did is AmendmentKind.ANNULLED:
                above = "".join(body.splitlines(keepends=True)[: note.line])
                return DraftStart(None, self.place(own.body + len(above)), note.words)
        return None

    def entries(self) -> Iterator[DraftEntry]:
        """Yield what each article of the act does to each article of the codes."""
        for each in self.touched:
            point = commencement.point_at(self.act, each.own, each.start)
            start = self._annulled(each.own) or self.start(each.own.number, point)
            begin, end = each.words
            head = self.act.text[each.own.start : each.own.body].strip("# ")
            own = TakenValue(each.own.number, self.place(each.own.start), head)
            named = TakenValue("", self.place(each.start), self._around(each))
            ident = self._id_of(each.code, each.number, self.eve)
            becomes = self._id_of(each.code, each.becomes, start.day or self.eve) if each.becomes else ""
            if becomes in self.corpus.provision and ident not in self.corpus.provision:
                ident, becomes = becomes, ""  # the data have it under its new number alone
            deed = "replaces" if becomes else each.deed
            words, place = self.act.text[begin:end].strip(), self.place(begin)
            yield DraftEntry(deed, ident, (own,), (named,), start, words, place, becomes)

    def _around(self, each: amended_articles.TouchedArticle) -> str:
        """The words around the number by which the act names an article."""
        before = _WORDS_BEFORE.search(self.act.text, each.own.body, each.start)
        behind = _WORDS_BEHIND.match(self.act.text, each.end, each.own.end)
        first, last = before.start() if before else each.start, behind.end() if behind else each.end
        return " ".join(self.act.text[first:last].split())

    def _id_of(self, code: str, number: str, on: date) -> str:
        known = find_articles(self.corpus, self.corpus.code[code], number, on)
        return known[0].id if known else f"{code}/{number}"

    def place(self, offset: int) -> str:
        """Where an offset of the text is in the file."""
        return place_in(self.document, self.act.place(offset))

    def _line_of(self, fits: Callable[[str], bool], label: str) -> tuple[str, str]:
        """The place and the words of the first line above the articles that fits, and has a label if one does."""
        lines = [found for found in re.finditer(r"[^\n]+", self.top) if fits(found[0])]
        labelled = [each for each in lines if label and re.search(label, each[0], re.IGNORECASE)]
        found = next(iter((*labelled, *lines)), None)
        return (self.place(found.start()), " ".join(found[0].split())) if found else ("", "")


def _letters(words: str) -> str:
    return re.sub(r"\W+", "", words)


_DATE = re.compile(
    r"^\W*(?P<kind>(?:(?:Loi|Wet|Décret|Decreet|Ordonnance|Ordonnantie)\s+)?)(?:(?:du|van)\s+)?\d{1,2}(?:er)?\s+\w+\s+\d{4}\W*"
)
"""The date of the act in its title."""
_WORDS_BEFORE, _WORDS_BEHIND = re.compile(r"(?:\S+\s+){0,3}\S*\Z"), re.compile(r"(?:\S*\s+){0,4}")


def _read_copy(document: Document) -> ActCopy:
    """The act in a document, with what its top states, as far as it states anything."""
    source = getattr(document, "source", None)
    try:
        copy = act_reader.read_act(act_reader.TextFile(document.name, document.text, source.text if source else ""))
    except UnreadableError:
        copy = header_metadata.parse_metadata(document.text[:_TOP])
    title = re.sub(r"\s*<[^<>]*>", "", copy.title)
    dated = copy.dated or next(iter(header_metadata.find_dates(title)), None)
    published = copy.published if copy.published != dated else None  # some copies have the date of the act there
    numac = copy.numac if header_metadata.NUMAC.fullmatch(copy.numac) else ""
    return copy._replace(title=title, dated=dated, published=published, numac=numac)


_TOP = 3_000
"""The characters at the top of a text that state which act it is."""


def _has_day(day: date | None) -> Callable[[str], bool]:
    return lambda line: day in header_metadata.find_dates(line)


def _merged(entries: Iterator[DraftEntry]) -> list[DraftEntry]:
    """Entries, those on one article from one date as one: an article has one wording on a date."""
    found: dict[tuple[str, str, date | None], DraftEntry] = {}
    for each in entries:
        one = found.setdefault(each.key, each)
        if one is not each:
            articles = (*one.articles, *(own for own in each.articles if own not in one.articles))
            words = one.words if each.words in one.words else f"{one.words}\n\n{each.words}"
            found[each.key] = one._replace(articles=articles, named=(*one.named, *each.named), words=words)
    return [*found.values()]


def _in_every_language(
    entries: list[DraftEntry], others: list[list[DraftEntry]], documents: Sequence[Document]
) -> list[DraftEntry]:
    """The entries of all texts; what only one of them has names that one."""
    for document, other in zip(documents[1:], others, strict=True):
        keys, theirs = {each.key for each in entries}, {each.key for each in other}
        alone = [each._replace(only_in=file_name(document)) for each in other if each.key not in keys]
        first = file_name(documents[0])
        entries = [each if each.key in theirs else each._replace(only_in=first) for each in entries] + alone
    return entries
