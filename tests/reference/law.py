"""Which law governed, which wording, and what definitions and exceptions came to.

Readings of the specification taken here
    * One edition atom for each act and pair of days between which a moment lies; its
      values are the editions that may have governed, "" for none.
    * `interval` norms: their last day is included; an atom of two answers of their own.
    * A definition or exception stands in the wording of the moment that governs what
      uses it, unless an exception has its own `governed_by`.
    * A definition that is not in force is no: no truth, no moment, no span, nobody.
    * Not read is recalled, conflict or unread; of a treaty, conflict or unread.
    * The atom text:ACT:EDITION is one for the findings of an act, and for what may have
      been amended since anybody looked; each definition and exception that nobody read has
      one of its own: one may be as encoded and another not.
    * A definition or exception that holds and whose wording was not read has it;
      "otherwise" it does not hold, or leaves neither moment nor span.
    * What runs over the repeal of its act ends with the repeal or goes on: the atom
      ACT.after_repeal.  So does the span that a definition of the act defines, for
      whatever uses it, once the repeal has come by `as_of`.
    * A decision counts for readings and for ACT.after_repeal.
"""

from __future__ import annotations

from lawcheck.model.expression import Expr
from lawcheck.model.moment import Moment
from lawcheck.model.ruleset import Act, Norm
from tests.reference import duties, exceptions, expressions
from tests.reference.clock import Stretch, Timed
from tests.reference.scope import Scope
from tests.reference.world import Bound, World

NOT_READ = ("recalled", "conflict", "unread")


def first_day(world: World, act: Act) -> tuple[int, int] | None:
    """Give the range of an act's first day; None where it never binds the state."""
    if act.dates_by_state:
        day = act.dates_by_state.get(world.case.state)
        return None if day is None else (day, day)
    return act.editions[0].first, act.editions[0].latest_first


def start_of_act(world: World, name: str) -> Timed | None:
    """Give the moment an act began to bind."""
    days = first_day(world, world.ruleset.acts[name])
    if days is None:
        return None
    span = Moment(world.day_begins(days[0]), world.day_begins(days[1]))
    why = frozenset({"edition"}) if days[0] < days[1] else frozenset()
    return Timed(span, f"start {name}", why)


def edition_on(world: World, name: str, at: Moment) -> str:
    """Name the edition that governed a moment, "" for none."""
    possible = possible_editions(world, name, at)
    if len(possible) == 1:
        return possible[0]
    first, last = world.day(at.earliest).toordinal(), world.day(at.latest).toordinal()
    return world.answers.ask(("edition", name, first, last), possible, "edition")


def possible_editions(world: World, name: str, at: Moment) -> tuple[str, ...]:
    """List the editions that may have governed a moment, "" for none."""
    act = world.ruleset.acts[name]
    entry = first_day(world, act)
    if entry is None:
        return ("",)
    first, last = world.day(at.earliest).toordinal(), world.day(at.latest).toordinal()
    possible = []
    ends = [edition.latest_first for edition in act.editions[1:]]
    ends.append(act.ends.latest_first if act.ends else last + 1)
    for edition, end in zip(act.editions, ends, strict=True):
        if max(first, edition.first, entry[0]) <= min(last, end - 1):
            possible.append(edition.id)
    before = first < max(entry[1], act.editions[0].latest_first)
    if before or (act.ends is not None and last >= act.ends.first):
        possible.append("")
    return tuple(possible)


def in_force(world: World, norm: Norm, at: Moment) -> str | None:
    """Name the edition in which a wording governed a moment; None when it did not."""
    if norm.interval is None:
        edition = edition_on(world, norm.act, at)
        return edition if edition and edition in norm.editions else None
    first, latest_first, end, latest_end = norm.interval
    low, high = world.day(at.earliest).toordinal(), world.day(at.latest).toordinal()
    if latest_first <= low and high <= end:
        return "in force"
    if high < first or low > latest_end:
        return None
    key = ("edition", norm.id, low, high)
    return "in force" if world.answers.yes(key, "edition") else None


def read_of(norm: Norm, edition: str) -> str:
    """Give how far a wording was read."""
    return norm.read.get(edition, norm.read.get("", "unread"))


def editions_sharing(world: World, norm: Norm, edition: str, day: Moment) -> tuple[str, ...]:
    """List the editions that may have governed a day and have the same wording."""
    possible = possible_editions(world, norm.act, day)
    return tuple(one for one in possible if one in norm.editions) or (edition,)


def unchecked(world: World, norm: Norm, day: Moment) -> bool:
    """Answer whether nobody looked for amendments up to a day."""
    return world.day(day.latest).toordinal() > world.ruleset.acts[norm.act].checked_to


def as_encoded(world: World, norm: Norm, edition: str, day: Moment) -> bool:
    """Answer whether a text that nobody read says what was encoded."""
    editions = editions_sharing(world, norm, edition, day)
    if unchecked(world, norm, day) and not text_says(world, (norm.act, *editions)):
        return False
    return all(was_read(norm, one) for one in editions) or text_as_encoded(world, norm, editions)


