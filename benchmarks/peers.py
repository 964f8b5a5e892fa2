"""The cost of common work here and in similar tools, in one run: a table for docs/other-tools.md, including our losses.

Run it with the Python of an environment in which the program is installed: `python benchmarks/peers.py` prints the
table, `--write` inserts it into that page, and `--keep DIR` keeps the environments in a folder. Each tool is installed
in a separate environment, with the newest versions of the package index; the commands take turns, so a machine that
speeds up or slows down affects all of them, and the ratios of CPU to our own command are the result.
The work is equivalent, not identical: 1,000 requirements and 1,000 records that trace to them, one in ten without a
record, in the form of each tool; citations in a megabyte of text of the tool's own kind; one question to one database.
Each tool answers in its own way: strictdoc writes pages of the selected records, from its cache of the input, as our
answers come from compiled data.
"""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import tempfile
import venv
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from check_throughput import MEGABYTE, PEERS, TEXTS, paragraphs

RUNS = 3
RECORDS = 1000
GAP = 10
"""Each tenth requirement has no record."""
PAGE = Path(__file__).parent.parent / "docs" / "other-tools.md"
BEGIN, END = "<!-- benchmarks/peers.py -->\n", "<!-- end of benchmarks/peers.py -->\n"
US = "lanzarote-law"
PACKAGES = {
    "trlc": "trlc",
    "doorstop": "doorstop",
    "strictdoc": "strictdoc",
    "eyecite": "eyecite",
    "refex": "legal-reference-extraction",
    "sqlite-utils": "sqlite-utils",
    "datasette": "datasette",
}


class Work(NamedTuple):
    """A task of a tool."""

    task: str
    tool: str
    command: tuple[str, ...]
    folder: Path


# -- the environments --------------------------------------------------------------------------------------------------


def installed(room: Path) -> dict[str, Path]:
    """The folder of the programs of each tool, which is installed if it is missing."""
    found = {US: Path(sys.executable).parent}
    for tool, package in PACKAGES.items():
        folder = room / "environments" / tool
        programs = folder / ("Scripts" if os.name == "nt" else "bin")
        if not (folder / "done").exists():
            venv.create(folder, with_pip=True)
            pip = subprocess.run(
                [programs / "python", "-m", "pip", "install", "--quiet", package], capture_output=True, check=False
            )
            if pip.returncode:
                print(f"{tool} cannot be installed: {pip.stderr.decode().strip().splitlines()[-1]}", file=sys.stderr)
                continue
            (folder / "done").touch()
        found[tool] = programs
    return found


def version_of(tool: str, programs: Path) -> str:
    """The version of a tool that was measured."""
    if tool == US:
        return version(US)
    ask = f"from importlib.metadata import version; print(version({PACKAGES[tool]!r}))"
    told = subprocess.run([programs / "python", "-c", ask], capture_output=True, text=True, check=True)
    return told.stdout.strip()


# -- the work ----------------------------------------------------------------------------------------------------------


def traced(number: int) -> bool:
    """Whether a requirement has a record that traces to it."""
    return number % GAP != 0


