"""`stray_article`: a norm outside the articles of its chapter.

What it finds
    A norm whose article lies outside the range its chapter file declares.
Why it matters
    It stands in the wrong file, or its citation is wrong.
Example
    Article 24 in a file that says `articles: {from: 16, to: 23}`.
Instead
    Move the norm to its chapter, or correct the citation or the range.
"""

from __future__ import annotations

from lawcheck.language.checks.subject import Subject, at_norm
from lawcheck.language.checks.text_order import PART, Key
from lawcheck.language.shaping import descend
from lawcheck.language.yaml_source import read_yaml
from lawcheck.model.diagnostic import Diagnostic

CODE = "LC403"


def check(subject: Subject) -> list[Diagnostic]:
    """Compare the article of every norm with the range of its file."""
    ranges: dict[str, tuple[str, str] | None] = {}
    found = []
    for norm in subject.ruleset.norms:
        if norm.file not in subject.files or not norm.article:
            continue
        if norm.file not in ranges:
            ranges[norm.file] = declared(subject.files[norm.file], norm.file)
        limits = ranges[norm.file]
        if limits is None:
            continue
        first, last = limits
        if not place(first) <= place(norm.article) <= place(last):
            found.append(at_norm(CODE, norm, article=norm.article, first=first, last=last))
    return found


def declared(data: bytes, name: str) -> tuple[str, str] | None:
    """Read the range of articles a chapter file declares, if it does."""
    node = read_yaml(data, name)
    first, _ = descend(node, ("articles", "from"))
    last, _ = descend(node, ("articles", "to"))
    if first.kind != "text" or last.kind != "text":
        return None
    return first.value, last.value


def place(article: str) -> Key:
    """Give the place of an article among others."""
    parts = PART.findall(article)
    return (tuple((0, int(part), "") if part.isdigit() else (1, 0, part) for part in parts),)
