from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from lawcheck.language.case_people import birth
from lawcheck.model.case import Household, Leaf, Relationship
from lawcheck.model.moment import BEGINNING, Moment
from lawcheck.model.truth import NO, YES
from tests.lawcheck.language.words import HEAD, SOURCES, case, faults


def build(text: str) -> str:
    return HEAD + SOURCES + text


def test_people() -> None:
    found = case(
        build("""\
people:
  V: {role: survivor, sex: female, age: 34, source: s2, note: x}
  R: {role: unknown, born: {value: 1979, source: s1}}
  C: {role: child, child_of: [V, R, V], age: unknown}
  D: {child_of: unknown}
  E: {child_of: {value: V, source: s1, contested_by: R}}
  P: {role: {value: officer}, body: police}
""")
    ).people
    assert list(found) == ["V", "R", "C", "D", "E", "P"]
    assert (found["V"].role, found["V"].body, found["V"].line) == ("survivor", "", 10)
    assert found["V"].attributes["age"][:3] == (Fraction(34), 2, "s2")
    assert found["R"].role == ""
    assert found["R"].attributes["born"].value == Moment(283_975_200, 315_511_199)
    assert found["R"].attributes["born"].grade == 4
    assert found["C"].attributes["age"].value is None
    assert [found[name].child_of for name in "VD"] == [None, None]
    assert found["C"].child_of == Leaf(("V", "R"), 1, "", "", 12)
    assert found["E"].child_of == Leaf(("V",), 4, "s1", "R", 14)
    assert (found["P"].role, found["P"].body) == ("officer", "police")


def relationship(text: str) -> Relationship:
    people = "people: {V: {role: survivor}, R: {role: respondent}}\n"
    (found,) = case(build(f"{people}relationships: [{{of: V, with: R{text}}}]")).relationships
    return found


JUNE = Moment(1_243_792_800, 1_246_384_799)
MAY = Moment(1_493_575_200, 1_496_253_599)


@pytest.mark.parametrize(
    ("text", "kind", "since", "until", "together"),
    [
        pytest.param("", None, None, None, None, id="nothing said"),
        pytest.param(", kind: spouse", "spouse", None, None, None, id="a kind"),
        pytest.param(", kind: unknown", None, None, None, None, id="an unknown kind"),
        pytest.param(", since: 2009-06, until: 2017-05", None, JUNE, MAY, None, id="both ends"),
        pytest.param(", since: {value: 2009-06, contested_by: s1}", *[None] * 4, id="contested"),
        pytest.param(", lived_together: yes", None, None, None, YES, id="lived together"),
        pytest.param(", lived_together: unknown", *[None] * 4, id="not known whether"),
        pytest.param(
            ", lived_together: [{since: 2009-06, until: 2017-05}, {since: unknown}]",
            None,
            None,
            None,
            (Household(JUNE, MAY), Household(None, None)),
            id="from when to when",
        ),
    ],
)
def test_relationship(text: str, kind: Any, since: Any, until: Any, together: Any) -> None:
    found = relationship(text)
    assert (found.of, found.other, found.line) == ("V", "R", 10)
    assert (found.kind.value, found.since, found.until) == (kind, since, until)
    lived = found.lived_together
    assert (lived and lived.value) == together


@pytest.mark.parametrize(
    ("text", "child"),
    [
        pytest.param("", None, id="nothing said"),
        pytest.param(", common_child: yes", Leaf(YES, 1, "", "", 10), id="that there is one"),
        pytest.param(", common_child: {value: no, source: s2}", Leaf(NO, 2, "s2", "", 10),
                     id="that there is none"),
        pytest.param(", common_child: unknown", Leaf(None, 1, "", "", 10), id="not known"),
    ],
)  # fmt: skip
def test_a_common_child(text: str, child: Leaf | None) -> None:
    assert relationship(text).common_child == child


