"""Tests of `exports`."""
