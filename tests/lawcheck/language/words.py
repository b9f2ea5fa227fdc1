"""A small vocabulary built by hand, and a way to read a case with it in one line."""

from datetime import date

from lawcheck.language.case_reader import parse_case
from lawcheck.model.case import Case, Event
from lawcheck.model.diagnostic import Diagnostic, Refused
from lawcheck.model.vocabulary import Attribute, EventKind, RegisterKind, Vocabulary


def attribute(name: str, kind: str) -> Attribute:
    texts = {"en": name, "ru": name, "kk": name}
    return Attribute(name, kind, texts, {"en": f"{name}?"}, "survivor", 1, None)


def attributes(**kinds: str) -> dict[str, Attribute]:
    return {name: attribute(name, kind) for name, kind in kinds.items()}


def event_kind(name: str, actor: tuple[str, ...] = (), **kinds: str) -> EventKind:
    texts = {"en": name}
    return EventKind(name, texts, texts, actor, (), "police", 1, None, attributes(**kinds))


def enumeration(*words: str) -> dict[str, dict[str, str]]:
    return {word: {"en": word, "ru": word, "kk": word} for word in words}


WORDS = Vocabulary(
    values={
        "body": enumeration("police", "prosecutor", "court"),
        "role": enumeration("survivor", "respondent", "child", "officer"),
        "sex": enumeration("female", "male"),
        "act": enumeration("hit", "push"),
        "harm": enumeration("none", "pain", "light"),
        "order": enumeration("protection_order", "approach_ban"),
        "relationship": enumeration("spouse", "partner", "sibling", "none"),
    },
    grades={"court_decision": 5, "official_record": 4, "survivor_statement": 2, "allegation": 0},
    events={
        kind.name: kind
        for kind in (
            event_kind("incident", acts="[act]", harm="harm", children_present="truth"),
            event_kind("report", form="text"),
            event_kind("order_issued", ("police", "court"), order="order", term="period"),
            event_kind("order_served"),
            event_kind("order_copied"),
            event_kind("talk", minutes="number"),
            event_kind("case_opened", article="article"),
        )
    },
    people=attributes(age="number", born="date", sex="sex", pregnant="truth"),
    relationships=attributes(kind="relationship"),
    registers={
        "control_log": RegisterKind("control_log", {"en": "log"}, {}, ("police",)),
        "outgoing_mail": RegisterKind("outgoing_mail", {}, {}, ("police", "court")),
    },
    facts=attributes(order_seen="truth", case_number="text"),
    figures={"places": "place", "staff": "person"},
    labels={},
)

HEAD = """\
lawcheck: 1
id: T-1
place: {region: KZ-75}
as_of: 2018-04-10
"""
PEOPLE = """\
people:
  V: {role: survivor}
  R: {role: respondent}
  P: {role: officer, body: police}
"""
SOURCES = """\
sources:
  s1: {kind: official_record}
  s2: {kind: survivor_statement}
  s5: {kind: court_decision}
"""


def read(text: str | bytes, as_of: date | None = None) -> tuple[Case, list[Diagnostic]]:
    data = text if isinstance(text, bytes) else text.encode()
    return parse_case(data, "case.yaml", WORDS, as_of)


def case(text: str | bytes, as_of: date | None = None) -> Case:
    found, warnings = read(text, as_of)
    assert warnings == []
    return found


def faults(text: str | bytes, as_of: date | None = None) -> list[str]:
    """Give every fault of a file on one line, with its message and its help."""
    try:
        return [shown(one) for one in read(text, as_of)[1]]
    except Refused as refused:
        return [shown(one) for one in refused.diagnostics]


def shown(one: Diagnostic) -> str:
    remedy = f" = {one.help['en']}" if one.help["en"] else ""
    place = f"{one.line}:{one.column}+{one.length}"
    return f"{place} {one.severity}[{one.code}] {one.message['en']}{remedy}"


def events(*items: str) -> str:
    """Write a file with people, sources and these events, from line 13 on."""
    return HEAD + PEOPLE + SOURCES + "events:\n" + "".join(f"  - {{{one}}}\n" for one in items)


def event(text: str, as_of: date | None = None) -> Event:
    (found,) = case(events(text), as_of).events
    return found
