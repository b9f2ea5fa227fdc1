"""What a check looks at, and how it says what it found.

Shapes
    A `Subject` holds a loaded rule set with its vocabulary, the examples of its tables
    and, where they are at hand, the files it was loaded from.
Errors
    None: a check returns diagnostics and raises nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lawcheck.language.hidden import same_width
from lawcheck.language.places import Source, first_line, source_of
from lawcheck.language.terms import Said, Term
from lawcheck.model.case import Case
from lawcheck.model.diagnostic import Diagnostic
from lawcheck.model.ruleset import Norm, RuleSet, citation
from lawcheck.model.vocabulary import Vocabulary


class Example(NamedTuple):
    """One row of a table: a case and the status one norm must have in it."""

    norm: str
    status: str
    case: Case


class Subject(NamedTuple):
    """Everything a check may look at."""

    ruleset: RuleSet
    vocabulary: Vocabulary
    examples: Sequence[Example]
    files: Mapping[str, bytes]


def cited(norm: Norm) -> Said:
    """Give the citation of a norm, as a lawyer writes it in each language."""
    text = citation(norm)
    return Term("Art. {name}", text.removeprefix("Art. ")) if norm.article else text


def at_norm(code: str, norm: Norm, /, **words: Said) -> Diagnostic:
    """Report a fault at the entry of a norm, which its message names."""
    return at_file(code, norm.file, norm.line, norm=norm.id, **words)


def at_file(code: str, file: str, line: int, /, **words: Said) -> Diagnostic:
    """Report a fault at a line of a file."""
    return first_line(Source(file, ()))._replace(line=line).fault(code, **words)


def with_excerpt(found: Diagnostic, files: Mapping[str, bytes]) -> Diagnostic:
    """Add the line a diagnostic is about, and underline its first word or value."""
    if found.file not in files:
        return found
    lines = source_of(found.file, files[found.file]).lines
    if not 0 < found.line <= len(lines):
        return found
    line = lines[found.line - 1]
    text = line.strip().removeprefix("- ")
    value = text.partition(": ")[2] or text
    return found._replace(
        column=line.index(value) + 1, length=max(len(value), 1), excerpt=same_width(line)
    )
