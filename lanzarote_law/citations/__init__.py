"""Text to citations: every article, item and point of the Convention that a text cites, and what it means."""

from typing import TYPE_CHECKING

from lanzarote_law.lazy import load_modules_lazily

if TYPE_CHECKING:
    from lanzarote_law.citations import actkinds as actkinds
    from lanzarote_law.citations import actnames as actnames
    from lanzarote_law.citations import amending as amending
    from lanzarote_law.citations import amendingarticles as amendingarticles
    from lanzarote_law.citations import antecedents as antecedents
    from lanzarote_law.citations import articlelines as articlelines
    from lanzarote_law.citations import articlelists as articlelists
    from lanzarote_law.citations import attribution as attribution
    from lanzarote_law.citations import bare_numbers as bare_numbers
    from lanzarote_law.citations import candidates as candidates
    from lanzarote_law.citations import citation as citation
    from lanzarote_law.citations import cited_records as cited_records
    from lanzarote_law.citations import clauses as clauses
    from lanzarote_law.citations import codenames as codenames
    from lanzarote_law.citations import codenumbers as codenumbers
    from lanzarote_law.citations import column_headings as column_headings
    from lanzarote_law.citations import convention_articles as convention_articles
    from lanzarote_law.citations import decisions as decisions
    from lanzarote_law.citations import definitions as definitions
    from lanzarote_law.citations import document_kind as document_kind
    from lanzarote_law.citations import extraction as extraction
    from lanzarote_law.citations import foreign_law as foreign_law
    from lanzarote_law.citations import implicit_act as implicit_act
    from lanzarote_law.citations import latest_date as latest_date
    from lanzarote_law.citations import layout as layout
    from lanzarote_law.citations import mentions as mentions
    from lanzarote_law.citations import misprints as misprints
    from lanzarote_law.citations import named_after as named_after
    from lanzarote_law.citations import named_before as named_before
    from lanzarote_law.citations import namedact as namedact
    from lanzarote_law.citations import namepatterns as namepatterns
    from lanzarote_law.citations import otherquestionnaires as otherquestionnaires
    from lanzarote_law.citations import plain_text_tables as plain_text_tables
    from lanzarote_law.citations import questionnaire_items as questionnaire_items
    from lanzarote_law.citations import quotations as quotations
    from lanzarote_law.citations import resolution as resolution
    from lanzarote_law.citations import same_named_codes as same_named_codes
    from lanzarote_law.citations import shortened_names as shortened_names
    from lanzarote_law.citations import surroundings as surroundings
    from lanzarote_law.citations import unread_numbers as unread_numbers
    from lanzarote_law.citations import ways as ways
    from lanzarote_law.citations import without_act as without_act
else:
    __getattr__ = load_modules_lazily(__name__)
