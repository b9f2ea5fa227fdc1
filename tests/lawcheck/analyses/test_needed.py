"""What a standard asks of a figure the file does not hold: arithmetic, and nothing settled."""

from fractions import Fraction

import pytest

from lawcheck.analyses.needed import Needed, needed
from lawcheck.model.case import Leaf
from lawcheck.model.expression import Expr
from tests.cases.assessing import ROOT, assess, result_of
from tests.lawcheck.engine.making import case, norm, only, rules

KZ = ROOT / "cases" / "state" / "kz-2019.yaml"


def test_the_places_that_eighteen_million_need() -> None:
    found = {one["norm"]: one for one in result_of(KZ)["findings"]}
    shelter, average = (found[f"coe.standards.shelter{tail}"] for tail in ("", ".average"))
    assert (shelter["status"], average["status"]) == ("unsettled", "unsettled")
    assert shelter["needed"] == {"figure": "shelter_family_places", "least": 1800}
    assert average["needed"] == {"figure": "family_places_per_centre", "least": 45}


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "Would be needed: at least 1,800 family places in shelters"),
        ("ru", "Потребовалось бы: не менее 1\u00a0800 (семейные места в приютах)"),
        ("kk", "Қажет болар еді: кемінде 1\u00a0800 (баспаналардағы отбасылық орындар)"),
    ],
)
def test_it_is_said_in_three_languages(lang: str, words: str) -> None:
    text = assess(KZ, "--lang", lang, "--fail-on", "never").out
    assert words.replace("\u00a0", " ") in " ".join(text.split())


def figure(value: str | None) -> Leaf:
    return Leaf(None if value is None else Fraction(value), 4, "", "", 1)


def asked(sign: str, right: Expr, **figures: Leaf) -> Needed | None:
    made = norm("toy.1", parts={"discharge": ("condition", ("compare", sign, PLACES, right))})
    return needed(only(rules(made), case(figures=figures)), figures)


PLACES = ("figure", "places")
PEOPLE = ("figure", "people")


@pytest.mark.parametrize(
    ("sign", "right", "figures", "least"),
    [
        pytest.param(">=", ("over", PEOPLE, ("number", "1000", "")), {"people": "1500"}, 2,
                     id="rounded up"),
        pytest.param(">=", ("over", PEOPLE, ("minus", PEOPLE, PEOPLE)), {"people": "1500"}, None,
                     id="never by nothing"),
        pytest.param(">=", ("plus", PEOPLE, ("times", PEOPLE, PEOPLE)), {"people": "2"}, 6,
                     id="sums and products"),
        pytest.param(">=", PEOPLE, {"people": None}, None, id="another number is missing too"),
        pytest.param("<=", PEOPLE, {"people": "5"}, None, id="a most is no need"),
    ],
)  # fmt: skip
def test_what_is_calculated(
    sign: str, right: Expr, figures: dict[str, str | None], least: int | None
) -> None:
    found = asked(sign, right, **{name: figure(text) for name, text in figures.items()})
    assert (found.least if found else None) == least
