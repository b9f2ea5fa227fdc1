"""A finding as a paragraph a lawyer can use: issue, rule, application, conclusion.

Source
    How sure the conclusion is follows from the grade of its weakest ground: a statement
    makes it appear so, a record shows it.
"""

from __future__ import annotations

from lawcheck.analyses.reasons.explaining import Explanation, Trace
from lawcheck.analyses.reasons.tree import Reason, first_of
from lawcheck.model.ruleset import Norm
from lawcheck.render.expression_times import term
from lawcheck.render.expression_words import teller
from lawcheck.render.naming import citation, edition_words
from lawcheck.render.outline import Line, heading, text
from lawcheck.render.plain import visible
from lawcheck.render.reasons.brief import about_words, begun, leaves_of, open_words
from lawcheck.render.reasons.editions import governed_words
from lawcheck.render.reasons.voice import Voice, ground_lines, part_words, sentence, stopped
from lawcheck.render.text_fields import presumption_fields, reading_fields, time_fields
from lawcheck.render.text_statuses import capital, status_words

MOST = 4
STATED = ("when", "elements", "is")
EMPTY = ("part:displaced",)  # says nothing where it does not hold


def argument(v: Voice, explained: Explanation) -> list[Line]:
    """Write the four parts of the argument."""
    lines = [heading(v.say("h_issue")), text(issue(v, explained))]
    lines += [heading(v.say("h_rule")), *rule(v, explained)]
    lines += [heading(v.say("h_application"))]
    for trace in explained.traces:
        lines += application(v, trace, several=len(explained.traces) > 1)
    return [*lines, heading(v.say("h_conclusion")), *conclusion(v, explained)]


def issue(v: Voice, explained: Explanation) -> str:
    """Ask what is to be decided."""
    norm = explained.finding.norm
    title = v.s.of(norm.title, norm.id)
    return v.say(f"issue_{norm.kind}", title=title, about=about_words(v, explained))


def rule(v: Voice, explained: Explanation) -> list[Line]:
    """State the norm as it governed."""
    one = explained.finding
    cited = f"{citation(v.s, one.norm)}, {edition_words(v.s, one.norm, one.edition, one.read)}"
    lines = [text(f"{stopped(cited)} {v.s.say('f_summary')}: {v.s.of(one.norm.says)}")]
    lines += [text(line) for line in stated(v, one.norm)]
    return [*lines, text(governed_words(v, explained.governed, one.norm.act))]


def stated(v: Voice, norm: Norm) -> list[str]:
    """State the conditions and the time of a norm in its own terms."""
    t = teller(norm, v.s.lang, v.s.vocabulary, v.s.ruleset, v.kinds)
    parts = {"when": norm.when, **norm.parts}
    told = [
        f"{v.say(f'part_{name}')}: {t.tell(parts[name])}"
        for name in STATED
        if parts.get(name) is not None and (name != "is" or norm.gives == "truth")
    ]
    if "deadline" in norm.parts:
        told.append(f"{v.say('part_deadline')}: {term(t, *norm.parts['deadline'])}")
    return [stopped(one) for one in told]


def application(v: Voice, trace: Trace, several: bool) -> list[Line]:
    """Hold each part of the norm against the facts."""
    names = ", ".join(visible(name) for name in trace.editions if name) or v.s.say("none")
    lines = [text(f"{v.say('wording_of', editions=names)}:")] if several else []
    if trace.norm is None:
        return [*lines, text(stopped(capital(v.say("not_law"))))]
    return lines + [text(part_told(v, part)) for part in trace.parts if worth(part)]


def worth(part: Reason) -> bool:
    """Whether a part says anything of the case."""
    return not (part.op in EMPTY and part.truth is not None and part.truth.value == "no")


def part_told(v: Voice, part: Reason) -> str:
    """Say a part with the leaves that decide it and what they rest on."""
    leaves = first_of(leaves_of(part))
    told = list(dict.fromkeys(with_grounds(v, one) for one in leaves))
    rest = len(told) - MOST
    words = "; ".join([*told[:MOST], *([v.say("more", number=rest)] if rest > 0 else [])])
    head = stopped(part_words(v, part))
    return f"{head} {stopped(begun(words))}" if words else head


def with_grounds(v: Voice, reason: Reason) -> str:
    """Say a reason and on what it rests."""
    grounds = "; ".join(ground_lines(v, reason, brief=True))
    return f"{sentence(v, reason)} ({grounds})" if grounds else sentence(v, reason)


def conclusion(v: Voice, explained: Explanation) -> list[Line]:
    """Say the status, the times, how sure it is, and what is reserved."""
    one = explained.finding
    told = stopped(capital(status_words(v.s, one)))
    fields = [*time_fields(v.s, one), *presumption_fields(v.s, one), *reading_fields(v.s, one)]
    told += "".join(stopped(f" {v.s.say(label)}: {value}") for label, value in fields if value)
    lines = [text(told)]
    if one.status == "unsettled":
        lines += [text(stopped(line)) for line in open_words(v, explained)]
    else:
        lines.append(text(v.say(f"sure_{one.grade}")))
    return lines
