"""The blank form of a norm, of its table and of its row, as text to be put into a file.

Shapes
    Files are edited as text, line by line, so that comments and layout stay: `inserted`
    puts a form after the entry of a list that ends on a given line.
Source
    Nothing of the law is guessed: all that a person has to read in the text is blank.
"""

from __future__ import annotations

from collections.abc import Sequence

KINDS = {
    "duty": ("bearer", "owed_to", "for", "for_each", "when", "deadline", "discharge"),
    "prohibition": ("bearer", "owed_to", "for", "for_each", "when", "forbidden", "during"),
    "power": ("serves", "bearer", "from_whom", "for", "for_each", "when", "granted", "runs"),
    "right": ("serves", "from_whom", "for", "for_each", "when", "asked", "granted", "refused"),
    "definition": ("gives", "for_each", "is"),
    "offence": ("regime", "for_each", "elements"),
    "exception": ("defeats", "effect", "when"),
}
WITHIN = {"deadline": ("within", "after")}
LANGUAGES = ("en", "ru", "kk")
GIVEN = ("place", "as_of", "people", "events")
ROWS = 3


def norm_form(
    name: str, row: str, cite: Sequence[tuple[str, str]], kind: str, indent: int
) -> list[str]:
    """Write the form of a norm, its entry indented by some spaces."""
    places = ", ".join(f"{key}: {value}" for key, value in cite)
    lines = [f"id: {name}", f"row: {row}", f"cite: {{{places}}}", "editions:", "read:"]
    lines += [f"kind: {kind}"]
    for key in ("title", "says"):
        lines += [f"{key}:", *(f"  {lang}:" for lang in LANGUAGES)]
    lines += ["reviewed: null"]
    for key in KINDS[kind]:
        lines += [f"{key}:", *(f"  {inner}:" for inner in WITHIN.get(key, ()))]
    return entry(lines, indent)


def table_form(name: str) -> list[str]:
    """Write the form of a table with three rows."""
    lines = [f"norm: {name}", "given:", *(f"  {key}:" for key in GIVEN), "rows:"]
    for _ in range(ROWS):
        lines += ["  - name:", "    expect:"]
    return entry(lines, 0)


def row_form(row: str) -> list[str]:
    """Write the row of the source: whether it is encoded is for a person to say."""
    return [f'- {{row: {row}, status: , why: ""}}']


def entry(lines: Sequence[str], indent: int) -> list[str]:
    """Make an entry of a list of some lines."""
    return [f"{' ' * indent}{'  ' if number else '- '}{line}" for number, line in enumerate(lines)]


def end_of_entry(lines: Sequence[str], line: int) -> int:
    """Give the last line of the entry that begins on a line; both count from 1."""
    first = lines[line - 1]
    start = len(first) - len(first.lstrip())
    last = line
    for number in range(line + 1, len(lines) + 1):
        text = lines[number - 1]
        inside = len(text) - len(text.lstrip()) > start
        if text.strip() and not inside:
            break
        if text.strip():
            last = number
    return last


def inserted(text: str, after: int, form: Sequence[str], apart: bool) -> str:
    """Put a form after a line of a text; a blank line sets it apart."""
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.split(end)
    if lines and not lines[-1]:
        lines.pop()
    gap = [""] if apart and after else []
    tail = [""] if apart and after < len(lines) and lines[after].strip() else []
    return end.join([*lines[:after], *gap, *form, *tail, *lines[after:], ""])
