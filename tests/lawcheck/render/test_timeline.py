"""The timeline of an invented case: rows in words, marks for pictures, and both drawings."""

from typing import Any

import pytest

from lawcheck.model.case import Case, Leaf
from lawcheck.model.finding import Finding
from lawcheck.model.moment import BEGINNING, END, Moment
from lawcheck.render.layout import Sheet
from lawcheck.render.naming import Speaker, speaker
from lawcheck.render.phrases import LANGUAGES
from lawcheck.render.timeline import Group, Row, Timeline, timeline
from lawcheck.render.timeline_picture import ROOMS, broken, measure, pictures
from lawcheck.render.timeline_text import CHART, SIGNS, chart, timeline_section
from tests.lawcheck.render.made_case import CASE, at, event
from tests.lawcheck.render.made_findings import RULES, result_of
from tests.lawcheck.render.made_parts import E3, E7, found, norm

RUNS = (at("2018-03-02T23:10"), at("2018-04-01"))
ORDER = found(
    norm("toy.8", "power", "Order"), "ended", extra={"runs": RUNS, "order": "protection_order"}
)
LATE = found(
    norm("toy.7", "duty", "Send a copy"),
    "late",
    due=at("2018-03-03T23:10"),
    late_by=(39_000, 39_000),
    requires={"event": "order_copied"},
    grounds=(E3, E7),
)
DUE = at("2018-03-03T23:10")


def words(lang: str = "en", case: Case = CASE) -> Speaker:
    return speaker(case, RULES, lang, ())


def built(*findings: Finding, case: Case = CASE, lang: str = "en") -> Timeline:
    made = timeline(words(lang, case), result_of(*findings))
    assert made is not None
    return made


def group(made: Timeline, heading: str) -> Group:
    return next(one for one in made.groups if one.heading == heading)


def plain_words(row: Row) -> str:
    return row.words.replace("\u00a0", " ")


def text(made: Timeline, width: int, drawn: bool) -> str:
    sheet = Sheet(width, color=False)
    timeline_section(sheet, words(), made, drawn)
    return sheet.text()


def moved(*events: Any, as_of: str = "2018-04-10T23:59:59") -> Case:
    return CASE._replace(events=events, as_of=at(as_of).latest)


def test_every_dated_event_has_a_row_in_the_order_of_time() -> None:
    dated = [one for one in CASE.events if one.dated]
    rows = group(built(ORDER), "Events").rows
    assert len(rows) == len(dated) > 3
    assert [row.marks[0].first for row in rows] == sorted(one.at.earliest for one in dated)
    assert all(row.marks for row in rows)


def test_an_event_without_a_date_is_named_and_not_drawn() -> None:
    undated = [one for one in CASE.events if not one.dated]
    rows = group(built(ORDER), "Without a date in the file").rows
    assert [row.words.split()[0] for row in rows] == [one.id for one in undated]
    assert {row.marks for row in rows} == {()}


def test_a_moment_that_is_not_known_is_the_span_that_holds_it() -> None:
    case = moved(
        event("e1", "report", "2018-03-02T10:00"),
        event("e2", "report", "2018-03-03/2018-03-05"),
        event("e3", "report", "2018-03-06", done=Leaf("no", 4, "s1", "", 1)),
        event("e4", "report", "2018-03-07T10:00")._replace(until=at("2018-03-09T10:00")),
    )
    rows = group(built(case=case), "Events").rows
    assert [[mark.shape for mark in row.marks] for row in rows] == [
        ["point"], ["span"], ["span"], ["point", "bar"],
    ]  # fmt: skip
    assert plain_words(rows[2]).endswith("said not to have happened")
    assert plain_words(rows[3]).startswith("7 Mar 2018, 10:00 – 9 Mar 2018, 10:00: e4 ")


def test_what_has_no_end_on_one_side_is_in_words_alone() -> None:
    vague = event("e2", "report", "2018-03-03")._replace(at=Moment(BEGINNING, at("2018-03-03")[1]))
    made = built(case=moved(event("e1", "report", "2018-03-02T10:00"), vague))
    assert group(made, "Events").rows[0].marks == ()


def test_an_order_is_a_bar_with_the_spans_of_its_ends() -> None:
    (row,) = group(built(ORDER, ORDER), "Orders and other protections").rows
    assert [(mark.shape, mark.first, mark.last) for mark in row.marks] == [
        ("bar", RUNS[0].latest, RUNS[1].earliest),
        ("span", *RUNS[1]),
    ]
    assert row.words.endswith("protection order: ended")


def test_a_duty_shows_its_term_when_it_was_due_and_when_it_was_done() -> None:
    (row,) = group(built(LATE), "Duties with a term").rows
    done = next(one for one in CASE.events if one.id == "e7").at
    assert [(mark.shape, mark.first) for mark in row.marks] == [
        ("term", at("2018-03-02T23:10").latest),
        ("due", DUE.latest),
        ("point", done.earliest),
    ]
    assert plain_words(row).startswith(
        "due 3 Mar 2018, 23:10: Send a copy: late; Late by: 10 hours"
    )
    assert "Done: e7 " in row.words


