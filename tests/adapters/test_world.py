"""A publication's surroundings, opened from its config.toml."""

from __future__ import annotations

from pathlib import Path

import pytest

from sendfeed.adapters.world import open_world, read_home
from sendfeed.errors import ConfigError, SeedFolderError
from tests.support import CONFIG


def write(home: Path, text: str | bytes) -> Path:
    home.mkdir(exist_ok=True)
    path = home / "config.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def folders(seeds: str, output: str) -> str:
    return f'{CONFIG}[seeds]\nfolder = "{seeds}"\n[output]\nfolder = "{output}"\n'


def refusal(path: Path) -> ConfigError:
    with pytest.raises(ConfigError) as caught:
        read_home(path)
    assert caught.value.where == str(path)
    return caught.value


def test_folders_lie_beside_the_config_wherever_one_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "p", CONFIG)
    monkeypatch.chdir(tmp_path)
    home = read_home(Path("p/config.toml"))
    monkeypatch.chdir("/")
    assert home.folder == tmp_path / "p"
    assert (home.seeds().root, home.output().root) == (tmp_path / "p/seeds", tmp_path / "p/output")
    assert [path.name for path in home.folder.iterdir()] == ["config.toml"], "nothing is made by looking"


def test_absolute_folders_stay(tmp_path: Path) -> None:
    home = read_home(write(tmp_path / "p", folders(f"{tmp_path}/in", f"{tmp_path}/out")))
    assert (home.seeds().root, home.output().root) == (tmp_path / "in", tmp_path / "out")


def test_a_byte_order_mark_is_no_part_of_the_config(tmp_path: Path) -> None:
    text = CONFIG.replace("Test News", "Tëst News")
    marked = read_home(write(tmp_path, text.encode("utf-8-sig"))).config
    assert marked == read_home(write(tmp_path, text)).config
    assert marked.publication.title == "Tëst News"


@pytest.mark.parametrize(
    ("seeds", "output"),
    [
        ("seeds", "seeds"),
        ("seeds", "seeds/output"),
        ("output/seeds", "output"),
        ("seeds", "."),
        (".", "output"),
        ("seeds", "elsewhere/../seeds/"),
        ("seeds", "link"),
        ("link/deeper", "seeds"),
        ("seeds", "{home}/seeds"),
    ],
)
def test_folders_that_overlap_are_refused(tmp_path: Path, seeds: str, output: str) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "link").symlink_to("seeds")
    output = output.format(home=tmp_path)
    (problem,) = refusal(write(tmp_path, folders(seeds, output))).problems
    assert problem.path == "output.folder"
    assert f'"{output}"' in problem.found
    assert "seeds.folder" in problem.found


@pytest.mark.parametrize(
    ("seeds", "output"), [("seeds", "seeds-output"), ("a/seeds", "a/output"), ("../seeds", "."), ("seeds", "../seeds")]
)
def test_folders_that_only_look_alike_are_not(tmp_path: Path, seeds: str, output: str) -> None:
    home = read_home(write(tmp_path / "p", folders(seeds, output)))
    assert (home.config.seeds.folder, home.config.output.folder) == (seeds, output)


@pytest.mark.parametrize("content", [CONFIG.encode("utf-16"), CONFIG.replace("Test", "T\xebst").encode("latin-1")])
def test_a_config_that_is_not_utf_8_is_named(tmp_path: Path, content: bytes) -> None:
    error = refusal(write(tmp_path, content))
    assert "UTF-8" in error.remedy


def test_a_config_that_is_no_file_is_named(tmp_path: Path) -> None:
    assert "sendfeed init" in refusal(tmp_path / "config.toml").remedy
    (tmp_path / "config.toml").mkdir()
    assert "cannot be read" in refusal(tmp_path / "config.toml").what


def test_a_folder_that_is_a_loop_is_no_bug(tmp_path: Path) -> None:
    (tmp_path / "seeds").symlink_to("seeds")
    home = read_home(write(tmp_path, CONFIG))
    with pytest.raises(SeedFolderError):
        home.seeds().list()


def test_a_wrong_config_opens_nothing(tmp_path: Path) -> None:
    path = write(tmp_path, folders("seeds", "seeds"))
    with pytest.raises(ConfigError), open_world(path):
        pass
    assert list(tmp_path.iterdir()) == [path]
