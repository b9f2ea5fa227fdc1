"""`lawcheck why`: the reasons for a finding, and the smallest changes that flip it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from lawcheck.cli import exits
from lawcheck.cli.case_input import Loaded, case_data, load_program, points_of, refuse_odd_names
from lawcheck.cli.options import language
from lawcheck.cli.output import write_result
from lawcheck.cli.streams import coloured, say, width

if TYPE_CHECKING:
    from lawcheck.analyses.reasons.explaining import Asked
    from lawcheck.files.rule_files import Rules
    from lawcheck.model.case import Case
    from lawcheck.model.finding import Finding
    from lawcheck.render.reasons.pages import Explained


DRAWN = ("dot", "mermaid")


class Request(NamedTuple):
    """What was asked on the command line."""

    case: str
    norm: str
    instance: str
    style: str  # brief | argument | tree | dot | mermaid
    form: str  # text | md | html | json
    as_of: date | None
    rules: tuple[Path, ...]
    lang: str | None
    profile: str
    output: str
    quiet: bool


def print_why(request: Request, says_today: bool) -> int:
    """Print the reasons of one norm in one case."""
    from lawcheck.analyses.reasons.explaining import ask, findings

    refuse_odd_names((request.case,), request.output)
    rules, program = load_program(request.rules)
    known_norm(request.norm, list(program.families))
    if says_today and not request.quiet:
        say(f"as of {request.as_of} (today on this computer)")
    read = reader(request.case, rules)
    case, warnings = read(request.as_of)
    lang = language(request.lang, case.language)
    if warnings and not request.quiet:
        from lawcheck.render.diagnostics import diagnostics_text

        say(diagnostics_text(warnings, lang))
    asked = ask(program, case, request.profile, request.norm)
    found = chosen(findings(asked), request.instance)
    if request.style in DRAWN:
        refuse_undrawable(request, found)
    write_result(worded(request, rules, asked, found, lang, read), request.output)
    return exits.FINE


def known_norm(norm: str, known: list[str]) -> None:
    """Refuse a norm that the rules do not have."""
    if norm not in known:
        from lawcheck.language.places import suggestion

        hint = suggestion(norm, known) or "`lawcheck rules list` names every norm"
        raise typer.BadParameter(f"there is no norm `{norm}`; {hint}", param_hint="'NORM'")


def chosen(findings: tuple[Finding, ...], instance: str) -> tuple[Finding, ...]:
    """Keep the instance named; all where none is."""
    if not instance:
        return findings
    wanted = tuple(part.strip() for part in instance.split(",") if part.strip())
    found = tuple(one for one in findings if one.instance == wanted)
    if found:
        return found
    from lawcheck.language.places import suggestion

    known = [",".join(one.instance) for one in findings]
    hint = suggestion(",".join(wanted), known)
    listed = f"it may be {'; '.join(known)}" if known else "the norm has no finding in this case"
    message = f"there is no instance `{instance}`; {hint or listed}"
    raise typer.BadParameter(message, param_hint="'--instance'")


def refuse_undrawable(request: Request, found: tuple[Finding, ...]) -> None:
    """Refuse to draw anything but one finding: whoever reads a drawing reads nothing else."""
    option = f"'--{request.style}'"
    if request.form != "text":
        raise typer.BadParameter("a drawing is a form of its own", param_hint=option)
    if not found:
        message = "the norm has no finding in this case; without this option the reason is told"
        raise typer.BadParameter(message, param_hint=option)
    if len(found) > 1:
        known = "; ".join(",".join(one.instance) for one in found)
        message = f"one finding is drawn; name it with --instance: {known}"
        raise typer.BadParameter(message, param_hint=option)


Read = Callable[["date | None"], "Loaded"]


def reader(name: str, rules: Rules) -> Read:
    """Read a case once, and parse it as of any day."""
    from lawcheck.language.case_reader import parse_case

    data, shown = case_data(name)
    points = points_of(rules)

    def read(as_of: date | None) -> Loaded:
        return Loaded(*parse_case(data, shown, rules.vocabulary, as_of, points))

    return read


def on_day(read: Read) -> Callable[[int], Case | None]:
    """Read the case on another day; None where it cannot be read as of that day."""
    from lawcheck.model.diagnostic import Refused

    def reread(ordinal: int) -> Case | None:
        try:
            return read(date.fromordinal(ordinal))[0]
        except (Refused, ValueError, OverflowError):
            return None

    return reread


def worded(
    request: Request,
    rules: Rules,
    asked: Asked,
    found: tuple[Finding, ...],
    lang: str,
    read: Read,
) -> str:
    """Put the answer into the form asked for."""
    from lawcheck.analyses.reasons.explaining import judged, silent
    from lawcheck.render.naming import speaker

    result = judged(asked)
    own = result._replace(findings=found)
    s = speaker(asked.case, rules, lang, (one.norm for one in result.findings))
    listing = len(found) > 1 and not request.instance and request.form != "json"
    if request.form == "json":
        from lawcheck.render.as_json import dumps
        from lawcheck.render.reasons.as_object import why_object

        told = explained(asked, found, read)
        quiet = silent(asked) if not found else None
        return dumps(why_object(s, asked.family.id, told, quiet, own)) + "\n"
    from lawcheck.render.reasons.pages import explained_page, instances_page, silent_page

    if not found:
        norm = asked.family.wordings[0].norm
        lines = silent_page(s, norm, silent(asked), own)
    elif request.style in DRAWN:
        from lawcheck.render.reasons.drawing import drawing

        return drawing(s, explained(asked, found, read)[0].explanation, request.style)
    elif listing:
        lines = instances_page(s, found, own)
    else:
        lines = explained_page(s, explained(asked, found, read), own, request.style)
    from lawcheck.render.outline import outline_markdown, outline_page, outline_text

    if request.form == "md":
        return outline_markdown(lines)
    if request.form == "html":
        from lawcheck.files.template_files import shared_templates
        from lawcheck.render.environment import page

        seen = {"lang": lang, "outline": outline_page(lines)}
        return page(shared_templates(), "why.html.j2", {"page": seen})
    return outline_text(lines, width(), coloured() and not request.output)


def explained(asked: Asked, found: tuple[Finding, ...], read: Read) -> list[Explained]:
    """Explain each finding and find what flips it."""
    from lawcheck.analyses.changes.flips import flips
    from lawcheck.analyses.reasons.explaining import explain
    from lawcheck.render.reasons.pages import Explained

    told = []
    for one in found:
        explanation = explain(asked, one)
        told.append(Explained(explanation, flips(asked, explanation, on_day(read))))
    return told
