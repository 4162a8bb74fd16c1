"""The commonest phrases of tails in other languages than English."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Holds, Rule, Zone
from sendfeed.intake.clean.tables.tail_share import NETWORK

TAIL = Zone.TAIL

RULES = (
    Rule(
        "other-share",
        TAIL,
        r"(rhannu?|rhannwch)('r| y)? (dudalen|erthygl) (hon)?:?|rhannu( (ar|drwy) "
        + NETWORK
        + r")?:?|((diesen |den )?(artikel|beitrag)|(diese )?seite) (teilen"
        r"|weiterempfehlen):?|(jetzt )?teilen( (mit|auf|via|per) "
        + NETWORK
        + r")?:?|(partager?|partagez) (cet article|cette page|ceci)( ?(sur|par) "
        + NETWORK
        + r")?( ?:)?|partager( (sur|par) "
        + NETWORK
        + r")?( ?:)?|(compartir|comparte)( (esto|este art[ií]culo|esta (noticia|página)))?( ?(en|por) "
        + NETWORK
        + r")?:?|(compart(e|i)lh(e|ar)|partilhar?)( (isto|isso|este artigo|esta (notícia|página)))?( ?(no|em|por) "
        + NETWORK
        + r")?:?|condividi( (questo|questa) [a-z]{4,10})?( ?(su|con|via) "
        + NETWORK
        + r")?:?|(deel|delen) (dit (artikel|bericht)|deze pagina)( ?(via|op) "
        + NETWORK
        + r")?:?|delen( (via|op) "
        + NETWORK
        + r")?:?|deel (via|op) "
        + NETWORK
        + r"|udost[eę]pnij( (na|przez|ten wpis|artykuł))?( "
        + NETWORK
        + r")?:?|(dela|del) (sidan|artikeln|artikkelen|artiklen|siden|detta|dette)( ?(på|via) "
        + NETWORK
        + r")?:?|(dela|del) (på|via) "
        + NETWORK,
        Context.ALONE,
        (
            "Rhannu",
            "Rhannwch y dudalen hon",
            "Artikel teilen",
            "Teilen mit Facebook",
            "Partager cet article",
            "Partager sur Facebook",
            "Compartir en Twitter",
            "Compartilhe isso:",
            "Condividi su Facebook",
            "Deel dit artikel",
            "Udostępnij",
            "Dela på Facebook",
        ),
        (
            "Partager, c'est aimer.",
            "Teilen ist schwer",
            "Compartir en familia",
            "Partager sur la plage",
            "Dela på ansvaret",
        ),
    ),
    Rule(
        "other-related",
        TAIL,
        r"(erthyglau|newyddion|straeon) (cysylltiedig|perthnasol|diweddar(af)?)"
        r"|(ähnliche|weitere|verwandte|neueste|andere) (artikel|beiträge|themen|nachrichten|meldungen|inhalte)"
        r"|das könnte (sie|dich|ihnen|dir) auch (interessieren|gefallen):?|mehr zum thema:?|lesen sie auch:?"
        r"|auch interessant:?|lesen sie mehr zum thema|meistgelesen"
        r"|(articles?|contenus?|actualités|sujets?) (similaires?|liés|connexes|associés|récents?|populaires)"
        r"|(à|a) lire (aussi|également)( :)?:?|lire aussi ?:?|sur le même (sujet|thème) ?:?"
        r"|(vous|ça) (pourriez|pourrait|aimerez) (aussi |également |vous )?(aimer|intéresser|aussi).{0,30}"
        r"|dans la même rubrique|(art[ií]culos|entradas|noticias|contenidos?|temas?) (relacionad[oa]s?|similares"
        r"|recientes)|te puede interesar:?|(tambi[eé]n )?(te |le )?(puede|podr[ií]a) interesar(te|le)?:?"
        r"|(lea|lee|leer) (tambi[eé]n|m[aá]s):?|m[aá]s noticias|lo m[aá]s (leído|visto)|relacionad[oa]s?:?"
        r"|(artigos|posts|notícias|postagens|conteúdos?) relacionad[oa]s|(leia|veja) (também|mais):?"
        r"|você (também )?pode gostar.{0,30}|talvez (goste|você goste).{0,20}"
        r"|(articoli|notizie|post|contenuti) (correlat[ie]|recenti|simili)"
        r"|(leggi|potrebbe) (anche|interessarti)( anche)?:?|potrebbe(ro)? (anche )?interessarti( anche)?:?"
        r"|ti potrebbe(ro)? (anche )?interessare( anche)?:?"
        r"|(gerelateerde?|verwante|meer|recente|andere) (artikelen|berichten|nieuws|onderwerpen)"
        r"|lees (ook|meer|verder):?|misschien vind je dit ook (leuk|interessant)"
        r"|(podobne|powiązane|zobacz|ostatnie) (artykuły|wpisy|posty|także|również):?"
        r"|(czytaj|przeczytaj|zobacz) (też|także|również|więcej):?"
        r"|(relaterade|liknande|fler|relaterte|relaterede|lignende) (artiklar|inlägg|nyheter|artikler|innlegg"
        r"|indlæg|saker)|(läs|les|læs) (också|även|mer|også|mere):?",
        Context.ALONE,
        (
            "Newyddion diweddaraf",
            "Ähnliche Beiträge",
            "Das könnte Sie auch interessieren",
            "Articles similaires",
            "À lire aussi",
            "Artículos relacionados",
            "Te puede interesar",
            "Leia também",
            "Articoli correlati",
            "Leggi anche",
            "Gerelateerde berichten",
            "Lees ook",
            "Podobne wpisy",
            "Relaterade artiklar",
            "Läs också",
        ),
        ("À lire aussi dans le guide, page 4.", "Mehr aus.", "Leggi anche il libro."),
        Holds.HEADLINES,
    ),
    Rule(
        "other-one",
        TAIL,
        r"[«‹<←]{0,2} ?((blaenorol|nesaf)|(vorheriger|nächster|voriger|älterer|neuerer)( (artikel|beitrag|post))?"
        r"|(vorige|nächste|ältere|neuere)( (seite|beiträge|artikel))?|(article |billet |page )?(précédente?"
        r"|suivante?)|(entrada |artículo |noticia |artigo |post )?(anterior|siguiente|próxim[oa]|seguinte)"
        r"|(articolo |post )?(precedente|successivo)|(vorige?|volgende?)( (bericht|artikel|pagina))?"
        r"|(poprzedni|następny)( (wpis|artykuł|post))?|(föregående|nästa|forrige|neste"
        r"|næste)( (inlägg|artikel|innlegg|indlæg))?)( ?[»›>→:]{1,2})?",
        Context.OPENS,
        (
            "Vorheriger Beitrag",
            "Nächster Artikel",
            "Article précédent",
            "Entrada anterior",
            "Siguiente",
            "Articolo successivo",
            "Volgende bericht",
            "Następny wpis",
            "Nesaf",
        ),
        ("Nächster Halt: Schule", "Suivante, dit-elle."),
        Holds.HEADLINE,
    ),
    Rule(
        "other-tags",
        TAIL,
        r"(schlagw(ort|örter|orte)|stichworte?|kategorien?|étiquettes|mots[- ]clés|catégories?|etiquetas"
        r"|categor[ií]as?|palabras clave|etichette|categori[ae]|trefwoorden|categorieën|tagi|kategori[ae]|etiketter"
        r"|tagiau|categorïau|themen|veröffentlicht (in|unter)|publié dans|publicado en|publicado em|pubblicato in"
        r"|geplaatst in|archiviato in) ?[:|] ?[^.!?:]{1,200}"
        r"|(dieser eintrag wurde|dieser beitrag wurde)( am)? [^!?]{3,200}"
        r"|(fügen sie den permalink|speichere in deinen favoriten)[^.!?]{0,60}\.?",
        Context.ALONE,
        (
            "Schlagwörter: Schule, Bus",
            "Kategorie: Aktuelles",
            "Étiquettes : école",
            "Etiquetas: escuela",
            "Catégorie: Actualités",
            "Dieser Eintrag wurde veröffentlicht in Schule und getaggt als Bus.",
        ),
        ("Kategorie: wir wählten vier.",),
    ),
    Rule(
        "other-print",
        TAIL,
        r"argraffu?('r dudalen( hon)?)?|(seite |artikel |beitrag )?(aus)?drucken|druckversion|druckansicht"
        r"|imprimer( (cet article|cette page))?|imprimir( (esta p[aá]gina|este .{3,15}))?"
        r"|stampa( (questa pagina|articolo))?|(pagina )?(afdrukken|printen)|drukuj|skriv ut( (sidan|siden))?"
        r"|udskriv( siden)?",
        Context.CONFIRMS,
        ("Argraffu'r dudalen hon", "Seite drucken", "Imprimer cette page", "Imprimir", "Stampa", "Drukuj", "Skriv ut"),
        ("Drucken lernen wir", "Stampa locale"),
    ),
    Rule(
        "other-top",
        TAIL,
        r"yn ôl i'r brig|(nach oben|zum seitenanfang|zurück (nach oben|zur übersicht|zum seitenanfang"
        r"|zur startseite)|seitenanfang)|(retour en )?haut de (la )?page"
        r"|retour( (en haut|à la liste|à l'accueil|aux actualités))|(volver|ir) (arriba|al inicio|a noticias)"
        r"|voltar (ao topo|para o topo)|torna (su|all'inizio|in alto|alle news)"
        r"|(naar boven|terug naar (boven|overzicht|nieuws))|do góry"
        r"|powrót do (góry|listy|strony głównej|aktualności)|(till|til) (toppen|topps)"
        r"|tillbaka till (toppen|startsidan|nyheter|listan|artiklar)"
        r"|tilbage til (toppen|forsiden|oversigten|nyheder|listen)",
        Context.ALONE,
        (
            "Nach oben",
            "Zurück zur Übersicht",
            "Retour en haut",
            "Haut de page",
            "Volver arriba",
            "Voltar ao topo",
            "Torna su",
            "Naar boven",
            "Do góry",
            "Yn ôl i'r brig",
            "Till toppen",
        ),
        ("Zurück zur Schule", "Retour à l'école"),
    ),
    Rule(
        "other-cookies",
        TAIL,
        r"(diese|unsere) (web)?(seite|site)n? (verwendet|nutzt|benutzt|verwenden) cookies[^!?]{0,400}"
        r"|wir (verwenden|nutzen|setzen) cookies[^!?]{3,400}"
        r"|(ce|notre) site (utilise|web utilise) des cookies[^!?]{0,400}|nous utilisons des cookies[^!?]{3,400}"
        r"|en (poursuivant|continuant) (votre|la|à) (navigation|naviguer|utiliser)[^.!?]{3,300}\.?( en savoir"
        r" plus\.?)?|(este sitio( web)?|esta (página|web)) (utiliza|usa) (las )?cookies[^!?]{0,400}"
        r"|(utilizamos|usamos|nós usamos) cookies[^!?]{3,400}"
        r"|(este|esta) (site|página) (utiliza|usa) cookies[^!?]{0,400}"
        r"|(questo|il nostro) sito( web)? (utilizza|usa) (i )?cookies?[^!?]{0,400}"
        r"|(deze|onze) (website|site) (maakt gebruik van|gebruikt) cookies[^!?]{0,400}"
        r"|wij gebruiken cookies[^!?]{3,400}|(ta |nasza )?strona (używa|korzysta z) (plików )?(cookies"
        r"|cookie)[^!?]{0,400}|(den här|denna) (webbplatsen|webbplats|sidan) använder (cookies|kakor)[^!?]{0,400}"
        r"|mae'r (wefan|safle) (hon|hwn) yn defnyddio cwcis[^!?]{0,400}|rydym yn defnyddio cwcis[^!?]{3,400}",
        Context.ALONE,
        (
            "Diese Website verwendet Cookies.",
            "Wir verwenden Cookies, um Ihnen das beste Erlebnis zu bieten.",
            "Ce site utilise des cookies.",
            "Nous utilisons des cookies pour améliorer votre expérience.",
            "Este sitio web utiliza cookies.",
            "Utilizamos cookies para mejorar su experiencia.",
            "Questo sito utilizza i cookie.",
            "Deze website maakt gebruik van cookies.",
            "Mae'r wefan hon yn defnyddio cwcis.",
            "Den här webbplatsen använder cookies.",
        ),
        ("Wir backen Cookies.", "Nous mangeons des cookies."),
    ),
    Rule(
        "other-cookies-button",
        TAIL,
        r"(alle )?(cookies )?(akzeptieren|ablehnen|annehmen|zulassen)|einverstanden"
        r"|(tout )?(accepter|refuser)( tout| les cookies)?|j'accepte"
        r"|aceptar( (todo|todas|cookies|todas las cookies))?|rechazar( todo)?|aceitar( (todos|cookies))?"
        r"|accett[ao]( (tutti|tutto|i cookie))?|rifiuta( tutto)?|accepteren|alle cookies accepteren|weigeren"
        r"|akceptuj[eę]?|zgadzam się|godkänn( alla( cookies)?)?|godta( alle)?|derbyn( pob)?( cwci)?"
        r"|en savoir plus\.?|mehr erfahren|más información|saber más|saiba mais|maggiori informazioni"
        r"|meer informatie|läs mer|les mer|datenschutz(erklärung)?|polisi (preifatrwydd|cwcis)"
        r"|politique de (confidentialité|cookies)|plan du site|impressum|mentions légales|aviso legal"
        r"|política de (privacidad|cookies|privacidade)|informativa( sulla)? privacy|privacyverklaring"
        r"|polityka prywatności|cysylltu( â ni)?|preifatrwydd|hygyrchedd|cwcis|kontakt|contacto?|accueil|startseite"
        r"|inicio|início",
        Context.BESIDE,
        (
            "Akzeptieren",
            "Tout accepter",
            "Aceptar todas",
            "Accetta tutti",
            "Impressum",
            "Datenschutz",
            "Mentions légales",
        ),
        ("Accepter le silence", "Kontakt halten"),
    ),
    Rule(
        "other-rights",
        TAIL,
        r"((©|copyright|(19|20)\d\d)[^!?]{0,100}?)?(alle rechte vorbehalten|tous droits réservés"
        r"|todos los derechos reservados|todos os direitos reservados|tutti i diritti( sono)? riservati"
        r"|alle rechten voorbehouden|wszelkie prawa zastrzeżone|alla rättigheter (förbehållna|reserverade)"
        r"|alle rettigheter reservert|cedwir pob hawl)\.?[^.!?]{0,60}",
        Context.ALONE,
        (
            "Alle Rechte vorbehalten.",
            "© 2020 Schule am Bach. Alle Rechte vorbehalten",
            "Tous droits réservés",
            "Todos los derechos reservados",
            "Cedwir pob hawl",
        ),
        ("Alle Rechte vorbehalten? Das ist neu!",),
    ),
    Rule(
        "other-letters",
        TAIL,
        r"((unseren |den |zum |jetzt )?newsletter( jetzt)? (abonnieren|bestellen|anmelden|anmeldung)"
        r"|(hier )?(zum|für den|für unseren) newsletter anmelden|abonnieren sie (unseren|den) newsletter"
        r"|(abonnez-vous|inscrivez-vous|s'abonner|s'inscrire) à (notre|la) (newsletter|lettre d'information"
        r"|infolettre)|(suscríbete|suscribirse|suscríbase|inscríbete) a(l| nuestro| nuestra) (boletín|newsletter)"
        r"|(assine|inscreva-se|subscreva)( (na|a|em))?( nossa| a)? newsletter|iscriviti alla( nostra)? newsletter"
        r"|(meld je aan|schrijf je in|aanmelden) voor (onze|de) nieuwsbrief"
        r"|zapisz się (do|na) (newslettera?|naszego newslettera)|(prenumerera på|anmäl dig till) (vårt|vårat"
        r"|våra) nyhetsbrev|(meld deg på|tilmeld dig) (vårt|vores) nyhets?brev"
        r"|cofrestrwch (ar gyfer|i dderbyn) ein cylchlythyr|tanysgrifi(o|wch)( i'n cylchlythyr)?)( .{0,40})?[.!:]?",
        Context.ALONE,
        (
            "Newsletter abonnieren",
            "Abonnieren Sie unseren Newsletter",
            "Abonnez-vous à notre newsletter",
            "Inscrivez-vous à notre lettre d'information",
            "Suscríbete a nuestro boletín",
            "Iscriviti alla newsletter",
            "Zapisz się do newslettera",
            "Tanysgrifio",
        ),
        ("Abonnez-vous au journal de la classe",),
    ),
)
