from tests.lawcheck.language.checks.checked import DUTY, found
from tests.lawcheck.language.rule_text import norm


def test_a_norm_without_a_row() -> None:
    assert found("missing_row", norm("toy.1", DUTY).replace("    row: R.1\n", "")) == [
        "toy/chapter-1.yaml:3:9: LC407 `toy.1` names no row "
        "(write `row:` with the row it encodes) [toy.1]"
    ]


def test_a_norm_with_its_row() -> None:
    assert found("missing_row", norm("toy.1", DUTY)) == []
