"""Files of rule folders -> one rule set and its vocabulary, or every fault in them.

Shapes
    Files come by name: `<folder>/act.yaml` makes a folder an act, all other files
    beside it are chapters; `vocabulary.yaml` adds words, `calendar.yaml` days off,
    `rows.yaml` and everything under `tests/` are not rules.
Errors
    `Refused`, with all faults of all files in the order of names and lines.
"""

from __future__ import annotations

import hashlib
from posixpath import basename, dirname
from typing import NamedTuple

from lawcheck.language import limits
from lawcheck.language.circles import check_circles
from lawcheck.language.dates import off_days
from lawcheck.language.defeats import lower_all
from lawcheck.language.draft import Draft
from lawcheck.language.lower_act import lower_act
from lawcheck.language.places import Source, first_line, place_of, source_of, suggestion
from lawcheck.language.shaping import at, descend, plain, shaped
from lawcheck.language.surface import CalendarShape, ChapterShape
from lawcheck.language.surface_norm import SHAPES
from lawcheck.language.vocabulary_file import NOTHING, read_vocabulary
from lawcheck.language.yaml_source import Node, read_yaml
from lawcheck.model.diagnostic import Diagnostic, Refused
from lawcheck.model.ruleset import Act, Reading, RuleSet
from lawcheck.model.vocabulary import Vocabulary

ACT, VOCABULARY, CALENDAR, ROWS = "act.yaml", "vocabulary.yaml", "calendar.yaml", "rows.yaml"
APART = (ACT, VOCABULARY, CALENDAR, ROWS)
TABLES = "tests"


class File(NamedTuple):
    """One file, read."""

    name: str
    node: Node
    source: Source


def load_rules(
    files: dict[str, bytes], base: Vocabulary | None
) -> tuple[RuleSet, Vocabulary, list[Diagnostic]]:
    """Load rule folders; the list holds warnings, faults are raised together."""
    faults: list[Diagnostic] = []
    read = read_files(files, faults)
    vocabulary = base or NOTHING
    for file in read.values():
        if basename(file.name) == VOCABULARY:
            vocabulary = read_vocabulary(file.node, file.source, vocabulary, faults)
    acts: dict[str, Act] = {}
    readings: dict[str, Reading] = {}
    drafts: list[Draft] = []
    calendars = read_calendars(read, faults)
    for file in read.values():
        if basename(file.name) != ACT:
            continue
        lowered = lower_act(file.node, file.source, digest_of(files, dirname(file.name)), faults)
        if lowered is None:
            continue
        act, own = lowered
        if act.id in acts:
            place = at(file.source, file.node, "id")
            faults.append(place.fault("LC207", f"the act `{act.id}` is there already"))
        if act.calendar and act.calendar not in calendars:
            place = at(file.source, file.node, "calendar")
            help_ = suggestion(act.calendar, calendars)
            faults.append(place.fault("LC222", f"no calendar `{act.calendar}` is known", help_))
        acts[act.id] = act
        readings.update(own)
        drafts += read_chapters(read, dirname(file.name), act, faults)
    check_bounds(drafts, faults)
    norms = lower_all(drafts, vocabulary, readings, acts, faults)
    ordered = tuple(sorted(norms, key=lambda norm: (norm.act, norm.order)))
    ruleset = RuleSet(dict(sorted(acts.items())), ordered, readings, calendars)
    check_circles(ruleset, drafts, faults)
    stop(faults)
    return ruleset, vocabulary, []


def stop(faults: list[Diagnostic]) -> None:
    """Refuse the rule set, if there is any fault."""
    if faults:
        raise Refused(sorted(faults, key=lambda one: (one.file, one.line, one.column, one.code)))


def read_files(files: dict[str, bytes], faults: list[Diagnostic]) -> dict[str, File]:
    """Read the YAML of every file; one that has none is left out with its faults."""
    read: dict[str, File] = {}
    names = [name for name in sorted(files) if TABLES not in dirname(name).split("/")]
    if len(names) > limits.FILES:
        place = first_line(Source(names[limits.FILES], ()))
        raise Refused([place.fault("LC210", f"there are more than {limits.FILES} rule files")])
    for name in names:
        if basename(name) == ROWS:
            continue
        source = source_of(name, files[name][: limits.FILE_BYTES])
        if len(files[name]) > limits.FILE_BYTES:
            message = f"a rule file has at most {limits.FILE_BYTES} bytes"
            faults.append(first_line(source).fault("LC210", message))
            continue
        try:
            read[name] = File(name, read_yaml(files[name], name), source)
        except Refused as refused:
            faults += refused.diagnostics
    return read


