"""WordprocessingML as text: elements with their children in schema order, and data escaped."""

import re
from html import escape

from lanzarote_law.text_folding_and_display import NO_BREAK, printable

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_NO_LETTERS = re.compile("[\ufffe\uffff]")
"""What XML refuses beyond what steers a screen."""


def element(name: str, /, *inside: str, **given: str | int) -> str:
    """An element of Word's. An attribute of another vocabulary is named with a line below: `r_id` for `r:id`.

    >>> element("ind", left=200), element("p", element("r"), xml_space="preserve")
    ('<w:ind w:left="200"/>', '<w:p xml:space="preserve"><w:r/></w:p>')
    """
    text = "".join(
        f' {key.replace("_", ":") if "_" in key else f"w:{key}"}="{_safe(str(value))}"' for key, value in given.items()
    )
    return f"<w:{name}{text}>{''.join(inside)}</w:{name}>" if inside else f"<w:{name}{text}/>"


def value_element(name: str, value: str | int) -> str:
    """An element that says nothing but a value."""
    return element(name, val=value)


def paragraph(style: str, *inside: str, **given: str) -> str:
    """A paragraph of a style; `properties` are those that it has beside."""
    return element("p", element("pPr", value_element("pStyle", style), given.get("properties", "")), *inside)


def text_run(words: str, properties: str = "") -> str:
    """Words as they stand in a paragraph, on one line; none ends with a section sign."""
    looks = (element("rPr", properties),) if properties else ()
    return element("r", *looks, f'<w:t xml:space="preserve">{_safe(words.replace("§ ", "§" + NO_BREAK))}</w:t>')


def field(instruction: str, *shown: str, is_stale: bool = False) -> str:
    """A field that Word recalculates, with the text shown until then; a stale field is recalculated on opening."""
    stale = {"dirty": "true"} if is_stale else {}
    begin, between, end = (
        element("r", element("fldChar", fldCharType=each, **(stale if each == "begin" else {})))
        for each in ("begin", "separate", "end")
    )
    text = f'<w:instrText xml:space="preserve"> {_safe(instruction)} </w:instrText>'
    return "".join((begin, element("r", text), between, *shown, end))


def with_namespaces(xml: str) -> str:
    """An element that can be read by itself: its vocabularies are named on it."""
    return re.sub(r"<w:\w+", lambda root: f"{root[0]} {_NAMESPACES}", xml, count=1)


def valid_xml_text(words: str) -> str:
    """Words of which XML refuses no letter, on one line."""
    return _NO_LETTERS.sub("\ufffd", printable(words)).replace("\n", " ").replace("\t", " ")


def _safe(words: str) -> str:
    return escape(valid_xml_text(words))
