"""Forms: fields, what is required, riddles for robots, files, and what a form says when it was sent."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Rule, Zone

TAIL = Zone.TAIL

REQUIRED = (
    r"\* ?=? ?(required( fields?)?|(denotes|indicates|means|marks)( a)? (required|mandatory)( fields?)?"
    r"|mandatory fields?)\.?|\"?\*\"? indicates required fields?\.?|(all )?(mandatory |required )?(fields|items"
    r"|questions|boxes) (are )?(marked|highlighted|with|indicated)[^.!?]{0,30}(\*|asterisk|red)[^.!?]{0,20}(required"
    r"|mandatory|compulsory|must be completed)[^.!?]{0,20}\.?|mandatory fields (are )?(marked|indicated"
    r"|highlighted) with an? (asterisk|star|\*)( ?\(\*\))?\.?|this field is required\.?"
    r"|please complete this required field\.?|(one or more|some) fields (have|has) an error\.[^!?]{0,60}"
    r"|this field (is for validation purposes and should be left unchanged|should be left blank"
    r"|is hidden when viewing the form|is mandatory|cannot be empty)\.?|(please )?(leave|keep) this (field )?(empty"
    r"|blank)( if (you('re| are) (a )?human|human))?:?\.?|if you('re"
    r"| are) (a )?human( seeing this field)?,? (please )?(leave|don't|do not)[^.!?]{3,40}(blank|empty|field)\.?"
    r"|please (do not|don't) fill (in|out) this (field|box)\.?"
)

RIDDLE = (
    r"(i'm|i am) (not a robot|(a )?human)[.!]?|(protected by )?(re"
    r"|h)?captcha( code)?( ?\*)?:?( privacy ?[-·•] ?terms)?|privacy ?[-·•] ?terms|(enter|type"
    r"|solve) (the )?(re)?captcha( (here|code|below))? ?:?|this (site|form|page) is protected by (re"
    r"|h)captcha[^!?]{3,120}|(anti-?spam|security)( question| check| code)?:? (what is|enter|solve"
    r"|answer)[^.!?]{3,60}\??|(anti-?spam|security) question:?|maths? question( ?\*)?:?"
    r"|what code is in the image\?( ?\*)?|get new captcha!?|(please )?solve (this|the) (simple )?(maths? (problem"
    r"|question|sum)|sum)( and enter the result)?\.?( e\.g\. [^!?]{3,60})?"
    r"|please enter an answer in digits:?( .{3,40})?|(enter|type) the (characters|letters|code|text|numbers|word"
    r"|security code)[^.!?]{0,20} (shown|you see|presented|displayed|in|from|as)[^.!?]{0,20}(image|picture"
    r"|above)[^.!?]{0,10}\.?|type the text presented in the image( below)?|(can't|cannot) (read|see) (the|this) (image"
    r"|code|text|characters)\?( [^.!?]{3,60}\.?)?|time limit is exhausted\.( please reload (the )?captcha\.?)?"
    r"|to prove (you're|you are) a person[^!?]{3,140}|please (check|tick) (the|this) box[^.!?]{0,20} to (proceed"
    r"|confirm you|prove|show)[^.!?]{0,40}\.?"
)

NUMBER = r"(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty)"

SENT = (
    r"(thank you|thanks)( for your)? ?(message|comment|submission|enquiry|query|feedback|interest)?[.!] (it"
    r"|your (message|comment|submission|enquiry|feedback)) (has been|was) (successfully )?(sent|received|submitted"
    r"|recorded|posted)[.!]?|(thanks|thank you) for your (comment|submission|message|enquiry)[.!]?|your (message"
    r"|submission|comment|form|enquiry|request) (has been|was) (successfully )?(sent|received|submitted)[.!]?"
    r"|your (message|form|comment) could not be sent[^!?]{0,60}|success!? your message (has been|was) sent[.!]?"
    r"|there (was|has been) (a|an) (problem|error|issue)[^.!?]{0,40} (submission|form|subscription|subscribing"
    r"|submitting|message|request|sending|e-?mail)[^.!?]{0,30}[.!]?( (please|try|review)[^.!?]{3,60}[.!]?)?|(whoops"
    r"|oops|sorry|uh oh|error|uh-oh)[!,.:]? ?(there was (an?|some) (error|problem|issue)|something went wrong"
    r"|an error occurred)[^.!?]{0,80}[.!]?( please [^.!?]{3,60}[.!]?)?|(something went wrong|an (unknown "
    r"|unexpected )?error (has )?occurred)( (while|with|when|during)[^.!?]{3,60})?[.!,]? ?(please )?(try again|reload"
    r"|refresh|wait)[^.!?]{0,40}[.!]?( and try again[.!]?)?|something went wrong while (submitting|sending"
    r"|processing)[^.!?]{3,30}[.!]?|please (enter|provide|supply|add|type) (a |an |your )(valid )?(first |last |full "
    r"|e-?mail )?(name|e-?mail|address|phone number|postcode|password|message|comment|username)( address)?( here"
    r"| below)?[.!:]?|please fill (in|out) this field[.!]?|(e-?mail|name|message"
    r"|this e-?mail( address)?)( address)? (is (required|invalid|not valid|already (subscribed|registered|in use"
    r"|taken))|already (subscribed|exists))[.!]?|(invalid|incorrect) (e-?mail|address|password|captcha|code)( address"
    r"| format)?[.!]?|passwords? (must|do not|don't) (match|contain|be)[^.!?]{0,60}\.?|password strength( indicator)?"
    r"|max(imum|\.)? ?(file|upload)? ?size:? ?\d{1,4} ?(kb|mb|gb)[^.!?]{0,40}\.?|(accepted|allowed"
    r"|supported) (file )?(types|formats|extensions):? [^!?]{3,80}|(drop|drag)( and drop)?( your)? files?( here)?( or"
    r"| to upload)?( (browse|select|choose)( files)?)?|choose files? or drag (them|it) here|no files? (chosen|selected)"
    r"|-{1,3} ?(please )?(select|choose)( one| an option)? ?-{1,3}|\d{1,4} of \d{1,5} max(imum)? characters"
    r"|\d{1,5} ?/ ?\d{1,5} characters|(please )?use (the|this|our) (online )?(contact )?form (below )?to (contact"
    r"|get in touch|reach|e-?mail|message)[^.!?]{0,20}\.?|(please )?(contact us|get in touch|send us (a message"
    r"|an e-?mail)) (using|via|through|by) (the|this|our) (online |contact )*form( below)?\.?|comment or message( ?\*)?"
    r"|i (consent|agree) to (having |have )?(this (web)?site|you|us|the site|my)[^.!?]{0,30}(stor|collect|data"
    r"|information|contact)[^.!?]{0,120}\.?|(please )?tick (this|the) box to (confirm|agree|consent"
    r"|receive)[^.!?]{0,80}\.?|yes,? (please )?(add|sign|keep|send|subscribe) me[^.!?]{0,60}[.!]?|by (checking"
    r"|ticking) this box[^.!?]{0,120}\.?"
)

RULES = (
    Rule(
        "forms-required",
        TAIL,
        REQUIRED,
        Context.ALONE,
        (
            "* Required",
            "* denotes a required field.",
            "Fields marked with an * are required",
            "All fields marked * are required",
            "Mandatory fields are marked with an asterisk (*).",
            "This field is required.",
            "This field is for validation purposes and should be left unchanged.",
            "If you are human, leave this field blank.",
            "One or more fields have an error. Please check and try again.",
            '"*" indicates required fields',
        ),
        (
            "Fields marked on the map are required for hay.",
            "All fields are green.",
            "* Required reading in our house",
            "Please leave this field as you found it.",
        ),
    ),
    Rule(
        "forms-riddle",
        TAIL,
        RIDDLE,
        Context.ALONE,
        (
            "I'm not a robot",
            "reCAPTCHA",
            "reCAPTCHA Privacy - Terms",
            "This site is protected by reCAPTCHA and the Google Privacy Policy and Terms of Service apply.",
            "Anti-spam: what is 3 + 4?",
            "Please enter an answer in digits: 4 × three =",
            "Enter the code shown above",
            "Can't read the image? Click here to refresh.",
            "Please check the box below to proceed.",
        ),
        (
            "I'm not a robot, said the boy in the box.",
            "Are you human, asked the sign?",
            "Solve the riddle of the coat",
            "Enter the letters of your name on the card",
        ),
    ),
    Rule(
        "forms-sum",
        TAIL,
        r"(what is |what's )?"
        + NUMBER
        + r" ?[+×−*-] ?"
        + NUMBER
        + r"( ?=( ?\?)?|\?)( ?\*)?|"
        + NUMBER
        + r" ?[+×−*] ?= ?"
        + NUMBER
        + r"( ?\*)?|[+×−*-] ?"
        + NUMBER
        + r" ?= ?"
        + NUMBER
        + r"( ?\*)?",
        Context.CONFIRMS,
        ("What is 3 + 4?", "3 + 4 =", "seven + 2 =", "× 3 = 27", "five × = 40", "− 2 = 5"),
        ("3 + 4 = 7", "What is 3 + 4 to a child?"),
    ),
    Rule(
        "forms-sent",
        TAIL,
        SENT,
        Context.CONFIRMS,
        (
            "Thank you for your message. It has been sent.",
            "There was a problem with your submission. Please try again.",
            "Whoops! There was an error and we couldn't process your subscription. Please reload the page.",
            "Something went wrong. Please try again.",
            "Your submission has been received.",
            "Please provide a valid email address",
            "Email is required",
            "Max. file size: 32 MB.",
            "Accepted file types: jpg, gif, png, pdf.",
            "Drop files here or",
            "No file chosen",
            "- Select -",
            "0 of 600 max characters",
            "I consent to having this website store my submitted information so they can respond to my inquiry.",
            "Yes, add me to your mailing list",
        ),
        (
            "Thank you for your message of hope.",
            "There was a problem with the bus.",
            "Something went wrong at the gate.",
            "Please enter your name in the book by the door",
            "Sorry, something was wrong with it.",
            "Please add a coat",
        ),
    ),
    Rule(
        "forms-invite",
        TAIL,
        r"(tell us|let us know|share) (what you (thought|think)|your (thoughts|views|opinions?))( (of|about|on)) (this"
        r"|our) (post|article|page|story|blog)[.!?:]?|(drop|leave|post|add|put|write|share)( us)?( a| your"
        r"| any)? (comments?|thoughts)( or questions?)? (below|in the (box|comments?)[^.!?]{0,20})[.!]?|(got"
        r"|have) (a question|something to say|an opinion|thoughts)\? (leave|drop|post|share"
        r"|add)[^.!?]{3,30}comments?[^.!?]{0,20}[.!]?|(post|leave|write) your comments?( here)( ?\.{3}|…)?"
        r"|comment (here|below)( and (let us know|tell us)[^.!?]{0,40})?[.!]?|(tell us|let us know|sound off|share) (in"
        r"|via|using) the comments?( (section|below|box))*[.!]?|sound off( below)?[.!]?",
        Context.CONFIRMS,
        (
            "Tell us what you thought of this post",
            "Got a question? Leave a comment below.",
            "Sound off in the comments below",
            "Comment below and let us know",
            "Leave your thoughts below",
        ),
        ("Tell us what you thought of the play.", "Leave your coats below", "Comment below the line of trees"),
    ),
    Rule(
        "forms-welcome",
        TAIL,
        r"(tell us|let us know) (what you thought|your (thoughts|views|opinions?))|have your say|(add|raise) your voice"
        r"|(we'd|we would) (love|like) to (hear|know|have) (from you|your (thoughts|views|opinions?|feedback|comments)"
        r"|what you think)[.!:]?( please (leave|post|add)[^.!?]{3,40}[.!]?)?|(got|have) a question\?"
        r"|join the debate( below| here)?[.!]?|share what you think",
        Context.BESIDE,
        ("We would love to hear your thoughts", "Have your say", "Join the debate"),
        ("Have your say on Tuesday at the hall.", "We would love to hear from your class"),
    ),
    Rule(
        "forms-field",
        TAIL,
        r"(all|mandatory) fields are (required|mandatory)\.?|please (fill (in|out)"
        r"|complete) all (the )?(required )?fields\.?|(your )?(message|(telephone|phone|mobile|contact)( number"
        r"| no\.?)?|surname|forename|title|organi[sz]ation|company( name)?|country|county|town|city|date of birth"
        r"|postcode|zip( code)?|job title|role|enquiry|question|reason for contact|how did you hear about us\??)( ?\*"
        r"| \((required|optional)\))?:?|(submit|send)( the| this)? (form|message|e-?mail|enquiry|feedback)|required"
        r"|reset|browse|(choose|select|upload|add|attach)( an?| your)? (files?|photos?|images?|one|option|picture)"
        r"|select ?(…|\.{3})|please (select|choose)( one)? ?(…|\.{3})?|contact form|send us (a message|an e-?mail)"
        r"|guest|error|success|loading|(edit|remove|add) (row|another)|continue|next step|start|begin|finish|done|apply"
        r"|update|(privacy )?consent( ?\*)?|e-?mail or username|confirm (e-?mail|password)"
        r"|enter (your )?e-?mail( address)?( here| below)? ?(…|\.{2,3})?|(your|you|name|example|e\.g\. name"
        r"|e-?mail)@(email|example|domain|e-?mail|your-?site|company)\.(com|org|co\.uk)|tick this box to confirm",
        Context.BESIDE,
        (
            "Your message",
            "Telephone number *",
            "Surname",
            "Submit form",
            "Choose File",
            "Contact Form",
            "Please select...",
            "Enter your email...",
            "name@example.com",
        ),
        ("Message in a bottle", "Title of the play", "Select the best apples", "Start at the gate"),
    ),
)
