"""A publication's own templates can be wrong in many ways: each is found, and named, before anything is sent."""

import re
from datetime import UTC, datetime
from html import escape
from pathlib import Path
from urllib.parse import quote

import pytest

from sendfeed.adapters.templates import bundled_templates
from sendfeed.config import Config
from sendfeed.errors import MessageError, TemplateError
from sendfeed.model import Edition, Event, Picture, Sponsor
from tests.digest.samples import article, config, message

MJML = "email/digest.mjml.j2"
TEXT = "email/digest.txt.j2"
EDITION = Edition(
    greeting="Dear all,",
    html='<p>Look at <a href="https://news.example.org/articles/minibus-2.html">the second</a>.</p>',
    sponsor=Sponsor("Bus Company", "We drive.", "https://bus.example.org/"),
)
WITH_WAY_OUT = 'unsubscribe_url = "https://lists.example.org/leave"'


def own(folder: Path, name: str, old: str, new: str) -> Path:
    """A folder with the default templates, one of them changed."""
    for template in (MJML, TEXT):
        text = (bundled_templates() / template).read_text()
        if template == name:
            assert old in text
            text = text.replace(old, new)
        (folder / template).parent.mkdir(exist_ok=True)
        (folder / template).write_text(text)
    return folder


@pytest.mark.parametrize(
    ("template", "old", "new", "fault"),
    [
        (
            MJML,
            "in section.items %}",
            "in section.items[1:] %}",
            "article 1, “Minibus number 1 is on its way”, is missing: no link to",
        ),
        (
            TEXT,
            "in section.items %}",
            "in section.items[1:] %}",
            "article 1, “Minibus number 1 is on its way”, is missing: no link to",
        ),
        (MJML, "{{ item.excerpt }}", "", "the excerpt of article 1"),
        (TEXT, "wrap(item.excerpt)", "wrap(item.excerpt[:9])", "the excerpt of article 1"),
        (MJML, "{{ item.url }}", "https://example.org/", "article 1, “Minibus number 1 is on its way”, is missing"),
        (TEXT, "=item.url", "=issue.home_url", "article 1, “Minibus number 1 is on its way”, is missing"),
        (MJML, "{{ isolated(item.source) }} · ", "", "the source of article 1"),
        (MJML, "{{ issue.unsubscribe_url }}", "#", "no link to the way to unsubscribe"),
        (TEXT, "issue.unsubscribe_url)", "'-')", "no link to the way to unsubscribe"),
        (MJML, '{{ words("mail_unsubscribe") }}</a>', "</a>", "no link to the way to unsubscribe"),
        (
            MJML,
            'unsubscribe_url }}" style="',
            'unsubscribe_url }}" style="display:none;',
            "no link to the way to",
        ),
        (MJML, "{{ issue.web_url }}", "#", "no link to the web view"),
        (MJML, "font-size:15px;line-height:22px", "font-size:6px;line-height:9px", "is 6 pixels high, where 10 are"),
        (TEXT, "wrap(issue.greeting)", "'https://localhost/x http://news.example.net/'", "a link that is not https"),
        (MJML, 'href="{{ issue.subscribe_url }}"', 'href="https://[your-school]/"', "a link that leads nowhere"),
        (MJML, "{{ isolated(issue.title) }}</h1>", "{{ '{{ issue.title }}' }}</h1>", "a template marker is left over"),
        (TEXT, "wrap(issue.title)", "'{% x %}'", "a template marker is left over"),
        (MJML, '<mjml lang="{{ issue.language }}"', "<mjml", "does not begin with lang"),
        (MJML, 'href="{{ issue.home_url }}"', 'href="javascript:alert(1)"', "does not work in mail: javascript:"),
        (MJML, "{{ issue.home_url }}", "index.html", "does not work in mail: index.html"),
        (MJML, "{{ isolated(issue.organisation) }}", "{{ 'long ' * 21000 }}", "Gmail clips it after 102,400"),
        (MJML, "{{ isolated(issue.postal_address) }}", "", "its postal address is missing"),
        (TEXT, "wrap(issue.greeting)", "'-'", "the greeting is missing: “Dear all,”"),
        (MJML, "{{ runs(paragraph) }}</p>", "</p>", "what the editor says is missing: “Look at”"),
        (MJML, "isolated(issue.sponsor.name)", "'x'", "the sponsor is missing: “Bus Company”"),
        (TEXT, "{{ issue.sponsor.url }}", "", "no link to the sponsor (https://bus.example.org/)"),
        (MJML, 'alt="{{ image.alt }}" ', "", "an image without alt: https://news.example.org/assets/bus.png"),
        (MJML, ' height="{{ image.height }}"', "", "an image without width and height in pixels"),
        (MJML, "{{ image.url }}", "https://pixel.example.net/open.gif", "fetched from elsewhere"),
        (MJML, ":root {", "@import url(https://fonts.example.net/a.css); :root {", "fetched from elsewhere"),
        (MJML, '<mj-raw><div class="bar"', '<mj-raw><script>1</script><div class="bar"', "<script>, which no mail"),
        (MJML, 'soft = "#5e594f"', 'soft = "#d9d3c5"', "has a contrast of 1."),
        (MJML, 'href="{{ issue.subscribe_url }}"', 'href="http://elsewhere.example.net/"', "a link that is not https"),
    ],
)
def test_faults_name_the_template(tmp_path: Path, template: str, old: str, new: str, fault: str) -> None:
    with pytest.raises(MessageError) as caught:
        message(
            [article(1, image="assets/bus.png"), article(2)],
            config(WITH_WAY_OUT),
            own(tmp_path, template, old, new),
            edition=EDITION,
            picture=lambda path: Picture(path, "image/png", 90, 60, 1000),
        )
    assert fault in str(caught.value)
    assert template in str(caught.value)
    assert "weekly/2026-11-23T0900" in str(caught.value)


