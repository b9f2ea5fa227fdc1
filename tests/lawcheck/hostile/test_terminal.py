"""B24 and B26: terminals, pipes and disks that fail, and names that must not leak."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from lawcheck.language.hidden import HIDDEN
from tests.lawcheck.cli.running import ROOT, hear_interrupts, result, run, settings

CASE = ROOT / "cases" / "teaching" / "order-late.yaml"
CANARY = "Zhansaya-Canary"
posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX pipes and terminals")

NAMED = f"""\
lawcheck: 1
id: T-1
title: {CANARY} and her neighbour
fictional: yes
place: {{region: KZ-75}}
as_of: 2018-04-10
people:
  V: {{role: survivor, note: {CANARY}}}
  R: {{role: respondent}}
sources:
  s1: {{kind: official_record, title: form signed by {CANARY}, holder: {CANARY}}}
events:
  - {{id: e1, kind: incident, at: 2018-03-02, by: R, to: V, acts: [hit], note: {CANARY}}}
notes: {CANARY} told it twice
"""
FAULTY = {
    "unknown key": NAMED + "colour: red\n",
    "unknown word": NAMED.replace("[hit]", "[slap]").replace(f", note: {CANARY}}}\nn", "}\nn"),
    "broken": NAMED + "x: [1, 2\n",
    "not UTF-8": NAMED + "y: \udce9\n",
    "an alias": NAMED + "z: *there\n",
}
BREAKING = """\
import sys
import lawcheck.engine.evaluate as engine
from lawcheck.cli.main import main

def fail(program, case, profile):
    raise {error}

