"""Tests every pattern of the modules that read documents against long strings of what it matches.

`python -m tests.patterns` prints the number of patterns and strings, and those whose time grows faster than the string:
twice the length takes clearly more than twice the time. It runs in a separate process, since a pattern with
catastrophic backtracking does not return.
"""

from __future__ import annotations

import json
import pkgutil
import re
import sys
from contextlib import suppress
from importlib import import_module
from time import process_time
from typing import TYPE_CHECKING

from lanzarote_law import checking, citations, documents, grammar
from lanzarote_law.checking.check import check as checked
from lanzarote_law.citations import act_names
from lanzarote_law.grammar import article_numbers
from lanzarote_law.grammar.word_patterns import LazyPattern
from tests.labels import ON
from tests.shipped import law

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lanzarote_law.model import Corpus

MODULES = tuple(
    import_module(f"{package.__name__}.{found.name}")
    for package in (checking, citations, documents, grammar)
    for found in pkgutil.iter_modules(package.__path__)
)
LENGTH = 20_000
WORTH_A_LOOK = 0.004
"""Seconds below which a string is not measured again: a pattern that backtracks takes far longer on it."""
STEEP = 3.5
"""The limit of growth for twice the length: linear is 2, and a restart at every place takes four times."""
_SEEDS = (
    " |\n|\n\n|\n \n|\u00a0|1|12 |1er |1er|§|§ |§§ 1|, |,|.|. |; |- |(|a|a |a.|A|A |A.|A. |a)|(a)|(1)|bis|quater| ter"
    "|quinquiesdecies|et |à |en |1, |1 et |1 à |1/|1°|1° et |al. |alinéa 1 |vierde lid |383bis|383bis |383bis, § 1er, "
    "|371/1, |article |art. |art. 1 |articles 1 à 2, |question 8.1.a, |8.1.a |20(1)(a) |20(1)(a), (b) |du |du Code "
    "|du même Code |article 12 du même Code |Code pénal |Code  |Criminal |loi du 1 |l'|article 417/49 |article 5 of "
    '|article 5 of the law |CP 12, |rue |rue 383bis |(hereinafter |"CC" is |since 2017 |LL101 '
    "|lanzarote-law: accept LL101, |# A\n|PROSECUTION\n|PROSECUTION |- 1\n|Code pénal\n|Art. 3. Dans l'article 66\n"
    "|§ 2 de l'article |461 (vol) et |Convention on the Rights, article 2 of the Convention |Strafwet-\n|\t383bis\n"
).split("|")
SEEDS = (*_SEEDS, "| 383bis ", "| Criminal Code |\n")


def shipped() -> Corpus:
    return law()


def patterns(names: act_names.ActNames) -> dict[str, re.Pattern[str] | LazyPattern]:
    """The patterns, by the place of their definition: compiled ones, and the texts from which others are built."""
    found: dict[str, re.Pattern[str] | LazyPattern] = {}
    for module in MODULES:
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern | LazyPattern) and isinstance(value.pattern, str):
                found[value.pattern] = value
            elif isinstance(value, str) and name.strip("_").isupper():
                with suppress(re.error):  # a part of a pattern, which is tried as a whole
                    found[value] = article_numbers.compiled(value)
    parts = (names.homonyms, names.spellings, names.patterns)
    for value in (getattr(part, name) for part in parts for name in dir(type(part))):
        for each in value.values() if isinstance(value, dict) else [value]:
            if isinstance(each, re.Pattern):
                found[each.pattern] = each
    return found


def strings(pattern: str) -> Iterator[str]:
    """The strings to repeat for a pattern: those for all of them, and words of its own."""
    own = dict.fromkeys(re.findall(r"[A-Za-zÀ-ÿ]{3,}", pattern))
    yield from SEEDS
    yield from (f"{word} " for word in list(own)[:40])


def is_too_steep(run: Callable[[str], object], seed: str, tails: tuple[str, ...] = ("", "!", "\x00")) -> bool:
    """Whether the time grows faster than the string, including if it fails only at its end."""
    for tail in tails:
        once, twice = (seed * (length // len(seed)) + tail for length in (LENGTH // 2, LENGTH))
        for times in (1, 5, 25, 60):  # most strings need only one measurement
            longer = _seconds(run, twice, times)
            if longer < WORTH_A_LOOK or longer < STEEP * _seconds(run, once, times):
                break
        else:
            return True
    return False


def _seconds(run: Callable[[str], object], text: str, times: int) -> float:
    """The least CPU time of some runs: other work of the machine only adds to it."""
    least = float("inf")
    for _ in range(times):
        start = process_time()
        run(text)
        least = min(least, process_time() - start)
    return least


def main() -> None:
    """Print the patterns that were tried, and those that are too steep."""
    corpus = shipped()
    found = patterns(act_names.ActNames(corpus, ON))
    tried = 0
    steep: list[tuple[str, str]] = []
    for source, pattern in found.items():
        for seed in strings(source):
            tried += 1
            if is_too_steep(pattern.match, seed):
                steep.append((source, seed))
    for seed in SEEDS:
        tried += 1
        if is_too_steep(lambda text: checked(corpus, text, ON), seed, tails=("",)):
            steep.append(("check", seed))
    json.dump({"patterns": len(found), "strings": tried, "steep": steep}, sys.stdout)


if __name__ == "__main__":
    main()
