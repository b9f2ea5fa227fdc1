"""Every reader takes changed bytes: it may refuse, but never crash, hang or swell."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
READERS = ("case", "rules", "compiled", "tables", "expectations", "map", "csv", "xlsx")


def fuzzed(reader: str, first: int, last: int, folder: Path) -> None:
    command = [sys.executable, "-m", "tests.lawcheck.hostile.fuzzing"]
    done = subprocess.run(
        [*command, reader, str(first), str(last), str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=3600,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert f"of {last - first} refused" in done.stdout


@pytest.mark.parametrize("reader", READERS)
def test_changed_bytes(reader: str, tmp_path: Path) -> None:
    fuzzed(reader, 0, 60, tmp_path)


@pytest.mark.deep
@pytest.mark.parametrize("reader", READERS)
def test_many_changed_bytes(reader: str, tmp_path: Path) -> None:
    fuzzed(reader, 1000, 6000, tmp_path)
