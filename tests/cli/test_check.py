"""`sendfeed check` and a publication's own `templates/`: what they break without a word, and whose fault it is."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from sendfeed.adapters.templates import bundled_templates
from tests.support import CONFIG, SATURDAY, Publication, Result

SITE, EMAIL = bundled_templates() / "site", bundled_templates() / "email"
PARTS, BASE = "parts.html.j2", "base.html.j2"
NO_FEED = (
    "feed readers do not find the feed as RSS, Atom, JSON Feed in the head, for each of `formats`, put "
    '<link rel="alternate" type="{{ format.media_type }}" href="{{ publication.url(format.file) }}">'
)


def own(publication: Publication, name: str, text: str | bytes) -> Path:
    path = publication.home / "templates" / "site" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def changed(publication: Publication, name: str, pattern: str, instead: str = "") -> Path:
    """A template of the publication's own: as sendfeed brings it, but for what matches."""
    text, count = re.subn(pattern, instead, (SITE / name).read_text(), flags=re.DOTALL)
    assert count
    return own(publication, name, text)


def told(result: Result) -> list[str]:
    """The problems, each on one line."""
    assert result.code == (2 if result.out else 0)
    return re.sub(r"\n  ", " ", result.out).splitlines()


@pytest.mark.parametrize("language", ["en-GB", "cy", "ar", "fr"])
def test_of_what_sendfeed_brings_nothing_is_told(publication: Publication, language: str) -> None:
    publication.config.write_text(CONFIG.replace("timezone", f'language = "{language}"\ntimezone'))
    assert told(publication.sendfeed("check")) == []
    assert publication.sendfeed("templates", "export").code == 0
    assert told(publication.sendfeed("check")) == []


@pytest.mark.parametrize(
    ("name", "pattern", "page", "says", "remedy"),
    [
        ("index.html.j2", r"{{ pager\(.*?}}", "index.html", "nothing leads to the older articles", "`older`"),
        ("topic.html.j2", r"{{ entries\(.*?}}", "topics/a-sample-topic/1.html, topics/", "every article", "`articles`"),
        (PARTS, r"{% if older %}.*?{% endif %}", "index.html, topics/", "older articles", "`older`"),
        (BASE, r'<link rel="alternate".*?>', "404.html, index.html, search.html and ", "RSS, Atom, JSON Feed", "<link"),
        (BASE, r'type="{{ format.media_type }}"', "404.html, ", "RSS, Atom, JSON Feed", "format.media_type"),
        ("article.html.j2", r"{{ body.*?}}", "articles/sample-", "article's text is not shown", "{{ body | safe }}"),
        ("article.html.j2", r"<h1.*?</h1>", "articles/sample-", "article's title is not shown", "revision.title"),
        ("search.html.j2", r"<script.*?</script>", "search.html", "nothing can be searched", "search.js"),
        (BASE, r"{% block policy %}{% endblock %}", "search.html", "searched", "base.html.j2 has no block policy"),
        ("withdrawn.html.j2", r'<meta name="sendfeed.*?>', "articles/sample-withdrawn", "listener", '"410"'),
    ],
)
def test_what_a_reader_would_miss_is_told_with_whose_fault_it_is(
    publication: Publication, name: str, pattern: str, page: str, says: str, remedy: str
) -> None:
    assert publication.sendfeed("templates", "export").code == 0
    path = changed(publication, name, pattern)
    [problem] = told(publication.sendfeed("check"))
    assert problem.startswith(f"{path}: on {page}")
    assert says in problem
    assert remedy in problem
    assert f"or delete {path}" in problem
    path.unlink()
    assert told(publication.sendfeed("check")) == []


def test_of_a_real_publication_nothing_is_told(publication: Publication) -> None:
    text = publication.config.read_text(encoding="utf-8")
    publication.config.write_text(text.replace("example.org", "school-news.co.uk"), encoding="utf-8")
    assert told(publication.sendfeed("check")) == []


def test_an_own_template_asks_no_other_host_for_pictures(publication: Publication) -> None:
    path = changed(publication, "article.html.j2", r"{{ body.*?}}", "{{ revision.html | safe }}")
    [problem] = told(publication.sendfeed("check"))
    pages = "articles/sample-correction.html, articles/sample-rich.html"
    assert problem.startswith(f"{path}: on {pages}: it shows a picture of another host")
    assert "{{ body | safe }}" in problem


