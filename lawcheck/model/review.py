"""Who signed a wording, and whether it is still the wording that was signed.

Shapes
    `version_of` gives twelve hexadecimal digits that change with everything a lawyer
    signs: the place in the text, the days, the summary, the condition.  Where the rule
    stands in its file does not count.
Errors
    None.
"""

from __future__ import annotations

import hashlib
import json

from lawcheck.model.ruleset import Norm

NOT_SIGNED = ("file", "line", "order", "reviewed", "review")
DIGITS = 12


def version_of(norm: Norm) -> str:
    """Give the version of a wording."""
    signed = {name: value for name, value in norm._asdict().items() if name not in NOT_SIGNED}
    text = json.dumps(signed, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:DIGITS]


def reviewed(norm: Norm, by: str, on: str, sha: str) -> Norm:
    """Give a wording as signed; a signature under another version counts for nothing."""
    signed = norm._replace(review=(by, on, sha))
    if sha and sha != version_of(signed):
        return signed
    return signed._replace(reviewed=f"{by}, {on}" if on else by)


def is_stale(norm: Norm) -> bool:
    """Whether somebody signed a wording that has changed since."""
    return any(norm.review) and not norm.reviewed
