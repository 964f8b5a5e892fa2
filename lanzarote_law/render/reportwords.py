"""The words of reports in English, French and Dutch; `words` brings them in where one is wanted.

A sentence of a report says no more than the data: "as far as this data set knows"
stands where nothing else is recorded.
"""

VERBS = frozenset(
    "Adds Aggravates Allows Concerns Defines Extends Fixes Forbids Gives Governs Lays Makes Protects Provides Punishes"
    " Puts Raises Requires Sets".split()
)
"""The verbs with which an English summary begins that has the article for its subject: it goes on behind the number."""

WORDS = {
    # titles
    "r.title.gaps": (
        "{0}: what is open, and what got better",
        "{0} : ce qui reste ouvert, et ce qui s'est amélioré",
        "{0}: wat open is, en wat beter werd",
    ),
    "r.title.reply": ("{0}: draft of a reply", "{0} : projet de réponse", "{0}: ontwerp van antwoord"),
    "r.title.coverage": ("{0}: coverage", "{0} : couverture", "{0}: dekking"),
    "r.title.transposition": (
        "{0}: the Convention, article by article",
        "{0} : la Convention, article par article",
        "{0}: het Verdrag, artikel per artikel",
    ),
    "r.title.country": ("{0}: the file", "{0} : le dossier", "{0}: het dossier"),
    "r.as of": (", on {0}", ", le {0}", ", op {0}"),
    "r.intro.gaps": (
        "In the words of this data set, not those of the law.",
        "Dans les termes de ce jeu de données, non dans ceux de la loi.",
        "In de woorden van deze gegevensset, niet in die van de wet.",
    ),
    "r.intro.reply": (
        (
            "A draft from data and fixed sentences: nothing in it is the position of the State until somebody "
            "takes it over. What an article says is told in the words of this data set: compare it with the "
            "official text before you send it. Sources and marks stand in the footnotes; how each item stands is "
            "for you, not for the Committee."
        ),
        (
            "Un projet fait de données et de phrases fixes : rien n'y est la position de l'État tant que personne"
            " ne la reprend. Ce que dit un article est rapporté dans les termes de ce jeu de données : comparez-"
            "le au texte officiel avant l'envoi. Les sources et les marques sont dans les notes ; le statut de "
            "chaque question est pour vous, non pour le Comité."
        ),
        (
            "Een ontwerp uit gegevens en vaste zinnen: niets erin is het standpunt van de Staat tot iemand het "
            "overneemt. Wat een artikel zegt, staat in de woorden van deze gegevensset: vergelijk het met de "
            "officiële tekst vóór u het verstuurt. Bronnen en merken staan in de voetnoten; hoe elk item ervoor "
            "staat, is voor u, niet voor het Comité."
        ),
    ),
    "r.intro.coverage": (
        "How many items the law answers, and which. A status is computed from this data set and stands with its limit.",
        (
            "À combien de questions la loi répond, et auxquelles. Un statut est calculé à partir de ce jeu de "
            "données et figure avec sa limite."
        ),
        (
            "Hoeveel items de wet beantwoordt, en welke. Een status is berekend uit deze gegevensset en staat er "
            "met zijn grens."
        ),
    ),
    "r.intro.transposition": (
        (
            "Each point with its status and its limit, the articles in force behind it, since when, and how that "
            "was checked."
        ),
        (
            "Chaque point avec son statut et sa limite, les articles en vigueur qui le portent, depuis quand, et "
            "comment cela a été vérifié."
        ),
        (
            "Elk punt met zijn status en zijn grens, de geldende artikelen erachter, sinds wanneer, en hoe dat is"
            " nagekeken."
        ),
    ),
    "r.intro.country": (
        (
            "All that this data set holds, as of one day: the file to keep. What an article says is told in the "
            "words of this data set, not those of the law."
        ),
        (
            "Tout ce que contient ce jeu de données, à un jour donné : le dossier à conserver. Ce que dit un "
            "article est rapporté dans les termes de ce jeu de données, non dans ceux de la loi."
        ),
        (
            "Alles wat deze gegevensset bevat, op één dag: het dossier om te bewaren. Wat een artikel zegt, staat"
            " in de woorden van deze gegevensset, niet in die van de wet."
        ),
    ),
    "r.silent": (
        "Nothing is recorded.",
        "Rien n'est enregistré.",
        "Er is niets geregistreerd.",
    ),
    "r.unread sign": (
        "{0} stands behind each",
        "chacune est suivie de {0}",
        "achter elke staat {0}",
    ),
    "r.own titles": (
        "A document keeps the title that it has, in its own language.",
        "Un document garde le titre qu'il porte, dans sa langue.",
        "Een document houdt de titel die het heeft, in zijn taal.",
    ),
    # how it was made
    "r.h.made": ("How this was made", "Comment ceci a été fait", "Hoe dit is gemaakt"),
    "r.made.as_of": ("Day", "Jour", "Dag"),
    "r.made.data": ("Data set", "Jeu de données", "Gegevensset"),
    "r.made.version": ("Program", "Programme", "Programma"),
    "r.made.checked": ("Facts", "Faits", "Feiten"),
    "r.made.statuses": (
        "Statuses that rest on nothing but what was seen",
        "Statuts qui ne reposent que sur ce qui a été vu",
        "Statussen die enkel steunen op wat is gezien",
    ),
    "r.made.command": ("Command", "Commande", "Opdracht"),
    "r.data size": ("{0} articles, {1} links", "{0} articles, {1} liens", "{0} artikelen, {1} verbanden"),
    "r.facts seen": (
        "{0} of {1} with a mark were seen in the original",
        "{0} sur {1} qui portent une marque ont été vus dans l'original",
        "{0} van {1} met een merk zijn in het origineel gezien",
    ),
    # the first page
    "r.h.standing": ("Where we stand", "Où nous en sommes", "Waar we staan"),
    "r.limited and checked": (
        "Of the {2}, {0} hold only within a limit, and {1} rest on nothing but what was seen in the original.",
        "Sur ces {2}, {0} ne valent que dans une limite, et {1} ne reposent que sur ce qui a été vu dans l'original.",
        "Van deze {2} gelden er {0} enkel binnen een grens, en steunen er {1} enkel op wat in het origineel is gezien.",
    ),
    "r.practice items": (
        "Not in the bars: {0} items on practice.",
        "Hors des barres : {0} questions sur la pratique.",
        "Niet in de balken: {0} items over de praktijk.",
    ),
    "r.not-applicable items": (
        "Items that do not concern the State: {0}.",
        "Questions qui ne concernent pas l'État : {0}.",
        "Items die de Staat niet betreffen: {0}.",
    ),
    "r.h.better": (
        "What got better since {0} ({1})",
        "Ce qui s'est amélioré depuis le {0} ({1})",
        "Wat beter werd sinds {0} ({1})",
    ),
    "r.settled": (
        "Settled since, which is neither better nor worse in itself: {0}, told below.",
        "Réglé depuis, ce qui n'est en soi ni mieux ni pire : {0}, voir plus loin.",
        "Sindsdien geregeld, wat op zich niet beter of slechter is: {0}, zie verder.",
    ),
    "r.settled items": (
        "settled, no praise",
        "réglé, sans mérite",
        "geregeld, geen verdienste",
    ),
    "r.settled share": (
        "Settled, no praise: the law answers, but for instance by punishing the child.",
        "Réglé, sans mérite : la loi répond, mais par exemple en punissant l'enfant.",
        "Geregeld, geen verdienste: de wet antwoordt, maar bv. door het kind te bestraffen.",
    ),
    "r.h.worse": (
        "What got worse since {0}, or may have",
        "Ce qui s'est dégradé depuis le {0}, ou a pu se dégrader",
        "Wat slechter werd sinds {0}, of kan zijn geworden",
    ),
    "r.nothing worse": (
        "Nothing is known to have, as far as this data set knows.",
        "Rien n'est connu, pour autant que ce jeu de données le sache.",
        "Niets is bekend, voor zover deze gegevensset weet.",
    ),
    "r.fell": (
        "was {0}, is {1} since {2}",
        "était {0}, est {1} depuis le {2}",
        "was {0}, is {1} sinds {2}",
    ),
    "r.reworded": (
        "{0} reached {1}; since {3}, {2}. Whether that is less is not worked out: compare.",
        "{0} visait : {1} ; depuis le {3} : {2}. Le programme ne dit pas si c'est moins : comparer.",
        "{0} betrof: {1}; sinds {3}: {2}. Of dat minder is, is niet uitgewerkt: vergelijk.",
    ),
    "r.without heir": (
        "Ended since, without a recorded successor: {0}. Check whether another article took over.",
        "Abrogés depuis, sans successeur enregistré : {0}. Voir si un autre article en a pris la suite.",
        "Sindsdien beëindigd, zonder geregistreerde opvolger: {0}. Ga na of een ander artikel volgde.",
    ),
    "r.nothing better": (
        "Nothing, as far as this data set knows.",
        "Rien, pour autant que ce jeu de données le sache.",
        "Niets, voor zover deze gegevensset weet.",
    ),
    "r.h.open": ("What is open on {0} ({1})", "Ce qui est ouvert le {0} ({1})", "Wat open is op {0} ({1})"),
    "r.h.needs": ("What is open", "Ce qui est ouvert", "Wat open is"),
    "r.need.law": (
        "A law, for a full answer",
        "Une loi, pour une réponse complète",
        "Een wet, voor een volledig antwoord",
    ),
    "r.need.evidence": ("Evidence", "Preuve", "Bewijs"),
    "r.need.check": ("A check", "Vérification", "Nazicht"),
    "r.need.choice": (
        "A decision of the State",
        "Une décision de l'État",
        "Een beslissing van de Staat",
    ),
    "r.need.none": (
        "Nothing",
        "Rien",
        "Niets",
    ),
    "r.law needed.one": (
        "{0} needs a law to be answered in full.",
        "{0} point exige une loi pour une réponse complète.",
        "{0} punt vergt een wet om volledig te worden beantwoord.",
    ),
    "r.law needed.many": (
        "{0} need a law to be answered in full.",
        "{0} points exigent une loi pour une réponse complète.",
        "{0} punten vergen een wet om volledig te worden beantwoord.",
    ),
    "r.evidence needed.one": (
        "{0} needs evidence.",
        "{0} point exige une preuve.",
        "{0} punt vergt bewijs.",
    ),
    "r.evidence needed.many": (
        "{0} need evidence.",
        "{0} points exigent une preuve.",
        "{0} punten vergen bewijs.",
    ),
    "r.check needed.one": (
        "{0} needs a check.",
        "{0} point est à vérifier.",
        "{0} punt vergt nazicht.",
    ),
    "r.check needed.many": (
        "{0} need a check.",
        "{0} points sont à vérifier.",
        "{0} punten vergen nazicht.",
    ),
    "r.choice needed.one": (
        "{0} is for the State to decide.",
        "{0} point relève d'un choix de l'État.",
        "{0} punt is aan de Staat om te beslissen.",
    ),
    "r.choice needed.many": (
        "{0} are for the State to decide.",
        "{0} points relèvent d'un choix de l'État.",
        "{0} punten zijn aan de Staat om te beslissen.",
    ),
    "r.none needed.one": (
        "{0} needs nothing.",
        "{0} point n'exige rien.",
        "{0} punt vergt niets.",
    ),
    "r.none needed.many": (
        "{0} need nothing.",
        "{0} points n'exigent rien.",
        "{0} punten vergen niets.",
    ),
    "r.holes.one": (
        "{0} is not known, as nobody looked in the law:",
        "{0} est inconnu, personne n'a cherché dans la loi :",
        "{0} is niet bekend, want niemand zocht in de wet:",
    ),
    "r.holes.many": (
        "{0} are not known, as nobody looked in the law:",
        "{0} sont inconnus, personne n'a cherché dans la loi :",
        "{0} zijn niet bekend, want niemand zocht in de wet:",
    ),
    "r.task.no law": (
        "No article answers it: say so, or propose one.",
        "Aucun article n'y répond : le dire, ou en proposer un.",
        "Geen artikel beantwoordt het: zeg dat, of stel er een voor.",
    ),
    "r.task.part": (
        "The law answers a part; the reply must say which part.",
        "La loi répond à une partie ; la réponse doit dire laquelle.",
        "De wet beantwoordt een deel; het antwoord moet zeggen welk deel.",
    ),
    "r.task.disputed": (
        "Somebody objected: answer the objection.",
        "Une objection a été faite : y répondre.",
        "Iemand wierp bezwaar op: antwoord erop.",
    ),
    "r.task.asserted": (
        "It was only asserted: find the article that says it.",
        "Ce n'est qu'affirmé : trouver l'article qui le dit.",
        "Het is enkel beweerd: zoek het artikel dat het zegt.",
    ),
    "r.task.general words": (
        "No article names it, general words may reach it: show that the courts apply them so.",
        "Aucun article ne le nomme, des termes généraux peuvent s'y appliquer : montrer que les juges le font.",
        "Geen artikel noemt het, algemene woorden kunnen het omvatten: toon dat de rechters dat zo toepassen.",
    ),
    "r.task.pending": (
        "The law is not in force yet: say from which day.",
        "La loi n'est pas encore en vigueur : dire à partir de quel jour.",
        "De wet is nog niet van kracht: zeg vanaf welke dag.",
    ),
    "r.choices": (
        "To answer in full is no better in itself: it may mean, for instance, that the child is punished.",
        "Y répondre entièrement n'est pas mieux en soi : cela peut vouloir dire, par exemple, punir l'enfant.",
        ("Volledig beantwoorden is op zich niet beter: het kan bijvoorbeeld betekenen dat het kind wordt bestraft."),
    ),
    "r.objections to the reply": (
        "Objections to the last reply itself: {0} ({1}). A new reply can answer them.",
        "Objections à la dernière réponse elle-même : {0} ({1}). Une nouvelle réponse peut y répondre.",
        "Bezwaren tegen het vorige antwoord zelf: {0} ({1}). Een nieuw antwoord kan erop ingaan.",
    ),
    "r.choice": (
        "Decide whether it should be so. To answer it in full would mean: {0}.",
        "Décider s'il doit en être ainsi. Y répondre entièrement voudrait dire : {0}.",
        "Beslissen of het zo moet zijn. Het volledig beantwoorden zou betekenen: {0}.",
    ),
    "r.rest on a day": (
        "First of all: {0} of {1} statuses rest on one day that no original confirms, {2} ({3}).",
        "Avant tout : {0} statuts sur {1} reposent sur un seul jour qu'aucun original ne confirme, le {2} ({3}).",
        "Vooraf: {0} van {1} statussen steunen op één dag die geen origineel bevestigt, {2} ({3}).",
    ),
    "r.reply not recorded": (
        "What the last reply said of it: nothing is recorded.",
        "Ce qu'en disait la dernière réponse : rien n'est enregistré.",
        "Wat het vorige antwoord erover zei: er is niets geregistreerd.",
    ),
    "r.c.needs": ("Needs", "Il faut", "Nodig"),
    "r.h.said": (
        "What the organisations said, and whether it was answered",
        "Ce qu'ont dit les organisations, et s'il y a été répondu",
        "Wat de organisaties zeiden, en of het is beantwoord",
    ),
    "r.counted": (
        (
            "Reported of practice: shortfalls {0}, recommendations {1}. Whether they were met is not known: no "
            "practice in this data set."
        ),
        (
            "Signalés dans la pratique : manques {0}, recommandations {1}. On ignore s'il y a été donné suite : "
            "ce jeu de données n'a pas de pratique."
        ),
        (
            "Gemeld over de praktijk: tekorten {0}, aanbevelingen {1}. Of eraan is voldaan, is niet bekend: deze "
            "gegevensset bevat geen praktijk."
        ),
    ),
    "r.law moved": (
        "The law moved since on the matter of {0} of them.",
        "La loi a changé depuis sur l'objet de {0} d'entre eux.",
        "De wet veranderde sindsdien over {0} ervan.",
    ),
    "r.law did not move": (
        "No later law is recorded for them.",
        "Aucune loi ultérieure n'est enregistrée à leur sujet.",
        "Er is geen latere wet voor geregistreerd.",
    ),
    "r.answer.law": (
        "Answered by law within its limits, as this data set reads it, since {0}: {1}.",
        "Une loi y répond dans ses limites, selon la lecture de ce jeu de données, depuis le {0} : {1}.",
        "Door de wet binnen haar grenzen beantwoord, zoals deze gegevensset ze leest, sinds {0}: {1}.",
    ),
    "r.answer.later": (
        "Not answered yet; a law answers it from {0}: {1}.",
        "Pas encore de réponse ; une loi y répond à partir du {0} : {1}.",
        "Nog niet beantwoord; een wet beantwoordt het vanaf {0}: {1}.",
    ),
    "r.answer.open": (
        "Not answered, as far as this data set knows.",
        "Sans réponse, pour autant que ce jeu de données le sache.",
        "Niet beantwoord, voor zover deze gegevensset weet.",
    ),
    "r.answer.reply": (
        "It is about the reply, not about the law: a new reply can answer it.",
        "Cela vise la réponse, non la loi : une nouvelle réponse peut y répondre.",
        "Het gaat over het antwoord, niet over de wet: een nieuw antwoord kan erop ingaan.",
    ),
    "r.answer.practice": (
        "About practice, of which this data set holds nothing.",
        "Porte sur la pratique, dont ce jeu de données ne contient rien.",
        "Over de praktijk, waarover deze gegevensset niets bevat.",
    ),
    "r.later": ("The law since: {0}", "La loi depuis : {0}", "De wet sindsdien: {0}"),
    "r.remark": (
        "Remark of this data set: {0}",
        "Remarque de ce jeu de données : {0}",
        "Opmerking van deze gegevensset: {0}",
    ),
    "r.h.before signing": ("Before signing", "Avant de signer", "Vóór het tekenen"),
    "r.left to check": (
        "Facts on which these statuses hang and that nobody has seen in the original: {0}.",
        "Faits dont dépendent ces statuts et que personne n'a vus dans l'original : {0}.",
        "Feiten waarvan deze statussen afhangen en die niemand in het origineel zag: {0}.",
    ),
    "r.first to check": (
        "Look up first: {0}. The list is at the end.",
        "À vérifier d'abord : {0}. La liste est à la fin.",
        "Zoek eerst op: {0}. De lijst staat achteraan.",
    ),
    "r.more to check": (
        "{0} more: lanzarote-law todo lists them all.",
        "{0} de plus : lanzarote-law todo les énumère tous.",
        "Nog {0}: lanzarote-law todo somt ze allemaal op.",
    ),
    "r.h.to check": (
        "What must be checked before signing",
        "Ce qu'il faut vérifier avant de signer",
        "Wat vóór het tekenen na te kijken is",
    ),
    # the points
    "r.h.points": ("Open on {0}, point by point", "Ouvert le {0}, point par point", "Open op {0}, punt per punt"),
    "r.l.mark": ("Rests on", "Repose sur", "Steunt op"),
    "r.rests on nothing": ("nothing in force", "rien en vigueur", "niets van kracht"),
    "r.no open point": ("No point is open.", "Aucun point n'est ouvert.", "Er is geen punt open."),
    "r.l.need": (
        "Needs",
        "Il faut",
        "Nodig",
    ),
    "r.l.convention": (
        "The Convention",
        "La Convention",
        "Het Verdrag",
    ),
    "r.no point": (
        "no point of it is recorded that asks for this by itself; the item relates to {0}.",
        "aucun point enregistré ne demande cela en soi ; la question se rapporte à {0}.",
        "geen punt is geregistreerd dat dit op zich vraagt; het item heeft betrekking op {0}.",
    ),
    "r.asked by the convention": (
        "Of these the Convention itself asks for: {0}.",
        "Parmi eux, la Convention elle-même demande : {0}.",
        "Het Verdrag zelf vraagt daarvan: {0}.",
    ),
    "r.not asked by the convention": (
        "None of them is recorded as asked by a point of the Convention itself.",
        "Aucun n'est enregistré comme demandé par un point de la Convention elle-même.",
        "Geen ervan is geregistreerd als gevraagd door een punt van het Verdrag zelf.",
    ),
    "r.no treaty duty": (
        "The Convention asks nothing of the kind.",
        "La Convention ne demande rien de tel.",
        "Het Verdrag vraagt niets van dien aard.",
    ),
    "r.h.articles of a point": (
        "Articles in force behind the point",
        "Articles en vigueur qui portent le point",
        "Geldende artikelen achter het punt",
    ),
    "r.c.since": ("Since", "Depuis", "Sinds"),
    "r.c.how far": ("How far, and why", "Jusqu'où, et pourquoi", "Hoe ver, en waarom"),
    "r.h.closed points": (
        "Closed or narrowed since {0}, point by point",
        "Comblé ou réduit depuis le {0}, point par point",
        "Gesloten of verkleind sinds {0}, punt per punt",
    ),
    "r.h.closed table": ("What was closed", "Ce qui a été comblé", "Wat werd gesloten"),
    "r.c.limit": ("Holds only for", "Ne vaut que pour", "Geldt enkel voor"),
    "r.no limit recorded": ("no limit recorded", "aucune limite enregistrée", "geen grens geregistreerd"),
    "r.h.statements": ("Who said what", "Qui a dit quoi", "Wie zei wat"),
    "r.c.about": ("About", "Au sujet de", "Over"),
    "r.c.who": ("Who", "Qui", "Wie"),
    "r.c.says": ("Statement", "Déclaration", "Verklaring"),
    "r.c.answered": ("Answer, and the law since", "Réponse, et la loi depuis", "Antwoord, en de wet sindsdien"),
    # how an article is cited
    "r.cited place": ("art. {0}, {1}, of the {2}", "{2}, art. {0}, {1}", "art. {0}, {1}, {2}"),
    "r.cited": ("art. {0} of the {1}", "{1}, art. {0}", "art. {0} {1}"),
    "r.and": (" and ", " et ", " en "),
    "r.penalty": ("Penalty: {0}", "Peine : {0}", "Straf: {0}"),
    "r.penalty by": ("Penalty by {0} ({1}): {2}", "Peine selon {0} ({1}) : {2}", "Straf volgens {0} ({1}): {2}"),
    "r.in force": ("In force {0}.", "En vigueur {0}.", "Van kracht {0}."),
    "r.in force worded": (
        "In force {0}; in these words {1}.",
        "En vigueur {0} ; dans ces termes {1}.",
        "Van kracht {0}; in deze bewoordingen {1}.",
    ),
    "r.took over": ("It took over from {0}", "Il a pris la suite de : {0}", "Het kwam in de plaats van {0}"),
    "r.which took over": ("; that had taken over from {0}", " ; avant cela : {0}", "; dat kwam in de plaats van {0}"),
    "r.read in": ("read in {0}", "lu dans {0}", "gelezen in {0}"),
    "r.mark of the day": ("day: {0}", "jour : {0}", "dag: {0}"),
    "r.mark of the words": ("wording: {0}", "texte : {0}", "bewoording: {0}"),
    "r.mark of the penalty": ("penalty: {0}", "peine : {0}", "straf: {0}"),
    "r.reading of the data set": (
        "reading of this data set",
        "lecture de ce jeu de données",
        "lezing van deze gegevensset",
    ),
    "r.repealed": ("repealed on {0} by the {1}", "abrogé le {0} par : {1}", "opgeheven op {0} door: {1}"),
    "r.annulled": (
        "annulled by the {0}: it counts as never in force",
        "annulé par : {0} ; il est réputé n'avoir jamais été en vigueur",
        "vernietigd door: {0}; het geldt als nooit van kracht geweest",
    ),
    "r.annulled from": (
        "annulled by the {0}, from {1} on",
        "annulé par : {0}, à partir du {1}",
        "vernietigd door: {0}, vanaf {1}",
    ),
    # the draft of a reply
    "r.l.question": ("The question", "La question", "De vraag"),
    "r.l.status": ("For you, not for the Committee", "Pour vous, non pour le Comité", "Voor u, niet voor het Comité"),
    "r.h.reply.law": ("The law in force", "La loi en vigueur", "De geldende wet"),
    "r.h.reply.also": ("Say also", "Dire aussi", "Zeg ook"),
    "r.h.reply.not": ("Do not say", "Ne pas dire", "Zeg niet"),
    "r.h.reply.unknown": ("Not known", "Non connu", "Niet bekend"),
    "r.silent.law": (
        (
            "The data name no article in force that answers it: nothing follows from that for the law unless a "
            "search is recorded."
        ),
        (
            "Les données ne citent aucun article en vigueur qui y réponde : rien n'en découle pour la loi, sauf "
            "recherche enregistrée."
        ),
        (
            "De gegevens noemen geen geldend artikel dat het beantwoordt: voor de wet volgt daar niets uit, "
            "tenzij een opzoeking is geregistreerd."
        ),
    ),
    "r.silent.also": (
        "The data record no limit, exemption or article to read with it.",
        "Les données n'enregistrent ni limite, ni exception, ni article à lire avec.",
        "De gegevens vermelden geen grens, vrijstelling of artikel om mee te lezen.",
    ),
    "r.silent.not": (
        "The data contradict nothing that was said, as far as they know.",
        "Les données ne contredisent rien de ce qui a été dit, pour autant qu'elles le sachent.",
        "De gegevens spreken niets tegen van wat is gezegd, voor zover zij weten.",
    ),
    "r.far.full": ("expressly", "expressément", "uitdrukkelijk"),
    "r.far.implied": (
        "by its general words only",
        "par ses termes généraux seulement",
        "enkel door zijn algemene woorden",
    ),
    "r.far.partial": ("in part only: {0}", "en partie seulement : {0}", "slechts gedeeltelijk: {0}"),
    "r.far.asserted": ("asserted only, by {0}", "seulement affirmé, par {0}", "enkel beweerd, door {0}"),
    "r.far.disputed": (", and disputed [{0}]", ", et contesté [{0}]", ", en betwist [{0}]"),
    "r.full means": ("Covered means here", "Couvert veut dire ici", "Gedekt betekent hier"),
    "r.full of": (" ({0}, {1}): ", " ({0}, {1}) : ", " ({0}, {1}): "),
    "r.read with": ("Read {0} with:", "Lire avec {0} :", "Lees {0} met:"),
    "r.beside": ("Beside what is asked: ", "En plus de ce qui est demandé : ", "Naast wat wordt gevraagd: "),
    "r.touching": (
        "Touching on it as well, and not needed for the answer: {0}.",
        "Y touchent aussi, sans être nécessaires à la réponse : {0}.",
        "Raken er ook aan, en zijn niet nodig voor het antwoord: {0}.",
    ),
    "r.not full": (
        "That the law answers this in full: {0}. ",
        "Que la loi y répond entièrement : {0}. ",
        "Dat de wet dit volledig beantwoordt: {0}. ",
    ),
    "r.not law": ("That this is law in force: {0}", "Que ceci est en vigueur : {0}", "Dat dit geldend recht is: {0}"),
    "r.not law either": (
        "That these are law in force, which answered it on {0}: ",
        "Que ceux-ci sont en vigueur, qui y répondaient le {0} : ",
        "Dat deze geldend recht zijn, die het beantwoordden op {0}: ",
    ),
    "r.cited by": ("cited by {0} [{1}]", "cité par {0} [{1}]", "aangehaald door {0} [{1}]"),
    "r.cited by state": ("cited by the State", "cité par l'État", "aangehaald door de Staat"),
    "r.instead": ("In force instead: {0}", "En vigueur à sa place : {0}", "In de plaats daarvan van kracht: {0}"),
    "r.no heir": (
        "What took over is not recorded",
        "Ce qui en a pris la suite n'est pas enregistré",
        "Wat in de plaats kwam, is niet geregistreerd",
    ),
    "r.by part": ("(part by part: {0})", "(partie par partie : {0})", "(deel per deel: {0})"),
    "r.not the date": (
        "A date that {0} gave [{1}]: ",
        "Une date que donnait {0} [{1}] : ",
        "Een datum die {0} gaf [{1}]: ",
    ),
    "r.not again": (
        "Not again without an answer to the objection, what {0} asserted: ",
        "Pas de nouveau sans réponse à l'objection, selon {0} : ",
        "Niet opnieuw zonder antwoord op het bezwaar, wat {0} stelde: ",
    ),
    "r.objected": ("{0} objected: ", "Objection de {0} : ", "{0} wierp op: "),
    "r.may not concern": (
        "It may not concern the State: ",
        "Cela peut ne pas concerner l'État : ",
        "Het betreft de Staat misschien niet: ",
    ),
    "r.practice not held": (
        "What is done in practice: this data set holds no practice.",
        "Ce qui se fait dans la pratique : ce jeu de données ne contient pas de pratique.",
        "Wat in de praktijk gebeurt: deze gegevensset bevat geen praktijk.",
    ),
    "r.reply by report": (
        "What the last reply said of it: known only as {0} reports it [{1}].",
        "Ce qu'en disait la dernière réponse : connu seulement par ce qu'en rapporte {0} [{1}].",
        "Wat het vorige antwoord erover zei: enkel bekend zoals {0} het meldt [{1}].",
    ),
    "r.hole": ("Whether the law answers it: {0}. ", "Si la loi y répond : {0}. ", "Of de wet het beantwoordt: {0}. "),
    # tables
    "r.since the first day": ("{0} at the latest", "{0} au plus tard", "ten laatste op {0}"),
    "r.c.open": ("What is open", "Ce qui est ouvert", "Wat open is"),
    "r.c.articles": ("Articles in force", "Articles en vigueur", "Geldende artikelen"),
    "r.h.items": ("Item by item", "Question par question", "Item per item"),
    "r.h.by section": ("By section", "Par section", "Per afdeling"),
    "r.h.by regime": (
        "Through the periods of the criminal law",
        "À travers les périodes du droit pénal",
        "Door de periodes van het strafrecht",
    ),
    "r.h.point by point.questionnaire": (
        "The questionnaire, item by item",
        "Le questionnaire, question par question",
        "De vragenlijst, item per item",
    ),
    "r.h.point by point.convention": (
        "The Convention, article by article",
        "La Convention, article par article",
        "Het Verdrag, artikel per artikel",
    ),
    "r.h.articles": ("Articles in force", "Articles en vigueur", "Geldende artikelen"),
    "r.own words": (
        "In the words of this data set, not those of the law.",
        "Dans les termes de ce jeu de données, non dans ceux de la loi.",
        "In de woorden van deze gegevensset, niet in die van de wet.",
    ),
    "r.c.old": ("Article", "Article", "Artikel"),
    "r.c.part": ("Part", "Partie", "Deel"),
    "r.c.new": ("Taken over by", "Repris par", "Overgenomen door"),
    "r.c.today": ("In force", "En vigueur", "Van kracht"),
    "r.h.words": ("What the words mean", "Ce que veulent dire les mots", "Wat de woorden betekenen"),
    "r.c.of what": ("Said of", "Se dit de", "Gezegd van"),
    "r.c.word": ("Word", "Mot", "Woord"),
    "r.c.meaning": ("Meaning", "Sens", "Betekenis"),
    "r.h.bibliography": ("Sources", "Sources", "Bronnen"),
    "r.where texts stand": (
        "Where no page is named, this data set knows none.",
        "Là où aucune page n'est indiquée, ce jeu de données n'en connaît pas.",
        "Waar geen pagina is vermeld, kent deze gegevensset er geen.",
    ),
    "r.c.document": ("Document", "Document", "Document"),
    "r.c.reference": ("Number and publication", "Numéro et publication", "Nummer en bekendmaking"),
    "r.c.page": ("Page on the web", "Page web", "Webpagina"),
}
