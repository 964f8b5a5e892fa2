"""The words of a report as a page that is looked at: its contents, its notes, and the part that redraws itself."""

WORDS = {
    "html.skip": ("Skip to the text", "Aller au texte", "Naar de tekst"),
    "html.contents": ("Contents", "Sommaire", "Inhoud"),
    "html.notes": ("Notes", "Notes", "Noten"),
    "html.note": ("note {0}", "note {0}", "noot {0}"),
    "html.back": ("back to the text, note {0}", "retour au texte, note {0}", "terug naar de tekst, noot {0}"),
    "html.made": ("How this was made", "Comment ceci a été fait", "Hoe dit is gemaakt"),
    "html.table": ("Table", "Tableau", "Tabel"),
    "living.title": (
        "Every item on any day, then and now",
        "Chaque question à tout jour, alors et maintenant",
        "Elk item op elke dag, toen en nu",
    ),
    "living.no script": (
        "Shown for {0}. Choosing another day, searching and filtering need JavaScript, which is off here.",
        "Montré pour le {0}. Choisir un autre jour, chercher et filtrer demandent JavaScript, qui est désactivé ici.",
        "Getoond voor {0}. Een andere dag kiezen, zoeken en filteren vragen JavaScript, dat hier uit staat.",
    ),
    "living.controls": ("Day, search and filters", "Jour, recherche et filtres", "Dag, zoeken en filters"),
    "living.slider": (
        "Days on which anything changed",
        "Jours où quelque chose a changé",
        "Dagen waarop iets veranderde",
    ),
    "living.earlier": ("Change before", "Changement précédent", "Vorige wijziging"),
    "living.later": ("Change after", "Changement suivant", "Volgende wijziging"),
    "living.any day": ("Any day", "Un jour quelconque", "Om het even welke dag"),
    "living.too early": (
        "Statuses are given from {0} on.",
        "Les statuts sont donnés à partir du {0}.",
        "Statussen worden gegeven vanaf {0}.",
    ),
    "living.as before": (
        "nothing had changed since {0}",
        "rien n'avait changé depuis le {0}",
        "sinds {0} was niets veranderd",
    ),
    "living.search": (
        "Search items and articles",
        "Chercher dans les questions et articles",
        "Zoeken in items en artikelen",
    ),
    "living.status": ("Status on that day", "Statut ce jour-là", "Status op die dag"),
    "living.all": ("all", "tous", "alle"),
    "living.only changed": (
        "Only what stands otherwise than then",
        "Seulement ce qui a changé depuis",
        "Enkel wat anders is dan toen",
    ),
    "living.reset": ("Show everything", "Tout montrer", "Alles tonen"),
    "living.shown": ("{0} of {1} rows shown", "{0} lignes sur {1} montrées", "{0} van {1} regels getoond"),
    "living.then": ("Then: {0}", "Alors : {0}", "Toen: {0}"),
    "living.now": ("On {0}", "Le {0}", "Op {0}"),
    "living.otherwise": ("otherwise than then", "autrement qu'alors", "anders dan toen"),
    "living.articles": (
        "The articles behind the items",
        "Les articles derrière les questions",
        "De artikelen achter de items",
    ),
    "living.answers": ("answers {0}", "répond à {0}", "beantwoordt {0}"),
    "living.behind.one": ("{0} article behind it", "{0} article derrière", "{0} artikel erachter"),
    "living.behind.many": ("{0} articles behind it", "{0} articles derrière", "{0} artikelen erachter"),
    "living.first day": ("first researched day", "premier jour étudié", "eerste onderzochte dag"),
    "living.reference day": (
        "day with which today is compared",
        "jour auquel aujourd'hui est comparé",
        "dag waarmee vandaag wordt vergeleken",
    ),
    "living.report day": ("day of this report", "jour de ce rapport", "dag van dit rapport"),
    "living.day to come": (
        "after the day of this report, as the law stands in the data",
        "après le jour de ce rapport, selon la loi dans les données",
        "na de dag van dit rapport, zoals de wet in de gegevens staat",
    ),
    "living.began.one": ("{0} article began", "{0} article a commencé", "{0} artikel begon"),
    "living.began.many": ("{0} articles began", "{0} articles ont commencé", "{0} artikelen begonnen"),
    "living.changed.one": ("{0} article was changed", "{0} article a été modifié", "{0} artikel werd gewijzigd"),
    "living.changed.many": (
        "{0} articles were changed",
        "{0} articles ont été modifiés",
        "{0} artikelen werden gewijzigd",
    ),
    "living.stopped.one": ("{0} article ended", "{0} article a pris fin", "{0} artikel eindigde"),
    "living.stopped.many": ("{0} articles ended", "{0} articles ont pris fin", "{0} artikelen eindigden"),
    "living.marked.one": (
        "mark changed for {0} article",
        "marque changée pour {0} article",
        "merk veranderd voor {0} artikel",
    ),
    "living.marked.many": (
        "mark changed for {0} articles",
        "marque changée pour {0} articles",
        "merk veranderd voor {0} artikelen",
    ),
    "living.moved": ("status changed: {0}", "statut changé : {0}", "status veranderd: {0}"),
    "living.shifted.one": (
        "limit or mark changed for {0} item",
        "limite ou marque changée pour {0} question",
        "grens of merk veranderd voor {0} item",
    ),
    "living.shifted.many": (
        "limit or mark changed for {0} items",
        "limite ou marque changée pour {0} questions",
        "grens of merk veranderd voor {0} items",
    ),
    "living.counted": (
        "{0} with a limit; {1} checked",
        "{0} avec une limite ; {1} vérifiés",
        "{0} met een grens; {1} nagekeken",
    ),
    "living.wording": ("wording of {0}", "texte du {0}", "bewoording van {0}"),
    "living.legend": ("What the words mean", "Ce que les mots veulent dire", "Wat de woorden betekenen"),
    "picture.regimes": ("Items by regime", "Questions par régime", "Items per regime"),
    "picture.regimes told": (
        (
            "A bar for each period of the law; its parts are numbers of items, each status with its letter and "
            "pattern. That an item is covered is no praise where the law answers it by punishing a child's own "
            "act."
        ),
        (
            "Une barre par période de la loi ; ses parties sont des nombres de questions, avec lettre et motif "
            "par statut. Qu'une question soit couverte n'est pas un mérite là où la loi y répond en punissant "
            "l'acte de l'enfant lui-même."
        ),
        (
            "Een balk per periode van de wet; de delen zijn aantallen items, met een letter en patroon per "
            "status. Dat een item gedekt is, is geen verdienste waar de wet het beantwoordt door een daad van "
            "het kind zelf te bestraffen."
        ),
    ),
    "picture.life": (
        "The articles behind {0} through time",
        "Les articles derrière {0} à travers le temps",
        "De artikelen achter {0} door de tijd",
    ),
    "picture.life told": (
        "A line for each article, from its first to its last day; the same stands in the list below.",
        "Une ligne par article, de son premier à son dernier jour ; la liste ci-dessous dit la même chose.",
        "Een lijn per artikel, van zijn eerste tot zijn laatste dag; hetzelfde staat in de lijst hieronder.",
    ),
}
