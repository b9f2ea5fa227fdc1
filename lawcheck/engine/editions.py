"""Which wording of a provision governs: by the day of what fixes the edition.

Shapes
    An act's first days may be ranges; a day inside one has two possible editions, and
    so may a moment that the record does not place exactly.
Source
    The editions of the act; one atom per act and day, shared by all its norms.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from lawcheck.engine.counting import local_day, start_of_day
from lawcheck.engine.frame import Frame
from lawcheck.engine.judgement import BEST, Absent, Timed
from lawcheck.engine.record import TIME
from lawcheck.model.finding import Atom
from lawcheck.model.moment import Moment
from lawcheck.model.ruleset import Act, Norm

if TYPE_CHECKING:
    from lawcheck.engine.program import Family, Program, Wording
    from lawcheck.engine.record import Record
    from lawcheck.model.shelf import Outline

NOT_IN_FORCE = ""


def days_of(frame: Frame, when: Timed) -> tuple[int, int]:
    """Give the first and last local day a moment may fall on, as ordinals.

    Where another day's law is asked for, it is that day whatever the moment.
    """
    if frame.record.law_of is not None:
        return frame.record.law_of, frame.record.law_of
    zone = frame.record.zone
    first = local_day(when.span[0], zone).toordinal()
    return first, first if when.span[0] == when.span[1] else local_day(
        when.span[1], zone
    ).toordinal()


def possible_editions(act: Act, first: int, last: int, state: str) -> tuple[str, ...]:
    """List the editions that may govern some day of a stretch; "" is none in force."""
    starts = [(edition.first, edition.latest_first) for edition in act.editions]
    if act.dates_by_state:
        day = act.dates_by_state.get(state)
        if day is None:
            return (NOT_IN_FORCE,)
        starts = [(max(first_day, day), max(latest, day)) for first_day, latest in starts]
    names = [NOT_IN_FORCE, *(edition.id for edition in act.editions)]
    begins = [(0, 0), *starts]
    if act.ends is not None:
        names.append(NOT_IN_FORCE)
        begins.append((act.ends.first, act.ends.latest_first))
    found = []
    for index, name in enumerate(names):
        # One that the next had replaced before it could bind never governs.
        from_day = max(first, begins[index][0])
        over = index + 1 < len(begins) and begins[index + 1][1] <= from_day
        if begins[index][0] <= last and not over and name not in found:
            found.append(name)
    return tuple(found)


def possible_wordings(frame: Frame, family: Family, when: Timed) -> dict[str, Wording | None]:
    """Give, by edition, the wording that may govern; None where there is none."""
    first, last = days_of(frame, when)
    record = frame.record
    found = record.wordings.get((family, first, last))
    if found is None:
        names = possible_names(frame.program, record, family, first, last)
        turns = {name: family.turns.get(name) for name in names}
        found = record.wordings[family, first, last] = {
            name: None if turn is None else family.wording(turn) for name, turn in turns.items()
        }
    return found


def possible_names(
    program: Program, record: Record, family: Family, first: int, last: int
) -> tuple[str, ...]:
    """Name what may govern some day of a stretch: editions of the act, or laws."""
    if family.by_interval:
        return possible_intervals(family.outline, first, last)
    names = record.editions.get((family.act, first, last))
    if names is None:
        act = program.ruleset.acts[family.act]
        names = possible_editions(act, first, last, record.case.state)
        record.editions[family.act, first, last] = names
    return names


def possible_intervals(outline: Outline, first: int, last: int) -> tuple[str, ...]:
    """Name the wordings dated for themselves that may govern some day of a stretch.

    One that begins where another ends, on whatever day of the same range that was, leaves
    no day between them.
    """
    found = []
    always = False
    run: tuple[int, int, int, int] | None = None  # first, latest first, end, latest end
    for name, interval in zip(outline.laws, outline.days, strict=True):
        if interval[0] <= last and interval[3] > first:
            found.append(name)
        joined = run is not None and run[2:] == interval[:2]
        run = (*run[:2], *interval[2:]) if run is not None and joined else interval
        always = always or (run[1] <= first and run[2] > last)
    if not always:
        found.append(NOT_IN_FORCE)
    return tuple(found)


def wording_for(
    frame: Frame, family: Family, when: Timed
) -> tuple[Wording | None, tuple[str, ...]]:
    """Give the wording that governs in this completion, and the editions it stands for.

    Editions with the same wording need no choice between them.
    """
    options = possible_wordings(frame, family, when)
    if len(options) > 1 and len({id(wording) for wording in options.values()}) > 1:
        first, last = days_of(frame, when)
        day = date.fromordinal(first).isoformat()
        if last != first:
            day += f"/{date.fromordinal(last).isoformat()}"
        key = f"edition:{family.scope}:{day}"
        values = tuple(name or "none" for name in options)
        answer = frame.choose(Atom(key, values, ("edition",), ("edition", family.act, day)))
        name = NOT_IN_FORCE if answer == "none" else answer
        chosen = options[name]
        return chosen, tuple(other for other, one in options.items() if one is chosen)
    wording = next(iter(options.values()))
    return wording, tuple(options)


def commencement(frame: Frame, act: str) -> Timed:
    """Give the moment an act came into force."""
    law, zone = frame.program.ruleset.acts[act], frame.record.zone
    first, latest = law.editions[0].first, law.editions[0].latest_first
    if law.dates_by_state:
        day = law.dates_by_state.get(frame.record.case.state)
        if day is None:  # it never bound this state
            raise Absent(BEST, ())
        first = latest = day
    span = Moment(
        start_of_day(date.fromordinal(first), zone), start_of_day(date.fromordinal(latest), zone)
    )
    # A day that is known leaves nothing open: what is compared with it does.
    soft = ("edition",) if first < latest else TIME
    return Timed(span, BEST, (), f"start({act})", soft)


def worst_read(norm: Norm, editions: tuple[str, ...]) -> str:
    """Give how far the text was read, over every edition that may govern."""
    from lawcheck.model.ruleset import READ_ORDER

    found = [norm.read.get(name, norm.read.get("", "unread")) for name in editions if name]
    return max(found or [norm.read.get("", "unread")], key=READ_ORDER.index)