def was_read(norm: Norm, edition: str) -> bool:
    """Answer whether a wording was read well enough to stand."""
    read = read_of(norm, edition)
    return read not in NOT_READ or (norm.strength != "statute" and read == "recalled")


def text_as_encoded(world: World, norm: Norm, editions: tuple[str, ...]) -> bool:
    """Ask for the text of a provision in an edition, or in several that share it."""
    used = norm.kind in ("definition", "exception")
    return text_says(world, (norm.id if used else norm.act, *editions))


def text_says(world: World, what: tuple[str, ...]) -> bool:
    """Ask whether a text says what was encoded."""
    return world.answers.ask(("text", *what), ("as_encoded", "otherwise"), "unread") == "as_encoded"


def family(world: World, name: str) -> list[Norm]:
    """List the wordings of one provision."""
    return [norm for norm in world.ruleset.norms if norm.id == name]


def wording(world: World, name: str, at: Moment) -> tuple[Norm, str] | None:
    """Find the wording of a provision that governed a moment."""
    for norm in family(world, name):
        edition = in_force(world, norm, at)
        if edition is not None:
            return norm, edition
    return None


def reading(world: World, name: str) -> str:
    """Give the reading that holds."""
    values = tuple(world.ruleset.readings[name].values)
    decision = world.case.decisions.get(name)
    if decision is not None and decision.value in values:
        return decision.value
    return world.answers.ask(("reading", name), values, "reading")


def read_so(world: World, norm: Norm) -> bool:
    """Answer whether the reading holds under which alone a norm says anything."""
    return norm.only_in is None or reading(world, norm.only_in[0]) == norm.only_in[1]


def counts_first_day(world: World, name: str) -> bool:
    """Answer whether an act counts the day on which a period starts."""
    rule = world.ruleset.acts[name].counting
    if rule == "unread":
        values = ("include_start", "exclude_start")
        rule = world.answers.ask(("counting", name), values, "unread")
    return rule == "include_start"


def continues(world: World, name: str) -> bool:
    """Answer whether a duty outlives the repeal of its act."""
    point = f"{name}.after_repeal"
    decision = world.case.decisions.get(point)
    if decision is not None and decision.value in ("continues", "ends"):
        return decision.value == "continues"
    key = ("reading", point)
    return world.answers.ask(key, ("continues", "ends"), "after_repeal") == "continues"


# -- definitions ---------------------------------------------------------------


def called_scope(world: World, place: Scope, call: Expr) -> tuple[Scope, Norm, str] | None:
    """Bind the arguments of a call to the wording of the day; None: not in force."""
    governed = wording(world, call[1], place.day)
    if governed is None:
        return None
    norm, edition = governed
    bound: dict[str, Bound] = {}
    for (name, kind), argument in zip(norm.args, call[2], strict=True):
        if kind == "moment":
            bound[name] = expressions.moment(world, place, argument)
        else:
            bound[name] = place.get(world, argument[1])
    later = dict(norm.bound)
    return Scope(norm.act, bound, later, place.day, place.asked), norm, edition


def defined(world: World, inside: Scope, norm: Norm) -> bool:
    """Answer whether a definition's own conditions hold and nothing rebuts it."""
    if not read_so(world, norm):
        return False
    if norm.when is not None and not expressions.truth(world, inside, norm.when):
        return False
    return not any(
        exceptions.holds(world, exception, inside)
        for exception in exceptions.defeaters(world, norm.id)
        if exceptions.exception_effect(world, exception) in ("undercut", "rebut")
    )


def called_truth(world: World, place: Scope, call: Expr) -> bool:
    """Answer a definition of a truth."""
    found = called_scope(world, place, call)
    if found is None:
        return False
    inside, norm, edition = found
    said = expressions.truth(world, inside, norm.parts["is"]) and defined(world, inside, norm)
    return said and as_encoded(world, norm, edition, place.day)


def called_body(world: World, place: Scope, call: Expr) -> tuple[Scope | None, Expr]:
    """Give the expression of any other definition and the scope it stands in."""
    found = called_scope(world, place, call)
    if found is None:
        return None, ()
    inside, norm, edition = found
    if not as_encoded(world, norm, edition, place.day) or not defined(world, inside, norm):
        return None, ()
    return inside, norm.parts["is"]


def called_moment(world: World, place: Scope, call: Expr) -> Timed | None:
    """Give the moment that a definition defines."""
    inside, body = called_body(world, place, call)
    return None if inside is None else expressions.moment(world, inside, body)


def called_span(world: World, place: Scope, call: Expr) -> Stretch | None:
    """Give the span that a definition defines, with what extends it."""
    inside, body = called_body(world, place, call)
    if inside is None:
        return None
    norm = family(world, call[1])[0]
    stretch = expressions.span(world, inside, body)
    if stretch is None:
        return None
    stretch = exceptions.extended_span(world, stretch, call[1], inside)
    repeal = duties.repealed(world, norm, stretch.end)
    if repeal is not None and not continues(world, norm.act):
        return Stretch(stretch.start, repeal)
    return stretch
