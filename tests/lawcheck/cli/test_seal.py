import os
from collections.abc import Iterator
from pathlib import Path

import pyrage
import pytest

from lawcheck.cli.main import main
from lawcheck.files import sealing
from tests.lawcheck.cli.driving import Terminal
from tests.lawcheck.cli.running import ROOT, run

PLAIN = (ROOT / "cases" / "teaching" / "all-unknown.yaml").read_bytes()
KEYS = pyrage.x25519.Identity.generate()
WRONG = pyrage.x25519.Identity.generate()
SAID = "this sealed file could not be opened"


@pytest.fixture(autouse=True)
def _typed_nothing_yet() -> Iterator[None]:
    sealing._typed.clear()
    yield
    sealing._typed.clear()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder with a case and a file of keys, in a terminal that says nothing."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("getpass.getpass", lambda _: "")
    (tmp_path / "case.yaml").write_bytes(PLAIN)
    (tmp_path / "keys").write_text(f"# mine\n{KEYS}\n", encoding="utf-8")
    return tmp_path


def with_keys(monkeypatch: pytest.MonkeyPatch, name: str = "keys") -> None:
    monkeypatch.setenv("LAWCHECK_IDENTITY", name)


def types(monkeypatch: pytest.MonkeyPatch, *answers: str) -> None:
    given = iter(answers)
    monkeypatch.setattr("getpass.getpass", lambda _: next(given))


def test_sealed_to_a_key_it_is_read_with_the_key_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["seal", "case.yaml", "--to", str(KEYS.to_public())]) == 0
    assert "the plain file is still there" in capsys.readouterr().err
    sealed = folder / "case.yaml.age"
    assert sealed.stat().st_mode & 0o777 == 0o600
    assert b"lawcheck" not in sealed.read_bytes()
    (folder / "case.yaml").unlink()
    with_keys(monkeypatch)
    assert main(["check", "case.yaml.age"]) == 0
    assert main(["open", "case.yaml.age", "-o", "again.yaml"]) == 0
    assert (folder / "again.yaml").read_bytes() == PLAIN
    assert (folder / "again.yaml").stat().st_mode & 0o777 == 0o600


def test_reading_leaves_no_plain_byte_on_disk(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["seal", "case.yaml", "--to", str(KEYS.to_public())]) == 0
    (folder / "case.yaml").unlink()
    with_keys(monkeypatch)
    opened: list[str] = []
    before = os.open

    def watched(path: str, flags: int, *more: int, **named: int) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            opened.append(str(path))
        return before(path, flags, *more, **named)

    monkeypatch.setattr(os, "open", watched)
    for command in ("check", "assess"):
        assert main([command, "case.yaml.age", "--lang", "en"]) == 0
    assert "T-023" in capsys.readouterr().out
    assert opened == []
    assert sorted(path.name for path in folder.iterdir()) == ["case.yaml.age", "keys"]


def test_a_passphrase_is_typed_twice(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    types(monkeypatch, "secret words", "other words")
    assert main(["seal", "case.yaml"]) == 2
    assert "the two passphrases differ" in capsys.readouterr().err
    types(monkeypatch, "secret words", "secret words")
    assert main(["seal", "case.yaml"]) == 0
    types(monkeypatch, "secret words")
    assert main(["check", "case.yaml.age", "case.yaml.age"]) == 0  # it is asked for once
    assert b"lawcheck" not in (folder / "case.yaml.age").read_bytes()


def test_b28_an_empty_passphrase_seals_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for typed in ("", "   "):
        types(monkeypatch, typed, typed)
        assert main(["seal", "case.yaml"]) == 2
        assert "an empty passphrase seals nothing" in capsys.readouterr().err
    assert not (folder / "case.yaml.age").exists()


@pytest.mark.usefixtures("folder")
def test_b28_a_passphrase_on_the_command_line_is_no_option(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["seal", "case.yaml", "--passphrase", "secret"]) == 2
    assert "No such option" in capsys.readouterr().err


def test_b28_a_wrong_key_or_a_cut_file_gives_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["seal", "case.yaml", "--to", str(KEYS.to_public())]) == 0
    (folder / "wrong").write_text(str(WRONG), encoding="utf-8")
    whole = (folder / "case.yaml.age").read_bytes()
    monkeypatch.setenv("LAWCHECK_LANG", "en")
    for name, data in (("wrong", whole), ("keys", whole[:-5]), ("keys", whole[:60])):
        (folder / "case.yaml.age").write_bytes(data)
        with_keys(monkeypatch, name)
        assert (
            main(
                [
                    "open",
                    "case.yaml.age",
                    "-o",
                    "out.yaml",
                ]
            )
            == 3
        )
        assert SAID in capsys.readouterr().err
        assert not (folder / "out.yaml").exists()


