"""The prose of the data in other languages than English: which texts there are, their catalogues, what these hold."""

from typing import TYPE_CHECKING

from lanzarote_law.lazy import door

if TYPE_CHECKING:
    from lanzarote_law.translations import catalogue_merge as catalogue_merge
    from lanzarote_law.translations import catalogue_update as catalogue_update
    from lanzarote_law.translations import catalogues as catalogues
    from lanzarote_law.translations import number_check as number_check
    from lanzarote_law.translations import pending_translations as pending_translations
    from lanzarote_law.translations import translatable_texts as translatable_texts
    from lanzarote_law.translations import translation_reviews as translation_reviews
else:
    __getattr__ = door(__name__)
