import pytest

from tests.lawcheck.language.checks.checked import DUTY, found
from tests.lawcheck.language.rule_text import norm

OFFENCE = "kind: offence\nregime: criminal\nfor_each: incident as i"


def test_a_norm_that_no_case_can_meet() -> None:
    chapter = norm("toy.1", OFFENCE + "\nwhen: i.harm is light and i.harm is grievous")
    assert found("dead_norm", chapter) == [
        "toy/chapter-1.yaml:3:9: LC412 `toy.1` can never come to bear: its condition is no in "
        "every case (join words of one attribute with `in (...)`) [toy.1]"
    ]


@pytest.mark.parametrize(
    "body",
    [
        OFFENCE + "\nwhen: no",
        OFFENCE + "\nelements: i.urgent and no",
        OFFENCE + " where i.urgent and not i.urgent",
        OFFENCE + "\nwhen: i.urgent and (i.harm is light and i.harm in (death, pain))",
        OFFENCE + "\nwhen: not (yes or i.urgent)",
        OFFENCE + "\nwhen: not (i.urgent or not i.urgent)",
        OFFENCE + "\nwhen: no or (no and yes)",
        OFFENCE + "\nwhen: i.urgent and not (i.urgent or no)",
        "kind: definition\ngives: truth\nargs: {e: incident}\n"
        "is: e.urgent is yes and e.urgent is no",
    ],
)
def test_what_is_no_in_every_case(body: str) -> None:
    assert len(found("dead_norm", norm("toy.1", body))) == 1


@pytest.mark.parametrize(
    "body",
    [
        DUTY,
        OFFENCE + "\nwhen: yes and yes",
        OFFENCE + "\nwhen: i.harm is light or i.harm is grievous",
        OFFENCE + "\nwhen: i.harm is light and i.harm in (light, death) and not i.urgent",
        OFFENCE + "\nwhen: i.acts has hit and i.acts has push",
        OFFENCE + ", person as p in i.to\nelements: i.urgent or no",
        "kind: definition\ngives: span\nargs: {e: incident}\nis: from e for 1 d",
    ],
)
def test_what_some_case_may_meet(body: str) -> None:
    assert found("dead_norm", norm("toy.1", body)) == []
