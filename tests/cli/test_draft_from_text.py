"""`adopt --from-text`: a draft of a law from its own text, to be completed by a person."""

from __future__ import annotations

import io
import json
import re
import shutil
from html import escape
from typing import TYPE_CHECKING

import pytest
from reportlab.pdfgen.canvas import Canvas

from lanzarote_law.dataset import corpus_loading
from lanzarote_law.documents import files
from lanzarote_law.edits import law_input_file
from lanzarote_law.model import Mark
from lanzarote_law.texts import law_draft
from tests.command import ROOT, Ran, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Writer = Callable[[str, str | bytes], str]

LOI = """\
3 MARS 2021. - Loi modifiant le Code pénal en ce qui concerne les images
Source : JUSTICE
Publication : 12-03-2021
Numéro : 2021099999
Dossier numéro : 2021-03-03/99

Art. 1er. La présente loi règle une matière visée à l'article 74 de la Constitution.

Art. 2. Dans l'article 381 du Code pénal, les mots "a" sont abrogés.

Art. 3. Dans le même Code, il est inséré un article 500/1, rédigé comme suit :

"Art. 500/1. Les images

Quiconque aura montré des images sera puni d'une amende.".

Art. 4. L'article 386 du même Code est abrogé.

Art. 5. L'article 391 du même Code est abrogé.

Art. 6. L'article 4 entre en vigueur le 1er mai 2021.
"""
WET = """\
3 MAART 2021. - Wet tot wijziging van het Strafwetboek wat de beelden betreft
Bron : JUSTITIE
Publicatie : 12-03-2021
Nummer : 2021099999
Dossiernummer : 2021-03-03/99

Artikel 1. Deze wet regelt een aangelegenheid als bedoeld in artikel 74 van de Grondwet.

Art. 2. In artikel 381 van het Strafwetboek worden de woorden "a" opgeheven.

Art. 3. In hetzelfde Wetboek wordt een artikel 500/1 ingevoegd, luidende :

"Art. 500/1. De beelden

Hij die beelden heeft getoond wordt gestraft met een geldboete.".

Art. 4. Artikel 391 van hetzelfde Wetboek wordt opgeheven.
"""
DRAFT = """\
# Draft of a law for lanzarote-law adopt --from. Each value names the place in the text from which it was
# taken. OPEN marks a question for a person: replace it by the answer; adopt refuses the file as long as one
# is left. Nothing here is verified: set mark to seen only after reading the law. Remove what does not concern
# these data.
act:
  title:
    fr: Loi modifiant le Code pénal en ce qui concerne les images\
  # line 1 of loi.txt: "3 MARS 2021. - Loi modifiant le Code pénal en ce qui concerne les images"
  dated: 2021-03-03  # line 1 of loi.txt: "3 MARS 2021. - Loi modifiant le Code pénal en ce qui concerne les images"
  number: 2021099999  # line 4 of loi.txt: "Numéro : 2021099999"
  dossier: 2021-03-03/99  # line 5 of loi.txt: "Dossier numéro : 2021-03-03/99"
  published: 2021-03-12  # line 3 of loi.txt: "Publication : 12-03-2021"
  in_force: 2021-03-22  # not stated: under the general rule, 10 days after publication on 2021-03-12
  mark: unverified  # how you checked the law; add source: if you read a copy of it
  note: The act does not state when it enters into force; the date follows from the general rule on entry into
    force.
articles:

  # Art. 2 of the act, line 9 of loi.txt:
  #   Dans l'article 381 du Code pénal, les mots "a" sont abrogés.
<DATA 381>
  - amends: be-cp-1867/381  # line 9 of loi.txt: "Dans l'article 381 du Code pénal,"
    article: 2  # line 9 of loi.txt: "Art. 2."
    on: 2021-03-22  # not stated: under the general rule, 10 days after publication on 2021-03-12
    summary: OPEN  # what the article provides from then on, in your own words
    penalty: OPEN  # the article has a penalty; give the new one, or remove the line if the act leaves it unchanged

  # Art. 3 of the act, line 11 of loi.txt:
  #   Dans le même Code, il est inséré un article 500/1, rédigé comme suit :
  #
  #   "Art. 500/1. Les images
  #
  #   Quiconque aura montré des images sera puni d'une amende.".
  - inserts: be-cp-1867/500/1  # line 11 of loi.txt: "inséré un article 500/1, rédigé comme suit"
    article: 3  # line 11 of loi.txt: "Art. 3."
    on: 2021-03-22  # not stated: under the general rule, 10 days after publication on 2021-03-12
    # The code ceases to be in force on 2026-09-01; adopt records that the article does so too
    subject:
      fr: Les images  # line 11 of loi.txt
      en: OPEN  # in a few words
    summary: OPEN  # what the article provides from then on, in your own words
    penalty: OPEN  # the text mentions a penalty; delete this line if the penalty is unchanged

  # Art. 4 of the act, line 17 of loi.txt:
  #   L'article 386 du même Code est abrogé.
<DATA 386>
  - repeals: be-cp-1867/386  # line 17 of loi.txt: "L'article 386 du même Code"
    article: 4  # line 17 of loi.txt: "Art. 4."
    on: 2021-05-01  # line 21 of loi.txt: "L'article 4 entre en vigueur le 1er mai 2021."
    # If another article takes over its content: replaces instead of repeals, and by: [ARTICLE]

# Articles that the act also changes, and that these data do not contain:
  # 391 CP 1867: art. 5 of the act, line 19 of loi.txt

# Articles of the act in which no amendment to a code in these data was found:
  # 1, 6
"""


