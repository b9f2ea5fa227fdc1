"""Look for a row that would kill a mutant: one for which rules and mutant differ.

Shapes
    Rows of the changed norm, and of those that use it, are varied a little; the first
    variation under which the two come to something else is the row to add.
Units
    `MOST` variations are tried for one mutant.
Errors
    None; where nothing is found within the bound, None.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple

from lawcheck.analyses.mutation.mutants import Mutant
from lawcheck.analyses.mutation.trial import Bench
from lawcheck.analyses.reach import words_in
from lawcheck.analyses.tables import ABSENT, parties
from lawcheck.cli.case_edit import NoSuchPlace, written
from lawcheck.cli.table_file import Example
from lawcheck.cli.table_variations import Variation, Words, variations
from lawcheck.engine.evaluate import evaluate
from lawcheck.engine.frame import TooMuchWork
from lawcheck.engine.program import Program
from lawcheck.language.case_reader import read_case
from lawcheck.language.faults import Faults
from lawcheck.model.case import Case
from lawcheck.model.diagnostic import Refused
from lawcheck.model.finding import Finding

MOST = 400  # variations tried for one mutant
MOST_ROWS = 4  # rows varied
NOT_THE_CASE = (
    "name", "expect", "could_be", "because", "presumed", "instance", "parties", "liability",
    "days", "set", "drop", "events", "decisions",
)  # fmt: skip
Told = tuple[
    str,
    frozenset[str],
    frozenset[str],
    str | None,
    tuple[tuple[str, frozenset[str]], ...],
    str | None,
]
Seen = dict[tuple[str, ...], Told]  # by instance: all that a row can compare


class Suggestion(NamedTuple):
    """A row that would kill a mutant."""

    norm: str  # whose table it belongs to
    like: str  # the row it varies
    row: str  # as it would be written
    mutant: str  # what the mutant comes to instead


class Varied(NamedTuple):
    """One variation with its case, and what the rules come to in it."""

    example: Example
    variation: Variation
    case: Case
    seen: Seen


class Search:
    """Suggestions for the mutants of one rule set; what was worked out once is kept."""

    def __init__(self, bench: Bench, examples: Mapping[str, Sequence[Example]]) -> None:
        self.bench = bench
        self.examples = examples
        self.known: dict[str, list[Varied]] = {}
        self.waiting: dict[str, Iterator[Varied]] = {}

    def suggestion(self, mutant: Mutant) -> Suggestion | None:
        """Find the first variation that tells a mutant from the rules."""
        names = self.bench.reach.changed_by(mutant.norm)
        program = self.bench.program(names, mutant)
        for varied in self.varied(mutant.norm, names):
            norm = varied.example.row.expected.norm
            try:
                other = self.seen(program, varied.case, varied.example, norm)
            except TooMuchWork:
                continue
            if other != varied.seen:
                return suggested(varied, other)
        return None

    def varied(self, norm: str, names: Sequence[str]) -> Iterator[Varied]:
        """Give the variations of the rows of some norms, working out new ones as needed."""
        kept = self.known.setdefault(norm, [])
        if norm not in self.waiting:
            self.waiting[norm] = islice(self.fresh(names), MOST)
        yield from list(kept)
        for varied in self.waiting[norm]:
            kept.append(varied)
            yield varied

    def fresh(self, names: Sequence[str]) -> Iterator[Varied]:
        """Work out the variations of a few rows, one row of each in turn."""
        words = self.words(names)
        program = self.bench.program(names)
        chosen = [
            example for name in names for example in first_of_each(self.examples.get(name, ()))
        ]
        running = [
            iter([(one, Variation()), *((one, change) for change in self.changes(one, words))])
            for one in chosen[:MOST_ROWS]
        ]
        while running:
            for ongoing in list(running):
                found = next(ongoing, None)
                if found is None:
                    running.remove(ongoing)
                    continue
                example, variation = found
                case = self.case(example, variation)
                if case is not None:
                    seen = self.seen(program, case, example, example.row.expected.norm)
                    # What hangs on too much is slow to work out and tells little apart.
                    if not any("too_many" in told[2] for told in seen.values()):
                        yield Varied(example, variation, case, seen)

    def changes(self, example: Example, words: Words) -> Iterator[Variation]:
        """Give the variations of one row, then those with a point decided as well."""
        single = list(variations(example.case, words))
        yield from single
        decisions = [one for one in single if one.decisions]
        for one in single[: MOST // 4]:
            yield from (one + decision for decision in decisions if not one.decisions)

    def words(self, names: Sequence[str]) -> Words:
        """Collect the words of some norms and of what they use."""
        ids = self.bench.reach.needed(names[:1]) | set(names[:1])
        norms = [norm for norm in self.bench.ruleset.norms if norm.id in ids]
        targets = {name for norm in norms for name in norm.defeats}
        norms += [norm for norm in self.bench.ruleset.norms if norm.id in targets]
        known = frozenset[str]().union(
            *(words_in((n.for_each, n.bound, n.when, n.parts, n.only_in or ())) for n in norms)
        )
        act = next(norm.act for norm in norms)
        periods = frozenset[tuple[int, str]]().union(*(periods_in(norm.parts) for norm in norms))
        return Words(known, self.bench.vocabulary, self.bench.ruleset, act, periods)

    def case(self, example: Example, variation: Variation) -> Case | None:
        """Read a varied case; None where it is none."""
        try:
            tree = variation.made(example.case)
            return read_case(tree, Faults("a variation"), self.bench.vocabulary)[0]
        except (NoSuchPlace, Refused):
            return None

    def seen(self, program: Program, case: Case, example: Example, norm: str) -> Seen:
        """Give what a row could compare of a norm's findings in a case."""
        asked = self.bench.reach.asked(norm)
        found = evaluate(program, case, example.row.profile, only=asked).findings
        return {one.instance: told(one) for one in found if one.norm.id == norm}


