"""Every part of an explanation says what the engine says, for every finding of the Toy Act."""

from functools import lru_cache

import pytest

from lawcheck.analyses.reasons.explaining import (
    Explanation,
    explain,
    findings,
    gives_findings,
    group_of,
    silent,
)
from lawcheck.analyses.reasons.steps import PARTS
from lawcheck.analyses.reasons.tree import Reason, deciding, each
from lawcheck.engine.conditions import compile_truth
from lawcheck.engine.evaluate import evaluate
from lawcheck.model.finding import Finding
from lawcheck.model.truth import NO, UNKNOWN, YES, all_of, any_of, negate
from tests.lawcheck.analyses.reasons.toy_case import CASES, asked, case, explained, program


@lru_cache
def explanations(name: str) -> list[Explanation]:
    found = []
    for family in program().families.values():
        if gives_findings(family):
            question = asked(name, family.id)
            found += [explain(question, one) for one in findings(question)]
    return found


def reasons(one: Explanation) -> list[Reason]:
    return [reason for trace in one.traces for part in trace.parts for reason in each(part)]


def test_there_are_cases() -> None:
    assert len(CASES) >= 4


@pytest.mark.parametrize("name", CASES)
def test_a_finding_asked_alone_is_that_of_the_whole_case(name: str) -> None:
    def key(one: Finding) -> tuple[object, ...]:
        return one.norm.id, one.instance, one.status, one.could_be, one.due

    whole = evaluate(program(), case(name)).findings
    alone = [one.finding for one in explanations(name)]
    assert len(whole) > 5
    assert list(map(key, alone)) == list(map(key, whole))


@pytest.mark.parametrize("name", CASES)
def test_what_is_joined_follows_from_its_parts(name: str) -> None:
    looked = 0
    for one in explanations(name):
        for reason in reasons(one):
            truths = [part.truth for part in reason.parts if part.truth is not None]
            if reason.op == "and":
                assert reason.truth is all_of(truths)
            elif reason.op == "or":
                assert reason.truth is any_of(truths)
            elif reason.op == "not":
                assert reason.truth is negate(truths[0])
            else:
                continue
            looked += 1
    assert looked > 20


@pytest.mark.parametrize("name", CASES)
def test_what_is_open_names_its_point_and_what_is_not_names_none(name: str) -> None:
    for one in explanations(name):
        for reason in reasons(one):
            if reason.truth is UNKNOWN:
                assert reason.open is not None, reason
            elif reason.truth is not None:
                assert reason.open is None, reason


@pytest.mark.parametrize("name", CASES)
def test_a_condition_has_the_truth_the_norm_itself_gets(name: str) -> None:
    looked = 0
    for one in explanations(name):
        question = asked(name, one.finding.norm.id)
        group = group_of(question, one.finding.instance)
        for trace in one.traces:
            parts = {part.op: part for part in trace.parts}
            if trace.norm is None or "part:when" not in parts or len(one.traces) > 1:
                continue
            wording = next(w for w in question.family.wordings if w.norm is trace.norm)
            frame = group.frame(question.program, question.record, {}, wording)
            assert wording.when is not None
            assert wording.when(frame).truth is parts["part:when"].truth
            again = compile_truth(parts["part:when"].parts[0].expr, wording.context)
            assert again(frame).truth is parts["part:when"].truth
            looked += 1
    assert looked > 3


@pytest.mark.parametrize("name", CASES)
def test_the_parts_stand_in_their_order_and_each_has_leaves(name: str) -> None:
    for one in explanations(name):
        for trace in one.traces:
            names = [part.op.removeprefix("part:") for part in trace.parts]
            assert names == sorted(names, key=PARTS.index)
            assert all(deciding(part) for part in trace.parts)


def test_the_governing_edition_is_told_with_those_around_it() -> None:
    one = explained("contact-2018-2019", "toy.safe.6.2")
    governs = [two.edition for two in one.governed.candidates if two.governs]
    assert governs == [one.finding.edition]
    assert one.governed.told_by == "event"
    assert one.governed.days[0] <= one.governed.days[1]
    last = one.governed.candidates[-1]
    assert (last.edition, last.norm) == ("", None)  # the repeal


def test_a_deadline_is_told_with_what_it_is_counted_from() -> None:
    known = [
        (one.finding, reason)
        for name in CASES
        for one in explanations(name)
        for reason in reasons(one)
        if reason.op == "step:deadline" and reason.since is not None and len(one.traces) == 1
    ]
    assert len(known) > 3
    for finding, deadline in known:
        (start,) = deadline.parts
        assert finding.status == "not_triggered" or deadline.since == finding.due
        assert start.since is not None
        assert deadline.since is not None
        assert start.since[0] <= deadline.since[0]


def test_what_gives_no_finding_says_where_it_works() -> None:
    kinds = set()
    for family in program().families.values():
        if not gives_findings(family):
            found = silent(asked("clock-stopped", family.id))
            assert found.why == "used_by"
            kinds.add((family.kind, bool(found.norms)))
    assert ("exception", True) in kinds
    assert ("exception", False) not in kinds


def test_a_norm_without_an_instance_says_what_the_file_lacks() -> None:
    kinds = set()
    for family in program().families.values():
        question = asked("shelter-told", family.id)
        if gives_findings(family) and not findings(question):
            found = silent(question)
            kinds.add(found.why)
            for part in found.parts:
                assert part.truth is NO
    assert "no_instance" in kinds


def test_an_event_that_counts_is_listed_as_such() -> None:
    one = explained("contact-2018-2019", "toy.safe.6.2")
    events = {r.note: r.truth for r in reasons(one) if r.op == "step:event"}
    assert YES in events.values()


def test_asking_leaves_the_case_and_the_rules_as_they_were() -> None:
    before = evaluate(program(), case("clock-stopped"))
    explanations("clock-stopped")
    assert evaluate(program(), case("clock-stopped")) == before
