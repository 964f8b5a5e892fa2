# The law of 30 March 2026 moves the start of the new Code to 1 September 2026.
# With it come the articles with which others must be read.

lanzarote-law add --from tests/replay/laws/2026-03-30.law.yaml
lanzarote-law postpone new-code --to 2026-09-01 --act act:2026-03-30 --mark inferred \
    --note "For Book I the day was read in article 38 of the law that introduces it, as amended by article 252 of the law \
of 30 March 2026. For Book II it is inferred from that and from a second-hand source. No source confirms that the new \
Code really started that day."

lanzarote-law edit --from tests/replay/laws/2026-03-30.changes.yaml
