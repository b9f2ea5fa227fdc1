"""No norm may rest on itself, nor on more than a case can be asked for.

Shapes
    A norm rests on the definitions it calls, on the exceptions that defeat it, and on
    the norms it displaces.
Errors
    A circle is shown as a chain of ids; work beyond the bound at the norm that asks it.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.language import limits
from lawcheck.language.draft import Draft
from lawcheck.model.diagnostic import Diagnostic
from lawcheck.model.ruleset import Norm, RuleSet

Graph = dict[str, set[str]]


def check_circles(ruleset: RuleSet, drafts: list[Draft], faults: list[Diagnostic]) -> None:
    """Refuse circles, and definitions that rest on too much."""
    places = {draft.shape.id: draft.place("id") for draft in reversed(drafts)}
    graph = rests_on(ruleset)
    for circle in circles(graph):
        chain = " -> ".join(f"`{name}`" for name in circle)
        message = f"`{circle[0]}` rests on itself: {chain}"
        faults.append(places[circle[0]].fault("LC231", message))
        return  # other circles may only be longer ways round
    sizes: dict[str, int] = {}
    own = own_sizes(ruleset)
    for name in order(graph):
        sizes[name] = own.get(name, 0) + sum(sizes[other] for other in graph[name])
    for name, size in sizes.items():
        if size > limits.EXPANSION:
            message = f"`{name}` needs more than {limits.EXPANSION} steps with all it rests on"
            faults.append(places[name].fault("LC210", message, "split it into smaller norms"))
    displaced = displacement(ruleset)
    for circle in circles(displaced):
        message = f"`{circle[0]}` displaces itself: {' -> '.join(f'`{n}`' for n in circle)}"
        faults.append(places[circle[0]].fault("LC231", message))
        return


def rests_on(ruleset: RuleSet) -> Graph:
    """List what every norm rests on."""
    graph: Graph = {norm.id: set() for norm in ruleset.norms}
    for norm in ruleset.norms:
        graph[norm.id] |= {name for name in calls(contents(norm)) if name in graph}
        for target in norm.defeats:
            if target in graph:
                graph[target].add(norm.id)
    return graph


def displacement(ruleset: RuleSet) -> Graph:
    """List which offences displace which, and which norms have priority over which."""
    graph: Graph = {norm.id: set() for norm in ruleset.norms}
    for norm in ruleset.norms:
        for target in (*norm.parts.get("instead_of", ()), *norm.over):
            if target in graph:
                graph[norm.id].add(target)
    return graph


def contents(norm: Norm) -> tuple[object, ...]:
    """Give every expression of a norm."""
    return (norm.for_each, norm.bound, norm.when, tuple(norm.parts.values()))


def calls(value: object) -> Iterator[str]:
    """List the definitions an expression calls."""
    if isinstance(value, dict):
        value = tuple(value.values())
    if not isinstance(value, tuple):
        return
    if len(value) == 3 and value[0] == "call" and isinstance(value[1], str):
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
            name = waiting[-1]
            missing = [other for other in sorted(graph[name]) if other not in done]
            if missing:
                waiting.extend(missing)
            else:
                done[waiting.pop()] = None
    return list(done)


def circles(graph: Graph) -> Iterator[list[str]]:
    """Find a way from a name back to itself."""
    finished: set[str] = set()
    for root in sorted(graph):
        path: list[str] = []
        waiting: list[tuple[str, bool]] = [(root, True)]
        while waiting:
            name, entering = waiting.pop()
            if not entering:
                finished.add(path.pop())
            elif name in path:
                yield [*path[path.index(name) :], name]
                return
            elif name not in finished:
                path.append(name)
                waiting.append((name, False))
                waiting.extend((other, True) for other in sorted(graph[name], reverse=True))
