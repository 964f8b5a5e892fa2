"""Every word that a page prints comes out of the table of words.

The pages are rendered in a language of which every word of the table stands in ⟦ ⟧ and every text of the data in ⟪ ⟫.
What is left outside of both may be numbers, signs and the ids of the data: a letter that is none of these is a word
that a page wrote by itself.
"""

from __future__ import annotations

import re
from contextlib import suppress
from html import unescape
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from lanzarote_law import wording
from lanzarote_law.annotation import comments
from lanzarote_law.answers import coverage, law_over_time, lookup, todo, verifiable_facts
from lanzarote_law.answers import search as near
from lanzarote_law.answers.research_currency import OutdatedSearch
from lanzarote_law.answers.status import item_status
from lanzarote_law.checking import check as checking
from lanzarote_law.checking.rules import RULES
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.documents.files import Document
from lanzarote_law.edits.consequences import ChangedPeriod, Consequences, OutlivedCitation, UncarriedDispute
from lanzarote_law.errors import NotFoundError, Place, Problem
from lanzarote_law.model import Corpus
from lanzarote_law.render import (
    annotated_html,
    changes,
    checked_documents,
    edit_preview,
    gaps,
    glossary,
    history,
    provenance,
)
from lanzarote_law.render import coverage as coverage_page
from lanzarote_law.render import lookup as lookup_page
from lanzarote_law.render import search_results as found_page
from lanzarote_law.render import todo as todo_page
from lanzarote_law.render.blocks import Facts, Heading, Paragraph, Styled
from lanzarote_law.render.formats import html, plain_text
from lanzarote_law.render.phrases import Detail, View
from lanzarote_law.reports import report_builder
from lanzarote_law.reports.report import ReportKind
from lanzarote_law.version import __version__
from tests.builders import RURITANIA, a_day, after_a_bill
from tests.command import ROOT
from tests.reports.pages import ADDRESS
from tests.reports.pages import of_data as report_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from lanzarote_law.render.blocks import Page, Run

pytestmark = pytest.mark.pages

DAYS = ("2009-12-31", "2014-06-01", "2018-01-26", "2021-06-01", "2024-07-01", "2026-11-24")
TEXTS = set(
    "applies_if asks by checked definition en fr full_means limit limit_short locator nl not_asked note part penalty"
    " pinpoint purpose reason short statement summary territory title topic voice reference act_article"
    " Act.number Recommendation.text dossier page cited_as searched what court found holding conduct docket".split()
)
"""The fields that hold texts, one of them in one kind of record only; the others hold ids, days and closed sets."""
MARKED = re.compile(r"⟦[^⟦⟧⟪⟫]*⟧|⟪[^⟦⟧⟪⟫]*(?:⟫|$|(?=⟦|; ⟪))")
"""A text, also the first part of one: the title of an instrument is cut at its colon, before what follows."""
HELP_OF_WORDS = ("lanzarote-law", "help", "words")
"""What is typed to hear what a word means."""
LIMBS = re.compile(r"(\.[a-z]|\([a-z]\)|/\d)(?:(?:, |⟦ to ⟧)(?:[a-z]\b|\([a-z]\)|/\d))+")
"""The limbs of an item behind the first one, by their last part alone: `9.7.a, b, d to f`."""


READ_EARLIER = "⟦Read in the text as at an earlier date: ⟧"
"""How the line begins whose dates are cut out of texts of the data."""
ADDRESSES = re.compile(r"\[(?:[^\]]*@searched|reservation [^\]]*)\]")
"""The addresses of facts that hold a word: `[reservation 9.10]`."""


def of_data(value: Any) -> Any:  # noqa: ANN401  # whatever the model holds
    """A value with each text in it between ⟪ ⟫."""
    if hasattr(value, "_fields"):
        kind = type(value).__name__
        return value._replace(**{name: marked(kind, name, getattr(value, name)) for name in value._fields})
    if isinstance(value, tuple):
        return tuple(map(of_data, value))
    return value


