"""What pages in Turkish, Hungarian, Greek and Somali print below an article."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Holds, Rule, Zone
from sendfeed.intake.clean.tables.tail_tongues import NET, TOPICS

TAIL = Zone.TAIL

TURKISH = "|".join(
    (
        r"(bu )?(haberi|yazıyı|sayfayı|makaleyi|içeriği|gönderiyi) paylaş(ın)?( ?:)?|(facebook|twitter|whatsapp|x"
        r"|telegram)"
        r"('ta|'da|'te)? paylaş(ın)?|paylaş(ın)? ?:|sosyal medyada paylaş(ın)?|arkadaşına gönder",
        r"e-?posta (hesabınız|adresiniz) yayı(m|n)lanmayacak\.?( gerekli alanlar ?\*? ile işaretlenmişlerdir\.?)?",
        r"(bir dahaki sefere|daha sonraki yorumlarımda)[^.!?]{5,160}\.?|yorum yap(mak|abilmek) için (giriş|oturum"
        r"|üye)"
        r"[^.!?]{3,30}\.?|yorum gönderebilmek için [^.!?]{3,30}\.?",
        r"(yorumlar kapalı|yorumlara kapalı|henüz yorum (yok|yapılmamış)|ilk yorumu (sen|siz) yap(ın)?)\.?",
        r"(etiketler|kategori(ler)?|konular) ?: ?" + TOPICS,
        r"(sayfa )?başına? dön|yukarı (çık|dön)|(ana ?sayfaya|haberlere|listeye) (geri )?dön",
        r"(bu (web )?sitesi?|sitemiz|web sitemiz)[^.!?]{0,20} (çerez|çerezleri|çerezler) (kullan"
        r"|kullanmaktadır)[^!?]{0,300}"
        r"|(çerez|çerezleri) kullanıyoruz[^!?]{0,300}",
        r"(bültenimize|e-?bültene|bültene|haber bültenimize) (abone|kayıt) ol(un)?[^.!?]{0,20}|bizi takip"
        r" edin( ?:)?",
        r"(gururla wordpress ile güçlendirilmiştir|wordpress (ile|gururla) (güçlendirilmiştir|sunar))\.?",
        r"(hata mı (gördünüz|buldunuz)|bir hata mı var)\?[^.!?]{0,40}[.!]?",
    )
)
HUNGARIAN = "|".join(
    (
        r"(megosztás|megosztom|oszd meg|ossza meg)( (a )?(facebookon|twitteren|ismerőseiddel|ismerőseivel|közösségi"
        r" oldalakon))?[!:]?|(ajánld|küldd el) (egy )?ismerősödnek",
        r"(az e-?mail-?(címet|címed|cím(ed)?) nem tesszük közzé|e-?mail címe nem kerül nyilvánosságra)\.?"
        r"( a kötelező mezőket ?\*? karakterrel jelöl(tük|jük)\.?)?",
        r"a nevem, e-?mail-?címem[^.!?]{5,140}\.?|(a )?(hozzászóláshoz|kommenteléshez) (be kell jelentkezni"
        r"|jelentkezz be"
        r"|be kell jelentkezned)\.?|(hozzászólások|a hozzászólások) (lezárva|lezárultak|kikapcsolva)\.?",
        r"(címkék?|kategóriák?|témák) ?: ?" + TOPICS,
        r"(vissza|ugrás) (a (lap )?(tetejére|főoldalra|hírekhez|listához)|az (oldal )?(tetejére|elejére))|lap"
        r" teteje",
        r"(ez a weboldal|weboldalunk|honlapunk|az oldal) (sütiket|cookie-?kat) használ[^!?]{0,300}"
        r"|(sütiket|cookie-?kat) használunk[^!?]{0,300}",
        r"(iratkozz|iratkozzon) fel (a )?hírlevel(ünkre|ünkért|re)[^.!?]{0,30}[.!]?|hírlevél-?feliratkozás"
        r"|kövess(en)?"
        r" minket( (a )?(facebookon|instagramon))?[!:]?|minden jog fenntartva\.?( [^.!?]{2,60})?",
        r"(köszönjük, wordpress|büszkén üzemeltetve a wordpress)[^.!?]{0,20}\.?|hibát"
        r" talált(ál)?\?[^.!?]{0,40}[.!]?",
    )
)
GREEK = "|".join(
    (
        r"(μοιρασ(τείτε|τειτε|ου)|κοινοποιήστε|κοινοποίηση|share)( (το|αυτό|το άρθρο|τη σελίδα))?( (στο|στα|μέσω) "
        r"(facebook|twitter|social media|"
        + NET
        + r"))( ?:)?|(μοιραστείτε|κοινοποιήστε) (το|το άρθρο|αυτό το άρθρο|αυτή τη"
        r" σελίδα)( ?:)?|(αποστολή|στείλτε) (σε φίλο|με e-?mail)",
        r"(η (ηλ\.|ηλεκτρονική) διεύθυνσ?η σας|το e-?mail σας) δεν (δημοσιεύεται|θα δημοσιευ\w{2,6})\.?( τα"
        r" υποχρεωτικά πεδία"
        r" σημειώνονται με ?\*?\.?)?|τα υποχρεωτικά πεδία σημειώνονται με ?\*?\.?",
        r"αποθήκευσε το όνομά μου[^.!?]{5,140}\.?|(πρέπει να (συνδεθείτε|είστε συνδεδεμένοι)|συνδεθείτε) (για να"
        r"|ώστε να)"
        r" [^.!?]{0,24}σχόλι\w{1,3}\.?|τα σχόλια είναι (κλειστά|απενεργοποιημένα)\.?|δεν υπάρχουν σχόλια",
        r"(ετικέτες|κατηγορί(α|ες)|θέματα) ?: ?"
        + TOPICS
        + r"|(επιστροφή|πίσω) (στην (αρχή|αρχική)|στην κορυφή|στα νέα)",
        r"(αυτός ο ιστότοπος|ο ιστότοπός μας|η ιστοσελίδα( μας)?|αυτή η ιστοσελίδα) χρησιμοποιεί"
        r" cookies[^!?]{0,300}"
        r"|χρησιμοποιούμε cookies[^!?]{0,300}",
        r"(εγγραφείτε|εγγραφή) στο (newsletter|ενημερωτικό δελτίο)( μας)?|ακολουθήστε μας( (στο|στα) "
        + NET
        + r")?[!:]?"
        r"|(με (την )?επιφύλαξη παντός δικαιώματος|όλα τα δικαιώματα κατοχυρωμένα)\.?",
    )
)
SOMALI = "|".join(
    (
        r"(la wadaag|wadaag)( (facebook|twitter|whatsapp|asxaabta|bogga|maqaalka))?( ?:)?",
        r"(ciwaanka e-?mailkaaga|e-?mailkaaga|iimaylkaaga)[^.!?]{0,20} lama (daabici|soo bandhigi) doono\.?",
        r"(xuquuqda (oo dhan )?(way|waa) (dhowran tahay|la dhawray)|xuquuqda oo dhan way xifdisan tahay)\.?",
        r"nagala soco( [^.!?]{3,30})?|ku laabo (bogga hore|kor)",
    )
)

RULES = (
    Rule(
        "turkish-page",
        TAIL,
        f"{TURKISH}|{HUNGARIAN}|{GREEK}|{SOMALI}",
        Context.ALONE,
        (
            "Bu haberi paylaş:",
            "E-posta hesabınız yayımlanmayacak. Gerekli alanlar * ile işaretlenmişlerdir",
            "Yorum yapabilmek için giriş yapmalısınız.",
            "Etiketler: okul, otobüs",
            "Bültenimize abone olun",
            "Oszd meg ismerőseiddel!",
            "Az e-mail-címet nem tesszük közzé. A kötelező mezőket * karakterrel jelöltük",
            "Vissza a főoldalra",
            "Iratkozzon fel hírlevelünkre",
            "Μοιραστείτε το άρθρο",
            "Τα σχόλια είναι κλειστά",
            "Xuquuqda oo dhan way dhowran tahay",
        ),
        ("Paylaşmak güzeldir.", "Vissza a kertbe", "Επιστροφή στο σχολείο", "Oszd meg a kenyered."),
    ),
    Rule(
        "turkish-form",
        TAIL,
        r"(bir )?(yorum|cevap|yanıt) (yazın?|bırakın?|yap(ın)?|ekle)|yazı (dolaşımı|gezinmesi)|(önceki|sonraki)"
        r" (yazı|haber)"
        r"|(szólj hozzá|hozzászólás (írása|küldése)|vélemény, hozzászólás\?|írj hozzászólást)!?|bejegyzés navigáció"
        r"|(előző|következő) (bejegyzés|cikk|hír)|(αφήστε|γράψτε|προσθέστε) (μια απάντηση|(ένα )?(σχόλιο))"
        r"|πλοήγηση άρθρων"
        r"|(προηγούμενο|επόμενο) άρθρο|(faallo|jawaab) (ka )?(tag|dhaaf|qor)",
        Context.OPENS,
        ("Yorum yazın", "Yazı dolaşımı", "Szólj hozzá!", "Előző cikk", "Γράψτε σχόλιο", "Πλοήγηση άρθρων"),
        ("Yorum yapmadı kimse.", "Előző nap esett"),
        Holds.HEADLINE,
    ),
    Rule(
        "turkish-button",
        TAIL,
        r"(cevabı|yanıtı) iptal et|(yorum )?gönder|yorumu gönder|(devamını|daha fazla) (oku|göster)(yun)?|haberin"
        r" devamı"
        r"|(sayfayı )?yazdır|(zorunlu|gerekli|analitik|işlevsel|istatistik) çerezler|(büyütmek için|resmi"
        r" büyütmek için) tıklayın"
        r"|(bağış yap|bize destek olun)(ın)?|cevapla ?sil|yanıtla ?sil|(bunu )?beğen( ?:)|(gizlilik|çerez)"
        r" politikası"
        r"|kullanım (koşulları|şartları)|bağlantıyı kopyala|válasz megszakítása|hozzászólás (elküldése|küldése)"
        r"|(tovább|bővebben|részletek|olvass tovább|tovább olvasom)( ?→)?|nyomtatás|(szükséges|statisztikai"
        r"|marketing|funkcionális)"
        r" (sütik|cookie-?k)|kattints(on)? a nagyításhoz|adatvédelmi (tájékoztató|nyilatkozat)|impresszum"
        r"|támogass minket"
        r"|(ακύρωση απάντησης|δημοσίευση σχολίου|υποβολή σχολίου)|(διαβάστε|δείτε) (περισσότερα|ολόκληρο)( ?→)?"
        r"|εκτύπωση( σελίδας)?"
        r"|(απαραίτητα|στατιστικά|λειτουργικά) cookies|πολιτική (απορρήτου|cookies)|όροι χρήσης|akhri (dheeraad"
        r"|wax dheeraad ah)"
        r"|wax dheeraad ah akhri",
        Context.CONFIRMS,
        ("Yanıtı iptal et", "Devamını oku", "Zorunlu çerezler", "Bővebben", "Impresszum", "Διαβάστε περισσότερα"),
        ("Daha fazla oku, daha az konuş", "Tovább a hegyre"),
    ),
    Rule(
        "turkish-word",
        TAIL,
        r"(ad(ınız)?|isim|e-?posta|yorum(unuz)?|mesaj(ınız)?|internet sitesi|név|e-?mail ?cím|hozzászólás|honlap"
        r"|üzenet|όνομα"
        r"|σχόλιο|ιστότοπος|μήνυμα|magac|faallo) ?\* ?:?|(hakkımızda|bize ulaşın|ana ?sayfa|iletişim|rólunk"
        r"|kapcsolat|főoldal"
        r"|elérhetőség(ek)?|σχετικά με εμάς|αρχική|nala soo xiriir|nagu saabsan)|(adres|telefon|cím|nyitvatartás"
        r"|διεύθυνση"
        r"|τηλέφωνο|ωράριο|cinwaan) ?:|fa(x|ks) ?[:.] ?[\d ()+./–-]{6,24}|(fotoğraf|kaynak|fotó|forrás|φωτογραφία"
        r"|πηγή|sawir)"
        r" ?: ?[^.!?:]{2,60}|(ara|kapat|giriş( yap)?|keresés|bezárás|bejelentkezés|αναζήτηση|σύνδεση|μενού)"
        r"|(kabul et|reddet"
        r"|elfogadom|elutasítom|αποδοχή|απόρριψη)( (tümünü|όλων|mindet))?",
        Context.BESIDE,
        ("Adınız *", "Hakkımızda", "Név *", "Kapcsolat", "Όνομα *", "Fotó: MTI"),
        ("Kapcsolat a szülőkkel", "Ara sıra"),
    ),
    Rule(
        "turkish-related",
        TAIL,
        r"(ilgili|benzer|son|diğer|önerilen|çok okunan) (haberler|yazılar|içerikler|konular)|en çok okunanlar"
        r"|bunlar(a)? da "
        r"(ilginizi çekebilir|göz atın)|(kapcsolódó|hasonló|további|legfrissebb|legolvasottabb|ajánlott) (cikkek"
        r"|hírek"
        r"|bejegyzések|írások)|legolvasottabb(ak)?|ez is érdekelheti?( ?:)?|olvasd el ezt is( ?:)?|(σχετικά"
        r"|πρόσφατα|δημοφιλή"
        r"|τελευταία|άλλα) (άρθρα|νέα|θέματα)|(διαβάστε|δείτε) (επίσης|ακόμα|και)( ?:)?|(mawduucyo|warar) (kale"
        r"|la xiriira)",
        Context.ALONE,
        ("Diğer haberler", "En çok okunanlar", "Kapcsolódó cikkek", "Legolvasottabb", "Πρόσφατα άρθρα", "Warar kale"),
        ("Diğer haberler yarın, dedi.", "További hírek pénteken."),
        Holds.HEADLINES,
    ),
)
