"""Every help screen is a golden file: plain text, an example, the exit statuses."""

import re
from pathlib import Path

import pyrage
import pytest

from lawcheck.cli.main import main
from tests.golden.holding import hold
from tests.lawcheck.cli.toy_rules import write_rules

COMMANDS = [
    (),
    ("assess",),
    ("law",),
    ("compare",),
    ("why",),
    ("ask",),
    ("deadlines",),
    ("report",),
    ("check",),
    ("new",),
    ("interview",),
    ("import",),
    ("share",),
    ("seal",),
    ("open",),
    ("schema",),
    ("explain",),
    ("rules",),
    ("rules", "list"),
    ("rules", "show"),
    ("rules", "check"),
    ("rules", "test"),
    ("rules", "coverage"),
    ("rules", "diff"),
    ("rules", "gaps"),
    ("rules", "compile"),
    ("rules", "boundaries"),
    ("rules", "mutate"),
    ("rules", "new"),
    ("rules", "book"),
]
EXAMPLE = re.compile(r"Example:\s+lawcheck ([^\n]+)")
NEXT_PART = re.compile(" (?:Options|Arguments|Commands|Exit status):? ")
GROUPS = [(), ("rules",)]


def screen(command: tuple[str, ...], capsys: pytest.CaptureFixture[str], flag: str) -> str:
    assert main([*command, flag]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    return said.out


@pytest.fixture(autouse=True)
def _in_eighty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_the_screen_is_as_recorded(
    command: tuple[str, ...],
    capsys: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
) -> None:
    text = screen(command, capsys, "--help")
    hold(request, f"help/{'-'.join(('lawcheck', *command))}.txt", text)
    assert max(map(len, text.splitlines())) <= 80
    assert screen(command, capsys, "-h") == text


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_stands_on_the_screen_of_its_group(
    command: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    if command:
        listed = screen(command[:-1], capsys, "--help").partition("Commands:\n")[2]
        assert re.search(rf"^  {command[-1]} +\S", listed, re.MULTILINE)


@pytest.mark.parametrize("group", GROUPS, ids=" ".join)
def test_no_command_lacks_a_screen_here(
    group: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    listed = screen(group, capsys, "--help").partition("Commands:\n")[2]
    names = re.findall(r"^  (\S+)", listed, re.MULTILINE)
    assert names == [c[-1] for c in COMMANDS if c and c[:-1] == group]


@pytest.mark.parametrize("command", [c for c in COMMANDS if c not in GROUPS[1:]], ids=" ".join)
def test_the_example_works(
    command: tuple[str, ...],
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = " ".join(screen(command, capsys, "--help").split())
    found = EXAMPLE.search(text)
    assert found, "no example"
    words = NEXT_PART.split(found[1])[0].split()
    assert words[: len(command)] == list(command)
    if "-o" in words:
        written = words.index("-o") + 1
        words[written] = str(tmp_path / f"result{Path(words[written]).suffix}")
    if command in (("new",), ("interview",)):
        words[1] = str(tmp_path / words[1])
    if command in (("seal",), ("open",)):
        words[1] = sealed_or_plain(words[1], tmp_path, monkeypatch)
    if command == ("share",):
        words[3], words[5] = str(tmp_path / "key"), str(tmp_path / "copies")
    if "my-act" in words:  # what writes into rules does so into a copy
        words = [*command, "mini", "Art. 20(1)", "--rules", str(write_rules(tmp_path))]
    elif "my-rules" in words:
        del words[words.index("--rules") :]
    assert main(words) in (0, 1)


def sealed_or_plain(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Make the file of an example, and the keys that open it."""
    keys = pyrage.x25519.Identity.generate()
    (folder / "keys").write_text(str(keys), encoding="utf-8")
    monkeypatch.setenv("LAWCHECK_IDENTITY", str(folder / "keys"))
    data = pyrage.encrypt(b"lawcheck: 1", [keys.to_public()])
    (folder / name).write_bytes(data if name.endswith(".age") else b"lawcheck: 1")
    return str(folder / name)


@pytest.mark.parametrize("command", [c for c in COMMANDS if c not in GROUPS], ids=" ".join)
def test_a_screen_that_can_fail_says_how(
    command: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    if command not in (("rules", "list"), ("rules", "show")):
        assert "Exit status: 0 " in screen(command, capsys, "--help")
