"""The grammar of citations: how articles are numbered and divided, how acts are named, how days are told.

This package is the one place in the code that knows a legal system; everything else knows it from the data. For another
Party, what is different in its citations is changed here.
"""

from lanzarote_law.wording import to_word

EXAMPLE = "383bis"
"""An article, as messages show how one is written."""

EXAMPLE_WITH_CODE = to_word("CP 417/49")
"""The same, with its code as the language has it."""
