"""Of the rules for the tail, those that hold between paragraphs and around a title too: nobody writes such a line."""

from __future__ import annotations

from dataclasses import replace

from sendfeed.intake.clean.rules import Context, Rule, Zone
from sendfeed.intake.clean.tables.tail_blogs import RULES as BLOGS
from sendfeed.intake.clean.tables.tail_buttons import RULES as BUTTONS
from sendfeed.intake.clean.tables.tail_forums import RULES as FORUMS
from sendfeed.intake.clean.tables.tail_press import RULES as PRESS
from sendfeed.intake.clean.tables.tail_stumps import RULES as STUMPS
from sendfeed.intake.clean.tables.tail_widgets import RULES as WIDGETS

MIDDLE = Zone.MIDDLE

ANYWHERE = frozenset(
    {
        "blogs-bar",
        "blogs-paid",
        "buttons-share",
        "machine",
        "machine-words",
    }
)
"""Rules of the tail that hold everywhere."""

WITHIN = frozenset(
    {
        "readers-forum",
        "press-media",
        "press-appeal",
        "press-house",
        "press-station",
        "systems-joomla",
        "widget-slot",
        "widget-icon",
        "widget-play",
    }
)
"""Rules of the tail that hold between paragraphs too."""

DATED = frozenset({"readers-forum", "systems-doubled-date"})
"""Rules of the tail for lines that tell a day, which also stand below a title."""

_TAIL = tuple(rule for rule in (*BLOGS, *BUTTONS, *STUMPS) if rule.id in ANYWHERE)

RULES: tuple[Rule, ...] = (
    *(replace(rule, id=f"middle-{rule.id}", zone=MIDDLE) for rule in _TAIL),
    *(replace(rule, id=f"head-{rule.id}", zone=Zone.HEAD) for rule in _TAIL),
    *(replace(rule, id=f"middle-{rule.id}", zone=MIDDLE) for rule in (*FORUMS, *PRESS, *WIDGETS) if rule.id in WITHIN),
    *(replace(rule, id=f"head-{rule.id}", zone=Zone.HEAD) for rule in FORUMS if rule.id in DATED),
    Rule(
        "head-post",
        Zone.HEAD,
        r"((senior|junior|trainee|chief|deputy|assistant|associate|managing|executive|local|democracy|live|digital|online"
        r"|multimedia|community|breaking|trending|staff|guest|freelance|special|political|news|sports?|education|health"
        r"|business|crime|court|council|social|affairs|features?|content|audience|audio|video|environment|transport"
        r"|politics|entertainment|lifestyle|what's on|data|investigations?|regional|north|south|east|west|city"
        r"|county) ){0,4}("
        r"reporter|correspondent|editor|journalist|writer|columnist|contributor|photographer|anchor|meteorologist"
        r"|patch staff)"
        r"|(make us|set (us )?as|add (us )?as)( a| your)? preferred source( on google)?|google preferred source"
        r"|see more of our stories on google|get author rss feed|explore stories by this author|font resizer"
        r"|the trust project|(show more|close extra) sharing options|article share tools|member-only story"
        r"|your favourites",
        Context.BESIDE,
        ("Reporter", "News Reporter", "Senior Multimedia Journalist", "Staff Writer", "Set as preferred source"),
        ("Editor wanted", "Writer and driver", "A reporter on the bus"),
    ),
    Rule(
        "middle-box",
        MIDDLE,
        r"there (was|has been) an? (problem|error) with your (submission|subscription)\.( please try again\.?)?"
        r"|scroll down for (videos?|more( videos| photos)?)|swipe (left|right|for|to|across)( (for|see|view"
        r"|read))?( more)?( (photos|pictures|images))?|(audio|video|media) player|(open|view"
        r"|enlarge) image( modal)?( (in|on) (a )?(full ?screen|lightbox|gallery|new (window|tab)))?|view (full ?screen"
        r"|full size( image)?|larger image)|toggle caption( [^.!?]{3,60})?|-{1,2}:--( / -{1,2}:--)?|use (up/down"
        r"|left/right) arrow keys[^!?]{3,120}|media error: format\(s\) not supported[^!?]{0,60}"
        r"|download file: https?://\S{4,200}( \d\d:\d\d)*|image may contain:? .{3,200}|no (photo description|alt text"
        r"|automatic alt text)( (available|provided))?( for this image)?\.?"
        r"|this image has an empty alt attribute.{0,120}|(tweet|video|post) unavailable"
        r"|⏱️? ?\d{1,3} min(ute)?s?( read)?|(disallow|accept|reject) (all )?cookies|okay, thanks"
        r"|don't show this (message )?again|(get|copy|show) embed code|embed (code|video|tweet)"
        r"|why am i seeing this ad\?|ad feedback|(promoted|recommended) by (taboola|outbrain|revcontent|dianomi)"
        r"|ads by [a-z][a-z ]{2,20}",
        Context.ALONE,
        (
            "Scroll down for video",
            "Swipe to see more",
            "Audio Player",
            "Open image modal",
            "toggle caption",
            "⏱ 2 mins read",
            "Disallow cookies",
            "There was a problem with your submission. Please try again.",
            "Image may contain: 3 people, people smiling, outdoor",
            "Promoted by Taboola",
        ),
        ("Scroll down the hill", "Swipe left at the gate and wait", "Open the image of a town", "Player one"),
    ),
)
