"""The rules of the made-up country, loaded once for all tests of pages and analyses."""

from datetime import date
from functools import lru_cache
from pathlib import Path

from lawcheck.files.rule_files import Rules, rules_from
from lawcheck.model.ruleset import Norm

TOY = Path(__file__).parent


@lru_cache(maxsize=1)
def toy() -> Rules:
    return rules_from([TOY])


def wordings(name: str) -> list[Norm]:
    found = [norm for norm in toy().ruleset.norms if norm.id == name]
    assert found, name
    return found


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()
