import pytest

from tests.lawcheck.language.checks.checked import DUTY, found
from tests.lawcheck.language.rule_text import norm


def link(strength: str, necessary: str = "yes", read: str = "seen") -> str:
    return (
        f"{{norm: x, cite: {strength}, strength: {strength}, necessary: {necessary}, read: {read}}}"
    )


def duty(strength: str, *links: str) -> str:
    return norm("toy.1", f"{DUTY}strength: {strength}\nchain: [{', '.join(links)}]\n")


@pytest.mark.parametrize(
    "chapter",
    [
        pytest.param(norm("toy.1", DUTY), id="a statute needs none"),
        pytest.param(duty("treaty"), id="an article of a treaty is its own beginning"),
        pytest.param(duty("treaty", link("treaty"), link("view", "no")), id="a view only helps"),
        pytest.param(duty("view", link("treaty"), link("view")), id="as weak as what it needs"),
        pytest.param(duty("standard", link("treaty")), id="weaker than its links"),
        pytest.param(duty("view", link("treaty", read="inferred"), link("view")), id="our reading"),
    ],
)
def test_chains_that_hold(chapter: str) -> None:
    assert found("weak_chain", chapter) == []


@pytest.mark.parametrize(
    ("chapter", "said"),
    [
        pytest.param(duty("standard"), "has no chain", id="none"),
        pytest.param(
            duty("view", link("view")), "starts at view, which is no treaty", id="hangs on nothing"
        ),
        pytest.param(
            duty("treaty", link("treaty"), link("general_recommendation")),
            "is called treaty and needs a general_recommendation",
            id="a recommendation is no treaty",
        ),
        pytest.param(
            duty("view", link("treaty"), link("standard"), link("view", "no")),
            "is called view and needs a standard",
            id="a standard is no view",
        ),
        pytest.param(
            duty("treaty", link("treaty", read="inferred")),
            "is called treaty by a link that is inferred",
            id="our own reading lifts nothing",
        ),
    ],
)
def test_chains_that_say_too_much(chapter: str, said: str) -> None:
    (fault,) = found("weak_chain", chapter)
    assert f"LC414 `toy.1` {said}" in fault
