"""Rules for files as a whole; their faults are found while the files are read."""

from __future__ import annotations

from lanzarote_law.validation.rules import DataRules

rules = DataRules()

rules.error("encoding", "not UTF-8")

rules.error("yaml", "not YAML")

rules.error("documents", "more than one document")

rules.error("alias", "a text that refers to another place")

rules.error("tag", "a YAML tag")

rules.error("depth", "nested too deep")

rules.error("duplicate-key", "a repeated key")

rules.error("empty", "a missing value")

rules.error("party-twice", "two Parties with one code or name")

rules.warning("form", "not in canonical form")

rules.error("catalogue", "a translation catalogue that cannot be read")

rules.warning("figures", "numbers that differ from the text translated")
