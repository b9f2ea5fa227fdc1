"""`text_order`: norms out of the order of the text.

What it finds
    A norm whose citation comes before that of the norm above it in the file.
Why it matters
    A reader who holds the text beside the file must be able to go down both together;
    what stands where it is not looked for is encoded twice, or never.
Example
    Article 20(5) above Article 20(1).
Instead
    Move the norm to where the text has it; an exception too stands where the text puts it.
"""

from __future__ import annotations

import re

from lawcheck.language.checks.subject import Subject, at_norm, cited
from lawcheck.model.diagnostic import Diagnostic
from lawcheck.model.ruleset import Norm

CODE = "LC402"
PART = re.compile("[0-9]+|[^0-9.-]+")
Key = tuple[tuple[tuple[int, int, str], ...], ...]


def check(subject: Subject) -> list[Diagnostic]:
    """Compare every norm that has a citation with the one above it."""
    found = []
    above: dict[str, Norm] = {}
    for norm in subject.ruleset.norms:
        if not (norm.article or norm.paragraph or norm.item):
            continue
        before = above.get(norm.file)
        if before is not None and place(norm) < place(before):
            found.append(at_norm(CODE, norm, cite=cited(norm), other=cited(before)))
        else:
            above[norm.file] = norm
    return found


def place(norm: Norm) -> Key:
    """Give the place of a provision in its text: 2 before 10, 3 before 3-1, 1 before a."""
    return tuple(
        tuple(
            (0, int(part), "") if part.isdigit() else (1, 0, part) for part in PART.findall(label)
        )
        for label in (norm.article, norm.paragraph, norm.item)
    )
