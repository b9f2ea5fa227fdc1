"""How a memo calls events once its facts have told them: by id and day.

Source
    The facts of the memo give each event with its time and sources, under the same id.
"""

from __future__ import annotations

from lawcheck.engine.counting import local_day
from lawcheck.model.finding import Ground
from lawcheck.render.naming import Speaker, event_name, event_of, what, who
from lawcheck.render.plain import visible
from lawcheck.render.text_grounds import ground_words
from lawcheck.render.times import day_words


def by_day(s: Speaker, names: tuple[str, ...]) -> str:
    """Call events by id and day, people by id and role."""
    return "; ".join(called(s, name) for name in names)


def called(s: Speaker, name: str) -> str:
    """Call one event or person."""
    event = event_of(s, name)
    if event is None:
        return who(s, name)
    first, last = (local_day(instant, s.case.zone) for instant in event.at)
    return f"{visible(name)}, {day_words(first, s.lang)}" if first == last else visible(name)


def events_of(s: Speaker, names: tuple[str, ...]) -> tuple[str, ...]:
    """Keep the events of an instance; its people are those of the events."""
    return tuple(name for name in names if event_of(s, name) is not None) or names


def by_id(s: Speaker, told: str) -> str:
    """Call events in a text by id and kind."""
    for event in s.case.events:
        told = told.replace(event_name(s, event), f"{visible(event.id)} {what(s, event)}")
    return told


def ground_called(s: Speaker, ground: Ground) -> str:
    """Call a ground: an event that happened by its id alone, with source and grade."""
    if ground.kind == "event" and ground.truth == "yes" and not ground.note:
        source = f"{visible(ground.source)}, " if ground.source else ""
        return f"{visible(ground.id)} [{source}G{ground.grade}]"
    return ground_words(s, ground, brief=True)
