"""The growth of time and memory of commands with the data: the real set, and sets ten and fifty times as large.

Run it with the Python of an environment in which the program is installed: `python benchmarks/grow.py`; `--keep DIR`
keeps the sets there for the next run, and `--quick` leaves out the set of fifty and the commands that take long. The
sets take turns, so a machine that speeds up or slows down affects all of them; the ratios to the real set are the
result.
A larger set is the real one with copies of it: the same records, as many and as long, with new ids and numbers and in
other words, like the law and the answers of other Parties. The questions concern the real set, which it contains
unchanged. What all Parties share occurs once: the Convention, whose numbering has no room for others (the copies of its
points are items of the questionnaire), the regimes, and the beginning of the researched period.
"""

from __future__ import annotations

import os
import statistics
import string
import subprocess
import sys
import tempfile
from collections import defaultdict
from copy import deepcopy
from functools import cache, partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, NamedTuple

from lanzarote_law import model
from lanzarote_law.dataset import corpus_loading, schema, yaml_writer
from lanzarote_law.model_fields import FIELDS, Field

if TYPE_CHECKING:
    from collections.abc import Callable

TIMES = (1, 10, 50)
DAY = ("--as-of", "2026-11-24")
COMMANDS: dict[str, tuple[str, ...]] = {
    "lookup 8.1.a": ("lookup", "8.1.a", *DAY),
    "lookup 383bis": ("lookup", "383bis", *DAY),
    "lookup 20(1)(a)": ("lookup", "20(1)(a)", *DAY),
    "lookup 383bsi, not found": ("lookup", "383bsi", *DAY),
    "history 383bis": ("history", "383bis", *DAY),
    "search grooming": ("search", "grooming", *DAY),
    "TAB behind lookup 383": (),
    "coverage": ("coverage", *DAY),
    "gaps": ("gaps", *DAY),
    "changes": ("changes", "2018-01-26", "2026-11-24"),
    "todo": ("todo",),
    "check of a page": ("check", "page.txt", "--fail-on", "never", *DAY),
    "validate": ("validate",),
}
GOALS = dict.fromkeys(list(COMMANDS)[:6], (1.3, 1.5))
"""For the largest set, the most time and memory, as ratios to the real set; for all other commands, its size."""
LONG = {"validate"}
"""Commands that read the YAML: one run of each is enough."""
RUNS = 5
PAGE = "Article 383bis of the Criminal Code, question 8.1.a and article 417/44 of the Code apply. "


class Cost(NamedTuple):
    """The cost of a run."""

    seconds: float
    peak: float
    """The most kilobytes of memory."""


# -- the sets ----------------------------------------------------------------------------------------------------------


class Copy:
    """The ids, numbers and words of the real set in one copy of it."""

    def __init__(self, number: int, items: dict[str, str]) -> None:
        self.number = number
        self._items = items
        letters = Random(number)  # noqa: S311  # the same words in every run
        vowels, others = "aeiou", "".join(each for each in string.ascii_lowercase if each not in "aeiou")
        mixed = {each: "".join(letters.sample(each, len(each))) for each in (vowels, others)}
        pairs = [(old, new) for plain, other in mixed.items() for old, new in zip(plain, other, strict=True)]
        self._letters = str.maketrans({**dict(pairs), **{old.upper(): new.upper() for old, new in pairs}})
        self.word = cache(self._word)

    def ident(self, kind: str, ident: str) -> str:
        """The id of a record."""
        if kind == "copy":
            document, _, place = ident.partition(" ")
            return f"{self.ident('source', document)} {place}".rstrip()
        if kind == "item":
            return self._items[ident]
        if kind == "provision":
            code, _, article = ident.partition("/")
            return f"{self.ident('code', code)}/{self.article(article)}"
        return f"{ident}.{self.number}" if ident.startswith("ECLI:") else f"{ident}-x{self.number}"

    def article(self, number: str) -> str:
        """The number of an article: another thousand, and for every nine copies, other numbers after the slash."""
        base = number[: len(number) - len(number.lstrip(string.digits))]
        if not base:
            return number
        rest, _, slash = number[len(base) :].partition("/")
        hundreds, thousands = divmod(self.number, 9)
        behind = f"/{int(slash or 0) + 100 * hundreds}" if hundreds else f"/{slash}" if slash else ""
        return f"{int(base) + 1000 * thousands}{rest}{behind}"

    def text(self, text: str) -> str:
        """A text of the same length, in other words, with the same numbers."""
        return " ".join(map(self.word, text.split(" ")))

    def _word(self, word: str) -> str:
        return word.translate(self._letters) if len(word) > 3 and not any(map(str.isdigit, word)) else word  # noqa: PLR2004


