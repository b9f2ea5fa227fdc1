"""act.yaml -> an act with its editions and the readings of its open points.

Errors
    Editions out of the order of time, ids used twice, days that are none.
"""

from __future__ import annotations

from itertools import pairwise

from lawcheck.language.dates import day, day_range
from lawcheck.language.places import Source
from lawcheck.language.shaping import at, shaped
from lawcheck.language.surface import ActShape, EditionShape, EndShape, LanguagesShape
from lawcheck.language.terms import Term
from lawcheck.language.yaml_source import Node
from lawcheck.model.diagnostic import Diagnostic
from lawcheck.model.ruleset import Act, Edition, Reading, Texts

AFTER_REPEAL = "after_repeal"
AFTER_REPEAL_VALUES = {"continues", "ends"}


def texts(shape: LanguagesShape) -> Texts:
    """Keep the words of the languages that are given."""
    given = {"en": shape.en, "ru": shape.ru, "kk": shape.kk}
    return {language: words for language, words in given.items() if words}


def lower_act(
    node: Node, source: Source, sha256: str, faults: list[Diagnostic]
) -> tuple[Act, dict[str, Reading]] | None:
    """Read an act and its readings."""
    shape = shaped(ActShape, node, source, Term("an act"), faults)
    if shape is None:
        return None
    editions = tuple(
        edition(one, node, source, faults, "editions", index)
        for index, one in enumerate(shape.editions)
    )
    check_order(editions, node, source, faults)
    act = Act(
        shape.id,
        texts(shape.titles),
        shape.number,
        shape.url,
        shape.version,
        sha256,
        editions,
        edition(shape.ends, node, source, faults, "ends") if shape.ends else None,
        day(shape.checked_to, at(source, node, "checked_to"), faults),
        shape.counting,
        shape.calendar,
        shape.strength,
        {
            state: day(text, at(source, node, "dates", state), faults)
            for state, text in shape.dates.items()
        },
        shape.survives_repeal == "yes",
    )
    return act, readings(shape, act, node, source, faults)


def edition(
    shape: EditionShape | EndShape,
    node: Node,
    source: Source,
    faults: list[Diagnostic],
    *path: str | int,
) -> Edition:
    """Read an edition, or the repeal, with the first day it is known to lie in."""
    first = at(source, node, *path, "first", "from")
    last = at(source, node, *path, "first", "to")
    return Edition(shape.id, *day_range(shape.first, first, last, faults), shape.by, shape.read)


def check_order(
    editions: tuple[Edition, ...], node: Node, source: Source, faults: list[Diagnostic]
) -> None:
    """Refuse editions with one id, or out of the order of time."""
    for index, (earlier, later) in enumerate(pairwise(editions), 1):
        place = at(source, node, "editions", index)
        if later.id in {one.id for one in editions[:index]}:
            faults.append(place.fault("LC207", what=Term("edition"), name=later.id))
        if later.first < earlier.first or later.latest_first < earlier.latest_first:
            faults.append(place.fault("LC205.editions", word=later.id, other=earlier.id))


def readings(
    shape: ActShape, act: Act, node: Node, source: Source, faults: list[Diagnostic]
) -> dict[str, Reading]:
    """Read the points the text leaves open."""
    found: dict[str, Reading] = {}
    for index, one in enumerate(shape.readings):
        name = f"{act.id}.{one.id}"
        place = at(source, node, "readings", index, "id")
        if name in found:
            faults.append(place.fault("LC207", what=Term("reading"), name=one.id))
        if len(one.values) < 2:
            faults.append(place.fault("LC205.reading", word=one.id))
        if one.suggested and one.suggested not in one.values:
            spot = at(source, node, "readings", index, "suggested")
            faults.append(spot.fault("LC222.value", word=one.suggested, name=one.id))
        values = {value: texts(words) for value, words in one.values.items()}
        found[name] = Reading(name, texts(one.title), values, texts(one.why), one.suggested)
    check_repeal(act, found, node, source, faults)
    return found


def check_repeal(
    act: Act, found: dict[str, Reading], node: Node, source: Source, faults: list[Diagnostic]
) -> None:
    """Ask for the reading on which hangs what falls due after the repeal."""
    if act.ends is None or act.survives_repeal:
        return
    reading = found.get(f"{act.id}.{AFTER_REPEAL}")
    if reading is None or set(reading.values) != AFTER_REPEAL_VALUES:
        faults.append(at(source, node, "ends").fault("LC202.repeal", word=AFTER_REPEAL))
