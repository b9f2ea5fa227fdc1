"""The event nobody listed: what it is called, how it is asked about, what is known of it.

Source
    Two patterns that mean the same are one question; any that may differ are two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawcheck.engine.frame import Bound, Frame, nameless
from lawcheck.engine.judgement import Absent, Open
from lawcheck.engine.record import COURT_FOUND, EVENT
from lawcheck.model.case import Event, Leaf
from lawcheck.model.finding import Atom
from lawcheck.model.moment import Moment

if TYPE_CHECKING:
    from lawcheck.engine.patterns import Pattern


def unlisted(pattern: Pattern, frame: Frame, span: Moment) -> Event:
    """Build the event nobody listed: it happened, and all else about it is unknown."""
    above = None if pattern.about is None else (frame.event(pattern.about).id,)
    return Event(
        f"?{key_of(pattern, frame)}", pattern.kind, span, False, None, None, None, above, (),
        Leaf("yes", COURT_FOUND, "", "", 0), False, {}, 0,
    )  # fmt: skip


def key_of(pattern: Pattern, frame: Frame) -> str:
    """Name the unlisted event a pattern could mean."""
    words = []
    vague = "#" in pattern.label
    if pattern.about is not None:
        words.append(f"about={frame.event(pattern.about).id}")
    for side, who in (("by", pattern.by), ("to", pattern.to)):
        if who is not None:
            ids, complete, *_ = who(frame)
            words.append(f"{side}={'|'.join(ids) or '?'}")
            vague = vague or not complete or any(map(nameless, ids))
    if pattern.label:
        words.append(pattern.label)
    if vague:
        words += circumstances(pattern, frame)
    return f"{pattern.kind}({','.join(words)})"


def circumstances(pattern: Pattern, frame: Frame) -> list[str]:
    """Name what the pattern hangs on, so that no two questions share a name."""
    # A `with` variable hangs on everything bound.
    names = pattern.reads if pattern.reads <= frame.bound.keys() else set(frame.bound)
    words = [f"{name}={name_of(frame.bound[name])}" for name in sorted(names - {pattern.var})]
    looked_up = {name: found_id(frame, name) for name in pattern.reads - frame.bound.keys()}
    words += [f"{name}={seen}" for name, seen in sorted(looked_up.items()) if seen]
    on_day = pattern.today and frame.now.label != "as_of"
    return [*words, f"on={frame.now.label}"] if on_day else words


def atom_of(pattern: Pattern, frame: Frame, because: tuple[str, ...], suffix: str = "") -> Atom:
    """Build the atom that asks whether an unlisted match happened.

    `because` says what else leaves it open than that nobody listed it.
    """
    target = frame.event(pattern.about).id if pattern.about is not None else ""
    to = "|".join(pattern.to(frame).ids) if pattern.to is not None else ""
    by = "|".join(pattern.by(frame).ids) if pattern.by is not None else ""
    subject = ("unlisted", pattern.kind, by, to, target)
    reasons = (*EVENT, *because)
    return Atom(f"{key_of(pattern, frame)}{suffix}", ("yes", "no"), reasons, subject)


def found_id(frame: Frame, name: str) -> str:
    """Name the event a `with` variable finds; "" where that is open, or there is none."""
    try:
        return frame.event(name).id
    except (Open, Absent):
        return ""


def name_of(bound: Bound) -> str:
    """Name what a variable is bound to."""
    if isinstance(bound, Event):
        return bound.id
    return bound if isinstance(bound, str) else bound.label
