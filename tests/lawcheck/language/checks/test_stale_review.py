import pytest

from lawcheck.model.review import is_stale, version_of
from tests.lawcheck.language.checks.checked import DUTY, found
from tests.lawcheck.language.rule_text import load, norm


def duty(reviewed: str, body: str = DUTY) -> str:
    return norm("toy.1", f"{body}reviewed: {reviewed}\n")


(PLAIN,) = load(norm("toy.1", DUTY)).norms
VERSION = version_of(PLAIN)
SIGNED = f"{{by: A. Lawyer, on: 2026-12-01, sha: {VERSION}}}"
LONGER = DUTY + "failed_by: order_refused about r\n"


def test_a_signature_of_this_wording() -> None:
    assert found("stale_review", duty(SIGNED)) == []
    (signed,) = load(duty(SIGNED)).norms
    assert signed.reviewed == "A. Lawyer, 2026-12-01"
    assert version_of(signed) == VERSION
    assert not is_stale(signed)


def test_nobody_signed() -> None:
    assert found("stale_review", duty("null")) == []
    assert PLAIN.reviewed == ""
    assert not is_stale(PLAIN)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("kind: duty", "kind: duty\nburden: neutral"),
        ("bearer: police", "bearer: court"),
        ("order_copied about r", "order_copied about r to police"),
    ],
)
def test_a_norm_that_changed_is_no_longer_signed(old: str, new: str) -> None:
    assert old in DUTY
    changed = duty(SIGNED, DUTY.replace(old, new))
    (message,) = found("stale_review", changed)
    assert f"has changed since A. Lawyer signed it ({VERSION}; it is " in message
    (stale,) = load(changed).norms
    assert (stale.reviewed, is_stale(stale)) == ("", True)


def test_a_norm_that_only_moved_is_still_signed() -> None:
    (moved,) = load("  # a comment above\n" + duty(SIGNED)).norms
    assert moved.line != PLAIN.line
    assert moved.reviewed


def test_a_name_alone_says_too_little() -> None:
    (message,) = found("stale_review", duty("A. Lawyer"))
    assert f"write `reviewed: {{by: A. Lawyer, on: DAY, sha: {VERSION}}}`" in message
    (named,) = load(duty("A. Lawyer")).norms
    assert named.reviewed == "A. Lawyer"
