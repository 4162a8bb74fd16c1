"""Comment forms, and what readers wrote, in other languages than English."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Holds, Rule, Zone

TAIL = Zone.TAIL

RULES = (
    Rule(
        "other-comment",
        TAIL,
        r"(gadael|gadewch) (sylw|ateb|ymateb)( diddymu ymateb)?"
        r"|(schreiben? (sie )?(einen|deinen|ihren)|(einen )?kommentar) (kommentar|schreiben|hinterlassen|verfassen"
        r"|erstellen|abgeben)|hinterlasse? (einen|eine) (kommentar|antwort)( antworten abbrechen)?"
        r"|antworten abbrechen|kommentieren|(laisser|laissez|poster|publier|écrire|ajouter) un (commentaire"
        r"|réponse)|laisser une réponse|annuler la réponse"
        r"|(deja|dejar|escribe|publicar|haz|añadir) un (comentario|respuesta)|deja una respuesta"
        r"|cancelar (la )?respuesta|(deixe|deixar|escreva) (um|uma|o seu) (coment[aá]rio|resposta)"
        r"|cancelar resposta|(lascia|scrivi|aggiungi) un commento|annulla risposta|lascia una risposta"
        r"|(geef|laat|plaats|schrijf) een (reactie|antwoord)( achter)?|reactie (annuleren|plaatsen)|dodaj komentarz"
        r"|zostaw (odpowiedź|komentarz)|skomentuj|anuluj pisanie odpowiedzi|lämna (en|ett) (kommentar|svar)"
        r"|avbryt svar|legg (igjen|til) en kommentar|avbryt svar|skriv (en|et) (kommentar|svar)|kommentera",
        Context.OPENS,
        (
            "Gadael sylw",
            "Schreibe einen Kommentar",
            "Kommentar schreiben",
            "Laisser un commentaire",
            "Deja un comentario",
            "Deixe um comentário",
            "Lascia un commento",
            "Geef een reactie",
            "Dodaj komentarz",
            "Lämna ett svar",
            "Legg igjen en kommentar",
        ),
        ("Laisser un commentaire au tableau", "Kommentar schreiben wir nicht."),
    ),
    Rule(
        "other-comment-form",
        TAIL,
        r"(ni fydd eich cyfeiriad e-?bost yn cael ei gyhoeddi|deine e-?mail-adresse wird nicht veröffentlicht"
        r"|ihre e-?mail-adresse wird nicht veröffentlicht|(votre|ton) adresse (e-?mail"
        r"|de messagerie) ne sera pas publiée|tu (dirección de )?correo electr[oó]nico no (será|sera) publicad[oa]"
        r"|su dirección de correo no se hará pública|o seu endereço de e-?mail não será publicado"
        r"|(il tuo indirizzo e-?mail|l'indirizzo e-?mail) non sarà pubblicato"
        r"|(je|het|uw) e-?mailadres (wordt|zal) niet (gepubliceerd|worden gepubliceerd)"
        r"|tw[oó]j adres e-?mail nie zostanie opublikowany|din e-?postadress kommer inte publiceras"
        r"|din e-?postadresse vil ikke bli publisert|(din )?e-?mailadresse vil ikke blive publiceret)\.?",
        Context.CONFIRMS,
        (
            "Deine E-Mail-Adresse wird nicht veröffentlicht.",
            "Votre adresse e-mail ne sera pas publiée.",
            "Tu dirección de correo electrónico no será publicada.",
            "Il tuo indirizzo email non sarà pubblicato.",
            "Je e-mailadres wordt niet gepubliceerd.",
            "Twój adres email nie zostanie opublikowany.",
        ),
        ("Deine E-Mail-Adresse wird nicht veröffentlicht und nicht verkauft.",),
    ),
    Rule(
        "other-comment-required",
        TAIL,
        r"(mae'r meysydd gofynnol wedi'u marcio|(erforderliche|benötigte|pflicht)[ -]?felder sind( mit)?"
        r"|les champs obligatoires sont indiqués avec|los campos (obligatorios|necesarios) están marcados con"
        r"|(os )?campos obrigatórios (são|estão) marcados com|i campi obbligatori sono contrassegnati"
        r"|vereiste velden zijn( gemarkeerd)?( met)?|(wymagane )?pola( wymagane)?( są)? oznaczone( są)?( symbolem)?"
        r"|obligatoriska fält är märkta|obligatoriske felter er (merket|markeret) med)( mit)? ?\*?( markiert"
        r"| gemarkeerd)?\.?",
        Context.CONFIRMS,
        (
            "Erforderliche Felder sind mit * markiert.",
            "Erforderliche Felder sind mit * markiert",
            "Les champs obligatoires sont indiqués avec *",
            "Los campos obligatorios están marcados con *",
            "I campi obbligatori sono contrassegnati *",
        ),
        ("Erforderliche Felder sind mit Kreide markiert.",),
    ),
    Rule(
        "other-comment-details",
        TAIL,
        r"(trage? deine daten unten ein oder klicke ein icon um dich einzuloggen"
        r"|bitte logge dich mit einer dieser methoden ein, um deinen kommentar zu veröffentlichen"
        r"|du kommentierst mit deinem \S{1,30}[ -]konto\.?[ \(]{0,3}(abmelden)?[ /]{0,4}(ändern)?[ \)]{0,3}"
        r"|(entrez|saisissez) vos coordonnées ci-dessous ou cliquez sur une icône pour vous connecter"
        r"|vous commentez à l'aide de votre compte \S{1,30}[ \(]{0,3}(déconnexion)?[ /]{0,4}(changer)?[ \)]{0,3}"
        r"|introduce tus datos o haz clic en un icono para iniciar sesión"
        r"|estás comentando usando tu cuenta de \S{1,30}[ \(]{0,3}((cerrar sesión"
        r"|salir))?[ /]{0,4}(cambiar)?[ \)]{0,3}|(preencha|insira) os seus dados abaixo ou clique em um ícone para"
        r" (fazer|iniciar).{0,20}|inserisci i tuoi dati qui sotto o clicca su un'icona per effettuare l'accesso"
        r"|stai commentando usando il tuo account \S{1,30}.{0,30}|vul je gegevens in of klik op een icoon om in te"
        r" loggen|je reageert onder je \S{1,30} account.{0,30}|(benachrichtige mich|benachrichtigung) (über"
        r"|bei) (neue|nachfolgende|weiteren?) (beiträge|kommentare)[^.!?]{0,60}"
        r"|(prévenez-moi|avertissez-moi) (de tous les|par e-mail des) nouveaux (commentaires|articles)[^.!?]{0,40}"
        r"|(recibir un correo|notificarme|avisarme)[^.!?]{4,80}(comentarios|entradas)[^.!?]{0,30}"
        r"|(diese|la) (website|site) (verwendet|utilise) akismet[^!?]{0,200}"
        r"|(ce site|este sitio|questo sito|deze site|este site) (utilise|usa|gebruikt|utiliza) akismet[^!?]{0,200}"
        r"|weitere informationen, beispielsweise zur kontrolle von cookies, findest du hier: .{3,30}|gefällt das:"
        r"|gefällt mir wird geladen(\.{3}|…)|j'aime chargement(\.{3}|…)|me gusta cargando(\.{3}|…)"
        r"|mi piace caricamento(\.{3}|…)|abgelegt unter:? [^!?]{1,160}|veröffentlicht am( von)?"
        r"|erfahre mehr darüber, wie deine kommentardaten verarbeitet werden)[.:]?",
        Context.ALONE,
        (
            "Trage deine Daten unten ein oder klicke ein Icon um dich einzuloggen:",
            "Du kommentierst mit Deinem WordPress.com-Konto. Abmelden / Ändern )",
            "Entrez vos coordonnées ci-dessous ou cliquez sur une icône pour vous connecter:",
            "Estás comentando usando tu cuenta de WordPress.com.",
            "Diese Website verwendet Akismet, um Spam zu reduzieren.",
        ),
        ("Du kommentierst mit Bedacht.", "J'aime la mer"),
    ),
    Rule(
        "other-comment-field",
        TAIL,
        r"(liken|gefällt mir|j'aime|me gusta|mi piace|kommentar|commentaire|comentario|coment[aá]rio|commento"
        r"|reactie|komentarz|sylw|enw|nom|nombre|nome|naam|imi[eę]|namn|navn|e-?bost|correo electr[oó]nico"
        r"|adresse e-?mail|e-?mail-adresse|site web|sitio web|web|sito web|webb?(plats|sted)|witryna( internetowa)?"
        r"|gwefan|absenden|kommentar (absenden|abschicken)|publier( le commentaire)?|enviar( comentario)?"
        r"|publicar( el comentario)?|invia( commento)?|wyślij|antworten|répondre|responder|rispondi|beantwoorden"
        r"|odpowiedz|svara|svar|ateb)( \*)?:?|(meinen namen|nom, mon e-?mail|enregistrer mon nom|guarda mi nombre"
        r"|salva il mio nome|mijn naam, e-?mail|zapamiętaj moje dane|spara mitt namn)[^.!?]{10,160}\.?",
        Context.BESIDE,
        (
            "Kommentar *",
            "Commentaire",
            "Nombre *",
            "Répondre",
            "Meinen Namen und meine E-Mail-Adresse in diesem Browser speichern.",
        ),
        ("Kommentar der Woche", "Nom de la rue"),
    ),
    Rule(
        "other-readers",
        TAIL,
        r"(\d{1,4} |keine |aucun |sin |ning[uú]n |nenhum |nessun |geen |brak |inga |ingen )?(kommentare?"
        r"|commentaires?|comentarios?|coment[aá]rios?|comment[oi]|reacties?|komentarz[ey]?|kommentarer|sylwadau"
        r"|réponses|respuestas|antworten)( ?\(?\d{1,4}\)?)?:?|leider sind keine kommentare möglich\.?"
        r"|(die )?kommentare sind geschlossen\.?|les commentaires sont fermés\.?|los comentarios están cerrados\.?"
        r"|i commenti sono chiusi\.?|reacties zijn gesloten\.?",
        Context.OPENS,
        (
            "Kommentare",
            "3 Kommentare",
            "Aucun commentaire",
            "Comentarios",
            "Nessun commento",
            "Reacties (2)",
            "Sylwadau",
        ),
        ("Kommentare der Eltern", "Antworten auf Fragen"),
        Holds.COMMENTS,
    ),
)