def test_of_two_templates_at_fault_each_is_told_of(publication: Publication) -> None:
    base = changed(publication, BASE, r'<link rel="alternate".*?>')
    index = own(publication, "index.html.j2", "{% for a in articles %}<a href='{{ root }}{{ a.page }}'>{% endfor %}")
    problems = told(publication.sendfeed("check"))
    assert {re.sub(r"; or delete.*|(?<=and )[0-9]+", "", problem) for problem in problems} == {
        f"{base}: on 404.html, search.html, subscribe.html and  more: {NO_FEED}",
        f"{index}: on index.html, news/1.html: {NO_FEED}",
        f"{index}: on index.html: nothing leads to the older articles link to `older`, as the macro `pager` does",
        f"{index}: on news/1.html: nothing leads to the newer articles link to `newer`, as the macro `pager` does",
        f"{index}: on news/1.html: nothing leads to the front page link to {{{{ root }}}}index.html",
    }


def test_a_base_without_the_place_for_everything(publication: Publication) -> None:
    base = changed(publication, BASE, r"{% block content required %}{% endblock %}")
    problems = told(publication.sendfeed("check"))
    assert len(problems) == 7
    assert all(problem.startswith(f"{base}: on ") for problem in problems)
    assert all("base.html.j2 has no block content, which pages fill in" in problem for problem in problems)


@pytest.mark.parametrize(
    ("name", "pattern", "instead", "says"),
    [
        (PARTS, r"{% macro pager.*?endmacro %}", "", "site/topic.html.j2 cannot be filled in with it: .*'pager'"),
        (PARTS, r"{% macro on\(.*?endmacro %}", "", ", line [0-9]+: 'on' is undefined"),
        (PARTS, r"pager\(newer, older,.*?\)", "pager(older)", "topic.html.j2 cannot .* 'pager' takes not more than 1"),
        ("index.html.j2", r"pager", "pages", ", line 31: .*'site/parts.html.j2' .*'pages'"),
        ("index.html.j2", r"{{ entries\(articles\) }}", "{{ entries(3) }}", ", line 24: .*not iterable"),
        ("index.html.j2", r"{% block content %}.*", "", ", line 3: Required block 'content' not found"),
        ("index.html.j2", r"site/base", "site/bas", ', line 1: there is no template "site/bas.html.j2"'),
        (
            "index.html.j2",
            r"{% block masthead %}",
            r"{% block sidebar %}{% endblock %}\g<0>",
            ', line 5: the block "sidebar" is on no page',
        ),
        ("index.html.j2", r"block at_index", "block at_indeks", ', line 4: .* did you mean "at_index"'),
        ("article.html.j2", r"block content", "block contents", ', line 24: .* did you mean "content"'),
        (PARTS, r".*", "", "site/subscribe.html.j2 cannot be filled in with it: .*'on'"),
    ],
)
@pytest.mark.parametrize("all_are_own", [False, True])
def test_templates_that_do_not_fit_each_other(
    publication: Publication, all_are_own: bool, name: str, pattern: str, instead: str, says: str
) -> None:
    if all_are_own:
        assert publication.sendfeed("templates", "export").code == 0
    path = changed(publication, name, pattern, instead)
    [problem] = told(publication.sendfeed("check"))
    assert problem.startswith(str(path))
    assert re.search(says, problem.removeprefix(str(path)))


