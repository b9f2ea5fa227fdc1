"""One check over a chapter, and what it says."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from lawcheck.language.checks.registry import CHECKS
from lawcheck.language.checks.subject import Example, Subject, with_excerpt
from lawcheck.language.load import load_rules
from tests.lawcheck.language.rule_text import ACT, VOCABULARY, files, told

DUTY = "kind: duty\nbearer: police\nfor_each: report as r\ndischarge: order_copied about r\n"


def found(
    name: str,
    chapter: str,
    act: str = ACT,
    examples: Sequence[Example] = (),
    more: Mapping[str, str] = MappingProxyType({}),
) -> list[str]:
    """Run one check; write what it finds with the words it underlines."""
    given = files(chapter, act, **more)
    ruleset, vocabulary, _ = load_rules(given, VOCABULARY)
    (check,) = [one for one in CHECKS if one.id == name]
    diagnostics = [
        with_excerpt(one, given) for one in check.run(Subject(ruleset, vocabulary, examples, given))
    ]
    assert all(one.code == check.code for one in diagnostics)
    marks = [one.excerpt[one.column - 1 : one.column - 1 + one.length] for one in diagnostics]
    return [f"{line} [{mark}]" for line, mark in zip(told(diagnostics), marks, strict=True)]
