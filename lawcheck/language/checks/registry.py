"""Every check, in the order of the report, and the run of all of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from lawcheck.language.checks import (
    conclusion_word,
    dangling_exception,
    dead_norm,
    duplicate_wording,
    endless_duty,
    missing_row,
    stale_review,
    stray_article,
    table_cover,
    text_order,
    unique_key,
    unread_text,
    unused_reading,
    weak_chain,
)
from lawcheck.language.checks.subject import Example, Subject, with_excerpt
from lawcheck.model.diagnostic import Diagnostic
from lawcheck.model.ruleset import RuleSet
from lawcheck.model.vocabulary import Vocabulary


class Check(NamedTuple):
    """A check by its id, which is the name of its module."""

    id: str
    code: str
    page: str  # What it finds, Why it matters, Example, Instead
    run: Callable[[Subject], list[Diagnostic]]


CHECKS: tuple[Check, ...] = tuple(
    Check(module.__name__.rpartition(".")[2], module.CODE, module.__doc__ or "", module.check)
    for module in (
        duplicate_wording,
        text_order,
        stray_article,
        dangling_exception,
        endless_duty,
        unread_text,
        missing_row,
        unused_reading,
        conclusion_word,
        table_cover,
        unique_key,
        dead_norm,
        stale_review,
        weak_chain,
    )
)


def check_rules(
    ruleset: RuleSet,
    vocabulary: Vocabulary,
    examples: Sequence[Example],
    files: Mapping[str, bytes],
) -> list[Diagnostic]:
    """Run every check; give what they found in the order of files and lines."""
    subject = Subject(ruleset, vocabulary, examples, files)
    found = [with_excerpt(one, files) for check in CHECKS for one in check.run(subject)]
    return sorted(found, key=lambda one: (one.file, one.line, one.code))
