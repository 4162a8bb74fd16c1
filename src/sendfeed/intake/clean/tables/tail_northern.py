"""What pages in Dutch, Danish, Norwegian, Swedish and Finnish print below an article."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Holds, Rule, Zone
from sendfeed.intake.clean.tables.tail_tongues import NET, TOPICS

TAIL = Zone.TAIL

DUTCH = "|".join(
    (
        r"delen|de(el|len) (dit|deze|het|de) (artikel|bericht|pagina|nieuws(bericht)?|verhaal|blog)( (via|op"
        r"|met|per)"
        r" (social media|sociale media|vrienden|" + NET + r"))? ?:?|de(el|len)( dit)? ?:",
        r"de(el|len) (via|op|met) (social media|sociale media|vrienden|" + NET + r") ?:?",
        r"(mail|stuur)( (dit artikel|deze pagina|door))? (naar|aan) (een )?vriend(en)?|doorsturen( via e-?mail)?"
        r"|vind-ik-leuk ?:",
        r"(je|jouw|het|uw) e-?mail-?adres (wordt|zal) niet (ge|worden ge)(publiceerd|toond)\.?( vereiste"
        r" velden zijn"
        r" (gemarkeerd met|aangegeven met) ?\*?\.?)?",
        r"(mijn naam, e-?mail|bewaar mijn naam|sla mijn naam)[^.!?]{5,140}\.?|(stuur mij|houd me|laat het me"
        r"|breng me)"
        r" [^.!?]{3,50}(reacties|berichten)[^.!?]{0,30}\.?",
        r"(je moet|u moet|u dient) (ingelogd zijn|inloggen|eerst inloggen|aangemeld zijn)[^.!?]{0,10} (op|om)"
        r" [^.!?]{0,24}"
        r"(reactie|reageren)( te plaatsen| te kunnen plaatsen)?\.?|(log in|meld je aan) om (te reageren|een"
        r" reactie te"
        r" plaatsen|een reactie achter te laten)\.?",
        r"(reacties zijn|reageren is) (gesloten|uitgeschakeld|niet (meer )?mogelijk)( voor dit bericht)?\.?|(nog"
        r" )?geen reacties"
        r"|(wees|ben) de eerste (om te reageren|die reageert)[.!]?",
        r"(categorie(ën)?|trefwoorden|labels|onderwerpen|thema's) ?: ?" + TOPICS + r"|(geplaatst|gepubliceerd"
        r"|opgeslagen) (in|onder):? [a-z][^.!?:\d]{2,60}|getagged? (met|als):? [^.!?:]{2,80}",
        r"terug naar (boven|overzicht|het (overzicht|nieuwsoverzicht)|de (homepage|lijst|startpagina)|nieuws"
        r"|home)|naar boven",
        r"(aanmelden|inschrijven|abonneren|schrijf je in|meld je aan|abonneer je|ontvang)( (voor|op))? (de |onze )?"
        r"nieuwsbrief[^.!?]{0,40}[.!]?|blijf op de hoogte[.!:]?",
        r"volg (ons|mij)( ook)?( (op|via) "
        + NET
        + r"((, | en )"
        + NET
        + r"){0,5})?[!:]?|door (verder te gaan|gebruik te"
        r" (blijven )?maken)[^.!?]{3,160}cookies[^.!?]{0,60}\.?",
        r"(mogelijk gemaakt door|ondersteund door|aangedreven door) wordpress\.?|website (door|gemaakt door"
        r"|ontwerp) ?:? "
        r"?[^.!?,]{2,40}|(foutje|fout|taalfout|typefout) (gezien|gevonden|ontdekt|gespot)\?[^.!?]{0,50}[.!]?"
        r"|(meld een|fout) (fout|melden)",
    )
)
SCANDINAVIAN = "|".join(
    (
        r"del(a)?( (denne|dette|den här|det här|artikel(e)?n|artikkelen|siden|sidan|inlägget|innlegget|nyheden"
        r"|saken|med|på"
        r"|via|gerne|detta)){0,2}( (artikel|artikkel|artikeln|side|siden|sidan|venner|vänner|inlägget|sociale"
        r" medier"
        r"|sosiale medier|sociala medier|" + NET + r"))? ?:",
        r"dela? (denne|dette|den här|det här|denna) (artikel(n)?|artikkelen|side(n)?|sidan|nyhed(en)?|sak(en)?"
        r"|nyhet(en)?"
        r"|inlägg(et)?|innlegg(et)?|indlæg(get)?)( (på|via|med) " + NET + r")?|dela? (artikel(e)?n|artikkelen|nyheden"
        r"|saken|nyheten|inlägget|innlegget)",
        r"dela? (på|via|i) (sociale medier|sosiale medier|sociala medier|" + NET + r")|(tipsa|tips) en (vän|ven|venn)",
        r"din e-?(mail|post)-?adresse? (vil ikke blive|vil ikke bli|kommer inte att|kommer inte) "
        r"(publiceret|publicerad|publisert|vist|publiceras|offentliggjort)\.?( (krævede|obligatoriske"
        r"|obligatoriska) "
        r"(felter|fält) er (markeret|merket) med ?\*?\.?| obligatoriska fält är märkta ?\*?\.?)?",
        r"(gem|lagre|spara) mi(t|tt) (navn|namn),? [^.!?]{5,140}\.?|(giv mig besked|send mig|varsle meg|gi meg"
        r" beskjed"
        r"|meddela mig|skicka)[^.!?]{3,60}(kommentarer|indlæg|innlegg|inlägg)[^.!?]{0,30}\.?",
        r"du (skal|må|måste) (være|vara) (logget|inloggad|innlogget)[^.!?]{0,10} (for at|for å|för att)"
        r" [^.!?]{0,24}"
        r"komment(ar|ere|era|ar på)\.?|(log ind|logg inn|logga in) (for at|for å|för att) [^.!?]{0,20}komment(ar"
        r"|ere|era)\.?",
        r"(kommentarer|kommentarerne|kommentarsfeltet|kommentarerna|kommentarsfältet|der er) (er|är) (lukket"
        r"|stengt|stängda"
        r"|stängt|inaktiverade)[^.!?]{0,30}\.?|(ingen|inga) kommentarer( endnu| ennå| ännu)?\.?",
        r"(kategori(er|en)?|emneord|etiketter|stikord|nøgleord|nyckelord|ämnen|taggar|tagget) ?: ?"
        + TOPICS
        + r"|(postet|publiceret|publisert|publicerat|postat|lagt|udgivet) (i|under):? [a-zåäæöø][^.!?:\d]{2,60}",
        r"(til|tilbage til|tilbake til|tillbaka till|gå till) (toppen|forsiden|startsidan|oversigten|oversikten"
        r"|listen|listan"
        r"|nyheder|nyheter)( av siden| på sidan)?",
        r"(vi|siden|sidan|denne side|dette nettstedet|denne nettsiden|webbplatsen|hjemmesiden) (bruger|bruker"
        r"|använder"
        r"|benytter) (cookies|informasjonskapsler|kakor)[^!?]{0,300}",
        r"(tilmeld( dig)?|meld deg på|anmäl dig till|prenumerera på|få) (vores|vårt|nyhedsbrev(et)?"
        r"|nyhetsbrev(et)?)"
        r"( nyhe(ds|ts)brev)?[^.!?]{0,40}[.!]?|følg os( (også )?på "
        + NET
        + r")?[!:]?|følg oss( (også )?på "
        + NET
        + r")?[!:]?|följ oss( (även )?på "
        + NET
        + r")?[!:]?",
        r"(drives|drevet|drivs|stolt drevet|drivs stolt)( af| av| med)? wordpress\.?|alle rettigheder"
        r" forbeholdes\.?",
        r"(har du (fundet|funnet|sett|set|hittat)|fant du|hittade du|ser du) (en )?(fejl|feil|skrivefeil"
        r"|fel)[^.!?]{0,30}\?"
        r"[^.!?]{0,50}[.!]?|(rapporter|meld|rapportera) (en )?(fejl|feil|fel)( [^.!?]{3,20})?",
    )
)
FINNISH = "|".join(
    (
        r"jaa( (tämä|artikkeli|sivu|uutinen|tämä artikkeli))?( (facebookissa|twitterissä|whatsappissa|sähköpostilla"
        r"|somessa|sosiaalisessa mediassa))?( ?:)?|jaa (sivu|artikkeli|tämä sivu)",
        r"sähköpostiosoitettasi ei julkaista\.?( pakolliset kentät on merkitty ?\*?\.?)?|pakolliset kentät on"
        r" merkitty ?\*?\.?",
        r"(tallenna nimeni|ilmoita minulle)[^.!?]{5,140}\.?|sinun täytyy kirjautua sisään[^.!?]{0,40}\.?"
        r"|kirjaudu sisään kommentoidaksesi\.?|kommentointi on (suljettu|poistettu käytöstä)\.?|ei kommentteja",
        r"(kategoriat?|avainsanat|aiheet|asiasanat|luokat) ?: ?" + TOPICS + r"|(takaisin|palaa) (ylös|alkuun"
        r"|etusivulle"
        r"|uutisiin|listaukseen)|siirry ylös|sivun alkuun",
        r"(tämä sivusto|sivustomme|sivusto) käyttää evästeitä[^!?]{0,300}|käytämme evästeitä[^!?]{3,300}",
        r"tilaa (uutiskirje(emme)?|meidän uutiskirje)[^.!?]{0,30}|seuraa meitä( (facebookissa|instagramissa"
        r"|twitterissä))?",
        r"(kaikki oikeudet pidätetään|palvelun tarjoaa wordpress|voimanlähteenä wordpress)\.?",
    )
)

RULES = (
    Rule(
        "northern-page",
        TAIL,
        f"{DUTCH}|{SCANDINAVIAN}|{FINNISH}",
        Context.ALONE,
        (
            "Deel dit bericht via WhatsApp",
            "Deel dit:",
            "Je e-mailadres wordt niet gepubliceerd. Vereiste velden zijn gemarkeerd met *",
            "Je moet ingelogd zijn op om een reactie te plaatsen.",
            "Geplaatst in Nieuws",
            "Terug naar het overzicht",
            "Meld je aan voor onze nieuwsbrief",
            "Foutje gezien? Mail ons",
            "Del denne artikel",
            "Dela artikeln",
            "Del på sosiale medier",
            "Din e-postadress kommer inte publiceras. Obligatoriska fält är märkta *",
            "Du skal være logget ind for at skrive en kommentar.",
            "Vi bruger cookies på denne side",
            "Tilmeld dig vores nyhedsbrev",
            "Jaa Facebookissa",
            "Sähköpostiosoitettasi ei julkaista. Pakolliset kentät on merkitty *",
        ),
        (
            "Delen is goed voor de klas.",
            "Terug naar de natuur",
            "Deler du med en ven?",
            "Til toppen af bjerget",
            "Volg ons naar buiten.",
            "Jaa leipä kavereille.",
        ),
    ),
    Rule(
        "northern-form",
        TAIL,
        r"(geef|laat|plaats|schrijf)( jouw| je| uw| een)? (reactie|antwoord)( achter)?|reageren|reageer( op dit"
        r" (artikel"
        r"|bericht))?|berichtnavigatie|bericht navigatie|(vorig|volgend) (bericht|artikel)|(skriv|tilføj|legg"
        r" igjen|lämna"
        r"|legg inn|efterlad|lägg till) (en |et |ett )?(kommentar|svar)|(indlægs|innleggs|inläggs)navigation"
        r"|innleggsnavigasjon|(forrige|næste|neste|föregående|nästa) (indlæg|innlegg|inlägg|artikel|artikkel"
        r"|nyhed|sak)"
        r"|(kirjoita|jätä|lisää) (kommentti|vastaus)|artikkelien selaus|vastaa peruuta vastaus|(edellinen"
        r"|seuraava) "
        r"(artikkeli|kirjoitus|uutinen)",
        Context.OPENS,
        ("Plaats een reactie", "Berichtnavigatie", "Tilføj kommentar", "Innleggsnavigasjon", "Lämna en kommentar"),
        ("Reageren op de bel", "Schrijf een brief", "Lämna en bok"),
        Holds.HEADLINE,
    ),
    Rule(
        "northern-button",
        TAIL,
        r"(reactie|antwoord) annuleren|annuler svar|avbryt svar|peruuta vastaus|(annuller|avbryt|avbryt) kommentar"
        r"|(reactie|bericht) (plaatsen|versturen|verzenden)|(send|skicka|publicer|publiser|publicera)( (din|en))?"
        r" kommentar"
        r"|vereiste velden zijn (gemarkeerd|aangegeven) met ?\*?\.?|(velden met een|met een) \* zijn verplicht\.?"
        r"|(lees|læs|les|läs) (verder|meer|het (hele|volledige) (artikel|bericht)|mere|videre|mer|vidare|hele"
        r" (artiklen"
        r"|saken))( ?→)?|(print|afdrukken|udskriv|skriv ut|tulosta)( (deze pagina|dit artikel|siden|sidan"
        r"|artikel))?"
        r"|(noodzakelijke|functionele|analytische|statistische|tracking|marketing)-? ?cookies|(nødvendige"
        r"|nödvändiga"
        r"|funktionelle|statistiske|statistik|markedsførings|marknadsförings)-? ?(cookies|kakor"
        r"|informasjonskapsler)"
        r"|välttämättömät evästeet|(klik|klikk|klicka|klikkaa) (op de (foto|afbeelding)|på (billedet|bildet"
        r"|bilden))?"
        r" ?(om te|for at|for å|för att)( se)? (vergroten|forstørre|förstora|større)( (bilden|bildet|billedet))?\.?"
        r"|(foto|afbeelding) vergroten|bekijk (grotere|de) (foto|afbeelding|foto's)|(forstørre?|förstora)"
        r" (billede(t)?"
        r"|bilde(t)?|bild(en)?)|doneer( nu)?|steun ons|støt os|støtt oss|stöd oss|(privacy|cookie)(beleid"
        r"|verklaring"
        r"|statement|politik|erklæring)|algemene voorwaarden|integritetspolicy|tietosuoja(seloste|käytäntö)?|svar"
        r" ?slet"
        r"|beantwoorden ?verwijderen|verwijderen|lue lisää|(vind ik leuk|synes godt om|gilla) ?:|kopieer link"
        r"|kopier link"
        r"|kopiera länk(en)?|lyt til artiklen|lyssna( på (sidan|artikeln))?|lytt til saken|lees voor|laat"
        r" voorlezen",
        Context.CONFIRMS,
        (
            "Reactie annuleren",
            "Avbryt svar",
            "Lees verder",
            "Læs mere",
            "Läs vidare",
            "Functionele cookies",
            "Klik om te vergroten",
            "Lue lisää",
            "Privacyverklaring",
        ),
        ("Lees verder in het boek", "Print op stof", "Doneer bloed"),
    ),
    Rule(
        "northern-word",
        TAIL,
        r"(je|jouw|uw|dit|ditt|din) (naam|e-?mail(adres)?|bericht|reactie|navn|namn|kommentar)( \*)? ?:?|(naam"
        r"|bericht"
        r"|onderwerp|telefoonnummer|navn|namn|besked|melding|meddelande|e-?post|nimi|sähköposti|kommentti"
        r"|kotisivu) ?\* ?:?"
        r"|(contact|over ons|wie zijn wij|om oss|om os|kontakta oss|kontakt os|kontakt oss|yhteystiedot|etusivu)"
        r"|(openingstijden|telefoon|adres|åbningstider|åpningstider|öppettider|adresse|adress|aukioloajat"
        r"|puhelin) ?:"
        r"|openingstijden|åbningstider|öppettider|fax ?[:.] ?[\d ()+./–-]{6,24}|(foto|beeld|bron|bild|bilde|kilde"
        r"|källa"
        r"|illustration|kuva|fotograf) ?: ?[^.!?:]{2,60}|(cookie|personvern)-?(instellingen|indstillinger"
        r"|innstillinger"
        r"|inställningar)|(zoeken|menu|sluiten|inloggen|søg|søk|sök|luk|lukk|stäng|log ind|logg inn|logga in|haku)"
        r"|(volgende|vorige|næste|neste|nästa|forrige|föregående)|(accepteer|afvis|godkend|godta|godkänn|hyväksy)"
        r"( (alle|alla|kaikki))?|forside|startsida|hem|hjem|nieuwsoverzicht",
        Context.BESIDE,
        ("Je naam *", "Over ons", "Openingstijden", "Om oss", "Kontakta oss", "Foto: ANP", "Yhteystiedot"),
        ("Over ons dak", "Foto van de klas", "Hem till gården"),
    ),
    Rule(
        "northern-related",
        TAIL,
        r"(meer|ander|laatste|recent|alle|overig) nieuws|(laatste|recente|andere|meer|populaire|nieuwste)"
        r" (berichten|artikelen"
        r"|nieuwsberichten)|(meest|best) gelezen|misschien (vind je dit ook|ook) (leuk|interessant)( ?:)?"
        r"|aanbevolen voor jou"
        r"|(bekijk|lees) ook( ?:)?|(andre|flere|fler|andra|seneste|siste|senaste|relaterede|relaterte|relaterade)"
        r" (artikler"
        r"|artiklar|nyheder|nyheter|indlæg|innlegg|inlägg|saker)|(mest|mer) (læste|leste|lästa|læst|lest|läst)"
        r"|(læs|les|läs|se) (også|också|även)( ?:)?|du (vil|kan|kanske) (måske |kanskje |också )?(også )?(synes"
        r" om|like"
        r"|gilla|interessere dig for)( ?:)?|anbefalede artikler|aiheeseen liittyv(ät|iä) (artikkelit|uutiset"
        r"|artikkeleita)"
        r"|(luetuimmat|uusimmat)( (uutiset|artikkelit))?|lue myös( ?:)?|lisää aiheesta( ?:)?",
        Context.ALONE,
        (
            "Meer nieuws",
            "Laatste berichten",
            "Meest gelezen",
            "Lees ook:",
            "Andre artikler",
            "Mest læste",
            "Läs också:",
            "Senaste nyheter",
            "Lue myös",
            "Luetuimmat",
        ),
        (
            "Meer nieuws volgt in de krant.",
            "Mest läst av alla var en saga.",
            "Laatste berichten van het front, een boek",
        ),
        Holds.HEADLINES,
    ),
)
