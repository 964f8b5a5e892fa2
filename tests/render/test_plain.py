"""Pages as plain text: for a pipe or a file."""

from __future__ import annotations

from lanzarote_law.render.blocks import Column, Facts, Heading, Paragraph, Space, Styled, Table, run
from lanzarote_law.render.formats import plain_text, terminal


def test_headings_lines_facts_and_tables_are_set_in_by_steps() -> None:
    page = (
        Heading(run(Styled("8.1.a", "ref"), "  ", "Images"), 1),
        Space(),
        Paragraph(run(Styled("COVERED", "good"), " since 1 June 2022")),
        Facts((("Open", run("One.")), ("Closed by", run("417/49 CP 1867")))),
        Space(),
        Heading(run("In force")),
        Table((Column(), Column()), ((run("176"), run("full")), (run("170, first dash"), run("implied")))),
    )
    assert plain_text.text(page) == (
        "8.1.a  Images\n"
        "\n"
        "  COVERED since 1 June 2022\n"
        "  Open       One.\n"
        "  Closed by  417/49 CP 1867\n"
        "\n"
        "  In force\n"
        "    176              full\n"
        "    170, first dash  implied\n"
    )


def test_a_table_with_titles_has_a_header_and_numbers_to_the_right() -> None:
    columns = (Column("Group"), Column("covered", right=True), Column("Total", right=True))
    page = (Table(columns, ((run("Prosecution"), run("16"), run("49")), (run("Total"), run("9"), run("78")))),)
    assert plain_text.text(page) == (
        "    Group        covered  Total\n    Prosecution       16     49\n    Total              9     78\n"
    )


def test_no_line_ends_in_spaces() -> None:
    page = (Table((Column(), Column()), ((run("176"), run("")), (run("170"), run("implied")))), Paragraph(run("A ")))
    assert plain_text.text(page) == "    176\n    170  implied\n  A\n"


def test_a_long_line_is_neither_cut_nor_broken() -> None:
    long = "word " * 200 + "end"
    assert plain_text.text((Paragraph(run(long)),)) == f"  {long}\n"
    assert plain_text.text((Table((Column(fixed=False),), ((run(long),),)),)) == f"    {long}\n"


def test_an_empty_table_and_empty_facts_print_nothing() -> None:
    assert plain_text.text((Table((Column(), Column()), ()), Facts(()))) == ""


def test_control_characters_are_shown_and_never_sent() -> None:
    page = (Paragraph(run("a\x1b[31mb\x07c\x9bd\u202ee\u2028f\x85g\u2066h\udcffi\nj")),)
    shown = "a\ufffd[31mb\ufffdc\ufffdd\ufffde\ufffdf\ufffdg\ufffdh\ufffdi j"
    assert plain_text.text(page) == f"  {shown}\n"
    assert terminal.text(page, 80, colour=False) == f"  {shown}\n"


def test_empty_texts_leave_a_run() -> None:
    assert run("", Styled(""), "a", Styled("b", "bad")) == (Styled("a"), Styled("b", "bad"))
