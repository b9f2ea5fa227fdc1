"""Completions: only what matters is asked, and only what the status hangs on is named."""

from collections.abc import Callable

import pytest

from lawcheck.engine.judgement import Open
from lawcheck.engine.settle import (
    MOST_ATOMS,
    MOST_LEAVES,
    Branch,
    Outcome,
    TooMany,
    essential,
    grow,
    outcomes,
)
from lawcheck.model.finding import Atom

Run = Callable[[dict[str, str]], Outcome]
YES_NO = ("yes", "no")


def asking(answers: dict[str, str], key: str, values: tuple[str, ...] = YES_NO) -> str:
    """Give an answer, or leave the question open."""
    if key not in answers:
        raise Open(Atom(key, values, ("fact",), ("attr", key, "x")))
    return answers[key]


def says(status: str) -> Outcome:
    return Outcome(status, 5, ())


def told(_answers: dict[str, str]) -> Outcome:
    return says("met")


def one(answers: dict[str, str]) -> Outcome:
    return says("met" if asking(answers, "a") == "yes" else "missed")


def both(answers: dict[str, str]) -> Outcome:
    known = asking(answers, "a") == "yes" and asking(answers, "b") == "yes"
    return says("met" if known else "missed")


def idle(answers: dict[str, str]) -> Outcome:
    asking(answers, "b")
    return one(answers)


def either_way_round(answers: dict[str, str]) -> Outcome:
    """The same tree under both answers, asked in another order."""
    first, second = ("a", "b") if asking(answers, "c") == "yes" else ("b", "a")
    same = asking(answers, first) == asking(answers, second)
    return says("met" if same else "missed")


def turned_twice(answers: dict[str, str]) -> Outcome:
    """Under two of three answers `b` is asked before `a`."""
    names = ("a", "b") if asking(answers, "c", ("x", "y", "z")) == "x" else ("b", "a")
    told = [asking(answers, name) for name in names]
    return says("met" if told[0] == told[1] else "missed")


def one_is_enough(answers: dict[str, str]) -> Outcome:
    """If `a` is yes nothing else matters; `c` only says what is asked first."""
    first, second = ("a", "b") if asking(answers, "c") == "yes" else ("b", "a")
    said = {first: asking(answers, first)}
    if said.get("a") == "yes":
        return says("met")
    said[second] = asking(answers, second)
    return says("met" if said["a"] == "yes" else "late" if said["b"] == "yes" else "missed")


def hidden(answers: dict[str, str]) -> Outcome:
    """What `a` decides is asked only when `b` is yes, and never otherwise."""
    if asking(answers, "b") == "no":
        return says("met")
    return says("met" if asking(answers, "a") == "no" else "late")


def worded(answers: dict[str, str]) -> Outcome:
    return says("met" if asking(answers, "w", ("x", "y", "z")) == "z" else "missed")


def tail(answers: dict[str, str]) -> Outcome:
    """Under `no` there is one status, under `yes` it hangs on `a`."""
    if asking(answers, "c") == "no":
        return says("met")
    return one(answers)


@pytest.mark.parametrize(
    ("run", "statuses", "needed"),
    [
        pytest.param(told, ["met"], [], id="nothing is open"),
        pytest.param(one, ["met", "missed"], ["a"], id="one question"),
        pytest.param(both, ["met", "missed", "missed"], ["a", "b"], id="two that both matter"),
        pytest.param(idle, ["met", "missed", "met", "missed"], ["a"],
                     id="one that was asked and does not matter is not named"),
        pytest.param(either_way_round, ["met", "missed", "missed", "met"] * 2, ["a", "b"],
                     id="the same question in another order makes no difference"),
        pytest.param(turned_twice, ["met", "missed", "missed", "met"] * 3, ["a", "b"],
                     id="nor does it under several answers"),
        pytest.param(one_is_enough, ["met", "late", "missed", "met", "late", "met", "missed"],
                     ["a", "b"], id="one that is enough, asked first or last"),
        pytest.param(hidden, ["late", "met", "met"],
                     ["b", "a"], id="in the order they were met"),
        pytest.param(worded, ["missed", "missed", "met"], ["w"], id="more than two answers"),
        pytest.param(tail, ["met", "missed", "met"], ["c", "a"], id="one side hangs on more"),
    ],
)  # fmt: skip
def test_grow_and_essential(run: Run, statuses: list[str], needed: list[str]) -> None:
    tree, atoms = grow(run)
    assert [leaf.status for leaf in outcomes(tree)] == statuses
    assert [atom.key for atom in essential(tree, atoms)] == needed


def test_every_way_of_a_branch_is_grown() -> None:
    tree, atoms = grow(worded)
    assert isinstance(tree, Branch)
    assert tree.atom is atoms["w"]
    assert list(tree.ways) == ["x", "y", "z"]


def test_an_atom_is_open_for_every_reason_that_some_completion_has() -> None:
    def run(answers: dict[str, str]) -> Outcome:
        because = ("event", "conflict") if asking(answers, "a") == "yes" else ("event", "fact")
        if "b" not in answers:
            raise Open(Atom("b", YES_NO, because, ("done", "b")))
        return says("met" if answers["b"] == "yes" else "missed")

    tree, atoms = grow(run)
    assert [(atom.key, atom.because) for atom in essential(tree, atoms)] == [
        ("b", ("event", "conflict", "fact"))
    ]


def chain(length: int) -> Run:
    def run(answers: dict[str, str]) -> Outcome:
        for number in range(length):
            if asking(answers, f"a{number}") == "yes":
                return says("met")
        return says("missed")

    return run


def test_sixteen_questions_are_settled_and_seventeen_are_not() -> None:
    tree, atoms = grow(chain(MOST_ATOMS))
    assert MOST_ATOMS == len(atoms) == 16
    assert len(essential(tree, atoms)) == 16
    with pytest.raises(TooMany):
        grow(chain(MOST_ATOMS + 1))


def test_questions_with_many_answers_stop_at_a_bound() -> None:
    words = tuple(str(number) for number in range(MOST_LEAVES))
    assert MOST_LEAVES == 4_096

    def run(answers: dict[str, str], values: tuple[str, ...]) -> Outcome:
        return says("met" if asking(answers, "w", values) == "0" else "missed")

    tree, _ = grow(lambda answers: run(answers, words))
    assert len(outcomes(tree)) == MOST_LEAVES
    with pytest.raises(TooMany):
        grow(lambda answers: run(answers, (*words, "more")))


def test_an_outcome_says_nothing_it_was_not_told() -> None:
    assert Outcome("met", 5, ())[3:] == (
        None, None, None, None, (), frozenset(), (), {}, {}, False,
    )  # fmt: skip
