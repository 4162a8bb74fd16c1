"""What `pip install` installs works without the checkout: its templates lie in the wheel."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import SATURDAY, Publication, article_text

CHECKOUT = Path(__file__).parents[2]
PARTS = ("src", "templates", "pyproject.toml", "README.md", "LICENSE")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with sendfeed as a wheel installs it, and nothing else."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    for name in PARTS:
        if (CHECKOUT / name).is_dir():
            shutil.copytree(CHECKOUT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(CHECKOUT / name, source / name)
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    build = [*pip, "wheel", "--no-deps", "--no-build-isolation", "--no-index", "-w", str(folder / "dist"), str(source)]
    subprocess.run(build, check=True, timeout=120)
    shutil.rmtree(source)
    (wheel,) = (folder / "dist").iterdir()
    install = [*pip, "install", "--no-deps", "--no-index", "--target", str(folder / "site"), str(wheel)]
    subprocess.run(install, check=True, timeout=120)
    return folder / "site"


def run(installed: Path, folder: Path, *arguments: str) -> str:
    """A command's output, with nothing of the checkout in sight."""
    environment = os.environ | {"PYTHONPATH": str(installed), "PYTHONDONTWRITEBYTECODE": "1"}
    result = subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    return result.stdout


def test_it_is_the_wheel_that_runs(installed: Path, tmp_path: Path) -> None:
    where = run(installed, tmp_path, "-c", "import sendfeed; print(sendfeed.__file__)").strip()
    assert Path(where) == installed / "sendfeed/__init__.py"
    where = run(
        installed, tmp_path, "-c", "from sendfeed.adapters.templates import *; print(bundled_templates())"
    ).strip()
    assert Path(where) == installed / "sendfeed/templates"


def test_the_wheel_has_every_module_and_template(installed: Path) -> None:
    for source, target in (("src/sendfeed", "sendfeed"), ("templates", "sendfeed/templates")):
        wanted = {path.relative_to(CHECKOUT / source) for path in (CHECKOUT / source).rglob("*.*")}
        wanted = {path for path in wanted if "__pycache__" not in path.parts}
        found = {path.relative_to(installed / target) for path in (installed / target).rglob("*.*")}
        assert wanted <= found
    assert (installed / "sendfeed/py.typed").exists()


def test_templates_are_exported_from_the_wheel(installed: Path, publication: Publication) -> None:
    run(installed, publication.home, "-m", "sendfeed", "templates", "export")
    for path in (CHECKOUT / "templates").rglob("*.*"):
        exported = publication.home / "templates" / path.relative_to(CHECKOUT / "templates")
        assert exported.read_bytes() == path.read_bytes()


def test_a_pass_of_the_wheel_writes_what_the_checkout_writes(
    installed: Path, publication: Publication, tmp_path: Path
) -> None:
    publication.seed("a.txt", article_text(1))
    result = run(installed, publication.home, "-m", "sendfeed", "run", "--now", SATURDAY)
    assert "1 new" in result
    other = Publication(tmp_path / "other")
    other.seed("a.txt", article_text(1))
    other.run()
    assert other.output_files() == publication.output_files()


def test_the_command_is_installed(installed: Path) -> None:
    assert "sendfeed = sendfeed.cli:main" in next(installed.glob("*.dist-info/entry_points.txt")).read_text()
