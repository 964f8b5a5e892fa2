"""The data set: YAML to the model and back, read, checked in shape, kept compiled, written whole or not at all."""

from typing import TYPE_CHECKING

from lanzarote_law.doors import door

if TYPE_CHECKING:
    from lanzarote_law.dataset import compiled as compiled
    from lanzarote_law.dataset import earlier as earlier
    from lanzarote_law.dataset import forms as forms
    from lanzarote_law.dataset import glossary as glossary
    from lanzarote_law.dataset import history as history
    from lanzarote_law.dataset import index as index
    from lanzarote_law.dataset import intake as intake
    from lanzarote_law.dataset import pieces as pieces
    from lanzarote_law.dataset import readers as readers
    from lanzarote_law.dataset import saving as saving
    from lanzarote_law.dataset import schema as schema
    from lanzarote_law.dataset import stamps as stamps
    from lanzarote_law.dataset import store as store
    from lanzarote_law.dataset import translated as translated
    from lanzarote_law.dataset import yamlform as yamlform
    from lanzarote_law.dataset import yamllines as yamllines
    from lanzarote_law.dataset import yamlnodes as yamlnodes
    from lanzarote_law.dataset import yamltext as yamltext
else:
    __getattr__ = door(__name__)
