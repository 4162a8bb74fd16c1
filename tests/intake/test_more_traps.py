"""More whole small articles: shops, job adverts, events, appeals and other languages, as text and as residue."""

from __future__ import annotations

import re

import pytest

from .conftest import Accept
from .test_traps import BODY, MORE, TITLE, words

TRAPS = {
    "a phone number of the article": ("Ring Jo on 01632 960 118 or email jo@garden.example.org",),
    "an address": ("Write to us:", "The Garden Trust, Mill Lane, Tolverton TV4 2QQ", "Tel: 01632 960 204"),
    "a contact with its role": ("Jo Marsh, head gardener", "Telephone: 01632 960 204", "jo@garden.example.org"),
    "a heading for contacts": (
        "Contact us",
        "Come to the shed, which is open when the flag is up, or ring 01632 960 204.",
    ),
    "a heading for helpers": ("Get involved", "We need people who can carry water, and people who can sit and talk."),
    "a heading for labels": ("Tags", "Every plant has a tag in three alphabets, which the children made from spoons."),
    "a heading for swaps": ("Share", "Bring what you have too much of, and take what you have too little of."),
    "a job advert": (
        "We are looking for a gardener for twelve hours a week, at £13 an hour.",
        "How to apply",
        "Send a letter to the office by Friday 14 May. Interviews are on the 21st, in the greenhouse.",
        "Apply now, because the last post was gone in a week.",
    ),
    "a shop of its own": (
        "The stall sells a guide to the beds for £4.",
        "Add to basket weaving a taste for mud, and you have our Thursdays.",
        "Delivery and returns of tools are on Mondays.",
    ),
    "a product": ("The trowel", "Steel, 30 cm, with a handle for small hands.", "Price: £6", "Size: small"),
    "an event": (
        "Date: Saturday 12 June 2027",
        "Time: 2pm to 4pm",
        "Venue: the Old Forge, Mill Lane, Tolverton TV4 2QQ",
        "Tickets: £3 on the door. Book now by ringing 01632 960 204.",
    ),
    "ways of giving": (
        "Ways to help",
        "Bring us seeds, or an hour on a Sunday.",
        "£10 could pay for a bag of bark.",
        "Every penny goes on the path, and we can show you the bills.",
        "Please consider the wall before you lean on it.",
    ),
    "an appeal": ("If you would like to help, please think about giving an hour a month. We will give you tea.",),
    "notes to editors": (
        "Notes to editors",
        "The Garden Trust is a registered charity (1012345) and was founded in 1994.",
        "Photographs are to be had from the office.",
    ),
    "a recipe": (
        "Ingredients",
        "• 200 g mint",
        "• 1 litre of water",
        "Method",
        "1. Boil the water.",
        "2. Add to the mint, and wait.",
        "Print this and stick it on the fridge.",
    ),
    "verse": ("More", "said the crow, and the hedge said", "less", "and then it was dark."),
    "feelings": ("How do you feel today?", "• Happy", "• Sad", "• Angry", "Point to one, and nobody will ask why."),
    "a play": ("Pause", "The curtain falls on the mint, and the band begins again in the wrong key.", "Play"),
    "votes that were cast": ("The vote was 5 from 3 classes.", "Average rating of the soup: poor.", "Love won."),
    "numbers of visitors": ("1,204 visitors came on the first day.", "Views of the valley are best in March."),
    "a story that goes on": ("This is a developing friendship.", "Check back in the spring for more beans."),
    "content that is hosted": (
        "This content is new to the course, and hard.",
        "To view the beds please follow the yellow line.",
        "Accept and carry on, the old gardener said.",
    ),
    "a list of services": ("Other services", "Mobile library, every second Tuesday", "Dial-a-ride, on 01632 960 300"),
    "books": ("Recommended books", "Herbs without bending", "The raised bed"),
    "contents of a box": ("Contents", "Two trowels", "One kneeler", "A hat"),
    "files by name": ("The form is called claim.pdf and the office has it on paper too.",),
    "page numbers": ("Page 3 of the guide shows the gate.", "Continued rain shut the path for a week."),
    "opinions": (
        "Do you have a story about the old bridge? Ring Jo, who is writing them down.",
        "Have your say at the town hall on Tuesday at seven.",
        "Leave a comment in the book by the door.",
        "We moderate the heat with a wet sheet.",
    ),
    "a letter": (
        "Sign up for our weekly walk at the desk.",
        "Would you like to see more herbs? So would we.",
        "Get the children to their beds by seven.",
        "Thank you for reading to them.",
    ),
    "tongues": (
        "War diese Bank zu hoch? Nein.",
        "Me gusta la menta, dijo Odile.",
        "Cette page du cahier est vide.",
        "Mwy o fintys, os gwelwch yn dda.",
    ),
    "help": ("Need more help with the tents? The scouts are in on Fridays.", "Have we missed the bus again?"),
    "a club on a network": ("She had read of it on Facebook, and came to see for herself.",),
    "school words": ("Virtual tours are no tours, said the head.", "Term dates for the garden club are on the gate."),
    "what is provided": (
        "The form is provided by the school office and must be handed in by Friday.",
        "The map is provided by the Ramblers, who walk every path.",
        "This map is hosted by the parish library, where the old ones are kept.",
        "The content is not shown because a family asked for peace.",
    ),
    "what will change": (
        "This page will be updated as the work goes on.",
        "Please check back for more news of the bridge.",
        "Ring the office to hear where the work is now.",
    ),
    "a recipe that was made": ("Did you make this recipe? Tell Joan at the Thursday lunch club.",),
    "sentences after a label": (
        "Read more: the library has three books about the mill",
        "See more: the plans are on show",
        "Also read: Rivers of the North by Ruth Ansell",
    ),
    "an invitation to write": ("Do you have a story to tell? Write to the editor at Mill Lane.",),
    "joining": ("Join us", "Become a member for £5 a year.", "Donate", "The form is on the desk in the hall."),
    "a book": ("First published: 1998 by the mill press",),
    "a book's copyright": (
        "© 1998 Ruth Ansell. Reprinted with kind permission of the family, who still live at the mill.",
    ),
    "tags to wear": ("Tags: each child wears one",),
    "small words": (
        "Loading hay...",
        "Sponsored by the bakery",
        "Listen to this story",
        "Was this helpful?",
        "So asked the crow.",
    ),
    "contacts": ("Telephone: 01632 960 204", "Twitter: @millgarden", "Open on Mondays."),
    "back to something": ("Back to school, then.", "Return to the gate before dark.", "Next week: how to fold a hose."),
}

