"""How pages announce the parts of an imprint, in some twenty languages, as patterns of one line each.

Looking to read another language's? Add its words to each row.
"""

from __future__ import annotations

import re

PUBLISHED = (
    r"(?:(?:(?:first |originally |article |news |story |post |entry |blog |page )?(?:posted|published|pub\."
    r"|publication"
    r"|created|uploaded|added|issued|released|written|submitted|aired)(?: online)?(?: date| time)?(?: on| at)?"
    r"|(?:date|time) (?:of (?:publication|issue|release)|published|posted|created|added|issued|released|written)"
    r"|(?:post|publish|release|news|issue|article) date|online since)"
    r"|(?:veröffentlicht|erschienen|erstellt|eingestellt|publiziert|gepostet|geschrieben|verfasst)(?: am)?|online"
    r" seit"
    r"|(?:artikel|beitrag|meldung|pressemitteilung|news|nachricht|bericht|eintrag|text|post) vom"
    r"|veröffentlichungsdatum|erstellungsdatum"
    r"|(?:publié|posté|rédigé|écrit|créé|ajouté)e?s?(?: le)?|mise? en ligne(?: le)?|parue?(?: le)?"
    r"|date de (?:publication|parution)|(?:publicad|cread|escrit)[oa](?: el| em| a)?|(?:fecha"
    r"|data) de publica(?:ción|ção|ció)"
    r"|(?:postado|divulgado) em|argitaratua|(?:pubblicat|inserit|scritt|creat|postat)[oa](?: il)?"
    r"|data (?:di pubblicazione|publikacji|dodania|utworzenia|publicării|objave)"
    r"|(?:geplaatst|gepubliceerd|gepost|geschreven|aangemaakt|toegevoegd)(?: op)?|(?:publicatie|plaatsings)datum"
    r"|opublikowan[oaey](?: dnia)?|(?:dodan|zamieszczon|utworzon)[oaey](?: dnia)?|publikacja"
    r"|publicera[dt]e?s?(?: den)?|(?:skapad|inlagd|postad)(?: den)?|publicert|publiserte?(?: den)?"
    r"|offentliggjort(?: den)?|(?:udgivet|oprettet|opprettet|lagt ut)(?: den)?|birt(?: þann)?"
    r"|(?:publicat|postat)(?: el| la| pe| în)?|julkaistu|lisätty|avaldatud|publicēts|paskelbta"
    r"|közzétéve|megjelent|feltöltve|(?:publikován|zveřejněn|vydán|vložen|přidán)[oay]?(?: dne)?"
    r"|(?:publikovan|zverejnen|vydan|pridan)é(?: dňa)?|objavljeno|објављено|публикуван[оа]|publikuar(?: më)?"
    r"|yayınlan(?:ma|dı)(?: tarihi)?|yayın tarihi|eklenme(?: tarihi)?|cyhoeddwyd(?: ar)?|postiwyd(?: ar)?"
    r"|wedi['’]i (?:gyhoeddi|bostio)(?: ar)?|(?:arna )?fhoilsi(?:ú|odh)(?: ar)?|foillsichte(?: air)?"
    r"|dyddiad cyhoeddi|foilsithe(?: ar)?|dáta foilsithe|опубликован[оа]?|дата (?:публикации|публікації)|размещено"
    r"|добавлено|опубліковано|розміщено|δημοσιεύ[θτ]ηκε(?: στις)?|ημερομηνία δημοσίευσης|αναρτήθηκε"
    r"|(?:تم النشر|نشرت?|نُشرت?)(?: في| بتاريخ)?|تاريخ النشر|منتشر شده(?: در)?|تاریخ (?:انتشار|اشاعت)"
    r"|شائع(?: شدہ| ہوا| کیا گیا| کردہ)?|پوسٹ کیا گیا|اشاعت|פורסם(?: ב-?)?|תאריך פרסום|प्रकाशित(?: तिथि| किया"
    r" गया)?|प्रकाशन(?: तिथि)?"
    r"|पोस्ट किया गया|প্রকাশিত|প্রকাশের তারিখ|প্রকাশ|ਪ੍ਰਕਾਸ਼ਿਤ|પ્રકાશિત|வெளியிடப்பட்டது|ప్రచురించబడింది"
    r"|diterbitkan|dipublikasikan|diposting|đăng ngày|ngày đăng|(?:la|lagu) daabacay"
    r"|[发發](?:布|佈|表)(?:时间|時間|日期|于|於)?|公開日?|投稿日?|掲載日?|配信日?|게시일?|등록일?|작성일?|입력|발행일?)"
)
UPDATED = (
    r"(?:(?:(?:this )?(?:page |article )?(?:was )?last |latest )?(?:updated?|modified|edited|reviewed|changed"
    r"|amended|revised)(?: date)?(?: on| at)?|(?:received|accepted)(?= ?:)"
    r"|(?:zuletzt )?(?:aktualisiert|geändert)(?: am)?|letzte änderung(?: am)?|stand(?= ?[:：])"
    r"|mise? à jour(?: le)?|modifié(?: le)?|dernière (?:modification"
    r"|mise à jour)(?: le)?|(?:última )?(?:actualización|actualizad[oa]|atualização|atualizad[oa])(?: el| em)?"
    r"|(?:ultimo )?aggiorna(?:to|mento)(?: il)?|(?:laatst )?(?:bijgewerkt|gewijzigd)(?: op)?"
    r"|(?:ostatnia )?(?:aktualizacja|zaktualizowano|modyfikacja)|(?:senast )?uppdaterad|(?:sist "
    r"|sidst )?(?:oppdatert|opdateret)(?: den)?|güncelleme(?: tarihi)?|diweddarwyd(?: ddiwethaf)?(?: ar)?"
    r"|обновлено|оновлено|(?:آخر )?تحديث|अपडेट(?: किया गया)?|अद्यतन|更新时间|更新日?|수정일?)"
)
BY = (
    r"(?:(?:(?:exclusive|written|posted|published|words|text|story|report|article|interview|compiled|submitted"
    r"|contributed|added|created|(?:blog |guest )?(?:entry|post|blog)) )?by"
    r"|authors?(?= [^|\d]{2,40} (?:posted|published) on)|(?:post authors?|authors?|words|text|writer"
    r"|reporter|author name|autor(?:in|e|a)?"
    r"|aut(?:eur|rice)|författare|forfatter|yazar|awdur|údar|szerző|text|redaktion|redactie|rédaction|redacción"
    r"|redazione|redakcja|redakce|редакция|الكاتب|автор)(?= ?[:：])|(?:geschrieben "
    r"|veröffentlicht |verfasst )?v[oa]n|(?:publié |écrit |rédigé )?par|(?:publicado |escrito )?por|(?:scritto "
    r"|pubblicato )?(?:da|di)|(?:geschreven |geplaatst )?door|(?:skriven |skrivet |skrevet )?a[vf]|przez"
    r"|(?:ysgrifennwyd |postiwyd )?gan|بقلم)"
)
COUNTED = (
    r"(?:comments?|responses?|replies|reply|views?|hits|shares?|likes?|reads|thoughts?|kommentare?|kommentarer"
    r"|commentaires?|comentarios?|comentários?|commenti|commento|reacties?|komentarz[ey]?|yorum|sylw(?:adau)?"
    r"|aufrufe|vues|visitas|تعليقات?)"
)
FILED = (
    r"(?:(?:& |and )?(?:posted|filed|published) (?:in|under)|(?:abgelegt|veröffentlicht) (?:unter|in)|publié dans"
    r"|publicado en|geplaatst in|pubblicato in|tagged(?: with| as)?"
    r"|(?:topics?|tags|post category|categor(?:y|ies)|kategori(?:en?|a|e|er)?|schlagw[öo]rter"
    r"|catégories?|étiquettes|categorías?|etiquetas|categorie[ëe]?n?|etichette|tagi|taggar"
    r"|categorïau|рубрика|метки)(?= ?[:：]))"
)
DATE = (
    r"date(?= \d{4}-)|(?:date|datum|data|fecha|dato|tarih|dyddiad|dáta|dátum|kuupäev|päivämäärä|ημερομηνία|дата"
    r"|التاريخ|تاريخ|تاریخ|तारीख|दिनांक|তারিখ|taariikh(?:da)?|תאריך|日期|时间|日付|날짜)(?= ?[:：])"
)
SOURCE = (
    r"(?:source|quelle|fuente|fonte|bron|źródło|ffynhonnell|foinse|kilde|källa|kaynak|sursa|zdroj|джерело|источник"
    r"|المصدر|ماخذ|来源|來源|出典)(?= ?[:：])"
)
OFFICE = (
    rf"(?:{BY} ?)?(?:(?:d(?:er|ie|en|e|et)|het|la|le|the|y|an|del|dalla|della|da|do|η|τη) ?|l['’])?"
    r"(?:redaktion(?:en|steam)?|(?:online|lokal|sport|web)-?redaktion|rédaction|redacti(?:e|eteam)|redacci[óo]n?"
    r"|reda(?:ção|cção)"
    r"|redazione|redacți[ae]i?|redakcj[aęi]|redakc[eií]|redakci(?:a|ja)|редакц(?:ия|ией|ии|ія|ією|ії)"
    r"|szerkesztőség|toimitus"
    r"|σύνταξη(?:ς)?|haber merkezi|editorial (?:team|office|desk|board|staff)|golygydd"
    r"|tîm (?:golygyddol|newyddion|cyfathrebu)|eagarthóir"
    r"|(?:an )?foireann (?:nuachta|eagarthóireachta|cumarsáide)|nuachtsheomra|(?:news|press|web|communications) team"
    r"|newsroom|equipo (?:de|del) (?:prensa|redacción|comunicación)|équipe (?:de )?(?:rédaction|communication)"
    r"|التحرير"
    r"|(?:هيئة|فريق|قسم) التحرير|ویب ڈیسک|نیوز ڈیسک|编辑部|編集部|वेब डेस्क|पीआर टीम|pressestelle|service (?:de"
    r" )?(?:presse|communication)"
    r"|gabinete de prensa|ufficio stampa|biuro prasowe|webredactie)(?![^\W\d_]| ?[:：])"
    r"(?: (?:de la|du|des|de|d['’]|der|von|van|del|della|di|of)(?: the| het| de)? ?[^|•·,:\d.!?]{2,40}(?=\s*(?:["
    r"|•·,\d]| - |$)))?"
)
"""Nobody by name: the editors of a paper, `par la rédaction`."""

