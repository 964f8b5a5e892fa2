from lanzarote_law.exports import database as database
from lanzarote_law.exports import json_ld as json_ld
from lanzarote_law.exports import status_periods as status_periods
from lanzarote_law.exports import tables as tables
