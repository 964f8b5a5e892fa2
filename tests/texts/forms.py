"""An act of Ruritania in each of the forms in which people get consolidated acts, composed as these are.

The articles stand once: a number, the words with the signs of notes in them, and the notes of its list. A note is
written `<L 2011-12-01/01, art. 3, 002; En vigueur : 01-01-2012>` in every form, with its tags where the form has tags.
"""

from __future__ import annotations

import io
import json
import re
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from lanzarote_law.texts import amendment_discrepancies, comparison

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from lanzarote_law.model import Corpus
    from lanzarote_law.texts.findings import WatchResult
    from lanzarote_law.texts.library import StoredArticle, StoredCopy


class Written(NamedTuple):
    """An article as it is written: behind its number, and the notes of its list."""

    number: str
    body: str
    listed: tuple[str, ...] = ()


TITLE = (
    "1 JANVIER 1900. - CODE PENAL. (NOTE : Consultation des versions antérieures à partir du 01-01-1990 et mise à jour"
)
UPDATED = "20-05-2024"
DOSSIER = "1900-01-01/01"
NUMAC = "1900010101"
CHAPTER = "CHAPITRE I. - Des images"

CODE = (
    Written(
        "100",
        "[1 Quiconque aura fait [2 ou détenu]2 des images sera puni.]1\n\nLe paragraphe 2 reste.",
        (
            "<L 2011-12-01/01, art. 3, 002; En vigueur : 01-01-2012>",
            "<L 2016-05-31/02, art. 6, 017; En vigueur : 18-06-2016>",
        ),
    ),
    Written(
        "100/1",
        "<Inséré par L 2016-05-31/02, art. 7, 017; En vigueur : 18-06-2016> Quiconque aura vendu des images sera puni.",
    ),
    Written("101", "<Abrogé par L 2011-12-01/01, art. 9, 003; En vigueur : 01-03-2014>"),
    Written("102bis", "(Abrogé) <L 18-06-1985, art. 1>"),
    Written(
        "103",
        "La tentative est punie. <L 2000-06-26/42, art. 2; En vigueur : 01-01-2002>\n\n(NOTE : par son arrêt n° 14/2020"
        " du 29-01-2020 (J.O. 27-03-2020, p. 18839), la Cour constitutionnelle a annulé le présent article)",
    ),
    Written("104_REGION_DE_STRELSAU", "[1 ...]1", ("<DCST 2019-02-15/20, art. 78, 038; En vigueur : 01-09-2019>",)),
)

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def markdown(
    articles: tuple[Written, ...] = CODE,
    *,
    updated: str = UPDATED,
    numac: str = NUMAC,
    title: str = TITLE,
    dossier: str = DOSSIER,
) -> str:
    """Markdown with front matter, an act a file."""
    head = (
        f'---\ntitle: "{title} au {updated})"\nidentifier: "{numac}"\npublication_date: "1900-01-02"\n'
        f'source: "https://law.example/{numac}"\ndossier_number: "{dossier}"\nentry_into_force: "12 janvier 1900"\n'
        f'gazette_page: "7"\nlanguage: "fr"\n---\n# {title}\n\n### {CHAPTER}\n\n'
    )
    return head + "".join(_in_markdown(each) for each in articles)


def _in_markdown(each: Written) -> str:
    body = re.sub(r"(?<=\[)\d+(?= )|(?<=\])\d+", lambda sign: sign[0].translate(_RAISED), each.body)
    body = body.replace("En vigueur :", "**En vigueur :**")
    linked = [re.sub(r"(\d{4}-\d\d-\d\d/\d+)", r"[\1](https://law.example/find?cn=1)", note) for note in each.listed]
    listed = "".join(f"({at}){note}\n\n" for at, note in enumerate(linked, start=1))
    begins = f"##### Article {each.number}.{'' if body.startswith('<Abrogé') else ' '}"
    return f"{begins}{chr(10) * 2 if body.startswith('<Abrogé') else ''}{body}\n\n" + (
        f"----------\n\n{listed}" if listed else ""
    )


