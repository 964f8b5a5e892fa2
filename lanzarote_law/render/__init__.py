"""Results → pages, tables, JSON, CSV, Markdown. Nothing here prints."""

from typing import TYPE_CHECKING

from lanzarote_law.lazy import load_modules_lazily

if TYPE_CHECKING:
    from lanzarote_law.render import annotated as annotated
    from lanzarote_law.render import article as article
    from lanzarote_law.render import beside as beside
    from lanzarote_law.render import changes as changes
    from lanzarote_law.render import checked as checked
    from lanzarote_law.render import contractkeys as contractkeys
    from lanzarote_law.render import contracts as contracts
    from lanzarote_law.render import coverage as coverage
    from lanzarote_law.render import decisions as decisions
    from lanzarote_law.render import explained as explained
    from lanzarote_law.render import faults as faults
    from lanzarote_law.render import followed as followed
    from lanzarote_law.render import formats as formats
    from lanzarote_law.render import found as found
    from lanzarote_law.render import gaps as gaps
    from lanzarote_law.render import glance as glance
    from lanzarote_law.render import glossary as glossary
    from lanzarote_law.render import grouping as grouping
    from lanzarote_law.render import history as history
    from lanzarote_law.render import item as item
    from lanzarote_law.render import jsons as jsons
    from lanzarote_law.render import kept as kept
    from lanzarote_law.render import legends as legends
    from lanzarote_law.render import links as links
    from lanzarote_law.render import lookup as lookup
    from lanzarote_law.render import losses as losses
    from lanzarote_law.render import merge as merge
    from lanzarote_law.render import outlined as outlined
    from lanzarote_law.render import pages as pages
    from lanzarote_law.render import phrases as phrases
    from lanzarote_law.render import pictures as pictures
    from lanzarote_law.render import places as places
    from lanzarote_law.render import preview as preview
    from lanzarote_law.render import provenance as provenance
    from lanzarote_law.render import reasons as reasons
    from lanzarote_law.render import recited as recited
    from lanzarote_law.render import room as room
    from lanzarote_law.render import sidebyside as sidebyside
    from lanzarote_law.render import statuses as statuses
    from lanzarote_law.render import tables as tables
    from lanzarote_law.render import texts as texts
    from lanzarote_law.render import todo as todo
    from lanzarote_law.render import translated as translated
    from lanzarote_law.render import triedways as triedways
    from lanzarote_law.render import waiting as waiting
    from lanzarote_law.render import watched as watched
    from lanzarote_law.render import words as words
else:
    __getattr__ = load_modules_lazily(__name__)
