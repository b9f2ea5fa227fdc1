"""The scope statement: how far a result reaches, and what it does not say."""

from __future__ import annotations

from collections import Counter
from datetime import date

from lawcheck.engine.counting import local_day
from lawcheck.model.case import Decision
from lawcheck.model.result import ActUsed, Result
from lawcheck.render.layout import Sheet
from lawcheck.render.naming import Speaker, act_title, reading_title, reading_words
from lawcheck.render.phrases import count
from lawcheck.render.plain import visible
from lawcheck.render.text_statuses import capital, named_status
from lawcheck.render.times import day_words
from lawcheck.render.versions import program_version, zones_version


def scope_section(sheet: Sheet, s: Speaker, result: Result) -> None:
    """Write the whole scope statement."""
    scope = result.scope
    sheet.heading(s.say("h_scope"))
    day = day_words(local_day(scope.as_of, s.case.zone), s.lang)
    sheet.field(s.say("s_as_of"), s.say("s_end_of", day=day, zone=visible(s.case.zone)))
    profile = f"{s.say(f'profile_{scope.profile}')} ({s.say(f'accepts_{scope.profile}')})"
    sheet.field(s.say("s_profile"), profile)
    for act in scope.acts:
        if act.editions:
            act_lines(sheet, s, act)
    unused = "; ".join(act_title(s, act.act) for act in scope.acts if not act.editions)
    sheet.field(s.say("s_unused"), unused)
    named = Counter(named_status(one, one.status) for one in result.findings)
    counts = "; ".join(f"{s.say(f'status_{name}')}: {number}" for name, number in named.items())
    none = s.say("none")
    readings = "; ".join(reading_words(s, name, value) for name, value in scope.readings.items())
    open_readings = "; ".join(reading_title(s, name) for name in scope.open_readings)
    decisions = "; ".join(decided(s, one) for one in scope.decisions)
    left_out = ", ".join(visible(name) for name in scope.left_out)
    sheet.field(s.say("s_counts"), counts or none)
    sheet.field(s.say("s_left_out"), left_out or none)
    sheet.field(s.say("s_readings"), readings or none)
    sheet.field(s.say("s_open_readings"), open_readings or none)
    sheet.field(s.say("s_decisions"), decisions or none)
    sheet.add(capital(count("not_reviewed", s.lang, scope.not_reviewed)) + ".", indent=2)
    if scope.silent:
        sheet.add(count("silent", s.lang, scope.silent) + ".", indent=2)
    program = s.say("s_program_value", version=program_version(), tzdata=zones_version())
    sheet.field(s.say("s_program"), program)
    for phrase in ("s_grades", "s_not_text", "s_not_advice"):
        sheet.add(s.say(phrase), indent=2)


def act_lines(sheet: Sheet, s: Speaker, act: ActUsed) -> None:
    """Say of one act which rules, which editions, and how far they were read."""
    sheet.field(s.say("s_law"), act_title(s, act.act))
    version = s.say(
        "s_version", id=visible(act.act), version=visible(act.version), digest=act.sha256 or "-"
    )
    sheet.add(version, indent=4)
    none = s.say("none")
    for label, editions in (("s_editions", act.editions), ("s_not_seen", act.unread)):
        names = ", ".join(visible(name) for name in editions)
        sheet.field(s.say(label), names or none, indent=4)
    checked = day_words(date.fromordinal(act.checked_to), s.lang)
    sheet.field(s.say("s_checked"), checked, indent=4)


def decided(s: Speaker, one: Decision) -> str:
    """Say who decided what in this file, when and why."""
    said = s.say(
        "s_decided", point=visible(one.point), value=visible(one.value), by=visible(one.by)
    )
    return ", ".join(part for part in (said, visible(one.on), visible(one.why)) if part)
