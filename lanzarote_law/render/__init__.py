"""Results → pages, tables, JSON, CSV, Markdown. Nothing here prints."""

from typing import TYPE_CHECKING

from lanzarote_law.lazy import load_modules_lazily

if TYPE_CHECKING:
    from lanzarote_law.render import amendments_checked as amendments_checked
    from lanzarote_law.render import annotated_html as annotated_html
    from lanzarote_law.render import article as article
    from lanzarote_law.render import attribution_attempts as attribution_attempts
    from lanzarote_law.render import attribution_reasons as attribution_reasons
    from lanzarote_law.render import certificate as certificate
    from lanzarote_law.render import changes as changes
    from lanzarote_law.render import checked_documents as checked_documents
    from lanzarote_law.render import coverage as coverage
    from lanzarote_law.render import data_problems as data_problems
    from lanzarote_law.render import decisions as decisions
    from lanzarote_law.render import document_comparison as document_comparison
    from lanzarote_law.render import document_html as document_html
    from lanzarote_law.render import edit_preview as edit_preview
    from lanzarote_law.render import formats as formats
    from lanzarote_law.render import gaps as gaps
    from lanzarote_law.render import glossary as glossary
    from lanzarote_law.render import history as history
    from lanzarote_law.render import item_details as item_details
    from lanzarote_law.render import item_summary as item_summary
    from lanzarote_law.render import json_outline as json_outline
    from lanzarote_law.render import json_output as json_output
    from lanzarote_law.render import json_schemas as json_schemas
    from lanzarote_law.render import layout as layout
    from lanzarote_law.render import links as links
    from lanzarote_law.render import lookup as lookup
    from lanzarote_law.render import losses as losses
    from lanzarote_law.render import offence_lists as offence_lists
    from lanzarote_law.render import official_links as official_links
    from lanzarote_law.render import official_texts as official_texts
    from lanzarote_law.render import outdated_citations as outdated_citations
    from lanzarote_law.render import party_comparison as party_comparison
    from lanzarote_law.render import phrases as phrases
    from lanzarote_law.render import pinpoints as pinpoints
    from lanzarote_law.render import problem_explanations as problem_explanations
    from lanzarote_law.render import provenance as provenance
    from lanzarote_law.render import recommendations as recommendations
    from lanzarote_law.render import revision as revision
    from lanzarote_law.render import search_results as search_results
    from lanzarote_law.render import side_by_side as side_by_side
    from lanzarote_law.render import statements as statements
    from lanzarote_law.render import status_text as status_text
    from lanzarote_law.render import svg_charts as svg_charts
    from lanzarote_law.render import text_discrepancies as text_discrepancies
    from lanzarote_law.render import todo as todo
    from lanzarote_law.render import translation_notes as translation_notes
    from lanzarote_law.render import words as words
else:
    __getattr__ = load_modules_lazily(__name__)
