"""What rests on a treaty stands apart, and says how far it was read."""

import json

import pytest

from lawcheck.render.treaty_side import law_of, needed, rows
from tests.cases.assessing import TEACHING, assess, result_of
from tests.lawcheck.engine.making import case, done_by, each, event, norm, only, rules

SHELTER = {"discharge": done_by("order_copied")}


def link(read: str, necessary: str = "yes") -> dict[str, str]:
    return {"norm": "x", "cite": "2", "strength": "treaty", "necessary": necessary, "read": read}


@pytest.mark.parametrize(
    ("strength", "read", "links", "law", "counted"),
    [
        pytest.param("statute", "seen", (), "national", (0, 0, 0), id="a statute"),
        pytest.param("treaty", "seen", (link("seen"),), "treaty", (1, 0, 0), id="read"),
        pytest.param("treaty", "recalled", (), "treaty", (1, 1, 0), id="recalled"),
        pytest.param("view", "seen", (link("inferred"),), "treaty", (1, 0, 1), id="our reading"),
        pytest.param(
            "view", "seen", (link("recalled", "no"),), "treaty", (1, 0, 0), id="only helps"
        ),
    ],
)
def test_rows(
    strength: str, read: str, links: tuple[dict[str, str], ...], law: str, counted: tuple[int, ...]
) -> None:
    made = norm("toy.1", for_each=(each("report", "r"),), read={"": read}, parts=SHELTER)._replace(
        strength=strength, chain=links
    )
    one = only(rules(made), case(event("e1", "report", "2020-03-01")))
    assert law_of(one) == law
    assert read in needed(one)
    assert rows([one, one]) == counted


FILE = TEACHING / "treaty-make-up-2019.yaml"


@pytest.mark.parametrize(
    ("lang", "heading"),
    [
        ("en", "Beyond national law: what treaties asked"),
        ("ru", "Сверх национального закона: чего требовали международные договоры"),
        ("kk", "Ұлттық заңнан тыс: халықаралық шарттар нені талап етті"),
    ],
)
def test_the_part_has_its_own_heading_after_national_law(lang: str, heading: str) -> None:
    text = assess(FILE, "--lang", lang).out
    before, _, after = text.partition(f"\n{heading}\n")
    assert "cedaw." not in before.partition("\n\n")[2]
    assert "cedaw.2.e.prosecute" in after
    assert "bridge.ex-officio" in after


def test_json_tells_the_two_apart() -> None:
    result = result_of(FILE)
    laws = {one["norm"].split(".")[0]: one["law"] for one in result["findings"]}
    assert (laws["kz"], laws["cedaw"], laws["bridge"]) == ("national", "treaty", "treaty")
    assert result["scope"]["treaty"]["unread"] == 0
    assert result["scope"]["treaty"]["norms"] > 30
    assert json.dumps(result["scope"]["treaty"])
