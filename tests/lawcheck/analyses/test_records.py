"""Which record would show an answer."""

from lawcheck.analyses.records import Wanted, registers_of, wanted
from lawcheck.cli.case_input import shipped_once
from lawcheck.model.finding import Atom
from lawcheck.model.result import Question
from tests.cases.answering import case_of


def asked(key: str, *subject: str, holder: str = "police") -> Wanted | None:
    atom = Atom(key, ("yes", "no"), ("event",), subject)
    question = Question(atom, ("x",), 0, holder, 2, None, 1)
    return wanted(question, shipped_once().vocabulary, case_of("order-late"))


def test_a_register_is_named_where_one_had_to_hold_the_event() -> None:
    found = asked("checked(about=e3)", "unlisted", "checked", "", "", "e3")
    assert found is not None
    assert (found.registers, found.kind, found.event) == (("control_log",), "checked", "e3")
    assert found.days[0] < found.days[1] == case_of("order-late").as_of


def test_what_goes_to_one_body_stands_in_the_register_kept_for_it() -> None:
    vocabulary = shipped_once().vocabulary
    assert registers_of("order_copied", "prosecutor", vocabulary) == ("outgoing_mail",)
    assert registers_of("order_copied", "V", vocabulary) == ("order_file",)
    assert registers_of("no_such_kind", "", vocabulary) == ()


def test_the_register_of_crimes_shows_no_other_case() -> None:
    crime = asked("case_opened(about=e1)", "unlisted", "case_opened", "", "", "e1")
    other = asked(
        "case_opened(about=e1,regime=administrative)", "unlisted", "case_opened", "", "", "e1"
    )
    assert crime is not None
    assert other is not None
    assert (crime.registers, other.registers) == (("criminal_register",), ())


def test_a_person_is_asked_and_no_record() -> None:
    assert asked("e1.acts:hit", "attr", "e1", "acts", holder="survivor") is None
    assert asked("reading:x", "reading", "x", holder="lawyer") is None


def test_a_time_is_shown_by_the_record_of_its_event() -> None:
    found = asked("time:e4<=e3", "time", "e4", "e3")
    assert found is not None
    assert (found.kind, found.event) == ("order_served", "e4")
