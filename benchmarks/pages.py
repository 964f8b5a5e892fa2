"""The accuracy of `check` on whole pages: precision and recall, of articles and with their places, and the errors.

Run it from the root of the project: `python -m benchmarks.pages tests/citations/pages/a.txt`; `-v` prints each
difference.
"""

from __future__ import annotations

import sys
from pathlib import Path

from lanzarote_law.dataset import corpus_loading
from tests.pages import measured, pages


def main() -> None:
    """Print a line for each file."""
    corpus = corpus_loading.load()
    for path in map(Path, (each for each in sys.argv[1:] if each != "-v")):
        seen: list[str] = []
        found = measured(corpus, list(pages(path)), seen)
        print(
            f"{path}: {found.wanted} citations; articles P {found.precision:.1%} R {found.recall:.1%};"
            f" with places P {found.place_precision:.1%} R {found.place_recall:.1%}; of another act {found.wrong:.1%}"
        )
        if "-v" in sys.argv:
            print("\n".join(seen))


if __name__ == "__main__":
    main()
