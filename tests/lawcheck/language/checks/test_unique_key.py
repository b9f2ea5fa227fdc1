import pytest

from tests.lawcheck.language.checks.checked import DUTY, found
from tests.lawcheck.language.rule_text import norm

POWER = "kind: power\nserves: yes\nfor_each: incident as i"
PROHIBITION = "kind: prohibition\nbearer: police\nfor_each: incident as i\nforbidden: "


def test_two_powers_of_one_provision() -> None:
    chapter = norm("toy.1", POWER) + norm("toy.2", POWER.replace("as i", "as e"))
    assert found("unique_key", chapter) == [
        "toy/chapter-1.yaml:13:9: LC411 `toy.2` has the key of `toy.1`: Art. 1 "
        "(name the item of each, or make one norm of them) [toy.2]"
    ]


def discharged(way: str) -> str:
    return DUTY.partition("discharge")[0] + f"discharge: {way}"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(POWER, POWER.replace("incident", "report"), id="of another kind of event"),
        pytest.param(POWER, POWER + ", person as p in i.to", id="of each person"),
        pytest.param(DUTY, discharged("talk"), id="another event"),
        pytest.param(discharged("talk to police"), discharged("talk to court"), id="another to"),
        pytest.param(
            discharged("order_issued as o where o.order is approach_ban and o.harm is none"),
            discharged("order_issued as o where o.order is protection_order and o.harm is none"),
            id="another word",
        ),
        pytest.param(DUTY, discharged("{condition: r}"), id="a condition"),
        pytest.param(
            discharged("{any_of: [talk, report]}"),
            discharged("{all_of: [talk, report]}"),
            id="ways",
        ),
        pytest.param(PROHIBITION + "talk", PROHIBITION + "report", id="another prohibition"),
        pytest.param(POWER, PROHIBITION + "talk", id="a power and a prohibition"),
    ],
)
def test_what_tells_findings_apart(one: str, other: str) -> None:
    assert found("unique_key", norm("toy.1", one) + norm("toy.2", other)) == []
    (fault,) = found("unique_key", norm("toy.1", one) + norm("toy.2", one))
    assert "`toy.2` has the key of `toy.1`" in fault


def test_a_condition_on_something_else_does_not_tell_them_apart() -> None:
    one = discharged("talk as t where t.minutes > 3")
    other = discharged("talk as t where r.channel is visit")
    assert len(found("unique_key", norm("toy.1", one) + norm("toy.2", other))) == 1


def test_an_instance_is_named_by_what_the_norm_says_names_it() -> None:
    both = POWER + ", person as p in i.to"
    named = both + "\ninstance: [i]"
    assert len(found("unique_key", norm("toy.1", POWER) + norm("toy.2", named))) == 1


def test_norms_that_never_stand_together_and_wordings_of_one() -> None:
    early = norm("toy.1", POWER).replace("[E0, E2]", "[E0, E1]")
    late = norm("toy.2", POWER).replace("[E0, E2]", "[E2]")
    assert found("unique_key", early + late) == []
    assert found("unique_key", early + late.replace("toy.2", "toy.1")) == []


def test_what_gives_no_findings_has_no_key() -> None:
    exception = "kind: exception\ndefeats: toy.1\neffect: undercut\nwhen: i"
    chapter = norm("toy.1", POWER) + norm("toy.2", exception) + norm("toy.3", exception)
    assert found("unique_key", chapter) == []
