"""What a page says to those who read it, in shapes rather than wordings: pass it on, sign in, write, vote, give."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Rule, Zone

TAIL = Zone.TAIL

PIECE = (
    r"(page|article|story|post|piece|news|item|link|url|blog|video|podcast|episode|recipe|event|issue|feature|guide)"
)

WHO = (
    r"(friends?|famil(y|ies)|colleagues?|network|followers?|neighbours?|neighbors?|contacts?|someone|somebody|others"
    r"|community|team|people|classmates|inbox|parents)"
)

PASS_ON = (
    r"(share|post|send|forward|e-?mail|mail|text|tweet|recommend|pass) this( on)?( "
    + PIECE
    + r")? (with|to|on to|among) (a |an |your |the |some |other |all your )?(best |whole )?"
    + WHO
    + r"( (and|or|&) "
    + WHO
    + r")?( online)?|(copy|copied)( the)? (link|url|address)( to clipboard)?!?|(share|shared|sharing)( this)?( "
    + PIECE
    + r")?( options| tools| menu| links| buttons| bar)|(total )?shares?:? ?\d[\d,.]{0,6}k?|be the first of your friends"
    r" to [a-z ]{3,30}\.?|(help us )?spread the (word|love|news)[!:.]?|pass it on[!:]?|(share|show) (me|us|it)"
    r" (some|the) love!?|(more|other) (ways|places) to share"
)

ENJOYED = (
    r"(did you |have you )?(enjoy(ed|ing)?|lik(e|ed|ing)|lov(e|ed|ing)|found) (reading( this)?|this|it|what you('re"
    r"|'ve)?"
    r" ?(are |just |have )?(read|reading|see|saw|seeing)?|our work)( "
    + PIECE
    + r")?( (helpful|useful|interesting))?[?!.…] (please |why not |then |you can |consider |now )?(send|sending|share"
    r"|sharing|forward|pass|subscribe|join|sign|become|support|tell|follow|leave|rate|give|buy|read|see|check|get|let"
    r"|donate|spread|help|pin|save|comment|click)[^!?]{3,140}[.!]?"
)
"""Both in one line: nobody asks and answers so in an article."""

SIGN_IN = (
    r"(continue|proceed|carry on|register|sign up|join|connect) (with|using|via) (google|apple|facebook|twitter|x"
    r"|linkedin"
    r"|microsoft|e-?mail|your e-?mail|github|sso)|(logged|signed) in as:? [^.!?]{2,40}|(create|open|set up|make) (an?"
    r"|your)( new| free)* (account|profile)( to [^.!?]{4,60}|,? it's (free|quick|easy))?[.!]?|(log|sign)( in|-in|in)"
    r" (with"
    r"|using|via) (your|a) [a-z ]{3,30}( account| id| details)?|(back|return) to (the )?(log ?in|sign ?in|registration)"
    r"( page| screen| form)?|(edit|view|update|manage|complete) (your|my) (profile|account|details|preferences|settings"
    r"|subscriptions?|membership|alerts|bookmarks)|(your )?session (has )?(expired|timed out)[^.!?]{0,40}\.?"
    r"|you (will be|have been|are being) (logged out|redirected|signed out)[^.!?]{0,60}[.…]?|stay signed in\??|"
    r"(change|reset|update|choose|confirm) (your|a|my|new) password|(show|hide|view) password|verify (your|my) e-?mail"
    r"( address)?|(two-factor|2fa|two-step) [a-z]{4,15}|(enter|get|send me) (the |a |your )?(code|one-time [a-z]{4,9})"
)

WALL = (
    r"to (read|see|view|unlock|access|finish|watch|hear|get) (the|this|our|all)( (full|whole|rest of|complete|entire"
    r"|remaining))?( of)?( (the|this|our))? ?"
    + PIECE
    + r"s?,? (please |simply |just |you must |you need to |you can )?(start|subscribe|log|sign|register|join|create"
    r"|become|buy|take|upgrade|try|choose)[^!?]{3,120}[.!]?|(this|the|our) (full |rest of (this|the) )?"
    + PIECE
    + r" is (for|only for|available (only )?to|reserved for|free to|open to|exclusive to|behind|part of) [^.!?]{0,24}"
    r"(subscribers|members|registered (users|readers)|paying [a-z]{4,12}|paywall|subscription)( only)?\.?"
    r"|(you have|you've got|you get|there (are|is)) (only )?(\d|one|two|three|four|five|no)( more| free|"
    r" complimentary)*"
    r" (articles?|stories|story|reads?|views?)( (left|remaining|to read|this (week|month)))+[^.!?]{0,40}[.!]?"
    r"|(subscribe|join|upgrade"
    r"|register|sign up|log in|sign in)( now| today| here)? (to|for) (continue|keep|read|unlock|view|see|access|get"
    r"|full"
    r"|unlimited|more)( (on )?(reading|access|content|articles?|stories|all|more|the full|the rest|this"
    r"|every)[^.!?]{0,50})?[.!]?|(get|start|try|buy|choose|pick) (a|your|our)( (free|digital|monthly|annual|\d+-[a-z]+"
    r"))* (trial|pass|subscription|plan|membership)( (today|now|here))?[.!]?|cancel (at )?any ?time[.!]?( no commitment"
    r"[.!]?)?|no (credit )?card (needed|required)\.?|(then )?[£$€]\d[\d.]{0,5} (a|per|/) ?(week|month|year)( after"
    r"[^.!?]{0,30})?(, cancel any ?time)?\.?|continue (in|on|to|with) (your |the )?(browser|app|site|website|article"
    r"|mobile site)|read (faster|better|more|it)?( easily)? ?(in|on|with) (the|our)( free)? app|(open|view|see|keep"
    r" reading|better) in (the|our) app"
)

WRITE = (
    r"(write|add|type|enter|post|leave|drop|make|share|tell us|give us)( us)? (a|an|your|my)( public| first| new)?"
    r" (comment|reply|message|question|review|response|thoughts?|opinion|answer|note|feedback)( (here|below))?"
    r" ?(…|\.{3})|(post|submit|send|publish|add|save|edit|delete|cancel) my (comment|reply|message|review|question"
    r"|enquiry|answer|request|details|feedback|vote|choices?)|(all )?(comments|posts|reviews|messages|submissions) (are"
    r"|will be|may be|must be|have to be) (pre-|post-)?(reviewed|moderated|checked|approved|held|screened|read"
    r"|published|vetted|edited)( (before|by|after|for|once|in)[^.!?]{3,70})?\.?|(please )?save my (name|details"
    r"|information|info|data|e-?mail)[^.!?]{0,60}(browser|next time|comment)[^.!?]{0,40}\.?|(show|view|see|load|read"
    r"|hide"
    r"|expand|collapse) (all |more |\d{1,4} |earlier |older |previous |the |remaining )*(comments?|repl(y|ies)"
    r"|responses?"
    r"|answers?|reactions?|threads?)( \(?\d{1,4}\)?)?|sort(ed)? (comments )?by:?( (newest|oldest|best|top|most"
    r" [a-z]{4,9}"
    r"|relevance|date|rating|latest|popular|likes|first|a-z|price|name|,|\|))+|(you have|\d{1,4}) characters (left"
    r"|remaining)\.?|(maximum|max\.?|up to) \d[\d,]{1,6} characters\.?|(get|receive|send me|notify me of|e-?mail me"
    r"|alert me( of| to)?|subscribe to)( about| when| if)? (new |follow-?up |further |all |any )*(comments?|repl(y|ies)"
    r"|posts|responses|answers|updates)( (by|via|to)[^.!?]{3,30})?\.?|(report|flag) (this |as )?(comment|abuse|spam"
    r"|post"
    r"|inappropriate|review|offensive)( as [a-z]{4,14})?|(comments|discussion|commenting|replies) (is|are|have been|has"
    r" been)( now| currently)* (closed|disabled|off|turned off|switched off|locked|unavailable)[^.!?]{0,40}\.?"
)

VOTE = (
    r"(reader|quick|our|online|today's|this week's|daily|weekly|opinion|snap|website)s?'? poll( of the (day|week"
    r"|month))?"
    r":?|poll( of the (day|week|month)|:)|cast (your|a) vote!?( (now|below|here))?|vote (now|here|below|online)!?"
    r"|(view|see|show|hide|latest|current) (the |poll |live |full |all )*results|poll (closed|closes|ends|ended|has"
    r" (closed|ended)|results?|archives?)( (on|in|at)? ?[^.!?]{2,30})?|(this )?(poll|vote|survey|voting) (is|has)("
    r" now)?"
    r" (closed|ended|finished)\.?|(total votes?|votes?( so far)?|voters|responses):? ?\d[\d,.]{0,8}|thank(s| you) for"
    r" (voting|taking part|your vote)[.!]?|you have already voted[^.!?]{0,40}[.!]?|\d{1,3}(\.\d)?% ?\(\d[\d,.]{0,8}"
    r" votes?\)"
    r"|(average |overall |reader |user )+rating:? ?\d(\.\d{1,2})?( ?/ ?(5|10)| out of (5|10)| stars?)"
    r"( ?\(?[^.!?]{1,30}\)?)?|rate (this|it)( "
    + PIECE
    + r")?:?|[★☆⭐✩✭]{3,10}( \d(\.\d)?)?( ?\(\d{1,6}\))?|(\d|one|two|three|four|five)( out of five)? stars?"
    r"( ?/ ?\d stars?)*"
)

GIVE = (
    r"(make|give|set up|start|switch to)( it| this| my (gift|donation))?( a| an)? (monthly|weekly|regular|one-off"
    r"|single"
    r"|yearly|annual|recurring)( (gift|donation|contribution|payment))?|(secure"
    r"|safe|online|card)( and (safe|secure|easy))? (payments?|donations?|giving|checkout|transactions?) (by|with|via"
    r"|from"
    r"|powered by|through) [^.!?]{3,30}|chip in( (now|today|[£$€]\d{1,3})!?|!)|(other|another|custom|choose an?|enter"
    r" an?|your own) amount( [£$€])?:?|(select|choose|pick|enter)( an?| your)? (donation )?amount|i('d| would) like to"
    r" (give|donate)[^.!?]{0,40}|(add|boost|increase|reclaim) gift ?aid[^.!?]{0,60}\.?|boost your donation[^!?]{3,90}"
    r"|tip (the|this) (author|writer|editor)|(back|fund|sponsor|support) us( on [a-z-]{4,16})?!?|(pay|give|donate)"
    r" (by|with|via) (card|paypal|text|phone|direct debit|apple pay|google pay|cheque|bank transfer)( instead)?"
    r"|we accept (all )?(major )?(visa|master ?card|paypal|american express|amex|cards?|credit)[^.!?]{0,60}\.?"
)

RULES = (
    Rule(
        "calls-share",
        TAIL,
        PASS_ON,
        Context.CONFIRMS,
        (
            "Share this with your network",
            "Send this to a friend",
            "Sharing options",
            "Be the first of your friends to like this.",
        ),
        (
            "Share this with care",
            "Share it with your neighbours",
            "Pass it on to the next in line",
            "Spread the news that the mill is open",
        ),
    ),
    Rule(
        "calls-enjoyed",
        TAIL,
        ENJOYED,
        Context.ALONE,
        ("Enjoyed reading? Send it to someone who would too.", "Did you like this article? Share it with a friend!"),
        ("Did you enjoy it? We did.", "Found it? The key was there.", "I liked it. Tell me more."),
        cues=("enjoy", "lik", "lov", "found"),
    ),
    Rule(
        "calls-sign-in",
        TAIL,
        SIGN_IN,
        Context.CONFIRMS,
        (
            "Continue with Google",
            "Logged in as guest",
            "Create a free account to keep reading.",
            "Back to the login screen",
            "Session expired",
            "Manage your preferences",
        ),
        ("Continue with the next row", "Create a free day", "Back to the log cabin", "Your session begins at nine"),
    ),
    Rule(
        "calls-wall",
        TAIL,
        WALL,
        Context.CONFIRMS,
        (
            "To read the full story, start your free trial today.",
            "This article is for subscribers only.",
            "You have two free articles left this month.",
            "Subscribe to continue reading",
            "Then £3 a month, cancel anytime",
            "Continue in browser",
            "Read faster in the app",
        ),
        (
            "To read the full story took an hour.",
            "This story is for children.",
            "£3 a day",
            "There are two stories to learn by heart, and a song",
            "Join for more biscuits",
        ),
    ),
    Rule(
        "calls-write",
        TAIL,
        WRITE,
        Context.CONFIRMS,
        (
            "Write a comment…",
            "Post my comment",
            "All comments are reviewed before publication.",
            "Save my details in this browser for the next time I comment.",
            "Show 5 more replies",
            "Sort by: newest first",
            "240 characters left",
        ),
        (
            "Write a comment on the wall.",
            "Comments are read out at tea time, one by one, to all",
            "Sort by hand",
            "Report this to the office",
        ),
    ),
    Rule(
        "calls-vote",
        TAIL,
        VOTE,
        Context.BESIDE,
        (
            "Poll of the week",
            "Cast your vote",
            "View poll results",
            "Poll closed",
            "Votes: 1,204",
            "Average rating: 4.2 out of 5 (18 votes)",
            "★★★★☆ (12)",
            "1 star 2 stars 3 stars",
        ),
        ("Poll the class", "Cast your vote for the mayor on Thursday", "Votes for women", "Poll tax", "Star one"),
    ),
    Rule(
        "calls-give",
        TAIL,
        GIVE,
        Context.BESIDE,
        (
            "Make it monthly",
            "Secure payments by Stripe",
            "Chip in now",
            "Choose an amount",
            "We accept Visa and Mastercard",
            "Donate by text",
        ),
        (
            "Make it a habit",
            "Your gift was a coat.",
            "Safe giving",
            "We accept the plan",
            "Every penny counts, she said",
        ),
    ),
)
