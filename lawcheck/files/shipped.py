"""Where the rules, templates and cases that come with the program lie.

Source
    A wheel holds them in `lawcheck/_data`; in a checkout they stand beside the package.
"""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).absolute().parent.parent


def shipped(folder: str, package: Path = PACKAGE) -> Path:
    """Give the path of a shipped folder: `rules`, `templates` or `cases`."""
    inside = package / "_data" / folder
    return inside if inside.is_dir() else package.parent / folder
