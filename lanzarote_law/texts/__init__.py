"""Official texts that the user added: read, kept on this computer, and held against the data."""

from typing import TYPE_CHECKING

from lanzarote_law.lazy import load_modules_lazily

if TYPE_CHECKING:
    from lanzarote_law.texts import act_matching as act_matching
    from lanzarote_law.texts import act_reader as act_reader
    from lanzarote_law.texts import amended_articles as amended_articles
    from lanzarote_law.texts import amending_act as amending_act
    from lanzarote_law.texts import amendment_notes as amendment_notes
    from lanzarote_law.texts import article_parser as article_parser
    from lanzarote_law.texts import checkable_facts as checkable_facts
    from lanzarote_law.texts import cited_changes as cited_changes
    from lanzarote_law.texts import commencement as commencement
    from lanzarote_law.texts import compare_acts as compare_acts
    from lanzarote_law.texts import compare_articles as compare_articles
    from lanzarote_law.texts import compare_copies as compare_copies
    from lanzarote_law.texts import compare_heads as compare_heads
    from lanzarote_law.texts import compare_repeals as compare_repeals
    from lanzarote_law.texts import compare_starts as compare_starts
    from lanzarote_law.texts import comparison as comparison
    from lanzarote_law.texts import consolidation_draft as consolidation_draft
    from lanzarote_law.texts import copies as copies
    from lanzarote_law.texts import draft_values as draft_values
    from lanzarote_law.texts import findings as findings
    from lanzarote_law.texts import json_reader as json_reader
    from lanzarote_law.texts import justel_reader as justel_reader
    from lanzarote_law.texts import law_draft as law_draft
    from lanzarote_law.texts import library as library
    from lanzarote_law.texts import markdown_reader as markdown_reader
    from lanzarote_law.texts import note_dates as note_dates
    from lanzarote_law.texts import title_metadata as title_metadata
    from lanzarote_law.texts import watch as watch
    from lanzarote_law.texts import wording_on_date as wording_on_date
else:
    __getattr__ = load_modules_lazily(__name__)
