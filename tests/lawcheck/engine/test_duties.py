"""Duties to be performed once: every row of the table of section 5, and what a row shows."""

from typing import Any

import pytest

from lawcheck.model.case import Case
from lawcheck.model.finding import Finding
from tests.lawcheck.engine.making import (
    DAY,
    HOUR,
    INCIDENT,
    ISSUED,
    NIGHT,
    SERVED,
    at,
    case,
    copied,
    copy_duty,
    done_by,
    event,
    exception,
    grounds,
    keys,
    leaf,
    mail,
    only,
    pattern,
    period,
    person,
    rules,
    short,
)

UNLISTED = "order_copied(about=e3,to=prosecutor)"
IN_TIME = f"time:?{UNLISTED}<=e4+24h"


def found(*parts: Any, norms: Any = None, as_of: str = "2018-04-10", **more: Any) -> Finding:
    """The finding of the duty on the night of the order."""
    profile = more.pop("profile", "screening")
    return only(
        rules(*(norms or [copy_duty()])), case(*NIGHT, *parts, as_of=as_of, **more), profile
    )


DUE = "2018-03-03T23:10"


@pytest.mark.parametrize(
    ("parts", "as_of", "said"),
    [
        pytest.param([copied("2018-03-03T23:09")], "2018-04-10", ("met", (), ()),
                     id="done the minute before"),
        pytest.param([copied("2018-03-03T23:10")], "2018-04-10", ("met", (), ()),
                     id="done at the very last moment"),
        pytest.param([copied("2018-03-03T23:11")], "2018-04-10", ("late", (), ()),
                     id="done the minute after"),
        pytest.param([copied("2018-03-03")], "2018-04-10",
                     ("unsettled", ("met", "late"), ("time",)),
                     id="done some time on the last day"),
        pytest.param([mail()], "2018-04-10", ("missed", (), ()), id="certainly not done"),
        pytest.param([mail()], "2018-03-03", ("missed", (), ()),
                     id="certainly not done, read on the day it fell due"),
        pytest.param([mail()], "2018-03-02", ("pending", (), ()), id="not done, still time"),
        pytest.param([], "2018-03-02", ("pending", (), ()), id="not known, still time"),
        pytest.param([], "2018-04-10", ("unsettled", ("met", "late", "missed"), ("event",)),
                     id="not known, the time is over"),
        pytest.param([mail("2018-03-02", "2018-03-04")], "2018-04-10",
                     ("unsettled", ("late", "missed"), ("event",)),
                     id="not known, but certainly not in time"),
        pytest.param([copied(done="unknown"), mail()], "2018-04-10",
                     ("unsettled", ("met", "missed"), ("event",)), id="listed as unknown"),
        pytest.param([copied(done="unknown")], "2018-03-02", ("pending", (), ()),
                     id="listed as unknown, while there is time"),
        pytest.param([copied(to=("V", "prosecutor"))], "2018-04-10", ("met", (), ()),
                     id="to the prosecutor and somebody else"),
        pytest.param([copied(to="V"), mail()], "2018-04-10", ("missed", (), ()),
                     id="to somebody else"),
        pytest.param([copied(about="e1"), mail()], "2018-04-10", ("missed", (), ()),
                     id="about something else"),
        pytest.param([copied(planned=True), mail()], "2018-04-10", ("missed", (), ()),
                     id="only planned"),
        pytest.param([copied("2018-03-05T10:00"), event("e9", "order_copied", "2018-03-03T12:00",
                      about="e3", to="prosecutor")], "2018-04-10", ("met", (), ()),
                     id="the earlier of two counts"),
        pytest.param([copied(grade=0)], "2018-04-10",
                     ("unsettled", ("met", "late", "missed"), ("event", "below_grade")),
                     id="a bare allegation that it was done"),
        pytest.param([copied(contested_by="s2"), mail()], "2018-04-10",
                     ("unsettled", ("met", "missed"), ("fact", "conflict")), id="contested"),
    ],
)  # fmt: skip
def test_rows(parts: list[Any], as_of: str, said: Any) -> None:
    assert short(found(*parts, as_of=as_of)) == said


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        pytest.param(
            [INCIDENT, ISSUED],
            ("unsettled", ("not_triggered", "met", "late", "missed", "pending"), ("event",)),
            id="nobody knows whether it was served",
        ),
        pytest.param(
            [INCIDENT, ISSUED, event("d", "order_served", done="no", about="e3")],
            ("not_triggered", (), ()),
            id="certainly not served",
        ),
        pytest.param(
            [INCIDENT, ISSUED._replace(attributes={}), SERVED, mail()],
            ("unsettled", ("not_triggered", "missed"), ("fact",)),
            id="nobody knows which order it was",
        ),
        pytest.param(
            [INCIDENT, ISSUED._replace(done=leaf("unknown")), SERVED, mail()],
            ("unsettled", ("not_triggered", "missed"), ("event",)),
            id="nobody knows whether it was issued",
        ),
        pytest.param(
            [INCIDENT, ISSUED, SERVED._replace(done=leaf("unknown")), mail()],
            ("unsettled", ("not_triggered", "missed", "pending"), ("event",)),
            id="served, perhaps",
        ),
    ],
)
def test_whether_it_is_triggered(facts: list[Any], said: Any) -> None:
    result = only(rules(copy_duty()), case(*facts, as_of="2018-04-10"))
    assert short(result) == said