@pytest.mark.parametrize(
    ("template", "old", "new", "fault", "blamed"),
    [
        (MJML, "in section.items %}", "in section.items[1:] %}", "is missing: no link to", "in section.items[1:]"),
        (TEXT, "in section.items %}", "in section.items[1:] %}", "is missing: no link to", "in section.items[1:]"),
        (MJML, "{{ item.excerpt }}", "{{ item.excerpt[:9] }}", "the excerpt of", "if item.excerpt %}"),
        (MJML, "{{ issue.greeting }}", "", "the greeting", "if issue.greeting or"),
        (MJML, "</h1>", "", "<h1> is not closed before </mj-text>", "<h1"),
        (MJML, "</mj-column>", "", "<mj-column> is not closed before </mj-section>", "<mj-column>"),
        (MJML, "</mj-body>", "", "<mj-body> is not closed before </mjml>", "<mj-body"),
        (MJML, "<ul", "</i><ul", "<div> is not closed before </i>", 'class="line"'),
        (MJML, "<mj-body", "<mj-bdy", "<mj-bdy> is not closed before </mj-body>", "<mj-bdy"),
    ],
)
def test_faults_name_the_line(tmp_path: Path, template: str, old: str, new: str, fault: str, blamed: str) -> None:
    folder = own(tmp_path, template, old, new)
    with pytest.raises(MessageError) as caught:
        message([article(n) for n in range(1, 5)], config("max_articles = 3"), folder, edition=EDITION)
    found = re.search(rf"{template}, line (\d+): .*{re.escape(fault)}", str(caught.value))
    assert found, str(caught.value)
    assert blamed in (folder / template).read_text().splitlines()[int(found[1]) - 1]


def test_what_mjml_cannot_read_names_the_article(tmp_path: Path) -> None:
    templates = own(tmp_path, MJML, "{{ item.excerpt }}", "{{ item.excerpt | upper | safe }}")
    with pytest.raises(MessageError) as caught:
        message([article(1), article(2, summary="a < b, and <b>more")], templates=templates)
    assert "article 2, “Minibus number 2 is on its way”: MJML cannot read it" in str(caught.value)
    assert MJML in caught.value.where


