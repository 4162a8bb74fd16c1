"""What widespread systems print below every page: blogs, forums, mailings, consent managers, school and news sites."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Rule, Zone

TAIL = Zone.TAIL

STUMP = (
    r"this entry was posted in ?\.? ?(bookmark the ?\.?)?|posted in( and)? tagged( ,){0,9}|posted in ?,?"
    r"|tagged ?,( ,){0,9}|leave a comment on|click to see our( [a-z]{2,10})? and ?\."
    r"|follow us on( ,)?( and)?\.?|you must be to post a comment\.?|read more about|posted by at( in)?|by on in"
    r"|(, ?){2,12}|\| \| ?|posted on by|submitted by on|by in|on by( in)?"
)
"""What is left of a line whose links were lost."""

RULES = (
    Rule(
        "systems-stump",
        TAIL,
        STUMP,
        Context.ALONE,
        (
            "This entry was posted in . Bookmark the .",
            "Posted in Tagged ,",
            "Leave a comment on",
            "Follow us on and",
            "Click to see our and .",
        ),
        ("Leave a comment on the board", "Follow us on foot, please"),
    ),
    Rule(
        "systems-navigation",
        TAIL,
        r"(posts?|comments?|page|site|footer|secondary|primary|main|article|blog) (navigation|pagination)"
        r"|(footer|site|primary|secondary) menu|footer( (menu|links|widgets?))?|site footer|sidebar( menu)?"
        r"|(beitrags?|artikel|seiten|kommentar)-?navigation|navigation (de l'article|des articles)"
        r"|navegación de entradas|navegação de (posts?|artigos)|navigazione articoli|berichtnavigatie"
        r"|nawigacja wpisu|inläggsnavigering|innleggsnavigasjon|indlægsnavigation|yazı gezinmesi",
        Context.ALONE,
        ("Post navigation", "Posts navigation", "Footer menu", "Beitragsnavigation", "Nawigacja wpisu", "Footer"),
        ("Page navigation lessons", "Footer of the hill"),
    ),
    Rule(
        "systems-blog",
        TAIL,
        r"entries (feed|rss)|comments (feed|rss)|wordpress\.(org|com)|rss( feed)?|atom feed|posts? \(atom\)"
        r"|subscribe to: ?(posts?|post comments|comments)?( \(atom\))?|view my complete profile"
        r"|email this ?blog ?this!? ?.{0,100}|blog ?this!?|newer posts?( home)?( older posts?)?|newer posts? home"
        r"|home older posts?|[▼►▾▸] ?(19|20)\d\d ?\(\d{1,4}\)|[▼►▾▸] ?[a-z]{3,9} ?\(\d{1,4}\)|follow via e-?mail"
        r"|follow [^.!?]{2,60} on wordpress\.com|follow (this|our) blog( via e-?mail)?"
        r"|post (author|category|comments|published|last modified|tags?): ?.{1,80}"
        r"|\[total: \d{1,5} average: [\d.,]{1,4}\]|\(\d{1,5} votes?\)|rate this (item|article|entry)"
        r"|latest posts (by|from) [^.!?]{2,60}( \(see all\))?"
        r"|make sure you enter the ?\(?\*?\)? ?required information where indicated\..{0,60}|reader interactions"
        r"|read \d{1,7} times( last modified.{0,60})?|tagged under:?( [^.!?:]{1,120})?"
        r"|more in this category:? ?.{0,200}|\(visited \d{1,7} times?, \d{1,7} visits? today\)|related loading.*",
        Context.ALONE,
        (
            "Entries feed",
            "View my complete profile",
            "Email ThisBlogThis!Share to TwitterShare to Facebook",
            "▼ 2018 (31)",
            "Follow Larkmead School on WordPress.com",
            "Post author: Jo Marsh",
            "Subscribe to: Post Comments (Atom)",
            "Read 5895 times",
            "(0 votes)",
            "(Visited 122 times, 11 visits today)",
        ),
        ("Latest from the hall: the roof holds.", "Read 12 books"),
    ),
    Rule(
        "systems-blog-word",
        TAIL,
        r"meta|top|feel free to contribute!?|success!|subscribe to (the )?[a-z][^.!?,]{2,40}|start writing"
        r"|get the app|about me|blogroll|categories"
        r"|(january|february|march|april|may|june|july|august|september|october|november|december) (19"
        r"|20)\d\d( ?\(\d{1,4}\))?|all posts|recent posts|followers|details|organi[sz]er|venue|« all events"
        r"|this event has passed\.?|view (organi[sz]er|venue) website|likes|restacks|reuse this content"
        r"|save this article|buy this photo|author:? admin|views:? \d{1,6}",
        Context.BESIDE,
        ("Meta", "About Me", "March 2019", "Details", "View Organizer Website", "Restacks"),
        ("March 2019 was wet", "Notes to editors"),
    ),
    Rule(
        "systems-follow",
        TAIL,
        r"follow (?!the |your |this |these |our |an? |in |up |me |us |them |him |her |on |my "
        r"|it )(?!.* (to|along|into|through|down|up|from|by|with|at) )[^.!?,]{2,40}",
        Context.CONFIRMS,
        ("Follow Larkmead Gazette", "Follow Kite & Anchor Trust"),
        ("Follow the signs", "Follow Mrs Pugh to the gate"),
    ),
    Rule(
        "systems-share",
        TAIL,
        r"share this story,? choose your platform!?|(addthis|addtoany|shareaholic)( sharing)? ?buttons?"
        r"|(close|open) share panel|about sharing|share with( friends)?:?|share via:?"
        r"|(share|tweet|pin|post|save) (on|to) (facebook|twitter|linkedin|pinterest|print|more|email)"
        r"|(share|send) (by|via) e-?mail|share to more( options)?|more sharing options|\d{1,6} (shares|likes)"
        r"|copy article link|link copied( to clipboard)?!?|share this post|tweet on twitter",
        Context.ALONE,
        (
            "Share This Story, Choose Your Platform!",
            "AddThis Sharing Buttons",
            "Share with:",
            "About sharing",
            "Share to Print",
            "0 Shares",
            "Tweet on Twitter",
        ),
        ("Share with care", "12 shares were sold"),
    ),
    Rule(
        "systems-comment",
        TAIL,
        r"(verify|previewing|preview|post|edit) your comment"
        r"|this is only a preview\. your comment has not yet been posted\.?"
        r"|your comment (could not be posted|has been (saved|posted))\.[^!?]{0,120}"
        r"|the letters and numbers you entered did not match the image\..{0,40}"
        r"|as a final step before posting your comment[^!?]{0,200}|having trouble reading this image\?.{0,40}"
        r"|post another comment|post edit|commenting on this post isn't available anymore\..{0,60}"
        r"|write a comment\.{3}|this blog is gravatar enabled\..{0,80}"
        r"|posted by [^.!?]{2,60} on [^.!?]{6,60} \| permalink.{0,80}|permalink \| comments? \(\d+\).{0,60}"
        r"|(posted|written|published|submitted|added|geschrieben|publié) (by|von|par) [^.!?:]{2,40} (at|um"
        r"|à) \d\d?[:.]\d\d ?([ap]m)?|about text formats|restricted html|(filtered|full|limited|basic) html"
        r"|(no|allowed) html tags( allowed)?[.:]?.{0,160}"
        r"|(web page addresses and e-?mail addresses|lines and paragraphs)( turn into links"
        r"| break) automatically\.?|this question is for testing whether or not you are a human visitor[^!?]{0,120}"
        r"|captcha|write something about yourself\. no need to be fancy, just an overview\."
        r"|want to join the discussion\?|trackbacks? url:?.{0,80}"
        r"|listed below are links to weblogs that reference.{0,120}|subscribe to comments"
        r"|type your (comment|email)\.{3}|discussion about this post|no posts|ready for more\?"
        r"|want to (join|comment)[^.!?]{0,40}\?",
        Context.ALONE,
        (
            "Verify your Comment",
            "This is only a preview. Your comment has not yet been posted.",
            "Write a comment...",
            "About text formats",
            "Restricted HTML",
            "Posted by Jo Marsh on November 10, 2022 at 09:14 AM in Books | Permalink | Comments (0)",
            "Posted by Jo Marsh at 21:57",
            "Web page addresses and email addresses turn into links automatically.",
        ),
        ("Verify your comment with the clerk", "Posted by hand at dawn"),
    ),
    Rule(
        "systems-forum",
        TAIL,
        r"published in [a-z][^.!?:,]{1,30}|\d{1,5} (posts?|replies|messages) ?[•·|-] ?page \d{1,4} of \d{1,4}"
        r"|by [^!?]{2,40} » [^!?]{8,40}|(posts|joined|location|threads|likes received|reputation): ?.{1,40}"
        r"|display posts from previous:?.{0,120}|sort by (author|post time|subject)[^.!?]{0,80}"
        r"|return to [a-z][^.!?]{1,40}|jump to:?( .{1,40})?|who is online"
        r"|users browsing this (forum|thread|topic):? ?.{0,120}|it is currently [^.!?]{8,50}"
        r"|all times are (utc|gmt)[^!?]{0,40}|add (your )?message( \| report( \| see all)?)?|op posts: see all"
        r"|(watch|follow|hide|save) this (thread|topic)|new posts on this thread\. refresh page"
        r"|(to comment on this thread|to reply|to post),? you need to [^.!?]{4,40}\.?|(please )?create an account"
        r"|start new thread|reply to (this )?(thread|topic)|quote|(last|first) (post|page)|page \d{1,4} of \d{1,4}"
        r"|[a-z0-9_.-]{2,30} [·•|] \d{1,2}/\d{1,2}/\d{4} \d{1,2}:\d\d"
        r"|you (cannot|can not|may not) (post|reply|edit|delete)[^.!?]{4,60}\.?",
        Context.CONFIRMS,
        (
            "1 post • Page 1 of 1",
            "Posts: 1712",
            "Display posts from previous: All posts 1 day 7 days 2 weeks",
            "Users browsing this forum: No registered users and 8 guests",
            "Add message | Report | See all",
            "Jump to:",
        ),
        ("Return to school.", "Quote this, please", "Quote of the day"),
    ),
    Rule(
        "systems-mail",
        TAIL,
        r"forward (this e-?mail )?to a friend|(you are|you're) receiving this e-?mail because [^!?]{4,200}"
        r"|our mailing address is:?|want to change how you receive these e-?mails\?"
        r"|you can (update your preferences|unsubscribe) (or|and) [^.!?]{4,60}\.?"
        r"|update (your )?(subscription )?preferences|unsubscribe from this list|view this e-?mail in your browser"
        r"|add us to your address book|((great|thanks|success|thank you)! ?)?(check your inbox[^!?]{0,100}"
        r"|you're (already )?subscribed\.?)|you're already subscribed[.!]?"
        r"|please enter a valid e-?mail( address)?[!.]?|invalid e-?mail( address)?[.!]?"
        r"|something went wrong,? please try again( later)?[.!]?"
        r"|thanks for reading [^!?]{2,80}! subscribe for free[^!?]{0,100}"
        r"|subscribe for free to receive new posts[^!?]{0,60}"
        r"|sign up for (more like this|the [^.!?]{2,60} newsletter[^.!?]{0,80})\.?|sign me up!?"
        r"|(get|receive) e-?mails? about this page"
        r"|get (our |the )?latest (news|updates)( and [a-z]{4,10})?( by| via| straight to your)? (e-?mail|inbox)\.?"
        r"|privacy notice: newsletters may contain[^!?]{0,300}|(skip past|after) newsletter promotion"
        r"|get notified (of|about|when) [^.!?]{3,60}",
        Context.ALONE,
        (
            "Forward to a friend",
            "You are receiving this email because you opted in via our website.",
            "Our mailing address is:",
            "Great! Check your inbox and click the link to confirm your subscription.",
            "Sign me up",
            "Get our latest news by email",
            "Thanks for reading Larkmead Letters! Subscribe for free to receive new posts and support my work.",
            "Sign up for the Larkmead newsletter to get the top stories straight to your inbox",
        ),
        ("Subscribe to the view that buses run.", "Success! said the coach"),
    ),
    Rule(
        "systems-consent",
        TAIL,
        r"manage (cookie )?consent|((functional|preferences|statistics|marketing|performance|targeting"
        r"|analytics) ?){2}( always active)?|manage options( manage services)?( manage .{4,40}vendors)?( read more"
        r" about these purposes)?|(strictly necessary|performance|targeting|functional|marketing|analytics"
        r"|advertising|social media|optional|essential) cookies( always active)?|privacy preference cent(er|re)"
        r"|manage consent preferences|confirm my choices|back button cookie list|cookie list"
        r"|\{title\}( \{title\}){0,3}|gérer le consentement( aux cookies)?"
        r"|cookie-(zustimmung|einwilligung) verwalten|gestionar (el )?consentimiento( de las cookies)?"
        r"|gestisci (il )?consenso( cookie)?|toestemming beheren|zarządzaj (zgodą|zgodami).{0,20}"
        r"|(allow|accept|reject|deny) all( cookies)?|deny( cookies)?|(view|save) preferences|manage cookies",
        Context.CONFIRMS,
        (
            "Manage Cookie Consent",
            "Preferences Preferences",
            "Strictly Necessary Cookies",
            "Privacy Preference Center",
            "Allow All",
            "Save preferences",
            "Deny",
        ),
        ("Necessary cookies for tea", "Deny everything"),
    ),
    Rule(
        "systems-money",
        TAIL,
        r"(give|donate) (today|now|once|monthly|via paypal|by text|online)|other amount|paypal|just ?giving"
        r"|gift aid it!?|text [a-z]{2,12} to \d{5}( to (give|donate)[^.!?]{0,60})?\.?"
        r"|registered with (the )?fundraising regulator|support independent (local )?journalism\.?"
        r"|help us to be there for more [a-z]{4,12}\.?|get unlimited access",
        Context.CONFIRMS,
        ("Give today", "Other amount", "JustGiving", "Text GIVE to 70070", "Registered with Fundraising Regulator"),
        ("Give today's paper to a friend", "Text us on Monday"),
    ),
    Rule(
        "systems-amount",
        TAIL,
        r"[£€$] ?\d{1,4}( (a month|monthly|per month|once))?|one[- ]off|monthly|single|make a one-off donation",
        Context.BESIDE,
        ("£10", "£25", "€5 a month"),
        ("£10 each",),
    ),
    Rule(
        "systems-news",
        TAIL,
        r"get involved with the news in your community|send (us )?your stories and (photos|videos|pictures) now"
        r"|we want our comments to be a lively and valuable part of our community[^!?]{0,500}|story saved"
        r"|you can find this story in [^.!?]{2,40}\.?|or by navigating to the user icon in the top right\.?"
        r"|this article is more than \d{1,2} (years?|months?) old|related internet links"
        r"|(the [a-z]{2,6} is|we are) not responsible for the content of external (internet )?(web)?sites\.?"
        r"|(this website and associated newspapers|this newspaper) adheres? to [^!?]{10,300}"
        r"|if you have a complaint about (the|our|any) editorial content[^!?]{10,300}|explore more on these topics"
        r"|more on this story|exclusive by [a-z][^.!?]{2,40}|story continues below gallery"
        r"|(data|article|content) (returned|supplied) from .{3,60}|last updated:? .{3,30} (—|-) see all updates"
        r"|see all updates|to help us improve (the site|gov\.uk)[^!?]{3,200}"
        r"|don't include personal or financial information[^!?]{0,140}|(top|bottom) of page|placeholder image"
        r"|tell us how we can improve this page|printed (on|from):? (?=[^\d]{0,12}\d)[\da-z ,/.:]{6,40}"
        r"|https?://\S{5,200} \d{1,3}/\d{1,3}|click here to (view|see) the (photo |picture )?gallery"
        r"|high visibility version|(school|academy|trust)( (&|and) trust)? websites by [a-z]{3,20}"
        r"|powered by create your own unique website with customizable templates\.?"
        r"|(news )?(posted|added)( on)?:? \d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}"
        r"|thumb_up( helpful\?)?( thumb_down)?( \d{1,4})?|helpful\?",
        Context.ALONE,
        (
            "Send your stories and photos now",
            "Story Saved",
            "This article is more than 2 years old",
            "We are not responsible for the content of external sites.",
            "bottom of page",
            "https://www.example.org/news.aspx?id=204 1/1",
            "Added on 09/06/2014",
            "thumb_up Helpful? thumb_down",
            "Related Internet Links",
        ),
        ("Send your stories to the library by Friday.", "Posted on Monday"),
    ),
)
