"""The teaching cases: expectations written by hand before any run, then golden files."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from lawcheck.files.rule_files import shipped_rules
from lawcheck.language.expectations import FOLDER, failures
from lawcheck.render.versions import program_version, zones_version
from tests.cases.assessing import ROOT, TEACHING, assess, cases_in, result_of
from tests.cases.expected import expected_of, options, read_expectations
from tests.golden.holding import hold

CASES = cases_in(TEACHING)
LANGUAGES = ("en", "ru", "kk")
DIGEST = re.compile(r"\b[0-9a-f]{12,64}\b")
names = pytest.mark.parametrize(
    "case",
    # What one test assessed, the others of the same case read: they run in one process.
    [pytest.param(case, id=case.stem, marks=pytest.mark.xdist_group(case.stem)) for case in CASES],
)


def lasting(text: str) -> str:
    """Replace what changes with every release, so that a golden file shows findings."""
    digests = {act.sha256 for act in shipped_rules().ruleset.acts.values()}
    text = DIGEST.sub(
        lambda found: "DIGEST" if any(one.startswith(found[0]) for one in digests) else found[0],
        text,
    )
    for version in (program_version(), zones_version()):
        text = re.sub(rf"(?<![\d.]){re.escape(version)}(?![\d.])", "VERSION", text)
    return text


def one_a_line(result: dict[str, Any]) -> str:
    """Write a result with each finding and question on its own line, to be compared."""
    parts = []
    for key, value in result.items():
        listed = isinstance(value, list)
        lines = [json.dumps(one, ensure_ascii=False) for one in (value if listed else [value])]
        inside = ",\n".join(f"  {line}" for line in lines)
        parts.append(f' "{key}": [\n{inside}]' if listed else f' "{key}": {lines[0]}')
    return "{\n" + ",\n".join(parts) + "}\n"


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 10
    assert {expected_of(case).name for case in CASES} == {
        file.name for file in (TEACHING / FOLDER).glob("*.yaml")
    }


def test_no_two_cases_have_one_id() -> None:
    ids = [
        line for case in CASES for line in case.read_text("utf-8").splitlines() if line[:3] == "id:"
    ]
    assert len(set(ids)) == len(ids) == len(CASES)


@names
def test_what_must_come_out_comes_out(case: Path) -> None:
    expected = read_expectations(expected_of(case))
    assert expected.must, "an expectation that expects nothing"
    findings = result_of(case, *options(expected))["findings"]
    assert failures(expected, findings) == []


@names
def test_the_json_is_as_recorded(case: Path, request: pytest.FixtureRequest) -> None:
    text = one_a_line(result_of(case))
    hold(request, f"cases/{case.stem}.json", lasting(text))


@names
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_text_is_as_recorded(case: Path, lang: str, request: pytest.FixtureRequest) -> None:
    text = assess(case, "--lang", lang).out
    hold(request, f"cases/{case.stem}.{lang}.txt", lasting(text))


@names
def test_a_citation_with_its_act_and_instance_is_unique(case: Path) -> None:
    seen = []
    for one in result_of(case)["findings"]:
        cite = one["cite"]
        place = [cite[key] for key in ("act", "article", "paragraph", "item")]
        seen.append((*place, str(one["requires"]), tuple(one["instance"]), one["kind"]))
    doubles = {one for one in seen if seen.count(one) > 1}
    assert doubles == set()


@names
def test_every_finding_has_its_grounds(case: Path) -> None:
    findings = result_of(case)["findings"]
    assert findings
    assert [one["norm"] for one in findings if not one["grounds"]] == []


@names
@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_is_cut_and_no_line_is_too_long(case: Path, lang: str) -> None:
    text = assess(case, "--lang", lang).out
    assert [line for line in text.splitlines() if len(line) > 80 and " " in line.strip()] == []


@names
def test_a_case_is_invented_and_says_so(case: Path) -> None:
    text = case.read_text(encoding="utf-8")
    assert text.startswith("#"), "the first line says which lesson it teaches"
    assert re.search(r"^fictional: yes$", text, re.MULTILINE)


@pytest.mark.parametrize("case", CASES[::6], ids=lambda case: case.stem)
def test_findings_do_not_depend_on_the_language(case: Path) -> None:
    english = result_of(case, "--lang", "en")
    for lang in ("ru", "kk"):
        other = result_of(case, "--lang", lang)
        assert other["findings"] == english["findings"]
        assert other["scope"] == english["scope"]


@pytest.mark.parametrize("case", CASES[1::8], ids=lambda case: case.stem)
def test_a_stricter_profile_never_settles_more(case: Path) -> None:
    """What falls below the grade is unknown: a finding may open, never flip."""

    def statuses(profile: str) -> dict[tuple[str, ...], str]:
        findings = result_of(case, "--profile", profile)["findings"]
        return {(one["norm"], *one["instance"]): one["status"] for one in findings}

    screening = statuses("screening")
    for profile in ("complaint", "court"):
        for key, status in statuses(profile).items():
            if status != "unsettled" and screening.get(key, status) != "unsettled":
                assert status == screening.get(key, status), (profile, key)


def test_the_root_is_the_checkout() -> None:
    assert (ROOT / "pyproject.toml").exists()
