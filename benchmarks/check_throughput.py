"""The speed of `check`, compared with other extractors of legal references, on the same composed text, in one run.

Run it with the Python of an environment in which the program is installed: `python benchmarks/check_throughput.py`,
with `--full` also on 50 MB; with `--growth`, only the cost of ten times as many citations. eyecite, with its optional
Hyperscan, and the German reference extractor refex are measured if they are installed: `pip install eyecite hyperscan
legal-reference-extraction`, on the same text, and on one that has as many citations of the kind that they know. All run
on one core; seconds are of CPU, a megabyte is a million bytes of UTF-8, and the ratios are the result.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from contextlib import suppress
from datetime import date
from functools import partial
from importlib import import_module
from pathlib import Path
from random import Random
from time import process_time
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.checking.check import check
from lanzarote_law.citations.act_names import ActNames
from lanzarote_law.citations.extraction import extract_citations
from lanzarote_law.dataset import corpus_loading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lanzarote_law.model import Corpus

MEGABYTE = 1_000_000
EVERY = 280
"""The characters for each citation."""
ON = date(2026, 11, 24)
COMMAND = [str(Path(sys.executable).with_name("lanzarote-law")), "check", "--fail-on", "never", "--as-of", str(ON)]

# in each language: the text around the citations, and the citations
ENGLISH = """
The court heard the child in a room made for it, without the accused. The delegation visited two shelters. Most of those
who were asked had never met the person who wrote to them. The help line is open at all hours. Nobody had told the
parents. The report was sent to the prosecutor within three days. Schools were informed. The service keeps no figures of
its own and relies on those of the police.
"""
FRENCH = """
La cour a entendu l'enfant dans un local aménagé, en l'absence du prévenu. La délégation a visité deux foyers. La
plupart des jeunes interrogés n'avaient jamais vu leur correspondant. La ligne d'écoute est ouverte jour et nuit. Nul
n'avait averti les parents. Le rapport a été transmis au parquet dans les trois jours. Le service ne tient pas de
chiffres propres et se fie à ceux de la police.
"""
DUTCH = """
Het hof hoorde het kind in een aangepast lokaal, zonder de beklaagde. De delegatie bezocht twee opvanghuizen. De meeste
ondervraagde jongeren hadden hun gesprekspartner nooit ontmoet. De hulplijn is dag en nacht open. Niemand had de ouders
verwittigd. Het verslag ging binnen drie dagen naar het parket. De scholen zijn op de hoogte gebracht. De dienst houdt
zelf geen cijfers bij en steunt op die van de politie.
"""
TEXTS = (
    (
        ENGLISH,
        (
            "Article 383bis of the Criminal Code",
            "Articles 417/44 to 417/47 of the Belgian Criminal Code",
            "Article 20(1)(f) of the Lanzarote Convention",
            "question 8.1.a",
            "Article 10ter, paragraph 1, 1°, of the Preliminary Title",
            "Article 6 of the GDPR",
            "Article 173 of the new Criminal Code",
        ),
    ),
    (
        FRENCH,
        (
            "l'article 371/1, § 1er, 2°, du Code pénal",
            "les articles 379 et 433quinquies, § 1er, alinéa 1er, 1°, du Code pénal",
            "l'article 417/49 du même Code",
            "la question 9.10",
            "l'article 584, alinéa 5, 7°, du Code judiciaire",
            "l'article 176 du nouveau Code pénal",
            "l'article 36, 4°, de la loi du 8 avril 1965",
        ),
    ),
    (
        DUTCH,
        (
            "artikel 383bis, § 2, Sw.",
            "de artikelen 417/7 tot 417/11 van het Strafwetboek",
            "artikel 39bis, § 6, zesde lid, van het Wetboek van Strafvordering",
            "vraag 9.7.a",
            "artikel 22bis van de Grondwet",
            "artikel 21bis V.T.Sv.",
            "artikel 8 EVRM",
        ),
    ),
)


GERMAN = """
Das Gericht hörte das Kind in einem eigens eingerichteten Raum an. Die Abordnung besuchte zwei Heime. Die meisten der
Befragten hatten den Absender nie gesehen. Die Leitung ist Tag und Nacht besetzt. Niemand hatte die Eltern gewarnt. Der
Bericht ging binnen drei Tagen an die Staatsanwaltschaft. Der Dienst führt keine eigenen Zahlen.
"""
PEERS = {
    "eyecite": (
        (
            ENGLISH,
            # without names of parties, on which it takes ten times as long
            ("347 U.S. 483", "410 U.S. 113, 120 (1973)", "12 F.3d 345 (2d Cir. 1994)", "18 U.S.C. § 2252", "Id. at 12"),
        ),
    ),
    "refex": (
        (
            GERMAN,
            (
                "§ 184b Abs. 1 Nr. 2 StGB",
                "Art. 6 Abs. 1 GG",
                "§ 176 StGB",
                "BGH, Urteil vom 3. Mai 2018 - 3 StR 390/17",
                "§§ 174 und 174a StGB",
            ),
        ),
    ),
}

Texts = tuple[tuple[str, tuple[str, ...]], ...]


def paragraphs(size: int, texts: Texts = TEXTS) -> Iterator[str]:
    """A text of at least this many bytes, with a citation in every 280 characters."""
    random = Random(383)  # noqa: S311  # the same text in every run
    written = 0
    while written < size:
        words, citations = random.choice(texts)
        sentences = " ".join(words.split()).split(". ")
        paragraph = ""
        for _ in range(random.randint(2, 5)):
            citation = f"{random.choice(citations)}, {random.choice(sentences).rstrip('.')}. "
            while len(citation) < EVERY - 20:
                citation += f"{random.choice(sentences).rstrip('.')}. "
            paragraph += citation[0].upper() + citation[1:]
        written += len(paragraph.encode()) + 2
        yield f"{paragraph}\n\n"


class Cost(NamedTuple):
    """The cost of a run."""

    seconds: float
    peak: int = 0
    """The most bytes of memory."""


def of_call(call: Callable[[], object]) -> Cost:
    """The CPU of a call."""
    start = process_time()
    call()
    return Cost(process_time() - start)


def of_command(path: Path) -> Cost:
    """The CPU and the memory of a whole `check --format json`, start included."""
    command = [*COMMAND, "--format", "json", str(path)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit)


def peers() -> dict[str, Callable[[str], object] | None]:
    """The extractors that are installed, and the names of those that are not."""
    found: dict[str, Callable[[str], object] | None] = {"eyecite": None, "eyecite, Hyperscan": None, "refex": None}
    with suppress(ImportError):
        found["eyecite"] = cites = import_module("eyecite").get_citations
        import_module("hyperscan")
        tokenizer = import_module("eyecite.tokenizers").HyperscanTokenizer(cache_dir=tempfile.mkdtemp())
        found["eyecite, Hyperscan"] = partial(cites, tokenizer=tokenizer)
    with suppress(ImportError):
        found["refex"] = import_module("refex.orchestrator").CitationExtractor().extract
    return found


CITED: dict[str, Callable[[int], str]] = {
    "one article a line": lambda _: "Article 383bis of the Criminal Code of 1867\n",
    "a paragraph of it a line": lambda at: f"Article 383bis, § {at % 97 + 1}, of the Criminal Code of 1867\n",
    "another article a line": lambda at: f"Article {at + 1000} of the Criminal Code of 1867\n",
    "former law": lambda at: f"In {1990 + at % 40}, article 371/1, § {at % 9 + 1}, of the Criminal Code punished it. ",
    "rows of a table": lambda at: f"| art. {372 + at % 9} Sw. | art. {at % 500 + 1} NSw. |\n",
}
"""Texts that consist of citations, each of a kind that once cost more than its length."""
MOST_GROWTH = 11.5
"""The limit of the growth in cost for ten times the citations."""


def _ways(corpus: Corpus, text: str) -> list[str]:
    return [entry.way for entry in check(corpus, text, ON).entries]


def growth() -> None:
    """Print the growth in the cost of `check` and its entries for ten times the citations; it should be tenfold."""
    corpus = corpus_loading.load()
    check(corpus, "Article 383bis of the Criminal Code of 1867", ON)
    for name, line in CITED.items():
        costs = []
        for count in (5_000, 50_000):
            text = "".join(line(at) for at in range(count))
            costs.append(of_call(partial(_ways, corpus, text)).seconds)
        grown = costs[1] / costs[0]
        verdict = "" if grown <= MOST_GROWTH else f", more than {MOST_GROWTH}"
        print(f"{name:<26}  5,000: {costs[0]:6.2f} s  50,000: {costs[1]:6.2f} s  {grown:5.1f} times the time{verdict}")


def main() -> None:
    """Print the rates, the ratios and the memory; with `--growth`, the cost of ten times the citations."""
    if "--growth" in sys.argv:
        growth()
        return
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    names = ActNames(corpus_loading.load(), ON)
    sample = "".join(paragraphs(MEGABYTE))
    found = len(extract_citations(sample, names))  # this also compiles the patterns
    print(f"1 MB of text: {len(sample)} characters, {found} citations found, one to {len(sample) // found}")
    extraction, whole = {}, {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "text.txt"
        for size in (1, 10, 50) if "--full" in sys.argv else (1, 10):
            with path.open("w", encoding="utf-8") as file:
                file.writelines(paragraphs(size * MEGABYTE))
            whole[size] = of_command(path)  # first: a large process passes its own size on to those that it starts
        for size in whole:
            extraction[size] = of_call(partial(extract_citations, "".join(paragraphs(size * MEGABYTE)), names))
    show("extraction", extraction)
    show("check --format json", whole)
    for name, peer in peers().items():
        if peer is None:
            print(f"{name:<32}  not installed")
            continue
        own = "".join(paragraphs(MEGABYTE, PEERS[name.partition(",")[0]]))
        peer(own[:10_000])
        show(f"{name}, same text", {1: of_call(partial(peer, sample))})
        show(f"{name}, its own kind", {1: of_call(partial(peer, own))})


def show(name: str, costs: dict[int, Cost]) -> None:
    """One line for each size; the growth is relative to the size before."""
    before: Cost | None = None
    for size, cost in costs.items():
        line = f"{name:<32}  {size:>2} MB  {cost.seconds:7.2f} s  {size / cost.seconds:5.2f} MB/s"
        if before:
            line += f"  {cost.seconds / before.seconds:5.2f} times the time"
        if cost.peak:
            line += f"  peak {cost.peak / MEGABYTE:5.0f} MB, {cost.peak / MEGABYTE / size:4.1f} times the text"
        print(line)
        before = cost


if __name__ == "__main__":
    main()
