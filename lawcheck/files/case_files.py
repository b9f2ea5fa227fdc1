"""Read the bytes of a case file: a regular file, or standard input for `-`.

Units
    Bytes; the size is looked at before anything is read.
Errors
    `Refused`, with one fault that names the file, as a message may, and nothing of what
    is in it.
"""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from lawcheck.language.faults import Faults
from lawcheck.language.shown_names import shown_name
from lawcheck.language.source_text import LARGEST

STANDARD_INPUT = "-"
TOO_LARGE = "LC003"
SEALED = (b"age-encryption.org/v1\n", b"-----BEGIN AGE ENCRYPTED FILE-----")


def read_bytes(
    path_or_dash: str, limit: int = LARGEST, large: str = TOO_LARGE, shown: str = ""
) -> bytes:
    """Read a file whole, or refuse it; a sealed one is opened in memory."""
    data = read_raw(path_or_dash, limit, large, shown)
    if not is_sealed(data):
        return data
    from lawcheck.files.sealing import unsealed

    return unsealed(data, Faults(shown or shown_name(path_or_dash)))


def read_raw(
    path_or_dash: str, limit: int = LARGEST, large: str = TOO_LARGE, shown: str = ""
) -> bytes:
    """Read a file as it stands; `large` is the fault of one that is too large.

    What messages call the file is `shown`, else its own name if that is neutral.
    """
    faults = Faults(shown or shown_name(path_or_dash))
    if path_or_dash == STANDARD_INPUT:
        if sys.stdin is None:  # closed by whoever started the program
            faults.refuse("LC023", 1, 1, problem="standard input is closed")
        data = sys.stdin.buffer.read(limit + 1)
    else:
        data = read_regular(Path(path_or_dash), limit, faults, large)
    if len(data) > limit:
        faults.refuse(large, 1, 1, limit=str(limit))
    return data


def is_sealed(data: bytes) -> bool:
    """Whether bytes are a sealed file (age format, binary or armoured)."""
    return data.startswith(SEALED)


def read_regular(path: Path, limit: int, faults: Faults, large: str) -> bytes:
    """Read a file; never open what is no regular file, for opening alone may wait."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            faults.refuse("LC021", 1, 1)
        with path.open("rb") as file:
            # The name may have changed hands since it was looked at.
            opened = os.fstat(file.fileno())
            if not stat.S_ISREG(opened.st_mode):
                faults.refuse("LC021", 1, 1)
            if opened.st_size > limit:
                faults.refuse(large, 1, 1, limit=str(limit))
            return file.read(limit + 1)
    except (FileNotFoundError, NotADirectoryError):
        faults.refuse("LC022", 1, 1)
    except (OSError, ValueError) as error:
        problem = getattr(error, "strerror", None) or type(error).__name__
        faults.refuse("LC023", 1, 1, problem=problem)
