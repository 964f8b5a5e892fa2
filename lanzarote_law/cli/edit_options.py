"""The options of the commands that change the data, each declared once."""

from functools import partial
from pathlib import Path
from typing import Annotated

from lanzarote_law.cli import completion
from lanzarote_law.cli.edit_workflow import EditSettings
from lanzarote_law.cli.options import DAY, Command, Panel, argument, flag, option, with_options
from lanzarote_law.cli.signal_handling import stop_on_termination
from lanzarote_law.grammar import EXAMPLE, EXAMPLE_WITH_CODE
from lanzarote_law.model import ActEffect, Mark
from lanzarote_law.wording import LANGUAGES

# Changes of the law

Article = Annotated[
    str, argument("[REF]", f"An article, such as {EXAMPLE} or {EXAMPLE_WITH_CODE}.", completion.articles)
]
Old = Annotated[str, argument("[OLD]", "The article to replace.", completion.articles)]
Heirs = Annotated[
    list[str] | None,
    option("--by", "NEW", "Name an article that replaces it; repeat for several.", completion.articles),
]
Postponed = Annotated[str, argument("[WHAT]", "A named date, a code or an act, such as new-code.", completion.starts)]
NewStart = Annotated[str, option("--to", "DAY", "Set the new date of entry into force, such as 2018-01-26.", **DAY)]
On = Annotated[
    str, option("--on", "DAY", "Give the first day of the change, such as 2018-01-26, or a named date.", **DAY)
]
ActId = Annotated[str, option("--act", "ID", "Name the act that makes the change.", completion.acts)]
MovingAct = Annotated[str, option("--act", "ID", "Name the act that changes the date.", completion.acts)]
ActArticle = Annotated[str, option("--article", "NUMBER", "Give the article of the act that makes the change.")]
Part = Annotated[str, option("--part", "TEXT", "Give the part of the old article that is replaced, such as § 2.")]
Summary = Annotated[str, option("--summary", "TEXT", "Summarise the article in your own words.")]
Penalty = Annotated[str | None, option("--penalty", "TEXT", "Give the penalty.")]
NewSubject = Annotated[str, option("--subject", "TEXT", "Give the new heading in a few words (default: unchanged).")]
NewPenalty = Annotated[str | None, option("--penalty", "TEXT", 'Give the penalty (default: unchanged; "" for none).')]
NewNote = Annotated[
    str | None, option("--note", "TEXT", "Add a note to the new version; the earlier note is not copied.")
]
Historical = Annotated[
    bool, flag("--historical", "Add an older change; links made or checked with knowledge of later law remain valid.")
]
Note = Annotated[str, option("--note", "TEXT", "Add a note for the reader.")]
Carry = Annotated[bool, flag("--carry/--no-carry", "Copy the links of the old article for review.")]
MarkOption = Annotated[
    Mark | None, option("--mark", "MARK", f"Set how you checked it: {', '.join(Mark)} (default: unverified).")
]
_CHANGE = f"Set what the act does to the article: {', '.join(ActEffect)}."
WhatChanged = Annotated[ActEffect, option("--change", "EFFECT", _CHANGE, show_default=True)]

# Records

