"""Run the command line in a process of its own, as a shell would."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import jsonschema

from lawcheck.render.findings_schema import findings_schema

ROOT = Path(__file__).resolve().parents[3]


SCHEMA = jsonschema.Draft202012Validator(findings_schema())


class Ran(NamedTuple):
    status: int
    out: bytes
    err: bytes

    @property
    def text(self) -> str:
        return self.out.decode("utf-8")

    @property
    def messages(self) -> str:
        return self.err.decode("utf-8")


def run(
    *arguments: str | Path,
    stdin: bytes = b"",
    environment: Mapping[str, str | None] | None = None,
    folder: Path = ROOT,
    stdout: int = subprocess.PIPE,
) -> Ran:
    """Run `lawcheck` with arguments; None in `environment` takes a variable away."""
    done = subprocess.run(
        [sys.executable, "-m", "lawcheck", *map(str, arguments)],
        input=stdin,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env=settings(environment or {}),
        cwd=folder,
        timeout=60,
        check=False,
    )
    return Ran(done.returncode, done.stdout or b"", done.stderr)


def hear_interrupts() -> None:
    """Let a process about to begin hear Ctrl-C, even if whoever began the tests does not."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def result(text: str) -> Any:
    """Read the JSON of an assessment, which always fits the schema that ships."""
    found = json.loads(text)
    SCHEMA.validate(found)
    return found


def settings(changes: Mapping[str, str | None]) -> dict[str, str]:
    """Give an environment without the marks of the terminal and the Python of the tests."""
    base = {
        key: value
        for key, value in os.environ.items()
        if key not in ("LAWCHECK_LANG", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM")
        and not key.startswith("PYTHON")
    }
    base["PYTHONPATH"] = str(ROOT)
    for key, value in changes.items():
        if value is None:
            base.pop(key, None)
        else:
            base[key] = value
    return base
