"""LL109: what a text itself calls law of the past, where the data agree; all else that has ended stays an error."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.checking.check import check
from tests.builders import a_day

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus

TODAY = "2026-11-24"


def found(law: Corpus, text: str, day: str = TODAY) -> dict[str, list[str]]:
    """The numbers that are reported as ended, and as former law."""
    problems = check(law, text, a_day(day), select=("LL101", "LL109")).problems
    return {
        code: [text[each.start : each.end] for each in problems if each.code == code] for code in ("LL101", "LL109")
    }


@pytest.mark.parametrize(
    "text",
    [
        # what is called old, before it or behind
        "Article 173 of the Criminal Code (formerly 383bis) punishes possession.",
        "L'article 171 du Code pénal (anciennement 383bis) punit cela.",
        "Art. 173 Sw. (voorheen 383bis) bestraft dit.",
        "The age of sixteen remains (Art. 133 nCC; old: Art. 383bis of the Criminal Code of 1867).",
        "Compare Art. 383bis of the old CC.",
        "L'article 383bis, § 1er, ancien, du Code pénal visait la détention.",
        "Artikel 383bis, § 1, oud, van het Strafwetboek betrof het bezit.",
        "Article 171 of the new Criminal Code, which took over Article 383bis of the old one.",
        "La définition de l'article 170 reprend celle de l'article 383bis de l'ancien : elle est longue.",
        "L'ancien Code, celui du 8 juin 1867, le traitait à l'article 383bis.",
        "The purpose used to be defined by reference to Article 383bis of the Criminal Code.",
        "Les règles, autrefois logées à l'article 383bis du Code pénal, se trouvent à l'article 171 du nouveau Code.",
        # words of another act that are replaced, a decision of its time
        "L'article 39 renvoie encore à l'article « 383bis du Code pénal » ; le renvoi est remplacé.",
        "Zie reeds Cass. 3 februari 2004, AR P.03.1427.N, over artikel 383bis, § 1, Sw.",
        "Anders: Antwerpen 9 november 2011, NC 2012, 325, waar het Hof een cartoon buiten artikel 383bis Sw. liet.",
        # what was defined under the old law, also where a copy lost a blank
        "Dans l'ancien droit belge, la détention était définie à l'article 383bis du Code pénal.",
        "In het oude Belgische recht werd het bezit omschreven in artikel 383bis van het Strafwetboek.",
        "In the old Belgian law, possession was defined in Article 383bis of the Criminal Code.",
        "Jusqu'au 1er juin 2022, la détention se définissait àl'article 383bis du Code pénal.",
        # a day from which it was law, what would have applied then, what a judgment of then applied
        "From 18 June 2016 it was Article 383bis of the Criminal Code.",
        "À partir du 18 juin 2016, c'était l'article 383bis du Code pénal.",
        "Vanaf 18 juni 2016 was het artikel 383bis van het Strafwetboek.",
        "Had the acts been committed in 2019, article 383bis of the Criminal Code (images) would have applied.",
        "Si les faits avaient été commis en 2019, l'article 383bis du Code pénal aurait été applicable.",
        "Waren de feiten in 2019 gepleegd, dan zou artikel 383bis van het Strafwetboek van toepassing zijn geweest.",
        "The judgment of 25 September 2018 applied article 383bis of the Criminal Code.",
        "Le jugement du 25 septembre 2018 a appliqué l'article 383bis du Code pénal.",
        "Het vonnis van 25 september 2018 paste artikel 383bis van het Strafwetboek toe.",
        "At the time of the facts (2017), article 383bis of the Criminal Code applied.",
        "À l'époque des faits (2017), l'article 383bis du Code pénal s'appliquait.",
        "Ten tijde van de feiten (2017) gold artikel 383bis van het Strafwetboek.",
        # a period of its life, the sentences of its history, a concordance
        "From 1995 to 2022, Article 383bis of the Criminal Code punished possession.",
        "De 1995 à 2022, l'article 383bis du Code pénal punissait la possession.",
        "Van 1995 tot 2022 bestrafte artikel 383bis van het Strafwetboek het bezit.",
        (
            "History of Article 383bis of the Criminal Code\n\nIt was inserted by the Act of 13 April 1995. It was"
            " amended in 2000, 2011 and 2016. It was repealed on 1 June 2022."
        ),
        (
            "L'article 383bis du Code pénal a été inséré par la loi du 13 avril 1995. Il a été modifié en 2000 et"
            " en 2011. Il a été abrogé le 1er juin 2022."
        ),
        (
            "Geschiedenis van artikel 383bis van het Strafwetboek. Het werd ingevoegd bij de wet van 13 april 1995."
            " Het werd gewijzigd in 2000 en 2011. Het werd opgeheven op 1 juni 2022."
        ),
        # a day of its life, and a verb of the past
        "In 2019, article 383bis of the Criminal Code punished possession.",
        "In June 2019 article 383bis of the Criminal Code was still silent on this.",
        "On 26 January 2018 article 383bis of the Criminal Code covered it.",
        "Article 383bis of the Criminal Code punished possession in 2019.",
        "Until 31 May 2022, article 383bis § 2 of the Criminal Code only provided for one month to one year.",
        "Until 2022 article 383bis of the Criminal Code applied.",
        "The facts, committed in 2019, were punished by article 383bis of the Criminal Code.",
        "En 2019, l'article 383bis du Code pénal punissait la détention.",
        "En juin 2019, l'article 383bis du Code pénal ne visait pas la menace.",
        "Les faits, commis en 2019, étaient visés par l'article 383bis, §§ 1er et 2, du Code pénal.",
        "L'article 383bis du Code pénal punissait la détention en 2019.",
        "Jusqu'au 31 mai 2022, l'article 383bis du Code pénal ne prévoyait qu'un mois à un an.",
        "In 2019 bestrafte artikel 383bis Sw. het bezit.",
        "In 2019 was het bezit strafbaar onder artikel 383bis Sw.",
        "Artikel 383bis Sw. bestrafte in 2019 het bezit.",
        "Tot 2022 stonden zij in artikel 383bis van het Strafwetboek.",
        "De feiten, gepleegd op 3 mei 2019, werden bestraft door artikel 383bis Sw.",
        "L'article 383bis, § 2, du Code pénal au moment des faits visait la détention.",
        "Il est poursuivi pour détention (article 383bis du Code pénal au moment des faits).",
        "Vervolgd voor bezit (artikel 383bis Sw. ten tijde van de feiten).",
        "It used to be in article 383bis of the Criminal Code.",
        "La détention figurait à l'article 383bis du Code pénal.",
        "De feiten dateren van 2020, toen artikel 383bis Sw. gold.",
        "The facts are of 2020, when article 383bis of the Criminal Code was in force.",
        "Les faits sont de 2020, lorsque l'article 383bis du Code pénal était en vigueur.",
        "Article 383bis of the Criminal Code still applies to facts before 1 June 2022.",
        "Aux faits commis avant le 1er juin 2022 s'applique l'article 383bis du Code pénal.",
        "Les faits commis en 2019 restent régis par l'article 383bis du Code pénal.",
        "Voor feiten uit 2019 geldt artikel 383bis van het Strafwetboek.",
        "For acts committed between 1 July 2016 and 31 May 2022, article 383bis of the Criminal Code applies.",
        "Article 383bis of the Criminal Code continues to apply to offences committed in 2019.",
        "See article 383bis of the Criminal Code, as it stood before 1 June 2022.",
        "Article 383bis existed from 2016 to 2022 in the Criminal Code.",
        "Op feiten gepleegd vóór 1 juni 2022 blijft artikel 383bis Sw. van toepassing.",
        "Article 383bis of the Criminal Code, as applicable before its repeal, covered it.",
        "L'article 171 du nouveau Code pénal reprend l'article 383bis du Code pénal.",
        "In 2019 werden 1.203 dossiers geopend op grond van artikel 383bis Sw.",
        # convicted by a decision of its time
        "Bij vonnis van 3 mei 2021 werd de beklaagde veroordeeld wegens bezit (artikel 383bis Sw.).",
        "By judgment of 3 May 2021 he was convicted under article 383bis of the Criminal Code.",
        "Par jugement du 3 mai 2021 il a été condamné sur la base de l'article 383bis du Code pénal.",
        "Artikel 383bis Sw. (afgeschaft)",
        # what a court held on it, at a time at which it existed
        (
            "Par son arrêt n° 112/2021 du 17 juillet 2021, la Cour constitutionnelle a jugé que l'article 383bis, § 2,"
            " du Code pénal violait la Constitution."
        ),
        "La Cour de cassation a jugé le 12 mars 2021 que l'article 383bis du Code pénal vise aussi le dessin.",
        "La Cour a dit pour droit que l'article 383bis du Code pénal ne viole pas la Constitution.",
        "La Cour a jugé le 12 mars 2024 que l'article 383bis du Code pénal visait aussi le dessin.",
        "The Constitutional Court held that article 383bis of the Criminal Code violates the Constitution.",
        "On 12 March 2021, the Court of Cassation ruled that article 383bis of the Criminal Code covered drawings.",
        "Het Grondwettelijk Hof oordeelde dat artikel 383bis Sw. de Grondwet schendt.",
        "Op 12 maart 2021 oordeelde het Hof van Cassatie dat artikel 383bis Sw. ook tekeningen betreft.",
        "De rechtbank heeft op 12 maart 2021 geoordeeld dat artikel 383bis Sw. ook tekeningen betreft.",
        # a verb of the past, and the act that the data have for it
        "L'article 383bis du Code pénal, inséré par la loi du 13 avril 1995, punissait la détention.",
        "Article 383bis of the Criminal Code, inserted by the Act of 13 April 1995, punished possession.",
        "Artikel 383bis Sw., ingevoegd bij de wet van 13 april 1995, bestrafte het bezit.",
        # said to be repealed, with the right day or none
        "Article 383bis of the Criminal Code was repealed by the Act of 21 March 2022.",
        "Article 383bis of the Criminal Code has since been repealed.",
        "Article 383bis of the Criminal Code (repealed) covered images.",
        "Article 383bis of the Criminal Code is no longer in force.",
        "The Act of 21 March 2022 repealed article 383bis of the Criminal Code.",
        "L'article 383bis du Code pénal, abrogé par la loi du 21 mars 2022, visait les images.",
        "L'article 383bis du Code pénal a été abrogé le 1er juin 2022.",
        "L'article 383bis du Code pénal n'est plus en vigueur.",
        "La loi du 21 mars 2022 a abrogé l'article 383bis du Code pénal.",
        "Artikel 383bis Sw., opgeheven bij de wet van 21 maart 2022, betrof beelden.",
        "Artikel 383bis Sw. werd in 2022 opgeheven.",
        "Artikel 383bis Sw. is intussen opgeheven.",
        "Artikel 383bis van het Strafwetboek is niet meer van kracht.",
        "De opheffing van artikel 383bis Sw. was omstreden.",
        # what it became, as the data have it
        "Article 383bis of the Criminal Code was replaced by articles 170 to 174 of the new Criminal Code.",
        "L'article 383bis du Code pénal est devenu l'article 171 du nouveau Code pénal.",
        "Artikel 383bis Sw. werd vervangen door artikel 171 van het nieuwe Strafwetboek.",
        "L'article 383bis du Code pénal (désormais l'article 171 du nouveau Code pénal).",
        "Article 171 of the new Criminal Code replaces article 383bis of the Criminal Code.",
        "Artikel 171 van het nieuwe Strafwetboek vervangt artikel 383bis Sw.",
        # law of then
        "L'article 383bis du Code pénal, tel qu'il était alors en vigueur, visait les images.",
        "L'article 383bis du Code pénal, tel qu'il était en vigueur le 3 mars 2020,",
        "L'article 383bis du Code pénal, en vigueur au moment des faits,",
        "Article 383bis of the Criminal Code, as it then stood,",
        "Article 383bis of the Criminal Code, in force at the time,",
        "Artikel 383bis Sw., zoals toen van kracht,",
        "Zulke verspreiding is sinds 2016 strafbaar (destijds artikel 383bis Sw.).",
        "à l'époque, l'article 383bis du Code pénal",
        # called a former one, or one of a Code that has ended
        "ex-article 383bis of the Criminal Code",
        "Grooming (avant 1/6/22 : CP 383bis)",
        "Under the previous legislation (article 383bis of the Criminal Code) there was no such rule.",
        "Het misdrijf stond nog eerder in artikel 383bis Sw.",
        "Its predecessor, Article 383bis of the Criminal Code, was silent on that.",
        "de Staat verwijst naar artikel 383bis Sw., maar dat artikel bestaat sinds 1 juni 2022 niet meer",
        "Platforms had to remove content under article 383bis of the Criminal Code until the end of May 2022.",
        "Before the reform, article 383bis of the Criminal Code covered it.",
        "The Act of 13 April 1995 inserted article 383bis of the Criminal Code.",
        "L'article 383bis du Code pénal visait les images. Cet article a été abrogé par la loi du 21 mars 2022.",
        "Article 383bis of the Criminal Code no longer exists.",
        "De oude nummers (art. 383bis Sw.) zijn vervallen.",
        "L'article 383bis du Code pénal puis l'article 171 du nouveau Code pénal",
        "Article 383bis of the Criminal Code; now article 171 of the new Criminal Code.",
        "| Images | art. 383bis Sw. | 12 | art. 171 NSw. |",
        "Until 2022 the Code criminalised images (art. 383bis Sw.).",
        "l'article 383bis de l'ancien Code pénal",
        "article 383bis of the former Criminal Code",
        "artikel 383bis van het oude Strafwetboek",
        "artikel 383bis Sw. (oud)",
        # the word after the number, or after the place in the article
        "Les faits visés à l'article 383bis, § 1er, ancien, du Code pénal",
        "l'article 383bis, § 1er, alinéa 2, ancien, C. pén.",
        "l'article 383bis, § 1er, anc., C. pén.",
        "l'article 383bis (ancien), § 1er, du Code pénal",
        "l'article 383bis ancien, § 1er, du Code pénal",
        "artikel 383bis, eerste lid, (oud) Sw.",
        "artikel 383bis, § 1, eerste lid, oud, van het Strafwetboek",
        "artikel 383bis (oud), § 1, Sw.",
        "artikel 383bis oud van het Strafwetboek",
        "(oud) artikel 383bis, § 1, van het Strafwetboek",
        "Article 383bis, first paragraph, former, of the Criminal Code",
        "Article 383bis (old), first paragraph, of the Criminal Code",
        "the old Article 383bis, first paragraph, of the Criminal Code",
    ],
)
def test_what_a_text_says_of_the_past_is_a_note_where_the_data_agree(law: Corpus, text: str) -> None:
    told = found(law, text)
    assert [re.split("[, ]", each)[0] for each in told["LL109"]] == ["383bis"]
    assert told["LL101"] == []


@pytest.mark.parametrize(
    "text",
    [
        # a decision of another time, a new code that took over something else, words that are quoted
        "Zie reeds Cass. 3 februari 2024, AR P.23.1427.N, over artikel 383bis Sw.",
        "Article 138 of the new Criminal Code, which took over Article 383bis of the Criminal Code of 1867.",
        "Il dit : « l'article 383bis du Code pénal le punit ».",
        # another clause, another subject, a verb of today
        "In 2019 the Committee asked; article 383bis of the Criminal Code punishes possession.",
        "In 2019 the Committee asked. Article 383bis of the Criminal Code punished possession.",
        "In 2019 the Committee asked whether article 383bis of the Criminal Code punishes possession.",
        "In 2019, article 383bis of the Criminal Code, used by many, punishes possession.",
        "In 2019, article 383bis of the Criminal Code punishes possession.",
        "In 2019 there were 12 cases of article 383bis of the Criminal Code.",
        "Since 2019, article 383bis of the Criminal Code covered it.",
        "En 2019 le Comité a demandé ; l'article 383bis du Code pénal punit la détention.",
        "En 2019, l'article 383bis du Code pénal punit la détention.",
        "En 2019, l'article 383bis du Code pénal fait l'objet d'un débat.",
        "In 2019 vroeg het Comité ernaar; artikel 383bis Sw. bestraft het bezit.",
        "In 2019 bestraft artikel 383bis Sw. het bezit.",
        "Article 383bis of the Criminal Code punished possession.",
        "Article 383bis of the Criminal Code punishes whoever was an adult at the time of the facts.",
        "L'article 383bis du Code pénal punit l'adulte, majeur au moment des faits.",
        "The facts are of 2020, when article 383bis of the Criminal Code punishes possession.",
        "Bij vonnis van 3 mei 2023 werd de beklaagde veroordeeld wegens bezit (artikel 383bis Sw.).",
        "The judgment of 3 May 2021 is criticised; article 383bis of the Criminal Code punishes possession.",
        "The judgment of 3 May 2021 rightly applies article 383bis of the Criminal Code.",
        "Article 383bis of the Criminal Code applies to facts before 1 June 2024.",
        "Les faits commis en 2023 restent régis par l'article 383bis du Code pénal.",
        "Voor feiten uit 2023 geldt artikel 383bis van het Strafwetboek.",
        "For acts committed between 1 July 2016 and 31 May 2023, article 383bis of the Criminal Code applies.",
        # a court that held it before it was law, or held something else; no court
        "La Cour de cassation a jugé le 12 mars 1990 que l'article 383bis du Code pénal vise aussi le dessin.",
        "The Court held that the appeal is founded. Article 383bis of the Criminal Code punishes possession.",
        "The Court held that the appeal is founded; article 383bis of the Criminal Code punishes possession.",
        "The Court held that article 383bis of the Criminal Code still applies.",
        "Le Gouvernement a jugé que l'article 383bis du Code pénal suffit.",
        # the act of another article, or a verb of today
        "L'article 383bis du Code pénal, inséré par la loi du 10 août 1999, punissait la détention.",
        "L'article 383bis du Code pénal, inséré par la loi du 13 avril 1995, punit la détention.",
        "Article 383bis of the Criminal Code, inserted by the Act of 13 April 1995,",
        # a day on which it was no law by the data
        "In 2023, article 383bis of the Criminal Code punished possession.",
        "En 2023, l'article 383bis du Code pénal punissait la détention.",
        "In 2023 bestrafte artikel 383bis Sw. het bezit.",
        "In 1990, article 383bis of the Criminal Code punished possession.",
        "Until 2024, article 383bis of the Criminal Code applied.",
        "Before 2024, article 383bis of the Criminal Code",
        "L'article 383bis du Code pénal, tel qu'il était en vigueur le 3 mars 2023,",
        # repealed, but not then, or not
        "Article 383bis of the Criminal Code was repealed in 2020.",
        "L'article 383bis du Code pénal, abrogé par la loi du 1er février 2016,",
        "Artikel 383bis Sw. werd in 2020 opgeheven.",
        "The Act of 1 February 2016 repealed article 383bis of the Criminal Code.",
        "Article 383bis of the Criminal Code was not repealed.",
        "L'article 383bis du Code pénal n'a pas été abrogé.",
        "Artikel 383bis Sw. werd niet opgeheven.",
        "The Act did not repeal article 383bis of the Criminal Code.",
        "Article 383bis of the Criminal Code will be repealed.",
        "Article 383bis of the Criminal Code, amended in 2016,",
        "L'article 383bis du Code pénal, remplacé par la loi du 31 mai 2016,",
        # what it became by the text, and not by the data
        "L'article 383bis du Code pénal est devenu l'article 176 du nouveau Code pénal.",
        "Article 134 of the new Criminal Code replaces article 383bis of the Criminal Code.",
        "Article 383bis of the Criminal Code, see also article 171 of the new Criminal Code.",
        "The Act of 1 February 2016 inserted article 383bis of the Criminal Code.",
        "L'article 383bis du Code pénal visait les images. Cet article a été abrogé en 2019.",
        "| Images | art. 383bis Sw. | art. 134 NSw. |",
        "Article 383bis of the Criminal Code punished possession; now article 176 of the new Criminal Code.",
        "The former article 383bis of the Criminal Code, which remains applicable today, punishes dissemination.",
        "L'ancien article 383bis du Code pénal, qui reste applicable aujourd'hui, punit la diffusion.",
        "Het vroegere artikel 383bis van het Strafwetboek, dat vandaag nog steeds geldt, bestraft de verspreiding.",
        "From 2023 it was Article 383bis of the Criminal Code.",
        "Had the acts been committed in 2023, article 383bis of the Criminal Code would have applied.",
        "The judgment of 25 September 2023 applied article 383bis of the Criminal Code.",
        # other old things
        "If so, then article 383bis of the Criminal Code applies.",
        "The former reply names article 383bis of the Criminal Code of 1867.",
        "l'ancienne réponse cite l'article 383bis du Code pénal",
        "L'article 383bis du Code pénal punit un ancien, du village ou d'ailleurs.",
        "a child under sixteen years old article 383bis of the Criminal Code",
        "a 15-year-old article 383bis of the Criminal Code",
    ],
)
def test_what_the_data_do_not_agree_with_or_does_not_govern_the_article_stays_an_error(law: Corpus, text: str) -> None:
    assert found(law, text)["LL101"] == ["383bis"]
    assert found(law, text)["LL109"] == []


@pytest.mark.parametrize(
    ("text", "errors", "notes"),
    [
        ("de oude artikelen (art. 371/1, 372 e.v., 377quater en 383bis Sw.)", [], "371/1 372 377quater 383bis"),
        ("Former articles 371/1 to 378bis of the Criminal Code were repealed.", [], "371/1 to 378bis"),
        ("Formerly art. 372, now article 383bis of the Criminal Code", "383bis", "372"),
        ("Articles 371/1 and 383bis of the Criminal Code were repealed in 2022.", [], "371/1 383bis"),
        ("Article 371/1 of the Criminal Code became article 417/8 of the Criminal Code.", "417/8", "371/1"),
        ("In 2019, articles 383bis and 417/44 of the Criminal Code punished it.", "417/44", "383bis"),
        ("In 2023, articles 383bis and 417/44 of the Criminal Code punished it.", "383bis", "417/44"),
        ("article 383bis, repealed in 2022, and article 417/44 of the Criminal Code", "417/44", "383bis"),
    ],
)
def test_each_article_of_a_sentence_is_held_against_its_own_life(
    law: Corpus, text: str, errors: list[str] | str, notes: str
) -> None:
    told = found(law, text)
    wanted = notes.replace("371/1 to 378bis", "371/1_to_378bis").split()
    assert told["LL109"] == [each.replace("_", " ") for each in wanted]
    assert told["LL101"] == (errors.split() if isinstance(errors, str) else errors)


@pytest.mark.parametrize("words", ["de l'ancien Code pénal", "anc. C. pén.", "oud Sw."])
def test_an_article_of_an_old_wording_of_its_code_is_former_law_while_that_lasts(law: Corpus, words: str) -> None:
    assert found(law, f"art. 383bis {words}", "2023-01-01") == {"LL101": [], "LL109": ["383bis"]}


@pytest.mark.parametrize(("day", "told"), [("2022-05-31", []), ("2022-06-01", ["383bis"]), ("2022-06-02", ["383bis"])])
def test_law_in_force_is_no_former_law_whatever_is_said(law: Corpus, day: str, told: list[str]) -> None:
    assert found(law, "In 2019, article 383bis of the Criminal Code punished it.", day)["LL109"] == told


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("Until 31 May 2022", ["LL109"]),
        ("Avant le 1er juin 2022", ["LL109"]),
        ("Vóór 1 juni 2022", ["LL109"]),
        ("Oud Sw.", ["LL109"]),
        ("Until 31 May 2023", ["LL101"]),
        ("Avant le 1er juin 2023", ["LL101"]),
        ("Today", ["LL101"]),
        ("Articles", ["LL101"]),
    ],
)
def test_a_column_of_former_law_is_so_where_the_data_agree_with_its_day(
    law: Corpus, head: str, told: list[str]
) -> None:
    text = f"| Offence | {head} |\n|---|---|\n| Images | art. 383bis CP |\n"
    assert [code for code, numbers in found(law, text).items() if numbers] == told


@pytest.mark.parametrize(
    "text",
    [
        "The previous Article 371/1 of the Criminal Code",
        "the repealed Article 371/1 of the Criminal Code",
        "Le précédent article 371/1 du Code pénal",
        "Het voorheen geldende artikel 371/1 van het Strafwetboek",
        "Het opgeheven artikel 371/1 van het Strafwetboek",
        "L'ancien article 371/1 du Code pénal",
    ],
)
def test_what_a_text_calls_previous_or_repealed_is_no_error(law: Corpus, text: str) -> None:
    assert [each.code for each in check(law, text, a_day("2026-11-24")).problems] == ["LL109"]