@pytest.mark.usefixtures("folder")
def test_b28_a_wrong_passphrase_gives_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LAWCHECK_LANG", "en")
    types(monkeypatch, "one", "one")
    assert main(["seal", "case.yaml"]) == 0
    with_keys(monkeypatch)  # keys do not open what a passphrase sealed: it is asked for
    types(monkeypatch, "two")
    assert main(["open", "case.yaml.age", "-o", "out.yaml"]) == 3
    assert f"error[LC025]: {SAID}" in capsys.readouterr().err
    types(monkeypatch, "one")
    assert main(["check", "case.yaml.age"]) == 0


@pytest.mark.usefixtures("folder")
def test_a_sealed_file_without_a_terminal_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["seal", "case.yaml", "--to", str(KEYS.to_public())]) == 0
    monkeypatch.setenv("LAWCHECK_LANG", "en")
    assert main(["check", "case.yaml.age"]) == 3
    assert "error[LC024]: this file is sealed" in capsys.readouterr().err

    def fails(_: str) -> str:
        raise EOFError

    monkeypatch.setattr("getpass.getpass", fails)
    assert main(["check", "case.yaml.age"]) == 3


@pytest.mark.parametrize("text", ["AGE-SECRET-KEY-1", "nonsense"])
def test_a_file_of_keys_that_is_none(
    text: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["seal", "case.yaml", "--to", str(KEYS.to_public())]) == 0
    (folder / "wrong").write_text(text, encoding="utf-8")
    for name in ("wrong", "nowhere"):
        with_keys(monkeypatch, name)
        assert main(["check", "case.yaml.age"]) == 2
        assert "LAWCHECK_IDENTITY names no file of keys" in capsys.readouterr().err


def test_a_passphrase_can_be_made(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["seal", "case.yaml", "--generate", "--lang", "en"]) == 0
    made = capsys.readouterr().err.splitlines()[0].rpartition(" ")[2]
    assert len(made) == 35
    # That it opens the file costs a second of work on purpose: asked of `pyrage` alone.
    assert pyrage.passphrase.decrypt((folder / "case.yaml.age").read_bytes(), made) == PLAIN


@pytest.mark.usefixtures("folder")
def test_what_cannot_be_sealed(capsys: pytest.CaptureFixture[str]) -> None:
    key = str(KEYS.to_public())
    for arguments, why in (
        (["case.yaml", "--to", "age1zzz"], "a recipient is a public key"),
        (["case.yaml", "--to", key, "--generate"], "recipients need no passphrase"),
        (["case.yaml", "keys", "--to", key, "-o", "x.age"], "one file can be given a name"),
    ):
        assert main(["seal", *arguments]) == 2
        assert why in capsys.readouterr().err
    assert main(["seal", "case.yaml", "--to", key, "-o", "x.age"]) == 0
    assert main(["seal", "x.age", "--to", key]) == 2
    assert "this file is sealed already" in capsys.readouterr().err
    assert main(["seal", "case.yaml", "--to", key, "-o", "x.age"]) == 5


def test_it_is_printed_as_it_is(folder: Path) -> None:
    assert main(["seal", "case.yaml", "--to", str(KEYS.to_public())]) == 0
    keys = {"LAWCHECK_IDENTITY": str(folder / "keys")}
    ran = run("open", folder / "case.yaml.age", environment=keys)
    assert (ran.status, ran.out) == (0, PLAIN)


def test_in_a_terminal_nothing_that_is_typed_is_shown(tmp_path: Path) -> None:
    case = tmp_path / "case.yaml"
    case.write_bytes(PLAIN)
    terminal = Terminal("seal", case, "--lang", "en")
    terminal.until("Passphrase: ")
    terminal.type("secret words\n")
    terminal.until("Again: ")
    terminal.type("secret words\n")
    status, shown = terminal.end()
    assert status == 0
    assert "secret" not in shown
    terminal = Terminal("check", f"{case}.age")
    terminal.until("Passphrase: ")
    terminal.type("secret words\n")
    status, shown = terminal.end()
    assert status == 0
    assert "1 of 1 files can be evaluated" in shown
    assert "secret" not in shown
