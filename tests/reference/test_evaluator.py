"""The reference by hand: the example of the design, and the rows of section 5 beside it."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from lawcheck.model.case import Case, Event, Leaf, Register
from lawcheck.model.moment import Moment
from lawcheck.model.ruleset import Act, Edition, RuleSet
from tests.reference import clock
from tests.reference.dice import Dice
from tests.reference.evaluator import RefFinding, reference
from tests.reference.made_norms import Draft
from tests.reference.toy_words import texts, vocabulary

ZONE = "Asia/Almaty"
ORDER = "2018-03-02T22:40"
SERVED = "2018-03-02T23:10"


def instant(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(ZONE)).timestamp())


def leaf(value: object, grade: int = 4, contested: str = "") -> Leaf:
    return Leaf(value, grade, "s1", contested, 1)


def event(name: str, kind: str, at: str, about: tuple[str, ...], **more: object) -> Event:
    low, high = (at.split("/") * 2)[:2]
    made = Event(
        name, kind, Moment(instant(low), instant(high)), True, None, None, leaf(("prosecutor",)),
        about, (), leaf("yes"), False, {}, 1,
    )  # fmt: skip
    return made._replace(**more)  # type: ignore[arg-type]


def denial(grade: int) -> Event:
    span = "2018-03-02T22:40/2018-04-10T23:59"
    said = event("e9", "order_copied", span, ("e3",), done=leaf("no", grade), to=None)
    return said._replace(dated=False)


def log(last: str) -> Register:
    first = instant("2018-03-02T00:00")
    end = instant(f"{last}T23:59") + 59
    return Register("order_file", "police", ("e3",), first, end, True, 4, "s4", 1)


def case(*events: Event, as_of: str = "2018-04-10", registers: tuple[Register, ...] = ()) -> Case:
    chain = (event("e3", "order_issued", ORDER, ()), event("e4", "order_served", SERVED, ("e3",)))
    return Case(
        "T-017", "", True, "case", "KZ", ZONE,
        clock.end_of_day(date.fromisoformat(as_of), ZONE), "", {}, (), (*chain, *events), {}, {},
        registers, {}, {}, (),
    )  # fmt: skip


def rules() -> RuleSet:
    """Encode "within 24 hours of serving the order its copy goes to the prosecutor"."""
    edition = Edition(
        "E0", date(2009, 12, 23).toordinal(), date(2009, 12, 23).toordinal(), "", "seen"
    )
    act = Act("toy", texts("toy"), "1", "", "1", "", (edition,), None, 800_000, "unread", "",
              "statute", {}, False)  # fmt: skip
    draft = Draft(Dice(0), {"toy": act})
    draft.add(
        "toy.20.1", "toy", "duty", bearer="police", read={"": "seen"}, when=("happened", "served"),
        for_each=(("event", "o", ("order_issued", "o", None, None, None, None, None)),),
        bound=(("served", ("order_served", None, None, None, "o", None, None)),),
        parts={
            "deadline": (("period", 24, "h", ""), ("at", "served")),
            "discharge": ("pattern", ("order_copied", None, None, ("body", "prosecutor"), "o", None,
                                      None)),
        },
    )  # fmt: skip
    return RuleSet({"toy": act}, tuple(draft.norms), {}, {})


def judged(made: Case, profile: str = "screening") -> RefFinding:
    (finding,) = reference(rules(), vocabulary(), made, profile)
    return finding


def copied(at: str, **more: object) -> Event:
    return event("e7", "order_copied", at, ("e3",), **more)


@pytest.mark.parametrize(
    ("made", "status", "could_be", "because"),
    [
        pytest.param(case(copied("2018-03-04T10:00")), "late", (), (), id="the design's example"),
        pytest.param(case(copied("2018-03-03T23:10")), "met", (), (), id="on the stroke"),
        pytest.param(
            case(copied("2018-03-03T00:00/2018-03-03T23:59")), "unsettled", ("late", "met"),
            ("time",), id="only the day is known",
        ),
        pytest.param(
            case(), "unsettled", ("late", "met", "missed"), ("event",), id="nothing is listed"
        ),
        pytest.param(case(denial(1)), "missed", (), (), id="denied by somebody"),
        pytest.param(
            case(denial(0)), "unsettled", ("late", "met", "missed"), ("below_grade", "event"),
            id="barely alleged",
        ),
        pytest.param(
            case(registers=(log("2018-04-10"),)), "missed", (), (), id="a register is silent"
        ),
        pytest.param(
            case(registers=(log("2018-03-05"),)), "unsettled", ("late", "missed"), ("event",),
            id="a register complete for the first days",
        ),
        pytest.param(case(as_of="2018-03-02"), "pending", (), (), id="the clock runs"),
        pytest.param(
            case(copied("2018-03-03T10:00", done=leaf(None))), "unsettled",
            ("late", "met", "missed"), ("event",), id="perhaps done",
        ),
        pytest.param(
            case(copied("2018-03-03T10:00", to=leaf(("prosecutor",), 4, "s2"))), "unsettled",
            ("late", "met", "missed"), ("conflict", "event", "fact"), id="contested to whom",
        ),
    ],
)  # fmt: skip
def test_a_copy_within_24_hours(
    made: Case, status: str, could_be: tuple[str, ...], because: tuple[str, ...]
) -> None:
    finding = judged(made)
    assert (finding.status, finding.could_be, finding.because) == (status, could_be, because)
    due = instant("2018-03-03T23:10")
    assert finding.due == Moment(due, due)


def test_a_denial_is_worth_what_the_profile_accepts() -> None:
    assert judged(case(denial(2)), "complaint").status == "missed"
    assert judged(case(denial(2)), "court").status == "unsettled"
