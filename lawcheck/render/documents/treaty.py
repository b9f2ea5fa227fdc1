"""What the Convention has to do with a case: breaches of its articles, gaps, their chains.

Shapes
    Claims are grouped by the article their chain begins with.  `soft` are texts that only
    help to read an article; they are never called a breach of it.
Source
    Findings of the engine alone: what is open or only pending is no claim, and an article is
    tied to a national norm only by a bridge of the rules.
"""

from __future__ import annotations

from collections.abc import Iterable

from lawcheck.analyses.routes import is_failure
from lawcheck.model.case import Case
from lawcheck.model.finding import FAILURES, Finding
from lawcheck.model.result import Result
from lawcheck.render.documents.account import Account, cited_all
from lawcheck.render.documents.facts import Plain
from lawcheck.render.naming import (
    Speaker,
    chain_words,
    citation,
    edition_words,
    norm_named,
    read_words,
)
from lawcheck.render.phrases.books import say_from
from lawcheck.render.text_fields import time_fields
from lawcheck.render.text_statuses import status_words, strength_of
from lawcheck.render.times import moment_words

ARTICLE, TREATY = "CEDAW ", "treaty"
STEREOTYPES = ("cedaw.1", "cedaw.5.a", "cedaw.2.d")


def failed(one: Finding) -> bool:
    """Whether a duty of the State towards her was certainly not kept."""
    return one.status in FAILURES and one.norm.only_in is None


def of_state(result: Result) -> list[Finding]:
    """Give the findings about what binds the State by treaty or helps to read it."""
    return [one for one in result.findings if one.norm.strength != "statute"]


def claims(s: Speaker, result: Result, found: Account) -> tuple[Plain, ...]:
    """Give breaches of articles of the Convention and gaps of national law, by article."""
    groups: dict[str, tuple[list[Finding], list[Finding]]] = {}
    for one in of_state(result):
        if strength_of(one) != TREATY:
            continue
        if failed(one):
            groups.setdefault(article(one), ([], []))[0].append(one)
        elif one.norm.kind == "bridge" and one.status == "gap":
            groups.setdefault(article(one), ([], []))[1].append(one)
    return tuple(
        {
            "article": name,
            "findings": tuple(claim(s, result, found, one) for one in breaches),
            "gaps": joined(s, found, gaps),
        }
        for name, (breaches, gaps) in sorted(groups.items())
    )


def article(one: Finding) -> str:
    """Give the article the chain of a finding begins with: 2(c)."""
    for link in one.extra.get("chain") or ():
        if link["cite"].startswith(ARTICLE):
            return str(link["cite"]).removeprefix(ARTICLE)
    return one.norm.article


def claim(s: Speaker, result: Result, found: Account, one: Finding) -> Plain:
    """Tell one breach: what was owed, what it rests on, how sure, what national law gave."""
    return norm_told(s, one) | {
        "status": status_words(s, one),
        "arose": moment_words(one.arose, s.case.zone, s.lang) if one.arose else "",
        "rests": rests(s, found, one),
        "sure": say_from("reasons", f"sure_{one.grade}", s.lang),
        "national": tuple(national(s, each) for each in bridges(result, one)),
    }


def norm_told(s: Speaker, one: Finding) -> Plain:
    """Name a norm of a treaty with its chain; a link that was not seen is marked."""
    return {
        "id": one.norm.id,
        "title": s.of(one.norm.title, one.norm.id),
        "says": s.of(one.norm.says),
        "cite": citation(s, one.norm),
        "chain": chain_words(s, one.extra.get("chain") or ()),
        "read": read_words(s, one.norm, one.read) if one.read != "seen" else "",
        "strength": s.known(f"strength_{strength_of(one)}", strength_of(one)),
    }


def rests(s: Speaker, found: Account, one: Finding) -> tuple[Plain, ...]:
    """Give the events a finding rests on, by paragraph."""
    events = [ground.id.partition(".")[0] for ground in one.grounds]
    return cited_all(s, found, (*one.instance, *events))


def bridges(result: Result, one: Finding) -> list[Finding]:
    """Find what national law gave of an obligation on that day."""
    return [
        each
        for each in result.findings
        if each.norm.kind == "bridge"
        and each.norm.parts.get("obligation") == one.norm.id
        and set(each.instance) & {*one.instance, *one.concerns}
    ]


def national(s: Speaker, one: Finding) -> Plain:
    """Say how national law stood to an obligation, and by which norms."""
    names = one.extra.get("by") or ()
    return {
        "id": one.norm.id,
        "title": s.of(one.norm.title, one.norm.id),
        "status": one.status,
        "norms": tuple(norm_named(s, name) for name in names),
    }


def joined(s: Speaker, found: Account, gaps: Iterable[Finding]) -> tuple[Plain, ...]:
    """Tell each gap once, with all incidents it was met in."""
    told: dict[str, list[Finding]] = {}
    for one in gaps:
        told.setdefault(one.norm.id, []).append(one)
    return tuple(
        norm_told(s, same[0])
        | {"rests": cited_all(s, found, (name for one in same for name in one.instance))}
        for same in told.values()
    )


def soft(s: Speaker, result: Result, found: Account) -> tuple[Plain, ...]:
    """Give what was not followed of texts that only help to read an article."""
    weak = [one for one in of_state(result) if strength_of(one) not in (TREATY, "statute")]
    open_ = [one for one in weak if failed(one)]
    gaps = [one for one in weak if one.norm.kind == "bridge" and one.status == "gap"]
    return joined(s, found, [*open_, *gaps])


def pointers(s: Speaker, result: Result, found: Account) -> tuple[Plain, ...]:
    """Give what in the file bears on discrimination on the ground of sex."""
    told = [
        one
        for one in of_state(result)
        if (one.norm.id == STEREOTYPES[0] and one.status == "holds")
        or (failed(one) and any(link["norm"] in STEREOTYPES[1:] for link in necessary(one)))
    ]
    return joined(s, found, told)


def necessary(one: Finding) -> list[Plain]:
    """Give the links a finding cannot do without."""
    return [link for link in one.extra.get("chain") or () if link.get("necessary") == "yes"]


def national_failures(
    s: Speaker, case: Case, result: Result, found: Account
) -> tuple[Plain, ...]:
    """Give the duties of national law that were missed towards her."""
    return tuple(
        {
            "id": one.norm.id,
            "title": s.of(one.norm.title, one.norm.id),
            "cite": citation(s, one.norm),
            "edition": edition_words(s, one.norm, one.edition, one.read),
            "status": status_words(s, one),
            "times": timed(s, one),
            "rests": rests(s, found, one),
            "grade": one.grade,
        }
        for one in result.findings
        if one.norm.strength == "statute" and is_failure(case, one)
    )


def timed(s: Speaker, one: Finding) -> dict[str, str]:
    """Give the times of a duty in words: arose, due, by how much late."""
    told = {label: words for label, words in time_fields(s, one) if words}
    return {name: told.get(f"f_{name}", "") for name in ("arose", "due", "late_by")}


def linked(result: Result, failures: Iterable[Finding]) -> list[Finding]:
    """Find the bridges that tie missed duties of national law to the Convention."""
    near = {one.norm.id: {*one.instance, *one.concerns} for one in failures}
    return [
        one
        for one in result.findings
        if one.norm.kind == "bridge"
        and any(near.get(name, set()) & {*one.instance, *one.concerns}
                for name in one.extra.get("by") or ())
    ]  # fmt: skip

