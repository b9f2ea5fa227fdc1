import sys
import zipfile
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest

from lawcheck import __version__
from tests.house.checkout import ROOT, locked, must, name_of_the_case

CASE = Path("lawcheck/_data/cases/teaching/order-late.yaml")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = ["-m", "pip", "wheel", "-q", "--no-index", "--no-deps", "--no-build-isolation", "."]
    must([sys.executable, *build, "-w", folder], ROOT)
    [built] = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel beside the run-time packages and nothing else; give the folder."""
    home = tmp_path_factory.mktemp("installed")
    must([sys.executable, "-m", "venv", "--without-pip", home], home)
    python = home / "bin" / "python"
    where = must([python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], home)
    packages = Path(where.strip())
    for name in locked("requirements.lock"):
        link_package(name, packages)
    install = ["install", "-q", "--no-index", "--no-deps"]
    must([sys.executable, "-m", "pip", "--python", python, *install, wheel], home)
    return packages


def link_package(name: str, folder: Path) -> None:
    """Make one package that the tests run with visible in another environment."""
    try:
        package = distribution(name)
    except PackageNotFoundError:
        assert name == "colorama", f"{name} is locked but not installed"
        return
    tops = {file.parts[0] for file in package.files or () if file.suffix != ".pyc"}
    for top in tops - {"..", "__pycache__"}:
        (folder / top).symlink_to(Path(str(package.locate_file(top))))


def test_the_wheel_holds_the_program_and_its_data_only(wheel: Path) -> None:
    assert wheel.name == f"lawcheck-{__version__}-py3-none-any.whl"
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    data = f"lawcheck-{__version__}.dist-info/"
    assert [name for name in names if not name.startswith(("lawcheck/", data))] == []
    assert CASE.as_posix() in names
    for needed in ("lawcheck/py.typed", "lawcheck/_data/rules/", "lawcheck/_data/templates/"):
        assert any(name.startswith(needed) for name in names), needed
    assert f"{data}licenses/LICENSE" in names


def test_an_installed_lawcheck_works_from_any_folder(installed: Path, tmp_path: Path) -> None:
    program = Path(installed).parents[2] / "bin" / "lawcheck"
    shown = must([program, "assess", installed / CASE, "--fail-on", "never"], tmp_path)
    assert name_of_the_case() in shown
    assert list(tmp_path.iterdir()) == []


def test_it_is_the_installed_one_and_has_no_development_packages(
    installed: Path, tmp_path: Path
) -> None:
    python = Path(installed).parents[2] / "bin" / "python"
    where = must([python, "-c", "import lawcheck; print(lawcheck.__file__)"], tmp_path)
    assert Path(where.strip()).is_relative_to(installed)
    look = "import importlib.util as u; print([n for n in {} if u.find_spec(n)])"
    names = ["pytest", "hypothesis", "mypy", "hatchling", "coverage"]
    assert must([python, "-c", look.format(names)], tmp_path).strip() == "[]"
