"""What people hand in: answers → a whole document, which `render.formats` writes as Word, HTML, Excel or Markdown."""

from typing import TYPE_CHECKING

from lanzarote_law.lazy import load_modules_lazily

if TYPE_CHECKING:
    from lanzarote_law.reports import citing as citing
    from lanzarote_law.reports import drafter as drafter
    from lanzarote_law.reports import lawtables as lawtables
    from lanzarote_law.reports import living as living
    from lanzarote_law.reports import making as making
    from lanzarote_law.reports import needs as needs
    from lanzarote_law.reports import opening as opening
    from lanzarote_law.reports import parts as parts
    from lanzarote_law.reports import pointbypoint as pointbypoint
    from lanzarote_law.reports import points as points
    from lanzarote_law.reports import predecessors as predecessors
    from lanzarote_law.reports import reply as reply
    from lanzarote_law.reports import report as report
    from lanzarote_law.reports import said as said
    from lanzarote_law.reports import tocheck as tocheck
    from lanzarote_law.reports import treaty as treaty
    from lanzarote_law.reports import worse as worse
else:
    __getattr__ = load_modules_lazily(__name__)
