"""What pages in Italian, Portuguese and Romanian print below an article."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Holds, Rule, Zone
from sendfeed.intake.clean.tables.tail_tongues import NET, TOPICS

TAIL = Zone.TAIL

ITALIAN = "|".join(
    (
        r"condividi( (questo|quest'|l'|questa|la|il)? ?(articolo|pagina|post|notizia|contenuto))?( (su(i"
        r"|gli)?|con|via) "
        r"(social( network)?|i social|un amico|gli amici|" + NET + r"))? ?:?",
        r"(invia|segnala)( (questo articolo|questa pagina|l'articolo))? (a un amico|per e-?mail|via e-?mail)",
        r"(il tuo |l')indirizzo e-?mail non (sarà|verrà) pubblicato\.?( i campi obbligatori sono contrassegnati"
        r" ?\*?\.?)?",
        r"salva il mio nome,( la mia)? e-?mail[^.!?]{5,120}\.?|(avvertimi|avvisami|inviami) [^.!?]{3,40}(commenti"
        r"|articoli)[^.!?]{0,30}\.?",
        r"(devi|è necessario|bisogna) (essere (connesso|registrato|loggato|autenticato)|effettuare (l'accesso|il"
        r" login)"
        r"|accedere|fare il login)[^.!?]{0,20}per [^.!?]{0,20}comment(o|are|i)\.?",
        r"(accedi|effettua il login|registrati) per [^.!?]{0,24}comment(o|are|i)\.?|(i )?commenti (sono )?(chiusi"
        r"|disabilitati|disattivati)( per questo articolo)?\.?|(sii|diventa) il primo a commentare[.!]?",
        r"(non ci sono( ancora)?|ancora nessun|nessun) comment[oi]\.?",
        r"(categori[ae]|etichett[ae]|argomenti|parole chiave|temi) ?: ?" + TOPICS + r"|pubblicato in:?"
        r" [a-z][^.!?:\d]"
        r"{2,60}|archiviato in:? [^.!?:]{2,60}",
        r"torna (all'(inizio|elenco|indice)|alla (home( ?page)?|lista)|alle? (notizie|news)|su|in alto|indietro)",
        r"(iscriviti|iscrizione|registrati|abbonati) alla (nostra )?(newsletter|mailing list)[^.!?]{0,40}[.!]?",
        r"ricevi (la (nostra )?newsletter|le (nostre )?(ultime )?(notizie|novità))[^.!?]{0,60}[.!]?",
        r"segui(ci|mi)( anche)?( (su(i|lla)?|sulla nostra pagina) (social|"
        + NET
        + r")((, | e )(su )?"
        + NET
        + r"){0,5})?[!:]?",
        r"(funziona|realizzato|creato|sito realizzato) (grazie a|con|da) wordpress\.?|proudly powered by wordpress",
        r"(hai (notato|trovato|visto)|c'è) un (errore|refuso)[^.!?]{0,30}\?[^.!?]{0,40}[.!]?|segnala (un )?(errore"
        r"|refuso)( [^.!?]{4,30})?",
        r"(continuando|proseguendo) (la|nella|a) (navigazione|navigare)[^!?]{5,240}",
    )
)
PORTUGUESE = "|".join(
    (
        r"(compart(i|e)lh(e|ar|em)|partilh(e|ar))( (isto|isso|este|esta|o|a)( (artigo|notícia|página|post"
        r"|publicação"
        r"|matéria|conteúdo))?)?( (no|na|nas|em|por|via|com|pelo) ((suas )?redes sociais|os amigos|um amigo|"
        + NET
        + r"))? ?:?",
        r"(enviar|envie) (a um amigo|para um amigo|por e-?mail)|curtir isso ?:|gosto disto ?:",
        r"o (seu )?endereço de e-?mail não será publicado\.?( (os )?campos obrigatórios (são|estão) marcados com"
        r" ?\*?\.?)?",
        r"o seu (endereço de )?(e-?mail|correio eletr[óô]nico) não será publicado\.?",
        r"(salvar|guardar) (meus dados|o meu nome,?|meu nome,?)[^.!?]{5,140}\.?|(notifique-me|avise-me"
        r"|notificar-me)"
        r" [^.!?]{3,40}(comentários|publicações|artigos|posts)[^.!?]{0,30}\.?",
        r"(você precisa|é preciso|precisa|tem de|é necessário) (fazer login|estar (logado|registado|conectado"
        r"|ligado)"
        r"|iniciar (a )?sessão|fazer o login|ter a sessão iniciada)[^.!?]{0,16}para [^.!?]{0,24}coment(ar|ário"
        r"|ários)\.?",
        r"(faça login|inicie sessão|entre) para [^.!?]{0,24}(coment(ar|ário|ários)|responder)\.?",
        r"(os )?comentários (estão |foram )?(fechados|encerrados|desativados|desligados)( [^.!?]{3,40})?\.?"
        r"|(ainda não há|sem|nenhum) comentários?\.?|seja o primeiro a comentar[.!]?",
        r"(categorias?|etiquetas?|marcadores|palavras-chave|assuntos|temas) ?: ?" + TOPICS,
        r"(publicado|postado|arquivado|classificado) (em|sob):? [a-zéáí][^.!?:\d]{2,60}",
        r"voltar (ao|para o) (topo|início|índice)|voltar (à|para a) (página inicial|lista( de notícias)?)|voltar"
        r" às notícias",
        r"(assine|inscreva-se|subscreva|subscrever|receba)( (n|em |a)?(o|a)?)?( nossa| a nossa| a| nosso)?"
        r" ?(newsletter"
        r"|boletim( informativo)?)[^.!?]{0,40}[.!]?|receba (as |nossas )?(últimas )?(notícias"
        r"|novidades)[^.!?]{0,50}[.!]?",
        r"siga(-nos| a gente|m-nos)( (também )?(no|na|nas|em) (redes sociais|"
        + NET
        + r")((, | e )(no |na )?"
        + NET
        + r"){0,5})?[!:]?",
        r"(ao continuar|se continuar)( a)? (naveg|utiliz)[^.!?]{3,200}(cookies|concorda|aceita)[^.!?]{0,80}\.?",
        r"(orgulhosamente (desenvolvido|mantido) com|criado com|feito com|desenvolvido com|com tecnologia)"
        r" wordpress\.?",
        r"(encontrou|viu|detetou|detectou) (um|algum) erro[^.!?]{0,30}\?[^.!?]{0,40}[.!]?|(reportar|comunicar"
        r"|informar) "
        r"(um )?erro( [^.!?]{4,30})?|este site (utiliza|usa) o akismet[^!?]{0,200}",
    )
)
ROMANIAN = "|".join(
    (
        r"(distribui(e|ți|ţi)|partajează|partajați)( (acest articol|articolul|pe|prin))?( (pe|prin) )? ?("
        + NET
        + r"|rețele(le)? sociale)?( ?:)?",
        r"(trimite|recomandă) (unui prieten|(articolul |pagina )?(prin|pe) e-?mail)|apreciază( (asta|ceva))? ?:",
        r"adresa ta de e-?mail nu va fi publicată\.?( câmpurile (obligatorii|necesare) sunt marcate( cu)?"
        r" ?\*?\.?)?",
        r"(salvează-mi|salvează) numele[^.!?]{5,140}\.?|(anunță-mă|notifică-mă) [^.!?]{3,40}(comentarii|articole)"
        r"[^.!?]{0,30}\.?",
        r"trebuie să (fii|te|fiți|vă) (autentific(at|ați|i)|conect(at|ați|ezi)|logat)[^.!?]{0,30}(comentariu"
        r"|comenta)\.?",
        r"(autentifică-te|conectează-te|intră în cont) pentru a [^.!?]{0,20}(comentariu|comenta)\.?",
        r"comentariile sunt (închise|dezactivate)[^.!?]{0,40}\.?|(niciun comentariu|nu există comentarii)("
        r" încă)?\.?",
        r"(etichete|categor(ie|ii)|cuvinte cheie) ?: ?" + TOPICS + r"|(publicat|postat|arhivat) (în|la):?"
        r" [^.!?:\d]"
        r"{3,60}|înapoi (sus|la (început|știri|listă|prima pagină))|mergi sus",
        r"(acest site|site-ul nostru|acest website) (folosește|utilizează) (module )?cookie[^!?]{0,300}"
        r"|(folosim|utilizăm) cookie[^!?]{3,300}|(prin continuarea|continuând) navig[^!?]{5,200}",
        r"(abonează-te|abonați-vă|înscrie-te) la (newsletter|știri)[^.!?]{0,30}[.!]?|abonare (la )?newsletter",
        r"urm[aă]re[sș](te|ț)?[tț]?(-| )?(ne|i-ne)( (și )?pe " + NET + r"((, | și )" + NET + r"){0,5})?[!:]?",
        r"(©? ?(19|20)\d\d [^.!?]{0,60})?toate drepturile rezervate\.?( [^.!?]{2,60})?|propulsat (cu mândrie )?de "
        r"wordpress\.?|(ai (găsit|văzut|observat)) o (greșeală|eroare)[^.!?]{0,30}\?[^.!?]{0,40}[.!]?",
    )
)

RULES = (
    Rule(
        "romance-page",
        TAIL,
        f"{ITALIAN}|{PORTUGUESE}|{ROMANIAN}",
        Context.ALONE,
        (
            "Condividi su WhatsApp",
            "Condividi questo articolo:",
            "Invia a un amico",
            "Salva il mio nome, email e sito web in questo browser per la prossima volta che commento.",
            "Devi essere connesso per inviare un commento.",
            "I commenti sono chiusi.",
            "Torna alle notizie",
            "Compartilhe nas redes sociais",
            "Partilhar no Facebook",
            "Tem de iniciar a sessão para publicar um comentário.",
            "Seja o primeiro a comentar",
            "Publicado em Notícias",
            "Voltar à página inicial",
            "Distribuie pe Facebook",
            "Adresa ta de email nu va fi publicată. Câmpurile obligatorii sunt marcate cu *",
            "Toate drepturile rezervate",
            "Urmărește-ne pe Facebook",
        ),
        (
            "Condividi il pane con i vicini.",
            "Torna alla scuola del bosco",
            "Partilhar o pão com todos",
            "Voltar à escola",
            "Înapoi la școală",
            "Segui il sentiero",
            "Receba os amigos com flores.",
        ),
    ),
    Rule(
        "romance-form",
        TAIL,
        r"(lascia|scrivi|inserisci|aggiungi|invia) (un|il tuo|una) (commento|risposta)|navigazione articoli?"
        r"|(articolo|notizia) (precedente|successiv[oa])|(deixe|deixar|escreva|publicar|adicionar|envie) (um|uma"
        r"|o seu|seu)"
        r" (comentário|resposta)|navegação (de|do) (artigos?|posts?)|(artigo|notícia|post) (anterior|seguinte)"
        r"|próxim[oa] (artigo|notícia|post)|lasă un (răspuns|comentariu)|(scrie|adaugă) un comentariu"
        r"|navigare în articole?|(articolul|articol) (anterior|următor|următorul|precedent)",
        Context.OPENS,
        (
            "Inserisci un commento",
            "Navigazione articoli",
            "Deixe um comentário",
            "Navegação de artigos",
            "Lasă un răspuns",
        ),
        ("Lascia un commento gentile nel libro", "Lasă un om să vorbească."),
        Holds.HEADLINE,
    ),
    Rule(
        "romance-button",
        TAIL,
        r"annulla (la )?risposta|cancelar (a )?resposta|anulează răspunsul|(i )?campi (contrassegnati con|con)"
        r" (l'asterisco"
        r"|\*) sono obbligatori\.?|(pubblica|invia)( (il|un))? (commento|messaggio)|(publicar|enviar) (o"
        r" )?comentário"
        r"|(trimite|publică) comentariul|(leggi|continua a leggere|leggi tutto|leggi di più|leggi l'articolo)( ?→)?"
        r"|(continue|continuar) (lendo|a ler|a leitura)|(ler|leia|ver) (mais|notícia completa)|(citește|vezi)"
        r" (mai mult"
        r"|mai departe|tot articolul|continuarea)|stampa( (la pagina|articolo|l'articolo))?|tipărește|imprimă"
        r"|cookies? (strettamente |tecnici |estritamente |strict )?(necessari|tecnici|analitici|statistici"
        r"|funzionali"
        r"|di profilazione|di terze parti|necessários|analíticos|funcionais|de terceiros|necesare|analitice"
        r"|funcționale)"
        r"|(clicca|clique|faceți clic|apasă)( (sull'immagine|na imagem|pe imagine|qui))? (per|para|pentru a) "
        r"(ingrandire|ampliar|mări)( l'immagine| a imagem)?\.?|ingrandisci( (l'immagine|la foto|foto))?"
        r"|ampliar( a)? (imagem|foto)|mărește imaginea|(dona|doe|doar|donează|sostienici|apoie-nos)( (ora|agora"
        r"|acum|adesso))?"
        r"|(rispondi|responder|răspunde) ?(elimina|eliminar|excluir|șterge)|mi piace ?:|iscriviti|política de"
        r" (privacidade"
        r"|cookies)|politica (de (confidențialitate|cookie-uri)|cookie)|termeni și condiții|termos (e condições"
        r"|de utilização)"
        r"|note legali|cookie policy|amministrazione trasparente|copia (il )?link|copiar link|versione stampabile"
        r"|scarica (il )?pdf|ouvir( a)? notícia|se încarcă(\.{3}|…)|apreciază|gosto",
        Context.CONFIRMS,
        (
            "Annulla risposta",
            "Cancelar resposta",
            "Anulează răspunsul",
            "Leggi tutto",
            "Continuar a ler",
            "Citește mai mult",
            "Cookie tecnici",
            "Clicca per ingrandire",
            "Ampliar imagem",
            "Política de privacidade",
        ),
        ("Leggi il libro", "Ver mais longe ajuda.", "Cookie della nonna", "Citește mai mult acasă"),
    ),
    Rule(
        "romance-word",
        TAIL,
        r"(il tuo|la tua|o seu|a sua|seu|numele|adresa) (nome|e-?mail|commento|messaggio|mensagem|comentário|tău"
        r"|ta de e-?mail)"
        r"( \*)? ?:?|(nome|cognome|messaggio|oggetto|telefone|mensagem|assunto|nume|comentariu|mesaj|commento"
        r"|comentário)"
        r" ?\* ?:?|contatt(i|aci)|chi siamo|(contactos|contato|contactar|fale conosco|quem somos|sobre nós)"
        r"|(contact|despre noi|acasă|prima pagină|caută)|(orari(o)?( di apertura)?|indirizzo|telefono"
        r"|telefone|morada"
        r"|endereço|horário( de (atendimento|funcionamento))?|adresă|program) ?:|fax ?[:.] ?[\d ()+./–-]{6,24}"
        r"|(foto|fonte|immagine|crediti|imagem|crédito|créditos|sursa|sursă( foto)?) ?: ?[^.!?:]{2,60}"
        r"|(gestisci|impostazioni|preferenze)( i| dei)? cookies?|(personalizza|rifiuta|rejeitar|definições de"
        r" cookies)"
        r"|(cerca|menu|chiudi|accedi|registrati|pesquisar|procurar|fechar|entrar|início|página inicial|meniu"
        r"|închide)"
        r"|(successivo|precedente|avanti|indietro|próximo|anterior|următorul|înapoi)|(acceptă|refuză)( (tot"
        r"|toate))?",
        Context.BESIDE,
        ("Il tuo nome *", "Contatti", "Chi siamo", "Fale conosco", "Despre noi", "Foto: Lusa", "Orari:"),
        ("Contatti umani", "Foto di classe", "Acasă la bunica"),
    ),
    Rule(
        "romance-related",
        TAIL,
        r"(articoli|notizie) (correlat[ie]|simili|recenti|consigliat[ie]|più lett[ie])|(altre|ultime|tutte le"
        r"|più) notizie"
        r"|i più letti|(potrebbe(ro)? interessarti|potrebbe(ro)? anche interessarti|leggi anche|ti consigliamo)("
        r" anche)?( ?:)?"
        r"|(altri|ultimi) (articoli|post)|(mais|outras|últimas|ver mais) notícias|(mais|as mais) (lidas|vistas)"
        r"|mais lidos?"
        r"|(artigos|notícias|publicações) (relacionad[oa]s|recentes|recomendad[oa]s)|(leia|veja|lê) (também"
        r"|ainda)( ?:)?"
        r"|(pode|talvez)( também)? (interessar-lhe|lhe interesse|gostar de)( ?:)?|recomendado para (si|você)"
        r"|(articole|știri) (similare|recente|asemănătoare|conexe|recomandate|pe aceeași temă)"
        r"|(citește|citiți|vezi) și( ?:)?|(alte|ultimele|cele mai citite) (articole|știri)|ți-ar putea plăcea( și)?"
        r"|cele mai citite|s-ar putea să (îți placă|te intereseze)( și)?( ?:)?",
        Context.ALONE,
        (
            "Altre notizie",
            "I più letti",
            "Ti consigliamo",
            "Últimas notícias",
            "Mais lidas",
            "Leia também:",
            "Articole similare",
            "Citește și:",
            "Cele mai citite",
        ),
        ("Altre notizie domani, disse.", "Mais notícias do avô vieram na carta."),
        Holds.HEADLINES,
    ),
)
