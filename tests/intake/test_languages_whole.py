"""Whole small articles in many languages: what the page prints around them goes, and what they say stays."""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest

from sendfeed.intake.imprint import read_imprint

from .conftest import Accept


class Page(NamedTuple):
    """An article as a page has it, and what its imprint tells: `day` is in ISO 8601."""

    above: str
    title: str
    imprint: str
    body: str
    below: str
    author: str = ""
    day: str = "2022-06-03"


PAGES = {
    "Welsh": Page(
        "Neidio i'r prif gynnwys\nHafan > Newyddion",
        "Bws newydd i'r ysgol fach",
        "Cyhoeddwyd ddydd Gwener, 3 Mehefin 2022 gan y golygydd",
        "Mae bws newydd yn mynd â phlant y cwm i'r ysgol fach ers dydd Llun. Mae lle i ddwy gadair olwyn.\n"
        "Cysylltu â ni\n"
        "Mae'r gyrrwr yn ateb y ffôn bob bore, ac mae'n hoffi siarad am y tywydd.",
        "Rhannwch yr erthygl hon\nRhannu ar Facebook\nErthyglau cysylltiedig\nGwers nofio i bawb\nGadael Ymateb\n"
        "Ni fydd eich cyfeiriad e-bost yn cael ei gyhoeddi. Mae'r meysydd angenrheidiol wedi'u marcio *\nEnw *\n"
        "Yn ôl i'r brig\nPolisi preifatrwydd\nPwerir gan WordPress",
    ),
    "Irish": Page(
        "Léim go dtí an príomhábhar\nBaile > Nuacht",
        "Bus nua don scoil bheag",
        "Foilsithe ar 3 Meitheamh 2022",
        "Tá bus nua ag tabhairt pháistí an ghleanna chun na scoile ó Luan seo caite. Tá spás ann do dhá "
        "chathaoir rotha.\n"
        "Labhraíonn an tiománaí Gaeilge leis na páistí, agus canann siad ar an mbealach abhaile.",
        "Roinn an scéal seo\nRoinn ar Facebook\nScéalta gaolmhara\nRang snámha do chách\nFág "
        "freagra\nCealaigh freagra\n"
        "Ní fhoilseofar do sheoladh ríomhphoist. Tá réimsí riachtanacha marcáilte *\nAinm *\nRíomhphost "
        "*\nAr ais go barr",
    ),
    "German": Page(
        "Zum Inhalt springen\nSie sind hier: Startseite > Aktuelles",
        "Ein neuer Bus für die kleine Schule",
        "05.02.2020 - Redaktion: Eberhard Fuhr (Pressesprecher des Verbands)",
        "Seit Montag fährt ein neuer Bus die Kinder aus dem Tal zur Schule. Er hat Platz für zwei Rollstühle.\n"
        "Kontakt\n"
        "Den Fahrer erreichen die Eltern jeden Morgen am Telefon, und er spricht gern über das Wetter.",
        "Teilen\nMerken & Empfehlen:\nVersenden\nZum Vergrößern bitte anklicken\nMehr zum Thema\nSchwimmen für alle\n"
        "Weitere Top-Artikel\nDas Fest am Bach\nAnmeldung zum Newsletter\n» zur Anmeldung\nStatistik-Cookies\n"
        "Impressum & Datenschutz\nAnfahrt\nAnsprechpartner",
        author="Eberhard Fuhr",
        day="2020-02-05",
    ),
    "German blog": Page(
        "",
        "Ein neuer Bus für die kleine Schule",
        "Veröffentlicht am 3. Juni 2022 von der Redaktion",
        "Seit Montag fährt ein neuer Bus die Kinder aus dem Tal zur Schule. Er hat Platz für zwei Rollstühle.\n"
        "Notizen\n"
        "Teilen wollten die Kinder auch den Kuchen, doch der war schon in Waldheim aufgegessen.",
        "Teilen mit:\nGefällt mir:\nÄhnliche Beiträge\nSchwimmen für alle\nSchreibe einen Kommentar Antwort abbrechen\n"
        "Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * "
        "markiert\nKommentar *\nName *\n"
        "Kommentar absenden\nDiese Website verwendet Akismet, um Spam zu reduzieren.",
    ),
    "French": Page(
        "Aller au contenu\nAccueil > Actualités",
        "Un nouveau bus pour la petite école",
        "Publié le 3 juin 2022 par la rédaction",
        "Depuis lundi, un nouveau bus conduit les enfants de la vallée à l'école. Deux fauteuils roulants y tiennent.\n"
        "Contact\n"
        "Le chauffeur répond au téléphone chaque matin, et il aime parler du temps qu'il fait.",
        "Partager sur les réseaux sociaux\nLire aussi :\nLa piscine pour tous\nLaisser un commentaire "
        "Annuler la réponse\n"
        "Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *\nNom *\n"
        "Vous avez repéré une coquille?\nRetour en haut\nMentions légales\nPolitique de confidentialité",
    ),
    "Spanish": Page(
        "Saltar al contenido\nInicio > Noticias",
        "Un autobús nuevo para la escuela pequeña",
        "Publicado el 3 de junio de 2022 por",
        "Desde el lunes, un autobús nuevo lleva a los niños del valle a la escuela. Caben dos sillas de ruedas.\n"
        "El conductor contesta al teléfono cada mañana, y le gusta hablar del tiempo.",
        "Compartir en redes sociales\nTe recomendamos\nLa piscina para todos\nDejar una respuesta\n"
        "Tu dirección de email no será publicado\nNombre *\nPublicar comentario\nVolver arriba\nAviso legal",
    ),
    "Polish": Page(
        "Przejdź do treści\nStrona główna > Aktualności",
        "Nowy autobus dla małej szkoły",
        "Opublikowano 3 czerwca 2022 przez redakcję",
        "Od poniedziałku nowy autobus wozi dzieci z doliny do szkoły. Mieszczą się w nim dwa wózki.\n"
        "Kierowca odbiera telefon każdego ranka i lubi rozmawiać o pogodzie.",
        "Udostępnij na Facebooku\nNajnowsze wpisy\nBasen dla wszystkich\nDodaj komentarz\n"
        "Twój adres e-mail nie zostanie opublikowany. Wymagane pola są oznaczone *\nPowrót do strony głównej\n"
        "Polityka prywatności",
    ),
    "Arabic": Page(
        "التخطي إلى المحتوى\nالرئيسية » أخبار",
        "حافلة جديدة للمدرسة الصغيرة",
        "تاريخ النشر: ٣ يونيو ٢٠٢٢",
        "منذ يوم الاثنين تنقل حافلة جديدة أطفال الوادي إلى المدرسة. وفيها مكان لكرسيين متحركين.\n"
        "يرد السائق على الهاتف كل صباح، ويحب الحديث عن الطقس والمطر والريح.",
        "شارك هذا الخبر على فيسبوك\nأخبار ذات صلة\nالمسبح للجميع\nاترك تعليقا إلغاء الرد\n"
        "لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *\nجميع الحقوق محفوظة",
    ),
    "Italian": Page(
        "Vai al contenuto\nHome > Notizie",
        "Un nuovo autobus per la piccola scuola",
        "Pubblicato il 3 giugno 2022 dalla redazione",
        "Da lunedì un nuovo autobus porta i bambini della valle a scuola. C'è posto per due carrozzine.\n"
        "L'autista risponde al telefono ogni mattina e parla volentieri del tempo.",
        "Condividi su Facebook\nLeggi anche\nLa piscina per tutti\nLascia un commento Annulla risposta\n"
        "Il tuo indirizzo email non sarà pubblicato. I campi obbligatori sono contrassegnati *\nTorna alle notizie",
    ),
    "Portuguese": Page(
        "Saltar para o conteúdo\nInício > Notícias",
        "Um autocarro novo para a escola pequena",
        "Publicado a 3 de junho de 2022",
        "Desde segunda-feira, um autocarro novo leva as crianças do vale à escola. Cabem nele duas cadeiras de rodas.\n"
        "O motorista atende o telefone todas as manhãs e gosta de falar do tempo.",
        "Partilhar no Facebook\nLeia também:\nA piscina para todos\nDeixe um comentário Cancelar resposta\n"
        "O seu endereço de email não será publicado. Campos obrigatórios marcados com *\nVoltar ao topo",
    ),
    "Dutch": Page(
        "Ga naar de inhoud\nHome > Nieuws",
        "Een nieuwe bus voor de kleine school",
        "Geplaatst op 3 juni 2022 door de redactie",
        "Sinds maandag brengt een nieuwe bus de kinderen uit het dal naar school. Er is plaats voor twee rolstoelen.\n"
        "Deel 2\n"
        "De chauffeur neemt elke ochtend de telefoon op en praat graag over het weer.",
        "Deel dit bericht via WhatsApp\nMeer nieuws\nZwemmen voor iedereen\nReageren\n"
        "Je e-mailadres wordt niet gepubliceerd. Vereiste velden zijn gemarkeerd met *\nNaam *\nTerug naar "
        "het overzicht",
    ),
    "Urdu": Page(
        "صفحہ اول > خبریں",
        "چھوٹے اسکول کے لیے نئی بس",
        "تاریخ اشاعت: 3 جون 2022",
        "پیر سے ایک نئی بس وادی کے بچوں کو اسکول لے جا رہی ہے۔ اس میں دو وہیل چیئر کی جگہ ہے۔\n"
        "ڈرائیور ہر صبح فون اٹھاتا ہے اور موسم کی باتیں کرنا پسند کرتا ہے۔",
        "شیئر کریں\nیہ بھی پڑھیں:\nسب کے لیے تیراکی\nتبصرہ لکھیں\nجملہ حقوق محفوظ ہیں",
    ),
    "Ukrainian": Page(
        "Головна > Новини",
        "Новий автобус для маленької школи",
        "Опубліковано: 3 червня 2022 р.",
        "Від понеділка новий автобус возить дітей із долини до школи. У ньому є місце для двох візків.\n"
        "Водій щоранку бере слухавку і любить поговорити про погоду.",
        "Поділитися новиною\nЧитайте також:\nБасейн для всіх\nЗалишити коментар Скасувати відповідь\n"
        "Ваша e-mail адреса не оприлюднюватиметься. Обов’язкові поля позначені *\nУсі права захищені",
    ),
    "Romanian": Page(
        "Acasă > Știri",
        "Un autobuz nou pentru școala mică",
        "Publicat pe 3 iunie 2022 de redacția",
        "De luni, un autobuz nou duce copiii din vale la școală. Au loc în el două scaune cu rotile.\n"
        "Șoferul răspunde la telefon în fiecare dimineață și vorbește bucuros despre vreme.",
        "Distribuie pe Facebook\nArticole similare\nÎnot pentru toți\nLasă un răspuns Anulează răspunsul\n"
        "Adresa ta de email nu va fi publicată. Câmpurile obligatorii sunt marcate cu *\nToate drepturile rezervate",
    ),
    "Swedish": Page(
        "Hoppa till innehåll",
        "En ny buss till den lilla skolan",
        "Publicerad 3 juni 2022 av redaktionen",
        "Sedan i måndags kör en ny buss barnen från dalen till skolan. Den har plats för två rullstolar.\n"
        "Chauffören svarar i telefonen varje morgon och pratar gärna om vädret.",
        "Dela artikeln\nLäs också:\nSim för alla\nLämna ett svar Avbryt svar\n"
        "Din e-postadress kommer inte publiceras. Obligatoriska fält är märkta *\nTill toppen",
    ),
    "Danish": Page(
        "Gå til indhold",
        "En ny bus til den lille skole",
        "Udgivet den 3. juni 2022 af redaktionen",
        "Siden mandag har en ny bus kørt børnene fra dalen i skole. Der er plads til to kørestole.\n"
        "Chaufføren tager telefonen hver morgen og taler gerne om vejret.",
        "Del denne artikel\nLæs også:\nSvømning for alle\nSkriv et svar\n"
        "Din e-mailadresse vil ikke blive publiceret. Krævede felter er markeret med *\nTilmeld dig vores nyhedsbrev",
    ),
    "Turkish": Page(
        "İçeriğe geç\nAna Sayfa > Haberler",
        "Küçük okula yeni otobüs",
        "Yayın Tarihi: 03.06.2022",
        "Pazartesiden beri yeni bir otobüs vadinin çocuklarını okula götürüyor. İçinde iki tekerlekli "
        "sandalyeye yer var.\n"
        "Şoför her sabah telefonu açıyor ve havadan konuşmayı seviyor.",
        "Bu haberi paylaş:\nBenzer haberler\nHerkes için yüzme\nBir yanıt yazın Yanıtı iptal et\n"
        "E-posta hesabınız yayımlanmayacak. Gerekli alanlar * ile işaretlenmişlerdir",
    ),
    "Czech": Page(
        "Domů > Aktuality",
        "Nový autobus pro malou školu",
        "Publikováno: 3. 6. 2022",
        "Od pondělí vozí nový autobus děti z údolí do školy. Vejdou se do něj dva vozíky.\n"
        "Řidič bere každé ráno telefon a rád si povídá o počasí.",
        "Sdílet na Facebooku\nSouvisející články\nPlavání pro všechny\nNapsat komentář\n"
        "Vaše e-mailová adresa nebude zveřejněna. Vyžadované informace jsou označeny *\nZpět na přehled",
    ),
    "Hungarian": Page(
        "Főoldal > Hírek",
        "Új busz a kis iskolának",
        "Közzétéve: 2022. június 3.",
        "Hétfő óta új busz viszi a völgy gyerekeit az iskolába. Két kerekesszék is elfér benne.\n"
        "A sofőr minden reggel felveszi a telefont, és szívesen beszél az időjárásról.",
        "Oszd meg ismerőseiddel!\nKapcsolódó cikkek\nÚszás mindenkinek\nSzólj hozzá!\n"
        "Az e-mail-címet nem tesszük közzé. A kötelező mezőket * karakterrel jelöltük\nVissza a főoldalra",
    ),
    "Greek": Page(
        "Αρχική > Νέα",
        "Ένα νέο λεωφορείο για το μικρό σχολείο",
        "Δημοσιεύτηκε στις 3 Ιουνίου 2022",
        "Από τη Δευτέρα ένα νέο λεωφορείο πηγαίνει τα παιδιά της κοιλάδας στο σχολείο. Χωράει δύο αμαξίδια.\n"
        "Ο οδηγός σηκώνει το τηλέφωνο κάθε πρωί και του αρέσει να μιλά για τον καιρό.",
        "Μοιραστείτε το άρθρο\nΣχετικά άρθρα\nΚολύμπι για όλους\nΑφήστε μια απάντηση\n"
        "Η ηλ. διεύθυνση σας δεν δημοσιεύεται. Τα υποχρεωτικά πεδία σημειώνονται με *\nΕπιστροφή στην αρχή",
    ),
}


