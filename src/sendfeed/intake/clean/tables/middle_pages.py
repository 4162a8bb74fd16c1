"""More of what pages put between paragraphs: players, boxes, other pages' titles, ends of printed pages."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Holds, Rule, Zone
from sendfeed.intake.clean.tables.tail_readers_more import LETTER, NET, PAY, WANT, WRITE
from sendfeed.intake.clean.tables.tail_votes import EMBED, LIVE, PODCAST, VIDEO

MIDDLE = Zone.MIDDLE

RULES = (
    Rule(
        "middle-embedded",
        MIDDLE,
        EMBED,
        Context.ALONE,
        (
            "This content is hosted by a third party. To view it please accept marketing cookies.",
            "Accept and load content",
        ),
        ("This content is taught in Year 4.",),
    ),
    Rule(
        "middle-video",
        MIDDLE,
        VIDEO + r"|(play|pause|mute|unmute) (icon|button)|(auto ?play|full ?screen|captions|transcript) (on|off)",
        Context.ALONE,
        ("Watch on YouTube", "View gallery", "Skip advert", "Buy photo", "Play button"),
        ("Play", "View of the gallery", "Watch on Friday"),
    ),
    Rule(
        "middle-podcast",
        MIDDLE,
        PODCAST,
        Context.ALONE,
        ("Listen on Apple Podcasts", "Download episode (MP3, 29.6 MB)"),
        ("Listen on the way home",),
    ),
    Rule(
        "middle-live",
        MIDDLE,
        LIVE.removesuffix("|last updated:?"),
        Context.ALONE,
        ("This is a developing story. Check back for updates.", "Refresh for updates", "Follow our live blog"),
        ("This is a developing town.",),
    ),
    Rule(
        "middle-invited",
        MIDDLE,
        LETTER + "|" + WANT + "|" + PAY + "|" + WRITE,
        Context.ALONE,
        (
            "Sign up for our weekly email",
            "Want to read more stories like this? Sign up here",
            "Help us keep independent journalism alive",
            "Share or comment on this article: The bus stop",
        ),
        ("Sign up to our newsletter at the desk", "Have your say at the hall."),
    ),
    Rule(
        "middle-member",
        MIDDLE,
        r"(get involved|join us|love what we do|enjoying this|like this|like what we do)[!?.] (become a|join as a)"
        r" (member|supporter|friend|patron|subscriber)[^.!?]{0,60}[.!]?|(get|receive) breaking news[^.!?]{3,80}[.!]?"
        r"( the news and stories that matter,? delivered [a-z ]{4,40}[.!]?)?|breaking news e-?mails?"
        r"|(donate|support us|subscribe) (now|today)[!]?",
        Context.ALONE,
        ("Get involved! Become a member from £2 a month.", "Breaking News Emails", "Donate now"),
        ("Become a member of the choir", "Donate now and then"),
    ),
    Rule(
        "middle-promoted",
        MIDDLE,
        r"(promoted|sponsored|partner|paid) (content|stories|links?|post|story|partnership|message):?"
        r"|(see also|also on [^.!?: ]{2,30}|also in the news|more on this|read (next|more about this)"
        r"|(watch|video|listen|in pictures|gallery|don't miss|must read|recommended|trending|popular|in other news"
        r"|exclusive|opinion|explainer|analysis|live)):? ?[:>»|] [^.!?:]{16,200}[?!]?"
        r"|also on [a-z0-9-]{2,20}\.(com|org|net|co\.uk|tv|news) [^.!?]{10,200}"
        r"|(read also|read next|watch next):",
        Context.ALONE,
        (
            "See also: Council to look again at winter gritting",
            "VIDEO: Breast cancer symptoms that are not lumps",
            "Also on rt.com Journalists threatened with arrest",
            "Read next:",
        ),
        (
            "See also page 4 of the handbook.",
            "Watch: 3 pm",
            "Opinion: mixed",
            "Sponsored by Jo. Run by all.",
            "Listen: the bus is coming up the hill again.",
        ),
        Holds.HEADLINES,
    ),
    Rule(
        "middle-page",
        MIDDLE,
        r"[(\[]?(continued|continues|turn|cont\.?|to be continued|see over) (on|to|from|overleaf)( the)?"
        r"( (next|previous|back|front))? ?(page|p\.?)? ?\d{0,3}\.?[)\]]?|(continued|turn) overleaf"
        r"|please turn over\.?|p\.?t\.?o\.?"
        r"|(estimated )?(reading|read) time:? ?(about )?\d{1,3} ?min(ute)?s?\.?|page \d{1,3}( of \d{1,3})?"
        r"|[-–—] ?\d{1,3} ?[-–—]",
        Context.ALONE,
        ("Continued on page 4", "Page 3 of 12", "Please turn over", "- 4 -"),
        ("Continued on the bus", "Page 3 of the book is torn"),
    ),
    Rule(
        "middle-page-foot",
        MIDDLE,
        r"[^.!?:;]{0,60}(newsletter|bulletin|magazine|gazette|minutes|journal|news|policy|report"
        r"|issue \d{1,3})[^.!?:;]{0,40}"
        r"[~|·•–—-] ?page \d{1,3}( of \d{1,3})?",
        Context.ALONE,
        ("SPRING NEWSLETTER ~ PAGE 4", "Annual report 2019 | Page 3 of 12"),
        ("The newsletter: page 4", "News from page 3"),
        cues=("page",),
    ),
    Rule(
        "middle-profile",
        MIDDLE,
        r"(instagram|twitter|facebook|tiktok|x):? @[\w.]{2,30}|(promoted|sponsored|paid for|presented|supported|brought"
        r" to you) by:? [^.!?]{2,60}|this event has (passed|finished|ended)\.?|listen to this story( \(\d\d?:\d\d\))?",
        Context.BESIDE,
        ("Twitter: @name", "Sponsored by the bakery", "This event has passed.", "Listen to this story"),
        ("Sponsored by Jo. Run by all.", "This event has passed into legend."),
    ),
    Rule(
        "middle-posted",
        MIDDLE,
        r"[—–-] ?[^.!?]{2,60} \(@\w{2,30}\) [a-z]{3,9} \d{1,2}, \d{4}"
        r"|[^.!?a-z\d]{1,4}(instagram|twitter|facebook|tiktok"
        r"|x):? @[\w.]{2,30}|posted by [^.!?]{2,60} on (mon|tues|wednes|thurs|fri|satur|sun)day,"
        r" [a-z]{3,9} \d{1,2}, \d{4}"
        r"|follow [^.!?]{2,50} on " + NET + r"|menu ☰|tweet this!?",
        Context.ALONE,
        ("— Strath Rovers (@StrathRovers) November 1, 2020", "📷 Instagram: @strathrovers", "Menu ☰"),
        ("Menu", "Share", "Posted by hand on Monday"),
        cues=("(@", ": @", "posted by", "follow ", "menu", "tweet this"),
    ),
)
