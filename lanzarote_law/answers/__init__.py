"""What the law says on a day: from a question to an answer, values in, values out."""

from typing import TYPE_CHECKING

from lanzarote_law.doors import door

if TYPE_CHECKING:
    from lanzarote_law.answers import certainty as certainty
    from lanzarote_law.answers import coverage as coverage
    from lanzarote_law.answers import decisions as decisions
    from lanzarote_law.answers import divided as divided
    from lanzarote_law.answers import facts as facts
    from lanzarote_law.answers import followed as followed
    from lanzarote_law.answers import limits as limits
    from lanzarote_law.answers import lineage as lineage
    from lanzarote_law.answers import lookup as lookup
    from lanzarote_law.answers import matching as matching
    from lanzarote_law.answers import regressions as regressions
    from lanzarote_law.answers import resolve as resolve
    from lanzarote_law.answers import search as search
    from lanzarote_law.answers import searched as searched
    from lanzarote_law.answers import searches as searches
    from lanzarote_law.answers import since as since
    from lanzarote_law.answers import standings as standings
    from lanzarote_law.answers import status as status
    from lanzarote_law.answers import timeline as timeline
    from lanzarote_law.answers import todo as todo
    from lanzarote_law.answers import unread as unread
else:
    __getattr__ = door(__name__)
