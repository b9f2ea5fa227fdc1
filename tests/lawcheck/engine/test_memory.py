"""Memory: an answer is given again to every completion that agrees on what it asked."""

from typing import Any

import pytest

from lawcheck.engine.frame import Frame
from lawcheck.engine.judgement import Absent, Open
from lawcheck.engine.memory import Memory, recall, within
from lawcheck.model.finding import Atom
from tests.lawcheck.engine.making import case, event, frame_of, norm, rules

E1 = event("e1", "incident", "2020-03-01T10:00")
HELD = ("toy.exception", "as_of", True)
A, B = (Atom(name, ("yes", "no"), ("fact",), ("attr", name, "x")) for name in "ab")


def frame(**answers: str) -> Frame:
    return frame_of(case(E1), {"i": "e1"}, ruleset=rules(norm("toy.0")), answers=answers)


class Asked:
    """A body that counts how often it was really asked."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, where: Frame, *given: str) -> Any:
        self.times += 1
        where.applied.add(HELD)
        where.readings["toy.r"] = "wide"
        if where.choose(A) == "yes":
            return where.choose(B), *given
        raise Absent(3, ())


def test_without_a_memory_it_is_asked_each_time() -> None:
    body = Asked()
    for _ in range(2):
        assert recall(frame(a="yes", b="no"), None, "k", body, "x") == ("no", "x")
    assert body.times == 2


def test_completions_alike_on_what_was_asked_share_an_answer() -> None:
    body, memory = Asked(), Memory()
    first, second = frame(a="yes", b="no"), frame(a="yes", b="no", c="yes")
    assert recall(first, memory, "k", body) == ("no",)
    assert recall(second, memory, "k", body) == ("no",)
    assert body.times == 1
    for where in (first, second):
        assert where.asked == {"a", "b"}
        assert where.applied == {HELD}
        assert where.readings == {"toy.r": "wide"}


@pytest.mark.parametrize(
    ("answers", "error"),
    [
        pytest.param({"a": "no", "b": "no"}, Absent, id="another answer"),
        pytest.param({"a": "yes"}, Open, id="one answer fewer"),
        pytest.param({}, Open, id="no answer"),
    ],
)
def test_other_completions_are_asked_again(answers: dict[str, str], error: type) -> None:
    body, memory = Asked(), Memory()
    recall(frame(a="yes", b="no"), memory, "k", body)
    for _ in range(2):
        where = frame(**answers)
        with pytest.raises(error):
            recall(where, memory, "k", body)
        assert where.applied == {HELD}
    assert body.times == 2


def test_what_is_asked_elsewhere_is_another_answer() -> None:
    body, memory = Asked(), Memory()
    for key in ("k", "l"):
        recall(frame(a="yes", b="no"), memory, key, body)
    assert body.times == 2


def test_any_other_error_is_no_answer() -> None:
    memory = Memory()

    def broken(where: Frame) -> None:
        where.asked.add("z")
        raise ZeroDivisionError

    where = frame()
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            recall(where, memory, "k", broken)
    assert where.asked == {"z"}
    assert memory == {"k": {}}


def test_a_memory_within_another_is_kept() -> None:
    memory = Memory()
    inner = within(memory, "e1")
    assert inner is not None
    inner["k"] = "kept"
    assert within(memory, "e1") == {"k": "kept"}
    assert within(memory, "e2") == {}
    assert within(None, "e1") is None
