"""What newspapers, forums, question sites and wikis print below: calls for stories, codes, corrections, threads."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Rule, Zone

TAIL = Zone.TAIL

THIS = r"this (article|story|post|page|report|piece|column)"

STORY = (
    r"((do|have) you (have |got )?|got |have )(a|any|an interesting|some)? ?(news )?(stor(y|ies)|tip|tips|news|photos?"
    r"|event|information)( (for (us|the [a-z' ]{3,30}|our [a-z ]{3,20})|to (share|tell)( us)?|you('d| would)? (like"
    r"|want) (us to cover|to share|covered)|we should (be covering|cover|know about)"
    r"|you think we should [a-z]{4,8}))?\?( (please )?(contact (us|our|the news)|e-?mail|let us know|get in touch"
    r"|tell us|send (it|us|them)|click|submit)[^!?]{0,140})?|send (us )?(in )?(your|a) (news|views|letters?|stories"
    r"|story ideas|story|photos|tips?)( ideas)?( (to|via|by|at|here)[: ]{0,2}[^!?]{3,60})?\.?|submit (a|an"
    r"|your) (news tip|event|obituary|correction|press release|tip|announcement|story idea)|(report a story|tip us off"
    r"|tip line)[.!]?|(contact|e-?mail|call) (the|our) (newsdesk|reporter|newsroom|editor|author|writer"
    r"|journalist)( (on|at|by|here)[^!?]{3,60})?\.?|(reach|contact|e-?mail|follow) (?!the |our |us "
    r"|your )[a-z][^.!?,:@]{2,30} (at|on|via)[: ]{0,2}[^!? ]{0,20}[\w.+-]{2,40}@[\w.-]{4,60}\.?( (or|follow"
    r"|and) [^!?]{3,80})?|(reach|contact) [^.!?,:@]{2,30} at \d{3}[-. ]\d{3,4}[^!?]{3,80}"
    r"|(write a )?letters? to the editor|follow bbc [a-z ]{3,30} on [^!?]{3,200}|(have you been"
    r"|are you) affected by( the)?( any of)?( the)?( this)? ?(issues?|story)[^?]{0,60}\?( [^!?]{3,120})?"
)

NOTE = (
    THIS
    + r"( was|'s| has been| has now been| is| were)( (last|first))? (amended|updated|corrected|edited|changed|modified"
    r"|revised|clarified)( (on|at) (?=[^!?]{0,12}\d)[^!?]{3,160}| to (reflect|correct|clarify|add|include"
    r"|remove)[^!?]{3,160}| with (additional|more|new|further|comment|a comment)[^!?]{3,80})?\.?"
    r"|this is an archived? (article|story|page|post)[^!?]{0,120}|" + THIS + r" (was )?(written|produced|supported|made"
    r" possible|funded|provided|contributed|supplied)( (with support from|by|in partnership with))?\.?"
    r"|" + THIS + r" is (part of (a|our|the) [^.!?]{3,60}|from (the|our) archives?|available in [a-z]{4,12})\.?"
    r"|(the |any |all )?(views|opinions)( and opinions| and views)?( expressed| given)?( (in|on|here"
    r"|by)[^.!?]{0,60})? (are|is|belong|do not|represent)[^.!?]{0,40}(author|writer|contributor|his own|her own"
    r"|their own|user)[^.!?]{0,160}\.?( want to post on [^!?]{3,80}\??[^!?]{0,60})?|disclaimer:? (the |any |this "
    r"|all )(views|opinions|article|information|content|post|site|website)[^!?]{3,240}|as an (amazon )?(associate"
    r"|affiliate)s?,?( partner,?)? (i|we)( may)? earn[^!?]{3,120}|((if|when) you )(buy|purchase|click"
    r"|shop)[^.!?]{3,100}(we|i)( may| might| could)? (earn|receive"
    r"|get)[^.!?]{0,30}commission[^.!?]{0,60}\.?( here's how it works\.?)?"
    r"|(ad ?[-–:] )?contains affiliate links\.?|(all )?products featured( on [^.!?]{3,30})? are (independently"
    r"|editorially)[^!?]{3,160}|prices (were |are )?correct at( the)? time of (publication|publishing|writing"
    r"|going to press)\.?|(additional |extra |other )?(reporting|editing) (by|from) [^.!?]{2,60}(; ?(editing|reporting"
    r"|writing) by [^.!?]{3,60})?\.?|(this )?press release (was )?distributed by[^.!?]{0,60}\.?"
    r"|news provided by( [^.!?]{3,60})?|provided by syndigate[^!?]{0,60}|(syndicated|distributed) (from|by)"
    r"|our standards: the thomson reuters trust principles\.?"
    r"|(the )?bbc is not responsible for the content of external sites\.?( read about our approach to external"
    r" linking\.?)?|read about our approach to external linking\.?|(regulated by|member of|we('re"
    r"| are) regulated by) (ipso|impress)\.?|ipso regulated|if you (have|wish to make) a complaint[^!?]{3,200}"
    r"|editors'? code of practice|as a subscriber, you are shown[^!?]{3,120}|those ads you do see are[^!?]{3,140}"
    r"|these adverts enable local businesses[^!?]{3,160}"
    r"|it is important that we continue to promote these adverts[^!?]{3,200}|enjoy reading with \d{1,2}% fewer ads"
    r"|enter your postcode (for|to see)[^.!?]{3,60}|(see )?what's happening near you|since you're here ?(\.{3}|…)?"
    r"|we have a (small )?favou?r to ask[^!?]{0,200}|[^.!?]{2,30} newsletters: sign up( here)?|be (respectful"
    r"|transparent)\. (this is a space|use your real name)[^!?]{3,160}|keep it local and relevant\.[^!?]{3,80}"
    r"|review the [a-z ]{3,20} community guidelines\.?|the rules of replying:?|view on [a-z]{3,20}\.(com|org|co\.uk)"
    r"|(why am i seeing|ad feedback|your ad here|advertise here|report (this )?ad|close ad|hide ad"
    r"|go ad-free)[^.!?]{0,20}\??|(promoted|recommended|powered) by (taboola|outbrain|revcontent|dianomi)|by taboola"
    r"|ads by [a-z][^.!?]{2,20}|local democracy report(er|ing service)|(by )?local democracy reporter"
)

FORUM = (
    r"(multi-?)?quote this message|\(?you must (log|sign) in or (register|sign up) to reply here\.?\)?"
    r"|not open for further replies\.?|reactions: [^.!?]{2,60}|[^.!?:]{2,40} (likes|liked|reacted to) this( post)?\.?"
    r"|last edited( by [^;]{2,40})?[;:]? .{6,60}\.?|post new thread|(similar|suggested|related|recommended|unread"
    r"|new (&|and) unread) (threads|topics)|delete all board cookies|board (index|statistics)|quick (navigation|reply)"
    r"|posting permissions|(bb code|smilies|\[(img|video)\] code|html code|trackbacks?|pingbacks?|refbacks?) (is"
    r"|are) (on|off)|forum (rules|permissions|index|jump|statistics)|topic replies views activity"
    r"|want to read more\? browse other topics in [^!?]{3,100}|(this|the) (topic|thread) (was|is|has been)( (now"
    r"|automatically|currently))*( (closed|locked|archived))[^!?]{0,100}|thread (closed|tools|starter|locked"
    r"|information)|search this (thread|forum)|(linear|hybrid|threaded|display) modes?"
    r"|there are currently \d{1,6} users browsing[^!?]{3,80}|(watch|unwatch|flip|hide|bookmark|follow|report"
    r"|mute) (this )?(thread|topic)|(add|report) post|(message poster|op's posts)( .{3,20})?"
    r"|refresh the page to see new posts|(active|unanswered|trending|new|latest) (discussions|threads|topics|posts)"
    r"|originally posted by [^.!?]{2,40}|(\d{1,5}|best|accepted|top|your|post your) answers?|(asked|answered|modified"
    r"|edited|viewed)( (by|on))? ?(\d[\d,.]{0,6}k? (times|(minutes?|hours?|days?|weeks?|months?|years?) ago)"
    r"|[a-z]{3,9} \d{1,2}, (19|20)\d\d at \d\d?:\d\d)|(share )?improve this (answer|question)( follow)?|post as a guest"
    r"|required, but never shown|sign up using [a-z ]{4,30}"
    r"|not the answer you're looking for\? browse other questions[^!?]{3,200}|(ask|post) (a|your own|your) question"
    r"|hot network questions|featured on meta|thanks for contributing an answer[^!?]{0,100}!?"
    r"|profile photo for [^.!?]{2,40}|something went wrong\. wait a moment and try again\.?|(start|join) date"
    r"|reaction score|thread starter"
)

WIKI = (
    r"\[ ?edit( source)?( ?\| ?edit source)? ?\]|(edit|view) (source|history)|retrieved from \"?https?://\S{4,200}\"?"
    r"|hidden categor(y|ies):?( .{3,160})?|(community )?content is available under [^!?]{3,120}|about wikipedia"
    r"|mobile view|what links here|related changes|special pages|permanent link|page information|cite this( page"
    r"| article)?|(how to )?cite( this)?( (article|page|item|report))?|personal tools|namespaces|print/export"
    r"|in other languages|add links|navigation menu|random (page|article)|recent changes|fandom|explore properties"
    r"|take your favorite fandoms[^!?]{3,60}|privacy policy about [^.!?]{3,40} disclaimers"
)

RULES = (
    Rule(
        "papers-story",
        TAIL,
        STORY,
        Context.BESIDE,
        (
            "Do you have a story? Email news@example.org",
            "Have you got a news story?",
            "Got a story? Tell us",
            "Send your story ideas to: yourvoice@example.org",
            "Contact our newsdesk",
            "Contact Jo Marsh at jo.marsh@example.org",
            "Letters to the editor",
            "Have you been affected by the issues raised in this story?",
        ),
        ("Do you have a story about a bridge?", "Send your coats to the hall", "Have you been affected by rain?"),
    ),
    Rule(
        "papers-newsdesk",
        TAIL,
        STORY,
        Context.CONFIRMS,
        (
            "Do you have a story? Email news@example.org",
            "Contact our newsdesk",
            "Send your story ideas to: us@example.org",
        ),
        ("Send your coats to jo@example.org",),
        cues=("@", "newsdesk", "news desk", "story ideas"),
    ),
    Rule(
        "papers-note",
        TAIL,
        NOTE,
        Context.CONFIRMS,
        (
            "This article was amended on 3 May 2021 to correct a name.",
            "This story has been updated.",
            "This is an archived article and the information in the article may be outdated.",
            "The views expressed in this article are those of the author",
            "As an Amazon Associate I earn from qualifying purchases.",
            "When you purchase through links on our site, we may earn an affiliate commission.",
            "Additional reporting by Jo Marsh",
            "Regulated by IPSO",
            "As a subscriber, you are shown 80% less display advertising when reading our articles.",
            "Enter your postcode for local news and info",
            "Why am I seeing this ad?",
        ),
        ("This article was a coat.", "The views are those of a child", "Products of the farm", "Reporting for duty"),
    ),
    Rule(
        "papers-forum",
        TAIL,
        FORUM,
        Context.CONFIRMS,
        (
            "Not open for further replies.",
            "Last edited by Jo; 03-05-2016 at 10:15.",
            "This topic was automatically closed 90 days after the last reply. New replies are no longer allowed.",
            "BB code is On",
            "Similar threads",
            "3 Answers",
            "Asked 3 years ago",
            "Improve this answer",
            "Hot Network Questions",
        ),
        ("Thread the needle", "This topic was closed to me!", "Asked about it", "Best answer of all"),
    ),
    Rule(
        "papers-wiki",
        TAIL,
        WIKI,
        Context.CONFIRMS,
        ("[edit]", "View history", "Hidden categories:", "What links here", "Cite this page", "Related changes"),
        ("Edit the map", "History of the view", "Random pages of it"),
    ),
    Rule(
        "papers-word",
        TAIL,
        r"thank( you)?|nearby|edit|talk|read|tool(s|box)|developers|disclaimers?|affiliate (links|disclosure)"
        r"|disclosure( policy)?|amazon associate|corrections?( (and|&) clarifications| policy)?"
        r"|clarifications and corrections|editorial( (policy|guidelines|standards|code|complaints|team))?|(ethics"
        r"|complaints|comments|comment|corrections) policy|code of (conduct|ethics)|our (standards|journalism|team"
        r"|people|staff)|(meet )?(the|our) team|(make|to make) a complaint|ipso|media (pack|kit|centre|contacts?"
        r"|enquiries)|rate card|public notices|classifieds?|family notices|obituaries|death notices|announcements"
        r"|motors|dating|buy a paper|photo sales|reader offers|puzzles|crosswords?|horoscopes?|tv( guide)?|lifestyle"
        r"|entertainment|e-?edition|e-?paper|digital edition|today's paper|print (edition|subscriptions?)"
        r"|newspaper archive|back (issues|copies)|podcasts?|galler(y|ies)|column(s|ists)?|analysis|explainers?"
        r"|long reads|what's on|things to do|paid (content|post)|brand content|commercial feature|public interest news"
        r"|story supplied by|pa( media)?|ap|afp|press association|associated press|reuters|publisher|headlines"
        r"|reply with quote|multi-?quote|senior member|junior member|new member|registered user|moderator|administrator"
        r"|site admin|print view|display:?|go to page|forums?|members|joined|unwatch|original poster|answers?|active"
        r"|linked|related questions|page tools",
        Context.BESIDE,
        (
            "Edit",
            "Editorial policy",
            "Meet the team",
            "Obituaries",
            "Back issues",
            "Senior Member",
            "Forums",
        ),
        ("Education for all", "Health of the herd", "Local buses", "Edit the text"),
    ),
)
