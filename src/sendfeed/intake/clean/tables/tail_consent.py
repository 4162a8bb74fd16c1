"""More of what banners about cookies say: their headings, their kinds of cookies, their buttons, their partners."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Rule, Zone

TAIL = Zone.TAIL

KIND = (
    r"(strictly necessary|necessary|non-?necessary|essential|non-?essential|functional(ity)?|performance|targeting"
    r"|analytics?|analytical|statistics?|statistical|marketing|advertis(ing|ement)|preferences?|social media|additional"
    r"|optional|unclassified|uncategori[sz]ed|other uncategori[sz]ed|third[- ]party|3rd[- ]party|first[- ]party"
    r"|tracking|personali[sz]ation|session|persistent|security|required|experience|embedded)"
)

DOES = (
    r"cookies? ((are|is|may be|can be|should be|will be) (used|set|stored|placed|absolutely|essential|necessary|needed"
    r"|required|enabled|those|cookies|small (text )?files)|helps?|enables?|allows?|remembers?|collects?|provides?"
    r"|tracks?|(do|does|can) ?not)"
)

TOLD = (
    r"((these|such|some of these|our|all) )?" + KIND + r"( and " + KIND + r")? " + DOES + r"[^!?]{0,160}(web ?sites?"
    r"|(our|this) site|browsers?|our (systems|services|partners)|third[- ]part(y|ies)|adverts|relevant ads|marketing"
    r"|personal (data|information)|(cookie|your) (settings|preferences)|functionalit|user experience|traffic"
    r"|advertising|individual cookies|being analy[sz]ed)[^!?]{0,400}"
    r"|(these|such|some of these) " + DOES + r"[^!?]{0,160}(our (systems|partners|advertising)|third[- ]part(y|ies)"
    r"|relevant ads|personal (data|information)|(cookie|your) settings|functionalit|user experience|web ?site"
    r"|our site)[^!?]{0,400}|any cookies that may not be particularly necessary for the website[^!?]{3,500}"
    r"|if you disable this cookie,[^!?]{3,300}|this (category|type of cookie)[^!?]{3,60} cookies[^!?]{3,200}|(we"
    r"|this (web)?site|our (web)?site|the (web)?site) (also )?(uses?|use) (some )?cookies( (on|across|in) (this|our"
    r"|the) (web)?sites?)?( and (similar|other|related) technologies)?( to (run|operate|make|help|improve|give|provide"
    r"|offer|ensure|understand|analy[sz]e|optimi[sz]e|enhance|personali[sz]e|store|remember|deliver|track|monitor"
    r"|measure)[^!?]{0,60}(user experience|best experience|your experience(?! of (?!our|this|the|your))"
    r"|browsing|(this|our|the) (web)?site|website"
    r"|personali[sz]ed content|and ads|our traffic|web traffic|site traffic|your preferences|your visit|how (you|people"
    r"|visitors) use)[^!?]{0,300})?\.?( (find out|learn|read) more\.?| (accept|ok|got it|i agree|close))*"
    r"|we also use cookies set by other sites[^!?]{3,160}|we('d| would) (also )?like to (set|use) (optional|additional"
    r"|some)[^.!?]{0,30}cookies[^!?]{0,200}|you('ve| have) (accepted|rejected|declined) (all|additional|optional"
    r"|our)( [a-z]{4,12})? ?cookies[^!?]{0,160}|if you continue (to use|using|browsing|without)[^.!?]{3,80}(we('ll"
    r"| will) assume|you (agree|accept|consent|are agreeing))[^!?]{3,160}|some of these cookies are (essential"
    r"|necessary)[^!?]{3,200}|(we|our) (and our )?(\d{1,4} )?partners? (store|process|may store|use"
    r"|access)[^!?]{10,700}|your (choices?|preferences|options|settings|rights|consent) (regarding|about|for|on"
    r"|concerning) cookies[^.!?]{0,60}[.:]?|(please )?(choose|select|set|review) (your|which) (cookies?|privacy"
    r"|consent)( preferences| settings| options| choices| you[^.!?]{3,40})?[.:]?|to (help us )?(improve|make|give"
    r"|provide)[^.!?]{3,80},? we use cookies[^!?]{0,200}|this (content|page|site|feature|video|form) (requires|needs"
    r"|uses) cookies( to be enabled)?[^.!?]{0,60}\.?|(please enable|enable|disable|disallow|block|delete|clear"
    r"|refuse) (all |our |these |the |non-essential )?cookies|cookies are (currently )?(disabled|blocked"
    r"|turned off)[^.!?]{0,40}\.?|cookies explained|(enable or disable|turn on|turn off"
    r"|switch off) (all )?cookies( ?enable|disable)*|cookie ?(name ?)?(type ?)?(duration|provider|purpose"
    r"|expiry) ?(duration|description|purpose|type|expiry)? ?(description|type)?"
)

ASKED = (
    r"(privacy|cookies?) (overview|information|declaration|control( icon)?|centre|center|choices|details|banner|manager"
    r"|list|explained|disclaimer|law|info|message|bar|toolbar|widget)|cookies (information|policy powered by|details"
    r"|info)|(enable|disable|accept|allow|select|deselect|reject|decline|disallow|agree to) (all|selected|selection"
    r"|recommended|everything|none|cookies)( cookies)?( (&|and) (close|continue|save))?|save (&|and) (close|exit|accept"
    r"|continue)|(allow|accept|use|only( allow| accept| use)?) (only )?(the )?(strictly )?(necessary|essential|required"
    r"|selected)( cookies)?( only)?|(strictly )?(necessary|essential|required) (cookies )?only"
    r"|ok(ay)?,? (thanks?( you)?|got it|great|continue|i agree|i understand|that's fine|close)[!.]?|(got it"
    r"|i understand|i agree|thanks|accept)[,!.]? (thanks?|close|hide|continue)[!.]?|(i )?(decline|do not accept"
    r"|don't accept|refuse|disagree)( (all|optional|cookies|non-essential))*|(customi[sz]e|manage|change|review|adjust"
    r"|personali[sz]e|edit|view|set|show|hide|see|learn about|withdraw|modify|update|more) (my |your |our |cookie "
    r"|privacy |consent )*(choices|consents?|vendors|services|preferences|settings|cookies|options|details|purposes"
    r"|policy)|your cookie (settings|preferences|choices)|consent (selection|leg\.? ?interest|details|preferences)"
    r"|legitimate interest|do not consent|(view|read|see|our|check) (our |the |full )?(cookies?|privacy) (policy|notice"
    r"|statement)( here)?\.?|(find out|learn|read)( more)? (about|how)( we use)?( our| the| these)? cookies( we use"
    r"| policy)?\.?|more (info(rmation)? )?(about|on) (our |the |these )?cookies|opt[- ]?(out|in)( of (all )?(cookies"
    r"|tracking))?|(don't|do not|never) show (this( message| notice| banner| popup)?|me this|it) again\.?"
    r"|do not show again|(hide|close|dismiss)( this| the| cookie| gdpr)*( cookie)?( (message|banner|notification|notice"
    r"|popup|pop-up|settings|alert|window|bar))?( ?[×x✕])?|close \(?x\)?|(manage|list of|view|show"
    r"|all) (\{vendor_count\} )?(partners|vendors)( \(vendors\))?|vendor(s list| preferences)|(back|filter|apply"
    r"|clear)( (button|icon|filters?))|checkbox label( label)?|apply cancel|read more about these purposes"
    r"|before you continue ?(\.{3}|…)?|cookies on [a-z][\w '&-]{1,40} (council|website|site|service|borough|nhs"
    r"|gov\.uk)|powered by cookie ?information|powered by (gdpr|cookie|consent)[^.!?]{3,30}|(do not|don't) (sell"
    r"|share)( or (share|sell))? my (personal )?(info(rmation)?|data)"
    r"|limit the use of my sensitive (personal )?(info(rmation)?|data)|your (us state |california "
    r"|virginia )*privacy (rights|choices)|california (privacy )?(notice|rights|policy)|ca notice( at collection)?"
    r"|notice at collection|(about (our|these) )?ads? ?choices|about (our|these) ads|do not track"
    r"|" + KIND + r" cookies( ?(always (active|on|enabled)|on|off|\(\d{1,3}\)))?"
)

RULES = (
    Rule(
        "consent",
        TAIL,
        TOLD,
        Context.CONFIRMS,
        (
            "Your choice regarding cookies on this site",
            "These cookies may be set through our site by our advertising partners.",
            "Necessary cookies are absolutely essential for the website to function properly.",
            "Statistic cookies help website owners to understand how visitors interact with websites.",
            "We use cookies on our website.",
            "You've accepted all cookies.",
            "If you continue to use this site we will assume that you are happy with it.",
            "Disallow cookies",
            "Cookies are disabled",
            "Please choose your cookie preferences",
            "CookieDurationDescription",
        ),
        (
            "These cookies are made with oats.",
            "The cookies are baked by visitors, and the recipe is on our website.",
            "Our cookies can be bought on Friday.",
            "We use cookies to teach fractions.",
            "Necessary cookies for a long walk",
            "Cookies are used on this site to bribe builders, and the head of site approves.",
            "We use cookies to make a visit sweeter.",
            "If you continue up the hill we will assume that you are happy.",
        ),
    ),
    Rule(
        "consent-button",
        TAIL,
        ASKED,
        Context.CONFIRMS,
        (
            "Enable All",
            "Save & Close",
            "Necessary cookies only",
            "Okay, thanks",
            "I do not accept",
            "Manage choices",
            "Cookie Information",
            "Privacy Overview",
            "Don't show this message again",
            "List of Partners (vendors)",
            "Third-party cookies",
            "Read our privacy policy",
            "Do Not Sell or Share My Personal Information",
            "AdChoices",
        ),
        ("Manage the hall", "Okay, thanks, said Jo", "Cookies on the table at noon.", "More settings of the poem"),
    ),
    Rule(
        "consent-word",
        TAIL,
        r"save changes|agree|disagree|customi[sz]e|manage|more choices|options|on|off|on off|targeting|marketing|others"
        r"|unclassified|preferences|statistics|statistic|always on|cookiebot|onetrust|consent|dismiss|[×✕✖]"
        r"|google analytics|settings|yes,? please|no,? thanks?( you)?|maybe later|not now|(remind|ask) me later"
        r"|i'm happy|continue to site|analytical|tracking|advertising|strictly necessary|required|purposes|features"
        r"|vendors|partners",
        Context.BESIDE,
        ("Save changes", "Agree", "On", "Dismiss", "×", "No thanks", "Maybe later"),
        ("On Friday", "Off we go", "Agree to come", "No, thank you all"),
    ),
)
