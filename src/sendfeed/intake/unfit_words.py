"""What error pages and lists of teasers say, as data for `fitness`. Each row is a pattern, in any capitals."""

from __future__ import annotations

ERROR_TITLES = (
    r"(error\W{0,3})?(40[0-9]|410|429|50[0-9])(\W{1,3}(error|page|not|file|forbidden|unauth|bad|serv|gone).{0,60})?",
    r"(fehler|erreur|gwall|errore|erro|b[łl][ąa]d|fel|feil|fejl|fout|hiba|chyba|ошибка|помилка|hata|virhe|earr[áa]id"
    r"|eroare|error|خطأ)\W{1,3}(40[0-9]|410|50[0-9])\W{0,3}",
    r"(this |that |the )?(page|content|article|file|site)( you('|’)?( a?re| were)? (looking for|requested))?"
    r" (was |is |has |could |can |does |do )?(not|cannot|can['’]t|couldn['’]t|isn['’]t|doesn['’]t|no longer)"
    r" ?(be |been )?(found|exists?|available|moved|removed|displayed|reached).{0,40}",
    r"(your search returned )?no (search )?results( were)?( found)?( for\b.{0,60})?",
    r"(something (went|has gone) wrong|an error (has )?occurred|nothing (was )?found).{0,40}",
    r"(page |file |nothing )?not found|forbidden|access (is |was )?denied|unauthori[sz]ed|bad (gateway|request)",
    r"(internal server|application|server|database) error.{0,40}|error establishing a database connection",
    r"(service|site|website|temporarily) (is )?(temporarily )?(unavailable|offline).{0,40}",
    r"(gateway|request|connection) time(d )?[- ]?out|too many requests",
    r"we(['’]ll| will) be (right )?back (soon|shortly).{0,40}|coming soon",
    r"((our |this |the )?(web ?)?site (is )?)?(currently |temporarily )?(down for|under|undergoing|in|closed for) "
    r"(scheduled |planned )?(maintenance|construction)( mode)?.{0,40}|maintenance mode",
    r"just a moment\W{0,3}|attention required\W.{0,40}|checking (if the site|your browser).{0,60}",
    r"are you (a )?(human|robot)\W?|verify (that )?you are (a )?human.{0,20}|one more step|security check.{0,20}",
    r"(please )?(log|sign) ?in( to (continue|your account).{0,40})?|members?(['’]s?)? (login|area)|login( required)?",
    r"(this |your )?(account|web ?site|site|domain|page)( name)? (is |has |was |has been |may be )?"
    r"(suspended|disabled|deactivated|expired|parked|for sale|blocked|restricted|private|protected)"
    r"( ?[.:!?|–-].{0,40})?",
    r"(you need|you must|please) (to )?(be )?(log|sign)(ged|ed)? ?in( (to|first|before) .{0,40})?"
    r"|you need (permission|an account).{0,40}|request access.{0,40}"
    r"|(authentication|authori[sz]ation) (required|failed)",
    r"(your )?(session|link|request) (has |was )?(expired|timed out|blocked).{0,40}|bandwidth limit exceeded.{0,20}",
    r"(this |the )?(content|post|page|item|video) (is |has )?(private|protected|restricted|blocked|unavailable|expired"
    r"|(not |un)available in your .{0,20}|for members( only)?|been (removed|deleted)).{0,40}|members only"
    r"|private (page|post)",
    r"sorry, you have been blocked|welcome to nginx\W?|apache2? .{0,30}(default|test) page.{0,20}|index of /.{0,60}",
    r"(die )?(gew[üu]nschte )?seite (wurde |konnte )?nicht gefunden.{0,40}|zugriff verweigert|fehler 40\d.{0,40}",
    r"page (non trouv[ée]e|introuvable).{0,40}|acc[eè]s (refus[ée]|interdit)|erreur 40\d.{0,40}",
    r"p[áa]gina no encontrada.{0,40}|acceso denegado|pagina (non trovata|niet gevonden)|p[áa]gina n[ãa]o encontrada",
    r"tudalen heb ei chanfod.{0,40}|heb ei ganfod|nie znaleziono strony.{0,40}|strona nie istnieje.{0,40}",
    r"sidan (hittades inte|kunde inte hittas).{0,40}|siden (ble ikke funnet|blev ikke fundet).{0,40}",
)
"""All of a title that an error page has."""

