"""What pages in Welsh, Irish and Scottish Gaelic print below an article."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Holds, Rule, Zone
from sendfeed.intake.clean.tables.tail_tongues import NET, TOPICS

TAIL = Zone.TAIL

WELSH = "|".join(
    (
        r"rhann(u|wch)( hyn| hwn|('r| yr| y) (erthygl|stori|dudalen|neges|newyddion)( (hon|yma))?)?"
        r"( (ar|drwy|gyda) (y cyfryngau cymdeithasol|ffrind(iau)?|e-?bost|" + NET + r"))? ?:?",
        r"rhannwch (hwn|hyn|hon) gyda'ch [a-zâêîôûŵŷ]{3,14}",
        r"cadw fy enw, e-?bost a gwefan yn y porwr hwn[^.!?]{0,80}\.?",
        r"rhowch wybod i mi am (sylwadau|gofnodion|bostiadau) newydd[^.!?]{0,40}\.?",
        r"(rhaid i chi|mae'n rhaid i chi|mae angen i chi) (fewngofnodi|fod wedi mewngofnodi) (i|er mwyn)"
        r" [^.!?]{0,14}"
        r"(sylw|ateb|ymateb)\.?",
        r"mewngofnodwch i (adael|bostio|ysgrifennu) (sylw|ateb|ymateb)\.?",
        r"ni (chyhoeddir eich (cyfeiriad )?e-?bost|fydd eich (cyfeiriad )?e-?bost yn cael ei gyhoeddi)\.?",
        r"mae(('r)? sylwadau)? (wedi'u cau|ar gau)( ar gyfer yr? [a-z]{4,12} h[wo]n)?\.?",
        r"mae('r)? sylwadau (wedi('u| eu) cau|ar gau)\.?",
        r"yn ôl i (frig|dop)( y dudalen)?|(yn ôl|nôl) i('r)? (brig|newyddion|rhestr( newyddion)?|dudalen gartref)",
        r"ymunwch â('n)? rhestr bostio|(derbyniwch|cewch) (ein|y) newyddion( diweddaraf)?[^.!?]{0,20} (drwy|trwy)"
        r" e-?bost",
        r"(wedi('i)? (bweru|yrru) gan|pwerir gan|yn falch o ddefnyddio) wordpress\.?",
        r"(gwefan|dyluni(o|wyd)|dyluniad y wefan) gan [^.!?,]{2,40}",
        r"(wedi gweld|gweld|sylwi ar) (camgymeriad|gwall)( ar y dudalen hon)?\? rhowch wybod( i ni)?\.?",
        r"(©|hawlfraint) ?©? ?((©|hawlfraint) )?(19|20)\d\d [^.!?]{2,60}",
        r"postiwyd yn:? [^.!?:\d]{2,60}",
    )
)
IRISH = "|".join(
    (
        r"(com)?roinn( (é )?seo|( an| ar an) (scéal|leathanach|t-alt|alt|post|nuacht)( seo)?)?( (ar|le|trí) "
        r"(na meáin shóisialta|cara|cairde|r-?phost|" + NET + r"))? ?:",
        r"(com)?roinn (an|é) (scéal|leathanach|t-alt|alt|post)?( ?seo)( (ar|le|trí) " + NET + r")?",
        r"(com)?roinn (ar|le|trí) (na meáin shóisialta|" + NET + r")|comhroinn( an (scéal|t-alt|leathanach)( seo)?)?"
        r"( ar " + NET + r")?",
        r"sábháil m'ainm,? (mo )?r[^.!?]{10,160}\.?",
        r"cuir (na )?(tráchtanna|postálacha|freagraí) nua in iúl dom[^.!?]{0,30}\.?",
        r"(caithfidh tú|ní mór duit|tá ort) (logáil isteach|a bheith logáilte isteach) (chun|le) [^.!?]{3,40}\.?",
        r"logáil isteach (chun|le) (trácht|freagra) a (fhágáil|phostáil|scríobh)\.?",
        r"ní (fhoilseofar|thaispeánfar) do (sheoladh|ríomhphost|r-?phost)( ríomhphoist)?\.?",
        r"tá na (tráchtanna|tuairimí) (dúnta|druidte)\.?",
        r"ar ais (go(dtí)? (an )?)?(dtí an )?barr( an leathanaigh)?|ar ais chuig (an )?(nuacht|liosta|leathanach"
        r" baile)",
        r"(úsáideann|baineann) an (suíomh|láithreán)( gréasáin)? seo (úsáid as )?fianáin[^!?]{0,300}",
        r"(úsáidimid|bainimid úsáid as) fianáin[^!?]{3,300}",
        r"(cláraigh|liostáil|síntiús) (dár|le haghaidh ár|don|chuig ár) (nuachtlitir|liosta ríomhphoist)",
        r"faigh (ár|an) nuachtlitir( [^.!?]{2,40})?",
        r"lean (muid|sinn)( (ar|freisin ar) " + NET + r"(( ?[,/&+|] ?| )(agus )?" + NET + r"){0,5})?",
        r"((©|copyright|cóipcheart|(19|20)\d\d)[^!?]{0,80}?)?gach ceart ar (cosaint|cosnamh)\.?",
        r"(faoi thiomáint|cumhachtaithe|á chumhachtú) (ag|le) wordpress\.?",
        r"an bhfuil (botún|earráid) (san|sa) (alt|scéal|leathanach) seo\? cuir in iúl( dúinn)?( é)?\.?",
        r"(catagóirí|clibeanna|foilsithe i|comhdaithe faoi): ?" + TOPICS,
    )
)
GAELIC = "|".join(
    (
        r"co-?roinn( (seo|an (sgeulachd|duilleag|aithris|naidheachd)( seo)?))?( (air|le|tro) " + NET + r")? ?:?",
        r"cha (dèid|tèid) (do|an) sheòladh puist-d[^.!?]{0,30}fhoillseachadh\.?",
        r"tha (na )?beachdan dùinte\.?|feumaidh tu (logadh|clàradh) a-steach[^.!?]{0,40}\.?",
        r"air ais (gu|dhan) (bàrr|mhullach|na naidheachdan)( na duilleige)?|tilleadh dhan bhàrr",
        r"(tha|bidh) an làrach( -?lìn)? seo a' cleachdadh bhriosgaidean[^!?]{0,300}",
        r"(clàraich|fo-sgrìobh) (airson|dhan) (ar |an )?(cuairt-litir|chuairt-litir|iris-naidheachd)[^.!?]{0,40}",
        r"lean (sinn|oirnn)( air " + NET + r")?|(le cumhachd|air a lìbhrigeadh le) wordpress\.?",
        r"((©|(19|20)\d\d)[^!?]{0,80}?)?(gach còir|còraichean uile) (glèidhte|air a ghlèidheadh)\.?",
    )
)

RULES = (
    Rule(
        "celtic-page",
        TAIL,
        f"{WELSH}|{IRISH}|{GAELIC}",
        Context.ALONE,
        (
            "Rhannwch yr erthygl hon",
            "Rhannu hwn:",
            "Rhannu ar X",
            "Ni chyhoeddir eich cyfeiriad ebost.",
            "Rhaid i chi fewngofnodi i bostio sylw.",
            "Mae'r sylwadau ar gau",
            "Yn ôl i newyddion",
            "Pwerir gan WordPress",
            "Roinn an scéal seo",
            "Roinn ar Facebook",
            "Comhroinn an t-alt seo",
            "Tá na tráchtanna dúnta.",
            "Ar ais go dtí an barr",
            "Cláraigh dár nuachtlitir",
            "Gach ceart ar cosaint",
            "Co-roinn an sgeulachd seo",
        ),
        (
            "Rhannwch y bara gyda'r plant.",
            "Roinn na páistí an cáca.",
            "Yn ôl i'r ysgol ym mis Medi",
            "Ar ais go dtí an scoil",
            "Mae'r ffordd ar gau",
            "Lean muid an abhainn go dtí an fharraige.",
        ),
    ),
    Rule(
        "celtic-form",
        TAIL,
        r"(gad(ael|ewch)|ysgrifennwch|postiwch) (sylw|ateb|ymateb)|(fág|scríobh) (freagra|trácht|tuairim)"
        r"|fàg (freagairt|beachd)|cuir beachd ris|llywio('r)? (cofnodion|cofnod|postiadau)"
        r"|(cofnod|erthygl|post|stori|newyddion) (blaenorol|nesaf)|(an t-)?alt roimhe( seo)?|an chéad (alt|scéal)"
        r" eile"
        r"|roimhe seo|nascleanúint postála|artaigil (roimhe|an ath)",
        Context.OPENS,
        ("Gadael Ymateb", "Fág freagra", "Scríobh trácht", "Cofnod blaenorol", "Alt roimhe seo", "Llywio cofnodion"),
        ("Gadael yr ysgol yn hapus", "Fág an áit seo.", "Stori nesaf at y llyfr"),
        Holds.HEADLINE,
    ),
    Rule(
        "celtic-button",
        TAIL,
        r"(diddymu|canslo)('r)? (ymateb|ateb|sylw)|(cyflwyno|postio|anfon)('r)? (sylw|neges)"
        r"|(mae'r|mae) meysydd (gofynnol|angenrheidiol) wedi(('u)? (marcio|nodi)|'i nodi)( (â|gyda))? ?\*?\.?"
        r"|(darllen|darllenwch|gweld) (mwy|ragor|rhagor|yr erthygl( lawn)?|y stori lawn)|argraffu('r)? (erthygl"
        r"|dudalen)"
        r"|e-?bost(io|iwch)( hwn| y dudalen)?|(cliciwch|clicia) (ar y (llun|ddelwedd) )?i (ehangu|chwyddo|fwyhau)"
        r"('r (llun|ddelwedd))?|cwcis (hanfodol|dadansoddol|swyddogaethol|ystadegol|marchnata|angenrheidiol"
        r"|trydydd parti)"
        r"|cealaigh (an )?freagra|tá (na )?réimsí (riachtanacha|éigeantacha) marcáilte( le)? ?\*?\.?"
        r"|(postáil|seol|cuir) (an )?(trácht|freagra)|léigh (tuilleadh|níos mó|an scéal iomlán)|lean ar aghaidh"
        r" ag léamh"
        r"|priontáil( an leathanach( seo)?)?|fianáin (riachtanacha|anailíse|feidhmiúla|staitistiúla|tríú páirtí)"
        r"|(polasaí|beartas|ráiteas|fógra) (príobháid\w{4,9}|fianán|inrochtaineachta)|téarmaí (agus coinníollacha"
        r"|úsáide)"
        r"|léarscáil an tsuímh|á lódáil(\.{3}|…)|sguir dhen fhreagairt|leugh (tuilleadh|an còrr)|clò-bhuail"
        r"|poileasaidh (prìobhaideachd|bhriosgaidean)|(cyfrannwch|rhoddwch) nawr|tabhair (síntiús|deontas)( anois)?"
        r"|seòl|hoffi hwn( ?:)?",
        Context.CONFIRMS,
        (
            "Diddymu ymateb",
            "Mae meysydd gofynnol wedi'u marcio â *",
            "Darllen mwy",
            "Cwcis dadansoddol",
            "Tá réimsí riachtanacha marcáilte *",
            "Cealaigh freagra",
            "Léigh tuilleadh",
            "Priontáil an leathanach seo",
            "Fianáin riachtanacha",
            "Polasaí príobháideachta",
        ),
        ("Darllen mwy o lyfrau", "Léigh an leabhar.", "Cwcis siocled"),
    ),
    Rule(
        "celtic-word",
        TAIL,
        r"((agor|cau)( y)? )?(dewislen|chwilio)|chwilio|roghchlár|cuardach|(gosodiadau|rheoli"
        r"|dewisiadau)('r)? cwcis|amdanom ni|hafan|(ffôn|ffacs|ffôn symudol) ?:?( [\d"
        r" ()+/-]{6,20})?"
        r"|(cyfeiriad|oriau agor) ?:?|ffynhonnell (y )?llun(iau)? ?:?|llun(iau)? ?: ?[^.!?:]{2,40}|rhagor( o"
        r" wybodaeth)?"
        r"|(eich )?(enw|e-?bost|cyfeiriad e-?bost|sylw|neges) ?\* ?:?|(cymraeg|english) ?[|/] ?(cymraeg|english)"
        r"|(ainm|ríomhphost|r-?phost|trácht|teachtaireacht) ?\* ?:?|(ríomhphost|suíomh (gréasáin|idirlín)) ?:?"
        r"|socruithe fianán|glac leis? (gach|na) fianán|diúltaigh (do gach (ceann|fianán)|d'fhianáin)|tuilleadh"
        r" eolais"
        r"|(déan )?teagmháil( linn)?|fúinn|baile|(guthán|fón|facs|teil\.?) ?: ?[\d ()+/-]{6,20}|(seoladh"
        r"|uaireanta oscailte)"
        r" ?:?|seol|grianghraf ?: ?[^.!?:]{2,40}|(ainm|post-d|beachd) ?\* ?:?|(cuir fios thugainn|mu ar deidhinn"
        r"|dachaigh)",
        Context.BESIDE,
        ("Hafan", "Amdanom ni", "Ffôn: 01234 567890", "Enw *", "Ainm *", "Déan teagmháil linn", "Baile", "Fúinn"),
        ("Hafan y plant", "Baile Átha Cliath", "Ffôn yn canu"),
    ),
    Rule(
        "celtic-related",
        TAIL,
        r"(mwy o|rhagor o|holl) (newyddion|straeon|erthyglau)|(darllen|darllenwch) (nesaf|hefyd) ?:?"
        r"|(mwyaf (poblogaidd|darllenedig)|fwyaf poblogaidd)|straeon (eraill|cysylltiedig|diweddaraf)"
        r"|mwy ar y (stori|pwnc) hon|hefyd o ddiddordeb( ?:)?|(efallai )?(yr )?(h|b)offech chi hefyd( ?:)?"
        r"|(cofnodion|postiadau|erthyglau|newyddion) (diweddar|diweddaraf|cysylltiedig|perthnasol|tebyg)"
        r"|(ailt|scéalta|nuacht) (gh)?aolmhara?|scéalta gaolmhara|tuilleadh (nuachta|scéalta|alt|ailt)"
        r"|(nuacht|scéalta) is (déanaí|mó léite)|is (mó léite|déanaí)|léigh freisin( ?:)?|b'fhéidir gur mhaith"
        r" leat( .{2,16})?"
        r"|(naidheachdan|sgeulachdan) (co-cheangailte|eile|as ùire)|leugh cuideachd( ?:)?",
        Context.ALONE,
        (
            "Mwy o newyddion",
            "Darllenwch hefyd:",
            "Mwyaf poblogaidd",
            "Cofnodion diweddar",
            "Ailt ghaolmhara",
            "Tuilleadh nuachta",
            "Is mó léite",
            "B'fhéidir gur mhaith leat",
        ),
        ("Mwy o newyddion da i'r ysgol.", "Is mó léite na leabhair seo."),
        Holds.HEADLINES,
    ),
)
