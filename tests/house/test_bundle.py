import shutil
import sys
from pathlib import Path

import pytest

from tests.house.checkout import ROOT, must, name_of_the_case, network_off

CASE = "lawcheck/_data/cases/teaching/order-late.yaml"


def same(lock: str) -> bool:
    copy = ROOT / ".venv" / lock
    return copy.is_file() and copy.read_bytes() == (ROOT / lock).read_bytes()


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if shutil.which("make") is None:
        pytest.skip("make is not installed")
    if not (same("requirements.lock") and same("requirements-dev.lock")):
        pytest.skip(".venv was not filled by make from these locks: its wheels are not there")
    folder = tmp_path_factory.mktemp("bundle") / "carried"
    must(["make", "bundle", f"BUNDLE={folder}"], ROOT)
    return folder


def test_a_computer_without_network_installs_it(bundle: Path, tmp_path: Path) -> None:
    kind, command = (bundle / "INSTALL.txt").read_text(encoding="utf-8").splitlines()
    assert f"Python {sys.version_info[0]}.{sys.version_info[1]} on " in kind
    must([sys.executable, "-m", "venv", tmp_path / "env"], tmp_path)
    programs = tmp_path / "env" / "bin"
    cut = network_off()
    assert command.startswith("python -m pip install --no-index ")
    install: list[str | Path] = [*cut, programs / command.split()[0], *command.split()[1:]]
    must(install, bundle, PIP_CONFIG_FILE="/dev/null", PIP_FIND_LINKS="", PIP_QUIET="1")
    [case] = (tmp_path / "env").glob(f"lib/*/site-packages/{CASE}")
    shown = must([*cut, programs / "lawcheck", "assess", case, "--fail-on", "never"], tmp_path)
    assert name_of_the_case() in shown


def test_the_bundle_holds_wheels_and_two_lines_only(bundle: Path) -> None:
    names = sorted(file.name for file in bundle.iterdir())
    assert "INSTALL.txt" in names
    assert any(name.startswith("lawcheck-") for name in names)
    assert [name for name in names if not name.endswith(".whl")] == ["INSTALL.txt"]
