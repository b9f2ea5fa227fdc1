from itertools import chain

from lawcheck.render.documents.tree import Heading, Table, runs_in
from lawcheck.render.interview.paper import Asked, Form, Part
from lawcheck.render.interview.paper_document import BOX, LINE, form_document

PASSES = ("don't know", "rather not say")
CHOSEN = Asked("How?", "Choose one.", ("by call", "by letter", "online"), PASSES)
WRITTEN = Asked("When?", "A day.", (), PASSES)
FORM = Form("en", "Questions", "No names.", (Part("First", "One sheet each.", (CHOSEN, WRITTEN)),))


def test_every_question_has_its_help_its_boxes_or_a_line_and_the_ways_to_pass() -> None:
    (part,) = form_document(FORM, "T-001", 736_000).parts
    headings = [(one.level, one.runs[0].text) for one in part.blocks if isinstance(one, Heading)]
    assert headings == [(1, "Questions"), (2, "First"), (3, "How?"), (3, "When?")]
    first, second = (one for one in part.blocks if isinstance(one, Table))
    boxes = [run.text for run in runs_in(tuple(chain.from_iterable(first.rows[0] + first.rows[1])))]
    assert boxes == [f"{BOX}{label}" for label in (*CHOSEN.answers, PASSES[0])]
    assert [len(row) for row in first.rows] == [2, 2, 2]
    assert [run.text for cell in first.head for run in runs_in(cell)] == ["Choose one.", ""]
    assert [run.text for cell in second.head for run in runs_in(cell)] == ["A day.", LINE]
    assert len(second.rows) == 1