def plain(articles: tuple[Written, ...] = CODE, *, updated: str = UPDATED) -> str:
    """The text of a page, as a reader copies it out of a window."""
    head = (
        f"{TITLE} au {updated})\n\nSource : JUSTICE\nPublication : 02-01-1900\nNuméro : {NUMAC}\nPage : 7\n"
        f"Dossier numéro : {DOSSIER}\nEntrée en vigueur : 12-01-1900\n\nTable des matières\nCHAPITRE I. - Des images\n"
        f"Art. 100-104\n\nTexte\n\n{CHAPTER}\n\n"
    )
    return head + "".join(_in_plain(each) for each in articles)


def _in_plain(each: Written) -> str:
    listed = "".join(f"  ({at}){note}\n" for at, note in enumerate(each.listed, start=1))
    return f"  Art. {each.number}. {each.body}\n" + (f"  ----------\n{listed}" if listed else "") + "\n"


def new_page(articles: tuple[Written, ...] = CODE, *, updated: str = UPDATED) -> str:
    """A page of the new layout, as a browser saves it."""
    body = "".join(_in_tags(each, "a", "name") for each in articles)
    return (
        "<!DOCTYPE html>\n<!-- saved from url=(0100)https://www.ejustice.just.fgov.be/cgi_loi/change_lg.pl?language=fr"
        '&la=F&cn=1900010101&table_name=loi -->\n<html lang="fr"><head><meta charset="utf-8"><title>Banque</title>'
        '<script>var a = "Art. 9. Un piège.";</script></head>\n<body><ul><li>Titre</li><li>Table des matières</li>'
        '<li>Texte</li><li>Signatures</li></ul><div class="box"><h2>Titre</h2><span class="tag">1900010101</span>'
        f'<p class="list-item--title">\n{TITLE} au {updated})\n</p><div><p><strong>Source: </strong>Justice</p>'
        "<p><strong>Publication: </strong>2 janvier 1900</p><p><strong>Numéro: </strong>1900010101</p>"
        f"<p><strong>page: </strong>7 </p><p><strong>Dossier numéro:</strong>  {DOSSIER}</p>"
        "<p><strong>Entrée en vigueur :</strong>  <br>   12 janvier 1900      </p></div></div>"
        '<div class="box"><h2 id="inhoud">Table des matières</h2><a name="LNKR0001">CHAPITRE I.</a> - Des images<br>'
        'Art. 100-104<br></div>\n<div class="box"><h2 id="text">Texte</h2>'
        f'<a name="LNK0001" href="#LNKR0001">CHAPITRE I.</a> - Des images<br><br>{body}</div>\n'
        '<div class="box"><h2>Travaux parlementaires</h2>Art. 1. Rien.</div></body></html>'
    )


def old_page(articles: tuple[Written, ...] = CODE, *, updated: str = UPDATED) -> str:
    """A page of the old layout: tables, capital tags, lines broken by BR."""
    body = "".join(_in_tags(each, "A", "NAME") for each in articles)
    return (
        "<HTML><HEAD><TITLE>Législation</TITLE></HEAD><BODY><TABLE><TR><TH>Titre</TH></TR></TABLE><TABLE><TR><TD>"
        f"{TITLE} au {updated})<BR><BR><B>Source :</B> JUSTICE<BR><B>Publication :</B> 02-01-1900<BR><B>numéro :</B> "
        f"{NUMAC}<BR><B>page :</B> 7<BR><B>Dossier numéro :</B> {DOSSIER}<BR><B>Entrée en vigueur :</B> 12-01-1900"
        "</TD></TR></TABLE><TABLE><TR><TH>Table des matières</TH></TR><TR><TD>CHAPITRE I. - Des images<BR>Art. 100-104"
        f"</TD></TR></TABLE><TABLE><TR><TH>Texte</TH></TR><TR><TD>CHAPITRE I. - Des images<BR><BR>{body}</TD></TR>"
        "</TABLE></BODY></HTML>"
    )


DUTCH = "8 JANUARI 1900. - STRAFWETBOEK."


