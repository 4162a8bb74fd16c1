"""Pictures and attachments from end to end: beside their articles, on the site, in feeds, and gone again."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.faults.test_idle_pass import traced
from tests.intake.pictures import EXIF, picture
from tests.support import CONFIG, SATURDAY, Publication, article_text

LATER, LATEST = "2025-11-22T13:00:00Z", "2025-11-22T14:00:00Z"
TEXT = "The hall has a new floor, and everybody may come and see it on Saturday."
PDF = b"%PDF-1.7\n" + b"x" * 1_200_000


def article(body: str, title: str = "The hall", head: str = "") -> str:
    return f"---\ntitle: {title}\n{head}---\n\n{TEXT} It is about {title.lower()}.\n\n{body}\n"


def assets(publication: Publication) -> dict[str, bytes]:
    """What lies in the site's assets/, by path below the site."""
    files = publication.output_files()
    return {path.removeprefix("site/"): found for path, found in files.items() if path.startswith("site/assets/")}


def outcomes(publication: Publication) -> dict[str, tuple[str, str]]:
    return {path: (row["state"], row["reason"]) for path, row in publication.articles().items()}


def page(publication: Publication, slug: str = "the-hall") -> str:
    return (publication.site / "articles" / f"{slug}.html").read_text()


def wrote(result_err: str) -> set[str]:
    return {line.removeprefix("wrote ") for line in result_err.splitlines() if line.startswith("wrote ")}


def test_a_picture_goes_from_the_folder_to_page_and_feeds(publication: Publication) -> None:
    publication.seed("news/pics/hall.jpg", picture("JPEG", (2000, 1000), exif=EXIF))
    publication.seed("news/a.md", article("![The new floor](pics/hall.jpg)", head="image: pics/hall.jpg\n"))
    publication.run()
    ((path, content),) = assets(publication).items()
    assert b"Jo Harker" not in content
    assert f'<img src="../{path}" alt="The new floor" width="800" height="1600">' in page(publication)
    assert f'<meta property="og:image" content="https://news.example.org/{path}">' in page(publication)
    (item,) = publication.feed()["items"]
    assert f'<img src="https://news.example.org/{path}" alt="The new floor"' in item["content_html"]
    assert item["image"] == f"https://news.example.org/{path}"
    for name in ("feed.xml", "atom.xml"):
        assert f"https://news.example.org/{path}" in (publication.site / name).read_text()
    assert outcomes(publication)["news/pics/hall.jpg"] == ("accepted", "shown in news/a.md")
    assert publication.articles()["news/pics/hall.jpg"]["id"] is None


def test_attachments_are_listed_linked_and_enclosed(publication: Publication) -> None:
    publication.seed("report.txt", article_text(1))
    publication.seed("report.pdf", PDF)
    publication.seed("a.md", article("See [the plan](plan.pdf)."))
    publication.seed("plan.pdf", b"%PDF-1.4")
    publication.run()
    report, plan = sorted(assets(publication), key=lambda path: path.rpartition("/")[2], reverse=True)
    shown = page(publication, "report-number-1-from-the-county")
    printed = f'data-url="https://news.example.org/{report}"'
    listed = f'<a href="../{report}" type="application/pdf" {printed}><bdi>report.pdf</bdi></a>'
    assert f"{listed} (<bdi>PDF</bdi>, <bdi>1.2 MB</bdi>)" in shown
    assert f'<a href="../{plan}" data-url="https://news.example.org/{plan}">the plan</a>' in page(publication)
    assert "Attachment" not in page(publication)
    attached = [item["attachments"] for item in publication.feed()["items"]]
    assert {
        "url": f"https://news.example.org/{report}",
        "mime_type": "application/pdf",
        "title": "report.pdf",
        "size_in_bytes": len(PDF),
    } in [each for (each,) in attached]
    enclosure = f'<enclosure url="https://news.example.org/{report}" length="{len(PDF)}" type="application/pdf"/>'
    assert enclosure in (publication.site / "feed.xml").read_text()
    link = re.search(r'<link href="[^"]*report.pdf"[^>]*>', (publication.site / "atom.xml").read_text())
    assert link
    assert 'rel="enclosure"' in link[0]
    assert assets(publication)[report] == PDF


