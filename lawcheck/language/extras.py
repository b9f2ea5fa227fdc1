"""Packages that only some commands need, and what to install where one is missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any


class MissingExtra(Exception):
    """A command needs packages that are not installed; the message says which."""

    def __init__(self, extra: str) -> None:
        super().__init__(f"this needs the extra `{extra}`: pip install 'lawcheck[{extra}]'")


def needs(module: str, extra: str) -> Any:
    """Give a package of an extra, or raise `MissingExtra`."""
    try:
        return import_module(module)
    except ImportError:
        raise MissingExtra(extra) from None
