"""What closes a mail or a page by law or by licence, and what a page says of an address it hides."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Holds, Rule, Zone

TAIL = Zone.TAIL

RULES = (
    Rule(
        "legal-mail",
        TAIL,
        r"(this|the information in this|the contents? of this) (e-?mail|message|communication|transmission)"
        r"( and any (attachments?|files?|attached files)[^.!?]{0,40})? (is|are|may be|contains?|may contain)"
        r" [^.!?]{0,40}\b(confidential|privileged|intended (solely|only))\b[^!?]{0,700}"
        r"|diese e-?mail (enthält|kann) [^.!?]{0,40}vertrauliche[^!?]{0,600}"
        r"|ce (message|courriel|mail)[^.!?]{0,60}(est|sont) confidentiel[^!?]{0,600}",
        Context.ALONE,
        (
            "This email and any attachments are confidential. If it is not for you, please tell the sender.",
            "This message is intended solely for the person to whom it is addressed.",
            "Diese E-Mail enthält vertrauliche Informationen.",
        ),
        ("This email is the one that changed the law.", "This message is a bell."),
    ),
    Rule(
        "legal-licence",
        TAIL,
        r"((community|all|this|our|the|text) )?(content|text|material|work) (on this (site|page|wiki) )?is (available"
        r"|licen[cs]ed|published|released)( for (re-?)?use)? under (the |a )?[^.!?]{2,90}((unless|except where)"
        r" (otherwise )?(noted|stated)( otherwise)?|licen[cs]e|cc[- ]by[-a-z]{0,6}( \d\.0)?|additional terms may apply)"
        r"[^!?]{0,80}",
        Context.ALONE,
        (
            "Community content is available under CC-BY-SA unless otherwise noted.",
            "Text is available under the Creative Commons Attribution License; additional terms may apply.",
        ),
        ("The work is published under the bridge.",),
    ),
    Rule(
        "legal-body",
        TAIL,
        r"(we are )?(a )?(proud )?(part|member|division) of (the )?[^.!?]{3,60}\. ((a )?(registered|company|charity)"
        r"[^!?]{0,140}\d{5,9}\.?)",
        Context.ALONE,
        ("Part of the Bell Academy Trust. Registered in England, company number 0123456.",),
        ("Part of the wall fell. Nobody was hurt.", "Member of the choir. 40 years."),
    ),
    Rule(
        "legal-sell",
        TAIL,
        r"do not (sell|share)( or (sell|share))? my (personal )?(information|info|data)|your privacy choices"
        r"|limit the use of my sensitive (personal )?information",
        Context.ALONE,
        ("Do not sell or share my personal information", "Do Not Sell My Info", "Your privacy choices"),
        ("Do not sell my bees", "Do not share my tea"),
    ),
    Rule(
        "legal-hidden",
        TAIL,
        r"(e-?mail ?:? ?)?[\[(]e-?mail[ \xa0]protected[\])]",
        Context.ALONE,
        ("[email protected]", "Email: [email protected]"),
        ("The email is protected",),
    ),
    Rule(
        "legal-comments",
        TAIL,
        r"you are (solely )?responsible for (your|the|any) comments?\b[^!?]{0,240}|we (pre-?|post-?)?moderate (all"
        r" |your )?(reader )?comments?\. [^!?]{0,200}|(our )?comment(s|ing)? (policy|guidelines|rules)",
        Context.CONFIRMS,
        (
            "You are solely responsible for your comments and agree to our terms.",
            "We moderate comments. Our aim is a civil conversation.",
            "Commenting policy",
        ),
        ("You are responsible for your dog", "We moderate the debate. It is loud."),
    ),
    Rule(
        "legal-reviews",
        TAIL,
        r"(there are )?no (reviews?|ratings?|questions) (yet|so far)[.,!:;]? ?(why not )?(be the first( one)?|write one"
        r"|leave one)( to [^.!?]{3,40})?[.!?]?",
        Context.ALONE,
        ("No reviews yet. Be the first to write one.", "There are no ratings yet, be the first!"),
        ("No reviews yet, he said.", "No questions so far."),
    ),
    Rule(
        "legal-more",
        TAIL,
        r"latest posts by [^!?]{2,60} \(see all\)|(latest|featured|top) ([a-z]{3,15} )?(jobs|roles|vacancies)( from"
        r"( [^.!?]{2,40})?)?|also (from|by) this (source|author|publisher)",
        Context.CONFIRMS,
        ("Latest posts by Mr K. Ferris (see all)", "Latest education roles from", "Also from this source"),
        ("Latest letters by the gate", "Latest roles in the play", "Also from this village"),
        holds=Holds.HEADLINES,
    ),
)