def our_set(room: Path) -> Path:
    """1,000 items of a questionnaire, and as many articles with a link each that answer them."""
    folder = room / "ours"
    folder.mkdir()
    text = "Children are protected against what is asked about here, in whichever form it comes."
    numbers = [f"{top}.{low}" for top in range(1, 100) for low in range(1, 100)][:RECORDS]
    heads = list(dict.fromkeys(number.partition(".")[0] for number in numbers))
    instrument = "instrument:\n  id: {id}\n  kind: {kind}\n  title:\n    en: {title}\n"
    items = "".join(
        f'\n  - id: "{number}"\n    kind: law\n    title:\n      en: Matter {number}\n    asks: {text}\n'
        f"    aspects: [matter-{at}]\n    verification: unverified\n"
        for at, number in enumerate(numbers)
    )
    aspects = "".join(
        f"\n  - id: matter-{at}\n    title:\n      en: Matter {at}\n    definition: {text}\n" for at in range(RECORDS)
    )
    listed = ", ".join(f'"{head}"' for head in heads)
    section = (
        f"sections:\n  - id: all\n    title:\n      en: All\n    items: [{listed}]\n    verification: unverified\n\n"
    )
    questions = instrument.format(id="q", kind="questionnaire", title="Questions")
    provisions = "".join(
        f"\n  - id: code/{at}\n    subject:\n      en: Matter {at}\n    verification: unverified\n    versions:\n"
        f'      - in_force_from: "2015-01-01"\n        verification: unverified\n        summary: {text}\n'
        for at in range(1, RECORDS + 1)
    )
    links = "".join(
        f'\n  - id: link-{at}\n    items: ["{number}"]\n    aspects: [matter-{at}]\n    provision: code/{at + 1}\n'
        f"    extent: full\n    role: names\n    basis: editorial\n    verification: inferred\n    reason: {text}\n"
        for at, number in enumerate(numbers)
        if traced(at)
    )
    code = (
        "  - id: code\n    title:\n      en: The Code\n    short: Code\n    names: [Code]\n"
        '    in_force_from: "2000-01-01"\n'
    )
    contents = {
        "provisions.yaml": "dates: {}\n\n"
        f"codes:\n{code}\nregimes: []\n\nrenumberings: []\n\nshared_numbers: []\n\nnumbers_known: []\n\nacts: []\n\n"
        f"provisions:{provisions}",
        "party.yaml": 'party:\n  en: Ruritania\n\nresearched_from: "2010-01-01"\n\nreference_days:\n'
        + "".join(f'  - instrument: {each}\n    day: "2018-01-26"\n' for each in "qc"),
        "questions.yaml": f"{questions}\n{section}aspects:{aspects}\nitems:{items}\n",
        "convention.yaml": instrument.format(id="c", kind="convention", title="Convention")
        + "\nsections: []\n\naspects: []\n\nitems: []\n",
        "correspondences.yaml": f"correspondences:{links}",
        "positions.yaml": "holders: []\n\npositions: []\n",
        "sources.yaml": "sources: []\n",
    }
    for name, content in contents.items():
        (folder / name).write_text(content, encoding="utf-8")
    return folder


def of_trlc(room: Path) -> Path:
    """The same records for TRLC: two types, and a check that reports each requirement without a trace."""
    folder = room / "trlc"
    folder.mkdir()
    (folder / "model.rsl").write_text(
        "package Law\n\ntype Question {\n  asks String\n}\n\n"
        "type Article {\n  says String\n  answers Question [0 .. *]\n}\n\n"
        'checks Article {\n  len(answers) > 0, warning "answers nothing"\n}\n',
        encoding="utf-8",
    )
    told = '"Children are protected against what is asked about here, in whichever form it comes."'
    questions = "".join(f"Question q_{at} {{\n  asks = {told}\n}}\n" for at in range(RECORDS))
    articles = "".join(
        f"Article a_{at} {{\n  says = {told}\n  answers = [{f'q_{at}' if traced(at) else ''}]\n}}\n"
        for at in range(RECORDS)
    )
    (folder / "law.trlc").write_text(f"package Law\n\n{questions}{articles}", encoding="utf-8")
    return folder


def of_doorstop(room: Path) -> Path:
    """The same records for doorstop, one file each, in a repository as it requires."""
    folder = room / "doorstop"
    folder.mkdir()
    subprocess.run(["git", "init", "--quiet", folder], check=True)  # noqa: S607  # the one on the path
    told = "Children are protected against what is asked about here, in whichever form it comes."
    for prefix, parent in (("Q", ""), ("A", "Q")):
        inside = folder / prefix.lower()
        inside.mkdir()
        above = f"  parent: {parent}\n" if parent else ""
        settings = f"settings:\n  digits: 4\n{above}  prefix: {prefix}\n  sep: ''\n"
        (inside / ".doorstop.yml").write_text(settings, encoding="utf-8")
        for at in range(RECORDS):
            links = f"links:\n- Q{at:04}: null\n" if parent and traced(at) else "links: []\n"
            content = (
                f"active: true\nderived: false\nheader: ''\nlevel: 1.{at}\n{links}normative: true\nref: ''\n"
                f"reviewed: null\ntext: |\n  {told}\n"
            )
            (inside / f"{prefix}{at:04}.yml").write_text(content, encoding="utf-8")
    return folder