def test_what_a_met_duty_shows() -> None:
    one = found(copied("2018-03-03T10:00", grade=3))
    assert (one.status, one.instance, one.concerns) == ("met", ("e3",), ("e1", "e3", "e4", "e7"))
    assert one.arose == at("2018-03-02T23:10")
    assert one.due == at(DUE)
    assert one.lasted == (39_000, 39_000)
    assert one.late_by is None
    assert (one.bearer, one.bearer_person, one.owed_to) == ("police", None, "prosecutor")
    assert one.requires == {"event": "order_copied", "to": "prosecutor"}
    assert (one.edition, one.read, one.grade) == ("E0", "seen", 3)
    assert grounds(one) == [
        ("event", "e3", "yes", 4), ("fact", "e3.order", "protection_order", 4),
        ("event", "e4", "yes", 4), ("event", "e7", "yes", 3),
    ]  # fmt: skip
    assert (one.settle, one.presumed, one.readings, one.periods) == ((), None, {}, ())


def test_how_late_a_late_duty_was() -> None:
    exact = found(copied("2018-03-04T10:00"))
    assert exact.late_by == (39_000, 39_000)
    assert exact.lasted == (39_000 + DAY, 39_000 + DAY)
    vague = found(copied("2018-03-05"))
    assert vague.late_by == (24 * HOUR + 50 * 60, 48 * HOUR + 50 * 60 - 1)


def test_how_much_time_is_left() -> None:
    one = found(as_of="2018-03-02")
    assert (one.status, one.lasted, one.due) == ("pending", (83_401, 83_401), at(DUE))


def test_what_would_settle_an_open_duty() -> None:
    one = found()
    assert keys(one) == [UNLISTED, IN_TIME]
    assert [atom.because for atom in one.settle[0]] == [("event",), ("event",)]
    assert one.late_by is None
    assert one.due == at(DUE)


def test_a_missed_duty_rests_on_the_silence_of_a_register() -> None:
    one = found(mail(grade=3))
    assert one.grade == 3
    assert grounds(one)[-1] == ("register", "outgoing_mail", "no", 3)
    assert one.lasted is None


@pytest.mark.parametrize(
    ("profile", "grade", "status"),
    [
        pytest.param("screening", 0, "unsettled", id="a bare denial"),
        pytest.param("screening", 1, "missed", id="a third party, at screening"),
        pytest.param("complaint", 1, "unsettled", id="a third party, for a complaint"),
        pytest.param("complaint", 2, "missed", id="a statement, for a complaint"),
        pytest.param("court", 2, "unsettled", id="a statement, before a court"),
        pytest.param("court", 3, "missed", id="a document, before a court"),
    ],
)
def test_whose_denial_is_enough(profile: str, grade: int, status: str) -> None:
    denial = event("d", "order_copied", done="no", about="e3", grade=grade)
    assert found(denial, profile=profile).status == status


# -- deadlines that state no number, closing moments, refusals ----------------------------------


