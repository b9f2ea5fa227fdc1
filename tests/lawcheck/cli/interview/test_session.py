from pathlib import Path

import pytest

from lawcheck.analyses.interview.slots import Slot
from lawcheck.cli.case_edit import text
from lawcheck.cli.case_input import shipped_program
from lawcheck.cli.interview.answers import Passed
from lawcheck.cli.interview.keeping import NOT_KNOWN, CaseFile
from lawcheck.cli.interview.session import Session
from lawcheck.language.faults import Faults
from lawcheck.language.yaml_source import compose
from lawcheck.render.interview.wording import wording

HEAD = """\
lawcheck: 1
id: T-1
place: {region: KZ-75}
as_of: 2018-04-10
people: {V: {role: survivor}, R: {role: respondent}}
events:
  - {id: e1, kind: incident, at: 2018-03-02, by: R, to: V, acts: [hit]}
"""
SECOND = "  - {id: e2, kind: incident, at: 2018-03-09, by: R, to: V, acts: [hit]}\n"


def session_of(whole: str, folder: Path) -> Session:
    root = compose(whole, Faults("case", whole))
    return Session(CaseFile(folder / "case.yaml", root, {}), shipped_program(), "missed", "en")


@pytest.mark.parametrize("head", ["learned", "police", "orders"])
def test_of_several_incidents_an_early_question_names_the_first(head: str, tmp_path: Path) -> None:
    alone = wording(session_of(HEAD, tmp_path).speaker(), Slot(head)).text
    assert alone.endswith("?")
    of_two = wording(session_of(HEAD + SECOND, tmp_path).speaker(), Slot(head)).text
    assert of_two.startswith(f"{alone} (about: e1 incident")


def test_going_back_gives_the_file_and_the_question_of_before(tmp_path: Path) -> None:
    session = session_of(HEAD, tmp_path)
    assert session.past == []
    first = session.step()
    assert first is not None
    before = session.file.root
    session.give(first.slot, Passed(NOT_KNOWN))
    second = session.step()
    assert second is not None
    assert second.slot != first.slot
    session.give(second.slot, text(second.wording.choices[0][0]))
    session.back()
    assert session.step() == second
    session.back()
    assert session.step() == first
    assert session.file.root == before
    assert session.past == []
