# The law of 4 May 2020 on the dissemination of sexual images without consent, in force on 1 July 2020: article 371/1 is
# replaced, article 371/2 is new.

lanzarote-law add --from tests/replay/laws/2020-05-04.law.yaml
lanzarote-law amend 371/1 --on 2020-07-01 --change replaced --act act:2020-05-04 --article 5 --mark seen --note "" \
    --summary "§ 1 punishes voyeurism (1°) and showing, making accessible or disseminating images or recordings of a \
person who is undressed or engaged in explicit sexual activity, without that person's consent or knowledge, even if \
the person consented to the making of the images or recordings (2°). Under § 2 both offences are complete as soon as \
their commission has begun; § 3 sets higher penalties where the victim is a minor. Under § 4 it is irrebuttably \
presumed that a minor did not consent to dissemination." \
    --penalty "§ 1: imprisonment of 6 months to 5 years; § 3: réclusion of 5 to 10 years (minor victim aged sixteen or \
over) or of 10 to 15 years (victim under sixteen)"
lanzarote-law edit be-cp-1867/371/1 \
    --set "versions[2020-07-01].divisions=§ 1 (al. 1, 1° (/1-4), 2°), § 2 (al. 1), § 3 (al. 1-2), § 4 (al. 1)" \
    --set "versions[2020-07-01].verification=seen"

# The links to article 371/1 are due for review. That on the penalties holds for both wordings.
lanzarote-law edit Q9.6:cp-1867/371/1:1 --unset review --force
lanzarote-law edit Q8.1.b:cp-1867/371/1:1 Q8.1.c:cp-1867/371/1:1 Q9.1.b:cp-1867/371/1:1 Q9.4.b:cp-1867/371/1:3 \
    Q9.4.c:cp-1867/371/1:3 Q9.10:cp-1867/371/1:1 --set until=2020-07-01 --unset review

# From 2019 on, Communities have rules of their own for minors: the limits say so.
lanzarote-law edit Q9.7.e:cp-1867/371/1:1 Q9.10:cp-1867/371/1:2 Q9.10.e:cp-1867/371/1:3 Q9.10.f:cp-1867/371/1:3 \
    --set until=2019-01-01 --unset review
lanzarote-law edit Q9.7.a:cp-1867/383bis:1 Q9.7.b:cp-1867/383bis:1 Q9.7.c:cp-1867/383bis:1 Q9.7.d:cp-1867/383bis:1 \
    Q9.7.e:cp-1867/383bis:1 Q9.7.f:cp-1867/383bis:1 --set until=2019-01-01

lanzarote-law add --from tests/replay/laws/2020-05-04.answers.yaml
lanzarote-law edit --from tests/replay/laws/2020-05-04.changes.yaml
