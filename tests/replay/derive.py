"""The files of the replay that follow from the shipped data; `python -m tests.replay.derive` writes them.

`tests/replay/2015` is the data set of an adviser on 31 December 2015. Beside the list of commands of each later law
stand the records that the law brings, `tests/replay/laws/*.yaml`. After a change of the shipped data, write them anew
and read the difference before you keep it; a command that repeats a text of the data is mended by hand.

The two instruments are what the law is held against: their items are there from the start, as in every data set that
`init` makes, and say nothing of the law.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from lanzarote_law.dataset import schema, value_readers, yaml_formatter, yaml_parser, yaml_writer
from lanzarote_law.edits.data_records import as_list, as_mapping
from tests.replay.stages import BEGIN, NAMED, STAGES
from tests.replay.states import cited, is_old, shipped, state, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.dataset.value_readers import PlainValue
    from lanzarote_law.edits.amendment_and_repeal import DataSet
    from lanzarote_law.edits.data_records import Record
    from tests.replay.states import State

FOLDER = Path(__file__).parent
LAWS = FOLDER / "laws"
START = FOLDER / "2015"

PARTS = {
    "law": ("date", "code", "regime", "act", "provision", "holder", "source"),
    "answers": ("negative", "correspondence", "position"),
}
"""What a stage brings comes in two files: an article is amended before the links to its new wording are put in."""

CHANGED = ("code", "position")
"""What a stage changes comes in a third file where it is more than a word or two; the rest is done by commands.

What an article must be read with comes there, too."""

TYPED = {("provision", "be-cp-1867/383bis/1")}
"""What a list of commands brings value by value."""

_KEYS = {kind: place.key for kind, place in schema.LIST_LOCATIONS.items()}


def texts(data: DataSet) -> Iterator[tuple[Path, str]]:
    """Every file that is derived, and what it says."""
    head = f"# What an adviser could have on {BEGIN.day}; tests/replay/derive.py writes this file.\n\n"
    for name, root in _roots(data).items():
        yield START / name, _formatted(head, root, name)
    for before, stage in pairwise(STAGES):
        for part, records in _parts(state(data, before), state(data, stage)).items():
            lists: Record = {_KEYS[kind]: _listed(kind, each) for kind, each in records.items() if each}
            if lists:
                head = f"# {part.capitalize()} of {stage.name}; tests/replay/derive.py writes this file.\n\n"
                yield LAWS / f"{stage.name}.{part}.yaml", _formatted(head, lists)


def _parts(old: State, new: State) -> dict[str, State]:
    """The records that a stage brings or changes, by the file in which they come."""
    found = {
        part: {kind: {ident: each for ident, each in new[kind].items() if ident not in old[kind]} for kind in kinds}
        for part, kinds in PARTS.items()
    }
    for kind, ident in TYPED:
        found["law"][kind].pop(ident, None)
    found["changes"] = {
        kind: {ident: each for ident, each in new[kind].items() if old[kind].get(ident, each) != each}
        for kind in CHANGED
    }
    read_with = {ident: each for ident, each in new["provision"].items() if "partners" in each}
    found["changes"]["provision"] = {ident: each for ident, each in read_with.items() if ident in old["provision"]}
    return found


def _listed(kind: str, records: dict[str, Record]) -> PlainValue:
    return {**records} if kind == "date" else [*records.values()]


def _formatted(head: str, root: Record, name: str = "") -> str:
    """A data file in canonical form; without a name, a file with lists that stand in several data files."""
    text = head + "\n".join(yaml_writer.mapping_lines(root, 0)) + "\n"
    file, faults = yaml_parser.parse_yaml(name, text.encode())
    assert not faults
    assert file.root is not None
    every = {key: value for shape in schema.FILE_SHAPES.values() for key, value in shape.items()}
    reader = schema.reader_of_file(name) if name else value_readers.plain_record_reader("records", dict, every)
    return yaml_formatter.format_text(text, file.root, reader)


def _roots(data: DataSet) -> dict[str, Record]:
    """The data files of 2015."""
    found, roots = state(data, BEGIN), data.records.roots
    lists: Record = {_KEYS[kind]: _listed(kind, each) for kind, each in found.items()}
    instruments = _instruments(data)
    named = {*found["source"], *words([*instruments.values()])}
    sources = [each for each in as_list(roots["sources.yaml"]["sources"]) if as_mapping(each)["id"] in named]
    return {
        "provisions.yaml": {key: lists[key] for key in ("codes", "regimes", "acts", "provisions")},
        "party.yaml": {**_party(data, instruments), "researched_from": BEGIN.name},
        "sources.yaml": {"sources": sources},
        **instruments,
        "correspondences.yaml": {"correspondences": lists["correspondences"]},
        "decisions.yaml": {"decisions": []},
        "recommendations.yaml": {"recommendations": []},
        "positions.yaml": {"holders": [], "positions": []},
    }


def _party(data: DataSet, instruments: dict[str, Record]) -> Record:
    """What the file of the Party says of it and of the items, before anything was searched."""
    items = {as_mapping(each)["id"] for root in instruments.values() for each in as_list(root["items"])}
    searched = {"negatives", "rests", "followed", "acts_searched", "known_differences"}
    found = {key: value for key, value in data.records.roots["party.yaml"].items() if key not in searched}
    for key in ("applicability", "reservations"):
        found[key] = [each for each in as_list(found[key]) if as_mapping(each)["item"] in items]
    return found


def _instruments(data: DataSet) -> dict[str, Record]:
    """The files of the two instruments with the items that the links name, those above them, and what these need."""
    corpus = data.corpus
    answered = {item for link in corpus.correspondences if link.provision in NAMED for item in link.items}
    items = [item for item in corpus.items if not answered.isdisjoint((item.id, *corpus.limbs.get(item.id, ())))]
    wanted = {item.id for item in items}
    aspects = {aspect for item in items for aspect in (*item.aspects, *item.extra_aspects)}
    aspects |= {aspect for position in cited(corpus) for aspect in position.aspects}
    old = {source.id for source in corpus.sources if is_old(data, source.id)}
    found: dict[str, Record] = {}
    for name in ("questions.yaml", "convention.yaml"):
        root = data.records.roots[name]
        instrument = as_mapping(root["instrument"])["id"]
        heads = {corpus.reference(item.id).parts[0] for item in items if item.instrument == instrument}
        sections = [_only(each, "items", heads) for each in as_list(root["sections"])]
        found[name] = {
            "instrument": root["instrument"],
            "sections": [each for each in sections if "items" in each],
            "aspects": [each for each in as_list(root["aspects"]) if as_mapping(each)["id"] in aspects],
            "items": [
                _only(each, "sources", old) for each in as_list(root["items"]) if as_mapping(each)["id"] in wanted
            ],
        }
    return found


def _only(value: PlainValue, key: str, kept: set[str]) -> Record:
    """A record with less in one of its lists; without the list where nothing of it is left."""
    record = as_mapping(value)
    left: list[PlainValue] = [each for each in as_list(record.get(key)) if each in kept]
    return {name: left if name == key else each for name, each in record.items() if name != key or left}


def write() -> None:
    """Write every file that is derived."""
    for path, text in texts(shipped()):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode())


if __name__ == "__main__":
    write()
