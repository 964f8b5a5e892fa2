"""Citations of codes of another Party of the same data set: read whole, named in a note, and not checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.checking.check import check
from lanzarote_law.checking.other_party_citations import OtherParty
from lanzarote_law.dataset import corpus_loading
from tests.builders import a_day

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus

FREEDONIA = OtherParty("fd", "Freedonia", ("Freedonia", "Freedonie", "Freedonian", "freedonien", "Freedonisch"))
ON = "2018-01-26"
TEXTS = [
    ("Article 12-5 of the Freedonian Criminal Code punishes it.", ["12-5 OTHER"], "12-5"),
    ("l'article 12-5 du Code pénal freedonien", ["12-5 OTHER"], "12-5"),
    ("Articles 12-1 and 12-5 of the Criminal Code of Freedonia", ["12-1 OTHER", "12-5 OTHER"], "12-1, 12-5"),
    (
        "Article 383bis of the Belgian Criminal Code and Article 383bis of the Freedonian Criminal Code.",
        ["383bis CP", "383bis OTHER"],
        "383bis",
    ),
    ("Article 383bis of the Criminal Code. Freedonian law differs.", ["383bis CP"], ""),
    ("Article 383bis of the Criminal Code and article 12 of another act of Freedonia", ["383bis CP", "12 OTHER"], ""),
]


@pytest.mark.parametrize(("text", "cited", "left"), TEXTS)
def test_an_article_of_another_party_is_named_and_not_checked(
    text: str, cited: list[str], left: str, law: Corpus
) -> None:
    found = check(law, text, a_day(ON), parties=(FREEDONIA,))
    assert [f"{each.citation.article} {each.citation.instrument}" for each in found.citations] == cited
    notes = [(each.message, each.suggestion) for each in found.problems if each.code == "LL120"]
    told = f"of a code of Freedonia, and not checked: {left}", "to check them: lanzarote-law --party fd check FILE"
    assert notes == ([told] if left else [])


def test_the_other_parties_of_a_data_set_are_those_beside_the_one_that_is_used() -> None:
    root = corpus_loading.resolve_folder(None)
    [luxembourg] = corpus_loading.other_parties(root)
    assert luxembourg[:2] == ("lu", "Luxembourg")
    assert {"Luxemburg", "luxembourgeois", "Luxemburgse"} <= set(luxembourg[2])
    assert [each[:2] for each in corpus_loading.other_parties(corpus_loading.party_folder(root, "lu"))] == [
        ("be", "Belgium")
    ]
