"""Records as entered by an adviser: their missing values, and files in the form of the data files."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from lanzarote_law.dataset import key_descriptions, schema, value_readers, yaml_parser
from lanzarote_law.dataset.value_readers import DAY, ClosedSetReader, Node, ParsedFile, ReadState
from lanzarote_law.edits.data_records import Record, as_mapping, kind_with_article, node_of_value
from lanzarote_law.errors import NotUnderstoodError, Problem, UnreadableError
from lanzarote_law.model import Corpus
from lanzarote_law.text_folding_and_display import printable
from lanzarote_law.wording import worded


class MissingValue(NamedTuple):
    """A required value that a record lacks: its key and its meaning."""

    path: str
    about: str
    values: tuple[str, ...] = ()
    """The permitted values, if it is a word of a closed set."""


def parse_kind(word: str) -> str:
    """Return the typed kind of record. Raises NotUnderstoodError with the existing kinds."""
    kind = word.replace("-", " ")
    if kind not in schema.LIST_LOCATIONS:
        message = worded("the kind of record is missing")
        if word:
            message = worded("'{word}' is not a kind of record", word=printable(word))
        known = ", ".join(sorted(each.replace(" ", "-") for each in schema.LIST_LOCATIONS))
        raise NotUnderstoodError(message, worded("the kinds are {known}", known=known))
    return kind


def missing_values(kind: str, record: Record) -> tuple[MissingValue, ...]:
    """Return the required values that a record lacks; a named date also needs its name, which is not a key."""
    nameless = (MissingValue("id", worded("the name of the date")),) if kind == "date" and "id" not in record else ()
    return (*nameless, *_missing(schema.reader_of_kind(kind), record, "", _about))


_ASKED = {
    "act": ("dated", "number", "published", "in_force"),
    "decision": ("provisions",),
    "recommendation": ("parties", "items", "aspects"),
}
"""Optional keys that are asked for nevertheless, as they make answers more complete."""


def values_to_ask_for(kind: str, record: Record) -> tuple[MissingValue, ...]:
    """Return the values to ask for at the terminal: the missing ones, then the recommended ones."""
    reader = schema.reader_of_kind(kind)
    found = [*_missing(reader, record, "", _asked_about)]
    for key in _ASKED.get(kind, ()):
        if key not in record:
            about = worded("{about}; optional", about=_asked_about(reader, key))
            found.append(MissingValue(key, about, _values(reader, key)))
    return tuple(found)


def refuse_unreadable_value(kind: str, record: Record, path: str, corpus: Corpus) -> None:
    """Raise NotUnderstoodError if the value at a path of a record cannot be read."""
    reading = ReadState(dates={named.id: named.on for named in corpus.dates})
    schema.reader_of_kind(kind)(reading, node_of_value(record), "")
    for each in reading.problems:
        if each.code != "missing" and re.sub(r"\[\d+\]", "", each.place.path).startswith(path):
            raise NotUnderstoodError(each.message, each.hint)


def refuse_incomplete_record(kind: str, record: Record) -> None:
    """Raise NotUnderstoodError with all required values that a record lacks."""
    needed = [each.path for each in missing_values(kind, record)]
    if needed:
        message = worded("{a_kind} needs {needed}", a_kind=kind_with_article(kind), needed=", ".join(needed))
        hint = worded("give each key with --set KEY=VALUE, --from FILE or --edit")
        if "id" in needed:
            word = kind.replace(" ", "-")
            hint = worded("use lanzarote-law add {kind} ID, with --set KEY=VALUE, --from FILE or --edit", kind=word)
        raise NotUnderstoodError(message, hint)


def _missing(
    reader: value_readers.RecordReader,
    record: Record,
    before: str,
    about: Callable[[value_readers.RecordReader, str], str],
) -> Iterator[MissingValue]:
    for name, key in reader.keys.items():
        if not key.required or (name in record and not key.read.shape):
            continue
        inside = record.get(name, {})
        inside = inside[0] if isinstance(inside, list) and inside else inside
        if not key.read.shape:
            yield MissingValue(before + name, about(reader, name), _values(reader, name))
        elif set(key.read.shape) <= {"en", "fr", "nl"}:
            if not inside:
                yield MissingValue(f"{before}{name}.en", about(reader, name))
        else:
            yield from _missing(next(key.read.records()), as_mapping(inside or {}), f"{before}{name}.", about)


def _about(reader: value_readers.RecordReader, name: str) -> str:
    """Return the permitted words, or the meaning of a key and how it is written in a file."""
    return ", ".join(_values(reader, name)) or key_descriptions.describe_key(reader, name).rstrip(".")


def _asked_about(reader: value_readers.RecordReader, name: str) -> str:
    """Return the meaning of a key for a question at the terminal, where texts are not quoted."""
    such = worded(", such as 2026-12-10") if reader.keys[name].read is DAY else ""
    return ", ".join(_values(reader, name)) or key_descriptions.describe_meaning(reader, name).rstrip(".") + such


def _values(reader: value_readers.RecordReader, name: str) -> tuple[str, ...]:
    read = reader.keys[name].read
    return tuple(map(str, read.values)) if isinstance(read, ClosedSetReader) else ()


def parse_records(
    word: str, name: str, content: bytes, corpus: Corpus, *, partial: bool = False
) -> list[tuple[str, Record]]:
    """Return the records of a file with their kinds: one record, a list, or lists under the keys of the data files.

    Partial ones give only what changes. Raises UnreadableError with the first fault and its line.
    """
    file, faults = yaml_parser.parse_yaml(name, content)
    if faults or file.root is None:
        raise unreadable_input_error(faults)
    reading = ReadState(dates={named.id: named.on for named in corpus.dates}, file=file)
    found = list(_nodes(word, file))
    for kind, ident, _ in found:
        if kind == "date":
            reading.dates[ident] = corpus.researched_from  # here, only the form of the date matters
    for kind, _, node in found:
        schema.reader_of_kind(kind)(reading, node, "")
    problems = [each for each in reading.problems if not (partial and each.code == "missing")]
    if problems:
        raise unreadable_input_error(problems)
    if not found:
        message = worded("{file} does not contain a record", file=file.name)
        raise NotUnderstoodError(message, worded("the lists are {by_key}", by_key=", ".join(_by_key())))
    return [(kind, {**({"id": ident} if ident else {}), **as_mapping(node.plain())}) for kind, ident, node in found]


def unreadable_input_error(problems: list[Problem]) -> UnreadableError:
    """Return the error that the input cannot be read, with its first fault."""
    first = str(problems[0])
    if len(problems) > 1:
        first = worded("there are {number} faults; the first is: {first}", number=len(problems), first=first)
    return UnreadableError(worded("nothing was written: {first}", first=first), "", tuple(problems))


def _by_key() -> dict[str, str]:
    """Return the kinds of the lists of the data files by key."""
    return {place.key: kind for kind, place in schema.LIST_LOCATIONS.items()}


def _nodes(word: str, file: ParsedFile) -> Iterator[tuple[str, str, Node]]:
    """Yield the records of a file: the kind, the name of a named date, and the node."""
    root = file.root
    assert root is not None
    by_key = _by_key()
    if isinstance(root.value, dict) and set(root.value) <= set(by_key):
        for key, node in root.value.items():
            yield from _listed(by_key[key], node)
        return
    if not word:
        message, keys = worded("the kind of the records in {file} is not given", file=file.name), ", ".join(by_key)
        hint = worded("name the kind (add) or the record (edit), or put the records under {by_key}", by_key=keys)
        raise NotUnderstoodError(message, hint)
    yield from _listed(parse_kind(word), root)


def _listed(kind: str, node: Node) -> Iterator[tuple[str, str, Node]]:
    keys = set(schema.LIST_LOCATIONS[kind].shape)
    if isinstance(node.value, list):
        yield from ((kind, "", child) for child in node.value)
    elif kind == "date" and isinstance(node.value, dict) and not keys.issuperset(node.value):
        yield from ((kind, name, child) for name, child in node.value.items())
    else:
        yield kind, "", node


# -- whether an answer is plausible: each check returns a remark, empty if there is none -------------------------------


def check_sentence(typed: str) -> str:
    """Return a remark on something that should be a sentence.

    >>> check_sentence("171"), check_sentence("inc"), check_sentence("Forbids images.")
    ('it does not contain a word', 'it is a single word, not a sentence', '')
    """
    return _too_few(typed, worded("it is a single word, not a sentence"))


def check_title(typed: str) -> str:
    """Return a remark on a title."""
    return _too_few(typed, worded("it is a single word, not a title"))


def _too_few(typed: str, alone: str) -> str:
    """Return a remark if there is no word, or only one."""
    words = re.findall(r"[^\W\d_]+", typed)
    return "" if len(words) > 1 else alone if words else worded("it does not contain a word")


def check_penalty(typed: str) -> str:
    """Return a remark on a penalty that is a number without a unit.

    >>> check_penalty("3"), check_penalty("level 3")
    ('it is a number without a unit: years, or a level?', '')
    """
    return worded("it is a number without a unit: years, or a level?") if typed.strip().isdecimal() else ""


def check_journal_number(corpus: Corpus, typed: str) -> str:
    """Return a remark on a number of the official journal with an unusual number of digits."""
    named = [each.number.rpartition(" ") for each in corpus.acts if " " in each.number]
    called = Counter(name for name, _, _ in named).most_common(1)
    lengths = {len(number) for name, _, number in named if called and name == called[0][0]}
    number = typed.rpartition(" ")[2]
    if len(lengths) != 1 or (number.isdecimal() and len(number) in lengths):
        return ""
    this = worded("this one has {number}", number=len(number)) if number.isdecimal() else worded("this is not a number")
    values = {"name": called[0][0], "digits": lengths.pop(), "this": this}
    return worded("a number of the official journal ({name}) has {digits} digits; {this}", **values)
