"""`check`: documents to text, text to citations, citations to problems."""

from typing import TYPE_CHECKING

from lanzarote_law.doors import door

if TYPE_CHECKING:
    from lanzarote_law.citations import abroad as abroad
    from lanzarote_law.citations import actkinds as actkinds
    from lanzarote_law.citations import actnames as actnames
    from lanzarote_law.citations import amending as amending
    from lanzarote_law.citations import amendingarticles as amendingarticles
    from lanzarote_law.citations import articlelines as articlelines
    from lanzarote_law.citations import articlelists as articlelists
    from lanzarote_law.citations import attribution as attribution
    from lanzarote_law.citations import barenumbers as barenumbers
    from lanzarote_law.citations import bounds as bounds
    from lanzarote_law.citations import candidates as candidates
    from lanzarote_law.citations import check as check
    from lanzarote_law.citations import citation as citation
    from lanzarote_law.citations import citationrules as citationrules
    from lanzarote_law.citations import citednumbers as citednumbers
    from lanzarote_law.citations import clauses as clauses
    from lanzarote_law.citations import codenames as codenames
    from lanzarote_law.citations import codenumbers as codenumbers
    from lanzarote_law.citations import columnheads as columnheads
    from lanzarote_law.citations import columns as columns
    from lanzarote_law.citations import contradictions as contradictions
    from lanzarote_law.citations import dateline as dateline
    from lanzarote_law.citations import definitions as definitions
    from lanzarote_law.citations import documents as documents
    from lanzarote_law.citations import encodings as encodings
    from lanzarote_law.citations import entries as entries
    from lanzarote_law.citations import extraction as extraction
    from lanzarote_law.citations import formerlaw as formerlaw
    from lanzarote_law.citations import groups as groups
    from lanzarote_law.citations import items as items
    from lanzarote_law.citations import layout as layout
    from lanzarote_law.citations import letter as letter
    from lanzarote_law.citations import letters as letters
    from lanzarote_law.citations import madehere as madehere
    from lanzarote_law.citations import markup as markup
    from lanzarote_law.citations import meaning as meaning
    from lanzarote_law.citations import memory as memory
    from lanzarote_law.citations import misprints as misprints
    from lanzarote_law.citations import namedact as namedact
    from lanzarote_law.citations import namedbehind as namedbehind
    from lanzarote_law.citations import namepatterns as namepatterns
    from lanzarote_law.citations import otherquestionnaires as otherquestionnaires
    from lanzarote_law.citations import owntime as owntime
    from lanzarote_law.citations import pagejoins as pagejoins
    from lanzarote_law.citations import papers as papers
    from lanzarote_law.citations import parts as parts
    from lanzarote_law.citations import pdf as pdf
    from lanzarote_law.citations import pdfpages as pdfpages
    from lanzarote_law.citations import problem as problem
    from lanzarote_law.citations import problems as problems
    from lanzarote_law.citations import quotations as quotations
    from lanzarote_law.citations import readingrules as readingrules
    from lanzarote_law.citations import rules as rules
    from lanzarote_law.citations import samename as samename
    from lanzarote_law.citations import seentables as seentables
    from lanzarote_law.citations import shortforms as shortforms
    from lanzarote_law.citations import subjects as subjects
    from lanzarote_law.citations import tables as tables
    from lanzarote_law.citations import textrules as textrules
    from lanzarote_law.citations import timerules as timerules
    from lanzarote_law.citations import treatyarticles as treatyarticles
    from lanzarote_law.citations import unnamed as unnamed
    from lanzarote_law.citations import unsaidacts as unsaidacts
    from lanzarote_law.citations import word as word
    from lanzarote_law.citations import wordparts as wordparts
    from lanzarote_law.citations import wordplaces as wordplaces
    from lanzarote_law.citations import wordtext as wordtext
else:
    __getattr__ = door(__name__)
