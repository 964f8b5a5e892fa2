"""The relationships, styles and list numbering of a Word document, from the files beside its text.

Elements and attributes are known by their names without the prefix, which is free.
"""

import posixpath
import re
from functools import lru_cache

from lanzarote_law.grammar.word_patterns import any_case

# however the language of Word calls it, a heading has this name in the file
_HEADING = any_case(r"(?:heading (\d)|title$)")
Look = dict[str, str]
"""How a run or a paragraph is said to look: `vanish`, `vertAlign`, `outlineLvl`, and under `style` the style that says
the rest."""


@lru_cache(maxsize=1024)
def local_name(name: str) -> str:
    """The name of an element or an attribute without its prefix."""
    return name.rpartition(":")[2]


def local_attribute(given: dict[str, str], name: str, otherwise: str = "") -> str:
    """The attribute of that name, whatever its prefix is."""
    return next((value for key, value in given.items() if local_name(key) == name), otherwise)


class XmlHandler:
    """Receives the XML elements of a file from the parser; by default, it does nothing."""

    def start(self, tag: str, given: dict[str, str]) -> None:
        """An element begins."""

    def end(self, tag: str) -> None:
        """An element ends."""

    def words(self, words: str) -> None:
        """Text between elements."""


class Relationships(XmlHandler):
    """To which files a file leads, by what they are to it; a file that is not packed in has no path."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.found: dict[str, list[str]] = {}

    def start(self, tag: str, given: dict[str, str]) -> None:
        """An element begins."""
        if local_name(tag) == "Relationship":
            target = posixpath.normpath(posixpath.join("/", self.folder, given.get("Target", ""))).lstrip("/")
            is_packed = given.get("TargetMode") != "External"
            self.found.setdefault(posixpath.basename(given.get("Type", "")), []).append(target if is_packed else "")


class WordNumbering(XmlHandler):
    """The numbers that Word makes by itself, as far as there are words in them: `Article %1`."""

    def __init__(self) -> None:
        self.worded: dict[str, str] = {}
        """By the id of a list, the words and numbers of its first level that has words."""
        self._by_definition: dict[str, str] = {}
        self._within = ""

    def start(self, tag: str, given: dict[str, str]) -> None:
        """An element begins."""
        tag = local_name(tag)
        if tag in {"abstractNum", "num"}:
            self._within = local_attribute(given, f"{tag}Id")
        elif tag == "lvlText" and re.search(r"[^\W\d]{3}", words := local_attribute(given, "val")):
            self._by_definition.setdefault(self._within, words)
        elif tag == "abstractNumId" and (found := self._by_definition.get(local_attribute(given, "val"))):
            self.worded[self._within] = found


class Styles(XmlHandler):
    """The looks that the styles of a document give."""

    def __init__(self) -> None:
        self.lists: set[str] = set()
        self._ident = ""
        self.looks: dict[str, Look] = {}
        self.tags: list[str] = []
        self.look: Look = {}

    def start(self, tag: str, given: dict[str, str]) -> None:
        """An element begins."""
        tag = local_name(tag)
        if tag == "style":
            self._ident = local_attribute(given, "styleId")
            self.look = self.looks.setdefault(self._ident, {})
        elif tag == "name" and (named := _HEADING.match(local_attribute(given, "val"))):
            self.look.setdefault("outlineLvl", str(int(named[1] or 1) - 1))
        elif tag == "numId":
            self.lists.add(local_attribute(given, "val"))
        elif tag in {"basedOn", "outlineLvl"} or self.tags[-2:] == ["style", "rPr"]:
            add_format(self.look, tag, given)
        self.tags.append(tag)

    def end(self, tag: str) -> None:  # noqa: ARG002  # the parser's way
        """An element ends."""
        self.tags.pop()

    def said(self, look: Look | None, what: str) -> str | None:
        """What a look says, or the style that it names, or the one on which that is based."""
        passed: set[str] = set()
        while look is not None:
            if what in look:
                return look[what]
            style = look.get("style", "")
            look = None if style in passed else self.looks.get(style)
            passed.add(style)
        return None


def add_format(look: Look, tag: str, given: dict[str, str]) -> None:
    """Add to `look` the formatting that an element gives to a run."""
    if tag in {"vanish", "vertAlign"}:
        look[tag] = local_attribute(given, "val", "true")
    elif tag == "outlineLvl":
        look[tag] = local_attribute(given, "val")
    elif tag in {"rStyle", "pStyle", "basedOn"}:
        look["style"] = local_attribute(given, "val")
