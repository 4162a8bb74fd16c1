"""The names of months and of days of the week in some forty languages but English, as CLDR has them.

A blank within a name is written `_`. Looking to read another language? Add its names.
"""

from __future__ import annotations

MONTHS = (
    "ionawr ion eanáir ean janvier janv januar enero ene gener gen xaneiro xan urtarrila urt gennaio januari"
    " stycznia styczeń sty janeiro ianuarie ian janúar tammikuuta tammikuu tammi jaanuar jaan janvāris sausio"
    " sausis saus január ledna leden led januára јануар јан януари яну janar ocak oca يناير ژانویه جنوری ינואר ינו׳"
    " ιανουαρίου ιανουάριοσ ιαν января январь янв січня січень січ janaayo jannaayo जनवरी जन॰ জানুয়ারী জানু ਜਨਵਰੀ"
    " ਜਨ જાન્યુઆરી જાન્યુ ஜனவரி ஜன జనవరి జన जानेवारी जाने"
    " كانون_الثاني جانفي faoilleach fhaoilleach",
    "chwefror chwef chw feabhra feabh février févr februar febrero febrer febr febreiro otsaila ots febbraio"
    " februari lutego luty lut fevereiro fev februarie febrúar helmikuuta helmikuu helmi veebruar veebr februāris"
    " vasario vasaris vas február února únor úno februára фебруар феб февруари фев shkurt shk şubat şub فبراير"
    " فوریه فروری פברואר פבר׳ φεβρουαρίου φεβρουάριοσ φεβ февраля февраль февр лютого лютий лют febraayo फ़रवरी"
    " फ़र॰ ফেব্রুয়ারী ফেব ਫ਼ਰਵਰੀ ਫ਼ਰ ફેબ્રુઆરી ફેબ્રુ பிப்ரவரி பிப் ఫిబ్రవరి ఫిబ్ర फेब्रुवारी फेब्रु"
    " شباط فيفري gearran ghearran",
    "mawrth maw márta mars märz mär marzo març martxoa maart mrt marca marzec março martie marts maaliskuuta"
    " maaliskuu maalis märts kovo kovas kov március márc března březen bře marec март мар mart مارس مارچ מרץ"
    " μαρτίου μάρτιοσ μαρ μάρ марта березня березень бер maarso maret मार्च মার্চ ਮਾਰਚ માર્ચ மார்ச் மார் మార్చి"
    " آذار màrt mhàrt",
    "ebrill ebr aibreán aib avril avr abril abr apirila api aprile kwietnia kwiecień kwi aprilie apríl huhtikuuta"
    " huhtikuu huhti aprill aprīlis balandžio balandis bal április ápr dubna duben dub apríla април апр prill pri"
    " nisan nis أبريل آوریل اپریل אפריל אפר׳ απριλίου απρίλιοσ απρ апреля апрель квітня квітень квіт abriil अप्रैल"
    " এপ্রিল এপ্রি ਅਪ੍ਰੈਲ ਅਪ੍ਰੈ એપ્રિલ ஏப்ரல் ஏப் ఏప్రిల్ ఏప్రి एप्रिल एप्रि"
    " نيسان ابريل أفريل giblean ghiblean",
    "mai bealtaine beal mayo maig maio maiatza maggio mag mei maja maj maí toukokuuta toukokuu touko maijs gegužės"
    " gegužė geg május máj května květen kvě mája мај май mayıs مايو مه مئی מאי μαΐου μάιοσ μαΐ μάι мая травня"
    " травень трав maayo मई মে ਮਈ મે மே మే मे"
    " أيار ماي cèitean chèitean",
    "mehefin meh meitheamh meith juin juni junio juny xuño ekaina eka giugno giu czerwca czerwiec cze junho iunie"
    " iun júní jún kesäkuuta kesäkuu kesä juuni jūnijs jūn birželio birželis birž június června červen čvn júna"
    " junij јун юни qershor qer haziran haz يونيو ژوئن جون יוני ιουνίου ιούνιοσ ιουν ιούν июня июнь июн червня"
    " червень черв juun जून জুন ਜੂਨ જૂન ஜூன் జూన్"
    " حزيران جوان ògmhios",
    "gorffennaf gorff gor iúil juillet juil juli julio juliol xullo xul uztaila uzt luglio lug lipca lipiec lip"
    " julho iulie iul júlí júl heinäkuuta heinäkuu heinä juuli jūlijs jūl liepos liepa liep július července"
    " červenec čvc júla julij јул юли korrik korr temmuz tem يوليو ژوئیه جولائی יולי ιουλίου ιούλιοσ ιουλ ιούλ июля"
    " июль июл липня липень лип luulyo lul जुलाई जुल॰ জুলাই জুল ਜੁਲਾਈ ਜੁਲਾ જુલાઈ ஜூலை జులై जुलै"
    " تموز جويلية يوليوز iuchar",
    "awst lúnasa lún août agosto ago agost ag abuztua abu augustus sierpnia sierpień sie augusti ágúst ágú"
    " elokuuta elokuu elo augusts rugpjūčio rugpjūtis rugp augusztus srpna srpen srp augusta avgust avg август авг"
    " gusht gush ağustos ağu أغسطس اوت اگست אוגוסט אוג׳ αυγούστου αύγουστοσ αυγ αύγ августа серпня серпень серп"
    " ogosto ogs agustus agu अगस्त अग॰ আগস্ট আগ ਅਗਸਤ ਅਗ ઑગસ્ટ ஆகஸ்ட் ஆக ఆగస్టు ఆగ ऑगस्ट ऑग"
    " آب اغسطس غشت أوت lùnastal",
    "medi meán_fómhair mfómh septembre septiembre setembre set setembro iraila ira settembre września wrzesień wrz"
    " septembrie syyskuuta syyskuu syys septembris rugsėjo rugsėjis rugs szeptember szept září zář septembra"
    " септембар сеп септември shtator sht eylül eyl سبتمبر سپتامبر ستمبر ספטמבר ספט׳ σεπτεμβρίου σεπτέμβριοσ σεπ"
    " сентября сентябрь сент вересня вересень вер sebtembar sebteembar seb सितंबर सित॰ সেপ্টেম্বর সেপ ਸਤੰਬਰ ਸਤੰ"
    " સપ્ટેમ્બર સપ્ટે செப்டம்பர் செப் సెప్టెంబర్ సెప్టెం सप्टेंबर सप्टें"
    " أيلول شتنبر sultain",
    "hydref hyd deireadh_fómhair dfómh octobre oktober okt octubre outubro out urria urr ottobre ott października"
    " październik paź octombrie október lokakuuta lokakuu loka oktoober oktobris spalio spalis spal října říjen říj"
    " októbra октобар окт октомври tetor tet ekim eki أكتوبر اکتبر اکتوبر אוקטובר אוק׳ οκτωβρίου οκτώβριοσ οκτ"
    " октября октябрь жовтня жовтень жовт oktoobar अक्टूबर अक्टू॰ অক্টোবর অক্টো ਅਕਤੂਬਰ ਅਕਤੂ ઑક્ટોબર ઑક્ટો அக்டோபர்"
    " அக் అక్టోబర్ అక్టో ऑक्टोबर ऑक्टो"
    " تشرين_الأول اكتوبر dàmhair",
    "tachwedd tach samhain samh novembre noviembre novembro azaroa aza listopada listopad lis noiembrie nóvember"
    " nóv marraskuuta marraskuu marras novembris lapkričio lapkritis lapkr listopadu novembra новембар нов ноември"
    " ное nëntor nën kasım kas نوفمبر نوامبر نومبر נובמבר נוב׳ νοεμβρίου νοέμβριοσ νοε νοέ ноября ноябрь нояб"
    " листопада листопад лист noofeembar nof नवंबर नव॰ নভেম্বর নভে ਨਵੰਬਰ ਨਵੰ નવેમ્બર નવે நவம்பர் நவ నవంబర్ నవం"
    " नोव्हेंबर नोव्हें"
    " تشرين_الثاني نونبر",
    "rhagfyr rhag nollaig noll décembre déc dezember dez diciembre dic desembre des decembro abendua abe dicembre"
    " grudnia grudzień gru dezembro decembrie desember joulukuuta joulukuu joulu detsember dets decembris gruodžio"
    " gruodis gruod prosince prosinec pro decembra децембар дец декември дек dhjetor dhj aralık ara ديسمبر دسامبر"
    " دسمبر דצמבר דצמ׳ δεκεμβρίου δεκέμβριοσ δεκ декабря декабрь грудня грудень груд diseembar dis दिसंबर दिस॰"
    " ডিসেম্বর ডিসে ਦਸੰਬਰ ਦਸੰ ડિસેમ્બર ડિસે டிசம்பர் டிச డిసెంబర్ డిసెం डिसेंबर डिसें"
    " كانون_الأول دجنبر dùbhlachd",
)
"""Of each month, from January on, its names."""

