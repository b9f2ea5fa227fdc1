from tests.lawcheck.language.checks.checked import DUTY, found
from tests.lawcheck.language.rule_text import norm

EARLY = norm("toy.1", DUTY).replace("[E0, E2]", "[E0, E1]")
DATED = norm("toy.1", DUTY).replace("editions: [E0, E2]", "in_force: {from: 2011-01-01}")
CLOSED = DATED.replace("2011-01-01}", "2010-01-01, until: 2011-01-01}")


def test_wordings_that_overlap() -> None:
    assert found("duplicate_wording", EARLY + norm("toy.1", DUTY)) == [
        "toy/chapter-1.yaml:14:9: LC401 `toy.1` has another wording in force at the same time "
        "(the other begins at line 3 of toy/chapter-1.yaml) [toy.1]"
    ]


def test_wordings_that_follow_each_other() -> None:
    assert found("duplicate_wording", EARLY + EARLY.replace("[E0, E1]", "[E2]")) == []


def test_wordings_dated_for_themselves() -> None:
    assert found("duplicate_wording", CLOSED + DATED) == []
    (fault,) = found("duplicate_wording", DATED + DATED)
    assert "LC401" in fault


def test_a_wording_that_ends_where_the_next_begins_on_whatever_day() -> None:
    zone = "{from: 2011-01-01, to: 2011-01-21}"
    early = CLOSED.replace("until: 2011-01-01", f"until: {zone}")
    late = DATED.replace("from: 2011-01-01", f"from: {zone}")
    assert found("duplicate_wording", early + late) == []
    sooner = DATED.replace("from: 2011-01-01", "from: 2011-01-10")
    assert len(found("duplicate_wording", early + sooner)) == 1
