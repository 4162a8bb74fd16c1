"""What readers wrote below an article, and what stands around it."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Holds, Rule, Zone

TAIL = Zone.TAIL

RULES = (
    Rule(
        "readers-count",
        TAIL,
        r"(\d{1,5}|one|two|three|no) (comments?|responses?|thoughts?|repl(y|ies)|reader comments?)( on| to"
        r"|:) ?['\"«].{1,300}['\"»]",
        Context.ALONE,
        ("2 thoughts on “The coat and the corridor”", "One response to “Open day”", "14 Comments on 'Open day'"),
        ("Two thoughts on “Hamlet” came to me.", "2 thoughts on the train"),
        Holds.COMMENTS,
    ),
    Rule(
        "readers-heading",
        TAIL,
        r"(\d{1,5} |one |user |reader |readers' |your |all |latest |recent )?(comments|responses"
        r"|replies)( ?\(\d{1,5}\)| \d{1,5})?:?|discussion( ?\(\d{1,5}\))?|discuss this( article)?|(1|one) comment"
        r"|showing \d{1,4} comments?|new, \d{1,5} comments|the conversation \(\d{1,5}\)",
        Context.OPENS,
        ("Comments", "3 Comments", "Comments (12)", "User comments", "Responses", "Discussion"),
        ("Comments by Friday, please", "3 comments were sent in", "Discussion of the plan"),
        Holds.COMMENTS,
    ),
    Rule(
        "readers-none",
        TAIL,
        r"(0|no|zero) (comments?|responses?|replies)( yet| so far| \.\.\.)?[.!]?|comments? ?[(:]? ?0\)?"
        r"|there are (currently )?no comments( yet| on this (article|post|page))?[.!]?"
        r"|no one has commented( on this article)?( yet)?[.!]?( be the first( to comment)?[.!]?)?"
        r"|be the first to (comment|reply|review|leave a comment)( on (this|\").{0,120}| below)?[.!]?",
        Context.ALONE,
        ("0 Comments", "No comments yet", "No comments.", "There are no comments yet.", "Be the first to comment!"),
        ("No comments were made.", "There are no comments in the minutes"),
    ),
    Rule(
        "readers-closed",
        TAIL,
        r"(reader )?comment(s|ing)( (are|is))?( now| currently)? (closed|off|disabled|turned off"
        r"|not available)( (on|for) this (article|post|page|entry|story))?\.?|comments: our rules"
        r"|comments? (are|is) moderated\.?|(sorry, )?comments are closed( for this (post|entry))?\.?"
        r"|this (post|article|thread) is closed (to|for) comments\.?"
        r"|you can follow (all |any )?(the )?(responses|replies|comments) to this (entry"
        r"|post) through the rss ?(2)?(\.0)? feed\.?( you can (skip to the end and )?leave a (response"
        r"|reply).{0,80})?|both comments and pings are currently closed\.?",
        Context.ALONE,
        (
            "Comments are closed.",
            "Comments are off for this post",
            "Comments: Our rules",
            "You can follow any responses to this entry through the RSS 2.0 feed.",
        ),
        ("Comments are closed in August, and open again in September.",),
    ),
    Rule(
        "readers-name",
        TAIL,
        r"(\d{1,3}[.)] )?[^\s.!?:\"][^.!?:\"]{0,50}( on [^.!?\"]{6,40}| at [^.!?\"]{4,30})? (says|said|wrote"
        r"|writes)( on [^.!?\"]{6,40}| at [^.!?\"]{4,30})?: ?$",
        Context.CONFIRMS,
        ("1. Jules says:", "Pat says:", "Jo Marsh on 12 March 2022 at 10:15 said:", "Ann wrote on 3 May 2021:"),
        ("Pat says that it works", "He said. They wrote:"),
        cues=(" says", " said", " wrote", " writes"),
    ),
    Rule(
        "readers-reply",
        TAIL,
        r"reply( ↓| to this( comment)?)?|reply to [^.!?:]{1,40}|(log in|sign in) to reply"
        r"|report( abuse| this( comment)?| comment)?|permalink|delete comment|edit comment"
        r"|\d{1,4} (likes?|replies|upvotes?)|flag( as inappropriate)?|show replies|hide replies"
        r"|view (all )?\d{1,4} repl(y|ies)|see less|read more comments",
        Context.CONFIRMS,
        ("Reply", "Log in to Reply", "Reply to Jo", "Report abuse", "4 likes"),
        ("Reply by Friday.", "Report of the year"),
    ),
    Rule(
        "readers-time",
        TAIL,
        r"((mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?,? )?(\d{1,2}(st|nd|rd|th)? [a-z]{3,9},? \d{4}"
        r"|[a-z]{3,9} \d{1,2}(st|nd|rd|th)?,? \d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}),?( at| -"
        r"|,)? ?\d{1,2}[:.]\d\d ?([ap]\.?m\.?)?|(\d{1,3}|an?|one) (minutes?|hours?|days?|weeks?|months?|years?) ago",
        Context.CONFIRMS,
        ("12 March 2022 at 10:15", "March 12, 2022 at 10:15 pm", "3 years ago", "12/03/2022 09:15"),
        ("12 March 2022 at the hall", "Three years ago we began"),
    ),
    Rule(
        "readers-sort",
        TAIL,
        r"(sort( comments)? by:?|newest( first)?|oldest( first)?|most (liked|popular|voted|recent)|best|top rated"
        r"|sort by (newest|oldest|best|date|most recent))",
        Context.BESIDE,
        ("Newest first", "Oldest", "Sort by", "Most voted"),
        ("Best of all", "Oldest pupil"),
    ),
    Rule(
        "readers-load",
        TAIL,
        r"(load|view|show|hide) (all |more |the |\d{1,5} )?comments( ?\(\d{1,5}\))?|loading comments\.{0,3}"
        r"|inline feedbacks?|view (the )?discussion thread\.?"
        r"|(please )?enable javascript to view the comments powered by disqus\.?"
        r"|(comments|blog comments) powered by disqus\.?|powered by disqus|join the conversation:?( on)?"
        r"|add your comment|this comment (was|has been) (deleted|removed)( by (a moderator|the author))?\.?"
        r"|this discussion (is|has been) closed\.?"
        r"|use the comment form below to begin a discussion about this content\.?"
        r"|maximum \d{1,5} characters( remaining in your comment)?\.?|characters (remaining|left):? ?\d{0,5}"
        r"|article rating|\d{1,5} \d{1,5} votes?|trackbacks?/pingbacks?|trackbacks? url"
        r"|\d{1,3} (trackbacks?|pingbacks?)|pingbacks?: .{1,200}",
        Context.ALONE,
        (
            "View all comments",
            "Load more comments",
            "Please enable JavaScript to view the comments powered by Disqus.",
            "Inline Feedbacks",
            "0 0 votes",
            "Pingback: Open day | The blog",
            "Comments powered by Disqus",
        ),
        ("View all comments as a gift", "See the comments"),
    ),
    Rule(
        "readers-rules",
        TAIL,
        r"(please )?(keep (your )?comments|we ask that comments are|comments should be) (civil|respectful"
        r"|polite)[^.!?]{0,100}\.?( and make sure to read our terms of use before getting involved\.)?"
        r"|(please )?(read|see|note) our (house rules|community guidelines"
        r"|comment(s|ing)? policy)( before (posting|commenting))?\.?"
        r"|all comments (are|will be) (moderated|held for moderation)[^.!?]{0,60}\.?"
        r"|your comment (is|will be) (awaiting|held for|subject to) (moderation|approval)[^.!?]{0,60}\.?"
        r"|comments (posted )?(are|will be) (moderated|checked) before (they are )?(publication|published"
        r"|being published)[^.!?]{0,40}\.?|do you want to respond to this article\? if so, click here to submit"
        r" your thoughts and they may be published in print\.?"
        r"|(you can )?(follow|subscribe to) (the )?comments (feed|by rss|via e-?mail)( for this (post|article))?\.?"
        r"|(the )?(views|opinions) expressed in (the )?(readers'? )?comments [^.!?]{1,160}\.?",
        Context.ALONE,
        (
            "Please keep comments civil.",
            "Your comment is awaiting moderation.",
            "All comments are moderated before they appear.",
        ),
        ("Please keep comments to three minutes each, said the chair.",),
    ),
    Rule(
        "readers-rules-heading",
        TAIL,
        r"(house rules|community guidelines|comment(ing)? (policy|guidelines|rules)):?",
        Context.BESIDE,
        ("House Rules", "Community Guidelines", "Comment policy:"),
        ("House rules for guests", "Community guidelines for dog walkers"),
    ),
)
