"""Bytes of a file to text: UTF-8 only, and no character that YAML would not take.

Shapes
    A byte order mark at the start is dropped.  Line ends stay as they are.
Units
    Byte offsets count from 0, as an editor for bytes shows them.
Errors
    `Refused`, with the byte or every character that may not stand in a file.
"""

from __future__ import annotations

import re

from lawcheck.language.faults import Faults, place_of

LARGEST = 5_000_000  # bytes
UTF8_MARK = b"\xef\xbb\xbf"
WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
# Controls but tab and line ends; separators that only YAML 1.1 takes for line ends;
# byte order marks and noncharacters.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def decode(data: bytes, faults: Faults) -> str:
    """Give the text of a file, and keep it for excerpts."""
    if len(data) > LARGEST:
        faults.refuse("LC003", 1, 1, limit=str(LARGEST))
    skipped = len(UTF8_MARK) if data.startswith(UTF8_MARK) else 0
    zero = data.find(0, 0, 4)
    if data.startswith(WIDE_MARKS) or zero >= 0:
        offset = 0 if data.startswith(WIDE_MARKS) else zero
        faults.refuse("LC002", 1, 1, byte=f"0x{data[offset]:02X}", offset=str(offset))
    try:
        text = data[skipped:].decode("utf-8")
    except UnicodeDecodeError as error:
        offset = skipped + error.start
        before = data[skipped:offset].decode("utf-8")
        faults.text = before
        place = place_of(before, len(before))
        faults.refuse("LC001", *place, byte=f"0x{data[offset]:02X}", offset=str(offset))
    faults.text = text
    if FORBIDDEN.search(text):
        for found in FORBIDDEN.finditer(text):
            faults.add("LC017", *place_of(text, found.start()), character=found[0])
        faults.stop()
    return text
