"""Findings of every kind and status about the invented case, built by hand."""

from __future__ import annotations

from typing import NamedTuple

from lawcheck.analyses.questions import questions
from lawcheck.model.finding import Finding
from lawcheck.model.result import ActUsed, Result, Scope
from lawcheck.model.ruleset import Reading, RuleSet
from lawcheck.model.vocabulary import Vocabulary
from tests.lawcheck.render.made_case import CASE, DECISION, VOCABULARY, at, told
from tests.lawcheck.render.made_parts import (
    CHECKED_TO,
    COPY,
    COPY_TIME,
    COUNTING,
    E3,
    E4,
    E7,
    EDITION,
    HIT,
    PUSH,
    REPEAL,
    RIGHTS,
    RIGHTS_TIME,
    TEXT,
    UNLAWFUL,
    act,
    found,
    ground,
    norm,
    open_on,
)

SAFE = told("Toy Safety Act", "Игрушечный закон о защите", "Ойыншық қорғау заңы")
PACT = told("Toy Pact", "Игрушечный пакт", "Ойыншық пакт")
HOLDS = ("holds", "does_not_hold")
EXCEPTION = norm(
    "toy.9", "exception", "Release by the court", article="9", defeats=("toy.7.copy", "toy.8")
)
PENALTY = {"fine_mci": {"max": 10}, "arrest_days": {"min": 3, "max": 10}, "read": "seen"}
MISSED_PERIOD = {"from": at("2018-03-02T23:10"), "until": at("2018-03-09"), "status": "missed"}
MET_PERIOD = {"from": at("2018-03-09"), "until": at("2018-03-16"), "status": "met"}
RAN = (at("2018-03-02T23:10"), at("2018-04-01T23:10"))

