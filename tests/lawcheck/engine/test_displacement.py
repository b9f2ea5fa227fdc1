"""Displacement: an offence that is made out takes the place of those it names."""

from typing import Any

import pytest

from lawcheck.model.case import Decision
from lawcheck.model.finding import Finding
from tests.lawcheck.engine.making import (
    act,
    case,
    each,
    event,
    exception,
    keys,
    leaf,
    norm,
    rules,
    run,
    short,
)

LIGHT = ("is", ("attr", "i", "harm"), "light")
AGAINST = ("is", ("attr", "i", "unlawful"), "yes")
MUTUAL = ("is", ("fact", "mutual"), "yes")


def offence(name: str, elements: Any, *, instead_of: tuple[str, ...] = (), **parts: Any) -> Any:
    return norm(name, "offence", for_each=(each("incident", "i"),),
                parts={"elements": elements, "instead_of": instead_of, **parts})  # fmt: skip


GENERAL = offence("toy.general", AGAINST)
SPECIAL = offence("toy.special", LIGHT, instead_of=("toy.general",))


def found(*norms: Any, facts: Any = None, **incident: Any) -> dict[str, Finding]:
    result = run(
        rules(*(norms or (GENERAL, SPECIAL))),
        case(event("e1", "incident", "2020-03-01", **incident), facts=facts or {}),
    )
    return {one.norm.id: one for one in result.findings}


@pytest.mark.parametrize(
    ("facts", "general", "special"),
    [
        pytest.param({"harm": "light", "unlawful": "yes"}, ("not_made_out", (), ()),
                     ("made_out", (), ()), id="both: the special one"),
        pytest.param({"harm": "none", "unlawful": "yes"}, ("made_out", (), ()),
                     ("not_made_out", (), ()), id="only the general one"),
        pytest.param({"harm": "light", "unlawful": "no"}, ("not_made_out", (), ()),
                     ("made_out", (), ()), id="only the special one"),
        pytest.param({"unlawful": "yes"},
                     ("unsettled", ("made_out", "not_made_out"), ("fact",)),
                     ("unsettled", ("made_out", "not_made_out"), ("fact",)),
                     id="perhaps displaced"),
        pytest.param({"harm": "light"}, ("not_made_out", (), ()), ("made_out", (), ()),
                     id="certainly displaced, whatever it was"),
        pytest.param({}, ("unsettled", ("made_out", "not_made_out"), ("fact",)),
                     ("unsettled", ("made_out", "not_made_out"), ("fact",)), id="nobody knows"),
        pytest.param({"unlawful": "no"}, ("not_made_out", (), ()),
                     ("unsettled", ("made_out", "not_made_out"), ("fact",)),
                     id="not made out anyhow"),
    ],
)  # fmt: skip
def test_displacement(facts: dict[str, Any], general: Any, special: Any) -> None:
    both = found(**facts)
    assert (short(both["toy.general"]), short(both["toy.special"])) == (general, special)


def test_a_displaced_offence_names_what_displaces_it() -> None:
    both = found(harm="light", unlawful="yes")
    assert both["toy.general"].extra["displaced_by"] == ("toy.special",)
    assert both["toy.special"].extra["displaced_by"] == ()
    assert "strength" in both["toy.general"].extra


def test_what_would_settle_a_perhaps_displaced_offence() -> None:
    both = found(unlawful="yes")
    assert keys(both["toy.general"]) == ["e1.harm"]
    nobody = found()
    assert keys(nobody["toy.general"]) == ["e1.harm", "e1.unlawful"]
    reasons = offence("toy.special", LIGHT, instead_of=("toy.general",))._replace(
        read={"": "unread"}
    )
    unread = found(GENERAL, reasons, harm="light")["toy.general"]
    assert unread.because == ("fact", "unread")
    assert unread.could_be == ("made_out", "not_made_out")


def test_nothing_punished_displaces_too() -> None:
    none = offence("toy.special", LIGHT, instead_of=("toy.general",), regime="none")
    both = found(GENERAL, none, harm="light", unlawful="yes")
    assert (both["toy.general"].status, both["toy.special"].status) == (
        "not_made_out",
        "no_offence",
    )
    perhaps = found(GENERAL, none, unlawful="yes")
    assert perhaps["toy.general"].status == "unsettled"


def test_an_act_that_perhaps_nothing_punishes_may_be_displaced() -> None:
    general = offence("toy.general", AGAINST, regime="none")
    both = found(general, SPECIAL, unlawful="yes")
    assert both["toy.general"].could_be == ("not_made_out", "no_offence")


def test_another_instance_is_not_displaced() -> None:
    facts = case(
        event("e1", "incident", "2020-03-01", harm="light", unlawful="yes"),
        event("e2", "incident", "2020-03-02", harm="none", unlawful="yes"),
    )
    result = run(rules(GENERAL, SPECIAL), facts)
    assert [(one.norm.id, one.instance, one.status) for one in result.findings] == [
        ("toy.general", ("e1",), "not_made_out"),
        ("toy.general", ("e2",), "made_out"),
        ("toy.special", ("e1",), "made_out"),
        ("toy.special", ("e2",), "not_made_out"),
    ]


