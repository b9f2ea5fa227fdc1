"""What a change of the law says besides its summary: fields that differ, and by which provision.

Shapes
    Of a norm that was reworded stands what the other wording does not say alike; of an
    offence that came or went, how it is prosecuted and punished.
"""

from __future__ import annotations

from typing import NamedTuple

from lawcheck.analyses.amendments import provision_of
from lawcheck.analyses.law_changes import Change, Step
from lawcheck.analyses.law_of_day import LawOfDay, law_of_day
from lawcheck.language.regions import STATE
from lawcheck.model.ruleset import Norm
from lawcheck.render.law_fields import fields
from lawcheck.render.law_voice import Voice
from lawcheck.render.naming import place
from lawcheck.render.page_parts import Field
from lawcheck.render.plain import visible

OF_AN_OFFENCE = ("f_regime", "f_penalty", "f_mode", "f_limitation")


class Laws(NamedTuple):
    """The law on the last day before a step, and on the first day certainly after it."""

    before: LawOfDay
    after: LawOfDay


def laws_of(v: Voice, step: Step) -> Laws:
    """Find the law on both sides of a step."""
    ruleset = v.speaker.ruleset
    return Laws(
        law_of_day(ruleset, step.first - 1, STATE), law_of_day(ruleset, step.latest_first, STATE)
    )


def sides_of(v: Voice, change: Change, laws: Laws) -> tuple[tuple[Field, ...], tuple[Field, ...]]:
    """Give the fields of the wording before and of that after."""
    before = fields(v, change.before, laws.before) if change.before else ()
    after = fields(v, change.after, laws.after) if change.after else ()
    if change.before and change.after:
        return (
            tuple(one for one in before if one not in after),
            tuple(one for one in after if one not in before),
        )
    return of_an_offence(change.before, before), of_an_offence(change.after, after)


def of_an_offence(norm: Norm | None, given: tuple[Field, ...]) -> tuple[Field, ...]:
    """Keep how an offence that came or went is prosecuted and punished."""
    if norm is None or norm.kind != "offence":
        return ()
    return tuple(one for one in given if one.name in OF_AN_OFFENCE)


def provision_words(v: Voice, step: Step, change: Change) -> str:
    """Name the provision that took a norm away, where one is encoded."""
    found = provision_of(v.speaker.ruleset, step, change)
    if found is None:
        return ""
    return f"{visible(v.speaker.ruleset.acts[found.act].number)}, {place(v.speaker, found)}"


def laws_named(v: Voice, step: Step) -> str:
    """Name the provisions that took all norms of a step away, else its law."""
    words = dict.fromkeys(provision_words(v, step, change) for change in step.changes)
    if words and all(words):
        return "; ".join(words)
    return visible(step.by) if step.by else v.say("d_unsaid")
