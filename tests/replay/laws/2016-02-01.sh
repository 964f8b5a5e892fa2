# The law of 1 February 2016 on indecent assault and voyeurism, in force on 29 February 2016: article 371/1.
# With it comes article 66, as it was read later: links of the next law need it.

lanzarote-law add --from tests/replay/laws/2016-02-01.law.yaml
lanzarote-law add --from tests/replay/laws/2016-02-01.answers.yaml
