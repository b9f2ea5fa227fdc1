"""Cases of the made-up country, ready to be explained."""

from __future__ import annotations

from functools import lru_cache

from lawcheck.analyses.reasons.explaining import Asked, Explanation, ask, explain, findings
from lawcheck.engine.program import Program, compile_rules
from lawcheck.language.case_reader import parse_case
from lawcheck.model.case import Case
from tests.toy.loading import TOY, toy

CASES = sorted(file.stem for file in (TOY / "cases").glob("*.yaml"))


@lru_cache(maxsize=1)
def program() -> Program:
    return compile_rules(toy().ruleset, toy().vocabulary)


@lru_cache
def case(name: str) -> Case:
    data = (TOY / "cases" / f"{name}.yaml").read_bytes()
    return parse_case(data, name, toy().vocabulary, None)[0]


def asked(name: str, norm: str, profile: str = "screening") -> Asked:
    return ask(program(), case(name), profile, norm)


def explained(name: str, norm: str, instance: tuple[str, ...] = ()) -> Explanation:
    question = asked(name, norm)
    found = [one for one in findings(question) if not instance or one.instance == instance]
    return explain(question, found[0])
