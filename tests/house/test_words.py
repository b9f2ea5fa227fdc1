import re
from pathlib import Path

import pytest

from tests.house.checkout import ROOT, files_of_the_project

# Each pattern is written so that it does not match itself.
FOREIGN = re.compile(
    r"(?<![\w.])/([w]ork|[f]arm|[r]oot)/|/[b]ash_jobs"
    r"|\b[s]ub-?agents?\b|\b[c]o-?authored-?by\b|\b[c]laude\b|\b[a]nthropic\b|\b[c]hatgpt\b"
    r"|\b[o]penai\b|\b[c]opilot\b|\b[l]arge language model",
    re.IGNORECASE,
)
# A word of each, by its tail: a file without any of them need not be read line by line.
TAILS = (
    "ork/", "arm/", "oot/", "ash_jobs", "agent", "authored", "laude", "nthropic", "hatgpt", "penai",
    "opilot", "language model",
)  # fmt: skip
UNFINISHED = re.compile(r"\b([T]ODO|[F]IXME|[X]XX)\b")
FINISHED = ("lawcheck", "tests", "rules")


def text_of(file: Path) -> str:
    """Give the name and, unless it is binary, the text of a file."""
    name = file.relative_to(ROOT).as_posix()
    try:
        return f"{name}\n{file.read_text(encoding='utf-8')}"
    except UnicodeDecodeError:
        return name


def lines_with(pattern: re.Pattern[str], files: list[Path]) -> list[str]:
    assert files
    return [
        f"{file.relative_to(ROOT).as_posix()}:{number}: {line.strip()[:80]}"
        for file in files
        for number, line in enumerate(text_of(file).splitlines())
        if pattern.search(line)
    ]


def suspects(files: list[Path]) -> list[Path]:
    """Keep the files that hold a tail of a foreign word."""
    return [file for file in files if any(tail in text_of(file).lower() for tail in TAILS)]


def test_the_project_speaks_of_itself_alone() -> None:
    assert lines_with(FOREIGN, suspects(files_of_the_project())) == []


def test_every_foreign_word_has_its_tail() -> None:
    heads = ("/w", "/f", "/r", "/b", "sub", "co-", "c", "a", "c", "o", "c", "large ")
    for head, tail in zip(heads, TAILS, strict=True):
        word = head + {"authored": "authored-by"}.get(tail, tail)
        assert FOREIGN.search(f"see {word}"), word


def test_nothing_is_left_half_done() -> None:
    files = [f for f in files_of_the_project() if f.relative_to(ROOT).parts[0] in FINISHED]
    assert lines_with(UNFINISHED, files) == []


@pytest.mark.parametrize("place", ["w" + "ork", "f" + "arm"])
def test_a_path_of_one_machine_is_found(place: str) -> None:
    assert FOREIGN.search(f"see /{place}/notes")
    assert not FOREIGN.search(f"community_{place}/hours")
