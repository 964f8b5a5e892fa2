"""Translations of the data's texts: which texts there are, and the catalogues of their translations."""

from typing import TYPE_CHECKING

from lanzarote_law.lazy import load_modules_lazily

if TYPE_CHECKING:
    from lanzarote_law.translations import catalogue_merge as catalogue_merge
    from lanzarote_law.translations import catalogue_update as catalogue_update
    from lanzarote_law.translations import catalogues as catalogues
    from lanzarote_law.translations import number_check as number_check
    from lanzarote_law.translations import pending_translations as pending_translations
    from lanzarote_law.translations import translatable_texts as translatable_texts
    from lanzarote_law.translations import translation_reviews as translation_reviews
else:
    __getattr__ = load_modules_lazily(__name__)
