"""What councils, schools and libraries of documents print below a page: feedback, versions, files, contents, tools."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Holds, Rule, Zone

TAIL = Zone.TAIL

TONGUE = (
    r"(english|cymraeg|welsh|gaeilge|gàidhlig|irish|deutsch|german|français|french|español|spanish|italiano|italian"
    r"|nederlands|dutch|polski|polish|português|portuguese|svenska|dansk|norsk|suomi|türkçe|turkish|română|magyar"
    r"|čeština"
    r"|slovenčina|slovenščina|hrvatski|srpski|lietuvių|latviešu|eesti|shqip|soomaali|somali|ελληνικά|русский|українська"
    r"|български|العربية|arabic|فارسی|کوردی|اردو|urdu|हिन्दी|हिंदी|বাংলা|bengali|ਪੰਜਾਬੀ|punjabi|ગુજરાતી|தமிழ்|中文"
    r"|简体中文|繁體中文"
    r"|日本語|한국어|tiếng việt|ไทย|en|cy|ga|de|fr|es|it|nl|pl|pt|sv|da|no|ro|tr|ar|ur)"
)

RULES = (
    Rule(
        "pages-feedback",
        TAIL,
        r"(help us|we want) (to )?(improve|to make|make) (this|our|the) ((web)?site|page|service|content|guide)"
        r"s?( better)?[.!]?( (please |don't |do not |we'd |we would |to help |tell |let |your )[^!?]{5,220})?"
        r"|(is|was|were|has) (this|the|our) (page|information|content|guide|article|answer|advice|section"
        r"|website)( of)?"
        r"( any)? (use|useful|helpful|clear|easy to (understand|use|find)|what you (were looking for|needed))"
        r"( to you| for you)?\?( yes ?[/|]? ?no)?|did (this|the) (page|information|guide|advice|article) (help|answer)"
        r"[^.!?]{0,40}\?|did you (get|find) (what|the information|everything) you (were looking for|needed|need|wanted)"
        r"( on this page)?\?|how (can|could|would) (we|you) (improve|make) (this|our) (page|site|website|service)[^.!?]"
        r"{0,20}\?|(tell|let) us (know )?(what you think|how we did|how we can improve)( of| about) (this|our) (page"
        r"|site"
        r"|website|service)[^.!?]{0,20}[.!?]?|(report|is there|found|spotted|see|notice)( a| an"
        r"| any)?(thing)? ?(problem"
        r"|error|mistake|issue|fault|wrong|broken link)s? (with|on|in|about) (this|our|the) (page|site|website|article"
        r"|story)[?.]?( (let|tell|e-?mail) us[^.!?]{0,40}[.!]?)?|(what were you doing|what went wrong)\?"
        r"|(comment|give feedback|leave feedback|feedback) (on|about) (this|our) (page|site|website|service)"
        r"|(your|page|website|send us|give) feedback( on this page)?|rate (this|our) (website|page|service|information)"
        r"|(this page|yes|no),? ?(this page |it )?(was|is|wasn't|isn't|didn't)( not)? ?(helpful|useful|help)",
        Context.ALONE,
        (
            "Help us improve this website. Don't include personal or financial information.",
            "Is this page useful?",
            "Was this information helpful? Yes / No",
            "Did you find what you were looking for?",
            "Report a problem on this page",
            "How can we improve this page?",
            "Spotted a mistake on this page? Let us know",
        ),
        (
            "Is this page torn?",
            "Help us improve the garden on Sunday.",
            "Did the page turn?",
            "How can we improve the bus?",
        ),
    ),
    Rule(
        "pages-help",
        TAIL,
        r"(still )?(need|want|looking for) (more |some |any |further )?(help|advice|information"
        r"|support)\?( [^.!?]{3,60}"
        r"[.!]?)?|can't find what you('re| are) looking for\?( [^.!?]{3,60}[.!]?)?|(live chat|chat (to|with) us( now)?"
        r"|start (a )?(live )?chat|ask (us )?a question|request a call ?back)"
        r"|(have|did) we (missed|miss|got|get|left|leave) [^.!?]{3,40}\? (please )?(tell|let|e-?mail|contact) us[^.!?]"
        r"{0,40}[.!]?|(do you )?have (a|any) (questions?|comments?|feedback|suggestions?)( (about|on) this page)?\?"
        r"( [^.!?]{3,60}[.!]?)?",
        Context.CONFIRMS,
        ("Need more help? Chat to us", "Have we missed a word? Tell us.", "Live chat", "Ask us a question"),
        ("Need more help with the tents?", "Have we missed the bus again", "Live chatter"),
    ),
    Rule(
        "pages-about",
        TAIL,
        r"(all )?(content|information|material|text) (is |on this (page|site|website) is )?(available|licensed"
        r"|published"
        r"|reproduced|free to use|shared) (under|with) [^!?]{5,60}licen[cs]e[^!?]{0,100}"
        r"|(explore|more on|more in|browse) (the|this) (topic|collection|subject|section|series|theme)s?:?"
        r"|part of (the )?(collection|series|guide|step by step):?|(next|last|date of( next| last)?) review( date| due"
        r"| on)?:? (?=[^\d]{0,40}\d)[\da-z ,/.:()-]{4,40}|(page|content|media|document) (last |next )?(reviewed|due for"
        r" review|checked|id):? (?=[^\d]{0,40}\d)[\da-z ,/.:()-]{2,40}|see all updates( \(.{1,40}\))?"
        r"|(show|hide) (this section|all sections|all updates|navigation|contents|details)|open/close|beta"
        r"|get e-?mails? (about|when|alerts)( (this|the|we|for))?( page| topic| change| update)?[^.!?]{0,40}"
        r"|(this|the) (page|newspaper|website|paper|site)( and its associated (newspapers?|websites?))? (adheres?"
        r"|subscribes?"
        r"|complies|is regulated|is a member)( to| with| by| of)? [^!?]{5,240}"
        r"|(find out|read) (more )?about (call charges|our privacy|how we use your)[^.!?]{0,60}",
        Context.ALONE,
        (
            "All content is available under the Open Government Licence v3.0, except where otherwise stated",
            "Explore the topic",
            "Next review due: 14 September 2025",
            "Get emails about this page",
            "This website and its associated newspaper adhere to the Editors' Code of Practice.",
        ),
        ("All content was available on paper", "The next review of the play was kinder.", "Show this card at the door"),
    ),
    Rule(
        "pages-topics",
        TAIL,
        r"(explore|browse|all|popular|related) (topics?|categories|collections?|sections)( in this (section|area))?:?"
        r"|(more|other|all) (pages|guides|services|articles) in this (section|area|category|topic):?"
        r"|also in this (section|topic|guide|category):?|you are in:?|(published|posted)"
        r" (under|in):?|topics( in this (article|story))?:?|read more about:?|more about(:| this)|filed (in|under):?"
        r"|tagged (in|as|with):?|post tags:?|article (tags|topics):?|(next|previous|also) in this (guide|series"
        r"|section):?",
        Context.OPENS,
        ("Related topics", "Next in this guide:", "Tagged In:", "Also in this section", "Published under:"),
        ("All topics were covered", "In this section of the river", "Other services"),
        Holds.HEADLINES,
    ),
    Rule(
        "pages-contents",
        TAIL,
        r"(contents|table of contents|topics?|in this (topic|section|collection|category|area|series|article)|skip to"
        r"|go to|quick links|sections):?",
        Context.BESIDE,
        ("Contents", "Quick links", "In this section"),
        ("Contents of the box", "Go to bed"),
    ),
    Rule(
        "pages-jump",
        TAIL,
        r"(on this page|jump (straight )?to|page contents|in this (guide|factsheet)|pages in this guide):?",
        Context.BESIDE,
        ("On this page", "Jump to:", "In this guide"),
        ("On this page of the atlas", "Jump to it"),
        Holds.HEADLINES,
    ),
    Rule(
        "pages-back",
        TAIL,
        r"([\[(«‹<←↑^]{1,2} ?)?(back|return|go back|up) to (the |all |our |main |previous |your |[a-z'&,]{2,16} ){0,4}"
        r"(area|page|section|home ?page|homepage|hub|index|contents|overview|listings?|menu|results|archive|blog"
        r"|directory"
        r"|search|guide|articles|stories|posts|events|news ?list|news|table of contents|start|latest)[\])]? ?[»›>→]?"
        r"|(previous|next) (page|section|part|chapter|step|topic|lesson|poem|recipe|article|story): [^.!?]{2,120}\??"
        r" ?[»›>→]?|[«‹<←]{1,2} ?(previous|next) [a-z]{3,10}: [^.!?]{2,120}\??|(more|other|all|next|previous) (poems"
        r"|recipes|reviews|interviews|guides|factsheets|minutes|newsletters|letters|columns|features|episodes|poem)"
        r"( by .{2,40}| from .{2,40})?:?",
        Context.CONFIRMS,
        (
            "Back to Parents' area",
            "[Back to contents]",
            "Back to the home page",
            "‹ Previous page: Why an aid?",
            "Next page: Paying for it ›",
            "More poems",
            "Next poem: Snow day",
        ),
        ("Back to school", "Back to the beginning of it", "Next page: turn it over."),
    ),
    Rule(
        "pages-file",
        TAIL,
        r"(download|view|open|read|save|print)( (this|the|our|a|as))?( (full|complete|printable|accessible|pdf|word"
        r"|easy[- ]read|large print))*( (document|form|file|pdf|leaflet|report|factsheet|newsletter|guide|policy|poster"
        r"|attachment|minutes|version|copy|article|page|glossary|recipe|list|chapter|section|booklet))?"
        r" ?[(\[] ?(pdf|docx?|word|xlsx?|odt|zip|jpe?g|pptx?|mp3)[^()\[\]]{0,30}[)\]]"
        r"|download:? [\w()+&. -]{2,80}\.(pdf|docx?|xlsx?|pptx?|odt|rtf|zip|ics)|[\w()+&-]{2,80}\.(pdf|docx?|xlsx?"
        r"|pptx?|odt"
        r"|rtf|zip|ics)|(print|save|e-?mail) ?[/|&+]? ?(pdf|e-?mail|share)|pdf( version)?( ?/? ?print)?"
        r"|print (this )?(document|glossary|guide|section|list|factsheet|form|chapter|entire guide|whole guide|all)"
        r"|attachments?( size)?:?|(attached|supporting|download) (files?|documents?):?|(file|document) (name|type|size)"
        r"|(you (will|may) need|get|download) (adobe )?(acrobat )?reader[^.!?]{0,60}\.?"
        r"|request an accessible format\.?|this file may not be suitable for users of assistive technology\.?",
        Context.CONFIRMS,
        (
            "Download this document (PDF, 214 KB)",
            "Download: mileage-claim-form-v7.docx",
            "santa_signs.pdf",
            "Attachment",
            "print pdf",
            "Print this glossary",
        ),
        ("Download this to your head", "Print this in red", "Attachments matter in the early years"),
    ),
    Rule(
        "pages-file-word",
        TAIL,
        r"size|files?|documents?|downloads?|\d{1,4}([.,]\d{1,2})? ?(kb|mb|kib|mib|gb|bytes)|(pdf|docx?|word|html|csv"
        r"|xlsx?)"
        r"(, \d{1,4}([.,]\d{1,2})? ?(kb|mb|pages?))*|\((pdf|docx?|word)(,? ?\d{1,4}([.,]\d{1,2})? ?(kb|mb))?\)",
        Context.BESIDE,
        ("Size", "1.2 MB", "PDF, 214 KB", "Downloads"),
        ("Size of the hall", "PDF of it"),
    ),
    Rule(
        "pages-tools",
        TAIL,
        r"(text|font) ?-?size:? ?([-+]? ?a ?[-+]?[ |/]{0,2}){1,4}|(low|high) (graphics|visibility|contrast) (version"
        r"|mode"
        r"|view|theme)|(default|normal|high|low|invert) contrast|text[- ]only( version)?|(larger|smaller|bigger"
        r"|reset) text"
        r"|(recite me|browse ?aloud|reach ?deck|read ?speaker|userway)( (toolbar|accessibility.{0,20}))?"
        r"|listen( to this page)?( with| using)? (reach ?deck|read ?speaker|browse ?aloud|webreader)"
        r"|(accessibility|screen reader|reading|language) (tools|options|toolbar|settings|menu|switcher|support|bar)"
        r"|(open|show|hide|toggle|launch|close) (the )?(accessibility|language|colou?r|side|search|cookie) (tool ?bar"
        r"|tools|menu|panel|bar|options|settings)|dyslexi[ac][- ](friendly|font)( mode)?|dark mode|light mode"
        r"|(read|view|see) this (page|article|site|story) in "
        + TONGUE
        + r"( or "
        + TONGUE
        + r")?|"
        + TONGUE
        + r"( ?[|/·•,] ?"
        + TONGUE
        + r"){1,20}",
        Context.ALONE,
        (
            "Text size: A A A",
            "Low Graphics Version",
            "High contrast",
            "Recite Me",
            "Read this page in Welsh",
            "English | Cymraeg",
            "EN | FR | DE",
        ),
        ("Text size of the posters", "High contrast is what he paints", "French or English"),
    ),
    Rule(
        "pages-tongue",
        TAIL,
        r"(?!(en|cy|ga|de|fr|es|it|nl|pl|pt|sv|da|no|ro|tr|ar|ur)(?!\w))" + TONGUE,
        Context.BESIDE,
        ("Cymraeg", "Polski", "中文"),
        ("Welsh choir", "Polish the floor"),
    ),
    Rule(
        "pages-up",
        TAIL,
        r"([\[(«‹<←↑^]{1,2} ?)?(back|return|go back|up) to (the |all |our |main |[a-z'&,]{2,16} ){0,3}(area|section"
        r"|home ?page|hub|index|contents|overview|listings?|menu|results|archive|directory)[\])]? ?[»›>→]?"
        r"|like loading ?…|copyright [a-z][^.!?]{2,60} (19|20)\d\d( ?[-–—/] ?(19|20)?\d\d)?\.?",
        Context.ALONE,
        ("Back to Parents' area", "[Back to contents]", "Like Loading…", "Copyright Bramblewood School 2023."),
        ("Back to the beginning of it", "Back to the area where she grew up"),
    ),
    Rule(
        "pages-row",
        TAIL,
        r"(home|(contact|about)( us)?|privacy|accessibility|terms|cookies|site ?map|legal|complaints|news|jobs)"
        r"( ?[|·•] ?[a-z][a-z '&/-]{1,24}){2,10}",
        Context.ALONE,
        ("Contact Us | Complaints | FOI | Jobs", "Home | Blog | Uniform | Lunches"),
        ("Home | Away", "News | from the hall. It is dry | now"),
    ),
    Rule(
        "pages-tagged",
        TAIL,
        r"tagged [a-z#][^.!?:]{2,120}|our (other|sister) (web)?sites|advertise (my|your|a) [a-z]{3,12}",
        Context.CONFIRMS,
        ("Tagged crossing, highways, road safety", "Our other websites", "Advertise my business"),
        ("Tagged: it hurt. Then it did not.", "Our other site of the sea"),
    ),
    Rule(
        "pages-school",
        TAIL,
        r"ceop( report( abuse)?| button)?|(report (abuse|a concern)( to ceop)?|click ceop)|(class|year group"
        r"|parents'?) pages"
        r"|(school|website|online safety|e-?safety) (policies|policy|links)|virtual tour|parent ?(view|mail|pay"
        r"|s'? evening)"
        r"|ofsted( reports?)?( parent view)?|school (gateway|calendar|office|uniform|meals|website)|letters? home"
        r"|term dates|photo gallery|guest ?book|web ?ring|school (prospectus|jam|spider|pay)|visit us|site last updated"
        r"|(created|designed|made) (with|using|for) [a-z][^.!?,]{2,30}|primary (site|sidebar)|secondary sidebar"
        r"|login to (manage|edit)( this site)?|webmaster|webmail|intranet|staff (login|area|only)|admin( login)?",
        Context.BESIDE,
        ("CEOP", "Class pages", "Virtual tour", "Website Policy", "Ofsted reports", "Primary Sidebar"),
        ("Virtual tour of the barn", "Term dates for Class 9"),
    ),
    Rule(
        "pages-cookies",
        TAIL,
        r"(our|these|the|some) cookies (ensure|help|allow|let|enable|give|make|are (used|essential"
        r"|necessary))[^!?]{3,200}"
        r"(experience|(web)?site|traffic|browsing)[^!?]{0,200}!?|(we|this (web)?site) (value|values|respects?"
        r"|cares? about)"
        r" your privacy[.!]?|your privacy (is important to us|matters( to us)?)[.!]?|(select|set|choose|update"
        r"|change) your"
        r" (cookie|privacy|consent) (preferences|settings|choices|options)[.!]?|cookies? on (this|our|the) [^!?]{2,60}"
        r"|(accept|reject|allow|decline|agree|deny|refuse) (and|&|or) (close|continue|save)|(about|what are|our use of"
        r"|use of|how we use) cookies\??|powered by (cookiebot|onetrust|complianz|cookieyes|iubenda|usercentrics|osano"
        r"|termly|quantcast|didomi|civic.{0,20})|(accept|use) (only )?(essential|necessary|required|strictly necessary)"
        r"( cookies)?( only)?|(only|just) (essential|necessary|required)( cookies)?|continue without accepting"
        r"|i('m| am) (ok|happy|fine) with (this|cookies|that)[.!]?|(hide|dismiss|close) this (message|notice|alert"
        r"|banner)"
        r"|please make (your|a) choice[.!]?",
        Context.CONFIRMS,
        (
            "Our cookies ensure you get the best experience on our website. Please make your choice!",
            "We value your privacy",
            "Powered by Cookiebot",
            "Only necessary cookies",
            "Dismiss this alert",
        ),
        ("Our cookies ensure that nobody goes home hungry.", "We value your privacy fence", "About cookies and milk"),
    ),
)
