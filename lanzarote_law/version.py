"""The version of the program, defined only here."""

__version__ = "1.0rc1"
