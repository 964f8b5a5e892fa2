"""A past verb beside an article does not make it former law: former is what a text says so of the citation itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.checking.check import check
from tests.builders import a_day

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus

CITED_AS_LAW = """
Article 383bis of the Criminal Code, which was amended in 2011, makes possession an offence.
Grooming, formerly unknown, is punished by Article 377quater of the Criminal Code.
Grooming, previously unknown, is an offence (Article 377quater of the Criminal Code).
Conduct formerly tolerated is punished by Article 377quater of the Criminal Code.
Article 371/1 of the Criminal Code was inserted in 2016 and still applies.
Article 371/1 of the Criminal Code was inserted in 2016 and punishes voyeurism.
Article 371/1 of the Criminal Code was inserted by the Act of 1 February 2016.
Article 371/1 of the Criminal Code was inserted in 2016. It punishes voyeurism.
Article 371/1 of the Criminal Code, inserted in 2016, was welcomed by the Committee.
From 1995 to 2026, Article 383bis of the Criminal Code punished possession.
From 1995 to 2022 much was tried, and Article 383bis of the Criminal Code punishes possession.
Article 383bis of the Criminal Code was inserted in 1995. It punishes possession. It was amended in 2011.
Article 383bis of the Criminal Code was inserted in 1995. It was amended in 2011. It was repealed on 1 June 2023.
Article 383bis of the Criminal Code was inserted in 1995. The Act on trafficking was amended. It was repealed in 2022.
Article 383bis of the Criminal Code was amended in 2011 and covers images.
Article 383bis of the Criminal Code (amended in 2011) punishes possession.
The Act of 1 February 2016 inserted Article 371/1 of the Criminal Code, which makes voyeurism an offence.
Until 2014 grooming was unknown, and Article 377quater of the Criminal Code punishes it.
Since the facts of 2019 were serious, Article 383bis of the Criminal Code applies.
In 2019 the Committee noted the conduct punished by Article 383bis of the Criminal Code.
Before 2020 the Committee had asked about Article 383bis of the Criminal Code.
The former Criminal Code was silent, but Article 383bis of the Criminal Code is not.
Possession was not punished in 1990 and is punished by Article 383bis of the Criminal Code.
As was said in 2019, possession is punished under Article 383bis of the Criminal Code.
Originally proposed in 2010, Article 383bis of the Criminal Code makes possession an offence.
Article 383bis of the Criminal Code, as in force, makes possession an offence.
Article 383bis of the Criminal Code punishes possession, whereas the death penalty was abolished.
Article 383bis of the Criminal Code, adopted when blasphemy was an offence, remains in force.
Former Article 383bis of the Criminal Code is still in force.
L'article 371/1 du Code pénal a été inséré en 2016 et s'applique toujours.
L'article 371/1 du Code pénal a été inséré en 2016 et punit le voyeurisme.
L'article 371/1 du Code pénal a été inséré par la loi du 1er février 2016.
L'article 383bis du Code pénal, qui a été modifié en 2011, punit la détention.
L'article 383bis du Code pénal, modifié en 2011, érige la détention en infraction.
Le grooming, autrefois inconnu, est puni par l'article 377quater du Code pénal.
Le grooming, auparavant impuni, est réprimé par l'article 377quater du Code pénal.
La loi du 1er février 2016 a inséré l'article 371/1 du Code pénal, qui punit le voyeurisme.
En 2019, le Comité avait salué le fait que la détention est punie par l'article 383bis du Code pénal.
Avant 2020, le Comité avait posé une question sur l'article 383bis du Code pénal.
L'article 383bis du Code pénal était déjà en vigueur en 2019 et reste en vigueur.
L'article 383bis du Code pénal a été introduit en 1995 ; il punit la détention.
À l'origine, rien n'était prévu ; l'article 383bis du Code pénal punit la détention.
L'ancien article 383bis du Code pénal est toujours en vigueur.
L'article 383bis du Code pénal, tel qu'en vigueur, punit la détention.
L'article 383bis du Code pénal punit la détention, alors que la peine de mort a été abolie.
Artikel 371/1 Sw. werd in 2016 ingevoegd en is nog steeds van toepassing.
Artikel 371/1 Sw. werd in 2016 ingevoegd en bestraft voyeurisme.
Artikel 371/1 Sw. werd ingevoegd bij de wet van 1 februari 2016.
Artikel 383bis Sw., dat in 2011 werd gewijzigd, bestraft het bezit.
Artikel 383bis Sw., gewijzigd in 2011, stelt het bezit strafbaar.
Grooming, vroeger onbekend, wordt bestraft door artikel 377quater Sw.
Grooming, voorheen straffeloos, is strafbaar onder artikel 377quater Sw.
Aanvankelijk was grooming onbekend, maar vandaag bestraft artikel 377quater Sw. het.
De wet van 1 februari 2016 voegde artikel 371/1 Sw. in, dat voyeurisme bestraft.
Vóór 2020 had het Comité een vraag gesteld over artikel 383bis Sw.
In 2019 werd gevraagd of het bezit wordt bestraft door artikel 383bis Sw.
Het oude artikel 383bis Sw. is nog steeds van kracht.
Artikel 383bis Sw., zoals van kracht, bestraft het bezit.
""".strip().splitlines()

CALLED_FORMER = """
Article 371/1 of the Criminal Code was in force in 2016.
Article 371/1 of the Criminal Code was inserted in 2016 and repealed in 2022.
Article 371/1 of the Criminal Code, inserted in 2016, was repealed by the Act of 21 March 2022.
Article 383bis of the Criminal Code, which punished possession, was repealed in 2022.
Article 383bis of the Criminal Code, which makes possession an offence, has since been repealed.
It is punished by Article 173 of the new Criminal Code and was, until 2022, by Article 383bis of the Criminal Code.
Possession is punished (previously in Article 383bis of the Criminal Code).
Grooming is punished (formerly Article 377quater of the Criminal Code).
In 2019, Article 383bis of the Criminal Code, which was amended in 2011, punished possession.
In 2019 possession was punished by Article 383bis of the Criminal Code.
Former Article 383bis of the Criminal Code makes possession an offence.
Until 2022, possession was punished by Article 383bis of the Criminal Code.
Article 383bis of the Criminal Code still applies to facts before 1 June 2022.
Article 171 of the new Criminal Code punishes it, as Article 383bis of the Criminal Code did before it.
Like Article 383bis of the Criminal Code before it, Article 171 of the new Criminal Code punishes it.
Article 171 of the new Criminal Code, in succession to Article 383bis of the Criminal Code, punishes it.
L'ancien article 383bis du Code pénal punit la détention.
L'article 371/1 du Code pénal a été inséré en 2016 et abrogé en 2022.
L'article 383bis du Code pénal, qui punissait la détention, a été abrogé en 2022.
La détention est punie (auparavant à l'article 383bis du Code pénal).
En 2019, l'article 383bis du Code pénal, qui a été modifié en 2011, punissait la détention.
Jusqu'en 2022, la détention était punie par l'article 383bis du Code pénal.
L'article 171 du nouveau Code pénal le punit, comme le faisait avant lui l'article 383bis du Code pénal.
L'article 171 du nouveau Code pénal le punit, comme l'article 383bis du Code pénal avant lui.
L'article 383bis du Code pénal, dans sa version en vigueur au moment des faits, vise les images.
Het oude artikel 383bis Sw. bestraft het bezit.
Artikel 371/1 Sw. werd in 2016 ingevoegd en in 2022 opgeheven.
Artikel 383bis Sw., dat het bezit bestrafte, werd in 2022 opgeheven.
In 2019 bestrafte artikel 383bis Sw., dat in 2011 werd gewijzigd, het bezit.
Tot 2022 werd het bezit bestraft door artikel 383bis Sw.
Bezit is strafbaar (voorheen artikel 383bis Sw.).
Artikel 171 van het nieuwe Strafwetboek bestraft het, zoals artikel 383bis Sw. voordien deed.
Artikel 383bis Sw., zoals toen van kracht, bestraft het bezit.
""".strip().splitlines()


def codes(law: Corpus, text: str) -> set[str]:
    """The codes of what is told of articles that are not in force."""
    return {each.code for each in check(law, text, a_day("2026-11-24"), select=("LL101", "LL109")).problems}


@pytest.mark.parametrize("text", CITED_AS_LAW)
def test_an_article_that_is_cited_as_law_is_an_error_whatever_else_is_of_the_past(law: Corpus, text: str) -> None:
    assert codes(law, text) == {"LL101"}


@pytest.mark.parametrize("text", CALLED_FORMER)
def test_an_article_that_is_itself_said_to_be_former_is_a_note(law: Corpus, text: str) -> None:
    assert codes(law, text) == {"LL109"}


def test_the_table_of_sentences_stays_as_long_as_it_is() -> None:
    assert (len(CITED_AS_LAW), len(CALLED_FORMER)) == (58, 33)
