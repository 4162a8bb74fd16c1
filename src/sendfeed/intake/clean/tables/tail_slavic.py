"""What pages in Polish, Czech, Ukrainian and Russian print below an article."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Holds, Rule, Zone
from sendfeed.intake.clean.tables.tail_tongues import NET, TOPICS

TAIL = Zone.TAIL

POLISH = "|".join(
    (
        r"(udost[eę]pnij|podziel się)( (to|ten (artykuł|wpis|post)|tę stronę|artykuł|stronę|tym( artykułem)?))?("
        r" (na|przez"
        r"|w|z|ze) (facebooku|twitterze|znajomymi|mediach społecznościowych|" + NET + r"))? ?:?",
        r"(wyślij|poleć|prześlij) (znajomemu|(ten |tę )?(artykuł|stronę)( znajomemu| e-?mailem)?|(e-?mailem"
        r"|mailem))",
        r"(twój|państwa) adres e-?mail nie zostanie (opublikowany|upubliczniony)\.?( (wymagane pola|pola,? których"
        r" wypełnienie jest wymagane,?) są oznaczone( symbolem)? ?\*?\.?)?",
        r"(zapamiętaj|zapisz) moje (dane|nazwisko|imię)[^.!?]{5,140}\.?|(powiadom mnie|poinformuj mnie)"
        r" [^.!?]{3,50}"
        r"(komentarzach|wpisach)[^.!?]{0,40}\.?",
        r"(musisz (się|być) (zalogować|zalogowan[ya])|zaloguj się),? (aby|by|żeby) [^.!?]{0,24}komentarz\w{0,3}\.?"
        r"|(zaloguj się,? (aby|by) )?(dodać|skomentować) komentarz\.?",
        r"(możliwość komentowania|komentowanie|komentarze)( [^.!?]{2,60})? (została wyłączona|jest wyłączone"
        r"|zostały"
        r" wyłączone|są (wyłączone|zamknięte))\.?|brak komentarzy|bądź pierwszy(m)?[^.!?]{0,10} (skomentuje"
        r"|komentuj\w+)[.!]?",
        r"(kategori[ae]|tagi|słowa kluczowe|etykiety|tematy) ?: ?" + TOPICS,
        r"(opublikowano|zamieszczono|umieszczono) w:? [^.!?:\d]{3,60}|(otagowano|oznaczono)( jako)?:?"
        r" [^.!?:]{3,80}",
        r"(powrót|wróć|wstecz) (do|na) (góry|górę|listy|strony głównej|aktualności|początku|poprzedniej strony)("
        r" strony)?"
        r"|(do|na) (góry|górę)( strony)?|przewiń do góry",
        r"(ta |nasza |niniejsza )?(strona|witryna|serwis)( internetowa)? (używa|korzysta z|wykorzystuje) (plików "
        r"|pliki )?"
        r"(cookies?|ciasteczk?[ai]|ciasteczek)[^!?]{0,300}|(używamy|korzystamy z|wykorzystujemy) (plików |pliki"
        r" )?cookies?"
        r"[^!?]{0,300}",
        r"(zapisz się|zapisy|subskrybuj)( (do|na))? (naszego |nasz )?newslettera?[^.!?]{0,40}[.!]?|bądź na"
        r" bieżąco[.!]?",
        r"(obserwuj|śledź|polub|znajdź) nas( (też|także))?( na (facebooku|twitterze|instagramie|youtube|"
        + NET
        + r"))?[!:]?",
        r"(wszelkie|wszystkie) prawa zastrzeżone\.?( [^.!?]{2,60})?|(dumnie wspierane przez|strona oparta na"
        r"|silnik)"
        r" wordpress(ie)?\.?|(wykonanie|realizacja|projekt( i wykonanie)?)( strony)? ?: [^.!?:]{2,50}",
        r"(znalazłeś|zauważyłeś|widzisz|znalazłaś) (błąd|literówkę)[^.!?]{0,40}\?[^.!?]{0,50}[.!]?|zgłoś (błąd"
        r"|naruszenie"
        r"|nadużycie)( [^.!?]{3,30})?",
    )
)
CZECH = "|".join(
    (
        r"(sdílet|sdílejte|zdieľať|zdieľajte)( (na|přes|cez|článek|článok|tento článek|stránku|příspěvek|s"
        r" přáteli))?"
        r"( (na|přes) )? ?(facebooku|twitteru|" + NET + r")?( ?:)?",
        r"(vaše|tvoje) e-?mailová adresa nebude zveřejněna\.?( vyžadované informace jsou označeny ?\*?\.?)?"
        r"|vyžadované informace jsou označeny ?\*?\.?",
        r"uložit do prohlížeče jméno[^.!?]{3,120}\.?|(upozornit|upozorněte) (mě|mne) [^.!?]{3,60}\.?",
        r"(pro (přidání|vložení) komentáře|pro komentování) se (musíte|prosím) (nejdříve )?(přihlásit|přihlaste)\.?"
        r"|(komentáře jsou|diskuze je) (uzavřeny|vypnuty|uzavřena)\.?|(žádné|zatím žádné) komentáře",
        r"(rubriky?|štítky|kategorie|témata|klíčová slova) ?: ?"
        + TOPICS
        + r"|(publikováno|zařazeno) v:? [^.!?:\d]{3,60}",
        r"(zpět|návrat) (nahoru|na (seznam|začátek|úvod|hlavní stránku|přehled|výpis))|nahoru ↑",
        r"(tento web|tyto stránky|naše stránky|tato stránka) (používá|používají|využívá) (soubory"
        r" )?cookies?[^!?]{0,300}"
        r"|(používáme|využíváme) (soubory )?cookies?[^!?]{3,300}",
        r"(přihlásit se|přihlaste se|odebírat)( k)?( odběru)? (našeho )?(newsletteru?|novinek)[^.!?]{0,30}"
        r"|sledujte nás"
        r"( na (facebooku|instagramu|twitteru))?[!:]?|všechna práva vyhrazena\.?( [^.!?]{2,60})?",
        r"(používáme|běží na|hrdě používá) (redakční systém )?wordpress\.?",
    )
)
UKRAINIAN = "|".join(
    (
        r"(поділит(и|ь)ся|поділіться|поширити|поширте)( (цим|новиною|статтею|в соцмережах|у соцмережах|з друзями"
        r"|у facebook"
        r"|в facebook|у telegram))?( ?:)?",
        r"(ваша|вашу) (e-?mail|електронна|поштова) адреса?( пошти)? не (оприлюднюватиметься|буде опублікован[ао]"
        r"|публікуватиметься)\.?( обов.язкові поля позначені ?\*?\.?)?",
        r"(зберегти|збережіть) моє ім.я[^.!?]{5,140}\.?|(повідомляти|сповіщати) мене [^.!?]{3,60}\.?",
        r"(увійдіть|ввійдіть|авторизуйтесь|потрібно увійти)[^.!?]{0,20},? щоб [^.!?]{0,24}(коментар|коментувати)\.?"
        r"|коментарі (закриті|вимкнено|вимкнені)\.?|(немає|поки немає|ще немає) коментарів\.?",
        r"(категорі[яї]|теги|позначки|мітки|рубрик[аи]|теми) ?: ?" + TOPICS + r"|опубліковано (в|у):? [^.!?:\d]{3,50}",
        r"(повернутис[яь]|назад) (до (списку|новин|початку|головної)|на головну|вгору|нагору)|(вгору|нагору)"
        r" сторінки",
        r"(цей|наш) (сайт|вебсайт|веб-сайт) (використовує|застосовує) (файли )?cookies?[^!?]{0,300}"
        r"|(ми )?використовуємо (файли )?cookies?[^!?]{3,300}",
        r"(підписатис[яь]|підпишіться|підписуйтес[ья]) (на )?(нас|нашу|наш|новини|розсилку|оновлення"
        r"|канал)[^.!?]{0,40}[.!]?",
        r"(стежте|слідкуйте) за нами[^.!?]{0,40}[.!]?|(усі|всі) права (захищен[оі]|застережен[оі])\.?("
        r" [^.!?]{2,80})?",
        r"(якщо ви )?(знайшли|помітили|побачили) помилку[^.!]{0,90}(ctrl|enter|повідом|напиш)[^.!]{0,40}[.!]?"
        r"|при (використанні|передруку) матеріалів[^.!?]{5,140}\.?|(працює на|сайт працює на) wordpress\.?",
    )
)
RUSSIAN = "|".join(
    (
        r"(поделиться|поделитесь|рассказать|расскажите)( (этим|новостью|статьей|статьёй|с друзьями|друзьям|в"
        r" соцсетях"
        r"|в социальных сетях|записью))?( ?:)",
        r"(поделиться|поделитесь) (новостью|статьей|статьёй|записью|в соцсетях|в социальных сетях|с друзьями|в"
        r" facebook"
        r"|в telegram)|(отправить|переслать) (другу|ссылку другу|по e-?mail|по почте)",
        r"ваш (адрес )?e-?mail не будет опубликован\.?( обязательные поля помечены ?\*?\.?)?|сохранить моё"
        r" имя[^.!?]{5,140}\.?",
        r"(уведомить|уведомлять|сообщать) (меня|мне) (о|об) [^.!?]{3,60}\.?|(войдите|авторизуйтесь"
        r"|зарегистрируйтесь)"
        r"[^.!?]{0,30},? чтобы [^.!?]{0,30}(комментарий|комментарии|комментировать)\.?",
        r"для отправки комментария (вам )?(необходимо|нужно) [^.!?]{4,30}\.?|комментарии (закрыты|отключены"
        r"|выключены)\.?"
        r"|(нет|пока нет) комментариев\.?|комментариев (пока )?нет\.?",
        r"(рубрик[аи]|метки|теги|категори[яи]|ключевые слова|темы) ?: ?"
        + TOPICS
        + r"|опубликовано в:? [^.!?:\d]{3,50}",
        r"(вернуться|назад) (к (списку|новостям|началу)|на главную|наверх|в начало)|наверх страницы",
        r"(этот|наш|данный) сайт (использует|применяет) (файлы )?(cookies?|куки)[^!?]{0,300}|(мы )?используем"
        r" (файлы )?"
        r"(cookies?|куки)[^!?]{3,300}",
        r"(подписаться|подпишитесь|подписывайтесь) (на )?(нас|нашу|наш|новости|рассылку|обновления"
        r"|канал)[^.!?]{0,40}[.!]?",
        r"(следите|читайте) (за нами|нас) (в|на) [^.!?]{3,40}[.!]?|(если вы )?(нашли|заметили) (ошибку|опечатку)"
        r"[^.!]{0,90}(ctrl|enter|сообщ|напиш)[^.!]{0,40}[.!]?|(работает на|сайт работает на) wordpress\.?",
    )
)

RULES = (
    Rule(
        "slavic-page",
        TAIL,
        f"{POLISH}|{CZECH}|{UKRAINIAN}|{RUSSIAN}",
        Context.ALONE,
        (
            "Podziel się:",
            "Udostępnij na Facebooku",
            "Twój adres e-mail nie zostanie opublikowany. Wymagane pola są oznaczone *",
            "Musisz się zalogować, aby dodać komentarz.",
            "Opublikowano w Aktualności",
            "Powrót do strony głównej",
            "Bądź na bieżąco!",
            "Sdílet na Facebooku",
            "Vaše e-mailová adresa nebude zveřejněna. Vyžadované informace jsou označeny *",
            "Zpět na přehled",
            "Поділитися новиною",
            "Коментарі закриті",
            "Якщо ви знайшли помилку, виділіть фрагмент тексту та натисніть Ctrl+Enter.",
            "Поделиться в соцсетях",
            "Для отправки комментария вам необходимо авторизоваться.",
            "Вернуться к списку",
        ),
        (
            "Podziel się chlebem z sąsiadem.",
            "Powrót do szkoły",
            "Zpět do školy",
            "Поділіться хлібом.",
            "Вернуться домой",
            "Нашли ошибку в тетради.",
        ),
    ),
    Rule(
        "slavic-form",
        TAIL,
        r"(dodaj|napisz|zostaw) (swój |nowy )?(komentarz|odpowiedź)|skomentuj|nawigacja wpisu|(poprzedni|następny)"
        r" (wpis|artykuł|post)|(napsat|přidat|přidejte|vložit|napište) komentář|zanechat odpověď|navigace pro"
        r" příspěvek"
        r"|(předchozí|následující|další) (příspěvek|článek)|(залишити|залиште|додати|написати) (коментар|відповідь)"
        r"|навігація записів|(попередній|наступний) (запис|допис)|(попередня|наступна) (стаття|новина)|(оставить"
        r"|добавить|написать|оставьте) (комментарий|ответ|отзыв)|навигация по записям|(предыдущая|следующая) "
        r"(запись|статья|новость)",
        Context.OPENS,
        ("Napisz komentarz", "Nawigacja wpisu", "Přidat komentář", "Залишити коментар", "Навигация по записям"),
        ("Napisz list do babci", "Залишити дім", "Следующая запись в дневнике была короче."),
        Holds.HEADLINE,
    ),
    Rule(
        "slavic-button",
        TAIL,
        r"anuluj (pisanie )?odpowied(ź|zi)|zrušit odpověď na komentář|(скасувати|відмінити) відповідь"
        r"|отменить ответ"
        r"|(wyślij|opublikuj|dodaj)( swój)? komentarz|odeslat komentář|(опублікувати|надіслати) коментар"
        r"|(отправить|опубликовать) комментарий|(pola|wymagane pola) (oznaczone|są oznaczone)( symbolem|"
        r" gwiazdką)? ?\*?"
        r"( są (wymagane|obowiązkowe))?\.?|(czytaj|zobacz|dowiedz się)( (dalej|więcej|całość|cały artykuł))"
        r"|(číst|zobrazit) (více|dál|dále|celý článek)|(читати|докладніше|детальніше|читать|подробнее)"
        r"( (далі|більше|повністю|далее|полностью|дальше))?( ?→)?|(wydrukuj|drukuj)( (stronę|artykuł))?"
        r"|(vytisknout|tisk"
        r"|tisknout)( (stránku|článek))?|(роздрукувати|друкувати|версія для друку|распечатать|версия для печати)"
        r"|(niezbędne|analityczne|funkcjonalne|marketingowe|statystyczne|nezbytné|analytické|marketingové) (pliki"
        r" )?cookies?"
        r"|(kliknij|kliknutím)( (w|na) (zdjęcie|obrázek))?,? (aby|żeby) powiększyć\.?|powiększ( zdjęcie)?"
        r"|zvětšit( obrázek)?"
        r"|(натисніть|нажмите)( [^.!?]{2,20})?,? (щоб|чтобы) (збільшити|увеличить)\.?|(wesprzyj|wspieraj) nas"
        r"|wpłać teraz"
        r"|przekaż (darowiznę|1,5%)|(підтримати|підтримайте|поддержать|поддержите) (нас|проєкт|проект)"
        r"|(odpowiedz|odpovědět|відповісти|ответить) ?(usuń|odstranit|smazat|видалити|удалить)|(lubię to|líbí se mi"
        r"|вподобати|нравится) ?!?( ?:)?|polityka (prywatności|plików cookies)|zásady (ochrany osobních údajů"
        r"|cookies)"
        r"|ochrana osobních údajů|(політика|политика) (конфіденційності|конфиденциальности|cookie)|mapa (strony"
        r"|stránek)"
        r"|deklaracja dostępności|prohlášení o přístupnosti|kopiuj link|kopírovat odkaz|скопіювати посилання"
        r"|копировать ссылку|нагору|назад|(загрузка|завантаження|načítání)(\.{3}|…)|usuń|odstranit|видалити"
        r"|удалить",
        Context.CONFIRMS,
        (
            "Anuluj pisanie odpowiedzi",
            "Zrušit odpověď na komentář",
            "Czytaj więcej",
            "Číst dál",
            "Читати далі",
            "Подробнее",
            "Niezbędne pliki cookies",
            "Powiększ zdjęcie",
            "Polityka prywatności",
        ),
        ("Czytaj książki", "Читати вголос", "Tisk na látku"),
    ),
    Rule(
        "slavic-word",
        TAIL,
        r"(twoje|twój|vaše|ваше|ваш) (imię|nazwisko|e-?mail|komentarz|jméno|ім.я|имя|коментар|комментарий)("
        r" \*)? ?:?"
        r"|(imię( i nazwisko)?|wiadomość|temat|telefon|nazwa|jméno|zpráva|komentář|komentarz|předmět|ім.я|имя"
        r"|сайт|коментар"
        r"|комментарий|електронна пошта|повідомлення|сообщение|тема) ?\* ?:?|(o nas|o nás|про нас|о нас|kontakt z"
        r" nami"
        r"|kontakty|контакти|контакты|strona główna|domů|головна|главная)|(godziny (otwarcia|pracy)|adres"
        r"|tel(efon|\.)?"
        r"|otevírací doba|úřední hodiny|адреса|адрес|графік роботи|режим работы) ?:|fa(x|ks) ?[:.] ?[\d"
        r" ()+./–-]{6,24}"
        r"|(fot\.?|foto|zdjęci[ea]|źródło|autor zdjęć|zdroj|фото|джерело|источник) ?: ?[^.!?:]{2,60}|ustawienia"
        r" (plików )?cookies"
        r"|nastavení cookies|(szukaj|zamknij|zaloguj( się)?|zarejestruj się|hledat|zavřít|přihlásit se|пошук"
        r"|поиск|увійти"
        r"|войти|закрити|закрыть|меню)|(następny|poprzedni|wstecz|dalej|další|předchozí|наступна|попередня|вперед)"
        r"|(akceptuję|akceptuj|zgadzam się|odrzuć|přijmout|odmítnout|souhlasím|прийняти|принять|відхилити)("
        r" (wszystkie|vše|всі|все))?",
        Context.BESIDE,
        ("Twoje imię *", "O nas", "Godziny otwarcia:", "Про нас", "Контакты", "Fot.: Jan Nowak", "Фото: Укрінформ"),
        ("O nas bez nas", "Kontakty mezi dětmi", "Фото на память"),
    ),
    Rule(
        "slavic-related",
        TAIL,
        r"(najnowsze|ostatnie|podobne|powiązane|inne|najpopularniejsze|polecane|pozostałe) (wpisy|artykuły"
        r"|wiadomości"
        r"|aktualności|newsy)|(więcej|inne) (aktualności|wiadomości|artykułów|na ten temat)|(czytaj|przeczytaj"
        r"|zobacz)"
        r" (też|także|również|inne)( ?:)?|najczęściej czytane|polecamy|może (cię|ci się|państwa) (też |także "
        r"|również )?"
        r"(zainteresować|spodobać|zainteresuje)( ?:)?|(související|podobné|další|nejnovější|nejčtenější) (články"
        r"|příspěvky"
        r"|zprávy|aktuality)|(čtěte|přečtěte si) (také|též|více)( ?:)?|mohlo by (vás|se vám) (také |též"
        r" )?(zajímat|líbit)"
        r"|nejčtenější|(схожі|пов.язані|останні|інші|популярні) (новини|статті|записи|публікації|матеріали)"
        r"|(читайте|дивіться) (також|ще)( ?:)?|(найпопулярніше|найчитаніше|вас може зацікавити)( ?:)?|(похожие"
        r"|последние|другие"
        r"|популярные|свежие|связанные) (новости|статьи|записи|материалы|публикации)|(самое читаемое|вам может быть"
        r" интересно|вас может заинтересовать)( ?:)?",
        Context.ALONE,
        (
            "Najnowsze wpisy",
            "Inne aktualności",
            "Przeczytaj też:",
            "Najczęściej czytane",
            "Související články",
            "Mohlo by vás zajímat",
            "Останні новини",
            "Вас може зацікавити",
            "Другие новости",
        ),
        ("Inne wiadomości przyniósł gołąb.", "Další zprávy čekejte v pátek.", "Інші новини згодом, сказала вона."),
        Holds.HEADLINES,
    ),
)
