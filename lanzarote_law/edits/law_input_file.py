"""The file in which an adviser writes a law for `adopt`: the act and its articles.

Texts are read as typed: no value needs quotation marks here, not even a number such as 9.10.
"""

import re
from bisect import bisect
from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple

from lanzarote_law.dataset import yaml_parser, yaml_writer
from lanzarote_law.dataset.value_readers import (
    FLAG,
    TEXT,
    ClosedSetReader,
    KeyDefinition,
    ListReader,
    Node,
    PlainValue,
    ReadState,
    RecordReader,
    UnquotedScalar,
    Unreadable,
    ValueReader,
    plain_record_reader,
)
from lanzarote_law.edits import data_records
from lanzarote_law.edits.new_records import unreadable_input_error
from lanzarote_law.model import Extent, Mark, Role, Text
from lanzarote_law.wording import to_word, worded

OPEN = "OPEN"
"""The value of a question that a draft leaves to a person."""
STEP_KINDS = ("amends", "repeals", "replaces", "inserts")
"""What an article of a law does to another; the key under which that article is named."""


class TypedAct(NamedTuple):
    """The act: an existing one, by id, or a new one."""

    known: str = ""
    id: str = ""
    title: Text = Text()
    dated: str = ""
    number: str = ""
    dossier: str = ""
    published: str = ""
    page: str = ""
    in_force: str = ""
    mark: Mark = Mark.UNVERIFIED
    source: str = ""
    note: str = ""


class ArticleAnswer(NamedTuple):
    """The items that a new article answers, for which aspects, to what extent, and why."""

    items: tuple[str, ...]
    aspects: tuple[str, ...]
    reason: str = ""
    """Empty if the questions were interrupted before it."""
    extent: Extent = Extent.FULL
    role: Role = Role.INCRIMINATES
    part: str = ""
    limit: str = ""


class LawStep(NamedTuple):
    """What one article of a law does."""

    deed: str
    target: str
    """The affected article."""
    article: str = ""
    """Its own number in the law."""
    on: str = ""
    summary: str = ""
    penalty: str | None = None
    note: str = ""
    mark: Mark | None = None
    source: str = ""
    by: tuple[str, ...] = ()
    part: str = ""
    carry: bool = True
    subject: Text = Text()
    began: bool = True
    """Whether an inserted article began with this law; false if its number was used before."""
    answers: tuple[ArticleAnswer, ...] = ()
    unfinished: bool = False
    """Whether the questions were interrupted."""


class TypedLaw(NamedTuple):
    """An act and the effects of its articles."""

    act: TypedAct
    articles: tuple[LawStep, ...] = ()

    @property
    def mark(self) -> Mark:
        """The mark of articles without a mark of their own."""
        return self.act.mark


def _read_text(reading: ReadState, node: Node, path: str) -> str | Unreadable:
    """Read a text as typed, even if YAML takes it for a number or a date."""
    if node.value == OPEN:
        message = worded("this question has not been answered yet")
        return reading.report("missing", node, path, message, worded("replace OPEN by the answer"))
    if isinstance(node.value, UnquotedScalar) and node.value.read_as != "null":
        return node.value.text
    return TEXT(reading, node, path)


_text = replace(TEXT, read=_read_text, schema={"type": ["string", "number"]})
_texts = ListReader(_text)
_text_or_none = replace(_text, read=lambda *where: "" if where[1].value == "" else _read_text(*where))
"""A text, or an empty one, which says that there is none."""


def _text_or(record: ValueReader, of_text: Callable[[str], Any]) -> ValueReader:
    """Return a reader of a record, or of a text in its place, from which the record is made."""

    def read(reading: ReadState, node: Node, path: str) -> Any:  # noqa: ANN401  # the record, whatever it is
        if isinstance(node.value, dict):
            return record(reading, node, path)
        found = _text(reading, node, path)
        return of_text(found) if isinstance(found, str) else found

    return replace(TEXT, read=read, schema={"type": ["string", "object"]})


_LANGUAGES = plain_record_reader("translated text", Text, {each: KeyDefinition(each, _text) for each in Text._fields})
_title = _text_or(_LANGUAGES, Text)
"""A text in up to three languages; in English if none is given."""


def _keys(names: str, **read: ValueReader) -> dict[str, KeyDefinition]:
    """Return keys in the order of their names, required ones marked with `!`; texts unless otherwise stated."""
    found = {name.removesuffix("!"): name.endswith("!") for name in names.split()}
    return {name: KeyDefinition(name, read.get(name, _text), required) for name, required in found.items()}


_ITEMS = ListReader(_text, to_word("the items that the article answers are missing"))
_ASPECTS = ListReader(_text, to_word("the aspects that the article answers are missing"))
_ANSWER_KEYS = {"items": _ITEMS, "aspects": _ASPECTS, "extent": ClosedSetReader(Extent), "role": ClosedSetReader(Role)}
_ANSWER = plain_record_reader(
    "answer", ArticleAnswer, _keys("items! aspects! extent part role reason limit", **_ANSWER_KEYS)
)