def without_deadline(**parts: Any) -> Any:
    return copy_duty(parts={"deadline": None, **parts})


@pytest.mark.parametrize(
    ("duty", "parts", "said"),
    [
        pytest.param(without_deadline(), [copied("2019-01-01T10:00")], ("met", (), ()),
                     id="no time stated: done is met"),
        pytest.param(without_deadline(), [mail()], ("not_done", (), ()),
                     id="no time stated: not done"),
        pytest.param(without_deadline(), [],
                     ("unsettled", ("met", "not_done"), ("event",)), id="no time stated: unknown"),
        pytest.param(without_deadline(closes=("at", "shut")),
                     [mail(), event("v", "visited", "2018-03-10")], ("missed", (), ()),
                     id="no time stated, but the occasion is over"),
        pytest.param(without_deadline(closes=("at", "shut")),
                     [mail(), event("v", "visited", "2020-05-31T10:00")], ("missed", (), ()),
                     id="the occasion was over the day before"),
        pytest.param(without_deadline(closes=("as_of",)), [mail()], ("not_done", (), ()),
                     id="the occasion is over only after this moment"),
        pytest.param(without_deadline(closes=("at", "shut")),
                     [mail(), event("d", "visited", done="no", about=None)],
                     ("not_done", (), ()), id="an occasion that never was does not close"),
        pytest.param(without_deadline(closes=("at", "shut")),
                     [mail(), event("v", "visited", "2018-03-10"), copied()], ("met", (), ()),
                     id="done, whatever closed afterwards"),
        pytest.param(copy_duty(parts={"deadline": (period(30_000, "h"), ("at", "served")),
                                      "closes": ("at", "shut")}),
                     [mail(), event("v", "visited", "2018-03-10")], ("missed", (), ()),
                     id="still time, but the occasion is over"),
        pytest.param(without_deadline(failed_by=pattern("refused", about="o")),
                     [event("r", "refused", "2018-03-05", about="e3")], ("missed", (), ()),
                     id="no time stated, but refused"),
        pytest.param(without_deadline(failed_by=pattern("refused", about="o")), [mail()],
                     ("not_done", (), ()), id="nobody refused"),
        pytest.param(without_deadline(failed_by=pattern("refused", about="o")),
                     [event("r", "refused", "2018-03-05", about="e3"), copied("2018-03-07")],
                     ("met", (), ()), id="refused, and done later"),
        pytest.param(without_deadline(failed_by=pattern("refused", about="o")),
                     [event("r", "refused", "2018-03-05", about="e3", done="unknown"), mail()],
                     ("unsettled", ("missed", "not_done"), ("event",)), id="refused, perhaps"),
        pytest.param(without_deadline(failed_by=pattern("refused", about="o")),
                     [event("r", "refused", "2018-03-05", about="e1"), mail()],
                     ("not_done", (), ()), id="something else was refused"),
    ],
)  # fmt: skip
def test_without_a_stated_time(duty: Any, parts: list[Any], said: Any) -> None:
    duty = duty._replace(bound=(*duty.bound, ("shut", pattern("visited"))))
    assert short(found(*parts, norms=[duty], as_of="2020-06-01")) == said


def test_how_long_a_duty_without_a_time_has_not_been_done() -> None:
    one = found(mail(), norms=[without_deadline()], as_of="2018-03-03")
    assert one.arose == at("2018-03-02T22:40")
    assert one.lasted == (25 * HOUR + 20 * 60 - 1, 25 * HOUR + 20 * 60 - 1)
    assert one.due is None


def test_a_refusal_shows_by_itself_that_nothing_was_done() -> None:
    refusing = copy_duty(parts={"failed_by": pattern("refused", about="o")})
    refusal = event("r", "refused", "2018-03-05", about="e3", grade=2)
    one = found(refusal, norms=[refusing])
    assert (one.status, one.grade, one.due) == ("missed", 2, at(DUE))
    assert grounds(one)[-1] == ("event", "r", "yes", 2)
    pending = found(refusal, norms=[refusing], as_of="2018-03-02")
    assert pending.status == "missed"
    late = found(refusal, copied("2018-03-06T10:00"), norms=[refusing])
    assert late.status == "late"
    first = event("r0", "refused", "2018-03-04", about="e3", grade=3)
    assert found(refusal, first, norms=[refusing]).grade == 3


