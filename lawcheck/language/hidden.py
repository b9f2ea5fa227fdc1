r"""Characters that hide: what may not stand in a name, and how text is shown safely.

Shapes
    `visible` gives one line of text, `visible_lines` keeps line ends.  A hidden
    character is shown by its number: `\u202e`.
Errors
    None.  Text that is shown twice is shown the same: a backslash is left as it is.
Source
    Control characters move the cursor, direction marks reorder a line, and letters of
    two alphabets can look alike; a name with any of these could pass for another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

# Controls, soft hyphen, Arabic letter mark, zero-width and direction marks, separators,
# isolates, variation selectors, byte order mark, noncharacters, surrogates and tags.
HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)

# Cyrillic letters that look like Latin ones, capitals apart because they differ.
ALIKE = str.maketrans("АВЕКМНОРСТУХІҺЅЈаеорсухіһѕј", "ABEKMHOPCTYXIHSJaeopcyxihsj")
SUGGESTED_LENGTH = 60  # longer words are never a slip of the keyboard


def visible(text: str) -> str:
    """Show text on one line; hidden characters and line ends by their number."""
    if text.isascii() and text.isprintable():  # nothing hides, and this is soon seen
        return text
    return HIDDEN.sub(_number, text)


def visible_lines(text: str) -> str:
    """Show text with its line ends; hidden characters by their number."""
    return "\n".join(visible(line) for line in text.split("\n"))


def same_width(text: str) -> str:
    """Replace each hidden character by one visible one, so that a caret still fits."""
    return HIDDEN.sub("\ufffd", text.replace("\t", " "))


def _number(match: re.Match[str]) -> str:
    point = ord(match[0])
    return f"\\u{point:04x}" if point <= 0xFFFF else f"\\U{point:08x}"


def skeleton(name: str) -> str:
    """Give what a name looks like: names that look alike have one skeleton."""
    if name.isascii():
        return name.lower()
    from unicodedata import normalize

    return normalize("NFKC", normalize("NFKC", name).translate(ALIKE).casefold())


def composed(name: str) -> str:
    """Give a name in composed form, so that it is found however it was typed."""
    if name.isascii():
        return name
    from unicodedata import normalize

    return normalize("NFC", name)


def nearest(word: str, known: Iterable[str]) -> str:
    """Suggest the known word that looks most like a misspelt one, or none."""
    if len(word) > SUGGESTED_LENGTH:
        return ""
    from difflib import get_close_matches

    words = {skeleton(one): one for one in sorted(known)}
    found = get_close_matches(skeleton(word), words, n=1, cutoff=0.6)
    return words[found[0]] if found else ""