def test_what_mjml_cannot_read_in_the_frame_names_the_template(tmp_path: Path) -> None:
    templates = own(tmp_path, MJML, "</mj-body>", "")
    with pytest.raises(MessageError) as caught:
        message([article(1)], templates=templates)
    assert MJML in caught.value.where


def test_a_template_that_cannot_be_filled_in_is_named(tmp_path: Path) -> None:
    with pytest.raises(TemplateError) as caught:
        message([article(1)], templates=own(tmp_path, TEXT, "issue.why", "issue.wyh"))
    assert caught.value.line


@pytest.mark.parametrize("url", ["https://a.org/?x={{b}}", "https://a.org/?x=*|B|*", "https://a.org/[[x]]"])
def test_addresses_that_an_editor_gives_are_no_merge_tags(url: str) -> None:
    edition = Edition(html=f'<p><a href="{url}">x</a></p>', sponsor=Sponsor("A", "B", url))
    made = message([article(1)], edition=edition)
    plain = "".join(quote(each) if each in "{}[]|" else each for each in url)
    assert url not in made.html + made.text
    assert made.html.count(f'href="{plain}"') == made.text.count(plain) == 2


def test_braces_in_an_article_are_no_markers() -> None:
    made = message([article(1, title="{{7*7}} and {% raw %}", summary="{{7*7}}", source="{# x #}")])
    assert "{ {7*7} } and { % raw % }" in made.text
    assert made.subject == "{ {7*7} } and { % raw % }"
    message([article(1, title="{", summary="}", source="{")])


def published_at(base_url: str) -> Config:
    publication = config().publication.model_copy(update={"base_url": base_url})
    return config(WITH_WAY_OUT.replace("example.org", "nass.org.uk")).model_copy(update={"publication": publication})


@pytest.mark.parametrize("template", [MJML, TEXT])
def test_a_real_publication_links_to_no_made_up_host(tmp_path: Path, template: str) -> None:
    line = {MJML: 'href="{{ issue.subscribe_url }}"', TEXT: "wrap(issue.title)"}[template]
    made_up = {MJML: 'href="https://localhost/"', TEXT: "'https://localhost/'"}[template]
    templates = own(tmp_path, template, line, made_up)
    with pytest.raises(MessageError) as caught:
        message([article(1)], published_at("https://news.nass.org.uk/"), templates)
    assert "a link to a made-up host: https://localhost/" in str(caught.value)
    message([article(1)], templates=templates if template == MJML else bundled_templates())


def test_a_site_without_https_may_be_linked_to() -> None:
    assert "http://news.nass.org.uk/" in message([article(1)], published_at("http://news.nass.org.uk/")).text


@pytest.mark.parametrize(
    "address",
    [
        "http://www.charity.org.uk",
        "https://www.example.com/",
        "http://localhost:8000/(a)",
        "https://[your-school].example.net/form",
        "https://x.example.net/?e={{Unsub}}&a=*|B|*",
        "http://[::1",
        "http://",
    ],
)
@pytest.mark.parametrize("said", ["Go to {}.", "({})", "“{}”", "{}", "one {}, two {}; three"])
def test_addresses_that_an_article_speaks_of_are_its_own(address: str, said: str) -> None:
    words = said.replace("{}", address)
    where = Event(datetime(2026, 12, 1, 10, tzinfo=UTC), None, f"The hall: {words}")
    given = article(1, title=words, summary=f"{words} {words}", source=words, event=where)
    organisation = f'name = "Ours, {address}", postal_address = "{address}, EX1 1AA", email = "us@nass.org.uk"'
    settings = config(f"why = '{words}'", organisation=organisation)
    publication = settings.publication.model_copy(update={"base_url": "https://news.nass.org.uk/"})
    edition = Edition(greeting=words, html=f"<p>{escape(words)}</p>", sponsor=Sponsor(words, words, "https://a.org/"))
    message([given, article(2)], settings.model_copy(update={"publication": publication}), edition=edition)