FINDINGS = (
    found(
        norm("toy.1", "definition", "Violence", article="1", paragraph=""),
        "holds",
        "V",
        "R",
        "e1",
        bearer=None,
        grade=1,
        grounds=(
            ground("event", "e1", source="s2", grade=2),
            ground("fact", "V-R.kind", grade=1, source=""),
            ground("fact", "e1.acts", "hit,push", grade=2, source="s2"),
            ground("fact", "C1.child_of", grade=1, source=""),
            ground("fact", "V-R.lived_together"),
        ),
    ),
    found(norm("toy.2", "definition", "Danger", article="2"), "does_not_hold", "e1", bearer=None),
    found(
        norm("toy.3", "offence", "Battery", article="3", reviewed="A. Lawyer, 2018-05-01"),
        "made_out",
        "e1",
        bearer=None,
        extra={
            "regime": "administrative",
            "mode": "on_statement",
            "penalty": PENALTY,
            "repeated": "no",
            "liability": "open",
            "last_day": at("2018-05-02"),
        },
    ),
    found(
        norm("toy.4", "offence", "Insult", article="4"),
        "no_offence",
        "e1",
        bearer=None,
        extra={"regime": "none", "mode": None, "penalty": None},
    ),
    found(
        norm("toy.5", "offence", "Threat", article="4"),
        "not_made_out",
        "e1",
        bearer=None,
        extra={"displaced_by": ("toy.3",)},
    ),
    found(
        norm("toy.6", "power", "Protection order", article="6", serves=True),
        "ended",
        "e1",
        extra={
            "order": "protection_order",
            "from_whom": "police",
            "runs": RAN,
        },
    ),
    found(
        norm("toy.6.help", "right", "Shelter", article="6", serves=True),
        "available",
        "V",
        beneficiaries=("V",),
        extra={"from_whom": "court|police", "until": at("2018-06-01")},
    ),
    open_on(
        norm("toy.8", "right", "Removal of a copy", article="8", serves=True),
        ("available", "unavailable"),
        UNLAWFUL,
        presumed="available",
        extra={"may_apply": ("toy.9",)},
    ),
    found(norm("toy.6.detain", "power", "Detention", article="6"), "was_available"),
    found(
        norm("toy.7.prosecutor", "duty", "Send the prosecutor a copy"),
        "late",
        bearer_person="P1",
        owed_to="prosecutor",
        beneficiaries=("V",),
        requires={"event": "order_copied", "to": "prosecutor"},
        due=at("2018-03-03T23:10"),
        late_by=(39_000, 39_000),
        lasted=(125_400, 125_400),
        grounds=(E3, E4, E7),
        readings={"toy.repeal": "ends"},
    ),
    found(
        norm("toy.7.check", "duty", "Check every week"),
        "missed",
        requires={"event": "checked"},
        due=at("2018-03-09"),
        periods=(MISSED_PERIOD, MET_PERIOD),
        grounds=(E3, ground("register", "control_log", "no"), ground("event", "e8", "no")),
    ),
    found(norm("toy.7.plan", "duty", "Make a plan"), "not_done", lasted=(3_372_000, 3_372_599)),
    found(norm("toy.7.met", "duty", "Issue on paper"), "met", lasted=(60, 60)),
    found(norm("toy.7.none", "duty", "Tell the school"), "not_triggered"),
    found(
        norm("toy.7.later", "duty", "Report in a month"),
        "pending",
        due=at("2018-04-20"),
        lasted=(777_601, 864_000),
    ),
    found(norm("toy.7.free", "duty", "Hold a talk"), "excused", extra={"excused_by": ("toy.9",)}),
    found(norm("toy.7.must", "duty", "Publish"), "conflict", extra={"with": ("toy.7.check",)}),
    found(
        norm("toy.7.ban", "prohibition", "No contact"),
        "broken",
        requires={"not": {"event": "incident"}},
        bearer="person",
        bearer_person="R",
        extra={"broken_by": ("e1",), "runs": RAN},
    ),
    found(
        norm("toy.7.kind", "duty", "Issue, if that is a duty", only_in=("repeal", "ends")), "missed"
    ),
    found(
        norm("pact.31", "duty", "Train officers", act="pact", article="", paragraph="31", item="a"),
        "not_done",
        bearer="state",
        read="recalled",
        extra={
            "strength": "general_recommendation",
            "chain": (
                {"cite": "Art. 2(c)", "read": "seen"},
                {"cite": "para. 31(a)", "read": "inferred"},
            ),
        },
    ),
    found(
        norm(
            "bridge.battery", "bridge", "Punish battery", act="pact", article="2", strength="treaty"
        ),
        "partly",
        "e1",
        bearer=None,
        extra={"implements": "pact 2(b)", "by": ("toy.3",), "strength": "treaty"},
    ),
    open_on(
        norm("toy.7.copy", "duty", "Give a copy"),
        ("met", "missed"),
        COPY,
        presumed="missed",
        extra={"may_apply": ("toy.9",)},
    ),
    open_on(
        norm("toy.7.rights", "duty", "Explain rights"),
        ("met", "late", "missed"),
        RIGHTS,
        RIGHTS_TIME,
    ),
    open_on(norm("toy.7.paper", "duty", "Hand the paper over"), ("met", "late"), COPY_TIME),
    open_on(
        norm("toy.1.acts", "definition", "Force", article="1"),
        HOLDS,
        HIT,
        PUSH,
        UNLAWFUL,
        bearer=None,
    ),
    open_on(
        norm("toy.1.body", "definition", "Bodily force", article="1"),
        HOLDS,
        HIT,
        PUSH,
        UNLAWFUL,
        bearer=None,
    ),
    open_on(
        norm("toy.1.law", "definition", "Law", article="1"),
        HOLDS,
        REPEAL,
        EDITION,
        TEXT,
        COUNTING,
        RIGHTS,
        edition="E0|E1",
    ),
    open_on(
        norm("toy.1.many", "definition", "Everything", article="1"), HOLDS, because=("too_many",)
    ),
)


class Rules(NamedTuple):
    ruleset: RuleSet
    vocabulary: Vocabulary


RULES = Rules(
    RuleSet(
        {
            "toy": act("toy", SAFE, "12-X", "statute"),
            "pact": act("pact", PACT, "", "treaty"),
        },
        (*(one.norm for one in FINDINGS), EXCEPTION),
        {
            "toy.repeal": Reading(
                "toy.repeal",
                told("After the repeal", "После отмены", "Күші жойылған соң"),
                {
                    "ends": told("ends", "прекращается", "тоқтайды"),
                    "goes_on": told("goes on", "сохраняется", "сақталады"),
                },
                told("Nothing is said."),
                "",
            )
        },
        {},
    ),
    VOCABULARY,
)


def result_of(*findings: Finding) -> Result:
    counts: dict[str, int] = {}
    for one in findings:
        counts[one.status] = counts.get(one.status, 0) + 1
    scope = Scope(
        (
            ActUsed("toy", "2018-05-01", "ab" * 32, ("E0", "E1"), ("E1",), CHECKED_TO),
            ActUsed("pact", "2018-05-01", "cd" * 32, (), (), CHECKED_TO),
        ),
        CASE.as_of,
        "screening",
        counts,
        ("e9",),
        {"toy.repeal": "ends"},
        ("toy.repeal",),
        (DECISION,),
        len({one.norm.id for one in findings if not one.norm.reviewed}),
        2,
    )
    return Result(findings, scope)


RESULT = result_of(*FINDINGS)
QUESTIONS = questions(RESULT, VOCABULARY, CASE)
