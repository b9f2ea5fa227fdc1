import pytest

from lawcheck.analyses.coverage import Row, coverage
from lawcheck.model.ruleset import Norm
from tests.lawcheck.engine.making import norm, rules


def row(name: str, status: str = "encoded", why: str = "", line: int = 1) -> Row:
    return Row(name, status, why, "toy/rows.yaml", line)


def test_rows_stand_beside_their_norms() -> None:
    norms = (
        norm("toy.1", row="T.1", editions=("E0", "E1"), read={"E0": "seen", "": "inferred"}),
        norm("toy.1", row="T.1", editions=("E2",), read={"": "seen"}, reviewed="A. Lawyer"),
        norm("toy.2", row="T.2", reviewed="A. Lawyer"),
    )
    rows = [row("T.1"), row("T.2", "partly", "one half"), row("T.3", "not_encoded", "no facts")]
    found = coverage(rules(*norms), {"toy": rows})
    (act,) = found.acts
    assert found.faults == ()
    assert act.counts == {"encoded": 1, "partly": 1, "not_encoded": 1}
    assert [(c.row.row, [n.id for n in c.norms], c.read) for c in act.rows] == [
        ("T.1", ["toy.1", "toy.1"], {"seen": 2, "inferred": 1}),
        ("T.2", ["toy.2"], {"seen": 1}),
        ("T.3", [], {}),
    ]
    # A provision counts as reviewed only when every wording of it is signed.
    assert (act.norms, act.reviewed) == (2, 1)


@pytest.mark.parametrize(
    ("norms", "rows", "fault"),
    [
        pytest.param([], [row("T.1")], "row `T.1` is encoded, by no norm", id="row without norm"),
        pytest.param(
            [], [row("T.1", "not_encoded")], "row `T.1` does not say why", id="row without a reason"
        ),
        pytest.param(
            [norm("toy.1")],
            [row("T.1", line=2), row("T.1", line=5)],
            "row `T.1` is listed twice; see line 2",
            id="row twice",
        ),
        pytest.param(
            [norm("toy.1")], [], "norm `toy.1`: row `T.1` is not listed", id="norm without row"
        ),
        pytest.param(
            [norm("toy.1")],
            [row("T.1", "not_encoded", "why")],
            "norm `toy.1`: row `T.1` is listed as not encoded",
            id="norm of a row said to have none",
        ),
        pytest.param(
            [norm("toy.1", row="")],
            [],
            "norm `toy.1` cites the act and names no row",
            id="norm that names no row",
        ),
    ],
)
def test_what_is_not_accounted_for_is_a_fault(
    norms: list[Norm], rows: list[Row], fault: str
) -> None:
    assert [one.message for one in coverage(rules(*norms), {"toy": rows}).faults] == [fault]


def test_a_building_block_without_citation_needs_no_row() -> None:
    assert coverage(rules(norm("toy.part", row="", article="")), {}).faults == ()