def of_strictdoc(room: Path) -> Path:
    """The same records for strictdoc, in two documents."""
    folder = room / "strictdoc"
    folder.mkdir()
    told = "Children are protected against what is asked about here, in whichever form it comes."
    for prefix, title in (("Q", "Questions"), ("A", "Articles")):
        nodes = ""
        for at in range(RECORDS):
            up = f"RELATIONS:\n- TYPE: Parent\n  VALUE: Q-{at}\n" if prefix == "A" and traced(at) else ""
            nodes += f"\n[REQUIREMENT]\nUID: {prefix}-{at}\nTITLE: Matter {at}\nSTATEMENT: {told}\n{up}"
        (folder / f"{title.lower()}.sdoc").write_text(f"[DOCUMENT]\nTITLE: {title}\n{nodes}", encoding="utf-8")
    return folder


def texts(room: Path) -> dict[str, Path]:
    """A megabyte of text of each kind: ours, and those that the other extractors know."""
    found = {}
    for tool, kind in {US: TEXTS, **PEERS}.items():
        found[tool] = room / f"{tool}.txt"
        found[tool].write_text("".join(paragraphs(MEGABYTE, kind)), encoding="utf-8")
    return found


EYECITE = "import sys, eyecite; print(len(eyecite.get_citations(open(sys.argv[1], encoding='utf-8').read())))"
REFEX = """import sys
from refex.orchestrator import CitationExtractor
print(len(CitationExtractor().extract(open(sys.argv[1], encoding='utf-8').read()).citations))"""
TRACE = """import doorstop
tree = doorstop.build()
print([str(item) for item in tree.find_item('Q0017').find_child_items()])"""
_UNTRACED = "(node.is_requirement and not node.has_parent_requirements and not node.has_child_requirements)"
"""The query by which strictdoc selects records; its page of traces shows both directions."""
ADDRESS = "/law/how_items_stand_today.json?item=8.1.a"
QUESTION = "select status, least_sure from how_items_stand_today where item = '8.1.a'"


def works(room: Path, programs: dict[str, Path]) -> list[Work]:
    """The measurements of each installed tool; the first of a task is ours."""
    ours, trlc, doorstop, strictdoc = our_set(room), of_trlc(room), of_doorstop(room), of_strictdoc(room)
    text = texts(room)
    database = room / "law.db"
    law = (str(programs[US] / US),)
    on_ours = (*law, "--data", str(ours))
    subprocess.run([*law, "export", "-o", str(database), "--force"], check=True)

    def program(tool: str, name: str = "") -> str:
        return str(programs.get(tool, Path()) / (name or tool))

    def exported(form: str, into: str, nodes: str = "") -> tuple[str, ...]:
        """The command with which strictdoc writes again what it wrote before, from its cache."""
        again = f'rm -rf {into}/html {into}/json; exec "$0" export . --formats {form} --output-dir {into} "$@"'
        return ("sh", "-c", again, program("strictdoc"), *(("--filter-nodes", nodes) if nodes else ()))

    every = [
        Work("start", US, (*law, "--version"), room),
        Work("start", "trlc", (program("trlc"), "--version"), room),
        Work("start", "doorstop", (program("doorstop"), "--version"), room),
        Work("start", "strictdoc", (program("strictdoc"), "version"), room),
        Work("validate 1,000 + 1,000", US, (*on_ours, "validate"), room),
        Work("validate 1,000 + 1,000", "trlc", (program("trlc"), "."), trlc),
        Work("validate 1,000 + 1,000", "doorstop", (program("doorstop"), "-W"), doorstop),
        Work("validate 1,000 + 1,000", "strictdoc", exported("json", "checked"), strictdoc),
        Work("trace one requirement", US, (*on_ours, "lookup", "1.17"), room),
        Work("trace one requirement", "doorstop", (program("doorstop", "python"), "-c", TRACE), doorstop),
        Work("trace one requirement", "strictdoc", exported("html", "traced", 'node["UID"] == "Q-17"'), strictdoc),
        Work("list what has no trace", US, (*on_ours, "gaps"), room),
        Work("list what has no trace", "trlc", (program("trlc"), "."), trlc),
        Work("list what has no trace", "strictdoc", exported("html", "untraced", _UNTRACED), strictdoc),
        Work("export a page", US, (*on_ours, "report", "transposition", "-o", "page.html", "--force"), room),
        Work("export a page", "doorstop", (program("doorstop"), "publish", "Q", "page.html"), doorstop),
        Work("export a page", "strictdoc", exported("html", "pages"), strictdoc),
        *_citations(programs, text),
        Work("one question", US, (*law, "lookup", "8.1.a"), room),
        Work("one question", "sqlite-utils", (program("sqlite-utils"), "query", str(database), QUESTION), room),
        Work("one question", "datasette", (program("datasette"), str(database), "--get", ADDRESS), room),
    ]
    return [each for each in every if each.tool in programs]


