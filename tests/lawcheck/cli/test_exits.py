import pytest

from lawcheck.cli import exits


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        pytest.param([], exits.FINE, id="no case"),
        pytest.param([0, 0], exits.FINE, id="nothing found"),
        pytest.param([0, 1, 0], exits.FOUND, id="one finding"),
        pytest.param([1, 3, 0], exits.REFUSED, id="a file that cannot be read outranks a finding"),
        pytest.param([3, 70, 1], exits.INTERNAL, id="our own fault outranks all"),
    ],
)
def test_the_worst_status_counts(statuses: list[int], expected: int) -> None:
    assert exits.worst(statuses) == expected
