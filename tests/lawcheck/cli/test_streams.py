import errno
import io
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from lawcheck.cli import streams
from lawcheck.cli.exits import OutputFailed, PipeClosed
from lawcheck.cli.main import main


class Failing(io.RawIOBase):
    """A descriptor that takes nothing."""

    def __init__(self, number: int) -> None:
        self.number = number

    def writable(self) -> bool:
        return True

    def write(self, _: Any) -> int:
        if self.number:
            raise OSError(self.number, os.strerror(self.number))
        return 0


class Halting(io.RawIOBase):
    """A descriptor that takes five bytes at a time, as a full pipe may."""

    def __init__(self) -> None:
        self.taken = b""

    def writable(self) -> bool:
        return True

    def write(self, piece: Any) -> int:
        self.taken += bytes(piece)[:5]
        return min(len(piece), 5)


def stream_over(raw: io.RawIOBase, size: int = 8192) -> streams.ResultStream:
    return streams.ResultStream(io.BufferedWriter(raw, size), encoding="utf-8")


@pytest.mark.parametrize(
    ("number", "kind", "message"),
    [
        (errno.EPIPE, PipeClosed, ""),
        (errno.ENOSPC, OutputFailed, "standard output: no space left on device"),
        (errno.EIO, OutputFailed, "standard output: input/output error"),
    ],
)
@pytest.mark.parametrize("step", ["write", "flush"])
def test_a_failing_write_is_ours(
    number: int, kind: type[Exception], message: str, step: str
) -> None:
    raw = Failing(number)
    stream = stream_over(raw)
    with pytest.raises(kind) as raised:  # noqa: PT012 - either step may be the one that fails
        stream.write("x" * (100_000 if step == "write" else 1))
        stream.flush()
    assert str(raised.value) == message
    raw.close = lambda: None  # type: ignore[method-assign]


def test_a_bare_descriptor_gets_a_buffer_that_writes_everything() -> None:
    raw = Halting()
    stream = streams.ResultStream(streams.buffered(raw), encoding="utf-8")  # type: ignore[arg-type]
    stream.write("қорғау нұсқамасы")
    stream.flush()
    assert raw.taken.decode("utf-8") == "қорғау нұсқамасы"
    whole = io.BytesIO()
    assert streams.buffered(whole) is whole


def test_a_real_stream_is_replaced_and_a_collecting_one_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    binary = io.BytesIO()
    original = io.TextIOWrapper(binary, encoding="cp1251")
    monkeypatch.setattr(sys, "stdout", original)
    monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(io.BytesIO(), encoding="ascii"))
    streams.open_streams()
    replaced = sys.stdout
    assert isinstance(replaced, streams.ResultStream)
    replaced.write("қ\ud800\n")
    replaced.flush()
    assert binary.getvalue() == "қ\\ud800\n".encode()
    assert not original.closed
    streams.say("қ")
    collecting = io.StringIO()
    monkeypatch.setattr(sys, "stdout", collecting)
    streams.open_streams()
    assert sys.stdout is collecting


def test_no_standard_output_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(OutputFailed, match="standard output is closed"):
        streams.open_streams()


@pytest.mark.parametrize("broken", [None, "failing"])
def test_a_message_nobody_can_read_is_no_failure(
    broken: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = Failing(errno.EPIPE)
    stream = None if broken is None else stream_over(raw)
    monkeypatch.setattr(sys, "stderr", stream)
    # What is raised over a real stream is an OSError, whatever we make of it elsewhere.
    if stream is not None:
        monkeypatch.setattr(
            sys, "stderr", io.TextIOWrapper(io.BufferedWriter(raw), encoding="utf-8")
        )
        monkeypatch.setattr(streams, "silence", lambda _: None)
        monkeypatch.setattr(raw, "fileno", lambda: 2)
    streams.say("a message")
    raw.close = lambda: None  # type: ignore[method-assign]


def test_a_message_cannot_steer_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    streams.say("one\x1b[2J\ntwo\u202e")
    assert capsys.readouterr().err == "one\\u001b[2J\ntwo\\u202e\n"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        return 1


@pytest.mark.parametrize(
    ("columns", "expected"), [(0, 80), (5, 20), (20, 20), (79, 79), (240, 100), (None, 80)]
)
def test_the_width_is_that_of_the_terminal_within_reason(
    columns: int | None, expected: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def size(_: int) -> os.terminal_size:
        if columns is None:
            raise OSError
        return os.terminal_size((columns, 24))

    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setattr(os, "get_terminal_size", size)
    assert streams.width() == expected
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    monkeypatch.setenv("COLUMNS", "33")
    assert streams.width() == 80


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": ""}, True),
        ({"TERM": "dumb"}, False),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="an old Windows console has no colour")
def test_colour_is_for_terminals_that_want_it(
    variables: dict[str, str], expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert streams.coloured() is expected
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert streams.coloured() is False


def test_a_silenced_descriptor_takes_everything(tmp_path: Path) -> None:
    file = tmp_path / "file"
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT)
    streams.silence(descriptor)
    os.write(descriptor, b"gone")
    os.close(descriptor)
    assert file.read_bytes() == b""


def test_without_standard_input_it_says_what_to_give(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert main(["interview", str(tmp_path / "case.yaml")]) == 2
    assert "give --answers FILE or --paper" in capsys.readouterr().err
