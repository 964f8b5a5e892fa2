"""`validate`: the rules of the data across records."""

from typing import TYPE_CHECKING

from lanzarote_law.doors import door

if TYPE_CHECKING:
    from lanzarote_law.validation import across as across
    from lanzarote_law.validation import answers as answers
    from lanzarote_law.validation import law as law
    from lanzarote_law.validation import mentions as mentions
    from lanzarote_law.validation import rules as rules
else:
    __getattr__ = door(__name__)
