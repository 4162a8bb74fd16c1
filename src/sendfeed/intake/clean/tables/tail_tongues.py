"""More of what pages print in other languages than English: buttons, questions, statements, invitations."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Holds, Rule, Zone
from sendfeed.intake.clean.tables.tail_share import NETWORK

TAIL = Zone.TAIL
NET = NETWORK.removesuffix(")") + r"|x|mastodon|threads)"

ITEM = r"#?[^\s,.!?:|;#،、，。：]{2,24}( [^\s,.!?:|;#،、，。：]{1,24}){0,2}"
TOPICS = ITEM + r"( ?[,|;·#،、，]+ ?" + ITEM + r"){0,14}"
"""A few topics of a few words each."""

CLICK = (
    r"(klick(e|en sie)?,? (hier,? )?um (auf|über|per|bei|dies(en|es)?)[^.!?]{2,60}(teilen|senden|drucken)"
    r"|klicken( sie)? zum (ausdrucken|drucken|teilen)|cliquez? (ici )?pour (partager|imprimer|envoyer"
    r"|copier)[^.!?]{0,60}"
    r"|cliquer pour (partager|imprimer|envoyer)[^.!?]{0,60}|(haz|haga) clic (aquí )?(para|en) (compartir|imprimir"
    r"|enviar)"
    r"[^.!?]{0,60}|fai clic (qui )?per (condividere|stampare|inviare)[^.!?]{0,60}|klik (hier )?om (te delen"
    r"|af te drukken"
    r"|te printen|dit te)[^.!?]{0,60}|clique (aqui )?para (compartilhar|partilhar|imprimir|enviar)[^.!?]{0,60}"
    r"|kliknij,? (aby|by|żeby) (udostępnić|wydrukować|wysłać)[^.!?]{0,60}|klicka (här )?för att (dela|skriva ut|skicka)"
    r"[^.!?]{0,60}|klikk? (her )?for (at|å) (dele|udskrive|skrive|sende)[^.!?]{0,60}"
    r"|(facebook|twitter|x|whatsapp|e-?posta|arkadaş|bağlantı)[^.!?]{0,20} (paylaşmak|yazdırmak"
    r"|göndermek) için tıklayın|cliciwch (yma )?i (rannu|argraffu)[^.!?]{0,60})"
    r"( ?\((wird|s'?ouvre|ouvre|se abre|si apre|wordt|abre|otwiera|öppnas|åbner|åpnes|yeni|yn agor)[^()]{4,50}\))?"
)

ANSWER = (
    r"( ?[?¿:])?( (ja|oui|s[iíì]|tak|sim|evet|ydy|ie))?( ?[/|]? ?(nein|non|no|nie|não|nee|nej|nei|hayır|nac ydy|na))?"
)

HELPFUL = (
    r"(war|waren|ist) (diese[rs]?|dieser|der|die) (seite|artikel|beitrag|information(en)?|inhalt|antwort)[^.!?]{0,20}"
    r"(hilfreich|nützlich)|haben (sie|du) gefunden,? (was|wonach) (sie|du)[^.!?]{3,20}"
    r"|(cette|cet|ces) (page|article|information|informations|contenu|réponse)[^.!?]{0,18}(été|est"
    r"|sont) (vraiment )?utiles?"
    r"|(avez-vous trouvé|vous avez trouvé)[^.!?]{3,50}|¿?(te|le|ha|fue|es|esta|este|le ha|te ha)[^.!?]{0,40} útil"
    r"( (esta|este|la|el|la información)[^.!?]{0,25})?|¿?(has|ha) encontrado lo que buscaba[^.!?]{0,8}"
    r"|(questa (pagina|risposta)|questo articolo|le informazioni)[^.!?]{0,20} (utile|utili)|quanto sono chiare le "
    r"informazioni su questa pagina|(was|is) (deze|dit) (pagina|artikel|informatie|antwoord)[^.!?]{0,10} (nuttig"
    r"|behulpzaam"
    r"|handig)|(heeft|hebt) (u|je) gevonden wat[^.!?]{3,20}|heeft deze (informatie|pagina) (u|je) geholpen"
    r"|czy (ta strona|ten artykuł|te informacje|informacja)[^.!?]{0,15}(pomocn|przydatn|użyteczn)\w{1,3}"
    r"|czy znalazł\w{0,4} [^.!?]{3,30}|(esta página|este artigo|esta informação|este conteúdo) (foi|é"
    r"|te foi) útil( para"
    r" você)?|(var|hjälpte|är) (den här|informationen|denna)[^.!?]{0,25}(hjälp|dig|användbar)|(hittade|fandt|fant) du"
    r" (det|det,)? ?(du)? ?(sökte|letade efter|ledte efter|lette etter|vad du sökte)|var denne siden? (nyttig"
    r"|til hj[æe]lp)"
    r"|bu (sayfa|yazı|makale|bilgi)[^.!?]{0,10} (yararlı|faydalı) (oldu mu|mı)"
    r"|ai dyma'r hyn (yr )?oeddech yn (chwilio amdano|ei ddisgwyl)|(oedd|a yw|ydy)'?r? y? ?(dudalen|wybodaeth) hon yn"
    r" ddefnyddiol|an raibh an (leathanach|t-eolas) seo (úsáideach|cabhrach)"
    r"|была ли (эта )?(страница|статья|информация) полезн\w{1,2}|чи (була|була ця) [^.!?]{3,30} корисн\w{1,2}"
    r"|هل كانت هذه (الصفحة|المعلومات|المقالة) مفيدة( لك)?|هل كان هذا (المقال|المحتوى) مفيد\w{0,2}|这(个"
    r"|一)?页面?(对您)?有(用|帮助)吗"
    r"|(本页|此页面|这篇文章|此内容)(内容)?(对您|是否)?(有|是否有)?(用|帮助)吗?|क्या यह (पृष्ठ|पेज|जानकारी"
    r"|लेख) (उपयोगी|सहायक|मददगार) (था|थी|है)"
    r"|کیا یہ (صفحہ|معلومات) (مفید|کارآمد) (تھا|تھیں|ہے)"
)

STATEMENT = (
    r"(erklärung zur )?barrierefreiheit(serklärung)?|leichte sprache|gebärdensprache|datenschutz(erklärung|hinweise?)?"
    r"|nutzungsbedingungen|agb|impressum|cookie-(einstellungen|richtlinie|hinweis)"
    r"|(déclaration d')?accessibilité( ?: ?(non|partiellement|totalement) conforme)?|mentions légales|plan du site"
    r"|politique de (confidentialité|cookies)|données personnelles|gestion des cookies|conditions (générales"
    r"|d'utilisation)|(declaración de )?accesibilidad|aviso legal|política de (privacidad|cookies)|mapa (web|del sitio)"
    r"|términos (y condiciones|de uso)|(dichiarazione di )?accessibilità|note legali|informativa (sulla )?(privacy"
    r"|cookie)"
    r"|mappa del sito|privacy policy|toegankelijkheid(sverklaring)?|privacyverklaring|cookiebeleid|proclaimer"
    r"|colofon|disclaimer|deklaracja dostępności|polityka (prywatności|cookies|plików cookies?)|mapa (strony|serwisu)"
    r"|regulamin|rodo|bip|(declaração de )?acessibilidade|política de privacidade|termos (de uso|e condições)"
    r"|mapa do site|aviso de privacidade|tillgänglighets(redogörelse|utlåtande)|integritetspolicy|om (kakor|cookies"
    r"|webbplatsen)"
    r"|personuppgifter|tilg[æj]e?ngelighedserklæring|tilgjengelighetserklæring|personvern(erklæring)?|privatlivspolitik"
    r"|cookie(politik|innstillinger|indstillinger|s og personvern)|datganiad (hygyrchedd|preifatrwydd)|hygyrchedd|cwcis"
    r"|preifatrwydd|(hysbysiad|polisi) (preifatrwydd|cwcis)|telerau( ac amodau)?|hawlfraint|map o'r (wefan|safle)"
    r"|ráiteas (inrochtaineachta|príobháideachais)|inrochtaineacht|príobháideachas|fianáin|beartas (príobháideachais"
    r"|fianán)|erişilebilirlik( beyanı| bildirimi)?|gizlilik( politikası)?|çerez(ler| politikası)?|kullanım koşulları"
    r"|kvkk|политика конфиденциальности|пользовательское соглашение|карта сайта|політика конфіденційності"
    r"|سياسة (الخصوصية|ملفات تعريف الارتباط)|إمكانية الوصول|شروط الاستخدام|خريطة الموقع|رازداری( کی پالیسی)?"
    r"|गोपनीयता( नीति)?|सुगम्यता|नियम और शर्तें|隐私(政策|声明)|无障碍(声明)?|网站地图|使用条款|プライバシーポリシー"
    r"|サイトマップ|利用規約"
)

RULES = (
    Rule(
        "tongues-click",
        TAIL,
        CLICK + r"|(wird in (einem )?neuem (fenster|tab) geöffnet|ouvre dans une nouvelle fenêtre|se abre en (una)?"
        r" ?(ventana|pestaña) nueva|si apre in una nuova (finestra|scheda)|abre em nova (janela|aba))",
        Context.ALONE,
        (
            "Haz clic para compartir en Twitter (Se abre en una ventana nueva)",
            "Klick, um auf Facebook zu teilen (Wird in neuem Fenster geöffnet)",
            "Cliquez pour partager sur Twitter(ouvre dans une nouvelle fenêtre)",
            "Kliknij, aby udostępnić na Facebooku (Otwiera się w nowym oknie)",
        ),
        ("Haz clic con la lengua", "Klick, sagte die Tür.", "Cliquez pour voir."),
    ),
    Rule(
        "tongues-like",
        TAIL,
        r"(gefällt mir|j'aime( ça)?|me gusta( esto)?|mi piace|vind ik leuk|curtir( isso)?|gosto( disto)?|lubię to( ?!)?"
        r"|gilla( detta)?|synes godt om|liker( dette)?|beğen(in)?|hoffi|is maith liom|нравится|подобається|أعجبني|赞"
        r"|いいね!?"
        r"|좋아요|पसंद करें)( ?:)?( ?(\(?\d{1,6}\)?|%d))?|(wird geladen|lade|lädt|laden|chargement( en cours)?|cargando"
        r"|caricamento( in corso)?|carregando|a carregar|wczytywanie|ładowanie|laddar|indlæser|laster( inn)?|yükleniyor"
        r"|llwytho|yn llwytho|загрузка|завантаження|جار(ي|ٍ)? التحميل|加载中|読み込み中|लोड हो रहा है) ?(\.{3}|…|……)"
        r"|(facebook|twitter) (teilen|partager|compartir|condividi|delen)|(drucken|imprimer|imprimir|stampa|afdrukken"
        r"|drukuj|skriv ut|udskriv|yazdır|argraffu)( (diese|cette|esta|questa|deze|denna) ?(seite|page|página|pagina"
        r"|sida))?|(seite|artikel|beitrag) (drucken|weiterempfehlen|empfehlen|merken)|(per|par|por|via|tramite) e-?mail"
        r"( (senden|teilen|versenden))?|enviar por e-?mail|(link|lien|enlace) (kopieren|copier|copiar)|copiar enlace"
        r"|copier le lien|copia link|kopiuj link|kopiera länk|weitersagen|merken|rhannu|roinn",
        Context.CONFIRMS,
        (
            "Me gusta esto:",
            "Me gusta",
            "Cargando...",
            "Gefällt mir",
            "J'aime ça :",
            "Wird geladen …",
            "Enviar por E-mail",
        ),
        ("Me gusta esto mucho", "Gefällt mir nicht.", "Laden im Dorf", "J'aime la pluie"),
    ),
    Rule(
        "tongues-helpful",
        TAIL,
        "(" + HELPFUL + r") ?[?？؟]" + ANSWER,
        Context.ALONE,
        (
            "Ai dyma'r hyn yr oeddech yn chwilio amdano?",
            "War diese Seite hilfreich?",
            "Cette page vous a-t-elle été utile ?",
            "¿Te ha resultado útil esta página?",
            "Was deze pagina nuttig? Ja Nee",
            "Esta página foi útil?",
            "Czy ta strona była pomocna?",
            "هل كانت هذه الصفحة مفيدة؟",
        ),
        ("War diese Seite zu lang?", "Questo articolo è bello?", "¿Te ha llamado?"),
    ),
    Rule(
        "tongues-answer",
        TAIL,
        r"(ja|nein|oui|non|s[íì]|nee|tak|nie|sim|não|nej|nei|evet|hayır|ydy|nac ydy|nac ydi|ie|na|oedd|nac oedd|tá"
        r"|níl|да|нет"
        r"|так|ні|نعم|لا|جی ہاں|جی نہیں|हाँ|हां|नहीं|是|否|はい|いいえ)",
        Context.BESIDE,
        ("Ydy", "Nac ydy", "Oui", "Nein", "نعم"),
        ("Ja und nein", "Na also"),
    ),
    Rule(
        "tongues-statement",
        TAIL,
        STATEMENT,
        Context.CONFIRMS,
        ("Deklaracja dostępności", "Datganiad hygyrchedd", "Mentions légales", "Barrierefreiheit", "Aviso legal"),
        ("Barrierefreiheit ist ein Recht", "Regulamin szkoły", "Accessibilité pour tous"),
    ),
    Rule(
        "tongues-cookies",
        TAIL,
        r"(nur )?(notwendige|essenzielle|erforderliche|ausgewählte)( cookies)?( (akzeptieren|zulassen|erlauben))?"
        r"|alle(s)?( cookies)? (akzeptieren|ablehnen|zulassen|erlauben)|(auswahl|einstellungen) (speichern|bestätigen"
        r"|anpassen"
        r"|verwalten)|(tout|tous) (accepter|refuser|rejeter)|(accepter|refuser)( tout| tous les cookies| et fermer)?"
        r"|continuer sans accepter|(gérer|personnaliser)( (mes|les|vos))? (cookies|préférences|choix)|(aceptar"
        r"|rechazar)"
        r"( todas?| todo| todas las cookies| cookies)?|configurar( cookies)?|(solo|sólo) (necesarias|las necesarias)"
        r"|(accetta|rifiuta)( tutti?)?( i cookie)?|solo (i cookie )?necessari|(alle cookies )?(accepteren|weigeren"
        r"|toestaan)"
        r"|alleen noodzakelijke?( cookies)?|(zaakceptuj|akceptuj|odrzuć|akceptuję)( wszystkie| wszystko)?"
        r"|tylko niezbędne"
        r"|(aceitar|rejeitar|recusar)( todos| tudo)?( os cookies)?|(godkänn|acceptera|neka|avvisa)( alla)?( kakor"
        r"| cookies)?"
        r"|(bara|endast|kun|enbart) nödvändiga( kakor| cookies)?|(accepter|afvis|tillad|godta|avvis"
        r"|godkend)( alle)?( cookies)?"
        r"|kun nødvendige( cookies)?|(tümünü|hepsini) (kabul et|reddet)|(derbyn|gwrthod)( pob| pob cwci| cwcis| y cwcis"
        r"| ychwanegol)?|glac leis? (gach fianán|fianáin)|diúltaigh|(принять|отклонить)( все)?( cookies?)?"
        r"|прийняти( всі)?"
        r"|(قبول|رفض) (الكل|الجميع|ملفات تعريف الارتباط)|接受(全部|所有)?(cookie)?|拒绝(全部|所有)?|सभी (स्वीकार"
        r"|अस्वीकार) करें"
        r"|سب قبول کریں|mehr (erfahren|infos?)|en savoir plus|más información|saber mais|meer informatie|läs mer"
        r"|læs mere"
        r"|les mer|dowiedz się więcej|scopri di più|daha fazla bilgi|rhagor o wybodaeth|dysgu mwy",
        Context.BESIDE,
        ("Nur notwendige", "Alle akzeptieren", "Tout refuser", "Rechazar todas", "Derbyn pob cwci", "Tylko niezbędne"),
        ("Nur notwendige Worte", "Aceptar ayuda"),
    ),
    Rule(
        "tongues-asks",
        TAIL,
        r"(diese seite|diesen artikel|diese seiten) (auf|in) [a-zäöü]{4,14} (lesen|anzeigen|ansehen)|lire (cette page"
        r"|cet article) en [a-zçé]{4,12}|(leer|ver) (esta página|este artículo) en [a-zñé]{4,12}|leggi (questa pagina"
        r"|questo articolo) in [a-z]{4,12}|lees (deze pagina|dit artikel) in het [a-z]{4,12}|(darllen"
        r"|gweld) y dudalen hon"
        r" (yn|yn y) [a-z]{4,12}|empfehlen sie (diese seite|uns|diesen artikel) weiter ?:?"
        r"|springe? (direkt )?zu( zum)?:"
        r"|(leider )?(sind )?(keine|noch keine) kommentare( möglich| vorhanden)?[.!]?( / trackbacks)?"
        r"|rss[- ]feed (zu den|für) kommentaren?( dieses artikels)?|diesen artikel konnten sie kostenlos lesen\.[^!?]"
        r"{5,240}!?"
        r"|(abonnieren?|abonniere)( sie)? (den|unseren|jetzt den|unsere) [^.!?]{0,30}newsletter[.!]?"
        r"|(jetzt )?(den |unseren |zum )?newsletter (abonnieren|bestellen|anmelden)[.!]?|(abonnez|inscrivez)-vous (à"
        r"|sur)"
        r" (notre|la|nos) [^.!?]{0,30}(newsletter|lettre d'information|infolettre|chaîne)[.!]?"
        r"|(suscr[ií]be(te|nse|tete)|suscríbase|apúntate) (a|al) (nuestr[oa] |la |el )?(bolet[ií]n|newsletter"
        r"|canal)[^.!?]"
        r"{0,40}[.!]?|iscriviti alla (nostra )?newsletter[^.!?]{0,40}[.!]?|(meld je aan|schrijf je in|abonneer( je)?)"
        r" (voor|op) (de|onze) nieuwsbrief[^.!?]{0,30}[.!]?|(zapisz się|subskrybuj)( do"
        r"| na)? [^.!?]{0,20}newslett\w{1,5}"
        r"[.!]?|(assine|inscreva-se|subscreva)( na| em| a)?( nossa| a)? newsletter[^.!?]{0,40}[.!]?|prenumerera på"
        r" (vårt|vår) nyhetsbrev[^.!?]{0,30}|tilmeld( dig)? (vores )?nyhedsbrev\w{0,2}"
        r"|meld deg på (vårt )?nyhetsbrev\w{0,2}"
        r"|(tanysgrifiwch|cofrestrwch) (i'n|ar gyfer ein|i) (cylchlythyr|newyddion)[^.!?]{0,30}"
        r"|(s[ií]g[ua]e(nos|-nos|me|te)?|suivez-nous|folge uns|folgen sie uns|seguici|siga-nos|volg ons|obserwuj nas"
        r"|śledź nas"
        r"|följ oss|følg os|følg oss|dilynwch ni|bizi takip edin|lean muid)( (en|sur|auf|su|em|op|na|på"
        r"|ar))?( (también|"
        r"aussi|auch|instagram))? ?:?("
        + NET
        + r"(( ?[,/&+|] ?| )(y |et |und |e |en |i |och |og |a )?"
        + NET
        + r"){0,6}( (para|pour|für)[^.!?]{3,90})?)?|(s[ií]g[ua]e(nos|-nos)|suivez-nous|folge uns|folgen sie uns"
        r"|seguici|volg ons"
        r"|obserwuj nas|följ oss|følg os|følg oss|dilynwch ni|siga-nos) (en|sur|auf|su|no|na|em|op|på|ar) "
        + NET
        + r"(( ?[,/&+|] ?| )(y |et |und |e |en |i |och |og |a )?(no |na |en |sur )?"
        + NET
        + r"){0,6}( (para|pour|für|per)[^.!?]{3,90})?[.!]?",
        Context.ALONE,
        (
            "Diese Seite auf Deutsch lesen",
            "Lire cette page en français",
            "Abonniere den Vereins-Newsletter",
            "Abonnez-vous à notre newsletter",
            "Suscríbete a nuestro boletín",
            "Suivez-nous sur Facebook",
            "Síguenos en Telegram, Instagram, Facebook y Twitter",
            "Leider sind keine Kommentare möglich.",
            "Empfehlen Sie diese Seite weiter:",
        ),
        ("Folge uns nicht.", "Suivez-nous dans le bois.", "Lire cette page en silence?", "Iscriviti al corso"),
    ),
    Rule(
        "tongues-related",
        TAIL,
        r"(schlagworte|schlagwörter|stichworte|mots[- ]clés|étiquettes|etiquetas|palabras clave"
        r"|parole chiave|trefwoorden|tagi|słowa kluczowe|palavras-chave|etiketter|emneord|etiketler|tagiau|clibeanna"
        r"|метки|теги|وسوم|الكلمات الدلالية|标签|टैग)( ?:)?|(mehr|weitere) (zum thema|artikel|beiträge|meldungen"
        r"|nachrichten|themen)( ?:)?|auch interessant( ?:)?|(sur le même (sujet|thème)|à découvrir|dans la même"
        r" (rubrique|catégorie))( ?:)?|(más (noticias|sobre|en)|noticias relacionadas|te puede interesar"
        r"|(artículos|entradas|contenido) relacionad[oa]s?)( ?:)?|(articoli|notizie) correlat[ie]( ?:)?"
        r"|potrebbe interessarti"
        r"|(gerelateerd|meer)( nieuws| artikelen| berichten| lezen)( ?:)?|(podobne|powiązane|zobacz) (wpisy|artykuły"
        r"|też|także|również)( ?:)?|(leia|veja) (mais|também)( ?:)?|(relaterade|relaterede|relaterte) (artiklar"
        r"|artikler"
        r"|inlägg|nyheder|saker|nyheter)( ?:)?|(ilgili|benzer) (haberler|yazılar)( ?:)?|(newyddion"
        r"|erthyglau) (cysylltiedig"
        r"|diweddaraf|eraill)( ?:)?|(scéalta|nuacht) (gaolmhar\w{0,2}|eile)|(читайте|смотрите) (также|ещё|еще)( ?:)?"
        r"|читайте також( ?:)?|اقرأ (أيضا|أيضاً|المزيد)( ?:)?|(相关|推荐|热门)(文章|阅读|新闻|推荐)|関連記事|人気記事"
        r"|यह भी पढ़ें( ?:)?|یہ بھی پڑھیں( ?:)?|مزید پڑھیں( ?:)?",
        Context.OPENS,
        ("Schlagworte", "Mots-clés :", "Auch interessant:", "Noticias relacionadas", "Etiquetas", "यह भी पढ़ें"),
        ("Schlagworte der Zeit", "Más sobre la mesa.", "Themen und Tee"),
        Holds.HEADLINES,
    ),
    Rule(
        "tongues-comment",
        TAIL,
        r"(एक )?(टिप्पणी|कमेंट|प्रतिक्रिया|उत्तर) (छोड़ें|करें|जोड़ें|लिखें|दें)|अपनी (टिप्पणी|राय) [^.!?।]{2,30}"
        r"|(تبصرہ|جواب) (کریں|لکھیں|چھوڑیں"
        r"|دیں)|اپنی رائے[^.!?۔]{2,30}|(মন্তব্য|উত্তর) (করুন|লিখুন|দিন)|ਟਿੱਪਣੀ (ਕਰੋ|ਛੱਡੋ)|(fág|scríobh) (trácht"
        r"|freagra)|(rhowch"
        r"|postio|ysgrifennwch|ychwanegu?|ychwanegwch) (sylw|sylwadau|ateb)|sylwadau|tuairimí|留(下)?(言|评论)"
        r"|写(下)?评论|发表评论",
        Context.OPENS,
        ("एक टिप्पणी छोड़ें", "تبصرہ کریں", "Rhowch sylw", "Fág trácht", "留言"),
        ("Sylwadau'r plant", "टिप्पणी के बाद सब चले गए।"),
    ),
    Rule(
        "tongues-comment-form",
        TAIL,
        r"(आपका|अपना) ई-?मेल (पता|एड्रेस)?[^.!?।]{0,20}(प्रकाशित|सार्वजनिक|साझा) नहीं (किया जाएगा|होगा"
        r"|करेंगे)\s?[।.]?|आवश्यक (फ़ील्ड|फील्ड)"
        r"[^.!?।]{0,30}( \*)?[।.]?|آپ کا ای ?میل[^.!?۔]{0,30}(شائع|ظاہر) نہیں (کیا جائے گا|ہوگا|کی جائے گی)[۔.]?"
        r"|(ضروری|لازمی) خانوں[^.!?۔]{0,40}"
        r"[۔.]?( \*)?|আপনার ই-?মেইল[^.!?।]{0,20}(প্রকাশ|প্রকাশিত)[^.!?।]{0,14}[।.]?|ní (fhoilseofar"
        r"|thaispeánfar) do (sheoladh|r-?phost)"
        r"[^.!?]{0,30}\.?|mae'r meysydd gofynnol[^.!?]{0,30}\.?( \*)?|meysydd gofynnol|(\* ?"
        r"|\d\. ?\* ?)?(erforderliches? feld(er)?"
        r"|pflichtfeld(er)?|champs? (obligatoires?|requis)|campos? obligatorios?|campo obbligatorio|verplicht veld)\.?",
        Context.CONFIRMS,
        ("आपका ईमेल पता प्रकाशित नहीं किया जाएगा।", "Ní fhoilseofar do sheoladh ríomhphoist.", "* Pflichtfelder"),
        ("आपका ईमेल मिला।", "Pflichtfeld der Bauern"),
    ),
)
