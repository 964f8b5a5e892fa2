"""Answers to questions about the law on a date: functions of values, without files or a screen."""

from lanzarote_law.lazy import load_modules_lazily

__getattr__ = load_modules_lazily(__name__)
