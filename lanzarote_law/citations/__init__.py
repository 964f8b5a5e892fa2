"""Text to citations: every article, item and point of the Convention that a text cites, and what it means."""

from typing import TYPE_CHECKING

from lanzarote_law.lazy import load_modules_lazily

if TYPE_CHECKING:
    from lanzarote_law.citations import abroad as abroad
    from lanzarote_law.citations import actkinds as actkinds
    from lanzarote_law.citations import actnames as actnames
    from lanzarote_law.citations import amending as amending
    from lanzarote_law.citations import amendingarticles as amendingarticles
    from lanzarote_law.citations import antecedents as antecedents
    from lanzarote_law.citations import articlelines as articlelines
    from lanzarote_law.citations import articlelists as articlelists
    from lanzarote_law.citations import attribution as attribution
    from lanzarote_law.citations import barenumbers as barenumbers
    from lanzarote_law.citations import candidates as candidates
    from lanzarote_law.citations import citation as citation
    from lanzarote_law.citations import clauses as clauses
    from lanzarote_law.citations import codenames as codenames
    from lanzarote_law.citations import codenumbers as codenumbers
    from lanzarote_law.citations import columnheads as columnheads
    from lanzarote_law.citations import dateline as dateline
    from lanzarote_law.citations import definitions as definitions
    from lanzarote_law.citations import extraction as extraction
    from lanzarote_law.citations import implicit_act as implicit_act
    from lanzarote_law.citations import items as items
    from lanzarote_law.citations import layout as layout
    from lanzarote_law.citations import meaning as meaning
    from lanzarote_law.citations import mentions as mentions
    from lanzarote_law.citations import misprints as misprints
    from lanzarote_law.citations import namedact as namedact
    from lanzarote_law.citations import namedbefore as namedbefore
    from lanzarote_law.citations import namedbehind as namedbehind
    from lanzarote_law.citations import namepatterns as namepatterns
    from lanzarote_law.citations import otherquestionnaires as otherquestionnaires
    from lanzarote_law.citations import papers as papers
    from lanzarote_law.citations import quotations as quotations
    from lanzarote_law.citations import resolution as resolution
    from lanzarote_law.citations import samename as samename
    from lanzarote_law.citations import seentables as seentables
    from lanzarote_law.citations import shortforms as shortforms
    from lanzarote_law.citations import surroundings as surroundings
    from lanzarote_law.citations import treatyarticles as treatyarticles
    from lanzarote_law.citations import unnamed as unnamed
    from lanzarote_law.citations import ways as ways
else:
    __getattr__ = load_modules_lazily(__name__)
