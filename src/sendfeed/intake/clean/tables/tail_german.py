"""What pages in German print below an article."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Holds, Rule, Zone
from sendfeed.intake.clean.tables.tail_tongues import NET, TOPICS

TAIL = Zone.TAIL

THING = r"(artikel|beitrag|meldung|bericht|seite|nachricht|text|story|news|eintrag)"

SHARE = "|".join(
    (
        r"teilen? (sie )?(diesen|diese|dieses|den|die) " + THING + r"( (mit|auf|in|per|über|via) [^.!?]{3,40})?[.:!]?",
        r"(auf|bei|über|per|via|mit) " + NET + r" (teilen|weiterleiten|versenden|senden|empfehlen)",
        r"in (den )?(sozialen netzwerken|sozialen medien|social media) teilen ?:?|teilen (mit|auf|in|via|über) ?:",
        r"teilen (mit|auf|in|via|über|per) (freunden|sozialen netzwerken|"
        + NET
        + r")|teilen (sie )?(uns|es|das)? ?weiter",
        r"(diesen |den )?"
        + THING
        + r" (per e-?mail |per mail |an freunde )?(versenden|verschicken|senden|weiterleiten|teilen"
        r"|empfehlen)( ?:)?",
        r"(diese )?seite (per (e-?)?mail )?(versenden|weiterempfehlen|weiterleiten|teilen)( ?:)?",
        r"(zur |auf die )merkliste( hinzufügen| setzen)?|merken (&|und) empfehlen ?:?|weiterempfehlen ?:?",
    )
)
READERS = "|".join(
    (
        r"(die|deine|ihre) e-?mail-?adresse wird nicht veröffentlicht\.?( (erforderliche felder"
        r"|pflichtfelder) sind "
        r"(mit \* (markiert|gekennzeichnet)|markiert \*)\.?)?",
        r"(meinen namen|meine daten|name), (meine )?e-?mail(-adresse)?[^.!?]{0,30} in diesem"
        r" browser[^.!?]{0,80}\.?",
        r"du musst (angemeldet|eingeloggt|registriert) sein, um [^.!?]{0,20}(kommentar"
        r"|kommentieren)[^.!?]{0,20}\.?",
        r"sie müssen (angemeldet|eingeloggt|registriert|sich anmelden)[^.!?]{0,10} um [^.!?]{0,24}(kommentar"
        r"|kommentieren)"
        r"[^.!?]{0,20}\.?",
        r"(bitte )?(melden sie sich( bitte)? an|melde dich( bitte)? an|loggen sie sich ein|logge dich ein),? um "
        r"[^.!?]{0,24}(kommentar|kommentieren)[^.!?]{0,20}\.?",
        r"die kommentarfunktion [^.!?]{0,40}(geschlossen|deaktiviert|beendet)\.?",
        r"(die )?kommentare [^.!?]{0,40}(sind|wurden) (geschlossen|deaktiviert|ausgeschaltet)\.?",
        r"(bitte )?beachten sie (bitte )?(unsere|die) (netiquette|kommentarregeln|community-regeln"
        r"|kommentarrichtlinien)"
        r"[^.!?]{0,30}\.?",
        r"noch keine kommentare( vorhanden)?\.?|keine kommentare (vorhanden|zu diesem (beitrag|artikel))\.?"
        r"|schreiben sie den ersten kommentar[.!]?|sei der erste, der (kommentiert|einen kommentar"
        r" [^.!?]{4,20})[.!]?",
        r"benachrichtige mich (über|bei) [^.!?]{0,20}(kommentare|beiträge)[^.!?]{0,30}\.?",
        r"ich habe die datenschutz(erklärung|bestimmungen|hinweise) (gelesen|zur kenntnis genommen)[^!?]{0,200}",
        r"kommentare?, die [^.!?]{4,80} werden (gelöscht|nicht (veröffentlicht|freigeschaltet))\.?",
    )
)
SITE = "|".join(
    (
        r"(kategorien?|schlagw(ort|örter)|stichw(ort|örter|orte)|rubrik|themen) ?: ?" + TOPICS,
        r"veröffentlicht (in|unter) [a-zäöü][^.!?:\d]{2,60}|(verschlagwortet|getaggt) (mit|als) [^.!?:]{2,100}",
        r"zurück zur (liste|übersicht|startseite|übersichtsseite|artikelübersicht|news-übersicht)|zurück zum"
        r" seitenanfang",
        r"(durch|mit) (die |der )?(weitere|weiteren) nutzung (der|dieser|unserer) (web)?(seite|site)[^!?]{5,200}",
        r"(hier )?(geht es |geht's )?zu[rm] (newsletter-?anmeldung|anmeldung zum newsletter|newsletter)",
        r"(newsletter-?anmeldung|anmeldung zu(m|r) (newsletter|unserem newsletter))( [^.!?]{3,30})?[.!:]?",
        r"(melden sie sich|melde dich) (hier |jetzt )?(für|zu) (unseren|unserem|den|dem) newsletter an[.!]?",
        r"(bleiben sie|bleib) (auf dem laufenden|informiert)[.!:]?|folg(t|e|en sie) uns( auch)?( (auf|bei) "
        + NET
        + r"((, | und | & )"
        + NET
        + r"){0,5})?[.!:]?",
        r"(mit )?stolz präsentiert von wordpress\.?|(betrieben|erstellt) mit wordpress\.?|(webdesign|technische"
        r" umsetzung|seitengestaltung"
        r"|gestaltung der website) ?: ?[^.!?:]{2,60}",
        r"(haben sie )?(einen )?fehler (im (text|artikel|beitrag) )?(entdeckt|gefunden|gesehen)\?( (schreiben"
        r"|sagen|melden"
        r"|teilen) [^.!?]{2,60}[.!]?| jetzt melden\.?| hier melden\.?)?|(korrekturhinweis|fehler) (melden|senden)",
        r"(diese[rs]?|der|die|das) (artikel|beitrag|inhalt|seite) (drucken|ausdrucken)|(©|copyright ©?) (19|20)\d\d"
        r"(-(19|20)\d\d)? [^.!?]{2,60}( \| (impressum|datenschutz)[^.!?]{0,60})?",
    )
)

RULES = (
    Rule(
        "german-page",
        TAIL,
        f"{SHARE}|{READERS}|{SITE}",
        Context.ALONE,
        (
            "Teilen Sie diesen Beitrag",
            "Auf Facebook teilen",
            "In sozialen Netzwerken teilen",
            "Artikel per E-Mail versenden",
            "Merken & Empfehlen:",
            "Du musst angemeldet sein, um einen Kommentar abzugeben.",
            "Die Kommentarfunktion zu diesem Artikel wurde geschlossen.",
            "Bitte beachten Sie unsere Netiquette.",
            "Noch keine Kommentare",
            "Veröffentlicht in Aktuelles",
            "Zurück zur Liste",
            "Anmeldung zum Newsletter",
            "Bleiben Sie auf dem Laufenden",
            "Stolz präsentiert von WordPress",
            "Haben Sie einen Fehler entdeckt? Schreiben Sie uns.",
        ),
        (
            "Teilen Sie das Brot mit Ihren Nachbarn.",
            "Bleiben Sie auf dem Weg.",
            "Die Kommentarfunktion wurde geschlossen, weil jemand log.",
            "Zurück zur Natur",
            "Anmeldung zum Ausflug",
            "Folgt uns auf den Berg.",
        ),
    ),
    Rule(
        "german-form",
        TAIL,
        r"schreib(e|en sie)? (einen|deinen|ihren) kommentar|(ihr|dein) kommentar(?= \*)? ?:?|beitrags-?navigation"
        r"|(schreibe|hinterlasse|hinterlassen sie) (uns )?(eine|einen) (antwort|nachricht|kommentar)|diskutieren"
        r" sie mit[.!]?",
        Context.OPENS,
        ("Schreib einen Kommentar", "Beitragsnavigation", "Dein Kommentar", "Hinterlasse eine Antwort"),
        ("Schreib einen Brief", "Ihr Kommentar dazu fiel knapp aus."),
    ),
    Rule(
        "german-button",
        TAIL,
        r"antwort(en)? abbrechen|(mit \* (gekennzeichnete|markierte) felder|(pflichtfelder|erforderliche felder))"
        r" sind"
        r" (pflichtfelder|(mit \* )?(gekennzeichnet|markiert))\.?|(kommentar|nachricht|formular|anfrage)"
        r" (ab)?senden"
        r"|versenden|weiterleiten|(artikel|beitrag|seite) (merken|speichern|vorlesen|anhören)|vorlesen( lassen)?"
        r"|weiter ?lesen|mehr lesen|(artikel|beitrag|meldung) (lesen|ganz lesen)|zum (ganzen )?(artikel|beitrag)"
        r"|(statistik|marketing|analyse|tracking|werbe|komfort)-?cookies|(technisch )?(notwendige|erforderliche"
        r"|funktionale|funktionelle|essenzielle) cookies|cookie-?(details|informationen|hinweise?|präferenzen"
        r"|erklärung)"
        r"|impressum (&|und|\||/) datenschutz(erklärung)?|datenschutz (&|und|\||/) impressum|haftungsausschluss"
        r"|(?:» ?)?zur anmeldung|zum (spenden|online-spenden)formular|(jetzt |online |hier )spenden!?"
        r"|(bild |zum )?vergrößern( (bitte )?(anklicken|klicken))?|(zum vergrößern )?(bitte )?auf (das bild|die"
        r" bilder) klicken"
        r"|(klicken sie|klick) (auf das bild|hier),? (um|zum) [^.!?]{0,20}vergrößern\.?|bildergalerie( (öffnen"
        r"|ansehen"
        r"|starten))?|galerie öffnen|alle bilder( anzeigen)?|(gefällt mir|gefällt das) ?:|(antworten ?löschen)"
        r"|(link|url) (kopieren|kopiert)!?|qr-?code anzeigen|löschen|schriftgröße( (ändern|anpassen))?"
        r"|(druck|pdf)-?(version|ansicht)|(als )?pdf (herunterladen|speichern|drucken)|kontrast (ändern|erhöhen)",
        Context.CONFIRMS,
        (
            "Antwort abbrechen",
            "Pflichtfelder sind mit * gekennzeichnet",
            "Mit * gekennzeichnete Felder sind Pflichtfelder.",
            "Versenden",
            "Weiterlesen",
            "Statistik-Cookies",
            "Impressum & Datenschutz",
            "Zur Anmeldung",
            "Jetzt spenden",
            "Zum Vergrößern bitte anklicken",
            "Bild vergrößern",
        ),
        (
            "Vergrößern wollen wir nichts.",
            "Mehr lesen lernen",
            "Zum Artikel 3 des Grundgesetzes",
            "Marketing und Cookies",
        ),
    ),
    Rule(
        "german-word",
        TAIL,
        r"(dein|deine|ihr|ihre) (name|e-?mail(-adresse)?|nachricht|website|telefonnummer)( \*)? ?:?|(vorname"
        r"|nachname"
        r"|nachricht|betreff|telefon|firma|anrede|ort|plz) ?\* ?:?|individuelle (datenschutz)?einstellungen"
        r"|speichern (&|und) schließen|datenschutzeinstellungen|anfahrt(sbeschreibung)?"
        r"|ansprechpartner(in)?(nen)? ?:?"
        r"|über uns|(fax|telefax) ?[.:] ?[\d ()+/–-]{6,24}|öffnungszeiten ?:?|e-?mail schreiben|presse(kontakt)?"
        r"|(bildquelle|bildnachweis|bildrechte|fotonachweis|foto|bild|grafik|symbolbild|archivbild) ?:"
        r" ?[^.!?:]{2,60}"
        r"|bild(nachweis|quellen?|rechte)|symbolbild|weitere (infos|informationen) ?:?|zurück|weiter|schließen"
        r"|suche(n)?"
        r"|menü|hauptmenü|anmelden|abmelden|registrieren|spenden|karriere|downloads?|kontakt(formular)?( (&|und)"
        r" anfahrt)?"
        r"|leserbrief schreiben|artikelaktionen|(tele)?fon ?:|tel\. ?:?|mobil ?:|adresse ?:|anschrift ?:",
        Context.BESIDE,
        ("Dein Name *", "Anfahrt", "Ansprechpartner", "Über uns", "Öffnungszeiten", "Foto: dpa", "Bildquelle: Pixabay"),
        ("Über uns der Himmel", "Anfahrt mit dem Bus", "Foto: ohne. Text: auch."),
    ),
    Rule(
        "german-related",
        TAIL,
        r"(weitere|aktuelle|neueste|meistgelesene|meist gelesene|beliebte|empfohlene|letzte|die neuesten|die"
        r" neusten)"
        r" (top-?)?(artikel|beiträge|meldungen|nachrichten|themen|news)( (aus|zu|von|in)"
        r" [^.!?:]{2,40})?( ?:)?"
        r"|(mehr|weiteres|passend|auch) zum thema( ?:)?|meist ?gelesen( ?:)?|am meisten gelesen|top-?themen"
        r"|(mehr|alles) (aus|zu) (dieser rubrik|diesem thema)|empfehlungen der redaktion"
        r"|(das |dies )?könnte (sie|dich) (auch|ebenfalls) interessieren( ?:)?|lies (auch|mehr)( ?:)?",
        Context.ALONE,
        (
            "Weitere Top-Artikel",
            "Aktuelle Artikel aus Stadt und Land",
            "Meist gelesen",
            "Passend zum Thema",
            "Empfohlene Artikel",
            "Aktuelle Beiträge",
        ),
        ("Weitere Artikel sollen folgen, sagte er.", "Neueste Meldungen: keine."),
        Holds.HEADLINES,
    ),
)
