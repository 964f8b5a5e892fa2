# The law of 21 March 2022 on sexual criminal law, in force on 1 June 2022: chapter I/1 takes over.

# A regime ends before the next one is put in: on every day there is one.
lanzarote-law edit code-1867 --set until=2022-06-01 --set "title.en=The 1867 Code before the reform" \
    --set "title.fr=Le Code de 1867 avant la réforme" --set "title.nl=Het Wetboek van 1867 vóór de hervorming"
lanzarote-law add --from tests/replay/laws/2022-03-21.law.yaml

# Articles 371/1, 371/2, 383bis and 383bis/1 are repealed; each part goes to an article of its own.
lanzarote-law repeal 371/1 --on 2022-06-01 --act act:2022-03-21 --article "117, 1°" --mark seen
lanzarote-law replace 371/1 --by 417/8 --part "§ 1, 1°" --on 2022-06-01 --mark inferred --no-carry
lanzarote-law replace 371/1 --by 417/9 --part "§ 1, 2°" --on 2022-06-01 --mark seen --no-carry
lanzarote-law replace 371/1 --by 417/16 --by 417/17 --part "§ 3" --on 2022-06-01 --mark inferred --no-carry
lanzarote-law replace 371/2 --by 417/10 --on 2022-06-01 --act act:2022-03-21 --article "117, 2°" --mark seen --no-carry
lanzarote-law repeal 383bis --on 2022-06-01 --act act:2022-03-21 --article "117, 24°" --mark seen
lanzarote-law replace 383bis --by 417/43 --part "§ 4" --on 2022-06-01 --mark inferred --no-carry
lanzarote-law replace 383bis --by 417/44 --part "§ 1" --on 2022-06-01 --mark seen --no-carry
lanzarote-law replace 383bis --by 417/45 --part "§ 3" --on 2022-06-01 --mark seen --no-carry
lanzarote-law replace 383bis --by 417/46 --part "§ 2 (possession, acquisition)" --on 2022-06-01 --mark inferred --no-carry
lanzarote-law replace 383bis --by 417/47 --part "§ 2 (access)" --on 2022-06-01 --mark inferred --no-carry
lanzarote-law repeal 383bis/1 --on 2022-06-01 --act act:2022-03-21 --article "117, 25°" --mark seen
lanzarote-law replace 383bis/1 --by 417/48 --on 2022-06-01 --mark inferred --no-carry

# The searches found nothing up to article 417/49.
lanzarote-law edit N01 N02 --set until=2022-06-01
lanzarote-law add --from tests/replay/laws/2022-03-21.answers.yaml
lanzarote-law edit --from tests/replay/laws/2022-03-21.changes.yaml
lanzarote-law edit be-cp-1867/383bis \
    --set "note=No version mentions self-generated material, and none exempts such material; the first express rule \
is article 417/49 of 2022."
