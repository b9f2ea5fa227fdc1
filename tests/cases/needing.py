"""Which questions of an interview could matter: answers are tried, and nothing is written."""

from __future__ import annotations

from lawcheck.analyses.interview.order import beginning, undated
from lawcheck.analyses.interview.slots import OPENING
from lawcheck.cli.case_edit import changed, text
from lawcheck.cli.case_input import Asked
from lawcheck.cli.interview.answers import held
from lawcheck.cli.interview.filling import instant_text, listing
from lawcheck.cli.interview.session import Session, Step
from lawcheck.cli.interview.session import come_to as statuses
from lawcheck.engine.evaluate import evaluate
from lawcheck.language.yaml_source import Node
from lawcheck.model.diagnostic import Refused
from lawcheck.model.result import Result
from lawcheck.render.interview.wording import wording

HOURS = (0, 1, 30, 100, 400, 2000, 20000)
AFTER = (1, *(hours * 3600 + 60 for hours in HOURS))  # in the same minute, and later


def is_first(session: Session, step: Step) -> bool:
    """Whether a question is among those with which every case begins."""
    early = (*undated(session.case), *beginning(session.case))
    return step.slot.key in OPENING or step.slot.head == "place" or step.slot in early


def is_needed(session: Session, step: Step) -> bool:
    """Whether an answer changes a finding, or two answers leave something different open.

    Two times nobody knows yet may matter only together, and with a fact besides: with the
    other pinned, an answer must take away something that the findings hang on.  Two facts
    may matter only together, too: then an answer to another question is tried first.
    """
    others = (
        [
            event.id
            for event in session.case.events
            if event.done.value == "yes" and not event.dated and event.id != step.slot.parts[0]
        ]
        if step.slot.head == "time"
        else []
    )
    last = text(instant_text(session.case.as_of - 3600, session.case.zone))
    return (
        differs(session, step, {})
        or any(differs(session, step, {one: last}) for one in others)
        or differs_beside(session, step)
    )


def differs_beside(session: Session, step: Step) -> bool:
    """Whether answers to a question differ once one of the other questions is answered."""
    skipped = set(session.skipped)
    others = [
        one for one in session.slots() if one != step.slot and one.head not in (*OPENING, "time")
    ]
    session.skipped = skipped
    asked = Asked(session.rules, session.program)
    for slot in dict.fromkeys(others):
        other = Step(slot, wording(session.speaker(), slot), "")
        for answer in answers_to(session, other):
            file = session.file._replace(root=session.filled(slot, answer))
            try:
                beside = Session(file, asked, session.purpose, session.lang)
            except Refused:
                continue
            if differs(beside, step, {}):
                return True
    return False


def differs(session: Session, step: Step, pinned: dict[str, Node]) -> bool:
    """Whether answers to a question differ in what they leave, with some times pinned."""
    now = evaluated(session, session.file.root, pinned)
    seen = {points(now)} if pinned and now is not None else set()
    for answer in answers_to(session, step):
        found = evaluated(session, session.filled(step.slot, answer), pinned)
        if found is None or now is None:
            continue
        if statuses(found) != statuses(now):
            return True
        seen.add(points(found))
        if len(seen) > 1:
            return True
    return False


def points(result: Result) -> frozenset[str]:
    """Give what the findings hang on."""
    return frozenset(atom.key for one in result.findings for group in one.settle for atom in group)


def evaluated(session: Session, root: Node, pinned: dict[str, Node]) -> Result | None:
    """Evaluate a tree with some times pinned; None where the file cannot hold them."""
    for name, when in pinned.items():
        root = changed(root, f"{name}.at", when)
    try:
        return evaluate(session.program, session.read(root), only=session.only)
    except Refused:
        return None


def answers_to(session: Session, step: Step) -> list[Node]:
    wording = step.wording
    if wording.form == "one":
        return [text(one) for one, _ in wording.choices]
    if wording.form == "many":
        return [
            listing([]),
            listing([one for one, _ in wording.choices]),
            *(listing([one]) for one, _ in wording.choices),
        ]
    instants = sorted(
        {
            instant_text(event.at.earliest + seconds, session.case.zone)
            for event in session.case.events
            if event.dated
            for seconds in AFTER
        }
        | {
            instant_text(session.case.as_of - hours * 3600, session.case.zone)
            for hours in (1, 20, 50, 300)
        }
    )
    samples = {
        "date": ["2012-03-02T10:00", "2018-03-02", *instants],
        "number": ["10", "15", "17", "30", "70"],
        "ages": ["0", "4, 16"],
        "period": ["24 h", "30 d"],
        "text": ["one", "two"],
    }
    found = [held(wording, text(one)) for one in samples[wording.form]]
    return [one for one in found if isinstance(one, Node)]
