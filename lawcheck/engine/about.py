"""Whether one event is about another, however many steps away.

Source
    Being about something is transitive.  An event that does not say what it is about
    may be about anything but what came after it.
"""

from __future__ import annotations

from lawcheck.engine.frame import Frame
from lawcheck.engine.judgement import NEVER, SURE, Judgement, disjunction
from lawcheck.engine.record import FACT
from lawcheck.model.case import Event
from lawcheck.model.finding import Atom


def about(frame: Frame, event: Event, target: Event) -> Judgement:
    """Answer whether one event is about another."""
    if target.id.startswith("?"):
        above = set(target.about or ())
        if not above or above & frame.record.lineage(event):
            return frame.ask(_about_atom(event, target))
        return NEVER
    record = frame.record
    if event.id != target.id and target.id in record.lineage(event):
        return SURE
    # Where the file does not say what something is about, it may be about anything but
    # what came after it; and so may all that is about it.
    chain = [event, *(record.events[name] for name in sorted(record.ancestors.get(event.id, ())))]
    unsaid = [one for one in chain if one.about is None and one.at[1] >= target.at[0]]
    return disjunction([NEVER, *(frame.ask(_about_atom(one, target)) for one in unsaid)])


def _about_atom(event: Event, target: Event) -> Atom:
    subject = ("person", event.id, "about")
    return Atom(f"{event.id}.about={target.id}", ("yes", "no"), FACT, subject)
