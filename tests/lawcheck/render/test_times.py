import pytest

from lawcheck.model.moment import BEGINNING, END, Moment
from lawcheck.render.layout import plain
from lawcheck.render.times import (
    extent_words,
    iso,
    iso_edge,
    iso_length,
    iso_moment,
    length_words,
    moment_words,
    span_words,
)
from tests.lawcheck.render.made_case import ZONE, at, instant


@pytest.mark.parametrize(
    ("zone", "text"),
    [
        ("Asia/Almaty", "2018-03-02T23:10+06:00"),
        ("Asia/Qyzylorda", "2018-03-02T23:10+06:00"),
        ("UTC", "2018-03-02T17:10+00:00"),
    ],
)
def test_an_instant_is_written_in_the_zone_of_the_case(zone: str, text: str) -> None:
    assert iso(instant("2018-03-02T23:10"), zone) == text


def test_seconds_are_written_where_they_count() -> None:
    assert iso(instant("2018-03-02T23:59:59"), ZONE) == "2018-03-02T23:59:59+06:00"


def test_the_hour_that_came_twice_is_told_apart() -> None:
    first = instant("2024-02-29T23:30")
    assert [iso(first, ZONE), iso(first + 3600, ZONE)] == [
        "2024-02-29T23:30+06:00",
        "2024-02-29T23:30+05:00",
    ]


def test_near_a_change_of_the_clocks_people_see_the_offset() -> None:
    first = instant("2024-02-29T23:30")
    said = [
        plain(moment_words(moment, ZONE, "en"))
        for moment in (
            Moment(first, first),
            Moment(first, first + 3600),
            at("2024-02-28T20:00"),
            at("2024-02-29"),
        )
    ]
    assert said == [
        "29 Feb 2024, 23:30 (UTC+06:00)",
        "29 Feb 2024, 23:30 (UTC+06:00)–23:30 (UTC+05:00)",
        "28 Feb 2024, 20:00",
        "29 Feb 2024",
    ]


@pytest.mark.parametrize("edge", [BEGINNING, END, END - 3600])
def test_what_lies_outside_the_calendar_is_not_known(edge: int) -> None:
    assert iso(edge, ZONE) is None
    assert iso_moment(None, ZONE) is None
    assert moment_words(Moment(edge, edge), ZONE, "en") == "not known"
    assert iso_edge(Moment(instant("2018-03-02T10:00"), END), ZONE) == "2018-03-02T10:00+06:00/.."


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "PT0S"),
        (59, "PT59S"),
        (39_000, "PT10H50M"),
        (86_400, "P1D"),
        (93_600, "P1DT2H"),
        (3_600_001, "P41DT16H1S"),
    ],
)
def test_lengths_for_programs(seconds: int, text: str) -> None:
    assert iso_length(seconds) == text


@pytest.mark.parametrize(
    ("when", "en", "ru", "kk"),
    [
        (
            "2018-03-02T23:10",
            "2 Mar 2018, 23:10",
            "2 марта 2018 г., 23:10",
            "2018 ж. 2 наурыз, 23:10",
        ),
        ("2018-03-02", "2 Mar 2018", "2 марта 2018 г.", "2018 ж. 2 наурыз"),
        ("2009-06-01/2009-06-30", "Jun 2009", "июнь 2009 г.", "2009 ж. маусым"),
        (
            "2018-03-02/2018-03-03",
            "between 2 Mar 2018 and 3 Mar 2018",
            "в промежутке 2 марта 2018 г. – 3 марта 2018 г.",
            "2018 ж. 2 наурыз – 2018 ж. 3 наурыз аралығында",
        ),
        (
            "2018-03-02T23:10/2018-03-02T23:40:30",
            "2 Mar 2018, 23:10–23:40:30",
            "2 марта 2018 г., 23:10–23:40:30",
            "2018 ж. 2 наурыз, 23:10–23:40:30",
        ),
        (
            "2018-03-02T23:30/2018-03-03T09:00",
            "between 2 Mar 2018, 23:30 and 3 Mar 2018, 09:00",
            "в промежутке 2 марта 2018 г., 23:30 – 3 марта 2018 г., 09:00",
            "2018 ж. 2 наурыз, 23:30 – 2018 ж. 3 наурыз, 09:00 аралығында",
        ),
        (
            "1990-01-01/2018-03-03T09:00",
            "3 Mar 2018, 09:00 or earlier",
            "3 марта 2018 г., 09:00 или раньше",
            "2018 ж. 3 наурыз, 09:00 немесе одан бұрын",
        ),
    ],
)
def test_moments_for_people(when: str, en: str, ru: str, kk: str) -> None:
    said = [plain(moment_words(at(when), ZONE, lang)) for lang in ("en", "ru", "kk")]
    assert said == [en, ru, kk]


