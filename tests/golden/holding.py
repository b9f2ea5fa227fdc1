"""Hold a text against its recorded file; `--update-golden` records it anew."""

from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parent


def hold(request: pytest.FixtureRequest, name: str, text: str) -> None:
    """Compare a text with a golden file, or write the file when asked to."""
    file = FOLDER / name
    if request.config.getoption("--update-golden", default=False):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    assert file.exists(), f"{name} is not recorded: run pytest --update-golden, and read it"
    assert text == file.read_bytes().decode("utf-8")
