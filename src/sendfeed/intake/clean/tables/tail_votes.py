"""Votes and counters, players and podcasts, live pages, and what stands where something from elsewhere should be."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Rule, Zone

TAIL = Zone.TAIL

STARS = r"[★☆⭐✩✭✰🌟]( ?[★☆⭐✩✭✰🌟]){0,9}"

PLATFORM = (
    r"(apple( podcasts?| music)?|spotify|google (podcasts?|play)|you ?tube( music)?|amazon( music)?|audible|acast"
    r"|overcast|stitcher|castbox|pocket ?casts?|sound ?cloud|deezer|i-?heart( ?radio)?|tune ?in|pod ?bean|buzzsprout"
    r"|i-?tunes|bbc sounds|global player|podchaser|castro|mixcloud|rss( feed)?|all (good )?podcast (apps|platforms)"
    r"|wherever you (get|listen to|find) (your )?podcasts)"
)

PODCAST = (
    r"(listen|subscribe|follow|find us|watch|available|also available|stream|hear (it|us|this))( (now|here|us|to us"
    r"|to (this|the|our) (episode|podcast|show)|and subscribe))? (on|in|via|with|at|through):? "
    + PLATFORM
    + r"((,| ?[|/·•]| and| or|, (and|or))* "
    + PLATFORM
    + r"){0,9}\.?|(listen|subscribe|follow|rate|review)[^.!?]{0,40} wherever you (get|listen|find)[^.!?]{0,30}[.!]?"
    r"|never miss an(other)? episode[.!]?( (rate|review|subscribe|follow|like)[^.!?]{3,80}[.!])?"
    r"|(please )?(like|rate|review|subscribe|follow|share)(, (rate|review|subscribe|share|follow|comment)){0,3},? "
    r"(and|&) (rate|review|subscribe|share|follow)( us)?( (on|wherever) [^.!?]{3,50})?[.!]?"
    r"|(download|play|share|embed|listen to|stream) (this |the |full )?(episode|podcast)( ?\([^()]{2,40}\))?"
    r"|download (as )?(mp3|audio|the audio|transcript)( ?\([^()]{2,40}\))?"
    r"|(subscribe to|follow) (the|our|this) (podcast|show)( on " + PLATFORM + r")?"
    r"|(more|all|latest|previous|other|recent) episodes( of [^.!?]{2,40})?"
)
"""What stands around a podcast."""

VIDEO = (
    r"watch( it| this| more)?( video| videos| the video)? on (you ?tube|vimeo|facebook|i-?player|tik ?tok|instagram)"
    r"|(view|see|open|show|click for|launch) (the |full |photo |picture |image )*(gallery|slide ?show|lightbox)"
    r"|(view|see|show) (all )?\d{1,3} (photos?|pictures?|images?)|(view|see|show|more|all) (all )?(photos|images"
    r"|pictures)"
    r"|(slide|image|photo|picture|item) \d{1,3} ?(of|/) ?\d{1,3}|(previous|next) (slide|image|photo|picture|video)"
    r"|gallery:? \d{1,3} (photos?|pictures?|images?)|(enter|exit|view in) full ?screen( mode)?|skip (ad|advert|ads"
    r"|intro)"
    r"|buy (this |a )?(photo|picture|image|print)s?|(play|pause|stop|replay|resume) (slide ?show|video|animation"
    r"|carousel)"
    r"|(turn|switch) (on|off) (sound|captions|subtitles)|(expand|collapse|show|hide) (player|transcript|captions?)"
    r"|(click|tap) (here )?to (play|unmute|watch|listen)( (the |this )?(video|audio|clip))?"
)
"""What stands around pictures that move or change."""

EMBED = (
    r"(this|the|some) (content|video|map|form|post|embed|element|tweet|audio|media|widget|feed|page)s? (is|are|may be"
    r"|has been) (hosted|provided|supplied|served|embedded|blocked|hidden|not (shown|displayed|loaded)) "
    r"(?=[^!?]{0,240}(third[- ]part|cookie|you ?tube|vimeo|consent))"
    r"(by|from|on|due to|because|until|as|for)[^!?]{3,240}"
    r"|(this|some) (content|video|embed|media) (is|has been) (blocked|not (displayed|loaded))\."
    r"|(accept|allow|agree|consent|confirm)( all)?( (marketing|these"
    r"|third[- ]party|external|the))?( cookies)? (and|&|to) (load|view|show|continue|play|watch|see|display|proceed)"
    r"( (the|this|external|embedded))?( content| video| media| map| post| tweet)?"
    r"|to (view|see|watch|play|load|display|show|access|use) (this|the|it)( content| video| map| form| post| feed"
    r"| audio"
    r"| media)?,? (please |you (need to|must|have to|will need to) )?(accept|allow|enable|consent|agree|activate)[^.!?]"
    r"{0,60}cookies?[^.!?]{0,80}\.?|(we need|this needs) your (consent|permission) to (load|show|display)[^!?]{3,300}"
    r"|(load|show|unblock|view|display) (external|third[- ]party|embedded|blocked|the external) (content|media"
    r"|services?)"
    r"|always (load|allow|unblock|show) (youtube|vimeo|twitter|facebook|instagram|google maps|external content|x"
    r"|tiktok)|(external|third[- ]party) (content|media)( blocked| from .{3,30})?"
    r"|by (loading|playing|viewing|displaying) (this|the) [^.!?]{3,40} you (accept|agree)[^.!?]{3,120}\.?"
    r"|(please )?(accept|allow|enable|update|change)( your)? (marketing|advertising|targeting|functional|tracking"
    r"|social"
    r" media|third[- ]party|all|cookie|statistics) (cookies|settings|preferences) to (view|see|watch|play|load|use"
    r"|enable)"
    r"[^.!?]{0,80}\.?|content (is )?not available due to (your )?(privacy|cookie)[^.!?]{0,40}\.?"
)
"""What stands where something from elsewhere is not shown."""

LIVE = (
    r"((this|it) is a )?(developing|breaking)( news)? story( and (will|more)[^.!?]{0,60})?([.:]"
    r"|,? (please )?(check back"
    r"|refresh|more to follow|updates to follow)[^.!?]{0,60}[.!]?)( (please |we will |more |check |refresh |updates? )"
    r"[^.!?]{3,100}[.!]?)?|(please )?refresh (the page |this page |your browser )?for (the )?(latest )?(updates|news"
    r"|the latest)"
    r"( [^.!?]{2,30})?\.?"
    r"|follow (our|the|all our) live (blog|coverage|updates|feed)( here| below| for [^.!?]{3,40})?\.?"
    r"|(live|auto) ?-?(updates?|refresh)( (on|off))?|last updated:?"
)
"""What a page says of itself that still changes."""

RULES = (
    Rule(
        "votes",
        TAIL,
        r"(user |reader |average |overall |our |article |recipe |customer )rating:? ?\d([.,]\d{1,2})?"
        r"( ?(/|out of) ?\d{1,2})?( stars?)?( ?\(?\d{1,6} (votes?|ratings?|reviews?)\)?)?[.]?( vote count:? ?\d{1,6})"
        r"?\.?"
        r"|\d([.,]\d{1,2})? ?(from|/|out of|based on|by|of|stars? from|stars? based on)( 5| 10)?"
        r"( stars?)?( (from|based on))? ?\(?\d{1,6} (votes?|ratings?|reviews?)\)?"
        r"|(rate|rating|vote|score)( (this|the|it|for this)( (page|article|post|recipe|story|poem|item|event))?)?:? ?"
        + STARS
        + r"|(star (in)?active ?){2,10}|vote count:? ?\d{1,6}|no (votes|ratings) (so far|yet)[.!]?"
        r"( be the first to rate[^.!?]{0,40}[.!]?)?|be the first to (rate|vote|like)( this| it)?( post| page| article"
        r"| recipe| story)?[.!]?|(we are |we're )?sorry that this (post|page|article) was not (useful|helpful)( for"
        r"| to)?( you)?[.!]?|let us improve this (post|page|article)[.!]?|tell us how we can improve (this|our) (post"
        r"|page"
        r"|article|site)\??|click on a star to rate (it|this)[.!]?|as you found this post (useful"
        r"|helpful)[^.!?]{0,60}[.!]?"
        r"|(was|is) this (page|post) (helpful|useful)\?|submit (your )?(rating|vote"
        r"|review)"
        r"|(please )?(select|choose|give|add|leave)( a| your)? (star )?rating[:.]?|click to (rate|vote|like)"
        r"|(thank you|thanks) for (rating|voting)[^.!?]{0,40}[.!]?|(you have )?already (voted|rated)[^.!?]{0,30}[.!]?"
        r"|(rate|like) (and|&|or) (share|review)( (this|our) [a-z]{3,10})?[.!]?|did you (make|try|cook"
        r"|bake) this( recipe)?\? (please |we'd love |be sure to )?(tag|rate|mention|let (us|me) know|leave (a|us)"
        r"|share"
        r" (it|your)|comment)[^!?]{0,120}[.!]?|(jump to|print|pin|save|rate|share)( this| the)? recipe( card)?"
        r"|nutrition(al)? (information|facts|data|values?) (is|are) (automatically )?(calculated|an estimate|estimated"
        r"|approximate)[^.!?]{0,80}\.?",
        Context.ALONE,
        (
            "User Rating: 5 / 5",
            "Average rating 4.2 / 5. Vote count: 38",
            "Rate this page: ★ ★ ★ ★ ★",
            "Star Active Star Active Star Active",
            "5 from 3 votes",
            "No votes so far! Be the first to rate this post.",
            "We are sorry that this post was not useful for you!",
            "Let us improve this post!",
            "Tell us how we can improve this post?",
            "Click to rate",
            "Print Recipe",
            "Did you make this recipe? Tag @spoon on Instagram",
        ),
        (
            "Rate this: from the 1920s, and no worse for it.",
            "Was this helpful to the driver?",
            "Print recipes on card and hang them up.",
            "5 from 3 classes",
            "The average rating was poor",
        ),
    ),
    Rule(
        "asked",
        TAIL,
        r"(was|is) this (helpful|useful)\?|did you find this (useful|helpful)\?|did you (make|try|cook|bake) this"
        r"( recipe)?\?",
        Context.CONFIRMS,
        ("Was this helpful?", "Did you find this useful?"),
        ("Was this helpful to the driver?",),
    ),
    Rule(
        "votes-button",
        TAIL,
        r"(up|down) ?vote[sd]?( ?\(?\d{1,6}\)?)?|(dis)?likes? ?\(\d{1,6}\)|(like|dislike|love|helpful) \(\d{1,6}\)"
        r"|(best|worst|highest|lowest|top|most) (rated|liked|reacted|helpful|discussed)|\d{1,6} (claps?|reactions?"
        r"|votes?"
        r"|ratings?|upvotes?|people like this|recommends?)|what's your reaction\?|how did (this|it) make you feel\?"
        r"|(thumbs|vote) (up|down)( ?\(?\d{1,6}\)?)?|(👍|👎|😀|🙂|😐|🙁|😞|😡|❤️?|😂|😮|😢)"
        r"( ?\d{1,6}| ?(yes|no))?|" + STARS + r"|react|add (a )?reaction",
        Context.CONFIRMS,
        ("Upvote", "Like (4)", "Best rated", "48 claps", "👍 Yes 👎 No", "★★★★★", "What's your reaction?"),
        ("Like (some) others", "48 claps were counted", "Best rated of all"),
    ),
    Rule(
        "votes-feeling",
        TAIL,
        r"(funny|love|surprised|angry|sad|happy|haha|wow|cry|amused|excited|sleepy|inspired|bored|afraid|confused|meh"
        r"|proud|dislike|like|grateful)( ?\(?\d{1,6}%?\)?)?",
        Context.BESIDE,
        ("Funny", "Love", "Surprised 3", "Sad 12%"),
        ("Sad to say", "Love, Jo", "Happy 40th birthday"),
    ),
    Rule(
        "counter",
        TAIL,
        r"(post|page|article|total|blog|site) (views?|visits?|hits|reads):? ?\d[\d,.]{0,9}k?( today)?"
        r"|(you are |you're )(our )?visitor (number|no\.?|#)? ?:? ?\d[\d,.]{0,9}|(hit|visitor|page) counter:? ?\d{0,10}"
        r"|visitors?( (number|no\.?|count|since .{4,20}))?: ?\d[\d,.]{0,9}|(hits|views) today:? ?\d[\d,.]{0,9}"
        r"|(this page has been )?(viewed|visited|read|downloaded|accessed):? \d[\d,.]{0,9} times( since [^.!?]{4,20})"
        r"?\.?"
        r"|best (viewed|seen) (in|with|on|at|using) [^!?]{3,80}|(this page is )?best viewed at \d{3,4} ?x ?\d{3,4}\.?"
        r"|(total )?page (loads?|generated) [^.!?]{3,40}\.?|(number of )?(views|visits|hits): ?\d[\d,.]{2,9}",
        Context.ALONE,
        (
            "Post Views: 214",
            "You are visitor number 004512",
            "Hit Counter: 10482",
            "Best viewed in Internet Explorer at 800 x 600",
            "This page has been viewed 312 times",
        ),
        ("Page views from the hill", "Visitors: please ring the bell", "Views: mixed"),
    ),
    Rule(
        "counter-word",
        TAIL,
        r"(views?|hits|reads|downloads|visits|clicks) ?:? \d[\d,.]{0,9}k?|\d[\d,.]{0,9}k? (views?|hits|reads|downloads"
        r"|visits|clicks|impressions)",
        Context.CONFIRMS,
        ("views 1203", "Downloads: 12", "1,204 views"),
        ("12 views of the town", "Hits of 1984"),
    ),
    Rule(
        "podcast",
        TAIL,
        PODCAST,
        Context.ALONE,
        (
            "Listen on Apple Podcasts | Spotify | Google Podcasts",
            "Never miss an episode. Rate and review us wherever you listen.",
            "Download episode (MP3, 29.6 MB)",
            "Subscribe on Spotify",
            "Like, share and subscribe!",
            "Listen to this episode on Apple Podcasts, Spotify or wherever you get your podcasts.",
        ),
        (
            "Listen on your way home",
            "Rate and review were two of the words",
            "Download the form",
            "Never miss an episode of it, said her aunt.",
        ),
    ),
    Rule(
        "podcast-platform",
        TAIL,
        r"(?!overcast$)" + PLATFORM,
        Context.CONFIRMS,
        ("Apple Podcasts", "Spotify"),
        ("Amazon rainforest", "Apple juice", "Overcast"),
    ),
    Rule(
        "player",
        TAIL,
        VIDEO,
        Context.ALONE,
        ("Watch on YouTube", "View gallery", "Slide 1 of 17", "Skip advert", "Buy photo", "View 12 photos"),
        ("Watch on Friday", "View of the gallery", "Buy photographs of it", "Skip adverbs"),
    ),
    Rule(
        "player-button",
        TAIL,
        r"(play|pause|mute|unmute|full ?screen|replay|settings|captions|subtitles|transcript|volume|autoplay|rewind"
        r"|fast forward|stop|seek|quality|speed|audio|video|\d(\.\d{1,2})?x|\d{1,2}:\d\d( ?/ ?\d{1,2}:\d\d)?"
        r"|skip (back|forward)s?( \d{1,2}( seconds)?)?)",
        Context.BESIDE,
        ("play", "Pause", "Unmute", "1.5x", "0:00 / 3:21"),
        ("Play the game", "Stop it", "12:30 lunch"),
    ),
    Rule(
        "embed",
        TAIL,
        EMBED,
        Context.ALONE,
        (
            "This content is hosted by a third party. To view it please accept marketing cookies.",
            "Accept and load content",
            "To view this video please enable marketing cookies.",
            "Please accept marketing cookies to watch this video.",
            "This content is blocked.",
        ),
        (
            "This content is taught in Year 4.",
            "The video is blocked!",
            "Accept and carry on",
            "Always allow time for tea.",
        ),
    ),
    Rule(
        "live",
        TAIL,
        LIVE,
        Context.ALONE,
        (
            "This is a developing story. Check back for updates.",
            "Refresh for updates",
            "Follow our live blog",
            "This is a breaking news story and will be updated.",
        ),
        ("This is a developing town.", "Check back teeth for pain", "Follow the live music"),
    ),
    Rule(
        "live-updates",
        TAIL,
        r"this (story|article|page|post) (is being|will be) (continually |regularly |constantly )?updated[^.!?]{0,60}"
        r"[.!]?|(please )?check back (here )?(soon |later |regularly )?for (more|updates|the latest|further)"
        r"[^.!?]{0,40}\.?",
        Context.CONFIRMS,
        ("This page will be updated as we learn more.", "Please check back for more."),
        ("Check back teeth for pain",),
    ),
)
