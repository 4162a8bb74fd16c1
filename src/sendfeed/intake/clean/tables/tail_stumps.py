"""What is left of lines whose links were lost, of syndicated texts above all; bare marks; strings of machines."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Rule, Zone

TAIL = Zone.TAIL

THIS = r"this (article|post|story|page|piece|blog|entry|content|review|interview|column|report|essay|poem|recipe)"

FIRST = (
    THIS + r"( was| has been| is)?( (originally|first|also|previously))? (posted|published|appeared|printed|written"
    r"|produced|shared|republished|reproduced|syndicated|cross-posted)( (first|originally))?( (on|in|at|by|from|for"
    r"|with))?( and| on| in| under a creative commons licen[cs]e"
    r"| with (kind )?permission( from)?)*[ .:,]{0,3}(read the( original| article| original article)?[ .]{0,3})?"
    r"|(originally|first) (published|posted|appeared|printed)( (on|in|at|by|from))?[ .:]{0,3}|(re-?posted|reblogged"
    r"|re-?published|cross[- ]?posted|reproduced|syndicated|adapted) (from|at|on|by|with permission from)[ .:]{0,3}"
    r"|(the )?(post|article|story)( .{2,200})? (first )?appeared( first)? on( [^!?]{2,80})?[ .]{0,2}|(this|the) (post"
    r"|article) .{2,200} was (first|originally) published (on|in|at)( [^!?]{2,80})?\.?"
)
"""A text that has been somewhere else."""

LOST = (
    r"(to (find out|learn|read|know|see|hear) more|for (more|further|full)( (information|details|info|news|help"
    r"|advice))?)( (about|on|from|in|at|of))?( ,)?,?( (please|then))?( (visit|see|click|go to|contact|read|check out|or"
    r"|e-?mail|call))*( here)?( ,| \.| and| or)*[ .:]{0,2}|(please )?(find out|learn|read|see|discover)( more"
    r"| out)?( (about|at|on|in|from|here))?( (our|the|its|their|and|of))* \.|(please )?(read|see|view|visit|download"
    r"|check out|sign up to|sign up for|subscribe to|join|follow|like|contact|find|e-?mail|call|click|get)( (our|the|us"
    r"|full|original|more|him|her|them|me|my|article|story|report|post|page))*( (on|at|in|to|via|from|for))*( (and|or"
    r"|our|us on|follow us on|full|,))* \.|(read|see|visit|view)( (our|the))? (and|or)( (our|the))? \.|(click"
    r"|tap)( (here|on))?( to| for)?( (view|see|read|subscribe|download))?( more)? \.|(click|visit|see"
    r"|tap)( our)?( here)? (for|to) (more|more information|details|further information|further details|read more"
    r"|subscribe|view)\.?|(please|you (must|need to|have to)( be)?)( (or|login|log in|sign in|register"
    r"|sign up))* (to )?(join the (discussion|conversation)|comment|post( a)? comments?|reply|leave a (comment|reply)"
    r"|vote|continue|view|read|post)( on this (story|article|post))?\.?|please or \.?|please (visit|see|read our|click"
    r"|contact|read our before commenting) \.|(log ?in|login|sign in|register|or)( or)? (\.|to (post comments?|comment"
    r"|reply|join))|follow @( on twitter)?( \.)?|follow (him|her|them|us|me|on)( on)?( twitter| facebook| instagram| x"
    r"| linkedin)?( at)?( ?,)?( (and|on))* \.|follow (him|her|them|us|me) on ?\.|(like|find|join|follow"
    r"|see) us on( ,)?( ,| and| or)*( follow us on| like us on)?( and)? ?\.|subscribe to our and follow us on \."
    r"|(follow|like|find) us on( ,){1,6}( and)?( \.)?|join our on (facebook|whatsapp)\.?|(photo|image|picture"
    r"|photograph|photos|video|illustration|graphic|cover)( credit| source)?s?:? ?(by|via|from|courtesy of"
    r"|©)?( (from|via|on|by|/))*[ .]{1,3}|(image|photo|picture) by( (from|via|on))?|(written|posted|published"
    r"|submitted|produced|compiled|edited|reporting) by[ ,.]{0,3}(on|in|at)?[ .]{0,3}|posted (by|at|on|in)( (on|in|at"
    r"|by))+|author:?( on| in)?|© ?(by )?\.|copyright © \. all rights reserved\.?|(powered|theme|website|site"
    r"|designed|built|made|created|developed|proudly powered|hosted|design)( with)?:? by( and)? ?\.?|theme: by \.?"
    r"|blog at \.|(our privacy policy is|view our privacy policy|more information|more from|more on this story:|more:"
    r"|more at|related:|also see|see also|source:|via|\(via \)|h/t|hat tip:?) ?\.?|comments ?\( ?\)"
    r"|filed under: tagged with:|categories: tags:|(filed under|tagged|labels|tags|categories|posted in):?( ,){1,9}"
    r"|this site uses akismet to reduce spam\. \."
)
"""What is left of what had a link."""

MACHINE = (
    r"post-\d{1,9} (post|page|type-|attachment)[\w .:-]{3,400}|(post|page|type|status|format|category|tag|hentry|has"
    r"|entry|node|article|item|wp)(-[a-z0-9]+)+( (post|page|hentry|entry|clearfix|row|(type|status|format|category|tag"
    r"|has|wp|post|node|entry|item|col)(-[a-z0-9]+)+)){1,40}|(post|article|story|page|node|item|asset|content|document"
    r"|entry) ?id ?[:#]? ?\d{3,12}|id: ?\d{3,12}|node/\d{1,9}|(fa|fas|far|fab|fal|icon|glyphicon|dashicons"
    r"|material-icons|bi|ti|la) (fa|icon|glyphicon|dashicons|bi|la)-[a-z0-9-]{2,30}|(fa|icon|glyphicon|dashicons"
    r"|icomoon)-[a-z][a-z0-9-]{1,30}|((arrow|keyboard_arrow|chevron|expand|play|play_circle|file|content|access|account"
    r"|calendar|location|more|check|close|favorite|star|print|share|email|phone|add|zoom|volume|thumb|get|shopping"
    r"|open_in|person|group|date|skip|fast|report|help|info|arrow_drop|cloud|bookmark|exit_to|menu|radio_button|first"
    r"|last|unfold|insert|format|library|photo|video|mail|local)(_(back|forward|left|right|up|down|upward|downward|more"
    r"|less|arrow|outline|circle|download|copy|time|today|on|off|in|out|vert|horiz|border|alt|fill|filled|box|cart|new"
    r"|ios|add|app|next|previous|pin|card|work|offline|outlined|rounded|on|drop|library|list|chart|drive|link|button"
    r"|checked|unchecked|camera|call|done|page|books|play|post)){1,3}( |$)){1,6}|(angle|chevron|caret|arrow|facebook"
    r"|twitter|linkedin|instagram|envelope|map-marker|phone|search|youtube|whatsapp|pinterest|calendar|user"
    r"|clock)-(down|right|left|up|square|o|alt|f|in|p|play|circle|solid)|created with (sketch|fabric\.js"
    r"|rapha[eë]l|lunacy|figma|inkscape|boxy)[\w. ]{0,20}|(layer|asset|artboard"
    r"|combined shape) \d{1,5}( copy)?( \d)?|\[object object\]|\{\{[^{}]{1,120}\}\}|\{%[^{}]{1,120}%\}"
    r"|\$\{[^{}]{1,80}\}|<%=?[^%]{1,120}%>|\[/?(vc|et_pb|fusion|gallery|caption|video|audio|youtube|contact-form|button"
    r"|wp|mc4wp|instagram|addtoany|sharethis|adrotate|social|sassy|ninja|gravity|rev_slider|smartslider|elementor"
    r"|shareaholic|jetpack|tw|su|embed|playlist|formidable|table|product|products|woocommerce|do_widget|ad|ads|ez-toc"
    r"|toc)[\w-]{0,30}( [^\]]{0,300})?\](\[[^\]]{1,300}\]){0,6}|<!--.{0,300}-->|&(nbsp|copy|amp|raquo|laquo|hellip|rarr"
    r"|larr);( ?&[a-z]{2,6};){0,9}|(document\.write|window\.|jquery\(|gtag\(|googletag|google_ad|adsbygoogle|fbq\(|ga\("
    r"|_gaq|var |!function\(|\(function\()[^\n]{0,400}[;{}()\]\"]|[.#@][a-z][\w .#,>:@()-]{1,120}\{[^{}]{0,600}\}?"
    r"|@media [^{]{3,80}\{?|/\* .{3,300} ?\*/|https?://\S{4,200}\.(jpe?g|png|gif"
    r"|webp) \d{2,5} \d{2,5} .{2,60}https?://.{4,300}"
)
"""What was meant for machines."""

NAMED = (
    r"[a-z0-9]{2,20}(-[a-z0-9]{2,20}){4,14}|[a-z0-9]{2,20}(_[a-z0-9]{1,20}){2,14}|(img|dsc|dscf|dscn|pxl|mvimg|imag"
    r"|gopr|screen ?shot|whatsapp image)[-_ ]?\d{3,}[\w:. -]{0,40}"
    r"|[a-z0-9]{1,30}([-_][a-z0-9]{1,30}){0,12}[-_]\d{2,4}x\d{2,4}"
)
"""The name of a picture's file."""

