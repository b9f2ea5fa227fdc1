import pytest

from tests.lawcheck.language.rule_text import ACT, READINGS, load, norm, refusal

ALL = ACT + READINGS
DUTY = """\
kind: duty
bearer: police
for_each: report as r
discharge: order_copied about r
"""
POWER = "kind: power\nserves: yes\nfor_each: report as r\n"
TERM = "kind: definition\ngives: span\nargs: {o: order_issued}\nis: from o for 1 d\n"


def exception(defeats: str, effect: str, rest: str = "") -> str:
    return f"kind: exception\ndefeats: {defeats}\neffect: {effect}\n{rest}"


def test_an_exception_speaks_of_what_its_norm_binds() -> None:
    ruleset = load(
        norm("toy.1", DUTY + "with: {s: order_served about r}")
        + norm("toy.2", exception("[toy.1]", "undercut", "when: r.channel is visit and s"))
        + norm("toy.3", exception("2", "undercut", "with: {late: talk about r}\nwhen: late"))
    )
    first, second = ruleset.norms[1:]
    assert first.when == ("and", ("is", ("attr", "r", "channel"), "visit"), ("happened", "s"))
    assert (first.defeats, first.effect) == (("toy.1",), "undercut")
    assert (second.defeats, second.when) == (("toy.2",), ("happened", "late"))
    assert second.bound == (("late", ("talk", "late", None, None, "r", None, None)),)


def test_exceptions_may_stand_above_what_they_defeat() -> None:
    ruleset = load(
        norm("toy.1", exception("toy.2", "undercut", "when: r"))
        + norm("toy.2", exception("toy.3", "undercut", "when: r"))
        + norm("toy.3", DUTY)
    )
    assert [one.id for one in ruleset.norms] == ["toy.1", "toy.2", "toy.3"]
    assert ruleset.norms[0].when == ("happened", "r")


def test_only_what_all_defeated_norms_bind_alike_is_known() -> None:
    other = DUTY.replace("report as r", "incident as r, report as x")
    assert refusal(
        norm("toy.1", DUTY + "with: {s: order_served about r}")
        + norm("toy.2", DUTY + "with: {s: order_served about r}")
        + norm("toy.3", other)
        + norm("toy.4", exception("[toy.1, toy.2]", "undercut", "when: s and r"))
        + norm("toy.5", exception("[toy.1, toy.3]", "undercut", "when: s and r"))
    ) == [
        ("LC222", "s", "no event `s` is known here", ""),
        ("LC222", "r", "no event `r` is known here", ""),
    ]


def test_only_what_all_wordings_bind_alike_is_known() -> None:
    early = norm("toy.1", DUTY).replace("[E0, E2]", "[E0, E1]")
    late = norm("toy.1", DUTY.replace("as r", "as q").replace("about r", "about q")).replace(
        "[E0, E2]", "[E2]"
    )
    assert refusal(early + late + norm("toy.2", exception("toy.1", "undercut", "when: r"))) == [
        ("LC222", "r", "no event `r` is known here", ""),
    ]


@pytest.mark.parametrize(
    ("effect", "target", "rest", "key"),
    [
        ("suspend", DUTY, "during: from r for 1 d", "during"),
        ("suspend", DUTY, "", ""),
        ("extend", DUTY, "by: 2 d", "by"),
        ("extend", DUTY, "until: r + 9 d", "until"),
        ("extend", TERM, "by: 2 d", "by"),
        ("extend", POWER, "by: 2 d", "by"),
        ("extend", "kind: offence\nregime: criminal\nfor_each: report as r", "by: 2 d", "by"),
        ("replace", DUTY, "discharge: talk about r", "discharge"),
        ("liability_removed", "kind: offence\nregime: criminal\nfor_each: report as r", "", ""),
        ("rebut", TERM.replace("span", "truth").replace("from o for 1 d", "o"), "", ""),
    ],
)
def test_every_effect(effect: str, target: str, rest: str, key: str) -> None:
    ruleset = load(norm("toy.1", target) + norm("toy.2", exception("toy.1", effect, rest)))
    assert ruleset.norms[1].effect == effect
    assert list(ruleset.norms[1].parts) == ([key] if key else [])


@pytest.mark.parametrize(
    ("chapter", "expected"),
    [
        pytest.param(
            norm("toy.1", POWER) + norm("toy.2", exception("toy.1", "suspend")),
            (
                "LC232",
                "toy.1",
                "the effect `suspend` means nothing for a power",
                "`toy.1` can be defeated by `undercut` or `extend`",
            ),
            id="a power that would be suspended",
        ),
        pytest.param(
            norm("toy.1", "kind: offence\nregime: none")
            + norm("toy.2", exception("[toy.1]", "rebut")),
            (
                "LC232",
                "toy.1",
                "the effect `rebut` means nothing for an offence",
                "`toy.1` can be defeated by `undercut` or `extend` or `liability_removed`",
            ),
            id="an offence that would be rebutted",
        ),
        pytest.param(
            norm("toy.1", DUTY)
            + norm("toy.3", "kind: bridge\nobligation: toy.1\nimplements: t 1")
            + norm("toy.2", exception("toy.3", "undercut")),
            ("LC232", "toy.3", "the effect `undercut` means nothing for a bridge", ""),
            id="a bridge",
        ),
        pytest.param(
            norm("toy.1", DUTY) + norm("toy.2", exception("toy.1", "extend")),
            ("LC202", "extend", "the effect `extend` needs `by` or `until`", ""),
            id="an extension by nothing",
        ),
        pytest.param(
            norm("toy.1", DUTY) + norm("toy.2", exception("toy.1", "replace")),
            ("LC202", "replace", "the effect `replace` needs `discharge`", ""),
            id="a replacement by nothing",
        ),
        pytest.param(
            norm("toy.1", DUTY) + norm("toy.2", exception("toy.1", "undercut", "by: 2 d")),
            ("LC232", "2 d", "`by` means nothing for the effect `undercut`", ""),
            id="a part of another effect",
        ),
        pytest.param(
            norm("toy.1", exception("toy.9", "undercut", "when: yes")),
            ("LC222", "toy.9", "no norm `toy.9` is known", "did you mean `toy.1`?"),
            id="an unknown norm",
        ),
        pytest.param(
            norm("toy.1", DUTY) + norm("toy.1", POWER).replace("[E0, E2]", "[E2]"),
            ("LC207", "toy.1", "another wording of `toy.1` has another kind", ""),
            id="wordings of two kinds",
        ),
        pytest.param(
            norm("toy.1", DUTY)
            + norm("toy.1", DUTY).replace("editions: [E0, E2]", "in_force: {from: 2022-01-01}"),
            ("LC207", "toy.1", "another wording of `toy.1` has another dating", ""),
            id="wordings dated in two ways",
        ),
        pytest.param(
            norm("toy.1", TERM) + norm("toy.1", TERM.replace("o: ord", "u: ord")),
            (
                "LC227",
                "toy.1",
                "another wording of `toy.1` takes or gives something else",
                "",
            ),
            id="wordings with other arguments",
        ),
    ],
)
def test_faults_of_exceptions_and_wordings(chapter: str, expected: tuple[str, ...]) -> None:
    assert expected in refusal(chapter, ALL)


def test_a_circle_of_exceptions_is_a_fault_and_ends() -> None:
    assert refusal(
        norm("toy.1", exception("toy.2", "undercut"))
        + norm("toy.2", exception("toy.1", "undercut"))
    ) == [("LC231", "toy.1", "`toy.1` rests on itself: `toy.1` -> `toy.2` -> `toy.1`", "")]
