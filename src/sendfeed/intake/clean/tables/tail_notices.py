"""Notices and questions of a site: cookies, browsers, accounts, whether a page was useful."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Rule, Zone

TAIL = Zone.TAIL

NOTICE = (
    r"((improve|enhance|optimi[sz]e|personali[sz]e|analy[sz]e|tailor|customi[sz]e|remember|measure|provide|give"
    r"|offer|ensure)[^.!?]{0,80}(experience|(web)?site|traffic|services?|content|ads|advert\w{0,8}|browsing"
    r"|preferences|settings|usage)(?! of (?!our|this|the|your))"
    r"|by (continuing|clicking|browsing|using (this|our|the) (web)?site)"
    r"|you (accept|agree|are agreeing|consent)|consent|(cookies?|privacy) (policy|settings|notice|statement"
    r"|preferences)|(more|further) information|(find out|learn|read) more"
    r"|to make (this|our|the) ((web)?site|service) work|on your (device|computer|browser))"
)
"""What a notice says of cookies."""

COOKIES = (
    r"(we|this (web)?site|our (web)?site|this page|the (web)?site|the [a-z]{2,20} (web)?site) (also )?((uses?"
    r"|use only|would like to (use|set)|stores?) ((our own|first[- ]party|third[- ]party|essential|necessary"
    r"|optional|small|some|several|anonymous|both|and|additional|strictly"
    r"|files called) ){0,4}\"?cookies\"?[^!?]{0,240}?"
    + NOTICE
    + r"([^a-z!?][^!?]{0,700})?)|we'd like to (use|set) [^.!?]{0,40}cookies[^!?]{3,400}|(this |our "
    r"|the )?(web)?site uses cookies\.?|privacy (&"
    r"|and) cookies: this site uses cookies.{0,400}|the cookie settings on this website are set to .{3,300}|you"
    r" have (accepted|rejected) (additional|all) cookies\..{0,100}|by (continuing|clicking|using|choosing"
    r"|browsing|closing|accepting|navigating|visiting|scrolling)[^.!?]{3,120}(agree|accept|consent"
    r"|giv(e|ing))[^.!?]{0,120}(cookies?|privacy policy"
    r"|their use)[^.!?]{0,160}\.?|cookies help us (to )?(deliver|provide|improve|give)[^!?]{3,200}(experience"
    r"|services|(web)?site)[^!?]{0,200}|(to find out more|find out more|for more information|learn more"
    r"|read more|more information)( about (how we use |our |the |these )?(use of )?cookies?( policy"
    r"| we use)?)?,? ?((please )?(see|read|visit|view)|in"
    r"|, including how to control cookies, see here:) ?(our )?(cookies?|privacy)( policy| notice"
    r"| statement)\.?|you can (change|manage|update|review) your (cookie )?(settings|preferences)( at any time"
    r"| here)?\.?|the technical storage or access [^!?]{20,400}|to provide the best experiences, we use"
    r" technologies like cookies [^!?]{20,600}|we and our (\d+ )?partners (store"
    r"|use)[^!?]{10,700}|when you visit any website, it may store or retrieve [^!?]{10,900}|unfortunately not"
    r" the ones with chocolate chips\.?"
)
"""A cookie notice. A school that uses cookies to teach does not speak of its site."""

BROWSER = (
    r"(your browser|this browser|the browser you are using) (does not support"
    r"|is (out of date|not supported|outdated|unsupported))[^!?]{0,200}"
    r"|(please )?(enable|turn on|activate) javascript[^.!?]{0,100}\.?"
    r"|javascript (is|must be|appears to be) [^.!?]{3,100}\.?"
    r"|this (slideshow|site|page|form|website|app) requires javascript\.?|ad ?block(er)? detected"
    r"|please (support|consider) [^.!?]{3,60}(turning off|disabling) (your )?ad ?blocker[^.!?]{0,40}\.?"
    r"|error! sorry, there was an error\.?|sorry, your blog cannot share posts by e-?mail\.?"
    r"|you (must|need to) have javascript enabled[^.!?]{0,60}\.?|(skip|jump) to (main )?(content|navigation)"
    r"|no menu items!?|menu content|toggle (navigation|menu)|(open|close) (the )?(menu|search|navigation)"
    r"|created with sketch\.?|(view )?mobile version|search for:?|search\.{3}|type here\.{3}|email sent!?"
    r"|post was not sent - check your e-?mail addresses!?|e-?mail check failed, please try again"
)
"""What browsers, forms and menus say."""

RULES = (
    Rule(
        "site-cookies",
        TAIL,
        COOKIES,
        Context.ALONE,
        (
            "We use cookies to improve your experience on this website. By continuing you are agreeing to our use.",
            "This website uses cookies.",
            "This site uses cookies to assist with navigation and analyse your use of our services.",
            "By continuing to use this website, you agree to our use of cookies.",
            "Privacy & Cookies: This site uses cookies. By continuing to use this website, you agree to their use.",
        ),
        (
            "We use cookies to teach fractions.",
            "We use cookies to improve your experience of fractions. So says the bus, and there are raisins in it.",
            "We use cookies to teach fractions, and biscuits to teach patience.",
            "By choosing oats she made better cookies than he did!",
        ),
    ),
    Rule(
        "site-cookies-button",
        TAIL,
        r"(accept|reject|allow|decline|deny|agree to|save|confirm|refuse)( (all|non-essential|necessary"
        r"|only necessary|only essential|essential|additional|analytics|recommended|optional|selected|my"
        r"|and) ?){0,3}( ?(cookies|preferences|settings|choices|close))?"
        r"|(cookie|privacy|consent) (settings|preferences|policy|notice|options|consent|tools)"
        r"|manage( (my|your))? (cookies|cookie settings|preferences|consent|options|settings)"
        r"|(view|hide|change|customi[sz]e)( (my|cookie))? (preferences|settings|cookies)|hide this message"
        r"|i (accept|agree|understand)|got it[!.]?|ok(ay)?( more information)?"
        r"|close( and accept| (this )?(message|banner|window|menu|search))?|necessary|functional|analytics"
        r"|performance|always (active|enabled)|learn more|find out more|more info(rmation)?",
        Context.BESIDE,
        ("Accept all cookies", "Reject", "Cookie settings", "Accept", "Got it!", "I agree", "Manage preferences"),
        ("Accept the offer", "Reject cookies that crumble"),
    ),
    Rule(
        "site-cookies-only",
        TAIL,
        r"(accept|reject|allow|decline) (all |additional |analytics |necessary |non-essential "
        r"|only necessary )?cookies|(manage|change) (your |my )?cookie (settings|preferences)"
        r"|cookie (settings|preferences|consent)|view cookies|hide this message",
        Context.CONFIRMS,
        ("Accept cookies", "Reject additional cookies"),
        ("Accept cookies from strangers",),
    ),
    Rule(
        "site-feedback",
        TAIL,
        r"(was|did you find|is|has) (this|the) (page|article|information|content|guide|post"
        r"|answer)( you (found|read|viewed|were looking for))?( on this page)? (been )?(useful|helpful|of use"
        r"|answer your question)( to you)?( on this page)?[?:]?( yes)?( ?[/|]? ?no)?"
        r"|(how (useful|helpful) (was|is)|how would you rate) (this|the) (page|article|information|content|guide"
        r"|post)( on this page)?[?:]?|rate this (page|article|post|guide)[?:]?"
        r"|did (?!you find this (useful|helpful))(this|you find)"
        r"( page| information| article)?( this)? ?(page |article |information )?(help|useful"
        r"|helpful|what you (were looking for|needed)|answer your question)( you)?\?( yes ?/? ?no)?"
        r"|(is there )?(anything|something) wrong with this page\??"
        r"|report (a|an) (problem|issue|error|mistake) (with|on) this (page|article)"
        r"|(give|leave|send)( us)?( your)? feedback (about|on) this page[.:]?"
        r"|help us improve (gov\.uk|this (page|site|website|service)|(our|the) (web)?site|your experience)"
        r"|feedback to editors|rate this( entry)?:?( \d.{0,20})?"
        r"|(this page|yes,? this page|no,? this page) (is|was) (not )?(useful|helpful)"
        r"|(give|tell) us (your )?feedback on this page|tell us whether you (accept cookies|found this page useful)"
        r"|spotted (a|an) (mistake|error)( on this page)?\?.{0,80}",
        Context.ALONE,
        (
            "Was this page helpful?",
            "Did you find this page useful?",
            "Is there anything wrong with this page?",
            "Report a problem with this page",
            "How useful was this page?",
            "Was this article helpful? Yes No",
            "Rate this article",
        ),
        ("Was this page torn out?", "Did this help? It did.", "Thank you for your feedback on the plan."),
    ),
    Rule(
        "site-password",
        TAIL,
        r"username( or e-?mail( address)?)?|password|remember me|(create|start) (an|your)( free)? account",
        Context.BESIDE,
        ("Username", "Password", "Remember me"),
        ("Password of the day",),
    ),
    Rule(
        "site-answer",
        TAIL,
        r"thank(s| you) for your feedback[.!]?|report (a|an) (problem|issue|error|mistake)"
        r"|(give|leave) (us )?(your )?feedback|main menu|yes|no(?! new)|not really|somewhat|maybe|partly|good|ok|okay"
        r"|poor"
        r"|excellent|fair|average|yes no|yes / no|yes\|no|submit( feedback)?|send( feedback)?|thumbs (up|down)|very"
        r"|not at all|(very )?(un)?(helpful|useful)|skip( to (main )?content)?|menu|cancel|print|next|previous",
        Context.BESIDE,
        ("Yes", "No", "Not really", "Submit feedback"),
        ("Yes!", "No, thank you.", "Yes, all of them"),
    ),
    Rule(
        "site-account",
        TAIL,
        r"(register|sign up|log in|sign in|subscribe)( now| today| here)?( for free)? to (read|see|view|continue"
        r"|unlock|access|keep)[^.!?]{0,60}(read|reading|articles?|stor(y|ies)|content|news|posts?|comments?"
        r"|site)([^a-z.!?][^.!?]{0,60})?[.!]?( it'?s (easy|free|quick)[^.!?]{0,60}[.!]?)?"
        r"|register for free to read more[^!?]{0,160}"
        r"|already (registered|a (member|subscriber)|have an account)\?( (log|sign) ?in)?( here| now)?\.?"
        r"|(not (yet )?a) (member|subscriber|registered)( yet)?\?( (join|subscribe|register|sign up)( now| here"
        r"| today)?)?\.?|(log|sign) ?in (or|/) (register|sign ?up|create an account|join)"
        r"|forgot(ten)?( your)? password\??|lost your password\??"
        r"|don't have an account\?( (sign up|register)( now| here)?)?"
        r"|you (have|'ve) (reached your|\d{1,2}) (limit|free articles|articles)[^.!?]{0,60}[.!]?"
        r"|sign in with .{3,20}|this (content|article) is (only )?(available )?(for|to) (subscribers"
        r"|members)( only)?\.?",
        Context.ALONE,
        (
            "Register for free to read more of the latest local news. It's easy and will only take a moment.",
            "Already registered? Log in",
            "Not a member? Join now",
            "Log in or register",
            "Forgot your password?",
            "Sign up to read the full story",
        ),
        (
            "Register to vote by Friday.",
            "Sign up for the trip at the desk.",
            "Already a member of the choir, she joined the band.",
        ),
    ),
    Rule(
        "site-browser",
        TAIL,
        BROWSER,
        Context.ALONE,
        (
            "This slideshow requires JavaScript.",
            "Please enable JavaScript to view this page.",
            "Your browser does not support the audio element.",
            "Skip to content",
            "Search for:",
            "Adblock Detected",
        ),
        ("Please enable your child to take part.", "Search for the missing bus"),
    ),
)
