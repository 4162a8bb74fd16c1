"""What pages call out to readers between paragraphs, in whole sentences: letters, channels, apps, subscriptions, polls.

Who writes about a newsletter names it, too: so a call is known by two things, how it begins and what it offers.
"""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Rule, Zone

MIDDLE = Zone.MIDDLE

NEWS = r"(news|stories|story|headlines|journalism|reporting|breaking|updates|articles|inbox)"

TEXT = r"[^\"“”]"

LETTER = (
    r"(?="
    + TEXT
    + r"{0,220}\b(newsletters?|daily e-?mail|morning e-?mail|e-?mail updates?|inbox|e-?news|daily bulletin|briefing)\b)"
    r"(never miss an? |don't miss |do not miss |stay (up[ -]to[ -]date|informed|connected|in the (know|loop)|ahead)\b"
    r"|keep up([ -]to[ -]date| with the)\b|start your (day|morning|week)\b|like what you('re| are| were) reading\?"
    r"|(enjoyed?|enjoying|like|liked|love|loved) (reading )?this( article| story| post)?\? |want "
    + TEXT
    + r"{3,80}\? |for (more|all the latest|the latest|all your|breaking|all the) ([a-z]{3,12} ){0,3}"
    + NEWS
    + r"\b|(the best of|the latest|the biggest|top|our best) ([a-z'-]{2,12} ){0,4}"
    + NEWS
    + r"\b|join (thousands|hundreds|over|more than|\d[\d,]{0,8})( of)?( other)? ([a-z]{3,12} )?(readers|people"
    r"|subscribers|others)\b|get (the|our|all|more)( the)? ([a-z'-]{2,12} ){0,4}"
    + NEWS
    + r"\b|this (story|article|piece|column|post) (first |originally )?(appeared|was published|was sent|comes from"
    r"|featured) (first )?in our\b|our ([a-z]{3,10} )?(newsletter|e-?mail|briefing) (brings|breaks|delivers|rounds|has"
    r"|gives|sends) )" + TEXT + r"{0,200}"
)
"""An invitation to a letter that begins as advertisements do."""

SIGN = (
    r"(click|tap|go) here (to|and) (sign up|subscribe|join|get|receive|register) "
    + TEXT
    + r"{0,60}(newsletters?|whats ?app|alerts|bulletins?|e-?mails?)[^.!?]{0,60}[.!]?"
    r"|(you can )?sign up (for|to) (our|the) [^.!?]{0,40}newsletters? here[.!]?"
    r"|(you can )?unsubscribe at any time\.( by signing up,? you [^!?]{3,100})?"
    r"|(please )?enter your e-?mail( address)?( below)? to"
    r" (sign up|subscribe|receive|get)[^.!?]{3,60}[.!]?|(thank you|thanks) for (signing up"
    r"|subscribing)!( [^!?]{3,60}[.!]?)?"
    r"|did you get our newsletter yet\?|by signing up,? you (agree|will|are)[^.!?]{3,100}\.?"
    r"|(subscribe|sign up) (to|for) our ([a-z]{3,10} )?(newsletter|podcast|channel) for (more"
    r"|the latest)[^.!?]{3,60}[.!]?"
)

CHANNEL = (
    r"(join|follow|subscribe to|get|receive|sign up (to|for)) (our|the|us|all|breaking)\b"
    + TEXT
    + r"{0,60}whats ?app (community|channel|news ?letter|service)\b"
    + TEXT
    + r"{0,140}|(join|follow|get|receive|sign up|click|read|don't miss|you can also get)\b(?="
    + TEXT
    + r"{0,160}\b(news|stories|headlines)\b)"
    + TEXT
    + r"{0,120}\b(whats ?app|telegram channel|google news|apple news)\b"
    + TEXT
    + r"{0,120}|we also treat our community members to special offers[^!?]{0,120}"
    r"|if you don't like our community,? you can check out[^!?]{0,120}|(you can )?leave (our"
    r"|the) community by [^!?]{3,80}"
    r"|(follow|like|find|join) us on (facebook|twitter|instagram|x|tiktok|whats ?app|google news|linkedin|youtube"
    r"|bluesky)"
    r"( and (facebook|twitter|instagram|x|tiktok|linkedin))? for (more|all|the latest|breaking"
    r"|news)[^.!?]{0,60}[.!]?"
    r"|follow us for (more|the latest|all)[^.!?]{0,40}[.!]?"
)

APP = (
    r"(download|get) (the|our)( free| new| latest)?( [^.!?\"]{2,30})? apps?\b(?=[^!?\"]{0,100}\b(news|headlines"
    r"|stories|alerts"
    r"|iphone|ios|android|app store|google play|apple tv)\b)[^!?\"]{3,120}|download our( free| new)*( news"
    r"| mobile)? app"
    r"( (here|now|today))?[.!]?|(read|get|see) [^.!?\"]{3,60}(stories|news|headlines|alerts)[^.!?\"]{0,40} (in|on"
    r"|with) our( free"
    r"| new)* app[.!]?|our app has all the [^!?\"]{3,80}|get [^.!?\"]{3,30} alerts:? download our app[.!]?"
)

