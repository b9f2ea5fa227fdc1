"""The checkout the house tests look at, and how they run a program in it."""

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]


class Locked(NamedTuple):
    """One requirement of a lock file."""

    name: str
    version: str
    hashes: tuple[str, ...]


def locked(file: str) -> dict[str, Locked]:
    text = (ROOT / file).read_text(encoding="utf-8").replace("\\\n", " ")
    found = {}
    for line in text.splitlines():
        if line.strip() and not line.lstrip().startswith("#"):
            pin = re.match(r"([\w.-]+)(\[[\w,.-]+\])?==([\w.!+]+) ", line)
            assert pin, f"{file}: not one name pinned to one version: {line[:60]}"
            name = plain_name(pin[1])
            assert name not in found, f"{file}: {name} stands in it twice"
            found[name] = Locked(name, pin[3], tuple(re.findall(r"--hash=(\S+)", line)))
    assert found, f"{file} is empty"
    return found


def plain_name(requirement: str) -> str:
    written = re.match(r"[\w.-]+", requirement)
    assert written, requirement
    return re.sub(r"[-_.]+", "-", written[0]).lower()


def files_of_the_project() -> list[Path]:
    """List the files git tracks, and the new ones it does not ignore."""
    if not (ROOT / ".git").exists() or shutil.which("git") is None:
        pytest.skip("not a git checkout: which files belong to the project is not known")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    names = listed.stdout.decode().split("\0")
    files = [ROOT / name for name in names if name and (ROOT / name).is_file()]
    assert files, "git lists no file"
    return files


def run(
    command: Sequence[str | Path], folder: Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run a program as a person would: not as a part of the make that runs the tests."""
    clean = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("MAKE", "MFLAGS", "PYTHON", "COV_", "LAWCHECK_", "VIRTUAL_ENV"))
    }
    return subprocess.run(
        [str(word) for word in command],
        cwd=folder,
        env=clean | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=240,
    )


def must(command: Sequence[str | Path], folder: Path, **environment: str) -> str:
    """Run a program that must succeed; give what it printed."""
    done = run(command, folder, **environment)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def network_off() -> tuple[str, ...]:
    """Give the words that run a program without network; none where the system cannot."""
    cut = ("unshare", "-rn")
    works = shutil.which("unshare") and run([*cut, "true"], ROOT).returncode == 0
    return cut if works else ()


def name_of_the_case() -> str:
    """Give the id of the case that `make demo` assesses."""
    text = (ROOT / "cases" / "teaching" / "order-late.yaml").read_text(encoding="utf-8")
    found = re.search(r"^id: *(\S+)", text, re.MULTILINE)
    assert found
    return found[1]
