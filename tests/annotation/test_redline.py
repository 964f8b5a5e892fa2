"""A Word document with its outdated references replaced as tracked changes, and comments on everything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from lanzarote_law.annotation.redline import revised_copy
from lanzarote_law.checking.check_at_two_dates import recheck_document
from lanzarote_law.documents import files
from lanzarote_law.render.phrases import View
from tests.annotation import docx_builder, outdated_papers
from tests.annotation.docx_builder import INSERTED, WORD, paragraph, run
from tests.builders import a_corpus, a_day, a_decision, a_provision

if TYPE_CHECKING:
    from pathlib import Path

    from lanzarote_law.model import Corpus

NOW = a_day("2026-11-30")
BEGGING = "Article {} of the Criminal Code punishes the use of minors for begging."
NEW_BEGGING = "Article 165 of the new Criminal Code punishes the use of minors for begging."
NEW_NAMES = {
    "the Criminal Code": "the new Criminal Code",
    "du Code pénal": "du nouveau Code pénal",
    "van het Strafwetboek": "van het nieuwe Strafwetboek",
    "{} Sw. mag": "{} Sw. 2024 mag",
    "{} Sw. Deze": "{} Sw. 2024. Deze",
    "(Code pénal)": "(Code pénal 2024)",
}


def renamed(sentence: str) -> str:
    """A sentence with the name of the new code in the place of that which both codes have."""
    for old, new in NEW_NAMES.items():
        sentence = sentence.replace(old, new)
    return sentence


def redlined(corpus: Corpus, folder: Path, *paragraphs: str, then: str = "2023-01-01") -> tuple[bytes, bytes, int]:
    """A document, its copy, and the number of tracked changes."""
    content = docx_builder.small(*paragraphs)
    return content, *copy_of(corpus, folder, content, then)


def copy_of(corpus: Corpus, folder: Path, content: bytes, then: str = "2023-01-01") -> tuple[bytes, int]:
    """The copy of a document, and the number of tracked changes."""
    path = folder / "paper.docx"
    path.write_bytes(content)
    return revised_copy(
        View(corpus, NOW, "en"), recheck_document(corpus, files.read_document(path), a_day(then), NOW), content
    )


def read(content: bytes, left_out: str, kept: str) -> list[str]:
    """The paragraphs once all changes of this program are accepted or rejected, as lxml reads them."""
    tree = etree.fromstring(docx_builder.files(content)["word/document.xml"])
    for each in tree.xpath(f"//w:{left_out}[@w:author='lanzarote-law']", namespaces={"w": WORD}):
        each.getparent().remove(each)
    names = ("t", "delText") if kept == "del" else ("t",)
    wanted = {f"{{{WORD}}}{name}" for name in names}
    found = tree.iter(f"{{{WORD}}}p")
    return ["".join(each.text or "" for each in words.iter() if each.tag in wanted) for words in found]


def rejected(content: bytes) -> list[str]:
    return read(content, "ins", "del")


def accepted(content: bytes) -> list[str]:
    return read(content, "del", "ins")


def notes(content: bytes) -> list[tuple[str, str]]:
    """What each comment but the summary covers, and what it says."""
    return [(each.covered, each.words) for each in docx_builder.comments(content)[1:]]


def test_the_number_alone_is_replaced_and_an_inferred_step_is_told(shipped: Corpus, tmp_path: Path) -> None:
    old, new, count = redlined(shipped, tmp_path, paragraph(run(BEGGING.format("417/38"))))
    assert count == 1
    assert rejected(new) == [BEGGING.format("417/38")]
    assert accepted(new) == [NEW_BEGGING]
    [(_, told)] = notes(new)
    assert told.startswith("In force then, changed since: 417/38 CP 1867 was repealed on 1 September 2026 (inferred)")
    assert told.endswith(
        "Replaced by 165 CP 2024; this step is inferred. To confirm it, compare both articles in the official text."
    )
    unchanged = docx_builder.files(old).keys() - {
        "word/document.xml",
        "[Content_Types].xml",
        "word/_rels/document.xml.rels",
    }
    assert all(docx_builder.files(new)[name] == docx_builder.files(old)[name] for name in unchanged)


def test_the_new_number_has_the_looks_of_the_old_and_may_be_divided_between_runs(
    shipped: Corpus, tmp_path: Path
) -> None:
    bold = "<w:b/>"
    words = paragraph(
        run("Article "), run("417", bold), run("/38", bold), run(" of the Criminal Code punishes begging.")
    )
    _, new, count = redlined(shipped, tmp_path, words)
    assert count == 1
    assert accepted(new) == ["Article 165 of the new Criminal Code punishes begging."]
    assert rejected(new) == ["Article 417/38 of the Criminal Code punishes begging."]
    assert b"<w:r><w:rPr><w:b/></w:rPr><w:t>165</w:t></w:r></w:ins>" in docx_builder.files(new)["word/document.xml"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Article 417/38 of the Criminal Code punishes this with 5 years.",
        "Article 417/38 of the Criminal Code says “begging”.",
        "According to the State, Article 417/38 of the Criminal Code punishes begging.",
        "Article 417/38, § 1, of the Criminal Code punishes begging.",
        "Article 417/38 of the Criminal Code of 1867 punishes begging.",
        "Article 417/38 of the Criminal Code punishes this. It covers minors and others.",
        "The rule is new. Article 417/38 of the Criminal Code punishes this.",
        "Het wordt bestraft met opsluiting van tien jaar tot vijftien jaar (artikel 417/38 van het Strafwetboek).",
        "Art. 417/38 du Code pénal. L'exploitation de mineurs à des fins de mendicité",
        "Article 417/38 of the Criminal Code punishes this. This article covers minors.",
        "La formulation de l'article 417/38 du Code pénal a été retravaillée.",
        "L'article 417/38 du Code pénal a été revu et élargi.",
        "De bewoording van artikel 417/38 van het Strafwetboek is leesbaarder geworden.",
        "Artikel 417/38 van het Strafwetboek is onlangs herwerkt.",
        "Article 417/38 of the Criminal Code has been broadened.",
        "Article 417/38 of the Criminal Code has recently been reworked.",
        "L'article 417/38 du Code pénal punit ceci. Or, selon un arrêt récent, cet article ne s'applique pas.",
        "Artikel 417/38 van het Strafwetboek bestraft dit. Volgens het Hof geldt dit artikel hier niet.",
        "Article 417/38 of the Criminal Code punishes this. In a recent judgment, this article did not apply.",
    ],
)
def test_where_the_sentence_may_depend_on_the_old_number_there_is_only_a_comment(
    shipped: Corpus, tmp_path: Path, sentence: str
) -> None:
    _, new, count = redlined(shipped, tmp_path, paragraph(run(sentence)))
    assert count == 0
    assert accepted(new) == rejected(new) == [sentence]
    assert all(told.endswith("Decide how the sentence should now read.") for _, told in notes(new))
    assert len(notes(new)) == 1


@pytest.mark.parametrize(
    ("sentence", "old", "new"),
    [
        ("In 2023 the police trained its staff; Article {} of the Criminal Code punishes begging.", "417/38", "165"),
        ("Sharing images is punishable under Article {} of the Criminal Code (“revenge porn”).", "417/9", "136"),
        ("Het delen van beelden is strafbaar volgens artikel {} van het Strafwetboek.", "417/9", "136"),
        ("Le partage d'images est puni selon l'article {} du Code pénal. On parle de « revanche ».", "417/9", "136"),
        ("Volgens artikel {} Sw. mag men spreken zonder het beroepsgeheim te schenden.", "458bis", "353, § 1"),
        ("Wie beelden deelt, valt onder artikel {} Sw. Deze wet geldt voor iedereen.", "417/9", "136"),
        ("The State said in 2019: “nothing”. Article {} of the Criminal Code punishes begging.", "417/38", "165"),
        ("L'article {0} du Code pénal punit ceci et l'article {0} seul.", "417/38", "165"),
    ],
)
def test_a_date_in_another_clause_a_term_in_quotation_marks_and_words_that_point_to_it_do_not_hold_up_a_change(
    shipped: Corpus, tmp_path: Path, sentence: str, old: str, new: str
) -> None:
    _, copy, count = redlined(shipped, tmp_path, paragraph(run(sentence.format(old))))
    assert (count, accepted(copy)) == (sentence.count("{"), [renamed(sentence).format(new)])


@pytest.mark.parametrize(
    "sentence",
    [
        "L'article 417/38 du Code pénal, inséré en 2022, punit ceci.",
        "Douze dossiers relèvent de l'article 417/38 du Code pénal.",
        "Artikel 417/38 Sw. stelt: wie een minderjarige laat bedelen",
        "L'article 417/38 du Code pénal vise « toute personne qui aura attiré un mineur ».",
        "Begging is an offence. Article 417/38 punishes it.",
        "Under Article 417/38 of the Criminal Code this is punished. The penalty is heavier for a group.",
        "Articles 417/38 and 550ter of the Criminal Code punish this.",
        "Art. 417/38 du Code pénal",
        "La violation de l'article 417/38 du Code pénal est alléguée.",
        "Zie “De straf van artikel 417/38 Sw. en de praktijk”.",
        "On 3.2.22 Article 417/38 of the Criminal Code was adopted.",
        "Arrêté royal\n\nVu l'article 417/38 du Code pénal ;",
        "Cour de cassation, arrêt du 3 mai 2023\n\nL'article 417/38 du Code pénal s'applique.",
    ],
)
def test_what_is_of_its_date_or_quotes_the_article_or_does_not_name_the_code_gets_a_comment_alone(
    shipped: Corpus, tmp_path: Path, sentence: str
) -> None:
    paragraphs = sentence.split("\n\n")
    _, new, count = redlined(shipped, tmp_path, *(paragraph(run(each)) for each in paragraphs), then="2023-06-01")
    assert (count, accepted(new)) == (0, paragraphs)


@pytest.mark.parametrize(
    "sentence",
    [
        "Article {} of the Criminal Code is no longer in force.",
        "L'article {} du Code pénal n'est plus en vigueur.",
        "Artikel {} van het Strafwetboek geldt niet meer.",
        "L'article {} du Code pénal a cessé de s'appliquer.",
        "Article {} of the Criminal Code carries réclusion.",
        "L'article {} du Code pénal emporte la réclusion.",
        "Artikel {} van het Strafwetboek wordt bestraft met opsluiting.",
        "Begging (article {} of the Criminal Code) is a misdemeanour tried by the correctional court.",
        "La mendicité (article {} du Code pénal) est un délit qui relève du tribunal correctionnel.",
        "Bedelarij (artikel {} van het Strafwetboek) is een wanbedrijf voor de correctionele rechtbank.",
        "In Belgium, article {} of the Criminal Code is older than the Convention.",
        "L'article {} du Code pénal est plus ancien que la Convention.",
        "Artikel {} van het Strafwetboek dateert van voor het Verdrag.",
        "Begging (article {} of the Criminal Code, which is no longer in force) is an offence.",
        "L'exploitation – article {} du Code pénal\n\nToute personne qui exploite un mineur est punie.",
        "Exploitation – article {} of the Criminal Code\n\nAny person who exploits a minor shall be punished.",
        "Uitbuiting – artikel {} van het Strafwetboek\n\nHij die een minderjarige laat bedelen, wordt gestraft.",
    ],
)
def test_what_is_said_of_the_force_the_age_the_court_or_the_text_of_an_article_gets_a_comment_alone(
    shipped: Corpus, tmp_path: Path, sentence: str
) -> None:
    paragraphs = sentence.format("417/38").split("\n\n")
    _, new, count = redlined(shipped, tmp_path, *(paragraph(run(each)) for each in paragraphs), then="2023-06-01")
    assert (count, accepted(new)) == (0, paragraphs)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Minister stated that article {} of the Criminal Code is too narrow.",
        "ECPAT considers that article {} of the Criminal Code is too narrow.",
        "Belgium replied that article {} of the Criminal Code covers this.",
        "The Committee found that article {} of the Criminal Code covers this.",
        "Parliament adopted article {} of the Criminal Code unanimously.",
        "Article {} of the Criminal Code enters into force soon.",
        "In the version applicable at the time, article {} of the Criminal Code covers this.",
        "As its number shows, article {} of the Criminal Code follows another one.",
        "The decree implementing article {} of the Criminal Code is ready.",
        "See the annotated text of article {} of the Criminal Code.",
        "Article {} of the Criminal Code et seq. cover this.",
        "Artikel {} e.v. van het Strafwetboek laten dit toe.",
        "Le ministre a déclaré que l'article {} du Code pénal permet cela.",
        "La Belgique répond que l'article {} du Code pénal permet cela.",
        "Le Parlement adopte l'article {} du Code pénal.",
        "L'article {} du Code pénal entre en vigueur bientôt.",
        "De minister verklaarde dat artikel {} van het Strafwetboek dit toelaat.",
        "Child Focus meent dat artikel {} van het Strafwetboek te eng is.",
        "Artikel {} van het Strafwetboek treedt weldra in werking.",
    ],
)
def test_what_somebody_says_of_an_article_or_an_event_in_its_life_gets_a_comment_alone(
    shipped: Corpus, tmp_path: Path, sentence: str
) -> None:
    text = sentence.format("417/38")
    _, new, count = redlined(shipped, tmp_path, paragraph(run(text)), then="2023-06-01")
    assert (count, accepted(new)) == (0, [text])


def test_an_article_that_keeps_its_number_in_the_new_code_gets_a_comment_alone(shipped: Corpus, tmp_path: Path) -> None:
    text = "Article 3 of the Criminal Code applies to acts on the territory."
    _, new, count = redlined(shipped, tmp_path, paragraph(run(text)), then="2023-06-01")
    assert (count, accepted(new), len(notes(new))) == (0, [text], 1)


def test_a_heading_over_the_words_of_the_article_gets_a_comment_alone(shipped: Corpus, tmp_path: Path) -> None:
    heading = paragraph(run("Le droit – article 417/38 du Code pénal"))
    for text, count in (("Toute personne qui exploite un mineur", 0), ("La mendicité est interdite", 1)):
        assert redlined(shipped, tmp_path, heading, paragraph(run(text)))[2] == count


def test_a_change_of_somebody_else_is_left_alone(shipped: Corpus, tmp_path: Path) -> None:
    words = paragraph(INSERTED.format(run(BEGGING.format("417/38"))))
    _, new, count = redlined(shipped, tmp_path, words)
    assert count == 0
    assert accepted(new) == [BEGGING.format("417/38")]
    assert b'w:author="A. Drafter"' in docx_builder.files(new)["word/document.xml"]
    assert [told.splitlines()[-1] for _, told in notes(new)] == ["Decide how the sentence should now read."]


def test_a_comment_asks_for_no_decision_where_nothing_is_known_to_have_changed(shipped: Corpus, tmp_path: Path) -> None:
    _, new, _ = redlined(shipped, tmp_path, paragraph(run("Article 391bis of the Criminal Code applies.")))
    assert [told.splitlines()[-1] for _, told in notes(new)] == [
        "Could not be assessed: 391bis CP 1867 is not in these data"
    ]


def test_what_has_several_successors_gets_a_comment_that_names_them(shipped: Corpus, tmp_path: Path) -> None:
    sentence = "Article 383bis of the Criminal Code makes possession an offence."
    _, new, count = redlined(shipped, tmp_path, paragraph(run(sentence)), then="2018-01-26")
    assert count == 0
    [(covered, told)] = notes(new)
    assert covered == "383bis"
    assert "→ 417/43, now 170 CP 2024 (inferred)" in told or "→ " in told
    assert all(number in told for number in ("170", "171", "172", "173", "174"))


def test_what_holds_gets_no_comment_and_the_summary_counts(shipped: Corpus, tmp_path: Path) -> None:
    _, new, _ = redlined(shipped, tmp_path, paragraph(run("Article 170 of the Criminal Code.")), then="2026-10-01")
    [summary] = docx_builder.comments(new)
    assert "1 statement cites law that was in force and still is" in summary.words
    assert "0 article numbers replaced as tracked changes" in summary.words


def test_a_successor_that_the_data_call_narrower_is_named_in_a_comment_with_the_note(
    shipped: Corpus, tmp_path: Path
) -> None:
    sentence = "Article 383 of the Criminal Code punishes the display of images against good morals."
    _, new, count = redlined(shipped, tmp_path, paragraph(run(sentence)), then="2018-01-26")
    assert count == 0
    [(_, told)] = notes(new)
    assert "covers only extremely pornographic or violent content" in told


def test_what_a_past_act_did_gets_a_comment_alone(shipped: Corpus, tmp_path: Path) -> None:
    sentence = "Article 417/38 of the Criminal Code was inserted by the Act of 21 March 2022."
    _, new, count = redlined(shipped, tmp_path, paragraph(run(sentence)))
    assert (count, accepted(new)) == (0, [sentence])
    assert [covered for covered, _ in notes(new)] == ["417/38"]


def test_a_number_of_which_a_part_alone_took_over_is_written_with_that_part(shipped: Corpus, tmp_path: Path) -> None:
    sentence = "Dan kunt u het beroepsgeheim niet doorbreken in het kader van artikel {} van het Strafwetboek."
    _, new, count = redlined(shipped, tmp_path, paragraph(run(sentence.format("458bis"))))
    assert (count, accepted(new)) == (1, [renamed(sentence).format("353, § 1,")])


@pytest.mark.parametrize(
    ("sentence", "new"),
    [
        ("L'article {} du Code pénal permet de parler.", "353, § 1er,"),
        ("Le professionnel peut parler en vertu de l'article {} (Code pénal).", "353, § 1er"),
        ("Article {} of the Criminal Code allows them to speak.", "353, § 1"),
        ("Artikel {} van het Strafwetboek laat toe te spreken.", "353, § 1,"),
        ("Artikel {} Sw. mag niet in de weg staan.", "353, § 1"),
    ],
)
def test_a_paragraph_is_written_as_the_language_of_the_sentence_writes_it(
    shipped: Corpus, tmp_path: Path, sentence: str, new: str
) -> None:
    _, copy, _ = redlined(shipped, tmp_path, paragraph(run(sentence.format("458bis"))))
    assert accepted(copy) == [renamed(sentence).format(new)]


def test_in_documents_of_every_kind_only_the_number_and_the_name_are_other_once_accepted(
    shipped: Corpus, tmp_path: Path
) -> None:
    papers = outdated_papers.papers()
    assert len(papers) == 26
    for name, (content, count) in papers.items():
        new, made = copy_of(shipped, tmp_path, content)
        assert (name, made) == (name, count)
        assert rejected(new) == rejected(content), name
        expected = [
            renamed(each).replace(outdated_papers.OLD, outdated_papers.NEW) if count else each
            for each in accepted(content)
        ]
        assert accepted(new) == expected, name


@pytest.mark.parametrize(
    ("sentence", "new"),
    [
        ("Article 417/38 of the Criminal Code forbids it.", "Article 165 of the new Criminal Code forbids it."),
        ("L'article 417/38 du Code pénal l'interdit.", "L'article 165 du nouveau Code pénal l'interdit."),
        ("Artikel 417/38 van het Strafwetboek verbiedt het.", "Artikel 165 van het nieuwe Strafwetboek verbiedt het."),
        ("L'art. 417/38 du C. pén. l'interdit.", "L'art. 165 du nouveau C. pén. l'interdit."),
        ("Bedelen is verboden: zie artikel 417/38 Sw.", "Bedelen is verboden: zie artikel 165 Sw. 2024."),
        ("Artikel 417/38 Sw. verbiedt het.", "Artikel 165 Sw. 2024 verbiedt het."),
        ("Bedelen valt onder artikel 417/38 SW. U weet dat.", "Bedelen valt onder artikel 165 SW 2024. U weet dat."),
        ("It is forbidden by Article 417/38 CP. You know it.", "It is forbidden by Article 165 CP 2024. You know it."),
        ("La mendicité relève de l'article 417/38 CP.", "La mendicité relève de l'article 165 CP 2024."),
        ("It is forbidden (Article 417/38 CP).", "It is forbidden (Article 165 CP 2024)."),
        ("It is forbidden (art. 417/38 du Code pénal).", "It is forbidden (art. 165 du nouveau Code pénal)."),
        (
            "Articles 417/38 and 417/9 of the Criminal Code forbid it.",
            "Articles 165 and 136 of the new Criminal Code forbid it.",
        ),
        (
            "What the law is (Art. 417/38, Belgian Criminal Code)",
            "What the law is (Art. 165, Belgian Criminal Code 2024)",
        ),
        (
            "Article 417/38 of the Belgian Criminal Code forbids it.",
            "Article 165 of the new Belgian Criminal Code forbids it.",
        ),
        ("L'article 417/38 du Code pénal belge l'interdit.", "L'article 165 du nouveau Code pénal belge l'interdit."),
        (
            "Artikel 417/38 van het Belgische Strafwetboek verbiedt het.",
            "Artikel 165 van het nieuwe Belgische Strafwetboek verbiedt het.",
        ),
        # the name is not directly beside the number, or the data have no other name for it
        ("Code pénal, article 417/38 : la mendicité.", "Code pénal, article 417/38 : la mendicité."),
        ("Under the Criminal Code, Article 417/38 forbids it.", "Under the new Criminal Code, Article 165 forbids it."),
        ("Le Code pénal, en son article 417/38, l'interdit.", "Le nouveau Code pénal, en son article 165, l'interdit."),
        ("Het Strafwetboek (artikel 417/38) verbiedt het.", "Het nieuwe Strafwetboek (artikel 165) verbiedt het."),
        ("Criminal Code - Article 417/38 and 417/9 forbid it.", "Criminal Code 2024 - Article 165 and 136 forbid it."),
        (
            "Criminal Code - Article 417/38 and 417/9 forbid it; and 383bis does so.",
            "Criminal Code - Article 417/38 and 417/9 forbid it; and 383bis does so.",
        ),
        ("Artikel 417/38 van het Swb. verbiedt het.", "Artikel 417/38 van het Swb. verbiedt het."),
    ],
)
def test_the_name_of_the_code_beside_a_replaced_number_becomes_that_of_the_new_code(
    shipped: Corpus, tmp_path: Path, sentence: str, new: str
) -> None:
    _, copy, count = redlined(shipped, tmp_path, paragraph(run(sentence)))
    assert (accepted(copy), rejected(copy)) == ([new], [sentence])
    assert count == sum(number in sentence and number not in new for number in ("417/38", "417/9"))


def test_a_number_that_stays_keeps_the_name_that_it_shares_and_gets_a_comment(shipped: Corpus, tmp_path: Path) -> None:
    sentence = "Articles 417/38 and 383bis of the Criminal Code forbid it."
    _, copy, count = redlined(shipped, tmp_path, paragraph(run(sentence)))
    assert (count, accepted(copy)) == (0, [sentence])
    assert [covered for covered, _ in notes(copy)][:1] == ["417/38"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Artikel 417/38 van het Strafwetboek (SW) verbiedt het.",
        "L'article 417/38 du Code pénal (C. pén.) l'interdit.",
        "Article 417/38 of the Criminal Code (hereafter the Code) forbids it.",
    ],
)
def test_beside_a_short_form_of_the_name_of_the_code_there_is_only_a_comment(
    shipped: Corpus, tmp_path: Path, sentence: str
) -> None:
    _, copy, count = redlined(shipped, tmp_path, paragraph(run(sentence)))
    assert (count, accepted(copy)) == (0, [sentence])
    assert [covered for covered, _ in notes(copy)] == ["417/38"]


def test_a_name_is_not_changed_where_its_number_cannot_be(shipped: Corpus, tmp_path: Path) -> None:
    words = (run("Article "), docx_builder.field("REF a", "417/38"), run(" of the Criminal Code forbids it."))
    _, copy, count = redlined(shipped, tmp_path, paragraph(*words))
    assert (count, accepted(copy)) == (0, ["Article 417/38 of the Criminal Code forbids it."])


def test_within_one_code_the_name_stays(shipped: Corpus, tmp_path: Path) -> None:
    content = docx_builder.small(paragraph(run("L'article 371/2 du Code pénal l'interdit.")))
    path = tmp_path / "paper.docx"
    path.write_bytes(content)
    revision = recheck_document(shipped, files.read_document(path), a_day("2021-06-01"), a_day("2023-06-01"))
    copy, count = revised_copy(View(shipped, a_day("2023-06-01"), "fr"), revision, content)
    assert (count, accepted(copy)) == (1, ["L'article 417/10 du Code pénal l'interdit."])


def test_an_article_is_replaced_in_every_sentence_in_which_it_can_be(shipped: Corpus, tmp_path: Path) -> None:
    first = BEGGING.format("417/38")
    _, new, count = redlined(shipped, tmp_path, paragraph(run(first)), paragraph(run(first)))
    assert (count, accepted(new)) == (2, [NEW_BEGGING] * 2)


@pytest.mark.parametrize(
    "quoted", ["Article 417/38 of the Criminal Code says “begging”.", "“Article 417/38 speaks of any person who begs.”"]
)
def test_of_two_mentions_that_which_cannot_be_replaced_gets_a_comment(
    shipped: Corpus, tmp_path: Path, quoted: str
) -> None:
    first = BEGGING.format("417/38")
    _, new, count = redlined(shipped, tmp_path, paragraph(run(first)), paragraph(run(quoted)))
    assert (count, accepted(new)) == (1, [NEW_BEGGING, quoted])
    assert notes(new)[1][1].endswith("Decide how the sentence should now read.")


def test_a_paper_of_a_parliament_gets_comments_alone(shipped: Corpus, tmp_path: Path) -> None:
    words = "Sénat de Belgique", BEGGING.format("417/38")
    _, new, count = redlined(shipped, tmp_path, *(paragraph(run(each)) for each in words))
    assert (count, accepted(new), len(notes(new))) == (0, [*words], 1)


def test_what_has_no_successor_in_these_data_is_never_replaced(shipped: Corpus, tmp_path: Path) -> None:
    words = (
        "L'article 10ter du Code d'instruction criminelle belge règle la compétence.",
        "Depuis la loi du 14 novembre 2019, entrée en vigueur le 30 décembre 2020, rien ne se prescrit.",
    )
    _, new, count = redlined(shipped, tmp_path, *(paragraph(run(each)) for each in words), then="2021-03-01")
    assert (count, accepted(new)) == (0, [*words])
    assert [covered for covered, _ in notes(new)] == ["10ter", "30 décembre 2020"]


def test_a_sentence_that_only_mentions_the_article_further_on_does_not_hold_up_a_change(
    shipped: Corpus, tmp_path: Path
) -> None:
    words = f"{BEGGING.format('417/38')} You must meet the conditions of this article."
    _, _, count = redlined(shipped, tmp_path, paragraph(run(words)))
    assert count == 1


@pytest.mark.parametrize(
    ("outcome", "count"), [("applied", 1), ("unconstitutional", 0), ("annulled", 0), ("refused", 0)]
)
def test_a_number_that_a_court_called_into_question_has_a_comment_and_no_change(
    tmp_path: Path, outcome: str, count: int
) -> None:
    corpus = a_corpus(
        a_provision("old/100", repealed_on="2025-01-01", replaced_by="old/20"),
        a_provision("old/20", start="2025-01-01"),
        a_decision(day="2024-05-01", provisions="old/100", outcome=outcome),
    )
    _, new, made = redlined(corpus, tmp_path, paragraph(run("Under the Penal Code, Article 100 punishes begging.")))
    assert made == count
    assert [("Decided after the date of the document" in words) for _, words in notes(new)] == (
        [True] if not count else []
    )


TWO_CODES = "would then refer to two Codes"


@pytest.mark.parametrize(
    ("beside", "is_told"),
    [
        ("Zie ook artikel 422bis SW, dat in 2001 werd gewijzigd.", True),
        ("Artikel 380 Sw. bestraft de uitbuiting van prostitutie met 1 tot 5 jaar.", True),
        ("L'article 422bis du Code pénal, modifié en 2001, vise l'aide.", True),
        ("Article 422bis of the Criminal Code was amended in 2001.", True),
        ("Artikel 422bis van het Strafwetboek van 1867 werd in 2001 gewijzigd.", False),
        ("Artikel 21bis V.T.Sv. regelt de verjaring.", False),
    ],
)
def test_a_number_that_stays_beside_a_replaced_one_is_told_that_the_name_would_mean_two_codes(
    shipped: Corpus, tmp_path: Path, beside: str, *, is_told: bool
) -> None:
    first = "Dan kunt u het beroepsgeheim niet doorbreken in het kader van artikel 458bis SW."
    _, copy, count = redlined(shipped, tmp_path, paragraph(run(f"{first} {beside}")), then="2021-01-01")
    assert count == 1
    told = [words for covered, words in notes(copy) if "353" not in covered]
    assert any(TWO_CODES in words for words in told) is is_told
    _, copy, count = redlined(shipped, tmp_path, paragraph(run(first)), paragraph(run(beside)), then="2021-01-01")
    assert count == 1
    assert not any(TWO_CODES in words for _, words in notes(copy))
