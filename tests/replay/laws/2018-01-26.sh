# The comments of ECPAT Belgium and Child Focus on the reply of Belgium, registered on 26 January 2018.

lanzarote-law add --from tests/replay/laws/2018-01-26.law.yaml
lanzarote-law add --from tests/replay/laws/2018-01-26.answers.yaml
lanzarote-law edit be-cp-1867/371/1 --set "note=The NGO comments state that the offence has existed since 2017. That \
year is incorrect: the offence was created by the law of 1 February 2016, which applied from 29 February 2016."
