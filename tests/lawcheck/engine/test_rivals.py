"""Displacement: an offence that is made out takes the place of those it names."""

from typing import Any

import pytest

from lawcheck.model.finding import Finding
from tests.lawcheck.engine.making import (
    case,
    each,
    event,
    grounds,
    leaf,
    norm,
    person,
    rules,
    run,
    short,
)

PEOPLE = (person("V", "survivor"), person("R", "respondent"))
LIGHT = ("is", ("attr", "i", "harm"), "light")


def offence(name: str, elements: Any, **more: Any) -> Any:
    parts = {"elements": elements, "regime": "criminal", **more.pop("parts", {})}
    return norm(name, "offence", for_each=(each("incident", "i"),), parts=parts, **more)


def found(special: Any, general: Any, **attributes: Any) -> Finding:
    e1 = event("e1", "incident", "2020-03-02T10:00", by="R", to="V", **attributes)
    result = run(rules(special, general), case(*PEOPLE, e1, as_of="2020-06-01"))
    return next(one for one in result.findings if one.norm.id == "toy.general")


GENERAL = offence("toy.general", ("truth", "yes"))
SPECIAL = offence("toy.special", LIGHT, parts={"instead_of": ("toy.general",)})
ANY = ("made_out", "not_made_out", "no_offence")


@pytest.mark.parametrize(
    ("special", "harm", "said", "by"),
    [
        pytest.param(SPECIAL, "light", ("not_made_out", (), ()), ("toy.special",),
                     id="the other is made out"),
        pytest.param(SPECIAL, "pain", ("made_out", (), ()), (), id="it is not"),
        pytest.param(SPECIAL, "unknown", ("unsettled", ANY[:2], ("fact",)), (),
                     id="nobody knows"),
        pytest.param(SPECIAL._replace(read={"": "unread"}), "light",
                     ("unsettled", ANY[:2], ("unread",)), (), id="nobody read it"),
        pytest.param(offence("toy.special", LIGHT, parts={"regime": "none",
                     "instead_of": ("toy.general",)}), "light",
                     ("not_made_out", (), ()), ("toy.special",), id="it says nothing is punished"),
        pytest.param(offence("toy.special", LIGHT), "light", ("made_out", (), ()), (),
                     id="it does not name this one"),
    ],
)  # fmt: skip
def test_rows(special: Any, harm: str, said: Any, by: tuple[str, ...]) -> None:
    one = found(special, GENERAL, harm=harm)
    assert short(one) == said
    assert tuple(one.extra.get("displaced_by") or ()) == by


def test_what_took_its_place_is_a_ground() -> None:
    one = found(SPECIAL, GENERAL, harm=leaf("light", 2))
    assert (one.status, one.grade) == ("not_made_out", 2)
    assert ("fact", "e1.harm", "light", 2) in grounds(one)


def test_what_certainly_takes_no_place_is_no_reason_to_presume() -> None:
    doubtful = offence("toy.general", ("is", ("attr", "i", "unlawful"), "yes"))
    one = found(SPECIAL, doubtful, harm="pain")
    assert short(one) == ("unsettled", ANY[:2], ("fact",))
    assert (one.presumed, "perhaps_displaced_by" in one.extra) == (None, False)


def test_both_hang_on_one_answer() -> None:
    """Where the harm is light the other is made out; where it is not, this one lacks it."""
    one = found(SPECIAL, offence("toy.general", LIGHT), harm="unknown")
    assert short(one) == ("not_made_out", (), ())


def test_a_displaced_offence_needs_no_text() -> None:
    one = found(SPECIAL, GENERAL._replace(read={"": "unread"}), harm="light")
    assert short(one) == ("not_made_out", (), ())