def without_the_data(draft: str) -> str:
    """A draft without what it repeats of the data, which other tests compare."""
    return re.sub(
        r"  # In these data until then: (?:(?!  - ).*\n)+  - (\w+): be-cp-1867/(\d+)",
        r"<DATA \2>\n  - \1: be-cp-1867/\2",
        draft,
    )


@pytest.fixture
def text(tmp_path: Path) -> Writer:
    """Writes a text to a file."""

    def write(name: str, content: str | bytes) -> str:
        (tmp_path / name).write_bytes(content.encode() if isinstance(content, str) else content)
        return str(tmp_path / name)

    return write


def draft_of(*files: str, **environment: str) -> Ran:
    return run("adopt", *(word for file in files for word in ("--from-text", file)), "--dry-run", **environment)


def test_a_draft_names_the_line_of_each_value_and_leaves_open_what_only_a_person_can_answer(text: Writer) -> None:
    ran = draft_of(text("loi.txt", LOI))
    assert (without_the_data(ran.out), ran.err, ran.code) == (DRAFT, "nothing was written: --dry-run\n", 0)
    assert "  # In these data until then: Sets heavier penalties" in ran.out
    assert "  # Links that depend on it: 9.1.c, 9.4.c (partial); 9.4.c (partial); 9.6 (partial)\n" in ran.out


def test_of_several_inserted_articles_each_has_its_own_words() -> None:
    two = "sont insérés les articles 500/1 et 500/2, rédigés comme suit"
    law = LOI.replace("il est inséré un article 500/1, rédigé comme suit", two).replace(
        "d'une amende.\".", "d'une amende.\n\nArt. 500/2. Les sons\n\nQuiconque aura joué des sons est libre.\"."
    )
    document = files.document_of_bytes("loi.txt", law.encode())
    words = {each.target: each.words for each in law_draft.draft_law(corpus_loading.load(), [document]).entries}
    assert "images" in words["be-cp-1867/500/1"]
    assert "sons" not in words["be-cp-1867/500/1"]
    assert words["be-cp-1867/500/2"].startswith("Art. 500/2. Les sons")


def test_what_a_court_annulled_in_a_law_has_no_date_but_the_judgment(text: Writer) -> None:
    judgment = "par son arrêt n° 148/2021 du 21-12-2021 (M.B. 12-01-2022), la Cour a annulé le présent article"
    law = LOI.replace("sont abrogés.\n", f"sont abrogés.\n\n*(NOTE : {judgment})*\n", 1)
    assert f'    on: OPEN  # line 11 of loi.txt: "{judgment[:60]}' in draft_of(text("loi.txt", law)).out


def test_the_date_in_the_head_of_a_page_is_named_where_the_act_itself_is_silent(text: Writer) -> None:
    head = "Publication : 12-03-2021\nEntrée en vigueur : 22-03-2021\n"
    law = LOI.replace("Publication : 12-03-2021\n", head).replace(
        "Art. 6. L'article 4 entre en vigueur le 1er mai 2021.\n", ""
    )
    told = [
        line for line in draft_of(text("loi.txt", law)).out.split("\n") if line.startswith(("  in_force", "    on"))
    ]
    assert set(map(str.strip, told)) == {
        f'{key}: 2021-03-22  # line 4 of loi.txt: "Entrée en vigueur : 22-03-2021"' for key in ("in_force", "on")
    }
    other = draft_of(text("loi.txt", law.replace("22-03-2021", "23-03-2021"))).out
    assert "  in_force: OPEN  # the text states no date of publication, or another date in its head" in other


