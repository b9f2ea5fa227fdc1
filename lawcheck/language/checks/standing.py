"""When a wording stands: the days of its editions, or those it is dated for.

Units
    Days are ordinals of `datetime.date`; an end is the first day without the wording.
"""

from __future__ import annotations

from lawcheck.model.ruleset import Act, Norm

FOREVER = 3_652_060  # the day after 9999-12-31


def days_of(norm: Norm, act: Act) -> list[tuple[int, int]]:
    """List the stretches of days on which a wording may be in force."""
    if norm.interval is not None:
        return [(norm.interval[0], norm.interval[3])]
    end = act.ends.latest_first if act.ends is not None else FOREVER
    stretches = []
    for index, edition in enumerate(act.editions):
        following = act.editions[index + 1 :]
        until = following[0].latest_first if following else end
        if edition.id in norm.editions:
            stretches.append((edition.first, until))
    return stretches


def overlap(one: Norm, other: Norm, acts: dict[str, Act]) -> bool:
    """Whether two wordings may stand on one day; editions of one act never overlap."""
    if one.act == other.act and one.interval is None and other.interval is None:
        return bool(set(one.editions) & set(other.editions))
    if follows(one, other) or follows(other, one):
        return False
    return any(
        first < last_other and first_other < last
        for first, last in days_of(one, acts[one.act])
        for first_other, last_other in days_of(other, acts[other.act])
    )


def follows(one: Norm, other: Norm) -> bool:
    """Whether one wording begins where another ends, on whatever day of a range that was."""
    if one.interval is None or other.interval is None:
        return False
    return one.interval[:2] == other.interval[2:]