def _step(reading: ReadState, node: Node, path: str, **values: Any) -> LawStep | Unreadable:  # noqa: ANN401  # fields of a step
    deeds = [deed for deed in STEP_KINDS if deed in values]
    if len(deeds) != 1:
        code, doing = ("key", worded("two things")) if deeds else ("missing", worded("nothing"))
        hint = worded("use exactly one of {deeds}", deeds=", ".join(STEP_KINDS))
        message = worded("this entry says that the article does {what}", what=doing)
        return reading.report(code, node, path, message, hint)
    for place, answer in enumerate(values.get("answers", ())):
        if not (answer.reason or values.get("unfinished")):
            hint = worded("give the reason why the article answers this")
            at = f"{path}.answers[{place}]"
            return reading.report("missing", node, at, worded("the key 'reason' is missing"), hint)
    target = values.pop(deeds[0])
    return LawStep(deeds[0], target, **values)


_STEP_NAMES = "article on by part carry subject began summary penalty note mark source answers unfinished"
_STEP_READERS = {
    **dict.fromkeys(("carry", "began", "unfinished"), FLAG),
    "by": _texts,
    "subject": _title,
    "penalty": _text_or_none,
    "mark": ClosedSetReader(Mark),
    "answers": ListReader(_ANSWER),
}
_STEP = RecordReader("article of a law", _step, _keys(f"{' '.join(STEP_KINDS)} {_STEP_NAMES}", **_STEP_READERS))

_ACT_NAMES = "id title dated number dossier published page in_force mark source note"
_NEW_ACT = plain_record_reader("act", TypedAct, _keys(_ACT_NAMES, title=_title, mark=ClosedSetReader(Mark)))
_act = _text_or(_NEW_ACT, TypedAct)
"""A new act, or the id of one."""
LAW = plain_record_reader("law", TypedLaw, _keys("act! articles", act=_act, articles=ListReader(_STEP)))
"""Reads a law."""


def parse_law(name: str, content: bytes) -> TypedLaw:
    """Return the law in a file. Raises UnreadableError with the first fault and its line."""
    file, faults = yaml_parser.parse_yaml(name, content)
    if faults or file.root is None:
        raise unreadable_input_error(faults)
    reading = ReadState(file=file)
    law = LAW(reading, file.root, "")
    if reading.problems:
        raise unreadable_input_error(reading.problems)
    assert isinstance(law, TypedLaw)
    return law


OPEN_VALUE = re.compile(rb"^(\s*(?:- )?)(\w+): OPEN[ \t]*(?:[ \t]#.*)?$", re.MULTILINE)


def without_open_questions(content: bytes) -> bytes:
    """Return a file without its open questions, so that they are asked; lines keep their places.

    An article of which a value is open is unfinished; without a date, it would apply from that of the act.
    """
    first = _FIRST_STEP.search(content)
    entry = rb"^" + first[1] + rb"- " if first else rb"(?!)"
    starts = [found.start() for found in re.finditer(entry, content, re.MULTILINE)]
    marked: set[int] = set()

    def closed(found: re.Match[bytes]) -> bytes:
        step = bisect(starts, found.start(2))
        if step in marked or found[2] not in _STEP_VALUES:
            return found[1] + b"#"
        marked.add(step)
        return found[1] + b"unfinished: true"

    return OPEN_VALUE.sub(closed, content)


_FIRST_STEP = re.compile(rb"^articles:.*\n(?:\s*#.*\n)*( *)- ", re.MULTILINE)
"""The indentation of the articles, whose lists of answers are indented further."""
_STEP_VALUES = (b"on", b"summary", b"penalty", b"subject")
"""Keys of an article alone: the act has none of them."""


def _plain_step(step: LawStep) -> PlainValue:
    said = _non_default_fields(step)
    if step.answers:
        said["answers"] = [_non_default_fields(answer) for answer in step.answers]
    return {step.deed: step.target, **{key: said[key] for key in _STEP.keys if key in said}}


def _non_default_fields(of: NamedTuple) -> data_records.Record:
    """Return the fields that differ from their defaults."""
    defaults: dict[str, object] = of._field_defaults
    said = {name: value for name, value in of._asdict().items() if value not in (None, defaults.get(name))}
    return {name: _as_plain(value) for name, value in said.items()}


def _as_plain(value: object) -> PlainValue:
    if isinstance(value, Text):
        return {key: text for key, text in value._asdict().items() if text}
    if isinstance(value, tuple):
        return [*map(str, value)]
    return value if isinstance(value, bool) else str(value)


def law_file_text(law: TypedLaw, head: str) -> str:
    """Return a law as the text of a file, without defaults, below a line that explains it."""
    plain: data_records.Record = {"act": law.act.known or _non_default_fields(law.act)}
    plain["articles"] = [_plain_step(step) for step in law.articles]
    return "\n".join([f"# {head}", *yaml_writer.mapping_lines(plain, 0), ""])