RULES = (
    Rule(
        "stump-first",
        TAIL,
        rf"(?:{FIRST})$|.{{2,200}} was last modified: .{{6,40}}( by .{{2,40}})?",
        Context.ALONE,
        (
            "This post first appeared on .",
            "This article was originally published on . Read the .",
            "This article is republished from under a Creative Commons license. Read the .",
            "Originally published at .",
            "Cross-posted from .",
            "The post Spring Fair appeared first on Larkmead School.",
            "The post appeared first on .",
        ),
        (
            "This post first appeared in 1843.",
            "This article was written for the wall by two children.",
            "Originally published by hand",
            "Reposted from memory",
        ),
    ),
    Rule(
        "stump-lost",
        TAIL,
        rf"(?:{LOST})$",
        Context.ALONE,
        (
            "To find out more, or .",
            "For more information, please visit .",
            "Read the original article .",
            "Find out more about our .",
            "Please or to join the discussion.",
            "Follow us on , and .",
            "Click for more information.",
            "Image by from",
            "Photo by on .",
            "Theme: by .",
            "Source: .",
        ),
        (
            "To find out more, or less.",
            "For more information, ring Jo.",
            "Read the letter.",
            "Please come to join the discussion.",
            "Photo by Jo.",
        ),
    ),
    Rule(
        "machine",
        TAIL,
        MACHINE,
        Context.ALONE,
        (
            "post-3391 post type-post status-publish format-standard hentry category-news",
            "id: 77120",
            "arrow_back arrow_forward",
            "fa fa-twitter",
            "chevron-right",
            "Created with Fabric.js 1.7.22",
            '[contact-form-7 404 "Not Found"]',
            "[vc_row][vc_column]",
            "<!-- AddThis Button END -->",
            "gtag('js', new Date());",
            "#gallery-1 { margin: auto; }",
        ),
        ("Post-war type", "Group 12 will meet", "Arrow-right to the gate", "[gate]", "Table-top sale", "id: one"),
    ),
    Rule(
        "machine-name",
        TAIL,
        NAMED,
        Context.CONFIRMS,
        ("pupils-plant-bulbs-in-beds", "hall_front_view", "IMG_2034", "spring-fair-1024x683"),
        ("well-to-do", "mother-in-law", "A three-year-old", "1024x683"),
        cues=("-", "_", "img", "dsc"),
    ),
    Rule(
        "machine-file",
        TAIL,
        r"[\w()+,&-]{2,80}\.(jpe?g|png|gif|webp|heic|tiff?|bmp|svg)$",
        Context.CONFIRMS,
        ("hall-front.jpg", "logo_2.png"),
        ("the hall.jpg", "hall.jpgs"),
        cues=(".jp", ".png", ".gif", ".webp", ".heic", ".tif", ".bmp", ".svg"),
    ),
    Rule(
        "machine-words",
        TAIL,
        r"[a-z0-9]{2,20}(-[a-z0-9]{2,20}){5,14}$",
        Context.ALONE,
        ("pupils-planting-bulbs-in-raised-bed",),
        ("see-what-you-can", "a-tisket-a-tasket"),
        cues=("-",),
    ),
    Rule(
        "stump-mark",
        TAIL,
        r"(or|and|by|via|in|on|at|to|from|with|for|per)|by (and|on|in|at)|\( ?\)|\[ ?\]|: :|~|#{3,9}|_{3,60}"
        r"|={3,60}|\*{3,9}|&|source|svg|undefined|nan|null",
        Context.BESIDE,
        ("or", "by and", "( )", "~", "###"),
        ("or not", "in the hall"),
    ),
)
