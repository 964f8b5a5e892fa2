"""The grammar of Belgian citations: how articles are numbered and divided, how acts are named, how days are told.

This package is the one place in the code that knows a legal system; everything else knows it from the data. For another
Party, what is different in its citations is changed here.
"""

EXAMPLE = "383bis"
"""An article, as messages show how one is written."""

EXAMPLE_WITH_CODE = "CP 417/49"
"""The same, with its code."""
