"""The prose of the data in other languages than English: which texts there are, their catalogues, what these hold."""

from typing import TYPE_CHECKING

from lanzarote_law.doors import door

if TYPE_CHECKING:
    from lanzarote_law.translations import catalogues as catalogues
    from lanzarote_law.translations import figures as figures
    from lanzarote_law.translations import merging as merging
    from lanzarote_law.translations import prose as prose
    from lanzarote_law.translations import reading as reading
    from lanzarote_law.translations import updating as updating
    from lanzarote_law.translations import waiting as waiting
else:
    __getattr__ = door(__name__)
