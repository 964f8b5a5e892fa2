"""Rules of the files as such; what breaks them is found while they are read."""

from __future__ import annotations

from lanzarote_law.validation.rules import DataRules

rules = DataRules()

rules.error("encoding", "not UTF-8").means(
    "The file holds bytes that are not UTF-8, the one encoding of the data files: its accents could be read in several"
    " ways. Save it as UTF-8; the editor has this under 'save with encoding'."
)

rules.error("yaml", "not YAML").means(
    "The file cannot be read from this line on, so nothing of it is checked. Mostly a line is indented too far or not"
    " far enough, a quotation mark is not closed, or a text with a colon in it wants quotation marks. The fault may"
    " lie a line or two above the place that is named."
)

rules.error("documents", "more than one document").means(
    "YAML may put several documents into one file, parted by a line of three hyphens; what stands behind it would be"
    " left out in silence. Take that line out."
)

rules.error("alias", "a text that stands elsewhere").means(
    "YAML can name a value with & and repeat it with *. A reader of the data would then not see what a record says,"
    " and a change of one record would change another. Write the value out in both places."
)

rules.error("tag", "a YAML tag").means(
    "A word that starts with ! tells YAML to make something else of the value than the text that stands there. Data"
    " are text: take the tag out, and put quotation marks round the value if it begins with !."
)

rules.error("depth", "nested too deep").means(
    "No record of the data nests lists and mappings so deep; such a file is damaged or meant to do harm. Look for"
    " brackets that are not closed."
)

rules.error("duplicate-key", "a key that stands twice").means(
    "One record has the same key twice. Only one of the two values could count, and nobody could tell which was meant."
    " Keep one; for two values, see whether the key takes a list."
)

rules.error("empty", "nothing where something must be").means(
    "The file, or a key, has no value. What is not known is left out, with its key; what is known is written. An empty"
    " value would say neither."
)

rules.warning("form", "not in canonical form").means(
    "Rewriting the file would change it: order of keys, quotation marks, line lengths or blank lines are not as the"
    " program writes them. Nothing of what the data say is wrong, but the next edit by a command would change lines"
    " that it has nothing to do with. `lanzarote-law format` brings the file into that form."
)

rules.error("catalogue", "a catalogue of translations that cannot be read").means(
    "The catalogues in the folder translations are written as gettext has them (.po). This one cannot be read from this"
    " line on, is not in UTF-8, or says twice what one text is in its language, so that nobody could tell which is"
    " meant. The data are whole in English; in this language no answer is given until it is mended."
)

rules.warning("figures", "a translation with other numbers than its text").means(
    "A number, a day, a paragraph sign or the sign of a point that stands in the English text does not stand in its"
    " translation, or another one does. Numbers may be written in the way of the language, also in words; which they"
    " are must not change: compare the two, sentence by sentence."
)
