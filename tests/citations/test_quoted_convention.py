"""Papers that quote the Convention, or name it in a heading: it governs its own part of them, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.checking.check import check
from tests.builders import a_day

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus


def kinds(law: Corpus, text: str) -> list[tuple[str, str | None]]:
    cited = check(law, text, a_day("2026-11-24")).citations
    return [(each.citation.article, each.citation.instrument) for each in cited]


_QUOTED = """Article 18 – Sexual abuse
1. Each Party shall make punishable:
a. sexual activities with a child.
Article 20 – Offences
1. Each Party shall punish child pornography.
Article 21 – Performances
1. Each Party shall punish those who recruit, under the conditions of Article 18, paragraph 2.
"""
_GIVEN = [("18", "CETS201"), ("20", "CETS201"), ("21", "CETS201"), ("18", "CETS201")]


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("I. THE FACTS\n", "IV. COMPARATIVE LAW\n"),
        ("A. The facts\n", "C. Assessment\n"),
        ("1. Introduction\n", "3. Our opinion\n"),
        ("## The facts\n\n", "## Our opinion\n\n"),
    ],
)
def test_what_a_paper_quotes_of_the_convention_governs_no_other_section(law: Corpus, before: str, behind: str) -> None:
    heading = {"I": "III. TREATIES\n", "A": "B. The treaty\n", "1": "2. The treaty\n", "#": "## The treaty\n\n"}[
        before[0]
    ]
    text = (
        f"A note on the sexual exploitation and sexual abuse of children\n{before}The complaint is of Article 8.\n"
        f"{heading}{_QUOTED}{behind}There was no reason to apply Article 8 here."
    )
    assert kinds(law, text) == [("8", None), *_GIVEN, ("8", None)]


def test_a_part_of_the_convention_alone_is_read_as_it(law: Corpus) -> None:
    text = f"{_QUOTED}Article 22 – Witnesses\nA child who witnesses sexual exploitation and sexual abuse."
    assert kinds(law, text) == [*_GIVEN, ("22", "CETS201")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Lanzarote Convention is relevant. The positive obligation under Article 8 was met.",
        "The Lanzarote Convention is relevant. There was no violation of Article 8.",
        "La Convention de Lanzarote est pertinente. Il n'y a pas eu violation de l'article 8.",
        "Het Verdrag van Lanzarote is van belang. Er was geen schending van artikel 8.",
    ],
)
def test_a_judgment_finds_violations_of_its_own_convention(law: Corpus, sentence: str) -> None:
    text = f"CASE OF DOE v. BELGIUM\n(Application no. 1/08)\nJUDGMENT\n\n1. {sentence}"
    assert ("8", "CETS201") not in kinds(law, text)


def test_a_judgment_may_name_an_article_of_the_convention(law: Corpus) -> None:
    title = "CASE OF DOE v. BELGIUM\n(Application no. 1/08)\nJUDGMENT\n\n"
    text = f"{title}1. A breach of Article 18 of the Lanzarote Convention."
    assert kinds(law, text) == [("18", "CETS201")]


@pytest.mark.parametrize(
    "text",
    [
        "# Note\n\nArticle 8.\n\n## The Lanzarote Convention\n\nArticle 18 asks it.\n\n## Privacy\n\nSee Article 8.",
        "Note\n\n1. Privacy\n\nArticle 8.\n\n2. The Lanzarote Convention\n\nArticle 18.\n\n3. Again\n\nSee Article 8.",
        "Note\n\nL'article 8.\n\n2. La Convention de Lanzarote\n\nL'article 18 le veut.\n\n3. Vie\n\nVoir l'article 8.",
        "Nota\n\nA. Eerst\n\nArtikel 8.\n\nB. Het Verdrag van Lanzarote\n\nArtikel 18.\n\nC. Weer\n\nZie artikel 8.",
    ],
)
def test_a_heading_on_the_convention_ends_at_the_next_of_its_level(law: Corpus, text: str) -> None:
    assert kinds(law, text) == [("8", None), ("18", "CETS201"), ("8", None)]


@pytest.mark.parametrize(
    "text",
    [
        "# The Lanzarote Convention\n\n## The Convention of Lanzarote\n\nArticle 18.\n\n## Crimes\n\nSee Article 20.",
        "On the Lanzarote Convention\n\n1. The Lanzarote Convention\n\nArticle 18.\n\n2. Crimes\n\nSee Article 20.",
        "# Note\n\n## The Lanzarote Convention\n\nArticle 18 asks it.\n\n### Crimes\n\nSee Article 20.",
    ],
)
def test_what_is_on_the_convention_as_a_whole_is_so_in_all_its_sections(law: Corpus, text: str) -> None:
    assert kinds(law, text) == [("18", "CETS201"), ("20", "CETS201")]