def test_a_draft_is_written_to_a_new_file_which_adopt_refuses_as_long_as_a_question_is_open(
    text: Writer, tmp_path: Path
) -> None:
    here = {"PWD": str(tmp_path)}
    ran = run("adopt", "--from-text", text("loi.txt", LOI), **here)
    assert ran == Ran(
        "",
        f"written: {tmp_path}/law-2021-03-03.yaml; articles: 3; questions marked OPEN: 5\n"
        "answer the questions in the file, or have them asked with --go-on; then:\n"
        f"  lanzarote-law adopt --from {tmp_path}/law-2021-03-03.yaml --dry-run\n",
        0,
    )
    file = tmp_path / "law-2021-03-03.yaml"
    lines = file.read_text(encoding="utf-8").split("\n")
    first = next(number for number, line in enumerate(lines, start=1) if ": OPEN " in line)
    refused = (
        f"error: nothing was written: there are 5 faults; the first is: {file}:{first}: articles[0].summary:"
        " this question has not been answered yet (replace OPEN by the answer)\n"
    )
    assert run("adopt", "--from", str(file), "--dry-run") == Ran("", refused, 3)
    assert run("adopt", "--from-text", str(tmp_path / "loi.txt"), **here).err.startswith(
        f"written: {tmp_path}/law-2021-03-03-2.yaml;"
    )


