"""Chapter files -> drafts of norms, each against the shape of its kind.

Shapes
    Chapters come in the order of their numbers, norms in the order of the file; that
    order is the order of the text.
Errors
    Faults are added to a list; the ids of norms that have one are kept apart, so that
    those who name them are not blamed too.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from lawcheck.language.blanks import blanks
from lawcheck.language.draft import Draft
from lawcheck.language.hidden import nearest
from lawcheck.language.places import Source, place_of
from lawcheck.language.shaping import at, descend, plain, shaped
from lawcheck.language.surface import ChapterShape
from lawcheck.language.surface_norm import SHAPES
from lawcheck.language.terms import Term
from lawcheck.language.yaml_source import Node
from lawcheck.model.diagnostic import Diagnostic
from lawcheck.model.ruleset import Act


class File(NamedTuple):
    """One file, read."""

    name: str
    node: Node
    source: Source


class Drafts(NamedTuple):
    """The norms of a rule set as they were written."""

    whole: list[Draft]
    broken: set[str]  # ids, as written, of those that do not have the shape of their kind


def read_chapters(files: list[File], act: Act, drafts: Drafts, faults: list[Diagnostic]) -> None:
    """Read the norms of an act, chapter by chapter."""
    chapters = []
    for file in files:
        shape = shaped(ChapterShape, file.node, file.source, Term("a chapter"), faults)
        if shape is None:
            continue
        if shape.act != act.id:
            place = at(file.source, file.node, "act")
            faults.append(place.fault("LC208", act=act.id, word=shape.act))
        chapters.append((natural(shape.chapter), file.name, file))
    order = 0
    for _, _, file in sorted(chapters, key=lambda one: one[:2]):
        for node in descend(file.node, ("norms",))[0].value if has_norms(file) else ():
            shape = norm_of(node, file, faults)
            if isinstance(shape, str):
                drafts.broken.add(shape)
            else:
                drafts.whole.append(Draft(shape, node, file.source, act, order))
            order += 1


def has_norms(file: File) -> bool:
    """Whether a chapter lists norms at all."""
    return any(key.value == "norms" and value.kind == "list" for key, value in file.node.value)


def natural(text: str) -> tuple[tuple[int, str], ...]:
    """Sort 3, 3-1, 10 the way a text numbers its chapters."""
    parts = text.replace(".", "-").split("-")
    return tuple((int(part), "") if part.isdigit() else (0, part) for part in parts)


def norm_of(node: Node, file: File, faults: list[Diagnostic]) -> Any:
    """Read one norm against the shape of its kind; give its id where it does not fit."""
    given = plain(node)
    if not isinstance(given, dict):
        faults.append(place_of(file.source, node).fault("LC203.norm"))
        return ""
    name, kind = str(given.get("id")), given.get("kind")
    left = blanks(node, file.source, f"`{name}`")
    if left:
        faults += left
        return name
    if kind is None:
        place = place_of(file.source, node)
        faults.append(place.fault("LC202.kind"))
        return name
    if not isinstance(kind, str):
        place = at(file.source, node, "kind")
        faults.append(place.fault("LC203", key="kind", wanted=Term("text")))
        return name
    model = SHAPES.get(kind)
    if model is None:
        near = nearest(kind, SHAPES)
        faults.append(
            at(file.source, node, "kind").fault(
                "LC204.kind", near, word=kind, words="" if near else ", ".join(SHAPES)
            )
        )
        return name
    article = "an" if kind[0] in "aeiou" else "a"
    return shaped(model, node, file.source, Term(f"{article} {kind}"), faults) or name
