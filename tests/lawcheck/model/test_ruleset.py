"""How lawyers cite, and the order of readings of a text."""

import pytest

from lawcheck.model.ruleset import READ_ORDER, citation
from tests.lawcheck.engine.making import norm


@pytest.mark.parametrize(
    ("article", "paragraph", "item", "written"),
    [
        pytest.param("20", "1", "a", "Art. 20(1)(a)", id="all three"),
        pytest.param("10", "7", "", "Art. 10(7)", id="no item"),
        pytest.param("2", "", "e", "Art. 2(e)", id="no paragraph"),
        pytest.param("22", "", "", "Art. 22", id="an article alone"),
        pytest.param("", "31", "a.ii", "(31)(a.ii)", id="a general recommendation"),
        pytest.param("", "", "b", "(b)", id="an order without articles"),
        pytest.param("", "", "", "DV.9", id="nothing but a row of the source"),
    ],
)
def test_citation(article: str, paragraph: str, item: str, written: str) -> None:
    cited = norm("toy.1", article=article, paragraph=paragraph, item=item, row="DV.9")
    assert citation(cited) == written


def test_readings_go_from_the_text_itself_to_nothing() -> None:
    assert READ_ORDER == ("seen", "inferred", "recalled", "conflict", "unread")
