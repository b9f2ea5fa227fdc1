import shutil
import sys
from pathlib import Path

import pytest

from tests.house.checkout import ROOT, run

pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")

OLD = "import sys; sys.version_info = (3, 10, 14); exec(sys.argv[1])"
SAME = "import sys; exec(sys.argv[1])"
BARE = "import sys; sys.modules['ensurepip'] = None; exec(sys.argv[1])"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a checkout in which nothing was installed yet."""
    for name in ("Makefile", "requirements.lock", "requirements-dev.lock"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def pretend(folder: Path, start: str) -> Path:
    """Write a Python that differs from ours in what `start` says."""
    fake = folder / "python"
    fake.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{start}" "$2"\n', encoding="utf-8")
    fake.chmod(0o755)
    return fake


@pytest.mark.parametrize("target", ["demo", "test"])
def test_a_python_that_is_too_old_gets_one_line(folder: Path, target: str) -> None:
    done = run(["make", target, f"PYTHON={pretend(folder, OLD)}"], folder)
    assert done.returncode != 0
    assert done.stdout == ""
    [line] = done.stderr.splitlines()
    assert line.endswith(
        "lawcheck needs Python 3.11 or newer: install it, then name it, "
        f"as in: make {target} PYTHON=python3.11.  Stop."
    )
    assert not (folder / ".venv").exists()


def test_no_python_at_all_gets_the_same_line(folder: Path) -> None:
    done = run(["make", "demo", "PYTHON=no-such-python"], folder)
    assert done.returncode != 0
    [line] = done.stderr.splitlines()
    assert "lawcheck needs Python 3.11 or newer: install it" in line


@pytest.mark.parametrize("target", ["demo", "test"])
def test_a_python_without_venv_gets_one_line(folder: Path, target: str) -> None:
    fake = pretend(folder, BARE)
    done = run(["make", target, f"PYTHON={fake}"], folder)
    assert done.returncode != 0
    assert done.stdout == ""
    [line] = done.stderr.splitlines()
    assert line.endswith(
        f"{fake} cannot make a virtual environment: install its venv module "
        "(on Debian and Ubuntu: apt install python3-venv).  Stop."
    )
    assert not (folder / ".venv").exists()


def plan(folder: Path, target: str) -> str:
    """Say what make would do."""
    done = run(["make", "--dry-run", target, f"PYTHON={pretend(folder, SAME)}"], folder)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_second_run_fetches_nothing(folder: Path) -> None:
    assert "pip" in plan(folder, "demo")
    (folder / ".venv").mkdir()
    for name in ("requirements.lock", "requirements-dev.lock"):
        shutil.copy(folder / name, folder / ".venv")
    assert "pip" not in plan(folder, "demo")
    assert "pip" not in plan(folder, "test")


def test_a_changed_lock_is_installed_anew(folder: Path) -> None:
    (folder / ".venv").mkdir()
    for name in ("requirements.lock", "requirements-dev.lock"):
        shutil.copy(folder / name, folder / ".venv")
    with (folder / "requirements-dev.lock").open("a", encoding="utf-8") as lock:
        lock.write("# changed\n")
    assert "pip" not in plan(folder, "demo")
    assert "requirements-dev.lock" in plan(folder, "test")


def test_the_public_run_is_the_same_as_ours() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert script[0].startswith("#!")
    assert script[-1] == "exec make test"
