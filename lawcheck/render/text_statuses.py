"""What a status is called, for a finding of some strength under some reading.

Source
    A word never says more than its status: what only recommends is `not followed`, and
    what holds only under the reading that was not suggested is not counted.
"""

from __future__ import annotations

from lawcheck.model.finding import FAILURES, OTHER_READING, Finding
from lawcheck.render.naming import Speaker

BINDING = ("statute", "treaty")


def status_words(s: Speaker, one: Finding) -> str:
    """Say the status, and never more than it."""
    if one.status == "unsettled" and one.presumed in ("available", "in_place"):
        return s.say("status_open_unless")
    if one.status == "unsettled" and one.presumed == "made_out":
        return s.say("status_made_out_unless")
    return s.say(f"status_{named_status(one, one.status)}")


def named_status(one: Finding, status: str) -> str:
    """Name a status that a finding has or could have, and never more than it.

    What only recommends is not followed; what holds only under the reading that was
    not suggested is not counted.
    """
    if status not in FAILURES:
        return status
    if strength_of(one) not in BINDING:
        return "not_followed"
    return status if one.norm.only_in is None else OTHER_READING


def strength_of(one: Finding) -> str:
    """Give the strength of the weakest text a finding rests on."""
    return str(one.extra.get("strength", one.norm.strength))


def capital(text: str) -> str:
    """Begin a line with a capital letter."""
    return text[:1].upper() + text[1:]
