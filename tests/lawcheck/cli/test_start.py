"""`assess` starts fast because it imports little; a later import must be a decision."""

import subprocess
import sys

import pytest

from tests.lawcheck.cli.running import ROOT, settings

CASE = ROOT / "cases" / "teaching" / "order-late.yaml"
LISTING = """\
import sys
from lawcheck.cli.main import main
status = main(sys.argv[1:])
sys.stdout.flush()
print("\\n".join(sorted(sys.modules)), file=sys.stderr)
sys.exit(status)
"""
READING = """\
import sys
from lawcheck.cli.main import main
from lawcheck.language import compiled
taken, read = compiled.norm_of, []
def norm_of(given):
    read.append(given)
    return taken(given)
compiled.norm_of = norm_of
main(sys.argv[1:])
rules = compiled.restore(open("rules/compiled.json", "rb").read())
print(len(read), len(rules.ruleset.norms), file=sys.stderr)
"""
HEAVY = (
    "lark", "jinja2", "rich", "asyncio", "pydantic", "tempfile", "importlib.resources",
    "lawcheck.language.load", "lawcheck.language.expression", "lawcheck.language.shaping",
    "lawcheck.language.surface", "lawcheck.language.messages", "lawcheck.render.diagnostics",
    "lawcheck.cli.check", "lawcheck.cli.rules_test", "lawcheck.analyses.tables",
)  # fmt: skip
OURS_ELSEWHERE = {
    "text": ("lawcheck.render.as_json", "lawcheck.render.timeline"),
    "json": ("lawcheck.render.text",),
}


@pytest.mark.parametrize("form", ["text", "json"])
def test_assess_imports_nothing_it_does_not_need(form: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", LISTING, "assess", str(CASE), "--format", form],
        capture_output=True,
        env=settings({}),
        cwd=ROOT,
        timeout=60,
        check=False,
    )
    assert ran.returncode in (0, 1)
    modules = set(ran.stderr.decode("utf-8").split())
    assert "lawcheck.engine.evaluate" in modules
    assert sorted(modules & {*HEAVY, *OURS_ELSEWHERE[form]}) == []


def test_help_reads_no_rules() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", LISTING, "assess", "--help"],
        capture_output=True,
        env=settings({}),
        cwd=ROOT,
        timeout=60,
        check=False,
    )
    modules = set(ran.stderr.decode("utf-8").split())
    assert ran.returncode == 0
    assert not {"lawcheck.files.rule_files", "lawcheck.engine.evaluate", "yaml"} & modules


def test_assess_reads_the_norms_that_a_case_concerns_and_no_other() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", READING, "assess", str(CASE)],
        capture_output=True,
        env=settings({}),
        cwd=ROOT,
        timeout=60,
        check=False,
    )
    read, norms = map(int, ran.stderr.split())
    assert 0 < read < norms / 2
