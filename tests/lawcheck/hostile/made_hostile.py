"""One case with a text in every place that takes one, and every document about it."""

from __future__ import annotations

import functools

from lawcheck.analyses.questions import questions
from lawcheck.analyses.routes import routes
from lawcheck.cli.case_input import shipped_program
from lawcheck.cli.documents import Known, rendered
from lawcheck.engine.evaluate import evaluate
from lawcheck.files.template_files import document_templates
from lawcheck.language.case_reader import parse_case
from lawcheck.render.documents.compose import part
from lawcheck.render.documents.kinds import KINDS, Kind, content
from lawcheck.render.documents.tree import Break, Document, Part
from lawcheck.render.documents.ways import Wish, chosen

FORMS = ("md", "html", "json", "docx", "pdf")
# `text` is printed where a document wants it; `note` is for those who keep the file.
CASE = """\
lawcheck: 1
id: T-1
title: {text}
fictional: yes
language: ru
place: {{region: KZ-35, locality: {text}, note: {note}}}
as_of: 2020-02-20
people:
  V: {{role: survivor, sex: female, age: 31, language: ru, pregnant: no, note: {note}}}
  R: {{role: respondent, sex: male, age: 35, sane: yes, other_dwelling: no, note: {note}}}
  C1: {{role: child, age: 6, child_of: [V, R]}}
  P1: {{role: officer, body: police, rank: precinct_inspector}}
relationships:
  - {{of: V, with: R, kind: spouse, since: 2014-08, lived_together: yes, note: {note}}}
events:
  - {{id: e1, kind: incident, at: "2020-02-03T21:00", by: R, to: V, acts: [hit, threat_to_kill],
     harm: pain, unlawful: yes, grounds_for_detention: no, source: s1, note: {note}}}
  - {{id: e2, kind: report, at: "2020-02-03T21:15", by: V, to: police, channel: "102",
     about: e1, source: s2}}
  - {{id: e3, kind: visited, at: "2020-02-03T21:50", by: P1, about: e2, source: s2}}
  - {{id: e4, kind: order_issued, about: e1, done: no, source: s2, why: {text}}}
  - {{id: e5, kind: blamed, at: 2020-02-05, by: P1, to: V, about: e1, words: {text}, source: s4}}
  - {{id: e6, kind: detained, about: e1, done: no, source: s2}}
  - {{id: e7, kind: protocol_drawn, at: "2020-02-03T22:30", article: {text},
     by: police, about: e1, source: s2}}
  - {{id: e8, kind: motion, by: police, for: special_requirements, about: e1, done: no, source: s3}}
  - {{id: e9, kind: sent_to_court, at: "2020-02-04T09:00", by: police, about: e1, source: s3}}
  - {{id: e10, kind: order_requested, at: "2020-02-12T10:30", by: V, to: court,
     order: special_requirements, form: written, about: e1, source: s4}}
  - {{id: e11, kind: heard, at: "2020-02-12T10:00", by: court, about: e1, source: s3}}
  - {{id: e12, kind: decided, at: "2020-02-12T11:00", by: court, to: R, outcome: penalised,
     penalty: warning, article: "73-2", about: e1, source: s3}}
  - {{id: e13, kind: order_refused, about: e1, done: no, source: s3}}
  - {{id: e14, kind: talk, about: e1, done: no, source: s2}}
  - {{id: p0, kind: decided, to: R, at: {{from: 1990-01-01, to: "2020-02-03T21:00"}},
     done: no, source: s5}}
registers:
  control_log: {{body: police, about: [e2], from: 2020-02-03, to: 2020-02-10,
     complete: no, source: s2, note: {note}}}
sources:
  s1: {{kind: court_finding, title: {text}, holder: {text}, number: {text},
     pages: {text}, note: {note}}}
  s2: {{kind: official_record, title: {text}, holder: police, sha256: {text}}}
  s3: {{kind: official_record, title: {text}, holder: court}}
  s4: {{kind: survivor_statement, title: {text}, taken: 2020-02-19}}
  s5: {{kind: photo, title: {text}, holder: {text}, pages: {text}}}
decisions:
  - {{point: kz.l84-2017.older_acts, value: nothing, by: {text}, on: 2020-02-01, why: {text}}}
consent: {{given: yes, operator: {note}, note: {note}}}
coder: {{id: {note}, comments: {note}, note: {note}}}
notes: {note}
"""


def quoted(text: str) -> str:
    """Write a text so that YAML takes it as it is."""
    return "'" + text.replace("'", "''") + "'"


def case_file(text: str, note: str) -> str:
    """Write the case."""
    return CASE.format(text=quoted(text), note=quoted(note))


@functools.cache
def known(text: str, note: str = "a note") -> Known:
    """Evaluate the case, once for each text."""
    rules, program = shipped_program()
    case, _ = parse_case(case_file(text, note).encode(), "case.yaml", rules.vocabulary, None)
    result = evaluate(program, case, "screening")
    asked = questions(result, rules.vocabulary, case)
    return Known(case, result, asked, routes(result, case, rules.routes), rules)


@functools.cache
def sample(text: str, note: str = "a note") -> Document:
    """Write one paper of each kind, in one language after the other, as one document.

    Without the last sheets, which say the same in all of them: to read paper takes long.
    """
    about = known(text, note)
    parts = tuple(
        without_last_sheet(paper(kind, about, kind.langs[place % len(kind.langs)]))
        for place, kind in enumerate(KINDS.values())
    )
    return Document("memo", parts, about.matter("en").day.toordinal())


def without_last_sheet(made: Part) -> Part:
    """Cut a paper where its last sheet begins."""
    breaks = [place for place, block in enumerate(made.blocks) if isinstance(block, Break)]
    return made._replace(blocks=made.blocks[: breaks[-1]]) if breaks else made


def papers(kind: Kind, text: str) -> list[Part]:
    """Write one kind in each of its languages."""
    return [paper(kind, known(text), lang) for lang in kind.langs]


def paper(kind: Kind, about: Known, lang: str) -> Part:
    """Write a paper, for a way that may be closed."""
    m = about.matter(lang)
    route = chosen(m, kind, Wish("", "", True))[0] if kind.filing else None
    return part(kind, m, content(kind, m, route), document_templates(lang))


def made(document: Document, form: str) -> str | bytes:
    """Write a document as the command does."""
    return rendered(document, form, None)