def test_every_file_has_one_outcome(publication: Publication) -> None:
    publication.seed("a.md", article("![x](a.jpg) ![y](broken.png)"))
    publication.seed("b.md", article("![x](a.jpg)", "The shed"))
    publication.seed("draft.md", article("![x](c.jpg)", "The barn", head="draft: true\n"))
    for name in ("a.jpg", "c.jpg", "alone.jpg"):
        publication.seed(name, picture())
    publication.seed("broken.png", b"\x89PNG")
    publication.seed("lone.pdf", PDF)
    publication.seed("lone.svg", "<svg/>")
    publication.seed(".hidden.jpg", picture())
    publication.seed("huge.jpg", bytes(10_000_001))
    (publication.seeds / "link.jpg").symlink_to(publication.seeds / "a.jpg")
    publication.run()
    found = outcomes(publication)
    assert found["a.jpg"] == ("accepted", "shown in a.md and 1 more")
    assert found["c.jpg"] == ("accepted", "belongs to draft.md, not published yet")
    assert found["broken.png"][0] == "rejected"
    assert "damaged" in found["broken.png"][1]
    assert found["lone.pdf"][0] == "held"
    assert "put an article of the same name beside it" in found["lone.pdf"][1]
    for name in ("alone.jpg", "lone.svg", ".hidden.jpg", "huge.jpg", "link.jpg"):
        assert found[name][0] == "rejected", found[name]
        assert found[name][1]
    assert len(assets(publication)) == 1
    result = publication.sendfeed("articles", "release", "lone.pdf")
    assert (result.code, "cannot be taken as it is" in result.err) == (2, True)


def test_a_picture_that_comes_goes_or_changes_has_its_articles_read_again_and_no_others(
    publication: Publication,
) -> None:
    publication.seed("a.md", article("![The floor](pics/hall.jpg)"))
    publication.seed_many(2)
    publication.run()
    assert "The floor</p>" in page(publication)
    assert any("no such file" in line for line in publication.sendfeed("articles", "show", "a.md").out.splitlines())

    publication.seed("pics/hall.jpg", picture())
    written = wrote(publication.run(LATER, "-v").err)
    (first,) = assets(publication)
    assert {f"site/{first}", "site/articles/the-hall.html"} <= written
    assert not any("report-number" in path for path in written)
    revisions = {path: row["revision"] for path, row in publication.articles().items()}
    assert revisions == {"a.md": 2, "pics/hall.jpg": None, "report-0001.txt": 1, "report-0002.txt": 1}

    publication.seed("pics/hall.jpg", picture("JPEG", (90, 50)))
    publication.run(LATER)
    (second,) = assets(publication)
    assert second != first
    assert f'src="../{second}"' in page(publication)

    os.utime(publication.seeds / "pics/hall.jpg", ns=(1, 1))
    assert "nothing new; 0 files written" in publication.run(LATER).out

    (publication.seeds / "pics/hall.jpg").unlink()
    publication.run(LATEST)
    assert assets(publication) == {}
    assert "<img" not in page(publication).partition("<article")[2]
    assert "pics/hall.jpg" not in publication.articles()
    assert {path: row["revision"] for path, row in publication.articles().items() if "report" in path} == {
        "report-0001.txt": 1,
        "report-0002.txt": 1,
    }


def test_a_pdf_that_comes_later_finds_its_article(publication: Publication) -> None:
    publication.seed("report.pdf", PDF)
    publication.run()
    assert outcomes(publication)["report.pdf"][0] == "held"
    publication.seed("report.txt", article_text(1))
    publication.run(LATER)
    assert outcomes(publication)["report.pdf"] == ("accepted", "shown in report.txt")
    (publication.seeds / "report.pdf").unlink()
    publication.run(LATEST)
    assert assets(publication) == {}
    assert publication.articles()["report.txt"]["revision"] == 2


def test_capitals_and_composed_letters_find_their_file(publication: Publication) -> None:
    publication.seed("a.md", article("![x](Pics/Caf%C3%A9.JPG)"))
    publication.seed("pics/cafe\u0301.jpg", picture())
    publication.run()
    assert len(assets(publication)) == 1
    assert outcomes(publication)["pics/cafe\u0301.jpg"] == ("accepted", "shown in a.md")


def test_an_idle_pass_reads_no_picture(publication: Publication, tmp_path: Path) -> None:
    publication.seed("a.md", article("![x](a.jpg) [plan](plan.pdf)"))
    publication.seed("a.jpg", picture())
    publication.seed("plan.pdf", PDF)
    first = traced(publication, tmp_path / "first.json")
    assert {"a.md", "a.jpg", "plan.pdf"} <= {path for _, path in first}
    second = traced(publication, tmp_path / "second.json")
    assert not {"a.md", "a.jpg", "plan.pdf"} & {path for _, path in second}
    assert {path for kind, path in second if kind == "change"} == {".sendfeed/lock"}


