"""Two findings of one norm: gained, lost, changed, or only perhaps."""

from typing import Any

import pytest

from lawcheck.analyses.differing import FIELDS, HOWS, difference_of
from lawcheck.model.finding import Finding, Ground, rested
from tests.lawcheck.engine.making import at, norm

GROUND = Ground("event", "e1", "yes", 4, "s1", "")


def made(status: str, *could_be: str, kind: str = "duty", **changes: Any) -> Finding:
    given: dict[str, Any] = {
        "norm": norm("toy.1", kind), "instance": ("e1",), "concerns": ("e1",), "status": status,
        "could_be": could_be, "presumed": None, "because": (), "readings": {}, "bearer": "police",
        "bearer_person": None, "owed_to": None, "beneficiaries": (), "requires": None,
        "arose": None, "due": None, "late_by": None, "lasted": None, "periods": (),
        "edition": "E1", "read": "seen", "grade": 4, "grounds": (GROUND,), "settle": (),
        "extra": {},
    }  # fmt: skip
    return rested(Finding(**{**given, **changes}))


@pytest.mark.parametrize(
    ("before", "after", "how"),
    [
        pytest.param(None, made("missed"), "gained", id="was no law"),
        pytest.param(made("not_triggered"), made("missed"), "gained", id="did not bear on it"),
        pytest.param(made("missed"), None, "lost", id="is no law"),
        pytest.param(made("met"), made("not_triggered"), "lost", id="bears on it no more"),
        pytest.param(None, made("unsettled", "met", "missed"), "gained", id="bears on it anyhow"),
        pytest.param(
            None, made("unsettled", "not_triggered", "met"), "perhaps_gained", id="may bear on it"
        ),
        pytest.param(
            made("unsettled", "not_triggered", "met"), None, "perhaps_lost", id="may have borne"
        ),
        pytest.param(
            made("unsettled", "not_triggered", "met"), made("met"), "perhaps_gained",
            id="may have borne on it before",
        ),
        pytest.param(
            made("met"), made("unsettled", "not_triggered", "met"), "perhaps_lost",
            id="may bear on it still",
        ),
        pytest.param(
            made("unsettled", "not_triggered", "met"),
            made("unsettled", "not_triggered", "missed"),
            "changed",
            id="open before and after",
        ),
        pytest.param(made("met"), made("late"), "changed", id="another status"),
        pytest.param(made("met"), made("met"), "", id="the same"),
        pytest.param(None, made("not_triggered"), "", id="law that does not bear on it"),
        pytest.param(made("not_triggered"), None, "", id="nor did the one before"),
        pytest.param(
            made("no_offence", kind="offence"), made("made_out", kind="offence"), "gained",
            id="nothing punished it",
        ),
        pytest.param(None, made("no_offence", kind="offence"), "", id="nothing punishes it"),
        pytest.param(None, made("gap", kind="bridge"), "changed", id="a gap is no gain"),
        pytest.param(made("gap", kind="bridge"), made("gap", kind="bridge"), "", id="a gap stays"),
        pytest.param(None, made("unsettled"), "perhaps_gained", id="too much was open"),
    ],
)  # fmt: skip
def test_how_two_findings_differ(before: Finding | None, after: Finding | None, how: str) -> None:
    assert difference_of(before, after)[0] == how


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"bearer": "court"}, "bearer"),
        ({"owed_to": "V"}, "owed_to"),
        ({"beneficiaries": ("V",)}, "for"),
        ({"requires": {"event": "checked"}}, "requires"),
        ({"due": at("2020-01-01")}, "due"),
        ({"late_by": (1, 2)}, "late_by"),
        ({"presumed": "missed"}, "status"),
        ({"extra": {"penalty": {"arrest_days": {"max": 10}, "read": "seen"}}}, "penalty"),
        ({"extra": {"from_whom": "court"}}, "from_whom"),
        ({"extra": {"last_day": at("2020-01-01")}}, "last_day"),
        ({"norm": norm("toy.1", says={"en": "y", "ru": "y", "kk": "y"})}, "wording"),
    ],
)
def test_what_changed_though_the_status_did_not(changes: dict[str, Any], field: str) -> None:
    assert difference_of(made("missed"), made("missed", **changes)) == ("changed", (field,))


@pytest.mark.parametrize(
    "changes", [{"read": "inferred"}, {"grade": 1}, {"edition": "E2"}, {"because": ("fact",)}]
)
def test_how_far_it_was_read_or_proved_is_no_change_of_the_law(changes: dict[str, Any]) -> None:
    assert difference_of(made("missed"), made("missed", **changes)) == ("", ())


def penalised(figures: dict[str, Any], by: str) -> Finding:
    own = norm("toy.1", "offence", by=by)
    return made("made_out", norm=own, extra={"penalty": figures})


def test_figures_read_in_another_way_are_the_same_figures() -> None:
    seen, inferred = ({"arrest_days": 10, "read": read} for read in ("seen", "inferred"))
    assert difference_of(penalised(seen, "1"), penalised(inferred, "2")) == ("", ())


def test_figures_that_nobody_read_are_not_taken_to_be_the_same() -> None:
    unread = {"read": "unread"}
    assert difference_of(penalised(unread, "1"), penalised(unread, "1")) == ("", ())
    assert difference_of(penalised(unread, "1"), penalised(unread, "2"))[1] == ("penalty",)


def test_the_words_are_all_different() -> None:
    assert len(set(HOWS)) == len(HOWS) == 5
    assert len(set(FIELDS)) == len(FIELDS)