def _citations(programs: dict[str, Path], text: dict[str, Path]) -> list[Work]:
    """Extraction: by each tool from a text of its own kind, and by all from ours."""
    scripts = {"eyecite": EYECITE, "refex": REFEX}
    found = []
    for task, kinds in (
        ("citations of 1 MB of its kind", text),
        ("citations of 1 MB of ours", dict.fromkeys(text, text[US])),
    ):
        found.append(
            Work(task, US, (str(programs[US] / US), "check", str(kinds[US]), "--fail-on", "never"), kinds[US].parent)
        )
        for tool, script in scripts.items():
            command = (str(programs.get(tool, Path()) / "python"), "-c", script, str(kinds[tool]))
            found.append(Work(task, tool, command, kinds[tool].parent))
    return found


# -- the runs ----------------------------------------------------------------------------------------------------------


def cost_of(work: Work) -> float | None:
    """Seconds of CPU of a run; None if the tool refuses or takes more than ten minutes."""
    environment = {**os.environ}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    process = subprocess.Popen(
        work.command, cwd=work.folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime if process.returncode in {0, 1} else None


def table(every: list[Work], seconds: dict[Work, list[float]], versions: dict[str, str]) -> str:
    """The table in Markdown: our seconds, and for each other tool the ratio."""
    tools = list(dict.fromkeys(each.tool for each in every))
    lines = ["| | " + " | ".join(f"{tool} {versions[tool]}" for tool in tools) + " |", "|---" * (len(tools) + 1) + "|"]
    for task in dict.fromkeys(each.task for each in every):
        median = {each.tool: statistics.median(seconds[each]) for each in every if each.task == task and seconds[each]}
        cells = [
            f"{median[US]:.2f} s",
            *(f"{median[tool] / median[US]:.1f}" if tool in median else "" for tool in tools[1:]),
        ]
        lines.append(f"| {task} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Print the table, and write it if requested."""
    words = sys.argv[1:]
    with tempfile.TemporaryDirectory() as temporary:
        room = Path(temporary)
        os.environ["XDG_CACHE_HOME"] = str(room / "cache")
        kept = Path(words[words.index("--keep") + 1]).resolve() if "--keep" in words else room
        programs = installed(kept)
        versions = {tool: version_of(tool, each) for tool, each in programs.items()}
        every = works(room, programs)
        seconds: dict[Work, list[float]] = {each: [] for each in every}
        for run in range(RUNS + 1):
            for each in every:
                cost = cost_of(each)
                if cost is None and not run:
                    print(f"{each.tool} refuses: {each.task}", file=sys.stderr)
                elif cost is not None and run:  # the first run compiles
                    seconds[each].append(cost)
        day = datetime.now(tz=UTC).date()
        told = (
            f"Seconds of CPU of `{US}`, and how many times as much the others take: medians of {RUNS} runs in turn,\n"
            f"each with its start, on {day}, Python {sys.version.partition(' ')[0]}, {os.uname().sysname}"
            f" {os.uname().machine}.\n"
        )
        made = f"{told}\n{table(every, seconds, versions)}"
    print(made)
    if "--write" in words:
        content = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(
            re.sub(f"{BEGIN}.*{END}", lambda _: f"{BEGIN}\n{made}\n{END}", content, flags=re.DOTALL), encoding="utf-8"
        )


if __name__ == "__main__":
    main()