def test_a_moment_without_an_end() -> None:
    open_ = at("2018-03-02T10:00")._replace(latest=END)
    assert plain(moment_words(open_, ZONE, "kk")) == "2018 ж. 2 наурыз, 10:00 немесе одан кейін"
    assert plain(moment_words(Moment(BEGINNING, END), ZONE, "ru")) == "неизвестно"


def test_a_span_is_said_by_its_edges() -> None:
    said = span_words(at("2018-03-02T23:10"), at("2018-04-01"), ZONE, "en")
    assert plain(said) == "2 Mar 2018, 23:10 – 1 Apr 2018"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "begins 2 Mar 2018, 23:10; ends between 1 Apr 2018 and 2 Apr 2018"),
        ("ru", "начало: 2 марта 2018 г., 23:10; конец: в промежутке 1 апреля 2018 г. – "
               "2 апреля 2018 г."),
        ("kk", "басталуы: 2018 ж. 2 наурыз, 23:10; аяқталуы: 2018 ж. 1 сәуір – 2018 ж. 2 сәуір "
               "аралығында"),
    ],
)  # fmt: skip
def test_an_edge_that_may_lie_on_two_days_is_named(lang: str, said: str) -> None:
    end = Moment(at("2018-04-01").earliest, at("2018-04-02").latest)
    assert plain(span_words(at("2018-03-02T23:10"), end, ZONE, lang)) == said


def test_an_edge_nobody_knows_is_not_called_a_stretch() -> None:
    said = span_words(at("2018-03-02T23:10"), Moment(BEGINNING, END), ZONE, "en")
    assert plain(said) == "2 Mar 2018, 23:10 – not known"


@pytest.mark.parametrize(
    ("seconds", "en", "ru", "kk"),
    [
        (0, "0 minutes", "0 минут", "0 минут"),
        (1, "1 second", "1 секунда", "1 секунд"),
        (60, "1 minute", "1 минута", "1 минут"),
        (39_000, "10 hours 50 minutes", "10 часов 50 минут", "10 сағат 50 минут"),
        (86_400 * 2 + 3_600, "2 days 1 hour", "2 дня 1 час", "2 күн 1 сағат"),
        (86_400 * 11, "11 days", "11 дней", "11 күн"),
        (86_400 * 21, "21 days", "21 день", "21 күн"),
        (3_600 * 22, "22 hours", "22 часа", "22 сағат"),
    ],
)
def test_lengths_for_people(seconds: int, en: str, ru: str, kk: str) -> None:
    assert [length_words(seconds, lang) for lang in ("en", "ru", "kk")] == [en, ru, kk]


@pytest.mark.parametrize(
    ("length", "words"),
    [
        ((3_661, 3_661), "1 hour 1 minute"),
        ((3_601, 7_201), "at least 1 hour, at most 2 hours 1 minute"),
        ((0, 7_200), "at most 2 hours"),
        ((7_200, END), "at least 2 hours"),
        ((3_540, 3_541), "at least 59 minutes, at most 1 hour"),
    ],
)
def test_an_extent_overstates_neither_end(length: tuple[int, int], words: str) -> None:
    assert extent_words(length, "en") == words