def digest_of(files: dict[str, bytes], folder: str) -> str:
    """Give one digest for the rules of a folder: their names and bytes."""
    whole = hashlib.sha256()
    for name in sorted(files):
        if dirname(name) == folder and basename(name) != ROWS:
            whole.update(f"{basename(name)}\0{len(files[name])}\0".encode())
            whole.update(files[name])
    return whole.hexdigest()


def read_calendars(
    read: dict[str, File], faults: list[Diagnostic]
) -> dict[str, dict[int, frozenset[int]]]:
    """Read the calendars of working days."""
    calendars: dict[str, dict[int, frozenset[int]]] = {}
    for file in read.values():
        if basename(file.name) != CALENDAR:
            continue
        shape = shaped(CalendarShape, file.node, file.source, "a calendar", faults)
        if shape is not None:
            place = at(file.source, file.node, "years")
            calendars[shape.name] = off_days(shape, place, faults)
    return calendars


def read_chapters(
    read: dict[str, File], folder: str, act: Act, faults: list[Diagnostic]
) -> list[Draft]:
    """Read the norms of an act, chapter by chapter."""
    chapters: list[tuple[tuple[tuple[int, str], ...], str, File]] = []
    for file in read.values():
        if dirname(file.name) != folder or basename(file.name) in APART:
            continue
        found = chapter_of(file, act, faults)
        if found is not None:
            chapters.append((natural(found.chapter), file.name, file))
    drafts: list[Draft] = []
    for _, _, file in sorted(chapters, key=lambda one: one[:2]):
        norms, _ = descend(file.node, ("norms",))
        for node in norms.value:
            draft = draft_of(node, file, act, len(drafts), faults)
            if draft is not None:
                drafts.append(draft)
    return drafts


def chapter_of(file: File, act: Act, faults: list[Diagnostic]) -> ChapterShape | None:
    """Read what a chapter says of itself."""
    shape = shaped(ChapterShape, file.node, file.source, "a chapter", faults)
    if shape is not None and shape.act != act.id:
        message = f"this folder holds the act `{act.id}`, not `{shape.act}`"
        faults.append(at(file.source, file.node, "act").fault("LC208", message))
    return shape if shape is not None and shape.norms else None


def natural(text: str) -> tuple[tuple[int, str], ...]:
    """Sort 3, 3-1, 10 the way a text numbers its chapters."""
    parts = text.replace(".", "-").split("-")
    return tuple((int(part), "") if part.isdigit() else (0, part) for part in parts)


def draft_of(
    node: Node, file: File, act: Act, order: int, faults: list[Diagnostic]
) -> Draft | None:
    """Read one norm against the shape of its kind."""
    place = place_of(file.source, node)
    given = plain(node)
    if not isinstance(given, dict):
        faults.append(place.fault("LC203", "a norm must be a map"))
        return None
    kind = given.get("kind")
    if kind is None:
        faults.append(place.fault("LC202", "`kind` is missing in a norm"))
        return None
    model = SHAPES.get(kind) if isinstance(kind, str) else None
    if model is None:
        spot = at(file.source, node, "kind")
        help_ = suggestion(str(kind), SHAPES) or f"it is one of {', '.join(SHAPES)}"
        faults.append(spot.fault("LC204", f"no kind of norm `{kind}` is known", help_))
        return None
    article = "an" if kind[0] in "aeiou" else "a"
    shape = shaped(model, node, file.source, f"{article} {kind}", faults)
    return None if shape is None else Draft(shape, node, file.source, act, order)


def check_bounds(drafts: list[Draft], faults: list[Diagnostic]) -> None:
    """Refuse more norms than anyone could mean."""
    if len(drafts) > limits.NORMS:
        place = drafts[limits.NORMS].place("id")
        raise Refused([*faults, place.fault("LC210", f"there are more than {limits.NORMS} norms")])
