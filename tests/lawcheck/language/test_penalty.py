import pytest

from tests.lawcheck.language.rule_text import load, norm, refusal

OFFENCE = "kind: offence\nregime: criminal\nfor_each: incident as e\npenalty: "


def test_known_words_with_their_units() -> None:
    written = "{arrest_days: {max: 10}, fine: {max: 3}, warning: yes, for: [adults], read: seen}"
    assert load(norm("toy.1", OFFENCE + written)).norms[0].parts["penalty"] == {
        "arrest_days": {"max": 10},
        "fine": {"max": 3},
        "warning": "yes",
        "for": ("adults",),
        "read": "seen",
    }


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param(
            "{arest_days: {max: 10}}", [("arest_days", "arrest_days")], id="a slip in the word"
        ),
        pytest.param(
            "{arrest_dyas: {max: 10}}", [("arrest_dyas", "arrest_days")], id="a slip in the unit"
        ),
        pytest.param(
            "{exile: yes, whipping: yes}",
            [("exile", ""), ("whipping", "")],
            id="others, all at once",
        ),
    ],
)
def test_a_word_that_nobody_knows(written: str, expected: list[tuple[str, str]]) -> None:
    assert refusal(norm("toy.1", OFFENCE + written)) == [
        (
            "LC222",
            word,
            f"no penalty `{word}` is known",
            f"did you mean `{near}`?" if near else "",
        )
        for word, near in expected
    ]
