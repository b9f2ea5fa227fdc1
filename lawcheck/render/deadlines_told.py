"""The last days of cases in words, before they are text or entries of a calendar.

Shapes
    An `Entry` is one last day, or several of one instance that are open alike: offences
    that one act may be.  Entries stand by day, then in the order of the cases.
Source
    The earlier day counts where a last day is not known; the reason is the term of the
    provision, in words.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from lawcheck.analyses.last_days import LastDay, last_days
from lawcheck.analyses.law_of_day import LawOfDay
from lawcheck.engine.counting import local_day
from lawcheck.model.case import Case
from lawcheck.model.finding import Finding
from lawcheck.model.result import Result
from lawcheck.model.route import Route
from lawcheck.render.expression_words import teller
from lawcheck.render.law_told import Told, part, period_of
from lawcheck.render.law_voice import Voice
from lawcheck.render.naming import Rules, Speaker, citation, edition_words, speaker, things
from lawcheck.render.phrases.books import say_from
from lawcheck.render.plain import visible
from lawcheck.render.text_fields import Fields, bearer_words, kind_fields
from lawcheck.render.text_statuses import named_status, status_words
from lawcheck.render.times import day_words, moment_words

BOOK = "days"
NO_LAW = LawOfDay(0, (), ())
OF_KIND: dict[str, tuple[str, ...]] = {
    "duty": (),
    "limitation": (),
    "ask": ("f_from_whom",),
    "protection": ("f_order", "f_runs"),
}


class CaseDays(NamedTuple):
    """A case that was evaluated, with the last days to show and how many are past."""

    case: Case
    result: Result
    shown: tuple[LastDay, ...]
    left_out: int


class Entry(NamedTuple):
    """What falls on one day for one reason."""

    of: CaseDays
    day: int
    members: tuple[LastDay, ...]

    @property
    def first(self) -> LastDay:
        """Give the last day that stands for all."""
        return self.members[0]

    def left(self) -> int:
        """Count the days from the day of reading; a past day is less than none."""
        return self.day - as_of_day(self.of.case).toordinal()


def as_of_day(case: Case) -> date:
    """Give the day on which a case is read."""
    return local_day(case.as_of, case.zone)


def case_days(case: Case, result: Result, past: bool, routes: tuple[Route, ...] = ()) -> CaseDays:
    """Find the last days of a case; past ones are kept when asked for."""
    found = last_days(result, case, routes)
    shown = tuple(one for one in found if past or not one.past)
    return CaseDays(case, result, shown, len(found) - len(shown))


def entries(found: Iterable[CaseDays]) -> list[Entry]:
    """Put the last days of all cases in order, those that are open alike together."""
    joined: dict[tuple[object, ...], tuple[CaseDays, list[LastDay]]] = {}
    for number, of in enumerate(found):
        for each, one in enumerate(of.shown):
            alike = (one.kind, one.when, *shown_once(one.finding))
            key = (number, each) if one.certain else (number, *alike)
            joined.setdefault(key, (of, []))[1].append(one)
    made = [Entry(of, few[0].day(of.case.zone), tuple(few)) for of, few in joined.values()]
    return sorted(made, key=lambda one: one.day)


def shown_once(one: Finding) -> tuple[object, ...]:
    """Give what open findings must have in common to be told together."""
    asked_of = one.extra.get("from_whom")
    return one.instance, one.because, one.could_be, one.bearer, one.bearer_person, asked_of


class Teller(NamedTuple):
    """Who tells the last days of one case."""

    s: Speaker
    law: Voice

    def say(self, phrase: str, /, **values: object) -> str:
        """Say a phrase about last days."""
        return say_from(BOOK, phrase, self.s.lang, **values)


def teller_of(of: CaseDays, rules: Rules, lang: str) -> Teller:
    """Build the teller of a case."""
    s = speaker(of.case, rules, lang, (one.norm for one in of.result.findings))
    return Teller(s, Voice(lang, s, {}))  # only definitions are given events of some kind


def head(t: Teller, one: Entry) -> str:
    """Say whose last day it is, and of what."""
    name, kind = visible(one.of.case.id), t.say(f"kind_{one.first.kind}")
    if len(one.members) > 1:
        return t.say("head_several", case=name, kind=kind)
    norm = one.first.finding.norm
    return t.say("head", case=name, kind=kind, title=t.s.of(norm.title, norm.id))


def provisions(t: Teller, one: Entry) -> list[str]:
    """Cite each provision, how far it was read, and the norm."""
    several = len(one.members) > 1
    told = []
    for each in one.members:
        finding, norm = each.finding, each.finding.norm
        cite = citation(t.s, norm)
        title = f"{t.s.of(norm.title, norm.id)}: {cite}" if several else cite
        read = edition_words(t.s, norm, finding.edition, finding.read)
        told.append(f"{title}; {read}; {visible(norm.id)}")
    return told


def entry_fields(t: Teller, one: Entry) -> Fields:
    """Say why it is that day, how sure it is, and whom it concerns; labels are in words."""
    s, last, finding = t.s, one.first, one.first.finding
    own = dict(kind_fields(s, finding))
    unsaid = s.say("status_unsettled")  # what is open is said with the reason
    statuses = dict.fromkeys(status_words(s, each.finding) for each in one.members)
    statuses.pop(unsaid, None)
    duty = last.kind == "duty"
    left = one.left()
    ways = dict.fromkeys(s.of(way.rule.title) for each in one.members for way in each.ways)
    terms = dict.fromkeys(term(t, each) for each in one.members)
    summary = s.of(finding.norm.says) if len(one.members) == 1 else ""
    fields = [
        (t.say("f_when"), when_words(t, one)),
        (t.say("f_left"), str(left) if left >= 0 else ""),
        (t.say("f_ago"), str(-left) if left < 0 else ""),
        (t.say("f_ways"), "; ".join(ways)),
        (t.say("f_term"), "; ".join(terms)),
        (s.say("f_summary"), "" if summary in terms or last.kind == "limitation" else summary),
        (t.say("f_state"), "; ".join(statuses)),
        (t.say("f_open"), open_words(t, last)),
        (s.say("f_owed_by"), bearer_words(s, finding) if duty else ""),
        *((s.say(name), own[name]) for name in OF_KIND[last.kind]),
        (s.say("f_about"), things(s, finding.instance)),
    ]
    return [(label, value) for label, value in fields if value]


def when_words(t: Teller, one: Entry) -> str:
    """Say the last moment; where it is a span, that the earlier one counts."""
    case, when = one.of.case, one.first.when
    told = moment_words(when, case.zone, t.s.lang)
    if when.earliest == when.latest:
        return told
    running = when.earliest < case.as_of <= when.latest
    return t.say("maybe_past" if running else "earlier_counts", when=told)


def open_words(t: Teller, last: LastDay) -> str:
    """Say that a last day may be none, and why that is open."""
    if last.certain:
        return ""
    finding, s = last.finding, t.s
    reasons = finding.because or ("fact",) * bool(finding.extra.get("liability_settle"))
    why = "; ".join(s.say(f"because_{reason}") for reason in reasons)
    names = dict.fromkeys(named_status(finding, name) for name in finding.could_be)
    could_be = "; ".join(s.say(f"status_{name}") for name in names)
    told = t.say("open_words", why=why) if why else ""
    return f"{told} ({s.say('f_could_be')}: {could_be})" if could_be else told


def term(t: Teller, last: LastDay) -> str:
    """Say the term of the provision: how long, counted from what."""
    norm, s = last.finding.norm, t.s
    told = Told(t.law, teller(norm, s.lang, s.vocabulary, s.ruleset, t.law.kinds), norm, NO_LAW)
    if last.kind == "limitation":
        return period_of(told, "limitation")
    if last.kind == "duty":
        return period_of(told, "deadline") or s.of(norm.says)
    return part(told, "until") if last.kind == "ask" else s.of(norm.says)


def day_head(day: int, lang: str) -> str:
    """Write a day as a heading."""
    return day_words(date.fromordinal(day), lang)
