"""What a change of the law does to the records, and what follows from it."""

from typing import TYPE_CHECKING

from lanzarote_law.doors import door

if TYPE_CHECKING:
    from lanzarote_law.edits import addresses as addresses
    from lanzarote_law.edits import adopting as adopting
    from lanzarote_law.edits import amending as amending
    from lanzarote_law.edits import consequences as consequences
    from lanzarote_law.edits import drafts as drafts
    from lanzarote_law.edits import lawfile as lawfile
    from lanzarote_law.edits import merging as merging
    from lanzarote_law.edits import newrecords as newrecords
    from lanzarote_law.edits import newset as newset
    from lanzarote_law.edits import oddities as oddities
    from lanzarote_law.edits import pieces as pieces
    from lanzarote_law.edits import postponing as postponing
    from lanzarote_law.edits import raising as raising
    from lanzarote_law.edits import records as records
    from lanzarote_law.edits import replacing as replacing
    from lanzarote_law.edits import updating as updating
    from lanzarote_law.edits import values as values
    from lanzarote_law.edits import verifying as verifying
    from lanzarote_law.edits import wholefiles as wholefiles
else:
    __getattr__ = door(__name__)