def periods_in(tree: Any) -> set[tuple[int, str]]:
    """Collect the periods in a tree: amount and unit."""
    if isinstance(tree, dict):
        tree = tuple(tree.values())
    if not isinstance(tree, tuple) or not tree:
        return set()
    own = {(tree[1], tree[2])} if tree[0] == "period" else set()
    return own.union(*(periods_in(part) for part in tree))


def first_of_each(examples: Sequence[Example]) -> list[Example]:
    """Put the rows first that came to different statuses: they lie far apart."""
    first: dict[str, Example] = {}
    for example in examples:
        first.setdefault(example.row.expected.status, example)
    return list(first.values())


def told(one: Finding) -> Told:
    """Give what a row can compare of one finding."""
    return (
        one.status, frozenset(one.could_be), frozenset(one.because), one.presumed,
        tuple(sorted(parties(one).items())), one.extra.get("liability"),
    )  # fmt: skip


def suggested(varied: Varied, other: Seen) -> Suggestion:
    """Write the row that tells the two apart."""
    instance = next(
        name for name in (*varied.seen, *other) if varied.seen.get(name) != other.get(name)
    )
    mine, theirs = varied.seen.get(instance), other.get(instance)
    row = varied.example.row
    keys = [f"name: {written_name(row.name)}"]
    keys += [
        f"{key.value}: {written(value)}"
        for key, value in varied.example.node.value
        if key.value not in NOT_THE_CASE
    ]
    keys += case_keys(varied)
    keys.append(f"instance: [{', '.join(instance)}]")
    keys += expected_keys(mine, theirs)
    shown = ", ".join(expected_keys(theirs, mine))
    return Suggestion(row.expected.norm, row.name, f"{{{', '.join(keys)}}}", shown)


def written_name(name: str) -> str:
    """Name the row to be written after the one it varies."""
    return '"' + name.replace('"', "'") + '; varied"'


def case_keys(varied: Varied) -> list[str]:
    """Write what the row varies and the variation itself."""
    old = {str(key.value): value for key, value in varied.example.node.value}
    change = varied.variation
    keys = []
    for key, added in (("events", change.events), ("decisions", change.decisions)):
        items = [written(one) for one in old[key].value] if key in old else []
        if items or added:
            keys.append(f"{key}: [{', '.join([*items, *added])}]")
    sets = (
        {str(key.value): written(value) for key, value in old["set"].value} if "set" in old else {}
    )
    sets.update(change.sets)
    if sets:
        keys.append(f"set: {{{', '.join(f'{path}: {value}' for path, value in sets.items())}}}")
    drops = [written(one) for one in old["drop"].value] if "drop" in old else []
    if drops or change.drops:
        keys.append(f"drop: [{', '.join([*drops, *change.drops])}]")
    return keys


def expected_keys(mine: Told | None, other: Told | None) -> list[str]:
    """Write what one side comes to, as far as the other comes to something else."""
    if mine is None:
        return [f"expect: {ABSENT}"]
    status, could_be, because, presumed, who, liability = mine
    keys = [f"expect: {status}"]
    if other is None or other[0] != status:
        return keys
    for index, name, words in ((1, "could_be", could_be), (2, "because", because)):
        if other[index] != words:
            keys.append(f"{name}: [{', '.join(sorted(words))}]")
    if other[3] != presumed:
        keys.append(f"presumed: {presumed or 'null'}")
    if other[4] != who:
        named = (f"{name}: [{', '.join(sorted(ids))}]" for name, ids in who if ids)
        keys.append(f"parties: {{{', '.join(named)}}}")
    if liability and other[5] != liability:
        keys.append(f"liability: {liability}")
    return keys
