"""What the buttons of pages say in other languages than English: a verb and what it is done to, in any pair."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Rule, Zone

TAIL = Zone.TAIL

GERMAN = (
    r"(diesen? |den |die |das )?(artikel|beitrag|seite|inhalt|meldung|text|link|pdf) (teilen|drucken|empfehlen"
    r"|weiterempfehlen"
    r"|merken|speichern|vorlesen|versenden|melden|kopieren|anhören|herunterladen|weiterleiten|bewerten|kommentieren"
    r"|posten)"
    r"|(zurück )?zur (startseite|übersicht|homepage|desktop-version|suche|anmeldung|nachrichtenübersicht)|(alle|mehr"
    r"|weitere"
    r"|neueste|ältere|neuere|ähnliche|verwandte) (artikel|beiträge|nachrichten|meldungen|themen|kommentare|news"
    r"|videos|termine)"
    r"( (anzeigen|lesen|laden|ansehen|zum thema|aus .{3,30}))?|(angemeldet|eingeloggt) bleiben|jetzt (registrieren"
    r"|anmelden"
    r"|abonnieren|spenden|kostenlos testen|weiterlesen|teilen|bestellen|einloggen)|(bereits|schon|noch kein(e)?)"
    r" (abonnent|registriert"
    r"|kunde|mitglied|ein konto|konto|abo)(in)?\??( (hier )?(anmelden|einloggen|registrieren))?|kommentare?"
    r" (schreiben|anzeigen|abgeben"
    r"|verfassen|melden|laden|lesen|ausblenden)|(um|zum) (zu )?kommentieren,? ?[^.!?]{3,50}\.?|(menü|suche|navigation"
    r"|fenster|dialog"
    r"|hinweis) (öffnen|schließen|ein- und ausblenden|anzeigen)|(cookies?|cookie-einstellungen|einstellungen|auswahl)"
    r" (ändern"
    r"|anpassen|verwalten|speichern|akzeptieren|ablehnen|bestätigen)|(schrift|text) (vergrößern|verkleinern|größer"
    r"|kleiner)"
)

FRENCH = (
    r"(partage[rz]|imprime[rz]|envoye[rz]|enregistre[rz]|sauvegarde[rz]|signale[rz]|copie[rz]|écoute[rz]|commente[rz]"
    r"|télécharge[rz]"
    r"|recommande[rz]|tweete[rz]|recevoir|réagi(r|ssez)|lire)( (à|sur))?( (cet?|cette|l'|le|la|un|mon|votre|ce|les"
    r"|nos))? ?(article|page|contenu"
    r"|lien|commentaire|ami|facebook|twitter|linkedin|whatsapp|publication|vidéo|pdf|newsletter|alertes?|suite"
    r"|réseaux sociaux"
    r"|réactions|commentaires|erreur)( (par|sur) [a-zé-]{3,12})?|(tous|toutes|plus|voir|afficher|autres)( (de|d'|tous"
    r"|toutes|plus de|les|nos))*"
    r" ?(articles|actualités|commentaires|actus|infos|vidéos|dossiers|événements|résultats)|(déjà|pas encore) (abonné"
    r"|inscrit|membre"
    r"|un compte)e?s? ?\?( .{3,30})?|(mot de passe|identifiant) (oublié|perdu) ?\?|(se|rester) connect(er|é)e?|(créer"
    r" un|mon) (compte"
    r"|espace|profil)|(retour|revenir) (à|en|aux?|sur) (la |l')?(accueil|haut( de (la )?page)?|liste|page (précédente"
    r"|d'accueil)|actualités)"
    r"|(gérer|paramétrer|modifier) (mes|les|vos) (cookies|préférences|choix)|cet article est réservé aux abonnés\.?"
)

SPANISH = (
    r"(compartir|comparte|imprimir|enviar|guardar|copiar|descargar|escuchar|comentar|reportar|denunciar|recomendar"
    r"|ver|leer|publicar)"
    r"( (en|por|a|el|la|este|esta|un|tu|mi|los|las|más|todos|todas))* (artículo|noticia|página|enlace|comentarios?"
    r"|amigo|correo|pdf|versión"
    r"|redes( sociales)?|facebook|twitter|whatsapp|noticias|entradas|artículos|nota|contenido)( (para imprimir"
    r"|completa?))?|(más|otras"
    r"|últimas|todas las) (noticias|entradas|notas|publicaciones|novedades)( (de|sobre) .{3,30})?|(volver|ir"
    r"|regresar) (al?|arriba|a la)"
    r" ?(inicio|portada|listado|arriba|principio|página( principal)?)?|¿?(ya (eres|tienes)|aún no (eres|tienes)"
    r"|olvidaste|has olvidado)"
    r" .{3,40}\?( .{3,30})?|(inicia|iniciar|cerrar|crear?)( una| tu)? (sesión|cuenta)|(gestionar|configurar"
    r"|configuración de|preferencias de)"
    r"( las)? cookies|versión (para imprimir|imprimible|móvil)|archivado en:?|(contenido|artículo|noticia)"
    r" (exclusiv[oa]|sólo|solo)"
    r" para suscriptores"
)

ROMANCE = (
    r"(condividi|stampa|invia|salva|copia|scarica|ascolta|commenta|segnala|leggi|vedi)( (su|via|per|a|il|la|questo"
    r"|questa|l'|un|tutt[ie]"
    r"|altr[ie]|gli|le|i|più))* ?(articolo|pagina|notizia|link|commenti?|amico|e-?mail|pdf|facebook|twitter|whatsapp"
    r"|articoli|notizie)"
    r"|(altre|ultime|tutte le|più) notizie|(torna|vai|vai al|tornare) ?(all'|alla|al|su) ?(inizio|home|homepage"
    r"|elenco|lista|menu|contenuto)?"
    r"|versione stampabile|(gestisci|impostazioni|preferenze)( (i|dei|sui))? cookie|(partilh(ar|e)|compartilh(ar|e)"
    r"|imprim(ir|a)|envi(ar|e)"
    r"|guardar|salvar|copiar|descarregar|ouvir|comentar|denunciar|ler|ver)( (no|na|por|este|esta|o|a|um|todos|todas"
    r"|mais|os|as))*"
    r" (artigo|página|notícia|link|comentários?|amigo|e-?mail|pdf|facebook|twitter|whatsapp|artigos|notícias"
    r"|publicação)|(mais|outras"
    r"|últimas|todas as) notícias|(voltar|ir) (ao|à|para o?)( a)? (topo|início|página inicial|lista|conteúdo)|(gerir"
    r"|configurar|definições de)"
    r" cookies|(distribuie|tipărește|printează|trimite|salvează|comentează|citește|vezi)( (pe|prin|un|acest|toate))*"
    r" (articolul?|pagina|facebook"
    r"|e-?mail|prieten|comentariu|comentarii(le)?|știrile|articolele)|(alte|mai multe|ultimele|toate) (știri"
    r"|articole)|înapoi( la)? (sus"
    r"|început|listă|pagina principală)|setări cookie(-uri)?"
)

NORTHERN = (
    r"(deel|print|verstuur|bewaar|kopieer|beluister|delen|afdrukken|lees|bekijk)( (via|op|dit|deze|de|het|een|meer"
    r"|alle))* (artikel|pagina"
    r"|bericht|link|reacties?|facebook|twitter|whatsapp|e-?mail|nieuws|berichten|artikelen)|(meer|alle|ander|laatste"
    r"|overig) nieuws|(terug )?naar"
    r" (boven|overzicht|het overzicht|de homepage|home|begin)|printversie|cookies? (beheren|aanpassen|accepteren"
    r"|weigeren|instellingen)"
    r"|(dela|skriv ut|spara|kopiera|lyssna på|tipsa om|anmäl|läs|visa)( (på|via|den här|denna|en|fler|alla))*"
    r" (artikeln|sidan|länk(en)?|facebook"
    r"|twitter|vän|kommentar(er|en)?|nyheter|inlägg(et)?)|(fler|alla|andra|senaste|relaterade) (nyheter|artiklar"
    r"|inlägg)|(tillbaka|till|åter)( till)?"
    r" (upp|toppen|startsidan|början|nyheter)|(hantera|ändra|inställningar för|acceptera|godkänn|avvisa)( alla)?"
    r" (cookies|kakor)"
    r"|(del|skriv ut|udskriv|lagre|gem|kopier|lytt til|anmeld|les|læs|vis)( (på|via|denne|dette|en|flere|alle))*"
    r" (artikkelen|artiklen|siden?|lenken?"
    r"|linket?|facebook|twitter|venn?|kommentar(er|en)?|nyheter|innlegg(et)?|indlæg(get)?)|(flere|alle|andre|siste"
    r"|seneste|relaterte) (nyheter|nyheder"
    r"|artikler|saker|innlegg|indlæg)|(tilbake|tilbage|til)( til)? (toppen|forsiden|oversikten|oversigten|start)"
    r"|(administrer|godta|godkend|avvis|afvis"
    r"|accepter)( alle)? (cookies|informasjonskapsler)|(jaa|tulosta|tallenna|kopioi|kuuntele|lue|näytä)( (tämä|kaikki"
    r"|lisää))* (artikkeli|sivu|linkki"
    r"|juttu|facebookissa|twitterissä|whatsappissa|kommentit|uutisia|uutiset)|(lisää|kaikki|muut|uusimmat) (uutisia"
    r"|uutiset|artikkelit|aiheesta)"
    r"|(takaisin|siirry|palaa) (ylös|alkuun|etusivulle|sisältöön)|(hyväksy|hylkää|hallitse)( kaikki)? evästee?t"
)

SLAVIC = (
    r"(udostępnij|podziel się|drukuj|wydrukuj|wyślij|zapisz|skopiuj|skomentuj|zgłoś|czytaj|zobacz|pokaż)( (na|tę|ten"
    r"|tym|przez|do|wszystkie|więcej))*"
    r" (artykuł(em)?|stron[ęey]|link|facebooku?|twitterze|znajomego|komentarz(e|y)?|wiadomości|wpis(y)?|aktualności)"
    r"|(więcej|inne|wszystkie|najnowsze|podobne)"
    r" (wiadomości|artykuły|aktualności|wpisy|newsy)|(wróć|powrót|przejdź|do)( (na|do))? (góry|gór[ęy]|strony głównej"
    r"|listy|treści|aktualności)"
    r"|wersja do druku|(zarządzaj|ustawienia|akceptuję|odrzuć)( wszystkie)? (cookies|ciasteczka|plik(ami|i|ów)"
    r" cookies?|plikami|ciasteczek)"
    r"|(sdílet|vytisknout|tisk|odeslat|uložit|zkopírovat|komentovat|nahlásit|číst|zobrazit)( (na|tento|tuto|přes"
    r"|všechny|více|další))* (článek|stránku|odkaz"
    r"|facebooku|twitteru|e-?mailem|komentáře?|články|zprávy|příspěvek)|(další|všechny|více|jiné|poslední"
    r"|související) (články|zprávy|aktuality|příspěvky)"
    r"|(zpět|přejít)( na| k)? (nahoru|začátek|hlavní stránku|obsahu?|výpis|seznam)|(verze pro tisk|nastavení cookies"
    r"|spravovat cookies|přijmout"
    r"( všechny)? cookies|odmítnout( všechny)?( cookies)?)|(cikk|oldal|hír|link|bejegyzés) (megosztása|nyomtatása"
    r"|mentése|küldése|másolása)"
    r"|(további|összes|legfrissebb|kapcsolódó|több) (hírek|hír|cikkek|cikk|bejegyzések)|(vissza|ugrás)( a| az)?"
    r" (tetejére|lap tetejére|főoldalra"
    r"|tartalomra|elejére|fel)|(süti|cookie)( beállítások|k elfogadása|k kezelése)|(поділитися|поделиться|друкувати"
    r"|распечатать|надіслати|отправить)"
    r"( .{2,20})?"
)

OTHERS = (
    r"(bu |şu )?(yazıyı|haberi|sayfayı|makaleyi|bağlantıyı|içeriği) (paylaş|yazdır|kaydet|kopyala|gönder|dinle|beğen"
    r"|oku)(ın)?|(facebook|twitter|whatsapp)"
    r"('ta|'da|'tan)? paylaş|(diğer|tüm|son|benzer|daha fazla) (haberler|haber|yazılar|yazı|içerik)|(başa|yukarı|ana"
    r" sayfaya|yukarıya) (dön|çık|git)"
    r"|(çerez|çerezleri) (ayarları|yönet|kabul et|reddet)|abone ol|(κοινοποίηση|εκτύπωση|μοιραστείτε|εκτυπώστε"
    r"|αποθήκευση)( (το|τη|την|του|της))?"
    r"( (άρθρου|άρθρο|σελίδας|σελίδα))?|(περισσότερα|άλλα|όλα τα|τελευταία|σχετικά)( τα)? (νέα|άρθρα|θέματα)"
    r"|(επιστροφή|πίσω|πάνω)( στην?)?( (κορυφή|αρχή"
    r"|αρχική))?|(ρυθμίσεις|αποδοχή|διαχείριση)( των)? cookies|(εγγραφείτε|συνδεθείτε|εγγραφή|σύνδεση)|(شارك|مشاركة"
    r"|طباعة|نسخ|حفظ|إرسال|استمع)"
    r"( (المقال|الصفحة|الخبر|الرابط|هذا المقال|هذه الصفحة|إلى المقال|عبر .{3,15}|على .{3,15}))?|نسخة للطباعة|(المزيد"
    r" من|آخر|جميع|كل) (الأخبار|المقالات"
    r"|المواضيع)|(العودة|الرجوع) (إلى|ل) ?(الأعلى|أعلى|الرئيسية|الصفحة الرئيسية)?|أعلى الصفحة|إعدادات (الكوكيز|ملفات"
    r" تعريف الارتباط)|(سجل|اشترك) (الآن|معنا"
    r"|الدخول)|تابعنا( على .{3,15})?|(rhannwch|rhannu|argraffu|argraffwch|anfon|cadw|copïo|darllen|gweld)( (ar|y|yr|i"
    r"|hyn|hon|y dudalen|pob|mwy))*"
    r" ?(tudalen|dudalen|erthygl|ddolen|dolen|facebook|twitter|ffrind|sylwadau?|newyddion)( hon)?|(mwy o|rhagor o"
    r"|pob) (newyddion|straeon|erthyglau)"
    r"|(yn ôl )?i(['’]r| frig y) (brig|dudalen|top|hafan|dechrau)|(gosodiadau|rheoli|derbyn|gwrthod)( pob)? cwcis?"
    r"|fersiwn argraffu|eich (e-bost|enw"
    r"|cyfeiriad e-?bost)|cofrestru|tanysgrifio|(roinn|priontáil|seol|sábháil|cóipeáil|léigh|clò-bhuail|sgaoil)( (an"
    r"|seo|ar|go|air|leis))*( (leathanach|alt"
    r"|nasc|facebook|twitter|duilleag|cara|artaigil))?( seo)?|(tuilleadh|gach) (nuachta?|scéalta|alt)|liostáil("
    r" .{3,30})?|(prìobhaideachd|prìobhaideachas"
    r"|briosgaidean|fianáin|socruithe fianán)"
)

RULES = (
    Rule(
        "interface-words",
        TAIL,
        f"({GERMAN}|{FRENCH}|{SPANISH}|{ROMANCE}|{NORTHERN}|{SLAVIC}|{OTHERS})",
        Context.CONFIRMS,
        (
            "Beitrag weiterempfehlen",
            "Zur Startseite",
            "Angemeldet bleiben",
            "Tous les articles",
            "Partager sur les réseaux sociaux",
            "Más noticias",
            "Condividi questo articolo",
            "Partilhar este artigo",
            "Distribuie articolul",
            "Cookies beheren",
            "Fler nyheter",
            "Flere nyheter",
            "Jaa artikkeli",
            "Podziel się artykułem",
            "Další články",
            "Cikk megosztása",
            "Facebook'ta paylaş",
            "Ρυθμίσεις cookies",
            "نسخة للطباعة",
            "Rhannwch ar Facebook",
            "Roinn seo",
        ),
        (
            "Mehr Brot aus Holz",
            "Zur Schule",
            "Tous les enfants",
            "Más pan",
            "Vai a scuola",
            "Meer kaas",
            "Zpět domů",
            "Mwy o fara",
        ),
    ),
)
