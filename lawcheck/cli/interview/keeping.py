"""The case file of an interview: begun, read, and written whole after each answer.

Shapes
    The tree of the file and its notes (lines after `#`), which stay with the part of
    the file they stand in.  What nobody could or would say is kept under `coder.asked`,
    by the key of its question.
Errors
    `Refused` for a file that cannot be read; `OutputFailed` for one that cannot be written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from lawcheck.cli.case_edit import text, value_of, with_key, without_key
from lawcheck.cli.output import create_file, write_file
from lawcheck.files.case_files import is_sealed, read_raw
from lawcheck.language.faults import Faults
from lawcheck.language.shown_names import case_name, shown_name
from lawcheck.language.source_text import decode
from lawcheck.language.yaml_source import Node, compose
from lawcheck.render.blank_case import blank_case, note
from lawcheck.render.case_text import case_text
from lawcheck.render.naming import Rules
from lawcheck.render.phrases.blank import BLANK

ASKED = "asked"
NOT_KNOWN, NOT_SAID, AS_TOLD, NO_MORE = "not_known", "not_said", "as_told", "no_more"
TOP_KEY = re.compile(r"([A-Za-z_]+)[ \t]*:")
QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
END = ""  # the notes after the last part


class CaseFile(NamedTuple):
    """A case file in the making."""

    path: Path
    root: Node
    notes: dict[str, tuple[str, ...]]

    def keep(self, root: Node) -> CaseFile:
        """Write the file whole, so that only its owner can read it."""
        kept = self._replace(root=root)
        write_file(written(root, self.notes), self.path)
        return kept

    def asked(self) -> dict[str, str]:
        """Give what was asked and not told, by the keys of the questions."""
        coder = value_of(self.root, "coder")
        found = value_of(coder, ASKED) if coder is not None else None
        pairs = found.value if found is not None and found.kind == "map" else ()
        return {key.value: str(value.value) for key, value in pairs}


def begin(path: Path, day: date, rules: Rules, templates: Mapping[str, str], lang: str) -> CaseFile:
    """Begin a case file, which nobody else can read; one that is there stays."""
    file = blank_file(path, day, rules, templates, lang)
    create_file(written(file.root, file.notes), path)
    return file


def blank_file(
    path: Path, day: date, rules: Rules, templates: Mapping[str, str], lang: str
) -> CaseFile:
    """Make what `lawcheck new` writes, without what nobody has answered yet."""
    blank = blank_case("incident", day, rules.ruleset, rules.vocabulary, templates, lang)
    root = compose(blank, Faults(shown_name(str(path)), blank))
    events = value_of(root, "events")
    assert events is not None
    root = with_key(root, text("events"), events._replace(value=events.value[:1]))
    root = without_key(without_key(answered(root), "relationships"), "place")
    root = with_key(root, text("relationships"), Node("list", (), 1, 1, False))
    say = BLANK[lang]
    lines = [note(say[part]) for part in ("about", "known", "names", "dates")]
    notes = {"lawcheck": tuple(line for part in lines for line in part.split("\n"))}
    return CaseFile(path, root, notes)


def answered(node: Node) -> Node:
    """Take out every value that is `unknown`."""
    if node.kind == "list":
        return node._replace(value=tuple(answered(one) for one in node.value))
    if node.kind != "map":
        return node
    pairs = ((key, answered(value)) for key, value in node.value if value.value != "unknown")
    return node._replace(value=tuple(pairs))


def resume(path: Path, refuse_sealed: Callable[[], None]) -> CaseFile:
    """Read a case file that is there."""
    data = read_raw(str(path), shown=shown_name(str(path)))
    if is_sealed(data):
        refuse_sealed()
    faults = Faults(case_name(str(path), data))
    whole = decode(data, faults)
    return CaseFile(path, compose(whole, faults), notes_of(whole))


def notes_of(whole: str) -> dict[str, tuple[str, ...]]:
    """Collect the notes of a file, each with the part of the file that follows or holds it."""
    found: dict[str, list[str]] = {}
    waiting: list[str] = []
    part = END
    for line in whole.splitlines():
        if line.lstrip().startswith("#"):
            # At the left edge a note speaks of what comes next.
            (waiting if line.startswith("#") else found.setdefault(part, [])).append(line.strip())
            continue
        if key := TOP_KEY.match(line):
            part = key[1]
            found.setdefault(part, []).extend(waiting)
            waiting = []
        if beside := note_beside(line):
            found.setdefault(part, []).append(beside)
    found.setdefault(END, []).extend(waiting)
    return {name: tuple(lines) for name, lines in found.items() if lines}


def note_beside(line: str) -> str:
    """Give the note at the end of a line, if there is one."""
    plain = QUOTED.sub(lambda found: "_" * len(found[0]), line)
    at = plain.find(" #")
    return line[at + 1 :].rstrip() if at >= 0 else ""


def written(root: Node, notes: Mapping[str, tuple[str, ...]]) -> str:
    """Write a case with its notes before the parts they belong to."""
    parts = []
    for key, value in root.value:
        parts += [f"{line}\n" for line in notes.get(key.value, ())]
        parts.append(case_text(root._replace(value=((key, value),))))
    return "".join((*parts, *(f"{line}\n" for line in notes.get(END, ()))))


def marked(root: Node, key: str, why: str) -> Node:
    """Note that a question was asked, and that no more can be told."""
    empty = Node("map", (), 1, 1, False)
    coder = value_of(root, "coder") or empty
    found = value_of(coder, ASKED) or empty
    found = with_key(found, text(key), text(why))
    return with_key(root, text("coder"), with_key(coder, text(ASKED), found))
