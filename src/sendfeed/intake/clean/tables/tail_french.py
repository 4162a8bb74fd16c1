"""What pages in French print below an article."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Holds, Rule, Zone
from sendfeed.intake.clean.tables.tail_tongues import NET, TOPICS

TAIL = Zone.TAIL

THING = r"(cet article|cette page|cette actualité|cette info|ce contenu|l'article|la page|cet événement)"

SHARE = "|".join(
    (
        r"partage[rz]?( "
        + THING
        + r")?( (sur|via|par|avec) (les réseaux( sociaux)?|vos amis|un ami|"
        + NET
        + r"))? ?[:!]",
        r"partage[rz]? (" + THING + r" )?(sur|via|par) (les réseaux( sociaux)?|vos réseaux|" + NET + r")",
        r"(envoyer|transmettre|recommander) ("
        + THING
        + r" )?(à un(e)? ami(e|\(e\))?|par (e-?mail|mail|courriel)|à un proche)",
        r"(copier|copiez) le lien( de l'article| dans le presse-papiers?)?|ajouter (cet article )?à mes favoris",
    )
)
READERS = "|".join(
    (
        r"(votre|ton|l') ?(adresse )?(e-?mail|de messagerie|courriel) ne sera pas (publiée?|visible|affichée?)\.?"
        r"( les champs obligatoires sont indiqués( avec)? ?\*?\.?)?",
        r"(enregistrer|sauvegarder) mon nom, (mon )?(e-?mail|adresse|courriel)[^.!?]{5,120}\.?",
        r"(prévenez|avertissez|notifiez)-moi [^.!?]{0,30}(commentaires|articles)[^.!?]{0,30}\.?",
        r"(vous devez|il faut) (être connecté|vous (connecter|identifier|inscrire)|être inscrit)[^.!?]{0,6} pour "
        r"[^.!?]{0,24}(commentaire|commenter|réagir)[^.!?]{0,20}\.?",
        r"(connectez|identifiez|inscrivez)-vous( ou [^.!?]{4,24})? pour [^.!?]{0,24}(commentaire|commenter"
        r"|réagir)\.?",
        r"les commentaires [^.!?]{0,40}(fermés|désactivés|clos)( pour cet article)?\.?|commentaires (fermés"
        r"|désactivés)\.?",
        r"(aucun|pas de|il n'y a (pas|aucun)( de)?) commentaires?( pour (le moment|l'instant|cet article))?\.?",
        r"(soyez|sois) (le premier|la première|le/la premier/ère|le premier à)( ou la première)? à (commenter"
        r"|réagir"
        r"|laisser un commentaire|donner votre avis)[^.!?]{0,40}[.!]?",
        r"(veuillez|merci de) (respecter|consulter|lire) (notre|la) charte[^.!?]{0,50}\.?|charte de modération",
        r"ce site utilise akismet[^!?]{0,200}",
    )
)
SITE = "|".join(
    (
        r"(catégories?|étiquettes?|mots[- ]clés?|rubriques?|thèmes?|thématiques?) ?: ?" + TOPICS,
        r"(publié|classé|rangé|posté)e?s? (dans|sous) ?:? [a-zéèàç][^.!?:\d]{2,60}|marqué avec [^.!?:]{2,80}",
        r"retour (en haut( de (la )?page)?|(à|au) (la page d'accueil|l'accueil|la liste|la liste des [a-zé]{4,12}"
        r"|sommaire"
        r"|la page précédente|l'index))|retour aux? (articles|actualités|actus|haut de (la )?page)|haut de (la"
        r" )?page",
        r"(inscription|abonnement|s'inscrire|s'abonner|inscrivez-vous|abonnez-vous) à (la|notre|nos|l')?"
        r" ?(newsletter"
        r"|lettre d'info(rmation)?s?|infolettre|newsletters)[^.!?]{0,40}[.!]?",
        r"(recevez|recevoir) (notre|la|nos|toute l'|toutes les|l'|chaque) ?(newsletter|actualités?|infolettre"
        r"|lettre d'info(rmation)?s?|gazette)[^.!?]{0,60}[.!]?",
        r"suivez(-| )nous( aussi)?( sur " + NET + r"((, | et | & )" + NET + r"){0,5})? ?[!:]?",
        r"restez (informés?|connectés?|au courant)[.!]?|(fièrement |site )?propulsé par wordpress\.?",
        r"(site )?(réalisé|conçu|créé|développé) (par|avec) [^.!?,]{2,40}(\.(fr|com|be|ch))|création (de sites?"
        r"|du site)"
        r"( web| internet)? ?: ?[^.!?]{2,40}",
        r"(vous avez|tu as) (repéré|vu|trouvé|constaté|relevé) une (coquille|erreur|faute)[^.!?]{0,30} ?\?"
        r"( [a-zé]{5,12}-(la|le|nous|le-nous|la-nous)[^.!?]{0,30}[.!]?)?",
        r"une (erreur|coquille|faute) (dans|sur) (l'article|cet article|cette page|le texte) ?\?[^.!?]{0,40}[.!]?",
        r"signaler une (erreur|faute|coquille)( [^.!?]{4,40})?|(signaler|alerter) (un contenu|un abus|ce"
        r" commentaire)"
        r"( [a-z]{4,12})?",
        r"en (poursuivant|continuant) [^.!?]{3,60}vous acceptez [^!?]{5,200}",
        r"©? ?(19|20)\d\d [^.!?]{2,60} [-–|] tous droits réservés\.?|reproduction interdite\.?",
    )
)

RULES = (
    Rule(
        "french-page",
        TAIL,
        f"{SHARE}|{READERS}|{SITE}",
        Context.ALONE,
        (
            "Partager sur les réseaux sociaux",
            "Partagez :",
            "Partager sur X",
            "Envoyer à un ami",
            "Envoyer cet article par e-mail",
            "Votre adresse de messagerie ne sera pas publiée.",
            "Vous devez être connecté pour publier un commentaire.",
            "Connectez-vous pour commenter",
            "Les commentaires sont désactivés",
            "Soyez le premier à réagir",
            "Publié dans Actualités",
            "Inscription à la newsletter",
            "Restez informés",
            "Fièrement propulsé par WordPress",
            "Vous avez repéré une coquille?",
            "Une erreur dans l'article ? Signalez-la",
            "Signaler une erreur dans le texte",
        ),
        (
            "Partagez le pain avec vos voisins.",
            "Retour à la maison",
            "Recevez nos amis avec un sourire.",
            "Restez au chaud !",
            "Inscription à la cantine",
            "Publié dans les années trente, le livre dort.",
            "Suivez-nous dans la cour !",
        ),
    ),
    Rule(
        "french-form",
        TAIL,
        r"(réagir à|commenter) cet article|(votre|ton) commentaire|(poster|publier|écrire|rédiger|ajouter) un"
        r" (message"
        r"|commentaire|avis)|navigation (de l'article|des articles|de publication)|publication (précédente"
        r"|suivante)"
        r"|(actualité|actu) (précédente|suivante)|donnez votre avis|répondre annuler la réponse\.?",
        Context.OPENS,
        ("Réagir à cet article", "Votre commentaire", "Navigation de l'article", "Publication précédente"),
        ("Votre commentaire nous a fait rire.", "Commenter cet article serait long."),
        Holds.HEADLINE,
    ),
    Rule(
        "french-button",
        TAIL,
        r"annuler la réponse\.?|les champs (marqués|suivis|signalés) (d'un|par un|de l'|d'une) ?(astérisque|\*)("
        r" \(\*\))?"
        r" sont obligatoires\.?|(publier|envoyer|valider|poster)( (le|mon|votre) (commentaire|message|formulaire))?"
        r"|imprimer( (l'article|la page|cette page|cet article))?|version (imprimable|pdf|à imprimer)"
        r"|lire (la suite|plus|l'article( complet)?|davantage)( de cet article)?|voir (plus|l'article|la"
        r" suite|tout)"
        r"|cookies (strictement )?(nécessaires|statistiques|fonctionnels|techniques|analytiques|marketing"
        r"|publicitaires"
        r"|tiers|de mesure d'audience|de performance|de préférences)|(gestion|paramètres|préférences) (des |de"
        r" )?cookies"
        r"|mentions légales( et [^.!?]{4,40})?|crédits( photos?)?|conditions générales( [^.!?]{4,30})?|cgu|rgpd"
        r"|faire un don( en ligne)?|je (fais un )?don(ne)?|soutenez-nous|nous soutenir|donnez maintenant|adhérer"
        r"|cliquez? (sur (l'|les? ?)(image|photo|visuel)s? )?pour (agrandir|zoomer)( l'image| la photo)?\.?"
        r"|agrandir (l'image|la photo|le plan)|voir en plein écran|supprimer|s'abonner|s'inscrire"
        r"|j'aime ça ?:|vers le haut|taille du texte ?:?|écouter (l'article|cet article|la page)|télécharger (le"
        r"|en) pdf"
        r"|accessibilité ?: ?(non|partiellement|totalement) conforme",
        Context.CONFIRMS,
        (
            "Annuler la réponse",
            "Les champs marqués d'un * sont obligatoires",
            "Imprimer l'article",
            "Lire la suite",
            "Cookies de mesure d'audience",
            "Faire un don",
            "Cliquez pour agrandir",
            "Agrandir l'image",
        ),
        ("Lire la suite demain", "Imprimer en couleur", "Faire un don de soi.", "Cookies au chocolat"),
    ),
    Rule(
        "french-word",
        TAIL,
        r"(votre|vos) (nom|prénom|e-?mail|adresse e-?mail|message|coordonnées|courriel)( \*)? ?:?|(prénom|adresse"
        r" de contact"
        r"|adresse|message|sujet|objet|téléphone|courriel|ville|code postal) ?\* ?:?|personnaliser|tout (accepter"
        r"|refuser)"
        r"|paramétrer( les cookies)?|(nous contacter|contactez-nous|contact( presse)?)|qui sommes-nous ?\??|à"
        r" propos"
        r"|(tél(éphone|\.)?|courriel) ?: ?|(fax|télécopie) ?: ?[\d ()+./–-]{6,24}|horaires (d'ouverture)? ?:?"
        r"|(crédits?( photos?)?|photos?|visuel|légende|source|illustration) ?: ?[^.!?:]{2,60}|rechercher|menu"
        r"|fermer"
        r"|connexion|se connecter|mon compte|espace (presse|membres?|adhérents?)|partenaires|agenda|newsletter"
        r"|actualités|toutes nos actualités|faq|recrutement|nos partenaires|retour|suivant|précédent|recherche",
        Context.BESIDE,
        ("Votre nom *", "Adresse de contact *", "Nous contacter", "Qui sommes-nous ?", "Photo : AFP", "Personnaliser"),
        ("Contact humain", "Photo de classe", "Retour de vacances"),
    ),
    Rule(
        "french-related",
        TAIL,
        r"(articles )?les plus (lus|populaires|partagés|commentés)|(derniers|derniers|autres|d'autres|nos"
        r" derniers) articles"
        r"|(dernières|autres|toutes (les|nos)|plus d'|d'autres) ?(actualités|actus)"
        r"|cela (peut|pourrait|devrait) (aussi |également )?vous (intéresser|plaire)( ?:)?|à ne pas (manquer"
        r"|rater)( ?:)?"
        r"|(recommandés?|sélectionnés?|conseillés?) pour vous|(à|a) (lire|voir|découvrir) (aussi|également)( ?:)?"
        r"|(lire|voir|découvrez|lisez) (aussi|également)( ?:)"
        r"|dans la même (rubrique|catégorie|série)( ?:)?|ces articles (peuvent|pourraient) vous intéresser( ?:)?"
        r"|sur le même (sujet|thème)( ?:)?|articles? (similaires?|liés|associés|recommandés?|connexes)( ?:)?",
        Context.ALONE,
        (
            "Les plus lus",
            "Derniers articles",
            "Autres actualités",
            "Cela pourrait vous intéresser",
            "À ne pas manquer",
            "Recommandé pour vous",
            "À lire également :",
        ),
        ("À ne pas manquer : la fête de l'école.", "Autres actualités de la classe, en bref."),
        Holds.HEADLINES,
    ),
)
