"""Pictures: each part with its letter and pattern."""

from __future__ import annotations

import re

from lanzarote_law.render.blocks import BarShare, StackedBar
from lanzarote_law.render.formats import html


def drawn(bar: StackedBar) -> str:
    """The markup of a bar."""
    return str(html.template_environment().get_template("pictures.html").module.bar("id", bar))  # type: ignore[attr-defined]


def test_each_part_of_a_bar_has_its_letter_and_another_pattern() -> None:
    picture = drawn(StackedBar("Items", tuple(BarShare(str(number), 1, "good") for number in range(8))))
    assert re.findall('class="letter"[^>]*>(.)<', picture) == list("ABCDEFGH")
    assert re.findall(r"url\(#(p\d)\)", picture) == [f"p{number}" for number in range(1, 8)]
    patterns = str(html.template_environment().get_template("pictures.html").module.patterns())  # type: ignore[attr-defined]
    assert set(re.findall('id="(p[^"]*)"', patterns)) == {f"p{number}" for number in range(1, 8)}


def test_a_part_too_narrow_for_its_letter_has_none_and_an_empty_one_is_not_drawn() -> None:
    picture = drawn(StackedBar("Items", (BarShare("a", 99), BarShare("b", 1), BarShare("c", 0))))
    assert re.findall('class="letter"[^>]*>(.)<', picture) == ["A"]
    assert picture.count('class="f strong"') == 2
    assert '<desc id="id-told">a 99, b 1</desc>' in picture