def official_page(*, dutch: bool = False, articles: tuple[Written, ...] = CODE, updated: str = UPDATED) -> str:
    """A page as the official site gave it until 2023: every part under a bar of links, and the list of amending acts.

    The whole text is on one line. Each bar repeats the names of the other parts.
    """
    text, contents, begin, changes, work = (
        ("Tekst", "Inhoudstafel", "Begin", "Wijziging(en)", "Parlementaire werkzaamheden")
        if dutch
        else ("Texte", "Table des mati&egrave;res", "D&eacute;but", "Modification(s)", "Travaux parlementaires")
    )

    def bar(name: str, *others: str) -> str:
        links = "".join(f"<TH>\n<A HREF='#x'> {each} </A>\n</TH>" for each in others)
        return f"<table><tr>\n<TH><font size=5> {name} </font>\n</TH>{links}</tr>\n<tr><td>"

    labels = (
        ("Publicatie", "nummer", "bladzijde", "Dossiernummer", "Inwerkingtreding")
        if dutch
        else ("Publication", "num&eacute;ro", "page", "Dossier num&eacute;ro", "Entr&eacute;e en vigueur")
    )
    upto = "tekstbijwerking tot" if dutch else "mise &agrave; jour au"
    law, told, list_ = (
        ("WET VAN", "GEPUBL. OP", "GEWIJZIGDE ART.") if dutch else ("LOI DU", "PUBLIE LE", "ART. MODIFIES")
    )
    changed = (("31-05-2016", "08-06-2016", "100; 100/1"), ("01-12-2011", "10-12-2011", "100; 101"))
    acts = "".join(f"IMAGE <li>{law} {a} {told} {b}<br>({list_} : {numbers})<br>" for a, b, numbers in changed)
    title = DUTCH if dutch else "1 JANVIER 1900. - CODE PENAL."
    body = "".join(_in_tags(each, "A", "NAME") for each in articles)
    return (
        f"<HTML><HEAD><TITLE>LOI - WET</TITLE></HEAD><BODY><TABLE><TR><TD><A HREF='#m'> {changes} </A>\n"
        f"<A> {work} </A>\n<A> {contents} </A></TD></TR></TABLE>{bar('Titre')}"
        f"<b>{title}</b><br>(NOTE : {upto} <font>{updated}</font>)<br>\n"
        f"<b> {labels[0]} : </b>02-01-1900 <font>{labels[1]} : </font>&nbsp; {NUMAC}<font> {labels[2]} : </font> 7 <br>"
        f"<b> {labels[3]} : </b> {DOSSIER}<br>\n<b> {labels[4]} : </b> 12-01-1900 <br></td></tr></table>"
        f"{bar(contents, text, begin)}CHAPITRE I. - Des images<BR>Art. 100-101, 102bis, 103, 104, 109<BR></td></tr>"
        "</table>"
        f"{bar(text, contents, begin)}CHAPITRE I. - Des images<BR><BR>{body}</td></tr></table>"
        f"{bar(changes, text, contents, begin)}{acts}</td></tr></table>{bar(work, text, contents, begin)}Rien."
        "</td></tr></table></BODY></HTML>"
    )


def official_print(*, markdown: bool = False) -> str:
    """The text of the PDF that the official site offers since 2023, or the Markdown that a converter made of it."""
    head = (
        f"JUSTEL - Législation consolidée\nhttp://www.ejustice.just.fgov.be/eli/loi/1900/01/01/{NUMAC}/justel\n"
        f"Dossier numéro : {DOSSIER}\n\nTitre\n\n1 JANVIER 1900. - CODE PENAL.\n\n"
        "Situation : Intégration des modifications en vigueur publiées jusqu'au 20-05-2024 inclus.\n\n"
        f"Source : JUSTICE\n\nPublication : Moniteur belge du 02-01-1900 page : 7\n\nEntrée en vigueur : 12-01-1900\n\n"
        f"Table des matières\n\n{CHAPTER}\nArt. 100-101, 102bis\nArt. 103, 104\n\nTexte\n\n{CHAPTER}\n\n"
    )
    body = "".join(_in_plain(each).replace("  ", "") for each in CODE)
    foot = "Page 1 de 33 Copyright Moniteur belge 10-01-2025\n"
    if markdown:
        head = head.replace(
            "\nArt. 100-101, 102bis\nArt. 103, 104\n", "\n**Art. 100-101, 102bis**\n**Art. 103, 104**\n"
        )
        body = re.sub(r"^(Art\. .*)$", r"**\1**", body, flags=re.MULTILINE)
        foot = ""
    return head + body.replace("Le paragraphe 2", f"{foot}Le paragraphe 2")


