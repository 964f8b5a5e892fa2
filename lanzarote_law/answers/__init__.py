"""Answers to questions about the law on a date: functions of values, without files or a screen."""

from typing import TYPE_CHECKING

from lanzarote_law.lazy import load_modules_lazily

if TYPE_CHECKING:
    from lanzarote_law.answers import amendment_tracking as amendment_tracking
    from lanzarote_law.answers import certainty as certainty
    from lanzarote_law.answers import coverage as coverage
    from lanzarote_law.answers import decisions as decisions
    from lanzarote_law.answers import facts as facts
    from lanzarote_law.answers import limits as limits
    from lanzarote_law.answers import lineage as lineage
    from lanzarote_law.answers import lookup as lookup
    from lanzarote_law.answers import missing_divisions as missing_divisions
    from lanzarote_law.answers import offence_lists as offence_lists
    from lanzarote_law.answers import outdated_searches as outdated_searches
    from lanzarote_law.answers import party_comparison as party_comparison
    from lanzarote_law.answers import pending_review as pending_review
    from lanzarote_law.answers import recommendations as recommendations
    from lanzarote_law.answers import regressions as regressions
    from lanzarote_law.answers import resolve as resolve
    from lanzarote_law.answers import search as search
    from lanzarote_law.answers import search_index as search_index
    from lanzarote_law.answers import status as status
    from lanzarote_law.answers import status_history as status_history
    from lanzarote_law.answers import status_types as status_types
    from lanzarote_law.answers import timeline as timeline
    from lanzarote_law.answers import todo as todo
    from lanzarote_law.answers import word_matching as word_matching
else:
    __getattr__ = load_modules_lazily(__name__)
