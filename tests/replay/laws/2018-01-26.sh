# The comments of ECPAT Belgium and Child Focus on the reply of Belgium, registered on 26 January 2018.

lanzarote-law add --from tests/replay/laws/2018-01-26.law.yaml
lanzarote-law add --from tests/replay/laws/2018-01-26.answers.yaml
lanzarote-law edit be-cp-1867/371/1 --set "note=The NGO comments say that the offence has existed since 2017. That year is \
wrong: it was created by the law of 1 February 2016 and applied from 29 February 2016."
