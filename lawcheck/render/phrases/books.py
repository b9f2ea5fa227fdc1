"""Phrases that belong to one kind of page, in a folder of their own for each kind.

Shapes
    A book is a folder of `lawcheck.render.phrases` with a module for each language.
Errors
    `KeyError` for a name that is missing: a test keeps the languages equal.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

BOOKS = (
    "asking", "comparison", "days", "documents", "expressions", "law", "reasons", "rulebook",
)  # fmt: skip


@cache
def book(name: str, lang: str) -> dict[str, str]:
    """Load the phrases of a book in one language; the others are never read."""
    found: dict[str, str] = import_module(f"lawcheck.render.phrases.{name}.{lang}").PHRASES
    return found


def say_from(name: str, phrase: str, lang: str, /, **values: object) -> str:
    """Say a phrase of a book in a language."""
    return book(name, lang)[phrase].format(**values)
