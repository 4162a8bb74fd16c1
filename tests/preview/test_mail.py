from __future__ import annotations

import pytest

from sendfeed.preview.mail import shown_mail, shown_page

BASE = "https://news.example.org/"


def mail(body: str, css: str = "") -> str:
    return f"<html><head><style>{css}</style></head><body>{body}</body></html>"


@pytest.mark.parametrize(("scheme", "other"), [("dark", "light"), ("light", "dark")])
def test_a_scheme_holds_whatever_the_browser_prefers(scheme: str, other: str) -> None:
    css = f"@media screen and ( Prefers-Color-Scheme:{scheme} ) {{}} @media (prefers-color-scheme: {other}) {{}}"
    shown = shown_mail(mail("", css), BASE, scheme)
    assert "@media screen and (min-width: 0px) {} @media (max-width: 0px) {}" in shown
    assert f"<style>:root {{ color-scheme: only {scheme} !important }}</style></head>" in shown


def test_what_is_not_asked_in_a_query_stays() -> None:
    shown = shown_mail(mail("<p>We prefer color schemes: dark</p>", "@media (max-width: 480px) {}"), BASE, "dark")
    assert "<p>We prefer color schemes: dark</p>" in shown
    assert "@media (max-width: 480px) {}" in shown


def test_links_and_pictures_of_the_publication_are_the_previews() -> None:
    body = (
        f'<a class="go" href="{BASE}articles/x.html">{BASE}articles/x.html</a>'
        f'<img src="{BASE}assets/y.png" alt=""><a href="https://elsewhere.example.org/">There</a>'
        '<a href="#a1">Down</a><a name="a1"></a><abbr href="no">'
    )
    assert body_of(shown_mail(mail(body), BASE, "light")) == (
        f'<a target="_blank" class="go" href="/site/articles/x.html">{BASE}articles/x.html</a>'
        '<img src="/site/assets/y.png" alt=""><a target="_blank" href="https://elsewhere.example.org/">There</a>'
        '<a href="#a1">Down</a><a name="a1"></a><abbr href="no">'
    )


def test_links_within_the_site_stay_within_its_frame() -> None:
    body = f'<a href="../index.html">All</a><a href="{BASE}feed.xml">Feed</a><a href="http://example.org/">There</a>'
    assert shown_page(body, BASE) == (
        '<a href="../index.html">All</a><a href="/site/feed.xml">Feed</a>'
        '<a target="_blank" href="http://example.org/">There</a>'
    )


def body_of(html: str) -> str:
    return html.partition("<body>")[2].partition("</body>")[0]
