"""The whole data set in a form in which a team serves it to others: tables of a database, or linked data."""

from typing import TYPE_CHECKING

from lanzarote_law.lazy import load_modules_lazily

if TYPE_CHECKING:
    from lanzarote_law.exports import database as database
    from lanzarote_law.exports import json_ld as json_ld
    from lanzarote_law.exports import sql_views as sql_views
    from lanzarote_law.exports import status_periods as status_periods
    from lanzarote_law.exports import tables as tables
else:
    __getattr__ = load_modules_lazily(__name__)
