"""The words that pages use of themselves: by these, lines are told that no rule knows.

A line of little else goes where it stands amid residue; never where it touches the text, since articles speak of
websites, too.
"""

from __future__ import annotations

import re

MAX_LENGTH = 200
"""A longer line is text."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PAGE = _words(
    """
    accept accepting accessibility account accounts ad ads advert advertise advertisement advertisements
    advertiser advertising adverts affiliate akismet alert alerts analytics app apps archive archives author bio
    blog blogger blogs bluesky bookmark browser browsers button buttons byline cancel captcha caption categories
    category checkbox click clicking comment commenter commenters commenting comments consent contact contents
    contributors cookie cookies copy copyright credit credits dashboard delete deny disable disabled disallow
    disclaimer disclosure discussion dislike dismiss display disqus donate donation download downloads e-mail
    editor's email emails embed enable enabled enlarge enter error facebook favorites favourites feed feedback
    feeds field fields file filed flag flipboard follow followers following follows font footer form forum
    forums forward gallery gdpr hide homepage hosted html icon iframe image inbox instagram invalid javascript
    jetpack join keyword keywords latest like liked likes link linked linkedin links loading log logged login
    logo logout mailing manage mandatory mastodon member menu messenger moderated moderation moderator
    moderators nav navigate navigation newer newsletter newsletter's newsletters next notification notifications
    notify older online optional page pages pagination password paypal pdf permalink permission pinterest player
    playlist plugin podcast policies policy popular popup post posted posts powered preferences premium prev
    preview previous print printer privacy processed profile promoted proudly publish published publisher quote
    rate rating react read reader readers recaptcha recommend recommended reddit redistributed refresh register
    registered registration related remove replies reply report republish required reserved respond response
    responses retweet review reviewed rights rss save screenshot scroll scrolling search select send settings
    share shared shares sharing shortlink sidebar sign signed signup site sitemap skip snapchat social sort
    source sources spam sponsor sponsored sponsors stories story strictly submission submit submitted subscribe
    subscribed subscriber subscribers subscribing subscription subscriptions substack successfully switch tab
    tag tagged tags telegram template term terms theme third-party threads thumbnail tiktok toggle top topic
    topics track trackback trackbacks trending tumblr tweet tweets twitter unlike unlock unsubscribe update
    updated updates upload url user username users vendors verify via video view viewed viewing views vimeo
    visitor vote votes warning web webmaster webpage website websites wechat whatsapp widget window wordpress
    youtube
    """
)

BUTTONS = _words(
    """
    absence admissions aloud amount android animations audio autoplay basket board calendar call-back cart
    checkout choice colours complain contrast countdown customise delayed delivery descending description
    directions donations episode episodes event events export filter filters forecast fullscreen gallery guest
    guidelines ical image imagery images index install interactions ios kindle language languages listen
    listening listing listings live map maps messages mobile mute offline option options order orders original
    outlook paid panel partner partners pause payment payments photo photos piece pinned playback pocket
    podcasts poll polls portal postcode prices print-friendly promotion quantity ratings reaction reactions
    recover redeem reference references regulator replay repost republishing reset resize results retry returns
    rewind satellite saved scan secure seek shipping shop show showing size slide slides slideshow speed stars
    stock stream subtitles suggest suggested summary survey swipe tablet tap telephone text thread thumb tickbox
    ticket tickets track transcript translate translation unmute unread untick vacancies version voucher
    wishlist writer zoom
    """
)
"""Words of buttons that articles use of much else: they tell a line only where most of what is around it is known."""

MIN_SPOKEN = 4
"""A line of so many words, at least half of which say something else, is no button: `Vote now for the mayor`. With a
label it may be one."""

MAX_BUTTON = 8
"""A button has at most so many words."""

LITTLE = _words(
    """
    a about after again all already also an and any are as at back be before being below by can could data do
    does don't for free from get give go has have help here how if in into is it it's its just keep know latest
    let make may more most must never new news no not now of off on once one only or our out over please s see
    so some something stay such t than thank thanks that the their them there these they this those time to
    today too under up us use used uses using very via want way we we'll we're we've what when where which while
    who will with within would you you'd you'll you're you've yourself
    """
)
"""Words that say neither."""

STORY = _words(
    """
    asked asks became been began came did felt gave had he heard her hers him his i knew made me mine my said
    saw say says she tells thought told took was went were
    """
)
"""Pages do not speak so of themselves."""

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_WHOSE = re.compile(
    r"\b(?:registered|charity|limited|ltd|inc|c\.?i\.?c|vat|copyright|trading|reserved|tel|fax|head office)\b|©|@|www\."
    r"|\b[a-z]{1,2}\d{1,2}[a-z]? \d[a-z]{2}\b|\b\d{5} [a-z]",
    re.IGNORECASE,
)


def speaks_of_site(line: str) -> bool:
    """Whether a line may say whose page it is, and where they are."""
    if len(line) > MAX_LENGTH or not _WHOSE.search(line):
        return False
    return STORY.isdisjoint(_WORD.findall(line.lower()))


def is_like_button(line: str) -> bool:
    """Whether a line of a few words may be a button, a heading or a notice of a page: one of its words is of pages, or
    most are."""
    words = _WORD.findall(line.lower().replace("’", "'"))
    if not STORY.isdisjoint(words) or not line[:1].isupper() or len(words) > MAX_BUTTON:
        return False
    telling = [word for word in words if word not in LITTLE]
    known = sum(word in PAGE or word in BUTTONS for word in telling)
    return known > 0 and (len(words) < MIN_SPOKEN or ":" in line or 2 * known > len(telling))


def is_page_talk(line: str) -> bool:
    """Whether a line in English, or a sentence or two, speaks of the page and of little else."""
    if len(line) > MAX_LENGTH or not line[:1].isupper():
        return False
    words = _WORD.findall(line.lower().replace("’", "'"))
    if not STORY.isdisjoint(words):
        return False
    telling = [word for word in words if word not in LITTLE]
    known = sum(word in PAGE for word in telling)
    if line[-1] in ".!?…":
        return known >= 3 and 3 * known >= 2 * len(telling)
    return known == len(telling) > 0 or (known > 1 and 2 * known >= len(telling) and line[-1] != ":")