def test_of_several_acts_the_earliest_counts_refused_or_not() -> None:
    refusing = copy_duty(parts={"failed_by": pattern("refused", about="o")})
    refusal = event("r", "refused", "2018-03-05", about="e3")
    twice = (copied(""), copied("2018-03-03T12:00")._replace(id="e9"))
    assert short(found(*twice, norms=[refusing])) == ("met", (), ())
    assert short(found(*twice, refusal, norms=[refusing])) == ("met", (), ())


@pytest.mark.parametrize(
    ("unit", "because"),
    [
        pytest.param("at_once", "reading", id="at once"),
        pytest.param("unread", "unread", id="a number nobody read"),
    ],
)
@pytest.mark.parametrize(
    ("parts", "could_be", "key"),
    [
        pytest.param([copied("2018-03-02T23:10")], (), "", id="done at the very start"),
        pytest.param(
            [copied("2018-03-02T23:11")], ("met", "late"), "e7<=e4", id="done a minute later"
        ),
        pytest.param([mail()], ("missed", "pending"), "as_of<=e4", id="not done"),
    ],
)
def test_a_time_without_a_number(
    unit: str, because: str, parts: list[Any], could_be: tuple[str, ...], key: str
) -> None:
    duty = copy_duty(parts={"deadline": (period(0, unit), ("at", "served"))})
    one = found(*parts, norms=[duty])
    assert one.could_be == could_be
    if could_be:
        assert (one.status, one.because) == ("unsettled", (because,))
        assert keys(one) == [f"time:{key}+0{unit}"]
    else:
        assert (one.status, one.lasted) == ("met", (0, 0))


def test_how_long_at_once_took() -> None:
    duty = copy_duty(parts={"deadline": (period(0, "at_once"), ("at", "served"))})
    one = found(copied("2018-03-02T23:20"), norms=[duty])
    assert (one.lasted, one.late_by) == ((600, 600), None)
    waiting = found(mail(), norms=[duty])
    assert waiting.lasted is None


def test_there_is_time_up_to_the_very_last_instant() -> None:
    """Read at the last instant of its day: whether it was done already changes nothing."""
    duty = copy_duty(parts={"deadline": (period(0, "same_day"), ("at", "served"))})
    one = found(copied("2018-03-02T23:30", done="unknown"), norms=[duty], as_of="2018-03-02")
    assert (short(one), one.due) == (("pending", (), ()), at("2018-03-02")[1:] * 2)


@pytest.mark.parametrize(("kind", "hours"), [("incident", 24), ("notified", 1)])
def test_the_time_may_hang_on_what_is_known(kind: str, hours: int) -> None:
    chosen = ("if", ("every", pattern(kind, "x", where=("truth", "no"))), period(1, "h"),
              period(24, "h"))  # fmt: skip
    one = found(mail(), norms=[copy_duty(parts={"deadline": (chosen, ("at", "served"))})])
    assert one.due == at("2018-03-03T23:10" if hours == 24 else "2018-03-03T00:10")
    longer = exception("extend", parts={"by": chosen})
    extended = found(mail(), norms=[copy_duty(), longer])
    assert extended.due == at("2018-03-04T23:10" if hours == 24 else "2018-03-04T00:10")


def test_a_deadline_that_never_began_is_pending() -> None:
    duty = copy_duty(when=None)
    never = event("d", "order_served", done="no", about="e3")
    result = only(rules(duty), case(INCIDENT, ISSUED, never, mail(), as_of="2018-04-10"))
    assert short(result) == ("pending", (), ())
    assert (result.due, result.lasted) == (None, None)
    assert result.arose == at("2018-03-02T22:40")
    done = only(rules(duty), case(INCIDENT, ISSUED, never, copied(), as_of="2018-04-10"))
    assert (done.status, done.due) == ("met", None)