engine.evaluate = fail
sys.exit(main(sys.argv[1:]))
"""


def raw(text: str) -> list[str]:
    """List the characters that could steer a terminal; line ends do not."""
    return HIDDEN.findall(text.replace("\n", ""))


def write(folder: Path, text: str) -> Path:
    file = folder / "case.yaml"
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    return file


# -- B24: any error while a name is in memory ------------------------------------


@pytest.mark.parametrize("fault", FAULTY)
@pytest.mark.parametrize("command", ["assess", "check"])
def test_b24_a_faulty_file_gives_away_no_name(command: str, fault: str, tmp_path: Path) -> None:
    ran = run(command, write(tmp_path, FAULTY[fault]))
    assert ran.status == 3
    assert ran.out == b""
    assert "error" in ran.messages
    assert CANARY not in ran.messages
    assert [file.name for file in tmp_path.iterdir()] == ["case.yaml"]


@pytest.mark.parametrize(
    ("error", "status", "message"),
    [
        ("ValueError(case)", 70, "lawcheck: internal error: ValueError at "),
        ("RecursionError(case.title)", 70, "lawcheck: internal error: RecursionError at "),
        ("KeyError(case.people)", 70, "lawcheck: internal error: KeyError at "),
        ("KeyboardInterrupt(case.title)", 130, ""),
    ],
)
def test_b24_our_own_fault_gives_away_no_name(
    error: str, status: int, message: str, tmp_path: Path
) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", BREAKING.format(error=error), "assess", write(tmp_path, NAMED)],
        capture_output=True,
        env=settings({}),
        cwd=tmp_path,
        timeout=60,
        check=False,
    )
    messages = ran.stderr.decode("utf-8")
    assert ran.returncode == status
    assert ran.stdout == b""
    assert messages.startswith(message)
    assert messages.count("\n") == bool(message)
    assert CANARY not in messages
    assert [file.name for file in tmp_path.iterdir()] == ["case.yaml"]


def test_b24_a_failing_output_gives_away_no_name(tmp_path: Path) -> None:
    case = write(tmp_path, NAMED)
    ran = run("assess", case, "--fail-on", "never", "-o", tmp_path / "no" / "result.txt")
    assert ran.status == 5
    assert CANARY not in ran.messages
    assert [file.name for file in tmp_path.iterdir()] == ["case.yaml"]


def test_b24_a_case_that_fails_does_not_stop_the_others(tmp_path: Path) -> None:
    broken = write(tmp_path, FAULTY["broken"])
    ran = run("assess", broken, CASE, tmp_path / "none.yaml", "--format", "jsonl")
    assert ran.status == 3
    (line,) = ran.text.splitlines()
    assert result(line)["case"]["id"] == "T-017"
    assert "none.yaml" in ran.messages


# -- B26: pipes -------------------------------------------------------------------


def run_into(
    descriptor: int, *arguments: str | Path, unbuffered: bool = False
) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "lawcheck", *map(str, arguments)],
        stdout=descriptor,
        stderr=subprocess.PIPE,
        env=settings({"PYTHONUNBUFFERED": "1"} if unbuffered else {}),
        cwd=ROOT,
    )


PRINTING = {
    "assess": ("assess", CASE),
    "json": ("assess", CASE, "--format", "json"),
    "help": ("assess", "--help"),
    "version": ("--version",),
    "schema": ("schema", "case"),
}


@posix
@pytest.mark.parametrize("command", PRINTING)
def test_b26_a_closed_pipe_ends_quietly_with_141(command: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with run_into(writing, *PRINTING[command]) as process:
        os.close(writing)
        assert process.communicate(timeout=60)[1] == b""
    assert process.returncode == 141


@posix
def test_b26_an_interruption_ends_quietly_with_130() -> None:
    """It waits for a case that never comes; its first warning shows that it reads."""
    with subprocess.Popen(
        [sys.executable, "-m", "lawcheck", "assess", "/nowhere/at/all.yaml", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=settings({"PYTHONUNBUFFERED": "1"}),
        cwd=ROOT,
        preexec_fn=hear_interrupts,
    ) as process:
        assert process.stderr is not None
        assert b"LC022" in process.stderr.readline()
        process.send_signal(signal.SIGINT)
        out, messages = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, b"")
    assert b"Traceback" not in messages


@posix
@pytest.mark.parametrize("unbuffered", [False, True])
def test_b26_a_reader_that_leaves_in_the_middle_is_no_error(unbuffered: bool) -> None:
    fcntl = pytest.importorskip("fcntl")
    reading, writing = os.pipe()
    # A pipe of one page: the schema does not fit, so the writer has to wait in it.
    if hasattr(fcntl, "F_SETPIPE_SZ"):
        fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, 4096)
    with run_into(writing, "schema", "case", unbuffered=unbuffered) as process:
        os.close(writing)
        assert os.read(reading, 100).startswith(b"{")
        os.close(reading)
        assert process.communicate(timeout=60)[1] == b""
    assert process.returncode == 141


@posix
@pytest.mark.parametrize("unbuffered", [False, True])
def test_b26_a_slow_reader_gets_everything(unbuffered: bool) -> None:
    fcntl = pytest.importorskip("fcntl")
    whole = run("schema", "case").out
    reading, writing = os.pipe()
    if hasattr(fcntl, "F_SETPIPE_SZ"):
        fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, 4096)
    with run_into(writing, "schema", "case", unbuffered=unbuffered) as process:
        os.close(writing)
        got = b"".join(iter(lambda: os.read(reading, 512), b""))
        os.close(reading)
        process.communicate(timeout=60)
    assert process.returncode == 0
    assert len(whole) > 4096
    assert got == whole


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("command", PRINTING)
def test_b26_a_full_disk_is_status_5(command: str) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = run(*PRINTING[command], stdout=full.fileno())
    assert ran.status == 5
    assert ran.messages == (
        "lawcheck: the output could not be written: standard output: no space left on device\n"
    )


@posix
@pytest.mark.parametrize("descriptor", [1, 2])
def test_b26_a_stream_that_was_never_open(descriptor: int) -> None:
    shell = f'exec "$0" -m lawcheck assess "$1" --fail-on never {descriptor}>&-'
    ran = subprocess.run(
        ["/bin/sh", "-c", shell, sys.executable, str(CASE)],
        capture_output=True,
        env=settings({}),
        cwd=ROOT,
        timeout=60,
        check=False,
    )
    if descriptor == 1:
        assert ran.returncode == 5
        expected = "lawcheck: the output could not be written: standard output is closed\n"
        assert ran.stderr.decode("utf-8") == expected
    else:
        assert ran.returncode == 0
        assert ran.stdout


# -- B26: terminals ---------------------------------------------------------------


def on_terminal(columns: int, changes: dict[str, str | None], *arguments: str | Path) -> str:
    """Run on a terminal of its own, and give what reached it."""
    pty = pytest.importorskip("pty")
    termios = pytest.importorskip("termios")
    main_end, terminal = pty.openpty()
    termios.tcsetwinsize(terminal, (24, columns))
    process = subprocess.Popen(
        [sys.executable, "-m", "lawcheck", *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        stdout=terminal,
        stderr=subprocess.PIPE,
        env=settings({"TERM": "xterm-256color", **changes}),
        cwd=ROOT,
    )
    os.close(terminal)
    pieces = []
    while True:
        try:
            piece = os.read(main_end, 4096)
        except OSError:  # how Linux says that the other end is closed
            break
        if not piece:
            break
        pieces.append(piece)
    os.close(main_end)
    assert process.communicate(timeout=60)[1] == b""
    assert process.returncode in (0, 1)
    return b"".join(pieces).decode("utf-8").replace("\r\n", "\n")


@posix
@pytest.mark.parametrize("changes", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=["NO_COLOR", "dumb"])
def test_b26_no_escape_sequence_where_none_is_wanted(changes: dict[str, str | None]) -> None:
    assert raw(on_terminal(80, changes, "assess", CASE)) == []


@posix
@pytest.mark.parametrize("columns", [20, 40, 80])
def test_b26_a_narrow_terminal_loses_no_word(columns: int) -> None:
    narrow = on_terminal(columns, {"NO_COLOR": "1"}, "assess", CASE)
    lines = [line for line in narrow.splitlines() if len(line) > columns]
    # A word that is longer than the line stands alone on its own.
    assert [line for line in lines if len(line.split()) > 1] == []
    assert "".join(narrow.split()) == "".join(run("assess", CASE).text.split())


@posix
@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_b26_a_pipe_gets_no_escape_sequence_and_nothing_is_cut(form: str) -> None:
    plain = run("assess", CASE, "--format", form)
    forced = run(
        "assess", CASE, "--format", form,
        environment={"TERM": "xterm-256color", "FORCE_COLOR": "1", "COLUMNS": "20"},
    )  # fmt: skip
    assert raw(plain.text) == []
    assert forced.out == plain.out
    for one in [] if form == "text" else [plain.text]:
        assert result(one)["case"]["id"] == "T-017"
    assert "…" not in plain.text


# -- B26: encodings and homes -----------------------------------------------------

ENVIRONMENTS: dict[str, dict[str, str | None]] = {
    "cp1251": {"PYTHONIOENCODING": "cp1251", "PYTHONUTF8": "0"},
    "cp866": {"PYTHONIOENCODING": "cp866", "PYTHONUTF8": "0"},
    "ASCII": {"PYTHONIOENCODING": "ascii:strict", "PYTHONUTF8": "0"},
    "LANG=C": {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "no HOME": {"HOME": None, "USERPROFILE": None, "XDG_CONFIG_HOME": None},
    "HOME that is not there": {"HOME": "/nowhere/at/all", "USERPROFILE": "/nowhere/at/all"},
    "another time zone": {"TZ": "America/New_York"},
    "no time zones on the system": {"PYTHONTZPATH": "/nowhere/at/all"},
    "another hash seed": {"PYTHONHASHSEED": "12345"},
}


@pytest.mark.parametrize("name", ENVIRONMENTS)
@pytest.mark.parametrize("language", ["ru", "kk"])
def test_b26_the_same_bytes_come_out_everywhere(name: str, language: str) -> None:
    expected = run("assess", CASE, "--lang", language)
    ran = run("assess", CASE, "--lang", language, environment=ENVIRONMENTS[name])
    assert ran == expected
    assert len(expected.text) > 500
    assert language == "ru" or "қ" in expected.text


@pytest.mark.parametrize("encoding", ["cp1251", "cp866", "ascii"])
def test_b26_messages_do_not_crash_either(encoding: str, tmp_path: Path) -> None:
    case = write(tmp_path, NAMED + "түс: red\n")
    environment = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "LAWCHECK_LANG": "kk"}
    ran = run("check", case, environment=environment)
    assert ran.status == 3
    assert "түс" in ran.messages
    assert "Traceback" not in ran.messages


def test_b26_nothing_is_left_in_a_home_or_a_folder(tmp_path: Path) -> None:
    home, folder = tmp_path / "home", tmp_path / "folder"
    home.mkdir()
    folder.mkdir()
    places = dict.fromkeys(("HOME", "USERPROFILE", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"), str(home))
    ran = run("assess", CASE, "--fail-on", "never", environment=places, folder=folder)
    assert ran.status == 0
    assert list(home.iterdir()) == []
    assert list(folder.iterdir()) == []


# -- what a case says never steers a terminal --------------------------------------

STEERING = '"\\e[2J\\e]52;c;YQ==\\a \\u202eevil\\u2066 \\u200b \\u009b31m \\U000E0041 end"'


@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
@pytest.mark.parametrize("command", ["assess", "check"])
def test_hidden_characters_of_a_case_never_come_out_raw(
    command: str, form: str, tmp_path: Path
) -> None:
    text = NAMED.replace(f"title: {CANARY} and her neighbour", f"title: {STEERING}")
    text = text.replace(f"title: form signed by {CANARY}", f"title: {STEERING}")
    text = text.replace(f"notes: {CANARY} told it twice", f"notes: {STEERING}")
    options = ("--format", form) if command == "assess" else ()
    ran = run(command, write(tmp_path, text), *options)
    assert ran.status in (0, 1, 3)
    assert raw(ran.text + ran.messages) == []
    if command == "assess" and form != "text":
        result(ran.text)


@pytest.mark.parametrize("place", ["a key", "a word", "an id"])
def test_hidden_characters_in_a_faulty_place_never_come_out_raw(place: str, tmp_path: Path) -> None:
    text = {
        "a key": NAMED + f"{STEERING}: x\n",
        "a word": NAMED.replace("[hit]", f"[{STEERING}]"),
        "an id": NAMED.replace("id: e1", f"id: {STEERING}"),
    }[place]
    ran = run("check", write(tmp_path, text))
    assert ran.status == 3
    assert raw(ran.text + ran.messages) == []


@posix
def test_a_file_name_never_steers_a_terminal(tmp_path: Path) -> None:
    file = tmp_path / "a\u202eb\x1b[2J.yaml"
    file.write_text("lawcheck: 1\n", encoding="utf-8")
    for ran in (run("check", file), run("check", f"{file}.none")):
        assert ran.status == 3
        assert raw(ran.messages) == []
        assert ran.messages.startswith("CASE:1:1: error[LC")
