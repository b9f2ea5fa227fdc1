"""Write the tree of a case as a case file: one line for each event, person and source.

Shapes
    What is written reads back as the same tree.
"""

from __future__ import annotations

import json
import re

from lawcheck.language.yaml_source import Node

PLAIN = re.compile(r"~?[^\W_][\w.:+/-]*", re.ASCII)  # read as itself wherever it stands
ENDS = ":"


def case_text(root: Node, notes: tuple[str, ...] = ()) -> str:
    """Write a case; each note becomes a line before it."""
    lines = [f"# {note}" for note in notes]
    for key, value in root.value:
        name = on_one_line(key)
        if value.kind == "list" and value.value and all(is_map(item) for item in value.value):
            lines.append(f"{name}:")
            lines += [f"  - {on_one_line(item)}" for item in value.value]
        elif is_map(value) and any(is_map(inner) for _, inner in value.value):
            lines.append(f"{name}:")
            lines += [f"  {on_one_line(inner)}: {on_one_line(part)}" for inner, part in value.value]
        else:
            lines.append(f"{name}: {on_one_line(value)}")
    return "\n".join(lines) + "\n"


def is_map(node: Node) -> bool:
    """Whether a value has keys of its own."""
    return node.kind == "map"


def on_one_line(node: Node) -> str:
    """Write a value on one line."""
    if node.kind == "map":
        pairs = (f"{on_one_line(key)}: {on_one_line(value)}" for key, value in node.value)
        return f"{{{', '.join(pairs)}}}"
    if node.kind == "list":
        return f"[{', '.join(map(on_one_line, node.value))}]"
    text = str(node.value)
    if PLAIN.fullmatch(text) and not text.endswith(ENDS):
        return text
    return quoted(text)


def quoted(text: str) -> str:
    """Write a text in quotes, so that no character of it can mean anything else."""
    shown = json.dumps(text, ensure_ascii=False)
    # What a file must not hold raw is written by its number.
    return "".join(one if one.isprintable() or one == " " else escaped(one) for one in shown)


def escaped(character: str) -> str:
    """Write one character by its number, as YAML does."""
    number = ord(character)
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
