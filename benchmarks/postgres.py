"""The cost of common questions in PostgreSQL, for one Party and for fifty, each in a schema made by `export`.

The Parties of the shipped data are loaded in turn: the first schema is Belgium, the second Luxembourg.

Run it with the Python of an environment in which the program is installed, on a machine that has PostgreSQL with
pgbench: `python benchmarks/postgres.py`. It starts a server in a temporary folder, on a socket in that folder only, and
removes it afterwards. PostgreSQL does not run as root: as root, give `--user NAME`, the name of another user.
`--parties N` loads another number of schemas than fifty.
A set that `export` writes is imported unchanged: its tables with their keys and indices, its views, and its search as a
column of words. Dates are texts in it, as they are written, so a view differs between the databases in one word only:
the expression for today.
"""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.dataset import corpus_loading

if TYPE_CHECKING:
    from collections.abc import Iterator

PARTIES = 50
SECONDS = 20
"""The seconds for which each question is asked."""
CLIENTS = 4
QUESTIONS = {
    "what is open today": "select * from {party}.what_is_open_today;",
    "what answers an item": (
        "select * from {party}.what_answers_an_item where item = '8.1.a' and holds_today = 'yes';"
    ),
    "a search in all texts": (
        "select kind, id, title from {party}.search where words @@ plainto_tsquery('simple', 'grooming');"
    ),
    "how an item stands today": "select * from {party}.how_items_stand_today where item = '8.1.a';",
}
EVERY_PARTY = "select '{party}', item, status, least_sure from {party}.how_items_stand_today where item = '8.1.a'"
"""A question to several Parties is the union of these."""
TODAY = "date('now', 'localtime')"
"""Today in SQLite, as the views contain it."""


class Cost(NamedTuple):
    """The cost of a question: the answers in a second, and the milliseconds of the slower ones."""

    each_second: float
    median: float
    of_hundred: float
    """The slowest of a hundred."""


# -- a server ----------------------------------------------------------------------------------------------------------


class Server:
    """A server in a folder, run by one user, which no other user can reach."""

    def __init__(self, folder: Path, user: str) -> None:
        self.folder, self.user = folder, user or None
        self._programs = _programs()

    def run(self, program: str, *words: str, given: str = "") -> str:
        """The output of a program of PostgreSQL."""
        command = [str(self._programs / program), *words]
        environment = {**os.environ, "PGHOST": str(self.folder), "PGDATABASE": "postgres", "PGUSER": "law"}
        done = subprocess.run(
            command, input=given, text=True, capture_output=True, env=environment, cwd=self.folder, user=self.user,
            check=False,
        )  # fmt: skip
        if done.returncode:
            raise SystemExit(f"{program} {' '.join(words)}: {done.stderr.strip()[-2000:]}")
        return done.stdout

    def tell(self, sql: str) -> None:
        """Run some SQL, all of it or nothing."""
        self.run("psql", "-qX", "-v", "ON_ERROR_STOP=1", "--single-transaction", "-f", "-", given=sql)


def _programs() -> Path:
    """The folder of the programs, of the newest PostgreSQL of this machine."""
    on_path = shutil.which("initdb")
    folders = [
        *sorted(Path("/usr/lib/postgresql").glob("*/bin")),
        *([Path(on_path).resolve().parent] if on_path else []),
    ]
    having = [each for each in folders if (each / "initdb").exists() and (each / "pgbench").exists()]
    if not having:
        raise SystemExit("PostgreSQL with pgbench is not on this machine")
    return having[-1]


