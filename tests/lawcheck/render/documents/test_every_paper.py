"""Every document that is offered for a teaching case is written in each of its languages."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from lawcheck.files.template_files import document_templates
from lawcheck.language.hidden import HIDDEN
from lawcheck.render.documents.compose import part
from lawcheck.render.documents.kinds import content
from lawcheck.render.documents.offers import offers
from lawcheck.render.documents.tree import Heading, Part, blanks, runs_in
from tests.lawcheck.render.documents.writing import TEACHING, known

SOME = sorted(TEACHING.glob("*.yaml"))
SAMPLE = set(SOME[3::40])


def cases() -> list[object]:
    return [
        pytest.param(case, id=case.stem, marks=() if case in SAMPLE else pytest.mark.deep)
        for case in SOME
    ]


@pytest.mark.parametrize("case", cases())
def test_every_document_leaves_the_same_places_in_every_language(case: Path) -> None:
    about = known(case.stem)
    found = offers(about.matter("en"))
    assert {one.kind.id for one in found} >= {"memo", "chronology"}
    for one in found:
        places = {}
        for lang in one.kind.langs:
            m = about.matter(lang)
            made = part(one.kind, m, content(one.kind, m, one.route), document_templates(lang))
            places[lang] = len(blanks(made.blocks))
            assert made.title
            assert made.lang == lang
            heard(made)
        assert len(set(places.values())) == 1, f"{one.kind.id}: {places}"


def heard(made: Part) -> None:
    """Hold what a reader by ear relies on: a title first, no level left out, no hidden letter."""
    levels = [block.level for block in made.blocks if isinstance(block, Heading)]
    assert levels[0] == levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels)), made.lang
    told = "".join(run.text for run in runs_in(made.blocks))
    assert not HIDDEN.search(told.replace("\n", ""))
    assert not re.search(r"\bNone\b|\{\{|\}\}|<[a-z/]|&(?:amp|lt|gt|quot);", told)
