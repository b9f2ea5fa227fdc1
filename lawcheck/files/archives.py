"""What the directory of an archive tells before anything is unpacked.

Units
    Bytes.
Errors
    None: whoever reads a file of some kind words its faults.
Source
    Files of office programs are zip archives; the directory says what they unpack to.
"""

from __future__ import annotations

import io
import zipfile

MOST_UNPACKED = 50_000_000
MOST_RATIO = 100  # unpacked to packed
# A compound file: the kind of office file before archives, or one with a password.
OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"
# Others unpack a whole piece before it can be counted.
COUNTED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def entries_of(data: bytes) -> list[zipfile.ZipInfo] | None:
    """List the members of an archive; None where it is damaged, or may be read in two ways."""
    try:
        entries = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return None
    names = {entry.filename for entry in entries}
    if len(names) < len(entries) or any(one.compress_type not in COUNTED for one in entries):
        return None
    return entries


def grows(entries: list[zipfile.ZipInfo], data: bytes) -> bool:
    """Whether an archive would unpack to far more than it holds."""
    unpacked = sum(entry.file_size for entry in entries)
    return unpacked > MOST_UNPACKED or unpacked > MOST_RATIO * len(data)
