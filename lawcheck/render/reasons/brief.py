"""A finding in one line: the status, and the reasons that decide it.

Shapes
    Which parts of a norm decide follows from the status; of each the leaves count that
    hold, fail or are open.  More than a few are counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.analyses.questions import ranked
from lawcheck.analyses.reasons.explaining import Explanation
from lawcheck.analyses.reasons.tree import Reason, deciding, each, first_of
from lawcheck.model.finding import Atom
from lawcheck.model.result import Question
from lawcheck.model.truth import NO, UNKNOWN, YES, Truth
from lawcheck.render.agenda import agenda
from lawcheck.render.asking import question_text
from lawcheck.render.naming import norm_named, things
from lawcheck.render.plain import visible
from lawcheck.render.reasons.voice import Voice, sentence
from lawcheck.render.text_fields import time_fields
from lawcheck.render.text_grounds import ground_words
from lawcheck.render.text_statuses import capital, status_words
from lawcheck.render.times import span_words

ID = re.compile(r"\S*\d")  # an id keeps its small letter

MOST = 3
ANY = (YES, NO, UNKNOWN)
FAILING: tuple[tuple[str, tuple[Truth, ...]], ...] = (
    ("instance", (NO,)), ("when", (NO,)), ("during", (NO,)), ("maintain", (NO,)),
    ("recurring", (NO,)), ("elements", (NO,)), ("is", (NO,)), ("displaced", (YES,)),
    ("exceptions", (YES,)),
)  # fmt: skip
DECISIVE: dict[str, tuple[tuple[str, tuple[Truth, ...]], ...]] = {
    "not_triggered": FAILING,
    "excused": (("exceptions", (YES,)),),
    "suspended": (("exceptions", (YES,)),),
    "met": (("discharge", (YES,)),),
    "late": (),  # its times say it
    "missed": (("failed_by", (YES,)), ("discharge", (NO,)), ("clock", (YES,))),
    "not_done": (("discharge", (NO,)),),
    "pending": (("discharge", (NO, UNKNOWN)), ("forbidden", ANY), ("clock", (NO,))),
    "broken": (("forbidden", (YES,)),),
    "respected": (("forbidden", (NO,)),),
    "in_place": (("granted", (YES,)),),
    "ended": (("granted", (YES,)),),
    "refused": (("refused", (YES,)),),
    "available": (("now", (YES,)), ("when", (YES,))),
    "was_available": (("when", (YES,)), ("now", (NO,))),
    "unavailable": (("instance", (NO,)), ("when", (NO,)), ("now", (NO,)), ("exceptions", (YES,))),
    "made_out": (("elements", (YES,)), ("when", (YES,))),
    "not_made_out": FAILING,
    "no_offence": (("elements", (YES,)), ("when", (YES,))),
    "holds": (("is", (YES,)),),
    "does_not_hold": FAILING,
    "covered": (("by_norms", (YES,)),),
    "partly": (("by_norms", (YES,)),),
    "gap": (("by_norms", (NO,)), ("when", (YES,))),
}


def one_line(v: Voice, explained: Explanation) -> str:
    """Say in one line what a finding is and why."""
    one = explained.finding
    head = f"{capital(status_words(v.s, one))}: {norm_named(v.s, one.norm.id)}"
    about = ", ".join(visible(name) for name in one.instance)
    head = f"{head}, {about}" if about else head
    times = [f"{v.s.say(label)}: {value}" for label, value in time_fields(v.s, one) if value]
    why = "; ".join([*times, *reasons_words(v, explained)])
    return f"{head}. {begun(why)}" if why else head


def begun(words: str) -> str:
    """Begin a sentence: with a capital letter, unless it begins with an id."""
    return words if ID.match(words) else capital(words)


def about_words(v: Voice, explained: Explanation) -> str:
    """Call the instance."""
    return things(v.s, explained.finding.instance) or v.say("no_instance")


def reasons_words(v: Voice, explained: Explanation) -> list[str]:
    """Say the reasons that decide a finding; of many, the first."""
    if explained.finding.status == "unsettled":
        return open_words(v, explained)
    told = [sentence(v, one) for one in decisive(explained)]
    if not told and all(trace.norm is None for trace in explained.traces):
        return [v.say("not_law")]
    told += periods(v, explained)
    if not told and explained.finding.status != "late":
        told = [ground_words(v.s, one) for one in explained.finding.grounds]
    return shortened(v, list(dict.fromkeys(told)))


def periods(v: Voice, explained: Explanation) -> list[str]:
    """Name the periods of a recurring duty that have the status of the whole."""
    one = explained.finding
    return [
        f"{v.s.say('f_period', number=number)}, "
        f"{span_words(period['from'], period['until'], v.s.case.zone, v.s.lang)}: "
        f"{v.s.say(f'status_{one.status}')}"
        for number, period in enumerate(one.periods, start=1)
        if period["status"] == one.status
    ]


def shortened(v: Voice, told: list[str]) -> list[str]:
    """Keep the first of many sentences, and count the rest."""
    rest = len(told) - MOST
    return [*told[:MOST], v.say("more", number=rest)] if rest > 0 else told


def open_words(v: Voice, explained: Explanation) -> list[str]:
    """Say on which answers a finding hangs."""
    one = explained.finding
    statuses = "; ".join(v.s.say(f"status_{name}") for name in one.could_be)
    told = [f"{v.say('could_be')}: {statuses}"] if statuses else []
    told += [f"{v.s.say('f_why_open')}: {v.s.say(f'because_{name}')}" for name in one.because]
    hangs_on = " ".join(shortened(v, asked(v, explained)))
    return [*told, f"{v.say('hangs_on')}: {hangs_on}"] if hangs_on else told


def asked(v: Voice, explained: Explanation) -> list[str]:
    """Ask for what is open, each question once; of too much, what its leaves leave open."""
    if "too_many" in explained.finding.because:
        return list(dict.fromkeys(question_text(v.s, atom) for atom in open_atoms(explained)))
    items = agenda(v.s, open_questions(v, explained)).items
    return [one.text for one in items]


def open_atoms(explained: Explanation) -> Iterator[Atom]:
    """Give the open points of the leaves, in the order in which they are asked."""
    for trace in explained.traces:
        for part in trace.parts:
            for one in each(part):
                if one.open is not None and not one.parts:
                    yield one.open


def open_questions(v: Voice, explained: Explanation) -> tuple[Question, ...]:
    """Rank the open points of one finding."""
    one = explained.finding
    return ranked((one,), v.s.vocabulary, v.s.case)


def decisive(explained: Explanation) -> list[Reason]:
    """Find the leaves that decide a status which is settled."""
    wanted = DECISIVE.get(explained.finding.status, ())
    found: list[Reason] = []
    for trace in explained.traces:
        parts = {part.op.removeprefix("part:"): part for part in trace.parts}
        for name, truths in wanted:
            part = parts.get(name)
            if part is not None and part.truth in truths:
                found += leaves_of(part)
    return first_of(found)


def leaves_of(part: Reason) -> list[Reason]:
    """Give the deciding leaves of a part; among several steps those that agree with it."""
    own = [one for one in part.parts if one.truth is part.truth] or list(part.parts)
    if part.op == "part:exceptions":
        return own
    return [leaf for one in own for leaf in deciding(one)]
