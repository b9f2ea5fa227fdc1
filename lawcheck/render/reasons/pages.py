"""`lawcheck why` as a text: one line, an argument or the whole tree, and what would change it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lawcheck.analyses.changes.flips import Change
from lawcheck.analyses.reasons.explaining import Explanation, Silent, Trace
from lawcheck.analyses.reasons.tree import Reason
from lawcheck.engine.counting import local_day
from lawcheck.model.finding import Finding
from lawcheck.model.result import Result
from lawcheck.model.ruleset import Norm
from lawcheck.render.expression_words import kinds_given, teller
from lawcheck.render.naming import Speaker, norm_named, things
from lawcheck.render.outline import Line, field, heading, item, text, title
from lawcheck.render.phrases import count
from lawcheck.render.plain import visible
from lawcheck.render.reasons.argument import argument
from lawcheck.render.reasons.brief import begun, one_line
from lawcheck.render.reasons.changes_words import change_words
from lawcheck.render.reasons.changes_words import heading as changes_heading
from lawcheck.render.reasons.editions import governed_words
from lawcheck.render.reasons.voice import Voice, ground_lines, open_line, sentence
from lawcheck.render.text_findings import STYLES
from lawcheck.render.text_statuses import status_words
from lawcheck.render.times import day_words

MOST_CHANGES = 6
MOST_NORMS = 12


class Explained(NamedTuple):
    """One finding, explained, with the changes that flip it."""

    explanation: Explanation
    changes: list[Change]


def voice(s: Speaker) -> Voice:
    """Build the voice of a speaker."""
    return Voice(s, kinds_given(s.ruleset))


def explained_page(s: Speaker, told: list[Explained], result: Result, form: str) -> list[Line]:
    """Write each finding in the form asked for: brief, argument or tree."""
    v = voice(s)
    lines: list[Line] = []
    for one in told:
        head = one_line(v, one.explanation)
        if form == "brief":
            lines.append(text(head, style=STYLES.get(one.explanation.finding.status, "")))
        else:
            lines.append(title(head))
            tell = argument if form == "argument" else tree
            lines += tell(v, one.explanation)
        lines += changes_lines(v, one)
    return lines + scope_lines(s, result, whole=form != "brief")


def changes_lines(v: Voice, one: Explained) -> list[Line]:
    """List the smallest changes that flip the finding."""
    finding = one.explanation.finding
    lines = [heading(changes_heading(v, finding))]
    if not one.changes:
        return [*lines, text(v.say("no_change"), 1)]
    told = list(dict.fromkeys(change_words(v, change, finding) for change in one.changes))
    lines += [item(begun(words), 1) for words in told[:MOST_CHANGES]]
    if len(told) > MOST_CHANGES:
        lines.append(item(v.say("more", number=len(told) - MOST_CHANGES), 1))
    moved = any(change.kind == "time" and change.size for change in one.changes)
    return [*lines, text(v.say("one_minute" if moved else "tried"), 1)]


# -- the whole tree ----------------------------------------------------------------


def tree(v: Voice, explained: Explanation) -> list[Line]:
    """Write everything that was asked, with the answer and what it rests on."""
    finding = explained.finding
    lines = [
        heading(v.say("h_edition")),
        text(governed_words(v, explained.governed, finding.norm.act), 1),
        heading(v.say("h_tree")),
    ]
    return [*lines, *reason_lines(v, explained)]


def reason_lines(v: Voice, explained: Explanation) -> Iterator[Line]:
    """Write the reasons under each wording that may govern."""
    for trace in explained.traces:
        if len(explained.traces) > 1:
            names = ", ".join(visible(name) for name in trace.editions if name)
            yield text(f"{v.say('wording_of', editions=names or v.s.say('none'))}:", 1)
        yield from trace_lines(v, trace)


def trace_lines(v: Voice, trace: Trace) -> Iterator[Line]:
    """Write the parts of a norm, numbered."""
    if trace.norm is None:
        yield text(v.say("not_law"), 1)
    for number, part in enumerate(trace.parts, start=1):
        yield from branch(v, part, f"{number}", 1)


def branch(v: Voice, reason: Reason, number: str, depth: int) -> Iterator[Line]:
    """Write a reason, what it rests on, what is open in it, and its parts."""
    yield item(sentence(v, reason), depth, f"{number}.")
    if not reason.parts:
        for words in ground_lines(v, reason):
            yield item(words, depth + 1)
        if reason.open is not None and reason.op != "step:unlisted":
            yield item(open_line(v, reason), depth + 1)
    for place, part in enumerate(reason.parts, start=1):
        yield from branch(v, part, f"{number}.{place}", depth + 1)


# -- several instances, or none ----------------------------------------------------


def instances_page(s: Speaker, findings: Sequence[Finding], result: Result) -> list[Line]:
    """List the instances of a norm, each with its status."""
    v = voice(s)
    norm = norm_named(s, findings[0].norm.id)
    lines = [title(v.say("h_instances", norm=norm, number=len(findings)))]
    for one in findings:
        ids = ",".join(visible(name) for name in one.instance)
        lines.append(item(f"{ids}: {status_words(s, one)} ({things(s, one.instance)})", 1))
    ids = ",".join(visible(name) for name in findings[0].instance)
    return [*lines, text(v.say("choose", ids=ids)), *scope_lines(s, result, whole=False)]


def silent_page(s: Speaker, norm: Norm, silent: Silent, result: Result) -> list[Line]:
    """Say why a norm gave no finding."""
    v = voice(s)
    names = silent.norms[:MOST_NORMS]
    norms = "; ".join(f"{visible(one)} {norm_named(s, one)}" for one in names)
    if len(silent.norms) > MOST_NORMS:
        norms += f"; {count('more_norms', s.lang, len(silent.norms) - MOST_NORMS)}"
    lines = [title(f"{norm_named(s, norm.id)}; {visible(norm.id)}")]
    lines.append(text(v.say(f"silent_{silent.why}", norms=norms or s.say("none"))))
    if silent.why in ("no_instance", "not_law"):
        t = teller(norm, s.lang, s.vocabulary, s.ruleset, v.kinds)
        for kind, _, expr in norm.for_each:
            if kind == "event":
                looked_for = t.tell(("some", expr))
                lines.append(text(v.say("silent_looks_for", told=looked_for)))
    for part in silent.parts:
        for whole in part.parts:
            for number, one in enumerate(whole.parts, start=1):
                lines += branch(v, one, f"{number}", 1)
    return lines + scope_lines(s, result, whole=False)


def scope_lines(s: Speaker, result: Result, whole: bool) -> list[Line]:
    """Say how far the reasons reach: the day, the profile, the rules."""
    from lawcheck.render.text import acts_used

    line = s.say(
        "s_line",
        day=day_words(local_day(result.scope.as_of, s.case.zone), s.lang),
        profile=s.say(f"profile_{result.scope.profile}"),
        acts=acts_used(s, result),
        reviewed=count("not_reviewed", s.lang, result.scope.not_reviewed),
    )
    case = visible(s.case.id)
    lines = [heading(s.say("h_scope")), text(f"{case}. {line}", 1)]
    if not whole:
        return lines
    from lawcheck.render.versions import program_version, zones_version

    for act in result.scope.acts:
        if act.editions:
            version, digest = visible(act.version), visible(act.sha256[:12])
            words = s.say("s_version", id=visible(act.act), version=version, digest=digest)
            editions = ", ".join(map(visible, act.editions))
            lines.append(text(f"{words}; {s.say('s_editions')}: {editions}", 1))
    program = s.say("s_program_value", version=program_version(), tzdata=zones_version())
    lines += field(s.say("s_program"), program, 1)
    return [*lines, text(s.say("s_not_text"), 1), text(s.say("s_not_advice"), 1)]