@pytest.mark.parametrize("page", PAGES.values(), ids=list(PAGES))
def test_an_article_is_all_that_is_left_of_its_page(page: Page, accept: Accept) -> None:
    lines = "\n".join((page.above, page.title, page.imprint, page.body, page.below)).strip().split("\n")
    revision = accept("\n\n".join(lines))
    assert revision.title == page.title
    texts = re.findall(r"<(?:p|h\d)[^>]*>(.*?)</(?:p|h\d)>", revision.html)
    assert [unescape(text) for text in texts] == page.body.split("\n")
    assert revision.published
    assert revision.published.astimezone(ZoneInfo("Europe/London")).date().isoformat() == page.day
    assert revision.author == page.author


@pytest.mark.parametrize(
    "line",
    [
        "Publié le 3 juin 2022 par la rédaction du Courrier",
        "Par la rédaction | 3 juin 2022",
        "Redacción | 3 de junio de 2022",
        "di Redazione - 3 giugno 2022",
        "Vloženo 3. června 2022, redakce",
        "3 июня 2022 г., редакция",
        "Door redactie op 3 juni 2022",
        "Posted by the editorial team on 3 June 2022",
        "Arna fhoilsiú ar 3 Meitheamh 2022",
        "Dé hAoine, 3 Meitheamh 2022",
        "Foillsichte 3 An t-Ògmhios 2022",
        "п'ятниця, 3 червня 2022",
        "الجمعة 3 حزيران 2022",
        "3 جون 2022ء",
        "La daabacay 3 Juun 2022",
        "2022年06月03日 10:19 来源：新华网",
    ],
)
def test_an_editorial_office_is_nobody_and_the_day_is_read(line: str) -> None:
    imprint = read_imprint(line)
    assert imprint
    assert imprint.published
    assert imprint.published.isoformat() == "2022-06-03"
    assert imprint.people == ""


@pytest.mark.parametrize(
    "line", ["Redaktion 2022", "La rédaction", "Deel 2", "Kontakt", "Door de redactie van 1950 liep"]
)
def test_what_only_names_an_office_is_no_date(line: str) -> None:
    imprint = read_imprint(line)
    assert imprint is None or imprint.published is None
