import pytest

from tests.lawcheck.language.rule_text import ACT, READINGS, norm, refusal

DUTY = """\
kind: duty
bearer: police
for_each: report as r
discharge: order_copied about r
"""
ALL = ACT + READINGS


@pytest.mark.parametrize(
    ("chapter", "expected"),
    [
        pytest.param(
            norm("toy.1", ("kind: duty\nbearer: police\ndischarge: [report]")),
            [
                (
                    "LC203",
                    "[",
                    (
                        "a discharge is an event, or a map with one key `any_of`, "
                        "`all_of` or `condition`"
                    ),
                    "write `any_of: [first event, second event]`",
                )
            ],
            id="a list",
        ),
        pytest.param(
            norm("toy.1", ("kind: duty\nbearer: police\ndischarge: {anny: [report]}")),
            [
                (
                    "LC203",
                    "{",
                    (
                        "a discharge is an event, or a map with one key `any_of`, "
                        "`all_of` or `condition`"
                    ),
                    "write `any_of: [first event, second event]`",
                )
            ],
            id="a key that is none",
        ),
        pytest.param(
            norm(
                "toy.1",
                ("kind: duty\nbearer: police\ndischarge: {any_of: [report], all_of: [report]}"),
            ),
            [
                (
                    "LC203",
                    "{",
                    (
                        "a discharge is an event, or a map with one key `any_of`, "
                        "`all_of` or `condition`"
                    ),
                    "write `any_of: [first event, second event]`",
                )
            ],
            id="two keys",
        ),
        pytest.param(
            norm("toy.1", ("kind: duty\nbearer: police\ndischarge: {any_of: []}")),
            [
                (
                    "LC203",
                    "{",
                    (
                        "a discharge is an event, or a map with one key `any_of`, "
                        "`all_of` or `condition`"
                    ),
                    "write `any_of: [first event, second event]`",
                )
            ],
            id="nothing in it",
        ),
        pytest.param(
            norm(
                "toy.1",
                (
                    "kind: duty\n"
                    "bearer: police\n"
                    "discharge: {any_of: [{all_of: [{any_of: [{all_of: "
                    "[report]}]}]}]}"
                ),
            ),
            [
                (
                    "LC203",
                    "{",
                    (
                        "a discharge is an event, or a map with one key `any_of`, "
                        "`all_of` or `condition`"
                    ),
                    "write `any_of: [first event, second event]`",
                )
            ],
            id="too deep",
        ),
        pytest.param(
            norm("toy.1", ("kind: duty\nbearer: police\ndischarge: {condition: [report]}")),
            [("LC203", "[", "`condition` must be an expression", "")],
            id="a condition that is no text",
        ),
        pytest.param(
            norm("toy.1", ("kind: duty\nbearer: police\ndischarge: {condition: report and}")),
            [("LC221", "}", "the expression stops too early", "expected an expression")],
            id="a condition without grammar",
        ),
        pytest.param(
            norm(
                "toy.1", ("kind: duty\nbearer: police\ndischarge: {any_of: [report about, report]}")
            ),
            [("LC221", ",", "the expression stops too early", "expected a name")],
            id="a pattern without grammar",
        ),
        pytest.param(
            norm("toy.1", ("kind: duty\nbearer: police\ndischarge: {all_of: report}")),
            [
                (
                    "LC203",
                    "{",
                    (
                        "a discharge is an event, or a map with one key `any_of`, "
                        "`all_of` or `condition`"
                    ),
                    "write `any_of: [first event, second event]`",
                )
            ],
            id="all_of text",
        ),
    ],
)
def test_faults_of_a_discharge(chapter: str, expected: list[tuple[str, ...]]) -> None:
    assert refusal(chapter, ALL) == expected
