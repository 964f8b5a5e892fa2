"""Rules of how a document could be read: told by what reads it, and never left out by `--select`."""

from __future__ import annotations

from collections.abc import Callable

from lanzarote_law.errors import Rules

rules = Rules[Callable[[], object]]()

rules.note("LL501", "encoding guessed").means(
    "The file does not say in which encoding its letters are, and it is not UTF-8; the most likely one was taken. A"
    " letter that looks wrong may hide a citation: save the file as UTF-8."
)
rules.warning("LL502", "letters of another encoding").means(
    "Some bytes of the file are not of the encoding of the rest. They were read as the letters that they most likely"
    " are; one of which that cannot be said is shown as a sign. Look whether a citation stands there."
)
rules.error("LL503", "not read").means(
    "A part of the document could not be read, so nothing is known of the citations in it: a page of images, or a part"
    " that is damaged. The command ends with 3, unless the problem is accepted or ignored."
)

GUESSED, ODD, UNREAD = rules.declared
