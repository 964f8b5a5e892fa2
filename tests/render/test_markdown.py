"""Pages as Markdown: data shows as it is, and a table stays a table."""

from __future__ import annotations

import pytest

from lanzarote_law.render.blocks import (
    BarShare,
    Bullets,
    Column,
    Excerpt,
    Facts,
    Heading,
    Paragraph,
    Space,
    StackedBar,
    Styled,
    Table,
    run,
)
from lanzarote_law.render.formats import markdown


def test_a_page_is_headings_paragraphs_lists_and_tables() -> None:
    page = (
        Heading(run(Styled("8.1.a", "ref"), "  ", "Images"), 1),
        Space(),
        Paragraph(run(Styled("COVERED", "good"), " since 1 June 2022")),
        Facts((("Open", run("One.")), ("Closed by", run("417/49 CP 1867")))),
        Heading(run("In force")),
        Table((Column("Article"), Column("Total", right=True)), ((run("176"), run("2")),)),
    )
    assert markdown.text(page) == (
        "# 8.1.a  Images\n"
        "\n"
        "**COVERED** since 1 June 2022\n"
        "\n"
        "- Open: One.\n"
        "- Closed by: 417/49 CP 1867\n"
        "\n"
        "## In force\n"
        "\n"
        "| Article | Total |\n"
        "| --- | ---: |\n"
        "| 176 | 2 |\n"
    )


@pytest.mark.parametrize(
    ("data", "written"),
    [
        ("a | b", r"a \| b"),
        ("*bold* and _more_", r"\*bold\* and \_more\_"),
        ("[bis](https://law.example)", r"\[bis\](https://law.example)"),
        ("# no heading", r"\# no heading"),
        ("`code` ~gone~ {x}", r"\`code\` \~gone\~ \{x\}"),
        ("<b>no tag</b>", r"\<b\>no tag\</b\>"),
        ("&lt; stays", r"\&lt; stays"),
        ("> no quotation", r"\> no quotation"),
        (r"a\b", r"a\\b"),
        ("1. no list", r"1\. no list"),
        ("12) no list", r"12\) no list"),
        ("1.", r"1\."),
        ("- no list", r"\- no list"),
        ("+ no list", r"\+ no list"),
        ("-", r"\-"),
        ("9.10 is an item", "9.10 is an item"),
        ("- ", r"\-"),
        ("371/1, 2° CP 1867", "371/1, 2° CP 1867"),
        ("two\nlines", "two lines"),
        ("---", r"\---"),
        ("    four spaces", "four spaces"),
        ("\t# no heading | <b>", r"\# no heading \| \<b\>"),
        ("a\u2028b\u0085c\u202ed\u2066e\udcff", "a\ufffdb\ufffdc\ufffdd\ufffde\ufffd"),
        ("\x1b[31m", "\ufffd\\[31m"),
    ],
)
def test_data_shows_as_it_is(data: str, written: str) -> None:
    assert markdown.text((Paragraph(run(data)),)) == f"{written}\n"


def test_an_excerpt_of_an_indented_line_is_no_code() -> None:
    assert markdown.text((Excerpt("      Art. 100 | #", 6, 14),)) == "> **Art. 100** \\| \\#\n"


def test_a_cell_never_ends_its_row() -> None:
    page = (Table((Column("a|b"), Column()), ((run("one | two\nthree"), run("x")),)),)
    assert markdown.text(page) == "| a\\|b |  |\n| --- | --- |\n| one \\| two three | x |\n"


def test_a_heading_and_a_label_are_escaped_too() -> None:
    page = (Heading(run("[bis] *"), 2), Facts((("a*", run("1. b")),)))
    assert markdown.text(page) == "## \\[bis\\] \\*\n\n- a\\*: 1\\. b\n"


@pytest.mark.parametrize("style", ["strong", "good", "warn", "bad"])
def test_what_is_strong_on_a_screen_is_strong_here(style: str) -> None:
    assert markdown.text((Paragraph(run(Styled("disputes: ", style), "a")),)) == "**disputes:** a\n"


@pytest.mark.parametrize("style", ["dim", "ref", ""])
def test_other_styles_leave_no_trace(style: str) -> None:
    assert markdown.text((Paragraph(run(Styled("8.1.a", style))),)) == "8.1.a\n"


def test_a_strong_space_leaves_no_stars() -> None:
    assert markdown.text((Paragraph(run("a", Styled(" ", "strong"), "b")),)) == "a b\n"


def test_empty_facts_leave_no_gap() -> None:
    assert markdown.text((Paragraph(run("a")), Facts(()), Paragraph(run("b")))) == "a\n\nb\n"


@pytest.mark.parametrize(
    ("styled", "written"),
    [
        (Styled("176", "ref", "https://law.example/2023"), "[176](<https://law.example/2023>)"),
        (Styled("§ 1 [bis]", "", "https://law.example"), r"[§ 1 \[bis\]](<https://law.example>)"),
        (Styled("176", "strong", "https://law.example"), "[**176**](<https://law.example>)"),
        (Styled("176", "", "https://law.example/a b>c(d)"), "[176](<https://law.example/a%20b%3Ec(d)>)"),
        (Styled(" ", "", "https://law.example"), ""),
        (Styled("176", "ref"), "176"),
    ],
)
def test_what_has_a_page_is_a_link_that_no_text_can_break(styled: Styled, written: str) -> None:
    assert markdown.text((Paragraph((styled,)),)) == f"{written}\n"


def test_footnotes_stand_at_the_end_each_once() -> None:
    page = (
        Paragraph(run("One", Styled(" two.", note="Gazette *1*."))),
        Bullets((run(Styled("Three.", note="Another.")), run(Styled("Four.", note="Gazette *1*.")))),
    )
    assert markdown.text(page) == (
        "One two.[^1]\n\n- Three.[^2]\n- Four.[^1]\n\n[^1]: Gazette \\*1\\*.\n[^2]: Another.\n"
    )


def test_addresses_stand_at_the_end_where_they_would_hide_the_text() -> None:
    page = (
        Paragraph(
            run(Styled("176", link="https://law.example/a b"), ", ", Styled("177", link="https://law.example/a b"))
        ),
    )
    assert markdown.text(page, addresses_last=True) == "[176][1], [177][1]\n\n[1]: <https://law.example/a%20b>\n"


def test_a_bar_is_told_in_words() -> None:
    page = (StackedBar("On 1 June 2022", (BarShare("covered", 15), BarShare("gap", 0), BarShare("partial", 2))),)
    assert markdown.text(page) == "On 1 June 2022: covered 15, partial 2\n"
