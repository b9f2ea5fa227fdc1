"""Results go to standard output, or whole to a file: the old file or the new, never half.

A result holds what somebody may be killed for: its file is readable by its owner only,
and no link planted beforehand decides where it is written.
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

from lawcheck.cli.exits import OutputFailed
from lawcheck.cli.streams import refusal
from lawcheck.language.shown_names import shown_name

STANDARD = ("", "-")


def write_result(text: str, path: str) -> None:
    """Write a result to a file, or to standard output where no file is named."""
    if path in STANDARD:
        sys.stdout.write(text)
        sys.stdout.flush()
    else:
        write_file(text, Path(path))


def write_file(text: str, path: Path) -> None:
    """Replace a file of text whole, or leave it as it was and raise `OutputFailed`."""
    write_bytes(text.encode("utf-8", "backslashreplace"), path)


def write_bytes(data: bytes, path: Path) -> None:
    """Replace a file whole, or leave it as it was and raise `OutputFailed`."""
    from tempfile import mkstemp

    made: Path | None = None
    try:
        refuse_odd_target(path)
        # Made with mode 0600, and in the same folder: a rename cannot cross disks.
        descriptor, name = mkstemp(prefix=".lawcheck-", suffix=".tmp", dir=path.parent)
        made = Path(name)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        made.replace(path)
        made = None
        keep_entry(path.parent)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "the name is not usable"
        raise OutputFailed(f"{shown_name(str(path))}: {reason.lower()}") from None
    finally:
        if made is not None:
            with contextlib.suppress(OSError):
                made.unlink()


def write_standard(data: bytes) -> None:
    """Write bytes to standard output as they are, or raise as text would."""
    sys.stdout.flush()
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except OSError as error:
        raise refusal(error) from None


def create_file(text: str, path: Path) -> None:
    """Write a file of text that was not there, or leave what is there as it was."""
    create_bytes(text.encode("utf-8"), path)


def create_bytes(data: bytes, path: Path) -> None:
    """Write a file that was not there, or leave what is there as it was."""
    made = False
    try:
        # A link, dead or not, counts as something that is there.
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        made = True
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        keep_entry(path.parent)
    except FileExistsError:
        message = (
            f"{shown_name(str(path))}: is there already and stays as it is; choose another name"
        )
        raise OutputFailed(message) from None
    except (OSError, ValueError) as error:
        if made:
            path.unlink(missing_ok=True)
        reason = getattr(error, "strerror", None) or "the name is not usable"
        raise OutputFailed(f"{shown_name(str(path))}: {reason.lower()}") from None


def refuse_odd_target(path: Path) -> None:
    """Refuse to write through a link or over anything but a regular file."""
    if path.is_symlink():
        raise OutputFailed(
            f"{shown_name(str(path))}: is a symbolic link, and links are not followed"
        )
    if path.exists() and not path.is_file():
        raise OutputFailed(f"{shown_name(str(path))}: is not a regular file")


def keep_entry(folder: Path) -> None:
    """Make the renamed entry survive a power cut, where the system can."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
