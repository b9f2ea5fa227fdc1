"""Each change that is said to flip a finding does, and one minute less does not."""

from datetime import date

import pytest

from lawcheck.analyses.changes.answers import answers
from lawcheck.analyses.changes.edits import with_done, with_time, with_value
from lawcheck.analyses.changes.flips import Change, Trial, flips
from lawcheck.analyses.changes.moves import MINUTE, possible
from lawcheck.analyses.reasons.explaining import ask, explain, findings
from lawcheck.engine.counting import local_day
from lawcheck.engine.evaluate import evaluate
from lawcheck.language.case_reader import parse_case
from lawcheck.model.case import Case
from lawcheck.model.finding import Atom, Finding
from lawcheck.model.moment import Moment
from tests.cases.answering import case_of, rules
from tests.lawcheck.analyses.reasons.toy_case import asked, case, program
from tests.toy.loading import TOY, toy

NAME = "contact-2018-2019"
ASKED = {
    "shelter-told": ("toy.safe.8.2", "toy.safe.8.3", "toy.safe.8.4"),
    "clock-stopped": ("toy.safe.5.2", "toy.safe.7.2", "toy.court.20", "toy.safe.6.9"),
}
KINDS_OF = {
    "shelter-told": {"fact", "event", "time"},
    "clock-stopped": {"fact", "event", "time", "law"},
}


def read(name: str, ordinal: int) -> Case:
    data = (TOY / "cases" / f"{name}.yaml").read_bytes()
    return parse_case(data, name, toy().vocabulary, date.fromordinal(ordinal))[0]


def changes(name: str, norm: str) -> list[tuple[Finding, list[Change]]]:
    question = asked(name, norm)
    return [
        (one, flips(question, explain(question, one), lambda day: read(name, day)))
        for one in findings(question)
    ]


def status_in(name: str, changed: Case, one: Finding, law_of: int | None = None) -> str:
    """Evaluate every norm asked here, so that nothing rests on what the search itself asks."""
    found = evaluate(program(), changed, law_of=law_of, only=set(ASKED[name])).findings
    return next(
        (f.status for f in found if (f.norm.id, f.instance) == (one.norm.id, one.instance)), ""
    )


def applied(name: str, change: Change, minutes: int = 0) -> Case | None:
    """Make a change once more, by hand."""
    whole = case(name)
    if change.kind == "time":
        assert isinstance(change.before, Moment)
        assert isinstance(change.after, Moment)
        sign = 1 if change.after[0] < change.before[0] else -1
        instant = change.after[0] + sign * minutes * MINUTE
        return with_time(whole, change.subject[1], Moment(instant, instant))
    if change.kind == "day":
        assert isinstance(change.after, Moment)
        return read(name, local_day(change.after[0], whole.zone).toordinal())
    if change.subject[0] == "done" and isinstance(change.after, str):
        return with_done(whole, change.subject[1], change.after)
    return None


@pytest.mark.parametrize("name", ["shelter-told", "clock-stopped"])
def test_a_change_flips_the_finding_when_it_is_made_by_hand(name: str) -> None:
    kinds = set()
    for norm in ASKED[name]:
        for one, found in changes(name, norm):
            times = [change.size for change in found if change.kind == "time"]
            assert times == sorted(times)
            for change in found:
                kinds.add(change.kind)
                again = applied(name, change)
                if again is not None:
                    assert status_in(name, again, one) == change.status != one.status
                if change.kind == "time" and change.size >= MINUTE:
                    less = applied(name, change, minutes=1)
                    assert less is not None
                    assert status_in(name, less, one) in (one.status, "unsettled", "")
                if change.kind == "law":
                    day = int(change.subject[3])
                    assert status_in(name, case(name), one, law_of=day) == change.status
    assert kinds >= KINDS_OF[name]


def test_an_event_that_is_missing_serves_until_the_minute_told() -> None:
    whole = case_of("order-late")
    question = ask(rules().program, whole, "screening", "kz.dv.20.1.rights")
    (one,) = findings(question)
    found = [
        change
        for change in flips(question, explain(question, one))
        if change.atom is not None and isinstance(change.after, Moment)
    ]
    assert [change.status for change in found] == ["met"]

    def status(atom: Atom, instant: int) -> str:
        vocabulary = rules().rules.vocabulary
        changed = next(answers(whole, vocabulary, atom, "yes", (instant,)))
        told = evaluate(rules().program, changed, only={one.norm.id}).findings
        return next(two.status for two in told if two.instance == one.instance)

    for change in found:
        assert change.atom is not None
        assert isinstance(change.after, Moment)
        last = change.after[0]
        assert status(change.atom, last) == "met"
        assert status(change.atom, last + MINUTE) != "met"


def test_what_cannot_have_been_so_is_not_tried() -> None:
    whole = case(NAME)
    cause = next(
        one for one in whole.events if any(one.id in (e.about or ()) for e in whole.events)
    )
    effect = next(one for one in whole.events if cause.id in (one.about or ()))
    late = Moment(whole.as_of + 1, whole.as_of + 1)
    early = Moment(cause.at[0] - 60, cause.at[0] - 60)
    assert possible(whole, cause.id)
    assert not possible(with_time(whole, effect.id, late), effect.id)
    assert not possible(with_time(whole, effect.id, early), effect.id)


def test_a_status_that_settles_nothing_is_no_flip() -> None:
    question = asked(NAME, "toy.safe.6.2")
    trial = Trial(question, ("e2",), "late")
    assert trial.flips("met")
    assert not any(map(trial.flips, ("late", "unsettled", "none")))


def test_an_edit_leaves_the_case_it_was_made_from() -> None:
    whole = case(NAME)
    before = whole._replace()
    with_value(whole, "V", "age", 3)
    with_done(whole, whole.events[0].id, "no")
    assert whole == before
