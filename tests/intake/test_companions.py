"""What lies beside an article, or within its Word file: found, put in its place, or left out with a warning."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sendfeed.intake import accompanies, alone, read_seed, why_unusable
from sendfeed.intake.companions import MAX_FILES
from sendfeed.model import Outcome, Reading, Revision
from tests.intake.conftest import CONFIG, NOW
from tests.intake.pictures import animation, picture

TEXT = "The hall has a new floor, and everybody may come and see it on Saturday."
PDF = b"%PDF-1.7\n%more"
FILES = {
    "news/pics/hall.jpg": picture(),
    "news/pics/die Halle Ä.png": picture("PNG", (20, 10)),
    "logo.png": picture("PNG", (8, 9)),
    "news/wink.gif": animation(3),
    "news/broken.jpg": b"\xff\xd8\xff\xe0 no more",
    "news/plan.pdf": PDF,
    "news/sums.xlsx": b"PK\x03\x04 sums",
    "news/odd.pdf": b"MZ\x90 a program",
}
HALL = "assets/[0-9a-f]{20}.jpg"


def reading(body: str, path: str = "news/a.md", files: Mapping[str, bytes] = FILES, head: str = "") -> Reading:
    title = {"md": f"---\ntitle: The hall\n{head}---\n\n", "html": "<h1>The hall</h1>"}[path.rpartition(".")[2]]
    return read_seed(path, f"{title}{body}".encode(), CONFIG, NOW, beside=files.get)


def revised(found: Reading) -> Revision:
    assert found.revision, found.reason
    return found.revision


@pytest.mark.parametrize(
    "reference",
    ["pics/hall.jpg", "./pics/hall.jpg", "../news/pics/hall.jpg", "pics/../pics/hall.jpg", "pics/hall.jpg?v=2#x"],
)
@pytest.mark.parametrize("path", ["news/a.md", "news/a.html"])
def test_a_picture_beside_is_shown(reference: str, path: str) -> None:
    image = f"![The hall]({reference})" if path.endswith("md") else f'<p><img src="{reference}" alt="The hall"></p>'
    text = TEXT if path.endswith("md") else f"<p>{TEXT}</p>"
    found = reading(f"{text}\n\n{image}", path)
    assert re.search(f'<p><img src="{HALL}" alt="The hall" width="60" height="40"></p>', revised(found).html)
    assert [asset.path in revised(found).html for asset in found.assets] == [True]
    assert found.warnings == ()
    assert "news/pics/hall.jpg" in found.uses


@pytest.mark.parametrize("reference", ["pics/die%20Halle%20%C3%84.png", "pics/die%20Halle%20A%CC%88.png"])
def test_names_may_be_encoded_and_composed_in_any_way(reference: str) -> None:
    assert 'width="20" height="10"' in revised(reading(f"{TEXT} ![Inside]({reference})")).html
    assert 'width="20"' in revised(reading(f'<p>{TEXT} <img src="pics\\die Halle Ä.png" alt="x">', "news/a.html")).html


@pytest.mark.parametrize(
    ("reference", "reason"),
    [
        ("pics/none.jpg", "there is no such file beside it"),
        ("../../logo.png", "files within the seed folder"),
        ("../../../etc/passwd.png", "files within the seed folder"),
        ("/logo.png", "files within the seed folder"),
        ("%2e%2e/%2e%2e/logo.png", "files within the seed folder"),
        ("file:///etc/logo.png", "beside the file are shown"),
        ("http://example.org/a.png", "beside the file are shown"),
        ("broken.jpg", "it is damaged"),
        ("drawing.svg", "an SVG can hold programs"),
        ("plan.pdf", "it is none of .avif"),
        ("docx:1", "files within the seed folder"),
    ],
)
def test_what_cannot_be_shown_leaves_its_words(reference: str, reason: str) -> None:
    found = reading(f"<p>{TEXT} <img src='{reference}' alt='A &lt;b&gt; word'>", "news/a.html")
    assert found.outcome is Outcome.ACCEPTED
    assert revised(found).html.endswith("A &lt;b&gt; word</p>")
    assert "<img" not in revised(found).html
    assert found.assets == ()
    assert any(reason in warning for warning in found.warnings), found.warnings


def test_a_picture_that_is_not_described_is_named() -> None:
    named = "picture pics/hall.jpg has no alternative text: say in a few words what it shows"
    elsewhere = "picture https://example.org/a.png has no alternative text: say in a few words what it shows"
    assert reading(f"{TEXT} ![](pics/hall.jpg)").warnings == (named,)
    assert reading(f"{TEXT} ![](https://example.org/a.png)").warnings == (elsewhere,)
    assert reading(f"<p>{TEXT} <img src=pics/hall.jpg>", "news/a.html").warnings == (named,)
    for decorative in ("<img src=pics/hall.jpg alt=''>", "<img src='https://example.org/a.png' alt>"):
        assert reading(f"<p>{TEXT} {decorative}", "news/a.html").warnings == ()
        assert 'alt=""' in revised(reading(f"{TEXT} {decorative}")).html


def test_a_caption_stays_with_its_picture() -> None:
    figure = "<figure><img src='pics/hall.jpg' alt='The hall'><figcaption>Before the rain</figcaption></figure>"
    html = revised(reading(f"<p>{TEXT}</p>{figure}", "news/a.html")).html
    assert re.search(f'<figure><img src="{HALL}" alt="The hall" width="60" height="40"><p>Before the rain</p>', html)


def test_a_picture_twice_is_one_asset_and_an_animation_moves() -> None:
    found = reading(f"{TEXT} ![a](pics/hall.jpg) ![b](./pics/hall.jpg) ![c](wink.gif)")
    assert [asset.media_type for asset in found.assets] == ["image/jpeg", "image/gif"]
    assert revised(found).html.count(found.assets[0].path) == 2


@pytest.mark.parametrize("head", ["image: pics/hall.jpg\n", "image: ./pics/hall.jpg\n"])
def test_the_image_of_the_front_matter_leads(head: str) -> None:
    found = reading(TEXT, head=head)
    assert re.fullmatch(HALL, revised(found).image)
    assert revised(found).html.startswith(f'<figure><img src="{revised(found).image}" alt="" width="60" height="40">')
    assert [asset.path for asset in found.assets] == [revised(found).image]
    assert revised(reading(f"{TEXT} ![a](pics/hall.jpg)", head=head)).html.count("<img") == 1


def test_the_image_may_be_elsewhere_or_nowhere() -> None:
    found = revised(reading(TEXT, head="image: https://example.org/a.png\n"))
    assert found.image == "https://example.org/a.png"
    assert found.html.startswith('<figure><img src="https://example.org/a.png" alt=""></figure>')
    missing = reading(TEXT, head="image: none.jpg\n")
    assert (missing.outcome, revised(missing).image) == (Outcome.ACCEPTED, "")
    assert missing.warnings == ("picture none.jpg left out: there is no such file beside it",)


def test_links_to_files_beside_become_attachments() -> None:
    found = reading(f"{TEXT} See [the plan](plan.pdf), [the sums](./sums.xlsx) and [more](https://example.org/b.pdf).")
    plan, sums = found.assets
    assert revised(found).html.endswith(
        f'See <a href="{plan.path}">the plan</a>, <a href="{sums.path}">the sums</a> '
        'and <a href="https://example.org/b.pdf">more</a>.</p>'
    )
    assert re.fullmatch("assets/[0-9a-f]{20}/plan.pdf", plan.path)
    assert (plan.content, plan.media_type) == (PDF, "application/pdf")
    assert [(each.name, each.size_bytes) for each in revised(found).attachments] == [("plan.pdf", 14), ("sums.xlsx", 9)]


def test_a_link_to_what_is_no_attachment_leaves_its_words() -> None:
    found = reading(f"{TEXT} See [the plan](none.pdf), [that](odd.pdf) and [other](b.docx).")
    assert revised(found).html.endswith("See the plan, that and other.</p>")
    assert revised(found).attachments == ()
    told = " ".join(found.warnings)
    assert "link to none.pdf left out: there is no such file beside it" in told
    assert "link to odd.pdf left out: it is no PDF, whatever its name says" in told
    assert "link to b.docx left out" in told


def test_a_pdf_of_the_same_name_is_an_attachment() -> None:
    found = read_seed("news/plan.txt", f"The hall\n\n{TEXT}\n".encode(), CONFIG, NOW, beside=FILES.get)
    assert [each.name for each in revised(found).attachments] == ["plan.pdf"]
    assert found.uses == ("news/plan.pdf",)
    alone_ = read_seed("plan.txt", f"The hall\n\n{TEXT}\n".encode(), CONFIG, NOW, beside=FILES.get)
    assert (revised(alone_).attachments, alone_.uses, alone_.warnings) == ((), ("plan.pdf",), ())


@pytest.mark.parametrize(
    ("name", "published"),
    [("Bericht für März.pdf", "Bericht-fur-Marz.pdf"), ("отчёт.pdf", "file.pdf"), ("..a..b...PDF", "a-b.pdf")],
)
def test_the_name_of_an_attachment_is_safe_in_a_url(name: str, published: str) -> None:
    files = {f"news/{name}": PDF}
    found = reading(f'<p>{TEXT} <a href="{name}">it</a>', "news/a.html", files)
    assert found.assets[0].path.rpartition("/")[2] == published
    assert revised(found).attachments[0].name == name


def test_pictures_in_a_word_file_are_shown() -> None:
    found = read_seed("a.docx", word_file(picture("PNG", (20, 10)), "The hall from above"), CONFIG, NOW)
    assert re.search(
        r'<img src="assets/\w{20}\.png" alt="The hall from above" width="20" height="10">', revised(found).html
    )
    assert found.warnings == ()
    found = read_seed("a.docx", word_file(picture("PNG", (20, 10)), ""), CONFIG, NOW)
    assert found.warnings == ("picture 1 of the Word file has no alternative text: say in a few words what it shows",)
    found = read_seed("a.docx", word_file(b"\x01\0\0\0" + bytes(36) + b" EMF", "Our plan"), CONFIG, NOW)
    assert "a Windows metafile" in found.warnings[0]
    assert "Our plan" in revised(found).html


def test_an_article_of_nothing_but_a_missing_picture_waits_for_it() -> None:
    content = b"# The hall\n\n![](none.jpg)\n\n![](other.jpg)\n"
    found = read_seed("news/a.md", content, CONFIG, NOW, beside=FILES.get)
    assert (found.outcome, found.revision) == (Outcome.HELD, None)
    assert "news/none.jpg" in found.uses


def test_there_are_bounds() -> None:
    many = {f"news/{n}.png": picture("PNG", (n, 1)) for n in range(1, MAX_FILES + 20)}
    found = reading(TEXT + "".join(f" ![a]({n}.png)" for n in range(1, MAX_FILES + 20)), files=many)
    assert len(found.uses) == MAX_FILES
    assert len(found.assets) < MAX_FILES
    assert any(f"at most {MAX_FILES} pictures" in warning for warning in found.warnings)


@pytest.mark.parametrize(
    ("path", "outcome", "advice"),
    [
        ("a/report.pdf", Outcome.HELD, "put an article of the same name beside it"),
        ("a/REPORT.PDF", Outcome.HELD, "put an article of the same name beside it"),
        ("a.jpg", Outcome.REJECTED, "refer to this picture from a Markdown or HTML file"),
        ("a.xlsx", Outcome.REJECTED, "link to it from an article"),
        ("a.odt", Outcome.REJECTED, "save it as a Word document"),
    ],
)
def test_alone_they_are_no_article(path: str, outcome: Outcome, advice: str) -> None:
    assert accompanies(path)
    found = read_seed(path, PDF, CONFIG, NOW)
    assert (found.outcome, found.reason) == alone(path)
    assert found.outcome is outcome
    assert advice in found.reason


def test_other_files_accompany_nothing() -> None:
    assert not any(map(accompanies, ("a.md", "a.docx", "a.svg", "pdf", "x.pdf/", ".pdf")))
    assert why_unusable("a.pdf", PDF) == why_unusable("a.jpg", picture()) == ""
    assert "no PDF" in why_unusable("a.pdf", b"MZ")


REFERENCES = st.text(st.sampled_from("./\\:?#%20cabpdfjpng \"'<>&é"), max_size=20) | st.sampled_from(sorted(FILES))


@settings(max_examples=150, deadline=None)
@given(st.lists(REFERENCES, max_size=4), st.sampled_from(["md", "html"]), st.booleans())
def test_whatever_is_referred_to_nothing_leads_out_or_is_left_over(
    references: list[str], kind: str, there: bool
) -> None:
    asked: list[str] = []

    def beside(path: str) -> bytes | None:
        asked.append(path)
        return FILES.get(path) if there else None

    image, link = ("![w]({0})", "[w]({0})") if kind == "md" else ('<img src="{0}" alt="w">', '<a href="{0}">w</a>')
    body = " ".join(f"{image} {link}".replace("{0}", each) for each in references)
    found = read_seed(f"news/a.{kind}", f"<h1>Hall</h1><p>{TEXT} {body}".encode(), CONFIG, NOW, beside=beside)
    assert all(path in found.uses and ".." not in path.split("/") and not path.startswith("/") for path in asked)
    html = revised(found).html
    targets = re.findall(r'(?:src|href)="([^"]*)"', html)
    own = {asset.path for asset in found.assets}
    assert all(target in own or target.startswith(("https://", "http://", "mailto:")) for target in targets), html
    assert own <= {*targets, *(each.path for each in revised(found).attachments)}


def word_file(content: bytes, description: str) -> bytes:
    """A Word file of two paragraphs, with a picture."""
    office = "http://schemas.openxmlformats.org"
    drawing = (
        f'<w:drawing><wp:inline xmlns:wp="{office}/drawingml/2006/wordprocessingDrawing">'
        f'<wp:docPr id="1" name="P" descr="{description}"/><a:graphic xmlns:a="{office}/drawingml/2006/main">'
        f'<a:graphicData uri="{office}/drawingml/2006/picture"><pic:pic xmlns:pic="{office}/drawingml/2006/picture">'
        f'<pic:blipFill><a:blip r:embed="rId9" xmlns:r="{office}/officeDocument/2006/relationships"/></pic:blipFill>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    paragraphs = "".join(
        f"<w:p>{style}<w:r>{run}</w:r></w:p>"
        for style, run in (
            ('<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>', "<w:t>The hall</w:t>"),
            ("", f"<w:t>{TEXT}</w:t>"),
            ("", drawing),
        )
    )
    relationships = f'xmlns="{office}/package/2006/relationships"'
    kinds = f"{office}/officeDocument/2006/relationships"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{office}/package/2006/content-types">'
        '<Default Extension="png" ContentType="image/png"/><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": f"<Relationships {relationships}>"
        f'<Relationship Id="rId1" Type="{kinds}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f"<Relationships {relationships}>"
        f'<Relationship Id="rId9" Type="{kinds}/image" Target="media/image1.png"/></Relationships>',
        "word/styles.xml": f'<w:styles xmlns:w="{office}/wordprocessingml/2006/main"><w:style w:type="paragraph" '
        'w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>',
        "word/document.xml": f'<w:document xmlns:w="{office}/wordprocessingml/2006/main"><w:body>{paragraphs}'
        "</w:body></w:document>",
    }
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
        "</Relationships>", f'<Relationship Id="rId2" Type="{kinds}/styles" Target="styles.xml"/></Relationships>'
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, text in parts.items():
            package.writestr(name, text)
        package.writestr("word/media/image1.png", content)
    return stream.getvalue()


SECRET = "https://jo:hunter2@example.org"


@pytest.mark.parametrize(
    ("path", "body", "head"),
    [
        ("news/a.md", f"See [the plan]({SECRET}/plan.pdf) and [that](ftp://jo:hunter2@example.org/a).", ""),
        ("news/a.md", f"![The hall]({SECRET}/hall.jpg) and ![it](//jo:hunter2@example.org/hall.jpg)", ""),
        (
            "news/a.html",
            f'<p><img src="{SECRET}/a.jpg" alt="x"> <a href="//jo:hunter2@example.org/a">y</a></p>',
            "",
        ),
        ("news/a.md", "", f"image: {SECRET}/hall.jpg\n"),
        ("news/a.md", "", f"original_url: {SECRET}/a\n"),
        ("news/a.md", "", f"link: {SECRET}/a\n"),
    ],
)
def test_no_warning_tells_a_password(path: str, body: str, head: str) -> None:
    text = TEXT if path.endswith("md") else f"<p>{TEXT}</p>"
    found = reading(f"{text}\n\n{body}", path, head=head)
    told = "\n".join([found.reason, *found.warnings])
    assert "…@example.org" in told
    assert "hunter2" not in told


def test_a_picture_that_only_one_network_has_is_left_out() -> None:
    found = reading(TEXT, head="image: https://intranet/hall.jpg\n")
    assert revised(found).image == ""
    assert "picture https://intranet/hall.jpg left out" in found.warnings[0]


def test_an_asset_knows_what_it_was_made_of() -> None:
    found = reading(f"{TEXT}\n\n![The hall](pics/hall.jpg) and [the plan](plan.pdf).")
    wanted = {hashlib.sha256(FILES[path]).hexdigest() for path in ("news/pics/hall.jpg", "news/plan.pdf")}
    assert {asset.made_of for asset in found.assets} == wanted