def copied(copy: Copy, kind: type[Any], value: dict[str, Any], days: set[str]) -> dict[str, Any]:
    """A record of a data file in a copy."""
    fields = {field.key: field for field in FIELDS[kind]}
    new: dict[str, Any] = {}
    for key, inside in value.items():
        field = fields.get(key)
        if isinstance(inside, str) and inside in days:
            new[key] = copy.ident("date", inside)
        elif field and (kind, key) in CALLED:
            new[key] = _each(lambda name: f"{name} {copy.text('Ruritania')}", inside)
        elif field and field.is_record:
            every = inside if field.many else [inside]
            records = [copied(copy, field.of, each, days) for each in every]
            new[key] = records if field.many else records[0]
        else:
            new[key] = _each(partial(_written, copy, kind, field), inside) if field else inside
    return new


def _written(copy: Copy, kind: type[Any], field: Field, value: Any) -> Any:  # noqa: ANN401  # as the data files
    """The value in a copy of a field that contains no records."""
    if field.names:
        return copy.ident(field.names, value)
    if field.is_prose or kind in {model.Text, model.Keywords}:
        return copy.text(value)
    if field.key == "id":
        return copy.ident({model.Item: "item", model.Provision: "provision"}.get(kind, ""), value)
    if (kind, field.key) in NUMBERS:
        ends = [copy.article(each) for each in value.split("-")]
        return ends[0] if len(ends) == 1 else "-".join(each.partition("/")[0] for each in ends)
    if (kind, field.key) in SPANS:
        numbers, comma, part = value.partition(", ")
        return " to ".join(map(copy.article, numbers.split(" to "))) + comma + part
    return f"{value}/{copy.number}" if (kind, field.key) in ONLY_ONE_HAS else value


NUMBERS = {(model.Renumbering, "was"), (model.Renumbering, "now"), (model.SharedNumber, "number")}
NUMBERS |= {(model.NumbersKnown, "numbers"), (model.Version, "numbered"), (model.FollowedUpTo, "articles")}
SPANS = {(model.OffenceList, "articles"), (model.OffenceList, "complete_within")}
CALLED = {(model.Code, key) for key in ("short", "names", "short_in")}
ONLY_ONE_HAS: set[tuple[type[Any], str]] = {(model.Act, key) for key in ("number", "dossier", "eli", "url")}
ONLY_ONE_HAS |= {(model.ActSearched, "number"), (model.Code, "eli"), (model.Source, "url")}


def _each(change: Callable[[Any], Any], value: Any) -> Any:  # noqa: ANN401  # one, a list of them, or one by language
    if isinstance(value, dict):
        return {language: change(each) for language, each in value.items()}
    return [change(each) for each in value] if isinstance(value, list) else change(value)


def grown(folder: Path, times: int) -> None:
    """Write a set this many times as large as the real one."""
    real: dict[str, Any] = {
        file.shape: file.root.plain()
        for file in corpus_loading.parse_files(corpus_loading.open_folder())[0]
        if file.root
    }
    roots: dict[str, Any] = deepcopy(real)
    held = {field.key: field.of for field in FIELDS[model.Corpus] if field.many}
    known = [each["id"] for name in ("questions.yaml", "convention.yaml") for each in real[name]["items"]]
    heads = {item.partition(".")[0] for item in known if "(" not in item}
    free = [str(number) for number in range(1, 100) if str(number) not in heads]
    for number in range(1, times):
        copy = Copy(number, _items(known, free[number - 1]))
        days = set(real["provisions.yaml"]["dates"])
        for name, root in real.items():
            for key, records in root.items():
                kind = held.get(key)
                if kind in {None, model.Instrument, model.LanguageUrlRule, model.ReferenceDay, model.Regime}:
                    continue
                own = "questions.yaml" if key == "items" else name
                into = roots[own][key]
                if isinstance(records, dict):
                    into.update(
                        {copy.ident("", each): copied(copy, kind, inside, days) for each, inside in records.items()}
                    )
                elif kind is not model.Section:
                    into += [copied(copy, kind, each, days) for each in records]
        section = {"id": f"section-{number}", "title": {"en": copy.text("Section")}, "items": [free[number - 1]]}
        roots["questions.yaml"]["sections"].append({**section, "verification": "unverified"})
    folder.mkdir(parents=True)
    for name, root in roots.items():
        lines = yaml_writer.file_lines(root, schema.reader_of_file(name))
        (folder / name).write_text("\n".join([*lines, ""]), encoding="utf-8")


