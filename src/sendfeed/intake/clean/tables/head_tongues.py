"""Short lines above a text in other languages than English: sections, menus, times without a day, skip links."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Rule, Zone

HEAD = Zone.HEAD

RULES = (
    Rule(
        "tongues-skip",
        HEAD,
        r"(mynd|neidio|sgipio|ewch) (i'r|at y|i) (prif |brif )?(g?cynnwys|gynnwys|dudalen)|(léim|téigh|gabh"
        r"|scipeáil)"
        r" (go dtí|chuig|ar aghaidh (go|chuig)) (an |an t-)?(príomh)?-?(ábhar|inneachar)|leum gu susbaint"
        r"|(ves|vés|salta|anar) al contingut( principal)?|(sari|salt|treci) la con[tț]inut(ul principal)?"
        r"|(מעבר|דלג|דילוג) (לתוכן|לתפריט)( (ה)?(עמוד|מרכזי|ראשי))?|(پرش|رفتن) به محتوا(ی اصلی)?|مواد پر"
        r" جائیں|(मुख्य )?(सामग्री|विषयवस्तु)"
        r" पर जाएँ?|(コンテンツ|本文)へ(スキップ|移動)",
        Context.ALONE,
        ("Mynd i'r cynnwys", "Léim go dtí an príomhábhar", "Vés al contingut", "コンテンツへスキップ"),
        ("Mynd i'r ysgol", "Léim an madra"),
    ),
    Rule(
        "tongues-clock",
        HEAD,
        r"(heute|gestern|mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag),?( um)?"
        r" \d{1,2}[:.]\d\d( uhr)?|(aujourd'hui|hier) (à|,) ?\d{1,2}[h:]\d\d|(hoy|ayer)( a las|,)?"
        r" \d{1,2}[:.]\d\d( ?h)?"
        r"|(oggi|ieri)( alle)?,? \d{1,2}[:.]\d\d|(vandaag|gisteren)( om)?,? \d{1,2}[:.]\d\d( uur)?|(dzisiaj"
        r"|dziś|wczoraj)"
        r"( o)?,? \d{1,2}:\d\d|(i dag|i går|idag|igår)( kl\.?)?,? \d{1,2}[:.]\d\d|(сегодня|вчера|сьогодні|вчора)"
        r"( [вов])?,? \d{1,2}:\d\d|(heddiw|ddoe)( am)?,? \d{1,2}[:.]\d\d|(bugün|dün),? \d{1,2}[:.]\d\d",
        Context.BESIDE,
        ("Di, 10:19 Uhr", "Heute, 10:19 Uhr", "Aujourd'hui à 10h19", "Hoy 10:19", "Vandaag, 10:19"),
        ("Heute um 10 Uhr ist Schluss", "Di, 10:19 Uhr, ein Bus"),
    ),
    Rule(
        "tongues-section",
        HEAD,
        r"nuacht|preasráiteas|preaseisiúint|scéala|naidheachdan|pressemeldung(en)?|presseinformation|pressebericht"
        r"|(nos |toutes les )?actus?|à la une|vie (locale|scolaire)|comunicados?|notas? de premsa|notícies"
        r"|sala de prensa"
        r"|comunicado de imprensa|știri|comunicat( de presă)?|anunțuri|pers(bericht)?|tiedot(e|teet)|uutiset"
        r"|ajankohtaista"
        r"|pressemelding|pressemeddelelse|aktuelt|aktuellt|ogłoszenia|komunikat prasowy|zprávy|aktuality"
        r"|tisková zpráva"
        r"|hírek|közlemény(ek)?|duyuru(lar)?|basın (bülteni|açıklaması)|νέα|ανακοιν(ώσεις|ωση)|δελτί(α|ο) τύπου"
        r"|пресс-?релиз|прес-?реліз|объявления|оголошення|новина|новость|بيان صحفي|مقالات|تقارير|خبریں"
        r"|اعلانات|پریس ریلیز"
        r"|اخبار|חדשות|הודעה לעיתונות|समाचार|ख़बरें|खबरें|ਖ਼ਬਰਾਂ|খবর|সংবাদ|war(arka)?|お知らせ|プレスリリース"
        r"|新着情報"
        r"|通知公告|新闻(动态|中心)|公告",
        Context.BESIDE,
        ("Nuacht", "Pressemeldung", "Știri", "Zprávy", "Hírek", "خبریں", "お知らせ", "Δελτίο Τύπου"),
        ("Nuacht mhaith", "Zprávy z lesa"),
    ),
)
