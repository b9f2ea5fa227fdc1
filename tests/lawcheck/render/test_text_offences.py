"""Offences in the text of a result: what liability hangs on, and many open ones together."""

from typing import Any

from lawcheck.analyses.questions import questions
from lawcheck.model.finding import Atom, Finding
from lawcheck.render.text import assessment
from tests.lawcheck.render.made_case import CASE
from tests.lawcheck.render.made_findings import RULES, result_of
from tests.lawcheck.render.made_parts import found, norm, open_on, yes_or_no

HARM = yes_or_no("e1.harm", "fact", "attr", "e1", "harm")
LIABLE: dict[str, Any] = {"regime": "criminal", "mode": "private", "repeated": "no"}


def written(*findings: Finding, lang: str = "en") -> str:
    result = result_of(*findings)
    asked = questions(result, RULES.vocabulary, CASE)
    return " ".join(assessment(CASE, result, asked, RULES, lang, 100, False).split())


def offence(number: int) -> Any:
    return norm(f"toy.{number}", "offence", f"Offence {number}", article=str(number), paragraph="")


def test_liability_names_what_removed_it() -> None:
    extra = {**LIABLE, "liability": "removed", "removed_by": ("toy.later",)}
    told = written(found(offence(3), "made_out", "e1", bearer=None, extra=extra))
    assert "Liability now: removed by a later law Removed by: toy.later" in told


def test_liability_names_what_it_hangs_on_and_asks_for_it() -> None:
    extra = {**LIABLE, "liability": "unsettled", "liability_settle": (HARM,), "mode_read": "unread"}
    told = written(found(offence(3), "made_out", "e1", bearer=None, extra=extra))
    assert "Prosecution: private (text not read)" in told
    assert "Liability hangs on:" in told
    assert "What to ask next 1." in told


def test_whom_a_penalty_may_hit_is_said_in_words() -> None:
    penalty = {"arrest_days": {"max": 10}, "for": ("adults",), "read": "seen"}
    extra = {**LIABLE, "liability": "open", "penalty": penalty}
    told = written(found(offence(3), "made_out", "e1", bearer=None, extra=extra))
    assert "up to 10; text seen; for: adults" in told


def perhaps(number: int, atom: Atom = HARM, **more: Any) -> Finding:
    made = open_on(offence(number), ("made_out", "not_made_out"), atom, **more)
    return made._replace(instance=("e1",))


def test_what_only_a_graver_offence_may_displace_stands_with_what_happened() -> None:
    extra = {**LIABLE, "perhaps_displaced_by": ("toy.4",)}
    told = written(perhaps(3, presumed="made_out", extra=extra), perhaps(4))
    assert "Elements made out, unless something more is shown: Offence 3" in told
    assert "Unless instead: toy.4" in told or "Unless instead: Offence 4" in told


def test_a_few_open_offences_stand_each_by_itself() -> None:
    told = written(*(perhaps(number) for number in range(1, 5)))
    assert "Which offence this is" not in told
    assert told.count("could be: elements made out") == 4


def test_many_open_offences_stand_together() -> None:
    told = written(*(perhaps(number) for number in range(1, 7)))
    assert "Which offence this is e1: could be any of these:" in told
    assert "Art. 1; Art. 2; Art. 3; Art. 4; Art. 5; Art. 6" in told.replace("\u00a0", " ")
    assert "could be: elements made out" not in told
