"""The surroundings of every test, and the list of what a run leaves out."""

from __future__ import annotations

import gc
import os
import sys
from collections import Counter
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

from lanzarote_law.dataset import corpus_loading
from lanzarote_law.dataset.compiled import garbage_collection_paused
from tests import needs
from tests.examples import TIMES
from tests.shipped import UNCHANGED_FOLDERS, load_afresh, load_folder_afresh, load_folder_once, load_once
from tests.shipped import law as law_that_ships

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

    from lanzarote_law.model import Corpus


@pytest.fixture(scope="session")
def caches(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A numbered folder for each test; `mktemp` would search those of all earlier tests."""
    folder = tmp_path_factory.mktemp("caches")
    return map(folder.joinpath, map(str, count()))


@pytest.fixture
def own_cache(caches: Iterator[Path]) -> Path:
    """An empty cache folder; for other tests, the data that no test changes may already be compiled."""
    folder = next(caches)
    folder.mkdir(mode=0o700)
    return folder


@pytest.fixture(autouse=True)
def surroundings(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, caches: Iterator[Path], compiled: CompiledForms
) -> Iterator[None]:
    """A separate library of texts for each test, and no data or language from the environment."""
    monkeypatch.setenv("LANZAROTE_LAW_TEXTS", str(next(caches).with_suffix(".db")))
    for name in ("LANZAROTE_LAW_DATA", "LANZAROTE_LAW_LANG"):
        monkeypatch.delenv(name, raising=False)
    if "own_cache" in request.fixturenames or os.name == "nt":
        monkeypatch.setenv("XDG_CACHE_HOME", str(request.getfixturevalue("own_cache")))
        monkeypatch.setattr(corpus_loading, "load", load_afresh)
        monkeypatch.setattr(corpus_loading, "load_folder", load_folder_afresh)
        yield
        return
    compiled.restore()
    yield
    compiled.keep()


@pytest.fixture(autouse=True, scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CompiledForms]:
    """The compiled forms of the data that no test changes: compiling takes longer than most tests."""
    forms = CompiledForms(tmp_path_factory.mktemp("cache"), shared(tmp_path_factory) / "compiled")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(forms.folder))
        patch.setattr(corpus_loading, "load", load_once)
        patch.setattr(corpus_loading, "load_folder", load_folder_once)
        yield forms


class CompiledForms:
    """The cache of the tests of a process, which always begin with the forms that all processes of the run keep."""

    def __init__(self, folder: Path, kept: Path) -> None:
        self.folder, self._forms, self._kept = folder, folder / "lanzarote-law", kept
        self._keys = tuple(corpus_loading.open_folder(each).key for each in UNCHANGED_FOLDERS)
        self._forms.mkdir(mode=0o700)
        kept.mkdir(exist_ok=True)

    def restore(self) -> None:
        """Add the forms that another process made, or that a test removed."""
        for form in _names(self._kept) - _names(self._forms):
            (self._forms / form).hardlink_to(self._kept / form)

    def keep(self) -> None:
        """Keep new forms of the data that no test changes, and remove those of other data."""
        for form in _names(self._forms) - _names(self._kept):
            if form.startswith(self._keys):
                with suppress(FileExistsError):
                    (self._kept / form).hardlink_to(self._forms / form)
            elif form.endswith(".form"):
                (self._forms / form).unlink(missing_ok=True)


def _names(folder: Path) -> set[str]:
    with os.scandir(folder) as entries:
        return {each.name for each in entries}


def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of a run share."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def shipped() -> Corpus:
    """The shipped data."""
    return law_that_ships()


@pytest.fixture(scope="session")
def law(shipped: Corpus) -> Corpus:
    """The same, for tests of the citations of a document."""
    return shipped


@pytest.fixture(autouse=True, scope="session")
def bytecode(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """If Python is told to write no bytecode, the programs that tests start keep theirs in a folder of the run."""
    with pytest.MonkeyPatch.context() as patch:
        if sys.dont_write_bytecode:
            patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
            patch.setenv("PYTHONPYCACHEPREFIX", str(shared(tmp_path_factory) / "bytecode"))
        yield


@pytest.fixture(autouse=True, scope="session")
def links() -> Iterator[None]:
    """Skips a test that makes a symbolic link if the system allows none."""
    with pytest.MonkeyPatch.context() as patch:
        if reason := needs.without_links():
            patch.setattr(Path, "symlink_to", lambda *_, **__: pytest.skip(reason))
        yield


settings.register_profile("repeatable", derandomize=True, database=None, deadline=None)
settings.register_profile("fuzz", max_examples=100 * TIMES, database=None, deadline=None)
settings.load_profile("fuzz" if TIMES > 1 else "repeatable")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Exempts collected objects from the garbage collection, since they are all kept."""
    with garbage_collection_paused():
        found = yield
    gc.freeze()
    return found


# -- what is left out --------------------------------------------------------------------------------------------------

SLOW = {
    "kills": "writers that are ended at each of their steps",
    "pages": "every page of the data, drawn in each language",
    "formats": "marked pages and own reports, in every format",
    "office": "reports in LibreOffice",
    "browser": "reports in Chromium",
    "slow": "others that take long",
}
"""The marks of tests that take long: each of them is `slow`."""

_LEFT_OUT = pytest.StashKey[Counter[str]]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_LEFT_OUT] = Counter()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """One process for a few named files: starting others takes longer than the tests."""
    named = [argument.partition("::")[0] for argument in config.args]
    return 0 if len(named) <= _FEW and all(each.endswith(".py") for each in named) else None


