"""The data set: reads YAML into the model and writes it back, checks its shape, caches and saves it."""

from typing import TYPE_CHECKING

from lanzarote_law.lazy import load_modules_lazily

if TYPE_CHECKING:
    from lanzarote_law.dataset import cache_freshness as cache_freshness
    from lanzarote_law.dataset import canonical_form as canonical_form
    from lanzarote_law.dataset import change_history as change_history
    from lanzarote_law.dataset import compiled as compiled
    from lanzarote_law.dataset import garbage_collection as garbage_collection
    from lanzarote_law.dataset import id_index as id_index
    from lanzarote_law.dataset import indexed_file as indexed_file
    from lanzarote_law.dataset import key_descriptions as key_descriptions
    from lanzarote_law.dataset import lent_sources as lent_sources
    from lanzarote_law.dataset import migration as migration
    from lanzarote_law.dataset import saving as saving
    from lanzarote_law.dataset import schema as schema
    from lanzarote_law.dataset import store as store
    from lanzarote_law.dataset import translation_files as translation_files
    from lanzarote_law.dataset import value_readers as value_readers
    from lanzarote_law.dataset import yaml_edits as yaml_edits
    from lanzarote_law.dataset import yaml_formatter as yaml_formatter
    from lanzarote_law.dataset import yaml_parser as yaml_parser
    from lanzarote_law.dataset import yaml_writer as yaml_writer
else:
    __getattr__ = load_modules_lazily(__name__)
