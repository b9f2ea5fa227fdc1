"""`rules new` writes forms; `rules check` says what is left; filled in, the norm stands."""

from pathlib import Path

import pytest

from lawcheck.cli.main import main
from tests.lawcheck.cli.toy_rules import CHAPTER, ROWS, TABLE, write_rules

HEADS = ("norms:", "title:", "says:", "deadline:", "given:", "rows:")
FILLED = {
    "editions:": "editions: [E0, E1]",
    "read:": "read: seen",
    "bearer:": "bearer: police",
    "for_each:": "for_each: order_issued as o",
    "within:": "within: 3 d",
    "after:": "after: o",
    "discharge:": "discharge: order_copied about o to court",
    "en:": "en: To the court",
    "ru:": "ru: В суд",
    "kk:": "kk: Сотқа",
}


def open_ends(rules: Path) -> int:
    """Count the lines that end with a key, without those under which more keys stand."""
    texts = [path.read_text(encoding="utf-8") for path in rules.rglob("*.yaml")]
    lines = [line.strip() for text in texts for line in text.splitlines()]
    return sum(line.endswith(":") and line not in HEADS for line in lines)


def new(rules: Path, *more: str) -> int:
    return main(["rules", "new", "mini", "Art. 1(2)", *more, "--rules", str(rules)])


def test_three_files_are_added_to_and_nothing_is_lost(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    commented = CHAPTER.replace("norms:\n", "norms:\n  # a word about the first\n")
    commented += "  # the end\n"
    rules = write_rules(tmp_path, **{"chapter-1": commented, "tests/chapter-1": TABLE})
    (rules / "mini" / "tests" / "one.yaml").unlink()
    assert new(rules) == 0
    said = capsys.readouterr().err.splitlines()
    chapter = (rules / "mini" / "chapter-1.yaml").read_text(encoding="utf-8")
    table = (rules / "mini" / "tests" / "chapter-1.yaml").read_text(encoding="utf-8")
    rows = (rules / "mini" / "rows.yaml").read_text(encoding="utf-8")
    for old, now in ((commented, chapter), (TABLE, table), (ROWS, rows)):
        left = iter(now.splitlines())
        assert all(line in left for line in old.splitlines()), "a line is lost or moved"
    for line in [one for one in said if "chapter-1.yaml" in one]:
        name, number = line.rsplit(":", 1)
        lines = Path(name).read_text(encoding="utf-8").splitlines()
        assert lines[int(number) - 1].lstrip().startswith("- ")
    assert table.count("norm: mini.1.2\n") == 1
    assert rows == ROWS
    assert "the row `M.1.2` is there" in " ".join(said)


def test_each_blank_is_named_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = write_rules(tmp_path)
    before = open_ends(rules)
    assert new(rules, "--row", "M.1.3") == 0
    capsys.readouterr()
    assert main(["rules", "check", "--rules", str(rules)]) == 3
    said = capsys.readouterr().err
    faults = [line for line in said.splitlines() if "error[" in line]
    assert faults
    assert all("error[LC240]" in line and "is still blank" in line for line in faults)
    added = open_ends(rules) - before
    assert len(faults) == added + 1, "the status of the row is the one blank inside a line"
    for word in ("`bearer`", "`deadline.within`", "`rows.3.expect`", "`status` of the row `M.1.3`"):
        assert word in said


def test_a_form_filled_in_is_a_norm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rules = write_rules(tmp_path)
    assert new(rules) == 0
    chapter = rules / "mini" / "chapter-1.yaml"
    lines = []
    for line in chapter.read_text(encoding="utf-8").splitlines():
        word = line.strip()
        if word in ("owed_to:", "for:", "when:"):
            continue
        lines.append(line.replace(word, FILLED[word]) if word in FILLED else line)
    chapter.write_text("\n".join(lines) + "\n", encoding="utf-8")
    (rules / "mini" / "tests" / "chapter-1.yaml").unlink()
    assert main(["rules", "test", "--rules", str(rules)]) == 0
    capsys.readouterr()
    assert main(["rules", "show", "mini.1.2", "--rules", str(rules)]) == 0
    assert "To the court" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["mini", "Art. 1(1)"], "`mini.1.1` is there already"),
        (["mini", "twenty"], "is no citation; write it like `Art. 20(1)`"),
        (["minni", "Art. 2"], "there is no act `minni`; did you mean `mini`?"),
    ],
)
def test_what_cannot_be_placed_is_refused_and_nothing_written(
    words: list[str], message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = write_rules(tmp_path)
    before = {path: path.read_bytes() for path in rules.rglob("*.yaml")}
    assert main(["rules", "new", *words, "--rules", str(rules)]) == 2
    assert message in " ".join(capsys.readouterr().err.split())
    assert {path: path.read_bytes() for path in rules.rglob("*.yaml")} == before


def test_a_norm_goes_before_those_that_follow_it_in_the_text(tmp_path: Path) -> None:
    rules = write_rules(tmp_path, **{"chapter-1": CHAPTER.replace("article: 1", "article: 3")})
    assert new(rules) == 0
    chapter = (rules / "mini" / "chapter-1.yaml").read_text(encoding="utf-8")
    assert chapter.index("id: mini.1.2") < chapter.index("id: mini.1.1")
