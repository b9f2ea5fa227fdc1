"""Last days as a calendar that other programs take in (RFC 5545).

Shapes
    One entry for each case and day, for the whole day.  Its title says nothing of what it
    is about: a calendar shows up on telephones that others see.  Reasons only if asked for.
Units
    A line holds 75 octets at most and ends with CR LF; a longer one goes on after a space.
Source
    The stamp is the day of reading and the name of an entry comes from case and day, so
    that the same input gives the same bytes, and an entry taken in again replaces itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from lawcheck.render.deadlines_told import (
    BOOK,
    CaseDays,
    Entry,
    entries,
    entry_fields,
    head,
    provisions,
    teller_of,
)
from lawcheck.render.layout import plain
from lawcheck.render.naming import Rules
from lawcheck.render.phrases.books import say_from
from lawcheck.render.plain import visible
from lawcheck.render.versions import program_version

OCTETS = 75
LINE_END = "\r\n"


def calendar_file(found: Sequence[CaseDays], reasons: bool, rules: Rules, lang: str) -> str:
    """Write the last days of some cases as a calendar; reasons go into the descriptions."""
    days: dict[tuple[int, int], list[Entry]] = {}
    for one in entries(found):
        days.setdefault((one.day, found.index(one.of)), []).append(one)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//lawcheck//lawcheck {program_version()}//{lang.upper()}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ]
    for _, several in sorted(days.items()):
        lines += event(several, description(several, rules, lang) if reasons else "", lang)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded(line)}{LINE_END}" for line in lines)


def event(several: list[Entry], reasons: str, lang: str) -> Iterable[str]:
    """Write the entry of one case and day."""
    first = several[0]
    case, day = first.of.case, date.fromordinal(first.day)
    digest = sha256(f"{case.id}\n{day.isoformat()}".encode("utf-8", "backslashreplace"))
    stamp = datetime.fromtimestamp(case.as_of, UTC)
    yield "BEGIN:VEVENT"
    yield f"UID:{digest.hexdigest()[:32]}@lawcheck"
    yield f"DTSTAMP:{stamp:%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{escaped(say_from(BOOK, 'event', lang, case=visible(case.id)))}"
    if reasons:
        yield f"DESCRIPTION:{escaped(reasons)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def description(several: list[Entry], rules: Rules, lang: str) -> str:
    """Say what falls on a day, line by line."""
    t = teller_of(several[0].of, rules, lang)
    lines: list[str] = []
    for one in several:
        fields = (f"{label}: {value}" for label, value in entry_fields(t, one))
        lines += [head(t, one), *provisions(t, one), *fields, ""]
    return plain("\n".join(lines).strip())


def escaped(text: str) -> str:
    """Keep a text one value: what parts values is marked, line ends are written out."""
    for mark in ("\\", ";", ","):
        text = text.replace(mark, f"\\{mark}")
    return text.replace("\n", "\\n")


def folded(line: str) -> str:
    """Break a line where it is too long, never inside a letter."""
    pieces, piece, size = [], "", 0
    for letter in line:
        octets = len(letter.encode("utf-8", "backslashreplace"))
        if size + octets > OCTETS:
            pieces.append(piece)
            piece, size = "", 1  # the space that begins a line counts
        piece += letter
        size += octets
    return f"{LINE_END} ".join((*pieces, piece))
