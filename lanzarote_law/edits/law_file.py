"""A law as an adviser writes it down: the act and its articles, in a file that `adopt` reads and writes.

Texts stand as they are typed: no value needs quotation marks here, since a number such as 9.10 is read as it stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from lanzarote_law.dataset import yaml_parser, yaml_writer
from lanzarote_law.dataset.value_readers import Key, Many, OneOf, Reader, Reading, Record, Unquoted, flag, record
from lanzarote_law.dataset.value_readers import text as exact_text
from lanzarote_law.edits.new_records import mistyped
from lanzarote_law.model import Extent, Mark, Role, Text
from lanzarote_law.wording import to_word, worded

if TYPE_CHECKING:
    from lanzarote_law.dataset.value_readers import Bad, JsonSchema, Node, Plain
    from lanzarote_law.edits import data_records

DEEDS = ("amends", "repeals", "replaces", "inserts")
"""What an article of a law does to an article; the key under which that one is named."""


class TypedAct(NamedTuple):
    """The act: one that the data have, by its id, or a new one."""

    known: str = ""
    id: str = ""
    title: Text = Text()
    dated: str = ""
    number: str = ""
    dossier: str = ""
    published: str = ""
    in_force: str = ""
    mark: Mark = Mark.UNVERIFIED
    source: str = ""
    note: str = ""


class Answer(NamedTuple):
    """Items that a new article answers, for which aspects, how far, and why."""

    items: tuple[str, ...]
    aspects: tuple[str, ...]
    reason: str = ""
    """Empty where it was left while it was being asked about."""
    extent: Extent = Extent.FULL
    role: Role = Role.INCRIMINATES
    part: str = ""
    limit: str = ""


class Step(NamedTuple):
    """What one article of a law does."""

    deed: str
    target: str
    """The article to which it does that."""
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
    answers: tuple[Answer, ...] = ()
    unfinished: bool = False
    """Whether it was left while it was being asked about."""


class Law(NamedTuple):
    """An act and what its articles do."""

    act: TypedAct
    articles: tuple[Step, ...] = ()

    @property
    def mark(self) -> Mark:
        """How the articles were checked of which no other mark is said."""
        return self.act.mark


class _Typed(Reader):
    """A text as it stands, whether YAML takes it for a number or a day or not; empty where that says something."""

    __slots__ = ("may_be_empty",)

    def __init__(self, *, may_be_empty: bool = False) -> None:
        self.may_be_empty = may_be_empty

    def __call__(self, reading: Reading, node: Node, path: str) -> str | Bad:
        value = node.value
        if isinstance(value, Unquoted) and value.read_as != "null":
            return value.text
        if self.may_be_empty and value == "":
            return ""
        return exact_text(reading, node, path)

    def described(self) -> JsonSchema:
        return {"type": ["string", "number"]}


_text = _Typed()
_texts = Many(_text)


class _Title(Reader):
    """A text, in English where no language is named, or one in up to three languages."""

    __slots__ = ()

    def __call__(self, reading: Reading, node: Node, path: str) -> Text | Bad:
        if not isinstance(node.value, dict):
            found = _text(reading, node, path)
            return found if not isinstance(found, str) else Text(found)
        of: Text | Bad = _LANGUAGES(reading, node, path)
        return of

    def described(self) -> JsonSchema:
        return {"type": ["string", "object"]}


_LANGUAGES = record("translated text", Text, {each: Key(each, _text) for each in Text._fields})
_title = _Title()


def _keys(names: str, **read: Reader) -> dict[str, Key]:
    """Keys in the order of their names, those with a sign behind must be there; a text where nothing else is said."""
    found = {name.removesuffix("!"): name.endswith("!") for name in names.split()}
    return {name: Key(name, read.get(name, _text), required) for name, required in found.items()}


_ANSWER = record(
    "answer",
    Answer,
    _keys(
        "items! aspects! extent part role reason limit",
        items=Many(_text, to_word("it is not said which items are answered")),
        aspects=Many(_text, to_word("it is not said for which aspects")),
        extent=OneOf(Extent),
        role=OneOf(Role),
    ),
)


def _step(reading: Reading, node: Node, path: str, **values: Any) -> Step | Bad:  # noqa: ANN401  # fields of a step
    deeds = [deed for deed in DEEDS if deed in values]
    if len(deeds) != 1:
        code, doing = ("key", worded("two things")) if deeds else ("missing", worded("nothing"))
        message, hint = (
            worded("the article does {what}", what=doing),
            worded("write one of {deeds}", deeds=", ".join(DEEDS)),
        )
        return reading.report(code, node, path, message, hint)
    for place, answer in enumerate(values.get("answers", ())):
        if not (answer.reason or values.get("unfinished")):
            message, hint = worded("'reason' is missing"), worded("write why it answers that")
            return reading.report("missing", node, f"{path}.answers[{place}]", message, hint)
    target = values.pop(deeds[0])
    return Step(deeds[0], target, **values)


_STEP = Record(
    "article of a law",
    _step,
    _keys(
        f"{' '.join(DEEDS)} article on by part carry subject summary penalty note mark source answers unfinished",
        by=_texts,
        carry=flag,
        subject=_title,
        penalty=_Typed(may_be_empty=True),
        mark=OneOf(Mark),
        answers=Many(_ANSWER),
        unfinished=flag,
    ),
)

_NEW_ACT = record(
    "act",
    TypedAct,
    _keys("id title dated number dossier published in_force mark source note", title=_title, mark=OneOf(Mark)),
)


class _ActOfLaw(Reader):
    """The id of an act of the data, or a new act."""

    __slots__ = ()

    def __call__(self, reading: Reading, node: Node, path: str) -> TypedAct | Bad:
        if isinstance(node.value, dict):
            new: TypedAct | Bad = _NEW_ACT(reading, node, path)
            return new
        known = _text(reading, node, path)
        return known if not isinstance(known, str) else TypedAct(known)

    def described(self) -> JsonSchema:
        return {"type": ["string", "object"]}


LAW = record("law", Law, _keys("act! articles", act=_ActOfLaw(), articles=Many(_STEP)))
"""What reads a law."""


def law_of(name: str, content: bytes) -> Law:
    """The law that a file holds. Raises UnreadableError with the first fault and its line."""
    file, faults = yaml_parser.parse(name, content)
    if faults or file.root is None:
        raise mistyped(faults)
    reading = Reading(file=file)
    law = LAW(reading, file.root, "")
    if reading.problems:
        raise mistyped(reading.problems)
    assert isinstance(law, Law)
    return law


def plain(law: Law) -> data_records.Record:
    """A law as it is written: without what is not said."""
    return {"act": law.act.known or _said(law.act), "articles": [_plain_step(step) for step in law.articles]}


def _plain_step(step: Step) -> Plain:
    said = _said(step)
    if step.answers:
        said["answers"] = [_said(answer) for answer in step.answers]
    return {step.deed: step.target, **{key: said[key] for key in _STEP.keys if key in said}}


def _said(of: NamedTuple) -> data_records.Record:
    """The fields that are not as they are where nothing is said."""
    defaults: dict[str, object] = of._field_defaults
    found: data_records.Record = {}
    for name, value in of._asdict().items():
        if value is None or value == defaults.get(name):
            continue
        if isinstance(value, Text):
            found[name] = {key: text for key, text in value._asdict().items() if text}
        elif isinstance(value, tuple):
            found[name] = [*map(str, value)]
        else:
            found[name] = value if isinstance(value, bool) else str(value)
    return found


def law_text(law: Law, head: str) -> str:
    """A law as the text of a file, under a line that says what it is."""
    return "\n".join([f"# {head}", *yaml_writer.mapping_lines(plain(law), 0), ""])
