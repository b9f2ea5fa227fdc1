"""`lawcheck interview`: in a terminal, from a file of answers, or on paper."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import NamedTuple

import typer

from lawcheck.cli import exits
from lawcheck.cli.case_input import STANDARD_INPUT, Asked, load_program, same_file
from lawcheck.cli.interview.answers import Unusable, held
from lawcheck.cli.interview.keeping import CaseFile, begin, blank_file, resume
from lawcheck.cli.interview.session import Misfits, Session
from lawcheck.cli.options import language, today
from lawcheck.cli.output import STANDARD, write_bytes, write_result, write_standard
from lawcheck.cli.streams import coloured, on_terminal, say, width
from lawcheck.files.case_files import read_bytes
from lawcheck.files.template_files import shared_templates
from lawcheck.language.extras import needs
from lawcheck.language.faults import Faults
from lawcheck.language.shown_names import shown_name
from lawcheck.language.source_text import decode
from lawcheck.language.yaml_source import Node, compose
from lawcheck.render.interview.paper import Form
from lawcheck.render.layout import Sheet
from lawcheck.render.phrases.interview import INTERVIEW


class Request(NamedTuple):
    """What was asked on the command line."""

    file: str
    purpose: str
    answers: str
    paper: bool
    form: str
    output: str
    as_of: date | None
    folders: tuple[Path, ...]
    lang: str | None


def in_terminal_now() -> bool:
    """Whether somebody can be asked; a stream that was closed at the start is None."""
    return all(one is not None and one.isatty() for one in (sys.stdin, sys.stdout))


def hold_interview(request: Request) -> int:
    """Ask, and write each answer into the file before the next question."""
    asked = load_program(request.folders)
    if request.paper:
        return print_paper(request, asked)
    if not request.file:
        raise typer.BadParameter("name the case file", param_hint="'FILE'")
    if not request.answers and not in_terminal_now():
        message = "this asks in a terminal; elsewhere, give --answers FILE or --paper"
        raise typer.BadParameter(message, param_hint="'interview'")
    given = answers_of(request.answers) if request.answers else None
    file, is_new = opened(request, asked)
    session = Session(file, asked, request.purpose, spoken(request, file))
    if given is not None:
        return from_answers(session, given)
    from lawcheck.cli.interview.terminal import in_terminal

    return in_terminal(session, is_new)


def opened(request: Request, asked: Asked) -> tuple[CaseFile, bool]:
    """Read the case file, or begin it."""
    path = Path(request.file)
    if path.exists() or path.is_symlink():
        return resume(path, refuse_sealed), False
    day = request.as_of or today()
    lang = language(request.lang, "")
    return begin(path, day, asked.rules, shared_templates(), lang), True


def refuse_sealed() -> None:
    """Refuse to write the answers of a sealed file in plain."""
    message = "this file is sealed, and answers would be written in plain: open it first"
    raise typer.BadParameter(message, param_hint="'FILE'")


def spoken(request: Request, file: CaseFile) -> str:
    """Choose the language: asked for, else that of the case."""
    words = {key.value: str(value.value) for key, value in file.root.value}
    return language(request.lang, words.get("language", ""))


def answers_of(name: str) -> dict[str, Node]:
    """Read a file of answers: the keys of questions, and what was said."""
    shown = shown_name(name, "--answers")
    faults = Faults(shown)
    root = compose(decode(read_bytes(name, shown=shown), faults), faults)
    if root.kind != "map":
        faults.refuse("LC103", 1, 1, key="answers")
    return {key.value: value for key, value in root.value}


def from_answers(session: Session, given: dict[str, Node]) -> int:
    """Take the answers of a file; what it does not answer stays open."""
    phrases = INTERVIEW[session.lang]
    sheet = Sheet(width(), coloured())
    left = 0
    status = exits.FINE
    while (step := session.step()) is not None:
        node = given.pop(step.slot.key, None)
        if node is None:
            session.skip(step.slot)
            left += 1
            sheet.add(f"{step.slot.key}: {step.wording.text}", style="faint")
            continue
        answer = held(step.wording, node)
        line = problem = ""
        if isinstance(answer, Unusable):
            problem = phrases[answer.phrase].format(hint=step.wording.hint)
        else:
            try:
                line = session.give(step.slot, answer)
            except Misfits as misfit:
                problem = phrases["bad_fit"].format(message=misfit.message)
        sheet.add(f"{step.slot.key}: {step.wording.text}")
        if problem:
            say(f"{step.slot.key}: {problem}")
            session.skip(step.slot)
            status = exits.REFUSED
        else:
            sheet.add(line, indent=2)
    for line in ending(session, left):
        sheet.add(line)
    write_result(sheet.text(), "")
    return status


def ending(session: Session, left: int = 0) -> list[str]:
    """Say why nothing more is asked, and what can be done with the file."""
    phrases = INTERVIEW[session.lang]
    many, still = session.many(), session.still_open()
    lines = [phrases["ended_left"].format(count=left)] if left else [phrases["ended_all"]]
    if still:
        lines.append(phrases["ended_open"].format(count=still))
    if many:
        lines.append(phrases["ended_many"].format(count=many))
    return [*lines, phrases["then"]]


def print_paper(request: Request, asked: Asked) -> int:
    """Print the questions as a form, for a new case or for one that is begun."""
    if request.form == "docx" and not request.output and on_terminal():
        message = "a terminal cannot show DOCX: name a file"
        raise typer.BadParameter(message, param_hint="'--output'")
    if request.output and same_file(request.file or STANDARD_INPUT, request.output):
        raise typer.BadParameter("the form would overwrite the case", param_hint="'--output'")
    lang = language(request.lang, "")
    if request.file and Path(request.file).exists():
        file = resume(Path(request.file), refuse_sealed)
        session = Session(file, asked, request.purpose, spoken(request, file))
        form = session.open_form()
    else:
        day = request.as_of or today()
        blank = blank_file(Path("-"), day, asked.rules, shared_templates(), lang)
        session = Session(blank, asked, request.purpose, lang)
        form = session.blank_form()
    if request.form == "docx":
        made = as_docx(form, session)
        if request.output in STANDARD:
            write_standard(made)
        else:
            write_bytes(made, Path(request.output))
    else:
        from lawcheck.render.environment import page

        text = page(shared_templates(), f"form.{request.form}.j2", {"page": form})
        write_result(text, request.output)
    return exits.FINE


def as_docx(form: Form, session: Session) -> bytes:
    """Write a form as a file of Word."""
    from lawcheck.engine.counting import local_day
    from lawcheck.render.documents.as_docx import document_docx
    from lawcheck.render.interview.paper_document import form_document

    needs("docx", "docx")
    day = local_day(session.case.as_of, session.case.zone).toordinal()
    return document_docx(form_document(form, session.case.id, day), None)
