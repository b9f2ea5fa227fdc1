"""Make small case files by chance: one incident, what was done about it, and what was not."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from lawcheck.language.faults import Faults
from lawcheck.language.yaml_source import Node, compose

REGIONS = ("KZ-75", "KZ-35", "KZ-71")
KINDS = ("spouse", "partner", "parent", "sibling", "in_law", "none")
ACTS = ("hit", "push", "strangle", "threat_to_kill", "insult", "confine")
HARMS = ("none", "pain", "light", "moderate")
# What may follow: its kind, what it is about, its other keys, the most hours until then.
STEPS = (
    ("report", "incident", "by: V, to: police, channel: visit", 30),
    ("registered", "report", "by: police", 3),
    ("visited", "report", "by: police", 5),
    ("refused", "report", "by: police, what: registration", 20),
    ("measures_taken", "report", "by: police", 40),
    ("protocol_drawn", "incident", "by: P1", 20),
    ("case_opened", "incident", "by: police, regime: criminal", 90),
    ("treated", "incident", "by: health_organisation, to: V", 30),
    ("order_issued", "incident", "by: P1, to: R, order: protection_order", 60),
    ("order_served", "order_issued", "to: R", 20),
    ("order_copied", "order_issued", "to: V", 60),
    ("order_copied", "order_issued", "to: prosecutor", 60),
    ("rights_explained", "order_issued", "by: police, to: V", 5),
    ("contact", "order_issued", "by: R, to: V, form: visit, against_will: yes", 400),
    ("referral_requested", "incident", "by: V", 30),
    ("referred", "referral_requested", "by: police, to: V", 30),
)
LISTED, DENIED = 0.35, 0.55  # of ten steps about three happened, and two are denied


def made(seed: int) -> Node:
    """Make the case of a seed."""
    text = made_text(Random(seed), seed)
    return compose(text, Faults("made", text))


def made_text(dice: Random, seed: int) -> str:
    """Write the case file of a throw of dice."""
    start = datetime(dice.randint(2011, 2024), dice.randint(1, 12), dice.randint(1, 28), 21, 30)
    acts = ", ".join(dice.sample(ACTS, dice.randint(1, 2)))
    first = f"by: R, to: V, acts: [{acts}], harm: {dice.choice(HARMS)}, unlawful: yes"
    if dice.random() < 0.5:
        first += f", grounds_for_detention: {dice.choice(('yes', 'no'))}"
    lines = [f'  - {{id: e1, kind: incident, at: "{start:%Y-%m-%dT%H:%M}", {first}, source: s1}}']
    ids, times = {"incident": "e1"}, {"incident": start}
    for kind, cause, keys, most in STEPS:
        throw = dice.random()
        if cause not in ids or throw > DENIED or (kind in ids and throw < LISTED):
            continue
        name = f"e{len(lines) + 1}"
        about = f"about: {ids[cause]}, {keys}, source: s{dice.randint(1, 2)}"
        if throw > LISTED:
            lines.append(f"  - {{id: {name}, kind: {kind}, done: no, {about}}}")
            continue
        when = times[cause] + timedelta(minutes=dice.randint(10, 60 * most))
        ids[kind], times[kind] = name, when
        lines.append(f"  - {{id: {name}, kind: {kind}, {at(dice, when)}{about}}}")
    last = max(times.values()) + timedelta(days=dice.randint(1, 60))
    lived = dice.choice(("yes", "no"))
    return "\n".join(
        (
            "lawcheck: 1",
            f"id: G-{seed}",
            "fictional: yes",
            f"place: {{region: {dice.choice(REGIONS)}}}",
            f"as_of: {last:%Y-%m-%d}",
            "people:",
            f"  V: {{role: survivor, sex: female, age: {dice.randint(16, 60)}}}",
            f"  R: {{role: respondent, sex: male, age: {dice.randint(15, 60)}, sane: yes}}",
            "  P1: {role: officer, body: police, rank: precinct_inspector}",
            "relationships:",
            f"  - {{of: V, with: R, kind: {dice.choice(KINDS)}, lived_together: {lived}}}",
            "events:",
            *lines,
            "sources:",
            "  s1: {kind: survivor_statement, taken: 2012-01-01}",
            "  s2: {kind: official_record, title: police file, holder: police}",
            "",
        )
    )


def at(dice: Random, when: datetime) -> str:
    """Give a time as exactly as somebody remembers it, or not at all."""
    throw = dice.random()
    if throw < 0.6:
        return f'at: "{when:%Y-%m-%dT%H:%M}", '
    return f"at: {when:%Y-%m-%d}, " if throw < 0.9 else ""
