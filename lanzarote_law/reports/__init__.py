"""Documents to submit: answers → a whole report, which `render.formats` writes as Word, HTML, Excel or Markdown."""

from typing import TYPE_CHECKING

from lanzarote_law.lazy import load_modules_lazily

if TYPE_CHECKING:
    from lanzarote_law.reports import build as build
    from lanzarote_law.reports import comparison as comparison
    from lanzarote_law.reports import dialogue as dialogue
    from lanzarote_law.reports import effect as effect
    from lanzarote_law.reports import first_page as first_page
    from lanzarote_law.reports import footnotes as footnotes
    from lanzarote_law.reports import law_draft as law_draft
    from lanzarote_law.reports import law_tables as law_tables
    from lanzarote_law.reports import minister_note as minister_note
    from lanzarote_law.reports import omissions as omissions
    from lanzarote_law.reports import open_and_closed_points as open_and_closed_points
    from lanzarote_law.reports import outstanding_checks as outstanding_checks
    from lanzarote_law.reports import parts as parts
    from lanzarote_law.reports import regressions as regressions
    from lanzarote_law.reports import remarks as remarks
    from lanzarote_law.reports import reply as reply
    from lanzarote_law.reports import reply_annex as reply_annex
    from lanzarote_law.reports import reply_answers as reply_answers
    from lanzarote_law.reports import reply_paper as reply_paper
    from lanzarote_law.reports import reply_provisions as reply_provisions
    from lanzarote_law.reports import report as report
    from lanzarote_law.reports import required_actions as required_actions
    from lanzarote_law.reports import site as site
    from lanzarote_law.reports import site_links as site_links
    from lanzarote_law.reports import site_pages as site_pages
    from lanzarote_law.reports import site_periods as site_periods
    from lanzarote_law.reports import statements as statements
    from lanzarote_law.reports import status_counts as status_counts
    from lanzarote_law.reports import treaty_duties as treaty_duties
else:
    __getattr__ = load_modules_lazily(__name__)
