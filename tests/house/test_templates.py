"""Every language has the same templates, and they read the same variables.

A document that an addressee takes in some languages only has its template in these.
"""

from pathlib import Path

import pytest
from jinja2 import Environment, meta

from lawcheck.render.documents.kinds import KINDS

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("en", "ru", "kk")


def variables(path: Path) -> set[str]:
    environment = Environment(autoescape=True)
    environment.filters["md"] = str
    return meta.find_undeclared_variables(environment.parse(path.read_text(encoding="utf-8")))


def templates(folder: Path) -> list[str]:
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(found)


def written_in(lang: str, name: str) -> bool:
    kind = next((one for one in KINDS.values() if name == f"documents/{one.template}"), None)
    return kind is None or lang in kind.langs


def test_there_are_templates() -> None:
    assert {path.name for path in (ROOT / "templates").iterdir()} == {*LANGUAGES, "shared"}
    assert list((ROOT / "templates" / "en").glob("*.j2"))


@pytest.mark.parametrize("lang", LANGUAGES[1:])
def test_the_languages_have_the_same_templates(lang: str) -> None:
    names = {one: templates(ROOT / "templates" / one) for one in ("en", lang)}
    assert names[lang] == [name for name in names["en"] if written_in(lang, name)]
    for name in names[lang]:
        paths = [ROOT / "templates" / one / name for one in ("en", lang)]
        assert variables(paths[0]) == variables(paths[1]), name
