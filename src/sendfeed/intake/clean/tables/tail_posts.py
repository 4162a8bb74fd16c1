"""What leads on to other pages: related, previous and next posts, tags, categories, more of the site."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Holds, Rule, Zone

TAIL = Zone.TAIL

POSTS = (
    r"(blog |news )?(posts?|articles?|stor(y|ies)|items|news( items?)?|content|reads|entries|blogs|coverage"
    r"|updates|headlines)"
)

RELATED = (
    r"more like this:?|(related|recent|latest|similar|popular|trending|recommended|suggested|featured"
    r"|most[ -]read|most popular|all|more) "
    + POSTS
    + r"( (from|in|by|on) (this (section|category|author|topic|series|site)|our blog|the (blog|web)"
    r"|around the web))?:?|(you (may|might|could|will|'ll) )(also )?(like|love|enjoy"
    r"|be interested in)( to read)?( this| these)?( posts| articles| stories)?(:|\.{3}|…)?"
    r"|if you (liked|enjoyed) this( post| article| story)?,? (you (may|might|'ll|will)( also)? (like|love"
    r"|enjoy)|why not (try|read))( these| reading| this)?( posts| articles| stories)?(:|\.{3}|…)?"
    r"|read (next|this next)[:.]?|(read more|also read|more news|read also|recommended from [^.!?]{2,30}):"
    r"|latest from [^.!?]{2,50}|up next:?|what to read next|keep reading:?|also (read|in the news):?"
    r"|in case you missed it:?|you might have missed:?"
    r"|more (from|in|on|by|about) (this (section|author|category|topic|story|site|series)|the web|our blog"
    r"|around the web)|more (top )?stories:?|more news stories|top stories( today| this week)?:?"
    r"|latest from (the|our) blog|most (read|popular|viewed|shared|commented)( today| this week| posts"
    r"| articles| stories| now)?:?|trending( now| today| stories| topics)?:?"
    r"|(breaking|last|local|other|top|today's) (news|headlines|stories)( headlines)?:?"
    r"|latest (stories|updates|headlines)( from .{1,40})?|editors?'?s?'? (picks?|choice|recommendations?):?"
    r"|recommended( for you| stories)?:?|popular (now|reads|today|this week|on [^.!?]{1,30}):?"
    r"|partner (news|content|stories)|sponsored( content| links?| stories)?:?|promoted( content| stories)?:?"
    r"|(around|elsewhere on) the (web|site):?|explore (further|more):?|recent comments|blog archives?:?"
    r"|recently viewed|related(:| topics:?| searches:?)?"
)
"""What stands above a list of other articles, and nowhere else."""

MORE = (
    r"(latest )?news (and|&) (events|blogs?|updates)|more on:?|most recent( stories| posts)?|tagged under:?"
    r"|(see|read) (also|more|all)( on this( topic| story)?| about this)?:?"
    r"|related (links?|pages?|information|documents?|topics?|services?|events?|videos?|categories|tags"
    r"|resources|searches):?|(recent|latest|featured|other|more|new) (videos?|posts?|articles|stories):?"
    r"|don't (miss|miss this|forget to read):?|more (from|in|on) [a-z#][\w&'# -]{0,30}:?"
    r"|from (the|our) (blog|archives?|network):?|archives?:?|next up:?|in this section:?"
    r"|(tags|keywords|filed under|labels|posted in|tagged):?"
)
"""The same, but also the heading of something in the article."""

RULES = (
    Rule(
        "posts-related",
        TAIL,
        RELATED,
        Context.ALONE,
        (
            "Related posts",
            "Related",
            "You may also like",
            "You might also like...",
            "Latest news",
            "More news",
            "More from this section",
            "Read next",
            "Recent Posts",
            "More stories",
            "Most read",
            "Trending now",
            "Editor's picks",
            "Related articles:",
            "You may also like these articles",
            "Recommended for you",
            "RELATED STORIES",
            "Explore further",
            "If you enjoyed this post, you might like",
        ),
        (
            "Related to this is the matter of the coat.",
            "You may also like to bring a cushion.",
            "Recent posts were dug in",
            "More news on Friday",
            "Latest news is that the hall is dry",
        ),
        Holds.HEADLINES,
    ),
    Rule(
        "posts-more",
        TAIL,
        MORE,
        Context.OPENS,
        (
            "See also",
            "Related links",
            "Tags",
            "More in Sport",
            "Archives",
            "Filed under:",
        ),
        (
            "See also page 4 of the guide",
            "More about this on Monday.",
            "Tags and labels",
            "Useful links",
            "Further reading",
        ),
        Holds.HEADLINES,
    ),
    Rule(
        "posts-one",
        TAIL,
        r"[«‹<←]{0,2} ?(previous|prev|older|newer|next|earlier|later) (blog |news )?(posts?|articles?|stor(y|ies)"
        r"|pages?|entr(y|ies)|news( item| story)?|items?)( ?[»›>→:]{1,2})?",
        Context.ALONE,
        ("Previous Post", "Next Post", "Next article", "Newer posts", "Older Posts »", "« Previous post"),
        ("Next term", "Previous pupils", "Next post of the hedge."),
        Holds.HEADLINE,
    ),
    Rule(
        "posts-previous",
        TAIL,
        r"[«‹<←]{0,2} ?(previous|prev|older|newer):?",
        Context.OPENS,
        ("Previous", "← Previous", "Prev", "« Older", "Previous:"),
        ("Previous pupils",),
        Holds.HEADLINE,
    ),
    Rule(
        "posts-next",
        TAIL,
        r"next(:|( ?[»›>→]{1,2}))?",
        Context.OPENS,
        ("Next", "Next →", "Next >>"),
        ("Next term", "Next, please"),
        Holds.HEADLINE,
    ),
    Rule(
        "posts-previous-titled",
        TAIL,
        r"(previous|prev|older)( (post|article|story|entry|page|news))?(: ?| - )[^.«»]{3,200}"
        r"|previous (post|article|story) [^.«»]{3,200}|[«‹←]{1,2} ?[^.«»‹›]{3,200}$",
        Context.OPENS,
        (
            "Previous: Spring term dates",
            "Previous Post Spring term dates",
            "← Spring term dates",
            "« Spring term dates",
        ),
        ("Previous: we went to the zoo.", "« Nous avons attendu », dit-elle"),
    ),
    Rule(
        "posts-next-titled",
        TAIL,
        r"(next|newer)( (post|article|story|entry|page|news))?(: ?| - )[^.«»]{3,200}"
        r"|next (post|article|story) [^.«»]{3,200}",
        Context.OPENS,
        (
            "Next Post: Thank you to our volunteers",
            "Next post Thank you to our volunteers",
            "Next article: Ready for school?",
        ),
        ("Next: we went to the zoo.",),
    ),
    Rule(
        "posts-next-arrow",
        TAIL,
        r"[^.:«»‹›]{3,200} [→»›]{1,2}$",
        Context.OPENS,
        ("Thank you to our volunteers →", "Thank you to our volunteers »"),
        ("Elle dit « oui »",),
        cues=("→", "»", "›"),
    ),
    Rule(
        "posts-tags",
        TAIL,
        r"(article |post |story )?(tags?|tagged|tagged (with|under|as|in)|filed under"
        r"|posted (in|under)) ?[:|](?! ?\w+( \w+){3,20}$) ?[^.!?:]{1,200}"
        r"|(filed under|tagged (with|under)|posted under) [^.!?:]{1,80}"
        r"|(post )?categor(y|ies):? (uncategori[sz]ed|news|blog|general|press releases?|latest news"
        r"|announcements?)\b[^.!?:]{0,200}",
        Context.ALONE,
        (
            "Tags: play, people, history",
            "Filed under: News",
            "Posted in: News",
            "Categories: Blog, News",
            "Tagged with play",
            "Category: Blog Popular",
            "Filed under News, Schools",
        ),
        ("Tags: we sew them into every coat.", "Tags: each child wears one", "Posted in Aden, he wrote home."),
    ),
    Rule(
        "posts-topics",
        TAIL,
        r"(categor(y|ies)|keywords?|topics?|labels?|subjects?|more on|related( to)?|sections?): ?[^.!?:]{1,200}"
        r"|posted in [^.!?:]{1,80}",
        Context.OPENS,
        ("Category: Under 12s", "Topics: play, schools", "Labels: coats", "Posted in Schools"),
        ("Topics: we chose four.",),
    ),
    Rule(
        "posts-entry",
        TAIL,
        r"this (entry|post) was (posted|published|filed|last (updated|modified))( (in|on|by|under|at|with|and"
        r"|tagged|to) [^.!?]{1,120})?( and tagged [^.!?]{0,120})?\.?( by [^.!?]{1,40}\.)?"
        r"|(you can )?bookmark the permalink\.?|view (the )?original post( \d{1,6} more words?)?|\d{1,6} more words"
        r"|view all (posts|articles|stories|news)( (by|from|in) .{1,60})?( ?[→»>])?"
        r"|(read|see|view) (all|more) (posts|articles|stories|news)( (by|from|in) [^.!?]{1,60})?( ?[→»>])?"
        r"|more (posts|articles|stories) by [^.!?]{1,60}|read the latest from [^.!?]{1,60}",
        Context.ALONE,
        (
            "This entry was posted in News by admin. Bookmark the permalink.",
            "View original post",
            "View original post 252 more words",
            "View all posts by admin →",
            "This entry was posted in Schools and tagged coats, buses.",
        ),
        ("View all posts along the fence.", "This article was written by a pupil, and it shows."),
    ),
    Rule(
        "posts-list",
        TAIL,
        r"([«‹<←]{1,2} ?)?((back|return|go back) to( the| all| our)? ?(news( (list(ing)?|page|index|and"
        r" events|archive|home))?|blog|latest news|articles?|list(ing)?|results?|previous page|home ?page|home"
        r"|overview|index|stories|events|posts)|all (news|posts|articles|stories|blog posts|events)|back"
        r"|(view|see|show|load|read|browse) (all|more)( news| articles| posts| stories| events)?"
        r"|read (more|on|the full (story|article|post))|continue reading|more (news|articles|posts|stories|\.{3})"
        r"|full (story|article)|previous page)( ?\.{3}|…)?( ?[»›>→]{1,2})?",
        Context.BESIDE,
        (
            "Back to news",
            "« Back",
            "Return to news listing",
            "All news",
            "View all",
            "Load more",
            "Read more »",
            "Show More",
        ),
        ("Back to school", "Back to the garden", "Read on the way home"),
    ),
    Rule(
        "posts-back",
        TAIL,
        r"[«‹<←]{0,2} ?(back|return|go back) to( the| all| our)? ?(news( (list(ing)?|page|index|and events|archive"
        r"|home))?|blog( home| index| page)?|latest news|all (news|posts)|(news|article|blog) (list(ing)?|index)"
        r"|list(ing)?|search results?|overview|previous page)( ?[»›>→]{1,2})?|go back|[«‹<←]{1,2} ?back"
        r"|(load|show) more( (posts|articles|news|stories))?(\.{3}|…)?",
        Context.ALONE,
        ("Back to news list", "« Back to all news", "Return to the blog", "Load more posts", "Back to previous page"),
        ("Back to news of the bus.",),
    ),
    Rule(
        "posts-meta",
        TAIL,
        r"by:?|posted by( at)?|posted( on| by| in)?:?|article by|published( on| by)?:?( \| updated:)?"
        r"|created \. edited \.|author:?|written by:?|share your story|categories|uncategori[sz]ed"
        r"|about the author:?|published in( [^.!?:]{1,40})?|\d{1,3} min(ute)?s? read"
        r"|reading time:? \d{1,3} min(ute)?s?\.?|in categories?:?|previous next|next previous",
        Context.BESIDE,
        ("Posted by at", "Posted on", "Article by", "Uncategorized", "3 min read", "By"),
        ("By the sea", "Posted to the wall"),
    ),
)
