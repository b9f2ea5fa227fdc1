"""Every document that is offered for a teaching case is written in each of its languages."""

from pathlib import Path

import pytest

from lawcheck.files.template_files import document_templates
from lawcheck.render.documents.compose import part
from lawcheck.render.documents.kinds import content
from lawcheck.render.documents.offers import offers
from lawcheck.render.documents.tree import blanks
from tests.lawcheck.render.documents.writing import TEACHING, known

SOME = sorted(TEACHING.glob("*.yaml"))
SAMPLE = set(SOME[3::25])


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
        assert len(set(places.values())) == 1, f"{one.kind.id}: {places}"
