"""A small vocabulary, written by hand, for made-up rule sets and cases."""

from __future__ import annotations

from lawcheck.model.vocabulary import Attribute, EventKind, RegisterKind, Texts, Vocabulary

BODIES = ("police", "prosecutor", "court")
VALUES: dict[str, tuple[str, ...]] = {
    "body": BODIES,
    "role": ("survivor", "respondent", "child", "officer"),
    "order": ("protection_order", "approach_ban"),
    "harm": ("none", "pain", "grave"),
    "acts": ("hit", "insult"),
    "what": ("report", "order"),
    "relationship": ("spouse", "partner", "sibling", "none"),
    "mood": ("calm", "tense"),
}
# kind -> attributes, bodies that alone can do it, registers that must hold it
EVENTS: dict[str, tuple[dict[str, str], tuple[str, ...], tuple[str, ...]]] = {
    "incident": ({"acts": "[acts]", "harm": "harm", "alone": "truth", "blows": "number"}, (), ()),
    "report": ({"urgent": "truth"}, (), ()),
    "order_requested": ({"order": "order"}, (), ()),
    "order_issued": ({"order": "order", "urgent": "truth"}, (), ()),
    "order_served": ({"signature": "truth"}, (), ("order_file",)),
    "order_copied": ({"complete": "truth"}, (), ("order_file",)),
    "order_ended": ({}, (), ()),
    "refused": ({"what": "what"}, (), ()),
    "checked": ({"alone": "truth"}, ("police",), ("control_log",)),
    "visited": ({}, ("police",), ()),
    "registered": ({}, (), ("order_file",)),
    "notified": ({"written": "truth"}, (), ()),
    "detained": ({}, (), ()),
    "warned": ({}, (), ()),
    "contact": ({"against_will": "truth"}, (), ()),
    "treated": ({"minutes": "number"}, (), ()),
}
PEOPLE = {"age": "number", "born": "date", "sane": "truth", "sex": "mood"}
FACTS = {"poor": "truth", "mood": "mood", "rural": "truth"} | {
    f"point_{number}": "truth" for number in range(20)
}
FIGURES = {"places": "places", "needed": "places", "people": "people"}


def texts(word: str) -> Texts:
    """Make a label."""
    return {"en": word, "ru": word, "kk": word}


def attribute(name: str, kind: str) -> Attribute:
    """Make an attribute."""
    return Attribute(name, kind, texts(name), texts(name), "police", 1, None)


def vocabulary() -> Vocabulary:
    """Build the vocabulary."""
    events = {
        name: EventKind(
            name,
            texts(name),
            texts(name),
            actor,
            registers,
            "police",
            1,
            None,
            {key: attribute(key, kind) for key, kind in attributes.items()},
        )
        for name, (attributes, actor, registers) in EVENTS.items()
    }
    registers = {
        name: RegisterKind(name, texts(name), texts(name), ("police",))
        for name in ("control_log", "order_file")
    }
    return Vocabulary(
        values={name: {word: texts(word) for word in words} for name, words in VALUES.items()},
        grades={f"grade_{number}": number for number in range(6)},
        events=events,
        people={name: attribute(name, kind) for name, kind in PEOPLE.items()},
        relationships={"lived_together": attribute("lived_together", "truth")},
        registers=registers,
        facts={name: attribute(name, kind) for name, kind in FACTS.items()},
        figures=FIGURES,
        labels={},
    )