def test_two_may_displace_one() -> None:
    third = offence("toy.third", MUTUAL, instead_of=("toy.general",))
    three = found(
        GENERAL, SPECIAL, third, harm="light", unlawful="yes", facts={"mutual": leaf("yes")}
    )
    assert three["toy.general"].extra["displaced_by"] == ("toy.special", "toy.third")
    perhaps = found(GENERAL, SPECIAL, third, harm="light", unlawful="yes")
    assert perhaps["toy.general"].extra["displaced_by"] == ("toy.special",)
    both = found(GENERAL, SPECIAL, third, unlawful="yes")
    assert keys(both["toy.general"]) == ["e1.harm", "case.mutual"]


def test_only_offences_are_displaced() -> None:
    defined = norm("toy.def", "definition", for_each=(each("incident", "i"),),
                   parts={"is": ("truth", "yes")})  # fmt: skip
    greedy = offence("toy.special", LIGHT, instead_of=("toy.def",))
    assert found(defined, greedy, harm="light")["toy.def"].status == "holds"


def test_the_wording_that_governs_says_what_it_displaces() -> None:
    """Another wording of the same offence displaces nothing."""
    later = SPECIAL._replace(parts={"elements": LIGHT}, editions=("E1",))
    both = found(GENERAL, later, SPECIAL, harm="light", unlawful="yes")
    assert both["toy.general"].status == "not_made_out"


@pytest.mark.parametrize(
    ("harm", "status", "presumed", "perhaps"),
    [
        pytest.param("light", "not_made_out", None, None, id="certainly displaced"),
        pytest.param("unknown", "unsettled", "made_out", ("toy.special",), id="perhaps displaced"),
    ],
)
def test_what_is_presumed_of_a_displaced_offence(
    harm: str, status: str, presumed: str | None, perhaps: Any
) -> None:
    """What follows if nobody shows the exception, nor the offence that would displace it."""
    but = exception("undercut", MUTUAL, defeats="toy.general")
    alone = found(GENERAL, but, unlawful="yes")["toy.general"]
    assert (alone.presumed, keys(alone)) == ("made_out", ["case.mutual"])
    one = found(GENERAL, but, SPECIAL, unlawful="yes", harm=harm)["toy.general"]
    assert (one.status, one.presumed) == (status, presumed)
    assert one.extra.get("perhaps_displaced_by") == perhaps
    assert keys(one) == ([] if status == "not_made_out" else ["e1.harm", "case.mutual"])


@pytest.mark.parametrize(
    ("when", "status", "by"),
    [
        pytest.param("2020-03-01", "made_out", (), id="before it displaced anything"),
        pytest.param("2020-05-01", "not_made_out", ("toy.special",), id="after"),
    ],
)
def test_what_an_older_wording_did_not_displace(
    when: str, status: str, by: tuple[str, ...]
) -> None:
    """Both are made out under the older wording of the special one, which names nothing."""
    two = act(editions=[("E0", "2000-01-01", "2000-01-01"), ("E1", "2020-04-01", "2020-04-01")])
    older = offence("toy.special", LIGHT)
    newer = SPECIAL._replace(editions=("E1",))
    e1 = event("e1", "incident", when, harm="light", unlawful="yes")
    result = run(rules(two, GENERAL._replace(editions=("E0", "E1")), older, newer), case(e1))
    general, special = result.findings
    assert (general.status, general.extra["displaced_by"]) == (status, by)
    assert special.status == "made_out"


@pytest.mark.parametrize(
    ("decided", "general", "special"),
    [
        pytest.param("wide", "not_made_out", "made_out", id="read so that it displaces"),
        pytest.param("narrow", "made_out", "not_made_out", id="read so that it is not there"),
        pytest.param(None, "unsettled", "unsettled", id="nobody says how it is read"),
    ],
)
def test_an_offence_of_one_reading_displaces_in_that_reading(
    decided: str | None, general: str, special: str
) -> None:
    read = SPECIAL._replace(only_in=("toy.way", "wide"))
    decisions = (
        [] if decided is None else [Decision("toy.way", decided, "A. Lawyer", "2020-01-01", "")]
    )
    e1 = event("e1", "incident", "2020-03-01", harm="light", unlawful="yes")
    result = run(rules(GENERAL, read, readings={"toy.way": ("wide", "narrow")}),
                 case(e1, *decisions))  # fmt: skip
    assert [one.status for one in result.findings] == [general, special]


def test_an_offence_may_name_one_that_the_rules_do_not_hold() -> None:
    alone = found(SPECIAL, harm="light", unlawful="yes")
    assert {name: one.status for name, one in alone.items()} == {"toy.special": "made_out"}
