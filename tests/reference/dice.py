"""A seeded die, and the frame of one made-up pair of rules and case."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import NamedTuple, TypeVar

T = TypeVar("T")


class Dice(random.Random):
    """`random.Random` with the two words that generators need."""

    def chance(self, percent: float) -> bool:
        """Say yes in so many of a hundred cases."""
        return self.random() * 100 < percent

    def pick(self, *items: T) -> T:
        """Pick one of the arguments."""
        return items[int(self.random() * len(items))]

    def weighted(self, items: Sequence[tuple[int, T]]) -> T:
        """Pick by weight."""
        return self.choices([item for _, item in items], [weight for weight, _ in items])[0]


class Setting(NamedTuple):
    """What rules and case have in common, so that the one speaks of the other."""

    dice: Dice
    pivot: int  # ordinal of the day of the first incident
    zone: str
    as_of_days: int  # days from the pivot to `as_of`
    threshold: int  # the lowest grade of the profile
    neglect: float  # how badly the file is kept: 0.1 is a careful file, 1 a poor one
