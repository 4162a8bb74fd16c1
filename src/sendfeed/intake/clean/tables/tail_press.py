"""What papers, stations and wires print around a story: other media of theirs, appeals, rules for readers, players."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Rule, Zone

TAIL = Zone.TAIL

STORY = r"(story|article|post|page|report|piece|column)"

MEDIA = (
    r"(watch more of our videos on shots!?( and live on freeview channel.{0,40})?|visit shots! now"
    r"|(and |watch )?(us )?(live )?on freeview (channel )?\d{1,4}( or freely \d{1,4})?( and freely \d{1,4})?)"
    r"|did you know (with|that with) (an?|our) [^.!?]{0,30}subscription to (the )?[^.!?]{2,60}, you[^!?]{5,300}"
    r"|facebook cannot load comments at present\.?"
    r"|[^.!?]{3,40} (encourages?|welcomes?) reader discussion on (our|its) (stories|articles)\.[^!?]{0,300}"
    r"|(don't|never|do not) miss (a|an|any|another|our|the) [^.!?]{0,40}(story|update|headline|news|article)s? (with|by"
    r"|from|again) [^.!?]{0,12}(our|the|a|us|by|signing|subscribing)[^.!?]{3,80}[.!]?"
    r"|(join|follow|subscribe to|sign up (to|for)) (our|the)( [^.!?]{2,30})? whats ?app (community|channel|service"
    r"|group for (the latest|breaking|news|all))"
    r"[^!?]{0,160}[.!]?|find out what's happening in [^.!?]{2,40} with free, real-time updates from"
    r" [^.!?]{2,24}\.?|to request (the )?removal of your name[^!?]{3,200}"
    r"|(this|the) post was contributed by a community member\.[^!?]{0,100}"
    r"|the (rules of|rules for) (replying|commenting|posting):?"
    r"|[•*-]? ?(be respectful\. this is a space for|be transparent\. use your real name"
    r"|keep it local and relevant\. make"
    r" sure)[^!?]{3,200}"
    r"|(purchase|buy) a reprint|request (a )?reprints?( (&|and|or) (licensing|permissions?))?|order reprints"
    r"|view editorial (&|and) ai guidelines|success! an e-?mail has been sent[^!?]{0,80}"
    r"|for unlimited access to [^!?]{3,80}"
    r" subscribe\.?|(the )?conversation's republishing guidelines|we believe in the free flow of information"
    r"|[a-z][^.!?]{3,80} provides? funding as a [^.!?]{3,20} ?partner of [^.!?]{3,40}\.?"
    r"|if you are dissatisfied with the response( provided)?,? you can contact ipso[^!?]{0,60}"
    r"|(please )?subscribe (now )?to (keep|continue) reading\.?|(comments|commenting) (have|has) been (disabled|closed"
    r"|turned off|switched off) (on|for) this "
    + STORY
    + r"\.?|watch this discussion\.?|stop watching this discussion\.?|\(\d{1,4}\) comments?"
    r"|sorry, there are no recent results for popular [^.!?]{3,40}\.?"
    r"|(your information|the data you provide) will be used in accordance with our (privacy|data) (notice|policy)\.?"
    r"|when you subscribe(,)? we will use the information you provide[^!?]{3,120}"
    r"|(show me|see our privacy notice) no thanks,? close"
    r"|(part of|a) (gannett|newsquest|reach|national world|iliffe|jpimedia|archant|dc thomson)( plc| company"
    r"| media)[^!?]{0,60}"
)
"""Videos, channels and letters of a paper, and how it keeps the readers' house."""

APPEAL = (
    r"a message from (the|our) (editor|publisher)s?:?|while i have your attention, [^!?]{5,200}"
    r"|thank you for reading this "
    + STORY
    + r" on our (website|site|app)\.?|in order for us to continue to provide[^!?]{5,300}"
    r"|our (journalists|reporters) are highly trained[^!?]{5,240}|but being your eyes and ears comes at a price\.?"
    r"|so we need your support more than ever[^!?]{0,160}|your journalism needs you[.!]?"
    r"|with (your support|the coronavirus lockdown)[^.!?]{3,80} (we'll be able to|advertisers)[^!?]{3,300}"
    r"|(we are|we're) more reliant than ever on you[^!?]{3,200}|if you (value|enjoy|like"
    r"|appreciate) what (this story|this"
    r" article|we|our)[^!?]{3,80} (please|consider|why not)[^!?]{3,160}"
    r"|a subscription to (our|the|this) (newspaper|paper|magazine)[^.!?]{3,80}\.?"
    r"|your (subscription|support|donation|membership|gift) (makes|keeps|helps|funds) (our|this|local) (reporting"
    r"|journalism"
    r"|newsroom|work|news)[^.!?]{0,60}[.!]?|the ability to comment on (our|this)[^!?]{5,300}"
)
"""A paper's letter to its readers."""