_FEW = 3


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if any(mark in item.keywords for mark in SLOW):
            item.add_marker(pytest.mark.slow)
        for mark, lacking in needs.LACKING.items():
            if mark in item.keywords and (reason := lacking()):
                item.add_marker(pytest.mark.skip(reason=reason))
    if "PYTEST_XDIST_WORKER" in os.environ:  # long tests begin first, so that no process waits for one at the end
        long = {"slow", "xdist_group"}  # those of a group take long together
        items.sort(key=lambda item: not (long & {*item.keywords} or item.path.stem.endswith("_laws")))


@pytest.hookimpl(tryfirst=True, optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> object | None:  # noqa: ANN401  # of pytest-xdist
    """Assigns the tests of a file, or of a group, to one process in their order, which makes shared values once.

    Assigning each separately would cost more the more there are: xdist counts all earlier tests after each.
    """
    from xdist.scheduler import LoadGroupScheduling  # noqa: PLC0415  # optional

    class ByFile(LoadGroupScheduling):  # type: ignore[misc]  # xdist ships no types
        def _split_scope(self, nodeid: str) -> str:
            return str(super()._split_scope(nodeid)).partition("::")[0]

    config.option.loadscopereorder = False
    return ByFile(config, log) if config.getvalue("dist") == "loadgroup" else None


def pytest_deselected(items: Iterable[pytest.Item]) -> None:
    for item in items:
        if "slow" in item.keywords:
            kind = next(mark for mark in SLOW if mark in item.keywords)
            item.config.stash[_LEFT_OUT][kind] += 1


def pytest_sessionfinish(session: pytest.Session) -> None:
    told: dict[str, Any] | None = getattr(session.config, "workeroutput", None)
    if told is not None:  # what one process leaves out, all of them leave out
        left_out = session.config.stash[_LEFT_OUT]
        told["left_out"] = dict(left_out)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:  # noqa: ANN401  # a process of pytest-xdist
    node.config.stash[_LEFT_OUT] = Counter(getattr(node, "workeroutput", {}).get("left_out", {}))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    left_out = config.stash[_LEFT_OUT]
    if left_out:
        terminalreporter.section("left out", sep="-")
        for kind, number in sorted(left_out.items()):
            lacking = needs.LACKING.get(kind, str)()
            of_its_own = (
                f"python -m pytest -m {kind}" if kind != "slow" else "python -m pytest -m slow, with those above"
            )
            terminalreporter.write_line(f"{number:5} {SLOW[kind]}: {of_its_own}{lacking and f'; {lacking}'}")
        terminalreporter.write_line(
            f'{sum(left_out.values()):5} slow tests; to run these and all others: python -m pytest -m ""'
        )
