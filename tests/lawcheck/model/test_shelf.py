import pytest

from lawcheck.model.ruleset import Norm, RuleSet
from lawcheck.model.shelf import Shelf
from tests.lawcheck.engine.making import norm, rules

NORMS = (norm("toy.a", editions=("E0",)), norm("toy.b"), norm("toy.a", editions=("E1",)))


def shelf(read: list[int]) -> Shelf:
    """A shelf that notes which norms were read."""
    from lawcheck.engine.outlines import outlines_of

    def reading(place: int) -> Norm:
        read.append(place)
        return NORMS[place]

    return Shelf(outlines_of(NORMS), reading)


def test_a_norm_is_read_when_it_is_asked_for_and_once() -> None:
    read: list[int] = []
    norms = shelf(read)
    assert len(norms) == 3
    assert read == []
    assert norms[1] is norms[1]
    assert read == [1]
    assert tuple(norms) == NORMS
    assert read == [1, 0, 2]


def test_it_is_a_sequence_that_ends() -> None:
    norms = shelf([])
    assert norms[1:] == NORMS[1:]
    assert norms[::2] == (NORMS[0], NORMS[2])
    for place in (3, -1):
        with pytest.raises(IndexError):
            norms[place]


def test_norms_are_found_by_name_in_their_order_and_no_other_is_read() -> None:
    read: list[int] = []
    norms = shelf(read)
    assert list(norms.named(["toy.a", "toy.none"])) == [NORMS[0], NORMS[2]]
    assert read == [0, 2]


def test_a_rule_set_finds_them_however_it_holds_its_norms() -> None:
    plain = rules(*NORMS)
    shelved = RuleSet(plain.acts, shelf([]), plain.readings, plain.calendars)
    for ruleset in (plain, shelved):
        assert list(ruleset.named(["toy.b", "toy.a"])) == list(NORMS)
        assert list(ruleset.named([])) == []
