"""Standard output and standard error: always UTF-8, never a traceback.

A Russian Windows console is cp1251 or cp866 and has no letter for қ: printing one would
raise.  Both streams are therefore UTF-8, and what even that cannot carry (a lone
surrogate) is written as an escape.  A line ends the same way
everywhere: same input, same bytes.
"""

from __future__ import annotations

import errno
import io
import os
import sys
from typing import BinaryIO

from lawcheck.cli.exits import OutputFailed, PipeClosed

# Windows reports a closed pipe as an invalid argument.
CLOSED = (errno.EPIPE, errno.ESHUTDOWN, *((errno.EINVAL,) if os.name == "nt" else ()))
PLAIN_WIDTH = 80
WIDEST = 100
NARROWEST = 20


class ResultStream(io.TextIOWrapper):
    """Standard output whose failures are ours, so that no library guesses at them."""

    def write(self, text: str) -> int:
        """Write text; raise `PipeClosed` or `OutputFailed`."""
        try:
            return super().write(text)
        except OSError as error:
            raise refusal(error) from None

    def flush(self) -> None:
        """Flush; raise `PipeClosed` or `OutputFailed`."""
        try:
            super().flush()
        except OSError as error:
            raise refusal(error) from None


def refusal(error: OSError) -> PipeClosed | OutputFailed:
    """Say what a failed write to standard output means."""
    if error.errno in CLOSED:
        return PipeClosed()
    return OutputFailed(f"standard output: {(error.strerror or 'write failed').lower()}")


def open_streams() -> None:
    """Make both standard streams UTF-8 and unable to crash a command."""
    if sys.stdout is None:
        raise OutputFailed("standard output is closed")
    # Only a real stream is replaced: a stream that collects (in a test) stays as it is.
    if type(sys.stdout) is io.TextIOWrapper:
        sys.stdout = ResultStream(
            buffered(sys.stdout.buffer),
            encoding="utf-8",
            errors="backslashreplace",
            newline="\n",
            line_buffering=sys.stdout.line_buffering,
        )
    if type(sys.stderr) is io.TextIOWrapper:
        sys.stderr.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def buffered(stream: BinaryIO) -> BinaryIO:
    """Put a buffer before a bare descriptor, which `python -u` leaves standard output.

    A bare descriptor may take a part of what it is given, and the rest would be lost:
    a pipe that is full does that.
    """
    if isinstance(stream, io.RawIOBase):
        return io.BufferedWriter(stream)
    return stream


def abandon_output() -> None:
    """Point standard output at nothing, so that the flush at exit cannot fail."""
    if type(sys.stdout) is ResultStream:
        silence(sys.stdout.fileno())


def silence(descriptor: int) -> None:
    """Let everything still to be written to a descriptor vanish."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)


def say(message: str) -> None:
    """Write a message to standard error; a closed one is no reason to fail.

    Whatever names and excerpts a message quotes, nothing in it can steer a terminal.
    """
    from lawcheck.language.hidden import visible_lines

    if sys.stderr is None:
        return
    try:
        sys.stderr.write(visible_lines(message.rstrip("\n")) + "\n")
        sys.stderr.flush()
    except OSError:
        if type(sys.stderr) is io.TextIOWrapper:
            silence(sys.stderr.fileno())


def on_terminal() -> bool:
    """Answer whether a person looks at standard output."""
    return sys.stdout.isatty()


def width() -> int:
    """Give the columns to write in: the terminal's, or 80 when there is none."""
    if not on_terminal():
        return PLAIN_WIDTH
    try:
        columns = os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        columns = PLAIN_WIDTH
    return min(max(columns or PLAIN_WIDTH, NARROWEST), WIDEST)


def coloured() -> bool:
    """Answer whether colour may be used: on a terminal that has it, unless refused."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    if os.name == "nt" and not os.environ.get("WT_SESSION"):
        return False  # older consoles print escape sequences as letters
    return on_terminal()
