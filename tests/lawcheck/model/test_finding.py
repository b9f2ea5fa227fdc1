"""Findings: none without a citation and a ground; which count as failures."""

from typing import Any

import pytest

from lawcheck.model.finding import (
    FAILURES,
    REASONS,
    STATUSES,
    Finding,
    Ground,
    counts_as_failure,
    rested,
)
from lawcheck.model.ruleset import Norm
from tests.lawcheck.engine.making import norm

GROUND = Ground("event", "e1", "yes", 4, "s1", "")


def built(about: Norm, **changes: Any) -> Finding:
    fields: dict[str, Any] = {
        "norm": about, "instance": ("e1",), "concerns": ("e1",), "status": "met", "could_be": (),
        "presumed": None, "because": (), "readings": {}, "bearer": None, "bearer_person": None,
        "owed_to": None, "beneficiaries": (), "requires": None, "arose": None, "due": None,
        "late_by": None, "lasted": None, "periods": (), "edition": "E0", "read": "seen",
        "grade": 4, "grounds": (GROUND,), "settle": (), "extra": {},
    }  # fmt: skip
    return rested(Finding(**{**fields, **changes}))


@pytest.mark.parametrize("part", ["article", "paragraph", "item"])
def test_any_part_of_a_citation_is_one(part: str) -> None:
    cited = norm("toy.1", **{"article": "", "paragraph": "", "item": "", part: "9"})
    assert built(cited).norm is cited


def test_a_finding_without_a_citation_is_refused() -> None:
    with pytest.raises(ValueError, match=r"a finding of toy\.1 needs a citation"):
        built(norm("toy.1", article=""))


def test_a_finding_without_a_ground_is_refused() -> None:
    with pytest.raises(ValueError, match=r"a finding of toy\.1 needs a ground"):
        built(norm("toy.1"), grounds=())


@pytest.mark.parametrize(
    ("status", "norm_changes", "extra", "counts"),
    [
        *(pytest.param(s, {}, {}, True, id=f"{s} of a statute counts") for s in FAILURES),
        pytest.param("met", {}, {}, False, id="met is no failure"),
        pytest.param("unsettled", {}, {}, False, id="unsettled is no failure"),
        pytest.param("missed", {"only_in": ("r", "v")}, {}, False, id="the reading not taken"),
        pytest.param("missed", {"strength": "treaty"}, {}, True, id="a treaty article counts"),
        pytest.param("missed", {"strength": "view"}, {}, False, id="a soft norm never counts"),
        pytest.param("missed", {"strength": "treaty"}, {"strength": "standard"}, False,
                     id="the weakest link of the chain is what it rests on"),
        pytest.param("missed", {"strength": "view"}, {"strength": "statute"}, True,
                     id="the strength of the finding goes before that of the norm"),
    ],
)  # fmt: skip
def test_failures(
    status: str, norm_changes: dict[str, Any], extra: dict[str, Any], counts: bool
) -> None:
    assert (
        counts_as_failure(built(norm("toy.1", **norm_changes), status=status, extra=extra))
        is counts
    )


def test_words_are_fixed() -> None:
    assert FAILURES == ("missed", "late", "not_done", "broken")
    assert STATUSES["right"] is STATUSES["power"]
    assert REASONS == (
        "fact", "event", "time", "edition", "reading", "unread", "conflict", "too_many",
        "below_grade", "after_repeal",
    )  # fmt: skip
