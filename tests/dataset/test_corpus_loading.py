"""The data files: where they are looked for, what a missing one says, and the compiled form kept beside them."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

import lanzarote_law
from lanzarote_law.dataset import cache_freshness, compiled, corpus_loading
from lanzarote_law.dataset.indexed_file import IndexedFileWriter, checksum
from lanzarote_law.errors import UnreadableError
from tests.builders import RURITANIA, a_corpus, a_data_folder
from tests.command import ran
from tests.translations.pseudo import with_catalogue

NAMES = (
    "provisions.yaml, party.yaml, sources.yaml, questions.yaml, convention.yaml, correspondences.yaml, positions.yaml,"
    " decisions.yaml, recommendations.yaml"
)


def cached(cache: Path) -> list[Path]:
    """The files in the cache folder, whatever their kind."""
    return sorted(path for path in cache.rglob("*") if path.is_file())


def content_of(folder: Path) -> dict[str, tuple[bytes, int]]:
    """The files of a folder: their bytes, and when they were written."""
    return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()}


def test_the_shipped_data_are_found_without_being_named() -> None:
    folder = corpus_loading.default_folder()
    assert folder.name == "data"
    package = Path(lanzarote_law.__file__).parent
    assert folder.parent in {package, package.parent}


def test_the_folder_that_is_named_comes_before_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    named, other = tmp_path / "named", tmp_path / "other"
    named.mkdir()
    other.mkdir()
    a_data_folder(named, party=("  en: Ruritania", "  en: Named"))
    a_data_folder(other, party=("  en: Ruritania", "  en: Other"))
    monkeypatch.setenv("LANZAROTE_LAW_DATA", str(other))
    assert corpus_loading.load(named).party.en == "Named"
    assert corpus_loading.load().party.en == "Other"


def test_an_empty_environment_variable_names_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANZAROTE_LAW_DATA", "")
    assert corpus_loading.open_folder(None).path == corpus_loading.default_folder()


def test_a_missing_file_is_named_with_what_a_data_set_is(tmp_path: Path) -> None:
    folder = a_data_folder(tmp_path, sources=None)
    with pytest.raises(UnreadableError) as caught:
        corpus_loading.load(folder)
    assert (caught.value.message, caught.value.hint, caught.value.exit_code) == (
        f"{folder / 'sources.yaml'}: {os.strerror(errno.ENOENT)}",
        f"a data set is a folder with {NAMES.replace(', recommendations', ' and recommendations')}",
        3,
    )


def test_all_files_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    folder = a_data_folder(tmp_path, sources=None, positions=None)
    (folder / "positions.yaml").mkdir()
    with pytest.raises(UnreadableError) as caught:
        corpus_loading.open_folder(folder)
    missing, taken = os.strerror(errno.ENOENT), os.strerror(errno.EISDIR)
    assert caught.value.message == f"{folder / 'sources.yaml'}: {missing}; {folder / 'positions.yaml'}: {taken}"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
@pytest.mark.parametrize("name", ["provisions.yaml", "positions.yaml", corpus_loading.JOURNAL])
def test_a_pipe_is_no_data_file_and_is_not_waited_for(tmp_path: Path, name: str) -> None:
    folder = a_data_folder(tmp_path)
    (folder / name).unlink(missing_ok=True)
    os.mkfifo(folder / name)
    with pytest.raises(UnreadableError) as caught:
        corpus_loading.load(folder)
    assert caught.value.message == f"{folder / name}: this is not a regular file, but a pipe or a device"


def test_a_data_file_that_is_too_large_is_named_with_the_bound(tmp_path: Path) -> None:
    folder = a_data_folder(tmp_path)
    os.truncate(folder / "sources.yaml", 64_000_000)
    assert len(corpus_loading.read_regular_file(folder / "sources.yaml")) == 64_000_000
    os.truncate(folder / "sources.yaml", 64_000_001)
    with pytest.raises(UnreadableError) as caught:
        corpus_loading.load(folder)
    told = "the file has more than 64,000,000 bytes, which is too large to be read safely"
    assert caught.value.message == f"{folder / 'sources.yaml'}: {told}"


def test_a_file_is_no_data_folder(tmp_path: Path) -> None:
    path = tmp_path / "data.yaml"
    path.write_text("a: b", encoding="utf-8")
    with pytest.raises(UnreadableError) as caught:
        corpus_loading.open_folder(path)
    assert caught.value.message == f"{path} does not contain a data set"


def test_faulty_data_are_refused_with_the_first_fault_and_all_of_them(tmp_path: Path) -> None:
    folder = a_data_folder(
        tmp_path, positions=("stance: disputes", "stance: dispute"), sources=("title: Reply of Ruritania", "title: no")
    )
    with pytest.raises(UnreadableError) as caught:
        corpus_loading.load(folder)
    assert caught.value.message == f"the data in {folder} have 2 problems"
    assert [problem.code for problem in caught.value.problems] == ["unquoted", "value"]
    assert caught.value.hint == f"the first is: {caught.value.problems[0]}; to list all of them: lanzarote-law validate"


@pytest.mark.parametrize(
    ("content", "code"), [("", "empty"), ("# nothing\n", "empty"), ("a: [", "yaml"), (b"\xff", "encoding")]
)
def test_a_file_without_records_is_one_fault(tmp_path: Path, content: str | bytes, code: str) -> None:
    folder = a_data_folder(tmp_path, sources=content)
    with pytest.raises(UnreadableError) as caught:
        corpus_loading.load(folder)
    assert caught.value.message == f"the data in {folder} have 1 problem"
    assert [problem.code for problem in caught.value.problems] == [code]


def test_faulty_data_are_not_kept(tmp_path: Path, own_cache: Path) -> None:
    folder = a_data_folder(tmp_path, sources="sources: []\n")
    with pytest.raises(UnreadableError):
        corpus_loading.load(folder)
    assert cached(own_cache) == []


def test_the_second_load_reads_the_compiled_form(tmp_path: Path, own_cache: Path) -> None:
    folder = a_data_folder(tmp_path)
    first = corpus_loading.load(folder)
    [path] = cached(own_cache)
    assert path.parent == own_cache / "lanzarote-law"
    assert path.name == f"{corpus_loading.open_folder(folder).key}.form"
    assert compiled.encode_corpus(corpus_loading.load(folder)) == compiled.encode_corpus(first)
    # what stands in the compiled form is what the next load gives: it was read, not the YAML
    path.write_bytes(compiled.encode_corpus(a_corpus(party="From the cache")))
    assert corpus_loading.load(folder).party.en == "From the cache"


def test_the_compiled_form_is_kept_by_content_not_by_folder(tmp_path: Path, own_cache: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.mkdir()
    a_data_folder(here)
    a_data_folder(there)
    corpus_loading.load(here)
    corpus_loading.load(there)
    assert len(cached(own_cache)) == 1
    for name in NAMES.split(", "):
        a_data_folder(there)
        (there / name).write_bytes((there / name).read_bytes() + b"# a remark\n")
        corpus_loading.load(there)
    assert corpus_loading.open_folder(here).key != corpus_loading.open_folder(there).key


def test_a_text_moved_from_one_file_to_the_next_is_another_data_set(tmp_path: Path) -> None:
    contents = dict.fromkeys(NAMES.split(", "), b"")
    one = corpus_loading.DataFolder(tmp_path, contents | {"provisions.yaml": b"ab", "sources.yaml": b"c"})
    other = corpus_loading.DataFolder(tmp_path, contents | {"provisions.yaml": b"a", "sources.yaml": b"bc"})
    assert one.key != other.key


def test_a_change_of_the_data_is_seen_at_once(tmp_path: Path) -> None:
    corpus_loading.load(a_data_folder(tmp_path))
    a_data_folder(tmp_path, party=("  en: Ruritania", "  en: Strelsau"))
    assert corpus_loading.load(tmp_path).party.en == "Strelsau"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n",
        b"{}",
        b"\xff\xfe\x00",
        b"0123456789abcdef0123456789abcdef\n{}",
        IndexedFileWriter().file({}),
        IndexedFileWriter().file({"plan": {"Nonsense": [[], []]}}),
        b"%s 200000".ljust(31) % checksum(b"[" * 200_000).hex().encode() + b"\n" + b"[" * 200_000,
    ],
)
def test_a_broken_or_foreign_compiled_form_is_ignored_and_replaced(
    tmp_path: Path, own_cache: Path, content: bytes
) -> None:
    folder = a_data_folder(tmp_path)
    corpus_loading.load(folder)
    [path] = cached(own_cache)
    good = path.read_bytes()
    path.write_bytes(content)
    assert corpus_loading.load(folder).party.en == "Ruritania"
    assert path.read_bytes() == good


def test_half_a_compiled_form_is_ignored(tmp_path: Path, own_cache: Path) -> None:
    folder = a_data_folder(tmp_path)
    corpus_loading.load(folder)
    [path] = cached(own_cache)
    good = path.read_bytes()
    for end in (len(good) - 1, len(good) // 2, 33, 10):
        path.write_bytes(good[:end])
        assert corpus_loading.load(folder).party.en == "Ruritania"
    path.write_bytes(good.replace(b"Ruritania", b"Graustark"))
    assert corpus_loading.load(folder).party.en == "Ruritania"


def test_where_no_compiled_form_can_be_kept_the_answer_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("not a folder", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(in_the_way))
    (tmp_path / "data").mkdir()
    folder = a_data_folder(tmp_path / "data")
    assert [corpus_loading.load(folder).party.en, corpus_loading.load(folder).party.en] == ["Ruritania", "Ruritania"]
    assert in_the_way.read_text(encoding="utf-8") == "not a folder"


def test_a_folder_in_the_place_of_the_compiled_form_does_no_harm(tmp_path: Path, own_cache: Path) -> None:
    folder = a_data_folder(tmp_path)
    (own_cache / "lanzarote-law" / f"{corpus_loading.open_folder(folder).key}.form").mkdir(parents=True)
    assert corpus_loading.load(folder).party.en == "Ruritania"
    assert cached(own_cache) == []


def test_only_the_last_few_compiled_forms_are_kept(tmp_path: Path, own_cache: Path) -> None:
    keys = []
    for number in range(15):
        folder = a_data_folder(tmp_path, party=("  en: Ruritania", f"  en: Ruritania {number}"))
        corpus_loading.load(folder)
        path = own_cache / "lanzarote-law" / f"{corpus_loading.open_folder(folder).key}.form"
        os.utime(path, (number, number))
        keys.append(path)
    assert cached(own_cache) == sorted(keys[-12:])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes among files")
@pytest.mark.parametrize("ending", ["form", "stamp"])
def test_a_pipe_in_the_cache_is_not_waited_for(
    tmp_path: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    folder = a_data_folder(tmp_path)
    monkeypatch.setattr(cache_freshness, "_MOMENT", 0)
    corpus_loading.load(folder)
    corpus_loading.load(folder)
    [path] = [each for each in cached(own_cache) if each.suffix == f".{ending}"]
    path.unlink()
    os.mkfifo(path)
    ran_at_once = subprocess.run(
        [sys.executable, "-m", "lanzarote_law", "--data", str(folder), "coverage"],
        env={**os.environ, "XDG_CACHE_HOME": str(own_cache)},
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert ran_at_once.returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody make a link who has no right to it")
def test_what_is_swept_out_of_the_cache_is_nothing_behind_a_link(tmp_path: Path, own_cache: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "whole").write_text("of somebody else")
    (own_cache / "lanzarote-law").mkdir(mode=0o700)
    (own_cache / "lanzarote-law" / "tmp1").symlink_to(outside)
    (tmp_path / "data").mkdir()
    corpus_loading.load(a_data_folder(tmp_path / "data"))
    assert (outside / "whole").read_text() == "of somebody else"
    assert not (own_cache / "lanzarote-law" / "tmp1").is_symlink()


POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has neither owners nor modes of this kind")


@POSIX
@pytest.mark.parametrize("what", ["folder", "file"])
@pytest.mark.parametrize("mode", [0o720, 0o702])
def test_a_cache_that_others_can_write_to_is_done_without(
    tmp_path: Path, own_cache: Path, what: str, mode: int
) -> None:
    folder, path = a_forged_cache(tmp_path, own_cache)
    (path if what == "file" else path.parent).chmod(mode)
    assert corpus_loading.load(folder).party.en == "Ruritania"
    assert [each.name for each in cached(own_cache)] == [path.name]
    if what == "file":  # replaced by one that only the user can write
        path.chmod(path.stat().st_mode & 0o700)
        assert path.stat().st_mode & 0o777 == 0o600
        assert corpus_loading.load(folder).party.en == "Ruritania"
    else:
        assert b"Forged" in path.read_bytes()


@POSIX
@pytest.mark.parametrize("what", ["folder", "file"])
def test_a_cache_of_somebody_else_is_done_without(tmp_path: Path, own_cache: Path, what: str) -> None:
    if os.geteuid():
        pytest.skip("only root can give a file away")
    folder, path = a_forged_cache(tmp_path, own_cache)
    os.chown(path if what == "file" else path.parent, 65534, -1)
    assert corpus_loading.load(folder).party.en == "Ruritania"


@POSIX
def test_a_cache_folder_that_is_a_link_is_done_without_and_nothing_is_removed_where_it_leads(
    tmp_path: Path, own_cache: Path
) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    for number in range(6):
        (mine / f"{number}.form").touch()
    (own_cache / "lanzarote-law").symlink_to(mine)
    (tmp_path / "data").mkdir()
    assert corpus_loading.load(a_data_folder(tmp_path / "data")).party.en == "Ruritania"
    assert len(list(mine.iterdir())) == 6


def a_forged_cache(tmp_path: Path, own_cache: Path) -> tuple[Path, Path]:
    """A data folder, and a compiled form of it that says something else."""
    folder = a_data_folder(tmp_path)
    corpus_loading.load(folder)
    [path] = cached(own_cache)
    path.write_bytes(compiled.encode_corpus(a_corpus(party="Forged")))
    assert corpus_loading.load(folder).party.en == "Forged"
    return folder, path


@POSIX
def test_a_compiled_form_is_the_users_alone_whatever_the_mask(tmp_path: Path, own_cache: Path) -> None:
    mask = os.umask(0)
    try:
        corpus_loading.load(a_data_folder(tmp_path))
    finally:
        os.umask(mask)
    [path] = cached(own_cache)
    assert [each.stat().st_mode & 0o777 for each in (path, path.parent)] == [0o600, 0o700]


@pytest.mark.parametrize(
    "name", ["model.py", "dataset/value_readers.py", "grammar/article_numbers.py", "validation/validate.py"]
)
def test_other_code_does_not_read_what_this_code_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    package = shutil.copytree(
        corpus_loading._PACKAGE,  # noqa: SLF001
        tmp_path / "package",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    monkeypatch.setattr(corpus_loading, "_PACKAGE", package)
    folder = corpus_loading.open_folder(
        corpus_loading.default_folder() if (package / "data").exists() else Path("data")
    )
    before = folder.key
    assert folder.key == before
    os.utime(package / name, (1, 1))
    touched = folder.key
    (package / name).write_bytes((package / name).read_bytes() + b"\n")
    os.utime(package / name, (1, 1))
    assert len({before, touched, folder.key}) == 3


def test_what_a_killed_start_left_is_swept(tmp_path: Path, own_cache: Path) -> None:
    left = own_cache / "lanzarote-law" / "tmpabcdefgh"
    left.mkdir(parents=True, mode=0o700)
    left.parent.chmod(0o700)
    (left / "whole").touch()
    (left.parent / "tmpijklmnop").touch()
    (left.parent / "0123456789abcdef.json").touch()  # as former versions kept it
    corpus_loading.load(a_data_folder(tmp_path))
    assert [path.suffix for path in left.parent.iterdir()] == [".form"]


@POSIX
def test_a_start_that_is_killed_while_it_keeps_the_compiled_form_leaves_nothing_for_good(
    tmp_path: Path, own_cache: Path
) -> None:
    folder = a_data_folder(tmp_path)
    kill = "import os, pathlib, signal; pathlib.Path.replace = lambda *_: os.kill(os.getpid(), signal.SIGKILL)"
    for _ in range(2):
        assert ran("--data", str(folder), "gaps", before=kill).code == -9
    assert {path.name[:3] for path in cached(own_cache)} == {"tmp"}
    corpus_loading.load(folder)
    assert [path.suffix for path in cached(own_cache)] == [".form"]


def test_loading_writes_nothing_into_the_data_folder(tmp_path: Path) -> None:
    folder = a_data_folder(tmp_path)
    before = content_of(folder)
    corpus_loading.load(folder)
    corpus_loading.load(folder)
    assert content_of(folder) == before


@pytest.mark.skipif(os.name == "nt", reason="the folder is another one on Windows")
@pytest.mark.parametrize("own", [None, ""])
def test_without_a_folder_of_its_own_the_cache_is_in_the_home_of_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own: str | None
) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME")
    if own is not None:
        monkeypatch.setenv("XDG_CACHE_HOME", own)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert corpus_loading.cache_folder().relative_to(tmp_path).parts[-1] == "lanzarote-law"


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program as it is installed: with data of its own inside, and their compiled form."""
    package = shutil.copytree(
        corpus_loading._PACKAGE,  # noqa: SLF001
        tmp_path / "package",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    monkeypatch.setattr(corpus_loading, "_PACKAGE", package)
    (package / "data").mkdir()
    a_data_folder(package / "data")
    name, form = corpus_loading.make_shipped_form(corpus_loading.open_folder(), "en")
    (package / corpus_loading.SHIPPED_FORMS_FOLDER).mkdir()
    (package / corpus_loading.SHIPPED_FORMS_FOLDER / name).write_bytes(form)
    return package


def parses(monkeypatch: pytest.MonkeyPatch, cache: Path) -> bool:
    """Whether the first start of all takes in the YAML of the data that ship."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    parsed = []

    def noted(folder: corpus_loading.DataFolder) -> object:
        parsed.append(folder)
        return parsing(folder)

    parsing = corpus_loading.parse_files
    with monkeypatch.context() as patched:
        patched.setattr(corpus_loading, "parse_files", noted)
        assert corpus_loading.load().party.en in {"Ruritania", "Strelsau"}
    return bool(parsed)


def test_the_first_start_of_an_installed_program_parses_nothing(
    installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not parses(monkeypatch, tmp_path / "first")
    assert len(cached(tmp_path / "first")) == 1
    (tmp_path / "file").touch()
    assert not parses(monkeypatch, tmp_path / "file" / "where nothing can be kept")
    for form in (installed / corpus_loading.SHIPPED_FORMS_FOLDER).iterdir():
        form.unlink()
    assert not parses(monkeypatch, tmp_path / "first")
    assert parses(monkeypatch, tmp_path / "other")


@pytest.mark.parametrize("name", ["data/provisions.yaml", "model.py", "validation/validate.py"])
def test_a_form_that_ships_is_of_these_data_and_this_code_alone(
    installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    content = (installed / name).read_bytes()
    (installed / name).write_bytes(content.replace(b"  en: Ruritania", b"  en: Strelsau") + b"# a remark\n")
    assert parses(monkeypatch, tmp_path / "cache")


def test_a_form_that_ships_and_is_broken_is_done_without(
    installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for form in (installed / corpus_loading.SHIPPED_FORMS_FOLDER).iterdir():
        form.write_bytes(form.read_bytes()[:1000])
    assert parses(monkeypatch, tmp_path / "cache")


def test_data_of_ones_own_never_come_from_a_form_that_ships(
    installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied = shutil.copytree(installed / "data", tmp_path / "own")
    monkeypatch.setenv("LANZAROTE_LAW_DATA", str(copied))
    assert parses(monkeypatch, tmp_path / "cache")


def test_a_folder_that_is_not_there_is_named_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    none = tmp_path / "none"
    with pytest.raises(UnreadableError) as refused:
        corpus_loading.open_folder(none)
    assert (refused.value.message, refused.value.hint) == (
        f"there is no folder {none}",
        f"a data set is a folder with {NAMES.replace(', recommendations', ' and recommendations')}",
    )
    monkeypatch.setenv("LANZAROTE_LAW_DATA", str(none))
    with pytest.raises(UnreadableError) as refused:
        corpus_loading.open_folder()
    assert refused.value.hint == "it is named by LANZAROTE_LAW_DATA"


def test_the_digest_of_the_same_files_is_the_same_on_every_version_of_python() -> None:
    """It is told by `sha256sum provisions.yaml party.yaml sources.yaml ... | sha256sum` in the folder, too."""
    assert corpus_loading.open_folder(RURITANIA).digest == "a0331199a02f32e94b7f335a11f0fb39"


def test_the_digest_of_the_translations_tells_the_catalogue_and_that_of_the_data_is_the_same_in_each_language(
    tmp_path: Path,
) -> None:
    folder = a_data_folder(tmp_path)
    (folder / "translations").mkdir()
    (folder / "translations" / "fr.po").write_bytes(b"# nothing yet\n")
    name = "translations/fr.po"
    line = f"{sha256((folder / name).read_bytes()).hexdigest()}  {name}\n"
    opened = corpus_loading.open_folder(folder)
    assert corpus_loading.digest_translations(opened, "fr") == sha256(line.encode()).hexdigest()[:32]
    assert [corpus_loading.digest_translations(opened, each) for each in ("en", "nl")] == ["", ""]


def test_each_language_is_kept_for_itself_and_made_anew_once_its_catalogue_is_another_one(tmp_path: Path) -> None:
    def summaries(*languages: str) -> list[str]:
        return [corpus_loading.load(folder, each).provisions[0].versions[0].summary for each in languages]

    english = "Prohibits distributing images."
    folder = with_catalogue(a_data_folder(tmp_path), "<{}>".format)
    assert summaries("fr", "en", "nl", "en", "fr") == [f"<{english}>", english, f"<{english}>", english, f"<{english}>"]
    with_catalogue(folder, "[{}]".format)
    assert summaries("fr", "en", "nl", "en", "fr") == [f"[{english}]", english, f"[{english}]", english, f"[{english}]"]


def test_a_form_that_one_version_of_python_made_is_whole_to_every_other_one() -> None:
    assert checksum(b"seal").hex() == "665815d7a53c3835"


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("translations/fr.po", True),
        ("fr.po", False),
        ("../fr.po", False),
        ("../translations/fr.po", False),
        ("translations/../fr.po", False),
        ("translations/fr.yaml", False),
    ],
)
def test_a_catalogue_of_the_data_is_in_its_own_folder_alone(name: str, *, is_one: bool) -> None:
    assert corpus_loading.is_translation_catalogue(name) is is_one
