"""Files of rule folders -> one rule set and its vocabulary, or every fault in them.

Shapes
    Files come by name: `<folder>/act.yaml` makes a folder an act, all other files
    beside it are chapters; `vocabulary.yaml` adds words, `calendar.yaml` days off,
    `rows.yaml` and the files in a folder `tests` are not rules.
Errors
    `Refused`, with all faults of all files in the order of names and lines.  Words and
    acts come first: while one of them is at fault, nobody is blamed for naming it.
"""

from __future__ import annotations

import hashlib
from posixpath import basename, dirname

from lawcheck.language import limits
from lawcheck.language.chapters import Drafts, File, read_chapters
from lawcheck.language.circles import check_circles
from lawcheck.language.dates import off_days
from lawcheck.language.defeats import lower_all
from lawcheck.language.hidden import nearest
from lawcheck.language.lower_act import lower_act
from lawcheck.language.messages import worded
from lawcheck.language.places import Source, first_line, source_of
from lawcheck.language.shaping import at, shaped
from lawcheck.language.surface import CalendarShape
from lawcheck.language.terms import Term
from lawcheck.language.vocabulary_file import NOTHING, read_vocabulary
from lawcheck.language.yaml_source import read_yaml
from lawcheck.model.diagnostic import Diagnostic, Refused
from lawcheck.model.ruleset import Act, Reading, RuleSet
from lawcheck.model.vocabulary import Vocabulary

ACT, VOCABULARY, CALENDAR, ROWS = "act.yaml", "vocabulary.yaml", "calendar.yaml", "rows.yaml"
APART = (ACT, VOCABULARY, CALENDAR)
TABLES = "tests"
Calendars = dict[str, dict[int, frozenset[int]]]


def load_rules(
    files: dict[str, bytes], base: Vocabulary | None
) -> tuple[RuleSet, Vocabulary, list[Diagnostic]]:
    """Load rule folders; the list holds warnings, faults are raised together."""
    faults: list[Diagnostic] = []
    read = read_files(files, faults)
    vocabulary = base or NOTHING
    for file in read:
        if basename(file.name) == VOCABULARY:
            vocabulary = read_vocabulary(file.node, file.source, vocabulary, faults)
    calendars = read_calendars(read, faults)
    acts: dict[str, Act] = {}
    readings: dict[str, Reading] = {}
    homes: list[tuple[str, Act]] = []
    for file in read:
        if basename(file.name) == ACT:
            digest = digest_of(files, dirname(file.name))
            found = read_act(file, digest, calendars, acts, faults)
            if found is not None:
                act, own = found
                acts[act.id] = act
                readings.update(own)
                homes.append((dirname(file.name), act))
    shaky = bool(faults)
    drafts = Drafts([], set())
    for folder, act in homes:
        chapters = [file for file in read if is_chapter(file.name, folder)]
        read_chapters(chapters, act, drafts, faults)
    check_bounds(drafts, faults)
    if shaky:
        stop(faults)
    norms = lower_all(drafts.whole, vocabulary, readings, acts, frozenset(drafts.broken), faults)
    ordered = tuple(sorted(norms, key=lambda norm: (norm.act, norm.order)))
    ruleset = RuleSet(dict(sorted(acts.items())), ordered, readings, calendars)
    check_circles(ruleset, drafts.whole, faults)
    stop(faults)
    return ruleset, vocabulary, []


def stop(faults: list[Diagnostic]) -> None:
    """Refuse the rule set, if there is any fault; beyond a bound only say how many more."""
    found = sorted(faults, key=lambda one: (one.file, one.line, one.column, one.code))
    if len(found) > limits.FAULTS:
        message, _ = worded("LC210.more", "", {"count": str(len(found) - limits.FAULTS)})
        last = found[limits.FAULTS]._replace(code="LC210", message=message, help={})
        found = [*found[: limits.FAULTS], last]
    if found:
        raise Refused(found)


def is_chapter(name: str, folder: str) -> bool:
    """Whether a file holds norms of the act of a folder."""
    return dirname(name) == folder and basename(name) not in APART


def read_files(files: dict[str, bytes], faults: list[Diagnostic]) -> list[File]:
    """Read the YAML of every file; one that has none is left out with its faults."""
    read: list[File] = []
    names = [
        name
        for name in sorted(files)
        if basename(dirname(name)) != TABLES and basename(name) != ROWS
    ]
    if len(names) > limits.FILES:
        place = first_line(Source(names[limits.FILES], ()))
        raise Refused([place.fault("LC210.files", limit=str(limits.FILES))])
    if sum(len(files[name]) for name in names) > limits.TOTAL_BYTES:
        place = first_line(Source(names[0], ()))
        raise Refused([place.fault("LC210.total", limit=str(limits.TOTAL_BYTES))])
    for name in names:
        source = source_of(name, files[name][: limits.FILE_BYTES])
        if len(files[name]) > limits.FILE_BYTES:
            limit = str(limits.FILE_BYTES)
            faults.append(first_line(source).fault("LC210.file", limit=limit))
            continue
        try:
            read.append(File(name, read_yaml(files[name], name), source))
        except Refused as refused:
            faults += refused.diagnostics
    return read


def read_act(
    file: File,
    digest: str,
    calendars: Calendars,
    acts: dict[str, Act],
    faults: list[Diagnostic],
) -> tuple[Act, dict[str, Reading]] | None:
    """Read an act; its calendar must be known, and its id must be new."""
    found = lower_act(file.node, file.source, digest, faults)
    if found is None:
        return None
    act, _ = found
    if act.id in acts:
        place = at(file.source, file.node, "id")
        faults.append(place.fault("LC207", what=Term("act"), name=act.id))
    if act.calendar and act.calendar not in calendars:
        place = at(file.source, file.node, "calendar")
        near, what = nearest(act.calendar, calendars), Term("calendar")
        faults.append(place.fault("LC222.known", near, what=what, name=act.calendar))
    return found


def digest_of(files: dict[str, bytes], folder: str) -> str:
    """Give one digest for the rules of a folder: their names and bytes."""
    whole = hashlib.sha256()
    for name in sorted(files):
        if dirname(name) == folder and basename(name) != ROWS:
            whole.update(f"{basename(name)}\0{len(files[name])}\0".encode())
            whole.update(files[name])
    return whole.hexdigest()


def read_calendars(read: list[File], faults: list[Diagnostic]) -> Calendars:
    """Read the calendars of working days."""
    calendars: Calendars = {}
    for file in read:
        if basename(file.name) != CALENDAR:
            continue
        shape = shaped(CalendarShape, file.node, file.source, Term("a calendar"), faults)
        if shape is not None:
            place = at(file.source, file.node, "years")
            calendars[shape.name] = off_days(shape, place, faults)
    return calendars


def check_bounds(drafts: Drafts, faults: list[Diagnostic]) -> None:
    """Refuse more norms than anyone could mean."""
    if len(drafts.whole) > limits.NORMS:
        place = drafts.whole[limits.NORMS].place("id")
        fault = place.fault("LC210.norms", limit=str(limits.NORMS))
        raise Refused([*faults, fault])
