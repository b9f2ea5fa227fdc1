"""`lawcheck report`: one document about one case or several, in the format of its file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from lawcheck.cli import exits
from lawcheck.cli.case_input import (
    Asked,
    load_program,
    numbered,
    open_case,
    refuse_odd_names,
    same_file,
)
from lawcheck.cli.faults import report
from lawcheck.cli.options import language
from lawcheck.cli.output import STANDARD, write_bytes, write_result, write_standard
from lawcheck.cli.streams import coloured, on_terminal, say, width

if TYPE_CHECKING:
    from lawcheck.files.rule_files import Rules
    from lawcheck.model.case import Case
    from lawcheck.model.result import Question, Result
    from lawcheck.model.route import Route
    from lawcheck.render.documents.kinds import Kind
    from lawcheck.render.documents.matter import Matter
    from lawcheck.render.documents.tree import Document, Part

FORMS = ("docx", "pdf", "html", "md", "json")
BINARY = ("docx", "pdf")


class Request(NamedTuple):
    """What the command line asked for."""

    kind: str
    cases: tuple[str, ...]
    way: str
    about: str
    closed: bool
    letterhead: str
    as_of: date | None
    folders: tuple[Path, ...]
    lang: str | None
    named_lang: bool  # on the command line, not by the setting of a whole computer
    profile: str
    form: str | None
    output: str
    quiet: bool


class Known(NamedTuple):
    """A case that was evaluated, before a language is chosen."""

    case: Case
    result: Result
    questions: tuple[Question, ...]
    routes: tuple[Route, ...]
    rules: Rules

    def matter(self, lang: str) -> Matter:
        """Give what a document in a language is written from."""
        from lawcheck.render.documents.matter import matter

        return matter(self.case, self.result, self.questions, self.routes, self.rules, lang)


def write_documents(request: Request, says_today: bool) -> int:
    """Write one kind of document about every case, into one file; the worst status counts."""
    from lawcheck.render.documents.ways import NoWay

    kind = kind_of(request)
    form = form_of(request)
    if not request.cases:
        raise typer.BadParameter("a case file is needed", param_hint="'CASE'")
    try:
        letterhead = letterhead_of(request)
    except Exception as error:
        return report(error, request.lang)
    asked = begun(request, request.cases, says_today)
    statuses, parts, days = [exits.FINE], [], []
    for number, name in numbered(request.cases):
        try:
            for made, day in papers(name, number, kind, request, asked):
                parts.append(made)
                days.append(day)
        except NoWay as error:
            say(f"lawcheck: {error}")
            statuses.append(exits.USAGE)
        except (exits.PipeClosed, exits.OutputFailed):
            raise
        except Exception as error:
            statuses.append(report(error, request.lang))
    if parts:
        from lawcheck.render.documents.tree import Document

        document = Document(kind.id, tuple(parts), max(days))
        statuses.append(deliver(document, form, request, letterhead))
    return exits.worst(statuses)


def begun(request: Request, cases: tuple[str, ...], says_today: bool) -> Asked:
    """Load the rules, and say what was read into the command line."""
    refuse_odd_names(cases, request.output)
    if says_today and not request.quiet:
        say(f"as of {request.as_of} (today on this computer)")
    return load_program(request.folders)


def kind_of(request: Request) -> Kind:
    """Find the kind asked for, or say which there are."""
    from lawcheck.render.documents.kinds import KINDS

    kind = KINDS.get(request.kind)
    if kind is None:
        named = ", ".join(KINDS)
        raise typer.BadParameter(f"one of these is needed: {named}", param_hint="'KIND'")
    if request.named_lang and request.lang not in kind.langs:
        named = " or ".join(kind.langs)
        raise typer.BadParameter(
            f"this document is written in {named}: its addressee takes no other",
            param_hint="'--lang'",
        )
    return kind


def form_of(request: Request) -> str:
    """Give the format: that asked for, else that of the ending of the file."""
    ending = Path(request.output).suffix.removeprefix(".").lower()
    form = request.form or (ending if request.output not in STANDARD else "md")
    if form not in FORMS:
        raise typer.BadParameter(
            f"the file must end in one of these, or --format must be given: {', '.join(FORMS)}",
            param_hint="'--output'",
        )
    if request.letterhead and form != "docx":
        raise typer.BadParameter("only a DOCX has a letterhead", param_hint="'--letterhead'")
    if request.letterhead and same_file(request.letterhead, request.output):
        raise typer.BadParameter(
            "the result would overwrite the letterhead", param_hint="'--output'"
        )
    if form in BINARY and not request.output and on_terminal():
        raise typer.BadParameter(
            f"a terminal cannot show {form.upper()}: name a file", param_hint="'--output'"
        )
    return form


def letterhead_of(request: Request) -> bytes | None:
    """Read the letterhead, before anything is done that it might stop."""
    if not request.letterhead:
        return None
    from lawcheck.files.letterhead_files import read_letterhead

    return read_letterhead(request.letterhead)


# -- one case ----------------------------------------------------------------------------


def papers(
    name: str, number: int, kind: Kind, request: Request, asked: Asked
) -> Iterator[tuple[Part, int]]:
    """Write the papers of one case: every one of them in every language."""
    from lawcheck.files.template_files import document_templates
    from lawcheck.render.documents.compose import part
    from lawcheck.render.documents.kinds import content, languages

    known = evaluated(name, number, request, asked)
    reader = language(request.lang, known.case.language)
    route = way_of(kind, known.matter(reader), request) if kind.filing else None
    for lang in languages(kind, request.lang if request.named_lang else None, reader):
        m = known.matter(lang)
        yield part(kind, m, content(kind, m, route), document_templates(lang)), m.day.toordinal()


def way_of(kind: Kind, m: Matter, request: Request) -> Route:
    """Choose the way a filing is written for, and say so where there are others."""
    from lawcheck.render.documents.ways import Wish, chosen, more

    route, others = chosen(m, kind, Wish(request.way, request.about, request.closed))
    if others and not (request.way and request.about) and not request.quiet:
        say(f"lawcheck: {more(m, route, others)}")
    return route


def evaluated(name: str, number: int, request: Request, asked: Asked) -> Known:
    """Read and evaluate one case."""
    from lawcheck.analyses.questions import questions
    from lawcheck.analyses.routes import routes
    from lawcheck.engine.evaluate import evaluate

    rules, program = asked
    case = open_case(name, rules, request, number)
    result = evaluate(program, case, request.profile)
    found = questions(result, rules.vocabulary, case)
    return Known(case, result, found, routes(result, case, rules.routes), rules)


# -- output ------------------------------------------------------------------------------


def deliver(document: Document, form: str, request: Request, letterhead: bytes | None) -> int:
    """Write a document in its format; text to a terminal, all else whole to its file."""
    try:
        made = rendered(document, form, letterhead)
    except (exits.PipeClosed, exits.OutputFailed):
        raise
    except Exception as error:
        return report(error, request.lang)
    if isinstance(made, str):
        write_result(made, request.output)
    elif request.output in STANDARD:
        write_standard(made)
    else:
        write_bytes(made, Path(request.output))
    return exits.FINE


def rendered(document: Document, form: str, letterhead: bytes | None) -> str | bytes:
    """Render a document."""
    if form == "md":
        from lawcheck.render.documents.as_markdown import document_markdown

        return document_markdown(document)
    if form == "html":
        from lawcheck.files.template_files import shared_templates
        from lawcheck.render.documents.as_html import document_html

        return document_html(document, shared_templates())
    if form == "json":
        from lawcheck.render.as_json import dumps
        from lawcheck.render.documents.as_object import document_object

        return dumps(document_object(document)) + "\n"
    if form == "pdf":
        from lawcheck.files.template_files import typesetting
        from lawcheck.render.documents.as_pdf import document_pdf

        return document_pdf(document, typesetting())
    from lawcheck.render.documents.as_docx import document_docx

    return document_docx(document, letterhead)


# -- what there is -----------------------------------------------------------------------


def list_documents(request: Request, says_today: bool) -> int:
    """List the documents that make sense for every case, and those that are closed."""
    cases = tuple(name for name in (request.kind, *request.cases) if name)
    if not cases:
        raise typer.BadParameter("a case file is needed", param_hint="'CASE'")
    if request.form not in (None, "json"):
        raise typer.BadParameter("the list is text or json", param_hint="'--format'")
    asked = begun(request, cases, says_today)
    statuses, told = [exits.FINE], []
    for number, name in numbered(cases):
        try:
            known = evaluated(name, number, request, asked)
            told.append(known.matter(language(request.lang, known.case.language)))
        except Exception as error:
            statuses.append(report(error, request.lang))
    if told:
        write_result(listed(told, request), request.output)
    return exits.worst(statuses)


def listed(told: list[Matter], request: Request) -> str:
    """Write the list as text or as JSON."""
    if request.form == "json":
        from lawcheck.render.as_json import dumps
        from lawcheck.render.documents.offers import offers_object

        return dumps([offers_object(m) for m in told]) + "\n"
    from lawcheck.render.documents.offers import offers_text

    colour = coloured() and request.output in STANDARD
    return "\n".join(offers_text(m, width(), colour) for m in told)
