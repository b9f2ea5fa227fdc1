"""Make small rule sets and cases for engine tests, without files and without real law."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from lawcheck.engine.conditions import compile_truth
from lawcheck.engine.context import Context
from lawcheck.engine.counting import end_of_day, start_of_day
from lawcheck.engine.evaluate import evaluate
from lawcheck.engine.frame import Bound, Frame
from lawcheck.engine.judgement import Absent, Judgement, Open, Timed
from lawcheck.engine.program import Program, compile_rules
from lawcheck.engine.record import Record
from lawcheck.model.case import (
    Case,
    Decision,
    Event,
    Household,
    Leaf,
    Person,
    Register,
    Relationship,
)
from lawcheck.model.finding import Finding, Ground
from lawcheck.model.moment import BEGINNING, Moment
from lawcheck.model.result import PROFILES, Result
from lawcheck.model.ruleset import Act, Edition, Norm, Reading, RuleSet
from lawcheck.model.truth import Truth
from lawcheck.model.vocabulary import Attribute, EventKind, RegisterKind, Vocabulary

ZONE = "Asia/Almaty"
TEXTS = {"en": "x", "ru": "x", "kk": "x"}


def day(text: str) -> int:
    """The ordinal of a day."""
    return date.fromisoformat(text).toordinal()


def at(text: str, zone: str = ZONE) -> Moment:
    """`2020-03-01` is the whole day, `2020-03-01T10:00` the instant, `a/b` from a to b."""
    if "/" in text:
        first, last = text.split("/")
        return Moment(at(first, zone).earliest, at(last, zone).latest)
    on = date.fromisoformat(text[:10])
    start = start_of_day(on, zone)
    if "T" not in text:
        return Moment(start, end_of_day(on, zone))
    hours, minutes = text[11:].split(":")
    instant = start + int(hours) * 3600 + int(minutes) * 60
    return Moment(instant, instant)


def leaf(value: Any, grade: int = 4, source: str = "s1", contested_by: str = "") -> Leaf:
    """A value; `yes` and `no` become truths, lists sets, whole numbers fractions."""
    if isinstance(value, Leaf):
        return value
    if value in ("yes", "no"):
        value = Truth(value)
    elif value == "unknown":
        value = None
    elif isinstance(value, list):
        value = frozenset(value)
    elif isinstance(value, int):
        value = Fraction(value)
    return Leaf(value, grade, source, contested_by, 1)


def who(value: Any, grade: int = 4) -> Leaf | None:
    """A `by` or `to`: one name, several, or unknown."""
    if value is None or isinstance(value, Leaf):
        return value
    return Leaf((value,) if isinstance(value, str) else tuple(value), grade, "s1", "", 1)


def event(
    name: str,
    kind: str,
    when: str = "",
    *,
    by: Any = None,
    to: Any = None,
    about: Any = (),
    done: str = "yes",
    grade: int = 4,
    until: str = "",
    planned: bool = False,
    contested_by: str = "",
    **attributes: Any,
) -> Event:
    """An event; `about=None` is not said, a string is one event."""
    above = (about,) if isinstance(about, str) else about
    value = None if done == "unknown" else done
    return Event(
        name,
        kind,
        at(when) if when else Moment(BEGINNING, at("2030-01-01").latest),
        bool(when),
        at(until) if until else None,
        who(by, grade),
        who(to, grade),
        above,
        (),
        Leaf(value, grade, "s1", contested_by, 1),
        planned,
        {key: leaf(value, grade) for key, value in attributes.items()},
        1,
    )


def person(name: str, role: str = "other", body: str = "", **attributes: Any) -> Person:
    """Somebody; `child_of` takes a tuple."""
    parents = attributes.pop("child_of", None)
    values = {
        key: Leaf(at(value), 4, "s1", "", 1) if key == "born" else leaf(value)
        for key, value in attributes.items()
    }
    return Person(name, role, body, values, who(parents), 1)


def bond(
    of: str,
    other: str,
    kind: Any = "spouse",
    *,
    since: str = "",
    until: str = "",
    lived: Any = None,
) -> Relationship:
    """A relationship; `lived` is yes, no, unknown or a list of (since, until)."""
    home: Leaf | None = None
    if isinstance(lived, list):
        stays = tuple(Household(at(a) if a else None, at(b) if b else None) for a, b in lived)
        home = Leaf(stays, 4, "s1", "", 1)
    elif lived is not None:
        home = leaf(lived)
    return Relationship(
        of,
        other,
        leaf(kind),
        at(since) if since else None,
        at(until) if until else None,
        home,
        1,
    )


def register(
    kind: str,
    about: list[str],
    first: str,
    last: str,
    *,
    body: str = "police",
    complete: bool = True,
    grade: int = 4,
) -> Register:
    """A register for whole days."""
    return Register(
        kind, body, tuple(about), at(first).earliest, at(last).latest, complete, grade, "s1", 1
    )


def case(*parts: Any, as_of: str = "2020-06-01", zone: str = ZONE, **more: Any) -> Case:
    """A case of events, people, bonds, registers and decisions in any order."""
    people = [part for part in parts if isinstance(part, Person)]
    decisions = [part for part in parts if isinstance(part, Decision)]
    return Case(
        id="T-1",
        title="",
        fictional=True,
        subject=more.get("subject", "case"),
        state=more.get("state", "KZ"),
        zone=zone,
        as_of=at(as_of).latest,
        language="",
        people={one.id: one for one in people},
        relationships=tuple(part for part in parts if isinstance(part, Relationship)),
        events=tuple(part for part in parts if isinstance(part, Event)),
        facts=more.get("facts", {}),
        figures=more.get("figures", {}),
        registers=tuple(part for part in parts if isinstance(part, Register)),
        sources={},
        decisions={one.point: one for one in decisions},
        left_out=(),
    )


def act(name: str = "toy", **changes: Any) -> Act:
    """An act with one edition from 2000, or with the editions given as (id, first, latest)."""
    editions = changes.pop("editions", [("E0", "2000-01-01", "2000-01-01")])
    ends = changes.pop("ends", None)
    made = Act(
        id=name,
        titles=TEXTS,
        number="1",
        url="",
        version="1",
        sha256="",
        editions=tuple(Edition(i, day(a), day(b), "law", "seen") for i, a, b in editions),
        ends=None if ends is None else Edition("X", day(ends[0]), day(ends[1]), "repealer", "seen"),
        checked_to=day("2029-12-31"),
        counting="exclude_start",
        calendar="",
        strength="statute",
        dates_by_state={},
        survives_repeal=False,
    )
    return made._replace(**changes)


def norm(name: str, kind: str = "duty", **changes: Any) -> Norm:
    """A norm of the toy act in edition E0, citing the number in its name."""
    parts = changes.pop("parts", {})
    made = Norm(
        id=name,
        act="toy",
        order=0,
        file="toy.yaml",
        line=1,
        row="T.1",
        article="1",
        paragraph="",
        item="",
        editions=("E0",),
        interval=None,
        read={"": "seen"},
        kind=kind,
        level="case",
        title=TEXTS,
        says=TEXTS,
        reviewed="",
        bearer="",
        serves=False,
        args=(),
        gives="truth",
        for_each=(),
        bound=(),
        when=None,
        only_in=None,
        burden="",
        over=(),
        defeats=(),
        effect="",
        strength="statute",
        chain=(),
        parts=parts,
    )
    return made._replace(**changes)


def pattern(
    kind: str,
    var: str | None = None,
    *,
    by: Any = None,
    to: Any = None,
    about: str | None = None,
    window: Any = None,
    where: Any = None,
) -> tuple[Any, ...]:
    """The tree of an event pattern; `by` and `to` may be the word of a body."""

    def named(value: Any) -> Any:
        return ("body", value) if isinstance(value, str) else value

    return (kind, var, named(by), named(to), about, window, where)


def each(kind: str, var: str, **more: Any) -> tuple[Any, ...]:
    """A `for_each` over events."""
    return ("event", var, pattern(kind, var, **more))


def period(amount: int, unit: str, rounding: str = "") -> tuple[Any, ...]:
    """The tree of a period."""
    return ("period", amount, unit, rounding)


def done_by(kind: str, **more: Any) -> tuple[Any, ...]:
    """A discharge by an event."""
    return ("pattern", pattern(kind, **more))


def attribute(name: str, kind: str) -> Attribute:
    """An attribute of a type."""
    return Attribute(name, kind, TEXTS, TEXTS, "police", 1, None)


def kind_of(name: str, attributes: dict[str, str], **more: Any) -> EventKind:
    """A kind of event."""
    return EventKind(
        name,
        TEXTS,
        TEXTS,
        more.get("actor", ()),
        more.get("registers", ()),
        "police",
        1,
        None,
        {key: attribute(key, value) for key, value in attributes.items()},
    )


VOCABULARY = Vocabulary(
    values={
        "body": dict.fromkeys(("police", "prosecutor", "court", "help_organisation"), TEXTS),
        "harm": dict.fromkeys(("none", "pain", "light"), TEXTS),
        "act": dict.fromkeys(("hit", "threat"), TEXTS),
        "order": dict.fromkeys(("protection_order", "special_requirements"), TEXTS),
        "rank": dict.fromkeys(("chief", "other"), TEXTS),
    },
    grades={},
    events={
        one.name: one
        for one in (
            kind_of(
                "incident",
                {"acts": "[act]", "harm": "harm", "unlawful": "truth", "minutes": "number"},
            ),
            kind_of("report", {}),
            kind_of("order_issued", {"order": "order", "rank": "rank"}),
            kind_of("order_served", {}, registers=("order_file",), actor=("police", "court")),
            kind_of(
                "order_copied",
                {},
                registers=("order_file", "outgoing_mail@prosecutor"),
                actor=("police",),
            ),
            kind_of("checked", {}, registers=("control_log",), actor=("police",)),
            kind_of("contact", {"against_will": "truth"}),
            kind_of("refused", {"harm": "harm"}),
            kind_of("notified", {}),
            kind_of("visited", {}),
        )
    },
    people={
        "sane": attribute("sane", "truth"),
        "age": attribute("age", "number"),
        "body": attribute("body", "body"),
        "rank": attribute("rank", "rank"),
    },
    relationships={},
    registers={
        name: RegisterKind(name, TEXTS, TEXTS, ("police",))
        for name in ("order_file", "outgoing_mail", "control_log")
    },
    facts={"mutual": attribute("mutual", "truth")},
    figures={"places": "places"},
    labels={},
)  # fmt: skip


def rules(*parts: Any, readings: dict[str, tuple[str, ...]] | None = None, **more: Any) -> RuleSet:
    """A rule set of acts and norms; the toy act is there without being named."""
    acts = [part for part in parts if isinstance(part, Act)] or [act()]
    made = {
        name: Reading(name, TEXTS, dict.fromkeys(values, TEXTS), TEXTS, "")
        for name, values in (readings or {}).items()
    }
    return RuleSet(
        {one.id: one for one in acts},
        tuple(part for part in parts if isinstance(part, Norm)),
        made,
        more.get("calendars", {}),
    )


def run(ruleset: RuleSet, facts: Case, profile: str = "screening") -> Result:
    """Evaluate with the test vocabulary."""
    return evaluate(compile_rules(ruleset, VOCABULARY), facts, profile)


def only(ruleset: RuleSet, facts: Case, profile: str = "screening") -> Finding:
    """Evaluate where exactly one finding is expected."""
    findings = run(ruleset, facts, profile).findings
    assert len(findings) == 1, [(one.norm.id, one.instance, one.status) for one in findings]
    return findings[0]


def keys(found: Finding) -> list[str]:
    """The names of the atoms that settle a finding."""
    return [atom.key for group in found.settle for atom in group]


def short(found: Finding) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """Status, could_be and because: what most rows of a table say."""
    return found.status, found.could_be, found.because


def grounds(found: Finding | Judgement) -> list[tuple[str, str, str, int]]:
    """Grounds without their notes: kind, id, truth, grade."""
    return [(one.kind, one.id, one.truth, one.grade) for one in found.grounds]


def program_of(ruleset: RuleSet | None = None) -> Program:
    """Compile; without rules there is one norm that says nothing."""
    return compile_rules(ruleset or rules(norm("toy.0")), VOCABULARY)


def frame_of(
    facts: Case,
    bound: dict[str, Any] | None = None,
    *,
    ruleset: RuleSet | None = None,
    answers: dict[str, str] | None = None,
    profile: str = "screening",
) -> Frame:
    """A frame in which an expression can be asked; a bound event is given by its id."""
    program = program_of(ruleset)
    record = Record(facts, VOCABULARY, PROFILES[profile])
    named: dict[str, Bound] = {
        name: record.events.get(value, value) if isinstance(value, str) else value
        for name, value in (bound or {}).items()
    }
    first = next(iter(program.families.values())).wordings[0]
    return Frame(program, record, dict(answers or {}), named, first)


def context_of(frame: Frame) -> Context:
    """What an expression of the toy act is compiled in."""
    program = frame.program
    context = Context(program.ruleset, VOCABULARY, program.ruleset.acts["toy"], program.families)
    context.norm = "toy.0"
    return context


def asked(expr: tuple[Any, ...], frame: Frame) -> Judgement:
    """Compile a condition and ask it once."""
    return compile_truth(expr, context_of(frame))(frame)


def answered(expr: tuple[Any, ...], frame: Frame) -> str:
    """The truth of a condition as a word; an unknown one with the atom it hangs on."""
    judgement = asked(expr, frame)
    if judgement.open is None:
        return str(judgement.truth.value)
    return f"{judgement.truth.value}: {judgement.open.key}"


def hangs_on(body: Any, frame: Frame) -> str:
    """Run something that cannot be answered: the atom it hangs on, or `absent`."""
    try:
        body(frame)
    except Open as unsettled:
        return unsettled.atom.key
    except Absent:
        return "absent"
    raise AssertionError("it was answered")


def timed(text: str, label: str = "m", soft: tuple[str, ...] = ("time",)) -> Timed:
    """A moment with its label, resting on one ground of grade 4."""
    return Timed(at(text), 4, (Ground("event", label, "yes", 4, "s1", ""),), label, soft)


HOUR, DAY = 3_600, 86_400
ORDER = ("is", ("attr", "o", "order"), "protection_order")
V, R = person("V", "survivor"), person("R", "respondent")
# The night on which an order was issued and served, as in the teaching case.
INCIDENT = event("e1", "incident", "2018-03-02T21:30", by="R", to="V")
ISSUED = event("e3", "order_issued", "2018-03-02T22:40", about="e1", to="R",
               order="protection_order")  # fmt: skip
SERVED = event("e4", "order_served", "2018-03-02T23:10", about="e3", to="R")
NIGHT = (V, R, INCIDENT, ISSUED, SERVED)


def copied(when: str = "2018-03-03T10:00", **more: Any) -> Event:
    """The copy of the order to the prosecutor."""
    return event("e7", "order_copied", when, **{"about": "e3", "to": "prosecutor", **more})


def mail(first: str = "2018-03-02", last: str = "2029-12-31", **more: Any) -> Register:
    """A complete register of outgoing mail."""
    return register("outgoing_mail", ["e3"], first, last, **more)


def copy_duty(name: str = "toy.copy", *, parts: Any = None, **changes: Any) -> Norm:
    """The duty to copy a protection order to the prosecutor within 24 hours of serving it."""
    made = {
        "bearer": ("body", "police"),
        "owed_to": ("body", "prosecutor"),
        "deadline": (period(24, "h"), ("at", "served")),
        "discharge": done_by("order_copied", about="o", to="prosecutor"),
        **(parts or {}),
    }
    kept = {key: value for key, value in made.items() if value is not None}
    base: dict[str, Any] = {
        "for_each": (each("order_issued", "o", where=ORDER),),
        "bound": (("served", pattern("order_served", about="o")),),
        "when": ("happened", "served"),
        "parts": kept,
    }
    return norm(name, **{**base, **changes})


def exception(
    effect: str, when: Any = None, name: str = "toy.but", *, defeats: str = "toy.copy", **more: Any
) -> Norm:
    """An exception of some effect."""
    return norm(name, "exception", effect=effect, when=when, defeats=(defeats,), **more)
