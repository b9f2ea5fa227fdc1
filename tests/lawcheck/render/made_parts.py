"""The parts of hand-made findings: norms, grounds, open points."""

from __future__ import annotations

from datetime import date
from typing import Any

from lawcheck.model.finding import Atom, Finding, Ground, rested
from lawcheck.model.ruleset import Act, Edition, Norm
from tests.lawcheck.render.made_case import at, told

CHECKED_TO = date(2026, 11, 22).toordinal()
FIRST_DAY = date(2010, 1, 1).toordinal()


def act(name: str, titles: dict[str, str], number: str, strength: str) -> Act:
    return Act(
        id=name,
        titles=titles,
        number=number,
        url="",
        version="2018-05-01",
        sha256="ab" * 32,
        editions=(Edition("E0", FIRST_DAY, FIRST_DAY, "law", "seen"),),
        ends=None,
        checked_to=CHECKED_TO,
        counting="unread",
        calendar="",
        strength=strength,
        dates_by_state={},
        survives_repeal=False,
    )


def norm(name: str, kind: str, title: str, **changes: Any) -> Norm:
    made = Norm(
        id=name,
        act="toy",
        order=0,
        file="toy.yaml",
        line=1,
        row="T.1",
        article="7",
        paragraph="1",
        item="",
        editions=("E0",),
        interval=None,
        read={"": "seen"},
        kind=kind,
        level="case",
        title=told(title),
        says=told(f"{title}, in short."),
        reviewed="",
        bearer="police",
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
        parts={},
    )
    return made._replace(**changes)


def ground(kind: str, name: str, truth: str = "yes", grade: int = 4, **more: str) -> Ground:
    return Ground(kind, name, truth, grade, more.get("source", "s1"), more.get("note", ""))


E3, E4, E7 = ground("event", "e3"), ground("event", "e4"), ground("event", "e7")


def found(made: Norm, status: str, *instance: str, **changes: Any) -> Finding:
    fields: dict[str, Any] = {
        "norm": made,
        "instance": instance or ("e3",),
        "concerns": ("e1", "e3"),
        "status": status,
        "could_be": (),
        "presumed": None,
        "because": (),
        "readings": {},
        "bearer": "police",
        "bearer_person": None,
        "owed_to": None,
        "beneficiaries": (),
        "requires": None,
        "arose": at("2018-03-02T23:10"),
        "due": None,
        "late_by": None,
        "lasted": None,
        "periods": (),
        "edition": "E0",
        "read": "seen",
        "grade": 4,
        "grounds": (E3,),
        "settle": (),
        "extra": {},
    }
    return rested(Finding(**fields | changes))


def open_on(made: Norm, could_be: tuple[str, ...], *atoms: Atom, **changes: Any) -> Finding:
    because = tuple(dict.fromkeys(reason for atom in atoms for reason in atom.because))
    settle = (atoms,) if atoms else ()
    changes = {"because": because, "settle": settle, **changes}
    return found(made, "unsettled", could_be=could_be, **changes)


def yes_or_no(key: str, because: str, *subject: str) -> Atom:
    return Atom(key, ("yes", "no"), (because,), subject)


UNLAWFUL = yes_or_no("e1.unlawful", "fact", "attr", "e1", "unlawful")
HIT = yes_or_no("e1.acts:hit", "fact", "attr", "e1", "acts")
PUSH = yes_or_no("e1.acts:push", "fact", "attr", "e1", "acts")
RIGHTS = yes_or_no("e6.done", "event", "done", "e6")
RIGHTS_TIME = yes_or_no("time:e6<=e3+1same_day", "event", "time", "e6", "e3+1same_day")
COPY_KEY = "order_copied(about=e3,to=V)"
COPY = yes_or_no(COPY_KEY, "event", "unlisted", "order_copied", "", "V", "e3")
COPY_TIME = yes_or_no("time:e5<=e3+24h", "time", "time", "e5", "e3+24h")
REPEAL = Atom("reading:toy.repeal", ("ends", "goes_on"), ("reading",), ("reading", "toy.repeal"))
DAY = "2018-03-02"
EDITION = Atom(f"edition:toy:{DAY}", ("E0", "none"), ("edition",), ("edition", "toy", DAY))
TEXT = Atom("text:toy:E0", ("as encoded", "otherwise"), ("unread",), ("text", "toy", "E0"))
COUNTED = ("include_start", "exclude_start")
COUNTING = Atom("counting:toy", COUNTED, ("unread",), ("counting", "toy"))
