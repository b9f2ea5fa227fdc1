"""English words for the rule book."""

from __future__ import annotations

PHRASES: dict[str, str] = {
    "title": "Rule book",
    "lead": (
        "Every norm as the program reads it, to be signed norm by norm. It is our summary, not "
        "the text of the law: the text governs."
    ),
    "counts": "Wordings: {all}; signed: {signed}; changed since the review: {stale}; open: {open}.",
    "contents": "Contents",
    "position": "Norm {number} of {total} in the order of the text; {kind}",
    "edition_days": "{edition}: first day {days} (by: {by}); {read}",
    "in_force": "In force",
    "h_wording": "Wording {number} of {total}",
    "h_exceptions": "Exceptions",
    "h_readings": "Open points it hangs on",
    "h_tests": "Examples it must pass",
    "test_name": "Example",
    "test_status": "Must come to",
    "absent": "no finding",
    "no_tests": "It has no table of its own: what uses it is tested.",
    "h_review": "Review",
    "signed": "Signed by {by}, {on}; version {version}.",
    "signed_no_day": "Signed by {by}; the day and the version are not named.",
    "stale": "Changed since the review: {by} ({on}) signed version {sha}, this is {version}.",
    "unsigned": "Not reviewed by a lawyer.",
    "box_norm": "Norm",
    "box_version": "Version",
    "box_name": "Name",
    "box_day": "Day",
    "box_signature": "Signature",
    "to_contents": "To the contents",
}
