import re
import tomllib
from itertools import chain

import pytest

from tests.house.checkout import ROOT, locked, plain_name

LOCKS = ("requirements.lock", "requirements-dev.lock")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def faults_of(text: str) -> list[str]:
    """List the lines of a lock that say where packages come from, or could."""
    address = re.compile(r"://|@|\bindex\b|find-links|\bfile:|www\.|\.(com|org|net|io)\b", re.I)
    option = re.compile(r"^\s*-(?!-hash=sha256:[0-9a-f]{64}( \\)?$)")
    return [line for line in text.splitlines() if address.search(line) or option.search(line)]


@pytest.mark.parametrize("file", LOCKS)
def test_a_lock_names_no_index_and_sets_no_option(file: str) -> None:
    assert faults_of((ROOT / file).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "line",
    [
        "--index-url https://packages.example/simple",
        "-i packages",
        "--extra-index-url=mirror",
        "    # from https://packages.example/simple",
        "--find-links wheels",
        "typer @ file:///wheels/typer.whl",
        "    --hash=md5:00",
        "-e .",
    ],
)
def test_a_line_that_names_one_is_found(line: str) -> None:
    assert faults_of(f"typer==0.1 \\\n    --hash=sha256:{'0' * 64}\n{line}\n") == [line]


@pytest.mark.parametrize("file", LOCKS)
def test_every_requirement_is_hashed(file: str) -> None:
    bare = [name for name, pin in locked(file).items() if not pin.hashes]
    assert bare == []


def test_what_the_program_needs_is_locked() -> None:
    needed = {plain_name(each) for each in PROJECT["project"]["dependencies"]}
    assert needed
    assert needed - locked(LOCKS[0]).keys() == set()


def test_what_development_needs_is_locked() -> None:
    extras = PROJECT["project"]["optional-dependencies"].values()
    named = [*chain(*extras), *PROJECT["build-system"]["requires"]]
    needed = {plain_name(each) for each in named} - {"lawcheck"}  # which names its own extras
    assert needed
    assert needed - locked(LOCKS[1]).keys() == set()


def test_both_locks_agree() -> None:
    run, dev = (locked(file) for file in LOCKS)
    assert {name: dev.get(name) for name in run} == run
