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
            norm("toy.1", "kind: dutty"),
            [("LC204", "dutty", "no kind of norm `dutty` is known", "did you mean `duty`?")],
            id="a kind that is none",
        ),
        pytest.param(
            norm("toy.1", "kind: zzz"),
            [
                (
                    "LC204",
                    "zzz",
                    "no kind of norm `zzz` is known",
                    (
                        "it is one of duty, prohibition, power, right, definition, "
                        "offence, exception, bridge"
                    ),
                )
            ],
            id="a kind far from any",
        ),
        pytest.param(
            norm("toy.1", "bearer: police"),
            [("LC202", "i", "`kind` is missing in a norm", "")],
            id="no kind",
        ),
        pytest.param(
            norm("toy.1", "kind: [duty]"),
            [("LC203", "[", "`kind` must be text", "")],
            id="a kind that is a list",
        ),
        pytest.param(
            norm("toy.1", "kind: duty\nbearer:\nfor_each: nope as r")
            + norm("toy.2", DUTY + "when: toy.1()"),
            [
                (
                    "LC240",
                    "",
                    "`bearer` of `toy.1` is still blank",
                    "fill it in from the text; where the norm has none, take the line away",
                )
            ],
            id="a blank, which is the only fault of its norm",
        ),
        pytest.param("  - hello\n", [("LC203", "hello", "a norm must be a map", "")], id="no map"),
        pytest.param(
            norm("toy.1", "kind: definition\ngives: trut\nis: yes")
            + norm("toy.2", DUTY + "when: toy.1()\nover: toy.1")
            + norm("toy.3", DUTY + "when: nope()"),
            [
                (
                    "LC204",
                    "trut",
                    "`gives` must be `truth`, `moment`, `span`, `number` or `people`",
                    "did you mean `truth`?",
                ),
                ("LC222", "nope", "no definition `nope` is known here", ""),
            ],
            id="a broken norm does not blame its callers",
        ),
    ],
)
def test_faults_of_chapters(chapter: str, expected: list[tuple[str, ...]]) -> None:
    assert refusal(chapter, ALL) == expected
