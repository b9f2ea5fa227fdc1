"""`lawcheck rules coverage`: what of the law is encoded, row by row."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from lawcheck.analyses.coverage import STATUSES, Coverage, Row, coverage
from lawcheck.cli import exits
from lawcheck.cli.case_edit import value_of
from lawcheck.cli.case_input import load_rules
from lawcheck.cli.output import write_result
from lawcheck.cli.rule_folders import ActFolder, act_folders
from lawcheck.cli.streams import say
from lawcheck.files.shipped import shipped
from lawcheck.language.hidden import nearest
from lawcheck.language.load import ROWS
from lawcheck.language.places import place_of, source_of
from lawcheck.language.yaml_source import Node, read_yaml
from lawcheck.model.diagnostic import Diagnostic, Refused
from lawcheck.render import coverage_pages

PAGE = "README.md"
KEYS = ("row", "status", "why")


def print_coverage(check: bool, folders: Sequence[Path], form: str, output: str) -> int:
    """Print the table, or compare it with the page that stands beside the rules."""
    found = measure(folders)
    if check:
        return compare(found, folders)
    if form == "json":
        text = json.dumps(coverage_pages.coverage_object(found), ensure_ascii=False, indent=2)
        text += "\n"
    elif form == "md":
        text = coverage_pages.coverage_markdown(found)
    else:
        text = coverage_pages.coverage_text(found)
    write_result(text, output)
    return exits.FOUND if found.faults else exits.FINE


def measure(folders: Sequence[Path]) -> Coverage:
    """Hold the rows of every act against its norms."""
    ruleset = load_rules(folders).ruleset
    faults: list[Diagnostic] = []
    rows = {folder.act: read_rows(folder, faults) for folder in act_folders(folders)}
    if faults:
        raise Refused(faults)
    return coverage(ruleset, rows)


def compare(found: Coverage, folders: Sequence[Path]) -> int:
    """Say whether every row is accounted for and the page is what would be written."""
    for line in coverage_pages.fault_lines(found):
        say(line)
    path = (folders[0] if folders else shipped("rules")) / PAGE
    page = coverage_pages.coverage_markdown(found)
    fresh = path.is_file() and path.read_text(encoding="utf-8") == page
    if not fresh:
        remedy = "lawcheck rules coverage --format md -o rules/README.md"
        say(f"rules/{PAGE} is stale: run `{remedy}`")
    rows = sum(len(act.rows) for act in found.acts)
    say(f"{rows} rows of {len(found.acts)} acts, {len(found.faults)} not accounted for")
    return exits.FOUND if found.faults or not fresh else exits.FINE


def read_rows(folder: ActFolder, faults: list[Diagnostic]) -> list[Row]:
    """Read the rows of an act; an act without the file has none."""
    if folder.rows is None:
        return []
    name = f"{folder.name}{ROWS}"
    source = source_of(name, folder.rows)
    root = read_yaml(folder.rows, name)

    def fault(code: str, node: Node, near: str = "", **words: str) -> None:
        faults.append(place_of(source, node).fault(code, near, **words))

    if root.kind != "list":
        fault("LC608.list", root)
        return []
    rows = []
    for node in root.value:
        texts = {key: value_of(node, key) for key in KEYS}
        row, status = texts["row"], texts["status"]
        if row is None or status is None or row.kind != "text":
            fault("LC608.row", node)
        elif status.value not in STATUSES:
            near = nearest(str(status.value), STATUSES)
            fault("LC608.status", status, near, words=", ".join(STATUSES))
        else:
            why = texts["why"].value if texts["why"] is not None else ""
            rows.append(Row(str(row.value), str(status.value), str(why), name, node.line))
        for key, _ in node.value if node.kind == "map" else ():
            if key.value not in KEYS:
                name = str(key.value)
                fault("LC608.key", key, nearest(name, KEYS), key=name)
    return rows
