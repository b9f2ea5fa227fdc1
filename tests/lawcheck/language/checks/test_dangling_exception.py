from tests.lawcheck.language.checks.checked import DUTY, found
from tests.lawcheck.language.rule_text import ACT, norm

EXCEPTION = norm("toy.2", "kind: exception\ndefeats: toy.1\neffect: undercut\nwhen: r")


def test_an_exception_to_what_comes_later() -> None:
    late = norm("toy.1", DUTY).replace("[E0, E2]", "[E2]")
    early = EXCEPTION.replace("[E0, E2]", "[E0, E1]")
    assert found("dangling_exception", late + early) == [
        "toy/chapter-1.yaml:14:9: LC404 the exception `toy.2` defeats `toy.1`, never in force "
        "beside it (name a norm that is in force on the same days) [toy.2]"
    ]


def test_an_exception_to_nothing() -> None:
    nothing = EXCEPTION.replace("defeats: toy.1", "defeats: []").replace("when: r", "when: yes")
    (fault,) = found("dangling_exception", nothing)
    assert "the exception `toy.2` defeats nothing, never in force" in fault


def test_an_exception_beside_its_norm() -> None:
    assert found("dangling_exception", norm("toy.1", DUTY) + EXCEPTION) == []


def dated(first: str, until: str = "") -> str:
    days = f"{{from: {first}{f', until: {until}' * bool(until)}}}"
    return EXCEPTION.replace("editions: [E0, E2]", f"in_force: {days}")


def test_an_exception_dated_for_itself_beside_editions() -> None:
    late = norm("toy.1", DUTY).replace("[E0, E2]", "[E1]")
    assert found("dangling_exception", late + dated("2014-03-10")) == []
    assert len(found("dangling_exception", late + dated("2018-01-01"))) == 1
    assert len(found("dangling_exception", late + dated("2011-01-01", "2014-03-01"))) == 1


def test_the_end_of_an_act_ends_its_last_edition() -> None:
    act = ACT + "survives_repeal: yes\nends: {first: 2022-07-01, by: x, read: seen}\n"
    both = norm("toy.1", DUTY) + dated("2022-07-01")
    assert len(found("dangling_exception", both, act)) == 1
    assert found("dangling_exception", both) == []


def test_a_milder_law_comes_after_what_it_defeats() -> None:
    offence = "kind: offence\nregime: criminal\nfor_each: report as r"
    early = norm("toy.1", offence).replace("[E0, E2]", "[E0, E1]")
    milder = EXCEPTION.replace("undercut", "liability_removed").replace("[E0, E2]", "[E2]")
    assert found("dangling_exception", early + milder) == []
    assert len(found("dangling_exception", early + milder.replace("liability_removed", "undercut")))
