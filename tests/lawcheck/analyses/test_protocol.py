"""The conditions of a communication: of the one sent last, else of one supposed for the day."""

from __future__ import annotations

from lawcheck.analyses.protocol import KIND, Conditions, conditions, supposed_event
from lawcheck.cli.case_input import shipped_program
from tests.lawcheck.render.documents.writing import known

STEM = "treaty-communication-2021"
FILED = "{id: e9, kind: communication_filed, at: 2021-09-01"
DENIED = {FILED: "{id: e9, kind: communication_filed, done: no"}


def of(changes: dict[str, str] | None = None, stem: str = STEM) -> Conditions:
    found = known(stem, tuple((changes or {}).items()))
    return conditions(shipped_program().program, found.case, found.result)


def statuses(found: Conditions) -> dict[str, str]:
    return {one.norm.id: one.status for one in found.findings if len(one.instance) == 1}


def test_the_communication_of_the_file_has_the_findings_of_the_file() -> None:
    found = of()
    assert found.sent is not None
    assert found.sent.id == "e9"
    assert {one.instance[0] for one in found.findings} == {"e9"}


def test_of_two_the_last_one_counts() -> None:
    second = (
        "\n  - {id: e10, kind: communication_filed, at: 2021-09-15, by: V, about: e1, source: s3}"
    )
    line = "by: V, about: e1, source: s3}"
    found = of({line: line + second})
    assert found.sent is not None
    assert found.sent.id == "e10"
    assert {one.instance[0] for one in found.findings} == {"e10"}


def test_where_none_was_sent_one_is_supposed_and_only_the_protocol_is_asked() -> None:
    found = of(DENIED)
    assert found.sent is None
    assert {one.norm.act for one in found.findings} == {"cedaw.op"}
    assert {one.instance[0] for one in found.findings} == {KIND}
    assert statuses(found)["cedaw.op.2"] == "holds"
    # What the file does not decide stays open: nothing is supposed about the case.
    assert statuses(found)["cedaw.op.4.1"] == "unsettled"


def test_what_the_file_says_of_the_paper_comes_before_what_is_supposed() -> None:
    assert statuses(of(DENIED))["cedaw.op.3"] == "holds"
    written = {"communication_written: {value: yes": "communication_written: {value: no"}
    assert statuses(of({**DENIED, **written}))["cedaw.op.3"] == "does_not_hold"
    adopted = {"views_adopted: {value: no": "views_adopted: {value: yes"}
    assert statuses(of(DENIED))["cedaw.op.5"] == "available"
    assert statuses(of({**DENIED, **adopted}))["cedaw.op.5"] == "unavailable"


def test_the_supposed_event_is_about_every_incident_and_takes_no_other_name() -> None:
    case = known("five-calls").case
    assert supposed_event(case).about == ("e1", "e5", "e15", "e22")
    taken = case._replace(events=(*case.events, supposed_event(case)))
    assert supposed_event(taken).id not in {one.id for one in taken.events}
