-- Common questions about the law, as views of the database; today is the date of the query.
-- A line `-- name` begins a view, `-- $name` a part that views name, and $now(TABLE) says that a row is in force.

-- $today
date('now', 'localtime')

-- $act
coalesce(acts.title_en, acts.title_fr, acts.title_nl)

-- $now
(TABLE."from" is null or TABLE."from" <= $today) and (TABLE."until" is null or TABLE."until" > $today)

-- $unread

            case when correspondences.review = 'carried'
                    then ' [carried over from an earlier article; not reviewed]'
                when correspondences.review_from is null and correspondences.review is not null
                    then ' [written before the law was amended; not reviewed since]'
                when correspondences.review_from <= $today
                    then ' [written before the amendment of ' || correspondences.review_from || '; not reviewed since]'
                else '' end

-- $title
coalesce(
            (select called.subject_en from provision_versions as called
                where called.provision = provisions.id and called.subject_en is not null
                    and (called.in_force_from is null or called.in_force_from <= $today)
                order by called.place desc limit 1),
            provisions.subject_en)

-- how_items_stand_today
        select item_statuses.item, items.title_en as title, instruments.kind as asked_by, item_statuses.status,
            item_statuses.flags, item_statuses."from" as since_or_earlier, item_statuses.least_sure,
            item_statuses.because_of
        from item_statuses join items on items.id = item_statuses.item
            join instruments on instruments.id = items.instrument
        where $now(item_statuses)

-- what_is_open_today
        select aspect_standings.item, items.title_en as title, aspect_standings.aspect, aspects.title_en as asks_for,
            aspect_standings.standing, aspect_standings.reasons, aspect_standings.limits, aspect_standings.least_sure
        from aspect_standings join items on items.id = aspect_standings.item
            join aspects on aspects.id = aspect_standings.aspect
        where aspect_standings.counts = 1 and aspect_standings.standing not in ('full', 'known-in-part', 'unknown')
            and items.kind = 'law' and $now(aspect_standings)

-- not_looked_for
        select aspect_standings.item, items.title_en as title, aspect_standings.aspect, aspects.title_en as asks_for,
            case aspect_standings.standing when 'unknown' then '' else 'the rest was ' end || 'not researched'
                || ': a hole in these data, not a gap in the law' as means
        from aspect_standings join items on items.id = aspect_standings.item
            join aspects on aspects.id = aspect_standings.aspect
        where aspect_standings.counts = 1 and aspect_standings.standing in ('known-in-part', 'unknown')
            and $now(aspect_standings)

-- what_answers_an_item
        select correspondence_items.item, correspondence_aspects.aspect, correspondences.provision, codes.short as code,
            provisions.number, $title as subject, correspondences.pinpoint,
            correspondences.extent || $unread as extent, correspondences.role, correspondences.basis,
            correspondences.reason || $unread as reason, correspondences."limit" || $unread as "limit",
            correspondences.verification, provisions."from", provisions."until",
            case when $now(provisions) and $now(correspondences) then 'yes' else 'no' end as holds_today,
            correspondences.id as correspondence
        from correspondences join correspondence_items on correspondence_items.correspondence = correspondences.id
            join correspondence_aspects on correspondence_aspects.correspondence = correspondences.id
            join provisions on provisions.id = correspondences.provision
            join codes on codes.id = provisions.code

-- articles
        select provisions.id, codes.short as code, provisions.number, $title as subject,
            provisions."from", provisions."until",
            case when $now(provisions) then 'yes' else 'no' end as in_force_today,
            provision_versions.summary as says, provision_versions.penalty, provision_versions.act, acts.eli as act_eli,
            codes.eli as code_eli, provisions.verification
        from provisions join codes on codes.id = provisions.code
            left join provision_versions on provision_versions.provision = provisions.id
                and provision_versions.place =
                    (select max(place) from provision_versions as later where later.provision = provisions.id
                        and (later.in_force_from is null or later.in_force_from <= $today or later.place = 1))
            left join acts on acts.id = provision_versions.act

-- what_changed
        select provision_versions.in_force_from as day,
            coalesce(provision_versions.change, case when provision_versions.place > 1 then 'amended'
                when provisions.began = 1 then 'entered' else 'worded' end) as event,
            provision_versions.provision, $title as subject, provision_versions.act,
            $act as act_title, acts.eli, provision_versions.verification
        from provision_versions join provisions on provisions.id = provision_versions.provision
            left join acts on acts.id = provision_versions.act
        where provision_versions.in_force_from is not null
        union all
        select provision_repealed_by.day, 'ended', provision_repealed_by.provision, provisions.subject_en,
            provision_repealed_by.act, $act, acts.eli, provision_repealed_by.verification
        from provision_repealed_by join provisions on provisions.id = provision_repealed_by.provision
            left join acts on acts.id = provision_repealed_by.act
        order by day desc

-- what_took_over
        select provision_replaced_by.provision_of as provision, provision_replaced_by.provision as taken_over_by,
            provision_replaced_by.part, coalesce(provision_replaced_by.day, old."until") as "from",
            provision_replaced_by.verification
        from provision_replaced_by join provisions as old on old.id = provision_replaced_by.provision_of

-- who_says_what
        select positions.id, positions.item, holders.title_en as holder, positions.stance, positions.statement,
            positions.source, sources.title as document, sources.url, positions.locator, positions.verification
        from positions join holders on holders.id = positions.holder
            left join sources on sources.id = positions.source
