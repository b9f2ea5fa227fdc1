"""How far a comparison reaches: the reading of the file, the rules, the program."""

from __future__ import annotations

from collections.abc import Iterable

from lawcheck.analyses.comparison import Comparison
from lawcheck.render.comparison_voice import Voice
from lawcheck.render.law_voice import act_name, day_of
from lawcheck.render.naming import reading_words
from lawcheck.render.plain import visible
from lawcheck.render.text_scope import decided
from lawcheck.render.versions import program_version, zones_version


def not_reviewed(found: Comparison) -> int:
    """Count the norms with a finding on any of the days that no lawyer has signed."""
    norms = {
        one.norm.id: one.norm.reviewed for side in found.sides for one in side.findings.values()
    }
    return sum(not signed for signed in norms.values())


def acts_asked(v: Voice, found: Comparison) -> list[str]:
    """List the acts with a finding on any of the days, in the order of the rules."""
    used = {one.norm.act for side in found.sides for one in side.findings.values()}
    return [name for name in v.speaker.ruleset.acts if name in used]


def readings_fixed(found: Comparison) -> dict[str, str]:
    """Give the answers of the file to open points on which some finding rests."""
    return {
        name: value for side in found.sides for name, value in side.result.scope.readings.items()
    }


def scope_lines(v: Voice, found: Comparison, profile: str) -> Iterable[str]:
    """State how far the page reaches."""
    s = v.speaker
    yield f"{s.say('s_profile')}: {s.say(f'profile_{profile}')} ({s.say(f'accepts_{profile}')})"
    left_out = ", ".join(visible(name) for name in s.case.left_out)
    yield f"{s.say('s_left_out')}: {left_out or s.say('none')}"
    readings = [reading_words(s, name, value) for name, value in readings_fixed(found).items()]
    yield f"{s.say('s_readings')}: {'; '.join(readings) or s.say('none')}"
    decisions = [decided(s, one) for one in s.case.decisions.values()]
    yield f"{s.say('s_decisions')}: {'; '.join(decisions) or s.say('none')}"
    for name in acts_asked(v, found):
        act = s.ruleset.acts[name]
        version = s.say(
            "s_version", id=visible(act.id), version=visible(act.version), digest=act.sha256 or "-"
        )
        checked = f"{s.say('s_checked')}: {day_of(v.law, act.checked_to)}"
        yield f"{act_name(v.law, act)}: {version}. {checked}"
    program = s.say("s_program_value", version=program_version(), tzdata=zones_version())
    yield f"{s.say('s_program')}: {program}"
    for phrase in ("s_grades", "s_not_text", "s_not_advice"):
        yield s.say(phrase)
