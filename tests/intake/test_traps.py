"""Whole small articles: what reads like residue and is not comes out unharmed, what is residue does not come out."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .conftest import Accept, read_content

TITLE = "The garden behind the hall is open"

BODY = """\
After two winters and a great deal of mud, the garden behind the hall opened on Saturday to anyone who likes herbs.

The beds are high enough for a wheelchair to pass under, and the path goes all the way round without a step.

“I come for the mint,” said Odile, who is eight. Her grandfather comes for the bench."""

MORE = [
    f"In {month} there was nothing to see, and the children of the after-school club drew it all the same."
    for month in ("January", "February", "March", "April", "May", "June", "July", "August", "September")
]

TRAPS = {
    "a sentence with a phrase of a comment form": (
        "You can leave a message in the book, or leave a reply to one of the letters along the fence.",
        "Your email address will not be published, shared or sold, said the old small print",
        "Required fields are marked on the map with a small green flag.",
    ),
    "cookies that are baked": (
        "We use cookies to teach fractions, and biscuits to teach patience.",
        "This site uses cookies as counters: one for each child who has had a turn on the swing.",
        "By continuing to bake, the class paid for its own trip.",
        "Accept all cookies that are offered, says the sign, but leave the plate.",
    ),
    "a page about a website": (
        "We use cookies on the website to count how many people look at the menu. They cannot be eaten.",
        "Our privacy policy fits on one page, and a child of ten helped to write it.",
        "The site map is painted on the wall of the boiler room.",
    ),
    "sharing": (
        "Share this with whoever sits next to you on the bus.",
        "Please share this poster with your neighbours before the weekend.",
        "Share the load, said the coach, and they did.",
        "Sharing is caring, her mother used to say, and then she would eat the last one.",
    ),
    "following": (
        "Follow us to the gate and turn left at the pear tree.",
        "Like us, the swifts come back every May.",
        "Find us behind the library, under the clock.",
        "Join us on Saturday for soup.",
    ),
    "printing": (
        "Print this page and bring it along, because there is no signal in the valley.",
        "Save the date: 12 June 2027.",
        "Back to school means back to the bus stop.",
        "Top of the page goes your name; the rest is yours.",
    ),
    "related": (
        "Related to this is the matter of the second gate, which nobody owns.",
        "You may also like to bring a cushion.",
        "See also page 4 of the handbook.",
        "More about the second garden will follow when it has dried.",
        "Read more to your children, she told the meeting, and complain less.",
    ),
    "next and previous": (
        "Next we planted the beans.",
        "Previous winters had been kinder.",
        "Next: we went to the zoo, and stayed until it rained.",
    ),
    "newsletters": (
        "Sign up to our newsletter at the desk, or ask Mr Okafor for a paper one.",
        "Unsubscribe at any time, it says on the back, by telling the milkman.",
        "Subscribe to the idea that buses run, and you will be waiting a while.",
        "Stay up to date by looking at the board, which is wiped on Fridays.",
    ),
    "comments": (
        "Comments are closed at noon on 14 May, after which the panel will read every one of them.",
        "Comments by Friday, please, to the clerk.",
        "No comments were made about the hedge.",
        "Have your say at the village hall: the kettle will be on.",
        "12 responses to the survey came from the far side of the river.",
    ),
    "adverts": (
        "Advertisement is not the answer, she said.",
        "Advertising pays for the minibus, and always has.",
        "Sponsored by nobody, the race still has a cup.",
    ),
    "copyright": (
        "Copyright belongs to the child who drew it, and so does the drawing.",
        "All rights, reserved or not, begin with being asked.",
    ),
    "feedback": (
        "Was this page torn out by the same hand?",
        "Did this help? It did not, but it was kind.",
        "Thank you for your feedback on the plan, which has been changed.",
        "Is there anything wrong with this lamp, the caretaker asked.",
    ),
    "dates and makers": (
        "Last updated by hand in the year of the flood, the map is a guess.",
        "Powered by the wind, it climbed the hill for a week.",
        "Designed by children, it has no corners.",
        "Published in Paris, it sold well in Kent.",
    ),
    "a press release": (
        "ENDS",
        "Notes to editors",
        "The garden trust was founded in 1994 by two nurses and a night porter.",
        "For further information contact Jo Marsh on 01632 960 118 or press@garden.example.org.",
    ),
    "contact details": (
        "Contact",
        "Email: hello@garden.example.org",
        "Telephone: 01632 960 204",
        "The Old Forge, Mill Lane, Tolverton",
    ),
    "details of an event": (
        "Date: Saturday 12 June",
        "Time: 2pm to 4pm",
        "Cost: free",
        "Please tell us in advance about any access needs.",
    ),
    "a sign-off": ("See you at the gate.", "Odile and the garden team", "Thank you for reading!"),
    "an author": (
        "About the author",
        "Rosamund Vane has gardened from a wheelchair since 2004. She is writing a book about mint.",
    ),
    "references": (
        "Further reading",
        "• Herbs without bending, by T. Pascoe",
        "• The raised bed, by the County Gardens Trust",
    ),
    "links that a sentence brings in": (
        "These are the pages that we found most useful:",
        "• Disability Living Allowance for children",
        "• The tram map with every lift marked on it",
    ),
    "networks that a sentence brings in": ("You can see more pictures here:", "• Facebook", "• Instagram"),
    "a quoted form": (
        "At the foot of the page stood a form that you will know:",
        "Leave a Reply",
        "Your email address will not be published.",
    ),
    "a form that is talked of": (
        "Leave a Reply",
        "Your email address will not be published.",
        "So said the sign above the letter box, and it kept its word.",
    ),
    "a quoted notice": ("The notice on the door says:", "Share this page"),
    "a poem": ("Leave a Reply", "in the hollow of the tree", "and the wind will read it"),
    "a poem that ends in a weak word": ("Who goes there, who goes there?", "Nobody but me.", "Yes"),
    "weak words alone": ("Name", "Email"),
    "one invitation": ("Leave a Reply",),
    "questions and answers": ("Can I bring a dog?", "Yes", "Can the dog bring me?", "No"),
    "scores": ("Melbourne d. Cocoa 8-0", "Kite End d. Anchor 3-1"),
    "questions to readers": ("What would you plant? Write to us by Friday and we will read the best ones out.",),
    "a price list": ("Adults: £3", "Children: free", "£10 buys a season ticket."),
    "calls of its own": (
        "Spread the word!",
        "Tell your friends.",
        "Follow us on Facebook.",
        "Support our work.",
        "Thank you for your feedback.",
        "Don't miss out!",
        "Send us your photos by Friday.",
        "Sign up to get involved in the garden.",
        "Register to see the garden before it opens.",
        "Help us improve our playground.",
    ),
    "a newsletter with headings": (
        "Upcoming events",
        "12 June: the summer fair",
        "20 June: sports day",
        "Don't miss",
        "The raffle is at three o'clock and the first prize is a goat.",
        "Main menu",
        "Leek soup, then more leek soup.",
    ),
    "advice": (
        "Stay informed",
        "Keep up to date with your vaccinations, and take the card along.",
        "Recommended reading",
        "Herbs without bending",
        "The raised bed",
    ),
    "sentences of small print": (
        "By entering the competition you agree to the terms, which are kind.",
        "By using less sugar the children made better cookies.",
        "Printed on recycled paper.",
        "It is more than 2 years old",
        "A photo shared by the school shows the gate (see the map).",
        "Thank you! You made it a day to remember.",
        "I agree to the plan, said the youngest, and so it was agreed.",
    ),
    "thanks to makers": ("Powered by volunteers", "The whole thing ran on soup.", "Designed by Odile, who is eight"),
    "German": (
        "Teilen Sie diesen Kuchen mit Ihrem Nachbarn, steht auf dem Schild.",
        "Kommentare der Eltern sammelt das Büro bis Freitag.",
        "Lesen Sie auch das Kleingedruckte, bitte.",
    ),
    "French": (
        "Partagez ce goûter avec votre voisin, dit la pancarte.",
        "Laissez un commentaire dans le cahier rouge, près de la porte.",
        "« Nous avons attendu », dit-elle.",
    ),
    "Welsh": ("Rhannwch eich stori gyda ni yn y neuadd.", "Mae croeso i bawb, a digon o gacen."),
    "numbers": ("1,204 people came.", "12", "3 comments came in before lunch."),
    "a caption": ("The gate in June. Photograph: Jo Marsh",),
    "what a picture shows": ("• mint", "• sage", "• a boy with a hose"),
    "steps": ("1. Press Share.", "2. Choose Print.", "3. Press OK and wait for the noise."),
}

TAILS = {
    "blog": "Share this:\n\n"
    "  • Click to share on Twitter (Opens in new window)\n  • Click to share on Facebook (Opens in "
    'new window)\n\nLike this:\n\nLike Loading...\n\nRelated\n\nThe hedge we nearly lost\n\nIn "Gardens"\n\n'
    "A bench for Odile's grandfather\n\nPublished by Jo\n\nView all posts by Jo\n\nLeave a Reply Cancel reply",
    "readers": "2 thoughts on “The garden behind the hall is open”\n\n  1. Jules says:\n\n    This made me hungry. "
    "Thank you.\n\n    Reply\n\n  2. Pat says:\n\n    Our mint is called Steve.\n\n    Reply\n\nLeave a Reply\n\n"
    "Your email address will not be published. Required fields are marked *",
    "council": "Was this page helpful?\n\nYes\nNo\n\nLast updated 3 May 2024\n\n"
    "We use cookies to improve your experience "
    "on this website. By continuing to browse the site you are agreeing to our use of cookies.\n\n"
    "Accept all cookies\n"
    "Reject\nCookie settings\n\n© 2023 All rights reserved.\n\n"
    "Privacy policy | Cookies | Accessibility | Site map\n\n"
    "Website by Bluebottle Digital",
    "paper": "Register for free to read more of the latest local news. It's easy and will only take a moment.\n\n"
    "Do you want to respond to this article? If so, click here to submit your thoughts and they may be published in "
    "print.\n\nComments: Our rules\n\nMost read\n\nCar stuck in pond\n\nPond to be moved",
    "posts": "Tags: play, people, history\n\nFiled under: News\n\nPrevious Post\n\nSpring term dates\n\nNext Post\n\n"
    "Thank you to our volunteers",
    "titled posts": "← Spring term dates\n\nReady for the summer fair? →\n\nBack to news",
    "school": "Print this page\n\nShare this page\nFacebook\nTwitter\n\nBack to top",
    "event": "Add to calendar\n\n+ Google Calendar\n\nShare This Post:",
    "bar": "Share 12 Tweet 3 Pin 0 Email",
    "networks": "Facebook\nTwitter\nLinkedIn\nWhatsApp",
    "newsletter": "Sign up to our newsletter\n\nEnter your email\n\nSubscribe\n\nYou can unsubscribe at any time.",
    "letter": "Forward to a friend\n\nYou are receiving this email because you opted in on our website.\n\n"
    "Our mailing address is:\n\nThe Garden Trust\n\nYou can update your preferences or unsubscribe from this list.",
    "related": "You may also like...\n\nThe hedge we nearly lost\n\nWhat is a raised bed?\n\n"
    "Ten things to do with mint…",
    "forum": "Posts: 1204\n\nDisplay posts from previous: All posts 1 day 7 days\n\nReturn to Gardens\n\n"
    "Jump to:\n\nUsers browsing this forum: No registered users and 2 guests",
    "consent": "Manage Cookie Consent\n\nFunctional Functional Always active\n\nPreferences Preferences\n\n"
    "Accept\nDeny\n"
    "View preferences\n\nCookie Policy",
    "credit": "Photo by on\n\nImage by Jo Marsh on Unsplash\n\nView original post 252 more words",
    "log-in": "Log in to leave a comment\n\nThis site uses Akismet to reduce spam. Learn how your comment data is "
    "processed.",
    "German": "Artikel teilen\n\nÄhnliche Beiträge\n\nEin Beet für alle\n\nSchreibe einen Kommentar\n\n"
    "Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert.\n\n"
    "Kommentar *\n\nName *\n\n"
    "Impressum\n\nDatenschutz",
    "French": "Partager cet article\n\nFacebook\nTwitter\n\nArticles similaires\n\nUn banc pour Odile\n\n"
    "Laisser un commentaire Annuler la réponse\n\n"
    "Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont "
    "indiqués avec *\n\nMentions légales",
    "Spanish": "Compartir en Facebook\n\nArtículos relacionados\n\nUn banco para Odile\n\nDeja un comentario\n\n"
    "Tu dirección de correo electrónico no será publicada. Los campos obligatorios están marcados con *",
    "Italian": "Condividi su Facebook\n\nLeggi anche\n\nUna panchina per Odile\n\nLascia un commento\n\n"
    "Il tuo indirizzo email non sarà pubblicato. I campi obbligatori sono contrassegnati *",
    "Dutch": "Deel dit artikel\n\nGerelateerde berichten\n\nEen bank voor Odile\n\nGeef een reactie\n\n"
    "Je e-mailadres wordt niet gepubliceerd. Vereiste velden zijn gemarkeerd met *",
    "Polish": "Udostępnij\n\nPodobne wpisy\n\nŁawka dla Odile\n\nDodaj komentarz\n\n"
    "Twój adres email nie zostanie opublikowany.",
    "Welsh": "Rhannu’r dudalen hon\n\nGadael Ymateb\n\nNi fydd eich cyfeiriad e-bost yn cael ei gyhoeddi.\n\n"
    "Polisi preifatrwydd | Cwcis",
    "Japanese": "シェアする\n\nコメントを残す\n\nメールアドレスが公開されることはありません。\n\n関連記事",
    "Russian": "Поделиться\n\nДобавить комментарий\n\n"
    "Ваш адрес email не будет опубликован. Обязательные поля помечены *",
}

MIDDLES = (
    "Advertisement",
    "- Advertisement -",
    "Advertisement - story continues below",
    "MORE TOP STORIES:",
    "READ MORE: Car stuck in pond for the second time",
    "READ MORE:\n  • Car stuck in pond\n  • Pond to be moved",
    "Loading player...",
    "open_in_new",
    "-A A +A",
    "candle_lane_002_large",
    "IMG_2034.jpg",
    "Photo by on",
    "Click to enlarge",
    "Continue reading below",
    "Listen to this article",
    "0:00 / 3:21",
    "View this post on Instagram",
    "pic.twitter.com/AbCd12345",
    "{{ page.title }}",
    "Sign up to our newsletter\n\nEnter your email",
    "Accept all cookies",
    "Share this article",
    "Back to top",
    "Image source, Getty Images",
)


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"</?(?!a\b)[a-z][^>]*>", " ", re.sub(r"</?a\b[^>]*>", "", html))).split())


@pytest.mark.parametrize("form", ["a.txt", "a.md"])
@pytest.mark.parametrize("name", TRAPS)
@pytest.mark.parametrize("where", ["in the middle", "at the end"])
def test_real_lines_that_read_like_residue_stay(name: str, where: str, form: str, accept: Accept) -> None:
    parts = [*BODY.split("\n\n"), *MORE]
    at = len(parts) - 1 if where == "in the middle" else len(parts)
    text = "\n\n".join([TITLE if form == "a.txt" else f"# {TITLE}", *parts[:at], *TRAPS[name], *parts[at:]])
    shown = words(accept(text, form).html)
    for line in (*parts, *TRAPS[name]):
        assert " ".join(re.sub(r"^(•|\d\.) ", "", line).split()) in shown


@pytest.mark.parametrize("name", sorted(TRAPS.keys() - {"weak words alone", "one invitation"}))
def test_real_lines_stay_although_residue_follows(name: str, accept: Accept) -> None:
    tail = "© 2024 The Garden Trust. All rights reserved.\n\nPrivacy policy | Cookies | Site map"
    shown = words(accept("\n\n".join([TITLE, BODY, *TRAPS[name], tail])).html)
    for line in TRAPS[name]:
        assert " ".join(re.sub(r"^(•|\d\.) ", "", line).split()) in shown
    assert "All rights reserved" not in shown


@pytest.mark.parametrize("name", TAILS)
def test_residue_below_an_article_goes(name: str, accept: Accept) -> None:
    revision = accept(f"{TITLE}\n\n{BODY}\n\n{TAILS[name]}\n")
    assert revision.title == TITLE
    assert words(revision.html) == " ".join(BODY.split())


@pytest.mark.parametrize("first", TAILS)
def test_residue_goes_whatever_residue_stands_beside_it(first: str, accept: Accept) -> None:
    for second in ("council", "school", "posts"):
        revision = accept(f"{TITLE}\n\n{BODY}\n\n{TAILS[first]}\n\n{TAILS[second]}\n")
        assert words(revision.html) == " ".join(BODY.split())


@pytest.mark.parametrize("middle", MIDDLES)
def test_residue_between_paragraphs_goes(middle: str, accept: Accept) -> None:
    first, *rest = BODY.split("\n\n")
    revision = accept("\n\n".join([TITLE, first, middle, *rest]))
    assert words(revision.html) == " ".join(BODY.split())


def test_of_a_caption_only_the_label_goes(accept: Accept) -> None:
    revision = accept("\n\n".join([TITLE, *[BODY] * 3, "Image caption The <gate> in June", "And then it rained."]))
    assert ">The &lt;gate&gt; in June</" in revision.html


def test_what_stands_between_residue_and_is_text_stays(accept: Accept) -> None:
    promotion = "The Garden Trust has looked after small gardens since 1994, and would like to hear of yours."
    revision = accept(f"{TITLE}\n\n{BODY}\n\nShare this page\n\n{promotion}\n\n© 2024 The Garden Trust\n")
    assert words(revision.html) == f"{' '.join(BODY.split())} {promotion}"


lines = st.sampled_from(
    [line for trap in TRAPS.values() for line in trap if line.endswith((".", "?", "!")) and " " in line]
)


@settings(deadline=None)
@given(st.lists(lines, min_size=3, max_size=12, unique=True))
def test_sentences_that_read_like_residue_stay_in_any_order(sentences: list[str]) -> None:
    reading = read_content("\n\n".join([TITLE, BODY.split("\n\n", maxsplit=1)[0], *sentences]))
    assert reading.revision, reading.reason
    shown = words(reading.revision.html)
    for sentence in sentences:
        assert re.sub(r"^(•|\d\.) ", "", sentence) in shown
