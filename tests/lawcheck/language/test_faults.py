import pytest

from lawcheck.language.faults import KEPT, Faults, listing, place_of
from lawcheck.language.yaml_source import Node
from lawcheck.model.diagnostic import Refused


@pytest.mark.parametrize(
    ("offset", "place"),
    [(0, (1, 1)), (1, (1, 2)), (2, (2, 1)), (4, (3, 1)), (6, (3, 3)), (8, (4, 1))],
)
def test_place_of_counts_every_line_end(offset: int, place: tuple[int, int]) -> None:
    assert place_of("a\nb\rcd\r\nef", offset) == place


def test_listing_is_cut() -> None:
    assert listing(["a", "b"]) == "a, b"
    assert listing(str(n) for n in range(14)) == "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …"


def test_faults_come_in_the_order_of_the_file() -> None:
    faults = Faults("a.yaml", "title: x\nfictional: maybe\n")
    faults.at("LC106", Node("text", "maybe", 2, 12, False), key="fictional")
    faults.at("LC105", Node("map", (), 1, 8, False), key="title")
    assert [(one.line, one.column, one.length) for one in faults.diagnostics()] == [
        (1, 8, 1),
        (2, 12, 5),
    ]


def test_the_caret_covers_a_quoted_word_and_stays_in_the_line() -> None:
    faults = Faults("a.yaml", 'a: "bc"\nlong: "x\n')
    faults.at("LC105", Node("text", "bc", 1, 4, True), key="a")
    faults.at("LC105", Node("text", "x" * 50, 2, 7, True), key="long")
    assert [one.length for one in faults.diagnostics()] == [4, 2]


def test_an_excerpt_far_to_the_right_is_left_out() -> None:
    faults = Faults("a.yaml", "x" * 5000)
    faults.add("LC007", 1, 2001)
    faults.add("LC007", 1, 2000)
    near, far = faults.diagnostics()
    assert (len(near.excerpt), far.excerpt) == (4000, "")


def test_a_place_below_the_file_has_no_excerpt() -> None:
    faults = Faults("a.yaml", "x")
    faults.add("LC004", 9, 1)
    assert [one.excerpt for one in faults.diagnostics()] == [""]


def test_the_fault_after_the_last_one_kept_stops() -> None:
    faults = Faults("a.yaml")
    for number in range(KEPT - 1):
        faults.add("LC010", number + 1, 1)
    with pytest.raises(Refused) as refused:
        faults.add("LC010", KEPT, 1)
    found = refused.value.diagnostics
    assert len(found) == KEPT + 1
    assert found[-1].message["en"] == "more than 100 faults; only the first are shown"


def test_warnings_never_stop() -> None:
    faults = Faults("a.yaml")
    for number in range(200):
        faults.add("LC182", number + 1, 1)
    assert not faults.errors
    assert [one.severity for one in faults.diagnostics()] == ["warning"] * KEPT
