"""References to secrets: what leads nowhere is told, what they stand for never."""

from __future__ import annotations

import os
import traceback
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendfeed.adapters.secrets import missing, read, scrub
from sendfeed.errors import ChannelError


def test_a_name_of_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SENDFEED_TEST_SECRET", raising=False)
    assert missing("env:SENDFEED_TEST_SECRET", tmp_path) == "the environment has no SENDFEED_TEST_SECRET"
    monkeypatch.setenv("SENDFEED_TEST_SECRET", "")
    assert missing("env:SENDFEED_TEST_SECRET", tmp_path), "an empty one is none"
    monkeypatch.setenv("SENDFEED_TEST_SECRET", "hunter2")
    assert missing("env:SENDFEED_TEST_SECRET", tmp_path) is None


@pytest.mark.parametrize("absolute", [False, True], ids=["relative", "absolute"])
def test_a_file_is_looked_for_beside_the_config(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, absolute: bool
) -> None:
    home, elsewhere = tmp_path / "home", tmp_path / "elsewhere"
    for folder in (home, elsewhere):
        folder.mkdir()
    monkeypatch.chdir(elsewhere)
    (elsewhere / "secret").write_text("not this one")
    name = str(home / "secret") if absolute else "secret"
    assert missing(f"file:{name}", home) == f"the file {name} cannot be read"
    (home / "secret").write_text("hunter2")
    assert missing(f"file:{name}", home) is None


@pytest.mark.parametrize("value", ["https://lists.example.org/hook", "http://127.0.0.1:8000/file:x"])
def test_what_is_no_reference_leads_nowhere(tmp_path: Path, value: str) -> None:
    assert missing(value, tmp_path) is None


class TestRead:
    def test_what_is_no_reference_stands_for_itself(self, tmp_path: Path) -> None:
        assert read("https://lists.example.org/hook", tmp_path) == "https://lists.example.org/hook"

    def test_white_space_around_it_is_left_out(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("SENDFEED_TEST_SECRET", " one two\n")
        (tmp_path / "secret").write_text("\n one\ntwö \r\n", encoding="utf-8")
        assert read("env:SENDFEED_TEST_SECRET", tmp_path) == "one two"
        assert read("file:secret", tmp_path) == "one\ntwö"

    @pytest.mark.parametrize(
        ("content", "what"),
        [
            (b"", "the file secret is empty"),
            (b" \n", "the file secret is empty"),
            (b"hunter2\xff", "what secret holds is not UTF-8"),
            (b"hunter2" * 10_000, "the file secret holds more than 65536 bytes: no secret does"),
        ],
    )
    def test_a_file_that_holds_none(self, tmp_path: Path, content: bytes, what: str) -> None:
        (tmp_path / "secret").write_bytes(content)
        with pytest.raises(ChannelError) as caught:
            read("file:secret", tmp_path)
        assert (caught.value.what, bool(caught.value.remedy)) == (what, True)
        assert "hunter2" not in "".join(traceback.format_exception(caught.value))
        assert missing("file:secret", tmp_path) == what

    @pytest.mark.parametrize("name", ["nothing", "folder", "pipe", "loop", "nul\0", "x" * 5000])
    def test_what_is_no_file(self, tmp_path: Path, name: str) -> None:
        (tmp_path / "folder").mkdir()
        os.mkfifo(tmp_path / "pipe")
        (tmp_path / "loop").symlink_to("loop")
        with pytest.raises(ChannelError, match="cannot be read"):
            read(f"file:{name}", tmp_path)

    def test_an_environment_that_is_not_utf_8(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(os.environb, b"SENDFEED_TEST_SECRET", b"hunter2\xff")
        with pytest.raises(ChannelError) as caught:
            read("env:SENDFEED_TEST_SECRET", tmp_path)
        assert caught.value.what == "what SENDFEED_TEST_SECRET holds is not UTF-8"
        assert "hunter2" not in "".join(traceback.format_exception(caught.value))


SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
SLASHED = "whsec_C2FVs/QIhrscChlQIMV+b5sSYspob7oD"
URL = "https://lists.example.org/hooks/Zk3vQ0tokenA?key=Zk3vQ0t%C3%B6kenB&list=weekly"


class TestScrub:
    @pytest.mark.parametrize(
        ("text", "seen"),
        [
            ("answered 400: unknown list", "answered 400: unknown list"),
            (f"no such secret {SECRET}!", "no such secret …!"),
            (f"{SECRET[6:]}", "…"),
            (f"a {SECRET} b {SLASHED} c", "a … b … c"),
            (f"path {SLASHED.replace('/', '%2F').replace('+', '%2B')}", "path …"),
            (f'json "{SLASHED[6:]}"'.replace("/", "\\/"), 'json "…"'),
            (f"cannot POST {URL}", "cannot POST …"),
            ("cannot POST /hooks/Zk3vQ0tokenA?key=Zk3vQ0t%C3%B6kenB&list=weekly", "cannot POST …"),
            ("cannot POST /hooks/Zk3vQ0tokenA", "cannot POST /hooks/…"),
            ("key Zk3vQ0tökenB is old", "key … is old"),
            ("<i>/hooks/Zk3vQ0tokenA?key=Zk3vQ0t%C3%B6kenB&amp;list=weekly</i>", "<i>…</i>"),
            (f"cut off: {SECRET[:20]}", "cut off: …"),
            (f"cut off: {SECRET[6:15]}", "cut off: …"),
            ("the list weekly is not one of mine: hooks", "the list weekly is not one of mine: hooks"),
        ],
    )
    def test_what_an_answer_repeats(self, text: str, seen: str) -> None:
        assert scrub(text, (URL, f"{SECRET}\n{SLASHED}")) == seen

    def test_nothing_to_hide(self) -> None:
        assert scrub("as it is", ("", "short")) == "as it is"

    @given(st.text(max_size=20), st.text(max_size=20), st.sampled_from([SECRET, SLASHED, SECRET[6:], URL]))
    def test_no_secret_is_left(self, before: str, after: str, secret: str) -> None:
        text = scrub(f"{before}{secret}{after}", (URL, f"{SECRET} {SLASHED}"))
        for hidden in (SECRET[6:], SLASHED[6:], "Zk3vQ0tokenA", "Zk3vQ0t%C3%B6kenB"):
            assert hidden not in text

    @given(st.integers(8, len(SECRET)))
    def test_nor_its_beginning_where_the_text_is_cut(self, length: int) -> None:
        assert scrub(f"x {SECRET[:length]}", (SECRET,)) == "x …"
