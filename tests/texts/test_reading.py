"""Consolidated acts in the forms in which people get them: every form gives the same articles and the same notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.documents import files
from lanzarote_law.errors import UnreadableError
from lanzarote_law.texts import act_reader, article_parser, header_metadata
from lanzarote_law.texts.amendment_notes import parse_notes as read_notes
from lanzarote_law.texts.consolidated_act import ActCopy, AmendmentKind, ArticleNote, CopyHead, ListedAct
from tests.builders import a_day
from tests.texts import forms as written

if TYPE_CHECKING:
    from collections.abc import Callable

FORMS: dict[str, Callable[[], str | bytes]] = {
    "1900010101.md": written.markdown,
    "code.txt": written.plain,
    "new.html": written.new_page,
    "old.htm": written.old_page,
    "code.json": written.as_json,
    "tree.json": written.as_tree,
    "code.pdf": written.pdf,
    "official.html": written.official_page,
    "print.txt": written.official_print,
    "print.md": lambda: written.official_print(markdown=True),
}


def copy_of(name: str, content: str | bytes) -> ActCopy:
    document = files.document_of_bytes(name, content.encode() if isinstance(content, str) else content)
    source = getattr(document, "source", None)
    return act_reader.read_act(act_reader.TextFile(name, document.text, source.text if source else ""))


def told(note: ArticleNote) -> tuple[str, str, str, str, bool]:
    return note.did.value, note.act, note.article, str(note.on or ""), note.whole


TOLD = {
    "100": [
        ("amended", "2011-12-01/01", "3", "2012-01-01", False),
        ("amended", "2016-05-31/02", "6", "2016-06-18", False),
    ],
    "100/1": [("inserted", "2016-05-31/02", "7", "2016-06-18", True)],
    "101": [("repealed", "2011-12-01/01", "9", "2014-03-01", True)],
    "102bis": [("repealed", "1985-06-18", "1", "", True)],
    "103": [("amended", "2000-06-26/42", "2", "2002-01-01", False), ("annulled", "14/2020", "", "", True)],
    "104": [("repealed", "2019-02-15/20", "78", "2019-09-01", True)],
}


@pytest.mark.parametrize("name", FORMS)
def test_every_form_gives_the_same_articles_and_notes(name: str) -> None:
    copy = copy_of(name, FORMS[name]())
    assert {each.number: [told(note) for note in each.notes] for each in copy.articles} == TOLD


@pytest.mark.parametrize("name", FORMS)
def test_every_form_says_which_act_it_is_and_how_far_it_reaches(name: str) -> None:
    copy = copy_of(name, FORMS[name]())
    assert copy.title == "1 JANVIER 1900. - CODE PENAL."
    assert (copy.numac, copy.dossier, copy.language) == ("1900010101", "1900-01-01/01", "fr")
    assert (copy.dated, copy.published, copy.day) == (a_day("1900-01-01"), a_day("1900-01-02"), a_day("2024-05-20"))
    assert (copy.page, copy.in_force) == ("7", (a_day("1900-01-12"),))


@pytest.mark.parametrize("name", FORMS)
def test_the_words_are_without_notes_and_have_one_fingerprint_in_every_form(name: str) -> None:
    copy = copy_of(name, FORMS[name]())
    words = {each.number: " ".join(each.words.split()) for each in copy.articles}
    assert words == {
        "100": "Quiconque aura fait ou détenu des images sera puni. Le paragraphe 2 reste.",
        "100/1": "Quiconque aura vendu des images sera puni.",
        "101": "",
        "102bis": "",
        "103": "La tentative est punie.",
        "104": "",
    }
    assert copy.articles[0].fingerprint == copy_of("code.txt", written.plain()).articles[0].fingerprint


@pytest.mark.parametrize("made", [written.markdown, written.plain, written.as_json])
def test_a_form_is_told_by_what_stands_in_a_file_and_not_by_its_name(made: Callable[[], str]) -> None:
    copy = copy_of("text.txt", made())
    assert {each.number: [told(note) for note in each.notes] for each in copy.articles} == TOLD


KEYS = {
    "title": ["titre", "titel", "document_title"],
    "document_number": ["numac", "identifier", "number"],
    "dossier": ["dossier_number", "dossier_numero"],
    "publication_date": ["published"],
    "page": ["gazette_page"],
    "in_force": ["entry_into_force", "effective_date"],
    "language": ["lang"],
    "day": ["updated", "last_updated", "consolidated_on", "version_date"],
    "source": ["url", "source_url"],
    "articles": ["artikelen"],
    "article_number": ["number", "article", "num", "id"],
    "main_text": ["text", "content", "body", "main_text_raw"],
    "notes": ["footnotes"],
}
"""The key of the JSON in the tests, and those that others have in its place."""


@pytest.mark.parametrize(("key", "others"), KEYS.items())
def test_a_key_of_json_may_bear_any_of_its_names(key: str, others: list[str]) -> None:
    whole = written.as_json().replace(f" au {written.UPDATED})", ")")
    whole = whole.replace("{", '{"day": "2024-05-21", "source": "https://law.example",', 1).replace('"fr"', '"nl"')
    copy = copy_of("code.json", whole)
    assert (copy.day, copy.source, copy.language) == (a_day("2024-05-21"), "https://law.example", "nl")
    for other in others:
        assert f'"{key}"' in whole
        assert copy_of("code.json", whole.replace(f'"{key}"', f'"{other}"')) == copy


def test_json_with_a_tree_of_headings_names_the_page_it_comes_from_and_the_heading_of_each_article() -> None:
    copy = copy_of("tree.json", written.as_tree())
    assert copy.source == "https://law.example/1900010101"
    assert [each.heading for each in copy.articles] == ["", *[written.CHAPTER] * (len(copy.articles) - 1)]


def test_the_laws_that_luxembourg_names_before_a_text_are_notes_on_it() -> None:
    text = (
        HEADED
        + "##### Art. 7.\n\n(\n[L. 13 juin 1994](/eli/etat/leg/loi/1994/06/13/n2/jo)\n;\n[\nL. du 1\n<sup>er</sup>\n"
        "août 2001](https://legilux.public.lu/eli/etat/leg/loi/2001/08/01/n16/jo)\n) Les peines sont:\n\n1. l'amende."
    )
    (article,) = copy_of("code.md", text).articles
    assert article.words == "Les peines sont:\n\n1. l'amende."
    assert [told(note) for note in article.notes] == [
        ("amended", "1994-06-13", "", "", False),
        ("amended", "2001-08-01", "", "", False),
    ]


def test_a_link_in_json_is_its_words() -> None:
    linked = written.as_json().replace("<L 2016-05-31/02", "<L [2016-05-31/02](https://law.example/a)")
    assert linked != written.as_json()
    assert copy_of("code.json", linked).articles == copy_of("code.json", written.as_json()).articles


def test_a_wording_for_a_part_of_the_state_says_for_which() -> None:
    assert copy_of("code.txt", written.plain()).articles[-1].territory == "REGION DE STRELSAU"


@pytest.mark.parametrize("name", ["1900010101.md", "code.txt", "new.html", "old.htm"])
def test_an_article_says_on_which_line_and_under_which_heading_it_stands(name: str) -> None:
    content = FORMS[name]()
    assert isinstance(content, str)
    document = files.document_of_bytes(name, content.encode())
    for article in copy_of(name, content).articles:
        assert article.number in document.text.split("\n")[article.line - 1]
        assert article.heading == "CHAPITRE I. - Des images"


def test_a_saved_page_knows_its_address() -> None:
    address = "https://www.ejustice.just.fgov.be/cgi_loi/change_lg.pl?language=fr&la=F&cn=1900010101&table_name=loi"
    assert copy_of("new.html", written.new_page()).source == address
    assert copy_of("new.html", written.new_page().replace("&la=F&cn", "&amp;la=F&amp;cn")).source == address


DUTCH = """\
1 JANUARI 1900. - STRAFWETBOEK. (NOTA : Raadpleging van vroegere versies vanaf 01-01-1990 en bijwerking tot 20-05-2024)
Bekendmaking : 02-01-1900
Nummer : 1900010101
Bladzijde : 7
Dossiernummer : 1900-01-01/01
Inwerkingtreding : 12-01-1900
Inhoudstafel
Art. 100-101
Tekst
Artikel 1. Deze wet geldt.
Art. 100.  [1 Hij die beelden maakt wordt gestraft.]1
----------
(1)<Vervangen bij W 2011-12-01/01, art. 3, 002; Inwerkingtreding : 01-01-2012>
Art. 101. <Opgeheven bij W 2011-12-01/01, art. 9, 003; Inwerkingtreding : 01-03-2014>
Art. 102. Wie koopt wordt gestraft. (NOTA : bij arrest nr. 14/2020 van 29-01-2020 (St. 27-03-2020), heeft het
Grondwettelijk Hof dit artikel vernietigd)
"""


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Publiée au Moniteur belge le 18 décembre 2026", "2026-12-18"),
        ("Publié au Moniteur belge du 18 décembre 2026", "2026-12-18"),
        ("Publié le : 18-12-2026", "2026-12-18"),
        ("Bekendgemaakt in het Belgisch Staatsblad van 20 december 2026", "2026-12-20"),
        ("Gepubliceerd in het Belgisch Staatsblad op 20 december 2026.", "2026-12-20"),
    ],
)
def test_a_sentence_on_the_publication_in_the_official_journal_gives_its_date(line: str, day: str) -> None:
    assert header_metadata.parse_metadata(
        f"3 DECEMBRE 2026. - Loi modifiant le Code pénal\n{line}\n"
    ).published == a_day(day)


def test_a_dutch_page_is_read_as_a_french_one() -> None:
    copy = copy_of("code.txt", DUTCH)
    assert (copy.language, copy.dossier, copy.day) == ("nl", "1900-01-01/01", a_day("2024-05-20"))
    assert (copy.numac, copy.dated, copy.published) == ("1900010101", a_day("1900-01-01"), a_day("1900-01-02"))
    assert (copy.page, copy.in_force) == ("7", (a_day("1900-01-12"),))
    assert {each.number: [told(note) for note in each.notes] for each in copy.articles} == {
        "1": [],
        "100": [("replaced", "2011-12-01/01", "3", "2012-01-01", True)],
        "101": [("repealed", "2011-12-01/01", "9", "2014-03-01", True)],
        "102": [("annulled", "14/2020", "", "", True)],
    }


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Dossiernummer : 1900-01-01/01", "nl"),
        ("Dossier nummer : 1900-01-01/01", "nl"),
        ("Inwerkingtreding : 12-01-1900", "nl"),
        ("Bekendmaking : 02-01-1900", "nl"),
        ("Publicatie : 02-01-1900", "nl"),
        ("Inhoudstafel", "nl"),
        ("Tekst", "nl"),
        *(
            (f"Publicatie : 02-01-1900\n{words}", "fr")
            for words in (
                "en vigueur",
                "Entrée en vigueur : 12-01-1900",
                "Table des matières",
                "Dossier numéro : 1",
                "Texte",
            )
        ),
        ("Dossier numéro : 1900-01-01/01", "fr"),
        ("", "fr"),
    ],
)
def test_the_head_of_a_page_tells_its_language(line: str, language: str) -> None:
    assert header_metadata.parse_metadata(f"1 JANUARI 1900. - STRAFWETBOEK.\n{line}").language == language


@pytest.mark.parametrize("blank", ["", "\n", "\n\n"])
def test_what_a_label_is_about_may_stand_up_to_three_lines_below_it(blank: str) -> None:
    head = header_metadata.parse_metadata(
        f"1 JANUARI 1900. - STRAFWETBOEK.\nNumac :\n{blank}1900010150\nPublicatie :\n\n\n\n02-01-1900"
    )
    assert (head.numac, head.published) == ("1900010150", None)


NOTES = [
    (" (Alinéas 3 et 4 abrogés) <L 12-07-1984, art. unique> Le vol.", [("amended", "1984-07-12", "unique", "", False)]),
    (
        " <L 1995-04-07/57, art. 7, 004; En vigueur : 20-05-1995> Vol.",
        [("replaced", "1995-04-07/57", "7", "1995-05-20", True)],
    ),
    (
        " <Rétabli par L 2006-06-13/40, art. 25, 023; En vigueur : O2-04-2007> Vol.",
        [("reinstated", "2006-06-13/40", "25", "2007-04-02", True)],
    ),
    (
        " <L 1998-03-12/39, art. 46 ; **En vigueur :** 1998-10-02> Vol.".replace("**", ""),
        [("replaced", "1998-03-12/39", "46", "1998-10-02", True)],
    ),
    (
        " [1 Vol.]1\n----------\n(1)<Inséré par L 2016-01-01/01, art. 2, § 1er, 5°, 017; En vigueur : 01-02-2016>",
        [("inserted", "2016-01-01/01", "2, § 1er, 5°", "2016-02-01", True)],
    ),
    (
        " [1 Vol.]1 et [1 dol]1\n----------\n(1)<L 2016-01-01/01, art. 2, 017; En vigueur : 01-02-2016>",
        [("amended", "2016-01-01/01", "2", "2016-02-01", False)],
    ),
    (
        " [1 § 1er.]1 Vol [2 ...]2\n(1)<L 2016-01-01/01, art. 2; En vigueur : 01-02-2016>\n(2)<Abrogé L 2017-01-01>",
        [("amended", "2016-01-01/01", "2", "2016-02-01", False), ("amended", "2017-01-01", "", "", False)],
    ),
    (
        " (inséré par <L 1998-10-30/34, art. 2, En vigueur : 27-12-1998>) Vol.",
        [("inserted", "1998-10-30/34", "2", "1998-12-27", True)],
    ),
    # two directly after the number
    (
        " <Inséré par L 1995-04-07/57, art. 7> <Remplacé par L 2000-11-28/35, art. 24> Vol.",
        [("inserted", "1995-04-07/57", "7", "", True), ("replaced", "2000-11-28/35", "24", "", True)],
    ),
    (
        " (supprimé par changement de numérotation) <L 2000-11-28/35, art. 24, 029; En vigueur : 27-03-2001>",
        [("repealed", "2000-11-28/35", "24", "2001-03-27", True)],
    ),
    (
        " [1 Vol.]1 (NOTE : par son arrêt n°9/2013 du 26-09-2013, la Cour a annulé l.6)\n(1)<L 2011-11-30/28, art. 6>",
        [("replaced", "2011-11-30/28", "6", "", True), ("annulled", "9/2013", "", "", False)],
    ),
    (
        " [1 Vol.]1\n(1)<L 2014-04-10/80, art. 2, 111; En vigueur : indéterminée et au plus tard le 01-05-2016>",
        [("replaced", "2014-04-10/80", "2", "", True)],
    ),
    # of a part of an article alone: neither put in nor replaced nor gone as a whole
    *(
        (f" § 1er. Vol. § 2. Dol. <{word} L 1995-04-07/57, art. 7>", [("amended", "1995-04-07/57", "7", "", False)])
        for word in ("Inséré par", "Rétabli par", "Remplacé par", "Abrogé par", "Modifié par", "")
    ),
    *(
        (f" Vol et [1 dol]1\n(1)<{word} L 1995-04-07/57, art. 7>", [("amended", "1995-04-07/57", "7", "", False)])
        for word in ("Inséré par", "Rétabli par", "Remplacé par", "Abrogé par", "Modifié par", "")
    ),
    # of an article with words left: not gone
    (" [1 Vol.]1\n(1)<Abrogé par L 1995-04-07/57, art. 7>", [("amended", "1995-04-07/57", "7", "", True)]),
    (
        " § 1er. Vol. <L 1995-04-07/57, art. 7> (Abrogé) <L 12-07-1984, art. 1>",
        [("amended", "1995-04-07/57", "7", "", False), ("amended", "1984-07-12", "1", "", False)],
    ),
    (" <Art. 87 de la modification précédente, modifié par L 2016-05-04/03, art. 231> Vol.", []),
    (" Vol. <Erratum, M.B. 25.08.2006, p. 42367>", []),
    (" <Disposition modificative de L 05-09-1919, art. 13>", []),
    (
        " <Erratum, M.B. 25.08.2006, p. 42367> Vol. <L 1995-04-07/57, art. 7>",
        [("amended", "1995-04-07/57", "7", "", False)],
    ),
    (
        (
            " Vol (NOTE : par son arrêt n° 9/2013 du 26-09-2013, la Cour a annulé l.6)"
            " (NOTE : par son arrêt n° 9/2013 du 26-09-2013, la Cour a annulé l.6)"
            " (NOTE : par son arrêt n° 10/2014 du 23-01-2014, la Cour a annulé l.7)"
        ),
        [("annulled", "9/2013", "", "", False), ("annulled", "10/2014", "", "", False)],
    ),
    (" Si a < b et b > c, vol.", []),
    (
        " Vol. (NOTE : par son arrêt n° 49/2008 du 13-03-2008 (M.B. 14-04-2008), la Cour a annulé l'article 57, § 1er)",
        [("annulled", "49/2008", "", "", False)],
    ),
    (
        " Vol. (NOTE : par son arrêt n° 50/2008 du 13-03-2008, la Cour constitutionnelle a suspendu cet article)",
        [("suspended", "50/2008", "", "", True)],
    ),
]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (" [1 ...]1", ""),
        (" (Abrogé)", ""),
        (" ...", ""),
        (" [1 ...]1\n\n§ 2. Le vol est puni.", "...\n\n§ 2. Le vol est puni."),
        (" § 1er. (Abrogé)\n\n§ 2. Le vol est puni.", "§ 1er. (Abrogé)\n\n§ 2. Le vol est puni."),
        (" (Abrogé)\n\n§ 2. Le vol est puni.", "(Abrogé)\n\n§ 2. Le vol est puni."),
        (" § 1er. Le vol est puni.\n\n§ 2. [1 ...]1", "§ 1er. Le vol est puni.\n\n§ 2. ..."),
    ],
)
def test_an_article_of_which_a_part_is_gone_keeps_the_words_of_the_rest(body: str, words: str) -> None:
    assert read_notes(body)[0] == words


@pytest.mark.parametrize(("body", "wanted"), NOTES, ids=[body.strip()[:40] for body, _ in NOTES])
def test_a_note_says_what_was_done_to_the_article(body: str, wanted: list[tuple[str, str, str, str, bool]]) -> None:
    assert [told(note) for note in read_notes(body)[1]] == wanted


def test_each_note_has_its_line_and_one_that_stands_twice_in_a_line_is_one() -> None:
    notes = read_notes(
        " [1 Vol]1 <L 1995-04-07/57, art. 7> et dol <L 1995-04-07/57, art. 7>.\n\nRecel <L 12-07-1984, art. 1>.\n"
        "----------\n(1)<L 2016-01-01/01, art. 2>\n(NOTE : par son arrêt n° 9/2013 du 26-09-2013, la Cour a annulé 6)",
        10,
    )[1]
    assert [(note.act, note.line) for note in notes] == [
        ("1995-04-07/57", 10),
        ("1984-07-12", 12),
        ("2016-01-01/01", 14),
        ("9/2013", 15),
    ]


def test_a_judgment_has_its_words_without_the_signs_around_it() -> None:
    words = "par son arrêt n° 9/2013 du 26-09-2013, la Cour a annulé l'alinéa 6"
    for signed in (f"*(NOTE : {words})*", f"*NOTE : {words}*", f"(NOTE : {words} )"):
        assert [note.words for note in read_notes(f" Vol.\n\n{signed}")[1]] == [words]


@pytest.mark.parametrize(
    "after", ['Dans l\'article 7 du Code civil, le mot "a" est remplacé.', "La présente loi entre en vigueur demain."]
)
def test_articles_of_a_book_that_an_act_puts_in_are_told_from_its_own(after: str) -> None:
    text = written.plain(
        (
            written.Written("1er", "La présente loi règle une matière."),
            written.Written("2", 'Les dispositions qui suivent forment le livre II du Code pénal: "Livre II. Peines'),
            written.Written("79", "Le vol est puni."),
            written.Written("80", 'Dans l\'article 5 du même Code, les mots "a" sont remplacés par les mots "b".'),
            written.Written("81", 'Le dol est puni.".'),
            written.Written("3", after),
        )
    )
    found = copy_of("law.txt", text).articles
    assert [each.number for each in found if each.quoted] == ["79", "81"]


def test_a_long_book_ends_only_with_the_next_article_of_the_act_that_amends_another() -> None:
    own = (
        written.Written("1er", "La présente loi règle une matière."),
        written.Written("2", 'Les dispositions qui suivent forment le livre II du Code pénal: "Livre II. Peines'),
    )
    book = tuple(written.Written(str(number), "Le vol est puni.") for number in range(1, 40))
    after = written.Written("3", 'Dans l\'article 7 du Code civil, le mot "a" est remplacé.')
    found = copy_of("law.txt", written.plain((*own, *book, after))).articles
    assert [each.number for each in found if each.quoted] == [str(number) for number in range(1, 40)]


@pytest.mark.parametrize(("number", "quoted"), [("9", ["79", "80"]), ("10", [])])
def test_an_act_puts_a_book_in_a_code_by_one_of_its_first_nine_articles(number: str, quoted: list[str]) -> None:
    text = written.plain(
        (
            written.Written("1er", "La présente loi règle une matière."),
            written.Written(
                number, 'Les dispositions qui suivent forment le livre II du Code pénal: "Livre II. Peines'
            ),
            written.Written("79", "Le vol est puni."),
            written.Written("80", 'Le dol est puni.".'),
        )
    )
    assert [each.number for each in copy_of("law.txt", text).articles if each.quoted] == quoted


@pytest.mark.parametrize(
    ("last_updated", "day"), [("2022-08-18", "2022-08-18"), ("2024-05-20", "2024-05-20"), ("2025-01-01", "2024-05-20")]
)
def test_a_mirror_keeps_older_wordings_under_the_title_of_the_newest(last_updated: str, day: str) -> None:
    text = written.markdown().replace("source:", f'last_updated: "{last_updated}"\nsource:', 1)
    assert str(copy_of("code.md", text).day) == day


def test_articles_that_were_rolled_into_one_line_are_told_apart() -> None:
    rolled = " ".join(
        (
            "Vol.",
            *(
                f"Art. {at}. Le vol numéro {at} est puni selon les formes prévues par la loi, même tenté."
                for at in range(2, 8)
            ),
            "Art. 8. <Rétabli par L 2006-06-13/40, art. 25, 023; En vigueur : 02-04-2007> Dol.",
            "Art. 8_REGION_DE_STRELSAU. [¹ ...]¹ ---------- (1)<DC 2019-02-15/20, art. 78; En vigueur : 01-09-2019>",
            "Art. 9. (Abrogé) <L 2005-08-10/62, art. 12, 021 ; En vigueur : 02-09-2005>",
        )
    )
    found = copy_of("law.md", written.markdown((written.Written("1", rolled), written.Written("10", "Fin.")))).articles
    assert [(each.number, each.territory) for each in found] == [
        *((str(at), "") for at in range(1, 9)),
        ("8", "REGION DE STRELSAU"),
        *(("9", ""), ("10", "")),
    ]
    assert [told(note) for each in found[7:10] for note in each.notes] == [
        ("reinstated", "2006-06-13/40", "25", "2007-04-02", True),
        ("repealed", "2019-02-15/20", "78", "2019-09-01", True),
        ("repealed", "2005-08-10/62", "12", "2005-09-02", True),
    ]


def test_law_to_come_is_told_from_law_in_force() -> None:
    text = written.plain((written.Written("1", "Vol.\n\nDROIT FUTUR\n"), written.Written("1", "Dol.")))
    found = copy_of("law.txt", text).articles
    assert [(each.words, each.future) for each in found] == [("Vol.", False), ("Dol.", True)]


def test_the_numbers_of_every_kind_of_code_are_read() -> None:
    numbers = ["1er", "383bis", "383 bis", "417/49", "1:12", "433novies/10", "90terdecies"]
    pieces = list(article_parser.split_articles("".join(f"Art. {number}. Vol.\n" for number in numbers)))
    assert [article_parser.normalise_number(piece.number) for piece in pieces] == [
        *("1", "383bis", "383bis", "417/49", "1:12", "433novies/10", "90terdecies")
    ]


@pytest.mark.parametrize("name", ["code.md", "code.txt", "new.html"])
def test_a_number_with_a_numeral_has_its_territory_behind_it(name: str) -> None:
    made = {"code.md": written.markdown, "code.txt": written.plain, "new.html": written.new_page}[name]
    found = copy_of(name, made((written.Written("45quater_COMMUNAUTE_DU_NORD", "Vol."), written.Written("46", "Dol."))))
    assert [(each.number, each.territory) for each in found.articles] == [
        ("45quater", "COMMUNAUTE DU NORD"),
        ("46", ""),
    ]


def test_a_misprint_in_a_note_costs_that_note_alone() -> None:
    text = written.markdown().replace("En vigueur : 18-06-2016>", "En vigueur : 18-06-2016", 1)
    assert [told(note)[1] for note in copy_of("code.md", text).articles[0].notes] == ["2011-12-01/01"]


def test_a_title_in_words_gives_the_day_of_the_act() -> None:
    assert header_metadata.parse_metadata("29 FEVRIER 2024. - Loi").dated == a_day("2024-02-29")
    assert header_metadata.parse_metadata("1er AOUT 2024. - Loi").dated == a_day("2024-08-01")


def test_did_has_a_word_for_all_that_notes_tell() -> None:
    assert len(AmendmentKind) == 8


def test_an_official_page_lists_its_articles_and_the_acts_that_changed_it_in_either_language() -> None:
    for dutch in (False, True):
        copy = copy_of("page.html", written.official_page(dutch=dutch))
        assert (copy.language, copy.numac, copy.dossier) == ("nl" if dutch else "fr", "1900010101", "1900-01-01/01")
        assert [each.number for each in copy.articles] == ["100", "100/1", "101", "102bis", "103", "104"]
        assert copy.head == CopyHead(
            updated=a_day("2024-05-20"),
            amended_by=(
                ListedAct(a_day("2016-05-31"), a_day("2016-06-08"), ("100", "100/1")),
                ListedAct(a_day("2011-12-01"), a_day("2011-12-10"), ("100", "101")),
            ),
            contents=("100", "101", "102bis", "103", "104", "109"),
        )
        assert copy.lacking == ("109",)


def test_markdown_names_the_acts_that_its_act_modifies_and_the_day_of_its_last_update() -> None:
    text = written.markdown().replace("language:", 'modifies: "1867060850,1808111701"\nlanguage:')
    text = text.replace("language:", 'last_updated: "2022-06-01"\nlanguage:')
    copy = copy_of("law.md", text)
    assert (copy.day, copy.head.updated) == (a_day("2022-06-01"), a_day("2024-05-20"))
    assert copy.head.modifies == ("1867060850", "1808111701")


@pytest.mark.parametrize("head", ["##### Article 78bis.. 78bis. Vol.", "Art. 78bis.. 78bis. Vol.", "Art. 78bis. Vol."])
def test_a_number_that_a_mirror_wrote_twice_is_not_part_of_the_words(head: str) -> None:
    text = f"---\ntitle: {written.TITLE})\n---\n{head}\n" if head[0] == "#" else f"{written.TITLE})\nTexte\n{head}\n"
    (article,) = copy_of("law.md", text).articles
    assert (article.number, article.words) == ("78bis", "Vol.")


def test_a_book_whose_introducing_sentence_was_lost_has_the_articles_after_those_of_its_act() -> None:
    text = (
        '---\ntitle: "29 FEVRIER 2024. - Loi introduisant le livre Ier du Code pénal"\nidentifier: "2024002052"\n---\n'
        "##### Article 1er. La présente loi règle une matière.\n##### Article 2. Nul ne peut être puni.\n"
        "##### Article 3. L'article 5 de la loi du 1er mai 2000 est abrogé.\n"
        "##### Article 4. La présente loi entre en vigueur le 1er mai 2026.\n"
        "##### Article 5. La peine est prononcée.\n##### Article 6. La tentative est punie.\n"
    )
    copy = copy_of("law.md", text)
    assert [each.number for each in copy.articles if each.quoted] == ["5", "6"]
    none = copy_of("law.md", text.replace("La présente loi", "La loi").replace(" est abrogé", " reste"))
    assert [each.number for each in none.articles if each.quoted] == []  # whose they are is not certain


HEADED = "---\ntitle: '18 JUIN 1879. - Code pénal'\ndossier_number: '1879-06-18/01'\nlast_updated: '2020-01-01'\n---\n"
HYPHENATED = {
    "code.md": HEADED + "##### Article 12-1\nQuiconque.\n\n##### Article 385-2\nLes art. 12-1.\n",
    "code.txt": "18 JUIN 1879. - CODE PENAL.\n\nArt. 12-1. Quiconque.\n\nArt. 385-2. Les art. 12-1.\n",
    "code.json": (
        '{"title": "Loi du 18 juin 1879: Code pénal", "number": "1879-06-18/01", "language": "fr", "articles":'
        ' [{"number": "12-1", "text": "Quiconque."}, {"number": "Art. 385-2", "text": "Les art. 12-1."}]}'
    ),
}


@pytest.mark.parametrize("name", HYPHENATED)
def test_a_number_with_a_hyphen_is_read_where_the_party_has_such_numbers(name: str) -> None:
    copy = act_reader.read_act(act_reader.TextFile(name, HYPHENATED[name], hyphens=True))
    assert [each.number for each in copy.articles] == ["12-1", "385-2"]
    with pytest.raises(UnreadableError):
        act_reader.read_act(act_reader.TextFile(name, HYPHENATED[name]))


HEADING_BELOW = (
    "Le vol est puni.\n\n{heading}\n\n----------\n\n(1)<L 2016-05-31/02, art. 6, 017; En vigueur : 18-06-2016>"
)


@pytest.mark.parametrize(
    "heading",
    [
        "  CHAPITRE VI. - (DE LA CORRUPTION). <L 26-05-1914, art. 4>",
        "Section VIII. - [1 Du leurre]1",
        "AFDELING 2. - Lokken",
    ],
)
def test_a_note_on_the_heading_below_an_article_is_none_on_the_article(heading: str) -> None:
    body = HEADING_BELOW.format(heading=heading)
    articles = (written.Written("100", body), written.Written("101", "La tentative est punie."))
    for name, text in (("code.md", written.markdown(articles)), ("code.json", written.as_json(articles))):
        copy = act_reader.read_act(act_reader.TextFile(name, files.document_of_bytes(name, text.encode()).text))
        assert [(each.number, each.words, each.notes) for each in copy.articles] == [
            ("100", "Le vol est puni.", ()),
            ("101", "La tentative est punie.", ()),
        ]
