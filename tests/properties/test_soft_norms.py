"""No soft norm alone yields a breach of a treaty: held over every treaty norm and its examples."""

from functools import lru_cache

import pytest

from lawcheck.cli.rules_test import all_rows
from lawcheck.engine.chains import STRENGTHS, rests_on
from lawcheck.engine.evaluate import evaluate
from lawcheck.engine.program import compile_rules
from lawcheck.files.rule_files import shipped_rules
from lawcheck.model.finding import FAILURES, Finding, counts_as_failure
from lawcheck.model.ruleset import Norm

RULES = shipped_rules()
SOFT = STRENGTHS[2:]
TREATY = [norm for norm in RULES.ruleset.norms if norm.strength != "statute"]
FAR = 3_000_000  # a day on which every text stood
GIVES_FINDINGS = [one for one in TREATY if one.kind != "exception" and one.chain]


@lru_cache(maxsize=1)
def failures() -> list[Finding]:
    """Evaluate every example of every treaty norm; keep what was not done."""
    program = compile_rules(RULES.ruleset, RULES.vocabulary)
    names = {norm.id for norm in TREATY}
    found: list[Finding] = []
    for row in all_rows(RULES, []):
        if row.expected.norm in names:
            result = evaluate(program, row.case, only={row.expected.norm})
            found += [one for one in result.findings if one.status in FAILURES]
    return found


def test_a_failure_that_counts_rests_on_articles_alone() -> None:
    counted = [one for one in failures() if counts_as_failure(one)]
    assert len(counted) > 30
    for one in counted:
        chain = one.extra["chain"]
        assert chain[0]["strength"] == "treaty", one.norm.id
        assert chain[0]["read"] == "seen", one.norm.id
        assert one.norm.article, one.norm.id
        needed = {link["strength"] for link in chain if link["necessary"] == "yes"}
        assert needed == {"treaty"}, one.norm.id


def test_a_failure_that_needs_less_never_counts() -> None:
    soft = [one for one in failures() if one.extra["strength"] in SOFT]
    assert len(soft) > 20
    assert {one.extra["strength"] for one in soft} >= {"general_recommendation", "view"}
    assert not [one.norm.id for one in soft if counts_as_failure(one)]


@pytest.mark.parametrize("strength", SOFT)
def test_one_soft_link_that_is_needed_takes_any_norm_out_of_the_count(strength: str) -> None:
    for norm in GIVES_FINDINGS:
        link = {**norm.chain[-1], "norm": "x", "strength": strength, "necessary": "yes"}
        found = rests_on(RULES.ruleset, norm._replace(chain=(*norm.chain, link)), FAR, "KZ")
        assert found["strength"] in SOFT, norm.id
        assert STRENGTHS.index(found["strength"]) >= STRENGTHS.index(strength), norm.id


def test_leaving_links_out_makes_no_norm_stronger() -> None:
    for norm in GIVES_FINDINGS:
        for number in range(len(norm.chain)):
            left = norm._replace(chain=norm.chain[:number] + norm.chain[number + 1 :])
            assert strength(left) >= strength(norm._replace(chain=())), norm.id


def strength(norm: Norm) -> int:
    return STRENGTHS.index(rests_on(RULES.ruleset, norm, FAR, "KZ")["strength"])


def test_every_treaty_norm_that_speaks_starts_at_an_article() -> None:
    for norm in GIVES_FINDINGS:
        assert norm.chain[0]["strength"] == "treaty", norm.id
        assert norm.chain[0]["norm"].startswith("cedaw."), norm.id