@contextmanager
def served(user: str) -> Iterator[Server]:
    """A server for the duration of a block."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        if user:
            shutil.chown(folder, user)
        server = Server(folder, user)
        server.run("initdb", "-D", "data", "-U", "law", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
        told = f"-c listen_addresses= -c unix_socket_directories={folder}"
        server.run("pg_ctl", "-D", "data", "-l", "log", "-w", "-o", told, "start")
        try:
            yield server
        finally:
            server.run("pg_ctl", "-D", "data", "-w", "-m", "fast", "stop")


# -- a set that was exported -----------------------------------------------------------------------------------------


def schema_of(exported: Path, party: str) -> str:
    """The SQL that makes a schema of a set: tables, rows, keys, indices, the search, and views."""
    with closing(sqlite3.connect(exported)) as database:
        made = database.execute("select type, name, sql from sqlite_master where name not like 'search_%'").fetchall()
        parts = [f'create schema "{party}"; set local search_path to "{party}";']
        for kind, name, _ in made:
            if kind == "table":
                parts.append(_table(database, name))
        parts += [f"{sql};" for kind, _, sql in made if kind == "index" and sql]
        parts.append(
            "alter table search add column words tsvector generated always as"
            " (to_tsvector('simple', coalesce(title, '') || ' ' || coalesce(text, ''))) stored;"
            " create index search_words on search using gin (words);"
        )
        parts += [f"{sql.replace(TODAY, 'current_date::text')};" for kind, _, sql in made if kind == "view"]
    return "\n".join([*parts, ""])


def _table(database: sqlite3.Connection, name: str) -> str:
    """A table with its rows, in the form in which PostgreSQL loads many at once."""
    columns = database.execute(f'pragma table_info("{name}")').fetchall()
    told = ", ".join(f'"{column}" {kind or "text"}{" primary key" * key}' for _, column, kind, _, _, key in columns)
    rows = database.execute(f'select * from "{name}"')  # noqa: S608  # the name of a table of the file itself
    lines = ["\t".join(map(_told, row)) for row in rows]
    return "\n".join([f'create table "{name}" ({told});', f'copy "{name}" from stdin;', *lines, "\\."])


def _told(value: str | int | None) -> str:
    if value is None:
        return "\\N"
    return re.sub(
        r"[\\\t\n\r]", lambda found: {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}[found[0]], str(value)
    )


# -- the runs ----------------------------------------------------------------------------------------------------------


def asked(server: Server, question: str, parties: int) -> Cost:
    """The cost of a question to one Party, or to many in turn."""
    script = server.folder / "question.sql"
    script.write_text(f"\\set at random(1, {parties})\n{question.format(party='party_:at')}\n", encoding="utf-8")
    script.chmod(0o644)
    for old in server.folder.glob("latency.*"):
        old.unlink()
    told = server.run(
        "pgbench", "-n", "-f", str(script), "-c", str(CLIENTS), "-j", "2", "-T", str(SECONDS), "-l",
        "--log-prefix=latency",
    )  # fmt: skip
    logs = [each.read_text(encoding="utf-8") for each in server.folder.glob("latency.*")]
    took = sorted(int(line.split()[2]) / 1000 for log in logs for line in log.splitlines())
    found = re.search(r"tps = ([\d.]+)", told)
    assert found, told
    return Cost(float(found[1]), statistics.median(took), took[int(len(took) * 0.99)])


def _exported(folder: Path) -> Iterator[Path]:
    """The shipped data of each Party as a file of SQLite."""
    for party in corpus_loading.parties():
        path = folder / f"{party}.db"
        words = ["--party", party, "export", "-o", str(path)]
        subprocess.run([sys.executable, "-m", "lanzarote_law", *words], check=True)
        yield path


def main() -> None:
    """Print the cost of each question for one Party and for many, and the time to import one."""
    words = sys.argv[1:]
    user = words[words.index("--user") + 1] if "--user" in words else ""
    parties = int(words[words.index("--parties") + 1]) if "--parties" in words else PARTIES
    with tempfile.TemporaryDirectory() as temporary, served(user) as server:
        exported = list(_exported(Path(temporary)))
        print(server.run("psql", "-qXAt", "-c", "select version()").strip())
        for each in exported:
            print(f"{each.stem}: the file of SQLite has {each.stat().st_size / 1e6:.1f} MB")
        taken: list[float] = []
        costs: dict[str, list[Cost]] = {name: [] for name in QUESTIONS}
        for upto in (1, parties):
            for at in range(len(taken) + 1, upto + 1):
                began = time.perf_counter()
                server.tell(schema_of(exported[(at - 1) % len(exported)], f"party_{at}"))
                taken.append(time.perf_counter() - began)
            server.run("psql", "-qX", "-c", "vacuum analyze")
            size = server.run("psql", "-qXAt", "-c", "select pg_size_pretty(pg_database_size('postgres'))").strip()
            print(f"{upto} taken in, each in {statistics.median(taken):.2f} s (median): {size}")
            for name, question in QUESTIONS.items():
                costs[name].append(asked(server, question, upto))
        began = time.perf_counter()
        change = "drop schema party_1 cascade; alter schema new_1 rename to party_1;"
        server.tell(schema_of(exported[0], "new_1") + change)
        print(f"a change of one Party, in one transaction: {time.perf_counter() - began:.2f} s")
        both = " union all ".join(EVERY_PARTY.format(party=f"party_{at + 1}") for at in range(len(exported)))
        print(server.run("psql", "-qXAt", "-c", both).strip())
        for name, found in costs.items():
            told = (f"{each.each_second:8.0f} a second {each.median:7.2f} {each.of_hundred:7.2f} ms" for each in found)
            print(f"{name:<28}" + "   ".join(told))


if __name__ == "__main__":
    main()
