"""More of what leads on: other pages' headings, read more, back, search, menus, breadcrumbs, sections of a site."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Holds, Rule, Zone

TAIL = Zone.TAIL

KIND = (
    r"(press releases|projects|campaigns|case studies|blogs|blog posts|videos|podcasts|jobs|vacancies|interviews"
    r"|galleries|threads|properties|searches|headlines|stories|articles|posts|news( stories| items)?|events|updates"
    r"|content|episodes)"
)
"""What only pages list."""

OTHERS = (
    r"related (to )?(this|this (story|article|post|page|topic)|" + KIND + r")( \(\d{1,3}\))?:?"
    r"|(recommended|suggested) ((from the web|by our editors|" + KIND + r")( for you)?|for you):?"
    r"|(we recommend|editors? recommends?|our picks?|our recommendations?|also recommended) ?(:|\.{3}|…)?"
    r"|similar (to this( one)?|" + KIND + r"):?|more (to (read|explore|discover|enjoy|see)|great reads|good reads"
    r"|reading"
    r"|interesting " + KIND + r"|" + KIND + r"( (from|by|in|on|about|like)[^.!?]{2,40})?):?|most (watched|listened"
    r"|discussed|emailed|liked|recent|downloaded|searched)( (videos|stories|articles|posts|today|now))?:?"
    r"|(popular|trending|top) (searches|" + KIND + r"|on [^.!?]{2,30}|in [^.!?]{2,30})( (today|now|this week))?:?"
    r"|what'?s (trending|hot|new|popular|everyone reading|happening)( (now|today|on the site))?:?"
    r"|what (else is (happening|new|on)|others are (reading|watching|saying)( right now| now)?|people are reading"
    r"|to (read|watch) next):?|(people|others|readers|visitors|everyone)( are| have)? (also )?(reading|read|liked?"
    r"|ask(ed)?|viewed|enjoyed|watched|searched( for)?)( (this|next|right now|now))?:?|also (in|on) (the (site|news|web"
    r"|blog|series)|news|this (site|series|issue|section|blog))|also of interest:?|(you )?(may|might|should|will|'ll"
    r"|could) (also )?(like|love|enjoy|read|have missed|be interested in|find interesting)( (these|this"
    r"|reading))?( (too|as well|next))?( ?(:|\.{3}|…))?|you('ll| will| should| might) (also )?(like|love|enjoy"
    r"|read)( (these|this|next|too))*:?|icymi:?"
    r"|don't (miss|forget) (these|this|our [^.!?]{3,30})( " + KIND + r")?:?|(from|around) (the web|our (partners"
    r"|sponsors"
    r"|network|archives?|friends))( (and|&) (beyond|sponsors|partners))?:?|other (recent )?" + KIND + r"( (you (may"
    r"|might) (also )?(like|enjoy)|in this (section|category|series)))?:?|(latest|recent|all|new|featured|next"
    r"|previous) "
    + KIND
    + r"( (from|in|by|on) [^.!?]{2,40})?:?|recent(ly)? (activity|added|published|updated|viewed|posted|read):?"
    r"|featured in this (article|story|post):?|in (other news|this story):?|today's (top |biggest |main )?(stories"
    r"|headlines|news):?|the day's (headlines|news|top stories):?|top story:?|(latest|more) (from|in"
    r"|on) [a-z][^.!?,]{2,30}"
)

READ = (
    r"[\[(](read more|more|continued?|…|\.{3}|continue reading|read on|click for more)( ?(…|\.{2,3}))?[\])]|(read"
    r"|view|see|continue) (the )?(full|original|rest of( (the|this))?) (story|article|post|entry"
    r"|press release)( ?[»›>→]{1,2})?|(read|view) (article|post|story|blog|entry|source|original"
    r"|less)( ?[»›>→]{1,2})?|(read|see|view|show|load|hide) (less|fewer|older (posts|comments|stories)"
    r"|all (results|updates|blogs|tags|topics))|load(ing)? (more|older|newer)( (articles|posts|stories|news|content"
    r"|results|items))?( ?(…|\.{3}))?|view original( (post|article|content|tweet"
    r"|source))?( to download multimedia)?|source link|read at source"
)

HERE = (
    r"(read|view|see|get|continue( reading)?( to)?) (the )?(full|original|rest of( (the|this))?|whole|complete"
    r"|entire) ?(story|article|post|report|text|entry|version|release|press release|piece|news|blog( post)?|thread"
    r"|interview|announcement)?( (here|online|in full|below|on [^.!?]{2,30}|at [^.!?]{2,40}))? ?(\.|…"
    r"|\.{3})?( ?[»›>→]{1,2})?|(read|view|see|open|visit) (page|profile|website|archive|next|now|it here|more here"
    r"|more on this (story|topic)|more about this( story| topic)?|event|details|results|the (archive|blog|website"
    r"|original|source|article|post))( (here|now|in full))?\.?( ?[»›>→]{1,2})?|read more (here|from|by|on"
    r"|about)( [a-z][^.!?:]{2,50})?[.:]?|(original|full) (source|article|post|link|story)|click (here )?(for|to (read"
    r"|see|view)) (more|the (full|rest|whole|original)[^.!?]{0,40})\.?( ?[»›>→]{1,2})?|go to (article|post|website"
    r"|event)"
)
"""What an article may also say of another."""

BACK = (
    r"([«‹<←^]{1,2} ?)?(back|return|go|go back|up) to (the |all |our |main |latest )*(press releases|press room"
    r"|newsroom|news ?room|news (&|and) (events|blogs?|views|media)|case studies|resources|projects|publications|videos"
    r"|podcasts|home ?page|homepage|home|posts|team|people|category|categories|topics?|archives?|library|magazine"
    r"|opinion|features|sport|insights|stories|updates|blogs|media( centre)?|search|vacancies|jobs|what's on|a-z|a to z"
    r"|health a to z)( page| list)?( ?[»›>→↑^]{1,2})?|(next|previous) (project|thread|topic|news|event|issue"
    r"|episode|job|image|item|entry|release|section|chapter)|(previous|prev) (article|post|story)[a-z0-9][^.!?]{3,100}"
    r"|next (article|post|story)[a-z0-9][^.!?]{3,100}|prev(ious)? ?previous ?.{3,120}|previous ?: [^.!?]{2,60}"
    r"|next ?: [^.!?]{2,60}"
)

SEARCH = (
    r"(search|browse)( (this|the|our|all))* (site|blog|website|archives?|news|forum|thread|posts|articles|jobs"
    r"|catalogue)( here)? ?(\.{3}|…)?|(site|website|quick|advanced) search|search (here|results|box|button"
    r"|form)( ?(\.{3}|…))?|(enter|type)( your| a| the)? (search( terms?| query| words?)?"
    r"|keywords?( or phrases?)?)( here)?( ?(\.{3}|…))?|(type|hit|press|use)[^.!?,]{0,24} (enter|return|esc"
    r"|escape)( key)?( to (search|close|cancel)| or esc to close)*\.?"
    r"|(type and )?hit enter( to search)?( or esc to close)?\.?|(browse|filter|sort|view|archive|search) by (category"
    r"|topic|date|month|year|author|tag|type|keyword|location|subject|a-z):?|you are (here|currently (here|on"
    r"|viewing))( ?:.{0,160})?|home ?[/>»›|:→] ?.{2,160}|skip (navigation( links)?|nav|links?|to (main|article"
    r"|page content|the content|end of metadata[^.!?]{0,40}|toolbar|section navigation|search|bottom|start"
    r"|start of metadata)|this ad)|accessibility links|press (\"enter\"|enter) to skip to content"
    r"|skip to (main )?content \(press enter\)|(mobile|main|sub|side|top|site|child|burger|hamburger|section|header"
    r"|user|account)[- ]?menu( toggle| button)?|(show|hide|expand|open|close|toggle|collapse) (child |sub|sub-|side"
    r"|mobile |main )*(menu|search|navigation|sidebar|filters|submenu)|bread ?crumbs?( (navigation|trail|links))?"
    r"|pagination|page (tools|actions|options|controls|menu|links|information|settings)|(navigation|language|section"
    r"|in-page) menu|end of (page|content|article|navigation)"
)

RULES = (
    Rule(
        "leads",
        TAIL,
        OTHERS,
        Context.OPENS,
        (
            "Related to this story",
            "Suggested for you",
            "More to explore",
            "What's trending",
            "What others are reading right now",
            "You might like these too",
            "From our partners",
            "Other recent news",
            "Recently published",
            "Latest press releases",
            "Today's Top Stories",
        ),
        (
            "Related to this is the matter of the gate",
            "More to read on Friday.",
            "You might like to bring a cushion",
            "Other stories were told.",
            "Suggested reading age: nine",
        ),
        Holds.HEADLINES,
    ),
    Rule(
        "leads-read",
        TAIL,
        READ,
        Context.CONFIRMS,
        (
            "Read full story",
            "[Read more…]",
            "(more…)",
            "View original content to download multimedia",
            "Load older posts",
            "Source Link",
        ),
        ("Read the full moon like a clock", "See the original in the hall.", "View less of the sea"),
    ),
    Rule(
        "leads-here",
        TAIL,
        HERE,
        Context.BESIDE,
        ("Read the original article here.", "Read more from Jo Marsh", "Read the full post here »", "Original article"),
        ("Read the full moon like a clock", "See the original in the hall.", "Read next to the fire"),
    ),
    Rule(
        "leads-back",
        TAIL,
        BACK,
        Context.OPENS,
        (
            "Back to press releases",
            "← Back to newsroom",
            "Go to homepage",
            "Previous articleSpring Fair",
            "PrevPreviousSpring Fair",
            "Next thread",
            "Back to Health A to Z",
            "Previous : Symptoms",
        ),
        ("Back to the sea", "Up to the people on the hill", "Next news of the bus"),
        Holds.HEADLINE,
    ),
    Rule(
        "leads-search",
        TAIL,
        SEARCH,
        Context.CONFIRMS,
        (
            "Search this site",
            "Enter your search terms",
            "Hit enter to search or ESC to close",
            "Browse by topic",
            "You are here: Home / News / Spring Fair",
            "Home > News > Spring Fair",
            "Skip navigation links",
            'Press "Enter" to skip to content',
            "Expand child menu",
            "Breadcrumb",
        ),
        ("Search the hall for coats", "You are here to sing", "Home is here", "Press the bell, then enter"),
    ),
    Rule(
        "leads-word",
        TAIL,
        r"(related|recommended|suggested|similar|more|other|further|useful|latest|recent|popular|featured) (reading"
        r"|books|people|resources|guides|research|publications|reports|links|programmes|courses|activities|recipes"
        r"|reviews|questions|topics|services|pages|tags|categories|information|organi[sz]ations)|recommended"
        r"|all (results|tags|press releases)|the latest( news)?|latest|recent|featured|suggested|explore( (more"
        r"|our work|related topics|topics))?|discover( more( news)?)?|tag|categories:|sections?|subjects?|themes?"
        r"|features?|opinions?|sports?|press releases?|blogs|navigation|home page|in this page|this page|open|up"
        r"|read( time)?|source:?|sources|useful links|(popular|important|external|quick|helpful|other|site) links|links"
        r"|collection|part of|update history|updates to this page|topic|previous|next|contents|overview|introduction"
        r"|summary|show details|view details|last|first|all|view|print|partners|community|new",
        Context.BESIDE,
        (
            "Discover more",
            "Recommended",
            "Related reading",
            "Opinion",
            "Useful links",
            "Features",
            "Press releases",
            "Explore our work",
            "Part of",
        ),
        ("Sections of the wall", "Sport for all", "Up the hill", "Useful links in a chain"),
    ),
)