MONEY = (
    r"subscribe (to [^.!?\"]{3,40} )?(from|for) (just |only |as little as )?[£$€]\d[^!?\"]{2,60}"
    r"|subscribe (to|now|today)( to)?[^.!?\"]{0,60}(unlimited access|ad-free|fewer ads|\d{1,3}% off|keep reading"
    r"|continue"
    r" reading)[^.!?\"]{0,60}[.!]?|become an? [^.!?\"]{0,30}subscriber( (today|now|from|for) ?[^!?\"]{0,60})?[.!]?"
    r"|(support|back) [^.!?\"]{3,40} from (just |only |as little as )?[£$€]\d[^.!?\"]{1,20} (week|month|year)[.!]?"
    r"|did you know (with|that with) (an?|our) [^.!?]{0,30}subscription to [^!?]{5,300}"
    r"|advertising helps fund our[^!?]{3,140}"
    r"|(this|the) (story|article|content) is for (subscribers|members) only\.?|to (read"
    r"|see) more,? (please )?subscribe[^.!?]{0,40}"
    r"|read the full (story|article) with a[^.!?]{0,20} subscription[^.!?]{0,40}|we (rely|depend) on (readers"
    r"|your support"
    r"|the support of|people) ?[^.!?\"]{0,60}\.( please[^!?\"]{3,100})?"
    r"|if you (value|enjoy|like|love|appreciate|find) (our|this|the) [^.!?\"]{0,20}(journalism|reporting|newsletter"
    r"|site"
    r"|website|podcast)[^!?\"]{0,160}|(please )?(support|keep|fund|save|help) (our|local|independent|quality"
    r"|free)[^.!?\"]{0,20}"
    r"journalism[^!?\"]{0,100}|help us (keep|continue|go on) (reporting|investigating|publishing)[^.!?\"]{0,60}[.!]?"
    r"( (donate|subscribe|give)[^.!?]{0,40}[.!]?)?|(you can )?support our (work|journalism|reporting) (from|for"
    r"|with) (as little as"
    r" |just |only )?[£$€]\d[^.!?\"]{1,40}[.!]?|buy (us|me) a coffee[.!]?"
    r"|help us report on [^.!?\"]{3,40}\. donate[^.!?]{0,20}[.!]?"
)

POLL = (
    r"(have your say|vote|take part) (in|on) our( [a-z]{3,10})? (poll|survey|vote|quiz)( (below|here|now|today))?[.!:]?"
    r"|take (our|this|part in our) ([a-z]{3,10} )?(poll|survey|quiz)( (below|here|now|today))?[.!:]?"
    r"|polls?: [^.!?]{8,120}\?"
    r"|(vote|comment|have your say|tell us|share your (views|thoughts)|let us know( your thoughts| what you think)?)"
    r"( (in|using|via) the comments?)?( section| box)?( below| here)[.!:]?|tell us in the comments[.!]?"
    r"|what do you think\? (have your say|let us know|tell us|comment|vote|join)[^.!?]{0,60}[.!]?"
    r"|(do you have|have you got|got) a( news)? (story|tip)\? (get in touch|contact (us|our|the)|e-?mail|call"
    r"|let us)[^!?]{0,100}"
    r"|do you know more\? (e-?mail|contact|get in touch|tell)[^!?]{0,80}|(have you been"
    r"|are you) affected( by this)?\? (get in touch"
    r"|contact us|e-?mail|tell us)[^!?]{0,80}|contact the (reporter|author|writer|journalist) at \S{5,60}"
)

