"""The canonical form: it says the same, keeps every comment, and is a fixed point; the files that ship are in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.dataset import yaml_formatter
from lanzarote_law.dataset.schema import FILE_SHAPES, reader_of_file
from tests.builders import RURITANIA
from tests.changes import data_set, read, root, seeded
from tests.command import ROOT
from tests.ugly import numbers, sprinkled, ugly

if TYPE_CHECKING:
    from tests.changes import DataSet

shipped = data_set(ROOT / "data")
ruritania = data_set(RURITANIA)

HEAD = "# The documents.\n\n"
FLOW = "{id: doc:a, title: A, date: '2018-03', verification: seen},\n  {id: doc:b, title: B,\n  verification: seen}"
CANONICAL = """\
# The documents.

sources:
  - id: doc:a
    title: A
    date: "2018-03"
    verification: seen

  - id: doc:b
    title: B
    verification: seen
"""


def formatted(name: str, text: str) -> str:
    """A file in canonical form, in which it says the same."""
    file = read(name, text)
    new = yaml_formatter.format_text(text, root(file), reader_of_file(name))
    assert root(read(name, new)).plain() == root(file).plain()
    return new


@pytest.mark.parametrize("name", FILE_SHAPES)
@pytest.mark.parametrize("files", [shipped, ruritania], ids=["shipped", "ruritania"])
def test_the_files_of_the_project_are_in_canonical_form(files: DataSet, name: str) -> None:
    assert formatted(name, files.texts[name]) == files.texts[name]


@pytest.mark.parametrize(
    "text",
    [
        CANONICAL,
        CANONICAL.rstrip("\n"),
        f"{CANONICAL}\n\n",
        CANONICAL.replace("\n\n", "\n\n\n"),
        CANONICAL.replace("\n\n  -", "\n  -"),
        CANONICAL.replace("    title: A\n", "    title:   'A'\n\n"),
        CANONICAL.replace('    title: A\n    date: "2018-03"\n', "    date: '2018-03'\n    title: >-\n      A\n"),
        CANONICAL.replace("\n  - id", "\n- id").replace("\n    ", "\n  "),
        CANONICAL.replace("  - id: doc:b\n   ", "  -\n    'id': doc:b\n   "),
        f"{HEAD}sources: [{FLOW}]\n",
        f"{HEAD}{{sources: [{FLOW}]}}\n",
        CANONICAL.replace("sources:", "---\n'sources' :"),
        CANONICAL.replace("    verification: seen\n\n", "    verification:\n      seen\n\n"),
    ],
)
def test_each_way_to_write_a_file_has_one_canonical_form(text: str) -> None:
    assert formatted("sources.yaml", text) == CANONICAL


def test_lines_end_as_the_first_one_does() -> None:
    windows = CANONICAL.replace("\n", "\r\n")
    assert formatted("sources.yaml", windows) == windows
    assert formatted("sources.yaml", windows.replace("seen\r\n", "seen\n")) == windows
    assert formatted("sources.yaml", CANONICAL.replace("seen\n", "seen\r\n")) == CANONICAL


def test_keys_take_the_order_of_their_shape_and_their_comments_come_along() -> None:
    text = """\
# of the positions
positions: []   # none yet
# of the holders
holders:
- # a note
  title:
    nl: B   # Dutch
    # the English title
    en: A
  # the id
  id: x
# the end
"""
    ordered = """\
# of the holders
holders:
  # a note
  # the id
  - id: x
    title:
      # the English title
      en: A
      nl: B  # Dutch

# of the positions
positions: []  # none yet

# the end
"""
    assert formatted("positions.yaml", text) == ordered


def test_comments_stay_above_what_they_stand_above_and_behind_a_value_where_there_is_room() -> None:
    text = f"""\
# top

# of the list


# of the first
sources:     # behind the key
# before the first
- id: doc:a   # the id

  # the title
  title: |-   # in words
    A # no comment
  verification: seen # {"x" * 100}

  # behind the last key

# before the second


- id: doc:b
  title: B # {"y" * 80}
  verification: seen
  # the end

# the foot
"""
    tidy = f"""\
# top

# of the list

# of the first
# behind the key
sources:
  # before the first
  - id: doc:a  # the id
    # the title
    # in words
    title: "A # no comment"
    # {"x" * 100}
    verification: seen

  # behind the last key

  # before the second

  - id: doc:b
    title: B  # {"y" * 80}
    verification: seen

# the end

# the foot
"""
    assert formatted("sources.yaml", text) == tidy


@pytest.mark.parametrize(
    ("text", "tidy"),
    [
        ("items:\n- '1'\n- '2'\n", 'items: ["1", "2"]\n'),
        ("items: ['1',\n '2']  # behind\n", 'items: ["1", "2"]  # behind\n'),
        ("items:  # behind\n- '1'\n- '2'\n", '# behind\nitems: ["1", "2"]\n'),
        ("items: ['1', # inside\n '2']\n", '# inside\nitems: ["1", "2"]\n'),
        ("items:\n- '1'\n- '2'  # behind\n", 'items:\n  - "1"\n  - "2"  # behind\n'),
        ("items:  # behind\n- '1'\n# inside\n- '2'\n", '# behind\nitems:\n  - "1"\n  # inside\n  - "2"\n'),
    ],
)
def test_a_list_of_texts_takes_one_line_unless_comments_stand_in_it(text: str, tidy: str) -> None:
    before, after = ("".join(f"    {line}\n" for line in each.splitlines()) for each in (text, tidy))
    head = "sections:\n  - id: a\n    title: {}\n"
    assert formatted("questions.yaml", head + before) == head + after


@pytest.mark.parametrize("seed", range(100))
def test_a_file_in_any_style_keeps_every_comment_and_its_form_is_a_fixed_point(seed: int) -> None:
    random = seeded(seed)
    name = random.choice(list(FILE_SHAPES))
    text = ugly(ruritania.records.roots[name], random)
    new = formatted(name, text)
    assert root(read(name, new)).plain() == ruritania.records.roots[name]
    assert sorted(numbers(new)) == sorted(numbers(text))
    assert formatted(name, new) == new


@pytest.mark.parametrize("name", FILE_SHAPES)
def test_shipped_files_with_comments_all_over_keep_them_in_canonical_form(name: str) -> None:
    text = sprinkled(shipped.texts[name], root(shipped.files[name]), seeded(1))
    new = formatted(name, text)
    assert sorted(numbers(new)) == sorted(numbers(text))
    assert formatted(name, new) == new


@pytest.mark.parametrize("seed", range(100))
def test_a_canonical_file_is_canonical_after_random_edits(seed: int) -> None:
    random = seeded(seed)
    name = random.choice(list(FILE_SHAPES))
    new = ruritania.edited(name, ruritania.texts[name], ruritania.changes(random, name, random.randint(1, 4)))
    assert formatted(name, new) == new