READING = (
    r"(?:\d{1,3}[ -]?min(?:ute)?[ns]?\.?[ -]?(?:read(?:ing)?(?: time)?|to read|lesezeit|lesedauer|de lectur[ae]"
    r"|leestijd|di lettura|de leitura|czytania|okuma|čtení|olvasás|lästid|lesetid|læsetid)|(?:estimated |average"
    r" )?(?:read(?:ing)?(?: time)?|time to read|lesezeit|lesedauer"
    r"|temps de lecture|tiempo de lectura|leestijd) ?:? ?(?:less than )?(?:\d{1,3}"
    r"|a)[ -]?min(?:ute)?[ns]?\.?(?: read)?|less than a minute(?: read)?"
    r"|(?:(?:temps|tiempo|tempo|timp) d[ei] (?:lecture|lectura|lettura|leitura|citire)|lese(?:zeit|dauer|tid)"
    r"|leestijd|læsetid"
    r"|lästid|czas czytania|doba čtení|čas čtení|okuma süresi|olvasási idő|lukuaika|время чтения|час читання"
    r"|χρόνος ανάγνωσης"
    r"|amser darllen|am léi(?:theoireachta|mh)|(?:وقت|مدة) القراءة|阅读时间|読了時間) ?[:：]? ?(?:ca\.? |env\.? |~"
    r" ?)?\d{1,3} ?\w{1,9}"
    r"|\d{1,3} nóiméad léitheoireachta)"
)
AGO = (
    r"(?:(?:\d{1,3}|an?|one|two|three) (?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s? ago"
    r"|(?:vor|il y a|hace|há|منذ|قبل|πριν|for) \d{1,3} \w{1,10}(?: siden)?|\d{1,3} \w{1,10} (?:geleden|fa|atrás"
    r"|temu|назад|тому|önce"
    r"|sedan|siden|yn ôl|ó shin|پہلے|पहले|আগে))"
)
COUNT = (
    rf"(?:no (?:comments|responses|replies|views|likes)|(?:keine|aucun|sin|nessun|geen|brak|\d[\d,.]{{0,8}}[km]?) "
    rf"{COUNTED}"
    r"|(?:post )?comments? ?: ?(?:no|\d{1,5}) comments?"
    r"|(?:(?:post )?comments?|views?|hits|reads|likes|shares) ?(?:\(\d{1,7}\)|: ?\d[\d,.]{0,8}"
    r"|(?:are )?(?:off|closed)(?: on [^|•·]{1,120})?)|(?:leave|post|add) a (?:comment|reply)(?: on [^|•·]{1,150})?"
    r"|(?:post|add) comment"
    r"|\d{1,7} ?(?:x|mal) (?:gelesen|angesehen|aufgerufen)"
    r"|be the first to comment|schreibe einen kommentar|laisser un commentaire|deja un comentario)"
)
SECTION = (
    r"(?:news|blogs?|press releases?|press|media|media release|articles?|features?|opinion|comment|updates?"
    r"|stories|story|(?:latest|local|national|world) news|education|community|sport|politics|health|business"
    r"|announcements?|newsletter|uncategori[sz]ed|general|national|local|world|uk|case stud(?:y|ies)|campaigns"
    r"|feature stor(?:y|ies)|reports?|weblog|open access|(?:original |research |review )articles?|original research"
    r"|research papers?|staff (?:reports?|writers?)|press statements?|(?:issue|volume|episode|edition) #?\d{1,4}"
    r"|communiqués?(?: de presse)?|comunicado(?: de prensa)?|comunicato stampa|presse(?:mitteilung(?:en)?|meldung)"
    r"|pressmeddelande|pressemelding|pressemeddelelse|pers-?bericht|nieuwsbericht|news item|publications?"
    r"|sports|crime|travel|tourism|tech(?:nology)?|science|culture|arts|entertainment|lifestyle|environment|transport"
    r"|housing|charity|research|policy|guides?|advice|insights?|resources|interviews?|reviews?|podcasts?|videos?"
    r"|letters|editorial|analysis|obituaries|europe|africa|asia|newsroom|blog post|news stor(?:y|ies)|latest"
    r"|(?:our|members?|company|school|breaking) news|statements?|speech|press statement"
    r"|allgemein|aktuelles|nachrichten|actualités|noticias|nieuws|aktualności|newyddion|notizie|notícias|nyheter"
    r"|nyheder|share|print|email|tweet|pin|save|listen|details|follow|see all updates|writer|admin|facebook"
    r"|twitter|linkedin|whatsapp)"
)
"""Words that stand in an imprint without an announcement: the site's sections, and what readers may do."""