def marked(kind: str, field: str, value: Any) -> Any:  # noqa: ANN401  # whatever the model holds
    if type(value) is str and value and TEXTS & {field, f"{kind}.{field}"}:
        if field in {"definition", "en"}:  # a reply joins those that begin alike: each begins with a number of its own
            return f"⟪{sum(map(ord, value))} {value}⟫"
        # of a limit or a reason, pages give some sentences alone: each is closed
        return f"⟪{value.replace('. ', '.⟫ ⟪') if field in {'limit', 'reason'} else value}⟫"
    return of_data(value)


def marked_corpus(loaded: Corpus) -> Corpus:
    return Corpus(**{name: of_data(getattr(loaded, name)) for name in loaded.__dataclass_fields__})


def of_table(english: str) -> str:
    """An entry of the table whose words, but not what fills its places, stand between ⟦ ⟧."""
    return "".join(
        part if re.fullmatch(r"\{\d\}", part) or not part else f"⟦{part}⟧" for part in re.split(r"(\{\d\})", english)
    )


def of_month(months: str) -> str:
    """The names of months, each between ⟦ ⟧."""
    return " ".join(f"⟦{month}⟧" for month in months.split())


@pytest.fixture(autouse=True)
def pseudo_language(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    wording.written_day.cache_clear()
    table = wording.page_words("en")
    told = {key: of_month(text) if "months" in key else of_table(text) for key, text in table.items()}
    told["r.left to the drafter"] = table["r.left to the drafter"]  # a pattern, not words
    monkeypatch.setattr(wording, "_plural", lambda _: lambda number: int(number != 1))
    monkeypatch.setattr(wording, "page_words", lambda _: told)
    yield
    wording.written_day.cache_clear()


class Data(NamedTuple):
    """A data set whose texts are marked, and the ids in it that a page may print."""

    corpus: Corpus
    ids: frozenset[str]
    days: tuple[str, ...]


@pytest.fixture(scope="module", params=["ruritania", "shipped"])
def data(request: pytest.FixtureRequest) -> Data:
    small = request.param == "ruritania"
    corpus = marked_corpus(corpus_loading.load(RURITANIA if small else None))
    return Data(corpus, ids_of(corpus), DAYS if small else ("2018-01-26", "2026-11-24"))


def ids_of(corpus: Corpus) -> frozenset[str]:
    """The ids and numbers of the data: each holds a digit or a colon, so that none is a word of a language."""
    found = set(corpus.item) | set(corpus.provision) | set(corpus.act) | set(corpus.source)
    found |= {position.id for position in corpus.positions}
    found |= {text for each in corpus.recommendations for text in (each.id, each.number)}
    found |= {provision.article for provision in corpus.provisions}
    found |= {version.numbered for provision in corpus.provisions for version in provision.versions}
    found |= {number for each in corpus.renumberings for number in (each.was, each.now)}
    found |= {each.numbers for each in corpus.numbers_known}
    found |= {point for item in corpus.items for point in item.convention}
    found |= {fact.address for fact in verifiable_facts.all_facts(corpus)}
    found |= {act.address for act in corpus.acts} | {code.eli for code in corpus.codes}
    ids = {each for each in found if re.search(r"[\d:@]", each)}
    ids |= {act.id.partition("/")[2] for act in corpus.acts}
    assert len(ids) >= 30
    return frozenset(ids)


def left(lines: Iterable[str], data: Data, *others: str) -> list[str]:
    """The lines that hold a letter which is neither a word of the table nor data, nor in one of some other texts."""
    known = data.ids.union(others, ("lookup", "CETS"))  # what is to be typed is no word of a language
    found = []
    for line in dict.fromkeys(lines):
        # a language in brackets is that of the data; an act that is not in the data is told by its number or its title
        rest = MARKED.sub(" ", LIMBS.sub(r"\1", ADDRESSES.sub("", line)))
        rest = re.sub(r"\[(en|fr|nl)\]|(?<= )(?:RU|BE, LU)\)", "", rest)  # and the codes of Parties are ids
        if line.strip().startswith(READ_EARLIER):
            rest = re.sub(r"\(\d+ [A-Z][a-z]+ \d{4}(?:, \d+ [A-Z][a-z]+ \d{4})*\)", "", rest)
        rest = re.sub(r"level \d \([^()]*\)", "", rest)  # the levels of penalties are cut out of one text of the data
        words = [each for each in rest.split() if re.search(r"[^\W\d_]", each) and not _is_known(each, known)]
        if words:
            found.append(f"{' '.join(words)}   <   {line.strip()}")
    return found


def _is_known(word: str, known: frozenset[str]) -> bool:
    """Whether a word is an id, be it with signs around it."""
    return any(
        word[start : len(word) - end] in known
        for start in range(3)
        for end in range(4)
        if not re.search(r"\w", word[:start] + word[len(word) - end :])
    )


def written_by_hand(pages: Iterator[Page], data: Data, at_least: int, *others: str) -> list[str]:
    texts = [plain_text.text(page) for page in pages]
    assert len(texts) >= at_least
    return left((line for text in texts for line in text.splitlines()), data, *others)


def views(data: Data, *details: Detail) -> Iterator[View]:
    for day in data.days:
        for detail in details or (Detail.NORMAL,):
            yield View(data.corpus, a_day(day), "en", detail)


def test_a_word_that_a_page_writes_by_itself_is_found(data: Data) -> None:
    item = data.corpus.items[0].id
    lines = f"{item}  ⟦On ⟧⟪Images⟫ · 1", "Title: ⟪Images⟫"
    assert left(lines, data) == ["Title:   <   Title: ⟪Images⟫"]


def test_lookup_writes_no_word_by_itself(data: Data) -> None:
    references = [*data.corpus.item, *data.corpus.provision]
    pages = (
        lookup_page.page(view, lookup.lookup(data.corpus, reference, view.on))
        for view in views(data, *Detail)
        for reference in references
    )
    assert written_by_hand(pages, data, 100) == []


def _found(corpus: Corpus, reference: str, on: date) -> tuple[lookup.Answer, ...]:
    """What a reference leads to; nothing where its article has no such place."""
    with suppress(NotFoundError):
        return lookup.lookup(corpus, reference, on)
    return ()


def test_what_a_bare_number_can_mean_besides_is_no_word_by_itself(data: Data) -> None:
    view = View(data.corpus, a_day("2018-01-26"), "en")
    numbers = {part for each in data.corpus.provisions[::4] for part in (each.article, f"{each.article}, § 1")}
    numbers = {number for number in numbers if number[0].isdigit()}
    found = (_found(data.corpus, number, view.on) for number in sorted(numbers))
    pages = (lookup_page.page(view, each) for each in found if each)
    assert written_by_hand(pages, data, 2) == []


def test_history_writes_no_word_by_itself(data: Data) -> None:
    pages = (
        history.page(view, law_over_time.history(data.corpus, provision.id, view.on))
        for view in views(data, Detail.NORMAL, Detail.VERBOSE)
        for provision in data.corpus.provisions
    )
    assert written_by_hand(pages, data, 16) == []


def test_who_checked_what_writes_no_word_by_itself(data: Data) -> None:
    view = View(data.corpus, a_day("2018-01-26"), "en")
    pages = (
        provenance.page(view, law_over_time.provenance(data.corpus, ident, view.on))
        for ident in [*data.corpus.item, *data.corpus.provision][::3]
    )
    assert written_by_hand(pages, data, 3, *(fact.address for fact in verifiable_facts.all_facts(data.corpus))) == []


def test_gaps_and_changes_write_no_word_by_themselves(data: Data) -> None:
    def pages() -> Iterator[Page]:
        for view in views(data, Detail.NORMAL, Detail.VERBOSE):
            yield from (gaps.page(view, coverage.gaps(data.corpus, view.on, each)) for each in data.corpus.instrument)
            yield changes.page(view, law_over_time.changes(data.corpus, a_day("2000-01-01"), view.on))
        yield changes.page(view, law_over_time.changes(data.corpus, view.on, view.on))

    assert written_by_hand(pages(), data, 13) == []


def test_coverage_writes_no_word_by_itself(data: Data) -> None:
    def pages() -> Iterator[Page]:
        for view in views(data):
            for each in data.corpus.instrument:
                for by in coverage.Grouping:
                    rows = coverage.coverage(data.corpus, view.on, each, by, "en")
                    before = coverage.coverage(data.corpus, a_day("2018-01-26"), each, by, "en")
                    yield coverage_page.page(view, "⟪Title⟫", rows)
                    yield coverage_page.page(view, "⟪Title⟫", rows, before)

    assert written_by_hand(pages(), data, 32, *HELP_OF_WORDS) == []


def test_search_writes_no_word_by_itself(data: Data) -> None:
    view = View(data.corpus, a_day("2018-01-26"), "en")
    corpus = data.corpus
    titles = [aspect.title.en for aspect in corpus.aspects[:4]] + [item.title.en for item in corpus.items[:4]]
    titles += [provision.subject.en for provision in corpus.provisions[:4]]
    # a keyword is data, but stands bare: it is compared with what is typed
    words = [word for each in corpus.provisions for word in each.keywords.every[:1]]
    words += [word for each in corpus.provisions for unnamed in each.unnamed for word in unnamed.words.every[:1]]
    words += [corpus.provisions[0].article]
    hits = {title: near.search(corpus, title, view.on) for title in (*titles, *words)}
    pages = (
        found_page.page(view._replace(detail=detail), f"⟪{title}⟫", _told(found))
        for title, found in hits.items()
        for detail in (Detail.NORMAL, Detail.VERBOSE)
    )
    assert {hit.type for found in hits.values() for hit in found} == {"item", "provision", "aspect"}
    assert {hit.found.by for found in hits.values() for hit in found} >= {*near.MatchField} - {near.MatchField.SUMMARY}
    assert written_by_hand(pages, data, 16) == []


def _told(hits: tuple[near.SearchHit, ...]) -> tuple[near.SearchHit, ...]:
    """The hits with the reference that was typed as a text of the data."""
    return tuple(
        hit._replace(found=hit.found._replace(phrase=f"⟪{hit.found.phrase}⟫"))
        if hit.found.by is near.MatchField.NUMBER
        else hit
        for hit in hits
    )


def test_todo_writes_no_word_by_itself(data: Data) -> None:
    def pages() -> Iterator[Page]:
        for view in views(data, Detail.NORMAL, Detail.VERBOSE):
            result = todo.todo(data.corpus, view.on)
            yield todo_page.page(view, result, result.entries, 0)
            yield todo_page.page(view, result, result.entries, 3)
            yield todo_page.page(view, result, (), 3)
            yield todo_page.page(view, result._replace(entries=()), (), 3)

    entries = todo.todo(data.corpus, a_day("2018-01-26")).entries
    typed = {word for entry in entries for word in todo_page.command_of(entry).split()}
    places = {word for entry in entries for document in entry.documents for word in document.place.split()}
    addresses = [*(act.address for act in data.corpus.acts), *(source.url for source in data.corpus.sources)]
    assert written_by_hand(pages(), data, 16, *(entry.address for entry in entries), *typed, *places, *addresses) == []


def test_the_glossary_writes_no_word_by_itself(data: Data) -> None:
    view = View(data.corpus, a_day("2018-01-26"), "en")
    pages = [glossary.words_page("en")]
    pages += [
        glossary.word_page(glossary.TermMatch((key,), "en"), view) for keys in glossary.GROUPS.values() for key in keys
    ]
    codes = [glossary.key_without_prefix(key) for keys in glossary.GROUPS.values() for key in keys]
    titles = [f"{rule.code} {rule.title}" for rule in RULES.values()]  # these speak English for now
    known = [word for text in (*codes, *titles, "lanzarote-law help") for word in text.split()]
    assert written_by_hand(iter(pages), data, 60, *known) == []


def test_a_report_as_html_writes_no_word_by_itself(data: Data) -> None:
    page = "".join(html.document(report_of(data.corpus, a_day(day))) for day in data.days)
    bare = re.sub(r"(?s)<style>.*?</style>|<script.*?</script>|<[^>]*>", " ", page)
    pointers = re.findall(r'aria-label="([^"]*)"', page)
    urls = [act.address for act in data.corpus.acts]
    assert len(pointers) >= 20
    told = unescape("\n".join((bare, *pointers)))
    told = re.sub(r"\b[a-z]\b", " ", told, flags=re.IGNORECASE)  # letters of pictures, and of the limbs of an item
    assert left(told.splitlines(), data, *urls, ADDRESS, *HELP_OF_WORDS) == []


# -- reports ---------------------------------------------------------------------------------------------------------


def test_a_report_writes_no_word_by_itself(data: Data) -> None:
    def pages() -> Iterator[Page]:
        for view in views(data):
            for kind in ReportKind:
                after = after_a_bill(data.corpus) if kind is ReportKind.EFFECT else None
                wanted = report_builder.ReportRequest(kind, tuple(data.corpus.instrument), (), "1", "1", after=after)
                made = report_builder.build_report(view, wanted)
                told = (Heading((Styled(made.title),)), Paragraph((Styled(made.subtitle),)), Facts(_runs(made.made)))
                yield (*told, *made.pages, *_notes(made.pages))

    places = {
        document.place
        for fact in verifiable_facts.all_facts(data.corpus)
        for document in verifiable_facts.source_documents(data.corpus, fact)
    }
    addresses = [*(act.address for act in data.corpus.acts), *(source.url for source in data.corpus.sources)]
    addresses += [code.eli for code in data.corpus.codes]
    typed = f"lanzarote-law todo lanzarote-law {__version__}".split()
    words_of_places = {word for place in places for word in place.split()}
    messages = "'Since 2017' is inconsistent with the act is dated 1 February 2016 and entered into force on 29".split()
    endings = ["new-code", *"abcdefg", *(f"({letter})" for letter in "abcdefg")]  # of limbs of one item
    endings += [each.partition(".follow-up-")[2] for each in data.corpus.item if ".follow-up-" in each]
    known = (*addresses, *typed, *words_of_places, *messages, "write", *endings)
    assert written_by_hand(pages(), data, 10, *known) == []


def _runs(made: tuple[tuple[str, str], ...]) -> tuple[tuple[str, Run], ...]:
    return tuple((label, (Styled(text),)) for label, text in made)


def _notes(value: object) -> Iterator[Paragraph]:
    """The footnotes of a page, as lines of their own."""
    if isinstance(value, Styled):
        yield Paragraph((Styled(value.note),))
    elif isinstance(value, tuple):
        for each in value:
            yield from _notes(each)


# -- documents -------------------------------------------------------------------------------------------------------

DOCUMENTS = (*sorted((ROOT / "tests" / "documents").glob("*.md")), ROOT / "tests" / "citations" / "comment.txt")
KINDS = "page paragraph footnote endnote comment header footer diagram".split()
SECTIONS = tuple((kind, number) for number, kind in enumerate((*KINDS, "text box", "page comment"), 1))


def reports(data: Data, view: View) -> list[checked_documents.CheckedDocument]:
    """Texts as plain text and as if they came out of Word or PDF, with what is found in them, and an empty one."""
    documents = [Document("⟪b.txt⟫", "Nothing.")]
    for path in DOCUMENTS:
        text = path.read_text(encoding="utf-8")
        parts = tuple((index * len(text) // len(SECTIONS), *section) for index, section in enumerate(SECTIONS))
        documents += [Document("⟪a.txt⟫", text), Document("⟪a.docx⟫", text, parts)]
    return [
        checked_documents.CheckedDocument(each, checking.check(data.corpus, each.text, view.on)) for each in documents
    ]


def without_messages(report: checked_documents.CheckedDocument) -> checked_documents.CheckedDocument:
    """A report whose problems have no words of their own: they speak English for now."""
    problems = tuple(each._replace(message="1", suggestion="", brief="", plural="") for each in report.checked.problems)
    accepted = tuple(
        each._replace(problem=each.problem._replace(message="1", suggestion="", brief="", plural=""))
        for each in report.checked.accepted
    )
    return report._replace(
        document=Document(
            report.document.name, re.sub(r"[^\W\d_]", ".", report.document.text), report.document.sections
        ),
        checked=report.checked._replace(problems=problems, accepted=accepted),
    )


def test_check_writes_no_word_by_itself(data: Data) -> None:
    def pages() -> Iterator[Page]:
        for view in views(data):
            found = reports(data, view)
            yield checked_documents.citations_page(view, found)
            yield checked_documents.items_page(
                view, [(each, checking.cited_items(data.corpus, each.checked, view.on)) for each in found]
            )
            yield checked_documents.problems_page(view, [without_messages(each) for each in found])

    # what stands in the documents is data, too: the numbers of articles that the data set does not have
    numbers = {
        number
        for view in views(data)
        for report in reports(data, view)
        for each in report.checked.citations
        for number in (each.citation.article, each.citation.article_to, each.citation.point)
        if number and re.search(r"\d", number)
    }
    # and how a paragraph of Word begins
    beginnings = {
        word.strip('"')
        for view in views(data)
        for report in reports(data, view)
        for each in report.checked.citations
        for word in report.document.beginning(each.citation.start).split()
    }
    assert written_by_hand(pages(), data, 6, *numbers, *beginnings, *RULES) == []


def test_the_annotated_document_has_no_word_by_itself(data: Data) -> None:
    view = View(data.corpus, a_day("2024-07-01"), "en")
    found = [without_messages(each) for each in reports(data, view)]
    page = re.sub(r"(?s)<style>.*?</style>", "", annotated_html.annotated_page(view, found))
    told = unescape(re.sub(r'<(?:[^>"]|"[^"]*")*>', " ", page))
    pointers = "\n".join(re.findall(r'title="([^"]*)"', page))
    assert len(pointers.splitlines()) >= 20
    assert left(f"{told}\n{pointers}".splitlines(), data, *RULES) == []


def test_the_remarks_beside_a_document_have_no_word_by_themselves(data: Data) -> None:
    view = View(data.corpus, a_day("2024-07-01"), "en")
    found = [without_messages(each) for each in reports(data, view)]
    reviews = [comments.compose_comments(view, each) for each in found if each.document.sections]
    told = [comment for each in reviews for comment in (each.summary, *each.comments)]
    assert len(told) >= 10
    assert left((line for each in told for line in (each.head, *each.lines)), data, *RULES) == []


# -- edits -----------------------------------------------------------------------------------------------------------


def test_a_preview_writes_no_word_by_itself() -> None:
    corpus = marked_corpus(corpus_loading.load(RURITANIA))
    data = Data(corpus, ids_of(corpus), DAYS)
    view = View(corpus, a_day("2018-01-26"), "en")
    links, position, days = corpus.correspondences, corpus.positions[0], (a_day("2014-06-01"), a_day("2024-07-01"))
    before, after = (item_status(corpus, item, day) for item, day in zip(("8.1", "8.1.a"), days, strict=True))
    moved = (
        ChangedPeriod("8.1.a", days[0], days[1], before, after),
        ChangedPeriod("8.1.a", days[1], None, after, after),
    )
    cited = OutlivedCitation("doc:reply", "old/100", "⟪100⟫", ("P01",), days[1])
    left_behind = UncarriedDispute(position, "8.1.a", "old/100", "new/51")
    outlived = (OutdatedSearch(corpus.negatives[0]._replace(id="⟪search⟫"), "old/100", days[0]),)
    found = Consequences(moved, moved, links, links, links, (left_behind,), (cited,), outlived)
    fault = Problem("yaml", "1", Place("⟪file⟫", 1))
    records = [("provision", "old/100"), ("correspondence", "own-50"), ("source", "doc:reply"), ("item", "8.1.a")]
    pages = (
        *(edit_preview.heading(view, "⟪amend⟫", told) for told in (records, records[:1], ())),
        edit_preview.changed_lines(view, ["+⟪line⟫"]),
        *(edit_preview.consequences(view, each) for each in (found, Consequences((), (), (), (), (), (), (), ()))),
        edit_preview.unknown_consequences(view),
        edit_preview.preview_footer(view),
        edit_preview.new_warnings(view, [fault]),
        edit_preview.new_problems(view, [fault]),
        edit_preview.changed_records(view, records),
    )
    assert written_by_hand(iter(pages), data, 11, *"lanzarote-law edit own-50 reply-100 yaml".split()) == []