def test_a_fault_of_the_emails_is_told_once_for_all_digests(publication: Publication) -> None:
    digests = [f'[[digests]]\nname = "d{number}"\nschedule = "daily 09:00"\n' for number in range(3)]
    publication.config.write_text("\n".join([CONFIG, *digests]))
    path = publication.home / "templates/email/digest.mjml.j2"
    path.parent.mkdir(parents=True)
    path.write_text("{{ nothing }}")
    [problem] = told(publication.sendfeed("check"))
    assert problem.startswith(f"{path}, line 1: ")


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        ("digest.mjml.j2", "{% if issue.sponsor %}", "{% if issue.sponsor }", r", line \d+: unexpected '}'"),
        ("digest.mjml.j2", "{{ item.excerpt }}", "{{ item.exerpt }}", r", line \d+: .*no attribute 'exerpt'"),
        (
            "digest.mjml.j2",
            "section.items %}",
            "section.items[1:] %}",
            r", line \d+: article 1, .*, is missing: no link",
        ),
        ("digest.mjml.j2", "</h1>", "", r", line \d+: MJML cannot read it: <h1> is not closed before </mj-text>"),
        (
            "digest.mjml.j2",
            "{{ picture(item.image, above) }}",
            "{{ picure(item.image) }}",
            r", line \d+: 'picure' is undefined",
        ),
        ("digest.mjml.j2", "item.corrects.title", "item.corrects.titel", r", line \d+: .*no attribute 'titel'"),
        ("digest.txt.j2", "{% endfor %}", "", r", line \d+: Unexpected end of template"),
        ("digest.txt.j2", "issue.why", "issue.wyh", r", line \d+: .*no attribute 'wyh'"),
        (
            "digest.txt.j2",
            "section.items %}",
            "section.items[1:] %}",
            r", line \d+: article 1, .*, is missing: no link",
        ),
        ("event.txt.j2", "moment(event.start) -}}", "momen(event.start) -}}", r", line \d+: 'momen' is undefined"),
        ("subject.txt.j2", "{{ usual }}", "{{ usual }", r", line 2: unexpected '}'"),
        ("subject.txt.j2", "{{ usual }}", "{{ usul }}", r", line 2: 'usul' is undefined"),
        ("preheader.txt.j2", "{{ usual }}", "{{ title }}", r", line 2: 'title' is undefined"),
    ],
)
def test_a_fault_of_an_email_is_told_with_file_line_and_remedy(
    publication: Publication, name: str, old: str, new: str, says: str
) -> None:
    path = publication.home / "templates" / "email" / name
    path.parent.mkdir(parents=True)
    text = (EMAIL / name).read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))
    checked = publication.sendfeed("check")
    assert checked.code != 0
    assert re.search(rf"{re.escape(str(path))}{says}", checked.out)
    assert re.search("correct (it|the template), or delete|every tag must be closed", checked.out)
    path.unlink()
    assert publication.sendfeed("check").code == 0


def test_a_pass_tells_of_the_own_template_too(publication: Publication) -> None:
    publication.seed_many(60)
    path = changed(publication, PARTS, r"{% macro pager.*?endmacro %}")
    result = publication.sendfeed("run", "--now", SATURDAY)
    assert (result.code, result.err.count("'pager'")) == (2, 1)
    assert f"{path}: site/index.html.j2 cannot be filled in with it" in result.err
    assert f"delete {path}" in result.err


def test_files_that_lie_where_sendfeed_writes(publication: Publication) -> None:
    publication.seed_many(3)
    names = [
        "feed.xml",
        "index.html",
        "search/index.js",
        "search/mine.js",
        "articles/mine.html",
        "topics",
        "assets/a.png",
    ]
    paths = [own(publication, name, "mine") for name in names]
    own(publication, "robots.txt", "mine")
    own(publication, "pictures/feed.xml", "mine")
    checked, ran = publication.sendfeed("check"), publication.sendfeed("run", "--now", SATURDAY)
    assert checked.code == 3, "a person must see to it"
    assert ran.code == 0
    for name, path in zip(names, paths, strict=True):
        problem = f"{path}: is not published, since sendfeed writes {name.partition('/')[0]} itself"
        assert (checked.out.count(problem), ran.err.count(problem)) == (1, 1)
    assert checked.out.count(" name") == 2 * len(names)
    mine = {path for path, content in publication.output_files().items() if content == b"mine"}
    assert mine == {"site/robots.txt", "site/pictures/feed.xml"}
    assert publication.feed()["items"]
    again = publication.sendfeed("run", "--now", SATURDAY)
    assert again.err.count("is not published") == len(names), "until it is put right"
    before = publication.output_files()
    shutil.rmtree(publication.home / "templates")
    assert "is not published" not in publication.sendfeed("run", "--now", SATURDAY).err
    assert before.keys() - publication.output_files().keys() == {"site/pictures/feed.xml"}