def test_the_proof_of_a_relationship() -> None:
    found = relationship(
        ", kind: spouse, source: s1, note: x, lived_together: {value: yes, source: s2}"
    )
    assert found.kind[1:3] == (4, "s1")
    assert found.lived_together is not None
    assert found.lived_together[1:3] == (2, "s2")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "people: {V: {rôle: survivor}}",
            "9:14+4 error[LC101] unknown key `rôle` in `V` = did you mean `role`? known: role,"
            " body, child_of, source, note, age, born, sex, pregnant",
            id="an unknown key",
        ),
        pytest.param(
            "people: {V: survivor}",
            "9:13+8 error[LC103] `V` must have keys of its own"
            " = write `key: value` lines, or {key: value, ...}",
            id="a text for a person",
        ),
        pytest.param(
            "people: {V: {role: survivors}}",
            "9:20+9 error[LC102] `survivors` is not a word for `role`"
            " = did you mean `survivor`? known: survivor, respondent, child, officer",
            id="an unknown role",
        ),
        pytest.param(
            "people: {V: {body: polis}}",
            "9:20+5 error[LC102] `polis` is not a word for `body`"
            " = did you mean `police`? known: police, prosecutor, court",
            id="an unknown body",
        ),
        pytest.param(
            "people: {V: {age: 131}}",
            "9:19+3 error[LC124] an age is a whole number from 0 to 130",
            id="too old",
        ),
        pytest.param(
            "people: {V: {age: 1.5}}",
            "9:19+3 error[LC124] an age is a whole number from 0 to 130",
            id="a part of a year",
        ),
        pytest.param(
            "people: {V: {age: -1}}",
            "9:19+2 error[LC124] an age is a whole number from 0 to 130",
            id="not yet born",
        ),
        pytest.param(
            "people: {C1: {child_of: [M]}}",
            "9:26+1 error[LC161] `child_of` names `M`, but no person has that id = known: C1",
            id="a parent nobody listed",
        ),
        pytest.param(
            "people: {C1: {child_of: [C1]}}",
            "9:26+2 error[LC168] `C1` cannot be a child of `C1`",
            id="a child of its own",
        ),
        pytest.param(
            "people: {V: {}}\nrelationships: [{with: V}]",
            "10:17+1 error[LC109] `relationships` has no `of` = add `of`",
            id="half a relationship",
        ),
        pytest.param(
            "people: {V: {}}\nrelationships: [{of: V, with: V}]",
            "10:31+1 error[LC167] `V` cannot be related to `V`",
            id="related to oneself",
        ),
        pytest.param(
            "people: {V: {}, R: {}}\nrelationships: [{of: V, with: R, kind: wife}]",
            "10:40+4 error[LC102] `wife` is not a word for `kind`"
            " = known: spouse, partner, sibling, none",
            id="an unknown kind",
        ),
        pytest.param(
            "people: {V: {}, R: {}}\nrelationships: [{of: V, with: R, since: 2010, until: 2009}]",
            "10:54+4 error[LC158] `until` is before `since` = check both times",
            id="over before it began",
        ),
        pytest.param(
            "people: {V: {}, R: {}}\nrelationships: [{of: V, with: R, lived_together: [yes]}]",
            "10:51+3 error[LC103] `lived_together` must have keys of its own"
            " = write `key: value` lines, or {key: value, ...}",
            id="a truth for a stretch",
        ),
        pytest.param(
            "relationships: [V]",
            "9:17+1 error[LC103] `relationships` must have keys of its own"
            " = write `key: value` lines, or {key: value, ...}",
            id="a text for a relationship",
        ),
    ],
)
def test_fault(text: str, expected: str) -> None:
    assert faults(build(text)) == [expected]


def test_a_person_with_a_bad_id_is_left_out() -> None:
    found = faults(build("people: {a b: {age: x}, V: {}}\nrelationships: [{of: V, with: a b}]"))
    assert [one.split("]")[0] for one in found] == ["9:10+3 error[LC108", "10:31+3 error[LC161"]


@pytest.mark.parametrize("read_on", [date(2018, 4, 9), date(2019, 6, 1)])
def test_an_age_told_on_one_day_holds_on_another(read_on: date) -> None:
    people = "people: {V: {age: 34}, R: {age: 39, born: 1979}, C: {}, D: {age: 6, born: unknown}}"
    found = case(build(people), as_of=read_on).people
    assert found["V"].attributes["born"].value == birth(34, date(2018, 4, 10), "Asia/Almaty")
    assert found["V"].attributes["born"].line == 9
    assert found["R"].attributes["born"].value == Moment(283_975_200, 315_511_199)
    assert found["C"].attributes == {}
    assert found["D"].attributes["born"].value == birth(6, date(2018, 4, 10), "Asia/Almaty")


def test_birth() -> None:
    # Thirty-four on 10 April 2018: born from 11 April 1983 to 10 April 1984.
    assert birth(34, date(2018, 4, 10), "UTC") == Moment(418_867_200, 450_489_599)
    assert birth(130, date(100, 1, 1), "UTC") == Moment(BEGINNING, BEGINNING)


NOTHING = (
    "warning[LC191] `none` here, but by line 14 `V` and `R` are related at that time"
    " = keep one of the two, or say from when and until when each was so"
)
FORMER = "{of: V, with: R, kind: spouse, since: 2009, until: 2017-05}"


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        pytest.param("{of: V, with: R, kind: none}", ["15:28+4 " + NOTHING], id="at all times"),
        pytest.param("{of: R, with: V, kind: none}", ["15:28+4 " + NOTHING], id="turned round"),
        pytest.param(
            "{of: V, with: R, kind: none, since: 2016}", ["15:28+4 " + NOTHING], id="too early"
        ),
        pytest.param("{of: V, with: R, kind: none, since: 2017-05}", [], id="from then on"),
        pytest.param("{of: V, with: R, kind: none, since: 2018}", [], id="later"),
        pytest.param("{of: V, with: R, kind: none, until: 2008}", [], id="before"),
        pytest.param("{of: V, with: P, kind: none}", [], id="another person"),
        pytest.param("{of: V, with: R, kind: {value: none, contested_by: R}}", [], id="disputed"),
        pytest.param("{of: V, with: R, kind: unknown}", [], id="not known"),
        pytest.param("{of: V, with: R, kind: partner}", [], id="related twice"),
    ],
)
def test_related_and_not_related_at_one_time(others: str, expected: list[str]) -> None:
    people = "people:\n  V: {}\n  R: {}\n  P: {}\n"
    text = f"{people}relationships:\n  - {FORMER}\n  - {others}\n"
    assert faults(build(text)) == expected
