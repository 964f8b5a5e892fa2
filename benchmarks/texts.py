"""The time of `texts add` for a code of 600 articles, and of `watch` over ten acts, compared with a start alone.

Run it with the Python of an environment in which the program is installed: `python benchmarks/texts.py`. The acts are
invented; each has 600 articles of the length of the Code, with three notes. Seconds are of a clock, and the ratio to
the start is the result: adding should take under two seconds, watching under one.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

ARTICLES, ACTS = 600, 10
WORDS = "Quiconque aura fait ou détenu des images sera puni des peines que la loi prévoit selon les circonstances. " * 8
HEAD = """---
title: "8 JUIN {year}. - CODE PENAL. (NOTE : mise à jour au 18-02-2026)"
identifier: "{year}060850"
dossier_number: "{year}-06-08/01"
language: "fr"
---
"""
ARTICLE = """##### Article {number}. <L 2000-11-28/35, art. 5; En vigueur : 27-03-2001> [¹ {words}]¹ [² {words}]²

----------

(1)<L 2016-05-31/02, art. 6, 017; En vigueur : 18-06-2016>

(2)<L 2022-03-21/01, art. 117, 148; En vigueur : 01-06-2022>

"""
COMMAND = [sys.executable, "-m", "lanzarote_law"]


def an_act(year: int) -> str:
    """An act of a year; that of 1867 is the Criminal Code."""
    numbers = range(1, ARTICLES + 1)
    return HEAD.format(year=year) + "".join(ARTICLE.format(number=number, words=WORDS) for number in numbers)


def seconds(*words: str, **environment: str) -> float:
    """How long a command takes."""
    start = perf_counter()
    subprocess.run([*COMMAND, *words], env={**os.environ, **environment}, check=False, stdout=subprocess.DEVNULL)
    return perf_counter() - start


def measure(folder: Path) -> None:
    """Add the acts, watch, and print the time of each."""
    library = {"LANZAROTE_LAW_TEXTS": str(folder / "texts.db")}
    paths = [folder / f"{1867 + at}.md" for at in range(ACTS)]
    for at, path in enumerate(paths):
        path.write_text(an_act(1867 + at), encoding="utf-8")
    seconds("lookup", "8.1.a", **library)  # the compiled form of the data
    start = seconds("lookup", "8.1.a", **library)
    print(f"a start without texts: {start:.2f} s")
    code = ("--code", "be-cp-1867")
    first = seconds("texts", "add", str(paths[0]), *code, **library)
    size = paths[0].stat().st_size / 1e6
    print(f"texts add, {ARTICLES} articles of {size:.1f} MB: {first:.2f} s, {first / start:.1f} x")
    seconds("texts", "add", *map(str, paths), *code, **library)
    for words in (("watch",), ("lookup", "383bis", "--text"), ("search", "images", "--in-texts"), ("todo",)):
        took = seconds(*words, **library)
        print(f"{' '.join(words)}, {ACTS} acts: {took:.2f} s, {took / start:.1f} x")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        measure(Path(made))
