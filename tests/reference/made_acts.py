"""Made-up acts: editions with certain and uncertain first days, a repeal now and then."""

from __future__ import annotations

from datetime import date

from lawcheck.model.ruleset import Act, Edition, Reading
from tests.reference.dice import Dice, Setting
from tests.reference.toy_words import texts

LONG_AGO = date(2009, 12, 23).toordinal()
FAR = date(2030, 1, 1).toordinal()
TOY, ALT = "toy", "alt"
READINGS = {"toy.scope": ("wide", "narrow"), "toy.rhythm": ("window", "gap")}


def edition(dice: Dice, name: str, day: int) -> Edition:
    """Make an edition that began on, or around, a day."""
    width = dice.pick(0, 2, 8, 20)
    first = day - dice.randint(0, width)
    return Edition(name, first, first + width, f"law {name}", "seen")


def act(setting: Setting, name: str, strength: str) -> Act:
    """Make an act with one to three editions."""
    dice, pivot = setting.dice, setting.pivot
    editions = [Edition("E0", LONG_AGO, LONG_AGO, name, "seen")]
    if dice.chance(70):
        editions.append(edition(dice, "E1", pivot + dice.randint(-4, 14)))
    if dice.chance(15):
        editions.append(edition(dice, "E2", pivot + dice.randint(30, 50)))
    ends = None
    if strength == "statute" and dice.chance(30 if name == TOY else 10):
        ends = edition(dice, "end", pivot + dice.randint(3, setting.as_of_days + 25))
        after = editions[-1].latest_first + 1
        if ends.first < after:
            ends = ends._replace(first=after, latest_first=after + 1)
    return Act(
        id=name,
        titles=texts(name),
        number="1",
        url="https://example.org/",
        version="1",
        sha256="0",
        editions=tuple(editions),
        ends=ends,
        checked_to=pivot + dice.randint(-3, 30) if dice.chance(6) else FAR,
        counting=dice.pick("unread", "include_start", "exclude_start"),
        calendar="toy",
        strength=strength,
        dates_by_state=states(setting) if strength == "treaty" else {},
        survives_repeal=dice.chance(30),
    )


def states(setting: Setting) -> dict[str, int]:
    """Say when a treaty began to bind, mostly long ago."""
    dice = setting.dice
    if dice.chance(15):
        return {"KZ": setting.pivot + dice.randint(-5, 20)}
    return {} if dice.chance(10) else {"KZ": LONG_AGO}


def readings() -> dict[str, Reading]:
    """Make the points that the texts leave open."""
    return {
        name: Reading(name, texts(name), {v: texts(v) for v in values}, texts(name), values[0])
        for name, values in READINGS.items()
    }


def holidays(setting: Setting) -> dict[int, frozenset[int]]:
    """Pin a calendar for the years around the pivot."""
    year = date.fromordinal(setting.pivot).year
    found = {}
    for one in (year - 1, year, year + 1, year + 2):
        first = date(one, 1, 1).toordinal()
        days = date(one + 1, 1, 1).toordinal() - first
        off = {first + n for n in range(days) if (first + n) % 7 in (0, 6)}
        off |= {setting.pivot + setting.dice.randint(0, 20) for _ in range(3)}
        found[one] = frozenset(day for day in off if date.fromordinal(day).year == one)
    return found
