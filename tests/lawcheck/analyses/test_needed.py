"""What a standard asks of a figure the file does not hold: arithmetic, and nothing settled."""

import pytest

from tests.cases.assessing import ROOT, assess, result_of

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