ERROR_TEXTS = (
    r"(page|file|resource|url|address|content) (that )?(you['’]?( a?re| were| have)? )?"
    r"(looking for|requested|tried to (reach|access|open)).{0,60}(not|n['’]t|no longer|cannot|moved|removed|deleted)",
    r"(requested url|this page|the page).{0,40}((was|could) not( be)? found|does(n['’]t| not) exist|can['’]?t be)",
    r"you (do not|don['’]t) have (the )?(permission|authori[sz]ation|access)|permission to (access|view) (this|/)",
    r"(please )?(enable|turn on|activate|allow) (javascript|cookies)|(requires?|needs?) javascript",
    r"javascript (is |must be )(disabled|required|not|enabled)|does not (have|support) javascript",
    r"must (be )?(logged|log|signed|sign) ?in to (view|see|access|read|continue)|(log|sign) in to (continue|view this)",
    r"(verify|confirm|prove|check(ing)?) (that )?you(['’]re| are) (a )?(human|not a (ro)?bot)",
    r"(undergoing|carrying out|performing) (scheduled |planned |essential |routine )?maintenance",
    r"(critical|fatal|technical|unexpected) error (on|has|occurred)|unavailable for (scheduled )?maintenance",
    r"(check|come) back (in|later|soon|shortly)|briefly unavailable|(site|page|service) is (currently )?unavailable",
    r"(unlimited|full|instant) access to (the|our|all|this|every)|already an? (subscriber|member)\b|subscribers only",
    r"(subscribe|register|sign (up|in)|log in)\b.{0,40} to (continue|keep) reading|reached your.{0,20}limit",
    r"(subscribe|register|sign up|sign in|log in)\b.{0,40} to read (the|this) (full|rest|article|story)",
    r"(this |your )(account|domain|web ?site|site) (has been|is|was) (suspended|disabled|deactivated|expired|parked"
    r"|for sale)(?!,)",
    r"(contact|ask) (your|the) (hosting|host|web ?site|site|system|server)( provider| owner| administrator| admin)",
    r"protected( post| content| page)?.{0,40}(enter|requires|needs) (the|your|a) password|password[ -]protected",
    r"you( will| may|['’]ll)? need (permission|an account) to\b|request access\b",
    r"session (has )?(expired|timed out)|not available in your (country|region|area|location)",
    r"nothing (matched|matches|fits) (your|these|the|those)"
    r"|no (posts|results|matches|articles|pages)( were| was)? (found|match)"
    r"|(try|search)( again)? (with|using) (some )?(different|other|fewer) (keywords|words|terms)",
    r"welcome to wordpress\W{1,3}this is your first post|you (have been|are) blocked|default (web|test|index) ?page",
    r"please (try|check) (back|again) (later|soon|in a few)|try again later",
    r"ray id|apache/\d|nginx/?\d?|\bport (80|443)\b|server (is )?(unable|encountered)",
    r"seite .{0,40}(existiert nicht|nicht gefunden)|page .{0,40}(n['’]existe pas|introuvable)",
    r"p[áa]gina .{0,40}no existe|anmelden, um .{0,30}(lesen|sehen)|connectez-vous pour",
)
"""Part of what an error page says."""

CONSENT = (
    r"value your privacy|before you (continue|go on)|your privacy (is important|choices|settings)",
    r"(store|access) (and/or|and|or) (store|access) information on|personali[sz]ed (ads|content|advertising)",
    r"(we|our) .{0,20}partners (store|use|process|may)|legitimate interest|vendors? (list|preferences)",
    r"(we|this (web)?site|and our partners) uses? (essential |optional )?cookies|use of cookies",
    r"cookie (policy|settings|preferences)",
    r"(accept|allow|reject|refuse|decline|manage) (all|cookies|options|preferences|settings|and (close|continue))",
    r"(more|manage) options|consent (to|preferences|choices)|withdraw (your )?consent|i (agree|accept|consent)\b",
    r"cookies? (akzeptieren|ablehnen)|alle akzeptieren|tout (accepter|refuser)|accepter et continuer|aceptar todo",
)
"""Part of what a page says that asks for consent before it shows anything."""

SURE_LIST_TITLES = (
    r"search( results?\b|:).{0,60}|.{1,60} [-–|] search results?|((showing|displaying) )?(\d+ )?results? for\b.{0,60}",
    r"you searched for.{0,60}|(category|tag|author|topic)( archives?)?: .{0,60}",
    r"(monthly|daily|yearly|news|blog|press|category|tag) archives?\b.{0,60}|archives? (for|of)\b.{0,60}",
)
"""All of the title of a list, and of nothing that has no whole sentence."""

LIST_TITLES = (
    r"((browse|view|all|latest|more) )?(category|categories|tags?|author|archives?|topic)( archives?)?(: ?.{0,60})?",
    r"(our |all |the )?latest (news|posts|articles|stories|updates)( and events)?|recent (news|posts)",
    r"posts (tagged|by|in|from|filed under)\b.{0,60}|all (news|posts|articles|stories)",
    r"news( (listing|index|list|and events|& events|archive))?|site ?map|blog|schlagwort.{0,60}",
    r"kategorie.{0,60}|archiv.{0,40}",
    r"cat[ée]gorie.{0,60}|[ée]tiquette.{0,60}|categor[ií]a.{0,60}|etiqueta.{0,60}",
    r"toutes les actualit[ée]s|actualit[ée]s",
)
"""All of the title of a list."""

MORE = (
    r"read (more|on|the (full|rest)|full|article|story|post)|continue reading|keep reading|(find|learn) (out )?more",
    r"more|full (story|article)|view (more|post|article|details|full)|see more|more details|details",
    r"weiter ?lesen|mehr( lesen| erfahren)?|lire (la suite|plus|l['’]article)|en savoir plus|la suite",
    r"leer m[áa]s|seguir leyendo|leggi (tutto|di pi[ùu])|continua a leggere|lees (meer|verder)",
    r"czytaj (dalej|wi[ęe]cej)|wi[ęe]cej|ler mais|saiba mais|l[äa]s mer|les mer|l[æa]s mere",
    r"darllen? (mwy|rhagor)|rhagor",
)
"""How a teaser ends, or what stands on the line after it."""

PAGES = (
    r"(page )?\d+ (of|/) \d+.{0,30}|(pages?:? ?)?(\[?\d+\]? ){2,8}.{0,40}(next|last|»|›|>|\d)\W{0,3}",
    r"[«‹←< ]*(older|newer|previous|earlier) (posts?|entries|articles?|stories)[»›→> ]*",
    r"(showing|displaying) .{0,20}\d+ (of|-|to|–).{0,30}|load more.{0,20}",
    r"\d+ (results?|articles?|posts?|items?)( found)?",
    r"next page\W{0,3}|seite \d+ von \d+|page \d+ sur \d+|p[áa]gina \d+ de \d+",
)
"""All of a line that leads to the next part of a list."""