@pytest.mark.parametrize(
    "made",
    [
        LATE._replace(status="unsettled"),
        LATE._replace(due=None),
        LATE._replace(due=Moment(DUE[0], END)),
        LATE._replace(norm=LATE.norm._replace(only_in=("toy.r", "x"))),
        LATE._replace(norm=LATE.norm._replace(level="state")),
    ],
    ids=["open", "no term", "a term nobody can count", "another reading", "of the State"],
)
def test_other_duties_are_not_drawn(made: Finding) -> None:
    assert "Duties with a term" not in [one.heading for one in built(made).groups]


def test_a_missed_period_is_drawn() -> None:
    period = {"from": at("2018-03-03"), "until": at("2018-03-09"), "status": "missed"}
    made = LATE._replace(status="missed", due=at("2018-03-09"), periods=(period,), grounds=(E3,))
    (row,) = group(built(made), "Duties with a term").rows
    shapes = [mark.shape for mark in row.marks]
    assert shapes == ["term", "fault", "span", "due"]
    assert "e3 order issued" in row.words


def test_the_day_of_reading_is_drawn_only_where_it_is_near() -> None:
    events = event("e1", "report", "2018-03-01"), event("e2", "report", "2018-03-31")
    near = built(case=moved(*events, as_of="2018-04-05"))
    assert near.as_of == near.last
    far = built(case=moved(*events, as_of="2018-06-05"))
    assert far.as_of is None
    assert far.last < near.last


def test_a_case_without_a_date_has_no_timeline() -> None:
    assert timeline(words(), result_of(LATE._replace(due=None))) is not None
    bare = CASE._replace(events=tuple(one for one in CASE.events if not one.dated))
    assert timeline(words("en", bare), result_of(LATE._replace(due=None))) is None
    sheet = Sheet(80, color=False)
    timeline_section(sheet, words(), None, drawn=True)
    assert sheet.lines == []


@pytest.mark.parametrize(("width", "drawn"), [(80, True), (60, True), (59, False), (80, False)])
def test_it_is_drawn_where_there_is_room(width: int, drawn: bool) -> None:
    shown = text(built(ORDER, LATE), width, drawn or width < 60)
    assert set("".join(SIGNS.values())) & set(shown) == (set(SIGNS.values()) if drawn else set())
    assert all(len(line) <= width for line in shown.splitlines())


@pytest.mark.parametrize("width", [60, 71, 72, 80])
def test_words_line_up_beside_a_drawing_or_stand_under_it(width: int) -> None:
    shown = text(built(ORDER, LATE), width, drawn=True).splitlines()
    (place,) = (at for at, line in enumerate(shown) if line.startswith("  ×●"))
    beside = len(shown[place]) > 2 + CHART
    assert beside == (width >= 72)
    under = shown[place + 1]
    assert len(under) - len(under.lstrip()) == (2 + CHART + 1 if beside else 4)


def test_words_are_the_same_whether_drawn_or_not() -> None:
    made = built(ORDER, LATE)
    drawn = text(made, 80, True)
    for row in (row for one in made.groups for row in one.rows):
        assert " ".join(plain_words(row).split()) in " ".join(drawn.split())


def test_a_chart_has_one_length_and_puts_what_counts_on_top() -> None:
    made = built(ORDER, LATE)
    charts = [chart(made, row.marks) for one in made.groups for row in one.rows if row.marks]
    assert {len(one) for one in charts} == {CHART}
    (late,) = [chart(made, row.marks) for row in group(made, "Duties with a term").rows]
    assert late.startswith("×●")


# -- the picture -------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_line_of_a_picture_is_wider_than_its_room(lang: str) -> None:
    for one in pictures(words(lang), built(ORDER, LATE, lang=lang)):
        lines = [line.text for piece in one.pieces for line in piece.words]
        assert all(measure(line) <= ROOMS[one.page] for line in lines)
        assert "\u00a0" not in "".join(lines)


@pytest.mark.parametrize("word", ["Ж" * 200, "i" * 500, "a b", "", "қамтамасыздандыру " * 9])
def test_breaking_loses_no_letter(word: str) -> None:
    lines = broken(word, 300)
    assert "".join("".join(lines).split()) == "".join(word.split())
    assert all(measure(line) <= 300 for line in lines)


def test_everything_drawn_lies_on_the_page() -> None:
    for one in pictures(words(), built(ORDER, LATE)):
        kinds = set()
        for piece in one.pieces:
            assert max(line.y for line in piece.words) < piece.height
            for each in piece.shapes:
                assert 0 <= float(each.x) <= float(each.x) + float(each.width) <= 100
                assert 0 < each.y < piece.height
                kinds.add(each.kind)
        assert kinds == {"point", "span", "bar", "term", "due"}


def test_no_piece_is_taller_than_a_sheet_of_paper() -> None:
    many = [event(f"e{n}", "report", f"2018-03-{n:02}T10:00") for n in range(1, 31)]
    for one in pictures(words(), built(case=moved(*many))):
        assert len(one.pieces) == 8
        assert sum(len(piece.shapes) for piece in one.pieces) == 30
        assert [len(piece.words) - len(piece.lanes) for piece in one.pieces] == [1] + [0] * 7
        assert max(piece.height for piece in one.pieces) < 500


def test_one_moment_alone_can_be_drawn() -> None:
    made = built(case=moved(event("e1", "report", "2018-03-02T10:00")))
    assert made.first == made.last
    assert [one.pieces[0].shapes[0].x for one in pictures(words(), made)] == ["2.00", "2.00"]
    assert chart(made, group(made, "Events").rows[0].marks).startswith("●")
