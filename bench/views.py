"""Hold the treaty rules against published Views: articles found, missed and extra.

Source
    `bench/published/`: cases modelled on Views of the Committee, and what it found in each,
    with how sure that is.  No national act is asked.  An article counts as found where a
    finding that is certain rests on it: something not done, or a failure that holds.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from lawcheck.engine.evaluate import evaluate
from lawcheck.engine.program import Program, compile_rules
from lawcheck.files.rule_files import shipped_rules
from lawcheck.language.case_reader import parse_case
from lawcheck.language.faults import Faults
from lawcheck.language.yaml_source import compose
from lawcheck.model.finding import FAILURES, Finding
from lawcheck.render.treaty_side import law_of

TABLE = Path(__file__).resolve().parent / "published" / "committee.yaml"
CONVENTION = "CEDAW "
DISCRIMINATION, FAILING = "cedaw.1", "cedaw.2.e"


class View(NamedTuple):
    """What the Committee found in one case, and how sure that is."""

    case: str
    view: str
    found: tuple[str, ...]
    sure: str


class Comparison(NamedTuple):
    """Articles both found, only the Committee, only the rules; and what each rests on."""

    found: tuple[str, ...]
    missed: tuple[str, ...]
    extra: tuple[str, ...]
    norms: dict[str, tuple[str, ...]]  # by article


def main() -> None:
    """Print the comparison of every View."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--norms", action="store_true", help="name the norms behind each article")
    options.add_argument("--table", type=Path, default=TABLE, help="another table of Views")
    asked = options.parse_args()
    program = treaty_program()
    print("Views of the Committee and these rules (treaty acts alone)")
    for one in read_views(asked.table):
        result = compare(one.found, articles(program, asked.table.parent / one.case))
        print(f"\n{one.view}")
        for label, names in zip(("found", "missed", "extra"), result, strict=False):
            print(f"  {label + ':':8}{', '.join(names) or 'none'}")
        print(f"  sure:   {one.sure}")
        if asked.norms:
            for article, norms in result.norms.items():
                print(f"    {article}: {', '.join(norms)}")


def treaty_program() -> Program:
    """Compile the shipped rules without the national acts."""
    rules = shipped_rules()
    norms = tuple(one for one in rules.ruleset.norms if one.strength != "statute")
    norms = tuple(one for one in norms if one.kind != "bridge")
    return compile_rules(rules.ruleset._replace(norms=norms), rules.vocabulary)


def read_views(table: Path) -> list[View]:
    """Read what the Committee found."""
    faults = Faults(table.name)
    root = compose(table.read_text(encoding="utf-8"), faults)
    entries = [{key.value: value for key, value in one.value} for one in root.value]
    return [
        View(
            str(one["case"].value),
            str(one["view"].value),
            tuple(str(name.value) for name in one["found"].value),
            str(one["sure"].value),
        )
        for one in entries
    ]


def articles(program: Program, path: Path) -> dict[str, tuple[str, ...]]:
    """Give the articles on which certain failures of a case rest, each with its norms."""
    case, _ = parse_case(path.read_bytes(), path.name, program.vocabulary)
    result = evaluate(program, case)
    found: dict[str, list[str]] = {}
    for one in result.findings:
        if law_of(one) == "treaty" and fails(one):
            for name in links(one):
                found.setdefault(name, []).append(one.norm.id)
    woman = [one for one in result.findings if one.norm.id == DISCRIMINATION]
    if found and any(one.status == "holds" for one in woman):
        found.setdefault("1", []).append(DISCRIMINATION)
    return {name: tuple(dict.fromkeys(found[name])) for name in sorted(found, key=in_order)}


def fails(one: Finding) -> bool:
    """Whether a finding says for certain that something was not kept."""
    return one.status in FAILURES or (one.norm.id == FAILING and one.status == "holds")


def links(one: Finding) -> Iterable[str]:
    """Name the articles of the Convention in the chain of a finding."""
    for link in one.extra.get("chain", one.norm.chain):
        if link["strength"] == "treaty" and link["cite"].startswith(CONVENTION):
            yield link["cite"].removeprefix(CONVENTION)


def compare(theirs: Sequence[str], ours: dict[str, tuple[str, ...]]) -> Comparison:
    """Compare two lists of articles; one that is finer than another agrees with it."""
    return Comparison(
        tuple(one for one in theirs if any(agree(one, other) for other in ours)),
        tuple(one for one in theirs if not any(agree(one, other) for other in ours)),
        tuple(one for one in ours if not any(agree(other, one) for other in theirs)),
        ours,
    )


def agree(one: str, other: str) -> bool:
    """Whether two articles are the same, or one is a part of the other: 12 and 12(1)."""
    short, long = sorted((one, other), key=len)
    return long == short or long.startswith(f"{short}(")


def in_order(article: str) -> tuple[int, str]:
    """Order articles as the Convention does."""
    number, _, rest = article.partition("(")
    return int(number), rest


if __name__ == "__main__":
    main()