TAILS = {
    "shop": "Basket (0)\n\nMy account\n\nAdd to basket\n\nPeople who viewed this item also viewed\n\n"
    "The second guide\n\nDelivery and returns\n\nGift cards",
    "jobs": "Apply online\n\nSave this job\n\nSend me jobs like these\n\nSimilar jobs\n\nGardener, Tolverton",
    "events": "Get tickets\n\nJoin our waiting list\n\nFilter by:\n\nDate\n\nLocation",
    "recipe": "Jump to recipe\n\nPrint recipe\n\n4.8 from 12 votes\n\nDid you try this recipe? Let us know!",
    "votes": "How useful was this post?\n\nClick on a star to rate it!\n\nAverage rating 3.9 / 5. Vote count: 7\n\n"
    "No votes so far! Be the first to rate this post.",
    "reactions": "What's your reaction?\n\nUpvote\n\nFunny\n\nLove\n\nAngry",
    "podcast": "Subscribe on Apple Podcasts, Spotify or wherever you get your podcasts.\n\n"
    "Download this episode (MP3, 12 MB)",
    "live": "This is a breaking news story and will be updated.\n\nRefresh the page for the latest updates",
    "government": "Explore the topic\n\nGardens\n\nHerbs\n\nIs this page useful?\n\nMaybe\n\n"
    "Report a problem with this page\n\nAll content is available under the Open Government Licence v3.0",
    "school": "Low Graphics Version\n\nWebsite Policy\n\nHit Counter: 4711\n\nCEOP",
    "appeal": "Please consider making a donation. Every penny helps us to carry on.\n\nDonate here",
    "paper": "Thanks for reading. If you value what we do, please help us with a subscription.\n\n"
    "Want to read more stories like this? Sign up to our weekly newsletter\n\n"
    "Do you have a story for us? Email the newsdesk",
    "comments": "2 comments\n\nJoin the discussion\n\nLogin to comment\n\nSort by: Newest",
    "letters": "Share:\n\nf\n\nt\n\nin\n\n✉",
    "tools": "Text size: A A A\n\nHigh contrast\n\nEnglish | Cymraeg | Polski",
    "documents": "Download this document (PDF, 214 KB)\n\nminutes_2024.pdf\n\n1.2 MB",
    "German": "War diese Seite hilfreich?\n\nJa\n\nNein\n\nBarrierefreiheit\n\nNur notwendige\n\nAlle akzeptieren",
    "Spanish": "Haz clic para compartir en Facebook (Se abre en una ventana nueva)\n\nMe gusta esto:\n\nCargando...",
    "Welsh": "Ai dyma’r hyn yr oeddech yn chwilio amdano?\n\nYdy\n\nNac ydy\n\nDatganiad hygyrchedd | Cwcis",
    "Hindi": "एक टिप्पणी छोड़ें\n\nआपका ईमेल पता प्रकाशित नहीं किया जाएगा।",
}

