"""The list of exhibits: what there is, what rests on it, what is missing and who keeps it.

Shapes
    `missing` are records to ask for, by keeper and register: one request for each, with the
    questions its entries would answer.  `findings` say which exhibits they lean on,
    and where that is little, without a judgement of anybody.
Source
    A grade is of the form of a proof, never of its truth.  How long a record is kept is
    said only where a text that was read says it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lawcheck.analyses.questions import LAWYER
from lawcheck.analyses.records import PEOPLE, Wanted, wanted
from lawcheck.engine.counting import local_day
from lawcheck.model.case import Leaf, Register, Source
from lawcheck.model.finding import Finding, counts_as_failure
from lawcheck.model.moment import BEGINNING, END, Moment
from lawcheck.model.truth import Truth
from lawcheck.render.agenda import Item, agenda
from lawcheck.render.ask.points import days_words, record_words, subject_words
from lawcheck.render.asking import holder_words, side_words
from lawcheck.render.documents.account import papers
from lawcheck.render.documents.facts import Plain, exhibit, exhibit_number
from lawcheck.render.documents.matter import Content, Matter
from lawcheck.render.naming import Speaker, citation, event_name, grade_words, thing, who
from lawcheck.render.plain import visible
from lawcheck.render.text_grounds import bond_label
from lawcheck.render.text_statuses import status_words
from lawcheck.render.times import day_words, moment_words

LEAN = 2  # a finding of this grade or less rests on words alone
GROUP = 8  # digits of a hash
# What is a file of its own, of which a hash can be taken.
FILES = ("document", "recording", "photo", "video", "message")
TOLD = ("survivor_statement", "officer_statement", "respondent_statement", "child_statement",
        "witness_statement", "third_party")  # fmt: skip


def content(m: Matter) -> Content:
    """Fill the list of exhibits."""
    s, listed = m.s, papers(m.case)
    found = tuple(findings(m))
    return Content(
        {
            "case": visible(m.case.id),
            "day": m.day_told,
            "exhibits": tuple(
                described(m, m.case.sources[name], number, found)
                for number, name in enumerate(listed, 1)
            ),
            "findings": found,
            "words_only": tuple(
                {"id": visible(one.id), "kind": s.value("source_kind", one.kind)}
                for one in m.case.sources.values()
                if one.id not in listed
            ),
            "unsourced": tuple(unsourced(s)),
            "missing": tuple(missing(m)),
            "to_ask": tuple(to_ask(m)),
            "of_law": sum(
                one.questions[0].holder == LAWYER for one in agenda(s, m.questions).items
            ),
            "contested": tuple(contested(s)),
            "registers": tuple(register(s, one) for one in m.case.registers),
        }
    )


# -- exhibits ----------------------------------------------------------------------------


def described(m: Matter, one: Source, number: int, listed: tuple[Plain, ...]) -> Plain:
    """Give an exhibit with its marks, and what rests on it."""
    s = m.s
    resting = [
        found
        for found in m.result.findings
        if found.status != "unsettled" and any(ground.source == one.id for ground in found.grounds)
    ]
    named = tuple(each["number"] for each in listed if number in each["exhibits"])
    return exhibit(s, one, number) | {
        "taken": moment_words(one.taken, m.case.zone, s.lang) if one.taken else "",
        "made": moment_words(one.made, m.case.zone, s.lang) if one.made else "",
        "file_number": visible(one.number),
        "pages": visible(one.pages),
        "sha256": in_groups(visible(one.sha256)),
        "is_file": one.kind in FILES,
        "is_told": one.kind in TOLD,
        "events": tuple(
            visible(event.id)
            for event in m.case.events
            if one.id in {leaf.source for _key, leaf in leaves(event)}
        ),
        "registers": tuple(label(s, each) for each in m.case.registers if each.source == one.id),
        "findings": named,
        "more": len(resting) - len(named),
    }


def in_groups(digits: str) -> str:
    """Part a hash into groups of eight, which a reader can compare and a line can break."""
    return " ".join(digits[at : at + GROUP] for at in range(0, len(digits), GROUP))


def leaves(event: Any) -> Iterator[tuple[str, Leaf]]:
    """Give every value of an event by its key; "" for whether it happened."""
    found = {"": event.done, "by": event.by, "to": event.to, **event.attributes}
    yield from ((key, leaf) for key, leaf in found.items() if leaf is not None)


def counted(one: Finding) -> bool:
    """Whether a finding is one that a paper would be about."""
    offence = one.norm.kind == "offence" and one.norm.only_in is None
    return counts_as_failure(one) or (offence and one.status == "made_out")


def unsourced(s: Speaker) -> Iterator[str]:
    """Call what the file says without naming a source."""
    for event in s.case.events:
        if not event.done.source and event.done.value is not None:
            yield event_name(s, event)
    for bond in s.case.relationships:
        if not bond.kind.source and bond.kind.value is not None:
            yield s.say("relationship", one=visible(bond.of), other=visible(bond.other))


# -- what is missing ---------------------------------------------------------------------


def missing(m: Matter) -> Iterator[Plain]:
    """Give the records to ask for, by keeper and register, in the order of the questions."""
    s = m.s
    groups: dict[tuple[str, tuple[str, ...]], list[tuple[Item, Wanted]]] = {}
    for item in agenda(s, m.questions).items:
        record = wanted(item.questions[0], s.vocabulary, m.case)
        if record is not None:
            groups.setdefault((record.holder, record.registers), []).append((item, record))
    for members in groups.values():
        item, record = members[0]
        starts = [one.days.earliest for _item, one in members]
        whole = record._replace(days=Moment(min(starts), record.days.latest))
        yield {
            "holder": holder_words(s, item.questions[0]),
            "record": record_words(s, record),
            "days": days_words(s, whole),
            "rows": by_subject(s, members),
        }


def by_subject(s: Speaker, members: list[tuple[Item, Wanted]]) -> tuple[Plain, ...]:
    """Give what to ask for, each once, with the questions it would answer, each once too.

    Two norms may ask alike and mean events that only they tell apart.
    """
    found: dict[str, dict[str, None]] = {}
    for item, record in members:
        kept = s.of(item.questions[0].kept)
        subject = subject_words(s, record) if record.kind else ""
        told = f"{subject}; {s.say('f_kept')}: {kept}" if kept and subject else subject
        found.setdefault(told, {})[item.text] = None
    return tuple({"subject": one, "questions": tuple(many)} for one, many in found.items())


def to_ask(m: Matter) -> Iterator[Plain]:
    """Give the questions that people could answer, by who could."""
    groups: dict[str, dict[str, None]] = {}
    for item in agenda(m.s, m.questions).items:
        if item.questions[0].holder in PEOPLE and item.questions[0].holder != LAWYER:
            groups.setdefault(holder_words(m.s, item.questions[0]), {})[item.text] = None
    for holder, questions in groups.items():
        yield {"holder": holder, "questions": tuple(questions)}


# -- what is in dispute, and what is thin ------------------------------------------------


def contested(s: Speaker) -> Iterator[Plain]:
    """Give every value of the file that is contested, with both sides."""
    for what, leaf in valued(s):
        if leaf.contested_by:
            yield {
                "what": what,
                "one": side_words(s, leaf.source),
                "other": side_words(s, leaf.contested_by),
            }


def valued(s: Speaker) -> Iterator[tuple[str, Leaf]]:
    """Give the values of the file with what they are called."""
    for event in s.case.events:
        kind = s.vocabulary.events.get(event.kind)
        for key, leaf in leaves(event):
            word = kind.attributes.get(key) if kind else None
            texts = word.label if word else s.vocabulary.labels.get("keys", {}).get(key)
            yield joined(event_name(s, event), s.of(texts, key)), leaf
    for person in s.case.people.values():
        for key, leaf in person.attributes.items():
            word = s.vocabulary.people.get(key)
            yield joined(who(s, person.id), s.of(word.label if word else None, key)), leaf
    for bond in s.case.relationships:
        names = s.say("relationship", one=visible(bond.of), other=visible(bond.other))
        for key in ("kind", "lived_together", "common_child"):
            held: Leaf | None = getattr(bond, key)
            if held is not None:
                yield joined(names, bond_label(s, key)), held
    for key, leaf in s.case.facts.items():
        word = s.vocabulary.facts.get(key)
        yield s.of(word.label if word else None, key), leaf


def joined(owner: str, key: str) -> str:
    """Call a value by its owner and its key."""
    return f"{owner}: {key}" if key else owner


def label(s: Speaker, one: Register) -> str:
    """Call a register."""
    word = s.vocabulary.registers.get(one.kind)
    return s.of(word.label if word else None, one.kind)


def register(s: Speaker, one: Register) -> Plain:
    """Give a register: for which events and days it was seen, and whether it is complete."""
    bounded = one.first < END and one.last > BEGINNING
    days = [day_words(local_day(edge, s.case.zone), s.lang) for edge in (one.first, one.last)]
    return {
        "called": label(s, one),
        "body": s.value("body", one.body) if one.body else "",
        "about": tuple(thing(s, name) for name in one.about),
        "days": tuple(days) if bounded else (),
        "complete": s.truth((Truth.YES if one.complete else Truth.UNKNOWN).value),
        "exhibit": exhibit_number(one.source, papers(s.case)),
        "grade": grade_words(s, one.grade),
    }


def findings(m: Matter) -> Iterator[Plain]:
    """Give the findings a paper would be about, with the exhibits each rests on.

    `alone`: one exhibit and nothing else; `bare`: in part on what has no source; `words`:
    the weakest ground is what somebody says.
    """
    s, listed = m.s, papers(m.case)
    for number, one in enumerate(filter(counted, m.result.findings), 1):
        grounds = [ground for ground in one.grounds if ground.kind in ("event", "fact", "register")]
        named = dict.fromkeys(ground.source for ground in grounds if ground.source)
        bare = any(not ground.source for ground in grounds)
        yield {
            "number": number,
            "title": s.of(one.norm.title, one.norm.id),
            "cite": citation(s, one.norm),
            "about": tuple(visible(name) for name in one.instance),
            "status": status_words(s, one),
            "exhibits": tuple(
                sorted(exhibit_number(name, listed) for name in named if name in listed)
            ),
            "grade": grade_words(s, one.grade),
            "alone": len(named) == 1 and not bare,
            "bare": bare,
            "words": one.grade <= LEAN,
        }