@pytest.mark.parametrize(
    ("parts", "arose"),
    [
        pytest.param({}, "2018-03-02T23:10", id="when its time begins"),
        pytest.param({"arises": ("at", "i")}, "2018-03-02T21:30", id="when the norm says"),
        pytest.param({"deadline": None}, "2018-03-02T22:40", id="with what it is about"),
        pytest.param({"deadline": None, "arises": ("at", "t")}, "2018-03-02T22:40",
                     id="with what it is about, where what the norm says never was"),
    ],
)  # fmt: skip
def test_when_it_arose(parts: dict[str, Any], arose: str) -> None:
    duty = copy_duty(parts=parts)
    duty = duty._replace(
        bound=(*duty.bound, ("i", pattern("incident")), ("t", pattern("notified")))
    )
    never = event("d", "notified", done="no", about=None)
    assert found(never, copied(), norms=[duty]).arose == at(arose)


# -- ways of performance ------------------------------------------------------------------------

COPY = done_by("order_copied", about="o", to="prosecutor")
VISIT = done_by("visited", about="o")
CALM = ("condition", ("is", ("fact", "mutual"), "no"))
VISITED = event("v", "visited", "2018-03-03T20:00", about="e3")
NEVER = event("d", "visited", done="no", about="e3")


@pytest.mark.parametrize(
    ("discharge", "parts", "mutual", "status", "lasted"),
    [
        pytest.param(("any_of", COPY, VISIT), [copied(), VISITED], None, "met", 39_000,
                     id="any of: the first of both"),
        pytest.param(("any_of", COPY, VISIT), [VISITED, mail()], None, "met", 75_000,
                     id="any of: only the other"),
        pytest.param(("any_of", COPY, VISIT), [copied("2018-03-09"), VISITED], None, "met", 75_000,
                     id="any of: one late, one in time"),
        pytest.param(("any_of", COPY, VISIT), [mail(), NEVER], None, "missed", None,
                     id="any of: neither"),
        pytest.param(("any_of", COPY, CALM), [copied("2018-03-09")], "no", "met", None,
                     id="any of: one of them has no time"),
        pytest.param(("all_of", COPY, VISIT), [copied(), VISITED], None, "met", 75_000,
                     id="all of: the last of both"),
        pytest.param(("all_of", COPY, VISIT), [copied("2018-03-09T23:10"), VISITED], None, "late",
                     7 * DAY, id="all of: one of them late"),
        pytest.param(("all_of", COPY, VISIT), [copied(), NEVER], None, "missed", None,
                     id="all of: one of them not"),
        pytest.param(("all_of", COPY, CALM), [copied()], "no", "met", 39_000,
                     id="all of: one of them has no time"),
        pytest.param(("all_of", CALM, CALM), [], "no", "met", None, id="all of: none has a time"),
        pytest.param(CALM, [], "no", "met", None, id="a condition that holds"),
        pytest.param(CALM, [], "yes", "missed", None, id="a condition that does not"),
        pytest.param(None, [], None, "missed", None, id="nothing performs it"),
    ],
)  # fmt: skip
def test_ways_of_performance(
    discharge: Any, parts: list[Any], mutual: str | None, status: str, lasted: int | None
) -> None:
    facts = {} if mutual is None else {"mutual": leaf(mutual, 2)}
    one = found(*parts, norms=[copy_duty(parts={"discharge": discharge})], facts=facts)
    assert one.status == status
    assert one.lasted == (None if lasted is None else (lasted, lasted))
    if mutual is not None and discharge is CALM:
        assert one.grade == 2
        assert one.requires == {"condition": True}


@pytest.mark.parametrize(
    "deadline",
    [
        pytest.param((period(24, "h"), ("at", "served")), id="in the time stated"),
        pytest.param(None, id="at any time"),
    ],
)
@pytest.mark.parametrize(
    ("when", "lasted"),
    [
        pytest.param("2018-03-03T10:00", 39_000, id="with hours left"),
        pytest.param(DUE, DAY, id="at the last moment"),
    ],
)
def test_where_what_is_listed_will_do_nothing_else_is_thought_of(
    deadline: Any, when: str, lasted: int
) -> None:
    """Nobody knows of a visit, and it makes no difference."""
    parts = {"discharge": ("any_of", COPY, VISIT), "arises": ("at", "served"), "deadline": deadline}
    one = found(copied(when), norms=[copy_duty(parts=parts)])
    assert (one.status, one.lasted, keys(one)) == ("met", (lasted, lasted), [])


