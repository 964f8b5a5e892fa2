"""Changes of the law: their effect on the records, and their consequences."""

from typing import TYPE_CHECKING

from lanzarote_law.lazy import load_modules_lazily

if TYPE_CHECKING:
    from lanzarote_law.edits import amendment as amendment
    from lanzarote_law.edits import consequences as consequences
    from lanzarote_law.edits import copy_update as copy_update
    from lanzarote_law.edits import data_records as data_records
    from lanzarote_law.edits import drafts as drafts
    from lanzarote_law.edits import fact_addresses as fact_addresses
    from lanzarote_law.edits import fact_checks as fact_checks
    from lanzarote_law.edits import law_adoption as law_adoption
    from lanzarote_law.edits import law_file as law_file
    from lanzarote_law.edits import new_dataset as new_dataset
    from lanzarote_law.edits import new_records as new_records
    from lanzarote_law.edits import postponement as postponement
    from lanzarote_law.edits import record_blocks as record_blocks
    from lanzarote_law.edits import record_values as record_values
    from lanzarote_law.edits import replacement as replacement
    from lanzarote_law.edits import value_merge as value_merge
    from lanzarote_law.edits import verification_upgrades as verification_upgrades
else:
    __getattr__ = load_modules_lazily(__name__)