ROLE = (
    r"(?:correspondent|editor|reporter|writer|director|officer|manager|head|chair|chairman|chairwoman|chief"
    r"|executive|teacher|trustee|volunteer|ambassador|member|journalist|columnist|contributor|producer|lead"
    r"|co-?ordinator|advis[eo]r|president|secretary|treasurer|founder|headteacher|principal|professor|lecturer"
    r"|researcher|analyst|consultant|assistant|intern|staff|redakteur(?:in)?|redaktion)"
)

PLACE = re.compile(
    r"\b(?:hall|rooms?|centre|center|school|church|library|park|street|road|online|zoom|theatre|stadium|arena|hotel"
    r"|campus|house|square|museum|gallery|college|university|pub|cafe|café|club|venue|deadline|closing|event|events"
    r"|meeting|open (?:day|evening)|concert|fair|fayre|walk|quiz|disco|picnic|party|gala|lecture|auction|workshop"
    r"|webinar|seminar|conference|festival|supper|dance|sale|exhibition|course|training|starts?|from|until|to|due|born"
    r"|died|expires?|copyright|updated)\b",
    re.IGNORECASE,
)
"""In what is no name: a place, or what a date is of that is not of publication."""

_PARTS = {
    "icon": r"[a-z]{2,12}(?:_[a-z]{2,12}){1,3}(?!\w)",
    "gap": r"[\s|•·●⋅,،;:：/–—~*«»›>()\[\].@•-]+",
    "reading": rf"{READING}(?!\w)",
    "ago": rf"{AGO}(?!\w)",
    "count": rf"{COUNT}(?!\w)",
    "updated": rf"{UPDATED}(?![^\W\d_])",
    "filed": rf"{FILED}(?!\w)",
    "office": rf"{OFFICE}(?!\w)",
    "by": rf"{BY}(?![\w'’])",
    "published": rf"{PUBLISHED}(?![^\W\d_])",
    "year": r"[rгр]\.(?!\w)",
    "dated": DATE,
    "source": SOURCE,
    "section": rf"{SECTION}(?=\s*(?:[|•·●⋅,/–—»›>\d]| - |$|(?:open access|(?:first )?published|posted)\b))",
}
PART = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _PARTS.items()))
"""One part of an imprint in lower case that is announced, or what stands between two."""

BEGINNING = re.compile(
    rf"\W{{0,5}}(?:(?:{BY}|{PUBLISHED}|{UPDATED}|{FILED}|{SOURCE}|{COUNT}|{READING}|{AGO})(?![^\W\d_])|by\w)"
)
"""How an imprint without digits begins, in lower case."""
