"""What the Convention has to do with a case: breaches of its articles, gaps, their chains.

Shapes
    Claims are grouped by the article their chain begins with.  `soft` are texts that only
    help to read an article; they are never called a breach of it.
Source
    Findings of the engine alone: what is open or only pending is no claim, and an article is
    tied to a national norm only by a bridge of the rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lawcheck.analyses.routes import is_failure
from lawcheck.model.case import Case
from lawcheck.model.finding import FAILURES, Finding
from lawcheck.model.result import Result
from lawcheck.model.ruleset import Norm
from lawcheck.render.documents.account import Account, referred_all
from lawcheck.render.documents.facts import Plain
from lawcheck.render.naming import (
    Speaker,
    chain_words,
    citation,
    edition_words,
    link_words,
    read_words,
)
from lawcheck.render.phrases.books import say_from
from lawcheck.render.text_fields import time_fields
from lawcheck.render.text_statuses import status_words, strength_of

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
            "findings": tuple(claim(s, result, found, same) for same in alike(result, breaches)),
            "gaps": joined(s, found, beyond(result, breaches, gaps)),
        }
        for name, (breaches, gaps) in sorted(groups.items())
    )


def article(one: Finding) -> str:
    """Give the article the chain of a finding begins with: 2(c)."""
    for link in one.extra.get("chain") or ():
        if link["cite"].startswith(ARTICLE):
            return str(link["cite"]).removeprefix(ARTICLE)
    return one.norm.article


def alike(result: Result, breaches: list[Finding]) -> list[list[Finding]]:
    """Join breaches of one norm that are told in the same words."""
    told: dict[object, list[Finding]] = {}
    for one in breaches:
        law = tuple((each.norm.id, each.status) for each in bridges(result, one))
        told.setdefault((one.norm.id, one.status, one.grade, law), []).append(one)
    return list(told.values())


def beyond(result: Result, breaches: list[Finding], gaps: list[Finding]) -> list[Finding]:
    """Keep the gaps that are not told with a breach already."""
    told = {each.norm.id for one in breaches for each in bridges(result, one)}
    return [one for one in gaps if one.norm.id not in told]


def claim(s: Speaker, result: Result, found: Account, same: list[Finding]) -> Plain:
    """Tell breaches of one norm: what was owed, on what they rest, how sure, national law."""
    one = same[0]
    return norm_told(s, one) | {
        "rests": once(each for one in same for each in rests(s, found, one)),
        "sure": say_from("reasons", f"sure_{one.grade}", s.lang),
        "national": tuple(national(s, each) for each in bridges(result, one)),
    }


def once(cites: Iterable[Plain]) -> tuple[Plain, ...]:
    """Keep each event once."""
    return tuple({one["id"]: one for one in cites}.values())


def norm_told(s: Speaker, one: Finding) -> Plain:
    """Name a norm of a treaty with its chain; a link that was not seen is marked."""
    return {
        "id": one.norm.id,
        "title": s.of(one.norm.title, one.norm.id),
        "says": s.of(one.norm.says),
        "cite": text_cited(s, one),
        "status": status_words(s, one),
        "chain": chain_words(s, one.extra.get("chain") or ()),
        "read": read_words(s, one.norm, one.read) if one.read != "seen" else "",
        "strength": s.known(f"strength_{strength_of(one)}", strength_of(one)),
    }


def text_cited(s: Speaker, one: Finding) -> str:
    """Cite a norm; of a bridge, which has no text of its own, the text it begins from."""
    needed = necessary(one)
    return (
        link_words(s, needed[-1]) if one.norm.kind == "bridge" and needed else citation(s, one.norm)
    )


def rests(s: Speaker, found: Account, one: Finding) -> tuple[Plain, ...]:
    """Give the events a finding rests on, by paragraph."""
    events = [ground.id.partition(".")[0] for ground in one.grounds]
    return referred_all(s, found, (*one.instance, *events))


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
    return {
        "id": one.norm.id,
        "title": s.of(one.norm.title, one.norm.id),
        "says": s.of(one.norm.says),
        "status": one.status,
        "norms": tuple(
            f"{s.of(norm.title, norm.id)} ({citation(s, norm)})"
            for norm in governing(s, one.extra.get("by") or ())
        ),
    }


def governing(s: Speaker, names: Iterable[str]) -> Iterator[Norm]:
    """Give norms by their ids: the wording that governed, else any."""
    for name in names:
        norm = s.norms.get(name) or next(s.ruleset.named([name]), None)
        if norm is not None:
            yield norm


def joined(s: Speaker, found: Account, gaps: Iterable[Finding]) -> tuple[Plain, ...]:
    """Tell each gap once, with all incidents it was met in."""
    told: dict[str, list[Finding]] = {}
    for one in gaps:
        told.setdefault(one.norm.id, []).append(one)
    return tuple(
        norm_told(s, same[0])
        | {"rests": referred_all(s, found, (name for one in same for name in one.instance))}
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


def national_failures(s: Speaker, case: Case, result: Result, found: Account) -> tuple[Plain, ...]:
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
