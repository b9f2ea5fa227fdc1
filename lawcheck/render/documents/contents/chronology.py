"""The chronology: what the timeline of a case says, as tables and as a picture."""

from __future__ import annotations

from lawcheck.engine.counting import local_day
from lawcheck.render.documents.matter import Content, Matter
from lawcheck.render.plain import visible
from lawcheck.render.timeline import timeline
from lawcheck.render.times import day_words


def content(m: Matter) -> Content:
    """Fill the chronology."""
    found = timeline(m.s, m.result)
    groups = tuple(
        {"heading": group.heading, "rows": tuple(row.words for row in group.rows)}
        for group in (found.groups if found else ())
    )
    day = day_words(local_day(m.case.as_of, m.case.zone), m.s.lang)
    return Content({"case": visible(m.case.id), "day": day, "groups": groups})
