"""Conflicts: one norm obliges and another forbids the same of the same bearer."""

from typing import Any

import pytest

from lawcheck.model.finding import Finding
from tests.lawcheck.engine.making import (
    INCIDENT,
    ISSUED,
    NIGHT,
    case,
    copied,
    copy_duty,
    done_by,
    each,
    event,
    exception,
    keys,
    leaf,
    mail,
    norm,
    pattern,
    rules,
    run,
)

SILENT = (mail(),)
TO_PROSECUTOR = {"about": "o", "to": "prosecutor"}
MUTUAL = ("is", ("fact", "mutual"), "yes")


def ban(kind: str = "order_copied", where: Any = None, **changes: Any) -> Any:
    parts = {"bearer": ("body", "police"), **changes.pop("parts", {})}
    about = changes.pop("about", TO_PROSECUTOR)
    parts.setdefault("forbidden", pattern(kind, **about, where=where))
    changes.setdefault("for_each", (each("order_issued", "o"),))
    return norm("toy.ban", "prohibition", parts=parts, **changes)


def found(*norms: Any, parts: Any = SILENT, **more: Any) -> dict[str, Finding]:
    facts = more.pop("facts", {})
    result = run(
        rules(*norms), case(*(more.pop("night", NIGHT)), *parts, facts=facts, as_of="2018-04-10")
    )
    return {one.norm.id: one for one in result.findings}


def clash(*norms: Any, **more: Any) -> bool:
    both = found(*norms, **more)
    marked = {name for name, one in both.items() if one.status == "conflict"}
    assert marked in (set(), {"toy.copy", "toy.ban"})
    return bool(marked)


def test_a_conflict_is_never_settled_in_silence() -> None:
    both = found(copy_duty(), ban())
    for name, other in (("toy.copy", "toy.ban"), ("toy.ban", "toy.copy")):
        one = both[name]
        assert (one.status, one.could_be, one.because, one.settle, one.presumed) == (
            "conflict", (), (), (), None,
        )  # fmt: skip
        assert one.extra["with"] == (other,)
        assert one.extra["strength"] == "statute"


@pytest.mark.parametrize(
    "parts", [pytest.param((), id="nobody knows whether it was done"),
              pytest.param((copied(),), id="it was done, and nothing more is presumed")],
)  # fmt: skip
def test_a_conflict_asks_nothing(parts: tuple[Any, ...]) -> None:
    """Nobody knows whether an exception holds: no answer helps."""
    both = found(copy_duty(), exception("undercut", MUTUAL), ban(), parts=parts)
    for name in ("toy.copy", "toy.ban"):
        one = both[name]
        assert (one.status, one.could_be, one.because, one.settle, one.presumed) == (
            "conflict", (), (), (), None,
        )  # fmt: skip


@pytest.mark.parametrize("profile", ["screening", "court"])
def test_what_a_profile_does_not_accuse_of_clashes_all_the_same(profile: str) -> None:
    """Under `court` a text that was inferred accuses nobody; that it bears is not in doubt."""
    inferred = {"": "inferred"}
    ruleset = rules(copy_duty(read=inferred), ban(read=inferred))
    findings = run(ruleset, case(*NIGHT, *SILENT, as_of="2018-04-10"), profile).findings
    assert [one.status for one in findings] == ["conflict", "conflict"]


VISIT_TOO = ("all_of", done_by("visited", about="o"), done_by("order_copied", **TO_PROSECUTOR))
OR_VISIT = ("any_of", done_by("visited", about="o"), done_by("order_copied", **TO_PROSECUTOR))


