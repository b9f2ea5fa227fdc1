"""Which program and which time zones a result was made with."""

from __future__ import annotations

from importlib import import_module


def program_version() -> str:
    """Give the version of lawcheck."""
    from lawcheck import __version__

    return __version__


def zones_version() -> str:
    """Give the version of the time zones: a later one may move an hour of the past."""
    # Asked of the package itself: `importlib.metadata` costs more than all words here.
    version: str = import_module("tzdata").__version__
    return version
