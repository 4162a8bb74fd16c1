"""What blog systems, and the comment systems that sites embed, print around a post and in their bars."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Rule, Zone

TAIL = Zone.TAIL

BAR = (
    r"already have a wordpress\.com account\?( log in( now)?)?\.?|copy short ?link|report this content|view (post"
    r"|site) in reader|manage subscriptions?|(collapse|expand) this bar|about these ads\.?"
    r"|occasionally, some of your visitors may see an advertisement here\.?( you can hide these ads[^!?]{0,120})?"
    r"|design a site like this with wordpress\.com|(a|my) wordpress\.com (website|site|blog)\.?|(web ?site"
    r"|blog) (powered by|built with|hosted (by|on)) wordpress(\.com)?\.?"
    r"|begin typing your search( term)? above and press (return|enter) to search\.?( press esc to cancel\.?)?"
    r"|press esc to cancel\.?|type your e-?mail ?(…|\.{2,3})|type your (e-?mail|comment) here ?(…|\.{2,3})?"
    r"|email me (new|about new|when there are new) (posts|comments|replies)( instantly| daily| weekly)*\.?|(don't"
    r"|do not) subscribe|all new comments|replies to my comments|log in or provide your (name"
    r"|e-?mail)[^.!?]{0,40} to leave a (comment|reply)\.?|you('re| are) (currently )?commenting as (a )?guest\.?"
    r"|you can also subscribe without commenting\.?|notify me (of|about|when|via e-?mail|by e-?mail"
    r"|if) ([a-z']{2,12} ){0,4}(comments?|repl(y|ies)|responses?)( (are added|is added|to (my|this) [a-z]{4,10}|(via"
    r"|by) e-?mail|on this post)){0,2}\.?( you can also subscribe without commenting\.?)?"
    r"|notify me of follow-?up e-?mails\.?|(e-?mail|tell|alert) me (when|if) (someone|somebody|anyone|people) (repl(y"
    r"|ies)|comments?|answers?)[^.!?]{0,30}\.?|receive (an )?(e-?mails?|notifications?) (when|if) (someone"
    r"|anyone) (repl(y|ies)|comments?)[^.!?]{0,30}\.?|subscribe to this (comment )?(thread|discussion)"
    r"|comments off( on .{1,200})?|(\d{1,4}|one|no) (comments?|repl(y|ies)) add yours|add yours( ?[↓»])?"
    r"|you can skip to the end and leave a (response|reply)\.( pinging is currently not allowed\.?)?"
    r"|pinging is currently not allowed\.?|trackbacks? are (closed|disabled)[^!?]{0,60}|(archives archives"
    r"|categories categories)? ?select (month|category|year)|valid (x?html|css|rss)( ?\d)?|see author's posts|(view"
    r"|see) (all )?(the )?author('s)? (archive|posts|page)|related images:?|toggle sliding ?bar area|(daily|weekly"
    r"|monthly) views:? ?\d[\d,.]{0,9}|\(?visited \d[\d,.]{0,9} times?, \d{1,7} visits?(\(s\))? today\)?"
    r"|total page ?views|(subscribe|search|links) to this (blog|post)|search this blog|create a link|total pageviews\.?"
    r"|welcome! log into your account|recover your password|a password will be e-?mailed to you\.?"
    r"|forgot your password\? get help|read (more )?(member-only|paid) stories|book traversal links for .{1,200}"
    r"|the content of this field is kept private and will not be shown publicly\.?|about (plain )?text formats?"
    r"|more information about (text formats|formatting options)|(your )?comments? (are"
    r"|will be) subject(ed)? to [a-z']{2,20} ?moderation\.?|refresh comments list|rss feed for comments to this post\.?"
    r"|there are no comments (posted )?here( yet)?\.?|attachments \(\d ?/ ?\d\)|powered by (komento|jcomments|disqus"
    r"|openweb|viafoura|coral|hyvor|intensedebate)( .{2,20})?"
)
"""WordPress, Blogger, Drupal, Joomla and their themes."""

PAID = (
    r"(thanks|thank you) for reading( [^.!?]{2,80})?[.!] (subscribe|sign up) for free to[^!?]{3,100}"
    r"|(\S+ ){1,4}is a reader-supported publication\.[^!?]{0,200}|to receive new posts and support my work[^!?]{3,100}"
    r"|this post is (public so feel free to share it|for paid subscribers|for (paying|paid) (subscribers"
    r"|members)( only)?|for subscribers( only)?)\.?|upgrade to paid|pledge your support|get \d{1,2}% off (forever"
    r"|for (1|a|one) year)|continue reading this post for free[^!?]{0,100}|claim my free post"
    r"|or purchase a paid subscription\.?|listen to this (episode|post) with a \d{1,2}-day free trial"
    r"|subscribe to [^.!?]{2,60} to (listen to|keep reading|read|unlock) this post[^!?]{0,140}"
    r"|subscribe to [^.!?]{2,60} to keep reading[^!?]{0,100}|already a paid subscriber\? (sign|log) in\.?"
    r"|start your substack|substack is the home for great (culture|writing)"
    r"|privacy [∙·] terms [∙·] collection notice|discover more from (?!the |our |this |a )[^.!?]{2,80}"
    r"|subscribe (now )?to (get|have) (the|our|my) latest posts[^!?]{0,60}"
    r"|subscribe now to keep reading and get access to the full archive\.?|see all from (?!the |an? |our |my |this "
    r"|here)[^.!?]{2,60}|see more recommendations|recommended from medium"
    r"|sign up to discover human stories that deepen your understanding of the world\.?"
    r"|distraction-free reading\. no ads\.?|organi[sz]e your knowledge with lists and highlights\.?"
    r"|tell your story\. find your audience\.?|listen to audio narrations\.?|get the medium app|discover smarter"
    r"|follow to join [^.!?]{2,60}|open in app|written by [^.!?,]{2,40} \d[\d,.]{0,6}k? followers"
    r"|\d[\d,.]{0,6}k? followers ?[·•] ?\d[\d,.]{0,6}k? following"
)
"""Substack and Medium."""

TALK = (
    r"(join|start) the (discussion|conversation) ?(…|\.{2,3})|(or )?sign up with disqus( or pick a name)?"
    r"|disqus is a (discussion network|conversation platform)[^!?]{0,300}|i'd rather post as (a )?guest"
    r"|add disqus to your site( ?add disqus ?add)?|facebook comments? (box|plugin)|comments plugin"
    r"|also post on facebook|(comment|login|log in) (using|with) facebook( to comment)?"
    r"|add a (public )?comment ?(…|\.{2,3})|be the first to comment ?(…|\.{2,3})|all comments viewing options"
    r"|commenting as( a)? guest|(you are |you're )?(comment|commenting|post|posting|reply) as( a)? guest:?|comment as:"
    r"|the following is a list of the most commented articles in the last \d{1,2} days\.?"
    r"|a trending article titled \".{3,200}\" with \d{1,6} comments?\.?|you have no notifications\.?|(write"
    r"|what are your thoughts|leave) (a response|your response|\?)( cancel respond)?|write a response ?(…"
    r"|\.{2,3})?|see all responses|(the )?comments (below )?(have|has) (not )?been (moderated|closed|disabled"
    r"|turned off)( in advance)?\.?|the comments below have (not )?been moderated[^!?]{0,60}|(sorry,? )?(we|you) (are"
    r"|can) (no longer|not currently|not) (accepting |post |leave |add )?comments?[^.!?]{0,50}\.?"
    r"|(sorry )?we are not currently accepting comments[^.!?]{0,40}\.?|commenting (on|for|is|has|was"
    r"|will)[^.!?]{0,40}(ended|closed|disabled|unavailable|not available)[^.!?]{0,40}\.?|comments (on"
    r"|for) this (article|post|page|story|topic|thread)( are| have been)?( now)? (closed|disabled|moderated)\.?"
    r"|comments on this (article|post|page|story) are[^.!?]{0,30}moderated\.?|comment moderation is (enabled"
    r"|on)\.[^!?]{0,80}|this discussion is now closed( to comments)?\.?|please (note|be aware)(:| that)?( all"
    r"| our)? comments (are|may be|will be)[^!?]{0,30}(moderated|reviewed|approved|checked)[^!?]{0,100}|(your "
    r"|all )?comments? will (be |only |not )?[a-z]{0,8} ?(published|appear|visible|shown|displayed|posted"
    r"|approved)[^.!?]{0,30}(approv|moderat|review|check)[^.!?]{0,40}\.?|comments that are (off[- ]topic|abusive"
    r"|offensive|defamatory)[^!?]{3,120}|please (be respectful|be polite|be kind|be civil|be courteous"
    r"|stay on topic)[^.!?]{0,40}(commenting|comments?|other (readers|users|commenters))\.?"
    r"|report any comments that break our rules\.?|please report any comments that break our rules\.?"
    r"|read the (commenting |comment |house )?rules here\.?|(only|you (need|have|must) to be"
    r"|you must be) (a )?(registered|logged[- ]in|signed[- ]in)( users?| members?)?( can| may| to) (comment|post|reply"
    r"|leave comments)[^.!?]{0,40}\.?|you (need|have|must) to be (a )?(member|subscriber"
    r"|registered user)[^.!?]{0,20} to (comment|post|reply)\.?|you must be (a )?(member|subscriber|registered user"
    r"|registered|logged in|signed in)( in order)? to (comment|reply)( on this [a-z]{4,8})?\.?|(to"
    r"|in order to) (comment|reply),? (please |you must |you need to )(log|sign) ?in[^.!?]{0,60}\.?|(please )?(sign"
    r"|log) ?in( or (register|create [^.!?]{4,30}|sign up|subscribe))? to (comment|reply)( on this (story|article|post"
    r"|page))?(\. not registered yet\? create a(n| free)? account)?\.?|(sign in"
    r"|log in) or create your [^.!?]{2,30} account to join the (discussion|conversation)\.?"
    r"|please login( or register)? to (post|leave|comment)[^.!?]{0,30}\.?"
)
"""Disqus, Facebook, Coral, Viafoura, OpenWeb: what a box for comments says."""

RULES = (
    Rule(
        "blogs-bar",
        TAIL,
        BAR,
        Context.ALONE,
        (
            "Already have a WordPress.com account? Log in now.",
            "Copy shortlink",
            "Report this content",
            "View post in Reader",
            "Manage subscriptions",
            "Collapse this bar",
            "Type your email…",
            "Occasionally, some of your visitors may see an advertisement here.",
            "Press Esc to cancel.",
            "Notify me of replies",
            "Notify me via e-mail if anyone answers my comment.",
            "Email me new posts",
            "Comments Off on Spring Fair",
            "3 Comments Add yours",
            "Archives Archives Select Month",
            "See author's posts",
            "Visited 214 times, 1 visit(s) today",
            "Search This Blog",
            "Book traversal links for Spring Fair",
        ),
        (
            "Press escape to leave the hall",
            "Copy the short link of the chain",
            "Notify me when the bus comes.",
            "All the new comments were kind.",
            "Select a month and a cake",
            "Comments off the record",
        ),
    ),
    Rule(
        "blogs-paid",
        TAIL,
        PAID,
        Context.ALONE,
        (
            "Thanks for reading! Subscribe for free to receive new posts and support my work.",
            "Pellow Letters is a reader-supported publication. To receive new posts, consider becoming a subscriber.",
            "This post is public so feel free to share it.",
            "Upgrade to paid",
            "Listen to this episode with a 7-day free trial",
            "Discover more from Larkmead Letters",
            "See all from Jo Marsh",
            "Recommended from Medium",
            "Distraction-free reading. No ads.",
            "412 followers · 12 following",
        ),
        (
            "Thanks for reading to the class.",
            "This post is for the gate",
            "See all from the top of the hill.",
            "Open in April",
            "Get 20% off your coat",
        ),
    ),
    Rule(
        "blogs-talk",
        TAIL,
        TALK,
        Context.ALONE,
        (
            "Join the discussion…",
            "or sign up with Disqus or pick a name",
            "I'd rather post as a guest",
            "Add a comment...",
            "Commenting as Guest",
            "Commenting on this article has ended",
            "Comments on this post are closed",
            "Please note that comments are moderated by the forum before they appear.",
            "Your comment will be published after approval.",
            "Only registered users can comment.",
            "Sign in to comment on this story. Not registered yet? Create a free account.",
            "To comment, please log in or create an account.",
            "The comments below have not been moderated.",
        ),
        (
            "Join the discussion… or the choir",
            "What are your thoughts on it?",
            "Please be respectful of the neighbours.",
            "Please note that comments were read out.",
            "Please stay on the path.",
        ),
    ),
    Rule(
        "blogs-word",
        TAIL,
        r"subscribed|what are your thoughts\?|give a gift subscription|following|customi[sz]e|get started|edit( (this"
        r"|post|page))?|\(edit\)|tag cloud|blog stats|top posts( (&|and) pages)?|text widget|commenting as|change|bio"
        r"|view archive|related projects|homepage|instantly|daily|weekly|monthly|super user|preview|plain text"
        r"|vote \d{1,2}|refresh|please rate|log in with|disqus|favou?rite|(most|top) (respected|relevant|upvoted)"
        r"|ignore user|block user|conversation|respond|active conversations|share your opinion|follow the conversation"
        r"|status|rules|text to speech|teams|listen|membership|restack|latest|discussions|links to this post|notes"
        r"|security code|rating|posts|%d|tweets by \S{2,30}|my tweets|password recovery|your username|your password"
        r"|with \d{1,4} comments?|in \"[^\"]{2,40}\"|similar post|in relation to|up ?↑|(to"
        r"|up to) (the )?top( ?[↑^])?|[▲^⌃] ?top|scroll up|leave your comments?|share your location"
        r"|\d{1,4} characters|add new comment|rss feed|click to follow",
        Context.BESIDE,
        (
            "Subscribed",
            "Customize",
            "Tag Cloud",
            "Respond",
            'In "News"',
            "Listen",
            "Up ↑",
            "▲ Top",
        ),
        ("Following the path", "Change of plan", "Daily bread", "Latest of all", "Listen to the children"),
    ),
    Rule(
        "readers-said",
        TAIL,
        r"[^\s.!?:\"][^.!?:\"]{0,40} (said|says|wrote) ?(…|\.{3})$",
        Context.CONFIRMS,
        ("Jo Marsh said...", "Unknown said…"),
        ("She said... nothing", "They said. He wrote..."),
        cues=(" said", " says", " wrote"),
    ),
    Rule(
        "blogs-read",
        TAIL,
        r"(continue reading|read more( about)?|leave a comment on|comments on) [^.!?:]{3,120}(→|»|…|\.{3})$",
        Context.OPENS,
        ("Continue Reading Spring Fair →", "Read more about Spring Fair »", "Leave a comment on Spring Fair →"),
        ("Continue reading it to the class.", "Read more about it »«"),
    ),
)
