"""Case files by name: those named, and those of the folders named."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

ENDINGS = (".yaml", ".yml", ".yaml.age", ".yml.age")  # sealed ones are cases, too


def case_files(paths: Sequence[str]) -> list[str]:
    """Name every case file, those of a folder in the order of their names."""
    found: list[str] = []
    for name in paths:
        path = Path(name)
        if path.is_dir():
            found += [str(one) for one in sorted(path.iterdir()) if one.name.endswith(ENDINGS)]
        else:
            found.append(name)
    return found
