"""What stays of a letterhead, and what goes.

Shapes
    The styles, the page set-up, header and footer stay.  The words, what belonged to them,
    and the trace of those who wrote them go.
Errors
    None: a letterhead comes here checked.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from lawcheck.render.documents.word.nodes import RELATIONS
from lawcheck.render.documents.word.page import W, fill

OFFICE = f"{RELATIONS}/"
KEPT = ("styles", "numbering", "settings", "fontTable", "theme", "header", "footer")
REFERENCES = (f"{W}headerReference", f"{W}footerReference")
# Settings that lock the file, ask another for data, or belong to what went.
SETTINGS = (
    "writeProtection", "documentProtection", "readModeInkLockDown", "trackRevisions",
    "mailMerge", "docVars", "attachedTemplate", "footnotePr", "endnotePr", "linkStyles",
    "saveThroughXslt",
)  # fmt: skip
# Numbers of sittings, and texts that would be filled anew from what went.
TRACES = ("rsids", "rsid", "dataBinding")


def section_of(body: Any) -> Any:
    """Give the last page set-up, with the headers and footers it takes over from others."""
    last = deepcopy(body.get_or_add_sectPr())
    found = {}
    for section in body.iter(f"{W}sectPr"):
        found.update({(one.tag, one.get(f"{W}type")): one for one in references(section)})
    for one in references(last):
        last.remove(one)
    for number, one in enumerate(found.values()):
        last.insert(number, deepcopy(one))
    return last


def references(section: Any) -> list[Any]:
    """List the headers and footers a page set-up names."""
    return [one for one in section if one.tag in REFERENCES]


def empty(part: Any, section: Any) -> None:
    """Take the words out of a document, and every part that belonged to them."""
    used = {one.get(f"{{{RELATIONS}}}id") for one in references(section)}
    for name, relation in list(part.rels.items()):
        kind = relation.reltype.removeprefix(OFFICE)
        if kind not in KEPT or (kind in ("header", "footer") and name not in used):
            del part.rels[name]
    relations = part.package.rels
    for name, relation in list(relations.items()):
        if relation.reltype != f"{OFFICE}officeDocument":
            del relations[name]
    fill(part.element.body, [])


def forget(part: Any, section: Any) -> None:
    """Take out of what stays what would lock it, and who wrote it."""
    for element in (section, *elements_of(part)):
        for one in list(element.iter()):
            if one.tag in [W + name for name in TRACES]:
                one.getparent().remove(one)
                continue
            for key in list(one.attrib):
                if key.startswith(f"{W}rsid") or key == f"{W}date":
                    del one.attrib[key]
                elif key in (f"{W}author", f"{W}initials"):
                    one.set(key, "")
    for one in list(part.settings.element):
        if one.tag in [W + name for name in SETTINGS]:
            part.settings.element.remove(one)


def elements_of(part: Any) -> Iterator[Any]:
    """Give the XML of every part that stays."""
    for relation in part.rels.values():
        found = getattr(relation.target_part, "element", None)
        if found is not None:
            yield found
