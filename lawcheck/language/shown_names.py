"""What a message calls a file: never by a folder, nor by a name that may be a person's.

Shapes
    The last part of a path as it was typed, where it is neutral.  Else the id of the case,
    where the file can be read, or the word of the command line for it, with its number
    where several files are given: `T-017`, `CASE`, `CASE 2`.
Source
    Neutral is what is made of Latin letters, digits and `._+-`, has no capitalised word,
    no word that ends like a name of Kazakhstan, and not the digits of an IIN or a phone.
    A name that is also a common word is not told apart: a folder is never shown.
"""

from __future__ import annotations

import re
from pathlib import PurePath

CASE, FILE = "CASE", "FILE"
STANDARD_INPUT = "-"
LETTERS = re.compile(r"[A-Za-z0-9._+-]{1,100}")
CAPITALISED = re.compile(r"[A-Z][a-z]")
DIGITS = re.compile(r"[0-9]{10}")  # with what separates them taken out
BETWEEN = re.compile(r"[._+-]")
ENDING = re.compile(
    r"[a-z]{3,}(?:[oe]va?|ina|sk(?:y|iy|aya)|(?:ov|ev)(?:ich|na)|bek|bay|bayev|bekov"
    r"|uly|kyzy|qyzy)(?![a-z])"
)
ID = re.compile(rb"^id[ \t]*:[ \t]*[\"']?([A-Za-z0-9][A-Za-z0-9._-]{0,63})[\"']?[ \t]*\r?$", re.M)


def shown_name(path: str, stand_in: str = FILE, number: int = 0) -> str:
    """Give what a message calls a file; a number tells several apart."""
    name = PurePath(path).name
    if is_neutral(name):
        return name
    return f"{stand_in} {number}" if number else stand_in


def case_name(path: str, data: bytes, number: int = 0) -> str:
    """Give what a message calls a case file that was read."""
    if not is_neutral(PurePath(path).name) and (found := ID.search(data)):
        return found[1].decode()
    return shown_name(path, CASE, number)


def is_neutral(name: str) -> bool:
    """Whether the name of a file is one that a message may repeat."""
    return (
        bool(LETTERS.fullmatch(name))
        and not CAPITALISED.search(name)
        and not DIGITS.search(BETWEEN.sub("", name))
        and not ENDING.search(name.lower())
    )


def masked(message: str, typed: list[str]) -> str:
    """Take from a message what was typed and may be the path of a case."""
    for word in sorted(typed, key=len, reverse=True):
        if ("/" in word or "\\" in word or not word.isascii()) and not word.startswith("-"):
            message = message.replace(word, shown_name(word, "…"))
    return message
