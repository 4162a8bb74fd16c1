"""Lines between paragraphs that point to another article, language by language, and such as announce an advert."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Holds, Rule, Zone

MIDDLE = Zone.MIDDLE

ALSO = (
    r"(read (more|also|next|on)|also read|see (also|more)|related (story|article|post|news|coverage"
    r"|reading)|more (on|about) this( story| topic)?|recommended( for you| reading)?"
    r"|you (may|might) (also )?(like|enjoy)|(don't|do not) miss( this| it)?|must[- ]reads?|up next|next up|read this"
    r" next"
    r"|in other news|from the archives?|in case you missed it|icymi|editors?'?s? picks?|also in( the)? news"
    r"|lesen sie (auch|mehr|dazu)|lies auch|auch interessant|mehr zum thema|mehr dazu|siehe auch|passend dazu|lesetipp"
    r"|das könnte sie (auch )?interessieren|(à )?lire (aussi|également|la suite)|(à )?voir (aussi|également)|sur le"
    r" même"
    r" (sujet|thème)|à découvrir( aussi)?|(lea|lee|leer|ver|vea|mira) también|(también )?(te|le) puede interesar"
    r"|(noticia|nota|artículo) relacionad[oa]|más (información|noticias|sobre este tema)|leggi anche|vedi anche"
    r"|(ti )?potrebbe(ro)? interessar(e|ti)( anche)?|approfondi(sci|mento)|lees (ook|verder|meer)"
    r"|zie ook|bekijk ook|meer over dit onderwerp|(leia|veja|ler|ver) (também|mais)|saiba mais|(notícia"
    r"|artigo) relacionad[oa]|(czytaj|zobacz|przeczytaj|sprawdź) (też|także|również|więcej)|polecamy"
    r"|darllenwch (hefyd|fwy|ragor)|gweler hefyd|mwy (am hyn|ar y stori( hon)?)"
    r"|léigh (freisin|níos mó|tuilleadh)|leugh (cuideachd|tuilleadh)|läs (också|mer|även|vidare)|se (också|även|også)"
    r"|les (også|mer|meir|òg)|læs (også|mere|videre)|lue (myös|lisää)|katso myös|(pře)?čtěte (si )?(také|též|i|více)"
    r"|související článek|(pre)?čítajte (si )?(aj|tiež)|اقر[أا] (أيض[اًا]{1,2}|المزيد)|شاهد أيض[اًا]{1,2}"
    r"|قد يهمك( أيض[اًا]{1,2})?|ilginizi çekebilir|ayrıca (okuyun|bakınız)|bunu da oku(yun)?"
    r"|(benzer|ilgili) haber|διαβάστε (επίσης|ακόμ[ηα]|περισσότερα)|δείτε (επίσης|ακόμ[ηα])|σχετικά (άρθρα"
    r"|θέματα)"
    r"|(citește|citiți|vezi|vedeți) (și|mai mult)|pe același subiect|(olvasd|olvassa) el ezt is|ezt is (olvasd"
    r"|ajánljuk)|kapcsolódó (cikk(ünk)?)|lásd még|читайте (также|також|ще)|смотрите также|по теме)"
)

WATCH = (
    r"(more|watch|video|listen|gallery|photos|pictures|in pictures|live|exclusive|explainer|explained"
    r"|analysis|opinion"
    r"|background|flashback|previously|earlier|latest|breaking|trending|popular|podcast|comment|recommended|interview"
    r"|quiz|poll|timeline|fact check|long read|the big read|from our partners|sponsored|promoted)"
)

ADVERT = (
    r"(la suite|l'article|la lecture|votre article) (continue|se poursuit)? ?(après|sous) (cette|la|l')"
    r" ?(publicité|annonce|pub)|(der |dieser )?(artikel|text|beitrag) (geht|wird) (nach|unter) der (anzeige|werbung)"
    r" (weiter|fortgesetzt)|nach der (anzeige|werbung) (geht es|weiterlesen)[^.!?]{0,30}|(sigue|continúa|siga)"
    r" (leyendo|la noticia|el artículo|la lectura)?[^.!?]{0,20}(después de|tras) (la|esta) (publicidad|anuncio)"
    r"|(l'articolo )?(continua|prosegue) (dopo|sotto) (la|il|l')? ?(pubblicità|banner|annuncio)|(het )?artikel gaat"
    r" (verder|door) (onder|na) de advertentie|(o artigo )?continua (depois|após) da? publicidade|(artykuł|tekst)"
    r" (dostępny|kontynuowany|dalej) (po|pod) reklam(ie|ą)|dalsza część (artykułu|tekstu)( pod| po)[^.!?]{3,30}"
    r"|(artikeln )?fortsätter (efter|under) annonsen|(artikkelen|saken) fortsetter (etter|under) annonsen"
    r"|(artiklen|historien) fortsætter (efter|under) annoncen|(juttu|artikkeli) jatkuu (mainoksen|ilmoituksen) jälkeen"
    r"|(článek|text) pokračuje (pod|za) reklamou|haberin devamı( reklamdan sonra)?|a cikk a hirdetés után folytatódik"
    r"|articolul continuă după (reclamă|publicitate)|(hide|remove|close|skip|report|dismiss) (this )?(ads?|adverts?"
    r"|advertisements?)( in \d{1,2})?|ad (closed|removed|ends in \d{1,2}s?)|(your )?(ad|advert)(vertisement)?"
    r" (choices|here"
    r"|info)|(story|article|post|page|text|recipe|video) (continues?|resumes?) (below|after|beneath|under)( (the|this"
    r"|our"
    r"|a))? ?(ad|ads|advert|adverts|advertisement|advertising|message|break|video|photo|gallery|promotion|newsletter"
    r"|sign-?up|form|box)?( ?below)?[.:]?|(scroll|keep scrolling|continue scrolling|scroll down) (to|for) (continue"
    r"|more|read|the rest)[^.!?]{0,30}"
)

RULES = (
    Rule(
        "also-label",
        MIDDLE,
        ALSO + r" ?[:>»|…]{0,2}",
        Context.OPENS,
        ("Read more", "Lesen Sie auch", "À lire aussi :", "Czytaj także:", "Lue myös", "See also:"),
        ("Read more books", "Siehe auch Seite 4", "Related to the queen"),
        Holds.HEADLINE,
    ),
    Rule(
        "also-title",
        MIDDLE,
        ALSO + r" ?(:|>>?|»|\||–|—) ?[^.!?:,]{16,200}[?!]?",
        Context.ALONE,
        (
            "READ ALSO: Ten walks for winter",
            "RELATED STORY | Council backs new bus route",
            "Lue myös: Kirjasto avaa ovensa taas",
            "Ilginizi çekebilir: Köprü bir ay kapalı kalacak",
        ),
        ("See also: the map, page 4.", "Read on: it ends well.", "Related | pond"),
    ),
    Rule(
        "also-shouted",
        MIDDLE,
        WATCH + r" ?(:|>>?|»|\|) ?[^.!?:]{16,200}[?!]?|related ?(>>?|»|\|) ?[^.!?:]{16,200}[?!]?",
        Context.ALONE,
        ("MORE: Bridge to close for a month", "OPINION | Why the bus matters to us all"),
        ("More: it was late. We went home.", "Comment: mixed"),
    ),
    Rule(
        "also-pointer",
        MIDDLE,
        r"(>>|»|▶|►|➡|👉|→) ?(find out|read|see|watch|listen|click|sign up|subscribe|download|follow|discover|check"
        r" out|get"
        r"|join|more)\b[^.!?:]{6,160}[!?]?",
        Context.ALONE,
        (">> Find out what's on this weekend", "» Read the full report on the bridge"),
        (">> Bring your own mug", "» Read it aloud.", "→ Doors open at seven"),
    ),
    Rule(
        "also-advert",
        MIDDLE,
        ADVERT,
        Context.ALONE,
        (
            "La suite après cette publicité",
            "Hide Ad",
            "Het artikel gaat verder onder de advertentie",
            "Story continues below video",
            "Skip ad in 5",
        ),
        ("Report the ad to us.", "The story continues below the stairs.", "Close the gate"),
    ),
)