def _items(known: list[str], head: str) -> dict[str, str]:
    """The numbers of the items in a copy: an item with limbs becomes a follow-up, and its limbs its letters."""
    numbers: dict[str, str] = {}
    letters: dict[str, int] = defaultdict(int)
    for item in known:
        parts = item.replace("(", " (").replace("/", " /").replace(".", " .").split()
        above = "".join(parts[:-1])
        if above in numbers and numbers[above].count(".") == 1 and letters[above] < len(string.ascii_lowercase):
            numbers[item] = f"{numbers[above]}.{string.ascii_lowercase[letters[above]]}"
            letters[above] += 1
        else:
            numbers[item] = f"{head}.follow-up-{len(numbers) + 1}"
    return numbers


# -- the runs ----------------------------------------------------------------------------------------------------------


def cost_of(words: tuple[str, ...], folder: Path, room: Path) -> Cost:
    """The CPU and the memory of one run of a command on a set."""
    environment = {
        **os.environ,
        corpus_loading.DATA_FOLDER_VARIABLE: str(folder),
        "XDG_CACHE_HOME": str(room / "cache"),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if not words:
        line = "lanzarote-law lookup 383"
        environment |= {"_LANZAROTE_LAW_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": line}
    command = [sys.executable, "-m", "lanzarote_law", *words]
    process = subprocess.Popen(command, cwd=room, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 2 if words == COMMANDS["lookup 383bsi, not found"] else 0}:
        raise SystemExit(f"{' '.join(words)} in {folder} ended with {process.returncode}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss // (1024 if sys.platform == "darwin" else 1))


def measured(sets: dict[int, Path], room: Path, names: list[str]) -> dict[str, dict[int, Cost]]:
    """The medians of each command on each set; the sets take turns."""
    (room / "page.txt").write_text(PAGE * 30, encoding="utf-8")
    found: dict[str, dict[int, list[Cost]]] = {name: {times: [] for times in sets} for name in names}
    for folder in sets.values():  # the first run compiles the data, the second records the state of the files
        for _ in range(2):
            cost_of(COMMANDS["lookup 8.1.a"], folder, room)
    for run in range(RUNS):
        for name in names:
            if run and name in LONG:
                continue
            for times, folder in sets.items():
                found[name][times].append(cost_of(COMMANDS[name], folder, room))
    return {
        name: {
            times: Cost(
                statistics.median(each.seconds for each in costs), statistics.median(each.peak for each in costs)
            )
            for times, costs in by_set.items()
        }
        for name, by_set in found.items()
    }


def main() -> None:
    """Print the growth of each command, and whether it is within its goal."""
    words = sys.argv[1:]
    quick = "--quick" in words
    kept = Path(words[words.index("--keep") + 1]) if "--keep" in words else None
    with tempfile.TemporaryDirectory() as temporary:
        room = Path(temporary)
        sets = {}
        for times in TIMES[:2] if quick else TIMES:
            sets[times] = (kept or room) / f"set-{times}"
            if not sets[times].is_dir():
                grown(sets[times], times)
        names = [name for name in COMMANDS if not (quick and name in LONG)]
        show(measured(sets, room, names), max(sets))


def show(costs: dict[str, dict[int, Cost]], largest: int) -> None:
    """One line for each command."""
    print(f"{'':<22}" + "".join(f"{f'{times} x':>22}" for times in next(iter(costs.values()))))
    for name, by_set in costs.items():
        real = by_set[1]
        line = f"{name:<22}"
        for times, cost in by_set.items():
            told = f"{cost.seconds * 1000:.0f} ms {cost.peak / 1000:.0f} MB"
            ratio = f"{cost.seconds / real.seconds:.2f} {cost.peak / real.peak:.2f}"
            line += f"{told if times == 1 else ratio:>22}"
        most, memory = GOALS.get(name, (largest, largest)) if largest == TIMES[-1] else (largest, largest)
        last = by_set[largest]
        met = last.seconds <= most * real.seconds and last.peak <= memory * real.peak
        print(f"{line}   {'met' if met else 'NOT met'}: at most {most:.1f} {memory:.1f}")


if __name__ == "__main__":
    main()