MIDDLES = (
    "This content is hosted by a third party. To view it please accept marketing cookies.\n\nAccept and load content",
    "Watch on YouTube",
    "Slide 2 of 9",
    "Skip advert",
    "Buy photo",
    "Sign up for our weekly email",
    "See also: Council to look again at winter gritting",
    "Continued on page 4\n\nSPRING NEWSLETTER ~ PAGE 4",
    "— Garden Trust (@gardentrust) November 1, 2020",
    "Listen on Apple Podcasts | Spotify | Google Podcasts",
)


@pytest.mark.parametrize("name", TRAPS)
@pytest.mark.parametrize("where", ["in the middle", "at the end"])
def test_real_lines_that_read_like_residue_stay(name: str, where: str, accept: Accept) -> None:
    parts = [*BODY.split("\n\n"), *MORE]
    at = len(parts) - 1 if where == "in the middle" else len(parts)
    shown = words(accept("\n\n".join([TITLE, *parts[:at], *TRAPS[name], *parts[at:]])).html)
    for line in (*parts, *TRAPS[name]):
        assert re.sub(r"^(•|\d\.) ", "", line) in shown


@pytest.mark.parametrize("name", TRAPS)
@pytest.mark.parametrize("tail", ["Share this page\n\nBack to top", TAILS["government"], TAILS["votes"]])
def test_real_lines_stay_although_residue_follows(name: str, tail: str, accept: Accept) -> None:
    shown = words(accept("\n\n".join([TITLE, BODY, *TRAPS[name], tail])).html)
    for line in TRAPS[name]:
        assert re.sub(r"^(•|\d\.) ", "", line) in shown
    assert tail.rsplit("\n\n", maxsplit=1)[-1] not in shown


@pytest.mark.parametrize("name", TAILS)
def test_residue_below_an_article_goes(name: str, accept: Accept) -> None:
    revision = accept(f"{TITLE}\n\n{BODY}\n\n{TAILS[name]}\n")
    assert words(revision.html) == " ".join(BODY.split())


@pytest.mark.parametrize("middle", MIDDLES)
def test_residue_between_paragraphs_goes(middle: str, accept: Accept) -> None:
    first, *rest = BODY.split("\n\n")
    revision = accept("\n\n".join([TITLE, first, middle, *rest]))
    assert words(revision.html) == " ".join(BODY.split())


@pytest.mark.parametrize(
    "text",
    [
        "1. Home\n2. Search\n3. Print",
        "- Facebook\n- Twitter\n- WhatsApp",
        "The sign says:\n\nShare this page\n\nBack to top",
        "## Related\n\nThere is a second gate, which nobody owns.",
        "## Advertising\n\nA line in the leaflet costs two pounds, and the map is free.",
        "## Sponsored\n\nThe walk was paid for by the bakery.",
    ],
)
def test_lists_quotations_and_headings_of_the_article_stay(text: str, accept: Accept) -> None:
    shown = words(accept(f"# {TITLE}\n\n{BODY}\n\n{text}\n\n{MORE[0]}\n\n{MORE[1]}\n", "a.md").html)
    for line in text.split("\n"):
        assert re.sub(r"^(-|##|\d\.) ", "", line) in shown


@pytest.mark.parametrize("word", ["Share", "Related", "Teilen"])
def test_a_word_above_a_sentence_stays(word: str, accept: Accept) -> None:
    shown = words(accept("\n\n".join([TITLE, BODY, word, MORE[0], MORE[1]])).html)
    assert f"{word} {MORE[0]}" in shown


def test_items_that_go_on_after_a_comma_are_no_headlines(accept: Accept) -> None:
    items = "- IPSEA, for advice on the law\n- The Lamp, for a cup of tea"
    shown = words(accept(f"# {TITLE}\n\n{BODY}\n\nRelated links\n\n{items}\n", "a.md").html)
    assert "IPSEA, for advice on the law" in shown
    assert "The Lamp, for a cup of tea" in shown
