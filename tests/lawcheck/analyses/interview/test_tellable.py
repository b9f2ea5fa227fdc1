from lawcheck.analyses.interview.tellable import telling
from lawcheck.engine.settle import ANY, Branch, Outcome, Tree
from lawcheck.model.finding import Atom


def fork(key: str, yes: Tree, no: Tree) -> Branch:
    return Branch(Atom(key, ("yes", "no"), ("fact",), ("attr", key, "x")), {"yes": yes, "no": no})


def leaf(status: str) -> Outcome:
    return Outcome(status, 0, ())


MET, MISSED, IDLE, OPEN = map(leaf, ("met", "missed", "not_triggered", ANY))


def test_a_fact_that_can_be_told_tells() -> None:
    assert telling(fork("done", MET, MISSED), frozenset()) == {"done"}
    assert telling(fork("done", MET, MET), frozenset()) == set()


def test_a_fact_does_not_tell_where_an_unread_text_may_say_anything() -> None:
    tree = fork("text", fork("done", MET, MISSED), OPEN)
    assert telling(tree, {"text"}) == set()
    assert telling(tree, frozenset()) == {"text", "done"}


def test_a_fact_tells_where_the_unread_text_does_not_come_to_bear() -> None:
    tree = fork("called", fork("text", MISSED, OPEN), IDLE)
    assert telling(tree, {"text"}) == {"called"}


def test_what_was_refused_takes_what_hangs_on_it_alone() -> None:
    # Whichever way the first came out, the second leaves the same two statuses.
    either = fork("first", fork("second", MET, MISSED), fork("second", MISSED, MET))
    assert telling(either, {"first"}) == set()
    both = fork("first", fork("second", MET, MISSED), MISSED)
    assert telling(both, {"first"}) == {"second"}


def test_points_are_found_in_whatever_order_they_are_asked() -> None:
    tree = fork(
        "shut", fork("a", fork("b", MET, IDLE), MISSED), fork("b", fork("a", MET, IDLE), MET)
    )
    assert telling(tree, {"shut"}) == {"a", "b"}
    same = fork("shut", fork("a", MET, MISSED), fork("b", fork("a", MET, MISSED), MISSED))
    assert telling(same, {"shut"}) == {"a", "b"}
