"""What the agreement rests on is noticed when it is missing."""

from __future__ import annotations

from tests.reference.agreement import both, differences
from tests.reference.census import CONSTRUCTS, STATUS_NAMES, Census
from tests.reference.evaluator import TOO_SLOW


def test_what_never_occurs_is_lacking() -> None:
    census = Census()
    census.pairs, census.findings = 1_000, 1_000
    census.statuses.update(dict.fromkeys(STATUS_NAMES, 10))
    census.constructs.update(dict.fromkeys(CONSTRUCTS, 50))
    census.cases.update({"edition": 100, "reading": 100})
    assert census.lacking() == []
    census.statuses["late"] = 9
    census.constructs["effect suspend"] = 49
    census.cases["reading"] = 99
    assert census.lacking() == [
        "status late: 9 of 1000 findings",
        "construct effect suspend: in 49 of 1000 rule sets",
        "open reading: in 99 of 1000 cases",
    ]


def test_counts_of_two_shares_are_those_of_the_whole() -> None:
    whole, first, second = Census(), Census(), Census()
    for seed in range(6):
        made, ours, _ = both(seed)
        whole.add(made, ours)
        (first if seed < 3 else second).add(made, ours)
    first.include(second)
    assert vars(first) == vars(whole)
    assert whole.pairs == 6


def test_the_table_shows_every_share() -> None:
    made, ours, _ = both(1)
    census = Census()
    census.add(made, ours)
    shown = census.table()
    assert all(f"\n{name} " in shown for name in (*STATUS_NAMES, *CONSTRUCTS))


def test_a_finding_that_is_otherwise_is_a_difference() -> None:
    made, ours, found = both(1)
    assert found == []
    first = ours[0]
    for other, wrong in (
        (first._replace(status="late"), True),
        (first._replace(because=("edition",)), False),
        (first._replace(presumed="missed"), False),
    ):
        (apart,) = differences(made, [other, *ours[1:]])
        assert (apart.norm, apart.instance) == (first.norm, first.instance)
        assert apart.wrong is wrong
    (gone,) = differences(made, ours[1:])
    assert gone.wrong
    assert differences(made, [first._replace(status=TOO_SLOW), *ours[1:]]) == []


def test_what_only_one_side_finds_too_open_is_named_apart() -> None:
    made, ours, _ = both(1)
    first = ours[0]._replace(status="unsettled", because=("too_many",), could_be=("met", "late"))
    (apart,) = differences(made, [first, *ours[1:]])
    assert apart.beyond
    assert not apart.wrong
