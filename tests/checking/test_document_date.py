"""The time of which a document itself shows that it is, and LL113: law of that time, told in one line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.checking.check import check
from lanzarote_law.checking.document_date import document_period
from tests.builders import a_day

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus

TODAY = "2026-11-24"


@pytest.mark.parametrize(
    ("text", "words", "last"),
    [
        # a day in the head
        ("Brussels, 14 March 2019\n\nArticle 383bis", "14 March 2019", "2019-03-14"),
        (f"Reply of Belgium, 14 March 2019. Article 383bis punishes {'it, ' * 50}", "14 March 2019", "2019-03-14"),
        ("# Reply\n\nDate: 26-01-2018\n", "26-01-2018", "2018-01-26"),
        ("Friday, 29 November, 2019\n\nParliament amends", "29 November, 2019", "2019-11-29"),
        ("Brussel, 28 maart, 2021\n", "28 maart, 2021", "2021-03-28"),
        ("Bruxelles, le 1er juin, 2022\n", "1er juin, 2022", "2022-06-01"),
        ("HOF VAN BEROEP TE GENT\n\nArrest van 12 maart 2015\n", "12 maart 2015", "2015-03-12"),
        ("Arrêt n° 45/2015 du 12 mars 2015\n", "12 mars 2015", "2015-03-12"),
        ("Vonnis van de kamer AC4 van de rechtbank van 17 januari 2023\n", "17 januari 2023", "2023-01-17"),
        ("Audience publique de la chambre du 12 mars 2015 ; rôle 5912\n", "12 mars 2015", "2015-03-12"),
        ("QUESTION ÉCRITE n° 2734 de Mme T. du 14 février 2019 au ministre\n", "14 février 2019", "2019-02-14"),
        ("MONITEUR BELGE — 19.02.2016 — BELGISCH STAATSBLAD\n", "19.02.2016", "2016-02-19"),
        ("1er FÉVRIER 2016. — Loi modifiant diverses dispositions\n", "1er FÉVRIER 2016", "2016-02-01"),
        ("29 FEVRIER 2024. - Loi introduisant le livre II\n\nPublication\n8-4-2024\n", "29 FEVRIER 2024", "2024-02-29"),
        ("15 MEI 2014. - Decreet tot wijziging\n\nPublicatie\n23-6-2014\n", "15 MEI 2014", "2014-05-15"),
        (
            f"publié le 14 avril 2008\n\nExtrait de l'arrêt n° 49/2008 du 13 mars 2008 {'Rôle ' * 40}\n",
            "13 mars 2008",
            "2008-03-13",
        ),
        (
            f"gepubliceerd op 14 april 2008\n\nUittreksel uit arrest nr. 49/2008 van 13 maart 2008 {'Rol ' * 40}\n",
            "13 maart 2008",
            "2008-03-13",
        ),
        (
            "Avis du Conseil national :\n\nEn sa séance du 17 mai 2014, le Conseil a examiné\n",
            "17 mai 2014",
            "2014-05-17",
        ),
        ("Advies van de raad :\n\nIn zijn vergadering van 17 mei 2014 heeft de raad\n", "17 mei 2014", "2014-05-17"),
        ("Opinion of the Council\n\nAt its meeting of 17 May 2014, the Council\n", "17 May 2014", "2014-05-17"),
        ("29 FEVRIER 2024. - Loi introduisant le livre II\n\n3 mai 2025\n", "3 mai 2025", "2025-05-03"),
        ("Approuvé par l'assemblée générale de ce conseil le 15 mars 2023\n", "15 mars 2023", "2023-03-15"),
        ("Replies registered by the Secretariat on 31 January 2014\n", "31 January 2014", "2014-01-31"),
        ("Soumise le 2 octobre 2025 par la Coordination des ONG\n", "2 octobre 2025", "2025-10-02"),
        # the state of the law, whatever followed, and the day of a copy
        ("Étude de l'état de la législation en mai 1996, remplacée en mars 2004\n", "mai 1996", "1996-05-31"),
        ("Overzicht: stand van de wetgeving op 1 mei 2010\n", "1 mei 2010", "2010-05-01"),
        ("A survey of the state of the law as at 1 May 2010, replaced in 2014\n", "1 May 2010", "2010-05-01"),
        (
            "Centre Imprimé le 19/09/2001 Loi relative à la jeunesse L. 08-04-1965 M.B. 15-04-1965\n",
            "19/09/2001",
            "2001-09-19",
        ),
        ("Afgedrukt op 19/09/2001\n\nWet van 8 april 1965\n", "19/09/2001", "2001-09-19"),
        ("22.06.2017 Views\n\nLe Dialogue\n", "22.06.2017", "2017-06-22"),
        ("Een blog\n\n14 juni 2023 door Lies\n", "14 juni 2023", "2023-06-14"),
        ("Ordonnance de renvoi du 7 mai 2019\n", "7 mai 2019", "2019-05-07"),
        ("Proces-verbaal AN.37.L1.004512/2020 van 11 augustus 2020\n", "11 augustus 2020", "2020-08-11"),
        ("Session ordinaire 2018-2019. 3 juin 2019. PROPOSITION DE LOI\n", "3 juin 2019", "2019-06-03"),
        ("Gewone zitting 2018-2019. 3 juni 2019. WETSVOORSTEL\n", "3 juni 2019", "2019-06-03"),
        ("Ordinary session 2018-2019. 3 June 2019. Bill\n", "3 June 2019", "2019-06-03"),
        ("Questions et réponses écrites 03-06-2019, p. 12 : l'article 383bis\n", "03-06-2019", "2019-06-03"),
        ("Schriftelijke vragen en antwoorden 03-06-2019, blz. 12\n", "03-06-2019", "2019-06-03"),
        ("Strasbourg, 3.VI.2019\n\nT-ES(2019)12\n", "3.VI.2019", "2019-06-03"),
        ("Strasbourg, le 3.VI.2019\n", "3.VI.2019", "2019-06-03"),
        (
            "CASE OF DOE v. BELGIUM\nJUDGMENT\nSTRASBOURG\n22 June 2000\nFINAL\n18/10/2000\n",
            "22 June 2000",
            "2000-06-22",
        ),
        ("AFFAIRE DOE c. BELGIQUE\nSTRASBOURG\n22 juin 2000\nDÉFINITIF\n18/10/2000\n", "22 juin 2000", "2000-06-22"),
        ("ZAAK DOE t. BELGIË\nSTRAATSBURG\n22 juni 2000\nDEFINITIEF\n18/10/2000\n", "22 juni 2000", "2000-06-22"),
        ("# Court - 5/2022\n\n**Decided:** 07.12.2022\n\n**Published:** 09.01.2023\n", "07.12.2022", "2022-12-07"),
        ("# Cour\n\nDate de la décision : 07.12.2022\n\nPublication : 09.01.2023\n", "07.12.2022", "2022-12-07"),
        ("# Hof\n\nDatum uitspraak: 07.12.2022\n\nPublicatiedatum: 09.01.2023\n", "07.12.2022", "2022-12-07"),
        # a month or a year
        ("Strasbourg, March 2019\n", "March 2019", "2019-03-31"),
        ("Service d'études, juin 2020\n", "juin 2020", "2020-06-30"),
        ("Rapport annuel 2014\n", "2014", "2014-12-31"),
        ("Édition 2024\n", "2024", "2024-12-31"),
        ("A master's thesis, University of Ghent, 2012\n", "2012", "2012-12-31"),
        ("Année académique 2014-2015\n", "2014-2015", "2015-12-31"),
        ("L'an deux mille seize, le quatorze du mois d'octobre\n", "L'an deux mille seize", "2016-12-31"),
        ("In het jaar tweeduizend eenentwintig, op 3 mei\n", "In het jaar tweeduizend eenentwintig", "2021-12-31"),
        # keys of decisions and of papers
        ("ECLI:BE:CASS:2019:ARR.20190911.7\n", "ECLI:BE:CASS:2019:ARR.20190911.7", "2019-09-11"),
        ("N° ECLI : ECLI:BE:GHCC:2015:ARR.045\n", "ECLI:BE:GHCC:2015:ARR.045", "2015-12-31"),
        ("No. d'arrêt : F-20150312-3\n", "F-20150312-3", "2015-03-12"),
        ("DOC 54 1701/004\n\nAMENDEMENTS\n", "DOC 54 1701/004", "2019-06-19"),
        # a day at its end
        ("Texte\n\nFait à Bruxelles, le 3 mai 2017.\n", "3 mai 2017", "2017-05-03"),
        ("Tekst\n\nGedaan te Brussel, 3 mei 2017\n", "3 mei 2017", "2017-05-03"),
        ("Ainsi prononcé en audience publique à Liège le 3 mai 2017 par N.\n", "3 mai 2017", "2017-05-03"),
        # the last of several
        ("Brussels, 14 March 2019\n\nUpdated: 3 May 2020\n", "3 May 2020", "2020-05-03"),
        ("DOC 55 2141/001\n\n19 juillet 2021\n", "19 juillet 2021", "2021-07-19"),
        # a later day of which it speaks
        (
            "Gent, 17.09.2025\n\nDe beklaagde moet verschijnen voor de rechtbank op 24 november 2025.\n",
            "17.09.2025",
            "2025-11-24",
        ),
        ("Brussels, 14 March 2019\n\nIn 2023 a court applied it.", "14 March 2019", "2023-12-31"),
        # days to come are no later ones
        ("Memo, 14 March 2025\n\nThe Code will enter into force on 8 April 2026.\n", "14 March 2025", "2025-03-14"),
        ("Brussels, 14 March 2019\n\nBy 2030 all shall be better. © 2026\n", "14 March 2019", "2019-03-14"),
        # of a decision in a database: not the days on which that took it in, or somebody saw it
        (
            "Rechterlijke beslissing van 4 maart 2021\nInvoerdatum:\n2023-05-06\n9 - laatst gezien 2024-07-08 10:11\n",
            "4 maart 2021",
            "2021-03-04",
        ),
        (
            "Jugement/arrêt du 4 mars 2021\nDate d'introduction: 2023-05-06\n9 - dernière vue 2024-07-08 10:11\n",
            "4 mars 2021",
            "2021-03-04",
        ),
        ("Vonnis/arrest van 4 maart 2021\n9 - last seen 2024-07-08 10:11\n", "4 maart 2021", "2021-03-04"),
        ("Décision judiciaire du 4 mars 2021\nNuméro\n12\n", "4 mars 2021", "2021-03-04"),
        # the day below "entry into force" is that of the law; a short year may be of the twentieth century
        (
            "4 MARS 2021. - Loi portant des dispositions\nEntrée en vigueur / Effet\n05-06-2023\n",
            "4 MARS 2021",
            "2021-03-04",
        ),
        ("Brussels, 14 March 2019\n\nThe rule of 2.4.62 is old.\n", "14 March 2019", "2019-03-14"),
    ],
)
def test_a_document_is_of_the_day_that_it_bears_or_by_which_it_is_kept(text: str, words: str, last: str) -> None:
    found = document_period(text)
    assert found is not None
    assert (text[found.start : found.end], found.last.isoformat()) == (words, last)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "In 2019, article 383bis punished.",
        f"In the Act, 14 March 2019 is a day of which article 383bis speaks {'often, ' * 50}",
        "# Commentaire de la loi du 21 mars 2022\n",
        "Note on the Act of 1 February 2016\n",
        "Your letter of 3 May 2015\n",
        "Uw brief van 3 mei 2015\n",
        "Situation: facts of 3 May 2015\n",
        "Born on 3 May 2015\n",
        "Thematic questionnaire\n\nAdopted on 20 June 2017\n",
        "Ratified by Belgium on 8 March 2013\n",
        "Datum feit: 4 juli 2021\n",
        "Reply to your letter of 3 March 2021\n",
        "Ordonnance du 12 mai 2017\n",
        "Arrêt sur la loi du 21 mars 2022 : un commentaire\n",
        "Answers to the questionnaire adopted by the Committee on 20 June 2017\n",
        "Code pénal, 1867\n",
        "En sa séance du 17 mai 2014, le Conseil avait rendu un avis.\n",
        "Avis sur la loi\n\nEn sa séance du 17 mai 2014, le Conseil avait rendu un avis.\n",
        "Note sur l'arrêt de la Cour de cassation du 12 mars 2015 : un commentaire critique\n",
        "Arrêt du 12 mars 2015 : un commentaire critique\n",
        "The decision is ECLI:BE:CASS:2019:ARR.20190911.7 of the Court.\n",
        "verkrachting\n\nRechtspraak:\n\n•• Cassatie 17 oktober 2007\n",
        "Le viol\n\nJurisprudence :\n\n• Cass. 17 octobre 2007\n",
        "Rape\n\nCase law:\n\nCourt of Cassation 17 October 2007\n",
        # it names a later act
        "Brussels, 14 March 2019\n\nThe Act of 21 March 2022 changed it.\n",
        "Arrêt du 12 mars 2015\n\nLa loi du 21 mars 2022 (M.B. 30 mars 2022) a tout changé.\n",
    ],
)
def test_a_document_that_may_be_of_a_later_time_is_of_none(text: str) -> None:
    assert document_period(text) is None


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Strasbourg, 12 March 2018\n", "2018-03-12"),
        ("Commentary of the coalition of Belgian organisations, Brussels, 12 March 2018\n", "2018-03-12"),
        ("2nd implementation report\n\nAdopted by the Lanzarote Committee on 12 March 2018\n", "2018-03-12"),
        ("JUDGMENT OF THE COURT (Third Chamber)\n\n12 March 2018 (*)\n", "2018-03-12"),
        ("ARRÊT DE LA COUR (grande chambre)\n\n12 mars 2018 (1)\n", "2018-03-12"),
        ("List of decisions of the 12th meeting, Strasbourg, 10–12 March 2018\n", "2018-03-12"),
        ("Report of the 20th meeting of the Committee of the Parties\n\nStrasbourg, 10-12 March 2018\n", "2018-03-12"),
        (
            "Circulaire commune n° COL 3/2018 du Collège des procureurs généraux, version révisée du 12 mars 2018\n",
            "2018-03-12",
        ),
        ("Omzendbrief nr. COL 3/2018 van het College van procureurs-generaal van 12 maart 2018\n", "2018-03-12"),
        ("Hof van Cassatie - Arrest van 12 maart 2018 - Rolnr P.18.0123.N\n", "2018-03-12"),
        ("Cour d'appel de Liège, 6e chambre, arrêt du 12 mars 2018\n", "2018-03-12"),
        ("Cass. (2e ch.), 12 mars 2018, R.G. P.17.1234.F\n\nTexte", "2018-03-12"),
        ("Rechtbank van eerste aanleg, afdeling Gent, vonnis van 12 maart 2018, notitienummer GE12\n", "2018-03-12"),
        (
            (
                "COUR DE CASSATION DE BELGIQUE\n\nArrêt\n\nTexte.\n\nAinsi jugé par la Cour de cassation, "
                "deuxième chambre, à Bruxelles, et prononcé en audience publique du douze mars deux mille "
                "dix-huit par Jean de C.\n"
            ),
            "2018-03-12",
        ),
        (
            (
                "HOF VAN CASSATIE\n\nTekst.\n\nDit arrest is gewezen te Brussel door het Hof van Cassatie, "
                "tweede kamer, en in openbare rechtszitting van 12 maart 2018 uitgesproken door voorzitter P.\n"
            ),
            "2018-03-12",
        ),
        (
            (
                "Tekst.\n\nAldus gewezen in het Nederlands en het Frans, overeenkomstig artikel 65 van de "
                "bijzondere wet van 6 januari 1989 op het Grondwettelijk Hof, op 22 maart 2018.\n"
            ),
            "2018-03-22",
        ),
        (
            "Chambre des représentants de Belgique — Séance plénière du jeudi 12 mars 2018 — Compte rendu intégral\n",
            "2018-03-12",
        ),
        ("CRIV 54 COM 845 21/02/2018\n", "2018-02-21"),
        ("CRABV 54 COM 845\n", "2019-06-19"),
        ("Droit pénal spécial – Syllabus 2017-2018\n", "2018-12-31"),
        ("Cursus strafrecht 2017-2018\n", "2018-12-31"),
        ("Door Jan Janssens op 12 maart 2018 om 10:00\n", "2018-03-12"),
        ("Updated 12 March 2018, 10:15 CET\n", "2018-03-12"),
        ("Our ref.: T-ES/17   Date: 12 March 2018\n", "2018-03-12"),
        ("N/Réf. : 2018/45 — Bruxelles, le 12 mars 2018\n", "2018-03-12"),
        ("The law is stated as at 12 March 2018.\n", "2018-03-12"),
        ("Texte mis à jour jusqu'au 12 mars 2018\n", "2018-03-12"),
        (f"Mis à jour au 1 er octobre 2013 DROIT PÉNAL {'TABLE ' * 40}\n", "2013-10-01"),
        (f"Bijgewerkt tot 1 oktober 2013 STRAFRECHT {'INHOUD ' * 40}\n", "2013-10-01"),
        (f"Updated to 1 October 2013 CRIMINAL LAW {'TABLE ' * 40}\n", "2013-10-01"),
        ("Geconsolideerde tekst, bijgewerkt tot 12 maart 2018\n", "2018-03-12"),
        ("Consolidated version of 12 March 2018\n", "2018-03-12"),
        ("Version consolidée au 12 mars 2018 du Code pénal\n", "2018-03-12"),
        ("Geconsolideerde versie van het Strafwetboek op 12 maart 2018\n", "2018-03-12"),
        ("436 (2017-2018) – Nr. 1\n12 maart 2018 (2017-2018)\n", "2018-03-12"),
        ("Submission to the Lanzarote Committee\n\nECPAT Belgium, Brussels, 31 January 2018\n", "2018-01-31"),
        ("Comments by the Belgian NGO coalition to the Lanzarote Committee, January 2018\n", "2018-01-31"),
        ("Communiqué de presse du Parquet fédéral du 12 mars 2018\n", "2018-03-12"),
        ("Persbericht van het kabinet van de minister van Justitie van 12 maart 2018\n", "2018-03-12"),
        ("Minutes of the meeting of the working group on child protection held on 12 March 2018\n", "2018-03-12"),
        ("Date du document : 12/03/2018\n", "2018-03-12"),
        ("Monday, March 12, 2018\n", "2018-03-12"),
        ("Réponse donnée le 12 mars 2018 à la question écrite n° 45\n", "2018-03-12"),
        ("Distr.: General\n12 March 2018\nOriginal: English\n", "2018-03-12"),
        ("Brussels, 12/03/2018\n", "2018-03-12"),
        ("Draft reply of Belgium (version of 12 March 2018)\n", "2018-03-12"),
        (
            "Concluding observations on the reports of Belgium, adopted by the Committee on 12 March 2018\n",
            "2018-03-12",
        ),
        (
            (
                "CASE OF X v. BELGIUM\n\n(Application no. 12345/10)\n\nJUDGMENT\n\nSTRASBOURG\n\n4 December "
                "2019\n\nFINAL\n\n04/03/2020\n"
            ),
            "2020-03-04",
        ),
        ("OPINION OF ADVOCATE GENERAL KOKOTT\ndelivered on 4 December 2019 (1)\n\nCase C-1/18\n", "2019-12-04"),
        ("EN\nOfficial Journal of the European Union\nL 335/1\n17.12.2011\n", "2011-12-17"),
        (
            (
                "Council of Europe\nLanzarote Committee\nT-ES(2019)12\n\nReplies to the "
                "questionnaire\nBELGIUM\n\nReplies received on 26 June 2019\n"
            ),
            "2019-06-26",
        ),
        ("Child Focus – Jaarverslag 2018\n", "2018-12-31"),
        ("Rapport d'activités 2018 du Délégué général aux droits de l'enfant\n", "2018-12-31"),
        ("Zitting 2018-2019\n12 maart 2019\n", "2019-03-12"),
        ("Commissie voor de Justitie\n\nVergadering van woensdag 12 maart 2019\nNamiddag\n", "2019-03-12"),
        (
            "BELGISCHE KAMER VAN VOLKSVERTEGENWOORDIGERS\n\nDOC 54 3515/001\n\n6 februari 2019\n\nWETSVOORSTEL\n",
            "2019-02-06",
        ),
        ("Ministerie van Justitie\nBrussel, 6 februari 2019\nBetreft: uw brief van 3 januari 2019\n", "2019-02-06"),
        ("Tribunal correctionnel de Bruxelles, 54e chambre\nJugement prononcé le 6 février 2019\n", "2019-02-06"),
        ("Jugement du 6 février 2019\nN° de rôle : 18L001234\n", "2019-02-06"),
        ("Arrest nr. 2019/456\nvan 6 februari 2019\n", "2019-02-06"),
        ("Numéro du rôle : 6789\n\nArrêt n° 34/2019\ndu 28 février 2019\n", "2019-02-28"),
        ("Hand-out for students, autumn term 2019\nLecture 3\n", "2019-12-31"),
        ("Strafrecht II – academiejaar 2019-20\n", "2020-12-31"),
        ("Policy paper | June 2019\n", "2019-06-30"),
        (
            "Alternative report to the Committee on the Rights of the Child, by Kinderrechtencoalitie, July 2019\n",
            "2019-07-31",
        ),
        ("Avis n° 2019/03\nBruxelles, le 6 février 2019\n", "2019-02-06"),
        ("Deze pagina werd laatst bijgewerkt op 6 februari 2019.\nTot wanneer kan ik klacht indienen?\n", "2019-02-06"),
        ("nieuwsbrief | jg. 12, nr. 2 | redactie afgesloten op 06.02.2019\n", "2019-02-06"),
        ("Comments, second set (rec'd by the Secretariat 6 February 2019)\n", "2019-02-06"),
        ("Session 2018-2019, question n° 412 (dépôt : 06/02/2019), au ministre\n", "2019-02-06"),
        ("Petite leçon de droit\n2019-02-06T14:10:00+02:00\nUn auteur\n", "2019-02-06"),
        ("6 FÉVRIER 2019                        P.18.0874.F/1\nCour de cassation\n", "2019-02-06"),
        (
            "# Guide\n\nConseils.\n\n---\n\n**Date de mise à jour** : 6 février 2019\n**Version** : 1.0.0\n",
            "2019-02-06",
        ),
        ("COURSE NOTES  Week 4\nAcademic year 2018-2019 (version of 6 February 2019)\n", "2019-02-06"),
        ("GRETA(2019)11 (draft)            23\n\n4. Criminalisation in Belgium\n", "2019-12-31"),
        ("Wednesday 6 February 2019\nWritten question No 123\n", "2019-02-06"),
        ("Press release, Brussels 6/2/2019\n", "2019-02-06"),
        ("COL 01/2019 – Omzendbrief\n06.02.2019\n", "2019-02-06"),
        ("Document préparé par le Secrétariat – 6 février 2019\n", "2019-02-06"),
        ("Version: 1.3 (6 February 2019)\n", "2019-02-06"),
        ("Status on 6 February 2019: draft\n", "2019-02-06"),
        ("Revision date: 2019-02-06\n", "2019-02-06"),
        ("Toestand van de wetgeving op 6 februari 2019\n", "2019-02-06"),
        ("État de la législation au 6 février 2019\n", "2019-02-06"),
        ("Texte coordonné – dernière mise à jour : 6 février 2019\n", "2019-02-06"),
        ("Blog · 6 feb 2019 · leestijd 4 min\n", "2019-02-06"),
        ("Deze webpagina werd voor het laatst geüpdatet op 06/02/2019.\n\nArt. 458bis Sw. geldt.\n", "2019-02-06"),
        ("Titel\n\nBijgewerkt op 06/02/2019. Geschreven in 2015.\n", "2019-02-06"),
        ("Titel\n\nGeactualiseerd op 6 februari 2019\n", "2019-02-06"),
        ("Titre\n\nPage actualisée le 6 février 2019\n", "2019-02-06"),
        ("Titre\n\nMis à jour le 06/02/2019.\n", "2019-02-06"),
        ("Title\n\nLast update: 6 February 2019. © 2015\n", "2019-02-06"),
        ("Published on 3 May 2015\n\nUpdated on 6 February 2019\n", "2019-02-06"),
        (f"Titre\n\n{'Un mot et un autre. ' * 20}Dernière modification : 06/02/2019.\n", "2019-02-06"),
        (f"Title\n\n{'One word and another. ' * 20}Last reviewed: 6 February 2019.\n", "2019-02-06"),
        (f"Titel\n\n{'Een woord en nog een. ' * 20}Laatste wijziging: 06/02/2019.\n", "2019-02-06"),
        ("Juridische nieuwsbrief nr. 12, februari 2019\n", "2019-02-28"),
        ("The Hague, 6 February 2019. Note by the Belgian delegation\n", "2019-02-06"),
        ("Vraag nr. 45 van 6 februari 2019 (N.) van Mevr. X aan de minister van Justitie\n", "2019-02-06"),
        ("Question n° 45 du 6 février 2019 (Fr.) de Mme X à la ministre\n", "2019-02-06"),
        (
            "Evaluation report, first round, Belgium; adopted at the 24th meeting (Strasbourg, 4-6 February 2019)\n",
            "2019-02-06",
        ),
        ("10 AOUT 2005. - Act to supplement the criminal protection of minors (1)\n", "2005-08-10"),
        ("24 JUNE 2013. - An Act to punish the exploitation of begging\n", "2013-06-24"),
        (f"Posted the: 2013-07-23 Numac: 2013009351 FEDERAL JUSTICE PUBLIC SERVICE {'x' * 160}\n", "2013-07-23"),
        (f"Publié le : 2013-07-23 Numac : 2013009351 SERVICE PUBLIC FEDERAL JUSTICE {'x' * 160}\n", "2013-07-23"),
        (f"Gepubliceerd op : 2013-07-23 Numac : 2013009351 FEDERALE OVERHEIDSDIENST {'x' * 160}\n", "2013-07-23"),
        # of the page of the gazette the day of the act, in a line of any length
        (f"Posted the: 2013-07-23 Numac: 2013009351 JUSTICE 24 June 2013. -Law on begging {'x' * 160}\n", "2013-06-24"),
        (f"Published the: 2014-05-14 Numac: 2014009199 JUSTICE April 25, 2014. -Law on it {'x' * 160}\n", "2014-04-25"),
        (f"Publié le : 2013-07-23 Numac : 2013009351 JUSTICE 24 JUIN 2013. - Loi portant {'x' * 160}\n", "2013-06-24"),
        (f"Gepubliceerd op : 2013-07-23 Numac : 2013009351 JUSTITIE 24 JUNI 2013. - Wet {'x' * 160}\n", "2013-06-24"),
        ("belgiquelex.be - Carrefour Bank of Legislation 2 JUIN 2013. - An Act to amend the Code\n", "2013-06-02"),
        ("belgiquelex.be - Banque Carrefour de la Législation 2 JUIN 2013. - Loi modifiant le Code\n", "2013-06-02"),
        ("belgielex.be - Kruispuntbank Wetgeving 2 JUNI 2013. - Wet tot wijziging van het Wetboek\n", "2013-06-02"),
        ("28 NOVEMBER 2000. - Juvenile Criminal Protection Act (1)\n", "2000-11-28"),
        ("8 AVRIL 2002. - Witness Anonymity Act (1)\n", "2002-04-08"),
        ("12 MARCH 1998. Law on Improvement of Criminal Procedure (1)\n", "1998-03-12"),
        ("12 MARS 1998. Loi relative à la procédure pénale\n", "1998-03-12"),
        ("12 MAART 1998. Wet betreffende de strafprocedure\n", "1998-03-12"),
        ("Posted the: 2005-09-02 Numac: 2005009651 10 August 2005. -Legislation to supplement it\n", "2005-08-10"),
        (f"News\n\nToday, 3 october 2013, the law of 2 June 2013 has entered into force. {'x' * 160}\n", "2013-10-03"),
        (f"Info\n\nAujourd'hui, 3 octobre 2013, la loi du 2 juin 2013 entre en vigueur. {'x' * 160}\n", "2013-10-03"),
        (f"Nieuws\n\nVandaag, 3 oktober 2013, treedt de wet van 2 juni 2013 in werking. {'x' * 160}\n", "2013-10-03"),
        ("Decision 69/2024 of May 2, 2024\n", "2024-05-02"),
        ("Le secret\n\nLa dernière mise à jour de cette page date du 15/02/2023.\n", "2023-02-15"),
        ("Le secret\n\ndernière mise à jour … 15/02/2023\n", "2023-02-15"),
        ("Het geheim\n\nDe laatste bijwerking van deze pagina dateert van 15/02/2023.\n", "2023-02-15"),
        ("Secrecy\n\nThe last update of this page was on 15 February 2023.\n", "2023-02-15"),
        ("Text\n\nDone at Lanzarote, this 25th day of October 2007, in English and in French.\n", "2007-10-25"),
        ("Texte\n\nFait à Lanzarote, le 25 octobre 2007, en français et en anglais.\n", "2007-10-25"),
        ("Tekst\n\nGedaan te Lanzarote, op 25 oktober 2007, in het Engels en het Frans.\n", "2007-10-25"),
        ("A v. B\nDecided: 01.2021\n\nThe Court of Appeal of Antwerp decided it on 29 January 2021.\n", "2021-01-29"),
        ("A c. B\nDate de la décision : 01/2021\n\nLa cour d'appel a statué le 29 janvier 2021.\n", "2021-01-29"),
        ("A t. B\nDatum van de uitspraak: 01.2021\n\nHet hof van beroep oordeelde.\n", "2021-01-31"),
        (
            "06/10/2021 | BELGIQUE | N°P.21.0125.F\n\nLe pourvoi est dirigé contre l'arrêt du 6 janvier 2021.\n",
            "2021-10-06",
        ),
    ],
)
def test_heads_as_courts_committees_parliaments_and_courses_write_them_give_a_day(text: str, last: str) -> None:
    found = document_period(text)
    assert found is not None
    assert found.last.isoformat() == last


@pytest.mark.parametrize(
    "text",
    [
        "ECLI:BE:CASS:2019:ARR.20190911.7\nECLI:BE:GHCC:2015:ARR.045\n",
        "F-20150312-3\nN-20160312-4\n",
        "Questionnaire adopted by the Committee on 12 March 2018\n",
        "Note sur la loi du 12 mars 2018\n",
        "Commentaire de l'arrêt du 12 mars 2018 : un commentaire\n",
        "Facts of 12 March 2018\n",
        "Standards\n\n• Declaration on dignity, adopted by the Committee of Ministers on 20 February 2008\n",
        "Texte\n\nLa loi fut modifiée en vain : voir le Moniteur, date : 12 mars, et la loi du 12 mars 2018\n",
        "Comments of the coalition on your reply of 12 March 2018\n",
        "Observations sur votre lettre du 12 mars 2018\n",
        "Report on the visit of 12 March 2018\n",
        "Titel\n\n© 2015 De organisatie\n",
        "Titre\n\nTexte.\n\nCopyright 2015-2018\n",
        "Titel\n\nArtikel 375 werd laatst gewijzigd op 12/03/2018.\n",
        "Title\n\nArticle 375 of the Code was last modified on 12 March 2018.\n",
        "Titre\n\nLe Code pénal, dernière modification le 12 mars 2018, punit.\n",
        "Lanzarote, 25.X.2007\n\nCETS 201\n",
        "La session du 3 juin 2019 a traité une proposition de loi.\n",
        "Handbook, p. 49\n\n12 2 April 1965.\n\n14 4 August 1996.\n",
        "Manuel, p. 49\n\n12 2 avril 1965.\n\n14 4 août 1996.\n",
        "Handboek, p. 49\n\n12 2 april 1965.\n\n14 4 augustus 1996.\n",
    ],
)
def test_several_decisions_and_what_is_adopted_or_commented_give_no_day(text: str) -> None:
    assert document_period(text) is None


OLD = "Brussels, 14 March 2019\n\nArticle 383bis of the Criminal Code punishes possession, article 371/1 voyeurism."


def told(law: Corpus, text: str, day: str = TODAY) -> list[tuple[str, str]]:
    found = check(law, text, a_day(day), select=("LL101", "LL113")).problems
    return [(each.code, text[each.start : each.end]) for each in found]


def test_what_was_law_when_a_document_was_made_is_told_in_one_line_at_its_day(law: Corpus) -> None:
    (found,) = check(law, OLD, a_day(TODAY), select=("LL1",)).problems
    assert (found.code, found.severity, OLD[found.start : found.end]) == ("LL113", "warning", "14 March 2019")
    assert found.message == (
        "the document dates from an earlier period ('14 March 2019'): 371/1, 383bis CP 1867 were in force on"
        " 14 March 2019, but are not on 24 November 2026"
    )
    assert found.suggestion == "check the document against the law of that time, with --as-of 2019-03-14"


def test_one_article_is_told_in_the_singular(law: Corpus) -> None:
    text = re.sub(", article 371/1.*", ".", OLD)
    (found,) = check(law, text, a_day(TODAY), select=("LL1",)).problems
    assert found.message == (
        "the document dates from an earlier period ('14 March 2019'): 383bis CP 1867 was in force on 14 March 2019,"
        " but is not on 24 November 2026"
    )


@pytest.mark.parametrize(
    ("day", "codes"),
    [("2022-05-30", ["LL113"]), ("2022-05-31", ["LL113"]), ("2022-06-01", ["LL101"]), ("2022-06-02", ["LL101"])],
)
def test_the_last_day_of_an_article_is_one_of_its_time(law: Corpus, day: str, codes: list[str]) -> None:
    text = f"Date: {day}\n\nArticle 383bis of the Criminal Code punishes possession."
    assert [code for code, _ in told(law, text)] == codes


@pytest.mark.parametrize(
    "text",
    [
        "Brussels, 23 November 2026\n\nArticle 383bis of the Criminal Code punishes possession.",
        "Article 383bis of the Criminal Code punishes possession.",
        "Brussels, 14 March 2019\n\nThe Act of 21 March 2022 changed it. Article 383bis of the Criminal Code punishes.",
        "Brussels, 14 March 2019\n\nIn 2023 a court said so. Article 383bis of the Criminal Code punishes.",
        "Brussels, 2023\n\nArticle 383bis of the Criminal Code punishes possession.",
    ],
)
def test_a_reply_of_today_that_cites_what_was_repealed_has_an_error(law: Corpus, text: str) -> None:
    assert told(law, text) == [("LL101", "383bis")]


def test_what_was_no_law_any_more_when_the_document_was_made_stays_an_error(law: Corpus) -> None:
    text = "Brussels, 1 March 2024\n\nArticle 383bis of the Criminal Code; article 417/44 of the Criminal Code."
    assert told(law, text) == [("LL113", "1 March 2024"), ("LL101", "383bis")]


def test_nothing_is_said_on_the_day_of_the_document(law: Corpus) -> None:
    assert told(law, OLD, "2019-03-14") == []


def test_a_number_of_its_time_is_no_warning(law: Corpus) -> None:
    text = "Bruxelles, le 3 mai 2019\n\nL'article 417bis du Code pénal et l'article 383bis du Code pénal."
    codes = [each.code for each in check(law, text, a_day(TODAY), select=("LL101", "LL105", "LL113")).problems]
    assert codes == ["LL113"]


def test_what_had_been_passed_before_and_came_after_is_no_error_beside_it(law: Corpus) -> None:
    # 371/1 was inserted on 1 February 2016 and came into force on the 29th
    text = "Brussel, 22 februari 2016\n\nArtikel 371/1 Sw. bestraft voyeurisme, artikel 373 Sw. aanranding."
    assert told(law, text) == [("LL113", "22 februari 2016")]
    assert told(law, "Brussel, 22 januari 2016\n\nArtikel 371/1 Sw. bestraft voyeurisme, artikel 373 Sw.") == [
        ("LL113", "22 januari 2016"),
        ("LL101", "371/1"),
    ]


def test_of_a_year_it_is_the_last_day_on_which_all_was_law(law: Corpus) -> None:
    text = "Academiejaar 2021-2022\n\nArtikel 383bis Sw. bestraft het bezit."
    (found,) = check(law, text, a_day(TODAY), select=("LL1",)).problems
    assert (found.code, found.suggestion) == (
        "LL113",
        "check the document against the law of that time, with --as-of 2022-05-31",
    )
    both = f"{text} Artikel 417/44 Sw. bestraft de verspreiding."
    assert told(law, both) == [("LL113", "2021-2022"), ("LL101", "383bis")]


@pytest.mark.parametrize(("day", "read_on"), [("14 mars 2025", "2025-03-14"), ("14 mars 2023", "2026-04-08")])
def test_a_day_that_an_act_had_announced_is_no_later_one(law: Corpus, day: str, read_on: str) -> None:
    text = f"Memo, {day}\n\nLe nouveau Code pénal s'applique à partir du 8 avril 2026. L'article 417/44 du Code pénal."
    (found,) = (each for each in check(law, text, a_day(TODAY)).problems if each.code == "LL113")
    assert found.suggestion == f"check the document against the law of that time, with --as-of {read_on}"


@pytest.mark.parametrize(
    "foot",
    [
        "This page was last edited on 5 February 2025, at 16:42.",
        "La dernière modification de cette page a été faite le 5 février 2025 à 16:42.",
        "Deze pagina is voor het laatst bewerkt op 5 februari 2025 om 16:42.",
    ],
)
def test_the_day_on_which_a_page_was_edited_is_not_that_of_its_text(foot: str) -> None:
    found = document_period(f"# Court\n\nDecided: 07.01.2015\n\n{'The facts.' * 60}\n\n{foot}\n")
    assert found is not None
    assert found.last == a_day("2015-01-07")
