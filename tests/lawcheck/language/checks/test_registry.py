from pathlib import Path

import pytest

from lawcheck.language import checks
from lawcheck.language.checks.registry import CHECKS, Check, check_rules
from tests.lawcheck.language.checks.checked import DUTY
from tests.lawcheck.language.rule_text import VOCABULARY, files, load, norm, told

PAGES = ("What it finds", "Why it matters", "Example", "Instead")
APART = {"__init__", "registry", "standing", "subject"}


def test_every_module_is_a_check_of_the_registry_or_what_checks_share() -> None:
    folder = Path(checks.__file__).parent
    modules = {path.stem for path in folder.glob("*.py")} - APART
    assert modules == {check.id for check in CHECKS}
    assert len(modules) == 14


def test_every_check_has_a_test_that_it_fires() -> None:
    tests = {path.stem for path in Path(__file__).parent.glob("test_*.py")}
    assert {f"test_{check.id}" for check in CHECKS} <= tests


def test_codes_are_not_shared() -> None:
    assert len({check.code for check in CHECKS}) == len(CHECKS)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: str(check.id))
def test_every_check_has_its_page(check: Check) -> None:
    lines = check.page.splitlines()
    assert lines[0].startswith(f"`{check.id}`: ")
    assert [line for line in lines if line in PAGES] == list(PAGES)


def test_all_checks_run_and_say_where() -> None:
    given = files(norm("toy.2", DUTY) + norm("toy.1", DUTY).replace("    row: R.1\n", ""))
    ruleset = load(norm("toy.2", DUTY) + norm("toy.1", DUTY).replace("    row: R.1\n", ""))
    found = check_rules(ruleset, VOCABULARY, [], given)
    assert [one.code for one in found] == ["LC410", "LC407", "LC410", "LC411"]
    assert [one.line for one in found] == [3, 14, 14, 14]
    assert found[1].excerpt == "  - id: toy.1"
    bare = check_rules(ruleset, VOCABULARY, [], {})
    assert told(bare)[1] == (
        "toy/chapter-1.yaml:14:1: LC407 `toy.1` names no row (write `row:` with the row it encodes)"
    )


def test_a_line_the_file_does_not_have_is_left_as_it_is() -> None:
    ruleset = load(norm("toy.1", DUTY).replace("    row: R.1\n", ""))
    found = check_rules(ruleset, VOCABULARY, [], {"toy/chapter-1.yaml": b"short"})
    assert {(one.line, one.column, one.excerpt) for one in found} == {(3, 1, "")}
