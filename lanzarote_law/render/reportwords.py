"""The words of reports in English, French and Dutch; `words` brings them in where one is wanted.

A sentence of a report says no more than the data: "as far as this data set knows"
stands where nothing else is recorded.
"""

VERBS = {
    "en": frozenset(
        "Adds Aggravates Allows Changes Concerns Counts Defines Extends Fixes Forbids Gives Governs Lays Makes Protects"
        " Provides Punishes Puts Raises Requires Sets".split()
    ),
    "fr": frozenset(
        "Accorde Aggrave Ajoute Compte Concerne Détermine Donne Définit Énonce Érige Étend Exige Fixe Interdit Modifie"
        " Permet Prévoit Protège Punit Régit Règle Relève Rend".split()
    ),
    "nl": frozenset(
        "Bepaalt Beschermt Bestraft Betreft Breidt Definieert Geeft Laat Maakt Regelt Rekent Somt Staat Stelt Straft"
        " Verbiedt Vereist Verhoogt Verleent Verzwaart Voegt Voorziet Wijzigt".split()
    ),
}
"""The verbs with which a summary begins that has the article for its subject: "r.subject" stands before them."""

WORDS = {
    # titles
    "r.title.gaps": (
        "{0}: what is open, and what got better",
        "{0} : ce qui reste ouvert, et ce qui s'est amélioré",
        "{0}: wat open is, en wat beter werd",
    ),
    "r.title.reply": ("{0}: draft of a reply", "{0} : projet de réponse", "{0}: ontwerp van antwoord"),
    "r.title.reply-internal": (
        "{0}: on the draft of a reply, internal, not to be sent",
        "{0} : sur le projet de réponse, interne, à ne pas envoyer",
        "{0}: bij het ontwerp van antwoord, intern, niet te versturen",
    ),
    "r.title.coverage": ("{0}: coverage", "{0} : couverture", "{0}: dekking"),
    "r.title.transposition": (
        "{0}: the Convention, article by article",
        "{0} : la Convention, article par article",
        "{0}: het Verdrag, artikel per artikel",
    ),
    "r.title.country": ("{0}: the file", "{0} : le dossier", "{0}: het dossier"),
    "r.as of": (", on {0}", ", le {0}", ", op {0}"),
    "r.intro.gaps": (
        (
            "A note for whoever signs: one page first, then each point with its articles. What an article says is"
            " told in the words of this data set, not those of the law."
        ),
        (
            "Une note pour qui signe : une page d'abord, puis chaque point avec ses articles. Ce que dit un "
            "article est rapporté dans les termes de ce jeu de données, non dans ceux de la loi."
        ),
        (
            "Een nota voor wie tekent: eerst één bladzijde, dan elk punt met zijn artikelen. Wat een artikel "
            "zegt, staat in de woorden van deze gegevensset, niet in die van de wet."
        ),
    ),
    "r.intro.reply": (
        (
            "Draft: it becomes the position of the State once the State adopts it. Articles are summarised in "
            "other words than those of the law; the official text prevails. Each footnote names the act and "
            "says how the statement was checked: seen in the text, second-hand, inferred or unverified."
        ),
        (
            "Projet : il devient la position de l'État quand l'État l'adopte. Les articles sont résumés en "
            "d'autres termes que ceux de la loi ; le texte officiel prévaut. Chaque note cite l'acte et dit "
            "comment l'affirmation a été vérifiée : vue dans le texte, de seconde main, déduite ou non "
            "vérifiée."
        ),
        (
            "Ontwerp: het wordt het standpunt van de Staat zodra de Staat het aanneemt. Artikelen zijn "
            "samengevat in andere woorden dan die van de wet; de officiële tekst heeft voorrang. Elke voetnoot "
            "noemt de akte en zegt hoe de uitspraak is nagekeken: gezien in de tekst, uit tweede hand, afgeleid"
            " of niet geverifieerd."
        ),
    ),
    "r.intro.reply-internal": (
        (
            "For the drafter alone, beside the draft of a reply: how each item stands, what the data "
            "contradict, what is not known, where each article was read, and what must be checked before "
            "signing. Nothing in it is to be sent."
        ),
        (
            "Pour le seul rédacteur, à côté du projet de réponse : le statut de chaque question, ce que les "
            "données contredisent, ce qui n'est pas connu, où chaque article a été lu, et ce qu'il faut "
            "vérifier avant de signer. Rien n'en est à envoyer."
        ),
        (
            "Enkel voor de opsteller, naast het ontwerp van antwoord: hoe elk item ervoor staat, wat de "
            "gegevens tegenspreken, wat niet bekend is, waar elk artikel is gelezen, en wat vóór het tekenen na"
            " te kijken is. Niets ervan is te versturen."
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
    "r.silent": ("Nothing is recorded.", "Rien n'est enregistré.", "Er is niets geregistreerd."),
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
        (
            "Statuses that hold only within a limit: {0}. Resting on nothing but what was seen in the original: "
            "{1} of {2}."
        ),
        (
            "Statuts qui ne valent que dans une limite : {0}. Ne reposant que sur ce qui a été vu dans l'original"
            " : {1} sur {2}."
        ),
        (
            "Statussen die enkel binnen een grens gelden: {0}. Enkel steunend op wat in het origineel is gezien: "
            "{1} van {2}."
        ),
    ),
    "r.practice items": (
        "Items that ask what is done, not for law, and have no status here: {0}.",
        "Questions sur la pratique, non sur la loi, sans statut ici : {0}.",
        "Items die naar de praktijk vragen, niet naar wetgeving, en hier geen status hebben: {0}.",
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
        "Settled since, which is neither better nor worse in itself ({0}):",
        "Réglé depuis, ce qui n'est en soi ni mieux ni pire ({0}) :",
        "Sindsdien geregeld, wat op zich niet beter of slechter is ({0}):",
    ),
    "r.nothing better": (
        "Nothing, as far as this data set knows.",
        "Rien, pour autant que ce jeu de données le sache.",
        "Niets, voor zover deze gegevensset weet.",
    ),
    "r.h.open": ("What is open on {0} ({1})", "Ce qui est ouvert le {0} ({1})", "Wat open is op {0} ({1})"),
    "r.h.needs": ("What is open", "Ce qui est ouvert", "Wat open is"),
    "r.need.law": (
        "Law, to be answered in full",
        "Une loi, pour une réponse complète",
        "Een wet, voor een volledig antwoord",
    ),
    "r.need.evidence": ("Evidence", "Preuve", "Bewijs"),
    "r.need.check": ("A check", "Vérification", "Nazicht"),
    "r.need.choice": ("A choice", "Un choix", "Een keuze"),
    "r.need.none": ("Nothing", "Rien", "Niets"),
    "r.choices": (
        "To answer these in full would be neither better nor worse in itself: decide.",
        "Y répondre entièrement ne serait en soi ni mieux ni pire : décider.",
        "Deze volledig beantwoorden zou op zich niet beter of slechter zijn: beslis.",
    ),
    "r.objections to the reply": (
        "Objections to the last reply itself, which a new reply can answer: {0} ({1}).",
        "Objections à la dernière réponse elle-même, auxquelles une nouvelle réponse peut répondre : {0} ({1}).",
        "Bezwaren tegen het vorige antwoord zelf, waarop een nieuw antwoord kan ingaan: {0} ({1}).",
    ),
    "r.choice": (
        "Decide whether it should be so. To answer it in full would mean: {0}.",
        "Décider s'il doit en être ainsi. Y répondre entièrement voudrait dire : {0}.",
        "Beslissen of het zo moet zijn. Het volledig beantwoorden zou betekenen: {0}.",
    ),
    "r.rest on a day": (
        "{0} of {1} rest on {2}, a day that no original confirms.",
        "{0} sur {1} reposent sur le {2}, qu'aucun original ne confirme.",
        "{0} van {1} steunen op {2}, door geen origineel bevestigd.",
    ),
    "r.hang on it": (
        "; statuses that hang on it: {0}",
        " ; statuts qui en dépendent : {0}",
        "; statussen die ervan afhangen: {0}",
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
            "Shortfalls reported in practice: {0}; recommendations: {1}. This data set holds no practice: whether"
            " they were met is not known."
        ),
        (
            "Manques signalés dans la pratique : {0} ; recommandations : {1}. Ce jeu de données ne contient pas "
            "de pratique : on ignore s'il y a été donné suite."
        ),
        (
            "Gemelde tekorten in de praktijk: {0}; aanbevelingen: {1}. Deze gegevensset bevat geen praktijk: of "
            "eraan is voldaan, is niet bekend."
        ),
    ),
    "r.law moved": (
        "The law moved since on the matter of {0}.",
        "La loi a changé depuis sur l'objet de {0}.",
        "De wet veranderde sindsdien over {0}.",
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
        "Feiten waarvan deze statussen afhangen en die niemand in het origineel heeft gezien: {0}.",
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
    "r.l.need": ("Needs", "Il faut", "Nodig"),
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
    "semicolon": (
        "; ",
        " ; ",
        "; ",
    ),
    "r.penalty": ("Penalty: {0}", "Peine : {0}", "Straf: {0}"),
    "r.purpose": (
        "({0})",
        "({0})",
        "({0})",
    ),
    "r.limit above": (
        "no. {0} above",
        "n° {0} ci-dessus",
        "nr. {0} hierboven",
    ),
    "r.subject": (
        "It",
        "Il",
        "Het",
    ),
    "r.on day": (
        " on {0}",
        ", le {0}",
        " op {0}",
    ),
    "r.told": (
        ": see that article below.",
        " : voir cet article plus bas.",
        ": zie dat artikel hieronder.",
    ),
    "r.in force": ("In force {0}.", "En vigueur {0}.", "Van kracht {0}."),
    "r.in force worded": (
        "In force {0}; in these words {1}.",
        "En vigueur {0} ; dans ces termes {1}.",
        "Van kracht {0}; in deze bewoordingen {1}.",
    ),
    "r.since unknown": (
        "since a day that is not recorded",
        "depuis un jour qui n'est pas enregistré",
        "sinds een dag die niet is geregistreerd",
    ),
    "r.took over": ("It took over from {0}", "Il a pris la suite de : {0}", "Het kwam in de plaats van {0}"),
    "r.which took over": ("; that had taken over from {0}", " ; avant cela : {0}", "; dat kwam in de plaats van {0}"),
    "r.read in": ("read in {0}", "lu dans {0}", "gelezen in {0}"),
    "r.mark of the day": ("day: {0}", "jour : {0}", "dag: {0}"),
    "r.mark of the first day": (
        "first day: {0}",
        "premier jour : {0}",
        "eerste dag: {0}",
    ),
    "r.mark of the words": ("wording: {0}", "texte : {0}", "bewoording: {0}"),
    "r.mark of the penalty": ("penalty: {0}", "peine : {0}", "straf: {0}"),
    "r.mark of the succession": (
        "what it replaced: {0}",
        "ce qu'il a remplacé : {0}",
        "wat het verving: {0}",
    ),
    "r.mark of the relation": (
        "that the two go together: {0}",
        "que les deux vont ensemble : {0}",
        "dat de twee samengaan: {0}",
    ),
    "r.mark of the act": (
        "number and days of the act: {0}",
        "numéro et jours de l'acte : {0}",
        "nummer en dagen van de akte: {0}",
    ),
    "r.rest seen": (
        "the rest: {0}",
        "le reste : {0}",
        "de rest: {0}",
    ),
    "r.all seen": (
        "all of it: {0}",
        "le tout : {0}",
        "alles: {0}",
    ),
    "r.journal": (
        "official journal",
        "journal officiel",
        "staatsblad",
    ),
    "r.published": (
        "{0} of {1}",
        "{0} du {1}",
        "{0} van {1}",
    ),
    "r.interpretation": (
        (
            "Interpretation: a reading of the lanzarote-law data set, not of a court or of the State; texts on "
            "which it rests: {0}"
        ),
        (
            "Interprétation : une lecture du jeu de données lanzarote-law, non d'un tribunal ni de l'État ; "
            "textes sur lesquels elle repose : {0}"
        ),
        (
            "Interpretatie: een lezing van de gegevensset lanzarote-law, niet van een rechter of van de Staat; "
            "teksten waarop ze steunt: {0}"
        ),
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
    "r.question checked": (
        "What the question asks is told in the words of the lanzarote-law data set: {0}",
        "Ce que demande la question est rapporté dans les termes du jeu de données lanzarote-law : {0}",
        "Wat de vraag vraagt, staat in de woorden van de gegevensset lanzarote-law: {0}",
    ),
    "r.l.status": (
        "How it stands",
        "Statut",
        "Hoe het ervoor staat",
    ),
    "r.h.reply.law": ("The law in force", "La loi en vigueur", "De geldende wet"),
    "r.h.reply.points": (
        "Point by point",
        "Point par point",
        "Punt per punt",
    ),
    "r.h.reply.also": (
        "To be read with it",
        "À lire avec",
        "Daarmee te lezen",
    ),
    "r.h.reply.not": ("Do not say", "Ne pas dire", "Zeg niet"),
    "r.h.reply.unknown": ("Not known", "Non connu", "Niet bekend"),
    "r.h.reply.read": (
        "Where it was read",
        "Où cela a été lu",
        "Waar het is gelezen",
    ),
    "r.c.point": (
        "Point",
        "Point",
        "Punt",
    ),
    "r.c.asked": (
        "What is asked",
        "Ce qui est demandé",
        "Wat wordt gevraagd",
    ),
    "r.silent.law": (
        "No article in force is cited for it in this draft: nothing follows from that for the law.",
        "Aucun article en vigueur n'est cité à ce sujet dans ce projet : rien n'en découle pour la loi.",
        "Hiervoor wordt in dit ontwerp geen geldend artikel aangehaald: voor de wet volgt daar niets uit.",
    ),
    "r.silent.not": (
        "The data contradict nothing that was said, as far as they know.",
        "Les données ne contredisent rien de ce qui a été dit, pour autant qu'elles le sachent.",
        "De gegevens spreken niets tegen van wat is gezegd, voor zover zij weten.",
    ),
    "r.silent.read": (
        "No article is cited.",
        "Aucun article n'est cité.",
        "Er wordt geen artikel aangehaald.",
    ),
    "r.far.full": ("expressly", "expressément", "uitdrukkelijk"),
    "r.far.implied": (
        "by its general words only",
        "par ses termes généraux seulement",
        "enkel door zijn algemene woorden",
    ),
    "r.far.partial": ("in part only: {0}", "en partie seulement : {0}", "slechts gedeeltelijk: {0}"),
    "r.far.asserted": ("asserted only, by {0}", "seulement affirmé, par {0}", "enkel beweerd, door {0}"),
    "r.far.disputed": (
        ", and disputed by {0}",
        ", et contesté par {0}",
        ", en betwist door {0}",
    ),
    "r.not dealt with": (
        "Not dealt with in this draft.",
        "N'est pas traité dans ce projet.",
        "Komt in dit ontwerp niet aan bod.",
    ),
    "r.no article": (
        "No article in force is cited.",
        "Aucun article en vigueur n'est cité.",
        "Er wordt geen geldend artikel aangehaald.",
    ),
    "r.search checked": (
        "Search made for the lanzarote-law data set: {0}",
        "Recherche faite pour le jeu de données lanzarote-law : {0}",
        "Opzoeking voor de gegevensset lanzarote-law: {0}",
    ),
    "r.read with": (
        "with {0}: ",
        "{0}, avec : ",
        "met {0}: ",
    ),
    "r.h.definitions": (
        "Words and definitions",
        "Mots et définitions",
        "Woorden en definities",
    ),
    "r.h.definitions.law": (
        "Articles that define the words",
        "Articles qui définissent les termes",
        "Artikelen die de woorden definiëren",
    ),
    "r.h.definitions.points": (
        "What the points ask",
        "Ce que demandent les points",
        "Wat de punten vragen",
    ),
    "r.of articles": (
        ", for {0}.",
        ", pour : {0}.",
        ", voor {0}.",
    ),
    "r.touching": (
        "Touching on it as well, and not needed for the answer: {0}.",
        "Y touchent aussi, sans être nécessaires à la réponse : {0}.",
        "Raken er ook aan, en zijn niet nodig voor het antwoord: {0}.",
    ),
    "r.not full": (
        "That the law answers these in full ({0}): ",
        "Que la loi y répond entièrement ({0}) : ",
        "Dat de wet dit volledig beantwoordt ({0}): ",
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
