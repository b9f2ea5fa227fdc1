"""The penalty of an offence: words of the vocabulary, most with an amount and its unit.

Shapes
    `fine_mci: {max: 10}`, `arrest_days: {min: 5, max: 10}`, `warning: yes`; beside them
    `read`, how far the penalty was read, and `for`, whom it may hit.
Units
    The last part of a word: monthly calculation indices, hours, days, months, years.
"""

from __future__ import annotations

from typing import Any

from lawcheck.language.draft import Bench
from lawcheck.language.places import suggestion

UNITS = ("mci", "hours", "days", "months", "years")
ASIDE = ("read", "for")


def penalty(bench: Bench, written: dict[str, Any]) -> Any:
    """Read a penalty; a word that nobody knows is refused."""
    words = bench.world.vocabulary.values.get("penalty", {})
    known = [*words, *(f"{word}_{unit}" for word in words for unit in UNITS)]
    for name in written:
        if name not in ASIDE and name not in known:
            place = bench.draft.key("penalty", name)
            message = f"no penalty `{name}` is known"
            bench.faults.append(place.fault("LC222", message, suggestion(name, known)))
    return counted(written)


def counted(value: Any) -> Any:
    """Turn the whole numbers of a penalty into numbers."""
    if isinstance(value, dict):
        return {key: counted(one) for key, one in value.items()}
    if isinstance(value, list):
        return tuple(counted(one) for one in value)
    if isinstance(value, str) and value.isdigit() and len(value) < 10:
        return int(value)
    return value
