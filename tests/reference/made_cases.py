"""Made-up cases: incidents and what followed, as well or badly recorded as in life."""

from __future__ import annotations

from lawcheck.model.case import Case
from tests.reference import made_people
from tests.reference.dice import Setting
from tests.reference.made_events import Writer
from tests.reference.toy_words import FACTS, FIGURES

FOLLOW = (
    ("report", "incident", 75),
    ("registered", "report", 40),
    ("visited", "report", 40),
    ("order_requested", "incident", 45),
    ("order_issued", "incident", 75),
    ("order_served", "order_issued", 65),
    ("order_copied", "order_issued", 65),
    ("order_copied", "order_issued", 35),
    ("checked", "order_issued", 65),
    ("checked", "order_issued", 35),
    ("notified", "order_issued", 40),
    ("contact", "order_issued", 45),
    ("contact", "incident", 25),
    ("treated", "incident", 12),
    ("order_ended", "order_issued", 15),
    ("refused", "incident", 48),
    ("refused", "report", 12),
    ("warned", "incident", 42),
    ("warned", "order_issued", 20),
    ("detained", "incident", 20),
    ("detained", "order_issued", 10),
    ("detained", "report", 10),
    ("warned", "report", 10),
    ("visited", "incident", 12),
    ("notified", "report", 20),
)


def case(setting: Setting) -> Case:
    """Write a case."""
    writer = Writer(setting)
    dice = setting.dice
    for _ in range(dice.pick(1, 1, 1, 2, 2, 3)):
        writer.happen("incident", None)
    talkative = dice.pick(0.6, 1.0, 1.2)
    for kind, above, percent in FOLLOW:
        for anchor in [event for event in writer.events if event.kind == above]:
            listed = any(
                event.kind == kind and event.about in (None, (anchor.id,))
                for event in writer.events
            )
            if anchor.done.value == "no":
                continue
            if dice.chance(percent * talkative):
                if not any(e.kind == kind and e.done.value == "no" for e in writer.events):
                    writer.happen(kind, anchor)
            elif not listed and not writer.unlucky(70):
                writer.deny(kind, anchor)
    return Case(
        id="T-1",
        title="made up",
        fictional=True,
        subject="case",
        state="KZ",
        zone=setting.zone,
        as_of=writer.as_of,
        language="",
        people=made_people.people(writer),
        relationships=made_people.relationships(writer),
        events=tuple(writer.events),
        facts=writer.attributes(
            (name, kind) for name, kind in FACTS.items() if name[:5] != "point"
        ),
        figures=writer.attributes((name, "number") for name in FIGURES),
        registers=made_people.registers(writer),
        sources=writer.sources,
        decisions=made_people.decisions(writer),
        left_out=(),
    )
