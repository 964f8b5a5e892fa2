# The law of 30 March 2026 moves the start of the new Code to 1 September 2026.
# With it come the articles with which others must be read.

lanzarote-law add --from tests/replay/laws/2026-03-30.law.yaml
lanzarote-law postpone new-code --to 2026-09-01 --act act:2026-03-30 --mark inferred \
    --note "The date was read for Book I; for Book II it is inferred; no source confirms that the new Code actually \
entered into force on that date. For Book I it was read in article 38 of the law introducing that Book, as amended by \
article 252 of the law of 30 March 2026. For Book II it is inferred from the date for Book I and from a second-hand \
source."

lanzarote-law edit --from tests/replay/laws/2026-03-30.changes.yaml