def test_the_site_is_made_anew_although_the_pictures_are_gone(publication: Publication) -> None:
    publication.seed("a.md", article("![x](a.jpg)"))
    publication.seed("a.jpg", picture())
    publication.run()
    before = publication.output_files()
    publication.seed("a.md", article("![x](a.jpg)", head="draft: true\n"))
    (publication.seeds / "a.jpg").unlink()
    subprocess.run(["rm", "-r", str(publication.home / "output")], check=True)
    publication.run(LATER)
    assert publication.articles()["a.md"]["state"] == "held"
    assert publication.output_files() == before


def test_two_articles_share_a_picture_until_neither_shows_it(publication: Publication) -> None:
    publication.seed("a.md", article("![x](a.jpg)"))
    publication.seed("b.md", article("![x](a.jpg)", "The shed"))
    publication.seed("a.jpg", picture())
    publication.run()
    publication.seed("a.md", article("No picture any more."))
    publication.run(LATER)
    assert len(assets(publication)) == 1
    assert outcomes(publication)["a.jpg"] == ("accepted", "shown in b.md")
    publication.seed("b.md", article("No picture here either.", "The shed"))
    publication.run(LATEST)
    assert assets(publication) == {}
    assert outcomes(publication)["a.jpg"][0] == "rejected"


def test_what_its_source_does_not_allow_to_be_shown_is_not_on_the_site(publication: Publication) -> None:
    publication.config.write_text(CONFIG + '[[sources]]\nname = "Trust"\nfolder = "trust"\nrepublish = "excerpt"\n')
    publication.seed("trust/a.md", article("![x](a.jpg) [plan](plan.pdf)", head="image: a.jpg\n"))
    publication.seed("trust/a.jpg", picture())
    publication.seed("trust/plan.pdf", PDF)
    publication.run()
    assert publication.articles()["trust/a.md"]["state"] == "accepted"
    assert assets(publication) == {}


def test_an_erased_article_takes_its_pictures_along(publication: Publication) -> None:
    publication.seed("a.md", article("![x](a.jpg)"))
    publication.seed("a.jpg", picture())
    publication.run()
    ((_, content),) = assets(publication).items()
    result = publication.sendfeed("articles", "erase", "a.md", "--yes")
    assert result.code == 0, result.err
    publication.run(LATER)
    assert assets(publication) == {}
    store = (publication.home / ".sendfeed" / "state.db").read_bytes()
    assert content[200:260] not in store


def test_a_picture_still_being_copied_holds_its_article_back(publication: Publication) -> None:
    publication.seed("a.md", article("![x](a.jpg)"))
    path = publication.seed("a.jpg", picture()[:100])
    writer = subprocess.Popen(
        ["sh", "-c", f"i=0; while [ $i -lt 50 ]; do echo x >> '{path}'; i=$((i+1)); sleep 0.1; done"]
    )
    try:
        os.utime(path)
        publication.run()
    finally:
        writer.terminate()
        writer.wait()
    assert outcomes(publication) == {
        "a.jpg": ("waiting", "still being written"),
        "a.md": ("waiting", "a.jpg, which it shows, is still being written"),
    }
    publication.seed("a.jpg", picture())
    publication.run(LATER)
    assert outcomes(publication)["a.md"] == ("accepted", "")
    assert len(assets(publication)) == 1
    assert publication.articles()["a.md"]["revision"] == 1


def test_a_killed_pass_reads_again_what_it_owed(publication: Publication) -> None:
    publication.seed("a.md", article("![x](a.jpg)"))
    publication.seed("a.jpg", picture())
    publication.run()
    (publication.seeds / "a.jpg").unlink()
    script = (
        "import os, sys\nfrom sendfeed.adapters.store.articles import ArticleStore\n"
        "settle = ArticleStore.settle\n"
        "def kill(self, *arguments):\n    done = settle(self, *arguments)\n    os._exit(9) if done else None\n"
        "ArticleStore.settle = kill\nfrom sendfeed.cli import main\nmain(sys.argv[1:])\n"
    )
    arguments = [sys.executable, "-c", script, "run", "--now", LATER, "--config", str(publication.config)]
    assert subprocess.run(arguments, capture_output=True, check=False).returncode == 9
    publication.run(LATER)
    assert assets(publication) == {}
    assert publication.articles()["a.md"]["revision"] == 2


def test_two_runs_give_the_same_bytes(publication: Publication, tmp_path: Path) -> None:
    other = Publication(tmp_path / "other")
    for each in (publication, other):
        each.seed("a.md", article("![x](a.jpg)"))
        each.seed("a.jpg", picture("JPEG", (2000, 1500), exif=EXIF))
        each.run(SATURDAY)
    assert publication.output_files() == other.output_files()