RULES_OF_HOUSE = (
    r"keep it clean\. please avoid [^!?]{5,120}|please turn off your caps lock\.?"
    r"|don't threaten\. threats of [^!?]{5,120}|be truthful\. don't knowingly [^!?]{5,120}|be nice\. no [^!?]{5,140}"
    r"|be proactive\. use [^!?]{5,140}|share with us\. we'd love to hear [^!?]{5,140}|welcome to the discussion\."
)

STATION = (
    r"error loading player:?( no playable sources found)?|no playable sources found"
    r"|\d{1,3} (seconds|minutes?)[^.!?]{0,24} of [^.!?]{3,40}seconds? ?(volume \d{1,3}%)?"
    r"|press shift question mark to access a list of keyboard shortcuts|keyboard shortcutsenabled(disabled)?"
    r"|shortcuts open/close(/ or \?)?|(increase|decrease) (volume|caption size)[↑↓+-]?|seek (forward|backward"
    r"|%)[→←\d-]{0,4}"
    r"|download the( free)? [^.!?]{2,40} app (for|on) (iphone|ios|android|your)[^!?]{3,100}"
    r"|(report|submit|suggest) (a |an )?(correction|typo|error)( or (typo|error|correction))?"
    r"|learn more about our (policies and procedures|corrections policy|standards)( here)?\.?"
    r"|(is there|do you see) (something wrong with|an error in) this "
    + STORY
    + r"\?( let us know\.?)?|see (a )?(spelling|typo|typos)[^.!?]{0,30} errors? in (our|this) "
    + STORY
    + r"\?[^!?]{0,160}|(do|did) you (have|take|get) a photo or video of [^!?]{3,60}\?[^!?]{0,120}"
    r"|click here to report (a|an) [^.!?]{3,40}\.?|(previous|related) coverage:|fcc (public file|applications)"
    r"|eeo (public"
    r" file|report)|about connatix|(auto ?play|video) (on|off) ?(autoplay)?|closed captioning( /"
    r"|,)? ?(audio description)?"
    r"|taboola|weather by [^.!?]{3,30}|advertisement\. scroll to (continue|keep) reading\.?|interactive radar"
    r"|(\d{1,2}-day|hourly) forecast|(sunrise|sunset):? \d{1,2}:\d\d( ?[ap]m)?|feels like:? -?\d{1,3} ?°[cf]?"
    r"|humidity: ?\d{1,3} ?%|wind: ?([nsew]{1,3} )?\d{1,3} ?(mph|km/h|kph)( [nsew]{1,3})?|wait for it\.\.\."
)
"""What a station's page says of its player, its app, its duties and the weather."""

WIRE = (
    r"(view|read) (original|source)( content| version)?( on [\w. ]{4,30})?( to download multimedia)?:("
    r" ?https?://\S{5,200})?"
    r"|(view )?original content:( https?://\S{5,200})?|(more|all|related|other) (news )?releases? (from|in|by) (this"
    r"|similar)"
    r" (source|topics?)|news releases in similar topics|want your (company|news)[^?]{3,60} featured on [a-z.]{5,40}\?"
    r"|\d{1,3}k\+ (newsrooms (&|and) influencers|digital media outlets|journalists opted in)"
    r"|cision( communications cloud®?| distribution| ir)?( helpline| blog)?|profnet|contact cision"
    r"|(logo|photo|video|infographic)s? ?(-|–|:) ?https?://\S{8,200}|distribution channels:( [^.!?]{3,140})?"
    r"|ein presswire's priority is source transparency\.[^!?]{0,300}"
    r"|(the issuer|issuer) is solely responsible for (the )?content[^.!?]{0,60}\.?"
    r"|(this )?press release (was )?(distributed|issued|provided) by (pressat|newswire|globe ?newswire|business ?wire"
    r"|pr ?newswire|ein presswire|response ?source|realwire)[^!?]{0,100}|source (the )?[^.!?:]{3,60}"
    r" (trust|ltd\.?|limited|inc\.?|foundation|group|university|college|council|charity|plc|llc|association|society"
    r"|corporation"
    r"|company|school|institute)"
)
"""What a wire adds to a release."""

