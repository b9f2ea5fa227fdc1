"""Expectations of a case, written by hand before it is run, held against its findings.

Shapes
    A file `expected/<case>.yaml` beside a case has `must` and `must_not`, lists of
    entries.  An entry describes a finding as it stands in the JSON result: `norm` or
    `cite` ("kz.dv 20(1)"), `requires` (an event), `to`, `instance`, `status` (one or
    several), `could_be`, `because`, `late_by`, and any other key of a finding.  What
    an entry leaves out it does not describe.  `as_of` and `profile` say how to read.
Errors
    `Refused` for a file that is no YAML or has a key nobody reads; `ValueError` for an
    entry whose citation cannot be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from lawcheck.language.hidden import nearest
from lawcheck.language.places import Source, place_of, source_of
from lawcheck.language.yaml_source import Node, read_yaml
from lawcheck.model.diagnostic import Refused

FOLDER = "expected"  # beside the cases of which something is expected
CITE = re.compile(r"(?P<act>\S+)(?: (?P<article>[\d-]*)(?P<brackets>(?:\([^()]+\))*))")
FILE_KEYS = ("case", "why", "as_of", "profile", "must", "must_not", "notes", "lang")
LENGTHS = ("late_by", "lasted")


class Expectation(NamedTuple):
    """One entry, with the line it stands on."""

    line: int
    entry: dict[str, Any]


class Expectations(NamedTuple):
    """One file."""

    name: str
    as_of: str  # "" when the day of the case holds
    profile: str  # "" when it is the default
    must: tuple[Expectation, ...]
    must_not: tuple[Expectation, ...]


def read_expectations(data: bytes, name: str) -> Expectations:
    """Read one file; a key nobody reads is a mistake."""
    root = read_yaml(data, name)
    check_keys(root, source_of(name, data))
    parts = {key.value: value for key, value in root.value}
    texts = {key: str(parts[key].value) if key in parts else "" for key in ("as_of", "profile")}
    lists = {
        key: tuple(Expectation(node.line, plain(node)) for node in parts[key].value)
        for key in ("must", "must_not")
        if key in parts and parts[key].kind == "list"
    }
    return Expectations(
        name, **texts, must=lists.get("must", ()), must_not=lists.get("must_not", ())
    )


def check_keys(root: Node, source: Source) -> None:
    """Refuse what is no map, and keys that mean nothing."""
    if root.kind != "map":
        raise Refused([place_of(source, root).fault("LC602.expected")])
    faults = [
        place_of(source, key).fault("LC606", nearest(str(key.value), FILE_KEYS), key=str(key.value))
        for key, _ in root.value
        if key.value not in FILE_KEYS
    ]
    if faults:
        raise Refused(faults)


def plain(node: Node) -> Any:
    """Give a tree as plain values."""
    if node.kind == "map":
        return {key.value: plain(value) for key, value in node.value}
    if node.kind == "list":
        return [plain(item) for item in node.value]
    return None if node.value in ("null", "") and not node.quoted else node.value


def failures(expected: Expectations, findings: Iterable[Mapping[str, Any]]) -> list[str]:
    """List the entries that do not hold, each with what there is instead."""
    listed = list(findings)
    found = []
    for line, entry in expected.must:
        if not any(fits(entry, finding) for finding in listed):
            near = [shown(one) for one in listed if fits(selection(entry), one)]
            found.append(f"{expected.name}:{line}: no {entry}; there is {near}")
    for line, entry in expected.must_not:
        there = [shown(one) for one in listed if fits(entry, one)]
        if there:
            found.append(f"{expected.name}:{line}: must not be: {there}")
    return found


def selection(entry: Mapping[str, Any]) -> dict[str, Any]:
    """Keep of an entry what says which norm is meant."""
    return {key: entry[key] for key in ("norm", "cite", "requires", "to") if key in entry}


def shown(finding: Mapping[str, Any]) -> str:
    """Name a finding for a message."""
    keys = ("norm", "instance", "status", "could_be", "because", "late_by")
    return ", ".join(f"{finding.get(key)}" for key in keys)


def fits(entry: Mapping[str, Any], finding: Mapping[str, Any]) -> bool:
    """Answer whether a finding is one that an entry describes."""
    return all(agrees(key, wanted, finding) for key, wanted in entry.items())


def agrees(key: str, wanted: Any, finding: Mapping[str, Any]) -> bool:
    """Answer whether one key of an entry holds of a finding."""
    if key in ("why", "note"):
        return True
    if key == "cite":
        return cited(wanted) == cite_of(finding["cite"])
    if key == "requires":
        return bool((finding.get("requires") or {}).get("event") == wanted)
    if key == "to":
        return bool((finding.get("requires") or {}).get("to") == wanted)
    if key == "status":
        return finding["status"] in (wanted if isinstance(wanted, list) else [wanted])
    if key in ("could_be", "because"):
        return set(finding[key]) == set(wanted)
    if key in LENGTHS:
        return length(wanted, finding.get(key))
    return bool(as_text(finding.get(key)) == as_text(wanted))


def length(wanted: Any, got: Any) -> bool:
    """Answer whether a length, or its least and most, is the one wanted."""
    if got is None or wanted is None:
        return got is wanted
    if isinstance(wanted, str):
        return bool(got == {"least": wanted, "most": wanted})
    return all(got[key] == wanted[key] for key in wanted)


def as_text(value: Any) -> Any:
    """Give a value as an expectation writes it: every scalar a text."""
    if isinstance(value, dict):
        return {key: as_text(one) for key, one in value.items()}
    if isinstance(value, list):
        return [as_text(one) for one in value]
    if isinstance(value, bool):
        return "yes" if value else "no"
    return None if value is None else str(value)


def cited(text: str) -> tuple[str, str, str, str]:
    """Read a citation: act, article, paragraph, item."""
    found = CITE.fullmatch(text)
    if found is None:
        raise ValueError(f"no citation: {text}")
    brackets = re.findall(r"\(([^()]+)\)", found["brackets"])
    paragraph = brackets.pop(0) if brackets and brackets[0][0].isdigit() else ""
    return found["act"], found["article"], paragraph, ".".join(brackets)


def cite_of(cite: Mapping[str, Any]) -> tuple[str, str, str, str]:
    """Give the citation of a finding in the same order."""
    return cite["act"], cite["article"], cite["paragraph"], cite["item"]
