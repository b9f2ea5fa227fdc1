"""The smallest changes that flip a finding, each proved by evaluating the changed case.

Shapes
    A `Change` says what is different, and the status that came out.  Facts and events
    change one value; a time moves one event; a day is that of reading, or that whose
    law governs.
Units
    `size` is in seconds for a time, in days for a day, 0 for a fact.
Source
    Nothing is inferred: a change is listed only where the engine gave another status,
    and for a time also where one minute less gave the old one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from lawcheck.analyses.changes.answers import answers
from lawcheck.analyses.changes.edits import event_of, value_of, with_bond, with_done, with_value
from lawcheck.analyses.questions import attribute_of
from lawcheck.analyses.reasons.explaining import Asked, Explanation, judged_alone
from lawcheck.analyses.reasons.tree import Reason, each
from lawcheck.engine.settle import MOST_ATOMS
from lawcheck.model.case import Case
from lawcheck.model.finding import Atom
from lawcheck.model.moment import Moment, exactly
from lawcheck.model.truth import Truth
from lawcheck.model.vocabulary import Attribute

FEW_POINTS = 3
MINUTE = 60
GONE = "none"  # the changed case has no such finding
KINDS = ("fact", "event", "time", "day", "law")
Reread = Callable[[int], Case | None]  # the case as read on another day


class Change(NamedTuple):
    """One change and the status it gives."""

    kind: str
    subject: tuple[str, ...]
    before: str | Moment | None
    after: str | Moment | None
    size: int
    status: str
    atom: Atom | None = None  # an open point that the change answers


class Trial(NamedTuple):
    """A finding whose changes are sought."""

    asked: Asked
    instance: tuple[str, ...]
    status: str

    def of(self, case: Case, law_of: int | None = None) -> str:
        """Give the status of the finding in a changed case."""
        found = judged_alone(self.asked, self.instance, case, law_of)
        return GONE if found is None else found.status

    def flips(self, status: str) -> bool:
        """Whether a status is another, and one that settles something."""
        return status not in (self.status, "unsettled", GONE)


def flips(asked: Asked, explained: Explanation, reread: Reread | None = None) -> list[Change]:
    """Find the smallest changes of every kind, those of facts first, then by size."""
    from lawcheck.analyses.changes.moves import days, laws, times

    trial = Trial(asked, explained.finding.instance, explained.finding.status)
    reasons = [one for trace in explained.traces for part in trace.parts for one in each(part)]
    found = [*points(trial, explained, reasons), *laws(trial, explained.governed)]
    if "too_many" in explained.finding.because:
        return found
    open_points = sum(map(len, explained.finding.settle))
    # Where much is open, no change of what is known settles it: its questions do.
    if open_points <= FEW_POINTS:
        found += facts(trial, reasons)
        found += happenings(trial, reasons)
        found += times(trial, explained, reasons)
        found += days(trial, reread) if reread is not None else ()
    unique: dict[tuple[object, ...], Change] = {}
    for one in found:
        unique.setdefault((one.subject, one.status, one.kind), one)
    return sorted(unique.values(), key=rank)


def rank(change: Change) -> tuple[int, int, bool]:
    """Rank a change by kind and size; of two alike, what would have come sooner is first."""
    before, after = change.before, change.after
    later = isinstance(before, Moment) and isinstance(after, Moment) and after > before
    return KINDS.index(change.kind), change.size, later


# -- facts -------------------------------------------------------------------------


def facts(trial: Trial, reasons: list[Reason]) -> Iterator[Change]:
    """Change each value the reasons rest on into every other value it may have."""
    case, vocabulary = trial.asked.case, trial.asked.program.vocabulary
    wanted = words_asked(reasons)
    seen = dict.fromkeys(
        ground.id for one in reasons for ground in one.grounds if ground.kind == "fact"
    )
    for name in seen:
        owner, _, key = name.partition(".")
        word = attribute_of(owner, key, vocabulary, case)
        one, bond, other = owner.partition("-")
        if bond and one in case.people:
            yield from relations(trial, (one, other), key)
        elif word is not None and (
            owner in case.people or owner == "case" or event_of(case, owner)
        ):
            yield from values(trial, owner, key, word, wanted)


def words_asked(reasons: list[Reason]) -> dict[tuple[str, str], list[str]]:
    """Collect which words of an attribute the conditions ask for."""
    found: dict[tuple[str, str], list[str]] = {}
    for one in reasons:
        if one.op in ("is", "has", "in") and one.expr[1][0] == "attr":
            _, variable, name = one.expr[1]
            words = (one.expr[2],) if isinstance(one.expr[2], str) else one.expr[2]
            found.setdefault((one.bound.get(variable, ""), name), []).extend(words)
    return found


def values(
    trial: Trial,
    owner: str,
    name: str,
    word: Attribute,
    wanted: dict[tuple[str, str], list[str]],
) -> Iterator[Change]:
    """Try the other values of one attribute; of those that give one status, the first."""
    case = trial.asked.case
    before = shown(case, owner, name)
    found: dict[str, Change] = {}
    asked = list(dict.fromkeys(wanted.get((owner, name), ())))
    for text, value in others(trial, word, before, asked):
        status = trial.of(with_value(case, owner, name, value))
        if status not in (trial.status, GONE):
            change = Change("fact", ("attr", owner, name), before, text, 0, status)
            found.setdefault(status, change)
    # One that only opens the finding is told where none settles it.
    opening = found.pop("unsettled", None)
    if opening is not None and not found:
        yield opening
    yield from found.values()


def others(
    trial: Trial, word: Attribute, before: str, asked: list[str]
) -> Iterator[tuple[str, object]]:
    """Give the other values of a type, those a condition asks for first."""
    type_ = word.type.strip("[]")
    if type_ == "number":
        for number in {int(one) for one in before.split("/")[:1] if one.isdigit()}:
            for other in (number + 1, number - 1, number + 5, number - 5, number + 20, 0):
                if other >= 0:
                    yield str(other), value_of(str(other), "number")
        return
    known = trial.asked.program.vocabulary.values.get(type_, {})
    words = ["yes", "no"] if type_ == "truth" else [*asked, *known]
    held = frozenset(before.split(",")) - {""}
    for one in dict.fromkeys(words):
        if "[" in word.type:
            changed = held - {one} if one in held else held | {one}
            yield ",".join(sorted(changed)), changed
        elif one != before:
            yield one, value_of(one, type_)


def shown(case: Case, owner: str, name: str) -> str:
    """Write the value an attribute has; "" where it has none."""
    person, event = case.people.get(owner), event_of(case, owner)
    held = case.facts if owner == "case" else {}
    if person is not None:
        held = person.attributes
        if name == "body":
            return person.body
    elif event is not None:
        held = event.attributes
    leaf = held.get(name)
    value = leaf.value if leaf is not None else None
    if isinstance(value, frozenset):
        return ",".join(sorted(value))
    if isinstance(value, Truth):
        return value.value
    return "" if value is None else str(value)


def relations(trial: Trial, people: tuple[str, str], key: str) -> Iterator[Change]:
    """Try what else two people may be to each other."""
    case, one, other = trial.asked.case, *people
    bond = next((b for b in case.relationships if {b.of, b.other} == {one, other}), None)
    if bond is None:
        return
    if key == "kind":
        kinds = trial.asked.program.vocabulary.values["relationship"]
        words: list[tuple[str, object]] = [(word, word) for word in ("none", *kinds)]
        before = str(bond.kind.value or "")
    else:
        words = [("yes", Truth.YES), ("no", Truth.NO)]
        before = ""
    seen: set[str] = set()
    for text, value in words:
        if text == before:
            continue
        status = trial.of(with_bond(case, bond.of, bond.other, key, value))
        if trial.flips(status) and status not in seen:
            seen.add(status)
            yield Change("fact", ("relation", bond.of, bond.other, key), before, text, 0, status)


# -- events ------------------------------------------------------------------------


def happenings(trial: Trial, reasons: list[Reason]) -> Iterator[Change]:
    """Let each event the reasons rest on not have happened, or have happened after all."""
    case = trial.asked.case
    names = dict.fromkeys(
        name for one in reasons for name in (one.note, *(g.id for g in one.grounds))
    )
    for name in names:
        event = event_of(case, name)
        if event is None:
            continue
        if event.done.value == "yes":
            status = trial.of(with_done(case, name, "no"))
            if trial.flips(status):
                yield Change("event", ("done", name), "yes", "no", 0, status)
        elif event.done.value == "no" and event.dated:
            status = trial.of(with_done(case, name, "yes"))
            if trial.flips(status):
                yield Change("event", ("done", name), "no", "yes", 0, status)


def points(trial: Trial, explained: Explanation, reasons: list[Reason]) -> Iterator[Change]:
    """Answer each open point, and list each event that the record rules out."""
    own = {atom.key: atom for group in explained.finding.settle for atom in group}
    ruled_out = {
        one.asks.key: one.asks for one in reasons if one.asks is not None and one.open is None
    }
    instants = instants_in(trial, explained, reasons)
    for atom in (*list(own.values())[:MOST_ATOMS], *ruled_out.values()):
        for value in atom.values if atom.key in own else ("yes",):
            yield from answered(trial, atom, value, instants)


def answered(trial: Trial, atom: Atom, value: str, instants: list[int]) -> Iterator[Change]:
    """Answer one point in every way the file could; an event that is added, at every time."""
    if atom.subject[0] == "unlisted" and value == "yes":
        yield from added(trial, atom, instants)
        return
    kind = "event" if atom.subject[0] in ("unlisted", "done") else "fact"
    for changed in answers(trial.asked.case, trial.asked.program.vocabulary, atom, value):
        status = trial.of(changed)
        if trial.flips(status):
            yield Change(kind, atom.subject, None, value, 0, status, atom)
            return


def added(trial: Trial, atom: Atom, instants: list[int]) -> Iterator[Change]:
    """Add the event that nobody listed, and say until when it would have served."""
    case, vocabulary = trial.asked.case, trial.asked.program.vocabulary

    def status(instant: int) -> str:
        found = next(answers(case, vocabulary, atom, "yes", (instant,)), None)
        return GONE if found is None else trial.of(found)

    reached = [(instant, status(instant)) for instant in instants]
    good = [place for place, (_, one) in enumerate(reached) if trial.flips(one)]
    if not good:
        return
    wanted = reached[good[0]][1]
    last = max(place for place in good if reached[place][1] == wanted)
    if last + 1 == len(reached):  # whenever it was
        yield Change("event", atom.subject, None, "yes", 0, wanted, atom)
        return
    low, high = reached[last][0], reached[last + 1][0]
    while high - low > MINUTE:
        middle = low + (high - low) // (2 * MINUTE) * MINUTE
        if middle == low:
            break
        low, high = (middle, high) if status(middle) == wanted else (low, middle)
    yield Change("event", atom.subject, None, exactly(low), 0, wanted, atom)


def instants_in(trial: Trial, explained: Explanation, reasons: list[Reason]) -> list[int]:
    """Collect the instants that the reasons speak of, in order, up to the day of reading."""
    finding, last = explained.finding, trial.asked.case.as_of
    spans = [finding.arose, finding.due]
    spans += [one.since for one in reasons if one.op != "step:unlisted"]
    spans += [one.until for one in reasons if one.op != "step:unlisted"]
    least = min((one[0] for one in (finding.arose,) if one is not None), default=0)
    known = {edge for one in spans if one is not None for edge in one if least <= edge <= last}
    return sorted({*known, last})
