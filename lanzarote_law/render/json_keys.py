"""The keys of the JSON that commands write, in order, as an outline that `json_schemas` reads.

A line is `key: shape {what a record is} -- what the key says`. A key that ends in `?` may be left out. What stands
below a `record` are its keys; `...name` puts those of another one among them, `each name` a key for each value. A shape
with `*` is a list of it; one with `?` may be null. `@name` refers to a part, `=word` and `'one|other'` are words, the
name of an enumeration one of its values, `(one|other)` one of two shapes. A line goes on where it ends in a backslash.
"""

from __future__ import annotations

OUTLINE = """\
partners: record* {A provision in force that must be read with it.}
    provision: text
    does: PartnerEffect -- What it does for it, in a word that does not change.
    purpose: text -- The same in a clause.
    verification: Mark -- How it was checked.
unnamed: record {Under what something is found that the law does not name, and who says so.}
    as: text -- What it is in the law, in the language asked for.
    aspect: text? -- The aspect under which it falls.
    basis: Basis
    source: text?
    verification: Mark -- How it was checked.
    note: text?
aspect: record {How one aspect of an item stands on the day.}
    id: text
    item: text -- The item or the limb that asks for it.
    title: text -- In the language asked for, or in English.
    status: Standing
    core: truth -- Whether it counts for the status of the item.
    verification: Mark? -- How sure the standing is; null where it rests on nothing.
    treaty_duty: 'none'? -- none where the Convention asks nothing of the kind.
gap: record {An aspect of a law item that is not fully covered on the day.}
    item: text
    aspect: text
    status: Standing
    reason: text -- Why, in the language asked for.
    reason_codes: Reason* -- The same in words that do not change.
    limit: text? -- What is left open all the same.
    limit_short: text? -- The same in a few words, which follow a status wherever it is printed.
    under_review: truth -- Whether nobody has read again what makes it since the law changed or a court questioned it.
decision: record {A decision of a court.}
    id: text
    court: text
    day: text -- Its day, or the month or the year only.
    outcome: Outcome
    holding: text
    read_in: text*
    verification: Mark -- How it was checked.
    docket: text?
    case: text? -- The name of its case; all decisions of a case count once.
    provisions: text* -- The provisions that it applied.
    conduct: text?
    read: TextRead? -- What was read of it.
    note: text?
counted-decision: record {A decision as it counts for what was asked.}
    ...decision
    bears: record* {An aspect on which it bears.}
        items: text*
        aspect: text
        way: Way
        fit: Fit
        provision: text? -- The provision through which it bears on the aspect; null for all of them.
    predecessors: text* -- The provisions it applied that others have replaced on the day.
closed: record {An aspect that was open on the reference day and is full now, or less open than it was.}
    item: text
    aspect: text
    was: Standing
    now: Standing
    closed_on: day
    closed_by: text* -- The provisions that closed it.
    limit: text? -- What is left open all the same.
    limit_short: text? -- The same in a few words, which follow a status wherever it is printed.
    under_review: truth -- Whether nobody has read again what makes it since the law changed or a court questioned it.
position: record {What somebody says about an item.}
    id: text
    item: text? -- null where it is about none.
    holder: text
    reported_by: text? -- Who reports it, where it is known only through others.
    stance: Stance
    statement: text
    note: text?
    filed: text? -- Its day, or that of its document, which may be a month or a year only.
    source: text
    verification: Mark -- How it was checked.
link: record {A link from items to a provision.}
    id: text
    provision: text
    items: text* -- Of the items asked about those that it serves; all of them under a provision.
    aspects: text*
    extent: Extent -- How far the provision answers, as the link says.
    asserted: truth -- Whether it rests on the word of the State or a commentator alone; then it counts as implied.
    role: Role
    basis: Basis -- On whose word it is made.
    part: text?
    pinpoint: text?
    with: text* -- The provisions with which it must be read.
    reason: text
    verification: Mark -- How it was checked.
    rests_on: text? -- The least sure thing that it rests on, in words; null where all was seen.
    in_force: truth
    annulled: truth -- Whether the provision counts as annulled on the day: then the link counts for nothing.
    from: day? -- The first day; null where none is recorded.
    until: day? -- The first day without it; null where no end is recorded.
    limit: text? -- What is left open all the same.
    limit_short: text? -- The same in a few words, which follow a status wherever it is printed.
    review: ReviewReason?
    not_read: text? -- Of which law it was written that nobody has read again, in words, as behind each of its texts; \
          null where none.
    disputed_by: text* -- The positions that dispute it, on any day.
    blocked: truth -- Whether one of them blocks it on the day; for a past link, on its last day.
provision: record {A provision among the answers to an item.}
    id: text
    code: text
    article: text
    page: text? -- The official page of its code, or of the act that made it; null where none is known.
    in_force: truth -- Whether one of its links holds on the day.
    annulled: truth -- Whether the provision counts as annulled on the day: then the link counts for nothing.
    from: day? -- The first day; null where none is recorded.
    until: day? -- The first day without it; null where no end is recorded.
    successors: text*
    partners: partners
    links: @link*
term: record? {A length of time.}
    number: place
    unit: Unit
fine: record {An amount of money.}
    from: place
    to: place
    currency: 'EUR|BEF'
    per_victim: truth
penalty: record {A penalty of an article, with its least and its most.}
    kind: PenaltyKind
    part: text? -- For which part, or in which case, in English; null where for all.
    level: level? -- The level of the Code of 2024.
    from: term
    to: term
    fine: fine?
    either: truth -- Whether the term or the fine may stand alone.
version: record {What a provision says from a day on.}
    in_force_from: day? -- The first day; null where none is recorded.
    act: text?
    act_page: text? -- The official page of the act; null where none is known.
    retroactive: truth -- Whether the act was in force before it was published.
    source: text?
    numbered: text? -- The number that it bore then, where it is not that of today.
    territory: text? -- Where alone it holds; null where that is the whole State.
    title: text? -- What the article is called from then on; null where as before.
    summary: text
    penalty: text?
    penalties: penalty* -- The same in figures; empty where not all of it could be read so.
    penalty_verification: Mark?
    verification: Mark -- How it was checked.
    start_verification: Mark? -- How its day was checked, where that is told apart from what it says.
    note: text?
annulment: record? {That a court annulled it.}
    act: text -- The judgment.
    from: day? -- The first day without it; null where it counts as never in force.
    source: text?
    verification: Mark -- How it was checked.
    note: text?
other-reading: record {Another thing that the same text can mean.}
    label: text
    id: text? -- null where it is not in these data, which are a selection.
    exists: Mark? -- How it was checked that there is such a number; null elsewhere.
stretch: record
    code: text
    articles: text* -- Its articles that the answer rests on: their ids.
    up_to: day? -- The last day up to which they were followed; null where they were not.
    recorded: truth -- Whether the data say how far they were followed.
not-followed: record* {Articles of a code whose later amendments were not searched.} -- What the answer rests on that \
      was not followed up to the date, the least followed first.
    ...stretch
item-result: record {The answer to an item of the questionnaire, or to a point of the Convention.}
    query: text -- What was typed.
    type: 'item|convention'
    id: text
    title: text -- In the language asked for, or in English.
    item_kind: ItemKind
    force: BindingForce? -- How far a point of the Convention binds; null for other items.
    not_asked: text? -- What it does not ask for, where more could be read into it.
    status: Status
    limits: text* -- What the status holds only for, each limit in a few words.
    means: text* -- What its full aspects mean, where that is not to be read as praise.
    status_since: day?
    status_then: Status -- Its status on the reference day.
    limits_then: text* -- What the status holds only for, each limit in a few words.
    reference_day: day?
    verification: Mark? -- How sure the status is; null where it rests on nothing.
    verification_reason: text? -- What makes it no surer, in words.
    wording_verification: Mark -- How sure it is what the item asks.
    flags: Flag*
    aspects: aspect*
    gaps: gap*
    closed_since: @closed*
    positions: @position*
    decisions: @counted-decision*
    provisions: provision*
    other_readings: @other-reading*
    not_followed: not-followed
provision-result: record {The answer to an article.}
    query: text -- What was typed.
    type: =provision
    id: text
    code: text
    article: text
    title: text -- In the language asked for, or in English.
    page: text? -- The official page of its code, or of the act that made it; null where none is known.
    pinpoint: text? -- The place inside it that was asked for.
    in_force: truth
    may_be_older: truth -- Whether it may have been law on the day in a wording that these data lack.
    began: truth? -- Whether it began with its first version; null where that is not recorded.
    annulled: annulment
    version: @version? -- What it says on the day; null where it is not in force.
    from: day? -- The first day; null where none is recorded.
    until: day? -- The first day without it; null where no end is recorded.
    predecessors: text*
    successors: text*
    in_force_instead: text* -- What took over and is in force on the day, after however many changes.
    to_come: record* {What happens to it.} -- What is law already and changes it after the day.
        on: day
        event: Event
        act: text?
    partners: partners
    verification: Mark -- How it was checked.
    answers: @link*
    positions: @position*
    decisions: @counted-decision*
    other_readings: @other-reading*
    not_followed: not-followed
position-result: record {A statement that was asked for by its id.}
    query: text -- What was typed.
    type: =position
    ...position
decision-result: record {A decision that was asked for by its ECLI or the number of its case.}
    query: text -- What was typed.
    type: =decision
    ...counted-decision
counts: record {How many items have which status.}
    each Status: count
seen-counts: @counts -- How many of each status rest on nothing but what was seen.
rests-on: record
    verification: record {How many items have a status that rests on data of which mark, at its weakest; practice \
          rests on none.}
        each Mark: count
    checked: seen-counts
fact: record
    address: text -- What verify takes.
    kind: text -- The kind of its record: provision, act, correspondence ...
    part: text? -- Which part of the record: version, end, annulment, succession, start, penalty or title.
    id: text -- The id of the record.
source: record {An act or a source in which the fact stands, or may be looked up.}
    id: text
    title: text
    place: text? -- The place in it, where that is known.
    reference: text? -- The number, day and page under which it is found.
    url: text?
citation: record {A citation that was found in the document.}
    start: count -- Where its number begins: characters of the text, from 0.
    end: count
    line: place
    column: place
    place: text -- The same for a person: file and line, page or paragraph.
    text: text
    reference: text? -- The citation in full, as `lookup` reads it, also where the text has only its end (`/27`); null \
          for acts that these data do not have.
    reference_to: text? -- The same for the last one of a range.
    instrument: text? -- What is cited: a code by its `cited_as` in the data, CETS201, QUESTIONNAIRE, OTHER for any \
          other act; null where it is not told.
    article: text
    article_to: text? -- The last one of a range.
    paragraph: text?
    alinea: text?
    point: text?
    indent: text?
    provision: text? -- What that is in these data; null for a range and for what they do not have.
    provisions: text* -- The same; for a range, its members.
    items: text*
    in_force: truth? -- null where that is not known.
    in_force_mark: Mark? -- How sure that is, by the weakest of several articles.
    way: way? -- By which of its rules the program decided which act is meant; null where no act is, and for \
          questions.
    why: text? -- The same in a sentence.
    named_at: integer? -- Where that act is named in the text, where that is known.
problem-place: record
    start: count
    end: count
    line: place
    column: place
    end_line: place
    end_column: place
    place: text
    suggestion: text? -- The way out, where there is one.
problem-keys: record
    code: problem-code
    severity: Severity
    message: text
    ...problem-place
problem: record {What is wrong with what is cited, or could not be read, told once: its place is the first one.}
    ...problem-keys
    places: record* {A place, and the way out there: for a § of an article that for the §.} -- All its places, the \
          first one included.
        ...problem-place
accepted: record {A problem that somebody accepts.}
    ...problem-keys
    accepted_by: 'mark|option' -- A mark in the document, or --accept.
checked: document check {A document with its citations, and what is wrong with them.}
    file: text
    as_of: day -- The day for which it was computed.
    citations: citation*
    decisions: record* {A decision of a court that the document cites.}
        start: count -- Where its identifier begins: characters of the text, from 0.
        end: count
        line: place
        column: place
        place: text -- The same for a person: file and line, page or paragraph.
        text: text -- Its identifier as written.
        kind: 'ecli|docket'
        date: day? -- The date that its ECLI gives.
        decision: text? -- Its id in these data; null if these do not have it.
    problems: problem*
    accepted: accepted* -- Those that somebody accepts, by a mark in the document or by --accept.
    not_shown: count -- How many problems --select and --ignore leave out.
    not_followed: not-followed
    items?: record* {An item, and the cited provisions that are linked to it.} -- With --items only: the items on \
          which the citations bear, and with no provisions those left out.
        item: text
        status: Status
        provisions: text*
copy: record {A copy of an act in the library of this machine.}
    id: place
    code: text? -- The code of the data whose articles it has.
    quoted_code: text? -- The code into which its act puts a book.
    title: text
    language: text
    day: day? -- The day up to which it says that it is up to date, or on which it was taken.
    number: text? -- Its number in the official journal.
    dossier: text?
    source: text? -- The address at which it stands.
    file: text -- The file in which it was.
    added: day
    articles: count -- How many it has.
wordings: record* {The wording of an article on the day.} -- With --text only: the articles word for word, as far as \
      the copies on this machine reach.
    provision: text
    reach: 'there|older|changed|newer|gone|none' -- there: a copy has it; older: the copy is older than the day; \
          changed: older than a recorded change; newer: the copies have only later wordings; gone: repealed in them; \
          none: in none.
    words: text? -- null where there is none to show for the day.
    since: day? -- The first day of the wording; else the day that stands against it.
    fingerprint: text? -- What tells the wording from every other one.
    copy: @copy?
lookup: answer lookup {The answers to the references that were typed.}
    as_of: day -- The day for which it was computed.
    results: (item-result|provision-result|position-result|decision-result)*
    texts?: wordings
open: record
    ...gap
    verification: Mark? -- How sure the standing is; null where it rests on nothing.
    rests_on: text? -- What makes it no surer, in words; null where all was seen.
    treaty_duty: 'none'? -- none where the Convention asks nothing of the kind.
    provisions: text* -- The provisions whose links make the standing.
    positions: text* -- The positions that dispute these.
closed-since: record {An aspect that was open on the reference day and is full now, or less open than it was.}
    ...closed
    verification: Mark? -- How sure that is.
losses: record* {An aspect that the law answers less far than before, also where the status of its item is the same.}
    item: text
    aspect: text
    was: Standing
    now: Standing
    since: day
holes: record* {A hole in these data, which is no gap in the law.}
    item: text
    aspect: text? -- null where the item has no aspects.
    status: Standing? -- unknown, or known-in-part where links answer parts; null as above.
    reason: text? -- What is known of it, in words; null as above.
gaps: answer gaps {What is open on a day, what was closed since, what is reported, what nobody looked for.}
    as_of: day -- The day for which it was computed.
    reference_day: day?
    instruments: record* {An instrument whose items count.}
        id: text
        reference_day: day?
    before_researched_period: truth -- Whether nothing is known of the day: then all lists are empty.
    open: record* {An aspect of a law item that is not fully covered on the day.}
        ...open
    closed_since: closed-since*
    concerns: record* {A shortfall in practice that a position reports.}
        item: text?
        position: text
        verification: Mark -- How it was checked.
    holes: holes
    under_review: record* {An aspect, open or full, of which nobody has read the law again since it changed.}
        item: text
        aspect: text
        status: Standing
        provisions: text* -- The provisions whose links make the standing.
    not_followed: not-followed
    losses: losses -- Since the reference day; the instruments that nobody asked about among them.
coverage: answer coverage {How many items have which status, group by group.}
    as_of: day -- The day for which it was computed.
    compared_with: day? -- The day of --compare.
    rows: record* {A group of items.}
        group: text
        title: text
        as_of: day -- The day of the row: for a regime, at the latest its last one.
        status?: Status -- With --by item only.
        limits?: text* -- With --by item only: what the status holds only for, in a few words.
        means?: text* -- With --by item only: what full means, where that is no praise.
        status_before?: Status -- With --by item and --compare only.
        counts: @counts
        counts_before?: @counts -- With --compare only.
        limited: @counts -- How many of each status hold only within a limit.
        ...rests-on
        under_review: text* -- The items of which nobody has read the law again since it changed.
    totals: @counts -- Each item counted once.
    ...rests-on
changes: answer changes {What changed in the law after a day and up to another, and which answers that changed.}
    from: day
    to: day
    events: record* {What happened to a provision.}
        on: day
        event: Event
        provision: text
        act: text?
        number: text? -- For a renumbering: the number before and after.
    moves: record* {An item whose status or aspects moved.}
        item: text
        before: Status
        after: Status
        limits: text* -- What the status holds only for, each limit in a few words.
        days: record* {A day on which its status changed.}
            on: day
            status: Status
        aspects: record* {An aspect that stands otherwise at the end.}
            item: text
            aspect: text
            was: Standing
            now: Standing
            reason: text -- Why, in the language asked for.
    under_review: record* {An item under review at the end and not at the start: nobody has read the law again since \
          it changed.}
        since: day
        item: text
    decisions: @decision* -- The decisions of the period.
    losses: losses
concordance: record* {One step from a provision to the one that took over, before or after the article.}
    on: day
    from: text
    to: text
    part: text?
    verification: Mark -- How it was checked.
history: answer history {An article through time.}
    as_of: day -- The day for which it was computed.
    query: text -- What was typed.
    id: text
    title: text -- In the language asked for, or in English.
    began: truth? -- Whether it began with its first version; null where that is not recorded.
    versions: @version*
    repeal: record? {Its end.}
        on: day
        act: text?
        act_page: text? -- The official page of the act; null where none is known.
        verification: Mark -- How it was checked.
    annulled: annulment
    concordance: concordance
    renumbered: record* {A change of its number.}
        on: day
        was: text
        now: text
        act: text
    not_followed: not-followed
    texts?: wordings
history --data: answer history-data {Who checked what of an article, or of an item and its limbs, as the data \
      record it.}
    as_of: day -- The day for which it was computed.
    query: text -- What was typed.
    provision: text? -- null where items were asked for.
    items: text*
    facts: record* {A marked fact that concerns it.}
        ...fact
        title: text -- What it says, in a few words.
        verification: Mark -- How it was checked.
        start_verification: Mark? -- Of a version: how its day was checked, where that is another mark.
        review: ReviewReason? -- Of a correspondence: why it wants a second look.
        verified: record* {A check.} -- The checks on record, the latest last.
            mark: Mark
            by: text
            on: day
            source: text?
            copy_day: day? -- The day of the copy that was read.
            fingerprint: text? -- What tells the wording that was read.
        documents: @source*
todo: answer todo {What nobody has checked in the original yet, the most consequential first.}
    as_of: day -- The day for which it was computed.
    facts: count -- How many facts carry a mark.
    checked: count -- How many of them were seen in the original, and need no review.
    total: count -- How many entries were asked for, however many are written.
    entries: record* {A fact to look up.}
        ...fact
        state: TodoReason -- Why it wants a look.
        verification: Mark -- How it was checked.
        title: text -- What it says, in a few words.
        hanging: text* -- The items whose status hangs on it on the day.
        hanging_then: text* -- The same on the reference day of their instrument.
        documents: @source*
        at_hand: truth -- Whether a text on this machine has what is to be read.
        command: text -- What to type once the document has been read.
    not_followed: record* {Articles in force whose later amendments were not searched, those first on which most \
          statuses rest.}
        ...stretch
        items: text* -- The items whose status rests on them.
todo --kind: answer todo-translations {With translation: what is left to translate and to read, the most \
      consequential first.}
    as_of: day -- The day for which it was computed.
    texts: count -- How many texts of the data are translated, or should be.
    languages: language* -- The languages that were looked at.
    total: count -- How many entries were asked for, however many are written.
    entries: record* {A text in one language.}
        in: language -- The language.
        context: text -- Its context in the catalogue: record, part and field.
        field: text -- Which text of the record it is.
        state: Waits -- Why it wants somebody.
        english: text -- The text.
        translation: text? -- null where there is none.
        line: place? -- Where it stands in the catalogue; null where it has no entry there.
        hanging: text* -- The items of whose status it tells on the day.
        hanging_then: text* -- The same on the reference day of their instrument.
        command: text? -- What to type once a lawyer has read it; null where nothing can be read.
search: answer search {What is about some words: articles in force, former ones, those to come, and what asks for it.}
    as_of: day -- The day for which it was computed.
    query: text -- What was typed.
    without: text* -- The words of which the data have no form: the results match the others.
    total: count -- How many there are without a limit.
    results: record* {A record in which the words were found.}
        type: 'provision|aspect|item'
        id: text
        title: text -- In the language asked for, or in English.
        in_force: truth? -- Of a provision, whether it is in force on the day.
        from: day? -- The first day; null where none is recorded.
        until: day? -- The first day without it; null where no end is recorded.
        successors: text* -- The provisions that took over from it, or from a part of it.
        in_force_instead: text* -- Those of them, or of theirs, that are in force on the day.
        items: text* -- The items that it answers, of one in force by links that hold on the day; or that ask for it.
        statuses: Status* -- Their statuses on the day, in the same order; `lookup` has their limits and marks.
        found_by: MatchField -- What the words were found in. number: they are a reference to it; keyword: people call \
              it so, the article need not; unnamed: the law does not use them; aspect: through what it answers.
        found_in: text -- The words of the record in which they were found.
        used: truth -- Whether the title in --lang or the summary contains the words.
        unnamed: @unnamed? -- Under what it is found, where the law does not use the words; else null.
    decisions: @counted-decision* -- The decisions about the words, or on an aspect found.
    texts?: record* {An article of a copy.} -- With --in-texts only: the articles of the texts on this machine in \
          which the words stand.
        code: text? -- The code of the data, where it is one of these.
        article: text
        territory: text? -- Where alone this wording holds.
        around: text -- The words around the hit.
        copy: @copy
validate: document validate {The faults of the data files that were asked for.}
    folder: text -- From the working directory where it lies below it.
    problems: record* {A fault, and where it stands.}
        code: text -- `validate --explain CODE` says what it means.
        severity: fault
        message: text
        hint: text? -- The way out.
        file: text
        line: place? -- null where it is about a whole file.
        column: place?
        path: text? -- The way in the file: provisions[0].versions[1].
    totals: record {How many there are of each severity.}
        each fault: count
    translations: record* {How much of the data a catalogue has, which is no fault; none where the data cannot be \
          read.}
        language: language
        texts: count
        missing: text* -- The contexts of the texts without a translation.
        fuzzy: text* -- Those whose translation was made of another text.
        unread: count -- How many translations no lawyer has read.
sentences: record* {A sentence of the draft.}
    text: text
    sources: text* -- Its footnotes: where it stands, and how that was checked.
status-row: record
    status: Status
    limits: text* -- What the status holds only for.
    articles: text* -- The provisions in force that make it.
    status_since: day? -- The first day from which it holds without a break, as far as was researched.
    verification: Mark? -- How sure it is; null where it rests on nothing.
    rests_on: text? -- What makes it no surer, in words; null where all was seen.
report: document report {A document to hand in; which lists it has depends on the kind.}
    report: 'gaps|reply|reply-internal|coverage|transposition|country'
    as_of: day -- The day for which it was computed.
    language: language
    title: text
    subtitle: text
    instruments: text* -- Whose items it is about.
    before_researched_period: truth -- Whether nothing is known of the day.
    made: record {How it was made.}
        data: text? -- What shows which data were read; null where that is not told.
        version: text -- That of the program.
        facts: count -- How many facts of the data carry a mark.
        checked: count -- How many of them were seen in the original, and need no review.
        not_read: count -- How many links nobody has read again since the law changed.
        command: text? -- What to type for the same report.
    not_followed: not-followed
    standing: text -- That it is a reading of the law.
    coverage?: record* {How many items of an instrument have which status.}
        instrument: text
        title: text -- In the language asked for, or in English.
        reference_day: day?
        then: @counts -- On the reference day.
        now: @counts
        limited: @counts -- How many of each status hold only within a limit.
        checked: seen-counts
    open?: record* {An aspect of a law item that is not fully covered.}
        ...open
        title: text -- In the language asked for, or in English.
        needs: 'law|evidence|check|choice|none' -- What it needs: none where the Convention asks nothing of the kind, \
              choice where to answer it in full would be no praise.
        convention: record* {A point of the Convention that asks for it, and how far that binds.}
            point: text
            force: BindingForce?
    closed?: closed-since*
    worse?: record* {What got worse since the reference day, or may have: an aspect that fell, an article that answers \
          another part of it, an article that ended without a recorded successor.}
        kind: 'fell|reworded|without-successor'
        item: text?
        aspect: text?
        provision: text?
        was: text?
        now: text?
        since: day?
    holes?: holes
    items?: record* {An item and how it stands.}
        item: text
        title: text -- In the language asked for, or in English.
        ...status-row
    drafts?: record* {The draft of the answer to an item.}
        item: text
        title: text -- In the language asked for, or in English.
        asks: text
        say: sentences -- The law in force, an article each.
        points: record* {A point: the article that answers it, how far, why and within which limit.}
            point: text
            article: text -- A dash where none is cited.
            text: text
            sources: text* -- Its footnotes.
        say_also: sentences
        answers: record* {What an article answers, how far, on whose word and why.}
            article: text
            pinpoint: text?
            aspects: record* {An aspect of an item.}
                item: text
                aspect: text
                status: Standing
            extent: Extent -- What it counts for.
            part: text?
            asserted: truth
            with: text* -- The provisions with which it must be read.
            reason: text
            limit: text?
            not_read: text? -- Of which law it was written that nobody has read again, in words, as behind each of its \
                  texts; null where none.
            basis: Basis
            verification: Mark -- How it was checked.
            disputed_by: text*
    definitions?: sentences -- The articles that define the words of others.
    annexes?: record* {What only the drafter of the answer to an item may see.}
        item: text
        title: text -- In the language asked for, or in English.
        status: Status
        do_not_say: sentences
        not_known: sentences
        read_in: sentences -- Where the articles of the draft were read.
        verification: Mark? -- How sure the status is.
    positions?: record* {What somebody says, and whether the law answered it.}
        id: text
        item: text?
        topic: text?
        holder: text
        reported_by: text?
        stance: Stance
        statement: text
        answer: text? -- Whether the law answered it, in words; null where nothing is to be answered.
        answered_on: day?
        later: text* -- What became of the law afterwards, up to the day.
        remark: text? -- A remark of this data set.
        source: text
        verification: Mark -- How it was checked.
    to_check?: record* {A fact that nobody has seen in the original, and on which a status hangs.}
        address: text
        title: text
        state: TodoReason
        verification: Mark -- How it was checked.
        hanging: text*
        documents: text*
    articles?: record* {An article in force.}
        id: text
        cited: text -- As a document cites it.
        title: text -- In the language asked for, or in English.
        page: text? -- The official page of its code, or of the act that made it; null where none is known.
        summary: text
        penalty: text?
        in_force_from: day? -- The first day; null where none is recorded.
        act: text?
        replaces: text*
        partners: partners
        verification: Mark -- How it was checked.
        start_verification: Mark -- How its day was checked.
        source: text -- Where its words stand, and how they were checked.
    concordance?: concordance
    sources?: record* {A document on which the report rests.}
        id: text
        title: text
        reference: text?
        url: text?
        verification: Mark -- How it was checked.
    texts?: wordings
texts list: document texts {The texts that were added on this machine.}
    copies: @copy*
watch: answer watch {What the texts on this machine and the data do not say alike, the most consequential first.}
    as_of: day -- The day for which it was computed.
    compared: count -- How many articles of the data stand in a text.
    unread: count -- Of how many of these nobody has laid the text beside the record.
    without: text* -- The codes of the data of which there is no text.
    findings: record* {Something that a text and the data do not say alike.}
        sort: FindingKind
        record: text -- The article, act or code that it is about.
        message: text
        on: day? -- The day of the change.
        act: text? -- The act as the copy names it.
        note: text? -- The note of the copy, as it is written.
        territory: text? -- Where alone it holds.
        others: text* -- The other articles of which the same is to be said.
        items: record* {An item.} -- The items whose status hangs on it.
            id: text
            status: Status
        file: text? -- The file in which the copy was.
        line: place?
        copy_day: day?
        command: text? -- What to type once the text was read.
watch FILE: answer watch-documents {What documents cite that changed since they were written.}
    as_of: day -- The day for which it was computed.
    documents: record* {A document.}
        file: text
        written: day
        known_by: 'given|text' -- How that day is known.
        changed: record* {An article that it cites and that changed since.}
            provision: text
            places: text* -- Where it is cited.
            changes: record* {A change.}
                did: text
                on: day
                act: text
                in_data: truth -- false where a copy alone knows it.
        not_followed: not-followed
check: (@checked|@checked*) -- A document with its citations; a list of them where several documents were named.
spoken: record
    language: language -- The language that was asked for.
    untranslated: count -- How many texts are in English, as nobody has translated them.
    unread: count -- How many texts are translations that no lawyer has read.
"""
