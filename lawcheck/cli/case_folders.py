"""Case files by name: those named or in a folder named, and new ones in a folder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from lawcheck.cli.exits import OutputFailed
from lawcheck.cli.output import create_file
from lawcheck.language.shown_names import shown_name

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


def write_case_files(cases: Sequence[tuple[str, str]], folder: Path) -> None:
    """Write each case, its id and its text, to a file of its own.

    Nothing is written where a file is there already, or where two cases have one id.
    """
    paths = [(folder / f"{name}.yaml", text) for name, text in cases]
    for path, count in Counter(path for path, _ in paths).items():
        if count > 1:
            raise OutputFailed(
                f"{shown_name(str(path))}: {count} cases have one id; nothing was written"
            )
        if path.exists() or path.is_symlink():
            raise OutputFailed(f"{shown_name(str(path))}: is there already; nothing was written")
    if paths:
        try:
            folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            reason = (error.strerror or "cannot be made").lower()
            raise OutputFailed(f"{shown_name(str(folder), 'DIR')}: {reason}") from None
    for path, text in paths:
        create_file(text, path)