def test_where_what_is_listed_came_too_late_another_way_may_have_been_taken_in_time() -> None:
    either = copy_duty(parts={"discharge": ("any_of", COPY, VISIT)})
    one = found(copied("2018-03-09T10:00"), norms=[either])
    assert short(one) == ("unsettled", ("met", "late"), ("event",))
    assert found(copied("2018-03-09T10:00"), NEVER, norms=[either]).status == "late"


def test_of_two_uncertain_performances_either_may_be_the_first() -> None:
    either = copy_duty(parts={"discharge": ("any_of", COPY, VISIT)})
    wide = copied("2018-03-03T00:00/2018-03-03T12:00")
    narrow = VISITED._replace(at=at("2018-03-03T06:00/2018-03-03T08:00"))
    assert found(wide, narrow, norms=[either]).lasted == (3_000, 31_800)
    same_end = VISITED._replace(at=at("2018-03-03T06:00/2018-03-03T12:00"))
    assert found(wide, same_end, norms=[either]).lasted == (3_000, 46_200)


TO_PROSECUTOR = {"event": "order_copied", "to": "prosecutor"}


@pytest.mark.parametrize(
    ("discharge", "requires"),
    [
        pytest.param(("any_of", COPY, CALM),
                     {"any_of": [TO_PROSECUTOR, {"condition": True}]},
                     id="any of"),
        pytest.param(("all_of", VISIT, COPY),
                     {"all_of": [{"event": "visited"}, TO_PROSECUTOR]},
                     id="all of"),
        pytest.param(("any_of", done_by("visited", to=("party", "to", "i")), COPY),
                     {"any_of": [{"event": "visited", "to": ["V", "C"]}, TO_PROSECUTOR]},
                     id="any of, to those of an event"),
        pytest.param(None, None, id="nothing"),
        pytest.param(("pattern", pattern("refused", "x", by="police", to=("party", "to", "i"),
                                         where=("is", ("attr", "x", "harm"), "light"))),
                     {"event": "refused", "by": "police", "to": ["V", "C"], "harm": "light"},
                     id="everything that is said of an event"),
        pytest.param(done_by("refused", to=("party", "to", "served")), {"event": "refused"},
                     id="to somebody nobody knows"),
    ],
)  # fmt: skip
def test_what_it_requires(discharge: Any, requires: Any) -> None:
    incident = INCIDENT._replace(to=leaf(("V", "C")))
    duty = copy_duty(parts={"discharge": discharge})
    duty = duty._replace(bound=(*duty.bound, ("i", pattern("incident"))))
    served = SERVED._replace(to=None)
    result = only(rules(duty), case(incident, ISSUED, served, as_of="2018-04-10"))
    assert result.requires == requires


def test_a_replacement_discharges() -> None:
    instead = exception("replace", parts={"discharge": VISIT})
    assert found(VISITED, mail(), norms=[copy_duty(), instead]).status == "met"
    assert found(copied(), NEVER, norms=[copy_duty(), instead]).status == "met"
    assert found(mail(), NEVER, norms=[copy_duty(), instead]).status == "missed"
    late = VISITED._replace(at=at("2018-03-05T10:00"))
    assert found(late, mail(), norms=[copy_duty(), instead]).status == "late"
    not_so = instead._replace(when=("truth", "no"))
    assert found(VISITED, mail(), norms=[copy_duty(), not_so]).status == "missed"


# -- who bears it -------------------------------------------------------------------------------


