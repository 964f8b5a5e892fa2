"""The rules of `validate`, which compare the records of the data."""

from typing import TYPE_CHECKING

from lanzarote_law.lazy import load_modules_lazily

if TYPE_CHECKING:
    from lanzarote_law.validation import amendment_searches as amendment_searches
    from lanzarote_law.validation import article_divisions as article_divisions
    from lanzarote_law.validation import decisions as decisions
    from lanzarote_law.validation import duplicate_entries as duplicate_entries
    from lanzarote_law.validation import ids as ids
    from lanzarote_law.validation import items as items
    from lanzarote_law.validation import keywords as keywords
    from lanzarote_law.validation import law as law
    from lanzarote_law.validation import links as links
    from lanzarote_law.validation import missing_records as missing_records
    from lanzarote_law.validation import offence_lists as offence_lists
    from lanzarote_law.validation import partial_coverage as partial_coverage
    from lanzarote_law.validation import read_together as read_together
    from lanzarote_law.validation import recommendations as recommendations
    from lanzarote_law.validation import records as records
    from lanzarote_law.validation import rules as rules
    from lanzarote_law.validation import stakeholder_positions as stakeholder_positions
    from lanzarote_law.validation import validate as validate
    from lanzarote_law.validation import verification_marks as verification_marks
else:
    __getattr__ = load_modules_lazily(__name__)
