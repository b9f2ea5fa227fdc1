"""Words for what can be done now: a module for each language."""

from __future__ import annotations

from importlib import import_module


def phrases(lang: str) -> dict[str, str]:
    """Load the phrases of one language."""
    found: dict[str, str] = import_module(f"lawcheck.render.phrases.routes.{lang}").PHRASES
    return found


def say(name: str, lang: str, **values: object) -> str:
    """Say a phrase in a language."""
    return phrases(lang)[name].format(**values)
