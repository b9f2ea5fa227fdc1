import re
import subprocess
import sys
from pathlib import Path

import pytest

from lawcheck.analyses.questions import questions
from lawcheck.model.finding import STATUSES
from lawcheck.render.text import assessment
from tests.conftest import Golden
from tests.lawcheck.render.made_case import CASE
from tests.lawcheck.render.made_findings import (
    FINDINGS,
    QUESTIONS,
    RESULT,
    RULES,
    result_of,
)
from tests.lawcheck.render.made_parts import COPY, RIGHTS, found, norm, open_on

ROOT = Path(__file__).resolve().parents[3]
ANSI = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture(autouse=True)
def one_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lawcheck.render.text_scope.program_version", lambda: "1.0")
    monkeypatch.setattr("lawcheck.render.text_scope.zones_version", lambda: "2018.3")


def text(lang: str = "en", width: int = 80, color: bool = False) -> str:
    return assessment(CASE, RESULT, QUESTIONS, RULES, lang, width, color)


@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
@pytest.mark.parametrize("width", [80, 40])
def test_the_whole_text(lang: str, width: int, golden: Golden) -> None:
    golden(f"assess-{lang}-{width}.txt", text(lang, width))


def test_the_made_findings_show_most_statuses() -> None:
    shown = {one.status for one in FINDINGS}
    duties = set(STATUSES["duty"]) - shown
    assert duties == {"suspended"}
    assert {"holds", "made_out", "no_offence", "partly", "broken", "ended", "available"} <= shown


@pytest.mark.parametrize("width", [80, 40, 20])
def test_nothing_is_cut_and_a_line_is_too_long_only_for_one_long_word(width: int) -> None:
    whole = " ".join(text(width=400).split())
    narrow = text(width=width)
    assert " ".join(narrow.split()) == whole
    for line in narrow.splitlines():
        # A date is never broken, and a word is never cut.
        assert len(line) <= width or len(line.split()) <= 3


def test_colour_repeats_what_the_words_say() -> None:
    coloured = text(color=True)
    assert "\x1b[1;31mLate: Send the prosecutor a copy\x1b[0m" in coloured
    assert ANSI.sub("", coloured) == text()
    assert "\x1b" not in text()


def test_a_file_without_a_missed_duty_says_so_and_no_more() -> None:
    met = result_of(found(norm("toy.7.met", "duty", "Issue on paper"), "met"))
    shown = assessment(CASE, met, (), RULES, "en", 80, False)
    assert (
        "Missed, late, broken or not done\n"
        "  No duty is shown to have been missed, met late, broken or left undone. What\n"
        "  cannot be told stands below.\n"
    ) in shown
    assert "What to ask next" not in shown


def test_what_the_case_says_never_reaches_a_terminal_raw() -> None:
    case = CASE._replace(title="[/x] \x1b]52;c;x\x07 \u202eright {braces} %(x)s")
    shown = assessment(case, RESULT, QUESTIONS, RULES, "en", 80, True)
    assert "[/x] \\u001b]52;c;x\\u0007 \\u202eright {braces} %(x)s (invented case)" in " ".join(
        ANSI.sub("", shown).split()
    )
    assert not re.search("[\x00-\x09\x0b-\x1a\x7f-\x9f\u202e]", shown)


def test_a_case_without_a_title_is_its_id() -> None:
    case = CASE._replace(title="", fictional=False)
    shown = assessment(case, RESULT, QUESTIONS, RULES, "en", 80, False)
    assert shown.splitlines()[0] == "T-017"


def test_what_does_not_hold_is_named() -> None:
    """That an officer was not authorised must not hide in a number."""
    force = norm("toy.1.acts", "definition", "Force", article="1")
    made = result_of(
        found(force, "does_not_hold"),
        found(force, "does_not_hold", "e1", "V"),
        found(norm("toy.7.met", "duty", "Issue on paper"), "met"),
    )
    shown = assessment(CASE, made, (), RULES, "en", 80, False)
    assert (
        "The rest, by number\n"
        "  does not hold: 2; met: 1\n"
        "  By the facts in the file this does not hold:\n"
        "    Force (Art. 1(1)): e3; e1, V\n"
    ) in shown


def test_only_open_exceptions_are_offered() -> None:
    copy = norm("toy.7.copy", "duty", "Give a copy")
    for may_apply, offered in ((("toy.9",), True), ((), False)):
        extra = {"may_apply": may_apply}
        made = result_of(open_on(copy, ("met", "missed"), COPY, presumed="missed", extra=extra))
        asked = questions(made, RULES.vocabulary, CASE)
        shown = assessment(CASE, made, asked, RULES, "en", 80, False)
        assert ("Exceptions that may apply: Release by the court (Art. 9(1))" in shown) is offered


def test_a_recommendation_is_not_followed_and_never_missed() -> None:
    lines = text().splitlines()
    start = lines.index("Not followed (1)")
    assert lines[start + 4] == "  Not followed: Train officers"
    assert "Missed: Train officers" not in text()


def test_a_text_needs_no_template_and_no_colour_library() -> None:
    program = (
        "import sys, lawcheck.render.text, lawcheck.render.as_json\n"
        "heavy = {'jinja2', 'rich', 'pydantic', 'yaml', 'lark', 'babel', 'importlib.metadata'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        cwd=ROOT,
    )
    assert done.stdout == "[]\n"


def test_what_nobody_is_asked_is_worded_where_it_is_open() -> None:
    state = open_on(norm("toy.s", "duty", "Fund", level="state"), ("met", "not_done"), COPY)
    made = result_of(open_on(norm("toy.c", "duty", "Act"), ("met", "missed"), RIGHTS), state)
    shown = assessment(CASE, made, questions(made, RULES.vocabulary, CASE), RULES, "en", 80, False)
    assert (
        "Would settle it: - Was a copy given? (to: V (survivor); about: e3 order issued "
        "(protection order), 2 Mar 2018, 22:40) "
    ) in " ".join(shown.split())
