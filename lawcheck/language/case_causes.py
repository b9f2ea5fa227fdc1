"""What events are about: no rings, and nothing certainly before its cause.

Shapes
    The lineage of an event is itself with everything it is about, however far.
Errors
    Noted in the faults of the file.
"""

from __future__ import annotations

from lawcheck.language.case_events import Entry
from lawcheck.language.case_values import Values
from lawcheck.language.faults import listing
from lawcheck.language.moments import ABOUT
from lawcheck.model.moment import Moment

DAY = 86_400  # seconds
SERVED, ISSUED = "order_served", "order_issued"


def causes_first(entries: list[Entry], values: Values) -> list[Entry]:
    """Order events so that each comes after what it is about; a ring is a fault."""
    by_id = {entry.event.id: entry for entry in entries}
    waiting = {
        name: {one for one in entry.event.about or () if one in by_id and one != name}
        for name, entry in by_id.items()
    }
    ordered: list[Entry] = []
    done: set[str] = set()
    while free := [name for name, causes in waiting.items() if causes <= done]:
        for name in free:
            ordered.append(by_id[name])
            del waiting[name]
        done.update(free)
    if waiting:
        ring = ring_in({name: causes - done for name, causes in waiting.items()})
        values.faults.at("LC153", by_id[ring[0]].keys["about"], ring=listing(ring))
    return ordered


def ring_in(waiting: dict[str, set[str]]) -> list[str]:
    """Walk from cause to cause until one comes again."""
    name = next(iter(waiting))
    path: list[str] = []
    while name not in path:
        path.append(name)
        name = min(waiting[name])
    return path[path.index(name) :]


def lineages(ordered: list[Entry]) -> dict[str, frozenset[str]]:
    """Give each event with everything it is about; `ordered` has causes first."""
    found: dict[str, frozenset[str]] = {}
    for entry in ordered:
        event = entry.event
        above = (found.get(name, frozenset()) for name in event.about or ())
        found[event.id] = frozenset((event.id,)).union(*above)
    return found


def rather_before(entry: Entry, cause: Entry) -> bool:
    """Whether what is about an event begins earlier and ends no later, as both are dated."""
    if not (entry.event.dated and cause.event.dated):
        return False
    own, other = as_dated(entry), as_dated(cause)
    return own.earliest < other.earliest and own.latest <= other.latest


def as_dated(entry: Entry) -> Moment:
    """Give the day that was written, without the days that `~` adds on both sides."""
    at, node = entry.event.at, entry.keys["at"]
    if node.kind != "text" or not node.value.startswith("~"):
        return at
    return Moment(at.earliest + ABOUT * DAY, at.latest - ABOUT * DAY)


def in_time(ordered: list[Entry], values: Values) -> dict[str, Entry]:
    """Narrow undated events to after what they are about; refuse what came before it."""
    earliest: dict[str, int] = {}
    found: dict[str, Entry] = {}
    for entry in ordered:
        event = entry.event
        start = event.at.earliest
        for name in event.about or ():
            cause = found[name].event if name in found else None
            if cause is None or cause.planned or cause.done.value == "no":
                continue
            if event.dated and event.at.latest < earliest[name] and event.done.value != "no":
                order = (event.kind, cause.kind) == (SERVED, ISSUED)
                words = {"word": name, "line": str(cause.line)}
                values.faults.at("LC155" if order else "LC154", entry.keys["at"], **words)
                continue
            if event.done.value != "no" and rather_before(entry, found[name]):
                values.faults.at("LC190", entry.keys["at"], word=name, line=str(cause.line))
            start = max(start, earliest[name])
        earliest[event.id] = start
        if not event.dated:
            event = event._replace(at=Moment(start, max(start, event.at.latest)))
        found[event.id] = entry._replace(event=event)
    return found
