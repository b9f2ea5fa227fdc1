"""Put the events of a case in time: the day of reading, what lies after it, what is odd.

Shapes
    `as_of` is the last instant of a day in the zone of the case.  What happened by then
    cannot have happened later, so times are cut there.
Errors
    Noted in the faults of the file.
"""

from __future__ import annotations

from datetime import date

from lawcheck.engine.counting import local_day, start_of_day
from lawcheck.language.case_events import Entry
from lawcheck.language.case_values import FIRST_DAY, UNKNOWN_WORD, Values
from lawcheck.language.hidden import composed
from lawcheck.language.yaml_source import Node
from lawcheck.model.moment import END, Moment


def day_of_reading(entries: list[Entry], written: date | None, values: Values) -> date | None:
    """Give the day the file names, else that of its last dated event; None without both."""
    if written is not None:
        return written
    times = [entry.event.at for entry in entries if entry.event.dated and not entry.event.planned]
    last = max((at.earliest if at.latest == END else at.latest for at in times), default=None)
    return None if last is None else local_day(last, values.zone)


def check_days(entries: list[Entry], as_of: int, values: Values) -> None:
    """Refuse events before 1990, events after the day of reading, ends before starts.

    What was planned for a day that is over by then is odd: it happened, or it did not.
    """
    first = start_of_day(FIRST_DAY, values.zone)
    today = start_of_day(local_day(as_of, values.zone), values.zone)
    for event, _, keys in entries:
        if event.dated and event.at.earliest < first:
            values.faults.at("LC156", keys["at"])
        if event.until is not None and event.until.latest < event.at.earliest:
            values.faults.at("LC158", keys["until"], start="at")
        if event.planned:
            if event.dated and event.at.latest < today:
                values.faults.at("LC194", keys["at"])
            continue
        for key, moment in (("at", event.at if event.dated else None), ("until", event.until)):
            if moment is not None and moment.earliest > as_of:
                values.faults.at("LC157", keys[key])
        if event.dated and event.at.earliest <= as_of < event.at.latest < END:
            values.faults.at("LC182", keys["at"])


def leave_out(entries: list[Entry], as_of: int) -> tuple[list[Entry], list[str]]:
    """Part the events certainly after a day, with everything about them, from the rest."""
    late = {
        event.id for event, _, _ in entries if event.dated and event.at.earliest > as_of
        and not event.planned
    }  # fmt: skip
    found = True
    while found:
        more = {
            event.id for event, _, _ in entries
            if event.id not in late and not late.isdisjoint(event.about or ())
        }  # fmt: skip
        late |= more
        found = bool(more)
    kept = []
    for event, node, keys in entries:
        if event.id not in late:
            together = tuple(one for one in event.together if one not in late)
            kept.append(Entry(event._replace(together=together), node, keys))
    return kept, [event.id for event, _, _ in entries if event.id in late]


def cut(entries: list[Entry], by: int, denied_by: int | None) -> list[Entry]:
    """End what happened at the day it was told; so too a denial told before that day."""
    found = []
    for entry in entries:
        event = entry.event
        if not event.planned and event.at.latest > by:
            at = Moment(event.at.earliest, max(event.at.earliest, by))
            event = event._replace(at=at)
        if denied_by is not None and event.done.value == "no" and not event.dated:
            event = event._replace(
                at=Moment(event.at.earliest, max(event.at.earliest, denied_by)), dated=True
            )
        found.append(entry._replace(event=event))
    return found


def check_ids(entries: list[Entry], known: dict[str, None], values: Values) -> None:
    """Refuse an `about` or `with` that points nowhere or at itself."""
    for event, _, keys in entries:
        for key, names in (("about", event.about or ()), ("with", event.together)):
            for name in names:
                if name == UNKNOWN_WORD:
                    continue  # a denial of nobody knows what: see `narrowed`
                if name not in known:
                    place = place_of(keys[key], name)
                    values.faults.unknown_word("LC152", place, known, key=key)
                elif name == event.id:
                    values.faults.at("LC153", place_of(keys[key], name), ring=name)


def place_of(node: Node, name: str) -> Node:
    """Find where one id, or a list of them, names an event."""
    if node.kind == "map":
        node = next(value for key, value in node.value if key.value == "value")
    if node.kind == "list":
        node = next(one for one in node.value if composed(str(one.value)) == name)
    return node
