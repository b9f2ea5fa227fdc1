"""A teaching case under the shipped rules, evaluated once for all documents about it."""

from __future__ import annotations

import functools

from lawcheck.analyses.questions import questions
from lawcheck.analyses.routes import routes
from lawcheck.cli.case_input import load_case, shipped_program
from lawcheck.engine.evaluate import evaluate
from lawcheck.files.template_files import document_templates
from lawcheck.render.documents.as_markdown import document_markdown
from lawcheck.render.documents.compose import part
from lawcheck.render.documents.kinds import KINDS, content
from lawcheck.render.documents.matter import Content, Matter, matter
from lawcheck.render.documents.tree import Document, Part
from lawcheck.render.layout import plain
from tests.cases.assessing import TEACHING

# What stands under this heading names days and hashes of the rules: no golden file holds it.
SHEET = "\n---\n"


@functools.cache
def known(case: str, lang: str) -> Matter:
    """Give what a document about a case is written from."""
    if lang != "en":
        m = known(case, "en")
        return matter(m.case, m.result, m.questions, m.routes, m.rules, lang)
    rules, program = shipped_program()
    read, _warnings = load_case(str(TEACHING / f"{case}.yaml"), rules.vocabulary, None)
    result = evaluate(program, read, "screening")
    found = questions(result, rules.vocabulary, read)
    return matter(read, result, found, routes(result, read, rules.routes), rules, lang)


@functools.cache
def filled(kind: str, case: str, lang: str = "en") -> Content:
    """Fill a document about a case."""
    return content(KINDS[kind], known(case, lang), None)


@functools.cache
def paper(kind: str, case: str, lang: str = "en") -> Part:
    """Write a document about a case."""
    made = filled(kind, case, lang)
    return part(KINDS[kind], known(case, lang), made, document_templates(lang))


def text(kind: str, case: str, lang: str = "en") -> str:
    """Write a document as Markdown, without the sheet that closes it."""
    made = document_markdown(Document(kind, (paper(kind, case, lang),), 0))
    return plain(made.partition(SHEET)[0].rstrip() + "\n")
