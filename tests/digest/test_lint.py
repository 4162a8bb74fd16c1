"""A publication's own templates can be wrong in many ways: each is found, and named, before anything is sent."""

from pathlib import Path

import pytest

from sendfeed.adapters.templates import bundled_templates
from sendfeed.errors import MessageError, TemplateError
from tests.digest.samples import article, config, message

MJML = "email/digest.mjml.j2"
TEXT = "email/digest.txt.j2"
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
            "in issue.full %}",
            "in issue.full[1:] %}",
            "the excerpt of article 1, “Minibus number 1 is on its",
        ),
        (TEXT, "in issue.full %}", "in issue.full[1:] %}", "the title of article 1, “Minibus number 1 is on its way”"),
        (MJML, "{{ item.excerpt }}", "", "the excerpt of article 1"),
        (TEXT, "wrap(item.excerpt)", "wrap(item.excerpt[:9])", "the excerpt of article 1"),
        (MJML, "{{ item.url }}", "https://example.org/", "the link to article 1"),
        (TEXT, "=item.url", "=issue.home_url", "the link to article 1"),
        (MJML, "{{ isolated(item.source) }} · ", "", "the source of article 1"),
        (MJML, "mj-text", "mj-txt", "the excerpt of article 1"),
        (MJML, "{{ issue.unsubscribe_url }}", "#", "no link to the way to unsubscribe"),
        (TEXT, "issue.unsubscribe_url)", "'-')", "no link to the way to unsubscribe"),
        (MJML, "{{ issue.web_url }}", "#", "no link to the web view"),
        (MJML, "{{ isolated(issue.title) }}</h1>", "{{ '{{ issue.title }}' }}</h1>", "a template marker is left over"),
        (TEXT, "wrap(issue.title)", "'{% x %}'", "a template marker is left over"),
        (MJML, '<mjml lang="{{ issue.language }}"', "<mjml", "does not begin with lang"),
        (MJML, 'href="{{ issue.home_url }}"', 'href="javascript:alert(1)"', "does not work in mail: javascript:"),
        (MJML, "{{ issue.home_url }}", "index.html", "does not work in mail: index.html"),
        (MJML, "{{ isolated(issue.organisation) }}", "{{ 'long ' * 21000 }}", "Gmail clips it after 102,400"),
    ],
)
def test_faults_name_the_template(tmp_path: Path, template: str, old: str, new: str, fault: str) -> None:
    with pytest.raises(MessageError) as caught:
        message([article(1), article(2)], config(WITH_WAY_OUT), own(tmp_path, template, old, new))
    assert fault in str(caught.value)
    assert template in str(caught.value)
    assert "weekly/2026-11-23T0900" in str(caught.value)


def test_what_mjml_cannot_read_names_the_article(tmp_path: Path) -> None:
    templates = own(tmp_path, MJML, "{{ item.excerpt }}", "{{ item.excerpt | upper | safe }}")
    with pytest.raises(MessageError) as caught:
        message([article(1), article(2, summary="a < b, and <b>more")], templates=templates)
    assert "article 2, “Minibus number 2 is on its way”: MJML cannot read it" in str(caught.value)
    assert caught.value.where == MJML


def test_what_mjml_cannot_read_in_the_frame_names_the_template(tmp_path: Path) -> None:
    templates = own(tmp_path, MJML, "</mj-body>", "")
    with pytest.raises(MessageError) as caught:
        message([article(1)], templates=templates)
    assert caught.value.where == MJML


def test_a_template_that_cannot_be_filled_in_is_named(tmp_path: Path) -> None:
    with pytest.raises(TemplateError) as caught:
        message([article(1)], templates=own(tmp_path, TEXT, "issue.why", "issue.wyh"))
    assert caught.value.line


def test_braces_in_an_article_are_no_markers() -> None:
    made = message([article(1, title="{{7*7}} and {% raw %}", summary="{{7*7}}", source="{# x #}")])
    assert "{{7*7}} and {% raw %}" in made.text
    message([article(1, title="{", summary="}", source="{")])
