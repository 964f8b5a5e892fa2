"""Updates the table of penalties from the data: `python -m tests.penalties`.

Review its additions before you keep them.
"""

from __future__ import annotations

import yaml

from lanzarote_law.dataset import corpus_loading
from lanzarote_law.grammar.penalties import Penalty, parse_penalties
from tests.command import ROOT

TABLE = ROOT / "tests" / "grammar" / "penalties.yaml"
HEAD = """\
# The words of a penalty in the data, and what is read of them: kind, level, least and most, fine. An empty list: not
# read, since it rests on another article or on memory, or does not give its terms.

"""


def in_words(penalty: Penalty) -> str:
    """A penalty as a line of the table: `§ 1: reclusion, 5 years to 10 years, EUR 500-10000`."""
    parts = [str(penalty.kind)]
    if penalty.level:
        parts.append(f"level {penalty.level}")
    if term := penalty.term:
        parts.append(f"{term.least.number} {term.least.unit} to {term.most.number} {term.most.unit}")
    if fine := penalty.fine:
        parts.append(f"{fine.currency} {fine.least}-{fine.most}{' per victim' if fine.per_victim else ''}")
    if penalty.either:
        parts.append("or one of them")
    return f"{penalty.part}: {', '.join(parts)}" if penalty.part else ", ".join(parts)


def table() -> dict[str, list[str]]:
    """The current table."""
    found: dict[str, list[str]] = yaml.safe_load(TABLE.read_text("utf-8"))
    return found


def main() -> None:
    """Rewrite the table: penalties no longer in the data are removed, and new ones are read."""
    corpus = corpus_loading.load(None)
    words = [version.penalty for each in corpus.provisions for version in each.versions if version.penalty]
    old = table()
    new = {each: old.get(each, [in_words(penalty) for penalty in parse_penalties(each).penalties]) for each in words}
    TABLE.write_text(HEAD + yaml.safe_dump(new, allow_unicode=True, sort_keys=False, width=118), "utf-8")
    for each in new.keys() - old.keys():
        print(f"{each}\n  {new[each]}")  # noqa: T201


if __name__ == "__main__":
    main()
