"""What is typed and what is written are read alike: the same act, article and place."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, islice

import pytest

from lanzarote_law.answers.reference_resolution import find_codes, full_reference, resolve
from lanzarote_law.checking.check import check
from lanzarote_law.citations import act_names, extraction
from lanzarote_law.citations.cited_records import CitedLaw, resolve_citations
from lanzarote_law.errors import RequestError
from lanzarote_law.grammar.pinpoints import NOWHERE, Pinpoint
from lanzarote_law.grammar.typed_references import ArticleRef, ConventionPoints, ItemRef
from tests.citations.test_citations import TABLES, TEXTS
from tests.command import ROOT
from tests.labels import ON
from tests.patterns import shipped
from tests.spellings import Spelling, of_articles, of_the_convention, of_the_questionnaire

SHIPPED = shipped()
UNDIVIDED = [
    each._replace(versions=tuple(version._replace(divisions="") for version in each.versions))
    for each in SHIPPED.provisions
]
CORPUS = replace(SHIPPED, provisions=tuple(UNDIVIDED))
"""Without how articles are divided: how a place is read is one thing, whether it exists another."""
NAMES = act_names.ActNames(CORPUS, ON)
ARTICLES = {
    "be-cp-1867": ("383bis", "417/27", "371/1", "66"),
    "be-cp-2024": ("170", "173"),
    "be-tp-cic": ("10ter", "21bis"),
    "be-cic": ("39bis",),
    "be-lpj-1965": ("36",),
}
MEANT = ("be-cp-1867/383bis", "be-cp-1867/417/27", "be-cp-1867/371/1", "be-cp-2024/170")
"""Those that the name which two Codes share means on the day."""
STEP = 7
"""Every seventh spelling is tried: all forms, with other points and names."""


def spellings() -> list[Spelling]:
    points = [item.id for item in CORPUS.items if item.instrument == NAMES.kinds.convention]
    questions = [item.id for item in CORPUS.items if item.instrument == NAMES.kinds.questionnaire]
    found = chain(of_the_convention(points), of_the_questionnaire(questions), of_articles(ARTICLES, MEANT))
    return list(islice(found, 0, None, STEP))


SPELLINGS = spellings()


def looked_up(text: str) -> tuple[str, ...]:
    """What `lookup` makes of a reference: the items, or the article with its place."""
    try:
        found = resolve(CORPUS, text, ON)
    except RequestError as error:
        return (error.message,)
    return tuple(item.id for item in found.items) or (
        _placed(found.provision.id if found.provision else "", found.pinpoint),
    )


def read(text: str) -> list[tuple[str, ...]]:
    """What `check` makes of each citation of a text."""
    return [_read(each) for each in resolve_citations(CORPUS, ON, extraction.extract_citations(text, NAMES))]


def _read(found: CitedLaw) -> tuple[str, ...]:
    each = found.citation
    place = Pinpoint(each.paragraph, each.alinea, each.point, each.indent)
    return found.items or (_placed("".join(found.provisions[:1]) or f"{each.instrument} {each.article}", place),)


def _placed(article: str, place: Pinpoint) -> str:
    return f"{article}, {place}" if place else article


def differing(alone: list[tuple[Spelling, object]]) -> list[tuple[Spelling, object]]:
    return [(spelling, got) for spelling, got in alone if got not in ((spelling.means,), [(spelling.means,)])]


def test_lookup_reads_every_spelling_as_what_it_means() -> None:
    assert len(SPELLINGS) > 9000
    assert differing([(each, looked_up(each.text)) for each in SPELLINGS]) == []


def test_check_reads_every_spelling_that_stands_alone_as_what_it_means() -> None:
    assert differing([(each, read(each.text)) for each in SPELLINGS]) == []


def test_check_reads_every_spelling_in_a_sentence_of_its_language_as_what_it_means() -> None:
    assert differing([(each, read(each.sentence)) for each in SPELLINGS]) == []


@pytest.mark.parametrize("place", ["first paragraph", "paragraph 2", "para. 3", "paragraphs 1 and 2", "lid 2"])
@pytest.mark.parametrize("article", ["383bis Criminal Code", "10ter TP", "36 LPJ", "39bis CIC"])
def test_what_english_calls_a_paragraph_is_the_same_for_both(article: str, place: str) -> None:
    number, _, code = article.partition(" ")
    typed = f"Article {number}, {place}, {code}"
    assert read(typed) == [looked_up(typed)]


# -- the full reference of a citation

DOCUMENTS = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests/documents").glob("*.md"))]
ELLIPTICAL = [
    "les articles 417/26, /27 et /29 du Code pénal",
    "articles 383bis, ter et quater CP",
    "art. 417/44 à /47 Sw.",
]


def test_the_reference_of_every_citation_is_read_by_lookup_as_the_same_article_and_place() -> None:
    texts = [(row.text, row.on) for table in TABLES.values() for row in table]
    texts += [(text, ON) for text in (*(each.text for each in TEXTS), *DOCUMENTS, *ELLIPTICAL)]
    citations = [each.citation for text, on in texts for each in check(CORPUS, text, on).citations]
    told = [each for each in citations if each.code]
    assert len(told) > 400
    for each in told:
        place = Pinpoint(each.paragraph, each.alinea, each.point, each.indent)
        assert _meaning(full_reference(CORPUS, each.code, each.article, place)) == (each.code, each.article, place)
        if each.article_to:
            last = _meaning(full_reference(CORPUS, each.code, each.article_to, NOWHERE))
            assert last == (each.code, each.article_to, NOWHERE)


def _meaning(reference: str) -> tuple[str, str, Pinpoint]:
    """The code or instrument, the number and the place that a typed reference gives."""
    if reference.startswith("question "):
        return NAMES.kinds.questionnaire, str(ItemRef.parse(reference)), NOWHERE
    if reference.startswith("CETS "):
        found = ConventionPoints.parse(reference)
        return NAMES.kinds.convention, found.article, found.place
    article = ArticleRef.parse(reference)
    codes = find_codes(CORPUS, article.code)
    having = [code.id for code in codes if f"{code.id}/{article.number}" in CORPUS.provision] or [codes[0].id]
    assert len(having) == 1, reference
    return having[0], str(article.number), article.pinpoint


@pytest.mark.parametrize(
    ("text", "references"),
    [
        ("les articles 417/26, /27 et /29 du Code pénal", ["CP 417/26", "CP 417/27", "CP 417/29"]),
        ("les articles 383bis et ter du Code pénal", ["CP 383bis", "CP 1867 383ter"]),
        ("artikel 383bis Sw. is, ter zake van beelden, opgeheven", ["CP 383bis"]),
        ("article 66 of the old Criminal Code", ["CP 1867 66"]),
        ("Article 20(1)(a), (c) and (e) of the Lanzarote Convention", ["CETS 20, § 1, a), c), e)"]),
        ("article 18, paragraph 1.b, second indent, CETS 201", ["CETS 18(1)(b)/2"]),
        ("questions 8.1.a and 9.10", ["question 8.1.a", "question 9.10"]),
        ("article 8 CEDH", [""]),
    ],
)
def test_a_citation_has_its_reference_in_full(text: str, references: list[str]) -> None:
    found = [each.citation for each in check(CORPUS, text, ON).citations]
    places = [Pinpoint(each.paragraph, each.alinea, each.point, each.indent) for each in found]
    written = [
        full_reference(CORPUS, each.code, each.article, place) for each, place in zip(found, places, strict=True)
    ]
    assert written == references
