"""Write a document about a teaching case, or about one with some words changed."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from pathlib import Path

from lawcheck.analyses.questions import questions
from lawcheck.analyses.routes import routes
from lawcheck.cli.case_input import shipped_program
from lawcheck.cli.documents import Known
from lawcheck.engine.evaluate import evaluate
from lawcheck.files.template_files import document_templates
from lawcheck.language.case_reader import parse_case
from lawcheck.render.documents.compose import part
from lawcheck.render.documents.kinds import KINDS, content
from lawcheck.render.documents.matter import Content, Matter
from lawcheck.render.documents.tree import (
    Block,
    Break,
    Fold,
    Heading,
    Paragraph,
    Part,
    Table,
    blanks,
    inner,
    words,
)
from lawcheck.render.documents.ways import Wish, chosen

TEACHING = Path(__file__).resolve().parents[4] / "cases" / "teaching"
Changes = tuple[tuple[str, str], ...]


@functools.cache
def known(stem: str, changes: Changes = ()) -> Known:
    """Evaluate a teaching case once, after words of its file were replaced."""
    text = (TEACHING / f"{stem}.yaml").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, f"{stem} does not say {old!r}"
        text = text.replace(old, new)
    rules, program = shipped_program()
    case, _ = parse_case(text.encode(), f"{stem}.yaml", rules.vocabulary, None)
    result = evaluate(program, case, "screening")
    found = questions(result, rules.vocabulary, case)
    return Known(case, result, found, routes(result, case, rules.routes), rules)


def filled(
    stem: str, kind: str, lang: str, changes: Mapping[str, str] | None = None, **choice: str
) -> tuple[Matter, Content]:
    """Fill a document: `way` and `about` choose a filing; a closed way is written, too."""
    m = known(stem, tuple((changes or {}).items())).matter(lang)
    one = KINDS[kind]
    wish = Wish(choice.get("way", ""), choice.get("about", ""), True)
    return m, content(one, m, chosen(m, one, wish)[0] if one.filing else None)


def paper(
    stem: str, kind: str, lang: str, changes: Mapping[str, str] | None = None, **choice: str
) -> Part:
    """Write a document as a tree, each once."""
    return written(stem, kind, lang, tuple((changes or {}).items()), tuple(choice.items()))


@functools.cache
def written(stem: str, kind: str, lang: str, changes: Changes, choice: Changes) -> Part:
    """Write a document that was not written before."""
    m, told = filled(stem, kind, lang, dict(changes), **dict(choice))
    return part(KINDS[kind], m, told, document_templates(lang))


def text(
    stem: str, kind: str, lang: str, changes: Mapping[str, str] | None = None, **choice: str
) -> str:
    """Write a document as bare lines, without the sheet at its end; a row is one line."""
    made = paper(stem, kind, lang, changes, **choice)
    return "\n".join(lines(body(made))).replace("\N{NO-BREAK SPACE}", " ")


def body(made: Part) -> tuple[Block, ...]:
    """Give the blocks before the sheet that the program adds."""
    last = max(number for number, one in enumerate(made.blocks) if isinstance(one, Break))
    return made.blocks[:last]


def lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Write blocks as lines of letters."""
    for one in blocks:
        if isinstance(one, Heading | Paragraph):
            yield words(one.runs)
        elif isinstance(one, Table):
            yield from (" | ".join(" ".join(lines(cell)) for cell in row) for row in one.rows)
        elif isinstance(one, Fold):
            yield words(one.summary)
        yield from (
            ()
            if isinstance(one, Table)
            else (line for group in inner(one) for line in lines(group))
        )


def places(made: Part) -> list[str]:
    """Give the places to fill in."""
    return list(blanks(made.blocks))
