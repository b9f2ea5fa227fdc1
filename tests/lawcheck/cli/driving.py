"""Drive a command in a terminal: type when it asks, and see what a person would see."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import sys
import termios
import time
from pathlib import Path

from tests.lawcheck.cli.running import ROOT, hear_interrupts, settings

PATIENCE = 60.0  # seconds, on a busy computer


class Terminal:
    """A command that runs in a terminal of its own."""

    def __init__(
        self,
        *arguments: str | Path,
        environment: dict[str, str | None] | None = None,
        columns: int = 80,
    ) -> None:
        self.seen = ""
        self.process, self.master = pty.fork()
        if self.process == 0:  # the child becomes the command
            size = struct.pack("HHHH", 50, columns, 0, 0)
            fcntl.ioctl(0, termios.TIOCSWINSZ, size)
            os.chdir(ROOT)
            hear_interrupts()
            command = [sys.executable, "-m", "lawcheck", *map(str, arguments)]
            os.execvpe(command[0], command, settings({"TERM": "xterm", **(environment or {})}))

    def until(self, text: str) -> str:
        """Read until a text appears; give what came before it."""
        end = time.monotonic() + PATIENCE
        while text not in self.seen:
            assert time.monotonic() < end, f"waited for {text!r}, saw {self.seen!r}"
            if not self.read():
                raise AssertionError(f"ended before {text!r}, after {self.seen!r}")
        before, _, self.seen = self.seen.partition(text)
        return before

    def read(self) -> bool:
        """Read what there is; False at the end."""
        ready, _, _ = select.select([self.master], [], [], 1.0)
        if not ready:
            return True
        try:
            data = os.read(self.master, 65536)
        except OSError:  # the other end was closed
            return False
        self.seen += data.decode("utf-8", "replace")
        return bool(data)

    def type(self, text: str) -> None:
        """Type something."""
        os.write(self.master, text.encode())

    def end(self) -> tuple[int, str]:
        """Wait for the end; give the status and what was still shown."""
        end = time.monotonic() + PATIENCE
        while self.read():
            assert time.monotonic() < end, f"waited for the end, saw {self.seen!r}"
        _, status = os.waitpid(self.process, 0)
        os.close(self.master)
        return os.waitstatus_to_exitcode(status), self.seen
