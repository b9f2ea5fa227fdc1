"""Moves in time: of one event, of the day of reading, of the law.

Source
    Steps that grow until the finding flips, then halves between the last step that did
    not and the first that did, to the minute or the day.  What cannot have been so (an
    effect before its cause, a thing after it was told) is not tried.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from lawcheck.analyses.changes.edits import event_of, with_time
from lawcheck.analyses.changes.flips import Change, Reread, Trial
from lawcheck.analyses.reasons.explaining import Explanation, Governed
from lawcheck.analyses.reasons.tree import Reason
from lawcheck.engine.counting import end_of_day, local_day
from lawcheck.model.case import Case, Event
from lawcheck.model.moment import Moment

MINUTE = 60
STEPS = (
    1, 30, 120, 360, 720, 1_440, 2_880, 4_320, 10_080, 14_400, 20_160, 43_200, 86_400,
    131_040, 262_080, 525_600, 1_051_200,
)  # minutes: up to two years  # fmt: skip
DAYS = (1, 2, 3, 7, 10, 14, 30, 60, 90, 180, 365, 730)
MOST_EVENTS = 12


def times(trial: Trial, explained: Explanation, reasons: list[Reason]) -> Iterator[Change]:
    """Move each dated event the finding rests on, earlier and later."""
    case = trial.asked.case
    rests = [ground.id for ground in explained.finding.grounds]
    rests += [ground.id for one in reasons for ground in one.grounds]
    rests += [one.note for one in reasons if one.op == "step:event"]
    names = [name for name in dict.fromkeys(rests) if movable(event_of(case, name))]
    for name in names[:MOST_EVENTS]:
        event = event_of(case, name)
        assert event is not None
        for sign in (-1, 1):
            found = moved(trial, event, sign)
            if found is not None:
                yield found


def movable(event: Event | None) -> bool:
    """Whether an event took place at a time that the file gives."""
    return event is not None and event.dated and event.done.value == "yes" and not event.planned


def moved(trial: Trial, event: Event, sign: int) -> Change | None:
    """Find the least move of an event in one direction that flips the finding."""
    case = trial.asked.case
    base = event.at[1] if sign < 0 else event.at[0]

    def status(minutes: int) -> str | None:
        instant = base + sign * minutes * MINUTE
        changed = with_time(case, event.id, Moment(instant, instant))
        return trial.of(changed) if possible(changed, event.id) else None

    start = 0 if event.at[0] != event.at[1] else 1
    steps = (start, *(step for step in STEPS if step > start))
    found = least(status, trial, steps)
    if found is None:
        return None
    minutes, reached = found
    instant = base + sign * minutes * MINUTE
    after = Moment(instant, instant)
    return Change("time", ("time", event.id), event.at, after, minutes * MINUTE, reached)


def least(
    status: Callable[[int], str | None], trial: Trial, steps: tuple[int, ...]
) -> tuple[int, str] | None:
    """Find the least step that flips: one less does not."""
    last = 0
    for step in steps:
        reached = status(step)
        if reached is None:
            break
        if not trial.flips(reached):
            last = step
            continue
        low, high = last, step
        while high - low > 1:
            middle = (low + high) // 2
            between = status(middle)
            if between is not None and trial.flips(between):
                high, reached = middle, between
            else:
                low = middle
        return high, reached
    return None


def possible(case: Case, name: str) -> bool:
    """Whether an event comes neither before its cause, nor after its effect or the reading."""
    event = event_of(case, name)
    assert event is not None
    if event.at[1] > case.as_of:
        return False
    for other in case.events:
        if other.done.value != "yes" or not other.dated:
            continue
        if other.id in (event.about or ()) and other.at[0] > event.at[1]:
            return False
        if event.id in (other.about or ()) and event.at[0] > other.at[1]:
            return False
    return True


# -- days --------------------------------------------------------------------------


def days(trial: Trial, reread: Reread) -> Iterator[Change]:
    """Read the file on an earlier and on a later day."""
    case = trial.asked.case
    today = local_day(case.as_of, case.zone).toordinal()
    for sign in (-1, 1):

        def status(number: int, sign: int = sign) -> str | None:
            other = reread(today + sign * number)
            return None if other is None else trial.of(other)

        found = least(status, trial, DAYS)
        if found is not None:
            number, reached = found
            after = end_of_day(date.fromordinal(today + sign * number), case.zone)
            yield Change("day", ("as_of",), Moment(case.as_of, case.as_of), Moment(after, after),
                         number, reached)  # fmt: skip


def laws(trial: Trial, governed: Governed) -> Iterator[Change]:
    """Let the law of another edition govern: the nearest before and after that differ."""
    first, last = governed.days
    own = [one.norm for one in governed.candidates if one.governs]
    earlier = [one for one in governed.candidates if one.first[1] < first and not one.governs]
    later = [one for one in governed.candidates if one.first[0] > last and not one.governs]
    for side in (list(reversed(earlier)), later):
        for one in side:
            if any(one.norm is norm for norm in own):
                continue
            day = one.first[1]
            status = trial.of(trial.asked.case, law_of=day)
            if trial.flips(status):
                size = abs(day - (first if day < first else last))
                yield Change("law", ("law", trial.asked.family.act, one.edition, str(day)),
                             None, one.edition, size, status)  # fmt: skip
                break
