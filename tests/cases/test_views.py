"""The treaty rules against published Views: the table is printed, and what it says holds."""

from pathlib import Path

import pytest

from bench.views import TABLE, articles, compare, main, read_views, treaty_program
from tests.cases.assessing import ROOT

PROGRAM = treaty_program()
VIEWS = {one.view.split()[-1]: one for one in read_views(TABLE)}


def comparison(number: str) -> tuple[tuple[str, ...], ...]:
    one = VIEWS[number]
    found, missed, extra, _ = compare(one.found, articles(PROGRAM, TABLE.parent / one.case))
    return found, missed, extra


# What these rules give today, article by article: a change here is a change of the law they tell.
@pytest.mark.parametrize(
    ("number", "missed", "extra"),
    [
        ("5/2005", (), ()),
        ("20/2008", ("16(1)",), ()),
        ("31/2011", ("2(a)", "2(e)", "2(f)", "2(g)", "3", "5(a)", "5(b)"), ()),
        ("91/2015", ("5(a)",), ("2(a)",)),
    ],
)
def test_articles(number: str, missed: tuple[str, ...], extra: tuple[str, ...]) -> None:
    found, *rest = comparison(number)
    assert rest == [missed, extra]
    assert set(found) == set(VIEWS[number].found) - set(missed)


def test_the_table_says_all_four_and_how_sure(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["views.py", "--norms"])
    main()
    said = capsys.readouterr().out
    for one in VIEWS.values():
        assert one.view in said
        assert one.sure in said
    assert said.count("missed:") == said.count("extra:") == len(VIEWS) == 4
    assert "2(c): cedaw.2.c.respond" in said


def test_an_article_agrees_with_its_part_and_with_no_other() -> None:
    found, missed, extra, _ = compare(("12", "2(a)", "1"), {"12(1)": (), "2(c)": (), "11": ()})
    assert (found, missed, extra) == (("12",), ("2(a)", "1"), ("2(c)", "11"))


def test_nothing_that_is_only_open_counts(tmp_path: Path) -> None:
    case = (TABLE.parent / VIEWS["5/2005"].case).read_text(encoding="utf-8")
    kept = [line for line in case.splitlines() if "kind: refused" not in line]
    (tmp_path / "open.yaml").write_text(
        "\n".join(kept).replace("done: no", "done: unknown"), encoding="utf-8"
    )
    assert articles(PROGRAM, tmp_path / "open.yaml") == {}


def test_every_case_says_what_it_is_modelled_on_and_names_nobody() -> None:
    files = sorted(TABLE.parent.glob("[0-9]*.yaml"))
    assert {file.name for file in files} == {one.case for one in VIEWS.values()}
    assert len(files) == 4
    for file in files:
        text = file.read_text(encoding="utf-8")
        assert text.startswith("# Modelled on published Views: communication ")
        assert "ids and all days" in text
        assert not [word for word in ("Goekce", "V.K.", "S.V.P.", "O.G.") if word in text]


def test_published_cases_are_used_nowhere_else() -> None:
    others = [
        file for file in (ROOT / "cases").rglob("*.yaml") if "Modelled on" in file.read_text()
    ]
    assert others == []