DAYS = (
    "al an antradienis aoine ar arbaco arbc asteartea asteazkena astelehena axad axd az ceturtd ceturtdiena cmt cs"
    " csütörtök cum cuma cumartesi czw czwartek céad dc dg di die dienstag dijous dilluns dim dimanche dimarts"
    " dimecres dinsdag dissabte diumenge divendres dj dl do dom domenica domh domingo donderdag donnerstag ds dt"
    " dum duminică dv dé_céadaoin dé_domhnaigh dé_haoine dé_luain dé_máirt dé_sathairn déar déardaoin e e_diel"
    " e_enjte e_hënë e_martë e_mërkurë e_premte e_shtunë enj esmaspäev fim fimmtudagur fr fre fredag freitag fös"
    " föstudagur gio giovedì gwe gwen gwener h hétfő hën iau ig igandea isn isniin jeu jeudi jimco jmc joi jue"
    " jueves jum jumat k kam kamis ke kedd keskiviikko keskiviikkona ketvirtadienis khamiis khms kolmapäev kt l la"
    " larunbata lau lauantai lauantaina laugardagur laupäev llun lr luan lun lundi lunedì lunes luni luns lör"
    " lördag lør lørdag ma maanantai maanantaina maandag man mandag mar mardi martedì martes marți maw mawrth mer"
    " mercher mercoledì mercredi mi mie miercuri min minggu mittwoch mié miércoles mið miðvikudagur mo montag máirt"
    " mán mánudagur mån måndag mér mércores mër n ne ned nedelja nedeľa neděle neljapäev niedz niedziela og ons"
    " onsdag or osteguna ostirala otrd otrdiena p paz pazar pazartesi pe penktadienis per perjantai perjantaina"
    " perşembe pet petek pi piatok piektd piektdiena pirmadienis pirmd pirmdiena piątek pn po pon pondelok pondělí"
    " ponedeljek poniedziałek pr pre pt pzt pá pátek péntek pühapäev qua quarta-feira qui quinta-feira r rab rabu"
    " reede sa sab sabato sabti sabtu sad sadwrn sal salı sam samedi samstag sath sbti seg segunda-feira"
    " sekmadienis sel selasa sen senin sestd sestdiena sex sexta-feira sht sk so sob sobota sonntag sre sreda st"
    " streda středa su sul sunnudagur sunnuntai svētd svētdiena sze szerda szo szombat sáb sábado sâm sâmbătă sön"
    " söndag søn søndag t talaado teisipäev ter terça-feira ti tiistai tiistaina tir tirs tirsdag tis tisdag tldo"
    " to tor torek tors torsdag torstai torstaina tr trečiadienis trešd trešdiena ut utorok v vasárnap ven vendredi"
    " venerdì venres vie viernes vin vineri vr vrijdag wo woensdag wt wtorek xov xoves za zaterdag zo zondag çar"
    " çarşamba út úterý þri þriðjudagur čet četrtek čt čtvrtek śr środa šeštadienis št štvrtok δευ δευτέρα κυρ"
    " κυριακή πέμ πέμπτη παρ παρασκευή σάβ σάββατο τετ τετάρτη τρί τρίτη воскресенье вс вт вторник вівторок нд нед"
    " неделя недеља неділя пʼятниця п'ятниця п’ятниця"
    " пет петак петък пн пон понеделник понедельник понедељак понеділок пт пятница сб"
    " середа ср сре среда сряда суб суббота субота събота уто уторак чет четвер четверг четвртак четвъртък чт א׳ ב׳"
    " ג׳ ד׳ ה׳ ו׳ חמישי ראשון רביעי שבת שישי שלישי שני اتوار الأحد الأربعاء الاثنين الثلاثاء الجمعة الخميس السبت"
    " بدھ جمعرات جمعه جمعہ دوشنبه سه‌شنبه شنبه منگل پنجشنبه پیر چهارشنبه ہفتہ یکشنبه गुरु गुरुवार बुध बुधवार मंगल"
    " मंगलवार मंगळ मंगळवार रवि रविवार शनि शनिवार शुक्र शुक्रवार सोम सोमवार বুধ বুধবার বৃহস্পতি বৃহস্পতিবার মঙ্গল"
    " মঙ্গলবার রবি রবিবার শনি শনিবার শুক্র শুক্রবার সোম সোমবার ਐਤ ਐਤਵਾਰ ਬੁੱਧ ਬੁੱਧਵਾਰ ਮੰਗਲ ਮੰਗਲਵਾਰ ਵੀਰ ਵੀਰਵਾਰ"
    " ਸ਼ਨਿੱਚਰ ਸ਼ਨਿੱਚਰਵਾਰ ਸ਼ੁੱਕਰ ਸ਼ੁੱਕਰਵਾਰ ਸੋਮ ਸੋਮਵਾਰ ગુરુ ગુરુવાર બુધ બુધવાર મંગળ મંગળવાર રવિ રવિવાર શનિ શનિવાર"
    " શુક્ર શુક્રવાર સોમ સોમવાર சனி செவ் செவ்வாய் ஞாயி ஞாயிறு திங் திங்கள் புத புதன் வியா வியாழன் வெள் வெள்ளி ఆది"
    " ఆదివారం గురు గురువారం బుధ బుధవారం మంగళ మంగళవారం శని శనివారం శుక్ర శుక్రవారం సోమ సోమవారం"
)
