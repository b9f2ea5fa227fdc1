"""Who notices a mutant: its own rows, those of norms that use it, then a teaching case."""

from collections.abc import Sequence

from lawcheck.analyses.mutation.mutants import applied
from lawcheck.analyses.mutation.trial import noticed_by
from lawcheck.cli.mutant_search import Search
from lawcheck.model.finding import Finding
from tests.lawcheck.analyses.mutation.made_tables import (
    COURT_NOT_TOLD,
    bench,
    examples,
    lesson,
    mutant,
)
from tests.toy.loading import toy

COPY = "toy.safe.6.2"
IN_TIME = "{name: in time, expect: met}"
SHORTER = (COPY, "period", "24 h", "23 h")


def test_a_row_is_named_by_its_norm_and_name() -> None:
    assert noticed_by(bench(examples(COPY, [IN_TIME])), mutant(*SHORTER)) == f"{COPY}: in time"


def test_rows_of_a_norm_that_uses_a_definition_count() -> None:
    term = mutant("toy.safe.term", "period", "30 d", "29 d")
    found = noticed_by(bench(examples(COPY, [IN_TIME])), term)
    assert found == ""
    gone = mutant("toy.safe.6.8", "negate", "served.signature is refused_noted",
                  "not served.signature is refused_noted")  # fmt: skip
    assert (
        noticed_by(
            bench(examples(COPY, ["{name: none, drop: [e2, e3, e4], expect: absent}"])), gone
        )
        == ""
    )
    late = f'{{name: late, set: {{e4.at: "2019-03-02T11:00"}}, {COURT_NOT_TOLD}, expect: late}}'
    assert noticed_by(bench(examples(COPY, [late])), gone) == f"{COPY}: late"


def test_a_teaching_case_counts_too() -> None:
    (found,) = examples(COPY, [IN_TIME])

    def met(findings: Sequence[Finding]) -> bool:
        return any(one.norm.id == COPY and one.status == "met" for one in findings)

    held = lesson(found, met)
    assert met(held.findings)
    assert noticed_by(bench([], [held]), mutant(*SHORTER)) == "a lesson"
    longer = mutant(COPY, "period", "24 h", "25 h")
    assert noticed_by(bench([], [held]), longer) == ""


def test_a_dropped_exception_is_gone_and_nothing_else() -> None:
    gone = mutant("toy.safe.6.5", "drop_exception", COPY, "nothing")
    before, after = toy().ruleset.norms, applied(toy().ruleset, gone).norms
    assert [norm for norm in before if norm not in after] == [before[gone.wording]]
    assert len(after) == len(before) - 1


def test_a_survivor_gets_the_row_that_kills_it() -> None:
    loose = "{name: early, set: {e4.at: '2019-03-01T11:00'}, expect: met}"
    found = examples(COPY, [loose])
    survivor = mutant(*SHORTER)
    assert noticed_by(bench(found), survivor) == ""
    suggestion = Search(bench(found), {COPY: found}).suggestion(survivor)
    assert suggestion is not None
    assert (suggestion.norm, suggestion.like) == (COPY, "early")
    completed = examples(COPY, [loose, suggestion.row])
    assert noticed_by(bench(completed), survivor) == f"{COPY}: early; varied"


def test_without_a_difference_there_is_no_row() -> None:
    found = examples("toy.safe.5.5", ["{name: heard, expect: met}"])
    same = mutant(COPY, "period", "24 h", "23 h")
    assert Search(bench(found), {"toy.safe.5.5": found}).suggestion(same) is None
