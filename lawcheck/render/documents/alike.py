"""Questions that differ only in the event they are about, asked once.

Shapes
    The first question is worded; of the others only the events are named.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from lawcheck.model.case import Event
from lawcheck.render.agenda import Item
from lawcheck.render.naming import Speaker, event_name
from lawcheck.render.plain import visible

SOME = "…"  # stands for the event a question is about


def alike(s: Speaker, items: Iterable[Item]) -> list[dict[str, Any]]:
    """Join questions; those that rank higher come first."""
    called = {event_name(s, one): one for one in s.case.events}
    joined: dict[str, tuple[str, list[str]]] = {}
    for item in items:
        shape, about = without_events(item.text, called)
        if shape not in joined:
            joined[shape] = (item.text, [])
        else:
            joined[shape][1].extend(about)
    return [
        {"text": text, "likewise": ", ".join(dict.fromkeys(others))}
        for text, others in joined.values()
    ]


def without_events(text: str, called: dict[str, Event]) -> tuple[str, list[str]]:
    """Take the events out of a question, and name them."""
    found = []
    for name, event in called.items():
        if name in text:
            text = text.replace(name, SOME)
            found.append(visible(event.id))
    return text, found
