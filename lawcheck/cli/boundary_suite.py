"""The boundary suite of an act: seed cases moved to each boundary, and what came out.

Shapes
    A `Block` is one norm with one seed: the lines of its YAML below the first.  The
    same rules and tables give the same lines, byte by byte.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import NamedTuple

from lawcheck.analyses.boundaries import (
    Limit,
    Turn,
    anchor,
    around,
    finding_for,
    limits,
    nights,
    offset,
    told,
    turns,
)
from lawcheck.cli.boundary_seeds import (
    Seed,
    decided,
    fixed,
    moved_to,
    parsed,
    points,
    with_value,
    with_whole_register,
    without,
)
from lawcheck.engine.counting import local_day, start_of_day, zone_of
from lawcheck.engine.program import Family, Program
from lawcheck.language.regions import ZONES
from lawcheck.language.yaml_source import Node
from lawcheck.model.case import Case
from lawcheck.model.diagnostic import Refused
from lawcheck.model.finding import Finding
from lawcheck.model.ruleset import Act

NO_CASE = "no_case"
NO_SEED = "no row of its tables has a firm answer"
TERMS = ("term", "until")
BY_THE_CLOCK = ("deadline", "window")  # what a night of moved clocks can lengthen


class Block(NamedTuple):
    """A norm, one of its seeds, and the lines that say what came out."""

    norm: str
    seed: str
    lines: tuple[str, ...]


class Suite:
    """What is asked again and again while the suite of an act is made."""

    def __init__(self, program: Program, act: Act, regions: Sequence[str]) -> None:
        self.program = program
        self.act = act
        self.regions = regions
        last = act.ends.first if act.ends else act.checked_to
        zones = [ZONES[region] for region in regions]
        self.nights = nights(zones, act.editions[0].latest_first, last)
        self.readings = [
            (name, reading.suggested)
            for name, reading in program.ruleset.readings.items()
            if reading.suggested and name.startswith(f"{act.id}.")
        ]

    def blocks(self, seeds: list[Seed]) -> Iterator[Block]:
        """Make the blocks of every seed; further seeds of a norm only meet its changes."""
        begun: set[str] = set()
        for seed in seeds:
            found, case = self.ask(seed, seed.case)
            if found is not None:
                first = seed.norm not in begun
                begun.add(seed.norm)
                lines = [f"  result: {quoted(told(found))}"]
                lines += self.at_turns(seed, found, case, first)
                lines += self.at_limits(seed, found, case) if first else ()
                yield Block(seed.norm, seed.name, tuple(lines))
        for family in self.program.families.values():
            if family.act == self.act.id and speaks_alone(family) and family.id not in begun:
                yield Block(family.id, "", (f"  result: {quoted(NO_SEED)}",))

    def ask(self, seed: Seed, case: Node, as_of: date | None = None) -> tuple[Finding | None, Case]:
        """Evaluate the norm of a seed in a case made from it."""
        read = parsed(case, self.program.vocabulary, as_of)
        return finding_for(self.program, seed.norm, read, seed.instance), read

    def told(self, seed: Seed, case: Node, as_of: date | None = None) -> str:
        """Say what comes out in a case made from a seed."""
        try:
            return quoted(told(self.ask(seed, case, as_of)[0]))
        except Refused:  # moved so far that its facts no longer fit together
            return NO_CASE

    def at_turns(self, seed: Seed, found: Finding, case: Case, every: bool) -> Iterator[str]:
        """Move the seed to the days around each boundary."""
        usual = quoted(told(found))
        day = anchor(found, case)
        same: list[str] = []
        lines: list[str] = []
        for turn in turns(self.act, self.program.families[seed.norm]):
            if every or turn.changes:
                results = self.moved(seed, turn, day)
                if set(results.values()) == {usual}:
                    same.append(turn.name)
                elif len(set(results.values())) == 1:
                    lines.append(f"  {turn.name}: {next(iter(results.values()))}")
                else:
                    lines.append(f"  {turn.name}:")
                    lines += [f"    {to}: {result}" for to, result in results.items()]
        yield f"  moved from: {day.isoformat()}"
        if same:
            yield f"  same: [{', '.join(same)}]"
        yield from lines

    def moved(self, seed: Seed, turn: Turn, day: date) -> dict[str, str]:
        """Say what comes out on the days of a boundary; two, where nothing changes there."""
        middle, last = turn.days[len(turn.days) // 2], turn.days[-1]
        days = turn.days if turn.changes else tuple(sorted({middle, last}))
        return {
            date.fromordinal(to).isoformat(): self.told(
                seed, moved_to(seed.case, to - day.toordinal(), "")
            )
            for to in days
        }

    def at_limits(self, seed: Seed, found: Finding, case: Case) -> Iterator[str]:
        """Vary what bounds the norm, a second, a day or a number on each side."""
        for limit in limits(found, case, self.act):
            yield from self.at_limit(seed, seed.case, limit, case)
            if limit.kind == "deadline":
                yield from self.never(seed, found, limit, case)
            if limit.kind in BY_THE_CLOCK:
                yield from self.at_nights(seed, found, limit, case)
        yield from self.at_terms(seed, case)

    def at_terms(self, seed: Seed, case: Case) -> Iterator[str]:
        """Vary around the end of a term that is known once the suggested readings are taken."""
        plain, _ = self.ask(seed, seed.case)
        known = {
            limit.kind for limit in (limits(plain, case, self.act) if plain is not None else ())
        }
        if not self.readings or points(seed.case) or known & set(TERMS):
            return
        tree = decided(seed.case, self.readings)
        sure, _ = self.ask(seed, tree)
        for limit in limits(sure, case, self.act) if sure is not None else ():
            if limit.kind in TERMS:
                yield from self.at_limit(seed, tree, limit, case, ", read as the source suggests")

    def at_limit(
        self, seed: Seed, tree: Node, limit: Limit, case: Case, reading: str = ""
    ) -> Iterator[str]:
        """Vary what bounds the norm around its limit."""
        name = f"{limit.event}.{limit.key}" if limit.event else "as_of"
        yield f"  {limit.kind}{reading}, {name}:"
        for when, result in self.around(seed, tree, limit, case).items():
            yield f"    {when}: {result}"

    def around(self, seed: Seed, tree: Node, limit: Limit, case: Case) -> dict[str, str]:
        """Say what comes out just before a limit, at it and just after."""
        if not limit.event:
            days = sorted({local_day(at, case.zone).toordinal() for at in limit.at})
            read_on = [date.fromordinal(day) for day in (days[0] - 1, *days, days[-1] + 1)]
            return {day.isoformat(): self.told(seed, tree, day) for day in read_on}
        if limit.kind == "window":
            tree = self.with_register(tree, limit, case, seed)
        results = {}
        for at in around(limit.at):
            value = str(at) if limit.kind == "number" else clock(at, case.zone)
            made = with_value(tree, limit.event, limit.key, value)
            results[quoted(value)] = self.told(seed, made)
        return results

    def never(self, seed: Seed, found: Finding, limit: Limit, case: Case) -> Iterator[str]:
        """Deny the performance, and read the file on the days around the last moment."""
        event = next(one for one in case.events if one.id == limit.event)
        due, begun = local_day(limit.at[1], case.zone), anchor(found, case)
        yield f"  {limit.kind}, {event.id} denied, read as of:"
        for ordinal in range(due.toordinal() - 1, due.toordinal() + 2):
            day = date.fromordinal(ordinal)
            if day >= begun:
                yield f"    {day.isoformat()}: {self.told(seed, without(seed.case, event), day)}"

    def at_nights(self, seed: Seed, found: Finding, limit: Limit, case: Case) -> Iterator[str]:
        """Let the time run through each night in which clocks of some region moved."""
        before = anchor(found, case).toordinal() + 1
        for night in self.nights:
            yield f"  {limit.kind}, through the night to {date.fromordinal(night).isoformat()}:"
            for region in self.regions:
                tree = moved_to(seed.case, night - before, region)
                eve = start_of_day(date.fromordinal(night - 1), ZONES[region])
                # An hour that the clocks showed twice is meant the first time.
                tree = fixed(tree, offset(eve, ZONES[region]))
                there, read = self.ask(seed, tree)
                for one in limits(there, read, self.act) if there is not None else ():
                    if one.kind == limit.kind and there is not None and there.arose is not None:
                        begun = quoted(clock(there.arose[0], read.zone))
                        results = self.around(seed, tree, one, read)
                        told_ = ", ".join(f"{when}: {how}" for when, how in results.items())
                        yield f"    {region}: {{{begun}: arose, {told_}}}"

    def with_register(self, tree: Node, limit: Limit, case: Case, seed: Seed) -> Node:
        """Let the register that had to hold the performance be complete."""
        event = next(one for one in case.events if one.id == limit.event)
        kinds = self.program.vocabulary.events[event.kind].registers
        norm = self.program.families[seed.norm].wordings[0].norm
        if not kinds or not norm.bearer:
            return tree
        first = min(local_day(one.at[0], case.zone) for one in case.events)
        days = f"from: {first.isoformat()}, to: {local_day(case.as_of, case.zone).isoformat()}"
        return with_whole_register(tree, kinds[0], norm.bearer, event, days)


def speaks_alone(family: Family) -> bool:
    """Whether a provision gives findings of its own."""
    return family.outline.reported


def clock(instant: int, zone: str) -> str:
    """Write an instant as the clocks of a zone showed it."""
    return datetime.fromtimestamp(instant, zone_of(zone)).isoformat()


def quoted(value: str) -> str:
    """Write a scalar, in quotes where it holds more than a word."""
    return value if value.replace("_", "").isalpha() else json.dumps(value, ensure_ascii=False)