RULES = (
    Rule(
        "middle-call-letter",
        MIDDLE,
        LETTER,
        Context.ALONE,
        (
            "Never miss a Fenmouth story with our daily email",
            "Don't miss the latest news from around the county. Sign up to our daily newsletter here.",
            "Stay informed: sign up for our weekly newsletter",
            "Start your day with the news that matters. Sign up for our newsletter.",
            "For more news from the county, sign up for our newsletter here.",
            "This story first appeared in our newsletter. Sign up here to get it first.",
            "Get the day's top stories straight to your inbox",
        ),
        (
            "Never miss a bus: read the timetable.",
            "Stay informed, said the letter from the school.",
            "For more news from the choir, ask Jo.",
            "The newsletter said the pond would be moved.",
            "If you would like to help, sign up to our newsletter at the desk.",
            'Don\'t miss the fair, as the newsletter said, "or else".',
        ),
    ),
    Rule(
        "middle-call-sign",
        MIDDLE,
        SIGN,
        Context.ALONE,
        (
            "Click here to sign up to our newsletter",
            "You can sign up to our newsletter here",
            "Enter your email to sign up for our newsletter",
            "Thanks for signing up! Look out for our next newsletter.",
            "You can unsubscribe at any time. By signing up you agree to our terms.",
        ),
        ("Click here to hear the bell.", "You can sign up to the walk here.", "Thank you for signing up to help."),
    ),
    Rule(
        "middle-call-channel",
        MIDDLE,
        CHANNEL,
        Context.ALONE,
        (
            "Join our WhatsApp community for breaking news sent straight to your phone",
            "Follow our WhatsApp channel for the latest news",
            "You can also get breaking news sent direct to your phone: join our WhatsApp community",
            "Receive the latest news on WhatsApp by clicking here",
            "Follow us on Facebook for the latest news",
        ),
        (
            "Join our WhatsApp group for lifts.",
            "Parents use WhatsApp for news of the bus.",
            "Follow us on foot for the latest",
        ),
    ),
    Rule(
        "middle-call-app",
        MIDDLE,
        APP,
        Context.ALONE,
        (
            "Download our app",
            "Download our free app for the latest news",
            "Get our app for iPhone and Android",
            "Read more stories in our app",
        ),
        ("Download the bus app and show it to the driver.", "Get the app to talk", "Our app has a bell."),
    ),
    Rule(
        "middle-call-money",
        MIDDLE,
        MONEY,
        Context.ALONE,
        (
            "Subscribe to the Courier from £1 a week",
            "Support the Courier from £1 a week",
            "We rely on readers like you. Please support our work.",
            "If you value our journalism, please consider subscribing.",
            "Become a Courier subscriber from as little as £1 a month",
        ),
        (
            "Subscribe to the view that buses run.",
            "We rely on two buses and a tractor, and on Jo.",
            "Support the bridge from below",
            "Become a subscriber of the library and read.",
        ),
    ),
    Rule(
        "middle-call-poll",
        MIDDLE,
        POLL,
        Context.ALONE,
        (
            "Have your say in our poll",
            "Take our survey",
            "Poll: should the lift be free?",
            "Let us know your thoughts in the comments section below",
            "Do you have a story? Get in touch",
        ),
        ("Have your say in the hall on Tuesday.", "Take our dog", "Vote below the line", "Tell us a story, please"),
    ),
    Rule(
        "middle-call-line",
        MIDDLE,
        r"hide ad|report (this )?ad|why ads\?|ads?:?|(learn|read|find out|see|show|view|load) more ?(\.{3}|…|›|»|→)?"
        r"|next up"
        r"|now playing|keyboard shortcuts|print|copy link|save|share|bookmark|reply|comments|close|poll:?|vote now"
        r"|promoted"
        r"|recommended|trending|watch (our|the) (video|clip|film)s? (below|above)[.!:]?|(watch|video) below:?"
        r"|photo gallery"
        r"|listen( to (this|the) (article|story)( now)?)?( ?\(?\d{1,2} min(ute)?s?\)?)?|get the app|(click"
        r"|tap) to play[^.!?]{0,20}"
        r"|let's go!|subscribe|download our app|(please )?donate( here| now| today)?[.!]?|quote:|loading( ?\.{3}|…)?"
        r"|skip ad",
        Context.BESIDE,
        (
            "Learn More",
            "Read more",
            "Watch our video below",
            "Listen (4 min)",
            "Let's go!",
            "Click to play Tap to play",
        ),
        ("Learn more about the bus", "Listen to this, he said", "Save the date", "Video below the sea"),
    ),
    Rule(
        "middle-call-sure",
        MIDDLE,
        r"hide ad|report (this )?ad|why ads\?|advertisement\. scroll to (continue|keep) reading\.?|(the )?(article"
        r"|story|content"
        r"|post) continues (below|after)( (the |this )?(ad|ads|advert|advertisement|video|promotion|gallery|photo))\.?"
        r"|video loading|the video will auto-?play soon( \d{1,2} cancel)?|this audio is auto-generated\.[^!?]{0,80}"
        r"|this (article|page|story|post) contains content provided by [^!?]{3,240}|view (on|this (tweet"
        r"|post) on) (twitter|x"
        r"|instagram|facebook|threads)|skip to next section|this content is not available due to your [^.!?]{3,40}\.?"
        r"|(read|see) (more|the latest|all the latest) (stories|news)?( from [^.!?]{3,40})? here[.!]?"
        r"|click here (to read more|for more (news|stories)|to see (the|our) gallery)[^.!?]{0,40}[.!]?"
        r"|\[(sponsored|ad|advert|promoted|paid)\] [^.!?]{5,120}|\[(read|see|watch) (more|also|next): [^\]]{8,160}\]",
        Context.ALONE,
        (
            "Hide Ad",
            "Story continues below ad",
            "Video Loading",
            "This article contains content provided by Twitter. We ask for your permission.",
            "Click here for more news",
            "[Read more: Roadworks to last until August]",
        ),
        ("The story continues below deck", "Click here to hear", "This article contains content"),
    ),
)
