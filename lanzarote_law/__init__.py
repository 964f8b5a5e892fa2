"""Cross-references the Lanzarote Committee's questionnaire and the Lanzarote Convention with national criminal law."""

__version__ = "0.1.0"
