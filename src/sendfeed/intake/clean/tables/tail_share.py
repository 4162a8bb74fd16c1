"""Buttons and bars: share, like, follow, print, save, add to a calendar, back to top."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Rule, Zone

TAIL = Zone.TAIL

NETWORK = (
    r"(facebook( messenger)?|twitter( ?/ ?x| \(x\))?|x \(twitter\)|linked ?in|pinterest|whats ?app|reddit"
    r"|tumblr|instagram|you ?tube|telegram|mastodon|bluesky|threads|tik ?tok|snapchat|flickr|vimeo|pocket|digg"
    r"|delicious|stumble ?upon|google ?(\+|plus)|google(\+| classroom| news| bookmarks)|messenger|skype"
    r"|vk(ontakte)?|xing|viber|line|wechat|buffer|flipboard|evernote|slack|discord|soundcloud|spotify|e-?mail"
    r"|rss|copy link|print(friendly)?|sms|microsoft teams|hacker ?news|addthis|addtoany|nextdoor)"
)
"""What a bar of buttons offers."""

THING = (
    r"(page|post|article|story|entry|item|event|news( item| story| article)?|blog( post)?|content"
    r"|content with others|video|job)"
)
"""What a page calls itself."""

SHARE = (
    r"(social )?share( or print)? (this|the)( "
    + THING
    + r")?( (on|via|with|by|to)( your)?( friends| others| e-?mail| social media| "
    + NETWORK
    + r")?)?:?|please share( this( "
    + THING
    + r")?)?:?|share (it|this)? ?(now|with a friend|on social media)[:!.]?|(spread|share) the"
    r" (love|word|news):?|sharing is caring!?|sha?re (on|via|by|to|through|in|with) "
    + NETWORK
    + r"|like this (story|post|article)\? share it( with a friend)?[.!]?|show(ing)? your support: share"
    r"|tell (a|your) friends?:?|social shar(e|ing)( buttons| options)?:?|share options|share tools"
    r"|share article|share (page|post|story|link|event)|share via|share on( social media)?:?"
    r"|send this to a friend|send to a friend|e-?mail (this( "
    + THING
    + r")?( to a friend| to someone)?|to a friend|a friend|a link to a friend|article|page)|recommend this( (page"
    r"|article|post|story|on facebook))?"
)
"""What invites to share. It stands in the middle of texts too."""

CLICK = (
    r"click (here )?to (share|e-?mail( this| a link)?|print|tweet)( this)?( (on|to|via|with)( a friend| "
    + NETWORK
    + r"))?( \((opens|opent|opened) in (a )?new (window"
    r"|tab)\))?|opens in (a )?new (window|tab)|\(opens in (a )?new (window|tab)\)|(share|tweet|post|send|print"
    r"|save|pin)( this)?( (on|to|via|by|with) " + NETWORK + r")? \(opens in (a )?new (window|tab)\)"
)
"""What a button says to those who hear the page."""

BACK = (
    r"(\^ ?)?(back|go|return|scroll|jump)( back)? to (the )?top( of( the)? page| button)?( \^)?|go top"
    r"|top of (the )?page|page top|↑( ?top)?"
)

RULES = (
    Rule(
        "share",
        TAIL,
        SHARE,
        Context.ALONE,
        (
            "Share this:",
            "Share this page",
            "Share This Post:",
            "Share on Facebook",
            "Share via Email",
            "Social Share",
            "Please share this article",
            "Spread the word",
            "Sharing is caring!",
            "Send this to a friend",
            "Share Article",
        ),
        (
            "Share this with your child's teacher.",
            "Share the load",
            "Please share this poster with your neighbours.",
            "Share your seat",
        ),
    ),
    Rule(
        "share-click",
        TAIL,
        CLICK,
        Context.ALONE,
        (
            "Click to share on Twitter (Opens in new window)",
            "Click to print (Opens in new window)",
            "Click to email a link to a friend (Opens in new window)",
            "(Opens in new window)",
        ),
        ("Click to share your own picture",),
    ),
    Rule(
        "share-word",
        TAIL,
        r"(social )?shar(e|ing)( \||:| now| button)?|shares?",
        Context.OPENS,
        ("Share", "Share |", "Share:", "Shares"),
        ("Share of the costs", "Sharing food"),
    ),
    Rule(
        "share-button",
        TAIL,
        r"tweet( this)?|pin( it| this)?|like( this)?:?|\+1|recommend|follow|post|retweet|e-?mail( this)?|stumble"
        r"|copy( url| link)?|link copied!?|copied!?|copy to clipboard|copy link to clipboard|bookmark( this)?"
        r"|save( article| for later)?",
        Context.CONFIRMS,
        ("Tweet", "Pin It", "+1", "Copy link to clipboard"),
        ("Pin it to the wall", "Tweet of the week"),
    ),
    Rule(
        "share-network",
        TAIL,
        NETWORK + r"( ?\(?\d{1,6}\)?)?( share| icon| logo| page)?",
        Context.CONFIRMS,
        ("Facebook", "Twitter", "LinkedIn 12", "WhatsApp", "Facebook icon", "Email"),
        ("Facebook users", "Email us", "Print your ticket"),
    ),
    Rule(
        "share-networks",
        TAIL,
        NETWORK + r"(( ?[-|·•/,>*+] ?| )?" + NETWORK + r"){2,20}",
        Context.ALONE,
        ("Facebook Twitter LinkedIn", "FacebookTwitterEmail", "Facebook | Twitter | Pinterest | WhatsApp"),
        ("Facebook, Twitter and LinkedIn", "Facebook or Twitter"),
    ),
    Rule(
        "share-count",
        TAIL,
        r"\d[\d,.]{0,6}k?( shares?| views?| likes?| total shares| reads?)?"
        r"|(views?|shares?|post views|hits|reads?):? ?\d[\d,.]{0,9}k?",
        Context.BESIDE,
        ("12", "2469 shares", "Views: 184", "Post Views: 1,204"),
        ("12 shares were sold",),
    ),
    Rule(
        "share-like",
        TAIL,
        r"(like this:? )?(be the first to )?like(s)? (this:?|loading\.{0,3})|like loading\.{3}"
        r"|\d{1,4} bloggers? likes? this\.?|%d bloggers like this:?|like this:|be the first to like this( post)?\.?"
        r"|loading(\.{3}|…)( like)?|you like this\.?|related loading\.{3}",
        Context.ALONE,
        ("Like this:", "Like Loading...", "Be the first to like this.", "%d bloggers like this:", "Loading..."),
        ("Like this: a wall of coats.", "Loading the van"),
    ),
    Rule(
        "share-follow",
        TAIL,
        r"(please )?(follow|like|find|join|connect with|visit|add|watch) us( on| at) (our )?(social media|socials|"
        + NETWORK
        + r")([,/&+ ]{1,3}(and |or )?(on )?"
        + NETWORK
        + r"){0,6}( page| channel)?:?|follow us:?|connect with us:?|follow (me|[a-z][\w' -]{0,40}) on "
        + NETWORK
        + r"([,/&+ ]{1,3}(and |or )?(on )?"
        + NETWORK
        + r"){0,6}:?|social (media|links|networks)( links)?:?|follow us for (more|the latest) (news"
        r"|updates)|our (social media|socials)( channels)?:?",
        Context.ALONE,
        (
            "Follow us on Facebook",
            "Follow us",
            "Connect with us",
            "Follow Larkmead on Twitter",
            "Like us on Facebook",
            "Follow us on Twitter, Facebook and Instagram",
        ),
        ("Follow us to the gate.", "Find us", "Join us on Saturday", "Visit us at the stall", "Follow us on Facebook."),
    ),
    Rule(
        "share-stay",
        TAIL,
        r"(stay|get|keep) (connected|in touch)( with us)?( on social media)?:?|find us|visit us",
        Context.OPENS,
        ("Stay connected", "Keep in touch", "Find us"),
        ("Stay in touch with your neighbours", "Find us behind the hall"),
    ),
    Rule(
        "share-calendar",
        TAIL,
        r"(\+ ?)?add to (my |your )?(google |outlook |apple |i)?calendar:?"
        r"|(google|outlook( live| 365)?|office 365|apple|yahoo) (calendar|live|ics)|i ?cal(endar)?( export)?"
        r"|export (event|ics|outlook \.ics file)|\+ (google calendar|ical export)|outlook \.ics|outlook( live| 365)"
        r"|subscribe to calendar",
        Context.ALONE,
        ("Add to calendar", "+ Google Calendar", "iCal Export", "Outlook 365", "Export Event"),
        ("Add to calendar on the wall",),
    ),
    Rule(
        "share-print",
        TAIL,
        r"(click here to )?(print|save|download|bookmark|e-?mail)( this)? (page|webpage|article|story|post|entry"
        r"|friendly( version| page)?|version)( as (a )?pdf)?|printer[- ]friendly( version| page)?"
        r"|print[- ]friendly( version|, pdf & email)?|print / save"
        r"|(view|save|download|export)( this)?( page| article)?( as)? pdf|print ?/ ?pdf"
        r"|print\d{0,3}(, pdf & email)?|text size:? ?(small(er)?|-)?|republish this (article|story)"
        r"|cite this article|listen to this (page|article)|report this page"
        r"|(increase|decrease|reset) (text|font) size|send (page|link) by e-?mail"
        r"|view (print|mobile|desktop|full) (version|site)",
        Context.ALONE,
        ("Print this page", "Print this article", "Printer-friendly version", "Download as PDF", "Email this page"),
        ("Print this page and bring it along.", "Download this form"),
    ),
    Rule(
        "share-top",
        TAIL,
        BACK,
        Context.ALONE,
        ("Back to top", "Return to top", "Top of page", "↑ Top", "Back to top button"),
        ("Back to top form", "Go to the top of the hill"),
    ),
)
