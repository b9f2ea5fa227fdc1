"""What can be done now, as text: open ways with their last day, then the others and why.

Shapes
    Ways that say the same of several events share a block.  An open one says to whom,
    how, until when and with what; a closed one only why.
Source
    The words are those of the table of routes.  Nothing is advised, and no outcome told.
"""

from __future__ import annotations

from lawcheck.engine.counting import local_day
from lawcheck.model.finding import Finding
from lawcheck.model.moment import Moment
from lawcheck.model.route import CLOSED, OPEN, STATES, UNCERTAIN, Route, Why
from lawcheck.model.ruleset import READ_ORDER, Norm
from lawcheck.render.layout import Sheet
from lawcheck.render.naming import Speaker, act_title, norm_named, things
from lawcheck.render.phrases import count
from lawcheck.render.phrases.routes import say
from lawcheck.render.plain import visible
from lawcheck.render.times import day_words, known, local

MOST_NORMS = 3
STYLES = {OPEN: "good", UNCERTAIN: "open", CLOSED: "heading"}
# What the condition of a way does not say: that a text, a reading or a time is in doubt.
TOLD = ("time", "edition", "reading", "unread", "conflict", "too_many", "below_grade",
        "after_repeal")  # fmt: skip


def routes_section(sheet: Sheet, s: Speaker, routes: tuple[Route, ...]) -> None:
    """Write the ways of a case; without any there is no section."""
    if not routes:
        return
    sheet.heading(say("heading", s.lang))
    sheet.add(say("note", s.lang), indent=2, hang=0)
    for state in STATES:
        groups = shared([one for one in routes if one.state == state])
        if not groups:
            continue
        sheet.gap()
        sheet.add(f"{say(f'state_{state}', s.lang)} ({len(groups)})", indent=2, style=STYLES[state])
        for members in groups:
            if state == OPEN:
                sheet.gap()
                open_block(sheet, s, members)
            else:
                brief_lines(sheet, s, members)


def shared(routes: list[Route]) -> list[list[Route]]:
    """Join the routes of one way that say the same."""
    joined: dict[tuple[object, ...], list[Route]] = {}
    for one in routes:
        joined.setdefault((one.rule.id, one.why, one.last_day), []).append(one)
    return list(joined.values())


def open_block(sheet: Sheet, s: Speaker, members: list[Route]) -> None:
    """Write an open way."""
    first = members[0]
    rule = first.rule
    sheet.add(s.of(rule.title), indent=2, style=STYLES[OPEN])
    answers = unique([one for each in members for one in each.answers])
    deciding = unique([one for each in members for one in each.stands_on])
    norms = [one.norm.id for one in deciding if one.norm.id in rule.opens] or list(rule.norms)
    read = max((one.read for one in members), key=READ_ORDER.index)
    for label, value in (
        ("f_about", about_words(s, members, brief=False)),
        ("f_answers", norms_words(s, [one.norm.id for one in answers])),
        ("f_to", s.of(rule.to)),
        ("f_how", s.of(rule.how)),
        ("f_last_day", day_field(s, first)),
        ("f_attach", "; ".join(s.of(one) for one in rule.attach)),
        ("f_stands", norms_words(s, norms)),
        ("f_read", "" if read == "seen" else s.say(f"read_{read}")),
        ("f_limits", "; ".join(why_words(s, first, one) for one in first.why)),
    ):
        sheet.field(say(label, s.lang), value, indent=4)


def brief_lines(sheet: Sheet, s: Speaker, members: list[Route]) -> None:
    """Write a way that is closed or not certain: its name, and why."""
    first = members[0]
    about = about_words(s, members, brief=True)
    title = f"{s.of(first.rule.title)} ({about})" if about else s.of(first.rule.title)
    reasons = [why_words(s, first, one) for one in first.why]
    sheet.add(f"{title}: {'; '.join(one for one in reasons if one)}", indent=4)
    if first.state == UNCERTAIN:
        because = [name for one in first.why for name in one.because if name in TOLD]
        told = "; ".join(s.say(f"because_{name}") for name in dict.fromkeys(because))
        sheet.field(say("f_why", s.lang), told, indent=6)
        if first.last_day is not None:
            sheet.field(say("f_last_day", s.lang), day_field(s, first), indent=6)


def about_words(s: Speaker, members: list[Route], brief: bool) -> str:
    """Call what the routes are about: in full, or by ids alone."""
    names = tuple(dict.fromkeys(name for one in members for name in one.about))
    return ", ".join(map(visible, names)) if brief else things(s, names)


def unique(findings: list[Finding]) -> list[Finding]:
    """Keep one finding of each norm."""
    return list({one.norm.id: one for one in findings}.values())


def norms_words(s: Speaker, names: list[str]) -> str:
    """Call norms by title and place, act by act; of many, only the first."""
    acts: dict[str, list[str]] = {}
    for name in names[:MOST_NORMS]:
        norm = norm_of(s, name)
        acts.setdefault(norm.act if norm else "", []).append(norm_named(s, name))
    called = (
        f"{'; '.join(dict.fromkeys(named))}, {act_title(s, act)}" if act else "; ".join(named)
        for act, named in acts.items()
    )
    told = "; ".join(called)
    rest = len(names) - MOST_NORMS
    return f"{told}; {count('more_norms', s.lang, rest)}" if rest > 0 else told


def norm_of(s: Speaker, name: str) -> Norm | None:
    """Find a norm: the wording that governed, else any."""
    return s.norms.get(name) or next(s.ruleset.named([name]), None)


# -- last days ---------------------------------------------------------------------------


def day_field(s: Speaker, route: Route) -> str:
    """Say the last day, or what is said of it where none is known."""
    if route.last_day is None:
        return s.of(route.rule.no_term)
    return last_day_words(s, route.last_day)


def last_day_words(s: Speaker, moment: Moment) -> str:
    """Write a last day; of two that are possible the earlier is the one to keep."""
    zone = s.case.zone
    if not known(moment[1]):
        return say("not_after", s.lang, day=day_words(local_day(moment[0], zone), s.lang))
    first, last = (local(instant, zone).date() for instant in moment)
    if first == last:
        return day_words(first, s.lang)
    return say("between", s.lang, first=day_words(first, s.lang), last=day_words(last, s.lang))


# -- reasons -----------------------------------------------------------------------------


def why_words(s: Speaker, route: Route, one: Why) -> str:
    """Say one reason why a way is closed, or not certain."""
    if one.reason == "condition":
        return s.of(route.rule.condition)
    if one.reason == "open_point":
        return say("why_which", s.lang, norms=norms_words(s, list(one.norms))) if one.norms else ""
    name = f"why_{one.reason}"
    if one.reason.startswith("other_regime"):
        name += f"_{route.rule.regimes[0]}"
    if one.reason == "no_case":
        name += f"_{route.rule.needs}"
    day = one.day if one.day and known(one.day[1]) else None
    if day and one.reason in ("granted", "ended", "lapsed", "lapsed_anyway"):
        name += "_day"
    words = last_day_words(s, Moment(day[1], day[1])) if day else ""
    norms = norms_words(s, list(one.norms))
    return say(name, s.lang, norms=norms, events=things(s, one.events), day=words)
