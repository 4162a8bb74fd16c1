"""Panels beside and below an article: weather, markets, maps, events, players, tools to read with, shops, schools."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Rule, Zone

TAIL = Zone.TAIL

SKY = (
    r"((light|heavy|moderate|patchy|scattered|partly|mostly|mainly|intermittent|isolated)"
    r" (rain|showers?|snow|cloudy?|sunny|clear|sleet|drizzle|rain showers?|winds?)"
    r"|sunny( intervals| spells)?|overcast|cloudy|clear sky|drizzle|thundery showers)"
)

WEATHER = (
    r"-?\d{1,2} ?(°|º) ?[cf]?( ?[/|] ?-?\d{1,2} ?(°|º)? ?[cf]?)?( "
    + SKY
    + r")?|(\w+|\d{1,2})[- ]day (weather )?forecast|(local |today's |the )?weather( (forecast|today|now|for"
    r" [^.!?,]{2,30}"
    r"|where you are))?|humidity:? ?\d{1,3} ?%|(max|min|high|low|hi|lo|feels like):? ?-?\d{1,2} ?(°|º) ?[cf]?"
    r"( ?[/|,]? ?(max|min|high|low|hi|lo):? ?-?\d{1,2} ?(°|º) ?[cf]?)?|sun(rise|set):? ?\d{1,2}[:.]\d\d( ?[ap]m)?|(wind"
    r"|visibility|pressure|uv( index)?|dew point|pollen|air quality|chance of rain|precipitation|rain):? ?\d[\d.,]{0,5}"
    r" ?(mph|km/h|kph|knots|kts|%|mb|hpa|km|miles|mm)?( [nesw]{1,3})?"
)

MARKET = (
    r"[a-z][a-z0-9&./ ]{1,18} [£$€]?\d[\d,.]{1,11} ?[▲▼△▽↑↓]? ?[(+−–-]? ?\d[\d.,]{0,7} ?%?\)?( ?\([^()]{2,10}%\))?"
    r"|[a-z]{3} ?/ ?[a-z]{3} \d{1,5}\.\d{2,5}( ?[▲▼+-]?.{0,12})?|(market|stock|share|price|fx|currency) (data|prices?"
    r"|quotes?) (is |are )?(delayed|provided|supplied|by|as of|from|updated)[^.!?]{0,80}\.?"
)

MAP = (
    r"leaflet ?\| ?.{3,80}|(map data )?©? ?(openstreetmap|osm)( contributors)?|map data ©.{2,40}|street ?view|satellite"
    r"( view)?|terrain|(view|show|hide|open|see|find us|enlarge)( it| this| location)?( in| on)?( a| the| our| google"
    r"| apple| bing| larger| interactive)* maps?|(click|drag|scroll|pinch|use)[^.!?]{3,40} (the map|to"
    r" zoom)[^.!?]{0,40}"
    r"\.?|(get|find|driving|walking|cycling) directions|directions to [^.!?]{3,40}|keyboard shortcuts"
    r"|terms of use report a map error|map (view|legend|key)"
)

EVENT = (
    r"(view |see )?(organi[sz]er|venue)('s)? (website|details|e-?mail|phone|profile|map|page|info)|(all"
    r"|upcoming"
    r"|future|(see|view) (all|more)( upcoming)?) (dates|times|events|showings)( (at|in) [^.!?]{3,40})?|(more|other)"
    r" (times|events|showings)( (at|in) [^.!?]{3,40})?|event (details|website"
    r"|category|categories|tags|navigation|views navigation|series|type|calendar|listings?|map)( ?:)?|(add|save|export"
    r"|download|subscribe|sync)( this| event| it)?( to| as)?( my| your| the)? (google |outlook |apple |i|yahoo |office"
    r" 365 )*(calendar|cal|ics|ical|calendar file)( \(?\.?ics\)?)?|(yahoo|outlook|google|apple|office 365|ical)"
    r"( calendar| live)?|(export )?(outlook|ics|ical)( \.ics)?( file| live| export)?|(book|buy|find|get|reserve)( your"
    r"| my)? (tickets?|a place|places|now)( (here|online|now))?|sold out|(rsvp|register)( now| here)?|(remind|notify)"
    r" me"
    r"|(share|print) (this )?event|(previous|next|this|today'?s?) (event|month|week|day)s?"
)

PLAYER = (
    r"(playback |video |picture |stream )?quality:? ?(auto|high|low|hd|\d{3,4}p)( ?\(?\d{3,4}p\)?)?|(playback )?(speed"
    r"|rate):? ?\d(\.\d{1,2})?x?|(skip|jump|rewind|fast[- ]forward|go|seek)( back| forward| ahead| backwards?|"
    r" forwards?)?"
    r"( by)? \d{1,2} ?(s|secs?|seconds)( back| forward| ahead)?|(captions?|subtitles?|audio|language)( settings|"
    r" track)?"
    r":? (off|on|english|none)|(click|tap|press)( here)? to (un)?mute|(picture[- ]in[- ]picture|mini ?player|theatre"
    r" mode"
    r"|theater mode|autoplay)( (on|off))?|(up|playing|play) next( in \d{1,2})?|(now|currently) playing|(this|the)"
    r" (video"
    r"|audio|media|player|podcast|clip|stream|content|live ?stream) (can(not|'t| not)|could(n't| not)|is not able to"
    r"|won't"
    r"|isn't able to|is (not|no longer|currently un|un)) ?(be |being )?(played|loaded|shown|displayed|found|play|load"
    r"|available|supported|start)( (in|on|at|for|right|because (your|of your)|due to)( (your|this|the|our|cookie))*"
    r" [a-z]{3,12}( [a-z]{3,12})?)?\.?|your (browser|device) (does not|doesn't|cannot|can't) (support|play"
    r"|show"
    r"|display)[^.!?]{3,80}\.?|(an )?error( has)? occurred[^.!?]{0,60}\.?( please [^.!?]{4,60}\.?)?|(please )?(try"
    r" again|check back|refresh the page|reload the page|come back) later[.!]?|(media|video|audio) (error|playback|"
    r"loading|ended|unavailable)[^.!?]{0,40}|replay( video)?|watch again|chapters"
)

READ = (
    r"(text|font)[ -]size:?( ?(small|smaller|medium|large|larger|normal|bigger|default|reset|increase|decrease|a|aa"
    r"|a\+|a-"
    r"|aaa|\+|-|[|/,]))+|contrast:?( (normal|high|low|dark|light|on|off|[|/,]))+|(dark|light|night|reading|high"
    r" contrast"
    r"|easy read|focus) (mode|view|theme)( (on|off))?|(increase|decrease|reset|change|adjust|bigger|larger|smaller)("
    r" the)?"
    r" (text|font|line|letter|contrast|colou?rs?)( (size|spacing|height|contrast|scheme))?|(dyslexia|easy|accessib)"
    r"[a-z]*[- ](friendly|readable|reading) (font|mode|version|view)?|(accessibility|reading|page|reader|display)"
    r" (tools"
    r"|options|menu|settings|toolbar|controls|widget)|(read|hear|listen to)( this| it)?( (page|article|text))?( out)?"
    r" ?(aloud|loud|to me)|(readspeaker|browsealoud|recite me|userway|reachdeck|texthelp)[a-z :]{0,30}"
)

CHECK = (
    r"(please )?(complete|solve|pass|tick|confirm|prove|verify|answer|type|enter|fill in)( that| the| this)?( you('re"
    r"| are))?"
    r"( not)?( a| the| below)? ?[^.!?]{0,24}(captcha|security (check|question|code)|human|robot|spam check|letters"
    r" shown"
    r"|code shown|characters)[^.!?]{0,50}\.?|what is (\d{1,2}|[a-z]{3,6}) ?([+x×*-]|plus|times|minus) ?(\d{1,2}"
    r"|[a-z]{3,6}) ?[?=]{1,2}|(anti-?spam|security|spam|human)( check| question| verification| code):?|leave this field"
    r" (blank|empty)[^.!?]{0,40}\.?|(protected|secured) by (re|h)?captcha[^!?]{0,120}|checking (your browser|if the"
    r" site"
    r"|that you)[^!?]{3,80}"
)

FILE = (
    r"\(?(pdf|docx?|word|excel|xlsx?|powerpoint|pptx?|csv|odt|ods|zip|mp3|mp4|html|rtf|epub)( document| file)?,? ?[(,"
    r"|-]?"
    r" ?\d[\d.,]{0,6} ?(kb|mb|gb|kib|mib|bytes)\)?(,? \d{1,4} pages?)?|(download|open|view|save|get)( this| the| as| in"
    r"| a)* ?(page |article |document |file |leaflet |poster |form |transcript |attachment )*((as|in)( an?)?"
    r" )?\(?(pdf|word|excel|csv|docx?"
    r"|epub|mp3)\)?( version| file| document| format)?( ?[(,|-] ?[^()]{2,30}\)?)?|this file (may not be|is not|might"
    r" not"
    r" be) (suitable|accessible)[^.!?]{3,80}\.?|request an (accessible|alternative) (format|version)[^.!?]{0,30}\.?"
    r"|(you"
    r" (may|will) need|requires|get|download) (adobe )?(acrobat )?reader[^.!?]{0,70}\.?|(size|file size|format|pages"
    r"|file"
    r" type|downloads|views|uploaded):? ?(pdf|docx?|\d[\d.,]{0,8} ?(kb|mb|gb)?)"
)

RULES = (
    Rule(
        "panel-weather",
        TAIL,
        WEATHER,
        Context.BESIDE,
        ("14°C", "Five-day forecast", "Weather", "Humidity: 71%", "Wind: 11 mph SW", "High 14° Low 6°"),
        ("14 lambs", "Light rain fell", "Weather permitting", "Wind in the willows"),
    ),
    Rule(
        "panel-market",
        TAIL,
        MARKET,
        Context.CONFIRMS,
        (
            "FTSE 100 7,512.30 +0.42%",
            "GBP/USD 1.2641",
            "Market data delayed by at least 15 minutes",
        ),
        ("Class 4 12 pupils", "Market day", "Apples 20, pears 30", "Room 12 14"),
        cues=("%", "/", "delayed", "provided", "quotes", "prices"),
    ),
    Rule(
        "panel-map",
        TAIL,
        MAP,
        Context.CONFIRMS,
        ("Leaflet | © OpenStreetMap contributors", "Street View", "Open in Maps", "View larger map"),
        ("Leaflet for all", "Street viewed from above", "The map of the mill", "Use the map to find the gate"),
    ),
    Rule(
        "panel-event",
        TAIL,
        EVENT,
        Context.BESIDE,
        (
            "Organiser's website",
            "Add to my calendar",
            "Outlook Live",
            "Event details",
            "View all upcoming events",
        ),
        ("Organiser wanted", "More dates for the cake", "The next event is in May.", "Book your tickets by Friday"),
    ),
    Rule(
        "panel-player",
        TAIL,
        PLAYER,
        Context.CONFIRMS,
        (
            "Quality: auto",
            "Playback speed: 1.5x",
            "Skip forward 15 seconds",
            "This video cannot be played in your browser.",
            "Up next in 5",
            "Click to unmute",
        ),
        ("Quality: good", "Speed: slow", "This video was made by class four.", "Chapter one"),
    ),
    Rule(
        "panel-read",
        TAIL,
        READ,
        Context.CONFIRMS,
        (
            "Text size: small medium large",
            "Contrast: normal high",
            "Dark mode",
            "Dyslexia-friendly font",
            "Accessibility tools",
        ),
        ("Text size matters", "Contrast: night and day", "Read it aloud to them", "Dark mood"),
    ),
    Rule(
        "panel-check",
        TAIL,
        CHECK,
        Context.CONFIRMS,
        ("Please complete the security check.", "What is 3 + 4?", "Leave this field empty", "Protected by hCaptcha"),
        ("Please complete the form.", "What is a plus?", "Leave this field to the cows"),
    ),
    Rule(
        "panel-file",
        TAIL,
        FILE,
        Context.CONFIRMS,
        ("PDF, 1.2MB, 4 pages", "Download as PDF (214 KB)", "File size: 2 MB", "Request an accessible format."),
        ("PDF of the plan", "Size: large", "Download the plan", "Pages: torn"),
    ),
)
