"""What in a text may tell who somebody is: numbers by their form, names by their endings.

Shapes
    A `Trace` is a span of the text and its kind.  Spans do not overlap.
Source
    Forms in use in Kazakhstan: IIN (12 digits that begin with a day of birth), telephone
    numbers (+7 or 8), plates (123 ABC 02).  Names are guessed: a name that looks like a
    common word is not found, and a common word that looks like a name is.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

UPPER = "A-ZА-ЯЁӘҒҚҢӨҰҮҺІ"
LOWER = "a-zа-яёәғқңөұүһі"
WORD = f"[{UPPER}][{LOWER}]"
KINDS = ("iin", "phone", "email", "address", "plate", "number", "patronymic", "name")
TAKEN = "\0"
CENTURIES = {1: 1800, 2: 1800, 3: 1900, 4: 1900, 5: 2000, 6: 2000}
PATTERNS = {
    "email": re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"),
    "iin": re.compile(r"(?<![0-9])[0-9]{12}(?![0-9])"),
    "phone": re.compile(
        r"(?<![0-9+])(?:\+7|8|7)[ (-]{0,2}[0-9]{3}[) -]{0,2}[0-9]{3}"
        r"[ -]?[0-9]{2}[ -]?[0-9]{2}(?![0-9])"
    ),
    "plate": re.compile(
        r"(?<!\w)(?:[0-9]{3}[ -]?[A-ZА-Я]{2,3}[ -]?[0-9]{2}"
        r"|[A-ZА-Я] ?[0-9]{3} ?[A-ZА-Я]{3})(?!\w)"
    ),
    "address": re.compile(
        r"(?i:\b(?:ул\.|улица|пр\.|просп\.|проспект|мкр\.?|микрорайон|пер\.|переулок|дом|кв\."
        r"|квартира|street|st\.|avenue|apt\.?|көшесі|даңғылы|шағын ?ауданы|пәтер|үй)[ ]{0,2})"
        rf"(?:[{UPPER}0-9][\w./-]{{0,40}}[ ,]{{0,2}}){{1,4}}"
        rf"|(?:{WORD}{{1,40}} ){{1,3}}(?i:көшесі|даңғылы|street|avenue)\b"
    ),
    "number": re.compile(r"(?:№|N|No\.?) ?[0-9][0-9/-]{4,20}|(?<![0-9-])[0-9]{8,11}(?![0-9])"),
    "patronymic": re.compile(
        rf"[{UPPER}][{LOWER}]{{2,30}}(?:ович|евич|ьич|овн|евн|ичн)[{LOWER}]{{0,3}}\b"
        rf"|[{UPPER}{LOWER}]{{2,30}}[- ]?(?:ұлы|қызы|улы|кызы|uly|qyzy|kyzy)[{LOWER}]{{0,4}}\b"
    ),
    "name": re.compile(
        rf"\b{WORD}{{1,30}}(?:[ -]{WORD}{{1,30}}){{1,3}}\b"
        rf"|\b{WORD}{{2,30}}(?: [{UPPER}]\.){{1,2}}"
        rf"|\b[{UPPER}]\. ?(?:[{UPPER}]\. ?)?{WORD}{{2,30}}\b"
        rf"|\b{WORD}{{1,30}}(?:ов|ев|ёв|ин|ын|ск|цк)(?:а|у|ым|ой|ом|е|ы|ий|ая|ого|ому|ую)?\b"
        rf"|\b{WORD}{{1,30}}(?:ov|ev|in|sky|skiy|bayev|bekov)a?\b"
    ),
}


class Trace(NamedTuple):
    """A span of a text that may tell who somebody is."""

    kind: str
    start: int
    end: int


def traces(text: str) -> tuple[Trace, ...]:
    """Find what may tell who somebody is, the surer kinds first where spans overlap."""
    found: list[Trace] = []
    rest = text
    for kind in KINDS:
        matches = PATTERNS[kind].finditer(rest)
        found += [Trace(kind, *one.span()) for one in matches if kind != "iin" or is_iin(one[0])]
        for one in found:
            # What was found is taken out, so that its neighbours are found as well.
            rest = rest[: one.start] + TAKEN * (one.end - one.start) + rest[one.end :]
    return tuple(sorted(found, key=lambda one: one.start))


def is_iin(digits: str) -> bool:
    """Whether twelve digits begin with a day of birth, as an IIN does."""
    century = CENTURIES.get(int(digits[6]))
    if century is None:
        return False
    try:
        date(century + int(digits[:2]), int(digits[2:4]), int(digits[4:6]))
    except ValueError:
        return False
    return True
