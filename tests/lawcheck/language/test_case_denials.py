import pytest

from tests.lawcheck.language.words import case, events, faults

CAUSES = (
    "id: e1, kind: incident, at: 2018-03-02",
    "id: e2, kind: order_issued, at: 2018-03-02, about: e1",
    "id: e9, kind: incident, at: 2018-03-01",
)
COPIED = "id: e3, kind: order_copied, at: 2018-03-04, about: e2"
PLANNED = "id: e3, kind: order_copied, at: 2018-05-03, about: e2, planned: yes"


def build(listed: str, denial: str) -> str:
    return events(*CAUSES, listed, f"id: e4, {denial}, done: no")


@pytest.mark.parametrize(
    ("listed", "denial"),
    [
        pytest.param(COPIED, "kind: order_copied", id="the whole kind"),
        pytest.param(COPIED, "kind: order_copied, about: e2", id="about the same"),
        pytest.param(COPIED, "kind: order_copied, about: [e1, e2]", id="about what led to it"),
        pytest.param(COPIED, "kind: order_copied, at: 2018-03", id="within its time"),
        pytest.param(f"{COPIED}, to: V", "kind: order_copied, to: V", id="to the same person"),
        pytest.param(f"{COPIED}, to: [V, R]", "kind: order_copied, to: [V]", id="to one of them"),
        pytest.param(f"{COPIED}, by: P", "kind: order_copied, by: police", id="for a body"),
        pytest.param(
            "id: e3, kind: incident, harm: pain", "kind: incident, harm: pain", id="the same value"
        ),
        pytest.param(
            "id: e3, kind: incident, acts: [hit, push]", "kind: incident, acts: hit", id="an act"
        ),
    ],
)
def test_contradiction(listed: str, denial: str) -> None:
    (found,) = faults(build(listed, denial))
    column = len(f"  - {{id: e4, {denial}, done: ") + 1
    assert found == (
        f"18:{column}+2 error[LC159] this denies `e3` (line 17), which the file lists as done"
        " = keep the event and say who denies it: `contested_by: <source>`"
    )


@pytest.mark.parametrize(
    ("listed", "denial"),
    [
        pytest.param(COPIED, "kind: order_served", id="another kind"),
        pytest.param(COPIED, "kind: order_copied, about: e9", id="about something else"),
        pytest.param(COPIED, "kind: order_copied, at: 2018-03-03", id="at another time"),
        pytest.param(f"{COPIED}, to: V", "kind: order_copied, to: R", id="to somebody else"),
        pytest.param(COPIED, "kind: order_copied, to: V", id="not said to whom"),
        pytest.param(f"{COPIED}, to: unknown", "kind: order_copied, to: V", id="to nobody knows"),
        pytest.param(
            f"{COPIED}, to: {{value: V, contested_by: R}}", "kind: order_copied, to: V", id="doubt"
        ),
        pytest.param(f"{COPIED}, by: police", "kind: order_copied, by: P", id="one of a body"),
        pytest.param(
            "id: e3, kind: talk, minutes: 5", "kind: talk, minutes: 6", id="another value"
        ),
        pytest.param("id: e3, kind: talk", "kind: talk, minutes: 6", id="a value not said"),
        pytest.param(f"{COPIED}, contested_by: s1", "kind: order_copied", id="contested"),
        pytest.param(PLANNED, "kind: order_copied", id="only planned"),
        pytest.param(f"{COPIED}, done: unknown", "kind: order_copied", id="not known"),
        pytest.param(COPIED, "kind: order_copied, contested_by: s1", id="a contested denial"),
        pytest.param(COPIED, "kind: order_copied, planned: yes", id="a planned omission"),
    ],
)
def test_no_contradiction(listed: str, denial: str) -> None:
    assert len(case(build(listed, denial)).events) == 5
