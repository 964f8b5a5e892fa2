"""Which State's code a text means: that of the Party whose data are used, by its names and adjectives, or another's."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from lanzarote_law.answers.reference_resolution import resolve
from lanzarote_law.checking.check import check
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.errors import NotUnderstoodError, Place
from lanzarote_law.grammar.article_numbers import article_key
from lanzarote_law.model import HyphenUse, Keywords, Languages, Numbering, Text
from lanzarote_law.validation.validate import find_problems
from tests.builders import a_code, a_corpus, a_day, a_provision

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus

NAMES = "Code pénal", "C. pén.", "CP", "Criminal Code", "Penal Code", "Strafwetboek"


@pytest.fixture(scope="module")
def neighbour() -> Corpus:
    """The law of Luxembourg, as far as this table needs it."""
    numbers = "372 375 376 377 379 383bis 383ter 385-2 442-1bis".split()
    corpus = a_corpus(
        a_code("lu-cp", *NAMES, short="CP", cited_as="CP"),
        a_code("lu-cpp", "Code de procédure pénale", "CPP", short="CPP", cited_as="CPP"),
        *(a_provision(f"lu-cp/{number}") for number in numbers),
        a_provision("lu-cpp/5-1"),
    )
    words = {
        "party": Text("Luxembourg", "Luxembourg", "Luxemburg"),
        "adjective": Keywords(("Luxembourg",), ("luxembourgeois", "luxembourgeoise"), ("Luxemburgs", "Luxemburgse")),
        "numbering": Numbering(HyphenUse.ARTICLE),
    }
    for name, value in words.items():
        object.__setattr__(corpus, name, value)
    return corpus


BELGIUM, LUXEMBOURG, BOTH = {"be"}, {"lu"}, {"be", "lu"}
# what a text says, the article, and of which of the two its code is
SENTENCES = [
    ("L'article 375 du Code pénal punit le viol.", "375", BOTH),
    ("L'article 383bis du Code pénal belge punit la diffusion.", "383bis", BELGIUM),
    ("L'article 383bis du Code pénal luxembourgeois punit la diffusion.", "383bis", LUXEMBOURG),
    ("L'article 383bis du Code pénal français punit la diffusion.", "383bis", set()),
    ("l'article 372 du Code pénal de Belgique", "372", BELGIUM),
    ("l'article 372 du Code pénal du Luxembourg", "372", LUXEMBOURG),
    ("Article 376 of the Belgian Criminal Code applies.", "376", BELGIUM),
    ("Article 376 of the Luxembourg Criminal Code applies.", "376", LUXEMBOURG),
    ("Article 376 of the German Criminal Code applies.", "376", set()),
    ("Article 376 of Belgium's Criminal Code applies.", "376", BELGIUM),
    ("the new Belgian Criminal Code, Article 376", "376", BELGIUM),
    ("Artikel 379 van het Belgische Strafwetboek", "379", BELGIUM),
    ("Artikel 379 van het Belgisch Strafwetboek", "379", BELGIUM),
    ("Artikel 379 van het Luxemburgse Strafwetboek", "379", LUXEMBOURG),
    ("Artikel 379 van het Franse Strafwetboek", "379", set()),
    ("En Belgique, l'article 372 du Code pénal punit l'attentat.", "372", BELGIUM),
    ("Au Luxembourg, l'article 372 du Code pénal punit l'attentat.", "372", LUXEMBOURG),
    ("In Luxembourg, Article 372 of the Criminal Code applies.", "372", LUXEMBOURG),
    ("Belgique : article 375 du Code pénal", "375", BELGIUM),
    ("Luxembourg : article 375 du Code pénal", "375", LUXEMBOURG),
    ("- België: artikel 375 van het Strafwetboek", "375", BELGIUM),
    ("Pays-Bas : article 375 du Code pénal", "375", set()),
    ("## Droit belge\n\nL'article 375 du Code pénal.", "375", BELGIUM),
    ("L'article 383bis C. pén. lux. punit la diffusion.", "383bis", LUXEMBOURG),
    ("L'article 383bis CP lux, en vigueur, punit la diffusion.", "383bis", LUXEMBOURG),
    ("L'article 383bis C. pén. belge punit la diffusion.", "383bis", BELGIUM),
    ("## Droit luxembourgeois\n\nL'article 375 du Code pénal.", "375", LUXEMBOURG),
    ("## Luxembourg\n\nArticle 375 of the Criminal Code.", "375", LUXEMBOURG),
    ("| Belgium | Article 375 of the Criminal Code |", "375", BELGIUM),
]


@pytest.mark.parametrize(("text", "article", "states"), SENTENCES)
def test_a_code_is_of_the_state_by_whose_name_it_is_called(
    text: str, article: str, states: set[str], law: Corpus, neighbour: Corpus
) -> None:
    found = {}
    for state, corpus in (("be", law), ("lu", neighbour)):
        [cited] = check(corpus, text, a_day("2021-11-24")).citations
        assert cited.citation.article == article
        found[state] = cited.citation.instrument
    assert found == {state: "CP" if state in states else "OTHER" for state in BOTH}


def sentences() -> list[dict[str, Any]]:
    """The sentences that cite the codes of both States, in three languages."""
    path = Path(__file__).parent / "parties" / "sentences.yaml"
    found: list[dict[str, Any]] = yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader)  # noqa: S506  # only text
    return found


@pytest.mark.parametrize("row", sentences(), ids=lambda row: row["text"][:40])
def test_articles_of_two_states_are_each_of_the_code_of_their_state(row: dict[str, Any], shipped: Corpus) -> None:
    corpora = {"be": shipped, "lu": corpus_loading.load(corpus_loading.party_folder(None, "lu"))}
    labels = [*map(partition, row["cites"])]
    others = {number for state, _, number in labels if state == "other"}
    for party, corpus in corpora.items():
        cited = [each.citation for each in check(corpus, row["text"], a_day(row.get("on", "2021-11-24"))).citations]
        found = [
            (f"{each.article} to {each.article_to}" if each.article_to else each.article, each.code[:2] == party)
            for each in cited
            if each.article not in others
        ]
        wrong = [number for state, _, number in map(partition, row.get("differs", ())) if state == party]
        assert found == [(number, state == party or number in wrong) for state, _, number in labels if state != "other"]


def partition(label: str) -> tuple[str, str, str]:
    return label.partition(" ")


def test_every_sentence_is_read() -> None:
    rows = sentences()
    assert len(rows) == 40
    assert sum(len(row.get("differs", ())) for row in rows) == 5


# what a text says, and the articles, by the data that have 385-2 and 5-1, and no 372-377
HYPHENS = [
    ("article 385-2 du Code pénal", ["385-2"]),
    ("articles 385-2 et 372 du Code pénal", ["385-2", "372"]),
    ("article 442-1bis du Code pénal", ["442-1bis"]),
    ("articles 372-377 du Code pénal", ["372 to 377"]),
    ("articles 372 à 377 du Code pénal", ["372 to 377"]),
    ("article 5-1 du Code de procédure pénale", ["5-1"]),
    ("article 382-9 du Code pénal", ["382-9"]),
]


@pytest.mark.parametrize(("text", "articles"), HYPHENS)
def test_a_hyphen_is_a_part_of_a_number_or_a_range_as_the_data_say(
    text: str, articles: list[str], neighbour: Corpus
) -> None:
    cited = [each.citation for each in check(neighbour, text, a_day("2021-11-24")).citations]
    found = [f"{each.article} to {each.article_to}" if each.article_to else each.article for each in cited]
    assert found == articles


def test_a_range_that_the_data_have_as_an_article_is_one(neighbour: Corpus) -> None:
    corpus = a_corpus(*neighbour.codes, a_provision("lu-cp/372"), a_provision("lu-cp/372-377"))
    object.__setattr__(corpus, "numbering", Numbering(HyphenUse.ARTICLE))
    [cited] = check(corpus, "articles 372-377 du Code pénal", a_day("2021-11-24")).citations
    assert (cited.citation.article, cited.citation.article_to) == ("372-377", "")


@pytest.mark.parametrize(
    "typed",
    ["385-2", "art. 385-2", "385-2 Code pénal", "385-2 du Code pénal luxembourgeois", "Luxembourg Criminal Code 385-2"],
)
def test_an_article_is_looked_up_by_its_number_with_a_hyphen(typed: str, neighbour: Corpus) -> None:
    found = resolve(neighbour, typed, a_day("2021-11-24")).provision
    assert found is not None
    assert found.id == "lu-cp/385-2"


def test_an_article_of_the_code_of_another_state_is_not_looked_up_here(law: Corpus, neighbour: Corpus) -> None:
    for corpus, typed in ((neighbour, "383bis du Code pénal belge"), (law, "383bis du Code pénal luxembourgeois")):
        with pytest.raises(NotUnderstoodError) as refused:
            resolve(corpus, typed, a_day("2021-11-24"))
        assert "no code in this data set is called" in refused.value.message
    assert resolve(law, "383bis du Code pénal belge", a_day("2021-11-24")).provision is not None


@pytest.mark.parametrize(
    ("hyphen", "faults"),
    [
        (HyphenUse.ARTICLE, []),
        (
            HyphenUse.RANGE,
            [
                (
                    "article-number: '385-2' is a range of articles (if it is one article, write in party.yaml:"
                    " numbering: {hyphen: article})"
                )
            ],
        ),
    ],
)
def test_a_number_with_a_hyphen_is_an_article_where_the_party_says_so(hyphen: HyphenUse, faults: list[str]) -> None:
    corpus = a_corpus(a_code("lu-cp", *NAMES, short="CP", cited_as="CP"), a_provision("lu-cp/385-2"))
    object.__setattr__(corpus, "numbering", Numbering(hyphen))
    found = find_problems(corpus, lambda *_: Place(""))
    assert [f"{each.code}: {each.message} ({each.hint})" for each in found if each.code == "article-number"] == faults


@pytest.fixture
def freedonia() -> Corpus:
    """The law of a State in whose languages § is the word for an article."""
    numbers = "12-1 12-2 12-3 5".split()
    names = "Strafgesetzbuch", "Código penal", "Criminal Code", "StGB"
    code = a_code("fd-stgb", *names, short="StGB", cited_as="StGB")
    corpus = a_corpus(code, *(a_provision(f"fd-stgb/{number}") for number in numbers))
    words = {
        "party": Text("Freedonia", "Freedonie", "Freedonië"),
        "adjective": Keywords(("Freedonian",)),
        "numbering": Numbering(HyphenUse.ARTICLE),
        "languages": Languages("de es"),
    }
    for name, value in words.items():
        object.__setattr__(corpus, name, value)
    return corpus


UNREAD = "no article in this data set is numbered in this form; not checked"
FORMS = [
    ("Under § 12-3 StGB possession is an offence.", ["12-3 StGB"], []),
    ("§5 StGB; §§ 12-1, 12-2 und 12-3 StGB", ["5 StGB", "12-1 StGB", "12-2 StGB", "12-3 StGB"], []),
    ("Under § 122a StGB access is an offence.", ["122a None"], ["122a: " + UNREAD]),
    ("Article 12.3 of the Strafgesetzbuch sets it.", ["12.3 None"], ["12.3: " + UNREAD]),
    ("El artículo 12-1 del Código penal castiga el abuso.", ["12-1 StGB"], []),
    ("Article 12-1, § 2, of the Criminal Code; § 2 of this paper; § 40 of the report", ["12-1 StGB"], []),
]


@pytest.mark.parametrize(("text", "cited", "messages"), FORMS)
def test_a_citation_of_a_code_of_the_data_is_read_or_counted_as_not_read(
    text: str, cited: list[str], messages: list[str], freedonia: Corpus
) -> None:
    found = check(freedonia, text, a_day("2021-11-24"))
    citations = [each.citation for each in found.citations]
    assert [f"{each.article} {each.instrument}" for each in citations] == cited
    assert [each.message for each in found.problems] == messages


def test_a_paragraph_sign_is_no_article_where_it_is_a_part_of_one(neighbour: Corpus) -> None:
    object.__setattr__(neighbour, "languages", Languages("fr"))
    assert check(neighbour, "le § 375 du Code pénal", a_day("2021-11-24")).citations == ()
    with pytest.raises(NotUnderstoodError):
        resolve(neighbour, "§ 375 CP", a_day("2021-11-24"))


@pytest.mark.parametrize("typed", ["§ 12-3 StGB", "§12-3 StGB", "StGB § 12-3", "12-3 StGB"])
def test_an_article_is_looked_up_by_its_paragraph_sign(typed: str, freedonia: Corpus) -> None:
    found = resolve(freedonia, typed, a_day("2021-11-24")).provision
    assert found is not None
    assert found.id == "fd-stgb/12-3"


@pytest.mark.parametrize("typed", ["§ 122a StGB", "12-3 12-4 StGB"])
def test_what_cannot_be_read_is_told_as_it_was_typed(typed: str, freedonia: Corpus) -> None:
    with pytest.raises(NotUnderstoodError) as refused:
        resolve(freedonia, typed, a_day("2021-11-24"))
    assert refused.value.message == f"'{typed}' is neither an item, nor an article, nor a point of the Convention"


def test_articles_with_hyphens_are_in_legal_order() -> None:
    numbers = ["385bis", "385", "385-10", "385-2", "442-1bis", "442-1", "386"]
    assert sorted(numbers, key=article_key) == ["385", "385-2", "385-10", "385bis", "386", "442-1", "442-1bis"]
