# The laws of 29 February 2024: the new Code, at first to start on 8 April 2026.

lanzarote-law edit reform-2022 --set until=2026-04-08
lanzarote-law add --from tests/replay/laws/2024-02-29.law.yaml
lanzarote-law edit reform-2022 --set until=new-code
lanzarote-law add --from tests/replay/laws/2024-02-29.answers.yaml

# Each article of chapter I/1 goes to one of the new Code. The links to the new ones are there: nothing is carried over.
lanzarote-law replace 417/8 --by be-cp-2024/135 --on new-code --act act:2024-02-29/10 --article "118, 1°" --mark inferred
lanzarote-law replace 417/9 --by be-cp-2024/136 --on new-code --act act:2024-02-29/10 --article "118, 1°" --mark inferred
lanzarote-law replace 417/10 --by be-cp-2024/137 --on new-code --act act:2024-02-29/10 --article "118, 1°" --mark inferred
lanzarote-law replace 417/16 --by be-cp-2024/143 --on new-code --act act:2024-02-29/10 --article "118, 1°" --mark inferred
lanzarote-law replace 417/17 --by be-cp-2024/144 --on new-code --act act:2024-02-29/10 --article "118, 1°" --mark inferred
lanzarote-law replace 417/43 --by be-cp-2024/170 --on new-code --act act:2024-02-29/10 --article "118, 1°" --mark inferred
lanzarote-law replace 417/44 --by be-cp-2024/171 --on new-code --act act:2024-02-29/10 --article "118, 1°" --mark inferred
lanzarote-law replace 417/45 --by be-cp-2024/172 --on new-code --act act:2024-02-29/10 --article "118, 1°" --mark inferred
lanzarote-law replace 417/46 --by be-cp-2024/173 --on new-code --act act:2024-02-29/10 --article "118, 1°" --mark inferred
lanzarote-law replace 417/47 --by be-cp-2024/174 --on new-code --act act:2024-02-29/10 --article "118, 1°" --mark inferred
lanzarote-law replace 417/48 --by be-cp-2024/175 --on new-code --act act:2024-02-29/10 --article "118, 1°" --mark inferred
lanzarote-law replace 417/49 --by be-cp-2024/176 --on new-code --act act:2024-02-29/10 --article "118, 1°" --mark inferred

# Article 66 ends too; its text was not read in the act.
lanzarote-law repeal 66 --on new-code --act act:2024-02-29/09 --article "35, 1°" --mark seen
lanzarote-law edit be-cp-1867/66 --set read_in=copy:justel-1867-2026,copy:justel-1867-2018
lanzarote-law replace 66 --by be-cp-2024/17 --by be-cp-2024/19 --on new-code --mark inferred --no-carry
lanzarote-law edit be-cp-1867/417/46 --set read_in=act:2022-03-21,copy:justel-1867-2026,act:2022-07-30
lanzarote-law edit --from tests/replay/laws/2024-02-29.changes.yaml
