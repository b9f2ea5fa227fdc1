import os
import stat
import sys
from pathlib import Path

import pytest

from lawcheck.cli.exits import OutputFailed
from lawcheck.cli.output import write_result

posix = pytest.mark.skipif(os.name != "posix", reason="needs the permissions of POSIX")


def names_in(folder: Path) -> list[str]:
    return [entry.name for entry in folder.iterdir()]


@pytest.mark.parametrize("name", ["", "-"])
def test_no_file_means_standard_output(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    write_result("қорғау\n", name)
    assert capsys.readouterr().out == "қорғау\n"


def test_a_new_file_holds_the_whole_result(tmp_path: Path) -> None:
    write_result("one\nтри\n", str(tmp_path / "result.txt"))
    assert (tmp_path / "result.txt").read_bytes() == "one\nтри\n".encode()
    assert names_in(tmp_path) == ["result.txt"]


@posix
@pytest.mark.parametrize("before", [None, 0o644])
def test_only_the_owner_can_read_the_file(tmp_path: Path, before: int | None) -> None:
    target = tmp_path / "result.txt"
    if before is not None:
        target.write_text("old", encoding="utf-8")
        target.chmod(before)
    write_result("new", str(target))
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


@posix
def test_a_link_is_not_followed(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("mine", encoding="utf-8")
    (tmp_path / "link").symlink_to(victim)
    with pytest.raises(OutputFailed, match=r"link: is a symbolic link, and links are not followed"):
        write_result("yours", str(tmp_path / "link"))
    assert victim.read_text(encoding="utf-8") == "mine"


def test_a_folder_is_no_target(tmp_path: Path) -> None:
    with pytest.raises(OutputFailed, match="is not a regular file"):
        write_result("text", str(tmp_path))


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(OutputFailed, match="no such file or directory"):
        write_result("text", str(tmp_path / "nowhere" / "result.txt"))
    assert names_in(tmp_path) == []


def test_a_name_that_no_file_can_have(tmp_path: Path) -> None:
    with pytest.raises(OutputFailed):
        write_result("text", str(tmp_path / "a\0b"))


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failing_disk_leaves_the_old_file_and_nothing_else(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "result.txt"
    target.write_text("old", encoding="utf-8")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os if step == "fsync" else Path, step, fail)
    with pytest.raises(OutputFailed, match="no space left on device"):
        write_result("new", str(target))
    assert target.read_text(encoding="utf-8") == "old"
    assert names_in(tmp_path) == ["result.txt"]


def test_what_utf8_cannot_carry_is_escaped(tmp_path: Path) -> None:
    write_result("a\ud800b", str(tmp_path / "result.txt"))
    assert (tmp_path / "result.txt").read_bytes() == b"a\\ud800b"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_device_is_no_target() -> None:
    with pytest.raises(OutputFailed, match=r"^full: is not a regular file"):
        write_result("text", "/dev/full")
    assert sys.platform != "win32"
