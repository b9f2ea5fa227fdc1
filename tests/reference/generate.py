"""Seeded pairs of a small rule set and a small case that speak of the same things.

The same seed gives the same pair on every computer and in every version of Python that
keeps `random.Random` as it is.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from lawcheck.model.case import Case
from lawcheck.model.result import PROFILES
from lawcheck.model.ruleset import RuleSet
from lawcheck.model.vocabulary import Vocabulary
from tests.reference import made_acts, made_cases, made_norms, made_plain, made_rest
from tests.reference.dice import Dice, Setting
from tests.reference.toy_words import vocabulary

VOCABULARY = vocabulary()
# Ordinary days, the night the clocks of Almaty went back, and both changes of Berlin.
PIVOTS = (
    ("Asia/Almaty", date(2018, 3, 2)),
    ("Asia/Almaty", date(2016, 1, 29)),
    ("Asia/Almaty", date(2024, 2, 27)),
    ("Europe/Berlin", date(2019, 3, 28)),
    ("Europe/Berlin", date(2019, 10, 24)),
)


class Pair(NamedTuple):
    """Everything one evaluation takes."""

    seed: int
    ruleset: RuleSet
    vocabulary: Vocabulary
    case: Case
    profile: str


def pair(seed: int) -> Pair:
    """Make the pair of a seed."""
    dice = Dice(seed)
    zone, day = dice.pick(*PIVOTS)
    profile = dice.weighted([(65, "screening"), (20, "complaint"), (15, "court")])
    setting = Setting(
        dice,
        day.toordinal() + dice.randint(-3, 3),
        zone,
        dice.pick(3, 12, 30, 60),
        PROFILES[profile],
        dice.weighted([(62, 0.1), (24, 0.4), (14, 1.0)]),
    )
    rules = ruleset(setting)
    return Pair(seed, rules, VOCABULARY, made_cases.case(setting), profile)


def ruleset(setting: Setting) -> RuleSet:
    """Make two acts and a handful of norms with their definitions and exceptions."""
    dice = setting.dice
    treaty = dice.chance(40)
    acts = {
        "toy": made_acts.act(setting, "toy", "statute"),
        "alt": made_acts.act(setting, "alt", "treaty" if treaty else "statute"),
    }
    draft = made_norms.Draft(dice, acts)
    made_rest.definitions(draft)
    makers = {
        "duty": made_norms.duty,
        "prohibition": made_norms.prohibition,
        "power": made_norms.power,
        "offence": made_norms.offence,
    }
    for number in range(dice.randint(1, 3)):
        kind = dice.weighted([(45, "duty"), (18, "prohibition"), (22, "power"), (20, "offence")])
        act = dice.pick("toy", "toy", "toy", "alt")
        norm, frame = makers[kind](draft, f"{act}.{number}", act)
        if dice.chance(45):
            made_rest.exceptions(draft, norm, frame)
    if dice.chance(9):
        made_rest.clash(draft)
    if treaty:
        made_rest.bridge(draft)
    if dice.chance(12):
        made_rest.of_a_service(draft)
    if dice.chance(8):
        made_rest.endless(draft)
    for percent, make in (
        (88, made_plain.simple_duty),
        (40, made_plain.simple_ban),
        (36, made_plain.simple_right),
        (8, made_plain.rivals),
        (62, made_plain.rare_condition),
        (26, made_plain.rhythm),
    ):
        if dice.chance(percent):
            make(draft)
    calendars = {"toy": made_acts.holidays(setting)}
    norms = sorted(draft.norms, key=lambda norm: (norm.act != "toy", norm.order))
    return RuleSet(acts, tuple(norms), made_acts.readings(), calendars)
