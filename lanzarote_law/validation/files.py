"""Rules for files as a whole; their faults are found while the files are read."""

from __future__ import annotations

from lanzarote_law.validation.rules import DataRules

rules = DataRules()

rules.error("encoding", "not UTF-8").means(
    "The file contains bytes that are not valid UTF-8, the only encoding for data files: its accents could be read "
    "in several ways. Save the file as UTF-8; many editors offer this under 'save with encoding'."
)

rules.error("yaml", "not YAML").means(
    "The file cannot be read from this line on, so nothing in it is checked. Usually a line has the wrong "
    "indentation, a quotation mark is not closed, or a text that contains a colon needs quotation marks. The fault "
    "may be a line or two above the place shown."
)

rules.error("documents", "more than one document").means(
    "YAML allows several documents in one file, separated by a line of three hyphens; anything after that line would "
    "be silently ignored. Remove the line."
)

rules.error("alias", "a text that refers to another place").means(
    "YAML can name a value with & and repeat it with *. A reader of the data would then not see what a record says, "
    "and changing one record would change another. Write the value out in both places."
)

rules.error("tag", "a YAML tag").means(
    "A word that starts with ! makes YAML convert the value into something else. Data are text: remove the tag; if "
    "the value itself begins with !, put it in quotation marks."
)

rules.error("depth", "nested too deep").means(
    "No record in the data nests lists and mappings so deeply; such a file is damaged or malicious. Look for "
    "brackets that are not closed."
)

rules.error("duplicate-key", "a repeated key").means(
    "One record has the same key twice. Only one of the two values could count, and it is not clear which was meant. "
    "Keep one; for two values, check whether the key takes a list."
)

rules.error("empty", "a missing value").means(
    "The file, or a key, has no value. Omit a key whose value is not known; state a value that is known. An empty "
    "value does neither."
)

rules.error("party-twice", "two Parties with one code or name").means(
    "`--party` names a Party by its code or its name. Two Parties of this data set have the same one, so an answer on "
    "one of them could be taken for an answer on the other. Give each Party a code and a name of its own in party.yaml."
)

rules.warning("form", "not in canonical form").means(
    "Rewriting the file would change it: the order of keys, the quotation marks, the line lengths or the blank lines "
    "differ from what the program writes. The data are correct, but the next edit by a command would also change "
    "unrelated lines. `lanzarote-law format` rewrites the file in canonical form."
)

rules.error("catalogue", "a translation catalogue that cannot be read").means(
    "The catalogues in the folder translations are in gettext format (.po). This one cannot be read from this line "
    "on, is not valid UTF-8, or translates the same text twice, so that it is not clear which translation is meant. "
    "The data remain complete in English; no answers are given in this language until the catalogue is corrected."
)

rules.warning("figures", "numbers that differ from the text translated").means(
    "A number, a date, a paragraph sign or the sign of a point occurs in the English text but not in its "
    "translation, or the reverse. Numbers may follow the conventions of the language, or be written in words, but "
    "they must not change. Compare the two texts sentence by sentence."
)
