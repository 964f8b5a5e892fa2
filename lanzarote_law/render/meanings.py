"""What the words mean that pages print for closed sets, in English, French and Dutch; `words` brings them in.

The key of each is that of the word behind `means.`; each is said without a capital and a stop, as it also stands in
legends.
"""

WORDS = {
    # statuses of an item
    "means.covered": (
        "law in force answers each of its aspects expressly, by a link that nobody disputes",
        "une loi en vigueur répond expressément à chacun de ses aspects, par un lien que personne ne conteste",
        "wet die van kracht is, beantwoordt elk van zijn aspecten uitdrukkelijk, met een verband dat niemand betwist",
    ),
    "means.partial": (
        "not each of its aspects is fully answered: some are weak, open or not looked for",
        "certains de ses aspects n'ont pas de réponse complète : ils sont faibles, ouverts ou non recherchés",
        "niet elk van zijn aspecten is volledig beantwoord: sommige zijn zwak, open of niet opgezocht",
    ),
    "means.disputed": (
        "somebody disputes every link that would answer one of its aspects",
        "quelqu'un conteste tous les liens qui répondraient à l'un de ses aspects",
        "iemand betwist elk verband dat een van zijn aspecten zou beantwoorden",
    ),
    "means.gap": (
        "recorded searches of named texts found no provision for any of its aspects",
        "des recherches enregistrées dans des textes nommés n'ont trouvé de disposition pour aucun de ses aspects",
        "vastgelegde opzoekingen in genoemde teksten vonden voor geen enkel van zijn aspecten een bepaling",
    ),
    "means.lapsed": (
        "only provisions that are no longer in force, or were annulled, answer its aspects",
        "seules des dispositions qui ne sont plus en vigueur, ou ont été annulées, répondent à ses aspects",
        "enkel bepalingen die niet meer van kracht zijn of vernietigd zijn, beantwoorden zijn aspecten",
    ),
    "means.unmapped": (
        "nobody has looked for any of its aspects yet: a hole in the data, which says nothing of the law",
        "personne n'a encore cherché aucun de ses aspects : un trou dans les données, qui ne dit rien de la loi",
        "nog niemand heeft een van zijn aspecten opgezocht: een gat in de gegevens, dat niets zegt over de wet",
    ),
    "means.practice": (
        "it asks what is done, not what the law says: whether that is enough is not worked out",
        "elle demande ce qui se fait, non ce que dit la loi : on ne calcule pas si cela suffit",
        "het vraagt wat er gebeurt, niet wat de wet zegt: of dat volstaat, wordt niet berekend",
    ),
    "means.rule-in-law": (
        "the treaty lets the Party choose, and the law has a rule of its own for it",
        "le traité laisse le choix à la Partie, et la loi a une règle propre à ce sujet",
        "het verdrag laat de Partij kiezen, en de wet heeft er een eigen regel voor",
    ),
    "means.conduct-punished": (
        "the treaty lets the Party choose, and the law punishes the conduct without a rule of its own for the choice",
        "le traité laisse le choix à la Partie, et la loi punit le comportement sans règle propre à ce choix",
        "het verdrag laat de Partij kiezen, en de wet bestraft het gedrag zonder eigen regel voor die keuze",
    ),
    "means.no-rule": (
        "the treaty lets the Party choose, and no rule in force on it is recorded",
        "le traité laisse le choix à la Partie, et aucune règle en vigueur à ce sujet n'est enregistrée",
        "het verdrag laat de Partij kiezen, en er is geen regel geregistreerd die van kracht is",
    ),
    "means.not-applicable": (
        "it does not concern this Party",
        "elle ne concerne pas cette Partie",
        "het geldt niet voor deze Partij",
    ),
    "means.before-researched-period": (
        "the day lies before the first one for which the law was researched: no status is given",
        "le jour précède le premier pour lequel la loi a été étudiée : aucun statut n'est donné",
        "de dag ligt vóór de eerste waarvoor de wet is onderzocht: er wordt geen status gegeven",
    ),
    # standings of an aspect
    "means.standing.full": (
        "law in force answers it expressly, by a link that nobody disputes",
        "une loi en vigueur y répond expressément, par un lien que personne ne conteste",
        "wet die van kracht is, beantwoordt het uitdrukkelijk, met een verband dat niemand betwist",
    ),
    "means.standing.weak": (
        "answered only by general words, in part, or on somebody's bare word",
        "seulement une réponse en termes généraux, en partie, ou sur simple affirmation",
        "enkel beantwoord in algemene woorden, gedeeltelijk, of op iemands loutere bewering",
    ),
    "means.standing.disputed": (
        "somebody disputes every link that would answer it",
        "quelqu'un conteste tous les liens qui y répondraient",
        "iemand betwist elk verband dat het zou beantwoorden",
    ),
    "means.standing.negative": (
        "a recorded search of named texts found no provision for it",
        "une recherche enregistrée dans des textes nommés n'a trouvé aucune disposition",
        "een vastgelegde opzoeking in genoemde teksten vond er geen bepaling voor",
    ),
    "means.standing.lapsed": (
        "answered only by provisions that are no longer in force",
        "seules des dispositions qui ne sont plus en vigueur y répondent",
        "enkel beantwoord door bepalingen die niet meer van kracht zijn",
    ),
    "means.standing.pending": (
        "answered only by provisions that are not yet in force",
        "seules des dispositions qui ne sont pas encore en vigueur y répondent",
        "enkel beantwoord door bepalingen die nog niet van kracht zijn",
    ),
    "means.standing.annulled": (
        "answered only by provisions that a court annulled",
        "seules des dispositions qu'une juridiction a annulées y répondent",
        "enkel beantwoord door bepalingen die een rechtscollege heeft vernietigd",
    ),
    "means.standing.unknown": (
        "nobody has looked for it yet: a hole in the data, which says nothing of the law",
        "personne ne l'a encore cherché : un trou dans les données, qui ne dit rien de la loi",
        "nog niemand heeft het opgezocht: een gat in de gegevens, dat niets zegt over de wet",
    ),
    # extents
    "means.extent.full": (
        "the provision says it expressly",
        "la disposition le dit expressément",
        "de bepaling zegt het uitdrukkelijk",
    ),
    "means.extent.implied": (
        "the provision reaches it by its general words only",
        "la disposition ne le vise que par ses termes généraux",
        "de bepaling omvat het enkel met haar algemene woorden",
    ),
    "means.extent.partial": (
        "the provision answers only the part that is named",
        "la disposition ne répond qu'à la partie indiquée",
        "de bepaling beantwoordt enkel het genoemde deel",
    ),
    "means.asserted": (
        "only the State or an organisation says so: our reading does not find it said expressly",
        "seuls l'État ou une organisation le disent : notre lecture ne le trouve pas dit expressément",
        "enkel de Staat of een organisatie zegt het: onze lezing vindt het niet uitdrukkelijk gezegd",
    ),
    # roles
    "means.role.names": (
        "the provision names the matter",
        "la disposition nomme la matière",
        "de bepaling noemt de materie",
    ),
    "means.role.incriminates": (
        "the provision makes the conduct an offence",
        "la disposition fait du comportement une infraction",
        "de bepaling maakt van het gedrag een misdrijf",
    ),
    "means.role.exempts": (
        "the provision takes conduct out of an offence: it answers only where an exemption is asked for",
        "la disposition soustrait un comportement à une infraction : elle ne répond que si l'on demande une exception",
        "de bepaling haalt gedrag uit een misdrijf: ze antwoordt enkel waar naar een vrijstelling wordt gevraagd",
    ),
    "means.role.defines": (
        "the provision says what the words mean",
        "la disposition dit ce que les mots signifient",
        "de bepaling zegt wat de woorden betekenen",
    ),
    "means.role.sanctions": (
        "the provision says what follows: a penalty or another measure",
        "la disposition dit ce qui s'ensuit : une peine ou une autre mesure",
        "de bepaling zegt wat erop volgt: een straf of een andere maatregel",
    ),
    "means.role.aggravates": (
        "the provision makes the penalty heavier",
        "la disposition alourdit la peine",
        "de bepaling verzwaart de straf",
    ),
    "means.role.general-part": (
        "a general rule of criminal law, such as that on attempt, which holds here too",
        "une règle générale du droit pénal, telle que celle sur la tentative, qui vaut aussi ici",
        "een algemene regel van het strafrecht, zoals die over poging, die ook hier geldt",
    ),
    "means.role.jurisdiction": (
        "the provision says over which acts the courts of the Party may judge",
        "la disposition dit de quels faits les juridictions de la Partie peuvent connaître",
        "de bepaling zegt over welke feiten de rechtscolleges van de Partij mogen oordelen",
    ),
    "means.role.procedure": (
        "the provision says how it is investigated, prosecuted or judged",
        "la disposition dit comment on enquête, poursuit ou juge",
        "de bepaling zegt hoe wordt onderzocht, vervolgd of berecht",
    ),
    # what an article does for another one
    "means.does.sets-penalty": (
        "its penalty is that of the other article, or takes its place in the cases that it names",
        "sa peine est celle de l'autre article, ou la remplace dans les cas qu'il nomme",
        "de straf erin is die van het andere artikel, of vervangt ze in de gevallen die het noemt",
    ),
    "means.does.raises-penalty": (
        "it makes the penalty of the other article heavier in the cases that it names",
        "il alourdit la peine de l'autre article dans les cas qu'il nomme",
        "het verzwaart de straf van het andere artikel in de gevallen die het noemt",
    ),
    "means.does.lowers-penalty": (
        "it makes the penalty of the other article lighter in the cases that it names",
        "il allège la peine de l'autre article dans les cas qu'il nomme",
        "het verlicht de straf van het andere artikel in de gevallen die het noemt",
    ),
    "means.does.guides-penalty": (
        "it says what the court weighs when it fixes the penalty of the other article, which stays as it is",
        "il dit ce dont le juge tient compte en fixant la peine de l'autre article, qui reste la même",
        "het zegt waarmee de rechter rekening houdt bij de straf van het andere artikel, die blijft zoals ze is",
    ),
    "means.does.adds-measure": (
        "it adds a ban, or a measure that is no penalty",
        "il ajoute une interdiction, ou une mesure qui n'est pas une peine",
        "het voegt een verbod toe, of een maatregel die geen straf is",
    ),
    "means.does.defines": (
        "it says what words of the other article mean, or who and what counts for it",
        "il dit ce que signifient des mots de l'autre article, ou qui et quoi compte pour lui",
        "het zegt wat woorden van het andere artikel betekenen, of wie en wat ervoor telt",
    ),
    "means.does.punishes": (
        "it punishes what the other article defines, forbids or justifies, as an offence of its own",
        "il punit ce que l'autre article définit, interdit ou justifie, comme une infraction à part",
        "het bestraft wat het andere artikel definieert, verbiedt of rechtvaardigt, als een eigen misdrijf",
    ),
    "means.does.exempts": (
        "it takes conduct out of the other article",
        "il soustrait un comportement à l'autre article",
        "het haalt gedrag uit het andere artikel",
    ),
    "means.does.sets-condition": (
        "it sets a condition without which the other article does not apply",
        "il pose une condition sans laquelle l'autre article ne s'applique pas",
        "het stelt een voorwaarde zonder welke het andere artikel niet geldt",
    ),
    "means.does.procedure": (
        "it holds a step, an order or the competence of a court on which the other article rests",
        "il contient une étape, un ordre ou la compétence d'un tribunal dont l'autre article dépend",
        "het bevat een stap, een bevel of de bevoegdheid van een rechtbank waarop het andere artikel steunt",
    ),
    "means.does.takes-place": (
        "it holds in place of the other article, in a part of the country or in the cases that it names",
        "il vaut à la place de l'autre article, dans une partie du pays ou dans les cas qu'il nomme",
        "het geldt in de plaats van het andere artikel, in een deel van het land of in de gevallen die het noemt",
    ),
    "means.does.contrasts": (
        "a reader might think that it holds for the other article, and it does not",
        "on pourrait croire qu'il vaut pour l'autre article, et il n'en est rien",
        "men zou kunnen denken dat het voor het andere artikel geldt, en dat is niet zo",
    ),
    # whose word
    "means.basis.editorial": (
        "this data set's own reading of the law makes the link",
        "la lecture de la loi propre à ce jeu de données fait le lien",
        "de eigen lezing van de wet door deze gegevensset legt het verband",
    ),
    "means.basis.reply": (
        "the State makes the link, in its reply",
        "l'État fait le lien, dans sa réponse",
        "de Staat legt het verband, in zijn antwoord",
    ),
    "means.basis.comment": (
        "an organisation makes the link, in its comments",
        "une organisation fait le lien, dans ses commentaires",
        "een organisatie legt het verband, in haar commentaren",
    ),
    # marks
    "means.seen": (
        "somebody read it in the act or document itself, or in a copy of its text",
        "quelqu'un l'a lu dans l'acte ou le document même, ou dans une copie de son texte",
        "iemand las het in de akte of het document zelf, of in een kopie van de tekst",
    ),
    "means.second-hand": (
        "somebody read it in a source that reports it",
        "quelqu'un l'a lu dans une source qui le rapporte",
        "iemand las het in een bron die het weergeeft",
    ),
    "means.inferred": (
        "it was deduced from something else, and nobody has seen it confirmed",
        "on l'a déduit d'autre chose, et personne ne l'a vu confirmé",
        "het is uit iets anders afgeleid, en niemand heeft het bevestigd gezien",
    ),
    "means.unverified": (
        "nobody has found a source for it yet",
        "personne n'en a encore trouvé de source",
        "nog niemand heeft er een bron voor gevonden",
    ),
    "means.suspect": (
        "the law was amended after the link was made, and nobody has looked again",
        "la loi a été modifiée après que le lien a été fait, et personne ne l'a revu",
        "de wet is gewijzigd nadat het verband is gelegd, en niemand heeft het opnieuw bekeken",
    ),
    "means.carried": (
        "the link was carried over from another provision, and nobody has reviewed it",
        "le lien a été repris d'une autre disposition, et personne ne l'a revu",
        "het verband is overgenomen van een andere bepaling, en niemand heeft het nagezien",
    ),
    # stances
    "means.asserts-covered": (
        "the holder says that the law answers it",
        "l'auteur dit que la loi y répond",
        "wie spreekt, zegt dat de wet het beantwoordt",
    ),
    "means.disputes": (
        "the holder denies that the law answers it, or what somebody else says of it",
        "l'auteur nie que la loi y réponde, ou ce qu'un autre en dit",
        "wie spreekt, ontkent dat de wet het beantwoordt, of wat een ander erover zegt",
    ),
    "means.adds-information": (
        "the holder tells something more about it",
        "l'auteur en dit davantage",
        "wie spreekt, vertelt er meer over",
    ),
    "means.reports-shortfall": (
        "the holder says that practice lags behind",
        "l'auteur dit que la pratique est en retard",
        "wie spreekt, zegt dat de praktijk achterblijft",
    ),
    "means.recommends": (
        "the holder asks that something be done",
        "l'auteur demande que quelque chose soit fait",
        "wie spreekt, vraagt dat er iets wordt gedaan",
    ),
    "means.endorses": (
        "the holder agrees with it",
        "l'auteur y souscrit",
        "wie spreekt, is het ermee eens",
    ),
    # flags
    "means.if-asked": (
        "it is not known whether the item concerns the Party: the status holds if it does",
        "on ignore si la question concerne la Partie : le statut vaut si c'est le cas",
        "het is niet bekend of het item voor de Partij geldt: de status geldt als dat zo is",
    ),
    "means.exemption": (
        "a provision takes conduct out of the offence",
        "une disposition soustrait un comportement à l'infraction",
        "een bepaling haalt gedrag uit het misdrijf",
    ),
    "means.concern": (
        "somebody reports that practice lags behind",
        "quelqu'un signale que la pratique est en retard",
        "iemand meldt dat de praktijk achterblijft",
    ),
    "means.under-review": (
        "an aspect stands on links alone that nobody has reviewed since they were carried over or the law changed",
        "un aspect ne tient qu'à des liens que personne n'a revus depuis leur reprise ou le changement de la loi",
        "een aspect steunt enkel op verbanden die niemand heeft nagezien sinds de overname of de wetswijziging",
    ),
    "means.reservation-unknown": (
        "it is not known whether the Party made a reservation",
        "on ignore si la Partie a fait une réserve",
        "het is niet bekend of de Partij een voorbehoud heeft gemaakt",
    ),
    # what an act did to an article
    "means.change.inserted": (
        "the act put the article in, where there was none",
        "l'acte a ajouté l'article, là où il n'y en avait pas",
        "de akte heeft het artikel toegevoegd, waar er geen was",
    ),
    "means.change.amended": (
        "the act changed what the article says, in part",
        "l'acte a changé une partie de ce que dit l'article",
        "de akte heeft een deel van wat het artikel zegt, gewijzigd",
    ),
    "means.change.replaced": (
        "the act gave the article another text as a whole",
        "l'acte a donné à l'article un autre texte en entier",
        "de akte heeft het artikel in zijn geheel een andere tekst gegeven",
    ),
    "means.change.renumbered": (
        "the act gave the article another number",
        "l'acte a donné à l'article un autre numéro",
        "de akte heeft het artikel een ander nummer gegeven",
    ),
    "means.change.reinstated": (
        "the act brought the article back",
        "l'acte a rétabli l'article",
        "de akte heeft het artikel opnieuw ingevoerd",
    ),
    # where an article stands in time
    "means.in force": (
        "the article is law on that day",
        "l'article fait loi ce jour-là",
        "het artikel is wet op die dag",
    ),
    "means.past": (
        "the article was law before that day, and is law no longer",
        "l'article a fait loi avant ce jour, et ne le fait plus",
        "het artikel was wet vóór die dag, en is het niet meer",
    ),
    "means.future": (
        "the article is law only from a later day on",
        "l'article ne fait loi qu'à partir d'un jour ultérieur",
        "het artikel is pas wet vanaf een latere dag",
    ),
    "means.annulled": (
        "a court annulled the article: it counts for nothing",
        "une juridiction a annulé l'article : il ne compte pour rien",
        "een rechtscollege heeft het artikel vernietigd: het telt voor niets",
    ),
    # what happened to an article
    "means.entered": (
        "the first day on which the article is law",
        "le premier jour où l'article fait loi",
        "de eerste dag waarop het artikel wet is",
    ),
    "means.amended": (
        "the first day on which the article says something else",
        "le premier jour où l'article dit autre chose",
        "de eerste dag waarop het artikel iets anders zegt",
    ),
    "means.ended": (
        "the first day without the article",
        "le premier jour sans l'article",
        "de eerste dag zonder het artikel",
    ),
    "means.renumbered": (
        "the first day on which the article bears another number",
        "le premier jour où l'article porte un autre numéro",
        "de eerste dag waarop het artikel een ander nummer draagt",
    ),
    # how bad a problem is
    "means.error": ("it is wrong", "c'est faux", "het is fout"),
    "means.warning": ("it wants a look", "c'est à regarder", "het verdient een blik"),
    "means.note": ("it is worth knowing", "c'est bon à savoir", "het is goed om te weten"),
    # what pages are made of
    "term.item": ("item", "question", "item"),
    "term.obligation": ("obligation", "obligation", "verplichting"),
    "term.point": ("point", "point", "punt"),
    "term.aspect": ("aspect", "aspect", "aspect"),
    "term.provision": ("provision", "disposition", "bepaling"),
    "term.version": ("version", "version", "versie"),
    "term.link": ("link", "lien", "verband"),
    "term.limit": ("limit", "limite", "grens"),
    "term.partner": ("partner", "partenaire", "partner"),
    "term.hangs": ("hangs on it", "en dépend", "hangt eraan vast"),
    "term.no-treaty-duty": ("no treaty duty", "pas d'obligation conventionnelle", "geen verdragsplicht"),
    "term.hole": ("hole in the data", "trou dans les données", "gat in de gegevens"),
    "means.term.item": (
        "something that the questionnaire or the Convention asks of the law, by its number, such as 8.1.a",
        "ce que le questionnaire ou la Convention demande à la loi, par son numéro, comme 8.1.a",
        "iets wat de vragenlijst of het Verdrag van de wet vraagt, met zijn nummer, zoals 8.1.a",
    ),
    "means.term.obligation": (
        "an item of the Convention: what one of its points asks of each Party",
        "une question tirée de la Convention : ce qu'un de ses points demande à chaque Partie",
        "een item van het Verdrag: wat een van de punten ervan van elke Partij vraagt",
    ),
    "means.term.point": (
        "the smallest part of an article of the Convention that has a number of its own, such as 20(1)(a)",
        "la plus petite partie d'un article de la Convention qui a son propre numéro, comme 20(1)(a)",
        "het kleinste deel van een artikel van het Verdrag met een eigen nummer, zoals 20(1)(a)",
    ),
    "means.term.aspect": (
        "one of the things that a full answer to an item must cover",
        "l'une des choses qu'une réponse complète à une question doit couvrir",
        "een van de dingen die een volledig antwoord op een item moet dekken",
    ),
    "means.term.provision": (
        "an article of the law with all that it ever said",
        "un article de la loi avec tout ce qu'il a jamais dit",
        "een artikel van de wet met alles wat het ooit zei",
    ),
    "means.term.version": (
        "what an article says from a day on, until the next version or its end",
        "ce qu'un article dit à partir d'un jour, jusqu'à la version suivante ou jusqu'à sa fin",
        "wat een artikel vanaf een dag zegt, tot de volgende versie of tot het einde ervan",
    ),
    "means.term.link": (
        "that a provision answers an item, for which aspects, how far, on whose word and why",
        "qu'une disposition répond à une question, pour quels aspects, jusqu'où, sur la parole de qui et pourquoi",
        "dat een bepaling een item beantwoordt, voor welke aspecten, hoever, op wiens woord en waarom",
    ),
    "means.term.limit": (
        "what a provision leaves open although it answers",
        "ce qu'une disposition laisse ouvert bien qu'elle réponde",
        "wat een bepaling openlaat hoewel ze antwoordt",
    ),
    "means.term.partner": (
        "a provision that must be read with another one: it raises its penalty, defines its words or takes from it",
        "une disposition à lire avec une autre : elle en alourdit la peine, en définit les mots ou en retranche",
        "een bepaling die met een andere te lezen is: ze verzwaart de straf, bepaalt de woorden of beperkt ze",
    ),
    "means.term.hangs": (
        "an item hangs on a provision that answers it: without the provision it might stand otherwise",
        "une question dépend d'une disposition qui y répond : sans elle, son statut pourrait être autre",
        "een item hangt vast aan een bepaling die het beantwoordt: zonder haar kon de status anders zijn",
    ),
    "means.term.no-treaty-duty": (
        "the questionnaire asks for it, but the Convention obliges no Party to have it",
        "le questionnaire le demande, mais la Convention n'y oblige aucune Partie",
        "de vragenlijst vraagt ernaar, maar het Verdrag verplicht er geen Partij toe",
    ),
    "means.term.hole": (
        "something that nobody has looked for yet: it says nothing of the law, and is no gap in it",
        "ce que personne n'a encore cherché : cela ne dit rien de la loi, et n'y est pas une lacune",
        "iets wat nog niemand heeft opgezocht: het zegt niets over de wet, en is er geen leemte in",
    ),
    # what these words are about
    "group.status": ("how an item stands", "où en est une question", "hoe een item ervoor staat"),
    "group.standing": ("how an aspect stands", "où en est un aspect", "hoe een aspect ervoor staat"),
    "group.extent": ("how far a provision answers", "jusqu'où une disposition répond", "hoever een bepaling antwoordt"),
    "group.does": (
        "what an article does for one that is read with it",
        "ce qu'un article fait pour celui qui se lit avec lui",
        "wat een artikel doet voor een artikel dat ermee wordt gelezen",
    ),
    "group.role": (
        "what a provision does for an item",
        "ce que fait une disposition pour une question",
        "wat een bepaling doet voor een item",
    ),
    "group.basis": ("on whose word", "sur la parole de qui", "op wiens woord"),
    "group.mark": ("how it was checked", "comment cela a été vérifié", "hoe het is nagekeken"),
    "group.review": (
        "why a link wants another look",
        "pourquoi un lien est à revoir",
        "waarom een verband na te zien is",
    ),
    "group.stance": ("who says what", "qui dit quoi", "wie zegt wat"),
    "group.flag": ("what stands beside a status", "ce qui accompagne un statut", "wat naast een status staat"),
    "group.effect": (
        "what an act did to an article",
        "ce qu'un acte a fait d'un article",
        "wat een akte met een artikel deed",
    ),
    "group.when": ("an article on a day", "un article un jour donné", "een artikel op een dag"),
    "group.event": ("what happened to an article", "ce qui est arrivé à un article", "wat er met een artikel gebeurde"),
    "group.severity": ("how bad a problem is", "gravité d'un problème", "hoe erg een probleem is"),
    "group.term": ("what pages speak of", "ce dont parlent les pages", "waarover de pagina's spreken"),
    "h.words": ("What the words mean", "Ce que les mots veulent dire", "Wat de woorden betekenen"),
    "one word": (
        "One of them, with an example of these data: {0}",
        "L'un d'eux, avec un exemple de ces données : {0}",
        "Een ervan, met een voorbeeld uit deze gegevens: {0}",
    ),
    "l.example": ("Example", "Exemple", "Voorbeeld"),
    "l.in the data": ("In the data", "Dans les données", "In de gegevens"),
    "no example": (
        "none in these data",
        "aucun dans ces données",
        "geen in deze gegevens",
    ),
    "example on": (", on {0}", ", le {0}", ", op {0}"),
}
