"""No wording that was not seen is shown without its mark: over all acts, formats and findings."""

from __future__ import annotations

import html
import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from lawcheck.analyses.law_of_day import NEVER, LawOfDay, Possible, law_of_day
from lawcheck.analyses.law_topics import groups
from lawcheck.files.rule_files import shipped_rules
from lawcheck.files.template_files import shared_templates
from lawcheck.model.ruleset import Norm
from lawcheck.render.environment import page as rendered
from lawcheck.render.law_object import law_object
from lawcheck.render.law_page import law_page
from lawcheck.render.page_text import page_text
from lawcheck.render.phrases import LANGUAGES, say
from tests.cases.assessing import ROOT, assess, cases_in, result_of

RULES = shipped_rules()
SEEN = "seen"
FORMS = ("text", "md", "html")
# What comes between the id of a norm and the end of its part of the page.
ENDS = {"text": "\n\n", "md": "\n### ", "html": "</article>"}
IDS = {"text": "\n    {id}\n", "md": "`{id}`\n", "html": "<code>{id}</code>"}
CASES = [*cases_in(ROOT / "cases" / "teaching")[::5], *cases_in(ROOT / "cases" / "service")]


def days() -> list[int]:
    """Give every day on which some wording begins."""
    found = {day for act in RULES.ruleset.acts.values() for one in act.editions for day in one[1:3]}
    found |= {day for norm in RULES.ruleset.norms if norm.interval for day in norm.interval[:2]}
    return sorted(day for day in found if day < NEVER)


def marked(one: Possible) -> bool:
    """Whether anything of a wording was not seen."""
    return one.read != SEEN or bool(more_reads(one.norm))


def more_reads(norm: Norm) -> list[str]:
    """List how far other parts of a norm were read, where that was not seen."""
    reads = [(norm.parts.get("penalty") or {}).get("read"), norm.parts.get("mode_read")]
    return [read for read in reads if read and read != SEEN]


@lru_cache(maxsize=1)
def laws() -> list[tuple[LawOfDay, list[tuple[str, Possible]]]]:
    """Give days that together show every wording with a mark, and which each is first to show."""
    told: set[tuple[int, str]] = set()
    found = []
    for day in days():
        law = law_of_day(RULES.ruleset, day, "KZ")
        fresh = [
            (provision, wording)
            for provision in law.provisions
            for wording in provision.wordings
            if marked(wording) and (id(wording.norm), wording.read) not in told
        ]
        told |= {(id(wording.norm), wording.read) for _, wording in fresh}
        if fresh:
            kept = tuple({provision.id: provision for provision, _ in fresh}.values())
            pairs = [(provision.id, wording) for provision, wording in fresh]
            found.append((law._replace(provisions=kept), pairs))
    return found


def block(text: str, form: str, name: str) -> str:
    """Give the part of a page on one norm, as one line."""
    start = text.index(IDS[form].format(id=name))
    end = text.find(ENDS[form], start + 1)
    return " ".join(html.unescape(text[start : end if end > 0 else None]).split())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_of_the_law_marks_what_was_not_seen(lang: str) -> None:
    asked = 0
    for law, pairs in laws():
        page = law_page(law, groups(law, "", RULES.vocabulary), "", RULES, lang)
        texts = {
            form: page_text(page, 80, False)
            if form == "text"
            else rendered(shared_templates(), f"page.{form}.j2", {"page": page})
            for form in FORMS
        }
        for name, wording in pairs:
            for form, text in texts.items():
                told = block(text, form, name)
                for phrase in phrases(wording, lang):
                    assert phrase in told, (law.day, form, name, phrase)
                    asked += 1
    assert asked > 1200


def phrases(wording: Possible, lang: str) -> list[str]:
    """List the marks that a wording and the links of its chain must show."""
    norm = wording.norm
    reads = [wording.read] if wording.read != SEEN else []
    found = [mark(norm, read, lang) for read in (*reads, *more_reads(norm))]
    for link in norm.chain:
        if link["read"] != SEEN:
            ours = "read_ours" if link["read"] == "inferred" else f"read_{link['read']}"
            strength = say(f"strength_{link['strength']}", lang)
            found.append(f"{strength}, {say(ours, lang)})")
    return found


def mark(norm: Norm, read: str, lang: str) -> str:
    """Give the words for how far a text was read."""
    ours = norm.kind == "bridge" and read == "inferred"
    return say("read_ours" if ours else f"read_{read}", lang)


def test_the_object_of_the_law_carries_every_mark() -> None:
    asked = 0
    for law, pairs in laws():
        given = law_object(law, groups(law, "", RULES.vocabulary), "", RULES, "en")
        known = {one["norm"]: one for one in given["norms"]}
        for name, wording in pairs:
            reads = [one["read"] for one in known[name]["wordings"]]
            assert wording.read in reads, (law.day, name)
            asked += 1
    assert asked > 300


def test_every_norm_that_was_not_seen_is_among_them() -> None:
    shown = {wording.norm.id for _, pairs in laws() for _, wording in pairs}
    kinds = {norm.kind for norm in RULES.ruleset.norms if norm.id in shown}
    missing = {
        norm.id
        for norm in RULES.ruleset.norms
        if set(norm.read.values()) & {"recalled", "conflict", "unread"} and norm.id not in shown
    }
    assert missing == set()
    assert {"duty", "offence", "power", "right", "bridge", "prohibition"} <= kinds


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case.stem))
def test_no_finding_hides_how_far_its_text_was_read(case: Path) -> None:
    text = " ".join(assess(case, "--fail-on", "never").out.split())
    findings = result_of(case)["findings"]
    marks: dict[str, set[str]] = {}
    for one in findings:
        assert one["cite"]["read"] in RULES_READ[one["norm"]]
        marks.setdefault(one["norm"], set()).add(mark_of(one))
    shown = [(name, words) for name in marks for words in before(text, f"; {name}")]
    assert len(shown) >= 3
    for name, words in shown:
        assert any(words.endswith(each) for each in marks[name]), (name, words)


RULES_READ: dict[str, set[str]] = {}
for _norm in RULES.ruleset.norms:
    RULES_READ.setdefault(_norm.id, set()).update({*_norm.read.values(), "unread"})


def before(text: str, name: str) -> list[str]:
    """Give the words before each mention of the id of a norm."""
    ends = [found.start() for found in re.finditer(re.escape(name) + r"(?![\w.-])", text)]
    return [text[max(0, end - 80) : end] for end in ends]


def mark_of(one: dict[str, Any]) -> str:
    """Give the words for how far the text of a finding was read."""
    read = one["cite"]["read"]
    ours = one["kind"] == "bridge" and read == "inferred"
    return say("read_ours" if ours else f"read_{read}", "en")


def test_the_marks_are_the_same_in_json_whatever_the_language() -> None:
    one = json.dumps(result_of(CASES[0])["findings"], sort_keys=True)
    other = json.dumps(result_of(CASES[0], "--lang", "kk")["findings"], sort_keys=True)
    assert one == other