def test_a_draft_with_its_questions_answered_is_adopted_and_then_known(text: Writer, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    data = ("--data", str(tmp_path / "data"))
    law = LOI.replace("L'article 386 du même Code est abrogé.", "L'intitulé est abrogé.")  # 386 ends later in the data
    run(*data, "adopt", "--from-text", text("loi.txt", law), PWD=str(tmp_path))
    file = tmp_path / "law-2021-03-03.yaml"
    answered = re.sub(r"^(\s+\w+): OPEN .*$", r"\1: An answer", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    file.write_text(answered, encoding="utf-8")
    ran = run(*data, "adopt", "--from", str(file), "--yes", "--quiet")
    assert ran.code == 0, ran.err
    shown = run(*data, "lookup", "be-cp-1867/500/1", "--as-of", "2021-04-01").out
    assert shown.startswith("500/1  CP 1867  An answer")
    again = run(*data, "adopt", "--from-text", str(tmp_path / "loi.txt"))
    assert again == Ran(
        "",
        f"error: no new amendment to a code in these data was found in {tmp_path}/loi.txt;"
        " use the text of an amending act, or a newer consolidated copy of a code\n",
        1,
    )


def test_a_new_article_is_offered_the_items_that_its_neighbours_answer(text: Writer) -> None:
    draft = draft_of(text("loi.txt", LOI.replace("500/1", "371/4"))).out
    assert (
        "    # The neighbouring articles answer these items; remove the # of those that this article answers:\n"
        "    # answers:\n    #   - items: "
    ) in draft
    assert "\n    #     role: incriminates\n    #     extent: OPEN\n    #     reason: OPEN\n" in draft


def test_a_text_in_two_languages_gives_both_titles_and_what_only_one_of_them_says(text: Writer) -> None:
    ran = draft_of(text("loi.txt", LOI), text("wet.txt", WET))
    [nl] = re.findall(r"^    nl: (.*?)  # line 1 of wet.txt", ran.out, re.MULTILINE)
    assert nl == "Wet tot wijziging van het Strafwetboek wat de beelden betreft"
    [alone] = re.findall(r"^  # Only (.*) says this; compare the texts.$", ran.out, re.MULTILINE)
    assert alone == "loi.txt"
    assert ran.out.index("L'article 386") < ran.out.index("# Only ") < ran.out.index("- repeals: be-cp-1867/386")
    other = text("other.txt", LOI.replace("3 MARS 2021", "4 MARS 2021"))
    assert draft_of(text("loi.txt", LOI), other).err == (
        "error: the files contain different acts; give only files that contain the text of the same act, in one"
        " language or in two\n"
    )


def test_a_dutch_text_gives_the_same_as_a_french_one(text: Writer) -> None:
    entries = re.findall(r"^  - (\w+: \S+)(?:.*\n)+?    on: (\S+)", draft_of(text("wet.txt", WET)).out, re.MULTILINE)
    assert entries == [("amends: be-cp-1867/381", "2021-03-22"), ("inserts: be-cp-1867/500/1", "2021-03-22")]


def test_a_page_of_a_mirror_says_in_its_own_words_in_which_language_and_when_it_was_published(text: Writer) -> None:
    of_mirror = re.sub(
        r"Bron : JUSTITIE\nPublicatie : (\S+)\nNummer : (\S+)\n.*\n",
        r"gepubliceerd op 12 maart 2021\nbron\njustitie\nnumac\n\2\npub.\n12/03/2021\n",
        WET,
    ).replace(". In", ".In")
    draft = draft_of(text("wet.txt", of_mirror)).out
    assert "  title:\n    nl: Wet tot wijziging van het Strafwetboek wat de beelden betreft" in draft
    assert '  number: 2021099999  # line 6 of wet.txt: "2021099999"\n  published: 2021-03-12' in draft
    entries = re.findall(r"^  - (\w+: \S+)(?:.*\n)+?    on: (\S+)", draft, re.MULTILINE)
    assert entries == [("amends: be-cp-1867/381", "2021-03-22"), ("inserts: be-cp-1867/500/1", "2021-03-22")]


def a_page(law: str) -> str:
    top, _, body = law.partition("Art. 1er.")
    lines = "<br>\n".join(escape(line, quote=False) for line in f"Art. 1er.{body}".split("\n"))
    head = "".join(f"<p>{escape(line, quote=False)}</p>" for line in top.split("\n"))
    return f'<html><body>{head}<h2 id="text">Texte</h2>\n{lines}</body></html>'


def a_pdf(law: str) -> bytes:
    stream = io.BytesIO()
    canvas = Canvas(stream, invariant=True)
    for number, line in enumerate(law.split("\n")):
        canvas.drawString(40, 800 - 20 * number, line)
    canvas.save()
    return stream.getvalue()


def a_json(law: str) -> str:
    top, *articles = re.split(r"\n\n(?=Art\. )", law)
    pieces = [re.match(r"Art\. (\S+)\. (.*)", each, re.DOTALL) for each in articles]
    listed = [{"number": each[1], "text": each[2].strip()} for each in pieces if each]
    title, *_ = top.split("\n")
    act = {"title": title, "number": "2021099999", "dossier": "2021-03-03/99", "published": "2021-03-12"}
    return json.dumps({**act, "articles": listed}, ensure_ascii=False, indent=1)


@pytest.mark.parametrize(
    ("name", "made", "place"),
    [
        ("loi.json", a_json, "line 21 of loi.json"),
        ("loi.html", a_page, "line 12 of loi.html"),
        ("loi.md", str, "line 17 of loi.md"),
        ("loi.pdf", a_pdf, "loi.pdf: page 1"),
    ],
)
def test_a_page_json_markdown_and_a_pdf_give_the_same(
    name: str, made: Callable[[str], str | bytes], place: str, text: Writer
) -> None:
    ran = draft_of(text(name, made(LOI)))
    entries = re.findall(r"^  - (\w+: \S+)(?:.*\n)+?    on: (\S+)", ran.out, re.MULTILINE)
    assert entries == [
        ("amends: be-cp-1867/381", "2021-03-22"),
        ("inserts: be-cp-1867/500/1", "2021-03-22"),
        ("repeals: be-cp-1867/386", "2021-05-01"),
    ], ran.err
    [repeal] = re.findall(r"  - repeals: be-cp-1867/386  # (.*): \"", ran.out)
    assert repeal.endswith(place)


OPEN_DATES = {
    # what is replaced in the text, and what the draft says of the date of the act
    "no publication": (
        "Publication : 12-03-2021\n",
        "",
        "the text states no date of publication, or another date in its head",
    ),
    "the date of the act as that of publication": (
        "Publication : 12-03-2021",
        "Publication : 03-03-2021",
        "the text states no date of publication, or another date in its head",
    ),
    "left to the government": (
        "Art. 6. L'article 4 entre en vigueur le 1er mai 2021.",
        "Art. 6. Le Roi fixe la date d'entrée en vigueur de la présente loi.",
        'line 21 of loi.txt: "Le Roi fixe la date d\'entrée en vigueur de la présente loi."',
    ),
    "a head that contradicts it": (
        "Numéro",
        "Entrée en vigueur : 01-07-2021\nNuméro",
        "the text states no date of publication, or another date in its head",
    ),
    "a date that was postponed": (
        "Art. 6. L'article 4 entre en vigueur le 1er mai 2021.",
        "Art. 6. La présente loi entre en vigueur le 8 avril 2026.",
        (
            'line 21 of loi.txt: "La présente loi entre en vigueur le 8 avril 2026."; this was the date of new-code'
            " before it was postponed"
        ),
    ),
}


@pytest.mark.parametrize("case", OPEN_DATES)
def test_a_date_that_the_text_does_not_tell_is_left_open_with_the_sentence_that_decides(
    case: str, text: Writer
) -> None:
    was, now, told = OPEN_DATES[case]
    ran = draft_of(text("loi.txt", LOI.replace(was, now)))
    assert re.findall(r"^  in_force: (.*)", ran.out, re.MULTILINE) == [f"OPEN  # {told}"]


def test_a_title_with_other_apostrophes_is_found_on_its_line(text: Writer) -> None:
    law = f"---\nlanguage: fr\n---\n{LOI.replace('les images', 'l’enfant d’abord', 1)}"
    [place] = re.findall(r"^    fr: .*  # (line \d+)", draft_of(text("loi.txt", law)).out, re.MULTILINE)
    assert place == "line 4"


def test_the_head_gives_the_date_that_the_government_fixed(text: Writer) -> None:
    law = LOI.replace("Numéro", "Entrée en vigueur : 01-07-2021\nNuméro").replace(
        "Art. 6. L'article 4 entre en vigueur le 1er mai 2021.",
        "Art. 6. Le Roi fixe la date d'entrée en vigueur de la présente loi.",
    )
    [stated] = re.findall(r"^  in_force: (.*)", draft_of(text("loi.txt", law)).out, re.MULTILINE)
    assert stated == '2021-07-01  # line 4 of loi.txt: "Entrée en vigueur : 01-07-2021"'


def test_a_draft_in_french_explains_itself_in_french(text: Writer) -> None:
    ran = draft_of(text("loi.txt", LOI), LANZAROTE_LAW_LANG="fr")
    assert (
        "    summary: OPEN  # ce que l'article prévoit à partir de cette date, dans vos propres termes\n"
        in ran.out.replace("’", "'")
    )


def test_an_article_that_is_renumbered_is_replaced_by_itself_under_its_new_number(text: Writer) -> None:
    draft = draft_of(
        text("loi.txt", LOI.replace("386 du même Code est abrogé", "386 du même Code devient l'article 386/1"))
    ).out
    assert "\n    by: [be-cp-1867/386/1]  # its new number\n    summary: OPEN" in draft
    # an article that the data contain under its new number alone
    draft = draft_of(
        text("loi.txt", LOI.replace("386 du même Code est abrogé", "391 du même Code devient l'article 386"))
    ).out
    assert '\n  - amends: be-cp-1867/386  # line 17 of loi.txt: "L\'article 391 du même Code"\n' in draft


LATER = """\
8 DECEMBRE 2026. - Loi modifiant le Code pénal
Publication : 20-12-2026

Art. 1er. Dans l'article 171 du Code pénal, le mot "sciemment" est abrogé.

Art. 2. Dans le même Code, il est inséré un article 171/1, rédigé comme suit :

"Art. 171/1. La publicité est punie d'une peine de niveau 2.".

Art. 3. L'article 176 du même Code est abrogé.

Art. 4. Dans le titre 2 du Code pénal, l'article 175 est abrogé.

Art. 5. Dans l'article 371/1 de l'ancien Code pénal, le mot "a" est abrogé.

Art. 6. La présente loi entre en vigueur le 1er janvier 2027.
"""
OF_THE_NEW_CODE = ["amends: be-cp-2024/171", "inserts: be-cp-2024/171/1", "repeals: be-cp-2024/176"]


def changed(draft: str) -> list[str]:
    return re.findall(r"^  - (\w+: \S+)", draft, re.MULTILINE)


@pytest.mark.parametrize("start", ["2 septembre 2026", "1er janvier 2027"])
def test_a_plain_name_means_the_code_in_force_when_the_article_applies(start: str, text: Writer) -> None:
    draft = draft_of(text("loi.txt", LATER.replace("1er janvier 2027", start))).out
    assert changed(draft) == [*OF_THE_NEW_CODE, "repeals: be-cp-2024/175", "amends: be-cp-1867/371/1"]
    dutch = (
        LATER.partition("Art. 1er.")[0]
        + "Artikel 1. In het Strafwetboek wordt een artikel 171/1 ingevoegd, luidende :\n\n"
        '"Art. 171/1. De reclame wordt gestraft met een straf van niveau 2.".\n\n'
        "Art. 2. Artikel 176 van hetzelfde Wetboek wordt opgeheven.\n\n"
        "Art. 3. Deze wet treedt in werking op 1 januari 2027.\n"
    )
    assert changed(draft_of(text("wet.txt", dutch)).out) == OF_THE_NEW_CODE[1:]


def test_a_plain_name_means_the_new_code_from_its_first_day_and_the_old_one_on_the_day_before(text: Writer) -> None:
    ran = draft_of(text("loi.txt", LATER.replace("1er janvier 2027", "1er septembre 2026")))
    first, cannot = (
        ran.out,
        "adopt cannot enter these changes; the end of the draft says why: be-cp-2024/171, be-cp-2024/17",
    )
    assert ran.err.startswith(cannot)
    assert changed(first)[0] == OF_THE_NEW_CODE[1]
    refused = " ".join(first.partition("# Changes that adopt cannot enter, to be made by hand:")[2].split()).split(
        " # "
    )
    told = " ".join(refused)
    assert (
        "171 CP 2024: art. 1 of the act, line 4 of loi.txt: these data have a version of 2026-09-01 by another" in told
    )
    assert "176 CP 2024: art. 3 of the act, line 10 of loi.txt: it ends no later than 2026-09-01, its first day" in told
    law = LATER.replace("8 DECEMBRE 2026", "8 MARS 2026").replace("20-12-2026", "20-03-2026")
    early = draft_of(text("loi.txt", law.replace("1er janvier 2027", "1er septembre 2026"))).out
    assert changed(early)[0] == OF_THE_NEW_CODE[1]
    law = law.replace("1er janvier 2027", "31 août 2026").replace("171", "371")
    assert changed(draft_of(text("loi.txt", law)).out)[:1] == ["inserts: be-cp-1867/371/1"]


BEFORE_THE_START = """\
20 JUIN 2026. - Loi modifiant le Code pénal
Publication : 30-06-2026

Art. 1er. Dans l'article 29 du Code pénal du 29 février 2024, le mot "sciemment" est abrogé.

Art. 2. L'article 176 du Code pénal du 29 février 2024 est abrogé.

Art. 3. La présente loi entre en vigueur le 1er septembre 2026.
"""


@pytest.mark.parametrize("start", ["1er septembre 2026", "3 juillet 2026"])
def test_changes_of_a_code_before_its_start_are_named_with_what_to_do(start: str, text: Writer) -> None:
    ran = draft_of(text("loi.txt", BEFORE_THE_START.replace("1er septembre 2026", start)))
    assert ran.code != 0
    assert ran.err.startswith("error: adopt cannot enter what was found in ")
    assert ran.err.endswith(
        "loi.txt; be-cp-2024/29: the change takes effect on 2026-09-01, with the article itself: give the article's"
        " first version the new content and name the act in the note to that version, with lanzarote-law edit"
        " be-cp-2024/29@new-code; be-cp-2024/176:"
        " it ends no later than 2026-09-01, its first day in these data, so that it never enters into force: correct"
        " its record and what rests on it by hand\n"
    )


def test_a_number_with_a_hyphen_is_named_as_not_read_and_no_article_of_the_part_before_it(text: Writer) -> None:
    law = LOI.replace("il est inséré un article 500/1", "il est inséré un article 500-1").replace(
        "500/1. L", "500-1. L"
    )
    ran = draft_of(text("loi.txt", law))
    assert ran.err.splitlines()[0].endswith("loi.txt: these article numbers were not read: 500-1")
    assert changed(ran.out) == ["amends: be-cp-1867/381", "repeals: be-cp-1867/386"]


def test_an_article_of_an_act_in_json_is_on_the_line_of_its_own_text(text: Writer) -> None:
    articles = [
        {"article_content": {"article_number": number, "content": {"main_text_raw": words, "copy": f"<p>{words}"}}}
        for number, words in (
            ("1", 'La présente loi règle "une matière".'),
            (
                "2",
                "Dans l'article 381 du Code pénal, les mots \"a\" sont abrogés; l'article 386 du même Code est abrogé",
            ),
            ("3", 'Dans l\'article 381 du même Code, les mots "é" sont abrogés.'),
        )
    ]
    metadata = {"title": LOI.partition("\n")[0], "document_number": "2021099999", "articles": 3}
    whole = {"document_hierarchy": articles, "document_metadata": metadata}
    for ascii_only in (True, False):
        written = json.dumps(whole, indent=1, ensure_ascii=ascii_only)
        lines = [at for at, line in enumerate(written.split("\n"), start=1) if "main_text_raw" in line]
        draft = draft_of(text("loi.json", written)).out
        assert re.findall(r"# Art\. ([\d, ]+) of the act, line (\d+)", draft)[0] == ("2, 3", str(lines[1]))
        assert f'article: 2, 3  # line {lines[1]} of loi.json: "Art. 2."; line {lines[2]} of loi.json' in draft


def test_an_article_with_a_date_of_its_own_has_a_note_that_says_so(text: Writer) -> None:
    law = LOI.replace("L'article 4 entre en vigueur", "L'article 2 entre en vigueur")
    draft = draft_of(text("loi.txt", law)).out
    note = "    note: Article 2 of the act applies from 2021-05-01, which is not the date of the act as a whole.\n"
    assert note in draft
    assert draft.count("    note:") == 1


def test_an_article_that_an_act_changes_on_two_dates_has_an_entry_for_each(text: Writer) -> None:
    law = LOI.replace("L'article 386 du même Code est abrogé", "Dans l'article 381 du même Code, le mot b est abrogé")
    found = re.findall(r"^  - amends: (\S+).*\n.*\n    on: (\S+)", draft_of(text("loi.txt", law)).out, re.MULTILINE)
    assert found == [("be-cp-1867/381", "2021-03-22"), ("be-cp-1867/381", "2021-05-01")]


def test_the_page_of_the_journal_is_drafted_where_the_text_gives_it(text: Writer) -> None:
    draft = draft_of(text("loi.txt", LOI.replace("Numéro :", "page : 170\nNuméro :"))).out
    assert '\n  page: 170  # line 4 of loi.txt: "page : 170"\n' in draft


def test_an_article_with_an_open_question_is_unfinished_when_the_rest_is_asked() -> None:
    content = (
        b"act:\n  title: OPEN\narticles:\n  # on it\n  - amends: new/50\n    on: OPEN  # a\n    summary: OPEN\n"
        b"  - inserts: new/52\n    on: 2020-01-01\n    subject:\n      en: OPEN\n    summary: OPEN\n    penalty: OPEN\n"
        b"  - repeals: new/51\n"
    )
    assert law_input_file.without_open_questions(content) == (
        b"act:\n  #\narticles:\n  # on it\n  - amends: new/50\n    unfinished: true\n    #\n"
        b"  - inserts: new/52\n    on: 2020-01-01\n    subject:\n      #\n    unfinished: true\n    #\n"
        b"  - repeals: new/51\n"
    )


def test_an_article_of_a_law_file_is_unfinished_whichever_of_its_keys_comes_first() -> None:
    content = (
        b'act: act:1\narticles:\n  - article: "2"\n    amends: new/50\n    answers:\n      - items: [8.1.a]\n'
        b"    on: OPEN\n    summary: OPEN\n  - on: OPEN\n    repeals: new/51\n"
    )
    assert law_input_file.without_open_questions(content) == (
        b'act: act:1\narticles:\n  - article: "2"\n    amends: new/50\n    answers:\n      - items: [8.1.a]\n'
        b"    unfinished: true\n    #\n  - unfinished: true\n    repeals: new/51\n"
    )


def test_an_article_that_an_act_restores_did_not_begin_with_it(text: Writer) -> None:
    restored = LOI.replace("il est inséré un article 500/1, rédigé", "l'article 500/1 est rétabli, rédigé")
    began = "    began: false  # the number of the article was used before\n"
    draft = draft_of(text("loi.txt", restored)).out
    assert "  - inserts: be-cp-1867/500/1  #" in draft
    assert (began in draft, began in draft_of(text("loi.txt", LOI)).out) == (True, False)


PENALTY = "the article has a penalty; give the new one, or remove the line if the act leaves it unchanged"


@pytest.mark.parametrize(
    "change",
    [
        """les mots "dix ans à quinze ans" sont remplacés par les mots "quinze ans à vingt ans".""",
        """le mot "cinq cents" est remplacé par le mot "mille".""",
        """le chiffre "3" est remplacé par le chiffre "4".""",
        "l'alinéa 2 est abrogé.",
    ],
)
@pytest.mark.parametrize(("article", "questions"), [("417/25", [PENALTY]), ("417/5", [])])
def test_the_penalty_of_an_article_that_has_one_is_never_kept_without_a_question(
    change: str, article: str, questions: list[str], text: Writer
) -> None:
    law = f"""\
8 MAI 2025. - Loi modifiant le Code pénal
Publication : 22-05-2025

Art. 1er. Dans l'article {article} du Code pénal, {change}
"""
    draft = draft_of(text("loi.txt", law)).out
    assert changed(draft) == [f"amends: be-cp-1867/{article}"]
    assert re.findall(r"^    penalty: OPEN  # (.*)", draft, re.MULTILINE) == questions


def test_a_number_that_is_not_read_is_told_in_the_draft_and_beside_it(text: Writer) -> None:
    file = text("loi.txt", LOI.replace("500/1", "417/26/1"))
    ran = draft_of(file)
    assert ran.err == f"{file}: these article numbers were not read: 417/26/1\nnothing was written: --dry-run\n"
    assert ran.out.endswith(
        "\n# Article numbers that were not read; the changes that the act makes to these articles are missing above:\n"
        "  # 417/26/1\n"
    )


def test_what_changes_no_code_of_the_data_gives_no_draft(text: Writer) -> None:
    file = text("loi.txt", LOI.replace("Code pénal", "Code civil").replace("même Code", "Code civil"))
    assert draft_of(file).err.startswith("error: no new amendment to a code in these data was found")
    assert draft_of(text("empty.txt", "Un texte.")).err == (
        f"error: {file.replace('loi', 'empty')}: no article of an act was found;"
        " expected lines that begin with an article number, for example 'Art. 1.', 'Article 1er.' or 'Artikel 1.'\n"
    )


def test_a_draft_is_only_written(text: Writer) -> None:
    file = text("loi.txt", LOI)
    for words in (("--yes",), ("--from", file), ("--go-on",)):
        assert run("adopt", "--from-text", file, *words) == Ran(
            "", "error: --from-text only writes a draft; use --from-text alone, or with --dry-run to see the draft\n", 2
        )


def test_open_questions_are_asked_where_the_law_is_continued() -> None:
    draft = (
        "act:\n  title: OPEN  # line 1\n  dated: 2021-03-03\narticles:\n  - amends: 381\n    on: OPEN  # line 2\n"
        "    summary: OPEN  # in your own words\n  - amends: 386\n    summary: OPEN and shut\n"
    )
    law = law_input_file.parse_law("law.yaml", law_input_file.without_open_questions(draft.encode()))
    assert law == law_input_file.TypedLaw(
        law_input_file.TypedAct(dated="2021-03-03", mark=Mark.UNVERIFIED),
        (
            law_input_file.LawStep("amends", "381", unfinished=True),
            law_input_file.LawStep("amends", "386", summary="OPEN and shut"),
        ),
    )


@pytest.mark.parametrize("language", ["fr", "nl"])
def test_the_same_code_is_the_code_that_was_named_and_not_a_law_in_between(language: str, text: Writer) -> None:
    words = (
        "3 MARS 2021. - Loi\nPublication : 12-03-2021\n\nArt. 1er. L'article 381 du Code pénal est remplacé.\n\n"
        "Art. 2. L'article 21 de la loi du 17 avril 1878 contenant le titre préliminaire du Code de procédure pénale"
        " est complété par un alinéa.\n\nArt. 3. Dans l'article 442quater du même Code, le paragraphe 2 est abrogé.\n"
    )
    if language == "nl":
        words = (
            "3 MAART 2021. - Wet\nPublicatie : 12-03-2021\n\nArtikel 1. Artikel 381 van het Strafwetboek wordt"
            " vervangen.\n\nArt. 2. Artikel 21 van de wet van 17 april 1878 houdende de Voorafgaande Titel van het"
            " Wetboek van Strafvordering wordt aangevuld met een lid.\n\nArt. 3. In artikel 442quater van hetzelfde"
            " Wetboek wordt paragraaf 2 opgeheven.\n"
        )
    assert changed(draft_of(text("loi.txt", words)).out) == [
        "amends: be-cp-1867/381",
        "amends: be-tp-cic/21",
        "amends: be-cp-1867/442quater",
    ]


def test_the_same_code_is_none_of_ours_after_a_code_that_is_none_of_ours(text: Writer) -> None:
    words = (
        "3 MARS 2021. - Loi\nPublication : 12-03-2021\n\nArt. 1er. L'article 381 du Code pénal est remplacé.\n\n"
        "Art. 2. L'article 378 du Code civil est remplacé.\n\nArt. 3. L'article 380 du même Code est abrogé.\n"
    )
    assert changed(draft_of(text("loi.txt", words)).out) == ["amends: be-cp-1867/381"]
