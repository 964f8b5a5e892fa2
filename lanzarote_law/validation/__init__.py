"""`validate`: the rules of the data across records."""

from typing import TYPE_CHECKING

from lanzarote_law.doors import door

if TYPE_CHECKING:
    from lanzarote_law.validation import beginnings as beginnings
    from lanzarote_law.validation import decisions as decisions
    from lanzarote_law.validation import divided as divided
    from lanzarote_law.validation import files as files
    from lanzarote_law.validation import ids as ids
    from lanzarote_law.validation import items as items
    from lanzarote_law.validation import keywords as keywords
    from lanzarote_law.validation import law as law
    from lanzarote_law.validation import links as links
    from lanzarote_law.validation import lists as lists
    from lanzarote_law.validation import marks as marks
    from lanzarote_law.validation import mentions as mentions
    from lanzarote_law.validation import partners as partners
    from lanzarote_law.validation import positions as positions
    from lanzarote_law.validation import records as records
    from lanzarote_law.validation import rests as rests
    from lanzarote_law.validation import rules as rules
    from lanzarote_law.validation import searched as searched
    from lanzarote_law.validation import validate as validate
else:
    __getattr__ = door(__name__)
