"""No norm may rest on itself, nor on more than a case can be asked for.

Shapes
    A norm rests on the definitions it calls and on the exceptions that defeat it; the
    graph counts how often.  Norms that displace others are a graph of their own.
Errors
    A circle is shown as a chain of ids; work beyond a bound at the norm that asks it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from lawcheck.language import limits
from lawcheck.language.draft import Draft
from lawcheck.language.places import Place
from lawcheck.language.terms import Term
from lawcheck.model.diagnostic import Diagnostic
from lawcheck.model.ruleset import Norm, RuleSet

Graph = dict[str, Counter[str]]


def check_circles(ruleset: RuleSet, drafts: list[Draft], faults: list[Diagnostic]) -> None:
    """Refuse circles, and norms that rest on too much."""
    places = {draft.shape.id: draft.place("id") for draft in reversed(drafts)}
    graphs = (("LC231.displaces", displacement(ruleset)), ("LC231.rests", rests_on(ruleset)))
    for code, graph in graphs:
        circle = find_circle(graph)
        if circle:
            chain = " -> ".join(f"`{name}`" for name in circle)
            faults.append(places[circle[0]].fault(code, norm=circle[0], ring=chain))
        elif code == "LC231.rests":
            check_work(ruleset, graph, places, faults)


def check_work(
    ruleset: RuleSet, graph: Graph, places: Mapping[str, Place], faults: list[Diagnostic]
) -> None:
    """Refuse norms that rest on too much, or on a chain too long."""
    own = own_sizes(ruleset)
    steps: dict[str, int] = {}
    depths: dict[str, int] = {}
    for name in order(graph):
        below = graph[name]
        steps[name] = own[name] + sum(steps[other] * times for other, times in below.items())
        depths[name] = 1 + max((depths[other] for other in below), default=0)
        for found, most, what in (
            (steps, limits.EXPANSION, "steps, with all it rests on"),
            (depths, limits.CHAIN, "norms that rest on each other"),
        ):
            if found[name] > most:
                faults.append(
                    places[name].fault("LC210.work", norm=name, limit=str(most), what=Term(what))
                )
                found[name] = 0  # told once, not again by all that rest on it


def rests_on(ruleset: RuleSet) -> Graph:
    """List what every norm rests on."""
    graph: Graph = {norm.id: Counter() for norm in ruleset.norms}
    for norm in ruleset.norms:
        called = Counter(name for name in calls(contents(norm)) if name in graph)
        graph[norm.id] |= called
        for target in norm.defeats:
            if target in graph:
                graph[target][norm.id] = 1
    return graph


def displacement(ruleset: RuleSet) -> Graph:
    """List which offences displace which, and which norms have priority over which."""
    graph: Graph = {norm.id: Counter() for norm in ruleset.norms}
    for norm in ruleset.norms:
        for target in (*norm.parts.get("instead_of", ()), *norm.over):
            if target in graph:
                graph[norm.id][target] = 1
    return graph


def contents(norm: Norm) -> tuple[object, ...]:
    """Give every expression of a norm."""
    return (norm.for_each, norm.bound, norm.when, tuple(norm.parts.values()))


def calls(value: object) -> Iterator[str]:
    """List the definitions an expression calls, each as often as it does."""
    if isinstance(value, dict):
        value = tuple(value.values())
    if isinstance(value, tuple):
        if len(value) == 3 and value[0] == "call":
            yield value[1]
        for part in value:
            yield from calls(part)


def size(value: object) -> int:
    """Count the operators of an expression."""
    if isinstance(value, dict):
        value = tuple(value.values())
    return 1 + sum(size(part) for part in value) if isinstance(value, tuple) else 0


def own_sizes(ruleset: RuleSet) -> dict[str, int]:
    """Give the size of each norm: that of its largest wording."""
    sizes: dict[str, int] = {}
    for norm in ruleset.norms:
        sizes[norm.id] = max(sizes.get(norm.id, 0), size(contents(norm)))
    return sizes


def order(graph: Graph) -> list[str]:
    """List the names so that what a name rests on comes first; the graph has no circle."""
    done: dict[str, None] = {}
    for root in graph:
        waiting = [root]
        while waiting:
            missing = [other for other in graph[waiting[-1]] if other not in done]
            if missing:
                waiting.extend(missing)
            else:
                done[waiting.pop()] = None
    return list(done)


def find_circle(graph: Graph) -> list[str]:
    """Find a way from a name back to itself; empty if there is none."""
    finished: set[str] = set()
    for root in sorted(graph):
        path: list[str] = []
        waiting: list[tuple[str, bool]] = [(root, True)]
        while waiting:
            name, entering = waiting.pop()
            if not entering:
                finished.add(path.pop())
            elif name in path:
                return [*path[path.index(name) :], name]
            elif name not in finished:
                path.append(name)
                waiting.append((name, False))
                waiting.extend((other, True) for other in sorted(graph[name], reverse=True))
    return []
