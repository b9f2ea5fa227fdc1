"""Pictures of documents: markup of ours, by the name of their figure."""

from __future__ import annotations

from lawcheck.render.documents.matter import Matter
from lawcheck.render.timeline import timeline
from lawcheck.render.timeline_drawing import drawn
from lawcheck.render.timeline_picture import pictures


def timeline_svg(m: Matter) -> str:
    """Draw the timeline of a case; "" where nothing in it has a date."""
    found = timeline(m.s, m.result)
    return drawn(pictures(m.s, found)) if found else ""