_KIND = "The kind: provision, item, position, source, correspondence, act or another."
Kind = Annotated[str, argument("[KIND]", _KIND, completion.record_kinds)]
NewId = Annotated[str, argument("[ID]", "The id of the new record.")]
Where = Annotated[list[str] | None, argument("WHERE...", "Articles, or the ids of any records.", completion.records)]
OneRecord = Annotated[str, argument("WHERE", "An article, or the id of any record.", completion.records)]
Facts = Annotated[
    list[str] | None,
    argument(
        "[WHERE...]",
        f"Facts, named as todo names them, for example new-code or {EXAMPLE}@2016-06-18.",
        completion.records,
    ),
]
SetValue = Annotated[list[str] | None, option("--set", "KEY=VALUE", "Set a value: title.en=..., items=8.1.a,9.10.")]
Unset = Annotated[list[str] | None, option("--unset", "KEY", "Remove a value: note, versions[2016-06-18].penalty.")]
AddTo = Annotated[list[str] | None, option("--add", "KEY=VALUE", "Add a value to a list: read_in=copy:code.")]
DropFrom = Annotated[list[str] | None, option("--drop", "KEY=VALUE", "Remove a value from a list: items=9.10.")]
FromFile = Annotated[Path | None, option("--from", "FILE", "Read the record from a file; - means standard input.")]
LawFile = Annotated[
    Path | None,
    option("--from", "FILE", "Read the law from a file in the format in which adopt saves it; - means standard input."),
]
LawText = Annotated[
    list[Path] | None,
    option(
        "--from-text",
        "FILE",
        "Write a draft of the file from this text of the law; repeat the option for a second language.",
    ),
]
GoOn = Annotated[bool, flag("--go-on", "After reading the file, ask for whatever else is needed.")]
Merge = Annotated[bool, flag("--merge", "Keep values that the file does not mention, and add new records.")]
_IN_FILE = "Save an item or aspect in this file: questions.yaml or convention.yaml."
_FILES = completion.one_of("questions.yaml", "convention.yaml")
InFile = Annotated[str, option("--in", "FILE", _IN_FILE, _FILES)]
NewMark = Annotated[Mark | None, option("--mark", "MARK", "Set the verification mark: seen, second-hand or inferred.")]
By = Annotated[str, option("--by", "NAME", "Name the person who checked it.")]
LookedUpIn = Annotated[
    str, option("--source", "ID", "Name the document in which the finding was checked.", completion.sources)
]
ReadIn = Annotated[
    str,
    option("--source", "ID", "Name the copy in which the article was read, if not the act itself.", completion.sources),
]
_OF_TRANSLATION = "Record that a lawyer has reviewed the translation: fr or nl."
OfTranslation = Annotated[str, option("--translation", "LANG", _OF_TRANSLATION, completion.some_of(*LANGUAGES[1:]))]
CheckedOn = Annotated[str, option("--on", "DAY", "Give the date of the check (default: today).", **DAY)]

# How an edit is carried out

Editor = Annotated[bool, flag("--edit", "Open the record in your text editor before the preview.", Panel.EDIT)]
Diff = Annotated[bool, flag("--diff", "Also show the lines of the files that would change.", Panel.EDIT)]
DryRun = Annotated[bool, flag("--dry-run", "Show what would change, and write nothing.", Panel.EDIT)]
Yes = Annotated[bool, flag("-y --yes", "Save without asking for confirmation.", Panel.EDIT)]
QuietEdit = Annotated[
    bool, flag("-q --quiet", "Show only the statuses that change, and the files written.", Panel.EDIT)
]
Force = Annotated[bool, flag("--force", "Write even if the data would contain new faults.", Panel.EDIT)]
ListChanges = Annotated[bool, flag("--list", "List the changes that can be undone, the latest first.", Panel.EDIT)]
Redo = Annotated[bool, flag("--redo", "Redo the change that was undone last.", Panel.EDIT)]

# Updating a copy

NewerSet = Annotated[
    Path | None, option("--from", "DIR", "Read the newer data set from this folder (default: that of the program).")
]
AllMine = Annotated[bool, flag("--mine", "Keep your value wherever both sides changed it.", Panel.EDIT)]
AllTheirs = Annotated[bool, flag("--theirs", "Take the new value wherever both sides changed it.", Panel.EDIT)]

_HOW = {"diff": Diff, "dry_run": DryRun, "yes": Yes, "quiet": QuietEdit, "force": Force}
"""The options that every edit has."""


def edit_command(command: Command) -> Command:
    """A command that changes the data: its parameter `settings` is made of the options that all such commands have."""
    return _with_settings(command, set(_HOW))


def manual_edit_command(command: Command) -> Command:
    """Decorate a command that changes records directly: it always shows the changed lines."""
    return _with_settings(command, _HOW.keys() - {"diff"}, diff=True)


def settings_command(command: Command) -> Command:
    """Decorate a command that mostly reads, but can record one thing."""
    return _with_settings(command, {"dry_run", "yes"})


def _with_settings(command: Command, names: set[str], **fixed: bool) -> Command:
    options = {name: (each, False) for name, each in _HOW.items() if name in names}
    return with_options(stop_on_termination(command), "settings", options, partial(EditSettings, **fixed))