RULES = (
    Rule(
        "press-media",
        TAIL,
        MEDIA,
        Context.ALONE,
        (
            "Watch more of our videos on Shots!",
            "and live on Freeview channel 276",
            "Visit Shots! now",
            "Did you know with a Digital Subscription to the Hill Courier, you can get unlimited access to it.",
            "Never miss a Fenmouth story with our daily email",
            "Join our WhatsApp community for breaking news sent straight to your phone",
            "Find out what's happening in Hill End with free, real-time updates from Patch.",
            "The rules of replying:",
            "Facebook cannot load comments at present.",
            "Comments have been disabled on this story",
        ),
        (
            "Did you know with a bit of rope you can tie a knot?",
            "Never miss a bus again",
            "Join our choir on Friday",
            "Find out what's happening in the hall.",
            "Be respectful. This is a church.",
        ),
    ),
    Rule(
        "press-appeal",
        TAIL,
        APPEAL,
        Context.ALONE,
        (
            "A message from the Editor:",
            "While I have your attention, I also have an important request to make of you.",
            "Thank you for reading this story on our website.",
            "But being your eyes and ears comes at a price.",
            "Your subscription makes our reporting possible.",
        ),
        ("A message from the sea", "Thank you for reading this to her.", "Your support keeps us warm."),
    ),
    Rule(
        "press-house",
        TAIL,
        RULES_OF_HOUSE,
        Context.ALONE,
        ("Keep it Clean. Please avoid obscene, vulgar or lewd language.", "PLEASE TURN OFF YOUR CAPS LOCK."),
        ("Keep it clean.", "Be nice. She is new."),
    ),
    Rule(
        "press-station",
        TAIL,
        STATION,
        Context.ALONE,
        (
            "Error loading player:",
            "No playable sources found",
            "0 seconds of 1 minute, 12 secondsVolume 90%",
            "Press shift question mark to access a list of keyboard shortcuts",
            "Report a correction or typo",
            "See a spelling or grammar error in our story? Please click here to report it.",
            "7-Day Forecast",
            "Humidity: 62%",
        ),
        ("12 seconds of rain", "Wind: strong", "Report a broken lamp", "An error loading the van"),
    ),
    Rule(
        "press-wire",
        TAIL,
        WIRE,
        Context.ALONE,
        (
            "SOURCE The Quill Trust",
            "View original content to download multimedia: https://www.example.org/news/x.html",
            "View source version on businesswire.com:",
            "More Releases From This Source",
            "440k+ Newsrooms & Influencers",
            "Distribution channels: Education, Human Rights",
        ),
        ("Source of the river", "Source: the school's own count of coats", "View the original at the museum"),
    ),
    Rule(
        "press-line",
        TAIL,
        r"hide ad|comment guidelines|learn more|let's go!?|now i know!?|reply|corporate info|find your patch"
        r"|rules of replying"
        r"|(latest|school|weather) (newscasts?|alerts?|closings?)|(public file|station info|tv (listings|schedule))"
        r"|children's programming|severe weather alerts?|current conditions|today's forecast|weather forecast"
        r"|live ?stream"
        r"|previous coverage|continue watching|after the ad|watch( live)?:|related:|more:|see also:|enter your postcode"
        r"|read (today's|the latest) edition|subscriber exclusive|how to complain|buysell|inyourarea|marketplace"
        r"|funeral notices|voucher codes|(order|buy) back issues|(book|place) (an|your) ad|contests( rules)?|hot deals"
        r"|featured local savings|browser compatibility|before you go ?(\.{3}|…)?|disclosure statement|become an author"
        r"|writing a piece|as featured (on|in)|multimedia files:?|social media profiles|release summary"
        r"|download original"
        r"|(all|my) (news releases|services)|filing data|primary logo|globe ?newswire|press release distribution"
        r"|get breaking news and weather alerts|(stay safe,? and )?best wishes,? stay safe|submit",
        Context.CONFIRMS,
        ("Hide Ad", "Comment Guidelines", "Let's go!", "WATCH:", "TV Listings", "Place your ad", "Multimedia Files:"),
        ("Let's go to the sea!", "Watch: 3 pm", "More: the sea", "Contests of will"),
    ),
)
