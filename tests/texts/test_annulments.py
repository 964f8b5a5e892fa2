"""The judgment that annulled the change of an article, as a note on that article says."""

from __future__ import annotations

import pytest

from lanzarote_law.texts.amendment_notes import parse_notes
from lanzarote_law.texts.annulments import annulment_of
from lanzarote_law.texts.consolidated_act import CopyArticle

FIRST, SECOND = "2014-02-05/16", "2020-06-03/03"
CHANGES = f"""[1 Vol]1 [2 dol]2 puni.
----------
(1)<L {FIRST}, art. 5, 017; En vigueur : 18-02-2014>
(2)<L {SECOND}, art. 5, 018; En vigueur : 18-06-2020>
"""
FR, NL = "(NOTE : par son arrêt n° 148/2021 du 21-12-2021, la Cour ", "(NOTA : bij arrest nr. 148/2021 van 21-12-2021 "


def annulled(said: str, changes: str = CHANGES) -> list[str]:
    """The acts whose change of the article a judgment annulled."""
    words, notes = parse_notes(changes + said)
    article = CopyArticle("100", words, notes)
    assert [note.did.value for note in notes if note.act in {"148/2021", "148/2017"}] == ["annulled"]
    return [note.act for note in notes if note.act[4:5] == "-" and annulment_of(article, note)]


@pytest.mark.parametrize(
    "said",
    [
        FR + "a annulé l'article 5 de la loi du 5 février 2014)",
        FR + "a annulé l’article 5 de la loi du 5 février 2014 modifiant la loi du 3 juin 2020)",
        FR + "a annulé les articles 5 et 6 de la loi du 05-02-2014)",
        FR + "a annulé les articles 3 à 6 de la loi du 5 février 2014)",
        NL + "heeft het Hof artikel 5 van de wet van 5 februari 2014 vernietigd)",
        NL + "heeft het Grondwettelijk Hof de artikelen 4 en 5 van de wet van 5 februari 2014 vernietigd)",
        NL + "vernietigt het Hof de artikelen 4 en 5 van de wet van 5 februari 2014)",
    ],
)
def test_a_judgment_annuls_the_change_by_the_article_of_the_act_that_it_names(said: str) -> None:
    assert annulled(said) == [FIRST]


@pytest.mark.parametrize(
    "said",
    [
        FR + "a annulé l'article 5)",  # of which of the two acts is not said
        FR + "a annulé l'article 5 du Code pénal)",
        FR + "a annulé les articles 6 et 7 de la loi du 5 février 2014)",
        FR + "a annulé l'article 5/1 de la loi du 5 février 2014)",
        FR + "a annulé l'article 5, § 2, de la loi du 5 février 2014)",
        FR + "a annulé l'article 5 de la loi du 5 février 2014 en ce qu'il vise les mineurs)",
        FR + "a annulé, dans l'article 5 de la loi du 5 février 2014, les mots « et »)",
        FR + "a annulé le mot « et » dans cet article pour violation de l'article 5 de la Constitution)",
        FR + "a rejeté le recours en annulation de l'article 5 de la loi du 5 février 2014)",
        NL + "heeft het Hof, in artikel 5 van de wet van 5 februari 2014, de woorden « en » vernietigd)",
        NL + "heeft het Hof artikel 5 van de wet van 5 februari 2014 vernietigd, in zoverre het minderjarigen betreft)",
        FR.replace("2021", "2013") + "a annulé l'article 5 de la loi du 5 février 2014)",
        FR.replace("21-12-2021", "05-02-2014") + "a annulé l'article 5 de la loi du 5 février 2014)",
    ],
)
def test_a_judgment_annuls_no_change_that_it_does_not_name_or_names_in_part(said: str) -> None:
    assert annulled(said.replace("148/2013", "148/2017")) == []


def test_a_judgment_of_2017_does_not_annul_a_law_of_2020() -> None:
    said = FR.replace("2021", "2017") + "a annulé l'article 5)"
    assert annulled(said) == [FIRST]  # the only act that was there
    assert annulled(FR.replace("2021", "2017") + "a annulé l'article 5 de la loi du 3 juin 2020)") == []
