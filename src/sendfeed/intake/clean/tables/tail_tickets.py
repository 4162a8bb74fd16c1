"""What stands below what one can go to or give to: pages of tickets, of donations, of petitions."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Rule, Zone

TAIL = Zone.TAIL

RULES = (
    Rule(
        "tickets-asked",
        TAIL,
        "|".join(
            (
                r"how can i contact the (organi[sz]er|host|venue) with any questions\?",
                r"do i have to bring my (printed |paper )?tickets? to the event\?",
                r"what('s| is) the refund policy\?",
                r"is my (registration( fee)?|ticket)( or (ticket|registration))? transferable\?",
                r"what are my (transport(ation)?|parking)[^.!?]{0,30} options[^.!?]{0,40}\?",
                r"is it ok if the name on my (ticket|registration)[^.!?]{0,40} (doesn't|does not) match[^.!?]{3,40}\?",
                r"(are there|what are the) (id or )?(minimum )?age (requirements|limits)[^.!?]{0,40} (event|venue)\?",
                r"what (can|can't) i bring (in)?to the event\?",
                r"(find|contact|message) the organi[sz]er( to request a refund)?\.?",
                r"(use|powered by|sell tickets (on|with)|tickets (by|from)|ticketing by|book (via|through|with))"
                r" (eventbrite|ticketsource|ticketmaster|tessitura|spektrix|humanitix|wegottickets|ticket tailor"
                r"|trybooking|universe|dice|see tickets|brown paper tickets|eventive|billetto|skiddle)",
                r"(create|host|list|publish|plan) your own event( (for free|today|now))?[.!]?",
                r"sharing this (cause|event|fundraiser) with your network[^!?]{3,140}",
                r"(tickets|registrations?) (are|is) no longer available( for this event)?\.?",
                r"sorry, this event (has (now )?(passed|ended|finished)|is (over|closed|sold out))\.?",
                r"(other|more|similar) events (you (may|might) (also )?like|near(by| you)|in your area)",
                r"sign up (to|for) our (mailing list|newsletter)"
                r" to (hear about|get news of) (future|upcoming|our) events\.?",
                r"events you (may|might) (also )?(like|enjoy|be interested in)",
            )
        ),
        Context.ALONE,
        (
            "How can I contact the organiser with any questions?",
            "Do I have to bring my printed ticket to the event?",
            "What's the refund policy?",
            "Use Eventbrite",
            "Create your own event",
            "Contact the organizer to request a refund.",
            "Sorry, this event has passed.",
        ),
        (
            "How can I contact the school with questions?",
            "Use the side door",
            "Contact the organiser before Friday.",
            "Create your own monster",
            "Do I have to bring my own lunch?",
        ),
    ),
    Rule(
        "tickets",
        TAIL,
        "|".join(
            (
                r"(about|contact|message|follow) (the |this )?(organi[sz]er|host)",
                r"refunds up to \d{1,2} days? before( the)? event",
                r"(event )?no refunds|refund policy|sales end (soon|today|tomorrow|in \d{1,2} days?)",
                r"create events?|browse events|(select|choose|find|see|more|your|my) tickets",
                r"things to do (near you|near me|around [^.!?]{3,30})",
                r"mobile e-?tickets?|general admission|(enter )?(promo|discount|voucher) code",
                r"(plus |inc\. |including |\+ ?)?([£€$]\d{1,3}(\.\d\d)? )?booking fees?( applies| apply)?|\d{1,4}"
                r" attendees|(see|view|show) all (attendees|guests|hosts)|attendees( ?\(\d{1,5}\))?",
                r"total followers \d[\d.,k]{0,6}|like this event|(join|report|leave) (this|the) group",
                r"start a new group|(start|join) (the )?wait(ing )?list|(your|my) (order|basket|bookings?)",
                r"order (summary|total|details)|continue shopping|you can get tickets at",
                r"(ticket|sale|booking) terms( (&|and) conditions)?|terms (&|and) conditions of (sale|entry|booking)",
            )
        ),
        Context.CONFIRMS,
        (
            "About the organiser",
            "Contact the organizer",
            "Refunds up to 7 days before event",
            "No Refunds",
            "Sales end soon",
            "Things to do near you",
            "+ £1.20 booking fee",
            "42 attendees",
            "Browse events",
        ),
        ("Contact the organiser by Friday.", "Things to do near the river when it rains, by Jo", "No refunds, no cake"),
    ),
    Rule(
        "tickets-detail",
        TAIL,
        r"date (and|&) time|how to get there|ticket prices?|doors( open)?( at)?:? \d{1,2}([:.]\d\d)? ?[ap]m|in person"
        r"|ages:? \d{1,2}\+|(all|18\+) ages( welcome)?|mobile ticket|free parking|good to know|booking information"
        r"|events in [a-z][a-z ]{2,24}|[a-z][a-z ]{2,24} events|(\d{1,2}|one|two|three) (hours?|minutes)"
        r"( \d{1,2} minutes)?",
        Context.BESIDE,
        ("Date and time", "Ages: 18+", "Doors at 6:30 PM", "Events in Leeds", "2 hours"),
        ("Two hours late", "Ages ago", "Free parking for buses"),
    ),
    Rule(
        "giving-platform",
        TAIL,
        "|".join(
            (
                r"charities pay a small fee for our service\.( find out how much it is and what we do for it\.?)?",
                r"(help|share) this (fundraiser|page|cause|campaign) (to )?reach more (supporters|people|donors)[.!]?",
                r"start (your own|a) (fundrais(er|ing page)|crowdfunding( page| campaign)?"
                r"|gofundme|petition( of your own)?)",
                r"(gofundme|justgiving|crowdfunder|enthuse|givebutter|localgiving|virgin money giving) (protects"
                r"|is the world's"
                r"|takes)[^!?]{3,120}",
                r"donating through [a-z][\w ]{2,24} is simple, fast and [a-z]{3,8} secure\.?[^!?]{0,240}",
                r"your details are safe with [a-z][\w ]{2,24}\b[^!?]{0,160}",
                r"your (easy, powerful,? and trusted|trusted) home for help",
                r"please donate to share words of support\.?|words of support( ?\(\d{1,5}\))?",
                r"(your donation is|all donations) protected( by [^.!?]{3,60})?\.?",
                r"(send help right|get help directly) to the people and causes you care about\.?",
                r"find fundraisers inspired by what you care about|more ways to make a difference",
                r"more people start fundraisers on [a-z]{4,20} than on any other platform\.( learn more)?",
                r"contact us with your questions and we'll answer, day or night\.( learn more)?",
                r"this (fundraiser|campaign|page|petition|crowdfunder) (is no longer|has( now)?|is( now)?) (accepting"
                r" donations|ended|closed|finished|expired)\.?",
                r"this petition (had|has) [\d,]{1,9} supporters|\d[\d,]{0,9} (people )?have signed\.( let's get to"
                r" [\d,]{2,9}!?)?|at [\d,]{2,9} signatures, this petition[^!?]{3,120}!?",
                r"boost your donation by 25p[^!?]{3,140}|this is a secure \d{2,4}-bit ssl encrypted payment\.?",
                r"(yes,? )?(i'd like|i would like|please) (to )?(add )?gift aid( to my donation)?[^.!?]{0,60}",
                r"(£|€|\$)\d{1,4} ?(could|can|will|would|might|may) (help )?(pay|buy|provide|fund|cover|give|train"
                r"|help)"
                r" [^!?]{5,140}\. (£|€|\$)\d{1,5} ?(could|can|will|would|might|may) [^!?]{5,160}",
            )
        ),
        Context.ALONE,
        (
            "Charities pay a small fee for our service. Find out how much it is and what we do for it.",
            "Help this fundraiser reach more supporters",
            "Start a fundraiser",
            "GoFundMe protects your donation",
            "Words of support (6)",
            "This petition had 1,240 supporters",
            "1,240 have signed. Let's get to 1,500!",
            "£10 could pay for a call. £25 could buy a pack of picture cards.",
        ),
        (
            "Start a fire with two sticks",
            "Charities pay a small fee to use the hall.",
            "£10 could buy a brick.",
            "Your donation is in the box by the door.",
            "This campaign has ended the long wait.",
        ),
    ),
    Rule(
        "giving",
        TAIL,
        "|".join(
            (
                r"donation summary|(top|recent|latest|first|biggest) (donors?|donations?)|donors( ?\(\d{1,5}\))?",
                r"(see|view|show) (top|all|more|recent) (donations|donors|supporters|updates)|donations ?\(\d{1,5}\)",
                r"\d[\d,]{0,6} (donations|donors|backers|supporters)|backers|donation protected|fundraising team:?",
                r"(report|share) (this )?(fundraiser|campaign|petition|page)|organi[sz]er and beneficiary|beneficiary",
                r"(campaign|fundraiser|page) (by|closed|ended|owner)|about the (campaign|fundraiser|cause|beneficiary)",
                r"(petition|campaign) (updates?|closed)|reasons for signing|decision makers?|promote this petition",
                r"verified signatures|next goal|why this petition matters|back this (project|campaign)",
                r"#1 fundraising platform|expert advice, 24/7|donate quickly and easily|days to go",
                r"(set up a|pay by|by|give by) direct debit|dedicate (my|your|a) (donation|gift)"
                r"|pay by (card|phone|cheque)",
                r"(your card details are safe|(100% )?secure (online )?payments?)\.?|yes,? i am a uk tax ?payer\.?",
                r"(get your |order your |download your |download a )?(free )?fundraising (pack|ideas|guide|tips)"
                r"|corporate (partners(hips)?|supporters|giving|fundraising)",
                r"(could|can|will|would) you help another (family|child|person|pupil|dog|school) like"
                r" [^.!?]{2,30}\?",
                r"(please )?(give|donate) what you can( today| now)?[.!]?|created \d{1,3} ?(h|d|w|hours|days"
                r"|weeks) ago",
                r"(£|€|\$)[\d,]{1,9} raised( (of|from|so far)[^.!?]{0,60})?|raised (of|so far)[^.!?]{0,40}",
            )
        ),
        Context.CONFIRMS,
        (
            "Donation summary",
            "Donors",
            "Donations (24)",
            "Organizer and beneficiary",
            "Reasons for signing",
            "Could you help another family like Bryony's?",
            "£1,240 raised of £2,000",
            "Give what you can today",
        ),
        ("Donors of blood", "Backers of the plan met.", "Could you help a family like ours in the garden?"),
    ),
    Rule(
        "giving-line",
        TAIL,
        r"total|direct|offline|online|easy|powerful|trusted|story|crowdfunding|gift aid",
        Context.BESIDE,
        ("Total", "Offline", "Direct"),
        ("Total eclipse", "Direct route"),
    ),
)