@pytest.mark.parametrize(
    ("norms", "more", "clashes"),
    [
        pytest.param([copy_duty(), ban()], {}, True, id="the same event of the same body"),
        pytest.param([copy_duty(), ban()], {"parts": [copied()]}, True, id="even if it was done"),
        pytest.param([copy_duty(), ban()], {"parts": []}, True, id="or if nobody knows"),
        pytest.param([copy_duty(), ban("visited", about={"about": "o"})], {}, False,
                     id="another event"),
        pytest.param([copy_duty(), ban(about={"about": "o", "to": "court"})], {}, False,
                     id="to somebody else"),
        pytest.param([copy_duty(), ban(about={"about": "x", "to": "prosecutor"},
                                       bound=(("x", pattern("incident")),))], {}, False,
                     id="about something else"),
        pytest.param([copy_duty(), ban(parts={"bearer": ("body", "court")})], {}, False,
                     id="of another body"),
        pytest.param([copy_duty(parts={"bearer": None}),
                      ban(parts={"bearer": ("party", "by", "o")})], {}, False,
                     id="of nobody knows whom"),
        pytest.param([copy_duty(over=("toy.ban",)), ban()], {}, False, id="the duty goes first"),
        pytest.param([copy_duty(), ban(over=("toy.copy",))], {}, False, id="the ban goes first"),
        pytest.param([copy_duty(when=("truth", "no")), ban()], {}, False,
                     id="the duty does not bear"),
        pytest.param([copy_duty(), ban(when=("truth", "no"))], {}, False,
                     id="the ban does not bear"),
        pytest.param([copy_duty(when=MUTUAL), ban()], {}, False, id="the duty bears, perhaps"),
        pytest.param([copy_duty(), ban(when=MUTUAL)], {}, False, id="the ban bears, perhaps"),
        pytest.param([copy_duty(parts={"discharge": VISIT_TOO}), ban()], {}, True,
                     id="one part of what is needed"),
        pytest.param([copy_duty(parts={"discharge": OR_VISIT}), ban()], {}, False,
                     id="one of two ways: there is another"),
        pytest.param([copy_duty(parts={"discharge": ("condition", MUTUAL)}), ban()],
                     {"facts": {"mutual": leaf("yes")}}, False, id="a condition is no event"),
        pytest.param([copy_duty(parts={"discharge": None}), ban()], {}, False,
                     id="nothing performs the duty"),
        pytest.param([copy_duty(), exception("undercut"), ban()], {}, True,
                     id="a duty that is excused still bears"),
    ],
)  # fmt: skip
def test_when_two_norms_clash(norms: list[Any], more: Any, clashes: bool) -> None:
    assert clash(*norms, **more) is clashes


def refusing(harm: str) -> Any:
    return pattern("refused", "x", about="o", where=("is", ("attr", "x", "harm"), harm))


@pytest.mark.parametrize(
    ("wanted", "forbidden", "clashes"),
    [
        pytest.param(refusing("light"), refusing("light"), True, id="the same of the event"),
        pytest.param(refusing("light"), refusing("pain"), False, id="another thing of it"),
        pytest.param(
            refusing("light"), pattern("refused", about="o"), False, id="one of them in general"
        ),
    ],
)
def test_what_is_asked_of_the_event(wanted: Any, forbidden: Any, clashes: bool) -> None:
    duty = copy_duty(parts={"discharge": ("pattern", wanted)})
    assert clash(duty, ban(parts={"forbidden": forbidden})) is clashes


def test_a_duty_may_clash_with_two_bans() -> None:
    both = found(copy_duty(), ban(), ban()._replace(id="toy.ban2"))
    assert both["toy.copy"].extra["with"] == ("toy.ban", "toy.ban2")
    assert both["toy.ban2"].extra["with"] == ("toy.copy",)


def test_other_kinds_do_not_clash() -> None:
    defined = norm("toy.def", "definition", for_each=(each("order_issued", "o"),),
                   parts={"is": ("truth", "yes")})  # fmt: skip
    three = found(copy_duty(), ban(), defined)
    assert three["toy.def"].status == "holds"


def test_an_instance_clashes_only_with_its_own() -> None:
    again = event("e8", "order_issued", "2018-03-05", about="e1", order="protection_order")
    served = event("e9", "order_served", "2018-03-05", about="e8")
    first = ban(for_each=(each("order_issued", "o", where=("before", ("at", "o"), ("at", "v"))),),
                bound=(("v", pattern("visited")),))  # fmt: skip
    facts = case(*NIGHT, again, served, event("v", "visited", "2018-03-04"), as_of="2018-04-10")
    result = run(rules(copy_duty(), first), facts)
    assert [(one.norm.id, one.instance, one.status) for one in result.findings] == [
        ("toy.copy", ("e3",), "conflict"),
        ("toy.copy", ("e8",), "unsettled"),
        ("toy.ban", ("e3",), "conflict"),
    ]


def test_a_duty_that_may_not_bear_keeps_its_questions() -> None:
    both = found(copy_duty(), ban(), night=(INCIDENT, ISSUED), parts=())
    assert both["toy.copy"].status == "unsettled"
    assert "order_served(about=e3)" in keys(both["toy.copy"])
