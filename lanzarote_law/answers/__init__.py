"""Answers to questions about the law on a date: functions of values, without files or a screen."""

from lanzarote_law.lazy import lazy_getattr

__getattr__ = lazy_getattr(__name__)
