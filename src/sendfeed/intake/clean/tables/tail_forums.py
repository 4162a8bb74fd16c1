"""What programs print around posts: forums, content systems, blogs and their themes, writers' platforms."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Rule, Zone

TAIL = Zone.TAIL

DAY = r"([a-z]{3,9} \d{1,2},? \d{4}|\d{1,2} [a-z]{3,9},? \d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})"

RULES = (
    Rule(
        "readers-forum",
        TAIL,
        "|".join(
            (
                r"(forum software|community platform|forums?|powered) by (xenforo|vbulletin|smf|discourse|phpbb|mybb"
                r"|invision|ipboard|flarum|nodebb|vanilla|fluxbb|punbb|yabb|simple machines)\b[^!?]{0,140}",
                r"(xenforo|vbulletin|phpbb|xf|add-?ons?|style|some of the add-?ons)[^.!?]{0,60} (©|by) [^!?]{3,80}"
                r"(ltd|inc|limited|group|solutions|themehouse|xenforo)\.?",
                r"\(?you must (log ?in or (register|sign up)|be logged in|be registered) to (reply|post) here\.?\)?",
                r"thread (starter|author):? (?=\S)[^.!?]{2,40}( start date:? " + DAY + r")?|start date:? " + DAY,
                r"click (here )?to expand( ?\.{3}|…)?|not open for further replies\.?",
                r"last edited( by [^.!?]{2,30})?:( " + DAY + r")?|reactions:( .{3,80})?",
                r"(reaction score|trophy points) \d[\d,]{0,7}|likes received:( \d[\d,]{0,7})?",
                r"(there are )?currently (active )?(\d{1,4} )?users (viewing|browsing) this (thread|topic"
                r"|forum)[^!?]{0,60}",
                r"\d{1,4} members?,? (and )?\d{1,5} guests? (is|are) viewing this (topic|thread)\.?",
                r"(send a private message to|find (all|more) (posts|threads) by) \S{2,30}( \S{1,20})?",
                r"visit \S{2,30}'s homepage!?|results \d{1,4} to \d{1,4} of \d{1,5}",
                r"you need to be a member in order to leave a comment|go to topic listing",
                r"sign up for a new account in our community\. it's easy!?|recently browsing( \d{1,4} members?)?",
                r"there are no more [^.!?]{2,40} topics\.?|(this|the) (topic"
                r"|thread) was automatically closed[^!?]{3,120}",
                r"(hello! )?looks like you're enjoying the discussion[^!?]{0,140}",
                r"(r|u)/[a-z0-9_-]{3,24}( [•·] .{3,40})?|posted by u/[^.!?]{3,50}|give award|\d{1,3}% upvoted",
                r"this post was (last )?(edited|modified) (by [^.!?]{2,30}|\d{1,3} [a-z]{3,6} ago[^.!?]{0,30})",
                r"(attached (images|files|thumbnails)|ignored content|show ignored content)",
                r"(posts|messages):? \d[\d,]{0,6} (joined|join date|likes|reputation|location):? [^!?]{3,60}",
            )
        ),
        Context.ALONE,
        (
            "Forum software by XenForo",
            "Forum software by XenForo™ © 2010-2018 XenForo Ltd.",
            "You must log in or register to reply here.",
            "Thread starter swimmum",
            "Start date 12 Apr 2019",
            "Click to expand...",
            "Last edited:",
            "Reactions:",
            "0 Members and 1 Guest are viewing this topic.",
            "u/swimmum",
        ),
        (
            "You must log in or register to enter.",
            "Thread the needle with Jo",
            "Start date to be agreed",
            "Reactions were mixed.",
            "Click to expand the map of the park",
        ),
    ),
    Rule(
        "readers-forum-line",
        TAIL,
        r"joined:? (date:? )?(" + DAY + r"|[a-z]{3} \d{4})|join date:? [a-z]{3,9} \d{4}|messages:? \d[\d,]{0,7}"
        r"|(well-known|active|new|senior|junior|valued) member|(super |global )?moderator|staff member|similar threads"
        r"|share on other sites|topic (starter|author|list)|level \d|points \d[\d,]{0,6}|\d[\d,]{0,6} points"
        r"|(original poster|op)|reply with quote|multi-?quote|likes received|posted " + DAY + r"|thread: [^.!?]{5,120}"
        r"|are you sure you want to delete this (comment|post|reply)\?",
        Context.CONFIRMS,
        (
            "Joined Apr 12, 2009",
            "Messages 1,204",
            "Well-known member",
            "Similar threads",
            "14 points",
        ),
        ("Joined the choir", "Messages from the bus", "A new member of staff"),
    ),
    Rule(
        "readers-forum-word",
        TAIL,
        r"#\d{1,5}|archived|created|views|users|solved|ignore|thanks|joined|messages|location",
        Context.BESIDE,
        ("#1", "Archived", "Solved"),
        ("#1 in the class", "Thanks, all"),
    ),
    Rule(
        "systems-joomla",
        TAIL,
        "|".join(
            (
                r"(star (in)?active ?){1,5}|jcomments( refresh( comments list)?)?|refresh comments list",
                r"you have no rights to (post|view|read) comments|who's online\??",
                r"we have (\d{1,6}|no) guests?( and (\d{1,6}|no|one) members?)? online\.?",
                r"joomla! is free software released under the [^!?]{3,60}",
                r"powered by joomla!?®?|joomla!? (seo|sef urls?|templates?|extensions?"
                r"|hosting)[^.!?]{0,20} by [^!?]{3,40}",
                r"(designed|template) by (joomlart|joomshaper|rockettheme|joomlashine|yootheme|gavick)[^!?]{0,80}",
                r"make sure you enter (all )?the (\(\*\) )?required information[^!?]{0,100}",
                r"notify me when new comments are posted( all comments)?( replies to my comment)?"
                r"|replies to my comment",
                r"submitted by [^.!?]{2,30} on (mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? "
                + DAY
                + r"( - \d{1,2}:\d\d)?",
                r"parent category: [^.!?]{2,40}|(created|last updated|published): \d{1,2} [a-z]{3,9} \d{4}",
            )
        ),
        Context.ALONE,
        (
            "Star Active",
            "Star Active Star Active Star Inactive",
            "JComments",
            "You have no rights to post comments",
            "Who's Online",
            "We have 24 guests and no members online",
            "Joomla! is Free Software released under the GNU General Public License.",
            "Submitted by admin on Fri, 12/04/2019 - 10:22",
        ),
        ("Star active in the north", "We have 24 guests and no chairs.", "Make sure you enter by the side door."),
    ),
    Rule(
        "systems-lost-links",
        TAIL,
        "|".join(
            (
                r"this (entry|post) was posted (in|on|by)( (in|on|by|at|and|and tagged|tagged"
                r"|is filed under))*[ ,.]{0,6}"
                r"(bookmark the\b[^!?]{0,30}|you can (follow|leave|skip)[^!?]{3,160}|(and )?(tagged|filed)[ ,.]{0,6}"
                r"( ?bookmark the[^!?]{0,30})?)",
                r"posted (in|on)( (and tagged|by|on|in|tagged))+[ ,.]{0,6}|posted in [.,]",
                r"(filed under|tagged( with)?|categories|tags):?( (tagged with|tags|filed under):?)?[ ,]{1,6}[,.]",
                r"post (date|author|published|last modified):? (by )?(?=[^.!?]{0,40}\d{4})[^.!?]{4,60}",
            )
        ),
        Context.ALONE,
        (
            "This entry was posted in and tagged , . Bookmark the .",
            "This entry was posted on at and is filed under . You can follow any responses to this entry through the "
            "feed.",
            "Posted in and tagged .",
            "Post date August 30, 2012",
        ),
        (
            "Posted in haste and tagged as lost.",
            "August 30, 2012",
            "This entry was sent in a bottle.",
        ),
    ),
    Rule(
        "systems-doubled-date",
        TAIL,
        r"((published|posted( on)?|updated):? ?)?(" + DAY + r"){2}( by [^.!?]{2,40})?",
        Context.ALONE,
        ("Published August 30, 2012August 31, 2012", "30 August 201231 August 2012"),
        ("August 30, 2012", "Published August 30, 2012"),
        cues=("19", "20"),
    ),
    Rule(
        "systems-theme",
        TAIL,
        "|".join(
            (
                r"(wordpress |blogger |website )?(theme|template|skin)( designed| created| made)?(:| by) [^!?]{2,60}"
                r"valid (xhtml|html|css)[^!?]{0,40}",
                r"valid (x?html|css)( \d(\.\d)?)?( (and|&) (x?html|css)( \d(\.\d)?)?)?[.!]?",
                r"([a-z][\w.'-]{2,24} ){1,4}theme\. powered by [a-z]{4,16}\.?",
                r"\d{1,4} queries in \d[\d.,]{0,8} seconds\.?( [^.!?]{0,60})?",
                r"genesis framework( by studiopress)?|(built|made|created|designed) (with|using"
                r"|on) (the )?(generatepress"
                r"|elementor|divi|avada|astra|wix|weebly|squarespace|webflow|hugo|jekyll|ghost|gatsby"
                r"|wordpress)\b.{0,30}",
                r"(liked it\? )?take a second to support [^.!?]{2,40} on (patreon|ko-?fi|paypal)!?",
                r"become a patron at patreon!?|disqus seems to be taking longer than usual\.( reload\??)?",
                r"(start|begin) typing[^.!?]{0,40} (and|then) press (enter"
                r"|return)( to search)?\.?( press esc[^.!?]{0,20})?",
                r"(hit|press) (enter|return) to search( or esc to close)?",
                r"(pin|save|bookmark) (it|this)( post)? for later[.!]?|(like|love|enjoy)(d)? this"
                r" (article|post|blog|recipe|page|story|read)\?",
                r"\*? ?(contains )?affiliate links?( (included|below|used))?\.?|(as an"
                r"|being an) (amazon )?(affiliate|associate"
                r"|influencer)[^.!?]{0,30},? (we|i|this (site|blog)) (may |can |might |will )?(earn|get|receive"
                r"|make)[^!?]{3,140}",
                r"\[(sponsored|ad|advert|promoted|promo|advertorial|paid)\] [^.!?]{5,120}",
            )
        ),
        Context.ALONE,
        (
            "Theme by NeoEase. Valid XHTML 1.1 and CSS 3.",
            "Valid XHTML and CSS.",
            "Awesome Inc. theme. Powered by Blogger.",
            "12 queries in 0.204 seconds.",
            "Liked it? Take a second to support Jo on Patreon!",
            "Hit enter to search",
            "Pin it for later",
            "Like this article?",
            "As an affiliate we may earn a commission from qualifying purchases.",
            "[Sponsored] Best pushchairs compared",
        ),
        (
            "Theme by theme, the class wrote a song.",
            "Save it for later, she said",
            "Valid tickets and coats",
            "Hit the ball to search the hedge",
        ),
    ),
    Rule(
        "platform-medium",
        TAIL,
        "|".join(
            (
                r"also publish to my profile|recommended by medium staff|staff picks",
                r"more from [^.!?,]{2,40} and [^.!?,]{2,60}",
                r"join medium for [^.!?]{2,40}|get an e-?mail (whenever|when|every time) [^.!?]{2,50}"
                r" (publishes|posts|writes)[^.!?]{0,20}\.?",
                r"(by [^.!?]{2,40} [·•] )?launched (\d{1,2}|a) (day|week|month|year)s? ago",
                r"clapping shows how much you appreciated [^.!?]{2,40} story\.?|give \d{1,2} claps",
                r"published in [^.!?·•]{2,60} [·•] [^.!?]{3,30}|last published [^.!?]{3,20} ago",
            )
        ),
        Context.ALONE,
        ("Recommended by Medium staff", "Join Medium for my updates", "Launched 3 years ago"),
        (
            "Launched three boats a year ago",
            "Staff picked apples",
            "More from the hill and some from the lake, we hope.",
        ),
    ),
    Rule(
        "platform-writer",
        TAIL,
        r"\d[\d.,]{0,6}[km]? follow(ers|ing)|editor (for|of) [^.!?]{3,40}"
        r"|(view|see|browse) (all )?lists?|\d{1,4} stories|\d[\d.,]{0,6}k? claps|no comments on [^!?]{3,140}",
        Context.CONFIRMS,
        ("1.1K Followers", "12 stories", "No Comments on The dog"),
        ("12 stories of rain", "The editor of the paper"),
    ),
)
