"""What the rules of `check` examine, and how their messages name articles and days."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from lanzarote_law.answers.reference_resolution import sort_provision_ids
from lanzarote_law.checking.document_date import DocumentPeriod
from lanzarote_law.citations.citation import Citation
from lanzarote_law.citations.cited_records import CitedLaw, ItemPassage
from lanzarote_law.citations.clauses import clause_bounds
from lanzarote_law.citations.named_act import OTHER
from lanzarote_law.grammar.provision_ids import ArticleId
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Corpus, Provision
from lanzarote_law.wording import spoken, worded, written_day

_INSIDE = 4
"""Rows that are looked at before a place: those of a table in a cell come between a row and its end."""


class RuleContext(NamedTuple):
    """A text with its citations, and the law on a day: everything that a rule of `check` examines."""

    corpus: Corpus
    on: date
    text: str
    cited: tuple[CitedLaw, ...]
    parts: tuple[ItemPassage, ...]
    places: tuple[int, ...] = ()
    """Where each citation begins."""
    time: DocumentPeriod | None = None
    """The time before the day of which the document shows that it is."""
    made: frozenset[tuple[str, str]] = frozenset()
    """The articles that the text itself puts into a code, each as its code and its number."""
    of_all_acts: bool = False
    """Whether acts of these data without an instrument of their own are assessed too: the Youth Protection Act."""
    paragraphs: tuple[int, ...] = ()
    """Where each paragraph of a Word document begins: whatever ends the one before, a sentence ends with it."""
    rows: tuple[tuple[int, int], ...] = ()
    """The rows of tables, each from its first cell to the end of its last one, in the order of their places."""

    @property
    def written(self) -> date:
        """The day of the law, or the last one on which the text may have been written, if that is earlier."""
        return min(self.on, self.time.last) if self.time else self.on

    def row(self, place: int) -> tuple[int, int] | None:
        """The offsets of the table row that contains an offset; of nested rows, the innermost."""
        index = bisect_right(self.rows, (place, len(self.text)))
        return next((row for row in reversed(self.rows[max(0, index - _INSIDE) : index]) if place <= row[1]), None)

    def in_paragraph(self, begin: int, close: int, start: int) -> tuple[int, int]:
        """The part of a range of the text that lies in the paragraph of the offset `start`."""
        index = bisect_right(self.paragraphs, start)
        first = self.paragraphs[index - 1] if index else begin
        last = self.paragraphs[index] - 1 if index < len(self.paragraphs) else close
        return max(begin, first), min(close, last)

    def clause(self, start: int, end: int) -> tuple[int, int]:
        """The offsets of the clause that contains a range of the text."""
        return self.in_paragraph(*clause_bounds(self.text, start, end), start)

    def within(self, begin: int, close: int) -> range:
        """The indices of the citations that begin in a range of the text."""
        return range(bisect_left(self.places, begin), bisect_left(self.places, close))

    def articles(self, each: CitedLaw) -> list[Provision]:
        """The articles that a citation means, if `check` covers their code."""
        untold = each.citation.instrument is None or (each.citation.instrument == OTHER and not self.of_all_acts)
        return [] if untold else [self.corpus.provision[ident] for ident in each.provisions]

    def makes(self, each: CitedLaw) -> bool:
        """Whether the text itself puts what is cited into a code."""
        return (each.citation.code, each.citation.article) in self.made

    def article(self, each: CitedLaw) -> Provision | None:
        """The article that a citation means; None for a range."""
        found = [] if each.citation.article_to else self.articles(each)
        return found[0] if found else None

    def out_of_force(self, each: CitedLaw) -> list[Provision]:
        """The articles that a citation means, if none of these is in force on the day; else none."""
        return self.articles(each) if each.in_force is False else []


class RuleHit(NamedTuple):
    """What a rule reports on a citation: the message, and the suggestion."""

    message: str
    suggestion: str = ""
    brief: str = ""
    subject: str = ""
    plural: str = ""
    """The message for several articles, with LISTED for them; where each of them is told by itself, nothing."""


def cited_number(citation: Citation) -> str:
    """The article number of a citation; of a range, its first and last number."""
    if not citation.article_to:
        return citation.article
    return worded("{first} to {last}", first=citation.article, last=citation.article_to)


def provision_names(corpus: Corpus, idents: Iterable[str]) -> str:
    """Provisions with their codes, in the given order: `170, 171 CP 2024; 417/44 CP 1867`."""
    named = (ArticleId(ident).parts for ident in idents)
    return _by_code(group_by_key((corpus.code[code].brief(spoken()), article) for code, article in named))


def successor_names(corpus: Corpus, idents: Iterable[str], named: Callable[[Corpus, Iterable[str]], str]) -> str:
    """Provisions that took over, as `named` names them; those that a court annulled apart: `60 CP 2024 [annulled]`."""
    every = tuple(idents)
    annulled = [each for each in every if each in corpus.provision and corpus.provision[each].annulled]
    apart = worded("{articles} [annulled]", articles=named(corpus, annulled)) if annulled else ""
    return "; ".join(filter(None, (named(corpus, [each for each in every if each not in annulled]), apart)))


def _by_code(groups: Mapping[str, Sequence[str]]) -> str:
    """The articles of each code before its name; an act that is cited as a whole goes by its name alone."""
    numbers = {code: ", ".join(each for each in articles if each[0].isdigit()) for code, articles in groups.items()}
    return "; ".join(f"{articles} {code}".lstrip() for code, articles in numbers.items())


def names_in_legal_order(corpus: Corpus, idents: Iterable[str]) -> str:
    """Provisions with their codes, in the legal order of articles."""
    return provision_names(corpus, sort_provision_ids(corpus, list(idents)))


MOST = 5
"""Articles that are named where a page is read at a glance."""


def first_few_names(corpus: Corpus, idents: Iterable[str]) -> str:
    """The first few provisions, and the number of the others: `170, 171, 172, 173, 174 CP 2024 and 3 more`."""
    every = sort_provision_ids(corpus, list(idents))
    more = len(every) - MOST
    if more <= 0:
        return provision_names(corpus, every)
    return worded("{articles} and {number} more", articles=provision_names(corpus, every[:MOST]), number=more)


def full_and_short_names(corpus: Corpus, idents: Iterable[str]) -> tuple[str, str]:
    """Provisions in legal order: all of them, and a shorter form if there are many."""
    every = list(idents)
    return names_in_legal_order(corpus, every), first_few_names(corpus, every) if len(every) > MOST else ""


def names_as_ranges(corpus: Corpus, idents: Iterable[str]) -> str:
    """Provisions in legal order; three or more consecutive whole numbers are given as a range."""
    runs: list[list[str]] = []
    for ident in sort_provision_ids(corpus, list(dict.fromkeys(idents))):
        code, article = ArticleId(ident).parts
        before = f"{code}/{int(article) - 1}" if article.isdigit() else ""
        if runs and runs[-1][-1] == before:
            runs[-1].append(ident)
        else:
            runs.append([ident])
    groups: dict[str, list[str]] = {}
    for run in runs:
        articles = [ArticleId(each).article for each in run]
        if articles[2:]:
            articles = [worded("{first} to {last}", first=articles[0], last=articles[-1])]
        groups.setdefault(corpus.code[ArticleId(run[0]).code].brief(spoken()), []).extend(articles)
    return _by_code(groups)


def names_of_range(corpus: Corpus, idents: Iterable[str]) -> tuple[str, str]:
    """Several provisions in legal order: all of them, and their number with the first and last if there are many."""
    every = sort_provision_ids(corpus, list(idents))
    parts = [ArticleId(ident).parts for ident in every]
    if len(every) <= MOST or len({code for code, _ in parts}) > 1:
        return full_and_short_names(corpus, every)
    (code, first), (_, last) = parts[0], parts[-1]
    articles = worded("{first} to {last}", first=first, last=f"{last} {corpus.code[code].brief(spoken())}")
    return provision_names(corpus, every), worded("{number} articles of {range}", number=len(every), range=articles)


def day_text(on: date) -> str:
    """A day as text in the spoken language.

    >>> from datetime import date
    >>> day_text(date(2022, 6, 1))
    '1 June 2022'
    """
    return written_day(on, spoken())
