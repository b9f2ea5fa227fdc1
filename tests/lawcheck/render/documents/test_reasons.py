"""The reasons for a finding as a tree: everything that `why --tree` says, in its order."""

from collections.abc import Iterator
from typing import Any

import pytest

from lawcheck.analyses.reasons.explaining import ask, explain
from lawcheck.cli.case_input import load_case, shipped_program
from lawcheck.engine.evaluate import evaluate
from lawcheck.files.template_files import document_templates
from lawcheck.render.documents.markup import blocks_of
from lawcheck.render.documents.matter import matter
from lawcheck.render.documents.reasons import Nodes, nodes, reasons_values
from lawcheck.render.documents.tree import Fold, Items, runs_in
from lawcheck.render.environment import page
from lawcheck.render.outline import item
from lawcheck.render.phrases import LANGUAGES
from lawcheck.render.reasons.pages import reason_lines, voice
from tests.cases.assessing import TEACHING

NORM = "kz.dv.20.5.check"
SHOWING = '<article>{% from "tree.html.j2" import tree %}{{ tree(nodes) }}</article>'


def flat(found: Nodes) -> Iterator[str]:
    for one in found:
        yield one["words"]
        yield from flat(one["children"])


def test_lines_become_a_tree_by_their_depth() -> None:
    lines = [item("a", 1), item("b", 2), item("c", 4), item("d", 2), item("e", 1)]
    b: dict[str, Any] = {"words": "b", "children": ({"words": "c", "children": ()},)}
    d: dict[str, Any] = {"words": "d", "children": ()}
    assert nodes(lines) == (
        {"words": "a", "children": (b, d)},
        {"words": "e", "children": ()},
    )
    assert nodes([]) == ()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_tree_says_what_the_text_says(lang: str) -> None:
    rules, program = shipped_program()
    case = load_case(str(TEACHING / "order-late.yaml"), rules, None).case
    result = evaluate(program, case, "screening", only={NORM})
    (finding,) = (one for one in result.findings if one.norm.id == NORM)
    m = matter(case, result, (), (), rules, lang)
    explained = explain(ask(program, case, "screening", NORM), finding)
    found = reasons_values(voice(m.s), explained)
    assert list(flat(found)) == [one.words for one in reason_lines(voice(m.s), explained)]

    templates = document_templates(lang) | {"showing.html.j2": SHOWING}
    (shown,) = blocks_of(page(templates, "showing.html.j2", {"nodes": found}))
    assert isinstance(shown, Items)
    assert len(shown.items) == len(found) > 2
    assert [run.text for run in runs_in((shown,))] == list(flat(found))
    assert [isinstance(top, Fold) for (top,) in shown.items] == [
        bool(node["children"]) for node in found
    ]