def _in_tags(each: Written, tag: str, name: str) -> str:
    def sign(found: re.Match[str]) -> str:
        return f'<sup><font color="red"><{tag} href="#t">{found[0]}</{tag}></font></sup>'

    body = re.sub(r"(?<=\[)\d+(?= )|(?<=\])\d+", sign, escape(each.body, quote=False)).replace(
        "\n\n", "<br>&nbsp;&nbsp;"
    )
    listed = "".join(
        f'<br>&nbsp;&nbsp;(<font color="red">{at}</font>)'
        + re.sub(r"(\d{4}-\d\d-\d\d/\d+)", rf'<{tag} href="#">\1</{tag}>', escape(note, quote=False))
        for at, note in enumerate(each.listed, start=1)
    )
    rule = "<br>&nbsp;&nbsp;----------" if listed else ""
    head = (
        f'&nbsp;&nbsp;<{tag} {name}="Art.{each.number}" href="#">Art.</{tag}> <{tag} href="#"> {each.number}</{tag}>.'
    )
    return f"{head} {body}{rule}{listed}<br><br>"


def as_json(articles: tuple[Written, ...] = CODE, *, updated: str = UPDATED) -> str:
    """JSON of act and articles."""
    return json.dumps(
        {
            "title": f"{TITLE} au {updated})",
            "document_number": NUMAC,
            "dossier": DOSSIER,
            "publication_date": "1900-01-02",
            "page": "7",
            "in_force": "12-01-1900",
            "language": "fr",
            "articles": [
                {
                    "article_number": each.number,
                    "main_text": each.body,
                    "heading": CHAPTER,
                    "notes": [f"({at}){note}" for at, note in enumerate(each.listed, start=1)],
                }
                for each in articles
            ],
        },
        ensure_ascii=False,
        indent=1,
    )


def as_tree() -> str:
    """JSON of another converter: the metadata of the act by themselves, its articles and annexes below headings."""
    whole = json.loads(as_json())
    articles = [
        {
            "type": "article",
            "label": f"Article {each['article_number']}",
            "article_content": {
                "article_number": each["article_number"],
                "content": {"main_text_raw": each["main_text"], "main_text": "<p>Quiconque</p>"},
            },
            "footnotes": [{"footnote_number": "1", "footnote_content": note} for note in each["notes"]],
        }
        for each in whole.pop("articles")
    ]
    annex = {"type": "article", "article_content": {"article_number": "N1", "content": {"main_text_raw": "Annexe."}}}
    whole = {**whole, "page_number": int(whole.pop("page")), "effective_date": whole.pop("in_force")}
    whole = {**whole, "source": "Justice", "official_justel_url": f"https://law.example/{NUMAC}"}
    below = [{"type": "section", "label": CHAPTER, "children": articles[1:]}, annex]
    tree = [articles[0], {"type": "livre", "label": "LIVRE I", "children": below}]
    return json.dumps({"document_metadata": whole, "document_hierarchy": tree}, ensure_ascii=False, indent=1)


def pdf(articles: tuple[Written, ...] = CODE, *, updated: str = UPDATED) -> bytes:
    """The PDF of a page, its lines broken where the paper ends."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, invariant=True)
    height = 800
    for line in plain(articles, updated=updated).split("\n"):
        for part in re.findall(r".{1,95}(?:\s|$)|\S+", line) or [""]:
            if height < 60:  # the foot of the paper
                canvas.showPage()
                height = 800
            canvas.drawString(40, height, part.rstrip())
            height -= 14
    canvas.save()
    return stream.getvalue()


def watch_result(corpus: Corpus, copies: Sequence[StoredCopy], held: Iterable[StoredArticle], on: date) -> WatchResult:
    """What `watch` finds in some copies."""
    compared = comparison.Comparison(corpus, copies, held, on)
    return amendment_discrepancies.summarise(compared, amendment_discrepancies.find_differences(compared, ()))
