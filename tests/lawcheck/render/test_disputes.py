import pytest

from lawcheck.model.case import Leaf
from lawcheck.model.finding import Atom
from lawcheck.render.as_json import contested_object, finding_object
from lawcheck.render.asking import question_text
from lawcheck.render.disputes import leaf_of, sides
from lawcheck.render.layout import plain
from lawcheck.render.naming import speaker
from tests.lawcheck.render.made_case import CASE, event
from tests.lawcheck.render.made_findings import RULES
from tests.lawcheck.render.made_parts import norm, open_on

DISPUTED = Leaf(None, 2, "s2", "s1", 1)
BOND = CASE.relationships[0]._replace(lived_together=DISPUTED)
CONTESTED = CASE._replace(
    events=(
        event("e1", "incident", "2018-03-02T21:30", unlawful=DISPUTED, by=DISPUTED, done=DISPUTED),
    ),
    people={"R": CASE.people["R"]._replace(attributes={"age": DISPUTED})},
    relationships=(BOND,),
    facts={"mutual": DISPUTED},
    figures={"places": DISPUTED},
)


def atom(*subject: str, because: str = "conflict") -> Atom:
    return Atom(".".join(subject[1:]), ("yes", "no"), ("fact", because), subject)


@pytest.mark.parametrize(
    "subject",
    [
        ("attr", "e1", "unlawful"),
        ("done", "e1"),
        ("person", "e1", "by"),
        ("attr", "R", "age"),
        ("attr", "case", "mutual"),
        ("attr", "figure", "places"),
        ("relation", "R", "V", "lived_together"),
    ],
)
def test_both_sides_are_found(subject: tuple[str, ...]) -> None:
    assert sides(CONTESTED, atom(*subject)) == ("s2", "s1")
    assert sides(CONTESTED, atom(*subject, because="below_grade")) is None


@pytest.mark.parametrize(
    "subject",
    [
        ("attr", "e1", "weapon"),
        ("attr", "e9", "unlawful"),
        ("person", "e1", "about"),
        ("relation", "R", "C1", "kind"),
        ("relation", "R", "V", "debt"),
        ("reading", "toy.repeal"),
    ],
)
def test_what_the_file_does_not_hold_has_no_sides(subject: tuple[str, ...]) -> None:
    assert leaf_of(CONTESTED, atom(*subject)) is None
    assert sides(CONTESTED, atom(*subject)) is None
    assert contested_object(CONTESTED, atom(*subject)) == {}


def test_a_question_names_both_sides() -> None:
    unlawful = atom("attr", "e1", "unlawful")
    assert plain(question_text(speaker(CONTESTED, RULES, "en"), unlawful)) == (
        "Was it unlawful? (e1 incident, 2 Mar 2018, 21:30) "
        "[source: s2, statement of the survivor, G2; "
        "contested by: s1 “order form”, official record, G4]"
    )


def test_a_side_may_have_no_source() -> None:
    case = CONTESTED._replace(facts={"mutual": Leaf(None, 1, "", "R", 1)})
    mutual = atom("attr", "case", "mutual")
    assert question_text(speaker(case, RULES, "ru"), mutual) == (
        "ru Was it mutual? [источник: источник не указан; оспаривает: R]"
    )
    assert contested_object(case, mutual) == {"source": None, "by": "R"}


def test_a_finding_names_both_sides() -> None:
    one = open_on(norm("toy.1", "definition", "T"), ("holds",), atom("attr", "e1", "unlawful"))
    assert finding_object(one, CONTESTED)["contested"] == [
        {"atom": "e1.unlawful", "source": "s2", "by": "s1"}
    ]
    assert "contested" not in finding_object(one, CASE)
