"""What an answer leaves of a finding, and which questions matter only together."""

import pytest

from lawcheck.analyses.together import Settling, fixed, settlings, whole_answers
from lawcheck.engine.evaluate import evaluate
from lawcheck.engine.settle import Branch, Outcome, outcomes
from lawcheck.model.finding import Atom
from tests.lawcheck.analyses.reasons.toy_case import case, program

ONE = Atom("one", ("yes", "no"), ("fact",), ("done", "e1"))
TWO = Atom("two", ("yes", "no"), ("fact",), ("done", "e2"))


def leaf(status: str) -> Outcome:
    return Outcome(status, 5, ())


EITHER = Branch(
    ONE,
    {"yes": Branch(TWO, {"yes": leaf("met"), "no": leaf("missed")}),
     "no": Branch(TWO, {"yes": leaf("missed"), "no": leaf("met")})},
)  # fmt: skip


def told(name: str, **bundles: int) -> list[Settling]:
    result = evaluate(program(), case(name))
    return settlings(program(), case(name), "screening", result, bundles)


def test_an_answer_cuts_a_tree_down() -> None:
    assert [one.status for one in outcomes(fixed(EITHER, {"one": "yes"}))] == ["met", "missed"]
    assert [one.status for one in outcomes(fixed(EITHER, {"two": "no"}))] == ["missed", "met"]
    assert [one.status for one in outcomes(fixed(EITHER, {"one": "no", "two": "no"}))] == ["met"]


def test_every_way_to_answer_is_tried() -> None:
    assert list(whole_answers([ONE, TWO])) == [
        {"one": "yes", "two": "yes"}, {"one": "yes", "two": "no"},
        {"one": "no", "two": "yes"}, {"one": "no", "two": "no"},
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["clock-stopped", "shelter-told", "weak-proof"])
def test_each_answer_leaves_no_more_than_the_finding_could_be(name: str) -> None:
    found = told(name)
    assert found
    for one in found:
        assert set(one.left) == {atom.key for atom in one.atoms}
        for answers in one.left.values():
            for statuses in answers.values():
                assert set(statuses) <= set(one.finding.could_be)


def test_what_one_answer_settles_does_not_need_the_others() -> None:
    found = told("clock-stopped")
    for one in found:
        assert one.together == (len(one.atoms) > 1 and not one.alone)
    assert any(one.alone for one in found)


def test_points_answered_by_one_question_count_as_one() -> None:
    apart = next(one for one in told("clock-stopped") if len(one.atoms) > 1)
    bundles = {atom.key: 7 for atom in apart.atoms}
    joined = next(
        one for one in told("clock-stopped", **bundles)
        if (one.finding.norm.id, one.finding.instance)
        == (apart.finding.norm.id, apart.finding.instance)
    )  # fmt: skip
    assert joined.bundles == joined.enough == {7}
    assert not joined.together