VICTIMS = ("of", "to", "incident", "o")


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        pytest.param({}, ("police", None, "prosecutor", ()), id="bodies"),
        pytest.param({"bearer": ("party", "by", "o")}, ("court", "J", "prosecutor", ()),
                     id="an official of a body"),
        pytest.param({"bearer": ("party", "to", "o")}, ("person", "R", "prosecutor", ()),
                     id="somebody of no body"),
        pytest.param({"bearer": ("party", "by", "served")}, (None, None, "prosecutor", ()),
                     id="nobody says who"),
        pytest.param({"bearer": None}, (None, None, "prosecutor", ()), id="nobody"),
        pytest.param({"owed_to": None}, ("police", None, None, ()), id="owed to nobody"),
        pytest.param({"owed_to": VICTIMS, "for": VICTIMS}, ("police", None, "V|C", ("V", "C")),
                     id="owed to several"),
        pytest.param({"owed_to": ("var", "p"), "for": ("var", "p")}, ("police", None, None, ()),
                     id="owed to somebody unknown"),
        pytest.param({"for": ("party", "to", "copy")}, ("police", None, "prosecutor", ()),
                     id="for those of an event that hangs on something open"),
    ],
)  # fmt: skip
def test_parties(parts: dict[str, Any], said: Any) -> None:
    duty = copy_duty(parts=parts)
    duty = duty._replace(
        bound=(*duty.bound, ("copy", pattern("notified"))),
        for_each=(*duty.for_each, ("person", "p", ("party", "to", "copy"))),
    )
    people = (person("R", "respondent"), person("J", "official", "court"))
    incident = INCIDENT._replace(to=leaf(("V", "C")))
    issued = ISSUED._replace(by=leaf(("J",)))
    facts = case(*people, incident, issued, SERVED._replace(by=None), as_of="2018-04-10")
    one = only(rules(duty), facts)
    assert (one.bearer, one.bearer_person, one.owed_to, one.beneficiaries) == said


def test_a_norm_may_name_its_bearer_by_a_word() -> None:
    one = found(copied(), norms=[copy_duty(bearer="police", parts={"bearer": None})])
    assert (one.bearer, one.bearer_person) == ("police", None)


# -- completions --------------------------------------------------------------------------------


def test_the_clock_of_an_unlisted_start_is_open() -> None:
    one = only(rules(copy_duty()), case(INCIDENT, ISSUED, as_of="2018-04-10"))
    served, copy = "order_served(about=e3)", UNLISTED
    assert keys(one) == [
        served, copy, f"time:?{copy}<=?{served}+24h", f"time:as_of<=?{served}+24h",
    ]  # fmt: skip


def seventeen(number: int) -> Case:
    maybe = [
        event(f"v{one}", "visited", "2018-03-03T10:00", about="e3", done="unknown")
        for one in range(number)
    ]
    return case(*NIGHT, *maybe, NEVER, as_of="2018-04-10")


@pytest.mark.parametrize(
    ("number", "said"),
    [
        pytest.param(16, ("unsettled", ("met", "missed"), ("event",)), id="sixteen are settled"),
        pytest.param(17, ("unsettled", ("conflict", "not_triggered", "excused", "suspended", "met",
                     "late", "missed", "not_done", "pending"), ("too_many",)),
                     id="seventeen are not"),
    ],
)  # fmt: skip
def test_too_many_questions(number: int, said: Any) -> None:
    duty = copy_duty(parts={"discharge": VISIT})
    one = only(rules(duty), seventeen(number))
    assert short(one) == said
    assert len(keys(one)) == (16 if number == 16 else 0)
    assert grounds(one)[0] == ("event", "e3", "yes", 4)
    assert one.arose == at("2018-03-02T22:40" if number == 17 else "2018-03-02T23:10")


def test_a_performance_in_time_is_not_hidden_by_a_late_one_known_better() -> None:
    """The visit was certainly late; the copy may have been in time, and either will do."""
    either = copy_duty(parts={"discharge": ("any_of", COPY, VISIT)})
    vague = copied("2018-03-03T10:00/2018-03-08T10:00")
    late = VISITED._replace(at=at("2018-03-05T10:00"))
    assert short(found(vague, late, norms=[either])) == ("unsettled", ("met", "late"), ("time",))


def test_a_clock_that_may_be_over_keeps_nothing_pending() -> None:
    """Whether the order was served is not known; if it was, the day may be over by now."""
    duty = copy_duty(parts={
        "deadline": (period(1, "d"), ("at", "served")),
        "discharge": ("condition", ("happened", "served")),
    })._replace(when=None)  # fmt: skip
    issued = event("e3", "order_issued", "2018-03-02T22:40", order="protection_order")
    found = only(rules(duty), case(issued, as_of="2018-04-10"))
    assert short(found) == ("unsettled", ("met", "pending"), ("event",))
